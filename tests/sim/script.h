/* SPDX-License-Identifier: MIT */
/* A play of two agents in which nothing is left to chance: a script says, step by
 * step, what users and the network do; what must be true is what must be true of any
 * world.  When a script has ended everybody hangs up, and everything has to end; that
 * takes longer than most scripts, so it may be left out: LACK_END.
 *
 * A script is a head and steps, SCRIPT_STEP bytes each, so that one step more or less
 * changes nothing in the others.  Any bytes are one.  As text, "act 1 0 answer 2", its
 * numbers stand in order, those that are 0 may be missing at the end, and where `how` is
 * one of a list there is its word; STEP_PROD has names of a machine and its event.
 *
 *     script.c   plays it
 *     deeds.c    what its users do besides calling
 *     forge.c    messages that nobody sent, for steps that need them
 *     mutate.c   makes one script of another, for those who look for something
 *     print.c    scripts as text
 */
#ifndef SIM_SCRIPT_H
#define SIM_SCRIPT_H

#include "sim.h"

#include "engine/engine.h"

enum step_kind {
	STEP_CALL,    /* who calls, or asks by OPTIONS */
	STEP_ACT,     /* who, in the what-th call before, how: a verb of people_act() */
	STEP_DELIVER, /* what packet on its way, how: see enum delivery */
	STEP_FLOW,    /* what + 1 packets arrive, the first on their way first */
	STEP_PASS,    /* to the next deadline, or by how: 2^what ms, what seconds or minutes */
	STEP_FAIL,    /* who could not send the packet it sent as what-th before */
	STEP_JUMP,    /* who sleeps for 2^what ms */
	STEP_ANSWER,  /* somebody answers the what-th packet before, how: a status */
	STEP_ASK,     /* somebody asks who % 2, in the dialog of the what-th packet before,
		       * how: a method, who / 2: more rows */
	STEP_HOG,     /* who finds its store full but for blocks smaller than 2^what */
	STEP_FREE,    /* ... and free again */
	STEP_PROD,    /* the seed-th machine of who's of kind what, how: hears an event that it
		       * ignores */
	STEP_DO,      /* who, with the what-th id before or in the what-th call before, how:
		       * enum deed */
	STEP_KINDS
};

enum deed {
	DEED_SUBSCRIBE,
	DEED_WATCH, /* within a call */
	DEED_UNSUBSCRIBE,
	DEED_ACCEPT,
	DEED_NOTIFY,
	DEED_REFER,
	DEED_TRANSFER, /* within a call, or (seed) to another call */
	DEED_FOLLOW,
	DEED_REGISTER,
	DEED_PUBLISH,
	DEED_RENEW,
	DEED_REMOVE,
	DEED_REQUEST,
	DEED_SEND, /* within a call */
	DEED_ANSWER,
	DEED_REJECT,
	DEEDS
};

enum delivery {
	DELIVER_ONCE,
	DELIVER_TWICE,
	DELIVER_COPY, /* and it is still on its way */
	DELIVER_NEVER,
	DELIVER_SPOILT,
	DELIVERIES
};

/* The head: who = 1 and more: what may happen (enum script_may), what: how tight the
 * limits are, seed: of the engines, more: what there is not (enum script_lack), and what
 * there is (enum script_have).  A step: seed and more decide what is left to decide, as
 * enum choice says, deeds.c and forge.c. */
struct step {
	uint8_t kind, who, what, how, seed, more;
};
#define SCRIPT_STEP  6
#define SCRIPT_STEPS 20
#define SCRIPT_LONG  (SCRIPT_STEP * (SCRIPT_STEPS + 1))

enum script_may { MAY_SPOIL = 1, MAY_CRAMP = 2, MAY_JUMP = 4 };

enum script_lack {
	LACK_RELIABLE = 1,
	LACK_REDIRECTS = 2,
	LACK_PATIENCE = 4,
	LACK_TIMER = 8,
	LACK_END = 128
};

