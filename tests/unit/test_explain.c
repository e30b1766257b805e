/* SPDX-License-Identifier: MIT */
/* The flight recorder: what it keeps, for how long, and how it is told. */
#include <stdio.h>
#include <string.h>

#include <peal/explain.h>
#include <peal/fsm.h>

#include "fsm/flight.h"
#include "nine.h"

static void expect_explained(const struct stage *s, peal_id id, const char *text)
{
	char told[8192];
	int len = peal_explain(s->engine[ONE], id, told, sizeof told);

	assert_string_equal(told, text);
	assert_int_equal(len, strlen(text));
}

/* The event is the one read last: no stage_read() comes between. */
static struct peal_event next_event(struct stage *s)
{
	struct peal_event event;

	assert_true(peal_next_event(s->engine[ONE], &event));
	return event;
}

static void pass(struct stage *s, peal_time until)
{
	struct peal_output output;

	while (s->now < until) {
		s->now = peal_deadline(s->engine[ONE]) < until ? peal_deadline(s->engine[ONE])
							       : until;
		peal_advance(s->engine[ONE], s->now);
		while (peal_next_output(s->engine[ONE], &output))
			;
	}
}

static const char waiting[] =
    "caller: Calling for 2000 ms\n"
    "  what can happen next\n"
    "    1xx: note early dialog, tell progress -> Proceeding  (RFC 3261 13.2.2)\n"
    "    2xx: take 2xx -> Accepted  (RFC 3261 13.2.2)\n"
    "    3xx-6xx: tell refused -> Ended  (RFC 3261 13.2.2)\n"
    "    timeout: tell timeout -> Ended  (RFC 3261 8.1.3.1)\n"
    "    transport error: tell transport error -> Ended  (RFC 3261 8.1.3.1)\n"
    "    hang up -> Abandoning  (RFC 3261 9.1)\n"
    "    ignored: early bye, over\n"
    "  no step yet\n"
    "its INVITE is invite_client: Calling for 2000 ms\n"
    "  timer A fires in 1500 ms\n"
    "  timer B fires in 30000 ms\n"
    "  what can happen next\n"
    "    timer A: send request  (RFC 3261 17.1.1.2)\n"
    "    1xx: tell response -> Proceeding  (RFC 3261 17.1.1.2)\n"
    "    2xx: tell response -> Accepted  (RFC 3261 17.1.1.2)\n"
    "    3xx-6xx: send ack, tell response -> Completed  (RFC 3261 17.1.1.2)\n"
    "    timer B: tell timeout -> Terminated  (RFC 3261 17.1.1.2)\n"
    "    transport error: tell transport error -> Terminated  (RFC 3261 17.1.1.2)\n"
    "    abandon -> Terminated  (RFC 3261 17.1.1.2)\n"
    "  how it got here\n"
    "        2000 ms ago  Calling, enter: send request  (RFC 3261 17.1.1.2)\n"
    "        1500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "         500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n";

static const char ended[] =
    "caller: Ended for 0 ms\n"
    "  nothing happens any more\n"
    "  how it got here\n"
    "           0 ms ago  Calling, timeout: tell timeout -> Ended  (RFC 3261 8.1.3.1)\n"
    "its INVITE is invite_client: Terminated for 0 ms\n"
    "  nothing happens any more\n"
    "  how it got here\n"
    "       32000 ms ago  Calling, enter: send request  (RFC 3261 17.1.1.2)\n"
    "       31500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "       30500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "       28500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "       24500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "       16500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "         500 ms ago  Calling, timer A: send request  (RFC 3261 17.1.1.2)\n"
    "           0 ms ago  Calling, timer B: tell timeout -> Terminated  (RFC 3261 17.1.1.2)\n";

/* RFC 3261 17.1.1.2, 13.2: a call that waits, and the transaction of its INVITE */
static void a_call_that_waits_is_explained(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	pass(s, 2000);
	expect_explained(s, call, waiting);
	stage_close(s);
}

/* RFC 3261 8.1.3.1: what ended it is told with the event, and no longer */
static void a_call_that_ended_is_explained_with_its_event(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	struct peal_history history;

	(void)state;
	pass(s, 32000);
	assert_int_equal(peal_explain(s->engine[ONE], call, NULL, 0), PEAL_E_GONE);
	assert_int_equal(next_event(s).type, PEAL_EV_ENDED);
	expect_explained(s, call, ended);
	peal_advance(s->engine[ONE], s->now);
	assert_int_equal(peal_history(s->engine[ONE], call, &history), PEAL_E_GONE);
	assert_int_equal(history.machine_count, 0);
	stage_close(s);
}

