/* SPDX-License-Identifier: MIT */
/* The verbs of the user: what each returns in each state of a call, and that a
 * refusal changes nothing.  RFC 3261 9, 13, 14, 15; peal.h */
#include <string.h>

#include "nine.h"

enum verb { RING, ANSWER, REJECT, ACKNOWLEDGE, HANGUP, VERBS };

static int say(struct stage *s, enum verb verb, peal_id call, const struct peal_reply *reply)
{
	struct peal_engine *e = s->engine[ONE];

	switch (verb) {
	case RING: return peal_ring(e, call, reply, s->now);
	case ANSWER: return peal_answer(e, call, reply ? reply : &stage_answer, s->now);
	case REJECT: return peal_reject(e, call, reply, s->now);
	case ACKNOWLEDGE: return peal_acknowledge(e, call, reply ? &reply->body : NULL, s->now);
	default: return peal_hangup(e, call, s->now);
	}
}

/* Says it and sees that nothing came of it. */
static void expect_refused(struct stage *s, enum verb verb, peal_id call,
			   const struct peal_reply *reply, int result)
{
	struct peal_counts before, after;

	stage_read(s);
	s->packet_read = s->packet_count;
	s->event_read = s->event_count;
	peal_count(s->engine[ONE], &before);
	assert_int_equal(say(s, verb, call, reply), result);
	peal_count(s->engine[ONE], &after);
	assert_memory_equal(&before, &after, sizeof before);
	stage_read(s);
	expect_silence(s);
	expect_no_event(s);
}

/* ---- states ---- */

static peal_id calling(struct stage *s)
{
	const struct packet *invite;

	return one_calls(s, &invite);
}

static peal_id proceeding(struct stage *s)
{
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	return call;
}

static peal_id abandoning(struct stage *s)
{
	peal_id call = calling(s);

	peal_hangup(s->engine[ONE], call, s->now);
	return call;
}

static peal_id cancelling(struct stage *s)
{
	peal_id call = proceeding(s);

	peal_hangup(s->engine[ONE], call, s->now);
	return call;
}

static peal_id offered_in_2xx(struct stage *s)
{
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);

	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	return call;
}

static peal_id incoming(struct stage *s)
{
	return nine_calls(s);
}

static peal_id ringing(struct stage *s)
{
	peal_id call = nine_calls(s);

	peal_ring(s->engine[ONE], call, NULL, s->now);
	return call;
}

static peal_id answered(struct stage *s)
{
	peal_id call = nine_calls(s);

	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	return call;
}

static peal_id closing(struct stage *s)
{
	peal_id call = answered(s);

	peal_hangup(s->engine[ONE], call, s->now);
	return call;
}

static peal_id mortal(struct stage *s)
{
	peal_id call = nine_call_up(s);

	peal_hangup(s->engine[ONE], call, s->now);
	return call;
}

static peal_id reinvited(struct stage *s)
{
	peal_id call = nine_call_up(s);

	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .cseq = 2, .in_call = true, .body = NINE_SDP });
	return call;
}

static peal_id gone(struct stage *s)
{
	peal_id call = nine_call_up(s);

	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	return call;
}

static peal_id nobody(struct stage *s)
{
	(void)s;
	return 0;
}

static peal_id no_call(struct stage *s)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE) };
	peal_id id = 0;

	peal_request(s->engine[ONE], &request, s->now, &id);
	return id;
}

