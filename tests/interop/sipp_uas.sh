#!/bin/sh
# SPDX-License-Identifier: MIT
# `peal call` calls SIPp: 1,000 calls, none fails on either side; and again when
# SIPp loses a tenth of what it sends and receives.
#
# With losses: sipp -sn uas takes a BYE only after the ACK, so calls last 8 s, in
# which SIPp repeats its 200 often enough; and it answers a repeated BYE for 4 s
# only, so T1 is 100 ms.  Where it loses both its 180 and its 200, it would abort
# the call on our repeated INVITE, which it then does not recognise: hence the
# behaviour that is switched off.
. tests/interop/common
need sipp

calls() { # calls NAME PEAL-ARGUMENTS SIPP-ARGUMENT...
	name=$1
	arguments=$2
	shift 2
	free_port
	sipp_run "$name" -sn uas -i 127.0.0.1 -p "$port" -m 1000 "$@" &
	server=$!
	tries=0
	while is_port_free "$port" && [ $tries -lt 100 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	# shellcheck disable=SC2086  # arguments are words
	exits 0 "$PEAL" call "sip:service@127.0.0.1:$port" --calls 1000 $arguments || return 1
	tail -n 1 "$work/out" | sed 's/^/      peal: /'
	wait $server
	counted "$name" 1000 0 || return 1
	says "$work/out" "calls 1000 ok 1000 failed 0"
}

check "1000 calls to sipp -sn uas succeed" calls plain "--rate 200 --duration 100"
check "1000 calls to sipp -sn uas succeed though 10 % is lost" \
	calls lost "--rate 100 --duration 8000 --t1 100" \
	-lost 10 -default_behaviors all,-abortunexp -T2 1000 -max_invite_retrans 20 -max_non_invite_retrans 20 -max_retrans 20
finish
