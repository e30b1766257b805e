/* Generated from grammar/name_addr_lenient.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* An address as name_addr.rl reads it, and what the field sends beyond that; only
 * run where name_addr.rl has said no.  docs/grammar.md has the list.
 */
#include "message/scan.h"




static const short _name_addr_lenient_key_offsets[] = {
	0, 0, 12, 24, 25, 27, 35, 36, 
	38, 45, 46, 48, 58, 64, 73, 77, 
	78, 80, 81, 83, 102, 103, 105, 106, 
	108, 127, 128, 130, 138, 139, 141, 147, 
	154, 162, 163, 165, 184, 185, 187, 195, 
	196, 198, 202, 206, 207, 209, 215, 233, 
	247, 248, 250, 273, 274, 276, 277, 279, 
	302, 303, 305, 320, 336, 337, 339, 362, 
	363, 365, 370, 375, 375, 393, 399, 416, 
	436, 456, 474, 480, 497, 509, 519, 527, 
	549, 560, 581, 605, 629, 651, 662
};

static const unsigned char _name_addr_lenient_trans_keys[] = {
	9u, 13u, 32u, 34u, 60u, 62u, 0u, 31u, 
	65u, 90u, 97u, 122u, 9u, 13u, 32u, 34u, 
	60u, 62u, 0u, 31u, 65u, 90u, 97u, 122u, 
	10u, 9u, 32u, 13u, 34u, 60u, 62u, 0u, 
	8u, 10u, 31u, 10u, 9u, 32u, 9u, 13u, 
	32u, 65u, 90u, 97u, 122u, 10u, 9u, 32u, 
	43u, 58u, 45u, 46u, 48u, 57u, 65u, 90u, 
	97u, 122u, 33u, 61u, 35u, 59u, 63u, 126u, 
	9u, 13u, 32u, 33u, 62u, 35u, 59u, 61u, 
	126u, 9u, 13u, 32u, 62u, 10u, 9u, 32u, 
	10u, 9u, 32u, 9u, 13u, 32u, 33u, 37u, 
	39u, 84u, 116u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 10u, 9u, 
	32u, 10u, 9u, 32u, 9u, 13u, 32u, 33u, 
	34u, 37u, 39u, 91u, 126u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 10u, 
	9u, 32u, 13u, 34u, 92u, 127u, 0u, 8u, 
	10u, 31u, 10u, 9u, 32u, 0u, 9u, 11u, 
	12u, 14u, 127u, 46u, 48u, 58u, 65u, 70u, 
	97u, 102u, 46u, 93u, 48u, 58u, 65u, 70u, 
	97u, 102u, 10u, 9u, 32u, 9u, 13u, 32u, 
	33u, 34u, 37u, 39u, 91u, 126u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 95u, 122u, 
	10u, 9u, 32u, 13u, 34u, 92u, 127u, 0u, 
	8u, 10u, 31u, 10u, 9u, 32u, 9u, 13u, 
	32u, 60u, 9u, 13u, 32u, 60u, 10u, 9u, 
	32u, 0u, 9u, 11u, 12u, 14u, 127u, 13u, 
	34u, 43u, 58u, 60u, 62u, 0u, 8u, 10u, 
	31u, 45u, 46u, 48u, 57u, 65u, 90u, 97u, 
	122u, 13u, 34u, 60u, 62u, 0u, 8u, 10u, 
	31u, 33u, 43u, 45u, 58u, 61u, 126u, 10u, 
	9u, 32u, 9u, 13u, 32u, 33u, 37u, 39u, 
	60u, 62u, 84u, 116u, 126u, 0u, 34u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 10u, 9u, 32u, 10u, 9u, 32u, 9u, 
	13u, 32u, 33u, 34u, 37u, 39u, 60u, 62u, 
	91u, 126u, 0u, 31u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 10u, 9u, 
	32u, 13u, 34u, 46u, 60u, 62u, 0u, 8u, 
	10u, 31u, 48u, 58u, 65u, 70u, 97u, 102u, 
	13u, 34u, 46u, 60u, 62u, 93u, 0u, 8u, 
	10u, 31u, 48u, 58u, 65u, 70u, 97u, 102u, 
	10u, 9u, 32u, 9u, 13u, 32u, 33u, 34u, 
	37u, 39u, 60u, 62u, 91u, 126u, 0u, 31u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 10u, 9u, 32u, 9u, 13u, 32u, 
	44u, 59u, 9u, 13u, 32u, 44u, 59u, 9u, 
	13u, 32u, 33u, 37u, 39u, 44u, 59u, 61u, 
	126u, 42u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 9u, 13u, 32u, 44u, 59u, 61u, 9u, 
	13u, 32u, 33u, 37u, 39u, 44u, 59u, 126u, 
	42u, 46u, 48u, 57u, 65u, 90u, 95u, 122u, 
	9u, 13u, 32u, 33u, 37u, 39u, 44u, 59u, 
	61u, 65u, 97u, 126u, 42u, 46u, 48u, 57u, 
	66u, 90u, 95u, 122u, 9u, 13u, 32u, 33u, 
	37u, 39u, 44u, 59u, 61u, 71u, 103u, 126u, 
	42u, 46u, 48u, 57u, 65u, 90u, 95u, 122u, 
	9u, 13u, 32u, 33u, 37u, 39u, 44u, 59u, 
	61u, 126u, 42u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 9u, 13u, 32u, 44u, 59u, 61u, 
	9u, 13u, 32u, 33u, 37u, 39u, 44u, 59u, 
	126u, 42u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 9u, 13u, 32u, 33u, 44u, 59u, 60u, 
	62u, 0u, 34u, 35u, 126u, 9u, 13u, 32u, 
	34u, 44u, 59u, 60u, 62u, 0u, 31u, 13u, 
	34u, 60u, 62u, 0u, 8u, 10u, 31u, 9u, 
	13u, 32u, 33u, 37u, 39u, 44u, 59u, 60u, 
	61u, 62u, 126u, 0u, 34u, 42u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 9u, 13u, 32u, 
	34u, 44u, 59u, 60u, 61u, 62u, 0u, 31u, 
	9u, 13u, 32u, 33u, 37u, 39u, 44u, 59u, 
	60u, 62u, 126u, 0u, 34u, 42u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 9u, 13u, 32u, 
	33u, 37u, 39u, 44u, 59u, 60u, 61u, 62u, 
	65u, 97u, 126u, 0u, 34u, 42u, 46u, 48u, 
	57u, 66u, 90u, 95u, 122u, 9u, 13u, 32u, 
	33u, 37u, 39u, 44u, 59u, 60u, 61u, 62u, 
	71u, 103u, 126u, 0u, 34u, 42u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 9u, 13u, 32u, 
	33u, 37u, 39u, 44u, 59u, 60u, 61u, 62u, 
	126u, 0u, 34u, 42u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 9u, 13u, 32u, 34u, 44u, 
	59u, 60u, 61u, 62u, 0u, 31u, 9u, 13u, 
	32u, 33u, 37u, 39u, 44u, 59u, 60u, 62u, 
	126u, 0u, 34u, 42u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 0
};

