/* SPDX-License-Identifier: MIT */
#include "base/store.h"

#include <string.h>

#define TAG_FREE     0x80
#define CHUNK_BLOCKS (STORE_CHUNK >> STORE_SMALLEST)

static size_t chunks_of(uint64_t size)
{
	return (size_t)((size + STORE_CHUNK - 1) / STORE_CHUNK);
}

size_t store_memory(uint64_t size)
{
	return chunks_of(size) * (STORE_CHUNK + CHUNK_BLOCKS);
}

void store_init(struct store *store, void *memory, uint64_t size)
{
	memset(store, 0, sizeof *store);
	store->region = memory;
	store->chunks = chunks_of(size);
	store->tags = store->region + store->chunks * STORE_CHUNK;
}

size_t store_size(const struct store *store)
{
	return store->chunks * STORE_CHUNK;
}

static size_t block_number(const struct store *store, const void *block)
{
	return (size_t)((const unsigned char *)block - store->region) >> STORE_SMALLEST;
}

static void *block_at(const struct store *store, size_t number)
{
	return store->region + (number << STORE_SMALLEST);
}

static void put_free(struct store *store, size_t number, unsigned order)
{
	struct store_free *block = block_at(store, number);

	block->previous = NULL;
	block->next = store->free[order];
	if (block->next)
		block->next->previous = block;
	store->free[order] = block;
	store->tags[number] = (uint8_t)(TAG_FREE | order);
}

static void take_free(struct store *store, size_t number, unsigned order)
{
	struct store_free *block = block_at(store, number);

	if (block->previous)
		block->previous->next = block->next;
	else
		store->free[order] = block->next;
	if (block->next)
		block->next->previous = block->previous;
	store->tags[number] = 0;
}

static bool add_chunk(struct store *store)
{
	size_t number = store->touched * CHUNK_BLOCKS;

	if (store->touched == store->chunks)
		return false;
	store->touched++;
	memset(store->tags + number, 0, CHUNK_BLOCKS);
	put_free(store, number, STORE_ORDERS - 1);
	return true;
}

/* The order of a free block that is large enough, STORE_ORDERS when none is. */
static unsigned find_order(struct store *store, unsigned order)
{
	while (order < STORE_ORDERS && !store->free[order])
		order++;
	return order;
}

static void *take_block(struct store *store, unsigned order)
{
	unsigned have = find_order(store, order);
	size_t number;

	if (have == STORE_ORDERS) {
		if (!add_chunk(store))
			return NULL;
		have = STORE_ORDERS - 1;
	}
	number = block_number(store, store->free[have]);
	take_free(store, number, have);
	while (have > order) {
		have--;
		put_free(store, number + ((size_t)1 << have), have);
	}
	store->tags[number] = (uint8_t)order;
	store->used += (size_t)1 << (order + STORE_SMALLEST);
	return block_at(store, number);
}

static void give_block(struct store *store, void *block)
{
	size_t number = block_number(store, block);
	unsigned order = store->tags[number];

	store->used -= (size_t)1 << (order + STORE_SMALLEST);
	store->tags[number] = 0;
	while (order < STORE_ORDERS - 1) {
		size_t other = number ^ (size_t)1 << order;

		if (store->tags[other] != (TAG_FREE | order))
			break;
		take_free(store, other, order);
		number &= ~((size_t)1 << order);
		order++;
	}
	put_free(store, number, order);
}

struct buffer *buffer_take(struct store *store, size_t len)
{
	size_t need = len + sizeof(struct buffer);
	unsigned order = 0;
	struct buffer *buffer;

	if (len > STORE_CHUNK - sizeof(struct buffer))
		return NULL;
	while ((size_t)1 << (order + STORE_SMALLEST) < need)
		order++;
	buffer = take_block(store, order);
	if (!buffer)
		return NULL;
	buffer->users = 1;
	buffer->len = (uint32_t)len;
	return buffer;
}

struct buffer *buffer_copy(struct store *store, struct peal_text bytes)
{
	struct buffer *buffer = buffer_take(store, bytes.len);

	if (buffer && bytes.len)
		memcpy(buffer->bytes, bytes.at, bytes.len);
	return buffer;
}

struct buffer *buffer_hold(struct buffer *buffer)
{
	if (buffer)
		buffer->users++;
	return buffer;
}

void buffer_drop(struct store *store, struct buffer *buffer)
{
	if (buffer && --buffer->users == 0)
		give_block(store, buffer);
}
