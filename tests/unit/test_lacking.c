/* SPDX-License-Identifier: MIT */
/* The description that a 2xx owes: RFC 3261 13.2.1, 13.3.1.4, 14.1; and which body is one. */
#include "modify_kit.h"

static void able(struct peal_config *config)
{
	config->supported = PEAL_TEXT("100rel");
	config->methods = PEAL_TEXT("UPDATE");
}

/* A 2xx without a body. */
static void answers_bare(struct stage *s, const struct packet *invite)
{
	nine_answers(s, invite, "200 OK", "x", CONTACT, "");
}

static void rings(struct stage *s, const struct packet *invite, const char *body)
{
	nine_answers(s, invite, "183 Progress", "x", CONTACT, body);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 183);
}

/* ---- theirs, to our INVITE ---- */

static void expect_hung_up(struct stage *s, peal_id call)
{
	expect_ack(s, "1 ACK");
	expect_no_event(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LACKING, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.3.1.4-02: RFC 3261 13.2.2.4: acknowledged, and hung up: there is no session */
static void a_2xx_that_owes_a_description_is_hung_up(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	answers_bare(s, invite);
	expect_hung_up(s, call);
	s = stage_open(NULL);
	call = one_calls(s, &invite);
	rings(s, invite, NULL);
	answers_bare(s, invite);
	expect_hung_up(s, call);
	s = stage_open(NULL); /* it had to have the offer */
	call = one_calls_bare(s, &invite);
	answers_bare(s, invite);
	expect_hung_up(s, call);
}

static void one_dialog(struct peal_config *config)
{
	config->dialogs = 1;
}

/* RFC 3261 13.2.2.4: one that there is no dialog for, as any such 2xx, is not acknowledged */
static void a_2xx_that_lacks_it_may_have_no_room(void **state)
{
	struct stage *s = stage_open(one_dialog);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite), other = nine_calls(s);

	(void)state;
	answers_bare(s, invite);
	expect_ended(s, call, PEAL_CAUSE_LACKING, 200);
	expect_silence(s);
	assert_int_equal(peal_reject(s->engine[ONE], other, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 603, "1 INVITE");
	expect_ended(s, other, PEAL_CAUSE_LOCAL, 603);
	stage_close(s);
}

static void hang_up_at_last(struct stage *s, peal_id call)
{
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3261-13.2.1-07: RFC 3261 13.2.1: the first description is the answer; a 2xx behind it
 * owes none */
static void a_2xx_may_lack_what_came_before(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	rings(s, invite, NINE_SDP);
	answers_bare(s, invite);
	expect_ack(s, "1 ACK");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	hang_up_at_last(s, call);
	s = stage_open(able);
	call = one_calls(s, &invite);
	nine_answers(s, invite, "183 Progress", "x", CONTACT "Require: 100rel\r\nRSeq: 7\r\n",
		     NINE_SDP);
	nine_answers(s, expect_packet(s, ONE, s->now, "PRACK "), "200 OK", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 183);
	answers_bare(s, invite);
	expect_ack(s, "1 ACK");
	assert_false(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.wants_answer);
	hang_up_at_last(s, call);
}

/* R3261-13.2.1-07: RFC 3262 5: and the other way: none of ours, where the answer stood in
 * a reliable response */
static void ours_may_lack_what_went_before(void **state)
{
	struct stage *s = stage_open(able);
	struct peal_reply early = reply_of(183, NINE_SDP), ok = reply_of(200, NULL);
	struct nine_request prack = { .method = "PRACK", .cseq = 2, .in_call = true };
	char rack[64];
	peal_id call;

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .branch = "i",
					     .rows = CONTACT "Supported: 100rel\r\n",
					     .body = NINE_SDP });
	call = expect_told(s, PEAL_EV_INCOMING);
	early.reliable = true;
	assert_int_equal(peal_ring(s->engine[ONE], call, &early, s->now), PEAL_OK);
	stage_read(s);
	snprintf(rack, sizeof rack, "RAck: %s 1 INVITE\r\n",
		 header_of(expect_response(s, 0, 183, "1 INVITE"), "RSeq"));
	prack.rows = rack;
	nine_sends(s, prack);
	expect_response(s, 0, 200, "2 PRACK");
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	assert_int_equal(peal_answer(s->engine[ONE], call, &ok, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	hang_up_at_last(s, call);
}

/* ---- theirs, to our re-INVITE ---- */

static void expect_unchanged(struct stage *s, peal_id call, const char *cseq)
{
	expect_ack(s, cseq);
	expect_outcome(s, call, PEAL_EV_UNMODIFIED, PEAL_CAUSE_LACKING, 200);
	expect_at(s, call, "Idle");
}

/* RFC 3261 14.1, 13.3.1.4: the session is as before, and the user told why; whatever the
 * re-INVITE waits for */
static void a_2xx_to_a_reinvite_that_lacks_it_changes_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);

	(void)state;
	answers_bare(s, invite);
	expect_unchanged(s, call, "2 ACK");
	assert_int_equal(modify(s, call, NULL), PEAL_OK);
	invite = expect_packet(s, ONE, 0, "INVITE ");
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	answers_bare(s, invite);
	expect_unchanged(s, call, "3 ACK");
	invite = reinvite(s, call);
	cancel(s, call, PEAL_OK);
	answers_bare(s, invite);
	expect_unchanged(s, call, "4 ACK");
	invite = reinvite(s, call);
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	cancel(s, call, PEAL_OK);
	nine_answers(s, expect_packet(s, ONE, 0, "CANCEL "), "200 OK", NULL, NULL, NULL);
	answers_bare(s, invite);
	expect_unchanged(s, call, "5 ACK");
	hang_up_at_last(s, call);
}

/* R3261-13.2.1-07, RFC 3262 5: nor does the 2xx to a re-INVITE owe what a reliable response
 * has answered */
static void a_2xx_to_a_reinvite_may_lack_what_came_before(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);

	(void)state;
	nine_answers(s, invite, "183 Progress", NULL, CONTACT "Require: 100rel\r\nRSeq: 7\r\n",
		     NINE_SDP);
	nine_answers(s, expect_packet(s, ONE, s->now, "PRACK "), "200 OK", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 183);
	answers_bare(s, invite);
	expect_ack(s, "2 ACK");
	expect_modified(s, call);
	hang_up_at_last(s, call);
}

