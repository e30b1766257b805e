/* SPDX-License-Identifier: MIT */
/* The machines as data: what `fsm/` says, for tools that draw, list or explain.
 * The strings live in one object file of the library, linked only when used.
 */
#ifndef PEAL_FSM_H
#define PEAL_FSM_H

#include <peal/types.h>

/* How many machines there are; they are numbered from 0. */
uint8_t peal_machine_count(void);

/* The name of a machine ("invite_client"), its one-line title, and the names of
 * its states and events ("Calling", "timer A").  "" beyond the last. */
const char *peal_machine_name(uint8_t machine);
const char *peal_machine_title(uint8_t machine);
uint8_t peal_machine_states(uint8_t machine);
const char *peal_state_name(uint8_t machine, uint8_t state);
const char *peal_event_name(uint8_t machine, uint8_t event);

/* One `timer` line of a machine, as it is written; "" beyond the last. */
uint8_t peal_machine_timers(uint8_t machine);
const char *peal_timer_text(uint8_t machine, uint8_t line);
const char *peal_timer_clause(uint8_t machine, uint8_t line);

/* The same line as data; false, and nothing is written, beyond the last. */
struct peal_timer {
	uint8_t event;   /* what it is to its machine */
	uint32_t states; /* it runs in: one bit for each, the lowest for state 0 */
	bool is_once;    /* it fires once, and again only after it was left and entered */
};
bool peal_timer_describe(uint8_t machine, uint8_t line, struct peal_timer *timer);

/* The state a machine starts in, and the one it ends in, which no row leaves. */
uint8_t peal_machine_initial(uint8_t machine);
uint8_t peal_machine_final(uint8_t machine);

/* One row.  Rows are numbered through all machines. */
struct peal_row {
	uint8_t machine, state, event;
	uint8_t next;        /* a state; the row's own state when it stays */
	bool stays;          /* no arrow: nothing is left or entered */
	const char *guard;   /* "" when there is none */
	const char *actions; /* "send ack, tell response"; "ignore"; "" */
	const char *clause;  /* "RFC 3261 17.1.1.2" */
	const char *note;    /* the comment behind it; may be "" */
};
uint16_t peal_row_count(void);
bool peal_row_describe(uint16_t row, struct peal_row *description);

#endif
