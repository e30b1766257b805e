/* SPDX-License-Identifier: MIT */
/* Recording what an engine is given, and giving it again.
 *
 *     struct peal_tape tape = { .put = my_write, .user = file };
 *     peal_tape_init(&tape, memory, size, &config);
 *     peal_tape_receive(&tape, &flow, bytes, len, now);      ... and so on
 *     peal_tape_end(&tape);
 *
 * Each function does what the one of peal.h does that it is named after, on
 * `tape->engine`, and writes arguments and result by `put`.  Everything that reaches
 * the engine has to come this way, also what is read of it: then a replay gives the
 * same bytes, on any build.  What only looks (peal_count(), peal_deadline(),
 * peal_next_step(), peal_explain()) may be asked of the engine itself.
 *
 *     peal_replay_open(&replay, bytes, len, &config);
 *     peal_replay_init(&replay, memory, peal_size(&config));
 *     while (peal_replay_next(&replay, &entry) > 0)
 *         (look at the entry)
 *
 * No password is recorded, nor a hash that another hash was made of: a replay is given
 * the rest of them, and needs no hashes of its own.
 *
 * The format is in docs/tape.md.  These functions are in libpeal-net, but need
 * nothing of it.
 */
#ifndef PEAL_TAPE_H
#define PEAL_TAPE_H

#include <peal/upkeep.h>

#define PEAL_TAPE_HASHES 8

struct peal_tape {
	/* Takes bytes to be kept, in their order; they live during the call only.
	 * NULL: nothing is recorded. */
	void (*put)(void *user, const void *bytes, size_t len);
	void *user;
	struct peal_engine *engine; /* set by peal_tape_init() */
	/* The application's hashes, and what of theirs is not written yet: the tape must
	 * stay where it is. */
	struct peal_hasher hasher;
	struct peal_taped_hash {
		uint8_t bytes[PEAL_HASH_SIZE];
		bool is_there, is_secret;
	} hashes[PEAL_TAPE_HASHES];
	size_t hash_count;
};

int peal_tape_init(struct peal_tape *tape, void *memory, size_t size,
		   const struct peal_config *config);
int peal_tape_receive(struct peal_tape *tape, const struct peal_flow *flow, const void *bytes,
		      size_t len, peal_time now);
void peal_tape_advance(struct peal_tape *tape, peal_time now);
void peal_tape_not_sent(struct peal_tape *tape, peal_id ticket, peal_time now);
bool peal_tape_next_output(struct peal_tape *tape, struct peal_output *output);
bool peal_tape_next_event(struct peal_tape *tape, struct peal_event *event);
int peal_tape_call(struct peal_tape *tape, const struct peal_request *request, peal_time now,
		   peal_id *call);
int peal_tape_send(struct peal_tape *tape, peal_id call, const struct peal_request *request,
		   peal_time now, peal_id *sent);
int peal_tape_request(struct peal_tape *tape, const struct peal_request *request, peal_time now,
		      peal_id *id);
int peal_tape_ring(struct peal_tape *tape, peal_id call, const struct peal_reply *reply,
		   peal_time now);
int peal_tape_answer(struct peal_tape *tape, peal_id call, const struct peal_reply *reply,
		     peal_time now);
int peal_tape_reject(struct peal_tape *tape, peal_id call, const struct peal_reply *reply,
		     peal_time now);
int peal_tape_acknowledge(struct peal_tape *tape, peal_id call, const struct peal_body *answer,
			  peal_time now);
int peal_tape_hangup(struct peal_tape *tape, peal_id call, peal_time now);
int peal_tape_hangup_with(struct peal_tape *tape, peal_id call, const struct peal_extra *extra,
			  size_t extra_count, peal_time now);
int peal_tape_modify(struct peal_tape *tape, peal_id call, const struct peal_request *request,
		     peal_time now);
int peal_tape_cancel(struct peal_tape *tape, peal_id call, peal_time now);
int peal_tape_cancel_with(struct peal_tape *tape, peal_id call, const struct peal_extra *extra,
			  size_t extra_count, peal_time now);
int peal_tape_subscribe(struct peal_tape *tape, const struct peal_request *request,
			const struct peal_subscribe *subscribe, peal_time now,
			peal_id *subscription);
int peal_tape_unsubscribe(struct peal_tape *tape, peal_id subscription, peal_time now);
int peal_tape_accept(struct peal_tape *tape, peal_id subscription, const struct peal_notice *notice,
		     peal_time now);
int peal_tape_notify(struct peal_tape *tape, peal_id subscription, const struct peal_notice *notice,
		     peal_time now);
int peal_tape_refer(struct peal_tape *tape, const struct peal_request *request,
		    const struct peal_refer *refer, peal_time now, peal_id *id);
int peal_tape_follow(struct peal_tape *tape, peal_id refer, const struct peal_request *request,
		     peal_time now, peal_id *call);

int peal_tape_register(struct peal_tape *tape, const struct peal_request *request,
		       struct peal_text contacts, uint32_t seconds, peal_time now,
		       peal_id *registration);
int peal_tape_publish(struct peal_tape *tape, const struct peal_request *request, uint32_t seconds,
		      peal_time now, peal_id *publication);
int peal_tape_renew(struct peal_tape *tape, peal_id id, struct peal_text contacts,
		    const struct peal_body *body, peal_time now);
int peal_tape_remove(struct peal_tape *tape, peal_id id, bool all, peal_time now);
int peal_tape_credentials(struct peal_tape *tape, const struct peal_credentials *credentials);

/* The recording is whole; without it a replay says that its end is missing. */
void peal_tape_end(struct peal_tape *tape);

/* ---- replay ---- */

struct peal_replay {
	const unsigned char *bytes; /* the recording; must stay */
	size_t len, at, entry;      /* read so far; where the present entry begins */
	const char *what;           /* after an error: a static sentence */
	size_t where;               /* ... and the byte of the recording it is about */
	struct peal_engine *engine;
	struct peal_config config;
};

/* What an entry was; texts live until the next call. */
struct peal_replayed {
	char kind;               /* as in the recording: 'R' receive, 'O' output, 'E' event ... */
	peal_time now;           /* of the call; 0 for O and E */
	struct peal_flow flow;   /* R, O */
	struct peal_text bytes;  /* R; O: as they are now */
	struct peal_event event; /* E */
	bool is_there;           /* O, E: there was one */
	/* O, after PEAL_E_STATE: as they were recorded, and the first byte that is
	 * not the same. */
	struct peal_text recorded;
	size_t differs;
};

/* Begins a replay: reads the config that the engine had, `steps` as in `config`
 * before.
 *
 * Returns 0.
 * PEAL_E_SYNTAX: it is no recording, or of another version; see `replay->what`.
 */
int peal_replay_open(struct peal_replay *replay, const void *bytes, size_t len,
		     struct peal_config *config);

/* Makes the engine; as peal_init(). */
int peal_replay_init(struct peal_replay *replay, void *memory, size_t size);

/* Does what the next entry says, and compares what comes of it.
 *
 * Returns 1; 0 at the end of the recording.
 * PEAL_E_SYNTAX: the recording is broken, or ends too early.
 * PEAL_E_STATE: something is not as it was.
 * After either, `replay->what` and `where` say what and where; nothing more can be
 * replayed.
 */
int peal_replay_next(struct peal_replay *replay, struct peal_replayed *replayed);

#endif
