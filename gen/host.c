/* Generated from grammar/host.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* An IPv4 or IPv6 literal: its shape, and the numbers in it.  How many groups
 * there are and how large an octet is, is asked in uri.c.  RFC 3986 3.2.2, 5954 4
 */
#include "message/scan.h"



/* The value of a hexadecimal digit. */
#define HEX(c) (((c) & 15) + ((c) >> 6) * 9)


static const int host_start = 1;
static const unsigned char host_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
	2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5, 0, 0, 0, 0, 0,
	0, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 4, 4, 4, 4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0,
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

static const int host_first_final = 18;
static const int host_error = 0;

static const int host_en_main = 1;



bool host_scan(struct scan *scan, struct scan_literal *literal)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe;
	uint16_t hex = 0, decimal = 0;
	int cs;

	
	{
	cs = host_start;
	}

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch ( host_kind[*p] ) {
	case 2: goto tr0;
	case 3: goto tr2;
	case 4: goto tr4;
	case 5: goto st17;
	}
	goto st0;
st0:
cs = 0;
	goto _out;
tr0:
	{ decimal = (uint16_t)(*p - '0'); }
	{ hex = (uint16_t)HEX(*p); }
	goto st18;
tr17:
	{ hex = (uint16_t)HEX(*p); }
	{ decimal = (uint16_t)(*p - '0'); }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: case 4: goto tr28;
	case 5: goto tr29;
	}
	goto st0;
tr25:
	{ literal->octet[literal->octets++ & 3] = decimal; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch ( host_kind[*p] ) {
	case 2: goto tr5;
	case 3: goto tr6;
	}
	goto st0;
tr5:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st3;
tr16:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st3;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	if ( (*p) == 46u )
		goto tr7;
	goto st0;
tr7:
	{ literal->octet[literal->octets++ & 3] = decimal; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( host_kind[*p] ) {
	case 2: goto tr8;
	case 3: goto tr9;
	}
	goto st0;
tr8:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st5;
tr14:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	if ( (*p) == 46u )
		goto tr10;
	goto st0;
tr10:
	{ literal->octet[literal->octets++ & 3] = decimal; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch ( host_kind[*p] ) {
	case 2: goto tr11;
	case 3: goto tr12;
	}
	goto st0;
tr11:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st19;
tr31:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	goto st0;
tr12:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr30;
	goto st0;
tr30:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr31;
	goto st0;
tr9:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch ( host_kind[*p] ) {
	case 1: goto tr10;
	case 2: case 3: goto tr13;
	}
	goto st0;
tr13:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( host_kind[*p] ) {
	case 1: goto tr10;
	case 2: case 3: goto tr14;
	}
	goto st0;
tr6:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch ( host_kind[*p] ) {
	case 1: goto tr7;
	case 2: case 3: goto tr15;
	}
	goto st0;
tr15:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch ( host_kind[*p] ) {
	case 1: goto tr7;
	case 2: case 3: goto tr16;
	}
	goto st0;
tr28:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( host_kind[*p] ) {
	case 2: case 3: case 4: goto tr32;
	case 5: goto tr29;
	}
	goto st0;
tr32:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch ( host_kind[*p] ) {
	case 2: case 3: case 4: goto tr33;
	case 5: goto tr29;
	}
	goto st0;
tr33:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st24;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( (*p) == 58u )
		goto tr29;
	goto st0;
tr29:
	{ literal->group[literal->groups++ & 7] = hex; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( host_kind[*p] ) {
	case 2: goto tr17;
	case 3: goto tr18;
	case 4: goto tr4;
	case 5: goto tr19;
	}
	goto st0;
tr18:
	{ hex = (uint16_t)HEX(*p); }
	{ decimal = (uint16_t)(*p - '0'); }
	goto st25;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr34;
	case 4: goto tr28;
	case 5: goto tr29;
	}
	goto st0;
tr34:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st26;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr35;
	case 4: goto tr32;
	case 5: goto tr29;
	}
	goto st0;
tr35:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st27;
tr44:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: case 4: goto tr33;
	case 5: goto tr29;
	}
	goto st0;
tr19:
	{ literal->gap = literal->groups; }
	{ literal->has_gap = true; }
	goto st28;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch ( host_kind[*p] ) {
	case 2: goto tr20;
	case 3: goto tr21;
	case 4: goto tr22;
	case 5: goto st13;
	}
	goto st0;
tr20:
	{ hex = (uint16_t)HEX(*p); }
	{ decimal = (uint16_t)(*p - '0'); }
	goto st29;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: case 4: goto tr37;
	case 5: goto tr38;
	}
	goto st0;
tr37:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch ( host_kind[*p] ) {
	case 2: case 3: case 4: goto tr39;
	case 5: goto tr38;
	}
	goto st0;
tr39:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch ( host_kind[*p] ) {
	case 2: case 3: case 4: goto tr40;
	case 5: goto tr38;
	}
	goto st0;
tr40:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st32;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( (*p) == 58u )
		goto tr38;
	goto st0;
tr38:
	{ literal->group[literal->groups++ & 7] = hex; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch ( host_kind[*p] ) {
	case 2: goto tr20;
	case 3: goto tr21;
	case 4: goto tr22;
	}
	goto st0;
tr21:
	{ hex = (uint16_t)HEX(*p); }
	{ decimal = (uint16_t)(*p - '0'); }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr41;
	case 4: goto tr37;
	case 5: goto tr38;
	}
	goto st0;
tr41:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr42;
	case 4: goto tr39;
	case 5: goto tr38;
	}
	goto st0;
tr42:
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: case 4: goto tr40;
	case 5: goto tr38;
	}
	goto st0;
tr22:
	{ hex = (uint16_t)HEX(*p); }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch ( host_kind[*p] ) {
	case 2: case 3: case 4: goto tr37;
	case 5: goto tr38;
	}
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch ( host_kind[*p] ) {
	case 2: goto tr23;
	case 3: goto tr24;
	}
	goto st0;
tr23:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st14;
tr27:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 46u )
		goto tr25;
	goto st0;
tr24:
	{ decimal = (uint16_t)(*p - '0'); }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr26;
	}
	goto st0;
tr26:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	goto st16;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr27;
	}
	goto st0;
tr4:
	{ hex = (uint16_t)HEX(*p); }
	goto st37;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch ( host_kind[*p] ) {
	case 2: case 3: case 4: goto tr28;
	case 5: goto tr29;
	}
	goto st0;
tr2:
	{ decimal = (uint16_t)(*p - '0'); }
	{ hex = (uint16_t)HEX(*p); }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr43;
	case 4: goto tr28;
	case 5: goto tr29;
	}
	goto st0;
tr43:
	{ decimal = (uint16_t)(decimal * 10 + (*p - '0')); }
	{ hex = (uint16_t)(hex * 16 + HEX(*p)); }
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch ( host_kind[*p] ) {
	case 1: goto tr25;
	case 2: case 3: goto tr44;
	case 4: goto tr32;
	case 5: goto tr29;
	}
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) == 58u )
		goto tr19;
	goto st0;
	}
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 18: 
	case 22: 
	case 23: 
	case 24: 
	case 25: 
	case 26: 
	case 27: 
	case 29: 
	case 30: 
	case 31: 
	case 32: 
	case 33: 
	case 34: 
	case 35: 
	case 36: 
	case 37: 
	case 38: 
	case 39: 
	{ literal->group[literal->groups++ & 7] = hex; }
	break;
	case 19: 
	case 20: 
	case 21: 
	{ literal->octet[literal->octets++ & 3] = decimal; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = "an IPv4 or IPv6 address";
	return cs >= host_first_final;
}
