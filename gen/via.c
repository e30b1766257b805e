/* Generated from grammar/via.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* One Via value: via-parm of RFC 3261 25.1, up to the end or a comma. */
#include "message/scan.h"




static const int via_start = 1;
static const int via_first_final = 77;
static const int via_error = 0;

static const int via_en_main = 1;



bool via_scan(struct scan *scan, struct scan_via *via)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const char *expected = "a sent-protocol";
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
		case 95u: goto tr31;
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
		case 46u: goto st62;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st73;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 45u: goto st23;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st77;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
tr31:
	{ expected = "a semicolon, a comma or the end"; }
	{ m = p; }
	goto st77;
st77:
	if ( ++p == pe )
		goto _test_eof77;
case 77:
	switch( (*p) ) {
		case 9u: goto tr100;
		case 13u: goto tr101;
		case 32u: goto tr100;
		case 44u: goto tr102;
		case 45u: goto st23;
		case 46u: goto st122;
		case 58u: goto tr104;
		case 59u: goto tr105;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st77;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
tr100:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st78;
tr181:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st78;
st78:
	if ( ++p == pe )
		goto _test_eof78;
case 78:
	switch( (*p) ) {
		case 9u: goto st78;
		case 13u: goto st24;
		case 32u: goto st78;
		case 44u: goto tr107;
		case 58u: goto st26;
		case 59u: goto st31;
	}
	goto st0;
tr101:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st24;
tr182:
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
		case 9u: goto st78;
		case 32u: goto st78;
	}
	goto st0;
tr102:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr107:
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr110:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr131:
	{ via->branch = scan_text(m, p); }
	{ via->branches++; }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr143:
	{ via->maddr = scan_text(m, p); }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr159:
	{ via->received = scan_text(m, p); }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr166:
	{ via->has_rport = true; }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr176:
	{ via->rport = scan_text(m, p); }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
tr183:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ {p++; cs = 79; goto _out;} }
	goto st79;
st79:
	if ( ++p == pe )
		goto _test_eof79;
case 79:
	goto st0;
tr104:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ expected = "a port"; }
	goto st26;
tr185:
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
		goto tr42;
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
tr42:
	{ m = p; }
	{ expected = "a semicolon, a comma or the end"; }
	goto st80;
st80:
	if ( ++p == pe )
		goto _test_eof80;