static const char _name_addr_lenient_single_lengths[] = {
	0, 6, 6, 1, 2, 4, 1, 2, 
	3, 1, 2, 2, 2, 5, 4, 1, 
	2, 1, 2, 9, 1, 2, 1, 2, 
	9, 1, 2, 4, 1, 2, 0, 1, 
	2, 1, 2, 9, 1, 2, 4, 1, 
	2, 4, 4, 1, 2, 0, 6, 4, 
	1, 2, 11, 1, 2, 1, 2, 11, 
	1, 2, 5, 6, 1, 2, 11, 1, 
	2, 5, 5, 0, 10, 6, 9, 12, 
	12, 10, 6, 9, 8, 8, 4, 12, 
	9, 11, 14, 14, 12, 9, 11
};

static const char _name_addr_lenient_range_lengths[] = {
	0, 3, 3, 0, 0, 2, 0, 0, 
	2, 0, 0, 4, 2, 2, 0, 0, 
	0, 0, 0, 5, 0, 0, 0, 0, 
	5, 0, 0, 2, 0, 0, 3, 3, 
	3, 0, 0, 5, 0, 0, 2, 0, 
	0, 0, 0, 0, 0, 3, 6, 5, 
	0, 0, 6, 0, 0, 0, 0, 6, 
	0, 0, 5, 5, 0, 0, 6, 0, 
	0, 0, 0, 0, 4, 0, 4, 4, 
	4, 4, 0, 4, 2, 1, 2, 5, 
	1, 5, 5, 5, 5, 1, 5
};

static const short _name_addr_lenient_index_offsets[] = {
	0, 0, 10, 20, 22, 25, 32, 34, 
	37, 43, 45, 48, 55, 60, 68, 73, 
	75, 78, 80, 83, 98, 100, 103, 105, 
	108, 123, 125, 128, 135, 137, 140, 144, 
	149, 155, 157, 160, 175, 177, 180, 187, 
	189, 192, 197, 202, 204, 207, 211, 224, 
	234, 236, 239, 257, 259, 262, 264, 267, 
	285, 287, 290, 301, 313, 315, 318, 336, 
	338, 341, 347, 353, 354, 369, 376, 390, 
	407, 424, 439, 446, 460, 471, 481, 488, 
	506, 517, 534, 554, 574, 592, 603
};

