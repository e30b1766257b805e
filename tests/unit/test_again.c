/* SPDX-License-Identifier: MIT */
/* A request of ours that goes elsewhere, or without what is not known there: RFC 3261
 * 8.1.3.4, 8.1.3.5. */
#include "challenge_kit.h"

static void follow(struct peal_config *config)
{
	hashing(config);
	config->redirects = 2;
}

static void moved(struct stage *s, const struct packet *request, const char *contacts)
{
	char rows[512];

	snprintf(rows, sizeof rows, "Contact: %s\r\n", contacts);
	nine_answers(s, request, "302 Moved Temporarily", "t", rows, NULL);
}

/* R3261-8.1.3.4-04: the best place by q; To, From and Call-ID stay */
static void a_redirected_request_goes_to_the_best_place(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p, *q;
	char kept[128];
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	moved(s, p,
	      "<sip:a@192.0.2.9>;q=0.2, <mailto:x@y>;q=1, <sip:b@192.0.2.9:5070>;q=0.7, "
	      "<sip:c@192.0.2.9>;q=0.7");
	q = expect_packet(s, ONE, s->now, "OPTIONS sip:b@192.0.2.9:5070 SIP/2.0\r\n");
	assert_int_equal(q->flow.remote.port, 5070);
	expect_header(q, "To", "<" NINE ">");
	expect_header(q, "CSeq", "2 OPTIONS");
	strcpy(kept, header_of(p, "Call-ID"));
	expect_header(q, "Call-ID", kept);
	nine_answers(s, q, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.4-02: no place twice; no more often than is wished */
static void redirections_do_not_go_round(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	peal_id id = ask(s, "OPTIONS", &p);

	(void)state;
	moved(s, p, "<sip:a@192.0.2.9>");
	p = expect_packet(s, ONE, s->now, "OPTIONS sip:a@192.0.2.9 ");
	moved(s, p, "<" NINE ">, <sip:a@192.0.2.9;method=OPTIONS>, <sip:a@192.0.2.9?Subject=x>");
	expect_answer(s, id, 302);
	id = ask(s, "OPTIONS", &p);
	moved(s, p, "<sip:a@192.0.2.9>");
	moved(s, next_packet(s), "<sip:b@192.0.2.9>");
	p = expect_packet(s, ONE, s->now, "OPTIONS sip:b@192.0.2.9 ");
	moved(s, p, "<sip:c@192.0.2.9>");
	expect_answer(s, id, 302);
	expect_rest(s);
	stage_close(s);
}

static void what_cannot_be_followed_is_told(void **state)
{
	static const char *const contacts[] = { "<sip:a@192.0.2.9;transport=tcp>", "<tel:+1>",
						"<" NINE ">", "*", "<sip:a@[2001:db8::9]>" };
	struct stage *s = stage_open(follow);

	(void)state;
	for (size_t i = 0; i < sizeof contacts / sizeof *contacts; i++) {
		const struct packet *p;
		peal_id id = ask(s, "OPTIONS", &p);

		moved(s, p, contacts[i]);
		expect_answer(s, id, 302);
	}
	expect_rest(s);
	stage_close(s);
}

/* peal.h: by default the application is told */
static void nobody_is_sent_elsewhere_unasked(void **state)
{
	struct stage *s = open_known();
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	moved(s, invite, "<sip:a@192.0.2.9>");
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 302);
	expect_rest(s);
	stage_close(s);
}

/* R3261-22.4-01: a call that is redirected and then challenged; the ACK of the 302 goes the old
 * way. */
static void a_call_follows_and_answers(void **state)
{
	struct stage *s = stage_open(follow);
	const struct packet *p;
	char value[512];
	peal_id call = one_calls(s, &p);

	(void)state;
	learn(s, "nine", "one", "secret");
	nine_answers(s, p, "180 Ringing", "e", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	moved(s, p, "<sip:desk@192.0.2.9:5070>");
	p = expect_packet(s, ONE, s->now, "ACK " NINE " ");
	assert_int_equal(p->flow.remote.port, 5060);
	p = expect_packet(s, ONE, s->now, "INVITE sip:desk@192.0.2.9:5070 ");
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	expect_packet(s, ONE, s->now, "ACK sip:desk@192.0.2.9:5070 ");
	p = expect_authorized(s, "INVITE", "Authorization", "3 INVITE", value);
	assert_string_equal(sum_param(value, "uri"), "sip:desk@192.0.2.9:5070");
	nine_answers(s, p, "486 Busy Here", "t", NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.1.2: with a route the way there stays */
static void a_route_is_kept(void **state)
{
	struct stage *s = stage_open(follow);
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT("sip:far@away.example"),
					.route = PEAL_TEXT("<" NINE ";lr>") };
	const struct packet *p;
	peal_id id;

	(void)state;
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	moved(s, next_packet(s), "<sip:further@elsewhere.example>");
	p = expect_packet(s, ONE, s->now, "OPTIONS sip:further@elsewhere.example ");
	expect_header(p, "Route", "<" NINE ";lr>");
	assert_int_equal(p->flow.remote.family, 4);
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_answer(s, id, 200);
	expect_rest(s);
	stage_close(s);
}

/* Within a dialog only the dialog says where requests go. */
static void within_a_call_nothing_goes_elsewhere(void **state)
{
	struct stage *s = stage_open(follow);
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	peal_id call = one_call_up(s), id;
	const struct packet *p;

	(void)state;
	assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &id), PEAL_OK);
	stage_read(s);
	moved(s, next_packet(s), "<sip:a@192.0.2.9>");
	expect_answer(s, id, 302);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "BYE ");
	moved(s, p, "<sip:a@192.0.2.9>");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 302);
	expect_rest(s);
	stage_close(s);
}

