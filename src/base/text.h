/* SPDX-License-Identifier: MIT */
/* What everybody needs of text beyond <peal/types.h>. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <peal/types.h>
#include <string.h>

static inline bool text_is_blank(char c)
{
	return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
}

/* `text` without the blanks and folds at its end. */
static inline struct peal_text text_trimmed_end(struct peal_text text)
{
	while (text.len > 0 && text_is_blank(text.at[text.len - 1]))
		text.len--;
	return text;
}

/* `text` without the blanks and folds at either end: nearly always one before it. */
static inline struct peal_text text_trimmed(struct peal_text text)
{
	if (text.len > 0 && text.at[0] == ' ')
		text = (struct peal_text){ text.at + 1, text.len - 1 };
	if (text.len > 0 && (unsigned char)text.at[0] > ' ' &&
	    (unsigned char)text.at[text.len - 1] > ' ')
		return text;
	while (text.len > 0 && text_is_blank(text.at[0])) {
		text.at++;
		text.len--;
	}
	return text_trimmed_end(text);
}

/* Whether a byte of `text` is a control byte: an end of line, NUL, a tab ... */
static inline bool text_has_control(struct peal_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		if ((unsigned char)text.at[i] < ' ' || text.at[i] == 0x7f)
			return true;
	}
	return false;
}

/* `text` without its first `n` bytes. */
static inline struct peal_text text_behind(struct peal_text text, size_t n)
{
	return n == 0 ? text : (struct peal_text){ text.at + n, text.len - n };
}

/* Whether `text` begins so, but for the case of A-Z. */
static inline bool text_begins(struct peal_text text, struct peal_text word)
{
	return text.len >= word.len &&
	       (memcmp(text.at, word.at, word.len) == 0 ||
		peal_text_same((struct peal_text){ text.at, word.len }, word));
}

/* peal_text_same(), quick for what is nearly always another word or spelled so. */
static inline bool text_is_named(struct peal_text text, struct peal_text word)
{
	return text.len == word.len &&
	       (memcmp(text.at, word.at, word.len) == 0 || peal_text_same(text, word));
}

#endif
