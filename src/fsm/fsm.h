/* SPDX-License-Identifier: MIT */
/* The executor: one function steps any machine of the tables.  It knows no SIP.
 *
 * An object embeds a struct fsm for each machine it runs, calls fsm_start()
 * once, fsm_event() for what happens to it, and fsm_stop() before it is freed.
 * Timers are started and stopped by the tables alone.
 */
#ifndef FSM_FSM_H
#define FSM_FSM_H

#include "fsm/flight.h"
#include "fsm/runtime.h"
#include "fsm/tables.h"

struct fsm {
	struct wheel_entry timer; /* for the earliest of `due`; first member */
	peal_time due[FSM_TIMERS];
	uint8_t fired[FSM_TIMERS]; /* how often, for timers that double */
	void *object;              /* what guards and actions are given */
	struct flight *flight;     /* the object's */
	peal_time since;           /* when it entered its state */
	uint8_t machine, state, which;
};

/* Enters the initial state.  `which` tells the machines of one object apart;
 * `flight` knows whose they are and notes what they do. */
void fsm_start(struct runtime *rt, struct fsm *f, uint8_t machine, uint8_t which, void *object,
	       struct flight *flight);

/* Puts a machine into its final state: it has nothing to do. */
void fsm_rest(struct fsm *f, uint8_t machine);

/* Runs the first row of the present state that names `event` and whose guard
 * holds.  Reaching the final state signals SIGNAL_ENDED.
 * PEAL_E_STATE: no row names it; counted as unexpected, nothing has changed. */
int fsm_event(struct runtime *rt, struct fsm *f, uint8_t event);

/* True when `event` would do something now: its row acts or moves. */
bool fsm_takes(const struct fsm *f, uint8_t event);

bool fsm_is_final(const struct fsm *f);

/* The machine as it is after its latest row, whether that is done or still runs. */
struct ending fsm_ending(const struct runtime *rt, const struct fsm *f);

/* Runs the earliest timer that is due; called when the wheel says so. */
void fsm_fire(struct runtime *rt, struct fsm *f);

void fsm_stop(struct runtime *rt, struct fsm *f);

#endif
