/* Generated from grammar/token_params.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A token with parameters, up to the end or a comma: Event, Content-Disposition,
 * Accept-Encoding ...                           RFC 3261 20.2, 20.11, RFC 6665 8.2 */
#include "message/scan.h"



static const int token_params_start = 1;
static const unsigned char token_params_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 13, 0, 0, 14, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 5, 6, 6, 2, 6, 2, 6, 6, 2, 2, 7, 2, 3, 6,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 8, 6, 9, 6, 6,
	6, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 10, 11, 12, 6, 2,
	2, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 0,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
};

static const int token_params_first_final = 20;
static const int token_params_error = 0;

static const int token_params_en_main = 1;



bool token_params_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a token";
	int cs;

	
	{
	cs = token_params_start;
	}

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
st1:
	if ( ++p == pe )
		goto _test_eof1;
case 1:
	switch ( token_params_kind[*p] ) {
	case 1: goto st1;
	case 2: case 3: goto tr3;
	case 14: goto st2;
	}
	goto st0;
st0:
cs = 0;
	goto _out;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( (*p) == 10u )
		goto st3;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch ( token_params_kind[*p] ) {
	case 1: goto st1;
	}
	goto st0;
tr3:
	{ m = p; }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch ( token_params_kind[*p] ) {
	case 1: goto tr23;
	case 2: case 3: goto st20;
	case 7: goto tr26;
	case 8: goto tr27;
	case 14: goto tr24;
	}
	goto st0;
tr23:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( token_params_kind[*p] ) {
	case 1: goto st21;
	case 7: goto tr29;
	case 8: goto st6;
	case 14: goto st4;
	}
	goto st0;
tr24:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( (*p) == 10u )
		goto st5;
	goto st0;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch ( token_params_kind[*p] ) {
	case 1: goto st21;
	}
	goto st0;
tr26:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	{ {p++; cs = 22; goto _out;} }
	goto st22;
tr29:
	{ {p++; cs = 22; goto _out;} }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	goto st0;
tr27:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch ( token_params_kind[*p] ) {
	case 1: goto st6;
	case 2: case 3: goto st23;
	case 14: goto st7;
	}
	goto st0;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	if ( (*p) == 10u )
		goto st8;
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( token_params_kind[*p] ) {
	case 1: goto st6;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch ( token_params_kind[*p] ) {
	case 1: goto st24;
	case 2: case 3: goto st23;
	case 7: goto tr29;
	case 8: goto st6;
	case 9: goto st11;
	case 14: goto st9;
	}
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch ( token_params_kind[*p] ) {
	case 1: goto st24;
	case 7: goto tr29;
	case 8: goto st6;
	case 9: goto st11;
	case 14: goto st9;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) == 10u )
		goto st10;
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch ( token_params_kind[*p] ) {
	case 1: goto st24;
	}
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( token_params_kind[*p] ) {
	case 1: goto st11;
	case 2: case 3: goto st25;
	case 5: goto st14;
	case 10: goto st18;
	case 14: goto st12;
	}
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( (*p) == 10u )
		goto st13;
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch ( token_params_kind[*p] ) {
	case 1: goto st11;
	}
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( token_params_kind[*p] ) {
	case 1: goto st21;
	case 2: case 3: goto st25;
	case 7: goto tr29;
	case 8: goto st6;
	case 14: goto st4;
	}
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch ( token_params_kind[*p] ) {
	case 0: case 13: goto st0;
	case 5: goto st21;
	case 11: goto st17;
	case 14: goto st15;
	}
	goto st14;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	if ( (*p) == 10u )
		goto st16;
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch ( token_params_kind[*p] ) {
	case 1: goto st14;
	}
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch ( token_params_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: goto st14;
	}
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( token_params_kind[*p] ) {
	case 3: case 4: goto st19;
	}
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( token_params_kind[*p] ) {
	case 3: case 4: goto st19;
	case 12: goto st21;
	}
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 20: 
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= token_params_first_final;
}
