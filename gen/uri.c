/* Generated from grammar/uri.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A sip or sips URI behind its colon, in two runs: what is before the "@", if there is
 * one, and what is behind it.  "@" is legal nowhere else, so nothing is tried twice.
 *                                                          RFC 3261 19.1.1, 25.1
 */
#include "message/scan.h"




static const int uri_start = 1;
static const int uri_first_final = 37;
static const int uri_error = 0;

static const int uri_en_userinfo = 32;
static const int uri_en_hostpart = 1;



bool uri_scan(struct scan *scan, enum scan_uri_part part, struct scan_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = "a user";
	int cs = part == SCAN_URI_USERINFO ? uri_en_userinfo : uri_en_hostpart;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch( (*p) ) {
		case 91u: goto tr3;
		case 95u: goto tr4;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr0;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr2;
	} else
		goto tr2;
	goto st0;
st0:
cs = 0;
	goto _out;
tr0:
	{ expected = "a host"; }
	{ m = p; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st17;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st28;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 45u: goto st3;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr9;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr2:
	{ expected = "a host"; }
	{ m = p; }
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	{ expected = "a parameter, ? or the end"; }
	goto st37;
tr4:
	{ expected = "a host"; }
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st37;
tr8:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	{ expected = "a parameter, ? or the end"; }
	goto st37;
tr9:
	{ expected = "a parameter, ? or the end"; }
	goto st37;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto tr46;
		case 58u: goto tr47;
		case 59u: goto tr48;
		case 63u: goto tr49;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr9;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr46:
	{ expected = "a parameter, ? or the end"; }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( (*p) ) {
		case 58u: goto tr47;
		case 59u: goto tr48;
		case 63u: goto tr49;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr9;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr47:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st4;
tr63:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr10;
	goto st0;
tr10:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st39;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( (*p) ) {
		case 59u: goto tr51;
		case 63u: goto tr52;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr50;
	goto st0;
tr50:
	{ expected = "a parameter, ? or the end"; }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 59u: goto tr51;
		case 63u: goto tr52;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr53;
	goto st0;
tr53:
	{ expected = "a parameter, ? or the end"; }
	goto st41;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch( (*p) ) {
		case 59u: goto tr51;
		case 63u: goto tr52;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr54;
	goto st0;
tr54:
	{ expected = "a parameter, ? or the end"; }
	goto st42;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 59u: goto tr51;
		case 63u: goto tr52;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr55;
	goto st0;
tr55:
	{ expected = "a parameter, ? or the end"; }
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch( (*p) ) {
		case 59u: goto tr51;
		case 63u: goto tr52;
	}
	goto st0;
tr48:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr51:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr56:
	{ expected = "a uri-parameter"; }
	goto st5;
tr64:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 33u: goto tr11;
		case 37u: goto st6;
		case 43u: goto tr12;
		case 47u: goto tr12;
		case 58u: goto tr12;
		case 91u: goto tr12;
		case 93u: goto tr12;
		case 95u: goto tr11;
		case 126u: goto tr11;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 38u ) {
			if ( 39u <= (*p) && (*p) <= 42u )
				goto tr11;
		} else if ( (*p) >= 36u )
			goto tr12;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr11;
		} else if ( (*p) >= 65u )
			goto tr11;
	} else
		goto tr11;
	goto st0;
tr12:
	{ expected = "a parameter, ? or the end"; }
	goto st44;
tr11:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	{ expected = "a parameter, ? or the end"; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 33u: goto tr11;
		case 37u: goto st6;
		case 43u: goto tr12;
		case 47u: goto tr12;
		case 58u: goto tr12;
		case 59u: goto tr56;
		case 61u: goto tr57;
		case 63u: goto tr58;
		case 91u: goto tr12;
		case 93u: goto tr12;
		case 95u: goto tr11;
		case 126u: goto tr11;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 38u ) {
			if ( 39u <= (*p) && (*p) <= 42u )
				goto tr11;
		} else if ( (*p) >= 36u )
			goto tr12;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr11;
		} else if ( (*p) >= 65u )
			goto tr11;
	} else
		goto tr11;
	goto st0;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st7;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st7;
	} else
		goto st7;
	goto st0;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr12;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr12;
	} else
		goto tr12;
	goto st0;
