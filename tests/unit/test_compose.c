/* SPDX-License-Identifier: MIT */
/* What each request and response begins with: exact bytes, and that they are valid. */
#include "message_kit.h"

#include <peal/compose.h>

#define ROWS 32

static const struct peal_text none = { NULL, 0 };

static struct peal_request_head head_of(struct peal_text method)
{
	return (struct peal_request_head){
		.method = method,
		.target = T("sip:bob@biloxi.example.com"),
		.via = T("SIP/2.0/UDP pc33.atlanta.example.com;branch=z9hG4bK776asdhds"),
		.from = T("Alice <sip:alice@atlanta.example.com>;tag=1928301774"),
		.to = T("Bob <sip:bob@biloxi.example.com>"),
		.call_id = T("a84b4c76e66710"),
		.contact = T("<sip:alice@pc33.atlanta.example.com>"),
		.cseq = 314159,
		.max_forwards = 70,
	};
}

static struct peal_text composed(char *buffer, size_t size, const struct peal_request_head *head)
{
	struct peal_writer w = peal_writer_into(buffer, size);
	int n;

	peal_write_request_head(&w, head);
	peal_write_body(&w, none, none);
	n = peal_writer_end(&w);
	return (struct peal_text){ buffer, n > 0 ? (size_t)n : 0 };
}

/* Reads what was written: strictly, and all of it. */
static struct peal_message valid(struct peal_text text, struct peal_header *rows)
{
	struct peal_fault fault = { 0, "", "" };
	struct peal_message m;

	if (peal_message_read(&m, text.at, text.len, rows, ROWS, &fault) != PEAL_OK ||
	    peal_message_validate(&m, text.at, &fault, NULL) != PEAL_OK)
		fail_msg("%u: %s (%s) in %.*s", fault.at, fault.expected, fault.clause,
			 (int)text.len, text.at);
	return m;
}

/* R3261-8.1.1, R3261-7.3.1-03: the INVITE of RFC 3261 4, its rows where proxies find them. */
static void a_request_has_what_it_must_have(void **state)
{
	struct peal_request_head head = head_of(T("INVITE"));
	struct peal_header rows[ROWS];
	char buffer[600];
	struct peal_text text;

	(void)state;
	head.routes = T("<sip:p1.example.com;lr>, <sip:p2.example.com;lr>");
	text = composed(buffer, sizeof buffer, &head);
	assert_text(text, "INVITE sip:bob@biloxi.example.com SIP/2.0\r\n"
			  "Via: SIP/2.0/UDP pc33.atlanta.example.com;branch=z9hG4bK776asdhds\r\n"
			  "Route: <sip:p1.example.com;lr>, <sip:p2.example.com;lr>\r\n"
			  "Max-Forwards: 70\r\n"
			  "From: Alice <sip:alice@atlanta.example.com>;tag=1928301774\r\n"
			  "To: Bob <sip:bob@biloxi.example.com>\r\n"
			  "Call-ID: a84b4c76e66710\r\n"
			  "CSeq: 314159 INVITE\r\n"
			  "Contact: <sip:alice@pc33.atlanta.example.com>\r\n"
			  "Content-Length: 0\r\n\r\n");
	valid(text, rows);
}

/* Each method there is, and one that nobody knows: valid with what is its own. */
static void every_method_can_be_written(void **state)
{
	(void)state;
	for (int method = 1; method <= PEAL_METHOD_COUNT; method++) {
		const char *name = method < PEAL_METHOD_COUNT
				       ? peal_method_name((enum peal_method)method)
				       : "NEW-1";
		struct peal_request_head head = head_of(peal_text_of(name));
		struct peal_header rows[ROWS];
		struct peal_message m;
		char buffer[700];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		peal_write_request_head(&w, &head);
		if (method == PEAL_METHOD_SUBSCRIBE || method == PEAL_METHOD_NOTIFY ||
		    method == PEAL_METHOD_PUBLISH)
			peal_write_header(&w, PEAL_HDR_EVENT, T("presence"));
		if (method == PEAL_METHOD_NOTIFY)
			peal_write_header(&w, PEAL_HDR_SUBSCRIPTION_STATE, T("active"));
		if (method == PEAL_METHOD_REFER)
			peal_write_refer_to(&w, T("sip:c@c.example"), NULL, false);
		if (method == PEAL_METHOD_PRACK)
			peal_write_header(&w, PEAL_HDR_RACK, T("1 2 INVITE"));
		peal_write_body(&w, T("text/plain"), T("x"));
		assert_true(peal_writer_end(&w) > 0);
		m = valid((struct peal_text){ buffer, w.used }, rows);
		assert_true(peal_text_is(m.token, name));
	}
}

