/* SPDX-License-Identifier: MIT */
/* Everything that is checked in a message that was read. */
#include "message_kit.h"

#define ROWS 64

/* A good request, to which each case adds a row, or in which it changes one. */
static const char *const good[] = {
	"Via: SIP/2.0/UDP a.example;branch=z9hG4bK1",
	"From: <sip:a@a.example>;tag=1",
	"To: <sip:b@b.example>",
	"Call-ID: 1@a",
	"CSeq: 1 OPTIONS",
};

/* The message with `target` and `row` (one that begins like a good row replaces
 * it; "-X" takes it out), validated. */
static int validate(const char *line, const char *row, struct peal_fault *fault, uint16_t *status)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_text copy;
	char text[4096];
	size_t n = (size_t)snprintf(text, sizeof text, "%s\r\n", line);
	int result;

	for (size_t i = 0; i < COUNT(good); i++) {
		size_t name = strcspn(good[i], ":");

		if (strncmp(good[i], row, name + 1) == 0 || (i == 2 && strstr(row, "\nTo:")) ||
		    (row[0] == '-' && strncmp(good[i], row + 1, name) == 0))
			continue;
		n += (size_t)snprintf(text + n, sizeof text - n, "%s\r\n", good[i]);
	}
	if (row[0] != '-' && row[0] != '\0')
		n += (size_t)snprintf(text + n, sizeof text - n, "%s\r\n", row);
	n += (size_t)snprintf(text + n, sizeof text - n, "\r\n");
	copy = exact_copy((struct peal_text){ text, n });
	assert_int_equal(peal_message_read(&m, copy.at, copy.len, rows, ROWS, NULL), PEAL_OK);
	result = peal_message_validate(&m, copy.at, fault, status);
	if (result != PEAL_OK && fault)
		assert_true(fault->at <= copy.len);
	exact_free(copy);
	return result;
}

static void expect_each(const char *line, const char *const *rows, size_t count, int expected)
{
	for (size_t i = 0; i < count; i++) {
		struct peal_fault fault = { 0, "nothing", "none" };
		uint16_t status = 0;

		if (validate(line, rows[i], &fault, &status) != expected)
			fail_msg("%s: at %u: %s (%s)", rows[i], fault.at, fault.expected,
				 fault.clause);
		assert_int_equal(status, expected == PEAL_OK ? 0 : 400);
		assert_int_equal(validate(line, rows[i], NULL, NULL), expected);
	}
}

/* R3261-7.3.1-07, R3261-25.1-05; one row of each family and each kind of list. */
static void what_the_grammar_allows_is_valid(void **state)
{
	static const char *const rows[] = {
		"",
		"Max-Forwards: 0255",
		"Supported:",
		"Accept:",
		"Allow:",
		"Subject:",
		"Accept: text/plain, */*;q=0.1",
		"P-Charging-Function-Addresses: ccf=a;ccf=b;ecf=c", /* RFC 7315 5.5 */
		"Accept-Language: da, en-gb;q=0.8",
		"Route: <sip:a;lr>, Two <sip:b;lr>;x=1",
		"Contact: <sip:a>, \"b\" <tel:1>;q=1",
		"Contact: isbn:1",
		"Alert-Info: <http://a/b?c>;x",
		"Call-Info: <http://a/b?c>;purpose=icon, <cid:1>",
		"In-Reply-To: a@b, c",
		"Replaces: a@b;to-tag=1;from-tag=2",
		"Session-Expires: 1800;refresher=uac",
		"Expires: 99999999999", /* R3261-20.19-01 */
		"Content-Disposition: session;handling=optional",
		"Event: presence;id=1",
		"Privacy: header;session",
		"Reason: SIP;cause=200;text=\"x, y\", Q.850;cause=16",
		"P-Charging-Vector: icid-value=1;orig-ioi=a",
		"P-Asserted-Service: urn:urn-7:3gpp-service.ims.icsi.mmtel",
		"Authorization: Digest a=\"b,c\" , d=e",
		"Authorization: Basic YWxhZGRpbg==",
		"Authorization: NoOneKnowsThisScheme opaque-data=here",
		"Authentication-Info: nextnonce=\"x\", rspauth=\"\"",
		"WWW-Authenticate: Digest realm=\"a\"\r\nWWW-Authenticate: Digest realm=\"b\"",
		"Date: yesterday", /* R3261-20.17-01: no reason to refuse */
		"User-Agent: a (b (c\\)) \"d",
		"X-Unknown: ;;,, \"\xff",
		"Via: SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP b;branch=z9hG4bK", /* not ours */
		"Retry-After: 120 (in a (long) meeting);duration=60",
		"Timestamp: 54.21 .5",
		"Warning: 307 isi.edu \"Session parameter 'foo' not understood\", 301 a \"\"",
		"Identity: a.b.c;info=<https://a/b;c>;alg=ES256",
		("Session-ID: "
		 "ab30317f1a784dc48ff824d0d3715d86;remote=00000000000000000000000000000000"),
		"Accept-Contact: *;mobility=\"fixed\"",
		"Resource-Priority: wps.3, dsn.flash",
		"Content-ID: <a@b>",
		"MIME-Version: 1.0",
		"User-to-User: 56a3;encoding=hex, \"a b\"",
		"RAck: 1 2 INVITE",
		"Via: SIP/2.0/UDP a;branch=z9hG4bK1;received=[::1];maddr=224.2.0.1;ttl=255",
		"WWW-Authenticate: Negotiate",
		"Content-Length: 0\r\nContent-Length: 0",
		"CSeq: 4294967295 OPTIONS\r\nTo: <sip:b>;tag=1", /* a dialog counted up to it */
		"CSeq: 2147483647 OPTIONS",
		"From: <sip:a>", /* RFC 4475 inv2543 */
		"To: isbn:1",
	};

	(void)state;
	expect_each("OPTIONS sip:bob@b.example;x SIP/2.0", rows, COUNT(rows), PEAL_OK);
}

