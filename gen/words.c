/* Generated from grammar/words.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Values that are nearly a token with parameters, each family with bytes of its
 * own.  Two steps keep the machine small: `value` finds where a value ends and
 * reads the parameters behind it, then one of the others reads the value itself.
 */
#include "message/scan.h"




static const short _words_key_offsets[] = {
	0, 0, 10, 18, 19, 21, 27, 39, 
	40, 42, 43, 45, 62, 63, 65, 66, 
	68, 87, 88, 90, 98, 99, 101, 107, 
	114, 122, 130, 131, 133, 139, 144, 149, 
	161, 162, 164, 165, 167, 184, 185, 187, 
	188, 190, 210, 211, 213, 221, 222, 224, 
	230, 235, 240, 247, 255, 263, 264, 266, 
	272, 277, 282, 295, 308, 321, 326, 332, 
	345, 359, 372, 373, 379, 394, 402, 403, 
	405, 411, 411, 412, 418, 424, 430, 437, 
	439, 442, 444, 444, 453, 464, 469, 469, 
	487, 493, 510, 515, 527, 531, 550, 555, 
	573, 577, 591, 605, 605, 610, 617, 624, 
	631, 638, 645, 652, 659, 660, 665, 670, 
	675, 680, 685, 690, 703, 703, 709, 723, 
	723, 723, 723
};

