/* SPDX-License-Identifier: MIT */
/* The door: time that stands, runs back or jumps; tickets and ids kept too long. */
#include "stage.h"

#define PEER "sip:nine@192.0.2.9"

static void a_fresh_engine_has_nothing_to_do(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_output output;
	struct peal_event event;
	struct peal_step step;

	(void)state;
	assert_true(peal_deadline(s->engine[ONE]) == PEAL_NEVER);
	peal_advance(s->engine[ONE], 1000000);
	assert_false(peal_next_output(s->engine[ONE], &output));
	assert_false(peal_next_event(s->engine[ONE], &event));
	assert_false(peal_next_step(s->engine[ONE], &step));
	expect_empty(s);
	stage_close(s);
}

/* RFC 3261 17.1.1.2: timer A is due at 500 ms, whatever the clock said between. */
static void time_that_runs_back_stands(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	s->now = 10000;
	stage_call(s, ONE, PEER);
	expect_packet(s, ONE, 10000, "INVITE ");
	peal_advance(s->engine[ONE], 10400);
	peal_advance(s->engine[ONE], 3);
	s->now = 3;
	stage_call(s, ONE, PEER); /* at 10400 */
	expect_packet(s, ONE, 3, "INVITE ");
	peal_advance(s->engine[ONE], 10499);
	stage_read(s);
	expect_silence(s);
	peal_advance(s->engine[ONE], 10500);
	s->now = 10500;
	stage_read(s);
	expect_packet(s, ONE, 10500, "INVITE ");
	stage_run(s, 10900);
	expect_packet(s, ONE, 10900, "INVITE ");
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

/* Everything that was due meanwhile happens once, and the call ends. */
/* What would be due behind the end of time is never due. */
static void at_the_end_of_the_world_nothing_is_due(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	s->now = PEAL_NEVER - 100;
	stage_call(s, ONE, PEER);
	expect_packet(s, ONE, PEAL_NEVER - 100, "INVITE ");
	assert_true(peal_deadline(s->engine[ONE]) == PEAL_NEVER);
	peal_advance(s->engine[ONE], PEAL_NEVER - 1);
	stage_read(s);
	expect_silence(s);
	stage_close(s);
}

static void time_may_jump_to_the_end_of_the_world(void **state)
{
	static const peal_time ends[] = { 3600000, (peal_time)1 << 48, PEAL_NEVER - 1 };

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct stage *s = stage_open(NULL);

		stage_call(s, ONE, PEER);
		s->now = ends[i];
		for (int n = 0; n < 20 && peal_deadline(s->engine[ONE]) != PEAL_NEVER; n++) {
			peal_advance(s->engine[ONE], s->now);
			stage_read(s);
		}
		assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 408)->event.cause,
				 PEAL_CAUSE_TIMEOUT);
		expect_no_event(s);
		expect_empty(s);
		stage_close(s);
	}
}

/* RFC 3261 17.1.4: what could not be sent ends its sender once, and only that. */
static void a_stale_ticket_is_ignored(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id ticket;

	(void)state;
	stage_call(s, ONE, PEER);
	ticket = next_packet(s)->ticket;
	peal_not_sent(s->engine[ONE], ticket, 0);
	stage_read(s);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 503)->event.cause,
			 PEAL_CAUSE_TRANSPORT);
	stage_call(s, ONE, PEER); /* may have the same slots */
	peal_not_sent(s->engine[ONE], ticket, 0);
	peal_not_sent(s->engine[ONE], 0, 0);
	peal_not_sent(s->engine[ONE], UINT64_MAX, 0);
	stage_read(s);
	expect_no_event(s);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

static void a_stale_call_is_gone_to_every_verb(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_engine *e = s->engine[ONE];
	peal_id call = stage_call(s, ONE, PEER);

	(void)state;
	stage_run(s, 32000);
	expect_event(s, ONE, PEAL_EV_ENDED, 408);
	stage_call(s, ONE, PEER);
	for (peal_id id = 0; id <= call; id += call) {
		assert_int_equal(peal_ring(e, id, NULL, s->now), PEAL_E_GONE);
		assert_int_equal(peal_answer(e, id, NULL, s->now), PEAL_E_GONE);
		assert_int_equal(peal_reject(e, id, NULL, s->now), PEAL_E_GONE);
		assert_int_equal(peal_acknowledge(e, id, &stage_sdp, s->now), PEAL_E_GONE);
		assert_int_equal(peal_hangup(e, id, s->now), PEAL_E_GONE);
	}
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_fresh_engine_has_nothing_to_do),
		cmocka_unit_test(time_that_runs_back_stands),
		cmocka_unit_test(time_may_jump_to_the_end_of_the_world),
		cmocka_unit_test(at_the_end_of_the_world_nothing_is_due),
		cmocka_unit_test(a_stale_ticket_is_ignored),
		cmocka_unit_test(a_stale_call_is_gone_to_every_verb),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