static const char _name_addr_lenient_indicies[] = {
	0, 2, 0, 4, 5, 1, 1, 6, 
	6, 3, 0, 2, 0, 4, 7, 1, 
	1, 6, 6, 3, 8, 1, 9, 9, 
	1, 11, 1, 7, 1, 1, 1, 10, 
	12, 1, 10, 10, 1, 5, 13, 5, 
	14, 14, 1, 15, 1, 5, 5, 1, 
	16, 17, 16, 16, 16, 16, 1, 18, 
	18, 18, 18, 1, 19, 20, 19, 18, 
	21, 18, 18, 1, 22, 23, 22, 24, 
	1, 25, 1, 22, 22, 1, 26, 1, 
	27, 27, 1, 28, 29, 28, 30, 30, 
	30, 31, 31, 30, 30, 30, 30, 30, 
	30, 1, 32, 1, 28, 28, 1, 33, 
	1, 34, 34, 1, 35, 36, 35, 37, 
	38, 37, 37, 39, 37, 37, 37, 37, 
	37, 37, 1, 40, 1, 35, 35, 1, 
	41, 27, 42, 1, 1, 1, 38, 43, 
	1, 38, 38, 1, 38, 38, 38, 1, 
	44, 44, 44, 44, 1, 44, 27, 44, 
	44, 44, 1, 45, 1, 46, 46, 1, 
	47, 48, 47, 49, 38, 49, 49, 39, 
	49, 49, 49, 49, 49, 49, 1, 50, 
	1, 47, 47, 1, 52, 53, 54, 1, 
	1, 1, 51, 55, 1, 51, 51, 1, 
	56, 57, 56, 58, 1, 59, 60, 59, 
	5, 1, 61, 1, 59, 59, 1, 51, 
	51, 51, 1, 11, 1, 62, 63, 7, 
	1, 1, 1, 62, 62, 62, 62, 10, 
	11, 1, 7, 1, 1, 1, 64, 64, 
	64, 10, 65, 1, 66, 66, 1, 67, 
	68, 67, 69, 69, 69, 7, 1, 70, 
	70, 69, 1, 69, 69, 69, 69, 69, 
	10, 71, 1, 67, 67, 1, 72, 1, 
	73, 73, 1, 74, 75, 74, 76, 38, 
	76, 76, 7, 1, 77, 76, 1, 76, 
	76, 76, 76, 76, 10, 78, 1, 74, 
	74, 1, 11, 1, 79, 7, 1, 1, 
	1, 79, 79, 79, 10, 11, 1, 79, 
	7, 1, 66, 1, 1, 79, 79, 79, 
	10, 80, 1, 81, 81, 1, 82, 83, 
	82, 84, 38, 84, 84, 7, 1, 77, 
	84, 1, 84, 84, 84, 84, 84, 10, 
	85, 1, 82, 82, 1, 86, 87, 86, 
	88, 89, 1, 27, 90, 27, 91, 28, 
	1, 1, 34, 92, 34, 30, 30, 30, 
	91, 28, 35, 30, 30, 30, 30, 30, 
	1, 34, 92, 34, 91, 28, 35, 1, 
	27, 90, 27, 37, 37, 37, 91, 28, 
	37, 37, 37, 37, 37, 1, 34, 92, 
	34, 30, 30, 30, 91, 28, 35, 93, 
	93, 30, 30, 30, 30, 30, 1, 34, 
	92, 34, 30, 30, 30, 91, 28, 35, 
	94, 94, 30, 30, 30, 30, 30, 1, 
	46, 95, 46, 30, 30, 30, 91, 28, 
	47, 30, 30, 30, 30, 30, 1, 46, 
	95, 46, 91, 28, 47, 1, 96, 97, 
	96, 98, 98, 98, 99, 100, 98, 98, 
	98, 98, 98, 1, 101, 102, 101, 64, 
	103, 104, 7, 1, 1, 64, 10, 66, 
	105, 66, 1, 106, 67, 7, 1, 1, 
	10, 11, 1, 7, 1, 1, 1, 10, 
	73, 107, 73, 69, 69, 69, 106, 67, 
	7, 74, 1, 69, 1, 69, 69, 69, 
	69, 10, 73, 107, 73, 1, 106, 67, 
	7, 74, 1, 1, 10, 66, 105, 66, 
	76, 76, 76, 106, 67, 7, 1, 76, 
	1, 76, 76, 76, 76, 10, 73, 107, 
	73, 69, 69, 69, 106, 67, 7, 74, 
	1, 108, 108, 69, 1, 69, 69, 69, 
	69, 10, 73, 107, 73, 69, 69, 69, 
	106, 67, 7, 74, 1, 109, 109, 69, 
	1, 69, 69, 69, 69, 10, 81, 110, 
	81, 69, 69, 69, 106, 67, 7, 82, 
	1, 69, 1, 69, 69, 69, 69, 10, 
	81, 110, 81, 1, 106, 67, 7, 82, 
	1, 1, 10, 111, 112, 111, 113, 113, 
	113, 114, 115, 7, 1, 113, 1, 113, 
	113, 113, 113, 10, 0
};

