/* SPDX-License-Identifier: MIT */
/* Text put together piece by piece, and taken apart by lines and words. */
#include "page.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void page_add(struct page *page, const char *format, ...)
{
	size_t room = page->size - page->used;
	va_list list;
	int n;

	va_start(list, format);
	n = vsnprintf(page->at + page->used, room, format, list);
	va_end(list);
	if (n < 0 || (size_t)n >= room) {
		page->full = true;
		page->used = page->size - 1;
	} else {
		page->used += (size_t)n;
	}
}

/* A folded line is shown as one. */
static bool is_fold(struct peal_text text, size_t i)
{
	while (i < text.len && (text.at[i] == '\r' || text.at[i] == '\n'))
		i++;
	return i < text.len && (text.at[i] == ' ' || text.at[i] == '\t');
}

size_t page_character(const unsigned char *at, size_t len)
{
	size_t n = at[0] < 0x80 ? 1 : at[0] < 0xc2 ? 0 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;

	if (n == 0 || n > len || at[0] > 0xf4)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	if (n > 2 && ((at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xed && at[1] > 0x9f) ||
		      (at[0] == 0xf0 && at[1] < 0x90) || (at[0] == 0xf4 && at[1] > 0x8f)))
		return 0;
	return n;
}

bool page_is_shown(const unsigned char *at, size_t n)
{
	return n > 0 && at[0] >= 0x20 && at[0] != 0x7f && !(at[0] == 0xc2 && at[1] < 0xa0);
}

static void add_byte(struct page *page, char byte)
{
	if (page->used + 1 < page->size)
		page->at[page->used++] = byte;
	else
		page->full = true;
}

void page_text(struct page *page, struct peal_text text)
{
	const unsigned char *at = (const unsigned char *)text.at;

	for (size_t i = 0, n, step; i < text.len; i += step) {
		n = page_character(at + i, text.len - i);
		step = n ? n : 1;
		if ((at[i] == '\r' || at[i] == '\n') && is_fold(text, i))
			continue;
		if (at[i] == '\t')
			add_byte(page, ' ');
		else if (!page_is_shown(at + i, n))
			add_byte(page, '?');
		else
			for (size_t k = 0; k < n; k++)
				add_byte(page, text.at[i + k]);
	}
	page->at[page->used] = '\0';
}

size_t page_columns(struct peal_text text)
{
	size_t columns = 0;

	for (size_t i = 0; i < text.len; i++)
		if (((unsigned char)text.at[i] & 0xc0) != 0x80)
			columns++;
	return columns;
}

bool page_next_line(struct peal_text *rest, struct peal_text *line)
{
	const char *end;

	if (rest->len == 0)
		return false;
	end = memchr(rest->at, '\n', rest->len);
	*line = *rest;
	if (end)
		line->len = (size_t)(end - rest->at);
	rest->at += line->len + (end ? 1 : 0);
	rest->len -= line->len + (end ? 1 : 0);
	if (line->len > 0 && line->at[line->len - 1] == '\r')
		line->len--;
	return true;
}

static char *read_all(FILE *file, size_t limit, size_t *len)
{
	char *bytes = malloc(limit + 1);

	if (!bytes)
		return NULL;
	*len = fread(bytes, 1, limit + 1, file);
	if (!ferror(file) && *len <= limit)
		return bytes;
	errno = ferror(file) ? errno : EFBIG;
	free(bytes);
	return NULL;
}

char *page_of_file(const char *name, size_t limit, size_t *len)
{
	bool is_input = strcmp(name, "-") == 0;
	FILE *file = is_input ? stdin : fopen(name, "rb");
	char *bytes;
	int error;

	if (!file)
		return NULL;
	bytes = read_all(file, limit, len);
	error = errno;
	if (!is_input)
		fclose(file);
	errno = error;
	return bytes;
}
