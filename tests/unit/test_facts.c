/* SPDX-License-Identifier: MIT */
/* What routing a message needs of it: RFC 3261 8.1.1, 17, 18. */
#include "sender.h"

#include <stdio.h>
#include <string.h>

#define START "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n"
#define VIA   "Via: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKa\r\n"
#define FROM  "From: <sip:nine@192.0.2.9>;tag=n\r\n"
#define TO    "To: <sip:one@192.0.2.1>\r\n"
#define CALL  "Call-ID: c9\r\n"
#define CSEQ  "CSeq: 1 OPTIONS\r\n"
#define END   "Content-Length: 0\r\n\r\n"

static int read_text(const char *text, struct facts *facts)
{
	static struct peal_header headers[64];
	static struct peal_message message;

	assert_int_equal(peal_message_read(&message, text, strlen(text), headers, 64, NULL),
			 PEAL_OK);
	return facts_read(facts, &message);
}

/* RFC 3261 8.1.1: the five, wherever they stand */
static void what_a_message_is_routed_by_is_read_once(void **state)
{
	struct facts f;

	(void)state;
	assert_int_equal(
	    read_text(START "f: \"F\" <sip:nine@192.0.2.9>;x;tag=n\r\nCSeq: 4294967295 OPTIONS\r\n"
			    "i: c9@h\r\nt: sip:one@192.0.2.1;tag=o\r\n"
			    "v: SIP/2.0/TCP n.example:5070;received=1.2.3.4;branch=z9hG4bKa , "
			    "SIP/2.0/UDP b.example\r\n" END,
		      &f),
	    PEAL_OK);
	assert_true(peal_text_is(f.via.host, "n.example"));
	assert_int_equal(f.via.port, 5070);
	assert_true(peal_text_is(f.via.branch, "z9hG4bKa"));
	assert_true(peal_text_is(f.via_rest, " SIP/2.0/UDP b.example") ||
		    peal_text_is(f.via_rest, "SIP/2.0/UDP b.example"));
	assert_false(f.one_via);
	assert_true(peal_text_is(f.from.tag, "n"));
	assert_true(peal_text_is(f.to.tag, "o"));
	assert_true(peal_text_is(f.call_id, "c9@h"));
	assert_int_equal(f.cseq.number, 4294967295u);
	assert_int_equal(f.cseq.method, PEAL_METHOD_OPTIONS);
}

/* RFC 3261 8.1.3.3: one value, in one row */
static void more_than_one_via_is_noticed_however_it_is_written(void **state)
{
	struct facts f;

	(void)state;
	assert_int_equal(read_text(START VIA FROM TO CALL CSEQ END, &f), PEAL_OK);
	assert_true(f.one_via);
	assert_int_equal(read_text(START VIA FROM VIA TO CALL CSEQ END, &f), PEAL_OK);
	assert_false(f.one_via);
	assert_int_equal(f.via_rest.len, 0);
}

/* R3261-8.1.1.5-01, R3261-8.1.1-01: RFC 3261 8.1.1, 7.3.1 */
static void a_message_without_one_of_the_five_is_refused(void **state)
{
	static const char *const broken[] = {
		START FROM TO CALL CSEQ END,
		START VIA TO CALL CSEQ END,
		START VIA FROM CALL CSEQ END,
		START VIA FROM TO CSEQ END,
		START VIA FROM TO CALL END,
		START "Via: UDP 192.0.2.9\r\n" FROM TO CALL CSEQ END,
		START VIA "From: <sip:nine@192.0.2.9;tag=n\r\n" TO CALL CSEQ END,
		START VIA FROM "To: \"one <sip:one@192.0.2.1>\r\n" CALL CSEQ END,
		START VIA FROM TO "Call-ID: c 9\r\n" CSEQ END,
		START VIA FROM TO CALL "CSeq: 4294967296 OPTIONS\r\n" END,
		START VIA FROM TO CALL "CSeq: OPTIONS\r\n" END,
		START VIA FROM TO CALL "CSeq: 1 options\r\n" END, /* methods have case */
		START VIA FROM TO CALL "CSeq: 1 INVITE\r\n" END,
		START VIA FROM FROM TO CALL CSEQ END,
		START VIA FROM TO "t: <sip:two@192.0.2.1>\r\n" CALL CSEQ END,
		START VIA FROM TO CALL "i: other\r\n" CSEQ END,
		START VIA FROM TO CALL CSEQ CSEQ END,
	};
	struct facts f;

	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
		assert_int_equal(read_text(broken[i], &f), PEAL_E_SYNTAX);
}

/* RFC 3261 17.1.3: of a response the CSeq says what it answers */
static void a_response_may_be_for_any_method(void **state)
{
	struct facts f;

	(void)state;
	assert_int_equal(
	    read_text("SIP/2.0 200 OK\r\n" VIA FROM TO CALL "CSeq: 1 PING\r\n" END, &f), PEAL_OK);
	assert_int_equal(f.cseq.method, PEAL_METHOD_OTHER);
	assert_true(peal_text_is(f.cseq.token, "PING"));
}

