#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the table compiler on bad tables, on limits, and on the toy machines.
#
#   tests/fsm/run.sh FSMC [accept]
#
# A case of bad/ is NAME.txt: the exact text that fsmc must print when it is
# given NAME.voc (else lamp.voc), NAME.fsm and, where it exists, NAME.more.fsm.
# With `accept` the texts and the golden files are written anew: read the diff.
# CC names the compiler for what was emitted; without one that test is skipped.

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
fsmc=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
mode=$2
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

verdict() { # NAME RESULT
	if [ "$2" = 0 ]; then
		passed=$((passed + 1))
		echo "ok      $1"
	else
		failed=$((failed + 1))
		echo "FAILED  $1"
	fi
}

bad() { # NAME
	vocabulary=lamp.voc
	[ -f "$1.voc" ] && vocabulary=$1.voc
	[ "$1" = words_unused_vocabulary ] && vocabulary="lamp.voc $1.voc"
	more=
	[ -f "$1.more.fsm" ] && more=$1.more.fsm
	"$fsmc" check $vocabulary "$1.fsm" $more >"$work/out" 2>&1
	status=$?
	[ "$mode" = accept ] && cp "$work/out" "$1.txt"
	diff "$1.txt" "$work/out" && [ $status = 1 ]
	verdict "bad/$1" $?
}

# A machine of many: each part is a program for awk that prints lines.
lamp() { # EXTRA-WORDS EXTRA-TIMERS EXTRA-ROWS EXTRA-STATES
	{
		printf 'event press "p"\nguard warm "w"\naction light "l"\n'
		awk "BEGIN { $1 }"
	} >"$work/many.voc"
	{
		printf 'machine many\nuse many\ninitial S0\nfinal Gone\n'
		awk "BEGIN { $2 }"
		printf 'state S0 unbounded @peal many\npress [warm] : light\npress : -> Gone\n'
		awk "BEGIN { $3 }"
		awk "BEGIN { $4 }"
	} >"$work/many.fsm"
}

# What was made is refused, or accepted when the text is empty.
limit() { # NAME TEXT
	(cd "$work" && "$fsmc" check many.voc many.fsm) >"$work/out" 2>&1
	status=$?
	if [ -z "$2" ]; then
		[ $status = 0 ] && [ ! -s "$work/out" ]
	else
		[ $status = 1 ] && grep -F "$2" "$work/out" >/dev/null
	fi
	result=$?
	[ $result = 0 ] || sed -n 1,6p "$work/out"
	verdict "limit: $1" $result
}

states() { # COUNT: a chain of so many after S0
	printf '%s\n' "for (i = 1; i <= $1; i++) printf(\"state S%d unbounded @peal x\\npress : -> %s\\n\", i, i < $1 ? \"S\" i + 1 : \"Gone\")"
}
words() { # KIND COUNT
	printf '%s\n' "for (i = 1; i <= $2; i++) printf(\"$1 w%d \\\"w\\\"\\n\", i)"
}

limits() {
	lamp '' '' '' ''
	limit 'nothing added' ''
	lamp '' '' '' "$(states 30)"
	sed 's/press \[warm\] : light/press [warm] : light -> S1/' "$work/many.fsm" >"$work/x" && mv "$work/x" "$work/many.fsm"
	limit '32 states' ''
	lamp '' '' '' "$(states 31)"
	limit '33 states' 'more than 32 states'
	lamp '' 'for (i = 1; i <= 17; i++) print "timer t" i " T1 in S0 @peal x"' 'for (i = 1; i <= 17; i++) print "timer t" i " : light"' ''
	limit '17 timers' 'is one too many; a machine has at most'
	lamp '' 'for (i = 1; i <= 256; i++) print "timer t T1 in S0 @peal x"' 'print "timer t : light"' ''
	limit '256 timer lines' 'more than 255 timer lines'
	lamp "$(words guard 126)" '' 'for (i = 1; i <= 126; i++) print "press [w" i "] : light"' ''
	sed '/^press : -> Gone/d' "$work/many.fsm" >"$work/x" && echo 'press : -> Gone' | cat "$work/x" - >"$work/many.fsm"
	limit '127 guards' ''
	lamp "$(words guard 127)" '' '' ''
	limit '128 guards' 'more than 127 guards'
	lamp "$(words action 254); $(words event 16)" '' 'for (i = 1; i <= 254; i++) printf("%sw%d", i % 16 == 1 ? "\nw" ++e " : " : ", ", i); print ""' ''
	limit '255 actions' ''
	lamp "$(words action 255)" '' '' ''
	limit '256 actions' 'more than 255 actions'
	lamp "$(words time 256)" '' '' ''
	limit '256 times' 'more than 255 times'
	lamp "$(words event 253)" '' 'for (i = 1; i <= 253; i++) print "w" i " : ignore"' ''
	limit '255 events with enter' ''
	lamp "$(words event 253)" 'print "timer t T1 in S0 @peal x"' 'for (i = 1; i <= 253; i++) print "w" i " : ignore"; print "timer t : light"' ''
	limit '256 events with enter and a timer' 'at most 255 fit'
	lamp "$(words event 254)" '' '' ''
	limit '255 events in a vocabulary' 'more than 254 events'
	lamp '' '' 'for (i = 1; i <= 33; i++) printf("press%s", i < 33 ? ", " : " : light\n")' ''
	limit '33 events in a row' 'at most 32 events share a row'
	lamp '' '' 'printf("press : "); for (i = 1; i <= 17; i++) printf("light%s", i < 17 ? ", " : "\n")' ''
	limit '17 actions in a row' 'at most 16 actions'
	lamp '' '' 'for (i = 1; i <= 1000; i++) print "press : light"' ''
	limit '1001 rows in a state' 'more than 1000 rows in a state'
	overflow
}

