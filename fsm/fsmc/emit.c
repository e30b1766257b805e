/* SPDX-License-Identifier: MIT */
/* Opens and closes what the emitters write, and what they have in common. */
#define _POSIX_C_SOURCE 200809L
#include "emit.h"

#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

const char *short_path(const char *path)
{
	const char *start = path;

	for (const char *c = path; *c; c++) {
		const char *next = strchr(c, '/');

		if (next && next[1] && strchr(next + 1, '/'))
			start = next + 1;
		if (!next)
			break;
		c = next;
	}
	return start;
}

/* Octal, because an octal escape ends after three digits; '?' because of
 * trigraphs. */
void put_string(FILE *to, struct text text)
{
	putc('"', to);
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (i && i % 80 == 0)
			fputs("\"\n\t\"", to);
		if (c == '"' || c == '\\' || c == '?')
			fprintf(to, "\\%c", c);
		else if (c < ' ' || c > '~')
			fprintf(to, "\\%03o", c);
		else
			putc(c, to);
	}
	putc('"', to);
}

void put_comment(FILE *to, struct text text, size_t most)
{
	for (size_t i = 0; i < text.len && i < most; i++) {
		char c = text.at[i];
		bool is_end = i && ((c == '/' && text.at[i - 1] == '*') ||
				    (c == '*' && text.at[i - 1] == '/') ||
				    (c == '?' && text.at[i - 1] == '?'));

		if (is_end)
			putc(' ', to);
		putc(c, to);
	}
	if (text.len > most)
		fputs("...", to);
}

void put_cell(FILE *to, struct text text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (strchr("|\\`*_[]<>#", text.at[i]) && text.at[i])
			putc('\\', to);
		putc(text.at[i], to);
	}
}

void put_html(FILE *to, struct text text)
{
	for (size_t i = 0; i < text.len; i++) {
		switch (text.at[i]) {
		case '&': fputs("&amp;", to); break;
		case '<': fputs("&lt;", to); break;
		case '>': fputs("&gt;", to); break;
		case '"': fputs("&quot;", to); break;
		default: putc(text.at[i], to);
		}
	}
}

void put_number(struct numbers *numbers, unsigned long number)
{
	fprintf(numbers->to, "%s%lu,", numbers->on_line ? " " : "\t", number);
	if (++numbers->on_line == 14)
		end_numbers(numbers);
}

void end_numbers(struct numbers *numbers)
{
	if (numbers->on_line)
		putc('\n', numbers->to);
	numbers->on_line = 0;
}

const struct row *next_on_arrow(const struct machine *machine, uint32_t from, uint32_t end,
				size_t *at)
{
	while (*at < machine->row_count) {
		const struct row *row = machine->order[(*at)++];

		if (!row->is_silent && row->event_number != FSM_ENTER && row->state == from &&
		    (row_stays(row) ? row->state : row->next) == end)
			return row;
	}
	return NULL;
}

struct text row_label(struct model *model, const struct machine *machine, const struct row *row)
{
	struct text event = machine_event_name(model, machine, row->event_number);
	struct text guard = guard_text(model, &row->guard);
	struct text actions = row_actions(model, row);

	if (row->is_silent)
		return (struct text){ "", 0 };
	return text_format(&model->arena, "%.*s%s%.*s%s%s%.*s", SHOW(event), guard.len ? " [" : "",
			   SHOW(guard), guard.len ? "]" : "", actions.len ? " / " : "",
			   (int)actions.len, actions.at);
}

struct text timer_time(struct model *model, const struct timer *timer)
{
	static const char *const kinds[] = { "", " doubling", " repeating" };

	return text_format(&model->arena, "%.*s%s%s%.*s%s", SHOW(timer->after.written),
			   kinds[timer->kind], timer->cap.written.len ? " to " : "",
			   SHOW(timer->cap.written), timer->or_zero ? " or 0" : "");
}

struct text timer_label(struct model *model, const struct timer *timer)
{
	struct text time = timer_time(model, timer), when = guard_text(model, &timer->when);

	return text_format(&model->arena, "timer %.*s: %.*s%s%.*s", SHOW(timer->name.text),
			   (int)time.len, time.at, when.len ? " when " : "", SHOW(when));
}

static FILE *open_file(struct model *model, const char *folder, const char *name, const char **path)
{
	FILE *file;

	*path = text_format(&model->arena, "%s/%s", folder, name).at;
	file = fopen(*path, "wb");
	if (!file)
		fprintf(stderr, "fsmc: %s: cannot be written\n", *path);
	return file;
}

