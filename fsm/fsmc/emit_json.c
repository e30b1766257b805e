/* SPDX-License-Identifier: MIT */
/* Writes everything that the files say as one JSON object, for other tools. */
#include "bound.h"
#include "emit.h"
#include "ends.h"

#include <string.h>

/* The length of the UTF-8 sequence at the start of the text; 0: it is none. */
static size_t sequence_length(struct text text)
{
	unsigned char lead = (unsigned char)text.at[0];
	size_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

	if (length > text.len)
		return 0;
	for (size_t i = 1; i < length; i++) {
		if (((unsigned char)text.at[i] & 0xc0) != 0x80)
			return 0;
	}
	return length;
}

/* Bytes that are no UTF-8 become U+FFFD. */
static void put_string_json(FILE *to, struct text text)
{
	putc('"', to);
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		size_t length;

		if (c == '"' || c == '\\') {
			fprintf(to, "\\%c", c);
		} else if (c < ' ') {
			fprintf(to, "\\u%04x", c);
		} else if (c < 0x80) {
			putc(c, to);
		} else {
			length = sequence_length((struct text){ text.at + i, text.len - i });
			fprintf(to, "%.*s", length ? (int)length : 6,
				length ? text.at + i : "\\ufffd");
			i += length ? length - 1 : 0;
		}
	}
	putc('"', to);
}

/* "name": "text", with what stands before it. */
static void put_member(FILE *to, const char *name, struct text text)
{
	fprintf(to, "\"%s\": ", name);
	put_string_json(to, text);
}

static void put_flag(FILE *to, const char *name, bool is_set)
{
	fprintf(to, ", \"%s\": %s", name, is_set ? "true" : "false");
}

/* Items of a list are told apart by this; the first gets none. */
static void put_comma(FILE *to, size_t i, const char *indent)
{
	fprintf(to, "%s\n%s", i ? "," : "", indent);
}

static void put_word(const struct word *word, FILE *to)
{
	static const char *const kinds[WORD_KINDS] = { "event", "guard", "action", "time" };

	putc('{', to);
	put_member(to, "kind", text_of(kinds[word->kind]));
	fputs(", ", to);
	put_member(to, "name", word->name.text);
	fprintf(to, ", \"number\": %u, ", (unsigned)word->number);
	put_member(to, "sentence", word->sentence);
	putc('}', to);
}

static void put_vocabulary(const struct vocabulary *vocabulary, FILE *to)
{
	putc('{', to);
	put_member(to, "name", vocabulary->name.text);
	fputs(", \"words\": [", to);
	for (size_t i = 0; i < vocabulary->count; i++) {
		put_comma(to, i, "      ");
		put_word(&vocabulary->words[i], to);
	}
	fputs("]}", to);
}

static void put_states(const struct machine *machine, FILE *to)
{
	fputs("\"states\": [", to);
	for (size_t i = 0; i < machine->state_count; i++) {
		const struct state *state = &machine->states[i];

		put_comma(to, i, "      ");
		putc('{', to);
		put_member(to, "name", state->name.text);
		put_flag(to, "unbounded", state->is_unbounded);
		put_flag(to, "final", i == machine->final);
		fputs(", ", to);
		put_member(to, "clause", state->clause);
		putc('}', to);
	}
	fputs("]", to);
}

static void put_duration(const char *name, const struct duration *duration, FILE *to)
{
	const struct fsm_duration *value = &duration->value;

	fprintf(to, ", \"%s\": {\"T1\": %u, \"T2\": %u, \"T4\": %u, \"ms\": %lu, ", name, value->t1,
		value->t2, value->t4, (unsigned long)value->ms);
	put_member(to, "word", duration->word.text);
	fputs("}", to);
}

