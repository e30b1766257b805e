/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <string.h>

#include "objects.h"

#define OLDEST   4000 /* ms that a packet may be on its way */
#define INTERVAL 100  /* s that a session lasts without a refresh */

/* ---- limits ---- */

void script_limit(const struct sim *sim, struct peal_config *config)
{
	const struct step *head = &sim->script->head;

	config->transactions = 64;
	config->calls = config->dialogs = config->acks = 32;
	config->storage = 1 << 20;
	config->methods = PEAL_TEXT("INFO, UPDATE, REGISTER, PUBLISH, MESSAGE");
	config->redirects = head->more & LACK_REDIRECTS ? 0 : 2;
	config->ring_limit = head->more & LACK_PATIENCE ? 2000 : RING_LIMIT;
	config->min_se = 90;
	config->session_expires = head->more & HAVE_INTERVAL ? INTERVAL : 0;
	config->refresher = head->more & HAVE_REFRESHER ? PEAL_REFRESH_OURS : PEAL_REFRESH_NONE;
	config->supported = head->more & LACK_RELIABLE
				? head->more & LACK_TIMER ? PEAL_TEXT("") : PEAL_TEXT("timer")
			    : head->more & LACK_TIMER ? PEAL_TEXT("100rel")
						      : PEAL_TEXT("100rel, timer");
	if (!sim->style.cramped)
		return;
	config->transactions = 2 + head->what % 16;
	config->calls = 1 + head->what / 16 % 4;
	config->dialogs = config->acks = 1 + head->what / 64 % 4;
	config->dialogs += head->how % 3;
	config->subscriptions = config->upkeeps = 1 + head->how / 4 % 4;
	config->storage = 1 << 17;
}

/* ---- calls ---- */

void script_know(struct sim *sim, uint8_t agent, uint32_t play, uint32_t side)
{
	struct script *script = sim->script;

	script->calls[agent][script->call_count[agent]++ % SCRIPT_IDS] = (struct deed_call){ play,
											     side };
}

bool script_find(const struct sim *sim, uint8_t agent, uint32_t n, struct item *item)
{
	const struct script *script = sim->script;
	uint32_t count = script->call_count[agent];
	uint32_t have = count < SCRIPT_IDS ? count : SCRIPT_IDS;
	const struct deed_call *call;

	if (have == 0)
		return false;
	call = &script->calls[agent][(count - 1 - n % have) % SCRIPT_IDS];
	item->play = call->play;
	item->side = call->side;
	return true;
}

/* ---- packets ---- */

void script_note(struct sim *sim, uint8_t from, const struct peal_output *output)
{
	struct script *script = sim->script;
	struct sent *sent = &script->sent[script->sent_count++ % SCRIPT_SENT];

	bytes_drop(sent->bytes);
	*sent = (struct sent){ bytes_new(output->bytes), output->ticket, from };
}

/* The one that was sent as the n-th before; NULL when there was none. */
static const struct sent *sent_before(const struct script *script, uint32_t n)
{
	uint32_t have = script->sent_count < SCRIPT_SENT ? script->sent_count : SCRIPT_SENT;

	return have ? &script->sent[(script->sent_count - 1 - n % have) % SCRIPT_SENT] : NULL;
}

/* What has been on its way for too long is lost: no timer has to expect it. */
static void arrive(struct sim *sim, struct item *item)
{
	if (sim->now > item->at + OLDEST)
		bytes_drop(item->bytes);
	else
		network_arrive(sim, item);
}

static void arrive_bytes(struct sim *sim, uint8_t agent, uint8_t from, const char *at, size_t len)
{
	struct item item = { .at = sim->now, .agent = agent, .from = from };

	item.bytes = bytes_new((struct peal_text){ at, len });
	arrive(sim, &item);
}

static void arrive_spoilt(struct sim *sim, struct item *item)
{
	char copy[LONGEST];
	size_t len = item->bytes->len;

	must(sim, len <= LONGEST, "a packet is longer than the config allows");
	memcpy(copy, item->bytes->at, len);
	arrive_bytes(sim, item->agent, item->from, copy, spoil(sim, copy, len));
	bytes_drop(item->bytes);
}

