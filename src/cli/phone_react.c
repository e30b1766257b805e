/* SPDX-License-Identifier: MIT */
/* What the peer wants, and who answers it: the rule of --auto, the server, or what an
 * offer asks. */
#include "phone.h"

#include "page.h"
#include "sdp.h"

#include <string.h>

static void answer_offer(struct call *call, const struct peal_event *event)
{
	struct agent *agent = call->agent;
	char sdp[PHONE_SDP];
	size_t len = 0;
	uint16_t status = agent_prepare(call, event, sdp, sizeof sdp, &len);
	struct peal_reply reply = agent_refusal(status);

	if (status) {
		peal_tape_reject(peal_net_tape(agent->net), event->id, &reply,
				 peal_net_now(agent->net));
		return;
	}
	reply.body = (struct peal_body){ PEAL_TEXT("application/sdp"), { sdp, len } };
	peal_tape_answer(peal_net_tape(agent->net), event->id, &reply, peal_net_now(agent->net));
}

/* RFC 3311 5.2, RFC 3262 5 */
static bool offers_something(const struct peal_event *event)
{
	enum peal_method method = event->message->method;

	return event->body.len && (method == PEAL_METHOD_UPDATE || method == PEAL_METHOD_PRACK);
}

static void answer_request(struct phone *phone, struct call *call, const struct peal_event *event)
{
	struct agent *agent = &phone->agent;

	if (event->message->method == PEAL_METHOD_REGISTER)
		server_register(&phone->server, agent, event);
	else if (call && offers_something(event))
		answer_offer(call, event);
	else
		peal_tape_answer(peal_net_tape(agent->net), event->id, NULL,
				 peal_net_now(agent->net));
}

static void acknowledge(struct call *call, const struct peal_event *event)
{
	struct agent *agent = call->agent;
	char sdp[PHONE_SDP];
	size_t len = agent_answer(call, event->body, sdp, sizeof sdp);
	struct peal_body answer = { PEAL_TEXT("application/sdp"), { sdp, len } };

	peal_tape_acknowledge(peal_net_tape(agent->net), event->dialog ? event->dialog : call->id,
			      len ? &answer : &(struct peal_body){ 0 }, peal_net_now(agent->net));
}

/* The answer to an offer is made when that comes, because it does not stay; what has
 * none is refused at once. */
static void on_incoming(struct phone *phone, struct call *call, const struct peal_event *event)
{
	const char *rule = phone->agent.settings->automatic;
	char sdp[PHONE_SDP], verb[32] = "";
	size_t len = 0;
	uint16_t status = agent_prepare(call, event, sdp, sizeof sdp, &len);
	struct page page = PAGE_ON(verb);

	if (status == 0 && !call_keep_answer(call, sdp, len))
		status = 500;
	if (status == 0 && rule && strcmp(rule, "busy") == 0)
		status = 486;
	if (status)
		page_add(&page, "%u reject %u", (unsigned)call->number, status);
	else if (rule && strcmp(rule, "none") != 0)
		page_add(&page, "%u %s", (unsigned)call->number, rule);
	phone_obey(phone, verb);
}

/* ACK and CANCEL are not asked who they are, so none of these is one. */
static bool asks_something(const struct peal_event *event)
{
	return event->type == PEAL_EV_INCOMING || event->type == PEAL_EV_OFFER ||
	       event->type == PEAL_EV_REQUEST || event->type == PEAL_EV_SUBSCRIPTION ||
	       event->type == PEAL_EV_REFER;
}

bool phone_admits(struct phone *phone, const struct peal_event *event)
{
	if (event->type == PEAL_EV_UNSUBSCRIBED)
		return phone_find_subscription(phone, event->id) != NULL;
	return !asks_something(event) || server_admits(&phone->server, &phone->agent, event);
}

void phone_react(struct phone *phone, struct call *call, const struct peal_event *event)
{
	if (call && event->type == PEAL_EV_INCOMING)
		on_incoming(phone, call, event);
	else if (event->type == PEAL_EV_INCOMING)
		peal_tape_reject(peal_net_tape(phone->agent.net), event->id, NULL,
				 peal_net_now(phone->agent.net));
	else if (call && event->wants_answer)
		acknowledge(call, event);
	else if (call && event->type == PEAL_EV_OFFER)
		answer_offer(call, event);
	else if (event->type == PEAL_EV_REQUEST)
		answer_request(phone, calls_find(&phone->agent.calls, event->call), event);
}
