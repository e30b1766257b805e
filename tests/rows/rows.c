/* SPDX-License-Identifier: MIT */
/* Adds up which rows the tests ran: for each machine its rows, the pairs of rows
 * that can follow each other, its actions and its guards; and a failure that names
 * each row that no test ran.
 *
 *     rows FOLDER            the sums
 *     rows --by FOLDER       which test ran each row, and how many others did
 *     rows --pairs FOLDER    the pairs that never ran
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

#define ROWS  1024
#define WORDS 64

static bool ran[ROWS], behind[ROWS][ROWS];
static char first[ROWS][64]; /* the test that ran it, first by name */
static unsigned others[ROWS];

/* Different words, and of guards whether each was seen to hold and not to hold. */
struct words {
	char text[WORDS][64];
	bool yes[WORDS], no[WORDS];
	unsigned count;
};

/* ---- reading ---- */

static void note_test(unsigned row, const char *name)
{
	size_t len = strcspn(name, ".");

	ran[row] = true;
	if (first[row][0] == '\0')
		snprintf(first[row], sizeof first[row], "%.*s", (int)len, name);
	else if (strncmp(first[row], name, len) != 0 || first[row][len] != '\0')
		others[row]++;
}

static void add_file(const char *folder, const char *name)
{
	char path[4096], line[64];
	unsigned a, b;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "r");
	if (!file)
		return;
	while (fgets(line, sizeof line, file)) {
		if (sscanf(line, "row %u", &a) == 1 && a < ROWS)
			note_test(a, name);
		else if (sscanf(line, "pair %u %u", &a, &b) == 2 && a < ROWS && b < ROWS)
			behind[a][b] = true;
	}
	fclose(file);
}

static int add_folder(const char *folder)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, NULL, alphasort);

	if (count < 0) {
		fprintf(stderr, "rows: no folder %s\n", folder);
		return 2;
	}
	for (int i = 0; i < count; i++) {
		if (entries[i]->d_name[0] != '.')
			add_file(folder, entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
	return 0;
}

/* ---- rows ---- */

static bool is_enter(const struct peal_row *row)
{
	return strcmp(peal_event_name(row->machine, row->event), "enter") == 0;
}

static bool has_enter(uint8_t machine, uint8_t state)
{
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++)
		if (row.machine == machine && row.state == state && is_enter(&row))
			return true;
	return false;
}

/* Whoever enters a state runs its `enter` row next, where it has one. */
static bool can_follow(const struct peal_row *a, const struct peal_row *b)
{
	if (a->machine != b->machine || a->next != b->state)
		return false;
	return (!a->stays && has_enter(a->machine, a->next)) == is_enter(b);
}

static void print_row(const struct peal_row *row)
{
	printf("in %s, %s%s%s%s : %s", peal_state_name(row->machine, row->state),
	       peal_event_name(row->machine, row->event), row->guard[0] ? " [" : "", row->guard,
	       row->guard[0] ? "]" : "", row->actions);
}

static unsigned print_rows(uint8_t machine)
{
	unsigned all = 0, done = 0;
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		all += row.machine == machine;
		done += row.machine == machine && ran[i];
	}
	printf("%-14s rows %u/%u", peal_machine_name(machine), done, all);
	return all - done;
}

static void print_missing(uint8_t machine)
{
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		if (row.machine != machine || ran[i])
			continue;
		printf("  never ran: ");
		print_row(&row);
		putchar('\n');
	}
}

static void print_pairs(uint8_t machine)
{
	unsigned all = 0, done = 0;
	struct peal_row a, b;

	for (uint16_t i = 0; peal_row_describe(i, &a); i++) {
		if (a.machine != machine)
			continue;
		for (uint16_t j = 0; peal_row_describe(j, &b); j++) {
			all += can_follow(&a, &b);
			done += can_follow(&a, &b) && behind[i][j];
		}
	}
	printf(", pairs %u/%u", done, all);
}

/* ---- words ---- */

