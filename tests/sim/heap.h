/* SPDX-License-Identifier: MIT */
/* What is to happen when: a heap by time, and of one time in the order put in. */
#ifndef SIM_HEAP_H
#define SIM_HEAP_H

#include <stdint.h>

#include <peal/peal.h>

enum item_kind { ITEM_PACKET, ITEM_CALL, ITEM_ACT, ITEM_EVENT, ITEM_WEATHER };

struct item {
	peal_time at;
	uint64_t order;
	enum item_kind kind;
	uint8_t agent;       /* who gets, calls or acts */
	uint8_t from;        /* packet: who sent it */
	bool again;          /* packet: delivered once more at once */
	uint8_t verb;        /* act */
	uint32_t play, side; /* act: side 0 is the caller's, n callee n-1's; event: an interest */
	struct bytes *bytes; /* packet */
};

/* Bytes with as many users as there are items that carry them. */
struct bytes {
	uint32_t users;
	uint32_t len;
	char at[];
};

struct heap {
	struct item *items;
	uint32_t count, size;
	uint64_t order;
};

/* Puts in a copy of `item`. */
void heap_put(struct heap *heap, struct item item);
/* The time of the first; PEAL_NEVER when there is none. */
peal_time heap_next(const struct heap *heap);
struct item heap_take(struct heap *heap);
/* One of them, 0 is the first, the others are in no order. */
struct item heap_take_at(struct heap *heap, uint32_t number);
void heap_free(struct heap *heap);

struct bytes *bytes_new(struct peal_text text);
void bytes_drop(struct bytes *bytes);

#endif
