/* SPDX-License-Identifier: MIT */
/* What Digest hashes: the texts of RFC 7616 3.4 in pieces, for a hash function of the
 * caller's.  Nothing here is kept, and of secrets nothing but hashes is written.
 */
#include <peal/digest.h>

#include "base/text.h"
#include "message/digest.h"

/* An algorithm is a hash, and whether it is a session's. */
static const char algorithm_names[][17] = { "MD5",          "MD5-sess",    "SHA-256",
					    "SHA-256-sess", "SHA-512-256", "SHA-512-256-sess" };

bool digest_is_algorithm(enum peal_algorithm algorithm)
{
	return (unsigned)algorithm < sizeof algorithm_names / sizeof *algorithm_names;
}

static enum peal_hash hash_of(enum peal_algorithm algorithm)
{
	return (enum peal_hash)((unsigned)algorithm / 2);
}

static bool is_session(enum peal_algorithm algorithm)
{
	return (unsigned)algorithm % 2 == 1;
}

bool peal_algorithm_lookup(struct peal_text name, enum peal_algorithm *algorithm)
{
	*algorithm = PEAL_ALGORITHM_MD5;
	for (unsigned i = 0; name.at && digest_is_algorithm((enum peal_algorithm)i); i++) {
		*algorithm = (enum peal_algorithm)i;
		if (peal_text_same(name, peal_text_of(algorithm_names[i])))
			return true;
	}
	return name.at == NULL;
}

const char *peal_algorithm_name(enum peal_algorithm algorithm)
{
	return digest_is_algorithm(algorithm) ? algorithm_names[algorithm] : "";
}

void digest_hex(const uint8_t *bytes, size_t count, char *out)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < count; i++) {
		out[2 * i] = digits[bytes[i] >> 4];
		out[2 * i + 1] = digits[bytes[i] & 0xf];
	}
}

/* One of the hashes, and its digits. */
struct hex {
	char digits[PEAL_DIGEST_HEX];
	size_t len;
};

static struct peal_text hex_text(const struct hex *hex)
{
	return (struct peal_text){ hex->digits, hex->len };
}

static size_t hex_length(enum peal_algorithm algorithm)
{
	return hash_of(algorithm) == PEAL_HASH_MD5 ? 32 : 64;
}

static int hash(const struct peal_hasher *hasher, enum peal_algorithm algorithm,
		const struct peal_text *pieces, size_t count, struct hex *hex)
{
	uint8_t bytes[PEAL_HASH_SIZE];
	enum peal_hash which = hash_of(algorithm);

	if (!digest_is_algorithm(algorithm))
		return PEAL_E_ARGUMENT;
	if (!hasher->hash(hasher->context, which, pieces, count, bytes))
		return PEAL_E_STATE;
	hex->len = hex_length(algorithm);
	digest_hex(bytes, hex->len / 2, hex->digits);
	return PEAL_OK;
}

static int told(int result, const struct hex *hex, char out[PEAL_DIGEST_HEX])
{
	if (result != PEAL_OK)
		return result;
	memcpy(out, hex->digits, hex->len);
	return (int)hex->len;
}

#define COLON PEAL_TEXT(":")

static int hash_secret(const struct peal_hasher *hasher, enum peal_algorithm algorithm,
		       struct peal_text username, struct peal_text realm, struct peal_text password,
		       struct hex *hex)
{
	const struct peal_text pieces[] = { username, COLON, realm, COLON, password };

	return hash(hasher, algorithm, pieces, 5, hex);
}

int peal_digest_secret(const struct peal_hasher *hasher, enum peal_algorithm algorithm,
		       struct peal_text username, struct peal_text realm, struct peal_text password,
		       char out[PEAL_DIGEST_HEX])
{
	struct hex hex;

	return told(hash_secret(hasher, algorithm, username, realm, password, &hex), &hex, out);
}

int peal_digest_userhash(const struct peal_hasher *hasher, enum peal_algorithm algorithm,
			 struct peal_text username, struct peal_text realm,
			 char out[PEAL_DIGEST_HEX])
{
	const struct peal_text pieces[] = { username, COLON, realm };
	struct hex hex;

	return told(hash(hasher, algorithm, pieces, 3, &hex), &hex, out);
}

/* H(username:realm:password), or what is kept in its place. */
static int find_secret(const struct peal_hasher *hasher, const struct peal_digest_work *work,
		       struct hex *secret)
{
	if (work->secret.len == 0)
		return hash_secret(hasher, work->algorithm, work->username, work->realm,
				   work->password, secret);
	if (work->secret.len != hex_length(work->algorithm))
		return PEAL_E_ARGUMENT;
	secret->len = work->secret.len;
	memcpy(secret->digits, work->secret.at, secret->len);
	return PEAL_OK;
}

static struct peal_text first_of(struct peal_text first, struct peal_text other)
{
	return first.len ? first : other;
}

/* H(A1); of a session, that of its first response for as long as it lasts.
 *                                                             RFC 7616 3.4.2 */
static int hash_a1(const struct peal_hasher *hasher, const struct peal_digest_work *work,
		   struct hex *a1)
{
	struct peal_text nonce = first_of(work->first_nonce, work->nonce);
	struct peal_text cnonce = first_of(work->first_cnonce, work->cnonce);
	int result = find_secret(hasher, work, a1);

