/* SPDX-License-Identifier: MIT */
/* Users who want to know who they talk to.  All of them know one password. */
#include "script.h"
#include "sim.h"
#include "sum.h"

#include <stdio.h>
#include <string.h>

void people_introduce(struct sim *sim, uint8_t agent)
{
	struct peal_credentials c = { .size = sizeof c,
				      .realm = PEAL_TEXT("sim"),
				      .username = PEAL_TEXT("agent"),
				      .password = PEAL_TEXT("secret") };

	must(sim, peal_tape_credentials(&sim->agents[agent].tape, &c) == PEAL_OK,
	     "peal_credentials");
}

static void copy(char *out, size_t size, struct peal_text text)
{
	snprintf(out, size, "%.*s", (int)text.len, text.at ? text.at : "");
}

/* What an engine says of itself is right, if nobody has spoilt it on the way. */
static void check(const struct sim *sim, const struct peal_event *event, struct peal_text row)
{
	char value[512], method[32], body[1024];

	copy(value, sizeof value, row);
	copy(method, sizeof method, event->message->token);
	copy(body, sizeof body, event->body);
	must(sim, sim->style.spoilt || sum_knows(value, method, body, "secret"),
	     "credentials that are wrong (RFC 7616 3.4.1)");
}

bool guard_asks(struct sim *sim, const struct peal_event *event)
{
	struct peal_text row = peal_message_value(event->message, PEAL_HDR_AUTHORIZATION);

	if (row.at)
		check(sim, event, row);
	return sim_chance(sim, row.at ? 10 : 30);
}

int guard_challenge(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	static const char *const algorithms[] = { "MD5", "SHA-256" };
	struct peal_extra extra = { .name = PEAL_TEXT("WWW-Authenticate") };
	struct peal_reply reply = {
		.size = sizeof reply, .status = 401, .extra = &extra, .extra_count = 1
	};
	char value[256];

	snprintf(value, sizeof value,
		 "Digest realm=\"sim\", nonce=\"%x\", algorithm=%s, qop=\"%s\", stale=%s",
		 sim_below(sim, 1u << 30), algorithms[sim_below(sim, 2)],
		 sim_chance(sim, 50) ? "auth" : "auth-int", sim_chance(sim, 50) ? "true" : "false");
	extra.value = peal_text_of(value);
	return peal_tape_reject(&sim->agents[agent].tape, event->id, &reply,
				world_clock(sim, agent));
}

/* ---- requests and their answers ---- */

void guard_ask(struct sim *sim, uint8_t agent, const char *target)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = peal_text_of(target) };
	peal_id id;
	int result = peal_tape_request(&sim->agents[agent].tape, &request, world_clock(sim, agent),
				       &id);

	must(sim, result == PEAL_OK || sim_lacks_room(sim, result), "peal_request: %d", result);
	world_read(sim, agent);
}

/* Within a call, the peer may have hung up before; or the next request may have
 * overtaken this one: RFC 3261 12.2.2.  UPDATE is not everybody's, nor does everybody want
 * a short session interval. */
void guard_hear_response(const struct sim *sim, const struct peal_event *event)
{
	must(sim,
	     !weather_is_kind(sim) || event->status == 200 ||
		 (event->call &&
		  (event->status == 481 || event->status == 500 || event->status == 491 ||
		   event->status == 401 || event->status == 405 || event->status == 422)),
	     "OPTIONS, INFO or UPDATE: %u", event->status);
}

/* Somebody who is away does not answer. */
void guard_hear_request(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	bool registers = event->message->method == PEAL_METHOD_REGISTER;
	struct peal_reply reply = { .size = sizeof reply };
	int result = PEAL_OK;

	must(sim, event->call != 0 || registers || sim->style.spoilt || sim->script,
	     "INFO outside of a call");
	if (sim->script) {
		deeds_note(sim, agent, event->id, 0);
		return;
	}
	if (event->body.len)
		reply.body = sim_sdp;
	if (guard_asks(sim, event))
		result = guard_challenge(sim, agent, event);
	else if (registers)
		office_serve(sim, agent, event);
	else if (weather_is_kind(sim) || sim_chance(sim, 90))
		result = peal_tape_answer(&sim->agents[agent].tape, event->id, &reply,
					  world_clock(sim, agent));
	must(sim, result == PEAL_OK || sim->style.cramped || sim->style.spoilt,
	     "to answer INFO: %d", result);
}
