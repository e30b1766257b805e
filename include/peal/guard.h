/* SPDX-License-Identifier: MIT */
/* The server's side of Digest: challenges, and who has answered them.
 *
 *     on PEAL_EV_REQUEST or PEAL_EV_INCOMING:
 *         switch (peal_guard_read(guard, event.message, now, &claim)) {
 *         case 0:  rows = peal_guard_challenge(guard, claim.stale, now, extra);
 *                  peal_reject(engine, event.id, &(struct peal_reply){ 401, extra ... });
 *         case 1:  look up the secret of claim.username for claim.algorithm;
 *                  peal_guard_check(guard, &claim, secret) == 1: it is him
 *         default: peal_reject(... 400 ...)
 *         }
 *
 * A challenge costs no memory: its nonce is the time and a hash that only the guard can
 * make.  A nonce is remembered once somebody who knows a password has used it, with the
 * counts that it was used with, so that nothing can be played again.  ACK and CANCEL are
 * never to be challenged.                       RFC 3261 22, RFC 7616 3, RFC 8760 2
 *
 * One guard is used by one thread at a time.  In libpeal-net, which it needs nothing of.
 */
#ifndef PEAL_GUARD_H
#define PEAL_GUARD_H

#include <peal/digest.h>
#include <peal/peal.h>

struct peal_guard;

#define PEAL_GUARD_CHALLENGES 3

struct peal_guard_config {
	size_t size;            /* sizeof(struct peal_guard_config) */
	bool is_proxy;          /* 407 and its headers, instead of 401 */
	struct peal_text realm; /* 128 bytes at most; no quotes or backslashes */
	/* The best first; no two of one hash.  0 of them: SHA-256, then MD5, of those that
	 * `hasher` has.                                             RFC 8760 2.4 */
	enum peal_algorithm algorithms[PEAL_GUARD_CHALLENGES];
	size_t algorithm_count;
	unsigned qops;       /* of enum peal_qop, or-ed; 0: both */
	bool userhash;       /* clients may send a hash of their name */
	uint32_t nonce_life; /* ms; 0: five minutes */
	uint32_t nonces;     /* in use that are remembered; 0: 1024 */
	struct peal_hasher hasher;
	uint8_t key[32]; /* from the system's random source; with the same key another guard
			  * knows these nonces, but not how often they were used */
};

/* Bytes that a guard needs; 0: the config makes no sense. */
size_t peal_guard_size(const struct peal_guard_config *config);

/* Makes a guard in `memory`, aligned to 16 bytes, which must stay; the realm is copied.
 * PEAL_E_ARGUMENT: the config makes no sense.  PEAL_E_FULL: `size` is too little. */
int peal_guard_init(struct peal_guard **guard, void *memory, size_t size,
		    const struct peal_guard_config *config);

/* Who somebody says to be. */
struct peal_claim {
	struct peal_text username;     /* as sent, with its backslashes: see peal_guard_names() */
	bool is_hashed;                /* it is peal_digest_userhash() of it */
	bool is_escaped;               /* it has escapes: peal_uri_unescape() */
	enum peal_algorithm algorithm; /* for which the secret is needed */
	bool stale;                    /* of 0: the password may be right, the nonce is too old */
	struct peal_digest credentials;
	struct peal_text method, body;
	uint64_t nonce; /* when it was made */
	uint32_t nc;
};

/* Reads the credentials that a request has for this realm; its texts live as long as the
 * message.
 *
 * Returns 1: there is somebody to check.  0: a challenge is to be sent: there are no
 * credentials, or their nonce is not one of ours, too old, or was used with that count.
 * PEAL_E_SYNTAX: they are broken, or for another Request-URI: 400.   RFC 7616 3.4.6 */
int peal_guard_read(struct peal_guard *guard, const struct peal_message *request, peal_time now,
		    struct peal_claim *claim);

/* Whether a claim is to be that user, whichever form his name was sent in: between quotes,
 * as "username*", or hashed.  False also for names of more than 256 bytes. */
bool peal_guard_names(const struct peal_guard *guard, const struct peal_claim *claim,
		      struct peal_text username);

/* Whether somebody knows the secret (peal_digest_secret()) of the user he says to be; an
 * empty one for a user that nobody knows, which takes as long.  Then this count of this
 * nonce is used up.
 *
 * Returns 1: he does.  0: he does not: challenge him anew, or refuse him (403). */
int peal_guard_check(struct peal_guard *guard, const struct peal_claim *claim,
		     struct peal_text secret);

/* Makes the row that goes with the 2xx to somebody who has been checked: `rspauth`, by which
 * he knows that we know his secret, and in the second half of the nonce's life
 * `nextnonce`.  `body` is that of the 2xx.  Its texts live until the next call that takes the
 * guard without const.
 *
 * False: there is nothing to say.                       RFC 7616 3.5, RFC 3261 20.6 */
bool peal_guard_confirm(struct peal_guard *guard, const struct peal_claim *claim,
			struct peal_text secret, struct peal_text body, peal_time now,
			struct peal_extra *extra);

/* Makes the header rows of a 401 or 407, the best algorithm first; their texts live until
 * the next call that takes the guard without const.  Returns how many.
 *                                                         RFC 3261 22.2, RFC 8760 2.3 */
size_t peal_guard_challenge(struct peal_guard *guard, bool stale, peal_time now,
			    struct peal_extra extra[PEAL_GUARD_CHALLENGES]);

#endif
