/* SPDX-License-Identifier: MIT */
#include "base/random.h"

#include <string.h>

struct sip_hash {
	uint64_t v0, v1, v2, v3;
	uint64_t words; /* of the message */
};

static inline uint64_t rotate(uint64_t x, unsigned n)
{
	return x << n | x >> (64 - n);
}

static inline void mix(struct sip_hash *h)
{
	h->v0 += h->v1, h->v1 = rotate(h->v1, 13) ^ h->v0, h->v0 = rotate(h->v0, 32);
	h->v2 += h->v3, h->v3 = rotate(h->v3, 16) ^ h->v2;
	h->v0 += h->v3, h->v3 = rotate(h->v3, 21) ^ h->v0;
	h->v2 += h->v1, h->v1 = rotate(h->v1, 17) ^ h->v2, h->v2 = rotate(h->v2, 32);
}

static void begin(struct sip_hash *h, const uint64_t key[2])
{
	h->v0 = key[0] ^ 0x736f6d6570736575u;
	h->v1 = key[1] ^ 0x646f72616e646f6du ^ 0xee;
	h->v2 = key[0] ^ 0x6c7967656e657261u;
	h->v3 = key[1] ^ 0x7465646279746573u;
	h->words = 0;
}

static inline void take_word(struct sip_hash *h, uint64_t word)
{
	h->v3 ^= word;
	mix(h), mix(h);
	h->v0 ^= word;
	h->words++;
}

/* Whole words, the last one filled up with zeros: the length went before. */
static inline void take_text(struct sip_hash *h, struct peal_text text)
{
	uint64_t word;

	take_word(h, text.len);
	for (; text.len >= 8; text.at += 8, text.len -= 8) {
		memcpy(&word, text.at, 8);
		take_word(h, word);
	}
	word = 0;
	for (size_t i = 0; i < text.len; i++)
		word |= (uint64_t)(unsigned char)text.at[i] << 8 * i;
	if (text.len)
		take_word(h, word);
}

static struct table_key finish(struct sip_hash *h)
{
	struct table_key key;

	take_word(h, h->words * 8 << 56); /* the length of the message, in bytes */
	h->v2 ^= 0xee;
	mix(h), mix(h), mix(h), mix(h);
	key.a = h->v0 ^ h->v1 ^ h->v2 ^ h->v3;
	h->v1 ^= 0xdd;
	mix(h), mix(h), mix(h), mix(h);
	key.b = h->v0 ^ h->v1 ^ h->v2 ^ h->v3;
	return key;
}

void random_init(struct random *random, const uint8_t seed[32])
{
	memcpy(random->number_key, seed, 16);
	memcpy(random->hash_key, seed + 16, 16);
	random->counter = 0;
}

uint64_t random_next(struct random *random)
{
	struct sip_hash h;

	begin(&h, random->number_key);
	take_word(&h, random->counter++);
	return finish(&h).a;
}

void random_digits(uint64_t number, char out[RANDOM_DIGITS])
{
	for (int i = 0; i < RANDOM_DIGITS; i++, number <<= 4)
		out[i] = "0123456789abcdef"[number >> 60];
}

struct table_key random_hash(const struct random *random, const struct peal_text *texts,
			     size_t count)
{
	struct sip_hash h;

	begin(&h, random->hash_key);
	for (size_t i = 0; i < count; i++)
		take_text(&h, texts[i]);
	return finish(&h);
}
