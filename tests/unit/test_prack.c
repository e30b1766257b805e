/* SPDX-License-Identifier: MIT */
/* Reliable provisional responses that we get, and PRACK: RFC 3262 4, 5. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"
#include "sender.h"

#define MOVED "Contact: <sip:moved@192.0.2.9:5062>\r\n"

static void able(struct peal_config *config)
{
	config->supported = PEAL_TEXT("100rel");
	config->methods = PEAL_TEXT("INFO, UPDATE");
}

static void rings(struct stage *s, const struct packet *invite, const char *status, const char *tag,
		  uint32_t rseq, const char *body)
{
	char rows[256];

	snprintf(rows, sizeof rows, CONTACT "Require: 100rel\r\nRSeq: %u\r\n", rseq);
	nine_answers(s, invite, status, tag, rows, body);
}

static const struct packet *expect_prack(struct stage *s, const char *cseq, const char *rack)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "PRACK " NINE " SIP/2.0\r\n");

	expect_header(p, "CSeq", cseq);
	expect_header(p, "RAck", rack);
	return p;
}

static const struct happened *expect_progress(struct stage *s, uint16_t status, bool wants)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_PROGRESS, status);

	assert_int_equal(h->event.wants_answer, wants);
	return h;
}

static void ok(struct stage *s, const struct packet *request)
{
	nine_answers(s, request, "200 OK", NULL, NULL, NULL);
}

static void answered(struct stage *s, const struct packet *invite, const char *body)
{
	nine_answers(s, invite, "200 OK", "x", CONTACT, body);
	expect_packet(s, ONE, s->now, "ACK ");
	assert_false(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.wants_answer);
}

static void hang_up_and_rest(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	ok(s, expect_packet(s, ONE, s->now, "BYE "));
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

static int send(struct stage *s, peal_id call, const char *method, bool offer)
{
	struct peal_request request = { .size = sizeof request, .method = peal_text_of(method) };
	peal_id id;
	int result;

	if (offer)
		request.body = stage_sdp;
	result = peal_send(s->engine[ONE], call, &request, s->now, &id);
	stage_read(s);
	return result;
}

/* R3262-4-03, R3262-5-04: RFC 3262 4, 7.2: the whole PRACK, in the dialog that the
 * response makes */
static void a_reliable_response_gets_its_prack(void **state)
{
	static const char expected[] = "PRACK sip:nine@192.0.2.9 SIP/2.0\r\n"
				       "Via: SIP/2.0/UDP 192.0.2.1:5060;rport;branch=";
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = one_calls(s, &invite);
	char tail[512];

	(void)state;
	rings(s, invite, "183 Progress", "x", 4294967295, NINE_SDP);
	p = expect_prack(s, "2 PRACK", "4294967295 1 INVITE");
	assert_memory_equal(p->bytes, expected, sizeof expected - 1);
	snprintf(tail, sizeof tail,
		 "Max-Forwards: 70\r\nFrom: %s\r\nTo: <" NINE ">;tag=x\r\nCall-ID: ",
		 strcpy((char[256]){ 0 }, header_of(invite, "From")));
	assert_non_null(strstr(p->bytes, tail));
	assert_non_null(strstr(p->bytes, "\r\nCSeq: 2 PRACK\r\nRAck: 4294967295 1 INVITE\r\n"
					 "Content-Length: 0\r\n\r\n"));
	assert_int_equal(expect_progress(s, 183, false)->event.dialog,
			 call_of(s, call)->branches[0]);
	stage_run(s, 500); /* it is a request like any other */
	expect_prack(s, "2 PRACK", "4294967295 1 INVITE");
	ok(s, p);
	answered(s, invite, NULL);
	hang_up_and_rest(s, call);
}

/* Race 26, R3262-4-04, -06: RFC 3262 4, errata 4603, 4604: copies are dropped, what
 * has a gap before it is neither acknowledged nor told */
static void they_are_taken_in_their_order(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	ok(s, expect_prack(s, "2 PRACK", "10 1 INVITE"));
	expect_progress(s, 183, false);
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	rings(s, invite, "180 Ringing", "x", 12, NULL);
	rings(s, invite, "180 Ringing", "x", 9, NULL);
	expect_silence(s);
	expect_no_event(s);
	rings(s, invite, "181 Forwarded", "x", 11, NULL);
	ok(s, expect_prack(s, "3 PRACK", "11 1 INVITE"));
	expect_progress(s, 181, false);
	rings(s, invite, "180 Ringing", "x", 12, NULL);
	ok(s, expect_prack(s, "4 PRACK", "12 1 INVITE"));
	expect_progress(s, 180, false);
	answered(s, invite, NULL);
	rings(s, invite, "180 Ringing", "x", 13, NULL); /* R3262-4-07: RFC 3262 4 */
	expect_silence(s);
	hang_up_and_rest(s, call);
}

