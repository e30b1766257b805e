/* SPDX-License-Identifier: MIT */
/* What fsmc emits and the executor (fsm.c) runs: every machine of the library
 * in a few shared arrays, addressed by offsets, so that they stay pure constant
 * data.  The arrays are defined in gen/machines.c, the three dispatchers in
 * gen/dispatch.c.
 *
 * How a row is found: machine m, state s, event e
 *     first = fsm_cells[m.cells + s * m.events + e]     FSM_NO_ROW: no such row
 * then the rows from `first` on are tried in order; the last one of a cell has
 * no guard.
 *
 * Events are numbered per machine: 0 is FSM_ENTER, then all events of the
 * vocabulary in its order (so that machines that share a vocabulary share the
 * numbers), then the timers of the machine.
 */
#ifndef FSM_TABLES_H
#define FSM_TABLES_H

#include <peal/types.h>

#define FSM_ENTER  0    /* the event of a state's own `enter` row */
#define FSM_STAY   0xff /* a row's `next`: no arrow */
#define FSM_NO_ROW 0xffff
#define FSM_NOT    0x80 /* set in `guard`: holds when the guard does not */
#define FSM_NO_DUE UINT64_MAX

struct fsm_row {
	uint8_t guard;    /* 0: none; else a guard number, maybe with FSM_NOT */
	uint8_t next;     /* a state, or FSM_STAY */
	uint16_t actions; /* offset into fsm_actions: numbers, 0 ends; offset 0 is the empty list */
};

/* The sum of t1*T1 + t2*T2 + t4*T4 + ms, or what fsm_time(word) says when
 * `word` is not 0 (PEAL_NEVER: not started). */
struct fsm_duration {
	uint32_t ms;
	uint8_t t1, t2, t4, word;
};

enum fsm_timer_kind { FSM_ONCE, FSM_DOUBLING, FSM_REPEATING };

/* One `timer` line.  Lines of one timer follow each other and have no state in
 * common; the timer's span is the union of their states. */
struct fsm_timer {
	uint32_t states; /* one bit for each state it runs in by this line */
	struct fsm_duration after;
	struct fsm_duration cap; /* FSM_DOUBLING: the longest interval; all 0: none */
	uint8_t event;           /* the event it is */
	uint8_t kind;            /* enum fsm_timer_kind */
	uint8_t guard;           /* `when`: 0 or as in a row */
	uint8_t or_zero;         /* 1: where the guard does not hold it fires at once */
};

struct fsm_machine {
	uint16_t cells;     /* offset into fsm_cells */
	uint16_t timers;    /* offset into fsm_timers */
	uint16_t row_first; /* its rows are row_first .. row_first + row_count - 1 */
	uint16_t row_count;
	uint8_t states;
	uint8_t events;      /* with FSM_ENTER, the vocabulary's and the timers */
	uint8_t timer_event; /* the event of its first timer */
	uint8_t timer_count; /* different timers; at most FSM_TIMERS */
	uint8_t timer_lines; /* entries in fsm_timers */
	uint8_t initial;
	uint8_t final; /* a state; no rows leave it */
};

/* The most different timers a machine may have; fsmc refuses more. */
#define FSM_TIMERS 6

extern const struct fsm_machine fsm_machines[];
extern const uint16_t fsm_cells[];
extern const struct fsm_row fsm_rows[];
extern const uint8_t fsm_actions[];
extern const struct fsm_timer fsm_timers[];
extern const uint8_t fsm_machine_count;
extern const uint16_t fsm_row_count;

/* Ask a guard, do an action, ask for a time: generated switches over the
 * numbers that the tables hold.  `object` is what the vocabulary speaks of. */
bool fsm_guard(uint8_t guard, const void *object);
void fsm_act(uint8_t action, void *object);
peal_time fsm_time(uint8_t word, const void *object);

#endif
