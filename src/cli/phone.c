/* SPDX-License-Identifier: MIT */
/* The phone: opening it, and in which order an event is noted, told and answered. */
#include "phone.h"

#include "json.h"
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

static void note_direction(struct call *call, const struct peal_event *event)
{
	if (event->body.len)
		call->held = !(sdp_direction(event->body) & PEAL_DIRECTION_RECVONLY);
}

static void on_event(struct agent *agent, struct call *call, const struct peal_event *event)
{
	struct phone *phone = (struct phone *)(void *)agent;
	struct call *within = call ? call : calls_find(&agent->calls, event->call);
	struct seen seen = { tell_event_name(event->type), within ? within->number : 0 };

	if (within)
		note_direction(within, event);
	phone_note_subscription(phone, event);
	phone_tell(phone, within, event);
	phone_react(phone, call, event);
	phone_forget(phone, event);
	phone_saw(phone, seen);
	lines_show(&phone->lines);
}

static bool admits(struct agent *agent, const struct peal_event *event)
{
	return phone_admits((struct phone *)(void *)agent, event);
}

static void before(struct agent *agent)
{
	lines_hide(&((struct phone *)(void *)agent)->lines);
}

static bool stop(struct agent *agent)
{
	struct phone *phone = (struct phone *)(void *)agent;

	if (!phone->is_opened || !agent->is_closed)
		return false;
	phone->is_opened = false;
	lines_close(&phone->lines);
	uv_close((uv_handle_t *)&phone->pause, NULL);
	return false;
}

static const struct role phone_role = {
	.before = before,
	.admits = admits,
	.event = on_event,
	.stop = stop,
	.takes_calls = true,
};

/* ---- opening ---- */

static void on_lines(struct lines *lines)
{
	phone_go_on(lines->user);
}

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
	phone_go_on(phone);
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
	phone->agent.supported = "100rel, timer";
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
