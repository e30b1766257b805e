/* SPDX-License-Identifier: MIT */
/* The hash table against a list; keys are few, so that they meet, but more than its
 * 64 buckets, so that others meet, too. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

#include "base/table.h"

#define LINKS 200

static struct table_link links[LINKS];
static uint32_t age[LINKS]; /* 0: in no table */

/* The newest link with this key that is older than `than`. */
static struct table_link *naive(struct table_key key, uint32_t than)
{
	struct table_link *best = NULL;

	for (int i = 0; i < LINKS; i++)
		if (age[i] && age[i] < than && links[i].key.a == key.a && links[i].key.b == key.b &&
		    (!best || age[i] > age[best - links]))
			best = &links[i];
	return best;
}

static void expect_same(const struct table *table, struct table_key key)
{
	struct table_link *link = table_find(table, key);
	struct table_link *want = naive(key, UINT32_MAX);

	for (; want; link = table_again(link)) {
		assert_ptr_equal(link, want);
		assert_ptr_equal(link->object, &age[link - links]);
		want = naive(key, age[want - links]);
	}
	assert_null(link);
}

static void links_are_found_newest_first_until_they_are_removed(void **state)
{
	void *memory = malloc(table_memory(40));
	struct table table;
	uint32_t random = 1;

	(void)state;
	table_init(&table, memory, 40);
	for (uint32_t now = 1; now < 20000; now++) {
		uint32_t i = ((random = random * 1103515245 + 12345) >> 8) % LINKS;
		struct table_key key = { random >> 16 & 0x7f, random >> 24 & 1 };

		if (age[i]) {
			table_remove(&table, &links[i]);
			age[i] = 0;
			table_remove(&table, &links[i]); /* nothing happens */
		} else {
			table_insert(&table, &links[i], key, &age[i]);
			age[i] = now;
		}
		expect_same(&table, key);
	}
	free(memory);
}

/* As many buckets as a power of two takes, and no byte beyond the memory asked for. */
static void a_table_stays_in_its_memory(void **state)
{
	static const uint32_t counts[] = { 0, 1, 16, 17, 40, 64, 65 };

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		size_t size = table_memory(counts[i]);
		unsigned char *memory = malloc(size + 4096);
		struct table table;

		assert_true(size / sizeof(void *) >= counts[i] && size / sizeof(void *) >= 16);
		assert_int_equal(size & (size - 1), 0);
		memset(memory, 0x55, size + 4096);
		table_init(&table, memory, counts[i]);
		for (uint32_t n = 0; n < 256; n++) {
			struct table_key key = { n, 1 };

			table_insert(&table, &links[n % LINKS], key, memory);
			assert_in_range(table.mask, 1, size / sizeof(void *) - 1);
			table_remove(&table, &links[n % LINKS]);
		}
		for (size_t n = 0; n < 4096; n++)
			assert_int_equal(memory[size + n], 0x55);
		free(memory);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(links_are_found_newest_first_until_they_are_removed),
		cmocka_unit_test(a_table_stays_in_its_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
