/* Generated from grammar/via.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One Via value: via-parm of RFC 3261 25.1, up to the end or a comma. */
#include "message/scan.h"




static const int via_start = 1;
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
	{ text = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto tr5;
		case 13u: goto tr6;
		case 32u: goto tr5;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 47u: goto tr8;
		case 126u: goto st4;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st4;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st4;
		} else if ( (*p) >= 65u )
			goto st4;
	} else
		goto st4;
	goto st0;
tr5:
	{ expected = "a protocol version"; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 9u: goto st5;
		case 13u: goto st6;
		case 32u: goto st5;
		case 47u: goto st8;
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
	switch( (*p) ) {
		case 9u: goto st5;
		case 32u: goto st5;
	}
	goto st0;
tr8:
	{ expected = "a protocol version"; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 9u: goto st8;
		case 13u: goto st9;
		case 32u: goto st8;
		case 33u: goto st11;
		case 37u: goto st11;
		case 39u: goto st11;
		case 126u: goto st11;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st11;
		} else if ( (*p) >= 42u )
			goto st11;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st11;
		} else if ( (*p) >= 65u )
			goto st11;
	} else
		goto st11;
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
		case 9u: goto st8;
		case 32u: goto st8;
	}
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 9u: goto tr16;
		case 13u: goto tr17;
		case 32u: goto tr16;
		case 33u: goto st11;
		case 37u: goto st11;
		case 39u: goto st11;
		case 47u: goto tr18;
		case 126u: goto st11;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st11;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st11;
		} else if ( (*p) >= 65u )
			goto st11;
	} else
		goto st11;
	goto st0;
tr16:
	{ expected = "a transport"; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 9u: goto st12;
		case 13u: goto st13;
		case 32u: goto st12;
		case 47u: goto st15;
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
	switch( (*p) ) {
		case 9u: goto st12;
		case 32u: goto st12;
	}
	goto st0;
tr18:
	{ expected = "a transport"; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 9u: goto st15;
		case 13u: goto st16;
		case 32u: goto st15;
		case 33u: goto tr24;
		case 37u: goto tr24;
		case 39u: goto tr24;
		case 126u: goto tr24;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr24;
		} else if ( (*p) >= 42u )
			goto tr24;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr24;
		} else if ( (*p) >= 65u )
			goto tr24;
	} else
		goto tr24;
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
	switch( (*p) ) {
		case 9u: goto st15;
		case 32u: goto st15;
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
	switch( (*p) ) {
		case 9u: goto tr26;
		case 13u: goto tr27;
		case 32u: goto tr26;
		case 33u: goto st18;
		case 37u: goto st18;
		case 39u: goto st18;
		case 126u: goto st18;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st18;
		} else if ( (*p) >= 42u )
			goto st18;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st18;
		} else if ( (*p) >= 65u )
			goto st18;
	} else
		goto st18;
	goto st0;
