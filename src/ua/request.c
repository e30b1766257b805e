/* SPDX-License-Identifier: MIT */
/* Requests that came and matched no transaction: RFC 3261 8.2, 9.2, 12.2.2. */
#include <string.h>

#include "message/writer.h"
#include "ua/replaces.h"
#include "ua/ua.h"

#define UNSUPPORTED_LENGTH 256

/* The application serves it: it is in the config's list. */
static bool is_theirs(const struct runtime *rt, struct peal_text method)
{
	struct peal_values values = peal_values_in(rt->config.methods);
	struct peal_text token;

	while (peal_token_next(&values, &token, NULL) > 0)
		if (peal_text_equal(token, method))
			return true;
	return false;
}

bool ua_serves_events(const struct runtime *rt, const struct peal_message *m)
{
	return rt->config.subscriptions &&
	       (m->method == PEAL_METHOD_SUBSCRIBE || m->method == PEAL_METHOD_NOTIFY ||
		m->method == PEAL_METHOD_REFER);
}

static bool is_served(const struct runtime *rt, const struct peal_message *m)
{
	return m->method == PEAL_METHOD_INVITE || m->method == PEAL_METHOD_BYE ||
	       m->method == PEAL_METHOD_OPTIONS ||
	       (m->method == PEAL_METHOD_PRACK && is_able(rt, PEAL_TEXT("100rel"))) ||
	       ua_serves_events(rt, m) || is_theirs(rt, m->token);
}

/* A tag that the same request gets again: RFC 3261 8.2.7. */
static void stateless_tag(const struct runtime *rt, const struct facts *f, struct echo *echo)
{
	struct peal_text texts[] = { f->call_id, f->from.tag, f->cseq.token, f->via.branch };

	random_digits(random_hash(&rt->random, texts, 4).a, echo->tag);
}

void ua_refuse(struct ua *ua, const struct facts *f, const struct peal_flow *flow, uint16_t status,
	       uint32_t retry_after)
{
	struct response response = { .status = status, .retry_after = retry_after };
	struct runtime *rt = ua->rt;
	struct echo echo = { 0 };
	struct buffer *bytes;

	if (f->message->method == PEAL_METHOD_ACK || echo_read(rt, f, flow, &echo) != PEAL_OK)
		return;
	stateless_tag(rt, f, &echo);
	bytes = response_write(rt, &echo, &response, NULL);
	if (bytes)
		runtime_send(rt, bytes, &echo.flow, (struct peal_text){ 0 }, NULL, 0);
	buffer_drop(&rt->store, bytes);
	buffer_drop(&rt->store, echo.rows);
}

/* ---- the checks of 8.2, in their order ---- */

static bool has_bad_scheme(const struct facts *f)
{
	struct peal_uri uri;

	return peal_uri_read(f->message->target, &uri, NULL) != PEAL_OK ||
	       uri.scheme > PEAL_SCHEME_SIPS;
}

/* RFC 3891 6.2: what INVITE may require; RFC 4488 4, RFC 7614 6, RFC 4538: and REFER. */
static bool is_supported(const struct runtime *rt, const struct peal_message *m,
			 struct peal_text tag)
{
	if (m->method == PEAL_METHOD_INVITE)
		return peal_text_same(tag, PEAL_TEXT("replaces"));
	return rt->config.subscriptions && m->method == PEAL_METHOD_REFER &&
	       (peal_text_same(tag, PEAL_TEXT("nosub")) ||
		peal_text_same(tag, PEAL_TEXT("norefersub")) ||
		peal_text_same(tag, PEAL_TEXT("tdialog")));
}

/* All option tags of Require that are not supported.  False when there are none. */
static bool read_require(const struct runtime *rt, const struct peal_message *m, char *out,
			 struct peal_text *tags)
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_REQUIRE);
	struct peal_writer w = peal_writer_into(out, UNSUPPORTED_LENGTH);
	struct peal_text tag;

	while (peal_token_next(&values, &tag, NULL) > 0 &&
	       w.used + tag.len + 2 <= UNSUPPORTED_LENGTH) {
		if (is_able(rt, tag) || is_supported(rt, m, tag))
			continue;
		if (w.used)
			writer_put(&w, PEAL_TEXT(", "));
		peal_write_copied(&w, tag);
	}
	*tags = (struct peal_text){ out, w.used };
	return w.used > 0;
}

