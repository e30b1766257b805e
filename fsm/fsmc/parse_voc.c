/* SPDX-License-Identifier: MIT */
/* Reads a vocabulary: one word and its sentence a line. */
#include "parse.h"

#include <string.h>

static const char *const kinds[WORD_KINDS] = { "event", "guard", "action", "time" };

static const size_t limits[WORD_KINDS] = { MAX_NUMBER - 1, MAX_GUARDS, MAX_NUMBER, MAX_NUMBER };

static const char *const c_words[] = {
	"auto",     "break",    "case",  "char",     "const",    "continue", "default", "do",
	"double",   "else",     "enum",  "extern",   "float",    "for",      "goto",    "if",
	"inline",   "int",      "long",  "return",   "short",    "signed",   "sizeof",  "static",
	"struct",   "switch",   "union", "void",     "while",    "bool",     "false",   "typedef",
	"volatile", "register", "true",  "restrict", "unsigned", NULL
};

static bool is_in(struct text word, const char *const *list)
{
	for (; *list; list++) {
		if (text_is(word, *list))
			return true;
	}
	return false;
}

static bool starts_with(struct text text, const char *start)
{
	return text.len >= strlen(start) && memcmp(text.at, start, strlen(start)) == 0;
}

/* Its first word is `word`. */
static bool begins_with(struct text text, const char *word)
{
	size_t length = strlen(word);

	return text.len >= length && memcmp(text.at, word, length) == 0 &&
	       (text.len == length || text.at[length] == ' ');
}

static bool has_word(struct text text, const char *word)
{
	struct text rest = text;

	while (rest.len) {
		const char *blank;

		if (begins_with(rest, word))
			return true;
		blank = memchr(rest.at, ' ', rest.len);
		if (!blank)
			return false;
		rest.len -= (size_t)(blank + 1 - rest.at);
		rest.at = blank + 1;
	}
	return false;
}

/* What tells the parts of a timer line. */
static bool time_is_reserved(struct text name)
{
	static const char *const words[] = { "in", "or", "to", "doubling", "repeating" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (has_word(name, words[i]))
			return true;
	}
	return (name.at[0] >= '0' && name.at[0] <= '9') || begins_with(name, "T1") ||
	       begins_with(name, "T2") || begins_with(name, "T4");
}

static bool is_reserved(enum word_kind kind, struct text name)
{
	switch (kind) {
	case WORD_EVENT: return text_is(name, "enter") || begins_with(name, "timer");
	case WORD_GUARD: return begins_with(name, "not");
	case WORD_ACTION: return text_is(name, "ignore");
	default: return time_is_reserved(name);
	}
}

static enum word_kind kind_read(struct cursor *cursor)
{
	struct guess guess;
	enum word_kind kind;

	for (kind = WORD_EVENT; kind < WORD_KINDS; kind++) {
		if (cursor_take_word(cursor, kinds[kind]))
			return kind;
	}
	if (!cursor_is(cursor, TOKEN_WORD)) {
		cursor_refuse(cursor, "a line reads 'event the words \"a sentence\"'");
		return WORD_KINDS;
	}
	guess_start(&guess, cursor->token->text);
	for (kind = WORD_EVENT; kind < WORD_KINDS; kind++)
		guess_try(&guess, text_of(kinds[kind]));
	fault_unknown(cursor->model, cursor_place(cursor), "kind of word", &guess,
		      "there are event, guard, action and time");
	cursor->has_failed = true;
	return WORD_KINDS;
}

static struct text sentence_read(struct cursor *cursor)
{
	struct text text = cursor->token->text;

	if (!cursor_is(cursor, TOKEN_STRING)) {
		cursor_refuse(cursor,
			      "a word needs its sentence: 'event ack \"the peer said so\"'");
		return (struct text){ "", 0 };
	}
	if (text.len <= 2 || text.len > MAX_SENTENCE + 2) {
		fault(cursor->model, cursor_place(cursor), "a sentence of %zu bytes; 1 to %d fit",
		      text.len - 2, MAX_SENTENCE);
		cursor->has_failed = true;
	}
	cursor->token++;
	return (struct text){ text.at + 1, text.len - 2 };
}

static void word_keep(struct cursor *cursor, struct vocabulary *vocabulary, struct word word)
{
	size_t *count = &vocabulary->of_kind[word.kind];

	if (*count > limits[word.kind])
		return;
	if (++*count > limits[word.kind]) {
		fault(cursor->model, word.name.at,
		      "more than %zu %ss; split the vocabulary, or let words share a guard",
		      limits[word.kind], kinds[word.kind]);
		return;
	}
	vocabulary->words = arena_grow(&cursor->model->arena, vocabulary->words, vocabulary->count,
				       &vocabulary->room, sizeof *vocabulary->words);
	vocabulary->words[vocabulary->count++] = word;
}

static void word_read(struct cursor *cursor, struct vocabulary *vocabulary)
{
	struct word word = { 0 };

	word.kind = kind_read(cursor);
	if (word.kind == WORD_KINDS)
		return;
	word.name = cursor_phrase(cursor, NULL);
	if (!word.name.text.len)
		cursor_refuse(cursor, "a line reads 'event the words \"a sentence\"'");
	else if (is_reserved(word.kind, word.name.text)) {
		fault(cursor->model, word.name.at,
		      "the %s '%.*s' could not be told from the words of the language; rename it",
		      kinds[word.kind], SHOW(word.name.text));
		cursor->has_failed = true;
	}
	word.sentence = sentence_read(cursor);
	if (!cursor->has_failed)
		word_keep(cursor, vocabulary, word);
}

static bool is_c_name(struct text name)
{
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		bool is_digit = c >= '0' && c <= '9';

		if (!(c >= 'a' && c <= 'z') && c != '_' && !(is_digit && i))
			return false;
	}
	return name.len > 0 && name.len <= MAX_WORD && name.at[0] != '_' && !is_in(name, c_words) &&
	       !starts_with(name, "fsm") && !starts_with(name, "peal");
}

/* "fsm/transaction.voc" speaks of `struct transaction`. */
static struct text name_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;

	return (struct text){ base, strlen(base) - strlen(".voc") };
}

void vocabulary_read(struct cursor *cursor, const char *path)
{
	struct model *model = cursor->model;
	struct vocabulary *vocabulary = arena_take(&model->arena, sizeof *vocabulary);

	model->vocabularies = arena_grow(&model->arena, model->vocabularies,
					 model->vocabulary_count, &model->vocabulary_room,
					 sizeof *model->vocabularies);
	model->vocabularies[model->vocabulary_count++] = vocabulary;
	vocabulary->name = (struct name){ name_of(path), { cursor->source, 1, 1 } };
	vocabulary->source = cursor->source;
	if (!is_c_name(vocabulary->name.text))
		fault(model, vocabulary->name.at,
		      "'%.*s.voc' names no C struct; a vocabulary is named in small letters, "
		      "no C keyword, not fsm or peal",
		      SHOW(vocabulary->name.text));
	while (!cursor_is(cursor, TOKEN_END)) {
		if (cursor->token->kind < TOKEN_LINE_END && !cursor_is(cursor, TOKEN_COMMENT))
			word_read(cursor, vocabulary);
		cursor_end_line(cursor, "after the sentence only a comment may follow");
	}
}
