/* SPDX-License-Identifier: MIT */
/* Where the arrows lead: every state is reached, has a way to the end, and is
 * ended by a timer unless it says that it is not; so is every circle.
 */
#include "check.h"
#include "ends.h"
#include "paths.h"

static void check_reached(struct model *model, const struct machine *machine, uint32_t reached)
{
	for (uint32_t state = 0; state < machine->state_count; state++) {
		struct name name = machine->states[state].name;

		if ((reached & state_bit(state)) || state == machine->final)
			continue;
		fault(model, name.at,
		      "no row leads from '%.*s' to '%.*s'; add a '-> %.*s', or take the state out",
		      SHOW(machine->initial_name.text), SHOW(name.text), SHOW(name.text));
	}
}

static void check_ways_out(struct model *model, const struct machine *machine, uint32_t reached)
{
	uint32_t leading = states_before(machine, state_bit(machine->final), ALL_STATES);

	if (leading == state_bit(machine->final)) {
		fault(model, machine->final_name.at,
		      "no row leads to the final state '%.*s'; add a '-> %.*s'",
		      SHOW(machine->final_name.text), SHOW(machine->final_name.text));
		return;
	}
	for (uint32_t state = 0; state < machine->state_count; state++) {
		if ((leading & state_bit(state)) || !(reached & state_bit(state)))
			continue;
		fault(model, machine->states[state].name.at,
		      "there is no way from '%.*s' to the final state '%.*s'; add a row with an "
		      "arrow that leads there",
		      SHOW(machine->states[state].name.text), SHOW(machine->final_name.text));
	}
}

/* A timer that fired in its span and fires once is spent there. */
static void check_spent(struct model *model, const struct machine *machine)
{
	struct paths paths = paths_of(model, machine);

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->event_number < machine_events(machine) || path_can_reach(&paths, row))
			continue;
		fault(model, row->event.at,
		      "a dead row: timer %.*s fires once, and has fired before '%.*s' is entered; "
		      "end its span before, or make it 'repeating'",
		      SHOW(row->event.text), SHOW(machine->states[row->state].name.text));
	}
}

void check_paths(struct model *model, struct machine *machine)
{
	uint32_t reached = states_after(machine, state_bit(machine->initial), ALL_STATES);

	check_reached(model, machine, reached);
	check_ways_out(model, machine, reached);
	if (!model->sources[machine->source].faults)
		check_spent(model, machine);
}

static void check_bound(struct model *model, const struct machine *machine, uint32_t i)
{
	const struct state *state = &machine->states[i];
	enum ending ending = state_ending(machine, i);

	if (ending == ENDING_NO && !state->is_unbounded)
		fault(model, state->name.at,
		      "nothing ends '%.*s' by itself; add a timer whose row leaves it, or "
		      "write 'state %.*s unbounded'",
		      SHOW(state->name.text), SHOW(state->name.text));
	if (ending == ENDING_YES && state->is_unbounded && !circle_of(machine, i))
		fault(model, state->name.at,
		      "'%.*s' is marked unbounded, but a timer ends it; take 'unbounded' "
		      "out",
		      SHOW(state->name.text));
}

/* Each state of a circle may end, and the object go round for ever; that is told
 * at the first of them. */
static void check_circle(struct model *model, const struct machine *machine, uint32_t i)
{
	uint32_t circle = circle_of(machine, i);
	struct text list;

	if (machine->states[i].is_unbounded || !circle || (circle & (state_bit(i) - 1)))
		return;
	list = states_text(model, machine, circle);
	fault(model, machine->states[i].name.at,
	      "%.*s lead round in a circle that no timer ends; mark one of them 'unbounded', or "
	      "let one timer run in all of them",
	      (int)list.len, list.at);
}

void check_bounds(struct model *model, struct machine *machine)
{
	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (i == machine->final)
			continue;
		check_bound(model, machine, i);
		check_circle(model, machine, i);
	}
}
