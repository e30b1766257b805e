/* SPDX-License-Identifier: MIT */
/* The guards and actions of fsm/dialog.voc. */
#include "dialog/dialog.h"

static void tell(struct dialog *d, enum dialog_told what)
{
	runtime_signal(d->layer->rt, (struct signal){ d->slot.id, SIGNAL_TOLD, (uint8_t)what, 0 });
}

static void tell_over(struct dialog *d, enum peal_cause cause)
{
	d->cause = cause;
	tell(d, DIALOG_TOLD_OVER);
}

bool dialog_late(const struct dialog *d)
{
	return d->has_remote_cseq && d->layer->facts->cseq.number < d->remote_cseq;
}

bool dialog_repeated(const struct dialog *d)
{
	return d->has_remote_cseq && d->layer->facts->cseq.number == d->remote_cseq;
}

bool dialog_held(const struct dialog *d)
{
	return d->bye != 0 || d->acks != 0 || d->reliables != 0 || d->modify.invite != 0;
}

bool dialog_shared(const struct dialog *d)
{
	return d->subscriptions != 0;
}

/* RFC 5057 5.3; PRACK is another event. */
bool dialog_session(const struct dialog *d)
{
	enum peal_method method = d->layer->facts->cseq.method;

	return method == PEAL_METHOD_INVITE || method == PEAL_METHOD_UPDATE ||
	       method == PEAL_METHOD_INFO;
}

bool dialog_ending(const struct dialog *d)
{
	return d->bye != 0;
}

bool dialog_calling(const struct dialog *d)
{
	return d->is_caller;
}

bool dialog_inviting(const struct dialog *d)
{
	return d->modify.invite != 0 || ack_waiting(d, false);
}

void dialog_note_cseq(struct dialog *d)
{
	d->remote_cseq = d->layer->facts->cseq.number;
	d->has_remote_cseq = true;
}

void dialog_take_request(struct dialog *d)
{
	dialog_note_cseq(d);
	tell(d, DIALOG_TOLD_REQUEST);
}

void dialog_take_bye(struct dialog *d)
{
	dialog_note_cseq(d);
	dialog_signal(d, WHICH_USAGE, DIALOG_BYE);
}

static void answer(struct dialog *d, uint16_t status, uint32_t retry_after)
{
	struct response response = { .status = status, .retry_after = retry_after };

	if (d->layer->server)
		transaction_answer(d->layer->server, &response);
}

void dialog_refuse_late(struct dialog *d)
{
	answer(d, 500, 0);
}

void dialog_refuse_repeated(struct dialog *d)
{
	answer(d, 482, 0);
}

void dialog_refuse_gone(struct dialog *d)
{
	answer(d, 481, 0);
}

void dialog_refuse_prack(struct dialog *d)
{
	dialog_note_cseq(d);
	answer(d, 481, 0);
}

void dialog_refuse_pending(struct dialog *d)
{
	answer(d, 491, 0);
}

/* RFC 3261 14.2: a random time of up to 10 seconds. */
void dialog_refuse_busy(struct dialog *d)
{
	answer(d, 500, (uint32_t)(1 + random_next(&d->layer->rt->random) % 10));
}

void dialog_answer_bye(struct dialog *d)
{
	answer(d, 200, 0);
}

static struct transaction *send_bye(struct dialog *d)
{
	struct within bye = { .method = PEAL_TEXT("BYE") };

	if (d->parting)
		bye.rows = buffer_text(d->parting);
	return within_prepare(d, &bye) == PEAL_OK ? within_send(d, &bye) : NULL;
}

/* Without room for a BYE the session still ends here; the peer learns it by its
 * own means. */
void dialog_send_bye(struct dialog *d)
{
	struct transaction *t = send_bye(d);

	if (t)
		d->bye = t->slot.id;
	else
		dialog_signal(d, WHICH_USAGE, DIALOG_BYE_DONE);
}

void dialog_end_dialog(struct dialog *d)
{
	dialog_signal(d, WHICH_REINVITE, DIALOG_OVER);
	dialog_signal(d, WHICH_MODIFY, MODIFY_OVER);
	dialog_signal(d, WHICH_UPDATE, DIALOG_OVER);
	dialog_signal(d, WHICH_SESSION, SESSION_OVER);
	dialog_signal(d, WHICH_TIMER, SESSION_TIMER_OVER);
	dialog_signal(d, WHICH_DIALOG, DIALOG_OVER);
}

