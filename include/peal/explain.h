/* SPDX-License-Identifier: MIT */
/* What an object is doing, and how it came to that: the flight recorder.
 *
 * Each call, transaction, dialog and record of a 2xx remembers its latest steps.
 * peal_history() gives them as data, peal_explain() as text for people; the words
 * of the second are linked only into programs that use it.
 *
 * An object that an event ends (PEAL_EV_ENDED, the final PEAL_EV_RESPONSE) can
 * still be asked about when that event is read, until the next call that takes
 * the engine without const; of a call so can the transaction of its INVITE, as it
 * was at that moment.
 */
#ifndef PEAL_EXPLAIN_H
#define PEAL_EXPLAIN_H

#include <peal/peal.h>

#define PEAL_HISTORY_STEPS    16
#define PEAL_HISTORY_MACHINES 6
#define PEAL_HISTORY_TIMERS   6

/* A timer that runs. */
struct peal_timer_now {
	uint8_t event; /* what it is to its machine: peal_event_name() */
	peal_time due; /* in the past: it waits until events and outputs are read */
};

struct peal_machine_now {
	uint8_t machine, state; /* see fsm.h for their names */
	peal_time since;        /* when it entered that state */
	uint8_t timer_count;
	struct peal_timer_now timers[PEAL_HISTORY_TIMERS];
};

struct peal_history {
	peal_time now; /* all else is as it was then */
	uint8_t machine_count;
	struct peal_machine_now machines[PEAL_HISTORY_MACHINES];
	uint32_t step_count; /* the latest steps of all its machines, oldest first */
	struct peal_step steps[PEAL_HISTORY_STEPS];
	uint32_t forgotten;     /* steps before these */
	peal_id invite, dialog; /* of a call: who works for it; 0, or gone: nobody */
};

/* Tells what the object `id` is doing: of a call or request of the application's,
 * of an output's ticket, of a step.
 *
 * `history` is filled in.  `now` is the time of the engine's latest call, or of the
 * event that ended the object.
 * PEAL_E_GONE: no such object (any more); `history` is empty.
 */
int peal_history(const struct peal_engine *engine, peal_id id, struct peal_history *history);

/* Writes the same as lines of text, with a NUL behind them: for each machine its
 * state and the timers that run, what can happen next, and row by row how it got
 * there, with clauses.  Of a call, the transaction of its INVITE and its dialog
 * follow, as far as they are there.
 *
 * At most `size` bytes of `buffer` are written; it may be NULL when `size` is 0.
 *
 * Returns the length of all of it without the NUL; when that is `size` or more, the
 * end is cut off.
 * PEAL_E_GONE: no such object (any more); `buffer` is untouched.
 */
int peal_explain(const struct peal_engine *engine, peal_id id, char *buffer, size_t size);

#endif