/* R3261-8.1.1.8, RFC 3311 5.1, RFC 3515 2.2, RFC 6665 4.1.2: a Contact where requests come
 * back in the dialog, and nowhere else. */
static void what_makes_a_dialog_wants_a_contact(void **state)
{
	static const char *const with[] = { "INVITE", "NOTIFY", "REFER", "SUBSCRIBE", "UPDATE" };
	static const char *const without[] = { "BYE", "OPTIONS", "INFO", "MESSAGE", "REGISTER" };
	char buffer[600];

	(void)state;
	for (size_t i = 0; i < COUNT(with); i++) {
		struct peal_request_head head = head_of(peal_text_of(with[i]));
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		head.contact = none;
		peal_write_request_head(&w, &head);
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
		assert_string_equal(w.expected, "a Contact");
	}
	for (size_t i = 0; i < COUNT(without); i++) {
		struct peal_request_head head = head_of(peal_text_of(without[i]));
		struct peal_header rows[ROWS];

		head.contact = none;
		valid(composed(buffer, sizeof buffer, &head), rows);
	}
}

/* RFC 3261 10.2.2: a star is for REGISTER. */
static void a_register_may_have_a_star(void **state)
{
	struct peal_request_head head = head_of(T("REGISTER"));
	char buffer[600];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	head.contact = T("*");
	peal_write_request_head(&w, &head);
	assert_true(peal_writer_end(&w) > 0);
	assert_non_null(strstr(buffer, "\r\nContact: *\r\n"));
}