/* R3262-3-12, R3262-4-04: RFC 3262 4 with erratum 4600: each branch counts for itself */
static void each_branch_counts_for_itself(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = one_calls(s, &invite), one, two;

	(void)state;
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	p = expect_prack(s, "2 PRACK", "10 1 INVITE");
	expect_header(p, "To", "<" NINE ">;tag=x");
	ok(s, p);
	one = expect_progress(s, 183, false)->event.dialog;
	rings(s, invite, "183 Progress", "y", 10, NINE_SDP);
	p = expect_prack(s, "2 PRACK", "10 1 INVITE");
	expect_header(p, "To", "<" NINE ">;tag=y");
	two = expect_progress(s, 183, false)->event.dialog;
	assert_int_not_equal(one, two);
	rings(s, invite, "180 Ringing", "y", 12, NULL);
	expect_silence(s);
	rings(s, invite, "180 Ringing", "x", 11, NULL);
	ok(s, expect_prack(s, "3 PRACK", "11 1 INVITE"));
	assert_int_equal(expect_progress(s, 180, false)->event.dialog, one);
	/* RFC 3311 5.1: in the early dialog that is meant, once its PRACK is answered */
	assert_int_equal(send(s, two, "UPDATE", true), PEAL_E_STATE);
	assert_int_equal(send(s, two, "INFO", false), PEAL_E_STATE);
	expect_ignored(s, &dialog_find(&s->engine[ONE]->dialogs, two)->usage, DIALOG_SEND);
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	assert_int_equal(send(s, two, "INFO", false), PEAL_E_STATE);
	ok(s, p);
	assert_int_equal(send(s, two, "UPDATE", true), PEAL_OK);
	expect_header(expect_packet(s, ONE, 0, "UPDATE "), "To", "<" NINE ">;tag=y");
	assert_int_equal(send(s, one, "UPDATE", true), PEAL_OK);
	expect_header(expect_packet(s, ONE, 0, "UPDATE "), "To", "<" NINE ">;tag=x");
	assert_int_equal(send(s, call, "INFO", false), PEAL_OK);
	expect_packet(s, ONE, 0, "INFO ");
	assert_int_equal(send(s, one + 77, "INFO", false), PEAL_E_GONE);
	stage_close(s);
}

/* R3262-4-05: RFC 3262 4; and who did not say that it can does not */
static void what_is_not_reliable_gets_none(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;

	(void)state;
	one_calls(s, &invite);
	rings(s, invite, "100 Trying", NULL, 1, NULL);
	expect_progress(s, 100, false);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT "RSeq: 1\r\n", NULL);
	expect_progress(s, 180, false);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT "Require: 100rel\r\n", NULL);
	expect_progress(s, 180, false);
	rings(s, invite, "180 Ringing", "x", 0, NULL); /* RFC 3262 7.1: from 1 on */
	expect_progress(s, 180, false);
	nine_answers(s, invite, "180 Ringing", "z", "Require: 100rel\r\nRSeq: 1\r\n", NULL);
	expect_progress(s, 180, false); /* no Contact, no dialog */
	expect_silence(s);
	stage_close(s);
	s = stage_open(NULL);
	one_calls(s, &invite);
	rings(s, invite, "180 Ringing", "x", 1, NULL);
	expect_progress(s, 180, false);
	expect_silence(s);
	stage_close(s);
}

/* R3262-5-02: RFC 3262 5: an offer in it is answered in PRACK, when our user has; what
 * comes meanwhile comes again */
static void an_offer_in_it_is_answered_in_prack(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *p;
	peal_id call = one_calls_bare(s, &invite), other;
	struct peal_body bad = { PEAL_TEXT("a/b\r\n"), PEAL_TEXT("x") };

	(void)state;
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, 0), PEAL_E_STATE);
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	expect_progress(s, 183, true);
	rings(s, invite, "183 Progress", "y", 10, NINE_SDP);
	other = expect_progress(s, 183, true)->event.dialog;
	expect_silence(s);
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	rings(s, invite, "180 Ringing", "x", 11, NULL);
	expect_no_event(s);
	assert_int_equal(send(s, call, "UPDATE", true), PEAL_E_STATE);
	assert_int_equal(peal_acknowledge(s->engine[ONE], other, &bad, 0), PEAL_E_ARGUMENT);
	assert_int_equal(peal_acknowledge(s->engine[ONE], other, &stage_sdp, 0), PEAL_OK);
	stage_read(s);
	p = expect_prack(s, "2 PRACK", "10 1 INVITE");
	expect_header(p, "To", "<" NINE ">;tag=y");
	expect_header(p, "Content-Type", "application/sdp");
	assert_int_equal(peal_acknowledge(s->engine[ONE], other, &stage_sdp, 0), PEAL_E_STATE);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, 0), PEAL_OK);
	stage_read(s);
	p = expect_prack(s, "2 PRACK", "10 1 INVITE");
	expect_header(p, "To", "<" NINE ">;tag=x");
	ok(s, p);
	rings(s, invite, "180 Ringing", "x", 11, NULL);
	ok(s, expect_prack(s, "3 PRACK", "11 1 INVITE"));
	expect_progress(s, 180, false);
	answered(s, invite, NINE_SDP); /* RFC 6337 3.1: what stands there is no offer */
	stage_close(s);
}

