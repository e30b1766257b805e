/* SPDX-License-Identifier: MIT */
/* Users who want to know of each other, tell, and send each other elsewhere. */
#include "sim.h"

#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VERB_SUBSCRIBE, VERB_UNSUBSCRIBE, VERB_NOTIFY, VERB_FINISH, VERB_REFER };
static const char *const verb_names[] = { "subscribe", "unsubscribe", "notify", "finish", "refer" };

static const struct peal_body sdp = { { "application/sdp", 15 },
				      { "v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\n"
					"c=IN IP4 10.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n",
					84 } };

static struct watching *interest_of(struct sim *sim, uint8_t agent, peal_id id)
{
	uint64_t at = hash_bytes(&id, sizeof id) + agent, mask = INTERESTS_OF(sim) - 1;

	while (sim->interests[at & mask].id &&
	       (sim->interests[at & mask].id != id || sim->interests[at & mask].agent != agent))
		at++;
	return &sim->interests[at & mask];
}

static void plan(struct sim *sim, const struct watching *i, int verb, uint32_t within)
{
	if (sim->script)
		return;
	heap_put(&sim->heap, (struct item){ .at = sim->now + sim_below(sim, within),
					    .kind = ITEM_EVENT,
					    .agent = i->agent,
					    .verb = (uint8_t)verb,
					    .play = (uint32_t)(i - sim->interests) });
}

/* Somebody who has subscribed ends that one day; so does who is subscribed to. */
struct watching *events_begin(struct sim *sim, uint8_t agent, peal_id id, bool theirs)
{
	struct watching *i = interest_of(sim, agent, id);

	must(sim, !i->id, "the id of a subscription is used again");
	must(sim, ++sim->interest_count < INTERESTS_OF(sim) / 2, "too many subscriptions");
	*i = (struct watching){ .id = id, .agent = agent, .theirs = theirs };
	plan(sim, i, theirs ? VERB_FINISH : VERB_UNSUBSCRIBE, theirs ? 600000 : 400000);
	for (uint32_t n = theirs ? sim_below(sim, 4) : 0; n; n--)
		plan(sim, i, VERB_NOTIFY, sim_chance(sim, 50) ? 1000 : 200000);
	return i;
}

/* ---- wanting to know ---- */

void events_subscribe(struct sim *sim, uint8_t agent, peal_id call, const char *target)
{
	struct peal_request request = { .size = sizeof request,
					.target = peal_text_of(call ? "" : target) };
	struct peal_subscribe how = { .size = sizeof how,
				      .call = call,
				      .event = PEAL_TEXT("sim"),
				      .expires = sim_chance(sim, 10) ? 0 : 60 + sim_below(sim, 300),
				      .single = sim_chance(sim, 30) };
	char event[32];
	peal_id id = 0;
	int result;

	snprintf(event, sizeof event, "sim;id=%u", sim->interest_count);
	how.event = peal_text_of(event);
	result = peal_tape_subscribe(&sim->agents[agent].tape, &request, &how,
				     world_clock(sim, agent), &id);
	draw_verb(sim, agent, verb_names[VERB_SUBSCRIBE], id, result);
	must(sim, result == PEAL_OK || call || sim_lacks_room(sim, result), "peal_subscribe: %d",
	     result);
	if (result == PEAL_OK)
		events_begin(sim, agent, id, false);
	world_read(sim, agent);
}

/* The target is a play of its own, that somebody else will make or not. */
int events_refer(struct sim *sim, uint8_t agent, const struct peal_request *request,
		 struct peal_refer *wish, peal_id *id)
{
	char to[64];
	int result;

