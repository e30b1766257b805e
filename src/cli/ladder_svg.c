/* SPDX-License-Identifier: MIT */
/* Talks as one SVG file, one below the other: two lifelines, an arrow for each
 * message, coloured by what it is, and beside it the machines that it moved.
 *
 * The height is known at the end only: room for it is left in the first line.
 */
#include "talk.h"

#include "page.h"

#include <peal/fsm.h>
#include <string.h>

enum { MARGIN = 24, TIME = 62, STATES = 236, GAP = 372, LINE = 19 };
enum { LEFT = MARGIN + TIME + STATES, RIGHT = LEFT + GAP, WIDTH = RIGHT + STATES + MARGIN };

static const char style[] =
    "<style>\n"
    "text{font-family:Helvetica,Arial,sans-serif;font-size:12px;fill:#22313f}\n"
    ".title{font-size:13px;fill:#6b7c8d}.party{font-size:14px;font-weight:bold}\n"
    ".small{font-size:10.5px;fill:#6b7c8d}.time{font-size:11px;fill:#6b7c8d}\n"
    ".label{font-weight:bold}.again{fill:#b05a00}.bad{fill:#b3261e}\n"
    ".machine{font-size:11px;fill:#6b7c8d}.state{font-size:11px}\n"
    ".head{fill:#eef3f8;stroke:#9fb3c8}.life{stroke:#9fb3c8;stroke-width:1.5}\n"
    ".pill{fill:#e3eef9;stroke:#7ba7d4}.end{fill:#ececec;stroke:#b5b5b5}\n"
    ".still{fill:none;stroke:#dde4eb}\n"
    ".arrow{stroke-width:1.8;fill:none}.dashed{stroke-dasharray:6 4}\n"
    "</style>\n";

/* ---- pieces ---- */

/* Text of a peer's: what XML or UTF-8 does not allow becomes "?". */
static void put_text(FILE *to, const char *text)
{
	for (const unsigned char *c = (const unsigned char *)text; *c; c++)
		if (*c == '&')
			fputs("&amp;", to);
		else if (*c == '<')
			fputs("&lt;", to);
		else
			fputc(*c < 0x20 || *c > 0x7e ? '?' : *c, to);
}

static void put(FILE *to, int x, int y, const char *class, const char *anchor, const char *text)
{
	fprintf(to, "<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">", x, y, class,
		anchor);
	put_text(to, text);
	fputs("</text>\n", to);
}

static const char *colour_of(const struct rung *rung)
{
	if (*rung->fault)
		return "#b3261e";
	if (rung->again)
		return "#b05a00";
	if (rung->status == 0)
		return "#1f5fa8";
	return rung->status < 200 ? "#7a8794" : rung->status < 300 ? "#2e7d32" : "#b3261e";
}

/* ---- parties ---- */

static void put_party(FILE *to, int x, int y, const char *name, const char *address)
{
	fprintf(to,
		"<rect x=\"%d\" y=\"%d\" width=\"176\" height=\"40\" rx=\"8\" class=\"head\"/>\n",
		x - 88, y);
	put(to, x, *name ? y + 17 : y + 25, *name ? "party" : "state", "middle",
	    *name ? name : address);
	if (*name)
		put(to, x, y + 32, "small", "middle", address);
}

static int put_heads(FILE *to, const struct ladder *ladder, const struct talk *talk, int y)
{
	char title[120];
	struct page page = PAGE_ON(title);

	page_add(&page, "Call-ID ");
	page_text(&page, peal_text_of(talk->call_id));
	put(to, MARGIN, y + 14, "title", "start", title);
	put_party(to, LEFT, y + 28, ladder->names[0], talk->address[0]);
	put_party(to, RIGHT, y + 28, ladder->names[1], talk->address[1]);
	return y + 28 + 40;
}

/* ---- states ---- */

static bool is_shown(const struct shots *shots, const struct shot *shot)
{
	for (uint8_t i = 0; i < shots->count; i++)
		if (shots->list[i].moved)
			return shot->moved;
	return true;
}

/* Machine and state, from the lifeline outwards. */
static void put_shot(FILE *to, int side, int y, const struct shot *shot)
{
	const char *state = peal_state_name(shot->machine, shot->state);
	int width = (int)strlen(state) * 7 + 16;
	int x = side == 0 ? LEFT - 14 - width : RIGHT + 14;
	char name[64] = "";

	snprintf(name, sizeof name, "%s", peal_machine_name(shot->machine));
	for (char *c = name; *c; c++)
		*c = *c == '_' ? ' ' : *c;
	fprintf(to, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" rx=\"8\" class=\"%s\"/>\n",
		x, y - 12, width,
		!shot->moved ? "still"
		: shot->gone ? "end"
			     : "pill");
	put(to, x + width / 2, y, shot->moved ? "state" : "machine", "middle", state);
	put(to, side == 0 ? x - 8 : x + width + 8, y, "machine", side == 0 ? "end" : "start", name);
}

