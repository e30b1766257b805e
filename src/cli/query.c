/* SPDX-License-Identifier: MIT */
/* peal options, message, register, publish, subscribe: one thing is asked of a server, and its
 * answer printed; of a subscription, all that it tells. */
#include "agent.h"
#include "json.h"
#include "page.h"
#include "target.h"

#include <stdio.h>
#include <stdlib.h>

struct query {
	int verdict;
	bool removes;         /* what was granted */
	peal_id subscription; /* while there is one */
	const char *const *operands;
	const char *packages; /* NULL: no subscriptions */
	/* Asks; an error of the engine's. */
	int (*ask)(struct agent *agent, struct query *query, struct peal_request *request,
		   peal_id *id);
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
		PEAL_HDR_ALLOW,
		PEAL_HDR_ACCEPT,
		PEAL_HDR_ACCEPT_ENCODING,
		PEAL_HDR_ACCEPT_LANGUAGE,
		PEAL_HDR_SUPPORTED,
		PEAL_HDR_ALLOW_EVENTS,
		PEAL_HDR_USER_AGENT,
		PEAL_HDR_SERVER,
		PEAL_HDR_CONTACT,
		PEAL_HDR_RETRY_AFTER,
		PEAL_HDR_WARNING,
		PEAL_HDR_EXPIRES,
		PEAL_HDR_MIN_EXPIRES,
		PEAL_HDR_SIP_ETAG,
		PEAL_HDR_WWW_AUTHENTICATE,
		PEAL_HDR_PROXY_AUTHENTICATE,
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

static void answered(struct agent *agent, const struct peal_event *event, bool good)
{
	struct query *query = agent->role_data;

	query->verdict = good ? VERDICT_DONE : VERDICT_FAILED;
	if (event->message)
		show(event->message, agent->settings->json);
	else if (!agent->settings->json)
		printf("no answer: %s, %u %s\n", tell_cause(event->cause), event->status,
		       peal_status_phrase(event->status));
	agent_finish(agent, 0);
}

/* What is granted stays so for its time: nobody is here to renew it. */
static void granted(struct agent *agent, const struct peal_event *event)
{
	struct query *query = agent->role_data;

	if (!query->removes) {
		answered(agent, event, true);
		return;
	}
	query->removes = false;
	peal_tape_remove(peal_net_tape(agent->net), event->id, false, peal_net_now(agent->net));
}

/* ---- a subscription ---- */

static void notified(const struct agent *agent, const struct peal_event *event)
{
	struct peal_text rest = event->body, line;
	char text[2000];

	if (agent->settings->json)
		return;
	fputs(tell_notice_state(event->state), stdout);
	if (event->seconds)
		printf(", %u s", (unsigned)event->seconds);
	putchar('\n');
	while (page_next_line(&rest, &line)) {
		struct page page = PAGE_ON(text);

		page_text(&page, line);
		puts(text);
	}
	fflush(stdout);
}

/* As its user wanted it, or told why by who knows. */
static void unsubscribed(struct agent *agent, const struct peal_event *event)
{
	struct query *query = agent->role_data;

	query->subscription = 0;
	if (event->cause != PEAL_CAUSE_LOCAL && event->cause != PEAL_CAUSE_NOTIFY) {
		answered(agent, event, false);
		return;
	}
	if (event->reason != PEAL_REASON_REJECTED)
		query->verdict = VERDICT_DONE;
	if (!agent->settings->json && event->cause == PEAL_CAUSE_NOTIFY)
		printf("over, %s\n", tell_notice_reason(event->reason));
	agent_finish(agent, 0);
}

/* True: its end is waited for. */
static bool stop(struct agent *agent)
{
	struct query *query = agent->role_data;

	return query->subscription &&
	       peal_tape_unsubscribe(peal_net_tape(agent->net), query->subscription,
				     peal_net_now(agent->net)) == PEAL_OK;
}

/* ---- events ---- */

static bool is_asked_of_us(const struct peal_event *event)
{
	return event->type == PEAL_EV_INCOMING || event->type == PEAL_EV_REFER;
}

static void on_event(struct agent *agent, struct call *call, const struct peal_event *event)
{
	(void)call;
	if (event->type == PEAL_EV_NOTIFIED)
		notified(agent, event);
	if (event->type == PEAL_EV_UNSUBSCRIBED &&
	    event->id == ((struct query *)agent->role_data)->subscription)
		unsubscribed(agent, event);
	if (event->type == PEAL_EV_GRANTED)
		granted(agent, event);
	if (event->type == PEAL_EV_RETRY || event->type == PEAL_EV_REMOVED)
		answered(agent, event,
			 event->cause == PEAL_CAUSE_LOCAL && event->status / 100 == 2);
	if (is_asked_of_us(event))
		peal_tape_reject(peal_net_tape(agent->net), event->id, NULL,
				 peal_net_now(agent->net));
	if (event->type != PEAL_EV_RESPONSE || event->status < 200)
		return;
	answered(agent, event, event->status < 300);
}

static const struct role query_role = { .event = on_event, .stop = stop };

/* ---- what is asked ---- */

static int ask_abilities(struct agent *agent, struct query *query, struct peal_request *request,
			 peal_id *id)
{
	static const struct peal_extra accept = { { "Accept", 6 }, { "application/sdp", 15 } };

	(void)query;
	request->method = PEAL_TEXT("OPTIONS");
	request->extra = &accept;
	request->extra_count = 1;
	return peal_tape_request(peal_net_tape(agent->net), request, peal_net_now(agent->net), id);
}

static int ask_message(struct agent *agent, struct query *query, struct peal_request *request,
		       peal_id *id)
{
	request->method = PEAL_TEXT("MESSAGE");
	request->body = (struct peal_body){ PEAL_TEXT("text/plain"),
					    peal_text_of(query->operands[1]) };
	return peal_tape_request(peal_net_tape(agent->net), request, peal_net_now(agent->net), id);
}

static int ask_binding(struct agent *agent, struct query *query, struct peal_request *request,
		       peal_id *id)
{
	uint32_t seconds = number_or(agent->settings->seconds, 3600);

	(void)query;
	request->to = request->from;
	request->from = (struct peal_text){ NULL, 0 };
	return peal_tape_register(peal_net_tape(agent->net), request, PEAL_TEXT(""), seconds,
				  peal_net_now(agent->net), id);
}

static int ask_state(struct agent *agent, struct query *query, struct peal_request *request,
		     peal_id *id)
{
	struct peal_extra event = { PEAL_TEXT("Event"), peal_text_of(query->operands[1]) };
	uint32_t seconds = number_or(agent->settings->seconds, 3600);

	request->extra = &event;
	request->extra_count = 1;
	request->body = (struct peal_body){ peal_text_of(query->operands[2]),
					    peal_text_of(query->operands[3]) };
	return peal_tape_publish(peal_net_tape(agent->net), request, seconds,
				 peal_net_now(agent->net), id);
}

/* A branch beside the first is not wanted: who asks wants one answer. */
static int ask_events(struct agent *agent, struct query *query, struct peal_request *request,
		      peal_id *id)
{
	struct peal_subscribe subscribe = { .size = sizeof subscribe,
					    .event = peal_text_of(query->operands[1]),
					    .expires = number_or(agent->settings->seconds, 3600),
					    .single = true };
	int result = peal_tape_subscribe(peal_net_tape(agent->net), request, &subscribe,
					 peal_net_now(agent->net), id);

	query->subscription = result == PEAL_OK ? *id : 0;
	return result;
}

static void ask(struct agent *agent, const char *uri, const struct target *target)
{
	struct query *query = agent->role_data;
	struct peal_request request = { .size = sizeof request,
					.target = peal_text_of(uri),
					.route = peal_text_of(target->route) };
	peal_id id;
	int result;

	if (agent->settings->from)
		request.from = peal_text_of(agent->settings->from);
	if (agent->settings->user)
		agent_identify(agent);
	result = query->ask(agent, query, &request, &id);
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

static int run(const struct settings *settings, struct query *query)
{
	struct agent *agent;
	struct target target;
	int verdict = target_read(&target, settings, query->operands[0]);

	if (!verdict)
		verdict = agent_check_identity(settings);
	if (verdict)
		return verdict;
	agent = calloc(1, sizeof *agent);
	if (!agent)
		return VERDICT_SYSTEM;
	query->verdict = VERDICT_FAILED;
	agent->settings = settings;
	agent->role = &query_role;
	agent->role_data = query;
	agent->packages = query->packages;
	agent->ladder = agent_ladder(settings, "server");
	verdict = ask_on_loop(agent, &target);
	free(agent);
	return verdict;
}

int run_query(const struct settings *settings, int count, char **operands)
{
	(void)count;
	return run(settings, &(struct query){ .operands = (const char *const *)operands,
					      .ask = ask_abilities });
}

int run_message(const struct settings *settings, int count, char **operands)
{
	(void)count;
	return run(settings, &(struct query){ .operands = (const char *const *)operands,
					      .ask = ask_message });
}

int run_register(const struct settings *settings, int count, char **operands)
{
	(void)count;
	if (!settings->from) {
		complain(settings->command, "who is to be registered?  --identity URI says it");
		return VERDICT_USAGE;
	}
	return run(settings, &(struct query){ .operands = (const char *const *)operands,
					      .ask = ask_binding,
					      .removes = settings->remove });
}

int run_publish(const struct settings *settings, int count, char **operands)
{
	(void)count;
	return run(settings,
		   &(struct query){ .operands = (const char *const *)operands, .ask = ask_state });
}

int run_subscribe(const struct settings *settings, int count, char **operands)
{
	(void)count;
	return run(settings, &(struct query){ .operands = (const char *const *)operands,
					      .packages = "",
					      .ask = ask_events });
}
