/* SPDX-License-Identifier: MIT */
/* NOTIFYs that are refused, and sent again: overtaken by a later request of ours in the
 * dialog (RFC 3261 12.2.2), or put off by Retry-After (20.33). */
#include "events_kit.h"

/* Two subscriptions in one dialog: what the second is told overtakes the first. */
static peal_id second_of(struct stage *s)
{
	char line[] = "2 SUBSCRIBE";
	peal_id id;

	nine_subscribes(s, 2, true, "presence", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	expect_response(s, s->now, 200, line);
	nine_takes(s, expect_notify(s, "active;expires=600"));
	return id;
}

static const struct packet *told(struct stage *s, peal_id id, uint8_t state, const char *body)
{
	assert_int_equal(tell(s, id, state, body), PEAL_OK);
	return expect_packet(s, ONE, s->now, "NOTIFY " NINE " SIP/2.0\r\n");
}

/* The NOTIFY is lost, the other one's comes behind it, and takes its place. */
static void overtake(struct stage *s, const struct packet *lost, peal_id other)
{
	nine_takes(s, told(s, other, 0, NULL));
	nine_answers(s, lost, "500 Late", NULL, NULL, NULL);
	expect_silence(s);
}

/* The same again after this time, with a CSeq that is higher by so many. */
static const struct packet *expect_anew(struct stage *s, const struct packet *before,
					peal_time wait, const char *state, unsigned by)
{
	char cseq[32];
	const struct packet *p;

	stage_run(s, s->now + wait - 1);
	expect_silence(s);
	stage_run(s, s->now + 1);
	p = expect_notify(s, state);
	snprintf(cseq, sizeof cseq, "%lu NOTIFY",
		 strtoul(header_of(before, "CSeq"), NULL, 10) + by);
	expect_header(p, "CSeq", cseq);
	return p;
}

static void expect_text(const struct packet *p, const char *text)
{
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, text);
}

static void end(struct stage *s, peal_id id)
{
	nine_takes(s, told(s, id, PEAL_STATE_TERMINATED, NULL));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
}

/* RFC 3261 12.2.2: as often as it is overtaken, later each time, as a request that nobody
 * answers: 17.1.2.2 */
static void an_overtaken_notify_is_sent_each_time(void **state)
{
	static const peal_time waits[] = { 500, 1000, 2000, 4000, 4000 };
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s), other = second_of(s);
	const struct packet *p = told(s, id, 0, "one\r\n");
	const struct peal_config *config = &s->engine[ONE]->rt.config;
	char left[64];

	(void)state;
	assert_int_equal(config->t2, 4000);
	for (unsigned i = 0; i < 5; i++) {
		overtake(s, p, other);
		expect_in(s, id, "Waiting");
		snprintf(left, sizeof left, "active;expires=%u",
			 (unsigned)((600000 - s->now - waits[i]) / 1000));
		p = expect_anew(s, p, waits[i], left, 2);
		expect_text(p, "one\r\n");
	}
	nine_takes(s, p);
	expect_in(s, id, "Idle");
	p = told(s, id, 0, "two\r\n");
	overtake(s, p, other);
	stage_run(s, s->now + 500); /* from the beginning */
	nine_takes(s, expect_packet(s, ONE, s->now, "NOTIFY "));
	end(s, id);
	end(s, other);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 21.5.1: where nothing of ours went behind it, 500 means what it says */
