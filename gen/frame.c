/* Generated from grammar/frame.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A message but its body, RFC 3261 7: start line, header rows, the empty line.
 * Knows no header by name and no value; folds are handled here and nowhere else.
 */
#include "message/frame.h"




static const int frame_start = 1;
static const int frame_first_final = 36;
static const int frame_error = 0;

static const int frame_en_main = 1;



bool frame_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *m = p, *line = p;
	const char *expected = "a method or SIP/2.0";
	struct peal_message *message = frame->message;
	int cs;

	
	{
	cs = frame_start;
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
		case 13u: goto st2;
		case 33u: goto tr2;
		case 37u: goto tr2;
		case 39u: goto tr2;
		case 83u: goto tr3;
		case 115u: goto tr3;
		case 126u: goto tr2;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr2;
		} else if ( (*p) >= 42u )
			goto tr2;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr2;
		} else if ( (*p) >= 65u )
			goto tr2;
	} else
		goto tr2;
	goto st0;
st0:
cs = 0;
	goto _out;
st2:
	if ( ++p == pe )
		goto _test_eof2;
case 2:
	if ( (*p) == 10u )
		goto st1;
	goto st0;
tr2:
	{ line = p; }
	{ m = p; }
	goto st3;
st3:
	if ( ++p == pe )
		goto _test_eof3;
case 3:
	switch( (*p) ) {
		case 32u: goto tr5;
		case 33u: goto st3;
		case 37u: goto st3;
		case 39u: goto st3;
		case 126u: goto st3;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st3;
		} else if ( (*p) >= 42u )
			goto st3;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st3;
		} else if ( (*p) >= 65u )
			goto st3;
	} else
		goto st3;
	goto st0;
tr5:
	{ message->token = scan_text(m, p); }
	{ message->is_request = true; }
	{ expected = "a Request-URI without blanks"; }
	goto st4;
st4:
	if ( ++p == pe )
		goto _test_eof4;
case 4:
	if ( (*p) == 127u )
		goto st0;
	if ( (*p) <= 32u )
		goto st0;
	goto tr7;
tr7:
	{ m = p; }
	{ p = skip_uri(scan->at, p, pe); }
	goto st5;
tr9:
	{ p = skip_uri(scan->at, p, pe); }
	goto st5;
st5:
	if ( ++p == pe )
		goto _test_eof5;
case 5:
	switch( (*p) ) {
		case 32u: goto tr8;
		case 127u: goto st0;
	}
	if ( (*p) <= 31u )
		goto st0;
	goto tr9;
tr8:
	{ message->target = scan_text(m, p); }
	{ expected = "SIP/2.0"; }
	goto st6;
st6:
	if ( ++p == pe )
		goto _test_eof6;
case 6:
	switch( (*p) ) {
		case 83u: goto tr10;
		case 115u: goto tr10;
	}
	goto st0;
tr10:
	{ m = p; }
	goto st7;
st7:
	if ( ++p == pe )
		goto _test_eof7;
case 7:
	switch( (*p) ) {
		case 73u: goto st8;
		case 105u: goto st8;
	}
	goto st0;
st8:
	if ( ++p == pe )
		goto _test_eof8;
case 8:
	switch( (*p) ) {
		case 80u: goto st9;
		case 112u: goto st9;
	}
	goto st0;
st9:
	if ( ++p == pe )
		goto _test_eof9;
case 9:
	if ( (*p) == 47u )
		goto st10;
	goto st0;
st10:
	if ( ++p == pe )
		goto _test_eof10;
case 10:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st11;
	goto st0;
st11:
	if ( ++p == pe )
		goto _test_eof11;
case 11:
	if ( (*p) == 46u )
		goto st12;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st11;
	goto st0;
st12:
	if ( ++p == pe )
		goto _test_eof12;
case 12:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr16;
	goto st0;
tr16:
	{ expected = "the end of the line"; }
	goto st13;