/* R3261-12.2.1.1: the Request-URI and the Route rows, by the kind of the first route. */
static void a_route_set_is_followed(void **state)
{
	static const struct {
		const char *routes, *uri, *row; /* row NULL: no Route */
	} cases[] = {
		{ "", "sip:bob@biloxi.example.com", NULL },
		{ "<sip:a;lr>", "sip:bob@biloxi.example.com", "<sip:a;lr>" },
		{ "<sip:a;lr>,<sip:b>", "sip:bob@biloxi.example.com", "<sip:a;lr>,<sip:b>" },
		{ "<sip:a;lr=on>", "sip:bob@biloxi.example.com", "<sip:a;lr=on>" },
		{ "<sip:a>", "sip:a", "<sip:bob@biloxi.example.com>" },
		{ "<sip:a;x=y>, <sip:b;lr>,<sip:c>;p", "sip:a;x=y",
		  "<sip:b;lr>,<sip:c>;p, <sip:bob@biloxi.example.com>" },
		{ "<sip:a?Subject=x>", "sip:a", "<sip:bob@biloxi.example.com>" },
		{ "\"lr\" <sip:a>;lr", "sip:a", "<sip:bob@biloxi.example.com>" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_request_head head = head_of(T("BYE"));
		struct peal_header rows[ROWS];
		struct peal_message m;
		char buffer[600];

		head.routes = peal_text_of(cases[i].routes);
		m = valid(composed(buffer, sizeof buffer, &head), rows);
		assert_text(m.target, cases[i].uri);
		if (cases[i].row)
			assert_text(peal_message_value(&m, PEAL_HDR_ROUTE), cases[i].row);
		else
			assert_null(peal_message_find(&m, PEAL_HDR_ROUTE));
	}
}

#define FIELD(name) offsetof(struct peal_request_head, name)

/* R3261-8.1.1, 8.1.1.3, 8.1.1.7, 8.1.1.8: what no request may lack or have. */
static void a_broken_request_is_named(void **state)
{
	static const struct {
		size_t at;
		struct peal_text text;
		const char *expected;
	} cases[] = {
		{ FIELD(method), { "", 0 }, "a method that is a token" },
		{ FIELD(target), { "bob", 3 }, "a Request-URI" },
		{ FIELD(target), { "sip:b?Subject=x", 15 }, "a Request-URI" },
		{ FIELD(target), { "sip:b;x;x=1", 11 }, "a Request-URI" },
		{ FIELD(via), { "SIP/2.0/UDP a", 13 }, "a Via with a branch behind z9hG4bK" },
		{ FIELD(via),
		  { "SIP/2.0/UDP a;branch=12345678", 29 },
		  "a Via with a branch behind z9hG4bK" },
		{ FIELD(via),
		  { "SIP/2.0/UDP a;branch=z9hG4bK", 28 },
		  "a Via with a branch behind z9hG4bK" },
		{ FIELD(via),
		  { "SIP/2.0/UDP a;branch=1", 22 },
		  "a Via with a branch behind z9hG4bK" },
		{ FIELD(from), { "<sip:a>", 7 }, "a From with a tag" },
		{ FIELD(from), { "sip:a@b?c=d;tag=1", 17 }, "a value of this header" },
		{ FIELD(to), { "", 0 }, "a value of this header" },
		{ FIELD(to), { "<sip:a", 6 }, "a value of this header" },
		{ FIELD(call_id), { "", 0 }, "a value of this header" },
		{ FIELD(call_id), { "a b", 3 }, "a value of this header" },
		{ FIELD(contact), { "", 0 }, "a Contact" },
		{ FIELD(contact), { "<>", 2 }, "a value of this header" },
		{ FIELD(contact), { "<tel:1>", 7 }, "one Contact, a SIP or SIPS URI" },
		{ FIELD(contact), { "<sip:a>,<sip:b>", 15 }, "one Contact, a SIP or SIPS URI" },
		{ FIELD(contact), { "*", 1 }, "a star in REGISTER only" },
		{ FIELD(routes), { "sip:a;lr", 8 }, "a value of this header" },
		{ FIELD(routes), { "<sip:a:99999>", 13 }, "a value of this header" },
		{ FIELD(routes), { "<sip:a;lr>, b", 13 }, "a value of this header" },
	};
	struct peal_request_head head = head_of(T("INVITE"));
	struct peal_writer w;
	char buffer[600];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		head = head_of(T("INVITE"));
		memcpy((char *)&head + cases[i].at, &cases[i].text, sizeof cases[i].text);
		w = peal_writer_into(buffer, sizeof buffer);
		peal_write_request_head(&w, &head);
		if (peal_writer_end(&w) != PEAL_E_ARGUMENT ||
		    strcmp(w.expected, cases[i].expected) != 0)
			fail_msg("case %zu: %s", i, w.expected ? w.expected : "written");
	}
	head = head_of(T("INVITE"));
	head.cseq = 2147483648;
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_request_head(&w, &head);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "a CSeq below 2^31");
	head.to = T("<sip:b>;tag=1"); /* a dialog may have counted up to there */
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_request_head(&w, &head);
	assert_true(peal_writer_end(&w) > 0);
}

#define REQUEST                                                                                    \
	"%s sip:bob@b.example SIP/2.0\r\n"                                                         \
	"v: SIP/2.0/UDP p.example;branch=z9hG4bK2, SIP/2.0/UDP a.example\r\n"                      \
	" ;branch=z9hG4bK1\r\nRecord-Route: <sip:p.example;lr>\r\nMax-Forwards: 69\r\n"            \
	"f: <sip:a@a.example>;tag=1\r\nt: <sip:b@b.example>%s\r\nVia: SIP/2.0/TCP c.example\r\n"   \
	"Record-Route: <sip:q.example;lr>\r\ni: 9@a.example\r\nCSeq: 7 %s\r\n"                     \
	"Timestamp: 54\r\nContact: <sip:a@a.example>\r\nl: 0\r\n\r\n"

