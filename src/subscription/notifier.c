/* SPDX-License-Identifier: MIT */
/* Their subscriptions: guards and actions of fsm/notifier.fsm. */
#include "subscription/subscription.h"

#include "message/writer.h"

#define REFER_SECONDS 600 /* that a REFER's subscription lasts: longer than anything rings */

static struct dialog *dialog_of_one(const struct subscription *s)
{
	return dialog_find(s->layer->dialogs, s->dialog);
}

bool subscription_last(const struct subscription *s)
{
	return s->notice.tells == PEAL_STATE_TERMINATED;
}

bool subscription_untold(const struct subscription *s)
{
	return s->untold;
}

bool subscription_unwatched(const struct subscription *s)
{
	return s->quiet;
}

/* The seconds that the SUBSCRIBE asks for: RFC 6665 3.1.1, 4.4.3. */
static uint32_t asked_seconds(const struct peal_message *m, uint32_t otherwise)
{
	struct peal_text value = peal_message_value(m, PEAL_HDR_EXPIRES);
	uint32_t seconds = otherwise;

	if (value.at)
		peal_number_read(value, UINT32_MAX, &seconds, NULL);
	return seconds;
}

bool subscription_leaving(const struct subscription *s)
{
	return asked_seconds(s->layer->rt->input, s->expires) == 0;
}

/* ---- telling the user ---- */

void subscription_tell_asked(struct subscription *s)
{
	struct peal_event event = { .type = s->is_refer ? PEAL_EV_REFER : PEAL_EV_SUBSCRIPTION,
				    .seconds = s->expires };

	subscription_tell(s, event, true);
}

/* ---- the SUBSCRIBE ---- */

static void respond(struct subscription *s)
{
	struct transaction *t = transaction_find(s->layer->transactions, s->transaction);

	if (t && s->prepared)
		transaction_respond(t, s->prepared, s->prepared_status);
	s->prepared = NULL;
	s->transaction = 0;
}

void subscription_accept(struct subscription *s)
{
	respond(s);
	if (!s->quiet)
		subscription_restart(s, s->expires);
}

void subscription_refuse(struct subscription *s)
{
	respond(s);
}

static void answer(const struct subscription *s, const struct response *response)
{
	transaction_answer(s->layer->dialogs->server, response);
}

void subscription_refuse_gone(struct subscription *s)
{
	struct response gone = { .status = 481 };

	answer(s, &gone);
}

/* RFC 6665 4.2.1.1: 200 with the time granted, which is what was asked for. */
static void grant(struct subscription *s, uint32_t seconds)
{
	struct dialog *d = dialog_of_one(s);
	struct peal_text target;
	struct response ok = { .status = 200,
			       .in_dialog = true,
			       .abilities = true,
			       .has_expires = true,
			       .expires = seconds };

	answer(s, &ok);
	if (d && dialog_contact(s->layer->rt->input, &target) == PEAL_OK)
		dialog_refresh(d, target, NULL);
	s->untold = true;
}

void subscription_take_refresh(struct subscription *s)
{
	s->expires = asked_seconds(s->layer->rt->input, s->expires);
	grant(s, s->expires);
	subscription_restart(s, s->expires);
}

void subscription_note_expiry(struct subscription *s)
{
	s->notice.tells = PEAL_STATE_TERMINATED;
	s->notice.reason = PEAL_REASON_TIMEOUT;
	s->cause = PEAL_CAUSE_EXPIRED;
	s->untold = true;
}

void subscription_take_leave(struct subscription *s)
{
	grant(s, 0);
	subscription_note_expiry(s);
	s->cause = PEAL_CAUSE_BYE;
}

/* ---- NOTIFY ---- */

static struct peal_text reason_word(uint8_t reason)
{
	switch (reason) {
	case PEAL_REASON_DEACTIVATED: return PEAL_TEXT("deactivated");
	case PEAL_REASON_PROBATION: return PEAL_TEXT("probation");
	case PEAL_REASON_REJECTED: return PEAL_TEXT("rejected");
	case PEAL_REASON_TIMEOUT: return PEAL_TEXT("timeout");
	case PEAL_REASON_GIVEUP: return PEAL_TEXT("giveup");
	case PEAL_REASON_NORESOURCE: return PEAL_TEXT("noresource");
	case PEAL_REASON_INVARIANT: return PEAL_TEXT("invariant");
	default: return PEAL_TEXT("");
	}
}

