/* SPDX-License-Identifier: MIT */
/* peal-bench: what a call costs.  Prints; judges nothing.  See docs/benchmarks.md.
 * peal-bench COUNT makes so many calls and prints nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "engine/engine.h"
#include "heap.h"
#include "operations.h"

#define TIMES 11   /* repetitions; the median is printed */
#define BATCH 3000 /* calls in one repetition */
#define STEP  10   /* ms from one call to the next: 30 s for all, so others linger */
#define OTHER 100000

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values)
{
	qsort(values, TIMES, sizeof *values, by_size);
	return values[TIMES / 2];
}

static void run_calls(struct pair *p, int count)
{
	for (int i = 0; i < count; i++) {
		pair_call(p);
		pair_advance(p, p->now + STEP);
	}
}

/* Seconds for one call, both its engines together. */
static double cost(struct pair *p)
{
	double begin = seconds();

	run_calls(p, BATCH);
	return (seconds() - begin) / BATCH;
}

static void rest(struct pair *p)
{
	pair_advance(p, p->now + 200);
	pair_advance(p, p->now + 64 * 500 + 5000);
}

static void expect_sound(struct pair *p, uint64_t calls)
{
	struct peal_counts counts[2];

	rest(p);
	peal_count(p->engine[0], &counts[0]);
	peal_count(p->engine[1], &counts[1]);
	if (p->ended == 2 * calls && !counts[0].transactions && !counts[1].transactions &&
	    !counts[0].storage && !counts[1].storage && !counts[0].retransmitted &&
	    !counts[0].unexpected && !counts[1].unexpected)
		return;
	fputs("peal-bench: calls did not go as they should\n", stderr);
	exit(1);
}

/* Alone and beside 100,000 others, by turns, so that both meet the same weather. */
static void print_calls(void)
{
	static double alone[TIMES], beside[TIMES], ratio[TIMES];
	struct pair quiet, crowded;
	double one, other;

	pair_open(&quiet, 4 * BATCH, 64);
	pair_open(&crowded, OTHER + OTHER / 2, 64);
	run_calls(&quiet, BATCH);
	run_calls(&crowded, BATCH);
	for (int i = 0; i < TIMES; i++) {
		rest(&quiet);
		rest(&crowded);
		pair_linger(&crowded, OTHER);
		alone[i] = cost(&quiet);
		beside[i] = cost(&crowded);
		ratio[i] = beside[i] / alone[i];
	}
	expect_sound(&quiet, (TIMES + 1) * BATCH);
	expect_sound(&crowded, (TIMES + 1) * BATCH);
	one = median(alone);
	other = median(beside);
	printf("calls in memory, a second and core           %10.0f\n", 1 / one);
	printf("  of one call, both engines                  %10.2f us\n", one * 1e6);
	printf("  messages of one call                       %10.1f\n",
	       (double)quiet.messages / ((TIMES + 1) * BATCH));
	printf("beside 100,000 transactions in each engine   %10.0f\n", 1 / other);
	printf("  times the cost                             %10.2f\n", median(ratio));
	pair_close(&quiet);
	pair_close(&crowded);
}

/* Seconds for one of these operations. */
static double cost_of(struct pair *p, void (*operation)(struct pair *), int count)
{
	double begin = seconds();

	for (int i = 0; i < count; i++) {
		operation(p);
		pair_advance(p, p->now + STEP);
	}
	return (seconds() - begin) / count;
}

static void print_operation(const char *name, void (*operation)(struct pair *))
{
	double times[TIMES];
	struct pair p;

	pair_open(&p, 16 * BATCH, 64);
	cost_of(&p, operation, BATCH / 10);
	for (int i = 0; i < TIMES; i++)
		times[i] = cost_of(&p, operation, BATCH / 10);
	pair_expect(p.done == (TIMES + 1) * (BATCH / 10), name);
	printf("%-45s%10.0f\n", name, 1 / median(times));
	pair_close(&p);
}

static void print_operations(void)
{
	print_operation("subscriptions with 10 NOTIFYs, a second", operation_subscribe);
	print_operation("transfers, a second", operation_transfer);
	print_operation("registrations with Digest, a second", operation_register);
}

/* What a call costs beside others that are up: 100, and 100,000. */
static void print_held(void)
{
	static double few[TIMES], many[TIMES], ratio[TIMES];
	struct pair light, heavy;

	pair_open(&light, 4 * BATCH, 200);
	pair_open(&heavy, OTHER + 4 * BATCH, OTHER + 64);
	operation_hold(&light, 100);
	operation_hold(&heavy, OTHER);
	run_calls(&light, BATCH);
	run_calls(&heavy, BATCH);
	for (int i = 0; i < TIMES; i++) {
		rest(&light);
		rest(&heavy);
		few[i] = cost(&light);
		many[i] = cost(&heavy);
		ratio[i] = many[i] / few[i];
	}
	printf("calls beside 100 that are up                 %10.0f\n", 1 / median(few));
	printf("calls beside 100,000 that are up             %10.0f\n", 1 / median(many));
	printf("  times the cost                             %10.2f\n", median(ratio));
	pair_close(&light);
	pair_close(&heavy);
}

static void print_heap(void)
{
	struct pair p;
	unsigned long before;

	pair_open(&p, 4 * BATCH, 64);
	before = heap_calls();
	run_calls(&p, OTHER);
	printf("heap calls in 100,000 calls                  %10lu\n", heap_calls() - before);
	expect_sound(&p, OTHER);
	pair_close(&p);
}

static void print_memory(void)
{
	struct peal_config config;
	struct peal_counts counts[2];
	size_t object = sizeof(struct dialog) + sizeof(struct call);
	struct pair p;

	peal_config_init(&config);
	printf("bytes of a transaction                       %10zu\n", sizeof(struct transaction));
	printf("bytes of a dialog                            %10zu\n", sizeof(struct dialog));
	printf("bytes of a call                              %10zu\n", sizeof(struct call));
	printf("bytes of the record of a 2xx                 %10zu\n", sizeof(struct ack));
	pair_open(&p, 64, 64);
	operation_hold(&p, 1);
	peal_count(p.engine[0], &counts[0]);
	peal_count(p.engine[1], &counts[1]);
	printf("bytes of a call that is up, all in: caller   %10zu\n",
	       object + (size_t)counts[0].storage);
	printf("                                    callee   %10zu\n",
	       object + (size_t)counts[1].storage);
	printf("bytes of an engine by the default config     %10zu\n", peal_size(&config));
	pair_close(&p);
}

/* For a profiler. */
static void only_calls(int count)
{
	struct pair p;

	pair_open(&p, 4 * BATCH, 64);
	run_calls(&p, count);
	pair_close(&p);
}

int main(int count, char **arguments)
{
	if (count > 1) {
		only_calls((int)strtol(arguments[1], NULL, 10));
		return 0;
	}
	print_calls();
	print_operations();
	print_held();
	print_heap();
	print_memory();
	return 0;
}
