/* SPDX-License-Identifier: MIT */
/* A call and the actions of fsm/call.voc. */
#include "ua/ua.h"

struct call *call_find(const struct ua *ua, peal_id id)
{
	return pool_find(&ua->calls, id);
}

struct call *call_make(struct ua *ua, bool is_caller)
{
	struct call *call = pool_take(&ua->calls);

	if (call) {
		call->ua = ua;
		call->is_caller = is_caller;
		call->begun = ua->rt->now;
	}
	return call;
}

void call_start(struct call *call)
{
	uint8_t machine = call->is_caller ? FSM_MACHINE_CALLER : FSM_MACHINE_CALLEE;

	call->flight.object = call->flight.call = call->slot.id;
	fsm_start(call->ua->rt, &call->fsm, machine, 0, call, &call->flight);
}

void call_event(struct call *call, uint8_t event)
{
	if (!fsm_is_final(&call->fsm))
		fsm_event(call->ua->rt, &call->fsm, event);
}

void call_free(struct call *call)
{
	fsm_stop(call->ua->rt, &call->fsm);
	buffer_drop(&call->ua->rt->store, call->parting);
	buffer_drop(&call->ua->rt->store, call->prepared);
	pool_give(&call->ua->calls, call);
}

static struct transaction *invite_of(const struct call *call)
{
	return transaction_find(call->ua->transactions, call->invite);
}

static struct dialog *dialog_of_call(const struct call *call)
{
	return dialog_find(call->ua->dialogs, call->dialog);
}

/* ---- telling the user ---- */

/* How long ago the call was made, in the histogram's steps. */
static void note_duration(const struct call *call, struct peal_durations *durations)
{
	peal_time ms = call->ua->rt->now - call->begun;
	unsigned step = 0;

	while (ms && step < PEAL_DURATIONS - 1) {
		ms /= 2;
		step++;
	}
	durations->counts[step]++;
}

void call_tell(struct call *call, struct peal_event event, bool with_input)
{
	const struct dialog *d = dialog_of_call(call);

	event.id = call->slot.id;
	if (!event.dialog)
		event.dialog = call->dialog;
	if (d) {
		event.session_expires = d->timer.interval;
		event.refresher = d->timer.refresher;
	}
	runtime_tell(call->ua->rt, &event, with_input && call->ua->rt->input != NULL);
}

void ua_keep_end(struct runtime *rt, const struct fsm *own, const struct transaction *invite)
{
	struct endings *endings = runtime_endings(rt);

	endings->own = fsm_ending(rt, own);
	endings->other.flight.object = 0;
	if (invite)
		endings->other = fsm_ending(rt, &invite->fsm);
}

static void end_dialog(struct dialog *d)
{
	dialog_signal(d, WHICH_USAGE, DIALOG_REFUSED);
	dialog_signal(d, WHICH_DIALOG, DIALOG_REFUSED);
}

/* Ends what the INVITE left: no early dialog outlives its refusal. */
static void end_branches(struct call *call, peal_id but)
{
	for (int i = 0; i < CALL_BRANCHES; i++) {
		struct dialog *d = dialog_find(call->ua->dialogs, call->branches[i]);

		if (!d || call->branches[i] == but)
			continue;
		end_dialog(d);
	}
}

/* Whoever referred us hears of each response: RFC 3515 2.4.5. */
static void report(struct call *call, uint16_t status)
{
	struct subscription *s = subscription_find(call->ua->subscriptions, call->referrer);
	const struct peal_message *input = call->ua->rt->input;
	struct peal_text reason = { 0 };

	if (input && input->status == status)
		reason = input->reason;
	if (s && status > 100)
		refer_report(s, status, reason);
	if (status >= 200)
		call->referrer = 0;
}

static void tell_end(struct call *call, enum peal_cause cause, uint16_t status, bool with_input)
{
	struct peal_event event = { .type = PEAL_EV_ENDED, .cause = cause, .status = status };

	if (cause == PEAL_CAUSE_RESPONSE)
		event.seconds = ua_retry_after(call->ua->rt->input);
	end_branches(call, 0);
	report(call, status ? status : 487); /* what a CANCEL brings */
	note_duration(call, &call->ua->rt->counts.lifetimes);
	call_tell(call, event, with_input);
	ua_keep_end(call->ua->rt, &call->fsm, invite_of(call));
}

