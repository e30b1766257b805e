#!/bin/sh
# SPDX-License-Identifier: MIT
# From grammar/ to gen/ (or the folder named as argument), byte for byte the same
# wherever it runs.  Run from the root of the tree: sh grammar/regenerate.sh [DIR]
set -eu
export LC_ALL=C

out=${1:-gen}
max_states=300
max_lines=3000
# What nearly every message has becomes code (-G2); the rest becomes tables: -F1 is
# half as large and takes twice the time, -T1 a quarter and some times as long.
machines="frame frame_lenient fragment stream uri absolute host via name_addr name_addr_lenient cseq call_id number token_list token_params media_type params auth words stamps sdp sdp_line"
style_of() {
	case $1 in
	auth | sdp) echo -F1 ;;
	fragment | absolute | sdp_line | words | stamps | *_lenient) echo -T1 ;;
	*) echo -G2 ;;
	esac
}
by_kinds() {
	case $(style_of "$1") in
	-G2) awk -v machine="$1" -f grammar/kinds.awk ;;
	*) cat ;;
	esac
}

fail() { echo "regenerate.sh: $*" >&2; exit 1; }

[ -f grammar/frame.rl ] || fail "run it from the root of the tree"
case $(ragel --version 2>/dev/null | head -n 1) in
*"version 6.10 "*) ;;
*) fail "ragel 6.10 is needed (7 writes other code)" ;;
esac
case $(gperf --version 2>/dev/null | head -n 1) in
"GNU gperf 3."*) ;;
*) fail "gperf 3 is needed" ;;
esac

mkdir -p "$out/peal"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Registries.  gperf's #line and its one table that is not const are put right.
mkdir "$work/peal"
awk -v dir="$work" -f grammar/registry.awk \
	grammar/headers.gperf grammar/methods.gperf grammar/statuses.tsv
for name in headers methods; do
	(cd "$work" && gperf "$name.gperf") | sed -e '/^#line /d' \
		-e 's/^static unsigned char gperf_downcase/static const unsigned char gperf_downcase/' \
		>"$work/$name.c"
	cp "$work/$name.c" "$out/$name.c"
done
cp "$work/registry.c" "$out/registry.c"
cp "$work/peal/ids.h" "$out/peal/ids.h"

# Machines.  Where a line came from is left out: it names a temporary file.
for name in $machines; do
	ragel "$(style_of "$name")" -L -o "$work/$name.c" "grammar/$name.rl"
	{
		echo "/* Generated from grammar/$name.rl: sh grammar/regenerate.sh */"
		sed '/^\/\* #line .* \*\/$/d' "$work/$name.c" | by_kinds "$name"
	} >"$out/$name.c"
	states=$(ragel -x "grammar/$name.rl" | awk -F'"' '/<state_list /{ n += $2 } END { print n }')
	lines=$(wc -l <"$out/$name.c")
	printf '%-14s %4d states %5d lines\n' "$name" "$states" "$lines"
	[ "$states" -le $max_states ] || fail "grammar/$name.rl has more than $max_states states"
	[ "$lines" -le $max_lines ] || fail "gen/$name.c has more than $max_lines lines"
done
