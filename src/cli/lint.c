/* SPDX-License-Identifier: MIT */
/* Reading stops at the first byte that breaks framing or a row.  To see what comes behind
 * it, the line it is in is painted over in a copy, by a row that says nothing, and the
 * copy is read again; each byte keeps its place, so faults do too.
 */
#include "lint.h"

#include <peal/body.h>
#include <peal/sdp.h>
#include <stdlib.h>
#include <string.h>

#define SDP_LINES 4096
#define ROOM      4 /* for line ends that are missing */

static const char *const verdicts[] = {
	[PEAL_VERDICT_VALID] = "advice",        [PEAL_VERDICT_FRAMING] = "framing",
	[PEAL_VERDICT_MESSAGE] = "message",     [PEAL_VERDICT_HEADER] = "header",
	[PEAL_VERDICT_SEMANTICS] = "semantics",
};

static void note(struct lint *lint, const struct peal_fault *fault, const char *verdict,
		 uint16_t status)
{
	if (lint->count == LINT_FAULTS)
		return;
	lint->faults[lint->count++] = (struct lint_fault){ *fault, verdict, status };
	lint->wrong += verdict != verdicts[PEAL_VERDICT_VALID];
}

/* ---- reading on ---- */

/* Adds the line ends that are missing. */
static bool close_it(struct lint *lint, size_t before)
{
	bool ends = lint->len >= 2 && memcmp(lint->copy + lint->len - 2, "\r\n", 2) == 0;
	const char *more = ends ? "\r\n" : "\r\n\r\n";

	if (lint->len != before)
		return false; /* that has not helped */
	memcpy(lint->copy + lint->len, more, strlen(more));
	lint->len += strlen(more);
	return true;
}

/* Makes the line that byte `at` is in a row, or a start line, that says nothing. */
static bool paint_over(struct lint *lint, size_t at, bool is_first)
{
	static const char any_line[] = "SIP/2.0 200 ";
	const char *says = is_first ? any_line : "-:";
	size_t begin = at, end = at, len = strlen(says);

	while (begin > 0 && lint->copy[begin - 1] != '\n')
		begin--;
	while (end < lint->len && lint->copy[end] != '\r' && lint->copy[end] != '\n')
		end++;
	if (end - begin < len || lint->painted_count == LINT_FAULTS)
		return false;
	memset(lint->copy + begin, '-', end - begin);
	memcpy(lint->copy + begin, says, len);
	lint->painted[lint->painted_count++] = begin;
	return true;
}

static bool is_in_first_line(const struct lint *lint, size_t at)
{
	size_t begin = 0;

	while (begin < lint->len && (lint->copy[begin] == '\r' || lint->copy[begin] == '\n'))
		begin++;
	return at <= begin || !memchr(lint->copy + begin, '\n', at - begin);
}

/* Makes the next reading come further than to `fault`. */
static bool mend(struct lint *lint, size_t at, size_t len)
{
	if (at >= len)
		return close_it(lint, len);
	return paint_over(lint, at, is_in_first_line(lint, at));
}

static int read_copy(struct lint *lint, bool lenient, struct peal_fault *fault)
{
	return lenient ? peal_message_read_lenient(&lint->message, lint->copy, lint->len,
						   lint->headers, LINT_HEADERS, fault)
		       : peal_message_read(&lint->message, lint->copy, lint->len, lint->headers,
					   LINT_HEADERS, fault);
}

/* What only a lenient reading comes past is told first, then that goes on. */
static void read_on(struct lint *lint, size_t len, bool lenient)
{
	struct peal_fault fault = { 0, NULL, NULL };
	size_t last = SIZE_MAX;

	while (read_copy(lint, lenient || lint->count > 0, &fault) != PEAL_OK) {
		const struct peal_message *m = &lint->message;
		size_t at = fault.at < len ? fault.at : len;
		bool is_new = at != last;

		if (is_new)
			note(lint, &fault, verdicts[m->verdict], m->refusal);
		if (m->refusal == 505) /* and all of it was read */
			break;
		if (lint->count > 1 || !is_new)
			if (!mend(lint, fault.at, len))
				return;
		last = at;
	}
	lint->is_read = true;
	lint->message.is_lenient = lenient;
}

/* ---- what is in it ---- */

static void look_at_rows(struct lint *lint)
{
	struct peal_finding findings[LINT_FAULTS];
	uint32_t count = peal_message_findings(&lint->message, lint->copy, findings, LINT_FAULTS);

	for (uint32_t i = 0; i < count; i++)
		note(lint, &findings[i].fault, verdicts[findings[i].verdict], findings[i].status);
}

