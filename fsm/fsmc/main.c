/* SPDX-License-Identifier: MIT */
/* fsmc: compiles the tables of fsm/ to C, figures and pages, and tells what they
 * come to.
 *
 * Each verb is one function here and one module behind it; a verb reads all
 * files, and stops when the check refuses anything.
 */
#include "bound.h"
#include "diff.h"
#include "emit.h"
#include "format.h"
#include "input.h"
#include "report.h"

#include <string.h>

enum { EXIT_GOOD = 0, EXIT_REFUSED = 1, EXIT_USAGE = 2 };

static const char version[] = "fsmc 0.1.0";

static const char help[] =
    "usage: fsmc check FILES...               tell everything that is wrong\n"
    "       fsmc emit --out DIR FILES...      write C tables, names, figures, pages\n"
    "       fsmc fmt [--check] FILES...       give files the one layout, or name those\n"
    "                                         that have another\n"
    "       fsmc diff OLD NEW                 tell how two versions behave differently\n"
    "       fsmc bound FILES...               tell how long an object can live\n"
    "       fsmc json FILES...                print all that the files say as JSON\n"
    "       fsmc svg --out DIR FILES...       draw the figures; needs Graphviz' dot\n"
    "       fsmc tests --out DIR FILES...     write a test of each row: the shortest\n"
    "                                         path that reaches it\n"
    "       fsmc promela --out DIR FILES...   write models for SPIN\n"
    "       fsmc --help | --version\n"
    "\n"
    "FILES are vocabularies (NAME.voc) and machines (NAME.fsm), in the order in\n"
    "which they are to be numbered.  OLD and NEW are each a machine, whose vocabulary\n"
    "stands beside it, or a folder of both.  All verbs but fmt check the files first.\n"
    "\n"
    "Exit status: 0 all is well, 1 the files are refused, have another layout (fmt\n"
    "--check) or behave differently (diff), 2 wrong usage or a file that cannot be\n"
    "read or written.\n";

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
		if (!input_add(model, arguments[i]))
			return EXIT_USAGE;
	}
	resolve(model);
	check(model);
	report_print(model, stderr);
	return model->fault_count ? EXIT_REFUSED : EXIT_GOOD;
}

/* Checks, then writes into the folder after `--out`. */
static int write_out(struct model *model, int count, char **arguments,
		     bool (*write)(struct model *model, const char *folder))
{
	int result;

	if (count < 3 || strcmp(arguments[0], "--out") != 0)
		return usage();
	result = verb_check(model, count - 2, arguments + 2);
	if (result != EXIT_GOOD)
		return result;
	return write(model, arguments[1]) ? EXIT_GOOD : EXIT_USAGE;
}

static int verb_emit(struct model *model, int count, char **arguments)
{
	return write_out(model, count, arguments, emit);
}

static int verb_svg(struct model *model, int count, char **arguments)
{
	return write_out(model, count, arguments, emit_svg);
}

static int verb_tests(struct model *model, int count, char **arguments)
{
	return write_out(model, count, arguments, emit_tests);
}

static int verb_promela(struct model *model, int count, char **arguments)
{
	return write_out(model, count, arguments, emit_promela);
}

/* Checks, then prints. */
static int print_out(struct model *model, int count, char **arguments,
		     void (*print)(struct model *model, FILE *to))
{
	int result = verb_check(model, count, arguments);

	if (result != EXIT_GOOD)
		return result;
	print(model, stdout);
	return fflush(stdout) == 0 ? EXIT_GOOD : EXIT_USAGE;
}

static int verb_bound(struct model *model, int count, char **arguments)
{
	return print_out(model, count, arguments, bound_print);
}

static int verb_json(struct model *model, int count, char **arguments)
{
	return print_out(model, count, arguments, emit_json);
}

static bool write_file(const char *path, struct text bytes)
{
	FILE *file = fopen(path, "wb");
	bool is_written = file && fwrite(bytes.at, 1, bytes.len, file) == bytes.len;

	if (file && fclose(file) != 0)
		is_written = false;
	if (!is_written)
		fprintf(stderr, "fsmc: %s: cannot be written\n", path);
	return is_written;
}

static int format_source(struct model *model, const struct source *source, bool is_check)
{
	struct text laid = format(&model->arena, source->bytes,
				  path_ends_with(source->path, ".voc"));

	if (text_same(laid, source->bytes))
		return EXIT_GOOD;
	if (!is_check)
		return write_file(source->path, laid) ? EXIT_GOOD : EXIT_USAGE;
	fprintf(stderr, "%s:1:1: another layout; run 'fsmc fmt %s'\n", source->path, source->path);
	return EXIT_REFUSED;
}

/* Needs only that each line can be read: a table may be laid out before it is
 * whole. */
static int verb_fmt(struct model *model, int count, char **arguments)
{
	bool is_check = count > 0 && strcmp(arguments[0], "--check") == 0;
	int worst = EXIT_GOOD;

	if (count == is_check)
		return usage();
	for (int i = is_check; i < count; i++) {
		if (!input_add(model, arguments[i]))
			return EXIT_USAGE;
	}
	report_print(model, stderr);
	if (model->fault_count)
		return EXIT_REFUSED;
	for (size_t i = 0; i < model->source_count; i++) {
		int result = format_source(model, &model->sources[i], is_check);

		worst = result > worst ? result : worst;
	}
	return worst;
}

/* One version of the tables; of a single machine the other words of its
 * vocabulary are not asked for. */
static int read_version(struct model *model, const char *path)
{
	if (!input_add_version(model, path))
		return EXIT_USAGE;
	resolve(model);
	check_machines(model);
	report_print(model, stderr);
	return model->fault_count ? EXIT_USAGE : EXIT_GOOD;
}

static int verb_diff(struct model *model, int count, char **arguments)
{
	struct model newer = { 0 };
	int result;

	if (count != 2)
		return usage();
	result = read_version(model, arguments[0]);
	if (result == EXIT_GOOD)
		result = read_version(&newer, arguments[1]);
	if (result == EXIT_GOOD)
		result = diff_print(model, &newer, stdout) ? EXIT_REFUSED : EXIT_GOOD;
	arena_free(&newer.arena);
	return result;
}

static const struct {
	const char *name;
	int (*run)(struct model *model, int count, char **arguments);
} verbs[] = {
	{ "check", verb_check }, { "emit", verb_emit },   { "fmt", verb_fmt },
	{ "diff", verb_diff },   { "bound", verb_bound }, { "json", verb_json },
	{ "svg", verb_svg },     { "tests", verb_tests }, { "promela", verb_promela },
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
