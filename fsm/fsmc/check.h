/* SPDX-License-Identifier: MIT */
/* The parts of the check, one file each. */
#ifndef FSMC_CHECK_H
#define FSMC_CHECK_H

#include "report.h"

/* Unused words, and names that would collide in C. */
void check_words(struct model *model);
void check_c_names(struct model *model);

/* Rows against each other: dead, overlapping, without a last one; sets is_last. */
void check_rows(struct model *model, struct machine *machine);

/* Every state answers every event of the alphabet and every timer it hosts. */
void check_cells(struct model *model, struct machine *machine);
void check_timers(struct model *model, struct machine *machine);

/* Every state is reached, leads to the end, and ends by itself or says not to. */
void check_paths(struct model *model, struct machine *machine);
void check_bounds(struct model *model, struct machine *machine);

#endif