static const unsigned char _words_trans_keys[] = {
	34u, 43u, 61u, 95u, 45u, 57u, 65u, 90u, 
	97u, 122u, 13u, 34u, 92u, 127u, 0u, 8u, 
	10u, 31u, 10u, 9u, 32u, 0u, 9u, 11u, 
	12u, 14u, 127u, 9u, 13u, 32u, 34u, 60u, 
	61u, 33u, 43u, 45u, 58u, 63u, 126u, 10u, 
	9u, 32u, 10u, 9u, 32u, 9u, 13u, 32u, 
	33u, 37u, 39u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 10u, 9u, 
	32u, 10u, 9u, 32u, 9u, 13u, 32u, 33u, 
	34u, 37u, 39u, 91u, 126u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 10u, 
	9u, 32u, 13u, 34u, 92u, 127u, 0u, 8u, 
	10u, 31u, 10u, 9u, 32u, 0u, 9u, 11u, 
	12u, 14u, 127u, 46u, 48u, 58u, 65u, 70u, 
	97u, 102u, 46u, 93u, 48u, 58u, 65u, 70u, 
	97u, 102u, 13u, 34u, 92u, 127u, 0u, 8u, 
	10u, 31u, 10u, 9u, 32u, 0u, 9u, 11u, 
	12u, 14u, 127u, 61u, 33u, 59u, 63u, 126u, 
	62u, 33u, 59u, 61u, 126u, 9u, 13u, 32u, 
	34u, 60u, 61u, 33u, 43u, 45u, 58u, 63u, 
	126u, 10u, 9u, 32u, 10u, 9u, 32u, 9u, 
	13u, 32u, 33u, 37u, 39u, 126u, 42u, 43u, 
	45u, 46u, 48u, 57u, 65u, 90u, 95u, 122u, 
	10u, 9u, 32u, 10u, 9u, 32u, 9u, 13u, 
	32u, 33u, 34u, 37u, 39u, 60u, 91u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 10u, 9u, 32u, 13u, 34u, 92u, 
	127u, 0u, 8u, 10u, 31u, 10u, 9u, 32u, 
	0u, 9u, 11u, 12u, 14u, 127u, 61u, 33u, 
	59u, 63u, 126u, 62u, 33u, 59u, 61u, 126u, 
	46u, 48u, 58u, 65u, 70u, 97u, 102u, 46u, 
	93u, 48u, 58u, 65u, 70u, 97u, 102u, 13u, 
	34u, 92u, 127u, 0u, 8u, 10u, 31u, 10u, 
	9u, 32u, 0u, 9u, 11u, 12u, 14u, 127u, 
	61u, 33u, 59u, 63u, 126u, 62u, 33u, 59u, 
	61u, 126u, 33u, 37u, 39u, 45u, 126u, 42u, 
	43u, 48u, 57u, 65u, 90u, 95u, 122u, 33u, 
	37u, 39u, 45u, 126u, 42u, 43u, 48u, 57u, 
	65u, 90u, 95u, 122u, 33u, 37u, 39u, 45u, 
	126u, 42u, 43u, 48u, 57u, 65u, 90u, 95u, 
	122u, 42u, 65u, 90u, 97u, 122u, 48u, 57u, 
	65u, 90u, 97u, 122u, 33u, 37u, 39u, 45u, 
	126u, 42u, 43u, 48u, 57u, 65u, 90u, 95u, 
	122u, 33u, 37u, 39u, 45u, 46u, 126u, 42u, 
	43u, 48u, 57u, 65u, 90u, 95u, 122u, 33u, 
	37u, 39u, 45u, 126u, 42u, 43u, 48u, 57u, 
	65u, 90u, 95u, 122u, 42u, 48u, 57u, 65u, 
	70u, 97u, 102u, 33u, 34u, 37u, 39u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 13u, 34u, 92u, 127u, 0u, 8u, 
	10u, 31u, 10u, 9u, 32u, 0u, 9u, 11u, 
	12u, 14u, 127u, 60u, 61u, 63u, 33u, 59u, 
	65u, 126u, 61u, 64u, 33u, 59u, 63u, 126u, 
	61u, 63u, 33u, 59u, 65u, 126u, 62u, 33u, 
	59u, 61u, 63u, 65u, 126u, 48u, 57u, 46u, 
	48u, 57u, 48u, 57u, 43u, 61u, 95u, 45u, 
	57u, 65u, 90u, 97u, 122u, 9u, 13u, 32u, 
	33u, 44u, 59u, 61u, 35u, 58u, 63u, 126u, 
	9u, 13u, 32u, 44u, 59u, 9u, 13u, 32u, 
	33u, 37u, 39u, 44u, 59u, 61u, 126u, 42u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 9u, 
	13u, 32u, 44u, 59u, 61u, 9u, 13u, 32u, 
	33u, 37u, 39u, 44u, 59u, 126u, 42u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 9u, 13u, 
	32u, 44u, 59u, 9u, 13u, 32u, 33u, 59u, 
	61u, 35u, 43u, 45u, 58u, 63u, 126u, 9u, 
	13u, 32u, 59u, 9u, 13u, 32u, 33u, 37u, 
	39u, 59u, 61u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 9u, 13u, 
	32u, 59u, 61u, 9u, 13u, 32u, 33u, 37u, 
	39u, 59u, 126u, 42u, 43u, 45u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 9u, 13u, 32u, 
	59u, 33u, 37u, 39u, 45u, 46u, 126u, 42u, 
	43u, 48u, 57u, 65u, 90u, 95u, 122u, 33u, 
	37u, 39u, 45u, 46u, 126u, 42u, 43u, 48u, 
	57u, 65u, 90u, 95u, 122u, 45u, 65u, 90u, 
	97u, 122u, 45u, 48u, 57u, 65u, 90u, 97u, 
	122u, 45u, 48u, 57u, 65u, 90u, 97u, 122u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 45u, 
	48u, 57u, 65u, 90u, 97u, 122u, 45u, 48u, 
	57u, 65u, 90u, 97u, 122u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 45u, 45u, 65u, 90u, 97u, 
	122u, 45u, 65u, 90u, 97u, 122u, 45u, 65u, 
	90u, 97u, 122u, 45u, 65u, 90u, 97u, 122u, 
	45u, 65u, 90u, 97u, 122u, 45u, 65u, 90u, 
	97u, 122u, 33u, 37u, 39u, 45u, 126u, 42u, 
	43u, 48u, 57u, 65u, 90u, 95u, 122u, 48u, 
	57u, 65u, 70u, 97u, 102u, 33u, 37u, 39u, 
	126u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 48u, 57u, 0
};

