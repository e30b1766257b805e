#!/bin/sh
# SPDX-License-Identifier: MIT
# Each text that a writer or a verb is given by its user has its tests of injection: it is
# named in tests/unit/test_inject*.c or test_guard.c, or tests/house/texts.tsv says why not.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

awk -f tests/house/texts.awk include/peal/*.h | LC_ALL=C sort -u >"$work/texts"
[ "$(wc -l <"$work/texts")" -ge 100 ] || { echo 'no texts found: texts.awk cannot read the headers'; exit 1; }
grep -v '^#' tests/house/texts.tsv | cut -f 1 >"$work/excepted"
while read -r text; do
	grep -q "\"$text\"" tests/unit/test_inject*.c tests/unit/test_guard.c && continue
	grep -qxF -e "$text" -e "${text%%.*}" "$work/excepted" && continue
	failed=1
	echo "$text: no test of injection; see tests/unit/test_inject.c, tests/house/texts.tsv"
done <"$work/texts"
while read -r text; do
	grep -q "^$text\(\.\|\$\)" "$work/texts" && continue
	failed=1
	echo "tests/house/texts.tsv: there is no text $text"
done <"$work/excepted"
exit $failed
