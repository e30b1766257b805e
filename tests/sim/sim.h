/* SPDX-License-Identifier: MIT */
/* The simulation: some user agents, each an engine, on a network that loses,
 * doubles, delays and reorders, with users who call, ring, answer, refuse and
 * hang up when they like.  A world is one such play from its first call until
 * nothing is left; its seed decides everything, so a world that fails can be
 * played again, drawn as a ladder.
 *
 *     world.c    the agents and the time
 *     network.c  what happens to a packet on its way
 *     spoil.c    what becomes of it when somebody means harm
 *     people.c   what users do, and what they may expect
 *     known.c    whose side of which play an id is
 *     agree.c    whether two who talked to each other agree on how that ended
 *     events.c   users who subscribe, notify, refer
 *     guard.c    users who want to know who they talk to
 *     office.c   registrations, from both sides
 *     watch.c    what has to be true of every packet and of every object
 *     script.c   a play in which nothing is left to chance: see script.h
 *
 * What has to be true stands with the code that checks it, as a `must` with the
 * RFC's clause.
 */
#ifndef SIM_H
#define SIM_H

#include "engine/engine.h"

#include <peal/tape.h>

#include "heap.h"

#define AGENTS            4
#define WORLD_CALLS       400   /* most calls of one world */
#define T1                500   /* the engine's defaults, ms */
#define RING_LIMIT        50000 /* ms */
#define STRANGERS         2048  /* calls that spoilt packets make */
#define LONGEST           4096  /* bytes of a message */
#define MEMORY_SLOTS      (1u << 14)
#define KNOWN_SLOTS       (1u << 12)
#define KNOWN_OF(sim)     ((sim)->script ? 1u << 8 : KNOWN_SLOTS)
#define INTERESTS         (1u << 13) /* subscriptions that one world remembers */
#define INTERESTS_OF(sim) ((sim)->script ? 1u << 8 : INTERESTS)

/* The kind of weather.  In fair and lossy weather nothing is lost twice, or
 * thrice, and the outcome must be the ideal one; in foul weather only safe, and of
 * an agent that falls asleep even less can be asked: it forgets what it said.  In
 * spiteful weather spoilt copies of packets come from everywhere. */
enum weather { FAIR, LOSSY, FORKED, FOUL, ASLEEP, CRAMPED, SPITEFUL, WEATHERS };
extern const char *const weather_names[WEATHERS];
struct sim;
bool weather_is_kind(const struct sim *sim); /* fair or lossy */
/* Whether a verb may fail so for want of room: here, or, as it has just said by 503 with
 * Retry-After, there; or as somebody said who forged that. */
bool sim_lacks_room(const struct sim *sim, int result);

struct style {
	uint32_t delay;    /* longest way of a packet, ms */
	uint8_t loss;      /* percent of packets lost */
	uint8_t twice;     /* percent delivered twice */
	uint8_t most_lost; /* copies of the same bytes; 255: all */
	uint8_t unsent;    /* percent that the transport refuses to send */
	uint8_t spoilt;    /* percent of which a spoilt copy comes to somebody, too */
	bool forks;        /* some targets are two agents at once */
	bool partitions, jumps;
	bool cramped; /* pools for a few calls only */
	bool stream;  /* the transport is TCP */
};

/* One side's view of a call. */
struct side {
	peal_id id;
	uint8_t agent;
	bool is_caller, is_forked;
	bool late_offer; /* the INVITE had no offer */
	bool answered;   /* caller: ANSWERED came; callee: our answer went out */
	bool up;         /* the ACK went, or came */
	bool established, ended;
	bool hung_up, rejected; /* by its own user */
	bool owes_ack;          /* ANSWERED or MODIFIED asked for an answer */
	bool modifying;         /* a re-INVITE of this side's has no outcome yet */
	bool late_again;        /* that one had no offer */
	bool taken_back;        /* that one was cancelled by its own user */
	bool asked_early;       /* PROGRESS asked for an answer */
	bool may_hold;          /* it rang reliably with a description */
	bool replaced;          /* somebody asks, or has asked, for its place */
	bool offered;           /* one of the other side's wants an answer */
	bool lost;              /* the other side knows nothing of it, RFC 5057 5.1 */
	enum peal_cause cause;
	uint16_t status, reject_status;
	peal_time began;
	peal_time ends_by; /* after hanging up: when it must be over */
};

struct play {
	struct side caller, callees[AGENTS];
	struct side kept; /* the caller's call with another branch, if it keeps them */
	uint8_t callee_count;
	bool replacing; /* its INVITE has Replaces */
	bool unused;    /* somebody was referred to it, and did not call */
};

/* One side's view of a subscription. */
struct watching {
	peal_id id;
	uint32_t number; /* told, or heard, last */
	uint8_t agent;
	bool theirs, ended;
};

/* What is remembered of one key. */
struct memory {
	uint64_t key;
	peal_time at;
	uint32_t value;
};

/* Which side of which play an id is; never forgotten within a world. */
struct known {
	peal_id id;
	uint32_t play, side;
};

