/* SPDX-License-Identifier: MIT */
/* Lays a file out anew, line by line, from its tokens; see format.h.
 *
 * Columns are fixed, so that a changed row moves no other; only timer lines,
 * which are read as a block, are aligned with each other.
 */
#include "format.h"
#include "token.h"

#include <string.h>

enum {
	COLUMN_HEAD = 8,      /* what follows `use`, `event` */
	COLUMN_SENTENCE = 28, /* the sentence of a word */
	COLUMN_ROW = 4,
	COLUMN_COLON = 21,
	COLUMN_ARROW = 48, /* and what stands there without an arrow */
	COLUMN_CLAUSE = 58 /* of states and timers */
};

enum line_kind { LINE_COMMENT, LINE_HEAD, LINE_TIMER, LINE_ENDS, LINE_STATE, LINE_ROW, LINE_WORD };

struct line {
	enum line_kind kind;
	const struct token *from, *end; /* its tokens, without the end of the line */
	bool has_blank;                 /* an empty line stands before it */
};

struct page {
	struct arena *arena;
	struct line *lines;
	size_t count, room;
	size_t duration, states, when, clause; /* columns of the timer lines */
	char *at;
	size_t len, size, line_start;
};

/* ---- writing ---- */

static void put(struct page *page, struct text text)
{
	while (page->len + text.len > page->size)
		page->at = arena_grow(page->arena, page->at, page->size, &page->size, 1);
	memcpy(page->at + page->len, text.at, text.len);
	page->len += text.len;
}

static void put_end(struct page *page)
{
	put(page, text_of("\n"));
	page->line_start = page->len;
}

/* Blanks up to a column, and at least one where something stands already. */
static void put_to(struct page *page, size_t column)
{
	size_t at = page->len - page->line_start;

	if (at && at >= column)
		put(page, text_of(" "));
	for (; at < column; at++)
		put(page, text_of(" "));
}

static bool is_tight(const struct token *before, const struct token *token)
{
	return token->kind == TOKEN_COMMA || token->kind == TOKEN_CLOSE ||
	       token->kind == TOKEN_STAR || token->kind == TOKEN_PLUS ||
	       before->kind == TOKEN_OPEN || before->kind == TOKEN_STAR ||
	       before->kind == TOKEN_PLUS;
}

/* A clause with single blanks; a comment without blanks at its end. */
static struct text token_text(struct page *page, const struct token *token)
{
	struct text text = token->text;

	if (token->kind == TOKEN_CLAUSE)
		return text_single_spaced(page->arena, text);
	while (text.len && strchr(" \t\r", text.at[text.len - 1]))
		text.len--;
	return text;
}

static void put_tokens(struct page *page, const struct token *from, const struct token *end)
{
	for (const struct token *token = from; token < end; token++) {
		if (token > from && !is_tight(token - 1, token))
			put(page, text_of(" "));
		put(page, token_text(page, token));
	}
}

static size_t width(struct page *page, const struct token *from, const struct token *end)
{
	size_t start = page->len, all;

	put_tokens(page, from, end);
	all = page->len - start;
	page->len = start;
	return all;
}

/* ---- the parts of a line ---- */

/* The first token of this kind, else the end. */
static const struct token *find(const struct line *line, enum token_kind kind)
{
	const struct token *token = line->from;

	while (token < line->end && token->kind != kind)
		token++;
	return token;
}

/* Where a clause or a comment begins, which end every line. */
static const struct token *find_tail(const struct line *line)
{
	const struct token *token = line->from;

	while (token < line->end && token->kind != TOKEN_CLAUSE && token->kind != TOKEN_COMMENT)
		token++;
	return token;
}

/* timer NAME duration.. in States.. when guard.. @clause # note */
struct timer_parts {
	const struct token *duration, *states, *when, *tail;
};

static struct timer_parts timer_parts(const struct line *line)
{
	struct timer_parts parts = { line->from + 2, line->from + 3, NULL, find_tail(line) };

