/* SPDX-License-Identifier: MIT */
/* Makes an engine with what is installed, and says which version it is. */
#include <peal/peal.h>
#include <stdio.h>
#include <stdlib.h>

/* A name that two files of the core share: it must not meet ours. */
int pool_find(void);
int pool_find(void)
{
	return 1;
}

int main(void)
{
	struct peal_config config;
	struct peal_engine *engine;

	peal_config_init(&config);
	config.locals[0].local = (struct peal_address){ 4, { 127, 0, 0, 1 }, 5060, 0 };
	config.local_count = 1;
	size_t size = (peal_size(&config) + 15) / 16 * 16;
	void *memory = aligned_alloc(16, size);
	if (!memory || peal_init(&engine, memory, size, &config) != PEAL_OK)
		return EXIT_FAILURE;
	printf("%s\n", PEAL_VERSION);
	free(memory);
	return pool_find() == 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
