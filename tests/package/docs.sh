# SPDX-License-Identifier: MIT
# Each whole program in a page of docs/ (a C block) is built and run; it has to print the
# text block behind it.  PEAL_BUILD is where the libraries are.
set -eu
cd "${PEAL_SOURCE:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${CC:=cc}"
passed=0

# N.c and N.out of each program of a page.
programs() { # PAGE
	awk -v to="$work/" '
		/^```c$/ { n++; file = to n ".c"; next }
		/^```text$/ { file = to n ".out"; next }
		/^```$/ { file = ""; next }
		file { print > file }' "$1"
}

for page in docs/messages.md docs/reading.md docs/agent.md; do
	rm -f "$work"/*
	programs "$page"
	for source in "$work"/*.c; do
		name=${source%.c}
		# shellcheck disable=SC2046
		$CC -std=c11 -Wall -Wextra -Werror -Iinclude -Igen -o "$name" "$source" \
			"${PEAL_BUILD:?}/libpeal-net.a" "$PEAL_BUILD/libpeal.a" \
			$(pkg-config --libs libuv libcrypto) ||
			{ echo "FAILED  $page, program ${name##*/}"; exit 1; }
		"$name" | tr -d '\r' >"$name.got" || { echo "FAILED  $page, program ${name##*/}"; exit 1; }
		diff -u "$name.out" "$name.got" || { echo "FAILED  $page, program ${name##*/}"; exit 1; }
		passed=$((passed + 1))
	done
done
echo "$passed programs"
[ "$passed" -gt 0 ]
