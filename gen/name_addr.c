/* Generated from grammar/name_addr.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One address with header parameters: name-addr, addr-spec or Contact's star,
 * RFC 3261 20.10 and 25.1, up to the end or a comma.  The URI itself is read by
 * uri.rl: here it is a scheme and what may stand in a URI at all.
 */
#include "message/scan.h"




static const int name_addr_start = 1;
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
	switch( (*p) ) {
		case 9u: goto st1;
		case 13u: goto st2;
		case 32u: goto st1;
		case 33u: goto tr3;
		case 34u: goto tr4;
		case 37u: goto tr3;
		case 39u: goto tr3;
		case 42u: goto tr5;
		case 43u: goto tr3;
		case 60u: goto tr6;
		case 126u: goto tr3;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 46u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto tr3;
		} else if ( (*p) >= 45u )
			goto tr3;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto tr7;
		} else if ( (*p) >= 95u )
			goto tr3;
	} else
		goto tr7;
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
	{ m = p; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto tr9;
		case 13u: goto tr10;
		case 32u: goto tr9;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 60u: goto tr12;
		case 126u: goto st4;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st4;
		} else if ( (*p) >= 42u )
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
tr9:
	{ address->display = scan_text(m, p); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 9u: goto st5;
		case 13u: goto st6;
		case 32u: goto st5;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 60u: goto tr15;
		case 126u: goto st4;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st4;
		} else if ( (*p) >= 42u )
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
	switch( (*p) ) {
		case 9u: goto st5;
		case 32u: goto st5;
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
	if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr17;
	} else if ( (*p) >= 65u )
		goto tr17;
	goto st0;
tr17:
	{ m = p; }
	goto st9;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	switch( (*p) ) {
		case 43u: goto st9;
		case 58u: goto st10;
	}
	if ( (*p) < 48u ) {
		if ( 45u <= (*p) && (*p) <= 46u )
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
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	switch( (*p) ) {
		case 33u: goto tr20;
		case 61u: goto tr20;
	}
	if ( (*p) > 59u ) {
		if ( 63u <= (*p) && (*p) <= 126u )
			goto tr20;
	} else if ( (*p) >= 35u )
		goto tr20;
	goto st0;
tr20:
	{ p = skip_uri(scan->at, p, pe); }
	goto st11;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	switch( (*p) ) {
		case 33u: goto tr20;
		case 62u: goto tr21;
	}
	if ( (*p) > 59u ) {
		if ( 61u <= (*p) && (*p) <= 126u )
			goto tr20;
	} else if ( (*p) >= 35u )
		goto tr20;
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
	switch( (*p) ) {
		case 9u: goto tr69;
		case 13u: goto tr70;
		case 32u: goto tr69;
		case 44u: goto tr71;
		case 59u: goto tr72;
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
	switch( (*p) ) {
		case 9u: goto st50;
		case 13u: goto st12;
		case 32u: goto st50;
		case 44u: goto tr74;
		case 59u: goto st14;
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
	switch( (*p) ) {
		case 9u: goto st50;
		case 32u: goto st50;
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
	switch( (*p) ) {
		case 9u: goto st14;
		case 13u: goto st15;
		case 32u: goto st14;
		case 33u: goto tr26;
		case 37u: goto tr26;
		case 39u: goto tr26;
		case 84u: goto tr27;
		case 116u: goto tr27;
		case 126u: goto tr26;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr26;
		} else if ( (*p) >= 42u )
			goto tr26;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr26;
		} else if ( (*p) >= 65u )
			goto tr26;
	} else
		goto tr26;
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
	switch( (*p) ) {
		case 9u: goto st14;
		case 32u: goto st14;
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
	switch( (*p) ) {
		case 9u: goto tr75;
		case 13u: goto tr76;
		case 32u: goto tr75;
		case 33u: goto tr33;
		case 37u: goto tr33;
		case 39u: goto tr33;
		case 44u: goto tr77;
		case 59u: goto tr78;
		case 61u: goto tr79;
		case 126u: goto tr33;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr33;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr33;
		} else if ( (*p) >= 65u )
			goto tr33;
	} else
		goto tr33;
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
	switch( (*p) ) {
		case 9u: goto st53;
		case 13u: goto st17;
		case 32u: goto st53;
		case 44u: goto tr74;
		case 59u: goto st19;
		case 61u: goto st22;
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
	switch( (*p) ) {
		case 9u: goto st53;
		case 32u: goto st53;
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
	switch( (*p) ) {
		case 9u: goto st19;
		case 13u: goto st20;
		case 32u: goto st19;
		case 33u: goto tr33;
		case 37u: goto tr33;
		case 39u: goto tr33;
		case 84u: goto tr34;
		case 116u: goto tr34;
		case 126u: goto tr33;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr33;
		} else if ( (*p) >= 42u )
			goto tr33;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr33;
		} else if ( (*p) >= 65u )
			goto tr33;
	} else
		goto tr33;
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
	switch( (*p) ) {
		case 9u: goto st19;
		case 32u: goto st19;
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
	switch( (*p) ) {
		case 9u: goto tr75;
		case 13u: goto tr76;
		case 32u: goto tr75;
		case 33u: goto tr33;
		case 37u: goto tr33;
		case 39u: goto tr33;
		case 44u: goto tr77;
		case 59u: goto tr78;
		case 61u: goto tr79;
		case 65u: goto tr81;
		case 97u: goto tr81;
		case 126u: goto tr33;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr33;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr33;
		} else if ( (*p) >= 66u )
			goto tr33;
	} else
		goto tr33;
	goto st0;
tr79:
	{ expected = "a parameter value"; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 9u: goto st22;
		case 13u: goto st23;
		case 32u: goto st22;
		case 33u: goto tr38;
		case 34u: goto st27;
		case 37u: goto tr38;
		case 39u: goto tr38;
		case 91u: goto st31;
		case 126u: goto tr38;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr38;
		} else if ( (*p) >= 42u )
			goto tr38;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr38;
		} else if ( (*p) >= 65u )
			goto tr38;
	} else
		goto tr38;
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
	switch( (*p) ) {
		case 9u: goto st22;
		case 32u: goto st22;
	}
	goto st0;
