/* SPDX-License-Identifier: MIT */
/* What ends a state; see ends.h. */
#include "ends.h"

uint32_t state_bit(uint32_t state)
{
	return UINT32_C(1) << state;
}

static bool is_arrow(const struct row *row, uint32_t within)
{
	return !row_stays(row) && (within & state_bit(row->state)) &&
	       (within & state_bit(row->next));
}

uint32_t states_after(const struct machine *machine, uint32_t states, uint32_t within)
{
	uint32_t before;

	do {
		before = states;
		for (size_t i = 0; i < machine->row_count; i++) {
			const struct row *row = &machine->rows[i];

			if (is_arrow(row, within) && (states & state_bit(row->state)))
				states |= state_bit(row->next);
		}
	} while (states != before);
	return states;
}

uint32_t states_before(const struct machine *machine, uint32_t states, uint32_t within)
{
	uint32_t before;

	do {
		before = states;
		for (size_t i = 0; i < machine->row_count; i++) {
			const struct row *row = &machine->rows[i];

			if (is_arrow(row, within) && (states & state_bit(row->next)))
				states |= state_bit(row->state);
		}
	} while (states != before);
	return states;
}

uint32_t states_next(const struct machine *machine, uint32_t state)
{
	uint32_t next = 0;

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->state == state && !row_stays(row))
			next |= state_bit(row->next);
	}
	return next;
}

uint32_t states_unbounded(const struct machine *machine)
{
	uint32_t states = 0;

	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (machine->states[i].is_unbounded)
			states |= state_bit(i);
	}
	return states;
}

uint32_t timer_span(const struct machine *machine, size_t which)
{
	uint32_t span = 0;

	for (size_t i = 0; i < machine->timer_count; i++) {
		if (machine->timers[i].which == which)
			span |= machine->timers[i].states;
	}
	return span;
}

/* What the rows of a timer in its span come to. */
struct leaving {
	uint32_t from;   /* states with a row that leaves them */
	bool is_partial; /* some row stays in the span */
};

static struct leaving leaving_of(const struct machine *machine, size_t which)
{
	uint32_t event = machine_events(machine) + (uint32_t)which;
	uint32_t span = timer_span(machine, which);
	struct leaving leaving = { 0, false };

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->event_number != event || !(span & state_bit(row->state)))
			continue;
		if (row_stays(row) || (span & state_bit(row->next)))
			leaving.is_partial = true;
		if (!row_stays(row))
			leaving.from |= state_bit(row->state);
	}
	return leaving;
}

bool timer_is_guarded(const struct machine *machine, size_t which)
{
	for (size_t i = 0; i < machine->timer_count; i++) {
		const struct timer *timer = &machine->timers[i];

		if (timer->which == which && timer->when.number && !timer->or_zero)
			return true;
	}
	return false;
}

bool timer_may_be_never(const struct machine *machine, size_t which)
{
	for (size_t i = 0; i < machine->timer_count; i++) {
		if (machine->timers[i].which == which && machine->timers[i].after.value.word)
			return true;
	}
	return false;
}

static bool fires_once(const struct machine *machine, size_t which)
{
	for (size_t i = 0; i < machine->timer_count; i++) {
		if (machine->timers[i].which == which && machine->timers[i].kind == FSM_ONCE)
			return true;
	}
	return false;
}

bool timer_is_sure(const struct machine *machine, size_t which)
{
	struct leaving leaving = leaving_of(machine, which);

	return !timer_is_guarded(machine, which) && leaving.from && !leaving.is_partial;
}

bool timer_leaves(const struct machine *machine, size_t which, uint32_t state)
{
	return leaving_of(machine, which).from & state_bit(state);
}

/* A timer that fires once must leave its whole span whenever it fires, or it
 * may have fired already; one that fires again need only have a way out here. */
static bool timer_ends(const struct machine *machine, size_t which, uint32_t state)
{
	if (timer_is_guarded(machine, which) || !timer_leaves(machine, which, state))
		return false;
	return !fires_once(machine, which) || timer_is_sure(machine, which);
}

enum ending state_ending(const struct machine *machine, uint32_t state)
{
	enum ending ending = ENDING_NO;

	for (size_t which = 0; which < machine->timer_name_count; which++) {
		if (!timer_ends(machine, which, state))
			continue;
		if (!timer_may_be_never(machine, which))
			return ENDING_YES;
		ending = ENDING_MAYBE;
	}
	return ending;
}

/* One timer runs in all of these states, surely ends them, and has a time. */
static bool is_spanned(const struct machine *machine, uint32_t states)
{
	for (size_t which = 0; which < machine->timer_name_count; which++) {
		if ((timer_span(machine, which) & states) == states &&
		    timer_is_sure(machine, which) && !timer_may_be_never(machine, which))
			return true;
	}
	return false;
}

uint32_t circle_of(const struct machine *machine, uint32_t state)
{
	uint32_t self = state_bit(state), within = ~states_unbounded(machine) | self;
	uint32_t circle = states_after(machine, self, within) &
			  states_before(machine, self, within);

	return circle == self || is_spanned(machine, circle) ? 0 : circle;
}

struct text states_text(struct model *model, const struct machine *machine, uint32_t states)
{
	struct text list = { "", 0 };

	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (states & state_bit(i))
			list = text_format(&model->arena, "%.*s%s'%.*s'", (int)list.len, list.at,
					   list.len ? ", " : "",
					   SHOW(machine->states[i].name.text));
	}
	return list;
}
