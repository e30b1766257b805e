#!/bin/sh
# SPDX-License-Identifier: MIT
# --record and peal replay: real calls, made again without a socket.
. tests/interop/common

out=$work/out
err=$work/err

calls() {
	listen --calls 2 --record "$work/callee" &&
		exits 0 "$PEAL" call "sip:bob@$at" --calls 2 --duration 50 --record "$work/caller" &&
		wait "$listener"
}
check "two calls, both sides recorded" calls
check "the caller's recording" exits 0 "$PEAL" replay "$work/caller"
check "gives the same" says "$out" "as it was: 6 messages in, 6 out, 6 events"
check "the callee's recording" exits 0 "$PEAL" replay "$work/callee"
check "gives the same" says "$out" "as it was: 6 messages in, 6 out, 6 events"
check "with a ladder" exits 0 "$PEAL" replay "$work/callee" --ladder --ascii
check "of the messages" says "$out" "200 OK (BYE)"
check "and the states" says "$out" "callee         Ended"
check "with a figure" exits 0 "$PEAL" replay "$work/caller" --svg "$work/caller.svg"
check "of the states" says "$work/caller.svg" ">Accepted</text>"

fails() { exits 1 "$PEAL" call sip:bob@127.0.0.1:9 --record "$work/refused" && exits 0 "$PEAL" replay "$work/refused"; }
check "a call that an ICMP error ended" fails
check "gives the same" says "$out" "as it was: 0 messages in, 1 out, 1 events"
asks() {
	listen && exits 0 "$PEAL" options "sip:$at" --record "$work/options" && hush &&
		exits 0 "$PEAL" replay "$work/options"
}
check "a request" asks

# ---- what differs ----

LC_ALL=C sed 's/SIP\/2.0 180 Ringing/SIP\/2.0 180 Singing/' "$work/callee" >"$work/other"
check "a message that was another" exits 1 "$PEAL" replay --ascii "$work/other"
check "is told" says "$err" "a message is not what it was"
check "with its byte" says "$err" "they differ from byte 12 of the message on"
check "and both lines: recorded" says "$err" "recorded line 1: SIP/2.0 180 Singing"
check "and now" says "$err" "now      line 1: SIP/2.0 180 Ringing"
check "the ladder up to there is drawn" says "$out" "180 Ringing"
LC_ALL=C sed 's/^Max-Forwards: 70/Max-Forwards: 71/' "$work/callee" >"$work/given"
check "what does not matter may differ" exits 0 "$PEAL" replay "$work/given"

head -c 3000 "$work/callee" >"$work/cut"
check "a recording that was cut" exits 1 "$PEAL" replay "$work/cut"
check "is refused with its byte" says "$err" "it ends in the middle of an entry"
: >"$work/empty"
check "an empty file" exits 1 "$PEAL" replay "$work/empty"
check "something else" exits 1 "$PEAL" replay docs/peal.md
check "is no recording" says "$err" "byte 0: it is not a recording of version 2"
check "a file that is not there" exits 3 "$PEAL" replay "$work/nothing"
check "a file that cannot be written" exits 3 "$PEAL" call --record "$work/no/file" sip:a@127.0.0.1
check "names it" says "$err" "cannot write \"$work/no/file\""

finish
