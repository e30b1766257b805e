/* Generated from grammar/stream.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Where the header rows of a message in a stream end: at the first empty line.  This
 * is all that has to be known before all of them are there, so this machine alone can
 * stop anywhere and go on.                                   RFC 3261 7.5, 18.3 */
#include "message/scan.h"




static const int stream_start = 1;
static const unsigned char stream_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int stream_first_final = 8;
static const int stream_error = 0;

static const int stream_en_main = 1;



int stream_begin(void)
{
	return stream_en_main;
}

bool stream_scan(struct scan *scan, int *state)
{
	const unsigned char *p = scan->at, *pe = p + scan->len;
	int cs = *state;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch ( stream_kind[*p] ) {
	case 1: goto st0;
	case 2: goto st6;
	}
	goto tr0;
tr0:
	{ p = skip_plain(scan->at, p, pe); }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch ( stream_kind[*p] ) {
	case 1: goto st0;
	case 2: goto st3;
	}
	goto tr0;
st0:
cs = 0;
	goto _out;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	if ( (*p) == 10u )
		goto st4;
	goto st0;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( stream_kind[*p] ) {
	case 1: goto st0;
	case 2: goto st5;
	}
	goto st2;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( (*p) == 10u )
		goto tr7;
	goto st0;
tr7:
	{ {p++; cs = 8; goto _out;} }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	goto st0;
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
	switch ( stream_kind[*p] ) {
	case 1: case 2: goto st0;
	}
	goto st2;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 

	_test_eof: {}
	_out: {}
	}

	*state = cs;
	scan->used = (size_t)(p - scan->at);
	scan->expected = "CR and LF together";
	return cs >= stream_first_final;
}

bool stream_is_broken(int state)
{
	return state == stream_error;
}
