/* SPDX-License-Identifier: MIT */
/* The re-INVITE that we send, accepted or not: RFC 3261 14.1, 13.2.2.4, RFC 5057,
 * RFC 6141 4. */
#include "modify_kit.h"

/* ---- it is accepted ---- */

/* R3261-14.1-01: RFC 3261 14.1, 12.2.1.1: an INVITE of the dialog, the next CSeq */
static void an_accepted_reinvite_is_acknowledged(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call), *ack, *again;

	(void)state;
	expect_header(invite, "CSeq", "2 INVITE");
	expect_header(invite, "To", "<" NINE ">;tag=x");
	expect_header(invite, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(invite, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS");
	expect_header(invite, "Accept", "application/sdp");
	expect_header(invite, "Subject", "hold");
	expect_header(invite, "Content-Type", "application/sdp");
	assert_non_null(strstr(invite->bytes, "\r\n\r\nv=0\r\no=- 1 1 IN IP4 192.0.2.1\r\n"));
	answers(s, invite, "100 Trying");
	answers(s, invite, "180 Ringing");
	answers(s, invite, "183 Progress");
	expect_no_event(s);
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_E_STATE);
	answers(s, invite, "200 OK");
	ack = expect_ack(s, "2 ACK");
	expect_modified(s, call);
	assert_string_equal(s->events[s->event_read - 1].body, NINE_SDP);
	stage_run(s, 5000);
	answers(s, invite, "200 OK"); /* again: RFC 3261 13.2.2.4 */
	again = expect_ack(s, "2 ACK");
	expect_same_bytes(ack, again);
	expect_no_event(s);
	expect_header(reinvite(s, call), "CSeq", "3 INVITE");
	answers(s, &s->packets[s->packet_count - 1], "200 OK");
	expect_ack(s, "3 ACK");
	expect_modified(s, call);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 13.2.2.4: the ACK of each INVITE to its own 2xx, however late, and a
 * session that stays one */
static void an_older_2xx_gets_its_older_ack(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *first = &s->packets[0], *second, *third;

	(void)state;
	second = reinvite(s, call);
	answers(s, second, "200 OK");
	expect_ack(s, "2 ACK");
	expect_modified(s, call);
	third = reinvite(s, call);
	answers(s, third, "200 OK");
	expect_ack(s, "3 ACK");
	expect_modified(s, call);
	stage_run(s, 16000);
	nine_answers(s, first, "200 OK", "x", CONTACT, NINE_SDP);
	expect_ack(s, "1 ACK");
	answers(s, third, "200 OK");
	expect_ack(s, "3 ACK");
	answers(s, second, "200 OK");
	expect_ack(s, "2 ACK");
	expect_no_event(s);
	expect_silence(s);
	peer_modifies(s, call, 90); /* its record goes first, from between the others */
	stage_run(s, 31999);
	answers(s, second, "200 OK");
	expect_ack(s, "2 ACK");
	stage_run(s, 40000); /* M: RFC 6026 8.4 */
	answers(s, second, "200 OK");
	expect_silence(s);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 14.1, 13.2.1: without a body the peer offers, and the ACK answers */
static void a_reinvite_without_body_asks_for_an_offer(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite;
	struct peal_body answer = stage_sdp;

	(void)state;
	assert_int_equal(modify(s, call, NULL), PEAL_OK);
	invite = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(invite, "Content-Length", "0");
	answers(s, invite, "200 OK");
	expect_silence(s);
	assert_true(expect_event(s, ONE, PEAL_EV_MODIFIED, 200)->event.wants_answer);
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_E_STATE);
	nine_sends(s, (struct nine_request){ .method = "INVITE", /* RFC 5407 3.1.5 */
					     .branch = "g",
					     .cseq = 70,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .body = NINE_SDP });
	expect_response(s, 0, 491, "70 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK",
					     .branch = "g",
					     .cseq = 70,
					     .in_call = true,
					     .called = true,
					     .tag = "x" });
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &answer, s->now), PEAL_OK);
	stage_read(s);
	assert_non_null(strstr(expect_ack(s, "2 ACK")->bytes, "\r\n\r\nv=0\r\n"));
	assert_int_equal(peal_acknowledge(s->engine[ONE], call, &answer, s->now), PEAL_E_STATE);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 15: hanging up with the answer still owed: the ACK goes first */
