/* SPDX-License-Identifier: MIT */
/* Offers and answers of a dialog: fsm/offer_answer.fsm by itself, and what other
 * tables ask of it.  RFC 3264 4, RFC 6337 2.2, 3.1, RFC 3311 5. */
#include <peal/fsm.h>
#include <string.h>

#include "modify_kit.h"

#define LAST SESSION_OVER

static void serve(struct peal_config *config)
{
	config->methods = PEAL_TEXT("UPDATE");
}

/* ---- the machine by itself ---- */

/* One message: its event, a mark when it has a description, and the state then. */
struct move {
	uint8_t event;
	bool described;
	const char *state;
};

static const char *state_of(const struct session *session)
{
	return peal_state_name(FSM_MACHINE_OFFER_ANSWER, session->fsm.state);
}

static void begin(struct stage *s, struct session *session, struct flight *flight)
{
	*session = (struct session){ .described = false };
	*flight = (struct flight){ 0 };
	fsm_start(&s->engine[ONE]->rt, &session->fsm, FSM_MACHINE_OFFER_ANSWER, 0, session, flight);
	assert_string_equal(state_of(session), "Stable");
}

static void make(struct stage *s, struct session *session, struct move move)
{
	session->described = move.described;
	assert_int_equal(fsm_event(&s->engine[ONE]->rt, &session->fsm, move.event), PEAL_OK);
	assert_string_equal(state_of(session), move.state);
	stage_read(s);
}

#define MOVES 3

/* RFC 6337 2.2: the six patterns of its table 1, from either side; and what comes
 * to nothing */
static void each_pattern_opens_one_offer_and_closes_it(void **state)
{
	static const struct move patterns[][MOVES] = {
		/* 1 and 3: INVITE, then 2xx or reliable 1xx */
		{ { SESSION_INVITE, true, "Calling" }, { SESSION_RESPONDED, true, "Stable" } },
		{ { SESSION_INVITED, true, "Called" }, { SESSION_RESPOND, true, "Stable" } },
		/* 2 and 4: 2xx or reliable 1xx, then ACK or PRACK */
		{ { SESSION_INVITE, false, "Asking" },
		  { SESSION_RESPONDED, true, "Answering" },
		  { SESSION_ACKNOWLEDGE, true, "Stable" } },
		{ { SESSION_INVITED, false, "Asked" },
		  { SESSION_RESPOND, true, "Offering" },
		  { SESSION_ACKNOWLEDGED, true, "Stable" } },
		/* 5 and 6: PRACK or UPDATE, then its 2xx */
		{ { SESSION_OFFER, true, "Updating" }, { SESSION_ANSWERED, true, "Stable" } },
		{ { SESSION_OFFERED, true, "Updated" }, { SESSION_ANSWER, true, "Stable" } },
		/* refused */
		{ { SESSION_INVITE, true, "Calling" }, { SESSION_REFUSED, false, "Stable" } },
		{ { SESSION_INVITED, true, "Called" }, { SESSION_REFUSED, false, "Stable" } },
		{ { SESSION_INVITE, false, "Asking" }, { SESSION_REFUSED, false, "Stable" } },
		{ { SESSION_INVITED, false, "Asked" }, { SESSION_REFUSED, false, "Stable" } },
		{ { SESSION_INVITE, false, "Asking" },
		  { SESSION_RESPONDED, true, "Answering" },
		  { SESSION_REFUSED, false, "Stable" } },
		{ { SESSION_INVITED, false, "Asked" },
		  { SESSION_RESPOND, true, "Offering" },
		  { SESSION_REFUSED, false, "Stable" } },
		{ { SESSION_OFFER, true, "Updating" }, { SESSION_REJECTED, false, "Stable" } },
		{ { SESSION_OFFERED, true, "Updated" }, { SESSION_REJECTED, false, "Stable" } },
		/* the offer that was asked for is not there */
		{ { SESSION_INVITE, false, "Asking" }, { SESSION_RESPONDED, false, "Stable" } },
		{ { SESSION_INVITED, false, "Asked" }, { SESSION_RESPOND, false, "Stable" } },
	};
	struct stage *s = stage_open(NULL);
	struct session session;
	struct flight flight;

	(void)state;
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		begin(s, &session, &flight);
		for (size_t m = 0; m < MOVES && patterns[i][m].state; m++)
			make(s, &session, patterns[i][m]);
		assert_string_equal(state_of(&session), "Stable");
	}
	stage_close(s);
}

/* How to get to a state, and the events that mean something there. */
static const struct {
	struct move path[2];
	uint8_t events[8];
} places[] = {
	{ { { 0 } },
	  { SESSION_INVITE, SESSION_INVITED, SESSION_OFFER, SESSION_OFFERED, SESSION_OVER } },
	{ { { SESSION_INVITE, true, "Calling" } },
	  { SESSION_RESPONDED, SESSION_REFUSED, SESSION_OVER } },
	{ { { SESSION_INVITE, false, "Asking" } },
	  { SESSION_RESPONDED, SESSION_REFUSED, SESSION_OVER } },
	{ { { SESSION_INVITE, false, "Asking" }, { SESSION_RESPONDED, true, "Answering" } },
	  { SESSION_ACKNOWLEDGE, SESSION_REFUSED, SESSION_OVER } },
	{ { { SESSION_INVITED, true, "Called" } },
	  { SESSION_RESPOND, SESSION_REFUSED, SESSION_OVER } },
	{ { { SESSION_INVITED, false, "Asked" } },
	  { SESSION_RESPOND, SESSION_REFUSED, SESSION_OVER } },
	{ { { SESSION_INVITED, false, "Asked" }, { SESSION_RESPOND, true, "Offering" } },
	  { SESSION_ACKNOWLEDGED, SESSION_REFUSED, SESSION_OVER } },
	{ { { SESSION_OFFER, true, "Updating" } },
	  { SESSION_ANSWERED, SESSION_REJECTED, SESSION_OVER } },
	{ { { SESSION_OFFERED, true, "Updated" } },
	  { SESSION_ANSWER, SESSION_REJECTED, SESSION_OVER } },
};

