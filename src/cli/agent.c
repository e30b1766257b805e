/* SPDX-License-Identifier: MIT */
/* One user agent on one loop: opening, events, ending. */
#include "agent.h"

#include "page.h"
#include "sdp.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define DRAW_AFTER 200  /* ms that the last messages of a call have to come */
#define STOP_LIMIT 5000 /* ms that open calls have to end */

const char *agent_why(int result)
{
	switch (result) {
	case PEAL_E_SYNTAX: return "a URI is not what it should be";
	case PEAL_E_FULL: return "a limit is reached";
	case PEAL_E_STATE: return "it is not possible now";
	case PEAL_E_GONE: return "it is over already";
	case PEAL_E_ARGUMENT: return "no address of ours suits, or a text cannot be sent";
	default: return "no reason known";
	}
}

struct ladder *agent_ladder(const struct settings *settings, const char *peer)
{
	struct ladder *ladder;

	if ((!settings->ladder || settings->json) && !settings->svg)
		return NULL;
	ladder = ladder_new("peal", peer, false, settings->ascii || ladder_wants_ascii());
	if (ladder && settings->svg)
		agent_draw_to(ladder, settings, !settings->ladder || settings->json);
	return ladder;
}

void agent_draw_to(struct ladder *ladder, const struct settings *settings, bool quiet)
{
	if (!ladder_to_svg(ladder, settings->svg, quiet))
		complain(settings->command, "cannot write \"%s\": %s", settings->svg,
			 strerror(errno));
}

/* ---- events ---- */

static bool went_well(const struct call *call, const struct peal_event *event)
{
	switch (event->cause) {
	case PEAL_CAUSE_LOCAL: return call->is_up || call->we_end;
	case PEAL_CAUSE_REPLACED:
	case PEAL_CAUSE_BYE: return true;
	case PEAL_CAUSE_RESPONSE: return call->we_end && (call->is_up || event->status == 487);
	default: return false;
	}
}

static void end_call(struct agent *agent, struct call *call, const struct peal_event *event)
{
	bool cancelled = event->cause == PEAL_CAUSE_CANCEL, ok = went_well(call, event);

	if (cancelled) {
		agent->tally.cancelled++;
	} else if (ok) {
		agent->tally.ok++;
	} else {
		agent->tally.failed++;
		agent->tally.statuses[event->status < 700 ? event->status : 0]++;
	}
	tell_ended(agent, call, event, ok || cancelled);
	tell_explained(agent, event, ok || cancelled);
	agent->role->event(agent, call, event);
	calls_remove(&agent->calls, call);
	if (agent->role->ended)
		agent->role->ended(agent);
}

static void note_peer(struct call *call, const struct peal_event *event)
{
	struct page page = PAGE_ON(call->peer);
	struct peal_address_value from;

	if (event->message &&
	    peal_address_read(peal_message_value(event->message, PEAL_HDR_FROM), &from, NULL) == 0)
		page_text(&page, from.uri);
}

/* Another branch of our INVITE, that is kept: a call beside the first. */
static struct call *branch_of(struct agent *agent, const struct peal_event *event)
{
	const struct call *first = calls_find(&agent->calls, event->origin);
	struct call *call = first ? calls_add(&agent->calls, agent, event->id, event->at) : NULL;

	if (!call)
		return NULL;
	memcpy(call->peer, first->peer, sizeof call->peer);
	call->sdp_session = first->sdp_session;
	call->sdp_version = first->sdp_version;
	return call;
}

static struct call *call_of(struct agent *agent, const struct peal_event *event)
{
	struct call *call;

	if (event->type == PEAL_EV_ANSWERED && event->origin)
		return branch_of(agent, event);
	if (event->type != PEAL_EV_INCOMING || !agent->role->takes_calls)
		return calls_find(&agent->calls, event->id);
	call = calls_add(&agent->calls, agent, event->id, event->at);
	if (call) {
		call->is_theirs = true;
		note_peer(call, event);
	}
	return call;
}

/* Nor is the end of what was not admitted. */
static bool is_heard(struct agent *agent, const struct peal_event *event)
{
	if (event->type == PEAL_EV_ENDED)
		return calls_find(&agent->calls, event->id) != NULL;
	return !agent->role->admits || agent->role->admits(agent, event);
}

