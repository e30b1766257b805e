/* SPDX-License-Identifier: MIT */
/* A message with other header rows: what nobody named stays as it was, byte for byte. */
#include <peal/header.h>

#include "base/text.h"
#include "message/writer.h"

enum { RANK_OTHER = 6, RANK_CONTENT };

struct editing {
	struct peal_writer *w;
	const struct peal_message *message;
	const struct peal_edit *edits;
	size_t count;
};

static bool names(const struct peal_edit *edit, const struct peal_header *row)
{
	return edit->id == row->id &&
	       (row->id != PEAL_HDR_OTHER || peal_text_same(edit->name, row->name));
}

/* Whether a row of the name of `edit` stands among `count` rows. */
static bool is_among(const struct peal_edit *edit, const struct peal_header *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (names(edit, &rows[i]))
			return true;
	}
	return false;
}

static void write_row(const struct editing *e, const struct peal_edit *edit)
{
	if (edit->id == PEAL_HDR_OTHER)
		peal_write_named(e->w, edit->name, edit->value);
	else
		peal_write_header(e->w, edit->id, edit->value);
}

/* The bytes of a row up to where the next thing begins. */
static struct peal_text whole_row(const struct peal_message *m, const struct peal_header *row)
{
	const struct peal_header *next = row + 1;
	const char *end = next < m->headers + m->header_count ? next->name.at : m->body.at - 2;

	return (struct peal_text){ row->name.at, (size_t)(end - row->name.at) };
}

static void keep(const struct editing *e, const struct peal_header *row)
{
	if (e->message->is_lenient)
		peal_write_copy(e->w, row);
	else
		writer_put(e->w, whole_row(e->message, row));
}

/* Reads one value of a row that can be popped. */
static int read_one(struct peal_values *values)
{
	struct peal_address_value address;
	struct peal_value value;
	struct peal_via via;

	switch (peal_header_describe((enum peal_header_id)values->id).family) {
	case PEAL_FAMILY_VIA: return peal_via_next(values, &via, NULL);
	case PEAL_FAMILY_ADDRESS:
	case PEAL_FAMILY_NAME_ADDR:
	case PEAL_FAMILY_ANGLE_URI:
	case PEAL_FAMILY_BARE_URI: return peal_address_next(values, &address, NULL);
	default: return peal_value_next(values, &value, NULL);
	}
}

/* Reads up to `most` values of a row: how many there were, and what is behind them. */
static size_t pass(const struct editing *e, const struct peal_header *row, size_t most,
		   struct peal_values *values)
{
	size_t count = 0;
	int more = 1;

	*values = peal_values_in(row->value);
	values->id = row->id;
	values->is_lenient = e->message->is_lenient;
	while (count < most && values->rest.len > 0 && (more = read_one(values)) > 0)
		count++;
	if (more < 0)
		writer_refuse(e->w, "values that can be read");
	return count;
}

/* How many values are to be taken off this row: those that the rows of its name before
 * it had not. */
static size_t pops_left(const struct editing *e, const struct peal_header *row)
{
	const struct peal_edit same = { .id = (enum peal_header_id)row->id, .name = row->name };
	struct peal_values values;
	size_t count = 0;

	for (size_t i = 0; i < e->count; i++)
		count += e->edits[i].change == PEAL_CHANGE_POP && names(&e->edits[i], row);
	for (const struct peal_header *r = e->message->headers; count > 0 && r < row; r++)
		count -= names(&same, r) ? pass(e, r, count, &values) : 0;
	return count;
}

/* A row without its first `count` values: nothing where it has no more. */
static void pop(const struct editing *e, const struct peal_header *row, size_t count)
{
	struct peal_values values;

	pass(e, row, count, &values);
	values.rest = text_trimmed(values.rest);
	if (values.rest.len == 0)
		return;
	peal_write_begin_named(e->w, row->name);
	peal_write_copied(e->w, values.rest);
	peal_write_end(e->w);
}

/* What is left of a row: all, some or nothing. */
static void write_rest(const struct editing *e, const struct peal_header *row, bool is_first)
{
	size_t pops = pops_left(e, row);

	for (size_t i = 0; i < e->count; i++) {
		const struct peal_edit *edit = &e->edits[i];

		if (!names(edit, row))
			continue;
		if (edit->change == PEAL_CHANGE_REPLACE && is_first)
			write_row(e, edit);
		if (edit->change == PEAL_CHANGE_REPLACE || edit->change == PEAL_CHANGE_REMOVE)
			return;
	}
	if (pops > 0)
		pop(e, row, pops);
	else
		keep(e, row);
}

/* Pushed rows of this row's name, the last one first. */
static void write_pushed(const struct editing *e, const struct peal_header *row)
{
	for (size_t i = e->count; i-- > 0;) {
		if (e->edits[i].change == PEAL_CHANGE_PUSH && names(&e->edits[i], row))
			write_row(e, &e->edits[i]);
	}
}

