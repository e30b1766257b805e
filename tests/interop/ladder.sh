#!/bin/sh
# SPDX-License-Identifier: MIT
# peal ladder: captures made here, byte by byte, and the ladders drawn of them.
. tests/interop/common

out=$work/out
err=$work/err

# ---- capture files ----

byte() { printf "\\$(printf %03o "$1")"; }
be16() { byte $(($1 / 256)); byte $(($1 % 256)); }
be32() { be16 $(($1 / 65536)); be16 $(($1 % 65536)); }
le32() { byte $(($1 % 256)); byte $(($1 / 256 % 256)); byte $(($1 / 65536 % 256)); byte $(($1 / 16777216)); }
size() { wc -c <"$1"; }

# udp FROM-HOST TO-HOST PAYLOAD: an Ethernet frame, 192.0.2.FROM:5060 to .TO:5060.
udp() {
	printf 'AAAAAABBBBBB\010\0E\0'; be16 $((28 + $(size "$3"))); printf '\0\0\0\0\100\021\0\0'
	printf '\300\0\002'; byte "$1"; printf '\300\0\002'; byte "$2"
	be16 5060; be16 5060; be16 $((8 + $(size "$3"))); printf '\0\0'; cat "$3"
}

# tcp FROM-HOST TO-HOST NUMBER FLAGS PAYLOAD: the same over IPv6, 2001:db8::FROM.
tcp() {
	printf 'AAAAAABBBBBB\206\335\140\0\0\0'; be16 $((20 + $(size "$5"))); printf '\006\100'
	printf '\040\001\015\270\0\0\0\0\0\0\0\0\0\0\0'; byte "$1"
	printf '\040\001\015\270\0\0\0\0\0\0\0\0\0\0\0'; byte "$2"
	be16 $((5060 + $1)); be16 $((5060 + $2)); be32 "$3"; printf '\0\0\0\0\120'; byte "$4"
	printf '\377\377\0\0\0\0'; cat "$5"
}

# pcap MS FRAME...: a record of a classic capture file.
pcap_head() { printf '\324\303\262\241\002\0\004\0\0\0\0\0\0\0\0\0\377\377\0\0\001\0\0\0'; }
pcap() { le32 $((1700000000 + $1 / 1000)); le32 $(($1 % 1000 * 1000)); le32 "$(size "$2")"; le32 "$(size "$2")"; cat "$2"; }

# The same in pcapng: one section, one interface, times in microseconds.
ng_head() {
	printf '\012\015\015\012'; le32 28; printf '\115\074\053\032\001\0\0\0\377\377\377\377\377\377\377\377'; le32 28
	printf '\001\0\0\0'; le32 20; printf '\001\0\0\0\0\0\0\0'; le32 20
}
ng() {
	pad=$(((4 - $(size "$2") % 4) % 4)); all=$((32 + $(size "$2") + pad))
	printf '\006\0\0\0'; le32 $all; le32 0; le32 0; le32 $(($1 * 1000))
	le32 "$(size "$2")"; le32 "$(size "$2")"; cat "$2"
	printf '\0\0\0\0' | head -c $pad; le32 $all
}

message() { sed 's/$/\r/' >"$work/$1"; }
rows='Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKladder
From: <sip:one@192.0.2.1>;tag=o
Call-ID: ladder
To: <sip:two@192.0.2.2>'
message invite <<END
INVITE sip:two@192.0.2.2 SIP/2.0
$rows
CSeq: 7 INVITE
Max-Forwards: 70
Contact: <sip:one@192.0.2.1>
Content-Length: 0

END
message ringing <<END
SIP/2.0 180 Ringing
$rows;tag=t
CSeq: 7 INVITE
Content-Length: 0

END
message busy <<END
SIP/2.0 486 Busy Here
$rows;tag=t
CSeq: 7 INVITE
Content-Length: 0

