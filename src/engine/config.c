/* SPDX-License-Identifier: MIT */
/* Limits, and how the engine's memory is laid out by them. */
#include <string.h>

#include "base/text.h"
#include "engine/engine.h"
#include "ua/avoid.h"
#include "ua/upkeep.h"

#define ALIGNMENT 16
#define SIGNALS   512

/* Bytes of a contact_user. */
#define LONGEST_USER 256

void peal_config_init(struct peal_config *config)
{
	*config = (struct peal_config){
		.size = sizeof *config,
		.transactions = 1024,
		.calls = 256,
		.dialogs = 512,
		.acks = 512,
		.reliables = 256,
		.events = 256,
		.outputs = 256,
		.message_size = 65535,
		.headers = 128,
		.storage = 8u << 20,
		.upkeeps = 8,
		.accounts = 4,
		.nonces = 8,
		.avoided = 16,
		.t1 = 500,
		.t2 = 4000,
		.t4 = 5000,
		.ring_limit = 180000,
		.min_expires = 60,
		.min_se = 90,
	};
}

/* Hands out pieces of the memory; without `base` it only counts. */
struct layout {
	unsigned char *base;
	size_t used;
};

static void *place(struct layout *layout, size_t count, size_t size)
{
	size_t at = layout->used;
	size_t bytes = (count * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

	layout->used += bytes;
	return layout->base ? layout->base + at : NULL;
}

static void *place_cleared(struct layout *layout, size_t count, size_t size)
{
	void *memory = place(layout, count, size);

	if (memory && count)
		memset(memory, 0, count * size);
	return memory;
}

static void lay_ring(struct layout *layout, struct ring *ring, size_t size, uint32_t count)
{
	void *memory = place(layout, count, size);

	if (layout->base)
		ring_init(ring, memory, size, count);
}

static void lay_pool(struct layout *layout, struct pool *pool, enum kind kind, size_t size,
		     uint32_t count)
{
	void *memory = place(layout, count, size);

	if (layout->base)
		pool_init(pool, (uint8_t)kind, memory, size, count);
}

static void lay_table(struct layout *layout, struct table *table, uint32_t count)
{
	void *memory = place(layout, table_memory(count), 1);

	if (layout->base)
		table_init(table, memory, count);
}

static void lay_text(struct layout *layout, struct peal_text *text)
{
	char *copy = place(layout, text->len, 1);

	if (!layout->base || !text->len)
		return;
	memcpy(copy, text->at, text->len);
	text->at = copy;
}

static void lay_store(struct layout *layout, struct store *store, uint64_t size)
{
	void *memory = place(layout, store_memory(size), 1);

	if (layout->base)
		store_init(store, memory, size);
}

static void lay_runtime(struct layout *l, struct runtime *rt, const struct peal_config *c)
{
	lay_ring(l, &rt->signals, sizeof(struct signal), SIGNALS);
	lay_ring(l, &rt->outputs, sizeof(struct output), c->outputs);
	lay_ring(l, &rt->events, sizeof(struct event), c->events);
	rt->endings = place(l, c->events, sizeof(struct endings));
	lay_ring(l, &rt->steps, sizeof(struct peal_step), c->steps);
	rt->scratch = place(l, c->message_size, 1);
	lay_text(l, &rt->config.user_agent);
	lay_text(l, &rt->config.contact_user);
	lay_text(l, &rt->config.methods);
	lay_text(l, &rt->config.packages);
	lay_text(l, &rt->config.supported);
	lay_text(l, &rt->config.instance);
	lay_store(l, &rt->store, c->storage);
}

/* The same walk measures and lays out: `e` is scratch while measuring, but for its config. */
static size_t lay_engine(struct peal_engine *e, unsigned char *base, const struct peal_config *c)
{
	struct layout l = { base, 0 };

	place(&l, 1, sizeof *e);
	lay_runtime(&l, &e->rt, c);
	lay_pool(&l, &e->transactions.pool, KIND_TRANSACTION, sizeof(struct transaction),
		 c->transactions);
	lay_pool(&l, &e->dialogs.pool, KIND_DIALOG, sizeof(struct dialog), c->dialogs);
	lay_pool(&l, &e->dialogs.acks, KIND_ACK, sizeof(struct ack), c->acks);
	lay_pool(&l, &e->subscriptions.pool, KIND_SUBSCRIPTION, sizeof(struct subscription),
		 c->subscriptions);
	lay_pool(&l, &e->dialogs.reliables, KIND_RELIABLE, sizeof(struct reliable), c->reliables);
	lay_pool(&l, &e->ua.calls, KIND_CALL, sizeof(struct call), c->calls);
	lay_pool(&l, &e->ua.upkeeps, KIND_UPKEEP, sizeof(struct upkeep), c->upkeeps);
	lay_table(&l, &e->transactions.clients, c->transactions);
	lay_table(&l, &e->transactions.servers, c->transactions);
	lay_table(&l, &e->transactions.merged, c->transactions);
	lay_table(&l, &e->dialogs.table, c->dialogs);
	e->auth.accounts = place_cleared(&l, c->accounts, sizeof(struct account));
	e->auth.nonces = place_cleared(&l, c->nonces, sizeof(struct nonce));
	e->rt.targets = place_cleared(&l, c->upkeeps, sizeof(struct target));
	e->ua.avoided = place_cleared(&l, c->avoided, sizeof(struct avoided));
	lay_table(&l, &e->subscriptions.table, c->subscriptions);
	e->input_headers = place(&l, c->headers, sizeof(struct peal_header));
	e->seen_headers = place(&l, c->headers, sizeof(struct peal_header));
	e->dialogs.headers = place(&l, c->headers, sizeof(struct peal_header));
	e->transactions.headers = e->dialogs.headers;
	return l.used;
}

static bool is_list(struct peal_text tokens)
{
	struct peal_values values = peal_values_in(tokens);
	struct peal_text token;
	int got;

	if (!tokens.len)
		return true;
	if (text_has_control(tokens))
		return false;
	while ((got = peal_token_next(&values, &token, NULL)) > 0)
		;
	return got == PEAL_OK;
}

/* RFC 4028 4, 5 */
static bool is_timer(const struct peal_config *c)
{
	return c->min_se >= 90 && (!c->session_expires || c->session_expires >= c->min_se) &&
	       c->refresher <= PEAL_REFRESH_THEIRS;
}

/* Nothing that a URI is made of ends the quoted string that it will stand in. */
static bool is_instance(struct peal_text urn)
{
	struct peal_uri uri;

	return !urn.len || (peal_uri_read(urn, &uri, NULL) == PEAL_OK &&
			    peal_text_same(uri.scheme_name, PEAL_TEXT("urn")));
}

/* What every message of ours has, so that none fails for it later. */
static bool is_identity(const struct peal_config *c)
{
	const struct peal_uri uri = { .scheme_name = PEAL_TEXT("sip"),
				      .user = c->contact_user,
				      .has_user = true,
				      .host = PEAL_TEXT("a") };
	char text[LONGEST_USER + 8];
	struct peal_writer w = peal_writer_into(text, sizeof text);

	peal_write_uri(&w, &uri);
	return !text_has_control(c->user_agent) &&
	       (!c->contact_user.len || peal_writer_end(&w) > 0);
}

static bool makes_sense(const struct peal_config *c)
{
	return c->size == sizeof *c && c->transactions && c->calls && c->dialogs && c->acks &&
	       c->reliables && c->transactions < POOL_MOST_SLOTS && c->calls < POOL_MOST_SLOTS &&
	       c->dialogs < POOL_MOST_SLOTS && c->acks < POOL_MOST_SLOTS &&
	       c->subscriptions < POOL_MOST_SLOTS && c->reliables < POOL_MOST_SLOTS &&
	       c->events >= 2 * RUNTIME_ROOM && c->outputs >= 2 * RUNTIME_ROOM &&
	       c->message_size >= 256 && c->message_size <= 65535 && c->headers >= 16 &&
	       c->headers <= UINT16_MAX && c->storage && c->storage <= SIZE_MAX / 4 && c->t1 &&
	       c->t2 >= c->t1 && c->t4 && is_list(c->methods) && is_list(c->packages) &&
	       is_list(c->supported) && is_identity(c) && c->upkeeps < POOL_MOST_SLOTS &&
	       c->accounts <= UINT16_MAX && c->nonces <= UINT16_MAX && c->avoided <= UINT16_MAX &&
	       (c->nonces || !c->accounts) && is_timer(c) && is_instance(c->instance) &&
	       c->gruu <= PEAL_GRUU_NONE;
}

size_t peal_size(const struct peal_config *config)
{
	struct peal_engine measured;

	if (!makes_sense(config))
		return 0;
	measured.rt.config = *config;
	return lay_engine(&measured, NULL, config);
}

int peal_init(struct peal_engine **engine, void *memory, size_t size,
	      const struct peal_config *config)
{
	size_t need = peal_size(config);
	struct peal_engine *e = memory;

	if (!need || !memory || (uintptr_t)memory % ALIGNMENT || config->local_count == 0 ||
	    config->local_count > PEAL_LOCALS || !config->locals[0].local.family)
		return PEAL_E_ARGUMENT;
	if (size < need)
		return PEAL_E_FULL;
	memset(e, 0, sizeof *e);
	e->rt.config = *config;
	lay_engine(e, memory, config);
	wheel_init(&e->rt.wheel);
	random_init(&e->rt.random, config->seed);
	e->transactions.rt = e->dialogs.rt = e->ua.rt = e->auth.rt = e->subscriptions.rt = &e->rt;
	e->dialogs.auth = e->ua.auth = &e->auth;
	e->transactions.reserve = config->transactions / 8;
	e->dialogs.transactions = e->ua.transactions = &e->transactions;
	e->ua.dialogs = e->subscriptions.dialogs = &e->dialogs;
	e->subscriptions.transactions = &e->transactions;
	e->ua.subscriptions = &e->subscriptions;
	*engine = e;
	return PEAL_OK;
}
