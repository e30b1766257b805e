/* Generated from grammar/words.rl: sh grammar/regenerate.sh */

/* SPDX-License-Identifier: MIT */
/* Values that are nearly a token with parameters, each family with bytes of its
 * own.  Two steps keep the machine small: `value` finds where a value ends and
 * reads the parameters behind it, then one of the others reads the value itself.
 */
#include "message/scan.h"




static const short _words_key_offsets[] = {
	0, 0, 13, 27, 35, 41, 47, 55, 
	67, 68, 70, 71, 73, 90, 91, 93, 
	94, 96, 115, 116, 118, 126, 127, 129, 
	135, 142, 150, 158, 159, 161, 167, 172, 
	177, 189, 190, 192, 193, 195, 212, 213, 
	215, 216, 218, 238, 239, 241, 249, 250, 
	252, 258, 263, 268, 275, 283, 291, 292, 
	294, 300, 305, 310, 323, 336, 349, 354, 
	360, 373, 387, 400, 401, 407, 422, 430, 
	431, 433, 439, 439, 440, 446, 452, 458, 
	465, 467, 470, 472, 482, 490, 491, 493, 
	499, 514, 529, 540, 545, 545, 563, 569, 
	586, 591, 603, 607, 626, 631, 649, 653, 
	667, 681, 681, 686, 693, 700, 707, 714, 
	721, 728, 735, 736, 741, 746, 751, 756, 
	761, 766, 779, 779, 785, 799, 799, 799, 
	799, 801, 801
};

