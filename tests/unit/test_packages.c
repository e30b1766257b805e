/* SPDX-License-Identifier: MIT */
/* What subscriptions of both kinds have in common: RFC 6665 3, 4, 8. */
#include "events_kit.h"

#define ELSEWHERE "sip:there@192.0.2.9:5070"

static void nine_asks_from(struct stage *s, struct nine_request request, const char *event,
			   const char *rest)
{
	char rows[256];

	snprintf(rows, sizeof rows, "Contact: <" ELSEWHERE ">;expires=5\r\nEvent: %s\r\n%s", event,
		 rest);
	request.in_call = true;
	request.rows = rows;
	nine_sends(s, request);
}

/* R6665-3.1-03: RFC 6665 3.1: SUBSCRIBE and NOTIFY move the remote target; expires of a
 * Contact means nothing */
static void both_requests_move_the_target(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = nine_subscribed(s);

	(void)state;
	nine_asks_from(s, (struct nine_request){ .method = "SUBSCRIBE", .cseq = 2, .tag = "p" },
		       "dialog", "Expires: 600\r\n");
	expect_header(expect_response(s, 0, 200, "2 SUBSCRIBE"), "Expires", "600");
	p = expect_packet(s, ONE, 0, "NOTIFY " ELSEWHERE " SIP/2.0\r\n");
	expect_header(p, "Subscription-State", "active;expires=600");
	nine_takes(s, p);
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	nine_takes(s, expect_packet(s, ONE, 0, "NOTIFY " ELSEWHERE " SIP/2.0\r\n"));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	id = one_subscribed(s, &p);
	nine_asks_from(
	    s, (struct nine_request){ .method = "NOTIFY", .cseq = 2, .called = true, .tag = "x" },
	    "dialog", "Subscription-State: active;expires=3600\r\nContent-Type: text/plain\r\n");
	expect_notify_answered(s, 200, 2);
	expect_event(s, ONE, PEAL_EV_NOTIFIED, 0);
	stage_run(s, 3567999);
	expect_silence(s);
	stage_run(s, 3568000);
	nine_answers(s, expect_packet(s, ONE, s->now, "SUBSCRIBE " ELSEWHERE " SIP/2.0\r\n"),
		     "481 Gone", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 481);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.1.2-05: RFC 6665 4.1.2.2: after the end another one has nothing of the first */
static void another_subscription_is_another_dialog(void **state)
{
	struct stage *s = events_open();
	const struct packet *first, *second;
	peal_id id = one_subscribed(s, &first);
	char call_id[128], from[128];

	(void)state;
	snprintf(call_id, sizeof call_id, "%s", header_of(first, "Call-ID"));
	snprintf(from, sizeof from, "%s", header_of(first, "From"));
	nine_notifies(s, "x", 2, "dialog", "terminated;reason=deactivated");
	expect_notify_answered(s, 200, 2);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	assert_int_equal(expect_over(s, id, PEAL_CAUSE_NOTIFY, 0)->event.again, PEAL_AGAIN_NOW);
	id = one_subscribes(s, "dialog", &second);
	assert_string_not_equal(header_of(second, "Call-ID"), call_id);
	assert_string_not_equal(header_of(second, "From"), from);
	nine_answers(s, second, "403 No", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 403);
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-01: RFC 6665 4.2.1: only SUBSCRIBE, or REFER, makes one */
static void only_a_subscribe_makes_a_subscription(void **state)
{
	static const struct {
		const char *method;
		unsigned status;
	} cases[] = {
		{ "OPTIONS", 200 }, { "NOTIFY", 481 }, { "MESSAGE", 405 }, { "PUBLISH", 405 }
	};
	struct stage *s = events_open();
	struct peal_counts c;

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		char line[32];

		nine_sends(s, (struct nine_request){
				  .method = cases[i].method,
				  .cseq = i + 1,
				  .rows = CONTACT "Event: dialog\r\nExpires: 600\r\n"
						  "Subscription-State: active;expires=600\r\n" });
		snprintf(line, sizeof line, "%u %s", i + 1, cases[i].method);
		expect_response(s, 0, cases[i].status, line);
		expect_no_event(s);
		peal_count(s->engine[ONE], &c);
		assert_int_equal(c.subscriptions, 0);
	}
	expect_rest(s);
	stage_close(s);
}

/* R6665-4.2.1-06, R7647-5-01: RFC 6665 8.3.1, RFC 7647 5: 202 is taken as 200, and never sent */
static void nobody_hears_202_of_us(void **state)
{
	struct stage *s = events_open();
	struct peal_reply reply = reply_of(202, NULL);
	const struct packet *p;
	peal_id id;

	(void)state;
	nine_subscribes(s, 1, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	assert_int_equal(peal_reject(s->engine[ONE], id, &reply, 0), PEAL_E_ARGUMENT);
	assert_int_equal(accept_it(s, id, NULL), PEAL_OK);
	expect_response(s, 0, 200, "1 SUBSCRIBE");
	nine_takes(s, expect_notify(s, "active;expires=600"));
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	nine_answers(s, expect_notify(s, "terminated"), "202 Accepted", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	id = one_subscribes(s, "dialog", &p);
	nine_answers(s, p, "202 Accepted", "x", CONTACT "Expires: 60\r\n", NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=60");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 60);
	nine_ends(s, id, 2);
	expect_rest(s);
	stage_close(s);
}

static void expect_no_rows(const struct packet *p)
{
	expect_header(p, "Event", "");
	expect_header(p, "Subscription-State", "");
}

/* R6665-8.2.1-01: RFC 6665 8.2.1, 7.2: Event stands in SUBSCRIBE and NOTIFY, Subscription-State
 * in NOTIFY alone; responses, REFER and the requests of a call have neither */
static void only_these_requests_speak_of_events(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id call = one_calls(s, &p), id = 0;

	(void)state;
	expect_no_rows(p);
	nine_answers(s, p, "200 OK", "x", CONTACT, NINE_SDP);
	expect_no_rows(expect_packet(s, ONE, 0, "ACK "));
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_int_equal(refer_to(s, call, "sip:c@192.0.2.8", PEAL_REFER_QUIET, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER ");
	expect_no_rows(p);
	nine_answers(s, p, "200 OK", NULL, "Refer-Sub: false\r\n", NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 200);
	assert_int_equal(subscribe(s, call, "dialog", 60, &id), PEAL_OK);
	p = expect_subscribe(s, "60");
	expect_header(p, "Event", "dialog");
	expect_header(p, "Subscription-State", "");
	nine_notifies(s, "x", 1, "dialog", "terminated");
	expect_no_rows(expect_response(s, 0, 200, "1 NOTIFY"));
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "BYE ");
	expect_no_rows(p);
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	nine_subscribes(s, 1, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	accept_it(s, id, NULL);
	expect_no_rows(expect_response(s, 0, 200, "1 SUBSCRIBE"));
	p = expect_notify(s, "active;expires=600");
	expect_header(p, "Event", "dialog");
	nine_takes(s, p);
	tell(s, id, PEAL_STATE_TERMINATED, NULL);
	nine_takes(s, expect_notify(s, "terminated"));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_requests_move_the_target),
		cmocka_unit_test(another_subscription_is_another_dialog),
		cmocka_unit_test(only_a_subscribe_makes_a_subscription),
		cmocka_unit_test(nobody_hears_202_of_us),
		cmocka_unit_test(only_these_requests_speak_of_events),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
