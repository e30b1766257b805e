/* SPDX-License-Identifier: MIT */
/* Reads a row:
 *
 *   2xx, 3xx-6xx [not late] : send ack, tell response -> Completed @6026 8.4 # a note
 *
 * A list of events makes one row of each.
 */
#include "parse.h"

static const char row_help[] = "a row reads 'event [guard] : actions -> State'";

struct events {
	struct name name[MAX_EVENTS_OF_ROW];
	bool is_timer[MAX_EVENTS_OF_ROW];
	size_t count;
};

struct guard guard_read(struct cursor *cursor)
{
	struct guard guard = { 0 };

	guard.is_negated = cursor_take_word(cursor, "not");
	guard.name = cursor_phrase(cursor, NULL);
	if (!guard.name.text.len)
		cursor_refuse(cursor,
			      "here stands a guard of the vocabulary, or 'not' and a guard");
	return guard;
}

static void read_event(struct cursor *cursor, struct events *events)
{
	size_t n = events->count;

	if (n == MAX_EVENTS_OF_ROW) {
		cursor_refuse(cursor, "at most 32 events share a row");
		return;
	}
	events->is_timer[n] = cursor_take_word(cursor, "timer");
	events->name[n] = events->is_timer[n] ? cursor_name(cursor) : cursor_phrase(cursor, NULL);
	if (!events->name[n].text.len)
		cursor_refuse(cursor, row_help);
	events->count++;
}

static void read_events(struct cursor *cursor, struct events *events)
{
	do
		read_event(cursor, events);
	while (!cursor->has_failed && cursor_take(cursor, TOKEN_COMMA));
}

static void read_guard(struct cursor *cursor, struct row *row)
{
	if (!cursor_take(cursor, TOKEN_OPEN))
		return;
	row->guard = guard_read(cursor);
	if (!cursor_take(cursor, TOKEN_CLOSE))
		cursor_refuse(cursor, "a guard ends with ']'");
}

static void read_actions(struct cursor *cursor, struct row *row)
{
	struct name names[MAX_ACTIONS_OF_ROW];

	do {
		if (row->action_count == MAX_ACTIONS_OF_ROW) {
			cursor_refuse(cursor, "at most 16 actions stand in a row");
			return;
		}
		names[row->action_count] = cursor_phrase(cursor, NULL);
		if (!names[row->action_count].text.len)
			cursor_refuse(cursor, "after ',' stands another action");
		row->action_count++;
	} while (!cursor->has_failed && cursor_take(cursor, TOKEN_COMMA));
	row->actions = arena_take(&cursor->model->arena, row->action_count * sizeof *names);
	row->action_words = arena_take(&cursor->model->arena,
				       row->action_count * sizeof *row->action_words);
	for (size_t i = 0; i < row->action_count; i++)
		row->actions[i] = names[i];
}

static void read_silence(struct cursor *cursor, struct row *row)
{
	row->is_silent = true;
	if (cursor_is(cursor, TOKEN_COMMA) || cursor_is(cursor, TOKEN_ARROW))
		cursor_refuse(cursor, "'ignore' stands alone: it means no action and no arrow");
}

/* What stands after the ':'. */
static void read_answer(struct cursor *cursor, struct row *row)
{
	struct place at = cursor_place(cursor);

	if (cursor_take_word(cursor, "ignore"))
		read_silence(cursor, row);
	else if (cursor_is(cursor, TOKEN_WORD))
		read_actions(cursor, row);
	if (cursor->has_failed)
		return;
	if (cursor_take(cursor, TOKEN_ARROW)) {
		row->arrow = cursor_name(cursor);
		if (!row->arrow.text.len)
			cursor_refuse(cursor, "after '->' stands a state");
	} else if (!row->is_silent && !row->action_count &&
		   (cursor->token->kind >= TOKEN_LINE_END || cursor->token->kind == TOKEN_CLAUSE ||
		    cursor->token->kind == TOKEN_COMMENT)) {
		cursor->has_failed = true;
		fault(cursor->model, at,
		      "a row that does nothing; if that is meant, write 'ignore'");
	}
}

static bool is_enter(const struct events *events, size_t i)
{
	return !events->is_timer[i] && text_is(events->name[i].text, "enter");
}

static void check_enter(struct cursor *cursor, const struct row *row)
{
	if (row->arrow.text.len)
		fault(cursor->model, row->arrow.at,
		      "an 'enter' row with an arrow; the row that comes here should go there "
		      "itself");
}

static void keep_row(struct cursor *cursor, struct machine *machine, struct row row)
{
	struct state *state = &machine->states[machine->state_count - 1];

	if (state->rows > MAX_ROWS_OF_STATE)
		return;
	if (++state->rows > MAX_ROWS_OF_STATE) {
		fault(cursor->model, row.event.at,
		      "more than %d rows in a state; split the machine", MAX_ROWS_OF_STATE);
		return;
	}
	row.state = (uint32_t)machine->state_count - 1;
	if (!row.clause.len)
		row.clause = state->clause;
	machine->rows = arena_grow(&cursor->model->arena, machine->rows, machine->row_count,
				   &machine->row_room, sizeof *machine->rows);
	machine->rows[machine->row_count++] = row;
}

static void keep_rows(struct cursor *cursor, struct machine *machine, struct row row,
		      const struct events *events)
{
	for (size_t i = 0; i < events->count; i++) {
		row.event = events->name[i];
		row.is_timer = events->is_timer[i];
		if (is_enter(events, i))
			check_enter(cursor, &row);
		keep_row(cursor, machine, row);
	}
}

void row_read(struct cursor *cursor, struct machine *machine, bool is_kept)
{
	struct events events = { 0 };
	struct row row = { 0 };

	read_events(cursor, &events);
	if (!cursor->has_failed)
		read_guard(cursor, &row);
	if (!cursor_take(cursor, TOKEN_COLON))
		cursor_refuse(cursor, row_help);
	if (!cursor->has_failed)
		read_answer(cursor, &row);
	if (!cursor->has_failed)
		row.clause = cursor_clause(cursor);
	row.note = cursor_comment(cursor);
	if (cursor->token->kind < TOKEN_LINE_END)
		cursor_refuse(cursor, row_help);
	if (!cursor->has_failed && is_kept)
		keep_rows(cursor, machine, row, &events);
}
