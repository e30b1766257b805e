/* SPDX-License-Identifier: MIT */
/* What users do, and what they may expect. */
#include "sim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum verb {
	VERB_RING,
	VERB_ANSWER,
	VERB_REJECT,
	VERB_HANGUP,
	VERB_ACKNOWLEDGE,
	VERB_SEND,
	VERB_MODIFY,
	VERB_CANCEL,
	VERB_ACCEPT,
	VERB_REFUSE,
	VERB_UPDATE,
	VERB_WATCH,
	VERB_TRANSFER
};
static const char *const verb_names[] = { "ring",        "answer", "reject", "hangup",
					  "acknowledge", "send",   "modify", "cancel",
					  "accept",      "refuse", "update" };

/* Where there is a script, it says who does what. */
static void plan(struct sim *sim, uint32_t play, uint32_t side, enum verb verb, uint32_t within)
{
	if (sim->script)
		return;
	heap_put(&sim->heap, (struct item){ .at = sim->now + sim_below(sim, within),
					    .kind = ITEM_ACT,
					    .verb = (uint8_t)verb,
					    .play = play,
					    .side = side });
}

/* ---- calling ---- */

static void make_call(struct sim *sim, uint8_t agent, const char *target, bool forked)
{
	struct peal_request request = { .size = sizeof request, .target = peal_text_of(target) };
	uint32_t play = sim->play_count;
	bool late_offer = sim_choose(sim, CHOOSE_LATE_OFFER, 10);
	peal_id id = 0;
	int result;

	if (!late_offer)
		request.body = sim_sdp;
	request.keep_branches = (forked || sim->script) && sim_choose(sim, CHOOSE_BRANCHES, 50);
	result = peal_tape_call(&sim->agents[agent].tape, &request, world_clock(sim, agent), &id);
	draw_verb(sim, agent, "call", id, result);
	must(sim, result == PEAL_OK || sim_lacks_room(sim, result), "peal_call: %d", result);
	if (result != PEAL_OK)
		return;
	sim->plays[play] = (struct play){ .callee_count = 0 };
	know(sim, agent, id, play, 0);
	sim->plays[play].caller.is_forked = forked;
	sim->plays[play].caller.late_offer = late_offer;
	sim->plays[play].caller.began = sim->now;
	sim->play_count++;
	if (sim_chance(sim, 20))
		plan(sim, play, 0, VERB_HANGUP, sim_chance(sim, 50) ? 1000 : 20000);
	world_read(sim, agent);
}

void people_follow(struct sim *sim, uint8_t agent, peal_id call, uint32_t play, bool late_offer)
{
	if (play >= sim->play_count || !sim->plays[play].unused)
		play = new_stranger(sim);
	sim->plays[play].unused = false;
	know(sim, agent, call, play, 0);
	sim->plays[play].caller.began = sim->now;
	sim->plays[play].caller.late_offer = late_offer;
}

void people_call(struct sim *sim, struct item *item)
{
	bool forked = sim->style.forks && sim_chance(sim, 50);
	uint8_t to = (uint8_t)((item->agent + 1 + sim_below(sim, sim->agent_count - 1u)) %
			       sim->agent_count);
	char target[64];

	snprintf(target, sizeof target, "sip:%u@10.0.0.%u%s", sim->play_count,
		 forked ? 200u : to + 1u, network_param(sim));
	if (!sim->script && sim_chance(sim, 10))
		events_subscribe(sim, item->agent, 0, target);
	if (!forked && sim_choose(sim, CHOOSE_OPTIONS, 10))
		guard_ask(sim, item->agent, target);
	if (!sim->script && sim_chance(sim, 5))
		office_register(sim, item->agent, to);
	make_call(sim, item->agent, target, forked);
	sim->quiet = --sim->calls_left == 0;
}

/* ---- acting ---- */

/* RFC 3262 5: the first of a call without an offer must have it. */
static int ring(struct sim *sim, struct side *side)
{
	struct peal_reply reply = { .size = sizeof reply,
				    .reliable = sim_choose(sim, CHOOSE_RELIABLE, 50) };
	int result;

	if (reply.reliable && (side->late_offer || sim_choose(sim, CHOOSE_BODY, 50)))
		reply.body = sim_sdp;
	result = peal_tape_ring(&sim->agents[side->agent].tape, side->id, &reply,
				world_clock(sim, side->agent));
	if (result == PEAL_OK && reply.body.bytes.len)
		side->may_hold = true;
	return result;
}

