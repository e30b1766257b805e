/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <peal/fsm.h>

#include "rows.h"

#define ROWS 1024
#define LAST 4096

/* The row that a machine of an object ran last.  Where two meet, the older is
 * forgotten: a pair is not noted then. */
struct last {
	peal_id object;
	unsigned engine;
	uint8_t machine;
	uint16_t row;
	bool used;
};

static bool ran[ROWS], behind[ROWS][ROWS], asked, wanted;
static struct last lasts[LAST];

static void write_pairs(FILE *file, uint16_t first)
{
	for (unsigned second = 0; second < ROWS; second++)
		if (behind[first][second])
			fprintf(file, "pair %u %u\n", first, second);
}

static void write_rows(void)
{
	const char *folder = getenv("PEAL_ROWS"), *test = getenv("PEAL_TEST");
	char path[4096];
	FILE *file;

	if (!folder)
		return;
	snprintf(path, sizeof path, "%s/%s.%ld", folder, test ? test : "by-hand", (long)getpid());
	file = fopen(path, "w");
	if (!file)
		return;
	for (uint16_t row = 0; row < ROWS; row++) {
		if (ran[row])
			fprintf(file, "row %u\n", row);
		write_pairs(file, row);
	}
	fclose(file);
}

static bool is_wanted(void)
{
	if (!asked)
		wanted = getenv("PEAL_ROWS") && atexit(write_rows) == 0;
	asked = true;
	return wanted;
}

void rows_restart(void)
{
	memset(lasts, 0, sizeof lasts);
}

static bool is_of(const struct last *l, unsigned engine, const struct peal_step *step,
		  uint8_t machine)
{
	return l->used && l->object == step->object && l->engine == engine && l->machine == machine;
}

void rows_note(unsigned engine, const struct peal_step *step)
{
	struct peal_row row;
	struct last *l;

	if (!is_wanted() || step->row >= ROWS || !peal_row_describe(step->row, &row))
		return;
	ran[step->row] = true;
	l = &lasts[(step->object * 31 + row.machine * 7 + engine) % LAST];
	if (is_of(l, engine, step, row.machine))
		behind[l->row][step->row] = true;
	*l = (struct last){ step->object, engine, row.machine, step->row, true };
}
