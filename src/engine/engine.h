/* SPDX-License-Identifier: MIT */
/* The door: one engine is the runtime and the layers on it. */
#ifndef ENGINE_ENGINE_H
#define ENGINE_ENGINE_H

#include "ua/ua.h"

struct peal_engine {
	struct runtime rt;
	struct auth auth;
	struct transactions transactions;
	struct dialogs dialogs;
	struct subscriptions subscriptions;
	struct ua ua;

	/* What the application was handed last, kept until its next call. */
	struct event last_event;
	const struct endings *last_endings; /* NULL: it ended nothing */
	struct output last_output;
	struct peal_message input, seen;
	const struct buffer *kept; /* what `input` speaks of after it was dealt with */
	struct peal_header *input_headers, *seen_headers;
};

/* Begins a call of the application's: time moves, what it was handed goes. */
void engine_begin(struct peal_engine *engine, peal_time now);

/* The same for what the user wants, after all that is due.  PEAL_E_FULL: events or
 * outputs must be read first. */
int engine_act(struct peal_engine *engine, peal_time now);

/* Sends a request that was written; there is room for its transaction. */
struct transaction *engine_send(struct peal_engine *engine, const struct outgoing *outgoing,
				struct peal_text method, peal_id owner);

/* Deals with all signals, then with all timers that are due, until both rest or
 * the queues that the application reads have no room. */
void engine_settle(struct peal_engine *engine);

#endif
