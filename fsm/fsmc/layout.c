/* SPDX-License-Identifier: MIT */
/* Where each machine's rows and cells come to lie in the shared arrays.
 *
 * The rows of a machine follow its states, and within a state the order in
 * which events are first named; so the rows of a cell stand together.
 */
#include "report.h"

static bool shares_cell(const struct row *a, const struct row *b)
{
	return a->state == b->state && a->event_number == b->event_number;
}

/* The rows of one cell, from its first row on, to the end of the order. */
static size_t place_cell(struct machine *machine, struct row *first, size_t placed)
{
	const struct row *end = machine->rows + machine->row_count;

	for (struct row *row = first; row < end && row->state == first->state; row++) {
		if (shares_cell(row, first))
			machine->order[placed++] = row;
	}
	return placed;
}

static void order_rows(struct model *model, struct machine *machine)
{
	size_t placed = 0;

	machine->order = arena_take(&model->arena, machine->row_count * sizeof *machine->order);
	for (size_t i = 0; i < machine->row_count; i++) {
		if (machine->rows[i].is_first)
			placed = place_cell(machine, &machine->rows[i], placed);
	}
}

static bool fits(struct model *model, const struct machine *machine, size_t count, size_t most,
		 const char *what)
{
	if (count <= most)
		return true;
	fault(model, machine->name.at,
	      "with this machine the tables hold %zu %s; at most %zu fit, split a vocabulary or "
	      "leave a machine out",
	      count, what, most);
	return false;
}

struct totals {
	size_t cells, rows, timers, actions;
};

/* An upper bound: equal lists of actions are shared later. */
static size_t count_actions(const struct machine *machine)
{
	size_t count = 0;

	for (size_t i = 0; i < machine->row_count; i++)
		count += machine->rows[i].action_count ? machine->rows[i].action_count + 1 : 0;
	return count;
}

static bool place_machine(struct model *model, struct machine *machine, struct totals *totals)
{
	size_t events = machine_events(machine) + machine->timer_name_count;

	machine->cells = (uint32_t)totals->cells;
	machine->first_row = (uint32_t)totals->rows;
	machine->first_timer = (uint32_t)totals->timers;
	totals->cells += events * machine->state_count;
	totals->rows += machine->row_count;
	totals->timers += machine->timer_count;
	totals->actions += count_actions(machine);
	return fits(model, machine, totals->cells, UINT16_MAX, "cells") &&
	       fits(model, machine, totals->rows, FSM_NO_ROW - 1, "rows") &&
	       fits(model, machine, totals->timers, UINT16_MAX, "timer lines") &&
	       fits(model, machine, totals->actions, UINT16_MAX, "actions of rows");
}

bool layout(struct model *model)
{
	struct totals totals = { 0, 0, 0, 1 };

	for (size_t i = 0; i < model->machine_count; i++) {
		struct machine *machine = model->machines[i];

		if (i == MAX_NUMBER) {
			fault(model, machine->name.at, "more than %d machines; leave one out",
			      MAX_NUMBER);
			return false;
		}
		if (!place_machine(model, machine, &totals))
			return false;
		order_rows(model, machine);
	}
	return true;
}
