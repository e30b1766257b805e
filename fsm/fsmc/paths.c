/* SPDX-License-Identifier: MIT */
/* A search in breadth over situations; see paths.h. */
#include "paths.h"
#include "ends.h"

enum { SITUATIONS = MAX_STATES << FSM_TIMERS };

struct situation {
	const struct row *by; /* the row that led here; NULL at the start */
	uint32_t from;
	uint32_t order; /* when it was reached, from 1; 0: never */
};

static uint32_t situation(uint32_t state, uint32_t spent)
{
	return spent * MAX_STATES + state;
}

/* The timers whose span the state is in, as a mask of their numbers. */
static uint32_t timers_in(const struct machine *machine, uint32_t state)
{
	uint32_t timers = 0;

	for (uint32_t i = 0; i < machine->timer_name_count; i++) {
		if (timer_span(machine, i) & state_bit(state))
			timers |= UINT32_C(1) << i;
	}
	return timers;
}

/* The timer that the row takes, as a mask; 0: none. */
static uint32_t timer_of(const struct machine *machine, const struct row *row)
{
	uint32_t first = machine_events(machine);

	return row->event_number < first ? 0 : UINT32_C(1) << (row->event_number - first);
}

static bool fires_once(const struct machine *machine, const struct row *row)
{
	for (size_t i = 0; i < machine->timer_count; i++) {
		const struct timer *timer = &machine->timers[i];

		if (machine_events(machine) + timer->which == row->event_number &&
		    (timer->states & state_bit(row->state)))
			return timer->kind == FSM_ONCE;
	}
	return false;
}

static bool can_run(const struct machine *machine, const struct row *row, uint32_t from)
{
	return row->event_number != FSM_ENTER && row->state == from % MAX_STATES &&
	       !(timer_of(machine, row) & (from / MAX_STATES));
}

/* Where the row leads from a situation of its state. */
static uint32_t situation_after(const struct machine *machine, const struct row *row, uint32_t from)
{
	uint32_t spent = from / MAX_STATES, to = row_stays(row) ? row->state : row->next;

	if (fires_once(machine, row))
		spent |= timer_of(machine, row);
	if (!row_stays(row))
		spent &= timers_in(machine, to);
	return situation(to, spent);
}

struct paths paths_of(struct model *model, const struct machine *machine)
{
	struct paths paths = { machine,
			       arena_take(&model->arena, SITUATIONS * sizeof(struct situation)) };
	uint32_t *queue = arena_take(&model->arena, SITUATIONS * sizeof *queue);
	uint32_t count = 0;

	queue[count++] = situation(machine->initial, 0);
	paths.at[queue[0]].order = count;
	for (uint32_t i = 0; i < count; i++) {
		for (size_t j = 0; j < machine->row_count; j++) {
			const struct row *row = &machine->rows[j];
			uint32_t to;

			if (!can_run(machine, row, queue[i]))
				continue;
			to = situation_after(machine, row, queue[i]);
			if (paths.at[to].order)
				continue;
			queue[count++] = to;
			paths.at[to] = (struct situation){ row, queue[i], count };
		}
	}
	return paths;
}

/* The situation, first reached of all, in which the row can run, or which its
 * state is entered by. */
static bool find_start(const struct paths *paths, const struct row *row, uint32_t *start)
{
	uint32_t best = UINT32_MAX;

	for (uint32_t i = 0; i < SITUATIONS; i++) {
		bool is_start = row->event_number == FSM_ENTER ? i % MAX_STATES == row->state
							       : can_run(paths->machine, row, i);

		if (!is_start || !paths->at[i].order || paths->at[i].order >= best)
			continue;
		best = paths->at[i].order;
		*start = i;
	}
	return best != UINT32_MAX;
}

bool path_can_reach(const struct paths *paths, const struct row *row)
{
	uint32_t start;

	return find_start(paths, row, &start);
}

static void turn(struct path *path)
{
	for (size_t i = 0; i < path->count / 2; i++) {
		const struct row *row = path->rows[i];

		path->rows[i] = path->rows[path->count - 1 - i];
		path->rows[path->count - 1 - i] = row;
	}
}

bool path_to(const struct paths *paths, const struct row *row, struct path *path)
{
	uint32_t at;

	path->count = 0;
	if (!find_start(paths, row, &at))
		return false;
	for (; paths->at[at].by; at = paths->at[at].from)
		path->rows[path->count++] = paths->at[at].by;
	turn(path);
	return true;
}

size_t row_answers(const struct machine *machine, const struct row *row, struct answer *answers,
		   size_t room)
{
	size_t count = 0;

	for (size_t i = 0; i < machine->row_count && count < room; i++) {
		const struct row *other = &machine->rows[i];

		if (other->state != row->state || other->event_number != row->event_number)
			continue;
		if (other == row)
			break;
		answers[count++] = (struct answer){ &other->guard, other->guard.is_negated };
	}
	if (row->guard.number && !row->is_last && count < room)
		answers[count++] = (struct answer){ &row->guard, !row->guard.is_negated };
	return count;
}
