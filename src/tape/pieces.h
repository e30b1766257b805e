/* SPDX-License-Identifier: MIT */
#ifndef TAPE_PIECES_H
#define TAPE_PIECES_H

#include "tape.h"

/* What a request or reply points to. */
struct pieces {
	struct peal_flow flow;
	struct peal_extra extra[TAPE_EXTRAS];
};

/* Ends the replay with a sentence: PEAL_E_SYNTAX, PEAL_E_STATE. */
int replay_broken(struct peal_replay *replay, const char *what);
int replay_differs(struct peal_replay *replay, const char *what);

uint64_t replay_number(struct peal_replay *replay, size_t width);
struct peal_text replay_text(struct peal_replay *replay);
void replay_bytes(struct peal_replay *replay, void *bytes, size_t len);
struct peal_flow replay_flow(struct peal_replay *replay);
size_t replay_extras(struct peal_replay *replay, struct peal_extra extra[TAPE_EXTRAS]);
struct peal_body replay_body(struct peal_replay *replay);
struct peal_request replay_request(struct peal_replay *replay, struct pieces *pieces);
struct peal_reply replay_reply(struct peal_replay *replay, struct pieces *pieces);

#endif
