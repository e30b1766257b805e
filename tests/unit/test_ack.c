/* SPDX-License-Identifier: MIT */
/* The 2xx to an INVITE and its ACK: RFC 3261 13.2.2.4, 13.3.1.4, RFC 6026. */
#include <stdio.h>
#include <string.h>

#include "nine.h"

static const struct nine_request ack = { .method = "ACK", .in_call = true };

static struct peal_counts counts_now(const struct stage *s)
{
	struct peal_counts counts;

	peal_count(s->engine[ONE], &counts);
	return counts;
}

static void hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
}

static void hang_up_and_rest(struct stage *s, peal_id call)
{
	hang_up(s, call);
	expect_rest(s);
}

/* ---- ours ---- */

/* R3261-13.2.2.4-02, R3261-8.1.1.7-01: RFC 3261 13.2.2.4 */
static void an_ack_is_made_of_its_dialog(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = &s->packets[0], *sent = &s->packets[1];
	static const char *const same[] = { "From", "Call-ID" };

	(void)state;
	assert_int_equal(strncmp(sent->bytes, "ACK sip:nine@192.0.2.9 SIP/2.0\r\n", 32), 0);
	for (size_t i = 0; i < 2; i++) {
		char value[256];

		strcpy(value, header_of(invite, same[i]));
		expect_header(sent, same[i], value);
	}
	expect_header(sent, "To", "<sip:nine@192.0.2.9>;tag=x");
	expect_header(sent, "CSeq", "1 ACK");
	expect_header(sent, "Max-Forwards", "70");
	expect_header(sent, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(sent, "Content-Length", "0");
	assert_null(strstr(sent->bytes, strstr(header_of(invite, "Via"), "branch=")));
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3261-13.2.2.4-03: RFC 3261 13.2.2.4; race 40: other SDP, the same tag */
static void each_2xx_gets_the_same_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = &s->packets[0], *first = &s->packets[1];

	(void)state;
	for (peal_time at = 500; at <= 1500; at += 500) {
		stage_run(s, at);
		nine_answers(s, invite, "200 OK", "x", CONTACT, at == 500 ? NULL : NINE_SDP);
		assert_string_equal(expect_packet(s, ONE, at, "ACK ")->bytes, first->bytes);
		expect_no_event(s);
	}
	assert_int_equal(counts_now(s).retransmitted, 3);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* Race 5: RFC 6026 8.9: behind timer M nobody knows the 2xx any more */
static void a_2xx_behind_64_t1_is_dropped(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	stage_run(s, 31999);
	nine_answers(s, &s->packets[0], "200 OK", "x", CONTACT, NULL);
	expect_packet(s, ONE, 31999, "ACK ");
	stage_run(s, 32000);
	nine_answers(s, &s->packets[0], "200 OK", "x", CONTACT, NULL);
	nine_answers(s, &s->packets[0], "200 OK", "y", CONTACT, NULL);
	expect_silence(s);
	assert_int_equal(counts_now(s).unmatched, 2);
	hang_up_and_rest(s, call);
	stage_close(s);
}

static peal_id offered(struct stage *s, const struct packet **invite)
{
	peal_id call = one_calls_bare(s, invite);
	const struct happened *h;

	nine_answers(s, *invite, "200 OK", "x", CONTACT, NINE_SDP);
	h = expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_true(h->event.wants_answer);
	assert_string_equal(h->body, NINE_SDP);
	expect_silence(s);
	return call;
}

/* R3261-13.2.1-05, -08: RFC 3261 13.2.1, 13.2.2.4 */
static void an_offer_in_the_2xx_is_answered_in_the_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *sent;
	peal_id call = offered(s, &invite);

	(void)state;
	expect_header(invite, "Content-Type", "");
	stage_run(s, 500);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_silence(s); /* the user has not decided yet */
	expect_no_event(s);
	stage_run(s, 900);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, s->now), PEAL_OK);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &stage_sdp, s->now), PEAL_E_STATE);
	stage_read(s);
	sent = expect_packet(s, ONE, 900, "ACK ");
	expect_header(sent, "Content-Type", "application/sdp");
	assert_memory_equal(strstr(sent->bytes, "\r\n\r\n") + 4, stage_sdp.bytes.at,
			    stage_sdp.bytes.len);
	expect_no_event(s);
	stage_run(s, 1500);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	assert_string_equal(expect_packet(s, ONE, 1500, "ACK ")->bytes, sent->bytes);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 13.2.2.4: "if the UAC wants to end": ACK first, then BYE */
