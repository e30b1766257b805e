/* SPDX-License-Identifier: MIT */
/* Their subscriptions: guards and actions of fsm/notifier.fsm. */
#include "subscription/subscription.h"

#include "message/writer.h"

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

bool subscription_leaving(const struct subscription *s)
{
	return subscription_seconds(s->layer->rt->input, s->expires) == 0;
}

/* ---- the SUBSCRIBE ---- */

static void respond(struct subscription *s)
{
	struct transaction *t = transaction_find(s->layer->transactions, s->transaction);

	if (t && s->prepared) {
		transaction_respond(t, s->prepared, s->prepared_status);
		s->prepared = NULL;
	}
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
	s->expires = subscription_seconds(s->layer->rt->input, s->expires);
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

	subscription_write_event(&w, s);
	write_state(&w, s);
	notify.rows = (struct peal_text){ rows, w.used };
	return within_prepare(d, &notify) == PEAL_OK ? within_send(d, &notify) : NULL;
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
