/* SPDX-License-Identifier: MIT */
/* SUBSCRIBEs that are refused, and sent again: RFC 6665 4.1.2, RFC 3261 12.2.2, 20.33. */
#include "events_kit.h"

/* ONE sends INFO within the call, and the peer takes it. */
static void one_informs(struct stage *s, peal_id call)
{
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	peal_id id;

	assert_int_equal(peal_send(s->engine[ONE], call, &info, s->now, &id), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "INFO "), "200 OK", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
}

static void nine_hangs_up(struct stage *s, peal_id call, unsigned cseq)
{
	nine_sends(
	    s, (struct nine_request){
		   .method = "BYE", .cseq = cseq, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 200, "3 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
}

/* RFC 3261 12.2.2: 500 where a later request of ours was faster: again and again; else
 * it means what it says */
static void an_overtaken_refresh_is_sent_again(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;
	const struct packet *p;

	(void)state;
	assert_int_equal(subscribe(s, call, "dialog", 3600, &id), PEAL_OK);
	nine_answers(s, expect_subscribe(s, "3600"), "200 OK", NULL, CONTACT "Expires: 3600\r\n",
		     NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	stage_run(s, 3568000);
	p = expect_subscribe(s, "3600");
	for (unsigned wait = 500; wait < 2000; wait *= 2) {
		one_informs(s, call);
		nine_answers(s, p, "500 Late", NULL, NULL, NULL);
		expect_in(s, id, "Subscribed");
		stage_run(s, s->now + wait - 1);
		expect_silence(s);
		stage_run(s, s->now + 1);
		p = expect_subscribe(s, "3600");
		expect_in(s, id, "Refreshing");
	}
	expect_header(p, "CSeq", "7 SUBSCRIBE");
	nine_answers(s, p, "500 No", NULL, NULL, NULL);
	expect_in(s, id, "Subscribed"); /* the old time stands */
	stage_run(s, 3599999);
	expect_silence(s);
	nine_ends(s, id, 2);
	nine_hangs_up(s, call, 3);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 20.33: when it is to be tried again; where that is before the end */
static void a_refresh_obeys_retry_after(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = one_subscribed(s, &p);

	(void)state;
	stage_run(s, 3568000);
	nine_answers(s, expect_subscribe(s, "3600"), "503 Busy", NULL, "Retry-After: 9\r\n", NULL);
	expect_in(s, id, "Subscribed");
	stage_run(s, 3576999);
	expect_silence(s);
	stage_run(s, 3577000);
	nine_answers(s, expect_subscribe(s, "3600"), "503 Busy", NULL, "Retry-After: 60\r\n", NULL);
	stage_run(s, 3599999);
	expect_silence(s);
	stage_run(s, 3600000);
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 20.33: a first one that is refused: the user is told when it may ask again;
 * what follows says no more than that */
static void a_refusal_may_say_when(void **state)
{
	static const struct {
		const char *status, *rows;
		uint32_t seconds;
		uint8_t again;
	} cases[] = {
		{ "503 Busy", "Retry-After: 30\r\n", 30, PEAL_AGAIN_LATER },
		{ "480 Away", "Retry-After: 18000 (asleep);duration=3600\r\n", 18000,
		  PEAL_AGAIN_LATER },
		{ "503 Busy", "Retry-After: 0\r\n", 0, PEAL_AGAIN_NEVER },
		{ "503 Busy", "Retry-After: soon\r\n", 0, PEAL_AGAIN_NEVER },
		{ "603 No", NULL, 0, PEAL_AGAIN_NEVER },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = events_open();
		const struct packet *p;
		const struct happened *h;
		peal_id id = one_subscribes(s, "dialog", &p);

		nine_answers(s, p, cases[i].status, "x", cases[i].rows, NULL);
		h = expect_over(s, id, PEAL_CAUSE_RESPONSE,
				(uint16_t)strtoul(cases[i].status, NULL, 10));
		assert_int_equal(h->event.seconds, cases[i].seconds);
		assert_int_equal(h->event.again, cases[i].again);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 20.33, 12.2.2: whoever wants no more does not ask again */
static void who_leaves_does_not_ask_again(void **state)
{
	static const struct {
		const char *status, *rows;
		bool overtaken;
	} cases[] = { { "503 Busy", "Retry-After: 30\r\n", false }, { "500 Late", NULL, true } };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct stage *s = events_open();
		peal_id call = one_call_up(s), id = 0;
		const struct packet *p;

		assert_int_equal(subscribe(s, call, "dialog", 3600, &id), PEAL_OK);
		p = expect_subscribe(s, "3600");
		if (i < 2) {
			nine_answers(s, p, "200 OK", NULL, CONTACT "Expires: 3600\r\n", NULL);
			nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
			expect_notify_answered(s, 200, 1);
			expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
		}
		assert_int_equal(peal_unsubscribe(s->engine[ONE], id, 0), PEAL_OK);
		stage_read(s);
		if (i < 2)
			p = expect_subscribe(s, "0");
		if (cases[i % 2].overtaken)
			one_informs(s, call);
		nine_answers(s, p, cases[i % 2].status, NULL, cases[i % 2].rows, NULL);
		expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
		nine_hangs_up(s, call, 3);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 12.2.2: of a first one, within a call, the user is told */
static void a_first_one_that_is_overtaken_is_refused(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;
	const struct packet *p;

	(void)state;
	assert_int_equal(subscribe(s, call, "dialog", 3600, &id), PEAL_OK);
	p = expect_subscribe(s, "3600");
	one_informs(s, call);
	nine_answers(s, p, "500 Late", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 500);
	assert_int_equal(subscribe(s, call, "dialog", 3600, &id), PEAL_OK);
	p = expect_subscribe(s, "3600");
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	nine_answers(s, p, "503 No", NULL, "Retry-After: 9\r\n", NULL); /* as it has been told */
	expect_in(s, id, "Subscribed");
	nine_ends(s, id, 2);
	nine_hangs_up(s, call, 3);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 21.4.17: a 423 to a SUBSCRIBE that another one has followed; Expires: 0 asks for
 * no time, and is not to be given any */
static void who_leaves_does_not_ask_for_longer(void **state)
{
	struct stage *s = events_open();
	const struct packet *first, *last;
	peal_id id = one_subscribes(s, "dialog", &first);

	(void)state;
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, 0), PEAL_OK);
	stage_read(s);
	last = expect_subscribe(s, "0");
	nine_answers(s, first, "423 Too Brief", "x", "Min-Expires: 7200\r\n", NULL);
	expect_silence(s);
	nine_answers(s, last, "423 Too Brief", NULL, "Min-Expires: 7200\r\n", NULL);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_overtaken_refresh_is_sent_again),
		cmocka_unit_test(a_refresh_obeys_retry_after),
		cmocka_unit_test(a_refusal_may_say_when),
		cmocka_unit_test(who_leaves_does_not_ask_again),
		cmocka_unit_test(a_first_one_that_is_overtaken_is_refused),
		cmocka_unit_test(who_leaves_does_not_ask_for_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
