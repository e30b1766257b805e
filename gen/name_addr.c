/* Generated from grammar/name_addr.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One address with header parameters: name-addr, addr-spec or Contact's star,
 * RFC 3261 20.10 and 25.1, up to the end or a comma.  The URI itself is read by
 * uri.rl: here it is a scheme and what may stand in a URI at all.
 */
#include "message/scan.h"




static const int name_addr_start = 1;
static const unsigned char name_addr_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 23, 0, 0, 24, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 20, 13, 13, 2, 13, 2, 13, 13, 3, 4, 17, 4, 5, 13,
	5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 11, 18, 21, 12, 22, 19,
	13, 7, 6, 6, 6, 6, 6, 9, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 10, 8, 8, 8, 8, 8, 8, 14, 15, 16, 13, 2,
	2, 7, 6, 6, 6, 6, 6, 9, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 10, 8, 8, 8, 8, 8, 8, 13, 13, 13, 2, 0,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
	25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25,
};

static const int name_addr_first_final = 49;
static const int name_addr_error = 0;

static const int name_addr_en_main = 1;



bool name_addr_scan(struct scan *scan, struct peal_address_value *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const unsigned char *text = p, *param = p;
	const char *expected = "a display name, < or a URI";
	uint32_t tags = 0;
	int cs;

	*address = (struct peal_address_value){ 0 };
	
	{
	cs = name_addr_start;
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st1;
	case 2: case 4: case 5: goto tr3;
	case 3: goto tr5;
	case 6: case 7: case 8: case 9: case 10: goto tr7;
	case 20: goto tr4;
	case 21: goto tr6;
	case 24: goto st2;
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st1;
	}
	goto st0;
tr3:
	{ text = p; }
	{ m = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr9;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto st4;
	case 21: goto tr12;
	case 24: goto tr10;
	}
	goto st0;
tr9:
	{ address->display = scan_text(m, p); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st5;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto st4;
	case 21: goto tr15;
	case 24: goto st6;
	}
	goto st0;
tr10:
	{ address->display = scan_text(m, p); }
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st5;
	}
	goto st0;
tr6:
	{ text = p; }
	{ expected = "a URI and >"; }
	goto st8;
tr12:
	{ address->display = scan_text(m, p); }
	{ expected = "a URI and >"; }
	goto st8;
tr15:
	{ expected = "a URI and >"; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( name_addr_kind[*p] ) {
	case 6: case 7: case 8: case 9: case 10: goto tr17;
	}
	goto st0;
tr17:
	{ m = p; }
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch ( name_addr_kind[*p] ) {
	case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto st9;
	case 11: goto st10;
	}
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch ( name_addr_kind[*p] ) {
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: goto tr20;
	}
	goto st0;
tr20:
	{ p = skip_uri(scan->at, p, pe); }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( name_addr_kind[*p] ) {
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: goto tr20;
	case 22: goto tr21;
	}
	goto st0;
tr21:
	{ address->uri = scan_text(m, p); }
	{ address->bracketed = true; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st49;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr69;
	case 17: goto tr71;
	case 18: goto tr72;
	case 24: goto tr70;
	}
	goto st0;
tr69:
	{ expected = "a parameter"; }
	{ address->text = scan_text(text, p); }
	goto st50;
tr98:
	{ address->uri = scan_text(m, p); }
	{ expected = "a parameter"; }
	{ address->text = scan_text(text, p); }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st50;
	case 17: goto tr74;
	case 18: goto st14;
	case 24: goto st12;
	}
	goto st0;
tr70:
	{ expected = "a parameter"; }
	{ address->text = scan_text(text, p); }
	goto st12;
tr99:
	{ address->uri = scan_text(m, p); }
	{ expected = "a parameter"; }
	{ address->text = scan_text(text, p); }
	goto st12;
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st50;
	}
	goto st0;
tr71:
	{ address->text = scan_text(text, p); }
	{ {p++; cs = 51; goto _out;} }
	goto st51;
tr74:
	{ {p++; cs = 51; goto _out;} }
	goto st51;
tr77:
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	{ {p++; cs = 51; goto _out;} }
	goto st51;
tr93:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	{ {p++; cs = 51; goto _out;} }
	goto st51;
tr100:
	{ address->uri = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	{ {p++; cs = 51; goto _out;} }
	goto st51;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	goto st0;
tr72:
	{ expected = "a parameter"; }
	goto st14;
tr101:
	{ address->uri = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st14;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: goto tr26;
	case 10: goto tr27;
	case 24: goto st15;
	}
	goto st0;
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st14;
	}
	goto st0;
tr26:
	{ param = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st52;
tr33:
	{ expected = "a semicolon, a comma or the end"; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr75;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto tr33;
	case 12: goto tr79;
	case 17: goto tr77;
	case 18: goto tr78;
	case 24: goto tr76;
	}
	goto st0;
tr75:
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st53;
	case 12: goto st22;
	case 17: goto tr74;
	case 18: goto st19;
	case 24: goto st17;
	}
	goto st0;
tr76:
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st53;
	}
	goto st0;
tr78:
	{ expected = "a parameter"; }
	goto st19;
tr94:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ expected = "a parameter"; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st19;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: goto tr33;
	case 10: goto tr34;
	case 24: goto st20;
	}
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) == 10u )
		goto st21;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st19;
	}
	goto st0;
tr27:
	{ param = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st54;
tr34:
	{ expected = "a semicolon, a comma or the end"; }
	goto st54;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr75;
	case 2: case 3: case 4: case 5: case 6: case 8: case 9: case 10: goto tr33;
	case 7: goto tr81;
	case 12: goto tr79;
	case 17: goto tr77;
	case 18: goto tr78;
	case 24: goto tr76;
	}
	goto st0;
