/* SPDX-License-Identifier: MIT */
/* Sessions that last as long as somebody refreshes them: RFC 4028 7.2, 10.  What is agreed
 * on is in test_interval.c, how we refresh in test_refresh.c. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sender.h"
#include "timed.h"

/* ---- something else is under way ---- */

/* Its 2xx refreshes as well; if it fails the refresh is still due. */
static void a_refresh_waits_for_what_is_open(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW), id;
	struct peal_request update = { .size = sizeof update,
				       .method = PEAL_TEXT("UPDATE"),
				       .body = stage_sdp };
	const struct packet *p;

	(void)state;
	stage_run(s, 899000);
	assert_int_equal(peal_send(s->engine[ONE], call, &update, s->now, &id), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 899000, "UPDATE ");
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 100);
	stage_run(s, 902500);
	while (s->packet_read < s->packet_count)
		expect_same_bytes(next_packet(s), p);
	nine_answers(s, p, "488 Not Acceptable Here", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 488);
	stage_run(s, 903000);
	p = expect_update(s, 903000);
	assert_int_equal(peal_send(s->engine[ONE], call, &update, s->now, &id), PEAL_E_STATE);
	assert_int_equal(peal_modify(s->engine[ONE], call, &update, s->now), PEAL_E_ARGUMENT);
	update.method.len = 0;
	assert_int_equal(peal_modify(s->engine[ONE], call, &update, s->now), PEAL_E_STATE);
	nine_answers(s, p, "200 OK", NULL, CONTACT OURS, NULL);
	expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	hang_up(s, call);
}

/* The same for what is to go by re-INVITE, while theirs is not answered. */
static void a_refresh_by_reinvite_waits_for_theirs(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS POOR);
	struct peal_reply no = { .size = sizeof no, .status = 488 };

	(void)state;
	stage_run(s, 899000);
	they_send(s, "INVITE", 1, CONTACT "Supported: timer\r\n" POOR, NINE_SDP);
	expect_told(s, PEAL_EV_OFFER);
	stage_run(s, 900500);
	expect_response(s, 899200, 100, "1 INVITE");
	expect_silence(s);
	assert_int_equal(peal_reject(s->engine[ONE], call, &no, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, 900500, 488, "1 INVITE");
	stage_run(s, 901000);
	while (s->packet_read < s->packet_count)
		if (strncmp(next_packet(s)->bytes, "INVITE", 6) == 0)
			nine_answers(s, &s->packets[s->packet_read - 1], "200 OK", NULL,
				     CONTACT OURS, NINE_SDP);
	expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	stage_close(s);
}

static void slow(struct peal_config *config)
{
	timed(config);
	config->t1 = 1000;
}

/* RFC 4028 10, RFC 5407 2: while the ACK of our 2xx is on its way nothing may overtake it;
 * the refresh that was due goes in the second behind it */
