/* SPDX-License-Identifier: MIT */
/* The one layout of a file that can be read: columns, blanks and blank lines.
 *
 * Words, their order and all comments stay; formatting twice changes nothing.
 */
#ifndef FSMC_FORMAT_H
#define FSMC_FORMAT_H

#include "text.h"

/* `bytes` was read without a fault. */
struct text format(struct arena *arena, struct text bytes, bool is_vocabulary);

#endif
