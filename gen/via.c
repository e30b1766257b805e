/* Generated from grammar/via.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One Via value: via-parm of RFC 3261 25.1, up to the end or a comma. */
#include "message/scan.h"




static const int via_start = 1;
static const int via_first_final = 57;
static const int via_error = 0;

static const int via_en_main = 1;



bool via_scan(struct scan *scan, struct scan_via *via)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a sent-protocol";
	struct peal_text name = { NULL, 0 }, value = { NULL, 0 };
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
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
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
		case 47u: goto tr7;
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
tr7:
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
		case 9u: goto tr15;
		case 13u: goto tr16;
		case 32u: goto tr15;
		case 33u: goto st11;
		case 37u: goto st11;
		case 39u: goto st11;
		case 47u: goto tr17;
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
tr15:
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
tr16:
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
tr17:
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
		case 33u: goto tr23;
		case 37u: goto tr23;
		case 39u: goto tr23;
		case 126u: goto tr23;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr23;
		} else if ( (*p) >= 42u )
			goto tr23;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr23;
		} else if ( (*p) >= 65u )
			goto tr23;
	} else
		goto tr23;
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
tr23:
	{ m = p; }
	{ expected = "a blank and a sent-by host"; }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 9u: goto tr25;
		case 13u: goto tr26;
		case 32u: goto tr25;
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
tr25:
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
		case 91u: goto tr32;
		case 95u: goto tr33;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto tr30;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr31;
	} else
		goto tr31;
	goto st0;
tr26:
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
tr30:
	{ expected = "a semicolon, a comma or the end"; }
	{ m = p; }
	goto st22;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st42;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st53;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 45u: goto st23;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
tr33:
	{ expected = "a semicolon, a comma or the end"; }
	{ m = p; }
	goto st57;
tr31:
	{ expected = "a semicolon, a comma or the end"; }
	{ m = p; }
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st57;
tr38:
	{ p = skip_run(p, pe, SKIP_ALNUM); }
	goto st57;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 9u: goto tr75;
		case 13u: goto tr76;
		case 32u: goto tr75;
		case 44u: goto tr77;
		case 45u: goto st23;
		case 46u: goto st72;
		case 58u: goto tr79;
		case 59u: goto tr80;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
tr75:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st58;
tr114:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st58;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 9u: goto st58;
		case 13u: goto st24;
		case 32u: goto st58;
		case 44u: goto tr82;
		case 58u: goto st26;
		case 59u: goto tr83;
	}
	goto st0;
tr76:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st24;
tr115:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
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
		case 9u: goto st58;
		case 32u: goto st58;
	}
	goto st0;
tr77:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ via_param(via, name, value); }
	{ {p++; cs = 59; goto _out;} }
	goto st59;
tr82:
	{ via_param(via, name, value); }
	{ {p++; cs = 59; goto _out;} }
	goto st59;
tr86:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ via_param(via, name, value); }
	{ {p++; cs = 59; goto _out;} }
	goto st59;
tr93:
	{ name = scan_text(m, p); }
	{ via_param(via, name, value); }
	{ {p++; cs = 59; goto _out;} }
	goto st59;
tr109:
	{ value = scan_text(m, p); }
	{ via_param(via, name, value); }
	{ {p++; cs = 59; goto _out;} }
	goto st59;
tr116:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ via_param(via, name, value); }
	{ {p++; cs = 59; goto _out;} }
	goto st59;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	goto st0;
tr79:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st26;
tr118:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
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
		goto tr44;
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
tr44:
	{ m = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st60;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 9u: goto tr84;
		case 13u: goto tr85;
		case 32u: goto tr84;
		case 44u: goto tr86;
		case 59u: goto tr88;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st68;
	goto st0;
tr84:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st61;
tr105:
	{ value = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st61;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 9u: goto st61;
		case 13u: goto st29;
		case 32u: goto st61;
		case 44u: goto tr82;
		case 59u: goto tr83;
	}
	goto st0;
tr85:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st29;
tr106:
	{ value = scan_text(m, p); }
	{ expected = "a parameter"; }
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
		case 9u: goto st61;
		case 32u: goto st61;
	}
	goto st0;
tr80:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	{ via_param(via, name, value); }
	goto st31;
tr83:
	{ via_param(via, name, value); }
	goto st31;
tr88:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	{ via_param(via, name, value); }
	goto st31;
