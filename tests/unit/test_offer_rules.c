/* SPDX-License-Identifier: MIT */
/* What is true of every offer and every answer to it, of random ones as of others. */
#include "corpus_kit.h"

#include <peal/sdp.h>

#define LINES   100
#define STREAMS 4
#define CODECS  4

/* One side: what it can do, chosen at random. */
struct side {
	struct peal_sdp_codec codecs[STREAMS][CODECS];
	struct peal_sdp_stream streams[STREAMS];
	struct peal_sdp_local local;
};

static uint64_t seed = 20260101;

/* xorshift64* of Marsaglia and Vigna. */
static unsigned chance(unsigned below)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (unsigned)((seed * 0x2545f4914f6cdd1du) >> 33) % below;
}

static void make_stream(struct side *side, unsigned i)
{
	static const char *const names[] = { "PCMU", "PCMA", "opus", "L16", "speex" };
	static const struct peal_text media[] = { { "audio", 5 }, { "video", 5 } };
	static const struct peal_text protocols[] = { { "RTP/AVP", 7 }, { "RTP/SAVP", 8 } };
	struct peal_sdp_stream *stream = &side->streams[i];

	*stream = (struct peal_sdp_stream){ .media = media[chance(2)],
					    .protocol = protocols[chance(4) == 0],
					    .port = (uint16_t)(chance(5) ? 1024 + chance(60000)
									 : 0),
					    .direction = (enum peal_direction)chance(4),
					    .codecs = side->codecs[i],
					    .codec_count = 1 + chance(CODECS) };
	for (unsigned n = 0; n < CODECS; n++) {
		unsigned which = (chance(2) + n) % COUNT(names);

		side->codecs[i][n] = (struct peal_sdp_codec){
			.payload = (uint8_t)(96 + n),
			.channels = 1,
			.clock = 8000,
			.name = peal_text_of(names[which]),
		};
	}
}

static void make_side(struct side *side)
{
	side->local = (struct peal_sdp_local){
		T("-"),         1 + chance(1000), 1 + chance(1000),
		T("192.0.2.1"), side->streams,    1 + chance(STREAMS)
	};
	for (unsigned i = 0; i < STREAMS; i++)
		make_stream(side, i);
}

static struct peal_sdp sdp_of(char *text, const struct peal_writer *w, struct peal_sdp_line *lines)
{
	struct peal_fault fault = { 0, "", "" };
	int len = peal_writer_end(w);
	struct peal_sdp sdp;

	assert_true(len > 0);
	if (peal_sdp_read(&sdp, (struct peal_text){ text, (size_t)len }, lines, LINES, &fault) !=
	    PEAL_OK)
		fail_msg("%.*s: at %u: %s", len, text, fault.at, fault.expected);
	return sdp;
}

static struct peal_sdp offer_of(const struct peal_sdp_local *local, char *text, size_t size,
				struct peal_sdp_line *lines)
{
	struct peal_writer w = peal_writer_into(text, size);

	peal_sdp_write_offer(&w, local);
	return sdp_of(text, &w, lines);
}

static bool has_format(struct peal_text formats, struct peal_text wanted)
{
	struct peal_text format;

	while (peal_sdp_format_next(&formats, &format))
		if (peal_text_equal(format, wanted))
			return true;
	return false;
}

/* R3264-6-02: who offers to send only is answered by who receives at most, and so on. */
static bool fits(enum peal_direction offered, enum peal_direction answered)
{
	static const bool table[4][4] = {
		/* inactive, sendonly, recvonly, sendrecv */
		[PEAL_DIRECTION_INACTIVE] = { true, false, false, false },
		[PEAL_DIRECTION_SENDONLY] = { true, false, true, false },
		[PEAL_DIRECTION_RECVONLY] = { true, true, false, false },
		[PEAL_DIRECTION_SENDRECV] = { true, true, true, true },
	};

	return table[offered][answered];
}

