/* SPDX-License-Identifier: MIT */
/* The user agent server: requests that match no transaction. RFC 3261 8.2, 11.2. */
#include <stdio.h>
#include <string.h>

#include "hog_kit.h"
#include "nine.h"

#define ALLOW "INVITE, ACK, CANCEL, BYE, OPTIONS"

static void expect_refusal(struct stage *s, struct nine_request r, unsigned status)
{
	char cseq[32];

	nine_sends(s, r);
	snprintf(cseq, sizeof cseq, "1 %s", r.method);
	expect_response(s, s->now, status, cseq);
	expect_no_event(s);
}

static const struct packet *last(const struct stage *s)
{
	return &s->packets[s->packet_read - 1];
}

/* R3261-8.2.1-01: RFC 3261 8.2.1, 21.5.2 */
static void a_method_we_do_not_serve_gets_405_or_501(void **state)
{
	static const char *const known[] = { "REGISTER", "SUBSCRIBE", "NOTIFY",  "INFO", "UPDATE",
					     "REFER",    "MESSAGE",   "PUBLISH", "PRACK" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		expect_refusal(s, (struct nine_request){ .method = known[i] }, 405);
		expect_header(last(s), "Allow", ALLOW);
	}
	expect_refusal(s, (struct nine_request){ .method = "DANCE" }, 501);
	expect_refusal(s, (struct nine_request){ .method = "invite" }, 501);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2.2.1-02: RFC 3261 8.2.2.1 */
static void a_scheme_we_do_not_know_gets_416(void **state)
{
	static const char *const uris[] = { "tel:+4930", "http://192.0.2.1/", "nosuch:thing" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++)
		expect_refusal(s, (struct nine_request){ .method = "OPTIONS", .uri = uris[i] },
			       416);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2.2.1-01: RFC 3261 8.2.2.1: To says nothing about us */
static void a_to_of_any_scheme_is_served(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	expect_refusal(s, (struct nine_request){ .method = "OPTIONS", .to = "isbn:2983792873" },
		       200);
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2.2.2-01: RFC 3261 8.2.2.2 */
static void the_same_request_by_another_way_gets_482(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "other" });
	expect_response(s, 0, 482, "1 INVITE");
	expect_no_event(s);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "other", .in_call = true });
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .branch = "o" });
	expect_response(s, 0, 200, "1 OPTIONS"); /* another method is another request */
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .branch = "q" });
	expect_response(s, 0, 482, "1 OPTIONS");
	assert_int_equal(peal_reject(s->engine[ONE], call, NULL, 0), PEAL_OK);
	stage_read(s);
	expect_response(s, 0, 603, "1 INVITE");
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2.2.3-01, R3261-20.32-01: RFC 3261 8.2.2.3 */
static void an_extension_we_do_not_have_gets_420(void **state)
{
	static const struct {
		const char *rows, *unsupported;
	} cases[] = {
		{ "Require: foo\r\n", "foo" },
		{ "Require: foo, 100rel\r\nRequire: bar\r\n", "foo, 100rel, bar" },
		{ "Require: timer\r\nSupported: timer\r\n", "timer" },
	};
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		expect_refusal(
		    s, (struct nine_request){ .method = "OPTIONS", .rows = cases[i].rows }, 420);
		expect_header(last(s), "Unsupported", cases[i].unsupported);
		stage_rest(s);
	}
	/* RFC 3261 20.29: Proxy-Require is for proxies; 20.37: Supported asks nothing */
	expect_refusal(
	    s,
	    (struct nine_request){ .method = "OPTIONS",
				   .rows = "Proxy-Require: foo\r\nSupported: 100rel\r\n" },
	    200);
	expect_header(last(s), "Require", "");
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2.3-01, -02: RFC 3261 8.2.3 */
static void a_body_we_do_not_know_gets_415(void **state)
{
	static const char *const refused[] = {
		CONTACT "Content-Type: text/plain\r\n",
		CONTACT "Content-Type: text/plain\r\nContent-Disposition: session\r\n",
		CONTACT "Content-Type: text/plain\r\nContent-Disposition: x;handling=required\r\n",
		CONTACT "Content-Type: application/sdp\r\nContent-Encoding: gzip\r\n",
	};
	static const char *const served[] = {
		CONTACT,
		CONTACT "Content-Type: Application/SDP;charset=x\r\nContent-Encoding: identity\r\n",
		CONTACT "Content-Type: text/plain\r\nContent-Disposition: x;handling=optional\r\n",
	};
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		expect_refusal(
		    s,
		    (struct nine_request){
			.method = "INVITE", .branch = "b", .rows = refused[i], .body = "?" },
		    415);
		expect_header(last(s), "Accept", "application/sdp");
		expect_header(last(s), "Accept-Encoding", "identity");
		expect_header(last(s), "Accept-Language", "*");
		nine_sends(
		    s, (struct nine_request){ .method = "ACK", .branch = "b", .in_call = true });
		stage_rest(s);
	}
	for (size_t i = 0; i < sizeof served / sizeof *served; i++) {
		nine_sends(s,
			   (struct nine_request){
			       .method = "INVITE", .branch = "i", .rows = served[i], .body = "?" });
		assert_int_equal(
		    peal_reject(s->engine[ONE], expect_told(s, PEAL_EV_INCOMING), NULL, s->now),
		    PEAL_OK);
		stage_read(s);
		expect_response(s, s->now, 603, "1 INVITE");
		expect_event(s, ONE, PEAL_EV_ENDED, 603);
		nine_sends(
		    s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
		stage_rest(s);
	}
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 20.22: a proxy counts; "the UAS processes it" (16.3 is not for it) */
static void a_request_that_may_not_be_forwarded_is_served(void **state)
{
	struct stage *s = stage_open(NULL);
	struct nine_request invite = { .method = "INVITE",
				       .branch = "i",
				       .rows = CONTACT "Max-Forwards: 0\r\n" };

	(void)state;
	expect_refusal(
	    s, (struct nine_request){ .method = "OPTIONS", .rows = "Max-Forwards: 0\r\n" }, 200);
	nine_sends(s, invite);
	peal_hangup(s->engine[ONE], expect_told(s, PEAL_EV_INCOMING), 0);
	stage_read(s);
	expect_response(s, 0, 603, "1 INVITE");
	expect_event(s, ONE, PEAL_EV_ENDED, 603);
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R3261-12.2.2-01: RFC 3261 12.2.2 */
static void a_request_in_a_dialog_we_do_not_know_gets_481(void **state)
{
	static const char *const methods[] = { "INVITE", "OPTIONS", "BYE" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < 3; i++)
		expect_refusal(s,
			       (struct nine_request){ .method = methods[i],
						      .branch = methods[i],
						      .to = "<sip:one@192.0.2.1>;tag=q" },
			       481);
	nine_sends(s, (struct nine_request){
			  .method = "ACK", .branch = "INVITE", .to = "<sip:one@192.0.2.1>;tag=q" });
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.2-02: RFC 3261 8.2: the first check that fails has the word */
static void checks_are_made_in_their_order(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	expect_refusal(
	    s,
	    (struct nine_request){ .method = "INFO", .uri = "tel:1", .rows = "Require: foo\r\n" },
	    405);
	expect_refusal(s,
		       (struct nine_request){
			   .method = "OPTIONS", .uri = "tel:1", .rows = "Require: foo\r\n" },
		       416);
	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .branch = "b",
					     .rows = "Require: foo\r\nContent-Type: text/plain\r\n",
					     .body = "?" });
	expect_response(s, 0, 420, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "b", .in_call = true });
	expect_rest(s);
	stage_close(s);
}

