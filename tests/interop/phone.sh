#!/bin/sh
# SPDX-License-Identifier: MIT
# peal phone: what a line says is done, and what happens is told; two phones.
. tests/interop/common

out=$work/out
err=$work/err

# bob ARGUMENT...: a phone in the background at $at, that answers unless told otherwise.
bob() {
	case " $* " in *" --auto "*) ;; *) set -- --auto answer "$@" ;; esac
	rm -f "$work/bob" "$work/bob.err"
	"$PEAL" phone --on udp:127.0.0.1:0 "$@" >"$work/bob" 2>"$work/bob.err" </dev/null &
	listener=$!
	started="$started $listener"
	wait_for "$work/bob.err" "listening on" || return 1
	at=$(sed -n 's/^listening on udp://p' "$work/bob.err" | head -n 1)
}

# alice CODE ARGUMENT...: a phone with commands from standard input, AT for bob's address.
alice() {
	want=$1
	shift
	sed "s/AT/$at/" | "$PEAL" phone --on udp:127.0.0.1:0 "$@" >"$out" 2>"$err"
	got=$?
	[ $got -eq "$want" ] && return
	echo "      exit $got, not $want" && cat "$out" "$err" && return 1
}

# ---- a conversation ----

talks() {
	bob && alice 0 <<'END' || return 1
# a comment, and then an empty line

call sip:bob@AT
wait answered
hold
wait modified
calls
resume
wait modified
update
wait response
info text/plain one and two
wait response
message sip:bob@AT good  morning
wait response
options sip:bob@AT
wait response
bye
wait ended
calls
END
	hush
}
check "two phones talk" talks
check "a call is told when it begins" says "$out" "call 1: calling sip:bob@"
check "on hold is told" says "$out" "call 1: on hold"
check "calls tells it, too" says "$out" ", on hold, "
check "UPDATE is answered" says "$out" "call 1: UPDATE: 200 OK"
check "INFO is answered" says "$out" "call 1: INFO: 200 OK"
check "MESSAGE is answered" says "$out" "MESSAGE: 200 OK"
check "OPTIONS are answered" says "$out" "OPTIONS: 200 OK"
check "the end is told" says "$out" "we hung up"
check "and then there is no call" says "$out" "no calls"
check "the peer knows that it is held" says "$work/bob" "call 1: held by the peer"
check "the rest of a line is one text" says "$work/bob" ": one and two"
check "with its blanks" says "$work/bob" ": good  morning"

# ---- what is done with a call that comes in ----

rejects() {
	bob --auto busy && alice 0 <<'END' || return 1
call sip:bob@AT
wait ended
END
	hush && says "$out" "486 Busy Here"
}
check "--auto busy refuses" rejects

gives_up() {
	bob --auto ring && alice 0 <<'END' || return 1
call sip:bob@AT
wait progress
explain
cancel
wait ended
END
	hush && says "$out" "180 Ringing" && says "$out" "caller" && says "$out" "487 Request Terminated" &&
		says "$work/bob" "the caller gave up"
}
check "--auto ring rings until the caller gives up" gives_up

# by_hand LINES: a phone in the background that is told what to do.
by_hand() {
	rm -f "$work/lines" "$work/bob" "$work/bob.err"
	mkfifo "$work/lines"
	"$PEAL" phone --on udp:127.0.0.1:0 --json >"$work/bob" 2>"$work/bob.err" <"$work/lines" &
	listener=$!
	started="$started $listener"
	printf '%s\n' "$@" >"$work/lines"
	wait_for "$work/bob.err" "listening on" || return 1
	at=$(sed -n 's/^listening on udp://p' "$work/bob.err" | head -n 1)
}

answers_by_hand() {
	by_hand 'wait incoming' ring 'sleep 20' progress 'sleep 20' answer 'wait established' \
		'1 reinvite' 'wait modified' 'wait ended' && alice 0 <<'END' || return 1
call sip:bob@AT nosdp
wait progress
wait progress
wait answered
wait offer
sleep 50
bye
wait ended
END
	wait "$listener"
}
check "a call is answered by hand" answers_by_hand
check "with 180" says "$out" "180 Ringing"
check "and 183" says "$out" "183 Session Progress"
check "JSON: an object for each event" says "$work/bob" '{"event":"established","time":'
check "JSON: with the number of the call" says "$work/bob" '"call":1,'

redirects() {
	by_hand 'wait incoming' 'redirect sip:carol@192.0.2.3' 'wait ended' && alice 0 --json <<'END' || return 1
call sip:bob@AT
wait ended
END
	wait "$listener" && says "$out" '"status":302'
}
check "a call is redirected" redirects

# ---- transfer: three phones ----