struct agent {
	struct peal_tape tape;
	struct peal_engine *engine; /* the tape's */
	void *memory;
	struct peal_registrar *registrar;
	void *office;                     /* its memory */
	peal_time ahead;                  /* its clock's lead, grows when it jumps */
	peal_time due;                    /* its engine's deadline, when all is read */
	peal_time wakes;                  /* by the world's clock */
	bool deaf, mute;                  /* nothing reaches it; nothing leaves it */
	bool timed;                       /* it has session timers */
	struct memory sent[MEMORY_SLOTS]; /* hashes of what it sent, for repeats */
	struct known known[KNOWN_SLOTS];  /* its calls by id */
};

struct sim {
	uint64_t seed, random;
	uint32_t slots; /* of each memory that this world uses: a power of 2 */
	uint8_t agent_count;
	struct script *script; /* by which this is played, see script.h; NULL: by chance */
	enum weather weather;
	struct style style;
	peal_time now;
	bool quiet;     /* no more new calls, no more partitions */
	bool repeating; /* the packet being delivered was delivered just now */
	bool show;      /* draw it */
	/* Takes what the first agent is given; NULL: nobody does. */
	void (*record)(void *user, const void *bytes, size_t len);
	void *record_user;
	struct heap heap;
	struct agent agents[AGENTS];
	struct play plays[WORLD_CALLS + STRANGERS];
	uint32_t play_count, calls_left, strangers;
	struct watching interests[INTERESTS]; /* by agent and id */
	uint32_t interest_count;
	struct memory lost[MEMORY_SLOTS], finals[MEMORY_SLOTS];
	uint64_t digest; /* of every packet sent: two plays of a seed are one */
	uint64_t packets, spoilt, steps;
	bool last_resort[65536]; /* by row */
	bool last_resort_known;
};

/* ---- chance ---- */

uint64_t sim_random(struct sim *sim);
uint32_t sim_below(struct sim *sim, uint32_t limit);
bool sim_chance(struct sim *sim, uint32_t percent);

/* What a user chooses is chance, or where there is a script so much of its step's seed:
 * a bit of it, or one of `count` from the bit `first` on. */
enum choice {
	CHOOSE_LATE_OFFER = 1, /* call, modify */
	CHOOSE_BRANCHES = 2,   /* call: keeps them */
	CHOOSE_OPTIONS = 4,    /* call: asks by OPTIONS before */
	CHOOSE_RELIABLE = 1,   /* ring */
	CHOOSE_BODY = 2,       /* ring, answer, update */
	CHOOSE_STATUS = 1,     /* reject */
	CHOOSE_AGENT = 128,    /* refer: to whom */
};
bool sim_choose(struct sim *sim, enum choice bit, uint32_t percent);
uint32_t sim_choose_of(struct sim *sim, enum choice first, uint32_t count);

/* ---- failure ---- */

/* Says what is wrong, and where; the world ends there.  Each program has its own. */
void sim_fail(const struct sim *sim, const char *format, ...)
    __attribute__((format(printf, 2, 3), noreturn));
#define must(sim, claim, ...) ((claim) ? (void)0 : sim_fail(sim, __VA_ARGS__))

/* Hears of each row that runs.  Each program has its own. */
void sim_note(uint8_t agent, const struct peal_step *step);

/* ---- world.c ---- */

/* Plays a whole world. */
void world_play(struct sim *sim, uint64_t seed, enum weather weather, uint32_t calls);
/* Its parts: a new world with room for so many calls; and when all is over, that
 * nothing is left and that the two sides agree. */
void world_open(struct sim *sim, uint64_t seed, enum weather weather, uint32_t calls);
void world_close(struct sim *sim);
void world_free(struct sim *sim);
/* Takes what an agent has to say. */
void world_read(struct sim *sim, uint8_t agent);
/* When the first agent has to be woken; PEAL_NEVER: none.  Then wakes those. */
peal_time world_next(struct sim *sim);
void world_wake(struct sim *sim);
/* An agent's clock jumps. */
void world_jump(struct sim *sim, uint8_t agent, peal_time by);
peal_time world_clock(const struct sim *sim, uint8_t agent);

/* ---- network.c ---- */

struct peal_flow network_flow(const struct sim *sim, uint8_t agent);
/* What a URI has behind it for that. */
const char *network_param(const struct sim *sim);
void network_send(struct sim *sim, uint8_t from, const struct peal_output *output);
void network_arrive(struct sim *sim, struct item *item);

/* ---- spoil.c ---- */

/* Spoils a datagram of `len` bytes in `bytes` (room for LONGEST); returns the new
 * length. */
size_t spoil(struct sim *sim, char *bytes, size_t len);

/* ---- people.c ---- */

/* The name and password of a new agent's user. */
void people_introduce(struct sim *sim, uint8_t agent);
void people_call(struct sim *sim, struct item *item);
/* The name of a verb for people_act(); NULL: there are not so many. */
const char *people_verb(uint8_t verb);
/* Everybody hangs up; true when somebody had to. */
bool people_leave(struct sim *sim);
void people_act(struct sim *sim, struct item *item);
void people_hear(struct sim *sim, uint8_t agent, const struct peal_event *event);

