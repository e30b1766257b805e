/* SPDX-License-Identifier: MIT */
/* Writing a message.  Every byte goes through put(), which writes only what fits
 * and counts all; every value goes through value(), which lets no line end pass.
 */
#include "message/writer.h"
#include "base/text.h"
#include "message/registry.h"
#include "message/scan.h"
#include "message/skip.h"

#include <peal/build.h>

/* Where a row stands as to quoted strings: a writer's `quotes`. */
enum quotes { IGNORED, OUTSIDE, INSIDE, ESCAPED };

#define ONE_LINE "a text without control bytes"
#define NO_VALUE "a value of this header"

struct peal_writer peal_writer_into(void *buffer, size_t size)
{
	return (struct peal_writer){ .at = buffer, .size = size };
}

void writer_refuse(struct peal_writer *w, const char *expected)
{
	if (w->error == PEAL_OK)
		w->expected = expected;
	w->error = PEAL_E_ARGUMENT;
}

void writer_put(struct peal_writer *w, struct peal_text text)
{
	if (text.len == 0)
		return;
	if (w->used <= w->size && text.len <= w->size - w->used)
		memcpy(w->at + w->used, text.at, text.len);
	w->used += text.len;
}

static bool has_byte(struct peal_text text, int byte)
{
	return text.len > 0 && memchr(text.at, byte, text.len) != NULL;
}

/* The last byte of those that mean nothing to quotes, as `text` begins with one. */
static size_t run_without_quotes(uint8_t quotes, struct peal_text text)
{
	const unsigned char *at = (const unsigned char *)text.at;
	const char *quote;

	if (quotes == INSIDE)
		return (size_t)(skip_quoted(at, at, at + text.len) - at);
	quote = memchr(text.at, '"', text.len);
	return (quote ? (size_t)(quote - text.at) : text.len) - 1;
}

static uint8_t quotes_behind(uint8_t quotes, struct peal_text text)
{
	for (size_t i = 0; i < text.len && quotes != IGNORED; i++) {
		if (quotes == ESCAPED)
			quotes = INSIDE;
		else if (text.at[i] == '"')
			quotes = quotes == INSIDE ? OUTSIDE : INSIDE;
		else if (text.at[i] == '\\' && quotes == INSIDE)
			quotes = ESCAPED;
		else
			i += run_without_quotes(quotes, text_behind(text, i));
	}
	return quotes;
}

/* Whether there is nothing in `text` to be looked at: neither control bytes nor quotes nor
 * backslashes.  Nearly always so. */
static bool is_simple(struct peal_text text)
{
	const unsigned char *at = (const unsigned char *)text.at, *end = at + text.len;
	unsigned char room[16] = { 0 };

	if (text.len < 16) {
		memcpy(room, text.at, text.len);
		return sixteen_run_quoted(room, 0) == text.len;
	}
	for (; end - at > 16; at += 16) {
		if (sixteen_run_quoted(at, 0) < 16)
			return false;
	}
	return sixteen_run_quoted(end - 16, 0) == 16;
}

/* A piece of a value, which has no line ends. */
static void value(struct peal_writer *w, struct peal_text text)
{
	w->quotes = quotes_behind(w->quotes, text);
	writer_put(w, text);
}

/* Writes such a piece if nothing in it has to be looked at. */
static bool put_simple(struct peal_writer *w, struct peal_text text)
{
	if (text.len == 0 || w->quotes == ESCAPED || !is_simple(text))
		return false;
	writer_put(w, text);
	return true;
}

/* Whether a byte is below 0x20: tabs, too.  Nearly always none is. */
static bool has_low(struct peal_text text)
{
	const unsigned char *at = (const unsigned char *)text.at, *end;

	if (text.len == 0)
		return false;
	end = at + text.len;
	for (; end - at >= 16; at += 16) {
		if (sixteen_has_low(at))
			return true;
	}
	if (text.len >= 16)
		return sixteen_has_low(end - 16);
	for (; at < end; at++) {
		if (*at < ' ')
			return true;
	}
	return false;
}

static bool is_control(char c)
{
	return (unsigned char)c < ' ' && c != '\t';
}

void writer_check_line(struct peal_writer *w, struct peal_text text)
{
	if (!has_low(text))
		return;
	for (size_t i = 0; i < text.len; i++) {
		if (is_control(text.at[i]))
			writer_refuse(w, ONE_LINE);
	}
}

bool writer_is_token(struct peal_text text)
{
	struct scan scan = scan_of(text);
	struct scan_value got = { 0 };

	return token_list_scan(&scan, &got) && got.value.len == text.len;
}

