/* SPDX-License-Identifier: MIT */
/* UPDATE, theirs and ours: RFC 3311 5, RFC 6337 3, RFC 5407 3.3.2. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"
#include "sender.h"

#define MOVED "Contact: <sip:moved@192.0.2.9:5062>\r\n"

static void serve(struct peal_config *config)
{
	config->methods = PEAL_TEXT("UPDATE");
}

/* The peer, of a call that ONE made. */
static void they_send(struct stage *s, const char *method, unsigned cseq, const char *branch,
		      const char *body)
{
	nine_sends(s, (struct nine_request){ .method = method,
					     .branch = branch,
					     .cseq = cseq,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = strcmp(method, "ACK") ? CONTACT : "",
					     .body = body });
}

static void expect_answer(struct stage *s, unsigned status, const char *cseq)
{
	const struct packet *p = expect_response(s, s->now, status, cseq);

	if (status == 500)
		assert_in_range(strtoul(header_of(p, "Retry-After"), NULL, 10), 1, 10);
	expect_no_event(s);
}

static peal_id expect_asked(struct stage *s, peal_id call)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_REQUEST, 0);

	assert_int_equal(h->event.call, call);
	assert_string_equal(h->body, NINE_SDP);
	return h->event.id;
}

static void answer(struct stage *s, peal_id id, uint16_t status)
{
	struct peal_reply reply = reply_of(status, status < 300 ? NINE_SDP : NULL);

	assert_int_equal(status < 300 ? peal_answer(s->engine[ONE], id, &reply, s->now)
				      : peal_reject(s->engine[ONE], id, &reply, s->now),
			 PEAL_OK);
	stage_read(s);
}

static int update(struct stage *s, peal_id call, bool offer, peal_id *id)
{
	struct peal_request request = { .size = sizeof request, .method = PEAL_TEXT("UPDATE") };
	int result;

	if (offer)
		request.body = stage_sdp;
	result = peal_send(s->engine[ONE], call, &request, s->now, id);
	stage_read(s);
	return result;
}

static int modify(struct stage *s, peal_id call)
{
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };
	int result = peal_modify(s->engine[ONE], call, &request, s->now);

	stage_read(s);
	return result;
}

static const struct packet *our_update(struct stage *s, peal_id call, bool offer)
{
	peal_id id;

	assert_int_equal(update(s, call, offer, &id), PEAL_OK);
	return expect_packet(s, ONE, s->now, "UPDATE " NINE " SIP/2.0\r\n");
}

static void expect_none(struct stage *s, peal_id call)
{
	peal_id id;

	assert_int_equal(update(s, call, true, &id), PEAL_E_STATE);
	assert_int_equal(update(s, call, false, &id), PEAL_E_STATE);
	assert_int_equal(modify(s, call), PEAL_E_STATE);
	expect_silence(s);
}

static void hang_up_and_rest(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
}

/* ---- theirs ---- */

