/* SPDX-License-Identifier: MIT */
/* The config: what makes sense, what memory it takes, what peal_init() refuses. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

static struct peal_config usable(void)
{
	struct peal_config config;

	peal_config_init(&config);
	config.locals[0].local = (struct peal_address){ .family = 4, .port = 5060 };
	config.local_count = 1;
	return config;
}

static void the_default_needs_only_an_address(void **state)
{
	struct peal_config config;

	(void)state;
	peal_config_init(&config);
	assert_int_equal(config.size, sizeof config);
	assert_int_equal(config.t1, 500); /* R3261-17.1.1.1 */
	assert_int_equal(config.t2, 4000);
	assert_int_equal(config.t4, 5000);
	assert_int_equal(config.message_size, 65535);
	assert_true(peal_size(&config) > 0);
}

enum width { BITS_32, BITS_64 };

/* A limit, the least and the most of it that make sense. */
static const struct limit {
	size_t offset;
	enum width width;
	uint64_t least, most;
} limits[] = {
	{ offsetof(struct peal_config, transactions), BITS_32, 1, (1u << 28) - 1 },
	{ offsetof(struct peal_config, calls), BITS_32, 1, (1u << 28) - 1 },
	{ offsetof(struct peal_config, dialogs), BITS_32, 1, (1u << 28) - 1 },
	{ offsetof(struct peal_config, acks), BITS_32, 1, (1u << 28) - 1 },
	{ offsetof(struct peal_config, subscriptions), BITS_32, 0, (1u << 28) - 1 },
	{ offsetof(struct peal_config, upkeeps), BITS_32, 0, (1u << 28) - 1 },
	{ offsetof(struct peal_config, accounts), BITS_32, 0, UINT16_MAX },
	{ offsetof(struct peal_config, nonces), BITS_32, 1, UINT16_MAX },
	{ offsetof(struct peal_config, events), BITS_32, 16, UINT32_MAX },
	{ offsetof(struct peal_config, outputs), BITS_32, 16, UINT32_MAX },
	{ offsetof(struct peal_config, steps), BITS_32, 0, UINT32_MAX },
	{ offsetof(struct peal_config, message_size), BITS_32, 256, 65535 },
	{ offsetof(struct peal_config, headers), BITS_32, 16, 65535 },
	{ offsetof(struct peal_config, storage), BITS_64, 1, SIZE_MAX / 4 },
	{ offsetof(struct peal_config, t1), BITS_32, 1, 4000 },
	{ offsetof(struct peal_config, t2), BITS_32, 500, UINT32_MAX },
	{ offsetof(struct peal_config, t4), BITS_32, 1, UINT32_MAX },
	{ offsetof(struct peal_config, ring_limit), BITS_32, 0, UINT32_MAX },
};

static size_t size_with(const struct limit *limit, uint64_t value)
{
	struct peal_config config = usable();
	uint32_t narrow = (uint32_t)value;

	if (limit->width == BITS_64)
		memcpy((char *)&config + limit->offset, &value, sizeof value);
	else
		memcpy((char *)&config + limit->offset, &narrow, sizeof narrow);
	return peal_size(&config);
}

static void every_limit_has_a_least_and_a_most(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
		const struct limit *l = &limits[i];
		uint64_t end = l->width == BITS_64 ? UINT64_MAX : UINT32_MAX;

		assert_true(size_with(l, l->least) > 0);
		assert_true(size_with(l, l->most) > 0);
		if (l->least > 0)
			assert_true(size_with(l, l->least - 1) == 0);
		if (l->most < end)
			assert_true(size_with(l, l->most + 1) == 0);
	}
}

static void more_of_a_limit_takes_no_less_memory(void **state)
{
	(void)state;
	for (size_t i = 0; i < 10; i++)
		for (uint64_t n = limits[i].least; n < limits[i].most && n < 1000000; n = 2 * n + 1)
			assert_true(size_with(&limits[i], n) <= size_with(&limits[i], n + 1));
}

static void a_config_of_another_size_makes_no_sense(void **state)
{
	struct peal_config config = usable();

	(void)state;
	config.size--;
	assert_true(peal_size(&config) == 0);
}

