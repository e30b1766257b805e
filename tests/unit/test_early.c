/* SPDX-License-Identifier: MIT */
/* Early dialogs, and what ends them: a PRACK that fails, a 199, CANCEL; and reliable
 * responses to a re-INVITE.                        RFC 3262 4, RFC 6228, RFC 6141 4 */
#include "prack_kit.h"

/* ---- PRACK that fails ---- */

static peal_id pracked(struct stage *s, const struct packet **invite, const struct packet **p)
{
	peal_id call = one_calls(s, invite);

	rings(s, *invite, "183 Progress", "x", 10, NINE_SDP);
	*p = expect_prack(s, "2 PRACK", "10 1 INVITE");
	expect_progress(s, 183, false);
	return call;
}

static void expect_cancelled(struct stage *s, peal_id call, const struct packet *invite)
{
	ok(s, expect_packet(s, ONE, s->now, "CANCEL "));
	nine_answers(s, invite, "487 Terminated", "x", NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LOST, 487);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 12.2.1.2, RFC 5057 5.1, 5.2: a peer that knows of no dialog, or is gone:
 * the INVITE is cancelled */
static void a_prack_that_finds_no_dialog_ends_the_call(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = pracked(s, &invite, &p);

	(void)state;
	nine_answers(s, p, "481 No", NULL, NULL, NULL);
	expect_cancelled(s, call, invite);
	s = stage_open(able);
	call = pracked(s, &invite, &p);
	stage_run(s, 32000);
	s->packet_read = s->packet_count - 1;
	expect_cancelled(s, call, invite);
}

/* RFC 5057 5.3: anything else ends the PRACK alone; and in a fork another branch may
 * still answer */
static void a_prack_may_fail_by_itself(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = pracked(s, &invite, &p);

	(void)state;
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	nine_answers(s, p, "500 No", NULL, NULL, NULL);
	expect_silence(s);
	answered(s, invite, NULL);
	hang_up_and_rest(s, call);

	s = stage_open(able);
	call = pracked(s, &invite, &p);
	rings(s, invite, "183 Progress", "y", 10, NINE_SDP);
	ok(s, expect_prack(s, "2 PRACK", "10 1 INVITE"));
	expect_progress(s, 183, false);
	nine_answers(s, p, "481 No", NULL, NULL, NULL);
	expect_silence(s);
	expect_no_event(s);
	stage_close(s);
}

/* RFC 3261 17.1.4: it could not be sent: the INVITE's own outcome decides */
static void a_prack_may_not_be_sent(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = pracked(s, &invite, &p);

	(void)state;
	peal_not_sent(s->engine[ONE], p->ticket, 0);
	stage_read(s);
	expect_silence(s);
	answered(s, invite, NULL);
	hang_up_and_rest(s, call);
}

/* ---- re-INVITE ---- */

static const struct packet *reinvite(struct stage *s, peal_id call, bool offer)
{
	struct peal_request request = { .size = sizeof request };

	if (offer)
		request.body = stage_sdp;
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "INVITE ");
}

/* Race 35, R6141-4.4-01: RFC 3262 4, RFC 6141 4.4: the same of a re-INVITE, which counts
 * anew; a target that one moved stays when the re-INVITE fails */
static void a_reinvite_has_them_too(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = pracked(s, &invite, &p);

	(void)state;
	ok(s, p);
	answered(s, invite, NULL);
	invite = reinvite(s, call, true);
	expect_header(invite, "CSeq", "3 INVITE");
	rings(s, invite, "183 Progress", NULL, 3, NINE_SDP);
	ok(s, expect_prack(s, "4 PRACK", "3 3 INVITE"));
	expect_progress(s, 183, false);
	rings(s, invite, "183 Progress", NULL, 3, NINE_SDP);
	expect_silence(s);
	nine_answers(s, invite, "180 Ringing", NULL, MOVED "Require: 100rel\r\nRSeq: 4\r\n", NULL);
	ok(s, expect_packet(s, ONE, 0, "PRACK sip:moved@192.0.2.9:5062 "));
	expect_progress(s, 180, false);
	nine_answers(s, invite, "488 No", NULL, NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_UNMODIFIED, 488);
	assert_true(peal_text_is(dialog_of_one(s, call)->target, "sip:moved@192.0.2.9:5062"));
	invite = reinvite(s, call, false);
	rings(s, invite, "183 Progress", NULL, 900, NINE_SDP);
	expect_progress(s, 183, true);
	expect_silence(s);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, 0), PEAL_OK);
	stage_read(s);
	ok(s, expect_prack(s, "7 PRACK", "900 6 INVITE"));
	nine_answers(s, invite, "200 OK", NULL, CONTACT, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	assert_false(expect_event(s, ONE, PEAL_EV_MODIFIED, 200)->event.wants_answer);
	hang_up_and_rest(s, call);
}

/* ---- what ends meanwhile ---- */

