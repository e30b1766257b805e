/* SPDX-License-Identifier: MIT */
/* Plays worlds, one seed after the other.
 *
 *     sim [--seconds N | --calls N] [--seed FIRST] [--world CALLS]
 *         [--weather NAME] [--ladder] [--record FILE]
 *
 * N seconds are of CPU time, so that a figure does not depend on what else runs.
 * Ends with 1 when something was not as it must be, and says how to see it again.
 * With --ladder it draws the world of the first seed, and only that; with --record
 * it writes what the first agent of that world is given, for `peal replay`.
 */
#include "sim.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "rows.h"

static uint64_t world_calls = 200;

void sim_fail(const struct sim *sim, const char *format, ...)
{
	va_list values;

	fflush(stdout);
	fprintf(stderr, "sim: seed %llu (%s), at %llu ms: ", (unsigned long long)sim->seed,
		weather_names[sim->weather], (unsigned long long)sim->now);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fprintf(stderr, "\nsim: see it with --seed %llu --weather %s --world %llu --ladder\n",
		(unsigned long long)sim->seed, weather_names[sim->weather],
		(unsigned long long)world_calls);
	exit(1);
}

void sim_note(uint8_t agent, const struct peal_step *step)
{
	rows_note(agent, step);
}

struct options {
	uint64_t seconds, calls, seed;
	enum weather weather; /* WEATHERS: each in turn */
	bool ladder;
	const char *record;
};

static double seconds_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int usage(void)
{
	fputs("usage: sim [--seconds N | --calls N] [--seed FIRST] [--world CALLS]\n"
	      "           [--weather NAME] [--ladder] [--record FILE]\n",
	      stderr);
	return 2;
}

static bool number(const char *text, uint64_t least, uint64_t most, uint64_t *n)
{
	char *end;

	if (!text)
		return false;
	*n = strtoull(text, &end, 10);
	return *end == '\0' && end != text && *n >= least && *n <= most;
}

static bool read_weather(const char *text, enum weather *weather)
{
	for (*weather = 0; text && *weather < WEATHERS; ++*weather)
		if (strcmp(text, weather_names[*weather]) == 0)
			return true;
	return false;
}

static bool read_option(const char *name, const char *value, struct options *o)
{
	if (strcmp(name, "--seconds") == 0)
		return number(value, 1, 1000000, &o->seconds);
	if (strcmp(name, "--calls") == 0)
		return number(value, 1, UINT64_MAX, &o->calls);
	if (strcmp(name, "--seed") == 0)
		return number(value, 0, UINT64_MAX, &o->seed);
	if (strcmp(name, "--world") == 0)
		return number(value, 1, WORLD_CALLS, &world_calls);
	if (strcmp(name, "--record") == 0)
		return (o->record = value) != NULL;
	return strcmp(name, "--weather") == 0 && read_weather(value, &o->weather);
}

static bool read_options(char **argv, struct options *o)
{
	while (*++argv) {
		if (strcmp(*argv, "--ladder") == 0)
			o->ladder = true;
		else if (!read_option(*argv, argv[1], o))
			return false;
		else
			argv++;
	}
	return true;
}

static void play_one(struct sim *sim, const struct options *o, uint64_t seed)
{
	enum weather weather = o->weather == WEATHERS ? (enum weather)(seed % WEATHERS)
						      : o->weather;

	rows_restart();
	world_play(sim, seed, weather, (uint32_t)world_calls);
}

/* P4: the same seed gives the same bytes. */
static void play_twice(struct sim *sim, const struct options *o, uint64_t seed)
{
	uint64_t digest;

	play_one(sim, o, seed);
	digest = sim->digest;
	play_one(sim, o, seed);
	must(sim, sim->digest == digest, "the second play of this seed was another one (P4)");
}

static void play(struct sim *sim, const struct options *o)
{
	double begin, took = 0;
	uint64_t worlds = 0, calls = 0;

	for (uint64_t n = 0; n < WEATHERS; n++)
		play_twice(sim, o, o->seed + n);
	sim->packets = sim->spoilt = sim->steps = 0;
	begin = seconds_now();
	while (o->calls ? calls < o->calls : took < (double)o->seconds) {
		play_one(sim, o, o->seed + worlds++);
		calls += world_calls;
		took = seconds_now() - begin;
	}
	printf("%llu worlds from seed %llu, %llu calls, %llu packets and %llu spoilt, %llu steps "
	       "in %.1f s of CPU time: "
	       "%.0f calls and %.0f steps per second; nothing amiss\n",
	       (unsigned long long)worlds, (unsigned long long)o->seed, (unsigned long long)calls,
	       (unsigned long long)sim->packets, (unsigned long long)sim->spoilt,
	       (unsigned long long)sim->steps, took, (double)calls / took,
	       (double)sim->steps / took);
}

static void put_record(void *user, const void *bytes, size_t len)
{
	fwrite(bytes, 1, len, user);
}

static bool play_recorded(struct sim *sim, const struct options *o)
{
	FILE *file = fopen(o->record, "wb");

	if (!file)
		return false;
	sim->record = put_record;
	sim->record_user = file;
	play_one(sim, o, o->seed);
	peal_tape_end(&sim->agents[0].tape);
	return !(ferror(file) | fclose(file));
}

int main(int argc, char **argv)
{
	struct options options = { .seconds = 2, .seed = 1, .weather = WEATHERS };
	struct sim *sim = calloc(1, sizeof *sim);

	if (argc < 1 || !read_options(argv, &options))
		return usage();
	if (!sim)
		return 3;
	sim->show = options.ladder;
	watch_prepare(sim);
	if (options.record && !play_recorded(sim, &options))
		return 3;
	else if (options.record)
		printf("recorded: %s\n", options.record);
	else if (options.ladder)
		play_one(sim, &options, options.seed);
	else
		play(sim, &options);
	world_free(sim);
	free(sim);
	return 0;
}
