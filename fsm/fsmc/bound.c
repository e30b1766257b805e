/* SPDX-License-Identifier: MIT */
/* The longest life; see bound.h.
 *
 * A way through the machine is a list of places: a state, or the states of a
 * circle that one timer spans, taken together.  On a way the object may stay in
 * each place as long as no timer fires, and a timer that spans several places
 * in a row bounds their sum.  So the longest stay is that of a system of
 * difference constraints (time at place j - time at place i <= timer), which a
 * shortest path solves; then the longest of all ways counts.
 */
#include "bound.h"
#include "ends.h"

#include <string.h>

enum { MOST_WAYS = 20000 };

struct walk {
	const struct machine *machine;
	struct bound *bound;
	uint32_t way[MAX_STATES]; /* the places */
	size_t length, ways;
};

/* ---- sums ---- */

static struct length of_duration(const struct fsm_duration *value)
{
	struct length length = { value->ms, value->t1, value->t2, value->t4, { 0 } };

	if (value->word)
		length.words[value->word] = 1;
	return length;
}

static struct length sum(struct length a, const struct length *b)
{
	a.ms += b->ms;
	a.t1 += b->t1;
	a.t2 += b->t2;
	a.t4 += b->t4;
	for (size_t i = 1; i <= MAX_NUMBER; i++)
		a.words[i] = (uint8_t)(a.words[i] + b->words[i]);
	return a;
}

static uint64_t in_ms(const struct length *length)
{
	static const struct fsm_duration t1 = { .t1 = 1 }, t2 = { .t2 = 1 }, t4 = { .t4 = 1 };

	return length->ms + length->t1 * duration_default(&t1) +
	       length->t2 * duration_default(&t2) + length->t4 * duration_default(&t4);
}

static size_t word_count(const struct length *length)
{
	size_t count = 0;

	for (size_t i = 1; i <= MAX_NUMBER; i++)
		count += length->words[i];
	return count;
}

/* A time word may be anything, so it is longer than any number. */
static bool is_longer(const struct length *a, const struct length *b)
{
	size_t left = word_count(a), right = word_count(b);

	return left != right ? left > right : in_ms(a) > in_ms(b);
}

/* ---- places ---- */

static bool is_covered(const struct machine *machine, uint32_t places)
{
	for (size_t which = 0; which < machine->timer_name_count; which++) {
		if ((timer_span(machine, which) & places) == places &&
		    timer_is_sure(machine, which))
			return true;
	}
	return false;
}

static uint32_t open_states(const struct machine *machine)
{
	uint32_t open = states_unbounded(machine);

	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (i != machine->final && !is_covered(machine, state_bit(i)))
			open |= state_bit(i);
	}
	return open;
}

/* The state and those of its circle. */
static uint32_t place_of(const struct walk *walk, uint32_t state)
{
	uint32_t within = ~walk->bound->open, self = state_bit(state);

	return states_after(walk->machine, self, within) &
	       states_before(walk->machine, self, within);
}

/* How long the timer takes when its span is entered in one of these states. */
static struct length timer_length(const struct machine *machine, size_t which, uint32_t states)
{
	struct length longest = { 0 };

	for (size_t i = 0; i < machine->timer_count; i++) {
		const struct timer *timer = &machine->timers[i];
		struct length length = of_duration(&timer->after.value);

		if (timer->which == which && (timer->states & states) &&
		    is_longer(&length, &longest))
			longest = length;
	}
	return longest;
}

/* ---- one way ---- */

/* The latest time at which place i can be entered, and how that is known. */
struct latest {
	struct length length;
	struct stretch stretch;
	size_t from;
	bool is_known;
};

/* The places from i on that the timer spans all of: the first that is not. */
static size_t end_of_span(const struct walk *walk, uint32_t span, size_t i)
{
	while (i < walk->length && (span & walk->way[i]) == walk->way[i])
		i++;
	return i;
}

static void relax(struct latest *latest, size_t from, size_t to, const struct stretch *stretch)
{
	struct length length = sum(latest[from].length, &stretch->length);

	if (!latest[from].is_known ||
	    (latest[to].is_known && !is_longer(&latest[to].length, &length)))
		return;
	latest[to] = (struct latest){ length, *stretch, from, true };
}

static void relax_timer(const struct walk *walk, struct latest *latest, uint32_t which)
{
	uint32_t span = timer_span(walk->machine, which);

	for (size_t i = 0; i < walk->length; i++) {
		size_t end = end_of_span(walk, span, i);
		bool is_entered = i > 0 && !(walk->way[i - 1] & span);
		struct stretch stretch = { which, 0, { 0 } };

		if (end == i)
			continue;
		for (size_t j = i; j < end; j++)
			stretch.states |= walk->way[j];
		stretch.length = timer_length(walk->machine, which,
					      is_entered ? walk->way[i] : span);
		relax(latest, i, end, &stretch);
	}
}

