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
    "    199: tell progress -> Proceeding  (RFC 6228 4)\n"
    "    trying -> Proceeding  (RFC 3261 17.1.1.2)\n"
    "    2xx [lacking]: refuse 2xx -> Accepted  (RFC 3261 13.3.1.4)\n"
    "    2xx: take 2xx -> Accepted  (RFC 3261 13.2.2)\n"
    "    3xx-6xx: tell refused -> Ended  (RFC 3261 13.2.2)\n"
    "    timeout: tell timeout -> Ended  (RFC 3261 8.1.3.1)\n"
    "    transport error: tell transport error -> Ended  (RFC 3261 8.1.3.1)\n"
    "    hang up -> Abandoning  (RFC 3261 9.1)\n"
    "    again: end other branches  (RFC 3261 8.1.3.5)\n"
    "    ignored: early bye, lost, over\n"
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
static void a_state_is_told_with_its_beginning(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	struct peal_history history;

	(void)state;
	stage_run(s, 1500);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	stage_run(s, 2000);
	assert_int_equal(peal_history(s->engine[ONE], call, &history), PEAL_OK);
	assert_int_equal(history.machines[0].since, 1500);
	stage_close(s);
}

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
	static const uint8_t machines[] = { FSM_MACHINE_DIALOG,   FSM_MACHINE_INVITE_USAGE,
					    FSM_MACHINE_REINVITE, FSM_MACHINE_MODIFY,
					    FSM_MACHINE_UPDATE,   FSM_MACHINE_OFFER_ANSWER };
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct peal_history of_call, history;
	struct peal_row row;

	(void)state;
	assert_int_equal(peal_history(s->engine[ONE], call, &of_call), PEAL_OK);
	assert_int_equal(peal_history(s->engine[ONE], of_call.dialog, &history), PEAL_OK);
	assert_int_equal(history.machine_count, 6);
	for (int i = 0; i < 6; i++)
		assert_int_equal(history.machines[i].machine, machines[i]);
	assert_string_equal(peal_state_name(FSM_MACHINE_DIALOG, history.machines[0].state),
			    "Confirmed");
	assert_true(peal_row_describe(history.steps[0].row, &row));
	assert_int_equal(row.machine, FSM_MACHINE_OFFER_ANSWER);
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

static bool is_told(const struct stage *s, peal_id id, const char *text)
{
	char told[8192];

	assert_true(peal_explain(s->engine[ONE], id, told, sizeof told) > 0);
	return strstr(told, text) != NULL;
}

/* RFC 3261 17.2.1: an INVITE that is repeated twenty times */
static void steps_that_are_not_remembered_are_counted(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct peal_history history;

	(void)state;
	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, 0), PEAL_OK);
	for (int i = 0; i < 20; i++)
		nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i" });
	assert_int_equal(peal_history(s->engine[ONE], call, &history), PEAL_OK);
	assert_int_equal(peal_history(s->engine[ONE], history.invite, &history), PEAL_OK);
	assert_int_equal(history.step_count, PEAL_HISTORY_STEPS);
	assert_int_equal(history.forgotten, 5); /* the 180, and four of the twenty */
	assert_true(is_told(s, call,
			    "           5 steps earlier, not remembered\n"
			    "           0 ms ago  Proceeding, request: send response  "
			    "(RFC 3261 17.2.1)\n"));
	stage_close(s);
}

/* RFC 3261 13.3.1.4: the record of a 2xx is an object of its own */
static void the_record_of_a_2xx_is_explained(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct peal_reply reply = reply_of(200, NINE_SDP);
	peal_id ack = 0;

	(void)state;
	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, 0), PEAL_OK);
	ack = dialog_of_one(s, call)->ack;
	assert_true(is_told(s, ack,
			    "ack_server: Waiting for 0 ms\n"
			    "  timer R fires in 500 ms\n"
			    "  timer G fires in 32000 ms\n"));
	stage_close(s);
}

