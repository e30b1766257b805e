/* SPDX-License-Identifier: MIT */
/* Answering: INVITE, then 180 after --ring, then 200 after --answer, and BYE
 * after --bye-after; or a refusal.  The SDP answer is made when the offer comes,
 * because the offer does not stay. */
#include "callee.h"

#include <stdlib.h>
#include <string.h>

#define SDP_SIZE 4000

static void must(struct call *call, int result, const char *what)
{
	if (result != PEAL_OK && result != PEAL_E_GONE)
		complain(call->agent->settings->command, "call %u: could not %s: %s",
			 (unsigned)call->number, what, agent_why(result));
}

/* ---- the steps of a call ---- */

static void refuse(struct call *call, uint16_t status)
{
	struct peal_reply reply = agent_refusal(status);
	struct agent *agent = call->agent;

	call->we_end = true;
	must(
	    call,
	    peal_tape_reject(peal_net_tape(agent->net), call->id, &reply, peal_net_now(agent->net)),
	    "refuse it");
}

static void send_answer(struct call *call, struct peal_text sdp)
{
	struct peal_reply reply = {
		.size = sizeof reply,
		.body = { PEAL_TEXT("application/sdp"), sdp },
	};
	peal_time now = peal_net_now(call->agent->net);
	int result = peal_tape_answer(peal_net_tape(call->agent->net), call->id, &reply, now);

	must(call, result, "answer it");
	if (result == PEAL_OK && !call->is_up) {
		call->is_up = true;
		call->up = now;
	}
}

static void answer_step(struct call *call)
{
	uint32_t reject = call->agent->settings->reject;

	if (reject != NOT_SET)
		refuse(call, (uint16_t)reject);
	else
		send_answer(call, (struct peal_text){ call->answer, call->answer_len });
}

static void ring_step(struct call *call)
{
	struct agent *agent = call->agent;

	must(call,
	     peal_tape_ring(peal_net_tape(agent->net), call->id, NULL, peal_net_now(agent->net)),
	     "ring");
	call_after(call, number_or(agent->settings->answer, 0), answer_step);
}

/* ---- events ---- */

static void on_incoming(struct call *call, const struct peal_event *event)
{
	const struct settings *settings = call->agent->settings;
	bool at_once = settings->ring == NOT_SET && settings->answer == NOT_SET;
	char sdp[SDP_SIZE];
	size_t len = 0;
	uint16_t status = agent_prepare(call, event, sdp, sizeof sdp, &len);

	if (status == 0 && !call_keep_answer(call, sdp, len))
		status = 500;
	if (settings->reject != NOT_SET && at_once)
		refuse(call, (uint16_t)settings->reject);
	else if (status)
		refuse(call, status);
	else
		call_after(call, number_or(settings->ring, 0), ring_step);
}

static void on_offer(struct call *call, const struct peal_event *event)
{
	struct agent *agent = call->agent;
	char sdp[SDP_SIZE];
	size_t len = 0;
	uint16_t status = agent_prepare(call, event, sdp, sizeof sdp, &len);
	struct peal_reply reply = { .size = sizeof reply, .status = status };

	if (status == 0)
		send_answer(call, (struct peal_text){ sdp, len });
	else
		must(call,
		     peal_tape_reject(peal_net_tape(agent->net), call->id, &reply,
				      peal_net_now(agent->net)),
		     "refuse the offer");
}

static void on_established(struct call *call)
{
	uint32_t bye_after = call->agent->settings->bye_after;

	if (bye_after != NOT_SET && !call->we_end)
		call_after(call, bye_after, agent_hang_up);
}

/* No call is taken beyond --calls, or while ending. */
static bool is_beyond(const struct call *call)
{
	const struct agent *agent = call->agent;

	return agent->is_stopping || call->number > agent->settings->calls;
}

static void on_event(struct agent *agent, struct call *call, const struct peal_event *event)
{
	if (event->type == PEAL_EV_INCOMING && !call)
		peal_tape_reject(peal_net_tape(agent->net), event->id, NULL,
				 peal_net_now(agent->net));
	if (!call)
		return;
	if (event->type == PEAL_EV_INCOMING && is_beyond(call))
		refuse(call, 480);
	else if (event->type == PEAL_EV_INCOMING)
		on_incoming(call, event);
	else if (event->type == PEAL_EV_OFFER)
		on_offer(call, event);
	else if (event->type == PEAL_EV_ESTABLISHED)
		on_established(call);
}

static void on_ended(struct agent *agent)
{
	const struct tally *tally = &agent->tally;

	if (tally->ok + tally->failed + tally->cancelled >= agent->settings->calls)
		agent_finish(agent, number_or(agent->settings->linger, 1000));
}

const struct role callee_role = {
	.event = on_event,
	.ended = on_ended,
	.takes_calls = true,
};
