/* SPDX-License-Identifier: MIT */
/* Replaces, RFC 3891; and a transfer between three, RFC 5589 7. */
#include "events_kit.h"

static const char *tag_in(const struct packet *p, const char *header)
{
	static char tags[4][64];
	static int next;
	char *tag = tags[next++ % 4];

	snprintf(tag, sizeof tags[0], "%s", strstr(header_of(p, header), ";tag=") + 5);
	return tag;
}

/* The peer's INVITE, in a dialog of its own, that names another one. */
static void nine_replaces(struct stage *s, unsigned cseq, const char *call_id, const char *to_tag,
			  const char *from_tag, const char *more)
{
	char rows[512];

	snprintf(rows, sizeof rows,
		 CONTACT "Require: replaces\r\nReplaces: %s;to-tag=%s;from-tag=%s%s\r\n", call_id,
		 to_tag, from_tag, more);
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .branch = cseq == 20 ? "r" : NULL,
					     .cseq = cseq,
					     .tag = "r",
					     .call_id = "r@192.0.2.9",
					     .rows = rows,
					     .body = NINE_SDP });
}

static void nine_acks(struct stage *s, unsigned cseq)
{
	nine_sends(s, (struct nine_request){ .method = "ACK",
					     .cseq = cseq,
					     .tag = "r",
					     .call_id = "r@192.0.2.9",
					     .in_call = true });
}

/* The INVITE is refused with this status; the refusal is acknowledged. */
static void expect_refused(struct stage *s, unsigned status, unsigned cseq)
{
	char line[32];

	snprintf(line, sizeof line, "%u INVITE", cseq);
	expect_response(s, s->now, status, line);
	expect_no_event(s);
}

/* R3891-3-01, R3891-3-07: RFC 3891 3: a confirmed one: 2xx, then BYE; exact order */
static void a_call_that_is_up_is_replaced(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_call_up(s), new;
	const char *ours = tag_in(&s->packets[s->packet_count - 1], "To");
	struct peal_reply reply = reply_of(200, NINE_SDP);
	const struct happened *h;
	const struct packet *bye;

	(void)state;
	nine_replaces(s, 20, "c@192.0.2.9", ours, "p", "");
	h = expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	new = h->event.id;
	assert_int_equal(h->event.origin, old);
	expect_silence(s); /* R3891-3-05: the user decides who may */
	assert_int_equal(peal_answer(s->engine[ONE], new, &reply, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "20 INVITE");
	bye = expect_packet(s, ONE, 0, "BYE " NINE " SIP/2.0\r\n");
	expect_header(bye, "Call-ID", "c@192.0.2.9");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, old, PEAL_CAUSE_REPLACED, 200);
	nine_acks(s, 20);
	s->packet_read = s->packet_count;
	stage_close(s);
}

/* R3891-3-06: RFC 3891 3: what is refused replaces nothing */
static void a_refused_replacement_leaves_the_old_call(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_call_up(s), new;
	const char *ours = tag_in(&s->packets[s->packet_count - 1], "To");
	struct peal_reply reply = reply_of(488, NULL);
	struct peal_counts c;

	(void)state;
	nine_replaces(s, 20, "c@192.0.2.9", ours, "p", "");
	new = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_reject(s->engine[ONE], new, &reply, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 488, "20 INVITE");
	expect_ended(s, new, PEAL_CAUSE_LOCAL, 488);
	expect_silence(s);
	peal_count(s->engine[ONE], &c);
	assert_int_equal(c.calls, 1);
	assert_int_equal(peal_hangup(s->engine[ONE], old, 0), PEAL_OK);
	stage_close(s);
}

