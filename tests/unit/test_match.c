/* SPDX-License-Identifier: MIT */
/* Which transaction a message belongs to: RFC 3261 17.1.3, 17.2.3, 9.2, 8.2.2.2. */
#include "sender.h"
#include "transaction/match.h"

#include <stdio.h>
#include <string.h>

/* A request of the peer's; what is not said is the usual. */
struct request {
	const char *method, *uri, *via, *from_tag, *to, *call_id;
	unsigned cseq;
};

static const char * or (const char *text, const char *otherwise)
{
	return text ? text : otherwise;
}

static void sends(struct stage *s, struct request r)
{
	char text[2048];

	snprintf(text, sizeof text,
		 "%s %s SIP/2.0\r\nVia: SIP/2.0/%s\r\nFrom: <sip:nine@192.0.2.9>%s\r\nTo: %s\r\n"
		 "Call-ID: %s\r\nCSeq: %u %s\r\nContact: <sip:nine@192.0.2.9>\r\n"
		 "Content-Length: 0\r\n\r\n",
		 r.method, or (r.uri, "sip:one@192.0.2.1"),
		 or (r.via, "UDP 192.0.2.9;branch=z9hG4bKa"), or (r.from_tag, ";tag=n"),
		 or (r.to, "<sip:one@192.0.2.1>"), or (r.call_id, "c9"), r.cseq ? r.cseq : 1,
		 r.method);
	stage_wire(s, ONE, text);
}

/* ---- a response and its client transaction ---- */

/* A response to `request`, its Via and CSeq written by hand. */
static void answers(struct stage *s, const struct packet *request, const char *via,
		    const char *cseq)
{
	char text[2048], from[256];

	snprintf(from, sizeof from, "%s", header_of(request, "From"));
	snprintf(text, sizeof text,
		 "SIP/2.0 404 Not Found\r\n%sFrom: %s\r\nTo: <sip:nine@192.0.2.9>;tag=x\r\n"
		 "Call-ID: $CALL\r\nCSeq: %s\r\nContent-Length: 0\r\n\r\n",
		 via, from, cseq);
	stage_wire(s, ONE, text);
}

static void with_another_port(struct peal_config *config)
{
	config->locals[0].local.port = config->locals[1].local.port = 5066;
}

/* R3261-17.1.3-01, -02, R3261-18.1.2-01, -02, R3261-8.1.3.3-01, R3261-17.1-02,
 * R6026-7.2-04, R3581-3-01: RFC 3261 17.1.3, 18.1.2 */
static void a_response_is_matched_by_branch_method_and_sent_by(void **state)
{
	static const struct {
		const char *via, *cseq;
		bool matches;
	} cases[] = {
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n", "1 INVITE", true },
		{ "Via: SIP/2.0/UDP 192.0.2.1;branch=$BRANCH\r\n", "1 INVITE", true },
		{ "v: SIP/2.0/UDP 192.0.2.1:5060;received=203.0.113.9;rport=9;branch=$BRANCH\r\n",
		  "1 INVITE", true },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n", "1 CANCEL", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n", "1 ACK", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n", "1 invite", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n", "2 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCHx\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.2:5060;branch=$BRANCH\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP one.example:5060;branch=$BRANCH\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP [2001:db8::1]:5060;branch=$BRANCH\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5061;branch=$BRANCH\r\n", "1 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n"
		  "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKp\r\n",
		  "1 INVITE", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH, SIP/2.0/UDP 192.0.2.9\r\n",
		  "1 INVITE", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first;

		stage_call(s, ONE, "sip:nine@192.0.2.9");
		first = next_packet(s);
		answers(s, first, cases[i].via, cases[i].cseq);
		expect_state(s, first, cases[i].matches ? "Completed" : "Calling");
		assert_int_equal(counts_of(s, ONE).unmatched, cases[i].matches ? 0 : 1);
		if (!cases[i].matches) {
			expect_silence(s);
			expect_no_event(s);
		}
		stage_close(s);
	}
}