	if (result != PEAL_OK || !is_session(work->algorithm))
		return result;
	const struct peal_text pieces[] = { hex_text(a1), COLON, nonce, COLON, cnonce };

	return hash(hasher, work->algorithm, pieces, 5, a1);
}

/* H(A2).                                                      RFC 7616 3.4.3 */
static int hash_a2(const struct peal_hasher *hasher, const struct peal_digest_work *work,
		   struct hex *a2)
{
	struct peal_text pieces[] = { work->method, COLON, work->uri, COLON, { NULL, 0 } };
	struct hex body;
	int result = PEAL_OK;

	if (work->qop != PEAL_QOP_AUTH_INT)
		return hash(hasher, work->algorithm, pieces, 3, a2);
	result = hash(hasher, work->algorithm, &work->body, 1, &body);
	pieces[4] = hex_text(&body);
	return result == PEAL_OK ? hash(hasher, work->algorithm, pieces, 5, a2) : result;
}

struct peal_text digest_qop_name(enum peal_qop qop)
{
	return qop == PEAL_QOP_AUTH_INT ? PEAL_TEXT("auth-int") : PEAL_TEXT("auth");
}

/* KD(H(A1), ...); `nc` as it was written.                     RFC 7616 3.4.1 */
static int respond(const struct peal_hasher *hasher, const struct peal_digest_work *work,
		   struct peal_text nc, struct hex *response)
{
	struct hex a1, a2;
	int result = hash_a1(hasher, work, &a1);

	if (result == PEAL_OK)
		result = hash_a2(hasher, work, &a2);
	if (result != PEAL_OK)
		return result;
	if (work->qop == PEAL_QOP_NONE) {
		const struct peal_text pieces[] = { hex_text(&a1), COLON, work->nonce, COLON,
						    hex_text(&a2) };

		return hash(hasher, work->algorithm, pieces, 5, response);
	}
	const struct peal_text pieces[] = { hex_text(&a1), COLON,        work->nonce,
					    COLON,         nc,           COLON,
					    work->cnonce,  COLON,        digest_qop_name(work->qop),
					    COLON,         hex_text(&a2) };

	return hash(hasher, work->algorithm, pieces, 11, response);
}

struct peal_text digest_count(uint32_t nc, char digits[8])
{
	const uint8_t bytes[] = { (uint8_t)(nc >> 24), (uint8_t)(nc >> 16), (uint8_t)(nc >> 8),
				  (uint8_t)nc };

	digest_hex(bytes, 4, digits);
	return (struct peal_text){ digits, 8 };
}

int peal_digest_response(const struct peal_hasher *hasher, const struct peal_digest_work *work,
			 char out[PEAL_DIGEST_HEX])
{
	char digits[8];
	struct hex response;

	return told(respond(hasher, work, digest_count(work->nc, digits), &response), &response,
		    out);
}

bool peal_digest_same(struct peal_text a, struct peal_text b)
{
	volatile unsigned char differs = 0;

	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		differs = (unsigned char)(differs | (a.at[i] ^ b.at[i]));
	return differs == 0;
}

bool peal_digest_count(struct peal_text nc, uint32_t *count)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	uint32_t number = 0;

	for (size_t i = 0; i < nc.len; i++) {
		const char *digit = memchr(digits, nc.at[i], 32);

		if (!digit)
			return false;
		number = number << 4 | (uint32_t)(digit - digits) % 16;
	}
	*count = number;
	return nc.len == 8;
}

/* qop of credentials: one of two words, or absent. */
static bool read_qop(struct peal_text text, enum peal_qop *qop)
{
	*qop = PEAL_QOP_NONE;
	if (peal_text_same(text, PEAL_TEXT("auth")))
		*qop = PEAL_QOP_AUTH;
	else if (peal_text_same(text, PEAL_TEXT("auth-int")))
		*qop = PEAL_QOP_AUTH_INT;
	return text.at == NULL || *qop != PEAL_QOP_NONE;
}

/* Whether all is there that a response is made of.  RFC 7616 3.4 */
static bool is_whole(const struct peal_digest *c, const struct peal_digest_work *work)
{
	uint32_t count;

	if (!c->nonce.at || !c->uri.at || !c->response.at)
		return false;
	if (!c->cnonce.at && (work->qop != PEAL_QOP_NONE || is_session(work->algorithm)))
		return false;
	return work->qop == PEAL_QOP_NONE || peal_digest_count(c->nc, &count);
}

int peal_digest_check(const struct peal_hasher *hasher, const struct peal_digest *credentials,
		      const struct peal_digest *first, struct peal_text secret,
		      struct peal_text method, struct peal_text body)
{
	const struct peal_digest *c = credentials;
	struct peal_digest_work work = { .secret = secret,
					 .nonce = c->nonce,
					 .cnonce = c->cnonce,
					 .method = method,
					 .uri = c->uri,
					 .body = body };
	struct hex response;
	int result;

	if (!peal_algorithm_lookup(c->algorithm, &work.algorithm) || !read_qop(c->qop, &work.qop) ||
	    !is_whole(c, &work))
		return PEAL_E_SYNTAX;
	if (first) {
		work.first_nonce = first->nonce;
		work.first_cnonce = first->cnonce;
	}
	result = respond(hasher, &work, c->nc, &response);
	if (result != PEAL_OK)
		return result;
	return peal_digest_same(hex_text(&response), c->response);
}