static const unsigned char _words_trans_keys[] = {
	33u, 43u, 45u, 35u, 38u, 48u, 57u, 65u, 
	90u, 94u, 123u, 125u, 126u, 33u, 39u, 43u, 
	45u, 35u, 38u, 48u, 57u, 65u, 90u, 94u, 
	123u, 125u, 126u, 39u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 48u, 57u, 65u, 70u, 97u, 
	102u, 48u, 57u, 65u, 70u, 97u, 102u, 39u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 9u, 
	13u, 32u, 34u, 60u, 61u, 33u, 43u, 45u, 
	58u, 63u, 126u, 10u, 9u, 32u, 10u, 9u, 
	32u, 9u, 13u, 32u, 33u, 37u, 39u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 10u, 9u, 32u, 10u, 9u, 32u, 
	9u, 13u, 32u, 33u, 34u, 37u, 39u, 91u, 
	126u, 42u, 43u, 45u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 10u, 9u, 32u, 13u, 34u, 
	92u, 127u, 0u, 8u, 10u, 31u, 10u, 9u, 
	32u, 0u, 9u, 11u, 12u, 14u, 127u, 46u, 
	48u, 58u, 65u, 70u, 97u, 102u, 46u, 93u, 
	48u, 58u, 65u, 70u, 97u, 102u, 13u, 34u, 
	92u, 127u, 0u, 8u, 10u, 31u, 10u, 9u, 
	32u, 0u, 9u, 11u, 12u, 14u, 127u, 61u, 
	33u, 59u, 63u, 126u, 62u, 33u, 59u, 61u, 
	126u, 9u, 13u, 32u, 34u, 60u, 61u, 33u, 
	43u, 45u, 58u, 63u, 126u, 10u, 9u, 32u, 
	10u, 9u, 32u, 9u, 13u, 32u, 33u, 37u, 
	39u, 126u, 42u, 43u, 45u, 46u, 48u, 57u, 
	65u, 90u, 95u, 122u, 10u, 9u, 32u, 10u, 
	9u, 32u, 9u, 13u, 32u, 33u, 34u, 37u, 
	39u, 60u, 91u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 10u, 9u, 
	32u, 13u, 34u, 92u, 127u, 0u, 8u, 10u, 
	31u, 10u, 9u, 32u, 0u, 9u, 11u, 12u, 
	14u, 127u, 61u, 33u, 59u, 63u, 126u, 62u, 
	33u, 59u, 61u, 126u, 46u, 48u, 58u, 65u, 
	70u, 97u, 102u, 46u, 93u, 48u, 58u, 65u, 
	70u, 97u, 102u, 13u, 34u, 92u, 127u, 0u, 
	8u, 10u, 31u, 10u, 9u, 32u, 0u, 9u, 
	11u, 12u, 14u, 127u, 61u, 33u, 59u, 63u, 
	126u, 62u, 33u, 59u, 61u, 126u, 33u, 37u, 
	39u, 45u, 126u, 42u, 43u, 48u, 57u, 65u, 
	90u, 95u, 122u, 33u, 37u, 39u, 45u, 126u, 
	42u, 43u, 48u, 57u, 65u, 90u, 95u, 122u, 
	33u, 37u, 39u, 45u, 126u, 42u, 43u, 48u, 
	57u, 65u, 90u, 95u, 122u, 42u, 65u, 90u, 
	97u, 122u, 48u, 57u, 65u, 90u, 97u, 122u, 
	33u, 37u, 39u, 45u, 126u, 42u, 43u, 48u, 
	57u, 65u, 90u, 95u, 122u, 33u, 37u, 39u, 
	45u, 46u, 126u, 42u, 43u, 48u, 57u, 65u, 
	90u, 95u, 122u, 33u, 37u, 39u, 45u, 126u, 
	42u, 43u, 48u, 57u, 65u, 90u, 95u, 122u, 
	42u, 48u, 57u, 65u, 70u, 97u, 102u, 33u, 
	34u, 37u, 39u, 126u, 42u, 43u, 45u, 46u, 
	48u, 57u, 65u, 90u, 95u, 122u, 13u, 34u, 
	92u, 127u, 0u, 8u, 10u, 31u, 10u, 9u, 
	32u, 0u, 9u, 11u, 12u, 14u, 127u, 60u, 
	61u, 63u, 33u, 59u, 65u, 126u, 61u, 64u, 
	33u, 59u, 63u, 126u, 61u, 63u, 33u, 59u, 
	65u, 126u, 62u, 33u, 59u, 61u, 63u, 65u, 
	126u, 48u, 57u, 46u, 48u, 57u, 48u, 57u, 
	34u, 43u, 61u, 95u, 45u, 57u, 65u, 90u, 
	97u, 122u, 13u, 34u, 92u, 127u, 0u, 8u, 
	10u, 31u, 10u, 9u, 32u, 0u, 9u, 11u, 
	12u, 14u, 127u, 33u, 37u, 43u, 124u, 126u, 
	35u, 38u, 45u, 46u, 48u, 57u, 65u, 90u, 
	94u, 122u, 33u, 37u, 43u, 124u, 126u, 35u, 
	38u, 45u, 46u, 48u, 57u, 65u, 90u, 94u, 
	122u, 9u, 13u, 32u, 33u, 44u, 59u, 61u, 
	35u, 58u, 63u, 126u, 9u, 13u, 32u, 44u, 
	59u, 9u, 13u, 32u, 33u, 37u, 39u, 44u, 
	59u, 61u, 126u, 42u, 46u, 48u, 57u, 65u, 
	90u, 95u, 122u, 9u, 13u, 32u, 44u, 59u, 
	61u, 9u, 13u, 32u, 33u, 37u, 39u, 44u, 
	59u, 126u, 42u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 9u, 13u, 32u, 44u, 59u, 9u, 
	13u, 32u, 33u, 59u, 61u, 35u, 43u, 45u, 
	58u, 63u, 126u, 9u, 13u, 32u, 59u, 9u, 
	13u, 32u, 33u, 37u, 39u, 59u, 61u, 126u, 
	42u, 43u, 45u, 46u, 48u, 57u, 65u, 90u, 
	95u, 122u, 9u, 13u, 32u, 59u, 61u, 9u, 
	13u, 32u, 33u, 37u, 39u, 59u, 126u, 42u, 
	43u, 45u, 46u, 48u, 57u, 65u, 90u, 95u, 
	122u, 9u, 13u, 32u, 59u, 33u, 37u, 39u, 
	45u, 46u, 126u, 42u, 43u, 48u, 57u, 65u, 
	90u, 95u, 122u, 33u, 37u, 39u, 45u, 46u, 
	126u, 42u, 43u, 48u, 57u, 65u, 90u, 95u, 
	122u, 45u, 65u, 90u, 97u, 122u, 45u, 48u, 
	57u, 65u, 90u, 97u, 122u, 45u, 48u, 57u, 
	65u, 90u, 97u, 122u, 45u, 48u, 57u, 65u, 
	90u, 97u, 122u, 45u, 48u, 57u, 65u, 90u, 
	97u, 122u, 45u, 48u, 57u, 65u, 90u, 97u, 
	122u, 45u, 48u, 57u, 65u, 90u, 97u, 122u, 
	45u, 48u, 57u, 65u, 90u, 97u, 122u, 45u, 
	45u, 65u, 90u, 97u, 122u, 45u, 65u, 90u, 
	97u, 122u, 45u, 65u, 90u, 97u, 122u, 45u, 
	65u, 90u, 97u, 122u, 45u, 65u, 90u, 97u, 
	122u, 45u, 65u, 90u, 97u, 122u, 33u, 37u, 
	39u, 45u, 126u, 42u, 43u, 48u, 57u, 65u, 
	90u, 95u, 122u, 48u, 57u, 65u, 70u, 97u, 
	102u, 33u, 37u, 39u, 126u, 42u, 43u, 45u, 
	46u, 48u, 57u, 65u, 90u, 95u, 122u, 48u, 
	57u, 43u, 61u, 95u, 45u, 57u, 65u, 90u, 
	97u, 122u, 0
};