static bool is_uri_text(struct peal_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '"')
			return false;
	}
	return text.len > 0;
}

void writer_request_uri(struct peal_writer *w, struct peal_text uri)
{
	if (!is_uri_text(uri))
		writer_refuse(w, "a Request-URI");
	writer_put(w, PEAL_TEXT(" "));
	writer_put(w, uri);
	writer_put(w, PEAL_TEXT(" SIP/2.0\r\n"));
}

void peal_write_request(struct peal_writer *w, struct peal_text method, struct peal_text uri)
{
	if (!writer_is_token(method))
		writer_refuse(w, "a method that is a token");
	writer_put(w, method);
	writer_request_uri(w, uri);
}

void peal_write_response(struct peal_writer *w, uint16_t status, struct peal_text reason)
{
	if (status < 100 || status > 699)
		writer_refuse(w, "a status from 100 to 699");
	writer_check_line(w, reason);
	writer_put(w, PEAL_TEXT("SIP/2.0 "));
	peal_write_decimal(w, status);
	writer_put(w, PEAL_TEXT(" "));
	writer_put(w, reason.len ? reason : peal_text_of(peal_status_phrase(status)));
	writer_put(w, PEAL_TEXT("\r\n"));
}

/* In these families a quote is a byte like any other. */
static bool has_quotes(uint8_t family)
{
	return family != PEAL_FAMILY_TEXT && family != PEAL_FAMILY_CALL_ID &&
	       family != PEAL_FAMILY_CALL_ID_PARAMS;
}

/* A name of the registry, of which sixteen bytes can be read, and its colon. */
static void put_name(struct peal_writer *w, const char *name, size_t len)
{
	if (len <= 16 && w->used + 18 <= w->size) {
		memcpy(w->at + w->used, name, 16);
		memcpy(w->at + w->used + len, ": ", 2);
		w->used += len + 2;
		return;
	}
	writer_put(w, (struct peal_text){ name, len });
	writer_put(w, PEAL_TEXT(": "));
}

void peal_write_begin(struct peal_writer *w, enum peal_header_id id)
{
	const struct registry_header *header = registry_header(id);

	if (header->name_length == 0)
		writer_refuse(w, "a header that is known");
	put_name(w, registry_pool + header->name, header->name_length);
	w->quotes = has_quotes(header->family) ? OUTSIDE : IGNORED;
}

void peal_write_part(struct peal_writer *w, struct peal_text part)
{
	if (put_simple(w, part))
		return;
	writer_check_line(w, part);
	value(w, part);
}

/* Control bytes are legal behind a backslash and nowhere else; line ends are looked for
 * elsewhere.                                                  RFC 3261 25.1 */
static bool has_bare_control(struct peal_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\\')
			i++;
		else if (is_control(text.at[i]) && text.at[i] != '\r' && text.at[i] != '\n')
			return true;
	}
	return false;
}

/* How many bytes of `text` come before its first CR. */
static size_t line_length(struct peal_text text)
{
	const char *end = memchr(text.at, '\r', text.len);

	return end ? (size_t)(end - text.at) : text.len;
}

/* The length of the fold (CRLF and blanks) that begins `text`, which is empty or begins
 * with a CR; 0 when it is none. */
static size_t fold_length(struct peal_text text)
{
	size_t n = 2;

	if (text.len < 3 || text.at[1] != '\n')
		return 0;
	while (n < text.len && (text.at[n] == ' ' || text.at[n] == '\t'))
		n++;
	return n > 2 ? n : 0;
}

void peal_write_copied(struct peal_writer *w, struct peal_text part)
{
	if (put_simple(w, part))
		return;
	if (!has_low(part)) {
		value(w, part);
		return;
	}
	if (has_bare_control(part))
		writer_refuse(w, ONE_LINE);
	while (part.len > 0) {
		struct peal_text line = { part.at, line_length(part) };
		size_t fold = fold_length(text_behind(part, line.len));

		if (has_byte(line, '\n') || (fold == 0 && line.len < part.len)) {
			writer_refuse(w, ONE_LINE);
			return;
		}
		part = text_behind(part, line.len + fold);
		value(w, fold ? text_trimmed_end(line) : line);
		if (fold)
			value(w, PEAL_TEXT(" "));
	}
}