/* R3891-3-02, R3891-3-03, R3891-3-07, R3891-6-01: RFC 3891 3: the table */
static void what_it_names_decides(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_call_up(s), watched;
	char ours[64];
	unsigned n = 20;

	(void)state;
	snprintf(ours, sizeof ours, "%s", tag_in(&s->packets[s->packet_count - 1], "To"));
	nine_replaces(s, n, "c@192.0.2.9", "p", ours, ""); /* the wrong way round */
	expect_refused(s, 481, n++);
	nine_replaces(s, n, "d@192.0.2.9", ours, "p", "");
	expect_refused(s, 481, n++);
	nine_replaces(s, n, "c@192.0.2.9", ours, "0", "");
	expect_refused(s, 481, n++);
	nine_replaces(s, n, "c@192.0.2.9", "0", "p", "");
	expect_refused(s, 481, n++);
	nine_replaces(s, n, "c@192.0.2.9", ours, "p", ";early-only");
	expect_refused(s, 486, n++);
	nine_replaces(s, n, "c@192.0.2.9", ours, "p", ";to-tag=x");
	expect_refused(s, 400, n++);
	nine_replaces(s, n, "c@192.0.2.9", ours, "p", "\r\nJoin: c@192.0.2.9;to-tag=1;from-tag=2");
	expect_refused(s, 400, n++);
	nine_replaces(s, n, "c@192.0.2.9", ours, "p", "\r\nReplaces: x;to-tag=1;from-tag=2");
	expect_refused(s, 400, n++);
	nine_sends(s,
		   (struct nine_request){ .method = "INVITE",
					  .cseq = n,
					  .tag = "r",
					  .rows = CONTACT "Replaces: c@192.0.2.9;to-tag=1\r\n" });
	expect_refused(s, 400, n++);
	nine_sends(s, (struct nine_request){ .method = "OPTIONS",
					     .cseq = n,
					     .tag = "r",
					     .rows = "Replaces: x;to-tag=1;from-tag=2\r\n" });
	expect_response(s, 0, 400, "29 OPTIONS");
	nine_subscribes(s, 30, false, "dialog", "600");
	watched = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	accept_it(s, watched, NULL);
	snprintf(ours, sizeof ours, "%s", tag_in(&s->packets[s->packet_read], "To"));
	s->packet_read = s->packet_count;
	nine_replaces(s, 31, "c@192.0.2.9", ours, "p", ""); /* no dialog of an INVITE */
	expect_refused(s, 481, 31);
	assert_int_equal(peal_hangup(s->engine[ONE], old, 0), PEAL_OK);
	stage_close(s);
}

/* R3891-3-04: RFC 3891 3: one that has just ended, or is being ended */
static void what_has_ended_is_not_replaced(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_call_up(s);
	const char *ours = tag_in(&s->packets[s->packet_count - 1], "To");
	const struct packet *bye;
	char tag[64];

	(void)state;
	snprintf(tag, sizeof tag, "%s", ours);
	peal_hangup(s->engine[ONE], old, 0);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	nine_replaces(s, 20, "c@192.0.2.9", tag, "p", "");
	expect_refused(s, 603, 20);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, old, PEAL_CAUSE_LOCAL, 200);
	nine_replaces(s, 21, "c@192.0.2.9", tag, "p", "");
	expect_refused(s, 603, 21);
	stage_run(s, 31999);
	s->packet_read = s->packet_count;
	nine_replaces(s, 22, "c@192.0.2.9", tag, "p", "");
	expect_refused(s, 603, 22);
	stage_run(s, 32000);
	s->packet_read = s->packet_count;
	nine_replaces(s, 23, "c@192.0.2.9", tag, "p", "");
	expect_refused(s, 481, 23);
	stage_close(s);
}

/* R3891-3-07: RFC 3891 3: an early one of ours: 2xx, then CANCEL */
static void a_call_of_ours_that_rings_is_replaced(void **state)
{
	struct stage *s = events_open();
	const struct packet *invite, *cancel;
	peal_id old = one_calls(s, &invite), new;
	char call_id[128], tag[64];

	(void)state;
	snprintf(call_id, sizeof call_id, "%s", header_of(invite, "Call-ID"));
	snprintf(tag, sizeof tag, "%s", tag_in(invite, "From"));
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_replaces(s, 20, call_id, tag, "x", ";early-only");
	new = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], new, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "20 INVITE");
	cancel = expect_packet(s, ONE, 0, "CANCEL ");
	nine_answers(s, cancel, "200 OK", "x", NULL, NULL);
	nine_answers(s, invite, "487 Request Terminated", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, old, PEAL_CAUSE_REPLACED, 487);
	stage_close(s);
}