tr38:
	{ expected = "a semicolon, a comma or the end"; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 9u: goto tr82;
		case 13u: goto tr83;
		case 32u: goto tr82;
		case 33u: goto tr38;
		case 37u: goto tr38;
		case 39u: goto tr38;
		case 44u: goto tr77;
		case 59u: goto tr78;
		case 126u: goto tr38;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr38;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr38;
		} else if ( (*p) >= 65u )
			goto tr38;
	} else
		goto tr38;
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
	switch( (*p) ) {
		case 9u: goto st56;
		case 13u: goto st25;
		case 32u: goto st56;
		case 44u: goto tr74;
		case 59u: goto st19;
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
	switch( (*p) ) {
		case 9u: goto st56;
		case 32u: goto st56;
	}
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 13u: goto st28;
		case 34u: goto tr45;
		case 92u: goto st30;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
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
	switch( (*p) ) {
		case 9u: goto st27;
		case 32u: goto st27;
	}
	goto st0;
tr45:
	{ expected = "a semicolon, a comma or the end"; }
	goto st57;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 9u: goto tr82;
		case 13u: goto tr83;
		case 32u: goto tr82;
		case 44u: goto tr77;
		case 59u: goto tr78;
	}
	goto st0;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st27;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st27;
	} else
		goto st27;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( (*p) == 46u )
		goto st32;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st32;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st32;
	} else
		goto st32;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( (*p) ) {
		case 46u: goto st32;
		case 93u: goto tr45;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st32;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st32;
	} else
		goto st32;
	goto st0;
tr81:
	{ expected = "a semicolon, a comma or the end"; }
	goto st58;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 9u: goto tr75;
		case 13u: goto tr76;
		case 32u: goto tr75;
		case 33u: goto tr33;
		case 37u: goto tr33;
		case 39u: goto tr33;
		case 44u: goto tr77;
		case 59u: goto tr78;
		case 61u: goto tr79;
		case 71u: goto tr85;
		case 103u: goto tr85;
		case 126u: goto tr33;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr33;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr33;
		} else if ( (*p) >= 65u )
			goto tr33;
	} else
		goto tr33;
	goto st0;
