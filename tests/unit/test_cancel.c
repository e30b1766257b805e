/* SPDX-License-Identifier: MIT */
/* CANCEL from both sides, whatever it crosses: RFC 3261 9, RFC 5407 3.1.2. */
#include <stdio.h>
#include <string.h>

#include "nine.h"

static const struct nine_request cancel = { .method = "CANCEL", .branch = "i" };
static const struct nine_request ack_of_refusal = { .method = "ACK",
						    .branch = "i",
						    .in_call = true };

static void hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_E_STATE);
	stage_read(s);
}

/* A call of ours that rings. */
static peal_id ringing(struct stage *s, const struct packet **invite)
{
	peal_id call = one_calls(s, invite);

	nine_answers(s, *invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	return call;
}

/* The same, hung up: its CANCEL has left. */
static peal_id cancelled(struct stage *s, const struct packet **invite,
			 const struct packet **cancelling)
{
	peal_id call = ringing(s, invite);

	hang_up(s, call);
	*cancelling = expect_packet(s, ONE, s->now, "CANCEL ");
	return call;
}

static void refuse(struct stage *s, const struct packet *invite, const char *status)
{
	nine_answers(s, invite, status, "x", NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
}

/* R3261-9.1-02, -05: RFC 3261 9.1 */
static void a_cancel_is_made_of_its_invite(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_extra require = { PEAL_TEXT("Require"), PEAL_TEXT("nothing") };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:nine@example.com"),
					.route = PEAL_TEXT(
					    "<sip:192.0.2.9;lr>, <sip:far.example;lr>"),
					.extra = &require,
					.extra_count = 1 };
	static const char *const same[] = { "Via", "Route", "From", "To", "Call-ID" };
	const struct packet *invite, *sent;
	peal_id call;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
	stage_read(s);
	invite = expect_packet(s, ONE, 0, "INVITE sip:nine@example.com SIP/2.0\r\n");
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	hang_up(s, call);
	sent = expect_packet(s, ONE, 0, "CANCEL sip:nine@example.com SIP/2.0\r\n");
	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		char value[512];

		strcpy(value, headers_of(invite, same[i]));
		assert_string_not_equal(value, "");
		assert_string_equal(headers_of(sent, same[i]), value);
	}
	expect_header(sent, "CSeq", "1 CANCEL");
	expect_header(sent, "Max-Forwards", "70");
	expect_header(sent, "Require", "");
	expect_header(sent, "Content-Length", "0");
	assert_memory_equal(&sent->flow, &invite->flow, sizeof sent->flow);
	nine_answers(s, sent, "200 OK", "x", NULL, NULL);
	refuse(s, invite, "487 Request Terminated");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	expect_rest(s);
	stage_close(s);
}

/* R3261-9.1-03: RFC 3261 9.1 */
static void a_cancel_waits_for_a_provisional_response(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	stage_run(s, 100);
	hang_up(s, call);
	stage_run(s, 600);
	expect_packet(s, ONE, 500, "INVITE ");
	expect_silence(s);
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	nine_answers(s, expect_packet(s, ONE, 600, "CANCEL "), "200 OK", "x", NULL, NULL);
	expect_no_event(s);
	refuse(s, invite, "487 Request Terminated");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	expect_rest(s);
	stage_close(s);
}

/* R3261-9.1-07: RFC 3261 9.1, 17.1.2: lost CANCELs are repeated, whatever becomes
 * of the INVITE. */
static void a_cancel_is_a_transaction_of_its_own(void **state)
{
	static const peal_time at[] = { 500,   1500,  3500,  7500,  11500,
					15500, 19500, 23500, 27500, 31500 };
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *sent;
	peal_id call = cancelled(s, &invite, &sent);

	(void)state;
	stage_run(s, 600);
	assert_string_equal(expect_packet(s, ONE, at[0], "CANCEL ")->bytes, sent->bytes);
	refuse(s, invite, "487 Request Terminated");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
	stage_run(s, 32000);
	for (size_t i = 1; i < sizeof at / sizeof *at; i++)
		expect_packet(s, ONE, at[i], "CANCEL ");
	expect_rest(s);
	stage_close(s);
}

