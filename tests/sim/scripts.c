/* SPDX-License-Identifier: MIT */
/* Plays the scripts of some files, one a line, and counts the rows of the tables that run.
 *
 *     scripts FILE...                 fails when there is a row that none of them runs
 *     scripts --but LIST FILE...      fails when those are not the rows of LIST, one a
 *                                     line, "machine: State, event [guard]: reason"
 *     scripts --show N FILE...        draws the N-th
 *     scripts --seeds FOLDER FILE...  writes each as bytes, for the fuzzer
 *     scripts --grow SECONDS FILE...  looks for scripts that run the other rows, and
 *                                     writes the last file again, with as few as are
 *                                     enough beside those of the others
 *
 * Whoever changes a table lets the last file grow.  Where the search finds nothing a
 * script is written by hand; script.h says what the words and numbers mean.
 */
#include "script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <peal/fsm.h>

#include "rows.h"

#define ROWS 1024
#define MOST 60000

struct entry {
	uint8_t bytes[SCRIPT_LONG];
	size_t len;
	bool ran[ROWS];
	uint32_t adds; /* rows that no other one runs, or more than that */
};

static struct sim sim;
static struct script script;
static struct entry entries[MOST], *playing;
static uint32_t entry_count;
static uint32_t first_grown;    /* behind those of the other files */
static bool listed[ROWS];       /* rows that no script has to run */
static bool known[ROWS];        /* by any of them */
static bool kept[ROWS];         /* by those that are enough */
static bool behind[ROWS][ROWS]; /* by any of them: the second right behind the first */
static uint32_t holder[ROWS];   /* an entry that runs it, from 1; 0: none */
static uint16_t before[2];
static bool is_new;
static bool searching; /* whoever fails is printed, and the search goes on */
static uint32_t failures;
static jmp_buf next_trial;

/* ---- playing ---- */

void sim_fail(const struct sim *failed, const char *format, ...)
{
	char line[SCRIPT_LINE];
	va_list values;

	script_print(playing->bytes, playing->len, line);
	fflush(stdout);
	fprintf(stderr, "scripts: at %llu ms: ", (unsigned long long)failed->now);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fprintf(stderr, "\n%s\n", line);
	failures++;
	if (!searching)
		exit(1);
	longjmp(next_trial, 1);
}

void sim_note(uint8_t agent, const struct peal_step *step)
{
	bool *pair = &behind[before[agent] % ROWS][step->row % ROWS];

	rows_note(agent, step);
	is_new = is_new || !*pair || !known[step->row % ROWS];
	*pair = playing->ran[step->row % ROWS] = known[step->row % ROWS] = true;
	before[agent] = step->row;
}

static void play(struct entry *entry)
{
	playing = entry;
	is_new = false;
	rows_restart();
	memset(entry->ran, 0, sizeof entry->ran);
	before[0] = before[1] = ROWS - 1;
	script_play(&sim, &script, entry->bytes, entry->len);
}

/* ---- counting ---- */

static bool is_of(uint16_t row, uint8_t machine)
{
	struct peal_row described;

	return peal_row_describe(row, &described) && described.machine == machine;
}

static void print_row(uint16_t row, char *out, size_t size)
{
	struct peal_row r;

	peal_row_describe(row, &r);
	snprintf(out, size, "%s: %s, %s%s%s%s", peal_machine_name(r.machine),
		 peal_state_name(r.machine, r.state), peal_event_name(r.machine, r.event),
		 r.guard[0] ? " [" : "", r.guard, r.guard[0] ? "]" : "");
}

static uint32_t count_machine(uint8_t machine)
{
	uint32_t all = 0, done = 0;

	for (uint16_t row = 0; row < peal_row_count(); row++) {
		all += is_of(row, machine);
		done += is_of(row, machine) && known[row];
	}
	printf("%-14s rows %u/%u\n", peal_machine_name(machine), done, all);
	return all - done;
}

/* Both ways: what runs is not listed, and what does not run is. */
static int judge(uint16_t row)
{
	char name[256];

	if (known[row] != listed[row])
		return 0;
	print_row(row, name, sizeof name);
	printf(known[row] ? "  runs, and is listed: %s\n" : "  never ran: %s\n", name);
	return 1;
}

