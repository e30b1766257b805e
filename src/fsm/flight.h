/* SPDX-License-Identifier: MIT */
/* The flight recorder: the latest steps of one object, always on.  All machines
 * of the object write to the same one, so that it tells in which order they ran.
 */
#ifndef FSM_FLIGHT_H
#define FSM_FLIGHT_H

#include <peal/types.h>

#define FLIGHT_STEPS 16 /* a power of 2 */

/* A step is the row in the low 16 bits and above it the low 48 bits of its time:
 * together with the present time these are enough for 8,900 years. */
struct flight {
	peal_id object, call; /* whose it is; the call that works for, or 0 */
	uint32_t count;       /* steps ever */
	uint64_t steps[FLIGHT_STEPS];
};

/* A machine that ends with an event of its own, as it is kept with the event. */
struct ending {
	struct flight flight;
	peal_time since;
	uint8_t machine, state;
};

/* The object an event ends, and one that worked for it: object 0 when none did. */
struct endings {
	struct ending own, other;
};

static inline void flight_note(struct flight *flight, uint16_t row, peal_time at)
{
	flight->steps[flight->count++ % FLIGHT_STEPS] = at << 16 | row;
}

/* How many steps are remembered; number 0 is the oldest of them. */
static inline uint32_t flight_count(const struct flight *flight)
{
	return flight->count < FLIGHT_STEPS ? flight->count : FLIGHT_STEPS;
}

static inline uint16_t flight_row(const struct flight *flight, uint32_t number)
{
	uint32_t first = flight->count - flight_count(flight);

	return (uint16_t)flight->steps[(first + number) % FLIGHT_STEPS];
}

static inline peal_time flight_time(const struct flight *flight, uint32_t number, peal_time now)
{
	uint32_t first = flight->count - flight_count(flight);
	uint64_t step = flight->steps[(first + number) % FLIGHT_STEPS];

	return now - ((now << 16) - (step & ~(uint64_t)0xffff)) / 0x10000;
}

/* When its latest step was. */
static inline peal_time flight_latest(const struct flight *flight, peal_time now)
{
	return flight_time(flight, flight_count(flight) - 1, now);
}

#endif
