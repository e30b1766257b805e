/* SPDX-License-Identifier: MIT */
/* Reads a machine: its head, its timer lines (parse_timer.c), its states and
 * their rows (parse_row.c).
 */
#include "parse.h"

#include <string.h>

struct reader {
	struct cursor *cursor;
	struct machine *machine;
	bool has_state;   /* a state block was begun */
	bool is_dropped;  /* its rows have no state to live in */
	bool has_unknown; /* a line of the head was not understood */
};

static void once(struct cursor *cursor, struct name *kept, const char *what, const char *expected)
{
	struct name name = cursor_name(cursor);

	if (!name.text.len)
		cursor_refuse(cursor, expected);
	else if (kept->text.len)
		fault(cursor->model, name.at, "a second '%s' line; the first is in line %u", what,
		      (unsigned)kept->at.line);
	else
		*kept = name;
}

static void read_machine(struct reader *reader)
{
	once(reader->cursor, &reader->machine->name, "machine", "the line reads 'machine name'");
}

static void read_use(struct reader *reader)
{
	once(reader->cursor, &reader->machine->use, "use", "the line reads 'use vocabulary'");
}

static void read_initial(struct reader *reader)
{
	once(reader->cursor, &reader->machine->initial_name, "initial",
	     "the line reads 'initial State'");
}

static void read_final(struct reader *reader)
{
	once(reader->cursor, &reader->machine->final_name, "final", "the line reads 'final State'");
}

static void read_timer(struct reader *reader)
{
	if (reader->has_state)
		cursor_refuse(reader->cursor, "timer lines stand before the first state, and a row "
					      "has a ':'");
	else
		timer_read(reader->cursor, reader->machine);
}

static bool state_is_known(const struct reader *reader, struct name name)
{
	for (size_t i = 0; i < reader->machine->state_count; i++) {
		const struct state *state = &reader->machine->states[i];

		if (!text_same(state->name.text, name.text))
			continue;
		fault(reader->cursor->model, name.at,
		      "state '%.*s' is declared twice; the first is in line %u", SHOW(name.text),
		      (unsigned)state->name.at.line);
		return true;
	}
	return false;
}

/* One place is left for the final state. */
static bool has_room(const struct reader *reader, struct name name)
{
	if (reader->machine->state_count < MAX_STATES - 1)
		return true;
	fault(reader->cursor->model, name.at,
	      "more than %d states with the final one; split the machine", MAX_STATES);
	return false;
}

static void keep_state(struct reader *reader, struct state state)
{
	reader->is_dropped = true;
	if (state_is_known(reader, state.name) || !has_room(reader, state.name))
		return;
	reader->machine->states[reader->machine->state_count++] = state;
	reader->is_dropped = false;
}

static void read_state(struct reader *reader)
{
	struct cursor *cursor = reader->cursor;
	struct state state = { 0 };

	reader->has_state = true;
	reader->is_dropped = true;
	state.name = cursor_name(cursor);
	if (!state.name.text.len) {
		cursor_refuse(cursor, "the line reads 'state Name @3261 17.1.1.2'");
		return;
	}
	state.is_unbounded = cursor_take_word(cursor, "unbounded");
	state.clause = cursor_clause(cursor);
	if (!state.clause.len && cursor->token->kind < TOKEN_LINE_END &&
	    !cursor_is(cursor, TOKEN_COMMENT))
		cursor_refuse(cursor, "the line reads 'state Name [unbounded] @3261 17.1.1.2'");
	else if (!state.clause.len)
		fault(cursor->model, state.name.at,
		      "state '%.*s' names no clause; end the line with '@3261 17.1.1.2' or "
		      "'@peal anchor'",
		      SHOW(state.name.text));
	keep_state(reader, state);
}

static const struct {
	const char *word;
	void (*read)(struct reader *reader);
} lines[] = {
	{ "machine", read_machine }, { "use", read_use },     { "timer", read_timer },
	{ "initial", read_initial }, { "final", read_final }, { "state", read_state },
};

