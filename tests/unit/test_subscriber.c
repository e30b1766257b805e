/* SPDX-License-Identifier: MIT */
/* Subscriptions of ours: RFC 6665 4.1. */
#include "events_kit.h"

/* ---- the start ---- */

/* R6665-3.1-01, R6665-4.1.2-01, R6665-4.1.3-04, R6665-4.4.4-01: RFC 6665 3.1.1, 4.1.2,
 * 4.1.3, 4.4.4: exact bytes; a NOTIFY is answered at once, and only a NOTIFY
 * says that the subscription exists */
static void a_notify_makes_the_subscription(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog;id=7", &p);

	(void)state;
	expect_header(p, "Event", "dialog;id=7");
	expect_header(p, "Accept", "text/plain");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "CSeq", "1 SUBSCRIBE");
	expect_header(p, "To", "<" NINE ">");
	expect_header(p, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS, SUBSCRIBE, NOTIFY, REFER");
	expect_header(p, "Allow-Events", "refer, dialog, presence");
	nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 600\r\n", NULL);
	expect_in(s, id, "NotifyWait");
	expect_no_event(s);
	nine_notifies(s, "x", 5, "dialog;id=7", "pending;expires=500");
	expect_notify_answered(s, 200, 5);
	expect_notified(s, id, PEAL_STATE_PENDING, 500);
	expect_in(s, id, "Subscribed");
	nine_notifies(s, "x", 6, "dialog;id=7", "active;expires=9000"); /* more than granted */
	expect_notify_answered(s, 200, 6);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 600);
	nine_notifies(s, "x", 7, "dialog;id=7", "resting"); /* RFC 6665 8.4: as active */
	expect_notify_answered(s, 200, 7);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 600);
	nine_notifies(s, "x", 8, "dialog;id=7", "terminated");
	expect_notify_answered(s, 200, 8);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	assert_int_equal(expect_over(s, id, PEAL_CAUSE_NOTIFY, 0)->event.again, PEAL_AGAIN_NOW);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.1.2.4-01, R6665-4.4.1-01: RFC 6665 4.1.2.4, 4.4.1: the NOTIFY may be faster
 * than the 2xx, and its Record-Route and Contact make the dialog */
static void a_notify_may_be_faster_than_the_2xx(void **state)
{
	struct stage *s = events_open();
	const struct packet *p, *refresh;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	nine_sends(s, (struct nine_request){
			  .method = "NOTIFY",
			  .cseq = 1,
			  .in_call = true,
			  .called = true,
			  .tag = "x",
			  .rows = "Contact: <sip:there@192.0.2.9:5070>\r\nEvent: dialog\r\n"
				  "Record-Route: <sip:a.example;lr>, <sip:b.example;lr>\r\n"
				  "Subscription-State: active\r\nContent-Type: text/plain\r\n",
			  .body = "here\r\n" });
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600); /* no expires: RFC 3265 */
	nine_answers(s, p, "202 Accepted", "x",
		     "Contact: <sip:there@192.0.2.9:5071>\r\nRecord-Route: <sip:c.example;lr>\r\n"
		     "Expires: 100\r\n",
		     NULL);
	expect_in(s, id, "Subscribed");
	expect_no_event(s);
	stage_run(s, 68000); /* 64*T1 are left of 100 s */
	refresh = expect_packet(s, ONE, 68000, "SUBSCRIBE sip:there@192.0.2.9:5071 SIP/2.0\r\n");
	expect_header(refresh, "Route", "<sip:a.example;lr>, <sip:b.example;lr>");
	expect_header(refresh, "CSeq", "2 SUBSCRIBE");
	expect_header(refresh, "Expires", "100");
	expect_header(refresh, "Event", "dialog");
	expect_header(refresh, "Accept", "text/plain");
	expect_header(refresh, "To", "<" NINE ">;tag=x");
	nine_answers(s, refresh, "481 Gone", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 481);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.1.2-02: RFC 6665 4.1.2.4: no NOTIFY within 64*T1 */
