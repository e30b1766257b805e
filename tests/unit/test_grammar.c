/* SPDX-License-Identifier: MIT */
/* The shared rules of grammar/abnf.rl and sip_common.rl, byte for byte, through
 * the readers that use them: each of the 256 bytes is tried in each place, and the
 * sets are written out as RFC 3261 25.1 and RFC 5234 B.1 have them.
 */
#include "message_kit.h"

#define ALPHA      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#define DIGIT      "0123456789"
#define MARK       "-_.!~*'()"
#define UNRESERVED ALPHA DIGIT MARK
#define TOKEN      ALPHA DIGIT "-.!%*_+`'~"
#define WORD       ALPHA DIGIT "-.!%*_+`'~()<>:\\\"/[]?{}"
#define VISIBLE    TOKEN "\"#$&(),/:;<=>?@[\\]^{|}"

/* Whether `before`, the byte and `after` together are accepted. */
typedef bool accepts(struct peal_text text);

static bool has(const char *set, int byte)
{
	return byte != 0 && strchr(set, byte) != NULL;
}

static void expect_each_byte(accepts *reader, const char *before, const char *set,
			     const char *after, bool beyond_ascii)
{
	for (int byte = 0; byte < 256; byte++) {
		char text[256];
		size_t n = strlen(before), m = strlen(after);
		struct peal_text copy;
		bool expected = has(set, byte) || (byte >= 0x80 && beyond_ascii);

		memcpy(text, before, n);
		text[n] = (char)byte;
		memcpy(text + n + 1, after, m);
		copy = exact_copy((struct peal_text){ text, n + 1 + m });
		if (reader(copy) != expected)
			fail_msg("%s<%02x>%s is %s", before, (unsigned)byte, after,
				 expected ? "refused" : "accepted");
		exact_free(copy);
	}
}

static bool token(struct peal_text text)
{
	struct peal_values values = { .text = text, .rest = text };
	struct peal_text got;

	return peal_token_next(&values, &got, NULL) == 1 && got.len == text.len;
}

static bool uri(struct peal_text text)
{
	struct peal_uri got;

	return peal_uri_read(text, &got, NULL) == PEAL_OK;
}

static bool address(struct peal_text text)
{
	struct peal_values values = { .text = text, .rest = text };
	struct peal_address_value got;

	return peal_address_next(&values, &got, NULL) == 1 && values.rest.len == 0;
}

static bool via(struct peal_text text)
{
	struct peal_values values = { .text = text, .rest = text };
	struct peal_via got;

	return peal_via_next(&values, &got, NULL) == 1 && values.rest.len == 0;
}

static bool call_id(struct peal_text text)
{
	return peal_call_id_read(text, NULL) == PEAL_OK;
}

static bool number(struct peal_text text)
{
	uint32_t got;

	return peal_number_read(text, UINT32_MAX, &got, NULL) == PEAL_OK;
}

static bool message(struct peal_text text)
{
	struct peal_header rows[8];
	struct peal_message got;

	return peal_message_read(&got, text.at, text.len, rows, COUNT(rows), NULL) == PEAL_OK;
}

/* RFC 3261 25.1 token; R3261-7.1-06. */
static void token_has_its_bytes(void **state)
{
	(void)state;
	expect_each_byte(token, "", TOKEN, "", false);
	expect_each_byte(token, "a", TOKEN, "z", false);
	expect_each_byte(message, "", TOKEN, " sip:a SIP/2.0\r\n\r\n", false);
	expect_each_byte(message, "X", TOKEN, " sip:a SIP/2.0\r\n\r\n", false);
}

/* RFC 3261 7.3.1: a header name is a token, blanks may follow. */
static void a_header_name_has_its_bytes(void **state)
{
	(void)state;
	expect_each_byte(message, "A sip:a SIP/2.0\r\nN", TOKEN " \t:", ":x\r\n\r\n", false);
	expect_each_byte(message, "A sip:a SIP/2.0\r\n", TOKEN, "N:x\r\n\r\n", false);
}

