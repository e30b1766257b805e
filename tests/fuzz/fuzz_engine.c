/* SPDX-License-Identifier: MIT */
/* Any bytes as a history: the first names the weather, the second the number of
 * calls, the others decide what users, network and time do in a world of the
 * simulation (tests/sim), which says what must be true.
 *
 * Rows and pairs of rows count as coverage: without that, a stack made of tables
 * looks the same to a fuzzer whatever it does.
 */
#include "../sim/sim.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define ROWS  1024
#define PAIRS 65536

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

__attribute__((
    section("__libfuzzer_extra_counters"))) static volatile uint8_t counters[ROWS + PAIRS];

void sim_fail(const struct sim *sim, const char *format, ...)
{
	va_list values;

	fprintf(stderr, "%s weather, at %llu ms: ", weather_names[sim->weather],
		(unsigned long long)sim->now);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fputc('\n', stderr);
	abort();
}

void sim_note(uint8_t agent, const struct peal_step *step)
{
	static uint16_t before;
	volatile uint8_t *row = &counters[step->row % ROWS];
	volatile uint8_t *pair = &counters[ROWS + (before * 257u + step->row) % PAIRS];

	*row = (uint8_t)(*row + (*row < 255));
	*pair = (uint8_t)(*pair + (*pair < 255));
	before = step->row;
	(void)agent;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct sim sim;

	if (size < 2)
		return 0;
	if (!sim.last_resort_known)
		watch_prepare(&sim);
	world_play(&sim, 1, (enum weather)(data[0] % WEATHERS), 1u + data[1] % 3,
		   (struct peal_text){ (const char *)data + 2, size - 2 });
	return 0;
}
