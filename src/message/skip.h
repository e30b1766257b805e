/* SPDX-License-Identifier: MIT */
/* Passing many bytes at once where a machine would stay in one state anyway: a
 * shortcut, not grammar; it may stop early, and the machine goes on.
 */
#ifndef MESSAGE_SKIP_H
#define MESSAGE_SKIP_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__SSE2__)
#include "message/skip_sse2.h"
#else
#include "message/skip_word.h"
#endif

static inline bool skip_is_plain(unsigned char c)
{
	return c >= 0x20 && c != '\\';
}

/* The last byte of the run of plain text that begins at `p`: neither control
 * bytes nor a backslash. */
static inline const unsigned char *skip_plain(const unsigned char *p, const unsigned char *pe)
{
	while (pe - p > SKIP_WIDTH) {
		unsigned n = skip_count(p + 1);

		p += n;
		if (n < SKIP_WIDTH)
			return p;
	}
	while (pe - p > 1 && skip_is_plain(p[1]))
		p++;
	return p;
}

#endif
