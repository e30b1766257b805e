/* Generated from grammar/token_list.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One token of a list: Allow, Supported, Require ...  RFC 3261 20.5, 20.32, 20.37 */
#include "message/scan.h"



static const int token_list_start = 1;
static const int token_list_first_final = 6;
static const int token_list_error = 0;

static const int token_list_en_main = 1;



bool token_list_scan(struct scan *scan, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	int cs;

	
	{
	cs = token_list_start;
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
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( (*p) ) {
		case 9u: goto tr7;
		case 13u: goto tr8;
		case 32u: goto tr7;
		case 33u: goto st6;
		case 37u: goto st6;
		case 39u: goto st6;
		case 44u: goto tr10;
		case 126u: goto st6;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st6;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st6;
		} else if ( (*p) >= 65u )
			goto st6;
	} else
		goto st6;
	goto st0;
tr7:
	{ value->value = scan_text(m, p); }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 9u: goto st7;
		case 13u: goto st4;
		case 32u: goto st7;
		case 44u: goto tr12;
	}
	goto st0;
tr8:
	{ value->value = scan_text(m, p); }
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
		case 9u: goto st7;
		case 32u: goto st7;
	}
	goto st0;
tr10:
	{ value->value = scan_text(m, p); }
	{ {p++; cs = 8; goto _out;} }
	goto st8;
tr12:
	{ {p++; cs = 8; goto _out;} }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 6: 
	{ value->value = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = "a token";
	return cs >= token_list_first_final;
}
