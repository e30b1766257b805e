/* SPDX-License-Identifier: MIT */
/* The model: what the files say, first as read, then with every name resolved.
 *
 * In order: model_add() for each file (parse.c), resolve() (names become
 * numbers), check() (what is refused), then the emitters read it.  Faults are
 * collected on the way and printed once, in the order of the files.  All memory
 * is the arena's.
 */
#ifndef FSMC_MODEL_H
#define FSMC_MODEL_H

#include "fsm/tables.h"
#include "text.h"

enum {
	MAX_STATES = 32, /* a timer's span is a 32-bit mask */
	MAX_GUARDS = FSM_NOT - 1,
	MAX_NUMBER = 255, /* what fits a byte: actions, times, events of a machine */
	MAX_ACTIONS_OF_ROW = 16,
	MAX_ROWS_OF_STATE = 1000,
	MAX_EVENTS_OF_ROW = 32,
	MAX_WORD = 40,
	MAX_SENTENCE = 100,
	MAX_COMMENT = 160,
	MAX_FILE = 1 << 20
};

struct place {
	uint32_t source, line, column; /* a number of a file; from 1 */
};

/* A name where it was written. */
struct name {
	struct text text;
	struct place at;
};

struct source {
	const char *path;
	struct text bytes;
	uint32_t faults;
};

enum word_kind { WORD_EVENT, WORD_GUARD, WORD_ACTION, WORD_TIME, WORD_KINDS };

struct word {
	enum word_kind kind;
	struct name name;
	struct text sentence;
	struct text c_name;
	uint32_t number; /* events: from 1 in the vocabulary; others: from 1 over all */
	bool is_used;
};

struct vocabulary {
	struct name name;
	uint32_t source;
	struct word *words;
	size_t count, room;
	size_t of_kind[WORD_KINDS];
	bool is_used;
};

struct guard {
	struct name name; /* empty: none */
	bool is_negated;
	uint32_t number;
};

struct duration {
	struct text written;
	struct name word; /* empty: a sum */
	struct fsm_duration value;
};

struct timer {
	struct name name;
	struct text written; /* the line without its clause */
	struct duration after, cap;
	enum fsm_timer_kind kind;
	bool or_zero;
	struct guard when;
	struct name *in;
	size_t in_count, in_room;
	struct text clause;
	uint32_t states; /* the mask */
	uint32_t which;  /* index into the machine's timer names */
};

struct state {
	struct name name;
	bool is_unbounded;
	struct text clause;
	uint32_t rows;
};

struct row {
	struct name event;
	bool is_timer;
	struct guard guard;
	bool is_first;  /* of its cell */
	bool is_last;   /* its guard always holds where it is asked: emitted without */
	bool is_dead;   /* a row before it takes all */
	bool is_silent; /* ignore */
	struct name *actions;
	const struct word **action_words;
	size_t action_count;
	struct name arrow; /* empty: stay */
	struct text clause, note;
	uint32_t state;
	uint32_t event_number, next;
	bool is_resolved;
};

struct machine {
	struct name name, use, initial_name, final_name;
	struct text title, comment;
	uint32_t source;
	const struct vocabulary *vocabulary;
	struct state states[MAX_STATES + 1]; /* the final one last, once resolved */
	size_t state_count;
	struct timer *timers;
	size_t timer_count, timer_room;
	struct name timer_names[FSM_TIMERS];
	size_t timer_name_count;
	struct row *rows;
	size_t row_count, row_room;
	uint32_t initial, final;
	bool is_broken; /* faults while reading or resolving: graph checks make no sense */
	/* The layout: see layout.c. */
	struct row **order;
	uint32_t cells, first_row, first_timer;
};

struct fault;

struct model {
	struct arena arena;
	struct source *sources;
	size_t source_count, source_room;
	struct vocabulary **vocabularies;
	size_t vocabulary_count, vocabulary_room;
	struct machine **machines;
	size_t machine_count, machine_room;
	struct fault *faults;
	size_t fault_count, fault_room;
};

/* Reads one file's bytes, which must outlive the model; a vocabulary when the
 * path ends in .voc, else a machine. */
void model_add(struct model *model, const char *path, struct text bytes);

/* Gives names their numbers.  Afterwards is_broken is known. */
void resolve(struct model *model);

/* Collects every fault of the resolved model; of the machines alone: what some
 * machine elsewhere may use is not missed. */
void check(struct model *model);
void check_machines(struct model *model);

/* Numbers rows and cells; false when the tables would not fit their offsets. */
bool layout(struct model *model);

/* The number of an event's cell in a state: events of the vocabulary, then
 * timers. */
uint32_t machine_events(const struct machine *machine);
struct text machine_event_name(struct model *model, const struct machine *machine, uint32_t event);
struct text machine_timer_name(struct model *model, const struct machine *machine, size_t timer);
bool row_stays(const struct row *row);

/* The duration in ms where T1, T2 and T4 have the values of RFC 3261; without a
 * time word's part. */
uint64_t duration_default(const struct fsm_duration *duration);

/* "send ack, tell response"; "ignore"; "". */
struct text row_actions(struct model *model, const struct row *row);

/* "unreliable", "not unreliable", "". */
struct text guard_text(struct model *model, const struct guard *guard);

#endif
