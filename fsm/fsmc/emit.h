/* SPDX-License-Identifier: MIT */
/* What is written: the tables, their names, figures and pages.
 *
 * The model was checked.  The bytes depend on the files' contents, names and
 * order alone.
 */
#ifndef FSMC_EMIT_H
#define FSMC_EMIT_H

#include "model.h"

#include <stdio.h>

/* Writes everything below `folder`, which it makes when it is missing; false
 * after a message when a file cannot be written. */
bool emit(struct model *model, const char *folder);

/* The same for a figure of each machine, drawn by Graphviz; for a test of each
 * row; for models of each machine. */
bool emit_svg(struct model *model, const char *folder);
bool emit_tests(struct model *model, const char *folder);
bool emit_promela(struct model *model, const char *folder);

/* Everything as JSON. */
void emit_json(struct model *model, FILE *to);

/* One file each. */
void emit_machines_h(struct model *model, FILE *to);
void emit_machines_c(struct model *model, FILE *to);
void emit_words_h(struct model *model, FILE *to);
void emit_dispatch_c(struct model *model, FILE *to);
void emit_names_c(struct model *model, FILE *to);
void emit_dot(struct model *model, const struct machine *machine, FILE *to);
void emit_page(struct model *model, const struct machine *machine, FILE *to);
void emit_model_words(struct model *model, const struct machine *machine, FILE *to);
void emit_model(struct model *model, const struct machine *machine, FILE *to);
void emit_model_alone(struct model *model, const struct machine *machine, FILE *to);
void emit_row_tests(struct model *model, const struct machine *machine, FILE *to);

/* "fsm/client.fsm": the last folder and the file, wherever fsmc was run. */
const char *short_path(const char *path);

/* The text where quotes, or a comment, or table cells, or HTML mean something. */
void put_string(FILE *to, struct text text);
void put_comment(FILE *to, struct text text, size_t most);
void put_cell(FILE *to, struct text text);
void put_html(FILE *to, struct text text);

/* Numbers in columns, so that lines stay short. */
struct numbers {
	FILE *to;
	size_t on_line;
};
void put_number(struct numbers *numbers, unsigned long number);
void end_numbers(struct numbers *numbers);

/* The next row that a figure shows on the arrow from one state to another (to itself:
 * rows that stay), from `at` on, which moves behind it; NULL at the end. */
const struct row *next_on_arrow(const struct machine *machine, uint32_t from, uint32_t end,
				size_t *at);

/* "1xx [late] / tell response", as figures label an arrow; "" for `ignore`. */
struct text row_label(struct model *model, const struct machine *machine, const struct row *row);

/* "timer A: T1 doubling when unreliable", as figures list it in a state. */
struct text timer_label(struct model *model, const struct timer *timer);

/* "doubling to T2", "T4 or 0": how long, without states and guard. */
struct text timer_time(struct model *model, const struct timer *timer);

#endif
