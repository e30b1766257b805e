/* SPDX-License-Identifier: MIT */
/* Names become numbers: words, states, timers, then what the rows say. */
#include "report.h"

static const char *const kinds[WORD_KINDS] = { "event", "guard", "action", "time" };

static void number_word(struct model *model, struct word *word, uint32_t next[WORD_KINDS])
{
	static const uint32_t limits[WORD_KINDS] = { MAX_NUMBER, MAX_GUARDS, MAX_NUMBER,
						     MAX_NUMBER };

	word->number = next[word->kind]++;
	if (word->number == limits[word->kind] + 1)
		fault(model, word->name.at, "more than %u %ss over all vocabularies; share some",
		      (unsigned)limits[word->kind], kinds[word->kind]);
}

static void number_words(struct model *model)
{
	uint32_t next[WORD_KINDS] = { 1, 1, 1, 1 };

	for (size_t i = 0; i < model->vocabulary_count; i++) {
		struct vocabulary *vocabulary = model->vocabularies[i];

		next[WORD_EVENT] = 1;
		for (size_t j = 0; j < vocabulary->count; j++)
			number_word(model, &vocabulary->words[j], next);
	}
}

static void find_vocabulary(struct model *model, struct machine *machine)
{
	struct guess guess;

	if (!machine->use.text.len)
		return;
	guess_start(&guess, machine->use.text);
	for (size_t i = 0; i < model->vocabulary_count; i++) {
		struct vocabulary *vocabulary = model->vocabularies[i];

		if (text_same(vocabulary->name.text, machine->use.text)) {
			vocabulary->is_used = true;
			machine->vocabulary = vocabulary;
			return;
		}
		guess_try(&guess, vocabulary->name.text);
	}
	fault_unknown(model, machine->use.at, "vocabulary", &guess,
		      "name its .voc file on the command line");
}

static void refuse_word(struct model *model, const struct machine *machine, enum word_kind kind,
			const struct name *name)
{
	struct guess guess;

	guess_start(&guess, name->text);
	if (kind == WORD_EVENT)
		guess_try(&guess, text_of("enter"));
	if (kind == WORD_ACTION)
		guess_try(&guess, text_of("ignore"));
	for (size_t i = 0; i < machine->vocabulary->count && !fault_is_counted(model, name->at);
	     i++) {
		if (machine->vocabulary->words[i].kind == kind)
			guess_try(&guess, machine->vocabulary->words[i].name.text);
	}
	fault_unknown(model, name->at, kinds[kind], &guess,
		      kind == WORD_TIME
			  ? "there are T1, T2, T4, 32s, 200ms and the vocabulary's time words"
			  : "declare it in the vocabulary");
}

/* The word, marked as used; NULL and a fault when there is none.  A machine
 * without a vocabulary was reported for that. */
static const struct word *find_word(struct model *model, const struct machine *machine,
				    enum word_kind kind, const struct name *name)
{
	if (!machine->vocabulary)
		return NULL;
	for (size_t i = 0; i < machine->vocabulary->count; i++) {
		struct word *word = &machine->vocabulary->words[i];

		if (word->kind == kind && text_same(word->name.text, name->text)) {
			word->is_used = true;
			return word;
		}
	}
	refuse_word(model, machine, kind, name);
	return NULL;
}

static void refuse_state(struct model *model, const struct machine *machine,
			 const struct name *name)
{
	struct guess guess;

	if (!machine->final_name.text.len)
		return; /* it may be the one that is missing, and that is told */
	guess_start(&guess, name->text);
	for (size_t i = 0; i < machine->state_count; i++)
		guess_try(&guess, machine->states[i].name.text);
	fault_unknown(model, name->at, "state", &guess, "a state begins with 'state Name @clause'");
}

static bool find_state(struct model *model, const struct machine *machine, const struct name *name,
		       uint32_t *state)
{
	for (size_t i = 0; i < machine->state_count; i++) {
		if (text_same(machine->states[i].name.text, name->text)) {
			*state = (uint32_t)i;
			return true;
		}
	}
	refuse_state(model, machine, name);
	return false;
}

/* The final state has no block; it becomes the last of the states. */
static void add_final(struct model *model, struct machine *machine)
{
	for (size_t i = 0; i < machine->state_count; i++) {
		if (!text_same(machine->states[i].name.text, machine->final_name.text))
			continue;
		fault(model, machine->states[i].name.at,
		      "the final state '%.*s' has a block; nothing happens there, leave it out",
		      SHOW(machine->final_name.text));
		machine->final = (uint32_t)i;
		return;
	}
	machine->final = (uint32_t)machine->state_count;
	machine->states[machine->state_count++].name = machine->final_name;
}

static void resolve_ends(struct model *model, struct machine *machine)
{
	if (machine->final_name.text.len)
		add_final(model, machine);
	if (!machine->initial_name.text.len)
		return;
	if (find_state(model, machine, &machine->initial_name, &machine->initial) &&
	    machine->final_name.text.len && machine->initial == machine->final)
		fault(model, machine->initial_name.at,
		      "the initial state is the final one; a machine needs a state to live in");
}

