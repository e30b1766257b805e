/* SPDX-License-Identifier: MIT */
/* What is kept up at a server: what an answer says of it, what becomes of odd ones, and what
 * there is no room for: RFC 3261 10.2, RFC 3608, RFC 3903 4, RFC 5626 4.2. */
#include "hog_kit.h"
#include "upkeep_kit.h"

#define BOUND "Contact: <sip:one@192.0.2.1:5060>;expires=600\r\n"

static void small(struct peal_config *config)
{
	hashing(config);
	small_store(config);
}

static void end_it(struct stage *s, peal_id id)
{
	remove_it(s, id, false);
	nine_answers(s, next_packet(s), "200 OK", "r", NULL, NULL);
	expect_removed(s, id, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* ---- answers ---- */

/* R3261-10.2.4-01, RFC 5626 4.2: which of those that are listed is ours: by instance and
 * reg-id, or by URI; what is no URI, or a star, is nobody's */
static void what_is_listed_is_ours_by_instance_or_uri(void **state)
{
	static const struct {
		const char *ours, *listed;
		uint32_t granted; /* 0: it is not there */
	} cases[] = {
		{ "<sip:a@192.0.2.1>;+sip.instance=\"<urn:uuid:1>\";reg-id=1",
		  "<sip:b@10.0.0.1>, <sip:a@192.0.2.1>;expires=300", 300 },
		{ "<sip:a@192.0.2.1>;+sip.instance=\"<urn:uuid:1>\";reg-id=1",
		  "<sip:b@10.0.0.1>;+sip.instance=\"<urn:uuid:2>\";reg-id=1;expires=300", 0 },
		{ "<sip:a@192.0.2.1>", "<sip:a@192.0.2.1:99999>, <sip:a@192.0.2.1>;expires=300",
		  300 },
		{ "<sip:a@192.0.2.1>", "*", 0 },
	};
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct packet *p;
		peal_id id = reg(s, cases[i].ours, 3600, &p);
		char row[200];

		snprintf(row, sizeof row, "Contact: %s\r\n", cases[i].listed);
		nine_answers(s, p, "200 OK", "r", row, NULL);
		if (cases[i].granted)
			expect_granted(s, id, cases[i].granted);
		else
			expect_retry(s, id, 200);
	}
	stage_close(s);
}

/* RFC 3261 10.2.4: a time so short that half of it is none is renewed all the same */
static void a_second_is_renewed_after_half_of_it(void **state)
{
	struct stage *s = stage_open(hashing);
	const struct packet *p;
	peal_id id = reg(s, "", 1, &p);

	(void)state;
	nine_answers(s, p, "200 OK", "r", "Contact: <sip:one@192.0.2.1:5060>;expires=1\r\n", NULL);
	expect_granted(s, id, 1);
	stage_run(s, 499);
	expect_silence(s);
	stage_run(s, 500);
	expect_packet(s, ONE, 500, "REGISTER ");
	stage_close(s);
}

/* RFC 3261 21.4.9, 21.4.18, 21.5: what may be better later, and what never will */
static void some_failures_pass(void **state)
{
	static const struct {
		const char *status;
		bool later;
	} cases[] = { { "408 Request Timeout", true }, { "480 Unavailable", true },
		      { "504 Time-out", true },        { "501 Not Implemented", false },
		      { "505 Version", false },        { "513 Too Large", false } };
	struct stage *s = stage_open(hashing);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct packet *p;
		peal_id id = reg(s, "", 3600, &p);
		uint16_t status = (uint16_t)atoi(cases[i].status);

		nine_answers(s, p, cases[i].status, "r", NULL, NULL);
		if (cases[i].later)
			expect_retry(s, id, status);
		else
			expect_removed(s, id, PEAL_CAUSE_RESPONSE, status);
	}
	stage_close(s);
}

/* ---- the Service-Route, RFC 3608 ---- */

