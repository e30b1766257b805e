/* SPDX-License-Identifier: MIT */
/* Messages with other header rows: byte for byte what is written. */
#include "message_kit.h"

#define ROWS 32

#define LINE "INVITE sip:b SIP/2.0\r\n"

/* `text` with the changes, read either way. */
static int edit(struct peal_text text, const struct peal_edit *edits, size_t count, bool is_lenient,
		char *out, size_t size)
{
	struct peal_text copy = exact_copy(text);
	struct peal_header rows[ROWS];
	struct peal_writer w = peal_writer_into(out, size);
	struct peal_message m;
	int result = is_lenient ? peal_message_read_lenient(&m, copy.at, copy.len, rows, ROWS, NULL)
				: peal_message_read(&m, copy.at, copy.len, rows, ROWS, NULL);

	assert_int_equal(result, PEAL_OK);
	peal_write_same_line(&w, &m);
	peal_write_edited(&w, &m, edits, count);
	peal_write_same_body(&w, &m);
	exact_free(copy);
	return peal_writer_end(&w);
}

static void expect_becomes(const char *before, const struct peal_edit *edits, size_t count,
			   const char *after)
{
	char out[1000];
	int n = edit(peal_text_of(before), edits, count, false, out, sizeof out);

	if (n < 0 || (size_t)n != strlen(after) || memcmp(out, after, (size_t)n) != 0)
		fail_msg("%d: %.*s", n, n > 0 ? n : 0, out);
}

/* RFC 3261 16.6, 16.7: odd blanks, folds, compact names and order survive. */
static void what_nobody_names_stays_as_it_was(void **state)
{
	static const char text[] = LINE
	    "v:SIP/2.0/UDP a  \r\nX-Odd  :\t1 \r\n \t2\t\r\nt : <sip:b>\r\n"
	    "SUBJECT:\r\nl: 3\r\n\r\nabc";
	static const struct peal_edit none = {
		PEAL_CHANGE_REMOVE, PEAL_HDR_ROUTE, { "", 0 }, { "", 0 }
	};

	(void)state;
	expect_becomes(text, NULL, 0, text);
	expect_becomes(text, &none, 1, text);
	expect_becomes("SIP/2.0 200  OK \r\nl: 0\r\n\r\n", NULL, 0,
		       "SIP/2.0 200  OK \r\nl: 0\r\n\r\n");
}

#define REMOVE(id)                                                                                 \
	{                                                                                          \
		PEAL_CHANGE_REMOVE, id, { "", 0 },                                                 \
		{                                                                                  \
			"", 0                                                                      \
		}                                                                                  \
	}
#define POP(id)                                                                                    \
	{                                                                                          \
		PEAL_CHANGE_POP, id, { "", 0 },                                                    \
		{                                                                                  \
			"", 0                                                                      \
		}                                                                                  \
	}
#define CHANGE(kind, id, v)                                                                        \
	{                                                                                          \
		PEAL_CHANGE_##kind, id, { "", 0 },                                                 \
		{                                                                                  \
			v, sizeof v - 1                                                            \
		}                                                                                  \
	}
#define OTHER(kind, n, v)                                                                          \
	{                                                                                          \
		PEAL_CHANGE_##kind, PEAL_HDR_OTHER, { n, sizeof n - 1 },                           \
		{                                                                                  \
			v, sizeof v - 1                                                            \
		}                                                                                  \
	}

struct edit_case {
	struct peal_edit edits[3];
	size_t count;
	const char *before, *after; /* rows between the first line and a body */
};

static void expect_each_becomes(const struct edit_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char before[500], after[500];

		snprintf(before, sizeof before, "%s%s\r\nbody", LINE, cases[i].before);
		snprintf(after, sizeof after, "%s%s\r\nbody", LINE, cases[i].after);
		expect_becomes(before, cases[i].edits, cases[i].count, after);
	}
}

