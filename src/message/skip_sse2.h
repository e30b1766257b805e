/* SPDX-License-Identifier: MIT */
/* How many plain bytes come first: sixteen at a time, on x86. */
#ifndef MESSAGE_SKIP_SSE2_H
#define MESSAGE_SKIP_SSE2_H

#include <emmintrin.h>

#define SKIP_WIDTH 16

/* Plain bytes before the first that is not, of SKIP_WIDTH at `p`. */
static inline unsigned skip_count(const unsigned char *p)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
	__m128i slash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
	unsigned marks = (unsigned)_mm_movemask_epi8(_mm_or_si128(control, slash));

	return (unsigned)__builtin_ctz(marks | 1u << SKIP_WIDTH);
}

#endif