/* ---- ours ---- */

static void expect_wanted(struct stage *s, peal_id id)
{
	struct peal_reply bare = reply_of(200, NULL);

	assert_int_equal(peal_answer(s->engine[ONE], id, &bare, s->now), PEAL_E_ARGUMENT);
	assert_int_equal(peal_answer(s->engine[ONE], id, NULL, s->now), PEAL_E_ARGUMENT);
	bare.body = (struct peal_body){ PEAL_TEXT("text/plain"), PEAL_TEXT("hello") };
	assert_int_equal(peal_answer(s->engine[ONE], id, &bare, s->now), PEAL_E_ARGUMENT);
	bare.body.type = PEAL_TEXT("application/pidf+xml");
	assert_int_equal(peal_answer(s->engine[ONE], id, &bare, s->now), PEAL_E_ARGUMENT);
	stage_read(s);
	expect_silence(s);
	assert_int_equal(peal_answer(s->engine[ONE], id, &stage_answer, s->now), PEAL_OK);
	stage_read(s);
}

/* R3261-13.3.1.4-02: of an INVITE with an offer or without one, of a re-INVITE, and of
 * an UPDATE: the application cannot answer without */
static void an_answer_of_ours_has_what_it_owes(void **state)
{
	struct stage *s = stage_open(able);
	struct nine_request later = {
		.method = "INVITE", .branch = "r", .cseq = 2, .in_call = true, .body = NINE_SDP
	};
	peal_id call = nine_calls(s);

	(void)state;
	expect_wanted(s, call);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	nine_sends(s, later);
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	expect_wanted(s, call);
	expect_response(s, 0, 200, "2 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .cseq = 2, .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	later.method = "UPDATE";
	later.branch = "u";
	later.cseq = 3;
	later.rows = CONTACT;
	nine_sends(s, later);
	expect_wanted(s, expect_told(s, PEAL_EV_REQUEST));
	expect_response(s, 0, 200, "3 UPDATE");
	hang_up_at_last(s, call);
	s = stage_open(NULL);
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i" });
	expect_wanted(s, expect_told(s, PEAL_EV_INCOMING));
	expect_response(s, 0, 200, "1 INVITE");
	stage_close(s);
}

/* R3261-13.2.1-09, RFC 5621 3: an answer of ours may stand in a multipart */
static void an_answer_of_ours_may_stand_in_a_multipart(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_reply ok = reply_of(200, NULL);
	peal_id call = nine_calls(s);

	(void)state;
	ok.body = (struct peal_body){ PEAL_TEXT("multipart/mixed;boundary=b"),
				      PEAL_TEXT(
					  "--b\r\nContent-Type: application/sdp\r\n\r\n" NINE_SDP
					  "\r\n--b--\r\n") };
	assert_int_equal(peal_answer(s->engine[ONE], call, &ok, s->now), PEAL_OK);
	stage_read(s);
	expect_header(expect_response(s, 0, 200, "1 INVITE"), "Content-Type",
		      "multipart/mixed;boundary=b");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	hang_up_at_last(s, call);
}

/* ---- what a description is ---- */

#define IMAGE "Content-Type: image/jpeg\r\nContent-Disposition: render;handling=optional\r\n"

/* R3261-13.2.1-09: a picture to be shown is no offer: that comes in the 2xx, its answer in
 * the ACK */
static void a_body_to_be_shown_is_no_offer(void **state)
{
	struct stage *s = stage_open(able);
	struct nine_request reinvite = {
		.method = "INVITE", .branch = "r", .cseq = 2, .in_call = true, .body = NINE_SDP
	};
	peal_id call;

	(void)state;
	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .branch = "i", .rows = CONTACT IMAGE, .body = "x" });
	call = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	nine_sends(s, reinvite);
	expect_response(s, 0, 491, "2 INVITE"); /* ours is an offer, and open */
	nine_sends(
	    s, (struct nine_request){ .method = "ACK", .branch = "r", .cseq = 2, .in_call = true });
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true, .body = NINE_SDP });
	expect_told(s, PEAL_EV_ESTABLISHED);
	hang_up_at_last(s, call);
}

