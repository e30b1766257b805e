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

/* Writes the INVITE of a new call, when there is room for it; then nothing can fail. */
int engine_prepare_call(struct peal_engine *engine, const struct peal_request *request,
			struct outgoing *outgoing);
struct call *engine_start_call(struct peal_engine *engine, const struct peal_request *request,
			       const struct outgoing *outgoing);

/* The headers that go with a CANCEL or BYE, as whole lines; NULL without any. */
int engine_parting(struct peal_engine *engine, const struct peal_extra *extra, size_t count,
		   struct buffer **rows);

/* A request of ours that makes a subscription. */
struct asking {
	struct peal_text method, rows;
	peal_id call;
	struct dialog *dialog; /* that of the call */
	struct interest interest;
};

/* Sends it, and makes the subscription `id`. */
int engine_ask(struct peal_engine *engine, const struct peal_request *request,
	       struct asking *asking, peal_id *id);
/* Whether `request` has no method, and within a call nothing that the dialog knows. */
bool engine_is_request(const struct peal_request *request, peal_id call);

/* Accepts a subscription of theirs: what can fail, and then the rest.  `undo` forgets
 * what was prepared. */
int engine_prepare_accept(struct peal_engine *engine, struct subscription *s,
			  const struct peal_notice *notice);
void engine_undo_accept(struct peal_engine *engine, struct subscription *s);

/* Deals with all signals, then with all timers that are due, until both rest or
 * the queues that the application reads have no room. */
void engine_settle(struct peal_engine *engine);

#endif
