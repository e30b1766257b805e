/* SPDX-License-Identifier: MIT */
/* Adds up which rows the tests ran: `rows N/N` for each machine, and a failure
 * that names each row that none did.
 *
 *     rows FOLDER
 */
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include <peal/fsm.h>

static unsigned char ran[65536];

static void add_file(const char *folder, const char *name)
{
	static unsigned char one[sizeof ran];
	char path[4096];
	FILE *file;
	size_t len;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "rb");
	if (!file)
		return;
	len = fread(one, 1, sizeof one, file);
	fclose(file);
	for (size_t i = 0; i < len; i++)
		ran[i] |= one[i];
}

static int add_folder(const char *folder)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;

	if (!dir) {
		fprintf(stderr, "rows: no folder %s\n", folder);
		return 2;
	}
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			add_file(folder, entry->d_name);
	closedir(dir);
	return 0;
}

static void print_missing(const struct peal_row *row)
{
	printf("  never ran: in %s, %s%s%s%s : %s\n", peal_state_name(row->machine, row->state),
	       peal_event_name(row->machine, row->event), row->guard[0] ? " [" : "", row->guard,
	       row->guard[0] ? "]" : "", row->actions);
}

static unsigned print_machine(uint8_t machine)
{
	unsigned all = 0, done = 0;
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		all += row.machine == machine;
		done += row.machine == machine && ran[i];
	}
	printf("%-14s rows %u/%u\n", peal_machine_name(machine), done, all);
	for (uint16_t i = 0; peal_row_describe(i, &row); i++)
		if (row.machine == machine && !ran[i])
			print_missing(&row);
	return all - done;
}

int main(int argc, char **argv)
{
	unsigned missing = 0;

	if (argc != 2 || add_folder(argv[1]) != 0)
		return 2;
	for (uint8_t m = 0; m < peal_machine_count(); m++)
		missing += print_machine(m);
	printf("%u rows never ran\n", missing);
	return missing != 0;
}
