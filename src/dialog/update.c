/* SPDX-License-Identifier: MIT */
/* UPDATE, RFC 3311: the guards and actions of fsm/update.fsm. */
#include "dialog/dialog.h"

bool dialog_bodiless(const struct dialog *d)
{
	return d->layer->facts->message->body.len == 0;
}

void dialog_send_update(struct dialog *d)
{
	dialog_send_request(d);
	d->update = d->layer->request->sent->slot.id;
	if (d->layer->request->body.bytes.len)
		session_note(d, SESSION_OFFER, true);
}

void dialog_answer_update(struct dialog *d)
{
	struct response ok = { .status = 200, .in_dialog = true, .abilities = true };
	struct transaction *t = d->layer->server;

	dialog_keep_contact(d, t, d->layer->facts->message);
	transaction_answer(t, &ok);
	dialog_use_contact(d, t);
}

void dialog_tell_update(struct dialog *d)
{
	dialog_keep_contact(d, d->layer->server, d->layer->facts->message);
	session_note(d, SESSION_OFFERED, true);
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_TOLD, DIALOG_TOLD_UPDATE, 0 });
}

void dialog_forget_update(struct dialog *d)
{
	session_note(d, SESSION_REJECTED, false);
}
