/* SPDX-License-Identifier: MIT */
/* Our subscriptions: guards and actions of fsm/subscriber.fsm and resubscribe.fsm. */
#include "subscription/subscription.h"

#include "message/writer.h"

static const struct peal_message *input_of(const struct subscription *s)
{
	return s->layer->rt->input;
}

static struct dialog *dialog_of_one(const struct subscription *s)
{
	return dialog_find(s->layer->dialogs, s->dialog);
}

/* RFC 5839 6.2: 204; RFC 4488 4, RFC 7614 4: of a REFER that makes no subscription. */
bool subscription_silent(const struct subscription *s)
{
	struct peal_token_params refer_sub;
	struct peal_text value = peal_message_value(input_of(s), PEAL_HDR_REFER_SUB);

	if (!s->is_refer)
		return input_of(s)->status == 204;
	return s->quiet || (peal_token_params_read(value, &refer_sub, NULL) == PEAL_OK &&
			    peal_text_same(refer_sub.token, PEAL_TEXT("false")));
}

/* ---- time ---- */

/* A 2xx may shorten what was asked for; that of a REFER does not speak of time. */
void subscription_take_grant(struct subscription *s)
{
	struct peal_text value = peal_message_value(input_of(s), PEAL_HDR_EXPIRES);
	uint32_t seconds = s->expires;

	if (s->is_refer && !value.at)
		return;
	if (value.at && peal_number_read(value, UINT32_MAX, &seconds, NULL) == PEAL_OK &&
	    seconds < s->expires)
		s->expires = seconds;
	subscription_restart(s, s->expires);
}

/* RFC 6665 4.1.3: what a NOTIFY says counts, but is never more than was granted. */
static void take_time(struct subscription *s, const struct peal_subscription_state *state)
{
	if (s->is_refer && !s->expires)
		/* RFC 3515 2.4.4: the first NOTIFY says; or it would wait for ever */
		s->expires = state->has_expires ? state->expires : REFER_SECONDS;
	if (state->has_expires)
		subscription_restart(s, state->expires < s->expires ? state->expires : s->expires);
	else if (s->until == PEAL_NEVER || s->until <= s->layer->rt->now)
		subscription_restart(s, s->expires);
}

/* ---- NOTIFY ---- */

static void answer(struct subscription *s)
{
	struct dialogs *dialogs = s->layer->dialogs;
	struct response ok = { .status = 200, .in_dialog = true, .abilities = true };
	struct dialog *d = dialog_of_one(s);
	struct peal_text target;

	transaction_answer(dialogs->server, &ok);
	if (d && dialog_contact(input_of(s), &target) == PEAL_OK)
		dialog_refresh(d, target, NULL);
}

void subscription_answer_notify(struct subscription *s)
{
	answer(s);
}

/* A REFER's NOTIFY without an id: then it has none, and neither has our SUBSCRIBE; where
 * none was known, its id is it (RFC 7614 4.4).  By its Event it was found to be for us. */
static void settle_id(struct subscription *s)
{
	struct peal_event_package event;

	peal_event_read(peal_message_value(input_of(s), PEAL_HDR_EVENT), &event, NULL);
	if (s->any_id)
		s->no_id = !event.id.len;
	if (s->any_number)
		peal_text_number(event.id, UINT32_MAX, &s->refer_id);
	s->any_id = s->any_number = false;
}

/* Of a REFER: how far the referenced request has come, RFC 3515 2.4.5. */
static uint16_t progress_of(const struct subscription *s)
{
	struct peal_header headers[8];
	struct peal_message fragment;
	struct peal_text body = input_of(s)->body;

	if (!s->is_refer || !body.len)
		return 0;
	peal_fragment_read(&fragment, body.at, body.len, headers, 8, NULL);
	return fragment.status; /* also where something behind it is broken */
}

static void tell_notified(struct subscription *s, uint8_t state)
{
	peal_time left = subscription_expiry(s);

	subscription_tell(s,
			  (struct peal_event){
			      .type = PEAL_EV_NOTIFIED,
			      .status = progress_of(s),
			      .origin = s->layer->origin,
			      .state = state,
			      .seconds = left == PEAL_NEVER ? 0 : (uint32_t)(left / 1000),
			  },
			  true);
}

static struct peal_subscription_state state_of(const struct subscription *s)
{
	struct peal_subscription_state state = { .has_expires = false };

	peal_subscription_state_read(peal_message_value(input_of(s), PEAL_HDR_SUBSCRIPTION_STATE),
				     &state, NULL);
	return state;
}

/* RFC 6665 8.4: any other word than these three means what active does. */
void subscription_take_notify(struct subscription *s)
{
	struct peal_subscription_state state = state_of(s);
	bool pending = peal_text_same(state.state, PEAL_TEXT("pending"));

	answer(s);
	settle_id(s);
	take_time(s, &state);
	tell_notified(s, pending ? PEAL_STATE_PENDING : PEAL_STATE_ACTIVE);
}

