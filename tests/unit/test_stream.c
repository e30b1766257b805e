/* SPDX-License-Identifier: MIT */
/* Streams cut into messages: R3261-18.3, RFC 5626 4.4.1.  Everything here is also fed
 * cut at each offset, and byte by byte, with the same outcome.
 */
#include "corpus_kit.h"

#include <peal/stream.h>

#define A "OPTIONS sip:a SIP/2.0\r\n"

/* What came of a stream: "M41", "C", "P" ... one behind the other, then "E" where it
 * is broken, "F" where a limit is exceeded. */
struct outcome {
	char text[2000];
	size_t n;
	uint32_t at; /* of the fault, from the beginning of the stream */
};

static void note(struct outcome *o, int chunk, size_t used)
{
	static const char *const names[] = { "", "M", "C", "P" };

	if (chunk == PEAL_CHUNK_MESSAGE)
		o->n += (size_t)snprintf(o->text + o->n, sizeof o->text - o->n, "M%zu ", used);
	else
		o->n += (size_t)snprintf(o->text + o->n, sizeof o->text - o->n, "%s ",
					 names[chunk]);
	assert_true(o->n < sizeof o->text);
}

/* Feeds `text` in pieces of `piece` bytes, the first one of `first`. */
static struct outcome feed(struct peal_text text, size_t first, size_t piece, uint32_t header_limit,
			   uint32_t body_limit)
{
	struct peal_stream stream = peal_stream_with(header_limit, body_limit);
	struct outcome o = { "", 0, 0 };
	size_t taken = 0, come = first, used;
	struct peal_fault fault;
	int got = 0;

	for (;; come = text.len - come < piece ? text.len : come + piece) {
		struct peal_text there = { text.at + taken, come - taken };
		struct peal_text copy = exact_copy(there);
		const char *at = copy.at;
		size_t left = copy.len;

		while ((got = peal_stream_next(&stream, at, left, &used, &fault)) > 0) {
			note(&o, got, used);
			at += used;
			left -= used;
			taken += used;
		}
		exact_free(copy);
		if (got < 0) {
			o.n += (size_t)snprintf(o.text + o.n, sizeof o.text - o.n, "%s",
						got == PEAL_E_FULL ? "F" : "E");
			o.at = (uint32_t)taken + fault.at;
			return o;
		}
		assert_int_equal(used, 0);
		if (come == text.len)
			return o;
	}
}

static struct outcome feed_all_ways(struct peal_text text, uint32_t header_limit,
				    uint32_t body_limit)
{
	struct outcome whole = feed(text, text.len, text.len, header_limit, body_limit);

	for (size_t cut = 0; cut <= text.len; cut++) {
		struct outcome o = feed(text, cut, text.len, header_limit, body_limit);

		assert_string_equal(o.text, whole.text);
		assert_int_equal(o.at, whole.at);
	}
	for (size_t piece = 1; piece < 4; piece++) {
		struct outcome o = feed(text, 0, piece, header_limit, body_limit);

		assert_string_equal(o.text, whole.text);
		assert_int_equal(o.at, whole.at);
	}
	return whole;
}

