/* SPDX-License-Identifier: MIT */
/* The timer wheel: eleven wheels of 64 slots, the first of 1 ms, each next one 64
 * times as coarse, so that any 64 bits are a time.  Starting, stopping and finding the next are
 * O(1), however many timers run; those of the same millisecond come in the order of starting.
 */
#ifndef BASE_WHEEL_H
#define BASE_WHEEL_H

#include <peal/types.h>

#define WHEEL_LEVELS 11
#define WHEEL_SLOTS  64

struct wheel_entry {
	struct wheel_entry *next, *previous; /* in a ring; NULL when not running */
	peal_time when;
	uint16_t slot;
};

struct wheel {
	peal_time now;
	uint64_t filled[WHEEL_LEVELS];
	struct wheel_entry slots[WHEEL_LEVELS * WHEEL_SLOTS]; /* heads of the rings */
};

void wheel_init(struct wheel *wheel);

/* Starts, or moves, a timer; a time in the past means now. */
void wheel_start(struct wheel *wheel, struct wheel_entry *entry, peal_time when);
void wheel_stop(struct wheel *wheel, struct wheel_entry *entry);

/* The first timer due by `now`, stopped; NULL when none is, and then the wheel
 * stands at `now`. */
struct wheel_entry *wheel_due(struct wheel *wheel, peal_time now);

/* No timer is due before this; PEAL_NEVER when none runs. */
peal_time wheel_next(const struct wheel *wheel);

#endif
