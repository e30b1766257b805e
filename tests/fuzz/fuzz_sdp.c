/* SPDX-License-Identifier: MIT */
/* A session description as an offer: parts lie inside, walks end, and the answer to it
 * can be read and fits.
 */
#include "fuzz_kit.h"

#include <peal/sdp.h>

#define LINES 200

static struct peal_text whole;

static const struct peal_sdp_codec codecs[] = {
	{ 0, 1, 8000, { "PCMU", 4 }, { "", 0 } },
	{ 101, 1, 8000, { "telephone-event", 15 }, { "0-15", 4 } },
};
static const struct peal_sdp_stream streams[] = {
	{ { "audio", 5 },
	  { "RTP/AVP", 7 },
	  5004,
	  PEAL_DIRECTION_SENDRECV,
	  20,
	  codecs,
	  2,
	  { "", 0 } },
	{ { "image", 5 }, { "udptl", 5 }, 5006, PEAL_DIRECTION_SENDONLY, 0, NULL, 0, { "t38", 3 } },
};
static const struct peal_sdp_local local = { { "-", 1 }, 1, 1, { "192.0.2.1", 9 }, streams, 2 };

static void look_closer(const struct peal_sdp *sdp)
{
	struct peal_sdp_media media = { 0 };
	struct peal_sdp_connection connection;
	struct peal_sdp_origin origin;
	struct peal_sdp_codec codec;
	struct peal_text format, formats, name, value;
	uint32_t count = 0;

	peal_sdp_origin(sdp, &origin);
	inside(origin.username, whole), inside(origin.address, whole);
	for (; peal_sdp_media_next(sdp, &media); count++) {
		struct peal_sdp_section section = media.section;

		inside(media.media, whole), inside(media.protocol, whole);
		must(section.first + section.count <= sdp->line_count, "a section has its lines");
		formats = media.formats;
		while (peal_sdp_format_next(&formats, &format)) {
			inside(format, whole);
			if (peal_sdp_codec_find(sdp, &media, format, &codec))
				inside(codec.params, whole);
		}
		while (peal_sdp_attribute_next(sdp, &section, &name, &value))
			inside(name, whole), inside(value, whole);
		if (peal_sdp_connection(sdp, &media, &connection))
			inside(connection.address, whole);
		peal_sdp_ptime(sdp, &media);
	}
	must(count == sdp->media_count, "the media are counted");
}

static void answer(const struct peal_sdp *offer)
{
	static char text[200000];
	struct peal_sdp_line lines[LINES * 4];
	struct peal_writer w = peal_writer_into(text, sizeof text);
	struct peal_fault fault;
	struct peal_sdp written;

	peal_sdp_write_answer(&w, offer, &local);
	if (peal_writer_end(&w) < 0)
		return;
	must(peal_sdp_read(&written, (struct peal_text){ text, w.used }, lines, LINES * 4,
			   &fault) == PEAL_OK,
	     "an answer can be read");
	must(peal_sdp_check_answer(offer, &written, &fault) == PEAL_OK, "an answer fits its offer");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct peal_sdp_line lines[LINES];
	struct peal_fault fault = { 0, NULL, NULL };
	struct peal_sdp sdp;

	whole = (struct peal_text){ (const char *)data, size };
	if (peal_sdp_read(&sdp, whole, lines, LINES, &fault) != PEAL_OK) {
		must(fault.at <= size && fault.expected && fault.clause, "a fault says where");
		return 0;
	}
	look_closer(&sdp);
	must(peal_sdp_check_next(&sdp, &sdp, &fault) == PEAL_OK, "a description follows itself");
	answer(&sdp);
	return 0;
}
