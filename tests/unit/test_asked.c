/* SPDX-License-Identifier: MIT */
/* Odd requests of subscribers, and odd answers to ours: RFC 6665 4, RFC 3515, RFC 4488. */
#include "events_kit.h"
#include "hog_kit.h"

#define THERE "sip:ten@192.0.2.8"

static void only_refer(struct peal_config *config)
{
	config->subscriptions = 4;
}

static void small(struct peal_config *config)
{
	with_events(config);
	small_store(config);
}

static void nine_asks(struct stage *s, unsigned cseq, const char *method, const char *rows)
{
	nine_sends(s, (struct nine_request){ .method = method, .cseq = cseq, .rows = rows });
}

/* ---- SUBSCRIBE ---- */

/* R6665-4.2.1-03: without packages of the application's, REFER is all that is served */
static void who_serves_no_package_serves_refer(void **state)
{
	struct stage *s = stage_open(only_refer);

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "600");
	expect_header(expect_response(s, 0, 489, "1 SUBSCRIBE"), "Allow-Events", "refer");
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-03: an Event that cannot be read, or has no room in a NOTIFY, is a bad one */
static void an_event_is_one_that_a_notify_can_name(void **state)
{
	static char rows[2][400];
	struct stage *s = events_open();
	peal_id id;

	(void)state;
	nine_subscribes(s, 1, false, "a..b", "600");
	expect_response(s, 0, 489, "1 SUBSCRIBE");
	for (int i = 0; i < 2; i++)
		snprintf(rows[i], sizeof rows[i], CONTACT "Event: dialog;id=%0*d\r\n",
			 SUBSCRIPTION_ROWS / 2 - 10 - i, 0);
	nine_asks(s, 2, "SUBSCRIBE", rows[0]);
	expect_response(s, 0, 489, "2 SUBSCRIBE");
	nine_asks(s, 3, "SUBSCRIBE", rows[1]);
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 3600);
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	expect_response(s, 0, 200, "3 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=3600"));
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 12.2.2: a refresh without a Contact moves no target */
static void a_refresh_without_a_contact_moves_nothing(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .cseq = 2,
					     .in_call = true,
					     .rows = "Event: dialog\r\nExpires: 700\r\n" });
	expect_response(s, 0, 200, "2 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=700"));
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
}

/* ---- REFER ---- */

/* R3515-2-02: a Refer-To that names nobody */
static void a_refer_to_nobody_is_refused(void **state)
{
	static const char *const to[] = { "*", "sip:", "\"" };
	struct stage *s = events_open();

	(void)state;
	for (unsigned i = 0; i < sizeof to / sizeof *to; i++) {
		char line[32];

		nine_refers(s, i + 1, false, to[i], "");
		snprintf(line, sizeof line, "%u REFER", i + 1);
		expect_response(s, 0, 400, line);
	}
	expect_rest(s);
	stage_close(s);
}

/* R4488-4-02: only Refer-Sub: false asks for silence; RFC 4538 3: only a dialog's name says
 * which call it is about */
