/* Generated from grammar/auth.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Challenges and credentials: a scheme and its parameters, or token68.  Commas
 * separate parameters, and a scheme may begin again behind one (two challenges in
 * one row, as HTTP writes them).        RFC 3261 20.7, 20.44, 25.1, RFC 7235 2.1
 * Authentication-Info is parameters alone.                        RFC 3261 20.6
 */
#include "message/scan.h"




static const int auth_start = 1;
static const int auth_first_final = 47;
static const int auth_error = 0;

static const int auth_en_main = 1;
static const int auth_en_info = 30;



static bool run(struct scan *scan, int cs, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;

	
	{
	if ( p == pe )
		goto _test_eof;
	switch ( cs )
	{
case 1:
	switch( (*p) ) {
		case 33u: goto tr0;
		case 37u: goto tr0;
		case 39u: goto tr0;
		case 126u: goto tr0;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr0;
		} else if ( (*p) >= 42u )
			goto tr0;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr0;
		} else if ( (*p) >= 65u )
			goto tr0;
	} else
		goto tr0;
	goto st0;
st0:
cs = 0;
	goto _out;
tr0:
	{ m = p; }
	goto st47;
st47:
	if ( ++p == pe )
		goto _test_eof47;
case 47:
	switch( (*p) ) {
		case 9u: goto tr50;
		case 13u: goto tr51;
		case 32u: goto tr50;
		case 33u: goto st47;
		case 37u: goto st47;
		case 39u: goto st47;
		case 126u: goto st47;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st47;
		} else if ( (*p) >= 42u )
			goto st47;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st47;
		} else if ( (*p) >= 65u )
			goto st47;
	} else
		goto st47;
	goto st0;
tr50:
	{ value->value = scan_text(m, p); }
	goto st48;
st48:
	if ( ++p == pe )
		goto _test_eof48;
case 48:
	switch( (*p) ) {
		case 9u: goto st48;
		case 13u: goto st2;
		case 32u: goto st48;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 42u: goto st4;
		case 43u: goto st52;
		case 47u: goto st54;
		case 96u: goto st4;
		case 126u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 45u <= (*p) && (*p) <= 57u )
			goto st52;
	} else if ( (*p) > 90u ) {
		if ( 95u <= (*p) && (*p) <= 122u )
			goto st52;
	} else
		goto st52;
	goto st0;
tr51:
	{ value->value = scan_text(m, p); }
	goto st2;
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
		case 9u: goto st48;
		case 32u: goto st48;
	}
	goto st0;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	switch( (*p) ) {
		case 9u: goto st5;
		case 13u: goto st6;
		case 32u: goto st5;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 61u: goto st8;
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
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 9u: goto st5;
		case 13u: goto st6;
		case 32u: goto st5;
		case 61u: goto st8;
	}
	goto st0;
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
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 9u: goto st8;
		case 13u: goto st9;
		case 32u: goto st8;
		case 33u: goto st49;
		case 34u: goto st20;
		case 37u: goto st49;
		case 39u: goto st49;
		case 126u: goto st49;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st49;
		} else if ( (*p) >= 42u )
			goto st49;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st49;
		} else if ( (*p) >= 65u )
			goto st49;
	} else
		goto st49;
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
st49:
	if ( ++p == pe )
		goto _test_eof49;
case 49:
	switch( (*p) ) {
		case 9u: goto st50;
		case 13u: goto st11;
		case 32u: goto st50;
		case 33u: goto st49;
		case 37u: goto st49;
		case 39u: goto st49;
		case 44u: goto st17;
		case 126u: goto st49;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st49;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st49;
		} else if ( (*p) >= 65u )
			goto st49;
	} else
		goto st49;
	goto st0;
st50:
	if ( ++p == pe )
		goto _test_eof50;
