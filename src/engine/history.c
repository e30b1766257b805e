/* SPDX-License-Identifier: MIT */
/* What the flight recorders say, as data. */
#include <peal/explain.h>
#include <string.h>

#include "engine/engine.h"
#include "ua/upkeep.h"

static void add_timers(const struct fsm *f, struct peal_machine_now *now)
{
	const struct fsm_machine *m = &fsm_machines[f->machine];

	for (uint8_t n = 0; n < m->timer_count; n++) {
		if (f->due[n] == FSM_NO_DUE)
			continue;
		now->timers[now->timer_count++] = (struct peal_timer_now){
			.event = (uint8_t)(m->timer_event + n),
			.due = f->due[n],
		};
	}
}

static void add_machine(struct peal_history *history, const struct fsm *f)
{
	struct peal_machine_now *now = &history->machines[history->machine_count++];

	now->machine = f->machine;
	now->state = f->state;
	now->since = f->since;
	add_timers(f, now);
}

static void add_steps(struct peal_history *history, const struct flight *flight)
{
	history->step_count = flight_count(flight);
	history->forgotten = flight->count - history->step_count;
	for (uint32_t i = 0; i < history->step_count; i++)
		history->steps[i] = (struct peal_step){
			.at = flight_time(flight, i, history->now),
			.object = flight->object,
			.call = flight->call,
			.row = flight_row(flight, i),
		};
}

static void take(struct peal_history *history, const struct fsm *f)
{
	add_machine(history, f);
	add_steps(history, f->flight);
}

static bool take_live(const struct peal_engine *e, peal_id id, struct peal_history *history)
{
	const struct transaction *t = transaction_find(&e->transactions, id);
	const struct dialog *d = dialog_find(&e->dialogs, id);
	const struct ack *ack = ack_find(&e->dialogs, id);
	const struct reliable *reliable = reliable_find(&e->dialogs, id);
	const struct call *call = call_find(&e->ua, id);
	const struct subscription *s = subscription_find(&e->subscriptions, id);
	const struct upkeep *u = upkeep_find(&e->ua, id);

	if (t) {
		take(history, &t->fsm);
	} else if (ack) {
		take(history, &ack->fsm);
	} else if (reliable) {
		take(history, &reliable->fsm);
	} else if (call) {
		take(history, &call->fsm);
		history->invite = call->invite;
		history->dialog = call->dialog;
	} else if (u) {
		take(history, &u->fsm);
	} else if (d) {
		take(history, &d->fsm);
		add_machine(history, &d->usage);
		add_machine(history, &d->reinvite);
		add_machine(history, &d->modify.fsm);
		add_machine(history, &d->updates);
		add_machine(history, &d->session.fsm);
	} else if (s) {
		take(history, &s->fsm);
		add_machine(history, &s->lifetime);
		history->dialog = s->dialog;
	}
	return history->machine_count > 0;
}

static bool take_ended(const struct ending *ending, peal_id id, struct peal_history *history)
{
	if (ending->flight.object != id)
		return false;
	history->machine_count = 1;
	history->machines[0].machine = ending->machine;
	history->machines[0].state = ending->state;
	history->machines[0].since = ending->since;
	add_steps(history, &ending->flight);
	return true;
}

int peal_history(const struct peal_engine *e, peal_id id, struct peal_history *history)
{
	const struct endings *endings = e->last_endings;

	memset(history, 0, sizeof *history);
	history->now = endings ? e->last_event.seen.at : e->rt.now;
	if (id == 0)
		return PEAL_E_GONE;
	if (endings && take_ended(&endings->own, id, history)) {
		history->invite = endings->other.flight.object;
		return PEAL_OK;
	}
	if (endings && take_ended(&endings->other, id, history))
		return PEAL_OK;
	history->now = e->rt.now;
	return take_live(e, id, history) ? PEAL_OK : PEAL_E_GONE;
}
