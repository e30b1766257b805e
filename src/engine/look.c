/* SPDX-License-Identifier: MIT */
/* What an application may know of its calls. */
#include "engine/engine.h"

/* What the state of the call's own machine stands for, and once that is answered,
 * what its dialog's usage does. */
static const uint8_t of_caller[] = {
	[CALLER_CALLING] = PEAL_CALL_CALLING,   [CALLER_PROCEEDING] = PEAL_CALL_EARLY,
	[CALLER_ABANDONING] = PEAL_CALL_ENDING, [CALLER_CANCELLING] = PEAL_CALL_ENDING,
	[CALLER_ACCEPTED] = PEAL_CALL_ANSWERED, [CALLER_ENDED] = PEAL_CALL_ENDING,
};
static const uint8_t of_callee[] = {
	[CALLEE_PROCEEDING] = PEAL_CALL_RINGING,
	[CALLEE_HOLDING] = PEAL_CALL_ANSWERED,
	[CALLEE_ACCEPTED] = PEAL_CALL_ANSWERED,
	[CALLEE_ENDED] = PEAL_CALL_ENDING,
};
static const uint8_t of_usage[] = {
	[INVITE_USAGE_KNOWN] = PEAL_CALL_ANSWERED,      [INVITE_USAGE_EARLY] = PEAL_CALL_ANSWERED,
	[INVITE_USAGE_MORATORIUM] = PEAL_CALL_ANSWERED, [INVITE_USAGE_CLOSING] = PEAL_CALL_ENDING,
	[INVITE_USAGE_ESTABLISHED] = PEAL_CALL_UP,      [INVITE_USAGE_MORTAL] = PEAL_CALL_ENDING,
	[INVITE_USAGE_MORGUE] = PEAL_CALL_ENDING,
};

static enum peal_call_state state_of(const struct call *call, const struct dialog *d)
{
	uint8_t own = call->is_caller ? of_caller[call->fsm.state] : of_callee[call->fsm.state];

	if (own != PEAL_CALL_ANSWERED)
		return (enum peal_call_state)own;
	return d ? (enum peal_call_state)of_usage[d->usage.state] : PEAL_CALL_ENDING;
}

static peal_time later(peal_time a, peal_time b)
{
	return a > b ? a : b;
}

int peal_call_look(const struct peal_engine *e, peal_id id, struct peal_call_info *info)
{
	const struct call *call = call_find(&e->ua, id);
	const struct dialog *d;

	if (!call)
		return PEAL_E_GONE;
	d = dialog_find(&e->dialogs, call->dialog);
	*info = (struct peal_call_info){
		.state = state_of(call, d),
		.is_caller = call->is_caller,
		.begun = call->begun,
		.active = flight_latest(&call->flight, e->rt.now),
	};
	if (!d)
		return PEAL_OK;
	info->active = later(info->active, flight_latest(&d->flight, e->rt.now));
	info->call_id = d->call_id;
	info->local = d->local;
	info->remote = d->remote;
	info->target = d->target;
	info->session_expires = d->timer.interval;
	info->refresher = d->timer.refresher;
	return PEAL_OK;
}

peal_id peal_call_next(const struct peal_engine *e, peal_id after)
{
	const struct pool_slot *next = pool_next(&e->ua.calls, after);

	return next ? next->id : 0;
}

peal_id peal_call_find(const struct peal_engine *e, struct peal_text call_id,
		       struct peal_text local_tag, struct peal_text remote_tag)
{
	const struct dialog *d = dialog_named(&e->dialogs, call_id, local_tag, remote_tag);

	return d && call_find(&e->ua, d->call) ? d->call : 0;
}

/* Whose message it is: the tag of ours is in From or in To. */
static const struct dialog *dialog_with(const struct peal_engine *e, const struct facts *f)
{
	const struct dialog *d = dialog_named(&e->dialogs, f->call_id, f->from.tag, f->to.tag);

	return d ? d : dialog_named(&e->dialogs, f->call_id, f->to.tag, f->from.tag);
}

static const struct transaction *transaction_with(const struct peal_engine *e,
						  const struct facts *f)
{
	const struct transaction *t = transaction_of_response(&e->transactions, f);

	if (!t && f->message->method == PEAL_METHOD_CANCEL)
		return transaction_of_cancel(&e->transactions, f);
	return t ? t : transaction_of_request(&e->transactions, f);
}

peal_id peal_call_of(const struct peal_engine *e, const struct peal_message *message)
{
	const struct transaction *t;
	const struct dialog *d;
	struct facts f;

	if (facts_read(&f, message) != PEAL_OK)
		return 0;
	d = dialog_with(e, &f);
	t = d ? NULL : transaction_with(e, &f);
	if (d)
		return call_find(&e->ua, d->call) ? d->call : 0;
	return t && call_find(&e->ua, t->owner) ? t->owner : 0;
}
