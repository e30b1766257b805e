/* SPDX-License-Identifier: MIT */
/* The agents and the time. */
#include "sim.h"

#include "script.h"
#include "sum.h"

#include <stdlib.h>
#include <string.h>

const char *const weather_names[WEATHERS] = { "fair",   "lossy",   "forked",  "foul",
					      "asleep", "cramped", "spiteful" };

static const struct style styles[WEATHERS] = {
	[FAIR] = { .delay = 40 },
	[LOSSY] = { .delay = 200, .loss = 20, .twice = 10, .most_lost = 2 },
	[FORKED] = { .delay = 200, .loss = 10, .twice = 5, .most_lost = 2, .forks = true },
	[FOUL] = { .delay = 2500,
		   .loss = 30,
		   .twice = 15,
		   .most_lost = 255,
		   .unsent = 1,
		   .forks = true,
		   .partitions = true },
	[ASLEEP] = { .delay = 2500,
		     .loss = 30,
		     .twice = 15,
		     .most_lost = 255,
		     .unsent = 1,
		     .forks = true,
		     .partitions = true,
		     .jumps = true },
	[CRAMPED] = { .delay = 200, .loss = 5, .twice = 5, .most_lost = 2, .cramped = true },
	[SPITEFUL] = { .delay = 400,
		       .loss = 10,
		       .twice = 5,
		       .most_lost = 2,
		       .spoilt = 25,
		       .unsent = 1,
		       .forks = true },
};

#define SDP                                                                                        \
	"v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\n"                  \
	"m=audio 4000 RTP/AVP 0\r\n"
const struct peal_body sim_sdp = { { "application/sdp", 15 }, { SDP, sizeof SDP - 1 } };

bool sim_lacks_room(const struct sim *sim, int result)
{
	bool forged = sim->script && sim->style.spoilt;

	return (sim->style.cramped && (result == PEAL_E_FULL || result == PEAL_E_STATE)) ||
	       (forged && result == PEAL_E_STATE);
}

bool weather_is_kind(const struct sim *sim)
{
	return sim->weather == FAIR || sim->weather == LOSSY;
}

/* ---- chance: xorshift64*, seeded through a hash so that seeds may be 1, 2, 3 ---- */

uint64_t sim_random(struct sim *sim)
{
	sim->random ^= sim->random >> 12;
	sim->random ^= sim->random << 25;
	sim->random ^= sim->random >> 27;
	return sim->random * UINT64_C(0x2545F4914F6CDD1D);
}

uint32_t sim_below(struct sim *sim, uint32_t limit)
{
	return (uint32_t)((sim_random(sim) >> 32) * limit >> 32);
}

bool sim_chance(struct sim *sim, uint32_t percent)
{
	return sim_below(sim, 100) < percent;
}

bool sim_choose(struct sim *sim, enum choice bit, uint32_t percent)
{
	return sim->script ? sim->script->step.seed & bit : sim_chance(sim, percent);
}

uint32_t sim_choose_of(struct sim *sim, enum choice first, uint32_t count)
{
	return sim->script ? sim->script->step.seed / first % count : sim_below(sim, count);
}

/* ---- agents ---- */

static void set_cramped(struct peal_config *config)
{
	config->transactions = 24;
	config->calls = 4;
	config->subscriptions = 4;
	config->dialogs = 6;
	config->acks = 6;
	config->reliables = 3;
	config->storage = 128 << 10;
}