static struct peal_text response_to(char *buffer, size_t size, const char *method,
				    const char *to_tag, uint16_t status)
{
	static char text[700];
	static struct peal_header rows[ROWS];
	struct peal_writer w = peal_writer_into(buffer, size);
	struct peal_message request;

	snprintf(text, sizeof text, REQUEST, method, to_tag, method);
	assert_int_equal(peal_message_read(&request, text, strlen(text), rows, ROWS, NULL),
			 PEAL_OK);
	peal_write_response_head(&w, &request,
				 &(struct peal_response_head){ .status = status, .tag = T("our") });
	peal_write_body(&w, none, none);
	return (struct peal_text){ buffer, (size_t)peal_writer_end(&w) };
}

/* R3261-8.2.6: what a response repeats, in which order, and where our tag goes. */
static void a_response_repeats_its_request(void **state)
{
	struct peal_header rows[ROWS];
	char buffer[700];
	struct peal_text text;

	(void)state;
	text = response_to(buffer, sizeof buffer, "INVITE", "", 180);
	assert_text(text, "SIP/2.0 180 Ringing\r\n"
			  "Via: SIP/2.0/UDP p.example;branch=z9hG4bK2, SIP/2.0/UDP a.example "
			  ";branch=z9hG4bK1\r\n"
			  "Via: SIP/2.0/TCP c.example\r\n"
			  "Record-Route: <sip:p.example;lr>\r\nRecord-Route: <sip:q.example;lr>\r\n"
			  "From: <sip:a@a.example>;tag=1\r\n"
			  "To: <sip:b@b.example>;tag=our\r\n"
			  "Call-ID: 9@a.example\r\nCSeq: 7 INVITE\r\nContent-Length: 0\r\n\r\n");
	valid(text, rows);
	text = response_to(buffer, sizeof buffer, "INVITE", "", 100);
	assert_text(text, "SIP/2.0 100 Trying\r\n"
			  "Via: SIP/2.0/UDP p.example;branch=z9hG4bK2, SIP/2.0/UDP a.example "
			  ";branch=z9hG4bK1\r\n"
			  "Via: SIP/2.0/TCP c.example\r\n"
			  "From: <sip:a@a.example>;tag=1\r\n"
			  "To: <sip:b@b.example>\r\n"
			  "Call-ID: 9@a.example\r\nCSeq: 7 INVITE\r\nTimestamp: 54\r\n"
			  "Content-Length: 0\r\n\r\n");
	valid(text, rows);
}

/* R3261-18.2.1-02, R3581-4-01: received where the sent-by is a name or another address, both
 * where rport is asked for; what came with these names is not believed. */
static void a_response_says_where_its_request_came_from(void **state)
{
	static const struct {
		const char *via, *source, *written;
	} cases[] = {
		{ "a.example", "192.0.2.1", "a.example;received=192.0.2.1" },
		{ "192.0.2.1", "192.0.2.1", "192.0.2.1" },
		{ "192.0.2.1;rport", "192.0.2.1", "192.0.2.1;received=192.0.2.1;rport=4444" },
		{ "192.0.2.9;x;branch=z9hG4bK1", "192.0.2.1",
		  "192.0.2.9;x;branch=z9hG4bK1;received=192.0.2.1" },
		{ "a;received=192.0.2.7;rport=1;b=2", "192.0.2.1",
		  "a;b=2;received=192.0.2.1;rport=4444" },
		{ "[2001:DB8::1] ; rport ,SIP/2.0/UDP  c", "2001:db8:0::1",
		  "[2001:DB8::1];received=2001:db8:0::1;rport=4444\r\nVia: SIP/2.0/UDP  c" },
		{ "[2001:db8::2]", "2001:db8::1", "[2001:db8::2];received=2001:db8::1" },
		{ "a;rport", "", "a;rport" },
	};
	struct peal_header rows[ROWS];
	struct peal_message m;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct peal_response_head head = { 200, none, T("1"),
							 peal_text_of(cases[i].source), 4444 };
		char text[500], wanted[500], buffer[500];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		snprintf(
		    text, sizeof text,
		    "OPTIONS sip:b SIP/2.0\r\nVia: SIP/2.0/UDP %s\r\nVia: SIP/2.0/TCP d\r\n"
		    "From: <sip:a>;tag=1\r\nTo: <sip:b>\r\nCall-ID: 9\r\nCSeq: 7 OPTIONS\r\n\r\n",
		    cases[i].via);
		snprintf(wanted, sizeof wanted,
			 "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP %s\r\nVia: SIP/2.0/TCP d\r\n",
			 cases[i].written);
		assert_int_equal(peal_message_read(&m, text, strlen(text), rows, ROWS, NULL), 0);
		peal_write_response_head(&w, &m, &head);
		if (peal_writer_end(&w) <= (int)strlen(wanted))
			fail_msg("%s: %s", cases[i].via, w.expected ? w.expected : "too short");
		assert_text((struct peal_text){ buffer, strlen(wanted) }, wanted);
	}
}

