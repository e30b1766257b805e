/* SPDX-License-Identifier: MIT */
/* A hash table of links that lie in the objects themselves.  The key is the
 * 128-bit keyed hash of what identifies the object, so that no peer can make two
 * objects meet, and nothing else need be kept to compare.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <peal/types.h>

struct table_key {
	uint64_t a, b;
};

static inline bool table_key_is(struct table_key a, struct table_key b)
{
	return a.a == b.a && a.b == b.b;
}

struct table_link {
	struct table_link *next;
	struct table_key key;
	void *object;
};

struct table {
	struct table_link **buckets;
	size_t mask;
};

/* Bytes of memory for a table that holds about `count` links. */
size_t table_memory(uint32_t count);
void table_init(struct table *table, void *memory, uint32_t count);

void table_insert(struct table *table, struct table_link *link, struct table_key key, void *object);
/* Takes the link out; nothing happens when it is in no table (object NULL). */
void table_remove(struct table *table, struct table_link *link);
/* The newest link with this key, NULL when there is none; then older ones. */
struct table_link *table_find(const struct table *table, struct table_key key);
struct table_link *table_again(const struct table_link *link);

#endif
