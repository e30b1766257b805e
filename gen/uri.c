/* Generated from grammar/uri.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A sip or sips URI behind its colon.  "@" is legal in one place alone, so whoever calls
 * has looked whether there is one, and nothing is tried twice.
 *                                                          RFC 3261 19.1.1, 25.1
 */
#include "message/scan.h"




static const int uri_start = 1;
static const unsigned char uri_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 1, 0, 0, 10, 19, 9, 1, 1, 1, 1, 10, 16, 2, 3, 11,
	4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 14, 18, 0, 17, 0, 15,
	20, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7,
	7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 12, 0, 13, 0, 8,
	0, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7,
	7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 0, 0, 0, 1, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const int uri_first_final = 82;
static const int uri_error = 0;

static const int uri_en_with_user = 38;
static const int uri_en_without = 1;



bool uri_scan(struct scan *scan, bool has_user, struct peal_uri *uri, struct scan_host *host)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = has_user ? "a user, then @" : "a host";
	int cs = has_user ? uri_en_with_user : uri_en_without;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch ( uri_kind[*p] ) {
	case 4: goto tr0;
	case 5: goto tr2;
	case 6: case 7: goto tr3;
	case 8: goto tr5;
	case 12: goto tr4;
	}
	goto st0;
st0:
cs = 0;
	goto _out;
tr0:
	{ host->text.at = (const char *)p; }
	{ host->octet = *p - '0'; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr7;
	case 4: case 5: goto tr8;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 4: case 5: case 8: goto tr10;
	case 6: case 7: goto tr9;
	}
	goto st0;
tr3:
	{ host->text.at = (const char *)p; }
	{ p = skip_name(scan->at, p, pe); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st82;
tr5:
	{ host->text.at = (const char *)p; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st82;
tr9:
	{ p = skip_name(scan->at, p, pe); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st82;
tr10:
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st82;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr107;
	case 4: case 5: case 8: goto tr10;
	case 6: case 7: goto tr9;
	case 14: goto tr108;
	case 15: goto tr110;
	case 18: goto tr109;
	}
	goto st0;
tr107:
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 8: goto tr10;
	case 6: case 7: goto tr9;
	case 14: goto tr108;
	case 15: goto tr110;
	case 18: goto tr109;
	}
	goto st0;
tr108:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st4;
tr124:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st4;
tr130:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr11;
	goto st0;
tr11:
	{ host->port = p; }
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr111;
	case 15: goto tr113;
	case 18: goto tr112;
	}
	goto st0;
tr111:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr114;
	case 15: goto tr113;
	case 18: goto tr112;
	}
	goto st0;
tr114:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr115;
	case 15: goto tr113;
	case 18: goto tr112;
	}
	goto st0;
tr115:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st87;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr116;
	case 15: goto tr113;
	case 18: goto tr112;
	}
	goto st0;
tr116:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st88;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch ( uri_kind[*p] ) {
	case 15: goto tr113;
	case 18: goto tr112;
	}
	goto st0;
tr109:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr112:
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr117:
	{ expected = "a uri-parameter"; }
	goto st5;
tr125:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr131:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr12;
	case 19: goto st6;
	}
	goto st0;
tr12:
	{ expected = "a parameter, ? or the end"; }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr12;
	case 15: goto tr119;
	case 17: goto tr118;
	case 18: goto tr117;
	case 19: goto st6;
	}
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st7;
	}
	goto st0;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto tr12;
	}
	goto st0;
tr118:
	{ expected = "a uri-parameter"; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr15;
	case 19: goto st9;
	}
	goto st0;
tr15:
	{ expected = "a parameter, ? or the end"; }
	goto st90;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr15;
	case 15: goto tr119;
	case 18: goto tr117;
	case 19: goto st9;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st10;
	}
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto tr15;
	}
	goto st0;
tr110:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr113:
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr119:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr126:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr132:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr18;
	case 10: case 11: case 12: case 13: case 14: case 15: goto st12;
	case 19: goto st13;
	}
	goto st0;
tr18:
	{ p = skip_word(scan->at, p, pe); }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr18;
	case 10: case 11: case 12: case 13: case 14: case 15: goto st12;
	case 17: goto st91;
	case 19: goto st13;
	}
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st14;
	}
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st12;
	}
	goto st0;
tr120:
	{ p = skip_word(scan->at, p, pe); }
	goto st91;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr120;
	case 9: goto st11;
	case 10: case 11: case 12: case 13: case 14: case 15: goto st91;
	case 19: goto st15;
	}
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st16;
	}
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st91;
	}
	goto st0;
