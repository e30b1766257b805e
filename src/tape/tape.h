/* SPDX-License-Identifier: MIT */
/* The kinds of entries, for tape.c and replay.c; docs/tape.md has what is in them. */
#ifndef TAPE_TAPE_H
#define TAPE_TAPE_H

#include <peal/tape.h>

#define TAPE_MAGIC "peal tape 4\n"

enum tape_kind {
	TAPE_CONFIG = 'C',
	TAPE_RECEIVE = 'R',
	TAPE_ADVANCE = 'A',
	TAPE_NOT_SENT = 'N',
	TAPE_OUTPUT = 'O',
	TAPE_EVENT = 'E',
	TAPE_CALL = 'c',
	TAPE_REQUEST = 'q',
	TAPE_SEND = 's',
	TAPE_RING = 'r',
	TAPE_ANSWER = 'a',
	TAPE_REJECT = 'j',
	TAPE_ACKNOWLEDGE = 'k',
	TAPE_HANGUP = 'h',
	TAPE_MODIFY = 'm',
	TAPE_CANCEL = 'x',
	TAPE_CREDENTIALS = 'p',
	TAPE_REGISTER = 'g',
	TAPE_PUBLISH = 'b',
	TAPE_RENEW = 'n',
	TAPE_REMOVE = 'd',
	TAPE_HASH = 'H',
	TAPE_SUBSCRIBE = 'S',
	TAPE_UNSUBSCRIBE = 'U',
	TAPE_ACCEPT = 'P',
	TAPE_NOTIFY = 'Y',
	TAPE_REFER = 'T',
	TAPE_FOLLOW = 'F',
	TAPE_RESULT = '=',
	TAPE_END = '.',
};

/* What is known of a secret that is not recorded. */
enum tape_secret { TAPE_NO_SECRET, TAPE_PASSWORD, TAPE_HASHED };

/* The hashes of an engine that is recorded, and those of a recording. */
struct peal_hasher tape_hasher(struct peal_tape *tape);
struct peal_hasher replay_hasher(struct peal_replay *replay);

/* Writes one that is known to have been the last of its response, or not. */
void tape_put_hash(struct peal_tape *tape, const struct peal_taped_hash *hash);

#define TAPE_EXTRAS 64 /* headers of an application's own in one message */

#endif