static const char _words_single_lengths[] = {
	0, 3, 4, 2, 0, 0, 2, 6, 
	1, 2, 1, 2, 7, 1, 2, 1, 
	2, 9, 1, 2, 4, 1, 2, 0, 
	1, 2, 4, 1, 2, 0, 1, 1, 
	6, 1, 2, 1, 2, 7, 1, 2, 
	1, 2, 10, 1, 2, 4, 1, 2, 
	0, 1, 1, 1, 2, 4, 1, 2, 
	0, 1, 1, 5, 5, 5, 1, 0, 
	5, 6, 5, 1, 0, 5, 4, 1, 
	2, 0, 0, 1, 2, 2, 2, 1, 
	0, 1, 0, 4, 4, 1, 2, 0, 
	5, 5, 7, 5, 0, 10, 6, 9, 
	5, 6, 4, 9, 5, 8, 4, 6, 
	6, 0, 1, 1, 1, 1, 1, 1, 
	1, 1, 1, 1, 1, 1, 1, 1, 
	1, 5, 0, 0, 4, 0, 0, 0, 
	0, 0, 3
};

static const char _words_range_lengths[] = {
	0, 5, 5, 3, 3, 3, 3, 3, 
	0, 0, 0, 0, 5, 0, 0, 0, 
	0, 5, 0, 0, 2, 0, 0, 3, 
	3, 3, 2, 0, 0, 3, 2, 2, 
	3, 0, 0, 0, 0, 5, 0, 0, 
	0, 0, 5, 0, 0, 2, 0, 0, 
	3, 2, 2, 3, 3, 2, 0, 0, 
	3, 2, 2, 4, 4, 4, 2, 3, 
	4, 4, 4, 0, 3, 5, 2, 0, 
	0, 3, 0, 0, 2, 2, 2, 3, 
	1, 1, 1, 3, 2, 0, 0, 3, 
	5, 5, 2, 0, 0, 4, 0, 4, 
	0, 3, 0, 5, 0, 5, 0, 4, 
	4, 0, 2, 3, 3, 3, 3, 3, 
	3, 3, 0, 2, 2, 2, 2, 2, 
	2, 4, 0, 3, 5, 0, 0, 0, 
	1, 0, 3
};

static const short _words_index_offsets[] = {
	0, 0, 9, 19, 25, 29, 33, 39, 
	49, 51, 54, 56, 59, 72, 74, 77, 
	79, 82, 97, 99, 102, 109, 111, 114, 
	118, 123, 129, 136, 138, 141, 145, 149, 
	153, 163, 165, 168, 170, 173, 186, 188, 
	191, 193, 196, 212, 214, 217, 224, 226, 
	229, 233, 237, 241, 246, 252, 259, 261, 
	264, 268, 272, 276, 286, 296, 306, 310, 
	314, 324, 335, 345, 347, 351, 362, 369, 
	371, 374, 378, 379, 381, 386, 391, 396, 
	401, 403, 406, 408, 416, 423, 425, 428, 
	432, 443, 454, 464, 470, 471, 486, 493, 
	507, 513, 523, 528, 543, 549, 563, 568, 
	579, 590, 591, 595, 600, 605, 610, 615, 
	620, 625, 630, 632, 636, 640, 644, 648, 
	652, 656, 666, 667, 671, 681, 682, 683, 
	684, 686, 687
};