static const char _words_single_lengths[] = {
	0, 4, 4, 1, 2, 0, 6, 1, 
	2, 1, 2, 7, 1, 2, 1, 2, 
	9, 1, 2, 4, 1, 2, 0, 1, 
	2, 4, 1, 2, 0, 1, 1, 6, 
	1, 2, 1, 2, 7, 1, 2, 1, 
	2, 10, 1, 2, 4, 1, 2, 0, 
	1, 1, 1, 2, 4, 1, 2, 0, 
	1, 1, 5, 5, 5, 1, 0, 5, 
	6, 5, 1, 0, 5, 4, 1, 2, 
	0, 0, 1, 2, 2, 2, 1, 0, 
	1, 0, 0, 3, 7, 5, 0, 10, 
	6, 9, 5, 6, 4, 9, 5, 8, 
	4, 6, 6, 0, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 1, 1, 5, 0, 0, 4, 0, 
	0, 0, 0
};

static const char _words_range_lengths[] = {
	0, 3, 2, 0, 0, 3, 3, 0, 
	0, 0, 0, 5, 0, 0, 0, 0, 
	5, 0, 0, 2, 0, 0, 3, 3, 
	3, 2, 0, 0, 3, 2, 2, 3, 
	0, 0, 0, 0, 5, 0, 0, 0, 
	0, 5, 0, 0, 2, 0, 0, 3, 
	2, 2, 3, 3, 2, 0, 0, 3, 
	2, 2, 4, 4, 4, 2, 3, 4, 
	4, 4, 0, 3, 5, 2, 0, 0, 
	3, 0, 0, 2, 2, 2, 3, 1, 
	1, 1, 0, 3, 2, 0, 0, 4, 
	0, 4, 0, 3, 0, 5, 0, 5, 
	0, 4, 4, 0, 2, 3, 3, 3, 
	3, 3, 3, 3, 0, 2, 2, 2, 
	2, 2, 2, 4, 0, 3, 5, 0, 
	0, 0, 1
};

static const short _words_index_offsets[] = {
	0, 0, 8, 15, 17, 20, 24, 34, 
	36, 39, 41, 44, 57, 59, 62, 64, 
	67, 82, 84, 87, 94, 96, 99, 103, 
	108, 114, 121, 123, 126, 130, 134, 138, 
	148, 150, 153, 155, 158, 171, 173, 176, 
	178, 181, 197, 199, 202, 209, 211, 214, 
	218, 222, 226, 231, 237, 244, 246, 249, 
	253, 257, 261, 271, 281, 291, 295, 299, 
	309, 320, 330, 332, 336, 347, 354, 356, 
	359, 363, 364, 366, 371, 376, 381, 386, 
	388, 391, 393, 394, 401, 411, 417, 418, 
	433, 440, 454, 460, 470, 475, 490, 496, 
	510, 515, 526, 537, 538, 542, 547, 552, 
	557, 562, 567, 572, 577, 579, 583, 587, 
	591, 595, 599, 603, 613, 614, 618, 628, 
	629, 630, 631
};

