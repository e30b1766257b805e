/* Generated from grammar/uri.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A sip or sips URI behind its colon.  Two starts: which one is the right one is
 * asked before (is there an "@"?), so nothing is tried twice.  RFC 3261 19.1.1, 25.1
 */
#include "message/scan.h"




static const int uri_start = 1;
static const int uri_first_final = 71;
static const int uri_error = 0;

static const int uri_en_with_user = 32;
static const int uri_en_host_only = 1;



bool uri_scan(struct scan *scan, bool has_user, struct scan_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = "a user or a host";
	int cs = has_user ? uri_en_with_user : uri_en_host_only;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch( (*p) ) {
		case 91u: goto tr3;
		case 95u: goto tr2;
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
	{ m = p; }
	goto st2;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st17;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st28;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 45u: goto st3;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr7;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr2:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st71;
tr7:
	{ expected = "a parameter, ? or the end"; }
	goto st71;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto tr81;
		case 58u: goto tr82;
		case 59u: goto tr83;
		case 63u: goto tr84;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr7;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr81:
	{ expected = "a parameter, ? or the end"; }
	goto st72;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 58u: goto tr82;
		case 59u: goto tr83;
		case 63u: goto tr84;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr7;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr82:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st4;
tr97:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr8;
	goto st0;
tr8:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st73;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 59u: goto tr86;
		case 63u: goto tr87;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr85;
	goto st0;
tr85:
	{ expected = "a parameter, ? or the end"; }
	goto st74;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 59u: goto tr86;
		case 63u: goto tr87;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr88;
	goto st0;
tr88:
	{ expected = "a parameter, ? or the end"; }
	goto st75;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch( (*p) ) {
		case 59u: goto tr86;
		case 63u: goto tr87;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr89;
	goto st0;
tr89:
	{ expected = "a parameter, ? or the end"; }
	goto st76;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 59u: goto tr86;
		case 63u: goto tr87;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr90;
	goto st0;
tr90:
	{ expected = "a parameter, ? or the end"; }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 59u: goto tr86;
		case 63u: goto tr87;
	}
	goto st0;
tr83:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr86:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st5;
tr91:
	{ expected = "a uri-parameter"; }
	goto st5;
tr98:
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
		case 33u: goto tr9;
		case 37u: goto st6;
		case 93u: goto tr9;
		case 95u: goto tr9;
		case 126u: goto tr9;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr9;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr9;
		} else if ( (*p) >= 65u )
			goto tr9;
	} else
		goto tr9;
	goto st0;
tr9:
	{ expected = "a parameter, ? or the end"; }
	goto st78;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 33u: goto tr9;
		case 37u: goto st6;
		case 59u: goto tr91;
		case 61u: goto tr92;
		case 63u: goto tr93;
		case 93u: goto tr9;
		case 95u: goto tr9;
		case 126u: goto tr9;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr9;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr9;
		} else if ( (*p) >= 65u )
			goto tr9;
	} else
		goto tr9;
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
			goto tr9;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr9;
	} else
		goto tr9;
	goto st0;
tr92:
	{ expected = "a uri-parameter"; }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 33u: goto tr12;
		case 37u: goto st9;
		case 93u: goto tr12;
		case 95u: goto tr12;
		case 126u: goto tr12;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr12;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr12;
		} else if ( (*p) >= 65u )
			goto tr12;
	} else
		goto tr12;
	goto st0;
tr12:
	{ expected = "a parameter, ? or the end"; }
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	switch( (*p) ) {
		case 33u: goto tr12;
		case 37u: goto st9;
		case 59u: goto tr91;
		case 63u: goto tr93;
		case 93u: goto tr12;
		case 95u: goto tr12;
		case 126u: goto tr12;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr12;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr12;
		} else if ( (*p) >= 65u )
			goto tr12;
	} else
		goto tr12;
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
			goto tr12;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr12;
	} else
		goto tr12;
	goto st0;
