/* SPDX-License-Identifier: MIT */
/* What is wrong in a body, by its type, and in each part of a multipart, also in those of
 * parts.  Where a part cannot be read on, that line of it is painted over.
 */
#include "lint.h"

#include <peal/body.h>

#define DEPTH 8 /* of parts in parts */
#define ROWS  200

/* Notes a fault that counts from the first byte of `part`. */
static void note_in(struct lint *lint, struct peal_text part, struct peal_fault *fault)
{
	fault->at += (uint32_t)(part.at - lint->copy);
	lint_note(lint, fault, "body", 400);
}

static void look_at_sdp(struct lint *lint, struct peal_text content)
{
	uint32_t first = lint->count;

	lint_sdp(lint, content);
	for (uint32_t i = first; i < lint->count; i++)
		lint->faults[i].fault.at += (uint32_t)(content.at - lint->copy);
}

static void look_at_rows(struct lint *lint, const struct peal_message *part)
{
	for (uint32_t i = 0; i < part->header_count; i++) {
		const struct peal_header *row = &part->headers[i];
		struct peal_fault fault;

		if (!lint_is_painted(lint, row) &&
		    peal_header_check((enum peal_header_id)row->id, row->value, &fault) != PEAL_OK)
			note_in(lint, row->value, &fault);
	}
}

/* Reads all of a part but the lines that are wrong. */
static bool read_part(struct lint *lint, struct peal_text text, struct peal_header *rows,
		      struct peal_message *part)
{
	struct peal_fault fault;
	size_t last = SIZE_MAX;

	while (peal_fragment_read(part, text.at, text.len, rows, ROWS, &fault) != PEAL_OK) {
		size_t at = (size_t)(text.at - lint->copy) + fault.at;

		if (at == last)
			return false;
		last = at;
		note_in(lint, text, &fault);
		if (!lint_paint_over(lint, at, "-:"))
			return false;
	}
	look_at_rows(lint, part);
	return true;
}

static void look_at_fragment(struct lint *lint, struct peal_text content)
{
	static struct peal_header rows[ROWS];
	struct peal_message fragment;

	read_part(lint, content, rows, &fragment);
}

static void look_at_parts(struct lint *lint, const struct peal_message *whole, unsigned depth)
{
	static struct peal_header rows[DEPTH][ROWS];
	struct peal_text type = peal_message_value(whole, PEAL_HDR_CONTENT_TYPE), text;
	struct peal_media_type media;
	struct peal_message part;
	struct peal_parts parts;
	struct peal_fault fault;
	int more;

	if (depth == DEPTH || peal_media_type_read(type, &media, NULL) != PEAL_OK ||
	    !peal_text_same(media.type, PEAL_TEXT("multipart")) ||
	    peal_message_find(whole, PEAL_HDR_CONTENT_ENCODING))
		return;
	parts = peal_parts_of(whole->body, media.params);
	while ((more = peal_part_next(&parts, &text, &fault)) > 0)
		if (read_part(lint, text, rows[depth], &part))
			lint_body(lint, &part, depth + 1);
	if (more < 0)
		note_in(lint, whole->body, &fault);
}

/* Whether the body itself, and no part of it, is of a type, and not encoded. */
static bool is_of(const struct peal_message *message, const char *type)
{
	struct peal_text content;

	return peal_content_find(message, type, &content) && content.at == message->body.at;
}

void lint_body(struct lint *lint, const struct peal_message *message, unsigned depth)
{
	if (is_of(message, "application/sdp"))
		look_at_sdp(lint, message->body);
	else if (is_of(message, "message/sipfrag") || is_of(message, "message/sip"))
		look_at_fragment(lint, message->body);
	else if (message->body.len > 0)
		look_at_parts(lint, message, depth);
}
