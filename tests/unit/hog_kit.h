/* SPDX-License-Identifier: MIT */
/* A store with room enough, but in pieces too small for anything: a request may begin, and
 * finds nothing to write itself to. */
#ifndef HOG_KIT_H
#define HOG_KIT_H

#include "stage.h"

#include "engine/engine.h"

#define HOG_MOST 4096

struct hog {
	struct store *store;
	struct buffer *taken[HOG_MOST];
	size_t count;
};

static inline void small_store(struct peal_config *config)
{
	config->storage = 3 * STORE_CHUNK; /* half of it is more than transaction_room() asks for */
}

static inline size_t hog_number(const struct hog *hog, const struct buffer *buffer)
{
	return (size_t)((const unsigned char *)buffer - hog->store->region) >> STORE_SMALLEST;
}

/* Of all that is free every second of the smallest blocks stays free, and the last `whole`
 * of them, 0 or a power of two, together. */
static inline struct hog hog_begin(struct peal_engine *e, size_t whole)
{
	struct hog hog = { .store = &e->rt.store };
	size_t blocks = store_size(hog.store) >> STORE_SMALLEST, kept = 0;

	while ((hog.taken[hog.count] = buffer_take(hog.store, 1)))
		assert_true(++hog.count < HOG_MOST);
	for (size_t i = 0; i < hog.count; i++) {
		size_t number = hog_number(&hog, hog.taken[i]);

		if (number % 2 == 0 || number >= blocks - whole)
			buffer_drop(hog.store, hog.taken[i]);
		else
			hog.taken[kept++] = hog.taken[i];
	}
	hog.count = kept;
	return hog;
}

static inline void hog_end(struct hog *hog)
{
	for (size_t i = 0; i < hog->count; i++)
		buffer_drop(hog->store, hog->taken[i]);
	hog->count = 0;
}

/* The verb finds less room than it needs, then more and more of it: until it does what it is
 * for it says PEAL_E_FULL, and has kept nothing.  How often it did. */
static inline unsigned hog_until_it_fits(struct peal_engine *e, int (*verb)(void *), void *of)
{
	unsigned refused = 0;
	int result;

	for (size_t whole = 2;; whole *= 2) {
		struct hog hog = hog_begin(e, whole);
		size_t before = e->rt.store.used;

		result = verb(of);
		if (result != PEAL_OK)
			assert_int_equal(e->rt.store.used, before);
		hog_end(&hog);
		if (result != PEAL_E_FULL)
			break;
		refused++;
	}
	assert_int_equal(result, PEAL_OK);
	return refused;
}

#endif
