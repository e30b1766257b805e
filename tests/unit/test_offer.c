/* SPDX-License-Identifier: MIT */
/* Offers and answers: byte for byte what is written, and what fits what. */
#include "corpus_kit.h"

#include <peal/sdp.h>

#define LINES 100

static const struct peal_sdp_codec audio_codecs[] = {
	{ 0, 1, 8000, { "PCMU", 4 }, { "", 0 } },
	{ 8, 1, 8000, { "PCMA", 4 }, { "", 0 } },
	{ 101, 1, 8000, { "telephone-event", 15 }, { "0-15", 4 } },
};
static const struct peal_sdp_codec video_codecs[] = {
	{ 97, 1, 90000, { "H264", 4 }, { "packetization-mode=1", 20 } },
};
static const struct peal_sdp_stream streams[] = {
	{ { "audio", 5 },
	  { "RTP/AVP", 7 },
	  5004,
	  PEAL_DIRECTION_SENDRECV,
	  20,
	  audio_codecs,
	  3,
	  { "", 0 } },
	{ { "video", 5 },
	  { "RTP/AVP", 7 },
	  5006,
	  PEAL_DIRECTION_RECVONLY,
	  0,
	  video_codecs,
	  1,
	  { "", 0 } },
	{ { "application", 11 },
	  { "UDP/DTLS/SCTP", 13 },
	  9,
	  PEAL_DIRECTION_SENDRECV,
	  0,
	  NULL,
	  0,
	  { "webrtc-datachannel", 18 } },
};
static const struct peal_sdp_local local = {
	{ "-", 1 }, 1, 4611686018427387903, { "2001:db8::1", 11 }, streams, 3,
};

#define US   "v=0\r\no=- 1 4611686018427387903 IN IP6 2001:db8::1\r\ns=-\r\nc=IN IP6 2001:db8::1\r\n"
#define THEM "v=0\r\no=x 7 9 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"

static struct peal_sdp sdp_of(struct peal_text text, struct peal_sdp_line *lines)
{
	struct peal_fault fault = { 0, "", "" };
	struct peal_sdp sdp;

	if (peal_sdp_read(&sdp, text, lines, LINES, &fault) != PEAL_OK)
		fail_msg("%.*s: at %u: %s", (int)text.len, text.at, fault.at, fault.expected);
	return sdp;
}

/* RFC 3264 5, RFC 8866; and it can be read again. */
static void an_offer_says_what_we_can_do(void **state)
{
	static const char expected[] = US
	    "t=0 0\r\n"
	    "m=audio 5004 RTP/AVP 0 8 101\r\n"
	    "a=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\n"
	    "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n"
	    "m=video 5006 RTP/AVP 97\r\n"
	    "a=rtpmap:97 H264/90000\r\na=fmtp:97 packetization-mode=1\r\na=recvonly\r\n"
	    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=sendrecv\r\n";
	struct peal_sdp_line lines[LINES];
	struct peal_writer w;
	struct peal_sdp sdp;
	char text[1000];

	(void)state;
	w = peal_writer_into(text, sizeof text);
	peal_sdp_write_offer(&w, &local);
	assert_int_equal(peal_writer_end(&w), sizeof expected - 1);
	assert_memory_equal(text, expected, sizeof expected - 1);
	sdp = sdp_of(T(expected), lines);
	assert_int_equal(sdp.media_count, 3);
	w = peal_writer_into(text, sizeof expected - 2);
	peal_sdp_write_offer(&w, &local);
	assert_int_equal(peal_writer_end(&w), PEAL_E_FULL);
}