/* peal.h: PEAL_E_GONE, PEAL_E_STATE */
static void each_verb_is_possible_where_it_means_something(void **state)
{
#define OK    PEAL_OK
#define STATE PEAL_E_STATE
#define GONE  PEAL_E_GONE
	static const struct {
		peal_id (*make)(struct stage *);
		int ring, answer, reject, acknowledge, hangup;
	} cases[] = {
		{ calling, STATE, STATE, STATE, STATE, OK },
		{ proceeding, STATE, STATE, STATE, STATE, OK },
		{ abandoning, STATE, STATE, STATE, STATE, STATE },
		{ cancelling, STATE, STATE, STATE, STATE, STATE },
		{ offered_in_2xx, STATE, STATE, STATE, OK, OK },
		{ one_call_up, STATE, STATE, STATE, STATE, OK },
		{ incoming, OK, OK, OK, STATE, OK },
		{ ringing, OK, OK, OK, STATE, OK },
		{ answered, STATE, STATE, STATE, STATE, OK },
		{ closing, STATE, STATE, STATE, STATE, STATE },
		{ nine_call_up, STATE, STATE, STATE, STATE, OK },
		{ reinvited, STATE, OK, OK, STATE, OK },
		{ mortal, STATE, STATE, STATE, STATE, STATE },
		{ gone, GONE, GONE, GONE, GONE, GONE },
		{ nobody, GONE, GONE, GONE, GONE, GONE },
		{ no_call, GONE, GONE, GONE, GONE, GONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const int results[VERBS] = { cases[i].ring, cases[i].answer, cases[i].reject,
					     cases[i].acknowledge, cases[i].hangup };

		for (enum verb verb = RING; verb < VERBS; verb++) {
			struct stage *s = stage_open(NULL);
			peal_id call = cases[i].make(s);

			if (results[verb] == PEAL_OK)
				assert_int_equal(say(s, verb, call, NULL), PEAL_OK);
			else
				expect_refused(s, verb, call, NULL, results[verb]);
			stage_close(s);
		}
	}
}

/* peal.h: PEAL_E_ARGUMENT: a status of another class */
static void each_verb_has_its_statuses(void **state)
{
	static const struct {
		enum verb verb;
		uint16_t status;
		int result;
	} cases[] = {
		{ RING, 100, PEAL_E_ARGUMENT },   { RING, 101, PEAL_OK },
		{ RING, 199, PEAL_OK },           { RING, 200, PEAL_E_ARGUMENT },
		{ ANSWER, 199, PEAL_E_ARGUMENT }, { ANSWER, 200, PEAL_OK },
		{ ANSWER, 299, PEAL_OK },         { ANSWER, 300, PEAL_E_ARGUMENT },
		{ REJECT, 299, PEAL_E_ARGUMENT }, { REJECT, 300, PEAL_OK },
		{ REJECT, 699, PEAL_OK },         { REJECT, 700, PEAL_E_ARGUMENT },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		struct peal_reply reply = reply_of(cases[i].status, NINE_SDP);
		peal_id call = nine_calls(s);

		if (cases[i].result != PEAL_OK) {
			expect_refused(s, cases[i].verb, call, &reply, cases[i].result);
		} else {
			char cseq[] = "1 INVITE";

			assert_int_equal(say(s, cases[i].verb, call, &reply), PEAL_OK);
			stage_read(s);
			expect_response(s, 0, cases[i].status, cseq);
		}
		stage_close(s);
	}
}

/* peal.h: PEAL_E_ARGUMENT: what cannot be written */
static void a_reply_that_cannot_be_written_is_refused(void **state)
{
	static const struct peal_extra extras[] = { { { "Via", 3 }, { "x", 1 } },
						    { { "To", 2 }, { "x", 1 } },
						    { { "l", 1 }, { "0", 1 } },
						    { { "A B", 3 }, { "x", 1 } },
						    { { "A", 1 }, { "x\ny", 3 } } };
	peal_id (*const makes[])(struct stage *) = { incoming, reinvited };

	(void)state;
	for (size_t n = 0; n < 2; n++) {
		struct stage *s = stage_open(NULL);
		peal_id call = makes[n](s);

		for (enum verb verb = n ? ANSWER : RING; verb <= REJECT; verb++) {
			struct peal_reply reply = reply_of(0, NULL);

			for (size_t i = 0; i < sizeof extras / sizeof *extras; i++) {
				reply.extra = &extras[i];
				reply.extra_count = 1;
				expect_refused(s, verb, call, &reply, PEAL_E_ARGUMENT);
			}
			reply = reply_of(0, NULL);
			reply.reason = PEAL_TEXT("two\r\nlines");
			expect_refused(s, verb, call, &reply, PEAL_E_ARGUMENT);
			reply = reply_of(0, NULL);
			reply.body.bytes = PEAL_TEXT("of no type");
			expect_refused(s, verb, call, &reply, PEAL_E_ARGUMENT);
			reply = reply_of(0, NULL);
			reply.size--;
			expect_refused(s, verb, call, &reply, PEAL_E_ARGUMENT);
		}
		stage_close(s);
	}
}

/* peal.h: PEAL_E_ARGUMENT, PEAL_E_FULL of the ACK's body; then it is sent */
static void an_answer_that_cannot_be_written_is_refused(void **state)
{
	static char big[65536];
	struct stage *s = stage_open(NULL);
	peal_id call = offered_in_2xx(s);
	struct peal_reply reply = reply_of(0, NULL);

	(void)state;
	memset(big, 'x', sizeof big);
	reply.body.bytes = PEAL_TEXT("of no type");
	expect_refused(s, ACKNOWLEDGE, call, &reply, PEAL_E_ARGUMENT);
	reply.body = (struct peal_body){ PEAL_TEXT("a/b"), { big, sizeof big } };
	expect_refused(s, ACKNOWLEDGE, call, &reply, PEAL_E_FULL);
	reply.body = (struct peal_body){ PEAL_TEXT("a/\r\nb"), PEAL_TEXT("x") };
	expect_refused(s, ACKNOWLEDGE, call, &reply, PEAL_E_ARGUMENT);
	assert_int_equal(say(s, ACKNOWLEDGE, call, NULL), PEAL_OK);
	stage_read(s);
	expect_header(expect_packet(s, ONE, 0, "ACK "), "Content-Length", "0");
	stage_close(s);
}

/* peal.h: PEAL_E_FULL of replies: a message's size */
static void a_reply_too_big_is_refused(void **state)
{
	static char big[65536];
	struct stage *s = stage_open(NULL);
	peal_id call = incoming(s);
	struct peal_reply reply = reply_of(0, NULL);

	(void)state;
	memset(big, 'x', sizeof big);
	reply.body = (struct peal_body){ PEAL_TEXT("application/sdp"), { big, sizeof big } };
	for (enum verb verb = RING; verb <= REJECT; verb++)
		expect_refused(s, verb, call, &reply, PEAL_E_FULL);
	stage_close(s);
}

static void few_outputs(struct peal_config *config)
{
	config->outputs = 16;
	config->calls = 32;
}

/* peal.h: PEAL_E_FULL: outputs are waiting to be read */
static void what_is_waiting_must_be_read_first(void **state)
{
	struct stage *s = stage_open(few_outputs);
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	peal_id call = incoming(s), other;
	struct peal_counts before, after;

	(void)state;
	while (peal_call(s->engine[ONE], &request, 0, &other) == PEAL_OK)
		;
	peal_count(s->engine[ONE], &before);
	for (enum verb verb = RING; verb < VERBS; verb++)
		assert_int_equal(say(s, verb, call, NULL), PEAL_E_FULL);
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &other), PEAL_E_FULL);
	request.method = PEAL_TEXT("OPTIONS");
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &other), PEAL_E_FULL);
	peal_count(s->engine[ONE], &after);
	assert_memory_equal(&before, &after, sizeof before);
	stage_read(s);
	assert_int_equal(say(s, RING, call, NULL), PEAL_OK);
	stage_close(s);
}

