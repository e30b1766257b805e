/* SPDX-License-Identifier: MIT */
/* What a phone says, for people; programs get JSON (tell.c). */
#include "phone.h"

#include "json.h"
#include "page.h"

#include <stdio.h>
#include <string.h>

static const char *const states[] = {
	[PEAL_CALL_CALLING] = "calling", [PEAL_CALL_EARLY] = "early",
	[PEAL_CALL_RINGING] = "ringing", [PEAL_CALL_ANSWERED] = "answered",
	[PEAL_CALL_UP] = "up",           [PEAL_CALL_ENDING] = "ending",
};

const char *phone_state_of(const struct phone *phone, const struct call *call)
{
	struct peal_call_info info;

	if (peal_call_look(phone->agent.engine, call->id, &info) != PEAL_OK)
		return "ended";
	if (info.state != PEAL_CALL_UP || (!call->holds && !call->held))
		return states[info.state];
	if (call->holds && call->held)
		return "held by both";
	return call->holds ? "on hold" : "held by the peer";
}

/* ---- events ---- */

static void say_status(const struct peal_event *event)
{
	char reason[100] = "";
	struct page page = PAGE_ON(reason);
	bool has_reason = event->message && event->message->reason.len > 0;

	page_text(&page, has_reason ? event->message->reason
				    : peal_text_of(peal_status_phrase(event->status)));
	printf("%u %s", event->status, reason);
}

/* Its first line. */
static void say_body(const struct peal_event *event)
{
	struct peal_text rest = event->body, line;
	char text[600] = "";
	struct page page = PAGE_ON(text);

	if (!page_next_line(&rest, &line))
		return;
	page_text(&page, line);
	printf(": %s%s", text, rest.len ? " ..." : "");
}

static void say_request(const struct peal_event *event)
{
	struct peal_address_value from;
	char text[600] = "";
	struct page page = PAGE_ON(text);

	page_text(&page, event->message->token);
	page_add(&page, " from ");
	if (peal_address_read(peal_message_value(event->message, PEAL_HDR_FROM), &from, NULL) ==
	    PEAL_OK)
		page_text(&page, from.uri);
	fputs(text, stdout);
	if (event->message->method != PEAL_METHOD_UPDATE)
		say_body(event);
}

static void say_notice(const struct peal_event *event)
{
	fputs(tell_notice_state(event->state), stdout);
	if (event->status) {
		printf(", %u %s", event->status, peal_status_phrase(event->status));
		return;
	}
	if (event->seconds)
		printf(", %u s", (unsigned)event->seconds);
	say_body(event);
}

static void say_outcome(const struct peal_event *event)
{
	if (event->status)
		printf(", %u %s", event->status, peal_status_phrase(event->status));
}

static void say_over(const struct peal_event *event)
{
	printf("over, %s", event->cause == PEAL_CAUSE_NOTIFY ? tell_notice_reason(event->reason)
							     : tell_cause(event->cause));
	say_outcome(event);
	if (event->again == PEAL_AGAIN_LATER)
		printf(", again in %u s", (unsigned)event->seconds);
}

static void say_incoming(struct phone *phone, const struct call *call,
			 const struct peal_event *event)
{
	const struct call *replaced = calls_find(&phone->agent.calls, event->origin);

	printf("from %s", call ? call->peer : "?");
	if (replaced)
		printf(", in place of call %u", (unsigned)replaced->number);
}

static void say_answered(const struct phone *phone, const struct peal_event *event)
{
	const struct call *first = calls_find(&phone->agent.calls, event->origin);

	fputs("answered", stdout);
	if (first)
		printf(", another branch of call %u", (unsigned)first->number);
}