	while (!text_is(parts.states->text, "in"))
		parts.states++;
	parts.when = parts.states + 2;
	while (parts.when < parts.tail && parts.when->kind == TOKEN_COMMA)
		parts.when += 2;
	return parts;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Finds the columns: each part begins two blanks behind the longest before it. */
static void measure_timers(struct page *page)
{
	size_t name = 0, duration = 0, states = 0, when = 0;

	for (size_t i = 0; i < page->count; i++) {
		const struct line *line = &page->lines[i];
		struct timer_parts parts;

		if (line->kind != LINE_TIMER)
			continue;
		parts = timer_parts(line);
		name = larger(name, width(page, line->from, parts.duration));
		duration = larger(duration, width(page, parts.duration, parts.states));
		states = larger(states, width(page, parts.states, parts.when));
		when = larger(when, width(page, parts.when, parts.tail));
	}
	page->duration = name + 2;
	page->states = page->duration + duration + 2;
	page->when = page->states + states + 2;
	page->clause = larger(COLUMN_CLAUSE, page->when + (when ? when + 2 : 0));
}

static void put_timer(struct page *page, const struct line *line)
{
	struct timer_parts parts = timer_parts(line);

	put_tokens(page, line->from, parts.duration);
	put_to(page, page->duration);
	put_tokens(page, parts.duration, parts.states);
	put_to(page, page->states);
	put_tokens(page, parts.states, parts.when);
	if (parts.when < parts.tail) {
		put_to(page, page->when);
		put_tokens(page, parts.when, parts.tail);
	}
	put_to(page, page->clause);
	put_tokens(page, parts.tail, line->end);
}

static void put_state(struct page *page, const struct line *line)
{
	const struct token *tail = find_tail(line);

	put_tokens(page, line->from, line->from + 2);
	if (line->from + 2 < tail)
		put(page, text_of("  "));
	put_tokens(page, line->from + 2, tail);
	put_to(page, COLUMN_CLAUSE);
	put_tokens(page, tail, line->end);
}

static void put_row(struct page *page, const struct line *line)
{
	const struct token *colon = find(line, TOKEN_COLON), *rest = find_tail(line);
	const struct token *arrow = find(line, TOKEN_ARROW);

	if (arrow < rest)
		rest = arrow;
	put_to(page, COLUMN_ROW);
	put_tokens(page, line->from, colon);
	put_to(page, COLUMN_COLON);
	put(page, text_of(":"));
	if (colon + 1 < rest) {
		put(page, text_of(" "));
		put_tokens(page, colon + 1, rest);
	}
	if (rest == line->end)
		return;
	put_to(page, COLUMN_ARROW);
	put_tokens(page, rest, line->end);
}

static void put_head(struct page *page, const struct line *line)
{
	put_tokens(page, line->from, line->from + 1);
	put_to(page, COLUMN_HEAD);
	put_tokens(page, line->from + 1, line->end);
}

static void put_word(struct page *page, const struct line *line)
{
	const struct token *sentence = find(line, TOKEN_STRING);

	put_tokens(page, line->from, line->from + 1);
	put_to(page, COLUMN_HEAD);
	put_tokens(page, line->from + 1, sentence);
	put_to(page, COLUMN_SENTENCE);
	put_tokens(page, sentence, line->end);
}

/* ---- lines ---- */

static enum line_kind kind_of(const struct line *line, bool is_vocabulary)
{
	if (line->from->kind == TOKEN_COMMENT)
		return LINE_COMMENT;
	if (is_vocabulary)
		return LINE_WORD;
	if (find(line, TOKEN_COLON) < line->end)
		return LINE_ROW;
	if (text_is(line->from->text, "timer"))
		return LINE_TIMER;
	if (text_is(line->from->text, "state"))
		return LINE_STATE;
	if (text_is(line->from->text, "initial") || text_is(line->from->text, "final"))
		return LINE_ENDS;
	return LINE_HEAD;
}

static void read_lines(struct page *page, const struct token *token, bool is_vocabulary)
{
	bool has_blank = false;

	while (token->kind != TOKEN_END) {
		struct line line = { LINE_HEAD, token, token, has_blank };

		while (line.end->kind < TOKEN_LINE_END)
			line.end++;
		token = line.end + (line.end->kind == TOKEN_LINE_END);
		has_blank = line.from == line.end;
		if (has_blank)
			continue;
		line.kind = kind_of(&line, is_vocabulary);
		page->lines = arena_grow(page->arena, page->lines, page->count, &page->room,
					 sizeof *page->lines);
		page->lines[page->count++] = line;
	}
}

/* The nearest line before or behind that is no comment; NULL when there is
 * none. */
static const struct line *line_before(const struct page *page, size_t i)
{
	while (i && page->lines[i - 1].kind == LINE_COMMENT)
		i--;
	return i ? &page->lines[i - 1] : NULL;
}

static const struct line *line_behind(const struct page *page, size_t i)
{
	while (i < page->count && page->lines[i].kind == LINE_COMMENT)
		i++;
	return i < page->count ? &page->lines[i] : NULL;
}

/* Two lines that follow each other belong together; those of a vocabulary as
 * their writer wished. */
static bool is_one_group(const struct line *a, const struct line *b)
{
	if (b->kind == LINE_WORD)
		return text_same(a->from->text, b->from->text) && !b->has_blank;
	if (b->kind == LINE_ROW)
		return a->kind == LINE_ROW || a->kind == LINE_STATE;
	return a->kind == b->kind && b->kind != LINE_STATE;
}

/* A comment that touches the line below speaks of that line. */
static bool touches_below(const struct page *page, size_t i)
{
	const struct line *behind = line_behind(page, i);

	for (i++; i < page->count && page->lines[i].kind == LINE_COMMENT; i++) {
		if (page->lines[i].has_blank)
			return false;
	}
	return behind && !behind->has_blank;
}

static bool wants_blank(const struct page *page, size_t i)
{
	const struct line *line = &page->lines[i], *before = line_before(page, i);
	const struct line *behind = line_behind(page, i);

	if (i == 0)
		return false;
	if (line->has_blank && (line->kind == LINE_COMMENT || line[-1].kind == LINE_COMMENT))
		return true;
	if (line[-1].kind == LINE_COMMENT)
		return false;
	if (line->kind == LINE_COMMENT && !touches_below(page, i))
		return false;
	return before && behind && !is_one_group(before, behind);
}

/* No blank line parts the comment from what is above. */
static bool touches_above(const struct page *page, size_t i)
{
	while (page->lines[i].kind == LINE_COMMENT && !page->lines[i].has_blank && i)
		i--;
	return page->lines[i].kind != LINE_COMMENT;
}

/* A comment among rows, or right below the last one, stands where rows do. */
static bool is_indented(const struct page *page, size_t i)
{
	const struct line *before = line_before(page, i), *behind = line_behind(page, i);

	if (!before || (before->kind != LINE_ROW && before->kind != LINE_STATE))
		return false;
	if (behind && behind->kind == LINE_ROW)
		return true;
	return touches_above(page, i) && !touches_below(page, i);
}

static void put_line(struct page *page, size_t i)
{
	const struct line *line = &page->lines[i];

	if (wants_blank(page, i))
		put_end(page);
	switch (line->kind) {
	case LINE_COMMENT:
		put_to(page, is_indented(page, i) ? COLUMN_ROW : 0);
		put_tokens(page, line->from, line->end);
		break;
	case LINE_TIMER: put_timer(page, line); break;
	case LINE_STATE: put_state(page, line); break;
	case LINE_ROW: put_row(page, line); break;
	case LINE_WORD: put_word(page, line); break;
	default: put_head(page, line); break;
	}
	put_end(page);
}

struct text format(struct arena *arena, struct text bytes, bool is_vocabulary)
{
	struct page page = { .arena = arena };
	struct tokens tokens = { .arena = arena };

	lexer_run(&tokens, bytes);
	read_lines(&page, tokens.at, is_vocabulary);
	measure_timers(&page);
	for (size_t i = 0; i < page.count; i++)
		put_line(&page, i);
	return (struct text){ page.at ? page.at : "", page.len };
}
