/* SPDX-License-Identifier: MIT */
/* Branches of our INVITE that are kept: RFC 3261 13.2.2.4. */
#include <string.h>

#include "nine.h"

static void few_calls(struct peal_config *config)
{
	config->calls = 1;
}

static void few_dialogs(struct peal_config *config)
{
	config->dialogs = 1;
}

/* An INVITE of which each branch that answers is wanted. */
static peal_id wants_all(struct stage *s, const struct packet **invite, bool offer)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.keep_branches = true };
	peal_id call = 0;

	if (offer)
		request.body = stage_sdp;
	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	*invite = expect_packet(s, ONE, s->now, "INVITE " NINE " SIP/2.0\r\n");
	return call;
}

static const struct happened *answers(struct stage *s, const struct packet *invite, const char *tag)
{
	nine_answers(s, invite, "200 OK", tag, CONTACT, NINE_SDP);
	return expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
}

static void expect_ack(struct stage *s, const char *tag)
{
	const char *to = header_of(expect_packet(s, ONE, s->now, "ACK "), "To");

	assert_non_null(strstr(to, tag));
}

static void hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
}

static void expect_unwanted(struct stage *s, const struct packet *invite, const char *tag)
{
	nine_answers(s, invite, "200 OK", tag, CONTACT, NINE_SDP);
	expect_ack(s, tag);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
}

/* R3261-13.2.2.4-01: the other is a call like any: its copies are acknowledged, it is
 * found, looked at, and ends by itself */
static void a_branch_that_is_wanted_is_a_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id first = wants_all(s, &invite, true), other;
	struct peal_call_info info;

	(void)state;
	nine_answers(s, invite, "180 Ringing", "y", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	stage_run(s, 1000);
	assert_int_equal(answers(s, invite, "x")->event.origin, 0);
	expect_ack(s, "=x");
	other = answers(s, invite, "y")->event.id;
	expect_ack(s, "=y");
	assert_int_not_equal(other, first);
	assert_int_equal(s->events[s->event_read - 1].event.origin, first);
	assert_int_equal(peal_call_look(s->engine[ONE], other, &info), PEAL_OK);
	assert_int_equal(info.state, PEAL_CALL_UP);
	assert_int_equal(info.begun, 0);
	assert_true(info.is_caller);
	nine_answers(s, invite, "200 OK", "y", CONTACT, NINE_SDP);
	expect_ack(s, "=y");
	hang_up(s, first);
	assert_int_equal(peal_call_look(s->engine[ONE], other, &info), PEAL_OK);
	assert_int_equal(info.state, PEAL_CALL_UP);
	hang_up(s, other);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.2.1: each branch may have an offer of its own */
static void each_branch_has_its_own_answer(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id first = wants_all(s, &invite, false), other;
	const struct happened *h;

	(void)state;
	assert_true(answers(s, invite, "x")->event.wants_answer);
	h = answers(s, invite, "y");
	other = h->event.id;
	assert_true(h->event.wants_answer);
	expect_silence(s);
	assert_int_equal(peal_acknowledge(s->engine[ONE], other, &stage_sdp, s->now), PEAL_OK);
	stage_read(s);
	expect_ack(s, "=y");
	assert_int_equal(peal_acknowledge(s->engine[ONE], first, &stage_sdp, s->now), PEAL_OK);
	stage_read(s);
	expect_ack(s, "=x");
	hang_up(s, other);
	hang_up(s, first);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.2.4-06: as long as the first is up, and the user has not given up */
static void behind_the_end_of_the_first_none_is_kept(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = wants_all(s, &invite, true);

	(void)state;
	answers(s, invite, "x");
	expect_ack(s, "=x");
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	invite = &s->packets[0];
	expect_packet(s, ONE, s->now, "BYE ");
	expect_unwanted(s, invite, "y");
	expect_no_event(s);
	nine_answers(s, &s->packets[2], "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_unwanted(s, invite, "z");
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.1: nor of what the user took back */
static void a_branch_that_crosses_the_cancel_is_not_kept(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = wants_all(s, &invite, true);

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "CANCEL "), "200 OK", NULL, NULL, NULL);
	expect_unwanted(s, invite, "y");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_unwanted(s, invite, "x");
	expect_rest(s);
	stage_close(s);
}

/* Without room for a call the branch is hung up; without any for its dialog it is not
 * acknowledged, as any other 2xx */
static void what_has_no_room_is_not_kept(void **state)
{
	struct stage *s = stage_open(few_calls);
	const struct packet *invite;
	peal_id call = wants_all(s, &invite, true);

	(void)state;
	answers(s, invite, "x");
	expect_ack(s, "=x");
	expect_unwanted(s, invite, "y");
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
	s = stage_open(few_dialogs);
	call = wants_all(s, &invite, true);
	answers(s, invite, "x");
	expect_ack(s, "=x");
	nine_answers(s, invite, "200 OK", "y", CONTACT, NINE_SDP);
	expect_silence(s);
	expect_no_event(s);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

static void one_ack(struct peal_config *config)
{
	config->acks = 1;
}

/* RFC 3261 13.2.2.4: a branch that was kept, and hung up as there was no room for a record of
 * its 2xx, is not kept once more when a copy of that comes. */
static void a_copy_of_the_2xx_makes_no_other_call(void **state)
{
	struct stage *s = stage_open(one_ack);
	const struct packet *invite, *bye;
	peal_id first = wants_all(s, &invite, true), other;

	(void)state;
	answers(s, invite, "x");
	expect_ack(s, "=x");
	other = answers(s, invite, "y")->event.id;
	bye = expect_packet(s, ONE, 0, "BYE ");
	nine_answers(s, invite, "200 OK", "y", CONTACT, NINE_SDP);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, other, PEAL_CAUSE_NO_ACK, 200);
	hang_up(s, first);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_branch_that_is_wanted_is_a_call),
		cmocka_unit_test(each_branch_has_its_own_answer),
		cmocka_unit_test(behind_the_end_of_the_first_none_is_kept),
		cmocka_unit_test(a_branch_that_crosses_the_cancel_is_not_kept),
		cmocka_unit_test(what_has_no_room_is_not_kept),
		cmocka_unit_test(a_copy_of_the_2xx_makes_no_other_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
