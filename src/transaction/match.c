/* SPDX-License-Identifier: MIT */
/* Which transaction a message belongs to: RFC 3261 17.1.3, 17.2.3, 9.2. */
#include "transaction/match.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool has_cookie(struct peal_text branch)
{
	return branch.len > 7 &&
	       peal_text_same((struct peal_text){ branch.at, 7 }, PEAL_TEXT("z9hG4bK"));
}

uint64_t match_token(const struct runtime *rt, struct peal_text method)
{
	enum peal_method known = peal_method_lookup(method);

	return known != PEAL_METHOD_OTHER ? (uint64_t)known
					  : random_hash(&rt->random, &method, 1).a;
}

uint64_t match_to_tag(const struct runtime *rt, const struct facts *f)
{
	return has_cookie(f->via.branch) ? 0 : random_hash(&rt->random, &f->to.tag, 1).a;
}

static struct table_key client_key(const struct runtime *rt, struct peal_text branch,
				   struct peal_text method, struct peal_text call_id,
				   struct peal_text from_tag)
{
	struct peal_text texts[] = { PEAL_TEXT("client"), branch, method, call_id, from_tag };

	return random_hash(&rt->random, texts, COUNT(texts));
}

struct table_key match_sending_key(const struct runtime *rt, const struct sending *s)
{
	return client_key(rt, s->branch, s->method, s->call_id, s->from_tag);
}

struct table_key match_response_key(const struct runtime *rt, const struct facts *f)
{
	return client_key(rt, f->via.branch, f->cseq.token, f->call_id, f->from.tag);
}

/* A host compares without case; hosts are short, longer ones as they are. */
static struct peal_text lower(struct peal_text host, char out[256])
{
	if (host.len > 256)
		return host;
	for (size_t i = 0; i < host.len; i++)
		out[i] = (char)(host.at[i] >= 'A' && host.at[i] <= 'Z' ? host.at[i] + 32
								       : host.at[i]);
	return (struct peal_text){ out, host.len };
}

static uint16_t default_port(struct peal_text transport)
{
	return peal_text_same(transport, PEAL_TEXT("TLS")) ? 5061 : 5060;
}

static struct table_key key_by_branch(const struct runtime *rt, const struct facts *f)
{
	char host[256];
	uint16_t port = f->via.port ? f->via.port : default_port(f->via.transport);
	struct peal_text texts[] = { PEAL_TEXT("server"),
				     f->via.branch,
				     lower(f->via.host, host),
				     { (const char *)&port, sizeof port } };

	return random_hash(&rt->random, texts, COUNT(texts));
}

/* RFC 2543: all but the To tag, see has_its_to_tag(). */
static struct table_key key_by_headers(const struct runtime *rt, const struct facts *f)
{
	uint32_t number = f->cseq.number;
	struct peal_text texts[] = { PEAL_TEXT("2543"),
				     f->message->target,
				     f->from.tag,
				     f->call_id,
				     { (const char *)&number, sizeof number },
				     f->via.text };

	return random_hash(&rt->random, texts, COUNT(texts));
}

struct table_key match_server_key(const struct runtime *rt, const struct facts *f)
{
	return has_cookie(f->via.branch) ? key_by_branch(rt, f) : key_by_headers(rt, f);
}

struct table_key match_merged_key(const struct runtime *rt, const struct facts *f)
{
	uint32_t number = f->cseq.number;
	struct peal_text texts[] = { PEAL_TEXT("merged"),
				     f->from.tag,
				     f->call_id,
				     { (const char *)&number, sizeof number },
				     f->cseq.token };

	return random_hash(&rt->random, texts, COUNT(texts));
}

/* RFC 3261 18.1.2: the sent-by of a response must be one we wrote. */
static bool is_sent_by(const struct transaction *t, const struct peal_via *via)
{
	uint8_t bytes[16];
	const struct peal_address *local = &t->flow.local;
	size_t len = peal_host_address(via->host, bytes);

	return len == (local->family == 6 ? 16u : 4u) && memcmp(bytes, local->bytes, len) == 0 &&
	       (via->port ? via->port : 5060) == local->port;
}

/* RFC 3261 17.1.3; and what does not repeat the request's Call-ID, From tag and CSeq
 * (8.2.6.2) is no answer to it: taken for one, it would make, or end, a dialog that
 * is not ours. */
struct transaction *transaction_of_response(const struct transactions *layer, const struct facts *f)
{
	struct table_key key = match_response_key(layer->rt, f);
	struct table_link *link = f->one_via ? table_find(&layer->clients, key) : NULL;
	struct transaction *t = link ? link->object : NULL;

	return t && t->cseq == f->cseq.number && is_sent_by(t, &f->via) ? t : NULL;
}

/* The To tag of a request is that of the first; of an ACK, that of our response. */
static bool has_its_to_tag(const struct transaction *t, const struct facts *f)
{
	if (has_cookie(f->via.branch))
		return true;
	if (f->message->method == PEAL_METHOD_ACK && !t->echo.to_has_tag)
		return peal_text_equal(f->to.tag, echo_tag(&t->echo));
	return t->to_tag == match_to_tag(t->layer->rt, f);
}

static struct transaction *find_server(const struct transactions *layer, const struct facts *f,
				       uint64_t token)
{
	struct table_link *link = table_find(&layer->servers, match_server_key(layer->rt, f));

	for (; link; link = table_again(link)) {
		struct transaction *t = link->object;

		if (t->token == token && has_its_to_tag(t, f))
			return t;
	}
	return NULL;
}

struct transaction *transaction_of_request(const struct transactions *layer, const struct facts *f)
{
	struct peal_text method = f->message->token;

	if (f->message->method == PEAL_METHOD_ACK)
		method = PEAL_TEXT("INVITE");
	return find_server(layer, f, match_token(layer->rt, method));
}

struct transaction *transaction_of_cancel(const struct transactions *layer, const struct facts *f)
{
	struct table_link *link = table_find(&layer->servers, match_server_key(layer->rt, f));

	for (; link; link = table_again(link)) {
		struct transaction *t = link->object;

		if (t->method != PEAL_METHOD_CANCEL && has_its_to_tag(t, f))
			return t;
	}
	return NULL;
}

bool transaction_is_merged(const struct transactions *layer, const struct facts *f)
{
	return table_find(&layer->merged, match_merged_key(layer->rt, f)) != NULL;
}
