/* SPDX-License-Identifier: MIT */
/* Requests to one guard, an empty line between them.  "$NONCE" in them becomes a nonce of
 * its own, and "$RESPONSE" what a user who knows the password would say: nobody else gets
 * in, nobody gets in twice by the same words, and what is confirmed is one row.
 *                                                            RFC 3261 22, RFC 7616 3
 */
#include "fuzz_kit.h"

#include <peal/guard.h>

#include "sum.h"

#define ROWS   32
#define LONGER 8192

struct gate {
	struct peal_guard *guard;
	struct peal_hasher hasher;
	char nonce[64];
	char request[LONGER];
	size_t len;
};

static bool put(struct gate *g, struct peal_text text)
{
	if (text.len > sizeof g->request - g->len)
		return false;
	memcpy(g->request + g->len, text.at, text.len);
	g->len += text.len;
	return true;
}

static bool begins(struct peal_text text, struct peal_text word)
{
	return text.len >= word.len && memcmp(text.at, word.at, word.len) == 0;
}

static struct peal_text secret_of(const struct gate *g, enum peal_algorithm algorithm,
				  char digits[PEAL_DIGEST_HEX])
{
	int len = peal_digest_secret(&g->hasher, algorithm, PEAL_TEXT("one"), PEAL_TEXT("gate"),
				     PEAL_TEXT("secret"), digits);

	return (struct peal_text){ digits, len > 0 ? (size_t)len : 0 };
}

/* All but the response, which is that of nobody: 64 zeros in its place. */
static bool fill(struct gate *g, struct peal_text text)
{
	static const char zeros[] =
	    "0000000000000000000000000000000000000000000000000000000000000000";
	struct peal_text nonce = PEAL_TEXT("$NONCE"), response = PEAL_TEXT("$RESPONSE");
	struct peal_text own = { g->nonce, sizeof g->nonce };

	for (size_t i = 0; i < text.len;) {
		struct peal_text here = { text.at + i, text.len - i };
		bool is_nonce = begins(here, nonce), is_response = begins(here, response);
		struct peal_text byte = { here.at, 1 };

		if (!put(g, is_nonce ? own : is_response ? PEAL_TEXT(zeros) : byte))
			return false;
		i += is_nonce ? nonce.len : is_response ? response.len : 1;
	}
	return true;
}

/* What the user would say in place of the zeros, which is as long or half as long. */
static void sign(struct gate *g, const struct peal_claim *claim)
{
	const struct peal_digest *d = &claim->credentials;
	char digits[PEAL_DIGEST_HEX], key[PEAL_DIGEST_HEX];
	struct peal_digest_work work = { .algorithm = claim->algorithm,
					 .qop = peal_text_same(d->qop, PEAL_TEXT("auth-int"))
						    ? PEAL_QOP_AUTH_INT
						    : PEAL_QOP_AUTH,
					 .secret = secret_of(g, claim->algorithm, key),
					 .nonce = d->nonce,
					 .cnonce = d->cnonce,
					 .nc = claim->nc,
					 .method = claim->method,
					 .uri = d->uri,
					 .body = claim->body };
	int len = peal_digest_response(&g->hasher, &work, digits);

	if (len > 0 && d->response.len >= (size_t)len && d->response.at[0] == '0')
		memcpy(g->request + (d->response.at - g->request), digits, (size_t)len);
}

static void confirm(struct gate *g, const struct peal_claim *claim, struct peal_text key)
{
	struct peal_extra extra;
	struct peal_text body = { NULL, 0 };
	char row[1024];
	struct peal_writer w = peal_writer_into(row, sizeof row);

	if (!peal_guard_confirm(g->guard, claim, key, body, 1000, &extra))
		return;
	peal_write_named(&w, extra.name, extra.value);
	must(w.error == PEAL_OK, "what is confirmed can be written");
}

static void try(struct gate *g)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_claim claim, again;
	char digits[PEAL_DIGEST_HEX];
	struct peal_text all = { g->request, g->len }, wrong = { digits, 0 }, key;

	if (peal_message_read(&m, g->request, g->len, rows, ROWS, NULL) != PEAL_OK ||
	    peal_guard_read(g->guard, &m, 1000, &claim) != 1)
		return;
	inside(claim.username, all), inside(claim.credentials.nonce, all);
	memset(digits, 'f', sizeof digits);
	wrong.len = claim.algorithm / 2 == PEAL_HASH_MD5 ? 32 : 64;
	must(peal_guard_check(g->guard, &claim, wrong) == 0, "another password is wrong");
	sign(g, &claim);
	key = secret_of(g, claim.algorithm, digits);
	if (peal_guard_check(g->guard, &claim, key) != 1)
		return;
	confirm(g, &claim, key);
	must(peal_guard_check(g->guard, &claim, key) == 0, "the same words get in once");
	must(peal_guard_read(g->guard, &m, 1000, &again) == 0 && again.stale,
	     "and are told to be old");
}

static void knock(struct gate *g, struct peal_text text)
{
	struct peal_extra extra[PEAL_GUARD_CHALLENGES];
	struct peal_auth auth;
	struct peal_digest digest;

	must(peal_guard_challenge(g->guard, false, 900, extra) > 0, "a challenge");
	must(peal_auth_read(extra[0].value, &auth, NULL) == PEAL_OK &&
		 peal_digest_read(auth.params, &digest, NULL) == PEAL_OK &&
		 digest.nonce.len == sizeof g->nonce,
	     "it has a nonce");
	memcpy(g->nonce, digest.nonce.at, sizeof g->nonce);
	g->len = 0;
	if (fill(g, text))
		try(g);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static _Alignas(16) unsigned char memory[1u << 16];
	static struct gate gate;
	struct peal_guard_config config = { .size = sizeof config,
					    .realm = PEAL_TEXT("gate"),
					    .nonces = 2,
					    .userhash = true,
					    .hasher = sum_hasher() };
	struct peal_text rest = { (const char *)data, size };

	gate.hasher = config.hasher;
	must(peal_guard_init(&gate.guard, memory, sizeof memory, &config) == PEAL_OK, "a guard");
	while (rest.len > 0) {
		size_t end = 0;

		while (end < rest.len &&
		       !(end >= 4 && memcmp(rest.at + end - 4, "\r\n\r\n", 4) == 0))
			end++;
		knock(&gate, (struct peal_text){ rest.at, end });
		rest = (struct peal_text){ rest.at + end, rest.len - end };
	}
	return 0;
}
