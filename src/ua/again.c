/* SPDX-License-Identifier: MIT */
/* A request of ours that failed and goes once more, changed: the guards and actions of
 * fsm/again.voc.  What the user gave stays as it was, and so do Call-ID, From and To; CSeq
 * is the next, the branch is new.                 RFC 3261 8.1.3.4, 8.1.3.5, 22.2, 22.3 */
#include "ua/again.h"
#include "ua/avoid.h"
#include "ua/upkeep.h"

static struct auth_request request_of(const struct again *a)
{
	return (struct auth_request){ .method = a->sent.token,
				      .uri = a->sent.target,
				      .body = a->sent.body,
				      .flow = &a->flow,
				      .host = a->host };
}

struct dialog *again_dialog(const struct again *a)
{
	const struct subscription *s = subscription_find(a->ua->subscriptions, a->t->owner);

	return dialog_find(a->ua->dialogs, s ? s->dialog : a->t->owner);
}

static uint32_t next_cseq(const struct again *a)
{
	const struct dialog *d = again_dialog(a);

	return (d ? d->local_cseq : a->t->cseq) + 1;
}

void again_resend(struct again *a, struct rewriting *r)
{
	struct dialog *d = again_dialog(a);
	struct sending sending;

	r->sent = &a->sent;
	r->cseq = next_cseq(a);
	r->flow = a->flow;
	r->host = a->host;
	if (rewrite(a->ua, r, &sending) != PEAL_OK)
		return;
	a->done = transaction_again(a->t, &sending);
	if (!a->done)
		buffer_drop(&a->ua->rt->store, sending.request);
	else if (d)
		d->local_cseq = r->cseq;
}

/* ---- asking ---- */

/* The number of tries that one request may have, whatever is wrong with it; places that a
 * redirection names count apart. */
#define TRIES 5

bool again_spent(const struct again *a)
{
	return a->t->tries - a->t->redirects >= TRIES || next_cseq(a) == 0;
}

/* Behind the final response no provisional one is repeated: RFC 3262 3. */
static bool dialog_waits(const struct dialog *d, const struct transaction *t)
{
	if (t->method == PEAL_METHOD_PRACK)
		return d->modify.invite || fsm_takes(&d->usage, DIALOG_REFUSED);
	if (t->method == PEAL_METHOD_INVITE)
		return d->modify.invite == t->slot.id && fsm_takes(&d->modify.fsm, MODIFY_CANCEL);
	return t->method == PEAL_METHOD_BYE || d->bye == 0;
}

/* A CANCEL cannot be answered with credentials, and is not to be challenged. 22.1 */
bool again_unwanted(const struct again *a)
{
	const struct transaction *t = a->t;
	const struct call *call = call_find(a->ua, t->owner);
	const struct dialog *d = dialog_find(a->ua->dialogs, t->owner);
	const struct subscription *s = subscription_find(a->ua->subscriptions, t->owner);
	const struct upkeep *u = upkeep_find(a->ua, t->owner);

	if (t->method == PEAL_METHOD_CANCEL)
		return true;
	if (s)
		return s->transaction != t->slot.id;
	if (u)
		return u->request != t->slot.id;
	if (call)
		return call->invite != t->slot.id || !fsm_takes(&call->fsm, CALL_AGAIN);
	return t->owner != 0 && (!d || !dialog_waits(d, t));
}

bool again_rejected(const struct again *a)
{
	return a->verdict.rejected;
}

bool again_unknown(const struct again *a)
{
	return !a->verdict.answerable;
}

/* ---- 401, 407 ---- */

void again_answer_challenge(struct again *a)
{
	struct auth_request request = request_of(a);
	struct rewriting r = { .uri = a->sent.target };

	auth_begin(a->ua->auth, &request, a->response);
	again_resend(a, &r);
}

/* ---- 420 ---- */

bool again_required(const struct again *a)
{
	struct peal_values tags = peal_values_of(a->response, PEAL_HDR_UNSUPPORTED);
	struct peal_text tag;
	bool any = false;

	while (peal_token_next(&tags, &tag, NULL) > 0) {
		any = true;
		if (!rewrite_lists(peal_values_of(&a->sent, PEAL_HDR_REQUIRE), tag) &&
		    !rewrite_lists(peal_values_of(&a->sent, PEAL_HDR_PROXY_REQUIRE), tag))
			return true; /* it would be the same again */
	}
	return !any || again_spent(a);
}

void again_leave_out(struct again *a)
{
	struct rewriting r = { .uri = a->sent.target, .unsupported = a->response };

	again_resend(a, &r);
}

/* ---- 423 ---- */

static uint32_t seconds_of(const struct peal_message *m, enum peal_header_id id)
{
	uint32_t seconds = 0;
	struct peal_text value = peal_message_value(m, id);

	if (value.at)
		peal_number_read(value, UINT32_MAX, &seconds, NULL);
	return seconds;
}

