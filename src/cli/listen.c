/* SPDX-License-Identifier: MIT */
/* peal listen: answers calls until it has had enough of them, or is told to end. */
#include "callee.h"

#include <stdio.h>
#include <stdlib.h>

static void tell_listening(const struct agent *agent)
{
	struct peal_flow local;
	char text[64];

	for (size_t i = 0; peal_net_local(agent->net, i, &local); i++)
		if (peal_address_write(&local.local, text, sizeof text) > 0)
			fprintf(stderr, "listening on udp:%s\n", text);
}

static int listen_on(struct agent *agent)
{
	static const char *const everywhere[] = { "udp:0.0.0.0:5060" };
	const struct settings *settings = agent->settings;
	const char *const *on = settings->on_count ? settings->on : everywhere;
	size_t count = settings->on_count ? settings->on_count : 1;
	uv_loop_t loop;
	int verdict;

	uv_loop_init(&loop);
	verdict = agent_open(agent, &loop, on, count, true);
	if (!verdict) {
		agent_catch_signals(agent);
		tell_listening(agent);
	}
	agent_run(&loop);
	return verdict;
}

int run_listen(const struct settings *settings, int count, char **operands)
{
	struct agent *agent = calloc(1, sizeof *agent);
	int verdict;

	(void)count;
	(void)operands;
	if (!agent)
		return VERDICT_SYSTEM;
	agent->settings = settings;
	agent->role = &callee_role;
	agent->ladder = agent_ladder(settings, "peer");
	verdict = listen_on(agent);
	agent_free(agent);
	if (!verdict)
		tell_summary(agent);
	free(agent);
	return verdict;
}