static void a_refresh_waits_for_the_ack(void **state)
{
	struct stage *s = stage_open(slow);
	peal_id call;

	(void)state;
	nine_sends(
	    s, (struct nine_request){ .method = "INVITE",
				      .rows = CONTACT ALLOW
				      "Supported: timer\r\nSession-Expires: 90;refresher=uas\r\n",
				      .body = NINE_SDP });
	call = expect_told(s, PEAL_EV_INCOMING);
	answer_with(s, call, NINE_SDP);
	stage_run(s, 50500); /* half of the time was over at 45000 */
	while (s->packet_read < s->packet_count)
		expect_response(s, s->packets[s->packet_read].at, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	stage_run(s, 50999);
	expect_silence(s);
	stage_run(s, 51000);
	nine_answers(s, expect_packet(s, ONE, 51000, "UPDATE " NINE " SIP/2.0\r\n"), "200 OK", NULL,
		     CONTACT "Session-Expires: 90;refresher=uac\r\n", NULL);
	expect_refreshed(s, call, 90, PEAL_REFRESH_OURS);
	hang_up(s, call);
}

/* A 2xx to theirs, while our refresh is not answered, is a refresh; so is ours then. */
static void refreshes_may_cross(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	p = expect_update(s, 900000);
	they_send(s, "UPDATE", 1, CONTACT "Supported: timer\r\nSession-Expires: 1800\r\n", NULL);
	expect_header(expect_response(s, 900000, 200, "1 UPDATE"), "Session-Expires",
		      "1800;refresher=uas");
	expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	nine_answers(s, p, "491 Request Pending", NULL, NULL, NULL);
	stage_run(s, 1799999);
	expect_silence(s);
	stage_run(s, 1800000);
	nine_answers(s, expect_update(s, 1800000), "200 OK", NULL, CONTACT THEIRS, NULL);
	expect_refreshed(s, call, 1800, PEAL_REFRESH_THEIRS);
	hang_up(s, call);
}

/* ---- they refresh ---- */

static void expires(uint32_t seconds, peal_time at)
{
	struct stage *s = stage_open(timed);
	char rows[128];
	peal_id call;

	snprintf(rows, sizeof rows, "Session-Expires: %u;refresher=uas\r\n", seconds);
	call = up_with(s, rows);
	stage_run(s, at - 1);
	expect_silence(s);
	stage_run(s, at);
	expect_expired(s, call, at);
}

/* R4028-10-03: min(32 s, a third) before the end */
static void who_waits_for_refreshes_hangs_up_before_the_end(void **state)
{
	(void)state;
	expires(90, 60000);
	expires(96, 64000);
	expires(97, 65000);
	expires(1800, 1768000);
}

/* R4028-7.2-04, R4028-10-01: any 2xx of theirs starts it anew, nothing else does */
static void their_refreshes_keep_the_session(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, THEIRS ALLOW);

	(void)state;
	stage_run(s, 900000);
	they_send(s, "UPDATE", 1,
		  CONTACT "Supported: timer\r\nSession-Expires: 1800;refresher=uac\r\n", NULL);
	expect_header(expect_response(s, 900000, 200, "1 UPDATE"), "Session-Expires",
		      "1800;refresher=uac");
	expect_refreshed(s, call, 1800, PEAL_REFRESH_THEIRS);
	stage_run(s, 2600000);
	they_send(s, "OPTIONS", 2, "", NULL);
	expect_response(s, 2600000, 200, "2 OPTIONS");
	they_send(s, "UPDATE", 3,
		  CONTACT "Supported: timer\r\nSession-Expires: 10;refresher=uac\r\n", NULL);
	expect_response(s, 2600000, 422, "3 UPDATE");
	stage_run(s, 2667999);
	expect_silence(s);
	stage_run(s, 2668000);
	expect_expired(s, call, 2668000);
}

/* The time counts from our 2xx, whenever its ACK comes; a call that ends takes it along. */
static void a_callee_counts_from_its_2xx(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call;

	(void)state;
	nine_sends(
	    s, (struct nine_request){ .method = "INVITE",
				      .rows = CONTACT "Supported: timer\r\nSession-Expires: 90\r\n",
				      .body = NINE_SDP });
	call = expect_told(s, PEAL_EV_INCOMING);
	stage_run(s, 30000);
	while (s->packet_read < s->packet_count)
		next_packet(s);
	answer_with(s, call, NINE_SDP);
	expect_response(s, 30000, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	stage_run(s, 89999);
	expect_silence(s);
	stage_run(s, 90000);
	expect_expired(s, call, 90000);
}

/* ---- races ---- */

/* Race 33: their refresh meets our BYE, RFC 4028 10 */
static void a_refresh_behind_our_bye_is_refused(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, THEIRS ALLOW);
	const struct packet *bye;

	(void)state;
	stage_run(s, 1768000);
	bye = expect_packet(s, ONE, 1768000, "BYE ");
	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 0);
	they_send(s, "UPDATE", 1,
		  CONTACT "Supported: timer\r\nSession-Expires: 1800;refresher=uac\r\n", NULL);
	expect_response(s, 1768000, 481, "1 UPDATE");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* Race 33, from the other side: their BYE meets our refresh */
