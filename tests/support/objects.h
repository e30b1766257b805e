/* SPDX-License-Identifier: MIT */
/* What has to be true of an engine's objects whenever nothing is being done. */
#ifndef OBJECTS_H
#define OBJECTS_H

#include "engine/engine.h"

/* What is amiss with one of them at `now`; NULL:
 * nothing. */
const char *objects_amiss(const struct peal_engine *engine, peal_time now);

/* What a call that fails must leave as it was: all counts, among them the rows that
 * ran and the bytes stored, and what is due when. */
struct objects_view {
	struct peal_counts counts;
	peal_time deadline;
};
struct objects_view objects_see(const struct peal_engine *engine);
bool objects_same(const struct objects_view *a, const struct objects_view *b);

/* The one with this number of the machines of a kind that run; NULL when none does. */
struct fsm *objects_machine(struct peal_engine *engine, uint8_t kind, uint32_t number);
/* The machine has a row for the event now, and that does nothing.  A guard might want to
 * see what came in: none is asked but those of what a user may do, as the engine asks. */
bool objects_ignores(const struct fsm *machine, uint8_t event);

#endif