static uint32_t check_pair(const struct peal_sdp *offer, const struct peal_sdp *answer)
{
	struct peal_sdp_media asked = { 0 }, got = { 0 };
	struct peal_text formats, format;
	uint32_t taken = 0;

	while (peal_sdp_media_next(offer, &asked)) {
		assert_true(peal_sdp_media_next(answer, &got));
		assert_true(peal_text_equal(asked.media, got.media));
		assert_true(peal_text_equal(asked.protocol, got.protocol));
		formats = got.formats;
		assert_true(peal_sdp_format_next(&formats, &format));
		do {
			assert_true(has_format(asked.formats, format));
		} while (peal_sdp_format_next(&formats, &format));
		if (got.port == 0)
			continue;
		taken++;
		assert_int_not_equal(asked.port, 0);
		assert_true(
		    fits(peal_sdp_direction(offer, &asked), peal_sdp_direction(answer, &got)));
	}
	assert_false(peal_sdp_media_next(answer, &got));
	return taken;
}

/* R3264-6-01, -02, -03, -04: RFC 3264 6, 6.1. */
static void every_answer_fits_its_offer(void **state)
{
	unsigned refused = 0;

	(void)state;
	for (int round = 0; round < 5000; round++) {
		struct peal_sdp_line offer_lines[LINES], answer_lines[LINES];
		struct peal_fault fault = { 0, "", "" };
		struct peal_sdp offer, answer;
		struct side them, us;
		char offered[2000], answered[2000];
		struct peal_writer w = peal_writer_into(answered, sizeof answered);
		uint32_t taken;

		make_side(&them);
		make_side(&us);
		offer = offer_of(&them.local, offered, sizeof offered, offer_lines);
		taken = peal_sdp_write_answer(&w, &offer, &us.local);
		answer = sdp_of(answered, &w, answer_lines);
		assert_int_equal(check_pair(&offer, &answer), taken);
		assert_true(
		    peal_text_equal(peal_sdp_value(&offer, 't'), peal_sdp_value(&answer, 't')));
		if (peal_sdp_check_answer(&offer, &answer, &fault) != PEAL_OK)
			fail_msg("%s\n%s\nat %u: %s", offered, answered, fault.at, fault.expected);
		refused += taken == 0;
	}
	assert_true(refused > 50 && refused < 4000);
}

/* R3264-8-01, -02: RFC 3264 8, 8.1, 8.2, 8.3.2, 8.4: what may be offered next. */
static void every_new_offer_follows_the_last(void **state)
{
	(void)state;
	for (int round = 0; round < 5000; round++) {
		struct peal_sdp_line last_lines[LINES], next_lines[LINES];
		char last_text[2000], next_text[2000];
		struct peal_sdp last, next;
		struct side us;
		unsigned one;

		make_side(&us);
		last = offer_of(&us.local, last_text, sizeof last_text, last_lines);
		next = offer_of(&us.local, next_text, sizeof next_text, next_lines);
		assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_OK);

		/* one stream is held, over, or added */
		us.local.version++;
		one = chance(us.local.stream_count);
		us.streams[one].direction = peal_sdp_hold(us.streams[one].direction);
		if (chance(3) == 0)
			us.streams[one].port = 0;
		if (us.local.stream_count < STREAMS && chance(2))
			us.local.stream_count++;
		next = offer_of(&us.local, next_text, sizeof next_text, next_lines);
		assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_OK);

		/* a stream less; a payload type that means another codec */
		us.local.version++;
		last = next;
		memcpy(last_text, next_text, sizeof last_text);
		last = offer_of(&(struct peal_sdp_local){ us.local.username, us.local.session,
							  us.local.version - 1, us.local.address,
							  us.local.streams, us.local.stream_count },
				last_text, sizeof last_text, last_lines);
		us.codecs[0][0].name = T("other");
		next = offer_of(&us.local, next_text, sizeof next_text, next_lines);
		assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_E_SYNTAX);
		us.local.stream_count--;
		if (us.local.stream_count == 0)
			continue;
		next = offer_of(&us.local, next_text, sizeof next_text, next_lines);
		assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_E_SYNTAX);
	}
}

