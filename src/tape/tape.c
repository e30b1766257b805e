/* SPDX-License-Identifier: MIT */
/* Recording: arguments first, so that they are there whatever the call does, then
 * the result. */
#include "tape.h"

#include <string.h>

/* ---- pieces ---- */

static void put_bytes(struct peal_tape *tape, const void *bytes, size_t len)
{
	if (len > 0)
		tape->put(tape->user, bytes, len);
}

/* The lowest byte first. */
static void put_number(struct peal_tape *tape, uint64_t number, size_t width)
{
	unsigned char bytes[8];

	for (size_t i = 0; i < width; i++)
		bytes[i] = (unsigned char)(number >> 8 * i);
	put_bytes(tape, bytes, width);
}

static void put_text(struct peal_tape *tape, struct peal_text text)
{
	put_number(tape, text.len, 4);
	put_bytes(tape, text.at, text.len);
}

static void put_address(struct peal_tape *tape, const struct peal_address *address)
{
	put_number(tape, address->family, 1);
	put_bytes(tape, address->bytes, sizeof address->bytes);
	put_number(tape, address->port, 2);
	put_number(tape, address->scope, 4);
}

static void put_flow(struct peal_tape *tape, const struct peal_flow *flow)
{
	put_number(tape, flow->transport, 1);
	put_address(tape, &flow->local);
	put_address(tape, &flow->remote);
	put_number(tape, flow->connection, 8);
}

static void put_extras(struct peal_tape *tape, const struct peal_extra *extra, size_t count)
{
	put_number(tape, count, 4);
	for (size_t i = 0; i < count; i++) {
		put_text(tape, extra[i].name);
		put_text(tape, extra[i].value);
	}
}

static void put_body(struct peal_tape *tape, const struct peal_body *body)
{
	put_text(tape, body->type);
	put_text(tape, body->bytes);
}

static void put_request(struct peal_tape *tape, const struct peal_request *request)
{
	put_text(tape, request->method);
	put_text(tape, request->target);
	put_text(tape, request->to);
	put_text(tape, request->from);
	put_text(tape, request->route);
	put_number(tape, request->flow != NULL, 1);
	if (request->flow)
		put_flow(tape, request->flow);
	put_number(tape, request->keep_branches, 1);
	put_extras(tape, request->extra, request->extra_count);
	put_body(tape, &request->body);
	put_number(tape, request->session_expires, 4);
}

static void put_reply(struct peal_tape *tape, const struct peal_reply *reply)
{
	put_number(tape, reply != NULL, 1);
	if (!reply)
		return;
	put_number(tape, reply->status, 2);
	put_text(tape, reply->reason);
	put_number(tape, reply->reliable, 1);
	put_extras(tape, reply->extra, reply->extra_count);
	put_body(tape, &reply->body);
}

void tape_put_hash(struct peal_tape *tape, const struct peal_taped_hash *hash)
{
	static const uint8_t nothing[PEAL_HASH_SIZE];

	put_number(tape, TAPE_HASH, 1);
	put_number(tape, hash->is_there, 1);
	put_bytes(tape, hash->is_secret ? nothing : hash->bytes, PEAL_HASH_SIZE);
}

static void put_hashes(struct peal_tape *tape)
{
	for (size_t i = 0; i < tape->hash_count; i++)
		tape_put_hash(tape, &tape->hashes[i]);
	tape->hash_count = 0;
}

/* Begins an entry; false when nothing is recorded. */
static bool begin(struct peal_tape *tape, enum tape_kind kind)
{
	if (!tape->put)
		return false;
	put_hashes(tape);
	put_number(tape, (uint64_t)kind, 1);
	return true;
}

static int end(struct peal_tape *tape, int result, peal_id made)
{
	if (begin(tape, TAPE_RESULT)) {
		put_number(tape, (uint32_t)result, 4);
		put_number(tape, result == PEAL_OK ? made : 0, 8);
	}
	return result;
}

/* ---- the engine ---- */

static void put_config(struct peal_tape *tape, const struct peal_config *c)
{
	const uint32_t numbers[] = {
		c->transactions, c->calls,   c->dialogs,      c->acks,          c->events,
		c->outputs,      c->steps,   c->message_size, c->headers,       c->t1,
		c->t2,           c->t4,      c->ring_limit,   c->local_count,   c->upkeeps,
		c->accounts,     c->nonces,  c->redirects,    c->subscriptions, c->min_expires,
		c->reliables,    c->avoided, c->gruu
	};

	put_bytes(tape, TAPE_MAGIC, strlen(TAPE_MAGIC));
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		put_number(tape, numbers[i], 4);
	put_number(tape, c->storage, 8);
	put_number(tape, c->session_expires, 4);
	put_number(tape, c->min_se, 4);
	put_number(tape, c->refresher, 1);
	for (uint32_t i = 0; i < PEAL_LOCALS; i++)
		put_flow(tape, &c->locals[i]);
	put_text(tape, c->user_agent);
	put_text(tape, c->contact_user);
	put_text(tape, c->methods);
	put_text(tape, c->packages);
	put_text(tape, c->supported);
	put_text(tape, c->instance);
	put_bytes(tape, c->seed, sizeof c->seed);
	put_number(tape, c->hasher.hash != NULL, 1);
}

