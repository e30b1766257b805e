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

/* The parameters that a Request-URI keeps, also where they are none: the caller
 * reads what was written.                                      RFC 3261 19.1.1 */
static void put_params(struct peal_writer *w, struct peal_text params)
{
	while (params.len > 0) {
		const char *end = memchr(params.at, ';', params.len);
		struct peal_text one = { params.at, end ? (size_t)(end - params.at) : params.len };

		if (!peal_param_find(one, PEAL_TEXT("method"), NULL)) {
			writer_put(w, PEAL_TEXT(";"));
			peal_write_part(w, one);
		}
		params = text_behind(params, one.len + (end ? 1 : 0));
	}
}

void peal_write_request_to(struct peal_writer *w, struct peal_text method,
			   const struct peal_uri *uri)
{
	bool is_sip = uri->scheme <= PEAL_SCHEME_SIPS;
	struct peal_uri bare = *uri, read;
	struct peal_text asked;
	char plain[NAME_MAX];
	size_t from;

	if (is_sip && peal_param_find(uri->params, PEAL_TEXT("method"), &asked))
		method = plain_name(asked, plain);
	if (!writer_is_token(method))
		writer_refuse(w, "a method that is a token");
	writer_put(w, method);
	writer_put(w, PEAL_TEXT(" "));
	from = w->used;
	bare.params = bare.headers = (struct peal_text){ NULL, 0 };
	peal_write_uri(w, &bare);
	if (is_sip)
		put_params(w, uri->params);
	if (w->used <= w->size &&
	    (peal_uri_read(writer_text(w, from), &read, NULL) != PEAL_OK || read.headers.len > 0))
		writer_refuse(w, "the parts of a URI, escaped");
	writer_put(w, PEAL_TEXT(" SIP/2.0\r\n"));
}
