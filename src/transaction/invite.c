/* SPDX-License-Identifier: MIT */
/* What an INVITE of ours brings along: the ACK to its refusal, and its CANCEL.
 * Both repeat it.                                RFC 3261 17.1.1.3, 9.1, 22.1 */
#include "transaction/transaction.h"

static void read_sent(const struct transaction *t, struct peal_message *invite)
{
	peal_message_read(invite, t->sent->bytes, t->sent->len, t->layer->headers,
			  t->layer->rt->config.headers, NULL);
}

static void write_all_of(struct peal_writer *w, const struct peal_message *m,
			 enum peal_header_id id)
{
	for (const struct peal_header *row = peal_message_find(m, id); row;
	     row = peal_message_next(m, row))
		peal_write_copy(w, row);
}

static void write_cseq(struct peal_writer *w, uint32_t number, struct peal_text method)
{
	peal_write_begin(w, PEAL_HDR_CSEQ);
	peal_write_decimal(w, number);
	peal_write_part(w, PEAL_TEXT(" "));
	peal_write_part(w, method);
	peal_write_end(w);
}

/* The rows that both have; `to` is the one of another message, or the INVITE's. */
static void write_like(struct peal_writer *w, const struct transaction *t,
		       const struct peal_message *invite, struct peal_text method,
		       const struct peal_header *to)
{
	peal_write_request(w, method, invite->target);
	peal_write_copy(w, peal_message_find(invite, PEAL_HDR_VIA));
	write_all_of(w, invite, PEAL_HDR_ROUTE);
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, 70);
	peal_write_copy(w, peal_message_find(invite, PEAL_HDR_FROM));
	peal_write_copy(w, to);
	peal_write_copy(w, peal_message_find(invite, PEAL_HDR_CALL_ID));
	write_cseq(w, t->cseq, method);
}

static struct buffer *end(struct runtime *rt, struct peal_writer *w)
{
	peal_write_body(w, (struct peal_text){ 0 }, (struct peal_text){ 0 });
	if (peal_writer_end(w) < 0)
		return NULL;
	return buffer_copy(&rt->store, (struct peal_text){ rt->scratch, w->used });
}

struct buffer *invite_ack(const struct transaction *t)
{
	struct runtime *rt = t->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct peal_message invite;

	read_sent(t, &invite);
	write_like(&w, t, &invite, PEAL_TEXT("ACK"), peal_message_find(rt->input, PEAL_HDR_TO));
	write_all_of(&w, &invite, PEAL_HDR_AUTHORIZATION);
	write_all_of(&w, &invite, PEAL_HDR_PROXY_AUTHORIZATION);
	return end(rt, &w);
}

struct transaction *invite_cancel(const struct transaction *t, peal_id owner)
{
	struct runtime *rt = t->layer->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct peal_message invite;
	struct peal_values values;
	struct peal_via via;
	struct buffer *cancel;

	read_sent(t, &invite);
	write_like(&w, t, &invite, PEAL_TEXT("CANCEL"), peal_message_find(&invite, PEAL_HDR_TO));
	cancel = end(rt, &w);
	if (!cancel)
		return NULL;
	values = peal_values_of(&invite, PEAL_HDR_VIA);
	peal_via_next(&values, &via, NULL);
	return transaction_send(t->layer, cancel, via.branch, PEAL_METHOD_CANCEL, t->cseq, &t->flow,
				t->host, owner);
}