/* R3261-18.3-02, RFC 3261 8.2: a request that can be answered is answered 400, an
 * ACK and a response never */
static void what_is_broken_is_counted_and_answered_where_it_can_be(void **state)
{
	static const struct {
		const char *text, *answer;
	} cases[] = {
		{ START VIA FROM TO CALL "CSeq: 1 INVITE\r\n" END, "SIP/2.0 400 " },
		{ START VIA FROM TO "t: <sip:two@192.0.2.1>\r\n" CALL CSEQ END, "SIP/2.0 400 " },
		{ START VIA FROM TO CALL CSEQ "Content-Length: 9\r\n\r\nshort", "SIP/2.0 400 " },
		{ START VIA FROM CALL CSEQ END, NULL },
		{ START VIA FROM "To: <sip:one@192.0.2.1\r\n" CALL CSEQ END, NULL },
		{ "ACK sip:one@192.0.2.1 SIP/2.0\r\n" VIA FROM TO CALL CSEQ END, NULL },
		{ "SIP/2.0 200 OK\r\n" VIA FROM TO CALL CALL CSEQ END, NULL },
		{ "SIP/2.0 200 OK\r\n" VIA FROM TO CALL CSEQ "Content-Length: 9\r\n\r\nshort",
		  NULL },
		{ "\r\n\r\n", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);

		stage_wire(s, ONE, cases[i].text);
		if (cases[i].answer)
			expect_packet(s, ONE, 0, cases[i].answer);
		expect_silence(s);
		expect_no_event(s);
		assert_int_equal(counts_of(s, ONE).malformed, 1);
		expect_empty(s);
		stage_close(s);
	}
}

/* R3261-18.3-01, -03: RFC 3261 18.3, RFC 4475 3.1.2.2 */
static void a_datagram_ends_its_body_and_content_length_cuts_it(void **state)
{
	static const char *const ends[] = {
		"Content-Length: 2\r\n\r\nv=" START VIA FROM TO CALL CSEQ END, "\r\nv="
	};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = stage_open(NULL);
		char text[1024];

		snprintf(text, sizeof text,
			 "INVITE sip:one@192.0.2.1 SIP/2.0\r\n" VIA FROM TO CALL
			 "CSeq: 1 INVITE\r\nContact: <sip:n@192.0.2.9>\r\n"
			 "Content-Type: application/sdp\r\n%s",
			 ends[i]);
		stage_wire(s, ONE, text);
		assert_string_equal(expect_event(s, ONE, PEAL_EV_INCOMING, 0)->body, "v=");
		expect_silence(s);
		assert_int_equal(counts_of(s, ONE).received, 1);
		stage_close(s);
	}
}

/* R3261-18.1.1-03: RFC 3261 18.1.1 */
static void a_datagram_of_65535_bytes_is_taken(void **state)
{
	static char text[65536];
	struct stage *s = stage_open(NULL);
	int len = snprintf(text, sizeof text, "%s", START VIA FROM TO CALL CSEQ "Subject: ");

	(void)state;
	memset(text + len, 'x', sizeof text - (size_t)len);
	memcpy(text + 65535 - 4, "\r\n\r\n", 4);
	stage_wire_bytes(s, ONE, text, 65535);
	expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
	stage_close(s);
}

/* RFC 3261 8.2, 20.17, 20.24: what is malformed and not needed is as if it were not there */
static void what_nobody_needs_may_be_malformed(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	stage_wire(s, ONE,
		   START VIA FROM TO CALL CSEQ "MIME-Version: 1.0 (of Ann)\r\n"
					       "Date: Fri, 01 Jan 2010 16:00:00 EST\r\n"
					       "Warning: 1812 overture \"x\"\r\n"
					       "Max-Forwards: 300\r\nExpires: soon\r\n" END);
	expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
	assert_int_equal(counts_of(s, ONE).malformed, 0);
	stage_close(s);
}

/* RFC 5626 4.4.2, RFC 8489 5: STUN on the same port is no SIP, and gets no answer of ours;
 * its first byte tells who is to be given the datagram */
static void stun_is_no_message(void **state)
{
	static const char binding[] = "\0\1\0\0\x21\x12\xa4\x42"
				      "abcdefghijkl";
	struct stage *s = stage_open(NULL);

	(void)state;
	stage_wire_bytes(s, ONE, binding, sizeof binding - 1);
	expect_silence(s);
	expect_no_event(s);
	assert_int_equal(counts_of(s, ONE).malformed, 1);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_message_is_routed_by_is_read_once),
		cmocka_unit_test(more_than_one_via_is_noticed_however_it_is_written),
		cmocka_unit_test(a_message_without_one_of_the_five_is_refused),
		cmocka_unit_test(a_response_may_be_for_any_method),
		cmocka_unit_test(what_is_broken_is_counted_and_answered_where_it_can_be),
		cmocka_unit_test(a_datagram_ends_its_body_and_content_length_cuts_it),
		cmocka_unit_test(a_datagram_of_65535_bytes_is_taken),
		cmocka_unit_test(what_nobody_needs_may_be_malformed),
		cmocka_unit_test(stun_is_no_message),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