static void a_notify_that_nothing_overtook_is_refused(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p;

	(void)state;
	nine_answers(s, told(s, id, 0, "one\r\n"), "500 No", NULL, NULL, NULL);
	expect_in(s, id, "Idle");
	stage_run(s, 10000);
	expect_silence(s);
	p = told(s, id, 0, "two\r\n");
	tell(s, id, 0, "three\r\n");
	nine_answers(s, p, "500 No", NULL, NULL, NULL);
	p = expect_notify(s, "active;expires=590");
	expect_text(p, "three\r\n");
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	nine_answers(s, p, "500 No", NULL, NULL, NULL);
	nine_answers(s, expect_notify(s, "terminated"), "500 No", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* What is told while one waits is told with it: the newest. */
static void the_newest_is_told_when_it_is_time(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s), other = second_of(s);
	const struct packet *p = told(s, id, 0, "one\r\n");

	(void)state;
	overtake(s, p, other);
	tell(s, id, 0, "two\r\n");
	tell(s, id, 0, "three\r\n");
	expect_silence(s);
	p = expect_anew(s, p, 500, "active;expires=599", 2);
	expect_text(p, "three\r\n");
	nine_takes(s, p);
	expect_in(s, id, "Idle");
	end(s, id);
	end(s, other);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-02: RFC 6665 4.2.1.2, 4.2.1.4: a SUBSCRIBE is answered by a NOTIFY at once */
static void a_refresh_does_not_wait(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s), other = second_of(s);

	(void)state;
	overtake(s, told(s, id, 0, "one\r\n"), other);
	nine_subscribes(s, 3, true, "dialog", "700");
	expect_response(s, 0, 200, "3 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=700"));
	expect_in(s, id, "Idle");
	overtake(s, told(s, id, 0, "two\r\n"), other);
	nine_subscribes(s, 4, true, "dialog", "0");
	expect_response(s, 0, 200, "4 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "terminated;reason=timeout"));
	expect_over(s, id, PEAL_CAUSE_BYE, 0);
	stage_run(s, 1000);
	expect_silence(s);
	end(s, other);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 20.33, 21.5.4: Retry-After is obeyed, within the time granted */
static void retry_after_is_obeyed(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p = told(s, id, 0, "one\r\n");

	(void)state;
	nine_answers(s, p, "503 Busy", NULL, "Retry-After: 7\r\n", NULL);
	expect_in(s, id, "Waiting");
	p = expect_anew(s, p, 7000, "active;expires=593", 1);
	nine_answers(s, p, "486 Busy", NULL, "Retry-After: 90 (lunch)\r\n", NULL);
	p = expect_anew(s, p, 90000, "active;expires=503", 1);
	expect_text(p, "one\r\n");
	nine_answers(s, p, "500 Busy", NULL, "Retry-After: 4294967295\r\n", NULL);
	nine_takes(s, expect_anew(s, p, 503000, "terminated;reason=timeout", 1));
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 6665 4.4.1: the last one, too, for 64*T1 */
static void the_last_one_is_sent_again(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s), other = second_of(s);
	const struct packet *p = told(s, id, 0, "one\r\n");

	(void)state;
	tell(s, id, PEAL_STATE_TERMINATED, "end\r\n"); /* waits for the answer */
	overtake(s, p, other);
	expect_in(s, id, "Closing");
	p = expect_anew(s, p, 500, "terminated", 2);
	expect_text(p, "end\r\n");
	overtake(s, p, other);
	expect_in(s, id, "Closing");
	nine_subscribes(s, 3, true, "dialog", "700");
	expect_response(s, 500, 481, "3 SUBSCRIBE");
	p = expect_anew(s, p, 1000, "terminated", 2);
	nine_answers(s, p, "503 Busy", NULL, "Retry-After: 3\r\n", NULL);
	nine_takes(s, expect_anew(s, p, 3000, "terminated", 1));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	end(s, other);
	expect_rest(s);
	stage_close(s);
}

/* ... and no longer: RFC 6665 4.4.1 */
static void the_last_one_does_not_wait_for_ever(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s);
	const struct packet *p = told(s, id, 0, "one\r\n");

	(void)state;
	nine_answers(s, p, "503 Busy", NULL, "Retry-After: 60\r\n", NULL);
	tell(s, id, PEAL_STATE_TERMINATED, "end\r\n");
	expect_in(s, id, "Closing");
	stage_run(s, 31999);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_silence(s);
	id = nine_subscribed_as(s, 2);
	p = told(s, id, 0, "one\r\n");
	tell(s, id, PEAL_STATE_TERMINATED, "end\r\n");
	nine_answers(s, p, "503 Busy", NULL, "Retry-After: 31\r\n", NULL);
	expect_anew(s, p, 31000, "terminated", 1);
	stage_run(s, s->now + 999);
	s->packet_read = s->packet_count; /* a copy */
	expect_no_event(s);
	stage_run(s, s->now + 1);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	stage_run(s, s->now + 32000);
	s->packet_read = s->packet_count; /* more of them */
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.5-03: RFC 5057 5.1: the dialog is lost meanwhile */
static void the_dialog_may_be_lost_meanwhile(void **state)
{
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s), ending = second_of(s), other;
	const struct packet *first, *last;

	(void)state;
	nine_subscribes(s, 3, true, "presence;id=2", "600");
	other = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	accept_it(s, other, NULL);
	expect_response(s, 0, 200, "3 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=600"));
	first = told(s, id, 0, "one\r\n");
	last = told(s, ending, PEAL_STATE_TERMINATED, NULL);
	overtake(s, first, other);
	nine_answers(s, last, "500 Late", NULL, NULL, NULL);
	expect_in(s, id, "Waiting");
	expect_in(s, ending, "Closing");
	nine_answers(s, told(s, other, 0, NULL), "404 No", NULL, NULL, NULL);
	expect_over(s, other, PEAL_CAUSE_RESPONSE, 404);
	expect_over(s, ending, PEAL_CAUSE_LOCAL, 0);
	expect_over(s, id, PEAL_CAUSE_LOST, 0);
	expect_rest(s);
	stage_close(s);
}

