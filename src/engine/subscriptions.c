/* SPDX-License-Identifier: MIT */
/* What the user wants to know, and to tell: subscriptions, RFC 6665. */
#include "base/text.h"
#include "engine/engine.h"

#include "message/writer.h"

static const struct peal_notice no_notice = { .size = sizeof(struct peal_notice) };

/* ---- sending ---- */

/* RFC 6665 4.5.2, RFC 7647 4: whoever can be found from outside is asked from there, but
 * for a REFER that makes no subscription. */
static bool is_to_gruu(const struct asking *a)
{
	struct peal_uri uri;

	peal_uri_read(a->dialog->target, &uri, NULL); /* as it was when it came */
	return !a->interest.quiet && peal_param_find(uri.params, PEAL_TEXT("gr"), NULL);
}

static int find_dialog(struct peal_engine *e, struct asking *a)
{
	const struct call *call = call_find(&e->ua, a->call);

	if (!a->call)
		return PEAL_OK;
	if (!call)
		return PEAL_E_GONE;
	a->dialog = dialog_find(&e->dialogs, call->dialog);
	return a->dialog && fsm_takes(&a->dialog->usage, DIALOG_SEND) && !is_to_gruu(a)
		   ? PEAL_OK
		   : PEAL_E_STATE;
}

static int send_within(struct peal_engine *e, const struct peal_request *r, struct asking *a)
{
	struct within made = { .method = a->method,
			       .rows = a->rows,
			       .extra = r->extra,
			       .extra_count = r->extra_count,
			       .body = r->body };
	int result;

	if (!extra_allowed(&e->rt, r->extra, r->extra_count, false))
		return PEAL_E_ARGUMENT;
	result = within_prepare(a->dialog, &made);
	if (result != PEAL_OK)
		return result;
	e->dialogs.request = &made;
	dialog_event(a->dialog, WHICH_USAGE, DIALOG_SEND);
	e->dialogs.request = NULL;
	a->interest.cseq = made.cseq;
	a->interest.transaction = made.sent->slot.id;
	return PEAL_OK;
}

static int send_outside(struct peal_engine *e, const struct peal_request *r, struct asking *a,
			struct outgoing *out)
{
	struct transaction *t;
	int result;

	if (!transaction_room(&e->transactions, true))
		return PEAL_E_FULL;
	result = outgoing_write(&e->ua, r, a->method, out);
	if (result != PEAL_OK)
		return result;
	t = engine_send(e, out, a->method, 0);
	a->interest.cseq = out->cseq;
	a->interest.transaction = t->slot.id;
	a->interest.call_id = (struct peal_text){ out->call_id, sizeof out->call_id };
	a->interest.tag = (struct peal_text){ out->tag, RANDOM_DIGITS };
	return PEAL_OK;
}

/* What is kept of it is taken first, so that nothing is sent for which there is no room. */
int engine_ask(struct peal_engine *e, const struct peal_request *r, struct asking *a, peal_id *id)
{
	const struct subscription_texts texts = { .event = a->interest.event,
						  .rows = a->interest.rows };
	struct outgoing out = { .rows = a->rows };
	struct subscription *s;
	int result = find_dialog(e, a);

	if (result != PEAL_OK)
		return result;
	s = subscription_take(&e->subscriptions, &texts);
	if (!s)
		return PEAL_E_FULL;
	result = a->dialog ? send_within(e, r, a) : send_outside(e, r, a, &out);
	if (result != PEAL_OK) {
		subscription_give_back(s);
		return result;
	}
	subscription_make(s, &a->interest, a->dialog);
	transaction_find(&e->transactions, a->interest.transaction)->owner = s->slot.id;
	*id = s->slot.id;
	engine_settle(e);
	return PEAL_OK;
}

bool engine_is_request(const struct peal_request *r, peal_id call)
{
	if (r->size != sizeof *r || r->method.len)
		return false;
	return !call || (!r->target.len && !r->to.len && !r->from.len && !r->route.len && !r->flow);
}

static bool is_event(struct peal_text value)
{
	struct peal_event_package event;

	return value.len && value.len < SUBSCRIPTION_ROWS / 2 && !text_has_control(value) &&
	       peal_event_read(value, &event, NULL) == PEAL_OK;
}

int peal_subscribe(struct peal_engine *e, const struct peal_request *request,
		   const struct peal_subscribe *subscribe, peal_time now, peal_id *subscription)
{
	char rows[SUBSCRIPTION_ROWS], repeated[SUBSCRIPTION_ROWS];
	struct peal_writer w = peal_writer_into(repeated, sizeof repeated);
	struct asking a = { .method = PEAL_TEXT("SUBSCRIBE"), .call = subscribe->call };
	bool refer = peal_text_is(subscribe->event, "refer");
	int result = engine_act(e, now);

	if (subscribe->size != sizeof *subscribe || !engine_is_request(request, subscribe->call) ||
	    !is_event(subscribe->event) || (refer && subscribe->call))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	write_extra(&w, request->extra, request->extra_count);
	peal_write_body(&w, (struct peal_text){ 0 }, (struct peal_text){ 0 });
	result = peal_writer_end(&w);
	if (result < 0)
		return result;
	a.rows = (struct peal_text){ rows, subscription_rows(rows, subscribe->event,
							     subscribe->expires) };
	a.interest = (struct interest){ .event = subscribe->event,
					.rows = { repeated, (size_t)result },
					.expires = subscribe->expires,
					.call = subscribe->call,
					.single = subscribe->single,
					.is_refer = refer,
					.any_number = refer };
	return engine_ask(e, request, &a, subscription);
}