/* R3261-7.3.1-05, -06, R3261-25.1-08, -09, -11, R3261-7.3-02, R3261-20.16-01. */
static void what_breaks_a_rule_is_refused(void **state)
{
	static const char *const rows[] = {
		"-Via",
		"-From",
		"-To",
		"-Call-ID",
		"-CSeq",
		"t: <sip:c>",
		"i: 2",
		"Max-Forwards: 70\r\nMax-Forwards: 70",
		"In-Reply-To: 1@a;x, 2@a",
		"Expires: 5;x",
		"Max-Forwards: 256",
		"Max-Forwards:",
		"Max-Forwards: 70, 70",
		"Via: SIP/2.0/UDP a,",
		"Via:",
		"Via: SIP/2.0/UDP a;x=1;X=2",
		"Via: SIP/2.0/UDP a;branch=z9hG4bK1;received=b.example",
		"Via: SIP/2.0/UDP a;branch=z9hG4bK1;maddr=224.2.0.1;ttl=256",
		"Via: SIP/2.0/UDP a;branch=z9hG4bK1;maddr=224.2.0.1;ttl",
		"Authorization: Digest", /* RFC 3261 25.1 credentials, challenge */
		"WWW-Authenticate: digest",
		"From: <sip:a>;tag=1;Tag=1",
		"From: <sip:a>, <sip:b>",
		"From: <sip:a>;tag", /* R3261-8.1.1.3: RFC 3261 19.3 */
		"To: <sip:a>;tag=\"1\"",
		"From: <sip:a b>",
		"From: <sip:a@b@c>",
		"From: *",
		"To: <sip:a;x;x>",
		"To:",
		"Contact:",
		"Contact: <sip:a>;q=1;q=1",
		"Contact: <sip:a:0>",
		"Contact: *",
		"Route: sip:a",
		"Record-Route: <sip:a>,",
		"Require:",
		"Require: a,,b",
		"Proxy-Require: a b",
		"Alert-Info: http://a",
		"Alert-Info: x <http://a>",
		"P-Asserted-Service: <urn:a>",
		"Call-ID: a@b@c",
		"CSeq: 1 INVITE",
		"CSeq: 1 options",
		"CSeq: 4294967296 OPTIONS",
		"CSeq: 2147483648 OPTIONS",
		"Via: SIP/2.0/UDP a;branch=z9hG4bK", /* RFC 4475 badbranch */
		"Replaces: 1@a;to-tag=2",            /* R3891-6.1 */
		"Join: 1@a;from-tag=2",
		"Target-Dialog: 1@a",
	};

	(void)state;
	expect_each("OPTIONS sip:bob@b.example SIP/2.0", rows, COUNT(rows), PEAL_E_SYNTAX);
}

