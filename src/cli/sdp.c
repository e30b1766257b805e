/* SPDX-License-Identifier: MIT */
/* Session descriptions: one offer, and answers derived from offers.
 *
 * An answer has the offer's streams in the offer's order (RFC 3264 6): the one
 * that is taken with the formats that both know, in the offerer's order, the
 * others with port 0.
 */
#include "sdp.h"

#include "page.h"

#include <peal/net.h>
#include <string.h>

#define STREAMS 16
#define FORMATS 8

/* One m= section of an offer. */
struct stream {
	struct peal_text media, port, protocol, formats; /* of its m= line */
	struct peal_text lines;                          /* after the m= line */
	struct peal_text taken[FORMATS];                 /* formats that we know too */
	const char *names[FORMATS];                      /* "PCMU/8000" */
	size_t taken_count;
};

struct offer {
	struct peal_text session; /* lines before the first m= */
	struct peal_text time;    /* the value of its t= line */
	struct stream streams[STREAMS];
	size_t count;
};

static const char *const known[] = { "PCMU/8000", "PCMA/8000", "telephone-event/8000" };
#define EVENTS (known[2])

/* ---- reading ---- */

static void read_stream(struct stream *stream, struct peal_text line)
{
	*stream = (struct stream){ .media = { 0 } };
	line.at += 2, line.len -= 2;
	stream->media = page_next_word(&line);
	stream->port = page_next_word(&line);
	stream->protocol = page_next_word(&line);
	stream->formats = line;
}

/* Extends `lines` to the end of `line`, which follows it in memory. */
static void extend(struct peal_text *lines, struct peal_text line)
{
	if (!lines->at)
		lines->at = line.at;
	lines->len = (size_t)(line.at + line.len - lines->at);
}

static bool read_offer(struct offer *offer, struct peal_text rest)
{
	struct peal_text line;

	memset(offer, 0, sizeof *offer);
	offer->time = PEAL_TEXT("0 0");
	if (!page_begins(rest, "v=0"))
		return false;
	while (page_next_line(&rest, &line)) {
		if (page_begins(line, "m=")) {
			if (offer->count == STREAMS)
				return false;
			read_stream(&offer->streams[offer->count++], line);
			continue;
		}
		if (offer->count == 0 && page_begins(line, "t="))
			offer->time = (struct peal_text){ line.at + 2, line.len - 2 };
		extend(offer->count ? &offer->streams[offer->count - 1].lines : &offer->session,
		       line);
	}
	return offer->count > 0;
}

/* The value of "a=rtpmap:FORMAT " or another such line; empty without one. */
static struct peal_text find_format(struct peal_text lines, const char *attribute,
				    struct peal_text format)
{
	struct peal_text line;

	while (page_next_line(&lines, &line)) {
		struct peal_text value = line;

		if (!page_begins(value, attribute))
			continue;
		value.at += strlen(attribute), value.len -= strlen(attribute);
		if (peal_text_equal(page_next_word(&value), format))
			return page_next_word(&value);
	}
	return (struct peal_text){ NULL, 0 };
}

/* What we call this format, NULL when we do not know it.  0 and 8 need no map.
 *                                                              RFC 3551 6 */
static const char *name_of(const struct stream *stream, struct peal_text format)
{
	struct peal_text map = find_format(stream->lines, "a=rtpmap:", format);

	if (!map.at && peal_text_is(format, "0"))
		return known[0];
	if (!map.at && peal_text_is(format, "8"))
		return known[1];
	if (map.len > 2 && map.at[map.len - 2] == '/' && map.at[map.len - 1] == '1')
		map.len -= 2; /* one channel */
	for (size_t i = 0; map.at && i < sizeof known / sizeof *known; i++)
		if (peal_text_same(map, peal_text_of(known[i])))
			return known[i];
	return NULL;
}

/* Notes which formats of the stream we know; true when one of them is audio. */
static bool can_take(struct stream *stream)
{
	struct peal_text rest = stream->formats, format;
	bool has_audio = false;

	if (!peal_text_is(stream->media, "audio") || !peal_text_is(stream->protocol, "RTP/AVP") ||
	    peal_text_is(stream->port, "0"))
		return false;
	while ((format = page_next_word(&rest)).len > 0 && stream->taken_count < FORMATS) {
		const char *name = name_of(stream, format);

		if (!name)
			continue;
		has_audio = has_audio || name != EVENTS;
		stream->taken[stream->taken_count] = format;
		stream->names[stream->taken_count++] = name;
	}
	return has_audio;
}

