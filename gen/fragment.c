/* Generated from grammar/fragment.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Part of a message, RFC 3420 2: a start line, header rows, an empty line, each of
 * them there or not, and no line end needed at the end.  A MIME part is one without a
 * start line.                                               RFC 2046 5.1, RFC 5621 */
#include "message/frame.h"




static const short _fragment_key_offsets[] = {
	0, 0, 1, 18, 21, 22, 39, 45, 
	49, 51, 53, 55, 56, 58, 61, 63, 
	64, 83, 102, 118, 120, 123, 125, 128, 
	130, 132, 134, 151, 151, 157, 174, 176, 
	179, 194, 201, 209, 217, 225, 232, 240, 
	249, 257, 265, 271, 273, 278
};

static const unsigned char _fragment_trans_keys[] = {
	10u, 9u, 32u, 33u, 37u, 39u, 58u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 9u, 32u, 58u, 10u, 9u, 32u, 
	33u, 37u, 39u, 58u, 126u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 9u, 
	32u, 58u, 127u, 0u, 31u, 32u, 127u, 0u, 
	31u, 83u, 115u, 73u, 105u, 80u, 112u, 47u, 
	48u, 57u, 46u, 48u, 57u, 48u, 57u, 10u, 
	9u, 32u, 33u, 37u, 39u, 58u, 73u, 105u, 
	126u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 9u, 32u, 33u, 37u, 39u, 
	58u, 80u, 112u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 9u, 32u, 
	33u, 37u, 39u, 47u, 58u, 126u, 42u, 43u, 
	45u, 57u, 65u, 90u, 95u, 122u, 48u, 57u, 
	46u, 48u, 57u, 48u, 57u, 32u, 48u, 57u, 
	48u, 57u, 48u, 57u, 48u, 57u, 13u, 33u, 
	37u, 39u, 83u, 115u, 126u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 13u, 
	92u, 0u, 8u, 10u, 31u, 9u, 13u, 32u, 
	33u, 37u, 39u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 10u, 13u, 
	13u, 48u, 57u, 13u, 33u, 37u, 39u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 9u, 13u, 32u, 92u, 127u, 0u, 
	31u, 13u, 83u, 92u, 115u, 0u, 8u, 10u, 
	31u, 13u, 73u, 92u, 105u, 0u, 8u, 10u, 
	31u, 13u, 80u, 92u, 112u, 0u, 8u, 10u, 
	31u, 13u, 47u, 92u, 0u, 8u, 10u, 31u, 
	13u, 92u, 0u, 8u, 10u, 31u, 48u, 57u, 
	13u, 46u, 92u, 0u, 8u, 10u, 31u, 48u, 
	57u, 13u, 92u, 0u, 8u, 10u, 31u, 48u, 
	57u, 13u, 92u, 0u, 8u, 10u, 31u, 48u, 
	57u, 10u, 13u, 32u, 127u, 0u, 31u, 13u, 
	32u, 13u, 0u, 8u, 10u, 31u, 13u, 0u, 
	8u, 10u, 31u, 0
};

static const char _fragment_single_lengths[] = {
	0, 1, 7, 3, 1, 7, 4, 2, 
	2, 2, 2, 1, 0, 1, 0, 1, 
	9, 9, 8, 0, 1, 0, 1, 0, 
	0, 0, 7, 0, 2, 7, 2, 1, 
	5, 5, 4, 4, 4, 3, 2, 3, 
	2, 2, 4, 2, 1, 1
};

static const char _fragment_range_lengths[] = {
	0, 0, 5, 0, 0, 5, 1, 1, 
	0, 0, 0, 0, 1, 1, 1, 0, 
	5, 5, 4, 1, 1, 1, 1, 1, 
	1, 1, 5, 0, 2, 5, 0, 1, 
	5, 1, 2, 2, 2, 2, 3, 3, 
	3, 3, 1, 0, 2, 2
};

static const short _fragment_index_offsets[] = {
	0, 0, 2, 15, 19, 21, 34, 40, 
	44, 47, 50, 53, 55, 57, 60, 62, 
	64, 79, 94, 107, 109, 112, 114, 117, 
	119, 121, 123, 136, 137, 142, 155, 158, 
	161, 172, 179, 186, 193, 200, 206, 212, 
	219, 225, 231, 237, 240, 244
};

static const char _fragment_indicies[] = {
	0, 1, 2, 3, 4, 4, 4, 5, 
	4, 4, 4, 4, 4, 4, 1, 6, 
	6, 7, 1, 8, 1, 2, 2, 9, 
	9, 9, 5, 9, 9, 9, 9, 9, 
	9, 1, 6, 6, 11, 1, 1, 10, 
	12, 1, 1, 13, 14, 14, 1, 15, 
	15, 1, 16, 16, 1, 17, 1, 18, 
	1, 19, 18, 1, 20, 1, 21, 1, 
	2, 3, 4, 4, 4, 5, 22, 22, 
	4, 4, 4, 4, 4, 4, 1, 2, 
	3, 4, 4, 4, 5, 23, 23, 4, 
	4, 4, 4, 4, 4, 1, 2, 3, 
	4, 4, 4, 24, 5, 4, 4, 4, 
	4, 4, 1, 25, 1, 26, 25, 1, 
	27, 1, 28, 27, 1, 29, 1, 30, 
	1, 31, 1, 32, 33, 33, 33, 34, 
	34, 33, 33, 33, 33, 33, 33, 1, 
	1, 36, 37, 1, 1, 35, 38, 32, 
	38, 39, 39, 39, 39, 39, 39, 39, 
	39, 39, 1, 1, 36, 38, 40, 20, 
	1, 32, 39, 39, 39, 39, 39, 39, 
	39, 39, 39, 1, 35, 36, 41, 43, 
	35, 1, 42, 36, 44, 37, 44, 1, 
	1, 35, 36, 45, 37, 45, 1, 1, 
	35, 36, 46, 37, 46, 1, 1, 35, 
	36, 47, 37, 1, 1, 35, 36, 37, 
	1, 1, 48, 35, 36, 49, 37, 1, 
	1, 48, 35, 36, 37, 1, 1, 50, 
	35, 51, 37, 1, 1, 50, 35, 1, 
	36, 52, 38, 38, 53, 54, 55, 1, 
	57, 1, 1, 56, 59, 1, 1, 58, 
	0
};

