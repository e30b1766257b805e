/* SPDX-License-Identifier: MIT */
/* What the users of a script do besides calling: each deed by what its step says, with
 * any id that they were given or told, also one that is of another kind or has gone. */
#include "script.h"

#include <stdio.h>

#include "objects.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- ids ---- */

void deeds_note(struct sim *sim, uint8_t agent, peal_id id, uint32_t play)
{
	struct script *script = sim->script;

	if (script)
		script->ids[agent][script->id_count[agent]++ % SCRIPT_IDS] = (struct deed_id){
			id, play
		};
}

/* The n-th id before; 0 when there was none. */
static struct deed_id id_before(const struct script *script, uint8_t agent, uint32_t n)
{
	uint32_t count = script->id_count[agent];
	uint32_t have = count < SCRIPT_IDS ? count : SCRIPT_IDS;

	return have ? script->ids[agent][(count - 1 - n % have) % SCRIPT_IDS]
		    : (struct deed_id){ 0 };
}

static peal_id call_of(struct sim *sim, uint8_t agent, uint32_t number)
{
	struct item item = { 0 };

	if (!script_find(sim, agent, number, &item))
		return 0;
	return side_of(sim, item.play, item.side)->id;
}

/* ---- one deed ---- */

struct doing {
	struct sim *sim;
	const struct step *step;
	struct peal_tape *tape;
	peal_time now;
	peal_id id, call; /* with which it is done */
	uint32_t play;    /* of a REFER */
	uint8_t agent;
	char target[48];
	struct peal_body body; /* empty, or (more) one line */
	peal_id made;          /* 0: none */
};

static struct peal_text other(struct doing *d, bool with_user)
{
	snprintf(d->target, sizeof d->target, "sip:%s10.0.0.%u%s", with_user ? "7@" : "",
		 2u - d->agent, network_param(d->sim));
	return peal_text_of(d->target);
}

static int subscribe(struct doing *d, peal_id call)
{
	static const uint32_t seconds[] = { 0, 1, 60, 4000 };
	struct peal_request request = { .size = sizeof request, .body = d->body };
	struct peal_subscribe how = { .size = sizeof how,
				      .call = call,
				      .event = d->step->seed & 16  ? PEAL_TEXT("else")
					       : d->step->seed & 8 ? PEAL_TEXT("sim;id=1")
								   : PEAL_TEXT("sim"),
				      .expires = seconds[d->step->seed % 4],
				      .single = d->step->seed & 4 };
	int result;

	if (!call)
		request.target = other(d, true);
	result = peal_tape_subscribe(d->tape, &request, &how, d->now, &d->made);
	if (result == PEAL_OK)
		events_begin(d->sim, d->agent, d->made, false);
	return result;
}

static struct peal_notice notice(const struct doing *d)
{
	return (struct peal_notice){ .size = sizeof(struct peal_notice),
				     .state = d->step->seed % 4,
				     .reason = d->step->seed / 4 % 8,
				     .retry_after = d->step->seed / 32,
				     .expires = d->step->more & 16 ? 1 : 0,
				     .body = d->body };
}

static int notify(struct doing *d, bool accept)
{
	struct peal_notice told = notice(d);

	return accept ? peal_tape_accept(d->tape, d->id, &told, d->now)
		      : peal_tape_notify(d->tape, d->id, &told, d->now);
}

static int refer(struct doing *d, peal_id call)
{
	struct peal_request request = { .size = sizeof request };
	struct peal_refer wish = { .size = sizeof wish,
				   .call = call,
				   .kind = (enum peal_refer_kind)(d->step->seed % 3) };

	if (d->step->seed & 4)
		wish.replaces = call_of(d->sim, d->agent, d->step->seed / 8);
	if (!call)
		request.target = other(d, true);
	if (!call && d->step->seed & 64)
		wish.about = call_of(d->sim, d->agent, d->step->what);
	return events_refer(d->sim, d->agent, &request, &wish, &d->made);
}