	if (sim->play_count + sim->calls_left >= WORLD_CALLS)
		return PEAL_E_FULL;
	snprintf(to, sizeof to, "sip:%u@10.0.0.%u%s", sim->play_count,
		 sim_choose_of(sim, CHOOSE_AGENT, sim->agent_count) + 1, network_param(sim));
	wish->to = peal_text_of(to);
	result = peal_tape_refer(&sim->agents[agent].tape, request, wish, world_clock(sim, agent),
				 id);
	draw_verb(sim, agent, verb_names[VERB_REFER], *id, result);
	if (result == PEAL_OK) {
		sim->plays[sim->play_count] = (struct play){ .caller.ended = true,
							     .unused = true,
							     .replacing = wish->replaces != 0 };
		sim->play_count++;
		events_begin(sim, agent, *id, false);
	}
	return result;
}

static void refer(struct sim *sim, uint8_t agent, peal_id call, peal_id replaces)
{
	struct peal_request request = { .size = sizeof request };
	struct peal_refer wish = { .size = sizeof wish,
				   .call = call,
				   .replaces = replaces,
				   .kind = sim_chance(sim, 80)   ? PEAL_REFER_WATCHED
					   : sim_chance(sim, 50) ? PEAL_REFER_QUIET
					   : sim_chance(sim, 50) ? PEAL_REFER_NOSUB
								 : PEAL_REFER_EXPLICIT };
	peal_id id = 0;

	events_refer(sim, agent, &request, &wish, &id);
	world_read(sim, agent);
}

/* Another call of the same agent, to be replaced. */
static peal_id other_call(struct sim *sim, const struct side *side)
{
	uint32_t from = sim_below(sim, sim->play_count);

	for (uint32_t n = 0; n < 20 && n < sim->play_count; n++) {
		struct play *play = &sim->plays[(from + n) % sim->play_count];

		if (!play->caller.ended && play->caller.up && play->caller.agent == side->agent &&
		    &play->caller != side)
			return play->caller.id;
	}
	return 0;
}

/* What a call is only the occasion of. */
void events_of_call(struct sim *sim, const struct side *side, bool transfer)
{
	if (!transfer)
		events_subscribe(sim, side->agent, side->id, "");
	else
		refer(sim, side->agent, side->id, sim_chance(sim, 40) ? other_call(sim, side) : 0);
}

/* ---- telling ---- */

static struct peal_notice notice_of(struct watching *i, char *number, size_t size, bool last)
{
	struct peal_notice notice = { .size = sizeof notice };

	snprintf(number, size, "%u", ++i->number);
	notice.body = (struct peal_body){ PEAL_TEXT("text/plain"), peal_text_of(number) };
	if (last) {
		notice.state = PEAL_STATE_TERMINATED;
		notice.reason = PEAL_REASON_NORESOURCE;
	}
	return notice;
}

static int tell(struct sim *sim, struct watching *i, bool last)
{
	char number[16];
	struct peal_notice notice = notice_of(i, number, sizeof number, last);
	int result = peal_tape_notify(&sim->agents[i->agent].tape, i->id, &notice,
				      world_clock(sim, i->agent));

	if (result != PEAL_OK)
		i->number--;
	return result;
}

static int finish(struct sim *sim, struct watching *i)
{
	int result = tell(sim, i, true);

	if (result == PEAL_E_FULL)
		plan(sim, i, VERB_FINISH, 2000);
	return result;
}

static int unsubscribe(struct sim *sim, struct watching *i)
{
	int result = peal_tape_unsubscribe(&sim->agents[i->agent].tape, i->id,
					   world_clock(sim, i->agent));

	if (result == PEAL_E_FULL)
		plan(sim, i, VERB_UNSUBSCRIBE, 2000);
	return result;
}

void events_act(struct sim *sim, const struct item *item)
{
	struct watching *i = &sim->interests[item->play];
	bool ended = i->ended;
	int result = item->verb == VERB_UNSUBSCRIBE ? unsubscribe(sim, i)
		     : item->verb == VERB_FINISH    ? finish(sim, i)
						    : tell(sim, i, false);

	draw_verb(sim, i->agent, verb_names[item->verb], i->id, result);
	must(sim, (result == PEAL_E_GONE) == ended, "%s: %d", verb_names[item->verb], result);
	world_read(sim, i->agent);
}

/* ---- hearing ---- */

