/* SPDX-License-Identifier: MIT */
#include "sender.h"

#include <string.h>

#include <peal/fsm.h>

void could_not_send(struct stage *s, const struct packet *packet)
{
	peal_not_sent(s->engine[packet->from], packet->ticket, s->now);
	stage_read(s);
}

struct transaction *sender_of(const struct stage *s, const struct packet *packet)
{
	return transaction_find(&s->engine[packet->from]->transactions, packet->ticket);
}

void expect_state(struct stage *s, const struct packet *packet, const char *state)
{
	const struct transaction *t = sender_of(s, packet);

	assert_string_equal(t ? peal_state_name(t->fsm.machine, t->fsm.state) : "", state);
}

void step_transaction(struct stage *s, const struct packet *packet, uint8_t event)
{
	struct peal_engine *e = s->engine[packet->from];

	engine_begin(e, s->now);
	assert_non_null(sender_of(s, packet));
	transaction_event(sender_of(s, packet), event);
	engine_settle(e);
	stage_read(s);
}

void respond_by_hand(struct stage *s, const struct packet *packet, const char *response,
		     uint16_t status)
{
	struct peal_engine *e = s->engine[packet->from];

	engine_begin(e, s->now);
	assert_non_null(sender_of(s, packet));
	transaction_respond(sender_of(s, packet), buffer_copy(&e->rt.store, peal_text_of(response)),
			    status);
	engine_settle(e);
	stage_read(s);
}

struct peal_counts counts_of(const struct stage *s, enum who who)
{
	struct peal_counts counts;

	peal_count(s->engine[who], &counts);
	return counts;
}

static void expect_same_address(const struct peal_address *a, const struct peal_address *b)
{
	assert_int_equal(a->family, b->family);
	assert_memory_equal(a->bytes, b->bytes, sizeof a->bytes);
	assert_int_equal(a->port, b->port);
}

void expect_same_flow(const struct packet *a, const struct packet *b)
{
	assert_int_equal(a->flow.transport, b->flow.transport);
	assert_int_equal(a->flow.connection, b->flow.connection);
	expect_same_address(&a->flow.local, &b->flow.local);
	expect_same_address(&a->flow.remote, &b->flow.remote);
}

void expect_same_bytes(const struct packet *a, const struct packet *b)
{
	assert_int_equal(a->len, b->len);
	assert_memory_equal(a->bytes, b->bytes, a->len);
	expect_same_flow(a, b);
}

void expect_copies(struct stage *s, enum who from, const struct packet *first, const peal_time *at,
		   size_t n)
{
	for (size_t i = 0; i < n; i++)
		expect_same_bytes(expect_packet(s, from, at[i], ""), first);
}
