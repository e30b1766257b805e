/* SPDX-License-Identifier: MIT */
/* Passing eight bytes at once where a machine would stay in one state anyway: a
 * shortcut, not grammar; it may stop early, and the machine goes on.
 */
#ifndef MESSAGE_SKIP_H
#define MESSAGE_SKIP_H

#include <stdbool.h>
#include <stdint.h>

/* Eight bytes as a number, the first one lowest on any machine (one load on those
 * that store it so). */
static inline uint64_t skip_word(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	       (uint64_t)p[7] << 56;
}

/* How many of eight bytes come before the first control byte or backslash.
 *
 * In `marks` the high bit of that byte is set and none below it (a borrow may set
 * some above it); the bits below that one, once for each byte, are counted. */
static inline unsigned skip_count(uint64_t word)
{
	const uint64_t ones = UINT64_MAX / 255;
	uint64_t slash = word ^ ones * '\\', marks, below;

	marks = (((word - ones * 0x20) & ~word) | ((slash - ones) & ~slash)) & ones * 0x80;
	if (marks == 0)
		return 8;
	below = (marks & (0 - marks)) - 1;
	return (unsigned)(((below & ones) * ones) >> 56) - 1;
}

/* The last byte of the run of plain text that begins at `p`: neither control
 * bytes nor a backslash. */
static inline const unsigned char *skip_plain(const unsigned char *p, const unsigned char *pe)
{
	while (pe - p > 8) {
		unsigned n = skip_count(skip_word(p + 1));

		p += n;
		if (n < 8)
			return p;
	}
	while (pe - p > 1 && p[1] >= 0x20 && p[1] != '\\')
		p++;
	return p;
}

#endif