static void write_end(struct peal_writer *w, const struct notice *notice)
{
	struct peal_text word = reason_word(notice->reason);

	peal_write_part(w, PEAL_TEXT("terminated"));
	if (word.len) {
		peal_write_part(w, PEAL_TEXT(";reason="));
		peal_write_part(w, word);
	}
	if (notice->retry_after) {
		peal_write_part(w, PEAL_TEXT(";retry-after="));
		peal_write_decimal(w, notice->retry_after);
	}
}

/* RFC 6665 4.2.2: what is left of the time, rounded down: never more than granted. */
static void write_state(struct peal_writer *w, const struct subscription *s)
{
	bool pending = s->notice.tells == PEAL_STATE_PENDING;

	peal_write_begin(w, PEAL_HDR_SUBSCRIPTION_STATE);
	if (s->notice.tells == PEAL_STATE_TERMINATED) {
		write_end(w, &s->notice);
	} else {
		peal_write_part(w, pending ? PEAL_TEXT("pending") : PEAL_TEXT("active"));
		peal_write_part(w, PEAL_TEXT(";expires="));
		peal_write_decimal(w, (uint32_t)(subscription_expiry(s) / 1000));
	}
	peal_write_end(w);
}

static struct transaction *send(struct subscription *s, struct dialog *d)
{
	char rows[SUBSCRIPTION_ROWS];
	struct peal_writer w = peal_writer_into(rows, sizeof rows);
	struct within notify = { .method = PEAL_TEXT("NOTIFY"),
				 .tail = buffer_text(s->notice.tail) };

	peal_write_header(&w, PEAL_HDR_EVENT, s->event);
	write_state(&w, s);
	notify.rows = (struct peal_text){ rows, w.used };
	if (peal_writer_end(&w) < 0 || within_prepare(d, &notify) != PEAL_OK)
		return NULL;
	return within_send(d, &notify);
}

/* What cannot be sent for want of room is lost; the next may get through. */
void subscription_send_notify(struct subscription *s)
{
	struct dialog *d = dialog_of_one(s);
	struct transaction *t = d ? send(s, d) : NULL;

	s->untold = false;
	if (t) {
		t->owner = s->slot.id;
		s->transaction = t->slot.id;
	} else {
		subscription_signal(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_DONE);
	}
}

void subscription_note_news(struct subscription *s)
{
	s->untold = true;
}

int subscription_keep(struct subscription *s, const struct peal_notice *notice)
{
	struct runtime *rt = s->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct buffer *tail;
	int len;

	if (!extra_allowed(rt, notice->extra, notice->extra_count, false))
		return PEAL_E_ARGUMENT;
	write_extra(&w, notice->extra, notice->extra_count);
	peal_write_body(&w, notice->body.type, notice->body.bytes);
	len = peal_writer_end(&w);
	if (len < 0)
		return len;
	tail = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)len });
	if (!tail)
		return PEAL_E_FULL;
	buffer_drop(&rt->store, s->notice.tail);
	s->notice.tail = tail;
	s->notice.retry_after = notice->retry_after;
	s->notice.reason = notice->reason;
	s->notice.tells = notice->state ? notice->state : s->notice.tells;
	return PEAL_OK;
}

/* ---- a SUBSCRIBE or REFER that asks for one ---- */

static void refuse(const struct subscriptions *layer, const struct response *response)
{
	transaction_answer(layer->dialogs->server, response);
}

static bool is_served(const struct runtime *rt, struct peal_text type)
{
	struct peal_values values = peal_values_in(rt->config.packages);
	struct peal_text token;

	while (rt->config.packages.len && peal_token_next(&values, &token, NULL) > 0)
		if (peal_text_equal(token, type))
			return true;
	return false;
}

/* What is wrong with a SUBSCRIBE; status 0 when nothing is.  RFC 6665 4.2.1.1 */
static struct response check_subscribe(const struct runtime *rt, struct peal_text *value)
{
	struct peal_event_package event;
	uint32_t seconds = asked_seconds(rt->input, 3600);