/* R3261-7.3.1, RFC 3261 16.6, 18.2.1: each change, where there is a row and where none is. */
static void each_change_has_its_place(void **state)
{
	static const struct edit_case cases[] = {
		{ { REMOVE(PEAL_HDR_ROUTE) },
		  1,
		  "Route: <sip:a>\r\nTo: b\r\nRoute: <sip:c>\r\n",
		  "To: b\r\n" },
		{ { CHANGE(REPLACE, PEAL_HDR_SUBJECT, "new") },
		  1,
		  "To: b\r\ns: old\r\nCSeq: 1\r\nSubject: x\r\n",
		  "To: b\r\nSubject: new\r\nCSeq: 1\r\n" },
		{ { CHANGE(REPLACE, PEAL_HDR_SUBJECT, "new") },
		  1,
		  "To: b\r\n",
		  "To: b\r\nSubject: new\r\n" },
		{ { CHANGE(PUSH, PEAL_HDR_VIA, "SIP/2.0/UDP n") },
		  1,
		  "To: b\r\nv: SIP/2.0/UDP a\r\nVia: SIP/2.0/UDP b\r\n",
		  "To: b\r\nVia: SIP/2.0/UDP n\r\nv: SIP/2.0/UDP a\r\nVia: SIP/2.0/UDP b\r\n" },
		{ { CHANGE(PUSH, PEAL_HDR_ROUTE, "<sip:r1>"),
		    CHANGE(PUSH, PEAL_HDR_ROUTE, "<sip:r2>") },
		  2,
		  "To: b\r\nRoute: <sip:x>\r\n",
		  "To: b\r\nRoute: <sip:r2>\r\nRoute: <sip:r1>\r\nRoute: <sip:x>\r\n" },
		{ { CHANGE(PUSH, PEAL_HDR_ROUTE, "<sip:r1>") },
		  1,
		  "To: b\r\n",
		  "Route: <sip:r1>\r\nTo: b\r\n" },
		{ { CHANGE(APPEND, PEAL_HDR_PATH, "<sip:r1>") },
		  1,
		  "Path: <sip:a>\r\nTo: b\r\nPath: <sip:c>\r\ns: x\r\n",
		  "Path: <sip:a>\r\nTo: b\r\nPath: <sip:c>\r\nPath: <sip:r1>\r\ns: x\r\n" },
		{ { CHANGE(APPEND, PEAL_HDR_PATH, "<sip:r1>") },
		  1,
		  "To: b\r\n",
		  "To: b\r\nPath: <sip:r1>\r\n" },
		{ { OTHER(REPLACE, "X-A", "2"), OTHER(PUSH, "X-B", "0") },
		  2,
		  "x-a: 1\r\nX-B: 1\r\nX-C: 1\r\n",
		  "X-A: 2\r\nX-B: 0\r\nX-B: 1\r\nX-C: 1\r\n" },
		{ { CHANGE(APPEND, PEAL_HDR_PATH, "<sip:r1>"),
		    CHANGE(APPEND, PEAL_HDR_SUBJECT, "x") },
		  2,
		  "Path: <sip:a>\r\nSubject: y\r\n",
		  "Path: <sip:a>\r\nPath: <sip:r1>\r\nSubject: y\r\nSubject: x\r\n" },
	};

	(void)state;
	expect_each_becomes(cases, COUNT(cases));
}

