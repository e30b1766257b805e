/* SPDX-License-Identifier: MIT */
/* Provisional responses that we send reliably: RFC 3262 3, 5. */
#include "reliable_kit.h"

/* ---- who gets one ---- */

/* R3262-3-01, -02, -03, R3261-8.2.4-01: RFC 3262 3: only for a caller that knows of it, and always
 * for one that asks for it; never for a 100 */
static void only_who_can_gets_them(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, CONTACT, NINE_SDP);
	const struct packet *p;

	(void)state;
	assert_int_equal(ring(s, call, 183, true), PEAL_E_STATE);
	peal_ring(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	p = expect_response(s, 0, 180, "1 INVITE");
	expect_header(p, "Require", "");
	expect_header(p, "RSeq", "");
	refuse(s, call);
	expect_rest(s);
	stage_close(s);

	s = stage_open(able);
	call = called(s, CONTACT "Require: 100rel\r\n", NINE_SDP);
	stage_run(s, 200);
	p = expect_response(s, 200, 100, "1 INVITE");
	expect_header(p, "Require", "");
	peal_ring(s->engine[ONE], call, NULL, s->now);
	stage_read(s);
	assert_in_range(expect_rung(s, 200, 180), 1, 0x7fffffff);
	refuse(s, call);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3262 3: who does not know of it refuses it: 420; and has no PRACK: 405 */
static void without_the_option_there_are_none(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .branch = "i",
					     .rows = CONTACT "Require: 100rel\r\n" });
	expect_header(expect_response(s, 0, 420, "1 INVITE"), "Unsupported", "100rel");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	prack(s, 2, 1, NULL);
	expect_pracked(s, 2, 405);
	stage_close(s);
	s = stage_open(NULL);
	assert_int_equal(ring(s, called(s, SUPPORTED, NINE_SDP), 183, true), PEAL_E_STATE);
	stage_close(s);
}

/* R3262-4-01: RFC 3262 4, RFC 3261 20.5, 20.37 */
static void the_option_is_told(void **state)
{
	struct stage *s = stage_open(able);
	const struct packet *invite;

	(void)state;
	one_calls(s, &invite);
	expect_header(invite, "Supported", "replaces, 100rel");
	expect_header(invite, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS, PRACK, INFO, UPDATE");
	stage_close(s);
}

/* ---- how it is sent ---- */

/* R3262-3-04, -05: RFC 3262 3: T1, doubling without a limit, until 64*T1; then the
 * INVITE is refused */
static void it_is_repeated_for_64_t1(void **state)
{
	static const peal_time at[] = { 500, 1500, 3500, 7500, 15500, 31500 };
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);

	(void)state;
	for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
		stage_run(s, at[i]);
		assert_int_equal(expect_rung(s, at[i], 183), rseq);
	}
	stage_run(s, 31999);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_response(s, 32000, 504, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_NO_ACK, 504);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* The same on TCP: whoever relays it may not be reliable.      RFC 3262 3 */
static void it_is_repeated_on_reliable_transports_too(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call;
	uint32_t rseq;

	(void)state;
	s->reliable = true;
	call = called(s, SUPPORTED, NINE_SDP);
	rseq = rings(s, call, 183, true);
	stage_run(s, 500);
	assert_int_equal(expect_rung(s, 500, 183), rseq);
	acknowledges(s, call, 2, rseq);
	stage_run(s, 20000);
	expect_silence(s);
	stage_close(s);
}

/* R3262-3-03, R3262-3-07, R3262-3-06, R3262-3-08: RFC 3262 3: one after the other, each number one
 * higher */
static void the_next_waits_for_the_prack(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);

	(void)state;
	assert_int_equal(ring(s, call, 180, false), PEAL_OK);
	assert_int_equal(ring(s, call, 181, false), PEAL_OK);
	expect_silence(s);
	prack(s, 2, rseq + 1, NULL); /* not sent yet: names nothing */
	expect_pracked(s, 2, 481);
	prack(s, 3, rseq, NULL);
	expect_pracked(s, 3, 200);
	assert_int_equal(expect_rung(s, 0, 180), rseq + 1);
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	stage_run(s, 500);
	assert_int_equal(expect_rung(s, 500, 180), rseq + 1);
	prack(s, 4, rseq + 1, NULL);
	expect_pracked(s, 4, 200);
	assert_int_equal(expect_rung(s, 500, 181), rseq + 2);
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	acknowledges(s, call, 5, rseq + 2);
	assert_int_equal(counts_of(s, ONE).reliables, 0);
	answer_up(s, call);
	bye(s, 6, call);
	expect_rest(s);
	stage_close(s);
}

/* R3262-3-06: RFC 3262 3: dialog, RSeq, CSeq and method; a second PRACK, too, is for
 * nothing */
