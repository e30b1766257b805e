# SPDX-License-Identifier: MIT
# The defects that the check lets pass, given to the tests of the library, each
# built into a copy of the project, then to the models, which take longer; sourced
# by run.sh, $3 is where.

scratch=${3:?where may it be built}
mkdir -p "$scratch/source" && scratch=$(cd "$scratch" && pwd) || exit 1
: "${CMAKE:=cmake}"

# The tests that run machines; before them the transcripts, after them the simulation.
programs=$(cd "$root/tests/unit" && grep -lE '"(stage|nine|sender|world|modify_kit|challenge_kit|upkeep_kit|events_kit|prack_kit|reliable_kit|timed)\.h"' test_*.c |
	grep -vE 'test_(pool|random|store|table|wheel|write|fsm|config|limits)\.c' | sed 's/\.c$//' | tr '\n' ' ')

prepare() {
	(cd "$root" && tar cf - --exclude=./build --exclude=./.git .) | (cd "$scratch/source" && tar xmf -) &&
		"$CMAKE" -S "$scratch/source" -B "$scratch/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
			-DPEAL_NET=OFF -DPEAL_INSIDE=SHARED >"$work/out" 2>&1 &&
		build_and_test
}

# Only what differs is written, so that only that is compiled.
write_tables() {
	rm -rf "$work/gen"
	(cd "$work" && "$fsmc" emit --out gen fsm/*.voc fsm/*.fsm) || return 1
	for table in "$work"/gen/*.[ch]; do
		cmp -s "$table" "$scratch/source/gen/$(basename "$table")" || cp "$table" "$scratch/source/gen/"
	done
}

# A minute of CPU time, however busy the machine is.
in_time() {
	(ulimit -t 60 && exec timeout 1200 "$@")
}

# Leaves the name of the program that failed in $by.
build_and_test() {
	by='it does not build'
	"$CMAKE" --build "$scratch/build" --target talk $programs sim >"$work/out" 2>&1 || return 1
	by=talk
	in_time "$scratch/build/tests/talk" "$root"/tests/talk/[a-z]*.md >"$work/out" 2>&1 || return 1
	for by in $programs; do
		in_time "$scratch/build/tests/$by" >"$work/out" 2>&1 || return 1
	done
	by=sim
	in_time "$scratch/build/tests/sim" --calls 3000 >"$work/out" 2>&1
}

if ! prepare; then
	tail -20 "$work/out"
	echo "FAILED  without any defect: $by"
	exit 1
fi
root=$scratch/source # as it is now, whatever is changed meanwhile
is_found() { # by the models that have this table
	case $1 in
	client.fsm | server.fsm) models=non_invite ;;
	invite_client.fsm | invite_server.fsm | call*.fsm) models=invite ;;
	ack_*) models='session:2 invite' ;;
	dialog.fsm | invite_usage.fsm | scope.fsm) models='session:2' ;;
	modify.fsm | reinvite.fsm | offer_answer.fsm) models='session:5 session:4' ;;
	update.fsm) models='session:6' ;;
	subscriber.fsm | notifier.fsm | lifetime.fsm) models='watching:2 watching:3' ;;
	*) return 1 ;;
	esac
	in_time sh "$root/tests/models/run.sh" "$fsmc" "$work/fsm" $models >"$work/out" 2>&1
	[ $? = 1 ]
}

fails_a_test() {
	write_tables || exit 1
	! build_and_test
}

while IFS=$tab read -r file sentence program; do
	seed "$file" "$program" || exit 1
	if fails_a_test; then
		echo "ok      ${file%.*}: $sentence: $by"
		echo "$file: $sentence" >>"$work/tests"
	elif is_found "$file"; then
		echo "ok      ${file%.*}: $sentence: a model"
		echo "$file: $sentence" >>"$work/models"
	else
		failed=$((failed + 1))
		echo "SURVIVED ${file%.*}: $sentence"
	fi
done <"$work/left"
caught=$(cat "$work/check" "$work/tests" "$work/models" | wc -l | tr -d ' ')
printf 'caught %d/%d: %d by check, %d by the tests, %d by the models\n' "$caught" "$all" \
	"$(count "$work/check")" "$(count "$work/tests")" "$(count "$work/models")"