static int put_shots(FILE *to, int side, int y, const struct shots *shots)
{
	int lines = 0;

	for (uint8_t i = 0; i < shots->count; i++)
		if (is_shown(shots, &shots->list[i]))
			put_shot(to, side, y + LINE * lines++, &shots->list[i]);
	return lines;
}

/* ---- messages ---- */

static void put_arrow(FILE *to, const struct rung *rung, int y, bool lost)
{
	int from = rung->from ? RIGHT : LEFT, way = rung->from ? -1 : 1;
	int end = lost ? from + way * GAP * 3 / 4 : from + way * (GAP - 2);
	const char *colour = colour_of(rung);

	fprintf(to,
		"<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" class=\"arrow%s\"/>\n",
		from, y, lost ? end : end - way * 8, y, colour, rung->again ? " dashed" : "");
	if (lost)
		fprintf(to,
			"<path d=\"M%d %dl12 12m0 -12l-12 12\" stroke=\"#b3261e\" "
			"class=\"arrow\"/>\n",
			end - 6, y - 6);
	else
		fprintf(to, "<path d=\"M%d %dl%d -5v10z\" fill=\"%s\"/>\n", end, y, way * -10,
			colour);
}

/* Above the arrow what it is; below, how long a response took and what is wrong. */
static int put_words(FILE *to, const struct rung *rung, int y, bool lost)
{
	int middle = (LEFT + RIGHT) / 2, below = y + 14;
	char text[LABEL + 32];

	snprintf(text, sizeof text, rung->again ? "%s (again, %u)" : "%s", rung->label,
		 rung->again);
	put(to, middle, y - 6,
	    *rung->fault  ? "label bad"
	    : rung->again ? "label again"
			  : "label",
	    "middle", text);
	if (lost) {
		put(to, middle, below, "small bad", "middle", "lost");
		below += 14;
	} else if (rung->asked != PEAL_NEVER && !rung->again) {
		snprintf(text, sizeof text, "after %llu ms",
			 (unsigned long long)(rung->at - rung->asked));
		put(to, middle, below, "small", "middle", text);
		below += 14;
	}
	if (*rung->fault) {
		put(to, middle, below, "small bad", "middle", rung->fault);
		below += 14;
	}
	return below - y;
}

static int put_rung(FILE *to, const struct ladder *ladder, const struct talk *talk,
		    const struct rung *rung, int y)
{
	bool lost = ladder->both && rung->arrived == PEAL_NEVER;
	int below, lines = 0, of_side;
	char time[32];

	y += 32;
	snprintf(time, sizeof time, "%llu ms", (unsigned long long)(rung->at - talk->begun));
	put(to, MARGIN + TIME - 8, y + 4, "time", "end", time);
	put_arrow(to, rung, y, lost);
	below = put_words(to, rung, y, lost);
	for (int side = 0; side < 2; side++) {
		of_side = put_shots(to, side, y + 4, &rung->shots[side]);
		lines = of_side > lines ? of_side : lines;
	}
	if (lines > 1 && below < (lines - 1) * LINE + 10)
		below = (lines - 1) * LINE + 10;
	return y + below;
}

void ladder_svg_talk(struct ladder *ladder, const struct talk *talk)
{
	FILE *to = ladder->svg;
	int begin = (int)ladder->svg_height + MARGIN, y = put_heads(to, ladder, talk, begin);
	int top = y;
	char more[64];

	for (const struct rung *rung = talk->first; rung; rung = rung->next)
		y = put_rung(to, ladder, talk, rung, y);
	if (talk->rungs > RUNGS) {
		snprintf(more, sizeof more, "... and %u messages more", talk->rungs - RUNGS);
		put(to, (LEFT + RIGHT) / 2, y += 24, "small", "middle", more);
	}
	y += 18;
	fprintf(to, "<path d=\"M%d %dV%dM%d %dV%d\" class=\"life\"/>\n", LEFT, top, y, RIGHT, top,
		y);
	ladder->svg_height = (unsigned)y + 8;
}

/* ---- the file ---- */

static void put_head(FILE *to, unsigned height)
{
	fprintf(to,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %9u\" width=\"%d\">\n"
		"<rect width=\"%d\" height=\"%9u\" fill=\"#ffffff\"/>\n",
		WIDTH, height, WIDTH, WIDTH, height);
}

bool ladder_to_svg(struct ladder *ladder, const char *file, bool quiet)
{
	ladder->svg = fopen(file, "w");
	ladder->quiet = quiet;
	if (!ladder->svg)
		return false;
	put_head(ladder->svg, 0);
	fputs(style, ladder->svg);
	return true;
}

void ladder_svg_end(struct ladder *ladder)
{
	fputs("</svg>\n", ladder->svg);
	rewind(ladder->svg);
	put_head(ladder->svg, ladder->svg_height + MARGIN);
	fclose(ladder->svg);
	ladder->svg = NULL;
}