static void on_event(void *user, struct peal_engine *engine, const struct peal_event *event)
{
	struct agent *agent = user;
	struct call *call;

	(void)engine;
	if (!is_heard(agent, event))
		return;
	call = call_of(agent, event);
	if (agent->role->before)
		agent->role->before(agent);
	if (agent->ladder)
		ladder_event(agent->ladder, agent->side, event);
	if (call && event->type == PEAL_EV_ANSWERED && !call->is_up) {
		call->is_up = true;
		call->up = event->at;
	}
	tell_event(agent, call ? call : calls_find(&agent->calls, event->call), event);
	if (event->type == PEAL_EV_RESPONSE && event->status >= 200)
		tell_explained(agent, event, event->status < 300);
	if (call && event->type == PEAL_EV_ENDED)
		end_call(agent, call, event);
	else
		agent->role->event(agent, call, event);
	if (agent->is_stopping && agent->calls.open == 0)
		agent_finish(agent, 0);
}

static void on_step(void *user, const struct peal_step *step)
{
	struct agent *agent = user;

	ladder_step(agent->ladder, agent->side, step);
}

static void on_traffic(void *user, enum peal_net_way way, const struct peal_flow *flow,
		       struct peal_text bytes, peal_time at)
{
	struct agent *agent = user;

	if (agent->ladder)
		ladder_traffic(agent->ladder, agent->side, way, flow, bytes, at);
	tell_message(agent, way, flow, bytes, at);
}

static void on_record(void *user, const void *bytes, size_t len)
{
	struct agent *agent = user;

	fwrite(bytes, 1, len, agent->record);
}

/* ---- opening ---- */

/* The first thing, so that it fails before anything has happened. */
static int open_record(struct agent *agent, struct peal_net_config *config)
{
	const char *file = agent->settings->record;

	if (!file)
		return VERDICT_DONE;
	agent->record = fopen(file, "wb");
	if (agent->record) {
		config->record = on_record;
		return VERDICT_DONE;
	}
	agent->is_closed = true;
	complain(agent->settings->command, "cannot write \"%s\": %s", file, strerror(errno));
	return VERDICT_SYSTEM;
}

static void close_record(struct agent *agent)
{
	if (!agent->record)
		return;
	if (ferror(agent->record) | fclose(agent->record))
		complain(agent->settings->command, "\"%s\" could not be written to its end",
			 agent->settings->record);
	agent->record = NULL;
}

static void set_limits(struct peal_config *config, bool many)
{
	peal_config_init(config);
	config->user_agent = PEAL_TEXT("peal/" PEAL_VERSION);
	config->contact_user = PEAL_TEXT("peal");
	if (!many)
		return;
	config->calls = 65536;
	config->dialogs = 131072;
	config->acks = 131072;
	config->transactions = 262144;
	config->events = 4096;
	config->outputs = 4096;
	config->storage = 2147483648u; /* reserved; it costs nothing before it is used */
}

static void set_hooks(struct peal_net_config *config, const struct agent *agent)
{
	const struct settings *settings = agent->settings;

	config->event = on_event;
	if (agent->ladder)
		config->step = on_step;
	if (agent->ladder || settings->verbose || (settings->ladder && settings->json))
		config->traffic = on_traffic;
	if (settings->t1 == NOT_SET)
		return;
	config->engine.t1 = settings->t1;
	if (config->engine.t2 < settings->t1)
		config->engine.t2 = settings->t1;
}

/* A port where media may be sent: bound, so that it is ours, and never read. */
static void open_media(struct agent *agent)
{
	struct sockaddr_storage storage = { 0 };
	int len = sizeof storage;
	struct peal_flow local = { 0 };
	bool is_6;

	peal_net_local(agent->net, 0, &local);
	is_6 = local.local.family == 6;
	agent->media_address = local.local;
	agent->media_address.port = 9; /* discard, should the rest fail */
	uv_udp_init(agent->loop, &agent->media);
	if (is_6)
		uv_ip6_addr("::", 0, (struct sockaddr_in6 *)&storage);
	else
		uv_ip4_addr("0.0.0.0", 0, (struct sockaddr_in *)&storage);
	if (uv_udp_bind(&agent->media, (const struct sockaddr *)&storage, 0) != 0 ||
	    uv_udp_getsockname(&agent->media, (struct sockaddr *)&storage, &len) != 0)
		return;
	agent->media_address.port = ntohs(is_6 ? ((struct sockaddr_in6 *)&storage)->sin6_port
					       : ((struct sockaddr_in *)&storage)->sin_port);
}

