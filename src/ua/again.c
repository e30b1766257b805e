/* SPDX-License-Identifier: MIT */
/* A request of ours that failed and goes once more, changed: the guards and actions of
 * fsm/again.voc.  What the user gave stays as it was, and so do Call-ID, From and To; CSeq
 * is the next, the branch is new.                 RFC 3261 8.1.3.4, 8.1.3.5, 22.2, 22.3 */
#include "ua/again.h"
#include "ua/rewrite.h"
#include "ua/upkeep.h"

#include <string.h>

#include "base/text.h"
#include "message/writer.h"

struct again {
	struct fsm fsm;
	struct ua *ua;
	struct transaction *t;
	struct peal_message sent;
	struct auth_verdict verdict; /* of a challenge */
	struct peal_text elsewhere;  /* of a redirection: the place chosen */
	struct peal_flow flow;       /* where it goes then */
	struct peal_text host;
	bool done; /* it went once more */
};

static const struct peal_message *response_of(const struct again *a)
{
	return a->ua->rt->input;
}

static struct auth_request request_of(const struct again *a, struct peal_text uri)
{
	return (struct auth_request){ .method = a->sent.token,
				      .uri = uri,
				      .body = a->sent.body,
				      .flow = &a->flow,
				      .host = a->host };
}

/* The dialog it is in, itself or as a request of a subscription; NULL outside of any. */
static struct dialog *dialog_of_request(const struct again *a)
{
	const struct subscription *s = subscription_find(a->ua->subscriptions, a->t->owner);

	return dialog_find(a->ua->dialogs, s ? s->dialog : a->t->owner);
}

static uint32_t next_cseq(const struct again *a)
{
	const struct dialog *d = dialog_of_request(a);

	return (d ? d->local_cseq : a->t->cseq) + 1;
}

/* Without room for it the failure is told, as any other. */
static void resend(struct again *a, struct peal_text uri)
{
	struct dialog *d = dialog_of_request(a);
	struct rewriting r = { .sent = &a->sent,
			       .uri = uri,
			       .cseq = next_cseq(a),
			       .flow = a->flow,
			       .host = a->host,
			       .unsupported = response_of(a) };
	struct sending sending;

	if (rewrite(a->ua, &r, &sending) != PEAL_OK)
		return;
	a->done = transaction_again(a->t, &sending);
	if (!a->done)
		buffer_drop(&a->ua->rt->store, sending.request);
	else if (d)
		d->local_cseq = r.cseq;
}

/* ---- asking ---- */

/* The number of tries that one request may have, whatever is wrong with it. */
#define TRIES 5

bool again_spent(const struct again *a)
{
	return a->t->tries >= TRIES || next_cseq(a) == 0;
}

static bool dialog_waits(const struct dialog *d, const struct transaction *t)
{
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
	struct auth_request request = request_of(a, a->sent.target);

	auth_begin(a->ua->auth, &request, response_of(a));
	resend(a, a->sent.target);
}

/* ---- 3xx ---- */

/* Places that were tried are kept in one text, each behind a line's end. */
static bool was_tried(const struct transaction *t, const struct peal_uri *uri)
{
	struct peal_text rest = t->tried ? buffer_text(t->tried) : (struct peal_text){ 0 };

	while (rest.len) {
		const char *end = memchr(rest.at, '\n', rest.len);
		struct peal_text one = { rest.at, (size_t)(end - rest.at) };
		struct peal_uri old;

		if (peal_uri_read(one, &old, NULL) == PEAL_OK && peal_uri_equal(&old, uri))
			return true;
		rest = text_behind(rest, one.len + 1);
	}
	return false;
}

/* RFC 3261 8.1.3.4: not where it was before; no way down from sips. */
static bool may_go(const struct again *a, struct peal_text place)
{
	struct peal_uri uri, before;

	if (peal_uri_read(place, &uri, NULL) != PEAL_OK ||
	    peal_uri_read(a->sent.target, &before, NULL) != PEAL_OK || uri.headers.len ||
	    uri.scheme > PEAL_SCHEME_SIPS || peal_param_find(uri.params, PEAL_TEXT("method"), NULL))
		return false;
	return uri.scheme >= before.scheme && !peal_uri_equal(&uri, &before) &&
	       !was_tried(a->t, &uri);
}

