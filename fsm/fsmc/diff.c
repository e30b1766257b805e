/* SPDX-License-Identifier: MIT */
/* The difference of two versions; see diff.h.
 *
 * Machines, states, events and timers are the same when their names are.  What
 * a state does on an event is compared for each combination of the guards that
 * either version asks there, so that a row that moved or was split shows only
 * where it decides otherwise.
 */
#include "diff.h"
#include "bound.h"
#include "diff_parts.h"

#include <stdarg.h>
#include <string.h>

enum { MOST_GUARDS = 6 };

void tell(struct diff *diff, const char *format, ...)
{
	va_list arguments;

	if (!diff->is_headed)
		fprintf(
		    diff->to, "%.*s\n",
		    SHOW((diff->new.machine ? diff->new.machine : diff->old.machine)->name.text));
	diff->is_headed = diff->has_told = true;
	fputs("    ", diff->to);
	va_start(arguments, format);
	vfprintf(diff->to, format, arguments);
	va_end(arguments);
	fputc('\n', diff->to);
}

/* ---- finding what has the same name ---- */

static const struct machine *find_machine(const struct model *model, struct text name)
{
	for (size_t i = 0; i < model->machine_count; i++) {
		if (text_same(model->machines[i]->name.text, name))
			return model->machines[i];
	}
	return NULL;
}

uint32_t find_state(const struct machine *machine, struct text name)
{
	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (text_same(machine->states[i].name.text, name))
			return i;
	}
	return FSM_STAY;
}

static uint32_t event_end(const struct machine *machine)
{
	return machine_events(machine) + (uint32_t)machine->timer_name_count;
}

/* The number of an event; event_end() when the machine has none of this name. */
static uint32_t find_event(const struct side *side, struct text name)
{
	uint32_t event = 0;

	while (event < event_end(side->machine) &&
	       !text_same(machine_event_name(side->model, side->machine, event), name))
		event++;
	return event;
}

struct text state_name(const struct side *side, uint32_t state)
{
	return side->machine->states[state].name.text;
}

/* ---- what is done ---- */

static bool goes_alike(const struct diff *diff, const struct row *a, const struct row *b)
{
	if (row_stays(a) || row_stays(b))
		return row_stays(a) && row_stays(b);
	if (a->next == diff->old.machine->final || b->next == diff->new.machine->final)
		return a->next == diff->old.machine->final && b->next == diff->new.machine->final;
	return text_same(state_name(&diff->old, a->next), state_name(&diff->new, b->next));
}

static bool does_alike(const struct diff *diff, const struct row *a, const struct row *b)
{
	if (!a || !b)
		return a == NULL && b == NULL;
	if (a->action_count != b->action_count || !goes_alike(diff, a, b))
		return false;
	for (size_t i = 0; i < a->action_count; i++) {
		if (!text_same(a->actions[i].text, b->actions[i].text))
			return false;
	}
	return true;
}

/* ---- one state, one event, all guards ---- */

struct cell {
	struct diff *diff;
	struct text state, event;
	uint32_t old_state, old_event, new_state, new_event;
	struct text guards[MOST_GUARDS];
	size_t guard_count;
};

static size_t guard_of(const struct cell *cell, struct text name)
{
	size_t i = 0;

	while (i < cell->guard_count && !text_same(cell->guards[i], name))
		i++;
	return i;
}

/* False when there are too many. */
static bool add_guards(struct cell *cell, const struct machine *machine, uint32_t state,
		       uint32_t event)
{
	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];

		if (row->state != state || row->event_number != event || row->is_last ||
		    guard_of(cell, row->guard.name.text) < cell->guard_count)
			continue;
		if (cell->guard_count == MOST_GUARDS)
			return false;
		cell->guards[cell->guard_count++] = row->guard.name.text;
	}
	return true;
}

/* The row that runs where exactly the guards of `holding` hold. */
static const struct row *row_for(const struct cell *cell, const struct machine *machine,
				 uint32_t state, uint32_t event, uint32_t holding)
{
	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = &machine->rows[i];
		bool holds;

		if (row->state != state || row->event_number != event)
			continue;
		holds = holding & (UINT32_C(1) << guard_of(cell, row->guard.name.text));
		if (row->is_last || holds != row->guard.is_negated)
			return row;
	}
	return NULL;
}

struct outcome {
	const struct row *old, *new;
};

static struct outcome outcome_of(const struct cell *cell, uint32_t holding)
{
	const struct diff *diff = cell->diff;