case 50:
	switch( (*p) ) {
		case 9u: goto st50;
		case 13u: goto st11;
		case 32u: goto st50;
		case 33u: goto st13;
		case 37u: goto st13;
		case 39u: goto st13;
		case 44u: goto st17;
		case 126u: goto st13;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st13;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st13;
		} else if ( (*p) >= 65u )
			goto st13;
	} else
		goto st13;
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	if ( (*p) == 10u )
		goto st12;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	switch( (*p) ) {
		case 9u: goto st50;
		case 32u: goto st50;
	}
	goto st0;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	switch( (*p) ) {
		case 9u: goto st14;
		case 13u: goto st15;
		case 32u: goto st14;
		case 33u: goto st13;
		case 37u: goto st13;
		case 39u: goto st13;
		case 61u: goto st8;
		case 126u: goto st13;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st13;
		} else if ( (*p) >= 42u )
			goto st13;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st13;
		} else if ( (*p) >= 65u )
			goto st13;
	} else
		goto st13;
	goto st0;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	switch( (*p) ) {
		case 9u: goto st14;
		case 13u: goto st15;
		case 32u: goto st14;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 61u: goto st8;
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
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch( (*p) ) {
		case 9u: goto st17;
		case 13u: goto st18;
		case 32u: goto st17;
		case 33u: goto st13;
		case 37u: goto st13;
		case 39u: goto st13;
		case 126u: goto st13;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st13;
		} else if ( (*p) >= 42u )
			goto st13;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st13;
		} else if ( (*p) >= 65u )
			goto st13;
	} else
		goto st13;
	goto st0;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	if ( (*p) == 10u )
		goto st19;
	goto st0;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 9u: goto st17;
		case 32u: goto st17;
	}
	goto st0;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	switch( (*p) ) {
		case 13u: goto st21;
		case 34u: goto st51;
		case 92u: goto st23;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto st20;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	if ( (*p) == 10u )
		goto st22;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 9u: goto st20;
		case 32u: goto st20;
	}
	goto st0;
st51:
	if ( ++p == pe )
		goto _test_eof51;
case 51:
	switch( (*p) ) {
		case 9u: goto st50;
		case 13u: goto st11;
		case 32u: goto st50;
		case 44u: goto st17;
	}
	goto st0;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st20;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st20;
	} else
		goto st20;
	goto st0;
st52:
	if ( ++p == pe )
		goto _test_eof52;
case 52:
	switch( (*p) ) {
		case 9u: goto st53;
		case 13u: goto st24;
		case 32u: goto st53;
		case 33u: goto st4;
		case 37u: goto st4;
		case 39u: goto st4;
		case 42u: goto st4;
		case 43u: goto st52;
		case 47u: goto st54;
		case 61u: goto st57;
		case 96u: goto st4;
		case 126u: goto st52;
	}
	if ( (*p) < 65u ) {
		if ( 45u <= (*p) && (*p) <= 57u )
			goto st52;
	} else if ( (*p) > 90u ) {
		if ( 95u <= (*p) && (*p) <= 122u )
			goto st52;
	} else
		goto st52;
	goto st0;
st53:
	if ( ++p == pe )
		goto _test_eof53;
case 53:
	switch( (*p) ) {
		case 9u: goto st53;
		case 13u: goto st24;
		case 32u: goto st53;
		case 61u: goto st8;
	}
	goto st0;
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
		case 9u: goto st53;
		case 32u: goto st53;
	}
	goto st0;
st54:
	if ( ++p == pe )
		goto _test_eof54;
case 54:
	switch( (*p) ) {
		case 9u: goto st55;
		case 13u: goto st26;
		case 32u: goto st55;
		case 43u: goto st54;
		case 61u: goto st56;
		case 95u: goto st54;
		case 126u: goto st54;
	}
	if ( (*p) < 65u ) {
		if ( 45u <= (*p) && (*p) <= 57u )
			goto st54;
	} else if ( (*p) > 90u ) {
		if ( 97u <= (*p) && (*p) <= 122u )
			goto st54;
	} else
		goto st54;
	goto st0;
st55:
	if ( ++p == pe )
		goto _test_eof55;
case 55:
	switch( (*p) ) {
		case 9u: goto st55;
		case 13u: goto st26;
		case 32u: goto st55;
	}
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( (*p) == 10u )
		goto st27;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	switch( (*p) ) {
		case 9u: goto st55;
		case 32u: goto st55;
	}
	goto st0;
st56:
	if ( ++p == pe )
		goto _test_eof56;
case 56:
	switch( (*p) ) {
		case 9u: goto st55;
		case 13u: goto st26;
		case 32u: goto st55;
		case 61u: goto st56;
	}
	goto st0;
st57:
	if ( ++p == pe )
		goto _test_eof57;
case 57:
	switch( (*p) ) {
		case 9u: goto st58;
		case 13u: goto st28;
		case 32u: goto st58;
		case 33u: goto st49;
		case 34u: goto st20;
		case 37u: goto st49;
		case 39u: goto st49;
		case 61u: goto st56;
		case 126u: goto st49;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st49;
		} else if ( (*p) >= 42u )
			goto st49;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st49;
		} else if ( (*p) >= 65u )
			goto st49;
	} else
		goto st49;
	goto st0;
