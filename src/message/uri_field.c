/* SPDX-License-Identifier: MIT */
/* Header fields that a URI wants in the message made from it.   RFC 3261 19.1.5 */
#include <peal/build.h>
#include <peal/uri.h>

#include "base/text.h"
#include "message/writer.h"

/* No name that means something here is longer. */
#define NAME_MAX 64

/* `name` without its escapes, in `buffer`; empty when it is too long. */
static struct peal_text plain_name(struct peal_text name, char buffer[NAME_MAX])
{
	size_t n = peal_uri_unescape(name, buffer, NAME_MAX);

	return (struct peal_text){ buffer, n <= NAME_MAX ? n : 0 };
}

enum peal_uri_trust peal_uri_field_trust(struct peal_text name)
{
	char buffer[NAME_MAX];

	name = plain_name(name, buffer);
	if (peal_text_same(name, PEAL_TEXT("body")))
		return PEAL_URI_TRUST_BODY;
	switch (peal_header_lookup(name)) {
	case PEAL_HDR_FROM:
	case PEAL_HDR_CALL_ID:
	case PEAL_HDR_CSEQ:
	case PEAL_HDR_VIA:
	case PEAL_HDR_RECORD_ROUTE:
	case PEAL_HDR_ROUTE:
	case PEAL_HDR_ACCEPT:
	case PEAL_HDR_ACCEPT_ENCODING:
	case PEAL_HDR_ACCEPT_LANGUAGE:
	case PEAL_HDR_ALLOW:
	case PEAL_HDR_CONTACT:
	case PEAL_HDR_ORGANIZATION:
	case PEAL_HDR_SUPPORTED:
	case PEAL_HDR_USER_AGENT: return PEAL_URI_TRUST_REFUSED;
	case PEAL_HDR_CONTENT_DISPOSITION:
	case PEAL_HDR_CONTENT_ENCODING:
	case PEAL_HDR_CONTENT_LANGUAGE:
	case PEAL_HDR_CONTENT_LENGTH:
	case PEAL_HDR_CONTENT_TYPE:
	case PEAL_HDR_DATE:
	case PEAL_HDR_MIME_VERSION:
	case PEAL_HDR_TIMESTAMP: return PEAL_URI_TRUST_VERIFY;
	default: return PEAL_URI_TRUST_FIELD;
	}
}

/* The value, piece by piece: what is no escape as it is. */
static void write_plain(struct peal_writer *w, struct peal_text value)
{
	while (value.len > 0) {
		const char *escape = memchr(value.at, '%', value.len);
		size_t plain = escape ? (size_t)(escape - value.at) : value.len;
		size_t more = value.len - plain < 3 ? value.len - plain : 3;
		struct peal_text piece = { value.at + plain, more };
		char byte[3];

		peal_write_part(w, (struct peal_text){ value.at, plain });
		if (peal_uri_unescape(piece, byte, sizeof byte) < more)
			peal_write_part(w, (struct peal_text){ byte, 1 });
		else
			peal_write_part(w, piece);
		value = text_behind(value, plain + more);
	}
}

void peal_write_uri_field(struct peal_writer *w, struct peal_text name, struct peal_text value)
{
	enum peal_uri_trust trust = peal_uri_field_trust(name);
	char buffer[NAME_MAX];
	size_t from;

	name = plain_name(name, buffer);
	if (trust == PEAL_URI_TRUST_REFUSED || trust == PEAL_URI_TRUST_BODY || name.len == 0)
		writer_refuse(w, "a field that a URI may ask for");
	peal_write_begin_named(w, name);
	from = w->used;
	write_plain(w, value);
	writer_check_written(w, peal_header_lookup(name), from);
	peal_write_end(w);
}