static void what_a_refer_says_oddly_is_not_said(void **state)
{
	static const char *const rows[] = { "Refer-Sub: true\r\n", "Refer-Sub: ;\r\n",
					    "Target-Dialog: x;;\r\n" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct stage *s = events_open();
		const struct happened *h;

		nine_refers(s, 1, false, "<" THERE ">", rows[i]);
		h = expect_event(s, ONE, PEAL_EV_REFER, 0);
		assert_int_equal(h->event.call, 0);
		assert_int_equal(accept_it(s, h->event.id, NULL), PEAL_OK);
		expect_header(expect_response(s, 0, 200, "1 REFER"), "Refer-Sub", "");
		nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n"));
		one_ends(s, h->event.id);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3515 2.4.5: who knows better than 100 says so */
static void a_refer_is_accepted_with_news(void **state)
{
	struct stage *s = events_open();
	struct peal_notice notice = notice_of(PEAL_STATE_NONE, NULL);
	peal_id id;

	(void)state;
	notice.body = (struct peal_body){ PEAL_TEXT(SIPFRAG),
					  PEAL_TEXT("SIP/2.0 180 Ringing\r\n") };
	nine_refers(s, 1, false, "<" THERE ">", "");
	id = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(accept_it(s, id, &notice), PEAL_OK);
	expect_response(s, 0, 200, "1 REFER");
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 180 Ringing\r\n"));
	one_ends(s, id);
	expect_rest(s);
	stage_close(s);
}

static const struct packet *followed(struct stage *s, peal_id *refer)
{
	peal_id call;

	nine_refers(s, 1, false, "<" THERE ">", "");
	*refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(follow(s, *refer, &call), PEAL_OK);
	expect_response(s, 0, 200, "1 REFER");
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n"));
	return expect_packet(s, ONE, 0, "INVITE ");
}

/* RFC 3515 2.4.5: a reason phrase that is a story is left out */
static void a_long_reason_is_left_out_of_the_report(void **state)
{
	char status[SUBSCRIPTION_ROWS];
	struct stage *s = events_open();
	const struct packet *invite;
	peal_id refer;

	(void)state;
	snprintf(status, sizeof status, "486 %0*d", SUBSCRIPTION_ROWS / 2, 0);
	invite = followed(s, &refer);
	nine_answers(s, invite, status, "z", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	nine_takes(s,
		   expect_report(s, "terminated;reason=noresource", "SIP/2.0 486 Busy Here\r\n"));
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* What there is no room for is not told; the next is. */
static void a_report_may_find_no_room(void **state)
{
	static const char story[] =
	    "a reason that is longer than the smallest of all blocks, which "
	    "would have been found even here, where every second one is "
	    "free and no two of them are side by side";
	struct stage *s = stage_open(small);
	struct runtime *rt = &s->engine[ONE]->rt;
	const struct packet *invite;
	struct hog hog;
	peal_id refer;

	(void)state;
	invite = followed(s, &refer);
	hog = hog_begin(s->engine[ONE], 0);
	refer_report(subscription_find(&s->engine[ONE]->subscriptions, refer), 180,
		     PEAL_TEXT(story));
	assert_int_equal(rt->signals.count, 0);
	hog_end(&hog);
	nine_answers(s, invite, "183 Progress", "z", CONTACT, NULL);
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 183 Progress\r\n"));
	stage_close(s);
}

/* ---- our REFER ---- */

/* RFC 3515 2.4.6: the id is the CSeq of the REFER, or there is none */
static void a_notify_of_another_refer_is_refused(void **state)
{
	static const char *const events[] = { "refer;id=x", "refer;id=77", "refer;id=4294967296" };
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = 0;

	(void)state;
	assert_int_equal(refer_to(s, 0, THERE, PEAL_REFER_WATCHED, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER ");
	nine_answers(s, p, "202 Accepted", "x", CONTACT, NULL);
	for (unsigned i = 0; i < sizeof events / sizeof *events; i++) {
		nine_notifies(s, "x", i + 1, events[i], "active;expires=60");
		expect_notify_answered(s, 481, i + 1);
		expect_no_event(s);
	}
	nine_reports(s, 9, "refer;id=1", "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");
	expect_progress(s, id, 200, PEAL_STATE_TERMINATED);
	expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 4488 4: a Refer-Sub that cannot be read makes nothing silent; RFC 3515 2.4.4: nor does
 * a NOTIFY without a time end anything */
static void a_refer_of_ours_is_answered_oddly(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = 0;

	(void)state;
	assert_int_equal(refer_to(s, 0, THERE, PEAL_REFER_WATCHED, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER ");
	nine_answers(s, p, "202 Accepted", "x", CONTACT "Refer-Sub: ;\r\n", NULL);
	nine_reports(s, 1, "refer", "active", "SIP/2.0 100 Trying\r\n");
	assert_int_equal(expect_event(s, ONE, PEAL_EV_NOTIFIED, 100)->event.seconds, 600);
	nine_reports(s, 2, "refer", "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");
	expect_progress(s, id, 200, PEAL_STATE_TERMINATED);
	expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	assert_int_equal(refer_to(s, 0, THERE, PEAL_REFER_WATCHED, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER ");
	nine_answers(s, p, "423 Interval Too Brief", "x", "Min-Expires: 90\r\n", NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 423); /* it has no time to be longer */
	expect_rest(s);
	stage_close(s);
}

/* ---- 423, RFC 3261 21.4.17 ---- */

static const struct packet *asked_for_60(struct stage *s, peal_id *id)
{
	assert_int_equal(subscribe(s, 0, "dialog", 60, id), PEAL_OK);
	return expect_subscribe(s, "60");
}

/* What the peer wants is not said, or is no more: it would be the same again. */
static void too_brief_without_a_longer_time_is_told(void **state)
{
	static const char *const rows[] = { "", "Min-Expires: 60\r\n", "Min-Expires: x\r\n" };
	struct stage *s = events_open();

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct packet *p;
		peal_id id;

		p = asked_for_60(s, &id);
		nine_answers(s, p, "423 Interval Too Brief", "x", rows[i], NULL);
		expect_over(s, id, PEAL_CAUSE_RESPONSE, 423);
	}
	expect_rest(s);
	stage_close(s);
}

/* What cannot be sent is told as it was answered: no storage, no transaction, a number
 * that makes the request too long, or no request that was refused */
static void too_brief_finds_no_room(void **state)
{
	struct stage *s = stage_open(small);
	struct pool *pool = &s->engine[ONE]->transactions.pool;
	uint32_t *size = &s->engine[ONE]->rt.config.message_size, count = pool->count,
		 whole = *size;
	const struct packet *p;
	struct hog hog;
	peal_id id;

	(void)state;
	for (int i = 0; i < 4; i++) {
		p = asked_for_60(s, &id);
		hog = hog_begin(s->engine[ONE], i == 0 ? 1 : 1024);
		if (i == 1)
			pool->count = pool->live;
		if (i == 2)
			*size = (uint32_t)p->len;
		if (i == 3)
			subscription_find(&s->engine[ONE]->subscriptions, id)->transaction = 0;
		nine_answers(s, p, "423 No", "x", "Min-Expires: 3000000000\r\n", NULL);
		hog_end(&hog);
		pool->count = count;
		*size = whole;
		expect_silence(s);
		if (i < 3)
			expect_over(s, id, PEAL_CAUSE_RESPONSE, 423);
	}
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_serves_no_package_serves_refer),
		cmocka_unit_test(an_event_is_one_that_a_notify_can_name),
		cmocka_unit_test(a_refresh_without_a_contact_moves_nothing),
		cmocka_unit_test(a_refer_to_nobody_is_refused),
		cmocka_unit_test(what_a_refer_says_oddly_is_not_said),
		cmocka_unit_test(a_refer_is_accepted_with_news),
		cmocka_unit_test(a_long_reason_is_left_out_of_the_report),
		cmocka_unit_test(a_report_may_find_no_room),
		cmocka_unit_test(a_notify_of_another_refer_is_refused),
		cmocka_unit_test(a_refer_of_ours_is_answered_oddly),
		cmocka_unit_test(too_brief_without_a_longer_time_is_told),
		cmocka_unit_test(too_brief_finds_no_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