/* ---- why it ended ---- */

static const struct {
	char word[12];
	uint8_t reason, event;
} reasons[] = {
	{ "deactivated", PEAL_REASON_DEACTIVATED, SUBSCRIPTION_DEACTIVATED },
	{ "probation", PEAL_REASON_PROBATION, SUBSCRIPTION_PROBATION },
	{ "rejected", PEAL_REASON_REJECTED, SUBSCRIPTION_REJECTED },
	{ "timeout", PEAL_REASON_TIMEOUT, SUBSCRIPTION_TIMED_OUT },
	{ "giveup", PEAL_REASON_GIVEUP, SUBSCRIPTION_GIVEUP },
	{ "noresource", PEAL_REASON_NORESOURCE, SUBSCRIPTION_NORESOURCE },
	{ "invariant", PEAL_REASON_INVARIANT, SUBSCRIPTION_INVARIANT },
};

static void ask_again(struct subscription *s, uint8_t event)
{
	struct runtime *rt = s->layer->rt;
	struct fsm advice;

	fsm_start(rt, &advice, FSM_MACHINE_RESUBSCRIBE, WHICH_RESUBSCRIBE, s, &s->flight);
	fsm_event(rt, &advice, event);
	fsm_stop(rt, &advice);
}

static void take_reason(struct subscription *s, const struct peal_subscription_state *state)
{
	uint8_t event = SUBSCRIPTION_UNEXPLAINED;

	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
		if (!peal_text_same(state->reason, peal_text_of(reasons[i].word)))
			continue;
		s->reason = reasons[i].reason;
		event = reasons[i].event;
	}
	s->delayed = state->has_retry_after;
	s->retry_after = state->retry_after;
	ask_again(s, event);
}

/* The user is told of what it says, too: it may be all there ever is to know. */
void subscription_take_last_notify(struct subscription *s)
{
	struct peal_subscription_state state = state_of(s);

	answer(s);
	take_reason(s, &state);
	s->until = PEAL_NEVER;
	tell_notified(s, PEAL_STATE_TERMINATED);
	if (!s->cause)
		s->cause = PEAL_CAUSE_NOTIFY;
}

void subscription_advise_now(struct subscription *s)
{
	s->again = PEAL_AGAIN_NOW;
}

void subscription_advise_later(struct subscription *s)
{
	s->again = PEAL_AGAIN_LATER;
}

void subscription_advise_never(struct subscription *s)
{
	s->again = PEAL_AGAIN_NEVER;
	s->retry_after = 0;
}

bool subscription_delayed(const struct subscription *s)
{
	return s->delayed;
}

/* ---- SUBSCRIBE ---- */

size_t subscription_rows(char out[SUBSCRIPTION_ROWS], struct peal_text event, uint32_t expires)
{
	struct peal_writer w = peal_writer_into(out, SUBSCRIPTION_ROWS);

	peal_write_header(&w, PEAL_HDR_EVENT, event);
	peal_write_number(&w, PEAL_HDR_EXPIRES, expires);
	return w.used;
}

void subscription_write_event(struct peal_writer *w, const struct subscription *s)
{
	peal_write_begin(w, PEAL_HDR_EVENT);
	peal_write_part(w, s->event);
	if (s->is_refer && !s->no_id) {
		peal_write_part(w, PEAL_TEXT(";id="));
		peal_write_decimal(w, s->refer_id);
	}
	peal_write_end(w);
}

/* Within the dialog.  What cannot be sent is as if the transport had failed. */
static void send(struct subscription *s, uint32_t expires)
{
	char rows[SUBSCRIPTION_ROWS];
	struct peal_writer w = peal_writer_into(rows, sizeof rows);
	struct dialog *d = dialog_of_one(s);
	struct within subscribe = { .method = PEAL_TEXT("SUBSCRIBE"), .tail = s->rows };
	struct transaction *t = NULL;

	subscription_write_event(&w, s);
	peal_write_number(&w, PEAL_HDR_EXPIRES, expires);
	subscribe.rows = (struct peal_text){ rows, w.used };
	if (d && within_prepare(d, &subscribe) == PEAL_OK)
		t = within_send(d, &subscribe);
	if (!t) {
		subscription_signal(s, WHICH_SUBSCRIPTION, SUBSCRIPTION_TRANSPORT_ERROR);
		return;
	}
	t->owner = s->slot.id;
	s->transaction = t->slot.id;
	s->cseq = t->cseq;
}

void subscription_send_refresh(struct subscription *s)
{
	send(s, s->expires);
}

void subscription_send_unsubscribe(struct subscription *s)
{
	s->cause = PEAL_CAUSE_LOCAL;
	send(s, 0);
}

void subscription_close_forks(struct subscription *s)
{
	table_remove(&s->layer->table, &s->link);
}
