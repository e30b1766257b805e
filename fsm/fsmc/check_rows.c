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

/* The next row of the cell; NULL when there is none. */
static const struct row *next_of_cell(const struct machine *machine, const struct row *row)
{
	const struct row *end = machine->rows + machine->row_count;

	for (const struct row *after = row + 1; after < end && after->state == row->state;
	     after++) {
		if (shares_cell(after, row) && !after->is_dead)
			return after;
	}
	return NULL;
}

/* A cell is told of at its last row. */
static void check_last(struct model *model, const struct machine *machine, const struct row *row)
{
	struct text event;

	if (row->is_last || row->is_dead || next_of_cell(machine, row))
		return;
	event = event_of(model, machine, row);
	fault(model, row->event.at,
	      "'%.*s' where the guards do not hold is left open; end with a row '%.*s : ...' "
	      "without guard, maybe 'ignore'",
	      SHOW(event), SHOW(event));
}

static bool shares_line(const struct row *a, const struct row *b)
{
	return a->event.at.line == b->event.at.line;
}

/* The rows of a list of events share their actions; the first one is asked. */
static void check_repeated(struct model *model, const struct machine *machine,
			   const struct row *row)
{
	if (row > machine->rows && shares_line(row - 1, row))
		return;
	for (size_t i = 1; i < row->action_count; i++) {
		for (size_t j = 0; j < i; j++) {
			if (!text_same(row->actions[i].text, row->actions[j].text))
				continue;
			fault(model, row->actions[i].at,
			      "the row does '%.*s' twice; once is enough",
			      SHOW(row->actions[i].text));
			return;
		}
	}
}

static bool answers_alike(const struct row *a, const struct row *b)
{
	if (a->next != b->next || a->action_count != b->action_count ||
	    a->is_silent != b->is_silent)
		return false;
	for (size_t i = 0; i < a->action_count; i++) {
		if (a->action_words[i] != b->action_words[i])
			return false;
	}
	return true;
}

static void check_effect(struct model *model, const struct machine *machine, const struct row *row)
{
	const struct row *next = next_of_cell(machine, row);

	if (row->is_dead || !next || !next->is_last || !answers_alike(row, next))
		return;
	fault(model, row->guard.name.at,
	      "a guard without effect: where '%.*s' does not hold, line %u does the same; take "
	      "the row out, or let it do something else",
	      SHOW(guard_text(model, &row->guard)), (unsigned)next->event.at.line);
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
		check_repeated(model, machine, &machine->rows[i]);
		check_effect(model, machine, &machine->rows[i]);
	}
}
