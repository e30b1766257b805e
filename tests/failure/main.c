/* SPDX-License-Identifier: MIT */
/* Plays the transcripts of files again and again, each time with another thing
 * failing: the first slot, the second, ... of those that the engine asks for when
 * all goes well, then each buffer, then each packet that is sent; once, and from
 * there on until the transcript ends.
 *
 *     failure [--stride N] [--say] FILE...
 *
 * What a transcript expects is not looked at: its users and its peer go on with what
 * can still be done.  What must be true is that nobody crashes, that a call which
 * returns an error has changed nothing, that all objects are as they should be after
 * each line, and that when the user has hung up everything ends and nothing is left.
 * With --say each play is named before it begins.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "failure.h"
#include "objects.h"
#include "talk.h"

#define LINES 128
#define IDS   16

struct scenario {
	const char *file;
	unsigned line; /* of its first */
	char lines[LINES][256];
	size_t count;
};

struct play {
	struct talk talk;
	peal_id ids[IDS]; /* all calls there were */
	size_t id_count;
	size_t heard; /* events */
	const char *amiss;
};

static struct scenario scenario;
static unsigned long stride = 1, scenarios, points, happened, bad;
static bool is_saying;

/* What a line cannot do any more is no matter here. */
bool wrong(const struct talk *t, const char *format, ...)
{
	(void)t, (void)format;
	return false;
}

/* ---- one play ---- */

static void know(struct play *p, peal_id id)
{
	for (size_t i = 0; i < p->id_count; i++)
		if (p->ids[i] == id)
			return;
	if (id && p->id_count < IDS)
		p->ids[p->id_count++] = id;
}

/* The user's calls and requests are those that came last. */
static void hear(struct play *p)
{
	const struct stage *s = p->talk.s;

	for (; p->heard < s->event_count; p->heard++) {
		const struct peal_event *event = &s->events[p->heard].event;

		if (begins_call(event))
			p->talk.id = event->id;
		if (event->type == PEAL_EV_REQUEST)
			p->talk.request = event->id;
	}
	know(p, p->talk.id);
}

static void look(struct play *p)
{
	const struct stage *s = p->talk.s;

	hear(p);
	if (p->amiss)
		return;
	p->amiss = objects_amiss(s->engine[ONE], s->now);
	if (p->talk.broken)
		p->amiss = "a call that fails has changed something";
}

static void play_line(struct play *p, const char *text)
{
	struct talk *t = &p->talk;
	struct line line;
	char copy[256];

	memcpy(copy, text, sizeof copy);
	if (!line_cut(t, copy, &line))
		return;
	if (line.at > t->s->now)
		stage_run(t->s, line.at);
	look(p);
	if (strcmp(line.who, "user") == 0)
		say_as_user(t, line.what);
	else if (strcmp(line.who, "peer") == 0)
		say_as_peer(t, line.what);
	else if (strcmp(line.who, "net") == 0)
		say_as_net(t, line.what);
	look(p);
}

/* The user hangs up whatever is left, and what has to end ends. */
static void play_end(struct play *p)
{
	struct stage *s = p->talk.s;
	struct peal_counts c;

	stage_run(s, s->now);
	look(p);
	for (size_t i = 0; i < p->id_count; i++)
		peal_hangup(s->engine[ONE], p->ids[i], s->now);
	stage_rest(s);
	look(p);
	peal_count(s->engine[ONE], &c);
	if (!p->amiss && c.transactions + c.calls + c.dialogs + c.acks != 0)
		p->amiss = "an object is left";
	if (!p->amiss && c.storage != 0)
		p->amiss = "storage is left";
}

static const char *play(const struct failure *failure)
{
	static struct play p;

	memset(&p, 0, sizeof p);
	p.talk.s = say_open();
	failure_begin(p.talk.s, failure);
	for (size_t i = 0; i < scenario.count; i++)
		play_line(&p, scenario.lines[i]);
	failure_end();
	play_end(&p);
	stage_close(p.talk.s);
	return p.amiss;
}

/* ---- all plays of a scenario ---- */

static void name(FILE *file, const struct failure *f, const char *amiss)
{
	static const char *const kinds[] = { "nothing", "slot", "buffer", "packet" };

	fprintf(file, "%s:%u: %s %u fails%s: %s\n", scenario.file, scenario.line, kinds[f->kind],
		f->number, f->lasting ? ", and all after it" : "", amiss);
	fflush(file);
}

static void try(const struct failure *f)
{
	const char *amiss;

	if (points++ % stride != 0)
		return;
	if (is_saying)
		name(stdout, f, "");
	amiss = play(f);
	happened += failure_counted()->happened;
	if (amiss)
		name(stderr, f, amiss);
	bad += amiss != NULL;
}

static void try_kind(enum failure_kind kind, uint32_t count, const struct failure_slot *slots)
{
	for (uint32_t n = 0; n < count; n++) {
		struct failure f = { .kind = kind, .number = n };

		if (kind == FAILURE_SLOT)
			f.slot = slots[n];
		try(&f);
		f.lasting = true;
		try(&f);
	}
}

static void play_all(void)
{
	struct failure none = { .kind = FAILURE_NONE };
	static struct failure_counts all;
	const char *amiss = play(&none);

	all = *failure_counted();
	if (amiss)
		name(stderr, &none, amiss);
	bad += amiss != NULL || all.slots > FAILURE_MOST;
	try_kind(FAILURE_SLOT, all.slots, all.slot);
	try_kind(FAILURE_BUFFER, all.buffers, NULL);
	try_kind(FAILURE_SEND, all.sends, NULL);
	scenarios++;
}

/* ---- files ---- */

static void take_line(const char *text, unsigned number)
{
	if (strcmp(text, "```talk") == 0) {
		scenario.line = number + 1;
		scenario.count = 0;
	} else if (strcmp(text, "```") == 0 && scenario.line) {
		play_all();
		scenario.line = 0;
	} else if (scenario.line && scenario.count < LINES) {
		snprintf(scenario.lines[scenario.count++], sizeof scenario.lines[0], "%s", text);
	}
}

static bool play_file(const char *path)
{
	FILE *file = fopen(path, "r");
	unsigned number = 0;
	char text[256];

	if (!file)
		return false;
	scenario = (struct scenario){ .file = path };
	while (fgets(text, sizeof text, file)) {
		text[strcspn(text, "\n")] = '\0';
		take_line(text, ++number);
	}
	fclose(file);
	return true;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--say") == 0) {
			is_saying = true;
		} else if (strcmp(argv[i], "--stride") == 0 && i + 1 < argc) {
			stride = strtoul(argv[++i], NULL, 10);
		} else if (!play_file(argv[i])) {
			fprintf(stderr, "failure: no file %s\n", argv[i]);
			return 2;
		}
	}
	printf("%lu scenarios, %lu points, each %lu%s played; %lu failed as they were to; %lu "
	       "amiss\n",
	       scenarios, points, stride, stride == 1 ? "st" : "th", happened, bad);
	return bad != 0 || scenarios == 0;
}
