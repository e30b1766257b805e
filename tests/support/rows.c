/* SPDX-License-Identifier: MIT */
/* Which rows a test program ran: one byte a row, written to a file of the
 * program's own in the folder PEAL_ROWS when it ends. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "stage.h"

static unsigned char ran[65536];
static bool registered;

static void write_rows(void)
{
	const char *folder = getenv("PEAL_ROWS");
	char path[4096];
	FILE *file;

	if (!folder)
		return;
	snprintf(path, sizeof path, "%s/%ld", folder, (long)getpid());
	file = fopen(path, "wb");
	if (!file)
		return;
	fwrite(ran, 1, sizeof ran, file);
	fclose(file);
}

void rows_note(uint16_t row)
{
	if (!registered)
		atexit(write_rows);
	registered = true;
	ran[row] = 1;
}
