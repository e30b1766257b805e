/* SPDX-License-Identifier: MIT */
/* A REFER whose events are subscribed to by themselves: RFC 7614 4. */
#include "events_kit.h"

#define THERE     "sip:there@192.0.2.8"
#define EVENTS_AT "sip:nine@192.0.2.9;gr=k8d2"

static peal_id one_refers(struct stage *s, const char *rows)
{
	peal_id id = 0;
	const struct packet *p;

	assert_int_equal(refer_to(s, 0, THERE, PEAL_REFER_EXPLICIT, &id), PEAL_OK);
	p = expect_packet(s, ONE, s->now, "REFER " NINE " SIP/2.0\r\n");
	expect_header(p, "Require", "explicitsub");
	expect_header(p, "Refer-Sub", "");
	nine_answers(s, p, "200 OK", "x", rows, NULL);
	return id;
}

/* R7614-4-01: RFC 7614 4.2: no subscription comes of it; the 2xx says where there is one */
static void the_answer_names_where_it_is_told(void **state)
{
	struct stage *s = events_open();
	peal_id id = one_refers(s, CONTACT "Refer-Events-At: <" EVENTS_AT ">\r\n");

	(void)state;
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 200);
	nine_notifies(s, "x", 1, "refer", "active;expires=60"); /* what must not come */
	expect_notify_answered(s, 481, 1);
	expect_rest(s);
	stage_close(s);
}

/* R7614-4-03: RFC 7614 4.4, RFC 3515 2.4.6: in a dialog of its own; the NOTIFYs may have an
 * id, which our next SUBSCRIBEs have then, too */
static void its_events_are_subscribed_to(void **state)
{
	static const char *const events[] = { "refer", "refer;id=93809824" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = events_open();
		struct peal_request request = { .size = sizeof request,
						.target = PEAL_TEXT(EVENTS_AT) };
		struct peal_subscribe how = { .size = sizeof how,
					      .event = PEAL_TEXT("refer"),
					      .expires = 60 };
		const struct packet *p;
		peal_id id = 0;

		assert_int_equal(peal_subscribe(s->engine[ONE], &request, &how, 0, &id), PEAL_OK);
		stage_read(s);
		p = expect_packet(s, ONE, 0, "SUBSCRIBE " EVENTS_AT " SIP/2.0\r\n");
		expect_header(p, "Event", "refer");
		nine_answers(s, p, "200 OK", "x", CONTACT "Expires: 60\r\n", NULL);
		nine_reports(s, 1, events[i], "active;expires=60", "SIP/2.0 180 Ringing\r\n");
		expect_progress(s, id, 180, PEAL_STATE_ACTIVE);
		nine_notifies(s, "x", 2, "refer;id=2", "active;expires=60");
		expect_notify_answered(s, 481, 2);
		nine_notifies(s, "x", 3, i ? "refer" : "refer;id=93809824", "active;expires=60");
		expect_notify_answered(s, 481, 3);
		stage_run(s, 30000);
		p = expect_packet(s, ONE, 30000, "SUBSCRIBE ");
		expect_header(p, "Event", events[i]);
		nine_answers(s, p, "200 OK", NULL, CONTACT "Expires: 60\r\n", NULL);
		nine_reports(s, 4, events[i], "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");
		expect_progress(s, id, 200, PEAL_STATE_TERMINATED);
		expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* R7614-4-03: RFC 7614 4.4: never within a dialog that there is */
static void they_have_a_dialog_of_their_own(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;

	(void)state;
	assert_int_equal(subscribe(s, call, "refer", 60, &id), PEAL_E_ARGUMENT);
	expect_silence(s);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_answer_names_where_it_is_told),
		cmocka_unit_test(its_events_are_subscribed_to),
		cmocka_unit_test(they_have_a_dialog_of_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
