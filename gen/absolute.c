/* Generated from grammar/absolute.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* URIs other than sip and sips, from behind the scheme's colon; and the scheme.
 *                                  RFC 3261 25.1, RFC 3966 3, RFC 8141 2
 */
#include "message/scan.h"




static const short _absolute_key_offsets[] = {
	0, 0, 12, 18, 24, 36, 43, 56, 
	62, 68, 79, 85, 92, 99, 106, 113, 
	120, 127, 134, 141, 148, 155, 162, 169, 
	176, 183, 190, 197, 204, 211, 218, 225, 
	232, 239, 246, 253, 260, 267, 274, 281, 
	288, 295, 301, 302, 315, 321, 327, 334, 
	342, 350, 358, 366, 374, 382, 390, 398, 
	406, 414, 422, 430, 438, 446, 454, 462, 
	470, 478, 486, 494, 502, 510, 518, 526, 
	534, 542, 550, 558, 566, 570, 582, 594, 
	603, 617, 628
};

static const unsigned char _absolute_trans_keys[] = {
	33u, 37u, 61u, 93u, 95u, 126u, 36u, 59u, 
	63u, 91u, 97u, 122u, 48u, 57u, 65u, 70u, 
	97u, 102u, 48u, 57u, 65u, 70u, 97u, 102u, 
	35u, 43u, 40u, 42u, 45u, 46u, 48u, 57u, 
	65u, 70u, 97u, 102u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 33u, 37u, 93u, 95u, 126u, 
	36u, 43u, 45u, 58u, 65u, 91u, 97u, 122u, 
	48u, 57u, 65u, 70u, 97u, 102u, 48u, 57u, 
	65u, 70u, 97u, 102u, 35u, 40u, 42u, 45u, 
	46u, 48u, 57u, 65u, 70u, 97u, 102u, 48u, 
	57u, 65u, 90u, 97u, 122u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 45u, 48u, 57u, 65u, 90u, 
	97u, 122u, 45u, 48u, 57u, 65u, 90u, 97u, 
	122u, 45u, 48u, 57u, 65u, 90u, 97u, 122u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 45u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 48u, 
	57u, 65u, 90u, 97u, 122u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 45u, 48u, 57u, 65u, 90u, 
	97u, 122u, 45u, 48u, 57u, 65u, 90u, 97u, 
	122u, 45u, 48u, 57u, 65u, 90u, 97u, 122u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 45u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 48u, 
	57u, 65u, 90u, 97u, 122u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 45u, 48u, 57u, 65u, 90u, 
	97u, 122u, 45u, 48u, 57u, 65u, 90u, 97u, 
	122u, 45u, 48u, 57u, 65u, 90u, 97u, 122u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 45u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 48u, 
	57u, 65u, 90u, 97u, 122u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 45u, 48u, 57u, 65u, 90u, 
	97u, 122u, 45u, 48u, 57u, 65u, 90u, 97u, 
	122u, 45u, 48u, 57u, 65u, 90u, 97u, 122u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 48u, 
	57u, 65u, 90u, 97u, 122u, 58u, 33u, 37u, 
	61u, 95u, 126u, 36u, 46u, 48u, 59u, 64u, 
	90u, 97u, 122u, 48u, 57u, 65u, 70u, 97u, 
	102u, 48u, 57u, 65u, 70u, 97u, 102u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 58u, 
	48u, 57u, 65u, 90u, 97u, 122u, 65u, 90u, 
	97u, 122u, 33u, 37u, 61u, 93u, 95u, 126u, 
	36u, 59u, 63u, 91u, 97u, 122u, 35u, 59u, 
	40u, 42u, 45u, 46u, 48u, 57u, 65u, 70u, 
	97u, 102u, 45u, 59u, 61u, 48u, 57u, 65u, 
	90u, 97u, 122u, 33u, 37u, 59u, 93u, 95u, 
	126u, 36u, 43u, 45u, 58u, 65u, 91u, 97u, 
	122u, 33u, 37u, 61u, 95u, 126u, 35u, 59u, 
	63u, 90u, 97u, 122u, 43u, 45u, 46u, 48u, 
	57u, 65u, 90u, 97u, 122u, 0
};

