/* SPDX-License-Identifier: MIT */
#include "objects.h"

#include "ua/upkeep.h"

#include <string.h>

/* No timer is overdue, and none runs in a final state (P2). */
static const char *machine_amiss(const struct fsm *f, peal_time now)
{
	const struct fsm_machine *m = &fsm_machines[f->machine];

	if (fsm_is_final(f))
		return "a machine that has ended is still here";
	for (uint8_t n = 0; n < m->timer_count; n++)
		if (f->due[n] < now)
			return "a timer is late";
	return NULL;
}

static bool has_timer(const struct fsm *f)
{
	return f->timer.next != NULL;
}

/* Only an INVITE that rings may wait, and for somebody who is there (P1). */
static const char *transaction_amiss(const struct peal_engine *e, const struct transaction *t)
{
	if (has_timer(&t->fsm))
		return NULL;
	if (t->method != PEAL_METHOD_INVITE || t->status >= 200)
		return "a transaction waits without a timer (P1)";
	if (!call_find(&e->ua, t->owner) && !dialog_find(&e->dialogs, t->owner))
		return "an INVITE waits for nobody (P1)";
	return NULL;
}

static const char *dialog_amiss(const struct peal_engine *e, const struct dialog *d)
{
	if (call_find(&e->ua, d->call) || d->acks || d->reliables ||
	    transaction_find(&e->transactions, d->bye) ||
	    transaction_find(&e->transactions, d->modify.invite) || has_timer(&d->modify.fsm) ||
	    d->subscriptions)
		return NULL;
	return "a dialog waits for nobody (P1)";
}

static const char *call_amiss(const struct peal_engine *e, const struct call *call)
{
	if (transaction_find(&e->transactions, call->invite) ||
	    dialog_find(&e->dialogs, call->dialog))
		return NULL;
	return "a call waits for nobody (P1)";
}

static const void *slot_of(const struct pool *pool, uint32_t n)
{
	const struct pool_slot *slot = (const void *)(pool->slots + (size_t)n * pool->slot_size);

	return slot->id ? slot : NULL;
}

static const char *transactions_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->transactions.pool;
	const struct transaction *t;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++) {
		if (!(t = slot_of(pool, n)))
			continue;
		amiss = machine_amiss(&t->fsm, now);
		if (!amiss)
			amiss = transaction_amiss(e, t);
	}
	return amiss;
}

/* RFC 4028 10: a session that is up has not outlived its time. */
static const char *timer_amiss(const struct dialog *d, peal_time now)
{
	const struct session_timer *s = &d->timer;

	if (fsm_is_final(&s->fsm))
		return NULL;
	if (s->interval && fsm_takes(&d->usage, DIALOG_EXPIRED) && now > s->until)
		return "a session outlives its time (RFC 4028 10)";
	return machine_amiss(&s->fsm, now);
}

static const char *dialogs_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->dialogs.pool;
	const struct dialog *d;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++) {
		if (!(d = slot_of(pool, n)))
			continue;
		amiss = machine_amiss(&d->fsm, now);
		if (!amiss && !fsm_is_final(&d->modify.fsm))
			amiss = machine_amiss(&d->modify.fsm, now);
		if (!amiss)
			amiss = timer_amiss(d, now);
		if (!amiss)
			amiss = dialog_amiss(e, d);
	}
	return amiss;
}

static const char *acks_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->dialogs.acks;
	const struct ack *ack;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++)
		if ((ack = slot_of(pool, n)))
			amiss = machine_amiss(&ack->fsm, now);
	return amiss;
}

static const char *upkeeps_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->ua.upkeeps;
	const struct upkeep *u;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++) {
		if (!(u = slot_of(pool, n)))
			continue;
		amiss = machine_amiss(&u->fsm, now);
		if (!amiss && !has_timer(&u->fsm) &&
		    !transaction_find(&e->transactions, u->request))
			amiss = "an upkeep waits for nobody (P1)";
	}
	return amiss;
}

static const char *reliables_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->dialogs.reliables;
	const struct reliable *record;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++)
		if ((record = slot_of(pool, n)))
			amiss = machine_amiss(&record->fsm, now);
	return amiss;
}

static const char *subscription_amiss(const struct peal_engine *e, const struct subscription *s)
{
	if (has_timer(&s->fsm) || has_timer(&s->lifetime) ||
	    transaction_find(&e->transactions, s->transaction))
		return NULL;
	return "a subscription waits for nobody (P1)";
}

