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

/* The topmost Via of a response to what came from there.
 *                                                RFC 3261 18.2.1, RFC 3581 4 */
void compose_via(struct peal_writer *w, const struct peal_via *via, struct peal_text source,
		 uint16_t port);

/* What its row had behind it; nothing where that is empty. */
void compose_vias(struct peal_writer *w, struct peal_text rest);

/* CSeq. */
void compose_cseq(struct peal_writer *w, uint32_t number, struct peal_text method);

#endif
