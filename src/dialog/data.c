/* SPDX-License-Identifier: MIT */
/* What a dialog keeps, RFC 3261 12.1, 12.2: its texts, copied once into one
 * buffer, and what follows from them: the table key and the next hop. */
#include "dialog/data.h"
#include "message/writer.h"

/* A text written into the scratch, as a place in it. */
struct span {
	size_t at, len;
};

struct draft {
	struct peal_writer w;
	struct span call_id, local, remote, target, routes, first;
};

static struct span put(struct peal_writer *w, struct peal_text text)
{
	struct span span = { w->used, 0 };

	peal_write_copied(w, text);
	span.len = w->used - span.at;
	return span;
}

/* The values of Record-Route, in order.  PEAL_E_SYNTAX: broken, or too many. */
static int read_routes(const struct peal_message *m, struct peal_text *routes, size_t *count)
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_RECORD_ROUTE);
	struct peal_address_value route;
	int got;

	*count = 0;
	while ((got = peal_address_next(&values, &route, NULL)) > 0) {
		if (*count == DIALOG_ROUTES || !route.bracketed)
			return PEAL_E_SYNTAX;
		routes[(*count)++] = route.text;
	}
	return got;
}

static int put_routes(struct draft *draft, const struct peal_message *m, bool reverse)
{
	struct peal_text routes[DIALOG_ROUTES];
	size_t count;

	if (read_routes(m, routes, &count) != PEAL_OK)
		return PEAL_E_SYNTAX;
	draft->routes.at = draft->w.used;
	for (size_t i = 0; i < count; i++) {
		struct span span;

		if (i > 0)
			writer_put(&draft->w, PEAL_TEXT(", "));
		span = put(&draft->w, routes[reverse ? count - 1 - i : i]);
		if (i == 0)
			draft->first = span;
	}
	draft->routes.len = draft->w.used - draft->routes.at;
	return PEAL_OK;
}

static bool is_sip(struct peal_text text)
{
	struct peal_uri uri;

	return peal_uri_read(text, &uri, NULL) == PEAL_OK && uri.scheme <= PEAL_SCHEME_SIPS;
}

int dialog_contact(const struct peal_message *m, struct peal_text *uri)
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_CONTACT);
	struct peal_address_value contact;

	if (peal_address_next(&values, &contact, NULL) != 1 || contact.star || !is_sip(contact.uri))
		return PEAL_E_SYNTAX;
	*uri = contact.uri;
	return PEAL_OK;
}

bool dialog_possible(const struct peal_message *m)
{
	struct peal_text target, routes[DIALOG_ROUTES];
	size_t count;

	return dialog_contact(m, &target) == PEAL_OK && read_routes(m, routes, &count) == PEAL_OK;
}

static struct peal_text at(const struct buffer *data, struct span span)
{
	return (struct peal_text){ data->bytes + span.at, span.len };
}

/* The URI of the first route, strict or loose; without one the remote target's. */
static struct peal_text first_hop(const struct dialog *d)
{
	struct peal_address_value route;

	if (!d->first_route.len)
		return d->target;
	peal_address_read(d->first_route, &route, NULL); /* as read_routes() did */
	return route.uri;
}

static void adopt(struct dialog *d, const struct draft *draft, struct buffer *data)
{
	struct peal_flow flow = d->flow;

	buffer_drop(&d->layer->rt->store, d->data);
	d->data = data;
	d->call_id = at(data, draft->call_id);
	d->local = at(data, draft->local);
	d->remote = at(data, draft->remote);
	d->target = at(data, draft->target);
	d->routes = at(data, draft->routes);
	d->first_route = at(data, draft->first);
	if (hop_read(d->layer->rt, first_hop(d), &flow, &d->host) == PEAL_OK)
		d->flow = flow;
}

static int finish(struct dialog *d, struct draft *draft)
{
	struct runtime *rt = d->layer->rt;
	int len = peal_writer_end(&draft->w);
	struct buffer *data;

	if (len < 0)
		return len;
	data = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)len });
	if (!data)
		return PEAL_E_FULL;
	adopt(d, draft, data);
	return PEAL_OK;
}

static struct draft draft_of(struct dialog *d)
{
	struct runtime *rt = d->layer->rt;

	return (struct draft){ .w = peal_writer_into(rt->scratch, rt->config.message_size) };
}

int data_fill(struct dialog *d, const struct facts *facts, const struct echo *echo,
	      struct peal_text otherwise)
{
	struct draft draft = draft_of(d);
	const struct peal_message *m = facts->message;
	struct peal_text from = facts->from.text, to = facts->to.text, target;

	if (dialog_contact(m, &target) != PEAL_OK)
		target = otherwise;
	if (!target.len)
		return PEAL_E_SYNTAX;
	draft.call_id = put(&draft.w, facts->call_id);
	draft.local = put(&draft.w, echo ? to : from);
	if (echo && !echo->to_has_tag) {
		writer_put(&draft.w, PEAL_TEXT(";tag="));
		writer_put(&draft.w, echo_tag(echo));
		draft.local.len = draft.w.used - draft.local.at;
	}
	draft.remote = put(&draft.w, echo ? from : to);
	draft.target = put(&draft.w, target);
	if (put_routes(&draft, m, echo == NULL) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return finish(d, &draft);
}

static void put_old_routes(struct draft *draft, const struct dialog *d)
{
	draft->routes = put(&draft->w, d->routes);
	draft->first = (struct span){ draft->routes.at, d->first_route.len };
}

int dialog_refresh(struct dialog *d, struct peal_text target, const struct peal_message *routes)
{
	struct draft draft = draft_of(d);

	draft.call_id = put(&draft.w, d->call_id);
	draft.local = put(&draft.w, d->local);
	draft.remote = put(&draft.w, d->remote);
	draft.target = put(&draft.w, target);
	if (!routes)
		put_old_routes(&draft, d);
	else if (put_routes(&draft, routes, true) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return finish(d, &draft);
}
