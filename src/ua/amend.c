/* SPDX-License-Identifier: MIT */
/* What a request of ours can do without, or say in another way: its body and its
 * Request-URI.  What the user has to decide is left to him.         RFC 3261 8.1.3.5 */
#include "ua/again.h"

#include <peal/body.h>

#include "message/writer.h"

/* ---- 413 ---- */

bool again_needed(const struct again *a)
{
	return !a->sent.body.len || !ua_body_is_optional(&a->sent);
}

static void resend(struct again *a, struct peal_text type, struct peal_text body)
{
	struct rewriting r = { .uri = a->sent.target,
			       .reshaped = true,
			       .disposition = peal_message_value(&a->part,
								 PEAL_HDR_CONTENT_DISPOSITION),
			       .body = { type, body } };

	again_resend(a, &r);
}

void again_leave_out_body(struct again *a)
{
	struct peal_text none = { 0 };

	resend(a, none, none);
}

/* ---- 415 ---- */

static bool is_in_range(const struct peal_media_type *media, const struct peal_media_type *range)
{
	return (peal_text_is(range->type, "*") || peal_text_same(range->type, media->type)) &&
	       (peal_text_is(range->subtype, "*") ||
		peal_text_same(range->subtype, media->subtype));
}

/* Whether the body of `m` is of a type that the response accepts. */
static bool is_taken(const struct again *a, const struct peal_message *m)
{
	struct peal_values accepted = peal_values_of(a->response, PEAL_HDR_ACCEPT);
	struct peal_text type = peal_message_value(m, PEAL_HDR_CONTENT_TYPE);
	struct peal_media_type media, range;

	if (peal_media_type_read(type, &media, NULL) != PEAL_OK)
		return false;
	while (peal_media_type_next(&accepted, &range, NULL) > 0)
		if (is_in_range(&media, &range))
			return true;
	return false;
}

/* What was an offer or answer stays one. */
static bool is_good_part(const struct again *a)
{
	struct peal_text content;

	return is_taken(a, &a->part) && !peal_message_find(&a->part, PEAL_HDR_CONTENT_ENCODING) &&
	       (!peal_content_find(&a->sent, "application/sdp", &content) ||
		peal_content_find(&a->part, "application/sdp", &content));
}

static bool is_multipart(const struct again *a, struct peal_media_type *media)
{
	struct peal_text type = peal_message_value(&a->sent, PEAL_HDR_CONTENT_TYPE);

	peal_media_type_read(type, media, NULL); /* what has a body has a type: peal_write_body() */
	return peal_text_same(media->type, PEAL_TEXT("multipart")) &&
	       !peal_message_find(&a->sent, PEAL_HDR_CONTENT_ENCODING);
}

/* The first part that is taken there; of a multipart that is taken itself none: what is
 * wrong with it is something else. */
void again_look_at_body(struct again *a)
{
	struct peal_media_type media;
	struct peal_parts parts;
	struct peal_text text;

	if (!a->sent.body.len || !is_multipart(a, &media) || is_taken(a, &a->sent))
		return;
	parts = peal_parts_of(a->sent.body, media.params);
	while (peal_part_next(&parts, &text, NULL) > 0)
		if (peal_fragment_read(&a->part, text.at, text.len, a->part_rows, AGAIN_PART_ROWS,
				       NULL) == PEAL_OK &&
		    is_good_part(a))
			return;
	a->part = (struct peal_message){ 0 };
}

bool again_unsuitable(const struct again *a)
{
	return !a->part.body.len && again_needed(a);
}

void again_send_part(struct again *a)
{
	resend(a, peal_message_value(&a->part, PEAL_HDR_CONTENT_TYPE), a->part.body);
}

/* ---- 416 ---- */

/* RFC 3261 19.1.6: the number is the user, of who we are at home: both were valid when they
 * were written. */
static int write_number(const struct again *a, struct peal_writer *w)
{
	char user[AGAIN_URI_LENGTH];
	struct peal_address_value from;
	struct peal_uri tel, home, uri = { .has_user = true, .params = PEAL_TEXT("user=phone") };

	peal_uri_read(a->sent.target, &tel, NULL);
	peal_address_read(peal_message_value(&a->sent, PEAL_HDR_FROM), &from, NULL);
	peal_uri_read(from.uri, &home, NULL);
	if (tel.scheme != PEAL_SCHEME_TEL || home.scheme > PEAL_SCHEME_SIPS)
		return PEAL_E_SYNTAX;
	uri.user = (struct peal_text){ user, peal_uri_escape(PEAL_URI_USER, tel.opaque, user,
							     sizeof user) };
	if (uri.user.len > sizeof user)
		return PEAL_E_FULL;
	uri.scheme = home.scheme;
	uri.scheme_name = home.scheme_name;
	uri.host = home.host;
	uri.host_kind = home.host_kind;
	uri.port = home.port;
	peal_write_uri(w, &uri);
	return peal_writer_end(w);
}

bool again_no_number(const struct again *a)
{
	char uri[AGAIN_URI_LENGTH];
	struct peal_writer w = peal_writer_into(uri, sizeof uri);

	return write_number(a, &w) < 0;
}

void again_send_as_sip(struct again *a)
{
	struct peal_writer w = peal_writer_into(a->uri, sizeof a->uri);
	struct rewriting r = { .uri = { a->uri, (size_t)write_number(a, &w) } };

	again_resend(a, &r);
}
