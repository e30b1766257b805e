#!/bin/sh
# SPDX-License-Identifier: MIT
# The command's conventions: help, exit codes, messages that help.
. tests/interop/common

out=$work/out
err=$work/err

# ---- help and version ----

helps() {
	exits 0 "$PEAL" "$1" --help && says "$out" "Usage: peal $1" && says "$out" "--json" &&
		[ ! -s "$err" ] && exits 0 "$PEAL" help "$1" && says "$out" "Usage: peal $1"
}
for command in listen call phone options message register publish subscribe parse replay ladder fsm demo; do
	check "peal $command --help" helps $command
done
check "peal help lists the commands" exits 0 "$PEAL" help
check "peal --help does too" exits 0 "$PEAL" --help
check "peal --version" exits 0 "$PEAL" --version
check "the version is on standard output" says "$out" "peal "

# ---- wrong usage: 2, and what would be right ----

refuses() { # refuses TEXT ARGUMENT...
	text=$1
	shift
	exits 2 "$PEAL" "$@" && says "$err" "$text" && [ ! -s "$out" ]
}
check "no command" refuses "which command?"
check "an unknown command" refuses 'did you mean "listen"?' lisen
check "an unknown option" refuses 'did you mean "--duration"?' call --durration 5 sip:a@b
check "an option without its value" refuses "--on needs a value" listen --on
check "a flag with a value" refuses "--json takes no value" listen --json=yes
check "a number that is none" refuses "a number from 1 to 100000" call --rate fast sip:a@b
check "a number out of range" refuses "a number from 300 to 699" listen --reject 200
check "no operand" refuses "URI is missing" call
check "an operand too many" refuses "one argument too many" call sip:a@b sip:c@d
check "a URI without a scheme" refuses 'did you mean "sip:bob@192.0.2.7"?' call bob@192.0.2.7
check "a URI of another kind" refuses 'does not begin with "sip:"' call tel:+4912345
check "a URI that needs TLS" refuses "UDP is the only one so far" call sips:bob@192.0.2.7
check "a transport that is not there yet" refuses "UDP is the only" listen --on tcp:127.0.0.1:5060
check "an address without transport" refuses "begins with its transport" listen --on 127.0.0.1:5060
check "a port that is none" refuses "from 0 (any) to 65535" listen --on udp:127.0.0.1:70000
check "a host that is no address" refuses "a numeric address" listen --on udp:example.com:5060
check "an unknown machine" exits 2 "$PEAL" fsm nonsense

# ---- the system refuses: 3 ----

is_in_use() {
	listen && exits 3 "$PEAL" listen --on "udp:$at" && says "$err" "another program has" && hush
}
check "an address that another has" is_in_use
check "an address of another machine" exits 3 "$PEAL" listen --on udp:192.0.2.1:5060
check "a file that is not there" exits 3 "$PEAL" parse "$work/nothing"
check "an offer that is not there" exits 3 "$PEAL" call --sdp "$work/nothing" sip:a@127.0.0.1

# ---- parse ----

cat >"$work/lf" <<'END'
OPTIONS sip:carol@chicago.example.com SIP/2.0
Via: SIP/2.0/UDP pc33.atlanta.example.com;branch=z9hG4bKhjhs8ass877
Max-Forwards: 70
To: <sip:carol@chicago.example.com>
f: Alice <sip:alice@atlanta.example.com>;tag=1928301774
Call-ID: a84b4c76e66710
CSeq: 63104 OPTIONS
Content-Length: 0

END
sed 's/$/\r/' "$work/lf" >"$work/good"
sed 's/^CSeq: 63104/CSeq: 6x104/' "$work/good" >"$work/bad"