case 80:
	switch( (*p) ) {
		case 9u: goto tr108;
		case 13u: goto tr109;
		case 32u: goto tr108;
		case 44u: goto tr110;
		case 59u: goto tr112;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st118;
	goto st0;
tr108:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st81;
tr118:
	{ expected = "a parameter"; }
	goto st81;
tr128:
	{ via->branch = scan_text(m, p); }
	{ via->branches++; }
	{ expected = "a parameter"; }
	goto st81;
tr140:
	{ via->maddr = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st81;
tr156:
	{ via->received = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st81;
tr173:
	{ via->rport = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st81;
st81:
	if ( ++p == pe )
		goto _test_eof81;
case 81:
	switch( (*p) ) {
		case 9u: goto st81;
		case 13u: goto st29;
		case 32u: goto st81;
		case 44u: goto tr107;
		case 59u: goto st31;
	}
	goto st0;
tr109:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st29;
tr119:
	{ expected = "a parameter"; }
	goto st29;
tr129:
	{ via->branch = scan_text(m, p); }
	{ via->branches++; }
	{ expected = "a parameter"; }
	goto st29;
tr141:
	{ via->maddr = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st29;
tr157:
	{ via->received = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st29;
tr174:
	{ via->rport = scan_text(m, p); }
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
		case 9u: goto st81;
		case 32u: goto st81;
	}
	goto st0;
tr105:
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st31;
tr112:
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	{ expected = "a parameter"; }
	goto st31;
tr116:
	{ expected = "a parameter"; }
	goto st31;
tr132:
	{ via->branch = scan_text(m, p); }
	{ via->branches++; }
	{ expected = "a parameter"; }
	goto st31;
tr144:
	{ via->maddr = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st31;
tr160:
	{ via->received = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st31;
tr167:
	{ via->has_rport = true; }
	{ expected = "a parameter"; }
	goto st31;
tr177:
	{ via->rport = scan_text(m, p); }
	{ expected = "a parameter"; }
	goto st31;
tr186:
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
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
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 66u: goto st86;
		case 77u: goto st94;
		case 82u: goto st101;
		case 98u: goto st86;
		case 109u: goto st94;
		case 114u: goto st101;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st82;
		} else if ( (*p) >= 42u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
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
st82:
	if ( ++p == pe )
		goto _test_eof82;
case 82:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
tr114:
	{ expected = "a parameter"; }
	goto st83;
st83:
	if ( ++p == pe )
		goto _test_eof83;
case 83:
	switch( (*p) ) {
		case 9u: goto st83;
		case 13u: goto st34;
		case 32u: goto st83;
		case 44u: goto tr107;
		case 59u: goto st31;
		case 61u: goto st36;
	}
	goto st0;
tr115:
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
		case 9u: goto st83;
		case 32u: goto st83;
	}
	goto st0;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	switch( (*p) ) {
		case 9u: goto st36;
		case 13u: goto st37;
		case 32u: goto st36;
		case 33u: goto st84;
		case 34u: goto st39;
		case 61u: goto st84;
		case 93u: goto st84;
		case 126u: goto st84;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 39u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto st84;
		} else if ( (*p) >= 36u )
			goto st84;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st84;
		} else if ( (*p) >= 63u )
			goto st84;
	} else
		goto st84;
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
st84:
	if ( ++p == pe )
		goto _test_eof84;
case 84:
	switch( (*p) ) {
		case 9u: goto tr118;
		case 13u: goto tr119;
		case 32u: goto tr118;
		case 33u: goto st84;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st84;
		case 93u: goto st84;
		case 126u: goto st84;
	}
	if ( (*p) < 42u ) {
		if ( 36u <= (*p) && (*p) <= 39u )
			goto st84;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st84;
		} else if ( (*p) >= 63u )
			goto st84;
	} else
		goto st84;
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( (*p) ) {
		case 13u: goto st40;
		case 34u: goto st85;
		case 92u: goto st42;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto st39;
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
st85:
	if ( ++p == pe )
		goto _test_eof85;
case 85:
	switch( (*p) ) {
		case 9u: goto tr118;
		case 13u: goto tr119;
		case 32u: goto tr118;
		case 44u: goto tr107;
		case 59u: goto tr116;
	}
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st39;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st39;
	} else
		goto st39;
	goto st0;
st86:
	if ( ++p == pe )
		goto _test_eof86;
case 86:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 82u: goto st87;
		case 114u: goto st87;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st87:
	if ( ++p == pe )
		goto _test_eof87;
case 87:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 65u: goto st88;
		case 97u: goto st88;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 66u )
			goto st82;
	} else
		goto st82;
	goto st0;
st88:
	if ( ++p == pe )
		goto _test_eof88;
case 88:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 78u: goto st89;
		case 110u: goto st89;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st89:
	if ( ++p == pe )
		goto _test_eof89;
case 89:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 67u: goto st90;
		case 99u: goto st90;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st90:
	if ( ++p == pe )
		goto _test_eof90;
case 90:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 72u: goto st91;
		case 104u: goto st91;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st91:
	if ( ++p == pe )
		goto _test_eof91;
case 91:
	switch( (*p) ) {
		case 9u: goto tr125;
		case 13u: goto tr126;
		case 32u: goto tr125;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st45;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
tr125:
	{ expected = "a parameter"; }
	goto st92;
st92:
	if ( ++p == pe )
		goto _test_eof92;
case 92:
	switch( (*p) ) {
		case 9u: goto st92;
		case 13u: goto st43;
		case 32u: goto st92;
		case 44u: goto tr107;
		case 59u: goto st31;
		case 61u: goto st45;
	}
	goto st0;
tr126:
	{ expected = "a parameter"; }
	goto st43;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	if ( (*p) == 10u )
		goto st44;
	goto st0;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	switch( (*p) ) {
		case 9u: goto st92;
		case 32u: goto st92;
	}
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 9u: goto st45;
		case 13u: goto st46;
		case 32u: goto st45;
		case 33u: goto tr68;
		case 34u: goto st39;
		case 61u: goto tr68;
		case 93u: goto tr68;
		case 126u: goto tr68;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 39u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto tr68;
		} else if ( (*p) >= 36u )
			goto tr68;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr68;
		} else if ( (*p) >= 63u )
			goto tr68;
	} else
		goto tr68;
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) == 10u )
		goto st47;
	goto st0;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 9u: goto st45;
		case 32u: goto st45;
	}
	goto st0;
