/* SPDX-License-Identifier: MIT */
/* REFER, both roles: RFC 3515, 3892, 4488, 4538, 7614, 7647. */
#include "events_kit.h"

#define THERE "sip:there@192.0.2.8"

static void end_call(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
}

/* ---- we refer ---- */

/* R3515-2-01, R3515-2-03, R3515-2.4.5-02, R3515-2.4.6-02: RFC 3515 2.1, 2.4: a transfer,
 * byte by byte, and how it is told to come on */
static void a_call_is_transferred(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;
	const struct packet *p;
	const struct happened *h;

	(void)state;
	assert_int_equal(refer_to(s, call, THERE, PEAL_REFER_WATCHED, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER " NINE " SIP/2.0\r\n");
	expect_header(p, "Refer-To", "<" THERE ">");
	expect_header(p, "Referred-By", "<sip:one@192.0.2.1>");
	expect_header(p, "CSeq", "2 REFER");
	expect_header(p, "To", "<" NINE ">;tag=x");
	expect_header(p, "Contact", "<sip:one@192.0.2.1:5060>");
	expect_header(p, "Refer-Sub", "");
	nine_answers(s, p, "202 Accepted", NULL, CONTACT, NULL); /* R7647-5-01: as 200 */
	expect_no_event(s);
	nine_reports(s, 1, "refer;id=2", "active;expires=60", "SIP/2.0 100 Trying");
	expect_progress(s, id, 100, PEAL_STATE_ACTIVE);
	assert_int_equal(s->events[s->event_read - 1].event.call, call);
	nine_reports(s, 2, "refer;id=2", "active;expires=50", "SIP/2.0 180 Ringing\r\n");
	expect_progress(s, id, 180, PEAL_STATE_ACTIVE);
	nine_reports(s, 3, "refer;id=2", "terminated;reason=noresource",
		     "SIP/2.0 499 What\r\nServer: x\r\n\r\n");
	expect_progress(s, id, 499, PEAL_STATE_TERMINATED);
	h = expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	assert_int_equal(h->event.reason, PEAL_REASON_NORESOURCE);
	end_call(s, call);
	expect_rest(s);
	stage_close(s);
}

/* R3515-2.4.4-02, Race 21: RFC 3515 2.4.4: the NOTIFY is faster than the 2xx; outside of
 * any dialog it makes one.  R3515-2.4.4-05, R3515-2.4.7-02: its time is the NOTIFY's */
static void a_notify_is_faster_than_the_202(void **state)
{
	struct stage *s = events_open();
	peal_id id = 0;
	const struct packet *p, *refresh;

	(void)state;
	assert_int_equal(refer_to(s, 0, THERE, PEAL_REFER_WATCHED, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER " NINE " SIP/2.0\r\n");
	expect_header(p, "To", "<" NINE ">");
	nine_reports(s, 1, "refer", "active;expires=100", "SIP/2.0 100 Trying\r\n");
	expect_progress(s, id, 100, PEAL_STATE_ACTIVE);
	nine_answers(s, p, "200 OK", "x", CONTACT, NULL);
	stage_run(s, 68000);
	refresh = expect_packet(s, ONE, 68000, "SUBSCRIBE " NINE " SIP/2.0\r\n");
	expect_header(refresh, "Event", "refer"); /* as its NOTIFY has it */
	expect_header(refresh, "Expires", "100");
	nine_answers(s, refresh, "200 OK", NULL, CONTACT "Expires: 100\r\n", NULL);
	nine_reports(s, 2, "refer", "active;expires=100", "SIP/2.0 180 Ringing\r\n");
	expect_progress(s, id, 180, PEAL_STATE_ACTIVE);
	stage_run(s, 136000);
	nine_answers(s, expect_packet(s, ONE, 136000, "SUBSCRIBE "), "503 No", NULL, NULL, NULL);
	stage_run(s, 167999);
	expect_no_event(s);
	stage_run(s, 168000);
	expect_over(s, id, PEAL_CAUSE_EXPIRED, 0);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3515 2.4.4, RFC 6665 4.1.3: a NOTIFY that forgets to say how long is good for ten
 * minutes, as ours are; then it is asked for */
static void a_referral_without_a_time_is_not_for_ever(void **state)
{
	struct stage *s = events_open();
	const struct packet *p;
	peal_id id = 0;

	(void)state;
	assert_int_equal(refer_to(s, 0, THERE, PEAL_REFER_WATCHED, &id), PEAL_OK);
	p = expect_packet(s, ONE, 0, "REFER ");
	nine_answers(s, p, "202 Accepted", "x", CONTACT, NULL);
	nine_reports(s, 1, "refer", "active", "SIP/2.0 100 Trying\r\n");
	expect_progress(s, id, 100, PEAL_STATE_ACTIVE);
	stage_run(s, 567999);
	expect_silence(s);
	stage_run(s, 568000);
	p = expect_packet(s, ONE, 568000, "SUBSCRIBE " NINE " SIP/2.0\r\n");
	expect_header(p, "Expires", "600");
	nine_answers(s, p, "481 Gone", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 481);
	expect_rest(s);
	stage_close(s);
}

/* R3515-2.4.6-02: RFC 3515 2.4.6: several in one dialog, told apart by their ids */
static void several_refers_are_told_apart(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), a = 0, b = 0;

	(void)state;
	refer_to(s, call, THERE, PEAL_REFER_WATCHED, &a);
	nine_answers(s, expect_packet(s, ONE, 0, "REFER "), "200 OK", NULL, CONTACT, NULL);
	refer_to(s, call, THERE, PEAL_REFER_WATCHED, &b);
	nine_answers(s, expect_packet(s, ONE, 0, "REFER "), "200 OK", NULL, CONTACT, NULL);
	nine_reports(s, 1, "refer;id=3", "active;expires=60", "SIP/2.0 100 Trying\r\n");
	expect_progress(s, b, 100, PEAL_STATE_ACTIVE);
	nine_reports(s, 2, "refer", "active;expires=60", "SIP/2.0 100 Trying\r\n");
	expect_progress(s, a, 100, PEAL_STATE_ACTIVE);
	nine_reports(s, 3, "refer;id=3", "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");
	expect_progress(s, b, 200, PEAL_STATE_TERMINATED);
	expect_over(s, b, PEAL_CAUSE_NOTIFY, 0);
	peal_unsubscribe(s->engine[ONE], a, 0);
	stage_read(s);
	expect_header(expect_packet(s, ONE, 0, "SUBSCRIBE "), "Event", "refer");
	nine_reports(s, 4, "refer", "terminated;reason=timeout", "SIP/2.0 100 Trying\r\n");
	expect_progress(s, a, 100, PEAL_STATE_TERMINATED);
	expect_over(s, a, PEAL_CAUSE_LOCAL, 0);
	stage_close(s);
}

/* R4488-4-01, R4488-4-03: RFC 4488 4: false is granted, or not; RFC 7614 5: nosub */
static void nothing_more_may_be_heard(void **state)
{
	struct stage *s = events_open();
	peal_id id = 0;
	const struct packet *p;

	(void)state;
	refer_to(s, 0, THERE, PEAL_REFER_QUIET, &id);
	p = expect_packet(s, ONE, 0, "REFER ");
	expect_header(p, "Refer-Sub", "false");
	nine_answers(s, p, "200 OK", "x", CONTACT "Refer-Sub: false\r\n", NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 200);
	refer_to(s, 0, THERE, PEAL_REFER_QUIET, &id);
	p = expect_packet(s, ONE, 0, "REFER ");
	nine_answers(s, p, "200 OK", "x", CONTACT "Refer-Sub: true\r\n", NULL);
	nine_reports(s, 1, "refer", "terminated;reason=noresource", "SIP/2.0 200 OK\r\n");
	expect_progress(s, id, 200, PEAL_STATE_TERMINATED);
	expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
	refer_to(s, 0, THERE, PEAL_REFER_NOSUB, &id);
	p = expect_packet(s, ONE, 0, "REFER ");
	expect_header(p, "Require", "nosub");
	nine_answers(s, p, "200 OK", "x", CONTACT, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 200);
	refer_to(s, 0, THERE, PEAL_REFER_NOSUB, &id);
	nine_answers(s, expect_packet(s, ONE, 0, "REFER "), "603 Decline", "x", NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 603);
	expect_rest(s);
	stage_close(s);
}

/* R7647-4-01, R7647-4-02: RFC 7647 4, RFC 4538 3: in a dialog of its own, about a call */
static void a_refer_of_its_own_names_the_call(void **state)
{
	struct stage *s = events_open();
	peal_id call = one_call_up(s), id = 0;
	struct peal_refer refer = { .size = sizeof refer, .about = call, .to = PEAL_TEXT(THERE) };
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	char call_id[128], tag[64], value[256];
	const struct packet *p;

	(void)state;
	snprintf(call_id, sizeof call_id, "%s", header_of(&s->packets[0], "Call-ID"));
	snprintf(tag, sizeof tag, "%s", strstr(header_of(&s->packets[0], "From"), ";tag=") + 5);
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "REFER " NINE " SIP/2.0\r\n");
	snprintf(value, sizeof value, "%s;remote-tag=x;local-tag=%s", call_id, tag);
	expect_header(p, "Target-Dialog", value);
	expect_header(p, "To", "<" NINE ">");
	nine_answers(s, p, "603 Decline", "y", NULL, NULL);
	assert_int_equal(expect_over(s, id, PEAL_CAUSE_RESPONSE, 603)->event.call, call);
	end_call(s, call);
	expect_rest(s);
	stage_close(s);
}

static void what_cannot_be_referred_is_refused(void **state)
{
	struct stage *s = events_open();
	peal_id call, id = 0;
	const struct packet *invite;
	struct peal_refer refer = { .size = sizeof refer, .to = PEAL_TEXT(THERE) };
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };

	(void)state;
	refer.to = PEAL_TEXT("not a uri");
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_ARGUMENT);
	refer.to = PEAL_TEXT(THERE);
	refer.referred_by = PEAL_TEXT("<<");
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_ARGUMENT);
	refer.referred_by = PEAL_TEXT("");
	refer.replaces = 77;
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_GONE);
	refer.replaces = 0;
	refer.about = 77;
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_GONE);
	refer.call = 77;
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_ARGUMENT);
	refer.call = refer.about = 0;
	call = one_calls(s, &invite);
	refer.replaces = call; /* R3891-4-01: only what is up */
	assert_int_equal(peal_refer(s->engine[ONE], &request, &refer, 0, &id), PEAL_E_STATE);
	nine_answers(s, invite, "486 Busy", "x", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

/* ---- we are referred ---- */

/* R3515-2.4.2-01, R3515-2.4.2-02, R3515-2.4.2-03, R3515-2.4.4-01, R3515-2.4.5-01,
 * R3515-2.4.6-01, R3515-2.4.7-01: RFC 3515 2.4: 200, then NOTIFY by progress */
static void a_refer_is_followed(void **state)
{
	struct stage *s = events_open();
	peal_id call = nine_call_up(s), refer, made = 0;
	const struct packet *invite, *p;

	(void)state;
	nine_refers(s, 2, true, "<" THERE ";x=1;method=INVITE;y?Subject=a%20b&Route=evil&To=evil>",
		    "Referred-By: \"Nine\" <sip:nine@192.0.2.9>;cid=\"1@x\"\r\n");
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(s->events[s->event_read - 1].event.call, call);
	assert_string_equal(s->events[s->event_read - 1].line,
			    "REFER sip:one@192.0.2.1:5060 SIP/2.0");
	expect_silence(s); /* nothing before the user has decided */
	assert_int_equal(follow(s, refer, &made), PEAL_OK);
	p = expect_response(s, 0, 200, "2 REFER");
	expect_header(p, "Expires", "");
	p = expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n");
	expect_header(p, "Event", "refer;id=2");
	invite = expect_packet(s, ONE, 0, "INVITE " THERE ";x=1;y SIP/2.0\r\n");
	expect_header(invite, "Referred-By", "\"Nine\" <sip:nine@192.0.2.9>;cid=\"1@x\"");
	expect_header(invite, "Subject", "a b"); /* R3515-2.4.3-01 */
	expect_header(invite, "Route", "");
	expect_header(invite, "To", "<" THERE ";x=1;y>");
	assert_int_equal(follow(s, refer, &made), PEAL_E_STATE);
	nine_takes(s, p);
	nine_answers(s, invite, "100 Trying", NULL, NULL, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 100);
	nine_answers(s, invite, "180 Ringing", "z", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	p = expect_report(s, "active;expires=600", "SIP/2.0 180 Ringing\r\n");
	nine_answers(s, invite, "200 Yes", "z", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_silence(s); /* one NOTIFY at a time */
	nine_takes(s, p);
	p = expect_report(s, "terminated;reason=noresource", "SIP/2.0 200 Yes\r\n");
	nine_takes(s, p);
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	end_call(s, made);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R3892-2-03: RFC 3515 2.4.5: the refusal is told, whichever it is, or 487 */
static void what_a_refer_comes_to_is_told(void **state)
{
	static const struct {
		const char *answer, *line;
		enum peal_cause cause;
	} cases[] = { { "429 Provide Referrer Identity",
			"SIP/2.0 429 Provide Referrer Identity\r\n", PEAL_CAUSE_RESPONSE },
		      { "486 Busy Here", "SIP/2.0 486 Busy Here\r\n", PEAL_CAUSE_RESPONSE },
		      { "transport", "SIP/2.0 503 Service Unavailable\r\n",
			PEAL_CAUSE_TRANSPORT } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = events_open();
		peal_id refer, made = 0;
		const struct packet *invite;

		nine_refers(s, 2, false, "<" THERE ">", "");
		refer = expect_asked(s, PEAL_EV_REFER, 600);
		assert_int_equal(accept_it(s, refer, NULL), PEAL_OK);
		expect_response(s, 0, 200, "2 REFER");
		nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n"));
		assert_int_equal(follow(s, refer, &made), PEAL_OK);
		invite = expect_packet(s, ONE, 0, "INVITE ");
		expect_header(invite, "Referred-By", "");
		if (i == 2) {
			could_not_send(s, invite);
		} else {
			nine_answers(s, invite, cases[i].answer, "z", NULL, NULL);
			expect_packet(s, ONE, 0, "ACK ");
		}
		assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED,
					      (uint16_t)(i == 0   ? 429
							 : i == 1 ? 486
								  : 503))
				     ->event.cause,
				 cases[i].cause);
		nine_takes(s, expect_report(s, "terminated;reason=noresource", cases[i].line));
		expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
		expect_rest(s);
		stage_close(s);
	}
}

/* R3515-2.4.4-04: RFC 3515 2.4.4: who stops listening does not stop the call */
static void the_referrer_stops_listening(void **state)
{
	struct stage *s = events_open();
	peal_id refer, made = 0;
	const struct packet *invite;

	(void)state;
	nine_refers(s, 2, false, "<" THERE ">", "");
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	follow(s, refer, &made);
	expect_response(s, 0, 200, "2 REFER");
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n"));
	invite = expect_packet(s, ONE, 0, "INVITE ");
	nine_answers(s, invite, "180 Ringing", "z", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 180 Ringing\r\n"));
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .cseq = 3,
					     .in_call = true,
					     .rows = CONTACT "Event: refer\r\nExpires: 0\r\n" });
	expect_response(s, 0, 200, "3 SUBSCRIBE");
	nine_takes(s, expect_report(s, "terminated;reason=timeout", "SIP/2.0 180 Ringing\r\n"));
	expect_over(s, refer, PEAL_CAUSE_BYE, 0);
	nine_answers(s, invite, "200 OK", "z", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	end_call(s, made);
	expect_rest(s);
	stage_close(s);
}

/* R4488-4-02, R7614-5-01: RFC 4488 4, RFC 7614 5: followed in silence */
static void a_quiet_refer_is_followed_in_silence(void **state)
{
	struct stage *s = events_open();
	peal_id refer, made = 0;
	const struct packet *invite;

	(void)state;
	nine_refers(s, 2, false, "<" THERE ">", "Refer-Sub: false\r\nRequire: norefersub\r\n");
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(follow(s, refer, &made), PEAL_OK);
	expect_header(expect_response(s, 0, 200, "2 REFER"), "Refer-Sub", "false");
	invite = expect_packet(s, ONE, 0, "INVITE ");
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	nine_answers(s, invite, "486 Busy", "z", NULL, NULL);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, made, PEAL_CAUSE_RESPONSE, 486);
	expect_rest(s);
	stage_close(s);
}

/* R3515-2-02, R3892-3-01, R4488-4-04, R7614-6-01: what a REFER has to be */
static void a_broken_refer_is_refused(void **state)
{
	static const struct {
		const char *rows;
		unsigned status;
		const char *unsupported;
	} cases[] = {
		{ CONTACT, 400, "" },
		{ CONTACT "Refer-To: <sip:a@b>\r\nRefer-To: <sip:c@d>\r\n", 400, "" },
		{ CONTACT "Refer-To: <sip:a@b>\r\nReferred-By: <sip:c@d>\r\nReferred-By: "
			  "<sip:e@f>\r\n",
		  400, "" },
		{ "Refer-To: <sip:a@b>\r\n", 400, "" },
		{ CONTACT "Refer-To: <sip:a@b>\r\nRequire: explicitsub, nosub, tdialog, foo\r\n",
		  420, "explicitsub, foo" },
	};
	struct stage *s = events_open();

	(void)state;
	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		char line[32];

		nine_sends(s, (struct nine_request){
				  .method = "REFER", .cseq = i + 1, .rows = cases[i].rows });
		snprintf(line, sizeof line, "%u REFER", i + 1);
		expect_header(expect_response(s, 0, cases[i].status, line), "Unsupported",
			      cases[i].unsupported);
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 5057 4.1, RFC 5407 3.1.3: a BYE overtakes its 2xx in a dialog that a REFER holds: the
 * 2xx is acknowledged, and the call is over */
static void a_call_ends_in_a_dialog_that_stays(void **state)
{
	struct stage *s = events_open();
	const struct packet *invite;
	peal_id call = one_calls(s, &invite), refer;
	struct nine_request from_there = {
		.in_call = true, .called = true, .tag = "x", .method = "REFER"
	};

	(void)state;
	nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_PROGRESS, 180)->event.id, call);
	from_there.rows = CONTACT "Refer-To: <" THERE ">\r\n";
	nine_sends(s, from_there);
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	from_there = (struct nine_request){
		.in_call = true, .called = true, .tag = "x", .method = "BYE", .cseq = 2
	};
	nine_sends(s, from_there);
	expect_response(s, 0, 200, "2 BYE");
	nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
	expect_packet(s, ONE, 0, "ACK ");
	expect_ended(s, call, PEAL_CAUSE_BYE, 200);
	assert_int_equal(peal_reject(s->engine[ONE], refer, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 603, "1 REFER");
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

static void two_at_a_time(struct peal_config *config)
{
	with_events(config);
	config->transactions = 2;
}

/* RFC 3515 2.4.2, 2.4.4: what follows needs two transactions, NOTIFY and INVITE; with room for
 * one nothing has happened, and it may still be refused */
static void a_refer_is_followed_where_there_is_room(void **state)
{
	struct stage *s = stage_open(two_at_a_time);
	peal_id refer, made = 0;

	(void)state;
	nine_refers(s, 2, false, "<" THERE ">", "");
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(follow(s, refer, &made), PEAL_E_FULL);
	expect_silence(s);
	assert_int_equal(peal_reject(s->engine[ONE], refer, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 603, "2 REFER");
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	expect_rest(s);
	stage_close(s);
}

/* R5057-5.6-01: RFC 5057 5.6: refused with 603 the call lives; RFC 3515 2.4.2: what it
 * names cannot be called */
static void a_refer_that_is_not_followed(void **state)
{
	struct stage *s = events_open();
	peal_id call = nine_call_up(s), refer, made = 0;

	(void)state;
	nine_refers(s, 2, true, "<http://192.0.2.8/>", "");
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(follow(s, refer, &made), PEAL_E_SYNTAX);
	assert_int_equal(peal_reject(s->engine[ONE], refer, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 603, "2 REFER");
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	assert_int_equal(follow(s, refer, &made), PEAL_E_GONE);
	nine_refers(s, 3, true, "<" THERE ";method=BYE>", "");
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(follow(s, refer, &made), PEAL_E_SYNTAX);
	assert_int_equal(follow(s, call, &made), PEAL_E_GONE);
	assert_int_equal(accept_it(s, refer, NULL), PEAL_OK);
	expect_response(s, 0, 200, "3 REFER");
	nine_takes(s, expect_report(s, "active;expires=600", "SIP/2.0 100 Trying\r\n"));
	assert_int_equal(tell(s, refer, PEAL_STATE_TERMINATED, NULL), PEAL_OK);
	assert_int_equal(follow(s, refer, &made), PEAL_E_STATE);
	nine_takes(s, expect_notify(s, "terminated"));
	expect_over(s, refer, PEAL_CAUSE_LOCAL, 0);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* R7647-4-02: RFC 4538 3: a REFER outside of any dialog about a call that is there */
static void a_refer_may_be_about_a_call(void **state)
{
	struct stage *s = events_open();
	peal_id call = nine_call_up(s), refer;
	char tag[64], rows[256];

	(void)state;
	snprintf(tag, sizeof tag, "%s",
		 strstr(header_of(&s->packets[s->packet_count - 1], "To"), ";tag=") + 5);
	snprintf(rows, sizeof rows, "Target-Dialog: c@192.0.2.9;remote-tag=%s;local-tag=p\r\n",
		 tag);
	nine_refers(s, 9, false, "<" THERE ">", rows);
	refer = expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(s->events[s->event_read - 1].event.call, call);
	peal_reject(s->engine[ONE], refer, NULL, 0);
	nine_refers(s, 10, false, "<" THERE ">", "Target-Dialog: x;remote-tag=y;local-tag=z\r\n");
	stage_read(s);
	assert_int_equal(expect_over(s, refer, PEAL_CAUSE_LOCAL, 0)->event.call, call);
	expect_asked(s, PEAL_EV_REFER, 600);
	assert_int_equal(s->events[s->event_read - 1].event.call, 0);
	stage_close(s);
}

/* Race 17: RFC 5407 3.3.3: REFER crosses BYE */
static void a_refer_crosses_bye(void **state)
{
	struct stage *s = events_open();
	peal_id call = nine_call_up(s), id = 0;
	const struct packet *bye, *refer;

	(void)state;
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	bye = expect_packet(s, ONE, 0, "BYE ");
	nine_refers(s, 2, true, "<" THERE ">", "");
	expect_response(s, 0, 481, "2 REFER");
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	call = one_call_up(s);
	refer_to(s, call, THERE, PEAL_REFER_WATCHED, &id);
	refer = expect_packet(s, ONE, 0, "REFER ");
	nine_sends(s,
		   (struct nine_request){
		       .method = "BYE", .cseq = 2, .in_call = true, .called = true, .tag = "x" });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	nine_answers(s, refer, "481 Gone", NULL, NULL, NULL);
	expect_over(s, id, PEAL_CAUSE_RESPONSE, 481);
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_is_transferred),
		cmocka_unit_test(a_notify_is_faster_than_the_202),
		cmocka_unit_test(a_referral_without_a_time_is_not_for_ever),
		cmocka_unit_test(several_refers_are_told_apart),
		cmocka_unit_test(nothing_more_may_be_heard),
		cmocka_unit_test(a_refer_of_its_own_names_the_call),
		cmocka_unit_test(what_cannot_be_referred_is_refused),
		cmocka_unit_test(a_refer_is_followed),
		cmocka_unit_test(a_call_ends_in_a_dialog_that_stays),
		cmocka_unit_test(a_refer_is_followed_where_there_is_room),
		cmocka_unit_test(what_a_refer_comes_to_is_told),
		cmocka_unit_test(the_referrer_stops_listening),
		cmocka_unit_test(a_quiet_refer_is_followed_in_silence),
		cmocka_unit_test(a_broken_refer_is_refused),
		cmocka_unit_test(a_refer_that_is_not_followed),
		cmocka_unit_test(a_refer_may_be_about_a_call),
		cmocka_unit_test(a_refer_crosses_bye),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