/* Nothing that is written can end its line, or its word. */
static void no_argument_breaks_out_of_its_place(void **state)
{
	static const char *const bad[] = { "", "a b", "a\r\nm=x", "a\nb", "a\tb" };

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		for (int which = 0; which < 5; which++) {
			struct peal_sdp_local us = local;
			struct peal_sdp_stream stream = streams[0];
			struct peal_sdp_codec codec = audio_codecs[2];
			struct peal_writer w;
			char text[1000];

			us.streams = &stream;
			us.stream_count = 1;
			stream.codecs = &codec;
			stream.codec_count = 1;
			if (which == 0)
				us.username = peal_text_of(bad[i]);
			else if (which == 1)
				us.address = peal_text_of(bad[i]);
			else if (which == 2)
				stream.media = peal_text_of(bad[i]);
			else if (which == 3)
				stream.protocol = peal_text_of(bad[i]);
			else
				codec.name = peal_text_of(bad[i]);
			w = peal_writer_into(text, sizeof text);
			peal_sdp_write_offer(&w, &us);
			assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
		}
	}
}

/* RFC 8866 5.14: a stream has a format; and one that is not ours now (port 0) is refused. */
static void a_stream_has_formats_and_a_port(void **state)
{
	struct peal_sdp_stream stream = streams[2];
	struct peal_sdp_local us = local;
	struct peal_sdp_line lines[LINES];
	struct peal_sdp offer;
	char text[500];
	struct peal_writer w = peal_writer_into(text, sizeof text);

	(void)state;
	us.streams = &stream;
	us.stream_count = 1;
	stream.formats = T("");
	peal_sdp_write_offer(&w, &us);
	assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	assert_string_equal(w.expected, "formats");
	stream = streams[0];
	stream.port = 0;
	offer = sdp_of(T(THEM "m=audio 9 RTP/AVP 0\r\n"), lines);
	w = peal_writer_into(text, sizeof text);
	assert_int_equal(peal_sdp_write_answer(&w, &offer, &us), 0);
	assert_text((struct peal_text){ text, (size_t)peal_writer_end(&w) },
		    US "t=0 0\r\nm=audio 0 RTP/AVP 0\r\n");
}