static bool close_file(FILE *file, const char *path)
{
	bool is_written = !ferror(file);

	if (fclose(file) != 0)
		is_written = false;
	if (!is_written)
		fprintf(stderr, "fsmc: %s: not all could be written\n", path);
	return is_written;
}

static bool make_folder(const char *path)
{
	if (mkdir(path, 0777) == 0 || errno == EEXIST)
		return true;
	fprintf(stderr, "fsmc: %s: no such folder can be made\n", path);
	return false;
}

static const struct {
	const char *name;
	void (*write)(struct model *model, FILE *to);
} files[] = {
	{ "machines.h", emit_machines_h }, { "machines.c", emit_machines_c },
	{ "words.h", emit_words_h },       { "dispatch.c", emit_dispatch_c },
	{ "names.c", emit_names_c },
};

static bool emit_file(struct model *model, const char *folder, size_t i)
{
	const char *path;
	FILE *file = open_file(model, folder, files[i].name, &path);

	if (!file)
		return false;
	files[i].write(model, file);
	return close_file(file, path);
}

/* Writes one file of a machine, FOLDER/BEGINNING-name-END. */
static bool emit_machine(struct model *model, const char *folder, const struct machine *machine,
			 const char *beginning, const char *end,
			 void (*write)(struct model *model, const struct machine *machine,
				       FILE *to))
{
	struct text name = text_format(&model->arena, "%s%.*s%s", beginning,
				       SHOW(machine->name.text), end);
	const char *path;
	FILE *file = open_file(model, folder, name.at, &path);

	if (!file)
		return false;
	write(model, machine, file);
	return close_file(file, path);
}

bool emit(struct model *model, const char *folder)
{
	const char *machines = text_format(&model->arena, "%s/machines", folder).at;
	bool is_written = make_folder(folder) && make_folder(machines);

	for (size_t i = 0; is_written && i < sizeof files / sizeof *files; i++)
		is_written = emit_file(model, folder, i);
	for (size_t i = 0; is_written && i < model->machine_count * 2; i++)
		is_written = emit_machine(model, machines, model->machines[i / 2], "",
					  i % 2 ? ".md" : ".dot", i % 2 ? emit_page : emit_dot);
	return is_written;
}

bool emit_tests(struct model *model, const char *folder)
{
	bool is_written = make_folder(folder);

	for (size_t i = 0; is_written && i < model->machine_count; i++)
		is_written = emit_machine(model, folder, model->machines[i], "rows_", ".c",
					  emit_row_tests);
	return is_written;
}

static const struct {
	const char *end;
	void (*write)(struct model *model, const struct machine *machine, FILE *to);
} models[] = {
	{ "_words.pml", emit_model_words },
	{ ".pml", emit_model },
	{ "_alone.pml", emit_model_alone },
};

bool emit_promela(struct model *model, const char *folder)
{
	enum { KINDS = sizeof models / sizeof *models };
	bool is_written = make_folder(folder);

	for (size_t i = 0; is_written && i < model->machine_count * KINDS; i++)
		is_written = emit_machine(model, folder, model->machines[i / KINDS], "",
					  models[i % KINDS].end, models[i % KINDS].write);
	return is_written;
}

extern char **environ;

/* Runs Graphviz: NAME.dot to NAME.svg. */
static bool draw(const char *dot, const char *svg)
{
	char *arguments[] = { "dot", "-Tsvg", "-o", (char *)svg, (char *)dot, NULL };
	int status = 0;
	pid_t child;

	if (posix_spawnp(&child, arguments[0], NULL, NULL, arguments, environ) == 0 &&
	    waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	fprintf(stderr, "fsmc: %s: dot (of Graphviz) could not draw %s\n", svg, dot);
	return false;
}

bool emit_svg(struct model *model, const char *folder)
{
	bool is_written = make_folder(folder);

	for (size_t i = 0; is_written && i < model->machine_count; i++) {
		const struct machine *machine = model->machines[i];
		struct text name = machine->name.text;

		is_written = emit_machine(model, folder, machine, "", ".dot", emit_dot) &&
			     draw(text_format(&model->arena, "%s/%.*s.dot", folder, SHOW(name)).at,
				  text_format(&model->arena, "%s/%.*s.svg", folder, SHOW(name)).at);
	}
	return is_written;
}