END
message ack <<END
ACK sip:two@192.0.2.2 SIP/2.0
$rows;tag=t
CSeq: 7 ACK
Max-Forwards: 7x
Content-Length: 0

END

frame() { name=$1; shift; "$@" >"$work/$name"; }
frame f1 udp 1 2 "$work/invite"
frame f2 udp 2 1 "$work/ringing"
frame f3 udp 2 1 "$work/busy"
frame f4 udp 1 2 "$work/ack"

whole() { # whole RECORD: all frames with their times
	"$1" 10 "$work/f1"; "$1" 510 "$work/f1"; "$1" 730 "$work/f2"; "$1" 2010 "$work/f3"; "$1" 2011 "$work/f4"
}
{ pcap_head; whole pcap; } >"$work/call.pcap"
{ ng_head; whole ng; } >"$work/call.pcapng"

cat >"$work/expected" <<'END'
Call-ID ladder

    ms  192.0.2.1:5060                                    192.0.2.2:5060
     0  * invite client  Calling    |              INVITE              | * invite server  Proceeding
                                    |--------------------------------->|
   500    invite client  Calling    |         INVITE  again 1          | * invite server  Proceeding
                                    |--------------------------------->|
   720  * invite client  Proceeding |           180 Ringing            | * invite server  Proceeding
                                    |<------------ 720 ms -------------|
  2000  * invite client  Completed  |          486 Busy Here           | * invite server  Completed
                                    |<------------ 2000 ms ------------|
  2001    invite client  Completed  |               ACK                | * invite server  Confirmed
                                    |--------------------------------->|
                                    | ! byte 189: expected decimal digits
END
draws() { # draws FILE: the ladder expected, blanks at the ends of lines apart
	exits 0 "$PEAL" ladder --ascii "$1" && sed 's/ *$//' "$out" >"$work/drawn" &&
		diff "$work/expected" "$work/drawn"
}
case $("$PEAL" ladder "$work/call.pcap" 2>&1) in
*"without libpcap"*) echo 'skipped: built without libpcap'; exit 77 ;;
esac
check "a call in a pcap file" draws "$work/call.pcap"
check "the same in a pcapng file" draws "$work/call.pcapng"

# ---- UDP in fragments, the last one first and one twice ----

tail -c +35 "$work/f1" >"$work/datagram" # behind Ethernet and IPv4
fragment() { # fragment OFFSET-FIELD PAYLOAD
	printf 'AAAAAABBBBBB\010\0E\0'; be16 $((20 + $(size "$2"))); printf '\0\011'; be16 "$1"
	printf '\100\021\0\0\300\0\002\001\300\0\002\002'; cat "$2"
}
head -c 80 "$work/datagram" >"$work/p1"
tail -c +81 "$work/datagram" | head -c 80 >"$work/p2"
tail -c +161 "$work/datagram" >"$work/p3"
frame g1 fragment $((8192)) "$work/p1"
frame g2 fragment $((8192 + 10)) "$work/p2"
frame g3 fragment 20 "$work/p3"
{ pcap_head; for piece in g3 g1 g1 g2 f2; do pcap 5 "$work/$piece"; done; } >"$work/fragments.pcap"
check "a datagram in fragments" exits 0 "$PEAL" ladder --ascii "$work/fragments.pcap"
check "is put together" says "$out" "|              INVITE              |"
{ pcap_head; for piece in g3 g1 f2; do pcap 5 "$work/$piece"; done; } >"$work/fragments.pcap"
check "one of which a part is missing" exits 0 "$PEAL" ladder --ascii "$work/fragments.pcap"
check "is told" says "$err" "2 fragments of IP packets have not all of their packet"

# ---- TCP over IPv6: in pieces, in disorder, repeated ----

