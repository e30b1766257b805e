/* SPDX-License-Identifier: MIT */
/* The provisional responses that we send reliably, RFC 3262 3, and the guards and
 * actions of fsm/reliable.voc. */
#include "dialog/dialog.h"

struct reliable *reliable_find(const struct dialogs *layer, peal_id id)
{
	return pool_find(&layer->reliables, id);
}

static struct reliable *latest(const struct dialog *d)
{
	return reliable_find(d->layer, d->reliable);
}

static struct reliable *before(const struct reliable *r)
{
	return reliable_find(r->layer, r->older);
}

static void signal(const struct reliable *r, uint8_t event)
{
	runtime_signal(r->layer->rt, (struct signal){ r->slot.id, SIGNAL_EVENT, 0, event });
}

/* The first number is at most 2^31 - 1; none wraps. */
uint32_t reliable_next_rseq(const struct dialog *d)
{
	if (d->sent_rseq)
		return d->sent_rseq + 1;
	return 1 + (uint32_t)(random_next(&d->layer->rt->random) % 0x7fffffff);
}

struct reliable *reliable_make(struct dialog *d, const struct transaction *invite, uint32_t rseq)
{
	struct reliable *r = pool_take(&d->layer->reliables);

	r->layer = d->layer;
	r->dialog = d->slot.id;
	r->transaction = invite->slot.id;
	r->cseq = invite->cseq;
	r->rseq = d->sent_rseq = rseq;
	r->older = d->reliable;
	d->reliable = r->slot.id;
	d->reliables++;
	r->flight.object = r->slot.id;
	r->flight.call = d->call;
	fsm_start(d->layer->rt, &r->fsm, FSM_MACHINE_RELIABLE_SERVER, 0, r, &r->flight);
	return r;
}

static void unlink_from(struct dialog *d, const struct reliable *gone)
{
	struct reliable *r = latest(d);

	if (r == gone)
		d->reliable = gone->older;
	for (; r; r = before(r))
		if (r->older == gone->slot.id)
			r->older = gone->older;
}

void reliable_free(struct reliable *r)
{
	struct dialogs *layer = r->layer;
	struct dialog *d = dialog_find(layer, r->dialog);

	if (d)
		unlink_from(d, r);
	fsm_stop(layer->rt, &r->fsm);
	buffer_drop(&layer->rt->store, r->bytes);
	pool_give(&layer->reliables, r);
}

/* The one that a PRACK names: RFC 3262 3. */
static struct reliable *named(const struct dialog *d, const struct peal_rack *rack)
{
	struct reliable *r = latest(d);

	while (r &&
	       (r->rseq != rack->response || r->cseq != rack->cseq.number ||
		rack->cseq.method != PEAL_METHOD_INVITE || !fsm_takes(&r->fsm, RELIABLE_PRACK)))
		r = before(r);
	return r;
}

static struct reliable *acknowledged(const struct dialog *d)
{
	const struct peal_message *prack = d->layer->facts->message;
	struct peal_rack rack;

	if (peal_rack_read(peal_message_value(prack, PEAL_HDR_RACK), &rack, NULL) != PEAL_OK)
		return NULL;
	return named(d, &rack);
}

bool dialog_acknowledging(const struct dialog *d)
{
	return acknowledged(d) != NULL;
}

void dialog_take_prack(struct dialog *d)
{
	dialog_note_cseq(d);
	signal(acknowledged(d), RELIABLE_PRACK);
}

bool reliable_is_described(const struct dialog *d)
{
	struct reliable *r = latest(d);

	while (r && !(r->described && fsm_takes(&r->fsm, RELIABLE_PRACK)))
		r = before(r);
	return r != NULL;
}

void reliable_end(const struct dialog *d)
{
	for (struct reliable *r = latest(d); r; r = before(r))
		signal(r, RELIABLE_FINAL);
}

/* The oldest of those that wait for their turn, when none is on its way. */
void reliable_send(const struct dialog *d)
{
	const struct reliable *first = NULL;

	for (struct reliable *r = latest(d); r; r = before(r)) {
		if (fsm_takes(&r->fsm, RELIABLE_PRACK))
			return;
		if (fsm_takes(&r->fsm, RELIABLE_SEND))
			first = r;
	}
	if (first)
		signal(first, RELIABLE_SEND);
}

/* ---- guards and actions, see fsm/reliable.voc ---- */

static struct dialog *dialog_of_it(const struct reliable *r)
{
	return dialog_find(r->layer, r->dialog);
}

bool reliable_offer(const struct reliable *r)
{
	const struct facts *facts = r->layer->facts; /* NULL when another table asks */
	const struct dialog *d = dialog_of_it(r);

	return d && facts && message_describes(facts->message) &&
	       fsm_takes(&d->session.fsm, SESSION_OFFERED);
}

void reliable_send_provisional(struct reliable *r)
{
	struct transaction *t = transaction_find(r->layer->transactions, r->transaction);
	struct dialog *d = dialog_of_it(r);

	if (t)
		transaction_respond(t, buffer_hold(r->bytes), r->status);
	if (d && r->described)
		session_note(d, SESSION_RESPOND, true);
}

/* Another response may have gone through the transaction meanwhile. */
void reliable_repeat_provisional(struct reliable *r)
{
	struct transaction *t = transaction_find(r->layer->transactions, r->transaction);

	if (t && t->sent == r->bytes)
		transaction_event(t, TRANSACTION_1XX);
	else if (t)
		transaction_respond(t, buffer_hold(r->bytes), r->status);
}

void reliable_answer_prack(struct reliable *r)
{
	struct response ok = { .status = 200 };

	if (r->layer->server)
		transaction_answer(r->layer->server, &ok);
}

void reliable_pass_offer(struct reliable *r)
{
	struct dialog *d = dialog_of_it(r);

	if (d)
		dialog_signal(d, WHICH_UPDATE, DIALOG_PRACK_OFFER);
}

static void tell(const struct reliable *r, enum dialog_told what)
{
	runtime_signal(r->layer->rt, (struct signal){ r->dialog, SIGNAL_TOLD, (uint8_t)what, 0 });
}

void reliable_tell_acknowledged(struct reliable *r)
{
	struct dialog *d = dialog_of_it(r);

	if (!d)
		return;
	session_note(d, SESSION_ACKNOWLEDGED, message_describes(r->layer->facts->message));
	dialog_signal(d, WHICH_USAGE, DIALOG_KNOWN);
	tell(r, DIALOG_TOLD_ACKNOWLEDGED);
}

void reliable_tell_unacknowledged(struct reliable *r)
{
	tell(r, DIALOG_TOLD_UNACKNOWLEDGED);
}

void reliable_release_dialog(struct reliable *r)
{
	struct dialog *d = dialog_of_it(r);

	if (!d)
		return;
	d->reliables--;
	dialog_signal(d, WHICH_DIALOG, DIALOG_RELEASED);
}
