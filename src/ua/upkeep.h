/* SPDX-License-Identifier: MIT */
/* What is kept up at a server: a registration (RFC 3261 10.2) or a publication (RFC 3903).
 * Either is made by a request, renewed by others that are made from it before its time is
 * over, and removed by a last one.
 */
#ifndef UA_UPKEEP_H
#define UA_UPKEEP_H

#include "ua/ua.h"

struct upkeep {
	struct pool_slot slot; /* first member */
	struct fsm fsm;
	struct flight flight;
	struct ua *ua;
	peal_id request; /* its transaction; 0: none */
	bool is_publication;
	bool fresh;          /* the first request was not sent yet */
	bool all;            /* all there is shall be removed, be it ours or not */
	struct buffer *sent; /* the latest whole request */
	struct peal_flow flow;
	struct peal_text host;   /* inside `sent` */
	struct buffer *contacts; /* what is wanted there */
	struct buffer *gone;     /* what was, and is there until the next answer */
	struct buffer *body;     /* another one than in `sent`: its type, then it */
	size_t type;             /* how long the type is */
	bool changed;            /* since the latest request */
	bool was_changed;        /* since the one before */
	struct buffer *etag, *route;
	uint32_t cseq, asked, granted; /* seconds */
	uint32_t failures;             /* one after the other */
	peal_time until, wait;
	uint16_t status; /* of the latest failure */
	enum peal_cause cause;
};

/* What a user wants to be there instead; buffers with one user each. */
struct wanted {
	struct buffer *contacts, *gone, *body;
	size_t type;
};

struct upkeep *upkeep_find(const struct ua *ua, peal_id id);
/* Makes one of a request that was written, and starts it.  There must be room for both. */
struct upkeep *upkeep_make(struct ua *ua, struct outgoing *first, bool publication,
			   struct buffer *contacts, uint32_t seconds);
void upkeep_event(struct upkeep *upkeep, uint8_t event);
void upkeep_free(struct upkeep *upkeep);

/* What its transaction told. */
void upkeep_told(struct upkeep *upkeep, const struct transaction *t, enum told what);

/* The seconds that a 2xx grants: to all our contacts, with `etag` to a publication.  0: it
 * does not. */
uint32_t grant_read(const struct upkeep *upkeep, const struct peal_message *m);

/* The GRUU, "pub-gruu" or "temp-gruu", that the response being dealt with gives for a
 * contact of ours; empty: none.                                       RFC 5627 4.2 */
struct peal_text grant_gruu(const struct upkeep *upkeep, struct peal_text name);

/* The Contact values that stand in `old` and not in `now`, joined, in scratch. */
struct peal_text grant_missing(const struct runtime *rt, struct peal_text old,
			       struct peal_text now);
/* Whether each of these is a Contact that may be registered. */
bool grant_possible(struct peal_text contacts);

/* Whether what is registered there for this party is being removed, and no answer has come
 * yet.                                                                RFC 3261 10.2 */
bool upkeep_goes(const struct ua *ua, struct peal_text target, struct peal_text to);

/* The routes that the registrar gave for requests of this identity; empty: none.
 *                                                                RFC 3608 5.1, 6.1 */
struct peal_text upkeep_route(const struct ua *ua, struct peal_text from);

#endif