/* R3261-7.3.1: a row whose value breaks the grammar of its header. */
static void what_the_grammar_forbids_is_refused(void **state)
{
	static const char *const rows[] = {
		"Content-Type: text",
		"Content-Type: a/b, c/d",
		"Event:",
		"Expires: soon",
		"Min-SE: 1;",
		"RAck: 1 INVITE",
		"RSeq: 4294967296",
		"Replaces: a@b;to-tag=",
		"Authorization: Digest a=\"b",
		"Authorization: Digest a=\"",
		"Authorization: Digest a=b,",
		"Authentication-Info: Digest a=b",
		"Authorization: Digest realm=\"a\", nonce=\"b\", realm=\"c\"",
		"Session-Expires: 90;refresher=me",
		"Subscription-State: active;expires=soon",
		"Reason: SIP;cause=200, Q.850;cause=x",
		"Retry-After: 4294967296",
		"Retry-After: 1 (a",
		"Timestamp: x",
		"Warning: 1812 overture \"In Progress\"",
		"Identity: a;info=<b",
		"Session-ID: 12",
		"Accept-Language: en_gb",
		"Accept-Contact: a",
		"Resource-Priority: flash",
		"Content-ID: a@b",
		"MIME-Version: 1",
		"Event: a..b",
		"Allow-Events: a;b",
	};

	(void)state;
	expect_each("OPTIONS sip:bob@b.example SIP/2.0", rows, COUNT(rows), PEAL_E_SYNTAX);
}

/* RFC 3261 7.1, 19.1.1; RFC 4475 ltgtruri, escruri; RFC 5118 4.2. */
static void a_request_uri_is_checked(void **state)
{
	static const struct {
		const char *line;
		int result;
	} cases[] = {
		{ "OPTIONS tel:+1 SIP/2.0", PEAL_OK },
		{ "OPTIONS nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0", PEAL_OK },
		{ "OPTIONS sip:[::1]:5060 SIP/2.0", PEAL_OK },
		{ "OPTIONS <sip:a> SIP/2.0", PEAL_E_SYNTAX },
		{ "OPTIONS sip:a?Route=b SIP/2.0", PEAL_E_SYNTAX },
		{ "OPTIONS sip:2001:db8::10 SIP/2.0", PEAL_E_SYNTAX },
		{ "OPTIONS sip:a;b=1;b=2 SIP/2.0", PEAL_E_SYNTAX },
		{ "OPTIONS bob SIP/2.0", PEAL_E_SYNTAX },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (validate(cases[i].line, "", NULL, NULL) != cases[i].result)
			fail_msg("%s", cases[i].line);
	}
}

/* RFC 3261 10.2.2, 10.3 step 6; R3261-7.3-02. */
static void a_star_stands_alone_in_a_register_with_expires_0(void **state)
{
	static const struct {
		const char *rows;
		int result;
	} cases[] = {
		{ "CSeq: 1 REGISTER\r\nContact: *\r\nExpires: 0", PEAL_OK },
		{ "CSeq: 1 REGISTER\r\nContact: *\r\nExpires: 000", PEAL_OK },
		{ "CSeq: 1 REGISTER\r\nContact: *", PEAL_E_SYNTAX },
		{ "CSeq: 1 REGISTER\r\nContact: *\r\nExpires: 1", PEAL_E_SYNTAX },
		{ "CSeq: 1 REGISTER\r\nContact: *, <sip:a>\r\nExpires: 0", PEAL_E_SYNTAX },
		{ "CSeq: 1 REGISTER\r\nContact: <sip:a>\r\nm: *\r\nExpires: 0", PEAL_E_SYNTAX },
		{ "CSeq: 1 REGISTER\r\nContact: *, *\r\nExpires: 0", PEAL_E_SYNTAX },
		{ "CSeq: 1 REGISTER\r\nContact: *;q=1\r\nExpires: 0", PEAL_E_SYNTAX },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (validate("REGISTER sip:a SIP/2.0", cases[i].rows, NULL, NULL) !=
		    cases[i].result)
			fail_msg("%s", cases[i].rows);
	}
	assert_int_equal(validate("SIP/2.0 200 OK", "Contact: *", NULL, NULL), PEAL_E_SYNTAX);
}

