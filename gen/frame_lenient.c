/* Generated from grammar/frame_lenient.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A message as frame.rl reads it, and what the field sends beyond that; only run
 * where frame.rl has said no.  docs/grammar.md has the list.
 */
#include "message/frame.h"




static const unsigned char _frame_lenient_key_offsets[] = {
	0, 0, 18, 19, 34, 38, 42, 45, 
	47, 49, 50, 52, 55, 57, 62, 63, 
	80, 83, 90, 91, 93, 94, 97, 114, 
	131, 145, 147, 150, 152, 155, 158, 160, 
	162, 165, 171, 177, 193, 193
};

static const unsigned char _frame_lenient_trans_keys[] = {
	10u, 13u, 33u, 37u, 39u, 83u, 115u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 10u, 32u, 33u, 37u, 39u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 32u, 127u, 0u, 31u, 32u, 127u, 
	0u, 31u, 32u, 83u, 115u, 73u, 105u, 80u, 
	112u, 47u, 48u, 57u, 46u, 48u, 57u, 48u, 
	57u, 10u, 13u, 32u, 48u, 57u, 10u, 9u, 
	32u, 33u, 37u, 39u, 58u, 126u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 95u, 122u, 
	9u, 32u, 58u, 10u, 13u, 92u, 0u, 8u, 
	11u, 31u, 10u, 10u, 13u, 10u, 10u, 13u, 
	32u, 32u, 33u, 37u, 39u, 73u, 105u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 32u, 33u, 37u, 39u, 80u, 112u, 
	126u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 32u, 33u, 37u, 39u, 47u, 
	126u, 42u, 43u, 45u, 57u, 65u, 90u, 95u, 
	122u, 48u, 57u, 46u, 48u, 57u, 48u, 57u, 
	32u, 48u, 57u, 32u, 48u, 57u, 48u, 57u, 
	48u, 57u, 10u, 13u, 32u, 10u, 13u, 0u, 
	8u, 11u, 31u, 10u, 13u, 0u, 8u, 11u, 
	31u, 10u, 13u, 33u, 37u, 39u, 126u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 9u, 10u, 13u, 32u, 33u, 37u, 39u, 
	126u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 0
};

static const char _frame_lenient_single_lengths[] = {
	0, 8, 1, 5, 2, 2, 3, 2, 
	2, 1, 0, 1, 0, 3, 1, 7, 
	3, 3, 1, 2, 1, 3, 7, 7, 
	6, 0, 1, 0, 1, 1, 0, 0, 
	3, 2, 2, 6, 0, 8
};

static const char _frame_lenient_range_lengths[] = {
	0, 5, 0, 5, 1, 1, 0, 0, 
	0, 0, 1, 1, 1, 1, 0, 5, 
	0, 2, 0, 0, 0, 0, 5, 5, 
	4, 1, 1, 1, 1, 1, 1, 1, 
	0, 2, 2, 5, 0, 5
};

static const unsigned char _frame_lenient_index_offsets[] = {
	0, 0, 14, 16, 27, 31, 35, 39, 
	42, 45, 47, 49, 52, 54, 59, 61, 
	74, 78, 84, 86, 89, 91, 95, 108, 
	121, 132, 134, 137, 139, 142, 145, 147, 
	149, 153, 158, 163, 175, 176
};

static const char _frame_lenient_indicies[] = {
	0, 2, 3, 3, 3, 4, 4, 3, 
	3, 3, 3, 3, 3, 1, 0, 1, 
	5, 6, 6, 6, 6, 6, 6, 6, 
	6, 6, 1, 7, 1, 1, 8, 9, 
	1, 1, 10, 11, 12, 12, 1, 13, 
	13, 1, 14, 14, 1, 15, 1, 16, 
	1, 17, 16, 1, 18, 1, 19, 20, 
	21, 18, 1, 22, 1, 23, 23, 24, 
	24, 24, 25, 24, 24, 24, 24, 24, 
	24, 1, 26, 26, 27, 1, 29, 30, 
	31, 1, 1, 28, 32, 1, 29, 30, 
	33, 34, 1, 35, 36, 37, 1, 5, 
	6, 6, 6, 38, 38, 6, 6, 6, 
	6, 6, 6, 1, 5, 6, 6, 6, 
	39, 39, 6, 6, 6, 6, 6, 6, 
	1, 5, 6, 6, 6, 40, 6, 6, 
	6, 6, 6, 1, 41, 1, 42, 41, 
	1, 43, 1, 44, 43, 1, 45, 46, 
	1, 47, 1, 48, 1, 49, 50, 51, 
	1, 53, 54, 1, 1, 52, 56, 57, 
	1, 1, 55, 22, 58, 59, 59, 59, 
	59, 59, 59, 59, 59, 59, 1, 1, 
	33, 22, 58, 33, 59, 59, 59, 59, 
	59, 59, 59, 59, 59, 1, 0
};

