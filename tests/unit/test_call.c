/* SPDX-License-Identifier: MIT */
/* The two machines of a call: the INVITE we sent, the one we got.  RFC 3261 13. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"

static struct peal_counts counts_now(const struct stage *s)
{
	struct peal_counts counts;

	peal_count(s->engine[ONE], &counts);
	return counts;
}

static void progress(struct stage *s, const struct packet *invite, const char *status,
		     const char *tag)
{
	nine_answers(s, invite, status, tag, CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, (uint16_t)atoi(status));
}

static void refuse(struct stage *s, const struct packet *invite, const char *status,
		   const char *tag)
{
	nine_answers(s, invite, status, tag, NULL, NULL);
	expect_packet(s, ONE, s->now, "ACK ");
}

static void hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
}

static void reject(struct stage *s, peal_id call)
{
	assert_int_equal(peal_reject(s->engine[ONE], call, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 603, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
}

/* ---- the caller ---- */

/* R3261-13.2.2.1-01, R3261-8.1.3.2-01: RFC 3261 13.2.2: what the user is told */
static void each_response_is_told(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	const struct happened *h;

	(void)state;
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 100);
	progress(s, invite, "155 Whatever", "x"); /* as a 183 */
	nine_answers(s, invite, "183 Session Progress", "x", CONTACT, NINE_SDP);
	h = expect_event(s, ONE, PEAL_EV_PROGRESS, 183);
	assert_int_equal(h->event.id, call);
	assert_string_equal(h->body, NINE_SDP);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	h = expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_false(h->event.wants_answer);
	assert_string_equal(h->line, "SIP/2.0 200 OK");
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL); /* race 3: late */
	expect_no_event(s);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.2.3-01: RFC 3261 13.2.2.3 */
