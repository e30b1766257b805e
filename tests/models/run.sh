#!/bin/sh
# SPDX-License-Identifier: MIT
# Proves properties of the machines with SPIN, on models made of their tables.
#
#     tests/models/run.sh FSMC [TABLES [NAMES...]]
#
# NAME_alone.pml, for each machine, in a world that does anything in any order:
# each state answers each event, timers run in their states only, it ends unless
# it may rest, and every row can run.  The files here: several machines and a
# network; each says what it proves, and how it is to be run:
#
#     /* run: TITLE | SPIN-OPTIONS */                      nothing is found
#     /* finds: TITLE | SPIN-OPTIONS | TABLE | SED -E | WHY */  something is, with this defect
#     /* course: TITLE | SPIN-OPTIONS */                   what can happen: a script
#
# With NAMES only the first run of those models is made, or the Nth of NAME:N, until
# something is found; the exit status is 1 then, and 2 when a model does not fit the
# tables.
# Where PEAL_PLAY is the program of play.c, courses are played; where PEAL_PLAY_PARTS is
# what that is linked with, what was found is, too, by engines with the defect, but where
# WHY says that it cannot be.  Its scripts stay in the folder PEAL_SCRIPTS, if that is given.

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
fsmc=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
tables=${2:-$root/fsm}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
broken=

command -v spin >/dev/null || { echo 'skipped: no spin'; exit 77; }
command -v "${CC:=cc}" >/dev/null || { echo 'skipped: no C compiler'; exit 77; }

# Builds and runs the verifier; its report is in out.  0: nothing was found, 1: something
# was, 2: neither.  Without optimization, as compiling takes longer than running.
verify() { # FILE SPIN-OPTIONS [CC-OPTIONS]
	rm -f ./*.trail pan pan.*
	spin $2 -a "$1" >out 2>&1 &&
		"$CC" -O0 ${3:-} -w -DSAFETY -o pan pan.c >>out 2>&1 &&
		./pan -m1000000 >out 2>&1
	grep -q 'errors: 0' out && ! grep -q 'max search depth too small' out && return 0
	grep -q 'errors: 1' out && return 1
	return 2
}

# In the rows of a model that never ran: their numbers, from 0.
dead_rows() {
	sed -n '/^unreached/,$ s/.*"ran = (\([0-9]*\)+1)".*/\1/p' out | sort -nu | tr '\n' ' '
}

verdict() { # NAME RESULT
	states=$(sed -n 's/^ *\([0-9]*\) states, stored.*/\1/p' out)
	time=$(sed -n 's/^pan: elapsed time \([^ ]*\) .*/\1/p' out)
	steps=$(sed -n 's/^course.script: //p' out)
	if [ "$2" = 0 ]; then
		passed=$((passed + 1))
		echo "ok      $1: ${steps:-$states states, ${time:-0} s}"
		return
	fi
	failed=$((failed + 1))
	[ "$2" = 2 ] && broken=yes
	echo "FAILED  $1"
	sed -n '/^pan:/p; /rror/p; /^course/p' out | head -5
}

# What led to what was found, as a ladder; and as a script, when it has a file.
show_trail() { # FILE SPIN-OPTIONS [SCRIPT]
	[ -f "$1.trail" ] || return 0
	spin $2 -t "$1" >trail 2>/dev/null
	awk -f "$here/trail.awk" trail
	[ -z "${3:-}" ] || awk -v script=1 -f "$here/trail.awk" trail >"$3"
}