st58:
	if ( ++p == pe )
		goto _test_eof58;
case 58:
	switch( (*p) ) {
		case 9u: goto st58;
		case 13u: goto st28;
		case 32u: goto st58;
		case 33u: goto st49;
		case 34u: goto st20;
		case 37u: goto st49;
		case 39u: goto st49;
		case 126u: goto st49;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st49;
		} else if ( (*p) >= 42u )
			goto st49;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st49;
		} else if ( (*p) >= 65u )
			goto st49;
	} else
		goto st49;
	goto st0;
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
		case 9u: goto st58;
		case 32u: goto st58;
	}
	goto st0;
case 30:
	switch( (*p) ) {
		case 33u: goto st31;
		case 37u: goto st31;
		case 39u: goto st31;
		case 126u: goto st31;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st31;
		} else if ( (*p) >= 42u )
			goto st31;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st31;
		} else if ( (*p) >= 65u )
			goto st31;
	} else
		goto st31;
	goto st0;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	switch( (*p) ) {
		case 9u: goto st32;
		case 13u: goto st33;
		case 32u: goto st32;
		case 33u: goto st31;
		case 37u: goto st31;
		case 39u: goto st31;
		case 61u: goto st35;
		case 126u: goto st31;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st31;
		} else if ( (*p) >= 42u )
			goto st31;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st31;
		} else if ( (*p) >= 65u )
			goto st31;
	} else
		goto st31;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	switch( (*p) ) {
		case 9u: goto st32;
		case 13u: goto st33;
		case 32u: goto st32;
		case 61u: goto st35;
	}
	goto st0;
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
		case 9u: goto st32;
		case 32u: goto st32;
	}
	goto st0;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	switch( (*p) ) {
		case 9u: goto st35;
		case 13u: goto st36;
		case 32u: goto st35;
		case 33u: goto st59;
		case 34u: goto st43;
		case 37u: goto st59;
		case 39u: goto st59;
		case 126u: goto st59;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st59;
		} else if ( (*p) >= 42u )
			goto st59;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st59;
		} else if ( (*p) >= 65u )
			goto st59;
	} else
		goto st59;
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
st59:
	if ( ++p == pe )
		goto _test_eof59;
case 59:
	switch( (*p) ) {
		case 9u: goto st60;
		case 13u: goto st38;
		case 32u: goto st60;
		case 33u: goto st59;
		case 37u: goto st59;
		case 39u: goto st59;
		case 44u: goto st40;
		case 126u: goto st59;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st59;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st59;
		} else if ( (*p) >= 65u )
			goto st59;
	} else
		goto st59;
	goto st0;
st60:
	if ( ++p == pe )
		goto _test_eof60;
case 60:
	switch( (*p) ) {
		case 9u: goto st60;
		case 13u: goto st38;
		case 32u: goto st60;
		case 33u: goto st31;
		case 37u: goto st31;
		case 39u: goto st31;
		case 44u: goto st40;
		case 126u: goto st31;
	}
	if ( (*p) < 48u ) {
		if ( 42u <= (*p) && (*p) <= 46u )
			goto st31;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st31;
		} else if ( (*p) >= 65u )
			goto st31;
	} else
		goto st31;
	goto st0;
st38:
	if ( ++p == pe )
		goto _test_eof38;
case 38:
	if ( (*p) == 10u )
		goto st39;
	goto st0;
st39:
	if ( ++p == pe )
		goto _test_eof39;
case 39:
	switch( (*p) ) {
		case 9u: goto st60;
		case 32u: goto st60;
	}
	goto st0;
st40:
	if ( ++p == pe )
		goto _test_eof40;
case 40:
	switch( (*p) ) {
		case 9u: goto st40;
		case 13u: goto st41;
		case 32u: goto st40;
		case 33u: goto st31;
		case 37u: goto st31;
		case 39u: goto st31;
		case 126u: goto st31;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st31;
		} else if ( (*p) >= 42u )
			goto st31;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st31;
		} else if ( (*p) >= 65u )
			goto st31;
	} else
		goto st31;
	goto st0;
st41:
	if ( ++p == pe )
		goto _test_eof41;
case 41:
	if ( (*p) == 10u )
		goto st42;
	goto st0;
st42:
	if ( ++p == pe )
		goto _test_eof42;
