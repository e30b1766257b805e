/* SPDX-License-Identifier: MIT */
/* The shortest way to each row: which rows have to run first. */
#ifndef FSMC_PATHS_H
#define FSMC_PATHS_H

#include "model.h"

/* How each situation (a state, and the timers that fired and will not again) is
 * first reached. */
struct paths {
	const struct machine *machine;
	struct situation *at;
};

struct path {
	const struct row *rows[MAX_STATES << FSM_TIMERS];
	size_t count;
};

struct paths paths_of(struct model *model, const struct machine *machine);

/* Some order of events makes the row run. */
bool path_can_reach(const struct paths *paths, const struct row *row);

/* Fills in the rows that run before this one, in order; of an `enter` row the
 * last of them enters its state.  False when no order of events reaches it. */
bool path_to(const struct paths *paths, const struct row *row, struct path *path);

/* What guards must answer for the row to run: those of the rows before it in its
 * cell, then its own.  Returns how many there are, at most `room`. */
struct answer {
	const struct guard *guard;
	bool holds;
};
size_t row_answers(const struct machine *machine, const struct row *row, struct answer *answers,
		   size_t room);

#endif
