/* SPDX-License-Identifier: MIT */
/* The life of a subscription, and what comes for it. */
#include "subscription/subscription.h"

#include <string.h>

#include "message/writer.h"

struct subscription *subscription_find(const struct subscriptions *layer, peal_id id)
{
	return pool_find(&layer->pool, id);
}

static struct dialog *dialog_of_one(const struct subscription *s)
{
	return dialog_find(s->layer->dialogs, s->dialog);
}

void subscription_signal(const struct subscription *s, enum subscription_machine which,
			 uint8_t event)
{
	runtime_signal(s->layer->rt,
		       (struct signal){ s->slot.id, SIGNAL_EVENT, (uint8_t)which, event });
}

/* What comes for a machine that has ended is a race that was decided. */
void subscription_event(struct subscription *s, enum subscription_machine which, uint8_t event)
{
	struct fsm *f = which == WHICH_LIFETIME ? &s->lifetime : &s->fsm;

	if (!fsm_is_final(f))
		fsm_event(s->layer->rt, f, event);
}

/* ---- life ---- */

static struct table_key key_of(const struct runtime *rt, struct peal_text call_id,
			       struct peal_text tag)
{
	struct peal_text texts[] = { PEAL_TEXT("subscription"), call_id, tag };

	return random_hash(&rt->random, texts, 3);
}

/* Copies a text to the data, where `at` bytes are used already. */
static struct peal_text copy(struct buffer *data, size_t *at, struct peal_text text)
{
	struct peal_text copied = { data->bytes + *at, text.len };

	if (text.len)
		memcpy(data->bytes + *at, text.at, text.len);
	*at += text.len;
	return copied;
}

struct subscription *subscription_take(struct subscriptions *layer,
				       const struct subscription_texts *t)
{
	struct subscription *s = pool_take(&layer->pool);
	size_t at = 0;

	if (!s)
		return NULL;
	s->layer = layer;
	s->data = buffer_take(&layer->rt->store,
			      t->event.len + t->rows.len + t->refer_to.len + t->referred_by.len);
	if (!s->data) {
		pool_give(&layer->pool, s);
		return NULL;
	}
	s->event = copy(s->data, &at, t->event);
	s->rows = copy(s->data, &at, t->rows);
	s->refer_to = copy(s->data, &at, t->refer_to);
	s->referred_by = copy(s->data, &at, t->referred_by);
	s->until = PEAL_NEVER;
	return s;
}

void subscription_join(struct subscription *s, struct dialog *d)
{
	s->dialog = d->slot.id;
	s->older = d->subscription;
	d->subscription = s->slot.id;
	d->subscriptions++;
	if (!s->call)
		s->call = d->call;
}

void subscription_start(struct subscription *s, uint8_t machine)
{
	struct runtime *rt = s->layer->rt;

	s->flight.object = s->slot.id;
	s->flight.call = s->call;
	fsm_start(rt, &s->lifetime, FSM_MACHINE_LIFETIME, WHICH_LIFETIME, s, &s->flight);
	fsm_start(rt, &s->fsm, machine, WHICH_SUBSCRIPTION, s, &s->flight);
}

void subscription_give_back(struct subscription *s)
{
	buffer_drop(&s->layer->rt->store, s->data);
	pool_give(&s->layer->pool, s);
}

void subscription_make(struct subscription *s, const struct interest *i, struct dialog *d)
{
	struct subscriptions *layer = s->layer;

	s->call = i->call;
	s->refer_id = i->cseq;
	s->transaction = i->transaction;
	s->cseq = i->cseq;
	s->expires = i->expires;
	s->is_refer = i->is_refer;
	s->single = i->single;
	s->quiet = i->quiet;
	s->any_id = i->is_refer && (!d || !d->subscriptions);
	s->any_number = i->any_number;
	if (d)
		subscription_join(s, d);
	else
		table_insert(&layer->table, &s->link, key_of(layer->rt, i->call_id, i->tag), s);
	subscription_start(s, FSM_MACHINE_SUBSCRIBER);
}

static void unlink_from(struct dialog *d, const struct subscription *gone)
{
	struct subscription *s = subscription_find(gone->layer, d->subscription);

	if (s == gone)
		d->subscription = gone->older;
	for (; s; s = subscription_find(gone->layer, s->older))
		if (s->older == gone->slot.id)
			s->older = gone->older;
	d->subscriptions--;
	dialog_signal(d, WHICH_DIALOG, DIALOG_RELEASED);
}

