/* SPDX-License-Identifier: MIT */
/* What the phone remembers by id, to call it by name: requests under way,
 * subscriptions of both kinds, registrations and publications. */
#include "phone.h"

#include "page.h"

#include <string.h>

void phone_asked(struct phone *phone, peal_id id, struct peal_text method)
{
	struct asked *free = phone_find_asked(phone, 0);
	struct page page;

	if (!free)
		return;
	free->id = id;
	page = (struct page)PAGE_ON(free->what);
	page_text(&page, method);
}

struct asked *phone_find_asked(struct phone *phone, peal_id id)
{
	for (size_t i = 0; i < PHONE_ASKED; i++)
		if (phone->asked[i].id == id)
			return &phone->asked[i];
	return NULL;
}

struct subscription *phone_find_subscription(struct phone *phone, peal_id id)
{
	for (size_t i = 0; i < PHONE_SUBSCRIPTIONS; i++)
		if (phone->subscriptions[i].id == id)
			return &phone->subscriptions[i];
	return NULL;
}

struct subscription *phone_subscribed(struct phone *phone, peal_id id, bool is_theirs)
{
	struct subscription *place = phone_find_subscription(phone, 0);

	if (place)
		*place = (struct subscription){ .id = id,
						.number = ++phone->subscribed,
						.is_theirs = is_theirs,
						.waits = is_theirs };
	return place;
}

struct upkept *phone_find_upkept(struct phone *phone, const char *what, peal_id id)
{
	for (size_t i = 0; i < PHONE_UPKEPT; i++) {
		struct upkept *one = &phone->upkept[i];

		if (what ? one->id && strcmp(one->what, what) == 0 : one->id == id)
			return one;
	}
	return NULL;
}
/* A URI without what it would put into a message. */
static void write_target(struct page *page, struct peal_text value)
{
	struct peal_address_value address;
	const char *headers;

	if (peal_address_read(value, &address, NULL) != PEAL_OK)
		return;
	headers = memchr(address.uri.at, '?', address.uri.len);
	if (headers)
		address.uri.len = (size_t)(headers - address.uri.at);
	page_text(page, address.uri);
}

/* "presence for sip:bob@...", "transfer to sip:carol@... for sip:bob@...". */
static void name_theirs(struct subscription *theirs, const struct peal_event *event)
{
	struct page page = PAGE_ON(theirs->what), target = PAGE_ON(theirs->target);

	if (theirs->is_refer) {
		write_target(&target, peal_message_value(event->message, PEAL_HDR_REFER_TO));
		page_add(&page, "transfer to %s", theirs->target);
	} else {
		page_text(&page, peal_message_value(event->message, PEAL_HDR_EVENT));
	}
	page_add(&page, " for ");
	write_target(&page, peal_message_value(event->message, PEAL_HDR_FROM));
}

/* What comes in, and what a fork of ours brings, which is called like that. */
void phone_note_subscription(struct phone *phone, const struct peal_event *event)
{
	const struct subscription *origin = phone_find_subscription(phone, event->origin);
	bool is_refer = event->type == PEAL_EV_REFER;
	bool is_fork = event->type == PEAL_EV_NOTIFIED && event->origin;
	struct subscription *made;

	if (!is_refer && !is_fork && event->type != PEAL_EV_SUBSCRIPTION)
		return;
	made = phone_subscribed(phone, event->id, !is_fork);
	if (!made)
		return;
	made->is_refer = is_refer;
	if (!is_fork)
		name_theirs(made, event);
	else if (origin)
		memcpy(made->what, origin->what, sizeof made->what);
}

/* What an event ends. */
void phone_forget(struct phone *phone, const struct peal_event *event)
{
	struct subscription *subscription = phone_find_subscription(phone, event->id);
	struct upkept *upkept = phone_find_upkept(phone, NULL, event->id);
	struct asked *asked = phone_find_asked(phone, event->id);

	if (subscription && event->type == PEAL_EV_UNSUBSCRIBED)
		subscription->id = 0;
	if (upkept && event->type == PEAL_EV_REMOVED)
		upkept->id = 0;
	if (asked && event->status >= 200)
		asked->id = 0;
}
