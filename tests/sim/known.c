/* SPDX-License-Identifier: MIT */
/* Whose side of which play an id is. */
#include "sim.h"

struct side *side_of(struct sim *sim, uint32_t play, uint32_t side)
{
	return side ? &sim->plays[play].callees[side - 1] : &sim->plays[play].caller;
}

struct known *known_slot(const struct sim *sim, uint8_t number, peal_id id)
{
	const struct agent *agent = &sim->agents[number];
	uint64_t at = hash_bytes(&id, sizeof id), mask = KNOWN_OF(sim) - 1, end = at + mask;

	while (agent->known[at & mask].id && agent->known[at & mask].id != id)
		must(sim, at++ < end, "the simulation knows too many calls");
	return (struct known *)&agent->known[at & mask];
}

void know(struct sim *sim, uint8_t agent, peal_id id, uint32_t play, uint32_t side)
{
	struct known *slot = known_slot(sim, agent, id);

	must(sim, !slot->id, "the id of a call is used again");
	*slot = (struct known){ id, play, side };
	*side_of(sim, play,
		 side) = (struct side){ .id = id, .agent = agent, .is_caller = side == 0 };
}

bool people_find(const struct sim *sim, uint8_t agent, uint32_t number, struct item *item)
{
	const struct known *known = sim->agents[agent].known;
	uint32_t count = 0;

	for (uint32_t n = 0; n < KNOWN_OF(sim); n++)
		count += known[n].id != 0;
	if (count == 0)
		return false;
	number %= count;
	while (!known->id || number-- > 0)
		known++;
	item->play = known->play;
	item->side = known->side;
	return true;
}
