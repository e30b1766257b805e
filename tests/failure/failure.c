/* SPDX-License-Identifier: MIT */
#include "failure.h"

#include "engine/engine.h"

static struct failure wanted;
static struct failure_counts counts;
static struct peal_engine *engine; /* whose failures count */
static uint32_t calls;             /* into it */
static struct pool *full;          /* that is made to be, and what its limit was */
static uint32_t limit;

void *__real_pool_take(struct pool *pool);
void __real_pool_give(struct pool *pool, void *slot);
struct buffer *__real_buffer_take(struct store *store, size_t len);
struct buffer *__real_buffer_copy(struct store *store, struct peal_text bytes);
void *__wrap_pool_take(struct pool *pool);
void __wrap_pool_give(struct pool *pool, void *slot);
struct buffer *__wrap_buffer_take(struct store *store, size_t len);
struct buffer *__wrap_buffer_copy(struct store *store, struct peal_text bytes);

/* Whether the one that is asked for now, `number` of its kind, fails. */
static bool fails(enum failure_kind kind, uint32_t number)
{
	bool now = wanted.kind == kind &&
		   (wanted.lasting ? number >= wanted.number : number == wanted.number);

	counts.happened = counts.happened || now;
	return now;
}

/* ---- slots ---- */

static size_t place_of(const struct pool *pool)
{
	return (size_t)((const char *)pool - (const char *)engine);
}

static uint32_t taken_before(size_t pool)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < counts.slots && i < FAILURE_MOST; i++)
		n += counts.slot[i].call == calls && counts.slot[i].pool == pool;
	return n;
}

void *__wrap_pool_take(struct pool *pool)
{
	size_t place = place_of(pool);

	if (pool->live >= pool->count) {
		counts.happened = counts.happened || pool == full;
		return NULL;
	}
	if (counts.slots < FAILURE_MOST)
		counts.slot[counts.slots] = (struct failure_slot){ calls, taken_before(place),
								   place };
	counts.slots++;
	return __real_pool_take(pool);
}

/* What is given back is not to be had again while the pool is to stay full. */
void __wrap_pool_give(struct pool *pool, void *slot)
{
	__real_pool_give(pool, slot);
	if (pool == full && wanted.lasting)
		pool->count = pool->live;
}

static void relieve(void)
{
	if (full)
		full->count = limit;
	full = NULL;
}

static void fill(void)
{
	full = (void *)((char *)engine + wanted.slot.pool);
	limit = full->count;
	full->count = full->live + wanted.slot.before;
	engine->transactions.reserve = 0; /* or more would be refused than this one */
}

static void enter(struct peal_engine *entered)
{
	if (entered != engine)
		return;
	if (full && !wanted.lasting)
		relieve();
	calls++;
	if (wanted.kind == FAILURE_SLOT && calls == wanted.slot.call)
		fill();
}

/* ---- buffers ---- */

struct buffer *__wrap_buffer_take(struct store *store, size_t len)
{
	return fails(FAILURE_BUFFER, counts.buffers++) ? NULL : __real_buffer_take(store, len);
}

struct buffer *__wrap_buffer_copy(struct store *store, struct peal_text bytes)
{
	return fails(FAILURE_BUFFER, counts.buffers++) ? NULL : __real_buffer_copy(store, bytes);
}

/* ---- packets ---- */

static bool sent(struct stage *stage, const struct packet *packet)
{
	if (!fails(FAILURE_SEND, counts.sends++))
		return false;
	peal_not_sent(stage->engine[packet->from], packet->ticket, stage->now);
	return true;
}

void failure_begin(struct stage *stage, const struct failure *failure)
{
	wanted = *failure;
	counts = (struct failure_counts){ 0 };
	engine = stage->engine[ONE];
	calls = 0;
	full = NULL;
	stage->lose = sent;
	stage->entering = enter;
}

void failure_end(void)
{
	relieve();
	wanted.kind = FAILURE_NONE;
}

const struct failure_counts *failure_counted(void)
{
	return &counts;
}
