/* SPDX-License-Identifier: MIT */
/* Steps a machine of the tables along a path, with guards that answer as told;
 * what `fsmc tests` writes is made of these.
 *
 *     path_open();
 *     path_guard(1, true);
 *     path_start(FSM_MACHINE_CLIENT);
 *     path_event(3, 41);                     this event runs that row
 *     path_close();
 */
#ifndef PATH_H
#define PATH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

void path_open(void);
void path_close(void);

/* What this guard answers from now on; before it was told: false. */
void path_guard(uint8_t guard, bool holds);

/* Enters the initial state. */
void path_start(uint8_t machine);

/* The event happens and runs this row first; fails when it runs another. */
void path_event(uint8_t event, uint16_t row);

/* The latest step ran this row of `enter`. */
void path_entered(uint16_t row);

#endif
