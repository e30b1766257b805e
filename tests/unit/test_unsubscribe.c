/* SPDX-License-Identifier: MIT */
/* How subscriptions of ours end: RFC 6665 4.1. */
#include "events_kit.h"

/* ---- the end ---- */

/* R6665-4.1.2.3-01: RFC 6665 4.1.2.3 */
static void our_user_ends_it(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
	stage_read(s);
	p = expect_subscribe(s, "0");
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_E_STATE);
	nine_answers(s, p, "200 OK", NULL, CONTACT "Expires: 0\r\n", NULL);
	expect_no_event(s);
	nine_notifies(s, "x", 2, "dialog", "terminated;reason=timeout");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* Race 24: RFC 6665 4.1.2.3: a NOTIFY crosses the SUBSCRIBE with Expires 0; then the
 * last one does not come */
static void a_notify_crosses_the_end(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
	stage_read(s);
	p = expect_subscribe(s, "0");
	nine_notifies(s, "x", 2, "dialog", "active;expires=3000");
	expect_notify_answered(s, 200, 2);
	expect_no_event(s);
	nine_answers(s, p, "200 OK", NULL, CONTACT "Expires: 0\r\n", NULL);
	stage_run(s, 31999);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

static void however_the_end_is_answered_it_is_one(void **state)
{
	static const char *const answers[] = { "481 Gone", "500 No", "503 No", "423 Too Brief",
					       NULL };

	(void)state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		peal_id id = one_subscribed(s, &p);

		assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
		stage_read(s);
		p = expect_subscribe(s, "0");
		if (answers[i])
			nine_answers(s, p, answers[i], NULL, NULL, NULL);
		else
			could_not_send(s, p);
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 6665 4.1.2.3: there is no dialog to end it in before the first NOTIFY */
static void it_is_ended_before_it_began(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_E_STATE);
	stage_read(s);
	expect_silence(s);
	nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 3600\r\n", NULL);
	expect_in(s, id, "Withdrawn");
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_no_event(s);
	expect_subscribe(s, "0");
	nine_notifies(s, "y", 1, "dialog", "active;expires=3600"); /* no forks any more */
	expect_notify_answered(s, 481, 1);
	nine_notifies(s, "x", 2, "dialog", "terminated;reason=timeout");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	stage_rest(s);
	s->packet_read = s->packet_count; /* nobody answers the SUBSCRIBE */
	expect_rest(s);
	stage_close(s);
}

static void it_ends_before_it_began(void **state)
{
	static const char *const answers[] = { "481 Gone", "503 No",    "423 Too Brief", "500 No",
					       "NOTIFY",   "transport", "timeout",       "N" };

	(void)state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		peal_id id = one_subscribes(s, "dialog", &p);

		assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
		if (strcmp(answers[i], "transport") == 0)
			could_not_send(s, p);
		else if (i < 4)
			nine_answers(s, p, answers[i], "x", NULL, NULL);
		if (strcmp(answers[i], "N") == 0)
			nine_answers(s, p, "200 OK", "x", CONTACT, NULL);
		if (strcmp(answers[i], "NOTIFY") == 0) {
			nine_notifies(s, "x", 1, "dialog", "terminated;reason=rejected");
			expect_notify_answered(s, 200, 1);
			expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
		}
		stage_run(s, 32000);
		s->packet_read = s->packet_count;
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* R6665-4.4.3-01: RFC 6665 4.4.3: the state as it is, once */
static void a_fetch_ends_with_its_notify(void **state)
{
	struct stage *s = events_open();
	peal_id id = 0;
	const struct packet *p;
	const struct happened *h;

	(void)state;
	assert_int_equal(subscribe(s, 0, "dialog", 0, &id), PEAL_OK);
	p = expect_subscribe(s, "0");
	nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 0\r\n", NULL);
	nine_notifies(s, "x", 1, "dialog", "terminated;reason=timeout");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	h = expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	assert_int_equal(h->event.reason, PEAL_REASON_TIMEOUT);
	expect_rest(s);
	stage_close(s);
}

/* Race 23: the last NOTIFY crosses our refresh: one end, and its 481 is nobody's */
static void the_last_notify_crosses_a_refresh(void **state)
{
	struct stage *s = events_open();
	const struct packet *p, *refresh;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	stage_run(s, 3568000);
	refresh = expect_subscribe(s, "3600");
	nine_ends(s, id, 2);
	nine_answers(s, refresh, "481 Gone", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

static void our_user_ends_it_while_it_is_refreshed(void **state)
{
	struct stage *s = events_open();
	const struct packet *p, *refresh;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	stage_run(s, 3568000);
	refresh = expect_subscribe(s, "3600");
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
	stage_read(s);
	p = expect_subscribe(s, "0");
	nine_answers(s, refresh, "500 Late", NULL, NULL, NULL); /* of the older one */
	expect_no_event(s);
	nine_answers(s, p, "200 OK", NULL, CONTACT, NULL);
	nine_notifies(s, "x", 2, "dialog", "terminated;reason=timeout");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.1.3-03: RFC 6665 4.1.3: what each reason means for a next try */
static void the_reason_says_whether_to_try_again(void **state)
{
	static const struct {
		const char *state;
		uint8_t reason, again;
		uint32_t seconds;
	} cases[] = {
		{ "deactivated", PEAL_REASON_DEACTIVATED, PEAL_AGAIN_NOW, 0 },
		{ "probation;retry-after=60", PEAL_REASON_PROBATION, PEAL_AGAIN_LATER, 60 },
		{ "probation", PEAL_REASON_PROBATION, PEAL_AGAIN_LATER, 0 },
		{ "rejected;retry-after=5", PEAL_REASON_REJECTED, PEAL_AGAIN_NEVER, 0 },
		{ "timeout", PEAL_REASON_TIMEOUT, PEAL_AGAIN_NOW, 0 },
		{ "giveup;retry-after=9", PEAL_REASON_GIVEUP, PEAL_AGAIN_LATER, 9 },
		{ "giveup", PEAL_REASON_GIVEUP, PEAL_AGAIN_NOW, 0 },
		{ "noresource", PEAL_REASON_NORESOURCE, PEAL_AGAIN_NEVER, 0 },
		{ "invariant;retry-after=5", PEAL_REASON_INVARIANT, PEAL_AGAIN_NEVER, 0 },
		{ "badfilter;retry-after=7", PEAL_REASON_NONE, PEAL_AGAIN_LATER, 7 },
		{ "badfilter", PEAL_REASON_NONE, PEAL_AGAIN_NOW, 0 },
	};
	char text[96];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		const struct happened *h;
		peal_id id = one_subscribed(s, &p);

		snprintf(text, sizeof text, "terminated;expires=99;reason=%s", cases[i].state);
		nine_notifies(s, "x", 2, "dialog", text);
		expect_notify_answered(s, 200, 2);
		expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
		h = expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
		assert_int_equal(h->event.reason, cases[i].reason);
		assert_int_equal(h->event.again, cases[i].again);
		assert_int_equal(h->event.seconds, cases[i].seconds);
		expect_rest(s);
		stage_close(s);
	}
}

/* ---- what nothing can bring about, or only which of two timers is first ---- */

/* Timer F may fire before Timer N, RFC 3261 17.1.2.2, RFC 6665 4.1.2.4 */
static void whichever_timer_is_first(void **state)
{
	static const char *const states[] = { "NotifyWait", "Withdrawn", "Refreshing", "Leaving" };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		bool ours = i == 1 || i == 3;
		peal_id id = i < 2 ? one_subscribes(s, "dialog", &p) : one_subscribed(s, &p);

		if (i == 2)
			stage_run(s, 3568000);
		if (ours)
			assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
		expect_in(s, id, states[i]);
		fsm_event(&s->engine[ONE]->rt, fsm_of(s, id), SUBSCRIPTION_TIMEOUT);
		peal_advance(s->engine[ONE], s->now);
		stage_read(s);
		s->packet_read = s->packet_count;
		expect_over(s, id, ours ? PEAL_CAUSE_LOCAL : PEAL_CAUSE_TIMEOUT, ours ? 0 : 408);
		stage_close(s);
	}
}

/* RFC 6665 4.1.4: the time for branches goes on while it is refreshed */
static void branches_are_over_while_it_is_refreshed(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 40\r\n", NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=40");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 40);
	stage_run(s, 20000);
	nine_answers(s, expect_subscribe(s, "40"), "200 OK", NULL, CONTACT, NULL);
	stage_run(s, 32000);
	expect_in(s, id, "Refreshing");
	nine_notifies(s, "y", 1, "dialog", "active;expires=40");
	expect_notify_answered(s, 481, 1);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

/* RFC 5839 6.2: to the first SUBSCRIBE, too: then there is nothing to wait for */
static void a_204_may_be_all_there_is(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	nine_answers(s, p, "204 No Notification", "x", CONTACT, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 204);
	id = one_subscribes(s, "dialog", &p);
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
	nine_answers(s, p, "204 No Notification", "x", CONTACT, NULL);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

static void the_rest_is_ignored(void **state)
{
	const uint8_t timer_o = (uint8_t)(fsm_machines[FSM_MACHINE_SUBSCRIBER].timer_event + 1);
	const uint8_t waiting[] = { SUBSCRIPTION_DUE, SUBSCRIPTION_EXPIRED, timer_o };
	static const uint8_t subscribed[] = { SUBSCRIPTION_REFUSED, SUBSCRIPTION_GONE,
					      SUBSCRIPTION_OVERTAKEN, SUBSCRIPTION_TIMEOUT,
					      SUBSCRIPTION_TRANSPORT_ERROR };
	static const uint8_t leaving[] = { SUBSCRIPTION_UNSUBSCRIBE, SUBSCRIPTION_DUE,
					   SUBSCRIPTION_EXPIRED };
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	for (size_t i = 0; i < sizeof waiting; i++)
		expect_ignored(s, fsm_of(s, id), waiting[i]);
	nine_answers(s, p, "200 OK", "x", CONTACT, NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	for (size_t i = 0; i < sizeof subscribed; i++)
		expect_ignored(s, fsm_of(s, id), subscribed[i]);
	stage_run(s, 3568000);
	expect_subscribe(s, "3600");
	expect_ignored(s, fsm_of(s, id), SUBSCRIPTION_DUE);
	peal_unsubscribe(s->engine[ONE], id, s->now);
	stage_read(s);
	expect_subscribe(s, "0");
	for (size_t i = 0; i < sizeof leaving; i++)
		expect_ignored(s, fsm_of(s, id), leaving[i]);
	id = one_subscribes(s, "dialog", &p);
	peal_unsubscribe(s->engine[ONE], id, s->now);
	expect_ignored(s, fsm_of(s, id), SUBSCRIPTION_UNSUBSCRIBE);
	for (size_t i = 0; i < sizeof waiting; i++)
		expect_ignored(s, fsm_of(s, id), waiting[i]);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_user_ends_it),
		cmocka_unit_test(a_notify_crosses_the_end),
		cmocka_unit_test(however_the_end_is_answered_it_is_one),
		cmocka_unit_test(it_is_ended_before_it_began),
		cmocka_unit_test(it_ends_before_it_began),
		cmocka_unit_test(a_fetch_ends_with_its_notify),
		cmocka_unit_test(the_last_notify_crosses_a_refresh),
		cmocka_unit_test(our_user_ends_it_while_it_is_refreshed),
		cmocka_unit_test(the_reason_says_whether_to_try_again),
		cmocka_unit_test(whichever_timer_is_first),
		cmocka_unit_test(branches_are_over_while_it_is_refreshed),
		cmocka_unit_test(a_204_may_be_all_there_is),
		cmocka_unit_test(the_rest_is_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