/* Race 38: RFC 3891 3: it was early, and is confirmed meanwhile */
static void an_early_call_is_answered_meanwhile(void **state)
{
	struct stage *s = events_open();
	const struct packet *invite;
	peal_id old = one_calls(s, &invite), new;
	char call_id[128], tag[64];

	(void)state;
	snprintf(call_id, sizeof call_id, "%s", header_of(invite, "Call-ID"));
	snprintf(tag, sizeof tag, "%s", tag_in(invite, "From"));
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	nine_replaces(s, 20, call_id, tag, "x", ";early-only");
	expect_refused(s, 486, 20);
	nine_replaces(s, 21, call_id, tag, "x", "");
	new = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], new, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "21 INVITE");
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, old, PEAL_CAUSE_REPLACED, 200);
	stage_close(s);
}

/* R3891-3-07: RFC 3891 3: one that rings here is not taken away from whom it rings for */
static void a_call_that_rings_here_is_not_replaced(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_calls(s);
	char tag[64];

	(void)state;
	peal_ring(s->engine[ONE], old, NULL, 0);
	stage_read(s);
	snprintf(tag, sizeof tag, "%s", tag_in(expect_response(s, 0, 180, "1 INVITE"), "To"));
	nine_replaces(s, 20, "c@192.0.2.9", tag, "p", "");
	expect_refused(s, 481, 20);
	assert_int_equal(peal_reject(s->engine[ONE], old, NULL, 0), PEAL_OK);
	stage_close(s);
}

