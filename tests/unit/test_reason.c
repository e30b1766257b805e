/* SPDX-License-Identifier: MIT */
/* Headers of the user's in what ends a call: BYE, CANCEL, refusals.  RFC 3326 2 */
#include "modify_kit.h"

static const struct peal_extra why = { { "Reason", 6 },
				       { "SIP;cause=200;text=\"elsewhere\"", 30 } };
#define WHY "SIP;cause=200;text=\"elsewhere\""

static void leave(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup_with(s->engine[ONE], call, &why, 1, s->now), PEAL_OK);
	stage_read(s);
}

static const struct packet *expect_why(struct stage *s, const char *start)
{
	const struct packet *p = expect_packet(s, ONE, s->now, start);

	assert_string_equal(headers_of(p, "Reason"), WHY);
	return p;
}

/* RFC 3326 2: in a CANCEL, also one that has to wait for a provisional response */
static void a_cancel_says_why(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	leave(s, call);
	expect_silence(s);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	nine_answers(s, expect_why(s, "CANCEL "), "200 OK", NULL, NULL, NULL);
	nine_answers(s, invite, "487 Terminated", "x", NULL, NULL);
	assert_string_equal(header_of(expect_packet(s, ONE, 0, "ACK "), "Reason"), "");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3326 2, RFC 5407 3.1.2: in the BYE where a 2xx was faster */
static void so_does_the_bye_that_comes_instead(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	leave(s, call);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	expect_ack(s, "1 ACK");
	nine_answers(s, expect_why(s, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3326 2, RFC 3261 15: in the BYE of a call that is up, and in one that waits for
 * the ACK */
static void a_bye_says_why(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	leave(s, call);
	nine_answers(s, expect_why(s, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	call = nine_calls(s);
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	leave(s, call);
	expect_silence(s);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	nine_answers(s, expect_why(s, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* One verb in each state: before an answer it is the refusal */
static void a_refusal_says_why(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	leave(s, call);
	expect_why(s, "SIP/2.0 603 ");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	stage_close(s);
}

/* RFC 3261 9.1: in the CANCEL of a re-INVITE, but not in a BYE later on */
static void the_cancel_of_a_reinvite_says_why(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);

	(void)state;
	assert_int_equal(peal_cancel_with(s->engine[ONE], call, &why, 1, s->now), PEAL_OK);
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	nine_answers(s, expect_why(s, "CANCEL "), "200 OK", NULL, NULL, NULL);
	answers(s, invite, "487 Terminated");
	expect_ack(s, "2 ACK");
	expect_refused(s, call, 487);
	assert_string_equal(header_of(hang_up(s, call), "Reason"), "");
	stage_close(s);
}

/* RFC 3261 9.1: rows that a CANCEL cannot have cancel nothing: PEAL_E_ARGUMENT */
static void a_cancel_that_cannot_be_written_is_none(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_extra via = { PEAL_TEXT("Via"), PEAL_TEXT("x") };
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);

	(void)state;
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	assert_int_equal(peal_cancel_with(s->engine[ONE], call, &via, 1, 0), PEAL_E_ARGUMENT);
	stage_read(s);
	expect_silence(s);
	expect_at(s, call, "Proceeding");
	answers(s, invite, "200 OK");
	expect_ack(s, "2 ACK");
	expect_modified(s, call);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* peal.h: PEAL_E_ARGUMENT, PEAL_E_FULL; nothing has changed */
static void what_cannot_be_written_ends_nothing(void **state)
{
	static char big[65536];
	struct stage *s = stage_open(NULL);
	struct peal_extra extra = { PEAL_TEXT("Via"), PEAL_TEXT("x") };
	peal_id call = one_call_up(s);
	struct peal_counts before, after;

	(void)state;
	peal_count(s->engine[ONE], &before);
	assert_int_equal(peal_hangup_with(s->engine[ONE], call, &extra, 1, 0), PEAL_E_ARGUMENT);
	extra = (struct peal_extra){ PEAL_TEXT("Reason"), PEAL_TEXT("SIP\r\nTo: x") };
	assert_int_equal(peal_hangup_with(s->engine[ONE], call, &extra, 1, 0), PEAL_E_ARGUMENT);
	memset(big, 'x', sizeof big);
	extra = (struct peal_extra){ PEAL_TEXT("Subject"), { big, sizeof big } };
	assert_int_equal(peal_hangup_with(s->engine[ONE], call, &extra, 1, 0), PEAL_E_FULL);
	assert_int_equal(peal_cancel_with(s->engine[ONE], call, &extra, 1, 0), PEAL_E_STATE);
	peal_count(s->engine[ONE], &after);
	assert_memory_equal(&before, &after, sizeof before);
	hang_up_and_rest(s, call);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cancel_says_why),
		cmocka_unit_test(so_does_the_bye_that_comes_instead),
		cmocka_unit_test(a_bye_says_why),
		cmocka_unit_test(a_refusal_says_why),
		cmocka_unit_test(the_cancel_of_a_reinvite_says_why),
		cmocka_unit_test(a_cancel_that_cannot_be_written_is_none),
		cmocka_unit_test(what_cannot_be_written_ends_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