void call_tell_incoming(struct call *call)
{
	call_tell(call, (struct peal_event){ .type = PEAL_EV_INCOMING, .origin = call->replaced },
		  true);
}

void call_tell_progress(struct call *call)
{
	const struct runtime *rt = call->ua->rt;
	const struct dialog *d = dialog_of(call->ua->dialogs, call->ua->facts);
	struct peal_event event = { .type = PEAL_EV_PROGRESS,
				    .status = rt->input->status,
				    .dialog = d ? d->slot.id : 0,
				    .wants_answer = d && provisional_is_reliable(rt) &&
						    session_owes_ack(d) };

	call_tell(call, event, true);
	report(call, event.status);
}

void call_tell_acknowledged(struct call *call)
{
	call_tell(call, (struct peal_event){ .type = PEAL_EV_ACKNOWLEDGED }, true);
}

void call_tell_refused(struct call *call)
{
	tell_end(call, PEAL_CAUSE_RESPONSE, call->ua->rt->input->status, true);
}

/* RFC 3261 8.1.3.1: no answer is a 408, a transport failure a 503. */
void call_tell_timeout(struct call *call)
{
	tell_end(call, PEAL_CAUSE_TIMEOUT, 408, false);
}

void call_tell_transport_error(struct call *call)
{
	tell_end(call, PEAL_CAUSE_TRANSPORT, 503, false);
}

void call_tell_cancelled(struct call *call)
{
	tell_end(call, PEAL_CAUSE_CANCEL, 487, true);
}

void call_tell_hung_up(struct call *call)
{
	tell_end(call, PEAL_CAUSE_BYE, 0, true);
}

void call_tell_expired(struct call *call)
{
	tell_end(call, PEAL_CAUSE_EXPIRED, 487, false);
}

void call_tell_ended(struct call *call)
{
	enum peal_cause cause = call->cause ? call->cause : PEAL_CAUSE_LOCAL;
	const struct peal_message *input = call->ua->rt->input;
	bool peers = cause == PEAL_CAUSE_BYE || (input && !input->is_request);

	if (input && !input->is_request)
		call->status = input->status;
	tell_end(call, cause, call->status, peers);
}

/* RFC 3262 3: the INVITE is refused by a 5xx. */
void call_tell_no_ack(struct call *call)
{
	tell_end(call, PEAL_CAUSE_NO_ACK, 504, false);
}

void call_mark_lost(struct call *call)
{
	call->cause = PEAL_CAUSE_LOST;
}

void call_mark_expired(struct call *call)
{
	call->cause = PEAL_CAUSE_EXPIRED;
}

/* ---- times ---- */

peal_time call_ring_limit(const struct call *call)
{
	const struct runtime *rt = call->ua->rt;
	peal_time limit = rt->config.ring_limit ? rt->config.ring_limit : PEAL_NEVER;
	peal_time rung = rt->now - call->begun, left;

	if (call->expires == PEAL_NEVER)
		return limit;
	left = call->expires > rung ? call->expires - rung : 0;
	return left < limit ? left : limit;
}

peal_time call_expires(const struct call *call)
{
	return call->expires;
}

/* ---- the INVITE we sent ---- */

/* Where to note an early dialog; a branch that finds no place is made when it
 * answers. */
static peal_id *free_branch(struct call *call)
{
	for (int i = 0; i < CALL_BRANCHES; i++)
		if (!dialog_find(call->ua->dialogs, call->branches[i]))
			return &call->branches[i];
	return NULL;
}

struct dialog *call_early_dialog(struct call *call)
{
	struct ua *ua = call->ua;
	peal_id *place = free_branch(call);
	struct dialog *d = dialog_of(ua->dialogs, ua->facts);