static void write_appended(const struct editing *e, const struct peal_header *row)
{
	for (size_t i = 0; i < e->count; i++) {
		if (e->edits[i].change == PEAL_CHANGE_APPEND && names(&e->edits[i], row))
			write_row(e, &e->edits[i]);
	}
}

/* Which rows stand before which: what proxies need comes first, what describes the body
 * last.                                                        RFC 3261 7.3.1 */
static unsigned rank(enum peal_header_id id)
{
	switch (id) {
	case PEAL_HDR_VIA: return 0;
	case PEAL_HDR_ROUTE: return 1;
	case PEAL_HDR_RECORD_ROUTE: return 2;
	case PEAL_HDR_PROXY_REQUIRE: return 3;
	case PEAL_HDR_MAX_FORWARDS: return 4;
	case PEAL_HDR_PROXY_AUTHORIZATION: return 5;
	default: return RANK_OTHER;
	case PEAL_HDR_CONTENT_DISPOSITION:
	case PEAL_HDR_CONTENT_ENCODING:
	case PEAL_HDR_CONTENT_LANGUAGE:
	case PEAL_HDR_CONTENT_LENGTH:
	case PEAL_HDR_CONTENT_TYPE:
	case PEAL_HDR_MIME_VERSION: return RANK_CONTENT;
	}
}

/* Where a row goes that has none of its name to stand by: before the first that has to
 * come behind it; others before what describes the body, if that comes last. */
static const struct peal_header *place_of(const struct peal_message *m, enum peal_header_id id)
{
	const struct peal_header *row = m->headers, *end = row + m->header_count;

	if (rank(id) < RANK_OTHER) {
		while (row < end && rank((enum peal_header_id)row->id) <= rank(id))
			row++;
		return row;
	}
	while (end > row && rank((enum peal_header_id)end[-1].id) > rank(id))
		end--;
	return end;
}

/* Whether `edit` is a row of a name there is none of, to be put before `row`. */
static bool is_new_at(const struct editing *e, const struct peal_edit *edit,
		      const struct peal_header *row)
{
	const struct peal_message *m = e->message;

	return edit->change <= PEAL_CHANGE_APPEND && edit->change != PEAL_CHANGE_REMOVE &&
	       !is_among(edit, m->headers, m->header_count) && place_of(m, edit->id) == row;
}

/* What has no row of its name to stand by and goes before `row`, or to the end of them
 * all; as many pushed ones as there are, the last on top. */
static void write_new(const struct editing *e, const struct peal_header *row)
{
	for (size_t i = e->count; i-- > 0;) {
		if (e->edits[i].change == PEAL_CHANGE_PUSH && is_new_at(e, &e->edits[i], row))
			write_row(e, &e->edits[i]);
	}
	for (size_t i = 0; i < e->count; i++) {
		if (e->edits[i].change != PEAL_CHANGE_PUSH && is_new_at(e, &e->edits[i], row))
			write_row(e, &e->edits[i]);
	}
}

/* How long the body is, its writer says. */
static void check_edits(const struct editing *e)
{
	for (size_t i = 0; i < e->count; i++) {
		if (e->edits[i].id == PEAL_HDR_CONTENT_LENGTH &&
		    e->edits[i].change != PEAL_CHANGE_REMOVE)
			writer_refuse(e->w, "no Content-Length but the one of peal_write_body()");
	}
}

static bool is_named(const struct editing *e, const struct peal_header *row)
{
	for (size_t i = 0; i < e->count; i++) {
		if (names(&e->edits[i], row))
			return true;
	}
	return false;
}

/* Whether no row between `row` (not itself) and `end` has the same name. */
static bool is_alone(const struct peal_header *row, const struct peal_header *from,
		     const struct peal_header *end)
{
	const struct peal_edit same = { .id = (enum peal_header_id)row->id, .name = row->name };

	return !is_among(&same, from, (size_t)(end - from));
}

void peal_write_edited(struct peal_writer *w, const struct peal_message *message,
		       const struct peal_edit *edits, size_t count)
{
	const struct editing e = { w, message, edits, count };
	const struct peal_header *first = message->headers, *end = first + message->header_count;

	check_edits(&e);
	for (const struct peal_header *row = first; row < end; row++) {
		bool is_first;

		write_new(&e, row);
		if (!is_named(&e, row)) {
			keep(&e, row);
			continue;
		}
		is_first = is_alone(row, first, row);
		if (is_first)
			write_pushed(&e, row);
		write_rest(&e, row, is_first);
		if (is_alone(row, row + 1, end))
			write_appended(&e, row);
	}
	write_new(&e, end);
}

void peal_write_same_line(struct peal_writer *w, const struct peal_message *message)
{
	if (message->is_lenient && message->is_request) {
		peal_write_request(w, message->token, message->target);
	} else if (message->is_lenient) {
		peal_write_response(w, message->status, message->reason);
	} else {
		writer_put(w, message->line);
		writer_put(w, PEAL_TEXT("\r\n"));
	}
}

void peal_write_same_body(struct peal_writer *w, const struct peal_message *message)
{
	writer_put(w, PEAL_TEXT("\r\n"));
	writer_put(w, message->body);
}