tr84:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr87:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr93:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st11;
tr99:
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
		case 33u: goto st12;
		case 36u: goto st12;
		case 37u: goto st13;
		case 63u: goto st12;
		case 93u: goto st12;
		case 95u: goto st12;
		case 126u: goto st12;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st12;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st12;
		} else if ( (*p) >= 65u )
			goto st12;
	} else
		goto st12;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 33u: goto st12;
		case 36u: goto st12;
		case 37u: goto st13;
		case 61u: goto st80;
		case 63u: goto st12;
		case 93u: goto st12;
		case 95u: goto st12;
		case 126u: goto st12;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st12;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st12;
		} else if ( (*p) >= 65u )
			goto st12;
	} else
		goto st12;
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
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 33u: goto st80;
		case 37u: goto st15;
		case 38u: goto st11;
		case 63u: goto st80;
		case 93u: goto st80;
		case 95u: goto st80;
		case 126u: goto st80;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto st80;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st80;
		} else if ( (*p) >= 65u )
			goto st80;
	} else
		goto st80;
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
			goto st80;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st80;
	} else
		goto st80;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) == 95u )
		goto tr7;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st18;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st19;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st26;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	if ( (*p) == 95u )
		goto tr7;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st20;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st21;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st24;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) == 95u )
		goto tr7;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr26;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr26:
	{ expected = "a parameter, ? or the end"; }
	goto st81;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 58u: goto tr97;
		case 59u: goto tr98;
		case 63u: goto tr99;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr96;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	if ( (*p) == 95u )
		goto tr7;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr96:
	{ expected = "a parameter, ? or the end"; }
	goto st82;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 58u: goto tr97;
		case 59u: goto tr98;
		case 63u: goto tr99;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr100;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr100:
	{ expected = "a parameter, ? or the end"; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st22;
		case 58u: goto tr97;
		case 59u: goto tr98;
		case 63u: goto tr99;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st21;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st25;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st21;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st19;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st27;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st19;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st17;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st29;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch( (*p) ) {
		case 45u: goto st3;
		case 46u: goto st17;
		case 95u: goto tr7;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr7;
	} else
		goto tr7;
	goto st0;
tr3:
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
		case 93u: goto tr33;
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
tr33:
	{ expected = "a parameter, ? or the end"; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 58u: goto tr82;
		case 59u: goto tr83;
		case 63u: goto tr84;
	}
	goto st0;
case 32:
	switch( (*p) ) {
		case 33u: goto tr34;
		case 37u: goto tr35;
		case 59u: goto tr34;
		case 61u: goto tr34;
		case 63u: goto tr34;
		case 95u: goto tr34;
		case 126u: goto tr34;
	}
	if ( (*p) < 65u ) {
		if ( 36u <= (*p) && (*p) <= 57u )
			goto tr34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr34;
	} else
		goto tr34;
	goto st0;
tr34:
	{ m = p; }
	goto st33;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	switch( (*p) ) {
		case 33u: goto st33;
		case 37u: goto st34;
		case 58u: goto tr38;
		case 61u: goto st33;
		case 64u: goto tr39;
		case 95u: goto st33;
		case 126u: goto st33;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st33;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st33;
	} else
		goto st33;
	goto st0;
tr35:
	{ m = p; }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st35;
	} else
		goto st35;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st33;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st33;
	} else
		goto st33;
	goto st0;
tr38:
	{ uri->user = scan_text(m, p); }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( (*p) ) {
		case 33u: goto tr41;
		case 37u: goto tr42;
		case 61u: goto tr41;
		case 64u: goto tr43;
		case 95u: goto tr41;
		case 126u: goto tr41;
	}
	if ( (*p) < 48u ) {
		if ( 36u <= (*p) && (*p) <= 46u )
			goto tr41;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr41;
		} else if ( (*p) >= 65u )
			goto tr41;
	} else
		goto tr41;
	goto st0;
