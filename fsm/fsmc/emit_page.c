/* SPDX-License-Identifier: MIT */
/* Writes one machine as a page: a figure that code hosts draw, what each state
 * does on each event, all rows with their clauses, the timers.
 */
#include "bound.h"
#include "emit.h"
#include "ends.h"

#include <string.h>

static void put_arrow(struct model *model, const struct machine *machine, uint32_t from,
		      uint32_t end, FILE *to)
{
	const struct row *row;
	size_t at = 0, count = 0;

	while ((row = next_on_arrow(machine, from, end, &at))) {
		struct text label = row_label(model, machine, row);

		if (count++)
			fputs("<br/>", to);
		else
			fprintf(to, "    s%u --> s%u : ", (unsigned)from, (unsigned)end);
		fprintf(to, "%.*s", (int)label.len, label.at);
	}
	if (count)
		putc('\n', to);
}

static void put_figure(struct model *model, const struct machine *machine, FILE *to)
{
	uint32_t states = (uint32_t)machine->state_count;

	fputs("```mermaid\nstateDiagram-v2\n", to);
	for (uint32_t i = 0; i < states; i++)
		fprintf(to, "    state \"%.*s\" as s%u\n", SHOW(machine->states[i].name.text),
			(unsigned)i);
	fprintf(to, "    [*] --> s%lu\n", (unsigned long)machine->initial);
	for (uint32_t i = 0; i < states * states; i++)
		put_arrow(model, machine, i / states, i % states, to);
	fprintf(to, "    s%lu --> [*]\n```\n\n", (unsigned long)machine->final);
}

/* "**Completed**", "stay", "(ignore)": what a row comes to, in few words. */
static void put_outcome(const struct machine *machine, const struct row *row, FILE *to)
{
	if (row->guard.number) {
		putc('[', to);
		fprintf(to, "%s%.*s] ", row->guard.is_negated ? "not " : "",
			SHOW(row->guard.name.text));
	}
	if (row->is_silent)
		fputs("ignore", to);
	else if (row_stays(row))
		fputs("stay", to);
	else
		put_cell(to, machine->states[row->next].name.text);
}

static void put_outcomes(const struct machine *machine, uint32_t state, uint32_t event, FILE *to)
{
	size_t count = 0;

	fputs(" ", to);
	for (size_t i = 0; i < machine->row_count; i++) {
		const struct row *row = machine->order[i];

		if (row->state != state || row->event_number != event)
			continue;
		if (count++)
			fputs("<br>", to);
		put_outcome(machine, row, to);
	}
	fputs(" |", to);
}

static bool is_named(const struct machine *machine, uint32_t event)
{
	for (size_t i = 0; i < machine->row_count; i++) {
		if (machine->order[i]->event_number == event)
			return true;
	}
	return false;
}

static void put_matrix_head(const struct machine *machine, FILE *to)
{
	fputs("## What each state does\n\n| |", to);
	for (uint32_t state = 0; state < machine->state_count; state++) {
		if (state == machine->final)
			continue;
		putc(' ', to);
		put_cell(to, machine->states[state].name.text);
		fputs(" |", to);
	}
	fputs("\n|---|", to);
	for (uint32_t state = 0; state + 1 < machine->state_count; state++)
		fputs("---|", to);
	putc('\n', to);
}

static void put_matrix(struct model *model, const struct machine *machine, FILE *to)
{
	uint32_t events = machine_events(machine) + (uint32_t)machine->timer_name_count;

	put_matrix_head(machine, to);
	for (uint32_t event = 1; event < events; event++) {
		if (!is_named(machine, event))
			continue;
		fputs("| ", to);
		put_cell(to, machine_event_name(model, machine, event));
		fputs(" |", to);
		for (uint32_t state = 0; state < machine->state_count; state++) {
			if (state != machine->final)
				put_outcomes(machine, state, event, to);
		}
		putc('\n', to);
	}
	putc('\n', to);
}

/* An RFC's clause is a link to it, to the section where it names one. */
static void put_clause(struct text clause, FILE *to)
{
	const char *number = clause.at + 4, *where;
	bool is_rfc = clause.len > 4 && memcmp(clause.at, "RFC ", 4) == 0;

	where = is_rfc ? memchr(number, ' ', clause.len - 4) : NULL;
	if (!where) {
		put_cell(to, clause);
		return;
	}
	fprintf(to, "[%.*s](https://www.rfc-editor.org/rfc/rfc%.*s", SHOW(clause),
		(int)(where - number), number);
	if (where[1] >= '0' && where[1] <= '9')
		fprintf(to, "#section-%.*s", (int)(clause.at + clause.len - where - 1), where + 1);
	putc(')', to);
}