tr94:
	{ name = scan_text(m, p); }
	{ expected = "a parameter"; }
	{ via_param(via, name, value); }
	goto st31;
tr103:
	{ expected = "a parameter"; }
	{ via_param(via, name, value); }
	goto st31;
tr104:
	{ via_param(via, name, value); }
	{ expected = "a parameter"; }
	goto st31;
tr110:
	{ value = scan_text(m, p); }
	{ expected = "a parameter"; }
	{ via_param(via, name, value); }
	goto st31;
tr119:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	{ via_param(via, name, value); }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 9u: goto st31;
		case 13u: goto st32;
		case 32u: goto st31;
		case 33u: goto tr50;
		case 37u: goto tr50;
		case 39u: goto tr50;
		case 126u: goto tr50;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr50;
		} else if ( (*p) >= 42u )
			goto tr50;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr50;
		} else if ( (*p) >= 65u )
			goto tr50;
	} else
		goto tr50;
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
tr50:
	{ m = p; }
	{ value = (struct peal_text){ NULL, 0 }; }
	{ p = skip_run(p, pe, SKIP_TOKEN); }
	goto st62;
tr92:
	{ p = skip_run(p, pe, SKIP_TOKEN); }
	goto st62;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	switch( (*p) ) {
		case 9u: goto tr90;
		case 13u: goto tr91;
		case 32u: goto tr90;
		case 33u: goto tr92;
		case 37u: goto tr92;
		case 39u: goto tr92;
		case 44u: goto tr93;
		case 59u: goto tr94;
		case 61u: goto tr95;
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
tr90:
	{ name = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st63;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 9u: goto st63;
		case 13u: goto st34;
		case 32u: goto st63;
		case 44u: goto tr82;
		case 59u: goto tr83;
		case 61u: goto tr97;
	}
	goto st0;
tr91:
	{ name = scan_text(m, p); }
	{ expected = "a parameter"; }
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
		case 9u: goto st63;
		case 32u: goto st63;
	}
	goto st0;
tr97:
	{ value = scan_text(p + 1, p + 1); }
	goto st64;
tr95:
	{ name = scan_text(m, p); }
	{ value = scan_text(p + 1, p + 1); }
	goto st64;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	switch( (*p) ) {
		case 9u: goto tr98;
		case 13u: goto tr99;
		case 32u: goto tr98;
		case 33u: goto tr100;
		case 34u: goto tr101;
		case 37u: goto tr100;
		case 39u: goto tr100;
		case 44u: goto tr82;
		case 47u: goto tr102;
		case 58u: goto tr102;
		case 59u: goto tr103;
		case 61u: goto tr102;
		case 91u: goto tr102;
		case 93u: goto tr102;
		case 126u: goto tr100;
	}
	if ( (*p) < 63u ) {
		if ( (*p) > 38u ) {
			if ( 42u <= (*p) && (*p) <= 57u )
				goto tr100;
		} else if ( (*p) >= 36u )
			goto tr102;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr100;
		} else if ( (*p) >= 65u )
			goto tr100;
	} else
		goto tr102;
	goto st0;
tr55:
	{ value = scan_text(p + 1, p + 1); }
	goto st65;
tr98:
	{ value = scan_text(p + 1, p + 1); }
	{ expected = "a parameter"; }
	goto st65;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 9u: goto tr98;
		case 13u: goto tr99;
		case 32u: goto tr98;
		case 33u: goto tr100;
		case 34u: goto tr101;
		case 37u: goto tr100;
		case 39u: goto tr100;
		case 44u: goto tr82;
		case 47u: goto tr102;
		case 58u: goto tr102;
		case 59u: goto tr104;
		case 61u: goto tr102;
		case 91u: goto tr102;
		case 93u: goto tr102;
		case 126u: goto tr100;
	}
	if ( (*p) < 63u ) {
		if ( (*p) > 38u ) {
			if ( 42u <= (*p) && (*p) <= 57u )
				goto tr100;
		} else if ( (*p) >= 36u )
			goto tr102;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr100;
		} else if ( (*p) >= 65u )
			goto tr100;
	} else
		goto tr102;
	goto st0;
tr99:
	{ expected = "a parameter"; }
	goto st36;
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
		case 9u: goto tr55;
		case 32u: goto tr55;
	}
	goto st0;
tr107:
	{ p = skip_run(p, pe, SKIP_TOKEN); }
	goto st66;
tr100:
	{ m = p; }
	{ p = skip_run(p, pe, SKIP_TOKEN); }
	goto st66;