static void deliver(struct sim *sim, const struct step *step)
{
	int how = step->how % (sim->style.spoilt ? DELIVERIES : DELIVER_SPOILT);
	struct item item;

	if (sim->heap.count == 0)
		return;
	if (sim->style.stream && how < DELIVER_NEVER)
		how = DELIVER_ONCE; /* by TCP nothing comes twice */
	item = heap_take_at(&sim->heap, step->what % sim->heap.count);
	if (how == DELIVER_COPY) {
		item.bytes->users++;
		heap_put(&sim->heap, item);
	}
	item.again = how == DELIVER_TWICE;
	if (how == DELIVER_NEVER)
		bytes_drop(item.bytes);
	else if (how == DELIVER_SPOILT)
		arrive_spoilt(sim, &item);
	else
		arrive(sim, &item);
}

static void flow(struct sim *sim, uint32_t count)
{
	for (uint32_t n = 0; n < count && sim->heap.count; n++) {
		struct item item = heap_take(&sim->heap);

		arrive(sim, &item);
	}
}

/* ---- time ---- */

static void pass_to(struct sim *sim, peal_time until)
{
	peal_time next;

	while ((next = world_next(sim)) <= until && next != PEAL_NEVER) {
		sim->now = next;
		world_wake(sim);
	}
	sim->now = until;
}

static void pass(struct sim *sim, const struct step *step)
{
	peal_time next = world_next(sim);
	const peal_time lengths[] = { 0, UINT64_C(1) << step->what % 18,
				      step->what * UINT64_C(1000), step->what * UINT64_C(60000) };

	if (step->how)
		pass_to(sim, sim->now + lengths[step->how]);
	else if (next != PEAL_NEVER)
		pass_to(sim, next);
}

/* ---- forged messages ---- */

static void answer(struct sim *sim, const struct step *step)
{
	const struct sent *sent = sent_before(sim->script, step->what);
	char out[LONGEST];
	size_t len;

	if (!sim->style.spoilt || !sent)
		return;
	len = forge_response(sim, step, (struct peal_text){ sent->bytes->at, sent->bytes->len },
			     out);
	if (len)
		arrive_bytes(sim, sent->from, (uint8_t)(1 - sent->from), out, len);
}

/* In a dialog of one's own, From and To change places in what one hears. */
static void ask(struct sim *sim, const struct step *step)
{
	const struct sent *sent = sent_before(sim->script, step->what);
	uint8_t to = step->who % 2;
	char out[LONGEST];
	bool is_response, swap;
	size_t len;

	if (!sim->style.spoilt || !sent)
		return;
	is_response = sent->bytes->len > 4 && memcmp(sent->bytes->at, "SIP/", 4) == 0;
	swap = (sent->from == to) != is_response;
	len = forge_request(sim, step, (struct peal_text){ sent->bytes->at, sent->bytes->len },
			    swap, out);
	if (len)
		arrive_bytes(sim, to, (uint8_t)(1 - to), out, len);
}

/* ---- stores that are full ---- */

static void let_go(struct sim *sim, uint8_t agent)
{
	struct script *script = sim->script;

	while (script->hogged_count[agent])
		buffer_drop(&sim->agents[agent].engine->rt.store,
			    script->hogged[agent][--script->hogged_count[agent]]);
}

/* Large blocks first, so that few are enough. */
static void hog(struct sim *sim, const struct step *step)
{
	struct script *script = sim->script;
	uint8_t agent = step->who % 2;
	uint32_t *count = &script->hogged_count[agent];
	unsigned least = STORE_SMALLEST + step->what % (STORE_ORDERS - 1);
	struct buffer *taken;

	if (!sim->style.cramped)
		return;
	for (unsigned order = STORE_LARGEST; order >= least; order--)
		while (*count < SCRIPT_HOGS &&
		       (taken = buffer_take(&sim->agents[agent].engine->rt.store,
					    ((size_t)1 << order) - sizeof(struct buffer))))
			script->hogged[agent][(*count)++] = taken;
}

/* ---- what nothing outside can cause ---- */

/* An event that the machine says it ignores: it stays as it is, and so does all else. */
static void prod(struct sim *sim, const struct step *step)
{
	uint8_t agent = step->who % 2;
	struct peal_engine *e = sim->agents[agent].engine;
	struct fsm *f = objects_machine(e, script_machine(step->what), step->seed);
	uint8_t event = script_event(step->what, step->how), state;
	struct objects_view before, now;

	if (!f || !objects_ignores(f, event))
		return;
	before = objects_see(e);
	state = f->state;
	must(sim, fsm_event(&e->rt, f, event) == PEAL_OK && f->state == state,
	     "an event that is ignored changes a state");
	now = objects_see(e);
	before.counts.steps++;
	must(sim, objects_same(&before, &now), "an event that is ignored has changed something");
	world_read(sim, agent);
}

