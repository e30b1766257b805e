/* SPDX-License-Identifier: MIT */
/* Dialogs, from both sides: RFC 3261 12. */
#include <stdio.h>
#include <string.h>

#include "nine.h"

static void acknowledged(struct stage *s)
{
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
}

/* Our BYE, for its Request-URI, Route and CSeq. */
static const struct packet *hang_up(struct stage *s, peal_id call)
{
	const struct packet *bye;

	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	bye = expect_packet(s, ONE, s->now, "BYE ");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	return bye;
}

/* R3261-12.1.2-01, R3261-12.2.1.1-05: RFC 3261 12.1.2: the caller's is reversed */
static void the_callers_route_set_is_that_of_the_2xx_reversed(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	const char *route = "<sip:192.0.2.33;lr;x=1>;y=2, <sip:b.example;lr>, <sip:a.example;lr>";
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "200 OK", "x",
		     CONTACT "Record-Route: <sip:a.example;lr>, <sip:b.example;lr>\r\n"
			     "Record-Route: <sip:192.0.2.33;lr;x=1>;y=2\r\n",
		     NULL);
	expect_header(expect_packet(s, ONE, 0, "ACK " NINE " "), "Route", route);
	assert_int_equal(s->packets[1].flow.remote.bytes[3], 33);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_header(hang_up(s, call), "Route", route);
	assert_int_equal(s->packets[2].flow.remote.bytes[3], 33);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.2.4-01, R3261-12.2.1.2-01: RFC 3261 13.2.2.4: the 2xx has the word */
static void a_2xx_replaces_what_its_early_dialog_knew(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *ack;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "183 Session Progress", "x",
		     CONTACT "Record-Route: <sip:192.0.2.31;lr>\r\n", NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 183);
	nine_answers(s, invite, "200 OK", "x",
		     "Contact: <sip:moved@192.0.2.9>\r\nRecord-Route: <sip:192.0.2.32;lr>\r\n",
		     NULL);
	ack = expect_packet(s, ONE, 0, "ACK sip:moved@192.0.2.9 ");
	expect_header(ack, "Route", "<sip:192.0.2.32;lr>");
	assert_int_equal(ack->flow.remote.bytes[3], 32);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.2-02: RFC 3261 12.1.2: "even if ... a pre-loaded route set" */
static void a_2xx_without_record_route_empties_the_route_set(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT(NINE),
					.route = PEAL_TEXT("<sip:192.0.2.30;lr>"),
					.body = stage_sdp };
	const struct packet *invite;
	peal_id call;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &call), PEAL_OK);
	stage_read(s);
	invite = expect_packet(s, ONE, 0, "INVITE ");
	expect_header(invite, "Route", "<sip:192.0.2.30;lr>");
	assert_int_equal(invite->flow.remote.bytes[3], 30);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	expect_header(expect_packet(s, ONE, 0, "ACK " NINE " "), "Route", "");
	assert_int_equal(s->packets[1].flow.remote.bytes[3], 9);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_header(hang_up(s, call), "Route", "");
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 12.2.1.1, 13.2.2.4: strict or loose is what the latest route set says */
static void a_2xx_makes_a_strict_route_loose(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite, *ack;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "183 Session Progress", "x",
		     CONTACT "Record-Route: <sip:192.0.2.31>\r\n", NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 183);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	ack = expect_packet(s, ONE, 0, "ACK " NINE " ");
	expect_header(ack, "Route", "");
	assert_int_equal(ack->flow.remote.bytes[3], 9);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.2.2-03: RFC 3261 12.2: a target moves, a route set does not */
