/* Generated from grammar/absolute.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* URIs other than sip and sips, from behind the scheme's colon; and the scheme.
 *                                  RFC 3261 25.1, RFC 3966 3, RFC 8141 2
 */
#include "message/scan.h"




static const short _absolute_key_offsets[] = {
	0, 0, 12, 18, 24, 37, 44, 57, 
	63, 69, 81, 87, 93, 100, 107, 114, 
	121, 128, 135, 142, 149, 156, 163, 170, 
	177, 184, 191, 198, 205, 212, 219, 226, 
	233, 240, 247, 254, 261, 268, 275, 282, 
	289, 296, 303, 309, 310, 323, 329, 335, 
	342, 350, 358, 366, 374, 382, 390, 398, 
	406, 414, 422, 430, 438, 446, 454, 462, 
	470, 478, 486, 494, 502, 510, 518, 526, 
	534, 542, 550, 558, 566, 574, 578, 590, 
	602, 611, 625, 632, 643
};

static const unsigned char _absolute_trans_keys[] = {
	33u, 37u, 61u, 93u, 95u, 126u, 36u, 59u, 
	63u, 91u, 97u, 122u, 48u, 57u, 65u, 70u, 
	97u, 102u, 48u, 57u, 65u, 70u, 97u, 102u, 
	35u, 42u, 43u, 40u, 41u, 45u, 46u, 48u, 
	57u, 65u, 70u, 97u, 102u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 33u, 37u, 93u, 95u, 
	126u, 36u, 43u, 45u, 58u, 65u, 91u, 97u, 
	122u, 48u, 57u, 65u, 70u, 97u, 102u, 48u, 
	57u, 65u, 70u, 97u, 102u, 35u, 42u, 40u, 
	41u, 45u, 46u, 48u, 57u, 65u, 70u, 97u, 
	102u, 40u, 41u, 45u, 46u, 48u, 57u, 48u, 
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
	122u, 59u, 40u, 41u, 45u, 46u, 48u, 57u, 
	33u, 37u, 61u, 95u, 126u, 35u, 59u, 63u, 
	90u, 97u, 122u, 43u, 45u, 46u, 48u, 57u, 
	65u, 90u, 97u, 122u, 0
};

static const char _absolute_single_lengths[] = {
	0, 6, 0, 0, 3, 1, 5, 0, 
	0, 2, 0, 0, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 1, 0, 1, 5, 0, 0, 1, 
	2, 2, 2, 2, 2, 2, 2, 2, 
	2, 2, 2, 2, 2, 2, 2, 2, 
	2, 2, 2, 2, 2, 2, 2, 2, 
	2, 2, 2, 2, 2, 0, 6, 2, 
	3, 6, 1, 5, 1
};

static const char _absolute_range_lengths[] = {
	0, 3, 3, 3, 5, 3, 4, 3, 
	3, 5, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 0, 4, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 3, 3, 3, 
	3, 3, 3, 3, 3, 2, 3, 5, 
	3, 4, 3, 3, 4
};

static const short _absolute_index_offsets[] = {
	0, 0, 10, 14, 18, 27, 32, 42, 
	46, 50, 58, 62, 66, 71, 76, 81, 
	86, 91, 96, 101, 106, 111, 116, 121, 
	126, 131, 136, 141, 146, 151, 156, 161, 
	166, 171, 176, 181, 186, 191, 196, 201, 
	206, 211, 216, 220, 222, 232, 236, 240, 
	245, 251, 257, 263, 269, 275, 281, 287, 
	293, 299, 305, 311, 317, 323, 329, 335, 
	341, 347, 353, 359, 365, 371, 377, 383, 
	389, 395, 401, 407, 413, 419, 422, 432, 
	440, 447, 458, 463, 472
};

