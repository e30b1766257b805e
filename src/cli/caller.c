/* SPDX-License-Identifier: MIT */
/* Calling: INVITE with an offer, ACK, BYE after --duration; or CANCEL.
 *
 * Calls begin when one more fits both --rate and --concurrent: at the start, at
 * each turn of the pace timer, and whenever a call has ended.
 */
#include "caller.h"

#include "page.h"

#define PACE     5 /* ms between looks at the rate */
#define SDP_SIZE 4000

static bool stop_calling(struct agent *agent)
{
	struct caller *caller = agent->role_data;

	caller->is_stopped = true;
	if (caller->pace.data && !uv_is_closing((uv_handle_t *)&caller->pace))
		uv_close((uv_handle_t *)&caller->pace, NULL);
	return false;
}

static void end_if_done(struct agent *agent)
{
	struct caller *caller = agent->role_data;

	if (agent->calls.open > 0 || (caller->begun < caller->total && !caller->is_stopped))
		return;
	stop_calling(agent);
	agent_finish(agent, number_or(agent->settings->linger, 0));
}

/* ---- one call ---- */

static void give_up(struct call *call)
{
	if (!call->is_up)
		agent_hang_up(call);
}

static int invite(struct agent *agent, peal_id *id, struct peal_text sdp)
{
	const struct caller *caller = agent->role_data;
	struct peal_request request = {
		.size = sizeof request,
		.target = peal_text_of(caller->target),
		.route = peal_text_of(caller->route),
		.body = { PEAL_TEXT("application/sdp"), sdp },
	};

	if (agent->settings->from)
		request.from = peal_text_of(agent->settings->from);
	return peal_tape_call(peal_net_tape(agent->net), &request, peal_net_now(agent->net), id);
}

static int note_call(struct agent *agent, peal_id id, const struct call *blank)
{
	struct caller *caller = agent->role_data;
	struct call *call = calls_add(&agent->calls, agent, id, peal_net_now(agent->net));
	struct page page;

	if (!call)
		return PEAL_E_FULL;
	caller->begun++;
	call->sdp_session = blank->sdp_session;
	call->sdp_version = blank->sdp_version;
	page = (struct page)PAGE_ON(call->peer);
	page_text(&page, peal_text_of(caller->target));
	tell_began(call);
	if (agent->settings->cancel_after != NOT_SET)
		call_after(call, agent->settings->cancel_after, give_up);
	return PEAL_OK;
}

static int begin_call(struct agent *agent)
{
	const struct caller *caller = agent->role_data;
	struct call blank = { .agent = agent };
	struct peal_text offer = caller->sdp;
	char sdp[SDP_SIZE];
	peal_id id;
	int result;

	if (offer.len == 0)
		offer = (struct peal_text){ sdp, agent_offer(&blank, sdp, sizeof sdp) };
	result = invite(agent, &id, offer);
	return result ? result : note_call(agent, id, &blank);
}

/* ---- many calls ---- */

static bool is_time_for_one(const struct agent *agent)
{
	const struct caller *caller = agent->role_data;
	peal_time elapsed = peal_net_now(agent->net) - caller->first;

	if (caller->is_stopped || caller->begun >= caller->total ||
	    agent->calls.open >= caller->concurrent)
		return false;
	return caller->rate == 0 || caller->begun <= elapsed * caller->rate / 1000;
}

static void cannot_call(struct agent *agent, int result)
{
	struct caller *caller = agent->role_data;

	complain(agent->settings->command, "cannot call \"%s\": %s", caller->target,
		 agent_why(result));
	caller->verdict = result == PEAL_E_FULL ? VERDICT_SYSTEM : VERDICT_USAGE;
	stop_calling(agent);
}

static void go_on(struct agent *agent)
{
	while (is_time_for_one(agent)) {
		int result = begin_call(agent);

		if (result == PEAL_E_FULL && agent->calls.open > 0)
			break; /* when one has ended there is room again */
		if (result)
			cannot_call(agent, result);
		if (agent->ladder)
			peal_net_flush(agent->net); /* so that it is known whose message it is */
	}
	end_if_done(agent);
}

static void on_pace(uv_timer_t *pace)
{
	struct agent *agent = pace->data;

	go_on(agent);
	peal_net_flush(agent->net);
}

void caller_start(struct agent *agent)
{
	struct caller *caller = agent->role_data;

	caller->first = peal_net_now(agent->net);
	if (caller->rate) {
		uv_timer_init(agent->loop, &caller->pace);
		caller->pace.data = agent;
		uv_timer_start(&caller->pace, on_pace, PACE, PACE);
	}
	go_on(agent);
	peal_net_flush(agent->net);
}

/* ---- events ---- */

static void acknowledge(struct call *call, const struct peal_event *event)
{
	struct agent *agent = call->agent;
	char sdp[SDP_SIZE];
	size_t len = agent_answer(call, event->body, sdp, sizeof sdp);
	struct peal_body answer = { PEAL_TEXT("application/sdp"), { sdp, len } };

	peal_tape_acknowledge(peal_net_tape(agent->net), call->id,
			      len ? &answer : &(struct peal_body){ 0 }, peal_net_now(agent->net));
}

static void on_answered(struct call *call, const struct peal_event *event)
{
	if (event->wants_answer)
		acknowledge(call, event);
	if (!call->we_end)
		call_after(call, number_or(call->agent->settings->duration, 1000), agent_hang_up);
}

static void on_offer(struct call *call, const struct peal_event *event)
{
	struct agent *agent = call->agent;
	peal_time now = peal_net_now(agent->net);
	char sdp[SDP_SIZE];
	size_t len = event->body.len ? agent_answer(call, event->body, sdp, sizeof sdp)
				     : agent_offer(call, sdp, sizeof sdp);
	struct peal_reply refusal = { .size = sizeof refusal, .status = 488 };
	struct peal_reply answer = {
		.size = sizeof answer,
		.body = { PEAL_TEXT("application/sdp"), { sdp, len } },
	};

	if (len > 0)
		peal_tape_answer(peal_net_tape(agent->net), call->id, &answer, now);
	else
		peal_tape_reject(peal_net_tape(agent->net), call->id, &refusal, now);
}

static void on_event(struct agent *agent, struct call *call, const struct peal_event *event)
{
	struct peal_reply busy = { .size = sizeof busy, .status = 486 };

	if (event->type == PEAL_EV_INCOMING)
		peal_tape_reject(peal_net_tape(agent->net), event->id, &busy,
				 peal_net_now(agent->net));
	else if (call && event->type == PEAL_EV_ANSWERED)
		on_answered(call, event);
	else if (call && event->type == PEAL_EV_OFFER)
		on_offer(call, event);
}

const struct role caller_role = {
	.event = on_event,
	.ended = go_on,
	.stop = stop_calling,
};
