/* SPDX-License-Identifier: MIT */
/* The user agent client: requests outside of dialogs.  RFC 3261 8.1, 11.1. */
#include <stdlib.h>
#include <string.h>

#include "nine.h"

/* `*` stands for letters and digits, at least one. */
static bool matches(const char *pattern, const char *text)
{
	for (; *pattern; pattern++) {
		size_t len = strspn(text, "0123456789abcdefghijklmnopqrstuvwxyz");

		if (*pattern == '*' && len == 0)
			return false;
		if (*pattern != '*' && *pattern != *text)
			return false;
		text += *pattern == '*' ? len : 1;
	}
	return *text == '\0';
}

static void expect_match(const struct packet *p, const char *pattern)
{
	if (!matches(pattern, p->bytes))
		fail_msg("sent\n%s\nexpected\n%s", p->bytes, pattern);
}

static struct peal_request to_nine(void)
{
	return (struct peal_request){ .size = sizeof(struct peal_request),
				      .method = PEAL_TEXT("OPTIONS"),
				      .target = PEAL_TEXT(NINE) };
}

static peal_id send(struct stage *s, struct peal_request request)
{
	peal_id id = 0;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	return id;
}

/* R3261-8.1.1-01, 8.1.1.1-01, 8.1.1.2-01, 8.1.1.5-01, 8.1.1.6-01, 8.1.1.8-01,
 * 13.1-01, 13.2.1-01, 20.5-01: RFC 3261 8.1.1, 20.5 */
static void an_invite_has_all_that_it_must(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_extra extra[] = { { PEAL_TEXT("Subject"), PEAL_TEXT("a \"call\"") },
				      { PEAL_TEXT("X-Mine"), PEAL_TEXT("") } };
	struct peal_request request = to_nine();
	peal_id call;

	(void)state;
	request.body = (struct peal_body){ PEAL_TEXT("application/sdp"), PEAL_TEXT("v=0\r\n") };
	request.extra = extra;
	request.extra_count = 2;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
	stage_read(s);
	expect_match(expect_packet(s, ONE, 0, "INVITE "),
		     "INVITE sip:nine@192.0.2.9 SIP/2.0\r\n"
		     "Via: SIP/2.0/UDP 192.0.2.1:5060;rport;branch=z9hG4bK*\r\n"
		     "Max-Forwards: 70\r\n"
		     "From: <sip:one@192.0.2.1:5060>;tag=*\r\n"
		     "To: <sip:nine@192.0.2.9>\r\n"
		     "Call-ID: *\r\n"
		     "CSeq: 1 INVITE\r\n"
		     "Contact: <sip:one@192.0.2.1:5060>\r\n"
		     "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\n"
		     "Supported: replaces\r\n"
		     "Accept: application/sdp\r\n"
		     "Subject: a \"call\"\r\n"
		     "X-Mine: \r\n"
		     "Content-Type: application/sdp\r\n"
		     "Content-Length: 5\r\n\r\nv=0\r\n");
	stage_rest(s);
	s->packet_read = s->packet_count;
	expect_ended(s, call, PEAL_CAUSE_TIMEOUT, 408);
	expect_rest(s);
	stage_close(s);
}

static void named(struct peal_config *config)
{
	config->user_agent = PEAL_TEXT("Bell/1 (small)");
	config->contact_user = PEAL_TEXT("");
}

/* RFC 3261 8.1.1.2, 8.1.1.3, 20.41: what the user says of the parties; other
 * methods and their bodies; R3261-11.1-01 */