static void tiny(struct peal_config *config)
{
	config->calls = config->dialogs = config->acks = 1;
}

/* peal.h: PEAL_E_FULL of peal_call(): calls, dialogs, records of a 2xx; and its
 * errors of arguments, which are those of test_outgoing.c */
static void a_call_without_room_is_refused(void **state)
{
	struct stage *s = stage_open(tiny);
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	struct peal_counts before, after;
	peal_id call = 77;

	(void)state;
	peal_count(s->engine[ONE], &before);
	request.size = 3;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_E_ARGUMENT);
	request.size = sizeof request;
	request.target = PEAL_TEXT("nine");
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_E_SYNTAX);
	peal_count(s->engine[ONE], &after);
	assert_memory_equal(&before, &after, sizeof before);

	request.target = PEAL_TEXT(NINE);
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
	peal_count(s->engine[ONE], &before);
	call = 77;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_E_FULL);
	assert_int_equal(call, 77);
	peal_count(s->engine[ONE], &after);
	assert_memory_equal(&before, &after, sizeof before);
	stage_close(s);
}

static void few_transactions(struct peal_config *config)
{
	config->transactions = 16;
}

/* peal.h: PEAL_E_FULL of peal_hangup(): no transaction for the BYE; try again */
static void a_hangup_without_room_for_its_bye_is_refused(void **state)
{
	struct stage *s = stage_open(few_transactions);
	peal_id call = nine_call_up(s);

	(void)state;
	for (unsigned cseq = 2; cseq < 17; cseq++)
		nine_sends(s, (struct nine_request){ .method = "OPTIONS",
						     .cseq = cseq,
						     .to = header_of(&s->packets[0], "To") });
	expect_refused(s, HANGUP, call, NULL, PEAL_E_FULL);
	stage_run(s, 32000);
	assert_int_equal(say(s, HANGUP, call, NULL), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 32000, "BYE ");
	stage_close(s);
}

/* peal.h: an id kept too long finds nothing, not the call that has its slot now */
static void an_old_id_finds_nobody(void **state)
{
	struct stage *s = stage_open(tiny);
	peal_id first = gone(s), second;

	(void)state;
	stage_rest(s);
	s->packet_read = s->packet_count;
	s->event_read = s->event_count;
	second = incoming(s);
	assert_true(first != second);
	for (enum verb verb = RING; verb < VERBS; verb++)
		expect_refused(s, verb, first, NULL, PEAL_E_GONE);
	assert_int_equal(say(s, HANGUP, second, NULL), PEAL_OK);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_verb_is_possible_where_it_means_something),
		cmocka_unit_test(each_verb_has_its_statuses),
		cmocka_unit_test(a_reply_that_cannot_be_written_is_refused),
		cmocka_unit_test(an_answer_that_cannot_be_written_is_refused),
		cmocka_unit_test(a_reply_too_big_is_refused),
		cmocka_unit_test(what_is_waiting_must_be_read_first),
		cmocka_unit_test(a_call_without_room_is_refused),
		cmocka_unit_test(a_hangup_without_room_for_its_bye_is_refused),
		cmocka_unit_test(an_old_id_finds_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
