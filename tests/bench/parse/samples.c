/* SPDX-License-Identifier: MIT */
/* The messages that are read.  In a template "$" and a letter stand for a text at random;
 * a line that begins with "?" is there or not. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

#define LONGEST 4096

#define SDP                                                                                        \
	"v=0\r\no=$u $n $n IN IP4 $a\r\ns=-\r\nc=IN IP4 $a\r\nt=0 0\r\n"                           \
	"m=audio $p RTP/AVP 96 0 8 101\r\na=rtpmap:96 opus/48000/2\r\n"                            \
	"a=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\n"                                         \
	"a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n"

static const struct {
	const char *name, *head, *body;
} kinds[KINDS] = {
	{ "INVITE",
	  "INVITE sip:$u@$h SIP/2.0\r\n"
	  "Via: SIP/2.0/UDP $h:5060;branch=z9hG4bK$b\r\n"
	  "Via: SIP/2.0/UDP $h;branch=z9hG4bK$b;received=$a\r\n"
	  "Via: SIP/2.0/UDP $a:$p;rport=$p;branch=z9hG4bK$b\r\n"
	  "Record-Route: <sip:$h;lr>\r\nRecord-Route: <sip:$h:5060;lr>\r\n"
	  "Max-Forwards: 68\r\nFrom: \"$u $u\" <sip:$u@$h>;tag=$t\r\nTo: $u <sip:$u@$h>\r\n"
	  "Call-ID: $i@$h\r\nCSeq: $n INVITE\r\n"
	  "Contact: <sip:$u@$a:$p;transport=udp>\r\n"
	  "?Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, REFER, NOTIFY, UPDATE\r\n"
	  "?Supported: replaces, timer, 100rel\r\n?Session-Expires: 1800;refresher=uac\r\n"
	  "?User-Agent: $u/4.$n\r\nContent-Type: application/sdp\r\n",
	  SDP },
	{ "180",
	  "SIP/2.0 180 Ringing\r\nVia: SIP/2.0/UDP $h;branch=z9hG4bK$b;received=$a\r\n"
	  "Via: SIP/2.0/UDP $a:$p;rport=$p;branch=z9hG4bK$b\r\nRecord-Route: <sip:$h;lr>\r\n"
	  "From: \"$u $u\" <sip:$u@$h>;tag=$t\r\nTo: $u <sip:$u@$h>;tag=$t\r\nCall-ID: $i@$h\r\n"
	  "CSeq: $n INVITE\r\nContact: <sip:$u@$a:$p>\r\n?Require: 100rel\r\n?RSeq: $n\r\n",
	  "" },
	{ "200 with SDP",
	  "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP $h;branch=z9hG4bK$b;received=$a\r\n"
	  "Via: SIP/2.0/UDP $a:$p;rport=$p;branch=z9hG4bK$b\r\n"
	  "Record-Route: <sip:$h;lr>, <sip:$h:$p;lr>\r\n"
	  "From: \"$u $u\" <sip:$u@$h>;tag=$t\r\nTo: $u <sip:$u@$h>;tag=$t\r\nCall-ID: $i@$h\r\n"
	  "CSeq: $n INVITE\r\nContact: <sip:$u@$a:$p;transport=udp>\r\n"
	  "?Allow: INVITE, ACK, CANCEL, OPTIONS, BYE, UPDATE\r\n?Supported: replaces, timer\r\n"
	  "?Server: $u/2.$n\r\nContent-Type: application/sdp\r\n",
	  SDP },
	{ "ACK",
	  "ACK sip:$u@$a:$p SIP/2.0\r\nVia: SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport\r\n"
	  "Route: <sip:$h;lr>\r\nRoute: <sip:$h:$p;lr>\r\nMax-Forwards: 70\r\n"
	  "From: \"$u $u\" <sip:$u@$h>;tag=$t\r\nTo: $u <sip:$u@$h>;tag=$t\r\nCall-ID: $i@$h\r\n"
	  "CSeq: $n ACK\r\n?User-Agent: $u/4.$n\r\n",
	  "" },
	{ "BYE",
	  "BYE sip:$u@$a:$p SIP/2.0\r\nVia: SIP/2.0/TCP $a:$p;branch=z9hG4bK$b;rport\r\n"
	  "Route: <sip:$h;lr>, <sip:$h;lr;transport=tcp>\r\nMax-Forwards: 70\r\n"
	  "From: <sip:$u@$h>;tag=$t\r\nTo: $u <sip:$u@$h>;tag=$t\r\nCall-ID: $i\r\n"
	  "CSeq: $n BYE\r\n?Reason: Q.850;cause=16;text=\"$u $u\"\r\n?User-Agent: $u/4.$n\r\n",
	  "" },
	{ "REGISTER",
	  "REGISTER sip:$h SIP/2.0\r\nVia: SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport\r\n"
	  "Max-Forwards: 70\r\nFrom: <sip:$u@$h>;tag=$t\r\nTo: <sip:$u@$h>\r\nCall-ID: $i@$a\r\n"
	  "CSeq: $n REGISTER\r\nContact: <sip:$u@$a:$p;transport=udp>;expires=3600\r\n"
	  "Authorization: Digest username=\"$u\", realm=\"$h\", nonce=\"$d\", uri=\"sip:$h\", "
	  "response=\"$d\", algorithm=MD5, cnonce=\"$t\", opaque=\"$d\", qop=auth, nc=00000001\r\n"
	  "?Expires: 3600\r\n?Supported: path, outbound\r\n?User-Agent: $u/4.$n\r\n",
	  "" },
	{ "401",
	  "SIP/2.0 401 Unauthorized\r\nVia: SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport=$p\r\n"
	  "From: <sip:$u@$h>;tag=$t\r\nTo: <sip:$u@$h>;tag=$t\r\nCall-ID: $i@$a\r\n"
	  "CSeq: $n REGISTER\r\nWWW-Authenticate: Digest realm=\"$h\", nonce=\"$d\", "
	  "algorithm=MD5, qop=\"auth, auth-int\", opaque=\"$d\"\r\n?Server: $u/2.$n\r\n",
	  "" },
	{ "SUBSCRIBE",
	  "SUBSCRIBE sip:$u@$h SIP/2.0\r\nVia: SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport\r\n"
	  "Route: <sip:$h;lr>\r\nMax-Forwards: 70\r\nFrom: \"$u\" <sip:$u@$h>;tag=$t\r\n"
	  "To: <sip:$u@$h>\r\nCall-ID: $i\r\nCSeq: $n SUBSCRIBE\r\nContact: <sip:$u@$a:$p>\r\n"
	  "Event: presence\r\nExpires: 3600\r\n?Accept: application/pidf+xml\r\n"
	  "?Allow-Events: presence, message-summary, refer\r\n?User-Agent: $u/4.$n\r\n",
	  "" },
	{ "NOTIFY",
	  "NOTIFY sip:$u@$a:$p SIP/2.0\r\nVia: SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport\r\n"
	  "Max-Forwards: 70\r\nFrom: <sip:$u@$h>;tag=$t\r\nTo: \"$u\" <sip:$u@$h>;tag=$t\r\n"
	  "Call-ID: $i\r\nCSeq: $n NOTIFY\r\nContact: <sip:$u@$a:$p>\r\nEvent: refer;id=$n\r\n"
	  "Subscription-State: active;expires=60\r\n?User-Agent: $u/4.$n\r\n"
	  "Content-Type: message/sipfrag;version=2.0\r\n",
	  "SIP/2.0 180 Ringing\r\n" },
	{ "REFER",
	  "REFER sip:$u@$a:$p SIP/2.0\r\nVia: SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport\r\n"
	  "Route: <sip:$h;lr>\r\nMax-Forwards: 70\r\nFrom: \"$u\" <sip:$u@$h>;tag=$t\r\n"
	  "To: <sip:$u@$h>;tag=$t\r\nCall-ID: $i@$h\r\nCSeq: $n REFER\r\n"
	  "Contact: <sip:$u@$a:$p>\r\n"
	  "Refer-To: <sip:$u@$h?Replaces=$i%40$h%3Bto-tag%3D$t%3Bfrom-tag%3D$t>\r\n"
	  "?Referred-By: <sip:$u@$h>\r\n?Supported: replaces, norefersub\r\n"
	  "?User-Agent: $u/4.$n\r\n",
	  "" },
	{ "OPTIONS",
	  "OPTIONS sip:$h SIP/2.0\r\nVia: SIP/2.0/UDP $h:$p;branch=z9hG4bK$b;rport\r\n"
	  "Max-Forwards: 70\r\nFrom: <sip:$u@$h>;tag=$t\r\nTo: <sip:$h>\r\nCall-ID: $i@$a\r\n"
	  "CSeq: $n OPTIONS\r\n?Contact: <sip:$h:$p>\r\n?Accept: application/sdp\r\n",
	  "" },
	{ "INVITE, compact",
	  "INVITE sip:$u@$h SIP/2.0\r\nv:SIP/2.0/UDP $h;branch=z9hG4bK$b\r\n"
	  "v:SIP/2.0/UDP $a:$p;branch=z9hG4bK$b;rport=$p\r\nRecord-Route:<sip:$h;lr>\r\n"
	  "Max-Forwards:69\r\nf:<sip:$u@$h>;tag=$t\r\nt:<sip:$u@$h>\r\ni:$i\r\nCSeq:$n INVITE\r\n"
	  "m:<sip:$u@$a:$p>\r\n?k:replaces, timer\r\nc:application/sdp\r\n",
	  SDP },
};

/* xorshift64* of Marsaglia and Vigna. */
static unsigned chance(uint64_t *seed, unsigned below)
{
	*seed ^= *seed >> 12;
	*seed ^= *seed << 25;
	*seed ^= *seed >> 27;
	return (unsigned)((*seed * 0x2545f4914f6cdd1du) >> 33) % below;
}

