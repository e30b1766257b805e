/* SPDX-License-Identifier: MIT */
/* The calls of one agent: a table by id, and a timer for each that needs one. */
#include "calls.h"

#include "agent.h"

#include <stdlib.h>
#include <string.h>

static size_t bucket_of(peal_id id)
{
	return (size_t)((id * 0x9e3779b97f4a7c15u) >> 40) % CALL_BUCKETS;
}

struct call *calls_add(struct calls *calls, struct agent *agent, peal_id id, peal_time now)
{
	struct call *call = calloc(1, sizeof *call), **bucket = &calls->buckets[bucket_of(id)];

	if (!call)
		return NULL;
	call->agent = agent;
	call->id = id;
	call->number = ++calls->begun;
	call->begun = now;
	call->chain = *bucket;
	*bucket = call;
	calls->open++;
	return call;
}

struct call *calls_find(const struct calls *calls, peal_id id)
{
	struct call *call = calls->buckets[bucket_of(id)];

	while (call && call->id != id)
		call = call->chain;
	return call;
}

struct call *calls_numbered(const struct calls *calls, uint32_t number)
{
	struct call *found = NULL;

	for (size_t i = 0; i < CALL_BUCKETS; i++)
		for (struct call *call = calls->buckets[i]; call; call = call->chain)
			if (number ? call->number == number
				   : !found || call->number > found->number)
				found = call;
	return found;
}

bool call_keep_answer(struct call *call, const char *sdp, size_t len)
{
	call->answer = malloc(len);
	if (!call->answer)
		return false;
	memcpy(call->answer, sdp, len);
	call->answer_len = len;
	return true;
}

static void release(struct call *call)
{
	free(call->answer);
	free(call);
}

static void timer_closed(uv_handle_t *timer)
{
	release(timer->data);
}

void calls_remove(struct calls *calls, struct call *call)
{
	struct call **place = &calls->buckets[bucket_of(call->id)];

	while (*place != call)
		place = &(*place)->chain;
	*place = call->chain;
	calls->open--;
	if (call->timer.data)
		uv_close((uv_handle_t *)&call->timer, timer_closed);
	else
		release(call);
}

/* A step may end other calls than its own, so their ids are written down first. */
void calls_each(struct calls *calls, call_step step)
{
	peal_id *ids = malloc((calls->open + 1) * sizeof *ids);
	uint32_t count = 0;

	if (!ids)
		return;
	for (size_t i = 0; i < CALL_BUCKETS; i++)
		for (struct call *call = calls->buckets[i]; call; call = call->chain)
			ids[count++] = call->id;
	for (uint32_t i = 0; i < count; i++) {
		struct call *call = calls_find(calls, ids[i]);

		if (call)
			step(call);
	}
	free(ids);
}

static void timer_fired(uv_timer_t *timer)
{
	struct call *call = timer->data;
	struct agent *agent = call->agent;

	call->next(call);
	peal_net_flush(agent->net);
}

void call_after(struct call *call, uint32_t ms, call_step step)
{
	call_stop_timer(call);
	if (ms == 0) {
		step(call);
		return;
	}
	call->next = step;
	if (!call->timer.data)
		uv_timer_init(call->agent->loop, &call->timer);
	call->timer.data = call;
	uv_timer_start(&call->timer, timer_fired, ms, 0);
}

void call_stop_timer(struct call *call)
{
	if (call->timer.data)
		uv_timer_stop(&call->timer);
}