/* Who is registered without one goes straight; who is nobody goes nowhere. */
static void without_a_service_route_the_way_is_straight(void **state)
{
	struct stage *s = stage_open(hashing);
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.from = PEAL_TEXT(AOR),
					.target = PEAL_TEXT(NINE) };
	const struct packet *p;
	peal_id id = reg(s, "", 3600, &p), asked;

	(void)state;
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &asked), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "OPTIONS ");
	expect_header(p, "Route", "");
	nine_answers(s, p, "200 OK", "t", NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	request.from = PEAL_TEXT("<sip:one@example.com:99999>");
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &asked), PEAL_E_SYNTAX);
	request.from = PEAL_TEXT(AOR);
	request.route = PEAL_TEXT("<sip:192.0.2.9:99999;lr>");
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &asked), PEAL_E_SYNTAX);
	end_it(s, id);
}

static void six_thousand(struct peal_config *config)
{
	hashing(config);
	config->message_size = 6000;
}

/* One that is longer than a message, when it is written out, is none. */
static void a_service_route_has_to_fit(void **state)
{
	static char rows[7000];
	struct stage *s = stage_open(six_thousand);
	const struct packet *p;
	size_t at;
	peal_id id = reg(s, "", 3600, &p);

	(void)state;
	at = (size_t)snprintf(rows, sizeof rows, BOUND "Service-Route: <sip:a>");
	for (int i = 0; i < 670; i++)
		at += (size_t)snprintf(rows + at, sizeof rows - at, ",<sip:a>");
	snprintf(rows + at, sizeof rows - at, "\r\n");
	nine_answers(s, p, "200 OK", "r", rows, NULL);
	expect_granted(s, id, 600);
	assert_null(upkeep_find(&s->engine[ONE]->ua, id)->route);
	end_it(s, id);
}

/* ---- rows that the user gave ---- */

/* R3261-8.1.1.9-03: RFC 3261 20.32: what is required stays required; 8.1.3.5: of several option
 * tags those that are not known there are left out */
static void what_is_required_stays_each_time(void **state)
{
	static const struct peal_extra extra = { { "Require", 7 }, { "path, gruu, outbound", 20 } };
	struct stage *s = stage_open(hashing);
	struct peal_request request = registration();
	const struct packet *p;
	peal_id id;

	(void)state;
	request.extra = &extra;
	request.extra_count = 1;
	assert_int_equal(
	    peal_register(s->engine[ONE], &request, (struct peal_text){ 0 }, 3600, 0, &id),
	    PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "REGISTER ");
	expect_header(p, "Require", "path, gruu, outbound");
	nine_answers(s, p, "420 Bad Extension", "r", "Unsupported: gruu\r\n", NULL);
	p = expect_packet(s, ONE, 0, "REGISTER ");
	expect_header(p, "Require", "path, outbound");
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	stage_run(s, 540000);
	p = expect_packet(s, ONE, 540000, "REGISTER ");
	expect_header(p, "Require", "path, gruu, outbound"); /* what was asked for */
	nine_answers(s, p, "200 OK", "r", BOUND, NULL);
	expect_granted(s, id, 600);
	end_it(s, id);
}

/* RFC 3903 4.1: the entity tag is the server's */
static void an_entity_tag_is_not_given(void **state)
{
	static const struct peal_extra extra[] = { { { "Event", 5 }, { "presence", 8 } },
						   { { "SIP-If-Match", 12 }, { "e1", 2 } } };
	struct stage *s = stage_open(hashing);
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.extra = extra,
					.extra_count = 2,
					.body = { PEAL_TEXT("text/plain"), PEAL_TEXT("x") } };
	peal_id id = 7;

	(void)state;
	assert_int_equal(peal_publish(s->engine[ONE], &request, 60, 0, &id), PEAL_E_ARGUMENT);
	assert_int_equal(id, 7);
	expect_rest(s);
	stage_close(s);
}

/* ---- room ---- */

struct task {
	struct stage *s;
	peal_id id;
	struct peal_text contacts;
	const struct peal_body *body;
};