check "a valid message" exits 0 "$PEAL" parse "$work/good"
check "its headers are named" says "$out" "(sent as \"f\")"
check "its fields are typed" says "$out" "branch z9hG4bKhjhs8ass877"
check "its end is told" says "$out" "valid"
reads_input() { "$PEAL" parse - <"$work/good" >"$out" && says "$out" valid; }
check "standard input" reads_input
check "a broken message" exits 1 "$PEAL" parse "$work/bad"
check "the byte and the header are named" says "$err" "line 7, CSeq: expected"
check "the clause is named" says "$err" "RFC 3261 20.16"
has_mark() { # the ^ stands under the x of "CSeq: 6x104 OPTIONS", or where the number ends
	awk '/CSeq: 6x104/ { x = index($0, "x") } /^ *\^$/ { m = index($0, "^") }
	     END { exit !(x > 0 && m == x) }' "$err"
}
check "a mark stands under the byte" has_mark
check "lines that end in LF" exits 1 "$PEAL" parse "$work/lf"
check "are explained" says "$err" "LF alone"
check "and can be taken" exits 0 "$PEAL" parse --lf "$work/lf"
sed -e 's/^To: .*/To: Bell, C <sip:c>\r/' -e 's/OPTIONS\r$/BYE\r/' "$work/bad" >"$work/worse"
sed 's/^Max-Forwards: 70/Max-Forwards: 256/' "$work/worse" | sed 's/6x104/6104/' >"$work/worst"
check "a message with three faults" exits 1 "$PEAL" parse "$work/worst"
check "tells the first" says "$err" "line 3, Max-Forwards: expected"
check "and the second" says "$err" "line 4, To: expected"
check "and the third" says "$err" "line 7, CSeq: expected the method of the request"
check "only one of them with --lenient" exits 1 "$PEAL" parse --lenient "$work/worst"
check "which is the third" says "$err" "line 7, CSeq: expected the method of the request"
check "parse --json" exits 1 "$PEAL" parse --json "$work/bad"
check "tells the fault as JSON" says "$out" '{"event":"fault","byte":'
check "a URI" exits 0 "$PEAL" parse --uri "sip:bob:x@[2001:db8::7]:5070;lr?a=b"
check "is taken apart" says "$out" "IPv6"
check "and told as JSON" exits 0 "$PEAL" parse --uri --json "sip:bob:x@[2001:db8::7]:5070;lr?a=b"
check "with all its parts" says "$out" '"port":5070,"uri-params":"lr","uri-headers":"a=b"'
check "a broken URI" exits 1 "$PEAL" parse --uri "sip:bob@example.com:99999"
check "is refused where it breaks" says "$err" "URI: byte 20, line 1: expected 1 to 65535"
printf 'v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\nc=IN IP4 192.0.2.1\nt=0 0\nm=audio 4000 RTP/AVP 0\n' >"$work/sdp"
sed 's/4000/99999/' "$work/sdp" >"$work/bad.sdp"
check "a session description" exits 0 "$PEAL" parse --sdp "$work/sdp"
check "its lines are shown" says "$out" "m  audio 4000 RTP/AVP 0"
check "as JSON, too" exits 0 "$PEAL" parse --sdp --json "$work/sdp"
check "each of them" says "$out" '{"event":"line","type":"m","value":"audio 4000 RTP/AVP 0"}'
check "a broken description" exits 1 "$PEAL" parse --sdp "$work/bad.sdp"
check "is refused where it breaks" says "$err" "line 6: expected"
check "--uri needs one" exits 2 "$PEAL" parse --uri

# ---- the flight recorder ----

check "a call that cannot be sent fails" exits 1 "$PEAL" call sip:bob@127.0.0.1:9
check "and is explained" says "$err" "Calling, transport error: tell transport error -> Ended  (RFC 3261 8.1.3.1)"
check "with the transaction of its INVITE" says "$err" "its INVITE is invite_client: Terminated"
explains_nothing() { exits 0 "$PEAL" demo && ! grep -q "how it got here" "$err"; }
check "a call that goes well is not explained" explains_nothing
check "unless one asks" exits 0 "$PEAL" demo --explain
check "it tells of both sides: the caller" says "$err" "Accepted, over: tell ended -> Ended"
check "and the callee" says "$err" "Proceeding, answer: send answer"

# ---- fsm ----

check "peal fsm" exits 0 "$PEAL" fsm
for machine in invite_client invite_server client server; do
	check "lists $machine" says "$out" "$machine"
done
check "peal fsm invite_client" exits 0 "$PEAL" fsm invite_client
check "prints its timers" says "$out" "timer A"
check "prints its rows" says "$out" "Proceeding"
check "prints clauses" says "$out" "3261 17.1.1.2"
draws_the_figure() { # as fsmc does, but for the line that says who wrote it
	exits 0 "$PEAL" fsm client --dot && tail -n +2 gen/machines/client.dot | cmp -s - "$out"
}
check "peal fsm client --dot is the figure of gen/" draws_the_figure
if command -v dot >/dev/null; then
	check "peal fsm client --svg" exits 0 "$PEAL" fsm client --svg
	check "is drawn" says "$out" "<svg "
fi
needs_graphviz() { exits 3 env PATH=/nowhere "$PEAL" fsm client --svg && says "$err" "needs Graphviz"; }
check "without Graphviz it says so" needs_graphviz
leads_to_the_row() {
	exits 0 "$PEAL" fsm invite_client --path "accepted timer m" && cmp -s "$out" - <<'END'
 1  Calling 2xx                   tell response                     -> Accepted      RFC 3261 17.1.1.2
 2  Accepted timer M                                                -> Terminated    RFC 6026 8.4
END
}
check "--path leads to a row" leads_to_the_row
check "--path of a row with a guard" exits 0 "$PEAL" fsm dialog --path "Terminating bye [ending]" --json
check "takes the guarded way there" says "$out" '"guard":"held"'
# Some way leads to each row; the last step is that row.
leads_to_all_rows() {
	"$PEAL" fsm "$1" --json | sed -n 's/.*"event":"row".*"state":"\([^"]*\)","on":"\([^"]*\)","guard":"\([^"]*\)".*/\1 \2 [\3]/p' |
		sed 's/ \[\]$//' >"$work/rows"
	[ -s "$work/rows" ] || return 1
	while IFS= read -r row; do
		"$PEAL" fsm "$1" --path "$row" | tail -n 1 | grep -qF " $row " || { echo "      $row"; return 1; }
	done <"$work/rows"
}
for machine in invite_client invite_server client server caller callee dialog invite_usage; do
	check "a path leads to each row of $machine" leads_to_all_rows $machine
done
check "a row that is not there" refuses 'did you mean "Accepted over"?' fsm caller --path "Accepted ovr"
check "a row of nothing" refuses 'a row is STATE EVENT, as in "Calling 1xx"' fsm caller --path "nonsense everywhere"
check "a figure of no machine" refuses "of which machine?" fsm --dot
check "peal fsm --json" exits 0 "$PEAL" fsm --json client

finish