static void one_refusal_ends_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	refuse(s, invite, "486 Busy Here", "x");
	assert_string_equal(s->events[s->event_read].line, "SIP/2.0 486 Busy Here");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	nine_answers(s, invite, "603 Decline", "y", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK "); /* for the transaction it is the same */
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.1-01: RFC 3261 8.1.3.1, 17.1.4 */
static void a_call_that_cannot_be_sent_ends_with_503(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	peal_not_sent(s->engine[ONE], invite->ticket, 0);
	stage_read(s);
	expect_ended(s, call, PEAL_CAUSE_TRANSPORT, 503);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.3.1-01: RFC 3261 8.1.3.1, 17.1.1.2 */
static void a_call_nobody_answers_ends_with_408(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	stage_run(s, 32000);
	s->packet_read = s->packet_count;
	expect_ended(s, call, PEAL_CAUSE_TIMEOUT, 408);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1-01, R3261-13.2.2.1-01: RFC 3261 12.1 */
static void each_tag_makes_an_early_dialog(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "100 Trying", "x", CONTACT, NULL);
	nine_answers(s, invite, "180 Ringing", NULL, CONTACT, NULL);
	nine_answers(s, invite, "180 Ringing", "x", NULL, NULL); /* no Contact */
	assert_int_equal(counts_now(s).dialogs, 0);
	s->event_read = s->event_count;
	progress(s, invite, "180 Ringing", "x");
	progress(s, invite, "183 Session Progress", "x");
	assert_int_equal(counts_now(s).dialogs, 1);
	progress(s, invite, "180 Ringing", "y");
	assert_int_equal(counts_now(s).dialogs, 2);
	refuse(s, invite, "480 Temporarily Unavailable", "z"); /* R3261-12.3-01 */
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 480);
	assert_int_equal(counts_now(s).dialogs, 0);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.2.4-05: RFC 3261 13.2.2.4: what has not answered 64*T1 behind the
 * first 2xx has ended; a branch that did has been hung up long before. */
static void early_dialogs_of_other_branches_end_at_64_t1(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	progress(s, invite, "180 Ringing", "x");
	progress(s, invite, "180 Ringing", "y");
	progress(s, invite, "180 Ringing", "z");
	stage_run(s, 1000);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	expect_packet(s, ONE, 1000, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	stage_run(s, 32500);
	nine_answers(s, invite, "200 OK", "y", CONTACT, NULL); /* its BYE stays open behind Z */
	expect_packet(s, ONE, 32500, "ACK ");
	expect_packet(s, ONE, 32500, "BYE ");
	assert_int_equal(counts_now(s).dialogs, 3);
	stage_run(s, 33000);
	assert_int_equal(counts_now(s).dialogs, 2);
	nine_sends(s, (struct nine_request){
			  .method = "OPTIONS", .in_call = true, .called = true, .tag = "z" });
	expect_packet(s, ONE, 33000, "BYE ");
	expect_response(s, 33000, 481, "1 OPTIONS");
	stage_run(s, 100000);
	s->packet_read = s->packet_count;
	assert_int_equal(counts_now(s).dialogs, 1);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* A call keeps CALL_BRANCHES early dialogs; a further branch may still answer. */
static void a_branch_too_many_is_known_when_it_answers(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	char tag[16];

	(void)state;
	for (int i = 0; i < CALL_BRANCHES + 2; i++) {
		snprintf(tag, sizeof tag, "t%d", i);
		progress(s, invite, "180 Ringing", tag);
	}
	assert_int_equal(counts_now(s).dialogs, CALL_BRANCHES);
	nine_answers(s, invite, "200 OK", tag, CONTACT, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	assert_int_equal(counts_now(s).dialogs, CALL_BRANCHES + 1);
	stage_run(s, 32000);
	assert_int_equal(counts_now(s).dialogs, 1);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.2.2.4-02: RFC 3261 13.2.2.4: no Contact, and it has to be acknowledged: where
 * the INVITE went */
static void a_2xx_without_contact_is_acknowledged(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "200 OK", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK " NINE " SIP/2.0\r\n");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	nine_answers(s, invite, "200 OK", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK " NINE " SIP/2.0\r\n");
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.2-03: RFC 3261 12.1.2 */
static void a_2xx_without_tag_is_that_of_an_old_peer(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	nine_answers(s, invite, "200 OK", NULL, CONTACT, NULL);
	expect_header(expect_packet(s, ONE, 0, "ACK "), "To", "<sip:nine@192.0.2.9>");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	hang_up(s, call);
	expect_header(&s->packets[2], "To", "<sip:nine@192.0.2.9>");
	expect_rest(s);
	stage_close(s);
}

/* ---- the callee ---- */

/* R3261-8.2.6.2-02, R3261-13.3.1.1-01, R3261-13.3.1.4-01: RFC 3261 13.3.1 */
static void a_call_rings_and_is_answered(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_extra extra = { PEAL_TEXT("X-Call"), PEAL_TEXT("7") };
	struct peal_reply reply = reply_of(183, NINE_SDP);
	const struct packet *p;
	char to[128];
	peal_id call;

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .branch = "i",
					     .rows = CONTACT
					     "Record-Route: <sip:a.example;lr;x=1>;z=\"q\","
					     " <sip:b.example;lr>\r\n"
					     "Record-Route: <sip:c.example;lr>;y\r\n",
					     .body = NINE_SDP });
	assert_string_equal(s->events[0].body, NINE_SDP);
	assert_string_equal(s->events[0].line, "INVITE sip:one@192.0.2.1:5060 SIP/2.0");
	call = expect_told(s, PEAL_EV_INCOMING);
	expect_silence(s);

	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, 0), PEAL_OK);
	stage_read(s);
	p = expect_response(s, 0, 180, "1 INVITE");
	strcpy(to, header_of(p, "To"));
	assert_memory_equal(to, "<sip:one@192.0.2.1:5060>;tag=", 29);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	assert_string_equal(
	    headers_of(p, "Record-Route"), /* R3261-12.1.1-01 */
	    "<sip:a.example;lr;x=1>;z=\"q\", <sip:b.example;lr>|<sip:c.example;lr>;y");
	expect_header(p, "Content-Length", "0");

	reply.extra = &extra;
	reply.extra_count = 1;
	reply.reason = PEAL_TEXT("Getting Warmer");
	assert_int_equal(peal_ring(s->engine[ONE], call, &reply, 0), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "SIP/2.0 183 Getting Warmer\r\n");
	expect_header(p, "To", to);
	expect_header(p, "X-Call", "7");
	expect_header(p, "Require", "");
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, NINE_SDP);

	reply = reply_of(0, NINE_SDP);
	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, 0), PEAL_OK);
	stage_read(s);
	p = expect_response(s, 0, 200, "1 INVITE");
	expect_header(p, "To", to);
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS");
	assert_string_equal(
	    headers_of(p, "Record-Route"),
	    "<sip:a.example;lr;x=1>;z=\"q\", <sip:b.example;lr>|<sip:c.example;lr>;y");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 13.3.1.3: by each of the two verbs */
