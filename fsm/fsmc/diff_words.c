/* SPDX-License-Identifier: MIT */
/* The sentences of `diff`: what a row does, as it used to and as it does now. */
#include "diff_parts.h"

#include <string.h>

static bool ends_in(struct text word, const char *ends)
{
	return word.len && strchr(ends, word.at[word.len - 1]) != NULL;
}

/* "send ack" as "sends ack". */
static struct text third_person(struct model *model, struct text action)
{
	const char *blank = memchr(action.at, ' ', action.len);
	size_t length = blank ? (size_t)(blank - action.at) : action.len;
	struct text verb = { action.at, length },
		    rest = { action.at + length, action.len - length };
	struct text stem = { verb.at, verb.len - 1 };
	const char *ending = "s";

	if (ends_in(verb, "y") && !ends_in(stem, "aeiou")) {
		verb = stem;
		ending = "ies";
	} else if (ends_in(verb, "sxzo") || (ends_in(verb, "h") && ends_in(stem, "cs"))) {
		ending = "es";
	}
	return text_format(&model->arena, "%.*s%s%.*s", (int)verb.len, verb.at, ending,
			   (int)rest.len, rest.at);
}

/* "goes to Accepted", "end the invite client"; "" where nothing is said. */
static struct text movement(const struct side *side, const struct row *row, bool is_now)
{
	struct text name = side->machine->name.text;
	char *noun;

	if (row_stays(row) && row->event_number == FSM_ENTER)
		return (struct text){ "", 0 };
	if (row_stays(row))
		return text_of(is_now ? "stays" : "stay");
	if (row->next != side->machine->final)
		return text_format(&side->model->arena, "%s to %.*s", is_now ? "goes" : "go",
				   SHOW(state_name(side, row->next)));
	name = text_format(&side->model->arena, "%s the %.*s", is_now ? "ends" : "end", SHOW(name));
	noun = arena_take(&side->model->arena, name.len + 1);
	for (size_t i = 0; i < name.len; i++)
		noun[i] = name.at[i] == '_' ? ' ' : name.at[i];
	return (struct text){ noun, name.len };
}

struct text listed(struct model *model, struct text all, struct text one, bool is_last)
{
	if (!one.len)
		return all;
	return text_format(&model->arena, "%.*s%s%.*s", (int)all.len, all.at,
			   all.len == 0 ? ""
			   : is_last    ? " and "
					: ", ",
			   (int)one.len, one.at);
}

struct text deed(const struct side *side, const struct row *row, bool is_now)
{
	struct model *model = side->model;
	struct text all = { "", 0 }, move;

	if (!row)
		return text_of(is_now ? "does nothing" : "do nothing");
	if (row->is_silent)
		return text_of(is_now ? "is ignored" : "be ignored");
	move = movement(side, row, is_now);
	for (size_t i = 0; i < row->action_count; i++) {
		struct text action = row->actions[i].text;

		all = listed(model, all, is_now ? third_person(model, action) : action,
			     !move.len && i + 1 == row->action_count);
	}
	return listed(model, all, move, true);
}
