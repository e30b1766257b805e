/* SPDX-License-Identifier: MIT */
/* Writing URIs: escapes, a URI from its parts, and the one that asks a third party to
 * take the place of another.                  RFC 3261 19.1.1, 19.1.2, RFC 3891 6.1 */
#include <peal/build.h>

#include "base/text.h"
#include "message/writer.h"

/* What may stand in a part as it is, beside letters and digits.  RFC 3261 25.1 */
static const char plain[][24] = {
	[PEAL_URI_USER] = "-_.!~*'()&=+$,;?/",
	[PEAL_URI_PASSWORD] = "-_.!~*'()&=+$,",
	[PEAL_URI_PARAM] = "-_.!~*'()[]/:&+$",
	[PEAL_URI_HEADER] = "-_.!~*'()[]/?:+$",
};

static bool is_alphanumeric(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool is_plain(const char *others, char c)
{
	return is_alphanumeric(c) || (c && memchr(others, c, strlen(others)));
}

/* One byte, or its escape: how many bytes. */
static size_t escape(const char *others, char byte, char out[3])
{
	static const char digits[] = "0123456789ABCDEF";
	unsigned char c = (unsigned char)byte;

	out[0] = byte;
	if (is_plain(others, byte))
		return 1;
	out[0] = '%';
	out[1] = digits[c >> 4];
	out[2] = digits[c & 0xf];
	return 3;
}

size_t peal_uri_escape(enum peal_uri_part part, struct peal_text text, char *out, size_t size)
{
	size_t used = 0;

	for (size_t i = 0; i < text.len; i++) {
		char escaped[3];
		size_t n = escape(plain[part], text.at[i], escaped);

		if (used <= size && n <= size - used)
			memcpy(out + used, escaped, n);
		used += n;
	}
	return used;
}

void writer_put_escaped(struct peal_writer *w, const char *others, struct peal_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		char escaped[3];

		writer_put(w, (struct peal_text){ escaped, escape(others, text.at[i], escaped) });
	}
}

void peal_write_escaped(struct peal_writer *w, enum peal_uri_part part, struct peal_text text)
{
	writer_check_line(w, text);
	writer_put_escaped(w, plain[part], text);
}

/* ---- a URI from its parts ---- */

static void put_if(struct peal_writer *w, const char *mark, struct peal_text part)
{
	if (part.len == 0)
		return;
	writer_put(w, peal_text_of(mark));
	peal_write_part(w, part);
}

static void put_host(struct peal_writer *w, const struct peal_uri *uri)
{
	bool brackets = uri->host_kind == PEAL_HOST_IPV6;

	writer_put(w, brackets ? PEAL_TEXT("[") : PEAL_TEXT(""));
	peal_write_part(w, uri->host);
	writer_put(w, brackets ? PEAL_TEXT("]") : PEAL_TEXT(""));
	if (uri->port) {
		writer_put(w, PEAL_TEXT(":"));
		peal_write_decimal(w, uri->port);
	}
}

static void put_sip(struct peal_writer *w, const struct peal_uri *uri)
{
	if (uri->has_user) {
		peal_write_part(w, uri->user);
		put_if(w, ":", uri->password);
		writer_put(w, PEAL_TEXT("@"));
	}
	put_host(w, uri);
	put_if(w, ";", uri->params);
	put_if(w, "?", uri->headers);
}

/* Whether `text` is read as the parts it was made of: where these are, so are the port
 * and the fields between and behind them. */
static bool reads_as(struct peal_text text, const struct peal_uri *uri)
{
	struct peal_uri read;

	return peal_uri_read(text, &read, NULL) == PEAL_OK && read.scheme == uri->scheme &&
	       peal_text_equal(read.scheme_name, uri->scheme_name) &&
	       peal_text_equal(read.opaque, uri->opaque) &&
	       (uri->scheme > PEAL_SCHEME_SIPS ||
		(peal_text_equal(read.user, uri->user) &&
		 peal_text_equal(read.password, uri->password) &&
		 peal_text_equal(read.host, uri->host) && read.host_kind == uri->host_kind &&
		 peal_text_equal(read.params, uri->params)));
}

void peal_write_uri(struct peal_writer *w, const struct peal_uri *uri)
{
	size_t from = w->used;

	peal_write_part(w, uri->scheme_name);
	writer_put(w, PEAL_TEXT(":"));
	if (uri->scheme <= PEAL_SCHEME_SIPS)
		put_sip(w, uri);
	else
		peal_write_part(w, uri->opaque);
	if (w->used <= w->size && !reads_as(writer_text(w, from), uri))
		writer_refuse(w, "the parts of a URI, escaped");
}

/* ---- Refer-To ---- */

/* Whether a name of a dialog is one: what is escaped here comes out elsewhere. */
static bool is_dialog(const struct peal_dialog_name *name)
{
	return peal_call_id_read(name->call_id, NULL) == PEAL_OK && writer_is_token(name->to_tag) &&
	       writer_is_token(name->from_tag);
}

static void put_replaces(struct peal_writer *w, const struct peal_dialog_name *name)
{
	if (!is_dialog(name))
		writer_refuse(w, "a Call-ID and two tags");
	writer_put(w, PEAL_TEXT("Replaces="));
	peal_write_escaped(w, PEAL_URI_HEADER, name->call_id);
	writer_put(w, PEAL_TEXT("%3Bto-tag%3D"));
	peal_write_escaped(w, PEAL_URI_HEADER, name->to_tag);
	writer_put(w, PEAL_TEXT("%3Bfrom-tag%3D"));
	peal_write_escaped(w, PEAL_URI_HEADER, name->from_tag);
	if (name->early_only)
		writer_put(w, PEAL_TEXT("%3Bearly-only"));
}

void peal_write_refer_to(struct peal_writer *w, struct peal_text target,
			 const struct peal_dialog_name *replaces, bool required)
{
	size_t from;
	struct peal_uri uri;

	if (peal_uri_read(target, &uri, NULL) != PEAL_OK || (replaces && uri.headers.len > 0))
		writer_refuse(w, "a URI without headers");
	peal_write_begin(w, PEAL_HDR_REFER_TO);
	from = w->used;
	writer_put(w, PEAL_TEXT("<"));
	peal_write_part(w, target);
	if (replaces) {
		writer_put(w, PEAL_TEXT("?"));
		put_replaces(w, replaces);
		writer_put(w, required ? PEAL_TEXT("&Require=replaces") : PEAL_TEXT(""));
	}
	writer_put(w, PEAL_TEXT(">"));
	writer_check_written(w, PEAL_HDR_REFER_TO, from);
	peal_write_end(w);
}
