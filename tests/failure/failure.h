/* SPDX-License-Identifier: MIT */
/* Makes one thing fail that an engine asks of its surroundings: a slot of a pool, a
 * buffer of the store, the sending of a packet.
 *
 * The functions of src/base that give slots and buffers are replaced when this is
 * linked (--wrap), so the core knows nothing of it.  A pool that refuses is full:
 * its limit is set to what is in use as the call into the engine begins, so that
 * who looks first sees no room, and who does not gets nothing.
 */
#ifndef FAILURE_H
#define FAILURE_H

#include "stage.h"

enum failure_kind { FAILURE_NONE, FAILURE_SLOT, FAILURE_BUFFER, FAILURE_SEND };

#define FAILURE_MOST 1024 /* slots taken in one play */

/* A slot that was taken: in which call into the engine, of which pool (its place
 * behind the engine's), and how many of it before in the same call. */
struct failure_slot {
	uint32_t call, before;
	size_t pool;
};

struct failure {
	enum failure_kind kind;
	uint32_t number;          /* which of its kind fails, from 0 */
	bool lasting;             /* and all after it */
	struct failure_slot slot; /* FAILURE_SLOT: the one of this number */
};

/* What was asked for since failure_begin(). */
struct failure_counts {
	uint32_t slots, buffers, sends;
	struct failure_slot slot[FAILURE_MOST];
	bool happened; /* what was to fail did */
};

/* From now on; the stage is new. */
void failure_begin(struct stage *stage, const struct failure *failure);
/* Everything works again. */
void failure_end(void);
const struct failure_counts *failure_counted(void);

#endif