static size_t put_of(char *out, const char *bytes, unsigned count, size_t len, uint64_t *seed)
{
	for (size_t i = 0; i < len; i++)
		out[i] = bytes[chance(seed, count)];
	return len;
}

static size_t put_random(char *out, char what, uint64_t *seed)
{
	static const char letters[] =
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	static const char *const zones[] = { "example.com", "example.net", "voice.example.org" };
	size_t n;

	switch (what) {
	case 'b': return put_of(out, letters, 62, 10 + chance(seed, 16), seed);
	case 't': return put_of(out, letters, 62, 6 + chance(seed, 10), seed);
	case 'i': return put_of(out, letters, 36, 12 + chance(seed, 20), seed);
	case 'u': return put_of(out, letters, 26, 4 + chance(seed, 8), seed);
	case 'd': return put_of(out, "0123456789abcdef", 16, 32, seed);
	case 'n': return (size_t)sprintf(out, "%u", 1 + chance(seed, 99999));
	case 'p': return (size_t)sprintf(out, "%u", 1024 + 2 * chance(seed, 32000));
	case 'a': return (size_t)sprintf(out, "192.0.2.%u", 1 + chance(seed, 254));
	default:
		n = put_of(out, letters, 26, 3 + chance(seed, 8), seed);
		return n + (size_t)sprintf(out + n, ".%s", zones[chance(seed, 3)]);
	}
}