tr79:
	{ expected = "a parameter value"; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st22;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto tr38;
	case 14: goto st31;
	case 20: goto st27;
	case 24: goto st23;
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
	switch ( name_addr_kind[*p] ) {
	case 1: goto st22;
	}
	goto st0;
tr38:
	{ expected = "a semicolon, a comma or the end"; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr82;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto tr38;
	case 17: goto tr77;
	case 18: goto tr78;
	case 24: goto tr83;
	}
	goto st0;
tr82:
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st56;
tr90:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st56;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st56;
	case 17: goto tr74;
	case 18: goto st19;
	case 24: goto st25;
	}
	goto st0;
tr83:
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st25;
tr91:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st25;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( (*p) == 10u )
		goto st26;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st56;
	}
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch ( name_addr_kind[*p] ) {
	case 0: case 23: goto st0;
	case 15: goto st30;
	case 20: goto tr45;
	case 24: goto st28;
	}
	goto st27;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( (*p) == 10u )
		goto st29;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st27;
	}
	goto st0;
tr45:
	{ expected = "a semicolon, a comma or the end"; }
	goto st57;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr82;
	case 17: goto tr77;
	case 18: goto tr78;
	case 24: goto tr83;
	}
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch ( name_addr_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: goto st27;
	}
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch ( name_addr_kind[*p] ) {
	case 5: case 6: case 7: case 11: goto st32;
	}
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch ( name_addr_kind[*p] ) {
	case 5: case 6: case 7: case 11: goto st32;
	case 16: goto tr45;
	}
	goto st0;
tr81:
	{ expected = "a semicolon, a comma or the end"; }
	goto st58;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr75;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 10: goto tr33;
	case 9: goto tr85;
	case 12: goto tr79;
	case 17: goto tr77;
	case 18: goto tr78;
	case 24: goto tr76;
	}
	goto st0;
tr85:
	{ expected = "a semicolon, a comma or the end"; }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr86;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto tr33;
	case 12: goto tr88;
	case 17: goto tr77;
	case 18: goto tr78;
	case 24: goto tr87;
	}
	goto st0;
tr86:
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st60;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st60;
	case 12: goto st35;
	case 17: goto tr74;
	case 18: goto st19;
	case 24: goto st33;
	}
	goto st0;
tr87:
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) == 10u )
		goto st34;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st60;
	}
	goto st0;
tr88:
	{ expected = "a parameter value"; }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st35;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto tr53;
	case 14: goto st31;
	case 20: goto st27;
	case 24: goto st36;
	}
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	if ( (*p) == 10u )
		goto st37;
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st35;
	}
	goto st0;
tr53:
	{ m = p; }
	{ p = skip_word(scan->at, p, pe); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st61;
tr92:
	{ p = skip_word(scan->at, p, pe); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr90;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto tr92;
	case 17: goto tr93;
	case 18: goto tr94;
	case 24: goto tr91;
	}
	goto st0;
tr4:
	{ text = p; }
	{ m = p + 1; }
	{ expected = "the closing quote"; }
	{ p = skip_quoted(scan->at, p, pe); }
	goto st38;
tr57:
	{ p = skip_quoted(scan->at, p, pe); }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch ( name_addr_kind[*p] ) {
	case 0: case 23: goto st0;
	case 1: goto st38;
	case 15: goto st44;
	case 20: goto tr58;
	case 24: goto st39;
	}
	goto tr57;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	if ( (*p) == 10u )
		goto st40;
	goto st0;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st38;
	}
	goto st0;
tr58:
	{ address->display = scan_text(m, p); }
	{ expected = "<"; }
	goto st41;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st41;
	case 21: goto tr15;
	case 24: goto st42;
	}
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	if ( (*p) == 10u )
		goto st43;
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st41;
	}
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch ( name_addr_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: goto st38;
	}
	goto st0;
tr5:
	{ text = p; }
	{ m = p; }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr95;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto st4;
	case 17: goto tr71;
	case 21: goto tr12;
	case 24: goto tr96;
	}
	goto st0;
tr95:
	{ address->display = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st63;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto st4;
	case 17: goto tr74;
	case 21: goto tr15;
	case 24: goto st45;
	}
	goto st0;
tr96:
	{ address->display = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	goto st45;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	if ( (*p) == 10u )
		goto st46;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch ( name_addr_kind[*p] ) {
	case 1: goto st63;
	}
	goto st0;
tr7:
	{ text = p; }
	{ m = p; }
	goto st47;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr9;
	case 2: case 3: goto st4;
	case 4: case 5: case 6: case 7: case 8: case 9: case 10: goto st47;
	case 11: goto st48;
	case 21: goto tr12;
	case 24: goto tr10;
	}
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch ( name_addr_kind[*p] ) {
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: goto tr68;
	}
	goto st0;
tr68:
	{ p = skip_word(scan->at, p, pe); }
	{ expected = "a parameter, or the end of the URI"; }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch ( name_addr_kind[*p] ) {
	case 1: goto tr98;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: goto tr68;
	case 17: goto tr100;
	case 18: goto tr101;
	case 24: goto tr99;
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
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 49: 
	case 62: 
	{ address->text = scan_text(text, p); }
	break;
	case 64: 
	{ address->uri = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 52: 
	case 54: 
	case 55: 
	case 57: 
	case 58: 
	case 59: 
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 61: 
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	scan->again = tags > 1 ? (const unsigned char *)address->tag.at : NULL;
	address->star = address->uri.len == 0;
	if (!address->bracketed) /* what began like a display name was none */
		address->display = (struct peal_text){ NULL, 0 };
	return cs >= name_addr_first_final;
}