/* ---- writing ---- */

static void write_session(struct page *page, const struct sdp_us *us, struct peal_text time)
{
	char text[64];
	const char *family = us->media.family == 6 ? "IP6" : "IP4", *host = text;
	size_t len = peal_address_write(&us->media, text, sizeof text);

	while (len > 0 && text[len] != ':')
		len--;
	text[len] = '\0'; /* no port */
	if (us->media.family == 6 && len > 0) {
		text[len - 1] = '\0'; /* no brackets */
		host = text + 1;
	}
	page_add(page, "v=0\r\no=- %llu %llu IN %s %s\r\ns=-\r\nc=IN %s %s\r\nt=%.*s\r\n",
		 (unsigned long long)us->session, (unsigned long long)us->version, family, host,
		 family, host, TEXT_ARGS(time));
}

size_t sdp_offer(const struct sdp_us *us, char *out, size_t size)
{
	struct page page = { out, size, 0, false };

	write_session(&page, us, PEAL_TEXT("0 0"));
	page_add(&page,
		 "m=audio %u RTP/AVP 0 8 101\r\n"
		 "a=rtpmap:0 PCMU/8000\r\n"
		 "a=rtpmap:8 PCMA/8000\r\n"
		 "a=rtpmap:101 telephone-event/8000\r\n"
		 "a=fmtp:101 0-15\r\n"
		 "a=sendrecv\r\n",
		 us->media.port);
	return page.full ? 0 : page.used;
}

static bool has_line(struct peal_text lines, const char *text)
{
	struct peal_text line;

	while (page_next_line(&lines, &line))
		if (peal_text_is(line, text))
			return true;
	return false;
}

/* The other side of the offered direction.                     RFC 3264 6.1 */
static const char *direction(struct peal_text session, struct peal_text stream)
{
	static const char *const ways[][2] = {
		{ "a=sendonly", "a=recvonly" },
		{ "a=recvonly", "a=sendonly" },
		{ "a=inactive", "a=inactive" },
		{ "a=sendrecv", "a=sendrecv" },
	};

	for (size_t i = 0; i < 4; i++)
		if (has_line(stream, ways[i][0]))
			return ways[i][1];
	for (size_t i = 0; i < 4; i++)
		if (has_line(session, ways[i][0]))
			return ways[i][1];
	return "a=sendrecv";
}

static void write_taken(struct page *page, const struct sdp_us *us, const struct offer *offer,
			const struct stream *stream)
{
	page_add(page, "m=audio %u RTP/AVP", us->media.port);
	for (size_t i = 0; i < stream->taken_count; i++)
		page_add(page, " %.*s", TEXT_ARGS(stream->taken[i]));
	page_add(page, "\r\n");
	for (size_t i = 0; i < stream->taken_count; i++) {
		page_add(page, "a=rtpmap:%.*s %s\r\n", TEXT_ARGS(stream->taken[i]),
			 stream->names[i]);
		if (stream->names[i] == EVENTS)
			page_add(page, "a=fmtp:%.*s 0-15\r\n", TEXT_ARGS(stream->taken[i]));
	}
	page_add(page, "%s\r\n", direction(offer->session, stream->lines));
}

static void write_refused(struct page *page, const struct stream *stream)
{
	struct peal_text rest = stream->formats, format = page_next_word(&rest);

	page_add(page, "m=%.*s 0 %.*s %.*s\r\n", TEXT_ARGS(stream->media),
		 TEXT_ARGS(stream->protocol), TEXT_ARGS(format));
}

size_t sdp_answer(const struct sdp_us *us, struct peal_text text, char *out, size_t size)
{
	struct page page = { out, size, 0, false };
	struct offer offer;
	size_t taken = 0;

	if (!read_offer(&offer, text))
		return 0;
	while (taken < offer.count && !can_take(&offer.streams[taken]))
		taken++;
	if (taken == offer.count)
		return 0;
	write_session(&page, us, offer.time);
	for (size_t i = 0; i < offer.count; i++) {
		if (i == taken)
			write_taken(&page, us, &offer, &offer.streams[i]);
		else
			write_refused(&page, &offer.streams[i]);
	}
	return page.full ? 0 : page.used;
}