/* R3261-8.2.6.2: a response repeats the Call-ID and the From tag of its request; one
 * that does not could end a dialog it has nothing to do with. */
static void a_response_repeats_what_names_the_call(void **state)
{
	static const struct {
		const char *from, *call_id;
		bool matches;
	} cases[] = {
		{ "<sip:other@a>;tag=$TAG", "$CALL", true },
		{ "<sip:other@a>;tag=x", "$CALL", false },
		{ "<sip:other@a>", "$CALL", false },
		{ "<sip:other@a>;tag=$TAG", "x$CALL", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first;
		char text[1024];

		stage_call(s, ONE, "sip:nine@192.0.2.9");
		first = next_packet(s);
		snprintf(text, sizeof text,
			 "SIP/2.0 404 Not Found\r\nVia: %s\r\nFrom: %s\r\n"
			 "To: <sip:nine@192.0.2.9>;tag=x\r\nCall-ID: %s\r\nCSeq: 1 INVITE\r\n"
			 "Content-Length: 0\r\n\r\n",
			 header_of(first, "Via"), cases[i].from, cases[i].call_id);
		stage_wire(s, ONE, text);
		expect_state(s, first, cases[i].matches ? "Completed" : "Calling");
		assert_int_equal(counts_of(s, ONE).unmatched, !cases[i].matches);
		stage_close(s);
	}
}

/* R3261-17.1.3-02: a policy; a branch of ours in other letters is not ours */
static void a_branch_in_other_case_is_another_branch(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first;
	char via[256];

	(void)state;
	stage_call(s, ONE, "sip:nine@192.0.2.9");
	first = next_packet(s);
	snprintf(via, sizeof via, "Via: %s\r\n", header_of(first, "Via"));
	memcpy(strstr(via, "z9hG4bK"), "Z9HG4BK", 7);
	answers(s, first, via, "1 INVITE");
	expect_state(s, first, "Calling");
	stage_close(s);
}

/* R3261-18.1.2-01: without a port the sent-by is 5060, whatever our port is */
static void a_sent_by_without_a_port_is_5060(void **state)
{
	struct stage *s = stage_open(with_another_port);
	const struct packet *first;

	(void)state;
	stage_call(s, ONE, "sip:nine@192.0.2.9");
	first = next_packet(s);
	answers(s, first, "Via: SIP/2.0/UDP 192.0.2.1;branch=$BRANCH\r\n", "1 INVITE");
	expect_state(s, first, "Calling");
	answers(s, first, "Via: SIP/2.0/UDP 192.0.2.1:5066;branch=$BRANCH\r\n", "1 INVITE");
	expect_state(s, first, "Completed");
	stage_close(s);
}

/* R3261-18.1.1-05, -06: RFC 3261 18.1.1; only what stands in it counts */
static void a_response_may_come_by_any_way(void **state)
{
	static const struct peal_flow flows[] = {
		{ PEAL_UDP, { 4, { 192, 0, 2, 1 }, 5060, 0 }, { 4, { 203, 0, 113, 5 }, 9, 0 }, 0 },
		{ PEAL_TCP,
		  { 4, { 192, 0, 2, 1 }, 40001, 0 },
		  { 4, { 192, 0, 2, 9 }, 5060, 0 },
		  7 },
	};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first;
		char text[1024], via[256], from[256];

		stage_call(s, ONE, i ? "sip:nine@192.0.2.9;transport=tcp" : "sip:nine@192.0.2.9");
		first = next_packet(s);
		snprintf(via, sizeof via, "%s", header_of(first, "Via"));
		snprintf(from, sizeof from, "%s", header_of(first, "From"));
		snprintf(
		    text, sizeof text,
		    "SIP/2.0 180 Ringing\r\nVia: %s\r\nFrom: %s\r\n"
		    "To: <sip:n@a>\r\nCall-ID: %s\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n",
		    via, from, header_of(first, "Call-ID"));
		assert_int_equal(peal_receive(s->engine[ONE], &flows[i], text, strlen(text), 0),
				 PEAL_OK);
		stage_read(s);
		expect_state(s, first, "Proceeding");
		stage_close(s);
	}
}