static int renew_task(void *of)
{
	const struct task *task = of;

	return peal_renew(task->s->engine[ONE], task->id, task->contacts, task->body, task->s->now);
}

static int register_task(void *of)
{
	struct task *task = of;
	struct peal_request request = registration();

	return peal_register(task->s->engine[ONE], &request, task->contacts, 3600, task->s->now,
			     &task->id);
}

/* RFC 3261 10.2, PEAL_E_FULL: its request has room, and its contacts have none, or neither has:
 * nothing is registered */
static void a_registration_there_is_no_room_for_is_none(void **state)
{
	static char contact[700];
	struct stage *s = stage_open(small);
	struct task task = { s, 0, { contact, 0 }, NULL };

	(void)state;
	snprintf(contact, sizeof contact, "<sip:%0600d@192.0.2.1>", 1);
	task.contacts = peal_text_of(contact);
	assert_in_range(hog_until_it_fits(s->engine[ONE], register_task, &task), 2, 5);
	stage_close(s);
}

/* The contacts that are wanted and those that go are kept both, or neither. */
static void contacts_there_is_no_room_for_are_not_taken(void **state)
{
	static char wanted[300], gone[700];
	struct stage *s = stage_open(small);
	const struct packet *p;
	struct task task = { s, 0, { 0 }, NULL };

	(void)state;
	snprintf(wanted, sizeof wanted, "<sip:%0200d@192.0.2.1>", 1);
	snprintf(gone, sizeof gone, "<sip:%0600d@192.0.2.1>", 2);
	task.id = reg(s, gone, 3600, &p);
	task.contacts = peal_text_of(wanted);
	assert_in_range(hog_until_it_fits(s->engine[ONE], renew_task, &task), 2, 5);
	stage_close(s);
}

static void a_body_there_is_no_room_for_is_not_taken(void **state)
{
	static const struct peal_extra event = { { "Event", 5 }, { "presence", 8 } };
	static char state_text[600];
	struct stage *s = stage_open(small);
	struct peal_body body = { PEAL_TEXT("text/plain"), { state_text, sizeof state_text } };
	struct task task = { s, 0, { 0 }, &body };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.extra = &event,
					.extra_count = 1,
					.body = { PEAL_TEXT("text/plain"), PEAL_TEXT("x") } };

	(void)state;
	memset(state_text, 'x', sizeof state_text);
	assert_int_equal(peal_publish(s->engine[ONE], &request, 60, 0, &task.id), PEAL_OK);
	assert_in_range(hog_until_it_fits(s->engine[ONE], renew_task, &task), 1, 5);
	stage_close(s);
}

/* R3261-10.2.1-01: what is to be bound is a URI */
static void a_contact_that_is_no_uri_is_not_registered(void **state)
{
	static const char *const contacts[] = { "*", "sip:a@192.0.2.1", "<sip:a@192.0.2.1:99999>" };
	struct stage *s = stage_open(hashing);
	struct peal_request request = registration();
	peal_id id = 7;

	(void)state;
	for (size_t i = 0; i < sizeof contacts / sizeof *contacts; i++)
		assert_int_equal(
		    peal_register(s->engine[ONE], &request, peal_text_of(contacts[i]), 60, 0, &id),
		    PEAL_E_ARGUMENT);
	assert_int_equal(id, 7);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_listed_is_ours_by_instance_or_uri),
		cmocka_unit_test(a_second_is_renewed_after_half_of_it),
		cmocka_unit_test(some_failures_pass),
		cmocka_unit_test(without_a_service_route_the_way_is_straight),
		cmocka_unit_test(a_service_route_has_to_fit),
		cmocka_unit_test(what_is_required_stays_each_time),
		cmocka_unit_test(an_entity_tag_is_not_given),
		cmocka_unit_test(a_registration_there_is_no_room_for_is_none),
		cmocka_unit_test(contacts_there_is_no_room_for_are_not_taken),
		cmocka_unit_test(a_body_there_is_no_room_for_is_not_taken),
		cmocka_unit_test(a_contact_that_is_no_uri_is_not_registered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