static void put_timer(struct model *model, const struct timer *timer, FILE *to)
{
	static const char *const kinds[] = { "once", "doubling", "repeating" };

	putc('{', to);
	put_member(to, "name", timer->name.text);
	put_duration("after", &timer->after, to);
	fputs(", ", to);
	put_member(to, "kind", text_of(kinds[timer->kind]));
	if (timer->cap.written.len)
		put_duration("to", &timer->cap, to);
	put_flag(to, "or_zero", timer->or_zero);
	fputs(", ", to);
	put_member(to, "when", guard_text(model, &timer->when));
	fputs(", \"in\": [", to);
	for (size_t i = 0; i < timer->in_count; i++) {
		fputs(i ? ", " : "", to);
		put_string_json(to, timer->in[i].text);
	}
	fputs("], ", to);
	put_member(to, "clause", timer->clause);
	putc('}', to);
}

static void put_timers(struct model *model, const struct machine *machine, FILE *to)
{
	fputs("\"timers\": [", to);
	for (size_t i = 0; i < machine->timer_count; i++) {
		put_comma(to, i, "      ");
		put_timer(model, &machine->timers[i], to);
	}
	fputs("]", to);
}

static void put_row(struct model *model, const struct machine *machine, size_t i, FILE *to)
{
	const struct row *row = machine->order[i];

	fprintf(to, "{\"number\": %zu, ", machine->first_row + i);
	put_member(to, "state", machine->states[row->state].name.text);
	fputs(", ", to);
	put_member(to, "event", machine_event_name(model, machine, row->event_number));
	fputs(", ", to);
	put_member(to, "guard", guard_text(model, &row->guard));
	fputs(", \"actions\": [", to);
	for (size_t j = 0; j < row->action_count; j++) {
		fputs(j ? ", " : "", to);
		put_string_json(to, row->actions[j].text);
	}
	fputs("]", to);
	put_flag(to, "ignore", row->is_silent);
	fputs(", ", to);
	put_member(to, "next",
		   row_stays(row) ? (struct text){ "", 0 } : machine->states[row->next].name.text);
	fputs(", ", to);
	put_member(to, "clause", row->clause);
	fputs(", ", to);
	put_member(to, "note", row->note);
	putc('}', to);
}

static void put_rows(struct model *model, const struct machine *machine, FILE *to)
{
	fputs("\"rows\": [", to);
	for (size_t i = 0; i < machine->row_count; i++) {
		put_comma(to, i, "      ");
		put_row(model, machine, i, to);
	}
	fputs("]", to);
}

static void put_bound(struct model *model, const struct machine *machine, FILE *to)
{
	struct bound bound = bound_of(machine);
	size_t count = 0;

	fputs("\"unbounded\": [", to);
	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (!(bound.open & state_bit(i)))
			continue;
		fputs(count++ ? ", " : "", to);
		put_string_json(to, machine->states[i].name.text);
	}
	fputs("], ", to);
	put_member(to, "at_most", length_formula(model, &bound.length));
}

static void put_machine(struct model *model, const struct machine *machine, FILE *to)
{
	putc('{', to);
	put_member(to, "name", machine->name.text);
	fputs(", ", to);
	put_member(to, "vocabulary", machine->use.text);
	fputs(",\n    ", to);
	put_member(to, "title", machine->title);
	fputs(",\n    ", to);
	put_member(to, "comment", machine->comment);
	fputs(",\n    ", to);
	put_member(to, "initial", machine->initial_name.text);
	fputs(", ", to);
	put_member(to, "final", machine->final_name.text);
	fputs(",\n    ", to);
	put_states(machine, to);
	fputs(",\n    ", to);
	put_timers(model, machine, to);
	fputs(",\n    ", to);
	put_rows(model, machine, to);
	fputs(",\n    ", to);
	put_bound(model, machine, to);
	putc('}', to);
}

void emit_json(struct model *model, FILE *to)
{
	fputs("{\"vocabularies\": [", to);
	for (size_t i = 0; i < model->vocabulary_count; i++) {
		put_comma(to, i, "  ");
		put_vocabulary(model->vocabularies[i], to);
	}
	fputs("],\n\"machines\": [", to);
	for (size_t i = 0; i < model->machine_count; i++) {
		put_comma(to, i, "  ");
		put_machine(model, model->machines[i], to);
	}
	fputs("]}\n", to);
}