/* The old call may end by itself before the new one is answered. */
static void the_old_call_ends_first(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_call_up(s), new;
	char tag[64];

	(void)state;
	snprintf(tag, sizeof tag, "%s", tag_in(&s->packets[s->packet_count - 1], "To"));
	nine_replaces(s, 20, "c@192.0.2.9", tag, "p", "");
	new = expect_told(s, PEAL_EV_INCOMING);
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	s->packet_read = s->packet_count;
	peal_hangup(s->engine[ONE], old, 0);
	stage_read(s);
	s->packet_read = s->packet_count;
	s->event_read = s->event_count;
	assert_int_equal(peal_answer(s->engine[ONE], new, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "20 INVITE");
	expect_silence(s);
	stage_close(s);
}

/* RFC 3891 3, RFC 3261 15.1.1: one that its user hangs up in between has one BYE, his */
static void the_old_call_is_hung_up_first(void **state)
{
	static const struct peal_extra why = { { "Reason", 6 }, { "SIP;cause=200", 13 } };
	struct stage *s = events_open();
	peal_id old = nine_call_up(s), new;
	const struct packet *bye;
	char tag[64];

	(void)state;
	snprintf(tag, sizeof tag, "%s", tag_in(&s->packets[s->packet_count - 1], "To"));
	nine_replaces(s, 20, "c@192.0.2.9", tag, "p", "");
	new = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_hangup_with(s->engine[ONE], old, &why, 1, 0), PEAL_OK);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	expect_header(bye, "Reason", "SIP;cause=200");
	assert_int_equal(peal_answer(s->engine[ONE], new, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "20 INVITE");
	expect_silence(s);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, old, PEAL_CAUSE_REPLACED, 200);
	nine_acks(s, 20);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), new);
	assert_int_equal(peal_hangup(s->engine[ONE], new, 0), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, new, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* ---- three parties, RFC 5589 7.1 ---- */

static void lines_of(const struct stage *s, size_t from, char *out, size_t size)
{
	size_t len = 0;

	for (size_t i = from; i < s->packet_count; i++) {
		const struct packet *p = &s->packets[i];

		len += (size_t)snprintf(out + len, size - len, "%d>%d %.*s\n", p->from + 1,
					p->flow.remote.bytes[3], (int)strcspn(p->bytes, "\r"),
					p->bytes);
	}
}

static peal_id call_up(struct stage *s, enum who from, const char *target, enum who to)
{
	struct peal_reply reply = reply_of(200, NINE_SDP);
	peal_id call = stage_call(s, from, target), id;

	id = expect_event(s, to, PEAL_EV_INCOMING, 0)->event.id;
	assert_int_equal(peal_answer(s->engine[to], id, &reply, s->now), PEAL_OK);
	stage_read(s);
	expect_event(s, from, PEAL_EV_ANSWERED, 200);
	expect_event(s, to, PEAL_EV_ESTABLISHED, 0);
	return call;
}

/* RFC 5589 7.1, RFC 3515, 3891, 3892: one has two on the line, calls three, and brings
 * them together: the messages, in order, to the last */
static void three_parties_transfer_with_a_question(void **state)
{
	struct stage *s = stage_open(with_events);
	struct peal_request request = { .size = sizeof request };
	struct peal_reply reply = reply_of(200, NINE_SDP);
	struct peal_refer refer = { .size = sizeof refer,
				    .referred_by = PEAL_TEXT("<sip:one@192.0.2.1>") };
	const struct happened *h;
	const struct packet *invite;
	peal_id with_two, with_three, id, made, taken, old;
	char call_id[64], said[4096], value[256];
	size_t from;

	(void)state;
	stage_third(s, with_events);
	s->linked = true;
	with_two = call_up(s, ONE, "sip:two@192.0.2.2", TWO);
	with_three = call_up(s, ONE, "sip:three@192.0.2.3", THREE);
	old = s->events[s->event_read - 1].event.id;
	from = s->packet_count;
	refer.call = with_two;
	refer.replaces = with_three;
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_OK);
	stage_read(s);
	h = expect_event(s, TWO, PEAL_EV_REFER, 0);
	request.body = stage_sdp;
	assert_int_equal(peal_follow(s->engine[TWO], h->event.id, &request, 0, &made), PEAL_OK);
	stage_read(s);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_NOTIFIED, 100)->event.id, id);
	h = expect_event(s, THREE, PEAL_EV_INCOMING, 0);
	taken = h->event.id;
	assert_int_equal(h->event.origin, old);
	assert_int_equal(peal_answer(s->engine[THREE], taken, &reply, 0), PEAL_OK);
	stage_read(s);
	lines_of(s, from, said, sizeof said);
	assert_string_equal(said, "1>2 REFER sip:two@192.0.2.2:5060 SIP/2.0\n"
				  "2>1 SIP/2.0 200 OK\n"
				  "2>1 NOTIFY sip:one@192.0.2.1:5060 SIP/2.0\n"
				  "2>3 INVITE sip:three@192.0.2.3:5060 SIP/2.0\n"
				  "1>2 SIP/2.0 200 OK\n"
				  "3>2 SIP/2.0 200 OK\n"
				  "3>1 BYE sip:one@192.0.2.1:5060 SIP/2.0\n"
				  "2>3 ACK sip:three@192.0.2.3:5060 SIP/2.0\n"
				  "2>1 NOTIFY sip:one@192.0.2.1:5060 SIP/2.0\n"
				  "1>3 SIP/2.0 200 OK\n"
				  "1>2 SIP/2.0 200 OK\n");
	invite = &s->packets[from + 3];
	expect_header(invite, "Require", "replaces");
	expect_header(invite, "Referred-By", "<sip:one@192.0.2.1>");
	snprintf(call_id, sizeof call_id, "%s", header_of(&s->packets[from + 6], "Call-ID"));
	snprintf(value, sizeof value, "%s;to-tag=%s;from-tag=%s", call_id,
		 tag_in(&s->packets[from + 6], "From"), tag_in(&s->packets[from + 6], "To"));
	expect_header(invite, "Replaces", value); /* R3891-4-01 */
	stage_rest(s);
	expect_event(s, TWO, PEAL_EV_ANSWERED, 200);
	h = expect_event(s, ONE, PEAL_EV_ENDED, 0);
	assert_int_equal(h->event.id, with_three);
	assert_int_equal(h->event.cause, PEAL_CAUSE_BYE);
	expect_event(s, THREE, PEAL_EV_ESTABLISHED, 0);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_NOTIFIED, 200)->event.id, id);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_UNSUBSCRIBED, 0)->event.id, id);
	h = expect_event(s, THREE, PEAL_EV_ENDED, 200);
	assert_int_equal(h->event.id, old);
	assert_int_equal(h->event.cause, PEAL_CAUSE_REPLACED);
	expect_event(s, TWO, PEAL_EV_UNSUBSCRIBED, 0);
	assert_int_equal(peal_hangup(s->engine[ONE], with_three, s->now), PEAL_E_GONE);
	assert_int_equal(peal_hangup(s->engine[THREE], old, s->now), PEAL_E_GONE);
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_E_GONE);
	assert_int_equal(peal_hangup(s->engine[ONE], with_two, s->now), PEAL_OK);
	assert_int_equal(peal_hangup(s->engine[TWO], made, s->now), PEAL_OK);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