/* R3261-12.1.1: Record-Route goes into what may make a dialog, and nowhere else. */
static void a_response_with_a_dialog_has_the_routes(void **state)
{
	static const struct {
		const char *method, *to_tag;
		uint16_t status;
		bool routes;
		const char *to;
	} cases[] = {
		{ "INVITE", "", 200, true, "<sip:b@b.example>;tag=our" },
		{ "INVITE", ";tag=x", 200, true, "<sip:b@b.example>;tag=x" },
		{ "INVITE", "", 300, false, "<sip:b@b.example>;tag=our" },
		{ "INVITE", "", 486, false, "<sip:b@b.example>;tag=our" },
		{ "REFER", "", 202, true, "<sip:b@b.example>;tag=our" },
		{ "SUBSCRIBE", "", 200, true, "<sip:b@b.example>;tag=our" },
		{ "NOTIFY", "", 200, true, "<sip:b@b.example>;tag=our" },
		{ "BYE", ";tag=x", 200, false, "<sip:b@b.example>;tag=x" },
		{ "INFO", ";tag=x", 200, false, "<sip:b@b.example>;tag=x" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header rows[ROWS];
		char buffer[700];
		struct peal_message m = valid(response_to(buffer, sizeof buffer, cases[i].method,
							  cases[i].to_tag, cases[i].status),
					      rows);

		assert_int_equal(m.status, cases[i].status);
		assert_int_equal(peal_message_find(&m, PEAL_HDR_RECORD_ROUTE) != NULL,
				 cases[i].routes);
		assert_text(peal_message_value(&m, PEAL_HDR_TO), cases[i].to);
	}
}

/* Every status there is, with the RFC's phrase or one of its class. */
static void every_status_can_be_written(void **state)
{
	char buffer[700];
	struct peal_header rows[ROWS];

	(void)state;
	for (uint16_t status = 100; status < 700; status++)
		assert_int_equal(
		    valid(response_to(buffer, sizeof buffer, "INVITE", "", status), rows).status,
		    status);
}

static const char sent[] =
    "INVITE sip:b@b.example SIP/2.0\r\nVia: SIP/2.0/UDP a.example;branch=z9hG4bK1;rport\r\n"
    "Route: <sip:p;lr>\r\nRoute: <sip:q;lr>\r\nMax-Forwards: 12\r\nFrom: <sip:a>;tag=1\r\n"
    "To: <sip:b>\r\nCall-ID: 9\r\nCSeq: 7 INVITE\r\nContact: <sip:a>\r\n"
    "Authorization: Digest username=\"a\"\r\nProxy-Authorization: Digest username=\"b\"\r\n"
    "Content-Length: 0\r\n\r\n";
static const char refused[] =
    "SIP/2.0 486 Busy\r\nVia: SIP/2.0/UDP a.example;branch=z9hG4bK1;rport=1;received=192.0.2.1\r\n"
    "From: <sip:a>;tag=1\r\nTo: <sip:b>;tag=2\r\nCall-ID: 9\r\nCSeq: 7 INVITE\r\n"
    "Content-Length: 0\r\n\r\n";

/* R3261-17.1.1.3, R3261-9.1: from the INVITE; To of the one that is answered. */
static void ack_and_cancel_repeat_the_invite(void **state)
{
	struct peal_header rows[ROWS], more[ROWS], checked[ROWS];
	struct peal_message invite, response;
	char buffer[700];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	assert_int_equal(peal_message_read(&invite, sent, sizeof sent - 1, rows, ROWS, NULL), 0);
	assert_int_equal(
	    peal_message_read(&response, refused, sizeof refused - 1, more, ROWS, NULL), 0);
	peal_write_ack_head(&w, &invite, &response);
	peal_write_body(&w, none, none);
	assert_true(peal_writer_end(&w) > 0);
	valid((struct peal_text){ buffer, w.used }, checked);
	assert_text((struct peal_text){ buffer, w.used },
		    "ACK sip:b@b.example SIP/2.0\r\n"
		    "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1;rport\r\n"
		    "Route: <sip:p;lr>\r\nRoute: <sip:q;lr>\r\nMax-Forwards: 70\r\n"
		    "From: <sip:a>;tag=1\r\nTo: <sip:b>;tag=2\r\nCall-ID: 9\r\nCSeq: 7 ACK\r\n"
		    "Authorization: Digest username=\"a\"\r\n"
		    "Proxy-Authorization: Digest username=\"b\"\r\n"
		    "Content-Length: 0\r\n\r\n");
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_cancel_head(&w, &invite);
	peal_write_body(&w, none, none);
	assert_true(peal_writer_end(&w) > 0);
	valid((struct peal_text){ buffer, w.used }, checked);
	assert_text((struct peal_text){ buffer, w.used },
		    "CANCEL sip:b@b.example SIP/2.0\r\n"
		    "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1;rport\r\n"
		    "Route: <sip:p;lr>\r\nRoute: <sip:q;lr>\r\nMax-Forwards: 70\r\n"
		    "From: <sip:a>;tag=1\r\nTo: <sip:b>\r\nCall-ID: 9\r\nCSeq: 7 CANCEL\r\n"
		    "Content-Length: 0\r\n\r\n");
}

/* R3261-19.3: our tag is a token; of a To that has one already it is not looked at. */
static void a_tag_is_a_token(void **state)
{
	static const char *const bad[] = { "", "a b", "1;x=y", "@", "1," };
	struct peal_header rows[ROWS];
	struct peal_message m;
	char buffer[700];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		assert_int_equal(peal_message_read(&m, sent, sizeof sent - 1, rows, ROWS, NULL), 0);
		peal_write_response_head(
		    &w, &m,
		    &(struct peal_response_head){ .status = 200, .tag = peal_text_of(bad[i]) });
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
		assert_string_equal(w.expected, "a tag");
		w = peal_writer_into(buffer, sizeof buffer);
		peal_write_response_head(
		    &w, &m,
		    &(struct peal_response_head){ .status = 100, .tag = peal_text_of(bad[i]) });
		assert_true(peal_writer_end(&w) > 0);
	}
}