void peal_write_decimal(struct peal_writer *w, uint32_t number)
{
	char digits[10];
	size_t n = sizeof digits;

	do {
		digits[--n] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	writer_put(w, (struct peal_text){ digits + n, sizeof digits - n });
}

void peal_write_end(struct peal_writer *w)
{
	if (w->quotes == INSIDE || w->quotes == ESCAPED)
		writer_refuse(w, "a quote that ends");
	writer_put(w, PEAL_TEXT("\r\n"));
}

void writer_check_value(struct peal_writer *w, enum peal_header_id id, struct peal_text text)
{
	if (w->error == PEAL_OK && peal_header_check(id, text, NULL) != PEAL_OK)
		writer_refuse(w, NO_VALUE);
}

/* Only what fits is there to be looked at; what does not is refused anyway. */
void writer_check_written(struct peal_writer *w, enum peal_header_id id, size_t from)
{
	if (w->used <= w->size)
		writer_check_value(w, id, writer_text(w, from));
}

/* No value ends in blanks: they would be the row's.     RFC 3261 25.1, erratum 678 */
static struct peal_text without_blanks(struct peal_text text)
{
	while (text.len > 0 && (text.at[text.len - 1] == ' ' || text.at[text.len - 1] == '\t'))
		text.len--;
	return text;
}

void writer_row(struct peal_writer *w, enum peal_header_id id, struct peal_text text)
{
	text = without_blanks(text);
	peal_write_begin(w, id);
	if (!put_simple(w, text))
		value(w, text);
	peal_write_end(w);
}

void peal_write_begin_named(struct peal_writer *w, struct peal_text name)
{
	enum peal_header_id id = peal_header_lookup(name);

	if (id != PEAL_HDR_OTHER) {
		peal_write_begin(w, id);
		return;
	}
	if (!writer_is_token(name))
		writer_refuse(w, "a header name that is a token");
	writer_put(w, name);
	writer_put(w, PEAL_TEXT(": "));
	w->quotes = IGNORED;
}

/* What is behind the name of a row, none of it checked. */
static void finish_row(struct peal_writer *w, enum peal_header_id id, struct peal_text text)
{
	peal_write_part(w, without_blanks(text));
	writer_check_value(w, id, text);
	peal_write_end(w);
}

void peal_write_header(struct peal_writer *w, enum peal_header_id id, struct peal_text text)
{
	peal_write_begin(w, id);
	finish_row(w, id, text);
}

void peal_write_named(struct peal_writer *w, struct peal_text name, struct peal_text text)
{
	peal_write_begin_named(w, name);
	finish_row(w, peal_header_lookup(name), text);
}

void peal_write_number(struct peal_writer *w, enum peal_header_id id, uint32_t number)
{
	peal_write_begin(w, id);
	peal_write_decimal(w, number);
	peal_write_end(w);
}

void peal_write_copy(struct peal_writer *w, const struct peal_header *row)
{
	if (row->id != PEAL_HDR_OTHER)
		peal_write_begin(w, (enum peal_header_id)row->id);
	else
		peal_write_begin_named(w, row->name);
	peal_write_copied(w, row->value);
	peal_write_end(w);
}

/* Takes a line off `rows`, without its CRLF; false when it has none, or nothing in it:
 * that would end the header. */
static bool take_line(struct peal_text *rows, struct peal_text *line)
{
	line->at = rows->at;
	line->len = line_length(*rows);
	if (line->len == 0 || rows->len - line->len < 2 || rows->at[line->len + 1] != '\n')
		return false;
	*rows = text_behind(*rows, line->len + 2);
	return true;
}

void peal_write_rows(struct peal_writer *w, struct peal_text rows)
{
	struct peal_text line;

	writer_put(w, rows);
	while (rows.len > 0) {
		if (!take_line(&rows, &line)) {
			writer_refuse(w, "whole lines");
			return;
		}
		if (has_bare_control(line) || has_byte(line, '\n'))
			writer_refuse(w, ONE_LINE);
	}
}

void peal_write_body(struct peal_writer *w, struct peal_text type, struct peal_text body)
{
	if (body.len > UINT32_MAX)
		writer_refuse(w, "a body below 4 GiB");
	if (body.len > 0 && type.len == 0)
		writer_refuse(w, "the type of the body");
	if (body.len > 0)
		peal_write_header(w, PEAL_HDR_CONTENT_TYPE, type);
	peal_write_number(w, PEAL_HDR_CONTENT_LENGTH, (uint32_t)body.len);
	writer_put(w, PEAL_TEXT("\r\n"));
	writer_put(w, body);
}

int peal_writer_end(const struct peal_writer *w)
{
	if (w->error != PEAL_OK)
		return w->error;
	if (w->used > w->size || w->used > INT32_MAX)
		return PEAL_E_FULL;
	return (int)w->used;
}