/* R3261-9.1-06: RFC 3261 9.1 */
static void a_cancelled_invite_without_final_response_is_given_up_at_64_t1(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *sent;
	peal_id call;
	struct peal_counts counts;

	(void)state;
	stage_run(s, 1000);
	call = cancelled(s, &invite, &sent);
	nine_answers(s, sent, "200 OK", "x", NULL, NULL);
	stage_run(s, 32999);
	expect_no_event(s);
	stage_run(s, 33000);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	nine_answers(s, invite, "487 Request Terminated", "x", NULL, NULL);
	peal_count(s->engine[ONE], &counts);
	assert_int_equal(counts.unmatched, 1);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.1, RFC 5057: what becomes of the CANCEL says nothing of the INVITE */
static void the_answer_to_a_cancel_changes_nothing(void **state)
{
	static const char *const answers[] = { "481 Call/Transaction Does Not Exist",
					       "500 Server Internal Error", "200 OK" };

	(void)state;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *invite, *sent;
		peal_id call = cancelled(s, &invite, &sent);

		nine_answers(s, sent, answers[i], "x", NULL, NULL);
		nine_answers(s, invite, "183 Session Progress", "x", CONTACT, NULL);
		expect_no_event(s);
		refuse(s, invite, "487 Request Terminated");
		expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);
		expect_rest(s);
		stage_close(s);
	}
}

/* R5407-3.1.2-01: RFC 5407 3.1.2, race 1 */
static void a_2xx_that_crosses_the_cancel_is_acknowledged_and_ended(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *sent, *ack;
	peal_id call = cancelled(s, &invite, &sent);

	(void)state;
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	ack = expect_packet(s, ONE, 0, "ACK sip:nine@192.0.2.9 SIP/2.0\r\n");
	expect_header(ack, "CSeq", "1 ACK");
	nine_answers(s, sent, "481 Call/Transaction Does Not Exist", "x", NULL, NULL);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	stage_run(s, 500);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	assert_string_equal(expect_packet(s, ONE, 500, "ACK ")->bytes, ack->bytes);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.1, RFC 5407 3.1.2: with the offer in the 2xx, too */
static void a_2xx_before_any_1xx_of_a_call_hung_up_is_ended(void **state)
{
	(void)state;
	for (int bare = 0; bare < 2; bare++) {
		struct stage *s = stage_open(NULL);
		const struct packet *invite;
		peal_id call = bare ? one_calls_bare(s, &invite) : one_calls(s, &invite);

		hang_up(s, call);
		nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
		expect_header(expect_packet(s, ONE, 0, "ACK "), "Content-Length", "0");
		nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
		expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 9.1: any final response will do */
static void a_refusal_that_crosses_the_hangup_ends_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *sent;
	peal_id call = cancelled(s, &invite, &sent);

	(void)state;
	nine_answers(s, sent, "200 OK", "x", NULL, NULL);
	refuse(s, invite, "486 Busy Here");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 486);
	expect_rest(s);

	call = one_calls(s, &invite);
	hang_up(s, call);
	refuse(s, invite, "486 Busy Here");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 486);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 17.1.1.2, 8.1.3.1: nothing was cancelled, and all is over */
static void a_call_hung_up_that_nobody_answers_just_ends(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	hang_up(s, call);
	stage_run(s, 32000);
	for (int i = 0; i < 6; i++)
		assert_string_equal(next_packet(s)->bytes, invite->bytes);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);

	call = one_calls(s, &invite);
	hang_up(s, call);
	peal_not_sent(s->engine[ONE], invite->ticket, s->now);
	stage_read(s);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

static void short_limit(struct peal_config *config)
{
	config->ring_limit = 20000;
}

/* RFC 3261 13.2.1: our own limit on ringing */
static void a_call_that_rings_too_long_is_cancelled(void **state)
{
	struct stage *s = stage_open(short_limit);
	const struct packet *invite;
	peal_id call;

	(void)state;
	stage_run(s, 100);
	call = ringing(s, &invite);
	stage_run(s, 10000);
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL); /* does not prolong it */
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	stage_run(s, 20099);
	expect_silence(s);
	stage_run(s, 20100);
	nine_answers(s, expect_packet(s, ONE, 20100, "CANCEL "), "200 OK", "x", NULL, NULL);
	refuse(s, invite, "487 Request Terminated");
	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 487);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.1-02: RFC 3261 13.2.1, 20.19: the Expires of our INVITE, from when it went */