tr7:
	{ host->misfit |= host->octet >> 8; }
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch ( uri_kind[*p] ) {
	case 4: goto tr24;
	case 5: goto tr25;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr24:
	{ host->octet = *p - '0'; }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr26;
	case 4: case 5: goto tr27;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr26:
	{ host->misfit |= host->octet >> 8; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( uri_kind[*p] ) {
	case 4: goto tr28;
	case 5: goto tr29;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr28:
	{ host->octet = *p - '0'; }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr30;
	case 4: case 5: goto tr31;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr30:
	{ host->misfit |= host->octet >> 8; }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch ( uri_kind[*p] ) {
	case 4: goto tr32;
	case 5: goto tr33;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr32:
	{ host->octet = *p - '0'; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st92;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto st22;
	case 4: case 5: goto tr123;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	case 14: goto tr124;
	case 15: goto tr126;
	case 18: goto tr125;
	}
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto st23;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto st22;
	case 4: case 5: goto st23;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr123:
	{ host->misfit = 1; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto st22;
	case 4: case 5: goto tr127;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	case 14: goto tr124;
	case 15: goto tr126;
	case 18: goto tr125;
	}
	goto st0;
tr127:
	{ host->misfit = 1; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st94;
tr129:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st94;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto st22;
	case 4: case 5: goto st23;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	case 14: goto tr124;
	case 15: goto tr126;
	case 18: goto tr125;
	}
	goto st0;
tr33:
	{ host->octet = *p - '0'; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st95;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto st22;
	case 4: case 5: goto tr128;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	case 14: goto tr124;
	case 15: goto tr126;
	case 18: goto tr125;
	}
	goto st0;
tr128:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st96;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto st22;
	case 4: case 5: goto tr129;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	case 14: goto tr124;
	case 15: goto tr126;
	case 18: goto tr125;
	}
	goto st0;
tr31:
	{ host->misfit = 1; }
	goto st24;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr30;
	case 4: case 5: goto tr36;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr36:
	{ host->misfit = 1; }
	goto st25;
tr38:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st25;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr30;
	case 4: case 5: goto st23;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr29:
	{ host->octet = *p - '0'; }
	goto st26;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr30;
	case 4: case 5: goto tr37;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr37:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st27;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr30;
	case 4: case 5: goto tr38;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr27:
	{ host->misfit = 1; }
	goto st28;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr26;
	case 4: case 5: goto tr39;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr39:
	{ host->misfit = 1; }
	goto st29;
tr41:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st29;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr26;
	case 4: case 5: goto st23;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr25:
	{ host->octet = *p - '0'; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr26;
	case 4: case 5: goto tr40;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr40:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr26;
	case 4: case 5: goto tr41;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr8:
	{ host->misfit = 1; }
	goto st32;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr7;
	case 4: case 5: goto tr42;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr42:
	{ host->misfit = 1; }
	goto st33;
tr44:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr7;
	case 4: case 5: goto st23;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr2:
	{ host->text.at = (const char *)p; }
	{ host->octet = *p - '0'; }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr7;
	case 4: case 5: goto tr43;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr43:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch ( uri_kind[*p] ) {
	case 2: goto st3;
	case 3: goto tr7;
	case 4: case 5: goto tr44;
	case 6: case 7: goto tr9;
	case 8: goto tr10;
	}
	goto st0;
tr4:
	{ host->text.at = (const char *)p; }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch ( uri_kind[*p] ) {
	case 3: case 4: case 5: case 6: case 14: goto st37;
	}
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch ( uri_kind[*p] ) {
	case 3: case 4: case 5: case 6: case 14: goto st37;
	case 13: goto tr46;
	}
	goto st0;
tr46:
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st97;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch ( uri_kind[*p] ) {
	case 14: goto tr130;
	case 15: goto tr132;
	case 18: goto tr131;
	}
	goto st0;
case 38:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr47;
	case 9: case 10: case 11: case 15: case 16: case 17: case 18: goto tr48;
	case 19: goto tr49;
	}
	goto st0;
tr50:
	{ p = skip_word(scan->at, p, pe); }
	goto st39;
tr47:
	{ m = p; }
	{ p = skip_word(scan->at, p, pe); }
	goto st39;
tr48:
	{ m = p; }
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr50;
	case 9: case 10: case 11: case 15: case 16: case 17: case 18: goto st39;
	case 14: goto tr53;
	case 19: goto st40;
	case 20: goto tr54;
	}
	goto st0;
tr49:
	{ m = p; }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st41;
	}
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st39;
	}
	goto st0;
