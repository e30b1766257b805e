/* SPDX-License-Identifier: MIT */
/* What the command remembers of each call: found by its id, with one timer. */
#ifndef CLI_CALLS_H
#define CLI_CALLS_H

#include "cli.h"

#include <uv.h>

struct agent;
struct call;

typedef void (*call_step)(struct call *call);

struct call {
	struct call *chain;
	struct agent *agent;
	peal_id id;
	uint32_t number;  /* 1 for the first */
	bool is_theirs;   /* it came in */
	bool is_up;       /* answered */
	bool we_end;      /* hung up, cancelled or refused by us */
	bool holds, held; /* we have the peer on hold; it has us */
	peal_time begun, up;
	uint64_t sdp_session, sdp_version;
	char *answer; /* to be sent later; NULL: none */
	size_t answer_len;
	char peer[96];    /* who it is with, for people */
	uv_timer_t timer; /* .data NULL: never used */
	call_step next;   /* when it fires */
};

#define CALL_BUCKETS 16384

struct calls {
	struct call *buckets[CALL_BUCKETS];
	uint32_t open;  /* now */
	uint32_t begun; /* ever */
};

/* NULL: no memory. */
struct call *calls_add(struct calls *calls, struct agent *agent, peal_id id, peal_time now);
struct call *calls_find(const struct calls *calls, peal_id id);
/* The call with this number, 0: the newest; NULL when there is none. */
struct call *calls_numbered(const struct calls *calls, uint32_t number);

/* Keeps the answer with the call; false: no memory. */
bool call_keep_answer(struct call *call, const char *sdp, size_t len);

/* Forgets a call; its memory goes when the loop has closed its timer. */
void calls_remove(struct calls *calls, struct call *call);

/* Does `step` for each call; it may remove calls. */
void calls_each(struct calls *calls, call_step step);

/* Does `step` after so long; at once when `ms` is 0.  Replaces what was to come. */
void call_after(struct call *call, uint32_t ms, call_step step);
void call_stop_timer(struct call *call);

#endif
