/* SPDX-License-Identifier: MIT */
/* Text helpers; see text.h. */
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
	struct arena_block *next;
	max_align_t bytes[];
};

void *arena_take(struct arena *arena, size_t size)
{
	struct arena_block *block = calloc(1, sizeof *block + size);

	if (!block) {
		fputs("fsmc: out of memory\n", stderr);
		exit(2);
	}
	block->next = arena->blocks;
	arena->blocks = block;
	return block->bytes;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room, size_t each)
{
	void *wider;

	if (count < *room)
		return items;
	*room = *room ? *room * 2 : 16;
	wider = arena_take(arena, *room * each);
	if (count)
		memcpy(wider, items, count * each);
	return wider;
}

void arena_free(struct arena *arena)
{
	while (arena->blocks) {
		struct arena_block *next = arena->blocks->next;

		free(arena->blocks);
		arena->blocks = next;
	}
}

struct text text_of(const char *string)
{
	return (struct text){ string, strlen(string) };
}

bool text_same(struct text a, struct text b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool text_is(struct text text, const char *word)
{
	return text_same(text, text_of(word));
}

struct text text_format(struct arena *arena, const char *format, ...)
{
	char bytes[1001];
	char *kept;
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(bytes, sizeof bytes, format, arguments);
	va_end(arguments);
	kept = arena_take(arena, strlen(bytes) + 1);
	memcpy(kept, bytes, strlen(bytes));
	return text_of(kept);
}

static bool is_between(char c, char low, char high)
{
	return c >= low && c <= high;
}

/* Locale plays no part: the same input gives the same bytes everywhere. */
static char name_char(char c, char shift_low, char shift_high, int shift)
{
	if (is_between(c, shift_low, shift_high))
		return (char)(c + shift);
	if (is_between(c, 'a', 'z') || is_between(c, 'A', 'Z') || is_between(c, '0', '9'))
		return c;
	return '_';
}

struct text text_lower(struct arena *arena, struct text text)
{
	char *name = arena_take(arena, text.len + 1);

	for (size_t i = 0; i < text.len; i++)
		name[i] = name_char(text.at[i], 'A', 'Z', 'a' - 'A');
	return (struct text){ name, text.len };
}

struct text text_upper(struct arena *arena, struct text text)
{
	char *name = arena_take(arena, text.len + 1);

	for (size_t i = 0; i < text.len; i++)
		name[i] = name_char(text.at[i], 'a', 'z', 'A' - 'a');
	return (struct text){ name, text.len };
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

struct text text_single_spaced(struct arena *arena, struct text text)
{
	char *kept = arena_take(arena, text.len + 1);
	size_t used = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (!is_blank(text.at[i]))
			kept[used++] = text.at[i];
		else if (used && kept[used - 1] != ' ')
			kept[used++] = ' ';
	}
	while (used && kept[used - 1] == ' ')
		used--;
	return (struct text){ kept, used };
}

enum { GUESS_LENGTH = 48 };

/* Edits that turn a into b (Levenshtein); both at most GUESS_LENGTH long. */
static size_t edits(struct text a, struct text b)
{
	size_t row[GUESS_LENGTH + 1];

	for (size_t j = 0; j <= b.len; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			size_t best = diagonal + (a.at[i - 1] != b.at[j - 1]);

			diagonal = row[j];
			best = row[j] + 1 < best ? row[j] + 1 : best;
			row[j] = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
		}
	}
	return row[b.len];
}

void guess_start(struct guess *guess, struct text wanted)
{
	guess->wanted = wanted;
	guess->best = (struct text){ "", 0 };
	guess->distance = 1 + wanted.len / 4 + 1;
}

void guess_try(struct guess *guess, struct text candidate)
{
	size_t distance;

	if (guess->wanted.len > GUESS_LENGTH || candidate.len > GUESS_LENGTH)
		return;
	distance = edits(guess->wanted, candidate);
	if (distance >= guess->distance || distance >= guess->wanted.len)
		return;
	guess->distance = distance;
	guess->best = candidate;
}
