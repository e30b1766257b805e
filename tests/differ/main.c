/* SPDX-License-Identifier: MIT */
/* Reads messages with Peal and with the parsers that are there, and asks that each
 * difference is one of those that docs/differences.md names and decides.
 *
 *     differ [--show CLASS] docs/differences.md MUTATIONS FILE...
 *
 * Each message (those of the benchmark, and the files) is read as it is, then MUTATIONS
 * times with something in it changed.  Exit status 1: a difference that has no row.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../bench/parse/bench.h"
#include "differ.h"

#define CLASSES 1000
#define LARGEST 65536

struct class
{
	char name[DIFFERENCE_NAME];
	const char *clause;
	const struct reader *other;
	unsigned long count;
	bool is_listed;
};

static struct class classes[CLASSES];
static unsigned class_count;
static const char *to_show;
static char *page;

/* A row of the page: | `NAME` | libosip2, Sofia-SIP | ... */
static bool is_listed(const char *name, const struct reader *other)
{
	char row[DIFFERENCE_NAME + 10];
	const char *at, *end;

	snprintf(row, sizeof row, "\n| `%.*s` |", DIFFERENCE_NAME, name);
	at = strstr(page, row);
	if (!at)
		return false;
	at += strlen(row);
	end = strchr(at, '|');
	at = strstr(at, other->name);
	return at && end && at < end;
}

static struct class *class_of(const struct difference *found, const struct reader *other)
{
	struct class *class = classes;

	for (; class < classes + class_count; class ++)
		if (class->other == other && strcmp(class->name, found->name) == 0)
			return class;
	if (class_count == CLASSES) {
		fprintf(stderr, "more than %d classes\n", CLASSES);
		exit(2);
	}
	class_count++;
	memcpy(class->name, found->name, sizeof class->name);
	class->clause = found->clause;
	class->other = other;
	class->is_listed = is_listed(found->name, other);
	return class;
}

static void show(const struct class *class, const char *bytes, size_t len)
{
	printf("---- %s %s\n", class->other->name, class->name);
	fwrite(bytes, 1, len, stdout);
	putchar('\n');
}

/* The first message of each class that is not listed, or all of the one asked for. */
static void compare(const struct reader *other, const char *bytes, size_t len)
{
	static struct difference found[FACT_COUNT];
	unsigned count = other->name ? differences(other, bytes, len, found) : 0;

	for (unsigned i = 0; i < count; i++) {
		struct class *class = class_of(&found[i], other);
		bool is_new = class->count++ == 0 && !class->is_listed;

		if (to_show ? strcmp(to_show, class->name) == 0 : is_new)
			show(class, bytes, len);
	}
}

static void read_all(const char *bytes, size_t len, unsigned mutations, uint64_t seed)
{
	static char changed[LARGEST];

	compare(&osip, bytes, len);
	compare(&sofia, bytes, len);
	for (unsigned i = 0; i < mutations; i++) {
		size_t n = mutate(bytes, len, seed * 1000003 + i, changed, sizeof changed);

		compare(&osip, changed, n);
		compare(&sofia, changed, n);
	}
}

static char *contents(const char *name, size_t *len)
{
	FILE *file = fopen(name, "rb");
	char *bytes = malloc(LARGEST + 1);

	if (!file || !bytes) {
		perror(name);
		exit(2);
	}
	*len = fread(bytes, 1, LARGEST, file);
	bytes[*len] = 0;
	fclose(file);
	return bytes;
}

/* What is not listed is printed as the row it wants. */
static int report(void)
{
	unsigned unlisted = 0;

	for (const struct class *class = classes; class < classes + class_count; class ++) {
		unlisted += !class->is_listed;
		if (class->is_listed)
			printf("%8lu  %-9s  %s\n", class->count, class->other->name, class->name);
		else
			printf("| `%s` | %s | %s |\n", class->name, class->other->name,
			       class->clause ? class->clause : "");
	}
	printf("%u classes of differences, %u of them not in the list\n", class_count, unlisted);
	return unlisted > 0;
}

int main(int argc, char **argv)
{
	static struct sample kinds[KINDS], mix[MIX];
	unsigned mutations;
	size_t len;

	if (argc > 2 && strcmp(argv[1], "--show") == 0) {
		to_show = argv[2];
		argv += 2, argc -= 2;
	}
	if (argc < 3) {
		fputs("usage: differ [--show CLASS] PAGE MUTATIONS FILE...\n", stderr);
		return 2;
	}
	page = contents(argv[1], &len);
	mutations = (unsigned)strtoul(argv[2], NULL, 10);
	samples_make(kinds, mix);
	for (unsigned i = 0; i < KINDS; i++)
		read_all(kinds[i].bytes, kinds[i].len, mutations, i);
	for (unsigned i = 0; i < MIX; i++)
		read_all(mix[i].bytes, mix[i].len, 0, i);
	for (int i = 3; i < argc; i++) {
		char *bytes = contents(argv[i], &len);

		read_all(bytes, len, mutations, KINDS + (unsigned)i);
		free(bytes);
	}
	return report();
}
