/* SPDX-License-Identifier: MIT */
/* Which rows a test program ran, and which row of a machine ran behind which: lines
 *     row 17
 *     pair 17 23
 * in a file of the program's own in the folder PEAL_ROWS, written when it ends; its
 * name is PEAL_TEST, a dot and a number.
 * Without PEAL_ROWS nothing is noted. */
#ifndef ROWS_H
#define ROWS_H

#include <peal/peal.h>

/* A row ran; `engine` tells engines apart. */
void rows_note(unsigned engine, const struct peal_step *step);
/* From now on ids are those of other engines. */
void rows_restart(void);

#endif