static int count_all(void)
{
	uint32_t missing = 0;
	int amiss = 0;

	for (uint8_t machine = 0; machine < fsm_machine_count; machine++)
		missing += count_machine(machine);
	for (uint16_t row = 0; row < peal_row_count(); row++)
		amiss |= judge(row);
	printf("%u scripts, rows %u/%u\n", entry_count, peal_row_count() - missing,
	       peal_row_count());
	return amiss;
}

/* ---- files ---- */

static bool read_file(const char *path)
{
	char line[SCRIPT_LINE];
	FILE *file = fopen(path, "r");

	if (!file)
		return false;
	while (fgets(line, sizeof line, file)) {
		struct entry *entry = &entries[entry_count];

		if (line[0] == '#' || line[0] == '\n' || entry_count == MOST)
			continue;
		entry->len = script_read(line, entry->bytes);
		if (!entry->len) {
			fprintf(stderr, "scripts: %s: no script: %s", path, line);
			exit(2);
		}
		entry_count++;
	}
	fclose(file);
	return true;
}

static int write_file(const char *path)
{
	FILE *file = fopen(path, "w");
	char line[SCRIPT_LINE];

	if (!file)
		return 2;
	fputs("# SPDX-License-Identifier: MIT\n# Written by scripts --grow; see script.h.\n", file);
	for (uint32_t i = first_grown; i < entry_count; i++) {
		script_print(entries[i].bytes, entries[i].len, line);
		fprintf(file, "%s\n", line);
	}
	return fclose(file) ? 2 : 0;
}

/* The row that a line of the list names; ROWS when there is none. */
static uint16_t find_row(const char *line)
{
	char name[256];

	for (uint16_t row = 0; row < peal_row_count(); row++) {
		print_row(row, name, sizeof name);
		if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
			return row;
	}
	return ROWS;
}

static bool read_list(const char *path)
{
	char line[SCRIPT_LINE];
	FILE *file = fopen(path, "r");
	bool good = file != NULL;

	while (good && fgets(line, sizeof line, file)) {
		uint16_t row = line[0] == '#' || line[0] == '\n' ? 0 : find_row(line);

		good = row != ROWS;
		if (!good)
			fprintf(stderr, "scripts: %s: no row: %s", path, line);
		else if (line[0] != '#' && line[0] != '\n')
			listed[row] = true;
	}
	if (file)
		fclose(file);
	return good;
}

static int write_seeds(const char *folder)
{
	for (uint32_t i = 0; i < entry_count; i++) {
		char path[4096];
		FILE *file;

		snprintf(path, sizeof path, "%s/script%u", folder, i);
		file = fopen(path, "wb");
		if (!file)
			return 2;
		fwrite(entries[i].bytes, 1, entries[i].len, file);
		fclose(file);
	}
	return 0;
}

/* ---- looking for more ---- */

/* False: it failed, which is told, and is no reason to stop. */
static bool try_play(struct entry *entry)
{
	bool done = false;

	searching = true;
	if (setjmp(next_trial) == 0) {
		play(entry);
		done = true;
	} else {
		sim.heap.count = 0; /* what was on its way is lost, with its memory */
	}
	searching = false;
	return done;
}

/* For each row one that runs it; a later one in its place now and then. */
static void hold(uint32_t number)
{
	for (uint32_t row = 0; row < ROWS; row++)
		if (entries[number].ran[row] && (!holder[row] || number % 2))
			holder[row] = number + 1;
}

static void add_if_new(struct entry *entry)
{
	if (!try_play(entry) || !is_new || entry_count == MOST)
		return;
	entries[entry_count] = *entry;
	hold(entry_count++);
}

static uint32_t below(uint64_t *random, uint32_t limit)
{
	*random = *random * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*random >> 33) % limit;
}

/* One of a row, so that rows that few run are as good as any; or of those found last,
 * for they went furthest. */
static const struct entry *choose(uint64_t *random)
{
	uint32_t row = below(random, peal_row_count());
	uint32_t last = entry_count < 64 ? entry_count : 64;

	if (holder[row] && below(random, 4))
		return &entries[holder[row] - 1];
	return &entries[entry_count - 1 - below(random, last)];
}

static void search(double seconds)
{
	uint64_t random = (uint64_t)time(NULL) | 1;
	clock_t end = clock() + (clock_t)(seconds * CLOCKS_PER_SEC);
	static struct entry trial;

	for (uint32_t i = 0; i < entry_count; i++)
		hold(i);
	while (clock() < end) {
		const struct entry *first = choose(&random), *other = choose(&random);

		trial = *first;
		if (below(&random, 3) == 0)
			trial.len = script_cross(first->bytes, first->len, other->bytes, other->len,
						 trial.bytes, SCRIPT_LONG, &random);
		trial.len = script_mutate(trial.bytes, trial.len, SCRIPT_LONG, &random);
		add_if_new(&trial);
	}
}

