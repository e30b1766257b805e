/* SPDX-License-Identifier: MIT */
/* Verbs about what is kept up at a server. */
#include "verbs.h"

#include "page.h"

#define SECONDS 3600

static void note(const struct order *order, const char *what, peal_id id)
{
	struct upkept *made = phone_find_upkept(order->phone, NULL, 0);
	struct page page;

	if (!made)
		return;
	made->id = id;
	page = (struct page)PAGE_ON(made->what);
	page_add(&page, "%s", what);
}

void verb_register(const struct order *order)
{
	const struct settings *settings = order->phone->agent.settings;
	const struct upkept *present = phone_find_upkept(order->phone, "registration", 0);
	struct peal_request request = { .size = sizeof request };
	uint32_t seconds = SECONDS;
	peal_id id;
	int result;

	if (!settings->registrar_uri || !settings->from) {
		phone_fails(order->phone, VERDICT_FAILED,
			    "cannot register without --registrar-uri and --identity");
		return;
	}
	if (!order_number(order, 0, 86400000, &seconds))
		return;
	if (present) {
		order_check(order, peal_tape_renew(order_tape(order), present->id, PEAL_TEXT(""),
						   NULL, order_now(order)));
		return;
	}
	request.target = peal_text_of(settings->registrar_uri);
	request.to = peal_text_of(settings->from);
	result = peal_tape_register(order_tape(order), &request, PEAL_TEXT(""), seconds,
				    order_now(order), &id);
	if (result == PEAL_OK)
		note(order, "registration", id);
	order_check(order, result);
}

void verb_unregister(const struct order *order)
{
	const struct upkept *present = phone_find_upkept(order->phone, "registration", 0);

	if (present)
		order_check(order, peal_tape_remove(order_tape(order), present->id, false,
						    order_now(order)));
	else
		phone_fails(order->phone, VERDICT_FAILED,
			    "cannot unregister: nothing is registered");
}

/* A second time for the same event of the same resource: another body. */
void verb_publish(const struct order *order)
{
	struct peal_request request = order_request(order, "", order->words[0]);
	struct peal_extra event = { PEAL_TEXT("Event"), peal_text_of(order->words[1]) };
	const struct upkept *present;
	char what[128];
	struct page page = PAGE_ON(what);
	peal_id id = 0;
	int result;

	page_add(&page, "%s of %s", order->words[1], order->words[0]);
	present = phone_find_upkept(order->phone, what, 0);
	request.extra = &event;
	request.extra_count = 1;
	request.body.type = peal_text_of(order->words[2]);
	request.body.bytes = peal_text_of(order->words[3]);
	if (present)
		result = peal_tape_renew(order_tape(order), present->id, PEAL_TEXT(""),
					 &request.body, order_now(order));
	else
		result = peal_tape_publish(order_tape(order), &request, SECONDS, order_now(order),
					   &id);
	if (result == PEAL_OK && !present)
		note(order, what, id);
	order_check(order, result);
}