static void go(struct stage *s, struct session *session, struct flight *flight, size_t place)
{
	begin(s, session, flight);
	for (size_t m = 0; m < 2 && places[place].path[m].state; m++)
		make(s, session, places[place].path[m]);
}

/* R3264-4-01, R3261-13.2.1-06: RFC 3264 4, RFC 3261 13.2.1: at most one offer is open, and only
 * what answers it, or fails, closes it
 */
static void all_else_leaves_an_open_offer_alone(void **state)
{
	struct stage *s = stage_open(NULL);
	struct session session;
	struct flight flight;

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		for (uint8_t event = SESSION_INVITE; event <= LAST; event++) {
			go(s, &session, &flight, i);
			if (!memchr(places[i].events, event, sizeof places[i].events))
				make(s, &session, (struct move){ event, true, state_of(&session) });
		}
	stage_close(s);
}

/* RFC 3261 15.1: an offer that is open ends with the call */
static void every_offer_ends_with_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	struct session session;
	struct flight flight;

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		go(s, &session, &flight, i);
		make(s, &session, (struct move){ SESSION_OVER, false, "Closed" });
	}
	stage_close(s);
}

/* ---- in a dialog ---- */

static void they_update(struct stage *s, unsigned cseq, unsigned status)
{
	char line[16];

	nine_sends(s, (struct nine_request){ .method = "UPDATE",
					     .cseq = cseq,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = CONTACT,
					     .body = NINE_SDP });
	snprintf(line, sizeof line, "%u UPDATE", cseq);
	expect_response(s, s->now, status, line);
}

static int send_update(struct stage *s, peal_id call)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("UPDATE"),
					.body = stage_sdp };
	peal_id id;
	int result = peal_send(s->engine[ONE], call, &request, s->now, &id);

	stage_read(s);
	return result;
}

/* R3311-5.1-02, R3311-5.2-02: RFC 3311 5.1, 5.2: an offer of theirs that our ACK has
 * not answered: 500; and none of ours before it has */
static void an_offer_that_waits_for_our_ack_is_theirs(void **state)
{
	struct stage *s = stage_open(serve);
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);

	(void)state;
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	assert_true(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.wants_answer);
	they_update(s, 70, 500);
	assert_int_equal(send_update(s, call), PEAL_E_STATE);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, s->now), PEAL_OK);
	stage_read(s);
	expect_ack(s, "1 ACK");
	assert_int_equal(send_update(s, call), PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 0, "UPDATE "), "200 OK", NULL, CONTACT, NINE_SDP);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3311-5.3-01: RFC 3311 5.3, RFC 3261 14.1, RFC 3264 8: what fails leaves the session as it was,
 * for either side to make the next offer */
static void a_refused_offer_is_no_longer_open(void **state)
{
	static const char *const refusals[] = { "488 No", "415 No", "606 No" };
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s);

	(void)state;
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
		answers(s, reinvite(s, call), refusals[i]);
		expect_packet(s, ONE, 0, "ACK ");
		expect_event(s, ONE, PEAL_EV_UNMODIFIED, (uint16_t)strtoul(refusals[i], NULL, 10));
		assert_int_equal(send_update(s, call), PEAL_OK);
		assert_int_equal(send_update(s, call), PEAL_E_STATE);
		nine_answers(s, expect_packet(s, ONE, 0, "UPDATE "), refusals[i], NULL, NULL, NULL);
		expect_event(s, ONE, PEAL_EV_RESPONSE, (uint16_t)strtoul(refusals[i], NULL, 10));
	}
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3264 4: behind their offer in UPDATE that nobody answered for 64*T1, ours goes */
static void an_offer_nobody_answers_is_forgotten(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "UPDATE",
					     .cseq = 70,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = CONTACT,
					     .body = NINE_SDP });
	expect_event(s, ONE, PEAL_EV_REQUEST, 0);
	assert_int_equal(send_update(s, call), PEAL_E_STATE);
	stage_run(s, 32000);
	expect_response(s, 3500, 100, "70 UPDATE");
	assert_int_equal(send_update(s, call), PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 32000, "UPDATE "), "200 OK", NULL, CONTACT, NINE_SDP);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_pattern_opens_one_offer_and_closes_it),
		cmocka_unit_test(all_else_leaves_an_open_offer_alone),
		cmocka_unit_test(every_offer_ends_with_the_call),
		cmocka_unit_test(an_offer_that_waits_for_our_ack_is_theirs),
		cmocka_unit_test(a_refused_offer_is_no_longer_open),
		cmocka_unit_test(an_offer_nobody_answers_is_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