static int reject(struct sim *sim, struct side *side)
{
	static const uint16_t codes[] = { 486, 480, 603, 404, 500, 488 };
	struct peal_reply reply = { .size = sizeof reply,
				    .status = codes[sim_choose_of(sim, CHOOSE_STATUS, 6)] };
	int result = peal_tape_reject(&sim->agents[side->agent].tape, side->id, &reply,
				      world_clock(sim, side->agent));

	if (result == PEAL_OK) {
		side->rejected = true;
		side->reject_status = reply.status;
	}
	return result;
}

static int hang_up(struct sim *sim, struct side *side)
{
	static const struct peal_extra reason = { { "Reason", 6 }, { "SIP;cause=200", 13 } };
	int result = peal_tape_hangup_with(&sim->agents[side->agent].tape, side->id, &reason,
					   side->id / 8 % 2, world_clock(sim, side->agent));

	if (result != PEAL_OK)
		return result;
	/* Nobody answers our INVITE; then one 1xx comes, and CANCEL stays without an
	 * answer; or a 2xx comes, and so does BYE. */
	side->ends_by = sim->now + 3 * 64 * T1;
	if (side->is_caller || side->answered)
		side->hung_up = true;
	else
		side->rejected = true, side->reject_status = 603;
	return result;
}

static int send(struct sim *sim, const struct side *side)
{
	struct peal_request request = { .size = sizeof request, .method = PEAL_TEXT("INFO") };
	peal_id id;

	return peal_tape_send(&sim->agents[side->agent].tape, side->id, &request,
			      world_clock(sim, side->agent), &id);
}

static int update(struct sim *sim, const struct side *side)
{
	struct peal_request request = { .size = sizeof request, .method = PEAL_TEXT("UPDATE") };
	peal_id id;
	int result;

	if (sim_choose(sim, CHOOSE_BODY, 70))
		request.body = sim_sdp;
	result = peal_tape_send(&sim->agents[side->agent].tape, side->id, &request,
				world_clock(sim, side->agent), &id);
	must(sim, result != PEAL_OK || (!side->offered && !side->owes_ack) || sim->style.spoilt,
	     "an offer while another one is open (RFC 3264 4)");
	return result;
}

static int modify(struct sim *sim, struct side *side)
{
	struct peal_request request = { .size = sizeof request };
	bool late = sim_choose(sim, CHOOSE_LATE_OFFER, 20);
	int result;

	if (!late)
		request.body = sim_sdp;
	result = peal_tape_modify(&sim->agents[side->agent].tape, side->id, &request,
				  world_clock(sim, side->agent));
	if (result != PEAL_OK)
		return result;
	must(sim, (!side->modifying && !side->offered && !side->owes_ack) || sim->style.spoilt,
	     "a re-INVITE while another one is open (RFC 3261 14.1)");
	side->modifying = true;
	side->taken_back = false;
	side->late_again = late;
	return result;
}

/* Answers or refuses the other side's re-INVITE. */
static int decide(struct sim *sim, struct side *side, bool accept)
{
	struct peal_tape *tape = &sim->agents[side->agent].tape;
	struct peal_reply reply = { .size = sizeof reply, .status = accept ? 200 : 488 };
	int result;

	if (!side->offered && !side->ended)
		return PEAL_E_STATE; /* or it would answer the call */
	if (accept)
		reply.body = sim_sdp;
	result = accept ? peal_tape_answer(tape, side->id, &reply, world_clock(sim, side->agent))
			: peal_tape_reject(tape, side->id, &reply, world_clock(sim, side->agent));
	if (result == PEAL_OK)
		side->offered = false;
	return result;
}