static void the_rest_is_ignored(void **state)
{
	static const uint8_t waiting[] = { SUBSCRIPTION_ACCEPT,    SUBSCRIPTION_REJECT,
					   SUBSCRIPTION_DONE,      SUBSCRIPTION_GONE,
					   SUBSCRIPTION_OVERTAKEN, SUBSCRIPTION_LATER };
	static const uint8_t closing[] = { SUBSCRIPTION_TELL, SUBSCRIPTION_EXPIRED };
	struct stage *s = events_open();
	peal_id id = nine_subscribed(s), other = second_of(s);

	(void)state;
	expect_ignored(s, fsm_of(s, id), SUBSCRIPTION_LATER);
	overtake(s, told(s, id, 0, NULL), other);
	for (size_t i = 0; i < sizeof waiting; i++)
		expect_ignored(s, fsm_of(s, id), waiting[i]);
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	for (size_t i = 0; i < sizeof waiting; i++)
		expect_ignored(s, fsm_of(s, id), waiting[i]);
	for (size_t i = 0; i < sizeof closing; i++)
		expect_ignored(s, fsm_of(s, id), closing[i]);
	stage_run(s, 500);
	nine_takes(s, expect_notify(s, "terminated"));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	end(s, other);
	nine_subscribes(s, 9, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	expect_ignored(s, fsm_of(s, id), SUBSCRIPTION_LATER);
	peal_reject(s->engine[ONE], id, NULL, s->now);
	stage_read(s);
	expect_response(s, 500, 603, "9 SUBSCRIBE");
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_overtaken_notify_is_sent_each_time),
		cmocka_unit_test(a_notify_that_nothing_overtook_is_refused),
		cmocka_unit_test(the_newest_is_told_when_it_is_time),
		cmocka_unit_test(a_refresh_does_not_wait),
		cmocka_unit_test(retry_after_is_obeyed),
		cmocka_unit_test(the_last_one_is_sent_again),
		cmocka_unit_test(the_last_one_does_not_wait_for_ever),
		cmocka_unit_test(the_dialog_may_be_lost_meanwhile),
		cmocka_unit_test(the_rest_is_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