st13:
	if ( ++p == pe )
		goto _test_eof13;
case 13:
	if ( (*p) == 13u )
		goto tr17;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr16;
	goto st0;
tr17:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	goto st14;
tr44:
	{ m = p; }
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	goto st14;
tr46:
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	goto st14;
st14:
	if ( ++p == pe )
		goto _test_eof14;
case 14:
	if ( (*p) == 10u )
		goto tr18;
	goto st0;
tr18:
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	goto st15;
st15:
	if ( ++p == pe )
		goto _test_eof15;
case 15:
	switch( (*p) ) {
		case 13u: goto st16;
		case 33u: goto tr20;
		case 37u: goto tr20;
		case 39u: goto tr20;
		case 126u: goto tr20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr20;
		} else if ( (*p) >= 42u )
			goto tr20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr20;
		} else if ( (*p) >= 65u )
			goto tr20;
	} else
		goto tr20;
	goto st0;
st16:
	if ( ++p == pe )
		goto _test_eof16;
case 16:
	if ( (*p) == 10u )
		goto tr21;
	goto st0;
tr21:
	{ {p++; cs = 36; goto _out;} }
	goto st36;
st36:
	if ( ++p == pe )
		goto _test_eof36;
case 36:
	goto st0;
tr20:
	{ m = p; }
	{ expected = "a colon behind a header name"; }
	goto st17;
tr23:
	{ expected = "a colon behind a header name"; }
	goto st17;
st17:
	if ( ++p == pe )
		goto _test_eof17;
case 17:
	switch( (*p) ) {
		case 9u: goto tr22;
		case 32u: goto tr22;
		case 33u: goto tr23;
		case 37u: goto tr23;
		case 39u: goto tr23;
		case 58u: goto tr24;
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
tr22:
	{ frame->name = scan_text(m, p); }
	goto st18;
st18:
	if ( ++p == pe )
		goto _test_eof18;
case 18:
	switch( (*p) ) {
		case 9u: goto st18;
		case 32u: goto st18;
		case 58u: goto tr26;
	}
	goto st0;
tr24:
	{ frame->name = scan_text(m, p); }
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	goto st19;
tr26:
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	goto st19;
tr27:
	{ p = skip_plain(scan->at, p, pe); }
	goto st19;
st19:
	if ( ++p == pe )
		goto _test_eof19;
case 19:
	switch( (*p) ) {
		case 13u: goto tr28;
		case 92u: goto st22;
	}
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto tr27;
tr28:
	{ frame->value = scan_text(m, p); }
	goto st20;
st20:
	if ( ++p == pe )
		goto _test_eof20;
case 20:
	if ( (*p) == 10u )
		goto tr30;
	goto st0;
tr30:
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	goto st21;
st21:
	if ( ++p == pe )
		goto _test_eof21;
case 21:
	switch( (*p) ) {
		case 9u: goto st19;
		case 13u: goto st16;
		case 32u: goto st19;
		case 33u: goto tr20;
		case 37u: goto tr20;
		case 39u: goto tr20;
		case 126u: goto tr20;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto tr20;
		} else if ( (*p) >= 42u )
			goto tr20;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto tr20;
		} else if ( (*p) >= 65u )
			goto tr20;
	} else
		goto tr20;
	goto st0;
st22:
	if ( ++p == pe )
		goto _test_eof22;
case 22:
	switch( (*p) ) {
		case 10u: goto st0;
		case 13u: goto tr28;
	}
	goto st19;
tr3:
	{ line = p; }
	{ m = p; }
	goto st23;
st23:
	if ( ++p == pe )
		goto _test_eof23;
case 23:
	switch( (*p) ) {
		case 32u: goto tr5;
		case 33u: goto st3;
		case 37u: goto st3;
		case 39u: goto st3;
		case 73u: goto st24;
		case 105u: goto st24;
		case 126u: goto st3;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st3;
		} else if ( (*p) >= 42u )
			goto st3;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st3;
		} else if ( (*p) >= 65u )
			goto st3;
	} else
		goto st3;
	goto st0;