/* RFC 3261 25.1 TEXT-UTF8char and LWS; control bytes are no text (R3261-7-02). */
static void header_text_has_its_bytes(void **state)
{
	static const char at_start[] = "A sip:a SIP/2.0\r\nN:";
	char before[sizeof at_start + 40];

	(void)state;
	for (size_t n = 0; n < 40; n++) {
		memcpy(before, at_start, sizeof at_start);
		memset(before + sizeof at_start - 1, 'x', n);
		before[sizeof at_start - 1 + n] = '\0';
		expect_each_byte(message, before, VISIBLE " \t\x7f", "y\r\n\r\n", true);
	}
	expect_each_byte(message, "SIP/2.0 200 O", VISIBLE " \t\x7f", "K\r\n\r\n", true);
}

/* RFC 3261 25.1 quoted-pair; RFC 4475 3.1.1.2: NUL, BEL and DEL may be quoted. */
static void a_backslash_quotes_all_but_line_ends(void **state)
{
	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		char quoted[] = "\"a\\?b\" <sip:c>";
		char row[] = "A sip:a SIP/2.0\r\nTo: \"a\\?b\" <sip:c>\r\n\r\n";
		bool is_pair = byte < 0x80 && byte != '\r' && byte != '\n';
		bool is_text = byte != '\r' && byte != '\n';
		struct peal_text copy;

		quoted[3] = (char)byte;
		copy = exact_copy((struct peal_text){ quoted, sizeof quoted - 1 });
		assert_int_equal(address(copy), is_pair);
		exact_free(copy);
		row[24] = (char)byte;
		assert_int_equal(message((struct peal_text){ row, sizeof row - 1 }), is_text);
	}
}

/* RFC 3261 25.1 qdtext: LWS, 21, 23-5B, 5D-7E, UTF8-NONASCII. */
static void quoted_text_has_its_bytes(void **state)
{
	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		char quoted[] = "\"a?b\" <sip:c>";
		bool expected = byte == '\t' ||
				(byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f);

		quoted[2] = (char)byte;
		/* A backslash quotes the letter behind it. */
		assert_int_equal(address((struct peal_text){ quoted, sizeof quoted - 1 }),
				 expected || byte == '\\');
	}
}

/* RFC 3261 25.1 word. */
static void a_call_id_has_its_bytes(void **state)
{
	(void)state;
	expect_each_byte(call_id, "", WORD, "", false);
	expect_each_byte(call_id, "a", WORD "@", "b", false);
	expect_each_byte(call_id, "a@b", WORD, "", false);
}

/* RFC 5234 B.1 DIGIT. */
static void a_number_has_its_bytes(void **state)
{
	(void)state;
	expect_each_byte(number, "", DIGIT, "", false);
	expect_each_byte(number, "1", DIGIT, "2", false);
}

/* RFC 3261 25.1 user, password, uri-parameter, header; R3261-25.1-07. */
static void the_parts_of_a_sip_uri_have_their_bytes(void **state)
{
	(void)state;
	expect_each_byte(uri, "sip:a", UNRESERVED "&=+$,;?/:", "b@h", false);
	expect_each_byte(uri, "sip:", UNRESERVED "&=+$,;?/", "b@h", false);
	expect_each_byte(uri, "sip:a:p", UNRESERVED "&=+$,", "@h", false);
	expect_each_byte(uri, "sip:a@h;p=v", UNRESERVED "[]/:&+$;", "w", false);
	expect_each_byte(uri, "sip:a@h;p", UNRESERVED "[]/:&+$=;", "w", false);
	expect_each_byte(uri, "sip:a@h?n", UNRESERVED "[]/?:+$", "m=v", false);
	expect_each_byte(uri, "sip:a@h?n=v", "&", "m=w", false);
	expect_each_byte(uri, "sip:a@h?n=v", UNRESERVED "[]/?:+$", "", false);
	expect_each_byte(uri, "sip:h", ";?", "1=2", false);
}