/* Within a call that has just come up, on one side. */
static void plan_talk(struct sim *sim, uint32_t play, uint32_t side)
{
	for (uint32_t n = sim_below(sim, 4); n > 1; n--)
		plan(sim, play, side, VERB_SEND, 40000);
	for (uint32_t n = sim_below(sim, 5); n > 2; n--) {
		uint32_t within = sim_chance(sim, 50) ? 300 : 40000;

		plan(sim, play, side, sim_chance(sim, 60) ? VERB_MODIFY : VERB_UPDATE, within);
		if (sim_chance(sim, 20))
			plan(sim, play, side, VERB_CANCEL, within + 2000);
	}
	if (sim_chance(sim, 10))
		plan(sim, play, side, VERB_WATCH, 40000);
	if (sim_chance(sim, 15))
		plan(sim, play, side, VERB_TRANSFER, 40000);
}

static int answer(struct sim *sim, struct side *side, uint32_t play)
{
	struct peal_reply reply = { .size = sizeof reply };
	int result;

	if (side->late_offer || sim_choose(sim, CHOOSE_BODY, 90) || !side->may_hold)
		reply.body = sim_sdp; /* which may have stood in a reliable 1xx */
	result = peal_tape_answer(&sim->agents[side->agent].tape, side->id, &reply,
				  world_clock(sim, side->agent));
	if (result == PEAL_E_ARGUMENT && !reply.body.bytes.len) { /* that one waits for its turn */
		reply.body = sim_sdp;
		result = peal_tape_answer(&sim->agents[side->agent].tape, side->id, &reply,
					  world_clock(sim, side->agent));
	}
	if (result == PEAL_OK && !side->answered) {
		side->answered = true;
		plan(sim, play, (uint32_t)(side - sim->plays[play].callees) + 1, VERB_HANGUP,
		     sim_chance(sim, 50) ? 60000 : 300000);
	}
	return result;
}

static int do_verb(struct sim *sim, const struct item *item, struct side *side)
{
	struct peal_tape *tape = &sim->agents[side->agent].tape;
	peal_time now = world_clock(sim, side->agent);

	switch (item->verb) {
	case VERB_RING: return ring(sim, side);
	case VERB_ANSWER:
		return side->offered ? decide(sim, side, true) : answer(sim, side, item->play);
	case VERB_REJECT: return side->offered ? decide(sim, side, false) : reject(sim, side);
	case VERB_HANGUP: return hang_up(sim, side);
	case VERB_SEND: return send(sim, side);
	case VERB_MODIFY: return modify(sim, side);
	case VERB_UPDATE: return update(sim, side);
	case VERB_CANCEL: return peal_tape_cancel(tape, side->id, now);
	case VERB_ACCEPT: return decide(sim, side, true);
	case VERB_REFUSE: return decide(sim, side, false);
	default: return peal_tape_acknowledge(tape, side->id, &sim_sdp, now);
	}
}

/* Whether the verb must work: what the header promises, seen from outside. */
static bool may_do(const struct side *side, uint8_t verb)
{
	bool ending = side->hung_up || side->rejected;

	if (verb == VERB_HANGUP)
		return !ending;
	if (verb == VERB_ACKNOWLEDGE)
		return side->owes_ack && !ending;
	if (verb == VERB_SEND)
		return side->up && !ending;
	if (verb == VERB_UPDATE)
		return false;
	if (verb != VERB_RING && side->offered)
		return !ending;
	if (verb == VERB_ACCEPT || verb == VERB_REFUSE)
		return false;
	return !side->is_caller && !side->answered && !ending;
}

