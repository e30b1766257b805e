#!/bin/sh
# SPDX-License-Identifier: MIT
# The command calls itself: ways a call can go, over IPv4 and IPv6.
. tests/interop/common

out=$work/out
err=$work/err

# with LISTEN-ARGUMENTS CODE CALL-ARGUMENTS: one listener, one command that
# ends with CODE; then the listener ends well.
with() {
	# shellcheck disable=SC2086  # arguments are words
	listen $1 || return 1
	# shellcheck disable=SC2086
	exits "$2" "$PEAL" $3 "sip:bob@$at" || return 1
	hush
}

check "a call is made and answered" with "" 0 "call --duration 50"
check "the caller's line says so" says "$out" "we hung up"
check "the callee's line says so" says "$work/listen" "the peer hung up"
check "a call over IPv6" with "--on udp:[::1]:0" 0 "call --duration 50"
check "the callee hangs up" with "--bye-after 50" 0 call
check "the caller's line says so" says "$out" "the peer hung up"
check "a call is refused" with "--reject 486" 1 call
check "the final code is printed" says "$out" "486 Busy Here"
check "a call rings, then is refused" with "--ring 20 --answer 20 --reject 603" 1 call
check "the final code is printed" says "$out" "603 Decline"
check "a call is cancelled" with "--answer 20000" 0 "call --cancel-after 100"
check "the callee knows" says "$work/listen" "the caller gave up"
check "OPTIONS are answered" with "" 0 options
check "with what is allowed" says "$out" "Allow: "
check "with what is accepted" says "$out" "Accept: application/sdp"
check "OPTIONS over IPv6" with "--on udp:[::1]:0" 0 options
check "a call through a proxy's address" \
	with "" 0 "call --duration 0 --from sip:alice@example.com"
check "many calls, JSON" with "" 0 "call --calls 100 --duration 10 --json"
check "the sum is told" says "$out" '"event":"summary","calls":100,"ok":100,"failed":0'
check "a call drawn" with "" 0 "call --duration 50 --ladder"
check "has its arrows" says "$out" "200 OK (BYE)"

ends_after() {
	listen --calls 2 --linger 100 || return 1
	exits 0 "$PEAL" call --calls 2 --duration 10 "sip:bob@$at" && wait "$listener" &&
		says "$work/listen" "calls 2 ok 2 failed 0"
}
check "peal listen --calls 2 ends after two calls" ends_after

hangs_up() { # SIGINT on the caller's side: BYE, and both end well
	listen || return 1
	"$PEAL" call --duration 60000 "sip:bob@$at" >"$work/call" 2>&1 </dev/null &
	caller=$!
	started="$started $caller"
	sleep 0.5
	kill -INT $caller
	wait $caller && hush && says "$work/listen" "the peer hung up"
}
check "SIGINT hangs up" hangs_up

closes() { # SIGTERM on the callee's side: BYE to open calls
	listen || return 1
	"$PEAL" call --duration 60000 "sip:bob@$at" >"$work/call" 2>&1 </dev/null &
	caller=$!
	started="$started $caller"
	sleep 0.5
	hush && wait $caller && says "$work/call" "the peer hung up"
}
check "SIGTERM hangs up" closes

free_port
nobody() { # the port is closed: ICMP says so, RFC 3261 18.4
	exits 1 "$PEAL" call "sip:bob@127.0.0.1:$port" && says "$out" "could not be sent, 503"
}
check "nobody there: it fails at once" nobody

silent() { # somebody has the port, but does not answer: 408 after 64*T1
	listen || return 1
	kill -STOP "$listener"
	exits 1 "$PEAL" call --t1 10 "sip:bob@$at"
	got=$?
	kill -CONT "$listener"
	hush
	[ $got -eq 0 ] && says "$out" "408 Request Timeout"
}
check "nobody answers: 408" silent

finish