/* R3261-8.1.1.5-02: RFC 3261 8.1.1.5, 21.4.1; 21.5.6: 505; 12.1.1: no Contact */
static void a_request_that_is_broken_gets_400_or_505(void **state)
{
#define OTHERS                                                                                     \
	"From: <sip:nine@192.0.2.9>;tag=p\r\nTo: <sip:one@192.0.2.1>\r\nCall-ID: b\r\n"            \
	"Max-Forwards: 70\r\n"
#define VIA "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKb\r\n"
	static const struct {
		const char *text, *start;
	} cases[] = {
		{ "OPTIONS sip:one@192.0.2.1 SIP/3.0\r\n" VIA OTHERS "CSeq: 1 OPTIONS\r\n\r\n",
		  "SIP/2.0 505 " },
		{ "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n" VIA OTHERS "CSeq: 1 INVITE\r\n\r\n",
		  "SIP/2.0 400 " },
		{ "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n" VIA OTHERS
		  "CSeq: 1 OPTIONS\r\nContent-Length: 5\r\n\r\n",
		  "SIP/2.0 400 " },
		{ "INVITE sip:one@192.0.2.1 SIP/2.0\r\n" VIA OTHERS "CSeq: 1 INVITE\r\n\r\n",
		  "SIP/2.0 400 " },
		{ "INVITE sip:one@192.0.2.1 SIP/2.0\r\n" VIA OTHERS
		  "CSeq: 1 INVITE\r\nContact: <tel:1>\r\n\r\n",
		  "SIP/2.0 400 " },
		{ "INVITE sip:one@192.0.2.1 SIP/2.0\r\n" VIA OTHERS "CSeq: 1 INVITE\r\n" CONTACT
		  "Record-Route: sip:no.brackets\r\n\r\n",
		  "SIP/2.0 400 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);

		stage_wire(s, ONE, cases[i].text);
		expect_packet(s, ONE, 0, cases[i].start);
		expect_no_event(s);
		stage_rest(s);
		s->packet_read = s->packet_count; /* a refused INVITE is repeated till its ACK */
		expect_rest(s);
		stage_close(s);
	}
}

static void few_headers(struct peal_config *config)
{
	config->headers = 16;
}

/* RFC 3261 21.5.7: more header rows than the engine is made for */
static void a_request_with_too_many_headers_gets_513(void **state)
{
	struct stage *s = stage_open(few_headers);

	(void)state;
	expect_refusal(s,
		       (struct nine_request){ .method = "OPTIONS",
					      .rows = "A: 1\r\nB: 1\r\nC: 1\r\nD: 1\r\nE: 1\r\n"
						      "F: 1\r\nG: 1\r\nH: 1\r\nI: 1\r\nJ: 1\r\n" },
		       513);
	expect_rest(s);
	stage_close(s);
}

/* R3261-11-01, R3261-11.2-03, R3261-8.2.6.2-01, -02: RFC 3261 11.2, 8.2.6.2 */
static void options_tells_what_we_can_do(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *ok;

	(void)state;
	stage_wire(s, ONE,
		   "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n"
		   "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKo;x=\"y z\"\r\n"
		   "Via: SIP/2.0/TCP far.example;branch=z9hG4bKp, SIP/2.0/UDP farther.example\r\n"
		   "From: \"N\" <sip:nine@192.0.2.9>;tag=p;q\r\n"
		   "To: One\r\n <sip:one@192.0.2.1>\r\nCall-ID: b\r\nCSeq: 0042 OPTIONS\r\n"
		   "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n");
	ok = expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
	assert_string_equal(
	    headers_of(ok, "Via"),
	    "SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKo;x=\"y z\""
	    "|SIP/2.0/TCP far.example;branch=z9hG4bKp, SIP/2.0/UDP farther.example");
	expect_header(ok, "From", "\"N\" <sip:nine@192.0.2.9>;tag=p;q");
	assert_memory_equal(header_of(ok, "To"), "One <sip:one@192.0.2.1>;tag=", 28);
	expect_header(ok, "Call-ID", "b");
	expect_header(ok, "CSeq", "0042 OPTIONS");
	expect_header(ok, "Allow", ALLOW);
	expect_header(ok, "Accept", "application/sdp");
	expect_header(ok, "Accept-Encoding", "identity");
	expect_header(ok, "Accept-Language", "*");
	assert_non_null(
	    strstr(ok->bytes, "\r\nSupported: replaces\r\n")); /* none: RFC 3261 20.37 */
	expect_no_event(s);
	expect_rest(s);
	stage_close(s);
}

/* R3261-11.2-02: RFC 3261 11.2 */
static void options_in_a_call_leaves_it_as_it_is(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_call_up(s);

	(void)state;
	nine_sends(s, (struct nine_request){ .method = "OPTIONS",
					     .cseq = 2,
					     .in_call = true,
					     .rows = "Contact: <sip:moved@192.0.2.9>\r\n" });
	expect_header(expect_response(s, 0, 200, "2 OPTIONS"), "Allow", ALLOW);
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .cseq = 2, .in_call = true });
	expect_response(s, 0, 482, "2 OPTIONS");
	nine_sends(s, (struct nine_request){ .method = "INFO", .cseq = 3, .in_call = true });
	expect_response(s, 0, 405, "3 INFO");
	expect_no_event(s);
	peal_hangup(s->engine[ONE], call, 0);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, 0, "BYE " NINE " "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

