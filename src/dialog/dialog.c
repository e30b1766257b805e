/* SPDX-License-Identifier: MIT */
/* The life of a dialog. */
#include "dialog/dialog.h"

#include "dialog/data.h"

static struct table_key key_of(const struct runtime *rt, struct peal_text call_id,
			       struct peal_text local, struct peal_text remote)
{
	struct peal_text texts[] = { call_id, local, remote };

	return random_hash(&rt->random, texts, 3);
}

struct dialog *dialog_named(const struct dialogs *layer, struct peal_text call_id,
			    struct peal_text local, struct peal_text remote)
{
	struct table_link *link = table_find(&layer->table,
					     key_of(layer->rt, call_id, local, remote));

	return link ? link->object : NULL;
}

bool dialog_ended(const struct dialogs *layer, struct peal_text call_id, struct peal_text local,
		  struct peal_text remote)
{
	struct table_key key = key_of(layer->rt, call_id, local, remote);

	for (size_t i = 0; i < DIALOGS_ENDED; i++)
		if (table_key_is(layer->ended[i].key, key))
			return layer->ended[i].until > layer->rt->now;
	return false;
}

void dialog_remember_end(struct dialog *d)
{
	struct dialogs *layer = d->layer;

	layer->ended[layer->ended_next++ % DIALOGS_ENDED] = (struct ended){
		.key = d->link.key,
		.until = layer->rt->now + (peal_time)64 * layer->rt->config.t1,
	};
}

struct dialog *dialog_of(struct dialogs *layer, const struct facts *f)
{
	bool request = f->message->is_request;

	return dialog_named(layer, f->call_id, request ? f->to.tag : f->from.tag,
			    request ? f->from.tag : f->to.tag);
}

struct dialog *dialog_find(const struct dialogs *layer, peal_id id)
{
	return pool_find(&layer->pool, id);
}

static struct dialog *make(struct dialogs *layer, const struct facts *f, peal_id call,
			   const struct echo *echo, const struct peal_flow *flow,
			   struct peal_text otherwise)
{
	struct dialog *d = pool_take(&layer->pool);

	if (!d)
		return NULL;
	d->layer = layer;
	d->call = call;
	d->flow = *flow;
	d->is_caller = echo == NULL;
	if (data_fill(d, f, echo, otherwise) == PEAL_OK)
		return d;
	pool_give(&layer->pool, d);
	return NULL;
}

static void enter_table(struct dialog *d, struct peal_text local, struct peal_text remote)
{
	struct dialogs *layer = d->layer;
	struct runtime *rt = layer->rt;

	d->flight.object = d->slot.id;
	d->flight.call = d->call;
	table_insert(&layer->table, &d->link, key_of(rt, d->call_id, local, remote), d);
	fsm_start(rt, &d->fsm, FSM_MACHINE_DIALOG, WHICH_DIALOG, d, &d->flight);
	d->modify.dialog = d->timer.dialog = d;
}

static void start(struct dialog *d, struct peal_text local, struct peal_text remote)
{
	struct runtime *rt = d->layer->rt;

	enter_table(d, local, remote);
	fsm_start(rt, &d->usage, FSM_MACHINE_INVITE_USAGE, WHICH_USAGE, d, &d->flight);
	fsm_start(rt, &d->reinvite, FSM_MACHINE_REINVITE, WHICH_REINVITE, d, &d->flight);
	fsm_start(rt, &d->session.fsm, FSM_MACHINE_OFFER_ANSWER, WHICH_SESSION, &d->session,
		  &d->flight);
	fsm_start(rt, &d->updates, FSM_MACHINE_UPDATE, WHICH_UPDATE, d, &d->flight);
	fsm_start(rt, &d->modify.fsm, FSM_MACHINE_MODIFY, WHICH_MODIFY, &d->modify, &d->flight);
	fsm_start(rt, &d->timer.fsm, FSM_MACHINE_SESSION_TIMER, WHICH_TIMER, &d->timer, &d->flight);
}

struct dialog *dialog_make_client(struct dialogs *layer, const struct facts *f, peal_id call,
				  const struct transaction *invite)
{
	struct peal_text otherwise = { 0 };
	struct dialog *d;

	/* RFC 3261 13.2.2.4: a 2xx has to be acknowledged, whatever it lacks. */
	if (f->message->status / 100 == 2)
		otherwise = invite_target(invite);
	d = make(layer, f, call, NULL, &invite->flow, otherwise);

	if (d) {
		d->local_cseq = f->cseq.number;
		start(d, f->from.tag, f->to.tag);
		session_note(d, SESSION_INVITE, invite_describes(invite));
	}
	return d;
}

