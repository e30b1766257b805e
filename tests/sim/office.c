/* SPDX-License-Identifier: MIT */
/* Each agent is a registrar, too, and its user registers with others now and then. */
#include "sim.h"

#include <peal/registrar.h>

#include <stdio.h>
#include <stdlib.h>

static struct peal_registrar_config config_of(void)
{
	return (struct peal_registrar_config){ .size = sizeof(struct peal_registrar_config),
					       .bindings = 64 };
}

void office_open(struct sim *sim, uint8_t agent)
{
	struct peal_registrar_config config = config_of();
	size_t size = (peal_registrar_size(&config) + 15) / 16 * 16;
	struct agent *a = &sim->agents[agent];

	if (!a->office)
		a->office = aligned_alloc(16, size);
	must(sim, a->office && peal_registrar_init(&a->registrar, a->office, size, &config) == 0,
	     "peal_registrar_init");
}

void office_register(struct sim *sim, uint8_t agent, uint8_t to)
{
	char target[32], identity[48];
	struct peal_request request = { .size = sizeof request };
	peal_id id;
	int result;

	snprintf(target, sizeof target, "sip:10.0.0.%u", to + 1u);
	snprintf(identity, sizeof identity, "sip:%u@10.0.0.%u", sim->play_count,
		 to + 1u); /* nobody else's */
	request.target = peal_text_of(target);
	request.to = peal_text_of(identity);
	result = peal_tape_register(&sim->agents[agent].tape, &request, PEAL_TEXT(""),
				    60 + sim_below(sim, 600), world_clock(sim, agent), &id);
	draw_verb(sim, agent, "register", id, result);
	must(sim, result == PEAL_OK || result == PEAL_E_FULL || sim_lacks_room(sim, result),
	     "peal_register: %d", result);
	world_read(sim, agent);
}

void office_serve(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct agent *a = &sim->agents[agent];
	struct peal_registrar_answer answer;
	struct peal_reply reply = { .size = sizeof reply, .extra = answer.extra };
	int result;

	peal_registrar_take(a->registrar, event->message, world_clock(sim, agent), &answer);
	reply.status = answer.status;
	reply.extra_count = answer.extra_count;
	result = reply.status < 300
		     ? peal_tape_answer(&a->tape, event->id, &reply, world_clock(sim, agent))
		     : peal_tape_reject(&a->tape, event->id, &reply, world_clock(sim, agent));
	must(sim, result == PEAL_OK || sim->style.cramped || sim->style.spoilt,
	     "to answer REGISTER: %d", result);
	must(sim, !weather_is_kind(sim) || reply.status == 200, "REGISTER: %u", reply.status);
}

/* What was granted is there: RFC 3261 10.3. */
static void check_binding(const struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct peal_address_value to;
	struct peal_binding binding = { 0 };
	uint8_t server;

	if (!weather_is_kind(sim) ||
	    peal_address_read(peal_message_value(event->message, PEAL_HDR_TO), &to, NULL) !=
		PEAL_OK)
		return;
	server = (uint8_t)(to.uri.at[to.uri.len - 1] - '1');
	must(sim,
	     server < AGENTS && peal_registrar_next(sim->agents[server].registrar, to.uri,
						    world_clock(sim, server), &binding),
	     "what is granted to %u is not there", agent);
}

void office_hear(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct peal_tape *tape = &sim->agents[agent].tape;
	int result = PEAL_OK;

	if (event->type == PEAL_EV_REMOVED) {
		must(sim,
		     !weather_is_kind(sim) || event->cause == PEAL_CAUSE_LOCAL ||
			 event->status == 401,
		     "a registration ended by %d, %u", event->cause, event->status);
		return;
	}
	must(sim, event->type == PEAL_EV_GRANTED || !weather_is_kind(sim), "RETRY in kind weather");
	if (sim->script)
		return;
	if (event->type == PEAL_EV_GRANTED)
		check_binding(sim, agent, event);
	if (event->type == PEAL_EV_GRANTED && sim_chance(sim, 30))
		result = peal_tape_renew(tape, event->id, PEAL_TEXT(""), NULL,
					 world_clock(sim, agent));
	else if (event->type == PEAL_EV_RETRY || sim->quiet || sim_chance(sim, 60))
		result = peal_tape_remove(tape, event->id, sim_chance(sim, 20),
					  world_clock(sim, agent));
	must(sim, result == PEAL_OK, "to renew or remove: %d", result);
}