void subscription_free(struct subscription *s)
{
	struct subscriptions *layer = s->layer;
	struct dialog *d = dialog_of_one(s);
	struct store *store = &layer->rt->store;

	fsm_event(layer->rt, &s->lifetime, SUBSCRIPTION_OVER);
	if (d)
		unlink_from(d, s);
	table_remove(&layer->table, &s->link);
	fsm_stop(layer->rt, &s->fsm);
	fsm_stop(layer->rt, &s->lifetime);
	buffer_drop(store, s->data);
	buffer_drop(store, s->prepared);
	buffer_drop(store, s->notice.tail);
	pool_give(&layer->pool, s);
}

void subscription_lose(struct subscriptions *layer, const struct dialog *d)
{
	for (const struct subscription *s = subscription_find(layer, d->subscription); s;
	     s = subscription_find(layer, s->older))
		subscription_signal(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_LOST);
}

/* ---- time ---- */

static void restart_lifetime(const struct subscription *s)
{
	subscription_signal(s, WHICH_LIFETIME, SUBSCRIPTION_STOP);
	subscription_signal(s, WHICH_LIFETIME, SUBSCRIPTION_START);
}

void subscription_restart(struct subscription *s, uint32_t seconds)
{
	s->until = s->layer->rt->now + (peal_time)seconds * 1000;
	s->wait = 0;
	restart_lifetime(s);
}

peal_time subscription_expiry(const struct subscription *s)
{
	peal_time now = s->layer->rt->now;

	return s->until == PEAL_NEVER ? PEAL_NEVER : s->until > now ? s->until - now : 0;
}

/* Early enough that the subscription stands until Timer N says that it does not; after
 * a failure, when it may be tried again. */
peal_time subscription_refresh(const struct subscription *s)
{
	peal_time left = subscription_expiry(s);
	peal_time patience = (peal_time)64 * s->layer->rt->config.t1;

	if (s->is_notifier)
		return PEAL_NEVER;
	if (s->wait)
		return s->wait;
	return left > 2 * patience ? left - patience : left / 2;
}

peal_time subscription_wait(const struct subscription *s)
{
	return s->wait;
}

/* When the response says that it may be sent again, in seconds; 0: not at all. */
static uint32_t retry_after(const struct subscription *s)
{
	struct peal_text value = peal_message_value(s->layer->rt->input, PEAL_HDR_RETRY_AFTER);
	struct peal_retry_after retry = { 0 };

	if (value.at)
		peal_retry_after_read(value, &retry, NULL);
	return retry.seconds;
}

/* As timer E of a request: RFC 3261 17.1.2.2. */
void subscription_note_pause(struct subscription *s)
{
	const struct peal_config *config = &s->layer->rt->config;

	s->wait = s->wait * 2 < config->t2 ? s->wait * 2 : config->t2;
	s->wait = s->wait > config->t1 ? s->wait : config->t1;
	restart_lifetime(s);
}

void subscription_note_delay(struct subscription *s)
{
	s->wait = (peal_time)retry_after(s) * 1000;
	restart_lifetime(s);
}

void subscription_signal_due(struct subscription *s)
{
	subscription_signal(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_DUE);
}

void subscription_signal_expired(struct subscription *s)
{
	subscription_signal(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_EXPIRED);
}

/* ---- whom it is for ---- */

/* The number of the REFER; the first of a dialog may go without: RFC 3515 2.4.6. */
static bool has_refer_id(const struct subscription *s, struct peal_text id)
{
	uint32_t number;

	if (!id.len)
		return s->any_id || s->no_id;
	return peal_text_number(id, UINT32_MAX, &number) == PEAL_OK &&
	       (number == s->refer_id || s->any_number);
}

/* Type and id, byte by byte: RFC 6665 8.2.1. */
static bool is_of(const struct subscription *s, const struct peal_event_package *event)
{
	struct peal_event_package ours;

	peal_event_read(s->event, &ours, NULL); /* it was one when we began */
	if (!peal_text_equal(ours.type, event->type))
		return false;
	return s->is_refer ? has_refer_id(s, event->id) : peal_text_equal(ours.id, event->id);
}

struct subscription *subscription_of(struct subscriptions *layer, const struct dialog *d,
				     const struct peal_event_package *event, bool is_notifier)
{
	struct subscription *s = subscription_find(layer, d->subscription);

	while (s && (s->is_notifier != is_notifier || !is_of(s, event)))
		s = subscription_find(layer, s->older);
	return s;
}

static void refuse(const struct subscriptions *layer, uint16_t status)
{
	struct response response = { .status = status };

	transaction_answer(layer->dialogs->server, &response);
}

/* The event that a NOTIFY is; 0: it has no Subscription-State that can be read. */
static uint8_t notify_event(const struct peal_message *m)
{
	struct peal_subscription_state state;
	struct peal_text value = peal_message_value(m, PEAL_HDR_SUBSCRIPTION_STATE);

	if (!value.at || peal_subscription_state_read(value, &state, NULL) != PEAL_OK)
		return 0;
	return peal_text_same(state.state, PEAL_TEXT("terminated")) ? SUBSCRIPTION_LAST_NOTIFY
								    : SUBSCRIPTION_NOTIFY;
}

