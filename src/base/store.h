/* SPDX-License-Identifier: MIT */
/* The store: bytes that must outlive the message they came in, in blocks of
 * 128 bytes to 128 KiB cut from one region by halving (a buddy system), so that
 * giving back joins them again.  What is kept is a buffer, counted by its users.
 */
#ifndef BASE_STORE_H
#define BASE_STORE_H

#include <peal/types.h>

#define STORE_SMALLEST 7 /* 2^7 = 128 bytes */
#define STORE_LARGEST  17
#define STORE_ORDERS   (STORE_LARGEST - STORE_SMALLEST + 1)
#define STORE_CHUNK    ((size_t)1 << STORE_LARGEST)

struct store_free {
	struct store_free *next, *previous;
};

struct store {
	unsigned char *region;
	uint8_t *tags; /* one for each smallest block: what begins there */
	size_t chunks, touched;
	size_t used; /* bytes in blocks that are taken */
	struct store_free *free[STORE_ORDERS];
};

struct buffer {
	uint32_t users;
	uint32_t len;
	char bytes[];
};

/* Bytes of memory for a store of `size` bytes (rounded up to whole chunks). */
size_t store_memory(uint64_t size);
void store_init(struct store *store, void *memory, uint64_t size);
size_t store_size(const struct store *store);

/* A buffer of `len` bytes with one user; NULL when there is no room. */
struct buffer *buffer_take(struct store *store, size_t len);
/* The same with a copy of `bytes`. */
struct buffer *buffer_copy(struct store *store, struct peal_text bytes);

/* One user more; `buffer` may be NULL. */
struct buffer *buffer_hold(struct buffer *buffer);
/* One user less; the last one frees it.  `buffer` may be NULL. */
void buffer_drop(struct store *store, struct buffer *buffer);

static inline struct peal_text buffer_text(const struct buffer *buffer)
{
	return (struct peal_text){ buffer->bytes, buffer->len };
}

#endif