/* A place is not entered later than the next one. */
static void relax_order(const struct walk *walk, struct latest *latest)
{
	for (size_t i = walk->length; i-- > 0;) {
		if (latest[i + 1].is_known &&
		    (!latest[i].is_known || is_longer(&latest[i].length, &latest[i + 1].length)))
			latest[i] = (struct latest){ latest[i + 1].length, { 0 }, i + 1, true };
	}
}

static void solve(const struct walk *walk, struct latest *latest)
{
	memset(latest, 0, (walk->length + 1) * sizeof *latest);
	latest[0].is_known = true;
	for (size_t round = 0; round <= walk->length; round++) {
		for (uint32_t which = 0; which < walk->machine->timer_name_count; which++) {
			if (timer_is_sure(walk->machine, which))
				relax_timer(walk, latest, which);
		}
		relax_order(walk, latest);
	}
}

static void keep_stretches(struct bound *bound, const struct latest *latest, size_t at)
{
	bound->stretch_count = 0;
	while (at > 0 && bound->stretch_count < MAX_STATES) {
		if (latest[at].from < at)
			bound->stretches[bound->stretch_count++] = latest[at].stretch;
		at = latest[at].from;
	}
}

static void measure(struct walk *walk)
{
	struct latest latest[MAX_STATES + 1];

	walk->ways++;
	solve(walk, latest);
	if (!latest[walk->length].is_known ||
	    !is_longer(&latest[walk->length].length, &walk->bound->length))
		return;
	walk->bound->length = latest[walk->length].length;
	keep_stretches(walk->bound, latest, walk->length);
}

/* ---- all ways ---- */

static uint32_t next_of_place(const struct walk *walk, uint32_t place)
{
	uint32_t next = 0;

	for (uint32_t i = 0; i < walk->machine->state_count; i++) {
		if (place & state_bit(i))
			next |= states_next(walk->machine, i);
	}
	return next & ~place & ~walk->bound->open & ~state_bit(walk->machine->final);
}

static void follow(struct walk *walk, uint32_t state)
{
	uint32_t place = place_of(walk, state), next = next_of_place(walk, place);

	if (walk->ways >= MOST_WAYS)
		return;
	walk->way[walk->length++] = place;
	if (!next)
		measure(walk);
	for (uint32_t i = 0; i < walk->machine->state_count; i++) {
		if (!(next & state_bit(i)))
			continue;
		next &= ~place_of(walk, i);
		follow(walk, i);
	}
	walk->length--;
}

/* Ways begin in the initial state, and behind each open one. */
static uint32_t starts(const struct walk *walk)
{
	uint32_t starts = state_bit(walk->machine->initial);

	for (uint32_t i = 0; i < walk->machine->state_count; i++) {
		if (walk->bound->open & state_bit(i))
			starts |= states_next(walk->machine, i);
	}
	return starts & ~walk->bound->open & ~state_bit(walk->machine->final);
}

static void add_place(struct walk *walk)
{
	struct latest latest[2];

	walk->length = 1;
	solve(walk, latest);
	walk->bound->length = sum(walk->bound->length, &latest[1].length);
	walk->bound->stretches[walk->bound->stretch_count++] = latest[1].stretch;
}

/* An upper bound: each place once, for as long as its longest timer. */
static void add_all_places(struct walk *walk)
{
	struct bound *bound = walk->bound;
	uint32_t left = ~bound->open & ~state_bit(walk->machine->final);

	*bound = (struct bound){ .open = bound->open, .is_rough = true };
	for (uint32_t i = 0; i < walk->machine->state_count; i++) {
		if (!(left & state_bit(i)))
			continue;
		walk->way[0] = place_of(walk, i);
		left &= ~walk->way[0];
		add_place(walk);
	}
}

struct bound bound_of(const struct machine *machine)
{
	struct bound bound = { .open = open_states(machine) };
	struct walk walk = { .machine = machine, .bound = &bound };
	uint32_t from = starts(&walk);

	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (from & state_bit(i))
			follow(&walk, i);
	}
	if (walk.ways >= MOST_WAYS)
		add_all_places(&walk);
	return bound;
}

/* ---- texts ---- */

static struct text add_term(struct model *model, struct text all, const char *name, uint64_t times)
{
	const char *plus = all.len ? "+" : "";

	if (times == 0)
		return all;
	if (times == 1)
		return text_format(&model->arena, "%.*s%s%s", (int)all.len, all.at, plus, name);
	return text_format(&model->arena, "%.*s%s%llu*%s", (int)all.len, all.at, plus,
			   (unsigned long long)times, name);
}

static struct text add_words(struct model *model, struct text all, const struct length *length)
{
	for (size_t i = 0; i < model->vocabulary_count; i++) {
		const struct vocabulary *vocabulary = model->vocabularies[i];

		for (size_t j = 0; j < vocabulary->count; j++) {
			const struct word *word = &vocabulary->words[j];

			if (word->kind == WORD_TIME && word->number <= MAX_NUMBER)
				all = add_term(
				    model, all,
				    text_format(&model->arena, "'%.*s'", SHOW(word->name.text)).at,
				    length->words[word->number]);
		}
	}
	return all;
}