/* RFC 3261 25.1 escaped: % and two HEXDIG. */
static void an_escape_is_two_hexadecimal_digits(void **state)
{
	(void)state;
	expect_each_byte(uri, "sip:a%4", DIGIT "ABCDEFabcdef", "@h", false);
	expect_each_byte(uri, "sip:a%", DIGIT "ABCDEFabcdef", "4@h", false);
	expect_each_byte(uri, "sip:a@h;p=%4", DIGIT "ABCDEFabcdef", "", false);
	assert_false(uri(T("sip:a%")));
	assert_false(uri(T("sip:a@h;p=%4")));
}

/* RFC 3261 25.1 hostname, toplabel widened as docs/grammar.md says. */
static void a_host_name_has_its_bytes(void **state)
{
	(void)state;
	expect_each_byte(uri, "sip:a@x", ALPHA DIGIT "-_.;", "y", false);
	expect_each_byte(uri, "sip:a@", ALPHA DIGIT "_", "y", false);
	expect_each_byte(uri, "sip:a@x", ALPHA DIGIT "_.", "", false);
	expect_each_byte(via, "SIP/2.0/UDP x", ALPHA DIGIT "-_.;", "y", false);
}

/* RFC 3261 25.1 absoluteURI. */
static void a_scheme_has_its_bytes(void **state)
{
	(void)state;
	expect_each_byte(uri, "", ALPHA, "x:y", false);
	expect_each_byte(uri, "a", ALPHA DIGIT "+-.:", "x:y", false);
	expect_each_byte(uri, "x:", UNRESERVED ";/?:@&=+$,[]", "y", false);
}

/* RFC 3261 25.1 LWS, erratum 7529: a fold is CRLF and a blank, nothing else. */
static void only_a_fold_or_a_blank_is_a_blank(void **state)
{
	static const struct {
		struct peal_text blank;
		bool expected;
	} cases[] = {
		{ { " ", 1 }, true },           { { "\t", 1 }, true },
		{ { "\r\n ", 3 }, true },       { { "\r\n\t", 3 }, true },
		{ { " \t \r\n \t", 7 }, true }, { { "\r\n \r\n ", 6 }, true },
		{ { "", 0 }, false },           { { "\r\n", 2 }, false },
		{ { "\r ", 2 }, false },        { { "\n ", 2 }, false },
		{ { "\n\r ", 3 }, false },      { { "\v", 1 }, false },
		{ { "\r", 1 }, false },         { { "\0", 1 }, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[64] = "1";
		size_t n = cases[i].blank.len;
		struct peal_cseq cseq;
		struct peal_text copy;

		memcpy(text + 1, cases[i].blank.at, n);
		memcpy(text + 1 + n, "INVITE", 6);
		copy = exact_copy((struct peal_text){ text, n + 7 });
		assert_int_equal(peal_cseq_read(copy, &cseq, NULL) == PEAL_OK, cases[i].expected);
		exact_free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(token_has_its_bytes),
		cmocka_unit_test(a_header_name_has_its_bytes),
		cmocka_unit_test(header_text_has_its_bytes),
		cmocka_unit_test(a_backslash_quotes_all_but_line_ends),
		cmocka_unit_test(quoted_text_has_its_bytes),
		cmocka_unit_test(a_call_id_has_its_bytes),
		cmocka_unit_test(a_number_has_its_bytes),
		cmocka_unit_test(the_parts_of_a_sip_uri_have_their_bytes),
		cmocka_unit_test(an_escape_is_two_hexadecimal_digits),
		cmocka_unit_test(a_host_name_has_its_bytes),
		cmocka_unit_test(a_scheme_has_its_bytes),
		cmocka_unit_test(only_a_fold_or_a_blank_is_a_blank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
