/* SPDX-License-Identifier: MIT */
/* Reading stops at the first byte that breaks framing or a row.  To see what comes behind
 * it, the line it is in is painted over in a copy, by a row that says nothing, and the
 * copy is read again; each byte keeps its place, so faults do too.
 */
#include "lint.h"

#include <stdlib.h>
#include <string.h>

#define ROOM 4 /* for line ends that are missing */

static const char *const verdicts[] = {
	[PEAL_VERDICT_VALID] = lint_advice,     [PEAL_VERDICT_FRAMING] = "framing",
	[PEAL_VERDICT_MESSAGE] = "message",     [PEAL_VERDICT_HEADER] = "header",
	[PEAL_VERDICT_SEMANTICS] = "semantics",
};

const char lint_advice[] = "advice";

void lint_note(struct lint *lint, const struct peal_fault *fault, const char *verdict,
	       uint16_t status)
{
	if (lint->count == LINT_FAULTS)
		return;
	lint->faults[lint->count++] = (struct lint_fault){ *fault, verdict, status };
	lint->wrong += verdict != lint_advice;
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

bool lint_paint_over(struct lint *lint, size_t at, const char *says)
{
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
	return lint_paint_over(lint, at, is_in_first_line(lint, at) ? "SIP/2.0 200 " : "-:");
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
			lint_note(lint, &fault, verdicts[m->verdict], m->refusal);
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
		lint_note(lint, &findings[i].fault, verdicts[findings[i].verdict],
			  findings[i].status);
}

static void look_for_lacks(struct lint *lint)
{
	struct peal_finding findings[LINT_FAULTS];
	uint32_t count = peal_message_advice(&lint->message, lint->copy, findings, LINT_FAULTS);

	for (uint32_t i = 0; i < count; i++)
		lint_note(lint, &findings[i].fault, verdicts[PEAL_VERDICT_VALID], 0);
}

/* What Content-Length leaves over; line ends there are nobody's mistake.  RFC 3261 7.5, 18.3 */
static void look_behind(struct lint *lint, size_t len)
{
	size_t at = (size_t)(lint->message.body.at - lint->copy) + lint->message.body.len;
	struct peal_fault fault = { (uint32_t)at, "its end here, by Content-Length",
				    "RFC 3261 18.3" };

	while (at < len && (lint->copy[at] == '\r' || lint->copy[at] == '\n'))
		at++;
	if (at < len)
		lint_note(lint, &fault, lint_advice, 0);
}

static bool is_behind(const struct lint_fault *a, const struct lint_fault *b)
{
	bool is_advice = a->verdict == lint_advice;

	if (is_advice != (b->verdict == lint_advice))
		return is_advice;
	return a->fault.at > b->fault.at;
}

void lint_sort(struct lint *lint)
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
	lint_body(lint, &lint->message, 0);
	look_for_lacks(lint);
	look_behind(lint, bytes.len);
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
