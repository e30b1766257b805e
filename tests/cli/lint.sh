#!/bin/sh
# SPDX-License-Identifier: MIT
# peal parse as a linter: all that is wrong is shown, also behind what stops a reader.
# lint.sh PEAL
set -eu
peal=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# lints STATUS NAME [OPTION]: the message on standard input, up to a line "--", gives
# exactly what stands behind that line.
lints() {
	status=0
	sed -n '/^--$/q; p' | sed 's/$/\r/' >"$work/message"
	"$peal" parse ${3:-} "$work/message" 2>"$work/got" >"$work/out" || status=$?
	sed "s|^$work/message: ||" "$work/got" >"$work/said"
	[ "$status" = "$1" ] && cmp -s "$work/said" "$work/expected" && return
	failed=1
	echo "$2: status $status, not $1, and it says:"
	diff "$work/expected" "$work/said" || :
}
expect() { cat >"$work/expected"; }

expect <<'END'
byte 7, line 1: expected a Request-URI without blanks
    INVITE  sip:bob@example.com SIP/2.0
           ^
    RFC 3261 7
byte 115, line 3, From: expected one tag
    From: <sip:a@a.example>;tag=1;tag=2
                                      ^
    RFC 3261 7.3.1
byte 126, line 4: expected a colon behind a header name
    Subject hello
            ^
    RFC 3261 7
byte 172, line 6, Call-ID: expected word, or word@word
    Call-ID: a@b@c
                ^
    RFC 3261 20.8
byte 184, line 7, CSeq: expected the method of the request
    CSeq: 1 OPTIONS
            ^
    RFC 3261 8.1.1.5
byte 209, line 8, Content-Length: expected no more than there is
    Content-Length: 99
                    ^
    RFC 3261 18.3
byte 0, line 1: should have a Max-Forwards
    INVITE  sip:bob@example.com SIP/2.0
    ^
    RFC 3261 8.1.1.6
byte 0, line 1: should have a Contact
    INVITE  sip:bob@example.com SIP/2.0
    ^
    RFC 3261 8.1.1.8
END
lints 1 'mistakes of each kind' <<'END'
INVITE  sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP a.example;branch=z9hG4bK1
From: <sip:a@a.example>;tag=1;tag=2
Subject hello
To: <sip:bob@example.com>
Call-ID: a@b@c
CSeq: 1 OPTIONS
Content-Length: 99

--
END

expect <<'END'
byte 3, line 1: expected a method or SIP/2.0
    INV?TE <sip:bob@example.com> SIP
       ^
    RFC 3261 7
byte 136, line 5, CSeq: expected a number
    CSeq: one INVITE
          ^
    RFC 3261 20.16
END
lints 1 'a start line that nobody can read' <<'END'
INV?TE <sip:bob@example.com> SIP
v: SIP/2.0/UDP a.example;branch=z9hG4bK1
f: <sip:a@a.example>;tag=1
t: <sip:bob@example.com>
CSeq: one INVITE
i: 1

--
END

expect <<'END'
byte 0, line 1: expected a Call-ID
    SIP/2.0 200 OK
    ^
    RFC 3261 8.1.1
byte 137, line 6: expected a header name, or the empty line
    
    ^
    RFC 3261 7
END
lints 1 'a message that was cut' <<'END'
SIP/2.0 200 OK
Via: SIP/2.0/UDP a.example;branch=z9hG4bK1
From: <sip:a@a.example>;tag=1
To: <sip:b@b.example>;tag=2
CSeq: 1 OPTIONS
--
END

expect <<'END'
byte 252, line 14: expected 0 to 65535
    m=audio 99999 RTP/AVP 0
            ^
    RFC 8866 5.14
END
lints 1 'a body' <<'END'
SIP/2.0 200 OK
Via: SIP/2.0/UDP a.example;branch=z9hG4bK1
From: <sip:a@a.example>;tag=1
To: <sip:b@b.example>;tag=2
CSeq: 1 INVITE
Call-ID: 1
Content-Type: application/sdp

v=0
o=- 1 1 IN IP4 192.0.2.1
s=-
c=IN IP4 192.0.2.1
t=0 0
m=audio 99999 RTP/AVP 0
--
END

expect <<'END'
byte 0, line 1: should have a Max-Forwards
    OPTIONS sip:b@b.example SIP/2.0
    ^
    RFC 3261 8.1.1.6
