/* SPDX-License-Identifier: MIT */
/* The flight recorders of all kinds of objects: peal_history(), whose ids steps tell. */
#include <peal/explain.h>
#include <peal/fsm.h>

#include "events_kit.h"
#include "reliable_kit.h"
#include "ua/upkeep.h"

static void expect_machine(const struct stage *s, peal_id id, const char *name)
{
	struct peal_history history;

	assert_int_equal(peal_history(s->engine[ONE], id, &history), PEAL_OK);
	assert_string_equal(peal_machine_name(history.machines[0].machine), name);
}

/* explain.h: a subscription has two machines and a dialog; an INVITE's record, a registration one
 */
static void each_kind_of_object_has_a_history(void **state)
{
	struct stage *s = events_open();
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:192.0.2.9"),
					.to = PEAL_TEXT("sip:one@example.com") };
	const struct packet *p;
	struct peal_history history;
	peal_id id = one_subscribed(s, &p), call, upkeep;

	(void)state;
	expect_machine(s, id, "subscriber");
	assert_int_equal(peal_history(s->engine[ONE], id, &history), PEAL_OK);
	assert_int_equal(history.machine_count, 2);
	assert_true(history.dialog ==
		    subscription_find(&s->engine[ONE]->subscriptions, id)->dialog);
	assert_int_equal(
	    peal_register(s->engine[ONE], &request, (struct peal_text){ 0 }, 60, 0, &upkeep),
	    PEAL_OK);
	expect_machine(s, upkeep, "registration");
	stage_close(s);
	s = stage_open(able);
	call = called(s, SUPPORTED, NINE_SDP);
	rings(s, call, 180, false);
	expect_machine(s, dialog_of_one(s, call)->reliable, "reliable_server");
	stage_close(s);
}

/* While an event is looked at that ended one object, the others are as they are. */
static void what_ended_hides_nobody(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id other = nine_call_up(s), call;
	const struct packet *invite;
	struct peal_event event;

	(void)state;
	call = one_calls(s, &invite);
	could_not_send(s, invite);
	expect_ended(s, call, PEAL_CAUSE_TRANSPORT, 503);
	call = one_calls(s, &invite);
	peal_not_sent(s->engine[ONE], invite->ticket, 0);
	assert_true(peal_next_event(s->engine[ONE], &event));
	assert_int_equal(event.type, PEAL_EV_ENDED);
	expect_machine(s, call, "caller");
	expect_machine(s, other, "callee");
	stage_close(s);
}

/* explain.h: what nobody was told of is not answered: the transaction of a call's INVITE */
static void the_invite_of_a_call_is_answered_by_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct peal_history history;

	(void)state;
	assert_int_equal(peal_history(s->engine[ONE], call, &history), PEAL_OK);
	expect_machine(s, history.invite, "invite_server");
	assert_int_equal(peal_answer(s->engine[ONE], history.invite, &stage_answer, 0),
			 PEAL_E_GONE);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_OK);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_object_has_a_history),
		cmocka_unit_test(what_ended_hides_nobody),
		cmocka_unit_test(the_invite_of_a_call_is_answered_by_the_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
