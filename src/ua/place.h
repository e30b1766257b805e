/* SPDX-License-Identifier: MIT */
/* A URI that somebody names for a request to go to, in Refer-To or in the Contact of a
 * redirection: what of it is the Request-URI, and what fields it asks for.
 *                                                          RFC 3261 8.1.3.4, 19.1.5 */
#ifndef UA_PLACE_H
#define UA_PLACE_H

#include "ua/ua.h"

/* Writes the URI without what is not the Request-URI's: its headers, and the method. */
void place_write_target(struct peal_writer *w, const struct peal_uri *uri);

/* Writes a row for each field in `headers`, but what the engine writes itself and what
 * nobody should do at a stranger's wish. */
void place_write_fields(struct peal_writer *w, const struct runtime *rt, struct peal_text headers);

/* Whether such a row takes the place of this one of the request: lists are made longer. */
bool place_overwrites(const struct runtime *rt, struct peal_text headers,
		      const struct peal_header *row);

#endif
