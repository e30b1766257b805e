/* SPDX-License-Identifier: MIT */
/* Many calls, one after the other and beside each other: nothing is left behind. */
#include "stage.h"

#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#define CALLS 10000
#else
#define CALLS 100000
#endif
#define STEP 20 /* ms from one call to the next */

struct pair {
	struct stage *stage;
	peal_time now;
	uint32_t answered, ended[2];
};

static bool carry(struct pair *p, int from)
{
	struct peal_output output;
	struct peal_flow flow;

	if (!peal_next_output(p->stage->engine[from], &output))
		return false;
	flow = (struct peal_flow){ .local = output.flow.remote, .remote = output.flow.local };
	assert_int_equal(
	    peal_receive(p->stage->engine[!from], &flow, output.bytes.at, output.bytes.len, p->now),
	    PEAL_OK);
	return true;
}

static bool react(struct pair *p, int who)
{
	struct peal_engine *e = p->stage->engine[who];
	struct peal_reply answer = { .size = sizeof answer, .body = stage_sdp };
	struct peal_event event;

	if (!peal_next_event(e, &event))
		return false;
	if (event.type == PEAL_EV_INCOMING)
		assert_int_equal(peal_answer(e, event.id, &answer, p->now), PEAL_OK);
	if (event.type == PEAL_EV_ANSWERED) {
		p->answered++;
		assert_int_equal(peal_hangup(e, event.id, p->now), PEAL_OK);
	}
	if (event.type == PEAL_EV_ENDED) {
		assert_int_equal(event.cause, who == ONE ? PEAL_CAUSE_LOCAL : PEAL_CAUSE_BYE);
		p->ended[who]++;
	}
	return true;
}

static void settle(struct pair *p)
{
	while (carry(p, ONE) || carry(p, TWO) || react(p, ONE) || react(p, TWO))
		;
}

static void advance(struct pair *p, peal_time by)
{
	p->now += by;
	for (int n = 0; n < 2; n++)
		while (peal_deadline(p->stage->engine[n]) <= p->now) {
			peal_advance(p->stage->engine[n], p->now);
			settle(p);
		}
}

static void enough(struct peal_config *config)
{
	config->transactions = 8192;
	config->dialogs = config->acks = 4096;
	config->steps = 0;
}

/* Each call's transactions linger 32 s while 1,600 others begin and end. */
static void calls_leave_nothing_behind(void **state)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:two@192.0.2.2"),
					.body = stage_sdp };
	struct pair p = { .stage = stage_open(enough) };
	struct peal_counts counts;
	peal_id call, last = 0;

	(void)state;
	for (uint32_t i = 0; i < CALLS; i++) {
		assert_int_equal(peal_call(p.stage->engine[ONE], &request, p.now, &call), PEAL_OK);
		assert_true(call != last);
		last = call;
		settle(&p);
		advance(&p, STEP);
	}
	advance(&p, 64 * 500 + 5000);
	assert_int_equal(p.answered, CALLS);
	assert_int_equal(p.ended[ONE], CALLS);
	assert_int_equal(p.ended[TWO], CALLS);
	expect_empty(p.stage);
	peal_count(p.stage->engine[TWO], &counts);
	assert_int_equal(counts.received, 3 * CALLS);
	assert_int_equal(counts.sent, 2 * CALLS);
	assert_int_equal(counts.retransmitted, 0);
	assert_true(peal_deadline(p.stage->engine[TWO]) == PEAL_NEVER);
	stage_close(p.stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_leave_nothing_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
