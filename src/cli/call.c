/* SPDX-License-Identifier: MIT */
/* peal call: makes calls, one or many, and says how they went. */
#include "caller.h"
#include "page.h"
#include "target.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define SDP_LIMIT 60000

static int read_sdp(const struct settings *settings, struct caller *caller, char **memory)
{
	*memory = NULL;
	if (!settings->sdp)
		return VERDICT_DONE;
	*memory = page_of_file(settings->sdp, SDP_LIMIT, &caller->sdp.len);
	caller->sdp.at = *memory;
	if (*memory && caller->sdp.len > 0)
		return VERDICT_DONE;
	complain(settings->command, "cannot read \"%s\": %s", settings->sdp,
		 *memory ? "it is empty" : strerror(errno));
	free(*memory);
	return VERDICT_SYSTEM;
}

static void set_pace(struct caller *caller, const struct settings *settings)
{
	caller->total = number_or(settings->calls, 1);
	caller->rate = number_or(settings->rate, 0);
	caller->concurrent = number_or(settings->concurrent, caller->rate ? 65536 : 100);
}

static int verdict_of(const struct agent *agent, const struct caller *caller)
{
	if (caller->verdict)
		return caller->verdict;
	return agent->tally.failed > 0 ? VERDICT_FAILED : VERDICT_DONE;
}

static int call_from(struct agent *agent, const struct target *target)
{
	struct caller *caller = agent->role_data;
	uv_loop_t loop;
	int verdict;

	uv_loop_init(&loop);
	verdict = agent_open(agent, &loop, target->on, target->on_count, caller->total > 1);
	if (!verdict) {
		agent_catch_signals(agent);
		caller_start(agent);
	}
	agent_run(&loop);
	agent_free(agent);
	if (verdict)
		return verdict;
	if (caller->total > 1 || agent->settings->json)
		tell_summary(agent);
	return verdict_of(agent, caller);
}

static int call_target(const struct settings *settings, const struct target *target,
		       struct caller *caller)
{
	struct agent *agent = calloc(1, sizeof *agent);
	int verdict;

	if (!agent)
		return VERDICT_SYSTEM;
	agent->settings = settings;
	agent->role = &caller_role;
	agent->role_data = caller;
	agent->ladder = agent_ladder(settings, "peer");
	verdict = call_from(agent, target);
	free(agent);
	return verdict;
}

int run_call(const struct settings *settings, int count, char **operands)
{
	struct caller caller = { .target = operands[0] };
	struct target target;
	char *memory;
	int verdict = target_read(&target, settings, operands[0]);

	(void)count;
	if (!verdict)
		verdict = read_sdp(settings, &caller, &memory);
	if (verdict)
		return verdict;
	caller.route = target.route;
	set_pace(&caller, settings);
	verdict = call_target(settings, &target, &caller);
	free(memory);
	return verdict;
}
