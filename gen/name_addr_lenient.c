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
	108, 127, 128, 130, 149, 150, 152, 153, 
	155, 163, 164, 166, 172, 179, 187, 188, 
	190, 209, 210, 212, 220, 221, 223, 227, 
	228, 230, 236, 254, 268, 269, 271, 294, 
	295, 297, 298, 300, 323, 324, 326, 349, 
	350, 352, 353, 355, 370, 386, 387, 389, 
	412, 413, 415, 420, 425, 425, 443, 449, 
	469, 486, 491, 496, 516, 534, 540, 557, 
	569, 579, 587, 609, 620, 644, 665, 675, 
	685, 709, 731, 742
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
	37u, 39u, 84u, 116u, 126u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 10u, 
	9u, 32u, 9u, 13u, 32u, 33u, 34u, 37u, 
	39u, 91u, 126u, 42u, 43u, 45u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 10u, 9u, 32u, 
	10u, 9u, 32u, 13u, 34u, 92u, 127u, 0u, 
	8u, 10u, 31u, 10u, 9u, 32u, 0u, 9u, 
	11u, 12u, 14u, 127u, 46u, 48u, 58u, 65u, 
	70u, 97u, 102u, 46u, 93u, 48u, 58u, 65u, 
	70u, 97u, 102u, 10u, 9u, 32u, 9u, 13u, 
	32u, 33u, 34u, 37u, 39u, 91u, 126u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 10u, 9u, 32u, 13u, 34u, 92u, 127u, 
	0u, 8u, 10u, 31u, 10u, 9u, 32u, 9u, 
	13u, 32u, 60u, 10u, 9u, 32u, 0u, 9u, 
	11u, 12u, 14u, 127u, 13u, 34u, 43u, 58u, 
	60u, 62u, 0u, 8u, 10u, 31u, 45u, 46u, 
	48u, 57u, 65u, 90u, 97u, 122u, 13u, 34u, 
	60u, 62u, 0u, 8u, 10u, 31u, 33u, 43u, 
	45u, 58u, 61u, 126u, 10u, 9u, 32u, 9u, 
	13u, 32u, 33u, 37u, 39u, 60u, 62u, 84u, 
	116u, 126u, 0u, 34u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 10u, 9u, 
	32u, 10u, 9u, 32u, 9u, 13u, 32u, 33u, 
	37u, 39u, 60u, 62u, 84u, 116u, 126u, 0u, 
	34u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 10u, 9u, 32u, 9u, 13u, 
	32u, 33u, 34u, 37u, 39u, 60u, 62u, 91u, 
	126u, 0u, 31u, 42u, 43u, 45u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 10u, 9u, 32u, 
	10u, 9u, 32u, 13u, 34u, 46u, 60u, 62u, 
	0u, 8u, 10u, 31u, 48u, 58u, 65u, 70u, 
	97u, 102u, 13u, 34u, 46u, 60u, 62u, 93u, 
	0u, 8u, 10u, 31u, 48u, 58u, 65u, 70u, 
	97u, 102u, 10u, 9u, 32u, 9u, 13u, 32u, 
	33u, 34u, 37u, 39u, 60u, 62u, 91u, 126u, 
	0u, 31u, 42u, 43u, 45u, 46u, 48u, 57u, 
	65u, 90u, 95u, 122u, 10u, 9u, 32u, 9u, 
	13u, 32u, 44u, 59u, 9u, 13u, 32u, 44u, 
	59u, 9u, 13u, 32u, 33u, 37u, 39u, 44u, 
	59u, 61u, 126u, 42u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 9u, 13u, 32u, 44u, 59u, 
	61u, 9u, 13u, 32u, 33u, 37u, 39u, 44u, 
	59u, 61u, 65u, 97u, 126u, 42u, 46u, 48u, 
	57u, 66u, 90u, 95u, 122u, 9u, 13u, 32u, 
	33u, 37u, 39u, 44u, 59u, 126u, 42u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 9u, 13u, 
	32u, 44u, 59u, 9u, 13u, 32u, 44u, 59u, 
	9u, 13u, 32u, 33u, 37u, 39u, 44u, 59u, 
	61u, 71u, 103u, 126u, 42u, 46u, 48u, 57u, 
	65u, 90u, 95u, 122u, 9u, 13u, 32u, 33u, 
	37u, 39u, 44u, 59u, 61u, 126u, 42u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 9u, 13u, 
	32u, 44u, 59u, 61u, 9u, 13u, 32u, 33u, 
	37u, 39u, 44u, 59u, 126u, 42u, 46u, 48u, 
	57u, 65u, 90u, 95u, 122u, 9u, 13u, 32u, 
	33u, 44u, 59u, 60u, 62u, 0u, 34u, 35u, 
	126u, 9u, 13u, 32u, 34u, 44u, 59u, 60u, 
	62u, 0u, 31u, 13u, 34u, 60u, 62u, 0u, 
	8u, 10u, 31u, 9u, 13u, 32u, 33u, 37u, 
	39u, 44u, 59u, 60u, 61u, 62u, 126u, 0u, 
	34u, 42u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 9u, 13u, 32u, 34u, 44u, 59u, 60u, 
	61u, 62u, 0u, 31u, 9u, 13u, 32u, 33u, 
	37u, 39u, 44u, 59u, 60u, 61u, 62u, 65u, 
	97u, 126u, 0u, 34u, 42u, 46u, 48u, 57u, 
	66u, 90u, 95u, 122u, 9u, 13u, 32u, 33u, 
	37u, 39u, 44u, 59u, 60u, 62u, 126u, 0u, 
	34u, 42u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 9u, 13u, 32u, 34u, 44u, 59u, 60u, 
	62u, 0u, 31u, 9u, 13u, 32u, 34u, 44u, 
	59u, 60u, 62u, 0u, 31u, 9u, 13u, 32u, 
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
	9, 1, 2, 9, 1, 2, 1, 2, 
	4, 1, 2, 0, 1, 2, 1, 2, 
	9, 1, 2, 4, 1, 2, 4, 1, 
	2, 0, 6, 4, 1, 2, 11, 1, 
	2, 1, 2, 11, 1, 2, 11, 1, 
	2, 1, 2, 5, 6, 1, 2, 11, 
	1, 2, 5, 5, 0, 10, 6, 12, 
	9, 5, 5, 12, 10, 6, 9, 8, 
	8, 4, 12, 9, 14, 11, 8, 8, 
	14, 12, 9, 11
};