END
lints 0 'a message that is valid all the same' <<'END'
OPTIONS sip:b@b.example SIP/2.0
Via: SIP/2.0/UDP a.example;branch=z9hG4bK1
From: <sip:a@a.example>;tag=1
To: <sip:b@b.example>
CSeq: 1 OPTIONS
Call-ID: 1

--
END

expect <<'END'
byte 104, line 4, From: expected a parameter
     ;;tag=1
      ^
    RFC 3261 20.20
END
lints 1 'a row that goes on in another line' <<'END'
OPTIONS sip:b@b.example SIP/2.0
Via: SIP/2.0/UDP a.example;branch=z9hG4bK1
From: <sip:a@a.example>
 ;;tag=1
To: <sip:b@b.example>
Max-Forwards: 70
CSeq: 1 OPTIONS
Call-ID: 1

--
END

expect <<'END'
byte 20, line 2: expected an address of this type
    o=- 1 1 IN IP4 192.0.2.256
                   ^
    RFC 8866 5.2
byte 47, line 4: expected an address of this type
    c=IN IP4 192.0.2.256
             ^
    RFC 8866 5.7
byte 75, line 6: expected 0 to 65535
    m=audio 99999 RTP/AVP 0
            ^
    RFC 8866 5.14
END
lints 1 'a description' --sdp <<'END'
v=0
o=- 1 1 IN IP4 192.0.2.256
s=-
c=IN IP4 192.0.2.256
t=0 0
m=audio 99999 RTP/AVP 0
a=candidate:1 1 UDP 2130706431 192.0.2.1 3478 typ host
--
END

expect <<'END'
byte 5, line 2: expected an o= line
    s=-
    ^
    RFC 8866 5
byte 40, line 4: expected start and stop time
    t=0 x
        ^
    RFC 8866 9
byte 61, line 6: expected 0 to 65535
    m=audio 99999 RTP/AVP 0
            ^
    RFC 8866 5.14
byte 98, line 8: expected a type, = and a value
    z
    ^
    RFC 8866 5
END
lints 1 'a description in a wrong order' --sdp <<'END'
v=0
s=-
o=- 1 1 IN IP4 192.0.2.1
t=0 x
a=tool:x
m=audio 99999 RTP/AVP 0
c=IN IP4 192.0.2.1
z
--
END

expect <<'END'
byte 96, line 7: should have a payload type, a blank, name/clock rate
    a=rtpmap:0 PCMU
             ^
    RFC 8866 6.6
byte 112, line 8: should have milliseconds
    a=ptime:x
            ^
    RFC 8866 6.4
byte 129, line 10: should have one direction
    a=sendonly
      ^
    RFC 8866 6.7
END
lints 0 'attributes that nobody can use' --sdp <<'END'
v=0
o=- 1 1 IN IP4 192.0.2.1
s=-
c=IN IP4 192.0.2.1
t=0 0
m=audio 9 RTP/AVP 0 96
a=rtpmap:0 PCMU
a=ptime:x
a=sendrecv
a=sendonly
a=rtpmap:96 opus/48000/2
--
END

expect <<'END'
byte 297, line 18: expected an address of this type
    c=IN IP4 1.2.3
             ^
    RFC 8866 5.7
byte 359, line 23: expected three digits and a blank
    SIP/2.0 20 OK
              ^
    RFC 3261 7
byte 374, line 24: expected a URI and >
    To: <sip:b
              ^
    RFC 3261 20.39
byte 447, line 29: expected a colon behind a header name
    Content-Typ
               ^
    RFC 3261 7
byte 513, line 34: expected a token
    Content-Disposition: ,
                         ^
    RFC 3261 20.11
byte 542, line 36: expected one tag
    From: <sip:b>;tag=1;tag=2
                            ^
    RFC 3261 7.3.1
END
lints 1 'parts, and parts of parts' <<'END'
INVITE sip:a@b SIP/2.0
Via: SIP/2.0/UDP a;branch=z9hG4bK1
From: <sip:a@b>;tag=1
To: <sip:a@b>
Call-ID: 1
CSeq: 1 INVITE
Max-Forwards: 70
Contact: <sip:a@a>
Content-Type: multipart/mixed;boundary=x