static void a_moved_target_is_reached_by_the_same_route(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *bye;
	peal_id call;

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .branch = "i",
					     .rows = CONTACT "Record-Route: <sip:192.0.2.31;lr>,"
							     " <sip:b.example;lr>\r\n" });
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	acknowledged(s);
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .cseq = 2,
					     .in_call = true,
					     .rows = "Contact: <sip:moved@192.0.2.9>\r\n"
						     "Record-Route: <sip:192.0.2.77;lr>\r\n" });
	expect_told(s, PEAL_EV_OFFER);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "2 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .cseq = 2, .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	bye = hang_up(s, call);
	assert_memory_equal(bye->bytes, "BYE sip:moved@192.0.2.9 SIP/2.0\r\n", 33);
	expect_header(bye, "Route", "<sip:192.0.2.31;lr>, <sip:b.example;lr>");
	assert_int_equal(bye->flow.remote.bytes[3], 31);
	expect_rest(s);
	stage_close(s);
}

static void named(struct peal_config *config)
{
	config->user_agent = PEAL_TEXT("Bell/1");
}

/* RFC 3261 18.1.1, 20.41: a target that no address of ours suits is reached the
 * way the INVITE came. */
static void a_target_out_of_reach_is_asked_where_it_came_from(void **state)
{
	struct stage *s = stage_open(named);
	const struct packet *bye;
	peal_id call;

	(void)state;
	nine_sends(
	    s, (struct nine_request){ .method = "INVITE",
				      .branch = "i",
				      .rows = "Contact: <sip:nine@192.0.2.77;transport=ws>\r\n" });
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_header(expect_response(s, 0, 200, "1 INVITE"), "Server", "Bell/1");
	acknowledged(s);
	bye = hang_up(s, call);
	assert_memory_equal(&bye->flow, &s->packets[0].flow, sizeof bye->flow);
	assert_memory_equal(bye->bytes, "BYE sip:nine@192.0.2.77;transport=ws SIP/2.0\r\n", 46);
	expect_header(bye, "User-Agent", "Bell/1");
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.1-03: RFC 3261 12.1.1: the callee's is as it came */
static void the_callees_route_set_is_that_of_the_invite(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *bye;
	peal_id call;

	(void)state;
	nine_sends(
	    s, (struct nine_request){ .method = "INVITE",
				      .branch = "i",
				      .rows = "Contact: \"N\" <sip:n@192.0.2.9:5070;x=y>;q=1\r\n"
					      "Record-Route: <sip:192.0.2.31;lr>,\r\n"
					      " <sip:b.example;lr>\r\n"
					      "Record-Route: <sip:c.example;lr>\r\n" });
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	acknowledged(s);
	bye = hang_up(s, call);
	assert_memory_equal(bye->bytes, "BYE sip:n@192.0.2.9:5070;x=y SIP/2.0\r\n", 38);
	expect_header(bye, "Route", "<sip:192.0.2.31;lr>, <sip:b.example;lr>, <sip:c.example;lr>");
	assert_int_equal(bye->flow.remote.bytes[3], 31);
	assert_int_equal(bye->flow.remote.port, 5060);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.2.2-02, -04: RFC 3261 12.2.2 */
static void requests_come_in_their_order(void **state)
{
	static const struct {
		unsigned cseq, status;
	} cases[] = { { 5, 200 }, { 9, 200 },  { 7, 500 },
		      { 9, 482 }, { 10, 200 }, { 4294967295u, 200 } };
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	char cseq[32];

	(void)state;
	for (int confirmed = 0; confirmed < 2; confirmed++) {
		for (size_t i = 0; i < 5u + (unsigned)confirmed; i++) {
			unsigned number = cases[i].cseq + (i < 5 && confirmed ? 10 : 0);

			if (i == 0 && !confirmed) {
				peal_ring(s->engine[ONE], call, NULL, 0);
				stage_read(s);
				expect_response(s, 0, 180, "1 INVITE");
			}
			nine_sends(s, (struct nine_request){
					  .method = "OPTIONS", .cseq = number, .in_call = true });
			snprintf(cseq, sizeof cseq, "%u OPTIONS", number);
			expect_response(s, 0, cases[i].status, cseq);
		}
		if (confirmed)
			break;
		peal_answer(s->engine[ONE], call, &stage_answer, 0);
		stage_read(s);
		expect_response(s, 0, 200, "1 INVITE");
		acknowledged(s); /* R5407-3.1.4-01: an ACK's number is the INVITE's */
	}
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.1-03: RFC 3261 12.1.1: the INVITE's number is the first */
static void no_request_comes_before_the_invite(void **state)
{
	static const struct {
		unsigned cseq, status;
	} cases[] = { { 9, 500 }, { 10, 482 }, { 11, 200 } };
	struct stage *s = stage_open(NULL);
	peal_id call;
	char cseq[32];

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i", .cseq = 10 });
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "10 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .cseq = 10, .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		nine_sends(s, (struct nine_request){
				  .method = "OPTIONS", .cseq = cases[i].cseq, .in_call = true });
		snprintf(cseq, sizeof cseq, "%u OPTIONS", cases[i].cseq);
		expect_response(s, 0, cases[i].status, cseq);
	}
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.2-01: RFC 3261 12.2.2: the callee's first number is any */
static void the_callees_first_number_is_its_own(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct nine_request r = {
		.method = "OPTIONS", .cseq = 0x7fffffff, .in_call = true, .called = true, .tag = "x"
	};

	(void)state;
	nine_sends(s, r);
	expect_response(s, 0, 200, "2147483647 OPTIONS");
	r.cseq = 1;
	nine_sends(s, r);
	expect_response(s, 0, 500, "1 OPTIONS");
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.2.1.1-03: RFC 3261 12.2.1.1: numbers do not wrap; then no request is
 * left, and the dialog ends without. */
static void a_dialog_without_a_number_left_ends(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	dialog_of_one(s, call)->local_cseq = UINT32_MAX - 1;
	expect_header(hang_up(s, call), "CSeq", "4294967295 BYE");
	expect_rest(s);

	call = nine_call_up(s);
	dialog_of_one(s, call)->local_cseq = UINT32_MAX;
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.1-03: RFC 3261 12.1.1: numbers begin below 2^31, tags are ours */
static void two_dialogs_have_nothing_in_common(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id a = one_call_up(s), b = one_call_up(s);
	char call_id[2][64], from[256];

	(void)state;
	strcpy(call_id[0], header_of(&s->packets[0], "Call-ID"));
	strcpy(call_id[1], header_of(&s->packets[2], "Call-ID"));
	strcpy(from, header_of(&s->packets[0], "From"));
	assert_string_not_equal(call_id[0], call_id[1]);
	assert_string_not_equal(header_of(&s->packets[2], "From"), from);
	expect_header(hang_up(s, b), "Call-ID", call_id[1]);
	expect_header(hang_up(s, a), "Call-ID", call_id[0]);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12-01: RFC 3261 12.1: names the same, tags another: other dialogs */
static void a_dialog_is_its_call_id_and_both_tags(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s), other;
	char to[2][128];

	(void)state;
	strcpy(to[0], header_of(&s->packets[0], "To"));
	nine_sends(s, (struct nine_request){ .method = "INVITE", .tag = "q" });
	other = expect_told(s, PEAL_EV_INCOMING);
	assert_true(other != call);
	peal_answer(s->engine[ONE], other, &stage_answer, 0);
	stage_read(s);
	strcpy(to[1], header_of(expect_response(s, 0, 200, "1 INVITE"), "To"));
	nine_sends(s, (struct nine_request){ .method = "ACK", .tag = "q", .to = to[1] });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), other);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .tag = "q", .to = to[0] });
	expect_response(s, 0, 481, "2 BYE");
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .tag = "q", .to = to[1] });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, other, PEAL_CAUSE_BYE, 0);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 3, .to = to[0] });
	expect_response(s, 0, 200, "3 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

/* ---- rows for what cannot happen as things are ---- */

static void expect_all_ignored(struct stage *s, struct fsm *machine, const uint8_t *events)
{
	for (; *events; events++)
		expect_ignored(s, machine, *events);
}

/* fsm/dialog.fsm, fsm/invite_usage.fsm: what the call, the transactions and the
 * records do not say in these states. */
static void what_a_dialog_cannot_be_told_changes_nothing(void **state)
{
	static const uint8_t dialog_early[] = { DIALOG_RELEASED, 0 };
	static const uint8_t dialog_confirmed[] = { DIALOG_2XX, DIALOG_REFUSED, 0 };
	static const uint8_t early[] = { DIALOG_HANG_UP, DIALOG_ACK, DIALOG_NO_ACK, DIALOG_BYE_DONE,
					 0 };
	static const uint8_t moratorium[] = { DIALOG_2XX, DIALOG_REFUSED, DIALOG_BYE_DONE,
					      DIALOG_KNOWN, 0 };
	static const uint8_t closing[] = { DIALOG_2XX,     DIALOG_REFUSED, DIALOG_BYE_DONE,
					   DIALOG_HANG_UP, DIALOG_KNOWN,   0 };
	static const uint8_t mortal[] = { DIALOG_2XX,     DIALOG_REFUSED, DIALOG_ACK, DIALOG_NO_ACK,
					  DIALOG_HANG_UP, DIALOG_KNOWN,   0 };
	static const uint8_t terminating[] = { DIALOG_2XX, DIALOG_REFUSED, DIALOG_OVER, 0 };
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);
	struct dialog *d = dialog_of_one(s, call);

	(void)state;
	expect_all_ignored(s, &d->fsm, dialog_early);
	expect_all_ignored(s, &d->usage, early);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	expect_all_ignored(s, &d->fsm, dialog_confirmed);
	expect_all_ignored(s, &d->usage, moratorium);
	peal_hangup(s->engine[ONE], call, 0);
	expect_all_ignored(s, &d->usage, closing);
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_packet(s, ONE, 0, "BYE ");
	expect_all_ignored(s, &d->fsm, terminating);
	expect_all_ignored(s, &d->usage, mortal);
	nine_answers(s, &s->packets[1], "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);

	call = nine_call_up(s);
	expect_all_ignored(s, &dialog_of_one(s, call)->usage, moratorium); /* Established */
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* fsm/ack_client.fsm: an ACK that has left is not asked for again */
static void an_ack_that_has_left_is_not_asked_for(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = one_call_up(s);
	struct ack *ack = ack_find(&s->engine[ONE]->dialogs, dialog_of_one(s, call)->ack);

	(void)state;
	expect_ignored(s, &ack->fsm, ACK_ACKNOWLEDGE);
	expect_ignored(s, &ack->fsm, ACK_OVER);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_callers_route_set_is_that_of_the_2xx_reversed),
		cmocka_unit_test(a_2xx_replaces_what_its_early_dialog_knew),
		cmocka_unit_test(a_2xx_without_record_route_empties_the_route_set),
		cmocka_unit_test(a_2xx_makes_a_strict_route_loose),
		cmocka_unit_test(a_moved_target_is_reached_by_the_same_route),
		cmocka_unit_test(a_target_out_of_reach_is_asked_where_it_came_from),
		cmocka_unit_test(the_callees_route_set_is_that_of_the_invite),
		cmocka_unit_test(requests_come_in_their_order),
		cmocka_unit_test(no_request_comes_before_the_invite),
		cmocka_unit_test(the_callees_first_number_is_its_own),
		cmocka_unit_test(a_dialog_without_a_number_left_ends),
		cmocka_unit_test(two_dialogs_have_nothing_in_common),
		cmocka_unit_test(a_dialog_is_its_call_id_and_both_tags),
		cmocka_unit_test(what_a_dialog_cannot_be_told_changes_nothing),
		cmocka_unit_test(an_ack_that_has_left_is_not_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