static const char _name_addr_lenient_range_lengths[] = {
	0, 3, 3, 0, 0, 2, 0, 0, 
	2, 0, 0, 4, 2, 2, 0, 0, 
	0, 0, 0, 5, 0, 0, 0, 0, 
	5, 0, 0, 5, 0, 0, 0, 0, 
	2, 0, 0, 3, 3, 3, 0, 0, 
	5, 0, 0, 2, 0, 0, 0, 0, 
	0, 3, 6, 5, 0, 0, 6, 0, 
	0, 0, 0, 6, 0, 0, 6, 0, 
	0, 0, 0, 5, 5, 0, 0, 6, 
	0, 0, 0, 0, 0, 4, 0, 4, 
	4, 0, 0, 4, 4, 0, 4, 2, 
	1, 2, 5, 1, 5, 5, 1, 1, 
	5, 5, 1, 5
};

static const short _name_addr_lenient_index_offsets[] = {
	0, 0, 10, 20, 22, 25, 32, 34, 
	37, 43, 45, 48, 55, 60, 68, 73, 
	75, 78, 80, 83, 98, 100, 103, 105, 
	108, 123, 125, 128, 143, 145, 148, 150, 
	153, 160, 162, 165, 169, 174, 180, 182, 
	185, 200, 202, 205, 212, 214, 217, 222, 
	224, 227, 231, 244, 254, 256, 259, 277, 
	279, 282, 284, 287, 305, 307, 310, 328, 
	330, 333, 335, 338, 349, 361, 363, 366, 
	384, 386, 389, 395, 401, 402, 417, 424, 
	441, 455, 461, 467, 484, 499, 506, 520, 
	531, 541, 548, 566, 577, 597, 614, 624, 
	634, 654, 672, 683
};

