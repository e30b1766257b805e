/* SPDX-License-Identifier: MIT */
/* Where the arrows lead: every state is reached, has a way to the end, and is
 * ended by a timer unless it says that it is not.
 */
#include "check.h"

static uint32_t bit(uint32_t state)
{
	return UINT32_C(1) << state;
}

/* All states that the arrows lead to from `states`, with them. */
static uint32_t reached_from(const struct machine *machine, uint32_t states)
{
	uint32_t before;

	do {
		before = states;
		for (size_t i = 0; i < machine->row_count; i++) {
			const struct row *row = &machine->rows[i];

			if (!row_stays(row) && (states & bit(row->state)))
				states |= bit(row->next);
		}
	} while (states != before);
	return states;
}

/* All states from which arrows lead to `states`, with them. */
static uint32_t leading_to(const struct machine *machine, uint32_t states)
{
	uint32_t before;

	do {
		before = states;
		for (size_t i = 0; i < machine->row_count; i++) {
			const struct row *row = &machine->rows[i];

			if (!row_stays(row) && (states & bit(row->next)))
				states |= bit(row->state);
		}
	} while (states != before);
	return states;
}

static void check_reached(struct model *model, const struct machine *machine, uint32_t reached)
{
	for (uint32_t state = 0; state < machine->state_count; state++) {
		struct name name = machine->states[state].name;

		if ((reached & bit(state)) || state == machine->final)
			continue;
		fault(model, name.at,
		      "no row leads from '%.*s' to '%.*s'; add a '-> %.*s', or take the state out",
		      SHOW(machine->initial_name.text), SHOW(name.text), SHOW(name.text));
	}
}

static void check_ways_out(struct model *model, const struct machine *machine, uint32_t reached)
{
	uint32_t leading = leading_to(machine, bit(machine->final));

	if (leading == bit(machine->final)) {
		fault(model, machine->final_name.at,
		      "no row leads to the final state '%.*s'; add a '-> %.*s'",
		      SHOW(machine->final_name.text), SHOW(machine->final_name.text));
		return;
	}
	for (uint32_t state = 0; state < machine->state_count; state++) {
		if ((leading & bit(state)) || !(reached & bit(state)))
			continue;
		fault(model, machine->states[state].name.at,
		      "there is no way from '%.*s' to the final state '%.*s'; add a row with an "
		      "arrow that leads there",
		      SHOW(machine->states[state].name.text), SHOW(machine->final_name.text));
	}
}

void check_paths(struct model *model, struct machine *machine)
{
	uint32_t reached = reached_from(machine, bit(machine->initial));

	check_reached(model, machine, reached);
	check_ways_out(model, machine, reached);
}

enum ending { ENDING_NO, ENDING_MAYBE, ENDING_YES };

/* A timer that fires once must leave its whole span whenever it fires, or it
 * may have fired already; one that fires again need only have a way out here. */
static bool timer_leaves(const struct machine *machine, const struct timer *timer, uint32_t state)
{
	uint32_t event = machine_events(machine) + timer->which;
	uint32_t span = timer_span(machine, timer->which);
	bool leaves_here = false, may_be_spent = false;

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->event_number != event || !(span & bit(row->state)))
			continue;
		if (row_stays(row) || (span & bit(row->next)))
			may_be_spent = true;
		if (!row_stays(row) && row->state == state)
			leaves_here = true;
	}
	return leaves_here && (timer->kind != FSM_ONCE || !may_be_spent);
}

/* What a time word tells may be never. */
static enum ending ending_of(const struct machine *machine, uint32_t state)
{
	enum ending ending = ENDING_NO;

	for (size_t i = 0; i < machine->timer_count; i++) {
		const struct timer *timer = &machine->timers[i];

		if (!(timer->states & bit(state)) || (timer->when.number && !timer->or_zero) ||
		    !timer_leaves(machine, timer, state))
			continue;
		if (!timer->after.value.word)
			return ENDING_YES;
		ending = ENDING_MAYBE;
	}
	return ending;
}

void check_bounds(struct model *model, struct machine *machine)
{
	for (uint32_t i = 0; i < machine->state_count; i++) {
		const struct state *state = &machine->states[i];
		enum ending ending = ending_of(machine, i);

		if (i == machine->final)
			continue;
		if (ending == ENDING_NO && !state->is_unbounded)
			fault(model, state->name.at,
			      "nothing ends '%.*s' by itself; add a timer whose row leaves it, or "
			      "write 'state %.*s unbounded'",
			      SHOW(state->name.text), SHOW(state->name.text));
		if (ending == ENDING_YES && state->is_unbounded)
			fault(model, state->name.at,
			      "'%.*s' is marked unbounded, but a timer ends it; take 'unbounded' "
			      "out",
			      SHOW(state->name.text));
	}
}
