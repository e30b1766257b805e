/* SPDX-License-Identifier: MIT */
/* What is refused: collected as it is found, printed once, sorted by place.
 *
 * A message has two halves: "what is wrong; what would be right".
 */
#ifndef FSMC_REPORT_H
#define FSMC_REPORT_H

#include "model.h"

#include <stdio.h>

/* Remembers a fault; beyond some number per file they are only counted. */
void fault(struct model *model, struct place at, const char *format, ...) PRINTS(3, 4);

/* Faults of this file are only counted by now: no use to look for advice. */
bool fault_is_counted(const struct model *model, struct place at);

/* Ends "unknown KIND 'WANTED'" with the nearest word, or with `otherwise`. */
void fault_unknown(struct model *model, struct place at, const char *kind,
		   const struct guess *guess, const char *otherwise);

/* Prints all faults with the lines they speak of. */
void report_print(struct model *model, FILE *to);

#endif
