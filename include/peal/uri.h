/* SPDX-License-Identifier: MIT */
/* One URI and its parts: sip, sips, tel, urn, or any other as scheme and rest;
 * whether two are equal, and what one asks a message to say. */
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
	struct peal_text opaque;  /* tel and other schemes: all after ":" */
};

/* Reads all of `text` as one URI.  `text` is borrowed while `uri` is used.
 *
 * Returns 0.                              RFC 3261 19.1, 25.1, RFC 5954, RFC 3966
 * PEAL_E_SYNTAX: `fault` (may be NULL) tells where, counted from `text.at`.
 */
int peal_uri_read(struct peal_text text, struct peal_uri *uri, struct peal_fault *fault);

/* True when both mean the same resource: sip and sips by the rules of RFC 3261
 * (which are not transitive), IP addresses as numbers, tel without visual
 * separators, urn and others byte by byte but for what their RFC lets vary.
 *                        RFC 3261 19.1.4, RFC 5954 4, RFC 3966 4, RFC 8141 3.1 */
bool peal_uri_equal(const struct peal_uri *a, const struct peal_uri *b);

/* Writes `text`, a part of a URI, without its escapes to `out`, at most `size`
 * bytes.  Returns the length it takes; the bytes may be any, NUL and line ends too.
 *                                                               RFC 3261 19.1.2 */
size_t peal_uri_unescape(struct peal_text text, char *out, size_t size);

/* Parts of a URI that text can be put into: parameters (names and values) and headers
 * (names and values). */
enum peal_uri_part { PEAL_URI_USER, PEAL_URI_PASSWORD, PEAL_URI_PARAM, PEAL_URI_HEADER };

/* Writes `text` to `out` with each byte escaped that may not stand in that part, at most
 * `size` bytes.  Returns the length it takes, up to three times that of `text`; an
 * escape that does not fit is not begun.                    RFC 3261 19.1.2, 25.1 */
size_t peal_uri_escape(enum peal_uri_part part, struct peal_text text, char *out, size_t size);

/* A telephone number: `opaque` of a tel URI, or the user of a sip URI with
 * user=phone.                                           RFC 3966 3, RFC 3261 19.1.6 */
struct peal_tel {
	struct peal_text number; /* with "+" and visual separators */
	bool is_global;
	struct peal_text extension, isdn_subaddress, context; /* empty when absent */
	struct peal_text params;                              /* all of them */
};
int peal_tel_read(struct peal_text text, struct peal_tel *tel, struct peal_fault *fault);

/* `opaque` of a urn URI: its namespace and the name there.           RFC 8141 2 */
struct peal_urn {
	struct peal_text space, name;
};
int peal_urn_read(struct peal_text text, struct peal_urn *urn, struct peal_fault *fault);

/* Takes the first field off `headers` (of a URI): name and value, both escaped, the
 * value possibly empty.  False when there is no more.           RFC 3261 19.1.1 */
bool peal_uri_header_next(struct peal_text *headers, struct peal_text *name,
			  struct peal_text *value);

/* How far to follow a URI that wants a header field in the message.
 *                                                               RFC 3261 19.1.5 */
enum peal_uri_trust {
	PEAL_URI_TRUST_FIELD,   /* put it into the message: peal_write_uri_field() */
	PEAL_URI_TRUST_VERIFY,  /* it describes the body or the time: only if it is true */
	PEAL_URI_TRUST_REFUSED, /* From, Via, Route, Contact ...: never */
	PEAL_URI_TRUST_BODY,    /* no field: the body */
};

/* What to do about a field by its name, escaped or not; other names are fields. */
enum peal_uri_trust peal_uri_field_trust(struct peal_text name);

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
