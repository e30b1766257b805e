/* Generated from grammar/sdp.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A session description: which lines there are, and in which order.  What a line says
 * is read by sdp_line.rl.                                             RFC 8866 5, 9 */
#include "message/scan.h"




static const short _sdp_key_offsets[] = {
	0, 0, 1, 2, 3, 5, 15, 16, 
	19, 22, 23, 24, 27, 30, 40, 41, 
	44, 47, 48, 49, 52, 66, 67, 70, 
	73, 84, 85, 88, 91, 92, 95, 98, 
	99, 102, 105, 106, 109, 112, 113, 114, 
	117, 120, 121, 122, 123, 124, 127, 130, 
	131, 132, 135, 138, 139, 140, 141, 142, 
	145, 148, 149, 150, 153, 156, 168, 169, 
	172, 175, 188, 189, 190, 191, 194, 197, 
	211, 212, 213, 214, 215, 230, 241, 252, 
	264, 277
};

static const unsigned char _sdp_trans_keys[] = {
	118u, 61u, 48u, 10u, 13u, 100u, 106u, 108u, 
	110u, 111u, 113u, 102u, 104u, 119u, 121u, 61u, 
	0u, 10u, 13u, 0u, 10u, 13u, 10u, 61u, 
	0u, 10u, 13u, 0u, 10u, 13u, 100u, 106u, 
	108u, 110u, 113u, 115u, 102u, 104u, 119u, 121u, 
	61u, 0u, 10u, 13u, 0u, 10u, 13u, 10u, 
	61u, 0u, 10u, 13u, 101u, 105u, 108u, 110u, 
	112u, 113u, 116u, 117u, 98u, 99u, 100u, 106u, 
	119u, 121u, 61u, 0u, 10u, 13u, 0u, 10u, 
	13u, 98u, 100u, 106u, 108u, 110u, 113u, 116u, 
	102u, 104u, 119u, 121u, 61u, 0u, 10u, 13u, 
	0u, 10u, 13u, 61u, 0u, 10u, 13u, 0u, 
	10u, 13u, 61u, 0u, 10u, 13u, 0u, 10u, 
	13u, 61u, 0u, 10u, 13u, 0u, 10u, 13u, 
	10u, 61u, 0u, 10u, 13u, 0u, 10u, 13u, 
	10u, 10u, 10u, 61u, 0u, 10u, 13u, 0u, 
	10u, 13u, 10u, 61u, 0u, 10u, 13u, 0u, 
	10u, 13u, 10u, 10u, 10u, 61u, 0u, 10u, 
	13u, 0u, 10u, 13u, 10u, 61u, 0u, 10u, 
	13u, 0u, 10u, 13u, 106u, 108u, 110u, 112u, 
	113u, 116u, 98u, 99u, 100u, 104u, 119u, 121u, 
	61u, 0u, 10u, 13u, 0u, 10u, 13u, 100u, 
	106u, 108u, 110u, 116u, 98u, 99u, 102u, 104u, 
	112u, 113u, 119u, 121u, 10u, 10u, 61u, 0u, 
	10u, 13u, 0u, 10u, 13u, 101u, 106u, 108u, 
	110u, 112u, 113u, 116u, 117u, 98u, 99u, 100u, 
	104u, 119u, 121u, 10u, 10u, 10u, 10u, 97u, 
	99u, 100u, 107u, 109u, 116u, 122u, 102u, 104u, 
	106u, 110u, 113u, 114u, 119u, 121u, 97u, 100u, 
	106u, 109u, 113u, 102u, 104u, 108u, 110u, 119u, 
	121u, 97u, 98u, 99u, 100u, 105u, 107u, 113u, 
	102u, 110u, 119u, 121u, 97u, 98u, 100u, 107u, 
	109u, 113u, 102u, 104u, 106u, 110u, 119u, 121u, 
	97u, 98u, 107u, 109u, 113u, 99u, 100u, 102u, 
	104u, 106u, 110u, 119u, 121u, 97u, 99u, 100u, 
	107u, 109u, 113u, 102u, 104u, 106u, 110u, 119u, 
	121u, 0
};

static const char _sdp_single_lengths[] = {
	0, 1, 1, 1, 2, 6, 1, 3, 
	3, 1, 1, 3, 3, 6, 1, 3, 
	3, 1, 1, 3, 8, 1, 3, 3, 
	7, 1, 3, 3, 1, 3, 3, 1, 
	3, 3, 1, 3, 3, 1, 1, 3, 
	3, 1, 1, 1, 1, 3, 3, 1, 
	1, 3, 3, 1, 1, 1, 1, 3, 
	3, 1, 1, 3, 3, 6, 1, 3, 
	3, 5, 1, 1, 1, 3, 3, 8, 
	1, 1, 1, 1, 7, 5, 7, 6, 
	5, 6
};