static void a_prack_that_names_nothing_gets_481(void **state)
{
	static const char *const wrong[] = { "RAck: 1 1 INVITE\r\n",  "RAck: %u 2 INVITE\r\n",
					     "RAck: %u 1 invite\r\n", "RAck: %u 1 UPDATE\r\n",
					     "RAck: x\r\n",           "Subject: %u\r\n" };
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);
	unsigned cseq = 2;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++, cseq++) {
		char rows[64];

		snprintf(rows, sizeof rows, wrong[i], rseq);
		nine_sends(s, (struct nine_request){
				  .method = "PRACK", .cseq = cseq, .in_call = true, .rows = rows });
		expect_pracked(s, cseq, 481);
	}
	acknowledges(s, call, cseq, rseq);
	prack(s, cseq + 1, rseq, NULL);
	expect_pracked(s, cseq + 1, 481);
	prack(s, cseq - 1, rseq, NULL); /* RFC 3261 12.2.2 */
	expect_pracked(s, cseq - 1, 500);
	prack(s, cseq + 1, rseq, NULL);
	expect_pracked(s, cseq + 1, 482);
	answer_up(s, call);
	prack(s, cseq + 2, rseq, NULL);
	expect_pracked(s, cseq + 2, 481);
	prack(s, cseq, rseq, NULL);
	expect_pracked(s, cseq, 500);
	prack(s, cseq + 2, rseq, NULL);
	expect_pracked(s, cseq + 2, 482);
	bye(s, cseq + 3, call);
	prack(s, cseq + 4, rseq, NULL);
	expect_pracked(s, cseq + 4, 481);
	expect_rest(s);
	stage_close(s);
}

/* ---- offers and answers ---- */

/* R3262-5-01, -02, R3261-13.2.1-03: RFC 3262 5, RFC 3261 13.2.1: an INVITE without an offer gets it
 * in the first reliable response, and gives the answer in PRACK; the 2xx has none */
static void the_offer_is_in_the_first(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NULL), id;
	struct peal_request update = { .size = sizeof update,
				       .method = PEAL_TEXT("UPDATE"),
				       .body = stage_sdp };
	uint32_t rseq;

	(void)state;
	assert_int_equal(ring(s, call, 180, false), PEAL_E_ARGUMENT);
	rseq = rings(s, call, 183, true);
	assert_int_equal(peal_send(s->engine[ONE], call, &update, 0, &id), PEAL_E_STATE);
	nine_sends(s, (struct nine_request){ .method = "UPDATE",
					     .cseq = 2,
					     .in_call = true,
					     .rows = CONTACT,
					     .body = NINE_SDP });
	expect_response(s, 0, 491, "2 UPDATE"); /* RFC 3311 5.2 */
	prack(s, 3, rseq, NINE_SDP);
	expect_pracked(s, 3, 200);
	assert_string_equal(expect_event(s, ONE, PEAL_EV_ACKNOWLEDGED, 0)->body, NINE_SDP);
	assert_int_equal(ring(s, call, 180, false), PEAL_OK);
	assert_int_equal(expect_rung(s, 0, 180), rseq + 1);
	acknowledges(s, call, 4, rseq + 1);
	/* R3311-5.1-03: RFC 3311 5.1: and now the callee may make another one */
	assert_int_equal(peal_send(s->engine[ONE], call, &update, 0, &id), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "UPDATE " NINE), "200 OK", NULL, CONTACT,
		     NINE_SDP);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 200);
	answer_up(s, call);
	bye(s, 5, call);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3311 5.1: before a reliable response, and its PRACK, the caller may not know of
 * the dialog */
static void nothing_is_sent_in_a_dialog_that_may_be_unknown(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP), id;
	struct peal_request info = { .size = sizeof info, .method = PEAL_TEXT("INFO") };
	struct peal_request again = { .size = sizeof again, .body = stage_sdp };
	uint32_t rseq;

	(void)state;
	assert_int_equal(peal_send(s->engine[ONE], call, &info, 0, &id), PEAL_E_STATE);
	rseq = rings(s, call, 183, true);
	assert_int_equal(peal_send(s->engine[ONE], call, &info, 0, &id), PEAL_E_STATE);
	acknowledges(s, call, 2, rseq);
	assert_int_equal(peal_modify(s->engine[ONE], call, &again, 0), PEAL_E_STATE);
	assert_int_equal(peal_send(s->engine[ONE], call, &info, 0, &id), PEAL_OK);
	stage_read(s);
	/* what the peer does not know it will not answer either: its INVITE decides */
	nine_answers(s, expect_packet(s, ONE, 0, "INFO "), "481 No", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 481);
	expect_silence(s);
	refuse(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3262-5-03: RFC 3262 5: an offer in PRACK is the application's; it can only accept */
static void an_offer_in_prack_is_answered_in_its_2xx(void **state)
{
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP), id;
	struct peal_reply reply = reply_of(200, NINE_SDP);
	const struct happened *h;
	uint32_t rseq = rings(s, call, 183, true);

	(void)state;
	prack(s, 2, rseq, NINE_SDP);
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	h = expect_event(s, ONE, PEAL_EV_REQUEST, 0);
	assert_int_equal(h->event.call, call);
	assert_string_equal(h->body, NINE_SDP);
	id = h->event.id;
	expect_silence(s);
	nine_sends(s, (struct nine_request){ .method = "UPDATE",
					     .cseq = 3,
					     .in_call = true,
					     .rows = CONTACT,
					     .body = NINE_SDP });
	expect_response(s, 0, 500, "3 UPDATE");
	assert_int_equal(peal_reject(s->engine[ONE], id, NULL, 0), PEAL_E_STATE);
	assert_int_equal(peal_answer(s->engine[ONE], id, &reply, 0), PEAL_OK);
	stage_read(s);
	assert_non_null(strstr(expect_pracked(s, 2, 200)->bytes, "\r\n\r\nv=0"));
	answer_up(s, call);
	bye(s, 4, call);
	expect_rest(s);
	stage_close(s);
}

