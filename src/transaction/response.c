/* SPDX-License-Identifier: MIT */
/* Responses: what they repeat of the request, where they go, how they are
 * written.                          RFC 3261 8.2.6, 18.2.1, 18.2.2, RFC 3581 4 */
#include "transaction/transaction.h"

#include <string.h>

#include "base/text.h"
#include "message/compose.h"
#include "message/writer.h"

static void write_vias(struct peal_writer *w, const struct facts *facts,
		       const struct peal_flow *flow)
{
	const struct peal_header *row = facts->via_row;
	char digits[40];
	struct peal_writer source = peal_writer_into(digits, sizeof digits);

	write_address(&source, &flow->remote, false);
	compose_via(w, &facts->via, (struct peal_text){ digits, source.used }, flow->remote.port);
	compose_vias(w, facts->via_rest);
	while ((row = peal_message_next(facts->message, row)))
		peal_write_copy(w, row);
}

static void write_first(struct peal_writer *w, const struct peal_message *m, enum peal_header_id id)
{
	peal_write_copy(w, peal_message_find(m, id));
}

static void write_copies(struct peal_writer *w, const struct peal_message *m,
			 enum peal_header_id id)
{
	for (const struct peal_header *row = peal_message_find(m, id); row;
	     row = peal_message_next(m, row))
		peal_write_copy(w, row);
}

/* RFC 3261 18.2.2: maddr is obeyed when it is multicast; any other would let a
 * stranger point our answers at a third party.  It is reached from where the request
 * came in, so by the same version of IP. */
static void use_maddr(const struct peal_via *via, struct peal_address *remote)
{
	struct peal_address maddr = *remote;
	size_t len = peal_host_address(via->maddr, maddr.bytes);

	maddr.family = len == 16 ? 6 : 4;
	maddr.port = via->port ? via->port : 5060;
	if (len && maddr.family == remote->family && address_is_multicast(&maddr))
		*remote = maddr;
}

static struct peal_flow response_flow(const struct peal_via *via, const struct peal_flow *flow)
{
	struct peal_flow back = *flow;

	if (flow->transport != PEAL_UDP)
		return back;
	if (!via->has_rport)
		back.remote.port = via->port ? via->port : 5060;
	if (via->maddr.len)
		use_maddr(via, &back.remote);
	return back;
}

int echo_read(struct runtime *rt, const struct facts *facts, const struct peal_flow *flow,
	      struct echo *echo)
{
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	int len;

	write_vias(&w, facts, flow);
	write_first(&w, facts->message, PEAL_HDR_FROM);
	write_first(&w, facts->message, PEAL_HDR_CALL_ID);
	write_first(&w, facts->message, PEAL_HDR_CSEQ);
	echo->to = (uint32_t)w.used;
	write_first(&w, facts->message, PEAL_HDR_TO);
	echo->head = (uint32_t)w.used - 2;
	write_copies(&w, facts->message, PEAL_HDR_RECORD_ROUTE);
	echo->routes = (uint32_t)w.used;
	peal_write_copied(&w, peal_message_value(facts->message, PEAL_HDR_TIMESTAMP));
	len = peal_writer_end(&w);
	if (len < 0)
		return len;
	echo->rows = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)len });
	if (!echo->rows)
		return PEAL_E_FULL;
	echo->came = rt->now;
	echo->flow = response_flow(&facts->via, flow);
	echo->to_has_tag = facts->to.tag.len != 0;
	return PEAL_OK;
}

struct peal_text echo_tag(const struct echo *echo)
{
	return (struct peal_text){ echo->tag, RANDOM_DIGITS };
}

/* Via ... To, with our tag but in a 100: RFC 3261 8.2.6.2. */
static void write_echo(struct peal_writer *w, const struct echo *echo, const struct response *r)
{
	struct peal_text rows = buffer_text(echo->rows);

	writer_put(w, (struct peal_text){ rows.at, echo->head });
	if (!echo->to_has_tag && r->status != 100) {
		writer_put(w, PEAL_TEXT(";tag="));
		writer_put(w, echo_tag(echo));
	}
	writer_put(w, PEAL_TEXT("\r\n"));
	if (r->in_dialog)
		writer_put(w, (struct peal_text){ rows.at + echo->head + 2,
						  echo->routes - echo->head - 2 });
}