static void a_call_that_expires_is_cancelled(void **state)
{
	static const struct peal_extra expires = { { "Expires", 7 }, { "7", 1 } };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.extra = &expires,
					.extra_count = 1 };

	(void)state;
	for (int late = 0; late < 2; late++) {
		struct stage *s = stage_open(short_limit);
		const struct packet *invite;
		peal_id call;

		assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
		stage_read(s);
		invite = expect_packet(s, ONE, 0, "INVITE ");
		stage_run(s, late ? 7200 : 300);
		s->packet_read = s->packet_count; /* its copies */
		nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
		expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
		stage_run(s, late ? 7200 : 6999);
		if (!late)
			expect_silence(s);
		stage_run(s, late ? 7200 : 7000);
		nine_answers(s, expect_packet(s, ONE, s->now, "CANCEL "), "200 OK", "x", NULL,
			     NULL);
		refuse(s, invite, "487 Request Terminated");
		expect_ended(s, call, PEAL_CAUSE_EXPIRED, 487);
		expect_rest(s);
		stage_close(s);
	}
}

/* R3261-9.1-04: RFC 3261 9.1: what has its final response is not cancelled */
static void a_call_that_was_answered_is_not_cancelled(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = ringing(s, &invite);

	(void)state;
	refuse(s, invite, "486 Busy Here");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);

	call = one_call_up(s);
	s->packet_read = s->packet_count;
	hang_up(s, call);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* ---- their CANCEL ---- */

static void expect_cancelled(struct stage *s, peal_id call)
{
	const struct packet *ok = expect_response(s, s->now, 200, "1 CANCEL");
	char to[128];

	strcpy(to, header_of(ok, "To"));
	assert_non_null(strstr(to, ";tag="));
	expect_header(expect_response(s, s->now, 487, "1 INVITE"), "To", to);
	expect_ended(s, call, PEAL_CAUSE_CANCEL, 487);
}

/* R3261-9.2-03: RFC 3261 9.2: before any response, behind a 100, behind a 180 */
static void their_cancel_ends_the_call_with_487(void **state)
{
	(void)state;
	for (int stage = 0; stage < 3; stage++) {
		struct stage *s = stage_open(NULL);
		peal_id call = nine_calls(s);

		if (stage == 1) {
			stage_run(s, 200);
			expect_response(s, 200, 100, "1 INVITE");
		} else if (stage == 2) {
			peal_ring(s->engine[ONE], call, NULL, 0);
			stage_read(s);
			expect_response(s, 0, 180, "1 INVITE");
		}
		nine_sends(s, cancel);
		expect_cancelled(s, call);
		nine_sends(s, cancel); /* R3261-17.2.2: repeated, the same */
		expect_response(s, s->now, 200, "1 CANCEL");
		nine_sends(s, ack_of_refusal);
		expect_rest(s);
		stage_close(s);
	}
}

/* R3261-9.2-02: RFC 3261 9.2: too late, the 200 stands */
static void their_cancel_behind_our_2xx_changes_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	char to[128];

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	strcpy(to, header_of(expect_response(s, 0, 200, "1 INVITE"), "To"));
	nine_sends(s, cancel);
	expect_header(expect_response(s, 0, 200, "1 CANCEL"), "To", to);
	expect_no_event(s);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3261-9.2-02: RFC 3261 9.2 */
static void their_cancel_behind_our_refusal_changes_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_reject(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 603, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	nine_sends(s, cancel);
	expect_response(s, 0, 200, "1 CANCEL");
	nine_sends(s, ack_of_refusal);
	expect_rest(s);
	stage_close(s);
}

/* R3261-9.2-01: RFC 3261 9.2 */
static void a_cancel_for_nothing_gets_481(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	nine_sends(s, cancel);
	expect_response(s, 0, 481, "1 CANCEL");
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2.2.3-02, R3261-9.2-05: RFC 3261 8.2.2.3 */
static void a_cancel_is_not_refused_for_its_require(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	nine_sends(s, (struct nine_request){
			  .method = "CANCEL", .branch = "i", .rows = "Require: foo\r\n" });
	expect_cancelled(s, call);
	nine_sends(s, ack_of_refusal);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 9.2: it has no effect on what is no INVITE */
static void a_cancel_of_another_request_gets_200(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .branch = "i" });
	expect_response(s, 0, 200, "1 OPTIONS");
	nine_sends(s, cancel);
	expect_response(s, 0, 200, "1 CANCEL");
	expect_rest(s);
	stage_close(s);
}