case 42:
	switch( (*p) ) {
		case 9u: goto st40;
		case 32u: goto st40;
	}
	goto st0;
st43:
	if ( ++p == pe )
		goto _test_eof43;
case 43:
	switch( (*p) ) {
		case 13u: goto st44;
		case 34u: goto st61;
		case 92u: goto st46;
		case 127u: goto st0;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto st43;
st44:
	if ( ++p == pe )
		goto _test_eof44;
case 44:
	if ( (*p) == 10u )
		goto st45;
	goto st0;
st45:
	if ( ++p == pe )
		goto _test_eof45;
case 45:
	switch( (*p) ) {
		case 9u: goto st43;
		case 32u: goto st43;
	}
	goto st0;
st61:
	if ( ++p == pe )
		goto _test_eof61;
case 61:
	switch( (*p) ) {
		case 9u: goto st60;
		case 13u: goto st38;
		case 32u: goto st60;
		case 44u: goto st40;
	}
	goto st0;
st46:
	if ( ++p == pe )
		goto _test_eof46;
case 46:
	if ( (*p) < 11u ) {
		if ( (*p) <= 9u )
			goto st43;
	} else if ( (*p) > 12u ) {
		if ( 14u <= (*p) && (*p) <= 127u )
			goto st43;
	} else
		goto st43;
	goto st0;
	}
	_test_eof47: cs = 47; goto _test_eof; 
	_test_eof48: cs = 48; goto _test_eof; 
	_test_eof2: cs = 2; goto _test_eof; 
	_test_eof3: cs = 3; goto _test_eof; 
	_test_eof4: cs = 4; goto _test_eof; 
	_test_eof5: cs = 5; goto _test_eof; 
	_test_eof6: cs = 6; goto _test_eof; 
	_test_eof7: cs = 7; goto _test_eof; 
	_test_eof8: cs = 8; goto _test_eof; 
	_test_eof9: cs = 9; goto _test_eof; 
	_test_eof10: cs = 10; goto _test_eof; 
	_test_eof49: cs = 49; goto _test_eof; 
	_test_eof50: cs = 50; goto _test_eof; 
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
	_test_eof51: cs = 51; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
	_test_eof52: cs = 52; goto _test_eof; 
	_test_eof53: cs = 53; goto _test_eof; 
	_test_eof24: cs = 24; goto _test_eof; 
	_test_eof25: cs = 25; goto _test_eof; 
	_test_eof54: cs = 54; goto _test_eof; 
	_test_eof55: cs = 55; goto _test_eof; 
	_test_eof26: cs = 26; goto _test_eof; 
	_test_eof27: cs = 27; goto _test_eof; 
	_test_eof56: cs = 56; goto _test_eof; 
	_test_eof57: cs = 57; goto _test_eof; 
	_test_eof58: cs = 58; goto _test_eof; 
	_test_eof28: cs = 28; goto _test_eof; 
	_test_eof29: cs = 29; goto _test_eof; 
	_test_eof31: cs = 31; goto _test_eof; 
	_test_eof32: cs = 32; goto _test_eof; 
	_test_eof33: cs = 33; goto _test_eof; 
	_test_eof34: cs = 34; goto _test_eof; 
	_test_eof35: cs = 35; goto _test_eof; 
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof37: cs = 37; goto _test_eof; 
	_test_eof59: cs = 59; goto _test_eof; 
	_test_eof60: cs = 60; goto _test_eof; 
	_test_eof38: cs = 38; goto _test_eof; 
	_test_eof39: cs = 39; goto _test_eof; 
	_test_eof40: cs = 40; goto _test_eof; 
	_test_eof41: cs = 41; goto _test_eof; 
	_test_eof42: cs = 42; goto _test_eof; 
	_test_eof43: cs = 43; goto _test_eof; 
	_test_eof44: cs = 44; goto _test_eof; 
	_test_eof45: cs = 45; goto _test_eof; 
	_test_eof61: cs = 61; goto _test_eof; 
	_test_eof46: cs = 46; goto _test_eof; 

	_test_eof: {}
	if ( p == eof )
	{
	switch ( cs ) {
	case 47: 
	{ value->value = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = "name=value, values quoted or tokens";
	return cs >= auth_first_final;
}

bool auth_scan(struct scan *scan, struct scan_value *value)
{
	return run(scan, auth_en_main, value);
}

bool auth_info_scan(struct scan *scan, struct scan_value *value)
{
	return run(scan, auth_en_info, value);
}