/* RFC 3261 9.1: what is being cancelled is acknowledged, and not told any more */
static void what_is_cancelled_is_acknowledged(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	peal_hangup(s->engine[ONE], call, 0);
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	ok(s, expect_prack(s, "2 PRACK", "10 1 INVITE"));
	ok(s, expect_packet(s, ONE, 0, "CANCEL "));
	rings(s, invite, "180 Ringing", "x", 11, NULL);
	ok(s, expect_prack(s, "3 PRACK", "11 1 INVITE"));
	expect_no_event(s);
	nine_answers(s, invite, "487 Terminated", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 12.3, 15: the early dialog that both know of ends as any other */
static void the_early_dialog_ends(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = pracked(s, &invite, &p);

	(void)state;
	ok(s, p);
	nine_sends(s,
		   (struct nine_request){
		       .method = "BYE", .cseq = 90, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, 0, 200, "90 BYE");
	nine_answers(s, invite, "487 Terminated", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 487);
	expect_rest(s);
	call = pracked(s, &invite, &p);
	ok(s, p);
	nine_answers(s, invite, "486 Busy", "x", NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

/* Race 29: RFC 6228 4: a 199 ends its early dialog, and another branch may still answer;
 * reliable or not, with a dialog or without */
static void a_199_ends_its_early_dialog(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "199 Early Dialog Terminated", "w", NULL, NULL);
	expect_progress(s, 199, false);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_progress(s, 180, false);
	nine_answers(s, invite, "180 Ringing", "y", CONTACT, NULL);
	expect_progress(s, 180, false);
	assert_int_equal(counts_of(s, ONE).dialogs, 2);
	nine_answers(s, invite, "199 Early Dialog Terminated", "w", NULL, NULL); /* unknown */
	expect_progress(s, 199, false);
	assert_int_equal(counts_of(s, ONE).dialogs, 2);
	nine_answers(s, invite, "199 Early Dialog Terminated", "y", NULL, NULL);
	expect_progress(s, 199, false);
	assert_int_equal(counts_of(s, ONE).dialogs, 1);
	rings(s, invite, "199 Early Dialog Terminated", "z", 1, NULL);
	ok(s, expect_prack(s, "2 PRACK", "1 1 INVITE"));
	expect_progress(s, 199, false);
	assert_int_equal(counts_of(s, ONE).dialogs, 1);
	answered(s, invite, NINE_SDP);
	nine_answers(s, invite, "199 Early Dialog Terminated", "x", NULL, NULL);
	expect_no_event(s);
	hang_up_and_rest(s, call);
}

/* RFC 3261 9.1, RFC 6228 4: to who gives up it is a provisional response like any other */
static void a_199_lets_cancel_go(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	peal_hangup(s->engine[ONE], call, 0);
	nine_answers(s, invite, "199 Early Dialog Terminated", "w", NULL, NULL);
	ok(s, expect_packet(s, ONE, 0, "CANCEL "));
	nine_answers(s, invite, "199 Early Dialog Terminated", "w", NULL, NULL);
	nine_answers(s, invite, "487 Terminated", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	expect_rest(s);
	call = one_call_up(s);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_199);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_TRYING);
	stage_close(s);
}

/* ---- rows for what cannot happen as things are ---- */

static void a_call_is_lost_only_while_it_rings(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	expect_ignored(s, &call_of(s, call)->fsm, CALL_LOST);
	peal_hangup(s->engine[ONE], call, 0);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_LOST);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_packet(s, ONE, 0, "CANCEL ");
	expect_ignored(s, &call_of(s, call)->fsm, CALL_LOST);
	stage_close(s);
	s = stage_open(able);
	call = one_call_up(s);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_LOST);
	expect_ignored(s, &dialog_of_one(s, call)->updates, DIALOG_ANSWERED);
	stage_close(s);
}

/* ---- a reliable response that cannot be taken ---- */

static void narrow(struct peal_config *config)
{
	able(config);
	config->transactions = 1;
	config->ring_limit = 50000;
}

/* Room for one more before the response comes, and none then. */
static void narrower(struct peal_config *config)
{
	able(config);
	config->transactions = 2;
}

static bool has_ended(const struct stage *s, peal_id call)
{
	struct peal_call_info info;

	return peal_call_look(s->engine[ONE], call, &info) == PEAL_E_GONE;
}

/* RFC 3261 17.1.1.2, RFC 3262 4: there is no room for its PRACK, and the peer is never heard
 * of again; the INVITE has no timer any more, so the call has */
static void what_cannot_be_acknowledged_rings_no_longer_than_anything(void **state)
{
	struct stage *s = stage_open(narrow);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	expect_silence(s);
	stage_run(s, 50000 + 64 * 500);
	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 0);
	stage_close(s);
}

static void what_cannot_be_acknowledged_ends_a_call_that_is_given_up(void **state)
{
	struct stage *s = stage_open(narrower);
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT("sip:nine@192.0.2.9") };
	const struct packet *invite;
	peal_id call = one_calls(s, &invite), options;

	(void)state;
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &options), PEAL_OK);
	stage_read(s);
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	stage_run(s, 64 * 500 - 1);
	assert_false(has_ended(s, call));
	stage_run(s, 64 * 500);
	assert_true(has_ended(s, call));
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_prack_that_finds_no_dialog_ends_the_call),
		cmocka_unit_test(a_prack_may_fail_by_itself),
		cmocka_unit_test(a_prack_may_not_be_sent),
		cmocka_unit_test(a_reinvite_has_them_too),
		cmocka_unit_test(what_is_cancelled_is_acknowledged),
		cmocka_unit_test(the_early_dialog_ends),
		cmocka_unit_test(a_199_ends_its_early_dialog),
		cmocka_unit_test(a_199_lets_cancel_go),
		cmocka_unit_test(a_call_is_lost_only_while_it_rings),
		cmocka_unit_test(what_cannot_be_acknowledged_rings_no_longer_than_anything),
		cmocka_unit_test(what_cannot_be_acknowledged_ends_a_call_that_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
