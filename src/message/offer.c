/* SPDX-License-Identifier: MIT */
/* Offers and answers: what we write of our streams, and whether what came fits.
 *                                                                       RFC 3264 */
#include <peal/sdp.h>
#include <peal/uri.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/sdp_write.h"
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

static void put(struct peal_writer *w, const char *text)
{
	writer_put(w, peal_text_of(text));
}

static struct peal_text address_type(struct peal_text address)
{
	uint8_t bytes[16];

	return peal_host_address(address, bytes) == 16 ? PEAL_TEXT("IP6") : PEAL_TEXT("IP4");
}

/* Decimal digits in `digits`, which the text points into. */
static struct peal_text number_text(uint64_t number, char digits[20])
{
	struct peal_writer w = peal_writer_into(digits, 20);

	sdp_put_number(&w, number);
	return (struct peal_text){ digits, w.used };
}

static void put_session(struct peal_writer *w, const struct peal_sdp_local *local)
{
	static const uint64_t limit = (uint64_t)1 << 62;
	char session[20], version[20];
	const struct peal_text type = address_type(local->address);
	const struct peal_sdp_origin origin = { local->username,
						number_text(local->session, session),
						number_text(local->version, version),
						PEAL_TEXT("IN"),
						type,
						local->address };
	const struct peal_sdp_connection connection = { PEAL_TEXT("IN"), type, local->address, 0,
							1 };

	put(w, "v=0\r\n");
	/* There is room to count up to what 63 bits hold.                RFC 3264 5 */
	if (local->session >= limit || local->version >= limit)
		writer_refuse(w, "a session and version below 2^62");
	peal_sdp_write_origin(w, &origin);
	put(w, "s=-\r\n");
	peal_sdp_write_connection(w, &connection);
}

static void put_ptime(struct peal_writer *w, uint32_t ptime)
{
	if (ptime == 0)
		return;
	put(w, "a=ptime:");
	sdp_put_number(w, ptime);
	put(w, "\r\n");
}

static void put_offered(struct peal_writer *w, const struct peal_sdp_stream *stream)
{
	sdp_begin_media(w, stream->media, stream->port, 1, stream->protocol);
	for (uint32_t i = 0; i < stream->codec_count; i++) {
		put(w, " ");
		sdp_put_number(w, stream->codecs[i].payload);
	}
	if (stream->codec_count == 0) {
		put(w, " ");
		if (stream->formats.len == 0)
			writer_refuse(w, "formats");
		peal_write_part(w, stream->formats);
	}
	put(w, "\r\n");
	for (uint32_t i = 0; i < stream->codec_count; i++)
		peal_sdp_write_codec(w, &stream->codecs[i]);
	put_ptime(w, stream->ptime);
	peal_sdp_write_direction(w, stream->direction);
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

	sdp_begin_media(w, pair->media->media, pair->stream->port, 1, pair->media->protocol);
	while (peal_sdp_format_next(&formats, &format)) {
		if (takes_format(pair, format)) {
			put(w, " ");
			sdp_put_word(w, format);
		}
	}
	put(w, "\r\n");
	formats = pair->media->formats;
	while (pair->stream->codec_count > 0 && peal_sdp_format_next(&formats, &format)) {
		const struct peal_sdp_codec *ours = our_codec(pair, format, &offered);

		if (ours) {
			struct peal_sdp_codec codec = *ours;

			codec.payload = offered.payload;
			peal_sdp_write_codec(w, &codec);
		}
	}
	put_ptime(w, pair->stream->ptime);
	peal_sdp_write_direction(
	    w, peal_sdp_answer_direction(peal_sdp_direction(pair->offer, pair->media),
					 pair->stream->direction));
}

static void put_refused(struct peal_writer *w, const struct peal_sdp_media *media)
{
	sdp_begin_media(w, media->media, 0, 1, media->protocol);
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

/* The first of our streams that takes one of the offer, and none before: those have their
 * bit in `busy`. */
static bool find_taker(struct pair *pair, const struct peal_sdp_local *local, uint64_t *busy)
{
	for (uint32_t i = 0; i < local->stream_count && i < 64; i++) {
		uint64_t bit = (uint64_t)1 << i;

		pair->stream = &local->streams[i];
		if ((*busy & bit) == 0 && takes(pair)) {
			*busy |= bit;
			return true;
		}
	}
	return false;
}

uint32_t peal_sdp_write_answer(struct peal_writer *w, const struct peal_sdp *offer,
			       const struct peal_sdp_local *local)
{
	struct peal_sdp_media media = { 0 };
	uint64_t busy = 0;
	uint32_t taken = 0;

	put_session(w, local);
	put_times(w, offer);
	while (peal_sdp_media_next(offer, &media)) {
		struct pair pair = { offer, &media, NULL };

		if (!find_taker(&pair, local, &busy)) {
			put_refused(w, &media);
			continue;
		}
		put_taken(w, &pair);
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

/* A format of the answer is one of the offer: by its codec where both say it, for the
 * same codec may have another number there; else by name. */
static bool is_offered(const struct peal_sdp *offer, const struct peal_sdp_media *offered,
		       const struct peal_sdp *answer, const struct peal_sdp_media *answered,
		       struct peal_text format)
{
	struct peal_text formats = offered->formats, found;
	struct peal_sdp_codec ours, theirs;
	bool is_codec = peal_sdp_codec_find(answer, answered, format, &theirs);

	while (peal_sdp_format_next(&formats, &found)) {
		bool both = is_codec && peal_sdp_codec_find(offer, offered, found, &ours);

		if (both ? same_codec(&ours, &theirs) : peal_text_equal(found, format))
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
