/* SPDX-License-Identifier: MIT */
/* Passing bytes quickly where a machine would stay in one state anyway: a shortcut, not
 * grammar; it may stop early, and the machine goes on.
 */
#ifndef MESSAGE_SKIP_H
#define MESSAGE_SKIP_H

#include <stdint.h>

/* Eight bytes as a number, the first one lowest on any machine (one load on those
 * that store it so). */
static inline uint64_t skip_word(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
	       (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	       (uint64_t)p[7] << 56;
}

/* The last byte of the run of plain text that begins at `p`: neither control
 * bytes nor a backslash. */
const unsigned char *skip_plain(const unsigned char *p, const unsigned char *pe);

/* Each is part of what the rule of that name takes behind its first byte, everywhere. */
enum skip_set {
	SKIP_TOKEN = 1,
	SKIP_URI = 2,  /* uri_char of name_addr.rl */
	SKIP_WORD = 4, /* of a Call-ID */
	SKIP_ALNUM = 8,
};

/* The last byte of the run of bytes of `set` that begins at `p`. */
const unsigned char *skip_run(const unsigned char *p, const unsigned char *pe, enum skip_set set);

#endif