static const char _sdp_range_lengths[] = {
	0, 0, 0, 0, 0, 2, 0, 0, 
	0, 0, 0, 0, 0, 2, 0, 0, 
	0, 0, 0, 0, 3, 0, 0, 0, 
	2, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 3, 0, 0, 
	0, 4, 0, 0, 0, 0, 0, 3, 
	0, 0, 0, 0, 4, 3, 2, 3, 
	4, 3
};

static const short _sdp_index_offsets[] = {
	0, 0, 2, 4, 6, 9, 18, 20, 
	24, 28, 30, 32, 36, 40, 49, 51, 
	55, 59, 61, 63, 67, 79, 81, 85, 
	89, 99, 101, 105, 109, 111, 115, 119, 
	121, 125, 129, 131, 135, 139, 141, 143, 
	147, 151, 153, 155, 157, 159, 163, 167, 
	169, 171, 175, 179, 181, 183, 185, 187, 
	191, 195, 197, 199, 203, 207, 217, 219, 
	223, 227, 237, 239, 241, 243, 247, 251, 
	263, 265, 267, 269, 271, 283, 292, 302, 
	312, 322
};

static const char _sdp_indicies[] = {
	0, 1, 2, 1, 3, 1, 4, 5, 
	1, 6, 6, 6, 6, 7, 6, 6, 
	6, 1, 8, 1, 1, 1, 1, 9, 
	1, 10, 11, 9, 12, 1, 13, 1, 
	1, 1, 1, 14, 1, 15, 16, 14, 
	17, 17, 17, 17, 17, 18, 17, 17, 
	1, 19, 1, 1, 1, 1, 20, 1, 
	21, 22, 20, 23, 1, 24, 1, 1, 
	26, 27, 25, 30, 31, 29, 29, 32, 
	29, 33, 30, 28, 29, 29, 1, 34, 
	1, 1, 1, 1, 35, 1, 36, 37, 
	35, 28, 28, 28, 28, 28, 28, 33, 
	28, 28, 1, 38, 1, 1, 1, 1, 
	39, 1, 40, 41, 39, 42, 1, 1, 
	1, 1, 43, 1, 44, 45, 43, 46, 
	1, 1, 1, 1, 47, 1, 48, 49, 
	47, 50, 1, 1, 1, 1, 51, 1, 
	52, 53, 51, 54, 1, 55, 1, 1, 
	1, 1, 56, 1, 57, 58, 56, 59, 
	1, 60, 1, 61, 1, 62, 1, 1, 
	1, 1, 63, 1, 64, 65, 63, 66, 
	1, 67, 1, 1, 1, 1, 68, 1, 
	69, 70, 68, 71, 1, 72, 1, 73, 
	1, 74, 1, 1, 1, 1, 75, 1, 
	76, 77, 75, 78, 1, 79, 1, 1, 
	1, 1, 80, 1, 81, 82, 80, 30, 
	30, 30, 32, 30, 33, 28, 30, 30, 
	1, 83, 1, 1, 1, 1, 84, 1, 
	85, 86, 84, 32, 32, 32, 32, 33, 
	28, 32, 32, 32, 1, 87, 1, 88, 
	1, 89, 1, 1, 1, 1, 90, 1, 
	91, 92, 90, 30, 31, 31, 31, 32, 
	31, 33, 30, 28, 31, 31, 1, 93, 
	1, 94, 1, 95, 1, 96, 1, 97, 
	98, 99, 97, 100, 33, 101, 99, 99, 
	99, 99, 1, 97, 97, 97, 100, 97, 
	97, 97, 97, 1, 97, 98, 102, 100, 
	102, 97, 100, 100, 100, 1, 97, 98, 
	98, 97, 100, 98, 98, 98, 98, 1, 
	97, 98, 97, 100, 102, 102, 102, 102, 
	102, 1, 97, 98, 101, 97, 100, 101, 
	101, 101, 101, 1, 0
};