/* ---- limits ---- */

/* A limit: PEAL_E_FULL, and nothing has changed */
static void no_more_than_the_limit(void **state)
{
	struct stage *s = stage_open(one_only);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 180, false);

	(void)state;
	assert_int_equal(ring(s, call, 181, false), PEAL_E_FULL);
	acknowledges(s, call, 2, rseq);
	assert_int_equal(rings(s, call, 182, false), rseq + 1);
	refuse(s, call);
	expect_rest(s);
	stage_close(s);
}

static void zero_makes_no_sense(void **state)
{
	struct peal_config config;

	(void)state;
	peal_config_init(&config);
	assert_int_not_equal(peal_size(&config), 0);
	config.reliables = 0;
	assert_int_equal(peal_size(&config), 0);
	peal_config_init(&config);
	config.supported = PEAL_TEXT("100rel, ;");
	assert_int_equal(peal_size(&config), 0);
}

/* ---- rows for what cannot happen as things are ---- */

static struct reliable *latest(struct stage *s, peal_id call)
{
	return reliable_find(&s->engine[ONE]->dialogs, dialog_of_one(s, call)->reliable);
}

static void what_cannot_come_changes_nothing(void **state)
{
	static const uint8_t shared[] = { DIALOG_HANG_UP, DIALOG_KNOWN, DIALOG_ACK, DIALOG_NO_ACK,
					  DIALOG_BYE_DONE };
	static const uint8_t holds[] = { CALL_RING, CALL_RING_RELIABLY, CALL_ANSWER, CALL_LOST,
					 CALL_OVER };
	struct stage *s = stage_open(able);
	peal_id call = called(s, SUPPORTED, NINE_SDP);
	uint32_t rseq = rings(s, call, 183, true);
	struct fsm *f = &latest(s, call)->fsm;

	(void)state;
	expect_ignored(s, f, RELIABLE_SEND);
	assert_int_equal(ring(s, call, 180, false), PEAL_OK);
	expect_ignored(s, &latest(s, call)->fsm, RELIABLE_PRACK);
	prack(s, 2, rseq, NULL);
	expect_pracked(s, 2, 200);
	expect_told(s, PEAL_EV_ACKNOWLEDGED);
	expect_rung(s, 0, 180);
	for (size_t i = 0; i < sizeof shared; i++)
		expect_ignored(s, &dialog_of_one(s, call)->usage, shared[i]);
	expect_ignored(s, &dialog_of_one(s, call)->updates, DIALOG_ANSWERED);
	answer_up(s, call);
	f = &latest(s, call)->fsm;
	expect_ignored(s, f, RELIABLE_SEND);
	expect_ignored(s, f, RELIABLE_FINAL);
	expect_ignored(s, &dialog_of_one(s, call)->usage, DIALOG_KNOWN);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_RING_RELIABLY);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_ACKNOWLEDGED);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_UNACKNOWLEDGED);
	expect_ignored(s, &call_of(s, call)->fsm, CALL_LOST);
	bye(s, 3, call);
	stage_close(s);

	s = stage_open(able);
	call = holding(s, SUPPORTED);
	for (size_t i = 0; i < sizeof holds; i++)
		expect_ignored(s, &call_of(s, call)->fsm, holds[i]);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_who_can_gets_them),
		cmocka_unit_test(without_the_option_there_are_none),
		cmocka_unit_test(the_option_is_told),
		cmocka_unit_test(it_is_repeated_for_64_t1),
		cmocka_unit_test(it_is_repeated_on_reliable_transports_too),
		cmocka_unit_test(the_next_waits_for_the_prack),
		cmocka_unit_test(a_prack_that_names_nothing_gets_481),
		cmocka_unit_test(the_offer_is_in_the_first),
		cmocka_unit_test(nothing_is_sent_in_a_dialog_that_may_be_unknown),
		cmocka_unit_test(an_offer_in_prack_is_answered_in_its_2xx),
		cmocka_unit_test(no_more_than_the_limit),
		cmocka_unit_test(zero_makes_no_sense),
		cmocka_unit_test(what_cannot_come_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
