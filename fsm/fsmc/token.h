/* SPDX-License-Identifier: MIT */
/* Tokens: what lexer.rl makes of the bytes of a file.
 *
 * The list always ends with TOKEN_LINE_END, TOKEN_END, so that a reader who
 * stops at either needs no other bound.
 */
#ifndef FSMC_TOKEN_H
#define FSMC_TOKEN_H

#include "text.h"

enum token_kind {
	TOKEN_WORD,    /* 3xx-6xx   Calling   64 */
	TOKEN_STRING,  /* "a sentence", with its quotes */
	TOKEN_CLAUSE,  /* @3261 17.1.1.2 */
	TOKEN_COMMENT, /* # to the end of the line */
	TOKEN_ARROW,
	TOKEN_COLON,
	TOKEN_COMMA,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_STAR,
	TOKEN_PLUS,
	TOKEN_STRANGE, /* a byte that begins no token */
	TOKEN_LINE_END,
	TOKEN_END
};

struct token {
	enum token_kind kind;
	struct text text;
	uint32_t line, column; /* from 1; the column counts bytes */
};

struct tokens {
	struct arena *arena;
	struct token *at;
	size_t count, room;
	uint32_t line;
	const unsigned char *line_start;
};

/* Called by the lexer for each token, in order. */
void token_put(struct tokens *tokens, enum token_kind kind, const unsigned char *from,
	       const unsigned char *to);

/* Reads all of `bytes`; never fails: what is no token is TOKEN_STRANGE. */
void lexer_run(struct tokens *tokens, struct text bytes);

#endif
