/* SPDX-License-Identifier: MIT */
/* Multipart bodies, fragments of messages, and content by type. */
#include "corpus_kit.h"

#include <peal/body.h>

/* The parts of a body, with "|" behind each; then "!" where it is broken. */
static void parts_of(const char *body, const char *params, char *out, size_t size, uint32_t *at)
{
	struct peal_text copy = exact_copy(peal_text_of(body)), part;
	struct peal_parts parts = peal_parts_of(copy, peal_text_of(params));
	struct peal_fault fault = { 0, "", "" };
	size_t n = 0;
	int got;

	out[0] = '\0';
	while ((got = peal_part_next(&parts, &part, &fault)) > 0)
		n += (size_t)snprintf(out + n, size - n, "%.*s|", (int)part.len, part.at);
	if (got < 0)
		snprintf(out + n, size - n, "!");
	*at = fault.at;
	assert_int_equal(peal_part_next(&parts, &part, &fault), 0);
	exact_free(copy);
}

/* RFC 2046 5.1.1, RFC 5621 3. */
static void parts_stand_between_delimiter_lines(void **state)
{
	static const struct {
		const char *body, *params, *parts;
		uint32_t at;
	} cases[] = {
		{ "--b\r\n\r\none\r\n--b\r\nA: 1\r\n\r\ntwo\r\n--b--\r\n", "boundary=b",
		  "\r\none|A: 1\r\n\r\ntwo|", 0 },
		{ "for nobody\r\n--b\t \r\n\r\none\r\n--b-- \t\r\nnor this\r\n--b\r\n",
		  "x=y;boundary=\"b\"", "\r\none|", 0 },
		{ "--b\r\n--b--", "boundary=b", "|", 0 },
		{ "--b--", "boundary=b", "", 0 },
		{ "\n--b\r\nx\r\n--b--", "boundary=b", "", 0 }, /* no line before it */
		{ "--b\r\n\r\n\r\n\r\n--b--", "boundary=b", "\r\n\r\n|", 0 },
		/* only whole lines are delimiters */
		{ "--b\r\n--bc\r\n --b\r\nx--b\r\n-b\n--b\r\n--b--x\r\n--b--", "boundary=b",
		  "--bc\r\n --b\r\nx--b\r\n-b\n--b\r\n--b--x|", 0 },
		{ "--b\r\na\r\n--b\rx\r\n--b--", "boundary=b", "a\r\n--b\rx|", 0 },
		{ "--a:b\r\nx\r\n--a:b--", "boundary=\"a:b\"", "x|", 0 },
		{ "--b\r\none\r\n", "boundary=b", "!", 10 },
		{ "--b\r\none\r\n--b\r\ntwo", "boundary=b", "one|!", 18 },
		{ "one", "boundary=b", "!", 3 },
		{ "", "boundary=b", "!", 0 },
		{ "--\r\none\r\n----", "", "!", 0 },
		{ "--\r\none\r\n----", "boundary=\"\"", "!", 0 },
	};
	char parts[256];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t at;

		parts_of(cases[i].body, cases[i].params, parts, sizeof parts, &at);
		assert_string_equal(parts, cases[i].parts);
		assert_int_equal(at, cases[i].at);
	}
}

/* safety D10: 64 kB of beginnings of delimiters end soon. */
static void near_delimiters_are_passed_in_one_pass(void **state)
{
	static char text[65536];
	struct peal_parts parts = peal_parts_of(
	    (struct peal_text){ text, sizeof text },
	    T("boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"));
	struct peal_text part;

	(void)state;
	for (size_t i = 0; i + 8 <= sizeof text; i += 8)
		memcpy(text + i, "\r\n--bbbb", 8);
	assert_int_equal(peal_part_next(&parts, &part, NULL), PEAL_E_SYNTAX);
}

