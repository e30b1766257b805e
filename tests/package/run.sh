# SPDX-License-Identifier: MIT
# Installs a build (PEAL_BUILD) into a folder, moves that folder, and uses what is
# there as a stranger would: with pkg-config and the compiler, and with CMake.
# The example of the README is one of the programs.
set -eu
cd "${PEAL_SOURCE:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${CC:=cc}" "${CMAKE:=cmake}"
passed=0

fail() { echo "FAILED  $*"; echo "$passed passed, 1 failed"; exit 1; }
ok() { passed=$((passed + 1)); echo "ok      $*"; }

"$CMAKE" --install "${PEAL_BUILD:?}" --prefix "$work/first" >/dev/null || fail "cmake --install"
mv "$work/first" "$work/moved"
pc=$(find "$work/moved" -name peal.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
version=$(pkg-config --modversion peal) || fail "pkg-config does not find peal"
"$work/moved/bin/peal" --version | grep -qw "$version" || fail "peal --version is not $version"
ok "peal --version is that of peal.pc, $version"

# README.md: the first C block is a whole program.
awk '/^```c$/ { inside = 1; next } /^```$/ { if (inside) exit } inside' README.md >"$work/example.c"
[ -s "$work/example.c" ] || fail "README.md has no C block"

build() { # PROGRAM SOURCE MODULE
	# shellcheck disable=SC2046
	$CC -std=c11 -Wall -Wextra -Werror -o "$work/$1" "$2" $(pkg-config --cflags --libs "$3") ||
		fail "$2 with pkg-config $3"
}
build outside tests/package/outside/main.c peal
[ "$("$work/outside")" = "$version" ] || fail "version.h and peal.pc disagree"
ok "a program with pkg-config peal"
build on_net tests/package/outside/on_net.c peal-net
"$work/on_net" >/dev/null || fail "a program with pkg-config peal-net does not run"
ok "a program with pkg-config peal-net"
build example "$work/example.c" "$(grep -q 'peal/net.h' "$work/example.c" && echo peal-net || echo peal)"
"$work/example" >"$work/example.out" || fail "the example of README.md does not run"
[ -s "$work/example.out" ] || fail "the example of README.md prints nothing"
ok "the example of README.md, $(wc -l <"$work/example.c") lines"

"$CMAKE" -G Ninja -S tests/package/outside -B "$work/build" -DCMAKE_PREFIX_PATH="$work/moved" \
	-DCMAKE_C_COMPILER="$CC" >"$work/log" 2>&1 || { cat "$work/log"; fail "find_package(peal)"; }
"$CMAKE" --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; fail "building with peal::peal"; }
[ "$("$work/build/outside")" = "$version" ] || fail "the program with peal::peal"
ok "a program with find_package and peal::peal"
"$work/build/on_net" >/dev/null || fail "the program with peal::net"
ok "a program with find_package and peal::net"
echo "$passed passed, 0 failed"
