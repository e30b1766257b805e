# SPDX-License-Identifier: MIT
# That grammar/kinds.awk changes how a byte is asked for and nothing else: each state of each
# machine in gen/ goes on for every byte as ragel's own code does.  Needs ragel.
. "$(dirname "$0")/rules"

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# answers FILE NAME: a function that tells where each state of FILE goes for a byte.
answers() {
	awk -v name="$2" '
		/_kind\[256\]/ { table = 1; sub(/[a-z_]+_kind/, name "_kind") }
		table { print }
		/^};/ { table = 0 }' "$1"
	echo "static const char *$2(int cs, const unsigned char *p) { switch (cs) {"
	awk -v name="$2" '
		/^case [0-9]+:$/ { state = 1 }
		state {
			sub(/[a-z_]+_kind\[/, name "_kind[")
			last = /^\tgoto /
			if (sub(/goto /, "return \""))
				sub(/;/, "\";")
			print
			state = !last
		}' "$1"
	echo '} return 0; }'
}

program() {
	printf '#include <stdio.h>\n#include <string.h>\n'
	answers "$work/before.c" before
	answers "gen/$1.c" after
	cat <<-'END'
	int main(void)
	{
		int asked = 0;

		for (int state = 1; state < 300; state++) {
			for (int n = 0; n < 256; n++) {
				unsigned char byte = (unsigned char)n;
				const char *a = before(state, &byte), *b = after(state, &byte);

				asked += a != NULL;
				if (!a != !b || (a && strcmp(a, b) != 0))
					printf("state %d, byte %d: %s, not %s\n", state, n, b, a);
			}
		}
		if (asked == 0)
			printf("no state was found\n");
	}
	END
}

the_same() {
	for file in $(grep -l '_kind\[256\]' gen/*.c); do
		name=$(basename "$file" .c)
		ragel -G2 -L -o "$work/before.c" "grammar/$name.rl"
		sed -i '/^\/\* #line .* \*\/$/d' "$work/before.c"
		program "$name" >"$work/ask.c"
		"${CC:-cc}" -w -o "$work/ask" "$work/ask.c" || echo "$file:1: cannot be asked"
		"$work/ask" | sed "s|^|$file:1: |" | head -n 5
	done
}

if command -v ragel >/dev/null; then
	rule 'a machine that asks for kinds of bytes is the one ragel wrote' the_same
else
	skip_rule 'kinds of bytes' 'there is no ragel'
fi
verdict
