/* SPDX-License-Identifier: MIT */
/* Unguessable numbers and keyed hashes, all from the caller's seed: SipHash-2-4
 * with 128 bits of result, keyed for hashing, and over a counter for numbers.
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include "base/table.h"

struct random {
	uint64_t number_key[2], hash_key[2];
	uint64_t counter;
};

void random_init(struct random *random, const uint8_t seed[32]);

/* 64 bits that nobody can predict. */
uint64_t random_next(struct random *random);

/* Writes 16 lower-case hexadecimal digits of a number. */
#define RANDOM_DIGITS 16
void random_digits(uint64_t number, char out[RANDOM_DIGITS]);

/* Hashes a list of texts, each behind its length, so that moving a byte from one
 * to the next gives another key.  All go in words of 8 bytes. */
struct table_key random_hash(const struct random *random, const struct peal_text *texts,
			     size_t count);

#endif