tr57:
	{ expected = "a uri-parameter"; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 33u: goto tr15;
		case 37u: goto st9;
		case 43u: goto tr16;
		case 47u: goto tr16;
		case 58u: goto tr16;
		case 91u: goto tr16;
		case 93u: goto tr16;
		case 95u: goto tr15;
		case 126u: goto tr15;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 38u ) {
			if ( 39u <= (*p) && (*p) <= 42u )
				goto tr15;
		} else if ( (*p) >= 36u )
			goto tr16;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr15;
		} else if ( (*p) >= 65u )
			goto tr15;
	} else
		goto tr15;
	goto st0;
tr16:
	{ expected = "a parameter, ? or the end"; }
	goto st45;
tr15:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	{ expected = "a parameter, ? or the end"; }
	goto st45;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 33u: goto tr15;
		case 37u: goto st9;
		case 43u: goto tr16;
		case 47u: goto tr16;
		case 58u: goto tr16;
		case 59u: goto tr56;
		case 63u: goto tr58;
		case 91u: goto tr16;
		case 93u: goto tr16;
		case 95u: goto tr15;
		case 126u: goto tr15;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 38u ) {
			if ( 39u <= (*p) && (*p) <= 42u )
				goto tr15;
		} else if ( (*p) >= 36u )
			goto tr16;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr15;
		} else if ( (*p) >= 65u )
			goto tr15;
	} else
		goto tr15;
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st10;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st10;
	} else
		goto st10;
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr16;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr16;
	} else
		goto tr16;
	goto st0;
tr49:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr52:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr58:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr65:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 33u: goto tr19;
		case 36u: goto st12;
		case 37u: goto st13;
		case 43u: goto st12;
		case 47u: goto st12;
		case 58u: goto st12;
		case 63u: goto st12;
		case 91u: goto st12;
		case 93u: goto st12;
		case 95u: goto tr19;
		case 126u: goto tr19;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 42u )
			goto tr19;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr19;
		} else if ( (*p) >= 65u )
			goto tr19;
	} else
		goto tr19;
	goto st0;
tr19:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 33u: goto tr19;
		case 36u: goto st12;
		case 37u: goto st13;
		case 43u: goto st12;
		case 47u: goto st12;
		case 58u: goto st12;
		case 61u: goto st46;
		case 63u: goto st12;
		case 91u: goto st12;
		case 93u: goto st12;
		case 95u: goto tr19;
		case 126u: goto tr19;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 42u )
			goto tr19;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr19;
		} else if ( (*p) >= 65u )
			goto tr19;
	} else
		goto tr19;
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st14;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st14;
	} else
		goto st14;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st12;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st12;
	} else
		goto st12;
	goto st0;
tr59:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st46;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	switch( (*p) ) {
		case 33u: goto tr59;
		case 36u: goto st46;
		case 37u: goto st15;
		case 38u: goto st11;
		case 43u: goto st46;
		case 47u: goto st46;
		case 58u: goto st46;
		case 63u: goto st46;
		case 91u: goto st46;
		case 93u: goto st46;
		case 95u: goto tr59;
		case 126u: goto tr59;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 42u )
			goto tr59;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr59;
		} else if ( (*p) >= 65u )
			goto tr59;
	} else
		goto tr59;
	goto st0;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st16;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st16;
	} else
		goto st16;
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st46;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st46;
	} else
		goto st46;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) == 95u )
		goto tr9;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st18;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st19;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st26;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) == 95u )
		goto tr9;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st20;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st21;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st24;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) == 95u )
		goto tr9;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr31;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr31:
	{ expected = "a parameter, ? or the end"; }
	goto st47;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 58u: goto tr63;
		case 59u: goto tr64;
		case 63u: goto tr65;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	if ( (*p) == 95u )
		goto tr9;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr62:
	{ expected = "a parameter, ? or the end"; }
	goto st48;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 58u: goto tr63;
		case 59u: goto tr64;
		case 63u: goto tr65;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr66;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr66:
	{ expected = "a parameter, ? or the end"; }
	goto st49;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 58u: goto tr63;
		case 59u: goto tr64;
		case 63u: goto tr65;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st21;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st25;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st21;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st19;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st27;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st19;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st17;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st29;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st17;
		case 95u: goto tr9;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr8;
	} else
		goto tr8;
	goto st0;
tr3:
	{ expected = "a host"; }
	{ m = p; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) == 46u )
		goto st31;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st31;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st31;
	} else
		goto st31;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 46u: goto st31;
		case 93u: goto tr38;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st31;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st31;
	} else
		goto st31;
	goto st0;