static void hanging_up_acknowledges_an_offer_first(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	assert_int_equal(modify(s, call, NULL), PEAL_OK);
	answers(s, expect_packet(s, ONE, 0, "INVITE "), "200 OK");
	expect_event(s, ONE, PEAL_EV_MODIFIED, 200);
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	expect_header(expect_ack(s, "2 ACK"), "Content-Length", "0");
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* RFC 6141 4.3, RFC 3261 12.2.1.2: the 2xx brings a new target, at once */
static void the_2xx_moves_the_target(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	nine_answers(s, reinvite(s, call), "200 OK", NULL, MOVED, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK sip:moved@192.0.2.9:5062 ");
	expect_modified(s, call);
	assert_true(peal_text_is(dialog_of_one(s, call)->target, "sip:moved@192.0.2.9:5062"));
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 14.1: the callee may, too; before the ACK nobody */
static void the_callee_may_modify_once_the_ack_came(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_E_STATE);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_E_STATE);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	answers(s, reinvite(s, call), "200 OK");
	expect_packet(s, ONE, 0, "ACK ");
	expect_modified(s, call);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* R3261-22.1-02: RFC 3261 22.1, 13.2.2.4: the ACK repeats the credentials */
static void the_ack_repeats_the_credentials_of_its_invite(void **state)
{
	static const struct peal_extra extras[] = {
		{ { "Authorization", 13 }, { "Digest username=\"one\"", 21 } },
		{ { "Proxy-Authorization", 19 }, { "Digest username=\"two\"", 21 } }
	};
	struct peal_request request = {
		.size = sizeof request, .extra = extras, .extra_count = 2, .body = stage_sdp
	};
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *ack;

	(void)state;
	assert_int_equal(peal_modify(s->engine[ONE], call, &request, 0), PEAL_OK);
	stage_read(s);
	answers(s, expect_packet(s, ONE, 0, "INVITE "), "200 OK");
	ack = expect_ack(s, "2 ACK");
	expect_header(ack, "Authorization", "Digest username=\"one\"");
	expect_header(ack, "Proxy-Authorization", "Digest username=\"two\"");
	expect_modified(s, call);
	answers(s, reinvite(s, call), "200 OK"); /* without any there are none */
	expect_header(expect_ack(s, "3 ACK"), "Authorization", "");
	expect_modified(s, call);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- it is not ---- */

/* R3261-14.1-02: RFC 3261 14.1: the session, and the target, stay as they were */
static void a_refused_reinvite_leaves_the_session(void **state)
{
	static const char *const codes[] = { "302 Moved", "401 Who", "415 No", "488 No",
					     "500 Oops",  "503 No",  "603 No" };
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		const struct packet *invite = reinvite(s, call);

		if (i % 2)
			answers(s, invite, "180 Ringing");
		nine_answers(s, invite, codes[i], NULL, MOVED, NULL);
		expect_packet(s, ONE, 0, "ACK " NINE);
		expect_refused(s, call, (uint16_t)strtoul(codes[i], NULL, 10));
		assert_true(peal_text_is(dialog_of_one(s, call)->target, NINE));
	}
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 14.1, 12.2.1.2, RFC 5057 5.1: some end the session */
static void a_peer_without_session_ends_it(void **state)
{
	static const char *const codes[] = { "404 No", "405 No", "408 Late",
					     "480 No", "481 No", "501 No" };

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		struct stage *s = stage_open(NULL);
		peal_id call = one_call_up(s);
		uint16_t status = (uint16_t)strtoul(codes[i], NULL, 10);

		answers(s, reinvite(s, call), codes[i]);
		expect_packet(s, ONE, 0, "ACK ");
		expect_refused(s, call, status);
		nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "481 No", NULL, NULL, NULL);
		expect_ended(s, call, PEAL_CAUSE_LOST, status);
		expect_rest(s);
		stage_close(s);
	}
}

/* RFC 3261 14.1, 12.2.1.2: so does silence */
static void a_reinvite_nobody_answers_ends_the_session(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	reinvite(s, call);
	stage_run(s, 31999);
	s->packet_read = s->packet_count;
	expect_no_event(s);
	stage_run(s, 32000);
	expect_outcome(s, call, PEAL_EV_UNMODIFIED, PEAL_CAUSE_TIMEOUT, 408);
	nine_answers(s, expect_packet(s, ONE, 32000, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOST, 408);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.1.3.1, RFC 5057 5.1: 503, which ends nothing */
static void a_reinvite_that_cannot_be_sent_leaves_the_session(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);

	(void)state;
	could_not_send(s, reinvite(s, call));
	expect_outcome(s, call, PEAL_EV_UNMODIFIED, PEAL_CAUSE_TRANSPORT, 503);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 17.1.1.2: the ACK of an older one could not go: no matter of the next */
static void an_older_reinvite_has_no_say(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *older = reinvite(s, call), *ack;

	(void)state;
	answers(s, older, "488 No");
	ack = expect_packet(s, ONE, 0, "ACK ");
	expect_refused(s, call, 488);
	older = reinvite(s, call);
	could_not_send(s, ack);
	expect_no_event(s);
	answers(s, older, "200 OK");
	expect_ack(s, "3 ACK");
	expect_modified(s, call);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* RFC 3261 12.2.1.1: a 2xx with another tag is of no dialog of ours; it gets no ACK
 * and is no fork */
static void a_2xx_with_another_tag_is_nobodys(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	const struct packet *invite = reinvite(s, call);
	struct packet other = *invite;
	char *tag;

	(void)state;
	other.bytes = malloc(other.len + 1);
	memcpy(other.bytes, invite->bytes, other.len + 1);
	tag = strstr(other.bytes, ";tag=x");
	assert_non_null(tag);
	tag[5] = 'y';
	answers(s, &other, "200 OK");
	free(other.bytes);
	expect_silence(s);
	expect_no_event(s);
	expect_at(s, call, "Proceeding"); /* where it has a limit */
	answers(s, invite, "200 OK");
	expect_ack(s, "2 ACK");
	expect_modified(s, call);
	hang_up_and_rest(s, call);
	stage_close(s);
}

/* ---- arguments, room, rows ---- */

static void few(struct peal_config *config)
{
	config->transactions = 2;
	config->acks = 1;
}

/* peal.h: PEAL_E_FULL; a second try without room is one that could not be sent */
static void without_room_nothing_changes(void **state)
{
	struct stage *s = stage_open(few);
	struct peal_request options = { .size = sizeof options,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE) };
	peal_id call = one_call_up(s), id;
	const struct packet *invite;

	(void)state;
	stage_run(s, 40000);
	invite = reinvite(s, call);
	answers(s, invite, "491 Pending"); /* its transaction stays for Timer D */
	expect_packet(s, ONE, 40000, "ACK ");
	assert_int_equal(peal_request(s->engine[ONE], &options, s->now, &id), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 40000, "OPTIONS ");
	while (s->event_read == s->event_count)
		stage_run(s, s->now + 10);
	expect_outcome(s, call, PEAL_EV_UNMODIFIED, PEAL_CAUSE_TRANSPORT, 503);
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_E_FULL);
	expect_at(s, call, "Idle");
	stage_close(s);
}

static void one_record(struct peal_config *config)
{
	config->acks = 1;
}

/* RFC 3261 13.2.2.4, 14.1: the 2xx of a re-INVITE that found no room for its record ended the
 * call; a copy of it behind that is nobody's */
static void a_copy_of_its_2xx_behind_the_call_is_ignored(void **state)
{
	struct stage *s = stage_open(one_record);
	peal_id call = one_call_up(s), other;
	const struct packet *invite, *bye;

	(void)state;
	stage_run(s, 40000);
	invite = reinvite(s, call);
	other = nine_calls(s);
	assert_int_equal(peal_answer(s->engine[ONE], other, &stage_answer, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 200, "1 INVITE"); /* its record is the one there is */
	answers(s, invite, "200 OK");
	bye = expect_packet(s, ONE, s->now, "BYE ");
	expect_modified(s, call);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_NO_ACK, 200);
	answers(s, invite, "200 OK");
	expect_silence(s);
	expect_no_event(s);
	stage_close(s);
}

/* peal.h: PEAL_E_ARGUMENT, PEAL_E_GONE */
static void what_is_no_session_is_refused(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct peal_request good = { .size = sizeof good, .body = stage_sdp }, bad;

	(void)state;
	bad = good, bad.size--;
	assert_int_equal(peal_modify(s->engine[ONE], call, &bad, 0), PEAL_E_ARGUMENT);
	bad = good, bad.method = PEAL_TEXT("INVITE");
	assert_int_equal(peal_modify(s->engine[ONE], call, &bad, 0), PEAL_E_ARGUMENT);
	bad = good, bad.target = PEAL_TEXT(NINE);
	assert_int_equal(peal_modify(s->engine[ONE], call, &bad, 0), PEAL_E_ARGUMENT);
	bad = good, bad.body.type.len = 0;
	assert_int_equal(peal_modify(s->engine[ONE], call, &bad, 0), PEAL_E_ARGUMENT);
	assert_int_equal(peal_modify(s->engine[ONE], call + 1, &good, 0), PEAL_E_GONE);
	stage_read(s);
	expect_silence(s);
	hang_up_and_rest(s, call);
	stage_close(s);
}

static void expect_deaf(struct stage *s, peal_id call, const char *state, const uint8_t *events,
			size_t count)
{
	expect_at(s, call, state);
	for (size_t i = 0; i < count; i++)
		expect_ignored(s, machine(s, call), events[i]);
}

/* Rows that nothing a peer or a user may do can reach */
static void each_state_is_deaf_to_what_cannot_come(void **state)
{
	static const uint8_t all[] = { MODIFY_AGAIN, MODIFY_1XX,     MODIFY_2XX,   MODIFY_491,
				       MODIFY_LATER, MODIFY_REFUSED, MODIFY_MODIFY };
	static const uint8_t user[] = { MODIFY_AGAIN, MODIFY_MODIFY, MODIFY_CANCEL, MODIFY_1XX,
					MODIFY_OVER };
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = nine_calls(s), id;

	(void)state;
	expect_ignored(s, machine(s, call), MODIFY_MODIFY);
	peal_reject(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	expect_response(s, 0, 603, "1 INVITE");
	s->event_read = s->event_count;
	call = one_call_up(s);
	id = dialog_of_one(s, call)->slot.id;
	expect_deaf(s, call, "Idle", all, 6);
	expect_ignored(s, machine(s, call), MODIFY_CANCEL);
	invite = reinvite(s, call);
	expect_ignored(s, machine(s, call), MODIFY_MODIFY);
	expect_ignored(s, machine(s, call), MODIFY_AGAIN);
	answers(s, invite, "180 Ringing");
	expect_ignored(s, machine(s, call), MODIFY_MODIFY);
	cancel(s, call, PEAL_OK);
	expect_packet(s, ONE, 0, "CANCEL ");
	expect_deaf(s, call, "Cancelling", user, 4);
	answers(s, invite, "487 No");
	expect_packet(s, ONE, 0, "ACK ");
	expect_refused(s, call, 487);
	invite = reinvite(s, call);
	cancel(s, call, PEAL_OK);
	expect_deaf(s, call, "Abandoning", user, 3);
	answers(s, invite, "488 No");
	expect_packet(s, ONE, 0, "ACK ");
	expect_refused(s, call, 488);
	answers(s, reinvite(s, call), "491 No");
	expect_packet(s, ONE, 0, "ACK ");
	expect_deaf(s, call, "Waiting", all, 7);
	cancel(s, call, PEAL_OK);
	expect_refused(s, call, 491);
	invite = reinvite(s, call);
	hang_up(s, call);
	for (size_t i = 0; i < 5; i++)
		expect_ignored(s, &dialog_find(&s->engine[ONE]->dialogs, id)->modify.fsm, user[i]);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_accepted_reinvite_is_acknowledged),
		cmocka_unit_test(an_older_2xx_gets_its_older_ack),
		cmocka_unit_test(a_reinvite_without_body_asks_for_an_offer),
		cmocka_unit_test(hanging_up_acknowledges_an_offer_first),
		cmocka_unit_test(the_2xx_moves_the_target),
		cmocka_unit_test(the_ack_repeats_the_credentials_of_its_invite),
		cmocka_unit_test(the_callee_may_modify_once_the_ack_came),
		cmocka_unit_test(a_refused_reinvite_leaves_the_session),
		cmocka_unit_test(a_peer_without_session_ends_it),
		cmocka_unit_test(a_reinvite_nobody_answers_ends_the_session),
		cmocka_unit_test(a_reinvite_that_cannot_be_sent_leaves_the_session),
		cmocka_unit_test(an_older_reinvite_has_no_say),
		cmocka_unit_test(a_2xx_with_another_tag_is_nobodys),
		cmocka_unit_test(without_room_nothing_changes),
		cmocka_unit_test(a_copy_of_its_2xx_behind_the_call_is_ignored),
		cmocka_unit_test(what_is_no_session_is_refused),
		cmocka_unit_test(each_state_is_deaf_to_what_cannot_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