struct text length_formula(struct model *model, const struct length *length)
{
	struct text all = { "", 0 };

	all = add_term(model, all, "T1", length->t1);
	all = add_term(model, all, "T2", length->t2);
	all = add_term(model, all, "T4", length->t4);
	if (length->ms)
		all = text_format(
		    &model->arena, "%.*s%s%llu%s", (int)all.len, all.at, all.len ? "+" : "",
		    (unsigned long long)(length->ms % 1000 ? length->ms : length->ms / 1000),
		    length->ms % 1000 ? "ms" : "s");
	all = add_words(model, all, length);
	return all.len ? all : text_of("0");
}

/* 37000 as "37,000". */
static struct text grouped(struct model *model, uint64_t number)
{
	struct text all = { "", 0 };

	while (number >= 1000) {
		all = text_format(&model->arena, ",%03u%.*s", (unsigned)(number % 1000),
				  (int)all.len, all.at);
		number /= 1000;
	}
	return text_format(&model->arena, "%u%.*s", (unsigned)number, (int)all.len, all.at);
}

struct text length_text(struct model *model, const struct length *length)
{
	struct text formula = length_formula(model, length), ms = grouped(model, in_ms(length));
	struct text words = add_words(model, (struct text){ "", 0 }, length);

	return text_format(&model->arena, "%.*s = %.*s ms%s%.*s", (int)formula.len, formula.at,
			   (int)ms.len, ms.at, words.len ? " and " : "", (int)words.len, words.at);
}

/* Why this timer does not surely end the state it runs in. */
static struct text timer_reason(struct model *model, const struct machine *machine,
				const struct timer *timer, uint32_t state)
{
	struct text name = timer->name.text;

	if (!timer_leaves(machine, timer->which, state))
		return text_format(&model->arena, "timer %.*s does not leave it", SHOW(name));
	if (timer_is_guarded(machine, timer->which))
		return text_format(&model->arena, "timer %.*s does not always run", SHOW(name));
	if (timer_may_be_never(machine, timer->which))
		return text_format(&model->arena, "timer %.*s may be never", SHOW(name));
	if (!timer_is_sure(machine, timer->which))
		return text_format(&model->arena, "timer %.*s may stay", SHOW(name));
	return text_format(&model->arena, "timer %.*s leads round in a circle", SHOW(name));
}

struct text bound_reason(struct model *model, const struct machine *machine, uint32_t state)
{
	struct text all = { "", 0 };

	for (size_t i = 0; i < machine->timer_count; i++) {
		const struct timer *timer = &machine->timers[i];
		struct text reason;

		if (!(timer->states & state_bit(state)))
			continue;
		reason = timer_reason(model, machine, timer, state);
		all = text_format(&model->arena, "%.*s%s%.*s", (int)all.len, all.at,
				  all.len ? ", " : "", (int)reason.len, reason.at);
	}
	return all.len ? all : text_of("no timer runs there");
}

static void print_open(struct model *model, const struct machine *machine, uint32_t open, FILE *to)
{
	for (uint32_t i = 0; i < machine->state_count; i++) {
		struct text reason;

		if (!(open & state_bit(i)))
			continue;
		reason = bound_reason(model, machine, i);
		fprintf(to, "    unbounded in %.*s: %.*s\n", SHOW(machine->states[i].name.text),
			(int)reason.len, reason.at);
	}
}

static void print_stretch(struct model *model, const struct machine *machine,
			  const struct stretch *stretch, FILE *to)
{
	struct text formula = length_formula(model, &stretch->length);
	size_t count = 0;

	fprintf(to, "    %.*s in ", (int)formula.len, formula.at);
	for (uint32_t i = 0; i < machine->state_count; i++) {
		if (stretch->states & state_bit(i))
			fprintf(to, "%s%.*s", count++ ? ", " : "",
				SHOW(machine->states[i].name.text));
	}
	fprintf(to, ": timer %.*s\n", SHOW(machine->timer_names[stretch->which].text));
}

static void print_machine(struct model *model, const struct machine *machine, FILE *to)
{
	struct bound bound = bound_of(machine);
	struct text length = length_text(model, &bound.length);

	fprintf(to, "%.*s: ", SHOW(machine->name.text));
	if (bound.open && !bound.stretch_count)
		fputs("unbounded\n", to);
	else
		fprintf(to, "%sat most %.*s%s\n", bound.open ? "unbounded; elsewhere " : "",
			(int)length.len, length.at,
			bound.is_rough ? ", if it were in every state once" : "");
	print_open(model, machine, bound.open, to);
	for (size_t i = bound.stretch_count; i-- > 0;)
		print_stretch(model, machine, &bound.stretches[i], to);
}

void bound_print(struct model *model, FILE *to)
{
	for (size_t i = 0; i < model->machine_count; i++)
		print_machine(model, model->machines[i], to);
}
