#!/bin/sh
# SPDX-License-Identifier: MIT
# How much of the core's hand-written code the tests run: each side of each branch, and
# for MC/DC each condition that decides its outcome alone.
#
#     tests/coverage/run.sh BUILD          runs the tests of a build for coverage first
#     tests/coverage/run.sh BUILD again    speaks of what ran before
#     tests/coverage/run.sh BUILD mcdc     so, and lists what MC/DC lacks
#
# docs/coverage.md lists what no test can reach, and why.  Fails when a branch is
# uncovered and not listed, and when one is listed that is covered.

root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd) || exit 2
how=${2:-run}
profdata=${LLVM_PROFDATA:-llvm-profdata-19}
cov=${LLVM_COV:-llvm-cov-19}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$root" || exit 1

if [ "$how" = run ]; then
	rm -rf "$build/profile"
	LLVM_PROFILE_FILE=$build/profile/%p.profraw ctest --preset coverage || exit 1
fi
"$profdata" merge -sparse -o "$work/profile" "$build"/profile/*.profraw || exit 1
find "$build/CMakeFiles/peal-inside.dir/src" -name '*.o' | sed 's/^/-object=/' >"$work/objects"
"$cov" export @"$work/objects" -instr-profile="$work/profile" -skip-functions >"$work/json" || exit 1

[ "$how" != mcdc ] || mcdc=1
awk -v mcdc=${mcdc:-0} -f tests/coverage/uncovered.awk "$work/json" >"$work/all"
grep 'never alone' "$work/all"
awk -F '\t' '$3 == "never true" || $3 == "never false" { print $1 ": `" $4 "` is " $3 }' \
	"$work/all" | sort >"$work/uncovered"
awk '/^## src\// { file = $2 }
     /^- `/ { sub(/^- /, ""); sub(/ is never true:.*/, " is never true")
              sub(/ is never false:.*/, " is never false"); print file ": " $0 }' \
	docs/coverage.md | sort >"$work/listed"

failed=0
comm -23 "$work/uncovered" "$work/listed" >"$work/left"
comm -13 "$work/uncovered" "$work/listed" >"$work/stale"
if [ -s "$work/left" ]; then
	failed=1
	echo 'FAILED  no test takes these branches, and docs/coverage.md does not say why:'
	awk -F '\t' 'NR == FNR { left[$0]; next }
		($1 ": `" $4 "` is " $3) in left { print $1 ":" $2 ": `" $4 "` is " $3 }' \
		"$work/left" "$work/all"
fi
if [ -s "$work/stale" ]; then
	failed=1
	echo 'FAILED  docs/coverage.md lists branches that tests take, or that are gone:'
	cat "$work/stale"
fi
awk -v listed="$(wc -l <"$work/listed")" '
	/^branches / { printf "branches %d/%d, listed as unreachable %d\n", $2, $3, listed }
	/^mcdc / { printf "MC/DC %d/%d conditions\n", $2, $3 }' "$work/all"
exit $failed
