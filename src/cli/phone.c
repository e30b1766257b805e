/* SPDX-License-Identifier: MIT */
/* The phone: lines in, events out. */
#include "phone.h"

#include "json.h"
#include "page.h"
#include "sdp.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void phone_fails(struct phone *phone, int verdict, const char *format, ...)
{
	char text[512];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	if (!phone->lines.is_terminal && phone->verdict < verdict)
		phone->verdict = verdict;
	if (phone->agent.settings->json) {
		json_begin("error");
		json_number("line", phone->line);
		json_string("text", text);
		json_end();
	} else if (phone->lines.is_terminal) {
		puts(text);
	} else {
		complain("phone", "line %u: %s", phone->line, text);
	}
}

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

/* ---- line after line ---- */

static void finish(struct phone *phone)
{
	const char *rule = phone->agent.settings->automatic;

	if (!rule || strcmp(rule, "none") == 0)
		agent_stop(&phone->agent);
}

static void go_on(struct phone *phone)
{
	char *text;

	while (!phone->is_paused && !phone->agent.is_stopping &&
	       (text = lines_take(&phone->lines))) {
		phone->line++;
		phone_obey(phone, text);
		free(text);
		peal_net_flush(phone->agent.net);
	}
	fflush(stdout);
	if (!phone->is_paused && !phone->agent.is_stopping && lines_are_over(&phone->lines))
		finish(phone);
}

static void on_lines(struct lines *lines)
{
	go_on(lines->user);
}

static void on_pause_over(uv_timer_t *timer)
{
	struct phone *phone = timer->data;
	const char *awaited = phone->awaited.name;

	phone->is_paused = false;
	phone->awaited.name = NULL;
	if (awaited) {
		phone_fails(phone, VERDICT_FAILED, "\"%s\" has not come", awaited);
		if (!phone->lines.is_terminal)
			agent_stop(&phone->agent);
	}
	go_on(phone);
}

static bool is_like(struct seen seen, struct seen wanted)
{
	return strcmp(seen.name, wanted.name) == 0 && (!wanted.call || seen.call == wanted.call);
}

/* Forgets all events up to the first that is like that; false: there is none. */
static bool take_seen(struct phone *phone, struct seen wanted)
{
	size_t at = 0;

	while (at < phone->seen_count && !is_like(phone->seen[at], wanted))
		at++;
	if (at == phone->seen_count)
		return false;
	phone->seen_count -= at + 1;
	memmove(phone->seen, phone->seen + at + 1, phone->seen_count * sizeof *phone->seen);
	return true;
}

static void note_seen(struct phone *phone, struct seen seen)
{
	if (phone->seen_count == PHONE_SEEN)
		memmove(phone->seen, phone->seen + 1, --phone->seen_count * sizeof *phone->seen);
	phone->seen[phone->seen_count++] = seen;
}

void phone_pause(struct phone *phone, uint32_t ms, struct seen awaited)
{
	if (awaited.name && take_seen(phone, awaited))
		return;
	phone->is_paused = true;
	phone->awaited = awaited;
	uv_timer_start(&phone->pause, on_pause_over, ms, 0);
}

static void look_awaited(struct phone *phone)
{
	if (!phone->awaited.name || !take_seen(phone, phone->awaited))
		return;
	phone->awaited.name = NULL; /* and lines go on when the event has been dealt with */
	uv_timer_start(&phone->pause, on_pause_over, 0, 0);
}

/* ---- what the peer wants ---- */

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
static void note_subscription(struct phone *phone, const struct peal_event *event)
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
static void forget(struct phone *phone, const struct peal_event *event)
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

static void note_direction(struct call *call, const struct peal_event *event)
{
	if (event->body.len)
		call->held = !(sdp_direction(event->body) & PEAL_DIRECTION_RECVONLY);
}

/* ACK and CANCEL are not asked who they are, so none of these is one. */
static bool asks_something(const struct peal_event *event)
{
	return event->type == PEAL_EV_INCOMING || event->type == PEAL_EV_OFFER ||
	       event->type == PEAL_EV_REQUEST || event->type == PEAL_EV_SUBSCRIPTION ||
	       event->type == PEAL_EV_REFER;
}

