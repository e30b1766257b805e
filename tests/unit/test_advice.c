/* SPDX-License-Identifier: MIT */
/* What a valid message lacks all the same. */
#include "message_kit.h"

#define ROWS 16

/* The rows that a message of RFC 3261 has; a case takes some out and adds others. */
#define VIA  "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\r\n"
#define REST "Call-ID: 1\r\nTo: <sip:b>\r\n"
#define FROM "From: <sip:a>;tag=1\r\n"
#define HOPS "Max-Forwards: 70\r\n"
#define ALL  VIA REST FROM HOPS

static const struct {
	const char *text, *lacks; /* what it expected, each behind a blank */
} cases[] = {
	{ "OPTIONS sip:b SIP/2.0\r\n" ALL "CSeq: 1 OPTIONS\r\n\r\n", "" },
	{ "OPTIONS sip:b SIP/2.0\r\n" VIA REST FROM "CSeq: 1 OPTIONS\r\n\r\n", "; a Max-Forwards" },
	{ "OPTIONS sip:b SIP/2.0\r\n" VIA REST HOPS "From: <sip:a>\r\nCSeq: 1 OPTIONS\r\n\r\n",
	  "; a tag" },
	{ "OPTIONS sip:b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=1\r\n" REST FROM HOPS
	  "CSeq: 1 OPTIONS\r\n\r\n",
	  "; a branch with z9hG4bK" },
	{ "OPTIONS sip:b SIP/2.0\r\nVia: SIP/2.0/UDP a\r\n" REST FROM HOPS
	  "CSeq: 1 OPTIONS\r\n\r\n",
	  "; a branch with z9hG4bK" },
	{ "OPTIONS sip:b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bX1\r\n" REST FROM HOPS
	  "CSeq: 1 OPTIONS\r\n\r\n",
	  "; a branch with z9hG4bK" },
	{ "INVITE sip:b SIP/2.0\r\n" ALL "CSeq: 1 INVITE\r\n\r\n", "; a Contact" },
	{ "INVITE sip:b SIP/2.0\r\n" ALL "Contact: <sip:a>\r\nCSeq: 1 INVITE\r\n\r\nv=0\r\n",
	  "; a Content-Type" },
	{ "REFER sip:b SIP/2.0\r\n" ALL "m: <sip:a>\r\nCSeq: 1 REFER\r\n\r\n", "; a Refer-To" },
	{ "PRACK sip:b SIP/2.0\r\n" ALL "CSeq: 1 PRACK\r\n\r\n", "; an RAck" },
	{ "NOTIFY sip:b SIP/2.0\r\n" ALL "m: <sip:a>\r\nEvent: refer\r\nCSeq: 1 NOTIFY\r\n\r\n",
	  "; a Subscription-State" },
	{ "INFO sip:b SIP/2.0\r\n" ALL "Require: precondition, 100REL\r\nCSeq: 1 INFO\r\n\r\n",
	  "; 100rel in INVITE only" }, /* R3262-4-02 */
	{ "INVITE sip:b SIP/2.0\r\n" ALL "m: <sip:a>\r\nRequire: 100rel\r\nCSeq: 1 INVITE\r\n\r\n",
	  "" },
	{ "SIP/2.0 183 Yes\r\n" VIA REST FROM "Require: 100rel\r\nCSeq: 1 INVITE\r\n\r\n", "" },
	{ "SIP/2.0 200 OK\r\n" VIA REST FROM "CSeq: 1 INVITE\r\n\r\n", "" },
	{ "SIP/2.0 200 OK\r\n" VIA REST FROM
	  "CSeq: 1 INVITE\r\nDate: Thu, 1 Jan 2020 0:0:0 UTC\r\n\r\n",
	  "; a date as Sat, 13 Nov 2010 23:29:00 GMT" },
	{ "SIP/2.0 200 OK\r\n" VIA REST FROM
	  "CSeq: 1 INVITE\r\nDate: Sat, 13 Nov 2010 23:29:00 GMT\r\n\r\n",
	  "" },
	{ "SIP/2.0 200 OK\r\n" VIA REST FROM
	  "CSeq: 1 INVITE\r\nm: <sip:a>;expires=60;q=0.5, <sip:b>;q=2\r\n"
	  "m: <sip:c>;expires=soon;q, <sip:d>;expires\r\n\r\n",
	  "; q from 0 to 1, three decimals at most"
	  "; q from 0 to 1, three decimals at most; expires in seconds"
	  "; expires in seconds" },
	{ "SIP/2.0 200 OK\r\n" VIA REST FROM
	  "CSeq: 1 INVITE\r\nAccept: a/b;q=1.5;expires=x\r\nAccept-Encoding: gzip;q=.5\r\n"
	  "Accept-Language: de;q=1, en;q=0.1234\r\n\r\n",
	  "; q from 0 to 1, three decimals at most"
	  "; q from 0 to 1, three decimals at most"
	  "; q from 0 to 1, three decimals at most" },
	{ "SIP/2.0 401 No\r\n" VIA REST FROM "CSeq: 1 INVITE\r\n\r\n", "; a challenge" },
	{ "SIP/2.0 405 No\r\n" VIA REST FROM "CSeq: 1 INVITE\r\n\r\n", "; an Allow" },
	{ "SIP/2.0 407 No\r\n" VIA REST FROM "CSeq: 1 INVITE\r\n\r\n", "; a challenge" },
	{ "SIP/2.0 420 No\r\n" VIA REST FROM "CSeq: 1 INVITE\r\n\r\n", "; an Unsupported" },
	{ "SIP/2.0 422 No\r\n" VIA REST FROM "CSeq: 1 INVITE\r\n\r\n", "; a Min-SE" },
	{ "SIP/2.0 423 No\r\n" VIA REST FROM "CSeq: 1 REGISTER\r\n\r\n", "; a Min-Expires" },
};

