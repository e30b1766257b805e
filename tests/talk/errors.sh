# SPDX-License-Identifier: MIT
# The reader refuses transcripts that are not so: bad/NAME.md, each with what it
# must say, bad/NAME.txt.
#     errors.sh TALK
set -u
passed=0
failed=0
for file in tests/talk/bad/*.md; do
	said=$("$1" "$file" 2>&1 >/dev/null)
	if [ $? -eq 1 ] && [ "$said" = "$(cat "${file%.md}.txt")" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf 'FAILED  %s says\n%s\n' "$file" "$said"
	fi
done
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
