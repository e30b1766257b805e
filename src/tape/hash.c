/* SPDX-License-Identifier: MIT */
/* The hashes that an engine asked for, on their way to the recording.  A password is
 * hashed once, and what comes of it goes into another hash: whatever was hashed again
 * stays out of the recording.  What is left stands in the messages, too. */
#include "tape.h"

#include <string.h>

static bool is_hex_of(struct peal_text text, const uint8_t *bytes)
{
	static const char digits[] = "0123456789abcdef";

	if (text.len != PEAL_HASH_SIZE && text.len != (size_t)2 * PEAL_HASH_SIZE)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != digits[bytes[i / 2] >> (i % 2 ? 0 : 4) & 0xf])
			return false;
	return true;
}

static void mark_hashed_again(struct peal_tape *tape, const struct peal_text *pieces, size_t count)
{
	for (size_t i = 0; i < tape->hash_count; i++)
		for (size_t n = 0; n < count; n++)
			if (is_hex_of(pieces[n], tape->hashes[i].bytes))
				tape->hashes[i].is_secret = true;
}

/* One response takes five hashes at most: the first of eight is not asked for again. */
static struct peal_taped_hash *place(struct peal_tape *tape)
{
	struct peal_taped_hash *first = tape->hashes;

	if (tape->hash_count == PEAL_TAPE_HASHES) {
		tape_put_hash(tape, first);
		memmove(first, first + 1, --tape->hash_count * sizeof *first);
	}
	return &first[tape->hash_count++];
}

static bool hash(void *context, enum peal_hash which, const struct peal_text *pieces, size_t count,
		 uint8_t out[PEAL_HASH_SIZE])
{
	struct peal_tape *tape = context;
	bool is_there = tape->hasher.hash(tape->hasher.context, which, pieces, count, out);
	struct peal_taped_hash *taped;

	mark_hashed_again(tape, pieces, count);
	taped = place(tape);
	*taped = (struct peal_taped_hash){ .is_there = is_there };
	if (is_there)
		memcpy(taped->bytes, out, which == PEAL_HASH_MD5 ? 16 : PEAL_HASH_SIZE);
	return is_there;
}

struct peal_hasher tape_hasher(struct peal_tape *tape)
{
	return (struct peal_hasher){ hash, tape };
}

/* An engine may ask for hashes whatever it does: they stand where it did. */
static bool recorded_hash(void *context, enum peal_hash which, const struct peal_text *pieces,
			  size_t count, uint8_t out[PEAL_HASH_SIZE])
{
	struct peal_replay *replay = context;
	const unsigned char *entry = replay->bytes + replay->at;

	(void)which, (void)pieces, (void)count;
	if (replay->len - replay->at < 2 + PEAL_HASH_SIZE || entry[0] != TAPE_HASH) {
		replay->what = "a hash is asked for that was not";
		return false;
	}
	replay->at += 2 + PEAL_HASH_SIZE;
	memcpy(out, entry + 2, PEAL_HASH_SIZE);
	return entry[1] != 0;
}

struct peal_hasher replay_hasher(struct peal_replay *replay)
{
	return (struct peal_hasher){ recorded_hash, replay };
}
