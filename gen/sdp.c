/* Generated from grammar/sdp.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* A session description: which lines there are, and in which order.  What a line says
 * is read by sdp_line.rl.                                             RFC 8866 5, 9 */
#include "message/scan.h"




static const unsigned char _sdp_trans_keys[] = {
	0u, 0u, 118u, 118u, 61u, 61u, 48u, 48u, 10u, 13u, 100u, 121u, 61u, 61u, 0u, 13u, 
	0u, 13u, 10u, 10u, 61u, 61u, 0u, 13u, 0u, 13u, 100u, 121u, 61u, 61u, 0u, 13u, 
	0u, 13u, 10u, 10u, 61u, 61u, 0u, 13u, 98u, 121u, 61u, 61u, 0u, 13u, 0u, 13u, 
	98u, 121u, 61u, 61u, 0u, 13u, 0u, 13u, 61u, 61u, 0u, 13u, 0u, 13u, 61u, 61u, 
	0u, 13u, 0u, 13u, 61u, 61u, 0u, 13u, 0u, 13u, 10u, 10u, 61u, 61u, 0u, 13u, 
	0u, 13u, 10u, 10u, 10u, 10u, 10u, 10u, 61u, 61u, 0u, 13u, 0u, 13u, 10u, 10u, 
	61u, 61u, 0u, 13u, 0u, 13u, 10u, 10u, 10u, 10u, 10u, 10u, 61u, 61u, 0u, 13u, 
	0u, 13u, 10u, 10u, 61u, 61u, 0u, 13u, 0u, 13u, 98u, 121u, 61u, 61u, 0u, 13u, 
	0u, 13u, 98u, 121u, 10u, 10u, 10u, 10u, 61u, 61u, 0u, 13u, 0u, 13u, 98u, 121u, 
	10u, 10u, 10u, 10u, 10u, 10u, 10u, 10u, 97u, 122u, 97u, 121u, 97u, 121u, 97u, 121u, 
	97u, 121u, 97u, 121u, 0
};

static const char _sdp_key_spans[] = {
	0, 1, 1, 1, 4, 22, 1, 14, 
	14, 1, 1, 14, 14, 22, 1, 14, 
	14, 1, 1, 14, 24, 1, 14, 14, 
	24, 1, 14, 14, 1, 14, 14, 1, 
	14, 14, 1, 14, 14, 1, 1, 14, 
	14, 1, 1, 1, 1, 14, 14, 1, 
	1, 14, 14, 1, 1, 1, 1, 14, 
	14, 1, 1, 14, 14, 24, 1, 14, 
	14, 24, 1, 1, 1, 14, 14, 24, 
	1, 1, 1, 1, 26, 25, 25, 25, 
	25, 25
};

static const short _sdp_index_offsets[] = {
	0, 0, 2, 4, 6, 11, 34, 36, 
	51, 66, 68, 70, 85, 100, 123, 125, 
	140, 155, 157, 159, 174, 199, 201, 216, 
	231, 256, 258, 273, 288, 290, 305, 320, 
	322, 337, 352, 354, 369, 384, 386, 388, 
	403, 418, 420, 422, 424, 426, 441, 456, 
	458, 460, 475, 490, 492, 494, 496, 498, 
	513, 528, 530, 532, 547, 562, 587, 589, 
	604, 619, 644, 646, 648, 650, 665, 680, 
	705, 707, 709, 711, 713, 740, 766, 792, 
	818, 844
};