static int init_with(const struct peal_config *config, size_t offset, size_t size)
{
	unsigned char *memory = malloc(16 + size);
	struct peal_engine *engine = NULL;
	int result;

	assert_non_null(memory);
	result = peal_init(&engine, memory + offset, size, config);
	assert_true((result == PEAL_OK) == (engine != NULL));
	free(memory);
	return result;
}

static void init_wants_memory_of_the_size_it_named(void **state)
{
	struct peal_config config = usable();
	size_t size = peal_size(&config);
	struct peal_engine *engine;

	(void)state;
	assert_int_equal(init_with(&config, 0, size), PEAL_OK);
	assert_int_equal(init_with(&config, 16, size), PEAL_OK);
	assert_int_equal(init_with(&config, 0, size - 1), PEAL_E_FULL);
	assert_int_equal(init_with(&config, 0, 0), PEAL_E_FULL);
	assert_int_equal(init_with(&config, 8, size), PEAL_E_ARGUMENT);
	assert_int_equal(peal_init(&engine, NULL, size, &config), PEAL_E_ARGUMENT);
}

static void init_wants_one_to_four_addresses(void **state)
{
	struct peal_config config = usable();
	size_t size = peal_size(&config);

	(void)state;
	config.local_count = 0;
	assert_int_equal(init_with(&config, 0, size), PEAL_E_ARGUMENT);
	config.local_count = PEAL_LOCALS;
	assert_int_equal(init_with(&config, 0, size), PEAL_OK);
	config.local_count = PEAL_LOCALS + 1;
	assert_int_equal(init_with(&config, 0, size), PEAL_E_ARGUMENT);
	config.local_count = 1;
	config.locals[0].local.family = 0;
	assert_int_equal(init_with(&config, 0, size), PEAL_E_ARGUMENT);
	config.locals[0].local.family = 4;
	config.calls = 0;
	assert_int_equal(init_with(&config, 0, size), PEAL_E_ARGUMENT);
}

/* Its texts are read during peal_init() only, and the memory's old bytes never. */
static void an_engine_depends_on_neither_config_nor_memory_it_was_given(void **state)
{
	struct peal_config config = usable();
	char agent[] = "Agent", user[] = "user";
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:two@192.0.2.2") };
	char first[1024] = "";
	size_t size;

	(void)state;
	config.user_agent = peal_text_of(agent);
	config.contact_user = peal_text_of(user);
	size = peal_size(&config);
	for (int fill = 0; fill < 2; fill++) {
		void *memory = malloc(size);
		struct peal_engine *engine;
		struct peal_output output;
		peal_id call;

		memset(memory, fill ? 0xff : 0, size);
		memcpy(agent, "Agent", 5);
		memcpy(user, "user", 4);
		assert_int_equal(peal_init(&engine, memory, size, &config), PEAL_OK);
		memset(agent, 'x', 5);
		memset(user, 'x', 4);
		assert_int_equal(peal_call(engine, &request, 1000, &call), PEAL_OK);
		assert_true(peal_next_output(engine, &output));
		assert_in_range(output.bytes.len, 1, sizeof first - 1);
		if (fill)
			assert_memory_equal(output.bytes.at, first, output.bytes.len);
		memcpy(first, output.bytes.at, output.bytes.len);
		assert_non_null(strstr(first, "User-Agent: Agent\r\n"));
		assert_non_null(strstr(first, "Contact: <sip:user@"));
		free(memory);
	}
}

/* peal.h: who has no accounts needs no nonces; a list of packages is one of tokens */
static void accounts_need_nonces_and_lists_are_lists(void **state)
{
	struct peal_config config = usable();

	(void)state;
	config.nonces = 0;
	assert_true(peal_size(&config) == 0);
	config.accounts = 0;
	assert_int_equal(init_with(&config, 0, peal_size(&config)), PEAL_OK);
	config.packages = PEAL_TEXT("dialog,,presence");
	assert_true(peal_size(&config) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_default_needs_only_an_address),
		cmocka_unit_test(every_limit_has_a_least_and_a_most),
		cmocka_unit_test(more_of_a_limit_takes_no_less_memory),
		cmocka_unit_test(a_config_of_another_size_makes_no_sense),
		cmocka_unit_test(init_wants_memory_of_the_size_it_named),
		cmocka_unit_test(init_wants_one_to_four_addresses),
		cmocka_unit_test(an_engine_depends_on_neither_config_nor_memory_it_was_given),
		cmocka_unit_test(accounts_need_nonces_and_lists_are_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