	if (d || ua->rt->input->status == 100 || !ua->facts->to.tag.len || !place)
		return d;
	d = dialog_make_client(ua->dialogs, ua->facts, call->slot.id, ua->transaction);
	if (d)
		*place = d->slot.id;
	return d;
}

/* RFC 3261 13.2.1: the first description is the answer, be it that nobody had to send
 * it there. */
void call_note_early_dialog(struct call *call)
{
	struct dialog *d = call_early_dialog(call);

	if (d && message_describes(call->ua->rt->input))
		d->answered_early = true;
}

void call_end_branch(struct call *call)
{
	struct dialog *d = dialog_of(call->ua->dialogs, call->ua->facts);

	if (d)
		end_dialog(d);
}

/* More than one that may still answer. */
bool call_forked(const struct call *call)
{
	int live = 0;

	for (int i = 0; i < CALL_BRANCHES; i++)
		live += dialog_find(call->ua->dialogs, call->branches[i]) != NULL;
	return live > 1;
}

/* The dialog of the 2xx, confirmed; NULL when the 2xx is of no use. */
static struct dialog *confirm(struct ua *ua, peal_id call)
{
	struct dialog *d = dialog_of(ua->dialogs, ua->facts);
	struct peal_text target = { 0 };

	if (!d)
		d = dialog_make_client(ua->dialogs, ua->facts, call, ua->transaction);
	else if (dialog_contact(ua->facts->message, &target) == PEAL_OK)
		dialog_refresh(d, target, ua->facts->message);
	if (!d)
		return NULL;
	session_note(d, SESSION_RESPONDED, message_describes(ua->rt->input));
	d->answered_early = false;
	dialog_confirm(d);
	return d;
}

static void acknowledge(struct ua *ua, struct dialog *d, bool wait)
{
	if (!ack_make_client(d, ua->transaction, wait))
		dialog_signal(d, WHICH_USAGE, DIALOG_NO_ACK);
}

static void tell_answered(struct call *call, bool wants_answer)
{
	struct peal_event event = { .type = PEAL_EV_ANSWERED,
				    .status = call->ua->rt->input->status,
				    .origin = call->origin,
				    .wants_answer = wants_answer };

	call_tell(call, event, true);
	report(call, event.status);
}

/* Its BYE overtook this 2xx; the dialog is here for a subscription: RFC 5057 4.1. */
static void end_as_hung_up(struct call *call)
{
	if (call->cause == PEAL_CAUSE_NONE)
		call->cause = PEAL_CAUSE_BYE;
	runtime_signal(call->ua->rt, (struct signal){ call->slot.id, SIGNAL_EVENT, 0, CALL_OVER });
}

bool call_lacking(const struct call *call)
{
	const struct ua *ua = call->ua;
	const struct dialog *d = dialog_of(ua->dialogs, ua->facts);

	return !message_describes(ua->facts->message) && (!d || dialog_owes_description(d));
}

void call_refuse_2xx(struct call *call)
{
	struct ua *ua = call->ua;
	struct dialog *d = confirm(ua, call->slot.id);

	call->cause = PEAL_CAUSE_LACKING;
	call->dialog = d ? d->slot.id : 0;
	if (d)
		acknowledge(ua, d, false);
	if (d && !fsm_is_final(&d->usage))
		dialog_signal(d, WHICH_USAGE, DIALOG_HANG_UP);
	else
		runtime_signal(ua->rt,
			       (struct signal){ call->slot.id, SIGNAL_EVENT, 0, CALL_OVER });
}

void call_take_2xx(struct call *call)
{
	struct ua *ua = call->ua;
	struct dialog *d = confirm(ua, call->slot.id);
	bool wait = d && session_owes_ack(d);

	if (!d) {
		call->cause = PEAL_CAUSE_RESPONSE;
		runtime_signal(ua->rt,
			       (struct signal){ call->slot.id, SIGNAL_EVENT, 0, CALL_OVER });
		return;
	}
	call->dialog = d->slot.id;
	timer_answered(d, ua->transaction);
	note_duration(call, &ua->rt->counts.setup);
	acknowledge(ua, d, wait);
	if (fsm_is_final(&d->usage))
		end_as_hung_up(call);
	else if (fsm_takes(&call->fsm, CALL_HANG_UP))
		tell_answered(call, wait);
}