/* How many rows an entry runs that none of the kept ones runs. */
static uint32_t adds(const struct entry *entry)
{
	uint32_t count = 0;

	for (uint32_t row = 0; row < peal_row_count(); row++)
		count += entry->ran[row] && !kept[row];
	return count;
}

/* Whether it adds all that another one adds: the others may not have it. */
static bool adds_all(const struct entry *entry, const struct entry *other)
{
	for (uint32_t row = 0; row < ROWS; row++)
		if (other->ran[row] && !kept[row] && !entry->ran[row])
			return false;
	return true;
}

/* Leaves out every step without which it adds the same rows. */
static void shorten(struct entry *entry)
{
	static struct entry shorter;

	for (size_t at = entry->len - SCRIPT_STEP; at > 0; at -= SCRIPT_STEP) {
		shorter = *entry;

		memmove(shorter.bytes + at, shorter.bytes + at + SCRIPT_STEP,
			shorter.len - at - SCRIPT_STEP);
		shorter.len -= SCRIPT_STEP;
		if (try_play(&shorter) && adds_all(&shorter, entry))
			*entry = shorter;
	}
}

/* What an entry adds never rises, so what it added before need not be asked again
 * where another one adds more. */
static struct entry *richest(uint32_t from)
{
	struct entry *best = NULL;

	for (uint32_t i = from; i < entry_count; i++) {
		struct entry *entry = &entries[i];

		if (best ? entry->adds <= best->adds : entry->adds == 0)
			continue;
		entry->adds = adds(entry);
		if (entry->adds > (best ? best->adds : 0))
			best = entry;
	}
	return best;
}

static void keep(const struct entry *entry)
{
	for (uint32_t row = 0; row < ROWS; row++)
		kept[row] = kept[row] || entry->ran[row];
}

/* Puts those that are enough first, and forgets the others. */
static void choose_few(void)
{
	static struct entry other;
	struct entry *best;
	uint32_t few = first_grown;

	for (uint32_t i = 0; i < entry_count; i++)
		entries[i].adds = ROWS;
	for (uint32_t i = 0; i < few; i++)
		keep(&entries[i]);
	while ((best = richest(few))) {
		other = entries[few];
		entries[few] = *best;
		*best = other;
		shorten(&entries[few]);
		keep(&entries[few++]);
	}
	entry_count = few;
}

static int grow(const char *path, double seconds)
{
	search(seconds);
	printf("%u scripts found\n", entry_count);
	choose_few();
	return write_file(path) || count_all();
}

/* ---- what is asked ---- */

static int show(uint32_t number)
{
	if (number == 0 || number > entry_count)
		return 2;
	sim.show = true;
	play(&entries[number - 1]);
	return 0;
}

static int usage(void)
{
	fputs("usage: scripts [--but LIST | --show N | --seeds FOLDER | --grow SECONDS] FILE...\n",
	      stderr);
	return 2;
}

static bool read_files(char **path, char **end)
{
	bool good = path < end;

	for (; good && path < end; path++) {
		first_grown = entry_count;
		good = read_file(*path);
	}
	return good;
}

static int do_verb(const char *verb, const char *value, const char *last)
{
	if (strcmp(verb, "--show") == 0)
		return show((uint32_t)strtoul(value, NULL, 10));
	if (strcmp(verb, "--seeds") == 0)
		return write_seeds(value);
	if (strcmp(verb, "--but") == 0 ? !read_list(value) : *verb && strcmp(verb, "--grow") != 0)
		return usage();
	for (uint32_t i = 0, count = entry_count; i < count; i++)
		play(&entries[i]);
	return strcmp(verb, "--grow") == 0 ? grow(last, strtod(value, NULL)) : count_all();
}

int main(int argc, char **argv)
{
	bool has_verb = argc > 2 && strncmp(argv[1], "--", 2) == 0;

	if (!read_files(argv + (has_verb ? 3 : 1), argv + argc))
		return usage();
	watch_prepare(&sim);
	return do_verb(has_verb ? argv[1] : "", has_verb ? argv[2] : "", argv[argc - 1]);
}