/* ---- guard.c ---- */

/* Whether its user wants to know who sent this request, or knows it already. */
bool guard_asks(struct sim *sim, const struct peal_event *event);
/* OPTIONS. */
void guard_ask(struct sim *sim, uint8_t agent, const char *target);
int guard_challenge(struct sim *sim, uint8_t agent, const struct peal_event *event);
void guard_hear_response(const struct sim *sim, const struct peal_event *event);
void guard_hear_request(struct sim *sim, uint8_t agent, const struct peal_event *event);

/* A call that a REFER brought about: the caller of this play. */
void people_follow(struct sim *sim, uint8_t agent, peal_id call, uint32_t play, bool late_offer);

/* ---- known.c ---- */

/* Side 0 is the caller's, n that of callee n-1. */
#define SIDE_KEPT (AGENTS + 1)
struct side *side_of(struct sim *sim, uint32_t play, uint32_t side);
/* What is known of an id, or an empty place for it. */
struct known *known_slot(const struct sim *sim, uint8_t agent, peal_id id);
/* The side whose call that is, which must be known. */
struct side *side_of_call(struct sim *sim, uint8_t agent, peal_id id);
void know(struct sim *sim, uint8_t agent, peal_id id, uint32_t play, uint32_t side);
/* A call that nobody made: somebody means harm.  It is a play of its own. */
uint32_t new_stranger(struct sim *sim);
/* Another branch of a call that keeps them has answered. */
void know_branch(struct sim *sim, uint8_t agent, const struct peal_event *event);

/* A session description, for offers and answers. */
extern const struct peal_body sim_sdp;

/* ---- agree.c ---- */

/* When all is over: what the two sides of each call think of it. */
void people_agree(const struct sim *sim);

/* ---- timer.c ---- */

/* Session timers of a new agent. */
void timer_configure(struct sim *sim, uint8_t agent, struct peal_config *config);
/* The first ESTABLISHED of this callee's: both sides agree. */
void timer_hear_established(const struct sim *sim, const struct play *play,
			    const struct side *callee);
/* Whether a re-INVITE or UPDATE of the engine's own is open. */
bool timer_refreshes(const struct sim *sim, const struct side *side);
/* Whether a side of it has session timers. */
bool timer_is_there(const struct sim *sim, const struct play *play);

/* ---- events.c ---- */

struct watching *events_begin(struct sim *sim, uint8_t agent, peal_id id, bool theirs);
int events_refer(struct sim *sim, uint8_t agent, const struct peal_request *request,
		 struct peal_refer *wish, peal_id *id);
void events_subscribe(struct sim *sim, uint8_t agent, peal_id call, const char *target);
/* What a call is only the occasion of. */
void events_of_call(struct sim *sim, const struct side *side, bool transfer);
void events_act(struct sim *sim, const struct item *item);
/* False: it is of no subscription. */
bool events_hear(struct sim *sim, uint8_t agent, const struct peal_event *event);
/* Everybody ends what is subscribed; true when somebody had to. */
bool events_leave(struct sim *sim);
void events_agree(const struct sim *sim);

/* ---- office.c ---- */

void office_open(struct sim *sim, uint8_t agent);
/* Registers an agent's user with another agent. */
void office_register(struct sim *sim, uint8_t agent, uint8_t to);
/* A REGISTER to an agent. */
void office_serve(struct sim *sim, uint8_t agent, const struct peal_event *event);
/* What became of a registration. */
void office_hear(struct sim *sim, uint8_t agent, const struct peal_event *event);

/* ---- watch.c ---- */

uint64_t hash_bytes(const void *bytes, size_t len);
/* The entry of a key, or an empty one for it. */
struct memory *memory_of(const struct sim *sim, struct memory *slots, uint64_t key);
/* Finds the rows that watch_step() looks for; once. */
void watch_prepare(struct sim *sim);
void watch_step(const struct sim *sim, uint8_t agent, const struct peal_step *step);
/* Bytes that are about to reach an agent, and then what it made of them. */
struct sight {
	uint64_t packets, malformed;
};
struct sight watch_before(const struct sim *sim, uint8_t agent);
void watch_after(const struct sim *sim, uint8_t agent, struct peal_text bytes,
		 const struct sight *before);
void watch_sent(struct sim *sim, uint8_t agent, const struct peal_output *output);
/* All that an agent holds, when nothing is being done. */
void watch_agent(const struct sim *sim, uint8_t agent);
void watch_empty(const struct sim *sim, uint8_t agent);

/* ---- draw.c ---- */

void draw_packet(const struct sim *sim, const char *what, uint8_t from, int to,
		 struct peal_text bytes);
void draw_event(const struct sim *sim, uint8_t agent, const struct peal_event *event);
void draw_verb(const struct sim *sim, uint8_t agent, const char *verb, peal_id id, int result);
void draw_step(const struct sim *sim, uint8_t agent, const struct peal_step *step);

#endif