alone() {
	"$fsmc" promela --out . "$tables"/*.voc "$tables"/*.fsm || exit 1
	for model in *_alone.pml; do
		verify "$model" '' && [ -z "$(dead_rows)" ]
		verdict "${model%_alone.pml} alone" $?
		[ -z "$(dead_rows)" ] || echo "        rows that never run: $(dead_rows)"
	done
}

field() { # LINE NUMBER
	printf '%s\n' "$1" | awk -F ' *[|] *' -v n="$2" '{ sub(/ *\*\/$/, ""); sub(/^\/\* [a-z]*: /, ""); print $n }'
}

# What a model asks for, a line each.
runs_of() { # KIND FILE
	grep "^/\* $1: " "$here/$2"
}

run_all() { # FILE [WHICH]
	"$fsmc" promela --out . "$tables"/*.voc "$tables"/*.fsm || exit 1
	runs_of run "$1" | sed -n "${2:-1,\$}p" >runs
	while IFS= read -r line; do
		options=$(field "$line" 2)
		verify "$1" "$options"
		verdict "${1%.pml}: $(field "$line" 1)" $?
		show_trail "$1" "$options"
	done <runs
}

# What a model can do is written to a script, and engines do the same: play.c.
play_courses() { # FILE
	"$fsmc" promela --out . "$tables"/*.voc "$tables"/*.fsm || exit 1
	runs_of course "$1" >runs
	while IFS= read -r line; do
		options=$(field "$line" 2)
		rm -f course.script
		verify "$1" "$options" -DBFS
		show_trail "$1" "$options" course.script
		[ -s course.script ] && "$PEAL_PLAY" course.script >out 2>&1
		verdict "${1%.pml} plays: $(field "$line" 1)" $?
	done <runs
}

# What a model found with a defect, done by engines that have it: they go the same way, and
# those with the tables as they are go another, or say something else.  What a timer ends
# comes last or, where just that is amiss, where the model had it.
play_defect() {
	rm -rf gen seeded
	(cd defect && "$fsmc" emit --out ../gen ./*.voc ./*.fsm) >out 2>&1 &&
		"$CC" -O0 -w -std=c11 -D_POSIX_C_SOURCE=200809L -Igen -I"$root/gen" -I"$root/include" \
			-I"$root/src" -I"$root/tests/support" -o seeded gen/machines.c gen/dispatch.c \
			gen/names.c "$here/play.c" $PEAL_PLAY_PARTS >>out 2>&1 || return 2
	for early in '' 1; do
		awk -v script=1 -v early="$early" -f "$here/trail.awk" trail >course.script
		./seeded --found course.script >out || continue
		"$PEAL_PLAY" --found course.script >right && cmp -s out right || return 0
	done
	return 1
}

show_defect() { # FILE TITLE WHY
	if [ -n "$3" ]; then
		echo "        not played: $3"
	elif [ -n "${PEAL_PLAY_PARTS:-}" ]; then
		play_defect
		verdict "${1%.pml} plays the defect: $2" $?
	fi
	[ -z "${PEAL_SCRIPTS:-}" ] || awk -v script=1 -f "$here/trail.awk" trail >"$PEAL_SCRIPTS/$2"
}

find_all() { # FILE
	runs_of finds "$1" >runs
	while IFS= read -r line; do
		options=$(field "$line" 2)
		table=$(field "$line" 3)
		mkdir -p defect && cp "$tables"/*.voc "$tables"/*.fsm defect
		sed -E "$(field "$line" 4)" "$tables/$table" >"defect/$table"
		(cd defect && "$fsmc" promela --out .. ./*.voc ./*.fsm) >out 2>&1 &&
			{ verify "$1" "$options" -DBFS; [ $? = 1 ]; }
		verdict "${1%.pml} finds: $(field "$line" 1)" $?
		show_trail "$1" "$options"
		show_defect "$1" "$(field "$line" 1)" "$(field "$line" 5)"
	done <runs
}

tables=$(cd "$tables" && pwd)
cp "$here"/*.pml "$work" && cd "$work" || exit 1
if [ $# -gt 2 ]; then
	shift 2
	for name; do
		which=${name#*:}
		[ "$which" = "$name" ] && which=1
		run_all "${name%:*}.pml" "$which"
		[ $failed = 0 ] || break
	done
else
	alone
	for model in "$here"/*.pml; do
		run_all "$(basename "$model")"
		find_all "$(basename "$model")"
		[ -z "${PEAL_PLAY:-}" ] || play_courses "$(basename "$model")"
	done
fi
echo "$passed passed, $failed failed"
[ -z "$broken" ] || exit 2
[ $failed = 0 ]
