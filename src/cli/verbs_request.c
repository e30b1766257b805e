/* SPDX-License-Identifier: MIT */
/* Verbs that send other requests, within a call and outside. */
#include "verbs.h"

/* ---- requests ---- */

static void send_within(const struct order *order, struct peal_request *request)
{
	peal_id id;
	int result = peal_tape_send(order_tape(order), order->call->id, request, order_now(order),
				    &id);

	if (result == PEAL_OK)
		phone_asked(order->phone, id, request->method);
	order_check(order, result);
}

void verb_update(const struct order *order)
{
	struct peal_request request = order_request(order, "UPDATE", "");
	char sdp[PHONE_SDP];

	if (!order_has(order, "nosdp"))
		request.body = order_session(sdp, agent_offer(order->call, sdp, sizeof sdp));
	send_within(order, &request);
}

void verb_info(const struct order *order)
{
	struct peal_request request = order_request(order, "INFO", "");

	request.body.type = peal_text_of(order->words[0]);
	request.body.bytes = peal_text_of(order->words[1]);
	send_within(order, &request);
}

static void ask(const struct order *order, struct peal_request *request)
{
	peal_id id;
	int result = peal_tape_request(order_tape(order), request, order_now(order), &id);

	if (result == PEAL_OK)
		phone_asked(order->phone, id, request->method);
	order_check(order, result);
}

void verb_message(const struct order *order)
{
	struct peal_request request = order_request(order, "MESSAGE", order->words[0]);

	request.body.type = PEAL_TEXT("text/plain");
	request.body.bytes = peal_text_of(order->words[1]);
	ask(order, &request);
}

void verb_options(const struct order *order)
{
	struct peal_request request = order_request(order, "OPTIONS", order->words[0]);

	ask(order, &request);
}
