/* SPDX-License-Identifier: MIT */
/* One user agent: an engine on sockets, its calls, and what it says of them.
 *
 *     agent_open()   binds; the role gets events from then on
 *     agent_run()    until
 *     agent_finish() when all is done: after a while everything is closed and
 *                    the loop ends by itself
 *     agent_free()   after the loop
 *
 * A role (callee.c, caller.c, query.c) decides what to do; the agent knows the
 * calls, tells people and programs (lines, JSON, ladder) and counts.
 */
#ifndef CLI_AGENT_H
#define CLI_AGENT_H

#include "calls.h"
#include "ladder.h"

#include <peal/net.h>
#include <stdio.h>

struct role {
	/* Something is about to be said; may be NULL. */
	void (*before)(struct agent *agent);
	/* Whether what asks something may be told at all; else it has been answered.  May be
	 * NULL. */
	bool (*admits)(struct agent *agent, const struct peal_event *event);
	/* An event; `call` is NULL when it belongs to none. */
	void (*event)(struct agent *agent, struct call *call, const struct peal_event *event);
	/* A call has ended and is forgotten; may be NULL. */
	void (*ended)(struct agent *agent);
	/* The user wants to end; true: not before agent_finish(); may be NULL. */
	bool (*stop)(struct agent *agent);
	bool takes_calls;
};

struct tally {
	uint32_t ok, failed, cancelled; /* cancelled: by the caller, before an answer */
	uint32_t statuses[700];         /* of those that failed */
};

struct agent {
	const struct settings *settings;
	const struct role *role;
	void *role_data;
	struct ladder *ladder; /* NULL: nothing is drawn */
	/* Of requests that the role answers itself, of events that it notifies of, of
	 * extensions; may be NULL. */
	const char *methods, *packages, *supported;
	int side;       /* in the ladder */
	bool is_silent; /* tells nothing by itself: the demo does */

	uv_loop_t *loop;
	struct peal_net *net;
	FILE *record; /* NULL: nothing is recorded */
	struct peal_engine *engine;
	bool is_finishing, is_closed, is_stopping;
	peal_time opened;
	struct tally tally;
	unsigned explained;
	uv_signal_t signals[2];
	uv_timer_t timer;   /* until all is closed */
	uv_timer_t drawing; /* looks for calls to draw; .data NULL: not used */
	uv_udp_t media;     /* a port of ours where nobody listens */
	struct peal_address media_address;
	struct calls calls;
};

/* Opens sockets and engine.  The memory of `agent` was cleared and its fields up
 * to `is_silent` are set.  `many`: limits for tens of thousands of calls.
 * Returns VERDICT_DONE, or another verdict after it has said why. */
int agent_open(struct agent *agent, uv_loop_t *loop, const char *const *on, size_t on_count,
	       bool many);

/* --user and --password: both, or neither; and what challenges are answered with. */
int agent_check_identity(const struct settings *settings);
void agent_identify(struct agent *agent);

/* Closes everything after `ms`; only the first time counts. */
void agent_finish(struct agent *agent, uint32_t ms);
void agent_free(struct agent *agent);

/* Runs a loop until everything on it is closed, and closes it. */
void agent_run(uv_loop_t *loop);

/* Hangs up all calls and ends the command; the second time, at once. */
void agent_stop(struct agent *agent);

/* SIGINT and SIGTERM do. */
void agent_catch_signals(struct agent *agent);

/* A ladder when the user wants one that is drawn. */
struct ladder *agent_ladder(const struct settings *settings, const char *peer);

/* The same ladder in the file of --svg; complains when it cannot be written. */
void agent_draw_to(struct ladder *ladder, const struct settings *settings, bool quiet);

/* Hangs up, whatever state the call is in. */
void agent_hang_up(struct call *call);

/* What the engine means by a negative result. */
const char *agent_why(int result);

/* Session descriptions for this call, on hold when it holds; 0: there is no answer. */
size_t agent_offer(struct call *call, char *out, size_t size);
size_t agent_answer(struct call *call, struct peal_text offer, char *out, size_t size);

/* What to answer an offer, or a request for one, with: 0 and a description in `sdp`, or
 * a status that refuses. */
uint16_t agent_prepare(struct call *call, const struct peal_event *event, char *sdp, size_t size,
		       size_t *len);

/* A refusal, with what it must say: of 415, what we accept.             RFC 3261 21.4.13 */
struct peal_reply agent_refusal(uint16_t status);

/* ---- tell.c: words for people and for programs ---- */

void tell_began(const struct call *call);
void tell_event(const struct agent *agent, const struct call *call, const struct peal_event *event);
void tell_ended(const struct agent *agent, const struct call *call, const struct peal_event *event,
		bool ok);
/* How what the event ends came to that, on standard error: of each with --explain,
 * else of the first that fail. */
void tell_explained(struct agent *agent, const struct peal_event *event, bool ok);
void tell_message(const struct agent *agent, enum peal_net_way way, const struct peal_flow *flow,
		  struct peal_text bytes, peal_time at);

/* "calls 3 ok 3 failed 0 ...", or its JSON. */
void tell_summary(const struct agent *agent);
/* The name of an enum peal_event_type, NULL behind the last. */
const char *tell_event_name(size_t number);
const char *tell_notice_state(uint8_t state);
const char *tell_notice_reason(uint8_t reason);
const char *tell_cause(enum peal_cause cause);

#endif