static void over_ipv6(struct peal_config *config)
{
	config->locals[0].local = (struct peal_address){ .family = 6,
							 .bytes = { 0x20, 1, 0xd, 0xb8, [15] = 1 },
							 .port = 5060 };
	config->local_count = 1;
}

/* R3261-18.1.2-01 over IPv6: as addresses, however they are written. */
static void a_sent_by_may_be_ipv6(void **state)
{
	static const struct {
		const char *via;
		bool matches;
	} cases[] = {
		{ "Via: SIP/2.0/UDP [2001:db8::1]:5060;branch=$BRANCH\r\n", true },
		{ "Via: SIP/2.0/UDP [2001:0DB8:0::0:1];branch=$BRANCH\r\n", true },
		{ "Via: SIP/2.0/UDP [2001:db8::2]:5060;branch=$BRANCH\r\n", false },
		{ "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(over_ipv6);
		const struct packet *first;

		stage_call(s, ONE, "sip:nine@[2001:db8::9]");
		first = expect_packet(s, ONE, 0, "INVITE ");
		answers(s, first, cases[i].via, "1 INVITE");
		assert_int_equal(counts_of(s, ONE).unmatched, cases[i].matches ? 0 : 1);
		stage_close(s);
	}
}

/* ---- a request and its server transaction ---- */

#define OLD "UDP 192.0.2.9" /* RFC 2543: no branch */

/* 260 bytes: no name of a host is longer than 255. */
#define LABELS    "abcdefghijklm.abcdefghijklm.abcdefghijklm.abcdefghijklm.abcdefgh."
#define LONG_HOST LABELS LABELS LABELS LABELS

/* The second OPTIONS is the first again, or one of its own: then its answer has
 * another tag, or it is the same request by another way. */
static void expect_match(struct request first, struct request second, bool matches)
{
	struct stage *s = stage_open(NULL);
	const struct packet *a, *b;

	first.method = second.method = "OPTIONS";
	sends(s, first);
	a = expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	sends(s, second);
	b = next_packet(s);
	if ((a->ticket == b->ticket) != matches)
		fail_msg("%s and %s", or (first.via, "the usual"), or (second.via, "the usual"));
	assert_int_equal(counts_of(s, ONE).transactions, matches ? 1 : 2);
	assert_int_equal(counts_of(s, ONE).retransmitted, matches ? 1 : 0);
	stage_close(s);
}

/* R3261-17.2.3-01, -03: RFC 3261 17.2.3 */
static void with_the_cookie_branch_sent_by_and_method_decide(void **state)
{
	static const struct {
		const char *first, *second;
		bool matches;
	} cases[] = {
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKa", true },
		{ "UDP n.example;branch=z9hG4bKa", "UDP N.EXAMPLE:5060;x=y;branch=z9hG4bKa", true },
		{ "UDP n.example;branch=z9hG4bKa", "TCP n.example;branch=z9hG4bKa", true },
		{ "TLS n.example;branch=z9hG4bKa", "TLS n.example:5061;branch=z9hG4bKa", true },
		{ "TLS n.example;branch=z9hG4bKa", "TLS n.example:5060;branch=z9hG4bKa", false },
		{ "UDP 192.0.2.9;branch=Z9hg4bka", "UDP 192.0.2.9;branch=Z9hg4bka", true },
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKb", false },
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKA", false },
		{ "UDP n.example;branch=z9hG4bKa", "UDP m.example;branch=z9hG4bKa", false },
		{ "UDP " LONG_HOST ";branch=z9hG4bKa", "UDP " LONG_HOST ";branch=z9hG4bKa", true },
		{ "UDP " LONG_HOST ";branch=z9hG4bKa", "UDP " LONG_HOST "x;branch=z9hG4bKa",
		  false },
		{ "UDP n.example;branch=z9hG4bKa", "UDP n.example:5062;branch=z9hG4bKa", false },
		/* where one text ends is part of the key */
		{ "UDP b.example;branch=z9hG4bKa", "UDP example;branch=z9hG4bKab.", false },
	};
	struct request other = { .call_id = "c8", .from_tag = ";tag=m", .uri = "sip:x@192.0.2.1" };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		expect_match((struct request){ .via = cases[i].first },
			     (struct request){ .via = cases[i].second }, cases[i].matches);
		other.via = cases[i].second; /* nothing else counts */
		expect_match((struct request){ .via = cases[i].first }, other, cases[i].matches);
	}
}

