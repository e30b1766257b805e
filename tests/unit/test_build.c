/* SPDX-License-Identifier: MIT */
/* The writer: what it writes, what it refuses, and that it stays in its buffer. */
#include "message_kit.h"

#include <peal/compose.h>

static void write_all(struct peal_writer *w)
{
	struct peal_header folded = { T("nEWfangled"), T("one \r\n\ttwo\r\n three"), 0 };
	struct peal_header named = { T("s"), T("a \"quote"), PEAL_HDR_SUBJECT };

	peal_write_request(w, T("INVITE"), T("sip:bob@b.example"));
	peal_write_header(w, PEAL_HDR_VIA, T("SIP/2.0/UDP a.example;branch=z9hG4bK1"));
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, 70);
	peal_write_begin(w, PEAL_HDR_FROM);
	peal_write_part(w, T("\"A"));
	peal_write_copied(w, T(" b\\\"\" \r\n <sip:a@a.example>"));
	peal_write_part(w, T(";tag="));
	peal_write_decimal(w, 4294967295);
	peal_write_end(w);
	peal_write_copy(w, &folded);
	peal_write_copy(w, &named);
	peal_write_named(w, T("X-More"), T("5\" disk"));
	peal_write_rows(w, T("Call-ID: 1\r\nTo: <sip:b@b.example>\r\n"));
	peal_write_header(w, PEAL_HDR_CSEQ, T("1 INVITE"));
	peal_write_body(w, T("text/plain"), T("a\0b"));
}

static const char written[] = "INVITE sip:bob@b.example SIP/2.0\r\n"
			      "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\r\n"
			      "Max-Forwards: 70\r\n"
			      "From: \"A b\\\"\" <sip:a@a.example>;tag=4294967295\r\n"
			      "nEWfangled: one two three\r\n"
			      "Subject: a \"quote\r\n"
			      "X-More: 5\" disk\r\n"
			      "Call-ID: 1\r\nTo: <sip:b@b.example>\r\n"
			      "CSeq: 1 INVITE\r\n"
			      "Content-Type: text/plain\r\n"
			      "Content-Length: 3\r\n"
			      "\r\n"
			      "a\0b";

/* safety D3: every size from 0 to one more than needed; R3261-7.3.1-01, -02. */
static void every_size_is_enough_or_says_what_it_needs(void **state)
{
	const size_t needed = sizeof written - 1;

	(void)state;
	for (size_t size = 0; size <= needed + 1; size++) {
		char *buffer = malloc(size ? size : 1);
		struct peal_writer w;

		assert_non_null(buffer);
		memset(buffer, 'x', size);
		w = peal_writer_into(size ? buffer : NULL, size);
		write_all(&w);
		assert_int_equal(w.used, needed);
		if (size < needed) {
			assert_int_equal(peal_writer_end(&w), PEAL_E_FULL);
		} else {
			assert_int_equal(peal_writer_end(&w), (int)needed);
			assert_memory_equal(buffer, written, needed);
			assert_true(size == needed || buffer[needed] == 'x');
		}
		free(buffer);
	}
}

/* parse(print(x)) = x, by the strict reader. */
static void what_is_written_is_valid(void **state)
{
	char buffer[600];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
	struct peal_header rows[16];
	struct peal_message m;
	int n;

	(void)state;
	write_all(&w);
	n = peal_writer_end(&w);
	assert_int_equal(peal_message_read(&m, buffer, (size_t)n, rows, 16, NULL), PEAL_OK);
	assert_int_equal(peal_message_validate(&m, buffer, NULL, NULL), PEAL_OK);
	assert_int_equal(m.header_count, 11);
	assert_int_equal(m.body.len, 3);
}

static void a_status_line_has_a_phrase(void **state)
{
	char buffer[80];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	peal_write_response(&w, 486, T(""));
	peal_write_response(&w, 299, T("M\xc3\xb6glich"));
	peal_write_body(&w, T(""), T(""));
	assert_text((struct peal_text){ buffer, (size_t)peal_writer_end(&w) },
		    "SIP/2.0 486 Busy Here\r\nSIP/2.0 299 M\xc3\xb6glich\r\n"
		    "Content-Length: 0\r\n\r\n");
}

