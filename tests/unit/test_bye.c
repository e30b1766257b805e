/* SPDX-License-Identifier: MIT */
/* BYE: who may send it when, and what it meets.  RFC 3261 15, RFC 5407 3. */
#include <stdio.h>
#include <string.h>

#include "nine.h"

/* R3261-12.2.1.1-01, -04: RFC 3261 15.1.1 */
static void a_caller_hangs_up_with_a_bye_in_its_dialog(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = &s->packets[0], *ack = &s->packets[1], *bye;
	char from[256], call_id[64], branch[256];

	(void)state;
	stage_run(s, 5000);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	bye = expect_packet(s, ONE, 5000, "BYE sip:nine@192.0.2.9 SIP/2.0\r\n");
	strcpy(from, header_of(invite, "From"));
	strcpy(call_id, header_of(invite, "Call-ID"));
	strcpy(branch, header_of(ack, "Via"));
	expect_header(bye, "From", from);
	expect_header(bye, "To", "<sip:nine@192.0.2.9>;tag=x");
	expect_header(bye, "Call-ID", call_id);
	expect_header(bye, "CSeq", "2 BYE");
	expect_header(bye, "Max-Forwards", "70");
	expect_header(bye, "Route", "");
	assert_string_not_equal(header_of(bye, "Via"), branch);
	expect_no_event(s);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15, 12.1.1: the callee's first number is its own. */
static void a_callee_hangs_up_behind_the_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	const struct packet *bye;

	(void)state;
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_E_STATE);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE sip:nine@192.0.2.9 SIP/2.0\r\n");
	expect_header(bye, "To", "<sip:nine@192.0.2.9>;tag=p");
	expect_header(bye, "Call-ID", "c@192.0.2.9");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-15.1.2-02: RFC 3261 15.1.2 */
static void the_peer_hangs_up(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);

	call = one_call_up(s);
	nine_sends(s, (struct nine_request){
			  .method = "BYE", .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 200, "1 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3261-15.1.1-01: RFC 3261 15.1.1, what ends the dialog, too */
static void a_bye_that_finds_nobody_ends_the_call_all_the_same(void **state)
{
	static const struct {
		const char *status;
		uint16_t number;
	} cases[] = { { "481 Call/Transaction Does Not Exist", 481 },
		      { "408 Request Timeout", 408 },
		      { "500 Server Internal Error", 500 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		peal_id call = nine_call_up(s);

		peal_hangup(s->engine[ONE], call, s->now);
		stage_read(s);
		nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "100 Trying", NULL, NULL, NULL);
		expect_no_event(s);
		nine_answers(s, &s->packets[s->packet_read - 1], cases[i].status, NULL, NULL, NULL);
		expect_ended(s, call, PEAL_CAUSE_LOCAL, cases[i].number);
		expect_rest(s);
		stage_close(s);
	}
}

/* R3261-15.1.1-01: RFC 3261 15.1.1, 17.1.2.2 */
static void a_bye_nobody_answers_ends_the_call_at_64_t1(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	peal_hangup(s->engine[ONE], call, s->now);
	stage_run(s, 31999);
	for (int i = 0; i < 11; i++)
		next_packet(s);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.1.3.1, 17.1.4 */
static void a_bye_that_cannot_be_sent_ends_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	peal_not_sent(s->engine[ONE], expect_packet(s, ONE, 0, "BYE ")->ticket, s->now);
	stage_read(s);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3261-15.1.2-01: RFC 3261 15.1.2 */
static void a_bye_for_no_dialog_gets_481(void **state)
{
	static const struct nine_request byes[] = {
		{ .method = "BYE" },
		{ .method = "BYE", .to = "<sip:one@192.0.2.1>;tag=unknown" },
		{ .method = "BYE", .in_call = true, .tag = "other", .cseq = 2 },
		{ .method = "BYE", .in_call = true, .call_id = "other", .cseq = 3 },
		{ .method = "BYE", .in_call = true, .call_id = "C@192.0.2.9", .cseq = 4 },
	};
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		nine_sends(s, byes[i]);
		assert_true(strncmp(next_packet(s)->bytes, "SIP/2.0 481 ", 12) == 0);
	}
	nine_call_up(s);
	for (size_t i = 2; i < 5; i++) {
		struct nine_request bye = byes[i];
		char to[64];

		snprintf(to, sizeof to, "<sip:one@192.0.2.1>;tag=%s",
			 strstr(header_of(&s->packets[2], "To"), "tag=") + 4);
		bye.to = to;
		nine_sends(s, bye);
		assert_true(strncmp(next_packet(s)->bytes, "SIP/2.0 481 ", 12) == 0);
		expect_no_event(s);
	}
	stage_close(s);
}

/* R5407-3.2.1-01: RFC 5407 3.2.1 */
static void two_byes_that_cross_are_both_answered(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);
	const struct packet *bye;

	(void)state;
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_no_event(s);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 5407 3.2.1, between two engines */
static void two_engines_that_hang_up_at_once_agree(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call, theirs;

	(void)state;
	s->linked = true;
	s->delay = 50;
	call = stage_call(s, ONE, "sip:two@192.0.2.2");
	stage_run(s, 50);
	theirs = expect_event(s, TWO, PEAL_EV_INCOMING, 0)->event.id;
	assert_int_equal(peal_answer(s->engine[TWO], theirs, &stage_answer, s->now), PEAL_OK);
	stage_run(s, 1000);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_event(s, TWO, PEAL_EV_ESTABLISHED, 0);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[TWO], theirs, s->now), PEAL_OK);
	stage_run(s, 1100);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 200)->event.cause, PEAL_CAUSE_LOCAL);
	assert_int_equal(expect_event(s, TWO, PEAL_EV_ENDED, 200)->event.cause, PEAL_CAUSE_LOCAL);
	stage_rest(s);
	assert_int_equal(s->packet_count, 7); /* INVITE 200 ACK, two BYEs, two 200s */
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

