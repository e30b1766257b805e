/* Generated from grammar/call_id.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Call-ID, alone or in a list or with parameters (Replaces), up to the end or a
 * comma.                                RFC 3261 20.8, 20.21, 25.1, RFC 3891 6.1 */
#include "message/scan.h"



static const int call_id_start = 1;
static const int call_id_first_final = 21;
static const int call_id_error = 0;

static const int call_id_en_main = 1;



bool call_id_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "word, or word@word";
	int cs;

	
	{
	cs = call_id_start;
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
		case 37u: goto tr3;
		case 60u: goto tr3;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr3;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr3;
		} else
			goto tr3;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr3;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr3;
		} else
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
	{ p = skip_name(scan->at, p, pe); }
	goto st21;
tr26:
	{ p = skip_name(scan->at, p, pe); }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 9u: goto tr24;
		case 13u: goto tr25;
		case 32u: goto tr24;
		case 37u: goto tr26;
		case 44u: goto tr27;
		case 59u: goto tr28;
		case 64u: goto st20;
	}
	if ( (*p) < 62u ) {
		if ( (*p) > 34u ) {
			if ( 39u <= (*p) && (*p) <= 60u )
				goto tr26;
		} else if ( (*p) >= 33u )
			goto tr26;
	} else if ( (*p) > 93u ) {
		if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr26;
		} else if ( (*p) >= 95u )
			goto tr26;
	} else
		goto tr26;
	goto st0;
tr24:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 9u: goto st22;
		case 13u: goto st4;
		case 32u: goto st22;
		case 44u: goto tr31;
		case 59u: goto st6;
	}
	goto st0;
tr25:
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
	switch( (*p) ) {
		case 9u: goto st22;
		case 32u: goto st22;
	}
	goto st0;
tr27:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	{ {p++; cs = 23; goto _out;} }
	goto st23;
tr31:
	{ {p++; cs = 23; goto _out;} }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	goto st0;
tr28:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ expected = "a parameter"; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( (*p) ) {
		case 9u: goto st6;
		case 13u: goto st7;
		case 32u: goto st6;
		case 33u: goto st24;
		case 37u: goto st24;
		case 39u: goto st24;
		case 126u: goto st24;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st24;
		} else if ( (*p) >= 42u )
			goto st24;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st24;
		} else if ( (*p) >= 65u )
			goto st24;
	} else
		goto st24;
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
		case 9u: goto st6;
		case 32u: goto st6;
	}
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( (*p) ) {
		case 9u: goto st25;
		case 13u: goto st9;
		case 32u: goto st25;
		case 33u: goto st24;
		case 37u: goto st24;
		case 39u: goto st24;
		case 44u: goto tr31;
		case 59u: goto st6;
		case 61u: goto st11;
		case 126u: goto st24;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st24;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st24;
		} else if ( (*p) >= 65u )
			goto st24;
	} else
		goto st24;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( (*p) ) {
		case 9u: goto st25;
		case 13u: goto st9;
		case 32u: goto st25;
		case 44u: goto tr31;
		case 59u: goto st6;
		case 61u: goto st11;
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
	switch( (*p) ) {
		case 9u: goto st25;
		case 32u: goto st25;
	}
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 9u: goto st11;
		case 13u: goto st12;
		case 32u: goto st11;
		case 33u: goto st26;
		case 34u: goto st14;
		case 37u: goto st26;
		case 39u: goto st26;
		case 91u: goto st18;
		case 126u: goto st26;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st26;
		} else if ( (*p) >= 42u )
			goto st26;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st26;
		} else if ( (*p) >= 65u )
			goto st26;
	} else
		goto st26;
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
	switch( (*p) ) {
		case 9u: goto st11;
		case 32u: goto st11;
	}
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( (*p) ) {
		case 9u: goto st22;
		case 13u: goto st4;
		case 32u: goto st22;
		case 33u: goto st26;
		case 37u: goto st26;
		case 39u: goto st26;
		case 44u: goto tr31;
		case 59u: goto st6;
		case 126u: goto st26;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st26;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st26;
		} else if ( (*p) >= 65u )
			goto st26;
	} else
		goto st26;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch( (*p) ) {
		case 13u: goto st15;
		case 34u: goto st22;
		case 92u: goto st17;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
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
	switch( (*p) ) {
		case 9u: goto st14;
		case 32u: goto st14;
	}
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st14;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st14;
	} else
		goto st14;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) == 46u )
		goto st19;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st19;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st19;
	} else
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 46u: goto st19;
		case 93u: goto st22;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st19;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st19;
	} else
		goto st19;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 37u: goto tr23;
		case 60u: goto tr23;
	}
	if ( (*p) < 62u ) {
		if ( (*p) < 39u ) {
			if ( 33u <= (*p) && (*p) <= 34u )
				goto tr23;
		} else if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 58u )
				goto tr23;
		} else
			goto tr23;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr23;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr23;
		} else
			goto tr23;
	} else
		goto tr23;
	goto st0;
tr23:
	{ p = skip_name(scan->at, p, pe); }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 9u: goto tr24;
		case 13u: goto tr25;
		case 32u: goto tr24;
		case 37u: goto tr23;
		case 44u: goto tr27;
		case 59u: goto tr28;
	}
	if ( (*p) < 62u ) {
		if ( (*p) > 34u ) {
			if ( 39u <= (*p) && (*p) <= 60u )
				goto tr23;
		} else if ( (*p) >= 33u )
			goto tr23;
	} else if ( (*p) > 63u ) {
		if ( (*p) < 95u ) {
			if ( 65u <= (*p) && (*p) <= 93u )
				goto tr23;
		} else if ( (*p) > 123u ) {
			if ( 125u <= (*p) && (*p) <= 126u )
				goto tr23;
		} else
			goto tr23;
	} else
		goto tr23;
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 21: 
	case 27: 
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
	return cs >= call_id_first_final;
}