static void draw(uv_timer_t *timer)
{
	struct agent *agent = timer->data;

	ladder_draw(agent->ladder, peal_net_now(agent->net) - DRAW_AFTER);
}

static void draw_from_time_to_time(struct agent *agent)
{
	uv_timer_init(agent->loop, &agent->drawing);
	agent->drawing.data = agent;
	uv_timer_start(&agent->drawing, draw, DRAW_AFTER, DRAW_AFTER / 2);
}

static int cannot_open(const struct agent *agent, const char *const *on, size_t count, int result,
		       const char *why)
{
	if (count == 1)
		complain(agent->settings->command, "cannot use \"%s\": %s", on[0], why);
	else
		complain(agent->settings->command, "cannot use one of the addresses: %s", why);
	return result == PEAL_E_ARGUMENT ? VERDICT_USAGE : VERDICT_SYSTEM;
}

int agent_open(struct agent *agent, uv_loop_t *loop, const char *const *on, size_t on_count,
	       bool many)
{
	struct peal_net_config config = {
		.size = sizeof config,
		.loop = loop,
		.on = on,
		.on_count = on_count,
		.user = agent,
	};
	const char *why;
	int result;

	agent->loop = loop;
	if (open_record(agent, &config))
		return VERDICT_SYSTEM;
	set_limits(&config.engine, many);
	if (agent->methods)
		config.engine.methods = peal_text_of(agent->methods);
	if (agent->supported)
		config.engine.supported = peal_text_of(agent->supported);
	if (agent->packages) {
		config.engine.packages = peal_text_of(agent->packages);
		config.engine.subscriptions = 256;
	}
	set_hooks(&config, agent);
	result = peal_net_open(&agent->net, &config, &why);
	if (result) {
		agent->is_closed = true;
		return cannot_open(agent, on, on_count, result, why);
	}
	agent->engine = peal_net_engine(agent->net);
	agent->opened = peal_net_now(agent->net);
	uv_timer_init(loop, &agent->timer);
	agent->timer.data = agent;
	open_media(agent);
	if (agent->ladder && !agent->is_silent)
		draw_from_time_to_time(agent);
	return VERDICT_DONE;
}

int agent_check_identity(const struct settings *settings)
{
	struct peal_text user = peal_text_of(settings->user ? settings->user : "");

	if (!settings->user != !settings->password)
		complain(settings->command, "--user and --password belong together");
	else if (user.len > 128 || (user.len && memchr(user.at, ':', user.len)) ||
		 (settings->password && strlen(settings->password) > 128))
		complain(settings->command, "a name has no colon, a password 128 bytes at most");
	else
		return VERDICT_DONE;
	return VERDICT_USAGE;
}

void agent_identify(struct agent *agent)
{
	struct peal_credentials credentials = {
		.size = sizeof credentials,
		.username = peal_text_of(agent->settings->user),
		.password = peal_text_of(agent->settings->password),
	};

	peal_tape_credentials(peal_net_tape(agent->net), &credentials);
}

/* ---- ending ---- */

static void drop_call(struct call *call)
{
	calls_remove(&call->agent->calls, call);
}

static void close_all(struct agent *agent)
{
	if (agent->is_closed)
		return;
	agent->is_closed = true;
	if (agent->role->stop)
		agent->role->stop(agent);
	calls_each(&agent->calls, drop_call);
	peal_net_close(agent->net);
	uv_close((uv_handle_t *)&agent->timer, NULL);
	uv_close((uv_handle_t *)&agent->media, NULL);
	if (agent->drawing.data)
		uv_close((uv_handle_t *)&agent->drawing, NULL);
	for (size_t i = 0; i < 2; i++)
		if (agent->signals[i].data)
			uv_close((uv_handle_t *)&agent->signals[i], NULL);
}

