/* SPDX-License-Identifier: MIT */
/* How long an object can live: the longest way through its states, as a sum of
 * timers, or the states that nothing surely ends.
 */
#ifndef FSMC_BOUND_H
#define FSMC_BOUND_H

#include "model.h"

#include <stdio.h>

/* A sum of times; `words` counts each time word by its number. */
struct length {
	uint64_t ms, t1, t2, t4;
	uint8_t words[MAX_NUMBER + 1];
};

/* One timer that the sum is made of, and the states it ran in. */
struct stretch {
	uint32_t which, states;
	struct length length;
};

struct bound {
	uint32_t open;        /* the states that no timer surely ends */
	struct length length; /* of the longest way that avoids them */
	struct stretch stretches[MAX_STATES];
	size_t stretch_count;
	bool is_rough; /* too many ways: the sum of all states instead */
};

struct bound bound_of(const struct machine *machine);

/* "64*T1+T4"; "0" for nothing.  "64*T1+T4 = 37,000 ms". */
struct text length_formula(struct model *model, const struct length *length);
struct text length_text(struct model *model, const struct length *length);

/* "no timer runs there": why nothing surely ends the state. */
struct text bound_reason(struct model *model, const struct machine *machine, uint32_t state);

/* Everything about every machine, for people. */
void bound_print(struct model *model, FILE *to);

#endif
