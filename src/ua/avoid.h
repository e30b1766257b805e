/* SPDX-License-Identifier: MIT */
/* Servers that asked to be left alone for a time: 503 with Retry-After.  RFC 3261 21.5.4 */
#ifndef UA_AVOID_H
#define UA_AVOID_H

#include "ua/ua.h"

struct avoided {
	uint64_t where; /* who it is */
	peal_time until;
};

/* The server at the end of `flow`, or of this name, shall get nothing new for so many
 * seconds, an hour at most. */
void avoid_note(struct ua *ua, const struct peal_flow *flow, struct peal_text host,
		uint32_t seconds);

/* Whether that time is not over. */
bool avoid_asked(const struct ua *ua, const struct peal_flow *flow, struct peal_text host);

#endif
