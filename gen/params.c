/* Generated from grammar/params.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Parameters by themselves: one of a row of them that another machine took (of a
 * URI, a Via, a header: hence the wide class), or a value that is nothing else.
 */
#include "message/scan.h"




static const int params_start = 1;
static const unsigned char params_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 6, 0, 0, 16, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 5, 9, 9, 2, 9, 2, 9, 9, 2, 2, 10, 2, 3, 9,
	3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 7, 11, 8, 12, 9,
	9, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 13, 14, 15, 9, 2,
	2, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 9, 9, 2, 0,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
	17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
};

static const int params_first_final = 31;
static const int params_error = 0;

static const int params_en_main = 1;
static const int params_en_whole = 15;



static bool run(struct scan *scan, int cs, struct scan_param *param)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
st1:
	if ( ++p == pe )
		goto _test_eof1;
case 1:
	switch ( params_kind[*p] ) {
	case 1: goto st1;
	case 5: case 6: case 7: case 8: goto st0;
	case 16: goto st13;
	}
	goto tr0;
tr0:
	{ m = p; }
	{ p = skip_name(scan->at, p, pe); }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch ( params_kind[*p] ) {
	case 1: goto tr36;
	case 5: case 6: goto st0;
	case 7: goto tr38;
	case 8: goto tr39;
	case 16: goto tr37;
	}
	goto st31;
tr36:
	{ param->name = scan_text(m, p); }
	goto st32;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch ( params_kind[*p] ) {
	case 1: goto st32;
	case 7: goto tr41;
	case 8: goto st34;
	case 16: goto st2;
	}
	goto st0;
st0:
cs = 0;
	goto _out;
tr37:
	{ param->name = scan_text(m, p); }
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
	switch ( params_kind[*p] ) {
	case 1: goto st32;
	}
	goto st0;
tr38:
	{ param->name = scan_text(m, p); }
	{ {p++; cs = 33; goto _out;} }
	goto st33;
tr41:
	{ {p++; cs = 33; goto _out;} }
	goto st33;
tr49:
	{ param->value = scan_text(m, p); }
	{ {p++; cs = 33; goto _out;} }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	goto st0;
tr39:
	{ param->name = scan_text(m, p); }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch ( params_kind[*p] ) {
	case 1: goto st34;
	case 5: goto tr44;
	case 6: goto st0;
	case 7: goto tr41;
	case 11: goto tr45;
	case 16: goto st6;
	}
	goto tr42;
tr42:
	{ m = p; }
	{ p = skip_name(scan->at, p, pe); }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch ( params_kind[*p] ) {
	case 1: goto tr47;
	case 5: case 6: goto st0;
	case 7: goto tr49;
	case 16: goto tr48;
	}
	goto st35;
tr47:
	{ param->value = scan_text(m, p); }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch ( params_kind[*p] ) {
	case 1: goto st36;
	case 7: goto tr41;
	case 16: goto st4;
	}
	goto st0;
tr48:
	{ param->value = scan_text(m, p); }
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
	switch ( params_kind[*p] ) {
	case 1: goto st36;
	}
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
	switch ( params_kind[*p] ) {
	case 1: goto st34;
	}
	goto st0;
tr44:
	{ m = p; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( params_kind[*p] ) {
	case 0: case 6: goto st0;
	case 5: goto st37;
	case 14: goto st11;
	case 16: goto st9;
	}
	goto st8;
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
	switch ( params_kind[*p] ) {
	case 1: goto st8;
	}
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch ( params_kind[*p] ) {
	case 1: goto tr47;
	case 7: goto tr49;
	case 16: goto tr48;
	}
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( params_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: goto st8;
	}
	goto st0;
tr45:
	{ m = p; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch ( params_kind[*p] ) {
	case 11: goto st0;
	case 12: goto st37;
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
	switch ( params_kind[*p] ) {
	case 1: goto st1;
	}
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( params_kind[*p] ) {
	case 1: goto st15;
	case 2: case 3: goto st38;
	case 16: goto st16;
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
	switch ( params_kind[*p] ) {
	case 1: goto st15;
	}
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch ( params_kind[*p] ) {
	case 1: goto st39;
	case 2: case 3: goto st38;
	case 7: goto st15;
	case 8: goto st20;
	case 10: goto tr52;
	case 16: goto st18;
	}
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch ( params_kind[*p] ) {
	case 1: goto st39;
	case 7: goto st15;
	case 8: goto st20;
	case 10: goto tr52;
	case 16: goto st18;
	}
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) == 10u )
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( params_kind[*p] ) {
	case 1: goto st39;
	}
	goto st0;
tr52:
	{ {p++; cs = 40; goto _out;} }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch ( params_kind[*p] ) {
	case 1: goto st20;
	case 2: case 3: goto st41;
	case 5: goto st25;
	case 13: goto st29;
	case 16: goto st21;
	}
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) == 10u )
		goto st22;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( params_kind[*p] ) {
	case 1: goto st20;
	}
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch ( params_kind[*p] ) {
	case 1: goto st42;
	case 2: case 3: goto st41;
	case 7: goto st15;
	case 10: goto tr52;
	case 16: goto st23;
	}
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch ( params_kind[*p] ) {
	case 1: goto st42;
	case 7: goto st15;
	case 10: goto tr52;
	case 16: goto st23;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( (*p) == 10u )
		goto st24;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch ( params_kind[*p] ) {
	case 1: goto st42;
	}
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( params_kind[*p] ) {
	case 0: case 6: goto st0;
	case 5: goto st42;
	case 14: goto st28;
	case 16: goto st26;
	}
	goto st25;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( (*p) == 10u )
		goto st27;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch ( params_kind[*p] ) {
	case 1: goto st25;
	}
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch ( params_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: goto st25;
	}
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch ( params_kind[*p] ) {
	case 3: case 4: goto st30;
	}
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch ( params_kind[*p] ) {
	case 3: case 4: goto st30;
	case 15: goto st42;
	}
	goto st0;
	}
	_test_eof1: cs = 1; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 31: 
	{ param->name = scan_text(m, p); }
	break;
	case 35: 
	case 37: 
	{ param->value = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = "a parameter";
	return cs >= params_first_final;
}

bool param_scan(struct scan *scan, struct scan_param *param)
{
	return run(scan, params_en_main, param);
}

bool params_scan(struct scan *scan, struct scan_value *value)
{
	struct scan_param ignored;

	value->params = scan->at;
	return run(scan, params_en_whole, &ignored);
}