/* R3261-9.2-04: RFC 3261 9.2, 17.2.3: matched by all the headers */
static void a_cancel_of_a_2543_invite_finds_it(void **state)
{
	static const char rows[] = "Via: SIP/2.0/UDP 192.0.2.9:5060\r\nMax-Forwards: 70\r\n"
				   "From: <sip:nine@192.0.2.9>;tag=p\r\nTo: <sip:one@192.0.2.1>\r\n"
				   "Call-ID: old\r\n" CONTACT;
	struct stage *s = stage_open(NULL);
	char text[1024];
	peal_id call;

	(void)state;
	snprintf(text, sizeof text, "INVITE sip:one@192.0.2.1 SIP/2.0\r\n%sCSeq: 1 INVITE\r\n\r\n",
		 rows);
	stage_wire(s, ONE, text);
	call = expect_told(s, PEAL_EV_INCOMING);
	snprintf(text, sizeof text, "CANCEL sip:one@192.0.2.1 SIP/2.0\r\n%sCSeq: 1 CANCEL\r\n\r\n",
		 rows);
	stage_wire(s, ONE, text);
	expect_cancelled(s, call);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

static void no_limit(struct peal_config *config)
{
	config->ring_limit = 0;
}

/* peal.h: 0: a call, or a re-INVITE, of ours may ring for ever; but for what its Expires says,
 * RFC 3261 13.2.1, 20.19 */
static void without_a_limit_it_rings_on(void **state)
{
	static const struct peal_extra expires = { { "Expires", 7 }, { "400", 3 } };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.extra = &expires,
					.extra_count = 1 };
	struct stage *s = stage_open(no_limit);
	const struct packet *invite;
	peal_id call = ringing(s, &invite), other;

	(void)state;
	stage_run(s, 1000000);
	expect_silence(s);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 1000000, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	request.target = (struct peal_text){ 0 };
	request.extra_count = 0;
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "INVITE "), "180 Ringing", NULL, CONTACT,
		     NULL);
	stage_run(s, 2000000);
	expect_silence(s);
	request.target = PEAL_TEXT(NINE);
	request.extra_count = 1;
	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &other), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "INVITE "), "180 Ringing", "y", CONTACT,
		     NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	stage_run(s, 2399999);
	expect_silence(s);
	stage_run(s, 2400000);
	expect_packet(s, ONE, 2400000, "CANCEL ");
	stage_close(s);
}

/* What the INVITE says is longer than we wait: our own limit is the first to be over. */
static void the_shorter_limit_counts(void **state)
{
	static const struct peal_extra expires = { { "Expires", 7 }, { "60", 2 } };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.extra = &expires,
					.extra_count = 1 };
	struct stage *s = stage_open(short_limit);
	peal_id call;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "INVITE "), "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	stage_run(s, 19999);
	expect_silence(s);
	stage_run(s, 20000);
	expect_packet(s, ONE, 20000, "CANCEL ");
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cancel_is_made_of_its_invite),
		cmocka_unit_test(a_cancel_waits_for_a_provisional_response),
		cmocka_unit_test(a_cancel_is_a_transaction_of_its_own),
		cmocka_unit_test(a_cancelled_invite_without_final_response_is_given_up_at_64_t1),
		cmocka_unit_test(the_answer_to_a_cancel_changes_nothing),
		cmocka_unit_test(a_2xx_that_crosses_the_cancel_is_acknowledged_and_ended),
		cmocka_unit_test(a_2xx_before_any_1xx_of_a_call_hung_up_is_ended),
		cmocka_unit_test(a_refusal_that_crosses_the_hangup_ends_the_call),
		cmocka_unit_test(a_call_hung_up_that_nobody_answers_just_ends),
		cmocka_unit_test(a_call_that_rings_too_long_is_cancelled),
		cmocka_unit_test(a_call_that_expires_is_cancelled),
		cmocka_unit_test(a_call_that_was_answered_is_not_cancelled),
		cmocka_unit_test(their_cancel_ends_the_call_with_487),
		cmocka_unit_test(their_cancel_behind_our_2xx_changes_nothing),
		cmocka_unit_test(their_cancel_behind_our_refusal_changes_nothing),
		cmocka_unit_test(a_cancel_for_nothing_gets_481),
		cmocka_unit_test(a_cancel_is_not_refused_for_its_require),
		cmocka_unit_test(a_cancel_of_another_request_gets_200),
		cmocka_unit_test(a_cancel_of_a_2543_invite_finds_it),
		cmocka_unit_test(without_a_limit_it_rings_on),
		cmocka_unit_test(the_shorter_limit_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