# 9 machines of 32 states and 254 events: more than 65,535 cells.
overflow() {
	lamp "$(words event 252)" '' '' ''
	for n in 1 2 3 4 5 6 7 8 9; do
		awk -v n=$n 'BEGIN {
			printf("machine m%d\nuse many\ninitial S0\nfinal Gone\n", n)
			for (s = 0; s < 31; s++) {
				printf("state S%d unbounded @peal x\n", s)
				printf("press [warm] : light\npress : -> %s\n", s < 30 ? "S" s + 1 : "Gone")
				for (e = 1; e <= 252; e++) printf("w%d : ignore\n", e)
			}
		}' >"$work/m$n.fsm"
	done
	(cd "$work" && "$fsmc" check many.voc m[1-8].fsm) >"$work/out" 2>&1
	verdict "limit: 8 large machines" $?
	(cd "$work" && "$fsmc" check many.voc m[1-9].fsm) >"$work/out" 2>&1
	[ $? = 1 ] && grep -F 'cells; at most 65535 fit' "$work/out" >/dev/null
	verdict "limit: 9 large machines" $?
}

usage() { # NAME STATUS ARGUMENTS...
	name=$1
	expected=$2
	shift 2
	"$fsmc" "$@" >"$work/out" 2>&1
	[ $? = "$expected" ]
	verdict "usage: $name" $?
}

usages() {
	usage 'no arguments' 2
	usage 'an unknown verb' 2 paint toy.fsm
	usage 'check without files' 2 check
	usage 'emit without a folder' 2 emit toy.voc toy.fsm
	usage 'a file that is not there' 2 check nowhere.fsm
	usage 'a file of no kind' 2 check run.sh
	usage 'a folder that cannot be' 2 emit --out toy.voc/x toy.voc bell.voc toy.fsm bell.fsm
	usage '--help' 0 --help
	usage '--version' 0 --version
}

toy() {
	set -- toy.voc bell.voc toy.fsm bell.fsm
	"$fsmc" emit --out "$work/a" "$@" && "$fsmc" emit --out "$work/b" "$@" &&
		diff -r "$work/a" "$work/b"
	verdict 'toy: two emits give the same bytes' $?
	[ "$mode" = accept ] && rm -rf golden && cp -r "$work/a" golden
	diff -r golden "$work/a"
	verdict 'toy: the golden files' $?
	! awk 'length > 120 { print FILENAME ": " length " columns"; bad = 1 } END { exit !bad }' \
		"$work"/a/*.[ch]
	verdict 'toy: C lines of at most 120 columns' $?
	command -v "${CC:-cc}" >/dev/null || return
	for file in machines dispatch names; do
		"${CC:-cc}" -std=c11 -Wall -Wextra -Wpedantic -Werror -I"$root/include" \
			-I"$root/src" -c -o "$work/x.o" "$work/a/$file.c"
		verdict "toy: $file.c compiles without warnings" $?
	done
}

# The example of docs/tables.md is true.
docs() {
	for kind in voc fsm; do
		sed -n "/^\`\`\`$kind\$/,/^\`\`\`\$/p" "$root/docs/tables.md" | sed '/^```/d' >"$work/door.$kind"
	done
	[ -s "$work/door.fsm" ] && "$fsmc" check "$work/door.voc" "$work/door.fsm"
	verdict 'docs: the example of tables.md' $?
}

# Whatever the bytes, it answers 0 or 1.
torn() {
	bytes=$(wc -c <toy.fsm)
	at=0
	result=0
	while [ $at -lt "$bytes" ]; do
		head -c $at toy.fsm >"$work/torn.fsm"
		"$fsmc" check toy.voc "$work/torn.fsm" >/dev/null 2>&1
		[ $? -le 1 ] || { echo "torn after $at bytes"; result=1; }
		at=$((at + 13))
	done
	verdict 'torn: a file that ends anywhere' $result
}

cd "$here/bad" || exit 1
for file in *.fsm; do
	case $file in
	*.more.fsm) ;;
	*) bad "${file%.fsm}" ;;
	esac
done
limits
cd "$here/toy" || exit 1
usages
toy
torn
docs
echo "$passed passed, $failed failed"
[ $failed = 0 ]