void ua_take_other(struct ua *ua)
{
	struct dialog *d = confirm(ua, 0);

	if (!d)
		return;
	acknowledge(ua, d, false);
	dialog_signal(d, WHICH_USAGE, DIALOG_HANG_UP);
}

void call_take_other_2xx(struct call *call)
{
	ua_take_other(call->ua);
}

void call_end_other_branches(struct call *call)
{
	end_branches(call, call->dialog);
}

void call_send_cancel(struct call *call)
{
	const struct transaction *invite = invite_of(call);

	if (invite && transaction_room(call->ua->transactions, false))
		invite_cancel(invite, call->slot.id, call->parting);
}

void call_abandon_invite(struct call *call)
{
	struct transaction *invite = invite_of(call);

	if (invite)
		runtime_signal(call->ua->rt, (struct signal){ invite->slot.id, SIGNAL_EVENT, 0,
							      TRANSACTION_ABANDON });
}

void call_hang_up_dialog(struct call *call)
{
	struct dialog *d = dialog_of_call(call);
	const struct ack *ack = d ? ack_waiting(d, false) : NULL;

	if (d && call->parting && !d->parting)
		d->parting = buffer_hold(call->parting);
	if (ack)
		runtime_signal(call->ua->rt,
			       (struct signal){ ack->slot.id, SIGNAL_EVENT, 0, ACK_OVER });
	if (d)
		dialog_signal(d, WHICH_USAGE, DIALOG_HANG_UP);
}

/* ---- the INVITE we got ---- */

static void respond(struct call *call)
{
	struct transaction *invite = invite_of(call);

	if (!invite || !call->prepared)
		return;
	transaction_respond(invite, call->prepared, call->prepared_status);
	call->prepared = NULL;
}

void call_send_provisional(struct call *call)
{
	respond(call);
}

void call_send_reliable(struct call *call)
{
	const struct dialog *d = dialog_of_call(call);

	if (d)
		reliable_send(d);
}

bool call_described(const struct call *call)
{
	const struct dialog *d = dialog_of_call(call);

	return d && reliable_is_described(d);
}

void call_repeat_provisional(struct call *call)
{
	struct transaction *invite = invite_of(call);

	if (invite && invite->status > 100)
		transaction_event(invite, TRANSACTION_1XX);
}

void call_send_answer(struct call *call)
{
	struct transaction *invite = invite_of(call);
	struct dialog *d = dialog_of_call(call);

	respond(call);
	if (!d || !invite)
		return;
	note_duration(call, &call->ua->rt->counts.setup);
	reliable_end(d);
	dialog_confirm(d);
	session_note(d, SESSION_RESPOND, call->described);
	timer_agree(d, &invite->terms);
	ack_make_server(d, invite); /* peal_answer() has seen that there is room */
}

/* RFC 3891 3: by BYE or CANCEL, whatever it takes now. */
void call_end_replaced(struct call *call)
{
	struct call *old = call_find(call->ua, call->replaced);

	if (!old)
		return;
	old->cause = PEAL_CAUSE_REPLACED;
	runtime_signal(call->ua->rt,
		       (struct signal){ old->slot.id, SIGNAL_EVENT, 0, CALL_HANG_UP });
}

/* RFC 3262 3: what is not acknowledged is repeated no longer. */
static void end_provisionals(const struct call *call)
{
	const struct dialog *d = dialog_of_call(call);

	if (d)
		reliable_end(d);
}

void call_send_refusal(struct call *call)
{
	respond(call);
	end_provisionals(call);
}

static void refuse(const struct call *call, uint16_t status)
{
	struct transaction *invite = invite_of(call);
	struct response response = { .status = status };

	if (invite)
		transaction_answer(invite, &response);
	end_provisionals(call);
}

void call_send_cancelled(struct call *call)
{
	refuse(call, 487);
}

void call_send_timed_out(struct call *call)
{
	refuse(call, 504);
}
