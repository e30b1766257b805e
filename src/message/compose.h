/* SPDX-License-Identifier: MIT */
#ifndef MESSAGE_COMPOSE_H
#define MESSAGE_COMPOSE_H

#include <peal/compose.h>

/* Where a request goes that has a route set.                 RFC 3261 12.2.1.1 */
struct compose_route {
	struct peal_text uri;    /* the Request-URI */
	struct peal_text routes; /* Route values, as one row has them; may be empty */
	struct peal_text last;   /* one more, a URI: the target behind a strict router */
};

/* PEAL_E_SYNTAX: the first of `routes` is no route. */
int compose_route_read(struct peal_text target, struct peal_text routes,
		       struct compose_route *route);

/* The Route row; nothing where there is no route. */
void compose_route_write(struct peal_writer *w, const struct compose_route *route);

/* CSeq. */
void compose_cseq(struct peal_writer *w, uint32_t number, struct peal_text method);

#endif
