/* SPDX-License-Identifier: MIT */
/* peal fsm: the machines as the library has them: a list, or one as a table. */
#include "cli.h"
#include "figure.h"
#include "json.h"
#include "page.h"

#include <peal/fsm.h>
#include <stdio.h>
#include <string.h>

enum column { STATE, EVENT, ACTIONS, NEXT, CLAUSE, COLUMNS };

struct table {
	uint8_t machine;
	size_t width[COLUMNS];
};

/* ---- all machines ---- */

static unsigned rows_of(uint8_t machine)
{
	struct peal_row row;
	unsigned count = 0;

	for (uint16_t i = 0; i < peal_row_count(); i++)
		count += peal_row_describe(i, &row) && row.machine == machine;
	return count;
}

static void list_machine(uint8_t machine, bool json)
{
	if (!json) {
		printf("%-16s  %6u  %4u  %s\n", peal_machine_name(machine),
		       peal_machine_states(machine), rows_of(machine), peal_machine_title(machine));
		return;
	}
	json_begin("machine");
	json_string("name", peal_machine_name(machine));
	json_string("title", peal_machine_title(machine));
	json_number("states", peal_machine_states(machine));
	json_number("rows", rows_of(machine));
	json_end();
}

static int list_machines(const struct settings *settings)
{
	if (!settings->json)
		printf("%-16s  %6s  %4s  %s\n", "machine", "states", "rows", "what it is");
	for (uint8_t i = 0; i < peal_machine_count(); i++)
		list_machine(i, settings->json);
	return VERDICT_DONE;
}

/* ---- one machine ---- */

/* The text of one cell. */
static void cell(const struct peal_row *row, enum column column, struct page *page)
{
	switch (column) {
	case STATE: page_add(page, "%s", peal_state_name(row->machine, row->state)); break;
	case EVENT:
		page_add(page, "%s", peal_event_name(row->machine, row->event));
		if (*row->guard)
			page_add(page, " [%s]", row->guard);
		break;
	case ACTIONS: page_add(page, "%s", row->actions); break;
	case NEXT:
		if (!row->stays)
			page_add(page, "-> %s", peal_state_name(row->machine, row->next));
		break;
	case CLAUSE: page_add(page, "%s", row->clause); break;
	case COLUMNS: break;
	}
}

static void measure(struct table *table, const struct peal_row *row)
{
	for (enum column column = STATE; column < COLUMNS; column++) {
		char text[200] = "";
		struct page page = PAGE_ON(text);

		cell(row, column, &page);
		if (page.used > table->width[column])
			table->width[column] = page.used;
	}
}

static void print_row(const struct table *table, const struct peal_row *row, bool names_state)
{
	for (enum column column = STATE; column < COLUMNS; column++) {
		char text[200] = "";
		struct page page = PAGE_ON(text);

		if (column != STATE || names_state)
			cell(row, column, &page);
		if (column == CLAUSE && !*row->note)
			printf("%s", text);
		else
			printf("%-*s  ", (int)table->width[column], text);
	}
	puts(row->note);
}

static void row_json(const struct peal_row *row)
{
	json_begin("row");
	json_string("machine", peal_machine_name(row->machine));
	json_string("state", peal_state_name(row->machine, row->state));
	json_string("on", peal_event_name(row->machine, row->event));
	json_string("guard", row->guard);
	json_string("actions", row->actions);
	json_string("next", peal_state_name(row->machine, row->next));
	json_flag("stays", row->stays);
	json_string("clause", row->clause);
	json_string("note", row->note);
	json_end();
}

static void print_timers(uint8_t machine, bool json)
{
	for (uint8_t i = 0; i < peal_machine_timers(machine); i++) {
		if (!json) {
			printf("%s  (%s)\n", peal_timer_text(machine, i),
			       peal_timer_clause(machine, i));
			continue;
		}
		json_begin("timer");
		json_string("machine", peal_machine_name(machine));
		json_string("text", peal_timer_text(machine, i));
		json_string("clause", peal_timer_clause(machine, i));
		json_end();
	}
}

static void print_table(struct table *table)
{
	struct peal_row row;
	int last = -1;

	for (uint16_t i = 0; i < peal_row_count(); i++)
		if (peal_row_describe(i, &row) && row.machine == table->machine)
			measure(table, &row);
	for (uint16_t i = 0; i < peal_row_count(); i++) {
		if (!peal_row_describe(i, &row) || row.machine != table->machine)
			continue;
		if (row.state != last)
			putchar('\n');
		print_row(table, &row, row.state != last);
		last = row.state;
	}
}

static int show_machine(const struct settings *settings, uint8_t machine)
{
	struct table table = { .machine = machine };
	struct peal_row row;

	if (settings->path)
		return show_path(settings, machine);
	if (settings->dot || settings->figure)
		return show_figure(settings, machine);
	if (!settings->json)
		printf("%s: %s\n\n", peal_machine_name(machine), peal_machine_title(machine));
	print_timers(machine, settings->json);
	if (!settings->json) {
		print_table(&table);
		return VERDICT_DONE;
	}
	for (uint16_t i = 0; i < peal_row_count(); i++)
		if (peal_row_describe(i, &row) && row.machine == machine)
			row_json(&row);
	return VERDICT_DONE;
}

int run_tables(const struct settings *settings, int count, char **operands)
{
	const char *names[256], *near;
	uint8_t machines = peal_machine_count();

	if (count == 0 && (settings->path || settings->dot || settings->figure)) {
		complain(settings->command, "of which machine?  \"peal fsm\" lists them");
		return VERDICT_USAGE;
	}
	if (count == 0)
		return list_machines(settings);
	for (uint8_t i = 0; i < machines; i++) {
		names[i] = peal_machine_name(i);
		if (strcmp(names[i], operands[0]) == 0)
			return show_machine(settings, i);
	}
	near = near_word(operands[0], names, machines);
	if (near)
		complain(settings->command, "no machine \"%s\"; did you mean \"%s\"?", operands[0],
			 near);
	else
		complain(settings->command, "no machine \"%s\"; \"peal fsm\" lists them",
			 operands[0]);
	return VERDICT_USAGE;
}
