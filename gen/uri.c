/* Generated from grammar/uri.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A URI behind its scheme and colon.  Four starts: which one is the right one is
 * asked before (the scheme, and whether there is an "@"), so nothing is tried
 * twice.                                    RFC 3261 19.1.1, 25.1, RFC 3966 3
 */
#include "message/scan.h"




static const int uri_start = 1;
static const int uri_first_final = 81;
static const int uri_error = 0;

static const int uri_en_with_user = 4;
static const int uri_en_host_only = 43;
static const int uri_en_tel = 74;
static const int uri_en_scheme = 80;
static const int uri_en_other = 1;



static int start(enum scan_uri_form form)
{
	switch (form) {
	case SCAN_URI_USER: return uri_en_with_user;
	case SCAN_URI_HOST: return uri_en_host_only;
	case SCAN_URI_TEL: return uri_en_tel;
	case SCAN_URI_SCHEME: return uri_en_scheme;
	case SCAN_URI_OTHER: break;
	}
	return uri_en_other;
}

bool uri_scan(struct scan *scan, enum scan_uri_form form, struct scan_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = "a user, a host or a number";
	int cs = start(form);

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch( (*p) ) {
		case 33u: goto st81;
		case 37u: goto st2;
		case 61u: goto st81;
		case 93u: goto st81;
		case 95u: goto st81;
		case 126u: goto st81;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st81;
	} else if ( (*p) > 91u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st81;
	} else
		goto st81;
	goto st0;
st0:
cs = 0;
	goto _out;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 33u: goto st81;
		case 37u: goto st2;
		case 61u: goto st81;
		case 93u: goto st81;
		case 95u: goto st81;
		case 126u: goto st81;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st81;
	} else if ( (*p) > 91u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st81;
	} else
		goto st81;
	goto st0;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st3;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st3;
	} else
		goto st3;
	goto st0;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st81;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st81;
	} else
		goto st81;
	goto st0;
case 4:
	switch( (*p) ) {
		case 33u: goto tr4;
		case 37u: goto tr5;
		case 59u: goto tr4;
		case 61u: goto tr4;
		case 63u: goto tr4;
		case 95u: goto tr4;
		case 126u: goto tr4;
	}
	if ( (*p) < 65u ) {
		if ( 36u <= (*p) && (*p) <= 57u )
			goto tr4;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr4;
	} else
		goto tr4;
	goto st0;
tr4:
	{ m = p; }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 33u: goto st5;
		case 37u: goto st6;
		case 58u: goto tr8;
		case 61u: goto st5;
		case 64u: goto tr9;
		case 95u: goto st5;
		case 126u: goto st5;
	}
	if ( (*p) < 63u ) {
		if ( 36u <= (*p) && (*p) <= 59u )
			goto st5;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st5;
	} else
		goto st5;
	goto st0;
tr5:
	{ m = p; }
	goto st6;
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
			goto st5;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st5;
	} else
		goto st5;
	goto st0;
tr8:
	{ uri->user = scan_text(m, p); }
	goto st8;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 33u: goto tr11;
		case 37u: goto tr12;
		case 61u: goto tr11;
		case 64u: goto tr13;
		case 95u: goto tr11;
		case 126u: goto tr11;
	}
	if ( (*p) < 48u ) {
		if ( 36u <= (*p) && (*p) <= 46u )
			goto tr11;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr11;
		} else if ( (*p) >= 65u )
			goto tr11;
	} else
		goto tr11;
	goto st0;
tr11:
	{ m = p; }
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch( (*p) ) {
		case 33u: goto st9;
		case 37u: goto st10;
		case 61u: goto st9;
		case 64u: goto tr16;
		case 95u: goto st9;
		case 126u: goto st9;
	}
	if ( (*p) < 48u ) {
		if ( 36u <= (*p) && (*p) <= 46u )
			goto st9;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st9;
		} else if ( (*p) >= 65u )
			goto st9;
	} else
		goto st9;
	goto st0;
tr12:
	{ m = p; }
	goto st10;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st11;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st11;
	} else
		goto st11;
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st9;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st9;
	} else
		goto st9;
	goto st0;