static void a_bye_that_crosses_our_refresh_ends_the_call(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	p = expect_update(s, 900000);
	they_send(s, "BYE", 1, "", NULL);
	expect_response(s, 900000, 200, "1 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_answers(s, p, "481 Call/Transaction Does Not Exist", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* And by re-INVITE. */
static void a_bye_that_crosses_our_reinvite_ends_the_call(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS POOR);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	p = expect_packet(s, ONE, 900000, "INVITE ");
	they_send(s, "BYE", 1, "", NULL);
	expect_response(s, 900000, 200, "1 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_answers(s, p, "481 Call/Transaction Does Not Exist", NULL, NULL, NULL);
	expect_packet(s, ONE, 900000, "ACK ");
	expect_rest(s);
	stage_close(s);
}

/* ---- what nothing reaches ---- */

static struct fsm *timer_of(struct stage *s, peal_id call)
{
	return &dialog_of_one(s, call)->timer.fsm;
}

static void expect_all_ignored(struct stage *s, peal_id call, const uint8_t *events, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_ignored(s, timer_of(s, call), events[i]);
}

static const uint8_t none[] = { SESSION_TIMER_491, SESSION_TIMER_LATER, SESSION_TIMER_NOT_ALLOWED,
				SESSION_TIMER_REFUSED };

/* Rows that only a race within one input could reach, and that change nothing. */
static void what_comes_at_another_time_is_ignored(void **state)
{
	static const uint8_t early[] = { SESSION_TIMER_OURS, SESSION_TIMER_THEIRS,
					 SESSION_TIMER_STOP };
	static const uint8_t more[] = { SESSION_TIMER_CONFIRMED, SESSION_TIMER_OURS,
					SESSION_TIMER_THEIRS };
	struct stage *s = stage_open(timed);
	peal_id call = nine_calls(s);
	struct peal_reply no = { .size = sizeof no };

	(void)state;
	expect_all_ignored(s, call, early, 3);
	expect_all_ignored(s, call, none, 4);
	assert_int_equal(peal_reject(s->engine[ONE], call, &no, 0), PEAL_OK);
	stage_close(s);
	s = stage_open(timed);
	call = up_with(s, "Supported: timer\r\n" ALLOW);
	expect_ignored(s, timer_of(s, call), SESSION_TIMER_CONFIRMED);
	expect_ignored(s, timer_of(s, call), SESSION_TIMER_STOP);
	expect_all_ignored(s, call, none, 4);
	stage_close(s);
	s = stage_open(timed);
	call = up_with(s, THEIRS ALLOW);
	expect_all_ignored(s, call, more, 3);
	expect_all_ignored(s, call, none, 4);
	stage_close(s);
	s = stage_open(timed);
	call = up_with(s, OURS ALLOW);
	expect_all_ignored(s, call, more, 3);
	expect_all_ignored(s, call, none, 4);
	stage_run(s, 900000);
	next_packet(s);
	expect_all_ignored(s, call, more, 3);
	nine_answers(s, &s->packets[s->packet_read - 1], "403 Forbidden", NULL, NULL, NULL);
	expect_all_ignored(s, call, more, 3);
	expect_all_ignored(s, call, none, 4);
	hang_up(s, call);
}

/* Half of the time is over before all of it is, so the last row of Keeping waits in vain. */
static void a_session_that_is_not_refreshed_is_over(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	uint8_t expiry = (uint8_t)(fsm_machines[FSM_MACHINE_SESSION_TIMER].timer_event + 2);

	(void)state;
	assert_int_equal(fsm_event(&s->engine[ONE]->rt, timer_of(s, call), expiry), PEAL_OK);
	peal_advance(s->engine[ONE], 0);
	stage_read(s);
	expect_expired(s, call, 0);
}

/* The usage, likewise: a session that expires is up. */
static void only_a_session_that_is_up_expires(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = nine_calls(s);
	struct dialog *d = dialog_of_one(s, call);

	(void)state;
	expect_ignored(s, &d->usage, DIALOG_EXPIRED);
	assert_int_equal(fsm_event(&s->engine[ONE]->rt, &d->usage, DIALOG_KNOWN), PEAL_OK);
	expect_ignored(s, &d->usage, DIALOG_EXPIRED);
	answer_with(s, call, NINE_SDP);
	next_packet(s);
	expect_ignored(s, &d->usage, DIALOG_EXPIRED);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	expect_ignored(s, &d->usage, DIALOG_EXPIRED);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	next_packet(s);
	expect_ignored(s, &d->usage, DIALOG_EXPIRED);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_refresh_waits_for_what_is_open),
		cmocka_unit_test(a_refresh_by_reinvite_waits_for_theirs),
		cmocka_unit_test(a_refresh_waits_for_the_ack),
		cmocka_unit_test(refreshes_may_cross),
		cmocka_unit_test(who_waits_for_refreshes_hangs_up_before_the_end),
		cmocka_unit_test(their_refreshes_keep_the_session),
		cmocka_unit_test(a_callee_counts_from_its_2xx),
		cmocka_unit_test(a_refresh_behind_our_bye_is_refused),
		cmocka_unit_test(a_bye_that_crosses_our_refresh_ends_the_call),
		cmocka_unit_test(a_bye_that_crosses_our_reinvite_ends_the_call),
		cmocka_unit_test(what_comes_at_another_time_is_ignored),
		cmocka_unit_test(a_session_that_is_not_refreshed_is_over),
		cmocka_unit_test(only_a_session_that_is_up_expires),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