/* R6337-3.1-01, -02: RFC 6337 3.1: an unreliable one answers nothing; a reliable one
 * does, and what comes after it is ignored */
static void only_a_reliable_response_answers(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "183 Progress", "x", CONTACT, NINE_SDP);
	expect_progress(s, 183, false);
	assert_int_equal(send(s, call, "UPDATE", true), PEAL_E_STATE);
	assert_int_equal(send(s, call, "INFO", false), PEAL_E_STATE);
	rings(s, invite, "180 Ringing", "x", 1, NULL);
	ok(s, expect_prack(s, "2 PRACK", "1 1 INVITE"));
	expect_progress(s, 180, false);
	assert_int_equal(send(s, call, "UPDATE", true), PEAL_E_STATE);
	rings(s, invite, "183 Progress", "x", 2, NINE_SDP);
	ok(s, expect_prack(s, "3 PRACK", "2 1 INVITE"));
	expect_progress(s, 183, false);
	assert_int_equal(send(s, call, "UPDATE", true), PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 0, "UPDATE "), "488 No", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 488);
	answered(s, invite, NINE_SDP);
	hang_up_and_rest(s, call);
}

/* Race 27: RFC 3311 5.2, RFC 6337 figure 7: an UPDATE that overtakes the answer to our
 * offer */
static void an_update_that_overtakes_the_answer_gets_491(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	struct nine_request update = { .method = "UPDATE",
				       .cseq = 70,
				       .in_call = true,
				       .called = true,
				       .tag = "x",
				       .rows = CONTACT,
				       .body = NINE_SDP };

	(void)state;
	one_calls(s, &invite);
	rings(s, invite, "180 Ringing", "x", 1, NULL);
	ok(s, expect_prack(s, "2 PRACK", "1 1 INVITE"));
	expect_progress(s, 180, false);
	nine_sends(s, update);
	expect_response(s, 0, 491, "70 UPDATE");
	rings(s, invite, "183 Progress", "x", 2, NINE_SDP);
	ok(s, expect_prack(s, "3 PRACK", "2 1 INVITE"));
	expect_progress(s, 183, false);
	update.cseq = 71;
	nine_sends(s, update);
	expect_event(s, ONE, PEAL_EV_REQUEST, 0);
	stage_close(s);
}

/* R6141-4.7-01: RFC 6141 4.7: only a reliable one moves the target */
static void only_a_reliable_response_moves_the_target(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	const struct dialog *d;

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_progress(s, 180, false);
	d = dialog_find(&s->engine[ONE]->dialogs, call_of(s, call)->branches[0]);
	nine_answers(s, invite, "180 Ringing", "x", MOVED, NULL);
	expect_progress(s, 180, false);
	assert_true(peal_text_is(d->target, NINE));
	nine_answers(s, invite, "180 Ringing", "x", MOVED "Require: 100rel\r\nRSeq: 5\r\n", NULL);
	expect_progress(s, 180, false);
	assert_true(peal_text_is(d->target, "sip:moved@192.0.2.9:5062"));
	expect_packet(s, ONE, 0, "PRACK sip:moved@192.0.2.9:5062 ");
	stage_close(s);
}

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reliable_response_gets_its_prack),
		cmocka_unit_test(they_are_taken_in_their_order),
		cmocka_unit_test(each_branch_counts_for_itself),
		cmocka_unit_test(what_is_not_reliable_gets_none),
		cmocka_unit_test(an_offer_in_it_is_answered_in_prack),
		cmocka_unit_test(only_a_reliable_response_answers),
		cmocka_unit_test(an_update_that_overtakes_the_answer_gets_491),
		cmocka_unit_test(only_a_reliable_response_moves_the_target),
		cmocka_unit_test(a_prack_that_finds_no_dialog_ends_the_call),
		cmocka_unit_test(a_prack_may_fail_by_itself),
		cmocka_unit_test(a_prack_may_not_be_sent),
		cmocka_unit_test(a_reinvite_has_them_too),
		cmocka_unit_test(what_is_cancelled_is_acknowledged),
		cmocka_unit_test(the_early_dialog_ends),
		cmocka_unit_test(a_199_ends_its_early_dialog),
		cmocka_unit_test(a_199_lets_cancel_go),
		cmocka_unit_test(a_call_is_lost_only_while_it_rings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
