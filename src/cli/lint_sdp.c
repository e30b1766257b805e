/* SPDX-License-Identifier: MIT */
/* All that is wrong with a session description.  Where it is a line, a line of its type
 * that is right is put in its place, in a copy, and that is read on.  Where it is the order
 * of the lines, each of them is looked at by itself, in a description that is right.
 */
#include "lint.h"
#include "page.h"

#include <peal/sdp.h>
#include <stdlib.h>
#include <string.h>

#define SDP_LINES 4096

static struct peal_sdp_line lines[SDP_LINES];

/* ---- a line that is wrong ---- */

/* Lines of a description that are right, and what may be put behind them any number of
 * times. */
static const struct good_line {
	char type;
	char value[19], padding;
} good_lines[] = {
	{ 'o', "- 1 1 IN IP4 a", 'a' },
	{ 'c', "IN IP4 a", 'a' },
	{ 'm', "audio 9 RTP/AVP 0", ' ' },
	{ 't', "0 0", '0' },
	{ 'b', "AS:0", '0' },
	{ 'a', "a", 'a' },
};

/* Makes the line that byte `at` is in one of its type that is right. */
static bool mend_line(char *text, size_t len, size_t at)
{
	size_t begin = at < len ? at : len, end = begin;

	while (begin > 0 && text[begin - 1] != '\n')
		begin--;
	while (end < len && text[end] != '\r' && text[end] != '\n')
		end++;
	for (size_t i = 0; i < sizeof good_lines / sizeof *good_lines; i++) {
		const struct good_line *good = &good_lines[i];
		size_t need = strlen(good->value);

		if (end - begin < 2 + need || text[begin] != good->type || text[begin + 1] != '=')
			continue;
		memcpy(text + begin + 2, good->value, need);
		memset(text + begin + 2 + need, good->padding, end - begin - 2 - need);
		return true;
	}
	return false;
}

/* ---- lines in a wrong order ---- */

#define V  "v=0\n"
#define VO V "o=- 1 1 IN IP4 a\n"
#define S  VO "s=-\n"
#define C  S "c=IN IP4 a\n"
#define T  "t=0 0\n"

/* What has to stand before and behind a line for it to be the only one that may be wrong. */
static const struct place {
	char type;
	const char *before, *behind;
} places[] = {
	{ 'v', "", "o=- 1 1 IN IP4 a\ns=-\n" T },
	{ 'o', V, "s=-\n" T },
	{ 's', VO, T },
	{ 'i', S, T },
	{ 'u', S, T },
	{ 'e', S, T },
	{ 'p', S, T },
	{ 'c', S, T },
	{ 'b', S, T },
	{ 't', S, "" },
	{ 'r', S T, "" },
	{ 'z', S T, "" },
	{ 'k', S T, "" },
	{ 'a', S T, "" },
	{ 'm', C T, "" },
};

static const struct place *place_of(struct peal_text line)
{
	for (size_t i = 0; line.len > 1 && i < sizeof places / sizeof *places; i++) {
		if (places[i].type == line.at[0] && line.at[1] == '=')
			return &places[i];
	}
	return NULL;
}

static void add(char **to, const char *text, size_t len)
{
	memcpy(*to, text, len);
	*to += len;
}

/* Whether what is a line of a known type is wrong wherever it stands; `fault` then counts
 * from its first byte. */
static bool is_wrong_alone(struct peal_text line, struct peal_fault *fault)
{
	const struct place *place = place_of(line);
	size_t before = place ? strlen(place->before) : 0;
	char *text = place ? malloc(line.len + 200) : NULL, *end = text;
	struct peal_sdp sdp;
	bool is_wrong;

	if (!text)
		return false;
	add(&end, place->before, before);
	add(&end, line.at, line.len);
	add(&end, "\n", 1);
	add(&end, place->behind, strlen(place->behind));
	is_wrong = peal_sdp_read(&sdp, (struct peal_text){ text, (size_t)(end - text) }, lines,
				 SDP_LINES, fault) != PEAL_OK;
	free(text);
	fault->at = is_wrong && fault->at >= before ? fault->at - (uint32_t)before : 0;
	return is_wrong;
}

