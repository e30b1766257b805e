/* SPDX-License-Identifier: MIT */
/* Bytes and time in, bytes and events out. */
#include "engine/engine.h"

#include "ua/upkeep.h"

#include <string.h>

static void drop_last(struct peal_engine *e)
{
	buffer_drop(&e->rt.store, e->last_event.message);
	buffer_drop(&e->rt.store, e->last_output.bytes);
	buffer_drop(&e->rt.store, e->last_output.keep);
	e->last_event.message = NULL;
	e->last_endings = NULL;
	e->last_output.bytes = e->last_output.keep = NULL;
}

void engine_begin(struct peal_engine *e, peal_time now)
{
	drop_last(e);
	if (now > e->rt.now)
		e->rt.now = now;
}

/* ---- signals ---- */

static struct fsm *machine_of(struct peal_engine *e, struct signal s)
{
	struct transaction *t;
	struct reliable *reliable;
	struct call *call;
	struct ack *ack;
	struct upkeep *u;

	switch (pool_kind(s.object)) {
	case KIND_TRANSACTION:
		t = transaction_find(&e->transactions, s.object);
		return t ? &t->fsm : NULL;
	case KIND_CALL: call = call_find(&e->ua, s.object); return call ? &call->fsm : NULL;
	case KIND_UPKEEP: u = upkeep_find(&e->ua, s.object); return u ? &u->fsm : NULL;
	case KIND_ACK: ack = ack_find(&e->dialogs, s.object); return ack ? &ack->fsm : NULL;
	case KIND_RELIABLE:
		reliable = reliable_find(&e->dialogs, s.object);
		return reliable ? &reliable->fsm : NULL;
	default: return NULL;
	}
}

static void take_event(struct peal_engine *e, struct signal s)
{
	struct subscription *subscription = subscription_find(&e->subscriptions, s.object);
	struct dialog *d = dialog_find(&e->dialogs, s.object);
	struct fsm *f = machine_of(e, s);

	if (d)
		dialog_event(d, (enum dialog_machine)s.which, s.event);
	else if (subscription)
		subscription_event(subscription, (enum subscription_machine)s.which, s.event);
	else if (f && !fsm_is_final(f))
		fsm_event(&e->rt, f, s.event);
}

/* A machine reached its final state: its object goes.  Of several machines of one
 * object only the first takes it along. */
static void take_end(struct peal_engine *e, struct signal s)
{
	struct transaction *t = transaction_find(&e->transactions, s.object);
	struct dialog *d = dialog_find(&e->dialogs, s.object);
	struct ack *ack = ack_find(&e->dialogs, s.object);
	struct call *call = call_find(&e->ua, s.object);
	struct subscription *subscription = subscription_find(&e->subscriptions, s.object);
	struct reliable *reliable = reliable_find(&e->dialogs, s.object);

	if (t && s.which == 0)
		transaction_free(t);
	else if (ack)
		ack_free(ack);
	else if (reliable)
		reliable_free(reliable);
	else if (call)
		call_free(call);
	else if (upkeep_find(&e->ua, s.object))
		upkeep_free(upkeep_find(&e->ua, s.object));
	else if (d && s.which == WHICH_DIALOG)
		dialog_free(d);
	else if (d && s.which == WHICH_USAGE)
		dialog_remember_end(d);
	else if (subscription && s.which == WHICH_SUBSCRIPTION)
		subscription_free(subscription);
}

static void take_signals(struct peal_engine *e)
{
	const struct signal *next;

	while ((next = ring_pop(&e->rt.signals))) {
		struct signal s = *next;

		if (s.kind == SIGNAL_EVENT)
			take_event(e, s);
		else if (s.kind == SIGNAL_ENDED)
			take_end(e, s);
		else
			ua_told(&e->ua, s);
	}
}

static void move(struct peal_text *text, const char *from, const char *to)
{
	if (text->at)
		text->at = to + (text->at - from);
}

/* What was read of the input now speaks of the copy that events keep, so that
 * it need not be read again for them. */
