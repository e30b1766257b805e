/* SPDX-License-Identifier: MIT */
#include "heap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *need(void *memory)
{
	if (memory)
		return memory;
	fputs("sim: no memory\n", stderr);
	exit(3);
}

static bool is_before(const struct item *a, const struct item *b)
{
	return a->at != b->at ? a->at < b->at : a->order < b->order;
}

void heap_put(struct heap *heap, struct item item)
{
	uint32_t at = heap->count++;

	if (at == heap->size) {
		heap->size = heap->size ? heap->size * 2 : 1024;
		heap->items = need(realloc(heap->items, heap->size * sizeof *heap->items));
	}
	item.order = heap->order++;
	for (; at && is_before(&item, &heap->items[(at - 1) / 2]); at = (at - 1) / 2)
		heap->items[at] = heap->items[(at - 1) / 2];
	heap->items[at] = item;
}

peal_time heap_next(const struct heap *heap)
{
	return heap->count ? heap->items[0].at : PEAL_NEVER;
}

struct item heap_take(struct heap *heap)
{
	struct item first = heap->items[0], *last = &heap->items[--heap->count];
	uint32_t at = 0, child;

	for (; (child = 2 * at + 1) < heap->count; at = child) {
		if (is_before(&heap->items[child + 1], &heap->items[child]))
			child++; /* or it is `last` itself */
		if (!is_before(&heap->items[child], last))
			break;
		heap->items[at] = heap->items[child];
	}
	heap->items[at] = *last;
	return first;
}

struct item heap_take_at(struct heap *heap, uint32_t number)
{
	struct item item = heap->items[number];

	for (; number; number = (number - 1) / 2)
		heap->items[number] = heap->items[(number - 1) / 2];
	heap->items[0] = item;
	return heap_take(heap);
}

void heap_free(struct heap *heap)
{
	for (uint32_t i = 0; i < heap->count; i++)
		bytes_drop(heap->items[i].bytes);
	free(heap->items);
	*heap = (struct heap){ 0 };
}

struct bytes *bytes_new(struct peal_text text)
{
	struct bytes *bytes = need(malloc(sizeof *bytes + text.len));

	bytes->users = 1;
	bytes->len = (uint32_t)text.len;
	memcpy(bytes->at, text.at, text.len);
	return bytes;
}

void bytes_drop(struct bytes *bytes)
{
	if (bytes && --bytes->users == 0)
		free(bytes);
}
