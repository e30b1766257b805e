/* SPDX-License-Identifier: MIT */
#include "fsm/fsm.h"

static const struct fsm_machine *machine_of(const struct fsm *f)
{
	return &fsm_machines[f->machine];
}

static bool holds(uint8_t guard, const void *object)
{
	uint8_t number = guard & (uint8_t)~FSM_NOT;

	return number == 0 || fsm_guard(number, object) == !(guard & FSM_NOT);
}

/* The row for `event` in the present state, FSM_NO_ROW when there is none. */
static uint16_t find_row(const struct fsm *f, uint8_t event)
{
	const struct fsm_machine *m = machine_of(f);
	uint16_t row;

	if (fsm_is_final(f))
		return FSM_NO_ROW;
	row = fsm_cells[m->cells + f->state * m->events + event];
	if (row == FSM_NO_ROW)
		return row;
	while (!holds(fsm_rows[row].guard, f->object))
		row++;
	return row;
}

/* ---- timers ---- */

static peal_time length_of(const struct runtime *rt, const struct fsm_duration *d,
			   const void *object)
{
	const struct peal_config *c = &rt->config;

	if (d->word)
		return fsm_time(d->word, object);
	return (peal_time)d->t1 * c->t1 + (peal_time)d->t2 * c->t2 + (peal_time)d->t4 * c->t4 +
	       d->ms;
}

static peal_time after(peal_time now, peal_time length)
{
	return length >= PEAL_NEVER - now ? PEAL_NEVER : now + length;
}

/* The line of timer number `n` that speaks of the present state: it runs, so one does. */
static const struct fsm_timer *line_of(const struct fsm *f, uint8_t n)
{
	const struct fsm_machine *m = machine_of(f);
	const struct fsm_timer *line = &fsm_timers[m->timers];
	uint32_t present = 1U << f->state;

	while (line->event != m->timer_event + n || !(line->states & present))
		line++;
	return line;
}

static peal_time interval(const struct runtime *rt, const struct fsm *f,
			  const struct fsm_timer *line, uint8_t fired)
{
	peal_time length = length_of(rt, &line->after, f->object);
	peal_time cap = length_of(rt, &line->cap, f->object);

	if (line->kind != FSM_DOUBLING)
		return length;
	length <<= fired < 32 ? fired : 32;
	return cap && length > cap ? cap : length;
}

static void start_timer(struct runtime *rt, struct fsm *f, uint8_t n, const struct fsm_timer *line)
{
	f->fired[n] = 0;
	if (holds(line->guard, f->object))
		f->due[n] = after(rt->now, interval(rt, f, line, 0));
	else
		f->due[n] = line->or_zero ? rt->now : FSM_NO_DUE;
}

/* Starts what the new state has and the old had not, stops what it has not.  A timer has
 * one line at most for a state, and no state is entered from the final one. */
static void move_timers(struct runtime *rt, struct fsm *f, bool from_outside, uint8_t old)
{
	const struct fsm_machine *m = machine_of(f);
	const struct fsm_timer *lines = &fsm_timers[m->timers], *now[FSM_TIMERS] = { NULL };
	uint32_t in_new = f->state == m->final ? 0 : 1U << f->state;
	uint32_t in_old = from_outside ? 0 : 1U << old;
	bool had[FSM_TIMERS] = { false };

	for (uint8_t i = 0; i < m->timer_lines; i++) {
		uint8_t n = (uint8_t)(lines[i].event - m->timer_event);

		if (lines[i].states & in_new)
			now[n] = &lines[i];
		if (lines[i].states & in_old)
			had[n] = true;
	}
	for (uint8_t n = 0; n < m->timer_count; n++) {
		if (!now[n])
			f->due[n] = FSM_NO_DUE;
		else if (!had[n])
			start_timer(rt, f, n, now[n]);
	}
}

/* The number of the timer that is due first; those of one time in their order. */
static uint8_t earliest(const struct fsm *f)
{
	uint8_t first = 0;

	for (uint8_t n = 1; n < machine_of(f)->timer_count; n++)
		if (f->due[n] < f->due[first])
			first = n;
	return first;
}