static void keep_input(struct peal_engine *e)
{
	struct peal_message *m = &e->input;
	const char *from = e->rt.input_bytes.at, *to;

	e->kept = e->rt.input_copy;
	if (!e->kept)
		return;
	to = e->kept->bytes;
	move(&m->line, from, to);
	move(&m->token, from, to);
	move(&m->target, from, to);
	move(&m->reason, from, to);
	move(&m->body, from, to);
	for (uint32_t i = 0; i < m->header_count; i++) {
		move(&m->headers[i].name, from, to);
		move(&m->headers[i].value, from, to);
	}
}

static void forget_input(struct peal_engine *e)
{
	if (e->rt.input)
		keep_input(e);
	buffer_drop(&e->rt.store, e->rt.input_copy);
	e->rt.input_copy = NULL;
	e->rt.input = NULL;
	e->rt.input_flow = NULL;
	e->ua.facts = e->dialogs.facts = NULL;
	e->dialogs.server = NULL;
	e->dialogs.answer = NULL;
	e->dialogs.request = NULL;
}

void engine_settle(struct peal_engine *e)
{
	struct wheel_entry *due;

	take_signals(e);
	forget_input(e);
	while (runtime_has_room(&e->rt) && (due = wheel_due(&e->rt.wheel, e->rt.now))) {
		fsm_fire(&e->rt, (struct fsm *)(void *)due);
		take_signals(e);
	}
}

int engine_act(struct peal_engine *e, peal_time now)
{
	engine_begin(e, now);
	engine_settle(e);
	return runtime_has_room(&e->rt) ? PEAL_OK : PEAL_E_FULL;
}

/* ---- bytes ---- */

static bool is_whole(const struct facts *f)
{
	return f->via_row && f->call_id.len && f->from.text.len && f->to.text.len &&
	       f->cseq.token.len;
}

static void malformed(struct peal_engine *e, const struct facts *f, const struct peal_flow *flow)
{
	uint16_t refusal = f->message->refusal;

	e->rt.counts.malformed++;
	if (f->message->is_request && is_whole(f))
		ua_refuse(&e->ua, f, flow, refusal ? refusal : 400, 0);
}

static void take_response(struct peal_engine *e, const struct facts *f)
{
	struct transaction *t = transaction_of_response(&e->transactions, f);

	if (t)
		transaction_event(t, transaction_status_event(f->message->status));
	else
		e->rt.counts.unmatched++;
}

static void take_request(struct peal_engine *e, const struct facts *f, const struct peal_flow *flow)
{
	struct transaction *t = transaction_of_request(&e->transactions, f);
	bool ack = f->message->method == PEAL_METHOD_ACK;

	if (t)
		transaction_event(t, ack ? TRANSACTION_ACK : TRANSACTION_REQUEST);
	if (!t || (ack && t->status / 100 == 2))
		ua_request(&e->ua, f, flow);
}

static void count_message(struct peal_traffic *traffic, bool is_request, enum peal_method method,
			  uint16_t status)
{
	if (is_request)
		traffic->requests[method]++;
	else
		traffic->responses[status / 100]++;
}

static void take_message(struct peal_engine *e, const struct peal_flow *flow, const void *bytes,
			 size_t len)
{
	struct facts facts;
	int read = peal_message_read(&e->input, bytes, len, e->input_headers, e->rt.config.headers,
				     NULL);
	int known = facts_read(&facts, &e->input);

	e->rt.input = &e->input;
	e->rt.input_flow = flow;
	e->rt.input_bytes = (struct peal_text){ bytes, len };
	e->ua.facts = e->dialogs.facts = &facts;
	if (read == PEAL_OK)
		count_message(&e->rt.counts.in, e->input.is_request, e->input.method,
			      e->input.status);
	if (read != PEAL_OK || known != PEAL_OK)
		malformed(e, &facts, flow);
	else if (e->input.is_request)
		take_request(e, &facts, flow);
	else
		take_response(e, &facts);
	engine_settle(e);
}

