/* SPDX-License-Identifier: MIT */
/* Reads a timer line:
 *
 *   timer A  64*T1 doubling to T2 or 0  in Calling, Proceeding  when not reliable  @3261 17
 */
#include "parse.h"

static const char *const stops[] = { "in", "or", "doubling", "repeating", NULL };

static const char duration_help[] =
    "a duration is a sum of T1, 64*T1, T2, T4, 32s and 200ms, or one time word";

/* Which of T1, T2 and T4 the word is. */
static uint8_t *factor_of(struct fsm_duration *value, struct text word)
{
	if (text_is(word, "T1"))
		return &value->t1;
	if (text_is(word, "T2"))
		return &value->t2;
	return text_is(word, "T4") ? &value->t4 : NULL;
}

/* Digits at the start of the word; `rest` is what follows.  0 when there are
 * none, and when the number does not fit. */
static uint64_t digits(struct text word, struct text *rest)
{
	uint64_t number = 0;
	size_t i;

	for (i = 0; i < word.len && word.at[i] >= '0' && word.at[i] <= '9'; i++)
		number = number > UINT32_MAX ? number : number * 10 + (uint64_t)(word.at[i] - '0');
	*rest = (struct text){ word.at + i, word.len - i };
	return number > UINT32_MAX ? 0 : number;
}

static void add_factor(struct cursor *cursor, struct fsm_duration *value, uint64_t times)
{
	uint8_t *factor = factor_of(value, cursor->token->text);

	if (!cursor_is(cursor, TOKEN_WORD) || !factor) {
		cursor_refuse(cursor, duration_help);
		return;
	}
	if (times == 0 || times + *factor > MAX_NUMBER) {
		cursor_refuse(cursor, "a factor is 1 to 255");
		return;
	}
	*factor = (uint8_t)(*factor + times);
	cursor->token++;
}

static void add_milliseconds(struct cursor *cursor, struct fsm_duration *value, uint64_t number)
{
	if (number == 0 || number + value->ms > UINT32_MAX) {
		cursor_refuse(cursor, "a duration is 1 ms to 4294967295 ms");
		return;
	}
	value->ms = (uint32_t)(value->ms + number);
	cursor->token++;
}

static void read_term(struct cursor *cursor, struct fsm_duration *value)
{
	struct text rest;
	uint64_t number = digits(cursor->token->text, &rest);

	if (!cursor_is(cursor, TOKEN_WORD)) {
		cursor_refuse(cursor, duration_help);
	} else if (text_is(rest, "ms")) {
		add_milliseconds(cursor, value, number);
	} else if (text_is(rest, "s")) {
		add_milliseconds(cursor, value, number * 1000);
	} else if (!rest.len && cursor->token[1].kind == TOKEN_STAR) {
		cursor->token += 2;
		add_factor(cursor, value, number);
	} else {
		add_factor(cursor, value, 1);
	}
}

/* A time word begins with a letter and is none of T1, T2, T4. */
static bool is_time_word(const struct token *token)
{
	struct fsm_duration unused;

	return token->kind == TOKEN_WORD &&
	       !(token->text.at[0] >= '0' && token->text.at[0] <= '9') &&
	       !factor_of(&unused, token->text);
}

static struct duration read_duration(struct cursor *cursor)
{
	struct duration duration = { 0 };
	const char *from = cursor->token->text.at;

	if (is_time_word(cursor->token)) {
		duration.word = cursor_phrase(cursor, stops);
		duration.written = duration.word.text;
		if (!duration.word.text.len)
			cursor_refuse(cursor, duration_help);
		return duration;
	}
	do
		read_term(cursor, &duration.value);
	while (!cursor->has_failed && cursor_take(cursor, TOKEN_PLUS));
	duration.written = text_single_spaced(
	    &cursor->model->arena, (struct text){ from, (size_t)(cursor->token->text.at - from) });
	return duration;
}

static void read_kind(struct cursor *cursor, struct timer *timer)
{
	timer->kind = FSM_ONCE;
	if (cursor_take_word(cursor, "repeating"))
		timer->kind = FSM_REPEATING;
	if (!cursor_take_word(cursor, "doubling"))
		return;
	timer->kind = FSM_DOUBLING;
	if (cursor_take_word(cursor, "to"))
		timer->cap = read_duration(cursor);
}

