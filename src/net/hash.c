/* SPDX-License-Identifier: MIT */
/* The hashes of Digest, by OpenSSL's libcrypto. */
#include <peal/net.h>

#include <openssl/evp.h>

static const EVP_MD *function(enum peal_hash which)
{
	switch (which) {
	case PEAL_HASH_MD5: return EVP_md5();
	case PEAL_HASH_SHA_256: return EVP_sha256();
	case PEAL_HASH_SHA_512_256: return EVP_sha512_256();
	}
	return NULL;
}

static bool add(EVP_MD_CTX *hash, const struct peal_text *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (EVP_DigestUpdate(hash, pieces[i].at, pieces[i].len) != 1)
			return false;
	}
	return true;
}

/* A provider that refuses MD5 makes EVP_DigestInit_ex() fail. */
static bool hash_pieces(void *context, enum peal_hash which, const struct peal_text *pieces,
			size_t count, uint8_t out[PEAL_HASH_SIZE])
{
	EVP_MD_CTX *hash = EVP_MD_CTX_new();
	bool done;

	(void)context;
	done = hash && EVP_DigestInit_ex(hash, function(which), NULL) == 1 &&
	       add(hash, pieces, count) && EVP_DigestFinal_ex(hash, out, NULL) == 1;
	EVP_MD_CTX_free(hash);
	return done;
}

struct peal_hasher peal_net_hasher(void)
{
	return (struct peal_hasher){ hash_pieces, NULL };
}
