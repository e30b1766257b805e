/* SPDX-License-Identifier: MIT */
/* How an engine lies in its memory: every piece inside, none upon another, each table as
 * large as what it finds. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

#include "engine/engine.h"

struct piece {
	const char *name;
	const unsigned char *at;
	size_t size;
};

static struct piece of_ring(const char *name, const struct ring *ring)
{
	return (struct piece){ name, ring->entries, ring->size * ring->entry_size };
}

static struct piece of_pool(const char *name, const struct pool *pool)
{
	return (struct piece){ name, pool->slots, pool->count * pool->slot_size };
}

static struct piece of_table(const char *name, const struct table *table)
{
	return (struct piece){ name, (const unsigned char *)table->buckets,
			       (table->mask + 1) * sizeof *table->buckets };
}

static struct piece of(const char *name, const void *at, size_t count, size_t size)
{
	return (struct piece){ name, at, count * size };
}

#define PIECES 32

static size_t pieces_of(const struct peal_engine *e, struct piece out[PIECES])
{
	const struct peal_config *c = &e->rt.config;
	const struct store *store = &e->rt.store;
	const struct piece all[] = {
		of("engine", e, 1, sizeof *e),
		of_ring("signals", &e->rt.signals),
		of_ring("outputs", &e->rt.outputs),
		of_ring("events", &e->rt.events),
		of_ring("steps", &e->rt.steps),
		of("endings", e->rt.endings, c->events, sizeof *e->rt.endings),
		of("scratch", e->rt.scratch, c->message_size, 1),
		of("user agent", c->user_agent.at, c->user_agent.len, 1),
		of("methods", c->methods.at, c->methods.len, 1),
		of("packages", c->packages.at, c->packages.len, 1),
		of("supported", c->supported.at, c->supported.len, 1),
		of("store", store->region, store->chunks, STORE_CHUNK),
		of_pool("transactions", &e->transactions.pool),
		of_pool("dialogs", &e->dialogs.pool),
		of_pool("acks", &e->dialogs.acks),
		of_pool("reliables", &e->dialogs.reliables),
		of_pool("subscriptions", &e->subscriptions.pool),
		of_pool("calls", &e->ua.calls),
		of_pool("upkeeps", &e->ua.upkeeps),
		of_table("clients", &e->transactions.clients),
		of_table("servers", &e->transactions.servers),
		of_table("merged", &e->transactions.merged),
		of_table("dialogs by name", &e->dialogs.table),
		of_table("subscriptions by name", &e->subscriptions.table),
		of("accounts", e->auth.accounts, c->accounts, sizeof *e->auth.accounts),
		of("nonces", e->auth.nonces, c->nonces, sizeof *e->auth.nonces),
		of("headers", e->input_headers, c->headers, sizeof *e->input_headers),
		of("headers seen", e->seen_headers, c->headers, sizeof *e->seen_headers),
		of("headers sent", e->dialogs.headers, c->headers, sizeof *e->dialogs.headers),
	};

	memcpy(out, all, sizeof all);
	return sizeof all / sizeof *all;
}

/* Limits of which no two are alike, few or many. */
static struct peal_config limits(uint32_t many)
{
	struct peal_config config;

	peal_config_init(&config);
	config.locals[0].local = (struct peal_address){ .family = 4, .port = 5060 };
	config.local_count = 1;
	config.transactions = 37 * many;
	config.calls = 5 * many;
	config.dialogs = 70 * many;
	config.acks = 11 * many;
	config.reliables = 3 * many;
	config.subscriptions = 130 * many;
	config.storage = 100000;
	config.message_size = 1001;
	config.headers = 33;
	config.steps = 7;
	config.user_agent = PEAL_TEXT("Agent");
	config.methods = PEAL_TEXT("INFO");
	config.packages = PEAL_TEXT("dialog");
	config.supported = PEAL_TEXT("100rel");
	return config;
}

static void expect_apart(const struct piece *a, const struct piece *b)
{
	if (a != b && a->size && b->size && a->at < b->at + b->size && b->at < a->at + a->size)
		fail_msg("%s lies upon %s", a->name, b->name);
}

static void no_piece_lies_upon_another(void **state)
{
	(void)state;
	for (uint32_t many = 1; many <= 16; many *= 4) {
		struct peal_config config = limits(many);
		size_t size = peal_size(&config), count;
		unsigned char *memory = malloc(size);
		struct peal_engine *e = NULL;
		struct piece pieces[PIECES];

		assert_int_equal(peal_init(&e, memory, size, &config), PEAL_OK);
		count = pieces_of(e, pieces);
		for (size_t i = 0; i < count; i++) {
			if (pieces[i].at < memory || pieces[i].at + pieces[i].size > memory + size)
				fail_msg("%s lies outside", pieces[i].name);
			for (size_t n = 0; n < count; n++)
				expect_apart(&pieces[i], &pieces[n]);
		}
		free(memory);
	}
}

/* One bucket at least for each that it may have to find: chains stay short. */
static void a_table_is_as_large_as_what_it_finds(void **state)
{
	(void)state;
	for (uint32_t many = 1; many <= 16; many *= 4) {
		struct peal_config config = limits(many);
		size_t size = peal_size(&config);
		unsigned char *memory = malloc(size);
		struct peal_engine *e = NULL;

		assert_int_equal(peal_init(&e, memory, size, &config), PEAL_OK);
		assert_in_range(e->transactions.clients.mask + 1, 37 * many, 2 * 37 * many - 1);
		assert_in_range(e->transactions.servers.mask + 1, 37 * many, 2 * 37 * many - 1);
		assert_in_range(e->transactions.merged.mask + 1, 37 * many, 2 * 37 * many - 1);
		assert_in_range(e->dialogs.table.mask + 1, 70 * many, 2 * 70 * many - 1);
		assert_in_range(e->subscriptions.table.mask + 1, 130 * many, 2 * 130 * many - 1);
		free(memory);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_piece_lies_upon_another),
		cmocka_unit_test(a_table_is_as_large_as_what_it_finds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
