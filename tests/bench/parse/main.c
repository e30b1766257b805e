/* SPDX-License-Identifier: MIT */
/* peal-bench-parse: what reading and writing a message costs, beside what others take for
 * the same work.  Prints; judges nothing but that all read the same.  See
 * docs/benchmarks.md.  peal-bench-parse COUNT reads the mix so often with Peal and prints
 * nothing. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../heap.h"
#include "bench.h"

#define TIMES   15 /* repetitions, all parsers by turns; the median is printed */
#define PARSERS 4

static const struct parser *const parsers[PARSERS] = {
	&with_peal,
	&with_sofia,
	&with_osip,
	&with_re,
};
static struct sample kinds[KINDS], mix[MIX];
static volatile size_t kept; /* so that nothing is optimised away */

static double nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(const double *values)
{
	double sorted[TIMES];

	memcpy(sorted, values, sizeof sorted);
	qsort(sorted, TIMES, sizeof *sorted, by_size);
	return sorted[TIMES / 2];
}

/* The median of the ratios of neighbours. */
static double ratio(const double *values, const double *to)
{
	double ratios[TIMES];

	for (int i = 0; i < TIMES; i++)
		ratios[i] = values[i] / to[i];
	return median(ratios);
}

static double read_one(const struct parser *parser, const struct sample *sample, int loops)
{
	struct reading reading;
	double begin = nanoseconds();

	for (int i = 0; i < loops; i++) {
		reading = (struct reading){ 0 };
		parser->read(sample, &reading);
		kept += reading.branch;
	}
	return (nanoseconds() - begin) / loops;
}

static double read_mix(const struct parser *parser, int loops)
{
	struct reading reading;
	double begin = nanoseconds();

	for (int i = 0; i < loops; i++) {
		for (int k = 0; k < MIX; k++) {
			reading = (struct reading){ 0 };
			parser->read(&mix[k], &reading);
			kept += reading.branch;
		}
	}
	return (nanoseconds() - begin) / loops / MIX;
}

typedef size_t ask(const struct sample *sample);

static double ask_mix(ask *question, int loops)
{
	double begin = nanoseconds();

	for (int i = 0; i < loops; i++) {
		for (int k = 0; k < MIX; k++)
			kept += question(&mix[k]);
	}
	return (nanoseconds() - begin) / loops / MIX;
}

/* How many of `samples` a parser reads as Peal does. */
static int agreements(const struct parser *parser, const struct sample *samples, int count)
{
	int same = 0;

	for (int i = 0; i < count; i++) {
		struct reading mine, theirs;

		memset(&mine, 0, sizeof mine);
		memset(&theirs, 0, sizeof theirs);
		if (with_peal.read(&samples[i], &mine) && parser->read(&samples[i], &theirs) &&
		    memcmp(&mine, &theirs, sizeof mine) == 0)
			same++;
	}
	return same;
}

static void expect_readable(void)
{
	int valid = 0;

	for (int i = 0; i < KINDS; i++)
		valid += peal_validate(&kinds[i]) > 0;
	for (int i = 0; i < MIX; i++)
		valid += peal_validate(&mix[i]) > 0;
	if (valid == KINDS + MIX && agreements(&with_peal, mix, MIX) == MIX)
		return;
	fprintf(stderr, "peal-bench-parse: %d of %d messages are valid\n", valid, KINDS + MIX);
	exit(1);
}

static void print_agreement(void)
{
	for (int p = 1; p < PARSERS; p++) {
		if (parsers[p]->name)
			printf("%-10s reads %d of %d as Peal does\n", parsers[p]->name,
			       agreements(parsers[p], kinds, KINDS) +
				   agreements(parsers[p], mix, MIX),
			       KINDS + MIX);
	}
}

static void print_row(const char *what, const double *ns, const double *ratios)
{
	printf("%-16s", what);
	for (int p = 0; p < PARSERS; p++) {
		if (parsers[p]->name)
			printf(" %10.0f", ns[p]);
	}
	for (int p = 1; p < PARSERS; p++) {
		if (parsers[p]->name)
			printf(" %9.2f", ratios[p]);
	}
	printf("\n");
}

static void print_head(void)
{
	printf("%-16s", "ns a message");
	for (int p = 0; p < PARSERS; p++) {
		if (parsers[p]->name)
			printf(" %10s", parsers[p]->name);
	}
	for (int p = 1; p < PARSERS; p++) {
		if (parsers[p]->name)
			printf(" %9s", "times");
	}
	printf("\n");
}

/* One row of the table: what each takes, and how many times what Peal takes. */
static void print_times(const char *what, double times[PARSERS][TIMES], double *ratios)
{
	double ns[PARSERS];

	for (int p = 0; p < PARSERS; p++) {
		ns[p] = median(times[p]);
		ratios[p] = ratio(times[p], times[0]);
	}
	print_row(what, ns, ratios);
}