/* R3261-8.1.1.8, RFC 6665 4.5.1, RFC 3515 2.2, RFC 3311 5.1: one target for a dialog. */
static void what_makes_a_dialog_has_one_contact(void **state)
{
	static const char *const methods[] = { "INVITE", "SUBSCRIBE", "REFER", "NOTIFY", "UPDATE" };
	char line[40], rows[120];

	(void)state;
	for (size_t i = 0; i < COUNT(methods); i++) {
		snprintf(line, sizeof line, "%s sip:a SIP/2.0", methods[i]);
		for (int more = 0; more <= 1; more++) {
			snprintf(rows, sizeof rows,
				 "CSeq: 1 %s\r\nEvent: refer\r\nContact: <sip:a>%s", methods[i],
				 more ? ", <sip:b>" : "");
			assert_int_equal(validate(line, rows, NULL, NULL),
					 more ? PEAL_E_SYNTAX : PEAL_OK);
		}
	}
	assert_int_equal(validate("OPTIONS sip:a SIP/2.0", "Contact: <sip:a>, <sip:b>", NULL, NULL),
			 PEAL_OK);
}

/* R3261-8.1.1.8: a Contact that is no URI is told once, and not again for its scheme. */
static void a_broken_contact_is_told_once(void **state)
{
	static const char text[] = "INVITE sip:a SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
				   "From: <sip:a>;tag=1\r\nTo: <sip:b>\r\nCall-ID: 1\r\n"
				   "CSeq: 1 INVITE\r\nContact: <sip:a:99999>\r\n\r\n";
	struct peal_finding found[4];
	struct peal_header rows[ROWS];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, ROWS, NULL), PEAL_OK);
	assert_int_equal(peal_message_findings(&m, text, found, 4), 1);
	assert_int_equal(found[0].verdict, PEAL_VERDICT_HEADER);
	assert_string_equal(found[0].fault.expected, "1 to 65535");
}

/* R3891-6.1: nor a Replaces that is no name of a dialog for the tags it lacks. */
static void a_broken_name_of_a_dialog_is_told_once(void **state)
{
	static const char text[] = "INVITE sip:a SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
				   "From: <sip:a>;tag=1\r\nTo: <sip:b>\r\nCall-ID: 1\r\n"
				   "CSeq: 1 INVITE\r\nContact: <sip:a>\r\n"
				   "Replaces: a@b;to-tag=\r\nExpires: soon\r\n\r\n";
	struct peal_finding found[4];
	struct peal_header rows[ROWS];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, ROWS, NULL), PEAL_OK);
	assert_int_equal(peal_message_findings(&m, text, found, 4), 2);
	assert_int_equal(found[0].fault.at, strstr(text, "to-tag=") + 7 - text);
	assert_int_equal(found[1].fault.at, strstr(text, "soon") - text);
}

/* RFC 3420 2: a fragment need not have a first line to be told what it lacks. */
static void a_fragment_is_told_what_it_lacks(void **state)
{
	struct peal_fault fault = { 7, "", "" };
	struct peal_header rows[2];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_fragment_read(&m, "To: <sip:b>", 11, rows, 2, NULL), PEAL_OK);
	assert_int_equal(peal_message_validate(&m, "To: <sip:b>", &fault, NULL), PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 0);
	assert_string_equal(fault.expected, "a Via");
}

/* R3261-25.1-11: a response needs the same headers; its CSeq method is free. */
static void a_response_is_checked_too(void **state)
{
	(void)state;
	assert_int_equal(validate("SIP/2.0 200 OK", "CSeq: 1 INVITE", NULL, NULL), PEAL_OK);
	assert_int_equal(validate("SIP/2.0 200 OK", "-To", NULL, NULL), PEAL_E_SYNTAX);
	assert_int_equal(validate("SIP/2.0 200 OK", "Via: x", NULL, NULL), PEAL_E_SYNTAX);
}

