/* SPDX-License-Identifier: MIT */
/* What an INVITE of ours brings along: the ACK to its refusal, and its CANCEL.
 * Both repeat it.                                RFC 3261 17.1.1.3, 9.1, 22.1 */
#include <peal/compose.h>

#include "message/writer.h"
#include "transaction/transaction.h"

void transaction_sent(const struct transaction *t, struct peal_message *invite)
{
	peal_message_read(invite, t->sent->bytes, t->sent->len, t->layer->headers,
			  t->layer->rt->config.headers, NULL);
}

static struct buffer *end(struct runtime *rt, struct peal_writer *w)
{
	peal_write_body(w, (struct peal_text){ 0 }, (struct peal_text){ 0 });
	if (peal_writer_end(w) < 0)
		return NULL;
	return buffer_copy(&rt->store, (struct peal_text){ rt->scratch, w->used });
}

static void write_rows(struct peal_writer *w, const struct peal_message *m, enum peal_header_id id)
{
	for (const struct peal_header *row = peal_message_find(m, id); row;
	     row = peal_message_next(m, row))
		peal_write_copy(w, row);
}

bool invite_describes(const struct transaction *t)
{
	struct peal_message invite;

	transaction_sent(t, &invite);
	return message_describes(&invite);
}

struct peal_text invite_target(const struct transaction *t)
{
	struct peal_message invite;

	transaction_sent(t, &invite);
	return invite.target;
}

peal_time expires_of(const struct peal_message *m)
{
	uint32_t seconds;
	struct peal_text value = peal_message_value(m, PEAL_HDR_EXPIRES);

	if (peal_number_read(value, UINT32_MAX, &seconds, NULL) != PEAL_OK)
		return PEAL_NEVER;
	return (peal_time)seconds * 1000;
}

peal_time invite_expires(const struct transaction *t)
{
	struct peal_message invite;

	transaction_sent(t, &invite);
	return expires_of(&invite);
}

void write_credentials(struct peal_writer *w, const struct transaction *t)
{
	struct peal_message invite;

	transaction_sent(t, &invite);
	write_rows(w, &invite, PEAL_HDR_AUTHORIZATION);
	write_rows(w, &invite, PEAL_HDR_PROXY_AUTHORIZATION);
}

struct buffer *invite_ack(const struct transaction *t)
{
	struct runtime *rt = t->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct peal_message invite;

	transaction_sent(t, &invite);
	peal_write_ack_head(&w, &invite, rt->input);
	return end(rt, &w);
}

struct transaction *invite_cancel(const struct transaction *t, peal_id owner,
				  const struct buffer *rows)
{
	struct runtime *rt = t->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct sending cancel = { .method = PEAL_TEXT("CANCEL"),
				  .cseq = t->cseq,
				  .flow = t->flow,
				  .host = t->host,
				  .owner = owner };
	struct peal_message invite;
	struct facts facts;

	transaction_sent(t, &invite);
	facts_read(&facts, &invite);
	peal_write_cancel_head(&w, &invite);
	if (has_timers(rt)) /* RFC 4028 7.1: in each request but ACK */
		write_supported(&w, rt);
	if (rows)
		writer_put(&w, buffer_text(rows));
	cancel.branch = facts.via.branch;
	cancel.call_id = facts.call_id;
	cancel.from_tag = facts.from.tag;
	cancel.request = end(rt, &w);
	return cancel.request ? transaction_send(t->layer, &cancel) : NULL;
}
