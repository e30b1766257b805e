/* SPDX-License-Identifier: MIT */
/* One line after the other; `sleep` and `wait` make the rest wait. */
#include "phone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void finish(struct phone *phone)
{
	const char *rule = phone->agent.settings->automatic;

	if (!rule || strcmp(rule, "none") == 0)
		agent_stop(&phone->agent);
}

void phone_go_on(struct phone *phone)
{
	char *text;

	while (!phone->is_paused && !phone->agent.is_stopping &&
	       (text = lines_take(&phone->lines))) {
		phone->line++;
		phone_obey(phone, text);
		free(text);
		peal_net_flush(phone->agent.net);
	}
	fflush(stdout);
	if (!phone->is_paused && !phone->agent.is_stopping && lines_are_over(&phone->lines))
		finish(phone);
}

static void on_pause_over(uv_timer_t *timer)
{
	struct phone *phone = timer->data;
	const char *awaited = phone->awaited.name;

	phone->is_paused = false;
	phone->awaited.name = NULL;
	if (awaited) {
		phone_fails(phone, VERDICT_FAILED, "\"%s\" has not come", awaited);
		if (!phone->lines.is_terminal)
			agent_stop(&phone->agent);
	}
	phone_go_on(phone);
}

static bool is_like(struct seen seen, struct seen wanted)
{
	return strcmp(seen.name, wanted.name) == 0 && (!wanted.call || seen.call == wanted.call);
}

/* Forgets all events up to the first that is like that; false: there is none. */
static bool take_seen(struct phone *phone, struct seen wanted)
{
	size_t at = 0;

	while (at < phone->seen_count && !is_like(phone->seen[at], wanted))
		at++;
	if (at == phone->seen_count)
		return false;
	phone->seen_count -= at + 1;
	memmove(phone->seen, phone->seen + at + 1, phone->seen_count * sizeof *phone->seen);
	return true;
}

void phone_pause(struct phone *phone, uint32_t ms, struct seen awaited)
{
	if (awaited.name && take_seen(phone, awaited))
		return;
	phone->is_paused = true;
	phone->awaited = awaited;
	uv_timer_start(&phone->pause, on_pause_over, ms, 0);
}

void phone_saw(struct phone *phone, struct seen seen)
{
	if (phone->seen_count == PHONE_SEEN)
		memmove(phone->seen, phone->seen + 1, --phone->seen_count * sizeof *phone->seen);
	phone->seen[phone->seen_count++] = seen;
	if (!phone->is_opened || !phone->awaited.name || !take_seen(phone, phone->awaited))
		return;
	phone->awaited.name = NULL; /* and lines go on when the event has been dealt with */
	uv_timer_start(&phone->pause, on_pause_over, 0, 0);
}