static const char _absolute_single_lengths[] = {
	0, 6, 0, 0, 2, 1, 5, 0, 
	0, 1, 0, 1, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 0, 1, 5, 0, 0, 1, 2, 
	2, 2, 2, 2, 2, 2, 2, 2, 
	2, 2, 2, 2, 2, 2, 2, 2, 
	2, 2, 2, 2, 2, 2, 2, 2, 
	2, 2, 2, 2, 0, 6, 2, 3, 
	6, 5, 1
};

static const char _absolute_range_lengths[] = {
	0, 3, 3, 3, 5, 3, 4, 3, 
	3, 5, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 0, 4, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 2, 3, 5, 3, 
	4, 3, 4
};

static const short _absolute_index_offsets[] = {
	0, 0, 10, 14, 18, 26, 31, 41, 
	45, 49, 56, 60, 65, 70, 75, 80, 
	85, 90, 95, 100, 105, 110, 115, 120, 
	125, 130, 135, 140, 145, 150, 155, 160, 
	165, 170, 175, 180, 185, 190, 195, 200, 
	205, 210, 214, 216, 226, 230, 234, 239, 
	245, 251, 257, 263, 269, 275, 281, 287, 
	293, 299, 305, 311, 317, 323, 329, 335, 
	341, 347, 353, 359, 365, 371, 377, 383, 
	389, 395, 401, 407, 413, 416, 426, 434, 
	441, 452, 461
};

static const char _absolute_indicies[] = {
	0, 2, 0, 0, 0, 0, 0, 0, 
	0, 1, 3, 3, 3, 1, 0, 0, 
	0, 1, 4, 5, 4, 4, 4, 4, 
	4, 1, 6, 6, 6, 6, 1, 7, 
	8, 7, 7, 7, 7, 7, 7, 7, 
	1, 9, 9, 9, 1, 7, 7, 7, 
	1, 10, 10, 10, 10, 10, 10, 1, 
	11, 11, 11, 1, 12, 13, 13, 13, 
	1, 14, 15, 15, 15, 1, 16, 17, 
	17, 17, 1, 18, 19, 19, 19, 1, 
	20, 21, 21, 21, 1, 22, 23, 23, 
	23, 1, 24, 25, 25, 25, 1, 26, 
	27, 27, 27, 1, 28, 29, 29, 29, 
	1, 30, 31, 31, 31, 1, 32, 33, 
	33, 33, 1, 34, 35, 35, 35, 1, 
	36, 37, 37, 37, 1, 38, 39, 39, 
	39, 1, 40, 41, 41, 41, 1, 42, 
	43, 43, 43, 1, 44, 45, 45, 45, 
	1, 46, 47, 47, 47, 1, 48, 49, 
	49, 49, 1, 50, 51, 51, 51, 1, 
	52, 53, 53, 53, 1, 54, 55, 55, 
	55, 1, 56, 57, 57, 57, 1, 58, 
	59, 59, 59, 1, 60, 61, 61, 61, 
	1, 62, 63, 63, 63, 1, 64, 65, 
	65, 65, 1, 66, 67, 67, 67, 1, 
	68, 69, 69, 69, 1, 70, 71, 71, 
	71, 1, 72, 72, 72, 1, 73, 1, 
	74, 75, 74, 74, 74, 74, 74, 74, 
	74, 1, 76, 76, 76, 1, 77, 77, 
	77, 1, 73, 72, 72, 72, 1, 70, 
	73, 71, 71, 71, 1, 68, 73, 69, 
	69, 69, 1, 66, 73, 67, 67, 67, 
	1, 64, 73, 65, 65, 65, 1, 62, 
	73, 63, 63, 63, 1, 60, 73, 61, 
	61, 61, 1, 58, 73, 59, 59, 59, 
	1, 56, 73, 57, 57, 57, 1, 54, 
	73, 55, 55, 55, 1, 52, 73, 53, 
	53, 53, 1, 50, 73, 51, 51, 51, 
	1, 48, 73, 49, 49, 49, 1, 46, 
	73, 47, 47, 47, 1, 44, 73, 45, 
	45, 45, 1, 42, 73, 43, 43, 43, 
	1, 40, 73, 41, 41, 41, 1, 38, 
	73, 39, 39, 39, 1, 36, 73, 37, 
	37, 37, 1, 34, 73, 35, 35, 35, 
	1, 32, 73, 33, 33, 33, 1, 30, 
	73, 31, 31, 31, 1, 28, 73, 29, 
	29, 29, 1, 26, 73, 27, 27, 27, 
	1, 24, 73, 25, 25, 25, 1, 22, 
	73, 23, 23, 23, 1, 20, 73, 21, 
	21, 21, 1, 18, 73, 19, 19, 19, 
	1, 16, 73, 17, 17, 17, 1, 14, 
	73, 15, 15, 15, 1, 78, 78, 1, 
	0, 2, 0, 0, 0, 0, 0, 0, 
	0, 1, 10, 79, 10, 10, 10, 10, 
	10, 1, 6, 80, 81, 6, 6, 6, 
	1, 7, 8, 80, 7, 7, 7, 7, 
	7, 7, 7, 1, 77, 82, 77, 77, 
	77, 77, 77, 77, 1, 78, 78, 78, 
	78, 78, 1, 0
};