tr9:
	{ uri->user = scan_text(m, p); }
	{ expected = "a host"; }
	goto st12;
tr13:
	{ m = p; }
	{ uri->password = scan_text(m, p); }
	{ expected = "a host"; }
	goto st12;
tr16:
	{ uri->password = scan_text(m, p); }
	{ expected = "a host"; }
	goto st12;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 91u: goto tr20;
		case 95u: goto tr19;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr18;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr19;
	} else
		goto tr19;
	goto st0;
tr18:
	{ m = p; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st28;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st39;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch( (*p) ) {
		case 45u: goto st14;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr24;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr19:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st82;
tr24:
	{ expected = "a parameter, ? or the end"; }
	goto st82;
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto tr92;
		case 58u: goto tr93;
		case 59u: goto tr94;
		case 63u: goto tr95;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr24;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr92:
	{ expected = "a parameter, ? or the end"; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 58u: goto tr93;
		case 59u: goto tr94;
		case 63u: goto tr95;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr24;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr93:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st15;
tr108:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr25;
	goto st0;
tr25:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st84;
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 59u: goto tr97;
		case 63u: goto tr98;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr96;
	goto st0;
tr96:
	{ expected = "a parameter, ? or the end"; }
	goto st85;
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 59u: goto tr97;
		case 63u: goto tr98;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr99;
	goto st0;
tr99:
	{ expected = "a parameter, ? or the end"; }
	goto st86;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 59u: goto tr97;
		case 63u: goto tr98;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr100;
	goto st0;
tr100:
	{ expected = "a parameter, ? or the end"; }
	goto st87;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 59u: goto tr97;
		case 63u: goto tr98;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr101;
	goto st0;
tr101:
	{ expected = "a parameter, ? or the end"; }
	goto st88;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 59u: goto tr97;
		case 63u: goto tr98;
	}
	goto st0;
tr94:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st16;
tr97:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st16;
tr102:
	{ expected = "a uri-parameter"; }
	goto st16;
tr109:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st16;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	switch( (*p) ) {
		case 33u: goto tr26;
		case 37u: goto st17;
		case 93u: goto tr26;
		case 95u: goto tr26;
		case 126u: goto tr26;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr26;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr26;
		} else if ( (*p) >= 65u )
			goto tr26;
	} else
		goto tr26;
	goto st0;
tr26:
	{ expected = "a parameter, ? or the end"; }
	goto st89;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 33u: goto tr26;
		case 37u: goto st17;
		case 59u: goto tr102;
		case 61u: goto tr103;
		case 63u: goto tr104;
		case 93u: goto tr26;
		case 95u: goto tr26;
		case 126u: goto tr26;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr26;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr26;
		} else if ( (*p) >= 65u )
			goto tr26;
	} else
		goto tr26;
	goto st0;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st18;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st18;
	} else
		goto st18;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr26;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr26;
	} else
		goto tr26;
	goto st0;
tr103:
	{ expected = "a uri-parameter"; }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 33u: goto tr29;
		case 37u: goto st20;
		case 93u: goto tr29;
		case 95u: goto tr29;
		case 126u: goto tr29;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr29;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr29;
		} else if ( (*p) >= 65u )
			goto tr29;
	} else
		goto tr29;
	goto st0;
tr29:
	{ expected = "a parameter, ? or the end"; }
	goto st90;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 33u: goto tr29;
		case 37u: goto st20;
		case 59u: goto tr102;
		case 63u: goto tr104;
		case 93u: goto tr29;
		case 95u: goto tr29;
		case 126u: goto tr29;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr29;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr29;
		} else if ( (*p) >= 65u )
			goto tr29;
	} else
		goto tr29;
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st21;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st21;
	} else
		goto st21;
	goto st0;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr29;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr29;
	} else
		goto tr29;
	goto st0;