/* R3261-13.2.1-09: nor is one in their 2xx an answer; a session description within a
 * multipart is one, unless it is for something else */
static void an_answer_is_found_where_it_may_stand(void **state)
{
	static const struct {
		const char *rows, *body;
		bool is_one;
	} cases[] = {
		{ CONTACT IMAGE, "x", false },
		{ CONTACT "Content-Type: application/sdp\r\nContent-Disposition: session\r\n",
		  NINE_SDP, true },
		{ CONTACT "Content-Type: application/sdp\r\nContent-Disposition: early-session\r\n",
		  NINE_SDP, false },
		/* RFC 3261 20.11: one that cannot be read says nothing, so the default counts */
		{ CONTACT "Content-Type: application/sdp\r\nContent-Disposition: ;\r\n", NINE_SDP,
		  true },
		{ CONTACT "Content-Type: multipart/mixed;boundary=b\r\n",
		  "--b\r\nContent-Type: application/sdp\r\n\r\n" NINE_SDP "\r\n--b--\r\n", true },
		{ CONTACT "Content-Type: multipart/mixed;boundary=b\r\n",
		  "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *invite;
		peal_id call = one_calls(s, &invite);

		nine_answers(s, invite, "200 OK", "x", cases[i].rows, cases[i].body);
		if (!cases[i].is_one) {
			expect_hung_up(s, call);
			continue;
		}
		expect_ack(s, "1 ACK");
		expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
		hang_up_at_last(s, call);
	}
}

/* R3261-13.2.2.4-04: an offer that does not suit: an answer all the same, and at once BYE */
static void an_offer_that_does_not_suit_is_answered_and_hung_up(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *ack;
	peal_id call = one_calls_bare(s, &invite);
	struct peal_body refusing = {
		PEAL_TEXT("application/sdp"),
		PEAL_TEXT("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\n"
			  "t=0 0\r\nm=audio 0 RTP/AVP 0\r\n")
	};

	(void)state;
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	assert_true(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.wants_answer);
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &refusing, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	ack = expect_ack(s, "1 ACK");
	assert_non_null(strstr(ack->bytes, "\r\nm=audio 0 RTP/AVP 0\r\n"));
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_2xx_that_owes_a_description_is_hung_up),
		cmocka_unit_test(a_2xx_that_lacks_it_may_have_no_room),
		cmocka_unit_test(a_2xx_may_lack_what_came_before),
		cmocka_unit_test(ours_may_lack_what_went_before),
		cmocka_unit_test(a_2xx_to_a_reinvite_that_lacks_it_changes_nothing),
		cmocka_unit_test(a_2xx_to_a_reinvite_may_lack_what_came_before),
		cmocka_unit_test(an_answer_of_ours_has_what_it_owes),
		cmocka_unit_test(an_answer_of_ours_may_stand_in_a_multipart),
		cmocka_unit_test(a_body_to_be_shown_is_no_offer),
		cmocka_unit_test(an_answer_is_found_where_it_may_stand),
		cmocka_unit_test(an_offer_that_does_not_suit_is_answered_and_hung_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