static const char _name_addr_lenient_trans_targs[] = {
	2, 0, 3, 5, 38, 8, 46, 8, 
	4, 2, 5, 6, 7, 9, 11, 10, 
	11, 12, 13, 14, 15, 65, 14, 15, 
	65, 16, 18, 66, 19, 20, 68, 71, 
	21, 23, 69, 24, 25, 70, 27, 31, 
	26, 28, 30, 29, 32, 34, 74, 35, 
	36, 75, 37, 38, 39, 41, 45, 40, 
	42, 43, 8, 42, 43, 44, 46, 47, 
	76, 49, 77, 50, 51, 79, 82, 52, 
	54, 80, 55, 56, 81, 58, 57, 59, 
	61, 85, 62, 63, 86, 64, 66, 17, 
	67, 19, 17, 67, 22, 72, 73, 33, 
	66, 17, 75, 67, 19, 77, 48, 78, 
	50, 48, 78, 53, 83, 84, 60, 77, 
	48, 86, 78, 50
};

static const char _name_addr_lenient_trans_actions[] = {
	1, 0, 1, 1, 1, 0, 2, 3, 
	0, 0, 0, 0, 0, 0, 4, 0, 
	0, 0, 0, 5, 5, 5, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 1, 0, 0, 0, 0, 0, 0, 
	6, 6, 6, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 1, 0, 7, 7, 
	8, 7, 0, 9, 0, 0, 0, 0, 
	10, 10, 0, 11, 10, 12, 12, 13, 
	12, 0, 9, 0, 0, 0, 0, 10, 
	10, 0, 11, 10
};

static const char _name_addr_lenient_eof_actions[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 7, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 10, 12, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 10
};

static const int name_addr_lenient_start = 1;
static const int name_addr_lenient_first_final = 65;
static const int name_addr_lenient_error = 0;

static const int name_addr_lenient_en_main = 1;



bool name_addr_lenient_scan(struct scan *scan, struct scan_address *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p, *u = p;
	int cs;

	
	{
	cs = name_addr_lenient_start;
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
	_keys = _name_addr_lenient_trans_keys + _name_addr_lenient_key_offsets[cs];
	_trans = _name_addr_lenient_index_offsets[cs];

	_klen = _name_addr_lenient_single_lengths[cs];
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

	_klen = _name_addr_lenient_range_lengths[cs];
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
	_trans = _name_addr_lenient_indicies[_trans];
	cs = _name_addr_lenient_trans_targs[_trans];

	if ( _name_addr_lenient_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _name_addr_lenient_trans_actions[_trans] ) {
	case 1:
	{ m = p; }
	break;
	case 3:
	{ address->display = scan_text(m, p); }
	break;
	case 6:
	{ address->quoted = scan_text(m, p); }
	break;
	case 4:
	{ u = p; }
	break;
	case 5:
	{ address->bracketed = scan_text(u, p); }
	break;
	case 7:
	{ address->params = p; }
	break;
	case 9:
	{ {p++; goto _out; } }
	break;
	case 2:
	{ m = p; }
	{ u = p; }
	break;
	case 12:
	{ address->bare = scan_text(u, p); }
	{ address->params = p; }
	break;
	case 8:
	{ address->params = p; }
	{ {p++; goto _out; } }
	break;
	case 10:
	{ address->tag = scan_text(m, p); }
	{ address->tags++; }
	break;
	case 13:
	{ address->bare = scan_text(u, p); }
	{ address->params = p; }
	{ {p++; goto _out; } }
	break;
	case 11:
	{ address->tag = scan_text(m, p); }
	{ address->tags++; }
	{ {p++; goto _out; } }
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
	switch ( _name_addr_lenient_eof_actions[cs] ) {
	case 7:
	{ address->params = p; }
	break;
	case 12:
	{ address->bare = scan_text(u, p); }
	{ address->params = p; }
	break;
	case 10:
	{ address->tag = scan_text(m, p); }
	{ address->tags++; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = "an address";
	return cs >= name_addr_lenient_first_final;
}