static void set_wheel(struct runtime *rt, struct fsm *f)
{
	peal_time when = machine_of(f)->timer_count ? f->due[earliest(f)] : FSM_NO_DUE;

	if (when == FSM_NO_DUE)
		wheel_stop(&rt->wheel, &f->timer);
	else if (!f->timer.next || f->timer.when != when)
		wheel_start(&rt->wheel, &f->timer, when);
}

/* ---- rows ---- */

static void note_step(struct runtime *rt, const struct fsm *f, uint16_t row)
{
	struct peal_step *step;

	rt->counts.steps++;
	flight_note(f->flight, row, rt->now);
	if (rt->steps.size == 0)
		return;
	if (rt->steps.count == rt->steps.size)
		ring_pop(&rt->steps);
	step = ring_push(&rt->steps);
	*step = (struct peal_step){ rt->now, f->flight->object, f->flight->call, row };
}

static void run_row(struct runtime *rt, const struct fsm *f, uint16_t row)
{
	const uint8_t *action = &fsm_actions[fsm_rows[row].actions];

	note_step(rt, f, row);
	for (; *action; action++)
		fsm_act(*action, f->object);
}

static void enter(struct runtime *rt, struct fsm *f, uint8_t state, bool from_outside)
{
	uint8_t old = f->state;
	uint16_t row;

	f->state = state;
	f->since = rt->now;
	move_timers(rt, f, from_outside, old);
	row = find_row(f, FSM_ENTER);
	if (row != FSM_NO_ROW)
		run_row(rt, f, row);
	if (fsm_is_final(f))
		runtime_signal(rt, (struct signal){ f->flight->object, SIGNAL_ENDED, f->which, 0 });
}

void fsm_start(struct runtime *rt, struct fsm *f, uint8_t machine, uint8_t which, void *object,
	       struct flight *flight)
{
	*f = (struct fsm){ .object = object, .flight = flight, .machine = machine, .which = which };
	enter(rt, f, machine_of(f)->initial, true);
	set_wheel(rt, f);
}

void fsm_rest(struct fsm *f, uint8_t machine)
{
	*f = (struct fsm){ .machine = machine, .state = fsm_machines[machine].final };
}

int fsm_event(struct runtime *rt, struct fsm *f, uint8_t event)
{
	uint16_t row = find_row(f, event);

	if (row == FSM_NO_ROW) {
		rt->counts.unexpected++;
		return PEAL_E_STATE;
	}
	run_row(rt, f, row);
	if (fsm_rows[row].next != FSM_STAY)
		enter(rt, f, fsm_rows[row].next, false);
	set_wheel(rt, f);
	return PEAL_OK;
}

bool fsm_takes(const struct fsm *f, uint8_t event)
{
	uint16_t row = find_row(f, event);

	return row != FSM_NO_ROW && (fsm_rows[row].next != FSM_STAY || fsm_rows[row].actions != 0);
}

bool fsm_is_final(const struct fsm *f)
{
	return f->state == machine_of(f)->final;
}

/* Other machines of the object note their rows there, too. */
static bool is_own(const struct fsm *f, uint16_t row)
{
	return (uint16_t)(row - machine_of(f)->row_first) < machine_of(f)->row_count;
}

struct ending fsm_ending(const struct runtime *rt, const struct fsm *f)
{
	uint32_t last = flight_count(f->flight) - 1;
	uint16_t row = flight_row(f->flight, last);
	uint8_t next = fsm_rows[row].next;
	peal_time at = flight_time(f->flight, last, rt->now);

	if (next == FSM_STAY || !is_own(f, row))
		return (struct ending){ *f->flight, f->since, f->machine, f->state };
	return (struct ending){ *f->flight, at, f->machine, next };
}

void fsm_fire(struct runtime *rt, struct fsm *f)
{
	uint8_t n = earliest(f);
	const struct fsm_timer *line = line_of(f, n);

	if (line->kind == FSM_ONCE)
		f->due[n] = FSM_NO_DUE;
	else
		f->due[n] = after(rt->now, interval(rt, f, line, ++f->fired[n]));
	fsm_event(rt, f, line->event);
}

void fsm_stop(struct runtime *rt, struct fsm *f)
{
	wheel_stop(&rt->wheel, &f->timer);
}
