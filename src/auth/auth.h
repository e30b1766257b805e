/* SPDX-License-Identifier: MIT */
/* The client's side of Digest: what the user gave, what servers asked for, and the rows
 * that answer them.
 *
 * An account is a name and password for a realm.  A nonce is kept with the challenge it
 * came in, so that later requests the same way need not be challenged again.
 *                                              RFC 3261 22.2, 22.3, RFC 7616 3.4, 3.6
 */
#ifndef AUTH_AUTH_H
#define AUTH_AUTH_H

#include <peal/upkeep.h>

#include "fsm/runtime.h"

/* Of one account, all texts together; of its password. */
#define ACCOUNT_SIZE  512
#define PASSWORD_SIZE 128

struct account {
	uint16_t realm, username, secret; /* how long each is; they follow one another */
	bool is_used, is_hashed;          /* hashed: the secret is H(A1) by this algorithm */
	enum peal_algorithm algorithm;
	char text[ACCOUNT_SIZE];
};

/* Of the parameters of one challenge; of a nonce that came later. */
#define CHALLENGE_SIZE 1024
#define NONCE_SIZE     256

struct nonce {
	uint16_t row; /* Authorization or Proxy-Authorization; 0: not used */
	uint16_t text_len, next_len;
	uint32_t nc;    /* how often its nonce was used */
	uint64_t where; /* the way it is for */
	uint64_t used;  /* the latest use, counted */
	char first_cnonce[RANDOM_DIGITS];
	char text[CHALLENGE_SIZE], next[NONCE_SIZE]; /* next: instead of the challenge's */
};

struct auth {
	struct runtime *rt;
	struct account *accounts;
	struct nonce *nonces;
	uint64_t uses;
};

/* A request to be written. */
struct auth_request {
	struct peal_text method, uri, body; /* `uri`: the Request-URI */
	const struct peal_flow *flow;       /* where it goes */
	struct peal_text host;              /* the next hop, when it is a name */
};

/* What a 401 or 407 means to the request it answers. */
struct auth_verdict {
	bool answerable; /* we know a user for one of its realms, and can compute what it wants */
	bool rejected;   /* what the request had for one of its realms was wrong */
};

int auth_learn(struct auth *auth, const struct peal_credentials *credentials);
/* Ends all sessions: what was computed for one name is of no use with another. */
void auth_forget(struct auth *auth);

/* Writes a row for each session that fits the request. */
void auth_write(struct auth *auth, struct peal_writer *w, const struct auth_request *request);
/* Whether auth_write() would write credentials in place of this row. */
bool auth_replaces(const struct auth *auth, const struct peal_header *row,
		   const struct auth_request *request);

/* `sent` is the request that `response` answers.                       RFC 7616 3.3 */
struct auth_verdict auth_judge(const struct auth *auth, const struct peal_message *sent,
			       const struct peal_message *response);
/* Begins a session for each realm that a 401 or 407 names and that is known. */
void auth_begin(struct auth *auth, const struct auth_request *request,
		const struct peal_message *response);
/* Takes the next nonce from Authentication-Info, if its proof is none that is wrong.
 *                                                                      RFC 7616 3.5 */
void auth_heard(struct auth *auth, const struct peal_message *sent,
		const struct peal_message *response);

#endif
