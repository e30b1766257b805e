
/* #line 1 "fsm/fsmc/lexer.rl" */
/* SPDX-License-Identifier: MIT */
/* The tokens of .voc and .fsm files.  A scanner: at each place the longest
 * match wins, and among equals the first; so "@x" without a clause falls
 * through to a strange byte, which the parser explains.
 */
#include "token.h"

/* #line 32 "fsm/fsmc/lexer.rl" */



/* #line 10 "gen/fsmc_lexer.c" */
static const int fsmc_lexer_start = 5;


/* #line 35 "fsm/fsmc/lexer.rl" */

void lexer_run(struct tokens *tokens, struct text bytes)
{
	const unsigned char *p = (const unsigned char *)bytes.at, *pe = p + bytes.len, *eof = pe;
	const unsigned char *ts, *te;
	int cs, act;

	tokens->line = 1;
	tokens->line_start = p;
	
/* #line 21 "gen/fsmc_lexer.c" */
	{
	cs = fsmc_lexer_start;
	ts = 0;
	te = 0;
	act = 0;
	}

/* #line 45 "fsm/fsmc/lexer.rl" */
	
/* #line 27 "gen/fsmc_lexer.c" */
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
tr0:
/* #line 30 "fsm/fsmc/lexer.rl" */
	{{p = ((te))-1;}{ token_put(tokens, TOKEN_STRANGE, ts, te); }}
	goto st5;
tr2:
/* #line 19 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_STRING, ts, te); }}
	goto st5;
tr3:
/* #line 18 "fsm/fsmc/lexer.rl" */
	{{p = ((te))-1;}{ token_put(tokens, TOKEN_WORD, ts, te); }}
	goto st5;
tr9:
/* #line 30 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_STRANGE, ts, te); }}
	goto st5;
tr11:
/* #line 29 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_LINE_END, ts, te); }}
	goto st5;
tr14:
/* #line 27 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_STAR, ts, te); }}
	goto st5;
tr15:
/* #line 28 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_PLUS, ts, te); }}
	goto st5;
tr16:
/* #line 24 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_COMMA, ts, te); }}
	goto st5;
tr18:
/* #line 23 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_COLON, ts, te); }}
	goto st5;
tr20:
/* #line 25 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_OPEN, ts, te); }}
	goto st5;
tr21:
/* #line 26 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_CLOSE, ts, te); }}
	goto st5;
tr22:
/* #line 17 "fsm/fsmc/lexer.rl" */
	{te = p;p--;}
	goto st5;
tr23:
/* #line 30 "fsm/fsmc/lexer.rl" */
	{te = p;p--;{ token_put(tokens, TOKEN_STRANGE, ts, te); }}
	goto st5;
tr24:
/* #line 21 "fsm/fsmc/lexer.rl" */
	{te = p;p--;{ token_put(tokens, TOKEN_COMMENT, ts, te); }}
	goto st5;
tr25:
/* #line 22 "fsm/fsmc/lexer.rl" */
	{te = p+1;{ token_put(tokens, TOKEN_ARROW, ts, te); }}
	goto st5;
tr26:
/* #line 18 "fsm/fsmc/lexer.rl" */
	{te = p;p--;{ token_put(tokens, TOKEN_WORD, ts, te); }}
	goto st5;
tr28:
/* #line 20 "fsm/fsmc/lexer.rl" */
	{te = p;p--;{ token_put(tokens, TOKEN_CLAUSE, ts, te); }}
	goto st5;
st5:
/* #line 1 "NONE" */
	{ts = 0;}
	if ( ++p == pe )
		goto _test_eof5;
case 5:
/* #line 1 "NONE" */
	{ts = p;}
/* #line 89 "gen/fsmc_lexer.c" */
	switch( (*p) ) {
		case 9u: goto st6;
		case 10u: goto tr11;
		case 13u: goto st6;
		case 32u: goto st6;
		case 34u: goto tr12;
		case 35u: goto st8;
		case 42u: goto tr14;
		case 43u: goto tr15;
		case 44u: goto tr16;
		case 45u: goto st9;
		case 58u: goto tr18;
		case 64u: goto tr19;
		case 91u: goto tr20;
		case 93u: goto tr21;
		case 95u: goto tr4;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr4;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr4;
	} else
		goto tr4;
	goto tr9;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( (*p) ) {
		case 9u: goto st6;
		case 13u: goto st6;
		case 32u: goto st6;
	}
	goto tr22;
tr12:
/* #line 1 "NONE" */
	{te = p+1;}
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
/* #line 132 "gen/fsmc_lexer.c" */
	switch( (*p) ) {
		case 34u: goto tr2;
		case 127u: goto tr23;
	}
	if ( (*p) <= 31u )
		goto tr23;
	goto st0;
st0:
	if ( ++p == pe )
		goto _test_eof0;
case 0:
	switch( (*p) ) {
		case 34u: goto tr2;
		case 127u: goto tr0;
	}
	if ( (*p) <= 31u )
		goto tr0;
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	if ( (*p) == 10u )
		goto tr24;
	goto st8;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) == 62u )
		goto tr25;
	goto tr23;
tr4:
/* #line 1 "NONE" */
	{te = p+1;}
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
/* #line 171 "gen/fsmc_lexer.c" */
	switch( (*p) ) {
		case 45u: goto st1;
		case 95u: goto tr4;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr4;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr4;
	} else
		goto tr4;
	goto tr26;
st1:
	if ( ++p == pe )
		goto _test_eof1;
case 1:
	if ( (*p) == 95u )
		goto tr4;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr4;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr4;
	} else
		goto tr4;
	goto tr3;
tr19:
/* #line 1 "NONE" */
	{te = p+1;}
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
/* #line 206 "gen/fsmc_lexer.c" */
	if ( (*p) == 95u )
		goto st2;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st2;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st2;
	} else
		goto st2;
	goto tr23;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch( (*p) ) {
		case 9u: goto st3;
		case 32u: goto st3;
		case 45u: goto st4;
		case 95u: goto st2;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st2;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st2;
	} else
		goto st2;
	goto tr0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 9u: goto st3;
		case 32u: goto st3;
		case 33u: goto st12;
	}
	if ( 36u <= (*p) && (*p) <= 126u )
		goto st12;
	goto tr0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( (*p) == 33u )
		goto st12;
	if ( 36u <= (*p) && (*p) <= 126u )
		goto st12;
	goto tr28;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( (*p) == 95u )
		goto st2;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st2;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st2;
	} else
		goto st2;
	goto tr0;
	}
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof0: cs = 0; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 6: goto tr22;
	case 7: goto tr23;
	case 0: goto tr0;
	case 8: goto tr24;
	case 9: goto tr23;
	case 10: goto tr26;
	case 1: goto tr3;
	case 11: goto tr23;
	case 2: goto tr0;
	case 3: goto tr0;
	case 12: goto tr28;
	case 4: goto tr0;
	}
	}

	}

/* #line 46 "fsm/fsmc/lexer.rl" */
	(void)act;
	token_put(tokens, TOKEN_LINE_END, pe, pe);
	token_put(tokens, TOKEN_END, pe, pe);
}
