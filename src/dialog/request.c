/* SPDX-License-Identifier: MIT */
/* Requests of ours within a dialog, RFC 3261 12.2.1: how they are written and sent,
 * and what their responses mean to the session. */
#include "dialog/dialog.h"

#include "base/text.h"
#include "message/compose.h"
#include "message/writer.h"

bool method_refreshes(enum peal_method method)
{
	return method == PEAL_METHOD_INVITE || method == PEAL_METHOD_UPDATE ||
	       method == PEAL_METHOD_SUBSCRIBE || method == PEAL_METHOD_NOTIFY ||
	       method == PEAL_METHOD_REFER;
}

static void write_copied_row(struct peal_writer *w, enum peal_header_id id, struct peal_text value)
{
	peal_write_begin(w, id);
	peal_write_copied(w, value);
	peal_write_end(w);
}

/* RFC 3261 12.2.1.1, 13.2.1, RFC 3311 5.1: who offers a target tells what it can. */
static void write_us(struct peal_writer *w, const struct dialog *d, const struct within *r)
{
	enum peal_method method = peal_method_lookup(r->method);
	const struct runtime *rt = d->layer->rt;

	if (method == PEAL_METHOD_ACK || method_refreshes(method))
		write_contact(w, rt, &d->flow, d->local);
	if (method_refreshes(method))
		write_abilities(w, rt);
	else if (has_timers(rt) && method != PEAL_METHOD_ACK)
		write_supported(w, rt); /* RFC 4028 7.1 */
	if (method == PEAL_METHOD_INVITE || method == PEAL_METHOD_UPDATE) {
		peal_write_header(w, PEAL_HDR_ACCEPT, PEAL_TEXT("application/sdp"));
		timer_write(w, d, r->session_expires);
	}
	if (rt->config.user_agent.len)
		peal_write_header(w, PEAL_HDR_USER_AGENT, rt->config.user_agent);
}

/* What the user gave, or gave before: behind the first empty line. */
static struct peal_text body_of(const struct within *r)
{
	size_t at = 0;

	if (!r->tail.len)
		return r->body.bytes;
	while (at + 4 <= r->tail.len && memcmp(r->tail.at + at, "\r\n\r\n", 4) != 0)
		at++;
	return text_behind(r->tail, at + 4 < r->tail.len ? at + 4 : r->tail.len);
}

/* An ACK repeats what its INVITE had, see within_write().         RFC 3261 22.1 */
static void write_known_credentials(struct peal_writer *w, const struct dialog *d,
				    const struct within *r, struct peal_text uri)
{
	struct auth_request request = { .method = r->method,
					.uri = uri,
					.body = body_of(r),
					.flow = &d->flow,
					.host = d->host };

	if (peal_method_lookup(r->method) != PEAL_METHOD_ACK &&
	    !extra_has_credentials(r->extra, r->extra_count))
		auth_write(d->layer->auth, w, &request);
}

static void write_rack(struct peal_writer *w, const struct within *r)
{
	peal_write_begin(w, PEAL_HDR_RACK);
	peal_write_decimal(w, r->rseq);
	peal_write_part(w, PEAL_TEXT(" "));
	peal_write_decimal(w, r->rseq_cseq);
	peal_write_part(w, PEAL_TEXT(" INVITE"));
	peal_write_end(w);
}

static void write_head(struct peal_writer *w, const struct dialog *d, const struct within *r)
{
	struct compose_route route;

	compose_route_read(d->target, d->routes, &route);
	peal_write_request(w, r->method, route.uri);
	write_via(w, &d->flow, (struct peal_text){ r->branch, BRANCH_LENGTH });
	compose_route_write(w, &route);
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, 70);
	write_copied_row(w, PEAL_HDR_FROM, d->local);
	write_copied_row(w, PEAL_HDR_TO, d->remote);
	write_copied_row(w, PEAL_HDR_CALL_ID, d->call_id);
	compose_cseq(w, r->cseq, r->method);
	if (r->rseq)
		write_rack(w, r);
	write_known_credentials(w, d, r, route.uri);
	write_us(w, d, r);
}

