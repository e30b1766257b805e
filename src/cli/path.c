/* SPDX-License-Identifier: MIT */
/* peal fsm --path: a search in breadth over what a machine can be in: a state, and
 * which of its timers have fired that fire only once.  Guards are taken to hold. */
#include "figure.h"
#include "json.h"
#include "page.h"

#include <peal/fsm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define STATES 32
#define SPENT  64 /* sets of the six timers that a machine may have */
#define KEY    96

struct place {
	bool known;
	uint16_t from; /* number of the place before */
	uint16_t by;   /* row that led here */
};

struct search {
	uint8_t machine, first_timer;
	struct place places[STATES * SPENT];
	uint16_t queue[STATES * SPENT];
	uint16_t count;
};

/* ---- timers ---- */

static unsigned bit_of(const struct search *search, uint8_t event)
{
	return event < search->first_timer ? 0 : 1u << (event - search->first_timer);
}

static uint8_t first_timer(uint8_t machine)
{
	struct peal_timer timer;

	return peal_timer_describe(machine, 0, &timer) ? timer.event : UINT8_MAX;
}

/* The timers that run in a state; only those that fire once, or all. */
static unsigned timers_in(const struct search *search, uint8_t state, bool once)
{
	struct peal_timer timer;
	unsigned bits = 0;

	for (uint8_t i = 0; peal_timer_describe(search->machine, i, &timer); i++)
		if (timer.states >> state & 1 && (!once || timer.is_once))
			bits |= bit_of(search, timer.event);
	return bits;
}

/* ---- the search ---- */

static bool can_run(const struct search *search, const struct peal_row *row, uint16_t at)
{
	return row->machine == search->machine && row->state == at % STATES && row->event != 0 &&
	       !(bit_of(search, row->event) & at / STATES);
}

static uint16_t place_after(const struct search *search, const struct peal_row *row, uint16_t at)
{
	unsigned spent = at / STATES;

	spent |= bit_of(search, row->event) & timers_in(search, row->state, true);
	if (!row->stays)
		spent &= timers_in(search, row->next, false);
	return (uint16_t)(spent % SPENT * STATES + row->next % STATES);
}

static void reach(struct search *search, uint16_t place, uint16_t from, uint16_t by)
{
	if (search->places[place].known)
		return;
	search->places[place] = (struct place){ true, from, by };
	search->queue[search->count++] = place;
}

static void spread(struct search *search)
{
	struct peal_row row;

	reach(search, peal_machine_initial(search->machine) % STATES, 0, 0);
	for (uint16_t i = 0; i < search->count; i++)
		for (uint16_t j = 0; peal_row_describe(j, &row); j++)
			if (can_run(search, &row, search->queue[i]))
				reach(search, place_after(search, &row, search->queue[i]),
				      search->queue[i], j);
}

/* Where the row can run, first reached of all; or the state it is entered by. */
static bool find_place(const struct search *search, const struct peal_row *row, uint16_t *place)
{
	for (uint16_t i = 0; i < search->count; i++) {
		*place = search->queue[i];
		if (row->event == 0 ? *place % STATES == row->state : can_run(search, row, *place))
			return true;
	}
	return false;
}

/* ---- the row that is asked for ---- */

/* "Accepted timer M"; with its guard "Confirmed bye [late]". */
static void name_row(const struct peal_row *row, char key[KEY])
{
	struct page page = { key, KEY, 0, false };

	page_add(&page, "%s %s", peal_state_name(row->machine, row->state),
		 peal_event_name(row->machine, row->event));
	if (*row->guard)
		page_add(&page, " [%s]", row->guard);
}

/* A name without a guard is that of the first row of the state and event. */
static bool is_named(const struct peal_row *row, const char *name)
{
	char key[KEY];
	size_t len = strlen(name);

	name_row(row, key);
	return strcasecmp(key, name) == 0 ||
	       (strncasecmp(key, name, len) == 0 && strncmp(key + len, " [", 2) == 0);
}

static bool find_row(uint8_t machine, const char *name, uint16_t *number, struct peal_row *row)
{
	for (*number = 0; peal_row_describe(*number, row); ++*number)
		if (row->machine == machine && is_named(row, name))
			return true;
	return false;
}

static int complain_no_row(const struct settings *settings, uint8_t machine)
{
	static char keys[256][KEY];
	const char *names[256], *near;
	struct peal_row row;
	size_t count = 0;

	for (uint16_t i = 0; peal_row_describe(i, &row) && count < 256; i++) {
		if (row.machine != machine)
			continue;
		name_row(&row, keys[count]);
		names[count] = keys[count];
		count++;
	}
	near = near_word(settings->path, names, count);
	if (near)
		complain(settings->command, "%s has no row \"%s\"; did you mean \"%s\"?",
			 peal_machine_name(machine), settings->path, near);
	else
		complain(settings->command,
			 "%s has no row \"%s\"; a row is STATE EVENT, as in \"%s\"",
			 peal_machine_name(machine), settings->path, names[0]);
	return VERDICT_USAGE;
}

/* ---- showing ---- */

static void show_step(const struct settings *settings, unsigned number, const struct peal_row *row)
{
	char key[KEY];

	name_row(row, key);
	if (settings->json) {
		json_begin("step");
		json_number("number", number);
		json_string("state", peal_state_name(row->machine, row->state));
		json_string("on", peal_event_name(row->machine, row->event));
		json_string("guard", row->guard);
		json_string("actions", row->actions);
		json_string("next", peal_state_name(row->machine, row->next));
		json_string("clause", row->clause);
		json_end();
		return;
	}
	printf("%2u  %-28s  %-32s  %s%-12s  %s\n", number, key, row->actions,
	       row->stays ? "   " : "-> ",
	       row->stays ? "" : peal_state_name(row->machine, row->next), row->clause);
}

static void show_way(const struct settings *settings, const struct search *search, uint16_t place,
		     const struct peal_row *goal)
{
	uint16_t rows[STATES * SPENT];
	struct peal_row row;
	unsigned count = 0, shown = 0;

	for (; place != search->queue[0]; place = search->places[place].from)
		rows[count++] = search->places[place].by;
	while (count > 0)
		if (peal_row_describe(rows[--count], &row))
			show_step(settings, ++shown, &row);
	show_step(settings, ++shown, goal);
}

int show_path(const struct settings *settings, uint8_t machine)
{
	struct search *search;
	struct peal_row row;
	uint16_t number, place;
	int verdict = VERDICT_DONE;

	if (!find_row(machine, settings->path, &number, &row))
		return complain_no_row(settings, machine);
	search = calloc(1, sizeof *search);
	if (!search)
		return VERDICT_SYSTEM;
	search->machine = machine;
	search->first_timer = first_timer(machine);
	spread(search);
	if (find_place(search, &row, &place)) {
		show_way(settings, search, place, &row);
	} else {
		complain(settings->command, "nothing leads to that row");
		verdict = VERDICT_FAILED;
	}
	free(search);
	return verdict;
}