/* RFC 3264 6, 6.1: same order, same count, the offer's numbers, refused by port 0. */
static void an_answer_takes_what_both_can_do(void **state)
{
	static const struct {
		const char *offer, *answer; /* behind the session lines */
		uint32_t taken;
	} cases[] = {
		{ "m=audio 9 RTP/AVP 8 0\r\n",
		  "m=audio 5004 RTP/AVP 8 0\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\n"
		  "a=ptime:20\r\na=sendrecv\r\n",
		  1 },
		{ "m=audio 9 RTP/AVP 18 96 110\r\na=rtpmap:96 opus/48000/2\r\n"
		  "a=rtpmap:110 Telephone-Event/8000\r\na=fmtp:110 0-16\r\na=sendonly\r\n",
		  "m=audio 5004 RTP/AVP 110\r\na=rtpmap:110 telephone-event/8000\r\na=fmtp:110 "
		  "0-15\r\n"
		  "a=ptime:20\r\na=recvonly\r\n",
		  1 },
		{ "m=audio 9 RTP/AVP 18\r\n", "m=audio 0 RTP/AVP 18\r\n", 0 },
		{ "m=audio 9 RTP/AVP 0\r\na=rtpmap:0 PCMU/16000\r\n", "m=audio 0 RTP/AVP 0\r\n",
		  0 },
		{ "m=audio 0 RTP/AVP 0\r\n", "m=audio 0 RTP/AVP 0\r\n", 0 },
		{ "m=audio 9 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000/2\r\n", "m=audio 0 RTP/AVP 0\r\n",
		  0 },
		{ "m=audio 9 RTP/SAVP 0\r\n", "m=audio 0 RTP/SAVP 0\r\n", 0 },
		{ "m=audio 9 RTP/AVP 0 junk\r\na=inactive\r\n"
		  "m=audio 11 RTP/AVP 0\r\n"
		  "m=video 13 RTP/AVP 31 99\r\na=rtpmap:99 h264/90000\r\n"
		  "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n",
		  "m=audio 5004 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=ptime:20\r\na=inactive\r\n"
		  "m=audio 0 RTP/AVP 0\r\n"
		  "m=video 5006 RTP/AVP 99\r\na=rtpmap:99 H264/90000\r\n"
		  "a=fmtp:99 packetization-mode=1\r\na=recvonly\r\n"
		  "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=sendrecv\r\n",
		  3 },
		{ "m=video 13 RTP/AVP 99\r\na=rtpmap:99 h264/90000\r\n"
		  "m=audio 9 RTP/AVP 8\r\nm=audio 11 RTP/AVP 8\r\n", /* not in our order */
		  "m=video 5006 RTP/AVP 99\r\na=rtpmap:99 H264/90000\r\n"
		  "a=fmtp:99 packetization-mode=1\r\na=recvonly\r\n"
		  "m=audio 5004 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\na=ptime:20\r\na=sendrecv\r\n"
		  "m=audio 0 RTP/AVP 8\r\n",
		  2 },
		{ "", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_sdp_line offer_lines[LINES], answer_lines[LINES];
		struct peal_sdp offer, answer;
		char text[1000], expected[1000], offered[1000];
		struct peal_writer w = peal_writer_into(text, sizeof text);
		int n,
		    m = snprintf(expected, sizeof expected, "%st=0 0\r\n%s", US, cases[i].answer);

		snprintf(offered, sizeof offered, "%s%s", THEM, cases[i].offer);
		offer = sdp_of(peal_text_of(offered), offer_lines);
		assert_int_equal(peal_sdp_write_answer(&w, &offer, &local), cases[i].taken);
		n = peal_writer_end(&w);
		if (n != m || memcmp(text, expected, (size_t)n) != 0)
			fail_msg("%zu: %.*s", i, n, text);
		answer = sdp_of((struct peal_text){ text, (size_t)n }, answer_lines);
		assert_int_equal(peal_sdp_check_answer(&offer, &answer, NULL), PEAL_OK);
	}
}

/* Of so many streams of ours only the first 64 are asked; none is taken twice. */
static void an_answer_asks_64_streams(void **state)
{
	static struct peal_sdp_stream many[66];
	static struct peal_sdp_line lines[LINES];
	const struct peal_sdp_local us = { T("-"), 1, 1, T("192.0.2.1"), many, COUNT(many) };
	char text[4000] = THEM;
	struct peal_writer w = peal_writer_into(NULL, 0);
	struct peal_sdp offer;

	(void)state;
	for (size_t i = 0; i < COUNT(many); i++)
		many[i] = streams[0];
	for (size_t i = 0; i < COUNT(many); i++)
		strcat(text, "m=audio 9 RTP/AVP 0\r\n");
	offer = sdp_of(peal_text_of(text), lines);
	assert_int_equal(peal_sdp_write_answer(&w, &offer, &us), 64);
}

/* RFC 3264 6: the times are the offer's. */
static void an_answer_has_the_times_of_its_offer(void **state)
{
	static const char offered[] =
	    "v=0\r\no=x 7 9 IN IP4 a\r\ns=-\r\nt=2873397496 2873404696\r\n"
	    "r=7d 1h 0\r\nt=0 0\r\n";
	struct peal_sdp_line lines[LINES];
	struct peal_sdp offer = sdp_of(T(offered), lines);
	char text[1000];
	struct peal_writer w = peal_writer_into(text, sizeof text);

	(void)state;
	peal_sdp_write_answer(&w, &offer, &local);
	assert_int_equal(peal_writer_end(&w), sizeof US - 1 + 43);
	assert_memory_equal(text + sizeof US - 1,
			    "t=2873397496 2873404696\r\nr=7d 1h 0\r\nt=0 0\r\n", 43);
}

/* RFC 3264 6.1, 8.4: all sixteen pairs; hold and resume. */
static void directions_fit_each_other(void **state)
{
	(void)state;
	for (unsigned offered = 0; offered < 4; offered++) {
		for (unsigned able = 0; able < 4; able++) {
			unsigned got = peal_sdp_answer_direction((enum peal_direction)offered,
								 (enum peal_direction)able);
			bool sends = (able & 1) && (offered & 2),
			     receives = (able & 2) && (offered & 1);

			assert_int_equal(got, (sends ? 1 : 0) + (receives ? 2 : 0));
		}
	}
	assert_int_equal(peal_sdp_hold(PEAL_DIRECTION_SENDRECV), PEAL_DIRECTION_SENDONLY);
	assert_int_equal(peal_sdp_hold(PEAL_DIRECTION_RECVONLY), PEAL_DIRECTION_INACTIVE);
	assert_int_equal(peal_sdp_hold(PEAL_DIRECTION_SENDONLY), PEAL_DIRECTION_SENDONLY);
	assert_int_equal(peal_sdp_hold(PEAL_DIRECTION_INACTIVE), PEAL_DIRECTION_INACTIVE);
}

/* RFC 3264 6, 6.1. */
static void an_answer_that_does_not_fit_is_found(void **state)
{
	static const struct {
		const char *offer, *answer,
		    *at; /* at: where the fault is; NULL: none, "": the end */
	} cases[] = {
		{ "m=audio 9 RTP/AVP 0\r\n", "m=audio 8 RTP/AVP 0\r\n", NULL },
		{ "m=audio 9 RTP/AVP 0\r\n", "m=audio 0 RTP/AVP 18\r\n", NULL },
		{ "m=audio 9 RTP/AVP 96\r\na=rtpmap:96 x/8000\r\n",
		  "m=audio 9 RTP/AVP 97 0\r\na=rtpmap:97 X/8000\r\n", NULL },
		{ "m=audio 9 RTP/AVP 0\r\n", "", "" },
		{ "", "m=audio 9 RTP/AVP 0\r\n", "audio 9" },
		{ "m=audio 9 RTP/AVP 0\r\n", "m=video 9 RTP/AVP 0\r\n", "video 9" },
		{ "m=audio 9 RTP/AVP 0\r\n", "m=audio 9 RTP/SAVP 0\r\n", "RTP/SAVP" },
		{ "m=audio 0 RTP/AVP 0\r\n", "m=audio 9 RTP/AVP 0\r\n", "audio 9" },
		{ "m=audio 9 RTP/AVP 0\r\n", "m=audio 9 RTP/AVP 8\r\n", "8\r\n" },
		{ "m=audio 9 RTP/AVP 0\r\n", "m=audio 9 RTP/AVP 98\r\n", "98\r\n" },
		{ "m=audio 9 RTP/AVP 98 96\r\na=rtpmap:96 x/8000\r\n",
		  "m=audio 9 RTP/AVP 97\r\na=rtpmap:97 X/8000\r\n", NULL },
		{ "m=audio 9 RTP/AVP 98 96\r\na=rtpmap:96 x/8000\r\n",
		  "m=audio 9 RTP/AVP 97\r\na=rtpmap:97 x/8000/2\r\n", "97\r\n" },
		{ "m=audio 9 RTP/AVP 96\r\na=rtpmap:96 x/8000\r\n",
		  "m=audio 9 RTP/AVP 96\r\na=rtpmap:96 y/8000\r\n", "96\r\na=rtpmap:96 y" },
		{ "m=audio 9 RTP/AVP 96\r\n", "m=audio 9 RTP/AVP 96\r\na=rtpmap:96 y/8000\r\n",
		  NULL },
		{ "m=audio 9 RTP/AVP 0\r\na=sendonly\r\n", "m=audio 9 RTP/AVP 0\r\n", "audio 9" },
		{ "m=audio 9 RTP/AVP 0\r\na=sendonly\r\n", "m=audio 9 RTP/AVP 0\r\na=inactive\r\n",
		  NULL },
		{ "m=audio 9 RTP/AVP 0\r\na=inactive\r\n", "m=audio 9 RTP/AVP 0\r\na=recvonly\r\n",
		  "audio 9" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_sdp_line offer_lines[LINES], answer_lines[LINES];
		char offered[500], answered[500];
		struct peal_fault fault = { 0, "", "" };
		struct peal_sdp offer, answer;
		int result;

		snprintf(offered, sizeof offered, "%s%s", THEM, cases[i].offer);
		snprintf(answered, sizeof answered, "%s%s", THEM, cases[i].answer);
		offer = sdp_of(peal_text_of(offered), offer_lines);
		answer = sdp_of(peal_text_of(answered), answer_lines);
		result = peal_sdp_check_answer(&offer, &answer, &fault);
		assert_int_equal(result, cases[i].at ? PEAL_E_SYNTAX : PEAL_OK);
		if (cases[i].at && cases[i].at[0])
			assert_int_equal(fault.at, strstr(answered, cases[i].at) - answered);
		else if (cases[i].at)
			assert_int_equal(fault.at, strlen(answered));
	}
	{
		static const char later[] = "v=0\r\no=x 7 9 IN IP4 192.0.2.1\r\ns=-\r\nt=5 0\r\n";
		struct peal_sdp_line offer_lines[LINES], answer_lines[LINES];
		struct peal_sdp offer = sdp_of(T(THEM), offer_lines),
				answer = sdp_of(T(later), answer_lines);
		struct peal_fault fault = { 0, "", "" };

		assert_int_equal(peal_sdp_check_answer(&offer, &answer, &fault), PEAL_E_SYNTAX);
		assert_int_equal(fault.at, strstr(later, "5 0") - later);
	}
}

/* RFC 3264 8, 8.2, 8.3.2. */
static void a_new_description_follows_the_last(void **state)
{
	static const struct {
		const char *last, *next;
		int result;
	} cases[] = {
		{ "9 IN IP4 a", "10 IN IP4 a", PEAL_OK },
		{ "1099 IN IP4 a", "1100 IN IP4 a", PEAL_OK },
		{ "99999999999999999999 IN IP4 a", "100000000000000000000 IN IP4 a", PEAL_OK },
		{ "9 IN IP4 a", "9 IN IP4 a", PEAL_OK },
		{ "9 IN IP4 a", "11 IN IP4 a", PEAL_E_SYNTAX },
		{ "9 IN IP4 a", "8 IN IP4 a", PEAL_E_SYNTAX },
		{ "9 IN IP4 a", "20 IN IP4 a", PEAL_E_SYNTAX },
		{ "9 IN IP4 a", "10 IN IP4 b", PEAL_E_SYNTAX },
		{ "199 IN IP4 a", "0 IN IP4 a", PEAL_E_SYNTAX },
		{ "99 IN IP4 a", "00 IN IP4 a", PEAL_E_SYNTAX },
		{ "99 IN IP4 a", "200 IN IP4 a", PEAL_E_SYNTAX },
		{ "1 IN IP4 a", "12 IN IP4 a", PEAL_E_SYNTAX },
		{ "19 IN IP4 a", "30 IN IP4 a", PEAL_E_SYNTAX },
		{ "123 IN IP4 a", "224 IN IP4 a", PEAL_E_SYNTAX },
	};
	static const char head[] = "v=0\r\no=- 1 ", tail[] = "\r\ns=-\r\nc=IN IP4 a\r\nt=0 0\r\n";
	struct peal_sdp_line lines[LINES], next_lines[LINES];
	struct peal_sdp last, next;
	char a[500], b[500];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		snprintf(a, sizeof a, "%s%s%s", head, cases[i].last, tail);
		snprintf(b, sizeof b, "%s%s%s", head, cases[i].next, tail);
		last = sdp_of(peal_text_of(a), lines);
		next = sdp_of(peal_text_of(b), next_lines);
		assert_int_equal(peal_sdp_check_next(&last, &next, NULL), cases[i].result);
	}
	snprintf(a, sizeof a, "%s1 IN IP4 a%sm=audio 1 RTP/AVP 96\r\na=rtpmap:96 x/8000\r\n", head,
		 tail);
	snprintf(b, sizeof b, "%s2 IN IP4 a%sm=audio 2 RTP/AVP 96\r\na=rtpmap:96 y/8000\r\n", head,
		 tail);
	last = sdp_of(peal_text_of(a), lines);
	next = sdp_of(peal_text_of(b), next_lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_E_SYNTAX);
	snprintf(b, sizeof b, "%s2 IN IP4 a%sm=audio 2 RTP/AVP 96\r\na=rtpmap:96 X/8000\r\n", head,
		 tail);
	next = sdp_of(peal_text_of(b), next_lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_OK);
	snprintf(b, sizeof b, "%s2 IN IP4 a%sm=audio 2 RTP/AVP 96\r\n", head, tail);
	next = sdp_of(peal_text_of(b), next_lines); /* it says nothing of 96 */
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_OK);
	assert_int_equal(peal_sdp_check_next(&next, &last, NULL), PEAL_E_SYNTAX);
	last = sdp_of(
	    T("v=0\r\no=- 1 1 IN IP4 a\r\ns=-\r\nc=IN IP4 a\r\nt=0 0\r\nm=audio 1 RTP/AVP 96\r\n"),
	    lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_OK);
	next = sdp_of(
	    T("v=0\r\no=x 1 2 IN IP4 a\r\ns=-\r\nc=IN IP4 a\r\nt=0 0\r\nm=audio 1 RTP/AVP 96\r\n"),
	    next_lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_E_SYNTAX);
	next = sdp_of(
	    T("v=0\r\no=- 2 2 IN IP4 a\r\ns=-\r\nc=IN IP4 a\r\nt=0 0\r\nm=audio 1 RTP/AVP 96\r\n"),
	    next_lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_E_SYNTAX);
	snprintf(b, sizeof b, "%s2 IN IP4 a%sm=image 2 udptl t38\r\nm=audio 1 RTP/AVP 0\r\n", head,
		 tail);
	next = sdp_of(peal_text_of(b), next_lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_OK);
	snprintf(b, sizeof b, "%s2 IN IP4 a%s", head, tail);
	next = sdp_of(peal_text_of(b), next_lines);
	assert_int_equal(peal_sdp_check_next(&last, &next, NULL), PEAL_E_SYNTAX);
}