tr68:
	{ m = p; }
	goto st93;
st93:
	if ( ++p == pe )
		goto _test_eof93;
case 93:
	switch( (*p) ) {
		case 9u: goto tr128;
		case 13u: goto tr129;
		case 32u: goto tr128;
		case 33u: goto st93;
		case 44u: goto tr131;
		case 59u: goto tr132;
		case 61u: goto st93;
		case 93u: goto st93;
		case 126u: goto st93;
	}
	if ( (*p) < 42u ) {
		if ( 36u <= (*p) && (*p) <= 39u )
			goto st93;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st93;
		} else if ( (*p) >= 63u )
			goto st93;
	} else
		goto st93;
	goto st0;
st94:
	if ( ++p == pe )
		goto _test_eof94;
case 94:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 65u: goto st95;
		case 97u: goto st95;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 66u )
			goto st82;
	} else
		goto st82;
	goto st0;
st95:
	if ( ++p == pe )
		goto _test_eof95;
case 95:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 68u: goto st96;
		case 100u: goto st96;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st96:
	if ( ++p == pe )
		goto _test_eof96;
case 96:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 68u: goto st97;
		case 100u: goto st97;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st97:
	if ( ++p == pe )
		goto _test_eof97;
case 97:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 82u: goto st98;
		case 114u: goto st98;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st98:
	if ( ++p == pe )
		goto _test_eof98;
case 98:
	switch( (*p) ) {
		case 9u: goto tr137;
		case 13u: goto tr138;
		case 32u: goto tr137;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st50;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
tr137:
	{ expected = "a parameter"; }
	goto st99;
st99:
	if ( ++p == pe )
		goto _test_eof99;
case 99:
	switch( (*p) ) {
		case 9u: goto st99;
		case 13u: goto st48;
		case 32u: goto st99;
		case 44u: goto tr107;
		case 59u: goto st31;
		case 61u: goto st50;
	}
	goto st0;
tr138:
	{ expected = "a parameter"; }
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
		case 9u: goto st99;
		case 32u: goto st99;
	}
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 9u: goto st50;
		case 13u: goto st51;
		case 32u: goto st50;
		case 33u: goto tr74;
		case 34u: goto st39;
		case 61u: goto tr74;
		case 93u: goto tr74;
		case 126u: goto tr74;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 39u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto tr74;
		} else if ( (*p) >= 36u )
			goto tr74;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr74;
		} else if ( (*p) >= 63u )
			goto tr74;
	} else
		goto tr74;
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	if ( (*p) == 10u )
		goto st52;
	goto st0;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 9u: goto st50;
		case 32u: goto st50;
	}
	goto st0;
tr74:
	{ m = p; }
	goto st100;
st100:
	if ( ++p == pe )
		goto _test_eof100;
case 100:
	switch( (*p) ) {
		case 9u: goto tr140;
		case 13u: goto tr141;
		case 32u: goto tr140;
		case 33u: goto st100;
		case 44u: goto tr143;
		case 59u: goto tr144;
		case 61u: goto st100;
		case 93u: goto st100;
		case 126u: goto st100;
	}
	if ( (*p) < 42u ) {
		if ( 36u <= (*p) && (*p) <= 39u )
			goto st100;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st100;
		} else if ( (*p) >= 63u )
			goto st100;
	} else
		goto st100;
	goto st0;