void people_act(struct sim *sim, struct item *item)
{
	struct side *side = side_of(sim, item->play, item->side);
	bool may = may_do(side, item->verb) && !side->replaced, ended = side->ended;
	/* The BYE may wait for an ACK; until then a re-INVITE can be answered. */
	bool either = item->verb == VERB_MODIFY || (item->verb == VERB_SEND && !side->up) ||
		      ((item->verb == VERB_RING || item->verb == VERB_REJECT) && side->may_hold) ||
		      item->verb == VERB_CANCEL || item->verb == VERB_UPDATE ||
		      (side->offered && side->hung_up) || side->replaced ||
		      (item->verb == VERB_HANGUP && side->lost && !side->answered);
	int result;

	if (item->verb == VERB_WATCH || item->verb == VERB_TRANSFER) {
		events_of_call(sim, side, item->verb == VERB_TRANSFER);
		return;
	}
	result = do_verb(sim, item, side);
	draw_verb(sim, side->agent, verb_names[item->verb], side->id, result);

	if (ended)
		must(sim, result == PEAL_E_GONE, "%s on what has ended: %d", verb_names[item->verb],
		     result);
	else if (either)
		must(sim, result == PEAL_OK || result == PEAL_E_STATE || sim->style.cramped,
		     "%s: %d", verb_names[item->verb], result);
	else if (!may && item->verb != VERB_ACKNOWLEDGE && !sim->style.spoilt)
		must(sim, result == PEAL_E_STATE, "%s at a wrong time: %d", verb_names[item->verb],
		     result);
	else if (may && weather_is_kind(sim))
		must(sim,
		     result == PEAL_OK || (side->is_caller && sim->now >= side->began + RING_LIMIT),
		     "%s: %d", verb_names[item->verb], result);
	else
		must(sim, result != PEAL_E_GONE, "%s: gone before its end", verb_names[item->verb]);
	if (result == PEAL_OK && item->verb == VERB_ACKNOWLEDGE)
		side->owes_ack = false, side->up = side->answered;
	if (result == PEAL_OK && item->verb == VERB_CANCEL)
		side->taken_back = side->modifying;
	if (result == PEAL_E_FULL)
		plan(sim, item->play, item->side, (enum verb)item->verb, 2000);
	world_read(sim, side->agent);
}

const char *people_verb(uint8_t verb)
{
	return verb < sizeof verb_names / sizeof *verb_names ? verb_names[verb] : NULL;
}

bool people_leave(struct sim *sim)
{
	bool any = false;

	for (uint8_t agent = 0; agent < sim->agent_count; agent++)
		for (uint32_t n = 0; n < KNOWN_OF(sim); n++) {
			const struct known *known = &sim->agents[agent].known[n];

			if (!known->id || side_of(sim, known->play, known->side)->ended)
				continue;
			people_act(sim, &(struct item){ .verb = VERB_HANGUP,
							.play = known->play,
							.side = known->side });
			any = true;
		}
	return any;
}

/* ---- hearing ---- */

static void plan_callee(struct sim *sim, uint32_t play, uint32_t side)
{
	uint32_t chance = sim_below(sim, 100);

	for (uint32_t rings = sim_below(sim, 3); rings; rings--)
		plan(sim, play, side, VERB_RING, 8000);
	if (chance < 15)
		plan(sim, play, side, VERB_REJECT, 20000);
	else if (chance < 20)
		plan(sim, play, side, VERB_HANGUP, 20000);
	else if (chance < 95)
		plan(sim, play, side, VERB_ANSWER, 15000);
	else /* nobody is at home; the telephone gives up */
		plan(sim, play, side, VERB_REJECT, 200000);
	if (sim_chance(sim, 5))
		plan(sim, play, side, (enum verb)sim_below(sim, 6), 30000);
}

/* A copy of the INVITE may come later than Timer H, or after a sleep: then it is
 * new again.  Timer L waits for the last one. */
static bool may_ring_again(const struct sim *sim, const struct side *before)
{
	bool refused = !before->answered || (before->may_hold && before->status == 603);

	return sim->style.jumps || sim->style.spoilt || (sim->weather == FOUL && refused);
}

static uint32_t play_of(struct sim *sim, const struct peal_event *event)
{
	const char *digits = event->message->target.at + 4;
	uint32_t number = event->message->target.len > 4 ? (uint32_t)strtoul(digits, NULL, 10) : 0;

	if (number >= sim->play_count ||
	    (sim->style.spoilt && sim->plays[number].callee_count == AGENTS))
		return new_stranger(sim);
	return number;
}

static void hear_incoming(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	uint32_t number = play_of(sim, event);
	struct play *play = &sim->plays[number];
	uint32_t side;

	for (uint8_t n = 0; n < play->callee_count; n++)
		must(sim, play->callees[n].agent != agent || may_ring_again(sim, &play->callees[n]),
		     "one INVITE rings twice (RFC 6026 8.7)");
	if (play->callee_count == AGENTS)
		return; /* after an outage longer than any timer */
	if (event->origin)
		side_of_call(sim, agent, event->origin)->replaced = true;
	side = ++play->callee_count;
	know(sim, agent, event->id, number, side);
	play->callees[side - 1].late_offer = play->caller.late_offer;
	play->callees[side - 1].began = sim->now;
	plan_callee(sim, number, side);
}

