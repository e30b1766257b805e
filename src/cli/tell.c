/* SPDX-License-Identifier: MIT */
/* What an agent says: a line for each call, JSON for each event, messages.
 *
 * Of many calls only the first lines are printed; the summary has the numbers.
 */
#include "agent.h"
#include "json.h"
#include "page.h"

#include <peal/explain.h>
#include <stdio.h>

#define LINES 50

static const char *const event_names[] = {
	[PEAL_EV_INCOMING] = "incoming",
	[PEAL_EV_PROGRESS] = "progress",
	[PEAL_EV_ANSWERED] = "answered",
	[PEAL_EV_ESTABLISHED] = "established",
	[PEAL_EV_OFFER] = "offer",
	[PEAL_EV_WITHDRAWN] = "withdrawn",
	[PEAL_EV_ENDED] = "ended",
	[PEAL_EV_RESPONSE] = "response",
	[PEAL_EV_REQUEST] = "request",
	[PEAL_EV_MODIFIED] = "modified",
	[PEAL_EV_UNMODIFIED] = "unmodified",
	[PEAL_EV_SUBSCRIPTION] = "subscription",
	[PEAL_EV_REFER] = "refer",
	[PEAL_EV_NOTIFIED] = "notified",
	[PEAL_EV_UNSUBSCRIBED] = "unsubscribed",
	[PEAL_EV_GRANTED] = "granted",
	[PEAL_EV_RETRY] = "retry",
	[PEAL_EV_REMOVED] = "removed",
	[PEAL_EV_ACKNOWLEDGED] = "acknowledged",
	[PEAL_EV_REFRESHED] = "refreshed",
};

const char *tell_event_name(size_t number)
{
	return number < sizeof event_names / sizeof *event_names ? event_names[number] : NULL;
}

const char *tell_notice_state(uint8_t state)
{
	static const char *const names[] = { "none", "pending", "active", "terminated" };

	return names[state];
}

const char *tell_notice_reason(uint8_t reason)
{
	static const char *const names[] = { "none",    "deactivated", "probation",  "rejected",
					     "timeout", "giveup",      "noresource", "invariant" };

	return names[reason];
}

const char *tell_cause(enum peal_cause cause)
{
	switch (cause) {
	case PEAL_CAUSE_NONE: return "none";
	case PEAL_CAUSE_RESPONSE: return "response";
	case PEAL_CAUSE_LOCAL: return "local";
	case PEAL_CAUSE_BYE: return "bye";
	case PEAL_CAUSE_CANCEL: return "cancel";
	case PEAL_CAUSE_TIMEOUT: return "timeout";
	case PEAL_CAUSE_TRANSPORT: return "transport";
	case PEAL_CAUSE_NO_ACK: return "no-ack";
	case PEAL_CAUSE_EXPIRED: return "expired";
	case PEAL_CAUSE_LOST: return "lost";
	case PEAL_CAUSE_REPLACED: return "replaced";
	case PEAL_CAUSE_NOTIFY: return "notify";
	case PEAL_CAUSE_LACKING: return "lacking";
	}
	return "unknown";
}

/* ---- JSON ---- */

static void begin(const struct agent *agent, const struct call *call, const char *name,
		  peal_time at)
{
	json_begin(name);
	json_number("time", at - agent->opened);
	if (call)
		json_number("call", call->number);
}

static void add_message(const struct peal_message *message)
{
	if (!message)
		return;
	if (message->is_request)
		json_text("method", message->token);
	else
		json_text("reason", message->reason);
	json_text("call_id", peal_message_value(message, PEAL_HDR_CALL_ID));
	json_text("cseq", peal_message_value(message, PEAL_HDR_CSEQ));
	json_text("from", peal_message_value(message, PEAL_HDR_FROM));
	json_text("to", peal_message_value(message, PEAL_HDR_TO));
	json_number("body_bytes", message->body.len);
}

