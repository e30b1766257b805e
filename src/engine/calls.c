/* SPDX-License-Identifier: MIT */
/* What the user wants: calls, answers, requests.  Each checks everything that can
 * fail first, so that a failure changes nothing. */
#include "engine/engine.h"

static const struct peal_reply no_reply = { .size = sizeof(struct peal_reply) };

static bool has_room_for_call(const struct peal_engine *e)
{
	return e->ua.calls.live < e->ua.calls.count &&
	       e->dialogs.acks.live < e->dialogs.acks.count &&
	       e->dialogs.pool.live < e->dialogs.pool.count &&
	       transaction_room(&e->transactions, true);
}

struct transaction *engine_send(struct peal_engine *e, const struct outgoing *o,
				struct peal_text method, peal_id owner)
{
	struct sending sending = { .request = o->bytes,
				   .method = method,
				   .branch = { o->branch, BRANCH_LENGTH },
				   .call_id = { o->call_id, sizeof o->call_id },
				   .from_tag = { o->tag, RANDOM_DIGITS },
				   .cseq = o->cseq,
				   .flow = o->flow,
				   .host = o->host,
				   .owner = owner };

	return transaction_send(&e->transactions, &sending);
}

int engine_prepare_call(struct peal_engine *e, const struct peal_request *request,
			struct outgoing *out)
{
	if (!has_room_for_call(e))
		return PEAL_E_FULL;
	return outgoing_write(&e->ua, request, PEAL_TEXT("INVITE"), out);
}

struct call *engine_start_call(struct peal_engine *e, const struct peal_request *request,
			       const struct outgoing *out)
{
	struct call *call = call_make(&e->ua, true);
	const struct transaction *t = engine_send(e, out, PEAL_TEXT("INVITE"), call->slot.id);

	call->invite = t->slot.id;
	call->expires = invite_expires(t);
	call->keeps = request->keep_branches;
	call_start(call);
	return call;
}

int peal_call(struct peal_engine *e, const struct peal_request *request, peal_time now,
	      peal_id *call)
{
	struct outgoing out = { .rows = { 0 } };
	int result = engine_act(e, now);

	if (request->size != sizeof *request)
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	result = engine_prepare_call(e, request, &out);
	if (result != PEAL_OK)
		return result;
	*call = engine_start_call(e, request, &out)->slot.id;
	engine_settle(e);
	return PEAL_OK;
}

int peal_request(struct peal_engine *e, const struct peal_request *request, peal_time now,
		 peal_id *id)
{
	uint8_t method = (uint8_t)peal_method_lookup(request->method);
	struct outgoing out = { .rows = { 0 } };
	struct transaction *t;
	int result = engine_act(e, now);

	if (request->size != sizeof *request || method == PEAL_METHOD_INVITE ||
	    method == PEAL_METHOD_ACK || method == PEAL_METHOD_CANCEL || method == PEAL_METHOD_BYE)
		return PEAL_E_ARGUMENT;
	if (result != PEAL_OK)
		return result;
	if (!transaction_room(&e->transactions, true))
		return PEAL_E_FULL;
	result = outgoing_write(&e->ua, request, request->method, &out);
	if (result != PEAL_OK)
		return result;
	t = engine_send(e, &out, request->method, 0);
	*id = t->slot.id;
	engine_settle(e);
	return PEAL_OK;
}

/* ---- answering ---- */

/* The dialog whose re-INVITE waits for an answer; NULL when none does. */
static struct dialog *offered(struct peal_engine *e, const struct call *call)
{
	struct dialog *d = dialog_find(&e->dialogs, call->dialog);

	return d && d->offer ? d : NULL;
}

static int prepare(struct peal_engine *e, const struct transaction *t,
		   const struct peal_reply *reply, uint16_t status, uint32_t rseq,
		   struct buffer **prepared)
{
	struct response response = {
		.status = status,
		.rseq = rseq,
		.reason = reply->reason,
		.in_dialog = status < 300 && method_refreshes((enum peal_method)t->method),
		.abilities = status / 100 == 2 || rseq,
		.extra = reply->extra,
		.extra_count = reply->extra_count,
		.body = reply->body,
	};
	int result;

	if (status / 100 == 2)
		response.terms = t->terms;

	if (!extra_allowed(&e->rt, reply->extra, reply->extra_count,
			   status >= 300 || t->method == PEAL_METHOD_REGISTER))
		return PEAL_E_ARGUMENT;
	*prepared = response_write(&e->rt, &t->echo, &response, &result);
	return result;
}

/* A 2xx has to have the answer, or the offer, that no response before it had. */
static bool is_lacking(const struct dialog *d, const struct peal_reply *reply)
{
	return d && dialog_wants_description(d) && !body_describes(&reply->body);
}