/* Where a call is up, or lasts on. */
static void say_timer(const struct peal_event *event)
{
	bool ours = event->refresher == PEAL_REFRESH_OURS;

	if (event->session_expires &&
	    (event->type == PEAL_EV_ANSWERED || event->type == PEAL_EV_ESTABLISHED ||
	     event->type == PEAL_EV_MODIFIED || event->type == PEAL_EV_REFRESHED))
		printf(", a session of %u s that %s", (unsigned)event->session_expires,
		       ours ? "we refresh" : "the peer refreshes");
}

static void say(struct phone *phone, const struct call *call, const struct peal_event *event)
{
	const struct asked *asked = phone_find_asked(phone, event->id);

	switch (event->type) {
	case PEAL_EV_INCOMING: say_incoming(phone, call, event); break;
	case PEAL_EV_PROGRESS: say_status(event); break;
	case PEAL_EV_ANSWERED: say_answered(phone, event); break;
	case PEAL_EV_WITHDRAWN:
		fputs(call ? "takes its new session back" : "wants no answer any more", stdout);
		break;
	case PEAL_EV_ESTABLISHED:
	case PEAL_EV_OFFER:
	case PEAL_EV_MODIFIED: fputs(call ? phone_state_of(phone, call) : "", stdout); break;
	case PEAL_EV_UNMODIFIED:
		fputs("the session stays as it was, ", stdout);
		say_status(event);
		break;
	case PEAL_EV_RESPONSE:
		printf("%s: ", asked ? asked->what : "answer");
		say_status(event);
		break;
	case PEAL_EV_REQUEST: say_request(event); break;
	case PEAL_EV_SUBSCRIPTION: printf("wanted for %u s", (unsigned)event->seconds); break;
	case PEAL_EV_REFER: fputs("wanted", stdout); break;
	case PEAL_EV_NOTIFIED: say_notice(event); break;
	case PEAL_EV_UNSUBSCRIBED: say_over(event); break;
	case PEAL_EV_GRANTED: printf("granted for %u s", (unsigned)event->seconds); break;
	case PEAL_EV_RETRY:
		say_status(event);
		printf(", again in %u s", (unsigned)event->seconds);
		break;
	case PEAL_EV_REMOVED:
		fputs("over", stdout);
		say_outcome(event);
		break;
	default: fputs(tell_event_name(event->type), stdout); break;
	}
}

void phone_tell(struct phone *phone, const struct call *call, const struct peal_event *event)
{
	const struct subscription *subscription = phone_find_subscription(phone, event->id);
	const struct upkept *upkept = phone_find_upkept(phone, NULL, event->id);

	if (phone->agent.settings->json || event->type == PEAL_EV_ENDED)
		return;
	if (call)
		printf("call %u: ", (unsigned)call->number);
	if (subscription)
		printf("subscription %u, %s: ", (unsigned)subscription->number, subscription->what);
	if (upkept)
		printf("%s: ", upkept->what);
	say(phone, call, event);
	say_timer(event);
	putchar('\n');
	fflush(stdout);
}

/* ---- calls ---- */

static void tell_call_json(const struct phone *phone, const struct call *call)
{
	json_begin("call");
	json_number("call", call->number);
	json_string("state", phone_state_of(phone, call));
	json_string("peer", call->peer);
	json_number("ms", peal_net_now(phone->agent.net) - call->begun);
	json_end();
}

static void tell_call(const struct phone *phone, const struct call *call)
{
	if (phone->agent.settings->json)
		tell_call_json(phone, call);
	else
		printf("call %u: %s, %s, %llu ms\n", (unsigned)call->number, call->peer,
		       phone_state_of(phone, call),
		       (unsigned long long)(peal_net_now(phone->agent.net) - call->begun));
}

void phone_tell_calls(const struct phone *phone)
{
	const struct calls *calls = &phone->agent.calls;

	for (uint32_t number = 1; calls->open && number <= calls->begun; number++) {
		const struct call *call = calls_numbered(calls, number);

		if (call)
			tell_call(phone, call);
	}
	if (calls->open == 0 && !phone->agent.settings->json)
		puts("no calls");
}
