/* SPDX-License-Identifier: MIT */
/* What the tests of the message layer share. */
#ifndef MESSAGE_KIT_H
#define MESSAGE_KIT_H

#include <peal/build.h>
#include <peal/header.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Text of a literal that may hold NUL. */
#define T(literal) PEAL_TEXT(literal)

/* A copy on the heap of exactly the length of `text`, so that a sanitizer sees
 * each byte read beyond it. */
static inline struct peal_text exact_copy(struct peal_text text)
{
	char *copy = malloc(text.len ? text.len : 1);

	assert_non_null(copy);
	if (text.len > 0)
		memcpy(copy, text.at, text.len);
	return (struct peal_text){ copy, text.len };
}

static inline void exact_free(struct peal_text text)
{
	free((void *)(uintptr_t)text.at);
}

static inline void assert_text(struct peal_text text, const char *expected)
{
	if (!peal_text_is(text, expected))
		fail_msg("\"%.*s\" is not \"%s\"", (int)text.len, text.at ? text.at : "", expected);
}

#endif