static void a_request_says_what_its_user_says(void **state)
{
	struct stage *s = stage_open(named);
	struct peal_request request = to_nine();

	(void)state;
	send(s, request);
	expect_match(expect_packet(s, ONE, 0, "OPTIONS "),
		     "OPTIONS sip:nine@192.0.2.9 SIP/2.0\r\n"
		     "Via: SIP/2.0/UDP 192.0.2.1:5060;rport;branch=z9hG4bK*\r\n"
		     "Max-Forwards: 70\r\n"
		     "From: <sip:192.0.2.1:5060>;tag=*\r\n"
		     "To: <sip:nine@192.0.2.9>\r\n"
		     "Call-ID: *\r\n"
		     "CSeq: 1 OPTIONS\r\n"
		     "Contact: <sip:192.0.2.1:5060>\r\n"
		     "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\n"
		     "Supported: replaces\r\n"
		     "Accept: application/sdp\r\n"
		     "User-Agent: Bell/1 (small)\r\n"
		     "Content-Length: 0\r\n\r\n");
	nine_answers(s, &s->packets[0], "200 OK", "x", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);

	request.method = PEAL_TEXT("DANCE");
	request.from = PEAL_TEXT("\"N, <O>\" <sip:me@a.example;x=y>;z");
	request.to = PEAL_TEXT("tel:+4930");
	request.body = (struct peal_body){ PEAL_TEXT("text/plain"), PEAL_TEXT("waltz") };
	send(s, request);
	expect_header(expect_packet(s, ONE, 0, "DANCE " NINE " "), "CSeq", "1 DANCE");
	assert_memory_equal(header_of(&s->packets[1], "From"),
			    "\"N, <O>\" <sip:me@a.example;x=y>;z;tag=", 38);
	expect_header(&s->packets[1], "To", "<tel:+4930>");
	expect_header(&s->packets[1], "Content-Type", "text/plain");
	nine_answers(s, &s->packets[1], "202 Accepted", "x", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 202);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.1-01, R3261-8.1.3.2-01: RFC 3261 8.1.3: a final response ends it */
static void each_response_to_a_request_is_told(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id id = send(s, to_nine());
	const struct happened *h;

	(void)state;
	nine_answers(s, expect_packet(s, ONE, 0, "OPTIONS "), "100 Trying", NULL, NULL, NULL);
	h = expect_event(s, ONE, PEAL_EV_RESPONSE, 100);
	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.cause, PEAL_CAUSE_NONE);
	nine_answers(s, &s->packets[0], "499 Whatever", "x", NULL, "v=0\r\n");
	h = expect_event(s, ONE, PEAL_EV_RESPONSE, 499);
	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.cause, PEAL_CAUSE_RESPONSE);
	assert_string_equal(h->line, "SIP/2.0 499 Whatever");
	assert_string_equal(h->body, "v=0\r\n");
	nine_answers(s, &s->packets[0], "200 OK", "x", NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.1-01: RFC 3261 8.1.3.1 */
static void a_request_nobody_answers_is_told_as_408_or_503(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id id = send(s, to_nine());
	const struct happened *h;

	(void)state;
	stage_run(s, 32000);
	s->packet_read = s->packet_count;
	h = expect_event(s, ONE, PEAL_EV_RESPONSE, 408);
	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.cause, PEAL_CAUSE_TIMEOUT);
	expect_rest(s);

	id = send(s, to_nine());
	peal_not_sent(s->engine[ONE], expect_packet(s, ONE, s->now, "OPTIONS ")->ticket, s->now);
	stage_read(s);
	h = expect_event(s, ONE, PEAL_EV_RESPONSE, 503);
	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.cause, PEAL_CAUSE_TRANSPORT);
	expect_rest(s);
	stage_close(s);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* R3261-8.1.1.3-01, R3261-8.1.1.4-01, -02, R3261-8.1.1.7-01: RFC 3261 8.1.1 */
static void no_two_requests_have_a_name_in_common(void **state)
{
	enum { MANY = 500 };
	static char names[3 * MANY][128];
	struct stage *s = stage_open(NULL);
	size_t count = 0;

	(void)state;
	for (int i = 0; i < MANY; i++) {
		const struct packet *p;

		send(s, to_nine());
		p = expect_packet(s, ONE, 0, "OPTIONS ");
		strcpy(names[count++], strstr(header_of(p, "Via"), "branch=") + 14);
		strcpy(names[count++], strstr(header_of(p, "From"), "tag=") + 4);
		strcpy(names[count++], header_of(p, "Call-ID"));
		assert_in_range(strlen(names[count - 2]), 16, 64); /* 64 bits and more */
	}
	qsort(names, count, sizeof names[0], by_text);
	for (size_t i = 1; i < count; i++)
		assert_string_not_equal(names[i - 1], names[i]);
	stage_close(s);
}

/* ---- where it goes ---- */

/* R3261-8.1.1.1-02, R3261-8.1.2-01, -04: RFC 3261 8.1.2, 12.2.1.1 */
static void a_route_decides_where_a_request_goes(void **state)
{
	static const struct {
		const char *route, *line, *written;
		uint8_t last;
	} cases[] = {
		{ "", "OPTIONS sip:bob@192.0.2.7 ", "", 7 },
		{ "<sip:192.0.2.30;lr>", "OPTIONS sip:bob@192.0.2.7 ", "<sip:192.0.2.30;lr>", 30 },
		{ "<sip:192.0.2.30;lr>, \"P\" <sip:b.example>;x", "OPTIONS sip:bob@192.0.2.7 ",
		  "<sip:192.0.2.30;lr>, \"P\" <sip:b.example>;x", 30 },
		{ "<sip:192.0.2.31>", "OPTIONS sip:192.0.2.31 ", "<sip:bob@192.0.2.7>", 31 },
		{ "<sip:192.0.2.31>,<sip:b.example;lr>", "OPTIONS sip:192.0.2.31 ",
		  "<sip:b.example;lr>, <sip:bob@192.0.2.7>", 31 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		struct peal_request request = to_nine();
		const struct packet *p;

		request.target = PEAL_TEXT("sip:bob@192.0.2.7");
		request.route = peal_text_of(cases[i].route);
		send(s, request);
		p = expect_packet(s, ONE, 0, cases[i].line);
		expect_header(p, "Route", cases[i].written);
		expect_header(p, "To", "<sip:bob@192.0.2.7>");
		assert_int_equal(p->flow.remote.bytes[3], cases[i].last);
		assert_int_equal(p->flow.remote.port, 5060);
		stage_close(s);
	}
}

/* RFC 3261 8.1.2: a target that is no SIP URI needs a route */
static void a_tel_target_goes_by_its_route(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_request request = to_nine();
	peal_id id = 0;

	(void)state;
	request.target = PEAL_TEXT("tel:+4930");
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_E_SYNTAX);
	request.route = PEAL_TEXT("<sip:192.0.2.30;lr>");
	send(s, request);
	expect_header(expect_packet(s, ONE, 0, "OPTIONS tel:+4930 SIP/2.0\r\n"), "To",
		      "<tel:+4930>");
	stage_close(s);
}

