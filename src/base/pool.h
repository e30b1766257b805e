/* SPDX-License-Identifier: MIT */
/* A pool: `count` equal slots in caller memory, found by id.
 *
 * An id is generation, kind of pool, slot.  The generation of a slot moves on
 * when it is freed, so an id kept too long finds nothing.  Slots that were never
 * used are not touched: a large pool costs nothing until it fills.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <peal/types.h>

/* The first member of everything that lives in a pool. */
struct pool_slot {
	peal_id id;          /* 0 while the slot is free */
	uint32_t generation; /* of the present or, when free, the last owner */
	uint32_t next_free;  /* slot number + 1 */
};

struct pool {
	unsigned char *slots;
	size_t slot_size;
	uint32_t count;
	uint32_t touched; /* slots below were used at least once */
	uint32_t free;    /* first of the freed ones: slot number + 1 */
	uint32_t live;
	uint8_t kind; /* 1 - 15 */
};

/* The kind of pool an id belongs to; 0 for id 0. */
static inline uint8_t pool_kind(peal_id id)
{
	return (uint8_t)(id >> 28 & 0xf);
}

#define POOL_MOST_SLOTS (1u << 28)

/* The number of its slot. */
static inline uint32_t pool_number(peal_id id)
{
	return (uint32_t)(id & (POOL_MOST_SLOTS - 1));
}

void pool_init(struct pool *pool, uint8_t kind, void *memory, size_t slot_size, uint32_t count);

/* A cleared slot with its id set; NULL when all are taken. */
void *pool_take(struct pool *pool);
void pool_give(struct pool *pool, void *slot);

/* The slot that has this id, NULL when it is gone or of another pool. */
void *pool_find(const struct pool *pool, peal_id id);

/* The next taken slot behind that of `id` (0: the first), also when `id` is gone;
 * NULL at the end. */
void *pool_next(const struct pool *pool, peal_id id);

#endif