bool ua_body_is_optional(const struct peal_message *m)
{
	struct peal_text value = peal_message_value(m, PEAL_HDR_CONTENT_DISPOSITION);
	struct peal_token_params disposition;
	struct peal_text handling;

	return peal_token_params_read(value, &disposition, NULL) == PEAL_OK &&
	       peal_param_find(disposition.params, PEAL_TEXT("handling"), &handling) &&
	       peal_text_same(handling, PEAL_TEXT("optional"));
}

static bool has_bad_body(const struct peal_message *m)
{
	struct peal_text type = peal_message_value(m, PEAL_HDR_CONTENT_TYPE);
	struct peal_text coding = peal_message_value(m, PEAL_HDR_CONTENT_ENCODING);
	struct peal_media_type media;

	if (!m->body.len || ua_body_is_optional(m) ||
	    (m->method != PEAL_METHOD_INVITE && m->method != PEAL_METHOD_UPDATE))
		return false;
	return peal_media_type_read(type, &media, NULL) != PEAL_OK ||
	       !peal_text_same(media.type, PEAL_TEXT("application")) ||
	       !peal_text_same(media.subtype, PEAL_TEXT("sdp")) ||
	       (coding.len && !peal_text_same(coding, PEAL_TEXT("identity")));
}

/* What is wrong with the request; status 0 when nothing is. */
static struct response check(const struct runtime *rt, const struct facts *f, char *tags,
			     bool merged)
{
	const struct peal_message *m = f->message;
	struct response refusal = { 0 };

	if (!is_served(rt, m)) {
		refusal.status = m->method == PEAL_METHOD_OTHER ? 501 : 405;
		refusal.abilities = true;
	} else if (has_bad_scheme(f)) {
		refusal.status = 416;
	} else if (merged) {
		refusal.status = 482;
	} else if (read_require(rt, m, tags, &refusal.unsupported)) {
		refusal.status = 420;
	} else if (has_bad_body(m)) {
		refusal.status = 415;
		refusal.accept = true;
	}
	return refusal;
}

/* ---- what starts something ---- */

static void refuse(struct transaction *t, uint16_t status)
{
	struct response response = { .status = status, .retry_after = status == 503 ? 10 : 0 };

	transaction_answer(t, &response);
}

static void note_abilities(struct call *call, const struct peal_message *m)
{
	struct peal_text option = PEAL_TEXT("100rel");

	call->is_bare = !message_describes(m);
	call->wants_reliable = has_option(m, PEAL_HDR_REQUIRE, option);
	call->takes_reliable = is_able(call->ua->rt, option) &&
			       (call->wants_reliable || has_option(m, PEAL_HDR_SUPPORTED, option));
}

static void incoming_call(struct ua *ua, const struct facts *f, struct transaction *t,
			  peal_id replaced)
{
	struct call *call;
	struct dialog *d = NULL;

	if (!dialog_possible(f->message)) {
		refuse(t, 400);
		return;
	}
	if (!timer_asked(ua->rt, NULL, t, f->message))
		return;
	call = call_make(ua, false);
	if (call)
		d = dialog_make_server(ua->dialogs, f, call->slot.id, &t->echo);
	if (!d) {
		ua->rt->counts.refused++;
		refuse(t, 503);
		if (call)
			pool_give(&ua->calls, call);
		return;
	}
	call->invite = t->slot.id;
	call->dialog = call->branches[0] = d->slot.id;
	call->expires = expires_of(f->message);
	call->replaced = replaced;
	note_abilities(call, f->message);
	timer_learn(d, f->message);
	t->owner = call->slot.id;
	t->flight.call = call->slot.id;
	call_start(call);
}

static void outside_dialog(struct ua *ua, const struct facts *f, struct transaction *t,
			   peal_id replaced)
{
	struct response ok = {
		.status = 200, .in_dialog = true, .abilities = true, .accept = true
	};

	if (f->message->method == PEAL_METHOD_INVITE)
		incoming_call(ua, f, t, replaced);
	else if (f->message->method == PEAL_METHOD_OPTIONS)
		transaction_answer(t, &ok);
	else if (ua_serves_events(ua->rt, f->message) && f->message->method != PEAL_METHOD_NOTIFY)
		subscription_asked(ua->subscriptions, NULL);
	else if (f->message->method != PEAL_METHOD_UPDATE && is_theirs(ua->rt, f->message->token))
		ua_tell_request(ua, t, 0);
	else
		refuse(t, 481); /* BYE, UPDATE without a dialog: RFC 3261 15.1.2 */
}

