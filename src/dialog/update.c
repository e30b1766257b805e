/* SPDX-License-Identifier: MIT */
/* UPDATE, RFC 3311: the guards and actions of fsm/update.fsm. */
#include "dialog/dialog.h"

bool dialog_bodiless(const struct dialog *d)
{
	return !message_describes(d->layer->facts->message);
}

/* A refresh of the session timer's: nobody has prepared it. */
static void send_refresh(struct dialog *d)
{
	struct within refresh = { .method = PEAL_TEXT("UPDATE") };
	struct transaction *t = NULL;

	if (within_prepare(d, &refresh) == PEAL_OK)
		t = within_send(d, &refresh);
	if (!t) {
		dialog_signal(d, WHICH_TIMER, SESSION_TIMER_REFUSED);
		return;
	}
	t->refreshes = true;
	d->update = t->slot.id;
}

void dialog_send_update(struct dialog *d)
{
	if (!d->layer->request) {
		send_refresh(d);
		return;
	}
	dialog_send_request(d);
	d->update = d->layer->request->sent->slot.id;
	d->layer->request->sent->is_early = fsm_takes(&d->timer.fsm, SESSION_TIMER_CONFIRMED);
	if (body_describes(&d->layer->request->body))
		session_note(d, SESSION_OFFER, true);
}

void dialog_answer_update(struct dialog *d)
{
	struct transaction *t = d->layer->server;
	struct response ok = {
		.status = 200, .in_dialog = true, .abilities = true, .terms = t->terms
	};

	dialog_keep_contact(d, t, d->layer->facts->message);
	transaction_answer(t, &ok);
	dialog_use_contact(d, t);
	if (!ok.terms.interval && !d->timer.interval)
		return;
	timer_agree(d, &ok.terms);
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_TOLD, DIALOG_TOLD_REFRESHED, 0 });
}

void dialog_tell_update(struct dialog *d)
{
	dialog_keep_contact(d, d->layer->server, d->layer->facts->message);
	session_note(d, SESSION_OFFERED, true);
	d->asked_update = d->layer->server->slot.id;
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_TOLD, DIALOG_TOLD_UPDATE, 0 });
}

void dialog_cancel_update(struct dialog *d)
{
	struct transaction *t = transaction_find(d->layer->transactions, d->asked_update);
	struct response response = { .status = 487 };

	if (!t || !fsm_takes(&t->fsm, TRANSACTION_3XX_6XX))
		return;
	transaction_answer(t, &response);
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_TOLD, DIALOG_TOLD_REVOKED, 0 });
}

void dialog_forget_update(struct dialog *d)
{
	session_note(d, SESSION_REJECTED, false);
}
