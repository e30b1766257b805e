#!/bin/sh
# SPDX-License-Identifier: MIT
# User instructions for one message of the mix that `peal-bench-parse` reads, and the code
# of the message layer.
#     tests/bench/parse.sh [BUILD]
# The difference between a long and a short run, so that starting costs nothing; counted
# by the processor (perf), or where it has no counters for us by callgrind.
build=${1:-build/release}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

has_counters() {
	perf stat -x , -e instructions:u true 2>&1 | grep -q '^[0-9]'
}

# instructions PASSES: those of a run that reads the mix so often.
instructions() {
	if has_counters; then
		perf stat -x , -e instructions:u -o "$work/count" "$build/peal-bench-parse" "$1"
		sed -n 's/^\([0-9]*\),.*instructions.*/\1/p' "$work/count"
	else
		valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$work/count" \
			"$build/peal-bench-parse" "$1"
		sed -n 's/.*Collected : //p' "$work/count"
	fi
}

first=$(instructions 1)
many=$(instructions 11)
echo "user instructions for one message of the mix: $(((many - first) / 6000))"
sh "$(dirname "$0")/size.sh" "$build" | tail -n 1