/* R5407-3.1.3-02: RFC 5407 3.1.6, race 7: the 200 is not repeated any more and
 * a late ACK is absorbed (R5407-3.2.4-01). */
static void a_bye_before_the_ack_ends_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R3261-15-01: "the callee's UA MUST NOT send a BYE on a confirmed dialog until it
 * has received an ACK for its 2xx response": RFC 3261 15 */
static void a_callee_that_hangs_up_waits_for_the_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	stage_run(s, 400);
	expect_response(s, 0, 200, "1 INVITE");
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_E_STATE);
	stage_run(s, 600);
	expect_response(s, 500, 200, "1 INVITE");
	expect_silence(s);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_no_event(s);
	nine_answers(s, expect_packet(s, ONE, 600, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15: "or until the server transaction times out" */
static void a_callee_that_hangs_up_sends_bye_when_no_ack_comes(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	peal_hangup(s->engine[ONE], call, s->now);
	stage_run(s, 31999);
	for (int i = 0; i < 11; i++)
		assert_true(strncmp(next_packet(s)->bytes, "SIP/2.0 200 ", 12) == 0);
	expect_silence(s);
	stage_run(s, 32000);
	nine_answers(s, expect_packet(s, ONE, 32000, "BYE "), "481 No", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 481);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15.1.2: the peer is faster */
static void a_callee_that_waits_for_the_ack_may_get_a_bye(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R5407-3.1.3-02, R3261-15.1.2-03: RFC 3261 15: the caller may end an early
 * dialog by BYE; the INVITE still gets its answer. */
static void a_bye_in_an_early_dialog_ends_the_ringing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_ring(s->engine[ONE], call, NULL, s->now);
	stage_read(s);
	expect_response(s, 0, 180, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_response(s, 0, 487, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15: the callee must not; its branch ends, the INVITE goes on. */
static void a_callee_that_sends_bye_in_an_early_dialog_ends_only_its_branch(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	struct peal_counts counts;

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_sends(s, (struct nine_request){
			  .method = "BYE", .in_call = true, .called = true, .tag = "x" });
	expect_response(s, 0, 200, "1 BYE");
	expect_no_event(s);
	peal_count(s->engine[ONE], &counts);
	assert_int_equal(counts.dialogs, 0);
	assert_int_equal(counts.calls, 1);
	assert_int_equal(counts.unexpected, 0);
	nine_answers(s, invite, "480 Temporarily Unavailable", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 480);
	expect_rest(s);
	stage_close(s);
}

/* R5407-3.1.6-01: RFC 5407 3.1.6: ACK again, the session is not revived */
static void a_2xx_repeated_behind_our_bye_is_acknowledged(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = &s->packets[0], *ack = &s->packets[1];

	(void)state;
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	stage_run(s, 4000);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	assert_string_equal(expect_packet(s, ONE, 4000, "ACK ")->bytes, ack->bytes);
	expect_rest(s);
	stage_close(s);
}

/* R5407-3.2.2-01, R5407-App.B-01, race 12: RFC 5407 3.2.2 */
static void requests_behind_a_bye_get_481(void **state)
{
	static const char *const methods[] = { "INVITE", "OPTIONS" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = stage_open(NULL);
		peal_id call = nine_call_up(s);
		const struct packet *bye;

		peal_hangup(s->engine[ONE], call, s->now);
		stage_read(s);
		bye = expect_packet(s, ONE, 0, "BYE ");
		nine_sends(
		    s, (struct nine_request){
			   .method = methods[i], .branch = "late", .cseq = 2, .in_call = true });
		assert_true(strncmp(next_packet(s)->bytes, "SIP/2.0 481 ", 12) == 0);
		nine_sends(s, (struct nine_request){
				  .method = "ACK", .branch = "late", .cseq = 2, .in_call = true });
		nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
		expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 15.1.2: a dialog kept only to acknowledge a 2xx has no session any
 * more, whoever ended it. */
static void a_bye_behind_the_end_gets_481(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct nine_request bye = { .method = "BYE", .in_call = true, .called = true, .tag = "x" };

	(void)state;
	nine_sends(s, bye);
	expect_response(s, 0, 200, "1 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	bye.cseq = 2;
	nine_sends(s, bye);
	expect_response(s, 0, 481, "2 BYE");
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.2.2-02: RFC 3261 12.2.2 */
static void a_bye_that_comes_too_late_gets_500(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .cseq = 9, .in_call = true });
	expect_response(s, 0, 200, "9 OPTIONS");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 8, .in_call = true });
	expect_response(s, 0, 500, "8 BYE");
	expect_no_event(s);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 10, .in_call = true });
	expect_response(s, 0, 200, "10 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);

	call = nine_calls(s);
	peal_ring(s->engine[ONE], call, NULL, s->now);
	stage_read(s);
	expect_response(s, s->now, 180, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .cseq = 5, .in_call = true });
	expect_response(s, s->now, 200, "5 OPTIONS");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 4, .in_call = true });
	expect_response(s, s->now, 500, "4 BYE");
	expect_no_event(s);
	peal_reject(s->engine[ONE], call, NULL, s->now);
	stage_read(s);
	expect_response(s, s->now, 603, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_caller_hangs_up_with_a_bye_in_its_dialog),
		cmocka_unit_test(a_callee_hangs_up_behind_the_ack),
		cmocka_unit_test(the_peer_hangs_up),
		cmocka_unit_test(a_bye_that_finds_nobody_ends_the_call_all_the_same),
		cmocka_unit_test(a_bye_nobody_answers_ends_the_call_at_64_t1),
		cmocka_unit_test(a_bye_that_cannot_be_sent_ends_the_call),
		cmocka_unit_test(a_bye_for_no_dialog_gets_481),
		cmocka_unit_test(two_byes_that_cross_are_both_answered),
		cmocka_unit_test(two_engines_that_hang_up_at_once_agree),
		cmocka_unit_test(a_bye_before_the_ack_ends_the_call),
		cmocka_unit_test(a_callee_that_hangs_up_waits_for_the_ack),
		cmocka_unit_test(a_callee_that_hangs_up_sends_bye_when_no_ack_comes),
		cmocka_unit_test(a_callee_that_waits_for_the_ack_may_get_a_bye),
		cmocka_unit_test(a_bye_in_an_early_dialog_ends_the_ringing),
		cmocka_unit_test(a_callee_that_sends_bye_in_an_early_dialog_ends_only_its_branch),
		cmocka_unit_test(a_2xx_repeated_behind_our_bye_is_acknowledged),
		cmocka_unit_test(requests_behind_a_bye_get_481),
		cmocka_unit_test(a_bye_behind_the_end_gets_481),
		cmocka_unit_test(a_bye_that_comes_too_late_gets_500),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