static const unsigned char _words_indicies[] = {
	0, 0, 0, 0, 0, 0, 0, 0, 
	1, 2, 3, 2, 2, 2, 2, 2, 
	2, 2, 1, 4, 5, 5, 5, 5, 
	1, 6, 6, 6, 1, 7, 7, 7, 
	1, 8, 9, 9, 9, 9, 1, 10, 
	11, 10, 13, 14, 12, 12, 12, 12, 
	1, 15, 1, 10, 10, 1, 16, 1, 
	17, 17, 1, 18, 19, 18, 20, 20, 
	20, 20, 20, 20, 20, 20, 20, 1, 
	21, 1, 18, 18, 1, 22, 1, 23, 
	23, 1, 24, 25, 24, 26, 27, 26, 
	26, 28, 26, 26, 26, 26, 26, 26, 
	1, 29, 1, 24, 24, 1, 30, 17, 
	31, 1, 1, 1, 27, 32, 1, 27, 
	27, 1, 27, 27, 27, 1, 33, 33, 
	33, 33, 1, 33, 17, 33, 33, 33, 
	1, 35, 36, 37, 1, 1, 1, 34, 
	38, 1, 34, 34, 1, 34, 34, 34, 
	1, 39, 39, 39, 1, 36, 39, 39, 
	1, 40, 41, 40, 43, 44, 42, 42, 
	42, 42, 1, 45, 1, 40, 40, 1, 
	46, 1, 47, 47, 1, 48, 49, 48, 
	50, 50, 50, 50, 50, 50, 50, 50, 
	50, 1, 51, 1, 48, 48, 1, 52, 
	1, 53, 53, 1, 54, 55, 54, 56, 
	57, 56, 56, 58, 59, 56, 56, 56, 
	56, 56, 56, 1, 60, 1, 54, 54, 
	1, 61, 47, 62, 1, 1, 1, 57, 
	63, 1, 57, 57, 1, 57, 57, 57, 
	1, 64, 64, 64, 1, 47, 64, 64, 
	1, 65, 65, 65, 65, 1, 65, 47, 
	65, 65, 65, 1, 67, 68, 69, 1, 
	1, 1, 66, 70, 1, 66, 66, 1, 
	66, 66, 66, 1, 71, 71, 71, 1, 
	68, 71, 71, 1, 72, 72, 72, 72, 
	72, 72, 72, 72, 72, 1, 73, 73, 
	73, 73, 73, 73, 73, 73, 73, 1, 
	74, 74, 74, 74, 74, 74, 74, 74, 
	74, 1, 75, 76, 76, 1, 77, 77, 
	77, 1, 78, 78, 78, 78, 78, 78, 
	78, 78, 78, 1, 79, 79, 79, 79, 
	80, 79, 79, 79, 79, 79, 1, 81, 
	81, 81, 81, 81, 81, 81, 81, 81, 
	1, 82, 1, 83, 83, 83, 1, 84, 
	85, 84, 84, 84, 84, 84, 84, 84, 
	84, 1, 86, 87, 88, 1, 1, 1, 
	85, 89, 1, 85, 85, 1, 85, 85, 
	85, 1, 90, 91, 1, 92, 92, 92, 
	92, 1, 93, 94, 93, 93, 1, 95, 
	95, 95, 95, 1, 96, 95, 95, 95, 
	1, 97, 1, 98, 99, 1, 100, 1, 
	101, 102, 102, 102, 102, 102, 102, 1, 
	103, 104, 105, 1, 1, 1, 101, 106, 
	1, 101, 101, 1, 101, 101, 101, 1, 
	107, 108, 107, 107, 107, 107, 107, 107, 
	107, 107, 1, 7, 109, 7, 7, 7, 
	7, 7, 7, 7, 7, 1, 110, 111, 
	110, 112, 113, 114, 112, 112, 112, 1, 
	17, 115, 17, 116, 18, 1, 1, 23, 
	117, 23, 20, 20, 20, 116, 18, 24, 
	20, 20, 20, 20, 20, 1, 23, 117, 
	23, 116, 18, 24, 1, 17, 115, 17, 
	26, 26, 26, 116, 18, 26, 26, 26, 
	26, 26, 1, 110, 111, 110, 113, 114, 
	1, 118, 119, 118, 120, 121, 120, 120, 
	120, 120, 1, 47, 122, 47, 48, 1, 
	53, 123, 53, 50, 50, 50, 48, 54, 
	50, 50, 50, 50, 50, 50, 1, 53, 
	123, 53, 48, 54, 1, 47, 122, 47, 
	56, 56, 56, 48, 56, 56, 56, 56, 
	56, 56, 1, 118, 119, 118, 121, 1, 
	124, 124, 124, 124, 125, 124, 124, 124, 
	124, 124, 1, 74, 74, 74, 74, 126, 
	74, 74, 74, 74, 74, 1, 1, 127, 
	128, 128, 1, 127, 129, 129, 129, 1, 
	127, 130, 130, 130, 1, 127, 131, 131, 
	131, 1, 127, 132, 132, 132, 1, 127, 
	133, 133, 133, 1, 127, 134, 134, 134, 
	1, 127, 135, 135, 135, 1, 127, 1, 
	127, 136, 136, 1, 127, 137, 137, 1, 
	127, 138, 138, 1, 127, 139, 139, 1, 
	127, 140, 140, 1, 127, 135, 135, 1, 
	141, 141, 141, 141, 141, 141, 141, 141, 
	141, 1, 1, 83, 83, 83, 1, 84, 
	84, 84, 84, 84, 84, 84, 84, 84, 
	1, 1, 90, 1, 142, 1, 1, 102, 
	102, 102, 102, 102, 102, 1, 0
};

