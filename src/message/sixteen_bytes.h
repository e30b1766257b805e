/* SPDX-License-Identifier: MIT */
/* The same as sixteen_sse2.h, byte by byte, for all other processors. */
#ifndef MESSAGE_SIXTEEN_BYTES_H
#define MESSAGE_SIXTEEN_BYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline bool sixteen_is_plain(const unsigned char *at)
{
	return *at >= 0x20 && *at != '\\';
}

static inline bool sixteen_is_quoted(const unsigned char *at)
{
	return sixteen_is_plain(at) && *at != '"' && *at != 0x7f;
}

static inline bool sixteen_is_uri(const unsigned char *at)
{
	return *at > 0x20 && *at < 0x7f && *at != '<' && *at != '>' && *at != '"';
}

static inline bool sixteen_is_alnum(unsigned char byte)
{
	return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/* What is before the first byte was a letter or digit; the last one stops a mark. */
static inline bool sixteen_is_word(const unsigned char *at)
{
	return sixteen_is_alnum(*at);
}

#define RUN_OF(name, set, count)                                                                   \
	static inline unsigned sixteen_run_##name(const unsigned char *at, unsigned from)          \
	{                                                                                          \
		unsigned n = from;                                                                 \
                                                                                                   \
		while (n < (count) && sixteen_is_##set(at + n))                                    \
			n++;                                                                       \
		return n - from;                                                                   \
	}
RUN_OF(plain, plain, 16)
RUN_OF(plain_2, plain, 32)
RUN_OF(quoted, quoted, 16)
RUN_OF(uri, uri, 16)
RUN_OF(uri_2, uri, 32)
RUN_OF(word, word, 16)
RUN_OF(word_2, word, 32)
#undef RUN_OF

static inline bool sixteen_has_low(const unsigned char *at)
{
	unsigned n = 0;

	while (n < 16 && at[n] >= 0x20)
		n++;
	return n < 16;
}

static inline unsigned sixteen_find(const unsigned char *at, unsigned char byte)
{
	const unsigned char *found = memchr(at, byte, 16);

	return found ? (unsigned)(found - at) : 16;
}

static inline bool sixteen_same(const unsigned char *a, const unsigned char *b, unsigned len)
{
	return memcmp(a, b, len) == 0;
}

#endif
