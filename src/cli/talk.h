/* SPDX-License-Identifier: MIT */
/* What a ladder remembers: for the files of ladders only. */
#ifndef CLI_TALK_H
#define CLI_TALK_H

#include "ladder.h"

#include <stdio.h>

#define SHOTS 12  /* machines of one side */
#define RUNGS 400 /* messages of one talk; more are counted only */
#define LABEL 64
#define FAULT 96

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
	uint16_t status;       /* 0: a request */
	uint32_t cseq;
	uint8_t method;  /* of the CSeq */
	peal_time asked; /* when the request was first seen; PEAL_NEVER: this is one */
	char label[LABEL];
	char fault[FAULT]; /* what is wrong with it, "" when nothing is */
	struct shots shots[2];
};

struct talk {
	struct talk *next;  /* in the order in which they began */
	struct talk *chain; /* in its bucket */
	uint64_t print;     /* of the Call-ID */
	char *call_id;
	char address[2][64];
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
	bool both, ascii;
	bool quiet; /* nothing is drawn on the terminal */
	unsigned drawn;
	FILE *svg; /* NULL: none is wanted */
	unsigned svg_height;
	struct talk *first, **last;
	struct talk *talks[BUCKETS];
	struct link *links[BUCKETS];
	struct side sides[2];
};

/* FNV-1a: only has to tell messages apart. */
uint64_t print_of(struct peal_text text);

/* The talk with this Call-ID, made when it is new; between these two addresses, when
 * they are given.  NULL: no memory. */
struct talk *talk_with(struct ladder *ladder, struct peal_text call_id,
		       const struct peal_flow *between, peal_time at);
/* `broken`: what was wrong when it was read, NULL when nothing was. */
struct rung *talk_add(struct talk *talk, uint8_t from, struct peal_text bytes, peal_time at,
		      const struct peal_message *message, const struct peal_fault *broken);
/* An object of a side begins to run a machine. */
void talk_begin(struct talk *talk, int side, peal_id object, uint8_t machine);
/* A row ran in an object of a side. */
void talk_apply(struct talk *talk, int side, const struct peal_step *step);
/* Everything up to now is shown beside `rung`. */
void talk_show(struct talk *talk, int side, struct rung *rung);

void ladder_draw_talk(struct ladder *ladder, const struct talk *talk);
void ladder_svg_talk(struct ladder *ladder, const struct talk *talk);
/* Writes the end of the file. */
void ladder_svg_end(struct ladder *ladder);

#endif