/* A provisional response with a record of its own: RFC 3262 3, 5. */
static int ring_reliably(struct peal_engine *e, struct call *call, struct transaction *t,
			 const struct peal_reply *reply, uint16_t status)
{
	struct dialog *d = dialog_find(&e->dialogs, call->dialog);
	uint32_t rseq = reliable_next_rseq(d);
	struct reliable *record;
	struct buffer *bytes;
	int result;

	if (!call->takes_reliable)
		return PEAL_E_STATE;
	if (call->is_bare && !d->sent_rseq && !body_describes(&reply->body))
		return PEAL_E_ARGUMENT;
	if (e->dialogs.reliables.live == e->dialogs.reliables.count)
		return PEAL_E_FULL;
	result = prepare(e, t, reply, status, rseq, &bytes);
	if (result != PEAL_OK)
		return result;
	record = reliable_make(d, t, rseq);
	record->bytes = bytes;
	record->status = status;
	record->described = body_describes(&reply->body);
	timer_describe(d, reply->body);
	call_event(call, CALL_RING_RELIABLY);
	engine_settle(e);
	return PEAL_OK;
}

static int answer_call(struct peal_engine *e, struct call *call, const struct peal_reply *reply,
		       uint16_t status, uint8_t event)
{
	struct transaction *t = transaction_find(&e->transactions, call->invite);
	struct dialog *d = dialog_find(&e->dialogs, call->dialog);
	struct buffer *prepared;
	int result;

	if (!t || !t->is_server || !fsm_takes(&call->fsm, event))
		return PEAL_E_STATE;
	if (event == CALL_RING && (reply->reliable || call->wants_reliable))
		return ring_reliably(e, call, t, reply, status);
	if (event == CALL_ANSWER && is_lacking(dialog_find(&e->dialogs, call->dialog), reply))
		return PEAL_E_ARGUMENT;
	if (event == CALL_ANSWER && e->dialogs.acks.live == e->dialogs.acks.count)
		return PEAL_E_FULL;
	result = prepare(e, t, reply, status, 0, &prepared);
	if (result != PEAL_OK)
		return result;
	buffer_drop(&e->rt.store, call->prepared);
	call->prepared = prepared;
	call->prepared_status = status;
	call->status = status < 300 ? 0 : status;
	call->described = body_describes(&reply->body);
	if (d && status / 100 == 2)
		timer_describe(d, reply->body);
	call_event(call, event);
	engine_settle(e);
	return PEAL_OK;
}

static int answer_offer(struct peal_engine *e, struct dialog *d, const struct peal_reply *reply,
			uint16_t status, uint8_t event)
{
	struct transaction *t = transaction_find(&e->transactions, d->offer);
	int result;

	if (!t || !fsm_takes(&d->reinvite, event))
		return PEAL_E_STATE;
	if (event == DIALOG_ANSWER && is_lacking(d, reply))
		return PEAL_E_ARGUMENT;
	if (event == DIALOG_ANSWER && e->dialogs.acks.live == e->dialogs.acks.count)
		return PEAL_E_FULL;
	result = prepare(e, t, reply, status, 0, &d->prepared);
	if (result != PEAL_OK)
		return result;
	d->prepared_status = status;
	d->described = body_describes(&reply->body);
	if (event == DIALOG_ANSWER)
		timer_describe(d, reply->body);
	dialog_event(d, WHICH_REINVITE, event);
	engine_settle(e);
	return PEAL_OK;
}

/* A request other than INVITE, in a dialog or not. */
static int answer_request(struct peal_engine *e, struct transaction *t,
			  const struct peal_reply *reply, uint16_t status)
{
	struct dialog *d = dialog_find(&e->dialogs, t->owner);
	bool updates = t->method == PEAL_METHOD_UPDATE || t->method == PEAL_METHOD_PRACK;
	struct buffer *prepared;
	int result;

	if (status < 200 || !fsm_takes(&t->fsm, transaction_status_event(status)) ||
	    (t->method == PEAL_METHOD_PRACK && status >= 300))
		return PEAL_E_STATE;
	if (d && updates && status < 300 && is_lacking(d, reply))
		return PEAL_E_ARGUMENT;
	result = prepare(e, t, reply, status, 0, &prepared);
	if (result != PEAL_OK)
		return result;
	transaction_respond(t, prepared, status);
	if (d && status < 300)
		dialog_use_contact(d, t);
	if (d && status < 300 && t->method == PEAL_METHOD_UPDATE && !t->is_early)
		timer_agree(d, &t->terms);
	if (d && updates) {
		if (status < 300)
			timer_describe(d, reply->body);
		session_note(d, status < 300 ? SESSION_ANSWER : SESSION_REJECTED, true);
		dialog_event(d, WHICH_UPDATE, DIALOG_ANSWERED);
	}
	engine_settle(e);
	return PEAL_OK;
}