/* R3891-3-05: RFC 3891 3: one of ours that rings and is being cancelled has ended: 603 */
static void a_call_that_is_being_cancelled_is_not_replaced(void **state)
{
	struct stage *s = events_open();
	const struct packet *invite;
	peal_id old = one_calls(s, &invite);
	char call_id[128], tag[64];

	(void)state;
	snprintf(call_id, sizeof call_id, "%s", header_of(invite, "Call-ID"));
	snprintf(tag, sizeof tag, "%s", tag_in(invite, "From"));
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	peal_hangup(s->engine[ONE], old, 0);
	stage_read(s);
	expect_packet(s, ONE, 0, "CANCEL ");
	nine_replaces(s, 20, call_id, tag, "x", "");
	expect_refused(s, 603, 20);
	stage_close(s);
}

/* RFC 3891 3: a tag of 0 means none, unless somebody has it */
static void a_tag_of_0_may_be_somebodys(void **state)
{
	struct stage *s = events_open();
	const struct packet *invite;
	peal_id old = one_calls(s, &invite), new;
	char call_id[128], tag[64];

	(void)state;
	snprintf(call_id, sizeof call_id, "%s", header_of(invite, "Call-ID"));
	snprintf(tag, sizeof tag, "%s", tag_in(invite, "From"));
	nine_answers(s, invite, "200 OK", "0", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	nine_replaces(s, 20, call_id, tag, "0", "");
	new = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], new, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 200, "20 INVITE");
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, old, PEAL_CAUSE_REPLACED, 200);
	stage_close(s);
}

/* RFC 3261 7.3.1, R3891-3-02: a parameter twice is none */
static void a_name_with_a_parameter_twice_is_broken(void **state)
{
	struct stage *s = events_open();
	peal_id old = nine_call_up(s);
	char tag[64];

	(void)state;
	snprintf(tag, sizeof tag, "%s", tag_in(&s->packets[s->packet_count - 1], "To"));
	nine_replaces(s, 20, "c@192.0.2.9", tag, "p", ";x=1;x=2");
	expect_refused(s, 400, 20);
	assert_int_equal(peal_hangup(s->engine[ONE], old, 0), PEAL_OK);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_that_is_up_is_replaced),
		cmocka_unit_test(a_refused_replacement_leaves_the_old_call),
		cmocka_unit_test(what_it_names_decides),
		cmocka_unit_test(what_has_ended_is_not_replaced),
		cmocka_unit_test(a_call_of_ours_that_rings_is_replaced),
		cmocka_unit_test(an_early_call_is_answered_meanwhile),
		cmocka_unit_test(a_call_that_rings_here_is_not_replaced),
		cmocka_unit_test(the_old_call_ends_first),
		cmocka_unit_test(the_old_call_is_hung_up_first),
		cmocka_unit_test(three_parties_transfer_with_a_question),
		cmocka_unit_test(a_call_that_is_being_cancelled_is_not_replaced),
		cmocka_unit_test(a_tag_of_0_may_be_somebodys),
		cmocka_unit_test(a_name_with_a_parameter_twice_is_broken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