static const char _fragment_trans_targs[] = {
	27, 0, 3, 6, 2, 28, 3, 28, 
	29, 5, 7, 33, 8, 7, 9, 10, 
	11, 12, 13, 14, 31, 32, 17, 18, 
	19, 20, 21, 22, 23, 24, 25, 43, 
	1, 2, 16, 28, 4, 30, 28, 5, 
	15, 34, 33, 42, 35, 36, 37, 38, 
	39, 40, 41, 4, 34, 33, 15, 44, 
	45, 15, 45, 15
};

static const char _fragment_trans_actions[] = {
	1, 0, 2, 3, 4, 5, 0, 6, 
	7, 4, 8, 9, 10, 0, 8, 0, 
	0, 0, 0, 0, 11, 7, 4, 4, 
	0, 0, 0, 0, 12, 8, 0, 11, 
	0, 13, 13, 15, 14, 0, 0, 16, 
	17, 18, 15, 0, 19, 15, 15, 15, 
	15, 15, 20, 21, 10, 0, 22, 23, 
	8, 24, 0, 25
};

static const char _fragment_eof_actions[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 14, 0, 14, 17, 
	0, 14, 14, 14, 14, 14, 14, 14, 
	14, 21, 14, 22, 24, 25
};

static const int fragment_start = 26;
static const int fragment_first_final = 26;
static const int fragment_error = 0;

static const int fragment_en_main = 26;



bool fragment_scan(struct scan *scan, struct scan_frame *frame)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *line = p;
	const char *expected = "a start line, a header name, or the empty line";
	struct peal_message *message = frame->message;
	int cs;

	
	{
	cs = fragment_start;
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
	_keys = _fragment_trans_keys + _fragment_key_offsets[cs];
	_trans = _fragment_index_offsets[cs];

	_klen = _fragment_single_lengths[cs];
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

	_klen = _fragment_range_lengths[cs];
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
	_trans = _fragment_indicies[_trans];
	cs = _fragment_trans_targs[_trans];

	if ( _fragment_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _fragment_trans_actions[_trans] ) {
	case 8:
	{ m = p; }
	break;
	case 23:
	{ frame->status = scan_text(m, p); }
	break;
	case 2:
	{ frame->name = scan_text(m, p); }
	break;
	case 14:
	{ frame->value = scan_text(m, p); }
	break;
	case 15:
	{ p = skip_plain(scan->at, p, pe); }
	break;
	case 1:
	{ {p++; goto _out; } }
	break;
	case 11:
	{ expected = "the end of the line"; }
	break;
	case 4:
	{ expected = "a colon behind a header name"; }
	break;
	case 19:
	{ m = p; }
	{ p = skip_plain(scan->at, p, pe); }
	break;
	case 16:
	{ m = p; }
	{ expected = "a colon behind a header name"; }
	break;
	case 10:
	{ message->target = scan_text(m, p); }
	{ expected = "SIP/2.0"; }
	break;
	case 12:
	{ frame->version = scan_text(m, p); }
	{ expected = "three digits and a blank"; }
	break;
	case 6:
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	break;
	case 7:
	{ p = frame_rows(frame, scan, p, pe); }
	{ expected = "a header name, or the empty line"; }
	break;
	case 20:
	{ expected = "the end of the line"; }
	{ p = skip_plain(scan->at, p, pe); }
	break;
	case 9:
	{ m = p; }
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	break;
	case 13:
	{ line = p; }
	{ m = p; }
	{ expected = "a colon behind a header name"; }
	break;
	case 18:
	{ message->target = scan_text(m, p); }
	{ expected = "SIP/2.0"; }
	{ p = skip_plain(scan->at, p, pe); }
	break;
	case 17:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 22:
	{ frame->status = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 25:
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 5:
	{ frame->name = scan_text(m, p); }
	{ m = p + 1; }
	{ expected = "header text, or the end of the line"; }
	break;
	case 24:
	{ m = p; }
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 3:
	{ message->token = scan_text(m, p); }
	{ message->is_request = true; }
	{ expected = "a Request-URI without blanks"; }
	{ frame->name = scan_text(m, p); }
	break;
	case 21:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	{ frame->value = scan_text(m, p); }
	break;
	}

_again:
	if ( cs == 0 )
		goto _out;
	if ( ++p != pe )
		goto _resume;
	_test_eof: {}
	if ( p == eof )
	{
	switch ( _fragment_eof_actions[cs] ) {
	case 14:
	{ frame->value = scan_text(m, p); }
	break;
	case 17:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 22:
	{ frame->status = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 25:
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 24:
	{ m = p; }
	{ message->reason = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	break;
	case 21:
	{ frame->version = scan_text(m, p); }
	{ message->line = scan_text(line, p); }
	{ frame->name.len = 0; }
	{ frame->value = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	if (cs < fragment_first_final)
		return false;
	frame_row(frame, scan);
	return true;
}