static const unsigned char _words_indicies[] = {
	0, 2, 2, 2, 2, 2, 2, 1, 
	3, 4, 5, 1, 1, 1, 0, 6, 
	1, 0, 0, 1, 0, 0, 0, 1, 
	7, 8, 7, 10, 11, 9, 9, 9, 
	9, 1, 12, 1, 7, 7, 1, 13, 
	1, 14, 14, 1, 15, 16, 15, 17, 
	17, 17, 17, 17, 17, 17, 17, 17, 
	1, 18, 1, 15, 15, 1, 19, 1, 
	20, 20, 1, 21, 22, 21, 23, 24, 
	23, 23, 25, 23, 23, 23, 23, 23, 
	23, 1, 26, 1, 21, 21, 1, 27, 
	14, 28, 1, 1, 1, 24, 29, 1, 
	24, 24, 1, 24, 24, 24, 1, 30, 
	30, 30, 30, 1, 30, 14, 30, 30, 
	30, 1, 32, 33, 34, 1, 1, 1, 
	31, 35, 1, 31, 31, 1, 31, 31, 
	31, 1, 36, 36, 36, 1, 33, 36, 
	36, 1, 37, 38, 37, 40, 41, 39, 
	39, 39, 39, 1, 42, 1, 37, 37, 
	1, 43, 1, 44, 44, 1, 45, 46, 
	45, 47, 47, 47, 47, 47, 47, 47, 
	47, 47, 1, 48, 1, 45, 45, 1, 
	49, 1, 50, 50, 1, 51, 52, 51, 
	53, 54, 53, 53, 55, 56, 53, 53, 
	53, 53, 53, 53, 1, 57, 1, 51, 
	51, 1, 58, 44, 59, 1, 1, 1, 
	54, 60, 1, 54, 54, 1, 54, 54, 
	54, 1, 61, 61, 61, 1, 44, 61, 
	61, 1, 62, 62, 62, 62, 1, 62, 
	44, 62, 62, 62, 1, 64, 65, 66, 
	1, 1, 1, 63, 67, 1, 63, 63, 
	1, 63, 63, 63, 1, 68, 68, 68, 
	1, 65, 68, 68, 1, 69, 69, 69, 
	69, 69, 69, 69, 69, 69, 1, 70, 
	70, 70, 70, 70, 70, 70, 70, 70, 
	1, 71, 71, 71, 71, 71, 71, 71, 
	71, 71, 1, 72, 73, 73, 1, 74, 
	74, 74, 1, 75, 75, 75, 75, 75, 
	75, 75, 75, 75, 1, 76, 76, 76, 
	76, 77, 76, 76, 76, 76, 76, 1, 
	78, 78, 78, 78, 78, 78, 78, 78, 
	78, 1, 79, 1, 80, 80, 80, 1, 
	81, 82, 81, 81, 81, 81, 81, 81, 
	81, 81, 1, 83, 84, 85, 1, 1, 
	1, 82, 86, 1, 82, 82, 1, 82, 
	82, 82, 1, 87, 88, 1, 89, 89, 
	89, 89, 1, 90, 91, 90, 90, 1, 
	92, 92, 92, 92, 1, 93, 92, 92, 
	92, 1, 94, 1, 95, 96, 1, 97, 
	1, 1, 2, 2, 2, 2, 2, 2, 
	1, 98, 99, 98, 100, 101, 102, 100, 
	100, 100, 1, 14, 103, 14, 104, 15, 
	1, 1, 20, 105, 20, 17, 17, 17, 
	104, 15, 21, 17, 17, 17, 17, 17, 
	1, 20, 105, 20, 104, 15, 21, 1, 
	14, 103, 14, 23, 23, 23, 104, 15, 
	23, 23, 23, 23, 23, 1, 98, 99, 
	98, 101, 102, 1, 106, 107, 106, 108, 
	109, 108, 108, 108, 108, 1, 44, 110, 
	44, 45, 1, 50, 111, 50, 47, 47, 
	47, 45, 51, 47, 47, 47, 47, 47, 
	47, 1, 50, 111, 50, 45, 51, 1, 
	44, 110, 44, 53, 53, 53, 45, 53, 
	53, 53, 53, 53, 53, 1, 106, 107, 
	106, 109, 1, 112, 112, 112, 112, 113, 
	112, 112, 112, 112, 112, 1, 71, 71, 
	71, 71, 114, 71, 71, 71, 71, 71, 
	1, 1, 115, 116, 116, 1, 115, 117, 
	117, 117, 1, 115, 118, 118, 118, 1, 
	115, 119, 119, 119, 1, 115, 120, 120, 
	120, 1, 115, 121, 121, 121, 1, 115, 
	122, 122, 122, 1, 115, 123, 123, 123, 
	1, 115, 1, 115, 124, 124, 1, 115, 
	125, 125, 1, 115, 126, 126, 1, 115, 
	127, 127, 1, 115, 128, 128, 1, 115, 
	123, 123, 1, 129, 129, 129, 129, 129, 
	129, 129, 129, 129, 1, 1, 80, 80, 
	80, 1, 81, 81, 81, 81, 81, 81, 
	81, 81, 81, 1, 1, 87, 1, 130, 
	1, 0
};

