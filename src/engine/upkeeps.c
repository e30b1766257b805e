/* SPDX-License-Identifier: MIT */
/* What the user wants to be kept up at a server: registrations, publications. */
#include "engine/engine.h"
#include "ua/upkeep.h"

#include <string.h>

static bool has_header(const struct peal_request *r, enum peal_header_id id)
{
	for (size_t i = 0; i < r->extra_count; i++)
		if (peal_header_lookup(r->extra[i].name) == id)
			return true;
	return false;
}

static int begin(struct peal_engine *e, const struct peal_request *r, peal_time now)
{
	int result = engine_act(e, now);

	if (r->size != sizeof *r || r->method.len || has_header(r, PEAL_HDR_EXPIRES) ||
	    has_header(r, PEAL_HDR_SIP_IF_MATCH))
		return PEAL_E_ARGUMENT;
	if (result == PEAL_OK && (e->ua.upkeeps.live == e->ua.upkeeps.count ||
				  !transaction_room(&e->transactions, true)))
		return PEAL_E_FULL;
	return result;
}

/* Of both: the identity is its own witness, if no other is named.  RFC 3261 10.2, 3903 4 */
static struct peal_request own(const struct peal_request *r)
{
	struct peal_request request = *r;

	if (!request.from.len)
		request.from = r->to.len ? r->to : r->target;
	return request;
}

/* RFC 5626 4.2: whoever registers for another says nothing of his own device. */
static bool is_own(const struct peal_request *r)
{
	return r->to.len && contact_is_of(r->to, r->from);
}

static struct peal_text own_contact(struct peal_engine *e, const struct outgoing *out)
{
	struct peal_writer w = peal_writer_into(e->rt.scratch, e->rt.config.message_size);

	write_binding(&w, &e->rt, &out->flow, out->own);
	return (struct peal_text){ e->rt.scratch, w.used };
}

/* RFC 3261 10.2: the registrar is a domain. */
static bool is_registrar(struct peal_text target)
{
	struct peal_uri uri;

	return peal_uri_read(target, &uri, NULL) != PEAL_OK || !uri.user.len;
}

int peal_register(struct peal_engine *e, const struct peal_request *r, struct peal_text contacts,
		  uint32_t seconds, peal_time now, peal_id *registration)
{
	struct peal_request request = own(r);
	struct outgoing out = {
		.kept = true, .own = is_own(&request), .contacts = contacts, .expires = seconds
	};
	struct buffer *wanted;
	int result = begin(e, r, now);

	if (result == PEAL_E_ARGUMENT || !r->to.len || !seconds || r->body.bytes.len ||
	    !is_registrar(r->target) || (contacts.len && !grant_possible(contacts)))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (upkeep_goes(&e->ua, r->target, r->to))
		return PEAL_E_STATE;
	result = outgoing_write(&e->ua, &request, PEAL_TEXT("REGISTER"), &out);
	if (result != PEAL_OK)
		return result;
	wanted = buffer_copy(&e->rt.store, contacts.len ? contacts : own_contact(e, &out));
	if (!wanted) {
		buffer_drop(&e->rt.store, out.bytes);
		return PEAL_E_FULL;
	}
	*registration = upkeep_make(&e->ua, &out, false, wanted, seconds)->slot.id;
	engine_settle(e);
	return PEAL_OK;
}

int peal_publish(struct peal_engine *e, const struct peal_request *r, uint32_t seconds,
		 peal_time now, peal_id *publication)
{
	struct peal_request request = own(r);
	struct outgoing out = { .kept = true, .bare = true, .expires = seconds };
	int result = begin(e, r, now);

	if (result == PEAL_E_ARGUMENT || !seconds || !r->body.bytes.len ||
	    !has_header(r, PEAL_HDR_EVENT))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	result = outgoing_write(&e->ua, &request, PEAL_TEXT("PUBLISH"), &out);
	if (result != PEAL_OK)
		return result;
	*publication = upkeep_make(&e->ua, &out, true, NULL, seconds)->slot.id;
	engine_settle(e);
	return PEAL_OK;
}

/* ---- other contacts, another body, or only now ---- */

static struct buffer *join(struct peal_engine *e, const struct peal_body *body)
{
	struct buffer *joined = buffer_take(&e->rt.store, body->type.len + body->bytes.len);

	if (!joined)
		return NULL;
	memcpy(joined->bytes, body->type.at, body->type.len);
	memcpy(joined->bytes + body->type.len, body->bytes.at, body->bytes.len);
	return joined;
}

/* A body is tried as it will be written. */
static bool is_body(const struct peal_body *body)
{
	struct peal_writer w = peal_writer_into(NULL, 0);

	peal_write_body(&w, body->type, body->bytes);
	return peal_writer_end(&w) != PEAL_E_ARGUMENT;
}

static int want_contacts(struct peal_engine *e, const struct upkeep *u, struct peal_text contacts,
			 struct wanted *wanted)
{
	struct peal_text gone = grant_missing(&e->rt, buffer_text(u->contacts), contacts);

	wanted->gone = gone.len ? buffer_copy(&e->rt.store, gone) : NULL;
	wanted->contacts = buffer_copy(&e->rt.store, contacts);
	if (wanted->contacts && (wanted->gone || !gone.len))
		return PEAL_OK;
	buffer_drop(&e->rt.store, wanted->contacts);
	buffer_drop(&e->rt.store, wanted->gone);
	return PEAL_E_FULL;
}

static int want(struct peal_engine *e, const struct upkeep *u, struct peal_text contacts,
		const struct peal_body *body, struct wanted *wanted)
{
	if (contacts.len)
		return want_contacts(e, u, contacts, wanted);
	if (!body || !body->bytes.len)
		return PEAL_OK;
	wanted->body = join(e, body);
	wanted->type = body->type.len;
	return wanted->body ? PEAL_OK : PEAL_E_FULL;
}

int peal_renew(struct peal_engine *e, peal_id id, struct peal_text contacts,
	       const struct peal_body *body, peal_time now)
{
	int result = engine_act(e, now);
	struct upkeep *u = upkeep_find(&e->ua, id);
	struct wanted wanted = { 0 };

	if (!u)
		return PEAL_E_GONE;
	if ((contacts.len && (u->is_publication || !grant_possible(contacts))) ||
	    (body && body->bytes.len && (!u->is_publication || !is_body(body))))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (!fsm_takes(&u->fsm, UPKEEP_CHANGE))
		return PEAL_E_STATE;
	result = want(e, u, contacts, body, &wanted);
	if (result != PEAL_OK)
		return result;
	e->ua.wanted = &wanted;
	upkeep_event(u, UPKEEP_CHANGE);
	e->ua.wanted = NULL;
	engine_settle(e);
	return PEAL_OK;
}

int peal_remove(struct peal_engine *e, peal_id id, bool all, peal_time now)
{
	int result = engine_act(e, now);
	struct upkeep *u = upkeep_find(&e->ua, id);

	if (!u)
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (!fsm_takes(&u->fsm, UPKEEP_REMOVE))
		return PEAL_E_STATE;
	u->all = all;
	upkeep_event(u, UPKEEP_REMOVE);
	engine_settle(e);
	return PEAL_OK;
}
