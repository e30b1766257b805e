/* SPDX-License-Identifier: MIT */
#include "base/pool.h"

#include <string.h>

void pool_init(struct pool *pool, uint8_t kind, void *memory, size_t slot_size, uint32_t count)
{
	*pool = (struct pool){
		.slots = memory, .slot_size = slot_size, .count = count, .kind = kind
	};
}

static struct pool_slot *slot_at(const struct pool *pool, uint32_t n)
{
	return (struct pool_slot *)(void *)(pool->slots + n * pool->slot_size);
}

static struct pool_slot *first_free(struct pool *pool, uint32_t *number)
{
	struct pool_slot *slot;

	if (pool->free) {
		*number = pool->free - 1;
		slot = slot_at(pool, *number);
		pool->free = slot->next_free;
		return slot;
	}
	if (pool->touched == pool->count)
		return NULL;
	*number = pool->touched++;
	slot = slot_at(pool, *number);
	slot->generation = 0;
	return slot;
}

void *pool_take(struct pool *pool)
{
	uint32_t number = 0;
	struct pool_slot *slot = first_free(pool, &number);
	uint32_t generation;

	if (!slot)
		return NULL;
	generation = slot->generation + 1;
	if (generation == 0)
		generation = 1; /* so that no id is 0 */
	memset(slot, 0, pool->slot_size);
	slot->generation = generation;
	slot->id = (peal_id)generation << 32 | (peal_id)pool->kind << 28 | number;
	pool->live++;
	return slot;
}

void pool_give(struct pool *pool, void *given)
{
	struct pool_slot *slot = given;
	uint32_t number = pool_number(slot->id);

	slot->id = 0;
	slot->next_free = pool->free;
	pool->free = number + 1;
	pool->live--;
}

void *pool_find(const struct pool *pool, peal_id id)
{
	uint32_t number = pool_number(id);
	struct pool_slot *slot;

	if (id == 0 || pool_kind(id) != pool->kind || number >= pool->touched)
		return NULL;
	slot = slot_at(pool, number);
	return slot->id == id ? slot : NULL;
}

void *pool_next(const struct pool *pool, peal_id id)
{
	uint32_t number = id ? pool_number(id) + 1 : 0;

	while (number < pool->touched && slot_at(pool, number)->id == 0)
		number++;
	return number < pool->touched ? slot_at(pool, number) : NULL;
}