static void a_call_is_refused(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_reply busy = reply_of(486, NULL);
	peal_id call = nine_calls(s);

	(void)state;
	assert_int_equal(peal_reject(s->engine[ONE], call, &busy, 0), PEAL_OK);
	stage_read(s);
	expect_header(expect_response(s, 0, 486, "1 INVITE"), "Contact", "");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 486);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);

	call = nine_calls(s);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 603, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.3.1.2-01: RFC 3261 13.3.1.2: the one response whose Contact is not ours */
static void a_call_is_redirected(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_extra contact = { PEAL_TEXT("Contact"),
				      PEAL_TEXT("<sip:a@b.example>;q=0.9, <sip:c@d.example>") };
	struct peal_reply reply = reply_of(302, NULL);
	peal_id call = nine_calls(s);

	(void)state;
	reply.extra = &contact;
	reply.extra_count = 1;
	assert_int_equal(
	    peal_answer(
		s->engine[ONE], call,
		&(struct peal_reply){ .size = sizeof reply, .extra = &contact, .extra_count = 1 },
		0),
	    PEAL_E_ARGUMENT);
	assert_int_equal(peal_reject(s->engine[ONE], call, &reply, 0), PEAL_OK);
	stage_read(s);
	expect_header(expect_response(s, 0, 302, "1 INVITE"), "Contact",
		      "<sip:a@b.example>;q=0.9, <sip:c@d.example>");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 302);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.3.1.1-02: RFC 3261 13.3.1.1 */