before
--x
Content-Type: application/sdp

v=0
o=- 1 1 IN IP4 1.2.3.4
s=-
c=IN IP4 1.2.3
t=0 0
--x
Content-Type: message/sipfrag

SIP/2.0 20 OK
To: <sip:b
--x
Content-Type: multipart/alternative;boundary=y

--y
Content-Typ

one
--y
Content-Type: message/sipfrag
Content-Disposition: ,

From: <sip:b>;tag=1;tag=2
--y--
--x--
--
END

# What is no UTF-8, or a control character, comes as "?", each character in one column.
status=0
printf 'A\302\201\377\303\266\033 b\r\n\r\n' >"$work/message"
"$peal" parse "$work/message" 2>"$work/got" >"$work/out" || status=$?
printf '    A??\303\266? b\n     ^\n' >"$work/expected"
sed -n '2,3p' "$work/got" >"$work/said"
if [ "$status" != 1 ] || ! cmp -s "$work/said" "$work/expected"; then
	failed=1
	echo "bytes for a terminal: status $status"
	diff "$work/expected" "$work/said" || :
fi

# uri STATUS URI: gives exactly what is expected.
uri() {
	status=0
	"$peal" parse --uri "$2" 2>"$work/said" >"$work/out" || status=$?
	[ "$status" = "$1" ] && cmp -s "$work/said" "$work/expected" && return
	failed=1
	echo "$2: status $status, not $1, and it says:"
	diff "$work/expected" "$work/said" || :
}

expect <<'END'
URI: byte 5, line 1: expected a user, then @
    sip:a b@c:0;x=<
         ^
    RFC 3261 19.1.1
URI: byte 10, line 1: expected 1 to 65535
    sip:a b@c:0;x=<
              ^
    RFC 3261 19.1.1
URI: byte 14, line 1: expected a uri-parameter
    sip:a b@c:0;x=<
                  ^
    RFC 3261 19.1.1
END
uri 1 'sip:a b@c:0;x=<'

expect <<'END'
URI: byte 6, line 1: expected a user, then @
    sip:%4@b c
          ^
    RFC 3261 19.1.1
Nothing behind the last of these was looked at.
END
uri 1 'sip:%4@b c'

expect <<'END'
URI: byte 18, line 1: should have no field that nobody may follow
    sip:a@b?Subject=x&From=y
                      ^
    RFC 3261 19.1.5
END
uri 0 'sip:a@b?Subject=x&From=y'

expect <<'END'
URI: byte 6, line 1: expected each uri-parameter once
    sip:h;x;ttl=999;x
          ^
    RFC 3261 19.1.1
URI: byte 12, line 1: expected 0 to 255
    sip:h;x;ttl=999;x
                ^
    RFC 3261 19.1.1
END
uri 1 'sip:h;x;ttl=999;x'

expect <<'END'
URI: byte 12, line 1: expected a host behind maddr=
    sip:h;maddr=1.2.3
                ^
    RFC 3261 19.1.1
END
uri 1 'sip:h;maddr=1.2.3'

: >"$work/expected"
uri 0 'sip:h;maddr=[::1];ttl=255'

# What Content-Length leaves over is told, but for line ends.            RFC 3261 18.3
counted() { # LENGTH: a body of six bytes, the last two of them a line end
	cat <<-END
		MESSAGE sip:b@h SIP/2.0
		Via: SIP/2.0/UDP h;branch=z9hG4bKa
		Max-Forwards: 70
		From: <sip:a@h>;tag=1
		To: <sip:b@h>
		Call-ID: c
		CSeq: 1 MESSAGE
		Content-Type: text/plain
		Content-Length: $1

		a: b
		--
	END
}
expect <<'END'
byte 196, line 11: should have its end here, by Content-Length
    a: b
       ^
    RFC 3261 18.3
END
counted 3 >"$work/counted"
lints 0 'bytes behind the body' <"$work/counted"
: >"$work/expected"
counted 4 >"$work/counted"
lints 0 'a line end behind the body' <"$work/counted"

status=0
"$peal" parse --uri --sdp sip:a 2>"$work/said" || status=$?
grep -q -- '--uri or --sdp, not both' "$work/said" && [ "$status" = 2 ] || {
	failed=1
	echo "--uri and --sdp: status $status"
}

exit $failed
