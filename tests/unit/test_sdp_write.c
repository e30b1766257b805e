/* SPDX-License-Identifier: MIT */
/* Writing session descriptions: line by line, and what was read once more. */
#include "corpus_kit.h"

#include <peal/sdp.h>

#define LINES 400

static struct peal_text written_again(struct peal_text text, char *buffer, size_t size)
{
	struct peal_sdp_line lines[LINES];
	struct peal_writer w = peal_writer_into(buffer, size);
	struct peal_sdp sdp;
	int n;

	assert_int_equal(peal_sdp_read(&sdp, text, lines, LINES, NULL), PEAL_OK);
	peal_sdp_write(&w, &sdp);
	n = peal_writer_end(&w);
	assert_true(n > 0);
	return (struct peal_text){ buffer, (size_t)n };
}

/* RFC 8866 5: each line by its own verb. */
static void a_description_is_written_line_by_line(void **state)
{
	const struct peal_sdp_origin origin = { T("jdoe"), T("3724394400"), T("3724394405"),
						T("IN"),   T("IP4"),        T("198.51.100.1") };
	const struct peal_sdp_connection group = { T("IN"), T("IP4"), T("233.252.0.1"), 127, 3 };
	const struct peal_sdp_connection near = { T("IN"), T("IP4"), T("233.252.0.1"), 0, 1 };
	const struct peal_sdp_connection named = { T("IN"), T("IP4"), T("g.example"), 0, 2 };
	const struct peal_sdp_connection six = { T("IN"), T("IP6"), T("ff00::db8:0:101"), 0, 3 };
	const struct peal_sdp_connection one = { T("IN"), T("IP4"), T("198.51.100.1"), 0, 1 };
	const struct peal_sdp_media audio = { .media = T("audio"),
					      .port = 49170,
					      .port_count = 2,
					      .protocol = T("RTP/AVP"),
					      .formats = T("0 96") };
	const struct peal_sdp_codec opus = { 96, 2, 48000, T("opus"), T("useinbandfec=1") };
	const struct peal_sdp_codec pcmu = { 0, 1, 8000, T("PCMU"), T("") };
	char buffer[600];
	struct peal_sdp_line lines[LINES];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
	struct peal_sdp sdp;

	(void)state;
	peal_sdp_write_line(&w, 'v', T("0"));
	peal_sdp_write_origin(&w, &origin);
	peal_sdp_write_line(&w, 's', T("Call to J\xc3\xb6rg"));
	peal_sdp_write_connection(&w, &one);
	peal_sdp_write_line(&w, 't', T("0 0"));
	peal_sdp_write_attribute(&w, T("group"), T("BUNDLE 1"));
	peal_sdp_write_media(&w, &audio);
	peal_sdp_write_connection(&w, &group);
	peal_sdp_write_connection(&w, &near);
	peal_sdp_write_connection(&w, &named);
	peal_sdp_write_connection(&w, &six);
	peal_sdp_write_codec(&w, &pcmu);
	peal_sdp_write_codec(&w, &opus);
	peal_sdp_write_attribute(&w, T("mid"), T("1"));
	peal_sdp_write_direction(&w, PEAL_DIRECTION_SENDONLY);
	assert_true(peal_writer_end(&w) > 0);
	assert_text(
	    (struct peal_text){ buffer, w.used },
	    "v=0\r\no=jdoe 3724394400 3724394405 IN IP4 198.51.100.1\r\n"
	    "s=Call to J\xc3\xb6rg\r\nc=IN IP4 198.51.100.1\r\nt=0 0\r\na=group:BUNDLE 1\r\n"
	    "m=audio 49170/2 RTP/AVP 0 96\r\nc=IN IP4 233.252.0.1/127/3\r\n"
	    "c=IN IP4 233.252.0.1/0\r\nc=IN IP4 g.example/0/2\r\n"
	    "c=IN IP6 ff00::db8:0:101/3\r\na=rtpmap:0 PCMU/8000\r\n"
	    "a=rtpmap:96 opus/48000/2\r\na=fmtp:96 useinbandfec=1\r\na=mid:1\r\n"
	    "a=sendonly\r\n");
	assert_int_equal(
	    peal_sdp_read(&sdp, (struct peal_text){ buffer, w.used }, lines, LINES, NULL), PEAL_OK);
}