static const char _absolute_indicies[] = {
	0, 2, 0, 0, 0, 0, 0, 0, 
	0, 1, 3, 3, 3, 1, 0, 0, 
	0, 1, 4, 4, 6, 5, 5, 4, 
	4, 4, 1, 7, 7, 7, 7, 1, 
	8, 9, 8, 8, 8, 8, 8, 8, 
	8, 1, 10, 10, 10, 1, 8, 8, 
	8, 1, 11, 11, 12, 12, 11, 11, 
	11, 1, 13, 13, 14, 1, 15, 15, 
	15, 1, 16, 17, 17, 17, 1, 18, 
	19, 19, 19, 1, 20, 21, 21, 21, 
	1, 22, 23, 23, 23, 1, 24, 25, 
	25, 25, 1, 26, 27, 27, 27, 1, 
	28, 29, 29, 29, 1, 30, 31, 31, 
	31, 1, 32, 33, 33, 33, 1, 34, 
	35, 35, 35, 1, 36, 37, 37, 37, 
	1, 38, 39, 39, 39, 1, 40, 41, 
	41, 41, 1, 42, 43, 43, 43, 1, 
	44, 45, 45, 45, 1, 46, 47, 47, 
	47, 1, 48, 49, 49, 49, 1, 50, 
	51, 51, 51, 1, 52, 53, 53, 53, 
	1, 54, 55, 55, 55, 1, 56, 57, 
	57, 57, 1, 58, 59, 59, 59, 1, 
	60, 61, 61, 61, 1, 62, 63, 63, 
	63, 1, 64, 65, 65, 65, 1, 66, 
	67, 67, 67, 1, 68, 69, 69, 69, 
	1, 70, 71, 71, 71, 1, 72, 73, 
	73, 73, 1, 74, 75, 75, 75, 1, 
	76, 76, 76, 1, 77, 1, 78, 79, 
	78, 78, 78, 78, 78, 78, 78, 1, 
	80, 80, 80, 1, 81, 81, 81, 1, 
	77, 76, 76, 76, 1, 74, 77, 75, 
	75, 75, 1, 72, 77, 73, 73, 73, 
	1, 70, 77, 71, 71, 71, 1, 68, 
	77, 69, 69, 69, 1, 66, 77, 67, 
	67, 67, 1, 64, 77, 65, 65, 65, 
	1, 62, 77, 63, 63, 63, 1, 60, 
	77, 61, 61, 61, 1, 58, 77, 59, 
	59, 59, 1, 56, 77, 57, 57, 57, 
	1, 54, 77, 55, 55, 55, 1, 52, 
	77, 53, 53, 53, 1, 50, 77, 51, 
	51, 51, 1, 48, 77, 49, 49, 49, 
	1, 46, 77, 47, 47, 47, 1, 44, 
	77, 45, 45, 45, 1, 42, 77, 43, 
	43, 43, 1, 40, 77, 41, 41, 41, 
	1, 38, 77, 39, 39, 39, 1, 36, 
	77, 37, 37, 37, 1, 34, 77, 35, 
	35, 35, 1, 32, 77, 33, 33, 33, 
	1, 30, 77, 31, 31, 31, 1, 28, 
	77, 29, 29, 29, 1, 26, 77, 27, 
	27, 27, 1, 24, 77, 25, 25, 25, 
	1, 22, 77, 23, 23, 23, 1, 20, 
	77, 21, 21, 21, 1, 18, 77, 19, 
	19, 19, 1, 82, 82, 1, 0, 2, 
	0, 0, 0, 0, 0, 0, 0, 1, 
	11, 83, 11, 11, 11, 11, 11, 1, 
	7, 84, 85, 7, 7, 7, 1, 8, 
	9, 84, 8, 8, 8, 8, 8, 8, 
	8, 1, 83, 14, 14, 14, 1, 81, 
	86, 81, 81, 81, 81, 81, 81, 1, 
	82, 82, 82, 82, 82, 1, 0
};

static const char _absolute_trans_targs[] = {
	78, 0, 2, 3, 79, 9, 10, 80, 
	81, 7, 8, 79, 9, 10, 82, 12, 
	13, 76, 14, 75, 15, 74, 16, 73, 
	17, 72, 18, 71, 19, 70, 20, 69, 
	21, 68, 22, 67, 23, 66, 24, 65, 
	25, 64, 26, 63, 27, 62, 28, 61, 
	29, 60, 30, 59, 31, 58, 32, 57, 
	33, 56, 34, 55, 35, 54, 36, 53, 
	37, 52, 38, 51, 39, 50, 40, 49, 
	41, 48, 42, 47, 43, 44, 83, 45, 
	46, 83, 84, 5, 5, 6, 45
};

static const char _absolute_trans_actions[] = {
	0, 0, 0, 0, 1, 1, 2, 0, 
	0, 0, 0, 0, 0, 0, 0, 1, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 3, 1, 1, 
	0, 0, 0, 4, 6, 0, 0
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
	0, 0, 0, 0, 0, 0, 0, 3, 
	5, 5, 3, 7, 0
};

static const int absolute_start = 1;
static const int absolute_first_final = 78;
static const int absolute_error = 0;

static const int absolute_en_tel = 4;
static const int absolute_en_urn = 11;
static const int absolute_en_scheme = 77;
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

static const char *wanted(enum scan_absolute form)
{
	switch (form) {
	case SCAN_ABSOLUTE_TEL: return "a telephone number";
	case SCAN_ABSOLUTE_URN: return "a namespace, a colon and a name in it";
	case SCAN_ABSOLUTE_SCHEME: return "a URI scheme";
	case SCAN_ABSOLUTE_OTHER: break;
	}
	return "what a URI is made of";
}

bool absolute_scan(struct scan *scan, enum scan_absolute form, struct peal_uri *uri)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *s = p;
	const char *expected = wanted(form);
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
	case 1:
	{ m = p; }
	break;
	case 3:
	{ uri->user = scan_text(m, p); }
	break;
	case 6:
	{ expected = "a parameter"; }
	break;
	case 2:
	{ m = p; }
	{ expected = "a digit"; }
	break;
	case 4:
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
	case 3:
	{ uri->user = scan_text(m, p); }
	break;
	case 7:
	{ uri->host = scan_text(m, p); }
	break;
	case 5:
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
