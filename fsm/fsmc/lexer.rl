/* SPDX-License-Identifier: MIT */
/* The tokens of .voc and .fsm files.  A scanner: at each place the longest
 * match wins, and among equals the first; so "@x" without a clause falls
 * through to a strange byte, which the parser explains.
 */
#include "token.h"
%%{
  machine fsmc_lexer;
  alphtype unsigned char;

  blank    = [ \t\r];
  word     = [A-Za-z0-9_]+ ( "-" [A-Za-z0-9_]+ )*;
  printing = 0x21..0x7e - [#"];
  plain    = any - ( 0x00..0x1f | 0x7f | '"' );

  main := |*
    blank+;
    word                            => { token_put(tokens, TOKEN_WORD, ts, te); };
    '"' plain* '"'                  => { token_put(tokens, TOKEN_STRING, ts, te); };
    "@" word [ \t]+ printing+       => { token_put(tokens, TOKEN_CLAUSE, ts, te); };
    "#" ( any - "\n" )*             => { token_put(tokens, TOKEN_COMMENT, ts, te); };
    "->"                            => { token_put(tokens, TOKEN_ARROW, ts, te); };
    ":"                             => { token_put(tokens, TOKEN_COLON, ts, te); };
    ","                             => { token_put(tokens, TOKEN_COMMA, ts, te); };
    "["                             => { token_put(tokens, TOKEN_OPEN, ts, te); };
    "]"                             => { token_put(tokens, TOKEN_CLOSE, ts, te); };
    "*"                             => { token_put(tokens, TOKEN_STAR, ts, te); };
    "+"                             => { token_put(tokens, TOKEN_PLUS, ts, te); };
    "\n"                            => { token_put(tokens, TOKEN_LINE_END, ts, te); };
    any - ( blank | "\n" )          => { token_put(tokens, TOKEN_STRANGE, ts, te); };
  *|;
}%%

%% write data nofinal noerror noentry;

void lexer_run(struct tokens *tokens, struct text bytes)
{
	const unsigned char *p = (const unsigned char *)bytes.at, *pe = p + bytes.len, *eof = pe;
	const unsigned char *ts, *te;
	int cs, act;

	tokens->line = 1;
	tokens->line_start = p;
	%% write init;
	%% write exec;
	(void)act;
	token_put(tokens, TOKEN_LINE_END, pe, pe);
	token_put(tokens, TOKEN_END, pe, pe);
}
