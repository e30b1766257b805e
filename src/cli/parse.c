/* SPDX-License-Identifier: MIT */
/* peal parse: takes one message apart and says what is wrong with it: the byte,
 * the line with a mark under that byte, and the rule; all of it, not the first only. */
#include "cli.h"
#include "fields.h"
#include "json.h"
#include "lint.h"
#include "page.h"

#include <errno.h>
#include <peal/sdp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILE_LIMIT (1024 * 1024)
#define SDP_LINES  4096
#define WINDOW     90 /* columns of a line that are shown */

struct parsing {
	const struct settings *settings;
	struct peal_text bytes;
	struct lint lint;
};

/* ---- what is there ---- */

static void show_start(const struct parsing *parsing)
{
	const struct peal_message *message = &parsing->lint.message;
	char text[2000];
	struct page page = PAGE_ON(text);

	page_text(&page, message->line);
	if (!parsing->settings->json) {
		printf("%-8s  %s\n", message->is_request ? "request" : "response", text);
	} else {
		json_begin(message->is_request ? "request" : "response");
		json_text("line", message->line);
		if (message->is_request) {
			json_text("method", message->token);
			json_text("target", message->target);
		} else {
			json_number("status", message->status);
			json_text("reason", message->reason);
		}
		json_end();
	}
	if (message->is_request)
		fields_show_uri("Request-URI", message->target, parsing->settings->json);
}

static void show_row_json(const struct peal_header *row, const char *name)
{
	json_begin("header");
	json_number("id", row->id);
	json_string("name", name);
	json_text("sent_name", row->name);
	json_text("value", row->value);
	json_end();
}

static void show_row_line(const struct peal_header *row, const char *name)
{
	char value[4000], sent[200];
	struct page page = PAGE_ON(value), sent_page = PAGE_ON(sent);

	page_text(&page, row->value);
	page_text(&sent_page, row->name);
	if (row->id == PEAL_HDR_OTHER)
		printf("%6s  %-16s  %s\n", "other", sent, value);
	else if (peal_text_same(row->name, peal_text_of(name)))
		printf("%6u  %-16s  %s\n", row->id, name, value);
	else
		printf("%6u  %-16s  %s   (sent as \"%s\")\n", row->id, name, value, sent);
}

static void show_rows(const struct parsing *parsing)
{
	bool json = parsing->settings->json;

	if (!json && parsing->lint.message.header_count > 0)
		printf("\n%6s  %-16s  %s\n", "id", "header", "value");
	for (uint32_t i = 0; i < parsing->lint.message.header_count; i++) {
		const struct peal_header *row = &parsing->lint.headers[i];
		const char *name = peal_header_describe(row->id).name;

		if (lint_is_painted(&parsing->lint, row))
			continue;
		if (json)
			show_row_json(row, name);
		else
			show_row_line(row, name);
		fields_show_row(row, json);
	}
}

static void show_body(const struct parsing *parsing)
{
	if (parsing->settings->json) {
		json_begin("body");
		json_number("bytes", parsing->lint.message.body.len);
		json_end();
	} else {
		printf("\nbody      %zu bytes\n", parsing->lint.message.body.len);
	}
}

/* ---- what is wrong ---- */

/* The line that byte `at` is in, without its end; `number` counts from 1. */
static struct peal_text line_at(struct peal_text bytes, size_t at, size_t *number)
{
	size_t begin = 0, end;

	*number = 1;
	for (size_t i = 0; i < at; i++)
		if (bytes.at[i] == '\n') {
			begin = i + 1;
			++*number;
		}
	for (end = begin; end < bytes.len && bytes.at[end] != '\n'; end++)
		;
	if (end > begin && bytes.at[end - 1] == '\r')
		end--;
	return (struct peal_text){ bytes.at + begin, end - begin };
}

/* One column for one character; a tab becomes a blank, what is no text "?". */
static size_t show_excerpt(struct peal_text line, size_t from, size_t mark)
{
	const unsigned char *at = (const unsigned char *)line.at;
	size_t column = 0, marked = 0;

	for (size_t i = from, n; i < line.len && column < WINDOW; i += n, column++) {
		n = page_character(at + i, line.len - i);
		if (i <= mark)
			marked = column;
		if (page_is_shown(at + i, n))
			fwrite(at + i, 1, n, stderr);
		else
			fputc(at[i] == '\t' ? ' ' : '?', stderr);
		n = n > 0 ? n : 1;
	}
	return mark >= line.len ? column : marked;
}

