/* SPDX-License-Identifier: MIT */
/* What is strict, what is not: cases for each row of that table in docs/grammar.md, read
 * strictly and leniently, and for each row of the table of session descriptions. */
#include "verdict_kit.h"

#include <peal/sdp.h>

#define RAW(literal)                                                                               \
	{                                                                                          \
		literal, sizeof(literal) - 1                                                       \
	}
#define STARTS(line)    line "\r\n" ALL "\r\n"
#define WITH(rows)      LINE ALL rows "\r\n\r\n"
#define WITH_VIA(value) LINE "Via: " value "\r\n" FROM TO REST "\r\n"
#define WITH_TO(value)  LINE VIA FROM "To: " value "\r\n" REST "\r\n"
#define WITH_CSEQ(n)    LINE VIA FROM TO "Call-ID: 1\r\nCSeq: " n " OPTIONS\r\n\r\n"
#define DIALOG(method, contact)                                                                    \
	method " sip:b SIP/2.0\r\n" VIA FROM TO "Call-ID: 1\r\nEvent: x\r\nCSeq: 1 " method        \
	       "\r\nContact: " contact "\r\n\r\n"
#define REGISTER(rows)                                                                             \
	"REGISTER sip:b SIP/2.0\r\n" VIA FROM TO "Call-ID: 1\r\nCSeq: 1 REGISTER\r\n" rows         \
	"\r\n\r\n"
/* 65 different parameters */
#define MANY                                                                                       \
	";a0;a1;a2;a3;a4;b0;b1;b2;b3;b4;c0;c1;c2;c3;c4;d0;d1;d2;d3;d4;e0;e1"                       \
	";e2;e3;e4;f0;f1;f2;f3;f4;g0;g1;g2;g3;g4;h0;h1;h2;h3;h4;i0;i1;i2;i3"                       \
	";i4;j0;j1;j2;j3;j4;k0;k1;k2;k3;k4;l0;l1;l2;l3;l4;m0;m1;m2;m3;m4"

