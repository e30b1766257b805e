/* SPDX-License-Identifier: MIT */
/* Any bytes as a script of the simulation (tests/sim/script.h): packets that are lost,
 * doubled, spoilt and forged, what users do, time, sends that fail and stores that are
 * full, of two engines; the simulation says what must be true.
 *
 * The fuzzer changes scripts step by step, and rows and pairs of rows count as
 * coverage: without that, a stack made of tables looks the same to it whatever it does.
 */
#include "../sim/script.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define ROWS  1024
#define PAIRS 8192

const char *__asan_default_options(void);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size, const uint8_t *other,
				 size_t other_size, uint8_t *out, size_t most, unsigned seed);

__attribute__((
    section("__libfuzzer_extra_counters"))) static volatile uint8_t counters[ROWS + PAIRS];

static struct sim sim;
static struct script script;

void sim_fail(const struct sim *failed, const char *format, ...)
{
	va_list values;

	fprintf(stderr, "at %llu ms: ", (unsigned long long)failed->now);
	va_start(values, format);
	vfprintf(stderr, format, values);
	va_end(values);
	fputc('\n', stderr);
	abort();
}

/* Where a packet of the simulation was allocated is not worth the time, nor that it stays
 * freed for long. */
const char *__asan_default_options(void)
{
	return "malloc_context_size=0:quarantine_size_mb=4";
}

static void count(volatile uint8_t *counter)
{
	*counter = (uint8_t)(*counter + (*counter < 255));
}

void sim_note(uint8_t agent, const struct peal_step *step)
{
	static uint16_t before;

	count(&counters[step->row % ROWS]);
	count(&counters[ROWS + (before * 257u + step->row) % PAIRS]);
	before = step->row;
	(void)agent;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed)
{
	uint64_t random = hash_bytes(&seed, sizeof seed) | 1;

	return script_mutate(data, size, most, &random);
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size, const uint8_t *other,
				 size_t other_size, uint8_t *out, size_t most, unsigned seed)
{
	uint64_t random = hash_bytes(&seed, sizeof seed) | 1;

	return script_cross(one, one_size, other, other_size, out, most, &random);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!sim.last_resort_known)
		watch_prepare(&sim);
	script_play(&sim, &script, data, size);
	return 0;
}