static void hear_answered(struct sim *sim, struct side *side, const struct known *known,
			  const struct peal_event *event)
{
	must(sim, side->is_caller && !side->answered, "ANSWERED twice, or at the callee");
	must(sim, !side->hung_up, "ANSWERED after hanging up");
	must(sim,
	     sim->style.spoilt || side->asked_early || !event->message ||
		 event->wants_answer == (side->late_offer && event->body.len),
	     "wants_answer is wrong (RFC 3261 13.2.1)");
	side->answered = true;
	side->owes_ack = event->wants_answer;
	side->up = !event->wants_answer;
	if (event->wants_answer)
		plan(sim, known->play, known->side, VERB_ACKNOWLEDGE, 400);
	plan(sim, known->play, known->side, VERB_HANGUP, 60000);
	plan_talk(sim, known->play, known->side);
}

/* Of two branches each may want an answer of its own. */
static void hear_progress(struct sim *sim, struct side *side, const struct known *known,
			  const struct peal_event *event)
{
	must(sim,
	     side->modifying || (side->is_caller && !side->answered) || timer_refreshes(sim, side),
	     "PROGRESS after the answer");
	must(sim, !event->wants_answer || side->late_offer || sim->style.spoilt,
	     "an offer against an offer (RFC 3262 5)");
	if (event->wants_answer) {
		side->asked_early = true;
		plan(sim, known->play, 0, VERB_ACKNOWLEDGE, 400);
	} else if (event->body.len && sim_chance(sim, 20)) {
		plan(sim, known->play, 0, VERB_UPDATE, 2000);
	}
}

static void hear_acknowledged(struct sim *sim, const struct side *side, const struct known *known)
{
	must(sim, !side->is_caller, "ACKNOWLEDGED at the caller");
	if (sim_chance(sim, 20))
		plan(sim, known->play, known->side, VERB_UPDATE, 2000);
}

static void hear_established(struct sim *sim, struct side *side, const struct known *known)
{
	must(sim, side->answered || side->up || sim->style.spoilt, "ESTABLISHED without an answer");
	if (side->is_caller || side->established)
		return; /* of a re-INVITE */
	side->established = side->up = true;
	timer_hear_established(sim, &sim->plays[known->play], side);
	plan_talk(sim, known->play, known->side);
}

static void hear_offer(struct sim *sim, struct side *side, const struct known *known)
{
	must(sim, (side->answered && !side->offered) || sim->style.spoilt,
	     "a second OFFER (RFC 3261 14.2)");
	side->offered = true;
	plan(sim, known->play, known->side, sim_chance(sim, 80) ? VERB_ACCEPT : VERB_REFUSE,
	     sim_chance(sim, 95) ? 3000 : 70000);
}

static void hear_withdrawn(const struct sim *sim, struct side *side)
{
	must(sim, side->offered || sim->style.spoilt, "WITHDRAWN without an offer");
	side->offered = false;
}

static void hear_modified(struct sim *sim, struct side *side, const struct known *known,
			  const struct peal_event *event)
{
	must(sim, side->modifying, "MODIFIED without a re-INVITE");
	must(sim,
	     sim->style.spoilt || !event->message ||
		 event->wants_answer == (side->late_again && event->body.len),
	     "wants_answer is wrong (RFC 3261 14.1)");
	side->modifying = false;
	side->owes_ack = event->wants_answer;
	if (event->wants_answer)
		plan(sim, known->play, known->side, VERB_ACKNOWLEDGE, 400);
}

/* A refresh may leave the offer to the other side. */
static void hear_refreshed(struct sim *sim, struct side *side, const struct known *known,
			   const struct peal_event *event)
{
	must(sim, side->answered || side->up || sim->style.spoilt, "REFRESHED before the answer");
	if (!event->wants_answer)
		return;
	side->owes_ack = true;
	plan(sim, known->play, known->side, VERB_ACKNOWLEDGE, 400);
}