static void a_call_hung_up_with_an_offer_open_gets_ack_and_bye(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = offered(s, &invite);

	(void)state;
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	expect_header(expect_packet(s, ONE, 0, "ACK "), "Content-Length", "0");
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.2.2.4: the 2xx is acknowledged though the peer gave up */
static void a_bye_before_our_ack_ends_the_call_and_the_2xx(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = offered(s, &invite);

	(void)state;
	nine_sends(s, (struct nine_request){
			  .method = "BYE", .in_call = true, .called = true, .tag = "x" });
	expect_response(s, 0, 200, "1 BYE");
	expect_header(expect_packet(s, ONE, 0, "ACK "), "Content-Length", "0");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.2.2.4, 15: an offer the user forgets does not stay for ever */
static void an_offer_nobody_answers_ends_the_call_at_64_t1(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = offered(s, &invite);

	(void)state;
	stage_run(s, 31999);
	expect_silence(s);
	stage_run(s, 32000);
	expect_header(expect_packet(s, ONE, 32000, "ACK "), "Content-Length", "0");
	nine_answers(s, expect_packet(s, ONE, 32000, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_NO_ACK, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.2.4-06, race 4: RFC 3261 13.2.2.4; R5407-App.A-01 */
static void a_2xx_of_another_branch_is_acknowledged_and_ended(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = &s->packets[0], *first, *bye;
	char main_to[] = "<sip:nine@192.0.2.9>;tag=x", to[] = "<sip:nine@192.0.2.9>;tag=y";

	(void)state;
	stage_run(s, 1000);
	nine_answers(s, invite, "200 OK", "y", "Contact: <sip:branch@192.0.2.9>\r\n", NINE_SDP);
	first = expect_packet(s, ONE, 1000, "ACK sip:branch@192.0.2.9 ");
	expect_header(first, "To", to);
	expect_header(first, "CSeq", "1 ACK");
	bye = expect_packet(s, ONE, 1000, "BYE sip:branch@192.0.2.9 ");
	expect_header(bye, "To", to);
	expect_header(bye, "CSeq", "2 BYE");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_no_event(s);
	nine_answers(s, invite, "200 OK", "y", "Contact: <sip:branch@192.0.2.9>\r\n", NINE_SDP);
	assert_string_equal(expect_packet(s, ONE, 1000, "ACK ")->bytes, first->bytes);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_header(expect_packet(s, ONE, 1000, "ACK "), "To", main_to);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R5407-App.A-01: RFC 5407 A: behind the end of the call, too */
static void a_2xx_of_another_branch_finds_a_call_that_has_ended(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	stage_run(s, 2000);
	nine_answers(s, &s->packets[0], "200 OK", "y", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 2000, "ACK ");
	nine_answers(s, expect_packet(s, ONE, 2000, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

static void one_record(struct peal_config *config)
{
	config->acks = 1;
}

/* Without room to remember a 2xx its session is ended at once; a 2xx that comes
 * again when there is room gets its ACK.  RFC 3261 13.2.2.4, 15 */
static void a_2xx_without_room_for_its_ack_is_ended(void **state)
{
	struct stage *s = stage_open(one_record);
	const struct packet *first, *second, *bye;
	peal_id a = one_calls(s, &first), b = one_calls(s, &second), none = 77;
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };

	(void)state;
	nine_answers(s, first, "200 OK", "x", CONTACT, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &none), PEAL_E_FULL);
	assert_int_equal(none, 77);

	stage_run(s, 20000);
	s->packet_read = s->packet_count;
	nine_answers(s, second, "200 OK", "y", CONTACT, NULL);
	bye = expect_packet(s, ONE, 20000, "BYE ");
	expect_header(bye, "To", "<sip:nine@192.0.2.9>;tag=y");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_ended(s, b, PEAL_CAUSE_NO_ACK, 200);
	stage_run(s, 32000);
	s->packet_read = s->packet_count;
	nine_answers(s, second, "200 OK", "y", CONTACT, NULL);
	expect_header(expect_packet(s, ONE, 32000, "ACK "), "To", "<sip:nine@192.0.2.9>;tag=y");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_silence(s);
	hang_up_and_rest(s, a);
	stage_close(s);
}

/* ---- theirs ---- */

/* R3261-13.3.1.4-03, -04: RFC 3261 13.3.1.4: on every transport */
static void a_2xx_is_repeated_until_64_t1_and_then_ended(void **state)
{
	static const peal_time at[] = { 0,     500,   1500,  3500,  7500, 11500,
					15500, 19500, 23500, 27500, 31500 };

	(void)state;
	for (int reliable = 0; reliable < 2; reliable++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first;
		peal_id call;

		s->reliable = reliable;
		call = nine_calls(s);
		peal_answer(s->engine[ONE], call, &stage_answer, 0);
		stage_run(s, 31999);
		first = expect_response(s, at[0], 200, "1 INVITE");
		for (size_t i = 1; i < sizeof at / sizeof *at; i++)
			assert_string_equal(expect_response(s, at[i], 200, "1 INVITE")->bytes,
					    first->bytes);
		expect_no_event(s);
		stage_run(s, 32000);
		expect_ended(s, call, PEAL_CAUSE_NO_ACK, 0);
		nine_answers(s, expect_packet(s, ONE, 32000, "BYE "), "200 OK", NULL, NULL, NULL);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 13.3.1.4: one ACK is enough, with the body that it brings */
static void an_ack_stops_the_2xx_and_establishes_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct happened *h;
	struct nine_request answer = ack;
	struct peal_reply reply = reply_of(200, NINE_SDP);
	peal_id call;

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i" });
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &reply, 0);
	stage_run(s, 600);
	expect_response(s, 0, 200, "1 INVITE");
	expect_response(s, 500, 200, "1 INVITE");
	answer.cseq = 2;
	nine_sends(s, answer); /* of nothing: RFC 3261 17 */
	expect_no_event(s);
	answer.cseq = 1;
	answer.body = NINE_SDP;
	nine_sends(s, answer);
	h = expect_event(s, ONE, PEAL_EV_ESTABLISHED, 0);
	assert_int_equal(h->event.id, call);
	assert_string_equal(h->body, NINE_SDP);
	nine_sends(s, answer); /* repeated: absorbed */
	stage_run(s, 40000);
	expect_silence(s);
	expect_no_event(s);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* Race 39: RFC 3261 17: an ACK is never answered */
static void an_ack_for_nobody_is_dropped(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "ACK", .to = "<sip:one@192.0.2.1>;tag=q" });
	nine_sends(s, (struct nine_request){ .method = "ACK" });
	nine_sends(s, (struct nine_request){ .method = "ACK", .rows = "Require: foo\r\n" });
	nine_sends(s, (struct nine_request){ .method = "ACK", .uri = "tel:1" });
	assert_int_equal(counts_now(s).unmatched, 4);
	expect_rest(s);
	stage_close(s);
}

/* A 2xx that could not be repeated is not sent: RFC 3261 13.3.1.4 */
static void an_answer_without_room_for_its_ack_changes_nothing(void **state)
{
	struct stage *s = stage_open(one_record);
	peal_id call = nine_calls(s), other;

	(void)state;
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "INVITE", .call_id = "d" });
	other = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], other, &stage_answer, 0), PEAL_E_FULL);
	stage_read(s);
	expect_silence(s);
	nine_sends(s,
		   (struct nine_request){ .method = "ACK", .to = header_of(&s->packets[0], "To") });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	assert_int_equal(peal_answer(s->engine[ONE], other, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true, .call_id = "d" });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), other);
	hang_up(s, other);
	hang_up_and_rest(s, call);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_ack_is_made_of_its_dialog),
		cmocka_unit_test(each_2xx_gets_the_same_ack),
		cmocka_unit_test(a_2xx_behind_64_t1_is_dropped),
		cmocka_unit_test(an_offer_in_the_2xx_is_answered_in_the_ack),
		cmocka_unit_test(a_call_hung_up_with_an_offer_open_gets_ack_and_bye),
		cmocka_unit_test(a_bye_before_our_ack_ends_the_call_and_the_2xx),
		cmocka_unit_test(an_offer_nobody_answers_ends_the_call_at_64_t1),
		cmocka_unit_test(a_2xx_of_another_branch_is_acknowledged_and_ended),
		cmocka_unit_test(a_2xx_of_another_branch_finds_a_call_that_has_ended),
		cmocka_unit_test(a_2xx_without_room_for_its_ack_is_ended),
		cmocka_unit_test(a_2xx_is_repeated_until_64_t1_and_then_ended),
		cmocka_unit_test(an_ack_stops_the_2xx_and_establishes_the_call),
		cmocka_unit_test(an_ack_for_nobody_is_dropped),
		cmocka_unit_test(an_answer_without_room_for_its_ack_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
