/* SPDX-License-Identifier: MIT */
/* Responses: what they repeat of the request and where they go.
 * RFC 3261 8.2.6, 18.2.1, 18.2.2, RFC 3581. */
#include "sender.h"

#include <stdio.h>
#include <string.h>

#define FROM "From: <sip:nine@192.0.2.9>;tag=n\r\n"
#define TO   "To: <sip:one@192.0.2.1>"
#define REST "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n"

/* The answer to an OPTIONS with these Via rows, that came from this address. */
static const struct packet *options(struct stage *s, const char *vias, const char *rows)
{
	char text[4096];

	snprintf(text, sizeof text,
		 "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n%s" FROM TO
		 "\r\nCall-ID: c9\r\nCSeq: 1 OPTIONS\r\n%s" REST,
		 vias, rows);
	stage_wire(s, ONE, text);
	return expect_packet(s, ONE, s->now, "SIP/2.0 200 OK\r\n");
}

/* The same, but from another address than the stage's peer. */
static const struct packet *options_from(struct stage *s, const struct peal_flow *flow,
					 const char *via)
{
	char text[4096];
	int len = snprintf(text, sizeof text,
			   "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n%s" FROM TO
			   "\r\nCall-ID: c9\r\nCSeq: 1 OPTIONS\r\n" REST,
			   via);

	assert_int_equal(peal_receive(s->engine[ONE], flow, text, (size_t)len, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "SIP/2.0 200 OK\r\n");
}

/* ---- what is repeated ---- */

/* R3261-8.2.6.2-01: RFC 3261 8.2.6.2; but for blanks around `;` in the topmost Via */
static void a_response_repeats_via_from_call_id_cseq_and_to(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *p;
	static const char *const rows =
	    "SIP/2.0 501 Not Implemented\r\n"
	    "Via: SIP / 2.0 / UDP 192.0.2.9;branch=z9hG4bKa;x=\"a;b\\\"\"\r\n"
	    "Via: SIP/2.0/TLS e.example;branch=2 , SIP/2.0/TCP f.example\r\n"
	    "Via: SIP/2.0/TCP b.example:5061;branch=1, SIP/2.0/UDP c.example\r\n"
	    "Via: SIP/2.0/UDP d.example;branch=z9hG4bKd\r\n"
	    "From: \"N\\\"\" <sip:nine@192.0.2.9;x=%41>;tag=n;y\r\n"
	    "Call-ID: a@B\r\nCSeq: 0009 PING\r\nTo: Sir One <sip:one@192.0.2.1>;z;tag=";

	(void)state;
	stage_wire(
	    s, ONE,
	    "PING sip:one@192.0.2.1 SIP/2.0\r\n"
	    "v: SIP / 2.0 / UDP 192.0.2.9 ; branch=z9hG4bKa;x=\"a;b\\\"\" , "
	    "SIP/2.0/TLS e.example;branch=2 , SIP/2.0/TCP f.example\r\n"
	    "VIA:SIP/2.0/TCP b.example:5061;branch=1,\r\n SIP/2.0/UDP c.example\r\n"
	    "t: Sir\r\n\tOne <sip:one@192.0.2.1>;z\r\n"
	    "f : \"N\\\"\" <sip:nine@192.0.2.9;x=%41>;tag=n;y\r\n"
	    "i:a@B\r\nCSeq: 0009 PING\r\nVia: SIP/2.0/UDP d.example;branch=z9hG4bKd\r\n" REST);
	p = expect_packet(s, ONE, 0, rows);
	assert_int_equal(strcspn(p->bytes + strlen(rows), "\r"), 16); /* our tag */
	stage_close(s);
}

/* R3261-8.2.6.2-02: RFC 3261 8.2.6.2 */
static void our_to_tag_is_one_for_all_responses_and_none_is_added_to_theirs(void **state)
{
	struct stage *s = stage_open(NULL);
	char to[2][256];

	(void)state;
	for (int i = 0; i < 2; i++) {
		char text[1024];
		peal_id call;

		snprintf(
		    text, sizeof text,
		    "INVITE sip:one@192.0.2.1 SIP/2.0\r\n"
		    "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK%d\r\n" FROM TO
		    "\r\nCall-ID: c%d\r\nCSeq: 1 INVITE\r\nContact: <sip:n@192.0.2.9>\r\n" REST,
		    i, i);
		stage_wire(s, ONE, text);
		call = expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
		peal_ring(s->engine[ONE], call, NULL, s->now);
		peal_answer(s->engine[ONE], call, &stage_answer, s->now);
		stage_read(s);
		snprintf(to[i], sizeof to[i], "%s",
			 header_of(expect_packet(s, ONE, 0, "SIP/2.0 180 "), "To"));
		assert_memory_equal(to[i], "<sip:one@192.0.2.1>;tag=", 24);
		assert_int_equal(strlen(to[i]), 24 + 16);
		assert_string_equal(header_of(expect_packet(s, ONE, 0, "SIP/2.0 200 "), "To"),
				    to[i]);
	}
	assert_string_not_equal(to[0], to[1]);
	stage_wire(s, ONE,
		   "BYE sip:one@192.0.2.1 SIP/2.0\r\n"
		   "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKbye\r\n" FROM TO
		   ";tag=theirs\r\nCall-ID: other\r\nCSeq: 1 BYE\r\n" REST);
	assert_string_equal(header_of(expect_packet(s, ONE, 0, "SIP/2.0 481 "), "To"),
			    "<sip:one@192.0.2.1>;tag=theirs");
	stage_close(s);
}

/* R3261-12.1.1-01, R3261-8.2.6.1-02: RFC 3261 12.1.1, 8.2.6.1 */
static void record_routes_are_for_dialogs_and_timestamp_is_for_the_100(void **state)
{
	static const char *const routes = "\r\nRecord-Route: <sip:p3;lr>, <sip:p2;lr;x=1>;y\r\n"
					  "Record-Route: <sip:p1;lr>\r\nContact: ";
	static const struct {
		const char *stamp, *expected;
	} cases[] = {
		{ "Timestamp: 54\r\n", "54 0.200" },
		{ "TIMESTAMP : 54.5\r\n", "54.5 0.200" },
		{ "Timestamp: 54 .1\r\n", "54 .1" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *p;
		char text[1024];
		peal_id call;

		snprintf(text, sizeof text,
			 "INVITE sip:one@192.0.2.1 SIP/2.0\r\n"
			 "Record-Route: <sip:p3;lr>,\r\n <sip:p2;lr;x=1>;y\r\n"
			 "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKa\r\n" FROM TO
			 "\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nContact: <sip:n@192.0.2.9>\r\n%s"
			 "Record-Route: <sip:p1;lr>\r\n" REST,
			 cases[i].stamp);
		stage_wire(s, ONE, text);
		call = expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
		stage_run(s, 200);
		p = expect_packet(s, ONE, 200, "SIP/2.0 100 ");
		assert_string_equal(header_of(p, "Timestamp"), cases[i].expected);
		assert_string_equal(header_of(p, "Record-Route"), "");
		peal_ring(s->engine[ONE], call, NULL, s->now);
		peal_answer(s->engine[ONE], call, &stage_answer, s->now);
		stage_read(s);
		for (int n = 0; n < 2; n++) {
			p = next_packet(s);
			assert_non_null(strstr(p->bytes, routes));
			assert_string_equal(header_of(p, "Timestamp"), "");
		}
		stage_close(s);
	}
}

/* ---- the topmost Via, and where the response goes ---- */

static void expect_way(const struct packet *p, const char *address, uint16_t port)
{
	char seen[64];

	snprintf(seen, sizeof seen, "%u.%u.%u.%u", p->flow.remote.bytes[0], p->flow.remote.bytes[1],
		 p->flow.remote.bytes[2], p->flow.remote.bytes[3]);
	assert_string_equal(seen, address);
	assert_int_equal(p->flow.remote.port, port);
	assert_int_equal(p->flow.transport, PEAL_UDP);
	assert_int_equal(p->flow.local.bytes[3], 1); /* from where it came in */
}

/* R3261-18.2.1-02, R3261-18.2.2-03, -04, R3581-4-01, -02: all came from
 * 192.0.2.9:5060 */
static void received_rport_maddr_and_sent_by_say_where_it_goes(void **state)
{
	static const struct {
		const char *via, *back, *address;
		uint16_t port;
	} cases[] = {
		/* sent-by is the source: nothing to add, the port is that of sent-by */
		{ "192.0.2.9;branch=z9hG4bKa", "192.0.2.9;branch=z9hG4bKa", "192.0.2.9", 5060 },
		{ "192.0.2.9:5062;branch=z9hG4bKa", "192.0.2.9:5062;branch=z9hG4bKa", "192.0.2.9",
		  5062 },
		/* a name, or another address: received, still the port of sent-by */
		{ "n.example:5070;branch=z9hG4bKa",
		  "n.example:5070;branch=z9hG4bKa;received=192.0.2.9", "192.0.2.9", 5070 },
		{ "n.example", "n.example;received=192.0.2.9", "192.0.2.9", 5060 },
		{ "10.0.0.1:5070;branch=z9hG4bKa",
		  "10.0.0.1:5070;branch=z9hG4bKa;received=192.0.2.9", "192.0.2.9", 5070 },
		{ "[2001:db8::9];branch=z9hG4bKa",
		  "[2001:db8::9];branch=z9hG4bKa;received=192.0.2.9", "192.0.2.9", 5060 },
		/* rport: received always, and back to the source port */
		{ "192.0.2.9:5070;rport;branch=z9hG4bKa",
		  "192.0.2.9:5070;branch=z9hG4bKa;received=192.0.2.9;rport=5060", "192.0.2.9",
		  5060 },
		{ "10.0.0.1 : 5070 ; branch=z9hG4bKa ; RPORT",
		  "10.0.0.1 : 5070;branch=z9hG4bKa;received=192.0.2.9;rport=5060", "192.0.2.9",
		  5060 },
		/* what only we may say is not believed */
		{ "192.0.2.9;received=203.0.113.5;branch=z9hG4bKa", "192.0.2.9;branch=z9hG4bKa",
		  "192.0.2.9", 5060 },
		{ "192.0.2.9;rport=99;received=203.0.113.5;branch=z9hG4bKa",
		  "192.0.2.9;branch=z9hG4bKa;received=192.0.2.9;rport=5060", "192.0.2.9", 5060 },
		/* maddr: multicast only; any other would aim at a stranger */
		{ "192.0.2.9:5070;maddr=224.2.0.1;ttl=1;branch=z9hG4bKa",
		  "192.0.2.9:5070;maddr=224.2.0.1;ttl=1;branch=z9hG4bKa", "224.2.0.1", 5070 },
		{ "192.0.2.9;rport;maddr=239.255.255.255;branch=z9hG4bKa",
		  "192.0.2.9;maddr=239.255.255.255;branch=z9hG4bKa;received=192.0.2.9;rport=5060",
		  "239.255.255.255", 5060 },
		{ "192.0.2.9;maddr=203.0.113.5;branch=z9hG4bKa",
		  "192.0.2.9;maddr=203.0.113.5;branch=z9hG4bKa", "192.0.2.9", 5060 },
		{ "192.0.2.9;maddr=m.example;branch=z9hG4bKa",
		  "192.0.2.9;maddr=m.example;branch=z9hG4bKa", "192.0.2.9", 5060 },
		{ "192.0.2.9;maddr=[ff15::101];branch=z9hG4bKa", /* there is no way to it */
		  "192.0.2.9;maddr=[ff15::101];branch=z9hG4bKa", "192.0.2.9", 5060 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *p;
		char via[512];

		snprintf(via, sizeof via, "Via: SIP/2.0/UDP %s\r\n", cases[i].via);
		p = options(s, via, "");
		snprintf(via, sizeof via, "SIP/2.0/UDP %s", cases[i].back);
		assert_string_equal(header_of(p, "Via"), via);
		expect_way(p, cases[i].address, cases[i].port);
		stage_close(s);
	}
}

/* R3581-4-02: the source port of a NAT, and the address the request was sent to */
static void rport_leads_back_through_a_nat(void **state)
{
	struct peal_flow flow = {
		.transport = PEAL_UDP,
		.local = { .family = 4, .bytes = { 192, 0, 2, 77 }, .port = 5099 },
		.remote = { .family = 4, .bytes = { 203, 0, 113, 4 }, .port = 41000 }
	};
	struct stage *s = stage_open(NULL);
	const struct packet *p = options_from(
	    s, &flow, "Via: SIP/2.0/UDP 10.1.1.1;rport;branch=z9hG4bKa\r\n");

	(void)state;
	assert_string_equal(
	    header_of(p, "Via"),
	    "SIP/2.0/UDP 10.1.1.1;branch=z9hG4bKa;received=203.0.113.4;rport=41000");
	assert_int_equal(p->flow.remote.port, 41000);
	assert_int_equal(p->flow.local.bytes[3], 77);
	assert_int_equal(p->flow.local.port, 5099);
	assert_string_equal(header_of(p, "Contact"), "<sip:one@192.0.2.77:5099>");
	stage_close(s);
}

/* R3261-18.2.1-02 over IPv6, RFC 5118 4.5: received has no brackets */
static void ipv6_sources_compare_as_addresses(void **state)
{
	static const struct {
		const char *via, *back;
	} cases[] = {
		{ "[2001:db8::9:0:1];branch=z9hG4bKa", "[2001:db8::9:0:1];branch=z9hG4bKa" },
		{ "[2001:DB8:0:0:0:9:0.0.0.1];branch=z9hG4bKa",
		  "[2001:DB8:0:0:0:9:0.0.0.1];branch=z9hG4bKa" },
		{ "[2001:db8::8]:5070;branch=z9hG4bKa",
		  "[2001:db8::8]:5070;branch=z9hG4bKa;received=2001:db8::9:0:1" },
		{ "192.0.2.9;rport;branch=z9hG4bKa",
		  "192.0.2.9;branch=z9hG4bKa;received=2001:db8::9:0:1;rport=5060" },
		{ "[2001:db8::9:0:1];maddr=224.2.0.1;branch=z9hG4bKa",
		  "[2001:db8::9:0:1];maddr=224.2.0.1;branch=z9hG4bKa" },
	};
	struct peal_flow flow = {
		.transport = PEAL_UDP,
		.local = { .family = 6, .bytes = { 0x20, 1, 0xd, 0xb8, [15] = 7 }, .port = 5060 },
		.remote = { .family = 6,
			    .bytes = { 0x20, 1, 0xd, 0xb8, [11] = 9, [15] = 1 },
			    .port = 5060 }
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		char via[512];

		snprintf(via, sizeof via, "Via: SIP/2.0/UDP %s\r\n", cases[i].via);
		const struct packet *p = options_from(s, &flow, via);
		snprintf(via, sizeof via, "SIP/2.0/UDP %s", cases[i].back);
		assert_string_equal(header_of(p, "Via"), via);
		assert_int_equal(p->flow.remote.family, 6);
		assert_memory_equal(p->flow.remote.bytes, flow.remote.bytes, 16);
		stage_close(s);
	}
}

/* R3261-18.2.2-03: a multicast group over IPv6 */
static void an_ipv6_group_gets_the_response(void **state)
{
	struct peal_flow flow = {
		.transport = PEAL_UDP,
		.local = { .family = 6, .bytes = { 0x20, 1, 0xd, 0xb8, [15] = 7 }, .port = 5060 },
		.remote = { .family = 6, .bytes = { 0x20, 1, 0xd, 0xb8, [15] = 1 }, .port = 5062 }
	};
	static const uint8_t group[16] = { 0xff, 0x15, [14] = 1, [15] = 1 };
	struct stage *s = stage_open(NULL);
	const struct packet *p = options_from(
	    s, &flow, "Via: SIP/2.0/UDP [2001:db8::1]:5070;maddr=[ff15::101];branch=z9hG4bKa\r\n");

	(void)state;
	assert_int_equal(p->flow.remote.family, 6);
	assert_memory_equal(p->flow.remote.bytes, group, 16);
	assert_int_equal(p->flow.remote.port, 5070);
	stage_close(s);
}

/* R3261-18.2.2-01: RFC 3261 18.2.2 */
static void over_a_stream_the_response_takes_the_connection_it_came_by(void **state)
{
	struct peal_flow flow = {
		.transport = PEAL_TCP,
		.local = { .family = 4, .bytes = { 192, 0, 2, 1 }, .port = 5060 },
		.remote = { .family = 4, .bytes = { 192, 0, 2, 9 }, .port = 33333 },
		.connection = 42
	};
	struct stage *s = stage_open(NULL);
	const struct packet *p = options_from(
	    s, &flow, "Via: SIP/2.0/TCP 192.0.2.9:5070;maddr=224.2.0.1;branch=z9hG4bKa\r\n");

	(void)state;
	assert_int_equal(p->flow.transport, PEAL_TCP);
	assert_int_equal(p->flow.connection, 42);
	assert_int_equal(p->flow.remote.port, 33333);
	assert_int_equal(p->flow.remote.bytes[0], 192);
	stage_close(s);
}

/* ---- what else a response has ---- */

static void with_a_name(struct peal_config *config)
{
	config->user_agent = PEAL_TEXT("Peal test");
}

/* The bytes of a response to the INVITE of an echo. */
static void expect_written(const struct response *response, const char *first, const char *rest)
{
	struct stage *s = stage_open(with_a_name);
	struct runtime *rt = &s->engine[ONE]->rt;
	static const char rows[] = "Via: SIP/2.0/UDP 192.0.2.9\r\nTo: <sip:one@a>\r\n"
				   "Record-Route: <sip:p;lr>\r\n54";
	struct echo echo = { .head = 43, .routes = sizeof rows - 3, .tag = "0123456789abcdef" };
	struct buffer *bytes;
	char expected[1024];
	int result = 7;

	memcpy(echo.tag, "0123456789abcdef", sizeof echo.tag);
	echo.flow.local = (struct peal_address){ .family = 4,
						 .bytes = { 192, 0, 2, 1 },
						 .port = 5060 };
	echo.rows = buffer_copy(&rt->store, PEAL_TEXT(rows));
	bytes = response_write(rt, &echo, response, &result);
	assert_int_equal(result, PEAL_OK);
	snprintf(expected, sizeof expected, "%s\r\nVia: SIP/2.0/UDP 192.0.2.9\r\nTo: <sip:one@a>%s",
		 first, rest);
	assert_int_equal(bytes->len, strlen(expected));
	assert_memory_equal(bytes->bytes, expected, bytes->len);
	buffer_drop(&rt->store, bytes);
	buffer_drop(&rt->store, echo.rows);
	assert_int_equal(rt->store.used, 0);
	stage_close(s);
}

#define TAG ";tag=0123456789abcdef\r\n"

/* RFC 3261 8.2.6, 8.2.1, 8.2.2.3, 8.2.3, 12.1.1, 21.5.4; RFC 3261 20.5 */
static void each_wish_is_one_row(void **state)
{
	const struct peal_extra extra = { PEAL_TEXT("X-More"), PEAL_TEXT("1") };

	(void)state;
	expect_written(&(struct response){ .status = 100 }, "SIP/2.0 100 Trying",
		       "\r\nTimestamp: 54\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 486, .reason = PEAL_TEXT("No") },
		       "SIP/2.0 486 No", TAG "Server: Peal test\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 180, .in_dialog = true },
		       "SIP/2.0 180 Ringing",
		       TAG "Record-Route: <sip:p;lr>\r\nContact: <sip:one@192.0.2.1:5060>\r\n"
			   "Server: Peal test\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 405, .abilities = true },
		       "SIP/2.0 405 Method Not Allowed",
		       TAG "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\nSupported: replaces\r\n"
			   "Server: Peal test\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 415, .accept = true },
		       "SIP/2.0 415 Unsupported Media Type",
		       TAG "Accept: application/sdp\r\nAccept-Encoding: identity\r\n"
			   "Accept-Language: *\r\nServer: Peal test\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 420, .unsupported = PEAL_TEXT("a, b") },
		       "SIP/2.0 420 Bad Extension",
		       TAG "Unsupported: a, b\r\nServer: Peal test\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 503, .retry_after = 10 },
		       "SIP/2.0 503 Service Unavailable",
		       TAG "Retry-After: 10\r\nServer: Peal test\r\nContent-Length: 0\r\n\r\n");
	expect_written(&(struct response){ .status = 200,
					   .extra = &extra,
					   .extra_count = 1,
					   .body = { PEAL_TEXT("text/plain"), PEAL_TEXT("hi") } },
		       "SIP/2.0 200 OK",
		       TAG "Server: Peal test\r\nX-More: 1\r\nContent-Type: text/plain\r\n"
			   "Content-Length: 2\r\n\r\nhi");
}

/* A response that cannot be written changes nothing. */
static void what_cannot_be_written_says_why(void **state)
{
	static char big[65536];
	struct peal_reply reply = { .size = sizeof reply, .reason = PEAL_TEXT("A\r\nB: c") };
	struct stage *s = stage_open(NULL);
	peal_id call;

	(void)state;
	memset(big, 'x', sizeof big);
	stage_wire(s, ONE,
		   "INVITE sip:one@192.0.2.1 SIP/2.0\r\n"
		   "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKa\r\n" FROM TO
		   "\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nContact: <sip:n@192.0.2.9>\r\n" REST);
	call = expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
	assert_int_equal(peal_ring(s->engine[ONE], call, &reply, 0), PEAL_E_ARGUMENT);
	reply = (struct peal_reply){ .size = sizeof reply,
				     .body = { PEAL_TEXT("text/plain"), { big, 65535 } } };
	assert_int_equal(peal_ring(s->engine[ONE], call, &reply, 0), PEAL_E_FULL);
	stage_read(s);
	expect_silence(s);
	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 180 ");
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_response_repeats_via_from_call_id_cseq_and_to),
		cmocka_unit_test(our_to_tag_is_one_for_all_responses_and_none_is_added_to_theirs),
		cmocka_unit_test(record_routes_are_for_dialogs_and_timestamp_is_for_the_100),
		cmocka_unit_test(received_rport_maddr_and_sent_by_say_where_it_goes),
		cmocka_unit_test(rport_leads_back_through_a_nat),
		cmocka_unit_test(ipv6_sources_compare_as_addresses),
		cmocka_unit_test(an_ipv6_group_gets_the_response),
		cmocka_unit_test(over_a_stream_the_response_takes_the_connection_it_came_by),
		cmocka_unit_test(each_wish_is_one_row),
		cmocka_unit_test(what_cannot_be_written_says_why),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
