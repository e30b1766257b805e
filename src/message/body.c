/* SPDX-License-Identifier: MIT */
/* Multipart bodies.  A boundary is whatever the sender chose, so that no machine can
 * be made for it: delimiter lines are looked for, each a CRLF, "--" and the boundary.
 */
#include <peal/body.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/writer.h"

#define CLAUSE "RFC 2046 5.1.1"

/* How deep content is looked for, and how many rows a part may have. */
#define DEPTH_MAX 4
#define ROWS_MAX  16

struct peal_parts peal_parts_of(struct peal_text body, struct peal_text params)
{
	struct peal_parts parts = { .body = body, .rest = body };

	peal_param_find(params, PEAL_TEXT("boundary"), &parts.boundary);
	parts.boundary = peal_text_unquoted(parts.boundary);
	return parts;
}

/* Takes `start` off `text` if it begins so. */
static bool take(struct peal_text *text, struct peal_text start)
{
	if (text->len < start.len || memcmp(text->at, start.at, start.len) != 0)
		return false;
	*text = text_behind(*text, start.len);
	return true;
}

/* The length of the delimiter that begins `text`, with its line end; 0: it is none.
 * Blanks may stand behind it. */
static size_t delimiter(struct peal_text text, struct peal_text boundary, bool *closes)
{
	struct peal_text rest = text;

	if (!take(&rest, PEAL_TEXT("--")) || !take(&rest, boundary))
		return 0;
	*closes = take(&rest, PEAL_TEXT("--"));
	while (rest.len > 0 && (rest.at[0] == ' ' || rest.at[0] == '\t'))
		rest = text_behind(rest, 1);
	if (rest.len > 0 && !take(&rest, PEAL_TEXT("\r\n")))
		return 0;
	return text.len - rest.len;
}

/* The next delimiter line: what stands before it, and what behind.  `text` begins a
 * line. */
static bool cut(struct peal_text text, struct peal_text boundary, struct peal_text *before,
		struct peal_text *behind, bool *closes)
{
	size_t line = 0;

	for (;;) {
		struct peal_text here = text_behind(text, line);
		size_t length = delimiter(here, boundary, closes);
		const char *end;

		if (length > 0) {
			*before = (struct peal_text){ text.at, line < 2 ? 0 : line - 2 };
			*behind = text_behind(here, length);
			return true;
		}
		end = here.len ? memchr(here.at, '\n', here.len) : NULL;
		while (end && (end == text.at || end[-1] != '\r'))
			end = memchr(end + 1, '\n', (size_t)(text.at + text.len - end - 1));
		if (!end)
			return false;
		line = (size_t)(end + 1 - text.at);
	}
}

/* What stands before the first delimiter is for nobody. */
static int begin(struct peal_parts *parts, struct peal_fault *fault)
{
	struct peal_text preamble;

	if (parts->boundary.len == 0)
		return fault_at(fault, 0, "a boundary", CLAUSE);
	if (!cut(parts->rest, parts->boundary, &preamble, &parts->rest, &parts->is_over))
		return fault_at(fault, parts->body.len, "a delimiter", CLAUSE);
	return PEAL_OK;
}

int peal_part_next(struct peal_parts *parts, struct peal_text *part, struct peal_fault *fault)
{
	struct peal_text rest;

	if (parts->rest.at == parts->body.at && !parts->is_over && begin(parts, fault) != PEAL_OK) {
		parts->is_over = true;
		return PEAL_E_SYNTAX;
	}
	if (parts->is_over)
		return 0;
	if (!cut(parts->rest, parts->boundary, part, &rest, &parts->is_over)) {
		parts->is_over = true;
		return fault_at(fault, parts->body.len, "the closing delimiter", CLAUSE);
	}
	parts->rest = rest;
	return 1;
}

/* What mail puts into a part and SIP has no need of: base64, quoted-printable. RFC 2045 6.1 */
static bool is_transfer_encoded(const struct peal_message *m)
{
	for (uint32_t i = 0; i < m->header_count; i++) {
		const struct peal_header *row = &m->headers[i];

		if (row->id == PEAL_HDR_OTHER &&
		    peal_text_same(row->name, PEAL_TEXT("Content-Transfer-Encoding")))
			return !peal_text_same(row->value, PEAL_TEXT("7bit")) &&
			       !peal_text_same(row->value, PEAL_TEXT("8bit")) &&
			       !peal_text_same(row->value, PEAL_TEXT("binary"));
	}
	return false;
}