	*value = peal_message_value(rt->input, PEAL_HDR_EVENT);
	if (!value->at || peal_event_read(*value, &event, NULL) != PEAL_OK)
		return (struct response){ .status = 489, .events = true };
	if (peal_text_is(event.type, "refer"))
		return (struct response){ .status = 403 }; /* RFC 3515 2.4.4 */
	if (!is_served(rt, event.type))
		return (struct response){ .status = 489, .events = true };
	if (seconds > 0 && seconds < 3600 && seconds < rt->config.min_expires)
		return (struct response){ .status = 423, .min_expires = rt->config.min_expires };
	return (struct response){ 0 };
}

/* One Refer-To, an address: RFC 3515 2.4.2. */
static struct response check_refer(const struct runtime *rt)
{
	const struct peal_header *row = peal_message_find(rt->input, PEAL_HDR_REFER_TO);
	struct peal_address_value address;

	if (!row || peal_message_next(rt->input, row) ||
	    peal_address_read(row->value, &address, NULL) != PEAL_OK)
		return (struct response){ .status = 400 };
	return (struct response){ 0 };
}

/* "refer;id=7", RFC 3515 2.4.6. */
static struct peal_text refer_event(char out[32], uint32_t cseq)
{
	struct peal_writer w = peal_writer_into(out, 32);

	peal_write_part(&w, PEAL_TEXT("refer;id="));
	peal_write_decimal(&w, cseq);
	return (struct peal_text){ out, w.used };
}

/* Refer-Sub: false, RFC 4488; Require: nosub, RFC 7614. */
static bool is_quiet(const struct peal_message *m)
{
	struct peal_text value = peal_message_value(m, PEAL_HDR_REFER_SUB), tag;
	struct peal_values require = peal_values_of(m, PEAL_HDR_REQUIRE);
	struct peal_token_params refer_sub;

	while (peal_token_next(&require, &tag, NULL) > 0)
		if (peal_text_same(tag, PEAL_TEXT("nosub")))
			return true;
	return value.at && peal_token_params_read(value, &refer_sub, NULL) == PEAL_OK &&
	       peal_text_same(refer_sub.token, PEAL_TEXT("false"));
}

/* The subscription, with its dialog; NULL: no room for one of them. */
static struct subscription *make(struct subscriptions *layer, struct dialog *d,
				 struct peal_text event)
{
	struct dialogs *dialogs = layer->dialogs;
	uint32_t cseq = (uint32_t)(random_next(&layer->rt->random) & 0xffff);
	struct subscription *s = subscription_take(layer, event, (struct peal_text){ 0 });

	if (!s)
		return NULL;
	if (!d) {
		d = dialog_make_shared(dialogs, dialogs->facts, &dialogs->server->echo, cseq);
		if (d)
			dialog_signal(d, WHICH_DIALOG, DIALOG_SUBSCRIBED);
	}
	if (d) {
		subscription_join(s, d);
		return s;
	}
	buffer_drop(&layer->rt->store, s->data);
	pool_give(&layer->pool, s);
	return NULL;
}

static void ask(struct subscriptions *layer, struct dialog *d, struct peal_text event, bool refer)
{
	struct subscription *s = make(layer, d, event);
	struct response full = { .status = 503, .retry_after = 10 };

	if (!s) {
		layer->rt->counts.refused++;
		refuse(layer, &full);
		return;
	}
	s->is_notifier = true;
	s->is_refer = refer;
	s->quiet = refer && is_quiet(layer->rt->input);
	s->any_id = refer && dialog_of_one(s)->subscriptions == 1;
	s->expires = refer ? REFER_SECONDS : asked_seconds(layer->rt->input, 3600);
	s->transaction = layer->dialogs->server->slot.id;
	layer->dialogs->server->owner = s->slot.id;
	subscription_start(s, FSM_MACHINE_NOTIFIER);
}

void subscription_asked(struct subscriptions *layer, struct dialog *d)
{
	struct runtime *rt = layer->rt;
	bool refer = rt->input->method == PEAL_METHOD_REFER;
	struct peal_text event = PEAL_TEXT("");
	struct response wrong = refer ? check_refer(rt) : check_subscribe(rt, &event);
	char value[32];

	if (refer)
		event = refer_event(value, layer->dialogs->facts->cseq.number);
	if (!wrong.status && !d && !dialog_possible(rt->input))
		wrong.status = 400;
	if (wrong.status)
		refuse(layer, &wrong);
	else
		ask(layer, d, event, refer);
}
