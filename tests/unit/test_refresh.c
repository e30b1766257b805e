/* SPDX-License-Identifier: MIT */
/* Sessions that we refresh, and refreshes that fail: RFC 4028 7.2, 7.4, 10. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sender.h"
#include "timed.h"

/* ---- we refresh ---- */

/* R4028-7.2-05, R4028-7.4-02, R4028-7.4-03: at half the time, by UPDATE without an offer;
 * the roles are the same after ten of them */
static void a_session_is_refreshed_at_half_its_time(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);

	(void)state;
	for (unsigned i = 1; i <= 10; i++) {
		const struct packet *p;

		stage_run(s, i * 900000 - 1);
		expect_silence(s);
		stage_run(s, i * 900000);
		p = expect_update(s, i * 900000);
		expect_header(p, "Supported", "replaces, 100rel, timer");
		nine_answers(s, p, "200 OK", NULL, CONTACT OURS, NULL);
		expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	}
	hang_up(s, call);
}

/* R4028-7.4-03: with the description that it sent last, byte for byte, o= and all */
static void who_knows_no_update_is_sent_the_same_offer(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS POOR);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	p = expect_packet(s, ONE, 900000, "INVITE " NINE " SIP/2.0\r\n");
	expect_header(p, "Session-Expires", "1800;refresher=uac");
	expect_header(p, "Content-Type", "application/sdp");
	assert_non_null(strstr(p->bytes, stage_sdp.bytes.at));
	assert_int_equal(peal_cancel(s->engine[ONE], call, s->now), PEAL_E_STATE);
	nine_answers(s, p, "200 OK", NULL, CONTACT OURS, NINE_SDP);
	expect_packet(s, ONE, 900000, "ACK ");
	expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	stage_run(s, 1800000);
	p = expect_packet(s, ONE, 1800000, "INVITE ");
	nine_answers(s, p, "200 OK", NULL, CONTACT THEIRS ALLOW, NINE_SDP);
	expect_packet(s, ONE, 1800000, "ACK ");
	expect_refreshed(s, call, 1800, PEAL_REFRESH_THEIRS);
	assert_null(dialog_of_one(s, call)->timer.description);
	hang_up(s, call);
}

static void expect_repeats(struct stage *s, const char *sdp)
{
	peal_time at = s->now + 900000;
	const struct packet *p;

	stage_run(s, at);
	p = expect_packet(s, ONE, at, "INVITE ");
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, sdp);
	nine_answers(s, p, "200 OK", NULL, CONTACT OURS, NINE_SDP);
	expect_packet(s, ONE, at, "ACK ");
	expect_event(s, ONE, PEAL_EV_REFRESHED, 0);
}

/* R4028-7.4-03: what is agreed on, be it offered or answered, by whatever message */
static void the_description_agreed_on_last_is_repeated(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS POOR);
	struct peal_request update = { .size = sizeof update,
				       .method = PEAL_TEXT("UPDATE"),
				       .body = stage_sdp };
	peal_id id;

	(void)state;
	modify_to(s, call, HELD, "200 OK");
	expect_event(s, ONE, PEAL_EV_MODIFIED, 200);
	expect_repeats(s, HELD);
	modify_to(s, call, BACK, "488 Not Acceptable Here");
	expect_event(s, ONE, PEAL_EV_UNMODIFIED, 488);
	expect_repeats(s, HELD);
	they_send(s, "INVITE", 1, CONTACT "Supported: timer\r\n" POOR, NINE_SDP);
	expect_told(s, PEAL_EV_OFFER);
	answer_with(s, call, BACK);
	expect_response(s, s->now, 200, "1 INVITE");
	they_send(s, "ACK", 1, "", NULL);
	expect_told(s, PEAL_EV_ESTABLISHED);
	expect_repeats(s, BACK);
	assert_int_equal(peal_send(s->engine[ONE], call, &update, s->now, &id), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "UPDATE "), "200 OK", NULL, CONTACT OURS,
		     NINE_SDP);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	expect_repeats(s, stage_sdp.bytes.at);
	they_send(s, "UPDATE", 2, CONTACT "Supported: timer\r\n" POOR, NINE_SDP);
	answer_with(s, expect_told(s, PEAL_EV_REQUEST), HELD);
	expect_response(s, s->now, 200, "2 UPDATE");
	expect_repeats(s, HELD);
	hang_up(s, call);
}

