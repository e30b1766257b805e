/* SPDX-License-Identifier: MIT */
#include "fsm/runtime.h"

#include <string.h>

void ring_init(struct ring *ring, void *memory, size_t entry_size, uint32_t size)
{
	*ring = (struct ring){ .entries = memory, .entry_size = entry_size, .size = size };
}

/* The place `n` after `at`: a step costs no division. */
static uint32_t place_after(const struct ring *ring, uint32_t at, uint32_t n)
{
	return n < ring->size - at ? at + n : at + n - ring->size;
}

void *ring_push(struct ring *ring)
{
	uint32_t at;

	if (ring->count == ring->size)
		return NULL;
	at = place_after(ring, ring->first, ring->count++);
	return ring->entries + at * ring->entry_size;
}

void *ring_pop(struct ring *ring)
{
	uint32_t at = ring->first;

	if (ring->count == 0)
		return NULL;
	ring->first = place_after(ring, at, 1);
	ring->count--;
	return ring->entries + at * ring->entry_size;
}

uint32_t ring_place(const struct ring *ring, const void *entry)
{
	return (uint32_t)((size_t)((const unsigned char *)entry - ring->entries) /
			  ring->entry_size);
}

static bool ring_has(const struct ring *ring, uint32_t room)
{
	return ring->size - ring->count >= room;
}

bool runtime_has_room(const struct runtime *rt)
{
	return ring_has(&rt->outputs, RUNTIME_ROOM) && ring_has(&rt->events, RUNTIME_ROOM);
}

void runtime_signal(struct runtime *rt, struct signal signal)
{
	struct signal *place = ring_push(&rt->signals);

	if (place)
		*place = signal;
	else
		rt->counts.unexpected++;
}

void runtime_send(struct runtime *rt, struct buffer *bytes, const struct peal_flow *flow,
		  struct peal_text host, struct buffer *keep, peal_id ticket)
{
	struct output *output = ring_push(&rt->outputs);

	if (!output) {
		rt->counts.unexpected++;
		return;
	}
	*output = (struct output){ buffer_hold(bytes), buffer_hold(keep), *flow, host, ticket };
	rt->counts.sent++;
}

static void *ring_at(const struct ring *ring, uint32_t n)
{
	return ring->entries + place_after(ring, ring->first, n) * ring->entry_size;
}

void runtime_rename(struct runtime *rt, peal_id from, peal_id to)
{
	for (uint32_t i = 0; i < rt->outputs.count; i++) {
		struct output *output = ring_at(&rt->outputs, i);

		if (output->ticket == from)
			output->ticket = to;
	}
	for (uint32_t i = 0; i < rt->signals.count; i++) {
		struct signal *signal = ring_at(&rt->signals, i);

		if (signal->object == from && signal->kind == SIGNAL_ENDED)
			signal->object = to;
	}
}

static struct buffer *input_copy(struct runtime *rt)
{
	if (!rt->input_copy && rt->input)
		rt->input_copy = buffer_copy(&rt->store, rt->input_bytes);
	return rt->input_copy;
}

bool runtime_keep_input(struct runtime *rt)
{
	return input_copy(rt) != NULL;
}

void runtime_tell(struct runtime *rt, const struct peal_event *event, bool with_input)
{
	struct event *place = ring_push(&rt->events);

	if (!place) {
		rt->counts.unexpected++;
		return;
	}
	place->seen = *event;
	place->seen.at = rt->now;
	place->message = with_input ? buffer_hold(input_copy(rt)) : NULL;
}

struct endings *runtime_endings(struct runtime *rt)
{
	const struct ring *events = &rt->events;

	return &rt->endings[place_after(events, events->first, events->count - 1)];
}

void runtime_digits(struct runtime *rt, char out[RANDOM_DIGITS])
{
	random_digits(random_next(&rt->random), out);
}