st101:
	if ( ++p == pe )
		goto _test_eof101;
case 101:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 69u: goto st102;
		case 80u: goto st111;
		case 101u: goto st102;
		case 112u: goto st111;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st102:
	if ( ++p == pe )
		goto _test_eof102;
case 102:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 67u: goto st103;
		case 99u: goto st103;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st103:
	if ( ++p == pe )
		goto _test_eof103;
case 103:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 69u: goto st104;
		case 101u: goto st104;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st104:
	if ( ++p == pe )
		goto _test_eof104;
case 104:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 73u: goto st105;
		case 105u: goto st105;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st105:
	if ( ++p == pe )
		goto _test_eof105;
case 105:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 86u: goto st106;
		case 118u: goto st106;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st106:
	if ( ++p == pe )
		goto _test_eof106;
case 106:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 69u: goto st107;
		case 101u: goto st107;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st107:
	if ( ++p == pe )
		goto _test_eof107;
case 107:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 68u: goto st108;
		case 100u: goto st108;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st108:
	if ( ++p == pe )
		goto _test_eof108;
case 108:
	switch( (*p) ) {
		case 9u: goto tr153;
		case 13u: goto tr154;
		case 32u: goto tr153;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st55;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
tr153:
	{ expected = "a parameter"; }
	goto st109;
st109:
	if ( ++p == pe )
		goto _test_eof109;
case 109:
	switch( (*p) ) {
		case 9u: goto st109;
		case 13u: goto st53;
		case 32u: goto st109;
		case 44u: goto tr107;
		case 59u: goto st31;
		case 61u: goto st55;
	}
	goto st0;
tr154:
	{ expected = "a parameter"; }
	goto st53;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	if ( (*p) == 10u )
		goto st54;
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 9u: goto st109;
		case 32u: goto st109;
	}
	goto st0;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 9u: goto st55;
		case 13u: goto st56;
		case 32u: goto st55;
		case 33u: goto tr80;
		case 34u: goto st39;
		case 61u: goto tr80;
		case 93u: goto tr80;
		case 126u: goto tr80;
	}
	if ( (*p) < 45u ) {
		if ( (*p) > 39u ) {
			if ( 42u <= (*p) && (*p) <= 43u )
				goto tr80;
		} else if ( (*p) >= 36u )
			goto tr80;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr80;
		} else if ( (*p) >= 63u )
			goto tr80;
	} else
		goto tr80;
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	if ( (*p) == 10u )
		goto st57;
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 9u: goto st55;
		case 32u: goto st55;
	}
	goto st0;
tr80:
	{ m = p; }
	goto st110;
st110:
	if ( ++p == pe )
		goto _test_eof110;
case 110:
	switch( (*p) ) {
		case 9u: goto tr156;
		case 13u: goto tr157;
		case 32u: goto tr156;
		case 33u: goto st110;
		case 44u: goto tr159;
		case 59u: goto tr160;
		case 61u: goto st110;
		case 93u: goto st110;
		case 126u: goto st110;
	}
	if ( (*p) < 42u ) {
		if ( 36u <= (*p) && (*p) <= 39u )
			goto st110;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st110;
		} else if ( (*p) >= 63u )
			goto st110;
	} else
		goto st110;
	goto st0;
st111:
	if ( ++p == pe )
		goto _test_eof111;
case 111:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 79u: goto st112;
		case 111u: goto st112;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st112:
	if ( ++p == pe )
		goto _test_eof112;
case 112:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 82u: goto st113;
		case 114u: goto st113;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st113:
	if ( ++p == pe )
		goto _test_eof113;
case 113:
	switch( (*p) ) {
		case 9u: goto tr114;
		case 13u: goto tr115;
		case 32u: goto tr114;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto st36;
		case 84u: goto st114;
		case 116u: goto st114;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
st114:
	if ( ++p == pe )
		goto _test_eof114;
case 114:
	switch( (*p) ) {
		case 9u: goto tr164;
		case 13u: goto tr165;
		case 32u: goto tr164;
		case 33u: goto st82;
		case 37u: goto st82;
		case 39u: goto st82;
		case 44u: goto tr166;
		case 59u: goto tr167;
		case 61u: goto tr168;
		case 126u: goto st82;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st82;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st82;
		} else if ( (*p) >= 65u )
			goto st82;
	} else
		goto st82;
	goto st0;
