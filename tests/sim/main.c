/* SPDX-License-Identifier: MIT */
/* Plays worlds, one seed after the other.
 *
 *     sim [--seconds N | --calls N] [--seed FIRST] [--world CALLS] [--ladder]
 *
 * Ends with 1 when something was not as it must be, and says how to see it again.
 * With --ladder it draws the world of the first seed, and only that.
 */
#include "sim.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint32_t world_calls = 200;

void sim_fail(const struct sim *sim, const char *format, ...)
{
	va_list values;

	fflush(stdout);
	fprintf(stderr, "sim: seed %llu (%s), at %llu ms: ", (unsigned long long)sim->seed,
		weather_names[sim->weather], (unsigned long long)sim->now);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fprintf(stderr, "\nsim: see it with --seed %llu --world %u --ladder\n",
		(unsigned long long)sim->seed, world_calls);
	exit(1);
}

struct options {
	uint64_t seconds, calls, seed;
	bool ladder;
};

static double seconds_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int usage(void)
{
	fputs("usage: sim [--seconds N | --calls N] [--seed FIRST] [--world CALLS] [--ladder]\n",
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

static bool read_options(char **argv, struct options *o)
{
	uint64_t world = world_calls;

	while (*++argv) {
		if (strcmp(*argv, "--ladder") == 0) {
			o->ladder = true;
			continue;
		}
		if (!(strcmp(*argv, "--seconds") == 0 ? number(argv[1], 1, 1000000, &o->seconds)
		      : strcmp(*argv, "--calls") == 0 ? number(argv[1], 1, UINT64_MAX, &o->calls)
		      : strcmp(*argv, "--seed") == 0  ? number(argv[1], 0, UINT64_MAX, &o->seed)
						      : strcmp(*argv, "--world") == 0 &&
							   number(argv[1], 1, WORLD_CALLS, &world)))
			return false;
		argv++;
	}
	world_calls = (uint32_t)world;
	return true;
}

/* P4: the same seed gives the same bytes. */
static void play_twice(struct sim *sim, uint64_t seed)
{
	uint64_t digest;

	world_play(sim, seed, world_calls);
	digest = sim->digest;
	world_play(sim, seed, world_calls);
	must(sim, sim->digest == digest, "the second play of this seed was another one (P4)");
}

static void play(struct sim *sim, const struct options *o)
{
	double begin = seconds_now(), took = 0;
	uint64_t worlds = 0, calls = 0;

	while (o->calls ? calls < o->calls : took < (double)o->seconds) {
		world_play(sim, o->seed + worlds++, world_calls);
		calls += world_calls;
		took = seconds_now() - begin;
	}
	for (uint64_t n = 0; n < WEATHERS; n++)
		play_twice(sim, o->seed + n);
	printf("%llu worlds from seed %llu, %llu calls, %llu packets, %llu steps in %.1f s: "
	       "%.0f calls and %.0f steps per second; nothing amiss\n",
	       (unsigned long long)worlds, (unsigned long long)o->seed, (unsigned long long)calls,
	       (unsigned long long)sim->packets, (unsigned long long)sim->steps, took,
	       (double)calls / took, (double)sim->steps / took);
}

int main(int argc, char **argv)
{
	struct options options = { .seconds = 2, .seed = 1 };
	struct sim *sim = calloc(1, sizeof *sim);

	if (argc < 1 || !read_options(argv, &options))
		return usage();
	if (!sim)
		return 3;
	sim->show = options.ladder;
	watch_prepare(sim);
	if (options.ladder)
		world_play(sim, options.seed, world_calls);
	else
		play(sim, &options);
	world_free(sim);
	free(sim);
	return 0;
}
