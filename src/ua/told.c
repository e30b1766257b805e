/* SPDX-License-Identifier: MIT */
/* What transactions and dialogs tell, and to whom it is passed on. */
#include "ua/again.h"
#include "ua/upkeep.h"

uint32_t ua_retry_after(const struct peal_message *m)
{
	struct peal_retry_after retry = { 0 };

	if (m)
		peal_retry_after_read(peal_message_value(m, PEAL_HDR_RETRY_AFTER), &retry, NULL);
	return retry.seconds;
}

static void orphan_2xx(struct ua *ua)
{
	if (ua->rt->input->status / 100 == 2)
		ua_take_other(ua);
}

/* A 2xx that came before gets its ACK again, be it of an older INVITE. */
static bool is_known_2xx(struct ua *ua)
{
	const struct dialog *d = dialog_of(ua->dialogs, ua->facts);
	const struct ack *ack = d ? ack_of(d, false, ua->facts->cseq.number) : NULL;

	if (ua->rt->input->status / 100 != 2 || !ack)
		return false;
	runtime_signal(ua->rt, (struct signal){ ack->slot.id, SIGNAL_EVENT, 0, ACK_2XX });
	return true;
}

/* RFC 6228 4: a 199 ends its early dialog. */
static uint8_t call_event_of(uint16_t status)
{
	return status == 199  ? CALL_199
	       : status < 200 ? CALL_1XX
	       : status < 300 ? CALL_2XX
			      : CALL_3XX_6XX;
}

/* What cannot be taken says that somebody is there all the same: the transaction waits
 * without a timer from now on (RFC 3261 17.1.1.2), so the call must not. */
static void reliable_response(struct call *call, struct dialog *d)
{
	dialog_ask_provisional(d);
	call_event(call, CALL_TRYING);
}

static void invite_response(struct ua *ua, peal_id owner)
{
	struct call *call = call_find(ua, owner);
	uint16_t status = ua->rt->input->status;
	struct dialog *d;

	if (is_known_2xx(ua))
		return;
	if (!call)
		orphan_2xx(ua);
	else if (provisional_is_reliable(ua->rt) && (d = call_early_dialog(call)))
		reliable_response(call, d);
	else
		call_event(call, call_event_of(status));
}

/* A response to a request within a dialog, which may end more than the request. */
static void inside_told(struct dialog *d, const struct transaction *t, uint16_t status)
{
	struct peal_text target;
	const struct peal_message *input = d->layer->rt->input;

	if (status >= 200 && d->update == t->slot.id) {
		d->update = 0;
		session_note(d, status < 300 ? SESSION_ANSWERED : SESSION_REJECTED, true);
	}
	if (status >= 200 && status < 300 && t->method == PEAL_METHOD_UPDATE)
		timer_answered(d, t);
	if (status >= 300)
		dialog_failed(d, (enum peal_method)t->method, status);
	else if (status >= 200 && method_refreshes((enum peal_method)t->method) &&
		 dialog_contact(input, &target) == PEAL_OK)
		dialog_refresh(d, target, NULL);
}

/* The user has no part in it; a dialog that has ended, neither. */
static void refresh_told(struct dialog *d, const struct transaction *t, uint16_t status)
{
	if (!d || status < 200)
		return;
	inside_told(d, t, status);
	timer_refreshed(d, status);
}

static void request_told(struct ua *ua, const struct transaction *t, enum told what)
{
	struct dialog *d = dialog_find(ua->dialogs, t->owner);
	struct peal_event event = { .type = PEAL_EV_RESPONSE,
				    .id = t->slot.id,
				    .call = t->flight.call };

	if (what == TOLD_RESPONSE) {
		event.status = ua->rt->input->status;
		event.cause = event.status < 200 ? PEAL_CAUSE_NONE : PEAL_CAUSE_RESPONSE;
		event.seconds = event.status < 300 ? 0 : ua_retry_after(ua->rt->input);
	} else {
		event.status = what == TOLD_TIMEOUT ? 408 : 503;
		event.cause = what == TOLD_TIMEOUT ? PEAL_CAUSE_TIMEOUT : PEAL_CAUSE_TRANSPORT;
	}
	if (t->refreshes) {
		refresh_told(d, t, event.status);
		return;
	}
	runtime_tell(ua->rt, &event, what == TOLD_RESPONSE);
	if (event.status >= 200)
		ua_keep_end(ua->rt, &t->fsm, NULL);
	if (d)
		inside_told(d, t, event.status);
}

void ua_tell_request(struct ua *ua, const struct transaction *t, peal_id call)
{
	struct peal_event event = { .type = PEAL_EV_REQUEST, .id = t->slot.id, .call = call };

	runtime_tell(ua->rt, &event, true);
}

static uint8_t failure_of(const struct ua *ua, uint16_t status)
{
	if (status == 491)
		return MODIFY_491;
	if (status == 500 && peal_message_find(ua->rt->input, PEAL_HDR_RETRY_AFTER))
		return MODIFY_LATER;
	return MODIFY_REFUSED;
}

