/* SPDX-License-Identifier: MIT */
#include "base/table.h"

#include <string.h>

static size_t buckets_for(uint32_t count)
{
	size_t n = 16;

	while (n < count)
		n *= 2;
	return n;
}

size_t table_memory(uint32_t count)
{
	return buckets_for(count) * sizeof(struct table_link *);
}

void table_init(struct table *table, void *memory, uint32_t count)
{
	table->buckets = memory;
	table->mask = buckets_for(count) - 1;
	memset(memory, 0, table_memory(count));
}

static struct table_link **bucket_of(const struct table *table, struct table_key key)
{
	return &table->buckets[key.a & table->mask];
}

void table_insert(struct table *table, struct table_link *link, struct table_key key, void *object)
{
	struct table_link **bucket = bucket_of(table, key);

	link->key = key;
	link->object = object;
	link->next = *bucket;
	*bucket = link;
}

void table_remove(struct table *table, struct table_link *link)
{
	struct table_link **at;

	if (!link->object)
		return;
	for (at = bucket_of(table, link->key); *at != link; at = &(*at)->next)
		;
	*at = link->next;
	link->object = NULL;
}

static struct table_link *from(struct table_link *link, struct table_key key)
{
	while (link && !table_key_is(link->key, key))
		link = link->next;
	return link;
}

struct table_link *table_find(const struct table *table, struct table_key key)
{
	return from(*bucket_of(table, key), key);
}

struct table_link *table_again(const struct table_link *link)
{
	return from(link->next, link->key);
}