struct dialog *dialog_make_server(struct dialogs *layer, const struct facts *f, peal_id call,
				  const struct echo *echo)
{
	struct dialog *d = make(layer, f, call, echo, &echo->flow, (struct peal_text){ 0 });

	if (d) {
		d->remote_cseq = d->invite_cseq = f->cseq.number;
		d->has_remote_cseq = true;
		d->local_cseq = (uint32_t)(random_next(&layer->rt->random) & 0xffff);
		start(d, echo_tag(echo), f->from.tag);
		session_note(d, SESSION_INVITED, message_describes(f->message));
	}
	return d;
}

/* Without a session: the machines of the INVITE usage have nothing to do. */
static void start_shared(struct dialog *d, struct peal_text local, struct peal_text remote)
{
	enter_table(d, local, remote);
	fsm_rest(&d->usage, FSM_MACHINE_INVITE_USAGE);
	fsm_rest(&d->reinvite, FSM_MACHINE_REINVITE);
	fsm_rest(&d->session.fsm, FSM_MACHINE_OFFER_ANSWER);
	fsm_rest(&d->updates, FSM_MACHINE_UPDATE);
	fsm_rest(&d->modify.fsm, FSM_MACHINE_MODIFY);
	fsm_rest(&d->timer.fsm, FSM_MACHINE_SESSION_TIMER);
}

struct dialog *dialog_make_shared(struct dialogs *layer, const struct facts *f,
				  const struct echo *echo, uint32_t cseq)
{
	struct dialog *d = make(layer, f, 0, echo, &echo->flow, (struct peal_text){ 0 });

	if (d) {
		d->remote_cseq = f->cseq.number;
		d->has_remote_cseq = true;
		d->local_cseq = cseq;
		start_shared(d, f->to.tag.len ? f->to.tag : echo_tag(echo), f->from.tag);
	}
	return d;
}

static struct fsm *machine_of(struct dialog *d, enum dialog_machine which)
{
	switch (which) {
	case WHICH_DIALOG: return &d->fsm;
	case WHICH_USAGE: return &d->usage;
	case WHICH_REINVITE: return &d->reinvite;
	case WHICH_MODIFY: return &d->modify.fsm;
	case WHICH_SESSION: return &d->session.fsm;
	case WHICH_TIMER: return &d->timer.fsm;
	default: return &d->updates;
	}
}

void dialog_signal(struct dialog *d, enum dialog_machine which, uint8_t event)
{
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_EVENT, (uint8_t)which, event });
}

void dialog_confirm(struct dialog *d)
{
	dialog_signal(d, WHICH_DIALOG, DIALOG_2XX);
	dialog_signal(d, WHICH_USAGE, DIALOG_2XX);
	dialog_signal(d, WHICH_REINVITE, DIALOG_2XX);
	dialog_signal(d, WHICH_TIMER, SESSION_TIMER_CONFIRMED);
}

/* What comes for a machine that has ended is a race that was decided. */
void dialog_event(struct dialog *d, enum dialog_machine which, uint8_t event)
{
	struct fsm *f = machine_of(d, which);

	if (!fsm_is_final(f))
		fsm_event(d->layer->rt, f, event);
}

void dialog_free(struct dialog *d)
{
	struct dialogs *layer = d->layer;

	fsm_stop(layer->rt, &d->fsm);
	fsm_stop(layer->rt, &d->usage);
	fsm_stop(layer->rt, &d->reinvite);
	fsm_stop(layer->rt, &d->modify.fsm);
	fsm_stop(layer->rt, &d->updates);
	fsm_stop(layer->rt, &d->session.fsm);
	fsm_stop(layer->rt, &d->timer.fsm);
	table_remove(&layer->table, &d->link);
	buffer_drop(&layer->rt->store, d->data);
	buffer_drop(&layer->rt->store, d->prepared);
	buffer_drop(&layer->rt->store, d->parting);
	buffer_drop(&layer->rt->store, d->modify.sent);
	buffer_drop(&layer->rt->store, d->modify.parting);
	buffer_drop(&layer->rt->store, d->timer.description);
	pool_give(&layer->pool, d);
}
