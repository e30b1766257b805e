/* SPDX-License-Identifier: MIT */
/* The words every other header uses: text, ids, time, errors, faults.
 *
 * Peal never calls back, never allocates and never keeps a pointer it was
 * given, unless a declaration says for how long.
 */
#ifndef PEAL_TYPES_H
#define PEAL_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes that belong to somebody else.  NUL is a byte like any other, and
 * nothing is terminated.  `at` may be NULL only where `len` is 0.
 */
struct peal_text {
	const char *at;
	size_t len;
};

/* Names an object of one engine: a slot and its generation.  0 names nothing.
 * An id kept too long finds nothing (PEAL_E_GONE), never a stranger.
 */
typedef uint64_t peal_id;

/* Milliseconds on a clock of the caller's that never runs backwards. */
typedef uint64_t peal_time;

#define PEAL_NEVER UINT64_MAX

/* What a call that can fail returns.  On failure nothing has changed. */
enum peal_result {
	PEAL_OK = 0,
	PEAL_E_SYNTAX = -1,   /* the bytes break a grammar; see struct peal_fault */
	PEAL_E_FULL = -2,     /* a limit of the config, or of a caller's buffer */
	PEAL_E_STATE = -3,    /* not possible now */
	PEAL_E_GONE = -4,     /* the id names nothing any more */
	PEAL_E_ARGUMENT = -5, /* the caller is wrong */
};

/* Where bytes break a rule, and which.  Both strings are static. */
struct peal_fault {
	uint32_t at;          /* offset of the first byte that does not fit */
	const char *expected; /* "a sent-protocol", "the end of the line" */
	const char *clause;   /* "RFC 3261 25.1 Via" */
};

/* The text of a string constant. */
#define PEAL_TEXT(literal) ((struct peal_text){ (literal), sizeof(literal) - 1 })

/* The text of a NUL-terminated string; the string is borrowed. */
struct peal_text peal_text_of(const char *string);

/* True when both have the same bytes. */
bool peal_text_equal(struct peal_text a, struct peal_text b);

/* True when both are the same but for the case of A-Z; other bytes compare as
 * they are.                                                  RFC 3261 7.3.1 */
bool peal_text_same(struct peal_text a, struct peal_text b);

/* True when `text` is the NUL-terminated `word`, byte for byte. */
bool peal_text_is(struct peal_text text, const char *word);

/* `text` without the double quotes around it, if it has them; backslashes stay. */
struct peal_text peal_text_unquoted(struct peal_text text);

/* Writes `text` without the backslashes that quote a byte, at most `size` bytes of
 * it, to `out`.  Returns the length it takes; nothing beyond `size` is written.
 *                                                                RFC 3261 25.1 */
size_t peal_text_unescape(struct peal_text text, char *out, size_t size);

/* Reads all of `text` as a decimal number no larger than `max`.
 *
 * Returns 0 and stores the number; leading zeros are allowed.
 * PEAL_E_SYNTAX: empty, a byte that is no digit, or more than `max`; `number`
 * is untouched.
 */
int peal_text_number(struct peal_text text, uint32_t max, uint32_t *number);

#endif