tr164:
	{ via->has_rport = true; }
	{ expected = "a parameter"; }
	goto st115;
st115:
	if ( ++p == pe )
		goto _test_eof115;
case 115:
	switch( (*p) ) {
		case 9u: goto st115;
		case 13u: goto st58;
		case 32u: goto st115;
		case 44u: goto tr107;
		case 59u: goto st31;
		case 61u: goto st116;
	}
	goto st0;
tr165:
	{ via->has_rport = true; }
	{ expected = "a parameter"; }
	goto st58;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	if ( (*p) == 10u )
		goto st59;
	goto st0;
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 9u: goto st115;
		case 32u: goto st115;
	}
	goto st0;
tr170:
	{ expected = "a parameter"; }
	goto st116;
tr168:
	{ via->has_rport = true; }
	goto st116;
st116:
	if ( ++p == pe )
		goto _test_eof116;
case 116:
	switch( (*p) ) {
		case 9u: goto tr170;
		case 13u: goto tr171;
		case 32u: goto tr170;
		case 33u: goto tr172;
		case 34u: goto st39;
		case 44u: goto tr107;
		case 59u: goto tr116;
		case 61u: goto tr172;
		case 93u: goto tr172;
		case 126u: goto tr172;
	}
	if ( (*p) < 42u ) {
		if ( 36u <= (*p) && (*p) <= 39u )
			goto tr172;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr172;
		} else if ( (*p) >= 63u )
			goto tr172;
	} else
		goto tr172;
	goto st0;
tr171:
	{ expected = "a parameter"; }
	goto st60;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	if ( (*p) == 10u )
		goto st61;
	goto st0;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 9u: goto st116;
		case 32u: goto st116;
	}
	goto st0;
tr172:
	{ m = p; }
	goto st117;
st117:
	if ( ++p == pe )
		goto _test_eof117;
case 117:
	switch( (*p) ) {
		case 9u: goto tr173;
		case 13u: goto tr174;
		case 32u: goto tr173;
		case 33u: goto st117;
		case 44u: goto tr176;
		case 59u: goto tr177;
		case 61u: goto st117;
		case 93u: goto st117;
		case 126u: goto st117;
	}
	if ( (*p) < 42u ) {
		if ( 36u <= (*p) && (*p) <= 39u )
			goto st117;
	} else if ( (*p) > 58u ) {
		if ( (*p) > 91u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st117;
		} else if ( (*p) >= 63u )
			goto st117;
	} else
		goto st117;
	goto st0;
st118:
	if ( ++p == pe )
		goto _test_eof118;