int peal_receive(struct peal_engine *e, const struct peal_flow *flow, const void *bytes, size_t len,
		 peal_time now)
{
	engine_begin(e, now);
	engine_settle(e);
	if (!runtime_has_room(&e->rt))
		return PEAL_E_FULL;
	e->rt.counts.received++;
	if (len > e->rt.config.message_size)
		e->rt.counts.malformed++;
	else
		take_message(e, flow, bytes, len);
	return PEAL_OK;
}

void peal_advance(struct peal_engine *e, peal_time now)
{
	engine_begin(e, now);
	engine_settle(e);
}

peal_time peal_deadline(const struct peal_engine *e)
{
	return wheel_next(&e->rt.wheel);
}

void peal_not_sent(struct peal_engine *e, peal_id ticket, peal_time now)
{
	struct transaction *t;

	engine_begin(e, now);
	t = transaction_find(&e->transactions, ticket);
	if (t)
		transaction_event(t, TRANSACTION_TRANSPORT_ERROR);
	engine_settle(e);
}

/* ---- what the application reads ---- */

/* Of a message that we wrote: "SIP/2.0 180 ..." or "INVITE sip:...". */
static void count_output(struct peal_engine *e, struct peal_text bytes)
{
	static const char version[] = "SIP/2.0 ";
	const char *space = memchr(bytes.at, ' ', bytes.len);
	struct peal_text method = { bytes.at, (size_t)(space - bytes.at) };
	bool is_request = memcmp(bytes.at, version, sizeof version - 1) != 0;

	count_message(&e->rt.counts.out, is_request, peal_method_lookup(method),
		      (uint16_t)((space[1] - '0') * 100));
}

bool peal_next_output(struct peal_engine *e, struct peal_output *output)
{
	const struct output *next;

	drop_last(e);
	next = ring_pop(&e->rt.outputs);
	if (!next)
		return false;
	e->last_output = *next;
	*output = (struct peal_output){ buffer_text(next->bytes), next->flow, next->host,
					next->ticket };
	count_output(e, output->bytes);
	return true;
}

static bool ends(const struct peal_event *event)
{
	return event->type == PEAL_EV_ENDED || event->type == PEAL_EV_UNSUBSCRIBED ||
	       (event->type == PEAL_EV_RESPONSE && event->status >= 200);
}

bool peal_next_event(struct peal_engine *e, struct peal_event *event)
{
	const struct event *next;
	struct buffer *message;

	drop_last(e);
	next = ring_pop(&e->rt.events);
	if (!next)
		return false;
	e->last_event = *next;
	if (ends(&next->seen))
		e->last_endings = &e->rt.endings[ring_place(&e->rt.events, next)];
	*event = next->seen;
	message = next->message;
	if (message && message == e->kept) {
		event->message = &e->input;
		event->body = e->input.body;
		return true;
	}
	if (!message)
		return true;
	/* It was read before, when it came. */
	peal_message_read(&e->seen, message->bytes, message->len, e->seen_headers,
			  e->rt.config.headers, NULL);
	event->message = &e->seen;
	event->body = e->seen.body;
	return true;
}

bool peal_next_step(struct peal_engine *e, struct peal_step *step)
{
	const struct peal_step *next = ring_pop(&e->rt.steps);

	if (next)
		*step = *next;
	return next != NULL;
}

void peal_count(const struct peal_engine *e, struct peal_counts *counts)
{
	*counts = e->rt.counts;
	counts->transactions = e->transactions.pool.live;
	counts->calls = e->ua.calls.live;
	counts->dialogs = e->dialogs.pool.live;
	counts->upkeeps = e->ua.upkeeps.live;
	counts->acks = e->dialogs.acks.live;
	counts->subscriptions = e->subscriptions.pool.live;
	counts->reliables = e->dialogs.reliables.live;
	counts->events = e->rt.events.count;
	counts->outputs = e->rt.outputs.count;
	counts->storage = e->rt.store.used;
}