static const unsigned char _name_addr_lenient_indicies[] = {
	0, 2, 0, 4, 5, 1, 1, 6, 
	6, 3, 0, 2, 0, 4, 7, 1, 
	1, 6, 6, 3, 8, 1, 9, 9, 
	1, 11, 1, 12, 1, 1, 1, 10, 
	13, 1, 10, 10, 1, 14, 15, 14, 
	16, 16, 1, 17, 1, 14, 14, 1, 
	18, 19, 18, 18, 18, 18, 1, 20, 
	20, 20, 20, 1, 21, 22, 21, 20, 
	23, 20, 20, 1, 24, 25, 24, 26, 
	1, 27, 1, 24, 24, 1, 28, 1, 
	29, 29, 1, 30, 31, 30, 32, 32, 
	32, 33, 33, 32, 32, 32, 32, 32, 
	32, 1, 34, 1, 30, 30, 1, 35, 
	1, 36, 36, 1, 37, 38, 37, 39, 
	39, 39, 40, 40, 39, 39, 39, 39, 
	39, 39, 1, 41, 1, 37, 37, 1, 
	42, 43, 42, 44, 45, 44, 44, 46, 
	44, 44, 44, 44, 44, 44, 1, 47, 
	1, 42, 42, 1, 48, 1, 49, 49, 
	1, 50, 51, 52, 1, 1, 1, 45, 
	53, 1, 45, 45, 1, 45, 45, 45, 
	1, 54, 54, 54, 54, 1, 54, 51, 
	54, 54, 54, 1, 55, 1, 56, 56, 
	1, 57, 58, 57, 59, 45, 59, 59, 
	46, 59, 59, 59, 59, 59, 59, 1, 
	60, 1, 57, 57, 1, 62, 63, 64, 
	1, 1, 1, 61, 65, 1, 61, 61, 
	1, 66, 67, 66, 14, 1, 68, 1, 
	66, 66, 1, 61, 61, 61, 1, 11, 
	1, 69, 70, 12, 1, 1, 1, 69, 
	69, 69, 69, 10, 11, 1, 12, 1, 
	1, 1, 71, 71, 71, 10, 72, 1, 
	73, 73, 1, 74, 75, 74, 76, 76, 
	76, 12, 1, 77, 77, 76, 1, 76, 
	76, 76, 76, 76, 10, 78, 1, 74, 
	74, 1, 79, 1, 80, 80, 1, 81, 
	82, 81, 83, 83, 83, 12, 1, 84, 
	84, 83, 1, 83, 83, 83, 83, 83, 
	10, 85, 1, 81, 81, 1, 86, 87, 
	86, 88, 45, 88, 88, 12, 1, 89, 
	88, 1, 88, 88, 88, 88, 88, 10, 
	90, 1, 86, 86, 1, 91, 1, 92, 
	92, 1, 11, 1, 93, 12, 1, 1, 
	1, 93, 93, 93, 10, 11, 1, 93, 
	12, 1, 94, 1, 1, 93, 93, 93, 
	10, 95, 1, 96, 96, 1, 97, 98, 
	97, 99, 45, 99, 99, 12, 1, 89, 
	99, 1, 99, 99, 99, 99, 99, 10, 
	100, 1, 97, 97, 1, 101, 102, 101, 
	103, 30, 1, 29, 104, 29, 105, 30, 
	1, 1, 106, 107, 106, 39, 39, 39, 
	108, 37, 42, 39, 39, 39, 39, 39, 
	1, 36, 109, 36, 105, 37, 42, 1, 
	106, 107, 106, 39, 39, 39, 108, 37, 
	42, 110, 110, 39, 39, 39, 39, 39, 
	1, 111, 112, 111, 44, 44, 44, 108, 
	37, 44, 44, 44, 44, 44, 1, 49, 
	113, 49, 105, 37, 1, 111, 112, 111, 
	108, 37, 1, 106, 107, 106, 39, 39, 
	39, 108, 37, 42, 114, 114, 39, 39, 
	39, 39, 39, 1, 115, 116, 115, 39, 
	39, 39, 108, 37, 57, 39, 39, 39, 
	39, 39, 1, 56, 117, 56, 105, 37, 
	57, 1, 118, 119, 118, 120, 120, 120, 
	121, 122, 120, 120, 120, 120, 120, 1, 
	123, 124, 123, 71, 125, 126, 12, 1, 
	1, 71, 10, 73, 127, 73, 1, 128, 
	74, 12, 1, 1, 10, 11, 1, 12, 
	1, 1, 1, 10, 129, 130, 129, 83, 
	83, 83, 131, 81, 12, 86, 1, 83, 
	1, 83, 83, 83, 83, 10, 80, 132, 
	80, 1, 128, 81, 12, 86, 1, 1, 
	10, 129, 130, 129, 83, 83, 83, 131, 
	81, 12, 86, 1, 133, 133, 83, 1, 
	83, 83, 83, 83, 10, 134, 135, 134, 
	88, 88, 88, 131, 81, 12, 1, 88, 
	1, 88, 88, 88, 88, 10, 92, 136, 
	92, 1, 128, 81, 12, 1, 1, 10, 
	134, 135, 134, 1, 131, 81, 12, 1, 
	1, 10, 129, 130, 129, 83, 83, 83, 
	131, 81, 12, 86, 1, 137, 137, 83, 
	1, 83, 83, 83, 83, 10, 138, 139, 
	138, 83, 83, 83, 131, 81, 12, 97, 
	1, 83, 1, 83, 83, 83, 83, 10, 
	96, 140, 96, 1, 128, 81, 12, 97, 
	1, 1, 10, 141, 142, 141, 143, 143, 
	143, 144, 145, 12, 1, 143, 1, 143, 
	143, 143, 143, 10, 0
};

