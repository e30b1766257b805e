/* SPDX-License-Identifier: MIT */
/* The re-INVITE that we send against others: one of theirs, our CANCEL, a BYE.
 * RFC 3261 9.1, 14.1, 14.2, RFC 5407 3.1.2, 3.2.3, 3.3.1. */
#include "modify_kit.h"

/* ---- glare ---- */

/* When the second try goes out, after 491s to the first at once. */
static peal_time second_try(struct stage *s, peal_id call)
{
	const struct packet *invite = reinvite(s, call), *again;
	char kept[8192], cseq[32];
	peal_time begin = s->now;

	strcpy(cseq, header_of(invite, "CSeq"));
	strcpy(kept, strstr(invite->bytes, "\r\nContact: "));
	answers(s, invite, "491 Pending");
	expect_packet(s, ONE, s->now, "ACK ");
	expect_no_event(s);
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_E_STATE);
	expect_at(s, call, "Waiting");
	stage_run(s, begin + 4000);
	again = next_packet(s);
	assert_string_not_equal(header_of(again, "CSeq"), cseq);
	assert_string_equal(strstr(again->bytes, "\r\nContact: "), kept);
	while (s->packet_read < s->packet_count)
		next_packet(s); /* copies */
	answers(s, again, "200 OK");
	expect_packet(s, ONE, s->now, "ACK ");
	expect_modified(s, call);
	return again->at - begin;
}

/* R3261-14.1-03: RFC 3261 14.1: the owner of the Call-ID waits 2.1 to 4 s, the other
 * up to 2 s, in units of 10 ms */
static void glare_is_waited_out(void **state)
{
	peal_time least[2] = { 9999, 9999 }, most[2] = { 0, 0 };

	(void)state;
	for (int side = 0; side < 2; side++) {
		struct stage *s = stage_open(NULL);
		peal_id call = side ? nine_call_up(s) : one_call_up(s);

		for (int i = 0; i < 60; i++) {
			peal_time took = second_try(s, call);

			assert_int_equal(took % 10, 0);
			least[side] = took < least[side] ? took : least[side];
			most[side] = took > most[side] ? took : most[side];
		}
		stage_close(s);
	}
	assert_in_range(least[0], 2100, 2300);
	assert_in_range(most[0], 3800, 4000);
	assert_in_range(least[1], 10, 200);
	assert_in_range(most[1], 1800, 2000);
}

