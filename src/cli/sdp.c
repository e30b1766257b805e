/* SPDX-License-Identifier: MIT */
#include "sdp.h"

#include <peal/net.h>
#include <string.h>

#define LINES 256 /* of an offer */

static const struct peal_sdp_codec codecs[] = {
	{ .payload = 0, .channels = 1, .clock = 8000, .name = { "PCMU", 4 } },
	{ .payload = 8, .channels = 1, .clock = 8000, .name = { "PCMA", 4 } },
	{ .payload = 101,
	  .channels = 1,
	  .clock = 8000,
	  .name = { "telephone-event", 15 },
	  .params = { "0-15", 4 } },
};
#define AUDIO_CODECS 2 /* without the events */

/* The address as SDP has it: no port, no brackets. */
static struct peal_text host_of(const struct peal_address *address, char *text, size_t size)
{
	size_t len = peal_address_write(address, text, size);

	while (len > 0 && text[len] != ':')
		len--;
	if (address->family != 6 || len < 2)
		return (struct peal_text){ text, len };
	return (struct peal_text){ text + 1, len - 2 };
}

static struct peal_sdp_stream stream_of(const struct sdp_us *us)
{
	return (struct peal_sdp_stream){ .media = PEAL_TEXT("audio"),
					 .protocol = PEAL_TEXT("RTP/AVP"),
					 .port = us->media.port,
					 .direction = us->direction,
					 .codecs = codecs,
					 .codec_count = sizeof codecs / sizeof *codecs };
}

static struct peal_sdp_local local_of(const struct sdp_us *us, struct peal_text host,
				      const struct peal_sdp_stream *stream)
{
	return (struct peal_sdp_local){ .username = PEAL_TEXT("-"),
					.session = us->session,
					.version = us->version,
					.address = host,
					.streams = stream,
					.stream_count = 1 };
}

static size_t end(const struct peal_writer *w)
{
	int len = peal_writer_end(w);

	return len > 0 ? (size_t)len : 0;
}

size_t sdp_offer(const struct sdp_us *us, char *out, size_t size)
{
	char text[64];
	struct peal_writer w = peal_writer_into(out, size);
	struct peal_sdp_stream stream = stream_of(us);
	struct peal_sdp_local local = local_of(us, host_of(&us->media, text, sizeof text), &stream);

	peal_sdp_write_offer(&w, &local);
	return end(&w);
}

/* Whether the offer has audio that is more than events. */
static bool has_audio(const struct peal_sdp *offer, const struct peal_sdp_media *media)
{
	struct peal_text rest = media->formats, format;
	struct peal_sdp_codec codec;

	while (peal_sdp_format_next(&rest, &format)) {
		if (!peal_sdp_codec_find(offer, media, format, &codec))
			continue;
		for (size_t i = 0; i < AUDIO_CODECS; i++)
			if (peal_text_same(codec.name, codecs[i].name))
				return true;
	}
	return false;
}

static bool can_talk(const struct peal_sdp *offer)
{
	struct peal_sdp_media media = { 0 };

	while (peal_sdp_media_next(offer, &media))
		if (media.port && has_audio(offer, &media))
			return true;
	return false;
}

size_t sdp_answer(const struct sdp_us *us, struct peal_text text, char *out, size_t size)
{
	char host[64];
	struct peal_writer w = peal_writer_into(out, size);
	struct peal_sdp_stream stream = stream_of(us);
	struct peal_sdp_local local = local_of(us, host_of(&us->media, host, sizeof host), &stream);
	struct peal_sdp_line lines[LINES];
	struct peal_sdp offer;

	if (peal_sdp_read(&offer, text, lines, LINES, NULL) != PEAL_OK || !can_talk(&offer) ||
	    peal_sdp_write_answer(&w, &offer, &local) == 0)
		return 0;
	return end(&w);
}

enum peal_direction sdp_direction(struct peal_text text)
{
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_line lines[LINES];
	struct peal_sdp sdp;

	if (peal_sdp_read(&sdp, text, lines, LINES, NULL) != PEAL_OK ||
	    !peal_sdp_media_next(&sdp, &media))
		return PEAL_DIRECTION_SENDRECV;
	return peal_sdp_direction(&sdp, &media);
}