static void add_outcome(const struct peal_event *event)
{
	if (event->status)
		json_number("status", event->status);
	if (event->cause != PEAL_CAUSE_NONE)
		json_string("cause", tell_cause(event->cause));
}

/* Of a subscription, registration, publication; the id tells one from another. */
static void add_notice(const struct peal_event *event)
{
	static const char *const again[] = { "never", "now", "later" };

	if (event->type < PEAL_EV_SUBSCRIPTION || event->type > PEAL_EV_REMOVED)
		return;
	json_number("id", event->id);
	if (event->state != PEAL_STATE_NONE)
		json_string("state", tell_notice_state(event->state));
	if (event->type == PEAL_EV_UNSUBSCRIBED) {
		json_string("subscription_reason", tell_notice_reason(event->reason));
		json_string("again", again[event->again]);
	}
	if (event->seconds)
		json_number("seconds", event->seconds);
}

static void add_timer(const struct peal_event *event)
{
	if (!event->session_expires)
		return;
	json_number("session_expires", event->session_expires);
	json_string("refresher", event->refresher == PEAL_REFRESH_OURS ? "us" : "peer");
}

void tell_event(const struct agent *agent, const struct call *call, const struct peal_event *event)
{
	if (!agent->settings->json || event->type == PEAL_EV_ENDED)
		return;
	begin(agent, call, event_names[event->type], event->at);
	add_outcome(event);
	if (event->wants_answer)
		json_flag("wants_answer", true);
	add_notice(event);
	add_timer(event);
	add_message(event->message);
	if (event->type == PEAL_EV_REQUEST || event->type == PEAL_EV_NOTIFIED)
		json_text("body", event->body);
	json_end();
}

void tell_began(const struct call *call)
{
	const struct agent *agent = call->agent;

	if (!agent->settings->json)
		return;
	begin(agent, call, "calling", call->begun);
	json_string("target", call->peer);
	json_end();
}

static void tell_ended_json(const struct agent *agent, const struct call *call,
			    const struct peal_event *event, bool ok)
{
	begin(agent, call, "ended", event->at);
	json_flag("ok", ok);
	add_outcome(event);
	json_string("peer", call->peer);
	if (call->is_up) {
		json_number("setup_ms", call->up - call->begun);
		json_number("up_ms", event->at - call->up);
	}
	add_message(event->message);
	json_end();
}

/* ---- lines ---- */

static const char *how_we_ended(const struct call *call)
{
	if (call->is_up)
		return "we hung up";
	return call->is_theirs ? "refused" : "cancelled";
}

static const char *how_it_ended(const struct call *call, const struct peal_event *event)
{
	switch (event->cause) {
	case PEAL_CAUSE_LOCAL: return how_we_ended(call);
	case PEAL_CAUSE_RESPONSE: return call->we_end ? "cancelled" : "refused";
	case PEAL_CAUSE_BYE: return "the peer hung up";
	case PEAL_CAUSE_CANCEL: return "the caller gave up";
	case PEAL_CAUSE_TIMEOUT: return "no answer in time";
	case PEAL_CAUSE_TRANSPORT: return "could not be sent";
	case PEAL_CAUSE_NO_ACK: return "our answer was not acknowledged";
	case PEAL_CAUSE_EXPIRED:
		return event->session_expires ? "nobody refreshed it" : "rang too long";
	case PEAL_CAUSE_LOST: return "the peer knows of no call";
	case PEAL_CAUSE_REPLACED: return "another call took its place";
	default: return "ended";
	}
}

static void print_status(const struct peal_event *event)
{
	char reason[100];
	struct page page = PAGE_ON(reason);
	bool has_reason = event->message && event->message->reason.len > 0;

	page_text(&page, has_reason ? event->message->reason
				    : peal_text_of(peal_status_phrase(event->status)));
	printf(", %u %s", event->status, reason);
}

