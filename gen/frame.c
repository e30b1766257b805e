/* Generated from grammar/frame.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A message but its body, RFC 3261 7: start line, header rows, the empty line.
 * Knows no header by name and no value; folds are handled here and nowhere else.
 */
#include "message/frame.h"




static const int frame_start = 1;
static const unsigned char frame_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 4, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	3, 9, 6, 6, 6, 9, 6, 9, 6, 6, 9, 9, 6, 9, 7, 15,
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 13, 6, 6, 6, 6, 6,
	6, 9, 9, 9, 9, 9, 9, 9, 9, 10, 9, 9, 9, 9, 9, 9,
	11, 9, 9, 12, 9, 9, 9, 9, 9, 9, 9, 6, 14, 6, 6, 9,
	9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 9, 9, 9, 9, 9, 9,
	11, 9, 9, 12, 9, 9, 9, 9, 9, 9, 9, 6, 6, 6, 9, 5,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
	6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6,
};

static const int frame_first_final = 36;
static const int frame_error = 0;

static const int frame_en_main = 1;



bool frame_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *m = p, *line = p;
	const char *expected = "a method or SIP/2.0";
	struct peal_message *message = frame->message;
	int cs;

	
	{
	cs = frame_start;
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
	switch ( frame_kind[*p] ) {
	case 4: goto st2;
	case 7: case 8: case 9: case 10: case 11: goto tr2;
	case 12: goto tr3;
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
		goto st1;
	goto st0;
tr2:
	{ line = p; }
	{ m = p; }
	goto st3;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch ( frame_kind[*p] ) {
	case 3: goto tr5;
	case 7: case 8: case 9: case 10: case 11: case 12: goto st3;
	}
	goto st0;
tr5:
	{ message->token = scan_text(m, p); }
	{ message->is_request = true; }
	{ expected = "a Request-URI without blanks"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( frame_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: goto st0;
	}
	goto tr7;
tr7:
	{ m = p; }
	{ p = skip_uri(scan->at, p, pe); }
	goto st5;
tr9:
	{ p = skip_uri(scan->at, p, pe); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch ( frame_kind[*p] ) {
	case 0: case 1: case 2: case 4: case 5: goto st0;
	case 3: goto tr8;
	}
	goto tr9;
tr8:
	{ message->target = scan_text(m, p); }
	{ expected = "SIP/2.0"; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch ( frame_kind[*p] ) {
	case 12: goto tr10;
	}
	goto st0;
tr10:
	{ m = p; }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch ( frame_kind[*p] ) {
	case 10: goto st8;
	}
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( frame_kind[*p] ) {
	case 11: goto st9;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) == 47u )
		goto st10;
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st11;
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( frame_kind[*p] ) {
	case 7: goto st12;
	case 8: goto st11;
	}
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr16;
	goto st0;
tr16:
	{ expected = "the end of the line"; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch ( frame_kind[*p] ) {
	case 4: goto tr17;
	case 8: goto tr16;
	}
	goto st0;
tr17:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	goto st14;
tr44:
	{ m = p; }
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	goto st14;
tr46:
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 10u )
		goto tr18;
	goto st0;
tr18:
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( frame_kind[*p] ) {
	case 4: goto st16;
	case 7: case 8: case 9: case 10: case 11: case 12: goto tr20;
	}
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) == 10u )
		goto tr21;
	goto st0;
tr21:
	{ {p++; cs = 36; goto _out;} }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	goto st0;
tr20:
	{ m = p; }
	{ expected = "a colon behind a header name"; }
	goto st17;
tr23:
	{ expected = "a colon behind a header name"; }
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch ( frame_kind[*p] ) {
	case 2: case 3: goto tr22;
	case 7: case 8: case 9: case 10: case 11: case 12: goto tr23;
	case 13: goto tr24;
	}
	goto st0;
tr22:
	{ frame->name = scan_text(m, p); }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( frame_kind[*p] ) {
	case 2: case 3: goto st18;
	case 13: goto tr26;
	}
	goto st0;
tr24:
	{ frame->name = scan_text(m, p); }
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	goto st19;
tr26:
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	goto st19;
tr27:
	{ p = skip_plain(scan->at, p, pe); }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( frame_kind[*p] ) {
	case 0: case 1: goto st0;
	case 4: goto tr28;
	case 14: goto st22;
	}
	goto tr27;
tr28:
	{ frame->value = scan_text(m, p); }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) == 10u )
		goto tr30;
	goto st0;
tr30:
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( frame_kind[*p] ) {
	case 2: case 3: goto st19;
	case 4: goto st16;
	case 7: case 8: case 9: case 10: case 11: case 12: goto tr20;
	}
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( frame_kind[*p] ) {
	case 1: goto st0;
	case 4: goto tr28;
	}
	goto st19;
tr3:
	{ line = p; }
	{ m = p; }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch ( frame_kind[*p] ) {
	case 3: goto tr5;
	case 7: case 8: case 9: case 11: case 12: goto st3;
	case 10: goto st24;
	}
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch ( frame_kind[*p] ) {
	case 3: goto tr5;
	case 7: case 8: case 9: case 10: case 12: goto st3;
	case 11: goto st25;
	}
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( frame_kind[*p] ) {
	case 3: goto tr5;
	case 7: case 8: case 9: case 10: case 11: case 12: goto st3;
	case 15: goto st26;
	}
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st27;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch ( frame_kind[*p] ) {
	case 7: goto st28;
	case 8: goto st27;
	}
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st29;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch ( frame_kind[*p] ) {
	case 3: goto tr38;
	case 8: goto st29;
	}
	goto st0;
tr38:
	{ frame->version = scan_text(m, p); }
	{ expected = "three digits and a blank"; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr39;
	goto st0;
tr39:
	{ m = p; }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st32;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st33;
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) == 32u )
		goto tr42;
	goto st0;
tr42:
	{ frame->status = scan_text(m, p); }
	{ expected = "the end of the line"; }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch ( frame_kind[*p] ) {
	case 0: case 1: goto st0;
	case 4: goto tr44;
	}
	goto tr43;
tr43:
	{ m = p; }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch ( frame_kind[*p] ) {
	case 0: case 1: goto st0;
	case 4: goto tr46;
	}
	goto st35;
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
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 

	_test_eof: {}
	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= frame_first_final;
}
