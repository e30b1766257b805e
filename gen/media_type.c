/* Generated from grammar/media_type.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* type/subtype with parameters, up to the end or a comma: Content-Type, Accept.
 *                                                    RFC 3261 20.1, 20.15, 25.1 */
#include "message/scan.h"



static const int media_type_start = 1;
static const unsigned char media_type_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 14, 0, 0, 15, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 5, 6, 6, 2, 6, 2, 6, 6, 2, 2, 7, 2, 3, 8,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 9, 6, 10, 6, 6,
	6, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 11, 12, 13, 6, 2,
	2, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 2, 0,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
	16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
};

static const int media_type_first_final = 27;
static const int media_type_error = 0;

static const int media_type_en_main = 1;



bool media_type_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "type/subtype";
	int cs;

	
	{
	cs = media_type_start;
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
	switch ( media_type_kind[*p] ) {
	case 1: goto st1;
	case 2: case 3: goto tr3;
	case 15: goto st2;
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
	switch ( media_type_kind[*p] ) {
	case 1: goto st1;
	}
	goto st0;
tr3:
	{ m = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( media_type_kind[*p] ) {
	case 1: goto tr5;
	case 2: case 3: goto st4;
	case 8: goto tr8;
	case 15: goto tr6;
	}
	goto st0;
tr5:
	{ value->value = scan_text(m, p); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch ( media_type_kind[*p] ) {
	case 1: goto st5;
	case 8: goto st8;
	case 15: goto st6;
	}
	goto st0;
tr6:
	{ value->value = scan_text(m, p); }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( (*p) == 10u )
		goto st7;
	goto st0;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch ( media_type_kind[*p] ) {
	case 1: goto st5;
	}
	goto st0;
tr8:
	{ value->value = scan_text(m, p); }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( media_type_kind[*p] ) {
	case 1: goto st8;
	case 2: case 3: goto tr14;
	case 15: goto st9;
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
	switch ( media_type_kind[*p] ) {
	case 1: goto st8;
	}
	goto st0;
tr14:
	{ m = p; }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch ( media_type_kind[*p] ) {
	case 1: goto tr34;
	case 2: case 3: goto st27;
	case 7: goto tr37;
	case 9: goto tr38;
	case 15: goto tr35;
	}
	goto st0;
tr34:
	{ value->second = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st28;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch ( media_type_kind[*p] ) {
	case 1: goto st28;
	case 7: goto tr40;
	case 9: goto st13;
	case 15: goto st11;
	}
	goto st0;
tr35:
	{ value->second = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	if ( (*p) == 10u )
		goto st12;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch ( media_type_kind[*p] ) {
	case 1: goto st28;
	}
	goto st0;
tr37:
	{ value->second = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	{ {p++; cs = 29; goto _out;} }
	goto st29;
tr40:
	{ {p++; cs = 29; goto _out;} }
	goto st29;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	goto st0;
tr38:
	{ value->second = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch ( media_type_kind[*p] ) {
	case 1: goto st13;
	case 2: case 3: goto st30;
	case 15: goto st14;
	}
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 10u )
		goto st15;
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( media_type_kind[*p] ) {
	case 1: goto st13;
	}
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch ( media_type_kind[*p] ) {
	case 1: goto st31;
	case 2: case 3: goto st30;
	case 7: goto tr40;
	case 9: goto st13;
	case 10: goto st18;
	case 15: goto st16;
	}
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch ( media_type_kind[*p] ) {
	case 1: goto st31;
	case 7: goto tr40;
	case 9: goto st13;
	case 10: goto st18;
	case 15: goto st16;
	}
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) == 10u )
		goto st17;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch ( media_type_kind[*p] ) {
	case 1: goto st31;
	}
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( media_type_kind[*p] ) {
	case 1: goto st18;
	case 2: case 3: goto st32;
	case 5: goto st21;
	case 11: goto st25;
	case 15: goto st19;
	}
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) == 10u )
		goto st20;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch ( media_type_kind[*p] ) {
	case 1: goto st18;
	}
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch ( media_type_kind[*p] ) {
	case 1: goto st28;
	case 2: case 3: goto st32;
	case 7: goto tr40;
	case 9: goto st13;
	case 15: goto st11;
	}
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( media_type_kind[*p] ) {
	case 0: case 14: goto st0;
	case 5: goto st28;
	case 12: goto st24;
	case 15: goto st22;
	}
	goto st21;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	if ( (*p) == 10u )
		goto st23;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch ( media_type_kind[*p] ) {
	case 1: goto st21;
	}
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch ( media_type_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: goto st21;
	}
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( media_type_kind[*p] ) {
	case 3: case 4: goto st26;
	}
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch ( media_type_kind[*p] ) {
	case 3: case 4: goto st26;
	case 13: goto st28;
	}
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 27: 
	{ value->second = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= media_type_first_final;
}