static void ringing_is_repeated_every_minute(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first;
	peal_id call = nine_calls(s);

	(void)state;
	stage_run(s, 10000);
	expect_response(s, 200, 100, "1 INVITE");
	peal_ring(s->engine[ONE], call, NULL, 10000);
	stage_run(s, 200000);
	first = expect_response(s, 10000, 180, "1 INVITE");
	for (peal_time at = 60000; at <= 180000; at += 60000)
		assert_string_equal(expect_response(s, at, 180, "1 INVITE")->bytes, first->bytes);
	reject(s, call);
	expect_rest(s);

	call = nine_calls(s); /* a 100 is not */
	stage_run(s, 400000);
	assert_int_equal(strncmp(next_packet(s)->bytes, "SIP/2.0 100 ", 12), 0);
	expect_silence(s);
	reject(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-13.3.1-01: RFC 3261 13.3.1 */
static void a_call_expires(void **state)
{
	struct nine_request r = { .method = "INVITE",
				  .branch = "i",
				  .rows = CONTACT "Expires: 3\r\n" };
	struct stage *s = stage_open(NULL);
	peal_id call;

	(void)state;
	nine_sends(s, r);
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_ring(s->engine[ONE], call, NULL, 0);
	stage_run(s, 2999);
	expect_response(s, 0, 180, "1 INVITE");
	expect_no_event(s);
	stage_run(s, 3000);
	expect_response(s, 3000, 487, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 487);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);

	nine_sends(s, r); /* in time */
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &stage_answer, s->now);
	stage_read(s);
	expect_response(s, s->now, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
	stage_run(s, s->now + 10000);
	expect_silence(s);
	hang_up(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.1.1-04: RFC 3261 12.1.1, 12.2.2: a peer of RFC 2543 has no tag */
static void a_caller_without_tag_has_a_call(void **state)
{
	static const char rows[] =
	    "Max-Forwards: 70\r\nFrom: <sip:nine@192.0.2.9>\r\nCall-ID: old\r\n";
	struct stage *s = stage_open(NULL);
	char text[1024];
	const struct packet *p;
	peal_id call;

	(void)state;
	snprintf(
	    text, sizeof text,
	    "INVITE sip:one@192.0.2.1 SIP/2.0\r\n%sVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKi\r\n"
	    "To: <sip:one@192.0.2.1>\r\nCSeq: 1 INVITE\r\n" CONTACT "\r\n",
	    rows);
	stage_wire(s, ONE, text);
	call = expect_told(s, PEAL_EV_INCOMING);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	p = expect_response(s, 0, 200, "1 INVITE");
	expect_header(p, "From", "<sip:nine@192.0.2.9>");
	snprintf(text, sizeof text,
		 "ACK sip:one@192.0.2.1 SIP/2.0\r\n%sVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKa\r\n"
		 "To: <sip:one@192.0.2.1>;tag=$TAG\r\nCSeq: 1 ACK\r\n\r\n",
		 rows);
	stage_wire(s, ONE, text);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "BYE ");
	expect_header(p, "To", "<sip:nine@192.0.2.9>");
	nine_answers(s, p, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* ---- rows for what cannot happen as things are ---- */

static void expect_all_ignored(struct stage *s, peal_id call, const uint8_t *events)
{
	for (; *events; events++)
		expect_ignored(s, &call_of(s, call)->fsm, *events);
}

/* fsm/caller.fsm: the transaction tells no such thing by then, there is no dialog
 * yet, and the verbs of the user ask before. */
static void what_a_caller_cannot_be_told_changes_nothing(void **state)
{
	static const uint8_t calling[] = { CALL_EARLY_BYE, CALL_OVER, 0 };
	static const uint8_t abandoning[] = { CALL_AGAIN, CALL_HANG_UP, CALL_EARLY_BYE, CALL_OVER,
					      0 };
	static const uint8_t ringing[] = { CALL_EARLY_BYE, CALL_OVER, CALL_TIMEOUT,
					   CALL_TRANSPORT_ERROR, 0 };
	static const uint8_t cancelling[] = {
		CALL_AGAIN,   CALL_EARLY_BYE,       CALL_OVER, CALL_TIMEOUT,
		CALL_HANG_UP, CALL_TRANSPORT_ERROR, 0
	};
	static const uint8_t accepted[] = {
		CALL_AGAIN,           CALL_1XX, CALL_3XX_6XX, CALL_TIMEOUT, CALL_EARLY_BYE,
		CALL_TRANSPORT_ERROR, 0
	};
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);

	(void)state;
	expect_all_ignored(s, call, calling);
	peal_hangup(s->engine[ONE], call, 0);
	expect_all_ignored(s, call, abandoning);
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	expect_packet(s, ONE, 0, "CANCEL ");
	expect_all_ignored(s, call, cancelling);
	refuse(s, invite, "487 Request Terminated", "x");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 487);

	call = one_calls(s, &invite);
	progress(s, invite, "180 Ringing", "x");
	expect_all_ignored(s, call, ringing);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_all_ignored(s, call, accepted);
	hang_up(s, call);
	stage_rest(s);
	s->packet_read = s->packet_count; /* the CANCEL, repeated */
	expect_rest(s);
	stage_close(s);
}

/* fsm/callee.fsm: likewise */
static void what_a_callee_cannot_be_told_changes_nothing(void **state)
{
	static const uint8_t ringing[] = { CALL_OVER, 0 };
	static const uint8_t accepted[] = { CALL_RING, CALL_ANSWER, CALL_REJECT, CALL_EARLY_BYE,
					    0 };
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	expect_all_ignored(s, call, ringing);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	stage_read(s);
	expect_response(s, 0, 200, "1 INVITE");
	expect_all_ignored(s, call, accepted);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_response_is_told),
		cmocka_unit_test(one_refusal_ends_the_call),
		cmocka_unit_test(a_call_that_cannot_be_sent_ends_with_503),
		cmocka_unit_test(a_call_nobody_answers_ends_with_408),
		cmocka_unit_test(each_tag_makes_an_early_dialog),
		cmocka_unit_test(early_dialogs_of_other_branches_end_at_64_t1),
		cmocka_unit_test(a_branch_too_many_is_known_when_it_answers),
		cmocka_unit_test(a_2xx_without_contact_is_acknowledged),
		cmocka_unit_test(a_2xx_without_tag_is_that_of_an_old_peer),
		cmocka_unit_test(a_call_rings_and_is_answered),
		cmocka_unit_test(a_call_is_refused),
		cmocka_unit_test(a_call_is_redirected),
		cmocka_unit_test(ringing_is_repeated_every_minute),
		cmocka_unit_test(a_call_expires),
		cmocka_unit_test(a_caller_without_tag_has_a_call),
		cmocka_unit_test(what_a_caller_cannot_be_told_changes_nothing),
		cmocka_unit_test(what_a_callee_cannot_be_told_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
