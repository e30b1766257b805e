/* SPDX-License-Identifier: MIT */
/* Digest authentication: what is hashed, and the header rows that carry it.
 *
 * A client, challenged by a 401 or 407 (peal_auth_read(), peal_digest_read()):
 *
 *     struct peal_login login = { .challenge = &digest, .username = user, ... };
 *     peal_write_credentials(&w, &hasher, PEAL_HDR_AUTHORIZATION, &login);
 *
 * A server: peal_write_challenge(), then peal_digest_check() of what comes back.
 *
 * The library hashes nothing itself: it says what is to be hashed, to a function of the
 * caller's (libpeal-net has one, peal_net_hasher()).  Passwords are read during a call
 * and never kept, and no error says anything about them.
 *                                          RFC 7616, RFC 8760, RFC 2617, RFC 3261 22 */
#ifndef PEAL_DIGEST_H
#define PEAL_DIGEST_H

#include <peal/build.h>
#include <peal/header.h>

enum peal_hash { PEAL_HASH_MD5, PEAL_HASH_SHA_256, PEAL_HASH_SHA_512_256 };

/* The most bytes a hash has, and the most digits of it. */
#define PEAL_HASH_SIZE  32
#define PEAL_DIGEST_HEX 64

/* Hash functions of the caller's. */
struct peal_hasher {
	/* Hashes the pieces in their order as one text, into 16 (MD5) or 32 bytes at
	 * `out`.  Keeps nothing.  False where it has no such hash. */
	bool (*hash)(void *context, enum peal_hash which, const struct peal_text *pieces,
		     size_t count, uint8_t out[PEAL_HASH_SIZE]);
	void *context;
};

/* The value of "algorithm".                            RFC 7616 3.3, RFC 8760 2.1 */
enum peal_algorithm {
	PEAL_ALGORITHM_MD5,
	PEAL_ALGORITHM_MD5_SESS,
	PEAL_ALGORITHM_SHA_256,
	PEAL_ALGORITHM_SHA_256_SESS,
	PEAL_ALGORITHM_SHA_512_256,
	PEAL_ALGORITHM_SHA_512_256_SESS,
};

/* Finds the algorithm of that name, case ignored; MD5 where `name.at` is NULL.  False:
 * nobody knows it, and the challenge is to be passed over.             RFC 7616 3.3 */
bool peal_algorithm_lookup(struct peal_text name, enum peal_algorithm *algorithm);

/* The name of an algorithm; "" for a number that is none. */
const char *peal_algorithm_name(enum peal_algorithm algorithm);

/* What else is protected; as bits, for those who offer several.        RFC 7616 3.3 */
enum peal_qop {
	PEAL_QOP_NONE = 0, /* none was asked for: RFC 2069's form */
	PEAL_QOP_AUTH = 1,
	PEAL_QOP_AUTH_INT = 2, /* the body, too */
};

/* What a response is made of; all of it is borrowed during the call. */
struct peal_digest_work {
	enum peal_algorithm algorithm;
	enum peal_qop qop;
	struct peal_text username, realm, password;
	struct peal_text secret; /* of peal_digest_secret(), in place of those three */
	struct peal_text nonce, cnonce;
	struct peal_text first_nonce, first_cnonce; /* -sess: those of the first response of the
						     * session; empty: these */
	uint32_t nc;                                /* from 1; how often this nonce is used */
	struct peal_text method; /* empty: the server's own response, "rspauth" */
	struct peal_text uri, body;
};

/* Writes "response" in lower-case hexadecimal digits to `out`; texts are hashed as they
 * stand, so those from a message keep their backslashes.  Constant time is for the
 * comparison: peal_digest_same().
 *
 * Returns their number, 32 or 64.                  RFC 7616 3.4.1-3.4.3, RFC 2617 3.2.2
 * PEAL_E_STATE: `hasher` has no such hash.  PEAL_E_ARGUMENT: a number that is no
 * algorithm.  `out` may then have been written to. */
int peal_digest_response(const struct peal_hasher *hasher, const struct peal_digest_work *work,
			 char out[PEAL_DIGEST_HEX]);

/* H(username:realm:password): what a server keeps in place of a password, and has to
 * guard as one.  Returns as peal_digest_response().         RFC 7616 3.4.2, 5.2 */
int peal_digest_secret(const struct peal_hasher *hasher, enum peal_algorithm algorithm,
		       struct peal_text username, struct peal_text realm, struct peal_text password,
		       char out[PEAL_DIGEST_HEX]);

