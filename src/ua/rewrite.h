/* SPDX-License-Identifier: MIT */
/* A request of ours, made anew from the one before: Call-ID, From and To stay, and so
 * does what the user gave; the branch is new.           RFC 3261 8.1.3.5, 10.2, 22.2 */
#ifndef UA_REWRITE_H
#define UA_REWRITE_H

#include "ua/ua.h"

struct rewriting {
	const struct peal_message *sent;
	struct peal_text uri; /* the Request-URI */
	uint32_t cseq;
	struct peal_flow flow; /* where it goes */
	struct peal_text host;
	const struct peal_message *unsupported; /* what this response does not know is left
						 * out; NULL: nothing */
	struct peal_text fields;                /* rows that the URI of a redirection asks for */
	bool reshaped; /* the body is `body`, or none, of this disposition */
	struct peal_text disposition;
	uint32_t longer; /* the Expires of a SUBSCRIBE; 0: as it was */
	/* Of an INVITE or UPDATE whose session interval was too short, RFC 4028 7.3; 0: as it
	 * was.  Another From tag, where it is not empty. */
	uint32_t interval, min_se;
	struct peal_text tag, old_tag; /* the old one is filled in */
	/* What is kept up at a server: see upkeep.c. */
	bool keeps;                /* these count */
	struct peal_text contacts; /* in place of those of `sent` */
	struct peal_text gone;     /* Contacts to be removed */
	struct peal_text etag;     /* SIP-If-Match; empty: none */
	uint32_t expires;
	bool bodiless;         /* the body is left out */
	struct peal_body body; /* or this one is in its place, where it is not empty */
	char branch[BRANCH_LENGTH];
};

/* Fills in all of `sending` but the owner; its request has one user.  The texts of both
 * are inside `sent` and the rewriting.
 * PEAL_E_FULL: no storage, or too long.  PEAL_E_ARGUMENT: a text of the caller's. */
int rewrite(struct ua *ua, struct rewriting *rewriting, struct sending *sending);

/* Whether a list of option tags has this one. */
bool rewrite_lists(struct peal_values list, struct peal_text tag);

#endif
