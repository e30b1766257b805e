/* SPDX-License-Identifier: MIT */
/* A hostile world: two engines, a network that loses, repeats, delays and spoils
 * what they say, and users who press any button at any time.  Chance decides, or
 * the bytes of a fuzzer.  What must always be true is checked at each step; what
 * is not ends the program with a sentence.
 */
#ifndef WORLD_H
#define WORLD_H

#include <peal/peal.h>

/* Where decisions come from: bytes, while there are any, or a seeded generator. */
struct chance {
	const uint8_t *at;
	size_t len;
	uint64_t random; /* 0: only the bytes decide */
};

bool chance_is_over(const struct chance *chance);
uint32_t chance_below(struct chance *chance, uint32_t limit);

#define WORLD_CALLS   24
#define WORLD_ALIVE   96 /* calls, and requests that are transactions */
#define WORLD_HEARD   64
#define WORLD_LONGEST 4096

/* One datagram of the latest WORLD_HEARD. */
struct heard {
	int from;
	size_t len;
	char bytes[WORLD_LONGEST];
};

struct world {
	peal_time now;
	struct peal_engine *engine[2];
	void *memory[2];
	struct chance chance;
	struct heard heard[WORLD_HEARD];
	uint32_t heard_count, delivered;
	peal_id alive[2][WORLD_ALIVE]; /* calls, and requests, that have not ended */
	peal_id stale;                 /* some id that ended */
	peal_id ticket[2];
	peal_id asked[2]; /* the request that wants an answer, or did */
};

struct world *world_open(struct chance chance);
/* Something happens. */
void world_step(struct world *world);
/* Everybody hangs up, nothing arrives any more, and time passes until nothing is
 * due: then every pool must be empty and every id have ended. */
void world_end(struct world *world);

/* Any bytes come to an engine; what may be answered is checked. */
void world_receive(struct world *world, int to, const void *bytes, size_t len);

/* Spoils a datagram of `len` bytes in `bytes` (room for WORLD_LONGEST); returns
 * the new length. */
size_t world_spoil(struct chance *chance, char *bytes, size_t len);

#endif
