/* Generated from grammar/number.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A decimal number, with parameters: Max-Forwards, Session-Expires ...
 * How large it may be depends on the header: peal_number_read() asks.
 *                                          RFC 3261 20.14, 20.22, RFC 4028 4 */
#include "message/scan.h"



static const int number_start = 1;
static const unsigned char number_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 14, 0, 0, 13, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 7, 6, 6, 2, 6, 2, 6, 6, 2, 2, 6, 2, 3, 6,
	4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 8, 6, 9, 6, 6,
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

static const int number_first_final = 18;
static const int number_error = 0;

static const int number_en_main = 1;



bool number_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "decimal digits";
	int cs;

	
	{
	cs = number_start;
	}

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr0;
	goto st0;
st0:
cs = 0;
	goto _out;
tr0:
	{ m = p; }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( number_kind[*p] ) {
	case 1: goto tr20;
	case 4: goto st18;
	case 8: goto tr23;
	case 13: goto tr21;
	}
	goto st0;
tr20:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( number_kind[*p] ) {
	case 1: goto st19;
	case 8: goto st4;
	case 13: goto st2;
	}
	goto st0;
tr21:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st2;
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
	switch ( number_kind[*p] ) {
	case 1: goto st19;
	}
	goto st0;
tr23:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( number_kind[*p] ) {
	case 1: goto st4;
	case 2: case 3: case 4: goto st20;
	case 13: goto st5;
	}
	goto st0;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( (*p) == 10u )
		goto st6;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch ( number_kind[*p] ) {
	case 1: goto st4;
	}
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch ( number_kind[*p] ) {
	case 1: goto st21;
	case 2: case 3: case 4: goto st20;
	case 8: goto st4;
	case 9: goto st9;
	case 13: goto st7;
	}
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( number_kind[*p] ) {
	case 1: goto st21;
	case 8: goto st4;
	case 9: goto st9;
	case 13: goto st7;
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
	switch ( number_kind[*p] ) {
	case 1: goto st21;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch ( number_kind[*p] ) {
	case 1: goto st9;
	case 2: case 3: case 4: goto st22;
	case 7: goto st12;
	case 10: goto st16;
	case 13: goto st10;
	}
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( (*p) == 10u )
		goto st11;
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( number_kind[*p] ) {
	case 1: goto st9;
	}
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( number_kind[*p] ) {
	case 1: goto st19;
	case 2: case 3: case 4: goto st22;
	case 8: goto st4;
	case 13: goto st2;
	}
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch ( number_kind[*p] ) {
	case 0: case 14: goto st0;
	case 7: goto st19;
	case 11: goto st15;
	case 13: goto st13;
	}
	goto st12;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) == 10u )
		goto st14;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch ( number_kind[*p] ) {
	case 1: goto st12;
	}
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( number_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: goto st12;
	}
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch ( number_kind[*p] ) {
	case 3: case 4: case 5: goto st17;
	}
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch ( number_kind[*p] ) {
	case 3: case 4: case 5: goto st17;
	case 12: goto st19;
	}
	goto st0;
	}
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 18: 
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
	return cs >= number_first_final;
}