static unsigned find_word(struct words *w, const char *text, size_t len)
{
	unsigned i = 0;

	while (i < w->count && (strncmp(w->text[i], text, len) != 0 || w->text[i][len] != '\0'))
		i++;
	if (i == w->count && w->count + 1 < WORDS)
		snprintf(w->text[w->count++], sizeof w->text[0], "%.*s", (int)len, text);
	return i;
}

static void print_actions(uint8_t machine)
{
	static struct words w;
	struct peal_row row;
	unsigned done = 0;

	memset(&w, 0, sizeof w);
	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		if (row.machine != machine || strcmp(row.actions, "ignore") == 0)
			continue;
		for (const char *at = row.actions; *at; at += strspn(at, ", ")) {
			size_t len = strcspn(at, ",");
			unsigned word = find_word(&w, at, len);

			w.yes[word] = w.yes[word] || ran[i];
			at += len;
		}
	}
	for (unsigned i = 0; i < w.count; i++)
		done += w.yes[i];
	printf(", actions %u/%u", done, w.count);
}

/* A row ran: its guard held, and those of the rows before it for this event did
 * not. */
static void note_guards(struct words *w, uint16_t number, const struct peal_row *row)
{
	struct peal_row before;

	for (uint16_t i = 0; i <= number && peal_row_describe(i, &before); i++) {
		bool inverted = strncmp(before.guard, "not ", 4) == 0;
		const char *guard = before.guard + (inverted ? 4 : 0);
		unsigned word;

		if (before.machine != row->machine || before.state != row->state ||
		    before.event != row->event || guard[0] == '\0')
			continue;
		word = find_word(w, guard, strlen(guard));
		if ((i == number) != inverted)
			w->yes[word] = w->yes[word] || ran[number];
		else
			w->no[word] = w->no[word] || ran[number];
	}
}

static void print_guards(uint8_t machine)
{
	static struct words w;
	struct peal_row row;
	unsigned both = 0;

	memset(&w, 0, sizeof w);
	for (uint16_t i = 0; peal_row_describe(i, &row); i++)
		if (row.machine == machine)
			note_guards(&w, i, &row);
	for (unsigned i = 0; i < w.count; i++)
		both += w.yes[i] && w.no[i];
	if (w.count)
		printf(", guards both ways %u/%u", both, w.count);
	for (unsigned i = 0; i < w.count; i++)
		if (!w.yes[i] || !w.no[i])
			printf(" (%s never %s)", w.text[i], w.yes[i] ? "fails" : "holds");
}

/* ---- the reports ---- */

static int print_sums(void)
{
	unsigned missing = 0, here;

	for (uint8_t m = 0; m < peal_machine_count(); m++) {
		here = print_rows(m);
		print_pairs(m);
		print_actions(m);
		print_guards(m);
		putchar('\n');
		if (here)
			print_missing(m);
		missing += here;
	}
	printf("%u rows never ran\n", missing);
	return missing != 0;
}

static int print_tests(void)
{
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		printf("%-14s ", peal_machine_name(row.machine));
		print_row(&row);
		if (others[i])
			printf("   %s and %u more\n", first[i], others[i]);
		else
			printf("   %s\n", ran[i] ? first[i] : "NONE");
	}
	return 0;
}

static int print_missing_pairs(void)
{
	struct peal_row a, b;

	for (uint16_t i = 0; peal_row_describe(i, &a); i++) {
		for (uint16_t j = 0; peal_row_describe(j, &b); j++) {
			if (!can_follow(&a, &b) || behind[i][j])
				continue;
			printf("%-14s ", peal_machine_name(a.machine));
			print_row(&a);
			printf("   then ");
			print_row(&b);
			putchar('\n');
		}
	}
	return 0;
}

int main(int argc, char **argv)
{
	if (argc < 2 || argc > 3 || add_folder(argv[argc - 1]) != 0)
		return 2;
	if (argc == 2)
		return print_sums();
	if (strcmp(argv[1], "--by") == 0)
		return print_tests();
	return strcmp(argv[1], "--pairs") == 0 ? print_missing_pairs() : 2;
}
