#!/bin/sh
# SPDX-License-Identifier: MIT
# SIPp calls `peal listen`: 1,000 calls, none fails on either side; and again when
# SIPp loses a tenth of what it sends and receives.
. tests/interop/common
need sipp

answers() { # answers NAME SIPP-ARGUMENT...
	name=$1
	shift
	listen || return 1
	sipp_run "$name" -sn uac "$at" -i 127.0.0.1 -p "$port" -m 1000 "$@"
	counted "$name" 1000 0 || return 1
	hush || return 1
	tail -n 1 "$work/listen" | sed 's/^/      peal: /'
	says "$work/listen" "$expected"
}

expected="calls 1000 ok 1000 failed 0"
free_port
check "1000 calls from sipp -sn uac are answered" answers plain -r 200
# Where SIPp loses both its ACK and its BYE (one call in a hundred), it takes our
# repeated 200 of the INVITE for that of the BYE and forgets the call, which here
# then still waits for the ACK: such a call is open at the end, never failed.
expected=" failed 0"
free_port
check "1000 calls from sipp -sn uac are answered though 10 % is lost" \
	answers lost -r 100 -lost 10
expected="calls 1000 ok 1000 failed 0"
free_port
check "1000 calls at 3000 a second are answered" answers fast -r 3000 -l 3000
finish