/* R3261-7.3.1, RFC 3261 16.4, 18.1.2: the first value goes, of a row or with it. */
static void the_first_value_is_popped(void **state)
{
	static const struct edit_case cases[] = {
		{ { POP(PEAL_HDR_VIA) },
		  1,
		  "v: SIP/2.0/UDP a\r\nVia: SIP/2.0/UDP b\r\n",
		  "Via: SIP/2.0/UDP b\r\n" },
		{ { POP(PEAL_HDR_VIA) },
		  1,
		  "v: SIP/2.0/UDP a\r\n , SIP/2.0/UDP b;x=\",\"\r\nTo: b\r\n",
		  "Via: SIP/2.0/UDP b;x=\",\"\r\nTo: b\r\n" },
		{ { POP(PEAL_HDR_ROUTE), CHANGE(PUSH, PEAL_HDR_ROUTE, "<sip:n>") },
		  2,
		  "Route: \"a, b\" <sip:a,b>, <sip:c>\r\n",
		  "Route: <sip:n>\r\nRoute: <sip:c>\r\n" },
		{ { POP(PEAL_HDR_ROUTE) }, 1, "To: b\r\n", "To: b\r\n" },
		{ { POP(PEAL_HDR_ROUTE), POP(PEAL_HDR_ROUTE) },
		  2,
		  "Route: <sip:a>\r\nTo: b\r\nRoute: <sip:c>, <sip:d>\r\nRoute:<sip:e>\r\n",
		  "To: b\r\nRoute: <sip:d>\r\nRoute:<sip:e>\r\n" },
		{ { POP(PEAL_HDR_ROUTE), POP(PEAL_HDR_ROUTE), POP(PEAL_HDR_ROUTE) },
		  3,
		  "Route: <sip:a>, <sip:c>\r\nTo: b\r\n",
		  "To: b\r\n" },
		{ { POP(PEAL_HDR_VIA),
		    CHANGE(PUSH, PEAL_HDR_VIA, "SIP/2.0/UDP a;received=192.0.2.1") },
		  2,
		  "Via: SIP/2.0/UDP a\r\nVia:SIP/2.0/UDP b,SIP/2.0/UDP c\r\n",
		  "Via: SIP/2.0/UDP a;received=192.0.2.1\r\nVia:SIP/2.0/UDP b,SIP/2.0/UDP c\r\n" },
		{ { POP(PEAL_HDR_CONTACT), POP(PEAL_HDR_SUPPORTED), POP(PEAL_HDR_CALL_INFO) },
		  3,
		  "m: <sip:a>, <sip:b>\r\nSupported: x, y\r\nCall-Info: <sip:c>, <sip:d>\r\n",
		  "Contact: <sip:b>\r\nSupported: y\r\nCall-Info: <sip:d>\r\n" },
		{ { POP(PEAL_HDR_POLICY_ID), POP(PEAL_HDR_VIA) },
		  2,
		  "Policy-ID: sip:c, sip:d\r\nVia: SIP/2.0/UDP a, SIP/2.0/UDP b\r\n",
		  "Policy-ID: sip:d\r\nVia: SIP/2.0/UDP b\r\n" },
	};

	(void)state;
	expect_each_becomes(cases, COUNT(cases));
}

/* R3261-7.3.1-03: what is new stands where proxies find it, or before the body's rows. */
static void what_is_new_has_its_place(void **state)
{
	static const struct edit_case cases[] = {
		{ { CHANGE(PUSH, PEAL_HDR_ROUTE, "<sip:r1>"),
		    CHANGE(PUSH, PEAL_HDR_ROUTE, "<sip:r2>") },
		  2,
		  "Via: SIP/2.0/UDP a\r\nMax-Forwards: 70\r\nTo: b\r\n",
		  "Via: SIP/2.0/UDP a\r\nRoute: <sip:r2>\r\nRoute: <sip:r1>\r\n"
		  "Max-Forwards: 70\r\nTo: b\r\n" },
		{ { CHANGE(REPLACE, PEAL_HDR_MAX_FORWARDS, "70"),
		    CHANGE(PUSH, PEAL_HDR_RECORD_ROUTE, "<sip:r>"),
		    CHANGE(PUSH, PEAL_HDR_VIA, "SIP/2.0/UDP n") },
		  3,
		  "To: b\r\n",
		  "Via: SIP/2.0/UDP n\r\nRecord-Route: <sip:r>\r\nMax-Forwards: 70\r\nTo: b\r\n" },
		{ { CHANGE(APPEND, PEAL_HDR_SUBJECT, "x"), OTHER(APPEND, "X-Y", "1"),
		    CHANGE(APPEND, PEAL_HDR_CONTENT_LANGUAGE, "de") },
		  3,
		  "To: b\r\nContent-Type: a/b\r\nl: 4\r\n",
		  "To: b\r\nSubject: x\r\nX-Y: 1\r\nContent-Type: a/b\r\nl: 4\r\n"
		  "Content-Language: de\r\n" },
		{ { CHANGE(APPEND, PEAL_HDR_SUBJECT, "x") },
		  1,
		  "l: 4\r\nTo: b\r\n",
		  "l: 4\r\nTo: b\r\nSubject: x\r\n" },
		{ { CHANGE(APPEND, PEAL_HDR_SUBJECT, "x") },
		  1,
		  "c: a/b\r\nl: 4\r\n",
		  "Subject: x\r\nc: a/b\r\nl: 4\r\n" },
		{ { CHANGE(REPLACE, PEAL_HDR_MAX_FORWARDS, "70"),
		    CHANGE(APPEND, PEAL_HDR_SUBJECT, "x") },
		  2,
		  "Proxy-Require: a\r\nProxy-Authorization: Digest x=\"y\"\r\nTo: b\r\n"
		  "Content-Disposition: session\r\ne: gzip\r\nMIME-Version: 1.0\r\n",
		  "Proxy-Require: a\r\nMax-Forwards: 70\r\nProxy-Authorization: Digest x=\"y\"\r\n"
		  "To: b\r\nSubject: x\r\n"
		  "Content-Disposition: session\r\ne: gzip\r\nMIME-Version: 1.0\r\n" },
		{ { CHANGE(PUSH, PEAL_HDR_VIA, "SIP/2.0/UDP n") },
		  1,
		  "",
		  "Via: SIP/2.0/UDP n\r\n" },
	};

	(void)state;
	expect_each_becomes(cases, COUNT(cases));
}