/* RFC 3261 18.2.1: what is put there is an address, and so much of Via is read. */
static void only_an_address_is_where_it_came_from(void **state)
{
	static const char *const bad[] = { "a.example", "192.0.2.256", "192.0.2.1;x", "[::1]" };
	struct peal_header rows[ROWS];
	struct peal_message m;
	char buffer[500];

	(void)state;
	assert_int_equal(peal_message_read(&m, sent, sizeof sent - 1, rows, ROWS, NULL), 0);
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		peal_write_response_head(
		    &w, &m,
		    &(struct peal_response_head){
			.status = 200, .tag = T("1"), .source = peal_text_of(bad[i]) });
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
		assert_string_equal(w.expected, "an IP address");
	}
}

/* RFC 3261 8.2.6, 9.1: only a request is answered, and only an INVITE cancelled. */
static const struct peal_response_head busy = { .status = 486, .tag = { "1", 1 } };

static void a_template_of_another_kind_is_refused(void **state)
{
	static const char bye[] =
	    "BYE sip:b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a>;tag=1\r\n"
	    "To: <sip:b>;tag=2\r\nCall-ID: 9\r\nCSeq: 7 BYE\r\nMax-Forwards: 70\r\n\r\n";
	struct peal_header rows[ROWS];
	struct peal_message m;
	char buffer[700];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	assert_int_equal(peal_message_read(&m, refused, sizeof refused - 1, rows, ROWS, NULL), 0);
	peal_write_response_head(&w, &m, &busy);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "a request");
	assert_int_equal(peal_message_read(&m, bye, sizeof bye - 1, rows, ROWS, NULL), 0);
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_cancel_head(&w, &m);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "an INVITE with a CSeq");
}

