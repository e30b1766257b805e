/* Generated from grammar/cseq.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* CSeq (RFC 3261 20.16), and RAck with one number more (RFC 3262 7.2). */
#include "message/scan.h"




static const int cseq_start = 1;
static const unsigned char cseq_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 3, 0, 0, 0, 3, 0, 3, 0, 0, 3, 3, 0, 3, 3, 0,
	4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0,
	0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 3,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 3, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int cseq_first_final = 19;
static const int cseq_error = 0;

static const int cseq_en_main = 1;
static const int cseq_en_rack = 8;



static bool run(struct scan *scan, int cs, struct scan_cseq *cseq)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a number";

	
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
	{ cseq->value = cseq->value * 10 + (*p - '0'); }
	{ expected = "a blank and a method"; }
	goto st2;
tr4:
	{ cseq->value = cseq->value * 10 + (*p - '0'); }
	{ expected = "a blank and a method"; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch ( cseq_kind[*p] ) {
	case 1: goto tr2;
	case 2: goto tr3;
	case 4: goto tr4;
	}
	goto st0;
tr2:
	{ cseq->number = scan_text(m, p); }
	goto st3;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch ( cseq_kind[*p] ) {
	case 1: goto st3;
	case 2: goto st4;
	case 3: case 4: goto tr7;
	}
	goto st0;
tr3:
	{ cseq->number = scan_text(m, p); }
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
	switch ( cseq_kind[*p] ) {
	case 1: goto st3;
	}
	goto st0;
tr7:
	{ m = p; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( cseq_kind[*p] ) {
	case 1: goto tr28;
	case 2: goto tr29;
	case 3: case 4: goto st19;
	}
	goto st0;
tr28:
	{ cseq->method = scan_text(m, p); }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch ( cseq_kind[*p] ) {
	case 1: goto st20;
	case 2: goto st6;
	}
	goto st0;
tr29:
	{ cseq->method = scan_text(m, p); }
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
	switch ( cseq_kind[*p] ) {
	case 1: goto st20;
	}
	goto st0;
case 8:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr11;
	goto st0;
tr11:
	{ m = p; }
	{ expected = "a blank and a number"; }
	goto st9;
tr14:
	{ expected = "a blank and a number"; }
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch ( cseq_kind[*p] ) {
	case 1: goto tr12;
	case 2: goto tr13;
	case 4: goto tr14;
	}
	goto st0;
tr12:
	{ cseq->response = scan_text(m, p); }
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch ( cseq_kind[*p] ) {
	case 1: goto st10;
	case 2: goto st11;
	case 4: goto tr17;
	}
	goto st0;
tr13:
	{ cseq->response = scan_text(m, p); }
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
	switch ( cseq_kind[*p] ) {
	case 1: goto st10;
	}
	goto st0;
tr17:
	{ m = p; }
	{ cseq->value = cseq->value * 10 + (*p - '0'); }
	{ expected = "a blank and a method"; }
	goto st13;
tr21:
	{ cseq->value = cseq->value * 10 + (*p - '0'); }
	{ expected = "a blank and a method"; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch ( cseq_kind[*p] ) {
	case 1: goto tr19;
	case 2: goto tr20;
	case 4: goto tr21;
	}
	goto st0;
tr19:
	{ cseq->number = scan_text(m, p); }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch ( cseq_kind[*p] ) {
	case 1: goto st14;
	case 2: goto st15;
	case 3: case 4: goto tr24;
	}
	goto st0;
tr20:
	{ cseq->number = scan_text(m, p); }
	goto st15;
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
	switch ( cseq_kind[*p] ) {
	case 1: goto st14;
	}
	goto st0;
tr24:
	{ m = p; }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( cseq_kind[*p] ) {
	case 1: goto tr32;
	case 2: goto tr33;
	case 3: case 4: goto st21;
	}
	goto st0;
tr32:
	{ cseq->method = scan_text(m, p); }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( cseq_kind[*p] ) {
	case 1: goto st22;
	case 2: goto st17;
	}
	goto st0;
tr33:
	{ cseq->method = scan_text(m, p); }
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) == 10u )
		goto st18;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( cseq_kind[*p] ) {
	case 1: goto st22;
	}
	goto st0;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 19: 
	case 21: 
	{ cseq->method = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= cseq_first_final;
}

bool cseq_scan(struct scan *scan, struct scan_cseq *cseq)
{
	return run(scan, cseq_en_main, cseq);
}

bool rack_scan(struct scan *scan, struct scan_cseq *rack)
{
	return run(scan, cseq_en_rack, rack);
}