enum place {
	METHOD,
	URI,
	REASON,
	VALUE,
	NAME,
	NAMED_VALUE,
	PART,
	COPIED,
	TYPE,
	ROWS,
};

static int written_at(enum place place, struct peal_text text)
{
	char buffer[200];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
	struct peal_header row = { T("X"), text, PEAL_HDR_OTHER };

	switch (place) {
	case METHOD: peal_write_request(&w, text, T("sip:a")); break;
	case URI: peal_write_request(&w, T("BYE"), text); break;
	case REASON: peal_write_response(&w, 200, text); break;
	case VALUE: peal_write_header(&w, PEAL_HDR_TO, text); break;
	case NAME: peal_write_named(&w, text, T("x")); break;
	case NAMED_VALUE: peal_write_named(&w, T("X-Y"), text); break;
	case PART:
		peal_write_begin(&w, PEAL_HDR_TO);
		peal_write_part(&w, text);
		peal_write_end(&w);
		break;
	case COPIED: peal_write_copy(&w, &row); break;
	case TYPE: peal_write_body(&w, text, T("x")); break;
	case ROWS: peal_write_rows(&w, text); break;
	}
	return peal_writer_end(&w);
}

/* safety D14; R3261-7.1-02, R3261-7.4.1-01: no argument brings a line of its own. */
static void an_argument_that_would_inject_is_refused(void **state)
{
	static const struct {
		enum place place;
		struct peal_text text;
	} cases[] = {
		{ METHOD, { "", 0 } },
		{ METHOD, { "BYE sip:x", 9 } },
		{ METHOD, { "B\r\n", 3 } },
		{ METHOD, { " BYE", 4 } },
		{ METHOD, { "BYE,", 4 } },
		{ URI, { "", 0 } },
		{ URI, { "sip:a b", 7 } },
		{ URI, { "<sip:a>", 7 } },
		{ URI, { "sip:a\r\nX: y", 11 } },
		{ URI, { "sip:\0", 5 } },
		{ URI, { "sip:\x7f", 5 } },
		{ REASON, { "OK\r\nX: y", 8 } },
		{ REASON, { "O\nK", 3 } },
		{ REASON, { "O\0K", 3 } },
		{ VALUE, { "<sip:a>\r\nX: y", 13 } },
		{ VALUE, { "<sip:a>\r\n y", 11 } },
		{ VALUE, { "<sip:a>\n", 8 } },
		{ VALUE, { "\r", 1 } },
		{ VALUE, { "a\0", 2 } },
		{ VALUE, { "<sip:a>, <sip:b>", 16 } },
		{ VALUE, { "<sip:a", 6 } },
		{ VALUE, { "", 0 } },
		{ VALUE, { "\"a <sip:a>", 10 } },
		{ VALUE, { "\"a\\\" <sip:a>", 12 } },
		{ NAME, { "", 0 } },
		{ NAME, { "X:", 2 } },
		{ NAME, { "X Y", 3 } },
		{ NAME, { "X\r\n", 3 } },
		{ NAMED_VALUE, { "x\r\nY: z", 7 } },
		{ PART, { "x\ny", 3 } },
		{ PART, { "\"", 1 } },
		{ COPIED, { "a\r\nX: y", 7 } },
		{ COPIED, { "a\n b", 4 } },
		{ COPIED, { "a\r b", 4 } },
		{ COPIED, { "a\r\n", 3 } },
		{ COPIED, { "a\n\r\n b", 6 } },
		{ COPIED, { "a\0b", 3 } },
		{ COPIED, { "\\\\\0", 3 } },
		{ COPIED, { "a\1", 2 } },
		{ COPIED, { "abcdefghij\1", 11 } },
		{ PART, { "abcdefghij\1", 11 } },
		{ COPIED, { "a\\\r\nX: y", 8 } },
		{ TYPE, { "", 0 } },
		{ TYPE, { "text/plain\r\nX: y", 16 } },
		{ ROWS, { "X: y", 4 } },
		{ ROWS, { "X: y\r", 5 } },
		{ ROWS, { "X: y\n", 5 } },
		{ ROWS, { "X: y\r\n\r\n", 8 } },
		{ ROWS, { "\r\nX: y\r\n", 8 } },
		{ ROWS, { "X: y\nZ\r\n", 8 } },
		{ ROWS, { "X: \0\r\n", 6 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text copy = exact_copy(cases[i].text);

		assert_int_equal(written_at(cases[i].place, copy), PEAL_E_ARGUMENT);
		exact_free(copy);
	}
}

/* Each single byte in each place: a written line ends where the writer ends it. */
static void no_byte_brings_a_second_line(void **state)
{
	(void)state;
	for (int place = METHOD; place <= TYPE; place++) {
		for (int byte = 0; byte < 256; byte++) {
			char text[] = "x?x";
			bool is_control = byte < ' ' && byte != '\t';
			int result;

			text[1] = (char)byte;
			result = written_at((enum place)place, (struct peal_text){ text, 3 });
			if (is_control)
				assert_int_equal(result, PEAL_E_ARGUMENT);
			if (place == NAMED_VALUE && !is_control)
				assert_true(result > 0);
		}
	}
}

/* RFC 4475 3.1.1.2: a response copies To, with the NUL that is quoted in it. */
static void a_quoted_nul_is_copied(void **state)
{
	char buffer[40];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
	struct peal_header row = { T("t"), T("\"\\\0\" <sip:a>"), PEAL_HDR_TO };

	(void)state;
	peal_write_copy(&w, &row);
	assert_int_equal(peal_writer_end(&w), 18);
	assert_memory_equal(buffer, "To: \"\\\0\" <sip:a>\r\n", 18);
}

/* RFC 3261 7.3.1: a fold is one blank, wherever it stands; a tab is none. */
static void a_fold_is_copied_as_a_blank(void **state)
{
	static const char *const cases[][2] = {
		{ "a\r\n b", "a b" },
		{ "a \r\n\t b", "a b" },
		{ "a\r\n ", "a " },
		{ "\r\n b", " b" },
		{ "abcdefgh\tij", "abcdefgh\tij" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header row = { T("X-Y"), peal_text_of(cases[i][0]), PEAL_HDR_OTHER };
		char buffer[40], expected[40];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
		int n;

		snprintf(expected, sizeof expected, "X-Y: %s\r\n", cases[i][1]);
		peal_write_copy(&w, &row);
		n = peal_writer_end(&w);
		assert_int_equal(n, strlen(expected));
		assert_memory_equal(buffer, expected, (size_t)n);
	}
}

/* What no Content-Length, and no int, can say. */
static void a_message_has_its_limit(void **state)
{
	char buffer[100];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	peal_write_body(&w, T("a/b"), (struct peal_text){ "", (size_t)UINT32_MAX + 1 });
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "a body below 4 GiB");
	w = peal_writer_into(buffer, SIZE_MAX); /* only asked how much it has */
	w.used = INT32_MAX;
	assert_int_equal(peal_writer_end(&w), INT32_MAX);
	w.used++;
	assert_int_equal(peal_writer_end(&w), PEAL_E_FULL);
}

/* The first problem stays, also when the buffer overflows later. */
/* The first problem stays, also when the buffer overflows later. */
static void an_error_is_kept(void **state)
{
	char buffer[4];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	peal_write_response(&w, 99, T(""));
	peal_write_header(&w, PEAL_HDR_TO, T("<sip:a>"));
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_header(&w, PEAL_HDR_OTHER, T("x"));
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_response(&w, 700, T(""));
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
}

/* One field of a URI, written. */
static int write_field(const char *name, const char *value, char *buffer, size_t size)
{
	struct peal_writer w = peal_writer_into(buffer, size);

	peal_write_uri_field(&w, peal_text_of(name), peal_text_of(value));
	return peal_writer_end(&w);
}

/* R3261-19.1.5-02: what a URI may not ask for, and what no message can hold. */
static void a_uri_wants_fields_in_the_message(void **state)
{
	static const char *const refused[][2] = {
		{ "From", "sip:a" },
		{ "i", "1" },
		{ "cseq", "1%20INVITE" },
		{ "V%69a", "x" },
		{ "Record-Route", "x" },
		{ "Route", "%3Csip:a%3E" },
		{ "Accept", "a/b" },
		{ "Accept-Encoding", "" },
		{ "Accept-Language", "" },
		{ "Allow", "INVITE" },
		{ "m", "sip:a" },
		{ "Organization", "x" },
		{ "Supported", "100rel" },
		{ "User-Agent", "x" },
		{ "body", "x" },
		{ "Subject", "a%0d%0aVia:b" },
		{ "Subject", "a%0ab" },
		{ "Subject", "%00" },
		{ "Priority", "a%20b" },
		{ "Reply-To", "x" },
		{ "Require", "%22" },
		{ "X%20y", "1" },
		{ "X-234567890123456789012345678901234567890123456789012345678901234", "1" },
		{ "", "1" },
		{ "To", "alice%40atlanta.com" },
	};
	static const char *const verified[] = { "Content-Disposition", "e",
						"content-language",    "l",
						"MIME-Version",        "Timestamp" };
	char buffer[128];

	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++) {
		if (write_field(refused[i][0], refused[i][1], buffer, sizeof buffer) !=
		    PEAL_E_ARGUMENT)
			fail_msg("%s=%s", refused[i][0], refused[i][1]);
	}
	assert_int_equal(write_field("s", "project%20x%%4", buffer, sizeof buffer), 23);
	assert_memory_equal(buffer, "Subject: project x%%4\r\n", 23);
	assert_int_equal(write_field("%58-Y", "%31%2c2", buffer, sizeof buffer), 10);
	assert_memory_equal(buffer, "X-Y: 1,2\r\n", 10);
	assert_int_equal(
	    write_field("Replaces", "1%40a%3Bto-tag%3D2%3Bfrom-tag%3D3", buffer, sizeof buffer),
	    35);
	assert_memory_equal(buffer, "Replaces: 1@a;to-tag=2;from-tag=3\r\n", 35);
	assert_int_equal(write_field("s", "x", buffer, 4), PEAL_E_FULL);
	assert_int_equal(peal_uri_field_trust(T("content-type")), PEAL_URI_TRUST_VERIFY);
	assert_int_equal(peal_uri_field_trust(T("Date")), PEAL_URI_TRUST_VERIFY);
	for (size_t i = 0; i < COUNT(verified); i++)
		assert_int_equal(peal_uri_field_trust(peal_text_of(verified[i])),
				 PEAL_URI_TRUST_VERIFY);
	assert_int_equal(peal_uri_field_trust(T("BODY")), PEAL_URI_TRUST_BODY);
	assert_int_equal(peal_uri_field_trust(T("Replaces")), PEAL_URI_TRUST_FIELD);
}

/* R3261-8.2.6.2-01: who says where a request came from has one whose Via can be
 * read */
static void a_request_with_a_broken_via_is_not_answered(void **state)
{
	static const char text[] =
	    "OPTIONS sip:b SIP/2.0\r\nVia: x\r\nFrom: <sip:a>;tag=1\r\nTo: <sip:b>\r\n"
	    "Call-ID: 1\r\nCSeq: 1 OPTIONS\r\n\r\n";
	const struct peal_response_head head = { .status = 200,
						 .tag = T("1"),
						 .source = T("192.0.2.9") };
	struct peal_header rows[16];
	struct peal_message m;
	char buffer[600];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, 16, NULL), PEAL_OK);
	peal_write_response_head(&w, &m, &head);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "a request with a Via");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_size_is_enough_or_says_what_it_needs),
		cmocka_unit_test(what_is_written_is_valid),
		cmocka_unit_test(a_status_line_has_a_phrase),
		cmocka_unit_test(an_argument_that_would_inject_is_refused),
		cmocka_unit_test(no_byte_brings_a_second_line),
		cmocka_unit_test(a_quoted_nul_is_copied),
		cmocka_unit_test(a_fold_is_copied_as_a_blank),
		cmocka_unit_test(a_message_has_its_limit),
		cmocka_unit_test(an_error_is_kept),
		cmocka_unit_test(a_uri_wants_fields_in_the_message),
		cmocka_unit_test(a_request_with_a_broken_via_is_not_answered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
