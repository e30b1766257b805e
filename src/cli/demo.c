/* SPDX-License-Identifier: MIT */
/* peal demo: two user agents on one loop, each with a socket of its own, make one
 * complete call over UDP on loopback; then the call is drawn.
 *
 * The callee rings after 250 ms, so that its transaction says 100 at 200 ms. */
#include "callee.h"
#include "caller.h"
#include "page.h"

#include <stdio.h>
#include <stdlib.h>

#define RING     250 /* ms after the INVITE */
#define ANSWER   300 /* ms after the 180 */
#define DURATION 500 /* ms after the 200 */

struct demo {
	struct settings settings[2]; /* caller, callee */
	struct caller caller;
	struct agent agents[2]; /* caller, callee */
	char target[80];
	uv_loop_t loop;
};

static const char *const on[] = { "udp:127.0.0.1:0" };

static int open_one(struct demo *demo, int side, struct ladder *ladder)
{
	struct agent *agent = &demo->agents[side];

	agent->settings = &demo->settings[side];
	agent->role = side == 0 ? &caller_role : &callee_role;
	agent->role_data = &demo->caller;
	agent->ladder = ladder;
	agent->side = side;
	agent->is_silent = !agent->settings->json;
	return agent_open(agent, &demo->loop, on, 1, false);
}

static void aim(struct demo *demo)
{
	struct page page = PAGE_ON(demo->target);
	struct peal_flow callee;
	char address[64] = "";

	peal_net_local(demo->agents[1].net, 0, &callee);
	peal_address_write(&callee.local, address, sizeof address);
	page_add(&page, "sip:bell@%s", address);
	demo->caller = (struct caller){
		.target = demo->target,
		.route = "",
		.total = 1,
		.concurrent = 1,
	};
}

static bool went_well(const struct demo *demo)
{
	return demo->agents[0].tally.ok == 1 && demo->agents[1].tally.ok == 1;
}

static void run_both(struct demo *demo)
{
	struct ladder *ladder = NULL;
	int verdict;

	if (!demo->settings[0].json)
		ladder = ladder_new("caller", "callee", true,
				    demo->settings[0].ascii || ladder_wants_ascii());
	if (ladder && demo->settings[0].svg)
		agent_draw_to(ladder, &demo->settings[0], false);
	verdict = open_one(demo, 0, ladder);
	if (!verdict)
		verdict = open_one(demo, 1, ladder);
	if (!verdict) {
		aim(demo);
		caller_start(&demo->agents[0]);
	} else {
		agent_finish(&demo->agents[0], 0);
	}
	agent_run(&demo->loop);
	agent_free(&demo->agents[0]);
}

int run_demo(const struct settings *settings, int count, char **operands)
{
	struct demo *demo = calloc(1, sizeof *demo);
	bool well;

	(void)count;
	(void)operands;
	if (!demo)
		return VERDICT_SYSTEM;
	demo->settings[0] = *settings;
	demo->settings[0].ring = RING;
	demo->settings[0].answer = ANSWER;
	demo->settings[0].duration = DURATION;
	demo->settings[0].calls = 1;
	demo->settings[0].linger = 50;
	demo->settings[1] = demo->settings[0];
	demo->settings[1].record = NULL; /* the caller's side is recorded */
	uv_loop_init(&demo->loop);
	run_both(demo);
	well = went_well(demo);
	if (!settings->json)
		puts(well ? "\nA complete call: both sides say so.  Exit status 0."
			  : "\nSomething went wrong: the call did not end well on both sides.");
	free(demo);
	return well ? VERDICT_DONE : VERDICT_FAILED;
}