static void put_row(struct model *model, const struct machine *machine, const struct row *row,
		    FILE *to)
{
	fputs("| ", to);
	put_cell(to, machine->states[row->state].name.text);
	fputs(" | ", to);
	put_cell(to, machine_event_name(model, machine, row->event_number));
	fputs(" | ", to);
	put_cell(to, guard_text(model, &row->guard));
	fputs(" | ", to);
	put_cell(to, row_actions(model, row));
	fputs(" | ", to);
	if (!row_stays(row))
		put_cell(to, machine->states[row->next].name.text);
	fputs(" | ", to);
	put_clause(row->clause, to);
	fputs(" | ", to);
	put_cell(to, row->note);
	fputs(" |\n", to);
}

static void put_rows(struct model *model, const struct machine *machine, FILE *to)
{
	fputs("## Rows\n\n"
	      "| State | Event | Guard | Actions | Next | Clause | Note |\n"
	      "|---|---|---|---|---|---|---|\n",
	      to);
	for (size_t i = 0; i < machine->row_count; i++)
		put_row(model, machine, machine->order[i], to);
	putc('\n', to);
}

static void put_timer(struct model *model, const struct timer *timer, FILE *to)
{
	fputs("| ", to);
	put_cell(to, timer->name.text);
	fputs(" | ", to);
	put_cell(to, timer_time(model, timer));
	fputs(" | ", to);
	for (size_t i = 0; i < timer->in_count; i++) {
		fputs(i ? ", " : "", to);
		put_cell(to, timer->in[i].text);
	}
	fputs(" | ", to);
	put_cell(to, guard_text(model, &timer->when));
	fputs(" | ", to);
	put_clause(timer->clause, to);
	fputs(" |\n", to);
}

static void put_timers(struct model *model, const struct machine *machine, FILE *to)
{
	if (!machine->timer_count)
		return;
	fputs("## Timers\n\n"
	      "| Timer | Time | Runs in | When | Clause |\n"
	      "|---|---|---|---|---|\n",
	      to);
	for (size_t i = 0; i < machine->timer_count; i++)
		put_timer(model, &machine->timers[i], to);
	putc('\n', to);
}

/* "Trying, Proceeding" */
static void put_states(const struct machine *machine, uint32_t states, FILE *to)
{
	size_t count = 0;

	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (!(states & state_bit(i)))
			continue;
		fputs(count++ ? ", " : "", to);
		put_cell(to, machine->states[i].name.text);
	}
}

static void put_open(struct model *model, const struct machine *machine, uint32_t open, FILE *to)
{
	fputs("No timer surely ends these states; to end there is the peer's or the application's "
	      "duty:\n\n| State | Why |\n|---|---|\n",
	      to);
	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (!(open & state_bit(i)))
			continue;
		fputs("| ", to);
		put_cell(to, machine->states[i].name.text);
		fputs(" | ", to);
		put_cell(to, bound_reason(model, machine, i));
		fputs(" |\n", to);
	}
	putc('\n', to);
}

static void put_stretches(struct model *model, const struct machine *machine,
			  const struct bound *bound, FILE *to)
{
	fputs("| In | At most | By timer |\n|---|---|---|\n", to);
	for (size_t i = bound->stretch_count; i-- > 0;) {
		const struct stretch *stretch = &bound->stretches[i];

		fputs("| ", to);
		put_states(machine, stretch->states, to);
		fputs(" | ", to);
		put_cell(to, length_text(model, &stretch->length));
		fputs(" | ", to);
		put_cell(to, machine->timer_names[stretch->which].text);
		fputs(" |\n", to);
	}
}

static void put_bound(struct model *model, const struct machine *machine, FILE *to)
{
	struct bound bound = bound_of(machine);

	fputs("## Longest life\n\n", to);
	if (bound.open)
		put_open(model, machine, bound.open, to);
	if (!bound.stretch_count) {
		fputs("It has no other states.\n", to);
		return;
	}
	fputs(bound.open ? "Elsewhere it spends, in one go, at most " : "It lives at most ", to);
	put_cell(to, length_text(model, &bound.length));
	fputs(bound.is_rough ? ", if it were in every state once:\n\n" : ":\n\n", to);
	put_stretches(model, machine, &bound, to);
}

void emit_page(struct model *model, const struct machine *machine, FILE *to)
{
	fprintf(to, "<!-- generated by fsmc from %s; do not edit -->\n# %.*s\n\n",
		short_path(model->sources[machine->source].path), SHOW(machine->name.text));
	if (machine->title.len) {
		put_cell(to, machine->title);
		fputs("\n\n", to);
	}
	if (machine->comment.len) {
		put_cell(to, machine->comment);
		fputs("\n\n", to);
	}
	put_figure(model, machine, to);
	fprintf(to, "The same for Graphviz: [%.*s.dot](%.*s.dot). Silences are not drawn.\n\n",
		SHOW(machine->name.text), SHOW(machine->name.text));
	put_matrix(model, machine, to);
	put_rows(model, machine, to);
	put_timers(model, machine, to);
	put_bound(model, machine, to);
}
