/* SPDX-License-Identifier: MIT */
#include "sum.h"

#include <stdio.h>
#include <string.h>

static uint64_t add(uint64_t sum, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		sum = (sum ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
	return sum;
}

static bool hash(void *context, enum peal_hash which, const struct peal_text *pieces, size_t count,
		 uint8_t out[PEAL_HASH_SIZE])
{
	uint64_t sum = UINT64_C(0xcbf29ce484222325) + (uint64_t)which;

	(void)context;
	for (size_t i = 0; i < count; i++)
		sum = add(sum, pieces[i].at, pieces[i].len);
	for (size_t i = 0; i < PEAL_HASH_SIZE; i++)
		out[i] = (uint8_t)(sum >> i % 8 * 8);
	return which != PEAL_HASH_SHA_512_256;
}

struct peal_hasher sum_hasher(void)
{
	return (struct peal_hasher){ hash, NULL };
}

static bool read(const char *value, struct peal_digest *digest)
{
	struct peal_auth auth;

	return peal_auth_read(peal_text_of(value), &auth, NULL) == PEAL_OK &&
	       peal_digest_read(auth.params, digest, NULL) == PEAL_OK;
}

bool sum_knows(const char *value, const char *method, const char *body, const char *password)
{
	struct peal_hasher hasher = sum_hasher();
	struct peal_digest digest;
	enum peal_algorithm algorithm;
	char secret[PEAL_DIGEST_HEX];
	int len;

	if (!read(value, &digest) || !peal_algorithm_lookup(digest.algorithm, &algorithm))
		return false;
	len = peal_digest_secret(&hasher, algorithm, digest.username, digest.realm,
				 peal_text_of(password), secret);
	return len > 0 &&
	       peal_digest_check(&hasher, &digest, NULL, (struct peal_text){ secret, (size_t)len },
				 peal_text_of(method), peal_text_of(body)) == 1;
}

const char *sum_param(const char *value, const char *name)
{
	static char out[256];
	struct peal_auth auth;
	struct peal_text key, found;

	out[0] = '\0';
	if (peal_auth_read(peal_text_of(value), &auth, NULL) != PEAL_OK)
		return out;
	while (peal_auth_next(&auth.params, &key, &found)) {
		if (!peal_text_is(key, name))
			continue;
		found = peal_text_unquoted(found);
		snprintf(out, sizeof out, "%.*s", (int)found.len, found.at);
	}
	return out;
}
