/* SPDX-License-Identifier: MIT */
/* The table compiler on any bytes: a vocabulary, then, each behind a zero byte,
 * up to three machines.
 *
 * Beyond not crashing: what can be read can be laid out, the layout has the same
 * words and is its own layout; what is accepted can be written in every form,
 * and does not differ from itself.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bound.h"
#include "diff.h"
#include "emit.h"
#include "format.h"
#include "report.h"
#include "token.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST_FILES = 4 };

static const char *const names[MOST_FILES] = { "words.voc", "one.fsm", "two.fsm", "three.fsm" };

static void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "fuzz_fsmc: %s\n", what);
	abort();
}

static FILE *nowhere(void)
{
	static FILE *file;

	if (!file)
		file = fopen("/dev/null", "wb");
	must(file != NULL, "/dev/null cannot be opened");
	return file;
}

static bool is_same_token(struct arena *arena, const struct token *a, const struct token *b)
{
	return a->kind == b->kind &&
	       (a->kind == TOKEN_COMMENT ||
		text_same(text_single_spaced(arena, a->text), text_single_spaced(arena, b->text)));
}

static const struct token *skip_line_ends(const struct token *token)
{
	while (token->kind == TOKEN_LINE_END)
		token++;
	return token;
}

static void same_words(struct arena *arena, struct text before, struct text after)
{
	struct tokens old = { .arena = arena }, new = { .arena = arena };
	const struct token *a, *b;

	lexer_run(&old, before);
	lexer_run(&new, after);
	a = skip_line_ends(old.at);
	b = skip_line_ends(new.at);
	while (a->kind != TOKEN_END && b->kind != TOKEN_END) {
		must(is_same_token(arena, a, b), "the layout changes a word");
		a = skip_line_ends(a + 1);
		b = skip_line_ends(b + 1);
	}
	must(a->kind == b->kind, "the layout loses a word");
}

static void lay_out(struct model *model, const struct source *source, bool is_vocabulary)
{
	struct text once = format(&model->arena, source->bytes, is_vocabulary);
	struct text twice = format(&model->arena, once, is_vocabulary);

	must(text_same(once, twice), "the layout of a layout is another one");
	same_words(&model->arena, source->bytes, once);
}

static void write_all(struct model *model)
{
	emit_machines_h(model, nowhere());
	emit_machines_c(model, nowhere());
	emit_words_h(model, nowhere());
	emit_dispatch_c(model, nowhere());
	emit_names_c(model, nowhere());
	emit_json(model, nowhere());
	bound_print(model, nowhere());
	for (size_t i = 0; i < model->machine_count; i++) {
		emit_dot(model, model->machines[i], nowhere());
		emit_page(model, model->machines[i], nowhere());
		emit_row_tests(model, model->machines[i], nowhere());
		emit_model_words(model, model->machines[i], nowhere());
		emit_model(model, model->machines[i], nowhere());
		emit_model_alone(model, model->machines[i], nowhere());
	}
	must(!diff_print(model, model, nowhere()), "a version differs from itself");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct model model = { 0 };
	size_t at = 0;

	for (size_t i = 0; i < MOST_FILES && at <= size; i++) {
		const uint8_t *end = size > at ? memchr(data + at, 0, size - at) : NULL;
		size_t length = end && i + 1 < MOST_FILES ? (size_t)(end - data) - at : size - at;

		/* A copy of its exact size, so that a byte too far is seen. */
		model_add(
		    &model, names[i],
		    (struct text){ memcpy(arena_take(&model.arena, length), data + at, length),
				   length });
		at += length + 1;
	}
	for (size_t i = 0; i < model.source_count; i++) {
		if (!model.sources[i].faults)
			lay_out(&model, &model.sources[i], i == 0);
	}
	resolve(&model);
	check(&model);
	report_print(&model, nowhere());
	if (!model.fault_count)
		write_all(&model);
	arena_free(&model.arena);
	return 0;
}