/* The play that a REFER asks for. */
static uint32_t play_of(const struct peal_event *event)
{
	struct peal_text to = peal_message_value(event->message, PEAL_HDR_REFER_TO);
	const char *digits = to.at ? memchr(to.at, ':', to.len) : NULL;

	return digits ? (uint32_t)strtoul(digits + 1, NULL, 10) : 0;
}

static int follow(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct peal_request request = { .size = sizeof request, .body = sdp };
	uint32_t play = play_of(event);
	peal_id call = 0;
	int result = peal_tape_follow(&sim->agents[agent].tape, event->id, &request,
				      world_clock(sim, agent), &call);

	draw_verb(sim, agent, "follow", call, result);
	if (result == PEAL_OK)
		people_follow(sim, agent, call, play, false);
	return result;
}

/* Somebody subscribes, or refers: most are welcome. */
static void hear_asked(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct peal_tape *tape = &sim->agents[agent].tape;
	struct watching *i = events_begin(sim, agent, event->id, true);
	char number[16];
	struct peal_notice notice = notice_of(i, number, sizeof number, false);
	peal_time now = world_clock(sim, agent);
	int result = PEAL_OK;

	if (sim->script) {
		deeds_note(sim, agent, event->id, play_of(event));
		return;
	}
	if (sim_chance(sim, 15))
		result = peal_tape_reject(tape, event->id, NULL, now);
	else if (event->type == PEAL_EV_REFER)
		result = follow(sim, agent, event);
	else if (weather_is_kind(sim) || sim_chance(sim, 95))
		result = peal_tape_accept(tape, event->id, &notice, now);
	must(sim, result == PEAL_OK || sim->style.cramped || sim->style.spoilt,
	     "to answer SUBSCRIBE or REFER: %d", result);
}

static void hear_notified(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct watching *i = interest_of(sim, agent, event->id);
	uint32_t number = 0;

	if (!i->id && event->origin)
		i = events_begin(sim, agent, event->id, false);
	must(sim, i->id && !i->theirs && !i->ended, "NOTIFIED of no subscription of ours");
	/* Where a NOTIFY cannot be sent its subscription is over, and a refresh makes another. */
	if (sim->style.unsent || event->status ||
	    peal_text_number(event->body, UINT32_MAX, &number) != PEAL_OK)
		return;
	must(sim, number >= i->number, "what was told before is told again (RFC 6665 4.2.2)");
	i->number = number;
}

static void hear_over(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	struct watching *i = interest_of(sim, agent, event->id);

	must(sim, i->id && !i->ended, "a subscription ends twice, or never began");
	must(sim, event->cause != PEAL_CAUSE_NONE, "a subscription ends without a cause");
	must(sim,
	     !weather_is_kind(sim) ||
		 (event->cause != PEAL_CAUSE_TIMEOUT && event->cause != PEAL_CAUSE_TRANSPORT),
	     "a subscription ends by cause %d in %s weather", event->cause,
	     weather_names[sim->weather]);
	i->ended = true;
}

bool events_hear(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	switch (event->type) {
	case PEAL_EV_SUBSCRIPTION:
	case PEAL_EV_REFER: hear_asked(sim, agent, event); return true;
	case PEAL_EV_NOTIFIED: hear_notified(sim, agent, event); return true;
	case PEAL_EV_UNSUBSCRIBED: hear_over(sim, agent, event); return true;
	default: return false;
	}
}

bool events_leave(struct sim *sim)
{
	bool any = false;

	for (uint32_t n = 0; n < INTERESTS_OF(sim); n++) {
		const struct watching *i = &sim->interests[n];

		if (!i->id || i->ended)
			continue;
		events_act(sim,
			   &(struct item){ .play = n,
					   .verb = i->theirs ? VERB_FINISH : VERB_UNSUBSCRIBE });
		any = true;
	}
	return any;
}

void events_agree(const struct sim *sim)
{
	for (uint32_t n = 0; n < INTERESTS_OF(sim); n++)
		must(sim, !sim->interests[n].id || sim->interests[n].ended,
		     "a subscription stays for ever");
}
