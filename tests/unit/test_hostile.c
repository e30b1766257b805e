/* SPDX-License-Identifier: MIT */
/* Bad input: what is answered, and how, and what is not.  That no datagram does
 * harm is for the simulation's spiteful weather to say. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

#define VIA     "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKbad\r\n"
#define FROM    "From: <sip:nine@192.0.2.9>;tag=nine\r\n"
#define TO      "To: <sip:one@192.0.2.1>\r\n"
#define CALL_ID "Call-ID: bad\r\n"
#define OPTIONS "OPTIONS sip:192.0.2.1 SIP/2.0\r\n"
#define CSEQ    "CSeq: 1 OPTIONS\r\n"

struct broken {
	const char *bytes;
	const char *answer; /* how it begins; NULL: none */
};

static void expect_answer(const struct broken *broken)
{
	struct stage *s = stage_open(NULL);
	struct peal_counts counts;

	stage_wire(s, ONE, broken->bytes);
	peal_count(s->engine[ONE], &counts);
	assert_int_equal(counts.malformed, 1);
	assert_int_equal(counts.received, 1);
	if (broken->answer)
		expect_packet(s, ONE, 0, broken->answer);
	expect_silence(s);
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

/* RFC 3261 8.2, 16.3, 21.4.1, 21.5.6: a request that says where it came from. */
static void a_broken_request_is_refused_where_its_answer_finds_home(void **state)
{
	static const struct broken cases[] = {
		{ OPTIONS VIA FROM TO CALL_ID "CSeq: 1 INVITE\r\n\r\n", "SIP/2.0 400 " },
		{ OPTIONS VIA FROM TO CALL_ID CSEQ "Content-Length: x\r\n\r\n", "SIP/2.0 400 " },
		{ OPTIONS VIA FROM TO CALL_ID CSEQ "Content-Length: 9\r\n\r\nshort",
		  "SIP/2.0 400 " },
		{ OPTIONS VIA FROM TO CALL_ID CSEQ "no colon\r\n\r\n", "SIP/2.0 400 " },
		{ OPTIONS VIA FROM TO CALL_ID CSEQ "Subject: cut off\r\n", "SIP/2.0 400 " },
		{ "OPTIONS sip:192.0.2.1 SIP/3.0\r\n" VIA FROM TO CALL_ID CSEQ "\r\n",
		  "SIP/2.0 505 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect_answer(&cases[i]);
}

/* RFC 3261 18.2.1, 8.2.6: without these five no response can be made. */
static void a_request_that_cannot_be_answered_is_dropped(void **state)
{
	static const struct broken cases[] = {
		{ OPTIONS FROM TO CALL_ID CSEQ "\r\n", NULL },
		{ OPTIONS VIA TO CALL_ID CSEQ "\r\n", NULL },
		{ OPTIONS VIA FROM CALL_ID CSEQ "\r\n", NULL },
		{ OPTIONS VIA FROM TO CSEQ "\r\n", NULL },
		{ OPTIONS VIA FROM TO CALL_ID "\r\n", NULL },
		{ OPTIONS "Via: nonsense\r\n" FROM TO CALL_ID CSEQ "\r\n", NULL },
		{ OPTIONS VIA "From: <\r\n" TO CALL_ID CSEQ "\r\n", NULL },
		{ OPTIONS VIA FROM "To: <\r\n" CALL_ID CSEQ "\r\n", NULL },
		{ OPTIONS VIA FROM TO "Call-ID: a b\r\n" CSEQ "\r\n", NULL },
		{ OPTIONS VIA FROM TO CALL_ID "CSeq: one OPTIONS\r\n\r\n", NULL },
		{ OPTIONS VIA FROM TO CALL_ID CSEQ, NULL }, /* its last row might go on */
		{ "\r\n\r\n", NULL },
		{ "hello", NULL },
		{ "", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect_answer(&cases[i]);
}

/* RFC 3261 17.1.1.1, 18.3: an ACK is never answered, nor is a response. */
static void broken_acks_and_responses_are_dropped(void **state)
{
	static const struct broken cases[] = {
		{ "ACK sip:192.0.2.1 SIP/2.0\r\n" VIA FROM TO CALL_ID CSEQ "\r\n", NULL },
		{ "ACK sip:192.0.2.1 SIP/3.0\r\n" VIA FROM TO CALL_ID "CSeq: 1 ACK\r\n\r\n", NULL },
		{ "ACK sip:192.0.2.1 SIP/2.0\r\n" VIA FROM TO CALL_ID
		  "CSeq: 1 ACK\r\nContent-Length: 9\r\n\r\n",
		  NULL },
		{ "SIP/2.0 200 OK\r\n" VIA FROM TO CALL_ID CSEQ "Content-Length: 9\r\n\r\n", NULL },
		{ "SIP/2.0 2000 OK\r\n" VIA FROM TO CALL_ID CSEQ "\r\n", NULL },
		{ "SIP/2.0 200 OK\r\n" VIA FROM TO CALL_ID CSEQ, NULL },
		{ "SIP/2.0 200 OK\r\n" FROM TO CALL_ID CSEQ "\r\n", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect_answer(&cases[i]);
}

/* A 200 whose CSeq is not the INVITE's answers nothing: RFC 3261 8.2.6.2.  Taken
 * for an answer, the true one that follows would be another branch's. */
static void a_response_with_another_cseq_number_is_for_nobody(void **state)
{
	static const char answer[] = "SIP/2.0 200 OK\r\n"
				     "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n"
				     "From: <sip:one@192.0.2.1>;tag=$TAG\r\n"
				     "To: <sip:nine@192.0.2.9>;tag=nine\r\n"
				     "Call-ID: $CALL\r\n"
				     "CSeq: 2 INVITE\r\n"
				     "Contact: <sip:nine@192.0.2.9>\r\n\r\n";
	struct stage *s = stage_open(NULL);
	struct peal_counts counts;

	(void)state;
	stage_call(s, ONE, "sip:nine@192.0.2.9");
	expect_packet(s, ONE, 0, "INVITE ");
	stage_wire(s, ONE, answer);
	expect_silence(s);
	expect_no_event(s);
	peal_count(s->engine[ONE], &counts);
	assert_int_equal(counts.unmatched, 1);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_broken_request_is_refused_where_its_answer_finds_home),
		cmocka_unit_test(a_request_that_cannot_be_answered_is_dropped),
		cmocka_unit_test(broken_acks_and_responses_are_dropped),
		cmocka_unit_test(a_response_with_another_cseq_number_is_for_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