/* RFC 3420 2: each piece may be missing, the last line end too. */
static void a_fragment_is_any_part_of_a_message(void **state)
{
	static const struct {
		const char *text, *line;
		uint16_t status;
		uint32_t rows;
		const char *body;
	} cases[] = {
		{ "SIP/2.0 100 Trying\r\n", "SIP/2.0 100 Trying", 100, 0, "" },
		{ "SIP/2.0 100 Trying", "SIP/2.0 100 Trying", 100, 0, "" },
		{ "SIP/2.0 486", "SIP/2.0 486", 486, 0, "" },
		{ "SIP/2.0 200 OK\r\nTo: x\r\n", "SIP/2.0 200 OK", 200, 1, "" },
		{ "SIP/2.0 200 OK\r\nTo: x", "SIP/2.0 200 OK", 200, 1, "" },
		{ "SIP/2.0 200 OK\r\n\r\nbody", "SIP/2.0 200 OK", 200, 0, "body" },
		{ "INVITE sip:a SIP/2.0\r\nl: 99\r\n\r\nb", "INVITE sip:a SIP/2.0", 0, 1, "b" },
		{ "INVITE sip:a SIP/2.0", "INVITE sip:a SIP/2.0", 0, 0, "" },
		{ "From: a\r\nTo: b\r\n x\r\nX:\r\n\r\nbody", "", 0, 3, "body" },
		{ "From: a", "", 0, 1, "" },
		{ "\r\nbody", "", 0, 0, "body" },
		{ "\r\n", "", 0, 0, "" },
		{ "", "", 0, 0, "" },
	};
	static const char *const broken[] = {
		"SIP/2.0 1000", "SIP/2.0 99 x", "SIP/3.0 200 OK", "body",
		"To",           "To: a\r",      "To: a\r\nx",     "SIP/2.0 200 OK\r\nbody",
	};
	struct peal_header rows[4];
	struct peal_message m;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text copy = exact_copy(peal_text_of(cases[i].text));
		struct peal_fault fault = { 0, "", "" };

		if (peal_fragment_read(&m, copy.at, copy.len, rows, 4, &fault) != PEAL_OK)
			fail_msg("%zu: at %u %s", i, fault.at, fault.expected);
		assert_text(m.line, cases[i].line);
		assert_int_equal(m.status, cases[i].status);
		assert_int_equal(m.header_count, cases[i].rows);
		assert_text(m.body, cases[i].body);
		exact_free(copy);
	}
	for (size_t i = 0; i < COUNT(broken); i++) {
		if (peal_fragment_read(&m, broken[i], strlen(broken[i]), rows, 4, NULL) !=
		    PEAL_E_SYNTAX)
			fail_msg("%s", broken[i]);
	}
	assert_int_equal(peal_fragment_read(&m, "a: 1\r\nb: 2\r\n", 12, rows, 1, NULL),
			 PEAL_E_FULL);
	assert_text(peal_message_value(&m, PEAL_HDR_ACCEPT_CONTACT), "1");
}

