/* SPDX-License-Identifier: MIT */
/* Runs the transcripts of files.
 *
 *     talk FILE...        "ok" and the title of each; what is wrong goes to stderr
 */
#include <stdio.h>
#include <string.h>

#include "talk.h"

/* Where in a file we are. */
struct reading {
	const char *file;
	unsigned line;
	bool inside; /* between the fences */
	char title[256];
	struct talk talk;
	bool holds; /* this transcript, so far */
	bool runs;  /* this title has one */
	unsigned good, bad;
};

bool wrong(const struct talk *t, const char *format, ...)
{
	va_list list;

	fprintf(stderr, "%s:%u: ", t->file, t->line);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	fputc('\n', stderr);
	return false;
}

/* Blanks, then "RFC" and the number, then the section, at the end of the title. */
static bool names_a_clause(const char *title)
{
	const char *clause = strstr(title, "   RFC ");

	return clause && strspn(clause + 7, "0123456789") == 4 &&
	       strspn(clause + 12, "0123456789.ABCD") > 0;
}

static void take_title(struct reading *r, const char *text)
{
	snprintf(r->title, sizeof r->title, "%.255s", text + 3);
	r->runs = false;
	r->talk = (struct talk){ .file = r->file, .line = r->line };
	if (!names_a_clause(text)) {
		wrong(&r->talk, "a title names its clause at its end, as in \"   RFC 3261 9.1\"");
		r->bad++;
	}
}

static void begin(struct reading *r)
{
	r->inside = true;
	r->talk = (struct talk){ .file = r->file, .line = r->line, .s = say_open() };
	r->talk.s->stepped = check_step;
	r->talk.s->heard = cut_heard;
	r->talk.s->watcher = &r->talk;
	r->holds = true;
	if (r->title[0] == '\0' || r->runs)
		r->holds = wrong(&r->talk, "a transcript has a title \"## ...\" of its own");
	r->runs = true;
}

static void end(struct reading *r)
{
	r->inside = false;
	r->talk.line = r->line;
	r->holds = r->holds && line_last(&r->talk) && cut_sent(&r->talk);
	stage_close(r->talk.s);
	printf("%-7s %s\n", r->holds ? "ok" : "FAILED", r->title);
	r->good += r->holds;
	r->bad += !r->holds;
}

static void run(struct reading *r, char *text)
{
	struct line line;

	r->talk.line = r->line;
	if (r->holds && text[strspn(text, " ")] != '\0')
		r->holds = line_cut(&r->talk, text, &line) && line_run(&r->talk, &line);
}

static void take_line(struct reading *r, char *text)
{
	if (r->inside && strcmp(text, "```") == 0)
		end(r);
	else if (r->inside)
		run(r, text);
	else if (strcmp(text, "```talk") == 0)
		begin(r);
	else if (strncmp(text, "## ", 3) == 0)
		take_title(r, text);
}

static unsigned run_file(const char *name, unsigned *good)
{
	static struct reading reading;
	char text[1024];
	FILE *file = fopen(name, "r");

	if (!file) {
		fprintf(stderr, "talk: no file %s\n", name);
		return 1;
	}
	memset(&reading, 0, sizeof reading);
	reading.file = name;
	while (fgets(text, sizeof text, file)) {
		reading.line++;
		text[strcspn(text, "\n")] = '\0';
		take_line(&reading, text);
	}
	if (reading.inside) {
		reading.holds = wrong(&reading.talk, "the transcript has no end: ```");
		end(&reading);
	}
	fclose(file);
	*good += reading.good;
	return reading.bad;
}

int main(int argc, char **argv)
{
	unsigned good = 0, bad = 0;

	for (int i = 1; i < argc; i++)
		bad += run_file(argv[i], &good);
	printf("%u transcripts hold, %u do not\n", good, bad);
	return bad != 0 || good == 0;
}