/* RFC 3261 20.14: another body comes with its own type and length. */
static void a_body_is_replaced(void **state)
{
	static const struct peal_edit edits[] = { REMOVE(PEAL_HDR_CONTENT_TYPE),
						  REMOVE(PEAL_HDR_CONTENT_LENGTH) };
	static const char before[] = LINE "To: b\r\nc: a/b\r\nl: 3\r\nX-Y:1\r\n\r\nabc";
	static const char after[] = LINE
	    "To: b\r\nX-Y:1\r\nContent-Type: c/d\r\nContent-Length: 5\r\n\r\nother";
	struct peal_header rows[ROWS];
	struct peal_message m;
	char out[200];
	struct peal_writer w = peal_writer_into(out, sizeof out);

	(void)state;
	assert_int_equal(peal_message_read(&m, before, sizeof before - 1, rows, ROWS, NULL),
			 PEAL_OK);
	peal_write_same_line(&w, &m);
	peal_write_edited(&w, &m, edits, COUNT(edits));
	peal_write_body(&w, T("c/d"), T("other"));
	assert_int_equal(peal_writer_end(&w), sizeof after - 1);
	assert_memory_equal(out, after, sizeof after - 1);
}

/* Nothing that is put in breaks out of its row; what cannot be read is not popped. */
static void a_bad_change_is_an_error(void **state)
{
	static const struct peal_edit bad[] = {
		CHANGE(PUSH, PEAL_HDR_VIA, "SIP/2.0/UDP a\r\nVia: b"),
		CHANGE(REPLACE, PEAL_HDR_TO, "\"b <sip:b>"),
		OTHER(APPEND, "X Y", "1"),
		POP(PEAL_HDR_ROUTE),
		CHANGE(REPLACE, PEAL_HDR_CONTENT_LENGTH, "0"),
	};
	char out[500];

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_int_equal(edit(T(LINE "To: b\r\nRoute: broken\r\n\r\n"), &bad[i], 1, false,
				      out, sizeof out),
				 PEAL_E_ARGUMENT);
	assert_int_equal(edit(T(LINE "To: b\r\n\r\n"), NULL, 0, false, out, 10), PEAL_E_FULL);
}