/* R3261-17.2.3-02: RFC 3261 17.2.3; a bare cookie is none: RFC 4475 3.3.7 */
static void without_it_all_that_names_a_request_decides(void **state)
{
	static const char *const vias[] = { OLD, OLD ";branch=1", OLD ";branch=z9hG4bK" };
	static const struct request others[] = {
		{ .uri = "sip:two@192.0.2.1" },
		{ .from_tag = ";tag=N" },
		{ .from_tag = "" },
		{ .call_id = "C9" },
		{ .cseq = 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof vias / sizeof *vias; i++) {
		struct request first = { .via = vias[i] }, second;

		expect_match(first, first, true);
		for (size_t n = 0; n < sizeof others / sizeof *others; n++) {
			second = others[n];
			second.via = vias[i];
			expect_match(first, second, false);
		}
		second = (struct request){ .via = OLD ":5060;x" };
		expect_match(first, second, false);
	}
}

/* R3261-17.2.3-02: RFC 3261 17.2.3, the To tag */
static void without_it_the_to_tag_decides_too(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	sends(s, (struct request){ .method = "BYE", .via = OLD, .to = "<sip:one@a>;tag=1" });
	sends(s, (struct request){ .method = "BYE", .via = OLD, .to = "<sip:one@a>;tag=1" });
	assert_int_equal(counts_of(s, ONE).transactions, 1);
	sends(s, (struct request){ .method = "BYE", .via = OLD, .to = "<sip:one@a>;tag=2" });
	assert_int_equal(counts_of(s, ONE).transactions, 2);
	stage_close(s);
}

/* R3261-17.1.1.3-02, R3261-17.2.3-02: the ACK to the refusal of an INVITE within a dialog
 * has the To tag of both; and that of no other. */
static void without_it_an_ack_within_a_dialog_has_its_tag(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *gone;

	(void)state;
	sends(s, (struct request){ .method = "INVITE", .via = OLD, .to = "<sip:one@a>;tag=1" });
	gone = expect_packet(s, ONE, 0, "SIP/2.0 481 ");
	sends(s, (struct request){ .method = "ACK", .via = OLD, .to = "<sip:one@a>;tag=2" });
	expect_state(s, gone, "Completed");
	sends(s, (struct request){ .method = "ACK", .via = OLD, .to = "<sip:one@a>;tag=1" });
	expect_state(s, gone, "Confirmed");
	stage_close(s);
}

/* ---- INVITE with its ACK and CANCEL ---- */

static const struct packet *refused_invite(struct stage *s, const char *via)
{
	struct peal_reply busy = { .size = sizeof busy, .status = 486 };

	sends(s, (struct request){ .method = "INVITE", .via = via });
	assert_int_equal(peal_reject(s->engine[ONE],
				     expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id, &busy, 0),
			 PEAL_OK);
	stage_read(s);
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	return expect_packet(s, ONE, 0, "SIP/2.0 486 ");
}

/* R3261-17.2.3-01, -02: RFC 3261 17.2.3, RFC 4475 3.1.2.16 (no cookie) */
static void an_ack_matches_its_invite(void **state)
{
	static const struct {
		const char *invite, *ack, *to;
		bool matches;
	} cases[] = {
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKa", NULL, true },
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKb", NULL, false },
		{ OLD, OLD, NULL, true },
		{ OLD, OLD ";branch=1", NULL, false },
		{ OLD, OLD, "<sip:one@192.0.2.1>", false },           /* not of the response */
		{ OLD, OLD, "<sip:one@192.0.2.1>;tag=other", false }, /* of a fork's */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *busy = refused_invite(s, cases[i].invite);

		sends(s,
		      (struct request){ .method = "ACK",
					.via = cases[i].ack,
					.to = or (cases[i].to, "<sip:one@192.0.2.1>;tag=$TAG") });
		expect_state(s, busy, cases[i].matches ? "Confirmed" : "Completed");
		assert_int_equal(counts_of(s, ONE).unmatched, cases[i].matches ? 0 : 1);
		expect_silence(s); /* an ACK is never answered */
		stage_close(s);
	}
}

/* R6026-7.1-04: RFC 6026 7.1; the ACK to a 2xx of an RFC 2543 client has the Via of
 * the INVITE */
static void an_ack_to_a_2xx_without_the_cookie_reaches_the_call(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *ok;

	(void)state;
	sends(s, (struct request){ .method = "INVITE", .via = OLD });
	peal_answer(s->engine[ONE], expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id,
		    &stage_answer, 0);
	stage_read(s);
	ok = expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	sends(s, (struct request){ .method = "INVITE", .via = OLD });
	sends(s, (struct request){
		     .method = "ACK", .via = OLD, .to = "<sip:one@192.0.2.1>;tag=$TAG" });
	expect_event(s, ONE, PEAL_EV_ESTABLISHED, 0);
	expect_state(s, ok, "Accepted");
	stage_run(s, 10000);
	expect_silence(s);
	stage_close(s);
}

/* R3261-9.2-04, -01: RFC 3261 9.2; the method does not count, all else does */
static void a_cancel_matches_what_it_cancels(void **state)
{
	static const struct {
		const char *invite, *cancel, *call_id;
		bool matches;
	} cases[] = {
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKa", "c8", true },
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.9;branch=z9hG4bKb", "c9", false },
		{ "UDP 192.0.2.9;branch=z9hG4bKa", "UDP 192.0.2.8;branch=z9hG4bKa", "c9", false },
		{ OLD, OLD, "c9", true },
		{ OLD, OLD, "c8", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		struct request cancel = { .method = "CANCEL",
					  .via = cases[i].cancel,
					  .call_id = cases[i].call_id };

		sends(s, (struct request){ .method = "INVITE", .via = cases[i].invite });
		expect_event(s, ONE, PEAL_EV_INCOMING, 0);
		sends(s, cancel);
		expect_packet(s, ONE, 0, cases[i].matches ? "SIP/2.0 200 " : "SIP/2.0 481 ");
		if (cases[i].matches)
			expect_packet(s, ONE, 0, "SIP/2.0 487 ");
		sends(s, cancel); /* a transaction of its own: the same answer */
		expect_packet(s, ONE, 0, cases[i].matches ? "SIP/2.0 200 " : "SIP/2.0 481 ");
		assert_int_equal(counts_of(s, ONE).transactions, 2);
		stage_close(s);
	}
}

/* R3261-9.2-04 without the cookie: its To tag is that of the INVITE, none. */
static void without_it_a_cancel_has_the_to_of_its_invite(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	sends(s, (struct request){ .method = "INVITE", .via = OLD });
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	sends(s, (struct request){ .method = "CANCEL", .via = OLD, .to = "<sip:one@a>;tag=2" });
	expect_packet(s, ONE, 0, "SIP/2.0 481 ");
	expect_silence(s);
	stage_close(s);
}

/* RFC 3261 9.2: of other methods it stops nothing, but it is answered */
/* RFC 3261 9.2: of other methods it stops nothing, but it is answered */
static void a_cancel_of_another_method_is_answered_200(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	sends(s, (struct request){ .method = "OPTIONS" });
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	sends(s, (struct request){ .method = "CANCEL" });
	assert_string_equal(header_of(expect_packet(s, ONE, 0, "SIP/2.0 200 "), "CSeq"),
			    "1 CANCEL");
	expect_silence(s);
	stage_close(s);
}

/* RFC 3261 17, RFC 6026 8.9: what belongs to nobody is counted, never answered */
static void a_stray_ack_is_dropped(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	sends(s, (struct request){ .method = "ACK", .to = "<sip:one@192.0.2.1>;tag=x" });
	sends(s, (struct request){ .method = "ACK", .via = OLD });
	assert_int_equal(counts_of(s, ONE).unmatched, 2);
	expect_silence(s);
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

/* ---- the same request by two ways ---- */

/* R3261-8.2.2.2-01: RFC 3261 8.2.2.2 */
static void a_merged_request_is_answered_482(void **state)
{
	static const struct {
		struct request second;
		const char *answer;
	} cases[] = {
		{ { .via = "UDP p.example;branch=z9hG4bKb" }, "SIP/2.0 482 Loop Detected\r\n" },
		{ { .via = "UDP p.example;branch=z9hG4bKb", .uri = "sip:two@192.0.2.1" },
		  "SIP/2.0 482 " },
		{ { .via = OLD }, "SIP/2.0 482 " },
		{ { .via = "UDP p.example;branch=z9hG4bKb", .from_tag = ";tag=m" },
		  "SIP/2.0 200 " },
		{ { .via = "UDP p.example;branch=z9hG4bKb", .call_id = "c8" }, "SIP/2.0 200 " },
		{ { .via = "UDP p.example;branch=z9hG4bKb", .cseq = 2 }, "SIP/2.0 200 " },
		{ { .via = "UDP p.example;branch=z9hG4bKb", .to = "<sip:one@a>;tag=x" },
		  "SIP/2.0 481 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		struct request second = cases[i].second;

		sends(s, (struct request){ .method = "OPTIONS" });
		expect_packet(s, ONE, 0, "SIP/2.0 200 ");
		second.method = "OPTIONS";
		sends(s, second);
		expect_packet(s, ONE, 0, cases[i].answer);
		stage_rest(s);
		expect_empty(s);
		second.via = "UDP q.example;branch=z9hG4bKc"; /* the first is no longer there */
		sends(s, second);
		expect_packet(s, ONE, s->now, second.to ? "SIP/2.0 481 " : "SIP/2.0 200 ");
		stage_close(s);
	}
}

/* R3261-8.2.2.2-01: RFC 3261 8.2.2.2; it rings once */
static void an_invite_by_two_ways_rings_once(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	sends(s, (struct request){ .method = "INVITE" });
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	sends(s, (struct request){ .method = "INVITE", .via = "UDP p.example;branch=z9hG4bKb" });
	expect_packet(s, ONE, 0, "SIP/2.0 482 ");
	expect_no_event(s);
	sends(s, (struct request){ .method = "CANCEL", .via = "UDP p.example;branch=z9hG4bKb" });
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	expect_no_event(s); /* that was the other way's; the call still rings */
	assert_int_equal(counts_of(s, ONE).calls, 1);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_response_is_matched_by_branch_method_and_sent_by),
		cmocka_unit_test(a_branch_in_other_case_is_another_branch),
		cmocka_unit_test(a_response_repeats_what_names_the_call),
		cmocka_unit_test(a_sent_by_without_a_port_is_5060),
		cmocka_unit_test(a_sent_by_may_be_ipv6),
		cmocka_unit_test(a_response_may_come_by_any_way),
		cmocka_unit_test(with_the_cookie_branch_sent_by_and_method_decide),
		cmocka_unit_test(without_it_all_that_names_a_request_decides),
		cmocka_unit_test(without_it_the_to_tag_decides_too),
		cmocka_unit_test(without_it_an_ack_within_a_dialog_has_its_tag),
		cmocka_unit_test(an_ack_matches_its_invite),
		cmocka_unit_test(an_ack_to_a_2xx_without_the_cookie_reaches_the_call),
		cmocka_unit_test(a_cancel_matches_what_it_cancels),
		cmocka_unit_test(without_it_a_cancel_has_the_to_of_its_invite),
		cmocka_unit_test(a_cancel_of_another_method_is_answered_200),
		cmocka_unit_test(a_stray_ack_is_dropped),
		cmocka_unit_test(a_merged_request_is_answered_482),
		cmocka_unit_test(an_invite_by_two_ways_rings_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