static const char _sdp_indicies[] = {
	0, 1, 2, 1, 3, 1, 4, 
	1, 1, 5, 1, 6, 1, 6, 6, 
	6, 1, 6, 1, 6, 1, 6, 7, 
	1, 6, 1, 1, 1, 1, 1, 6, 
	6, 6, 1, 8, 1, 1, 9, 9, 
	9, 9, 9, 9, 9, 9, 9, 1, 
	9, 9, 1, 9, 1, 9, 9, 9, 
	9, 9, 9, 9, 9, 9, 10, 9, 
	9, 11, 9, 12, 1, 13, 1, 1, 
	14, 14, 14, 14, 14, 14, 14, 14, 
	14, 1, 14, 14, 1, 14, 1, 14, 
	14, 14, 14, 14, 14, 14, 14, 14, 
	15, 14, 14, 16, 14, 17, 1, 17, 
	17, 17, 1, 17, 1, 17, 1, 17, 
	1, 1, 17, 1, 18, 1, 1, 1, 
	17, 17, 17, 1, 19, 1, 1, 20, 
	20, 20, 20, 20, 20, 20, 20, 20, 
	1, 20, 20, 1, 20, 1, 20, 20, 
	20, 20, 20, 20, 20, 20, 20, 21, 
	20, 20, 22, 20, 23, 1, 24, 1, 
	1, 25, 25, 25, 25, 25, 25, 25, 
	25, 25, 26, 25, 25, 27, 25, 28, 
	28, 29, 30, 29, 29, 29, 31, 29, 
	1, 29, 1, 29, 1, 32, 29, 1, 
	1, 33, 30, 1, 29, 29, 29, 1, 
	34, 1, 1, 35, 35, 35, 35, 35, 
	35, 35, 35, 35, 1, 35, 35, 1, 
	35, 1, 35, 35, 35, 35, 35, 35, 
	35, 35, 35, 36, 35, 35, 37, 35, 
	28, 1, 28, 1, 28, 28, 28, 1, 
	28, 1, 28, 1, 28, 1, 1, 28, 
	1, 1, 33, 1, 1, 28, 28, 28, 
	1, 38, 1, 1, 39, 39, 39, 39, 
	39, 39, 39, 39, 39, 1, 39, 39, 
	1, 39, 1, 39, 39, 39, 39, 39, 
	39, 39, 39, 39, 40, 39, 39, 41, 
	39, 42, 1, 1, 43, 43, 43, 43, 
	43, 43, 43, 43, 43, 1, 43, 43, 
	1, 43, 1, 43, 43, 43, 43, 43, 
	43, 43, 43, 43, 44, 43, 43, 45, 
	43, 46, 1, 1, 47, 47, 47, 47, 
	47, 47, 47, 47, 47, 1, 47, 47, 
	1, 47, 1, 47, 47, 47, 47, 47, 
	47, 47, 47, 47, 48, 47, 47, 49, 
	47, 50, 1, 1, 51, 51, 51, 51, 
	51, 51, 51, 51, 51, 1, 51, 51, 
	1, 51, 1, 51, 51, 51, 51, 51, 
	51, 51, 51, 51, 52, 51, 51, 53, 
	51, 54, 1, 55, 1, 1, 56, 56, 
	56, 56, 56, 56, 56, 56, 56, 1, 
	56, 56, 1, 56, 1, 56, 56, 56, 
	56, 56, 56, 56, 56, 56, 57, 56, 
	56, 58, 56, 59, 1, 60, 1, 61, 
	1, 62, 1, 1, 63, 63, 63, 63, 
	63, 63, 63, 63, 63, 1, 63, 63, 
	1, 63, 1, 63, 63, 63, 63, 63, 
	63, 63, 63, 63, 64, 63, 63, 65, 
	63, 66, 1, 67, 1, 1, 68, 68, 
	68, 68, 68, 68, 68, 68, 68, 1, 
	68, 68, 1, 68, 1, 68, 68, 68, 
	68, 68, 68, 68, 68, 68, 69, 68, 
	68, 70, 68, 71, 1, 72, 1, 73, 
	1, 74, 1, 1, 75, 75, 75, 75, 
	75, 75, 75, 75, 75, 1, 75, 75, 
	1, 75, 1, 75, 75, 75, 75, 75, 
	75, 75, 75, 75, 76, 75, 75, 77, 
	75, 78, 1, 79, 1, 1, 80, 80, 
	80, 80, 80, 80, 80, 80, 80, 1, 
	80, 80, 1, 80, 1, 80, 80, 80, 
	80, 80, 80, 80, 80, 80, 81, 80, 
	80, 82, 80, 28, 28, 30, 30, 30, 
	30, 30, 1, 30, 1, 30, 1, 30, 
	1, 32, 30, 1, 1, 33, 1, 1, 
	30, 30, 30, 1, 83, 1, 1, 84, 
	84, 84, 84, 84, 84, 84, 84, 84, 
	1, 84, 84, 1, 84, 1, 84, 84, 
	84, 84, 84, 84, 84, 84, 84, 85, 
	84, 84, 86, 84, 28, 28, 32, 1, 
	32, 32, 32, 1, 32, 1, 32, 1, 
	32, 1, 32, 32, 1, 1, 33, 1, 
	1, 32, 32, 32, 1, 87, 1, 88, 
	1, 89, 1, 1, 90, 90, 90, 90, 
	90, 90, 90, 90, 90, 1, 90, 90, 
	1, 90, 1, 90, 90, 90, 90, 90, 
	90, 90, 90, 90, 91, 90, 90, 92, 
	90, 28, 28, 31, 30, 31, 31, 31, 
	1, 31, 1, 31, 1, 31, 1, 32, 
	31, 1, 1, 33, 30, 1, 31, 31, 
	31, 1, 93, 1, 94, 1, 95, 1, 
	96, 1, 97, 1, 98, 99, 1, 99, 
	99, 99, 1, 99, 97, 99, 100, 99, 
	1, 1, 99, 99, 1, 33, 1, 1, 
	99, 99, 99, 101, 1, 97, 1, 1, 
	97, 1, 97, 97, 97, 1, 97, 1, 
	97, 100, 97, 1, 1, 97, 1, 1, 
	1, 1, 1, 97, 97, 97, 1, 97, 
	98, 102, 100, 1, 100, 100, 100, 102, 
	100, 97, 100, 100, 100, 1, 1, 100, 
	1, 1, 1, 1, 1, 100, 100, 100, 
	1, 97, 98, 1, 98, 1, 98, 98, 
	98, 1, 98, 97, 98, 100, 98, 1, 
	1, 98, 1, 1, 1, 1, 1, 98, 
	98, 98, 1, 97, 98, 102, 102, 1, 
	102, 102, 102, 1, 102, 97, 102, 100, 
	102, 1, 1, 102, 1, 1, 1, 1, 
	1, 102, 102, 102, 1, 97, 1, 98, 
	101, 1, 101, 101, 101, 1, 101, 97, 
	101, 100, 101, 1, 1, 101, 1, 1, 
	1, 1, 1, 101, 101, 101, 1, 0
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
	int _slen;
	int _trans;
	const unsigned char *_keys;
	const char *_inds;
	if ( p == pe )
		goto _test_eof;
	if ( cs == 0 )
		goto _out;
_resume:
	_keys = _sdp_trans_keys + (cs<<1);
	_inds = _sdp_indicies + _sdp_index_offsets[cs];

	_slen = _sdp_key_spans[cs];
	_trans = _inds[ _slen > 0 && _keys[0] <=(*p) &&
		(*p) <= _keys[1] ?
		(*p) - _keys[0] : _slen ];

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