transfers() {
	"$PEAL" phone --on udp:127.0.0.1:0 --auto answer >"$work/carol" 2>"$work/carol.err" </dev/null &
	carol=$!
	started="$started $carol"
	wait_for "$work/carol.err" "listening on" || return 1
	third=$(sed -n 's/^listening on udp://p' "$work/carol.err")
	by_hand 'wait incoming' answer 'wait refer' accept 'wait answered' 'wait ended' 'sleep 50' bye 'wait ended' &&
		alice 0 <<END || return 1
call sip:bob@AT
wait answered
transfer sip:carol@$third
wait notified
wait notified
wait unsubscribed
bye
wait ended
END
	wait "$listener" && kill -INT $carol && wait $carol
}
check "a call is transferred to a third phone" transfers
check "the referrer hears of it" says "$out" "transfer of call 1: terminated, 200 OK"
check "the third phone is called" says "$work/carol" "call 1: up"

# Alice, who talks with both, brings Bob and Carol together.
transfers_attended() {
	"$PEAL" phone --on udp:127.0.0.1:0 --auto answer >"$work/carol" 2>"$work/carol.err" </dev/null &
	carol=$!
	started="$started $carol"
	wait_for "$work/carol.err" "listening on" || return 1
	third=$(sed -n 's/^listening on udp://p' "$work/carol.err")
	by_hand 'wait incoming' answer 'wait refer' accept 'wait answered' 'wait ended' 'sleep 50' bye 'wait ended' &&
		alice 0 <<END || return 1
call sip:bob@AT
wait answered
call sip:carol@$third
wait answered
1 transfer-to 2
sleep 500
1 bye
1 wait ended
calls
END
	wait "$listener" && kill -INT $carol && wait $carol
}
check "a call is transferred to the other end of another" transfers_attended
check "the third phone is called in place of a call it has" says "$work/carol" ", in place of call 1"
check "and that ends" says "$work/carol" "another call took its place"
check "nothing is left" says "$out" "no calls"

declines_transfer() {
	by_hand 'wait incoming' answer 'wait refer' decline 'wait ended' && alice 0 <<'END' || return 1
call sip:bob@AT
wait answered
transfer sip:carol@192.0.2.3
wait unsubscribed
bye
wait ended
END
	wait "$listener" && says "$out" "over, response, 603 Decline"
}
check "a transfer is declined" declines_transfer

# refuses_line TEXT LINE: what a phone answers to one line.
refuses_line() {
	echo "$2" | "$PEAL" phone --on udp:127.0.0.1:0 >"$out" 2>"$err"
	says "$err" "line 1: $1"
}

# ---- subscriptions, and challenges ----

subscribes() {
	by_hand 'wait subscription' accept 'notify active text/plain he is in' 'wait unsubscribed' 'sleep 500' &&
		alice 1 <<'END' || return 1
subscribe sip:bob@AT presence 600
wait notified
wait notified
unsubscribe
wait unsubscribed
subscribe sip:bob@AT weather
wait unsubscribed
1 unsubscribe
notify gone
END
	wait "$listener" && says "$out" "presence of sip:bob@" && says "$out" " s: he is in" &&
		says "$out" "subscription 2, weather of" && says "$out" "489 Bad Event" &&
		says "$err" "line 8: cannot unsubscribe: there is no such subscription" &&
		says "$work/bob" '"event":"unsubscribed"' && says "$work/bob" '"seconds":600'
}
check "a phone subscribes to another" subscribes

# watches CODE SECONDS LINE...: `peal subscribe` at a phone that does this.
watches() {
	want=$1 seconds=$2
	shift 2
	by_hand "$@" || return 1
	exits "$want" "$PEAL" subscribe "sip:bob@$at" presence --seconds "$seconds" &&
		wait "$listener"
}
check "peal subscribe asks once" watches 0 0 'wait subscription' accept 'wait unsubscribed'
check "and prints what it is told" says "$out" "terminated"
check "and why that is all" says "$out" "over, timeout"
check "it stays until the other side ends it" watches 0 60 'wait subscription' accept \
	'notify active text/plain he is in' 'sleep 200' 'notify terminated' 'wait unsubscribed'
check "a NOTIFY is its state and its body" says "$out" "he is in"
check "its refusal is told" watches 1 60 'wait subscription' decline 'sleep 200'
check "with its status" says "$out" "SIP/2.0 603 Decline"

is_interrupted() {
	by_hand 'wait subscription' accept 'wait unsubscribed 9000' || return 1
	"$PEAL" subscribe "sip:bob@$at" presence --json >"$out" 2>"$err" &
	watcher=$!
	wait_for "$out" '"event":"notified"' && kill -INT "$watcher" && wait "$watcher" &&
		wait "$listener" && says "$work/bob" '"cause":"bye"'
}
check "interrupted, it unsubscribes" is_interrupted

