/* SPDX-License-Identifier: MIT */
/* A request of ours that goes once more with another body, or another Request-URI: RFC 3261
 * 8.1.3.5, 21.4.11, 21.4.13, 21.4.14. */
#include "challenge_kit.h"

#define SDP_PART                                                                                   \
	"--b\r\nContent-Type: application/sdp\r\nContent-Disposition: session\r\n\r\n" NINE_SDP    \
	"\r\n"
#define TEXT_PART "--b\r\n\r\nhello\r\n"
#define ISUP_PART "--b\r\nContent-Type: application/isup;version=x\r\n\r\n\x01\x02\r\n"
#define ZIP_PART  "--b\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nzip\r\n"
#define END       "--b--\r\n"
#define MIXED     "multipart/mixed;boundary=b"

/* Asks with a body of this type; `disposition` may be NULL. */
static peal_id ask_with(struct stage *s, const char *method, const char *type, const char *body,
			const char *disposition, const struct packet **sent)
{
	struct peal_extra extra[] = {
		{ PEAL_TEXT("MIME-Version"), PEAL_TEXT("1.0") },
		{ PEAL_TEXT("Content-Disposition"), peal_text_of(disposition ? disposition : "") },
	};
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.extra = extra,
					.extra_count = disposition ? 2 : 1,
					.body = { peal_text_of(type), peal_text_of(body) } };
	peal_id id = 0;

	if (strcmp(method, "INVITE") == 0) {
		assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	} else {
		request.method = peal_text_of(method);
		assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	}
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

static void expect_body(const struct packet *p, const char *type, const char *disposition,
			const char *body)
{
	char length[24];

	snprintf(length, sizeof length, "%zu", strlen(body));
	expect_header(p, "Content-Type", type);
	expect_header(p, "Content-Disposition", disposition);
	expect_header(p, "Content-Length", length);
	expect_header(p, "MIME-Version", "");
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, body);
}

/* R3261-8.1.3.5-02, R3261-7.4.1-02: whoever knows no multipart gets the part he knows */
static void a_peer_without_multipart_gets_the_session(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id call = ask_with(s, "INVITE", MIXED, TEXT_PART SDP_PART END, NULL, &p);

	(void)state;
	nine_answers(s, p, "415 Unsupported Media Type", "t", "Accept: text/*, application/SDP\r\n",
		     NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	p = expect_packet(s, ONE, s->now, "INVITE ");
	expect_header(p, "CSeq", "2 INVITE");
	expect_body(p, "application/sdp", "session", NINE_SDP);
	nine_answers(s, p, "415 Unsupported Media Type", "t", "Accept: application/sdp\r\n", NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 415);
	expect_rest(s);
	stage_close(s);
}

static void the_first_part_that_is_taken_is_sent(void **state)
{
	static const struct {
		const char *accept, *type, *body;
	} cases[] = {
		{ "application/isup", "application/isup;version=x", "\x01\x02" },
		{ "text/html, APPLICATION/*;q=0.1", "application/isup;version=x", "\x01\x02" },
	};
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct packet *p;
		peal_id id = ask_with(s, "INFO", MIXED, ZIP_PART TEXT_PART ISUP_PART END, NULL, &p);
		char row[64];

		snprintf(row, sizeof row, "Accept: %s\r\n", cases[i].accept);
		nine_answers(s, p, "415 No", "t", row, NULL);
		p = expect_packet(s, ONE, s->now, "INFO ");
		expect_body(p, cases[i].type, "", cases[i].body);
		nine_answers(s, p, "200 OK", "t", NULL, NULL);
		expect_answer(s, id, 200);
	}
	expect_rest(s);
	stage_close(s);
}

/* 21.4.13: what to say in another type only the user knows. */
static void a_body_that_is_not_taken_is_told(void **state)
{
	static const struct {
		const char *type, *body, *row;
	} cases[] = {
		{ "text/plain", "hello", "Accept: text/html\r\n" },
		{ MIXED, TEXT_PART ISUP_PART END, NULL },
		{ MIXED, TEXT_PART ISUP_PART END, "Accept: text/html\r\n" },
		{ MIXED, ISUP_PART END, "Accept: multipart/mixed, application/isup\r\n" },
		{ MIXED, ISUP_PART END, "Accept: */*\r\nAccept-Encoding: gzip\r\n" },
		{ MIXED, ZIP_PART END, "Accept: text/html\r\n" },
		{ MIXED, ISUP_PART SDP_PART END, "Accept: application/isup\r\n" },
		{ MIXED, "no part", "Accept: text/plain\r\n" },
		{ "multipart/mixed", ISUP_PART END, "Accept: application/isup\r\n" },
	};
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct packet *p;
		peal_id id = ask_with(s, "INFO", cases[i].type, cases[i].body, NULL, &p);

		nine_answers(s, p, "415 No", "t", cases[i].row, NULL);
		expect_answer(s, id, 415);
	}
	expect_rest(s);
	stage_close(s);
}

/* 20.11: nothing is lost with it. */
static void a_body_that_is_optional_is_left_out(void **state)
{
	static const char *const statuses[] = { "413 Request Entity Too Large",
						"415 Unsupported Media Type" };
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const struct packet *p;
		peal_id id = ask_with(s, "INFO", "text/plain", "hello", "render; handling=Optional",
				      &p);

		nine_answers(s, p, statuses[i], "t", NULL, NULL);
		p = expect_packet(s, ONE, s->now, "INFO ");
		expect_header(p, "CSeq", "2 INFO");
		expect_body(p, "", "", "");
		nine_answers(s, p, statuses[i], "t", NULL, NULL);
		expect_answer(s, id, i ? 415 : 413);
	}
	expect_rest(s);
	stage_close(s);
}