tr102:
	{ m = p; }
	goto st66;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	switch( (*p) ) {
		case 9u: goto tr105;
		case 13u: goto tr106;
		case 32u: goto tr105;
		case 33u: goto tr107;
		case 37u: goto tr107;
		case 39u: goto tr107;
		case 44u: goto tr109;
		case 47u: goto st66;
		case 58u: goto st66;
		case 59u: goto tr110;
		case 61u: goto st66;
		case 91u: goto st66;
		case 93u: goto st66;
		case 126u: goto tr107;
	}
	if ( (*p) < 63u ) {
		if ( (*p) > 38u ) {
			if ( 42u <= (*p) && (*p) <= 57u )
				goto tr107;
		} else if ( (*p) >= 36u )
			goto st66;
	} else if ( (*p) > 64u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr107;
		} else if ( (*p) >= 65u )
			goto tr107;
	} else
		goto st66;
	goto st0;
tr101:
	{ m = p; }
	goto st38;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	switch( (*p) ) {
		case 13u: goto st39;
		case 34u: goto st67;
		case 92u: goto st41;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto st38;
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
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	switch( (*p) ) {
		case 9u: goto tr105;
		case 13u: goto tr106;
		case 32u: goto tr105;
		case 44u: goto tr109;
		case 59u: goto tr110;
	}
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st38;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st38;
	} else
		goto st38;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 9u: goto tr84;
		case 13u: goto tr85;
		case 32u: goto tr84;
		case 44u: goto tr86;
		case 59u: goto tr88;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st69;
	goto st0;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 9u: goto tr84;
		case 13u: goto tr85;
		case 32u: goto tr84;
		case 44u: goto tr86;
		case 59u: goto tr88;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st70;
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 9u: goto tr84;
		case 13u: goto tr85;
		case 32u: goto tr84;
		case 44u: goto tr86;
		case 59u: goto tr88;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st71;
	goto st0;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 9u: goto tr84;
		case 13u: goto tr85;
		case 32u: goto tr84;
		case 44u: goto tr86;
		case 59u: goto tr88;
	}
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 9u: goto tr75;
		case 13u: goto tr76;
		case 32u: goto tr75;
		case 44u: goto tr77;
		case 58u: goto tr79;
		case 59u: goto tr80;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st57;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	if ( (*p) == 95u )
		goto st57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st43;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st44;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st51;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) == 95u )
		goto st57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st45;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st46;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st49;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) == 95u )
		goto st57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 45u: goto st23;
		case 46u: goto st47;
		case 58u: goto tr118;
		case 59u: goto tr119;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st74;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	if ( (*p) == 95u )
		goto st57;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st47;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 45u: goto st23;
		case 46u: goto st47;
		case 58u: goto tr118;
		case 59u: goto tr119;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st75;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 44u: goto tr116;
		case 45u: goto st23;
		case 46u: goto st47;
		case 58u: goto tr118;
		case 59u: goto tr119;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st46;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st50;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st46;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st44;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st52;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st44;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st42;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st54;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st42;
		case 95u: goto st57;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st48;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto tr38;
	} else
		goto tr38;
	goto st0;
tr32:
	{ expected = "a semicolon, a comma or the end"; }
	{ m = p; }
	goto st55;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	if ( (*p) == 46u )
		goto st56;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
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
	switch( (*p) ) {
		case 46u: goto st56;
		case 93u: goto st76;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st56;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st56;
	} else
		goto st56;
	goto st0;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 9u: goto tr75;
		case 13u: goto tr76;
		case 32u: goto tr75;
		case 44u: goto tr77;
		case 58u: goto tr79;
		case 59u: goto tr80;
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
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 58: 
	case 59: 
	case 61: 
	case 63: 
	case 64: 
	case 65: 
	{ via_param(via, name, value); }
	break;
	case 62: 
	{ name = scan_text(m, p); }
	{ via_param(via, name, value); }
	break;
	case 66: 
	case 67: 
	{ value = scan_text(m, p); }
	{ via_param(via, name, value); }
	break;
	case 60: 
	case 68: 
	case 69: 
	case 70: 
	case 71: 
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ via_param(via, name, value); }
	break;
	case 57: 
	case 72: 
	case 76: 
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ via_param(via, name, value); }
	break;
	case 73: 
	case 74: 
	case 75: 
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ via_param(via, name, value); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= via_first_final;
}