/* RFC 3261 9.1: what the INVITE waits in is told as it is, not as the call is */
static void a_transaction_that_stays_is_told_beside_the_end_of_its_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite), other = one_calls(s, &invite);

	(void)state;
	s->packet_read = 0;
	invite = next_packet(s);
	stage_run(s, 100);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	stage_run(s, 300);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], other, s->now), PEAL_OK);
	pass(s, 300 + 32000 - 1);
	while (next_event(s).id != call)
		pass(s, s->now + 1);
	assert_true(is_told(s, call, "caller: Ended for 0 ms\n"));
	assert_true(is_told(s, call, "its INVITE is invite_client: Proceeding for "));
	stage_close(s);
}

/* RFC 3261 8.1.3.5: nor as the table that was asked last, whether it goes once more */
static void a_transaction_that_was_asked_about_is_told_as_it_is(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	char refusal[2048] = "SIP/2.0 407 No\r\n";

	(void)state;
	snprintf(refusal + strlen(refusal), sizeof refusal - strlen(refusal), "%s",
		 strstr(invite->bytes, "Via: "));
	peal_receive(s->engine[ONE], &invite->flow, refusal, strlen(refusal), s->now);
	assert_int_equal(next_event(s).id, call);
	assert_true(is_told(s, call, "its INVITE is invite_client: Completed for 0 ms\n"));
	stage_close(s);
}

/* A timer that is due waits while outputs have no room: it fires in no time. */
static void what_waits_for_room_is_told_as_due(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = 0;

	(void)state;
	for (int i = 0; i < 250; i++)
		call = one_calls(s, &invite);
	peal_advance(s->engine[ONE], 600);
	peal_advance(s->engine[ONE], 600);
	assert_true(is_told(s, call, "  timer A fires in 0 ms\n"));
	stage_close(s);
}

/* RFC 3261 17: the machines as data, and nothing beyond the last */
static void the_shape_of_a_machine_is_told(void **state)
{
	uint8_t last = peal_machine_count();
	struct peal_timer timer;

	(void)state;
	assert_true(peal_timer_describe(FSM_MACHINE_INVITE_CLIENT, 1, &timer));
	assert_string_equal(peal_event_name(FSM_MACHINE_INVITE_CLIENT, timer.event), "timer B");
	assert_int_equal(timer.states, 1);
	assert_true(timer.is_once);
	assert_true(peal_timer_describe(FSM_MACHINE_INVITE_CLIENT, 0, &timer));
	assert_false(timer.is_once);
	assert_false(peal_timer_describe(FSM_MACHINE_INVITE_CLIENT, 99, &timer));
	assert_false(peal_timer_describe(last, 0, &timer));
	assert_int_equal(peal_machine_initial(FSM_MACHINE_INVITE_CLIENT), 0);
	assert_int_equal(peal_machine_initial(last), 0);
	assert_string_equal(peal_state_name(FSM_MACHINE_INVITE_CLIENT,
					    peal_machine_final(FSM_MACHINE_INVITE_CLIENT)),
			    "Terminated");
	assert_int_equal(peal_machine_final(last), 0);
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
		cmocka_unit_test(a_state_is_told_with_its_beginning),
		cmocka_unit_test(a_call_that_ended_is_explained_with_its_event),
		cmocka_unit_test(a_dialog_tells_of_its_machines_in_their_order),
		cmocka_unit_test(a_request_that_ended_is_explained_with_its_event),
		cmocka_unit_test(a_text_is_cut_at_the_buffers_end),
		cmocka_unit_test(steps_that_are_not_remembered_are_counted),
		cmocka_unit_test(the_record_of_a_2xx_is_explained),
		cmocka_unit_test(a_transaction_that_stays_is_told_beside_the_end_of_its_call),
		cmocka_unit_test(a_transaction_that_was_asked_about_is_told_as_it_is),
		cmocka_unit_test(what_waits_for_room_is_told_as_due),
		cmocka_unit_test(the_shape_of_a_machine_is_told),
		cmocka_unit_test(the_latest_sixteen_are_kept_with_their_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