enum script_have {
	HAVE_STREAM = 16,    /* the transport is TCP */
	HAVE_INTERVAL = 32,  /* who calls asks for a session timer */
	HAVE_REFRESHER = 64, /* who may say who refreshes says: I do */
};

#define SCRIPT_SENT 16
#define SCRIPT_IDS  16
#define SCRIPT_HOGS 64
#define SCRIPT_KEPT (SCRIPT_STEPS + 1)

struct sent {
	struct bytes *bytes;
	peal_id ticket;
	uint8_t from;
};

/* An id, and of a REFER the play that it asks for. */
struct deed_id {
	peal_id id;
	uint32_t play;
};

/* Which side of which play a call is. */
struct deed_call {
	uint32_t play, side;
};

struct script {
	struct step head, step;        /* the one that is done */
	struct sent sent[SCRIPT_SENT]; /* a ring */
	uint32_t sent_count;
	struct deed_id ids[2][SCRIPT_IDS]; /* a ring: subscriptions, requests, upkeeps */
	uint32_t id_count[2];
	struct deed_call calls[2][SCRIPT_IDS]; /* a ring */
	uint32_t call_count[2];
	peal_id kept[2][SCRIPT_KEPT]; /* upkeeps, to be removed in the end */
	uint32_t kept_count[2];
	struct buffer *hogged[2][SCRIPT_HOGS];
	uint32_t hogged_count[2];
};

/* ---- script.c ---- */

void script_play(struct sim *sim, struct script *script, const uint8_t *bytes, size_t len);
/* For network.c: a packet was sent. */
void script_note(struct sim *sim, uint8_t from, const struct peal_output *output);
/* For known.c: an agent has this side of a play. */
void script_know(struct sim *sim, uint8_t agent, uint32_t play, uint32_t side);
/* The call that an agent had as the n-th before, as an item; false when there was none. */
bool script_find(const struct sim *sim, uint8_t agent, uint32_t n, struct item *item);
/* For world.c: the limits of its engines. */
void script_limit(const struct sim *sim, struct peal_config *config);

/* ---- deeds.c ---- */

void deeds_do(struct sim *sim, const struct step *step);
/* For those who hear: this id is there, and may be answered. */
void deeds_note(struct sim *sim, uint8_t agent, peal_id id, uint32_t play);
/* Everybody ends what is kept up or subscribed; true when somebody had to. */
bool deeds_leave(struct sim *sim);

/* ---- forge.c ---- */

/* The names of what step.how says; NULL: there are not so many. */
const char *forge_status(uint8_t how);
const char *forge_method(uint8_t how);

/* Each writes into `out` (room for LONGEST); 0 when none can be made of `packet`. */
size_t forge_response(struct sim *sim, const struct step *step, struct peal_text packet, char *out);
/* `swap`: what was From is To. */
size_t forge_request(struct sim *sim, const struct step *step, struct peal_text packet, bool swap,
		     char *out);

/* ---- mutate.c ---- */

/* Changes a script of `len` bytes with room for `size`; returns the new length. */
size_t script_mutate(uint8_t *bytes, size_t len, size_t size, uint64_t *random);
/* Begins as `a` does and goes on as `b` does. */
size_t script_cross(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out,
		    size_t size, uint64_t *random);

/* ---- print.c ---- */

/* `how` of a step is one of so many words of its kind. */
uint8_t script_how(uint8_t kind, uint8_t how);
/* What a STEP_PROD means: one of the machines, one of its events. */
uint8_t script_machine(uint8_t what);
uint8_t script_event(uint8_t what, uint8_t how);
/* A script as one line; of SCRIPT_LINE bytes at most. */
#define SCRIPT_LINE 1024
void script_print(const uint8_t *bytes, size_t len, char *line);
/* The other way round; returns the length, 0 when the line is none. */
size_t script_read(const char *line, uint8_t *bytes);

#endif
