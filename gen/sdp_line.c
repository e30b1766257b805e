/* Generated from grammar/sdp_line.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* What one line of a session description says: up to six parts, in their order.  Which
 * numbers and addresses make sense is asked in sdp.c.                  RFC 8866 9 */
#include "message/scan.h"




static const short _sdp_line_key_offsets[] = {
	0, 0, 13, 27, 27, 30, 34, 36, 
	39, 41, 44, 57, 71, 84, 98, 101, 
	114, 128, 141, 155, 159, 161, 163, 176, 
	190, 192, 196, 209, 222, 235, 248, 250, 
	253, 255, 258, 260, 273, 287, 289, 302, 
	304, 307, 320, 332, 334, 336, 336, 339, 
	343, 346, 348, 362, 376, 377, 379, 381, 
	395, 395, 395, 398
};

static const unsigned char _sdp_line_trans_keys[] = {
	33u, 35u, 39u, 42u, 43u, 45u, 46u, 48u, 
	57u, 65u, 90u, 94u, 126u, 32u, 33u, 35u, 
	39u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 94u, 126u, 127u, 0u, 32u, 32u, 127u, 
	0u, 31u, 48u, 57u, 32u, 48u, 57u, 48u, 
	57u, 32u, 48u, 57u, 33u, 35u, 39u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 94u, 
	126u, 32u, 33u, 35u, 39u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 94u, 126u, 33u, 
	35u, 39u, 42u, 43u, 45u, 46u, 48u, 57u, 
	65u, 90u, 94u, 126u, 32u, 33u, 35u, 39u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	94u, 126u, 127u, 0u, 32u, 33u, 35u, 39u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	94u, 126u, 32u, 33u, 35u, 39u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 94u, 126u, 
	33u, 35u, 39u, 42u, 43u, 45u, 46u, 48u, 
	57u, 65u, 90u, 94u, 126u, 32u, 33u, 35u, 
	39u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 94u, 126u, 47u, 127u, 0u, 32u, 48u, 
	57u, 48u, 57u, 33u, 35u, 39u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 94u, 126u, 
	32u, 33u, 35u, 39u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 94u, 126u, 48u, 57u, 
	32u, 47u, 48u, 57u, 33u, 35u, 39u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 94u, 
	126u, 32u, 33u, 47u, 35u, 39u, 42u, 43u, 
	45u, 57u, 65u, 90u, 94u, 126u, 33u, 35u, 
	39u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 94u, 126u, 33u, 35u, 39u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 94u, 126u, 
	48u, 57u, 32u, 48u, 57u, 48u, 57u, 32u, 
	48u, 57u, 48u, 57u, 33u, 35u, 39u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 94u, 
	126u, 33u, 58u, 35u, 39u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 94u, 126u, 48u, 
	57u, 33u, 35u, 39u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 94u, 126u, 48u, 57u, 
	32u, 48u, 57u, 33u, 35u, 39u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 94u, 126u, 
	33u, 47u, 35u, 39u, 42u, 43u, 45u, 57u, 
	65u, 90u, 94u, 126u, 48u, 57u, 48u, 57u, 
	127u, 0u, 32u, 47u, 127u, 0u, 32u, 47u, 
	48u, 57u, 48u, 57u, 32u, 33u, 35u, 39u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	94u, 126u, 32u, 33u, 35u, 39u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 94u, 126u, 
	32u, 48u, 57u, 48u, 57u, 33u, 58u, 35u, 
	39u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 94u, 126u, 47u, 48u, 57u, 48u, 57u, 
	0
};

static const char _sdp_line_single_lengths[] = {
	0, 1, 2, 0, 1, 2, 0, 1, 
	0, 1, 1, 2, 1, 2, 1, 1, 
	2, 1, 2, 2, 0, 0, 1, 2, 
	0, 2, 1, 3, 1, 1, 0, 1, 
	0, 1, 0, 1, 2, 0, 1, 0, 
	1, 1, 2, 0, 0, 0, 1, 2, 
	1, 0, 2, 2, 1, 0, 0, 2, 
	0, 0, 1, 0
};

