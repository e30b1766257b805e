/* SPDX-License-Identifier: MIT */
/* Session timers: who has them, and that both sides of a call agree.  That no session
 * lasts longer than its timer is seen at each step: objects.c.             RFC 4028 */
#include "sim.h"

/* Some know nothing of session timers, some ask for one, some are content with longer ones
 * only; and UPDATE is not everybody's. */
void timer_configure(struct sim *sim, uint8_t agent, struct peal_config *config)
{
	static const uint32_t intervals[] = { 0, 90, 100, 150 };

	sim->agents[agent].timed = sim_chance(sim, 70);
	if (!sim->agents[agent].timed)
		return;
	config->supported = PEAL_TEXT("100rel, timer");
	if (!sim->style.forks && sim_chance(sim, 30)) /* no proxy gathers the 422 of branches */
		config->min_se = 120;
	config->session_expires = intervals[sim_below(sim, 4)];
	if (config->session_expires && config->session_expires < config->min_se)
		config->session_expires = config->min_se;
	config->refresher = (uint8_t)sim_below(sim, 3);
	if (sim_chance(sim, 40))
		config->methods = PEAL_TEXT("INFO, REGISTER");
}

static struct peal_call_info look(const struct sim *sim, const struct side *side)
{
	struct peal_call_info info = { .session_expires = 0 };

	must(sim, peal_call_look(sim->agents[side->agent].engine, side->id, &info) == PEAL_OK,
	     "a call that has not ended is gone");
	return info;
}

/* Exactly one side refreshes, at an interval that both know; where one side knows nothing
 * of it, the other refreshes for itself. */
static void agree(const struct sim *sim, const struct side *caller, const struct side *callee)
{
	struct peal_call_info one = look(sim, caller), two = look(sim, callee);

	if (!sim->agents[callee->agent].timed) {
		must(sim, !one.session_expires || one.refresher == PEAL_REFRESH_OURS,
		     "who knows no session timers is to refresh (RFC 4028 9)");
		return;
	}
	must(sim, one.session_expires == two.session_expires,
	     "two sides have session intervals of %u and %u (RFC 4028 9)", one.session_expires,
	     two.session_expires);
	must(sim, !one.session_expires || one.refresher + two.refresher == 3,
	     "both sides refresh, or none does (RFC 4028 9)");
}

static const struct dialog *dialog_behind(const struct sim *sim, const struct side *side)
{
	const struct peal_engine *e = sim->agents[side->agent].engine;
	const struct call *call = call_find(&e->ua, side->id);

	return call ? dialog_find(&e->dialogs, call->dialog) : NULL;
}

/* An UPDATE that overtakes the ACK has changed what one side knows. */
static bool is_updating(const struct sim *sim, const struct side *side)
{
	const struct dialog *d = dialog_behind(sim, side);

	return d && d->update != 0;
}

bool timer_refreshes(const struct sim *sim, const struct side *side)
{
	const struct dialog *d = dialog_behind(sim, side);

	return d && fsm_takes(&d->timer.fsm, SESSION_TIMER_REFUSED);
}

/* When the callee has the ACK of its 2xx the caller has the 2xx. */
void timer_hear_established(const struct sim *sim, const struct play *play,
			    const struct side *callee)
{
	const struct side *caller = &play->caller;

	if (sim->weather != FAIR || caller->ended || callee->ended || !caller->answered ||
	    is_updating(sim, caller))
		return;
	agree(sim, caller, callee);
}

bool timer_is_there(const struct sim *sim, const struct play *play)
{
	return sim->agents[play->caller.agent].timed || sim->agents[play->callees[0].agent].timed;
}
