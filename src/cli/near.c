/* SPDX-License-Identifier: MIT */
/* "Did you mean ...?", and how we complain. */
#include "cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LONGEST 32

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter + 'a' - 'A') : letter;
}

void complain(const char *command, const char *format, ...)
{
	va_list list;

	fprintf(stderr, "peal%s%s: ", *command ? " " : "", command);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	fputc('\n', stderr);
}

static unsigned least(unsigned a, unsigned b, unsigned c)
{
	unsigned d = a < b ? a : b;

	return c < d ? c : d;
}

/* How many letters to add, drop or change to make one of the other; capitals count
 * as small ones. */
static unsigned distance(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);
	unsigned row[LONGEST + 1], corner, above;

	if (n > LONGEST || m > LONGEST)
		return LONGEST;
	for (size_t j = 0; j <= m; j++)
		row[j] = (unsigned)j;
	for (size_t i = 1; i <= n; i++) {
		corner = row[0]++;
		for (size_t j = 1; j <= m; j++) {
			above = row[j];
			row[j] = least(above + 1, row[j - 1] + 1,
				       corner + (lower(a[i - 1]) != lower(b[j - 1])));
			corner = above;
		}
	}
	return row[m];
}

const char *near_word(const char *word, const char *const *words, size_t count)
{
	const char *nearest = NULL;
	size_t len = strlen(word);
	unsigned best = len > 4 ? 3 : 2;

	for (size_t i = 0; i < count; i++) {
		unsigned d = distance(word, words[i]);

		if (len >= 2 && strncmp(word, words[i], len) == 0)
			d = 0;
		if (d < best) {
			best = d;
			nearest = words[i];
		}
	}
	return nearest;
}
