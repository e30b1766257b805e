/* SPDX-License-Identifier: MIT */
/* Provisional responses that we send reliably, and the final one: RFC 3262 3, 5. */
#include "reliable_kit.h"

/* Race 25, R3262-3-08: RFC 3262 3, 5: a 2xx waits for the PRACK of what holds a
 * description */
static void a_2xx_waits_for_the_prack(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);

	(void)state;
	assert_int_equal(ring(s, call, 180, false), PEAL_OK);
	assert_int_equal(answer(s, call), PEAL_OK);
	expect_silence(s);
	assert_int_equal(answer(s, call), PEAL_E_STATE);
	assert_int_equal(ring(s, call, 180, false), PEAL_E_STATE);
	stage_run(s, 500);
	expect_rung(s, 500, 183);
	prack(s, 2, rseq, NULL);
	expect_pracked(s, 2, 200);
	expect_response(s, 500, 200, "1 INVITE"); /* RFC 3262 3: nothing new behind it */
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	prack(s, 3, rseq + 1, NULL);
	expect_pracked(s, 3, 481);
	bye(s, 4, call);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3262 3: what has no description holds nothing up, and is not repeated */
static void a_2xx_does_not_wait_without_description(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 180, false);

	(void)state;
	assert_int_equal(ring(s, call, 181, false), PEAL_OK);
	answer_up(s, call);
	stage_run(s, 1000);
	expect_silence(s); /* R3262-3-10: RFC 3262 3 */
	prack(s, 2, rseq + 1, NULL);
	expect_pracked(s, 2, 481);
	prack(s, 3, rseq, NULL);
	expect_pracked(s, 3, 200);
	expect_no_event(s);
	bye(s, 4, call);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3262 3: for as long as the PRACK may come; nothing is repeated meanwhile */
static void behind_the_2xx_it_is_remembered_for_64_t1(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);

	(void)state;
	rings(s, call, 180, false);
	answer_up(s, call);
	bye(s, 2, call);
	assert_true(peal_deadline(s->engine[ONE]) > 500); /* its first repetition, else */
	stage_run(s, 31999);
	assert_int_equal(counts_of(s, ONE).reliables, 1);
	stage_run(s, 32000);
	assert_int_equal(counts_of(s, ONE).reliables, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3262-3-09, -10: RFC 3262 3: a refusal does not wait, and the PRACK behind it is
 * answered */
static void a_refusal_does_not_wait(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);

	(void)state;
	assert_int_equal(ring(s, call, 180, false), PEAL_OK);
	refuse(s, call);
	prack(s, 2, rseq + 1, NULL);
	expect_pracked(s, 2, 481);
	stage_run(s, 1000);
	expect_silence(s);
	prack(s, 3, rseq, NULL);
	expect_pracked(s, 3, 200);
	expect_no_event(s);
	assert_int_equal(counts_of(s, ONE).dialogs, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15.1.2 with RFC 3262 3 */
static void behind_an_early_bye_it_is_answered(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_response(s, 0, 487, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	prack(s, 3, rseq, NULL);
	expect_pracked(s, 3, 200);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	assert_int_equal(counts_of(s, ONE).dialogs, 0);
	expect_rest(s);
	stage_close(s);
}

static void with_events(struct peal_config *config)
{
	able(config);
	config->subscriptions = 1;
	config->packages = PEAL_TEXT("presence");
}

/* RFC 3262 3, RFC 5057 4.2: also where only a subscription holds the dialog */
static void behind_the_session_it_is_answered(void **state)
{
	struct stage *s = stage_open(with_events);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 180, false);

	(void)state;
	answer_up(s, call);
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .cseq = 2,
					     .in_call = true,
					     .rows = CONTACT "Event: presence\r\n" });
	expect_event(s, ONE, PEAL_EV_SUBSCRIPTION, 0);
	bye(s, 3, call);
	prack(s, 4, rseq + 1, NULL);
	expect_pracked(s, 4, 481);
	prack(s, 5, rseq, NULL);
	expect_pracked(s, 5, 200);
	stage_close(s);
}

static void expect_refused(struct stage *s, peal_id call, unsigned code, enum peal_cause cause,
			   uint16_t status)
{
	expect_response(s, s->now, code, "1 INVITE");
	expect_ended(s, call, cause, status);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* RFC 3262 5, RFC 3261 9.2, 13.3.1, 15.1.2: while the 2xx waits the call can end as
 * before it */
static void a_2xx_that_waits_can_be_taken_back(void **state)
{
	struct stage *s = stage_open(able);
	struct peal_reply busy = reply_of(480, NULL);
	peal_id call = holding(s, SUPPORTED);

	(void)state;
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	expect_refused(s, call, 603, PEAL_CAUSE_LOCAL, 603);

	s = stage_open(able);
	call = holding(s, SUPPORTED);
	peal_reject(s->engine[ONE], call, &busy, 0);
	stage_read(s);
	expect_refused(s, call, 480, PEAL_CAUSE_LOCAL, 480);

	s = stage_open(able);
	call = holding(s, SUPPORTED);
	nine_sends(s, (struct nine_request){ .method = "CANCEL", .branch = "i" });
	expect_response(s, 0, 200, "1 CANCEL");
	expect_refused(s, call, 487, PEAL_CAUSE_CANCEL, 487);

	s = stage_open(able);
	call = holding(s, SUPPORTED);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_refused(s, call, 487, PEAL_CAUSE_BYE, 0);

	s = stage_open(able);
	call = holding(s, SUPPORTED "Expires: 1\r\n");
	stage_run(s, 500);
	expect_rung(s, 500, 183);
	stage_run(s, 1000);
	expect_refused(s, call, 487, PEAL_CAUSE_EXPIRED, 487);

	s = stage_open(able);
	call = holding(s, SUPPORTED);
	stage_run(s, 32000);
	s->packet_read = s->packet_count - 1;
	expect_refused(s, call, 504, PEAL_CAUSE_NO_ACK, 504);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_2xx_waits_for_the_prack),
		cmocka_unit_test(a_2xx_does_not_wait_without_description),
		cmocka_unit_test(behind_the_2xx_it_is_remembered_for_64_t1),
		cmocka_unit_test(a_refusal_does_not_wait),
		cmocka_unit_test(behind_an_early_bye_it_is_answered),
		cmocka_unit_test(a_2xx_that_waits_can_be_taken_back),
		cmocka_unit_test(behind_the_session_it_is_answered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