static const struct {
	const char *row; /* of the table */
	struct peal_text text;
	enum peal_verdict strict, lenient;
} cases[] = {
	{ "line ends other than CRLF; bare CR, LF", RAW("OPTIONS sip:b SIP/2.0\n" ALL "\r\n"),
	  PEAL_VERDICT_MESSAGE, PEAL_VERDICT_VALID },
	{ "line ends other than CRLF; bare CR, LF", RAW(LINE ALL "\n"), PEAL_VERDICT_MESSAGE,
	  PEAL_VERDICT_VALID },
	{ "line ends other than CRLF; bare CR, LF", RAW(WITH("Subject: a\rb")),
	  PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "line ends other than CRLF; bare CR, LF", RAW(WITH("Subject: a\nb")),
	  PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "CRLFs before the start line", RAW("\r\n\r\n" LINE ALL "\r\n"), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "SIP-Version other than 2.0", RAW(STARTS("OPTIONS sip:b SIP/3.0")), PEAL_VERDICT_MESSAGE,
	  PEAL_VERDICT_MESSAGE },
	{ "SIP-Version other than 2.0", RAW(STARTS("OPTIONS sip:b SIP/2.1")), PEAL_VERDICT_MESSAGE,
	  PEAL_VERDICT_MESSAGE },
	{ "SIP-Version other than 2.0", RAW(STARTS("SIP/1.0 200 OK")), PEAL_VERDICT_MESSAGE,
	  PEAL_VERDICT_MESSAGE },
	{ "Status-Code below 100, above 699, not three digits; no SP behind it",
	  RAW(STARTS("SIP/2.0 099 x")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "Status-Code below 100, above 699, not three digits; no SP behind it",
	  RAW(STARTS("SIP/2.0 700 x")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "Status-Code below 100, above 699, not three digits; no SP behind it",
	  RAW(STARTS("SIP/2.0 20 x")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "Status-Code below 100, above 699, not three digits; no SP behind it",
	  RAW(STARTS("SIP/2.0 2000 x")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "Status-Code below 100, above 699, not three digits; no SP behind it",
	  RAW(STARTS("SIP/2.0 200")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_VALID },
	{ "blanks in the start line beyond the two SP; `<>` round the Request-URI",
	  RAW(STARTS("OPTIONS  sip:b SIP/2.0")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_VALID },
	{ "blanks in the start line beyond the two SP; `<>` round the Request-URI",
	  RAW(STARTS("OPTIONS sip:b SIP/2.0 ")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_VALID },
	{ "blanks in the start line beyond the two SP; `<>` round the Request-URI",
	  RAW(STARTS("OPTIONS sip:b; lr SIP/2.0")), PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "blanks in the start line beyond the two SP; `<>` round the Request-URI",
	  RAW(STARTS("OPTIONS <sip:b> SIP/2.0")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "URI headers in a Request-URI", RAW(STARTS("OPTIONS sip:b?Route=x SIP/2.0")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "NUL and other control bytes in header text", RAW(WITH("Subject: a\0b")),
	  PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "NUL and other control bytes in header text", RAW(WITH("Subject: a\1b")),
	  PEAL_VERDICT_MESSAGE, PEAL_VERDICT_MESSAGE },
	{ "NUL and other control bytes in header text", RAW(WITH_TO("\"\\\0\" <sip:b>")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "NUL and other control bytes in header text", RAW(WITH("Subject: a\\\1b")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "NUL and other control bytes in header text", RAW(WITH("Subject: \x7f")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "bytes that are no UTF-8", RAW(WITH("Subject: \xff\xc3")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "bytes that are no UTF-8", RAW(WITH_TO("\"\xc3\" <sip:b>")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "several folds in a row; blanks before a fold", RAW(WITH("Subject: a \t\r\n \r\n\tb")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "several folds in a row; blanks before a fold", RAW(WITH_TO("\r\n \r\n <sip:b>")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "Content-Length twice and equal", RAW(WITH("l: 0\r\nContent-Length: 000")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "Content-Length twice and equal", RAW(WITH("l: 0\r\nContent-Length: 1")),
	  PEAL_VERDICT_FRAMING, PEAL_VERDICT_FRAMING },
	{ "Content-Length twice and equal", RAW(WITH("l: 0, 0")), PEAL_VERDICT_FRAMING,
	  PEAL_VERDICT_FRAMING },
	{ "Content-Length twice and equal", RAW(WITH("l: -0")), PEAL_VERDICT_FRAMING,
	  PEAL_VERDICT_FRAMING },
	{ "Content-Length twice and equal", RAW(WITH("l: 4294967296")), PEAL_VERDICT_FRAMING,
	  PEAL_VERDICT_FRAMING },
	{ "Content-Length twice and equal", RAW(WITH("l: 1")), PEAL_VERDICT_FRAMING,
	  PEAL_VERDICT_FRAMING },
	{ "another single header twice", RAW(WITH("Max-Forwards: 7\r\nMax-Forwards: 7")),
	  PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_SEMANTICS },
	{ "another single header twice", RAW(WITH("t: <sip:b>")), PEAL_VERDICT_SEMANTICS,
	  PEAL_VERDICT_SEMANTICS },
	{ "header rows beyond the caller's limit",
	  RAW(WITH("a:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "header rows beyond the caller's limit",
	  RAW(WITH(
	      "a:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*\r\na:*")),
	  PEAL_VERDICT_FRAMING, PEAL_VERDICT_FRAMING },
	{ "no Max-Forwards; no From tag; no branch",
	  RAW(LINE "Via: SIP/2.0/UDP a\r\nFrom: <sip:a>\r\n" TO REST "\r\n"), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "Max-Forwards above 255", RAW(WITH("Max-Forwards: 255")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "Max-Forwards above 255", RAW(WITH("Max-Forwards: 256")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_VALID },
	{ "CSeq from 2^31 to 2^32-1", RAW(WITH_CSEQ("2147483647")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "CSeq from 2^31 to 2^32-1", RAW(WITH_CSEQ("2147483648")), PEAL_VERDICT_SEMANTICS,
	  PEAL_VERDICT_VALID },
	{ "CSeq from 2^31 to 2^32-1",
	  RAW(LINE VIA FROM "To: <sip:b>;tag=2\r\nCall-ID: 1\r\nCSeq: 4294967295 OPTIONS\r\n\r\n"),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "CSeq from 2^31 to 2^32-1", RAW(WITH_CSEQ("4294967296")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "Expires beyond 2^32-1", RAW(WITH("Expires: 4294967296")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`tag` twice, `branch` twice", RAW(WITH_TO("<sip:b>;tag=1;tag=1")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "`tag` twice, `branch` twice", RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;branch=b")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "`tag` without a value, or in quotes", RAW(WITH_TO("<sip:b>;tag")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "`tag` without a value, or in quotes", RAW(WITH_TO("<sip:b>;tag=\"1\"")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "`received` that is no IP address",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;received=c.example")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "`ttl` over 255 or of more than three digits, `maddr` that is no host, in a Via or a SIP "
	  "URI",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;ttl=256")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "`ttl` over 255 or of more than three digits, `maddr` that is no host, in a Via or a SIP "
	  "URI",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;maddr=$")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "`ttl` over 255 or of more than three digits, `maddr` that is no host, in a Via or a SIP "
	  "URI",
	  RAW(WITH("Contact: <sip:c;ttl=0001>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "`ttl` over 255 or of more than three digits, `maddr` that is no host, in a Via or a SIP "
	  "URI",
	  RAW(WITH("Contact: <sip:c;maddr=1.2.3>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("INVITE", "<tel:1>")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_VALID },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("NOTIFY", "<tel:1>")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_VALID },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("REFER", "<tel:1>")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_VALID },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("SUBSCRIBE", "<tel:1>")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_VALID },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("UPDATE", "<tel:1>")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_VALID },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("PUBLISH", "<tel:1>")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "a Contact that is no SIP or SIPS URI, in INVITE, NOTIFY, REFER, SUBSCRIBE, UPDATE",
	  RAW(DIALOG("INVITE", "<sips:c>")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "any other parameter twice, more than 64 parameters", RAW(WITH("Contact: <sip:c>;x;x")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "any other parameter twice, more than 64 parameters", RAW(WITH("Contact: <sip:c;x;X>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "any other parameter twice, more than 64 parameters", RAW(WITH("Contact: <sip:c>" MANY)),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "any other parameter twice, more than 64 parameters",
	  RAW(WITH("P-Charging-Function-Addresses: ccf=1;ccf=2")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "stray \",\" or \";\"", RAW(WITH("Contact: <sip:c>,")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_VALID },
	{ "stray \",\" or \";\"", RAW(WITH("Contact: ,<sip:c>")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_VALID },
	{ "stray \",\" or \";\"", RAW(WITH("Contact: <sip:c>;")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "stray \",\" or \";\"", RAW(WITH("Contact: <sip:c>;;x")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "no blank between display name and `<`", RAW(WITH_TO("b<sip:b>")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "display name of other than tokens, unquoted", RAW(WITH_TO("b@b <sip:b>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "display name of other than tokens, unquoted", RAW(WITH_TO("B, b <sip:b>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "\"?\" or \",\" in a URI without `<>`", RAW(WITH("Contact: sip:c?x=y")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "\"?\" or \",\" in a URI without `<>`", RAW(WITH_TO("sip:b,c@d")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "\"?\" or \",\" in a URI without `<>`", RAW(WITH_TO("sip:b;tag=1")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "blanks within `<>`; an empty `<>`", RAW(WITH_TO("<sip:b >")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_VALID },
	{ "blanks within `<>`; an empty `<>`", RAW(WITH_TO("<>")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("Route: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("Record-Route: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("Path: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("Service-Route: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("History-Info: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("Diversion: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("P-Associated-URI: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("P-Called-Party-ID: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "Route, Record-Route, Path, Service-Route, History-Info ... without `<>`",
	  RAW(WITH("Alert-Info: sip:c")), PEAL_VERDICT_HEADER, PEAL_VERDICT_VALID },
	{ "`Contact: *` with another value, in other than REGISTER, without Expires: 0",
	  RAW(WITH("Contact: *\r\nExpires: 0")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_SEMANTICS },
	{ "`Contact: *` with another value, in other than REGISTER, without Expires: 0",
	  RAW(REGISTER("Contact: *, <sip:c>\r\nExpires: 0")), PEAL_VERDICT_SEMANTICS,
	  PEAL_VERDICT_SEMANTICS },
	{ "`Contact: *` with another value, in other than REGISTER, without Expires: 0",
	  RAW(REGISTER("Contact: *\r\nExpires: 1")), PEAL_VERDICT_SEMANTICS,
	  PEAL_VERDICT_SEMANTICS },
	{ "`Contact: *` with another value, in other than REGISTER, without Expires: 0",
	  RAW(REGISTER("Contact: *")), PEAL_VERDICT_SEMANTICS, PEAL_VERDICT_SEMANTICS },
	{ "`Contact: *` with another value, in other than REGISTER, without Expires: 0",
	  RAW(REGISTER("Contact: *\r\nExpires: 0")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "host labels that begin with a digit; \"_\" in them", RAW(WITH("Contact: <sip:1a_b.2c>")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "host labels that begin with a digit; \"_\" in them",
	  RAW(WITH_VIA("SIP/2.0/UDP _a.1b;branch=b")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "hosts of digits and dots alone that are no IPv4 address; octets over 255 or with "
	  "leading zeros",
	  RAW(WITH("Contact: <sip:1.2.3>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "hosts of digits and dots alone that are no IPv4 address; octets over 255 or with "
	  "leading zeros",
	  RAW(WITH("Contact: <sip:12345>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "hosts of digits and dots alone that are no IPv4 address; octets over 255 or with "
	  "leading zeros",
	  RAW(WITH("Contact: <sip:1.2.3.256>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "hosts of digits and dots alone that are no IPv4 address; octets over 255 or with "
	  "leading zeros",
	  RAW(WITH("Contact: <sip:1.2.3.04>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "hosts of digits and dots alone that are no IPv4 address; octets over 255 or with "
	  "leading zeros",
	  RAW(WITH_VIA("SIP/2.0/UDP 1.2.3.256;branch=b")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "IPv6 with a zone", RAW(WITH("Contact: <sip:[fe80::1%25eth0]>")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "\":::\" before an IPv4 address in IPv6",
	  RAW(WITH("Contact: <sip:[2001:db8:::192.0.2.1]>")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "\":::\" before an IPv4 address in IPv6", RAW(WITH("Contact: <sip:[2001:db8:::1]>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "port 0, over 65535, over five digits", RAW(WITH("Contact: <sip:c:0>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "port 0, over 65535, over five digits", RAW(WITH("Contact: <sip:c:65536>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "port 0, over 65535, over five digits", RAW(WITH("Contact: <sip:c:005060>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "port 0, over 65535, over five digits", RAW(WITH("Contact: <sip:c:05060>")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "port 0, over 65535, over five digits", RAW(WITH_VIA("SIP/2.0/UDP a:0;branch=b")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "`received`, `maddr` with or without brackets",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;received=::1;maddr=::2")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`received`, `maddr` with or without brackets",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;received=[::1];maddr=[::2]")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "Via parameter values with `@ : / ? = & $ [ ]`",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=@:/?=&$[]")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "Via parameter values with `@ : / ? = & $ [ ]`",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b,;x")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "`rport` without a value, with one, or `rport=`",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;rport")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "`rport` without a value, with one, or `rport=`",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;rport=0")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "`rport` without a value, with one, or `rport=`",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;rport=")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "`rport` without a value, with one, or `rport=`",
	  RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;rport=65536")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "urn without a namespace and a name in it", RAW(WITH_TO("<urn:service:sos>")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "urn without a namespace and a name in it", RAW(WITH_TO("<urn:service>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "urn without a namespace and a name in it", RAW(WITH_TO("<urn:service:>")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "tel numbers without phone-context", RAW(WITH_TO("<tel:7042>")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "tel numbers with `+` and other than digits and `-.()` behind it; with nothing but those",
	  RAW(WITH_TO("<tel:+1a>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "tel numbers with `+` and other than digits and `-.()` behind it; with nothing but those",
	  RAW(WITH_TO("<tel:+1*>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "tel numbers with `+` and other than digits and `-.()` behind it; with nothing but those",
	  RAW(WITH_TO("<tel:->")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "tel numbers with `+` and other than digits and `-.()` behind it; with nothing but those",
	  RAW(WITH_TO("<tel:+>")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "Digest without a parameter", RAW(WITH("Authorization: Digest")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "Digest without a parameter", RAW(WITH("WWW-Authenticate: Digest")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "Digest without a parameter", RAW(WITH("WWW-Authenticate: Negotiate")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "a comma forgotten between digest parameters; a second scheme behind a comma",
	  RAW(WITH("Authorization: Digest a=1 b=\"2\"")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "a comma forgotten between digest parameters; a second scheme behind a comma",
	  RAW(WITH("WWW-Authenticate: Digest a=1, Basic b=2")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`ttl` without `maddr`", RAW(WITH_VIA("SIP/2.0/UDP a;branch=b;ttl=1")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "`ttl` without `maddr`", RAW(WITH("Contact: <sip:c;ttl=1>")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`q` that is no number from 0 to 1", RAW(WITH("Contact: <sip:c>;q=2")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "`q` that is no number from 0 to 1", RAW(WITH("Accept: a/b;q=x")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "SIP-date with blanks of any kind, or none at all",
	  RAW(WITH("Date: Sat,  13\tNov 2010 23:29:00  GMT")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "SIP-date with blanks of any kind, or none at all", RAW(WITH("Date: yesterday")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "`Identity` without `info`", RAW(WITH("Identity: a.b.c")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`Identity` without `info`", RAW(WITH("Identity: \"YQ==\"")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`Privacy` with commas", RAW(WITH("Privacy: id, header;user")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "`Privacy` with commas", RAW(WITH("Privacy: id;")), PEAL_VERDICT_HEADER,
	  PEAL_VERDICT_HEADER },
	{ "parameters of P-Asserted-Identity and P-Preferred-Identity",
	  RAW(WITH("P-Asserted-Identity: <sip:c>;x=1")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "parameters of P-Asserted-Identity and P-Preferred-Identity",
	  RAW(WITH("P-Preferred-Identity: \"C\" <sip:c>;x")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "P-DCS headers, P-Private-Network-Indication: anything without blanks, and parameters",
	  RAW(WITH("P-DCS-LAES: [::1]:x@y;z")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "P-DCS headers, P-Private-Network-Indication: anything without blanks, and parameters",
	  RAW(WITH("P-Private-Network-Indication: a.b:c")), PEAL_VERDICT_VALID,
	  PEAL_VERDICT_VALID },
	{ "P-DCS headers, P-Private-Network-Indication: anything without blanks, and parameters",
	  RAW(WITH("P-DCS-Redirect: a b")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "an agent of Warning with colons and brackets anywhere",
	  RAW(WITH("Warning: 399 a::b[ \"x\"")), PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "an agent of Warning with colons and brackets anywhere",
	  RAW(WITH("Warning: 399 a;b \"x\"")), PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
	{ "comments of Retry-After five deep", RAW(WITH("Retry-After: 1 (a(b(c(d))))")),
	  PEAL_VERDICT_VALID, PEAL_VERDICT_VALID },
	{ "comments of Retry-After five deep", RAW(WITH("Retry-After: 1 (a(b(c(d(e)))))")),
	  PEAL_VERDICT_HEADER, PEAL_VERDICT_HEADER },
};

/* RFC 3261 7, 25.1: each row says what it says, read either way. */
static void each_row_is_so(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(cases[i].text);
		struct peal_header rows[VERDICT_ROWS];
		struct peal_message m;

		if (verdict(&m, rows, text, false) != cases[i].strict)
			fail_msg("%s: strict: %s", cases[i].row, cases[i].text.at);
		if (verdict(&m, rows, text, true) != cases[i].lenient)
			fail_msg("%s: lenient: %s", cases[i].row, cases[i].text.at);
		exact_free(text);
	}
}

#define HEAD        "v=0\r\no=- 1 1 IN IP4 a\r\ns=-\r\n"
#define PLACE(c)    HEAD "c=" c "\r\nt=0 0\r\n"
#define MEDIA(line) HEAD "c=IN IP4 a\r\nt=0 0\r\n" line "\r\n"

static const struct {
	const char *row;
	struct peal_text text;
	int result;
} descriptions[] = {
	{ "LF alone at a line's end, no end at the last line",
	  RAW("v=0\no=- 1 1 IN IP4 a\ns=-\nt=0 0"), PEAL_OK },
	{ "lines in another order", RAW("v=0\r\ns=-\r\no=- 1 1 IN IP4 a\r\nt=0 0\r\n"),
	  PEAL_E_SYNTAX },
	{ "lines in another order", RAW(HEAD "t=0 0\r\nc=IN IP4 a\r\nb=AS:1\r\n"), PEAL_OK },
	{ "lines in another order", RAW(HEAD "t=0 0\r\na=x\r\nc=IN IP4 a\r\n"), PEAL_E_SYNTAX },
	{ "`s=` empty", RAW("v=0\r\no=- 1 1 IN IP4 a\r\ns=\r\nt=0 0\r\n"), PEAL_OK },
	{ "`s=` empty", RAW(HEAD "i=\r\nt=0 0\r\n"), PEAL_E_SYNTAX },
	{ "types of line nobody knows", RAW(HEAD "x=1\r\nt=0 0\r\n"), PEAL_OK },
	{ "NUL, CR alone", RAW(HEAD "i=a\0b\r\nt=0 0\r\n"), PEAL_E_SYNTAX },
	{ "NUL, CR alone", RAW(HEAD "i=a\rb\r\nt=0 0\r\n"), PEAL_E_SYNTAX },
	{ "port over 65535, or followed by other than digits; no port count of 0",
	  RAW(MEDIA("m=audio 65535 RTP/AVP 0")), PEAL_OK },
	{ "port over 65535, or followed by other than digits; no port count of 0",
	  RAW(MEDIA("m=audio 65536 RTP/AVP 0")), PEAL_E_SYNTAX },
	{ "port over 65535, or followed by other than digits; no port count of 0",
	  RAW(MEDIA("m=audio 1x RTP/AVP 0")), PEAL_E_SYNTAX },
	{ "port over 65535, or followed by other than digits; no port count of 0",
	  RAW(MEDIA("m=audio 1/0 RTP/AVP 0")), PEAL_E_SYNTAX },
	{ "port over 65535, or followed by other than digits; no port count of 0",
	  RAW(MEDIA("m=audio 1/2 RTP/AVP 0")), PEAL_OK },
	{ "an IPv6 address in IP4 and so on; a TTL with IP6; `/` without a number",
	  RAW(PLACE("IN IP4 ::1")), PEAL_E_SYNTAX },
	{ "an IPv6 address in IP4 and so on; a TTL with IP6; `/` without a number",
	  RAW(PLACE("IN IP6 1.2.3.4")), PEAL_E_SYNTAX },
	{ "an IPv6 address in IP4 and so on; a TTL with IP6; `/` without a number",
	  RAW(PLACE("IN IP6 ff15::1/127/3")), PEAL_E_SYNTAX },
	{ "an IPv6 address in IP4 and so on; a TTL with IP6; `/` without a number",
	  RAW(PLACE("IN IP4 224.2.1.1/")), PEAL_E_SYNTAX },
	{ "an IPv6 address in IP4 and so on; a TTL with IP6; `/` without a number",
	  RAW(PLACE("IN IP6 ff15::1/3")), PEAL_OK },
	{ "an address of digits and dots that is no IPv4 address", RAW(PLACE("IN IP4 192.0.2.256")),
	  PEAL_E_SYNTAX },
	{ "an address of digits and dots that is no IPv4 address", RAW(PLACE("IN IP4 192.0.2")),
	  PEAL_E_SYNTAX },
	{ "an address of digits and dots that is no IPv4 address",
	  RAW("v=0\r\no=- 1 1 IN IP4 192.0.2.256\r\ns=-\r\nt=0 0\r\n"), PEAL_E_SYNTAX },
	{ "an address of digits and dots that is no IPv4 address", RAW(PLACE("IN IP4 192.0.2.a")),
	  PEAL_OK },
	{ "IPv4 multicast without a TTL, or one over 255; a TTL or count with unicast",
	  RAW(PLACE("IN IP4 224.2.1.1")), PEAL_E_SYNTAX },
	{ "IPv4 multicast without a TTL, or one over 255; a TTL or count with unicast",
	  RAW(PLACE("IN IP4 224.2.1.1/256")), PEAL_E_SYNTAX },
	{ "IPv4 multicast without a TTL, or one over 255; a TTL or count with unicast",
	  RAW(PLACE("IN IP4 224.2.1.1/255")), PEAL_OK },
	{ "IPv4 multicast without a TTL, or one over 255; a TTL or count with unicast",
	  RAW(PLACE("IN IP4 192.0.2.1/1")), PEAL_E_SYNTAX },
	{ "IPv4 multicast without a TTL, or one over 255; a TTL or count with unicast",
	  RAW(PLACE("IN IP6 ::1/2")), PEAL_E_SYNTAX },
	{ "a medium without `c=` where there is none for all",
	  RAW(HEAD "t=0 0\r\nm=audio 1 RTP/AVP 0\r\n"), PEAL_E_SYNTAX },
	{ "a medium without `c=` where there is none for all",
	  RAW(HEAD "t=0 0\r\nm=audio 1 RTP/AVP 0\r\nc=IN IP4 a\r\n"), PEAL_OK },
	{ "blanks at the end of `m=`", RAW(MEDIA("m=audio 1 RTP/AVP 0  ")), PEAL_OK },
	{ "broken `rtpmap`, `fmtp`; formats over 127",
	  RAW(MEDIA("m=audio 1 RTP/AVP 200\r\na=rtpmap:x\r\na=fmtp:")), PEAL_OK },
};

/* RFC 8866 5, 9 */
static void each_row_of_descriptions_is_so(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(descriptions); i++) {
		struct peal_text text = exact_copy(descriptions[i].text);
		struct peal_sdp_line lines[16];
		struct peal_sdp sdp;

		if (peal_sdp_read(&sdp, text, lines, 16, NULL) != descriptions[i].result)
			fail_msg("%s: %s", descriptions[i].row, descriptions[i].text.at);
		exact_free(text);
	}
}

/* Both tables have these rows, in this order, and no others. */
static void the_tables_say_so(void **state)
{
	char row[ROW_SIZE] = "";
	size_t count = 0, at = 0;

	(void)state;
	for (; table_row("## What is strict", count, row); count++) {
		if (at == COUNT(cases) || strcmp(row, cases[at].row) != 0)
			fail_msg("no case for \"%s\"", row);
		while (at < COUNT(cases) && strcmp(row, cases[at].row) == 0)
			at++;
	}
	assert_int_equal(at, COUNT(cases));
	for (at = count = 0; table_row("## Session descriptions", count, row); count++) {
		if (at == COUNT(descriptions) || strcmp(row, descriptions[at].row) != 0)
			fail_msg("no case for \"%s\"", row);
		while (at < COUNT(descriptions) && strcmp(row, descriptions[at].row) == 0)
			at++;
	}
	assert_int_equal(at, COUNT(descriptions));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_row_is_so),
		cmocka_unit_test(each_row_of_descriptions_is_so),
		cmocka_unit_test(the_tables_say_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