tr95:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st22;
tr98:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st22;
tr104:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st22;
tr110:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 33u: goto st23;
		case 36u: goto st23;
		case 37u: goto st24;
		case 63u: goto st23;
		case 93u: goto st23;
		case 95u: goto st23;
		case 126u: goto st23;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st23;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st23;
		} else if ( (*p) >= 65u )
			goto st23;
	} else
		goto st23;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 33u: goto st23;
		case 36u: goto st23;
		case 37u: goto st24;
		case 61u: goto st91;
		case 63u: goto st23;
		case 93u: goto st23;
		case 95u: goto st23;
		case 126u: goto st23;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st23;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st23;
		} else if ( (*p) >= 65u )
			goto st23;
	} else
		goto st23;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st25;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st25;
	} else
		goto st25;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st23;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st23;
	} else
		goto st23;
	goto st0;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 33u: goto st91;
		case 37u: goto st26;
		case 38u: goto st22;
		case 63u: goto st91;
		case 93u: goto st91;
		case 95u: goto st91;
		case 126u: goto st91;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto st91;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st91;
		} else if ( (*p) >= 65u )
			goto st91;
	} else
		goto st91;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st27;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st27;
	} else
		goto st27;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st91;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st91;
	} else
		goto st91;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( (*p) == 95u )
		goto tr24;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st29;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st30;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st37;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) == 95u )
		goto tr24;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st31;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st32;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st35;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( (*p) == 95u )
		goto tr24;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr43;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr43:
	{ expected = "a parameter, ? or the end"; }
	goto st92;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st33;
		case 58u: goto tr108;
		case 59u: goto tr109;
		case 63u: goto tr110;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr107;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) == 95u )
		goto tr24;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st33;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr107:
	{ expected = "a parameter, ? or the end"; }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st33;
		case 58u: goto tr108;
		case 59u: goto tr109;
		case 63u: goto tr110;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr111;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr111:
	{ expected = "a parameter, ? or the end"; }
	goto st94;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st33;
		case 58u: goto tr108;
		case 59u: goto tr109;
		case 63u: goto tr110;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st32;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st36;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st32;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st37:
	if ( ++p == pe )
		goto _test_eof37;
case 37:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st30;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st38;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st30;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st28;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st40;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 45u: goto st14;
		case 46u: goto st28;
		case 95u: goto tr24;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st34;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr24;
	} else
		goto tr24;
	goto st0;
tr20:
	{ m = p; }
	goto st41;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) == 46u )
		goto st42;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st42;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st42;
	} else
		goto st42;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 46u: goto st42;
		case 93u: goto tr50;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st42;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st42;
	} else
		goto st42;
	goto st0;
tr50:
	{ expected = "a parameter, ? or the end"; }
	goto st95;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch( (*p) ) {
		case 58u: goto tr93;
		case 59u: goto tr94;
		case 63u: goto tr95;
	}
	goto st0;
case 43:
	switch( (*p) ) {
		case 91u: goto tr53;
		case 95u: goto tr52;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr52;
	} else
		goto tr52;
	goto st0;
tr51:
	{ m = p; }
	goto st44;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st59;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st70;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 45u: goto st45;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr52:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st96;
tr57:
	{ expected = "a parameter, ? or the end"; }
	goto st96;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto tr112;
		case 58u: goto tr113;
		case 59u: goto tr114;
		case 63u: goto tr115;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr112:
	{ expected = "a parameter, ? or the end"; }
	goto st97;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 58u: goto tr113;
		case 59u: goto tr114;
		case 63u: goto tr115;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr113:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st46;
tr128:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st46;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr58;
	goto st0;
tr58:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st98;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 59u: goto tr117;
		case 63u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr116;
	goto st0;
tr116:
	{ expected = "a parameter, ? or the end"; }
	goto st99;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 59u: goto tr117;
		case 63u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr119;
	goto st0;