/* The offer was theirs, in the 2xx: ours is the answer in the ACK. */
static void an_answer_in_the_ack_is_repeated(void **state)
{
	struct stage *s = stage_open(timed);
	const struct packet *invite;
	peal_id call = one_calls_bare(s, &invite);
	struct peal_body answer = { PEAL_TEXT("application/sdp"), PEAL_TEXT(BACK) };

	(void)state;
	nine_answers(s, invite, "200 OK", "x", CONTACT OURS POOR, NINE_SDP);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &answer, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "ACK ");
	expect_repeats(s, BACK);
	hang_up(s, call);
}

/* A callee's is the answer of its 2xx, or of its reliable provisional response. */
static void a_callee_repeats_its_answer(void **state)
{
	struct stage *s = stage_open(timed);
	struct peal_reply reply = reply_of(183, HELD);
	peal_id call;
	char rack[64];

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .rows = CONTACT POOR
					     "Supported: 100rel\r\nSession-Expires: 1800\r\n",
					     .body = NINE_SDP });
	call = expect_told(s, PEAL_EV_INCOMING);
	reply.reliable = true;
	assert_int_equal(peal_ring(s->engine[ONE], call, &reply, 0), PEAL_OK);
	stage_read(s);
	snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\r\n",
		 header_of(expect_response(s, 0, 183, "1 INVITE"), "RSeq"));
	nine_sends(s, (struct nine_request){
			  .method = "PRACK", .cseq = 2, .in_call = true, .rows = rack });
	expect_response(s, 0, 200, "2 PRACK");
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	assert_int_equal(peal_answer(s->engine[ONE], call, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	expect_repeats(s, HELD);
	hang_up(s, call);
}

/* It knew UPDATE and now does not, 405 or 501: nothing was kept, so the peer makes the
 * offer. */
static void update_is_unknown(const char *status)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	struct peal_body answer = { PEAL_TEXT("application/sdp"), PEAL_TEXT(BACK) };
	const struct packet *p;

	stage_run(s, 900000);
	nine_answers(s, expect_update(s, 900000), status, NULL, NULL, NULL);
	stage_run(s, 900001);
	p = expect_packet(s, ONE, 900000, "INVITE ");
	expect_header(p, "Content-Length", "0");
	nine_answers(s, p, "200 OK", NULL, CONTACT OURS, NINE_SDP);
	assert_true(expect_event(s, ONE, PEAL_EV_REFRESHED, 0)->event.wants_answer);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &answer, s->now), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_repeats(s, BACK);
	hang_up(s, call);
}

/* R4028-7.4-03, RFC 3261 21.4.6, 21.5.2 */
static void without_a_description_the_peer_is_asked_for_an_offer(void **state)
{
	(void)state;
	update_is_unknown("405 Method Not Allowed");
	update_is_unknown("501 Not Implemented");
}

/* ---- refreshes that fail ---- */

static void answer_refresh(struct stage *s, peal_time at, const char *status, const char *rows)
{
	stage_run(s, at);
	nine_answers(s, expect_update(s, at), status, NULL, rows, NULL);
	expect_no_event(s);
}

/* R4028-10-01, R4028-10-02: not without end, and only a 2xx extends the session */
static void a_refresh_that_is_refused_is_tried_four_times(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);

	(void)state;
	answer_refresh(s, 900000, "503 Service Unavailable", NULL);
	answer_refresh(s, 1350000, "403 Forbidden", NULL);
	answer_refresh(s, 1575000, "488 Not Acceptable Here", NULL);
	answer_refresh(s, 1687500, "488 Not Acceptable Here", NULL);
	stage_run(s, 1799999);
	expect_silence(s);
	stage_run(s, 1800000);
	expect_expired(s, call, 1800000);
}