static void react(struct phone *phone, struct call *call, const struct peal_event *event)
{
	if (asks_something(event) && !server_admits(&phone->server, &phone->agent, event))
		return;
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

static void on_event(struct agent *agent, struct call *call, const struct peal_event *event)
{
	struct phone *phone = (struct phone *)(void *)agent;
	struct call *within = call ? call : calls_find(&agent->calls, event->call);
	struct seen seen = { tell_event_name(event->type), within ? within->number : 0 };

	if (within)
		note_direction(within, event);
	note_subscription(phone, event);
	phone_tell(phone, within, event);
	react(phone, call, event);
	forget(phone, event);
	note_seen(phone, seen);
	if (phone->is_opened)
		look_awaited(phone);
	lines_show(&phone->lines);
}

static void before(struct agent *agent)
{
	lines_hide(&((struct phone *)(void *)agent)->lines);
}

static void stop(struct agent *agent)
{
	struct phone *phone = (struct phone *)(void *)agent;

	if (!phone->is_opened || !agent->is_closed)
		return;
	phone->is_opened = false;
	lines_close(&phone->lines);
	uv_close((uv_handle_t *)&phone->pause, NULL);
}

static const struct role phone_role = {
	.before = before,
	.event = on_event,
	.stop = stop,
	.takes_calls = true,
};

/* ---- opening ---- */

static void tell_where(const struct agent *agent)
{
	struct peal_flow local;
	char text[64];

	for (size_t i = 0; peal_net_local(agent->net, i, &local); i++)
		if (peal_address_write(&local.local, text, sizeof text) > 0)
			fprintf(stderr, "listening on udp:%s\n", text);
}

static int open_phone(struct phone *phone, uv_loop_t *loop)
{
	static const char *const everywhere[] = { "udp:0.0.0.0:5060" };
	const struct settings *settings = phone->agent.settings;
	int verdict = agent_open(&phone->agent, loop,
				 settings->on_count ? settings->on : everywhere,
				 settings->on_count ? settings->on_count : 1, false);

	if (verdict)
		return verdict;
	agent_catch_signals(&phone->agent);
	if (settings->user)
		agent_identify(&phone->agent);
	tell_where(&phone->agent);
	uv_timer_init(loop, &phone->pause);
	phone->pause.data = phone;
	phone->is_opened = true;
	if (!lines_open(&phone->lines, loop)) {
		complain(settings->command, "cannot read standard input: %s", strerror(errno));
		agent_finish(&phone->agent, 0);
		return VERDICT_SYSTEM;
	}
	go_on(phone);
	return VERDICT_DONE;
}

static int check_rule(const struct settings *settings)
{
	static const char *const rules[] = { "answer", "ring", "busy", "none" };

	if (!settings->automatic)
		return VERDICT_DONE;
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (strcmp(rules[i], settings->automatic) == 0)
			return VERDICT_DONE;
	complain(settings->command, "--auto is answer, ring, busy or none, not \"%s\"",
		 settings->automatic);
	return VERDICT_USAGE;
}

int run_phone(const struct settings *settings, int count, char **operands)
{
	struct phone *phone;
	uv_loop_t loop;
	int verdict = check_rule(settings);

	if (!verdict)
		verdict = agent_check_identity(settings);
	(void)count;
	(void)operands;
	if (verdict)
		return verdict;
	phone = calloc(1, sizeof *phone);
	if (!phone)
		return VERDICT_SYSTEM;
	phone->agent.settings = settings;
	phone->agent.role = &phone_role;
	phone->agent.methods = settings->registrar ? "INFO, MESSAGE, REGISTER, UPDATE"
						   : "INFO, MESSAGE, UPDATE";
	phone->agent.supported = "100rel";
	phone->agent.packages = "conference, dialog, message-summary, presence, reg";
	phone->agent.ladder = agent_ladder(settings, "peer");
	phone->lines.arrived = on_lines;
	phone->lines.user = phone;
	uv_loop_init(&loop);
	verdict = server_open(&phone->server, settings);
	if (!verdict)
		verdict = open_phone(phone, &loop);
	agent_run(&loop);
	agent_free(&phone->agent);
	server_close(&phone->server);
	if (!verdict)
		verdict = phone->verdict;
	free(phone);
	return verdict;
}
