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
	usage 'fmt without files' 2 fmt --check
	usage 'diff of one version' 2 diff toy.fsm
	usage 'diff of what is not there' 2 diff toy.fsm nowhere.fsm
	usage 'diff of a folder without tables' 2 diff "$work" "$work"
	usage 'bound without files' 2 bound
	usage 'tests without a folder' 2 tests toy.voc toy.fsm
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

same() { # NAME EXPECTED-STATUS STATUS TEXT-FILE: what is in $work/out
	[ "$mode" = accept ] && cp "$work/out" "$4"
	diff "$4" "$work/out" && [ "$2" = "$3" ]
	verdict "$1" $?
}

verb() { # NAME STATUS TEXT-FILE ARGUMENTS...
	name=$1
	expected=$2
	text=$3
	shift 3
	"$fsmc" "$@" >"$work/out" 2>&1
	same "$name" "$expected" $? "$text"
}

layouts() {
	for file in messy.voc messy.fsm; do
		cp $file "$work/$file"
		(cd "$work" && "$fsmc" fmt --check $file) >"$work/out" 2>&1
		[ $? = 1 ] && [ "$(cat "$work/out")" = "$file:1:1: another layout; run 'fsmc fmt $file'" ] &&
			cmp $file "$work/$file"
		verdict "fmt: --check names $file and leaves it" $?
		"$fsmc" fmt "$work/$file" >/dev/null 2>&1
		status=$?
		cp "$work/$file" "$work/out"
		same "fmt: $file" 0 $status $file.txt
		"$fsmc" fmt --check "$work/$file" && "$fsmc" fmt "$work/$file" && cmp "$work/$file" $file.txt
		verdict "fmt: $file, once more" $?
	done
	awk '{ printf("%s\r\n", $0) }' messy.fsm >"$work/messy.fsm"
	"$fsmc" fmt "$work/messy.fsm" && cmp "$work/messy.fsm" messy.fsm.txt
	verdict 'fmt: lines that end with CR and LF' $?
	cp messy_fails.fsm "$work"
	verb 'fmt: what cannot be read' 1 messy_fails.txt fmt messy_fails.fsm
	cmp messy_fails.fsm "$work/messy_fails.fsm"
	verdict 'fmt: what cannot be read stays' $?
}

verbs() {
	layouts
	"$fsmc" fmt --check "$root"/fsm/*.voc "$root"/fsm/*.fsm
	verdict 'fmt: the tables of the library' $?
	verb 'diff: two versions' 1 diff.txt diff old new
	verb 'diff: the same version' 0 same.txt diff new new
	verb 'diff: the same machine' 0 same.txt diff new/shop.fsm new/shop.fsm
	verb 'diff: a version that is refused' 2 refused.txt diff new ../bad/row_dead.fsm
	verb 'bound: every kind of end' 0 life.txt bound life.voc life.fsm
	verb 'json: the toys' 0 json.txt json ../toy/toy.voc ../toy/bell.voc ../toy/toy.fsm ../toy/bell.fsm
	"$fsmc" tests --out "$work/paths" life.voc life.fsm ../toy/toy.voc ../toy/toy.fsm
	status=$?
	cat "$work/paths/rows_life.c" "$work/paths/rows_toy.c" >"$work/out"
	same 'tests: a path to each row' 0 $status golden_paths.txt
	if command -v dot >/dev/null; then
		"$fsmc" svg --out "$work/svg" life.voc life.fsm && grep -q '<svg' "$work/svg/life.svg"
		verdict 'svg: drawn by dot' $?
	fi
	mkdir -p "$work/nothing"
	PATH=$work/nothing "$fsmc" svg --out "$work/svg" life.voc life.fsm 2>"$work/out"
	[ $? = 2 ] && grep -q 'dot (of Graphviz) could not draw' "$work/out" && [ -s "$work/svg/life.dot" ]
	verdict 'svg: without dot it says so, and the DOT file is there' $?
}

# The example of docs/tables.md is true, and so is each step of its tutorial.
docs() {
	mkdir -p "$work/docs"
	for kind in voc fsm; do
		sed -n "/^\`\`\`$kind\$/,/^\`\`\`\$/p" "$root/docs/tables.md" | sed '/^```/d' >"$work/docs/door.$kind"
	done
	(cd "$work/docs" && [ -s door.fsm ] && "$fsmc" check door.voc door.fsm && "$fsmc" fmt --check door.voc door.fsm)
	verdict 'docs: the example of tables.md' $?
	sed -n '/^## A tutorial/,/^## Words/p' "$root/docs/tables.md" | awk -v folder="$work/docs" '
		/^```$/ { file = "" }
		file { print > file }
		/^```(diff|console)$/ { file = sprintf("%s/step-%02d.%s", folder, ++count, substr($0, 4)); printf "" > file }'
	for step in "$work"/docs/step-*; do
		case $step in
		*.diff) (cd "$work/docs" && awk -f "$here/apply.awk" "$step" door.fsm >x && mv x door.fsm) ;;
		*) (cd "$work/docs" && fsmc=$fsmc && sed -n 's/^\$ //p' "$step" | while read -r command; do
			printf '$ %s\n' "$command"
			PATH=$(dirname "$fsmc"):$PATH sh -c "$command" 2>&1
		done) >"$work/out"
			diff "$step" "$work/out" ;;
		esac
		verdict "docs: $(basename "$step") of the tutorial" $?
	done
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

. "$here/limits.sh"
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
cd "$here/verbs" || exit 1
verbs
echo "$passed passed, $failed failed"
[ $failed = 0 ]
