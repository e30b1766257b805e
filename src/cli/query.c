/* SPDX-License-Identifier: MIT */
/* peal options: sends OPTIONS and prints what the server says it can do. */
#include "agent.h"
#include "json.h"
#include "page.h"
#include "target.h"

#include <stdio.h>
#include <stdlib.h>

struct query {
	int verdict;
	bool is_answered;
};

static void show_row(const struct peal_header *row, bool json)
{
	char text[2000];
	struct page page = PAGE_ON(text);

	if (json) {
		json_begin("header");
		json_number("id", row->id);
		json_string("name", peal_header_describe(row->id).name);
		json_text("sent_name", row->name);
		json_text("value", row->value);
		json_end();
		return;
	}
	page_text(&page, row->value);
	printf("%s: %s\n", peal_header_describe(row->id).name, text);
}

static void show(const struct peal_message *message, bool json)
{
	static const enum peal_header_id shown[] = {
		PEAL_HDR_ALLOW,           PEAL_HDR_ACCEPT,    PEAL_HDR_ACCEPT_ENCODING,
		PEAL_HDR_ACCEPT_LANGUAGE, PEAL_HDR_SUPPORTED, PEAL_HDR_ALLOW_EVENTS,
		PEAL_HDR_USER_AGENT,      PEAL_HDR_SERVER,    PEAL_HDR_CONTACT,
		PEAL_HDR_RETRY_AFTER,     PEAL_HDR_WARNING,
	};
	const struct peal_header *row;
	char text[300];
	struct page page = PAGE_ON(text);

	page_text(&page, message->line);
	if (!json)
		puts(text);
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
		for (row = peal_message_find(message, shown[i]); row;
		     row = peal_message_next(message, row))
			show_row(row, json);
}

static void on_event(struct agent *agent, struct call *call, const struct peal_event *event)
{
	struct query *query = agent->role_data;

	(void)call;
	if (event->type == PEAL_EV_INCOMING)
		peal_tape_reject(peal_net_tape(agent->net), event->id, NULL,
				 peal_net_now(agent->net));
	if (event->type != PEAL_EV_RESPONSE || event->status < 200)
		return;
	query->is_answered = true;
	query->verdict = event->status < 300 ? VERDICT_DONE : VERDICT_FAILED;
	if (event->message)
		show(event->message, agent->settings->json);
	else if (!agent->settings->json)
		printf("no answer: %s, %u %s\n", tell_cause(event->cause), event->status,
		       peal_status_phrase(event->status));
	agent_finish(agent, 0);
}

static const struct role query_role = { .event = on_event };

static void ask(struct agent *agent, const char *uri, const struct target *target)
{
	struct query *query = agent->role_data;
	struct peal_request request = {
		.size = sizeof request,
		.method = PEAL_TEXT("OPTIONS"),
		.target = peal_text_of(uri),
		.route = peal_text_of(target->route),
	};
	static const struct peal_extra accept = { { "Accept", 6 }, { "application/sdp", 15 } };
	peal_id id;
	int result;

	if (agent->settings->from)
		request.from = peal_text_of(agent->settings->from);
	request.extra = &accept;
	request.extra_count = 1;
	result = peal_tape_request(peal_net_tape(agent->net), &request, peal_net_now(agent->net),
				   &id);
	if (result) {
		complain(agent->settings->command, "cannot ask \"%s\": %s", uri, agent_why(result));
		query->verdict = VERDICT_USAGE;
		agent_finish(agent, 0);
	}
	peal_net_flush(agent->net);
}

static int ask_on_loop(struct agent *agent, const struct target *target)
{
	struct query *query = agent->role_data;
	uv_loop_t loop;
	int verdict;

	uv_loop_init(&loop);
	verdict = agent_open(agent, &loop, target->on, target->on_count, false);
	if (!verdict) {
		agent_catch_signals(agent);
		ask(agent, target->uri, target);
	}
	agent_run(&loop);
	agent_free(agent);
	return verdict ? verdict : query->verdict;
}

int run_query(const struct settings *settings, int count, char **operands)
{
	struct query query = { .verdict = VERDICT_FAILED };
	struct agent *agent;
	struct target target;
	int verdict = target_read(&target, settings, operands[0]);

	(void)count;
	if (verdict)
		return verdict;
	agent = calloc(1, sizeof *agent);
	if (!agent)
		return VERDICT_SYSTEM;
	agent->settings = settings;
	agent->role = &query_role;
	agent->role_data = &query;
	agent->ladder = agent_ladder(settings, "server");
	verdict = ask_on_loop(agent, &target);
	free(agent);
	return verdict;
}