static void without_a_notify_there_is_no_subscription(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 3600\r\n", NULL);
	stage_run(s, 31999);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_over(s, id, PEAL_CAUSE_TIMEOUT, 408);
	nine_notifies(s, "x", 1, "dialog", "active;expires=60"); /* too late */
	expect_notify_answered(s, 481, 1);
	expect_rest(s);
	stage_close(s);
}

/* RFC 6665 4.1.2.2: what was granted for no time at all is over with its first NOTIFY */
static void a_subscription_without_time_does_not_stay(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 0\r\n", NULL);
	stage_run(s, 1000);
	expect_no_event(s);
	nine_notifies(s, "x", 1, "dialog", "active");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 0);
	p = expect_packet(s, ONE, 1000, "SUBSCRIBE ");
	expect_header(p, "Expires", "0");
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	nine_answers(s, p, "200 OK", NULL, CONTACT "Expires: 0\r\n", NULL);
	expect_rest(s);
	stage_close(s);
}

static void a_refusal_is_told(void **state)
{
	static const struct {
		const char *status;
		uint16_t code;
	} cases[] = { { "489 Bad Event", 489 },
		      { "403 Forbidden", 403 },
		      { "500 No", 500 },
		      { "603 No", 603 } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		peal_id id = one_subscribes(s, "dialog", &p);

		nine_answers(s, p, cases[i].status, "x", NULL, NULL);
		expect_over(s, id, PEAL_CAUSE_RESPONSE, cases[i].code);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 8.1.3.1 */
static void nobody_answers_or_nothing_can_be_sent(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	could_not_send(s, p);
	expect_over(s, id, PEAL_CAUSE_TRANSPORT, 503);
	id = one_subscribes(s, "dialog", &p);
	s->packet_read = s->packet_count;
	stage_run(s, 32000);
	s->packet_read = s->packet_count; /* copies */
	expect_over(s, id, PEAL_CAUSE_TIMEOUT, 408);
	expect_rest(s);
	stage_close(s);
}

/* RFC 6665 4.2.1.1, RFC 3261 21.4.17: once more, for as long as the peer wants, as often as
 * that is longer */
static void too_brief_is_sent_again(void **state)
{
	struct stage *s = events_open();
	const struct packet *first, *second;
	char call_id[128], from[128];
	peal_id id = 0;

	(void)state;
	assert_int_equal(subscribe(s, 0, "dialog", 60, &id), PEAL_OK);
	first = expect_subscribe(s, "60");
	nine_answers(s, first, "423 Interval Too Brief", "x", "Min-Expires: 300\r\n", NULL);
	second = expect_subscribe(s, "300");
	expect_header(second, "CSeq", "2 SUBSCRIBE");
	expect_header(second, "Event", "dialog");
	expect_header(second, "Accept", "text/plain");
	snprintf(call_id, sizeof call_id, "%s", header_of(first, "Call-ID"));
	expect_header(second, "Call-ID", call_id);
	snprintf(from, sizeof from, "%s", header_of(first, "From"));
	expect_header(second, "From", from);
	assert_string_not_equal(strstr(first->bytes, "branch="), strstr(second->bytes, "branch="));
	nine_answers(s, second, "423 Interval Too Brief", "x", "Min-Expires: 900\r\n", NULL);
	second = expect_subscribe(s, "900");
	nine_answers(s, second, "423 Interval Too Brief", "x", "Min-Expires: 900\r\n", NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 423); /* the same again */
	expect_rest(s);
	assert_int_equal(subscribe(s, 0, "dialog", 60, &id), PEAL_OK);
	nine_answers(s, expect_subscribe(s, "60"), "423 No", "x", "Min-Expires: 300\r\n", NULL);
	nine_answers(s, expect_subscribe(s, "300"), "200 OK", "x", CONTACT, NULL);
	nine_notifies(s, "x", 1, "dialog", "active");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 300);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.4.1-02, R6665-4.1.3-01: RFC 6665 4.4.1, 4.1.3: by Call-ID, tag and Event,
 * type and id byte by byte; without a Subscription-State that can be read 400; without Event
 * 489 */
static void a_notify_has_to_match(void **state)
{
	static const struct {
		const char *rows;
		unsigned status;
	} cases[] = {
		{ CONTACT "Event: Dialog\r\nSubscription-State: active\r\n", 481 },
		{ CONTACT "Event: dialog;id=8\r\nSubscription-State: active\r\n", 481 },
		{ CONTACT "Event: presence\r\nSubscription-State: active\r\n", 481 },
		{ CONTACT "Subscription-State: active\r\n", 489 },
		{ CONTACT "Event: dialog\r\n", 400 },
		{ CONTACT "Event: dialog\r\nSubscription-State: active;expires=soon\r\n", 400 },
		{ "Event: dialog\r\nSubscription-State: active\r\n", 400 }, /* no Contact */
	};
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribes(s, "dialog", &p);

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		nine_sends(s, (struct nine_request){ .method = "NOTIFY",
						     .cseq = i + 1,
						     .in_call = true,
						     .called = true,
						     .tag = "x",
						     .rows = cases[i].rows });
		expect_notify_answered(s, cases[i].status, i + 1);
		expect_no_event(s);
	}
	nine_notifies(s, "x", 9, "dialog", "active;expires=60");
	expect_notify_answered(s, 200, 9);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 60);
	for (unsigned i = 0; i < 6; i++) { /* within the dialog the same */
		nine_sends(s, (struct nine_request){ .method = "NOTIFY",
						     .cseq = i + 10,
						     .in_call = true,
						     .called = true,
						     .tag = "x",
						     .rows = cases[i].rows });
		expect_notify_answered(s, cases[i].status, i + 10);
		expect_no_event(s);
	}
	nine_answers(s, p, "200 OK", "x", NULL, NULL);
	nine_ends(s, id, 20);
	nine_notifies(s, "x", 21, "dialog", "active"); /* nobody's */
	expect_notify_answered(s, 481, 21);
	expect_rest(s);
	stage_close(s);
}

