/* SPDX-License-Identifier: MIT */
/* No silence by chance: every state says what it does on every event that its
 * machine knows, and on the timers that run in it, and on no other timer.
 */
#include "check.h"
#include "ends.h"

/* Which events rows name; by number. */
struct alphabet {
	bool has[2 * (MAX_NUMBER + 1)];
};

static struct alphabet events_of(const struct machine *machine, uint32_t state)
{
	struct alphabet events = { { false } };

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (state == FSM_STAY || row->state == state)
			events.has[row->event_number] = true;
	}
	return events;
}

static struct text list_missing(struct model *model, const struct machine *machine,
				const struct alphabet *all, const struct alphabet *here)
{
	struct text list = { "", 0 };

	for (uint32_t event = 1; event < machine_events(machine); event++) {
		if (all->has[event] && !here->has[event])
			list = text_format(&model->arena, "%.*s%s%.*s", (int)list.len, list.at,
					   list.len ? ", " : "",
					   SHOW(machine_event_name(model, machine, event)));
	}
	return list;
}

void check_cells(struct model *model, struct machine *machine)
{
	struct alphabet all = events_of(machine, FSM_STAY);

	for (uint32_t state = 0; state < machine->state_count; state++) {
		struct alphabet here = events_of(machine, state);
		struct text list;

		if (state == machine->final)
			continue;
		list = list_missing(model, machine, &all, &here);
		if (list.len)
			fault(model, machine->states[state].name.at,
			      "state '%.*s' does not say what it does on %.*s; add a row for each, "
			      "maybe 'ignore'",
			      SHOW(machine->states[state].name.text), (int)list.len, list.at);
	}
}

static void refuse_overlap(struct model *model, const struct machine *machine,
			   const struct timer *timer, uint32_t shared)
{
	uint32_t state = 0;

	while (!(shared & (UINT32_C(1) << state)))
		state++;
	fault(model, timer->name.at,
	      "two lines of timer %.*s both run in '%.*s'; give each state to one of them",
	      SHOW(timer->name.text), SHOW(machine->states[state].name.text));
}

static void check_overlap(struct model *model, const struct machine *machine)
{
	for (size_t i = 0; i < machine->timer_count; i++) {
		const struct timer *timer = &machine->timers[i];
		uint32_t before = 0;

		for (size_t j = 0; j < i; j++) {
			if (machine->timers[j].which == timer->which)
				before |= machine->timers[j].states;
		}
		if (before & timer->states)
			refuse_overlap(model, machine, timer, before & timer->states);
	}
}

/* The states whose rows take the timer; tells of rows where it cannot run. */
static uint32_t check_timer_rows(struct model *model, const struct machine *machine, size_t which)
{
	uint32_t event = machine_events(machine) + (uint32_t)which;
	uint32_t span = timer_span(machine, which), taken = 0;

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->event_number != event)
			continue;
		taken |= UINT32_C(1) << row->state;
		if (!(span & (UINT32_C(1) << row->state)))
			fault(model, row->event.at,
			      "timer %.*s cannot run in '%.*s'; take the row out, or add the "
			      "state to the timer's line",
			      SHOW(row->event.text), SHOW(machine->states[row->state].name.text));
	}
	return taken;
}

static bool is_taken(const struct machine *machine, struct text state, uint32_t taken)
{
	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (text_same(machine->states[i].name.text, state))
			return taken & (UINT32_C(1) << i);
	}
	return true;
}

static void check_taken(struct model *model, const struct machine *machine,
			const struct timer *timer, uint32_t taken)
{
	for (size_t i = 0; i < timer->in_count; i++) {
		const struct name *state = &timer->in[i];

		if (!is_taken(machine, state->text, taken))
			fault(model, state->at,
			      "timer %.*s can fire in '%.*s', which has no row for it; add "
			      "'timer %.*s : ...' there",
			      SHOW(timer->name.text), SHOW(state->text), SHOW(timer->name.text));
	}
}

/* What the rows of a timer come to. */
struct use {
	bool acts;   /* a row does something */
	bool stays;  /* a row stays in the span */
	bool is_any; /* there is a row */
};

static struct use use_of(const struct machine *machine, size_t which)
{
	uint32_t event = machine_events(machine) + (uint32_t)which;
	uint32_t span = timer_span(machine, which);
	struct use use = { false, false, false };

	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->event_number != event)
			continue;
		use.is_any = true;
		use.acts |= !row->is_silent;
		use.stays |= row_stays(row) || (span & (UINT32_C(1) << row->next));
	}
	return use;
}

static void check_use(struct model *model, const struct machine *machine, size_t which)
{
	struct name name = machine->timer_names[which];
	struct use use = use_of(machine, which);

	if (use.is_any && !use.acts)
		fault(model, name.at,
		      "timer %.*s changes nothing: all its rows are 'ignore'; take the timer out, "
		      "or let a row do something",
		      SHOW(name.text));
	for (size_t i = 0; i < machine->timer_count && use.is_any && !use.stays; i++) {
		const struct timer *timer = &machine->timers[i];

		if (timer->which != which || timer->kind == FSM_ONCE)
			continue;
		fault(model, timer->name.at,
		      "timer %.*s never fires again: each of its rows leaves its states; take "
		      "'%s' out",
		      SHOW(name.text), timer->kind == FSM_DOUBLING ? "doubling" : "repeating");
	}
}

static bool is_shorter(const struct fsm_duration *cap, const struct fsm_duration *after)
{
	return !cap->word && !after->word && duration_default(cap) <= duration_default(after);
}

static void check_cap(struct model *model, const struct timer *timer)
{
	if (timer->cap.written.len && is_shorter(&timer->cap.value, &timer->after.value))
		fault(model, timer->name.at,
		      "timer %.*s doubles from %.*s to %.*s, which is not longer; write "
		      "'repeating', or a longer time after 'to'",
		      SHOW(timer->name.text), SHOW(timer->after.written), SHOW(timer->cap.written));
}

void check_timers(struct model *model, struct machine *machine)
{
	uint32_t taken[FSM_TIMERS];

	check_overlap(model, machine);
	for (size_t which = 0; which < machine->timer_name_count; which++)
		taken[which] = check_timer_rows(model, machine, which);
	for (size_t i = 0; i < machine->timer_count; i++)
		check_taken(model, machine, &machine->timers[i], taken[machine->timers[i].which]);
	for (size_t which = 0; which < machine->timer_name_count; which++)
		check_use(model, machine, which);
	for (size_t i = 0; i < machine->timer_count; i++)
		check_cap(model, &machine->timers[i]);
}
