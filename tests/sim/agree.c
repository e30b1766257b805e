/* SPDX-License-Identifier: MIT */
/* When all is over: what the two sides of each call think of it. */
#include "sim.h"

/* A refresh that its other side refuses, or answers late, ends a call, too. */
static bool agree_expired(const struct sim *sim, const struct play *play)
{
	const struct side *caller = &play->caller, *callee = &play->callees[0];
	bool expired = caller->cause == PEAL_CAUSE_EXPIRED || callee->cause == PEAL_CAUSE_EXPIRED;

	must(sim, !expired || !callee->established || timer_is_there(sim, play),
	     "a session without a timer expires");
	return expired && callee->established;
}

static void agree_up(const struct sim *sim, const struct side *caller, const struct side *callee)
{
	must(sim,
	     callee->cause == PEAL_CAUSE_BYE || callee->cause == PEAL_CAUSE_LOCAL ||
		 callee->cause == PEAL_CAUSE_REPLACED ||
		 (callee->cause == PEAL_CAUSE_LOST && caller->hung_up),
	     "the callee answered, and ended by %d", callee->cause);
	must(sim, caller->cause != PEAL_CAUSE_LOST || callee->hung_up,
	     "the caller lost a call that was up");
	must(sim, caller->answered || caller->hung_up || caller->cause == PEAL_CAUSE_EXPIRED,
	     "the callee answered and the caller never knew");
	must(sim, caller->cause != PEAL_CAUSE_RESPONSE && caller->cause != PEAL_CAUSE_CANCEL,
	     "the callee answered, and the caller ended by %d", caller->cause);
	must(sim, callee->cause != PEAL_CAUSE_BYE || caller->cause != PEAL_CAUSE_BYE,
	     "each was hung up by the other");
}

static void agree_down(const struct sim *sim, const struct side *caller, const struct side *callee)
{
	must(sim, !caller->answered, "the callee did not answer and the caller was told so");
	if (callee->cause == PEAL_CAUSE_CANCEL)
		must(sim,
		     caller->cause == PEAL_CAUSE_LOCAL || caller->cause == PEAL_CAUSE_EXPIRED ||
			 caller->cause == PEAL_CAUSE_REPLACED,
		     "cancelled by nobody");
	else
		must(sim, callee->rejected, "the callee ended by %d", callee->cause);
	if (caller->cause == PEAL_CAUSE_RESPONSE)
		must(sim, caller->status == callee->reject_status, "refused by %u, heard %u",
		     callee->reject_status, caller->status);
	else
		must(sim, caller->hung_up || caller->cause == PEAL_CAUSE_EXPIRED,
		     "the caller ended by %d", caller->cause);
}

static void agree(const struct sim *sim, const struct play *play)
{
	const struct side *callee = &play->callees[0];

	if (play->unused)
		return;
	must(sim, play->caller.ended && (!play->kept.id || play->kept.ended),
	     "a caller waits for ever");
	for (uint8_t n = 0; n < play->callee_count; n++)
		must(sim, play->callees[n].ended, "a callee waits for ever");
	if (!weather_is_kind(sim))
		return;
	if (play->replacing && play->callee_count == 0)
		return; /* what it was to replace had ended */
	if (play->caller.hung_up && play->caller.status == 422)
		return; /* before it could ask for a longer session interval */
	must(sim, play->callee_count == 1, "an INVITE rang nowhere");
	if (callee->may_hold && !callee->established)
		return; /* its 2xx may have waited for a PRACK: RFC 3262 5 */
	if (agree_expired(sim, play))
		return;
	if (callee->answered)
		agree_up(sim, &play->caller, callee);
	else
		agree_down(sim, &play->caller, callee);
}

void people_agree(const struct sim *sim)
{
	for (uint32_t i = 0; i < sim->play_count; i++)
		agree(sim, &sim->plays[i]);
}