static const char _frame_lenient_trans_targs[] = {
	1, 0, 2, 3, 22, 4, 3, 4, 
	5, 6, 5, 6, 7, 8, 9, 10, 
	11, 12, 13, 35, 20, 21, 36, 16, 
	15, 17, 16, 17, 17, 37, 18, 19, 
	37, 17, 35, 35, 20, 21, 23, 24, 
	25, 26, 27, 28, 29, 29, 30, 31, 
	32, 35, 20, 33, 34, 35, 20, 34, 
	35, 20, 14, 15
};

static const char _frame_lenient_trans_actions[] = {
	0, 0, 0, 1, 1, 2, 0, 0, 
	3, 4, 0, 0, 3, 0, 0, 0, 
	0, 0, 5, 6, 7, 8, 9, 10, 
	11, 12, 0, 13, 14, 15, 16, 0, 
	17, 0, 17, 18, 19, 0, 0, 0, 
	0, 0, 0, 0, 20, 0, 3, 0, 
	5, 21, 22, 23, 3, 24, 25, 0, 
	26, 27, 0, 28
};

static const int frame_lenient_start = 1;
static const int frame_lenient_first_final = 35;
static const int frame_lenient_error = 0;

static const int frame_lenient_en_main = 1;



bool frame_lenient_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *m = p, *line = p;
	const char *expected = "a method or SIP/2.0";
	struct peal_message *message = frame->message;
	int cs;

	
	{
	cs = frame_lenient_start;
	}

	
	{
	int _klen;
	const unsigned char *_keys;
	int _trans;

	if ( p == pe )
		goto _test_eof;
	if ( cs == 0 )
		goto _out;
_resume:
	_keys = _frame_lenient_trans_keys + _frame_lenient_key_offsets[cs];
	_trans = _frame_lenient_index_offsets[cs];

	_klen = _frame_lenient_single_lengths[cs];
	if ( _klen > 0 ) {
		const unsigned char *_lower = _keys;
		const unsigned char *_mid;
		const unsigned char *_upper = _keys + _klen - 1;
		while (1) {
			if ( _upper < _lower )
				break;

			_mid = _lower + ((_upper-_lower) >> 1);
			if ( (*p) < *_mid )
				_upper = _mid - 1;
			else if ( (*p) > *_mid )
				_lower = _mid + 1;
			else {
				_trans += (unsigned int)(_mid - _keys);
				goto _match;
			}
		}
		_keys += _klen;
		_trans += _klen;
	}

	_klen = _frame_lenient_range_lengths[cs];
	if ( _klen > 0 ) {
		const unsigned char *_lower = _keys;
		const unsigned char *_mid;
		const unsigned char *_upper = _keys + (_klen<<1) - 2;
		while (1) {
			if ( _upper < _lower )
				break;

			_mid = _lower + (((_upper-_lower) >> 1) & ~1);
			if ( (*p) < _mid[0] )
				_upper = _mid - 2;
			else if ( (*p) > _mid[1] )
				_lower = _mid + 2;
			else {
				_trans += (unsigned int)((_mid - _keys)>>1);
				goto _match;
			}
		}
		_trans += _klen;
	}

_match:
	_trans = _frame_lenient_indicies[_trans];
	cs = _frame_lenient_trans_targs[_trans];

	if ( _frame_lenient_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _frame_lenient_trans_actions[_trans] ) {
	case 3:
	{ m = p; }
	break;
	case 8:
	{ frame->version = scan_text(m, p); }
	break;
	case 23:
	{ frame->status = scan_text(m, p); }
	break;
	case 19:
	{ message->line = scan_text(line, p); }
	break;
	case 10:
	{ frame->name = scan_text(m, p); }
	break;
	case 16:
	{ frame->value = scan_text(m, p); }
	break;
	case 14:
	{ p = skip_plain(scan->at, p, pe); }
	break;
	case 9:
	{ {p++; goto _out; } }
	break;
	case 5:
	{ expected = "the end of the line"; }
	break;
	case 11:
	{ expected = "a colon behind a header name"; }
	break;
	case 28:
	{ m = p; }
	{ expected = "a colon behind a header name"; }
	break;
	case 1:
	{ line = p; }
	{ m = p; }
	break;
	case 4:
	{ message->target = scan_text(m, p); }
	{ expected = "SIP/2.0"; }
	break;
	case 7:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	break;
	case 20:
	{ frame->version = scan_text(m, p); }
	{ expected = "three digits and a blank"; }
	break;
	case 22:
	{ frame->status = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	break;
	case 27:
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	break;
	case 13:
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	break;
	case 17:
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 25:
	{ m = p; }
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	break;
	case 2:
	{ message->token = scan_text(m, p); }
	{ message->is_request = true; }
	{ expected = "a Request-URI without blanks"; }
	break;
	case 18:
	{ message->line = scan_text(line, p); }
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 12:
	{ frame->name = scan_text(m, p); }
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	break;
	case 15:
	{ frame->value = scan_text(m, p); }
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 6:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 21:
	{ frame->status = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 26:
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 24:
	{ m = p; }
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	}

_again:
	if ( cs == 0 )
		goto _out;
	if ( ++p != pe )
		goto _resume;
	_test_eof: {}
	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	if (cs < frame_lenient_first_final)
		return false;
	frame_row(frame, scan);
	return true;
}
