/* SPDX-License-Identifier: MIT */
/* Slices of text, and the memory that everything fsmc keeps comes from.
 *
 * A text borrows its bytes from a file that was read or from the arena; both
 * live until the run ends.  Only texts made by text_format() are terminated.
 */
#ifndef FSMC_TEXT_H
#define FSMC_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
	const char *at;
	size_t len;
};

struct arena {
	struct arena_block *blocks;
};

/* `size` zeroed bytes that live as long as the arena; without memory the
 * program ends. */
void *arena_take(struct arena *arena, size_t size);

/* Room for one more item in an array of `count`; moves it when it must. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room, size_t each);
void arena_free(struct arena *arena);

/* What a "%.*s" in a message takes: at most 60 bytes of a text. */
#define SHOW(t) ((t).len > 60 ? 60 : (int)(t).len), ((t).at ? (t).at : "")

struct text text_of(const char *string);
bool text_is(struct text text, const char *word);
bool text_same(struct text a, struct text b);

#if defined(__GNUC__)
#define PRINTS(string, first) __attribute__((format(printf, string, first)))
#else
#define PRINTS(string, first)
#endif

/* A new terminated text; what is beyond 1,000 bytes is cut off. */
struct text text_format(struct arena *arena, const char *format, ...) PRINTS(2, 3);

/* The text as part of a C name: letters in the wished case, digits, and '_' for
 * the rest. */
struct text text_lower(struct arena *arena, struct text text);
struct text text_upper(struct arena *arena, struct text text);

/* The text with each run of blanks as one blank. */
struct text text_single_spaced(struct arena *arena, struct text text);

/* Looks for the word nearest to `wanted`; `best` is empty while none is near. */
struct guess {
	struct text wanted, best;
	size_t distance;
};
void guess_start(struct guess *guess, struct text wanted);
void guess_try(struct guess *guess, struct text candidate);

#endif
