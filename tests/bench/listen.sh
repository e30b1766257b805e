#!/bin/sh
# SPDX-License-Identifier: MIT
# User instructions per call that `peal listen` answers, SIPp calling: the
# difference between a long and a short run, so that starting costs nothing.
#     PEAL=build/release/peal tests/bench/listen.sh [RATE]
# Counted by the processor (perf) at 3000 calls a second; where it has no counters
# for us, by callgrind at 100, for a program that is watched runs far slower.
. tests/interop/common
need sipp
few=100
many=1100

has_counters() {
	perf stat -x , -e instructions:u true 2>&1 | grep -q '^[0-9]'
}

if has_counters; then
	rate=${1:-3000}
	watch="perf stat -x , -e instructions:u -o $work/count"
	count() { sed -n 's/^\([0-9]*\),.*instructions.*/\1/p' "$work/count"; }
else
	need valgrind
	rate=${1:-100}
	watch="valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file=$work/count"
	count() { sed -n 's/.*Collected : //p' "$work/count"; }
fi

# instructions CALLS: those of a run that answers so many, in $instructions.
instructions() {
	free_port
	$watch "$PEAL" listen --on "udp:127.0.0.1:$port" --calls "$1" >"$work/listen" 2>&1 &
	watched=$!
	started="$started $watched"
	await_bound "$port"
	sipp -sn uac "127.0.0.1:$port" -i 127.0.0.1 -m "$1" -r "$rate" -l 3000 -nostdin \
		>"$work/sipp" 2>&1 || { tail -n 20 "$work/sipp"; exit 1; }
	wait "$watched"
	instructions=$(count)
}

# The first packet must not come before the socket.
await_bound() {
	tries=0
	while is_port_free "$1" && [ $((tries += 1)) -lt 300 ]; do
		sleep 0.1
	done
}

instructions $few
first=$instructions
instructions $many
echo "user instructions per call answered at $rate/s: $(((instructions - first) / (many - few)))"