/* A template that lacks a row makes nothing. */
static void a_template_without_a_row_is_refused(void **state)
{
	static const char *const lacking[] = { "Via", "From", "To", "Call-ID", "CSeq" };

	(void)state;
	for (size_t i = 0; i < COUNT(lacking); i++) {
		struct peal_header rows[ROWS];
		struct peal_message m;
		char text[700], wanted[20], buffer[900];
		struct peal_writer w;
		char *row;

		memcpy(text, sent, sizeof sent);
		snprintf(wanted, sizeof wanted, "\r\n%s:", lacking[i]);
		row = strstr(text, wanted);
		assert_non_null(row);
		row[2] = '-';
		assert_int_equal(peal_message_read(&m, text, strlen(text), rows, ROWS, NULL), 0);
		for (int kind = 0; kind < 3; kind++) {
			w = peal_writer_into(buffer, sizeof buffer);
			if (kind == 0)
				peal_write_response_head(&w, &m, &busy);
			else if (kind == 1)
				peal_write_cancel_head(&w, &m);
			else
				peal_write_ack_head(&w, &m, &m);
			if (peal_writer_end(&w) != PEAL_E_ARGUMENT)
				fail_msg("%s, %d", lacking[i], kind);
		}
	}
}

/* RFC 3420 2, RFC 3515 2.4.5: what a NOTIFY tells of a response. */
static void a_fragment_is_a_message_cut_down(void **state)
{
	static const enum peal_header_id ids[] = { PEAL_HDR_TO, PEAL_HDR_CSEQ };
	struct peal_header rows[ROWS], more[ROWS];
	struct peal_message response, fragment;
	char buffer[200];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	assert_int_equal(
	    peal_message_read(&response, refused, sizeof refused - 1, rows, ROWS, NULL), 0);
	peal_write_sipfrag(&w, &response, ids, COUNT(ids));
	assert_true(peal_writer_end(&w) > 0);
	assert_text((struct peal_text){ buffer, w.used },
		    "SIP/2.0 486 Busy\r\nTo: <sip:b>;tag=2\r\nCSeq: 7 INVITE\r\n");
	assert_int_equal(peal_fragment_read(&fragment, buffer, w.used, more, ROWS, NULL), PEAL_OK);
	assert_int_equal(fragment.status, 486);
	w = peal_writer_into(buffer, sizeof buffer);
	fragment.line = none;
	peal_write_sipfrag(&w, &fragment, ids + 1, 1);
	assert_text((struct peal_text){ buffer, w.used }, "CSeq: 7 INVITE\r\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_has_what_it_must_have),
		cmocka_unit_test(every_method_can_be_written),
		cmocka_unit_test(what_makes_a_dialog_wants_a_contact),
		cmocka_unit_test(a_register_may_have_a_star),
		cmocka_unit_test(a_route_set_is_followed),
		cmocka_unit_test(a_broken_request_is_named),
		cmocka_unit_test(a_response_repeats_its_request),
		cmocka_unit_test(a_response_says_where_its_request_came_from),
		cmocka_unit_test(only_an_address_is_where_it_came_from),
		cmocka_unit_test(a_response_with_a_dialog_has_the_routes),
		cmocka_unit_test(every_status_can_be_written),
		cmocka_unit_test(ack_and_cancel_repeat_the_invite),
		cmocka_unit_test(a_tag_is_a_token),
		cmocka_unit_test(a_template_of_another_kind_is_refused),
		cmocka_unit_test(a_template_without_a_row_is_refused),
		cmocka_unit_test(a_fragment_is_a_message_cut_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
