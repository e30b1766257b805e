/* SPDX-License-Identifier: MIT */
/* The life of a transaction, and the guards and actions of its machines. */
#include "transaction/transaction.h"

#include <string.h>

#include "transaction/match.h"

bool transaction_room(const struct transactions *layer, bool fresh)
{
	const struct store *store = &layer->rt->store;
	size_t spare = fresh ? store_size(store) / 16 : 0;
	uint32_t slots = fresh ? layer->reserve : 0;

	return layer->pool.count - layer->pool.live > slots &&
	       store_size(store) - store->used > spare + STORE_CHUNK / 2;
}

struct transaction *transaction_find(const struct transactions *layer, peal_id id)
{
	return pool_find(&layer->pool, id);
}

static void start(struct transaction *t, uint8_t machine)
{
	t->flight.object = t->slot.id;
	t->flight.call = pool_kind(t->owner) == KIND_CALL ? t->owner : 0;
	fsm_start(t->layer->rt, &t->fsm, machine, 0, t, &t->flight);
}

struct peal_text transaction_host(const struct buffer *request, struct peal_text host)
{
	for (size_t i = 0; host.len && i + host.len <= request->len; i++)
		if (memcmp(request->bytes + i, host.at, host.len) == 0)
			return (struct peal_text){ request->bytes + i, host.len };
	return (struct peal_text){ 0 };
}

struct transaction *transaction_send(struct transactions *layer, const struct sending *sending)
{
	struct transaction *t = pool_take(&layer->pool);

	if (!t)
		return NULL;
	t->layer = layer;
	t->owner = sending->owner;
	t->method = (uint8_t)peal_method_lookup(sending->method);
	t->cseq = sending->cseq;
	t->flow = sending->flow;
	t->host = transaction_host(sending->request, sending->host);
	t->sent = sending->request;
	table_insert(&layer->clients, &t->link, match_sending_key(layer->rt, sending), t);
	start(t, t->method == PEAL_METHOD_INVITE ? FSM_MACHINE_INVITE_CLIENT : FSM_MACHINE_CLIENT);
	return t;
}

struct transaction *transaction_accept(struct transactions *layer, const struct facts *facts,
				       const struct peal_flow *flow)
{
	struct runtime *rt = layer->rt;
	struct transaction *t = pool_take(&layer->pool);

	if (!t)
		return NULL;
	if (echo_read(rt, facts, flow, &t->echo) != PEAL_OK) {
		pool_give(&layer->pool, t);
		return NULL;
	}
	runtime_digits(rt, t->echo.tag);
	t->layer = layer;
	t->is_server = true;
	t->method = facts->message->method;
	t->token = match_token(rt, facts->message->token);
	t->to_tag = match_to_tag(rt, facts);
	t->cseq = facts->cseq.number;
	t->flow = t->echo.flow;
	table_insert(&layer->servers, &t->link, match_server_key(rt, facts), t);
	if (!facts->to.tag.len && t->method != PEAL_METHOD_CANCEL)
		table_insert(&layer->merged, &t->merged, match_merged_key(rt, facts), t);
	start(t, t->method == PEAL_METHOD_INVITE ? FSM_MACHINE_INVITE_SERVER : FSM_MACHINE_SERVER);
	return t;
}

void transaction_event(struct transaction *t, uint8_t event)
{
	fsm_event(t->layer->rt, &t->fsm, event);
}

uint8_t transaction_status_event(uint16_t status)
{
	return status < 200   ? TRANSACTION_1XX
	       : status < 300 ? TRANSACTION_2XX
			      : TRANSACTION_3XX_6XX;
}

void transaction_free(struct transaction *t)
{
	struct transactions *layer = t->layer;
	struct store *store = &layer->rt->store;

	fsm_stop(layer->rt, &t->fsm);
	table_remove(t->is_server ? &layer->servers : &layer->clients, &t->link);
	table_remove(&layer->merged, &t->merged);
	buffer_drop(store, t->sent);
	buffer_drop(store, t->ack);
	buffer_drop(store, t->contact);
	buffer_drop(store, t->places);
	buffer_drop(store, t->echo.rows);
	pool_give(&layer->pool, t);
}

/* Once a final response is kept, nothing else of the request is needed. */
static void forget_request(struct transaction *t)
{
	buffer_drop(&t->layer->rt->store, t->echo.rows);
	t->echo.rows = NULL;
}

static void keep_response(struct transaction *t, struct buffer *response, uint16_t status)
{
	buffer_drop(&t->layer->rt->store, t->sent);
	t->sent = response;
	t->status = status;
	t->was_sent = false;
	if (status >= 200)
		forget_request(t);
}

/* What the machine ignores must not take the place of what it repeats. */
void transaction_respond(struct transaction *t, struct buffer *response, uint16_t status)
{
	uint8_t event = transaction_status_event(status);

	if (fsm_takes(&t->fsm, event))
		keep_response(t, response, status);
	else
		buffer_drop(&t->layer->rt->store, response);
	transaction_event(t, event);
}

void transaction_answer(struct transaction *t, const struct response *response)
{
	struct buffer *bytes;

	if (!t->echo.rows)
		return;
	bytes = response_write(t->layer->rt, &t->echo, response, NULL);
	if (bytes)
		transaction_respond(t, bytes, response->status);
	else if (fsm_takes(&t->fsm, TRANSACTION_ABANDON))
		transaction_event(t, TRANSACTION_ABANDON);
}

/* ---- guards and actions, see fsm/transaction.voc ---- */

static void send(struct transaction *t, struct buffer *bytes)
{
	struct runtime *rt = t->layer->rt;

	if (t->was_sent)
		rt->counts.retransmitted++;
	t->was_sent = true;
	runtime_send(rt, bytes, &t->flow, t->host, t->host.len ? t->sent : NULL, t->slot.id);
}

static void tell(struct transaction *t, enum told what)
{
	runtime_signal(t->layer->rt, (struct signal){ t->slot.id, SIGNAL_TOLD, (uint8_t)what, 0 });
}

bool transaction_unreliable(const struct transaction *t)
{
	return t->flow.transport == PEAL_UDP;
}

bool transaction_answered(const struct transaction *t)
{
	return t->sent != NULL;
}

void transaction_send_request(struct transaction *t)
{
	send(t, t->sent);
}

void transaction_send_response(struct transaction *t)
{
	if (t->sent)
		send(t, t->sent);
}

void transaction_send_trying(struct transaction *t)
{
	struct response trying = { .status = 100 };

	t->sent = response_write(t->layer->rt, &t->echo, &trying, NULL);
	transaction_send_response(t);
}

void transaction_send_ack(struct transaction *t)
{
	if (!t->ack) {
		t->ack = invite_ack(t);
		t->was_sent = false;
	}
	if (t->ack)
		send(t, t->ack);
}

void transaction_tell_response(struct transaction *t)
{
	tell(t, TOLD_RESPONSE);
}

void transaction_tell_timeout(struct transaction *t)
{
	tell(t, TOLD_TIMEOUT);
}

void transaction_tell_transport_error(struct transaction *t)
{
	tell(t, TOLD_TRANSPORT_ERROR);
}
