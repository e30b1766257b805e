# SPDX-License-Identifier: MIT
# How the text of the sources looks, and the one thing that C may not decide.
. "$(dirname "$0")/rules"

licence() {
	for file in $(hand_written) $(find grammar fsm -name '*.rl' -o -name '*.fsm' -o -name '*.voc') \
		$(find tests grammar cmake .ci -name '*.sh' -o -name '*.cmake' -o -path .ci/run); do
		head -n 3 "$file" | grep -q 'SPDX-License-Identifier: MIT' ||
			echo "$file:1: no SPDX-License-Identifier: MIT"
	done
}

length() {
	for file in $(hand_written); do
		lines=$(wc -l <"$file")
		[ "$lines" -le 600 ] || echo "$file:$lines: over 600 lines"
	done
	for file in $(generated); do
		lines=$(wc -l <"$file")
		[ "$lines" -le 3000 ] || echo "$file:$lines: over 3000 lines"
	done
}

table_length() {
	for file in grammar/*.rl; do
		lines=$(wc -l <"$file")
		[ "$lines" -le 120 ] || echo "$file:$lines: over 120 lines"
	done
}

decided_by_hand() { # net and cli know no protocol state
	grep -HnE '\b(switch|if|while|for) *\(.*(->|\.)state\b' $(core_sources)
}

unbounded() {
	grep -rnE --include='*.[ch]' '\b(strcpy|strcat|sprintf|vsprintf|sscanf|gets|atoi|atol|strtok) *\(' \
		src include
}

asleep() {
	grep -rnE --include='*.[ch]' --exclude-dir=interop '\b(sleep|usleep|nanosleep) *\(' tests
}

layout() {
	clang-format --dry-run -Werror $(hand_written) 2>&1 | grep ': error:'
}

planted() { # tests/sim/planted.sh builds each; here only whether it can be
	for patch in tests/sim/planted/*.patch; do
		patch --dry-run -s -f -F 0 -p1 <"$patch" >/dev/null 2>&1 ||
			echo "$patch:1: what it changes has changed; plant it anew"
	done
}

rule 'each file says its licence' licence
rule 'hand-written C has 600 lines at most, generated C 3000' length
rule 'a grammar file has 120 lines at most' table_length
rule 'no state is decided outside the tables' decided_by_hand
rule 'no string function without a bound' unbounded
rule 'no test sleeps' asleep
if command -v patch >/dev/null; then
	rule 'each planted bug can be planted' planted
else
	skip_rule 'each planted bug can be planted' 'no patch'
fi
case $(clang-format --version 2>/dev/null) in
*'version 14.'*) rule 'the layout is that of .clang-format' layout ;;
*) skip_rule 'the layout is that of .clang-format' 'no clang-format 14' ;;
esac
verdict
