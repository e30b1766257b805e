/* SPDX-License-Identifier: MIT */
/* What a ladder remembers: for ladder_note.c and ladder_draw.c only. */
#ifndef CLI_TALK_H
#define CLI_TALK_H

#include "ladder.h"

#define SHOTS 12  /* machines of one side */
#define RUNGS 400 /* messages of one talk; more are counted only */
#define LABEL 64

/* One machine of one side, as it was after a message. */
struct shot {
	peal_id object;
	uint8_t machine, state;
	bool moved; /* by this message */
	bool gone;  /* it was in its last state before */
};

struct shots {
	struct shot list[SHOTS];
	uint8_t count;
};

/* One message. */
struct rung {
	struct rung *next;
	peal_time at, arrived; /* PEAL_NEVER: not yet */
	uint64_t print;        /* of its bytes, to know it again */
	uint8_t from;          /* the side it comes from */
	uint8_t again;         /* how many times it was there before */
	char label[LABEL];
	struct shots shots[2];
};

struct talk {
	struct talk *next;  /* in the order in which they began */
	struct talk *chain; /* in its bucket */
	uint64_t print;     /* of the Call-ID */
	char *call_id;
	peal_time begun, ended; /* PEAL_NEVER: not yet */
	struct rung *first, **last;
	unsigned rungs;
	bool has_call;
	uint8_t open; /* sides whose call has not ended */
	struct shots now[2];
};

/* Tells which talk an id of a side belongs to. */
struct link {
	struct link *chain;
	peal_id id;
	int side;
	struct talk *talk;
};

#define BUCKETS 4096
#define PENDING 32

struct side {
	struct talk *current;              /* of the message that just came */
	struct rung *reading;              /* and that message */
	struct peal_step pending[PENDING]; /* steps whose talk is not known yet */
	unsigned pending_count;
};

struct ladder {
	const char *names[2];
	char address[2][64];
	bool both, ascii;
	unsigned drawn;
	struct talk *first, **last;
	struct talk *talks[BUCKETS];
	struct link *links[BUCKETS];
	struct side sides[2];
};

void ladder_draw_talk(struct ladder *ladder, const struct talk *talk);

#endif