tr119:
	{ expected = "a parameter, ? or the end"; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 59u: goto tr117;
		case 63u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr120;
	goto st0;
tr120:
	{ expected = "a parameter, ? or the end"; }
	goto st101;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch( (*p) ) {
		case 59u: goto tr117;
		case 63u: goto tr118;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr121;
	goto st0;
tr121:
	{ expected = "a parameter, ? or the end"; }
	goto st102;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 59u: goto tr117;
		case 63u: goto tr118;
	}
	goto st0;
tr114:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st47;
tr117:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st47;
tr122:
	{ expected = "a uri-parameter"; }
	goto st47;
tr129:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
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
	goto st103;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 33u: goto tr59;
		case 37u: goto st48;
		case 59u: goto tr122;
		case 61u: goto tr123;
		case 63u: goto tr124;
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
tr123:
	{ expected = "a uri-parameter"; }
	goto st50;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 33u: goto tr62;
		case 37u: goto st51;
		case 93u: goto tr62;
		case 95u: goto tr62;
		case 126u: goto tr62;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr62;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr62;
		} else if ( (*p) >= 65u )
			goto tr62;
	} else
		goto tr62;
	goto st0;
tr62:
	{ expected = "a parameter, ? or the end"; }
	goto st104;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 33u: goto tr62;
		case 37u: goto st51;
		case 59u: goto tr122;
		case 63u: goto tr124;
		case 93u: goto tr62;
		case 95u: goto tr62;
		case 126u: goto tr62;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto tr62;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr62;
		} else if ( (*p) >= 65u )
			goto tr62;
	} else
		goto tr62;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st52;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st52;
	} else
		goto st52;
	goto st0;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr62;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto tr62;
	} else
		goto tr62;
	goto st0;
tr115:
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st53;
tr118:
	{ uri->host.port = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st53;
tr124:
	{ uri->params = scan_text(s, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st53;
tr130:
	{ uri->host.dotted = true; }
	{ uri->host.text = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "name=value"; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 33u: goto st54;
		case 36u: goto st54;
		case 37u: goto st55;
		case 63u: goto st54;
		case 93u: goto st54;
		case 95u: goto st54;
		case 126u: goto st54;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st54;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st54;
		} else if ( (*p) >= 65u )
			goto st54;
	} else
		goto st54;
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 33u: goto st54;
		case 36u: goto st54;
		case 37u: goto st55;
		case 61u: goto st105;
		case 63u: goto st54;
		case 93u: goto st54;
		case 95u: goto st54;
		case 126u: goto st54;
	}
	if ( (*p) < 45u ) {
		if ( 39u <= (*p) && (*p) <= 43u )
			goto st54;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st54;
		} else if ( (*p) >= 65u )
			goto st54;
	} else
		goto st54;
	goto st0;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st56;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st56;
	} else
		goto st56;
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st54;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st54;
	} else
		goto st54;
	goto st0;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 33u: goto st105;
		case 37u: goto st57;
		case 38u: goto st53;
		case 63u: goto st105;
		case 93u: goto st105;
		case 95u: goto st105;
		case 126u: goto st105;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto st105;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st105;
		} else if ( (*p) >= 65u )
			goto st105;
	} else
		goto st105;
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st58;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st58;
	} else
		goto st58;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st105;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st105;
	} else
		goto st105;
	goto st0;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	if ( (*p) == 95u )
		goto tr57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st60;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st61;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	if ( (*p) == 95u )
		goto tr57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st62;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st63;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st66;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	if ( (*p) == 95u )
		goto tr57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr76;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr76:
	{ expected = "a parameter, ? or the end"; }
	goto st106;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st64;
		case 58u: goto tr128;
		case 59u: goto tr129;
		case 63u: goto tr130;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr127;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	if ( (*p) == 95u )
		goto tr57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st64;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr127:
	{ expected = "a parameter, ? or the end"; }
	goto st107;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st64;
		case 58u: goto tr128;
		case 59u: goto tr129;
		case 63u: goto tr130;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr131;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr131:
	{ expected = "a parameter, ? or the end"; }
	goto st108;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st64;
		case 58u: goto tr128;
		case 59u: goto tr129;
		case 63u: goto tr130;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st63;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st67;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st63;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st61;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st69;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st61;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st59;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st71;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 45u: goto st45;
		case 46u: goto st59;
		case 95u: goto tr57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr57;
	} else
		goto tr57;
	goto st0;
tr53:
	{ m = p; }
	goto st72;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	if ( (*p) == 46u )
		goto st73;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st73;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st73;
	} else
		goto st73;
	goto st0;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 46u: goto st73;
		case 93u: goto tr83;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st73;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st73;
	} else
		goto st73;
	goto st0;