/* R4028-10-01: that a refresh is on its way keeps nothing alive */
static void a_refresh_that_comes_too_late_saves_nobody(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, "Session-Expires: 90;refresher=uac\r\n" ALLOW);
	const struct packet *p;

	(void)state;
	stage_run(s, 45000);
	nine_answers(s, expect_packet(s, ONE, 45000, "UPDATE "), "503 Service Unavailable", NULL,
		     NULL, NULL);
	stage_run(s, 67500);
	p = expect_packet(s, ONE, 67500, "UPDATE ");
	stage_run(s, 89999);
	while (s->packet_read < s->packet_count)
		expect_same_bytes(next_packet(s), p);
	stage_run(s, 90000);
	nine_answers(s, expect_packet(s, ONE, 90000, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 0);
	nine_answers(s, p, "481 Call/Transaction Does Not Exist", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* What the user does meanwhile refreshes as well. */
static void a_change_of_the_users_takes_the_place_of_a_retry(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);

	(void)state;
	answer_refresh(s, 900000, "503 Service Unavailable", NULL);
	stage_run(s, 1000000);
	modify_to(s, call, HELD, "200 OK");
	expect_event(s, ONE, PEAL_EV_MODIFIED, 200);
	stage_run(s, 1899999);
	expect_silence(s);
	stage_run(s, 1900000);
	expect_update(s, 1900000);
	stage_close(s);
}

/* RFC 3261 14.1, RFC 3311 5.1: the owner of the Call-ID waits for 2.1 to 4 s */
static void a_refresh_that_meets_an_offer_goes_again(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	const struct packet *p;

	(void)state;
	answer_refresh(s, 900000, "491 Request Pending", NULL);
	stage_run(s, 902100);
	while (s->packet_read == s->packet_count)
		stage_run(s, s->now + 10);
	assert_in_range(s->now, 902100, 904000);
	p = expect_update(s, s->now);
	stage_run(s, 904000);
	while (s->packet_read < s->packet_count)
		expect_same_bytes(next_packet(s), p);
	nine_answers(s, p, "500 Server Internal Error", NULL, "Retry-After: 7\r\n", NULL);
	stage_run(s, 911000);
	nine_answers(s, expect_update(s, 911000), "200 OK", NULL, CONTACT OURS, NULL);
	expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	stage_run(s, 1810999);
	expect_silence(s);
	hang_up(s, call);
}

/* R4028-10-02: RFC 3261 12.2.1.2 */
static void a_refresh_that_finds_nobody_ends_the_call(void **state)
{
	static const char *const lost[] = { "481 Call/Transaction Does Not Exist",
					    "408 Request Timeout" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct stage *s = stage_open(timed);
		peal_id call = up_with(s, OURS ALLOW);
		const struct packet *p;

		stage_run(s, 900000);
		p = expect_update(s, 900000);
		if (i < 2) {
			nine_answers(s, p, lost[i], NULL, NULL, NULL);
		} else {
			could_not_send(s, p);
			stage_run(s, 1350000);
			p = expect_update(s, 1350000);
			nine_answers(s, p, lost[0], NULL, NULL, NULL);
		}
		p = expect_packet(s, ONE, s->now, "BYE ");
		expect_ended(s, call, PEAL_CAUSE_LOST, i == 1 ? 408 : 481);
		nine_answers(s, p, "200 OK", NULL, NULL, NULL);
		expect_rest(s);
		stage_close(s);
	}
}

/* R4028-10-02: nor without an answer, after 64*T1 */
static void a_refresh_that_nobody_answers_ends_the_call(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	const struct packet *p;

	(void)state;
	stage_run(s, 932000);
	for (unsigned i = 0; i < 11; i++)
		p = next_packet(s);
	p = expect_packet(s, ONE, 932000, "BYE ");
	expect_ended(s, call, PEAL_CAUSE_LOST, 408);
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* A re-INVITE is tried once more by itself; then as any refresh that failed. */
static void a_reinvite_that_is_refused_is_tried_again(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS POOR);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	nine_answers(s, expect_packet(s, ONE, 900000, "INVITE "), "488 Not Acceptable Here", NULL,
		     NULL, NULL);
	expect_packet(s, ONE, 900000, "ACK ");
	expect_no_event(s);
	stage_run(s, 1350000);
	p = expect_packet(s, ONE, 1350000, "INVITE ");
	assert_non_null(strstr(p->bytes, stage_sdp.bytes.at));
	nine_answers(s, p, "200 OK", NULL, CONTACT OURS, NINE_SDP);
	expect_packet(s, ONE, 1350000, "ACK ");
	expect_refreshed(s, call, 1800, PEAL_REFRESH_OURS);
	hang_up(s, call);
}

/* R4028-10-01, R4028-7.4-01: 422 to a refresh asks for more, and the old time runs on */
static void a_refresh_refused_as_too_short_goes_once_more(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	nine_answers(s, expect_update(s, 900000), "422 Session Interval Too Small", NULL,
		     "Min-SE: 2400\r\n", NULL);
	p = expect_packet(s, ONE, 900000, "UPDATE ");
	expect_header(p, "Session-Expires", "2400;refresher=uac");
	expect_header(p, "Min-SE", "2400");
	nine_answers(s, p, "403 Forbidden", NULL, NULL, NULL);
	stage_run(s, 1350000);
	p = expect_packet(s, ONE, 1350000, "UPDATE ");
	expect_header(p, "Session-Expires", "2400;refresher=uac");
	expect_header(p, "Min-SE", "2400");
	nine_answers(s, p, "200 OK", NULL, CONTACT "Session-Expires: 2400;refresher=uac\r\n", NULL);
	expect_refreshed(s, call, 2400, PEAL_REFRESH_OURS);
	hang_up(s, call);
}

/* Race 34, R4028-10-01: the retry has to be answered before the time of old is over */
static void a_422_near_the_end_saves_nobody(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	const struct packet *p;

	(void)state;
	stage_run(s, 900000);
	could_not_send(s, expect_update(s, 900000));
	stage_run(s, 1350000);
	could_not_send(s, expect_update(s, 1350000));
	stage_run(s, 1575000);
	could_not_send(s, expect_update(s, 1575000));
	stage_run(s, 1687500);
	p = expect_update(s, 1687500);
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	stage_run(s, 1715000);
	nine_answers(s, p, "422 Session Interval Too Small", NULL, "Min-SE: 2400\r\n", NULL);
	while ((p = next_packet(s)) && strstr(header_of(p, "Session-Expires"), "1800"))
		;
	expect_header(p, "Session-Expires", "2400;refresher=uac");
	nine_answers(s, p, "100 Trying", NULL, NULL, NULL);
	stage_run(s, 1747000 - 1);
	while (s->packet_read < s->packet_count)
		assert_non_null(strstr(next_packet(s)->bytes, "UPDATE"));
	/* Timer F of the retry, 64*T1 behind it, is before the end of the session. */
	stage_run(s, 1747000);
	p = expect_packet(s, ONE, 1747000, "BYE ");
	expect_ended(s, call, PEAL_CAUSE_LOST, 408);
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

/* R4028-10-02: 401 is answered, once more under the same name */
static void their_min_se_counts_in_our_requests(void **state)
{
	struct stage *s = stage_open(timed);
	peal_id call = up_with(s, OURS ALLOW);
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };
	const struct packet *p;

	(void)state;
	they_send(s, "UPDATE", 1,
		  CONTACT "Supported: timer\r\nSession-Expires: 2000;refresher=uas\r\n"
			  "Min-SE: 1900\r\n",
		  NULL);
	expect_header(expect_response(s, 0, 200, "1 UPDATE"), "Session-Expires",
		      "1900;refresher=uas");
	expect_refreshed(s, call, 1900, PEAL_REFRESH_OURS);
	they_send(s, "UPDATE", 2,
		  CONTACT "Supported: timer\r\nSession-Expires: 1900;refresher=uac\r\n"
			  "Min-SE: 100\r\n",
		  NULL);
	expect_response(s, 0, 200, "2 UPDATE");
	expect_told(s, PEAL_EV_REFRESHED);
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, 0), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(p, "Session-Expires", "1900;refresher=uas");
	expect_header(p, "Min-SE", "1900");
	nine_answers(s, p, "200 OK", NULL, CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	assert_int_equal(expect_event(s, ONE, PEAL_EV_MODIFIED, 200)->event.session_expires, 0);
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, 0), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(p, "Session-Expires", "");
	expect_header(p, "Min-SE", "1900");
	nine_answers(s, p, "200 OK", NULL, CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_MODIFIED, 200);
	hang_up(s, call);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_is_refreshed_at_half_its_time),
		cmocka_unit_test(who_knows_no_update_is_sent_the_same_offer),
		cmocka_unit_test(the_description_agreed_on_last_is_repeated),
		cmocka_unit_test(an_answer_in_the_ack_is_repeated),
		cmocka_unit_test(a_callee_repeats_its_answer),
		cmocka_unit_test(without_a_description_the_peer_is_asked_for_an_offer),
		cmocka_unit_test(a_refresh_that_is_refused_is_tried_four_times),
		cmocka_unit_test(a_refresh_that_comes_too_late_saves_nobody),
		cmocka_unit_test(a_change_of_the_users_takes_the_place_of_a_retry),
		cmocka_unit_test(a_refresh_that_meets_an_offer_goes_again),
		cmocka_unit_test(a_refresh_that_finds_nobody_ends_the_call),
		cmocka_unit_test(a_refresh_that_nobody_answers_ends_the_call),
		cmocka_unit_test(a_reinvite_that_is_refused_is_tried_again),
		cmocka_unit_test(a_refresh_refused_as_too_short_goes_once_more),
		cmocka_unit_test(a_422_near_the_end_saves_nobody),
		cmocka_unit_test(their_min_se_counts_in_our_requests),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