/* RFC 6665 8.2.1; RFC 3261 8.1.1.5, 8.1.1.8: the status that suits each. */
static void semantics_know_their_status(void **state)
{
	static const struct {
		const char *line, *row;
		uint16_t status;
	} cases[] = {
		{ "SUBSCRIBE sip:a SIP/2.0", "CSeq: 1 SUBSCRIBE", 489 },
		{ "NOTIFY sip:a SIP/2.0", "CSeq: 1 NOTIFY", 489 },
		{ "PUBLISH sip:a SIP/2.0", "CSeq: 1 PUBLISH", 489 },
		{ "PUBLISH sip:a SIP/2.0", "CSeq: 1 PUBLISH\r\no: presence", 0 },
		{ "NEWMETHOD sip:a SIP/2.0", "CSeq: 1 INVITE", 501 },
		{ "OPTIONS sip:a SIP/2.0", "CSeq: 1 INVITE", 400 },
		{ "INVITE sip:a SIP/2.0", "CSeq: 1 INVITE\r\nm: <sip:a>\r\nm: <sip:b>", 400 },
		{ "REGISTER sip:a SIP/2.0", "CSeq: 1 REGISTER\r\nm: <sip:a>\r\nm: <sip:b>", 0 },
		{ "INVITE sip:a SIP/2.0", "CSeq: 1 INVITE\r\nm: <tel:1>", 400 },
		{ "REGISTER sip:a SIP/2.0", "CSeq: 1 REGISTER\r\nm: <tel:1>", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint16_t status = 0;

		validate(cases[i].line, cases[i].row, NULL, &status);
		if (status != cases[i].status)
			fail_msg("%s: %u", cases[i].row, status);
	}
}

/* Where the mark goes, and which rule it names. */
static void a_fault_knows_its_place_and_rule(void **state)
{
	static const struct {
		const char *row, *at, *expected, *clause;
	} cases[] = {
		{ "Require:", ":", "a value", "RFC 3261 20.32" },
		{ "Content-Encoding:  ", ":", "a value", "RFC 3261 20.12" },
		{ "Max-Forwards: 256", "256", "0 to 255", "RFC 3261 20.22" },
		{ "RSeq: 4294967296", "4294967296", "less than 2^32", "RFC 3262 7.1" },
		{ "t: <sip:a>;tag=\"x\"", "\"x\"", "a token behind tag=", "RFC 3261 19.3" },
		{ "v: SIP/2.0/UDP a;received=b", "b", "an IP address", "RFC 3261 18.2.1" },
		{ "v: SIP/2.0/UDP 192.0.2.256", "192", "an IPv4 address, 0 to 255 each",
		  "RFC 5954 4" },
		{ "Min-SE: 4294967296", "4294967296", "less than 2^32", "RFC 4028 5" },
		{ "x: 4294967296", "4294967296", "less than 2^32", "RFC 4028 4" },
		{ "x: 90;;", ";\r", "a parameter", "RFC 4028 4" },
		{ "Min-SE: x", "x", "decimal digits", "RFC 4028 5" },
		{ "Retry-After: 4294967296", "4294967296", "less than 2^32", "RFC 3261 20.33" },
		{ "Route: <sip:a>,", "\r\n\r", "a value behind the comma", "RFC 3261 20.34" },
		{ "Path: <sip:a", "\r\n\r", "a URI and >", "RFC 3327 4" },
		{ "Content-Type: a/b;c=", "\r\n\r", "a parameter", "RFC 3261 20.15" },
		{ "Privacy: a b", "b", "a parameter", "RFC 3323 4.2" },
		{ "Event: a;id=", "\r\n\r", "a parameter", "RFC 6665 8.2.1" },
		{ "Event: a;id=1;ID=2", "id=1", "each parameter once", "RFC 3261 7.3.1" },
		{ "c: a/b;c=1;c=1", "c=1", "each parameter once", "RFC 3261 7.3.1" },
		{ "Reason: SIP;cause=1;cause=2", "cause", "each parameter once", "RFC 3261 7.3.1" },
		{ "x: 90;refresher=uac;refresher=uac", "refresher", "each parameter once",
		  "RFC 3261 7.3.1" },
		{ "Subscription-State: active;a;A", "a;A", "each parameter once",
		  "RFC 3261 7.3.1" },
		{ "Retry-After: 5;a;a", "a;a", "each parameter once", "RFC 3261 7.3.1" },
		{ "Replaces: 9;to-tag=1;from-tag=2;to-tag=1", "to-tag", "each parameter once",
		  "RFC 3261 7.3.1" },
		{ "Join: 9;to-tag=1;from-tag=", "\r\n\r", "a parameter", "RFC 3911 7.1" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		static const char line[] = "OPTIONS sip:a SIP/2.0\r\n";
		struct peal_header rows[ROWS];
		struct peal_message m;
		struct peal_finding found;
		char text[200];
		int n = snprintf(text, sizeof text, "%s%s\r\n\r\n", line, cases[i].row);

		assert_int_equal(peal_message_read(&m, text, (size_t)n, rows, ROWS, NULL), PEAL_OK);
		assert_int_equal(peal_message_findings(&m, text, &found, 1), 1);
		assert_string_equal(found.fault.expected, cases[i].expected);
		assert_string_equal(found.fault.clause, cases[i].clause);
		assert_ptr_equal(
		    text + found.fault.at,
		    strstr(text + sizeof line - 1 + (*cases[i].at != ':' ? 3 : 0), cases[i].at));
	}
}

/* All that is wrong is told, each with its verdict, place, rule and status. */
static void every_fault_is_found(void **state)
{
	static const char text[] = "INVITE sip:a:0 SIP/2.0\r\n"
				   "Via: SIP/2.0/UDP a;branch=z9hG4bK\r\n"
				   "From: <sip:a b>\r\n"
				   "To: <sip:b>\r\n"
				   "Max-Forwards: 70\r\n"
				   "Max-Forwards: 70\r\n"
				   "Require: a,,b\r\n"
				   "CSeq: 1 BYE\r\n\r\n";
	static const struct {
		enum peal_verdict verdict;
		const char *at;
		const char *clause;
	} expected[] = {
		{ PEAL_VERDICT_HEADER, "0 SIP/2.0", "RFC 3261 19.1.1" },
		{ PEAL_VERDICT_HEADER, " b>", "RFC 3261 20.20" },
		{ PEAL_VERDICT_SEMANTICS, "Max-Forwards: 70\r\nReq", "RFC 3261 7.3.1" },
		{ PEAL_VERDICT_HEADER, ",b\r", "RFC 3261 20.32" },
		{ PEAL_VERDICT_SEMANTICS, "INVITE", "RFC 3261 8.1.1" },
		{ PEAL_VERDICT_SEMANTICS, "BYE", "RFC 3261 8.1.1.5" },
		{ PEAL_VERDICT_SEMANTICS, "z9hG4bK", "RFC 3261 8.1.1.7" },
	};
	struct peal_finding findings[16];
	struct peal_header rows[ROWS];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, ROWS, NULL), PEAL_OK);
	assert_int_equal(m.verdict, PEAL_VERDICT_VALID);
	assert_int_equal(peal_message_findings(&m, text, findings, 16), COUNT(expected));
	for (size_t i = 0; i < COUNT(expected); i++) {
		assert_int_equal(findings[i].verdict, expected[i].verdict);
		assert_int_equal(findings[i].fault.at, strstr(text, expected[i].at) - text);
		assert_string_equal(findings[i].fault.clause, expected[i].clause);
		assert_int_equal(findings[i].status, 400);
	}
	assert_int_equal(peal_message_findings(&m, text, findings, 2), 2);
	assert_int_equal(peal_message_findings(&m, text, NULL, 0), 0);
}

