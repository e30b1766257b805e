/* SPDX-License-Identifier: MIT */
/* Reliable provisional responses that we get, and PRACK: RFC 3262 4, 5. */
#include "prack_kit.h"

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

/* R6337-3.1-01, -02, R3261-13.2.1-04: RFC 6337 3.1, RFC 3261 13.2.1: an unreliable one answers
 * nothing; a reliable one does, and what comes after it is ignored */
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
	nine_answers(s, invite, "180 Ringing", "x", "Require: 100rel\r\nRSeq: 6\r\n", NULL);
	expect_progress(s, 180, false); /* one that names none leaves it where it was */
	expect_packet(s, ONE, 0, "PRACK sip:moved@192.0.2.9:5062 ");
	stage_close(s);
}

/* INFO that wants six extensions: each 420 lets it go once more, without one of them. */
static const struct packet *one_informs(struct stage *s, peal_id call)
{
	struct peal_extra extra = { PEAL_TEXT("Require"), PEAL_TEXT("a, b, c, d, e, f") };
	struct peal_request info = {
		.size = sizeof info, .method = PEAL_TEXT("INFO"), .extra = &extra, .extra_count = 1
	};
	peal_id id;

	assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &id), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "INFO ");
}

static const struct packet *info_again(struct stage *s, const struct packet *info, char unknown)
{
	char rows[] = "Unsupported: ?\r\n";

	rows[13] = unknown;
	nine_answers(s, info, "420 Bad Extension", NULL, rows, NULL);
	return expect_packet(s, ONE, s->now, "INFO ");
}

/* RFC 3261 12.2.2: a request that was sent before, and goes once more, overtakes a PRACK: it
 * is sent anew, not for ever; what nothing overtook was refused */
static void a_prack_that_is_overtaken_is_sent_anew(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *info, *other, *prack;
	peal_id call = one_calls(s, &invite);
	char cseq[16];

	(void)state;
	rings(s, invite, "183 Progress", "x", 10, NINE_SDP);
	ok(s, expect_prack(s, "2 PRACK", "10 1 INVITE"));
	expect_progress(s, 183, false);
	info = one_informs(s, call);
	other = one_informs(s, call);
	rings(s, invite, "180 Ringing", "x", 11, NULL);
	prack = expect_prack(s, "5 PRACK", "11 1 INVITE");
	expect_progress(s, 180, false);
	for (unsigned i = 0; i < 5; i++) {
		info = info_again(s, info, (char)('a' + i));
		nine_answers(s, prack, "500 Late", NULL, NULL, NULL);
		snprintf(cseq, sizeof cseq, "%u PRACK", 7 + 2 * i);
		prack = expect_prack(s, cseq, "11 1 INVITE");
	}
	info_again(s, other, 'a');
	nine_answers(s, prack, "500 Late", NULL, NULL, NULL); /* the sixth time */
	expect_silence(s);
	rings(s, invite, "180 Ringing", "x", 12, NULL);
	nine_answers(s, expect_prack(s, "17 PRACK", "12 1 INVITE"), "500 No", NULL, NULL, NULL);
	expect_progress(s, 180, false);
	expect_silence(s);
	stage_close(s);
}

/* RFC 3261 13.2.2.4: a branch that is hung up needs none any more */
static void behind_a_bye_no_prack_is_sent_anew(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite, *prack;
	peal_id call = one_calls(s, &invite);

	(void)state;
	rings(s, invite, "183 Progress", "y", 10, NULL);
	prack = expect_prack(s, "2 PRACK", "10 1 INVITE");
	expect_progress(s, 183, false);
	answered(s, invite, NINE_SDP);
	nine_answers(s, invite, "200 OK", "y", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	ok(s, expect_packet(s, ONE, 0, "BYE "));
	nine_answers(s, prack, "500 Late", NULL, NULL, NULL);
	expect_silence(s);
	hang_up_and_rest(s, call);
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
		cmocka_unit_test(a_prack_that_is_overtaken_is_sent_anew),
		cmocka_unit_test(behind_a_bye_no_prack_is_sent_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
