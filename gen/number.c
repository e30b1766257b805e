/* Generated from grammar/number.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A decimal number, with parameters: Max-Forwards, Session-Expires ...
 * How large it may be depends on the header: peal_number_read() asks.
 *                                          RFC 3261 20.14, 20.22, RFC 4028 4 */
#include "message/scan.h"



static const int number_start = 1;
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
	switch( (*p) ) {
		case 9u: goto tr20;
		case 13u: goto tr21;
		case 32u: goto tr20;
		case 59u: goto tr23;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st18;
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
	switch( (*p) ) {
		case 9u: goto st19;
		case 13u: goto st2;
		case 32u: goto st19;
		case 59u: goto st4;
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
	switch( (*p) ) {
		case 9u: goto st19;
		case 32u: goto st19;
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
	switch( (*p) ) {
		case 9u: goto st4;
		case 13u: goto st5;
		case 32u: goto st4;
		case 33u: goto st20;
		case 37u: goto st20;
		case 39u: goto st20;
		case 126u: goto st20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st20;
		} else if ( (*p) >= 42u )
			goto st20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st20;
		} else if ( (*p) >= 65u )
			goto st20;
	} else
		goto st20;
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
	switch( (*p) ) {
		case 9u: goto st4;
		case 32u: goto st4;
	}
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 9u: goto st21;
		case 13u: goto st7;
		case 32u: goto st21;
		case 33u: goto st20;
		case 37u: goto st20;
		case 39u: goto st20;
		case 59u: goto st4;
		case 61u: goto st9;
		case 126u: goto st20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st20;
		} else if ( (*p) >= 42u )
			goto st20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st20;
		} else if ( (*p) >= 65u )
			goto st20;
	} else
		goto st20;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 9u: goto st21;
		case 13u: goto st7;
		case 32u: goto st21;
		case 59u: goto st4;
		case 61u: goto st9;
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
	switch( (*p) ) {
		case 9u: goto st21;
		case 32u: goto st21;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch( (*p) ) {
		case 9u: goto st9;
		case 13u: goto st10;
		case 32u: goto st9;
		case 33u: goto st22;
		case 34u: goto st12;
		case 37u: goto st22;
		case 39u: goto st22;
		case 91u: goto st16;
		case 126u: goto st22;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st22;
		} else if ( (*p) >= 42u )
			goto st22;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st22;
		} else if ( (*p) >= 65u )
			goto st22;
	} else
		goto st22;
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
	switch( (*p) ) {
		case 9u: goto st9;
		case 32u: goto st9;
	}
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 9u: goto st19;
		case 13u: goto st2;
		case 32u: goto st19;
		case 33u: goto st22;
		case 37u: goto st22;
		case 39u: goto st22;
		case 59u: goto st4;
		case 126u: goto st22;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st22;
		} else if ( (*p) >= 42u )
			goto st22;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st22;
		} else if ( (*p) >= 65u )
			goto st22;
	} else
		goto st22;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 13u: goto st13;
		case 34u: goto st19;
		case 92u: goto st15;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
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
	switch( (*p) ) {
		case 9u: goto st12;
		case 32u: goto st12;
	}
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st12;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st12;
	} else
		goto st12;
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) == 46u )
		goto st17;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st17;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st17;
	} else
		goto st17;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch( (*p) ) {
		case 46u: goto st17;
		case 93u: goto st19;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st17;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st17;
	} else
		goto st17;
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