static void open_agent(struct sim *sim, uint8_t n)
{
	struct agent *agent = &sim->agents[n];
	struct peal_config config;
	size_t size;

	peal_config_init(&config);
	config.transactions = sim->slots / 2;
	config.calls = config.dialogs = config.acks = config.reliables = sim->slots / 4;
	config.message_size = LONGEST;
	config.headers = 64;
	config.ring_limit = RING_LIMIT;
	config.contact_user = PEAL_TEXT("sim");
	config.steps = 128;
	config.methods = PEAL_TEXT("INFO, UPDATE, REGISTER");
	config.packages = PEAL_TEXT("sim");
	config.subscriptions = sim->slots / 4;
	config.hasher = sum_hasher();
	config.supported = PEAL_TEXT("100rel");
	if (!sim->script)
		timer_configure(sim, n, &config);
	if (sim->script)
		script_limit(sim, &config);
	else if (sim->style.cramped)
		set_cramped(&config);
	config.locals[0] = network_flow(sim, n);
	config.local_count = 1;
	for (size_t i = 0; i < sizeof config.seed; i++)
		config.seed[i] = (uint8_t)sim_random(sim);
	size = (peal_size(&config) + 15) / 16 * 16;
	if (!agent->memory)
		agent->memory = aligned_alloc(16, (size_t)32 << 20);
	must(sim, agent->memory && size <= (size_t)32 << 20, "no memory for an agent");
	agent->tape = (struct peal_tape){ .put = n == 0 ? sim->record : NULL,
					  .user = sim->record_user };
	must(sim, peal_tape_init(&agent->tape, agent->memory, size, &config) == PEAL_OK,
	     "peal_init of agent %u", n);
	agent->engine = agent->tape.engine;
	people_introduce(sim, n);
	office_open(sim, n);
	agent->ahead = 0;
	agent->due = PEAL_NEVER;
	agent->deaf = agent->mute = false;
	memset(agent->sent, 0, sim->slots * sizeof *agent->sent);
	memset(agent->known, 0, KNOWN_OF(sim) * sizeof *agent->known);
}

peal_time world_clock(const struct sim *sim, uint8_t agent)
{
	return sim->now + sim->agents[agent].ahead;
}

/* ---- what an agent has to say ---- */

static void read_steps(struct sim *sim, uint8_t n)
{
	struct peal_step step;

	while (peal_next_step(sim->agents[n].engine, &step)) {
		sim->steps++;
		watch_step(sim, n, &step);
		if (sim->show)
			draw_step(sim, n, &step);
	}
}

void world_read(struct sim *sim, uint8_t n)
{
	struct agent *agent = &sim->agents[n];
	struct peal_output output;
	struct peal_event event;
	bool any = true;

	while (any) {
		any = false;
		read_steps(sim, n);
		while (peal_tape_next_output(&agent->tape, &output)) {
			any = true;
			network_send(sim, n, &output);
		}
		while (peal_tape_next_event(&agent->tape, &event)) {
			any = true;
			people_hear(sim, n, &event);
		}
		agent->due = peal_deadline(agent->engine);
		if (agent->due <= world_clock(sim, n)) {
			any = true;
			peal_tape_advance(&agent->tape, world_clock(sim, n));
		}
	}
}

/* ---- time ---- */

/* When an agent has to be woken, by the world's clock. */
static peal_time wake(const struct sim *sim, uint8_t n)
{
	peal_time when = sim->agents[n].due;

	if (when == PEAL_NEVER)
		return PEAL_NEVER;
	return when > world_clock(sim, n) ? when - sim->agents[n].ahead : sim->now;
}

peal_time world_next(struct sim *sim)
{
	peal_time next = PEAL_NEVER;

	for (uint8_t n = 0; n < sim->agent_count; n++) {
		sim->agents[n].wakes = wake(sim, n);
		if (sim->agents[n].wakes < next)
			next = sim->agents[n].wakes;
	}
	return next;
}

static void wake_up(struct sim *sim, uint8_t n)
{
	peal_tape_advance(&sim->agents[n].tape, world_clock(sim, n));
	world_read(sim, n);
}

void world_wake(struct sim *sim)
{
	for (uint8_t n = 0; n < sim->agent_count; n++)
		if (sim->agents[n].wakes <= sim->now)
			wake_up(sim, n);
}

void world_jump(struct sim *sim, uint8_t n, peal_time by)
{
	sim->agents[n].ahead += by;
	wake_up(sim, n);
}

