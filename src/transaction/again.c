/* SPDX-License-Identifier: MIT */
/* A client transaction that sends another request in place of one that failed.  The
 * failed one is owed its last copies (timers D and K): it lives on under an id of its
 * own, so that for its user nothing has ended. */
#include "transaction/transaction.h"

#include "transaction/match.h"

/* One runs: D or K. */
static void move_timer(struct runtime *rt, struct fsm *from, struct fsm *to)
{
	wheel_stop(&rt->wheel, &from->timer);
	wheel_start(&rt->wheel, &to->timer, from->timer.when);
}

/* What is left of the old request, in another slot. */
static void set_aside(struct transaction *t, struct transaction *old)
{
	struct transactions *layer = t->layer;
	struct pool_slot slot = old->slot;
	struct table_key key = t->link.key;
	struct wheel_entry idle = { 0 };

	table_remove(&layer->clients, &t->link);
	*old = *t;
	old->slot = slot;
	old->owner = 0;
	old->places = NULL;
	old->fsm.timer = idle;
	old->fsm.object = old;
	old->fsm.flight = &old->flight;
	old->flight.object = slot.id;
	table_insert(&layer->clients, &old->link, key, old);
	move_timer(layer->rt, &t->fsm, &old->fsm);
	runtime_rename(layer->rt, t->slot.id, slot.id);
}

bool transaction_again(struct transaction *t, const struct sending *sending)
{
	struct transactions *layer = t->layer;
	struct transaction *old = transaction_room(layer, false) ? pool_take(&layer->pool) : NULL;
	uint8_t machine = t->fsm.machine;

	if (!old)
		return false;
	set_aside(t, old);
	t->ack = NULL;
	t->was_sent = false;
	t->tries++;
	t->cseq = sending->cseq;
	t->flow = sending->flow;
	t->sent = sending->request;
	t->host = transaction_host(t->sent, sending->host);
	table_insert(&layer->clients, &t->link, match_sending_key(layer->rt, sending), t);
	fsm_start(layer->rt, &t->fsm, machine, 0, t, &t->flight);
	return true;
}