static const char _words_trans_targs[] = {
	2, 0, 83, 3, 82, 5, 4, 6, 
	7, 84, 25, 29, 8, 10, 85, 11, 
	12, 87, 13, 15, 88, 16, 17, 89, 
	19, 23, 18, 20, 22, 21, 24, 25, 
	26, 90, 28, 27, 30, 31, 32, 91, 
	52, 56, 33, 35, 92, 36, 37, 93, 
	38, 40, 94, 41, 42, 95, 44, 48, 
	50, 43, 45, 47, 46, 49, 51, 52, 
	53, 96, 55, 54, 57, 97, 98, 98, 
	99, 100, 101, 64, 64, 65, 115, 116, 
	117, 118, 69, 70, 119, 72, 71, 120, 
	75, 76, 76, 77, 78, 121, 80, 81, 
	80, 122, 85, 9, 84, 86, 11, 9, 
	86, 14, 92, 34, 91, 36, 34, 39, 
	97, 59, 60, 62, 109, 102, 103, 104, 
	105, 106, 107, 108, 110, 111, 112, 113, 
	114, 115, 122
};

static const char _words_trans_actions[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 1, 1, 1, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 1, 
	1, 1, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 1, 1, 0, 
	0, 0, 0, 1, 0, 2, 1, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 1, 0, 0, 0, 2, 1, 2, 
	0, 1, 3, 3, 0, 4, 3, 0, 
	5, 0, 3, 3, 0, 3, 0, 0, 
	0, 2, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0
};

static const char _words_eof_actions[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 3, 0, 0, 0, 
	0, 0, 3, 3, 0, 0, 0, 0, 
	3, 2, 6, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 6, 0, 0, 0, 0, 
	0, 0, 6
};

static const int words_start = 1;
static const int words_first_final = 82;
static const int words_error = 0;

static const int words_en_value = 6;
static const int words_en_alone = 31;
static const int words_en_event = 58;
static const int words_en_language = 61;
static const int words_en_priority = 63;
static const int words_en_star = 66;
static const int words_en_hex = 67;
static const int words_en_quoted = 68;
static const int words_en_special = 73;
static const int words_en_msg_id = 74;
static const int words_en_version = 79;
static const int words_en_identity = 1;



static int start(enum scan_word word)
{
	static const unsigned char starts[] = {
		words_en_value,    words_en_alone,  words_en_event,  words_en_language,
		words_en_priority, words_en_star,   words_en_hex,    words_en_quoted,
		words_en_special,  words_en_msg_id, words_en_version, words_en_identity,
	};

	return starts[word];
}

bool words_scan(struct scan *scan, enum scan_word word, struct scan_value *value)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	int cs = start(word);

	
	{
	int _klen;
	const unsigned char *_keys;
	int _trans;

	if ( p == pe )
		goto _test_eof;
	if ( cs == 0 )
		goto _out;
_resume:
	_keys = _words_trans_keys + _words_key_offsets[cs];
	_trans = _words_index_offsets[cs];

	_klen = _words_single_lengths[cs];
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

	_klen = _words_range_lengths[cs];
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
	_trans = _words_indicies[_trans];
	cs = _words_trans_targs[_trans];

	if ( _words_trans_actions[_trans] == 0 )
		goto _again;

	switch ( _words_trans_actions[_trans] ) {
	case 1:
	{ m = p; }
	break;
	case 2:
	{ value->value = scan_text(m, p); }
	break;
	case 5:
	{ {p++; goto _out; } }
	break;
	case 3:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	break;
	case 4:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
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
	switch ( _words_eof_actions[cs] ) {
	case 2:
	{ value->value = scan_text(m, p); }
	break;
	case 6:
	{ value->second = scan_text(m, p); }
	break;
	case 3:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	return cs >= words_first_final;
}