/* ---- steps ---- */

static void act(struct sim *sim, const struct step *step)
{
	struct item item = { .verb = step->how };

	if (script_find(sim, step->who % 2, step->what, &item))
		people_act(sim, &item);
}

static void fail(struct sim *sim, const struct step *step)
{
	const struct sent *sent = sent_before(sim->script, step->what);

	if (!sent)
		return;
	peal_tape_not_sent(&sim->agents[sent->from].tape, sent->ticket,
			   world_clock(sim, sent->from));
	world_read(sim, sent->from);
}

static void call(struct sim *sim, const struct step *step)
{
	struct item item = { .agent = step->who % 2 };

	people_call(sim, &item);
}

static void do_step(struct sim *sim, const struct step *step)
{
	switch (step->kind % STEP_KINDS) {
	case STEP_CALL: call(sim, step); break;
	case STEP_ACT: act(sim, step); break;
	case STEP_DELIVER: deliver(sim, step); break;
	case STEP_FLOW: flow(sim, 1u + step->what % 16); break;
	case STEP_PASS: pass(sim, step); break;
	case STEP_FAIL: fail(sim, step); break;
	case STEP_JUMP:
		if (sim->style.jumps)
			world_jump(sim, step->who % 2, UINT64_C(1) << step->what % 18);
		break;
	case STEP_ANSWER: answer(sim, step); break;
	case STEP_ASK: ask(sim, step); break;
	case STEP_HOG: hog(sim, step); break;
	case STEP_FREE: let_go(sim, step->who % 2); break;
	case STEP_PROD: prod(sim, step); break;
	case STEP_DO: deeds_do(sim, step); break;
	}
}

static void open(struct sim *sim)
{
	const struct step *head = &sim->script->head;

	sim->agent_count = 2;
	sim->style = (struct style){ .most_lost = 255,
				     .spoilt = head->who & MAY_SPOIL ? 1 : 0,
				     .cramped = head->who & MAY_CRAMP,
				     .stream = head->more & HAVE_STREAM,
				     .jumps = head->who & MAY_JUMP };
	world_open(sim, head->seed, FOUL, 1);
	sim->calls_left = SCRIPT_STEPS + 1;
}

/* Lets time pass for as long as any timer runs that ends something. */
static void rest(struct sim *sim)
{
	peal_time end = sim->now + 200000, next = sim->now;

	while (next <= end) {
		flow(sim, sim->heap.count);
		next = world_next(sim);
		if (next <= end)
			pass_to(sim, next);
	}
}

static bool leave(struct sim *sim)
{
	bool some = people_leave(sim);

	return deeds_leave(sim) || some;
}

/* Where there was no room to hang up there will be; and whom somebody hears of
 * meanwhile has to hang up, too. */
static void close(struct sim *sim)
{
	uint32_t rounds = 0;

	leave(sim);
	do {
		must(sim, rounds++ < SCRIPT_STEPS, "something is left for ever");
		rest(sim);
	} while (leave(sim) || sim->heap.count || world_next(sim) != PEAL_NEVER);
	world_close(sim);
}

static void forget(struct sim *sim)
{
	while (sim->heap.count)
		bytes_drop(sim->heap.items[--sim->heap.count].bytes);
	for (uint32_t n = 0; n < SCRIPT_SENT; n++)
		bytes_drop(sim->script->sent[n].bytes);
}

void script_play(struct sim *sim, struct script *script, const uint8_t *bytes, size_t len)
{
	struct step step = { 0 };

	*script = (struct script){ 0 };
	sim->script = script;
	if (len >= SCRIPT_STEP)
		memcpy(&script->head, bytes, SCRIPT_STEP);
	open(sim);
	for (size_t at = SCRIPT_STEP; at + SCRIPT_STEP <= len && at < SCRIPT_LONG;
	     at += SCRIPT_STEP) {
		memcpy(&step, bytes + at, SCRIPT_STEP);
		step.how = script_how(step.kind, step.how);
		script->step = step;
		sim->random = hash_bytes(&step, sizeof step) | 1;
		do_step(sim, &step);
		watch_agent(sim, 0);
		watch_agent(sim, 1);
	}
	let_go(sim, 0);
	let_go(sim, 1);
	if (!(script->head.more & LACK_END))
		close(sim);
	forget(sim);
}
