/* SPDX-License-Identifier: MIT */
/* One URI and its parts: sip, sips, tel, or any other as scheme and rest. */
#ifndef PEAL_URI_H
#define PEAL_URI_H

#include <peal/types.h>

enum peal_scheme { PEAL_SCHEME_SIP, PEAL_SCHEME_SIPS, PEAL_SCHEME_TEL, PEAL_SCHEME_OTHER };
enum peal_host_kind { PEAL_HOST_NAME, PEAL_HOST_IPV4, PEAL_HOST_IPV6 };

/* Parts point into the text that was read; escapes are left as they are. */
struct peal_uri {
	enum peal_scheme scheme;
	struct peal_text scheme_name; /* "sip" as written */
	struct peal_text user;        /* before ":" or "@"; tel: the number */
	struct peal_text password;
	struct peal_text host; /* IPv6 without its brackets; other schemes: empty */
	enum peal_host_kind host_kind;
	uint16_t port;            /* 0 when absent */
	bool has_user;            /* "sip:@host" is refused, so: user is not empty */
	struct peal_text params;  /* after the first ";", without it */
	struct peal_text headers; /* after "?", without it */
	struct peal_text opaque;  /* other schemes: all after ":" */
};

/* Reads all of `text` as one URI.  `text` is borrowed while `uri` is used.
 *
 * Returns 0.                              RFC 3261 19.1, 25.1, RFC 5954, RFC 3966
 * PEAL_E_SYNTAX: `fault` (may be NULL) tells where, counted from `text.at`.
 */
int peal_uri_read(struct peal_text text, struct peal_uri *uri, struct peal_fault *fault);

/* Finds a parameter in `params` (of a URI or of a header value) by its name,
 * case ignored.  `value` (may be NULL) becomes its value, empty when it has
 * none; a quoted value keeps its quotes.  Returns whether it is there. */
bool peal_param_find(struct peal_text params, struct peal_text name, struct peal_text *value);

/* True when `params` has a name twice, case ignored, or more than 64 names: so
 * many that nobody means it.                              RFC 3261 7.3.1 */
bool peal_param_repeated(struct peal_text params);

/* Takes the first parameter off `params`: name and value (empty when it has
 * none).  False when there is no more. */
bool peal_param_next(struct peal_text *params, struct peal_text *name, struct peal_text *value);

/* Reads an IPv4 (4 bytes) or IPv6 (16 bytes; no brackets) literal.
 * Returns the number of bytes stored in `bytes`, 0 when it is neither. */
size_t peal_host_address(struct peal_text host, uint8_t bytes[16]);

#endif