static const char *subscriptions_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->subscriptions.pool;
	const struct subscription *s;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++) {
		if (!(s = slot_of(pool, n)))
			continue;
		amiss = machine_amiss(&s->fsm, now);
		if (!amiss)
			amiss = machine_amiss(&s->lifetime, now);
		if (!amiss)
			amiss = subscription_amiss(e, s);
	}
	return amiss;
}

static const char *calls_amiss(const struct peal_engine *e, peal_time now)
{
	const struct pool *pool = &e->ua.calls;
	const struct call *call;
	const char *amiss = NULL;

	for (uint32_t n = 0; n < pool->touched && !amiss; n++) {
		if (!(call = slot_of(pool, n)))
			continue;
		amiss = machine_amiss(&call->fsm, now);
		if (!amiss)
			amiss = call_amiss(e, call);
	}
	return amiss;
}

const char *objects_amiss(const struct peal_engine *e, peal_time now)
{
	static const char *(*const kinds[])(const struct peal_engine *, peal_time) = {
		transactions_amiss, dialogs_amiss, acks_amiss,         reliables_amiss,
		calls_amiss,        upkeeps_amiss, subscriptions_amiss
	};
	const char *amiss = e->rt.counts.unexpected ? "an event that no table provides for" : NULL;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !amiss; i++)
		amiss = kinds[i](e, now);
	return amiss;
}

struct objects_view objects_see(const struct peal_engine *e)
{
	struct objects_view view = { .deadline = peal_deadline(e) };

	peal_count(e, &view.counts);
	return view;
}

bool objects_same(const struct objects_view *a, const struct objects_view *b)
{
	return a->deadline == b->deadline && memcmp(&a->counts, &b->counts, sizeof a->counts) == 0;
}

/* ---- machines ---- */

#define MACHINES 256

struct machines {
	struct fsm *at[MACHINES];
	uint32_t count;
	uint8_t kind;
};

static void add(struct machines *m, struct fsm *f)
{
	if (m->count < MACHINES && f->object && f->machine == m->kind && !fsm_is_final(f))
		m->at[m->count++] = f;
}

static void add_dialog(struct machines *m, struct dialog *d)
{
	struct fsm *all[] = { &d->fsm,     &d->usage,       &d->reinvite, &d->modify.fsm,
			      &d->updates, &d->session.fsm, &d->timer.fsm };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		add(m, all[i]);
}

static void add_pool(struct machines *m, const struct pool *pool, size_t offset)
{
	for (uint32_t n = 0; n < pool->touched; n++) {
		char *slot = (char *)slot_of(pool, n);

		if (slot)
			add(m, (struct fsm *)(void *)(slot + offset));
	}
}

struct fsm *objects_machine(struct peal_engine *e, uint8_t kind, uint32_t number)
{
	struct machines m = { .kind = kind };

	add_pool(&m, &e->transactions.pool, offsetof(struct transaction, fsm));
	add_pool(&m, &e->dialogs.acks, offsetof(struct ack, fsm));
	add_pool(&m, &e->ua.calls, offsetof(struct call, fsm));
	add_pool(&m, &e->ua.upkeeps, offsetof(struct upkeep, fsm));
	add_pool(&m, &e->dialogs.reliables, offsetof(struct reliable, fsm));
	add_pool(&m, &e->subscriptions.pool, offsetof(struct subscription, fsm));
	add_pool(&m, &e->subscriptions.pool, offsetof(struct subscription, lifetime));
	for (uint32_t n = 0; n < e->dialogs.pool.touched; n++) {
		struct dialog *d = (struct dialog *)slot_of(&e->dialogs.pool, n);

		if (d)
			add_dialog(&m, d);
	}
	return m.count ? m.at[number % m.count] : NULL;
}

/* peal_modify(), peal_send() ask whether their event would do anything. */
static bool is_asked_from_outside(const struct fsm *f, uint8_t event)
{
	return (f->machine == FSM_MACHINE_MODIFY && event == MODIFY_MODIFY) ||
	       (f->machine == FSM_MACHINE_INVITE_USAGE && event == DIALOG_SEND) ||
	       (f->machine == FSM_MACHINE_UPDATE && event == DIALOG_SEND_UPDATE);
}

bool objects_ignores(const struct fsm *f, uint8_t event)
{
	const struct fsm_machine *m = &fsm_machines[f->machine];
	uint16_t row = fsm_cells[m->cells + f->state * m->events + event];

	return row != FSM_NO_ROW && (fsm_rows[row].guard == 0 || is_asked_from_outside(f, event)) &&
	       !fsm_takes(f, event);
}