static void one_call(struct peal_config *config)
{
	config->calls = 1;
}

static void one_dialog(struct peal_config *config)
{
	config->dialogs = 1;
}

/* RFC 3261 21.5.4 */
static void a_call_without_room_gets_503(void **state)
{
	static void (*const limits[])(struct peal_config *) = { one_call, one_dialog };

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct stage *s = stage_open(limits[i]);
		peal_id call = nine_calls(s);
		struct peal_counts counts;

		nine_sends(
		    s, (struct nine_request){ .method = "INVITE", .branch = "j", .call_id = "d" });
		expect_header(expect_response(s, 0, 503, "1 INVITE"), "Retry-After", "10");
		nine_sends(s,
			   (struct nine_request){
			       .method = "ACK", .branch = "j", .call_id = "d", .in_call = true });
		expect_no_event(s);
		peal_count(s->engine[ONE], &counts);
		assert_int_equal(counts.refused, 1);
		assert_int_equal(peal_reject(s->engine[ONE], call, NULL, 0), PEAL_OK);
		stage_read(s);
		expect_response(s, 0, 603, "1 INVITE");
		expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
		nine_sends(
		    s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
		expect_rest(s);
		stage_close(s);
	}
}

static void few_transactions(struct peal_config *config)
{
	config->transactions = 16;
}