tr41:
	{ m = p; }
	goto st37;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 33u: goto st37;
		case 37u: goto st38;
		case 61u: goto st37;
		case 64u: goto tr46;
		case 95u: goto st37;
		case 126u: goto st37;
	}
	if ( (*p) < 48u ) {
		if ( 36u <= (*p) && (*p) <= 46u )
			goto st37;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st37;
		} else if ( (*p) >= 65u )
			goto st37;
	} else
		goto st37;
	goto st0;
tr42:
	{ m = p; }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st39;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st39;
	} else
		goto st39;
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st37;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st37;
	} else
		goto st37;
	goto st0;
tr39:
	{ uri->user = scan_text(m, p); }
	{ expected = "a host"; }
	goto st40;
tr43:
	{ m = p; }
	{ uri->password = scan_text(m, p); }
	{ expected = "a host"; }
	goto st40;
tr46:
	{ uri->password = scan_text(m, p); }
	{ expected = "a host"; }
	goto st40;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 91u: goto tr50;
		case 95u: goto tr49;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr49;
	} else
		goto tr49;
	goto st0;
tr48:
	{ m = p; }
	goto st41;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st56;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st67;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 45u: goto st42;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr54;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr49:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st85;
tr54:
	{ expected = "a parameter, ? or the end"; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto tr101;
		case 58u: goto tr102;
		case 59u: goto tr103;
		case 63u: goto tr104;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr54;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr101:
	{ expected = "a parameter, ? or the end"; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 58u: goto tr102;
		case 59u: goto tr103;
		case 63u: goto tr104;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr54;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr102:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st43;
tr117:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr55;
	goto st0;
tr55:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st87;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 59u: goto tr106;
		case 63u: goto tr107;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr105;
	goto st0;
tr105:
	{ expected = "a parameter, ? or the end"; }
	goto st88;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 59u: goto tr106;
		case 63u: goto tr107;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr108;
	goto st0;
tr108:
	{ expected = "a parameter, ? or the end"; }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 59u: goto tr106;
		case 63u: goto tr107;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr109;
	goto st0;
tr109:
	{ expected = "a parameter, ? or the end"; }
	goto st90;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 59u: goto tr106;
		case 63u: goto tr107;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr110;
	goto st0;
tr110:
	{ expected = "a parameter, ? or the end"; }
	goto st91;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 59u: goto tr106;
		case 63u: goto tr107;
	}
	goto st0;
tr103:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st44;
tr106:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st44;
tr111:
	{ expected = "a uri-parameter"; }
	goto st44;
tr118:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 33u: goto tr56;
		case 37u: goto st45;
		case 93u: goto tr56;
		case 95u: goto tr56;
		case 126u: goto tr56;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr56;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr56;
		} else if ( (*p) >= 65u )
			goto tr56;
	} else
		goto tr56;
	goto st0;
tr56:
	{ expected = "a parameter, ? or the end"; }
	goto st92;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( (*p) ) {
		case 33u: goto tr56;
		case 37u: goto st45;
		case 59u: goto tr111;
		case 61u: goto tr112;
		case 63u: goto tr113;
		case 93u: goto tr56;
		case 95u: goto tr56;
		case 126u: goto tr56;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr56;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr56;
		} else if ( (*p) >= 65u )
			goto tr56;
	} else
		goto tr56;
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st46;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st46;
	} else
		goto st46;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr56;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr56;
	} else
		goto tr56;
	goto st0;
tr112:
	{ expected = "a uri-parameter"; }
	goto st47;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 33u: goto tr59;
		case 37u: goto st48;
		case 93u: goto tr59;
		case 95u: goto tr59;
		case 126u: goto tr59;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr59;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr59;
		} else if ( (*p) >= 65u )
			goto tr59;
	} else
		goto tr59;
	goto st0;
