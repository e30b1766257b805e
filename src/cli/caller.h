/* SPDX-License-Identifier: MIT */
/* The role that makes calls: how many, how fast, how long. */
#ifndef CLI_CALLER_H
#define CLI_CALLER_H

#include "agent.h"

struct caller {
	const char *target;
	const char *route;                /* by way of --proxy; "" without it */
	struct peal_text sdp;             /* the offer; empty: our own */
	uint32_t total, concurrent, rate; /* rate 0: as fast as `concurrent` lets */
	uint32_t begun;
	peal_time first; /* when the first call began */
	uv_timer_t pace; /* .data NULL: not used */
	bool is_stopped;
	int verdict; /* when it could not even begin */
};

extern const struct role caller_role;

/* Begins to call; `caller` is the agent's role_data.  The agent finishes by
 * itself when the last call has ended. */
void caller_start(struct agent *agent);

#endif
