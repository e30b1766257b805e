/* SPDX-License-Identifier: MIT */
/* Subscriptions of theirs: RFC 6665 4.2. */
#include "events_kit.h"

/* R6665-4.2.1-02, R6665-3.1-02, R6665-4.2.2-01, R6665-3.2-01: RFC 6665 4.2.1, 4.2.2: 200,
 * then a NOTIFY at once; exact bytes */
static void an_accepted_subscription_is_notified_at_once(void **state)
{
	struct stage *s = events_open();
	struct peal_notice notice = notice_of(PEAL_STATE_PENDING, "wait\r\n");
	const struct packet *p;
	peal_id id;

	(void)state;
	nine_subscribes(s, 7, false, "dialog;id=a1", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	notice.expires = 601;
	assert_int_equal(accept_it(s, id, &notice), PEAL_E_ARGUMENT);
	notice.expires = 300;
	assert_int_equal(accept_it(s, id, &notice), PEAL_OK);
	p = expect_response(s, 0, 200, "7 SUBSCRIBE");
	expect_header(p, "Expires", "300");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	p = expect_notify(s, "pending;expires=300");
	expect_header(p, "Event", "dialog;id=a1");
	expect_header(p, "Content-Type", "text/plain");
	expect_header(p, "Call-ID", "c@192.0.2.9");
	expect_header(p, "To", "<" NINE ">;tag=p");
	assert_non_null(strstr(p->bytes, "\r\n\r\nwait\r\n"));
	assert_int_equal(accept_it(s, id, &notice), PEAL_E_STATE);
	nine_takes(s, p);
	stage_run(s, 1500);
	assert_int_equal(tell(s, id, PEAL_STATE_ACTIVE, "busy\r\n"), PEAL_OK);
	p = expect_notify(s, "active;expires=298");
	assert_non_null(strstr(p->bytes, "\r\n\r\nbusy\r\n"));
	nine_takes(s, p);
	assert_int_equal(tell(s, id, PEAL_STATE_NONE, NULL), PEAL_OK); /* still active */
	nine_takes(s, expect_notify(s, "active;expires=298"));
	assert_int_equal(tell(s, id, PEAL_STATE_TERMINATED, NULL), PEAL_OK);
	p = expect_notify(s, "terminated");
	assert_int_equal(tell(s, id, PEAL_STATE_ACTIVE, NULL), PEAL_E_STATE);
	expect_no_event(s);
	nine_takes(s, p); /* R6665-4.4.1-03: only now is it over */
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-03, R6665-4.2.1-04, R3515-2.4.4-03: what is refused without asking */
static void what_is_not_served_is_refused(void **state)
{
	static const struct {
		const char *rows;
		unsigned status;
		const char *name, *value;
	} cases[] = {
		{ CONTACT "Event: weather\r\n", 489, "Allow-Events", "refer, dialog, presence" },
		{ CONTACT "Event: Dialog\r\n", 489, "Allow-Events", "refer, dialog, presence" },
		{ CONTACT, 489, "Allow-Events", "refer, dialog, presence" },
		{ CONTACT "Event: refer\r\n", 403, "Expires", "" },
		{ CONTACT "Event: dialog\r\nExpires: 59\r\n", 423, "Min-Expires", "60" },
		{ "Event: dialog\r\nExpires: 600\r\n", 400, "Expires", "" },
	};
	struct stage *s = events_open();

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		char line[32];

		nine_sends(s, (struct nine_request){
				  .method = "SUBSCRIBE", .cseq = i + 1, .rows = cases[i].rows });
		snprintf(line, sizeof line, "%u SUBSCRIBE", i + 1);
		expect_header(expect_response(s, 0, cases[i].status, line), cases[i].name,
			      cases[i].value);
	}
	nine_sends(s, (struct nine_request){ .method = "NOTIFY",
					     .cseq = 9,
					     .rows = CONTACT "Event: dialog\r\n"
							     "Subscription-State: active\r\n" });
	expect_response(s, 0, 481, "9 NOTIFY");
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-05: RFC 6665 4.2.1.1: the user refuses; or does not answer at all */
static void our_user_refuses(void **state)
{
	struct stage *s = events_open();
	struct peal_reply reply = reply_of(403, NULL);
	peal_id id;

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	assert_int_equal(peal_answer(s->engine[ONE], id, &stage_answer, 0), PEAL_E_STATE);
	assert_int_equal(peal_reject(s->engine[ONE], id, &reply, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 403, "1 SUBSCRIBE");
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	assert_int_equal(peal_reject(s->engine[ONE], id, &reply, 0), PEAL_E_GONE);
	nine_subscribes(s, 2, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	stage_run(s, 3500);
	expect_response(s, 3500, 100, "2 SUBSCRIBE"); /* RFC 4320 4.1 */
	stage_run(s, 31999);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_over(s, id, PEAL_CAUSE_TIMEOUT, 408);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.4.3-01: RFC 6665 4.4.3: Expires 0 brings one NOTIFY */
static void a_fetch_gets_one_notify(void **state)
{
	struct stage *s = events_open();
	struct peal_notice notice = notice_of(0, "idle\r\n");
	const struct packet *p;
	peal_id id;

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "0");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 0);
	assert_int_equal(accept_it(s, id, &notice), PEAL_OK);
	expect_header(expect_response(s, 0, 200, "1 SUBSCRIBE"), "Expires", "0");
	p = expect_notify(s, "terminated;reason=timeout");
	assert_non_null(strstr(p->bytes, "\r\n\r\nidle\r\n"));
	nine_takes(s, p);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-02: RFC 6665 4.2.1.3: a refresh is answered and told what was told last */
static void a_refresh_repeats_the_state(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p;

	(void)state;
	stage_run(s, 500000);
	nine_subscribes(s, 2, true, "dialog", "900");
	expect_header(expect_response(s, 500000, 200, "2 SUBSCRIBE"), "Expires", "900");
	p = expect_notify(s, "active;expires=900");
	assert_non_null(strstr(p->bytes, "\r\n\r\nidle\r\n"));
	nine_takes(s, p);
	expect_no_event(s);
	nine_subscribes(s, 3, true, "dialog", NULL); /* as before */
	expect_header(expect_response(s, 500000, 200, "3 SUBSCRIBE"), "Expires", "900");
	nine_takes(s, expect_notify(s, "active;expires=900"));
	nine_subscribes(s, 4, true, "dialog", "0");
	expect_header(expect_response(s, 500000, 200, "4 SUBSCRIBE"), "Expires", "0");
	p = expect_notify(s, "terminated;reason=timeout");
	nine_subscribes(s, 5, true, "dialog", "60"); /* too late */
	expect_response(s, 500000, 481, "5 SUBSCRIBE");
	nine_takes(s, p);
	expect_over(s, id, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.2-05: RFC 6665 4.2.2: nobody refreshes */
static void its_time_is_over(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p;

	(void)state;
	stage_run(s, 599999);
	expect_silence(s);
	stage_run(s, 600000);
	p = expect_notify(s, "terminated;reason=timeout");
	nine_takes(s, p);
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	expect_rest(s);
	stage_close(s);
}

/* One NOTIFY at a time: RFC 6665 4.2.2; the newest state waits for its answer. */
static void one_notify_goes_out_at_a_time(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p;

	(void)state;
	assert_int_equal(tell(s, id, 0, "one\r\n"), PEAL_OK);
	p = expect_notify(s, "active;expires=600");
	assert_int_equal(tell(s, id, 0, "two\r\n"), PEAL_OK);
	assert_int_equal(tell(s, id, 0, "three\r\n"), PEAL_OK);
	expect_silence(s);
	nine_answers(s, p, "503 No", NULL, NULL, NULL); /* which ends nothing */
	p = expect_notify(s, "active;expires=600");
	assert_non_null(strstr(p->bytes, "\r\n\r\nthree\r\n"));
	nine_subscribes(s, 2, true, "dialog", "700"); /* meanwhile */
	expect_response(s, 0, 200, "2 SUBSCRIBE");
	expect_silence(s);
	nine_takes(s, p);
	p = expect_notify(s, "active;expires=700");
	assert_int_equal(tell(s, id, PEAL_STATE_TERMINATED, "end\r\n"), PEAL_OK);
	assert_int_equal(tell(s, id, 0, "more\r\n"), PEAL_E_STATE);
	nine_takes(s, p);
	p = expect_notify(s, "terminated");
	assert_non_null(strstr(p->bytes, "\r\n\r\nend\r\n"));
	nine_takes(s, p);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

static void the_end_waits_for_the_notify_before_it(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p;

	(void)state;
	assert_int_equal(tell(s, id, 0, "one\r\n"), PEAL_OK);
	p = expect_notify(s, "active;expires=600");
	nine_subscribes(s, 2, true, "dialog", "0");
	expect_response(s, 0, 200, "2 SUBSCRIBE");
	expect_silence(s);
	nine_takes(s, p);
	nine_takes(s, expect_notify(s, "terminated;reason=timeout"));
	expect_over(s, id, PEAL_CAUSE_BYE, 0);
	id = nine_subscribed_as(s, 3);
	stage_run(s, 599000);
	assert_int_equal(tell(s, id, 0, "one\r\n"), PEAL_OK);
	p = expect_notify(s, "active;expires=1");
	stage_run(s, 600000);
	expect_same_bytes(expect_packet(s, ONE, 599500, ""), p);
	nine_takes(s, p);
	nine_takes(s, expect_notify(s, "terminated;reason=timeout"));
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.2-04, R6665-4.2.2-03: RFC 6665 4.2.2: which answers to NOTIFY end it */
static void a_failed_notify_may_end_it(void **state)
{
	static const uint16_t ends[] = { 404, 405, 410, 416, 480, 481, 482,
					 483, 484, 485, 489, 501, 604 };
	static const uint16_t stays[] = { 400, 401, 403, 487, 491, 503, 600 };
	char status[32];

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct stage *s = events_open();
		peal_id id = nine_subscribed(s);

		tell(s, id, 0, NULL);
		snprintf(status, sizeof status, "%u No", ends[i]);
		nine_answers(s, expect_notify(s, "active;expires=600"), status, NULL, NULL, NULL);
		expect_over(s, id, PEAL_CAUSE_RESPONSE, ends[i]);
		expect_rest(s);
		stage_close(s);
	}
	for (size_t i = 0; i < sizeof stays / sizeof *stays; i++) {
		struct stage *s = events_open();
		peal_id id = nine_subscribed(s);

		tell(s, id, 0, NULL);
		snprintf(status, sizeof status, "%u No", stays[i]);
		nine_answers(s, expect_notify(s, "active;expires=600"), status, NULL, NULL, NULL);
		expect_no_event(s);
		expect_in(s, id, "Idle");
		one_ends(s, id);
		expect_rest(s);
		stage_close(s);
	}
}

static void nobody_takes_the_notify(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);

	(void)state;
	tell(s, id, 0, NULL);
	could_not_send(s, expect_notify(s, "active;expires=600"));
	expect_over(s, id, PEAL_CAUSE_TRANSPORT, 503);
	id = nine_subscribed_as(s, 2);
	tell(s, id, 0, NULL);
	stage_run(s, 32000);
	s->packet_read = s->packet_count; /* copies */
	expect_over(s, id, PEAL_CAUSE_TIMEOUT, 408);
	id = nine_subscribed_as(s, 3);
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	could_not_send(s, expect_notify(s, "terminated"));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0); /* it was ending anyway */
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.2-02: RFC 6665 8.2.3: every reason, and retry-after */
static void the_end_says_why(void **state)
{
	static const struct {
		uint8_t reason;
		const char *state;
	} cases[] = {
		{ PEAL_REASON_DEACTIVATED, "terminated;reason=deactivated;retry-after=5" },
		{ PEAL_REASON_PROBATION, "terminated;reason=probation;retry-after=5" },
		{ PEAL_REASON_REJECTED, "terminated;reason=rejected;retry-after=5" },
		{ PEAL_REASON_TIMEOUT, "terminated;reason=timeout;retry-after=5" },
		{ PEAL_REASON_GIVEUP, "terminated;reason=giveup;retry-after=5" },
		{ PEAL_REASON_NORESOURCE, "terminated;reason=noresource;retry-after=5" },
		{ PEAL_REASON_INVARIANT, "terminated;reason=invariant;retry-after=5" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = events_open();
		peal_id id = nine_subscribed(s);
		struct peal_notice notice = { .size = sizeof notice,
					      .reason = cases[i].reason,
					      .retry_after = 5 };

		assert_int_equal(peal_notify(s->engine[ONE], id, &notice, 0), PEAL_E_ARGUMENT);
		notice.state = PEAL_STATE_TERMINATED;
		assert_int_equal(peal_notify(s->engine[ONE], id, &notice, 0), PEAL_OK);
		stage_read(s);
		nine_takes(s, expect_notify(s, cases[i].state)); /* R6665-4.2.2-02 */
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* R6665-4.6-01: RFC 6665 4.6: CANCEL of a SUBSCRIBE is answered and does nothing */
static void a_subscribe_is_not_cancelled(void **state)
{
	struct stage *s = events_open();
	peal_id id;

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .branch = "c",
					     .rows = CONTACT "Event: dialog\r\nExpires: 60\r\n" });
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 60);
	nine_sends(s, (struct nine_request){ .method = "CANCEL", .branch = "c" });
	expect_response(s, 0, 200, "1 CANCEL");
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=60"));
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
}

static void with_one(struct peal_config *config)
{
	with_events(config);
	config->subscriptions = 1;
}

static void without_dialogs(struct peal_config *config)
{
	with_events(config);
	config->dialogs = 1;
}

/* RFC 3261 21.5.4: where there is no room, none is taken */
static void a_subscribe_may_find_no_room(void **state)
{
	struct stage *s = stage_open(with_one);
	peal_id id = nine_subscribed(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .call_id = "d@192.0.2.9",
					     .rows = CONTACT "Event: dialog\r\nExpires: 60\r\n" });
	expect_header(expect_response(s, 0, 503, "1 SUBSCRIBE"), "Retry-After", "10");
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
	s = stage_open(without_dialogs);
	id = nine_subscribed(s);
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .call_id = "d@192.0.2.9",
					     .rows = CONTACT "Event: dialog\r\nExpires: 60\r\n" });
	expect_response(s, 0, 503, "1 SUBSCRIBE");
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
}

/* Nobody asked to serve events: RFC 3261 8.2.1. */
static void without_room_for_any_nothing_is_served(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id id = 0;

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "600");
	expect_header(expect_response(s, 0, 405, "1 SUBSCRIBE"), "Allow",
		      "INVITE, ACK, CANCEL, BYE, OPTIONS");
	assert_int_equal(subscribe(s, 0, "dialog", 60, &id), PEAL_E_FULL);
	expect_rest(s);
	stage_close(s);
}

/* R4488-4-02, R7614-5-01: RFC 4488 4, RFC 7614 5: a REFER that wants to hear nothing */
static void a_refer_may_want_to_hear_nothing(void **state)
{
	static const char *const rows[] = { "Refer-Sub: false\r\n", "Require: nosub\r\n" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = events_open();
		char text[256];
		peal_id id;
		const struct packet *p;

		snprintf(text, sizeof text, CONTACT "Refer-To: <sip:c@192.0.2.8>\r\n%s", rows[i]);
		nine_sends(s, (struct nine_request){ .method = "REFER", .rows = text });
		id = expect_asked(s, PEAL_EV_REFER, 600);
		assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
		p = expect_response(s, 0, 200, "1 REFER");
		expect_header(p, "Refer-Sub", "false");
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
		expect_rest(s);
		stage_close(s);
	}
}

static void the_rest_is_ignored(void **state)
{
	static const uint8_t asked[] = { SUBSCRIPTION_TELL,    SUBSCRIPTION_SUBSCRIBE,
					 SUBSCRIPTION_EXPIRED, SUBSCRIPTION_DONE,
					 SUBSCRIPTION_GONE,    SUBSCRIPTION_OVERTAKEN };
	static const uint8_t idle[] = { SUBSCRIPTION_ACCEPT, SUBSCRIPTION_REJECT, SUBSCRIPTION_DONE,
					SUBSCRIPTION_GONE, SUBSCRIPTION_OVERTAKEN };
	static const uint8_t telling[] = { SUBSCRIPTION_ACCEPT, SUBSCRIPTION_REJECT };
	static const uint8_t ending[] = { SUBSCRIPTION_TELL, SUBSCRIPTION_EXPIRED,
					  SUBSCRIPTION_ACCEPT, SUBSCRIPTION_REJECT };
	static const uint8_t shared[] = { DIALOG_2XX, DIALOG_REFUSED, DIALOG_OVER,
					  DIALOG_SUBSCRIBED };
	struct stage *s = events_open();
	struct subscription *sub;
	struct dialog *d;
	const struct packet *p;
	peal_id id;

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	sub = subscription_find(&s->engine[ONE]->subscriptions, id);
	d = dialog_find(&s->engine[ONE]->dialogs, sub->dialog);
	for (size_t i = 0; i < sizeof asked; i++)
		expect_ignored(s, &sub->fsm, asked[i]);
	expect_ignored(s, &sub->lifetime, SUBSCRIPTION_STOP);
	for (size_t i = 0; i < sizeof shared; i++)
		expect_ignored(s, &d->fsm, shared[i]);
	accept_it(s, id, NULL);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	p = expect_notify(s, "active;expires=600");
	expect_ignored(s, &sub->lifetime, SUBSCRIPTION_START);
	for (size_t i = 0; i < sizeof telling; i++)
		expect_ignored(s, &sub->fsm, telling[i]);
	nine_takes(s, p);
	for (size_t i = 0; i < sizeof idle; i++)
		expect_ignored(s, &sub->fsm, idle[i]);
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	p = expect_notify(s, "terminated");
	for (size_t i = 0; i < sizeof ending; i++)
		expect_ignored(s, &sub->fsm, ending[i]);
	nine_takes(s, p);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_accepted_subscription_is_notified_at_once),
		cmocka_unit_test(what_is_not_served_is_refused),
		cmocka_unit_test(our_user_refuses),
		cmocka_unit_test(a_fetch_gets_one_notify),
		cmocka_unit_test(a_refresh_repeats_the_state),
		cmocka_unit_test(its_time_is_over),
		cmocka_unit_test(one_notify_goes_out_at_a_time),
		cmocka_unit_test(the_end_waits_for_the_notify_before_it),
		cmocka_unit_test(a_failed_notify_may_end_it),
		cmocka_unit_test(nobody_takes_the_notify),
		cmocka_unit_test(the_end_says_why),
		cmocka_unit_test(a_subscribe_is_not_cancelled),
		cmocka_unit_test(a_subscribe_may_find_no_room),
		cmocka_unit_test(without_room_for_any_nothing_is_served),
		cmocka_unit_test(a_refer_may_want_to_hear_nothing),
		cmocka_unit_test(the_rest_is_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