static void take_notify(struct subscriptions *layer, struct subscription *s)
{
	uint8_t event = notify_event(layer->rt->input);

	if (!s)
		refuse(layer, 481);
	else if (!event)
		refuse(layer, 400);
	else
		subscription_event(s, WHICH_SUBSCRIPTION, event);
}

static bool read_event(const struct subscriptions *layer, struct peal_event_package *event)
{
	struct peal_text value = peal_message_value(layer->rt->input, PEAL_HDR_EVENT);

	return value.at && peal_event_read(value, event, NULL) == PEAL_OK;
}

void subscription_within(struct subscriptions *layer, struct dialog *d)
{
	struct peal_event_package event;
	struct subscription *s = NULL;

	if (layer->rt->input->method == PEAL_METHOD_REFER) {
		subscription_asked(layer, d);
	} else if (!read_event(layer, &event)) {
		refuse(layer, 489);
	} else if (layer->rt->input->method == PEAL_METHOD_NOTIFY) {
		take_notify(layer, subscription_of(layer, d, &event, false));
	} else {
		s = subscription_of(layer, d, &event, true);
		if (s)
			subscription_event(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_SUBSCRIBE);
		else
			subscription_asked(layer, d);
	}
}

/* ---- a NOTIFY that makes a dialog, RFC 6665 4.1.2.4, 4.4.1 ---- */

static struct subscription *waiting_for(struct subscriptions *layer,
					const struct peal_event_package *event)
{
	const struct facts *f = layer->dialogs->facts;
	const struct table_link *link = table_find(&layer->table,
						   key_of(layer->rt, f->call_id, f->to.tag));

	while (link && !is_of(link->object, event))
		link = table_again(link);
	return link ? link->object : NULL;
}

/* Another branch of the SUBSCRIBE answers: a subscription beside the first. */
static struct subscription *fork_of(struct subscription *first)
{
	struct subscription *s = pool_take(&first->layer->pool);

	if (!s)
		return NULL;
	s->layer = first->layer;
	s->data = buffer_hold(first->data);
	s->event = first->event;
	s->rows = first->rows;
	s->until = PEAL_NEVER;
	s->cseq = first->cseq;
	s->expires = first->expires;
	s->is_refer = first->is_refer;
	s->refer_id = first->refer_id;
	s->any_id = first->any_id;
	s->any_number = first->any_number;
	subscription_start(s, FSM_MACHINE_SUBSCRIBER);
	return s;
}

static struct dialog *make_dialog(struct subscriptions *layer, uint32_t cseq)
{
	const struct dialogs *dialogs = layer->dialogs;

	return dialog_make_shared(layer->dialogs, dialogs->facts, &dialogs->server->echo, cseq);
}

/* A request that was challenged has gone once more, with another number. */
static void note_cseq(struct subscription *s)
{
	const struct transaction *t = transaction_find(s->layer->transactions, s->transaction);

	if (t)
		s->cseq = t->cseq;
	if (t && t->method == PEAL_METHOD_REFER)
		s->refer_id = t->cseq;
}

/* The first NOTIFY makes the dialog, be it the last one, too. */
static void begin(struct subscriptions *layer, struct subscription *first)
{
	struct dialog *d = NULL;
	struct subscription *s = first;

	note_cseq(first);
	if (notify_event(layer->rt->input))
		d = make_dialog(layer, first->cseq);
	if (d && first->dialog)
		s = fork_of(first);
	if (d && s) {
		subscription_join(s, d);
		layer->origin = s == first ? 0 : first->slot.id;
		take_notify(layer, s);
		layer->origin = 0;
	} else {
		refuse(layer, d ? 503 : 400);
	}
	if (d)
		dialog_signal(d, WHICH_DIALOG, s ? DIALOG_SUBSCRIBED : DIALOG_OVER);
}

void subscription_notified(struct subscriptions *layer)
{
	struct peal_event_package event;
	struct subscription *first;

	if (!read_event(layer, &event)) {
		refuse(layer, 489);
		return;
	}
	first = waiting_for(layer, &event);
	if (!first || (first->dialog && first->single))
		refuse(layer, 481);
	else
		begin(layer, first);
}

/* ---- what our requests come to ---- */

/* Failures after which there is no subscription: RFC 6665 4.1.2.2, 4.2.2. */
static bool is_gone(uint16_t status)
{
	static const uint16_t codes[] = { 404, 405, 410, 416, 480, 481, 482,
					  483, 484, 485, 489, 501, 604 };

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (codes[i] == status)
			return true;
	return false;
}