static bool is_encoded(const struct peal_message *m)
{
	struct peal_text coding = peal_message_value(m, PEAL_HDR_CONTENT_ENCODING);

	return (coding.len > 0 && !peal_text_same(coding, PEAL_TEXT("identity"))) ||
	       is_transfer_encoded(m);
}

/* "type/subtype" as a media type has it, without case. */
static bool is_type(const struct peal_media_type *media, const char *type)
{
	struct peal_text wanted = peal_text_of(type);
	size_t n = media->type.len;

	return wanted.len > n && wanted.at[n] == '/' &&
	       peal_text_same(media->type, (struct peal_text){ wanted.at, n }) &&
	       peal_text_same(media->subtype, text_behind(wanted, n + 1));
}

static bool find(const struct peal_message *m, const char *type, int depth,
		 struct peal_text *content);

static bool find_in_parts(struct peal_parts parts, const char *type, int depth,
			  struct peal_text *content)
{
	struct peal_header rows[ROWS_MAX];
	struct peal_message inner;
	struct peal_text part;

	while (peal_part_next(&parts, &part, NULL) > 0) {
		if (peal_fragment_read(&inner, part.at, part.len, rows, ROWS_MAX, NULL) ==
			PEAL_OK &&
		    find(&inner, type, depth + 1, content))
			return true;
	}
	return false;
}

/* A part without a Content-Type is plain text.                   RFC 2046 5.1 */
static bool find(const struct peal_message *m, const char *type, int depth,
		 struct peal_text *content)
{
	struct peal_media_type media = { PEAL_TEXT("text"), PEAL_TEXT("plain"), { NULL, 0 } };
	struct peal_text value = peal_message_value(m, PEAL_HDR_CONTENT_TYPE);

	if (is_encoded(m) || (value.at && peal_media_type_read(value, &media, NULL) != PEAL_OK))
		return false;
	if (is_type(&media, type)) {
		*content = m->body;
		return true;
	}
	return depth < DEPTH_MAX && peal_text_same(media.type, PEAL_TEXT("multipart")) &&
	       find_in_parts(peal_parts_of(m->body, media.params), type, depth, content);
}

bool peal_content_find(const struct peal_message *message, const char *type,
		       struct peal_text *content)
{
	return message->body.len > 0 && find(message, type, 0, content);
}

/* bchars, the last one no blank.                               RFC 2046 5.1.1 */
static bool is_boundary(struct peal_text text)
{
	static const char others[] = "'()+_,-./:=? ";

	for (size_t i = 0; i < text.len; i++) {
		unsigned char byte = (unsigned char)text.at[i], letter = byte | 0x20;

		if (!(letter >= 'a' && letter <= 'z') && !(byte >= '0' && byte <= '9') &&
		    !(byte != 0 && memchr(others, byte, sizeof others - 1)))
			return false;
	}
	return text.len > 0 && text.len <= 70 && text.at[text.len - 1] != ' ';
}

/* Whether a line of `text` begins like a delimiter: for some readers that is enough, what
 * comes behind the boundary notwithstanding.                   RFC 2046 5.1.1 */
static bool has_delimiter(struct peal_text text, struct peal_text boundary)
{
	for (;;) {
		struct peal_text line = text;
		const char *end = text.len ? memchr(text.at, '\n', text.len) : NULL;

		if (take(&line, PEAL_TEXT("--")) && take(&line, boundary))
			return true;
		if (!end)
			return false;
		text = text_behind(text, (size_t)(end + 1 - text.at));
	}
}

void peal_write_body_part(struct peal_writer *w, struct peal_text boundary, struct peal_text rows,
			  struct peal_text content)
{
	if (!is_boundary(boundary))
		writer_refuse(w, "a boundary");
	if (has_delimiter(content, boundary))
		writer_refuse(w, "a boundary that the content has not");
	writer_put(w, PEAL_TEXT("--"));
	writer_put(w, boundary);
	writer_put(w, PEAL_TEXT("\r\n"));
	peal_write_rows(w, rows);
	writer_put(w, PEAL_TEXT("\r\n"));
	writer_put(w, content);
	writer_put(w, PEAL_TEXT("\r\n"));
}

void peal_write_body_end(struct peal_writer *w, struct peal_text boundary)
{
	if (!is_boundary(boundary))
		writer_refuse(w, "a boundary");
	writer_put(w, PEAL_TEXT("--"));
	writer_put(w, boundary);
	writer_put(w, PEAL_TEXT("--\r\n"));
}
