/* SPDX-License-Identifier: MIT */
/* What ends a state, and which states lead to which: asked by the check and by
 * `bound`.  Sets of states are masks, as in a timer's span.
 */
#ifndef FSMC_ENDS_H
#define FSMC_ENDS_H

#include "model.h"

#define ALL_STATES UINT32_MAX

uint32_t state_bit(uint32_t state);

/* All states that arrows lead to from `states`, or from which they lead to
 * `states`, with them; only arrows between states of `within` count. */
uint32_t states_after(const struct machine *machine, uint32_t states, uint32_t within);
uint32_t states_before(const struct machine *machine, uint32_t states, uint32_t within);

/* Where the arrows of this state lead in one step. */
uint32_t states_next(const struct machine *machine, uint32_t state);

uint32_t states_unbounded(const struct machine *machine);

/* The states in which the timer runs, by all its lines. */
uint32_t timer_span(const struct machine *machine, size_t which);

/* The timer, once its span is entered, runs out or fires at once, and then leaves
 * the span: none of its lines depends on a guard, none of its rows stays. */
bool timer_is_sure(const struct machine *machine, size_t which);

/* A line of the timer takes a time word, which may be never. */
bool timer_may_be_never(const struct machine *machine, size_t which);

/* Some row of the timer leaves this state. */
bool timer_leaves(const struct machine *machine, size_t which, uint32_t state);

/* A line of the timer depends on a guard. */
bool timer_is_guarded(const struct machine *machine, size_t which);

/* ENDING_MAYBE: only a timer whose time may be never. */
enum ending { ENDING_NO, ENDING_MAYBE, ENDING_YES };
enum ending state_ending(const struct machine *machine, uint32_t state);

/* The states that lead back to this one through states not marked unbounded,
 * with it; 0 when there is no such circle, or one sure timer spans all of it. */
uint32_t circle_of(const struct machine *machine, uint32_t state);

/* "'Calling', 'Proceeding'" */
struct text states_text(struct model *model, const struct machine *machine, uint32_t states);

#endif