/* RFC 3261 18.3, R3261-7.5-01, -02, RFC 5626 4.4.1; safety D. */
static void any_split_gives_the_same_messages(void **state)
{
	static const struct {
		const char *text, *outcome;
		uint32_t at;
	} cases[] = {
		{ "", "", 0 },
		{ A "\r\n", "M25 ", 0 },
		{ A "l: 3\r\n\r\nabc", "M34 ", 0 },
		{ A "l: 3\r\n\r\nabcd", "M34 ", 0 },
		{ A "Content-Length:\r\n 3 \r\n\r\nabc", "M50 ", 0 },
		{ A "l: 3\r\n\r\nab", "", 0 },
		{ A "l: 2\r\nCONTENT-LENGTH: 2\r\n\r\n\r\n" A "\r\n", "M52 M25 ", 0 },
		{ A "X: l: 9\r\n\r\n" A "l-: 7\r\n\r\n", "M34 M32 ", 0 },
		{ A " l: 9\r\n\r\n", "E", 23 }, /* no start line folds */
		{ A "\r\n\r\n" A "\r\n", "M25 C M25 ", 0 },
		{ "\r\n\r\n\r\n" A "\r\n\r\n\r\n", "C P C M25 C P ", 0 },
		{ "\r\n" A "\r\n\r\n", "C M25 C ", 0 },
		{ "\r", "", 0 },
		{ "\rx", "E", 1 },
		{ "\nx", "E", 0 },
		{ A "X: a\rb\r\n\r\n", "E", 28 },
		{ A "X: a\nb\r\n\r\n", "E", 27 },
		{ A "l: x\r\n\r\n", "E", 26 },
		{ A "l: -1\r\n\r\n", "E", 26 },
		{ A "l: 4294967296\r\n\r\n", "E", 26 },
		{ A "l: 1\r\nl: 2\r\n\r\n12", "E", 32 },
		{ A "l: 1\r\nl: 01\r\n\r\n12", "E", 32 },
		{ A "l:\r\n\r\n", "E", 25 },
		{ "x\r\n\r\n", "E", 1 },
		{ "GET / HTTP/1.1\r\n\r\n", "E", 6 },
		{ A "X\r\n\r\n", "E", 24 },
		{ A "X: \\\r\n y\r\n\r\n", "M35 ", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct outcome o = feed_all_ways(peal_text_of(cases[i].text), 1000, 1000);

		if (strcmp(o.text, cases[i].outcome) != 0 || o.at != cases[i].at)
			fail_msg("%zu: %s: \"%s\" at %u", i, cases[i].text, o.text, o.at);
	}
}

/* safety D: at each limit and one beyond. */
static void a_limit_is_a_limit(void **state)
{
	static const char text[] = A "l: 3\r\n\r\nabc" A "l: 3\r\n\r\nabc";

	(void)state;
	assert_string_equal(feed_all_ways(T(text), 31, 3).text, "M34 M34 ");
	assert_string_equal(feed_all_ways(T(text), 30, 3).text, "F");
	assert_string_equal(feed_all_ways(T(text), 31, 2).text, "F");
	assert_int_equal(feed_all_ways(T(text), 31, 2).at, 26);
	assert_string_equal(feed_all_ways(T("xxxxxxxxxxxxxxxxxxxxxxxxx"), 24, 3).text, "F");
	assert_string_equal(feed_all_ways(T("xxxxxxxxxxxxxxxxxxxxxxxx"), 24, 3).text, "");
}

/* A header that is no header can be answered before the connection is closed. */
static void a_broken_header_is_still_there(void **state)
{
	static const char text[] = A "l: 1\r\nl: 2\r\n\r\nab";
	struct peal_stream stream = peal_stream_with(1000, 1000);
	struct peal_fault fault;
	size_t used;

	(void)state;
	assert_int_equal(peal_stream_next(&stream, text, sizeof text - 1, &used, &fault),
			 PEAL_E_SYNTAX);
	assert_int_equal(used, sizeof text - 3);
	assert_int_equal(peal_stream_next(&stream, text, sizeof text - 1, &used, &fault),
			 PEAL_E_SYNTAX);
}

/* The corpus: a message is the same from a stream, wherever it is cut. What has a body
 * and no Content-Length ends in a stream where its body begins. */
static void each_message_of_the_corpus_is_one_however_cut(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	int count = 0;

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		static struct peal_header rows[ROWS];
		struct peal_message m;
		struct file file;
		struct peal_text bytes;
		char expected[40];
		size_t start = 0, len;

		if (strcmp(c[5], "valid") != 0 || strcmp(c[4], "body") == 0)
			continue;
		file = load(c[0]);
		assert_int_equal(peal_message_read(&m, file.at, file.len, rows, ROWS, NULL),
				 PEAL_OK);
		while (file.at[start] == '\r')
			start += 2;
		len = (size_t)(m.body.at - file.at) - start;
		if (peal_message_find(&m, PEAL_HDR_CONTENT_LENGTH))
			len += m.body.len;
		bytes = (struct peal_text){ file.at + start, len };
		snprintf(expected, sizeof expected, "M%zu ", len);
		assert_string_equal(feed_all_ways(bytes, 100000, 100000).text, expected);
		count++;
		free(file.at);
	}
	free(text);
	print_message("%d messages\n", count);
	assert_true(count > 400);
}

/* The class "framing": how many messages there are. */
static void the_streams_of_the_corpus_have_so_many_messages(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		struct outcome o;
		struct file file;
		unsigned long messages = 0;

		if (strcmp(c[5], "framing") != 0)
			continue;
		file = load(c[0]);
		o = feed_all_ways((struct peal_text){ file.at, file.len }, 10000, 10000);
		for (const char *at = o.text; (at = strchr(at, 'M')); at++)
			messages++;
		assert_int_equal(messages, strtoul(c[6], NULL, 10));
		assert_true(strcmp(c[6], "pong") != 0 || strchr(o.text, 'P'));
		assert_null(strpbrk(o.text, "EF"));
		free(file.at);
	}
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_split_gives_the_same_messages),
		cmocka_unit_test(a_limit_is_a_limit),
		cmocka_unit_test(a_broken_header_is_still_there),
		cmocka_unit_test(each_message_of_the_corpus_is_one_however_cut),
		cmocka_unit_test(the_streams_of_the_corpus_have_so_many_messages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