static peal_time next_time(struct sim *sim)
{
	peal_time wakes = world_next(sim), next = heap_next(&sim->heap);

	return wakes < next ? wakes : next;
}

static void change_weather(struct sim *sim)
{
	bool parts = sim->style.partitions && !sim->quiet;

	for (uint8_t n = 0; n < AGENTS; n++) {
		sim->agents[n].deaf = parts && sim_chance(sim, 15);
		sim->agents[n].mute = parts && sim_chance(sim, 15);
	}
	if (sim->style.jumps && sim_chance(sim, 30))
		world_jump(sim, (uint8_t)sim_below(sim, AGENTS), sim_below(sim, 100000));
	if (!sim->quiet)
		heap_put(&sim->heap, (struct item){ .at = sim->now + 1 + sim_below(sim, 80000),
						    .kind = ITEM_WEATHER });
}

static void do_item(struct sim *sim, struct item *item)
{
	switch (item->kind) {
	case ITEM_PACKET: network_arrive(sim, item); break;
	case ITEM_CALL: people_call(sim, item); break;
	case ITEM_ACT: people_act(sim, item); break;
	case ITEM_EVENT: events_act(sim, item); break;
	case ITEM_WEATHER: change_weather(sim); break;
	}
}

static void advance(struct sim *sim, peal_time now)
{
	sim->now = now;
	world_wake(sim);
	while (heap_next(&sim->heap) <= sim->now) {
		struct item item = heap_take(&sim->heap);

		do_item(sim, &item);
	}
	if (sim_chance(sim, 2))
		watch_agent(sim, (uint8_t)sim_below(sim, AGENTS));
}

/* ---- the play ---- */

static void plan_calls(struct sim *sim, uint32_t calls)
{
	uint32_t span = sim->style.cramped ? 3000 : 100;

	for (uint32_t i = 0; i < calls; i++)
		heap_put(&sim->heap, (struct item){ .at = sim_below(sim, calls * span),
						    .kind = ITEM_CALL,
						    .agent = (uint8_t)sim_below(sim, AGENTS) });
	sim->calls_left = calls;
	heap_put(&sim->heap, (struct item){ .at = 1000, .kind = ITEM_WEATHER });
}

void world_open(struct sim *sim, uint64_t seed, enum weather weather, uint32_t calls)
{
	sim->seed = seed;
	sim->random = hash_bytes(&seed, sizeof seed) | 1;
	sim->weather = weather;
	sim->now = 0;
	sim->quiet = sim->repeating = false;
	sim->play_count = sim->strangers = sim->interest_count = 0;
	memset(sim->interests, 0, INTERESTS_OF(sim) * sizeof *sim->interests);
	sim->digest = 0;
	sim->slots = 256;
	while (sim->slots < calls * 40)
		sim->slots *= 2;
	memset(sim->lost, 0, sim->slots * sizeof *sim->lost);
	memset(sim->finals, 0, sim->slots * sizeof *sim->finals);
	for (uint8_t n = 0; n < sim->agent_count; n++)
		open_agent(sim, n);
}

void world_close(struct sim *sim)
{
	for (uint8_t n = 0; n < sim->agent_count; n++)
		watch_empty(sim, n);
	people_agree(sim);
	events_agree(sim);
}

void world_play(struct sim *sim, uint64_t seed, enum weather weather, uint32_t calls)
{
	peal_time next;

	sim->agent_count = AGENTS;
	sim->style = styles[weather];
	world_open(sim, seed, weather, calls);
	plan_calls(sim, calls);
	while ((next = next_time(sim)) != PEAL_NEVER)
		advance(sim, next);
	world_close(sim);
}

void world_free(struct sim *sim)
{
	heap_free(&sim->heap);
	for (uint8_t n = 0; n < AGENTS; n++)
		free(sim->agents[n].memory), free(sim->agents[n].office);
}