/* R3264-5-01, -02: RFC 3264 5: the numbers of o=, a name of nothing, no times. */
static void an_offer_keeps_its_bounds(void **state)
{
	static const uint64_t limit = (uint64_t)1 << 62;
	static const struct {
		uint64_t session, version;
		bool fits;
	} cases[] = {
		{ 0, 0, true },      { limit - 1, limit - 1, true }, { limit, 1, false },
		{ 1, limit, false }, { UINT64_MAX, 1, false },
	};
	struct side us;

	(void)state;
	make_side(&us);
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[2000];
		struct peal_writer w = peal_writer_into(text, sizeof text);

		us.local.session = cases[i].session;
		us.local.version = cases[i].version;
		peal_sdp_write_offer(&w, &us.local);
		assert_int_equal(peal_writer_end(&w) > 0, cases[i].fits);
		if (cases[i].fits) {
			struct peal_sdp_line lines[LINES];
			struct peal_sdp sdp = sdp_of(text, &w, lines);

			assert_true(peal_text_is(peal_sdp_value(&sdp, 's'), "-"));
			assert_true(peal_text_is(peal_sdp_value(&sdp, 't'), "0 0"));
			assert_null(peal_sdp_value(&sdp, 'e').at);
			assert_null(peal_sdp_value(&sdp, 'p').at);
		}
	}
}

/* R3264-9-01: RFC 3264 9: what one can do, in a 200 to OPTIONS: no port is open. */
static void abilities_have_no_ports(void **state)
{
	static const char expected[] =
	    "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"
	    "m=audio 0 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=sendrecv\r\n";
	static const struct peal_sdp_codec codec = { 0, 1, 8000, { "PCMU", 4 }, { "", 0 } };
	static const struct peal_sdp_stream audio = { .media = { "audio", 5 },
						      .protocol = { "RTP/AVP", 7 },
						      .port = 0,
						      .direction = PEAL_DIRECTION_SENDRECV,
						      .codecs = &codec,
						      .codec_count = 1 };
	static const struct peal_sdp_local us = { { "-", 1 }, 1, 1, { "192.0.2.1", 9 }, &audio, 1 };
	char text[500];
	struct peal_writer w = peal_writer_into(text, sizeof text);

	(void)state;
	peal_sdp_write_offer(&w, &us);
	assert_int_equal(peal_writer_end(&w), sizeof expected - 1);
	assert_memory_equal(text, expected, sizeof expected - 1);
}

/* R3264-8.4-01: RFC 3264 8.4: by its direction, or as RFC 2543 had it. */
static void who_is_held_is_sent_nothing(void **state)
{
	static const struct {
		const char *address, *attribute;
		bool is_held;
	} cases[] = {
		{ "192.0.2.1", "sendrecv", false }, { "192.0.2.1", "recvonly", false },
		{ "192.0.2.1", "sendonly", true },  { "192.0.2.1", "inactive", true },
		{ "0.0.0.0", "sendrecv", true },    { "0.0.0.0", "sendonly", true },
		{ "0.0.0.1", "sendrecv", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_sdp_media media = { 0 };
		struct peal_sdp_line lines[LINES];
		struct peal_sdp sdp;
		char text[300];
		int n = snprintf(text, sizeof text,
				 "v=0\r\no=- 1 1 IN IP4 a\r\ns=-\r\nc=IN IP4 %s\r\nt=0 0\r\n"
				 "m=audio 4000 RTP/AVP 0\r\na=%s\r\n",
				 cases[i].address, cases[i].attribute);

		assert_int_equal(
		    peal_sdp_read(&sdp, (struct peal_text){ text, (size_t)n }, lines, LINES, NULL),
		    PEAL_OK);
		assert_true(peal_sdp_media_next(&sdp, &media));
		assert_int_equal(peal_sdp_is_held(&sdp, &media), cases[i].is_held);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_answer_fits_its_offer),
		cmocka_unit_test(every_new_offer_follows_the_last),
		cmocka_unit_test(an_offer_keeps_its_bounds),
		cmocka_unit_test(abilities_have_no_ports),
		cmocka_unit_test(who_is_held_is_sent_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
