/* Generated from grammar/media_type.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* type/subtype with parameters, up to the end or a comma: Content-Type, Accept.
 *                                                    RFC 3261 20.1, 20.15, 25.1 */
#include "message/scan.h"



static const int media_type_start = 1;
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
	switch( (*p) ) {
		case 9u: goto st1;
		case 13u: goto st2;
		case 32u: goto st1;
		case 33u: goto tr3;
		case 37u: goto tr3;
		case 39u: goto tr3;
		case 126u: goto tr3;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr3;
		} else if ( (*p) >= 42u )
			goto tr3;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr3;
		} else if ( (*p) >= 65u )
			goto tr3;
	} else
		goto tr3;
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
	switch( (*p) ) {
		case 9u: goto st1;
		case 32u: goto st1;
	}
	goto st0;
tr3:
	{ m = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto tr5;
		case 13u: goto tr6;
		case 32u: goto tr5;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 47u: goto tr8;
		case 126u: goto st4;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st4;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st4;
		} else if ( (*p) >= 65u )
			goto st4;
	} else
		goto st4;
	goto st0;
tr5:
	{ value->value = scan_text(m, p); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 9u: goto st5;
		case 13u: goto st6;
		case 32u: goto st5;
		case 47u: goto st8;
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
	switch( (*p) ) {
		case 9u: goto st5;
		case 32u: goto st5;
	}
	goto st0;
tr8:
	{ value->value = scan_text(m, p); }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 9u: goto st8;
		case 13u: goto st9;
		case 32u: goto st8;
		case 33u: goto tr14;
		case 37u: goto tr14;
		case 39u: goto tr14;
		case 126u: goto tr14;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr14;
		} else if ( (*p) >= 42u )
			goto tr14;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr14;
		} else if ( (*p) >= 65u )
			goto tr14;
	} else
		goto tr14;
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
	switch( (*p) ) {
		case 9u: goto st8;
		case 32u: goto st8;
	}
	goto st0;
tr14:
	{ m = p; }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 9u: goto tr34;
		case 13u: goto tr35;
		case 32u: goto tr34;
		case 33u: goto st27;
		case 37u: goto st27;
		case 39u: goto st27;
		case 44u: goto tr37;
		case 59u: goto tr38;
		case 126u: goto st27;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st27;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st27;
		} else if ( (*p) >= 65u )
			goto st27;
	} else
		goto st27;
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
	switch( (*p) ) {
		case 9u: goto st28;
		case 13u: goto st11;
		case 32u: goto st28;
		case 44u: goto tr40;
		case 59u: goto st13;
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
	switch( (*p) ) {
		case 9u: goto st28;
		case 32u: goto st28;
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
	switch( (*p) ) {
		case 9u: goto st13;
		case 13u: goto st14;
		case 32u: goto st13;
		case 33u: goto st30;
		case 37u: goto st30;
		case 39u: goto st30;
		case 126u: goto st30;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st30;
		} else if ( (*p) >= 42u )
			goto st30;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st30;
		} else if ( (*p) >= 65u )
			goto st30;
	} else
		goto st30;
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
	switch( (*p) ) {
		case 9u: goto st13;
		case 32u: goto st13;
	}
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch( (*p) ) {
		case 9u: goto st31;
		case 13u: goto st16;
		case 32u: goto st31;
		case 33u: goto st30;
		case 37u: goto st30;
		case 39u: goto st30;
		case 44u: goto tr40;
		case 59u: goto st13;
		case 61u: goto st18;
		case 126u: goto st30;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st30;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st30;
		} else if ( (*p) >= 65u )
			goto st30;
	} else
		goto st30;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 9u: goto st31;
		case 13u: goto st16;
		case 32u: goto st31;
		case 44u: goto tr40;
		case 59u: goto st13;
		case 61u: goto st18;
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
	switch( (*p) ) {
		case 9u: goto st31;
		case 32u: goto st31;
	}
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 9u: goto st18;
		case 13u: goto st19;
		case 32u: goto st18;
		case 33u: goto st32;
		case 34u: goto st21;
		case 37u: goto st32;
		case 39u: goto st32;
		case 91u: goto st25;
		case 126u: goto st32;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st32;
		} else if ( (*p) >= 42u )
			goto st32;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st32;
		} else if ( (*p) >= 65u )
			goto st32;
	} else
		goto st32;
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
	switch( (*p) ) {
		case 9u: goto st18;
		case 32u: goto st18;
	}
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( (*p) ) {
		case 9u: goto st28;
		case 13u: goto st11;
		case 32u: goto st28;
		case 33u: goto st32;
		case 37u: goto st32;
		case 39u: goto st32;
		case 44u: goto tr40;
		case 59u: goto st13;
		case 126u: goto st32;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st32;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st32;
		} else if ( (*p) >= 65u )
			goto st32;
	} else
		goto st32;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 13u: goto st22;
		case 34u: goto st28;
		case 92u: goto st24;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
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
	switch( (*p) ) {
		case 9u: goto st21;
		case 32u: goto st21;
	}
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st21;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st21;
	} else
		goto st21;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( (*p) == 46u )
		goto st26;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st26;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st26;
	} else
		goto st26;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( (*p) ) {
		case 46u: goto st26;
		case 93u: goto st28;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st26;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st26;
	} else
		goto st26;
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
