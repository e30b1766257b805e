/* SPDX-License-Identifier: MIT */
/* What the user wants of REFER: to ask somebody to call somebody, and to do so when
 * asked.                                           RFC 3515, RFC 3891, RFC 3892 */
#include "engine/engine.h"

#include "message/writer.h"
#include "ua/place.h"

#define REFER_ROWS 4096 /* bytes of what a REFER adds to a message */

/* ---- sending one ---- */

/* The dialog of a call that is up; PEAL_E_GONE, PEAL_E_STATE. */
static int find_up(struct peal_engine *e, peal_id id, struct dialog **d)
{
	const struct call *call = call_find(&e->ua, id);

	if (!call)
		return PEAL_E_GONE;
	*d = dialog_find(&e->dialogs, call->dialog);
	return *d && fsm_takes(&(*d)->usage, DIALOG_SEND) ? PEAL_OK : PEAL_E_STATE;
}

static struct peal_text tag_of(struct peal_text party)
{
	struct peal_address_value address = { 0 };

	peal_address_read(party, &address, NULL);
	return address.tag;
}

/* The dialog as its other end names it: RFC 3891 3, 4538 7. */
static struct peal_dialog_name name_of(const struct dialog *d)
{
	return (struct peal_dialog_name){ .call_id = d->call_id,
					  .to_tag = tag_of(d->remote),
					  .from_tag = tag_of(d->local) };
}

static void write_replaces(struct peal_writer *w, const struct peal_refer *r,
			   const struct dialog *replaced)
{
	struct peal_dialog_name name = name_of(replaced);

	peal_write_refer_to(w, r->to.len ? r->to : replaced->target, &name, true);
}

static void write_target_dialog(struct peal_writer *w, const struct dialog *about)
{
	struct peal_dialog_name name = name_of(about);

	peal_write_begin(w, PEAL_HDR_TARGET_DIALOG);
	peal_write_part(w, name.call_id);
	peal_write_part(w, PEAL_TEXT(";remote-tag="));
	peal_write_part(w, name.to_tag);
	peal_write_part(w, PEAL_TEXT(";local-tag="));
	peal_write_part(w, name.from_tag);
	peal_write_end(w);
}

static int write_rows(struct peal_writer *w, const struct peal_refer *r,
		      const struct dialog *replaced, const struct dialog *about)
{
	if (replaced)
		write_replaces(w, r, replaced);
	else
		peal_write_refer_to(w, r->to, NULL, false);
	if (r->referred_by.len)
		peal_write_header(w, PEAL_HDR_REFERRED_BY, r->referred_by);
	if (r->kind == PEAL_REFER_QUIET)
		peal_write_header(w, PEAL_HDR_REFER_SUB, PEAL_TEXT("false"));
	if (r->kind == PEAL_REFER_NOSUB)
		peal_write_header(w, PEAL_HDR_REQUIRE, PEAL_TEXT("nosub"));
	if (r->kind == PEAL_REFER_EXPLICIT)
		peal_write_header(w, PEAL_HDR_REQUIRE, PEAL_TEXT("explicitsub"));
	if (about)
		write_target_dialog(w, about);
	return peal_writer_end(w);
}

int peal_refer(struct peal_engine *e, const struct peal_request *request,
	       const struct peal_refer *refer, peal_time now, peal_id *id)
{
	char rows[REFER_ROWS];
	struct peal_writer w = peal_writer_into(rows, sizeof rows);
	struct dialog *replaced = NULL, *about = NULL;
	struct asking a = { .method = PEAL_TEXT("REFER"), .call = refer->call };
	int result = engine_act(e, now);

	if (refer->size != sizeof *refer || !engine_is_request(request, refer->call) ||
	    (refer->call && refer->about))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (refer->replaces)
		result = find_up(e, refer->replaces, &replaced);
	if (result == PEAL_OK && refer->about)
		result = find_up(e, refer->about, &about);
	if (result != PEAL_OK)
		return result;
	result = write_rows(&w, refer, replaced, about);
	if (result < 0)
		return result;
	a.rows = (struct peal_text){ rows, (size_t)result };
	a.interest = (struct interest){ .event = PEAL_TEXT("refer"),
					.call = refer->call ? refer->call : refer->about,
					.is_refer = true,
					.quiet = refer->kind >= PEAL_REFER_NOSUB };
	return engine_ask(e, request, &a, id);
}