static const unsigned char _words_trans_targs[] = {
	2, 0, 2, 3, 88, 6, 5, 89, 
	88, 6, 7, 8, 90, 26, 30, 9, 
	11, 91, 12, 13, 93, 14, 16, 94, 
	17, 18, 95, 20, 24, 19, 21, 23, 
	22, 25, 26, 27, 96, 29, 28, 31, 
	32, 33, 97, 53, 57, 34, 36, 98, 
	37, 38, 99, 39, 41, 100, 42, 43, 
	101, 45, 49, 51, 44, 46, 48, 47, 
	50, 52, 53, 54, 102, 56, 55, 58, 
	103, 104, 104, 105, 106, 107, 65, 65, 
	66, 121, 122, 123, 124, 70, 71, 125, 
	73, 72, 126, 76, 77, 77, 78, 79, 
	127, 81, 82, 81, 128, 84, 130, 85, 
	129, 87, 86, 89, 4, 4, 91, 10, 
	90, 92, 12, 10, 92, 15, 98, 35, 
	97, 37, 35, 40, 103, 60, 61, 63, 
	115, 108, 109, 110, 111, 112, 113, 114, 
	116, 117, 118, 119, 120, 121, 128
};

static const char _words_trans_actions[] = {
	1, 0, 0, 2, 3, 1, 0, 0, 
	4, 0, 0, 0, 1, 1, 1, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 1, 1, 1, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	1, 1, 0, 0, 0, 0, 1, 0, 
	2, 1, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 1, 0, 0, 0, 
	2, 1, 2, 0, 1, 0, 0, 0, 
	0, 0, 0, 1, 1, 0, 7, 7, 
	0, 8, 7, 0, 9, 0, 7, 7, 
	0, 7, 0, 0, 0, 2, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0
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
	0, 0, 0, 0, 0, 0, 0, 0, 
	5, 6, 7, 0, 0, 0, 0, 0, 
	7, 7, 0, 0, 0, 0, 7, 2, 
	4, 0, 0, 0, 0, 0, 0, 0, 
	0, 0, 0, 0, 0, 0, 0, 0, 
	0, 4, 0, 0, 0, 0, 0, 0, 
	4, 0, 0
};

static const int words_start = 1;
static const int words_first_final = 88;
static const int words_error = 0;

static const int words_en_value = 7;
static const int words_en_alone = 32;
static const int words_en_event = 59;
static const int words_en_language = 62;
static const int words_en_priority = 64;
static const int words_en_star = 67;
static const int words_en_hex = 68;
static const int words_en_quoted = 69;
static const int words_en_special = 74;
static const int words_en_msg_id = 75;
static const int words_en_version = 80;
static const int words_en_identity = 83;
static const int words_en_extended = 1;



static int start(enum scan_word word)
{
	static const unsigned char starts[] = {
		words_en_value,    words_en_alone,  words_en_event,  words_en_language,
		words_en_priority, words_en_star,   words_en_hex,    words_en_quoted,
		words_en_special,  words_en_msg_id, words_en_version, words_en_identity,
		words_en_extended,
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
	case 4:
	{ value->second = scan_text(m, p); }
	break;
	case 9:
	{ {p++; goto _out; } }
	break;
	case 3:
	{ m = p; }
	{ value->second = scan_text(m, p); }
	break;
	case 7:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ scan->expected = "a parameter"; }
	break;
	case 8:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ scan->expected = "a parameter"; }
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
	case 4:
	{ value->second = scan_text(m, p); }
	break;
	case 6:
	{ value->third = scan_text(m, p); }
	break;
	case 5:
	{ m = p; }
	{ value->third = scan_text(m, p); }
	break;
	case 7:
	{ value->value = scan_text(m, p); }
	{ value->params = p; }
	{ scan->expected = "a parameter"; }
	break;
	}
	}

	_out: {}
	}

	scan->used = (size_t)(p - scan->at);
	return cs >= words_first_final;
}
