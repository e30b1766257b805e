/* SPDX-License-Identifier: MIT */
/* The words of the vocabularies: each is used, and each has a C name of its
 * own.
 */
#include "check.h"

#include <stdlib.h>
#include <string.h>

static const char *const kinds[WORD_KINDS] = { "event", "guard", "action", "time" };

static const char *const uses[WORD_KINDS] = { "no row names it", "no row or timer asks it",
					      "no row does it", "no timer takes it" };

static void check_vocabulary(struct model *model, const struct vocabulary *vocabulary)
{
	if (!vocabulary->is_used) {
		fault(model, vocabulary->name.at,
		      "no machine uses the vocabulary '%.*s'; write 'use %.*s' in one, or leave "
		      "it out",
		      SHOW(vocabulary->name.text), SHOW(vocabulary->name.text));
		return;
	}
	for (size_t i = 0; i < vocabulary->count; i++) {
		const struct word *word = &vocabulary->words[i];

		if (!word->is_used)
			fault(model, word->name.at,
			      "unused %s '%.*s': %s; take it out of the vocabulary",
			      kinds[word->kind], SHOW(word->name.text), uses[word->kind]);
	}
}

void check_words(struct model *model)
{
	for (size_t i = 0; i < model->vocabulary_count; i++)
		check_vocabulary(model, model->vocabularies[i]);
}

/* A C name to be, and the name that it is made of. */
struct claim {
	struct text c_name;
	const struct name *name;
	const char *kind;
	size_t order;
};

struct claims {
	struct arena *arena;
	struct claim *at;
	size_t count, room;
};

static void claim(struct claims *claims, struct text c_name, const struct name *name,
		  const char *kind)
{
	claims->at = arena_grow(claims->arena, claims->at, claims->count, &claims->room,
				sizeof *claims->at);
	claims->at[claims->count] = (struct claim){ c_name, name, kind, claims->count };
	claims->count++;
}

static struct text joined(struct arena *arena, struct text a, struct text b)
{
	return text_format(arena, "%.*s_%.*s", SHOW(a), SHOW(b));
}

static void claim_words(struct claims *claims, struct vocabulary *vocabulary)
{
	for (size_t i = 0; i < vocabulary->count; i++) {
		struct word *word = &vocabulary->words[i];
		struct text name = joined(claims->arena, vocabulary->name.text, word->name.text);

		word->c_name = word->kind == WORD_EVENT ? text_upper(claims->arena, name)
							: text_lower(claims->arena, name);
		claim(claims, word->c_name, &word->name, kinds[word->kind]);
	}
}

/* Of two machines with one name only the name is told. */
static bool is_second(const struct claims *claims, struct text c_name)
{
	for (size_t i = 0; i < claims->count; i++) {
		if (text_same(claims->at[i].c_name, c_name))
			return true;
	}
	return false;
}

static void claim_states(struct claims *claims, const struct machine *machine)
{
	struct text name = text_upper(claims->arena, machine->name.text);
	struct text c_name = text_format(claims->arena, "FSM_MACHINE_%.*s", SHOW(name));
	bool is_told = is_second(claims, c_name);

	claim(claims, c_name, &machine->name, "machine");
	for (size_t i = 0; i < machine->state_count && !is_told; i++) {
		const struct name *state = &machine->states[i].name;

		claim(claims, text_upper(claims->arena, joined(claims->arena, name, state->text)),
		      state, "state");
	}
}

static int by_name(const void *a, const void *b)
{
	const struct claim *left = a, *right = b;
	size_t length = left->c_name.len < right->c_name.len ? left->c_name.len : right->c_name.len;
	int order = memcmp(left->c_name.at, right->c_name.at, length);

	if (!order)
		order = (left->c_name.len > right->c_name.len) -
			(left->c_name.len < right->c_name.len);
	return order ? order : (left->order > right->order) - (left->order < right->order);
}

static void refuse_second(struct model *model, const struct claim *first,
			  const struct claim *second)
{
	const struct source *source = &model->sources[first->name->at.source];

	if (first->kind == second->kind && text_same(first->name->text, second->name->text) &&
	    first->name->at.source == second->name->at.source)
		fault(model, second->name->at,
		      "%s '%.*s' is declared twice; the first is in line %u", second->kind,
		      SHOW(second->name->text), (unsigned)first->name->at.line);
	else
		fault(model, second->name->at,
		      "%s '%.*s' and %s '%.*s' (%s, line %u) would both be %.*s in C; rename one",
		      second->kind, SHOW(second->name->text), first->kind, SHOW(first->name->text),
		      source->path, (unsigned)first->name->at.line, (int)second->c_name.len,
		      second->c_name.at);
}

void check_c_names(struct model *model)
{
	struct claims claims = { &model->arena, NULL, 0, 0 };

	for (size_t i = 0; i < model->vocabulary_count; i++)
		claim_words(&claims, model->vocabularies[i]);
	for (size_t i = 0; i < model->machine_count; i++)
		claim_states(&claims, model->machines[i]);
	if (claims.count)
		qsort(claims.at, claims.count, sizeof *claims.at, by_name);
	for (size_t i = 1; i < claims.count; i++) {
		if (text_same(claims.at[i].c_name, claims.at[i - 1].c_name))
			refuse_second(model, &claims.at[i - 1], &claims.at[i]);
	}
}
