/* SPDX-License-Identifier: MIT */
/* fsmc: compiles the tables of fsm/ to C, figures and pages.
 *
 * Each verb is one function here and one module behind it; a verb reads all
 * files, and stops when the check refuses anything.
 */
#include "emit.h"
#include "report.h"

#include <string.h>

enum { EXIT_GOOD = 0, EXIT_REFUSED = 1, EXIT_USAGE = 2 };

static const char version[] = "fsmc 0.1.0";

static const char help[] =
    "usage: fsmc check FILES...\n"
    "       fsmc emit --out DIR FILES...\n"
    "       fsmc --help | --version\n"
    "\n"
    "FILES are vocabularies (NAME.voc) and machines (NAME.fsm), in the order in\n"
    "which they are to be numbered.  `check` tells everything that is wrong with\n"
    "them; `emit` checks, then writes C tables, names, figures and pages to DIR.\n"
    "\n"
    "Exit status: 0 all is well, 1 the files are refused, 2 wrong usage or a file\n"
    "that cannot be read or written.\n";

static bool ends_with(const char *path, const char *end)
{
	size_t length = strlen(path);

	return length > strlen(end) && strcmp(path + length - strlen(end), end) == 0;
}

/* Reads all of the file, up to MAX_FILE bytes. */
static bool read_all(struct model *model, FILE *file, struct text *bytes)
{
	size_t room = 0, used = 0;
	char *at = NULL;

	do {
		at = arena_grow(&model->arena, at, used, &room, 1);
		used += fread(at + used, 1, room - used, file);
	} while (used == room && used <= MAX_FILE);
	*bytes = (struct text){ at, used };
	return !ferror(file) && used <= MAX_FILE;
}

static bool read_file(struct model *model, const char *path)
{
	struct text bytes = { "", 0 };
	bool is_read;
	FILE *file;

	if (!ends_with(path, ".voc") && !ends_with(path, ".fsm")) {
		fprintf(stderr, "fsmc: %s: a file is named NAME.voc or NAME.fsm\n", path);
		return false;
	}
	file = fopen(path, "rb");
	is_read = file && read_all(model, file, &bytes);
	if (file)
		fclose(file);
	if (is_read)
		model_add(model, path, bytes);
	else
		fprintf(stderr, "fsmc: %s: cannot be read, or is larger than 1 MiB\n", path);
	return is_read;
}

static int usage(void)
{
	fputs(help, stderr);
	return EXIT_USAGE;
}

static int verb_check(struct model *model, int count, char **arguments)
{
	if (count == 0)
		return usage();
	for (int i = 0; i < count; i++) {
		if (!read_file(model, arguments[i]))
			return EXIT_USAGE;
	}
	resolve(model);
	check(model);
	report_print(model, stderr);
	return model->fault_count ? EXIT_REFUSED : EXIT_GOOD;
}

static int verb_emit(struct model *model, int count, char **arguments)
{
	int result;

	if (count < 3 || strcmp(arguments[0], "--out") != 0)
		return usage();
	result = verb_check(model, count - 2, arguments + 2);
	if (result != EXIT_GOOD)
		return result;
	return emit(model, arguments[1]) ? EXIT_GOOD : EXIT_USAGE;
}

static const struct {
	const char *name;
	int (*run)(struct model *model, int count, char **arguments);
} verbs[] = {
	{ "check", verb_check },
	{ "emit", verb_emit },
};

static int run(const char *verb, int count, char **arguments)
{
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		struct model model = { 0 };
		int result;

		if (strcmp(verb, verbs[i].name) != 0)
			continue;
		result = verbs[i].run(&model, count, arguments);
		arena_free(&model.arena);
		return result;
	}
	return usage();
}

int main(int count, char **arguments)
{
	if (count < 2)
		return usage();
	if (count == 2 && strcmp(arguments[1], "--help") == 0)
		return fputs(help, stdout) < 0 ? EXIT_USAGE : EXIT_GOOD;
	if (count == 2 && strcmp(arguments[1], "--version") == 0)
		return puts(version) < 0 ? EXIT_USAGE : EXIT_GOOD;
	return run(arguments[1], count - 2, arguments + 2);
}