static void look_at_each(struct lint *lint, struct peal_text content, size_t told)
{
	struct peal_text rest = content, line;

	while (page_next_line(&rest, &line)) {
		struct peal_fault fault = { 0, "a type, = and a value", "RFC 8866 5" };

		if (line.len > 1 && line.at[1] == '=' && !is_wrong_alone(line, &fault))
			continue;
		fault.at += (uint32_t)(line.at - content.at);
		if (fault.at != told)
			lint_note(lint, &fault, "body", 488);
	}
}

/* ---- attributes that nobody can use ---- */

static void advise(struct lint *lint, const struct peal_sdp *sdp, struct peal_text at,
		   const char *expected, const char *clause)
{
	const struct peal_fault fault = { (uint32_t)(at.at - sdp->text.at), expected, clause };

	lint_note(lint, &fault, lint_advice, 0);
}

/* A codec that is not found, or is the static one in spite of this line. */
static bool is_mapping(const struct peal_sdp *sdp, const struct peal_sdp_media *media,
		       struct peal_text value)
{
	struct peal_text rest = value, format;
	struct peal_sdp_codec codec;

	return peal_sdp_format_next(&rest, &format) &&
	       peal_sdp_codec_find(sdp, media, format, &codec) && codec.name.at >= sdp->text.at &&
	       codec.name.at < sdp->text.at + sdp->text.len;
}

static bool is_direction(struct peal_text name)
{
	return peal_text_is(name, "sendrecv") || peal_text_is(name, "sendonly") ||
	       peal_text_is(name, "recvonly") || peal_text_is(name, "inactive");
}

static void look_at_attributes(struct lint *lint, const struct peal_sdp *sdp,
			       const struct peal_sdp_media *media)
{
	struct peal_sdp_section section = media ? media->section : peal_sdp_session(sdp);
	struct peal_text name, value;
	unsigned directions = 0;
	uint32_t number;

	while (peal_sdp_attribute_next(sdp, &section, &name, &value)) {
		struct peal_text at = value.len > 0 ? value : name;

		if (is_direction(name) && directions++ > 0)
			advise(lint, sdp, name, "one direction", "RFC 8866 6.7");
		if (media && peal_text_is(name, "rtpmap") && !is_mapping(sdp, media, value))
			advise(lint, sdp, at, "a payload type, a blank, name/clock rate",
			       "RFC 8866 6.6");
		if (peal_text_is(name, "ptime") &&
		    peal_text_number(value, UINT32_MAX, &number) != PEAL_OK)
			advise(lint, sdp, at, "milliseconds", "RFC 8866 6.4");
	}
}

static void look_at_sections(struct lint *lint, const struct peal_sdp *sdp)
{
	struct peal_sdp_media media = { 0 };

	look_at_attributes(lint, sdp, NULL);
	while (peal_sdp_media_next(sdp, &media))
		look_at_attributes(lint, sdp, &media);
}

void lint_sdp(struct lint *lint, struct peal_text content)
{
	char *copy = malloc(content.len + 1);
	struct peal_fault fault = { 0, "", "" };
	struct peal_sdp sdp;
	size_t last = SIZE_MAX;

	if (!copy)
		return;
	lint->is_read = true;
	memcpy(copy, content.at, content.len);
	while (peal_sdp_read(&sdp, (struct peal_text){ copy, content.len }, lines, SDP_LINES,
			     &fault) != PEAL_OK &&
	       fault.at != last) {
		last = fault.at;
		lint_note(lint, &fault, "body", 488);
		if (strcmp(fault.clause, "RFC 8866 5") == 0) { /* their order, or how many */
			look_at_each(lint, content, last);
			free(copy);
			return;
		}
		if (!mend_line(copy, content.len, last))
			break;
	}
	look_at_sections(lint, &sdp);
	free(copy);
}