/* RFC 3261 21.5.4, R3261-8.2.7-01: without a transaction, and the same each time;
 * what is up already still has its room. */
static void what_starts_something_without_room_gets_503(void **state)
{
	struct stage *s = stage_open(few_transactions);
	struct nine_request options = { .method = "OPTIONS", .branch = "again", .call_id = "z" };
	peal_id call = nine_call_up(s);
	struct peal_counts counts;
	const struct packet *first;
	char id[16];

	(void)state;
	for (int i = 0; i < 13; i++) {
		snprintf(id, sizeof id, "o%d", i);
		nine_sends(s, (struct nine_request){ .method = "OPTIONS", .call_id = id });
		expect_response(s, 0, 200, "1 OPTIONS");
	}
	nine_sends(s, options);
	first = expect_response(s, 0, 503, "1 OPTIONS");
	expect_header(first, "Retry-After", "10");
	assert_non_null(strstr(header_of(first, "To"), ";tag="));
	nine_sends(s, options);
	assert_string_equal(expect_response(s, 0, 503, "1 OPTIONS")->bytes, first->bytes);
	peal_count(s->engine[ONE], &counts);
	assert_int_equal(counts.refused, 2);
	nine_sends(s, (struct nine_request){
			  .method = "BYE", .cseq = 2, .to = header_of(&s->packets[0], "To") });
	expect_response(s, 0, 200, "2 BYE");
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
	expect_rest(s);
	stage_close(s);
}

static void expect_steps_of(struct stage *s, peal_id call)
{
	struct peal_step step;
	int steps = 0;

	for (; peal_next_step(s->engine[ONE], &step); steps++) {
		rows_note(ONE, &step);
		assert_int_equal(step.call, call);
	}
	assert_true(steps > 0);
}

/* peal.h: a step tells for which call it was done, whatever object did it */
static void each_step_names_its_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = nine_calls(s);

	(void)state;
	peal_ring(s->engine[ONE], call, NULL, 0);
	expect_steps_of(s, call);
	peal_answer(s->engine[ONE], call, &stage_answer, 0);
	expect_steps_of(s, call);
	stage_read(s);
	s->packet_read = s->packet_count;
	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
	peal_advance(s->engine[ONE], 40000); /* the transactions of both requests end */
	expect_steps_of(s, call);
	stage_close(s);
}

/* R3261-19.3-01, RFC 3261 16.3, 8.2.2.2: what we sent ourselves comes back: two ends, one engine */
static void a_call_to_ourselves_is_a_call(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = stage_call(s, ONE, "sip:one@192.0.2.1"), theirs;
	size_t done = 0;
	char from[128];

	(void)state;
#define LOOP()                                                                                     \
	for (; done < s->packet_count; done++)                                                     \
	stage_wire_bytes(s, ONE, s->packets[done].bytes, s->packets[done].len)
	LOOP();
	theirs = expect_told(s, PEAL_EV_INCOMING);
	assert_int_equal(peal_answer(s->engine[ONE], theirs, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	LOOP();
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.id, call);
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), theirs);
	strcpy(from, header_of(&s->packets[1], "From"));
	assert_string_not_equal(strstr(from, ";tag="),
				strstr(header_of(&s->packets[1], "To"), ";tag="));
	assert_int_equal(peal_hangup(s->engine[ONE], call, 0), PEAL_OK);
	stage_read(s);
	LOOP();
	expect_ended(s, theirs, PEAL_CAUSE_BYE, 0);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	s->packet_read = s->packet_count;
	expect_rest(s);
	stage_close(s);
}