/* Who asks for no time at all, to have it no more, is not to get any. */
bool again_content(const struct again *a)
{
	uint32_t asked = seconds_of(&a->sent, PEAL_HDR_EXPIRES);

	return asked == 0 || seconds_of(a->response, PEAL_HDR_MIN_EXPIRES) <= asked ||
	       again_spent(a);
}

void again_ask_for_longer(struct again *a)
{
	struct subscription *s = subscription_find(a->ua->subscriptions, a->t->owner);
	struct rewriting r = { .uri = a->sent.target,
			       .longer = seconds_of(a->response, PEAL_HDR_MIN_EXPIRES) };

	again_resend(a, &r);
	if (s && a->done)
		s->expires = r.longer;
}

/* ---- 500 ---- */

/* RFC 3261 12.2.2: a request that came behind a later one. */
static bool was_overtaken(const struct again *a)
{
	const struct dialog *d = again_dialog(a);

	return d && d->local_cseq > a->t->cseq;
}

void again_send_anew(struct again *a)
{
	struct rewriting r = { .uri = a->sent.target };

	again_resend(a, &r);
}

/* ---- 503 ---- */

void again_leave_alone(struct again *a)
{
	avoid_note(a->ua, &a->t->flow, a->t->host, ua_retry_after(a->response));
}

/* ---- the question ---- */

static uint8_t event_of(const struct again *a)
{
	const struct peal_message *m = a->response;

	if (m->status == 423 && a->t->method == PEAL_METHOD_SUBSCRIBE)
		return AGAIN_TOO_BRIEF;
	if (m->status == 500 && a->t->method == PEAL_METHOD_PRACK && was_overtaken(a))
		return AGAIN_OVERTAKEN;
	switch (m->status) {
	case 401:
	case 407: return AGAIN_CHALLENGE;
	case 413: return AGAIN_TOO_LARGE;
	case 415: return AGAIN_BAD_MEDIA;
	case 416: return AGAIN_BAD_SCHEME;
	case 420: return AGAIN_BAD_EXTENSION;
	case 422: return AGAIN_INTERVAL_TOO_BRIEF;
	case 503: return peal_message_find(m, PEAL_HDR_RETRY_AFTER) ? AGAIN_BUSY : AGAIN_FAILED;
	default:
		return m->status / 100 == 3 ? AGAIN_MOVED
		       : m->status < 600    ? AGAIN_FAILED
					    : AGAIN_DECLINED;
	}
}

/* Before another provisional response there is nothing to cancel, nor a dialog. */
static void sent_again(struct ua *ua, const struct transaction *t)
{
	struct call *call = call_find(ua, t->owner);
	struct dialog *d = dialog_find(ua->dialogs, t->owner);

	if (call)
		call_event(call, CALL_AGAIN);
	else if (d && t->method == PEAL_METHOD_INVITE)
		dialog_event(d, WHICH_MODIFY, MODIFY_AGAIN);
}

static void look(struct again *a, uint8_t event)
{
	if (event == AGAIN_CHALLENGE)
		a->verdict = auth_judge(a->ua->auth, &a->sent, a->response);
	else if (event == AGAIN_BAD_MEDIA)
		again_look_at_body(a);
	else if (event == AGAIN_INTERVAL_TOO_BRIEF)
		again_look_at_interval(a);
	again_look_elsewhere(a);
}

static void ask(struct again *a, uint8_t event)
{
	struct runtime *rt = a->ua->rt;

	fsm_start(rt, &a->fsm, FSM_MACHINE_AGAIN, WHICH_AGAIN, a, &a->t->flight);
	fsm_event(rt, &a->fsm, event);
	if (!fsm_is_final(&a->fsm))
		fsm_event(rt, &a->fsm, AGAIN_FAILED);
	fsm_stop(rt, &a->fsm);
}

/* What a 2xx says of the credentials it was asked with. */
static void heard(struct again *a)
{
	if (a->response->status < 200)
		return;
	transaction_sent(a->t, &a->sent);
	auth_heard(a->ua->auth, &a->sent, a->response);
}

bool again_ask(struct ua *ua, struct transaction *t, bool answered)
{
	const struct peal_message *response = answered ? ua->rt->input : NULL;
	struct again a = {
		.ua = ua, .t = t, .response = response, .flow = t->flow, .host = t->host
	};
	uint8_t event = AGAIN_FAILED;

	if (response && response->status < 300) {
		heard(&a);
		return false;
	}
	if (response)
		event = event_of(&a);
	if (!t->places && (event == AGAIN_FAILED || event == AGAIN_DECLINED))
		return false; /* no row would change anything */
	transaction_sent(t, &a.sent);
	look(&a, event);
	ask(&a, event);
	if (a.done)
		sent_again(ua, t);
	return a.done;
}
