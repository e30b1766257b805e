/* SPDX-License-Identifier: MIT */
/* What two versions of the tables do differently, in sentences. */
#ifndef FSMC_DIFF_H
#define FSMC_DIFF_H

#include "model.h"

#include <stdio.h>

/* Both were checked.  Returns whether any behaviour differs; clauses, notes and
 * the order of rows that cannot be told apart are no behaviour. */
bool diff_print(struct model *older, struct model *newer, FILE *to);

#endif