/* RFC 3261 12.2.2: the peer refuses what comes behind a later request of ours.  Where
 * there is none, 500 means what it says. */
static bool was_overtaken(const struct dialog *d, const struct transaction *t)
{
	return d && d->local_cseq > t->cseq;
}

/* What a failure is, that does not end the subscription. */
static uint8_t failure_event(const struct subscription *s, const struct transaction *t,
			     uint8_t otherwise)
{
	if (retry_after(s))
		return SUBSCRIPTION_LATER;
	if (s->status == 500 && was_overtaken(dialog_of_one(s), t))
		return SUBSCRIPTION_OVERTAKEN;
	return otherwise;
}

static uint8_t asking_event(const struct subscription *s, const struct transaction *t,
			    enum told what)
{
	uint16_t status = s->status;

	if (what == TOLD_TIMEOUT)
		return SUBSCRIPTION_TIMEOUT;
	if (what == TOLD_TRANSPORT_ERROR)
		return SUBSCRIPTION_TRANSPORT_ERROR;
	if (status < 300)
		return SUBSCRIPTION_2XX;
	return is_gone(status) ? SUBSCRIPTION_GONE : failure_event(s, t, SUBSCRIPTION_REFUSED);
}

static uint8_t telling_event(struct subscription *s, const struct transaction *t, enum told what)
{
	if (what != TOLD_RESPONSE || is_gone(s->status))
		return SUBSCRIPTION_GONE;
	if (s->status >= 300)
		return failure_event(s, t, SUBSCRIPTION_DONE);
	s->wait = 0;
	return SUBSCRIPTION_DONE;
}

void subscription_told(struct subscription *s, const struct transaction *t, enum told what)
{
	struct dialog *d = dialog_of_one(s);
	const struct peal_message *input = s->layer->rt->input;
	uint16_t status = what == TOLD_TIMEOUT ? 408 : what == TOLD_RESPONSE ? input->status : 503;
	struct peal_text target;

	if (status < 200)
		return;
	if (d && status < 300 && dialog_contact(input, &target) == PEAL_OK)
		dialog_refresh(d, target, NULL);
	if (s->transaction == t->slot.id) {
		s->status = status;
		if (!s->is_notifier)
			note_cseq(s);
		subscription_event(s, WHICH_SUBSCRIPTION,
				   s->is_notifier ? telling_event(s, t, what)
						  : asking_event(s, t, what));
	}
	if (d && status >= 300)
		dialog_failed(d, (enum peal_method)t->method, status);
}

/* ---- telling the user ---- */

void subscription_tell(struct subscription *s, struct peal_event event, bool with_input)
{
	event.id = s->slot.id;
	event.call = s->call;
	runtime_tell(s->layer->rt, &event, with_input);
}

static void tell_end(struct subscription *s, enum peal_cause cause, uint16_t status)
{
	struct endings *endings;
	bool peers = cause == PEAL_CAUSE_RESPONSE || cause == PEAL_CAUSE_NOTIFY;

	subscription_tell(s,
			  (struct peal_event){ .type = PEAL_EV_UNSUBSCRIBED,
					       .cause = cause,
					       .status = status,
					       .reason = s->reason,
					       .again = s->again,
					       .seconds = s->retry_after },
			  peers);
	endings = runtime_endings(s->layer->rt);
	endings->own = fsm_ending(s->layer->rt, &s->fsm);
	endings->other.flight.object = 0;
}

void subscription_tell_ended(struct subscription *s)
{
	tell_end(s, s->cause ? s->cause : PEAL_CAUSE_LOCAL, 0);
}

void subscription_tell_accepted(struct subscription *s)
{
	tell_end(s, PEAL_CAUSE_RESPONSE, s->status);
}

void subscription_tell_refused(struct subscription *s)
{
	s->retry_after = s->layer->rt->input ? retry_after(s) : 0;
	s->again = s->retry_after ? PEAL_AGAIN_LATER : PEAL_AGAIN_NEVER;
	if (s->status == 408)
		tell_end(s, PEAL_CAUSE_TIMEOUT, 408);
	else
		tell_end(s, s->layer->rt->input ? PEAL_CAUSE_RESPONSE : PEAL_CAUSE_TRANSPORT,
			 s->status);
}

void subscription_tell_timeout(struct subscription *s)
{
	tell_end(s, PEAL_CAUSE_TIMEOUT, 408);
}

void subscription_tell_transport_error(struct subscription *s)
{
	tell_end(s, PEAL_CAUSE_TRANSPORT, 503);
}

void subscription_tell_expired(struct subscription *s)
{
	tell_end(s, PEAL_CAUSE_EXPIRED, 0);
}

void subscription_tell_lost(struct subscription *s)
{
	tell_end(s, PEAL_CAUSE_LOST, 0);
}