int within_write(struct dialog *d, struct within *r)
{
	struct runtime *rt = d->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	int len;

	write_branch(rt, r->branch);
	write_head(&w, d, r);
	if (r->invite)
		write_credentials(&w, r->invite);
	if (r->rows.len)
		writer_put(&w, r->rows);
	r->tail_at = w.used;
	if (r->tail.len) {
		writer_put(&w, r->tail);
	} else {
		write_extra(&w, r->extra, r->extra_count);
		peal_write_body(&w, r->body.type, r->body.bytes);
	}
	len = peal_writer_end(&w);
	if (len < 0)
		return len;
	r->bytes = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)len });
	return r->bytes ? PEAL_OK : PEAL_E_FULL;
}

int within_prepare(struct dialog *d, struct within *r)
{
	if (d->local_cseq == UINT32_MAX || !transaction_room(d->layer->transactions, false))
		return PEAL_E_FULL;
	r->cseq = d->local_cseq + 1;
	return within_write(d, r);
}

struct transaction *within_send(struct dialog *d, const struct within *r)
{
	struct sending sending = { .request = r->bytes,
				   .method = r->method,
				   .branch = { r->branch, BRANCH_LENGTH },
				   .call_id = d->call_id,
				   .cseq = r->cseq,
				   .flow = d->flow,
				   .host = d->host,
				   .owner = d->slot.id };
	struct peal_address_value local = { 0 };
	struct transaction *t;

	peal_address_read(d->local, &local, NULL);
	sending.from_tag = local.tag;
	t = transaction_send(d->layer->transactions, &sending);
	d->local_cseq = r->cseq;
	t->flight.call = d->call;
	return t;
}

/* ---- what a response means ---- */

/* The events of the scope's table that status codes are. */
static const struct {
	uint16_t status;
	uint8_t event;
} scopes[] = {
	{ 404, DIALOG_404 }, { 405, DIALOG_405 }, { 408, DIALOG_408 }, { 410, DIALOG_410 },
	{ 416, DIALOG_416 }, { 480, DIALOG_480 }, { 481, DIALOG_481 }, { 482, DIALOG_482 },
	{ 483, DIALOG_483 }, { 484, DIALOG_484 }, { 485, DIALOG_485 }, { 501, DIALOG_501 },
	{ 502, DIALOG_502 }, { 604, DIALOG_604 },
};

void dialog_decide(struct dialog *d, uint8_t machine, uint8_t event)
{
	struct runtime *rt = d->layer->rt;
	struct fsm table;

	fsm_start(rt, &table, machine, WHICH_DECISION, d, &d->flight);
	fsm_event(rt, &table, event);
	fsm_stop(rt, &table);
}

void dialog_failed(struct dialog *d, enum peal_method method, uint16_t status)
{
	d->asked = (uint8_t)method;
	d->asked_status = status;
	for (size_t i = 0; i < sizeof scopes / sizeof *scopes; i++)
		if (scopes[i].status == status)
			dialog_decide(d, FSM_MACHINE_SCOPE, scopes[i].event);
}

bool dialog_foreign(const struct dialog *d)
{
	return d->asked == PEAL_METHOD_SUBSCRIBE || d->asked == PEAL_METHOD_NOTIFY ||
	       d->asked == PEAL_METHOD_REFER;
}

bool dialog_integral(const struct dialog *d)
{
	return d->asked == PEAL_METHOD_INVITE;
}

void dialog_lose_session(struct dialog *d)
{
	d->lost_status = d->asked_status;
	dialog_signal(d, WHICH_USAGE, DIALOG_LOST);
}

void dialog_lose_subscriptions(struct dialog *d)
{
	runtime_signal(d->layer->rt,
		       (struct signal){ d->slot.id, SIGNAL_TOLD, DIALOG_TOLD_LOST, 0 });
}

void dialog_send_request(struct dialog *d)
{
	struct within *r = d->layer->request;

	r->sent = within_send(d, r);
}