/* In kind weather: refused, withdrawn, crossed twice, or hung up meanwhile.  One that
 * is not wanted any more does not go again for a longer session. */
static void hear_unmodified(const struct sim *sim, struct side *side,
			    const struct peal_event *event)
{
	uint16_t status = event->status;

	must(sim, side->modifying, "UNMODIFIED without a re-INVITE");
	must(sim,
	     !weather_is_kind(sim) || status == 488 || status == 487 || status == 491 ||
		 status == 481 || status == 500 ||
		 (status == 422 && (side->taken_back || side->hung_up)),
	     "a re-INVITE ended by %u", status);
	side->modifying = false;
}

static void hear_ended(struct sim *sim, struct side *side, const struct peal_event *event)
{
	side->ended = true;
	side->cause = event->cause;
	must(sim, event->cause != PEAL_CAUSE_REPLACED || side->replaced, "replaced by nobody");
	if (event->cause == PEAL_CAUSE_REPLACED)
		side->hung_up = true; /* by its user, who answered the other call */
	side->status = event->status;
	must(sim, event->cause != PEAL_CAUSE_NONE, "a call ends without a cause");
	must(sim, event->cause != PEAL_CAUSE_LOCAL || side->hung_up || side->rejected,
	     "LOCAL, but its user did nothing");
	must(sim, !side->ends_by || sim->now <= side->ends_by || sim->style.jumps,
	     "hanging up took too long");
	if (weather_is_kind(sim))
		must(sim,
		     event->cause != PEAL_CAUSE_TIMEOUT && event->cause != PEAL_CAUSE_TRANSPORT &&
			 event->cause != PEAL_CAUSE_NO_ACK,
		     "cause %d in %s weather", event->cause, weather_names[sim->weather]);
}

void people_hear(struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	const struct known *known = known_slot(sim, agent, event->id);
	struct side *side;

	if (event->type == PEAL_EV_ANSWERED && event->origin)
		know_branch(sim, agent, event);
	side = side_of(sim, known->play, known->side);
	draw_event(sim, agent, event);
	/* A 1xx that is repeated cannot be told from one that is copied: RFC 3261 13.3.1. */
	must(sim, !sim->repeating || (event->status / 100 == 1 && event->type != PEAL_EV_ENDED),
	     "a packet that came twice is told twice (P12)");
	if (events_hear(sim, agent, event))
		return;
	if (event->type == PEAL_EV_RESPONSE) {
		guard_hear_response(sim, event);
		if (event->status == 481 && event->call)
			side_of_call(sim, agent, event->call)->lost = true;
		return;
	}
	if (event->type == PEAL_EV_WITHDRAWN && event->call)
		return; /* an UPDATE that was never answered */
	if (event->type == PEAL_EV_REQUEST) {
		guard_hear_request(sim, agent, event);
		return;
	}
	if (event->type >= PEAL_EV_GRANTED && event->type <= PEAL_EV_REMOVED) {
		office_hear(sim, agent, event);
		return;
	}
	if (event->type == PEAL_EV_INCOMING) {
		must(sim, !known->id, "INCOMING twice");
		hear_incoming(sim, agent, event);
		return;
	}
	must(sim, known->id == event->id, "an event of an unknown call");
	must(sim, !side->ended, "event %d after ENDED", event->type);
	switch (event->type) {
	case PEAL_EV_ANSWERED: hear_answered(sim, side, known, event); break;
	case PEAL_EV_ENDED: hear_ended(sim, side, event); break;
	case PEAL_EV_PROGRESS: hear_progress(sim, side, known, event); break;
	case PEAL_EV_ACKNOWLEDGED: hear_acknowledged(sim, side, known); break;
	case PEAL_EV_ESTABLISHED: hear_established(sim, side, known); break;
	case PEAL_EV_OFFER: hear_offer(sim, side, known); break;
	case PEAL_EV_WITHDRAWN: hear_withdrawn(sim, side); break;
	case PEAL_EV_MODIFIED: hear_modified(sim, side, known, event); break;
	case PEAL_EV_UNMODIFIED: hear_unmodified(sim, side, event); break;
	case PEAL_EV_REFRESHED: hear_refreshed(sim, side, known, event); break;
	default: sim_fail(sim, "event %d", event->type);
	}
}