tr56:
	{ p = skip_word(scan->at, p, pe); }
	goto st42;
tr53:
	{ uri->user = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a password, then @"; }
	goto st42;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr56;
	case 9: case 10: case 16: case 17: goto st42;
	case 19: goto st43;
	case 20: goto tr59;
	}
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st44;
	}
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st42;
	}
	goto st0;
tr54:
	{ uri->user = scan_text(m, p); }
	{ expected = "a host"; }
	goto st45;
tr59:
	{ uri->password = scan_text(s, p); }
	{ expected = "a host"; }
	goto st45;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch ( uri_kind[*p] ) {
	case 4: goto tr61;
	case 5: goto tr62;
	case 6: case 7: goto tr63;
	case 8: goto tr65;
	case 12: goto tr64;
	}
	goto st0;
tr61:
	{ host->text.at = (const char *)p; }
	{ host->octet = *p - '0'; }
	goto st46;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr67;
	case 4: case 5: goto tr68;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 4: case 5: case 8: goto tr70;
	case 6: case 7: goto tr69;
	}
	goto st0;
tr63:
	{ host->text.at = (const char *)p; }
	{ p = skip_name(scan->at, p, pe); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st98;
tr65:
	{ host->text.at = (const char *)p; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st98;
tr69:
	{ p = skip_name(scan->at, p, pe); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st98;
tr70:
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr133;
	case 4: case 5: case 8: goto tr70;
	case 6: case 7: goto tr69;
	case 14: goto tr134;
	case 15: goto tr136;
	case 18: goto tr135;
	}
	goto st0;
tr133:
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st99;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 8: goto tr70;
	case 6: case 7: goto tr69;
	case 14: goto tr134;
	case 15: goto tr136;
	case 18: goto tr135;
	}
	goto st0;
tr134:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st48;
tr150:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st48;
tr156:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st48;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr71;
	goto st0;
tr71:
	{ host->port = p; }
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr137;
	case 15: goto tr139;
	case 18: goto tr138;
	}
	goto st0;
tr137:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st101;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr140;
	case 15: goto tr139;
	case 18: goto tr138;
	}
	goto st0;
tr140:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st102;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr141;
	case 15: goto tr139;
	case 18: goto tr138;
	}
	goto st0;
tr141:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st103;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto tr142;
	case 15: goto tr139;
	case 18: goto tr138;
	}
	goto st0;
tr142:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a parameter, ? or the end"; }
	goto st104;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch ( uri_kind[*p] ) {
	case 15: goto tr139;
	case 18: goto tr138;
	}
	goto st0;
tr135:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st49;
tr138:
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st49;
tr143:
	{ expected = "a uri-parameter"; }
	goto st49;
tr151:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st49;
tr157:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st49;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr72;
	case 19: goto st50;
	}
	goto st0;
tr72:
	{ expected = "a parameter, ? or the end"; }
	goto st105;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr72;
	case 15: goto tr145;
	case 17: goto tr144;
	case 18: goto tr143;
	case 19: goto st50;
	}
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st51;
	}
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto tr72;
	}
	goto st0;
tr144:
	{ expected = "a uri-parameter"; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr75;
	case 19: goto st53;
	}
	goto st0;
tr75:
	{ expected = "a parameter, ? or the end"; }
	goto st106;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: goto tr75;
	case 15: goto tr145;
	case 18: goto tr143;
	case 19: goto st53;
	}
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st54;
	}
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto tr75;
	}
	goto st0;
tr136:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st55;
tr139:
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st55;
tr145:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st55;
tr152:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st55;
tr158:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr78;
	case 10: case 11: case 12: case 13: case 14: case 15: goto st56;
	case 19: goto st57;
	}
	goto st0;
tr78:
	{ p = skip_word(scan->at, p, pe); }
	goto st56;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr78;
	case 10: case 11: case 12: case 13: case 14: case 15: goto st56;
	case 17: goto st107;
	case 19: goto st57;
	}
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st58;
	}
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st56;
	}
	goto st0;
tr146:
	{ p = skip_word(scan->at, p, pe); }
	goto st107;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch ( uri_kind[*p] ) {
	case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: goto tr146;
	case 9: goto st55;
	case 10: case 11: case 12: case 13: case 14: case 15: goto st107;
	case 19: goto st59;
	}
	goto st0;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st60;
	}
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch ( uri_kind[*p] ) {
	case 4: case 5: case 6: goto st107;
	}
	goto st0;