/* The user may say where to: RFC 3261 8.1.2 */
static void a_flow_decides_before_anything_else(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_request request = to_nine();
	struct peal_flow flow = { .transport = PEAL_TCP,
				  .local = { .family = 4, .bytes = { 192, 0, 2, 1 }, .port = 5080 },
				  .remote = { .family = 4, .bytes = { 192, 0, 2, 77 }, .port = 99 },
				  .connection = 5 };
	const struct packet *p;
	peal_id id;

	(void)state;
	request.flow = &flow;
	send(s, request);
	p = expect_packet(s, ONE, 0, "OPTIONS " NINE " ");
	assert_memory_equal(&p->flow, &flow, sizeof flow);
	assert_memory_equal(header_of(p, "Via"), "SIP/2.0/TCP 192.0.2.1:5080;rport;branch=", 40);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5080>");
	flow.remote.family = 0;
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_E_ARGUMENT);
	stage_close(s);
}

/* ---- what is refused, and that it changed nothing ---- */

static void expect_refused(struct stage *s, const struct peal_request *request, int result)
{
	struct peal_counts before, after;
	peal_id id = 77;

	peal_count(s->engine[ONE], &before);
	assert_int_equal(peal_request(s->engine[ONE], request, s->now, &id), result);
	assert_int_equal(id, 77);
	peal_count(s->engine[ONE], &after);
	assert_memory_equal(&before, &after, sizeof before);
	expect_silence(s);
	expect_no_event(s);
}

/* peal.h: PEAL_E_SYNTAX; no headers in a Request-URI: RFC 3261 19.1.1 */
static void a_text_that_is_no_address_is_refused(void **state)
{
	static const char *const targets[] = { "",
					       "bob",
					       "sip:",
					       "sip:a b@c",
					       "<sip:a@b>",
					       "sip:a@192.0.2.7?s=x",
					       "sip:a@b\r\nX: y",
					       "http://192.0.2.7/" };
	static const char *const parties[] = {
		"bob", "<sip:a@b", "<sip:a@b>;tag=1", "sip:a@b, sip:c@d", "*", "<sip:a@b>\r\nX: y"
	};
	static const char *const routes[] = {
		"sip:a;lr",  "<sip:a;lr>, x", "<sip:a;lr>,",
		"<nothing>", "<sip:a?b=c>",   "<sip:a;lr>, sip:b;lr"
	};
	struct stage *s = stage_open(NULL);
	struct peal_request request;

	(void)state;
	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
		request = to_nine();
		request.target = peal_text_of(targets[i]);
		expect_refused(s, &request, PEAL_E_SYNTAX);
	}
	for (size_t i = 0; i < sizeof parties / sizeof *parties; i++) {
		request = to_nine();
		request.to = peal_text_of(parties[i]);
		expect_refused(s, &request, PEAL_E_SYNTAX);
		request = to_nine();
		request.from = peal_text_of(parties[i]);
		expect_refused(s, &request, PEAL_E_SYNTAX);
	}
	for (size_t i = 0; i < sizeof routes / sizeof *routes; i++) {
		request = to_nine();
		request.route = peal_text_of(routes[i]);
		expect_refused(s, &request, PEAL_E_SYNTAX);
	}
	stage_close(s);
}