static void print_kinds(void)
{
	static double times[PARSERS][TIMES];
	double logs[PARSERS] = { 0 }, ns[PARSERS] = { 0 }, ratios[PARSERS];

	for (unsigned k = 0; k < KINDS; k++) {
		for (int t = 0; t < TIMES; t++) {
			for (int p = 0; p < PARSERS; p++) {
				if (parsers[p]->name)
					times[p][t] = read_one(parsers[p], &kinds[k], 500);
			}
		}
		print_times(sample_kind(k), times, ratios);
		for (int p = 0; p < PARSERS; p++) {
			ns[p] += log(median(times[p]) + 1e-9) / KINDS;
			logs[p] += log(ratios[p] + 1e-9) / KINDS;
		}
	}
	for (int p = 0; p < PARSERS; p++) {
		ns[p] = exp(ns[p]);
		ratios[p] = exp(logs[p]);
	}
	print_row("geometric mean", ns, ratios);
}

static void print_mix(void)
{
	static double times[PARSERS][TIMES];
	double ratios[PARSERS];

	for (int t = 0; t < TIMES; t++) {
		for (int p = 0; p < PARSERS; p++) {
			if (parsers[p]->name)
				times[p][t] = read_mix(parsers[p], 5);
		}
	}
	print_times("MIX", times, ratios);
}

static void print_uri(void)
{
	static const char uri[] =
	    "sip:alice@pc33.atlanta.example.com:5060;transport=tcp;lr;user=ip";
	static double times[PARSERS][TIMES];
	double ratios[PARSERS];

	for (int t = 0; t < TIMES; t++) {
		for (int p = 0; p < PARSERS; p++) {
			double begin = nanoseconds();

			for (int i = 0; parsers[p]->name && i < 5000; i++)
				kept += parsers[p]->uri(uri, sizeof uri - 1);
			times[p][t] = (nanoseconds() - begin) / 5000;
		}
	}
	print_times("a URI alone", times, ratios);
}

static void print_passes(void)
{
	static double lines[TIMES], index[TIMES], work[TIMES], valid[TIMES];

	for (int t = 0; t < TIMES; t++) {
		lines[t] = ask_mix(walk_lines, 20);
		index[t] = ask_mix(peal_index, 20);
		work[t] = read_mix(&with_peal, 20);
		valid[t] = ask_mix(peal_validate, 20);
	}
	printf("of MIX: memchr('\\n') down the header rows      %8.0f ns\n", median(lines));
	printf("        index with ids                         %8.0f ns, %5.2f times that\n",
	       median(index), ratio(index, lines));
	printf("        index and everything validated         %8.0f ns, %5.2f times the work\n",
	       median(valid), ratio(valid, work));
}

typedef struct sample write(struct writing *writing);

static void print_writing(const char *what, write *one, struct writing *writing)
{
	static double writes[TIMES], reads[TIMES];
	struct sample sample = one(writing);

	if (peal_validate(&sample) == 0) {
		fprintf(stderr, "peal-bench-parse: %s is not valid\n", what);
		exit(1);
	}
	for (int t = 0; t < TIMES; t++) {
		double begin = nanoseconds();

		for (int i = 0; i < 2000; i++)
			kept += one(writing).len;
		writes[t] = (nanoseconds() - begin) / 2000;
		reads[t] = read_one(&with_peal, &sample, 2000);
	}
	printf("%-44s %10.0f ns, %5.2f times reading it\n", what, median(writes),
	       ratio(writes, reads));
}

/* Once all that is measured, as a test. */
static void print_heap(struct writing *writing)
{
	unsigned long before = heap_calls();

	read_mix(&with_peal, 1);
	ask_mix(peal_validate, 1);
	kept += writing_answer(writing).len + writing_invite(writing).len;
	printf("heap calls of Peal in all this                 %8lu\n", heap_calls() - before);
}

static void prepare(void)
{
	samples_make(kinds, mix);
	for (int p = 0; p < PARSERS; p++) {
		if (!parsers[p]->prepare)
			continue;
		for (int i = 0; i < KINDS; i++)
			parsers[p]->prepare(&kinds[i]);
		for (int i = 0; i < MIX; i++)
			parsers[p]->prepare(&mix[i]);
	}
}

int main(int count, char **arguments)
{
	struct writing *writing;

	prepare();
	expect_readable();
	if (count > 1) {
		read_mix(&with_peal, (int)strtol(arguments[1], NULL, 10));
		return 0;
	}
	writing = writing_open(&kinds[0]);
	print_agreement();
	print_head();
	print_kinds();
	print_mix();
	print_uri();
	print_passes();
	print_writing("a 200 with SDP written from its INVITE", writing_answer, writing);
	print_writing("an INVITE with SDP written from its dialog", writing_invite, writing);
	print_writing("the same, checked text by text", writing_request, writing);
	print_heap(writing);
	return 0;
}