static void finish_now(uv_timer_t *timer)
{
	close_all(timer->data);
}

void agent_finish(struct agent *agent, uint32_t ms)
{
	if (agent->is_closed || agent->is_finishing)
		return;
	agent->is_finishing = true;
	if (agent->ladder && ms < DRAW_AFTER)
		ms = DRAW_AFTER;
	uv_timer_start(&agent->timer, finish_now, ms, 0);
}

void agent_free(struct agent *agent)
{
	if (agent->ladder && agent->side == 0) {
		ladder_draw(agent->ladder, PEAL_NEVER);
		ladder_free(agent->ladder);
	}
	agent->ladder = NULL;
	close_record(agent);
}

void agent_run(uv_loop_t *loop)
{
	uv_run(loop, UV_RUN_DEFAULT);
	uv_loop_close(loop);
}

void agent_hang_up(struct call *call)
{
	call->we_end = true;
	call_stop_timer(call);
	if (peal_tape_hangup(peal_net_tape(call->agent->net), call->id,
			     peal_net_now(call->agent->net)) == PEAL_E_FULL)
		call_after(call, 10, agent_hang_up);
}

void agent_stop(struct agent *agent)
{
	bool waits;

	if (agent->is_stopping || agent->is_finishing) {
		close_all(agent);
		return;
	}
	agent->is_stopping = true;
	waits = agent->role->stop && agent->role->stop(agent);
	calls_each(&agent->calls, agent_hang_up);
	peal_net_flush(agent->net);
	if (agent->calls.open == 0 && !waits)
		agent_finish(agent, 0);
	else
		uv_timer_start(&agent->timer, finish_now, STOP_LIMIT, 0);
}

static void on_signal(uv_signal_t *signal, int number)
{
	(void)number;
	agent_stop(signal->data);
}

void agent_catch_signals(struct agent *agent)
{
	static const int numbers[2] = { SIGINT, SIGTERM };

	for (size_t i = 0; i < 2; i++) {
		uv_signal_init(agent->loop, &agent->signals[i]);
		agent->signals[i].data = agent;
		uv_signal_start(&agent->signals[i], on_signal, numbers[i]);
	}
}

/* ---- session descriptions ---- */

static struct sdp_us describe(struct call *call)
{
	if (call->sdp_session == 0)
		uv_random(NULL, NULL, &call->sdp_session, 4, 0, NULL);
	return (struct sdp_us){ call->agent->media_address, call->sdp_session, ++call->sdp_version,
				call->holds ? PEAL_DIRECTION_SENDONLY : PEAL_DIRECTION_SENDRECV };
}

size_t agent_offer(struct call *call, char *out, size_t size)
{
	struct sdp_us us = describe(call);

	return sdp_offer(&us, out, size);
}

size_t agent_answer(struct call *call, struct peal_text offer, char *out, size_t size)
{
	struct sdp_us us = describe(call);

	return sdp_answer(&us, offer, out, size);
}

static bool is_sdp(const struct peal_message *message)
{
	struct peal_text value = peal_message_value(message, PEAL_HDR_CONTENT_TYPE);
	struct peal_media_type type;

	return peal_media_type_read(value, &type, NULL) == 0 &&
	       peal_text_same(type.type, PEAL_TEXT("application")) &&
	       peal_text_same(type.subtype, PEAL_TEXT("sdp"));
}

uint16_t agent_prepare(struct call *call, const struct peal_event *event, char *sdp, size_t size,
		       size_t *len)
{
	if (event->body.len == 0) {
		*len = agent_offer(call, sdp, size);
		return *len ? 0 : 500;
	}
	if (!is_sdp(event->message))
		return 415;
	*len = agent_answer(call, event->body, sdp, size);
	return *len ? 0 : 488;
}

struct peal_reply agent_refusal(uint16_t status)
{
	static const struct peal_extra accept = { { "Accept", 6 }, { "application/sdp", 15 } };
	struct peal_reply reply = { .size = sizeof reply, .status = status };

	if (status == 415) {
		reply.extra = &accept;
		reply.extra_count = 1;
	}
	return reply;
}