static int follow(struct doing *d)
{
	struct peal_request request = { .size = sizeof request, .body = d->body };
	peal_id call = 0;
	int result = peal_tape_follow(d->tape, d->id, &request, d->now, &call);

	if (result == PEAL_OK)
		people_follow(d->sim, d->agent, call, d->play, !d->body.bytes.len);
	return result;
}

/* ---- what is kept up ---- */

static struct peal_text contacts(const struct doing *d)
{
	static const char *const lists[] = { "", "<sip:me@10.0.0.1>", "<sip:me@10.0.0.2>",
					     "<sip:me@10.0.0.1>, <sip:me@10.0.0.2>" };

	return peal_text_of(lists[d->step->seed % 4]);
}

static uint32_t seconds_of(const struct doing *d)
{
	return d->step->seed & 64 ? 60 : 3600;
}

static int keep(struct doing *d, int result)
{
	struct script *script = d->sim->script;

	if (result == PEAL_OK)
		script->kept[d->agent][script->kept_count[d->agent]++ % SCRIPT_KEPT] = d->made;
	return result;
}

static int enrol(struct doing *d)
{
	struct peal_request request = { .size = sizeof request,
					.target = other(d, false),
					.to = PEAL_TEXT("sip:me@sim.example") };

	return keep(
	    d, peal_tape_register(d->tape, &request, contacts(d), seconds_of(d), d->now, &d->made));
}

static int publish(struct doing *d)
{
	struct peal_extra event = { PEAL_TEXT("Event"), PEAL_TEXT("sim") };
	struct peal_request request = { .size = sizeof request,
					.target = other(d, true),
					.extra = &event,
					.extra_count = 1,
					.body = d->body };

	return keep(d, peal_tape_publish(d->tape, &request, seconds_of(d), d->now, &d->made));
}

/* ---- requests, and what is answered ---- */

/* By the bits of seed: to a telephone number; what the other side may do without. */
static int request(struct doing *d, peal_id call)
{
	static const char *const methods[] = { "OPTIONS", "MESSAGE", "INFO", "X" };
	const struct peal_extra extra[] = {
		{ PEAL_TEXT("Content-Disposition"), PEAL_TEXT("session;handling=optional") },
		{ PEAL_TEXT("Require"), PEAL_TEXT("else") },
	};
	uint8_t seed = d->step->seed;
	struct peal_request request = { .size = sizeof request,
					.method = peal_text_of(methods[seed % 4]),
					.body = d->body,
					.extra = &extra[seed & 8 ? 0 : 1],
					.extra_count = seed / 8 % 2u + seed / 16 % 2u };
	char route[40];

	if (!call)
		request.target = other(d, true);
	if (!call && seed & 4) {
		snprintf(route, sizeof route, "<sip:10.0.0.%u%s;lr>", 2u - d->agent,
			 network_param(d->sim));
		request.route = peal_text_of(route);
		request.target = PEAL_TEXT("tel:+1");
	}
	return call ? peal_tape_send(d->tape, call, &request, d->now, &d->made)
		    : peal_tape_request(d->tape, &request, d->now, &d->made);
}

static const char *const rows[][2] = {
	{ "Contact", "<sip:me@10.0.0.1>;expires=60, <sip:me@10.0.0.2>;expires=60" },
	{ "SIP-ETag", "e" },
	{ "Expires", "60" },
	{ "Min-Expires", "7200" },
	{ "Retry-After", "2" },
	{ "WWW-Authenticate", "Digest realm=\"sim\", nonce=\"1\", qop=\"auth\"" },
	{ "WWW-Authenticate", "Digest realm=\"sim\", nonce=\"2\", qop=\"auth\", stale=true" },
	{ "Min-SE", "120" },
};

