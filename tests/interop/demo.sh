#!/bin/sh
# SPDX-License-Identifier: MIT
# The demo: one complete call over UDP, drawn.
. tests/interop/common

out=$work/out

started_at=$(date +%s)
check "peal demo ends well" exits 0 "$PEAL" demo
cp "$out" "$work/demo"
check "in less than 5 s" [ $(($(date +%s) - started_at)) -lt 5 ]

in_order() { # the seven messages, each below the one before
	awk '/INVITE \(SDP\)/ && n == 0 { n = 1 }
	     /100 Trying/ && n == 1 { n = 2 }
	     /180 Ringing/ && n == 2 { n = 3 }
	     /200 OK \(SDP\)/ && n == 3 { n = 4 }
	     / ACK / && n == 4 { n = 5 }
	     / BYE / && n == 5 { n = 6 }
	     /200 OK \(BYE\)/ && n == 6 { n = 7 }
	     END { exit n != 7 }' "$work/demo"
}
check "INVITE, 100, 180, 200, ACK, BYE, 200 are drawn in this order" in_order
for state in "invite client" "invite server" Calling Proceeding Accepted; do
	check "states are drawn: $state" says "$work/demo" "$state"
done
check "the lines are drawn in UTF-8" says "$work/demo" "▶"

no_wider() { awk -v most="$1" 'length($0) > most { exit 1 }' "$work/out"; }
check "peal demo --ascii" exits 0 "$PEAL" demo --ascii
check "has no other characters" [ -z "$(LC_ALL=C tr -d '\n -~' <"$out")" ]
check "is no wider than 120 columns" no_wider 120
check "peal demo --json" exits 0 "$PEAL" demo --json
check "tells that the call ended" says "$out" '"event":"ended"'
check "peal demo --record" exits 0 "$PEAL" demo --record "$work/demo.tape"
check "what the caller's engine was given is replayed" exits 0 "$PEAL" replay "$work/demo.tape"

finish