/* A re-INVITE does not fork: a 2xx with another tag says no more than that somebody
 * is there. */
static void reinvite_response(struct ua *ua, struct dialog *d, uint16_t status)
{
	bool ours = dialog_of(ua->dialogs, ua->facts) == d;

	if (ours && provisional_is_reliable(ua->rt))
		dialog_ask_provisional(d);
	dialog_event(d, WHICH_MODIFY, ours && status >= 200 ? MODIFY_2XX : MODIFY_1XX);
}

/* What an older transaction still has to say is nobody's, but for its 2xx. */
static void reinvite_told(struct ua *ua, struct dialog *d, peal_id invite, enum told what)
{
	static const struct {
		enum peal_cause cause;
		uint16_t status;
	} outcomes[] = { [TOLD_RESPONSE] = { PEAL_CAUSE_RESPONSE, 0 },
			 [TOLD_TIMEOUT] = { PEAL_CAUSE_TIMEOUT, 408 },
			 [TOLD_TRANSPORT_ERROR] = { PEAL_CAUSE_TRANSPORT, 503 } };
	uint16_t status = outcomes[what].status ? outcomes[what].status : ua->rt->input->status;

	if ((what == TOLD_RESPONSE && is_known_2xx(ua)) || d->modify.invite != invite)
		return;
	if (status < 300) {
		reinvite_response(ua, d, status);
		return;
	}
	modify_failed(&d->modify, outcomes[what].cause, status);
	dialog_event(d, WHICH_MODIFY, failure_of(ua, status));
	dialog_failed(d, PEAL_METHOD_INVITE, status);
}

static void invite_told(struct ua *ua, const struct transaction *t, enum told what)
{
	struct call *call = call_find(ua, t->owner);
	struct dialog *d = dialog_find(ua->dialogs, t->owner);

	if (d)
		reinvite_told(ua, d, t->slot.id, what);
	else if (what == TOLD_RESPONSE && pool_kind(t->owner) != KIND_DIALOG)
		invite_response(ua, t->owner);
	else if (call && call->invite == t->slot.id)
		call_event(call, what == TOLD_TIMEOUT ? CALL_TIMEOUT : CALL_TRANSPORT_ERROR);
}

static void bye_told(struct ua *ua, const struct transaction *t, enum told what)
{
	struct dialog *d = dialog_find(ua->dialogs, t->owner);

	if (d && (what != TOLD_RESPONSE || ua->rt->input->status >= 200))
		dialog_event(d, WHICH_USAGE, DIALOG_BYE_DONE);
}

/* Only a failure says anything: RFC 3262 4, RFC 5057 5.1. */
static void prack_told(struct ua *ua, const struct transaction *t, enum told what)
{
	struct dialog *d = dialog_find(ua->dialogs, t->owner);
	uint16_t status = what == TOLD_TIMEOUT           ? 408
			  : what == TOLD_TRANSPORT_ERROR ? 503
							 : ua->rt->input->status;

	if (!d || status < 200)
		return;
	d->pracks--;
	if (status >= 300)
		dialog_failed(d, PEAL_METHOD_PRACK, status);
}

static void transaction_told(struct ua *ua, struct transaction *t, enum told what)
{
	struct subscription *s;

	if (t->is_server)
		return; /* a response that got lost, or was not acknowledged, stands */
	ua->transaction = t;
	if (again_ask(ua, t, what == TOLD_RESPONSE))
		return;
	s = subscription_find(ua->subscriptions, t->owner);
	if (s)
		subscription_told(s, t, what);
	else if (pool_kind(t->owner) == KIND_SUBSCRIPTION)
		return; /* it has ended before */
	else if (upkeep_find(ua, t->owner))
		upkeep_told(upkeep_find(ua, t->owner), t, what);
	else if (t->method == PEAL_METHOD_INVITE)
		invite_told(ua, t, what);
	else if (t->method == PEAL_METHOD_BYE)
		bye_told(ua, t, what);
	else if (t->method == PEAL_METHOD_PRACK)
		prack_told(ua, t, what);
	else if (t->method != PEAL_METHOD_CANCEL)
		request_told(ua, t, what);
}

static void dialog_told(struct ua *ua, struct dialog *d, enum dialog_told what);

void ua_told(struct ua *ua, struct signal signal)
{
	struct transaction *t = transaction_find(ua->transactions, signal.object);
	struct dialog *d = dialog_find(ua->dialogs, signal.object);

	if (t)
		transaction_told(ua, t, (enum told)signal.which);
	else if (d)
		dialog_told(ua, d, (enum dialog_told)signal.which);
}

static void over(struct call *call, const struct dialog *d)
{
	if (call->dialog != d->slot.id)
		return;
	if (call->cause == PEAL_CAUSE_NONE) {
		call->cause = d->cause;
		call->status = d->lost_status;
	}
	call_event(call, CALL_OVER);
}

