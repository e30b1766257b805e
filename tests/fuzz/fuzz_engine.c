/* SPDX-License-Identifier: MIT */
/* Any bytes as a history: they decide what two engines, their users, the network
 * and time do (world.h, which also says what must be true), and may be datagrams. */
#include "world.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Datagrams of the fuzzer's own making stand behind this mark. */
static size_t history(const uint8_t *data, size_t size)
{
	size_t len = 0;

	while (len < size && data[len] != '\n')
		len++;
	return len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t first = history(data, size);
	struct world *w = world_open((struct chance){ .at = data, .len = first });

	while (!chance_is_over(&w->chance))
		world_step(w);
	if (first < size)
		world_receive(w, 1, data + first + 1, size - first - 1);
	world_end(w);
	return 0;
}
