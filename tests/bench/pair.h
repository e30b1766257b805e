/* SPDX-License-Identifier: MIT */
/* Two engines whose outputs are each other's inputs, in virtual time: all of a
 * call but the network.
 */
#ifndef PAIR_H
#define PAIR_H

#include <peal/peal.h>

#define PAIR_RINGING 64

struct pair {
	peal_time now;
	struct peal_engine *engine[2]; /* the caller, the callee */
	void *memory[2];
	bool hangs_up;     /* the caller does, when the callee has answered */
	uint64_t messages; /* that went from one to the other */
	uint64_t ended;    /* calls that ended as they should, counted on both sides */
	/* Events that the calls here know nothing of; NULL: there are none. */
	void (*other)(struct pair *pair, int who, const struct peal_event *event);
	uint64_t done; /* for `other`, as these are */
	peal_id ours, theirs;

	void *office; /* of a registrar; freed at the end */

	const char *proxies; /* a row that INVITEs get on their way; NULL: none */

	/* The callee rings 200 ms after the INVITE, which has got its 100 by then,
	 * and answers at once. */
	struct {
		int who;
		peal_id call;
		peal_time since;
	} waiting[PAIR_RINGING];
	uint32_t first, last; /* of those waiting */
};

/* Two engines with room for `transactions` and `calls` each. */
void pair_open(struct pair *pair, uint32_t transactions, uint32_t calls);
void pair_close(struct pair *pair);

/* Begins a call, with an offer; what follows takes its time. */
void pair_call(struct pair *pair);

/* What an engine has to say goes to the other, until both are silent. */
void pair_settle(struct pair *pair);

/* Ends the program, unless that holds. */
void pair_expect(bool holds, const char *what);
/* Those of libpeal-net. */
struct peal_hasher pair_hasher(void);
extern const struct peal_body pair_sdp;

/* Time passes; timers do what is due, phones ring and are answered. */
void pair_advance(struct pair *pair, peal_time now);

/* Leaves `count` server transactions in each engine, of OPTIONS by strangers. */
void pair_linger(struct pair *pair, uint32_t count);

#endif