/* RFC 3261 12.1, 13.2.2.4: a dialog's machines write into one recorder */
static void a_dialog_tells_of_its_machines_in_their_order(void **state)
{
	static const uint8_t machines[] = { FSM_MACHINE_DIALOG, FSM_MACHINE_INVITE_USAGE,
					    FSM_MACHINE_REINVITE, FSM_MACHINE_MODIFY };
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct peal_history of_call, history;
	struct peal_row row;

	(void)state;
	assert_int_equal(peal_history(s->engine[ONE], call, &of_call), PEAL_OK);
	assert_int_equal(peal_history(s->engine[ONE], of_call.dialog, &history), PEAL_OK);
	assert_int_equal(history.machine_count, 4);
	for (int i = 0; i < 4; i++)
		assert_int_equal(history.machines[i].machine, machines[i]);
	assert_string_equal(peal_state_name(FSM_MACHINE_DIALOG, history.machines[0].state),
			    "Confirmed");
	assert_true(peal_row_describe(history.steps[0].row, &row));
	assert_int_equal(row.machine, FSM_MACHINE_DIALOG);
	assert_int_equal(history.steps[0].object, of_call.dialog);
	assert_int_equal(history.steps[0].call, call);
	assert_true(peal_row_describe(history.steps[history.step_count - 1].row, &row));
	assert_int_equal(row.machine, FSM_MACHINE_INVITE_USAGE);
	stage_close(s);
}

/* RFC 3261 17.1.2.2: a request that nobody answers, told with its 408 */
static void a_request_that_ended_is_explained_with_its_event(void **state)
{
	static const char end[] =
	    "           0 ms ago  Trying, timer F: tell timeout -> Terminated  "
	    "(RFC 3261 17.1.2.2)\n";
	struct stage *s = stage_open(NULL);
	struct peal_request options = { .size = sizeof options,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE) };
	char text[4096];
	peal_id id;
	int len;

	(void)state;
	assert_int_equal(peal_request(s->engine[ONE], &options, 0, &id), PEAL_OK);
	pass(s, 32000);
	assert_int_equal(next_event(s).status, 408);
	len = peal_explain(s->engine[ONE], id, text, sizeof text);
	assert_true(len > (int)strlen(end));
	assert_string_equal(text + len - strlen(end), end);
	stage_close(s);
}

/* What does not fit is cut off, and the length tells. */
static void a_text_is_cut_at_the_buffers_end(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	char text[8] = "xxxxxxx";

	(void)state;
	pass(s, 2000);
	assert_int_equal(peal_explain(s->engine[ONE], call, NULL, 0), strlen(waiting));
	assert_int_equal(peal_explain(s->engine[ONE], call, text, 7), strlen(waiting));
	assert_string_equal(text, "caller");
	assert_int_equal(text[7], 0);
	assert_int_equal(peal_explain(s->engine[ONE], 0, text, 7), PEAL_E_GONE);
	assert_string_equal(text, "caller");
	stage_close(s);
}

/* 48 bits of time are kept; the present tells the rest, in both directions. */
static void the_latest_sixteen_are_kept_with_their_times(void **state)
{
	static const peal_time starts[] = { 0, 0xfffffffffff0u, 0xfffffffffffffff0u - 20 };

	(void)state;
	assert_true(sizeof(struct flight) <= 256);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		struct flight flight = { .object = 1 };

		for (uint16_t step = 0; step < 20; step++)
			flight_note(&flight, (uint16_t)(65516 + step), starts[i] + step);
		assert_int_equal(flight_count(&flight), 16);
		for (uint16_t n = 0; n < 16; n++) {
			assert_int_equal(flight_row(&flight, n), 65520 + n);
			assert_int_equal(flight_time(&flight, n, starts[i] + 30),
					 starts[i] + 4 + n);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_that_waits_is_explained),
		cmocka_unit_test(a_call_that_ended_is_explained_with_its_event),
		cmocka_unit_test(a_dialog_tells_of_its_machines_in_their_order),
		cmocka_unit_test(a_request_that_ended_is_explained_with_its_event),
		cmocka_unit_test(a_text_is_cut_at_the_buffers_end),
		cmocka_unit_test(the_latest_sixteen_are_kept_with_their_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