static const char _name_addr_lenient_trans_targs[] = {
	2, 0, 3, 5, 43, 8, 50, 8, 
	4, 2, 5, 6, 8, 7, 8, 9, 
	11, 10, 11, 12, 13, 14, 15, 74, 
	14, 15, 74, 16, 18, 75, 19, 20, 
	77, 79, 21, 23, 78, 24, 25, 77, 
	79, 26, 27, 28, 80, 32, 36, 29, 
	31, 81, 33, 82, 35, 34, 37, 39, 
	85, 40, 41, 86, 42, 43, 44, 46, 
	49, 45, 46, 47, 48, 50, 51, 87, 
	53, 88, 54, 55, 90, 92, 56, 58, 
	91, 59, 60, 90, 92, 61, 62, 63, 
	93, 67, 64, 66, 94, 68, 95, 70, 
	98, 71, 72, 99, 73, 75, 17, 76, 
	17, 76, 78, 22, 76, 22, 83, 81, 
	30, 30, 84, 85, 38, 38, 81, 30, 
	86, 76, 24, 88, 52, 89, 54, 52, 
	89, 91, 57, 89, 57, 96, 94, 65, 
	65, 97, 98, 69, 69, 94, 65, 99, 
	89, 59
};

static const char _name_addr_lenient_trans_actions[] = {
	1, 0, 1, 1, 2, 3, 1, 4, 
	0, 0, 0, 0, 5, 0, 0, 0, 
	6, 0, 0, 0, 0, 7, 7, 8, 
	0, 0, 9, 0, 0, 0, 0, 0, 
	10, 10, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 6, 0, 0, 0, 5, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 10, 10, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 6, 0, 11, 11, 12, 
	0, 13, 14, 14, 15, 0, 0, 14, 
	14, 0, 0, 14, 14, 0, 16, 16, 
	0, 17, 18, 19, 19, 20, 7, 0, 
	13, 14, 14, 15, 0, 0, 14, 14, 
	0, 0, 14, 14, 0, 16, 16, 0, 
	17, 18
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
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 11, 0, 0, 14, 0, 14, 
	14, 0, 14, 14, 14, 0, 16, 19, 
	0, 0, 14, 0, 14, 14, 0, 14, 
	14, 14, 0, 16
};

static const int name_addr_lenient_start = 1;
static const int name_addr_lenient_first_final = 74;
static const int name_addr_lenient_error = 0;

static const int name_addr_lenient_en_main = 1;



bool name_addr_lenient_scan(struct scan *scan, struct peal_address_value *address)
{
	const unsigned char *p = scan->at, *pe = p + scan->len, *eof = pe, *m = p;
	const unsigned char *text = p, *param = p;
	uint32_t tags = 0;
	int cs;

	*address = (struct peal_address_value){ 0 };
	
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
	case 6:
	{ m = p; }
	break;
	case 3:
	{ text = p; }
	break;
	case 11:
	{ address->text = scan_text(text, p); }
	break;
	case 5:
	{ address->display = scan_text(m, p); }
	break;
	case 7:
	{ address->uri = scan_text(m, p); }
	break;
	case 9:
	{ address->bracketed = true; }
	break;
	case 10:
	{ param = p; }
	break;
	case 13:
	{ {p++; goto _out; } }
	break;
	case 1:
	{ text = p; }
	{ m = p; }
	break;
	case 2:
	{ text = p; }
	{ m = p + 1; }
	break;
	case 4:
	{ text = p; }
	{ address->display = scan_text(m, p); }
	break;
	case 12:
	{ address->text = scan_text(text, p); }
	{ {p++; goto _out; } }
	break;
	case 19:
	{ address->uri = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 8:
	{ address->uri = scan_text(m, p); }
	{ address->bracketed = true; }
	break;
	case 14:
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 18:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	break;
	case 20:
	{ address->uri = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	{ {p++; goto _out; } }
	break;
	case 15:
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	{ {p++; goto _out; } }
	break;
	case 16:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 17:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
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
	case 11:
	{ address->text = scan_text(text, p); }
	break;
	case 19:
	{ address->uri = scan_text(m, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 14:
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	break;
	case 16:
	{ address->tag = scan_text(m, p); }
	{ tags++; }
	{ address->params = scan_text(param, p); }
	{ address->text = scan_text(text, p); }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	scan->expected = "an address";
	scan->again = tags > 1 ? (const unsigned char *)address->tag.at : NULL;
	address->star = address->uri.len == 0;
	if (!address->bracketed) /* what began like a display name was none */
		address->display = (struct peal_text){ NULL, 0 };
	return cs >= name_addr_lenient_first_final;
}
