/* SPDX-License-Identifier: MIT */
/* Whose side of which play an id is. */
#include "script.h"

struct side *side_of(struct sim *sim, uint32_t play, uint32_t side)
{
	struct play *p = &sim->plays[play];

	return side == SIDE_KEPT ? &p->kept : side ? &p->callees[side - 1] : &p->caller;
}

struct known *known_slot(const struct sim *sim, uint8_t number, peal_id id)
{
	const struct agent *agent = &sim->agents[number];
	uint64_t at = hash_bytes(&id, sizeof id), mask = KNOWN_OF(sim) - 1, end = at + mask;

	while (agent->known[at & mask].id && agent->known[at & mask].id != id)
		must(sim, at++ < end, "the simulation knows too many calls");
	return (struct known *)&agent->known[at & mask];
}

struct side *side_of_call(struct sim *sim, uint8_t agent, peal_id id)
{
	const struct known *known = known_slot(sim, agent, id);

	must(sim, known->id == id, "an event speaks of a call that nobody knows");
	return side_of(sim, known->play, known->side);
}

void know(struct sim *sim, uint8_t agent, peal_id id, uint32_t play, uint32_t side)
{
	struct known *slot = known_slot(sim, agent, id);

	must(sim, !slot->id, "the id of a call is used again");
	*slot = (struct known){ id, play, side };
	if (sim->script)
		script_know(sim, agent, play, side);
	*side_of(sim, play, side) = (struct side){ .id = id,
						   .agent = agent,
						   .is_caller = side == 0 || side == SIDE_KEPT };
}

/* A call that nobody made: somebody means harm.  It is a play of its own. */
static uint32_t further_play(struct sim *sim)
{
	uint32_t number = WORLD_CALLS + sim->strangers++ % STRANGERS;

	must(sim, sim->strangers <= STRANGERS, "too many strangers for this simulation");
	sim->plays[number] = (struct play){ .caller.ended = true };
	return number;
}

uint32_t new_stranger(struct sim *sim)
{
	must(sim, sim->style.spoilt, "a call that nobody made");
	return further_play(sim);
}

void know_branch(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	const struct known *first = known_slot(sim, agent, event->origin);
	const struct side *caller = &sim->plays[first->play].caller;
	uint32_t play = first->play;

	must(sim, first->id == event->origin && !caller->ended && !caller->hung_up,
	     "a branch of a call that is not up is kept");
	if (sim->plays[play].kept.id)
		play = further_play(sim); /* a telephone that rang twice, see may_ring_again() */
	know(sim, agent, event->id, play, SIDE_KEPT);
	sim->plays[play].kept.is_forked = true;
	sim->plays[play].kept.late_offer = caller->late_offer;
	sim->plays[play].kept.asked_early = caller->asked_early;
	sim->plays[play].kept.began = caller->began;
}