/* What was read leniently goes out as it should have come in. */
static void a_lenient_message_is_put_right(void **state)
{
	static const struct peal_edit push = CHANGE(PUSH, PEAL_HDR_VIA, "SIP/2.0/UDP n");
	static const char after[] =
	    "INVITE sip:b SIP/2.0\r\nVia: SIP/2.0/UDP n\r\nVia: SIP/2.0/UDP a\r\n"
	    "To: b c\r\n\r\n";
	char out[500];

	(void)state;
	assert_int_equal(edit(T("INVITE  <sip:b> SIP/2.0 \nv: SIP/2.0/UDP a\nt: b\r\n c\n"), &push,
			      1, true, out, sizeof out),
			 sizeof after - 1);
	assert_memory_equal(out, after, sizeof after - 1);
	assert_int_equal(edit(T("SIP/2.0 200\nt: b\n\n"), NULL, 0, true, out, sizeof out), 25);
	assert_memory_equal(out, "SIP/2.0 200 OK\r\nTo: b\r\n\r\n", 25);
}

/* R3261-7.3.1-04: RFC 3261 7.3.1, 20.44: a comma in a challenge ends no value, and two rows
 * stay two. */
static void challenges_are_neither_joined_nor_split(void **state)
{
	static const char before[] =
	    "SIP/2.0 401 Unauthorized\r\n"
	    "WWW-Authenticate: Digest realm=\"a, b\", nonce=\"1\", algorithm=SHA-256\r\n"
	    "WWW-Authenticate: Digest realm=\"a, b\", nonce=\"2\", algorithm=MD5\r\n\r\n";
	static const struct peal_edit add = { .change = PEAL_CHANGE_APPEND,
					      .id = PEAL_HDR_WWW_AUTHENTICATE,
					      .value = { "Basic realm=\"c\"", 15 } };
	struct peal_header rows[ROWS];
	struct peal_message m;
	unsigned count = 0;
	char after[400];

	(void)state;
	expect_becomes(before, NULL, 0, before);
	snprintf(after, sizeof after, "%.*sWWW-Authenticate: Basic realm=\"c\"\r\n\r\n",
		 (int)sizeof before - 3, before);
	expect_becomes(before, &add, 1, after);
	assert_int_equal(peal_message_read(&m, after, strlen(after), rows, ROWS, NULL), PEAL_OK);
	for (const struct peal_header *row = peal_message_find(&m, PEAL_HDR_WWW_AUTHENTICATE); row;
	     row = peal_message_next(&m, row)) {
		struct peal_digest digest;
		struct peal_auth auth;

		assert_int_equal(peal_auth_read(row->value, &auth, NULL), PEAL_OK);
		if (count == 2)
			assert_true(peal_text_is(auth.scheme, "Basic"));
		assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
		assert_true(peal_text_is(digest.realm, count == 2 ? "c" : "a, b"));
		count++;
	}
	assert_int_equal(count, 3);
}

/* R3261-7.4.2-01: RFC 3261 7.4.2: Content-Length alone says how long a body is. */
static void a_chunked_body_is_a_body_like_any_other(void **state)
{
	static const char text[] = "MESSAGE sip:b SIP/2.0\r\nTransfer-Encoding: chunked\r\n"
				   "Content-Type: a/b\r\nContent-Length: 9\r\n\r\n4\r\nabcd\r\n";
	struct peal_header rows[ROWS];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, ROWS, NULL), PEAL_OK);
	assert_int_equal(m.headers[0].id, PEAL_HDR_OTHER);
	assert_int_equal(m.body.len, 9);
	assert_memory_equal(m.body.at, "4\r\nabcd\r\n", 9);
	expect_becomes(text, NULL, 0, text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_nobody_names_stays_as_it_was),
		cmocka_unit_test(each_change_has_its_place),
		cmocka_unit_test(the_first_value_is_popped),
		cmocka_unit_test(what_is_new_has_its_place),
		cmocka_unit_test(a_body_is_replaced),
		cmocka_unit_test(a_bad_change_is_an_error),
		cmocka_unit_test(a_lenient_message_is_put_right),
		cmocka_unit_test(challenges_are_neither_joined_nor_split),
		cmocka_unit_test(a_chunked_body_is_a_body_like_any_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
