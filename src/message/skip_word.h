/* SPDX-License-Identifier: MIT */
/* How many plain bytes come first: eight at a time, in C alone. */
#ifndef MESSAGE_SKIP_WORD_H
#define MESSAGE_SKIP_WORD_H

#include <stdint.h>

#define SKIP_WIDTH 8

/* Eight bytes as a number, the first one lowest on any machine (one load on those
 * that store it so). */
static inline uint64_t skip_word(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	       (uint64_t)p[7] << 56;
}

/* Plain bytes before the first that is not, of SKIP_WIDTH at `p`.
 *
 * In `marks` the high bit of that byte is set and none below it (a borrow may set
 * some above it); the bits below that one, once for each byte, are counted. */
static inline unsigned skip_count(const unsigned char *p)
{
	const uint64_t ones = UINT64_MAX / 255;
	uint64_t word = skip_word(p), slash = word ^ ones * '\\', marks, below;

	marks = (((word - ones * 0x20) & ~word) | ((slash - ones) & ~slash)) & ones * 0x80;
	if (marks == 0)
		return SKIP_WIDTH;
	below = (marks & (0 - marks)) - 1;
	return (unsigned)(((below & ones) * ones) >> 56) - 1;
}

#endif