	return (struct outcome){
		row_for(cell, diff->old.machine, cell->old_state, cell->old_event, holding),
		row_for(cell, diff->new.machine, cell->new_state, cell->new_event, holding),
	};
}

static bool is_same_outcome(struct outcome a, struct outcome b)
{
	return a.old == b.old && a.new == b.new;
}

/* " where late and not repeated": what all of these combinations have in common;
 * `is_exact` when nothing else has it. */
static struct text condition(const struct cell *cell, uint64_t combinations, bool *is_exact)
{
	struct model *model = cell->diff->new.model;
	uint32_t all = UINT32_C(1) << cell->guard_count, free = 0, count = 0, common = all - 1;
	uint32_t never = all - 1;
	struct text text = { "", 0 };

	for (uint32_t i = 0; i < all; i++) {
		if (!(combinations & (UINT64_C(1) << i)))
			continue;
		common &= i;
		never &= ~i;
		count++;
	}
	for (uint32_t i = 0; i < cell->guard_count; i++) {
		uint32_t bit = UINT32_C(1) << i;

		free += !((common | never) & bit);
		if ((common | never) & bit)
			text = text_format(&model->arena, "%.*s%s%s%.*s", (int)text.len, text.at,
					   text.len ? " and " : " where ",
					   common & bit ? "" : "not ", SHOW(cell->guards[i]));
	}
	*is_exact = count == UINT32_C(1) << free;
	return text;
}

static bool is_timer(struct text event)
{
	return event.len > 6 && text_same((struct text){ event.at, 6 }, text_of("timer "));
}

/* "in Completed, 'transport error' where late"; "on entering Completed, it". */
static struct text subject(const struct cell *cell, struct text where)
{
	struct model *model = cell->diff->new.model;
	const char *quote = is_timer(cell->event) ? "" : "'";

	if (text_is(cell->event, "enter"))
		return text_format(&model->arena, "on entering %.*s%.*s, it", SHOW(cell->state),
				   (int)where.len, where.at);
	return text_format(&model->arena, "in %.*s, %s%.*s%s%.*s", SHOW(cell->state), quote,
			   SHOW(cell->event), quote, (int)where.len, where.at);
}

static void tell_outcome(struct cell *cell, struct outcome outcome, struct text where)
{
	struct diff *diff = cell->diff;
	struct text who = subject(cell, where);
	struct text before = deed(&diff->old, outcome.old, false);
	struct text after = deed(&diff->new, outcome.new, true);
	bool is_enter = text_is(cell->event, "enter");

	if (cell->old_state == FSM_STAY)
		tell(diff, "%.*s %.*s", (int)who.len, who.at, (int)after.len, after.at);
	else if ((outcome.old && outcome.new) || is_enter)
		tell(diff, "%.*s used to %.*s; now it %.*s", (int)who.len, who.at, (int)before.len,
		     before.at, (int)after.len, after.at);
	else if (outcome.new)
		tell(diff, "%.*s is new: it %.*s", (int)who.len, who.at, (int)after.len, after.at);
	else
		tell(diff, "%.*s is gone; it used to %.*s", (int)who.len, who.at, (int)before.len,
		     before.at);
}

/* Tells of one outcome in as few sentences as its guards allow. */
static void tell_combinations(struct cell *cell, struct outcome outcome, uint64_t combinations)
{
	bool is_exact;
	struct text where = condition(cell, combinations, &is_exact);

	if (is_exact) {
		tell_outcome(cell, outcome, where);
		return;
	}
	for (uint32_t i = 0; i < 64; i++) {
		if (combinations & (UINT64_C(1) << i))
			tell_outcome(cell, outcome, condition(cell, UINT64_C(1) << i, &is_exact));
	}
}

static void compare_guarded(struct cell *cell)
{
	uint32_t all = UINT32_C(1) << cell->guard_count;
	uint64_t told = 0;

	for (uint32_t i = 0; i < all; i++) {
		struct outcome outcome = outcome_of(cell, i);
		uint64_t combinations = 0;

		if ((told & (UINT64_C(1) << i)) || does_alike(cell->diff, outcome.old, outcome.new))
			continue;
		for (uint32_t j = i; j < all; j++) {
			if (is_same_outcome(outcome_of(cell, j), outcome))
				combinations |= UINT64_C(1) << j;
		}
		told |= combinations;
		tell_combinations(cell, outcome, combinations);
	}
}

