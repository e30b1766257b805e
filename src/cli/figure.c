/* SPDX-License-Identifier: MIT */
/* peal fsm --dot, --svg: states with their timers, one arrow for each pair of
 * states, silences left out; drawn by Graphviz. */
#include "figure.h"

#include <peal/fsm.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static void put_html(FILE *to, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] == '&')
			fputs("&amp;", to);
		else if (text[i] == '<')
			fputs("&lt;", to);
		else if (text[i] == '>')
			fputs("&gt;", to);
		else
			fputc(text[i], to);
}

/* "timer E T1 doubling in Trying when unreliable" without its states. */
static void put_timer(FILE *to, uint8_t machine, uint8_t line, const char *name)
{
	const char *text = peal_timer_text(machine, line) + strlen(name) + 1;
	const char *in = strstr(text, " in "), *when = in ? strstr(in, " when ") : NULL;

	fputs("<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#46627f\">", to);
	put_html(to, name, strlen(name));
	fputs(": ", to);
	put_html(to, text, in ? (size_t)(in - text) : strlen(text));
	put_html(to, when ? when : "", when ? strlen(when) : 0);
	fputs("</FONT>", to);
}

static void put_timers(FILE *to, uint8_t machine, uint8_t state)
{
	struct peal_timer timer;

	for (uint8_t i = 0; peal_timer_describe(machine, i, &timer); i++)
		if (timer.states >> state & 1)
			put_timer(to, machine, i, peal_event_name(machine, timer.event));
}

static bool is_silent(const struct peal_row *row)
{
	return row->stays && (!*row->actions || strcmp(row->actions, "ignore") == 0);
}

/* "bye [late] / refuse late" */
static void put_label(FILE *to, const struct peal_row *row)
{
	fputs(peal_event_name(row->machine, row->event), to);
	if (*row->guard)
		fprintf(to, " [%s]", row->guard);
	if (*row->actions)
		fprintf(to, " / %s", row->actions);
}

static void put_enter(FILE *to, uint8_t machine, uint8_t state)
{
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		if (row.machine != machine || row.state != state || row.event || is_silent(&row))
			continue;
		fputs("<BR/><FONT POINT-SIZE=\"9\">", to);
		put_label(to, &row);
		fputs("</FONT>", to);
	}
}

static void put_state(FILE *to, uint8_t machine, uint8_t state)
{
	fprintf(to, "\ts%u [label=<<B>%s</B>", state, peal_state_name(machine, state));
	put_enter(to, machine, state);
	put_timers(to, machine, state);
	fprintf(to, ">%s];\n", state == peal_machine_final(machine) ? ", peripheries=2" : "");
}

/* The labels of all rows with these ends, one a line. */
static void put_edge(FILE *to, uint8_t machine, uint8_t from, uint8_t end)
{
	struct peal_row row;
	bool any = false;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++) {
		if (row.machine != machine || row.state != from || row.next != end || !row.event ||
		    is_silent(&row))
			continue;
		if (!any)
			fprintf(to, "\ts%u -> s%u [label=\"", from, end);
		any = true;
		fputc(' ', to);
		put_label(to, &row);
		fputs("\\l", to);
	}
	if (any)
		fputs("\"];\n", to);
}

static void put_figure(FILE *to, uint8_t machine)
{
	uint8_t states = peal_machine_states(machine);

	fprintf(to,
		"digraph \"%s\" {\n"
		"\tgraph [rankdir=TB, nodesep=0.5, ranksep=0.6, fontname=\"Helvetica\"];\n"
		"\tnode [shape=box, style=\"rounded,filled\", fillcolor=\"#f4f7fa\", "
		"color=\"#46627f\",\n\t      fontname=\"Helvetica\", fontsize=12, "
		"margin=\"0.15,0.08\"];\n"
		"\tedge [fontname=\"Helvetica\", fontsize=9, color=\"#46627f\", "
		"arrowsize=0.7];\n"
		"\tstart [shape=point, width=0.12, fillcolor=\"#46627f\"];\n",
		peal_machine_name(machine));
	for (uint8_t i = 0; i < states; i++)
		put_state(to, machine, i);
	fprintf(to, "\tstart -> s%u;\n", peal_machine_initial(machine));
	for (uint8_t from = 0; from < states; from++)
		for (uint8_t end = 0; end < states; end++)
			put_edge(to, machine, from, end);
	fputs("}\n", to);
}

int show_figure(const struct settings *settings, uint8_t machine)
{
	FILE *graphviz;

	if (settings->dot) {
		put_figure(stdout, machine);
		return VERDICT_DONE;
	}
	fflush(stdout);
	signal(SIGPIPE, SIG_IGN); /* when nobody reads, pclose() says so */
	graphviz = popen("command -v dot >/dev/null && exec dot -Tsvg", "w");
	if (graphviz) {
		put_figure(graphviz, machine);
		if (pclose(graphviz) == 0)
			return VERDICT_DONE;
	}
	complain(settings->command, "--svg needs Graphviz' dot; --dot writes what it would draw");
	return VERDICT_SYSTEM;
}