/* safety D14: no line is another one, or two. */
static void a_line_stays_one_line(void **state)
{
	static const struct {
		char type;
		struct peal_text value;
	} cases[] = {
		{ 's', { "a\r\nm=x", 6 } },
		{ 's', { "a\nb", 3 } },
		{ 's', { "a\0b", 3 } },
		{ 's', { "\r", 1 } },
		{ 'A', { "x", 1 } },
		{ '\n', { "x", 1 } },
		{ '{', { "x", 1 } },
		{ '=', { "x", 1 } },
		{ 'i', { "", 0 } },
		{ 'v', { "1", 1 } },
		{ 't', { "now", 3 } },
		{ 'c', { "IN IP4 ::1", 10 } },
		{ 'm', { "audio 70000 RTP/AVP 0", 21 } },
		{ 'o', { "- 1 1 IN IP4", 12 } },
		{ 'b', { "AS", 2 } },
		{ 'a', { ":x", 2 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char buffer[100];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		peal_sdp_write_line(&w, cases[i].type, cases[i].value);
		if (peal_writer_end(&w) != PEAL_E_ARGUMENT || !w.expected)
			fail_msg("case %zu is written", i);
	}
	for (size_t size = 0; size < 7; size++) { /* what does not fit is not looked at */
		char small[8] = "????????";
		struct peal_writer w = peal_writer_into(small, size);

		peal_sdp_write_line(&w, 's', T("abc"));
		assert_int_equal(peal_writer_end(&w), PEAL_E_FULL);
		assert_int_equal(w.used, 7);
		assert_int_equal(small[size], '?');
	}
}

/* No word becomes two, no number leaves its range. */
static void a_part_of_a_line_stays_one_part(void **state)
{
	struct peal_sdp_media media = {
		.media = T("audio 5"), .port_count = 1, .protocol = T("RTP/AVP"), .formats = T("0")
	};
	struct peal_sdp_codec codec = { 128, 1, 8000, T("PCMU"), T("") };
	struct peal_sdp_connection six = { T("IN"), T("IP6"), T("ff00::1"), 5, 3 };
	char buffer[100];
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	(void)state;
	peal_sdp_write_media(&w, &media);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "one word");
	media.media = T("audio");
	media.formats = T("");
	w = peal_writer_into(buffer, sizeof buffer);
	peal_sdp_write_media(&w, &media);
	assert_string_equal(w.expected, "formats");
	w = peal_writer_into(buffer, sizeof buffer);
	peal_sdp_write_codec(&w, &codec);
	assert_string_equal(w.expected, "a payload type up to 127");
	codec.payload = 0;
	codec.name = T("PCMU/1");
	w = peal_writer_into(buffer, sizeof buffer);
	peal_sdp_write_codec(&w, &codec);
	assert_string_equal(w.expected, "a codec's name");
	w = peal_writer_into(buffer, sizeof buffer);
	peal_sdp_write_connection(&w, &six); /* RFC 8866 5.7: IPv6 has no TTL */
	assert_string_equal(w.expected, "a value of this line");
	w = peal_writer_into(buffer, sizeof buffer);
	peal_sdp_write_attribute(&w, T("a b"), T(""));
	assert_string_equal(w.expected, "a name that is a token");
}

/* LF alone becomes CRLF, all else stays. */
static void what_was_read_is_written(void **state)
{
	char buffer[200];

	(void)state;
	assert_text(written_again(T("v=0\no=- 1 1 IN IP4 a\ns= \ni=\x01\xff\nt=0 0\nx=?\na=b"),
				  buffer, sizeof buffer),
		    "v=0\r\no=- 1 1 IN IP4 a\r\ns= \r\ni=\x01\xff\r\nt=0 0\r\nx=?\r\na=b\r\n");
}

/* parse(write(parse(x))) = parse(x), for each valid body of the corpus. */
static void each_valid_body_is_read_as_it_was_written(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	static char buffer[100000], again[100000];
	int count = 0;

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_text once, twice;
		struct file file;

		if (strcmp(c[4], "body") != 0 || strcmp(c[5], "valid") != 0)
			continue;
		file = load(c[0]);
		assert_non_null(file.at);
		once = written_again((struct peal_text){ file.at, file.len }, buffer,
				     sizeof buffer);
		twice = written_again(once, again, sizeof again);
		if (!peal_text_equal(once, twice))
			fail_msg("%s", c[0]);
		free(file.at);
		count++;
	}
	free(text);
	print_message("%d bodies\n", count);
	assert_true(count > 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_description_is_written_line_by_line),
		cmocka_unit_test(a_line_stays_one_line),
		cmocka_unit_test(a_part_of_a_line_stays_one_part),
		cmocka_unit_test(what_was_read_is_written),
		cmocka_unit_test(each_valid_body_is_read_as_it_was_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