tr67:
	{ host->misfit |= host->octet >> 8; }
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch ( uri_kind[*p] ) {
	case 4: goto tr84;
	case 5: goto tr85;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr84:
	{ host->octet = *p - '0'; }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr86;
	case 4: case 5: goto tr87;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr86:
	{ host->misfit |= host->octet >> 8; }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch ( uri_kind[*p] ) {
	case 4: goto tr88;
	case 5: goto tr89;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr88:
	{ host->octet = *p - '0'; }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr90;
	case 4: case 5: goto tr91;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr90:
	{ host->misfit |= host->octet >> 8; }
	goto st65;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch ( uri_kind[*p] ) {
	case 4: goto tr92;
	case 5: goto tr93;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr92:
	{ host->octet = *p - '0'; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st108;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto st66;
	case 4: case 5: goto tr149;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	case 14: goto tr150;
	case 15: goto tr152;
	case 18: goto tr151;
	}
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch ( uri_kind[*p] ) {
	case 4: case 5: goto st67;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto st66;
	case 4: case 5: goto st67;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr149:
	{ host->misfit = 1; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st109;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto st66;
	case 4: case 5: goto tr153;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	case 14: goto tr150;
	case 15: goto tr152;
	case 18: goto tr151;
	}
	goto st0;
tr153:
	{ host->misfit = 1; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st110;
tr155:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st110;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto st66;
	case 4: case 5: goto st67;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	case 14: goto tr150;
	case 15: goto tr152;
	case 18: goto tr151;
	}
	goto st0;
tr93:
	{ host->octet = *p - '0'; }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st111;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto st66;
	case 4: case 5: goto tr154;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	case 14: goto tr150;
	case 15: goto tr152;
	case 18: goto tr151;
	}
	goto st0;
tr154:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st112;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto st66;
	case 4: case 5: goto tr155;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	case 14: goto tr150;
	case 15: goto tr152;
	case 18: goto tr151;
	}
	goto st0;
tr91:
	{ host->misfit = 1; }
	goto st68;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr90;
	case 4: case 5: goto tr96;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr96:
	{ host->misfit = 1; }
	goto st69;
tr98:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st69;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr90;
	case 4: case 5: goto st67;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr89:
	{ host->octet = *p - '0'; }
	goto st70;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr90;
	case 4: case 5: goto tr97;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr97:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st71;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr90;
	case 4: case 5: goto tr98;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr87:
	{ host->misfit = 1; }
	goto st72;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr86;
	case 4: case 5: goto tr99;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr99:
	{ host->misfit = 1; }
	goto st73;
tr101:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st73;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr86;
	case 4: case 5: goto st67;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr85:
	{ host->octet = *p - '0'; }
	goto st74;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr86;
	case 4: case 5: goto tr100;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr100:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st75;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr86;
	case 4: case 5: goto tr101;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr68:
	{ host->misfit = 1; }
	goto st76;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr67;
	case 4: case 5: goto tr102;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr102:
	{ host->misfit = 1; }
	goto st77;
tr104:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr67;
	case 4: case 5: goto st67;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr62:
	{ host->text.at = (const char *)p; }
	{ host->octet = *p - '0'; }
	goto st78;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr67;
	case 4: case 5: goto tr103;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr103:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch ( uri_kind[*p] ) {
	case 2: goto st47;
	case 3: goto tr67;
	case 4: case 5: goto tr104;
	case 6: case 7: goto tr69;
	case 8: goto tr70;
	}
	goto st0;
tr64:
	{ host->text.at = (const char *)p; }
	goto st80;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch ( uri_kind[*p] ) {
	case 3: case 4: case 5: case 6: case 14: goto st81;
	}
	goto st0;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch ( uri_kind[*p] ) {
	case 3: case 4: case 5: case 6: case 14: goto st81;
	case 13: goto tr106;
	}
	goto st0;
tr106:
	{ expected = "more of a host, a port, a parameter, ? or the end"; }
	goto st113;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch ( uri_kind[*p] ) {
	case 14: goto tr156;
	case 15: goto tr158;
	case 18: goto tr157;
	}
	goto st0;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
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
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 89: 
	case 90: 
	case 105: 
	case 106: 
	{ uri->params = scan_text(s, p); }
	break;
	case 91: 
	case 107: 
	{ uri->headers = scan_text(s, p); }
	break;
	case 82: 
	case 83: 
	case 98: 
	case 99: 
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	break;
	case 97: 
	case 113: 
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	break;
	case 92: 
	case 93: 
	case 94: 
	case 95: 
	case 96: 
	case 108: 
	case 109: 
	case 110: 
	case 111: 
	case 112: 
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= uri_first_final;
}