int peal_tape_init(struct peal_tape *tape, void *memory, size_t size,
		   const struct peal_config *config)
{
	struct peal_config recorded = *config;

	tape->hasher = config->hasher;
	tape->hash_count = 0;
	if (!tape->put)
		return peal_init(&tape->engine, memory, size, config);
	put_config(tape, config);
	if (config->hasher.hash)
		recorded.hasher = tape_hasher(tape);
	return peal_init(&tape->engine, memory, size, &recorded);
}

void peal_tape_end(struct peal_tape *tape)
{
	begin(tape, TAPE_END);
}

/* ---- time and bytes ---- */

int peal_tape_receive(struct peal_tape *tape, const struct peal_flow *flow, const void *bytes,
		      size_t len, peal_time now)
{
	if (begin(tape, TAPE_RECEIVE)) {
		put_number(tape, now, 8);
		put_flow(tape, flow);
		put_text(tape, (struct peal_text){ bytes, len });
	}
	return end(tape, peal_receive(tape->engine, flow, bytes, len, now), 0);
}

void peal_tape_advance(struct peal_tape *tape, peal_time now)
{
	if (begin(tape, TAPE_ADVANCE))
		put_number(tape, now, 8);
	peal_advance(tape->engine, now);
}

void peal_tape_not_sent(struct peal_tape *tape, peal_id ticket, peal_time now)
{
	if (begin(tape, TAPE_NOT_SENT)) {
		put_number(tape, now, 8);
		put_number(tape, ticket, 8);
	}
	peal_not_sent(tape->engine, ticket, now);
}

bool peal_tape_next_output(struct peal_tape *tape, struct peal_output *output)
{
	bool is_there = peal_next_output(tape->engine, output);

	if (!begin(tape, TAPE_OUTPUT))
		return is_there;
	put_number(tape, is_there, 1);
	if (!is_there)
		return false;
	put_flow(tape, &output->flow);
	put_number(tape, output->ticket, 8);
	put_text(tape, output->host);
	put_text(tape, output->bytes);
	return true;
}

bool peal_tape_next_event(struct peal_tape *tape, struct peal_event *event)
{
	bool is_there = peal_next_event(tape->engine, event);

	if (!begin(tape, TAPE_EVENT))
		return is_there;
	put_number(tape, is_there, 1);
	if (!is_there)
		return false;
	put_number(tape, (uint64_t)event->type, 1);
	put_number(tape, (uint64_t)event->cause, 1);
	put_number(tape, event->status, 2);
	put_number(tape, event->id, 8);
	put_number(tape, event->call, 8);
	put_number(tape, event->dialog, 8);
	put_number(tape, event->at, 8);
	put_number(tape, event->origin, 8);
	put_number(tape, event->state, 1);
	put_number(tape, event->reason, 1);
	put_number(tape, event->again, 1);
	put_number(tape, event->seconds, 4);
	put_number(tape, event->session_expires, 4);
	put_number(tape, event->refresher, 1);
	put_text(tape, event->body);
	return true;
}

/* ---- what the user wants ---- */

int peal_tape_call(struct peal_tape *tape, const struct peal_request *request, peal_time now,
		   peal_id *call)
{
	int result;

	if (begin(tape, TAPE_CALL)) {
		put_number(tape, now, 8);
		put_request(tape, request);
	}
	result = peal_call(tape->engine, request, now, call);
	return end(tape, result, result == PEAL_OK ? *call : 0);
}

int peal_tape_request(struct peal_tape *tape, const struct peal_request *request, peal_time now,
		      peal_id *id)
{
	int result;

	if (begin(tape, TAPE_REQUEST)) {
		put_number(tape, now, 8);
		put_request(tape, request);
	}
	result = peal_request(tape->engine, request, now, id);
	return end(tape, result, result == PEAL_OK ? *id : 0);
}

int peal_tape_send(struct peal_tape *tape, peal_id call, const struct peal_request *request,
		   peal_time now, peal_id *sent)
{
	int result;

	if (begin(tape, TAPE_SEND)) {
		put_number(tape, now, 8);
		put_number(tape, call, 8);
		put_request(tape, request);
	}
	result = peal_send(tape->engine, call, request, now, sent);
	return end(tape, result, result == PEAL_OK ? *sent : 0);
}