tr85:
	{ expected = "a semicolon, a comma or the end"; }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 9u: goto tr86;
		case 13u: goto tr87;
		case 32u: goto tr86;
		case 33u: goto tr33;
		case 37u: goto tr33;
		case 39u: goto tr33;
		case 44u: goto tr77;
		case 59u: goto tr78;
		case 61u: goto tr88;
		case 126u: goto tr33;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr33;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr33;
		} else if ( (*p) >= 65u )
			goto tr33;
	} else
		goto tr33;
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
	switch( (*p) ) {
		case 9u: goto st60;
		case 13u: goto st33;
		case 32u: goto st60;
		case 44u: goto tr74;
		case 59u: goto st19;
		case 61u: goto st35;
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
	switch( (*p) ) {
		case 9u: goto st60;
		case 32u: goto st60;
	}
	goto st0;
tr88:
	{ expected = "a parameter value"; }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( (*p) ) {
		case 9u: goto st35;
		case 13u: goto st36;
		case 32u: goto st35;
		case 33u: goto tr53;
		case 34u: goto st27;
		case 37u: goto tr53;
		case 39u: goto tr53;
		case 91u: goto st31;
		case 126u: goto tr53;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr53;
		} else if ( (*p) >= 42u )
			goto tr53;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr53;
		} else if ( (*p) >= 65u )
			goto tr53;
	} else
		goto tr53;
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
	switch( (*p) ) {
		case 9u: goto st35;
		case 32u: goto st35;
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
	switch( (*p) ) {
		case 9u: goto tr90;
		case 13u: goto tr91;
		case 32u: goto tr90;
		case 33u: goto tr92;
		case 37u: goto tr92;
		case 39u: goto tr92;
		case 44u: goto tr93;
		case 59u: goto tr94;
		case 126u: goto tr92;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto tr92;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr92;
		} else if ( (*p) >= 65u )
			goto tr92;
	} else
		goto tr92;
	goto st0;
tr4:
	{ text = p; }
	{ m = p + 1; }
	{ p = skip_quoted(scan->at, p, pe); }
	goto st38;
tr57:
	{ p = skip_quoted(scan->at, p, pe); }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( (*p) ) {
		case 9u: goto st38;
		case 13u: goto st39;
		case 32u: goto st38;
		case 34u: goto tr58;
		case 92u: goto st44;
		case 127u: goto st0;
	}
	if ( (*p) <= 31u )
		goto st0;
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
	switch( (*p) ) {
		case 9u: goto st38;
		case 32u: goto st38;
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
	switch( (*p) ) {
		case 9u: goto st41;
		case 13u: goto st42;
		case 32u: goto st41;
		case 60u: goto tr15;
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
	switch( (*p) ) {
		case 9u: goto st41;
		case 32u: goto st41;
	}
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st38;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st38;
	} else
		goto st38;
	goto st0;
tr5:
	{ text = p; }
	{ m = p; }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 9u: goto tr95;
		case 13u: goto tr96;
		case 32u: goto tr95;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 44u: goto tr71;
		case 60u: goto tr12;
		case 126u: goto st4;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
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
tr95:
	{ address->display = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 9u: goto st63;
		case 13u: goto st45;
		case 32u: goto st63;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 44u: goto tr74;
		case 60u: goto tr15;
		case 126u: goto st4;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
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
	switch( (*p) ) {
		case 9u: goto st63;
		case 32u: goto st63;
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
	switch( (*p) ) {
		case 9u: goto tr9;
		case 13u: goto tr10;
		case 32u: goto tr9;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 42u: goto st4;
		case 43u: goto st47;
		case 58u: goto st48;
		case 60u: goto tr12;
		case 126u: goto st4;
	}
	if ( (*p) < 65u ) {
		if ( (*p) > 46u ) {
			if ( 48u <= (*p) && (*p) <= 57u )
				goto st47;
		} else if ( (*p) >= 45u )
			goto st47;
	} else if ( (*p) > 90u ) {
		if ( (*p) > 96u ) {
			if ( 97u <= (*p) && (*p) <= 122u )
				goto st47;
		} else if ( (*p) >= 95u )
			goto st4;
	} else
		goto st47;
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 33u: goto tr68;
		case 61u: goto tr68;
	}
	if ( (*p) < 45u ) {
		if ( 35u <= (*p) && (*p) <= 43u )
			goto tr68;
	} else if ( (*p) > 58u ) {
		if ( 64u <= (*p) && (*p) <= 126u )
			goto tr68;
	} else
		goto tr68;
	goto st0;
tr68:
	{ p = skip_word(scan->at, p, pe); }
	{ expected = "a parameter, or the end of the URI"; }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( (*p) ) {
		case 9u: goto tr98;
		case 13u: goto tr99;
		case 32u: goto tr98;
		case 33u: goto tr68;
		case 44u: goto tr100;
		case 59u: goto tr101;
		case 61u: goto tr68;
	}
	if ( (*p) > 58u ) {
		if ( 64u <= (*p) && (*p) <= 126u )
			goto tr68;
	} else if ( (*p) >= 35u )
		goto tr68;
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