static void tell_ended_line(const struct call *call, const struct peal_event *event, bool ok)
{
	printf("call %u %s: ", (unsigned)call->number, call->peer);
	if (call->is_up)
		printf("up %llu ms, ", (unsigned long long)(event->at - call->up));
	fputs(how_it_ended(call, event), stdout);
	if (event->status && (!ok || !call->is_up))
		print_status(event);
	printf(", %llu ms in all\n", (unsigned long long)(event->at - call->begun));
	fflush(stdout);
}

void tell_ended(const struct agent *agent, const struct call *call, const struct peal_event *event,
		bool ok)
{
	const struct tally *tally = &agent->tally;
	uint32_t finished = tally->ok + tally->failed + tally->cancelled;

	if (agent->is_silent)
		return;
	if (agent->settings->json) {
		tell_ended_json(agent, call, event, ok);
		return;
	}
	if (finished <= LINES || (!ok && tally->failed <= LINES))
		tell_ended_line(call, event, ok);
	if (finished == LINES + 1)
		fputs("from here on only calls that fail have a line\n", stderr);
}

/* ---- what the flight recorder knows ---- */

#define EXPLAINED 3 /* failures, when nobody asked */

void tell_explained(struct agent *agent, const struct peal_event *event, bool ok)
{
	char text[8192];

	if (!agent->settings->explain && (ok || agent->explained == EXPLAINED))
		return;
	if (peal_explain(agent->engine, event->id, text, sizeof text) < 0)
		return;
	agent->explained++;
	fputs(text, stderr);
}

/* ---- sums ---- */

static void summarize_json(const struct agent *agent)
{
	json_begin("summary");
	json_number("calls", agent->calls.begun);
	json_number("ok", agent->tally.ok);
	json_number("failed", agent->tally.failed);
	json_number("cancelled", agent->tally.cancelled);
	json_end();
}

void tell_summary(const struct agent *agent)
{
	const struct tally *tally = &agent->tally;
	bool first = true;

	if (agent->settings->json) {
		summarize_json(agent);
		return;
	}
	printf("calls %u ok %u failed %u cancelled %u", (unsigned)agent->calls.begun,
	       (unsigned)tally->ok, (unsigned)tally->failed, (unsigned)tally->cancelled);
	for (uint16_t status = 0; status < 700; status++) {
		if (tally->statuses[status] == 0)
			continue;
		printf(first ? " (%u: %u" : ", %u: %u", status, (unsigned)tally->statuses[status]);
		first = false;
	}
	puts(first ? "" : ")");
	fflush(stdout);
}

/* ---- messages ---- */

static void tell_message_json(const struct agent *agent, const char *way, const char *remote,
			      struct peal_text bytes, peal_time at)
{
	struct peal_header headers[64];
	struct peal_message message;

	if (peal_message_read(&message, bytes.at, bytes.len, headers, 64, NULL) != 0)
		return;
	begin(agent, NULL, "message", at);
	json_string("way", way);
	json_string("remote", remote);
	json_text("line", message.line);
	json_text("call_id", peal_message_value(&message, PEAL_HDR_CALL_ID));
	json_number("bytes", bytes.len);
	json_end();
}

static void show_message(struct peal_text bytes)
{
	struct peal_text line;

	while (page_next_line(&bytes, &line)) {
		char text[1000];
		struct page page = PAGE_ON(text);

		page_text(&page, line);
		fprintf(stderr, "    %s\n", text);
	}
}

void tell_message(const struct agent *agent, enum peal_net_way way, const struct peal_flow *flow,
		  struct peal_text bytes, peal_time at)
{
	char remote[64] = "";

	peal_address_write(&flow->remote, remote, sizeof remote);
	if (agent->settings->json && agent->settings->ladder)
		tell_message_json(agent, way == PEAL_NET_IN ? "in" : "out", remote, bytes, at);
	if (!agent->settings->verbose)
		return;
	fprintf(stderr, "%llu ms %s %s, %zu bytes\n", (unsigned long long)(at - agent->opened),
		way == PEAL_NET_IN ? "from" : "to", remote, bytes.len);
	show_message(bytes);
}