static void put_answer(struct peal_tape *tape, enum tape_kind kind, peal_id call,
		       const struct peal_reply *reply, peal_time now)
{
	if (!begin(tape, kind))
		return;
	put_number(tape, now, 8);
	put_number(tape, call, 8);
	put_reply(tape, reply);
}

int peal_tape_ring(struct peal_tape *tape, peal_id call, const struct peal_reply *reply,
		   peal_time now)
{
	put_answer(tape, TAPE_RING, call, reply, now);
	return end(tape, peal_ring(tape->engine, call, reply, now), 0);
}

int peal_tape_answer(struct peal_tape *tape, peal_id call, const struct peal_reply *reply,
		     peal_time now)
{
	put_answer(tape, TAPE_ANSWER, call, reply, now);
	return end(tape, peal_answer(tape->engine, call, reply, now), 0);
}

int peal_tape_reject(struct peal_tape *tape, peal_id call, const struct peal_reply *reply,
		     peal_time now)
{
	put_answer(tape, TAPE_REJECT, call, reply, now);
	return end(tape, peal_reject(tape->engine, call, reply, now), 0);
}

int peal_tape_acknowledge(struct peal_tape *tape, peal_id call, const struct peal_body *answer,
			  peal_time now)
{
	if (begin(tape, TAPE_ACKNOWLEDGE)) {
		put_number(tape, now, 8);
		put_number(tape, call, 8);
		put_body(tape, answer ? answer : &(struct peal_body){ 0 });
	}
	return end(tape, peal_acknowledge(tape->engine, call, answer, now), 0);
}

int peal_tape_hangup(struct peal_tape *tape, peal_id call, peal_time now)
{
	return peal_tape_hangup_with(tape, call, NULL, 0, now);
}

int peal_tape_hangup_with(struct peal_tape *tape, peal_id call, const struct peal_extra *extra,
			  size_t extra_count, peal_time now)
{
	if (begin(tape, TAPE_HANGUP)) {
		put_number(tape, now, 8);
		put_number(tape, call, 8);
		put_extras(tape, extra, extra_count);
	}
	return end(tape, peal_hangup_with(tape->engine, call, extra, extra_count, now), 0);
}

int peal_tape_modify(struct peal_tape *tape, peal_id call, const struct peal_request *request,
		     peal_time now)
{
	if (begin(tape, TAPE_MODIFY)) {
		put_number(tape, now, 8);
		put_number(tape, call, 8);
		put_request(tape, request);
	}
	return end(tape, peal_modify(tape->engine, call, request, now), 0);
}

int peal_tape_cancel(struct peal_tape *tape, peal_id call, peal_time now)
{
	return peal_tape_cancel_with(tape, call, NULL, 0, now);
}

int peal_tape_cancel_with(struct peal_tape *tape, peal_id call, const struct peal_extra *extra,
			  size_t extra_count, peal_time now)
{
	if (begin(tape, TAPE_CANCEL)) {
		put_number(tape, now, 8);
		put_number(tape, call, 8);
		put_extras(tape, extra, extra_count);
	}
	return end(tape, peal_cancel_with(tape->engine, call, extra, extra_count, now), 0);
}

/* Written behind the call, because what is wrong with a secret shows in the result: a
 * call that changed nothing is left out. */
int peal_tape_credentials(struct peal_tape *tape, const struct peal_credentials *c)
{
	int result = peal_credentials(tape->engine, c);

	if (result == PEAL_E_ARGUMENT || !begin(tape, TAPE_CREDENTIALS))
		return result;
	put_text(tape, c->realm);
	put_text(tape, c->username);
	put_number(tape,
		   c->secret.len     ? TAPE_HASHED
		   : c->password.len ? TAPE_PASSWORD
				     : TAPE_NO_SECRET,
		   1);
	put_number(tape, (uint64_t)c->algorithm, 1);
	return end(tape, result, 0);
}

/* ---- subscriptions ---- */

int peal_tape_subscribe(struct peal_tape *tape, const struct peal_request *request,
			const struct peal_subscribe *subscribe, peal_time now,
			peal_id *subscription)
{
	int result;

	if (begin(tape, TAPE_SUBSCRIBE)) {
		put_number(tape, now, 8);
		put_number(tape, subscribe->call, 8);
		put_text(tape, subscribe->event);
		put_number(tape, subscribe->expires, 4);
		put_number(tape, subscribe->single, 1);
		put_request(tape, request);
	}
	result = peal_subscribe(tape->engine, request, subscribe, now, subscription);
	return end(tape, result, result == PEAL_OK ? *subscription : 0);
}