knows_who() { # knows_who EXIT PASSWORD
	bob --registrar --challenge here alice secret && alice $1 --identity sip:alice@127.0.0.1 \
		--registrar-uri "sip:$at" --user alice --password $2 <<'END' || return 1
register 600
wait granted 2000
message sip:bob@AT hello
wait response
call sip:bob@AT
wait answered
hold
wait modified
bye
wait ended
unregister
wait removed
END
	hush
}
check "a phone that is a registrar knows who registers, writes and calls" knows_who 0 secret
check "it says for how long" says "$out" "registration: granted for 600 s"
check "and what came" says "$work/bob" "MESSAGE from sip:alice@127.0.0.1: hello"
rang() { # rang TIMES
	[ "$(grep -c "^call [0-9]*: from " "$work/bob")" -eq $1 ]
}
check "it rings when it is known who calls, and not before" rang 1
check "whoever has another password does not get in" knows_who 1 wrong
check "and is told so" says "$out" "registration: over, 401 Unauthorized"
stranger() {
	bob --challenge here alice secret && alice 0 <<'END' || return 1
call sip:bob@AT
wait ended
subscribe sip:bob@AT presence 600
wait unsubscribed
message sip:bob@AT hello
wait response
END
	hush
}
check "a stranger is asked who he is" stranger
check "nothing rings for him, nothing is told" cmp -s /dev/null "$work/bob"
check "a challenge needs a user and a password" exits 2 "$PEAL" phone --challenge here
check "a realm that is none" exits 2 "$PEAL" phone --challenge 'he"re' alice secret
check "no registrar" refuses_line "cannot register without --registrar-uri and --identity" register
check "nothing to take back" refuses_line "cannot unregister: nothing is registered" unregister
check "a name without a password" exits 2 "$PEAL" phone --user bob
check "a name with a colon" exits 2 "$PEAL" phone --user b:b --password x

# ---- mistakes ----

mistakes() {
	bob && alice 2 <<'END' || return 1
hodl
calll sip:bob@AT
bye
call bob@AT
call
call sip:bob@AT
wait answered
ring
2 bye
sleep soon
wait ANSWERD
call sip:bob@AT tymer 90
explain 7
hold now please
END
	hush
}
check "mistakes are told, and the exit status is 2" mistakes
check "an unknown command, with its line" says "$err" 'peal phone: line 1: unknown command "hodl"'
check "with the one that was meant" says "$err" 'line 2: unknown command "calll"; did you mean "call"?'
check "no call" says "$err" 'line 3: cannot bye: there is no call'
check "no URI" says "$err" 'line 4: cannot call: a URI is not what it should be'
check "too little" says "$err" 'line 5: something is missing: "call URI [nosdp] [100rel] [branches] [replaces CALL] [timer SECONDS]"'
check "not now, and what is possible" says "$err" \
	'line 8: call 1 is up: cannot ring; possible now: cancel, bye, hold, resume, reinvite, update, info, transfer, transfer-to, explain'
check "a call that is not there" says "$err" 'line 9: there is no call 2'
check "no number" says "$err" 'line 10: sleep takes a number up to 86400000, not "soon"'
check "no event" says "$err" 'line 11: there is no event "ANSWERD"; did you mean "answered"?'
check "no such keyword" says "$err" 'line 12: "tymer" is not one of "call URI '
check "explained is a call by number" says "$err" 'line 13: explain: which call?'
check "too much" says "$err" 'line 14: that is too much: "hold"'

waits_in_vain() {
	bob --auto ring && alice 1 <<'END' || return 1
call sip:bob@AT
wait answered 300
calls
END
	hush && says "$err" 'line 2: "answered" has not come'
}
check "what does not come ends it with 1" waits_in_vain

long_line() {
	{ head -c 8193 /dev/zero | tr '\0' x; echo; echo calls; } | "$PEAL" phone --on udp:127.0.0.1:0 \
		>"$out" 2>"$err" && says "$err" "more than 8192 bytes" && says "$out" "no calls"
}
check "a line beyond the limit is left out" long_line
full_line() {
	{ head -c 8192 /dev/zero | tr '\0' ' '; echo; echo calls; } | "$PEAL" phone --on udp:127.0.0.1:0 \
		>"$out" 2>"$err" && ! grep -q "left out" "$err" && says "$out" "no calls"
}
check "a line at the limit is read" full_line
check "an --auto that is none" exits 2 "$PEAL" phone --auto maybe
check "a file of commands" exits 0 "$PEAL" phone --on udp:127.0.0.1:0

finish
