/* SPDX-License-Identifier: MIT */
/* The re-INVITE that we send: the guards and actions of fsm/modify.voc. */
#include "dialog/dialog.h"

#include "base/text.h"

static struct transaction *invite_of(const struct modify *m)
{
	return transaction_find(m->dialog->layer->transactions, m->invite);
}

static struct runtime *runtime_of(const struct modify *m)
{
	return m->dialog->layer->rt;
}

bool modify_closed(const struct modify *m)
{
	const struct dialog *d = m->dialog;

	return !fsm_takes(&d->usage, DIALOG_SEND) || !fsm_takes(&d->usage, DIALOG_HANG_UP) ||
	       !fsm_takes(&d->updates, DIALOG_SEND_UPDATE) || ack_waiting(d, true);
}

bool modify_again(const struct modify *m)
{
	return m->tries > 1;
}

/* A refresh of the engine's own asks for nothing new. */
bool modify_lacking(const struct modify *m)
{
	return !m->refreshes && !message_describes(runtime_of(m)->input) &&
	       dialog_owes_description(m->dialog);
}

peal_time modify_wait(const struct modify *m)
{
	return m->wait;
}

peal_time modify_ring_limit(const struct modify *m)
{
	const struct peal_config *config = &runtime_of(m)->config;

	return config->ring_limit ? config->ring_limit : PEAL_NEVER;
}

/* ---- sending ---- */

static void forget(struct modify *m)
{
	buffer_drop(&runtime_of(m)->store, m->sent);
	buffer_drop(&runtime_of(m)->store, m->parting);
	m->sent = m->parting = NULL;
	m->tries = 0;
	m->refreshes = false;
}

static void keep(struct modify *m, const struct within *r)
{
	buffer_drop(&runtime_of(m)->store, m->sent);
	m->sent = buffer_hold(r->bytes);
	m->tail = r->tail_at;
	m->tries++;
}

/* The first time as the user wants it, or the session timer; then with the same headers
 * and body. */
void modify_send_reinvite(struct modify *m)
{
	struct dialog *d = m->dialog;
	struct within again = { .method = PEAL_TEXT("INVITE") }, *r = d->layer->request;
	const struct transaction *t = NULL;

	if (!r) {
		if (m->sent)
			again.tail = text_behind(buffer_text(m->sent), m->tail);
		else
			again.body = timer_description(d);
		r = within_prepare(d, &again) == PEAL_OK ? &again : NULL;
	}
	if (r)
		t = within_send(d, r);
	if (t) {
		m->invite = t->slot.id;
		keep(m, r);
		session_note(d, SESSION_INVITE, invite_describes(t));
	} else {
		modify_failed(m, PEAL_CAUSE_TRANSPORT, 503);
		dialog_signal(d, WHICH_MODIFY, MODIFY_REFUSED);
	}
}

/* In units of 10 ms, 2.1 to 4 s at the owner of the Call-ID, up to 2 s at the other. */
peal_time dialog_glare(const struct dialog *d)
{
	uint64_t chance = random_next(&d->layer->rt->random);

	return d->is_caller ? 2100 + 10 * (chance % 191) : 10 + 10 * (chance % 200);
}

peal_time dialog_delay(const struct dialog *d)
{
	struct peal_retry_after retry = { 0 };

	peal_retry_after_read(peal_message_value(d->layer->rt->input, PEAL_HDR_RETRY_AFTER), &retry,
			      NULL);
	return retry.seconds ? (peal_time)retry.seconds * 1000 : 10;
}

void modify_note_glare(struct modify *m)
{
	m->wait = dialog_glare(m->dialog);
}

void modify_note_delay(struct modify *m)
{
	m->wait = dialog_delay(m->dialog);
}

void modify_send_cancel(struct modify *m)
{
	const struct transaction *t = invite_of(m);

	if (t && transaction_room(m->dialog->layer->transactions, false))
		invite_cancel(t, m->dialog->slot.id, m->parting);
}

void modify_abandon_invite(struct modify *m)
{
	runtime_signal(runtime_of(m),
		       (struct signal){ m->invite, SIGNAL_EVENT, 0, TRANSACTION_ABANDON });
	modify_failed(m, PEAL_CAUSE_TIMEOUT, 408);
}

/* ---- what came of it ---- */

void modify_failed(struct modify *m, enum peal_cause cause, uint16_t status)
{
	m->invite = 0;
	m->cause = cause;
	m->status = status;
	session_note(m->dialog, SESSION_REFUSED, false);
}

static void take_2xx(struct modify *m, bool at_once)
{
	struct dialog *d = m->dialog;
	const struct peal_message *input = runtime_of(m)->input;
	struct peal_text target;

	if (dialog_contact(input, &target) == PEAL_OK)
		dialog_refresh(d, target, NULL);
	session_note(d, SESSION_RESPONDED, message_describes(input));
	timer_answered(d, invite_of(m));
	if (!ack_make_client(d, invite_of(m), !at_once && session_owes_ack(d)))
		dialog_signal(d, WHICH_USAGE, DIALOG_NO_ACK);
	m->invite = 0;
	m->status = input->status;
	m->cause = PEAL_CAUSE_NONE;
}

void modify_acknowledge(struct modify *m)
{
	take_2xx(m, false);
}

void modify_acknowledge_at_once(struct modify *m)
{
	take_2xx(m, true);
}

void modify_mark_lacking(struct modify *m)
{
	m->cause = PEAL_CAUSE_LACKING;
}

static void refused(struct modify *m)
{
	forget(m);
	dialog_signal(m->dialog, WHICH_TIMER, SESSION_TIMER_REFUSED);
}

static void tell(struct modify *m, enum dialog_told what)
{
	forget(m);
	runtime_signal(runtime_of(m),
		       (struct signal){ m->dialog->slot.id, SIGNAL_TOLD, (uint8_t)what, 0 });
}

void modify_tell_modified(struct modify *m)
{
	tell(m, m->refreshes ? DIALOG_TOLD_REFRESHED : DIALOG_TOLD_MODIFIED);
}

void modify_tell_unmodified(struct modify *m)
{
	if (m->refreshes)
		refused(m);
	else
		tell(m, DIALOG_TOLD_UNMODIFIED);
}

void modify_release_dialog(struct modify *m)
{
	dialog_signal(m->dialog, WHICH_DIALOG, DIALOG_RELEASED);
}
