#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether the simulation can fail: plants one protocol bug after the other
# (tests/sim/planted/*.patch) in a copy of the sources, builds it, and plays until
# the bug is found, a minute at most.
#
#     planted.sh SCRATCH-FOLDER
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$1
copy=$scratch/source
build=$scratch/build

rm -rf "$scratch"
mkdir -p "$copy"
(cd "$source" && cp -R CMakeLists.txt cmake fsm gen grammar include src tests "$copy")
cmake -S "$copy" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DPEAL_NET=OFF >"$scratch/log"

make_sim() {
	if grep -q '^+++ b/fsm/' "${1:-/dev/null}"; then
		cmake --build "$build" --target tables >>"$scratch/log" 2>&1 || return 1
	fi
	cmake --build "$build" --target sim >>"$scratch/log" 2>&1
}

found=0
all=0
for patch in "$source"/tests/sim/planted/*.patch; do
	name=$(basename "$patch" .patch)
	all=$((all + 1))
	patch -s -F 0 -p1 -d "$copy" <"$patch"
	if ! make_sim "$patch"; then
		echo "$name: cannot be built, see $scratch/log"
	elif "$build/tests/sim" --seconds 60 >"$scratch/out" 2>"$scratch/err"; then
		echo "$name: NOT FOUND"
	else
		found=$((found + 1))
		echo "$name: $(sed -n '1s/^sim: //p' "$scratch/err")"
	fi
	file=$(sed -n 's,^+++ b/,,p' "$patch")
	cp "$source/$file" "$copy/$file"
	cp "$source"/gen/*.[ch] "$copy/gen/"
done
echo "found $found/$all planted bugs"
[ "$found" -eq "$all" ]