static void resolve_guard(struct model *model, const struct machine *machine, struct guard *guard)
{
	const struct word *word;

	if (!guard->name.text.len)
		return;
	word = find_word(model, machine, WORD_GUARD, &guard->name);
	if (word)
		guard->number = word->number;
}

static void resolve_duration(struct model *model, const struct machine *machine,
			     struct duration *duration)
{
	const struct word *word;

	if (!duration->word.text.len)
		return;
	word = find_word(model, machine, WORD_TIME, &duration->word);
	if (word)
		duration->value.word = (uint8_t)word->number;
}

static void name_timer(struct model *model, struct machine *machine, struct timer *timer)
{
	size_t i;

	for (i = 0; i < machine->timer_name_count; i++) {
		if (text_same(machine->timer_names[i].text, timer->name.text))
			break;
	}
	timer->which = (uint32_t)i;
	if (i < machine->timer_name_count)
		return;
	if (i == FSM_TIMERS)
		fault(model, timer->name.at,
		      "timer %.*s is one too many; a machine has at most %d different timers",
		      SHOW(timer->name.text), FSM_TIMERS);
	else
		machine->timer_names[machine->timer_name_count++] = timer->name;
}

static void resolve_span(struct model *model, const struct machine *machine, struct timer *timer)
{
	for (size_t i = 0; i < timer->in_count; i++) {
		uint32_t state;

		if (!find_state(model, machine, &timer->in[i], &state))
			continue;
		if (machine->final_name.text.len && state == machine->final)
			fault(model, timer->in[i].at,
			      "timer %.*s in the final state; nothing runs there",
			      SHOW(timer->name.text));
		else if (timer->states & (UINT32_C(1) << state))
			fault(model, timer->in[i].at,
			      "state '%.*s' stands twice in the line; once is enough",
			      SHOW(timer->in[i].text));
		timer->states |= UINT32_C(1) << state;
	}
}

static void resolve_timer(struct model *model, struct machine *machine, struct timer *timer)
{
	name_timer(model, machine, timer);
	resolve_duration(model, machine, &timer->after);
	resolve_duration(model, machine, &timer->cap);
	resolve_guard(model, machine, &timer->when);
	resolve_span(model, machine, timer);
}

static bool resolve_timer_event(struct model *model, const struct machine *machine, struct row *row)
{
	struct guess guess;

	guess_start(&guess, row->event.text);
	for (size_t i = 0; i < machine->timer_name_count; i++) {
		if (text_same(machine->timer_names[i].text, row->event.text)) {
			row->event_number = machine_events(machine) + (uint32_t)i;
			return true;
		}
		guess_try(&guess, machine->timer_names[i].text);
	}
	for (size_t i = 0; i < machine->timer_count; i++) {
		if (text_same(machine->timers[i].name.text, row->event.text))
			return false; /* one too many, and reported */
	}
	fault_unknown(model, row->event.at, "timer", &guess, "a 'timer' line above declares it");
	return false;
}

static bool resolve_event(struct model *model, const struct machine *machine, struct row *row)
{
	const struct word *word;

	if (row->is_timer)
		return resolve_timer_event(model, machine, row);
	if (text_is(row->event.text, "enter"))
		return true;
	word = find_word(model, machine, WORD_EVENT, &row->event);
	if (word)
		row->event_number = word->number;
	return word != NULL;
}

/* What a row says, but for its event; rows of one list share it. */
static void resolve_answer(struct model *model, const struct machine *machine, struct row *row)
{
	row->is_resolved = true;
	resolve_guard(model, machine, &row->guard);
	for (size_t i = 0; i < row->action_count; i++) {
		row->action_words[i] = find_word(model, machine, WORD_ACTION, &row->actions[i]);
		if (!row->action_words[i])
			row->is_resolved = false;
	}
	row->next = FSM_STAY;
	if (row->arrow.text.len && !find_state(model, machine, &row->arrow, &row->next))
		row->is_resolved = false;
	if (row->guard.name.text.len && !row->guard.number)
		row->is_resolved = false;
}

static bool shares_line(const struct row *a, const struct row *b)
{
	return a->event.at.line == b->event.at.line;
}

/* The answer of a list is resolved once, lest one mistake is told for each of
 * its events. */
static void resolve_rows(struct model *model, struct machine *machine)
{
	bool is_understood = false;

	for (size_t i = 0; i < machine->row_count; i++) {
		struct row *row = &machine->rows[i];

		if (i && shares_line(row, row - 1)) {
			row->guard = row[-1].guard;
			row->next = row[-1].next;
		} else {
			resolve_answer(model, machine, row);
			is_understood = row->is_resolved;
		}
		row->is_resolved = resolve_event(model, machine, row) && is_understood;
	}
}

static void resolve_machine(struct model *model, struct machine *machine)
{
	find_vocabulary(model, machine);
	resolve_ends(model, machine);
	for (size_t i = 0; i < machine->timer_count; i++)
		resolve_timer(model, machine, &machine->timers[i]);
	resolve_rows(model, machine);
	machine->is_broken = model->sources[machine->source].faults > 0;
}

void resolve(struct model *model)
{
	number_words(model);
	for (size_t i = 0; i < model->machine_count; i++)
		resolve_machine(model, model->machines[i]);
}