/* ---- time ---- */

/* R6665-4.1.2-02, R6665-4.1.3-02: RFC 6665 4.1.2.2: a refresh when 64*T1 are left; its
 * 2xx needs a NOTIFY, too */
static void it_is_refreshed_before_its_time_is_over(void **state)
{
	struct stage *s = events_open();
	const struct packet *p, *refresh;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	stage_run(s, 3567999);
	expect_silence(s);
	stage_run(s, 3568000);
	refresh = expect_subscribe(s, "3600");
	expect_in(s, id, "Refreshing");
	nine_answers(s, refresh, "200 OK", NULL, CONTACT "Expires: 600\r\n", NULL);
	expect_in(s, id, "Refreshing");
	nine_notifies(s, "x", 2, "dialog", "active;expires=600");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 600);
	expect_in(s, id, "Subscribed");
	stage_run(s, 3568000 + 568000);
	refresh = expect_subscribe(s, "600");
	nine_answers(s, refresh, "200 OK", NULL, CONTACT "Expires: 600\r\n", NULL);
	stage_run(s, s->now + 31999);
	expect_no_event(s);
	stage_run(s, s->now + 1); /* Timer N: no NOTIFY came */
	expect_over(s, id, PEAL_CAUSE_TIMEOUT, 408);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.1.2-03: RFC 5839 6.2: 204 says that no NOTIFY follows */
