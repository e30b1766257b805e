#!/bin/sh
# SPDX-License-Identifier: MIT
# Seeds defects into the tables and looks who notices.
#
#     tests/fsm/mutations/run.sh FSMC               what `fsmc check` refuses
#     tests/fsm/mutations/run.sh FSMC tests SCRATCH [TABLE]
#                                  and the rest, by the models and by the tests,
#                                  built in SCRATCH; of one table or of all
#
# Each line of mutations.tsv is one defect.  The first form fails when one can no
# longer be seeded; the second also when one survives.

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
fsmc=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
stage=${2:-check}
only=${4:-}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')
all=0
failed=0
: >"$work/check" >"$work/models" >"$work/tests" >"$work/left"

# A copy of the tables with this defect; fails when it is none.
seed() { # FILE PROGRAM
	rm -rf "$work/fsm"
	mkdir "$work/fsm"
	cp "$root"/fsm/*.voc "$root"/fsm/*.fsm "$work/fsm"
	sed -E "$2" "$root/fsm/$1" >"$work/fsm/$1" && ! cmp -s "$root/fsm/$1" "$work/fsm/$1"
}

is_refused() {
	(cd "$work" && "$fsmc" check fsm/*.voc fsm/*.fsm) >/dev/null 2>"$work/message"
	case $? in
	0) return 1 ;;
	1) return 0 ;;
	*) cat "$work/message"; exit 1 ;;
	esac
}

check_all() {
	while IFS=$tab read -r file sentence program; do
		case $file in '#'*) continue ;; "$only"*) ;; *) continue ;; esac
		all=$((all + 1))
		if ! seed "$file" "$program"; then
			failed=$((failed + 1))
			echo "FAILED  ${file%.*}: $sentence: the table has changed; seed it anew in mutations.tsv"
		elif is_refused; then
			echo "$file: $sentence" >>"$work/check"
		else
			printf '%s\t%s\t%s\n' "$file" "$sentence" "$program" >>"$work/left"
		fi
	done <"$here/mutations.tsv"
}

count() { # FILE
	wc -l <"$1" | tr -d ' '
}

check_all
printf 'caught by check: %d of %d, left to tests and models: %d\n' \
	"$(count "$work/check")" "$all" "$(count "$work/left")"
[ "$only" ] || [ "$all" -ge 60 ] || { echo "FAILED  $all defects; at least 60"; failed=1; }
[ "$stage" = tests ] && . "$here/tests.sh"
[ $failed = 0 ]