static const char _sdp_line_range_lengths[] = {
	0, 6, 6, 0, 1, 1, 1, 1, 
	1, 1, 6, 6, 6, 6, 1, 6, 
	6, 6, 6, 1, 1, 1, 6, 6, 
	1, 1, 6, 5, 6, 6, 1, 1, 
	1, 1, 1, 6, 6, 1, 6, 1, 
	1, 6, 5, 1, 1, 0, 1, 1, 
	1, 1, 6, 6, 0, 1, 1, 6, 
	0, 0, 1, 1
};

static const short _sdp_line_index_offsets[] = {
	0, 0, 8, 17, 18, 21, 25, 27, 
	30, 32, 35, 43, 52, 60, 69, 72, 
	80, 89, 97, 106, 110, 112, 114, 122, 
	131, 133, 137, 145, 154, 162, 170, 172, 
	175, 177, 180, 182, 190, 199, 201, 209, 
	211, 214, 222, 230, 232, 234, 235, 238, 
	242, 245, 247, 256, 265, 267, 269, 271, 
	280, 281, 282, 285
};

static const char _sdp_line_indicies[] = {
	0, 0, 0, 0, 0, 0, 0, 1, 
	2, 3, 3, 3, 3, 3, 3, 3, 
	1, 4, 1, 1, 5, 6, 1, 1, 
	7, 8, 1, 9, 10, 1, 11, 1, 
	12, 13, 1, 14, 14, 14, 14, 14, 
	14, 14, 1, 15, 16, 16, 16, 16, 
	16, 16, 16, 1, 17, 17, 17, 17, 
	17, 17, 17, 1, 18, 19, 19, 19, 
	19, 19, 19, 19, 1, 1, 1, 20, 
	21, 21, 21, 21, 21, 21, 21, 1, 
	22, 23, 23, 23, 23, 23, 23, 23, 
	1, 24, 24, 24, 24, 24, 24, 24, 
	1, 25, 26, 26, 26, 26, 26, 26, 
	26, 1, 1, 1, 1, 27, 28, 1, 
	29, 1, 30, 30, 30, 30, 30, 30, 
	30, 1, 31, 32, 32, 32, 32, 32, 
	32, 32, 1, 33, 1, 34, 35, 36, 
	1, 37, 37, 37, 37, 37, 37, 37, 
	1, 38, 39, 40, 39, 39, 39, 39, 
	39, 1, 41, 41, 41, 41, 41, 41, 
	41, 1, 39, 39, 39, 39, 39, 39, 
	39, 1, 42, 1, 43, 44, 1, 45, 
	1, 46, 47, 1, 48, 1, 49, 49, 
	49, 49, 49, 49, 49, 1, 50, 51, 
	50, 50, 50, 50, 50, 50, 1, 52, 
	1, 53, 53, 53, 53, 53, 53, 53, 
	1, 54, 1, 55, 56, 1, 57, 57, 
	57, 57, 57, 57, 57, 1, 58, 59, 
	58, 58, 58, 58, 58, 1, 60, 1, 
	61, 1, 62, 1, 1, 63, 65, 1, 
	1, 64, 66, 67, 1, 68, 1, 69, 
	70, 70, 70, 70, 70, 70, 70, 1, 
	71, 70, 70, 70, 70, 70, 70, 70, 
	1, 71, 1, 72, 1, 73, 1, 74, 
	75, 74, 74, 74, 74, 74, 74, 1, 
	76, 77, 78, 79, 1, 80, 1, 0
};

