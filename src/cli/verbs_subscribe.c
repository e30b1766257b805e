/* SPDX-License-Identifier: MIT */
/* Verbs about subscriptions: ours, theirs, and what a REFER asks for. */
#include "verbs.h"

#include "page.h"

#include <stdio.h>
#include <string.h>

#define SECONDS 3600

void verb_subscribe(const struct order *order)
{
	struct peal_request request = order_request(order, "", order->words[0]);
	struct peal_subscribe subscribe = { .size = sizeof subscribe,
					    .event = peal_text_of(order->words[1]),
					    .expires = SECONDS };
	struct subscription *made;
	struct page page;
	peal_id id;
	int result;

	if (!order_number(order, 2, 86400000, &subscribe.expires))
		return;
	result = peal_tape_subscribe(order_tape(order), &request, &subscribe, order_now(order),
				     &id);
	order_check(order, result);
	made = result == PEAL_OK ? phone_subscribed(order->phone, id, false) : NULL;
	if (!made)
		return;
	page = (struct page)PAGE_ON(made->what);
	page_add(&page, "%s of %s", order->words[1], order->words[0]);
}

void verb_unsubscribe(const struct order *order)
{
	order_check(order, peal_tape_unsubscribe(order_tape(order), order->subscription->id,
						 order_now(order)));
}

/* Enum peal_notice_state of a word; says when it is none. */
static uint8_t read_state(const struct order *order)
{
	for (uint8_t state = PEAL_STATE_PENDING; state <= PEAL_STATE_TERMINATED; state++)
		if (strcmp(order->words[0], tell_notice_state(state)) == 0)
			return state;
	phone_fails(order->phone, VERDICT_USAGE,
		    "a subscription is pending, active or terminated, not \"%s\"", order->words[0]);
	return PEAL_STATE_NONE;
}

void verb_notify(const struct order *order)
{
	struct peal_notice notice = { .size = sizeof notice, .state = read_state(order) };

	if (order->count > 1)
		notice.body.type = peal_text_of(order->words[1]);
	if (order->count > 2)
		notice.body.bytes = peal_text_of(order->words[2]);
	if (notice.state != PEAL_STATE_NONE)
		order_check(order, peal_tape_notify(order_tape(order), order->subscription->id,
						    &notice, order_now(order)));
}

static void follow(const struct order *order)
{
	struct peal_request request = order_request(order, "", "");
	struct call blank = { .agent = &order->phone->agent };
	char sdp[PHONE_SDP];
	peal_id id;
	int result;

	request.body = order_session(sdp, agent_offer(&blank, sdp, sizeof sdp));
	result = peal_tape_follow(order_tape(order), order->subscription->id, &request,
				  order_now(order), &id);
	if (result == PEAL_OK)
		order_note_call(order, id, &blank, order->subscription->target);
	order_check(order, result);
}

static void grant(const struct order *order)
{
	int result = peal_tape_accept(order_tape(order), order->subscription->id, NULL,
				      order_now(order));

	if (result == PEAL_OK)
		order->subscription->waits = false;
	order_check(order, result);
}

void verb_accept(const struct order *order)
{
	if (order->subscription->is_refer)
		follow(order);
	else
		grant(order);
}

static void refer(const struct order *order, const struct peal_refer *refer)
{
	struct peal_request request = order_request(order, "", "");
	struct subscription *made;
	struct page page;
	peal_id id;
	int result = peal_tape_refer(order_tape(order), &request, refer, order_now(order), &id);

	order_check(order, result);
	made = result == PEAL_OK ? phone_subscribed(order->phone, id, false) : NULL;
	if (!made)
		return;
	page = (struct page)PAGE_ON(made->what);
	page_add(&page, "transfer of call %u", (unsigned)order->call->number);
}

void verb_transfer(const struct order *order)
{
	struct peal_refer request = {
		.size = sizeof request,
		.call = order->call->id,
		.to = peal_text_of(order->words[0]),
		.kind = order_has(order, "nosub") ? PEAL_REFER_NOSUB : PEAL_REFER_WATCHED,
	};

	refer(order, &request);
}

void verb_transfer_to(const struct order *order)
{
	struct peal_refer request = { .size = sizeof request, .call = order->call->id };
	const struct call *other = order_call_named(order, "");

	if (other == order->call) {
		phone_fails(order->phone, VERDICT_USAGE, "a call cannot be transferred to itself");
	} else if (other) {
		request.replaces = other->id;
		refer(order, &request);
	}
}

void verb_decline(const struct order *order)
{
	struct peal_reply reply = { .size = sizeof reply };
	uint32_t status = 603;

	if (!order_number(order, 0, 699, &status))
		return;
	reply.status = (uint16_t)status;
	order_check(order, peal_tape_reject(order_tape(order), order->subscription->id, &reply,
					    order_now(order)));
}