st24:
	if ( ++p == pe )
		goto _test_eof24;
case 24:
	switch( (*p) ) {
		case 32u: goto tr5;
		case 33u: goto st3;
		case 37u: goto st3;
		case 39u: goto st3;
		case 80u: goto st25;
		case 112u: goto st25;
		case 126u: goto st3;
	}
	if ( (*p) < 48u ) {
		if ( (*p) > 43u ) {
			if ( 45u <= (*p) && (*p) <= 46u )
				goto st3;
		} else if ( (*p) >= 42u )
			goto st3;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st3;
		} else if ( (*p) >= 65u )
			goto st3;
	} else
		goto st3;
	goto st0;
st25:
	if ( ++p == pe )
		goto _test_eof25;
case 25:
	switch( (*p) ) {
		case 32u: goto tr5;
		case 33u: goto st3;
		case 37u: goto st3;
		case 39u: goto st3;
		case 47u: goto st26;
		case 126u: goto st3;
	}
	if ( (*p) < 45u ) {
		if ( 42u <= (*p) && (*p) <= 43u )
			goto st3;
	} else if ( (*p) > 57u ) {
		if ( (*p) > 90u ) {
			if ( 95u <= (*p) && (*p) <= 122u )
				goto st3;
		} else if ( (*p) >= 65u )
			goto st3;
	} else
		goto st3;
	goto st0;
st26:
	if ( ++p == pe )
		goto _test_eof26;
case 26:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st27;
	goto st0;
st27:
	if ( ++p == pe )
		goto _test_eof27;
case 27:
	if ( (*p) == 46u )
		goto st28;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st27;
	goto st0;
st28:
	if ( ++p == pe )
		goto _test_eof28;
case 28:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st29;
	goto st0;
st29:
	if ( ++p == pe )
		goto _test_eof29;
case 29:
	if ( (*p) == 32u )
		goto tr38;
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st29;
	goto st0;
tr38:
	{ frame->version = scan_text(m, p); }
	{ expected = "three digits and a blank"; }
	goto st30;
st30:
	if ( ++p == pe )
		goto _test_eof30;
case 30:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto tr39;
	goto st0;
tr39:
	{ m = p; }
	goto st31;
st31:
	if ( ++p == pe )
		goto _test_eof31;
case 31:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st32;
	goto st0;
st32:
	if ( ++p == pe )
		goto _test_eof32;
case 32:
	if ( 48u <= (*p) && (*p) <= 57u )
		goto st33;
	goto st0;
st33:
	if ( ++p == pe )
		goto _test_eof33;
case 33:
	if ( (*p) == 32u )
		goto tr42;
	goto st0;
tr42:
	{ frame->status = scan_text(m, p); }
	{ expected = "the end of the line"; }
	goto st34;
st34:
	if ( ++p == pe )
		goto _test_eof34;
case 34:
	if ( (*p) == 13u )
		goto tr44;
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto tr43;
tr43:
	{ m = p; }
	goto st35;
st35:
	if ( ++p == pe )
		goto _test_eof35;
case 35:
	if ( (*p) == 13u )
		goto tr46;
	if ( (*p) > 8u ) {
		if ( 10u <= (*p) && (*p) <= 31u )
			goto st0;
	} else
		goto st0;
	goto st35;
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
	_test_eof36: cs = 36; goto _test_eof; 
	_test_eof17: cs = 17; goto _test_eof; 
	_test_eof18: cs = 18; goto _test_eof; 
	_test_eof19: cs = 19; goto _test_eof; 
	_test_eof20: cs = 20; goto _test_eof; 
	_test_eof21: cs = 21; goto _test_eof; 
	_test_eof22: cs = 22; goto _test_eof; 
	_test_eof23: cs = 23; goto _test_eof; 
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

	_test_eof: {}
	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= frame_first_final;
}