static uint8_t event_of(const struct peal_message *m)
{
	return m->method == PEAL_METHOD_BYE     ? DIALOG_BYE
	       : m->method == PEAL_METHOD_PRACK ? DIALOG_PRACK
						: DIALOG_REQUEST;
}

static void in_dialog(struct ua *ua, const struct facts *f, struct transaction *t)
{
	struct dialog *d = dialog_of(ua->dialogs, f);

	if (!d && f->message->method == PEAL_METHOD_NOTIFY &&
	    ua_serves_events(ua->rt, f->message)) {
		subscription_notified(ua->subscriptions);
		return;
	}
	if (!d) {
		refuse(t, 481);
		return;
	}
	t->flight.call = d->call;
	dialog_event(d, WHICH_DIALOG, event_of(f->message));
}

/* RFC 3261 9.2: the answer to a CANCEL has the To tag of what it cancels. */
static void cancel(struct ua *ua, const struct facts *f, struct transaction *t)
{
	struct transaction *target = transaction_of_cancel(ua->transactions, f);
	struct call *call;
	struct dialog *d;

	if (!target) {
		refuse(t, 481);
		return;
	}
	memcpy(t->echo.tag, target->echo.tag, RANDOM_DIGITS);
	refuse(t, 200);
	call = call_find(ua, target->owner);
	d = dialog_find(ua->dialogs, target->owner);
	if (call)
		call_event(call, CALL_CANCEL);
	else if (d && d->offer == target->slot.id)
		dialog_event(d, WHICH_REINVITE, DIALOG_CANCEL);
}

static void acknowledged(struct ua *ua, const struct facts *f)
{
	struct dialog *d = dialog_of(ua->dialogs, f);
	struct ack *ack = d ? ack_of(d, true, f->cseq.number) : NULL;

	if (ack)
		runtime_signal(ua->rt, (struct signal){ ack->slot.id, SIGNAL_EVENT, 0, ACK_ACK });
	else if (!d)
		ua->rt->counts.unmatched++;
}

/* What the engine answers by itself; all else the user has to see. */
static bool is_ours(enum peal_method method)
{
	return method == PEAL_METHOD_CANCEL || method == PEAL_METHOD_BYE ||
	       method == PEAL_METHOD_OPTIONS;
}

/* Whether there is room: what starts something leaves a reserve to what is up. */
static bool has_room(const struct ua *ua, const struct facts *f)
{
	bool fresh = f->to.tag.len == 0 && f->message->method != PEAL_METHOD_CANCEL;

	return transaction_room(ua->transactions, fresh) &&
	       (is_ours(f->message->method) || runtime_keep_input(ua->rt));
}

void ua_request(struct ua *ua, const struct facts *f, const struct peal_flow *flow)
{
	char tags[UNSUPPORTED_LENGTH];
	struct response refusal;
	struct transaction *t;
	peal_id replaced;
	bool merged;

	if (f->message->method == PEAL_METHOD_ACK) {
		acknowledged(ua, f);
		return;
	}
	merged = !f->to.tag.len && f->message->method != PEAL_METHOD_CANCEL &&
		 transaction_is_merged(ua->transactions, f);
	t = has_room(ua, f) ? transaction_accept(ua->transactions, f, flow) : NULL;
	if (!t) {
		ua->rt->counts.refused++;
		ua_refuse(ua, f, flow, 503, 10);
		return;
	}
	ua->dialogs->server = t;
	if (f->message->method == PEAL_METHOD_CANCEL) {
		cancel(ua, f, t);
		return;
	}
	refusal = check(ua->rt, f, tags, merged);
	if (refusal.status)
		transaction_answer(t, &refusal);
	else if (!replaces_ask(ua, t, &replaced))
		return;
	else if (f->to.tag.len)
		in_dialog(ua, f, t);
	else
		outside_dialog(ua, f, t, replaced);
}
