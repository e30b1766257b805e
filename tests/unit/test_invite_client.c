/* SPDX-License-Identifier: MIT */
/* The INVITE client transaction: RFC 3261 17.1.1, RFC 6026. */
#include "stage.h"

#define PEER "sip:nine@192.0.2.9"

/* R3261-17.1.1.2-02, -04, -05: RFC 3261 17.1.1.2 */
static void an_invite_nobody_answers_is_sent_seven_times_and_times_out(void **state)
{
	static const peal_time sent_at[] = { 0, 500, 1500, 3500, 7500, 15500, 31500 };
	struct stage *s = stage_open(NULL);
	const struct packet *first;

	(void)state;
	stage_call(s, ONE, PEER);
	stage_run(s, 31999);
	first = &s->packets[0];
	for (size_t i = 0; i < 7; i++) {
		const struct packet *p = expect_packet(s, ONE, sent_at[i],
						       "INVITE sip:nine@192.0.2.9");

		assert_string_equal(p->bytes, first->bytes); /* R3261-17.1.1.2-13 */
	}
	expect_no_event(s);
	stage_run(s, 32000);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 408)->event.cause, PEAL_CAUSE_TIMEOUT);
	expect_silence(s);
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_invite_nobody_answers_is_sent_seven_times_and_times_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