/* The best by q that may be tried; of equals the first. */
static struct peal_text best_place(const struct again *a)
{
	struct peal_values contacts = peal_values_of(response_of(a), PEAL_HDR_CONTACT);
	struct peal_address_value contact;
	struct peal_text best = { 0 };
	uint32_t most = 0, q;

	while (peal_address_next(&contacts, &contact, NULL) > 0) {
		if (peal_quality(contact.params, &q) != PEAL_OK)
			q = 1000;
		if ((!best.len || q > most) && may_go(a, contact.uri)) {
			best = contact.uri;
			most = q;
		}
	}
	return best;
}

/* With a Route the way there stays as it is. */
static bool find_way(struct again *a)
{
	struct peal_flow flow = a->t->flow;

	if (peal_message_find(&a->sent, PEAL_HDR_ROUTE))
		return true;
	a->host = (struct peal_text){ 0 };
	if (hop_read(a->ua->rt, a->elsewhere, &flow, &a->host) != PEAL_OK ||
	    flow.transport != a->flow.transport ||
	    memcmp(&flow.local, &a->flow.local, sizeof flow.local) != 0)
		return false; /* our Via and Contact would be others */
	a->flow = flow;
	return true;
}

bool again_nowhere(const struct again *a)
{
	return !a->elsewhere.len;
}

static void note_tried(const struct again *a)
{
	struct runtime *rt = a->ua->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct buffer *tried;

	if (a->t->tried)
		writer_put(&w, buffer_text(a->t->tried));
	writer_put(&w, a->sent.target);
	writer_put(&w, PEAL_TEXT("\n"));
	tried = peal_writer_end(&w) < 0
		    ? NULL
		    : buffer_copy(&rt->store, (struct peal_text){ rt->scratch, w.used });
	buffer_drop(&rt->store, a->t->tried);
	a->t->tried = tried;
}

void again_send_elsewhere(struct again *a)
{
	note_tried(a);
	a->t->redirects++;
	if (a->t->tried)
		resend(a, a->elsewhere);
}

/* ---- 420 ---- */

bool again_required(const struct again *a)
{
	struct peal_values tags = peal_values_of(response_of(a), PEAL_HDR_UNSUPPORTED);
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
	resend(a, a->sent.target);
}

/* ---- the question ---- */

static uint8_t event_of(const struct peal_message *m)
{
	if (m->status == 401 || m->status == 407)
		return AGAIN_CHALLENGE;
	if (m->status / 100 == 3)
		return AGAIN_MOVED;
	return m->status == 420 ? AGAIN_BAD_EXTENSION : 0;
}

/* Only what makes a dialog, or is in none, may go elsewhere; as often as is wished. */
static void look_elsewhere(struct again *a)
{
	if (dialog_of_request(a) || again_spent(a) ||
	    a->t->redirects >= a->ua->rt->config.redirects)
		return;
	a->elsewhere = best_place(a);
	if (a->elsewhere.len && !find_way(a))
		a->elsewhere.len = 0;
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

bool again_ask(struct ua *ua, struct transaction *t)
{
	const struct peal_message *response = ua->rt->input;
	struct again a = { .ua = ua, .t = t, .flow = t->flow, .host = t->host };
	uint8_t event = event_of(response);

	if (response->status >= 200)
		transaction_sent(t, &a.sent);
	if (response->status / 100 == 2)
		auth_heard(ua->auth, &a.sent, response);
	if (!event)
		return false;
	if (event == AGAIN_CHALLENGE)
		a.verdict = auth_judge(ua->auth, &a.sent, response);
	else if (event == AGAIN_MOVED)
		look_elsewhere(&a);
	fsm_start(ua->rt, &a.fsm, FSM_MACHINE_AGAIN, WHICH_AGAIN, &a, &t->flight);
	fsm_event(ua->rt, &a.fsm, event);
	fsm_stop(ua->rt, &a.fsm);
	if (a.done)
		sent_again(ua, t);
	return a.done;
}
