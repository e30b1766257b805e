/* SPDX-License-Identifier: MIT */
/* Runs of bytes: plain text eight at once, others by a table. */
#include "message/skip.h"

#define ONES (UINT64_MAX / 255) /* times a byte: eight of it */

/* The high bit of the first control byte or backslash, and of none before it; a borrow
 * may set some behind it. */
static inline uint64_t marks_of(uint64_t word)
{
	uint64_t slash = word ^ ONES * '\\';

	return (((word - ONES * 0x20) & ~word) | ((slash - ONES) & ~slash)) & ONES * 0x80;
}

/* How many bytes come before the first mark: the bits below it, once for each byte. */
static inline unsigned bytes_before(uint64_t marks)
{
	uint64_t below = (marks & (0 - marks)) - 1;

	return (unsigned)(((below & ONES) * ONES) >> 56) - 1;
}

const unsigned char *skip_plain(const unsigned char *p, const unsigned char *pe)
{
	for (; pe - p > 8; p += 8) {
		uint64_t marks = marks_of(skip_word(p + 1));

		if (marks)
			return p + bytes_before(marks);
	}
	while (pe - p > 1 && p[1] >= 0x20 && p[1] != '\\')
		p++;
	return p;
}

/* What skip_run() passes: sets of RFC 3261 25.1 that whole states of the machines go
 * round on, as sums of enum skip_set.  Bytes that are not here are in none. */
/* clang-format off */
static const uint8_t sets[256] = {
	[0x20] =
	/* space !"#$%&'()*+,-./ */
	 0,  7,  4,  2,  2,  7,  2,  7,  6,  6,  7,  7,  2,  7,  7,  6,
	/* 0123456789:;<=>? */
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15,  6,  2,  4,  2,  4,  6,
	/* @ABCDEFGHIJKLMNO */
	 2, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	/* PQRSTUVWXYZ[\]^_ */
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,  6,  6,  6,  2,  7,
	/* `abcdefghijklmno */
	 7, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	/* pqrstuvwxyz{|}~ */
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,  6,  2,  6,  7,  0,
};
/* clang-format on */

const unsigned char *skip_run(const unsigned char *p, const unsigned char *pe, enum skip_set set)
{
	for (; pe - p > 4; p += 4) {
		if (!(sets[p[1]] & set))
			return p;
		if (!(sets[p[2]] & set))
			return p + 1;
		if (!(sets[p[3]] & set))
			return p + 2;
		if (!(sets[p[4]] & set))
			return p + 3;
	}
	while (pe - p > 1 && (sets[p[1]] & set))
		p++;
	return p;
}