/* RFC 4317: each answer there fits its offer, and no other of them. */
static void the_answers_of_rfc_4317_fit_their_offers(void **state)
{
	char *text = table("offer-answer.tsv"), *rest = text, *c[5];
	int count = 0;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_sdp_line offer_lines[LINES], answer_lines[LINES];
		struct peal_fault fault = { 0, "", "" };
		struct peal_sdp offer, answer;
		struct file a, b;
		char path[100];

		snprintf(path, sizeof path, "sdp/%s", c[3]);
		a = load(path);
		snprintf(path, sizeof path, "sdp/%s", c[4]);
		b = load(path);
		assert_true(a.at && b.at);
		offer = sdp_of((struct peal_text){ a.at, a.len }, offer_lines);
		answer = sdp_of((struct peal_text){ b.at, b.len }, answer_lines);
		if (peal_sdp_check_answer(&offer, &answer, &fault) != PEAL_OK)
			fail_msg("%s %s: at %u: %s", c[1], c[2], fault.at, fault.expected);
		count++;
		free(a.at);
		free(b.at);
	}
	free(text);
	print_message("%d answers\n", count);
	assert_true(count > 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_offer_says_what_we_can_do),
		cmocka_unit_test(no_argument_breaks_out_of_its_place),
		cmocka_unit_test(a_stream_has_formats_and_a_port),
		cmocka_unit_test(an_answer_takes_what_both_can_do),
		cmocka_unit_test(an_answer_asks_64_streams),
		cmocka_unit_test(an_answer_has_the_times_of_its_offer),
		cmocka_unit_test(directions_fit_each_other),
		cmocka_unit_test(an_answer_that_does_not_fit_is_found),
		cmocka_unit_test(a_new_description_follows_the_last),
		cmocka_unit_test(the_answers_of_rfc_4317_fit_their_offers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
