# SPDX-License-Identifier: MIT
# The table of holes in docs/grammar.md: none is left out, and each names its tests.
. "$(dirname "$0")/rules"

rows() {
	sed -n '/^## Holes of the grammar/,/^## /s/^| \([0-9].*\) |$/\1/p' docs/grammar.md
}

left_out() {
	rows | awk -F ' [|] ' '$1 != NR { print "docs/grammar.md: hole " NR " is not there"; told = 1; exit }
		END { if (NR < 68 && !told) print "docs/grammar.md: there are " NR " holes, not 68" }'
}

# "`header` a, b; `uri` c" as lines "header a", "header b", "uri c".
named() {
	rows | awk -F ' [|] ' '{
		if (NF != 5 || $5 == "") print $1, "no", "test"
		n = split($5, files, "; ")
		for (i = 1; i <= n; i++) {
			split(files[i], half, "` ")
			m = split(half[2], tests, ", ")
			for (k = 1; k <= m; k++) print $1, substr(half[1], 2), tests[k]
		}
	}'
}

without_test() {
	named | while read -r hole file test; do
		cat "tests/unit/test_$file.c" "tests/net/test_$file.c" 2>/dev/null |
			grep -q "cmocka_unit_test[a-z_]*($test[,)]" ||
			echo "docs/grammar.md: hole $hole: test_$file has no test $test"
	done
}

rule 'each hole of the grammar is there' left_out
rule 'each hole of the grammar has tests that there are' without_test
verdict