static void compare_cell(struct diff *diff, uint32_t old_state, uint32_t new_state,
			 struct text event)
{
	struct cell cell = { .diff = diff, .event = event };

	cell.state = state_name(&diff->new, new_state);
	cell.old_state = old_state;
	cell.new_state = new_state;
	cell.old_event = find_event(&diff->old, event);
	cell.new_event = find_event(&diff->new, event);
	if (add_guards(&cell, diff->old.machine, old_state, cell.old_event) &&
	    add_guards(&cell, diff->new.machine, new_state, cell.new_event))
		compare_guarded(&cell);
	else
		tell(diff, "in %.*s, '%.*s' asks more than %d guards; compare its rows by hand",
		     SHOW(cell.state), SHOW(event), MOST_GUARDS);
}

/* ---- states ---- */

static void compare_events(struct diff *diff, uint32_t old_state, uint32_t new_state)
{
	for (uint32_t i = 0; i < event_end(diff->new.machine); i++)
		compare_cell(diff, old_state, new_state,
			     machine_event_name(diff->new.model, diff->new.machine, i));
	for (uint32_t i = 0; i < event_end(diff->old.machine); i++) {
		struct text name = machine_event_name(diff->old.model, diff->old.machine, i);

		if (find_event(&diff->new, name) == event_end(diff->new.machine))
			compare_cell(diff, old_state, new_state, name);
	}
}

static void compare_mark(struct diff *diff, uint32_t old_state, uint32_t new_state)
{
	const struct state *old = &diff->old.machine->states[old_state];
	const struct state *new = &diff->new.machine->states[new_state];

	if (old->is_unbounded != new->is_unbounded)
		tell(diff, "%.*s is %s marked unbounded", SHOW(new->name.text),
		     new->is_unbounded ? "now" : "no longer");
}

static void compare_states(struct diff *diff)
{
	const struct machine *old = diff->old.machine, *new = diff->new.machine;

	for (uint32_t i = 0; i < old->state_count; i++) {
		if (i != old->final && find_state(new, state_name(&diff->old, i)) == FSM_STAY)
			tell(diff, "state %.*s is gone", SHOW(state_name(&diff->old, i)));
	}
	for (uint32_t i = 0; i < new->state_count; i++) {
		uint32_t before = find_state(old, state_name(&diff->new, i));

		if (i == new->final)
			continue;
		if (before == FSM_STAY)
			tell(diff, "state %.*s is new", SHOW(state_name(&diff->new, i)));
		else
			compare_mark(diff, before, i);
		compare_events(diff, before, i);
	}
}

/* ---- the whole ---- */

static struct text life(const struct side *side)
{
	struct bound bound = bound_of(side->machine);

	if (bound.open)
		return text_of("as long as it is left alone");
	return text_format(&side->model->arena, "at most %.*s",
			   SHOW(length_text(side->model, &bound.length)));
}

static void compare_life(struct diff *diff)
{
	struct text before = life(&diff->old), after = life(&diff->new);

	if (!text_same(before, after))
		tell(diff, "it used to live %.*s; now it lives %.*s", (int)before.len, before.at,
		     (int)after.len, after.at);
}

static void compare_machine(struct diff *diff)
{
	struct text before = state_name(&diff->old, diff->old.machine->initial);
	struct text after = state_name(&diff->new, diff->new.machine->initial);

	if (!text_same(before, after))
		tell(diff, "it used to begin in %.*s; now it begins in %.*s", SHOW(before),
		     SHOW(after));
	compare_states(diff);
	diff_timers(diff);
	compare_life(diff);
}

bool diff_print(struct model *older, struct model *newer, FILE *to)
{
	struct diff diff = { { older, NULL }, { newer, NULL }, to, false, false };

	for (size_t i = 0; i < newer->machine_count; i++) {
		diff.new.machine = newer->machines[i];
		diff.old.machine = find_machine(older, diff.new.machine->name.text);
		diff.is_headed = false;
		if (diff.old.machine)
			compare_machine(&diff);
		else
			tell(&diff, "this machine is new");
	}
	for (size_t i = 0; i < older->machine_count; i++) {
		diff.new.machine = NULL;
		diff.old.machine = older->machines[i];
		diff.is_headed = false;
		if (!find_machine(newer, diff.old.machine->name.text))
			tell(&diff, "this machine is gone");
	}
	if (!diff.has_told)
		fputs("no behaviour differs\n", to);
	return diff.has_told;
}