/* ---- 420 ---- */

static peal_id ask_with(struct stage *s, const char *require, const struct packet **sent)
{
	struct peal_extra extra = { PEAL_TEXT("Require"), peal_text_of(require) };
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE),
					.extra = &extra,
					.extra_count = 1 };
	peal_id id;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

/* R3261-8.1.3.5-02: once more, without what stands in Unsupported */
static void what_is_not_known_there_is_left_out(void **state)
{
	static const struct {
		const char *require, *unsupported, *left;
	} cases[] = {
		{ "foo", "foo", "" },
		{ "foo, bar", "FOO", "bar" },
		{ "foo, bar", "bar, foo", "" },
	};
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct packet *p;
		peal_id id = ask_with(s, cases[i].require, &p);
		char rows[128];

		snprintf(rows, sizeof rows, "Unsupported: %s\r\n", cases[i].unsupported);
		nine_answers(s, p, "420 Bad Extension", "t", rows, NULL);
		p = expect_packet(s, ONE, s->now, "OPTIONS ");
		expect_header(p, "CSeq", "2 OPTIONS");
		expect_header(p, "Require", cases[i].left);
		nine_answers(s, p, "420 Bad Extension", "t", rows, NULL);
		expect_answer(s, id, 420);
	}
	expect_rest(s);
	stage_close(s);
}

static void what_cannot_be_left_out_is_told(void **state)
{
	static const char *const rows[] = { "", "Unsupported: other\r\n",
					    "Unsupported: foo, other\r\n" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct packet *p;
		peal_id id = ask_with(s, "foo", &p);

		nine_answers(s, p, "420 Bad Extension", "t", rows[i], NULL);
		expect_answer(s, id, 420);
	}
	expect_rest(s);
	stage_close(s);
}

/* What nobody waits for any more is not sent again, whatever the peer says. */
static void a_call_that_was_given_up_is_not_tried_again(void **state)
{
	static const char *const statuses[] = { "302 Moved Temporarily", "401 Unauthorized",
						"420 Bad Extension" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct stage *s = stage_open(follow);
		const struct packet *p;
		peal_id call = one_calls(s, &p);

		learn(s, "nine", "one", "secret");
		assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
		stage_read(s);
		nine_answers(s, p, statuses[i], "t",
			     "Contact: <sip:a@192.0.2.9>\r\nUnsupported: x\r\n" ASKED, NULL);
		expect_packet(s, ONE, s->now, "ACK ");
		expect_ended(s, call, PEAL_CAUSE_LOCAL,
			     (uint16_t)(i == 0   ? 302
					: i == 1 ? 401
						 : 420));
		expect_rest(s);
		stage_close(s);
	}
}

/* ---- no room ---- */

static void few(struct peal_config *config)
{
	hashing(config);
	config->transactions = 1;
}

/* Without room for the second request the response to the first is told. */
static void without_room_the_failure_is_told(void **state)
{
	struct stage *s = stage_open(few);
	const struct packet *p;
	peal_id id;

	(void)state;
	learn(s, "nine", "one", "secret");
	id = ask(s, "OPTIONS", &p);
	nine_answers(s, p, "401 Unauthorized", "t", ASKED, NULL);
	expect_answer(s, id, 401);
	expect_rest(s);
	stage_close(s);
}

/* The same of what the peer does not know. */
static void a_call_that_was_given_up_is_not_tried_without_its_extension(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_extra extra = { PEAL_TEXT("Require"), PEAL_TEXT("foo") };
	struct peal_request request = {
		.size = sizeof request, .target = PEAL_TEXT(NINE), .extra = &extra, .extra_count = 1
	};
	const struct packet *p;
	peal_id call;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	p = next_packet(s);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	nine_answers(s, p, "420 Bad Extension", "t", "Unsupported: foo\r\n", NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 420);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_redirected_request_goes_to_the_best_place),
		cmocka_unit_test(redirections_do_not_go_round),
		cmocka_unit_test(what_cannot_be_followed_is_told),
		cmocka_unit_test(nobody_is_sent_elsewhere_unasked),
		cmocka_unit_test(a_call_follows_and_answers),
		cmocka_unit_test(a_route_is_kept),
		cmocka_unit_test(within_a_call_nothing_goes_elsewhere),
		cmocka_unit_test(what_is_not_known_there_is_left_out),
		cmocka_unit_test(what_cannot_be_left_out_is_told),
		cmocka_unit_test(a_call_that_was_given_up_is_not_tried_again),
		cmocka_unit_test(a_call_that_was_given_up_is_not_tried_without_its_extension),
		cmocka_unit_test(without_room_the_failure_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