static void read_unknown(struct reader *reader)
{
	struct cursor *cursor = reader->cursor;
	struct guess guess;

	if (!cursor_is(cursor, TOKEN_WORD) || reader->has_state) {
		cursor_refuse(cursor, "a row reads 'event [guard] : actions -> State'");
		return;
	}
	reader->has_unknown = true;
	guess_start(&guess, cursor->token->text);
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		guess_try(&guess, text_of(lines[i].word));
	fault_unknown(cursor->model, cursor_place(cursor), "line", &guess,
		      "before the states there are machine, use, timer, initial and final");
	cursor->has_failed = true;
}

/* Rows are known by their ':'; so events may be called "state changed". */
static bool is_row(const struct token *token)
{
	for (; token->kind < TOKEN_LINE_END; token++) {
		if (token->kind == TOKEN_COLON)
			return true;
	}
	return false;
}

static void read_row(struct reader *reader)
{
	if (!reader->has_state)
		cursor_refuse(reader->cursor, "rows stand in a state: 'state Name @clause' comes "
					      "first");
	else
		row_read(reader->cursor, reader->machine, !reader->is_dropped);
}

static void read_line(struct reader *reader)
{
	struct cursor *cursor = reader->cursor;

	if (is_row(cursor->token)) {
		read_row(reader);
		return;
	}
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		if (cursor_take_word(cursor, lines[i].word)) {
			lines[i].read(reader);
			return;
		}
	}
	read_unknown(reader);
}

static bool is_licence(struct text comment)
{
	return comment.len >= 4 && memcmp(comment.at, "SPDX", 4) == 0;
}

static void keep_comment(struct cursor *cursor, struct machine *machine, struct text line)
{
	if (is_licence(line))
		return;
	if (!machine->title.len)
		machine->title = line;
	else
		machine->comment = text_format(
		    &cursor->model->arena, "%.*s%s%.*s", (int)machine->comment.len,
		    machine->comment.at, machine->comment.len ? " " : "", (int)line.len, line.at);
}

/* The comment before the first line: its first line is the title. */
static void read_comment(struct cursor *cursor, struct machine *machine)
{
	machine->title = machine->comment = (struct text){ "", 0 };
	while (cursor_is(cursor, TOKEN_COMMENT)) {
		keep_comment(cursor, machine, cursor_comment(cursor));
		cursor_end_line(cursor, "");
	}
}

static void need(struct cursor *cursor, const struct name *name, const char *what)
{
	if (!name->text.len)
		fault(cursor->model, (struct place){ cursor->source, 1, 1 },
		      "there is no '%s' line; a machine reads: machine, use, timers, initial, "
		      "final, states",
		      what);
}

static void check_head(struct cursor *cursor, const struct machine *machine)
{
	need(cursor, &machine->name, "machine");
	need(cursor, &machine->use, "use");
	need(cursor, &machine->initial_name, "initial");
	need(cursor, &machine->final_name, "final");
	if (!machine->state_count)
		fault(cursor->model, (struct place){ cursor->source, 1, 1 },
		      "there is no state; after the head follow 'state Name @clause' and its rows");
}

void machine_read(struct cursor *cursor)
{
	struct model *model = cursor->model;
	struct machine *machine = arena_take(&model->arena, sizeof *machine);
	struct reader reader = { cursor, machine, false, false, false };

	model->machines = arena_grow(&model->arena, model->machines, model->machine_count,
				     &model->machine_room, sizeof *model->machines);
	model->machines[model->machine_count++] = machine;
	machine->source = cursor->source;
	read_comment(cursor, machine);
	while (!cursor_is(cursor, TOKEN_END)) {
		if (cursor->token->kind < TOKEN_LINE_END && !cursor_is(cursor, TOKEN_COMMENT))
			read_line(&reader);
		cursor_end_line(cursor, "the line should end here");
	}
	if (!reader.has_unknown)
		check_head(cursor, machine);
}
