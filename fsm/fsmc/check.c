/* SPDX-License-Identifier: MIT */
/* All checks in order.  Those that look at a machine as a whole run only where
 * every line of it was understood: a misspelt event must not be told again as a
 * missing row.
 */
#include "check.h"

static bool starts_with(struct text text, const char *start)
{
	size_t length = text_of(start).len;

	return text.len >= length && text_same((struct text){ text.at, length }, text_of(start));
}

static void check_machine_name(struct model *model, const struct machine *machine)
{
	struct text name = machine->name.text;

	if (!name.len)
		return;
	if ((name.at[0] >= 'a' && name.at[0] <= 'z') && !starts_with(name, "fsm") &&
	    !starts_with(name, "peal"))
		return;
	fault(model, machine->name.at,
	      "'%.*s' names no machine; its name begins with a small letter and not with fsm or "
	      "peal",
	      SHOW(name));
}

static void check_event_count(struct model *model, const struct machine *machine)
{
	size_t events = machine_events(machine) + machine->timer_name_count;

	if (events > MAX_NUMBER)
		fault(model, machine->name.at,
		      "%zu events with 'enter' and the timers; at most %d fit, split the "
		      "vocabulary",
		      events, MAX_NUMBER);
}

static void check_machine(struct model *model, struct machine *machine)
{
	check_machine_name(model, machine);
	check_rows(model, machine);
	if (machine->is_broken)
		return;
	check_event_count(model, machine);
	check_cells(model, machine);
	check_timers(model, machine);
	check_paths(model, machine);
	check_bounds(model, machine);
}

static bool all_was_understood(const struct model *model)
{
	for (size_t i = 0; i < model->source_count; i++) {
		if (model->sources[i].faults)
			return false;
	}
	return true;
}

static void check_all(struct model *model, bool words_too)
{
	check_c_names(model);
	if (words_too && all_was_understood(model))
		check_words(model);
	for (size_t i = 0; i < model->machine_count; i++)
		check_machine(model, model->machines[i]);
	if (all_was_understood(model))
		layout(model);
}

void check_machines(struct model *model)
{
	check_all(model, false);
}

void check(struct model *model)
{
	check_all(model, true);
}
