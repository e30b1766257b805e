/* SPDX-License-Identifier: MIT */
/* Reading a file: tokens, and the cursor's small steps; see parse.h. */
#include "parse.h"

#include <string.h>

struct place cursor_place(const struct cursor *cursor)
{
	return (struct place){ cursor->source, cursor->token->line, cursor->token->column };
}

bool cursor_is(const struct cursor *cursor, enum token_kind kind)
{
	return cursor->token->kind == kind;
}

bool cursor_is_word(const struct cursor *cursor, const char *word)
{
	return cursor_is(cursor, TOKEN_WORD) && text_is(cursor->token->text, word);
}

bool cursor_take(struct cursor *cursor, enum token_kind kind)
{
	if (!cursor_is(cursor, kind))
		return false;
	cursor->token++;
	return true;
}

bool cursor_take_word(struct cursor *cursor, const char *word)
{
	if (!cursor_is_word(cursor, word))
		return false;
	cursor->token++;
	return true;
}

static void refuse_strange(struct cursor *cursor)
{
	char byte = cursor->token->text.at[0];

	if (byte == '@')
		fault(cursor->model, cursor_place(cursor),
		      "half a clause; a clause reads '@3261 17.1.1.2' or '@peal anchor'");
	else if (byte == '"')
		fault(cursor->model, cursor_place(cursor),
		      "a sentence without its end; close it with '\"' on the same line");
	else if (byte > ' ' && byte < 0x7f)
		fault(cursor->model, cursor_place(cursor),
		      "'%c' has no meaning here; words are letters, digits, '_' and '-' between "
		      "them",
		      byte);
	else
		fault(cursor->model, cursor_place(cursor),
		      "a byte 0x%02x; outside of comments and sentences only ASCII is written",
		      (unsigned)(unsigned char)byte);
}

void cursor_refuse(struct cursor *cursor, const char *expected)
{
	if (cursor->has_failed)
		return;
	cursor->has_failed = true;
	if (cursor_is(cursor, TOKEN_STRANGE))
		refuse_strange(cursor);
	else if (cursor->token->kind >= TOKEN_LINE_END)
		fault(cursor->model, cursor_place(cursor), "the line ends too early; %s", expected);
	else
		fault(cursor->model, cursor_place(cursor), "unexpected '%.*s'; %s",
		      SHOW(cursor->token->text), expected);
}

static void refuse_long(struct cursor *cursor, struct name name)
{
	if (name.text.len <= MAX_WORD || cursor->has_failed)
		return;
	cursor->has_failed = true;
	fault(cursor->model, name.at, "a name of %zu letters; at most %d fit", name.text.len,
	      MAX_WORD);
}

struct name cursor_name(struct cursor *cursor)
{
	struct name name = { { "", 0 }, cursor_place(cursor) };

	if (!cursor_is(cursor, TOKEN_WORD))
		return name;
	name.text = cursor->token->text;
	cursor->token++;
	refuse_long(cursor, name);
	return name;
}

static bool is_stop(struct text word, const char *const *stops)
{
	for (; stops && *stops; stops++) {
		if (text_is(word, *stops))
			return true;
	}
	return false;
}

struct name cursor_phrase(struct cursor *cursor, const char *const *stops)
{
	struct name name = { { "", 0 }, cursor_place(cursor) };
	const char *to = NULL;
	const char *from = cursor->token->text.at;

	while (cursor_is(cursor, TOKEN_WORD) && !is_stop(cursor->token->text, stops)) {
		to = cursor->token->text.at + cursor->token->text.len;
		cursor->token++;
	}
	if (!to)
		return name;
	name.text = text_single_spaced(&cursor->model->arena,
				       (struct text){ from, (size_t)(to - from) });
	refuse_long(cursor, name);
	return name;
}

static bool is_number(struct text text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	}
	return text.len > 0;
}

struct text cursor_clause(struct cursor *cursor)
{
	struct text all = cursor->token->text, where, document;

	if (!cursor_is(cursor, TOKEN_CLAUSE))
		return (struct text){ "", 0 };
	all = text_single_spaced(&cursor->model->arena, all);
	document = (struct text){ all.at + 1, strcspn(all.at, " ") - 1 };
	where = (struct text){ document.at + document.len + 1, all.len - document.len - 2 };
	if (where.len > MAX_WORD || document.len > MAX_WORD ||
	    (!is_number(document) && !text_is(document, "peal"))) {
		cursor_refuse(cursor, "a clause reads '@3261 17.1.1.2' or '@peal anchor'");
		return (struct text){ "", 0 };
	}
	cursor->token++;
	return text_format(&cursor->model->arena, "%s %.*s%s%.*s",
			   is_number(document) ? "RFC" : "Peal",
			   is_number(document) ? (int)document.len : 0, document.at,
			   is_number(document) ? " " : "", (int)where.len, where.at);
}

/* Without '#', with control characters as blanks. */
static struct text comment_text(struct cursor *cursor)
{
	struct text text = cursor->token->text;
	char *kept = arena_take(&cursor->model->arena, text.len);

	for (size_t i = 1; i < text.len; i++)
		kept[i - 1] = (text.at[i] >= 0 && text.at[i] < ' ') || text.at[i] == 0x7f
				  ? ' '
				  : text.at[i];
	return text_single_spaced(&cursor->model->arena, (struct text){ kept, text.len - 1 });
}

struct text cursor_comment(struct cursor *cursor)
{
	struct text text;

	if (!cursor_is(cursor, TOKEN_COMMENT))
		return (struct text){ "", 0 };
	text = comment_text(cursor);
	if (text.len > MAX_COMMENT && !cursor->has_failed) {
		cursor->has_failed = true;
		fault(cursor->model, cursor_place(cursor), "a note of %zu bytes; at most %d fit",
		      text.len, MAX_COMMENT);
	}
	cursor->token++;
	return text;
}

void cursor_end_line(struct cursor *cursor, const char *expected)
{
	cursor_take(cursor, TOKEN_COMMENT);
	if (cursor->token->kind < TOKEN_LINE_END)
		cursor_refuse(cursor, expected);
	while (cursor->token->kind < TOKEN_LINE_END)
		cursor->token++;
	cursor_take(cursor, TOKEN_LINE_END);
	cursor->has_failed = false;
}

static bool ends_with(const char *path, const char *end)
{
	size_t length = strlen(path);

	return length >= strlen(end) && strcmp(path + length - strlen(end), end) == 0;
}

void model_add(struct model *model, const char *path, struct text bytes)
{
	struct tokens tokens = { 0 };
	struct cursor cursor = { 0 };

	tokens.arena = &model->arena;
	lexer_run(&tokens, bytes);
	model->sources = arena_grow(&model->arena, model->sources, model->source_count,
				    &model->source_room, sizeof *model->sources);
	model->sources[model->source_count] = (struct source){ path, bytes, 0 };
	cursor.model = model;
	cursor.token = tokens.at;
	cursor.source = (uint32_t)model->source_count++;
	if (ends_with(path, ".voc"))
		vocabulary_read(&cursor, path);
	else
		machine_read(&cursor);
}
