/* SPDX-License-Identifier: MIT */
/* INVITE in a dialog: RFC 3261 14, RFC 5407 3.1.4, 3.1.5, 3.3.1, RFC 6141. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"

#define MOVED "Contact: <sip:moved@192.0.2.9:5062>\r\n"

static struct nine_request reinvite(unsigned cseq, const char *branch)
{
	return (struct nine_request){ .method = "INVITE",
				      .branch = branch,
				      .cseq = cseq,
				      .in_call = true,
				      .body = NINE_SDP };
}

static void acknowledge(struct stage *s, unsigned cseq, const char *branch)
{
	nine_sends(s, (struct nine_request){
			  .method = "ACK", .branch = branch, .cseq = cseq, .in_call = true });
}

static void offer(struct stage *s, peal_id call, unsigned cseq, const char *branch)
{
	nine_sends(s, reinvite(cseq, branch));
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
}

static void answer(struct stage *s, peal_id call, const char *sdp)
{
	struct peal_reply reply = reply_of(200, sdp);

	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, s->now), PEAL_OK);
	stage_read(s);
}

static void hang_up_and_rest(struct stage *s, peal_id call, const char *target)
{
	char start[64];

	snprintf(start, sizeof start, "BYE %s SIP/2.0\r\n", target);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, start), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
}

static void expect_retry_after(const struct packet *p)
{
	const char *seconds = header_of(p, "Retry-After");

	assert_string_not_equal(seconds, "");
	assert_in_range(atoi(seconds), 0, 10);
}

/* R3261-12.2.2-03: RFC 3261 14.2, 12.2.2 */
static void an_accepted_reinvite_moves_the_target(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	struct nine_request moved = reinvite(2, "r");
	const struct packet *first = &s->packets[0], *ok;
	char to[128];

	(void)state;
	moved.rows = MOVED;
	stage_run(s, 1000);
	nine_sends(s, moved);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	assert_string_equal(s->events[s->event_read - 1].body, NINE_SDP);
	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, s->now), PEAL_E_STATE);
	answer(s, call, NINE_SDP);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_E_STATE);
	stage_run(s, 1500);
	ok = expect_response(s, 1000, 200, "2 INVITE");
	strcpy(to, header_of(first, "To"));
	expect_header(ok, "To", to);
	expect_header(ok, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(ok, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS");
	assert_string_equal(expect_response(s, 1500, 200, "2 INVITE")->bytes, ok->bytes);
	acknowledge(s, 2, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	stage_run(s, 50000);
	hang_up_and_rest(s, call, "sip:moved@192.0.2.9:5062");
	stage_close(s);
}

/* R3261-14.1-02, R3261-8.2-01, R6141-4.6-01: RFC 3261 14.1, 8.2: all or nothing */
static void a_refused_reinvite_changes_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	struct nine_request moved = reinvite(2, "r");
	struct peal_reply reply = reply_of(488, NULL);

	(void)state;
	moved.rows = MOVED;
	nine_sends(s, moved);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	assert_int_equal(peal_reject(s->engine[ONE], call, &reply, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 488, "2 INVITE");
	assert_int_equal(peal_reject(s->engine[ONE], call, &reply, s->now), PEAL_E_STATE);
	acknowledge(s, 2, "r");
	offer(s, call, 3, "s"); /* the next one finds nothing pending */
	assert_int_equal(peal_reject(s->engine[ONE], call, &reply, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 488, "3 INVITE");
	acknowledge(s, 3, "s");
	stage_run(s, 50000);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* RFC 3261 12.2.2: without a Contact the target stays */
static void a_reinvite_without_contact_keeps_the_target(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	struct nine_request r = reinvite(2, "r");

	(void)state;
	r.rows = "";
	nine_sends(s, r);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "2 INVITE");
	acknowledge(s, 2, NULL);
	expect_told(s, PEAL_EV_ESTABLISHED);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* RFC 3261 14.2: the callee of our call may send one, too */
static void the_callee_may_reinvite(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct nine_request r = reinvite(77, "r");

	(void)state;
	r.called = true;
	r.tag = "x";
	nine_sends(s, r);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "77 INVITE");
	nine_sends(s,
		   (struct nine_request){
		       .method = "ACK", .cseq = 77, .in_call = true, .called = true, .tag = "x" });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-14.2-01: RFC 3261 14.2 */
static void a_second_reinvite_gets_500_with_retry_after(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	offer(s, call, 2, "r");
	nine_sends(s, reinvite(3, "s"));
	expect_retry_after(expect_response(s, 0, 500, "3 INVITE"));
	expect_no_event(s);
	acknowledge(s, 3, "s");
	answer(s, call, NINE_SDP); /* of the first */
	expect_response(s, 0, 200, "2 INVITE");
	acknowledge(s, 2, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-14.2-01: RFC 3261 14.2: the first INVITE of the dialog, too */
static void a_reinvite_before_the_first_answer_gets_500(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_ring(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 180, "1 INVITE");
	nine_sends(s, reinvite(2, "r"));
	expect_retry_after(expect_response(s, 0, 500, "2 INVITE"));
	acknowledge(s, 2, "r");
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "1 INVITE");
	acknowledge(s, 1, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-14.2-02: RFC 3261 14.2 */
static void a_reinvite_that_crosses_our_invite_gets_491(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	struct nine_request r = reinvite(1, "r");

	(void)state;
	r.called = true;
	r.tag = "x";
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_sends(s, r);
	expect_response(s, 0, 491, "1 INVITE");
	expect_no_event(s);
	nine_sends(
	    s, (struct nine_request){
		   .method = "ACK", .branch = "r", .in_call = true, .called = true, .tag = "x" });
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-14.2-02: RFC 3261 14.2: an offer of theirs waits for our ACK */
static void a_reinvite_before_our_ack_gets_491(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);
	struct nine_request r = reinvite(1, "r");

	(void)state;
	r.called = true;
	r.tag = "x";
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	nine_sends(s, r);
	expect_response(s, 0, 491, "1 INVITE");
	nine_sends(
	    s, (struct nine_request){
		   .method = "ACK", .branch = "r", .in_call = true, .called = true, .tag = "x" });
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "ACK ");
	r.cseq = 2;
	r.branch = "s";
	nine_sends(s, r);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "2 INVITE");
	nine_sends(s,
		   (struct nine_request){
		       .method = "ACK", .cseq = 2, .in_call = true, .called = true, .tag = "x" });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R5407-3.1.4-01, race 9: RFC 5407 3.1.4: the older 2xx is not repeated any more
 * (RFC 6141 5.4), and its late ACK is nothing. */
static void a_reinvite_before_the_ack_is_offered_when_none_is_open(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "1 INVITE");
	offer(s, call, 2, "r");
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "2 INVITE");
	acknowledge(s, 1, NULL);
	expect_no_event(s);
	stage_run(s, 500);
	expect_response(s, 500, 200, "2 INVITE");
	acknowledge(s, 2, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R5407-3.1.5-01, race 10: RFC 5407 3.1.5 */
static void a_reinvite_before_the_answer_to_our_offer_gets_491(void **state)
{
	struct stage *s = stage_open(NULL);
	struct nine_request bare = { .method = "INVITE", .branch = "i" };
	peal_id call = 0;

	(void)state;
	for (unsigned cseq = 1; cseq < 6; cseq += 3) { /* the first, and a re-INVITE */
		bare.cseq = cseq;
		nine_sends(s, bare);
		call = expect_told(s, cseq == 1 ? PEAL_EV_INCOMING : PEAL_EV_OFFER);
		answer(s, call, NINE_SDP);
		assert_int_equal(strncmp(next_packet(s)->bytes, "SIP/2.0 200 ", 12), 0);
		nine_sends(s, reinvite(cseq + 1, "r"));
		assert_int_equal(strncmp(next_packet(s)->bytes, "SIP/2.0 491 ", 12), 0);
		expect_no_event(s);
		acknowledge(s, cseq + 1, "r");
		acknowledge(s, cseq, NULL);
		assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
		stage_run(s, s->now + 6000); /* the refusal's transaction has ended */
		bare.in_call = true;
		bare.branch = "j";
	}
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R5407-3.1.4-01, -3.1.5-01: what counts is the latest 2xx alone: RFC 5407 3.1.5 */
static void only_the_latest_2xx_can_hold_an_open_offer(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s); /* with an offer */
	struct nine_request bare = {
		.method = "INVITE", .branch = "b", .cseq = 2, .in_call = true
	};

	(void)state;
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, bare); /* without one: it will come from us */
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "2 INVITE");
	nine_sends(s, reinvite(3, "r"));
	expect_response(s, 0, 491, "3 INVITE");
	expect_no_event(s);
	acknowledge(s, 3, "r");
	acknowledge(s, 2, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);

	for (unsigned cseq = 4; cseq < 6; cseq++) { /* with an offer, not acknowledged yet */
		offer(s, call, cseq, NULL);
		answer(s, call, NINE_SDP);
		assert_int_equal(strncmp(next_packet(s)->bytes, "SIP/2.0 200 ", 12), 0);
	}
	acknowledge(s, 5, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	bare.cseq = 6;
	bare.branch = "c";
	nine_sends(s, bare);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "6 INVITE");
	acknowledge(s, 6, NULL); /* without the answer: our offer is open no longer */
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	offer(s, call, 7, NULL);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "7 INVITE");
	acknowledge(s, 7, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-14.2-04: RFC 3261 14.2 */
static void a_reinvite_nobody_acknowledges_ends_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	stage_run(s, 10000);
	offer(s, call, 2, "r");
	answer(s, call, NINE_SDP);
	stage_run(s, 41999);
	for (int i = 0; i < 11; i++)
		assert_int_equal(strncmp(next_packet(s)->bytes, "SIP/2.0 200 ", 12), 0);
	expect_no_event(s);
	stage_run(s, 42000);
	expect_ended(s, call, PEAL_CAUSE_NO_ACK, 0);
	nine_answers(s, expect_packet(s, ONE, 42000, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.2, 14.2 */
static void a_reinvite_can_be_taken_back(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	struct nine_request cancel = {
		.method = "CANCEL", .branch = "r", .cseq = 2, .in_call = true
	};

	(void)state;
	offer(s, call, 2, "r");
	nine_sends(s, cancel);
	expect_response(s, 0, 200, "2 CANCEL");
	expect_response(s, 0, 487, "2 INVITE");
	assert_int_equal(expect_told(s, PEAL_EV_WITHDRAWN), call);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_E_STATE);
	acknowledge(s, 2, "r");

	offer(s, call, 3, "s"); /* and the next one is offered again */
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "3 INVITE");
	cancel.branch = "s";
	cancel.cseq = 3;
	nine_sends(s, cancel); /* too late */
	expect_response(s, 0, 200, "3 CANCEL");
	expect_no_event(s);
	acknowledge(s, 3, NULL);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-15.1.2-03: RFC 3261 15.1.2 */
static void a_bye_answers_a_pending_reinvite_with_487(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	offer(s, call, 2, "r");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 3, .in_call = true });
	expect_response(s, 0, 200, "3 BYE");
	expect_response(s, 0, 487, "2 INVITE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	acknowledge(s, 2, "r");
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15.1.1: so does ours */
static void our_bye_answers_a_pending_reinvite_with_487(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	const struct packet *bye;

	(void)state;
	offer(s, call, 2, "r");
	peal_hangup(s->engine[ONE], call, 0);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_E_STATE);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	expect_response(s, 0, 487, "2 INVITE");
	acknowledge(s, 2, "r");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.2.2-02, -04: RFC 3261 12.2.2 */
static void a_reinvite_out_of_order_is_refused(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	offer(s, call, 20, "r");
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "20 INVITE");
	acknowledge(s, 20, NULL);
	expect_told(s, PEAL_EV_ESTABLISHED);
	nine_sends(s, reinvite(19, "s"));
	expect_response(s, 0, 500, "19 INVITE");
	acknowledge(s, 19, "s");
	nine_sends(s, reinvite(20, "t"));
	expect_response(s, 0, 482, "20 INVITE");
	acknowledge(s, 20, "t");
	nine_sends(s, reinvite(20, "r")); /* the very one, repeated: RFC 6026 */
	expect_silence(s);
	expect_no_event(s);
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* R3261-8.2.3-01: RFC 3261 8.2.3: refused before the dialog sees it */
static void a_reinvite_with_a_body_we_do_not_know_gets_415(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	struct nine_request r = reinvite(2, "r");

	(void)state;
	r.rows = CONTACT "Content-Type: text/plain\r\n";
	nine_sends(s, r);
	expect_response(s, 0, 415, "2 INVITE");
	expect_no_event(s);
	acknowledge(s, 2, "r");
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

static void one_record(struct peal_config *config)
{
	config->acks = 1;
}

/* A 2xx that could not be repeated is not sent: RFC 3261 13.3.1.4 */
static void an_answer_without_room_for_its_ack_changes_nothing(void **state)
{
	struct stage *s = stage_open(one_record);
	peal_id call = one_call_up(s); /* its record stays for 64*T1 */
	struct nine_request r = reinvite(1, "r");

	(void)state;
	r.called = true;
	r.tag = "x";
	nine_sends(s, r);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_E_FULL);
	stage_run(s, 200);
	expect_response(s, 200, 100, "1 INVITE");
	expect_silence(s);
	assert_int_equal(peal_reject(s->engine[ONE], call, NULL, 200), PEAL_OK);
	stage_read(s);
	expect_response(s, 200, 603, "1 INVITE");
	nine_sends(
	    s, (struct nine_request){
		   .method = "ACK", .branch = "r", .in_call = true, .called = true, .tag = "x" });
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

/* fsm/reinvite.fsm: nothing is to be answered; the verbs of the user do not even
 * ask, as there is no offer. */
static void what_is_not_there_is_not_answered(void **state)
{
	static const uint8_t verbs[] = { DIALOG_ANSWER, DIALOG_REJECT, DIALOG_CANCEL };
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct fsm *machine = &dialog_of_one(s, call)->reinvite;

	(void)state;
	for (int i = 0; i < 3; i++)
		expect_ignored(s, machine, verbs[i]);
	answer(s, call, NINE_SDP);
	expect_response(s, 0, 200, "1 INVITE");
	acknowledge(s, 1, NULL);
	expect_told(s, PEAL_EV_ESTABLISHED);
	for (int i = 0; i < 3; i++)
		expect_ignored(s, machine, verbs[i]);
	expect_ignored(s, machine, DIALOG_2XX);
	offer(s, call, 2, "r");
	expect_ignored(s, machine, DIALOG_2XX);
	assert_int_equal(peal_reject(s->engine[ONE], call, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 603, "2 INVITE");
	acknowledge(s, 2, "r");
	hang_up_and_rest(s, call, NINE);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_accepted_reinvite_moves_the_target),
		cmocka_unit_test(a_refused_reinvite_changes_nothing),
		cmocka_unit_test(a_reinvite_without_contact_keeps_the_target),
		cmocka_unit_test(the_callee_may_reinvite),
		cmocka_unit_test(a_second_reinvite_gets_500_with_retry_after),
		cmocka_unit_test(a_reinvite_before_the_first_answer_gets_500),
		cmocka_unit_test(a_reinvite_that_crosses_our_invite_gets_491),
		cmocka_unit_test(a_reinvite_before_our_ack_gets_491),
		cmocka_unit_test(a_reinvite_before_the_ack_is_offered_when_none_is_open),
		cmocka_unit_test(a_reinvite_before_the_answer_to_our_offer_gets_491),
		cmocka_unit_test(only_the_latest_2xx_can_hold_an_open_offer),
		cmocka_unit_test(a_reinvite_nobody_acknowledges_ends_the_call),
		cmocka_unit_test(a_reinvite_can_be_taken_back),
		cmocka_unit_test(a_bye_answers_a_pending_reinvite_with_487),
		cmocka_unit_test(our_bye_answers_a_pending_reinvite_with_487),
		cmocka_unit_test(a_reinvite_out_of_order_is_refused),
		cmocka_unit_test(a_reinvite_with_a_body_we_do_not_know_gets_415),
		cmocka_unit_test(an_answer_without_room_for_its_ack_changes_nothing),
		cmocka_unit_test(what_is_not_there_is_not_answered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
