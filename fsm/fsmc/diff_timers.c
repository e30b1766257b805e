/* SPDX-License-Identifier: MIT */
/* Where a timer runs and how long, compared state by state. */
#include "diff_parts.h"
#include "emit.h"
#include "ends.h"

#include <string.h>

/* The line of this timer for this state; NULL when it does not run there. */
static const struct timer *line_for(const struct machine *machine, struct text name,
				    struct text state)
{
	uint32_t number = find_state(machine, state);

	for (size_t i = 0; i < machine->timer_count && number != FSM_STAY; i++) {
		const struct timer *timer = &machine->timers[i];

		if (text_same(timer->name.text, name) && (timer->states & state_bit(number)))
			return timer;
	}
	return NULL;
}

static struct text line_text(struct model *model, const struct timer *timer)
{
	struct text label;

	if (!timer)
		return (struct text){ "", 0 };
	label = timer_label(model, timer);
	label.at += strlen("timer : ") + timer->name.text.len;
	label.len -= strlen("timer : ") + timer->name.text.len;
	return label;
}

struct lines {
	const struct timer *old, *new;
};

static struct lines lines_for(const struct diff *diff, struct text timer, struct text state)
{
	return (struct lines){ line_for(diff->old.machine, timer, state),
			       line_for(diff->new.machine, timer, state) };
}

static void tell_lines(struct diff *diff, struct text timer, struct lines lines, struct text states)
{
	struct text before = line_text(diff->old.model, lines.old);
	struct text after = line_text(diff->new.model, lines.new);

	if (lines.old && lines.new)
		tell(diff, "timer %.*s in %.*s used to take %.*s; now it takes %.*s", SHOW(timer),
		     (int)states.len, states.at, (int)before.len, before.at, (int)after.len,
		     after.at);
	else if (lines.new)
		tell(diff, "timer %.*s now runs in %.*s: %.*s", SHOW(timer), (int)states.len,
		     states.at, (int)after.len, after.at);
	else
		tell(diff, "timer %.*s no longer runs in %.*s; it took %.*s", SHOW(timer),
		     (int)states.len, states.at, (int)before.len, before.at);
}

/* The states of either version, those of the newer first; each once. */
static struct text nth_state(const struct diff *diff, uint32_t n)
{
	const struct machine *old = diff->old.machine, *new = diff->new.machine;

	if (n < new->state_count)
		return new->states[n].name.text;
	return old->states[n - new->state_count].name.text;
}

static bool is_second(const struct diff *diff, uint32_t n)
{
	return n >= diff->new.machine->state_count &&find_state(diff->new.machine,
								nth_state(diff, n)) !=
	       FSM_STAY;
}

static void compare_timer(struct diff *diff, struct text timer)
{
	uint32_t count = (uint32_t)(diff->new.machine->state_count +
				    diff->old.machine->state_count);
	uint64_t told = 0;

	for (uint32_t i = 0; i < count; i++) {
		struct lines lines = lines_for(diff, timer, nth_state(diff, i));
		struct text states = { "", 0 };

		if ((told & (UINT64_C(1) << i)) || is_second(diff, i) ||
		    text_same(line_text(diff->old.model, lines.old),
			      line_text(diff->new.model, lines.new)))
			continue;
		for (uint32_t j = i; j < count; j++) {
			struct lines others = lines_for(diff, timer, nth_state(diff, j));

			if (is_second(diff, j) || others.old != lines.old ||
			    others.new != lines.new)
				continue;
			told |= UINT64_C(1) << j;
			states = listed(diff->new.model, states, nth_state(diff, j), false);
		}
		tell_lines(diff, timer, lines, states);
	}
}

void diff_timers(struct diff *diff)
{
	const struct machine *old = diff->old.machine, *new = diff->new.machine;

	for (size_t i = 0; i < new->timer_name_count; i++)
		compare_timer(diff, new->timer_names[i].text);
	for (size_t i = 0; i < old->timer_name_count; i++) {
		struct text name = old->timer_names[i].text;
		bool is_there = false;

		for (size_t j = 0; j < new->timer_name_count; j++)
			is_there |= text_same(new->timer_names[j].text, name);
		if (!is_there)
			compare_timer(diff, name);
	}
}