/* What reading refuses is the frame's fault or the message's. */
static void reading_tells_framing_from_grammar(void **state)
{
	static const struct {
		const char *text;
		enum peal_verdict verdict;
		uint16_t status;
	} cases[] = {
		{ "OPTIONS sip:a SIP/2.0\r\n\r\n", PEAL_VERDICT_VALID, 0 },
		{ "OPTIONS sip:a SIP/2.0\r\nTo: x\r\n", PEAL_VERDICT_FRAMING, 400 },
		{ "OPTIONS sip:a SIP/2.0\r\nl: 1\r\n\r\n", PEAL_VERDICT_FRAMING, 400 },
		{ "OPTIONS sip:a SIP/2.0\r\nl: x\r\n\r\n", PEAL_VERDICT_FRAMING, 400 },
		{ "OPTIONS sip:a SIP/2.0\r\na: 1\r\na: 1\r\na: 1\r\n\r\n", PEAL_VERDICT_FRAMING,
		  513 },
		{ "OPTIONS sip:a SIP/3.0\r\n\r\n", PEAL_VERDICT_MESSAGE, 505 },
		{ "OPTIONS sip:a\r\n\r\n", PEAL_VERDICT_MESSAGE, 400 },
		{ "OPTIONS sip:a SIP/2.0\r\nTo x\r\n\r\n", PEAL_VERDICT_MESSAGE, 400 },
		{ "SIP/2.0 700 x\r\n\r\n", PEAL_VERDICT_MESSAGE, 400 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header rows[2];
		struct peal_message m;

		peal_message_read(&m, cases[i].text, strlen(cases[i].text), rows, 2, NULL);
		if (m.verdict != cases[i].verdict || m.refusal != cases[i].status)
			fail_msg("%s: %u %u", cases[i].text, m.verdict, m.refusal);
	}
}

/* One value by itself. */
static void a_value_is_checked_alone(void **state)
{
	struct peal_fault fault;

	(void)state;
	assert_int_equal(peal_header_check(PEAL_HDR_CONTACT, T("<sip:a>, sip:b;q=1"), NULL),
			 PEAL_OK);
	assert_int_equal(peal_header_check(PEAL_HDR_CONTACT, T("<sip:a>, <sip:b:0>"), &fault),
			 PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 16);
	assert_int_equal(peal_header_check(PEAL_HDR_CSEQ, T("1"), &fault), PEAL_E_SYNTAX);
	assert_int_equal(peal_header_check(PEAL_HDR_OTHER, T("\""), NULL), PEAL_OK);
}

/* A fault names byte, rule and clause. */
static void a_fault_tells_where_in_the_message(void **state)
{
	static const struct {
		const char *row, *behind, *clause;
	} cases[] = {
		{ "Via: SIP/2.0/UDP a;branch=z9hG4bK1,", "bK1,", "RFC 3261 20.42" },
		{ "Contact: <sip:a>, <sip:b:0>", "<sip:b:", "RFC 3261 19.1.1" },
		{ "Require: x,, y", "x,", "RFC 3261 20.32" },
		{ "To: <sip:b>;x;x", "To: <sip:b>;", "RFC 3261 7.3.1" },
	};
	static const char line[] = "OPTIONS sip:bob@b.example SIP/2.0";

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_fault fault;
		size_t at = sizeof line + 1;
		const char *place = strstr(cases[i].row, cases[i].behind);

		for (size_t k = 0; k < COUNT(good); k++) {
			if (strncmp(good[k], cases[i].row, strcspn(good[k], ":") + 1) != 0)
				at += strlen(good[k]) + 2;
		}
		at += (size_t)(place - cases[i].row) + strlen(cases[i].behind);
		assert_int_equal(validate(line, cases[i].row, &fault, NULL), PEAL_E_SYNTAX);
		if (fault.at != at || strcmp(fault.clause, cases[i].clause) != 0)
			fail_msg("%s: at %u, not %zu (%s)", cases[i].row, fault.at, at,
				 fault.clause);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_grammar_allows_is_valid),
		cmocka_unit_test(what_breaks_a_rule_is_refused),
		cmocka_unit_test(what_the_grammar_forbids_is_refused),
		cmocka_unit_test(a_request_uri_is_checked),
		cmocka_unit_test(a_star_stands_alone_in_a_register_with_expires_0),
		cmocka_unit_test(a_response_is_checked_too),
		cmocka_unit_test(what_makes_a_dialog_has_one_contact),
		cmocka_unit_test(a_broken_contact_is_told_once),
		cmocka_unit_test(a_broken_name_of_a_dialog_is_told_once),
		cmocka_unit_test(a_fragment_is_told_what_it_lacks),
		cmocka_unit_test(a_fault_tells_where_in_the_message),
		cmocka_unit_test(semantics_know_their_status),
		cmocka_unit_test(a_fault_knows_its_place_and_rule),
		cmocka_unit_test(every_fault_is_found),
		cmocka_unit_test(reading_tells_framing_from_grammar),
		cmocka_unit_test(a_value_is_checked_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