static size_t put_template(char *out, const char *t, bool all, uint64_t *seed)
{
	size_t n = 0;

	while (*t) {
		if (*t == '?' && t[1] >= 'A' && (n == 0 || out[n - 1] == '\n')) {
			t = all || chance(seed, 2) ? t + 1 : strchr(t, '\n') + 1;
		} else if (*t == '$') {
			n += put_random(out + n, t[1], seed);
			t += 2;
		} else {
			out[n++] = *t++;
		}
	}
	return n;
}

static struct sample make(unsigned kind, bool all, uint64_t *seed)
{
	char body[LONGEST], *out = malloc(LONGEST);
	size_t body_len = put_template(body, kinds[kind].body, all, seed), n;
	bool compact = strstr(kinds[kind].head, "\r\nv:") != NULL;

	if (!out)
		exit(1);
	n = put_template(out, kinds[kind].head, all, seed);
	n += (size_t)sprintf(out + n, "%s%zu\r\n\r\n",
			     compact ? "l:" : "Content-Length: ", body_len);
	memcpy(out + n, body, body_len);
	out[n + body_len] = 0;
	return (struct sample){ .bytes = out, .len = n + body_len };
}

const char *sample_kind(unsigned kind)
{
	return kinds[kind].name;
}

void samples_make(struct sample each[KINDS], struct sample mix[MIX])
{
	uint64_t seed = 20260101;

	for (unsigned i = 0; i < KINDS; i++)
		each[i] = make(i, true, &seed);
	for (unsigned i = 0; i < MIX; i++)
		mix[i] = make(chance(&seed, KINDS), false, &seed);
}