static const char _absolute_trans_targs[] = {
	77, 0, 2, 3, 78, 9, 79, 80, 
	7, 8, 78, 11, 12, 75, 13, 74, 
	14, 73, 15, 72, 16, 71, 17, 70, 
	18, 69, 19, 68, 20, 67, 21, 66, 
	22, 65, 23, 64, 24, 63, 25, 62, 
	26, 61, 27, 60, 28, 59, 29, 58, 
	30, 57, 31, 56, 32, 55, 33, 54, 
	34, 53, 35, 52, 36, 51, 37, 50, 
	38, 49, 39, 48, 40, 47, 41, 46, 
	42, 43, 81, 44, 45, 81, 82, 5, 
	5, 6, 44
};

static const char _absolute_trans_actions[] = {
	0, 0, 0, 0, 1, 2, 0, 0, 
	0, 0, 3, 2, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	0, 4, 0, 4, 0, 4, 0, 4, 
	4, 5, 2, 2, 0, 0, 0, 6, 
	8, 0, 0
};

static const char _absolute_eof_actions[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 5, 7, 
	7, 9, 0
};

static const int absolute_start = 1;
static const int absolute_first_final = 77;
static const int absolute_error = 0;

static const int absolute_en_tel = 4;
static const int absolute_en_urn = 10;
static const int absolute_en_scheme = 76;
static const int absolute_en_other = 1;



static int start(enum scan_absolute form)
{
	switch (form) {
	case SCAN_ABSOLUTE_TEL: return absolute_en_tel;
	case SCAN_ABSOLUTE_URN: return absolute_en_urn;
	case SCAN_ABSOLUTE_SCHEME: return absolute_en_scheme;
	case SCAN_ABSOLUTE_OTHER: break;
	}
	return absolute_en_other;
}

bool absolute_scan(struct scan *scan, enum scan_absolute form, struct peal_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = "what a URI is made of";
	int cs = start(form);

	
	{
	int _klen;
	const unsigned char *_keys;
	int _trans;

	if ( p == pe )
		goto _test_eof;
	if ( cs == 0 )
		goto _out;
_resume:
	_keys = _absolute_trans_keys + _absolute_key_offsets[cs];
	_trans = _absolute_index_offsets[cs];

	_klen = _absolute_single_lengths[cs];
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

	_klen = _absolute_range_lengths[cs];
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
	_trans = _absolute_indicies[_trans];
	cs = _absolute_trans_targs[_trans];

	if ( _absolute_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _absolute_trans_actions[_trans] ) {
	case 2:
	{ m = p; }
	break;
	case 5:
	{ uri->user = scan_text(m, p); }
	break;
	case 8:
	{ expected = "a parameter"; }
	break;
	case 3:
	{ expected = "a digit, or a parameter"; }
	break;
	case 4:
	{ expected = "a namespace, a colon and a name in it"; }
	break;
	case 1:
	{ m = p; }
	{ expected = "a digit, or a parameter"; }
	break;
	case 6:
	{ uri->user = scan_text(m, p); }
	{ s = p + 1; }
	{ expected = "a parameter"; }
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
	switch ( _absolute_eof_actions[cs] ) {
	case 5:
	{ uri->user = scan_text(m, p); }
	break;
	case 9:
	{ uri->host = scan_text(m, p); }
	break;
	case 7:
	{ uri->params = scan_text(s, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = expected;
	return cs >= absolute_first_final;
}
