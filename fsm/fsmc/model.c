/* SPDX-License-Identifier: MIT */
/* What the model is asked by more than one part of the compiler. */
#include "model.h"

uint32_t machine_events(const struct machine *machine)
{
	size_t words = machine->vocabulary ? machine->vocabulary->of_kind[WORD_EVENT] : 0;

	return 1 + (uint32_t)words;
}

struct text machine_timer_name(struct model *model, const struct machine *machine, size_t timer)
{
	return text_format(&model->arena, "timer %.*s", SHOW(machine->timer_names[timer].text));
}

struct text machine_event_name(struct model *model, const struct machine *machine, uint32_t event)
{
	uint32_t first_timer = machine_events(machine);

	if (event >= first_timer)
		return machine_timer_name(model, machine, event - first_timer);
	for (size_t i = 0; event && i < machine->vocabulary->count; i++) {
		const struct word *word = &machine->vocabulary->words[i];

		if (word->kind == WORD_EVENT && word->number == event)
			return word->name.text;
	}
	return text_of("enter");
}

bool row_stays(const struct row *row)
{
	return row->next == FSM_STAY;
}

uint64_t duration_default(const struct fsm_duration *duration)
{
	enum { T1 = 500, T2 = 4000, T4 = 5000 }; /* ms, RFC 3261 17.1.2.2 and table 4 */

	return UINT64_C(0) + duration->ms + duration->t1 * T1 + duration->t2 * T2 +
	       duration->t4 * T4;
}

struct text row_actions(struct model *model, const struct row *row)
{
	struct text all = { "", 0 };

	if (row->is_silent)
		return text_of("ignore");
	for (size_t i = 0; i < row->action_count; i++)
		all = text_format(&model->arena, "%.*s%s%.*s", (int)all.len, all.at, i ? ", " : "",
				  SHOW(row->actions[i].text));
	return all;
}

struct text guard_text(struct model *model, const struct guard *guard)
{
	return text_format(&model->arena, "%s%.*s", guard->is_negated ? "not " : "",
			   SHOW(guard->name.text));
}