/* With one extra row or two that follow each other, or none. */
static int reply(struct doing *d, bool accept)
{
	static const uint16_t refusals[] = { 401, 403, 404, 412, 422, 423, 480,
					     481, 489, 491, 500, 503, 603, 302 };
	struct peal_reply reply = { .size = sizeof reply };
	struct peal_extra extra[2];
	size_t first = d->step->more % 16;

	for (size_t i = 0; i < 2 && first + i < COUNT(rows); i++)
		extra[i] = (struct peal_extra){ peal_text_of(rows[first + i][0]),
						peal_text_of(rows[first + i][1]) };
	reply.extra = extra;
	if (first + 1 < COUNT(rows))
		reply.extra_count = 1u + d->step->more / 64 % 2;
	if (accept && d->step->seed % 4)
		reply.body = sim_sdp;
	if (accept)
		return peal_tape_answer(d->tape, d->id, &reply, d->now);
	reply.status = refusals[d->step->seed % COUNT(refusals)];
	return peal_tape_reject(d->tape, d->id, &reply, d->now);
}

/* ---- deeds ---- */

static int do_deed(struct doing *d)
{
	switch (d->step->how) {
	case DEED_SUBSCRIBE: return subscribe(d, 0);
	case DEED_WATCH: return d->call ? subscribe(d, d->call) : PEAL_E_GONE;
	case DEED_UNSUBSCRIBE: return peal_tape_unsubscribe(d->tape, d->id, d->now);
	case DEED_ACCEPT: return notify(d, true);
	case DEED_NOTIFY: return notify(d, false);
	case DEED_REFER: return refer(d, 0);
	case DEED_TRANSFER: return d->call ? refer(d, d->call) : PEAL_E_GONE;
	case DEED_FOLLOW: return follow(d);
	case DEED_REGISTER: return enrol(d);
	case DEED_PUBLISH: return publish(d);
	case DEED_RENEW:
		return peal_tape_renew(d->tape, d->id, contacts(d),
				       d->step->seed & 4 ? &d->body : NULL, d->now);
	case DEED_REMOVE: return peal_tape_remove(d->tape, d->id, d->step->seed & 1, d->now);
	case DEED_REQUEST: return request(d, 0);
	case DEED_SEND: return d->call ? request(d, d->call) : PEAL_E_GONE;
	case DEED_ANSWER: return reply(d, true);
	default: return reply(d, false);
	}
}

void deeds_do(struct sim *sim, const struct step *step)
{
	uint8_t agent = step->who % 2;
	struct deed_id id = id_before(sim->script, agent, step->what);
	struct doing d = { .sim = sim,
			   .step = step,
			   .tape = &sim->agents[agent].tape,
			   .now = world_clock(sim, agent),
			   .id = id.id,
			   .call = call_of(sim, agent, step->what),
			   .play = id.play,
			   .agent = agent };
	struct objects_view before = objects_see(d.tape->engine), now;
	int result;

	if (step->more & 32)
		d.body = (struct peal_body){ PEAL_TEXT("text/plain"), PEAL_TEXT("news") };
	result = do_deed(&d);
	now = objects_see(d.tape->engine);
	draw_verb(sim, agent, "do", d.made ? d.made : d.id, result);
	must(sim, result == PEAL_OK || objects_same(&before, &now),
	     "a deed that fails (%d) has changed something", result);
	if (d.made)
		deeds_note(sim, agent, d.made, 0);
	world_read(sim, agent);
}

/* ---- the end ---- */

static bool remove_all(struct sim *sim, uint8_t agent)
{
	const struct script *script = sim->script;
	bool some = false;

	for (uint32_t n = 0; n < script->kept_count[agent] && n < SCRIPT_KEPT; n++)
		some |= peal_tape_remove(&sim->agents[agent].tape, script->kept[agent][n], false,
					 world_clock(sim, agent)) == PEAL_OK;
	world_read(sim, agent);
	return some;
}

bool deeds_leave(struct sim *sim)
{
	bool some = remove_all(sim, 0);

	some = remove_all(sim, 1) || some;
	return events_leave(sim) || some;
}
