/* SPDX-License-Identifier: MIT */
/* Text put together piece by piece in a buffer of fixed size. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include <peal/types.h>

/* Always ends in NUL.  What does not fit is cut off and `full` set. */
struct page {
	char *at;
	size_t size, used;
	bool full;
};

/* An empty page on an array. */
#define PAGE_ON(array)                                                                             \
	{                                                                                          \
		(array), sizeof(array), 0, false                                                   \
	}

void page_add(struct page *page, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The length of the UTF-8 character that begins `len` bytes at `at`; 0: there is none. */
size_t page_character(const unsigned char *at, size_t len);

/* Whether a character of `n` bytes is one to be shown: no control character. */
bool page_is_shown(const unsigned char *at, size_t n);

/* A peer's bytes: what is no UTF-8, or a control character, becomes "?", so that none
 * reaches a terminal. */
void page_text(struct page *page, struct peal_text text);

/* The arguments of "%.*s" for a text. */
#define TEXT_ARGS(text) (int)(text).len, (text).at ? (text).at : ""

/* Columns that UTF-8 takes on a screen: one for each character. */
size_t page_columns(struct peal_text text);

/* Takes the first line off `rest`, without its end.  False at the end. */
bool page_next_line(struct peal_text *rest, struct peal_text *line);

/* All of a file ("-": standard input) in memory of its own, to be freed; NULL
 * with errno set when it cannot be read or has more than `limit` bytes. */
char *page_of_file(const char *name, size_t limit, size_t *len);

#endif
