#!/bin/sh
# SPDX-License-Identifier: MIT
# seal.sh DIR OBJECT...: links the objects into DIR/peal-core.o and, what comes
# from gen/names.c, into DIR/peal-names.o, from engine/explain.c into
# DIR/peal-explain.o; then makes local every name but peal_*.  The few private
# names that the second needs of the first are renamed in both.
# LD, NM and OBJCOPY are the tools.
set -eu

dir=$1
shift
core=$dir/peal-core.o
names=$dir/peal-names.o
explain=$dir/peal-explain.o
rename=$dir/rename
mkdir -p "$dir"
: >"$names" # stays empty while there are no tables
: >"$explain"

for object in "$@"; do
	shift
	case $object in
	*/engine/explain.c.o) "$LD" -r -o "$explain" "$object" ;;
	*/gen/names.c.o) "$LD" -r -o "$names" "$object" ;;
	*) set -- "$@" "$object" ;;
	esac
done
"$LD" -r -o "$core" "$@"

"$NM" --defined-only --extern-only "$core" | awk 'NF == 3 && $3 !~ /^peal_/ { print $3 }' |
	sort >"$rename.core"
"$NM" -u "$names" 2>/dev/null | awk '$1 == "U" { print $2 }' | sort |
	comm -12 "$rename.core" - | awk '{ print $1, "peal_private_" $1 }' >"$rename"

for object in "$core" "$names" "$explain"; do
	[ -s "$object" ] || continue
	"$OBJCOPY" --redefine-syms="$rename" "$object"
	"$OBJCOPY" --wildcard --keep-global-symbol='peal_*' \
		--strip-unneeded-symbol=_GLOBAL_OFFSET_TABLE_ "$object"
done