static void read_or_zero(struct cursor *cursor, struct timer *timer)
{
	const struct token *at = cursor->token;

	if (!cursor_take_word(cursor, "or"))
		return;
	if (!cursor_take_word(cursor, "0"))
		cursor_refuse(cursor, "'or 0' makes the timer fire at once where its guard does "
				      "not hold");
	timer->or_zero = true;
	if (timer->kind == FSM_ONCE || cursor->has_failed)
		return;
	cursor->has_failed = true;
	fault(cursor->model, (struct place){ cursor->source, at->line, at->column },
	      "'or 0' on a timer that fires again and again; only a timer that fires once has it");
}

static void read_states(struct cursor *cursor, struct timer *timer)
{
	if (!cursor_take_word(cursor, "in")) {
		cursor_refuse(cursor, "a timer line reads 'timer X duration in State, State "
				      "@clause'");
		return;
	}
	do {
		struct name name = cursor_name(cursor);

		if (!name.text.len)
			cursor_refuse(cursor, "after 'in' stand the states the timer runs in");
		timer->in = arena_grow(&cursor->model->arena, timer->in, timer->in_count,
				       &timer->in_room, sizeof *timer->in);
		timer->in[timer->in_count++] = name;
	} while (!cursor->has_failed && cursor_take(cursor, TOKEN_COMMA));
}

static void read_when(struct cursor *cursor, struct timer *timer)
{
	struct place at = cursor_place(cursor);

	if (cursor_take_word(cursor, "when"))
		timer->when = guard_read(cursor);
	else if (timer->or_zero && !cursor->has_failed)
		fault(
		    cursor->model, at,
		    "'or 0' without 'when'; say when the timer takes its time: 'when unreliable'");
}

static void read_clause(struct cursor *cursor, struct timer *timer)
{
	const struct token *end = cursor->token;
	const char *from = timer->name.text.at;
	struct text line = { from, (size_t)(end->text.at - from) };

	line = text_single_spaced(&cursor->model->arena, line);
	timer->written = text_format(&cursor->model->arena, "timer %.*s", (int)line.len, line.at);
	timer->clause = cursor_clause(cursor);
	if (timer->clause.len || cursor->has_failed)
		return;
	if (end->kind < TOKEN_LINE_END && end->kind != TOKEN_COMMENT) {
		cursor_refuse(cursor,
			      "a timer line reads 'timer X duration [doubling [to "
			      "duration] | repeating] [or 0] in States [when guard] @clause'");
		return;
	}
	cursor->has_failed = true;
	fault(cursor->model, timer->name.at,
	      "timer %.*s names no clause; end the line with '@3261 17.1.1.2' or '@peal anchor'",
	      SHOW(timer->name.text));
}

static void keep_timer(struct cursor *cursor, struct machine *machine, struct timer timer)
{
	if (machine->timer_count == MAX_NUMBER) {
		fault(cursor->model, timer.name.at, "more than %d timer lines; split the machine",
		      MAX_NUMBER);
		return;
	}
	machine->timers = arena_grow(&cursor->model->arena, machine->timers, machine->timer_count,
				     &machine->timer_room, sizeof *machine->timers);
	machine->timers[machine->timer_count++] = timer;
}

void timer_read(struct cursor *cursor, struct machine *machine)
{
	struct timer timer = { 0 };

	timer.name = cursor_name(cursor);
	if (!timer.name.text.len)
		cursor_refuse(cursor, "a timer line reads 'timer X duration in State, State "
				      "@clause'");
	if (!cursor->has_failed)
		timer.after = read_duration(cursor);
	if (!cursor->has_failed)
		read_kind(cursor, &timer);
	if (!cursor->has_failed)
		read_or_zero(cursor, &timer);
	if (!cursor->has_failed)
		read_states(cursor, &timer);
	if (!cursor->has_failed)
		read_when(cursor, &timer);
	if (!cursor->has_failed)
		read_clause(cursor, &timer);
	if (!timer.name.text.len)
		return;
	/* Of a line that failed the name is kept, lest its rows name an unknown timer. */
	if (cursor->has_failed)
		timer = (struct timer){ .name = timer.name };
	keep_timer(cursor, machine, timer);
}