/* RFC 3261 8.1.1, 8.1.1.3, 8.1.1.6 to 8.1.1.8, 20.15,
 * 20.10, 20.17, 25.1, RFC 3262 7.2, RFC 3515 2.4.1, RFC 6665 4.1.3, RFC 4028 5. */
static void what_is_missing_is_said(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header rows[ROWS];
		struct peal_finding found[ROWS];
		struct peal_message m;
		char said[300] = "";
		size_t used = 0, len = strlen(cases[i].text);
		uint32_t count;

		assert_int_equal(peal_message_read(&m, cases[i].text, len, rows, ROWS, NULL),
				 PEAL_OK);
		assert_int_equal(peal_message_validate(&m, cases[i].text, NULL, NULL), PEAL_OK);
		count = peal_message_advice(&m, cases[i].text, found, ROWS);
		for (uint32_t n = 0; n < count; n++) {
			used += (size_t)snprintf(said + used, sizeof said - used, "; %s",
						 found[n].fault.expected);
			assert_int_equal(found[n].verdict, PEAL_VERDICT_VALID);
			assert_int_equal(found[n].status, 0);
			assert_true(found[n].fault.at <= len);
		}
		assert_string_equal(said, cases[i].lacks);
		assert_int_equal(peal_message_advice(&m, cases[i].text, NULL, 0), 0);
	}
}

/* RFC 3261 8.1.1: what has to be there is for peal_message_validate() to miss. */
static void of_what_is_mandatory_nothing_is_said(void **state)
{
	static const char text[] = "OPTIONS sip:b SIP/2.0\r\n" HOPS "CSeq: 1 OPTIONS\r\n\r\n";
	struct peal_header rows[ROWS];
	struct peal_finding found[ROWS];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, ROWS, NULL), PEAL_OK);
	assert_int_equal(peal_message_advice(&m, text, found, ROWS), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_missing_is_said),
		cmocka_unit_test(of_what_is_mandatory_nothing_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
