/* SPDX-License-Identifier: MIT */
/* The records of a 2xx and its ACK: RFC 3261 13.2.2.4, 13.3.1.4. */
#include "dialog/dialog.h"

struct ack *ack_find(const struct dialogs *layer, peal_id id)
{
	return pool_find(&layer->acks, id);
}

static struct ack *make(struct dialog *d, const struct transaction *invite, uint8_t machine)
{
	struct ack *ack = pool_take(&d->layer->acks);

	if (!ack)
		return NULL;
	ack->layer = d->layer;
	ack->dialog = d->slot.id;
	ack->transaction = invite->slot.id;
	ack->cseq = invite->cseq;
	ack->is_server = invite->is_server;
	ack->older = d->ack;
	d->ack = ack->slot.id;
	d->acks++;
	ack->flight.object = ack->slot.id;
	ack->flight.call = d->call;
	fsm_start(d->layer->rt, &ack->fsm, machine, 0, ack, &ack->flight);
	return ack;
}

static struct ack *latest(const struct dialog *d)
{
	return ack_find(d->layer, d->ack);
}

struct ack *ack_of(const struct dialog *d, bool is_server, uint32_t cseq)
{
	struct ack *ack = latest(d);

	while (ack && (ack->is_server != is_server || ack->cseq != cseq))
		ack = ack_find(d->layer, ack->older);
	return ack;
}

struct ack *ack_waiting(const struct dialog *d, bool is_server)
{
	uint8_t event = is_server ? ACK_ACK : ACK_ACKNOWLEDGE;
	struct ack *ack = latest(d);

	while (ack && (ack->is_server != is_server || !fsm_takes(&ack->fsm, event)))
		ack = ack_find(d->layer, ack->older);
	return ack;
}

static void unlink_from(struct dialog *d, const struct ack *gone)
{
	struct ack *ack = latest(d);

	if (ack == gone)
		d->ack = gone->older;
	for (; ack; ack = ack_find(d->layer, ack->older))
		if (ack->older == gone->slot.id)
			ack->older = gone->older;
}

static void signal(const struct ack *ack, uint8_t event)
{
	runtime_signal(ack->layer->rt, (struct signal){ ack->slot.id, SIGNAL_EVENT, 0, event });
}

struct ack *ack_make_client(struct dialog *d, const struct transaction *invite, bool wait)
{
	struct ack *ack = make(d, invite, FSM_MACHINE_ACK_CLIENT);

	if (ack && !wait)
		signal(ack, ACK_ACKNOWLEDGE);
	return ack;
}

/* RFC 6141 5.4: a newer re-INVITE answered, the older 2xx no longer matters. */
struct ack *ack_make_server(struct dialog *d, const struct transaction *invite)
{
	const struct ack *older = ack_waiting(d, true);

	if (older)
		signal(older, ACK_OVER);
	return make(d, invite, FSM_MACHINE_ACK_SERVER);
}

void ack_free(struct ack *ack)
{
	struct dialogs *layer = ack->layer;
	struct dialog *d = dialog_find(layer, ack->dialog);

	if (d)
		unlink_from(d, ack);
	fsm_stop(layer->rt, &ack->fsm);
	buffer_drop(&layer->rt->store, ack->bytes);
	pool_give(&layer->acks, ack);
}

/* ---- actions, see fsm/ack.voc ---- */

/* What could not be written for want of room is tried again with the next 2xx. */
static void write_once(struct ack *ack, struct dialog *d)
{
	struct within r = { .method = PEAL_TEXT("ACK"), .cseq = ack->cseq };

	if (ack->bytes)
		return;
	r.invite = transaction_find(ack->layer->transactions, ack->transaction);
	if (ack->layer->answer)
		r.body = *ack->layer->answer;
	within_write(d, &r);
	ack->bytes = r.bytes;
}

static struct dialog *send(struct ack *ack)
{
	struct dialog *d = dialog_find(ack->layer, ack->dialog);

	if (d)
		write_once(ack, d);
	if (ack->bytes && d)
		runtime_send(ack->layer->rt, ack->bytes, &d->flow, d->host, d->data, ack->slot.id);
	return d;
}

void ack_send_ack(struct ack *ack)
{
	struct dialog *d = send(ack);

	if (!d)
		return;
	session_note(d, SESSION_ACKNOWLEDGE, false);
	dialog_signal(d, WHICH_USAGE, DIALOG_ACK);
}

void ack_repeat_ack(struct ack *ack)
{
	ack->layer->rt->counts.retransmitted++;
	send(ack);
}

void ack_repeat_2xx(struct ack *ack)
{
	struct transaction *t = transaction_find(ack->layer->transactions, ack->transaction);

	if (t)
		transaction_event(t, TRANSACTION_2XX);
}

static void tell_usage(const struct ack *ack, uint8_t event)
{
	struct dialog *d = dialog_find(ack->layer, ack->dialog);

	if (d)
		dialog_signal(d, WHICH_USAGE, event);
}

void ack_tell_ack(struct ack *ack)
{
	struct dialog *d = dialog_find(ack->layer, ack->dialog);

	if (d)
		session_note(d, SESSION_ACKNOWLEDGED, false);
	tell_usage(ack, DIALOG_ACK);
}

void ack_tell_no_ack(struct ack *ack)
{
	tell_usage(ack, DIALOG_NO_ACK);
}

void ack_release_dialog(struct ack *ack)
{
	struct dialog *d = dialog_find(ack->layer, ack->dialog);

	if (!d)
		return;
	d->acks--;
	dialog_signal(d, WHICH_DIALOG, DIALOG_RELEASED);
}
