/* SPDX-License-Identifier: MIT */
#include "ua/avoid.h"

#define LONGEST 3600 /* s: nobody is shut out for a day by one response */

static uint64_t where_of(const struct ua *ua, const struct peal_flow *flow, struct peal_text host)
{
	const struct peal_address *a = &flow->remote;
	struct peal_text texts[3] = {
		host,
		{ (const char *)&a->port, sizeof a->port },
		{ (const char *)&flow->transport, sizeof flow->transport },
	};

	if (a->family)
		texts[0] = (struct peal_text){ (const char *)a->bytes, a->family == 6 ? 16 : 4 };
	return random_hash(&ua->rt->random, texts, 3).a;
}

static struct avoided *find(const struct ua *ua, uint64_t where)
{
	for (uint32_t i = 0; i < ua->rt->config.avoided; i++)
		if (ua->avoided[i].where == where)
			return &ua->avoided[i];
	return NULL;
}

/* The one that is over first, or was. */
static struct avoided *first_over(const struct ua *ua)
{
	struct avoided *first = ua->avoided;

	for (uint32_t i = 1; i < ua->rt->config.avoided; i++)
		if (ua->avoided[i].until < first->until)
			first = &ua->avoided[i];
	return first;
}

void avoid_note(struct ua *ua, const struct peal_flow *flow, struct peal_text host,
		uint32_t seconds)
{
	uint64_t where = where_of(ua, flow, host);
	struct avoided *place = find(ua, where);

	if (!ua->rt->config.avoided)
		return;
	seconds = seconds < LONGEST ? seconds : LONGEST;
	place = place ? place : first_over(ua);
	*place = (struct avoided){ where, ua->rt->now + (peal_time)seconds * 1000 };
}

bool avoid_asked(const struct ua *ua, const struct peal_flow *flow, struct peal_text host)
{
	const struct avoided *place;

	if (!ua->rt->config.avoided)
		return false;
	place = find(ua, where_of(ua, flow, host));
	return place && ua->rt->now < place->until;
}