int peal_unsubscribe(struct peal_engine *e, peal_id id, peal_time now)
{
	int result = engine_act(e, now);
	struct subscription *s = subscription_find(&e->subscriptions, id);

	if (!s)
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (s->is_notifier || !fsm_takes(&s->fsm, SUBSCRIPTION_UNSUBSCRIBE))
		return PEAL_E_STATE;
	if (!transaction_room(&e->transactions, false))
		return PEAL_E_FULL;
	s->cause = PEAL_CAUSE_LOCAL;
	subscription_event(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_UNSUBSCRIBE);
	engine_settle(e);
	return PEAL_OK;
}

/* ---- theirs ---- */

static bool is_notice(const struct peal_notice *n, uint32_t asked)
{
	return n->size == sizeof *n && n->state <= PEAL_STATE_TERMINATED &&
	       n->reason <= PEAL_REASON_INVARIANT && n->expires <= asked &&
	       (n->state == PEAL_STATE_TERMINATED || (!n->reason && !n->retry_after));
}

/* The 200 with the time granted; of a REFER it says that nothing follows. */
static int prepare_answer(struct peal_engine *e, struct subscription *s, uint32_t seconds)
{
	const struct transaction *t = transaction_find(&e->transactions, s->transaction);
	struct peal_extra none = { PEAL_TEXT("Refer-Sub"), PEAL_TEXT("false") };
	struct response ok = { .status = 200,
			       .in_dialog = true,
			       .abilities = true,
			       .has_expires = !s->is_refer,
			       .expires = seconds,
			       .extra = &none,
			       .extra_count = s->quiet };
	int result = PEAL_E_STATE;

	s->prepared_status = 200;
	if (t && t->is_server)
		s->prepared = response_write(&e->rt, &t->echo, &ok, &result);
	return result;
}

void engine_undo_accept(struct peal_engine *e, struct subscription *s)
{
	buffer_drop(&e->rt.store, s->prepared);
	s->prepared = NULL;
}

/* RFC 3515 2.4.5: what a REFER's NOTIFY says where nothing else is known; RFC 6665
 * 4.4.3: what is asked for 0 seconds is told once. */
int engine_prepare_accept(struct peal_engine *e, struct subscription *s,
			  const struct peal_notice *notice)
{
	char line[SUBSCRIPTION_ROWS];
	struct peal_notice n = *notice;
	int result;

	if (s->is_refer && !n.body.bytes.len)
		n.body = refer_progress(line, 100, (struct peal_text){ 0 });
	n.state = n.state ? n.state : PEAL_STATE_ACTIVE;
	if (s->expires == 0)
		n.state = PEAL_STATE_TERMINATED, n.reason = PEAL_REASON_TIMEOUT;
	n.expires = n.expires ? n.expires : s->expires;
	result = prepare_answer(e, s, n.expires);
	if (result != PEAL_OK)
		return result;
	result = subscription_keep(s, &n);
	if (result == PEAL_OK)
		s->expires = n.expires;
	else
		engine_undo_accept(e, s);
	return result;
}

int peal_accept(struct peal_engine *e, peal_id id, const struct peal_notice *notice, peal_time now)
{
	int result = engine_act(e, now);
	struct subscription *s = subscription_find(&e->subscriptions, id);

	notice = notice ? notice : &no_notice;
	if (!s)
		return PEAL_E_GONE;
	if (!is_notice(notice, s->expires))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (!s->is_notifier || !fsm_takes(&s->fsm, SUBSCRIPTION_ACCEPT))
		return PEAL_E_STATE;
	if (!transaction_room(&e->transactions, false))
		return PEAL_E_FULL;
	result = engine_prepare_accept(e, s, notice);
	if (result != PEAL_OK)
		return result;
	subscription_event(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_ACCEPT);
	engine_settle(e);
	return PEAL_OK;
}

int peal_notify(struct peal_engine *e, peal_id id, const struct peal_notice *notice, peal_time now)
{
	int result = engine_act(e, now);
	struct subscription *s = subscription_find(&e->subscriptions, id);

	if (!s)
		return PEAL_E_GONE;
	if (!is_notice(notice, 0))
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (!s->is_notifier || subscription_last(s) || !fsm_takes(&s->fsm, SUBSCRIPTION_TELL))
		return PEAL_E_STATE;
	if (!transaction_room(&e->transactions, false))
		return PEAL_E_FULL;
	result = subscription_keep(s, notice);
	if (result != PEAL_OK)
		return result;
	subscription_event(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_TELL);
	engine_settle(e);
	return PEAL_OK;
}
