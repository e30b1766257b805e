/* SPDX-License-Identifier: MIT */
/* What happens to a packet on its way.
 *
 * Agent n is 10.0.0.n+1.  10.0.0.200 is two agents at once: a request to it is
 * forked by the call's number, and each branch answers the caller directly.
 */
#include "sim.h"

#include "script.h"

#include <stdlib.h>
#include <string.h>

#define FORK 200

struct peal_flow network_flow(const struct sim *sim, uint8_t agent)
{
	return (struct peal_flow){
		.transport = sim->style.stream ? PEAL_TCP : PEAL_UDP,
		.local = { .family = 4, .bytes = { 10, 0, 0, (uint8_t)(agent + 1) }, .port = 5060 }
	};
}

const char *network_param(const struct sim *sim)
{
	return sim->style.stream ? ";transport=tcp" : "";
}

static bool is_lost(struct sim *sim, struct peal_text bytes)
{
	struct memory *seen;
	uint64_t key;

	if (!sim_chance(sim, sim->style.loss))
		return false;
	key = hash_bytes(bytes.at, bytes.len);
	seen = memory_of(sim, sim->lost, key);
	seen->key = key;
	return seen->value++ < sim->style.most_lost || sim->style.most_lost == 255;
}

static void put(struct sim *sim, uint8_t from, uint8_t to, struct bytes *bytes)
{
	struct item item = { .at = sim->now + 1 + sim_below(sim, sim->style.delay),
			     .kind = ITEM_PACKET,
			     .agent = to,
			     .from = from,
			     .bytes = bytes };

	bytes->users++;
	if (sim_chance(sim, sim->style.twice)) {
		struct item copy = item;

		if (sim_chance(sim, 50)) {
			copy.at += sim_below(sim, sim->style.delay);
			bytes->users++;
			heap_put(&sim->heap, copy);
		} else {
			item.again = true;
		}
	}
	heap_put(&sim->heap, item);
}

/* A spoilt copy, to whom it was for or to whom it came from. */
static void put_spoilt(struct sim *sim, uint8_t from, uint8_t to, struct peal_text text)
{
	char copy[LONGEST];
	struct bytes *bytes;
	size_t len = text.len;

	must(sim, len <= LONGEST, "a packet is longer than the config allows");
	memcpy(copy, text.at, len);
	len = spoil(sim, copy, len);
	bytes = bytes_new((struct peal_text){ copy, len });
	sim->spoilt++;
	if (sim_chance(sim, 75))
		put(sim, from, to, bytes);
	else
		put(sim, to, from, bytes);
	bytes_drop(bytes);
}

static void travel(struct sim *sim, uint8_t from, uint8_t to, struct bytes *bytes)
{
	struct peal_text text = { bytes->at, bytes->len };

	if (sim->agents[from].mute || sim->agents[to].deaf || is_lost(sim, text)) {
		draw_packet(sim, "lost", from, to, text);
		return;
	}
	draw_packet(sim, "sends", from, to, text);
	put(sim, from, to, bytes);
	if (sim->style.spoilt && sim_chance(sim, sim->style.spoilt))
		put_spoilt(sim, from, to, text);
}

/* The two branches of a forked request are the agents after its call's number. */
static uint8_t branch(struct peal_text request, uint8_t from, uint8_t n)
{
	const char *user = memchr(request.at, ':', request.len);
	uint32_t number = user ? (uint32_t)strtoul(user + 1, NULL, 10) : 0;

	return (uint8_t)((from + 1 + (number + n) % (AGENTS - 1)) % AGENTS);
}

void network_send(struct sim *sim, uint8_t from, const struct peal_output *output)
{
	uint8_t host = output->flow.remote.bytes[3];
	struct bytes *bytes;

	sim->packets++;
	watch_sent(sim, from, output);
	if (sim->script)
		script_note(sim, from, output);
	if (host != FORK && (host < 1 || host > sim->agent_count)) {
		must(sim, sim->style.spoilt, "a packet to nobody");
		return;
	}
	if (sim->style.unsent && sim_chance(sim, sim->style.unsent)) {
		draw_packet(sim, "cannot send", from, -1, output->bytes);
		peal_tape_not_sent(&sim->agents[from].tape, output->ticket, world_clock(sim, from));
		return;
	}
	bytes = bytes_new(output->bytes);
	if (host == FORK) {
		travel(sim, from, branch(output->bytes, from, 0), bytes);
		travel(sim, from, branch(output->bytes, from, 1), bytes);
	} else {
		travel(sim, from, (uint8_t)(host - 1), bytes);
	}
	bytes_drop(bytes);
}

static void deliver(struct sim *sim, const struct item *item)
{
	struct peal_text text = { item->bytes->at, item->bytes->len };
	struct peal_flow flow = network_flow(sim, item->agent);
	struct sight sight = watch_before(sim, item->agent);

	flow.remote = network_flow(sim, item->from).local;
	draw_packet(sim, "reaches", item->from, item->agent, text);
	must(sim,
	     peal_tape_receive(&sim->agents[item->agent].tape, &flow, text.at, text.len,
			       world_clock(sim, item->agent)) == PEAL_OK,
	     "a packet is not taken");
	world_read(sim, item->agent);
	watch_after(sim, item->agent, text, &sight);
}

void network_arrive(struct sim *sim, struct item *item)
{
	deliver(sim, item);
	if (item->again) {
		sim->repeating = true;
		deliver(sim, item);
		sim->repeating = false;
	}
	bytes_drop(item->bytes);
}
