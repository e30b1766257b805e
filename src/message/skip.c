/* SPDX-License-Identifier: MIT */
/* Runs of bytes, sixteen at once. */
#include "message/skip.h"

/* Lines are longer than words. */
const unsigned char *skip_plain(const unsigned char *from, const unsigned char *p,
				const unsigned char *pe)
{
	const unsigned char *last;

	for (; pe - p > 32; p += 32) {
		unsigned n = sixteen_run_plain_2(p + 1, 0);

		if (n < 32)
			return p + n;
	}
	if (pe - from < 16)
		return p;
	do {
		last = p;
		p = skip_some(sixteen_run_plain, 16, p, pe);
	} while (p - last == 16);
	return p;
}

const unsigned char *skip_quoted(const unsigned char *from, const unsigned char *p,
				 const unsigned char *pe)
{
	return pe - from < 16 ? p : skip_some(sixteen_run_quoted, 16, p, pe);
}

const unsigned char *skip_uri(const unsigned char *from, const unsigned char *p,
			      const unsigned char *pe)
{
	if (pe - from >= 32)
		return skip_some(sixteen_run_uri_2, 32, p, pe);
	return pe - from < 16 ? p : skip_some(sixteen_run_uri, 16, p, pe);
}

const unsigned char *skip_word(const unsigned char *from, const unsigned char *p,
			       const unsigned char *pe)
{
	return pe - from < 16 ? p : skip_some(sixteen_run_word, 16, p, pe);
}

const unsigned char *skip_name(const unsigned char *from, const unsigned char *p,
			       const unsigned char *pe)
{
	if (pe - from >= 32)
		return skip_some(sixteen_run_word_2, 32, p, pe);
	return skip_word(from, p, pe);
}
