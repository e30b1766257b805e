/* SPDX-License-Identifier: MIT */
/* What `peal fsm` shows of one machine instead of its table. */
#ifndef CLI_FIGURE_H
#define CLI_FIGURE_H

#include "cli.h"

/* --dot, --svg: the machine as a figure.  VERDICT_SYSTEM: Graphviz is not there. */
int show_figure(const struct settings *settings, uint8_t machine);

/* --path: the shortest sequence of rows that ends with the one that is asked for.
 * VERDICT_USAGE: there is no such row. */
int show_path(const struct settings *settings, uint8_t machine);

#endif
