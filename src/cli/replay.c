/* SPDX-License-Identifier: MIT */
/* peal replay: gives an engine again what --record wrote, and compares. */
#include "ladder.h"
#include "page.h"

#include <errno.h>
#include <peal/tape.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILE_LIMIT   ((size_t)1 << 31)
#define MEMORY_LIMIT ((size_t)1 << 32)
#define STEPS        1024 /* for the ladder */

struct run {
	const struct settings *settings;
	const char *file;
	struct peal_replay replay;
	struct ladder *ladder;
	peal_time now;
	unsigned long entries, received, sent, events;
};

static void draw_steps(struct run *run)
{
	struct peal_step step;

	while (peal_next_step(run->replay.engine, &step))
		ladder_step(run->ladder, 0, &step);
}

/* In the order in which the net tells these things. */
static void note(struct run *run, const struct peal_replayed *entry)
{
	if (entry->now > run->now)
		run->now = entry->now;
	if (entry->kind == 'R') {
		run->received++;
		ladder_traffic(run->ladder, 0, PEAL_NET_IN, &entry->flow, entry->bytes, run->now);
	}
	draw_steps(run);
	if (entry->kind == 'O' && entry->is_there) {
		run->sent++;
		ladder_traffic(run->ladder, 0, PEAL_NET_OUT, &entry->flow, entry->bytes, run->now);
	}
	if (entry->kind == 'E' && entry->is_there) {
		run->events++;
		ladder_event(run->ladder, 0, &entry->event);
	}
}

/* ---- what differs ---- */

/* The line of a message that a byte is in, and its number. */
static unsigned line_of(struct peal_text message, size_t byte, struct peal_text *line)
{
	struct peal_text rest = message;
	unsigned number = 0;

	*line = (struct peal_text){ 0 };
	while (page_next_line(&rest, line)) {
		number++;
		if (message.len - rest.len > byte)
			break;
	}
	return number;
}

static void show_line(const char *what, struct peal_text message, size_t byte)
{
	char text[400];
	struct page page = PAGE_ON(text);
	struct peal_text line;
	unsigned number = line_of(message, byte, &line);

	page_text(&page, line);
	fprintf(stderr, "    %s line %u: %s\n", what, number, text);
}

static int tell_difference(struct run *run, const struct peal_replayed *entry)
{
	complain(run->settings->command, "%s: byte %zu, at %llu ms: %s", run->file,
		 run->replay.where, (unsigned long long)run->now, run->replay.what);
	if (entry->recorded.len > 0 && entry->is_there) {
		fprintf(stderr, "    they differ from byte %zu of the message on\n",
			entry->differs);
		show_line("recorded", entry->recorded, entry->differs);
		show_line("now     ", entry->bytes, entry->differs);
	}
	note(run, entry);
	ladder_draw(run->ladder, PEAL_NEVER);
	return VERDICT_FAILED;
}

static int tell_broken(const struct run *run)
{
	complain(run->settings->command, "%s: byte %zu: %s", run->file, run->replay.where,
		 run->replay.what);
	return VERDICT_FAILED;
}

/* ---- the run ---- */

static int replay_all(struct run *run)
{
	struct peal_replayed entry;
	int got;

	while ((got = peal_replay_next(&run->replay, &entry)) > 0) {
		run->entries++;
		note(run, &entry);
	}
	if (got == PEAL_E_STATE)
		return tell_difference(run, &entry);
	if (got != PEAL_OK)
		return tell_broken(run);
	printf("%s: as it was: %lu messages in, %lu out, %lu events, %lu entries\n", run->file,
	       run->received, run->sent, run->events, run->entries);
	if (run->settings->ladder || run->settings->svg)
		ladder_draw(run->ladder, PEAL_NEVER);
	return VERDICT_DONE;
}

static int replay_with(struct run *run, const struct peal_config *config)
{
	size_t size = peal_size(config);
	void *memory = size <= MEMORY_LIMIT ? malloc(size) : NULL;
	int verdict;

	if (!memory) {
		complain(run->settings->command, "%s: no memory for its limits, %zu bytes",
			 run->file, size);
		return VERDICT_SYSTEM;
	}
	if (peal_replay_init(&run->replay, memory, size) == PEAL_OK) {
		verdict = replay_all(run);
	} else {
		complain(run->settings->command, "%s: the engine refuses its config", run->file);
		verdict = VERDICT_FAILED;
	}
	free(memory);
	return verdict;
}

static int replay_bytes(struct run *run, const char *bytes, size_t len)
{
	struct peal_config config;

	peal_config_init(&config);
	config.steps = STEPS;
	if (peal_replay_open(&run->replay, bytes, len, &config) != PEAL_OK)
		return tell_broken(run);
	return replay_with(run, &config);
}

static struct ladder *open_ladder(const struct settings *settings)
{
	struct ladder *ladder = ladder_new("peal", "peer", false,
					   settings->ascii || ladder_wants_ascii());

	if (!ladder || !settings->svg || ladder_to_svg(ladder, settings->svg, !settings->ladder))
		return ladder;
	complain(settings->command, "cannot write \"%s\": %s", settings->svg, strerror(errno));
	ladder_free(ladder);
	return NULL;
}

int run_replay(const struct settings *settings, int count, char **operands)
{
	struct run run = { .settings = settings, .file = operands[0] };
	size_t len = 0;
	char *bytes = page_of_file(run.file, FILE_LIMIT, &len);
	int verdict = VERDICT_SYSTEM;

	(void)count;
	if (!bytes) {
		complain(settings->command, "cannot read \"%s\": %s", run.file, strerror(errno));
		return VERDICT_SYSTEM;
	}
	run.ladder = open_ladder(settings);
	if (run.ladder)
		verdict = replay_bytes(&run, bytes, len);
	ladder_free(run.ladder);
	free(bytes);
	return verdict;
}