tr59:
	{ expected = "a parameter, ? or the end"; }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 33u: goto tr59;
		case 37u: goto st48;
		case 59u: goto tr111;
		case 63u: goto tr113;
		case 93u: goto tr59;
		case 95u: goto tr59;
		case 126u: goto tr59;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr59;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr59;
		} else if ( (*p) >= 65u )
			goto tr59;
	} else
		goto tr59;
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st49;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st49;
	} else
		goto st49;
	goto st0;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr59;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr59;
	} else
		goto tr59;
	goto st0;
tr104:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st50;
tr107:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st50;
tr113:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st50;
tr119:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 33u: goto st51;
		case 36u: goto st51;
		case 37u: goto st52;
		case 63u: goto st51;
		case 93u: goto st51;
		case 95u: goto st51;
		case 126u: goto st51;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st51;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st51;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 33u: goto st51;
		case 36u: goto st51;
		case 37u: goto st52;
		case 61u: goto st94;
		case 63u: goto st51;
		case 93u: goto st51;
		case 95u: goto st51;
		case 126u: goto st51;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st51;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st51;
		} else if ( (*p) >= 65u )
			goto st51;
	} else
		goto st51;
	goto st0;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st53;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st53;
	} else
		goto st53;
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st51;
	} else
		goto st51;
	goto st0;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch( (*p) ) {
		case 33u: goto st94;
		case 37u: goto st54;
		case 38u: goto st50;
		case 63u: goto st94;
		case 93u: goto st94;
		case 95u: goto st94;
		case 126u: goto st94;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto st94;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st94;
		} else if ( (*p) >= 65u )
			goto st94;
	} else
		goto st94;
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st55;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st55;
	} else
		goto st55;
	goto st0;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st94;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st94;
	} else
		goto st94;
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) == 95u )
		goto tr54;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st58;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	if ( (*p) == 95u )
		goto tr54;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st59;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st60;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st63;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	if ( (*p) == 95u )
		goto tr54;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr73:
	{ expected = "a parameter, ? or the end"; }
	goto st95;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st61;
		case 58u: goto tr117;
		case 59u: goto tr118;
		case 63u: goto tr119;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr116;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	if ( (*p) == 95u )
		goto tr54;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st61;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr116:
	{ expected = "a parameter, ? or the end"; }
	goto st96;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st61;
		case 58u: goto tr117;
		case 59u: goto tr118;
		case 63u: goto tr119;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr120;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr120:
	{ expected = "a parameter, ? or the end"; }
	goto st97;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st61;
		case 58u: goto tr117;
		case 59u: goto tr118;
		case 63u: goto tr119;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st60;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st64;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st60;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st58;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st66;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st58;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st56;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 45u: goto st42;
		case 46u: goto st56;
		case 95u: goto tr54;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr54;
	} else
		goto tr54;
	goto st0;
tr50:
	{ m = p; }
	goto st69;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	if ( (*p) == 46u )
		goto st70;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st70;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st70;
	} else
		goto st70;
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 46u: goto st70;
		case 93u: goto tr80;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st70;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st70;
	} else
		goto st70;
	goto st0;
tr80:
	{ expected = "a parameter, ? or the end"; }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 58u: goto tr102;
		case 59u: goto tr103;
		case 63u: goto tr104;
	}
	goto st0;
	}
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof11: cs = 11; goto _test_eof; 
	_test_eof12: cs = 12; goto _test_eof; 
	_test_eof13: cs = 13; goto _test_eof; 
	_test_eof14: cs = 14; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 73: 
	case 74: 
	case 75: 
	case 76: 
	case 77: 
	case 87: 
	case 88: 
	case 89: 
	case 90: 
	case 91: 
	{ uri->host.port = scan_text(m, p); }
	break;
	case 78: 
	case 79: 
	case 92: 
	case 93: 
	{ uri->params = scan_text(s, p); }
	break;
	case 80: 
	case 94: 
	{ uri->headers = scan_text(s, p); }
	break;
	case 71: 
	case 72: 
	case 84: 
	case 85: 
	case 86: 
	case 98: 
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	break;
	case 81: 
	case 82: 
	case 83: 
	case 95: 
	case 96: 
	case 97: 
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