tr26:
	{ via->transport = scan_text(m, p); }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 9u: goto st19;
		case 13u: goto st20;
		case 32u: goto st19;
		case 48u: goto tr31;
		case 91u: goto tr34;
		case 95u: goto tr35;
	}
	if ( (*p) < 65u ) {
		if ( 49u <= (*p) && (*p) <= 57u )
			goto tr32;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr33;
	} else
		goto tr33;
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
	switch( (*p) ) {
		case 9u: goto st19;
		case 32u: goto st19;
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
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr38;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr39;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 45u: goto st23;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 9u: goto tr106;
		case 13u: goto tr107;
		case 32u: goto tr106;
		case 44u: goto tr108;
		case 45u: goto st23;
		case 46u: goto st112;
		case 58u: goto tr110;
		case 59u: goto tr111;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 9u: goto st74;
		case 13u: goto st24;
		case 32u: goto st74;
		case 44u: goto tr113;
		case 58u: goto st26;
		case 59u: goto st31;
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
	switch( (*p) ) {
		case 9u: goto st74;
		case 32u: goto st74;
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
	switch( (*p) ) {
		case 9u: goto st26;
		case 13u: goto st27;
		case 32u: goto st26;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr46;
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
	switch( (*p) ) {
		case 9u: goto st26;
		case 32u: goto st26;
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
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 59u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr117;
	goto st0;
tr114:
	{ expected = "a parameter"; }
	{ via->text = scan_text(text, p); }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 9u: goto st77;
		case 13u: goto st29;
		case 32u: goto st77;
		case 44u: goto tr113;
		case 59u: goto st31;
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
	switch( (*p) ) {
		case 9u: goto st77;
		case 32u: goto st77;
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
	switch( (*p) ) {
		case 9u: goto st31;
		case 13u: goto st32;
		case 32u: goto st31;
		case 33u: goto tr52;
		case 37u: goto tr52;
		case 39u: goto tr52;
		case 66u: goto tr53;
		case 77u: goto tr54;
		case 82u: goto tr55;
		case 98u: goto tr53;
		case 109u: goto tr54;
		case 114u: goto tr55;
		case 126u: goto tr52;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr52;
		} else if ( (*p) >= 42u )
			goto tr52;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr52;
		} else if ( (*p) >= 65u )
			goto tr52;
	} else
		goto tr52;
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
	switch( (*p) ) {
		case 9u: goto st31;
		case 32u: goto st31;
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
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
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
	switch( (*p) ) {
		case 9u: goto st79;
		case 13u: goto st34;
		case 32u: goto st79;
		case 44u: goto tr113;
		case 59u: goto st36;
		case 61u: goto st39;
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
	switch( (*p) ) {
		case 9u: goto st79;
		case 32u: goto st79;
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
	switch( (*p) ) {
		case 9u: goto st36;
		case 13u: goto st37;
		case 32u: goto st36;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 66u: goto tr62;
		case 77u: goto tr63;
		case 82u: goto tr64;
		case 98u: goto tr62;
		case 109u: goto tr63;
		case 114u: goto tr64;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr61;
		} else if ( (*p) >= 42u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
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
	switch( (*p) ) {
		case 9u: goto st36;
		case 32u: goto st36;
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
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 82u: goto tr126;
		case 114u: goto tr126;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
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
	switch( (*p) ) {
		case 9u: goto st39;
		case 13u: goto st40;
		case 32u: goto st39;
		case 33u: goto tr68;
		case 34u: goto tr69;
		case 37u: goto tr68;
		case 39u: goto tr68;
		case 47u: goto tr70;
		case 58u: goto tr70;
		case 61u: goto tr70;
		case 91u: goto tr70;
		case 93u: goto tr70;
		case 126u: goto tr68;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 38u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto tr68;
		} else if ( (*p) >= 36u )
			goto tr70;
	} else if ( (*p) > 57u ) {
		if ( (*p) < 65u ) {
			if ( 63u <= (*p) && (*p) <= 64u )
				goto tr70;
		} else if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr68;
		} else
			goto tr68;
	} else
		goto tr68;
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
	switch( (*p) ) {
		case 9u: goto st39;
		case 32u: goto st39;
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
	switch( (*p) ) {
		case 9u: goto tr127;
		case 13u: goto tr128;
		case 32u: goto tr127;
		case 33u: goto tr129;
		case 37u: goto tr129;
		case 39u: goto tr129;
		case 44u: goto tr131;
		case 47u: goto tr130;
		case 58u: goto tr130;
		case 59u: goto tr132;
		case 61u: goto tr130;
		case 91u: goto tr130;
		case 93u: goto tr130;
		case 126u: goto tr129;
	}
	if ( (*p) < 63u ) {
		if ( (*p) > 38u ) {
			if ( 42u <= (*p) && (*p) <= 57u )
				goto tr129;
		} else if ( (*p) >= 36u )
			goto tr130;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr129;
		} else if ( (*p) >= 65u )
			goto tr129;
	} else
		goto tr130;
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
	switch( (*p) ) {
		case 9u: goto st82;
		case 13u: goto st42;
		case 32u: goto st82;
		case 44u: goto tr113;
		case 59u: goto st36;
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
	switch( (*p) ) {
		case 9u: goto st82;
		case 32u: goto st82;
	}
	goto st0;
tr69:
	{ m = p; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 13u: goto st45;
		case 34u: goto tr76;
		case 92u: goto st47;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
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
	switch( (*p) ) {
		case 9u: goto st44;
		case 32u: goto st44;
	}
	goto st0;
tr76:
	{ expected = "a semicolon, a comma or the end"; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 9u: goto tr127;
		case 13u: goto tr128;
		case 32u: goto tr127;
		case 44u: goto tr131;
		case 59u: goto tr132;
	}
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st44;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st44;
	} else
		goto st44;
	goto st0;
tr126:
	{ expected = "a semicolon, a comma or the end"; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 65u: goto tr134;
		case 97u: goto tr134;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 66u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr134:
	{ expected = "a semicolon, a comma or the end"; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 78u: goto tr135;
		case 110u: goto tr135;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr135:
	{ expected = "a semicolon, a comma or the end"; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 67u: goto tr136;
		case 99u: goto tr136;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr136:
	{ expected = "a semicolon, a comma or the end"; }
	goto st87;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 72u: goto tr137;
		case 104u: goto tr137;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr137:
	{ expected = "a semicolon, a comma or the end"; }
	goto st88;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 9u: goto tr138;
		case 13u: goto tr139;
		case 32u: goto tr138;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr140;
		case 59u: goto tr141;
		case 61u: goto tr142;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
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
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 65u: goto tr143;
		case 97u: goto tr143;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 66u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr143:
	{ expected = "a semicolon, a comma or the end"; }
	goto st90;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 68u: goto tr144;
		case 100u: goto tr144;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr144:
	{ expected = "a semicolon, a comma or the end"; }
	goto st91;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 68u: goto tr145;
		case 100u: goto tr145;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr145:
	{ expected = "a semicolon, a comma or the end"; }
	goto st92;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 82u: goto tr146;
		case 114u: goto tr146;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr146:
	{ expected = "a semicolon, a comma or the end"; }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 9u: goto tr147;
		case 13u: goto tr148;
		case 32u: goto tr147;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr149;
		case 59u: goto tr150;
		case 61u: goto tr151;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
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
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 69u: goto tr152;
		case 80u: goto tr153;
		case 101u: goto tr152;
		case 112u: goto tr153;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr152:
	{ expected = "a semicolon, a comma or the end"; }
	goto st95;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 67u: goto tr154;
		case 99u: goto tr154;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr154:
	{ expected = "a semicolon, a comma or the end"; }
	goto st96;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 69u: goto tr155;
		case 101u: goto tr155;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr155:
	{ expected = "a semicolon, a comma or the end"; }
	goto st97;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 73u: goto tr156;
		case 105u: goto tr156;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr156:
	{ expected = "a semicolon, a comma or the end"; }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 86u: goto tr157;
		case 118u: goto tr157;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr157:
	{ expected = "a semicolon, a comma or the end"; }
	goto st99;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 69u: goto tr158;
		case 101u: goto tr158;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr158:
	{ expected = "a semicolon, a comma or the end"; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 68u: goto tr159;
		case 100u: goto tr159;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr159:
	{ expected = "a semicolon, a comma or the end"; }
	goto st101;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch( (*p) ) {
		case 9u: goto tr160;
		case 13u: goto tr161;
		case 32u: goto tr160;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr162;
		case 59u: goto tr163;
		case 61u: goto tr164;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr153:
	{ expected = "a semicolon, a comma or the end"; }
	goto st102;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 79u: goto tr165;
		case 111u: goto tr165;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr165:
	{ expected = "a semicolon, a comma or the end"; }
	goto st103;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 82u: goto tr166;
		case 114u: goto tr166;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
tr166:
	{ expected = "a semicolon, a comma or the end"; }
	goto st104;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 9u: goto tr120;
		case 13u: goto tr121;
		case 32u: goto tr120;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr122;
		case 59u: goto tr123;
		case 61u: goto tr124;
		case 84u: goto st105;
		case 116u: goto st105;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
	goto st0;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 9u: goto tr168;
		case 13u: goto tr169;
		case 32u: goto tr168;
		case 33u: goto tr61;
		case 37u: goto tr61;
		case 39u: goto tr61;
		case 44u: goto tr170;
		case 59u: goto tr171;
		case 61u: goto tr172;
		case 126u: goto tr61;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr61;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr61;
		} else if ( (*p) >= 65u )
			goto tr61;
	} else
		goto tr61;
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
	switch( (*p) ) {
		case 9u: goto st106;
		case 13u: goto st48;
		case 32u: goto st106;
		case 44u: goto tr113;
		case 59u: goto st36;
		case 61u: goto st107;
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
	switch( (*p) ) {
		case 9u: goto st106;
		case 32u: goto st106;
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
	switch( (*p) ) {
		case 9u: goto tr174;
		case 13u: goto tr175;
		case 32u: goto tr174;
		case 33u: goto tr68;
		case 34u: goto tr69;
		case 37u: goto tr68;
		case 39u: goto tr68;
		case 44u: goto tr176;
		case 47u: goto tr70;
		case 58u: goto tr70;
		case 59u: goto tr177;
		case 61u: goto tr70;
		case 91u: goto tr70;
		case 93u: goto tr70;
		case 126u: goto tr68;
	}
	if ( (*p) < 63u ) {
		if ( (*p) > 38u ) {
			if ( 42u <= (*p) && (*p) <= 57u )
				goto tr68;
		} else if ( (*p) >= 36u )
			goto tr70;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr68;
		} else if ( (*p) >= 65u )
			goto tr68;
	} else
		goto tr70;
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
	switch( (*p) ) {
		case 9u: goto st107;
		case 32u: goto st107;
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
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 59u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr178;
	goto st0;
tr178:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st109;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 59u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr179;
	goto st0;
tr179:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st110;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 59u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr180;
	goto st0;
tr180:
	{ host->number = host->number * 10 + (*p - '0'); }
	{ expected = "a semicolon, a comma or the end"; }
	goto st111;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 59u: goto tr118;
	}
	goto st0;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 9u: goto tr106;
		case 13u: goto tr107;
		case 32u: goto tr106;
		case 44u: goto tr108;
		case 58u: goto tr110;
		case 59u: goto tr111;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr38:
	{ host->misfit |= host->octet >> 8; }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 48u: goto tr83;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 49u <= (*p) && (*p) <= 57u )
			goto tr84;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr83:
	{ host->octet = *p - '0'; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr85;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr86;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr85:
	{ host->misfit |= host->octet >> 8; }
	goto st54;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 48u: goto tr87;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 49u <= (*p) && (*p) <= 57u )
			goto tr88;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr87:
	{ host->octet = *p - '0'; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr89;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr90;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr89:
	{ host->misfit |= host->octet >> 8; }
	goto st56;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch( (*p) ) {
		case 48u: goto tr91;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 49u <= (*p) && (*p) <= 57u )
			goto tr92;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr91:
	{ host->octet = *p - '0'; }
	goto st113;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st57;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr184;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( (*p) == 95u )
		goto st73;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st57;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr184:
	{ host->misfit = 1; }
	goto st114;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st57;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr187;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st57;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr92:
	{ host->octet = *p - '0'; }
	goto st116;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st57;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr188;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr188:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st117;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st57;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr189;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr90:
	{ host->misfit = 1; }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr89;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr95;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr89;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr88:
	{ host->octet = *p - '0'; }
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr89;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr96;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr96:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr89;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr97;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr86:
	{ host->misfit = 1; }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr85;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr98;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr85;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr84:
	{ host->octet = *p - '0'; }
	goto st65;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr85;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr99;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr99:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st66;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr85;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr100;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr39:
	{ host->misfit = 1; }
	goto st67;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr38;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr101;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr38;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
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
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr38;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr102;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr102:
	{ host->octet = host->octet * 10 + (*p - '0'); }
	goto st70;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto tr38;
		case 95u: goto st73;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr103;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr40;
	} else
		goto tr40;
	goto st0;
tr34:
	{ expected = "a semicolon, a comma or the end"; }
	{ host->text.at = (const char *)p; }
	goto st71;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	if ( (*p) == 46u )
		goto st72;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st72;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st72;
	} else
		goto st72;
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 46u: goto st72;
		case 93u: goto st118;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st72;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st72;
	} else
		goto st72;
	goto st0;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( (*p) ) {
		case 9u: goto tr190;
		case 13u: goto tr191;
		case 32u: goto tr190;
		case 44u: goto tr192;
		case 58u: goto tr193;
		case 59u: goto tr194;
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