/* R3311-5.1-01: RFC 3311 5.2, RFC 6141 4.6 */
static void an_offer_in_update_is_the_applications_to_answer(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s), id;
	struct nine_request r = { .method = "UPDATE",
				  .cseq = 70,
				  .in_call = true,
				  .called = true,
				  .tag = "x",
				  .rows = MOVED,
				  .body = NINE_SDP };
	const struct packet *ok;

	(void)state;
	nine_sends(s, r);
	answer(s, expect_asked(s, call), 488);
	expect_answer(s, 488, "70 UPDATE");
	assert_true(peal_text_is(dialog_of_one(s, call)->target, NINE));
	r.cseq = 71;
	nine_sends(s, r);
	id = expect_asked(s, call);
	answer(s, id, 200);
	ok = expect_response(s, 0, 200, "71 UPDATE");
	expect_header(ok, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(ok, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE");
	assert_non_null(strstr(ok->bytes, "\r\n\r\nv=0\r\n"));
	assert_true(peal_text_is(dialog_of_one(s, call)->target, "sip:moved@192.0.2.9:5062"));
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3311 5.2, RFC 5407 3.3.2: without an offer there is nothing to ask */
static void an_update_without_offer_is_answered_at_once(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s);
	struct nine_request r = { .method = "UPDATE",
				  .cseq = 70,
				  .in_call = true,
				  .called = true,
				  .tag = "x",
				  .rows = MOVED };

	(void)state;
	nine_sends(s, r);
	expect_header(expect_response(s, 0, 200, "70 UPDATE"), "Contact",
		      "<sip:one@192.0.2.1:5060>");
	expect_no_event(s);
	assert_true(peal_text_is(dialog_of_one(s, call)->target, "sip:moved@192.0.2.9:5062"));
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3311-5.2-01: RFC 3311 5.2: a second one before the answer to the first: 500 with
 * Retry-After */
static void a_second_update_gets_500(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s), id;

	(void)state;
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	id = expect_asked(s, call);
	they_send(s, "UPDATE", 71, NULL, NINE_SDP);
	expect_answer(s, 500, "71 UPDATE");
	they_send(s, "UPDATE", 72, NULL, NULL);
	expect_answer(s, 500, "72 UPDATE");
	they_send(s, "INVITE", 73, "r", NINE_SDP); /* RFC 6337 3.1 */
	expect_answer(s, 500, "73 INVITE");
	they_send(s, "ACK", 73, "r", NULL);
	expect_none(s, call);
	answer(s, id, 200);
	expect_answer(s, 200, "70 UPDATE");
	they_send(s, "UPDATE", 74, NULL, NINE_SDP);
	answer(s, expect_asked(s, call), 200);
	expect_answer(s, 200, "74 UPDATE");
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 4320 4.2: an application that does not answer is not waited for */
static void an_unanswered_update_is_forgotten(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s);

	(void)state;
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	expect_asked(s, call);
	stage_run(s, 31999);
	expect_response(s, 3500, 100, "70 UPDATE");
	they_send(s, "UPDATE", 71, NULL, NINE_SDP);
	expect_answer(s, 500, "71 UPDATE");
	stage_run(s, 32000);
	they_send(s, "UPDATE", 72, NULL, NINE_SDP);
	answer(s, expect_asked(s, call), 200);
	expect_answer(s, 200, "72 UPDATE");
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3311 5.2: before the answer to the first INVITE: 491 at who sent it, 500 at
 * who got it; and at both 200 without an offer */
static void an_update_of_an_early_dialog_has_to_wait(void **state)
{
	struct stage *s = stage_open(serve);
	const struct packet *invite;
	struct nine_request r = { .method = "UPDATE", .cseq = 2, .in_call = true, .rows = CONTACT };
	peal_id call = nine_calls(s);

	(void)state;
	peal_ring(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 180, "1 INVITE");
	nine_sends(s, r);
	expect_answer(s, 200, "2 UPDATE");
	r.cseq = 3, r.body = NINE_SDP;
	nine_sends(s, r);
	expect_answer(s, 500, "3 UPDATE");
	expect_ignored(s, &dialog_of_one(s, call)->updates, DIALOG_SEND_UPDATE);
	expect_ignored(s, &dialog_of_one(s, call)->updates, DIALOG_ANSWERED);
	peal_reject(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 603, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	call = one_calls(s, &invite);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	they_send(s, "UPDATE", 70, NULL, NULL);
	expect_answer(s, 200, "70 UPDATE");
	they_send(s, "UPDATE", 71, NULL, NINE_SDP);
	expect_answer(s, 491, "71 UPDATE");
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	they_send(s, "UPDATE", 72, NULL, NINE_SDP);
	answer(s, expect_asked(s, call), 200);
	expect_answer(s, 200, "72 UPDATE");
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3311 5.2, RFC 5407 3.1.5: our 2xx holds an offer, and the ACK is not there */
static void an_update_against_our_offer_gets_491(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call;
	struct peal_reply reply = reply_of(200, NINE_SDP);
	struct nine_request r = {
		.method = "UPDATE", .cseq = 2, .in_call = true, .rows = CONTACT, .body = NINE_SDP
	};

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i" });
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &reply, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, r);
	expect_answer(s, 491, "2 UPDATE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true, .body = NINE_SDP });
	expect_told(s, PEAL_EV_ESTABLISHED);
	r.cseq = 3;
	nine_sends(s, r);
	answer(s, expect_asked(s, call), 200);
	expect_answer(s, 200, "3 UPDATE");
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3311 5.2: their re-INVITE waits for our user: 500; and none of ours */
static void an_update_behind_their_reinvite_gets_500(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s), id;

	(void)state;
	they_send(s, "INVITE", 70, "r", NINE_SDP);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	they_send(s, "UPDATE", 71, NULL, NINE_SDP);
	expect_answer(s, 500, "71 UPDATE");
	assert_int_equal(update(s, call, true, &id), PEAL_E_STATE);
	peal_reject(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 603, "70 INVITE");
	they_send(s, "ACK", 70, "r", NULL);
	nine_answers(s, our_update(s, call, true), "200 OK", NULL, CONTACT, NINE_SDP);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3261-15.1.2-03: what is pending when the session ends is answered, and told so */
static void an_update_that_waits_is_answered_behind_the_bye(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s), id;

	(void)state;
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	id = expect_asked(s, call);
	they_send(s, "BYE", 71, NULL, NULL);
	expect_response(s, 0, 200, "71 BYE");
	expect_response(s, 0, 487, "70 UPDATE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	assert_int_equal(expect_told(s, PEAL_EV_WITHDRAWN), id);
	assert_int_equal(s->events[s->event_read - 1].event.call, call);
	assert_int_equal(peal_answer(s->engine[ONE], id, &stage_answer, 0), PEAL_E_STATE);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.2.1, 12.2.2, 8.2.3 */
static void an_update_nobody_serves_or_knows_is_refused(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	expect_answer(s, 405, "70 UPDATE");
	hang_up_and_rest(s, call);
	stage_close(s);
	s = stage_open(serve);
	nine_sends(s,
		   (struct nine_request){ .method = "UPDATE", .rows = CONTACT, .body = NINE_SDP });
	expect_answer(s, 481, "1 UPDATE");
	call = one_call_up(s);
	nine_sends(s, (struct nine_request){ .method = "UPDATE",
					     .cseq = 70,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = CONTACT "Content-Type: text/plain\r\n",
					     .body = "hello" });
	expect_answer(s, 415, "70 UPDATE");
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- ours ---- */

/* RFC 3311 5.1 */
static void our_update_moves_the_target(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *p = our_update(s, call, true);

	(void)state;
	expect_header(p, "CSeq", "2 UPDATE");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS");
	expect_header(p, "Content-Type", "application/sdp");
	nine_answers(s, p, "200 OK", NULL, MOVED, NINE_SDP);
	assert_string_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, 200)->body, NINE_SDP);
	assert_true(peal_text_is(dialog_of_one(s, call)->target, "sip:moved@192.0.2.9:5062"));
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* Race 15; R6337-4.3-01, R6337-4.3-02: RFC 3311 5.1, 5.2, RFC 5407 3.3.2: while ours is open: no
 * other of ours; 491 to an offer of theirs, whatever carries it; 200 to an UPDATE without one */
static void offers_against_our_update_get_491(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s);
	const struct packet *p = our_update(s, call, true);

	(void)state;
	expect_none(s, call);
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 100);
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	expect_answer(s, 491, "70 UPDATE");
	they_send(s, "INVITE", 71, "r", NINE_SDP);
	expect_answer(s, 491, "71 INVITE");
	they_send(s, "ACK", 71, "r", NULL);
	they_send(s, "UPDATE", 72, NULL, NULL);
	expect_answer(s, 200, "72 UPDATE");
	nine_answers(s, p, "491 Pending", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 491);
	they_send(s, "UPDATE", 73, NULL, NINE_SDP);
	answer(s, expect_asked(s, call), 200);
	expect_answer(s, 200, "73 UPDATE");
	nine_answers(s, our_update(s, call, false), "200 OK", NULL, CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* The peer asks for another session in its INVITE, and gets it. */
static void they_modify(struct stage *s, peal_id call)
{
	struct peal_reply ok = reply_of(200, NINE_SDP);

	they_send(s, "INVITE", 69, "m", NINE_SDP);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	assert_int_equal(peal_answer(s->engine[ONE], call, &ok, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 200, "69 INVITE");
	they_send(s, "ACK", 69, "a", NULL);
	expect_told(s, PEAL_EV_ESTABLISHED);
}

/* Race 16; R5407-3.3.2-01: ours without an offer is in nobody's way but ours */
static void our_update_without_offer_lets_theirs_pass(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s);
	const struct packet *p = our_update(s, call, false);

	(void)state;
	expect_none(s, call);
	they_modify(s, call);
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	answer(s, expect_asked(s, call), 200);
	expect_answer(s, 200, "70 UPDATE");
	nine_answers(s, p, "200 OK", NULL, CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* Race 15, 16; RFC 3311 5.2: their UPDATE against our re-INVITE */
static void an_update_against_our_reinvite_gets_491(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s), id;
	const struct packet *p;

	(void)state;
	assert_int_equal(modify(s, call), PEAL_OK);
	p = expect_packet(s, ONE, 0, "INVITE ");
	assert_int_equal(update(s, call, true, &id), PEAL_E_STATE);
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	expect_answer(s, 491, "70 UPDATE");
	they_send(s, "UPDATE", 71, NULL, NULL);
	expect_answer(s, 200, "71 UPDATE");
	nine_answers(s, p, "200 OK", NULL, CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_MODIFIED, 200);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 5057 5.1: who does not know UPDATE has a session all the same */
static void a_refused_update_ends_what_its_code_says(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	nine_answers(s, our_update(s, call, true), "405 No", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 405);
	nine_answers(s, our_update(s, call, true), "501 No", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 501);
	nine_answers(s, our_update(s, call, true), "481 No", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 481);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "481 No", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOST, 481);
	expect_rest(s);
	stage_close(s);
}

/* Rows that nothing a peer or a user may do can reach */
static void what_cannot_come_changes_nothing(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = one_call_up(s), id;
	struct fsm *f = &dialog_of_one(s, call)->updates;

	(void)state;
	expect_ignored(s, f, DIALOG_ANSWERED);
	they_send(s, "UPDATE", 70, NULL, NINE_SDP);
	id = expect_asked(s, call);
	expect_ignored(s, f, DIALOG_SEND_UPDATE);
	expect_ignored(s, f, DIALOG_PRACK_OFFER);
	answer(s, id, 200);
	expect_answer(s, 200, "70 UPDATE");
	our_update(s, call, true);
	expect_ignored(s, f, DIALOG_SEND_UPDATE);
	stage_close(s);
}

/* A dialog that never comes up takes its table along */
static void an_early_dialog_ends(void **state)
{
	struct stage *s = stage_open(serve);
	peal_id call = nine_calls(s);

	(void)state;
	peal_ring(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 180, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_response(s, 0, 487, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_offer_in_update_is_the_applications_to_answer),
		cmocka_unit_test(an_update_without_offer_is_answered_at_once),
		cmocka_unit_test(a_second_update_gets_500),
		cmocka_unit_test(an_unanswered_update_is_forgotten),
		cmocka_unit_test(an_update_of_an_early_dialog_has_to_wait),
		cmocka_unit_test(an_update_against_our_offer_gets_491),
		cmocka_unit_test(an_update_behind_their_reinvite_gets_500),
		cmocka_unit_test(an_update_that_waits_is_answered_behind_the_bye),
		cmocka_unit_test(an_update_nobody_serves_or_knows_is_refused),
		cmocka_unit_test(our_update_moves_the_target),
		cmocka_unit_test(offers_against_our_update_get_491),
		cmocka_unit_test(our_update_without_offer_lets_theirs_pass),
		cmocka_unit_test(an_update_against_our_reinvite_gets_491),
		cmocka_unit_test(a_refused_update_ends_what_its_code_says),
		cmocka_unit_test(what_cannot_come_changes_nothing),
		cmocka_unit_test(an_early_dialog_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
