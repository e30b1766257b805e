/* SPDX-License-Identifier: MIT */
/* Faults; see report.h. */
#include "report.h"

#include <stdarg.h>
#include <stdlib.h>

enum { SHOWN_PER_FILE = 40, SHOWN_OF_LINE = 160 };

struct fault {
	struct place at;
	uint32_t order;
	struct text message;
};

static void keep(struct model *model, struct place at, const char *message)
{
	struct fault *fault;

	model->faults = arena_grow(&model->arena, model->faults, model->fault_count,
				   &model->fault_room, sizeof *model->faults);
	fault = &model->faults[model->fault_count];
	fault->at = at;
	fault->order = (uint32_t)model->fault_count++;
	fault->message = text_format(&model->arena, "%s", message);
}

void fault(struct model *model, struct place at, const char *format, ...)
{
	char message[1000];
	va_list arguments;

	if (model->sources[at.source].faults++ >= SHOWN_PER_FILE)
		return;
	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	keep(model, at, message);
}

bool fault_is_counted(const struct model *model, struct place at)
{
	return model->sources[at.source].faults >= SHOWN_PER_FILE;
}

void fault_unknown(struct model *model, struct place at, const char *kind,
		   const struct guess *guess, const char *otherwise)
{
	if (guess->best.len)
		fault(model, at, "unknown %s '%.*s'; did you mean '%.*s'?", kind,
		      SHOW(guess->wanted), SHOW(guess->best));
	else
		fault(model, at, "unknown %s '%.*s'; %s", kind, SHOW(guess->wanted), otherwise);
}

static int compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int by_place(const void *a, const void *b)
{
	const struct fault *left = a, *right = b;
	int order = compare(left->at.source, right->at.source);

	if (!order)
		order = compare(left->at.line, right->at.line);
	if (!order)
		order = compare(left->at.column, right->at.column);
	return order ? order : compare(left->order, right->order);
}

static struct text line_of(struct text bytes, uint32_t line)
{
	size_t from = 0, to;

	for (size_t i = 0; i < bytes.len && line > 1; i++) {
		if (bytes.at[i] == '\n') {
			from = i + 1;
			line--;
		}
	}
	for (to = from; to < bytes.len && bytes.at[to] != '\n'; to++)
		;
	if (to > from && bytes.at[to - 1] == '\r')
		to--;
	return (struct text){ bytes.at + from, to - from };
}

static bool is_control(char c)
{
	return (c >= 0 && c < ' ') || c == 0x7f;
}

static void print_line(FILE *to, struct text line)
{
	size_t length = line.len > SHOWN_OF_LINE ? SHOWN_OF_LINE : line.len;

	for (size_t i = 0; i < length; i++)
		putc(is_control(line.at[i]) && line.at[i] != '\t' ? '?' : line.at[i], to);
	putc('\n', to);
}

/* The bytes 0x80 to 0xbf continue a character and take no room of their own. */
static void print_caret(FILE *to, struct text line, uint32_t column)
{
	for (size_t i = 0; i + 1 < column && i < line.len; i++) {
		if (((unsigned char)line.at[i] & 0xc0) != 0x80)
			putc(line.at[i] == '\t' ? '\t' : ' ', to);
	}
	fputs("^\n", to);
}

static void print_fault(const struct model *model, const struct fault *fault, FILE *to)
{
	const struct source *source = &model->sources[fault->at.source];
	struct text line = line_of(source->bytes, fault->at.line);

	fprintf(to, "%s:%u:%u: %s\n", source->path, (unsigned)fault->at.line,
		(unsigned)fault->at.column, fault->message.at);
	if (!line.len)
		return;
	print_line(to, line);
	if (fault->at.column <= SHOWN_OF_LINE)
		print_caret(to, line, fault->at.column);
}

void report_print(struct model *model, FILE *to)
{
	if (model->fault_count)
		qsort(model->faults, model->fault_count, sizeof *model->faults, by_place);
	for (size_t i = 0; i < model->fault_count; i++)
		print_fault(model, &model->faults[i], to);
	for (size_t i = 0; i < model->source_count; i++) {
		const struct source *source = &model->sources[i];

		if (source->faults > SHOWN_PER_FILE)
			fprintf(to, "%s: and %u more\n", source->path,
				(unsigned)(source->faults - SHOWN_PER_FILE));
	}
}
