/* SPDX-License-Identifier: MIT */
/* What all machines of one engine share: the time, the wheel, the store, chance,
 * and the queues into which actions put what is to happen next.  An action only
 * queues; nothing it causes happens before its row is done.
 */
#ifndef FSM_RUNTIME_H
#define FSM_RUNTIME_H

#include <peal/peal.h>

#include "base/random.h"
#include "base/store.h"
#include "base/wheel.h"
#include "fsm/flight.h"

/* A ring of equal entries in caller memory. */
struct ring {
	unsigned char *entries;
	size_t entry_size;
	uint32_t size, first, count;
};

void ring_init(struct ring *ring, void *memory, size_t entry_size, uint32_t size);
void *ring_push(struct ring *ring); /* NULL when it is full */
void *ring_pop(struct ring *ring);  /* NULL when it is empty; valid until the next push */
uint32_t ring_place(const struct ring *ring, const void *entry); /* 0 .. size - 1 */

/* Something for one machine of an object, or for its owner, to deal with. */
struct signal {
	peal_id object;
	uint8_t kind;  /* enum signal_kind */
	uint8_t which; /* which machine of the object, or what a transaction tells */
	uint8_t event;
};
enum signal_kind { SIGNAL_EVENT, SIGNAL_ENDED, SIGNAL_TOLD };

struct output {
	struct buffer *bytes, *keep;
	struct peal_flow flow;
	struct peal_text host; /* inside `keep`, or empty */
	peal_id ticket;
};

struct event {
	struct peal_event seen;
	struct buffer *message;
};

/* A GRUU, and the party that is called by it; NULL: none.           RFC 5627 */
struct target {
	struct buffer *identity, *gruu;
};

struct runtime {
	struct wheel wheel;
	struct store store;
	struct random random;
	struct peal_config config; /* its texts are copies in the engine's memory */
	peal_time now;

	/* What came in and is being dealt with; NULL when time or the user acts. */
	const struct peal_message *input;
	const struct peal_flow *input_flow;
	struct peal_text input_bytes;
	struct buffer *input_copy; /* made when somebody first needs it */

	struct ring signals, outputs, events, steps;
	struct endings *endings; /* one for each place of `events` */
	struct peal_counts counts;
	struct target *targets; /* one for each of config.upkeeps */
	char *scratch;          /* config.message_size bytes to write a message in */
};

/* The room that one input may need in each queue that the application reads. */
#define RUNTIME_ROOM 8
bool runtime_has_room(const struct runtime *rt);

void runtime_signal(struct runtime *rt, struct signal signal);

/* Queues a message to be sent.  Holds `bytes`, and `keep` (may be NULL), in which
 * `host` lies. */
void runtime_send(struct runtime *rt, struct buffer *bytes, const struct peal_flow *flow,
		  struct peal_text host, struct buffer *keep, peal_id ticket);

/* What was queued to be sent under one ticket has another one, and so has what is about to
 * end. */
void runtime_rename(struct runtime *rt, peal_id from, peal_id to);

/* Keeps what came in, for events to come; false when there is no room. */
bool runtime_keep_input(struct runtime *rt);

/* Queues an event for the application; with_input: what came in belongs to it. */
void runtime_tell(struct runtime *rt, const struct peal_event *event, bool with_input);

/* The place for what ended with the event told last. */
struct endings *runtime_endings(struct runtime *rt);

/* 16 fresh random digits. */
void runtime_digits(struct runtime *rt, char out[RANDOM_DIGITS]);

#endif