static void a_204_needs_no_notify(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	stage_run(s, 3568000);
	nine_answers(s, expect_subscribe(s, "3600"), "204 No Notification", NULL,
		     CONTACT "Expires: 3600\r\n", NULL);
	expect_in(s, id, "Subscribed");
	stage_run(s, s->now + 40000);
	expect_no_event(s);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.1.2-04: RFC 6665 4.1.2.2: which failures of a refresh end the subscription */
static void a_failed_refresh_may_end_it(void **state)
{
	static const uint16_t ends[] = { 404, 405, 410, 416, 480, 481, 482,
					 483, 484, 485, 489, 501, 604 };
	static const uint16_t stays[] = { 400, 403, 406, 487, 491, 503, 600 };
	char status[32];

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		peal_id id = one_subscribed(s, &p);

		stage_run(s, 3568000);
		snprintf(status, sizeof status, "%u No", ends[i]);
		nine_answers(s, expect_subscribe(s, "3600"), status, NULL, NULL, NULL);
		expect_over(s, id, PEAL_CAUSE_RESPONSE, ends[i]);
		expect_rest(s);
		stage_close(s);
	}
	for (size_t i = 0; i < sizeof stays / sizeof *stays; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		peal_id id = one_subscribed(s, &p);

		stage_run(s, 3568000);
		snprintf(status, sizeof status, "%u No", stays[i]);
		nine_answers(s, expect_subscribe(s, "3600"), status, NULL, NULL, NULL);
		expect_no_event(s);
		expect_in(s, id, "Subscribed");
		stage_run(s, 3599999);
		expect_no_event(s);
		stage_run(s, 3600000); /* the old time stands, and is over */
		expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 5057 5.2: nobody answers the refresh; or it cannot be sent */
static void a_refresh_may_find_nobody(void **state)
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
	could_not_send(s, expect_subscribe(s, "40"));
	expect_in(s, id, "Subscribed");
	nine_notifies(s, "x", 2, "dialog", "active;expires=40");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 40);
	stage_run(s, 40000);
	expect_subscribe(s, "40");
	stage_run(s, 59999);
	s->packet_read = s->packet_count; /* copies */
	expect_no_event(s);
	stage_run(s, 60000); /* before Timer N, and Timer F */
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	stage_rest(s);
	s->packet_read = s->packet_count;
	expect_rest(s);
	stage_close(s);
}

