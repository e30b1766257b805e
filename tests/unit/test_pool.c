/* SPDX-License-Identifier: MIT */
/* Pools: ids that name one owner of a slot and nobody after it. */
#include "stage.h"

#include "base/pool.h"

#define SLOTS 50
#define KIND  5

struct thing {
	struct pool_slot slot;
	uint64_t content[3];
};

static struct thing memory[SLOTS];

static struct pool fresh(void)
{
	struct pool pool;

	pool_init(&pool, KIND, memory, sizeof *memory, SLOTS);
	return pool;
}

/* Everything that was ever taken is found while it is taken, and never again. */
static void an_id_finds_its_owner_only_while_that_lives(void **state)
{
	static peal_id ids[5000];
	static struct thing *owners[5000];
	struct pool pool = fresh();
	uint32_t random = 1, live = 0, taken = 0;

	(void)state;
	while (taken < 5000) {
		uint32_t i = (random = random * 1103515245 + 12345) >> 8;
		struct thing *thing;

		if (i % 3 && (thing = pool_take(&pool))) {
			assert_int_equal(thing->content[0] + thing->content[1], 0);
			thing->content[0] = thing->content[1] = 7;
			ids[taken] = thing->slot.id;
			owners[taken++] = thing;
			live++;
		} else if (taken && owners[i % taken]) {
			pool_give(&pool, owners[i % taken]);
			owners[i % taken] = NULL;
			live--;
		}
		assert_int_equal(pool.live, live);
		for (uint32_t k = taken > 200 ? taken - 200 : 0; k < taken; k++)
			assert_ptr_equal(pool_find(&pool, ids[k]), owners[k]);
	}
	for (uint32_t k = 0; k < taken; k++)
		assert_ptr_equal(pool_find(&pool, ids[k]), owners[k]);
}

static void a_pool_gives_as_many_as_it_has(void **state)
{
	struct pool pool = fresh();
	void *last = NULL;

	(void)state;
	for (int i = 0; i < SLOTS; i++)
		assert_non_null(last = pool_take(&pool));
	assert_null(pool_take(&pool));
	assert_int_equal(pool.live, SLOTS);
	pool_give(&pool, last);
	assert_ptr_equal(pool_take(&pool), last);
	assert_null(pool_take(&pool));
}

static void ids_of_another_kind_or_slot_find_nothing(void **state)
{
	struct pool pool = fresh();
	const struct thing *thing = pool_take(&pool);
	peal_id id = thing->slot.id;

	(void)state;
	assert_int_equal(pool_kind(id), KIND);
	assert_null(pool_find(&pool, 0));
	assert_null(pool_find(&pool, id ^ (peal_id)1 << 28));      /* kind */
	assert_null(pool_find(&pool, id + ((peal_id)1 << 32)));    /* generation */
	assert_null(pool_find(&pool, id + 1));                     /* never used */
	assert_null(pool_find(&pool, id | (POOL_MOST_SLOTS - 1))); /* beyond */
}

/* After 2^32 owners of a slot its generations begin again, without 0. */
static void no_id_is_ever_zero(void **state)
{
	struct pool pool = fresh();
	struct thing *thing = pool_take(&pool);

	(void)state;
	thing->slot.generation = UINT32_MAX;
	pool_give(&pool, thing);
	thing = pool_take(&pool);
	assert_int_equal(thing->slot.generation, 1);
	assert_ptr_equal(pool_find(&pool, thing->slot.id), thing);
}

/* Taken slots come in their order; one that was given back meanwhile is no obstacle. */
static void taken_slots_are_told_one_after_the_other(void **state)
{
	struct pool pool = fresh();
	struct thing *things[SLOTS];
	peal_id gone;

	(void)state;
	assert_null(pool_next(&pool, 0));
	for (int i = 0; i < SLOTS; i++)
		things[i] = pool_take(&pool);
	gone = things[2]->slot.id;
	pool_give(&pool, things[0]);
	pool_give(&pool, things[2]);
	pool_give(&pool, things[3]);
	assert_ptr_equal(pool_next(&pool, 0), things[1]);
	assert_ptr_equal(pool_next(&pool, things[1]->slot.id), things[4]);
	assert_ptr_equal(pool_next(&pool, gone), things[4]);
	assert_null(pool_next(&pool, things[SLOTS - 1]->slot.id));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_finds_its_owner_only_while_that_lives),
		cmocka_unit_test(a_pool_gives_as_many_as_it_has),
		cmocka_unit_test(ids_of_another_kind_or_slot_find_nothing),
		cmocka_unit_test(no_id_is_ever_zero),
		cmocka_unit_test(taken_slots_are_told_one_after_the_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