static const char _sdp_trans_targs[] = {
	2, 0, 3, 4, 5, 75, 6, 10, 
	7, 8, 5, 9, 5, 11, 12, 13, 
	74, 14, 18, 15, 16, 13, 17, 13, 
	19, 19, 20, 73, 21, 54, 58, 68, 
	62, 25, 22, 23, 24, 53, 26, 27, 
	76, 52, 29, 30, 77, 43, 32, 33, 
	78, 42, 35, 36, 79, 37, 79, 39, 
	40, 80, 41, 80, 78, 77, 45, 46, 
	76, 47, 76, 49, 50, 81, 51, 81, 
	76, 24, 55, 56, 20, 57, 20, 59, 
	60, 61, 67, 63, 64, 65, 66, 65, 
	61, 69, 70, 71, 72, 71, 20, 13, 
	5, 28, 34, 44, 31, 48, 38
};

static const char _sdp_trans_actions[] = {
	1, 0, 2, 3, 4, 5, 6, 6, 
	2, 3, 5, 5, 0, 2, 3, 7, 
	5, 6, 6, 2, 3, 5, 5, 0, 
	2, 3, 8, 5, 6, 6, 6, 6, 
	6, 6, 2, 3, 5, 5, 2, 3, 
	9, 5, 2, 3, 5, 5, 2, 3, 
	5, 5, 2, 3, 5, 5, 0, 2, 
	3, 5, 5, 0, 0, 0, 2, 3, 
	5, 5, 0, 2, 3, 5, 5, 0, 
	10, 0, 2, 3, 5, 5, 0, 2, 
	3, 5, 5, 2, 3, 5, 5, 0, 
	0, 2, 3, 5, 5, 0, 11, 12, 
	13, 6, 6, 6, 6, 6, 6
};

static const int sdp_start = 1;
static const int sdp_first_final = 76;
static const int sdp_error = 0;

static const int sdp_en_main = 1;



/* Where a line began and ended, over two runs. */
struct place {
	const unsigned char *value, *end;
	char type;
};

static int run(struct scan *scan, struct peal_text bytes, int cs, struct place *at,
	       struct scan_sdp *sdp)
{
	const unsigned char *p = (const unsigned char *)bytes.at, *pe = p + bytes.len;

	
	{
	int _klen;
	const unsigned char *_keys;
	int _trans;

	if ( p == pe )
		goto _test_eof;
	if ( cs == 0 )
		goto _out;
_resume:
	_keys = _sdp_trans_keys + _sdp_key_offsets[cs];
	_trans = _sdp_index_offsets[cs];

	_klen = _sdp_single_lengths[cs];
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

	_klen = _sdp_range_lengths[cs];
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
	_trans = _sdp_indicies[_trans];
	cs = _sdp_trans_targs[_trans];

	if ( _sdp_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _sdp_trans_actions[_trans] ) {
	case 6:
	{ at->type = (char)*p; }
	break;
	case 2:
	{ at->value = at->end = p + 1; }
	break;
	case 3:
	{ at->end = p + 1; }
	break;
	case 5:
	{ sdp_line(sdp, scan, at->type, scan_text(at->value, at->end)); }
	break;
	case 13:
	{ scan->expected = "an o= line"; }
	break;
	case 12:
	{ scan->expected = "an s= line"; }
	break;
	case 11:
	{ scan->expected = "a t= line"; }
	break;
	case 10:
	{ scan->expected = "a line that may stand here"; }
	break;
	case 4:
	{ sdp_line(sdp, scan, at->type, scan_text(at->value, at->end)); }
	{ scan->expected = "an o= line"; }
	break;
	case 7:
	{ sdp_line(sdp, scan, at->type, scan_text(at->value, at->end)); }
	{ scan->expected = "an s= line"; }
	break;
	case 8:
	{ sdp_line(sdp, scan, at->type, scan_text(at->value, at->end)); }
	{ scan->expected = "a t= line"; }
	break;
	case 9:
	{ sdp_line(sdp, scan, at->type, scan_text(at->value, at->end)); }
	{ scan->expected = "a line that may stand here"; }
	break;
	case 1:
	{ scan->expected = "v=0"; }
	{ at->type = (char)*p; }
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

	scan->used = (size_t)(p - (const unsigned char *)bytes.at);
	return cs;
}

/* The last line may be without its end: then one is read that is not there. */
bool sdp_scan(struct scan *scan, struct scan_sdp *sdp)
{
	struct peal_text bytes = { (const char *)scan->at, scan->len };
	struct place at = { NULL, NULL, 0 };
	int cs;

	scan->expected = "v=0";
	cs = run(scan, bytes, sdp_en_main, &at, sdp);
	if (cs != sdp_error && cs < sdp_first_final) {
		cs = run(scan, PEAL_TEXT("\n"), cs, &at, sdp);
		scan->used = scan->len;
	}
	return cs >= sdp_first_final;
}