/* RFC 5621 3.1, 8.1. */
static void content_is_found_by_its_type(void **state)
{
	static const char head[] = "MESSAGE sip:a SIP/2.0\r\n";
	static const struct {
		const char *rest, *content; /* NULL: there is none */
	} cases[] = {
		{ "c: Application / SDP;x=y\r\n\r\nv=0", "v=0" },
		{ "c: text/plain\r\n\r\nv=0", NULL },
		{ "c: application/sdp-too\r\n\r\nv=0", NULL },
		{ "c: applications/sdp\r\n\r\nv=0", NULL },
		{ "c: application-of-more-than-that/sdp\r\n\r\nv=0", NULL },
		{ "c: allpication/sdp\r\n\r\nv=0", NULL },
		{ "c: ;application/sdp\r\n\r\nv=0", NULL },
		{ "\r\nv=0", NULL },
		{ "c: application/sdp\r\n\r\n", NULL },
		{ "c: application/sdp\r\ne: gzip\r\n\r\nv=0", NULL },
		{ "c: application/sdp\r\ne: identity\r\n\r\nv=0", "v=0" },
		{ "c: application/sdp\r\nContent-Transfer-Encoding: Base64\r\n\r\ndj0w", NULL },
		{ "c: application/sdp\r\nContent-Transfer-Encoding: 7BIT\r\n\r\nv=0", "v=0" },
		{ "c: application/sdp\r\ncontent-transfer-encoding: 8bit\r\n\r\nv=0", "v=0" },
		{ "c: application/sdp\r\nX: y\r\nContent-Transfer-Encoding: binary\r\n\r\nv=0",
		  "v=0" },
		{ "c: multipart/mixed;boundary=b\r\n\r\n--b\r\nc: application/sdp\r\n"
		  "Content-Transfer-Encoding: quoted-printable\r\n\r\nv=3D0\r\n--b--",
		  NULL },
		{ "c: multipart/mixed;boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\n"
		  "Content-Type: application/sdp\r\n\r\nv=0\r\n\r\n--b--",
		  "v=0\r\n" },
		{ "c: multipart/mixed;boundary=b\r\n\r\n--b\r\nc: "
		  "multipart/alternative;boundary=\"i\"\r\n"
		  "\r\n--i\r\nc: application/sdp\r\n\r\nv=0\r\n--i--\r\n--b--",
		  "v=0" },
		{ "c: multipart/mixed\r\n\r\n--b\r\nc: application/sdp\r\n\r\nv=0\r\n--b--", NULL },
		{ "c: multipart/mixed;boundary=b\r\n\r\n--b\r\nc: application/sdp\r\n\r\nv=0\r\n",
		  NULL },
		{ "c: multipart/mixed;boundary=b\r\n\r\n--b\r\nbroken\r\n--b\r\n"
		  "c: application/sdp\r\n\r\nv=0\r\n--b--",
		  "v=0" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text content = { NULL, 0 };
		struct peal_header rows[4];
		struct peal_message m;
		char text[512];
		int n = snprintf(text, sizeof text, "%s%s", head, cases[i].rest);

		assert_int_equal(peal_message_read(&m, text, (size_t)n, rows, 4, NULL), PEAL_OK);
		if (peal_content_find(&m, "application/sdp", &content) !=
		    (cases[i].content != NULL))
			fail_msg("%zu", i);
		if (cases[i].content)
			assert_text(content, cases[i].content);
	}
}

/* safety D8: parts within parts are looked into five deep. */
static void content_is_not_looked_for_without_end(void **state)
{
	(void)state;
	for (char depth = '1'; depth <= '9'; depth++) {
		char text[1024] = "MESSAGE sip:a SIP/2.0\r\n", part[80];
		struct peal_header rows[4];
		struct peal_message m;
		struct peal_text content;

		for (char n = '1'; n <= depth; n++) {
			snprintf(part, sizeof part,
				 "c: multipart/mixed;boundary=%c\r\n\r\n--%c\r\n", n, n);
			strcat(text, part);
		}
		strcat(text, "c: application/sdp\r\n\r\nv=0");
		for (char n = depth; n >= '1'; n--) {
			snprintf(part, sizeof part, "\r\n--%c--", n);
			strcat(text, part);
		}
		assert_int_equal(peal_message_read(&m, text, strlen(text), rows, 4, NULL), PEAL_OK);
		assert_int_equal(peal_content_find(&m, "application/sdp", &content), depth < '5');
	}
}

/* One byte more than the 70 that RFC 2046 5.1.1 allows. */
#define LONG_BOUNDARY                                                                              \
	("12345678901234567890123456789012345"                                                     \
	 "678901234567890123456789012345678901")

/* RFC 2046 5.1.1: what is written is read again, byte for byte. */
static void what_is_written_in_parts_is_read_in_parts(void **state)
{
	static const char expected[] = "--b 1\r\nContent-Type: text/plain\r\n\r\none\r\n--b 1\r\n"
				       "\r\n\r\n--b 1--\r\n";
	static const char *const bad_boundaries[] = { "",    " ",  "b ", "b\r\n",
						      "b\"", "b;", "b{", LONG_BOUNDARY };
	static const char *const bad_contents[] = { "--b", "x\r\n--b\r\ny", "x\r\n--b-- ",
						    "--bc\r\n\r\nx\r\n--bc--", "x\n--b" };
	char buffer[500], parts[256];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer - 1);
	uint32_t at;

	(void)state;
	peal_write_body_part(&w, T("b 1"), T("Content-Type: text/plain\r\n"), T("one"));
	peal_write_body_part(&w, T("b 1"), T(""), T(""));
	peal_write_body_end(&w, T("b 1"));
	assert_int_equal(peal_writer_end(&w), sizeof expected - 1);
	assert_memory_equal(buffer, expected, sizeof expected - 1);
	buffer[w.used] = '\0';
	parts_of(buffer, "boundary=\"b 1\"", parts, sizeof parts, &at);
	assert_string_equal(parts, "Content-Type: text/plain\r\n\r\none|\r\n|");
	for (size_t i = 0; i < COUNT(bad_boundaries); i++) {
		w = peal_writer_into(buffer, sizeof buffer);
		peal_write_body_end(&w, peal_text_of(bad_boundaries[i]));
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	}
	for (size_t i = 0; i < COUNT(bad_contents); i++) {
		w = peal_writer_into(buffer, sizeof buffer);
		peal_write_body_part(&w, T("b"), T(""), peal_text_of(bad_contents[i]));
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	}
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_body_part(&w, T("b"), T(""), T("x--b\n-b\n--\n--a"));
	assert_true(peal_writer_end(&w) > 0);
	w = peal_writer_into(buffer, sizeof buffer);
	peal_write_body_part(&w, T("b"), T("no line end"), T(""));
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
}

