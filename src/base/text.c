/* SPDX-License-Identifier: MIT */
/* Texts: compared, and read as a number. */
#include "base/text.h"

struct peal_text peal_text_of(const char *string)
{
	return (struct peal_text){ string, strlen(string) };
}

bool peal_text_equal(struct peal_text a, struct peal_text b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool peal_text_same(struct peal_text a, struct peal_text b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++) {
		unsigned x = (unsigned char)a.at[i], y = (unsigned char)b.at[i];

		/* Only the case bit may differ, and only on a letter. */
		if (x != y && ((x ^ y) != 0x20 || (x | 0x20) - 'a' > 'z' - 'a'))
			return false;
	}
	return true;
}

bool peal_text_is(struct peal_text text, const char *word)
{
	return peal_text_equal(text, peal_text_of(word));
}

int peal_text_number(struct peal_text text, uint32_t max, uint32_t *number)
{
	uint64_t n = 0;

	if (text.len == 0)
		return PEAL_E_SYNTAX;
	for (size_t i = 0; i < text.len; i++) {
		uint32_t digit = (uint32_t)(unsigned char)text.at[i] - '0';

		n = n * 10 + digit;
		if (digit > 9 || n > max)
			return PEAL_E_SYNTAX;
	}
	*number = (uint32_t)n;
	return PEAL_OK;
}

struct peal_text peal_text_unquoted(struct peal_text text)
{
	if (text.len > 1 && text.at[0] == '"' && text.at[text.len - 1] == '"')
		return (struct peal_text){ text.at + 1, text.len - 2 };
	return text;
}

size_t peal_text_unescape(struct peal_text text, char *out, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++, n++) {
		i += text.at[i] == '\\' && i + 1 < text.len;
		if (n < size)
			out[n] = text.at[i];
	}
	return n;
}
