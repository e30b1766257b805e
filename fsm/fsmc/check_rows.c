/* SPDX-License-Identifier: MIT */
/* Rows of one state and one event are tried in order; the last must take what
 * is left, and nothing may stand behind it.
 */
#include "check.h"

static bool shares_cell(const struct row *a, const struct row *b)
{
	return a->is_resolved && b->is_resolved && a->state == b->state &&
	       a->event_number == b->event_number;
}

static struct text event_of(struct model *model, const struct machine *machine,
			    const struct row *row)
{
	return machine_event_name(model, machine, row->event_number);
}

static void refuse_dead(struct model *model, const struct machine *machine, struct row *row,
			const struct row *before)
{
	row->is_dead = true;
	fault(model, row->event.at,
	      "a dead row: line %u already takes every '%.*s' left; put the guarded rows first, "
	      "the unguarded one last",
	      (unsigned)before->event.at.line, SHOW(event_of(model, machine, row)));
}

static void refuse_twice(struct model *model, struct row *row, const struct row *before)
{
	row->is_dead = true;
	fault(model, row->guard.name.at,
	      "a dead row: line %u asks '%.*s' already; ask another guard, or none",
	      (unsigned)before->event.at.line, SHOW(guard_text(model, &row->guard)));
}

/* What a row of the same cell before this one makes of it. */
static void compare(struct model *model, const struct machine *machine, struct row *row,
		    const struct row *before)
{
	if (before->is_last)
		refuse_dead(model, machine, row, before);
	else if (before->guard.number != row->guard.number)
		return;
	else if (before->guard.is_negated == row->guard.is_negated)
		refuse_twice(model, row, before);
	else
		row->is_last = true;
}

/* `start` is the first row of the state. */
static void check_row(struct model *model, const struct machine *machine, struct row *row,
		      const struct row *start)
{
	row->is_first = true;
	row->is_last = !row->guard.number;
	for (const struct row *before = start; before < row && !row->is_dead; before++) {
		if (before->is_dead || !shares_cell(before, row))
			continue;
		row->is_first = false;
		compare(model, machine, row, before);
	}
}

static void check_arrow(struct model *model, const struct row *row)
{
	if (row->next == row->state)
		fault(model, row->arrow.at,
		      "an arrow from '%.*s' to itself; to stay, leave the arrow out: nothing is "
		      "left or entered",
		      SHOW(row->arrow.text));
}

static void check_enter(struct model *model, const struct row *row)
{
	if (row->event_number == FSM_ENTER && row->is_silent && row->is_first && row->is_last)
		fault(model, row->event.at,
		      "an 'enter' row that does nothing; leave it out: entering is silent");
}

/* A cell is told of at its last row. */
static bool is_end_of_cell(const struct machine *machine, const struct row *row)
{
	const struct row *end = machine->rows + machine->row_count;

	for (const struct row *after = row + 1; after < end; after++) {
		if (after->state != row->state)
			return true;
		if (shares_cell(after, row) && !after->is_dead)
			return false;
	}
	return true;
}

static void check_last(struct model *model, const struct machine *machine, const struct row *row)
{
	struct text event;

	if (row->is_last || row->is_dead || !is_end_of_cell(machine, row))
		return;
	event = event_of(model, machine, row);
	fault(model, row->event.at,
	      "'%.*s' where the guards do not hold is left open; end with a row '%.*s : ...' "
	      "without guard, maybe 'ignore'",
	      SHOW(event), SHOW(event));
}

void check_rows(struct model *model, struct machine *machine)
{
	const struct row *start = machine->rows;

	for (size_t i = 0; i < machine->row_count; i++) {
		struct row *row = &machine->rows[i];

		if (row->state != start->state)
			start = row;
		if (!row->is_resolved)
			continue;
		check_row(model, machine, row, start);
		check_arrow(model, row);
	}
	for (size_t i = 0; i < machine->row_count && !machine->is_broken; i++) {
		check_last(model, machine, &machine->rows[i]);
		check_enter(model, &machine->rows[i]);
	}
}