/* RFC 3261 14.1: "once more" */
static void a_second_491_is_told(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	for (int ringing = 0; ringing < 2; ringing++) {
		const struct packet *invite = reinvite(s, call);

		if (ringing)
			answers(s, invite, "180 Ringing");
		answers(s, invite, "491 Pending");
		expect_packet(s, ONE, s->now, "ACK ");
		while (s->packet_read == s->packet_count)
			stage_run(s, s->now + 10);
		invite = expect_packet(s, ONE, s->now, "INVITE ");
		if (ringing)
			answers(s, invite, "180 Ringing");
		answers(s, invite, "491 Pending");
		expect_packet(s, ONE, s->now, "ACK ");
		expect_refused(s, call, 491);
		expect_at(s, call, "Idle");
	}
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 14.2, 20.33: 500 with Retry-After, and then */
static void retry_after_is_waited_out(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	for (int seconds = 0; seconds < 8; seconds += 7) {
		const struct packet *invite = reinvite(s, call);
		char row[32];
		peal_time due = s->now + (seconds ? 7000 : 10);

		if (seconds)
			answers(s, invite, "180 Ringing");
		snprintf(row, sizeof row, "Retry-After: %d\r\n", seconds);
		nine_answers(s, invite, "500 Busy", NULL, row, NULL);
		expect_packet(s, ONE, s->now, "ACK ");
		stage_run(s, due - 1);
		expect_silence(s);
		stage_run(s, due);
		invite = expect_packet(s, ONE, due, "INVITE ");
		if (seconds)
			answers(s, invite, "180 Ringing");
		nine_answers(s, invite, "500 Busy", NULL, row, NULL);
		expect_packet(s, ONE, due, "ACK ");
		expect_refused(s, call, 500);
	}
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3261-14.2-02: RFC 3261 14.1, 14.2, RFC 5407 3.3.1: both modify at
 * once; both get 491; both get their way, one after the other */
static void two_reinvites_that_cross_both_come_through(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id one = stage_call(s, ONE, "sip:two@192.0.2.2"), two;
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };
	int modified = 0, offered = 0;

	(void)state;
	s->linked = true;
	s->delay = 20;
	s->packet_delivered = 0;
	stage_run(s, 50);
	two = expect_event(s, TWO, PEAL_EV_INCOMING, 0)->event.id;
	peal_answer(s->engine[TWO], two, &stage_answer, s->now);
	stage_read(s);
	stage_run(s, 1000);
	s->event_read = s->event_count;
	assert_int_equal(peal_modify(s->engine[ONE], one, &request, s->now), PEAL_OK);
	assert_int_equal(peal_modify(s->engine[TWO], two, &request, s->now), PEAL_OK);
	stage_read(s);
	for (peal_time end = s->now + 10000; s->now < end; stage_run(s, s->now + 10))
		for (; s->event_read < s->event_count; s->event_read++) {
			const struct happened *h = &s->events[s->event_read];

			modified += h->event.type == PEAL_EV_MODIFIED;
			if (h->event.type != PEAL_EV_OFFER)
				continue;
			offered++;
			peal_answer(s->engine[h->who], h->event.id, &stage_answer, s->now);
			stage_read(s);
		}
	assert_int_equal(modified, 2);
	assert_int_equal(offered, 2);
	peal_hangup(s->engine[ONE], one, s->now);
	stage_read(s);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

/* R3261-14.2-02: RFC 3261 14.2 */
static void a_reinvite_against_ours_gets_491(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);
	struct nine_request theirs = { .method = "INVITE",
				       .branch = "g",
				       .cseq = 70,
				       .in_call = true,
				       .called = true,
				       .tag = "x",
				       .body = NINE_SDP };

	(void)state;
	nine_sends(s, theirs);
	expect_response(s, 0, 491, "70 INVITE");
	expect_no_event(s);
	theirs.method = "ACK", theirs.body = NULL;
	nine_sends(s, theirs);
	answers(s, invite, "200 OK");
	expect_ack(s, "2 ACK");
	expect_modified(s, call);
	peer_modifies(s, call, 71); /* RFC 5407 3.1.4 */
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 14.1: while theirs is open ours waits, also beyond its time */
static void the_second_try_lets_theirs_go_first(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	answers(s, reinvite(s, call), "491 Pending");
	expect_packet(s, ONE, 0, "ACK ");
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .cseq = 70,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .body = NINE_SDP });
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	stage_run(s, 10000);
	expect_response(s, 200, 100, "70 INVITE");
	expect_silence(s);
	peal_reject(s->engine[ONE], call, NULL, s->now);
	stage_read(s);
	expect_response(s, 10000, 603, "70 INVITE");
	nine_sends(s,
		   (struct nine_request){
		       .method = "ACK", .cseq = 70, .in_call = true, .called = true, .tag = "x" });
	s->packet_read = s->packet_count;
	while (s->packet_read == s->packet_count ||
	       strncmp(s->packets[s->packet_read].bytes, "INV", 3))
		s->packet_read < s->packet_count ? (void)s->packet_read++
						 : stage_run(s, s->now + 10);
	assert_in_range(s->now, 10010, 14000);
	answers(s, expect_packet(s, ONE, s->now, "INVITE "), "200 OK");
	expect_packet(s, ONE, s->now, "ACK ");
	expect_modified(s, call);
	s->packet_read = s->packet_count;
	stage_run(s, 60000);
	s->packet_read = s->packet_count;
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- it is taken back ---- */

/* RFC 3261 9.1: CANCEL only once a provisional response has come */
static void a_cancel_waits_for_a_provisional_response(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite, *packet;

	(void)state;
	cancel(s, call, PEAL_E_STATE);
	cancel(s, call + 1, PEAL_E_GONE);
	invite = reinvite(s, call);
	cancel(s, call, PEAL_OK);
	cancel(s, call, PEAL_E_STATE);
	expect_silence(s);
	answers(s, invite, "100 Trying");
	packet = expect_packet(s, ONE, 0, "CANCEL " NINE);
	expect_header(packet, "CSeq", "2 CANCEL");
	nine_answers(s, packet, "200 OK", NULL, NULL, NULL);
	answers(s, invite, "180 Ringing");
	cancel(s, call, PEAL_E_STATE);
	answers(s, invite, "487 Terminated");
	expect_ack(s, "2 ACK");
	expect_refused(s, call, 487);
	invite = reinvite(s, call);
	answers(s, invite, "180 Ringing");
	cancel(s, call, PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 0, "CANCEL "), "200 OK", NULL, NULL, NULL);
	answers(s, invite, "491 Pending"); /* no second try of what nobody wants */
	expect_ack(s, "3 ACK");
	expect_refused(s, call, 491);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 5407 3.1.2: too late: what is accepted is acknowledged, and told */
static void a_cancel_that_crosses_the_2xx_is_too_late(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	for (int ringing = 0; ringing < 2; ringing++) {
		const struct packet *invite = reinvite(s, call);

		if (ringing)
			answers(s, invite, "180 Ringing");
		cancel(s, call, PEAL_OK);
		if (ringing)
			nine_answers(s, expect_packet(s, ONE, 0, "CANCEL "), "481 Late", NULL, NULL,
				     NULL);
		answers(s, invite, "200 OK");
		expect_packet(s, ONE, 0, "ACK ");
		expect_modified(s, call);
	}
	hang_up_and_rest(s, call);
	stage_close(s);
}

static void refused_while_abandoned(struct stage *s, peal_id call, const char *status)
{
	const struct packet *invite = reinvite(s, call);

	cancel(s, call, PEAL_OK);
	nine_answers(s, invite, status, NULL, "Retry-After: 1\r\n", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_refused(s, call, (uint16_t)strtoul(status, NULL, 10));
}

/* RFC 3261 9.1, 14.1: and while it waits nobody has to be told but its user */
static void what_is_taken_back_is_not_tried_again(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite;

	(void)state;
	refused_while_abandoned(s, call, "488 No");
	refused_while_abandoned(s, call, "491 No");
	refused_while_abandoned(s, call, "500 No");
	invite = reinvite(s, call);
	answers(s, invite, "180 Ringing");
	cancel(s, call, PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 0, "CANCEL "), "200 OK", NULL, NULL, NULL);
	nine_answers(s, invite, "500 No", NULL, "Retry-After: 1\r\n", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_refused(s, call, 500);
	answers(s, reinvite(s, call), "491 Pending");
	expect_packet(s, ONE, 0, "ACK ");
	cancel(s, call, PEAL_OK);
	expect_refused(s, call, 491);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 9.1: a CANCEL that nothing follows from: 64*T1 and the INVITE is over */
static void a_cancelled_reinvite_ends_after_64_t1(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	answers(s, reinvite(s, call), "180 Ringing");
	cancel(s, call, PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 0, "CANCEL "), "200 OK", NULL, NULL, NULL);
	stage_run(s, 31999);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_outcome(s, call, PEAL_EV_UNMODIFIED, PEAL_CAUSE_TIMEOUT, 408);
	hang_up_and_rest(s, call);
	stage_close(s);
}

static void short_ring(struct peal_config *config)
{
	config->ring_limit = 7000;
}

/* RFC 3261 13.2.1: a re-INVITE rings no longer than an INVITE */
static void a_reinvite_that_rings_too_long_is_cancelled(void **state)
{
	struct stage *s = stage_open(short_ring);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);

	(void)state;
	answers(s, invite, "180 Ringing");
	stage_run(s, 6999);
	expect_silence(s);
	stage_run(s, 7000);
	nine_answers(s, expect_packet(s, ONE, 7000, "CANCEL "), "200 OK", NULL, NULL, NULL);
	answers(s, invite, "487 Terminated");
	expect_packet(s, ONE, 7000, "ACK ");
	expect_refused(s, call, 487);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- the call ends meanwhile ---- */

/* RFC 5407 3.2.3: BYE at once; the 2xx that follows gets its ACK, for 64*T1 */
static void a_2xx_behind_our_bye_gets_its_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);

	(void)state;
	nine_answers(s, hang_up(s, call), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	answers(s, invite, "180 Ringing");
	stage_run(s, 3000);
	answers(s, invite, "200 OK");
	expect_ack(s, "2 ACK");
	stage_run(s, 30000);
	answers(s, invite, "200 OK");
	expect_ack(s, "2 ACK");
	expect_no_event(s);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.2.2.4, RFC 5407 3.2.3: also when it holds an offer: nobody answers it */
static void an_offer_behind_our_bye_gets_its_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite;

	(void)state;
	assert_int_equal(modify(s, call, NULL), PEAL_OK);
	invite = expect_packet(s, ONE, 0, "INVITE ");
	nine_answers(s, hang_up(s, call), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	answers(s, invite, "200 OK");
	expect_header(expect_ack(s, "2 ACK"), "Content-Length", "0");
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.3.1.4: hanging up behind our 2xx to theirs: its ACK is still taken */
static void the_ack_behind_our_bye_is_taken(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct nine_request r = { .method = "INVITE",
				  .cseq = 70,
				  .in_call = true,
				  .called = true,
				  .tag = "x",
				  .body = NINE_SDP };

	(void)state;
	nine_sends(s, r);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "70 INVITE");
	nine_answers(s, hang_up(s, call), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	stage_run(s, 500);
	expect_response(s, 500, 200, "70 INVITE");
	r.method = "ACK", r.body = NULL;
	nine_sends(s, r);
	expect_rest(s); /* it is not said again */
	stage_close(s);
}

/* RFC 6141 5.4, RFC 5407 3.1.4, 3.1.6: accepted before the first ACK, and then a BYE:
 * the 2xx that it may not have is repeated */
static void a_bye_does_not_end_the_2xx_to_a_reinvite(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct nine_request r = {
		.method = "INVITE", .branch = "r", .cseq = 2, .in_call = true, .body = NINE_SDP
	};

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, r);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "2 INVITE");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 3, .in_call = true });
	expect_response(s, 0, 200, "3 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	stage_run(s, 500);
	expect_response(s, 500, 200, "2 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .cseq = 2, .in_call = true });
	expect_rest(s);
	stage_close(s);
}

static peal_id ended(struct stage *s, const struct packet **invite, const char *before,
		     bool cancelled)
{
	peal_id call = one_call_up(s);

	*invite = reinvite(s, call);
	if (before)
		answers(s, *invite, before);
	if (cancelled)
		cancel(s, call, PEAL_OK);
	if (before && cancelled)
		nine_answers(s, expect_packet(s, ONE, s->now, "CANCEL "), "200 OK", NULL, NULL,
			     NULL);
	nine_sends(s,
		   (struct nine_request){
		       .method = "BYE", .cseq = 90, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, s->now, 200, "90 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	return call;
}

/* RFC 3261 15.1.2, RFC 5407 3.2.2: the peer's BYE; it answers ours with 487, 481,
 * or whatever, and nothing is left */
static void their_bye_ends_ours(void **state)
{
	static const char *const codes[] = { "487 No", "481 No", "491 No", "500 No" };
	struct stage *s = stage_open(NULL);
	const struct packet *invite;

	(void)state;
	for (size_t i = 0; i < 16; i++) {
		ended(s, &invite, i & 4 ? "180 Ringing" : NULL, i & 8);
		nine_answers(s, invite, codes[i % 4], NULL, "Retry-After: 2\r\n", NULL);
		expect_packet(s, ONE, s->now, "ACK ");
		expect_rest(s);
	}
	stage_close(s);
}

/* RFC 3261 17.1.1.2: a peer that falls silent holds the dialog for 64*T1 only */
static void silence_behind_the_end_is_waited_out(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;

	(void)state;
	ended(s, &invite, "180 Ringing", false);
	stage_run(s, 31999);
	assert_int_equal(counts_of(s, ONE).dialogs, 1);
	stage_run(s, 32000);
	assert_int_equal(counts_of(s, ONE).dialogs, 0);
	answers(s, invite, "200 OK"); /* later than anybody asks */
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 15: what waits for its second try ends with the call */
static void a_second_try_ends_with_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	answers(s, reinvite(s, call), "491 Pending");
	expect_packet(s, ONE, 0, "ACK ");
	hang_up_and_rest(s, call);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(glare_is_waited_out),
		cmocka_unit_test(a_second_491_is_told),
		cmocka_unit_test(retry_after_is_waited_out),
		cmocka_unit_test(two_reinvites_that_cross_both_come_through),
		cmocka_unit_test(a_reinvite_against_ours_gets_491),
		cmocka_unit_test(the_second_try_lets_theirs_go_first),
		cmocka_unit_test(a_cancel_waits_for_a_provisional_response),
		cmocka_unit_test(a_cancel_that_crosses_the_2xx_is_too_late),
		cmocka_unit_test(what_is_taken_back_is_not_tried_again),
		cmocka_unit_test(a_cancelled_reinvite_ends_after_64_t1),
		cmocka_unit_test(a_reinvite_that_rings_too_long_is_cancelled),
		cmocka_unit_test(a_2xx_behind_our_bye_gets_its_ack),
		cmocka_unit_test(an_offer_behind_our_bye_gets_its_ack),
		cmocka_unit_test(the_ack_behind_our_bye_is_taken),
		cmocka_unit_test(a_bye_does_not_end_the_2xx_to_a_reinvite),
		cmocka_unit_test(their_bye_ends_ours),
		cmocka_unit_test(silence_behind_the_end_is_waited_out),
		cmocka_unit_test(a_second_try_ends_with_the_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
