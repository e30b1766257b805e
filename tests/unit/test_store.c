/* SPDX-License-Identifier: MIT */
/* The store: what is kept is neither mixed up nor lost, and all comes back. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

#include "base/store.h"

#define CHUNKS 4
#define HELD   300

static struct store open_store(uint64_t size, void **memory)
{
	struct store store;

	*memory = malloc(store_memory(size));
	assert_non_null(*memory);
	store_init(&store, *memory, size);
	return store;
}

static uint32_t next(uint32_t *random)
{
	return (*random = *random * 1103515245 + 12345) >> 8;
}

static void expect_filled(const struct buffer *buffer, size_t n)
{
	for (uint32_t i = 0; i < buffer->len; i++)
		assert_int_equal((unsigned char)buffer->bytes[i], (unsigned char)n);
}

static void buffers_keep_their_bytes_beside_each_other(void **state)
{
	static struct buffer *held[HELD];
	void *memory;
	struct store store = open_store(CHUNKS * STORE_CHUNK, &memory);
	uint32_t random = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t n = next(&random) % HELD;

		if (held[n]) {
			expect_filled(held[n], n);
			buffer_drop(&store, held[n]);
			held[n] = NULL;
			continue;
		}
		held[n] = buffer_take(&store, next(&random) % (1u << next(&random) % 16));
		if (held[n])
			memset(held[n]->bytes, (int)n, held[n]->len);
		assert_in_range(store.used, 0, store_size(&store));
	}
	for (size_t n = 0; n < HELD; n++)
		buffer_drop(&store, held[n]);
	assert_int_equal(store.used, 0);
	for (int i = 0; i < CHUNKS; i++) /* halves have been joined again */
		assert_non_null(buffer_take(&store, STORE_CHUNK - sizeof(struct buffer)));
	assert_null(buffer_take(&store, 0));
	free(memory);
}

static void a_chunk_is_the_most_and_a_store_is_whole_chunks(void **state)
{
	void *memory;
	struct store store = open_store(1, &memory);

	(void)state;
	assert_int_equal(store_size(&store), STORE_CHUNK);
	assert_null(buffer_take(&store, STORE_CHUNK - sizeof(struct buffer) + 1));
	assert_null(buffer_take(&store, SIZE_MAX));
	for (size_t i = 0; i < STORE_CHUNK >> STORE_SMALLEST; i++)
		assert_non_null(buffer_take(&store, 128 - sizeof(struct buffer)));
	assert_null(buffer_take(&store, 0));
	assert_int_equal(store.used, STORE_CHUNK);
	free(memory);
}

static void the_last_user_frees_a_buffer(void **state)
{
	void *memory;
	struct store store = open_store(STORE_CHUNK, &memory);
	struct buffer *buffer = buffer_copy(&store, PEAL_TEXT("kept"));

	(void)state;
	assert_ptr_equal(buffer_hold(buffer), buffer);
	buffer_drop(&store, buffer);
	assert_true(peal_text_is(buffer_text(buffer), "kept"));
	assert_int_equal(store.used, 128);
	buffer_drop(&store, buffer);
	assert_int_equal(store.used, 0);
	assert_null(buffer_hold(NULL));
	buffer_drop(&store, NULL);
	buffer = buffer_copy(&store, (struct peal_text){ NULL, 0 });
	assert_non_null(buffer);
	assert_int_equal(buffer->len, 0);
	buffer_drop(&store, buffer);
	free(memory);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(buffers_keep_their_bytes_beside_each_other),
		cmocka_unit_test(a_chunk_is_the_most_and_a_store_is_whole_chunks),
		cmocka_unit_test(the_last_user_frees_a_buffer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
