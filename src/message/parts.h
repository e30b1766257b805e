/* SPDX-License-Identifier: MIT */
/* What the readers share once a machine has said what shape the bytes have. */
#ifndef MESSAGE_PARTS_H
#define MESSAGE_PARTS_H

#include "message/scan.h"

/* Whether a host that has the shape is one: a name, or a literal in range.
 * Tells it without brackets. */
bool host_resolve(const struct scan_host *shape, struct peal_text *host);

/* What a host has to be that has the shape of an address, and is none. */
const char *host_expected(const struct scan_host *shape);

/* A port of 1-65535; 0 when there is none. */
static inline bool host_port(const struct scan_host *shape, uint16_t *port)
{
	*port = (uint16_t)shape->number;
	return !shape->port || (shape->number > 0 && shape->number <= UINT16_MAX);
}

/* `text` without the brackets of an IPv6 reference. */
struct peal_text host_unbracketed(struct peal_text text);

/* Whether `text` is a host by itself; an IPv6 address with or without brackets. */
bool host_stands_alone(struct peal_text text);

/* Names of parameters: `count` is 0 before the first. */
struct params_seen {
	struct peal_text names[64];
	size_t count;
};

/* Whether a name was there before; also behind 64 others, which nobody means. */
bool params_saw(struct params_seen *seen, struct peal_text name);

/* Parameters from `from` (NULL: none) to the end of `value`, without blanks at
 * the ends and the first ";". */
struct peal_text params_from(const unsigned char *from, struct peal_text value);

#endif
