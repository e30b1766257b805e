/* SPDX-License-Identifier: MIT */
/* What other things than calls cost, and what calls cost that are held. */
#include "operations.h"

#define NOTIFIES 10

/* ---- subscriptions ---- */

static void on_subscription(struct pair *p, int who, const struct peal_event *event)
{
	struct peal_notice notice = { .size = sizeof notice,
				      .body = { PEAL_TEXT("text/plain"), PEAL_TEXT("open") } };

	p->done += event->type == PEAL_EV_UNSUBSCRIBED && who == 0;
	if (event->type == PEAL_EV_SUBSCRIPTION) {
		peal_accept(p->engine[1], event->id, &notice, p->now);
		p->theirs = event->id;
	}
}

/* One that is accepted, told of ten times, and ended by its subscriber. */
void operation_subscribe(struct pair *p)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:bench@192.0.2.2") };
	struct peal_subscribe subscribe = { .size = sizeof subscribe,
					    .event = PEAL_TEXT("presence"),
					    .expires = 600 };
	struct peal_notice notice = { .size = sizeof notice,
				      .body = { PEAL_TEXT("text/plain"), PEAL_TEXT("busy") } };
	peal_id id;

	p->other = on_subscription;
	pair_expect(peal_subscribe(p->engine[0], &request, &subscribe, p->now, &id) == PEAL_OK,
		    "no room for a subscription");
	pair_settle(p);
	for (int i = 2; i < NOTIFIES; i++) {
		peal_notify(p->engine[1], p->theirs, &notice, p->now);
		pair_settle(p);
	}
	peal_unsubscribe(p->engine[0], id, p->now);
	pair_settle(p);
}

/* ---- transfers ---- */

static void on_transfer(struct pair *p, int who, const struct peal_event *event)
{
	struct peal_request request = { .size = sizeof request, .body = pair_sdp };

	if (event->type == PEAL_EV_ANSWERED && who == 0)
		p->ours = event->id;
	if (event->type == PEAL_EV_REFER)
		pair_expect(peal_follow(p->engine[1], event->id, &request, p->now, &p->theirs) ==
				PEAL_OK,
			    "a transfer cannot be followed");
	p->done += event->type == PEAL_EV_UNSUBSCRIBED && who == 0;
}

/* A call, then REFER back to the caller, whose second call takes the place of the first. */
void operation_transfer(struct pair *p)
{
	struct peal_request request = { .size = sizeof request };
	struct peal_refer refer = { .size = sizeof refer, .to = PEAL_TEXT("sip:bench@192.0.2.1") };
	peal_id id;

	p->other = on_transfer;
	p->hangs_up = false;
	pair_call(p);
	pair_advance(p, p->now + 200);
	refer.call = p->ours;
	pair_expect(peal_refer(p->engine[0], &request, &refer, p->now, &id) == PEAL_OK,
		    "no room for a transfer");
	pair_settle(p);
	pair_advance(p, p->now + 200);
	pair_expect(peal_hangup(p->engine[0], p->ours, p->now) == PEAL_OK &&
			peal_hangup(p->engine[1], p->theirs, p->now) == PEAL_OK,
		    "nothing to hang up");
	pair_settle(p);
}

/* ---- calls that are held ---- */

void operation_hold(struct pair *p, uint32_t count)
{
	p->hangs_up = false;
	/* Two on the way, which are the engines themselves here. */
	p->proxies = "Record-Route: <sip:edge@192.0.2.1;lr>, <sip:core@192.0.2.2;lr>";
	for (uint32_t i = 0; i < count; i++) {
		pair_call(p);
		pair_advance(p, p->now + 10);
	}
	pair_advance(p, p->now + 200);
	pair_advance(p, p->now + 64 * 500 + 5000);
	p->hangs_up = true;
	p->proxies = NULL;
}