/* peal_accept() is how one is accepted. */
static int refuse_subscription(struct peal_engine *e, struct subscription *s,
			       const struct peal_reply *reply, uint16_t status)
{
	const struct transaction *t = transaction_find(&e->transactions, s->transaction);
	int result;

	if (status < 300 || !t || !s->is_notifier || !fsm_takes(&s->fsm, SUBSCRIPTION_REJECT))
		return PEAL_E_STATE;
	result = prepare(e, t, reply, status, 0, &s->prepared);
	if (result != PEAL_OK)
		return result;
	s->prepared_status = status;
	subscription_event(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_REJECT);
	engine_settle(e);
	return PEAL_OK;
}

/* A request that came and is no call; NULL when there is none. */
static struct transaction *request_of(struct peal_engine *e, peal_id id)
{
	struct transaction *t = transaction_find(&e->transactions, id);

	return t && t->is_server && t->method != PEAL_METHOD_INVITE ? t : NULL;
}

struct verb {
	uint16_t status, first, last; /* the default, and the range */
	uint8_t for_call, for_offer;  /* events; 0: not possible */
};

static int reply_to(struct peal_engine *e, peal_id id, const struct peal_reply *reply,
		    peal_time now, struct verb verb)
{
	int result = engine_act(e, now);
	struct call *call = call_find(&e->ua, id);
	struct transaction *request = request_of(e, id);
	struct subscription *asked = subscription_find(&e->subscriptions, id);
	struct dialog *d = call ? offered(e, call) : NULL;
	uint16_t status;

	reply = reply ? reply : &no_reply;
	status = reply->status ? reply->status : verb.status;
	if (reply->size != sizeof *reply || status < verb.first || status > verb.last)
		return PEAL_E_ARGUMENT;
	if (!call && !request && !asked)
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (asked)
		return refuse_subscription(e, asked, reply, status);
	if (request)
		return answer_request(e, request, reply, status);
	if (d && verb.for_offer)
		return answer_offer(e, d, reply, status, verb.for_offer);
	return answer_call(e, call, reply, status, verb.for_call);
}

int peal_ring(struct peal_engine *e, peal_id call, const struct peal_reply *reply, peal_time now)
{
	return reply_to(e, call, reply, now, (struct verb){ 180, 101, 199, CALL_RING, 0 });
}

int peal_answer(struct peal_engine *e, peal_id call, const struct peal_reply *reply, peal_time now)
{
	return reply_to(e, call, reply, now,
			(struct verb){ 200, 200, 299, CALL_ANSWER, DIALOG_ANSWER });
}

int peal_reject(struct peal_engine *e, peal_id call, const struct peal_reply *reply, peal_time now)
{
	return reply_to(e, call, reply, now,
			(struct verb){ 603, 300, 699, CALL_REJECT, DIALOG_REJECT });
}

/* True when the callee has only to refuse: then there is a response to prepare. */
static bool is_unanswered(const struct call *call)
{
	return !call->is_caller && fsm_takes(&call->fsm, CALL_REJECT);
}

/* Before a 2xx the call itself ends; behind it, its dialog's usage. */
static bool can_hang_up(const struct peal_engine *e, const struct call *call)
{
	const struct dialog *d = dialog_find(&e->dialogs, call->dialog);

	return fsm_takes(&call->fsm, CALL_HANG_UP) && (!d || fsm_takes(&d->usage, DIALOG_HANG_UP));
}

int engine_parting(struct peal_engine *e, const struct peal_extra *extra, size_t count,
		   struct buffer **rows)
{
	struct peal_writer w = peal_writer_into(e->rt.scratch, e->rt.config.message_size / 4);
	int len;

	*rows = NULL;
	if (!extra_allowed(&e->rt, extra, count, false))
		return PEAL_E_ARGUMENT;
	write_extra(&w, extra, count);
	len = peal_writer_end(&w);
	if (len <= 0)
		return len;
	*rows = buffer_copy(&e->rt.store, (struct peal_text){ e->rt.scratch, (size_t)len });
	return *rows ? PEAL_OK : PEAL_E_FULL;
}

int peal_hangup(struct peal_engine *e, peal_id id, peal_time now)
{
	return peal_hangup_with(e, id, NULL, 0, now);
}

int peal_hangup_with(struct peal_engine *e, peal_id id, const struct peal_extra *extra,
		     size_t extra_count, peal_time now)
{
	int result = engine_act(e, now);
	struct call *call = call_find(&e->ua, id);
	struct peal_reply refusal = { .size = sizeof refusal,
				      .extra = extra,
				      .extra_count = extra_count };

	if (!call)
		return PEAL_E_GONE;
	if (result != PEAL_OK)
		return result;
	if (is_unanswered(call))
		return answer_call(e, call, &refusal, 603, CALL_HANG_UP);
	if (!can_hang_up(e, call))
		return PEAL_E_STATE;
	if (!transaction_room(&e->transactions, false))
		return PEAL_E_FULL;
	result = engine_parting(e, extra, extra_count, &call->parting);
	if (result != PEAL_OK)
		return result;
	call_event(call, CALL_HANG_UP);
	engine_settle(e);
	return PEAL_OK;
}
