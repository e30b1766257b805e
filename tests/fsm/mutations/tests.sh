# SPDX-License-Identifier: MIT
# The defects that the check lets pass, given to the models, then to the tests of
# the library: each is built into a copy of the project; sourced by run.sh, $3 is
# where.

scratch=${3:?where may it be built}
mkdir -p "$scratch/source" && scratch=$(cd "$scratch" && pwd) || exit 1
: "${CMAKE:=cmake}" "${CTEST:=ctest}"
: "${PEAL_CORPUS:=$root/../shared/corpus}"

# What tests the machines: all but what tests other things, or follows the tables.
others='^(interop|package|house|example|rows|paths|fuzz|mutations|models)|^fsmc|^(grammar|header|registry|uri|text|message|lenient|facts|views|build)'

prepare() {
	(cd "$root" && tar cf - --exclude=./build --exclude=./.git .) | (cd "$scratch/source" && tar xmf -) &&
		"$CMAKE" -S "$scratch/source" -B "$scratch/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
			-DPEAL_NET=OFF -DPEAL_CORPUS="$PEAL_CORPUS" >"$work/out" 2>&1 &&
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

build_and_test() {
	"$CMAKE" --build "$scratch/build" >"$work/out" 2>&1 &&
		(cd "$scratch/build" && "$CTEST" -j2 --stop-on-failure -E "$others" >"$work/out" 2>&1)
}

if ! prepare; then
	tail -20 "$work/out"
	echo 'FAILED  the tests, without any defect'
	exit 1
fi
is_found() { # by the model that has this table
	case $1 in
	client.fsm | server.fsm) model=non_invite ;;
	invite_client.fsm | invite_server.fsm | ack_* | call*.fsm) model=invite ;;
	*) return 1 ;;
	esac
	sh "$root/tests/models/run.sh" "$fsmc" "$work/fsm" $model >"$work/out" 2>&1
	[ $? = 1 ]
}

fails_a_test() {
	write_tables || exit 1
	! build_and_test
}

while IFS=$tab read -r file sentence program; do
	seed "$file" "$program" || exit 1
	if is_found "$file"; then
		echo "ok      ${file%.*}: $sentence: a model"
		echo "$file: $sentence" >>"$work/models"
	elif fails_a_test; then
		by=$(sed -n 's/.*Test *#[0-9]*: \([^ ]*\) .*\*\*\*.*/\1/p' "$work/out" | head -1)
		echo "ok      ${file%.*}: $sentence: ${by:-it does not build}"
		echo "$file: $sentence" >>"$work/tests"
	else
		failed=$((failed + 1))
		echo "SURVIVED ${file%.*}: $sentence"
	fi
done <"$work/left"
caught=$(cat "$work/check" "$work/models" "$work/tests" | wc -l | tr -d ' ')
printf 'caught %d/%d: %d by check, %d by the models, %d by the tests\n' "$caught" "$all" \
	"$(count "$work/check")" "$(count "$work/models")" "$(count "$work/tests")"