static const char _sdp_line_trans_targs[] = {
	2, 0, 3, 2, 45, 5, 6, 5, 
	7, 8, 7, 9, 10, 9, 11, 12, 
	11, 13, 14, 13, 46, 16, 17, 16, 
	18, 19, 18, 47, 48, 49, 23, 24, 
	23, 25, 26, 30, 25, 27, 28, 27, 
	29, 50, 31, 26, 31, 33, 34, 33, 
	53, 36, 36, 37, 54, 55, 40, 41, 
	40, 42, 42, 43, 58, 59, 45, 46, 
	47, 20, 21, 48, 49, 51, 50, 52, 
	53, 54, 55, 56, 57, 57, 44, 58, 
	59
};

static const char _sdp_line_trans_actions[] = {
	1, 0, 2, 0, 1, 1, 2, 0, 
	1, 3, 0, 1, 4, 0, 1, 5, 
	0, 1, 6, 0, 1, 1, 2, 0, 
	1, 3, 0, 1, 1, 1, 1, 2, 
	0, 1, 3, 3, 0, 1, 5, 0, 
	0, 1, 1, 4, 0, 1, 2, 0, 
	1, 1, 0, 2, 1, 1, 1, 2, 
	0, 1, 0, 3, 1, 1, 0, 0, 
	0, 4, 5, 0, 0, 6, 0, 0, 
	0, 0, 0, 2, 1, 0, 4, 0, 
	0
};

static const char _sdp_line_eof_actions[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 3, 7, 4, 
	5, 6, 6, 0, 0, 3, 3, 2, 
	8, 3, 4, 5
};

static const int sdp_line_start = 1;
static const int sdp_line_first_final = 45;
static const int sdp_line_error = 0;

static const int sdp_line_en_origin = 4;
static const int sdp_line_en_connection = 15;
static const int sdp_line_en_media = 22;
static const int sdp_line_en_time = 32;
static const int sdp_line_en_bandwidth = 35;
static const int sdp_line_en_attribute = 38;
static const int sdp_line_en_rtpmap = 39;
static const int sdp_line_en_fmtp = 1;



static int start(enum scan_sdp_line form)
{
	static const unsigned char starts[] = {
		sdp_line_en_origin,    sdp_line_en_connection, sdp_line_en_media,  sdp_line_en_time,
		sdp_line_en_bandwidth, sdp_line_en_attribute,  sdp_line_en_rtpmap, sdp_line_en_fmtp,
	};

	return starts[form];
}

bool sdp_line_scan(struct scan *scan, enum scan_sdp_line form, struct scan_sdp_parts *line)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
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
	_keys = _sdp_line_trans_keys + _sdp_line_key_offsets[cs];
	_trans = _sdp_line_index_offsets[cs];

	_klen = _sdp_line_single_lengths[cs];
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

	_klen = _sdp_line_range_lengths[cs];
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
	_trans = _sdp_line_indicies[_trans];
	cs = _sdp_line_trans_targs[_trans];

	if ( _sdp_line_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _sdp_line_trans_actions[_trans] ) {
	case 1:
	{ m = p; }
	break;
	case 2:
	{ line->part[0] = scan_text(m, p); }
	break;
	case 3:
	{ line->part[1] = scan_text(m, p); }
	break;
	case 4:
	{ line->part[2] = scan_text(m, p); }
	break;
	case 5:
	{ line->part[3] = scan_text(m, p); }
	break;
	case 6:
	{ line->part[4] = scan_text(m, p); }
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
	switch ( _sdp_line_eof_actions[cs] ) {
	case 2:
	{ line->part[0] = scan_text(m, p); }
	break;
	case 3:
	{ line->part[1] = scan_text(m, p); }
	break;
	case 4:
	{ line->part[2] = scan_text(m, p); }
	break;
	case 5:
	{ line->part[3] = scan_text(m, p); }
	break;
	case 6:
	{ line->part[4] = scan_text(m, p); }
	break;
	case 7:
	{ line->part[5] = scan_text(m, p); }
	break;
	case 8:
	{ m = p; }
	{ line->part[1] = scan_text(m, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	return cs >= sdp_line_first_final;
}