/* 21.4.11: another is too long for the user to hear of, and of Retry-After. */
static void a_body_that_is_needed_is_told(void **state)
{
	static const char *const dispositions[] = { NULL, "render", "render;handling=required" };
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		const struct packet *p;
		peal_id id = ask_with(s, "INFO", "text/plain", "hello", dispositions[i], &p);

		nine_answers(s, p, "413 No", "t", "Retry-After: 30\r\n", NULL);
		expect_answer(s, id, 413);
		assert_int_equal(s->events[s->event_count - 1].event.seconds, 30);
	}
	expect_rest(s);
	stage_close(s);
}

/* ---- 416 ---- */

static const struct peal_flow to_nine = { .transport = PEAL_UDP,
					  .local = { 4, { 192, 0, 2, 1 }, 5060, 0 },
					  .remote = { 4, { 192, 0, 2, 9 }, 5060, 0 } };

static peal_id ask_for(struct stage *s, const char *target, const char *from,
		       const struct packet **sent)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = peal_text_of(target),
					.from = peal_text_of(from),
					.flow = &to_nine };
	peal_id id = 0;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

/* R3261-8.1.3.5-02, RFC 3261 19.1.6: a number is somebody at home, too */
static void a_number_goes_as_a_sip_uri(void **state)
{
	static const struct {
		const char *target, *from, *uri;
	} cases[] = {
		{ "tel:+1-201-555-0123", "sip:one@home.example",
		  "sip:+1-201-555-0123@home.example;user=phone" },
		{ "tel:7;phone-context=a.example;ext=[8]", "<sips:[2001:db8::1]:5071;lr>",
		  "sips:7;phone-context=a.example;ext=%5B8%5D@[2001:db8::1]:5071;user=phone" },
		{ "tel:+1", "", "sip:+1@192.0.2.1:5060;user=phone" },
	};
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct packet *p;
		peal_id id = ask_for(s, cases[i].target, cases[i].from, &p);
		char line[160];

		nine_answers(s, p, "416 Unsupported URI Scheme", "t", NULL, NULL);
		snprintf(line, sizeof line, "OPTIONS %s SIP/2.0\r\n", cases[i].uri);
		p = expect_packet(s, ONE, s->now, line);
		expect_header(p, "CSeq", "2 OPTIONS");
		assert_int_equal(p->flow.remote.bytes[3], 9);
		nine_answers(s, p, "416 Unsupported URI Scheme", "t", NULL, NULL);
		expect_answer(s, id, 416);
	}
	expect_rest(s);
	stage_close(s);
}

/* Nobody goes from sips to sip by himself, and who a urn is in SIP nobody knows. */
static void other_schemes_are_told(void **state)
{
	static const char *const targets[] = { "sips:nine@192.0.2.9", "sip:nine@192.0.2.9",
					       "urn:service:sos" };
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		id = ask_for(s, targets[i], "", &p);
		nine_answers(s, p, "416 Unsupported URI Scheme", "t", NULL, NULL);
		expect_answer(s, id, 416);
	}
	id = ask_for(s, "tel:+1", "tel:+2", &p);
	nine_answers(s, p, "416 Unsupported URI Scheme", "t", NULL, NULL);
	expect_answer(s, id, 416);
	expect_rest(s);
	stage_close(s);
}

static void a_number_that_is_too_long_is_told(void **state)
{
	struct stage *s = stage_open(hashing);
	char target[1024] = "tel:+";
	const struct packet *p;
	peal_id id;

	(void)state;
	for (size_t digits = 490; digits <= 600; digits += 110) {
		memset(target + 5, '1', digits);
		id = ask_for(s, target, "", &p);
		nine_answers(s, p, "416 Unsupported URI Scheme", "t", NULL, NULL);
		expect_answer(s, id, 416);
	}
	expect_rest(s);
	stage_close(s);
}

/* ---- nobody waits ---- */

/* What nobody waits for any more is not mended. */
static void a_call_that_was_given_up_is_not_mended(void **state)
{
	static const struct {
		const char *status;
		uint16_t number;
	} cases[] = { { "413 No", 413 }, { "415 No", 415 }, { "416 No", 416 } };
	struct stage *s = stage_open(hashing);
	struct peal_extra extra = { PEAL_TEXT("Content-Disposition"),
				    PEAL_TEXT("x;handling=optional") };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("tel:+1"),
					.flow = &to_nine,
					.extra = &extra,
					.extra_count = 1,
					.body = { PEAL_TEXT("text/plain"), PEAL_TEXT("hello") } };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		const struct packet *p;
		peal_id call;

		assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
		stage_read(s);
		p = next_packet(s);
		assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
		nine_answers(s, p, cases[i].status, "t", NULL, NULL);
		expect_packet(s, ONE, s->now, "ACK ");
		expect_ended(s, call, PEAL_CAUSE_LOCAL, cases[i].number);
	}
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_peer_without_multipart_gets_the_session),
		cmocka_unit_test(the_first_part_that_is_taken_is_sent),
		cmocka_unit_test(a_body_that_is_not_taken_is_told),
		cmocka_unit_test(a_body_that_is_optional_is_left_out),
		cmocka_unit_test(a_body_that_is_needed_is_told),
		cmocka_unit_test(a_number_goes_as_a_sip_uri),
		cmocka_unit_test(other_schemes_are_told),
		cmocka_unit_test(a_number_that_is_too_long_is_told),
		cmocka_unit_test(a_call_that_was_given_up_is_not_mended),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
