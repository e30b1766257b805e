/* SPDX-License-Identifier: MIT */
/* Drawing a talk: two lifelines, an arrow for each message with its start line
 * above, and on each side the machines of that side with their states.  What the
 * message moved stands first and is marked.
 *
 *        ms                        caller            callee
 *         0   * invite client      | INVITE (SDP)      |
 *               Calling            |------------------>|
 */
#include "talk.h"

#include "page.h"

#include <peal/fsm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define MIDDLE 34 /* columns between the lifelines */

/* What lines are made of; UTF-8 or ASCII. */
struct pens {
	const char *bar, *dash, *left, *right, *mark;
};

static const struct pens utf8_pens = { "│", "─", "◀", "▶", "●" };
static const struct pens ascii_pens = { "|", "-", "<", ">", "*" };

/* Columns of one side: marks, machine names, states. */
struct width {
	size_t machine, state;
};

struct drawing {
	const struct ladder *ladder;
	const struct talk *talk;
	const struct pens *pens;
	struct width width[2];
};

bool ladder_wants_ascii(void)
{
	const char *locale = getenv("LC_ALL");

	if (!locale || !*locale)
		locale = getenv("LC_CTYPE");
	if (!locale || !*locale)
		locale = getenv("LANG");
	return locale && (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0);
}

static void repeat(const char *text, size_t count)
{
	while (count-- > 0)
		fputs(text, stdout);
}

/* `text`, then blanks up to `columns`. */
static void put(const char *text, size_t columns)
{
	size_t used = page_columns(peal_text_of(text));

	fputs(text, stdout);
	repeat(" ", columns > used ? columns - used : 0);
}

static void put_centred(const char *text, size_t columns)
{
	size_t used = page_columns(peal_text_of(text));
	size_t before = columns > used ? (columns - used) / 2 : 0;

	repeat(" ", before);
	put(text, columns - before);
}

/* ---- states ---- */

static size_t side_columns(const struct width *width)
{
	return width->machine ? 2 + width->machine + 2 + width->state : 0;
}

static void widen(size_t *width, const char *text)
{
	size_t columns = strlen(text);

	*width = columns > *width ? columns : *width;
}

static void measure(struct drawing *drawing)
{
	for (const struct rung *rung = drawing->talk->first; rung; rung = rung->next)
		for (int side = 0; side < 2; side++)
			for (uint8_t i = 0; i < rung->shots[side].count; i++) {
				const struct shot *shot = &rung->shots[side].list[i];

				widen(&drawing->width[side].machine,
				      peal_machine_name(shot->machine));
				widen(&drawing->width[side].state,
				      peal_state_name(shot->machine, shot->state));
			}
}

/* The right side pads nothing at the end of a line. */
static void put_shot(const struct drawing *drawing, int side, const struct shot *shot)
{
	const struct width *width = &drawing->width[side];
	char name[64] = "";

	if (!shot) {
		repeat(" ", side_columns(width));
		return;
	}
	snprintf(name, sizeof name, "%s", peal_machine_name(shot->machine));
	for (char *c = name; *c; c++)
		*c = *c == '_' ? ' ' : *c;
	printf("%s ", shot->moved ? drawing->pens->mark : " ");
	put(name, width->machine);
	fputs("  ", stdout);
	put(peal_state_name(shot->machine, shot->state), side == 0 ? width->state : 0);
}

/* ---- lines ---- */

/* The first copy of a response says how long it took. */
static void put_arrow(const struct drawing *drawing, const struct rung *rung)
{
	const struct pens *pens = drawing->pens;
	bool lost = drawing->ladder->both && rung->arrived == PEAL_NEVER;
	char took[32] = "";
	size_t dashes, before;

	if (rung->asked != PEAL_NEVER && !rung->again)
		snprintf(took, sizeof took, " %llu ms ",
			 (unsigned long long)(rung->at - rung->asked));
	dashes = MIDDLE - 1 - strlen(took);
	before = dashes / 2;
	if (rung->from == 1)
		fputs(lost ? "x" : pens->left, stdout);
	repeat(pens->dash, before);
	fputs(took, stdout);
	repeat(pens->dash, dashes - before);
	if (rung->from == 0)
		fputs(lost ? "x" : pens->right, stdout);
}

static void put_middle(const struct drawing *drawing, const struct rung *rung, uint8_t line)
{
	char text[LABEL + 16];

	if (line == 0) {
		snprintf(text, sizeof text, rung->again ? "%s  again %u" : "%s", rung->label,
			 rung->again);
		put_centred(text, MIDDLE);
	} else if (line == 1) {
		put_arrow(drawing, rung);
	} else {
		repeat(" ", MIDDLE);
	}
}

/* It may be longer than the arrow: the right lifeline gives way. */
static void put_fault(const struct drawing *drawing, const struct rung *rung)
{
	if (!*rung->fault)
		return;
	repeat(" ", 8 + side_columns(&drawing->width[0]));
	printf(" %s ! %s\n", drawing->pens->bar, rung->fault);
}

static const struct shot *shot_at(const struct shots *shots, uint8_t line)
{
	return line < shots->count ? &shots->list[line] : NULL;
}

static void draw_rung(const struct drawing *drawing, const struct rung *rung)
{
	uint8_t lines = 2;

	for (int side = 0; side < 2; side++)
		if (rung->shots[side].count > lines)
			lines = rung->shots[side].count;
	for (uint8_t line = 0; line < lines; line++) {
		if (line == 0)
			printf("%6llu  ", (unsigned long long)(rung->at - drawing->talk->begun));
		else
			fputs("        ", stdout);
		put_shot(drawing, 0, shot_at(&rung->shots[0], line));
		printf(" %s", drawing->pens->bar);
		put_middle(drawing, rung, line);
		fputs(drawing->pens->bar, stdout);
		if (shot_at(&rung->shots[1], line)) {
			fputs(" ", stdout);
			put_shot(drawing, 1, shot_at(&rung->shots[1], line));
		}
		putchar('\n');
	}
	put_fault(drawing, rung);
}

static void draw_heads(const struct drawing *drawing)
{
	const struct ladder *ladder = drawing->ladder;
	size_t left = 8 + side_columns(&drawing->width[0]) + 1;
	char title[100];
	struct page page = PAGE_ON(title);

	page_text(&page, peal_text_of(drawing->talk->call_id));
	printf("Call-ID %s\n\n", title);
	for (int line = *ladder->names[0] ? 0 : 1; line < 2; line++) {
		const char *names[2] = { line ? drawing->talk->address[0] : ladder->names[0],
					 line ? drawing->talk->address[1] : ladder->names[1] };
		size_t right = page_columns(peal_text_of(names[1]));

		/* The left one ends above its lifeline when it has room there. */
		fputs(line ? "    ms  " : "        ", stdout);
		put(names[0], left - 8 + MIDDLE + 2 - right);
		printf("%s\n", names[1]);
	}
}

void ladder_draw_talk(struct ladder *ladder, const struct talk *talk)
{
	struct drawing drawing = {
		.ladder = ladder,
		.talk = talk,
		.pens = ladder->ascii ? &ascii_pens : &utf8_pens,
	};

	if (ladder->drawn++ > 0)
		putchar('\n');
	measure(&drawing);
	draw_heads(&drawing);
	for (const struct rung *rung = talk->first; rung; rung = rung->next)
		draw_rung(&drawing, rung);
	if (talk->rungs > RUNGS)
		printf("        ... and %u messages more\n", talk->rungs - RUNGS);
	fflush(stdout);
}