static void their_notify(struct peal_config *config)
{
	config->methods = PEAL_TEXT("NOTIFY");
}

/* RFC 3261 12.2.2: a NOTIFY that the application serves by itself is like any other request
 * to a dialog that is not there */
static void a_notify_of_the_applications_needs_its_dialog(void **state)
{
	struct stage *s = stage_open(their_notify);

	(void)state;
	nine_call_up(s);
	nine_sends(s,
		   (struct nine_request){ .method = "NOTIFY",
					  .tag = "other",
					  .in_call = true,
					  .rows = "Event: x\r\nSubscription-State: active\r\n" });
	expect_response(s, s->now, 481, "1 NOTIFY");
	stage_close(s);
}

/* R3261-8.2.2.3: as many of the option tags as there is room for, each of them whole */
static void of_many_option_tags_the_first_are_named(void **state)
{
	char rows[1200], tag[101], tags[400];
	struct stage *s = stage_open(NULL);
	size_t used = 0;

	(void)state;
	for (int i = 0; i < 8; i++) {
		snprintf(tag, sizeof tag, "%0100d", i);
		used += (size_t)snprintf(rows + used, sizeof rows - used, "Require: %s\r\n", tag);
	}
	snprintf(tags, sizeof tags, "%0100d, %0100d", 0, 1);
	nine_sends(s, (struct nine_request){ .method = "OPTIONS", .rows = rows });
	expect_header(expect_response(s, 0, 420, "1 OPTIONS"), "Unsupported", tags);
	expect_rest(s);
	stage_close(s);
}

/* RFC 3261 8.2.7: an answer without a transaction that finds no room is not given */
static void a_refusal_may_find_no_room(void **state)
{
	static const char text[] = "INVITE sip:one@192.0.2.1 SIP/2.0\r\n"
				   "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKm\r\n"
				   "From: <sip:nine@192.0.2.9>;tag=p\r\nTo: <sip:one@192.0.2.1>\r\n"
				   "Call-ID: m\r\nCSeq: 1 INVITE\r\nContent-Length: 5\r\n\r\n";
	struct stage *s = stage_open(small_store);
	struct store *store = &s->engine[ONE]->rt.store;
	unsigned silent = 0;

	(void)state;
	for (size_t whole = 0; s->packet_count == 0; whole = whole ? 2 * whole : 2, silent++) {
		struct hog hog = hog_begin(s->engine[ONE], whole);
		size_t before = store->used;

		stage_wire(s, ONE, text);
		hog_end(&hog);
		assert_true(s->packet_count || before > store->used);
	}
	assert_in_range(silent, 2, 6);
	expect_response(s, 0, 400, "1 INVITE");
	expect_rest(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_method_we_do_not_serve_gets_405_or_501),
		cmocka_unit_test(a_scheme_we_do_not_know_gets_416),
		cmocka_unit_test(a_to_of_any_scheme_is_served),
		cmocka_unit_test(the_same_request_by_another_way_gets_482),
		cmocka_unit_test(an_extension_we_do_not_have_gets_420),
		cmocka_unit_test(a_body_we_do_not_know_gets_415),
		cmocka_unit_test(a_request_that_may_not_be_forwarded_is_served),
		cmocka_unit_test(a_request_in_a_dialog_we_do_not_know_gets_481),
		cmocka_unit_test(checks_are_made_in_their_order),
		cmocka_unit_test(a_request_that_is_broken_gets_400_or_505),
		cmocka_unit_test(a_request_with_too_many_headers_gets_513),
		cmocka_unit_test(options_tells_what_we_can_do),
		cmocka_unit_test(options_in_a_call_leaves_it_as_it_is),
		cmocka_unit_test(a_call_without_room_gets_503),
		cmocka_unit_test(what_starts_something_without_room_gets_503),
		cmocka_unit_test(each_step_names_its_call),
		cmocka_unit_test(a_call_to_ourselves_is_a_call),
		cmocka_unit_test(a_notify_of_the_applications_needs_its_dialog),
		cmocka_unit_test(of_many_option_tags_the_first_are_named),
		cmocka_unit_test(a_refusal_may_find_no_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
