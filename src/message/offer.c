/* SPDX-License-Identifier: MIT */
/* Offers and answers: what we write of our streams, and whether what came fits.
 *                                                                       RFC 3264 */
#include <peal/sdp.h>
#include <peal/uri.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/writer.h"

/* Send and receive swapped: how the other side sees it. */
static enum peal_direction flipped(enum peal_direction direction)
{
	return (enum peal_direction)((direction & 1) << 1 | (direction & 2) >> 1);
}

enum peal_direction peal_sdp_answer_direction(enum peal_direction offered, enum peal_direction able)
{
	return (enum peal_direction)(flipped(offered) & able);
}

enum peal_direction peal_sdp_hold(enum peal_direction direction)
{
	return (enum peal_direction)(direction & PEAL_DIRECTION_SENDONLY);
}

/* ---- writing ---- */

/* An argument that is one word: no blank ends it too early. */
static void put_word(struct peal_writer *w, struct peal_text word)
{
	if (word.len == 0 || memchr(word.at, ' ', word.len) || memchr(word.at, '\t', word.len))
		writer_refuse(w, "one word");
	peal_write_part(w, word);
}

static void put(struct peal_writer *w, const char *text)
{
	writer_put(w, peal_text_of(text));
}

static void put_number(struct peal_writer *w, uint64_t number)
{
	char digits[20];
	size_t n = sizeof digits;

	do {
		digits[--n] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	writer_put(w, (struct peal_text){ digits + n, sizeof digits - n });
}

static void put_address(struct peal_writer *w, struct peal_text address)
{
	uint8_t bytes[16];

	put(w, peal_host_address(address, bytes) == 16 ? "IN IP6 " : "IN IP4 ");
	put_word(w, address);
	put(w, "\r\n");
}

static void put_session(struct peal_writer *w, const struct peal_sdp_local *local)
{
	put(w, "v=0\r\no=");
	put_word(w, local->username);
	put(w, " ");
	put_number(w, local->session);
	put(w, " ");
	put_number(w, local->version);
	put(w, " ");
	put_address(w, local->address);
	put(w, "s=-\r\nc=");
	put_address(w, local->address);
}

static void put_media(struct peal_writer *w, struct peal_text media, uint16_t port,
		      struct peal_text protocol)
{
	put(w, "m=");
	put_word(w, media);
	put(w, " ");
	put_number(w, port);
	put(w, " ");
	put_word(w, protocol);
}

/* a=rtpmap and a=fmtp of a codec that goes by the number `payload`. */
static void put_codec(struct peal_writer *w, const struct peal_sdp_codec *codec, uint32_t payload)
{
	put(w, "a=rtpmap:");
	put_number(w, payload);
	put(w, " ");
	put_word(w, codec->name);
	put(w, "/");
	put_number(w, codec->clock);
	if (codec->channels > 1) {
		put(w, "/");
		put_number(w, codec->channels);
	}
	put(w, "\r\n");
	if (codec->params.len == 0)
		return;
	put(w, "a=fmtp:");
	put_number(w, payload);
	put(w, " ");
	peal_write_part(w, codec->params);
	put(w, "\r\n");
}

static void put_direction(struct peal_writer *w, enum peal_direction direction)
{
	static const char names[][9] = { "inactive", "sendonly", "recvonly", "sendrecv" };

	put(w, "a=");
	put(w, names[direction & 3]);
	put(w, "\r\n");
}

static void put_ptime(struct peal_writer *w, uint32_t ptime)
{
	if (ptime == 0)
		return;
	put(w, "a=ptime:");
	put_number(w, ptime);
	put(w, "\r\n");
}

static void put_offered(struct peal_writer *w, const struct peal_sdp_stream *stream)
{
	put_media(w, stream->media, stream->port, stream->protocol);
	for (uint32_t i = 0; i < stream->codec_count; i++) {
		put(w, " ");
		put_number(w, stream->codecs[i].payload);
	}
	if (stream->codec_count == 0) {
		put(w, " ");
		if (stream->formats.len == 0)
			writer_refuse(w, "formats");
		peal_write_part(w, stream->formats);
	}
	put(w, "\r\n");
	for (uint32_t i = 0; i < stream->codec_count; i++)
		put_codec(w, &stream->codecs[i], stream->codecs[i].payload);
	put_ptime(w, stream->ptime);
	put_direction(w, stream->direction);
}

void peal_sdp_write_offer(struct peal_writer *w, const struct peal_sdp_local *local)
{
	put_session(w, local);
	put(w, "t=0 0\r\n");
	for (uint32_t i = 0; i < local->stream_count; i++)
		put_offered(w, &local->streams[i]);
}

/* ---- answering ---- */

/* A stream of an offer, and ours that may take it. */
struct pair {
	const struct peal_sdp *offer;
	const struct peal_sdp_media *media;
	const struct peal_sdp_stream *stream;
};

static bool has_word(struct peal_text words, struct peal_text word)
{
	struct peal_text found;

	while (peal_sdp_format_next(&words, &found)) {
		if (peal_text_equal(found, word))
			return true;
	}
	return false;
}

static bool same_codec(const struct peal_sdp_codec *a, const struct peal_sdp_codec *b)
{
	return peal_text_same(a->name, b->name) && a->clock == b->clock &&
	       a->channels == b->channels;
}

/* Our codec for a format of the offer; NULL: we have none. */
static const struct peal_sdp_codec *our_codec(const struct pair *pair, struct peal_text format,
					      struct peal_sdp_codec *offered)
{
	if (!peal_sdp_codec_find(pair->offer, pair->media, format, offered))
		return NULL;
	for (uint32_t i = 0; i < pair->stream->codec_count; i++) {
		if (same_codec(offered, &pair->stream->codecs[i]))
			return &pair->stream->codecs[i];
	}
	return NULL;
}

static bool takes_format(const struct pair *pair, struct peal_text format)
{
	struct peal_sdp_codec offered;

	if (pair->stream->codec_count == 0)
		return has_word(pair->stream->formats, format);
	return our_codec(pair, format, &offered) != NULL;
}

static bool takes(const struct pair *pair)
{
	struct peal_text formats = pair->media->formats, format;

	if (pair->media->port == 0 || pair->stream->port == 0 ||
	    !peal_text_same(pair->media->media, pair->stream->media) ||
	    !peal_text_same(pair->media->protocol, pair->stream->protocol))
		return false;
	while (peal_sdp_format_next(&formats, &format)) {
		if (takes_format(pair, format))
			return true;
	}
	return false;
}

static void put_taken(struct peal_writer *w, const struct pair *pair)
{
	struct peal_text formats = pair->media->formats, format;
	struct peal_sdp_codec offered;

	put_media(w, pair->media->media, pair->stream->port, pair->media->protocol);
	while (peal_sdp_format_next(&formats, &format)) {
		if (takes_format(pair, format)) {
			put(w, " ");
			put_word(w, format);
		}
	}
	put(w, "\r\n");
	formats = pair->media->formats;
	while (pair->stream->codec_count > 0 && peal_sdp_format_next(&formats, &format)) {
		const struct peal_sdp_codec *ours = our_codec(pair, format, &offered);

		if (ours)
			put_codec(w, ours, offered.payload);
	}
	put_ptime(w, pair->stream->ptime);
	put_direction(w, peal_sdp_answer_direction(peal_sdp_direction(pair->offer, pair->media),
						   pair->stream->direction));
}

static void put_refused(struct peal_writer *w, const struct peal_sdp_media *media)
{
	put_media(w, media->media, 0, media->protocol);
	put(w, " ");
	peal_write_part(w, media->formats);
	put(w, "\r\n");
}

/* An answer has the times of its offer. */
static void put_times(struct peal_writer *w, const struct peal_sdp *offer)
{
	for (uint32_t i = 0; i < offer->session_lines; i++) {
		const struct peal_sdp_line *line = &offer->lines[i];

		if (line->type != 't' && line->type != 'r')
			continue;
		writer_put(w, (struct peal_text){ &line->type, 1 });
		put(w, "=");
		peal_write_part(w, line->value);
		put(w, "\r\n");
	}
}

uint32_t peal_sdp_write_answer(struct peal_writer *w, const struct peal_sdp *offer,
			       const struct peal_sdp_local *local)
{
	struct peal_sdp_media media = { 0 };
	uint32_t taken = 0, next = 0;

	put_session(w, local);
	put_times(w, offer);
	while (peal_sdp_media_next(offer, &media)) {
		struct pair pair = { offer, &media, NULL };
		uint32_t i = next;

		for (; i < local->stream_count; i++) {
			pair.stream = &local->streams[i];
			if (takes(&pair))
				break;
		}
		if (i == local->stream_count) {
			put_refused(w, &media);
			continue;
		}
		put_taken(w, &pair);
		next = i + 1;
		taken++;
	}
	return taken;
}

/* ---- checking ---- */

static int wrong(const struct peal_sdp *sdp, struct peal_text at, const char *expected,
		 const char *clause, struct peal_fault *fault)
{
	size_t offset = at.at ? (size_t)(at.at - sdp->text.at) : sdp->text.len;

	return fault_at(fault, offset, expected, clause);
}

/* A format of the answer is one of the offer: by its codec, for RTP, else by name. */
static bool is_offered(const struct peal_sdp *offer, const struct peal_sdp_media *offered,
		       const struct peal_sdp *answer, const struct peal_sdp_media *answered,
		       struct peal_text format)
{
	struct peal_text formats = offered->formats, found;
	struct peal_sdp_codec ours, theirs;

	if (has_word(formats, format))
		return true;
	if (!peal_sdp_codec_find(answer, answered, format, &theirs))
		return false;
	while (peal_sdp_format_next(&formats, &found)) {
		if (peal_sdp_codec_find(offer, offered, found, &ours) && same_codec(&ours, &theirs))
			return true;
	}
	return false;
}

static int check_media(const struct peal_sdp *offer, const struct peal_sdp_media *offered,
		       const struct peal_sdp *answer, const struct peal_sdp_media *answered,
		       struct peal_fault *fault)
{
	struct peal_text formats = answered->formats, format;
	enum peal_direction fits = flipped(peal_sdp_direction(offer, offered));
	bool common = false;

	if (!peal_text_same(offered->media, answered->media))
		return wrong(answer, answered->media, "the media of the offer", "RFC 3264 6.1",
			     fault);
	if (!peal_text_same(offered->protocol, answered->protocol))
		return wrong(answer, answered->protocol, "the protocol of the offer",
			     "RFC 3264 6.1", fault);
	if (answered->port == 0)
		return PEAL_OK;
	if (offered->port == 0)
		return wrong(answer, answered->media, "port 0 as in the offer", "RFC 3264 6",
			     fault);
	while (!common && peal_sdp_format_next(&formats, &format))
		common = is_offered(offer, offered, answer, answered, format);
	if (!common)
		return wrong(answer, answered->formats, "a format of the offer", "RFC 3264 6.1",
			     fault);
	if (peal_sdp_direction(answer, answered) & ~(unsigned)fits)
		return wrong(answer, answered->media, "a direction that fits the offer",
			     "RFC 3264 6.1", fault);
	return PEAL_OK;
}

int peal_sdp_check_answer(const struct peal_sdp *offer, const struct peal_sdp *answer,
			  struct peal_fault *fault)
{
	struct peal_sdp_media offered = { 0 }, answered = { 0 };
	struct peal_text time = peal_sdp_value(answer, 't');

	if (!peal_text_equal(time, peal_sdp_value(offer, 't')))
		return wrong(answer, time, "the times of the offer", "RFC 3264 6", fault);
	while (peal_sdp_media_next(offer, &offered)) {
		if (!peal_sdp_media_next(answer, &answered))
			return wrong(answer, (struct peal_text){ NULL, 0 },
				     "as many streams as the offer has", "RFC 3264 6", fault);
		if (check_media(offer, &offered, answer, &answered, fault) != PEAL_OK)
			return PEAL_E_SYNTAX;
	}
	if (peal_sdp_media_next(answer, &answered))
		return wrong(answer, answered.media, "no more streams than the offer has",
			     "RFC 3264 6", fault);
	return PEAL_OK;
}

/* Whether decimal `b` is `a` and one, whatever their length. */
static bool is_next(struct peal_text a, struct peal_text b)
{
	size_t i = a.len;

	while (i > 0 && a.at[i - 1] == '9')
		i--;
	for (size_t k = 0; k < a.len - i; k++) {
		if (b.len < a.len - i || b.at[b.len - 1 - k] != '0')
			return false;
	}
	if (i == 0) /* all nines */
		return b.len == a.len + 1 && b.at[0] == '1';
	return b.len == a.len && memcmp(a.at, b.at, i - 1) == 0 && b.at[i - 1] == a.at[i - 1] + 1;
}

static int check_origin(const struct peal_sdp *last, const struct peal_sdp *next,
			struct peal_fault *fault)
{
	struct peal_sdp_origin a, b;

	peal_sdp_origin(last, &a);
	peal_sdp_origin(next, &b);
	if (!peal_text_equal(a.username, b.username) || !peal_text_equal(a.session, b.session) ||
	    !peal_text_equal(a.address, b.address))
		return wrong(next, b.username, "the same origin as before", "RFC 3264 8", fault);
	if (is_next(a.version, b.version) || peal_text_equal(last->text, next->text))
		return PEAL_OK;
	return wrong(next, b.version, "the next version", "RFC 3264 8", fault);
}

/* What a payload type means in a stream never changes. */
static int check_payloads(const struct peal_sdp *last, const struct peal_sdp_media *before,
			  const struct peal_sdp *next, const struct peal_sdp_media *now,
			  struct peal_fault *fault)
{
	struct peal_text formats = now->formats, format;
	struct peal_sdp_codec a, b;

	while (peal_sdp_format_next(&formats, &format)) {
		if (has_word(before->formats, format) &&
		    peal_sdp_codec_find(last, before, format, &a) &&
		    peal_sdp_codec_find(next, now, format, &b) && !same_codec(&a, &b))
			return wrong(next, format, "the codec this number had", "RFC 3264 8.3.2",
				     fault);
	}
	return PEAL_OK;
}

int peal_sdp_check_next(const struct peal_sdp *last, const struct peal_sdp *next,
			struct peal_fault *fault)
{
	struct peal_sdp_media before = { 0 }, now = { 0 };

	if (check_origin(last, next, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	while (peal_sdp_media_next(last, &before)) {
		if (!peal_sdp_media_next(next, &now))
			return wrong(next, (struct peal_text){ NULL, 0 }, "no stream less",
				     "RFC 3264 8.2", fault);
		if (check_payloads(last, &before, next, &now, fault) != PEAL_OK)
			return PEAL_E_SYNTAX;
	}
	return PEAL_OK;
}
