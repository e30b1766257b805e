/* SPDX-License-Identifier: MIT */
/* What the flight recorders say, in words.  This file uses nothing but the public
 * interface: it is an object of its own in the library, as the names are. */
#include <peal/explain.h>
#include <peal/fsm.h>
#include <string.h>

struct words {
	char *at;
	size_t size, used; /* `used` counts on when it is full */
};

static void put_bytes(struct words *words, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++, words->used++)
		if (words->used < words->size)
			words->at[words->used] = bytes[i];
}

static void put(struct words *words, const char *string)
{
	put_bytes(words, string, strlen(string));
}

/* Right-aligned in so many columns. */
static void put_number(struct words *words, uint64_t number, size_t columns)
{
	char digits[20];
	size_t first = sizeof digits;

	do
		digits[--first] = (char)('0' + number % 10);
	while (number /= 10);
	for (size_t used = sizeof digits - first; used < columns; used++)
		put(words, " ");
	put_bytes(words, digits + first, sizeof digits - first);
}

static void put_timers(struct words *words, const struct peal_machine_now *m, peal_time now)
{
	for (uint8_t i = 0; i < m->timer_count; i++) {
		const struct peal_timer_now *timer = &m->timers[i];

		put(words, "  ");
		put(words, peal_event_name(m->machine, timer->event));
		put(words, " fires in ");
		put_number(words, timer->due > now ? timer->due - now : 0, 0);
		put(words, " ms\n");
	}
}

/* "2xx [guard]: tell response -> Accepted  (RFC 3261 17.1.1.2)" */
static void put_row(struct words *words, const struct peal_row *row)
{
	put(words, peal_event_name(row->machine, row->event));
	if (*row->guard) {
		put(words, " [");
		put(words, row->guard);
		put(words, "]");
	}
	if (*row->actions) {
		put(words, ": ");
		put(words, row->actions);
	}
	if (!row->stays) {
		put(words, " -> ");
		put(words, peal_state_name(row->machine, row->next));
	}
	put(words, "  (");
	put(words, row->clause);
	put(words, ")\n");
}

/* The row number `i` is one of the present state's, and not of entering it. */
static bool is_next(uint16_t i, const struct peal_machine_now *m, struct peal_row *row)
{
	peal_row_describe(i, row);
	return row->machine == m->machine && row->state == m->state && row->event != 0;
}

static bool is_ignored(const struct peal_row *row)
{
	return peal_text_is(peal_text_of(row->actions), "ignore");
}

static void put_ignored(struct words *words, const struct peal_machine_now *m)
{
	struct peal_row row;
	bool any = false;

	for (uint16_t i = 0; i < peal_row_count(); i++) {
		if (!is_next(i, m, &row) || !is_ignored(&row))
			continue;
		put(words, any ? ", " : "    ignored: ");
		put(words, peal_event_name(row.machine, row.event));
		any = true;
	}
	if (any)
		put(words, "\n");
}

static void put_next(struct words *words, const struct peal_machine_now *m)
{
	struct peal_row row;
	bool any = false;

	for (uint16_t i = 0; i < peal_row_count(); i++) {
		if (!is_next(i, m, &row) || is_ignored(&row))
			continue;
		put(words, any ? "    " : "  what can happen next\n    ");
		put_row(words, &row);
		any = true;
	}
	if (!any)
		put(words, "  nothing happens any more\n");
	put_ignored(words, m);
}

static void put_machine(struct words *words, const struct peal_machine_now *m, peal_time now)
{
	put(words, peal_machine_name(m->machine));
	put(words, ": ");
	put(words, peal_state_name(m->machine, m->state));
	put(words, " for ");
	put_number(words, now - m->since, 0);
	put(words, " ms\n");
	put_timers(words, m, now);
	put_next(words, m);
}

static void put_steps(struct words *words, const struct peal_history *history)
{
	put(words, history->step_count ? "  how it got here\n" : "  no step yet\n");
	if (history->forgotten) {
		put(words, "    ");
		put_number(words, history->forgotten, 8);
		put(words, " steps earlier, not remembered\n");
	}
	for (uint32_t i = 0; i < history->step_count; i++) {
		struct peal_row row;

		peal_row_describe(history->steps[i].row, &row);
		put(words, "    ");
		put_number(words, history->now - history->steps[i].at, 8);
		put(words, " ms ago  ");
		if (history->machine_count > 1) {
			put(words, peal_machine_name(row.machine));
			put(words, " ");
		}
		put(words, peal_state_name(row.machine, row.state));
		put(words, ", ");
		put_row(words, &row);
	}
}

static void put_history(struct words *words, const struct peal_history *history)
{
	for (uint8_t i = 0; i < history->machine_count; i++)
		put_machine(words, &history->machines[i], history->now);
	put_steps(words, history);
}

static void put_other(struct words *words, const struct peal_engine *engine, peal_id id,
		      const char *what)
{
	struct peal_history history;

	if (peal_history(engine, id, &history) != PEAL_OK)
		return;
	put(words, what);
	put_history(words, &history);
}

int peal_explain(const struct peal_engine *engine, peal_id id, char *buffer, size_t size)
{
	struct words words = { buffer, size ? size - 1 : 0, 0 };
	struct peal_history history;

	if (peal_history(engine, id, &history) != PEAL_OK)
		return PEAL_E_GONE;
	put_history(&words, &history);
	put_other(&words, engine, history.invite, "its INVITE is ");
	put_other(&words, engine, history.dialog, "its dialog is ");
	if (size)
		buffer[words.used < words.size ? words.used : words.size] = '\0';
	return (int)words.used;
}