/* peal.h: PEAL_E_ARGUMENT; sips without TLS: R3261-8.1.1.2-02, R3261-8.1.2-02 */
static void what_cannot_be_written_or_sent_is_refused(void **state)
{
	static const char *const methods[] = {
		"INVITE", "ACK", "CANCEL", "BYE", "", "A B", "A\r\nB"
	};
	static const char *const targets[] = { "sips:nine@192.0.2.9",
					       "sip:n@192.0.2.9;transport=tls",
					       "sip:n@[2001:db8::1]",
					       "sip:n@192.0.2.9;transport=ws" };
	static const struct peal_extra extras[] = {
		{ { "Via", 3 }, { "x", 1 } },       { { "v", 1 }, { "x", 1 } },
		{ { "CSeq", 4 }, { "x", 1 } },      { { "To", 2 }, { "x", 1 } },
		{ { "contact", 7 }, { "x", 1 } },   { { "Route", 5 }, { "x", 1 } },
		{ { "A B", 3 }, { "x", 1 } },       { { "", 0 }, { "x", 1 } },
		{ { "A", 1 }, { "x\r\nB: y", 7 } }, { { "A", 1 }, { "x\0y", 3 } },
	};
	struct stage *s = stage_open(NULL);
	struct peal_request request;

	(void)state;
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
		request = to_nine();
		request.method = peal_text_of(methods[i]);
		expect_refused(s, &request, PEAL_E_ARGUMENT);
	}
	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
		request = to_nine();
		request.target = peal_text_of(targets[i]);
		expect_refused(s, &request, PEAL_E_ARGUMENT);
	}
	for (size_t i = 0; i < sizeof extras / sizeof *extras; i++) {
		request = to_nine();
		request.extra = &extras[i];
		request.extra_count = 1;
		expect_refused(s, &request, PEAL_E_ARGUMENT);
	}
	request = to_nine();
	request.size = 1;
	expect_refused(s, &request, PEAL_E_ARGUMENT);
	request = to_nine();
	request.body.bytes = PEAL_TEXT("?"); /* of no type: RFC 3261 20.15 */
	expect_refused(s, &request, PEAL_E_ARGUMENT);
	stage_close(s);
}

static void small(struct peal_config *config)
{
	config->message_size = 1024;
	config->transactions = 16;
	config->outputs = 16;
}

/* peal.h: PEAL_E_FULL: a message's size, the queue of outputs, transactions */
static void what_there_is_no_room_for_is_refused(void **state)
{
	static char body[1024];
	struct stage *s = stage_open(small);
	struct peal_request request = to_nine();
	peal_id id;
	int sent = 0;

	(void)state;
	memset(body, 'x', sizeof body);
	request.body = (struct peal_body){ PEAL_TEXT("text/plain"), { body, sizeof body } };
	expect_refused(s, &request, PEAL_E_FULL);
	request = to_nine();
	while (peal_request(s->engine[ONE], &request, 0, &id) == PEAL_OK)
		sent++;
	assert_int_equal(sent, 9); /* 16 outputs, room for 8 more is kept */
	expect_refused(s, &request, PEAL_E_FULL);
	stage_read(s);
	s->packet_read = s->packet_count;
	while (peal_request(s->engine[ONE], &request, 0, &id) == PEAL_OK)
		sent++;
	assert_int_equal(sent, 14); /* an eighth is for what is up already */
	stage_read(s);
	s->packet_read = s->packet_count;
	expect_refused(s, &request, PEAL_E_FULL);
	stage_close(s);
}

/* RFC 3428 4, RFC 3903 4, RFC 3261 10.2: where a Contact of ours has no place */
static void some_requests_have_no_contact(void **state)
{
	static const char *const without[] = { "MESSAGE", "PUBLISH", "REGISTER" };
	static const struct peal_extra event = { { "Event", 5 }, { "presence", 8 } };
	static const char *const with[] = { "OPTIONS", "DANCE" };
	struct stage *s = stage_open(NULL);
	struct peal_request request = to_nine();

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		request.method = peal_text_of(without[i]);
		request.extra = &event;
		request.extra_count = i == 1;
		send(s, request);
		expect_header(next_packet(s), "Contact", "");
	}
	for (size_t i = 0; i < 2; i++) {
		request.method = peal_text_of(with[i]);
		send(s, request);
		expect_header(next_packet(s), "Contact", "<sip:one@192.0.2.1:5060>");
	}
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_invite_has_all_that_it_must),
		cmocka_unit_test(a_request_says_what_its_user_says),
		cmocka_unit_test(some_requests_have_no_contact),
		cmocka_unit_test(each_response_to_a_request_is_told),
		cmocka_unit_test(a_request_nobody_answers_is_told_as_408_or_503),
		cmocka_unit_test(no_two_requests_have_a_name_in_common),
		cmocka_unit_test(a_route_decides_where_a_request_goes),
		cmocka_unit_test(a_tel_target_goes_by_its_route),
		cmocka_unit_test(a_flow_decides_before_anything_else),
		cmocka_unit_test(a_text_that_is_no_address_is_refused),
		cmocka_unit_test(what_cannot_be_written_or_sent_is_refused),
		cmocka_unit_test(what_there_is_no_room_for_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
