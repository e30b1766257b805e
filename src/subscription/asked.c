/* SPDX-License-Identifier: MIT */
/* A SUBSCRIBE or REFER that asks for a subscription: RFC 6665 4.2.1, RFC 3515 2.4.2. */
#include "subscription/subscription.h"

uint32_t subscription_seconds(const struct peal_message *m, uint32_t otherwise)
{
	struct peal_text value = peal_message_value(m, PEAL_HDR_EXPIRES);
	uint32_t seconds = otherwise;

	if (value.at)
		peal_number_read(value, UINT32_MAX, &seconds, NULL);
	return seconds;
}

void subscription_tell_asked(struct subscription *s)
{
	struct peal_event event = { .type = s->is_refer ? PEAL_EV_REFER : PEAL_EV_SUBSCRIPTION,
				    .seconds = s->expires };

	subscription_tell(s, event, true);
}

static void refuse(const struct subscriptions *layer, const struct response *response)
{
	transaction_answer(layer->dialogs->server, response);
}

static bool is_served(const struct runtime *rt, struct peal_text type)
{
	struct peal_values values = peal_values_in(rt->config.packages);
	struct peal_text token;

	while (peal_token_next(&values, &token, NULL) > 0)
		if (peal_text_equal(token, type))
			return true;
	return false;
}

/* What is wrong with a SUBSCRIBE; status 0 when nothing is.  An Event for which a NOTIFY
 * has no room is none of ours.                                     RFC 6665 4.2.1.1 */
static struct response check_subscribe(const struct runtime *rt, struct peal_text *value)
{
	struct peal_event_package event;
	uint32_t seconds = subscription_seconds(rt->input, 3600);

	*value = peal_message_value(rt->input, PEAL_HDR_EVENT);
	if (peal_event_read(*value, &event, NULL) != PEAL_OK || value->len >= SUBSCRIPTION_ROWS / 2)
		return (struct response){ .status = 489, .events = true };
	if (peal_text_is(event.type, "refer"))
		return (struct response){ .status = 403 }; /* RFC 3515 2.4.4 */
	if (!is_served(rt, event.type))
		return (struct response){ .status = 489, .events = true };
	if (seconds > 0 && seconds < 3600 && seconds < rt->config.min_expires)
		return (struct response){ .status = 423, .min_expires = rt->config.min_expires };
	return (struct response){ 0 };
}

/* The dialog that it is, or will be, in; NULL: no room. */
static struct dialog *dialog_for(struct subscriptions *layer, struct dialog *d)
{
	struct dialogs *dialogs = layer->dialogs;
	uint32_t cseq = (uint32_t)(random_next(&layer->rt->random) & 0xffff);

	if (d)
		return d;
	d = dialog_make_shared(dialogs, dialogs->facts, &dialogs->server->echo, cseq);
	if (d)
		dialog_signal(d, WHICH_DIALOG, DIALOG_SUBSCRIBED);
	return d;
}

static struct subscription *make(struct subscriptions *layer, struct dialog *d,
				 const struct subscription_texts *texts)
{
	struct subscription *s = subscription_take(layer, texts);

	d = s ? dialog_for(layer, d) : NULL;
	if (d) {
		subscription_join(s, d);
		return s;
	}
	if (s)
		subscription_give_back(s);
	return NULL;
}

/* RFC 4538 3: a REFER of its own may be about a call that we are in. */
static peal_id target_call(const struct subscriptions *layer)
{
	struct peal_text value = peal_message_value(layer->rt->input, PEAL_HDR_TARGET_DIALOG);
	struct peal_dialog_name name;
	const struct dialog *d = NULL;

	if (peal_dialog_name_read(value, &name, NULL) == PEAL_OK)
		d = dialog_named(layer->dialogs, name.call_id, name.to_tag, name.from_tag);
	return d ? d->call : 0;
}

static void note_request(struct subscription *s, bool refer)
{
	struct subscriptions *layer = s->layer;
	const struct peal_message *m = layer->rt->input;

	s->is_notifier = true;
	s->is_refer = refer;
	s->refer_id = layer->dialogs->facts->cseq.number;
	s->quiet = refer && refer_is_quiet(m);
	s->any_id = refer && dialog_find(layer->dialogs, s->dialog)->subscriptions == 1;
	s->expires = refer ? REFER_SECONDS : subscription_seconds(m, 3600);
	if (!s->call)
		s->call = target_call(layer);
	s->transaction = layer->dialogs->server->slot.id;
	layer->dialogs->server->owner = s->slot.id;
}

static void ask(struct subscriptions *layer, struct dialog *d,
		const struct subscription_texts *texts)
{
	struct subscription *s = make(layer, d, texts);
	struct response full = { .status = 503, .retry_after = 10 };

	if (!s) {
		layer->rt->counts.refused++;
		refuse(layer, &full);
		return;
	}
	note_request(s, texts->refer_to.len != 0);
	subscription_start(s, FSM_MACHINE_NOTIFIER);
}

void subscription_asked(struct subscriptions *layer, struct dialog *d)
{
	const struct peal_message *m = layer->rt->input;
	bool refer = m->method == PEAL_METHOD_REFER;
	struct subscription_texts texts = { .event = PEAL_TEXT("refer") };
	struct response wrong = refer ? refer_check(layer->rt)
				      : check_subscribe(layer->rt, &texts.event);

	if (refer) {
		texts.refer_to = refer_target(m);
		texts.referred_by = peal_message_value(m, PEAL_HDR_REFERRED_BY);
	}
	if (!wrong.status && !d && !dialog_possible(m))
		wrong.status = 400;
	if (wrong.status)
		refuse(layer, &wrong);
	else
		ask(layer, d, &texts);
}