static void in_dialog_request(struct ua *ua, struct dialog *d);

/* Of the INVITE that made the dialog, or of a re-INVITE. */
static void progress(struct call *call, struct dialog *d)
{
	if (fsm_takes(&call->fsm, CALL_1XX)) {
		call_event(call, call_event_of(call->ua->rt->input->status));
		return;
	}
	if (call->dialog == d->slot.id)
		call_tell_progress(call);
}

static void tell_outcome(struct call *call, const struct dialog *d, enum dialog_told what)
{
	const struct modify *m = &d->modify;
	bool done = what == DIALOG_TOLD_MODIFIED;
	struct peal_event event = { .type = done ? PEAL_EV_MODIFIED : PEAL_EV_UNMODIFIED,
				    .status = m->status,
				    .cause = m->cause,
				    .wants_answer = done && session_owes_ack(d) };

	if (m->cause == PEAL_CAUSE_RESPONSE)
		event.seconds = ua_retry_after(call->ua->rt->input);
	call_tell(call, event,
		  done || m->cause == PEAL_CAUSE_RESPONSE || m->cause == PEAL_CAUSE_LACKING);
}

static void tell_revoked(struct ua *ua, const struct dialog *d)
{
	struct peal_event event = { .type = PEAL_EV_WITHDRAWN,
				    .id = d->asked_update,
				    .call = d->call };

	runtime_tell(ua->rt, &event, false);
}

static void dialog_told(struct ua *ua, struct dialog *d, enum dialog_told what)
{
	struct call *call = call_find(ua, d->call);

	if (what == DIALOG_TOLD_REQUEST)
		in_dialog_request(ua, d);
	else if (what == DIALOG_TOLD_LOST)
		subscription_lose(ua->subscriptions, d);
	else if (what == DIALOG_TOLD_UPDATE)
		ua_tell_request(ua, ua->dialogs->server, d->call);
	else if (what == DIALOG_TOLD_REVOKED)
		tell_revoked(ua, d);
	if (!call)
		return;
	if (what == DIALOG_TOLD_ESTABLISHED && ua->rt->input && ua->rt->input->is_request)
		call_tell(call, (struct peal_event){ .type = PEAL_EV_ESTABLISHED }, true);
	else if (what == DIALOG_TOLD_PROGRESS)
		progress(call, d);
	else if (what == DIALOG_TOLD_ACKNOWLEDGED)
		call_event(call, CALL_ACKNOWLEDGED);
	else if (what == DIALOG_TOLD_UNACKNOWLEDGED)
		call_event(call, CALL_UNACKNOWLEDGED);
	else if (what == DIALOG_TOLD_EARLY_LOST)
		call_event(call, CALL_LOST);
	else if (what == DIALOG_TOLD_EARLY_BYE)
		call_event(call, CALL_EARLY_BYE);
	else if (what == DIALOG_TOLD_OVER)
		over(call, d);
	else if (what == DIALOG_TOLD_OFFER)
		call_tell(call, (struct peal_event){ .type = PEAL_EV_OFFER }, true);
	else if (what == DIALOG_TOLD_MODIFIED || what == DIALOG_TOLD_UNMODIFIED)
		tell_outcome(call, d, what);
	else if (what == DIALOG_TOLD_REFRESHED)
		call_tell(call,
			  (struct peal_event){ .type = PEAL_EV_REFRESHED,
					       .wants_answer = session_owes_ack(d) },
			  true);
	else if (what == DIALOG_TOLD_WITHDRAWN)
		call_tell(call, (struct peal_event){ .type = PEAL_EV_WITHDRAWN }, true);
}

/* Of INVITE and UPDATE: whether the session interval suits us.      RFC 4028 9 */
static bool timer_taken(struct dialog *d, struct transaction *t)
{
	const struct peal_message *m = d->layer->rt->input;

	if (m->method != PEAL_METHOD_INVITE && m->method != PEAL_METHOD_UPDATE)
		return true;
	timer_learn(d, m);
	return timer_asked(d->layer->rt, d, t, m);
}

static void in_dialog_request(struct ua *ua, struct dialog *d)
{
	struct response ok = { .status = 200, .abilities = true, .accept = true };

	struct transaction *t = ua->dialogs->server;

	if (!timer_taken(d, t))
		return;
	if (ua->rt->input->method == PEAL_METHOD_INVITE) {
		dialog_signal(d, WHICH_REINVITE, DIALOG_REINVITE);
	} else if (ua->rt->input->method == PEAL_METHOD_UPDATE) {
		dialog_signal(d, WHICH_UPDATE, DIALOG_UPDATE);
	} else if (ua_serves_events(ua->rt, ua->rt->input)) {
		subscription_within(ua->subscriptions, d);
	} else if (ua->rt->input->method == PEAL_METHOD_OPTIONS) {
		transaction_answer(t, &ok);
	} else {
		dialog_keep_contact(d, t, ua->rt->input);
		ua_tell_request(ua, t, d->call);
	}
}