static void show_mark(struct peal_text line, size_t mark)
{
	size_t from = mark > WINDOW - 20 ? mark - (WINDOW - 30) : 0, column;

	while (from > 0 && from < line.len && ((unsigned char)line.at[from] & 0xc0) == 0x80)
		from--;
	fputs(from ? "    ... " : "    ", stderr);
	column = show_excerpt(line, from, mark) + (from ? 8 : 4);
	fprintf(stderr, "\n%*s^\n", (int)column, "");
}

/* The name before the ":" of a header line, also of one that goes on in this line; empty
 * for other lines. */
static struct peal_text name_of(struct peal_text bytes, struct peal_text line, size_t number)
{
	const char *colon;

	while (number > 2 && line.len > 0 && (line.at[0] == ' ' || line.at[0] == '\t'))
		line = line_at(bytes, (size_t)(line.at - bytes.at) - 1, &number);
	colon = memchr(line.at, ':', line.len);
	if (number == 1 || !colon)
		return (struct peal_text){ NULL, 0 };
	return (struct peal_text){ line.at, (size_t)(colon - line.at) };
}

static bool has_bare_lf(const struct parsing *parsing, size_t at)
{
	struct peal_text bytes = parsing->bytes;

	if (parsing->settings->sdp_only)
		return false; /* there it may stand: RFC 8866 5 */

	for (size_t i = 0; i < bytes.len && i <= at; i++)
		if (bytes.at[i] == '\n' && (i == 0 || bytes.at[i - 1] != '\r'))
			return true;
	return false;
}

static void show_fault_json(const struct lint_fault *fault, struct peal_text name, size_t line,
			    size_t column)
{
	json_begin("fault");
	json_number("byte", fault->fault.at);
	json_number("line", line);
	json_number("column", column);
	if (name.len > 0)
		json_text("header", name);
	json_string("expected", fault->fault.expected);
	json_string("clause", fault->fault.clause);
	json_string("verdict", fault->verdict);
	if (fault->status > 0)
		json_number("status", fault->status);
	json_end();
}

/* A URI and a session description have no rows, nor has a body. */
static bool is_in_rows(const struct lint *lint, size_t at)
{
	if (!lint->copy)
		return false;
	return !lint->is_read || at < (size_t)(lint->message.body.at - lint->copy);
}

static void show_fault(const struct parsing *parsing, const struct lint_fault *fault,
		       const char *file)
{
	size_t at = fault->fault.at, number, mark;
	const char *wants = fault->verdict == lint_advice ? "should have" : "expected";
	struct peal_text line, name = { NULL, 0 };
	char header[100];
	struct page page = PAGE_ON(header);

	at = at > parsing->bytes.len ? parsing->bytes.len : at;
	line = line_at(parsing->bytes, at, &number);
	mark = (size_t)(parsing->bytes.at + at - line.at);
	if (is_in_rows(&parsing->lint, at))
		name = name_of(parsing->bytes, line, number);
	if (parsing->settings->json) {
		show_fault_json(fault, name, number, mark + 1);
		return;
	}
	page_text(&page, name);
	fprintf(stderr, "%s: byte %zu, line %zu%s%s: %s %s\n", file, at, number,
		name.len ? ", " : "", header, wants, fault->fault.expected);
	show_mark(line, mark);
	fprintf(stderr, "    %s\n", fault->fault.clause);
}

static void show_faults(const struct parsing *parsing, const char *file)
{
	const struct lint *lint = &parsing->lint;
	size_t last = 0;

	for (uint32_t i = 0; i < lint->count; i++) {
		show_fault(parsing, &lint->faults[i], file);
		last = lint->faults[i].fault.at > last ? lint->faults[i].fault.at : last;
	}
	if (parsing->settings->json)
		return;
	if (lint->wrong > 0 && has_bare_lf(parsing, last))
		fputs("Lines of this message end in LF alone; SIP wants CR LF (RFC 3261 7).  With "
		      "--lf they are taken so.\n",
		      stderr);
	if (lint->wrong > 0 && !lint->is_read && last < parsing->bytes.len)
		fputs("Nothing behind the last of these was looked at.\n", stderr);
}

