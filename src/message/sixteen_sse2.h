/* SPDX-License-Identifier: MIT */
/* Sixteen bytes at once, with what every x86-64 has. */
#ifndef MESSAGE_SIXTEEN_SSE2_H
#define MESSAGE_SIXTEEN_SSE2_H

#include <emmintrin.h>
#include <stdbool.h>
#include <stdint.h>

/* A bit for each byte, the lowest for the first one. */
static inline uint32_t sixteen_bits(__m128i bytes)
{
	return (uint32_t)_mm_movemask_epi8(bytes);
}

static inline __m128i sixteen_load(const unsigned char *at)
{
	return _mm_loadu_si128((const __m128i *)(const void *)at);
}

static inline __m128i sixteen_is(__m128i bytes, unsigned char byte)
{
	return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

/* Those from `first` to `last`: seen from `first`, the rest is farther than `last`. */
static inline __m128i sixteen_is_between(__m128i bytes, unsigned char first, unsigned char last)
{
	__m128i from = _mm_sub_epi8(bytes, _mm_set1_epi8((char)first));
	__m128i range = _mm_set1_epi8((char)(last - first));

	return _mm_cmpeq_epi8(_mm_min_epu8(from, range), from);
}

static inline uint32_t sixteen_stops_plain(const unsigned char *at)
{
	__m128i bytes = sixteen_load(at);

	return sixteen_bits(
	    _mm_or_si128(sixteen_is_between(bytes, 0x00, 0x1f), sixteen_is(bytes, '\\')));
}

static inline uint32_t sixteen_stops_quoted(const unsigned char *at)
{
	__m128i bytes = sixteen_load(at);
	__m128i marks = _mm_or_si128(sixteen_is(bytes, '"'), sixteen_is(bytes, '\\'));
	__m128i controls = _mm_or_si128(sixteen_is_between(bytes, 0x00, 0x1f),
					sixteen_is(bytes, 0x7f));

	return sixteen_bits(_mm_or_si128(marks, controls));
}

/* As signed numbers, bytes from 0x80 on are below all others. */
static inline uint32_t sixteen_stops_uri(const unsigned char *at)
{
	__m128i bytes = sixteen_load(at);
	__m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x21));
	__m128i ends = _mm_or_si128(sixteen_is(bytes, '>'), sixteen_is(bytes, 0x7f));
	__m128i begins = _mm_or_si128(sixteen_is(bytes, '<'), sixteen_is(bytes, '"'));

	return sixteen_bits(_mm_or_si128(low, _mm_or_si128(ends, begins)));
}

static inline uint32_t sixteen_letters_and_digits(const unsigned char *at)
{
	__m128i bytes = sixteen_load(at);
	__m128i letters = sixteen_is_between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z');

	return sixteen_bits(_mm_or_si128(letters, sixteen_is_between(bytes, '0', '9')));
}

static inline uint32_t sixteen_marks(const unsigned char *at)
{
	return sixteen_bits(sixteen_is_between(sixteen_load(at), '-', '.'));
}

/* All but letters and digits, and marks between two of them. */
static inline uint64_t sixteen_stops_between(uint64_t alnum, uint64_t marks)
{
	return ~(alnum | (marks & (alnum << 1 | 1) & alnum >> 1));
}

static inline uint64_t sixteen_stops_word(const unsigned char *at)
{
	return sixteen_stops_between(sixteen_letters_and_digits(at), sixteen_marks(at));
}

static inline uint64_t sixteen_stops_word_2(const unsigned char *at)
{
	const unsigned char *more = at + 16;

	return sixteen_stops_between(sixteen_letters_and_digits(at) |
					 sixteen_letters_and_digits(more) << 16,
				     sixteen_marks(at) | sixteen_marks(more) << 16);
}

static inline uint64_t sixteen_stops_plain_2(const unsigned char *at)
{
	return sixteen_stops_plain(at) | (uint64_t)sixteen_stops_plain(at + 16) << 16;
}

static inline uint64_t sixteen_stops_uri_2(const unsigned char *at)
{
	return sixteen_stops_uri(at) | sixteen_stops_uri(at + 16) << 16;
}

/* The same for two times sixteen bytes where the name says 2. */
#define RUN_OF(name, count)                                                                        \
	static inline unsigned sixteen_run_##name(const unsigned char *at, unsigned from)          \
	{                                                                                          \
		uint64_t stops = sixteen_stops_##name(at) | (uint64_t)1 << (count);                \
                                                                                                   \
		return (unsigned)__builtin_ctzll(stops >> from);                                   \
	}
RUN_OF(plain, 16)
RUN_OF(plain_2, 32)
RUN_OF(quoted, 16)
RUN_OF(uri, 16)
RUN_OF(uri_2, 32)
RUN_OF(word, 16)
RUN_OF(word_2, 32)
#undef RUN_OF

/* Whether a byte is below 0x20. */
static inline bool sixteen_has_low(const unsigned char *at)
{
	return sixteen_bits(sixteen_is_between(sixteen_load(at), 0x00, 0x1f)) != 0;
}

/* Where the first `byte` is, 16 when there is none. */
static inline unsigned sixteen_find(const unsigned char *at, unsigned char byte)
{
	uint32_t found = sixteen_bits(sixteen_is(sixteen_load(at), byte));

	return (unsigned)__builtin_ctz(found | 0x10000);
}

/* Whether the first `len` bytes of both are the same; all sixteen can be looked at. */
static inline bool sixteen_same(const unsigned char *a, const unsigned char *b, unsigned len)
{
	uint32_t same = sixteen_bits(_mm_cmpeq_epi8(sixteen_load(a), sixteen_load(b)));

	return (~same & ((1U << len) - 1)) == 0;
}

#endif
