/* SPDX-License-Identifier: MIT */
/* The reader's cursor: one line of tokens at a time.
 *
 * A line that breaks the grammar is reported once, at its first wrong token,
 * and the reader goes on with the next line.
 */
#ifndef FSMC_PARSE_H
#define FSMC_PARSE_H

#include "report.h"
#include "token.h"

struct cursor {
	struct model *model;
	const struct token *token;
	uint32_t source;
	bool has_failed; /* this line was reported already */
};

struct place cursor_place(const struct cursor *cursor);
bool cursor_is(const struct cursor *cursor, enum token_kind kind);
bool cursor_is_word(const struct cursor *cursor, const char *word);

/* Steps over a token of this kind, or this word; false when it is not there. */
bool cursor_take(struct cursor *cursor, enum token_kind kind);
bool cursor_take_word(struct cursor *cursor, const char *word);

/* Reports "found X; EXPECTED" at the cursor, once per line. */
void cursor_refuse(struct cursor *cursor, const char *expected);

/* One word, or several joined by single blanks until another kind of token or
 * one of `stops` (ends with NULL; may be NULL).  Empty when there is none. */
struct name cursor_name(struct cursor *cursor);
struct name cursor_phrase(struct cursor *cursor, const char *const *stops);

/* "RFC 3261 17.1.1.2"; empty when there is no clause. */
struct text cursor_clause(struct cursor *cursor);

/* The text of a comment at the end of a line; empty when there is none. */
struct text cursor_comment(struct cursor *cursor);

/* Refuses anything left on the line but a comment, and goes to the next line. */
void cursor_end_line(struct cursor *cursor, const char *expected);

void vocabulary_read(struct cursor *cursor, const char *path);
void machine_read(struct cursor *cursor);
void timer_read(struct cursor *cursor, struct machine *machine);
void row_read(struct cursor *cursor, struct machine *machine, bool is_kept);
struct guard guard_read(struct cursor *cursor);

#endif