/* What was found, behind what was read. */
static int conclude(struct parsing *parsing, const char *file)
{
	fflush(stdout);
	lint_sort(&parsing->lint);
	show_faults(parsing, file);
	if (parsing->lint.wrong == 0 && !parsing->settings->json)
		puts("valid");
	return parsing->lint.wrong ? VERDICT_FAILED : VERDICT_DONE;
}

/* ---- the command ---- */

static int parse(struct parsing *parsing, const char *file)
{
	struct lint *lint = &parsing->lint;
	int verdict;

	if (!lint_message(lint, parsing->bytes, parsing->settings->lenient))
		return VERDICT_SYSTEM;
	if (lint->message.line.len > 0 && !lint_is_nameless(lint))
		show_start(parsing);
	show_rows(parsing);
	if (lint->is_read)
		show_body(parsing);
	verdict = conclude(parsing, file);
	lint_end(lint);
	return verdict;
}

/* The text with a CR before each LF that has none; NULL: no memory. */
static char *with_crlf(const char *bytes, size_t *len)
{
	char *made = malloc(*len * 2 + 1);
	size_t used = 0;

	for (size_t i = 0; made && i < *len; i++) {
		if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r'))
			made[used++] = '\r';
		made[used++] = bytes[i];
	}
	*len = used;
	return made;
}

static char *read_message(const struct settings *settings, const char *file, size_t *len)
{
	char *bytes = page_of_file(file, FILE_LIMIT, len), *made;

	if (!bytes) {
		complain(settings->command, "cannot read \"%s\": %s", file, strerror(errno));
		return NULL;
	}
	if (!settings->lf)
		return bytes;
	made = with_crlf(bytes, len);
	free(bytes);
	return made;
}

/* ---- a session description ---- */

static void show_sdp_line(const struct peal_sdp_line *line, bool json)
{
	char value[2000];
	struct page page = PAGE_ON(value);

	if (json) {
		json_begin("line");
		json_text("type", (struct peal_text){ &line->type, 1 });
		json_text("value", line->value);
		json_end();
		return;
	}
	page_text(&page, line->value);
	printf("%6c  %s\n", line->type, value);
}

static int parse_sdp(struct parsing *parsing, const char *file)
{
	static struct peal_sdp_line lines[SDP_LINES];
	struct peal_sdp sdp;

	peal_sdp_read(&sdp, parsing->bytes, lines, SDP_LINES, NULL);
	for (uint32_t i = 0; i < sdp.line_count; i++)
		show_sdp_line(&lines[i], parsing->settings->json);
	lint_sdp(&parsing->lint, parsing->bytes);
	return conclude(parsing, file);
}

/* ---- a URI ---- */

static int parse_uri(struct parsing *parsing)
{
	struct peal_uri uri;

	if (peal_uri_read(parsing->bytes, &uri, NULL) == PEAL_OK)
		fields_show_uri("URI", parsing->bytes, parsing->settings->json);
	lint_uri(&parsing->lint, parsing->bytes);
	return conclude(parsing, "URI");
}

static int run_parse_uri(const struct settings *settings, const char *uri)
{
	struct parsing *parsing = calloc(1, sizeof *parsing);
	int verdict;

	if (!parsing)
		return VERDICT_SYSTEM;
	parsing->settings = settings;
	parsing->bytes = peal_text_of(uri);
	verdict = parse_uri(parsing);
	free(parsing);
	return verdict;
}

int run_parse(const struct settings *settings, int count, char **operands)
{
	const char *file = count ? operands[0] : "-";
	struct parsing *parsing;
	size_t len = 0;
	char *bytes;
	int verdict;

	if (settings->uri && settings->sdp_only) {
		complain(settings->command, "--uri or --sdp, not both");
		return VERDICT_USAGE;
	}
	if (settings->uri && count)
		return run_parse_uri(settings, file);
	if (settings->uri) {
		complain(settings->command, "--uri takes a URI apart: which?");
		return VERDICT_USAGE;
	}
	parsing = calloc(1, sizeof *parsing);
	bytes = parsing ? read_message(settings, file, &len) : NULL;
	if (!bytes) {
		free(parsing);
		return VERDICT_SYSTEM;
	}
	parsing->settings = settings;
	parsing->bytes = (struct peal_text){ bytes, len };
	file = strcmp(file, "-") == 0 ? "standard input" : file;
	verdict = settings->sdp_only ? parse_sdp(parsing, file) : parse(parsing, file);
	free(bytes);
	free(parsing);
	return verdict;
}