static void a_refresh_may_be_too_brief(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	stage_run(s, 3568000);
	nine_answers(s, expect_subscribe(s, "3600"), "423 Too Brief", NULL, "Min-Expires: 7200\r\n",
		     NULL);
	nine_answers(s, expect_subscribe(s, "7200"), "423 Too Brief", NULL, "Min-Expires: 7200\r\n",
		     NULL);
	expect_in(s, id, "Subscribed"); /* enough of that */
	expect_silence(s);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

/* ---- forks ---- */

/* Race 22, R6665-4.1.4-01: RFC 6665 4.1.4: each branch that notifies is a subscription,
 * until Timer N would have fired */
static void another_branch_is_another_subscription(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	const struct happened *h;
	peal_id id = one_subscribed(s, &p), other;

	(void)state;
	stage_run(s, 1000);
	nine_notifies(s, "y", 1, "dialog", "active;expires=100");
	expect_notify_answered(s, 200, 1);
	h = expect_event(s, ONE, PEAL_EV_NOTIFIED, 0);
	other = h->event.id;
	assert_int_equal(h->event.origin, id);
	assert_int_not_equal(other, id);
	nine_notifies(s, "y", 2, "dialog", "active;expires=100");
	expect_notify_answered(s, 200, 2);
	assert_int_equal(expect_notified(s, other, PEAL_STATE_ACTIVE, 100)->event.origin, 0);
	stage_run(s, 32000);
	nine_notifies(s, "z", 1, "dialog", "active;expires=100"); /* R6665-4.1.2.4-02: late */
	expect_notify_answered(s, 481, 1);
	nine_ends(s, id, 2);
	nine_notifies(s, "y", 3, "dialog", "terminated;reason=noresource");
	expect_notify_answered(s, 200, 3);
	expect_notified(s, other, PEAL_STATE_TERMINATED, 0);
	expect_over(s, other, PEAL_CAUSE_NOTIFY, 0);
	expect_rest(s);
	stage_close(s);
}

static void another_branch_may_be_unwanted(void **state)
{
	struct stage *s = events_open();
	struct peal_subscribe how = {
		.size = sizeof how, .event = PEAL_TEXT("dialog"), .expires = 3600, .single = true
	};
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	peal_id id;

	(void)state;
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, s->now, &id), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_subscribe(s, "3600"), "200 OK", "x", CONTACT, NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=100");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 100);
	nine_notifies(s, "y", 1, "dialog", "active;expires=100");
	expect_notify_answered(s, 481, 1);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

static void with_one(struct peal_config *config)
{
	with_events(config);
	config->subscriptions = 1;
}

/* What there is no room for is answered so, and leaves nothing behind. */
static void a_branch_may_find_no_room(void **state)
{
	struct stage *s = stage_open(with_one);
	const struct packet *p;
	peal_id id = one_subscribed(s, &p), none = 0;

	(void)state;
	assert_int_equal(subscribe(s, 0, "dialog", 60, &none), PEAL_E_FULL);
	expect_silence(s);
	nine_notifies(s, "y", 1, "dialog", "active;expires=100");
	expect_notify_answered(s, 503, 1);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.1.1, RFC 6665 3.1.1: what cannot be asked for */
static void what_cannot_be_asked_for_is_refused(void **state)
{
	struct stage *s = events_open();
	struct peal_subscribe how = { .size = sizeof how, .event = PEAL_TEXT("dialog") };
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	struct peal_extra own = { PEAL_TEXT("Via"), PEAL_TEXT("x") };
	const struct packet *invite;
	peal_id id = 0, call;

	(void)state;
	how.event = PEAL_TEXT("no event");
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	how.event = PEAL_TEXT("");
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	how.event = PEAL_TEXT("dialog");
	request.method = PEAL_TEXT("SUBSCRIBE");
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	request.method = PEAL_TEXT("");
	request.target = PEAL_TEXT("no uri");
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_SYNTAX);
	request.target = PEAL_TEXT(NINE);
	request.extra = &own;
	request.extra_count = 1;
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	request.extra_count = 0;
	how.size = 1;
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	how.size = sizeof how;
	how.call = 77;
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_ARGUMENT);
	request.target = PEAL_TEXT("");
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_GONE);
	call = one_calls(s, &invite);
	how.call = call;
	assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_E_STATE);
	assert_int_equal(peal_unsubscribe(s->engine[ONE], 77, 0), PEAL_E_GONE);
	nine_answers(s, invite, "486 Busy", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_notify_makes_the_subscription),
		cmocka_unit_test(a_notify_may_be_faster_than_the_2xx),
		cmocka_unit_test(without_a_notify_there_is_no_subscription),
		cmocka_unit_test(a_subscription_without_time_does_not_stay),
		cmocka_unit_test(a_refusal_is_told),
		cmocka_unit_test(nobody_answers_or_nothing_can_be_sent),
		cmocka_unit_test(too_brief_is_sent_again),
		cmocka_unit_test(a_notify_has_to_match),
		cmocka_unit_test(it_is_refreshed_before_its_time_is_over),
		cmocka_unit_test(a_204_needs_no_notify),
		cmocka_unit_test(a_failed_refresh_may_end_it),
		cmocka_unit_test(a_refresh_may_find_nobody),
		cmocka_unit_test(a_refresh_may_be_too_brief),
		cmocka_unit_test(another_branch_is_another_subscription),
		cmocka_unit_test(another_branch_may_be_unwanted),
		cmocka_unit_test(a_branch_may_find_no_room),
		cmocka_unit_test(what_cannot_be_asked_for_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