int peal_tape_unsubscribe(struct peal_tape *tape, peal_id subscription, peal_time now)
{
	if (begin(tape, TAPE_UNSUBSCRIBE)) {
		put_number(tape, now, 8);
		put_number(tape, subscription, 8);
	}
	return end(tape, peal_unsubscribe(tape->engine, subscription, now), 0);
}

static void put_notice(struct peal_tape *tape, enum tape_kind kind, peal_id subscription,
		       const struct peal_notice *notice, peal_time now)
{
	if (!begin(tape, kind))
		return;
	put_number(tape, now, 8);
	put_number(tape, subscription, 8);
	put_number(tape, notice != NULL, 1);
	if (!notice)
		return;
	put_number(tape, notice->state, 1);
	put_number(tape, notice->reason, 1);
	put_number(tape, notice->retry_after, 4);
	put_number(tape, notice->expires, 4);
	put_extras(tape, notice->extra, notice->extra_count);
	put_body(tape, &notice->body);
}

int peal_tape_accept(struct peal_tape *tape, peal_id subscription, const struct peal_notice *notice,
		     peal_time now)
{
	put_notice(tape, TAPE_ACCEPT, subscription, notice, now);
	return end(tape, peal_accept(tape->engine, subscription, notice, now), 0);
}

int peal_tape_notify(struct peal_tape *tape, peal_id subscription, const struct peal_notice *notice,
		     peal_time now)
{
	put_notice(tape, TAPE_NOTIFY, subscription, notice, now);
	return end(tape, peal_notify(tape->engine, subscription, notice, now), 0);
}

/* ---- REFER ---- */

int peal_tape_refer(struct peal_tape *tape, const struct peal_request *request,
		    const struct peal_refer *refer, peal_time now, peal_id *id)
{
	int result;

	if (begin(tape, TAPE_REFER)) {
		put_number(tape, now, 8);
		put_number(tape, refer->call, 8);
		put_number(tape, refer->about, 8);
		put_text(tape, refer->to);
		put_number(tape, refer->replaces, 8);
		put_text(tape, refer->referred_by);
		put_number(tape, (uint64_t)refer->kind, 1);
		put_request(tape, request);
	}
	result = peal_refer(tape->engine, request, refer, now, id);
	return end(tape, result, result == PEAL_OK ? *id : 0);
}

int peal_tape_follow(struct peal_tape *tape, peal_id refer, const struct peal_request *request,
		     peal_time now, peal_id *call)
{
	int result;

	if (begin(tape, TAPE_FOLLOW)) {
		put_number(tape, now, 8);
		put_number(tape, refer, 8);
		put_request(tape, request);
	}
	result = peal_follow(tape->engine, refer, request, now, call);
	return end(tape, result, result == PEAL_OK ? *call : 0);
}

/* ---- what is kept up at a server ---- */

int peal_tape_register(struct peal_tape *tape, const struct peal_request *request,
		       struct peal_text contacts, uint32_t seconds, peal_time now,
		       peal_id *registration)
{
	int result;

	if (begin(tape, TAPE_REGISTER)) {
		put_number(tape, now, 8);
		put_request(tape, request);
		put_text(tape, contacts);
		put_number(tape, seconds, 4);
	}
	result = peal_register(tape->engine, request, contacts, seconds, now, registration);
	return end(tape, result, result == PEAL_OK ? *registration : 0);
}

int peal_tape_publish(struct peal_tape *tape, const struct peal_request *request, uint32_t seconds,
		      peal_time now, peal_id *publication)
{
	int result;

	if (begin(tape, TAPE_PUBLISH)) {
		put_number(tape, now, 8);
		put_request(tape, request);
		put_text(tape, (struct peal_text){ 0 });
		put_number(tape, seconds, 4);
	}
	result = peal_publish(tape->engine, request, seconds, now, publication);
	return end(tape, result, result == PEAL_OK ? *publication : 0);
}

int peal_tape_renew(struct peal_tape *tape, peal_id id, struct peal_text contacts,
		    const struct peal_body *body, peal_time now)
{
	if (begin(tape, TAPE_RENEW)) {
		put_number(tape, now, 8);
		put_number(tape, id, 8);
		put_text(tape, contacts);
		put_body(tape, body ? body : &(struct peal_body){ 0 });
	}
	return end(tape, peal_renew(tape->engine, id, contacts, body, now), 0);
}

int peal_tape_remove(struct peal_tape *tape, peal_id id, bool all, peal_time now)
{
	if (begin(tape, TAPE_REMOVE)) {
		put_number(tape, now, 8);
		put_number(tape, id, 8);
		put_number(tape, all, 1);
	}
	return end(tape, peal_remove(tape->engine, id, all, now), 0);
}