/* ---- following one, RFC 3515 2.4.3, RFC 3261 19.1.5 ---- */

/* RFC 3515 2.4.2: to call is all that we do by ourselves. */
static bool asks_to_call(const struct peal_uri *uri)
{
	struct peal_text method;

	return uri->scheme <= PEAL_SCHEME_SIPS &&
	       (!peal_param_find(uri->params, PEAL_TEXT("method"), &method) ||
		peal_text_is(method, "INVITE"));
}

/* The INVITE that the REFER asks for. */
static int prepare(struct peal_engine *e, const struct subscription *s,
		   const struct peal_request *request, struct outgoing *out)
{
	char target[REFER_ROWS / 4], rows[REFER_ROWS];
	struct peal_writer to = peal_writer_into(target, sizeof target);
	struct peal_writer w = peal_writer_into(rows, sizeof rows);
	struct peal_request invite = *request;
	struct peal_uri uri;
	int result;

	if (peal_uri_read(s->refer_to, &uri, NULL) != PEAL_OK || !asks_to_call(&uri))
		return PEAL_E_SYNTAX;
	if (s->referred_by.len)
		peal_write_header(&w, PEAL_HDR_REFERRED_BY, s->referred_by);
	place_write_fields(&w, &e->rt, uri.headers);
	place_write_target(&to, &uri);
	result = peal_writer_end(&to);
	if (result < 0 || peal_writer_end(&w) < 0)
		return result == PEAL_E_FULL ? result : PEAL_E_SYNTAX;
	invite.target = (struct peal_text){ target, (size_t)result };
	out->rows = (struct peal_text){ rows, w.used };
	return engine_prepare_call(e, &invite, out);
}

static bool is_open(const struct subscription *s)
{
	return s->is_notifier && s->is_refer && !s->followed && !subscription_last(s);
}

/* The NOTIFY takes one transaction, the INVITE another. */
static bool has_room_for_both(const struct peal_engine *e)
{
	const struct pool *pool = &e->transactions.pool;

	return pool->count - pool->live >= 2;
}

/* Both are prepared, or neither. */
static int prepare_both(struct peal_engine *e, struct subscription *s,
			const struct peal_request *request, struct outgoing *out, bool accept)
{
	struct peal_notice notice = { .size = sizeof notice };
	int result = accept && !has_room_for_both(e) ? PEAL_E_FULL : prepare(e, s, request, out);

	if (result != PEAL_OK || !accept)
		return result;
	result = engine_prepare_accept(e, s, &notice);
	if (result != PEAL_OK)
		buffer_drop(&e->rt.store, out->bytes);
	return result;
}

int peal_follow(struct peal_engine *e, peal_id id, const struct peal_request *request,
		peal_time now, peal_id *call)
{
	int result = engine_act(e, now);
	struct subscription *s = subscription_find(&e->subscriptions, id);
	struct outgoing out = { .rows = { 0 } };
	struct call *made;
	bool accept;

	if (!s)
		return PEAL_E_GONE;
	if (request->size != sizeof *request || request->method.len || request->target.len)
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (!is_open(s))
		return PEAL_E_STATE;
	accept = fsm_takes(&s->fsm, SUBSCRIPTION_ACCEPT);
	result = prepare_both(e, s, request, &out, accept);
	if (result != PEAL_OK)
		return result;
	s->followed = true;
	if (accept)
		subscription_event(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_ACCEPT);
	made = engine_start_call(e, request, &out);
	made->referrer = s->slot.id;
	*call = made->slot.id;
	engine_settle(e);
	return PEAL_OK;
}