tr38:
	{ expected = "a parameter, ? or the end"; }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 58u: goto tr47;
		case 59u: goto tr48;
		case 63u: goto tr49;
	}
	goto st0;
case 32:
	switch( (*p) ) {
		case 33u: goto tr39;
		case 37u: goto tr41;
		case 47u: goto tr40;
		case 59u: goto tr40;
		case 61u: goto tr40;
		case 63u: goto tr40;
		case 95u: goto tr39;
		case 126u: goto tr39;
	}
	if ( (*p) < 43u ) {
		if ( (*p) > 38u ) {
			if ( 39u <= (*p) && (*p) <= 42u )
				goto tr39;
		} else if ( (*p) >= 36u )
			goto tr40;
	} else if ( (*p) > 44u ) {
		if ( (*p) < 65u ) {
			if ( 45u <= (*p) && (*p) <= 57u )
				goto tr39;
		} else if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr39;
		} else
			goto tr39;
	} else
		goto tr40;
	goto st0;
tr67:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st51;
tr39:
	{ m = p; }
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st51;
tr40:
	{ m = p; }
	goto st51;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 33u: goto tr67;
		case 37u: goto st33;
		case 47u: goto st51;
		case 58u: goto tr69;
		case 59u: goto st51;
		case 61u: goto st51;
		case 63u: goto st51;
		case 95u: goto tr67;
		case 126u: goto tr67;
	}
	if ( (*p) < 43u ) {
		if ( (*p) > 38u ) {
			if ( 39u <= (*p) && (*p) <= 42u )
				goto tr67;
		} else if ( (*p) >= 36u )
			goto st51;
	} else if ( (*p) > 44u ) {
		if ( (*p) < 65u ) {
			if ( 45u <= (*p) && (*p) <= 57u )
				goto tr67;
		} else if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr67;
		} else
			goto tr67;
	} else
		goto st51;
	goto st0;
tr41:
	{ m = p; }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st34;
	} else
		goto st34;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st51;
	} else
		goto st51;
	goto st0;
tr69:
	{ uri->user = scan_text(m, p); }
	goto st52;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 33u: goto tr70;
		case 37u: goto tr72;
		case 61u: goto tr71;
		case 95u: goto tr70;
		case 126u: goto tr70;
	}
	if ( (*p) < 45u ) {
		if ( (*p) < 39u ) {
			if ( 36u <= (*p) && (*p) <= 38u )
				goto tr71;
		} else if ( (*p) > 42u ) {
			if ( 43u <= (*p) && (*p) <= 44u )
				goto tr71;
		} else
			goto tr70;
	} else if ( (*p) > 46u ) {
		if ( (*p) < 65u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr70;
		} else if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr70;
		} else
			goto tr70;
	} else
		goto tr70;
	goto st0;
tr73:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st53;
tr70:
	{ m = p; }
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st53;
tr71:
	{ m = p; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 33u: goto tr73;
		case 37u: goto st35;
		case 61u: goto st53;
		case 95u: goto tr73;
		case 126u: goto tr73;
	}
	if ( (*p) < 45u ) {
		if ( (*p) < 39u ) {
			if ( 36u <= (*p) && (*p) <= 38u )
				goto st53;
		} else if ( (*p) > 42u ) {
			if ( 43u <= (*p) && (*p) <= 44u )
				goto st53;
		} else
			goto tr73;
	} else if ( (*p) > 46u ) {
		if ( (*p) < 65u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr73;
		} else if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr73;
		} else
			goto tr73;
	} else
		goto tr73;
	goto st0;
tr72:
	{ m = p; }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st36;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st36;
	} else
		goto st36;
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st53;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st53;
	} else
		goto st53;
	goto st0;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 51: 
	{ uri->user = scan_text(m, p); }
	break;
	case 53: 
	{ uri->password = scan_text(m, p); }
	break;
	case 39: 
	case 40: 
	case 41: 
	case 42: 
	case 43: 
	{ uri->host.port = scan_text(m, p); }
	break;
	case 44: 
	case 45: 
	{ uri->params = scan_text(s, p); }
	break;
	case 46: 
	{ uri->headers = scan_text(s, p); }
	break;
	case 52: 
	{ m = p; }
	{ uri->password = scan_text(m, p); }
	break;
	case 37: 
	case 38: 
	case 50: 
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	break;
	case 47: 
	case 48: 
	case 49: 
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= uri_first_final;
}