/* H(username:realm): the username where the challenge has userhash=true.  Returns as
 * peal_digest_response().                                          RFC 7616 3.4.4 */
int peal_digest_userhash(const struct peal_hasher *hasher, enum peal_algorithm algorithm,
			 struct peal_text username, struct peal_text realm,
			 char out[PEAL_DIGEST_HEX]);

/* True when both have the same bytes.  How long it takes tells nothing of them, but for
 * their lengths. */
bool peal_digest_same(struct peal_text a, struct peal_text b);

/* Reads "nc": eight hexadecimal digits.  False when it is something else. RFC 7616 3.4 */
bool peal_digest_count(struct peal_text nc, uint32_t *count);

/* Checks the credentials of a request by the secret of their user.
 *
 * `method` and `body` are those of the request; texts in `first` (may be NULL) are those
 * of a -sess session.  Whether realm, nonce and uri are ours, and nc has risen, is the
 * caller's to ask.
 *
 * Returns 1: the user knows the secret; 0: not.             RFC 7616 3.4.6, 3.6
 * PEAL_E_SYNTAX: a parameter is missing, or not one of those known: 400.
 * PEAL_E_STATE: `hasher` has no such hash. */
int peal_digest_check(const struct peal_hasher *hasher, const struct peal_digest *credentials,
		      const struct peal_digest *first, struct peal_text secret,
		      struct peal_text method, struct peal_text body);

/* What a client answers a challenge with. */
struct peal_login {
	const struct peal_digest *challenge; /* its nonce may be a nextnonce since */
	struct peal_text username, password; /* as their user has them: no backslashes */
	struct peal_text secret;             /* of peal_digest_secret(), in place of the password */
	struct peal_text cnonce;             /* new and hard to guess; a token is best */
	struct peal_text first_nonce, first_cnonce; /* as of struct peal_digest_work */
	uint32_t nc;                                /* from 1, for each nonce */
	struct peal_text method, uri, body;         /* of the request; `uri`: its Request-URI */
	bool integrity;                             /* auth-int where it is offered */
};

/* Writes one row, `id` being PEAL_HDR_AUTHORIZATION or PEAL_HDR_PROXY_AUTHORIZATION.
 * realm, nonce and opaque are those of the challenge, byte for byte.  Without "qop" in
 * it the form is RFC 2069's; with several, "auth", if not `integrity`.  A username with other
 * than ASCII goes as "username*" where the challenge has charset=UTF-8, otherwise as UTF-8.
 *
 * PEAL_E_ARGUMENT (peal_writer_end() tells): an algorithm or qop nobody knows, a
 * username with a colon, no cnonce or nc where they are needed, a text that would break
 * out of its quotes, a hash that `hasher` has not.       RFC 7616 3.4, RFC 3261 22.4 */
void peal_write_credentials(struct peal_writer *w, const struct peal_hasher *hasher,
			    enum peal_header_id id, const struct peal_login *login);

/* What a server asks for. */
struct peal_challenge {
	enum peal_algorithm algorithm;
	struct peal_text realm, nonce;   /* no quotes or backslashes in any of these */
	struct peal_text opaque, domain; /* left out when empty */
	unsigned qops;                   /* of enum peal_qop, or-ed; 0: none, for RFC 2069 */
	bool stale, userhash, utf8;
};

/* Writes one row, `id` being PEAL_HDR_WWW_AUTHENTICATE or PEAL_HDR_PROXY_AUTHENTICATE.
 * Several of one realm have different algorithms, the best first.
 *                                                    RFC 7616 3.3, RFC 8760 2.4 */
void peal_write_challenge(struct peal_writer *w, enum peal_header_id id,
			  const struct peal_challenge *challenge);

/* What a server says of good credentials. */
struct peal_authentication_info {
	struct peal_text nextnonce;       /* the client's next nonce: its nc begins at 1 */
	struct peal_text rspauth, cnonce; /* with a qop: these three, and nc */
	enum peal_qop qop;
	uint32_t nc;
};

/* Writes one row, `id` being PEAL_HDR_AUTHENTICATION_INFO or
 * PEAL_HDR_PROXY_AUTHENTICATION_INFO; what is empty is left out.    RFC 7616 3.5 */
void peal_write_authentication_info(struct peal_writer *w, enum peal_header_id id,
				    const struct peal_authentication_info *info);

#endif
