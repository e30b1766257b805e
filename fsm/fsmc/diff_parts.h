/* SPDX-License-Identifier: MIT */
/* What the parts of `diff` share: two sides, and how to tell. */
#ifndef FSMC_DIFF_PARTS_H
#define FSMC_DIFF_PARTS_H

#include "model.h"

#include <stdio.h>

struct side {
	struct model *model;
	const struct machine *machine;
};

struct diff {
	struct side old, new;
	FILE *to;
	bool has_told;  /* of any machine */
	bool is_headed; /* the name of this machine was printed */
};

/* Prints a sentence, below the machine's name. */
void tell(struct diff *diff, const char *format, ...) PRINTS(2, 3);

/* The number of the state; FSM_STAY when there is none of this name. */
uint32_t find_state(const struct machine *machine, struct text name);

struct text state_name(const struct side *side, uint32_t state);

/* One more thing in a list: "a", then "a and b" when it is the last, or "a, b". */
struct text listed(struct model *model, struct text all, struct text one, bool is_last);

/* What a row does: "send ack and go to Completed", or "sends ack and goes ...".
 * A NULL row is a silence on entering. */
struct text deed(const struct side *side, const struct row *row, bool is_now);

void diff_timers(struct diff *diff);

#endif
