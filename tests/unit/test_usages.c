/* SPDX-License-Identifier: MIT */
/* Dialogs with several usages: a call and subscriptions, theirs and ours: RFC 5057. */
#include "events_kit.h"

/* ---- within a call ---- */

/* R6665-4.5-03: RFC 5057 4.2, 5: the dialog of a call lives as long as a subscription
 * in it */
static void a_dialog_outlives_its_call(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;
	const struct packet *p;
	const struct happened *h;

	(void)state;
	assert_int_equal(subscribe(s, call, "dialog", 3600, &id), PEAL_OK);
	p = expect_subscribe(s, "3600");
	expect_header(p, "To", "<" NINE ">;tag=x");
	expect_header(p, "CSeq", "2 SUBSCRIBE");
	nine_answers(s, p, "200 OK", NULL, CONTACT "Expires: 3600\r\n", NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	h = expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	assert_int_equal(h->event.call, call);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	nine_sends(s,
		   (struct nine_request){
		       .method = "INFO", .cseq = 2, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 405, "2 INFO");
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .cseq = 3,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .body = NINE_SDP });
	expect_response(s, s->now, 481, "3 INVITE"); /* R5057-5.3-01: no session */
	nine_sends(s,
		   (struct nine_request){
		       .method = "ACK", .cseq = 3, .in_call = true, .called = true, .tag = "x" });
	nine_sends(s,
		   (struct nine_request){
		       .method = "BYE", .cseq = 4, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 481, "4 BYE");
	nine_sends(
	    s, (struct nine_request){
		   .method = "OPTIONS", .cseq = 5, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 200, "5 OPTIONS");
	nine_sends(
	    s, (struct nine_request){
		   .method = "OPTIONS", .cseq = 5, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 482, "5 OPTIONS");
	nine_sends(
	    s, (struct nine_request){
		   .method = "OPTIONS", .cseq = 2, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 500, "2 OPTIONS");
	nine_ends(s, id, 6);
	stage_rest(s);
	s->packet_read = s->packet_count; /* the 481 to the INVITE */
	expect_rest(s);
	stage_close(s);
}

/* RFC 5057 4.2: the early dialog of an INVITE that is refused, or ended by BYE */
static void an_early_dialog_outlives_its_call(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct stage *s = events_open();
		peal_id call = nine_calls(s), id;

		peal_ring(s->engine[ONE], call, NULL, 0);
		stage_read(s);
		expect_response(s, 0, 180, "1 INVITE");
		nine_subscribes(s, 2, true, "dialog", "600");
		id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
		accept_it(s, id, NULL);
		expect_response(s, 0, 200, "2 SUBSCRIBE");
		nine_takes(s, expect_notify(s, "active;expires=600"));
		if (i == 0) {
			peal_reject(s->engine[ONE], call, NULL, 0);
		} else {
			nine_sends(s, (struct nine_request){
					  .method = "BYE", .cseq = 3, .in_call = true });
			expect_response(s, 0, 200, "3 BYE");
		}
		stage_read(s);
		expect_response(s, 0, i ? 487 : 603, "1 INVITE");
		nine_sends(
		    s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
		expect_ended(s, call, i ? PEAL_CAUSE_BYE : PEAL_CAUSE_LOCAL, i ? 0 : 603);
		tell(s, id, PEAL_STATE_TERMINATED, NULL);
		nine_takes(s, expect_notify(s, "terminated"));
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 5407 3.2.1: both hang up, in a dialog that a subscription holds */
static void both_hang_up_and_the_dialog_stays(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;
	const struct packet *bye;

	(void)state;
	subscribe(s, call, "dialog", 3600, &id);
	nine_answers(s, expect_subscribe(s, "3600"), "200 OK", NULL, CONTACT, NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	nine_sends(s,
		   (struct nine_request){
		       .method = "BYE", .cseq = 2, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, 0, 200, "2 BYE");
	nine_notifies(s, "x", 3, "dialog", "terminated;reason=noresource");
	expect_notify_answered(s, 200, 3);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	nine_sends(s,
		   (struct nine_request){
		       .method = "INFO", .cseq = 4, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, 0, 405, "4 INFO");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R5057-5.1-01: RFC 5057 5.1: what ends the dialog ends both; what ends the usage ends
 * the one it is of */
static void a_failure_ends_what_it_is_of(void **state)
{
	static const struct {
		const char *method, *status;
		bool ends_call, ends_subscription;
	} cases[] = {
		{ "SUBSCRIBE", "404 No", true, true },  { "SUBSCRIBE", "481 No", false, true },
		{ "SUBSCRIBE", "489 No", false, true }, { "SUBSCRIBE", "503 No", false, false },
		{ "SUBSCRIBE", "604 No", true, true },  { "INFO", "404 No", true, true },
		{ "INFO", "481 No", true, false },      { "INFO", "500 No", false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = events_open();
		peal_id call = one_call_up(s), id = 0, sent;
		struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
		struct peal_counts c;

		assert_int_equal(subscribe(s, call, "dialog", 100, &id), PEAL_OK);
		nine_answers(s, expect_subscribe(s, "100"), "200 OK", NULL, CONTACT, NULL);
		nine_notifies(s, "x", 1, "dialog", "active;expires=100");
		expect_notify_answered(s, 200, 1);
		expect_notified(s, id, PEAL_STATE_ACTIVE, 100);
		if (strcmp(cases[i].method, "INFO") == 0)
			assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &sent),
					 PEAL_OK);
		else
			stage_run(s, 68000);
		stage_read(s);
		nine_answers(s, next_packet(s), cases[i].status, NULL, NULL, NULL);
		peal_count(s->engine[ONE], &c);
		assert_int_equal(c.subscriptions, !cases[i].ends_subscription);
		assert_int_equal(s->packet_count > s->packet_read, cases[i].ends_call);
		if (cases[i].ends_call)
			nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL,
				     NULL);
		stage_close(s);
	}
}

/* R6665-4.5-02, R6665-4.5-03: RFC 6665 4.5.2: several subscriptions in the dialog of a
 * call, told apart by their Event; BYE ends none of them */
static void a_call_may_be_watched_within(void **state)
{
	struct stage *s = events_open();
	peal_id call = nine_call_up(s), a, b;
	const struct packet *p;

	(void)state;
	nine_subscribes(s, 2, true, "dialog;id=1", "600");
	a = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	assert_int_equal(s->events[s->event_read - 1].event.call, call);
	accept_it(s, a, NULL);
	expect_response(s, 0, 200, "2 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=600"));
	nine_subscribes(s, 3, true, "dialog;id=2", "700");
	b = expect_asked(s, PEAL_EV_SUBSCRIPTION, 700);
	accept_it(s, b, NULL);
	expect_response(s, 0, 200, "3 SUBSCRIBE");
	p = expect_notify(s, "active;expires=700");
	expect_header(p, "Event", "dialog;id=2");
	nine_takes(s, p);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 4, .in_call = true });
	expect_response(s, 0, 200, "4 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_subscribes(s, 5, true, "dialog;id=1", "0");
	expect_response(s, 0, 200, "5 SUBSCRIBE");
	p = expect_notify(s, "terminated;reason=timeout");
	expect_header(p, "Event", "dialog;id=1");
	nine_takes(s, p);
	expect_over(s, a, PEAL_CAUSE_BYE, 0);
	tell(s, b, PEAL_STATE_TERMINATED, NULL);
	nine_answers(s, expect_notify(s, "terminated"), "404 No", NULL, NULL, NULL);
	expect_over(s, b, PEAL_CAUSE_LOCAL, 0);
	nine_subscribes(s, 6, true, "dialog;id=2", "60");
	expect_response(s, 0, 481, "6 SUBSCRIBE"); /* the dialog is gone */
	expect_rest(s);
	stage_close(s);
}

/* RFC 5057 5.1: in each of its states it may be lost with its dialog */
static void theirs_is_lost_with_its_dialog(void **state)
{
	static const char *const states[] = { "Asked", "Idle", "Telling", "Ending" };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct stage *s = events_open();
		peal_id call = nine_call_up(s), id, sent;
		struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };

		nine_subscribes(s, 2, true, "dialog", "600");
		id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
		if (i > 0) {
			accept_it(s, id, NULL);
			expect_response(s, 0, 200, "2 SUBSCRIBE");
			nine_takes(s, expect_notify(s, "active;expires=600"));
		}
		if (i > 1) {
			tell(s, id, i == 3 ? PEAL_STATE_TERMINATED : 0, NULL);
			next_packet(s);
		}
		expect_in(s, id, states[i]);
		peal_send(s->engine[ONE], call, &info, 0, &sent);
		stage_read(s);
		nine_answers(s, expect_packet(s, ONE, 0, "INFO "), "410 Gone", NULL, NULL, NULL);
		expect_event(s, ONE, PEAL_EV_RESPONSE, 410);
		expect_event(s, ONE, PEAL_EV_ENDED, 410);
		expect_over(s, id, i == 3 ? PEAL_CAUSE_LOCAL : PEAL_CAUSE_LOST, 0);
		nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
		stage_rest(s);
		expect_no_event(s);
		expect_empty(s);
		stage_close(s);
	}
}

/* RFC 5057 5.1: in each of its states it may be lost with its dialog */
static void ours_is_lost_with_its_dialog(void **state)
{
	static const char *const states[] = { "NotifyWait", "Withdrawn", "Subscribed", "Refreshing",
					      "Leaving" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		struct stage *s = events_open();
		peal_id call = one_call_up(s), id, sent;
		struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
		bool ours = i == 1 || i == 4;

		subscribe(s, call, "dialog", 100, &id);
		nine_answers(s, expect_subscribe(s, "100"), "200 OK", NULL, CONTACT, NULL);
		if (i > 1) {
			nine_notifies(s, "x", 1, "dialog", "active;expires=100");
			expect_notify_answered(s, 200, 1);
			expect_notified(s, id, PEAL_STATE_ACTIVE, 100);
		}
		if (i == 3)
			stage_run(s, 68000);
		if (ours)
			assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_OK);
		stage_read(s);
		s->packet_read = s->packet_count;
		expect_in(s, id, states[i]);
		peal_send(s->engine[ONE], call, &info, s->now, &sent);
		stage_read(s);
		nine_answers(s, expect_packet(s, ONE, s->now, "INFO "), "410 Gone", NULL, NULL,
			     NULL);
		expect_event(s, ONE, PEAL_EV_RESPONSE, 410);
		expect_event(s, ONE, PEAL_EV_ENDED, 410);
		expect_over(s, id, ours ? PEAL_CAUSE_LOCAL : PEAL_CAUSE_LOST, 0);
		nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
		stage_rest(s);
		expect_no_event(s);
		expect_empty(s);
		stage_close(s);
	}
}

/* A dialog is made once. */
static void a_dialog_with_a_session_is_not_made_again(void **state)
{
	struct stage *s = events_open();
	peal_id call = nine_call_up(s);
	struct dialog *d = dialog_of_one(s, call);

	(void)state;
	expect_ignored(s, &d->fsm, DIALOG_SUBSCRIBED);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	expect_packet(s, ONE, 0, "BYE ");
	expect_ignored(s, &d->fsm, DIALOG_SUBSCRIBED);
	stage_close(s);
}

/* ---- a branch of ours that has ended, and is held ---- */

static void brief_rings(struct peal_config *config)
{
	with_events(config);
	config->ring_limit = 3000;
}

/* ONE's INVITE rings there, and ONE is asked for a subscription. */
static peal_id rings_and_asks(struct stage *s, const struct packet *invite)
{
	struct nine_request from_there = { .method = "SUBSCRIBE",
					   .in_call = true,
					   .called = true,
					   .tag = "x",
					   .rows = CONTACT "Event: dialog\r\nExpires: 600\r\n" };

	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_sends(s, from_there);
	return expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
}

/* ... and its session ends; what it is asked for is open. */
static peal_id rings_and_ends(struct stage *s, const struct packet *invite)
{
	peal_id id = rings_and_asks(s, invite);

	nine_sends(s,
		   (struct nine_request){
		       .method = "BYE", .cseq = 2, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 200, "2 BYE");
	return id;
}

static void refuse_and_rest(struct stage *s, peal_id id)
{
	assert_int_equal(peal_reject(s->engine[ONE], id, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 603, "1 SUBSCRIBE");
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 5407 3.1.3, RFC 3261 9.1: its 2xx comes when the call has been given up: what for stays */
static void a_call_that_expired_stays_so_when_a_bye_overtook_its_2xx(void **state)
{
	struct stage *s = stage_open(brief_rings);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite), id = rings_and_ends(s, invite);

	(void)state;
	stage_run(s, 3000);
	nine_answers(s, expect_packet(s, ONE, 3000, "CANCEL "), "200 OK", NULL, NULL, NULL);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 200);
	refuse_and_rest(s, id);
}

/* R3261-13.3.1.4-02, RFC 6228 4: a 2xx behind the 199 of its branch, without the answer: there
 * is no session to hang up */
static void a_2xx_behind_a_199_that_lacks_the_answer_is_acknowledged(void **state)
{
	struct stage *s = events_open();
	const struct packet *invite;
	peal_id call = one_calls(s, &invite), id = rings_and_asks(s, invite);

	(void)state;
	nine_answers(s, invite, "199 Early Dialog Terminated", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 199);
	nine_answers(s, invite, "200 OK", "x", CONTACT, "");
	expect_packet(s, ONE, s->now, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_LACKING, 200);
	refuse_and_rest(s, id);
}

/* RFC 3261 13.2.2.4, RFC 5407 3.1.3: nor does it make a call of its own where each branch that
 * answers is wanted */
static void a_branch_that_a_bye_has_ended_is_not_kept(void **state)
{
	struct stage *s = events_open();
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.body = stage_sdp,
					.keep_branches = true };
	const struct packet *invite;
	peal_id call = 0, id;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
	stage_read(s);
	invite = expect_packet(s, ONE, 0, "INVITE ");
	id = rings_and_ends(s, invite);
	nine_answers(s, invite, "200 OK", "y", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_silence(s);
	expect_no_event(s);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	refuse_and_rest(s, id);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_dialog_outlives_its_call),
		cmocka_unit_test(an_early_dialog_outlives_its_call),
		cmocka_unit_test(both_hang_up_and_the_dialog_stays),
		cmocka_unit_test(a_failure_ends_what_it_is_of),
		cmocka_unit_test(a_call_may_be_watched_within),
		cmocka_unit_test(theirs_is_lost_with_its_dialog),
		cmocka_unit_test(ours_is_lost_with_its_dialog),
		cmocka_unit_test(a_dialog_with_a_session_is_not_made_again),
		cmocka_unit_test(a_call_that_expired_stays_so_when_a_bye_overtook_its_2xx),
		cmocka_unit_test(a_2xx_behind_a_199_that_lacks_the_answer_is_acknowledged),
		cmocka_unit_test(a_branch_that_a_bye_has_ended_is_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
