/* SPDX-License-Identifier: MIT */
/* The list of tokens that the lexer fills; see token.h. */
#include "token.h"

void token_put(struct tokens *tokens, enum token_kind kind, const unsigned char *from,
	       const unsigned char *to)
{
	struct token *token;

	tokens->at = arena_grow(tokens->arena, tokens->at, tokens->count, &tokens->room,
				sizeof *tokens->at);
	token = &tokens->at[tokens->count++];
	token->kind = kind;
	token->text = (struct text){ (const char *)from, (size_t)(to - from) };
	token->line = tokens->line;
	token->column = (uint32_t)(from - tokens->line_start) + 1;
	if (kind == TOKEN_LINE_END) {
		tokens->line++;
		tokens->line_start = to;
	}
}
