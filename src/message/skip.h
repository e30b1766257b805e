/* SPDX-License-Identifier: MIT */
/* Passing bytes quickly where a machine would come back to the same state anyway: a
 * shortcut, not grammar; it may stop early, and the machine goes on.
 *
 * Each takes where the machine began (what it may look at), where it is, and the end;
 * it returns the last byte of the run that begins at `p`, or one before that.
 */
#ifndef MESSAGE_SKIP_H
#define MESSAGE_SKIP_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__) && !defined(PEAL_NO_SSE2)
#include "message/sixteen_sse2.h"
#else
#include "message/sixteen_bytes.h"
#endif

/* How many of the bytes at `at`, sixteen or more, are in a run that goes on at the one with
 * the number `from`. */
typedef unsigned skip_run_of(const unsigned char *at, unsigned from);

/* At most `count` bytes of a run, where there are so many.  Near the end they are looked
 * at together with what is before `p`, so that nothing behind the end is. */
static inline const unsigned char *skip_some(skip_run_of *run, unsigned count,
					     const unsigned char *p, const unsigned char *pe)
{
	const unsigned char *at = p + 1;

	if (pe - at < (ptrdiff_t)count)
		at = pe - count;
	return p + run(at, (unsigned)(p + 1 - at));
}

/* Plain text: neither control bytes nor a backslash. */
const unsigned char *skip_plain(const unsigned char *from, const unsigned char *p,
				const unsigned char *pe);

/* What a quoted string is made of but its end, folds and backslashes. */
const unsigned char *skip_quoted(const unsigned char *from, const unsigned char *p,
				 const unsigned char *pe);

/* uri_char of name_addr.rl. */
const unsigned char *skip_uri(const unsigned char *from, const unsigned char *p,
			      const unsigned char *pe);

/* Letters and digits, and single dots and dashes between two of them: `p` is at a letter
 * or digit.  So a name of labels is passed, too. */
const unsigned char *skip_word(const unsigned char *from, const unsigned char *p,
			       const unsigned char *pe);

/* The same where most are longer. */
const unsigned char *skip_name(const unsigned char *from, const unsigned char *p,
			       const unsigned char *pe);

#endif
