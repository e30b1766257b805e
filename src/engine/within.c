/* SPDX-License-Identifier: MIT */
/* What the user wants within a call that is up: requests, another session. */
#include "engine/engine.h"

/* What a dialog knows already is not the application's to say. */
static bool is_inside(const struct peal_request *r)
{
	return !r->target.len && !r->to.len && !r->from.len && !r->route.len && !r->flow &&
	       !r->keep_branches;
}

static bool is_ours(enum peal_method method)
{
	return method == PEAL_METHOD_INVITE || method == PEAL_METHOD_ACK ||
	       method == PEAL_METHOD_BYE || method == PEAL_METHOD_CANCEL ||
	       method == PEAL_METHOD_PRACK;
}

/* The dialog that an id means: itself, or a call's: the one that is up, or the early
 * one that an event is for, if there is any. */
static struct dialog *dialog_meant(const struct peal_engine *e, peal_id id,
				   bool (*suits)(const struct dialog *))
{
	const struct call *call = call_find(&e->ua, id);
	struct dialog *d = dialog_find(&e->dialogs, call ? call->dialog : id);

	for (int i = 0; call && !call->dialog && i < CALL_BRANCHES; i++) {
		struct dialog *branch = dialog_find(&e->dialogs, call->branches[i]);

		if (branch && (!d || suits(branch)))
			d = branch;
	}
	return d;
}

/* An id of a call, or of a dialog of one, is there. */
static bool is_call(const struct peal_engine *e, peal_id id)
{
	const struct dialog *d = dialog_find(&e->dialogs, id);

	return call_find(&e->ua, d ? d->call : id) != NULL;
}

static bool takes_send(const struct dialog *d)
{
	return fsm_takes(&d->usage, DIALOG_SEND);
}

static int prepare_inside(struct peal_engine *e, struct dialog *d,
			  const struct peal_request *request, struct within *made)
{
	if (!extra_allowed(&e->rt, request->extra, request->extra_count, false) ||
	    !request_interval_allowed(&e->rt, request->session_expires,
				      peal_method_lookup(request->method)))
		return PEAL_E_ARGUMENT;
	*made = (struct within){ .method = request->method,
				 .extra = request->extra,
				 .extra_count = request->extra_count,
				 .body = request->body,
				 .session_expires = request->session_expires };
	return within_prepare(d, made);
}

/* UPDATE has a table of its own behind that of the usage: RFC 3311 5.1. */
static bool may_send(const struct dialog *d, bool update)
{
	return fsm_takes(&d->usage, DIALOG_SEND) &&
	       (!update || fsm_takes(&d->updates, DIALOG_SEND_UPDATE));
}

int peal_send(struct peal_engine *e, peal_id id, const struct peal_request *request, peal_time now,
	      peal_id *sent)
{
	int result = engine_act(e, now);
	struct dialog *d = dialog_meant(e, id, takes_send);
	bool update = peal_method_lookup(request->method) == PEAL_METHOD_UPDATE;
	struct within made;

	if (request->size != sizeof *request || !request->method.len || !is_inside(request) ||
	    is_ours(peal_method_lookup(request->method)))
		return PEAL_E_ARGUMENT;
	if (!is_call(e, id))
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (!d || !may_send(d, update))
		return PEAL_E_STATE;
	result = prepare_inside(e, d, request, &made);
	if (result != PEAL_OK)
		return result;
	e->dialogs.request = &made;
	dialog_event(d, update ? WHICH_UPDATE : WHICH_USAGE,
		     update ? DIALOG_SEND_UPDATE : DIALOG_SEND);
	*sent = made.sent->slot.id;
	engine_settle(e);
	return PEAL_OK;
}

/* ---- another session, RFC 3261 14.1 ---- */

int peal_modify(struct peal_engine *e, peal_id id, const struct peal_request *request,
		peal_time now)
{
	int result = engine_act(e, now);
	struct call *call = call_find(&e->ua, id);
	struct dialog *d = call ? dialog_find(&e->dialogs, call->dialog) : NULL;
	struct peal_request invite = *request;
	struct within made;

	if (request->size != sizeof *request || request->method.len || !is_inside(request))
		return PEAL_E_ARGUMENT;
	if (!call)
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (!d || !fsm_takes(&d->modify.fsm, MODIFY_MODIFY))
		return PEAL_E_STATE;
	invite.method = PEAL_TEXT("INVITE");
	result = prepare_inside(e, d, &invite, &made);
	if (result != PEAL_OK)
		return result;
	e->dialogs.request = &made;
	dialog_event(d, WHICH_MODIFY, MODIFY_MODIFY);
	engine_settle(e);
	return PEAL_OK;
}

int peal_cancel(struct peal_engine *e, peal_id id, peal_time now)
{
	return peal_cancel_with(e, id, NULL, 0, now);
}

int peal_cancel_with(struct peal_engine *e, peal_id id, const struct peal_extra *extra,
		     size_t extra_count, peal_time now)
{
	int result = engine_act(e, now);
	struct call *call = call_find(&e->ua, id);
	struct dialog *d = call ? dialog_find(&e->dialogs, call->dialog) : NULL;

	if (!call)
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (!d || d->modify.refreshes || !fsm_takes(&d->modify.fsm, MODIFY_CANCEL))
		return PEAL_E_STATE;
	result = engine_parting(e, extra, extra_count, &d->modify.parting);
	if (result != PEAL_OK)
		return result;
	dialog_event(d, WHICH_MODIFY, MODIFY_CANCEL);
	engine_settle(e);
	return PEAL_OK;
}

/* The ACK that waits for it: of the 2xx that holds the offer. */
static int acknowledge_2xx(struct peal_engine *e, struct dialog *d, struct ack *ack,
			   const struct peal_body *answer)
{
	struct within trial = { .method = PEAL_TEXT("ACK"), .cseq = ack->cseq };
	int result;

	trial.invite = transaction_find(&e->transactions, ack->transaction);
	if (answer)
		trial.body = *answer;
	result = within_write(d, &trial);
	if (result != PEAL_OK)
		return result;
	buffer_drop(&e->rt.store, trial.bytes);
	e->dialogs.answer = answer;
	fsm_event(&e->rt, &ack->fsm, ACK_ACKNOWLEDGE);
	return PEAL_OK;
}

/* The PRACK, likewise: of the reliable provisional response. */
static int acknowledge_provisional(struct dialog *d, const struct peal_body *answer)
{
	struct within prack;
	int result = prack_prepare(d, answer, &prack);

	if (result == PEAL_OK)
		prack_send(d, &prack);
	return result;
}

int peal_acknowledge(struct peal_engine *e, peal_id id, const struct peal_body *answer,
		     peal_time now)
{
	int result = engine_act(e, now);
	struct dialog *d = dialog_meant(e, id, session_owes_ack);
	struct ack *ack = d ? ack_waiting(d, false) : NULL;

	if (!is_call(e, id))
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (!ack && (!d || !session_owes_ack(d)))
		return PEAL_E_STATE;
	result = ack ? acknowledge_2xx(e, d, ack, answer) : acknowledge_provisional(d, answer);
	if (result != PEAL_OK)
		return result;
	if (answer)
		timer_describe(d, *answer);
	engine_settle(e);
	return PEAL_OK;
}