/* How long the request has waited, in seconds with three decimals. */
static void write_delay(struct peal_writer *w, peal_time delay)
{
	peal_write_part(w, PEAL_TEXT(" "));
	peal_write_decimal(w, (uint32_t)(delay / 1000));
	peal_write_part(w, PEAL_TEXT("."));
	for (uint32_t unit = 100; unit > 0; unit /= 10)
		peal_write_decimal(w, (uint32_t)(delay / unit % 10));
}

/* Of a 100, RFC 3261 8.2.6.1; a delay that stands there already is kept. */
static void write_timestamp(struct peal_writer *w, const struct runtime *rt,
			    const struct echo *echo)
{
	struct peal_text value = text_behind(buffer_text(echo->rows), echo->routes);

	if (!value.len)
		return;
	peal_write_begin(w, PEAL_HDR_TIMESTAMP);
	peal_write_part(w, value);
	if (rt->now > echo->came && !memchr(value.at, ' ', value.len))
		write_delay(w, rt->now - echo->came);
	peal_write_end(w);
}

/* Who we are to the sender: the value of his To. */
static struct peal_text party_of(const struct echo *echo)
{
	size_t name = sizeof "To: " - 1;

	return (struct peal_text){ echo->rows->bytes + echo->to + name,
				   echo->head - echo->to - name };
}

static void write_accept(struct peal_writer *w)
{
	peal_write_header(w, PEAL_HDR_ACCEPT, PEAL_TEXT("application/sdp"));
	peal_write_header(w, PEAL_HDR_ACCEPT_ENCODING, PEAL_TEXT("identity"));
	peal_write_header(w, PEAL_HDR_ACCEPT_LANGUAGE, PEAL_TEXT("*"));
}

/* RFC 4028 9: relative to the request. */
static void write_terms(struct peal_writer *w, const struct terms *terms)
{
	bool ours = terms->refresher == PEAL_REFRESH_OURS;

	write_interval(w, terms->interval,
		       ours ? PEAL_TEXT(";refresher=uas") : PEAL_TEXT(";refresher=uac"), 0);
	if (terms->required)
		peal_write_header(w, PEAL_HDR_REQUIRE, PEAL_TEXT("timer"));
}

static void write_all(struct peal_writer *w, const struct runtime *rt, const struct echo *echo,
		      const struct response *r)
{
	peal_write_response(w, r->status, r->reason);
	write_echo(w, echo, r);
	if (r->status == 100)
		write_timestamp(w, rt, echo);
	if (r->in_dialog)
		write_contact(w, rt, &echo->flow, party_of(echo));
	if (r->abilities)
		write_abilities(w, rt);
	if (r->accept)
		write_accept(w);
	if (r->events)
		write_events(w, rt);
	if (r->has_expires)
		peal_write_number(w, PEAL_HDR_EXPIRES, r->expires);
	if (r->min_expires)
		peal_write_number(w, PEAL_HDR_MIN_EXPIRES, r->min_expires);
	if (r->rseq) {
		peal_write_header(w, PEAL_HDR_REQUIRE, PEAL_TEXT("100rel"));
		peal_write_number(w, PEAL_HDR_RSEQ, r->rseq);
	}
	if (r->terms.interval)
		write_terms(w, &r->terms);
	if (r->min_se)
		peal_write_number(w, PEAL_HDR_MIN_SE, r->min_se);
	if (r->unsupported.len)
		peal_write_header(w, PEAL_HDR_UNSUPPORTED, r->unsupported);
	if (r->retry_after)
		peal_write_number(w, PEAL_HDR_RETRY_AFTER, r->retry_after);
	if (rt->config.user_agent.len && r->status != 100)
		peal_write_header(w, PEAL_HDR_SERVER, rt->config.user_agent);
	write_extra(w, r->extra, r->extra_count);
	peal_write_body(w, r->body.type, r->body.bytes);
}

struct buffer *response_write(struct runtime *rt, const struct echo *echo,
			      const struct response *response, int *result)
{
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct buffer *bytes = NULL;
	int len;

	write_all(&w, rt, echo, response);
	len = peal_writer_end(&w);
	if (len >= 0)
		bytes = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)len });
	if (result)
		*result = len < 0 ? len : bytes ? PEAL_OK : PEAL_E_FULL;
	return bytes;
}