void dialog_release_dialog(struct dialog *d)
{
	d->bye = 0;
	dialog_signal(d, WHICH_DIALOG, DIALOG_RELEASED);
}

static void end_record(const struct dialog *d, const struct ack *ack)
{
	if (ack)
		runtime_signal(d->layer->rt,
			       (struct signal){ ack->slot.id, SIGNAL_EVENT, 0, ACK_OVER });
}

/* Of the first INVITE: one to a re-INVITE may have got lost, see docs/decisions.md. */
void dialog_drop_2xx(struct dialog *d)
{
	end_record(d, ack_of(d, true, d->invite_cseq));
}

void dialog_acknowledge(struct dialog *d)
{
	end_record(d, ack_waiting(d, false));
}

void dialog_tell_established(struct dialog *d)
{
	tell(d, DIALOG_TOLD_ESTABLISHED);
}

void dialog_tell_hung_up(struct dialog *d)
{
	tell_over(d, PEAL_CAUSE_BYE);
}

void dialog_tell_no_ack(struct dialog *d)
{
	tell_over(d, PEAL_CAUSE_NO_ACK);
}

void dialog_tell_early_lost(struct dialog *d)
{
	tell(d, DIALOG_TOLD_EARLY_LOST);
}

void dialog_tell_lost(struct dialog *d)
{
	tell_over(d, PEAL_CAUSE_LOST);
}

void dialog_tell_expired(struct dialog *d)
{
	tell_over(d, PEAL_CAUSE_EXPIRED);
}

void dialog_tell_ended(struct dialog *d)
{
	if (d->cause == PEAL_CAUSE_NONE)
		tell_over(d, PEAL_CAUSE_LOCAL);
}

void dialog_tell_early_bye(struct dialog *d)
{
	tell(d, DIALOG_TOLD_EARLY_BYE);
}

void dialog_keep_contact(struct dialog *d, struct transaction *t, const struct peal_message *m)
{
	struct peal_text contact;

	t->owner = d->slot.id;
	if (method_refreshes(m->method) && dialog_contact(m, &contact) == PEAL_OK)
		t->contact = buffer_copy(&d->layer->rt->store, contact);
}

void dialog_use_contact(struct dialog *d, const struct transaction *t)
{
	if (t->contact)
		dialog_refresh(d, buffer_text(t->contact), NULL);
}

void dialog_tell_offer(struct dialog *d)
{
	d->offer = d->layer->server->slot.id;
	session_note(d, SESSION_INVITED, message_describes(d->layer->facts->message));
	dialog_keep_contact(d, d->layer->server, d->layer->facts->message);
	tell(d, DIALOG_TOLD_OFFER);
}

void dialog_tell_withdrawn(struct dialog *d)
{
	tell(d, DIALOG_TOLD_WITHDRAWN);
}

/* Hands the prepared response to the re-INVITE's transaction. */
static struct transaction *respond(struct dialog *d)
{
	struct transaction *t = transaction_find(d->layer->transactions, d->offer);

	if (t) {
		transaction_respond(t, d->prepared, d->prepared_status);
		d->prepared = NULL;
	}
	return t;
}

void dialog_send_answer(struct dialog *d)
{
	const struct transaction *t = respond(d);

	session_note(d, SESSION_RESPOND, d->described);
	d->offer = 0;
	if (!t)
		return;
	ack_make_server(d, t); /* peal_answer() has seen that there is room */
	dialog_use_contact(d, t);
	timer_agree(d, &t->terms);
}

static void refused(struct dialog *d)
{
	session_note(d, SESSION_REFUSED, false);
	d->offer = 0;
}

void dialog_send_refusal(struct dialog *d)
{
	respond(d);
	refused(d);
}

void dialog_send_cancelled(struct dialog *d)
{
	struct transaction *t = transaction_find(d->layer->transactions, d->offer);
	struct response response = { .status = 487 };

	if (t)
		transaction_answer(t, &response);
	refused(d);
}