/* RFC 4475 3.1.1.11 mpart01; every multipart of the corpus ends. */
static void multiparts_of_the_corpus_are_taken_apart(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	static struct peal_header rows[ROWS];
	int bodies = 0;

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_media_type media;
		struct peal_text part, value;
		struct peal_parts parts;
		struct peal_message m;
		struct file file;
		int count = 0, got;

		if (strcmp(c[4], "body") == 0 || !strchr(c[0], '.'))
			continue;
		file = load(c[0]);
		if (!file.at ||
		    peal_message_read(&m, file.at, file.len, rows, ROWS, NULL) != PEAL_OK) {
			free(file.at);
			continue;
		}
		value = peal_message_value(&m, PEAL_HDR_CONTENT_TYPE);
		if (peal_media_type_read(value, &media, NULL) == PEAL_OK &&
		    peal_text_same(media.type, T("multipart"))) {
			parts = peal_parts_of(m.body, media.params);
			while ((got = peal_part_next(&parts, &part, NULL)) > 0)
				count++;
			bodies++;
			if (strcmp(c[0], "rfc4475/mpart01.dat") == 0)
				assert_int_equal(count, 2);
			if (strcmp(c[0], "odd/mp-no-boundary.sip") == 0 ||
			    strcmp(c[0], "odd/mp-unclosed.sip") == 0)
				assert_int_equal(got, PEAL_E_SYNTAX);
			else if (strcmp(c[5], "valid") == 0 && m.body.len > 0 && got < 0)
				print_message("%s: broken\n", c[0]);
		}
		free(file.at);
	}
	free(text);
	print_message("%d multipart bodies\n", bodies);
	assert_true(bodies > 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_stand_between_delimiter_lines),
		cmocka_unit_test(near_delimiters_are_passed_in_one_pass),
		cmocka_unit_test(a_fragment_is_any_part_of_a_message),
		cmocka_unit_test(content_is_found_by_its_type),
		cmocka_unit_test(content_is_not_looked_for_without_end),
		cmocka_unit_test(what_is_written_in_parts_is_read_in_parts),
		cmocka_unit_test(multiparts_of_the_corpus_are_taken_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