head -c 100 "$work/invite" >"$work/a"
tail -c +101 "$work/invite" | head -c 100 >"$work/b"
{ tail -c +201 "$work/invite"; head -c 50 "$work/ack"; } >"$work/c"
tail -c +51 "$work/ack" >"$work/d"
: >"$work/empty"
frame t0 tcp 1 2 999 2 "$work/empty"
frame t1 tcp 1 2 1000 24 "$work/a"
frame t2 tcp 1 2 1100 24 "$work/b"
frame t3 tcp 1 2 1200 24 "$work/c"
frame t4 tcp 1 2 $((1200 + $(size "$work/c"))) 24 "$work/d"
{
	pcap_head
	for piece in 0:t0 1:t1 2:t3 3:t4 4:t1 5:t2 6:t2; do pcap "${piece%:*}" "$work/${piece#*:}"; done
} >"$work/tcp.pcap"
check "TCP" exits 0 "$PEAL" ladder --ascii "$work/tcp.pcap"
check "over IPv6" says "$out" "[2001:db8::1]:5061"
check "a message in pieces" says "$out" "|              INVITE              |"
check "and the one behind it" says "$out" "|               ACK                |"
no_repeat() { ! grep -q again "$out"; }
check "segments that are repeated are one" no_repeat

# ---- SVG ----

check "--svg draws into a file" exits 0 "$PEAL" ladder "$work/call.pcap" --svg "$work/call.svg"
silent() { [ ! -s "$out" ]; }
check "and not on the terminal" silent
check "an arrow for what is repeated is dashed" says "$work/call.svg" 'class="arrow dashed"'
check "how long it took" says "$work/call.svg" '>after 720 ms<'
check "what is wrong" says "$work/call.svg" '>byte 189: expected decimal digits<'
check "the states" says "$work/call.svg" '>Confirmed</text>'
if command -v xmllint >/dev/null; then
	check "it is XML" xmllint --noout "$work/call.svg"
fi
check "with --ladder both" exits 0 "$PEAL" ladder "$work/call.pcap" --ladder --svg "$work/call.svg"
check "are drawn" says "$out" "486 Busy Here"
check "--json draws nothing" exits 0 "$PEAL" ladder "$work/call.pcap" --json
check "but makes each message an object" says "$out" '"from":"192.0.2.2:5060","to":"192.0.2.1:5060","line":"SIP/2.0 486 Busy Here","status":486,"call_id":"ladder","cseq":"7 INVITE","body":0}'
five() { [ "$(wc -l <"$out")" -eq 5 ] && [ "$(grep -c '^{"event":"re' "$out")" -eq 5 ]; }
check "of its own, in their order" five
check "a call of the demo, drawn into a file" exits 0 "$PEAL" demo --svg "$work/demo.svg"
check "with the states of both sides" says "$work/demo.svg" ">Moratorium</text>"

# ---- what is wrong ----

check "a file that is not there" exits 3 "$PEAL" ladder "$work/nothing"
check "names it" says "$err" "cannot read \"$work/nothing\""
check "a file that is no capture" exits 3 "$PEAL" ladder "$work/invite"
head -c 300 "$work/call.pcap" >"$work/cut.pcap"
check "a file that ends in a packet" exits 3 "$PEAL" ladder "$work/cut.pcap"
sed '/^Call-ID/d' "$work/invite" >"$work/nobodys"
frame f5 udp 1 2 "$work/nobodys"
{ pcap_head; pcap 0 "$work/f5"; pcap 5 "$work/f1"; } >"$work/nobodys.pcap"
check "a message without Call-ID" exits 0 "$PEAL" ladder "$work/nobodys.pcap"
check "is counted" says "$err" "1 messages belong to no call"
pcap_head >"$work/none.pcap"
check "a capture without SIP" exits 1 "$PEAL" ladder "$work/none.pcap"
check "says so" says "$err" "no SIP in the 0 packets"
check "a folder that is not there" exits 3 "$PEAL" ladder "$work/call.pcap" --svg "$work/no/call.svg"
check "no file" exits 2 "$PEAL" ladder

finish
