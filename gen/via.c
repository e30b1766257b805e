/* Generated from grammar/via.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One Via value: via-parm of RFC 3261 25.1, up to the end or a comma. */
#include "message/scan.h"




static const int via_start = 1;
static const unsigned char via_kind[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 36, 0, 0, 35, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 34, 24, 30, 2, 30, 2, 24, 24, 2, 2, 32, 3, 4, 27,
	5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 25, 31, 24, 26, 24, 30,
	30, 9, 10, 11, 22, 21, 8, 12, 13, 14, 12, 12, 12, 20, 15, 16,
	17, 12, 23, 12, 18, 12, 19, 12, 12, 12, 12, 28, 33, 29, 24, 7,
	2, 9, 10, 11, 22, 21, 8, 12, 13, 14, 12, 12, 12, 20, 15, 16,
	17, 12, 23, 12, 18, 12, 19, 12, 12, 12, 12, 24, 24, 24, 2, 0,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
	37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37,
};

static const int via_first_final = 73;
static const int via_error = 0;

static const int via_en_main = 1;



bool via_scan(struct scan *scan, struct peal_via *via, struct scan_host *host)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const unsigned char *text = p, *param = p;
	const char *expected = "a sent-protocol";
	struct peal_text ignored, *to = &ignored;
	const unsigned char *last = p;
	uint32_t branches = 0;
	int cs;

	
	{
	cs = via_start;
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
	switch ( via_kind[*p] ) {
	case 1: goto st1;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr3;
	case 35: goto st2;
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
	switch ( via_kind[*p] ) {
	case 1: goto st1;
	}
	goto st0;
tr3:
	{ text = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch ( via_kind[*p] ) {
	case 1: goto tr5;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto st4;
	case 27: goto tr8;
	case 35: goto tr6;
	}
	goto st0;
tr5:
	{ expected = "a protocol version"; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch ( via_kind[*p] ) {
	case 1: goto st5;
	case 27: goto st8;
	case 35: goto st6;
	}
	goto st0;
tr6:
	{ expected = "a protocol version"; }
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
	switch ( via_kind[*p] ) {
	case 1: goto st5;
	}
	goto st0;
tr8:
	{ expected = "a protocol version"; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch ( via_kind[*p] ) {
	case 1: goto st8;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto st11;
	case 35: goto st9;
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
	switch ( via_kind[*p] ) {
	case 1: goto st8;
	}
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch ( via_kind[*p] ) {
	case 1: goto tr16;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto st11;
	case 27: goto tr18;
	case 35: goto tr17;
	}
	goto st0;
tr16:
	{ expected = "a transport"; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch ( via_kind[*p] ) {
	case 1: goto st12;
	case 27: goto st15;
	case 35: goto st13;
	}
	goto st0;
tr17:
	{ expected = "a transport"; }
	goto st13;
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
	switch ( via_kind[*p] ) {
	case 1: goto st12;
	}
	goto st0;
tr18:
	{ expected = "a transport"; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch ( via_kind[*p] ) {
	case 1: goto st15;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr24;
	case 35: goto st16;
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
	switch ( via_kind[*p] ) {
	case 1: goto st15;
	}
	goto st0;
tr24:
	{ m = p; }
	{ expected = "a blank and a sent-by host"; }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch ( via_kind[*p] ) {
	case 1: goto tr26;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto st18;
	case 35: goto tr27;
	}
	goto st0;
tr26:
	{ via->transport = scan_text(m, p); }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch ( via_kind[*p] ) {
	case 1: goto st19;
	case 5: goto tr31;
	case 6: goto tr32;
	case 7: goto tr35;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr33;
	case 28: goto tr34;
	case 35: goto st20;
	}
	goto st0;
tr27:
	{ via->transport = scan_text(m, p); }
	goto st20;
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
	switch ( via_kind[*p] ) {
	case 1: goto st19;
	}
	goto st0;
tr31:
	{ expected = "a semicolon, a comma or the end"; }
	{ host->text.at = (const char *)p; }
	{ host->octet = *p - '0'; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr38;
	case 5: case 6: goto tr39;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 5: case 6: case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr33:
	{ expected = "a semicolon, a comma or the end"; }
	{ host->text.at = (const char *)p; }
	{ p = skip_name(scan->at, p, pe); }
	goto st73;
tr35:
	{ expected = "a semicolon, a comma or the end"; }
	{ host->text.at = (const char *)p; }
	goto st73;
tr40:
	{ p = skip_name(scan->at, p, pe); }
	goto st73;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch ( via_kind[*p] ) {
	case 1: goto tr106;
	case 3: goto st23;
	case 4: goto st112;
	case 5: case 6: case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr110;
	case 31: goto tr111;
	case 32: goto tr108;
	case 35: goto tr107;
	}
	goto st0;
tr106:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st74;
tr181:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st74;
tr190:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st74;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch ( via_kind[*p] ) {
	case 1: goto st74;
	case 25: goto st26;
	case 31: goto st31;
	case 32: goto tr113;
	case 35: goto st24;
	}
	goto st0;
tr107:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st24;
tr182:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st24;
tr191:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st24;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( (*p) == 10u )
		goto st25;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch ( via_kind[*p] ) {
	case 1: goto st74;
	}
	goto st0;
tr108:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr113:
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr116:
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr122:
	{ to = &ignored; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr131:
	{ *to = scan_text(m, p); }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr140:
	{ to = &via->branch; }
	{ branches++; }
	{ last = m; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr149:
	{ to = &via->maddr; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr162:
	{ to = &via->received; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr170:
	{ to = &via->rport; }
	{ via->has_rport = true; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr176:
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr183:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
tr192:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ via->text = scan_text(text, p); }
	{ {p++; cs = 75; goto _out;} }
	goto st75;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	goto st0;
tr110:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st26;
tr185:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st26;
tr193:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a port"; }
	goto st26;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch ( via_kind[*p] ) {
	case 1: goto st26;
	case 5: case 6: goto tr46;
	case 35: goto st27;
	}
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) == 10u )
		goto st28;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch ( via_kind[*p] ) {
	case 1: goto st26;
	}
	goto st0;
tr46:
	{ host->port = p; }
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st76;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch ( via_kind[*p] ) {
	case 1: goto tr114;
	case 5: case 6: goto tr117;
	case 31: goto tr118;
	case 32: goto tr116;
	case 35: goto tr115;
	}
	goto st0;
tr114:
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch ( via_kind[*p] ) {
	case 1: goto st77;
	case 31: goto st31;
	case 32: goto tr113;
	case 35: goto st29;
	}
	goto st0;
tr115:
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st29;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( (*p) == 10u )
		goto st30;
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	switch ( via_kind[*p] ) {
	case 1: goto st77;
	}
	goto st0;
tr111:
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a parameter"; }
	goto st31;
tr118:
	{ expected = "a parameter"; }
	goto st31;
tr186:
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a parameter"; }
	goto st31;
tr194:
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ expected = "a parameter"; }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch ( via_kind[*p] ) {
	case 1: goto st31;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 21: case 22: goto tr52;
	case 10: goto tr53;
	case 20: goto tr54;
	case 23: goto tr55;
	case 35: goto st32;
	}
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( (*p) == 10u )
		goto st33;
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch ( via_kind[*p] ) {
	case 1: goto st31;
	}
	goto st0;
tr52:
	{ param = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st78;
tr61:
	{ expected = "a semicolon, a comma or the end"; }
	goto st78;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr120:
	{ to = &ignored; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st79;
tr138:
	{ to = &via->branch; }
	{ branches++; }
	{ last = m; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st79;
tr147:
	{ to = &via->maddr; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st79;
tr160:
	{ to = &via->received; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch ( via_kind[*p] ) {
	case 1: goto st79;
	case 26: goto st39;
	case 31: goto st36;
	case 32: goto tr113;
	case 35: goto st34;
	}
	goto st0;
tr121:
	{ to = &ignored; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st34;
tr139:
	{ to = &via->branch; }
	{ branches++; }
	{ last = m; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st34;
tr148:
	{ to = &via->maddr; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st34;
tr161:
	{ to = &via->received; }
	{ expected = "a parameter value"; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( (*p) == 10u )
		goto st35;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch ( via_kind[*p] ) {
	case 1: goto st79;
	}
	goto st0;
tr177:
	{ expected = "a parameter"; }
	goto st36;
tr123:
	{ to = &ignored; }
	{ expected = "a parameter"; }
	goto st36;
tr132:
	{ *to = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st36;
tr141:
	{ to = &via->branch; }
	{ branches++; }
	{ last = m; }
	{ expected = "a parameter"; }
	goto st36;
tr150:
	{ to = &via->maddr; }
	{ expected = "a parameter"; }
	goto st36;
tr163:
	{ to = &via->received; }
	{ expected = "a parameter"; }
	goto st36;
tr171:
	{ to = &via->rport; }
	{ via->has_rport = true; }
	{ expected = "a parameter"; }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch ( via_kind[*p] ) {
	case 1: goto st36;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 21: case 22: goto tr61;
	case 10: goto tr62;
	case 20: goto tr63;
	case 23: goto tr64;
	case 35: goto st37;
	}
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	if ( (*p) == 10u )
		goto st38;
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch ( via_kind[*p] ) {
	case 1: goto st36;
	}
	goto st0;
tr53:
	{ param = p; }
	{ m = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st80;
tr62:
	{ m = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st80;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: goto tr61;
	case 23: goto tr126;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr124:
	{ to = &ignored; }
	{ expected = "a parameter value"; }
	goto st39;
tr142:
	{ to = &via->branch; }
	{ branches++; }
	{ last = m; }
	{ expected = "a parameter value"; }
	goto st39;
tr151:
	{ to = &via->maddr; }
	{ expected = "a parameter value"; }
	goto st39;
tr164:
	{ to = &via->received; }
	{ expected = "a parameter value"; }
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch ( via_kind[*p] ) {
	case 1: goto st39;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr68;
	case 25: case 26: case 27: case 28: case 29: case 30: goto tr70;
	case 34: goto tr69;
	case 35: goto st40;
	}
	goto st0;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	if ( (*p) == 10u )
		goto st41;
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch ( via_kind[*p] ) {
	case 1: goto st39;
	}
	goto st0;
tr130:
	{ expected = "a semicolon, a comma or the end"; }
	goto st81;
tr70:
	{ m = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st81;
tr68:
	{ m = p; }
	{ p = skip_name(scan->at, p, pe); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st81;
tr129:
	{ p = skip_name(scan->at, p, pe); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st81;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch ( via_kind[*p] ) {
	case 1: goto tr127;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr129;
	case 25: case 26: case 27: case 28: case 29: case 30: goto tr130;
	case 31: goto tr132;
	case 32: goto tr131;
	case 35: goto tr128;
	}
	goto st0;
tr127:
	{ *to = scan_text(m, p); }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st82;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch ( via_kind[*p] ) {
	case 1: goto st82;
	case 31: goto st36;
	case 32: goto tr113;
	case 35: goto st42;
	}
	goto st0;
tr128:
	{ *to = scan_text(m, p); }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st42;
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
	switch ( via_kind[*p] ) {
	case 1: goto st82;
	}
	goto st0;
tr69:
	{ m = p; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch ( via_kind[*p] ) {
	case 0: case 36: goto st0;
	case 33: goto st47;
	case 34: goto tr76;
	case 35: goto st45;
	}
	goto st44;
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
	switch ( via_kind[*p] ) {
	case 1: goto st44;
	}
	goto st0;
tr76:
	{ expected = "a semicolon, a comma or the end"; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch ( via_kind[*p] ) {
	case 1: goto tr127;
	case 31: goto tr132;
	case 32: goto tr131;
	case 35: goto tr128;
	}
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch ( via_kind[*p] ) {
	case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: case 24: case 25: case 26: case 27: case 28: case 29: case 30: case 31: case 32: case 33: case 34: goto st44;
	}
	goto st0;
tr126:
	{ expected = "a semicolon, a comma or the end"; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 9: goto tr134;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr134:
	{ expected = "a semicolon, a comma or the end"; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 15: goto tr135;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr135:
	{ expected = "a semicolon, a comma or the end"; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 11: goto tr136;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr136:
	{ expected = "a semicolon, a comma or the end"; }
	goto st87;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 13: goto tr137;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr137:
	{ expected = "a semicolon, a comma or the end"; }
	goto st88;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch ( via_kind[*p] ) {
	case 1: goto tr138;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 26: goto tr142;
	case 31: goto tr141;
	case 32: goto tr140;
	case 35: goto tr139;
	}
	goto st0;
tr54:
	{ param = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st89;
tr63:
	{ expected = "a semicolon, a comma or the end"; }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 9: goto tr143;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr143:
	{ expected = "a semicolon, a comma or the end"; }
	goto st90;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 23: goto tr61;
	case 22: goto tr144;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr144:
	{ expected = "a semicolon, a comma or the end"; }
	goto st91;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 23: goto tr61;
	case 22: goto tr145;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr145:
	{ expected = "a semicolon, a comma or the end"; }
	goto st92;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: goto tr61;
	case 23: goto tr146;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr146:
	{ expected = "a semicolon, a comma or the end"; }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch ( via_kind[*p] ) {
	case 1: goto tr147;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 26: goto tr151;
	case 31: goto tr150;
	case 32: goto tr149;
	case 35: goto tr148;
	}
	goto st0;
tr55:
	{ param = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st94;
tr64:
	{ expected = "a semicolon, a comma or the end"; }
	goto st94;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 18: case 19: case 20: case 22: case 23: goto tr61;
	case 17: goto tr153;
	case 21: goto tr152;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr152:
	{ expected = "a semicolon, a comma or the end"; }
	goto st95;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 11: goto tr154;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr154:
	{ expected = "a semicolon, a comma or the end"; }
	goto st96;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 22: case 23: goto tr61;
	case 21: goto tr155;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr155:
	{ expected = "a semicolon, a comma or the end"; }
	goto st97;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 14: goto tr156;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr156:
	{ expected = "a semicolon, a comma or the end"; }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 20: case 21: case 22: case 23: goto tr61;
	case 19: goto tr157;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr157:
	{ expected = "a semicolon, a comma or the end"; }
	goto st99;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 22: case 23: goto tr61;
	case 21: goto tr158;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr158:
	{ expected = "a semicolon, a comma or the end"; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 23: goto tr61;
	case 22: goto tr159;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr159:
	{ expected = "a semicolon, a comma or the end"; }
	goto st101;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch ( via_kind[*p] ) {
	case 1: goto tr160;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 26: goto tr164;
	case 31: goto tr163;
	case 32: goto tr162;
	case 35: goto tr161;
	}
	goto st0;
tr153:
	{ expected = "a semicolon, a comma or the end"; }
	goto st102;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 16: goto tr165;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr165:
	{ expected = "a semicolon, a comma or the end"; }
	goto st103;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: goto tr61;
	case 23: goto tr166;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
tr166:
	{ expected = "a semicolon, a comma or the end"; }
	goto st104;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch ( via_kind[*p] ) {
	case 1: goto tr120;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 18: goto st105;
	case 26: goto tr124;
	case 31: goto tr123;
	case 32: goto tr122;
	case 35: goto tr121;
	}
	goto st0;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch ( via_kind[*p] ) {
	case 1: goto tr168;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr61;
	case 26: goto tr172;
	case 31: goto tr171;
	case 32: goto tr170;
	case 35: goto tr169;
	}
	goto st0;
tr168:
	{ to = &via->rport; }
	{ via->has_rport = true; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st106;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch ( via_kind[*p] ) {
	case 1: goto st106;
	case 26: goto st107;
	case 31: goto st36;
	case 32: goto tr113;
	case 35: goto st48;
	}
	goto st0;
tr169:
	{ to = &via->rport; }
	{ via->has_rport = true; }
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st48;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	if ( (*p) == 10u )
		goto st49;
	goto st0;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch ( via_kind[*p] ) {
	case 1: goto st106;
	}
	goto st0;
tr172:
	{ to = &via->rport; }
	{ via->has_rport = true; }
	goto st107;
tr174:
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st107;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch ( via_kind[*p] ) {
	case 1: goto tr174;
	case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr68;
	case 25: case 26: case 27: case 28: case 29: case 30: goto tr70;
	case 31: goto tr177;
	case 32: goto tr176;
	case 34: goto tr69;
	case 35: goto tr175;
	}
	goto st0;
tr175:
	{ expected = "a parameter"; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	if ( (*p) == 10u )
		goto st51;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch ( via_kind[*p] ) {
	case 1: goto st107;
	}
	goto st0;
tr117:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st108;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch ( via_kind[*p] ) {
	case 1: goto tr114;
	case 5: case 6: goto tr178;
	case 31: goto tr118;
	case 32: goto tr116;
	case 35: goto tr115;
	}
	goto st0;
tr178:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st109;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch ( via_kind[*p] ) {
	case 1: goto tr114;
	case 5: case 6: goto tr179;
	case 31: goto tr118;
	case 32: goto tr116;
	case 35: goto tr115;
	}
	goto st0;
tr179:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st110;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch ( via_kind[*p] ) {
	case 1: goto tr114;
	case 5: case 6: goto tr180;
	case 31: goto tr118;
	case 32: goto tr116;
	case 35: goto tr115;
	}
	goto st0;
tr180:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st111;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch ( via_kind[*p] ) {
	case 1: goto tr114;
	case 31: goto tr118;
	case 32: goto tr116;
	case 35: goto tr115;
	}
	goto st0;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch ( via_kind[*p] ) {
	case 1: goto tr106;
	case 5: case 6: case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr110;
	case 31: goto tr111;
	case 32: goto tr108;
	case 35: goto tr107;
	}
	goto st0;
tr38:
	{ host->misfit |= host->octet >> 8; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch ( via_kind[*p] ) {
	case 5: goto tr83;
	case 6: goto tr84;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr83:
	{ host->octet = *p - '0'; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr85;
	case 5: case 6: goto tr86;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr85:
	{ host->misfit |= host->octet >> 8; }
	goto st54;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch ( via_kind[*p] ) {
	case 5: goto tr87;
	case 6: goto tr88;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr87:
	{ host->octet = *p - '0'; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr89;
	case 5: case 6: goto tr90;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr89:
	{ host->misfit |= host->octet >> 8; }
	goto st56;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch ( via_kind[*p] ) {
	case 5: goto tr91;
	case 6: goto tr92;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr91:
	{ host->octet = *p - '0'; }
	goto st113;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch ( via_kind[*p] ) {
	case 1: goto tr181;
	case 3: goto st23;
	case 4: goto st57;
	case 5: case 6: goto tr184;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr185;
	case 31: goto tr186;
	case 32: goto tr183;
	case 35: goto tr182;
	}
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch ( via_kind[*p] ) {
	case 5: case 6: goto st58;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto st57;
	case 5: case 6: goto st58;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr184:
	{ host->misfit = 1; }
	goto st114;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch ( via_kind[*p] ) {
	case 1: goto tr181;
	case 3: goto st23;
	case 4: goto st57;
	case 5: case 6: goto tr187;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr185;
	case 31: goto tr186;
	case 32: goto tr183;
	case 35: goto tr182;
	}
	goto st0;
tr187:
	{ host->misfit = 1; }
	goto st115;
tr189:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st115;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch ( via_kind[*p] ) {
	case 1: goto tr181;
	case 3: goto st23;
	case 4: goto st57;
	case 5: case 6: goto st58;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr185;
	case 31: goto tr186;
	case 32: goto tr183;
	case 35: goto tr182;
	}
	goto st0;
tr92:
	{ host->octet = *p - '0'; }
	goto st116;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch ( via_kind[*p] ) {
	case 1: goto tr181;
	case 3: goto st23;
	case 4: goto st57;
	case 5: case 6: goto tr188;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr185;
	case 31: goto tr186;
	case 32: goto tr183;
	case 35: goto tr182;
	}
	goto st0;
tr188:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st117;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch ( via_kind[*p] ) {
	case 1: goto tr181;
	case 3: goto st23;
	case 4: goto st57;
	case 5: case 6: goto tr189;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	case 25: goto tr185;
	case 31: goto tr186;
	case 32: goto tr183;
	case 35: goto tr182;
	}
	goto st0;
tr90:
	{ host->misfit = 1; }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr89;
	case 5: case 6: goto tr95;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr95:
	{ host->misfit = 1; }
	goto st60;
tr97:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st60;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr89;
	case 5: case 6: goto st58;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr88:
	{ host->octet = *p - '0'; }
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr89;
	case 5: case 6: goto tr96;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr96:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr89;
	case 5: case 6: goto tr97;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr86:
	{ host->misfit = 1; }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr85;
	case 5: case 6: goto tr98;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr98:
	{ host->misfit = 1; }
	goto st64;
tr100:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr85;
	case 5: case 6: goto st58;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr84:
	{ host->octet = *p - '0'; }
	goto st65;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr85;
	case 5: case 6: goto tr99;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr99:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st66;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr85;
	case 5: case 6: goto tr100;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr39:
	{ host->misfit = 1; }
	goto st67;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr38;
	case 5: case 6: goto tr101;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr101:
	{ host->misfit = 1; }
	goto st68;
tr103:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st68;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr38;
	case 5: case 6: goto st58;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr32:
	{ expected = "a semicolon, a comma or the end"; }
	{ host->text.at = (const char *)p; }
	{ host->octet = *p - '0'; }
	goto st69;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr38;
	case 5: case 6: goto tr102;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr102:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st70;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch ( via_kind[*p] ) {
	case 3: goto st23;
	case 4: goto tr38;
	case 5: case 6: goto tr103;
	case 7: goto st73;
	case 8: case 9: case 10: case 11: case 12: case 13: case 14: case 15: case 16: case 17: case 18: case 19: case 20: case 21: case 22: case 23: goto tr40;
	}
	goto st0;
tr34:
	{ expected = "a semicolon, a comma or the end"; }
	{ host->text.at = (const char *)p; }
	goto st71;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch ( via_kind[*p] ) {
	case 4: case 5: case 6: case 8: case 9: case 10: case 11: case 21: case 22: case 25: goto st72;
	}
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch ( via_kind[*p] ) {
	case 4: case 5: case 6: case 8: case 9: case 10: case 11: case 21: case 22: case 25: goto st72;
	case 29: goto st118;
	}
	goto st0;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch ( via_kind[*p] ) {
	case 1: goto tr190;
	case 25: goto tr193;
	case 31: goto tr194;
	case 32: goto tr192;
	case 35: goto tr191;
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
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof114: cs = 114; goto _test_eof; 
	_test_eof115: cs = 115; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 76: 
	case 108: 
	case 109: 
	case 110: 
	case 111: 
	{ via->text = scan_text(text, p); }
	break;
	case 107: 
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	case 73: 
	case 112: 
	{ host->kind = PEAL_HOST_NAME; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ via->text = scan_text(text, p); }
	break;
	case 118: 
	{ host->kind = PEAL_HOST_IPV6; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ via->text = scan_text(text, p); }
	break;
	case 101: 
	{ to = &via->received; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	case 93: 
	{ to = &via->maddr; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	case 78: 
	case 80: 
	case 84: 
	case 85: 
	case 86: 
	case 87: 
	case 89: 
	case 90: 
	case 91: 
	case 92: 
	case 94: 
	case 95: 
	case 96: 
	case 97: 
	case 98: 
	case 99: 
	case 100: 
	case 102: 
	case 103: 
	case 104: 
	{ to = &ignored; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	case 81: 
	case 83: 
	{ *to = scan_text(m, p); }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	case 113: 
	case 114: 
	case 115: 
	case 116: 
	case 117: 
	{ host->misfit |= host->octet >> 8; }
	{ host->kind = PEAL_HOST_IPV4; }
	{ host->text.len = (size_t)((const char *)p - host->text.at); }
	{ via->text = scan_text(text, p); }
	break;
	case 105: 
	{ to = &via->rport; }
	{ via->has_rport = true; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	case 88: 
	{ to = &via->branch; }
	{ branches++; }
	{ last = m; }
	{ via->params = scan_text(param, p); }
	{ via->text = scan_text(text, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	scan->again = branches > 1 ? last : NULL;
	return cs >= via_first_final;
}