static void look_for_lacks(struct lint *lint)
{
	struct peal_finding findings[LINT_FAULTS];
	uint32_t count = peal_message_advice(&lint->message, lint->copy, findings, LINT_FAULTS);

	for (uint32_t i = 0; i < count; i++)
		note(lint, &findings[i].fault, verdicts[PEAL_VERDICT_VALID], 0);
}

/* Notes a fault that counts from the first byte of `part`. */
static void note_in(struct lint *lint, struct peal_text part, struct peal_fault *fault,
		    uint16_t status)
{
	fault->at += (uint32_t)(part.at - lint->copy);
	note(lint, fault, "body", status);
}

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

void lint_sdp(struct lint *lint, struct peal_text content)
{
	static struct peal_sdp_line lines[SDP_LINES];
	char *copy = malloc(content.len + 1);
	struct peal_fault fault;
	struct peal_sdp sdp;
	size_t last = SIZE_MAX;

	if (!copy)
		return;
	memcpy(copy, content.at, content.len);
	while (peal_sdp_read(&sdp, (struct peal_text){ copy, content.len }, lines, SDP_LINES,
			     &fault) != PEAL_OK &&
	       fault.at != last) {
		last = fault.at;
		note(lint, &fault, "body", 488);
		if (!mend_line(copy, content.len, fault.at))
			break;
	}
	free(copy);
}

static void look_at_sdp(struct lint *lint)
{
	struct peal_text content;
	uint32_t first = lint->count;

	if (!peal_content_find(&lint->message, "application/sdp", &content))
		return;
	lint_sdp(lint, content);
	for (uint32_t i = first; i < lint->count; i++)
		lint->faults[i].fault.at += (uint32_t)(content.at - lint->copy);
}

static void look_at_fragment(struct lint *lint)
{
	static struct peal_header rows[LINT_HEADERS];
	struct peal_message inner;
	struct peal_text content;
	struct peal_fault fault;

	if (peal_content_find(&lint->message, "message/sipfrag", &content) &&
	    peal_fragment_read(&inner, content.at, content.len, rows, LINT_HEADERS, &fault) !=
		PEAL_OK)
		note_in(lint, content, &fault, 400);
}

static void look_at_parts(struct lint *lint)
{
	struct peal_text type = peal_message_value(&lint->message, PEAL_HDR_CONTENT_TYPE), part;
	struct peal_media_type media;
	struct peal_parts parts;
	struct peal_fault fault;
	int more;

	if (peal_media_type_read(type, &media, NULL) != PEAL_OK ||
	    !peal_text_same(media.type, PEAL_TEXT("multipart")))
		return;
	parts = peal_parts_of(lint->message.body, media.params);
	while ((more = peal_part_next(&parts, &part, &fault)) > 0)
		;
	if (more < 0)
		note_in(lint, lint->message.body, &fault, 400);
}

static bool is_behind(const struct lint_fault *a, const struct lint_fault *b)
{
	bool is_advice = a->verdict == verdicts[PEAL_VERDICT_VALID];

	if (is_advice != (b->verdict == verdicts[PEAL_VERDICT_VALID]))
		return is_advice;
	return a->fault.at > b->fault.at;
}

/* As they come in the message, and advice behind. */
static void sort(struct lint *lint)
{
	for (uint32_t i = 1; i < lint->count; i++) {
		struct lint_fault moved = lint->faults[i];
		uint32_t to = i;

		for (; to > 0 && is_behind(&lint->faults[to - 1], &moved); to--)
			lint->faults[to] = lint->faults[to - 1];
		lint->faults[to] = moved;
	}
}

bool lint_message(struct lint *lint, struct peal_text bytes, bool lenient)
{
	lint->copy = malloc(bytes.len + ROOM);
	if (!lint->copy)
		return false;
	memcpy(lint->copy, bytes.at, bytes.len);
	lint->len = bytes.len;
	read_on(lint, bytes.len, lenient);
	if (!lint->is_read)
		return true;
	look_at_rows(lint);
	look_at_parts(lint);
	look_at_sdp(lint);
	look_at_fragment(lint);
	look_for_lacks(lint);
	sort(lint);
	return true;
}

void lint_end(struct lint *lint)
{
	free(lint->copy);
}

static bool is_painted(const struct lint *lint, const char *at)
{
	for (uint32_t i = 0; i < lint->painted_count; i++)
		if (at == lint->copy + lint->painted[i])
			return true;
	return false;
}

bool lint_is_painted(const struct lint *lint, const struct peal_header *row)
{
	return is_painted(lint, row->name.at);
}

bool lint_is_nameless(const struct lint *lint)
{
	return is_painted(lint, lint->message.line.at);
}