tr83:
	{ expected = "a parameter, ? or the end"; }
	goto st109;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 58u: goto tr113;
		case 59u: goto tr114;
		case 63u: goto tr115;
	}
	goto st0;
case 74:
	switch( (*p) ) {
		case 35u: goto tr84;
		case 43u: goto tr85;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 42u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr84;
		} else if ( (*p) >= 40u )
			goto tr84;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr84;
		} else if ( (*p) >= 65u )
			goto tr84;
	} else
		goto tr84;
	goto st0;
tr84:
	{ m = p; }
	{ expected = "a parameter, ? or the end"; }
	goto st110;
tr90:
	{ expected = "a parameter, ? or the end"; }
	goto st110;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 35u: goto tr90;
		case 59u: goto tr132;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 42u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr90;
		} else if ( (*p) >= 40u )
			goto tr90;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr90;
		} else if ( (*p) >= 65u )
			goto tr90;
	} else
		goto tr90;
	goto st0;
tr133:
	{ expected = "a uri-parameter"; }
	goto st75;
tr132:
	{ uri->user = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a uri-parameter"; }
	goto st75;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	if ( (*p) == 45u )
		goto st111;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st111;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st111;
	} else
		goto st111;
	goto st0;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 45u: goto st111;
		case 59u: goto tr133;
		case 61u: goto st76;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st111;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st111;
	} else
		goto st111;
	goto st0;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 33u: goto st112;
		case 37u: goto st77;
		case 93u: goto st112;
		case 95u: goto st112;
		case 126u: goto st112;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto st112;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st112;
		} else if ( (*p) >= 65u )
			goto st112;
	} else
		goto st112;
	goto st0;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 33u: goto st112;
		case 37u: goto st77;
		case 59u: goto tr133;
		case 93u: goto st112;
		case 95u: goto st112;
		case 126u: goto st112;
	}
	if ( (*p) < 45u ) {
		if ( 36u <= (*p) && (*p) <= 43u )
			goto st112;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st112;
		} else if ( (*p) >= 65u )
			goto st112;
	} else
		goto st112;
	goto st0;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st78;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st78;
	} else
		goto st78;
	goto st0;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st112;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st112;
	} else
		goto st112;
	goto st0;
tr85:
	{ m = p; }
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	if ( (*p) == 35u )
		goto tr90;
	if ( (*p) < 48u ) {
		if ( (*p) > 42u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr90;
		} else if ( (*p) >= 40u )
			goto tr90;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 70u ) {
			if ( 97u <= (*p) && (*p) <= 102u )
				goto tr90;
		} else if ( (*p) >= 65u )
			goto tr90;
	} else
		goto tr90;
	goto st0;
case 80:
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st113;
	} else if ( (*p) >= 65u )
		goto st113;
	goto st0;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	if ( (*p) == 43u )
		goto st113;
	if ( (*p) < 48u ) {
		if ( 45u <= (*p) && (*p) <= 46u )
			goto st113;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st113;
		} else if ( (*p) >= 65u )
			goto st113;
	} else
		goto st113;
	goto st0;
	}
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
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
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof15: cs = 15; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof16: cs = 16; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 110: 
	{ uri->user = scan_text(m, p); }
	break;
	case 84: 
	case 85: 
	case 86: 
	case 87: 
	case 88: 
	case 98: 
	case 99: 
	case 100: 
	case 101: 
	case 102: 
	{ uri->host.port = scan_text(m, p); }
	break;
	case 89: 
	case 90: 
	case 103: 
	case 104: 
	case 111: 
	case 112: 
	{ uri->params = scan_text(s, p); }
	break;
	case 91: 
	case 105: 
	{ uri->headers = scan_text(s, p); }
	break;
	case 82: 
	case 83: 
	case 95: 
	case 96: 
	case 97: 
	case 109: 
	{ uri->host.dotted = false; }
	{ uri->host.text = scan_text(m, p); }
	break;
	case 92: 
	case 93: 
	case 94: 
	case 106: 
	case 107: 
	case 108: 
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
