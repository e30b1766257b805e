/* SPDX-License-Identifier: MIT */
/* The places that redirections named for a request.  They are kept in one text, a line
 * each: whether it was tried ('-') or waits ('+'), four digits of q, the Request-URI and,
 * behind "?", the fields it asks for.  The request's own is the first of them, so that
 * nobody is asked twice.                                        RFC 3261 8.1.3.4 */
#include "ua/again.h"
#include "ua/avoid.h"
#include "ua/place.h"

#include <string.h>

#include "base/text.h"
#include "message/writer.h"

#define PLACES 16 /* that one request may have */
#define MARKS  5  /* bytes before the URI */

struct place {
	struct peal_text uri;
	bool waits;
	uint32_t quality;
};

static bool next_place(struct peal_text *rest, struct place *place)
{
	const char *end = rest->len ? memchr(rest->at, '\n', rest->len) : NULL;

	if (!end)
		return false;
	place->waits = *rest->at == '+';
	place->uri = (struct peal_text){ rest->at + MARKS, (size_t)(end - rest->at) - MARKS };
	peal_number_read((struct peal_text){ rest->at + 1, MARKS - 1 }, 1000, &place->quality,
			 NULL);
	*rest = text_behind(*rest, (size_t)(end + 1 - rest->at));
	return true;
}

/* The Request-URI of a place and what it asks for. */
static struct peal_text split(struct peal_text place, struct peal_text *fields)
{
	struct peal_uri uri = { 0 };

	peal_uri_read(place, &uri, NULL);
	*fields = uri.headers;
	if (fields->at)
		place.len = (size_t)(fields->at - 1 - place.at);
	return place;
}

static bool is_same(struct peal_text place, const struct peal_uri *uri)
{
	struct peal_text fields;
	struct peal_uri old;

	peal_uri_read(split(place, &fields), &old, NULL); /* which put_place() wrote */
	return peal_uri_equal(&old, uri);
}

/* Whether the last of the places stands there before; their number. */
static bool is_known(struct peal_text places, struct peal_text last, size_t *count)
{
	struct peal_text fields;
	struct peal_uri uri;
	struct place place;
	bool found = false;

	peal_uri_read(split(last, &fields), &uri, NULL);
	for (*count = 0; next_place(&places, &place); ++*count)
		found = found || (place.uri.at != last.at && is_same(place.uri, &uri));
	return found;
}

static void put_place(struct peal_writer *w, char mark, uint32_t quality,
		      const struct peal_uri *uri)
{
	char line[MARKS] = { mark, (char)('0' + quality / 1000), (char)('0' + quality / 100 % 10),
			     (char)('0' + quality / 10 % 10), (char)('0' + quality % 10) };

	writer_put(w, (struct peal_text){ line, MARKS });
	place_write_target(w, uri);
	if (uri->headers.len) {
		writer_put(w, PEAL_TEXT("?"));
		writer_put(w, uri->headers);
	}
	writer_put(w, PEAL_TEXT("\n"));
}

/* With a Route the way there stays as it is; else our Via and Contact have to. */
static bool find_way(const struct again *a, struct peal_text uri, struct peal_flow *flow,
		     struct peal_text *host)
{
	*flow = a->t->flow;
	*host = a->t->host;
	if (peal_message_find(&a->sent, PEAL_HDR_ROUTE))
		return true;
	*host = (struct peal_text){ 0 };
	return hop_read(a->ua->rt, uri, flow, host) == PEAL_OK &&
	       flow->transport == a->t->flow.transport &&
	       memcmp(&flow->local, &a->t->flow.local, sizeof flow->local) == 0;
}

/* No way down from sips, for which there would have to be a question first. */
static bool may_go(const struct again *a, struct peal_text place, struct peal_uri *uri)
{
	struct peal_uri before;
	struct peal_flow flow;
	struct peal_text host;

	peal_uri_read(a->sent.target, &before, NULL); /* it went there */
	return peal_uri_read(place, uri, NULL) == PEAL_OK && uri->scheme <= PEAL_SCHEME_SIPS &&
	       (before.scheme != PEAL_SCHEME_SIPS || uri->scheme == PEAL_SCHEME_SIPS) &&
	       find_way(a, place, &flow, &host);
}

/* It is written, looked at, and taken back when it is no other. */
static void add_place(struct peal_writer *w, uint32_t quality, const struct peal_uri *uri)
{
	size_t from = w->used, count;
	struct peal_text line;

	put_place(w, '+', quality, uri);
	if (peal_writer_end(w) < 0)
		return;
	line = writer_text(w, from);
	if (is_known(writer_text(w, 0), (struct peal_text){ line.at + MARKS, line.len - MARKS - 1 },
		     &count) ||
	    count > PLACES)
		w->used = from;
}

static void add_places(const struct again *a, struct peal_writer *w)
{
	struct peal_values contacts = peal_values_of(a->response, PEAL_HDR_CONTACT);
	struct peal_address_value contact;
	struct peal_uri uri;
	uint32_t q;

	while (peal_address_next(&contacts, &contact, NULL) > 0) {
		if (contact.star || !may_go(a, contact.uri, &uri))
			continue;
		if (peal_quality(contact.params, &q) != PEAL_OK)
			q = 1000;
		add_place(w, q, &uri);
	}
}

/* Without room for them there are none. */
static void note_places(struct again *a)
{
	struct runtime *rt = a->ua->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct buffer *places = NULL;
	struct peal_uri own;

	peal_uri_read(a->sent.target, &own, NULL);
	if (a->t->places)
		writer_put(&w, buffer_text(a->t->places));
	else
		put_place(&w, '-', 1000, &own);
	add_places(a, &w);
	if (peal_writer_end(&w) >= 0)
		places = buffer_copy(&rt->store, writer_text(&w, 0));
	buffer_drop(&rt->store, a->t->places);
	a->t->places = places;
}

static bool is_open(const struct again *a, const struct place *place)
{
	struct peal_flow flow;
	struct peal_text host;

	if (!place->waits)
		return false;
	find_way(a, place->uri, &flow, &host); /* as may_go() did: there is one */
	return !avoid_asked(a->ua, &flow, host);
}

/* Only what makes a dialog, or is in none, may go elsewhere; as often as is wished. */
void again_look_elsewhere(struct again *a)
{
	struct peal_text rest;
	struct place place;
	uint32_t most = 0;

	if (again_dialog(a) || a->t->redirects >= a->ua->rt->config.redirects)
		return;
	if (a->response && a->response->status / 100 == 3)
		note_places(a);
	rest = a->t->places ? buffer_text(a->t->places) : (struct peal_text){ 0 };
	while (next_place(&rest, &place)) {
		if (!is_open(a, &place) || (a->elsewhere.len && place.quality <= most))
			continue;
		a->elsewhere = place.uri;
		most = place.quality;
	}
}

bool again_nowhere(const struct again *a)
{
	return !a->elsewhere.len;
}

void again_send_elsewhere(struct again *a)
{
	struct rewriting r = { .uri = { 0 } };

	a->t->places->bytes[a->elsewhere.at - a->t->places->bytes - MARKS] = '-';
	a->t->redirects++;
	find_way(a, a->elsewhere, &a->flow, &a->host);
	r.uri = split(a->elsewhere, &r.fields);
	again_resend(a, &r);
}