case 118:
	switch( (*p) ) {
		case 9u: goto tr108;
		case 13u: goto tr109;
		case 32u: goto tr108;
		case 44u: goto tr110;
		case 59u: goto tr112;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st119;
	goto st0;
st119:
	if ( ++p == pe )
		goto _test_eof119;
case 119:
	switch( (*p) ) {
		case 9u: goto tr108;
		case 13u: goto tr109;
		case 32u: goto tr108;
		case 44u: goto tr110;
		case 59u: goto tr112;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st120;
	goto st0;
st120:
	if ( ++p == pe )
		goto _test_eof120;
case 120:
	switch( (*p) ) {
		case 9u: goto tr108;
		case 13u: goto tr109;
		case 32u: goto tr108;
		case 44u: goto tr110;
		case 59u: goto tr112;
	}
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st121;
	goto st0;
st121:
	if ( ++p == pe )
		goto _test_eof121;
case 121:
	switch( (*p) ) {
		case 9u: goto tr108;
		case 13u: goto tr109;
		case 32u: goto tr108;
		case 44u: goto tr110;
		case 59u: goto tr112;
	}
	goto st0;
st122:
	if ( ++p == pe )
		goto _test_eof122;
case 122:
	switch( (*p) ) {
		case 9u: goto tr100;
		case 13u: goto tr101;
		case 32u: goto tr100;
		case 44u: goto tr102;
		case 58u: goto tr104;
		case 59u: goto tr105;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st77;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st62:
	if ( ++p == pe )
		goto _test_eof62;
case 62:
	if ( (*p) == 95u )
		goto st77;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st63;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st63:
	if ( ++p == pe )
		goto _test_eof63;
case 63:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st64;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st71;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st64:
	if ( ++p == pe )
		goto _test_eof64;
case 64:
	if ( (*p) == 95u )
		goto st77;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st65;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st65:
	if ( ++p == pe )
		goto _test_eof65;
case 65:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st66;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st69;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st66:
	if ( ++p == pe )
		goto _test_eof66;
case 66:
	if ( (*p) == 95u )
		goto st77;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st123;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st123:
	if ( ++p == pe )
		goto _test_eof123;
case 123:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st67;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st124;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st67:
	if ( ++p == pe )
		goto _test_eof67;
case 67:
	if ( (*p) == 95u )
		goto st77;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st68:
	if ( ++p == pe )
		goto _test_eof68;
case 68:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st67;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st124:
	if ( ++p == pe )
		goto _test_eof124;
case 124:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st67;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st125;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st125:
	if ( ++p == pe )
		goto _test_eof125;
case 125:
	switch( (*p) ) {
		case 9u: goto tr181;
		case 13u: goto tr182;
		case 32u: goto tr181;
		case 44u: goto tr183;
		case 45u: goto st23;
		case 46u: goto st67;
		case 58u: goto tr185;
		case 59u: goto tr186;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st69:
	if ( ++p == pe )
		goto _test_eof69;
case 69:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st66;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st70;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st70:
	if ( ++p == pe )
		goto _test_eof70;
case 70:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st66;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st71:
	if ( ++p == pe )
		goto _test_eof71;
case 71:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st64;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st72;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st72:
	if ( ++p == pe )
		goto _test_eof72;
case 72:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st64;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st73:
	if ( ++p == pe )
		goto _test_eof73;
case 73:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st62;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st74;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
st74:
	if ( ++p == pe )
		goto _test_eof74;
case 74:
	switch( (*p) ) {
		case 45u: goto st23;
		case 46u: goto st62;
		case 95u: goto st77;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 57u )
			goto st68;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st77;
	} else
		goto st77;
	goto st0;
tr32:
	{ expected = "a semicolon, a comma or the end"; }
	{ m = p; }
	goto st75;
st75:
	if ( ++p == pe )
		goto _test_eof75;
case 75:
	if ( (*p) == 46u )
		goto st76;
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st76;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st76;
	} else
		goto st76;
	goto st0;
st76:
	if ( ++p == pe )
		goto _test_eof76;
case 76:
	switch( (*p) ) {
		case 46u: goto st76;
		case 93u: goto st126;
	}
	if ( (*p) < 65u ) {
		if ( 48u <= (*p) && (*p) <= 58u )
			goto st76;
	} else if ( (*p) > 70u ) {
		if ( 97u <= (*p) && (*p) <= 102u )
			goto st76;
	} else
		goto st76;
	goto st0;
st126:
	if ( ++p == pe )
		goto _test_eof126;
case 126:
	switch( (*p) ) {
		case 9u: goto tr100;
		case 13u: goto tr101;
		case 32u: goto tr100;
		case 44u: goto tr102;
		case 58u: goto tr104;
		case 59u: goto tr105;
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
	_test_eof77: cs = 77; goto _test_eof; 
	_test_eof78: cs = 78; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof79: cs = 79; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof80: cs = 80; goto _test_eof; 
	_test_eof81: cs = 81; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof30: cs = 30; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof82: cs = 82; goto _test_eof; 
	_test_eof83: cs = 83; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof84: cs = 84; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof85: cs = 85; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof86: cs = 86; goto _test_eof; 
	_test_eof87: cs = 87; goto _test_eof; 
	_test_eof88: cs = 88; goto _test_eof; 
	_test_eof89: cs = 89; goto _test_eof; 
	_test_eof90: cs = 90; goto _test_eof; 
	_test_eof91: cs = 91; goto _test_eof; 
	_test_eof92: cs = 92; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof93: cs = 93; goto _test_eof; 
	_test_eof94: cs = 94; goto _test_eof; 
	_test_eof95: cs = 95; goto _test_eof; 
	_test_eof96: cs = 96; goto _test_eof; 
	_test_eof97: cs = 97; goto _test_eof; 
	_test_eof98: cs = 98; goto _test_eof; 
	_test_eof99: cs = 99; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof100: cs = 100; goto _test_eof; 
	_test_eof101: cs = 101; goto _test_eof; 
	_test_eof102: cs = 102; goto _test_eof; 
	_test_eof103: cs = 103; goto _test_eof; 
	_test_eof104: cs = 104; goto _test_eof; 
	_test_eof105: cs = 105; goto _test_eof; 
	_test_eof106: cs = 106; goto _test_eof; 
	_test_eof107: cs = 107; goto _test_eof; 
	_test_eof108: cs = 108; goto _test_eof; 
	_test_eof109: cs = 109; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof110: cs = 110; goto _test_eof; 
	_test_eof111: cs = 111; goto _test_eof; 
	_test_eof112: cs = 112; goto _test_eof; 
	_test_eof113: cs = 113; goto _test_eof; 
	_test_eof114: cs = 114; goto _test_eof; 
	_test_eof115: cs = 115; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof116: cs = 116; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof117: cs = 117; goto _test_eof; 
	_test_eof118: cs = 118; goto _test_eof; 
	_test_eof119: cs = 119; goto _test_eof; 
	_test_eof120: cs = 120; goto _test_eof; 
	_test_eof121: cs = 121; goto _test_eof; 
	_test_eof122: cs = 122; goto _test_eof; 
	_test_eof62: cs = 62; goto _test_eof; 
	_test_eof63: cs = 63; goto _test_eof; 
	_test_eof64: cs = 64; goto _test_eof; 
	_test_eof65: cs = 65; goto _test_eof; 
	_test_eof66: cs = 66; goto _test_eof; 
	_test_eof123: cs = 123; goto _test_eof; 
	_test_eof67: cs = 67; goto _test_eof; 
	_test_eof68: cs = 68; goto _test_eof; 
	_test_eof124: cs = 124; goto _test_eof; 
	_test_eof125: cs = 125; goto _test_eof; 
	_test_eof69: cs = 69; goto _test_eof; 
	_test_eof70: cs = 70; goto _test_eof; 
	_test_eof71: cs = 71; goto _test_eof; 
	_test_eof72: cs = 72; goto _test_eof; 
	_test_eof73: cs = 73; goto _test_eof; 
	_test_eof74: cs = 74; goto _test_eof; 
	_test_eof75: cs = 75; goto _test_eof; 
	_test_eof76: cs = 76; goto _test_eof; 
	_test_eof126: cs = 126; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 110: 
	{ via->received = scan_text(m, p); }
	break;
	case 100: 
	{ via->maddr = scan_text(m, p); }
	break;
	case 117: 
	{ via->rport = scan_text(m, p); }
	break;
	case 114: 
	{ via->has_rport = true; }
	break;
	case 80: 
	case 118: 
	case 119: 
	case 120: 
	case 121: 
	{ via->by.port = scan_text(m, p); }
	{ via->params = p; }
	break;
	case 93: 
	{ via->branch = scan_text(m, p); }
	{ via->branches++; }
	break;
	case 77: 
	case 122: 
	case 126: 
	{ via->by.dotted = false; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	break;
	case 123: 
	case 124: 
	case 125: 
	{ via->by.dotted = true; }
	{ via->by.text = scan_text(m, p); }
	{ via->params = p; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= via_first_final;
}
