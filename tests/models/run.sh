#!/bin/sh
# SPDX-License-Identifier: MIT
# Proves properties of the machines with SPIN, on models made of their tables.
#
#     tests/models/run.sh FSMC [FOLDER-OF-TABLES]
#
# NAME_alone.pml, for each machine, in a world that does anything in any order:
# each state answers each event, timers run in their states only, it ends unless
# it may rest, and every row can run.  *.pml here: several machines and a network;
# each says what it proves.  Line 2 of such a file may name cc's options for pan.

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
fsmc=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
tables=${2:-$root/fsm}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

command -v spin >/dev/null || { echo 'skipped: no spin'; exit 77; }
command -v "${CC:=cc}" >/dev/null || { echo 'skipped: no C compiler'; exit 77; }

# Builds and runs the verifier; the figures are in out.
verify() { # FILE CC-OPTIONS PAN-OPTIONS
	spin -a "$1" >out 2>&1 && "$CC" -O1 -w $2 -o pan pan.c >>out 2>&1 && ./pan $3 >out 2>&1 &&
		grep -q 'errors: 0' out && ! grep -q 'max search depth too small' out
}

# In the rows of a model that never ran: their numbers, from 0.
dead_rows() {
	sed -n '/^unreached/,$ s/.*"ran = (\([0-9]*\)+1)".*/\1/p' out | sort -nu | tr '\n' ' '
}

verdict() { # NAME RESULT
	states=$(sed -n 's/^ *\([0-9]*\) states, stored.*/\1/p' out)
	time=$(sed -n 's/^pan: elapsed time \([^ ]*\) .*/\1/p' out)
	if [ "$2" = 0 ]; then
		passed=$((passed + 1))
		echo "ok      $1: $states states, $time s"
	else
		failed=$((failed + 1))
		echo "FAILED  $1"
		sed -n '/^pan:/p; /^spin/p' out | head -5
		for trail in *.trail; do # the last steps of what went wrong
			[ -f "$trail" ] && spin -p -t "${trail%.trail}" 2>/dev/null | tail -15
		done
	fi
	rm -f ./*.trail pan pan.*
}

"$fsmc" promela --out "$work" "$tables"/*.voc "$tables"/*.fsm || exit 1
cd "$work" || exit 1
for model in *_alone.pml; do
	verify "$model" -DSAFETY '-m100000' && [ -z "$(dead_rows)" ]
	result=$?
	verdict "${model%_alone.pml} alone" $result
	[ -z "$(dead_rows)" ] || echo "        rows that never run: $(dead_rows)"
done
for model in "$here"/*.pml; do
	[ -f "$model" ] || continue
	cp "$model" .
	options=$(sed -n '2s,^/\* cc: \(.*\) \*/$,\1,p' "$model")
	verify "$(basename "$model")" "${options:--DSAFETY}" '-m1000000'
	verdict "$(basename "$model" .pml)" $?
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
