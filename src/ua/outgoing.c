/* SPDX-License-Identifier: MIT */
/* A request outside a dialog: RFC 3261 8.1.1, 8.1.2. */
#include <string.h>

#include "message/compose.h"
#include "message/writer.h"
#include "ua/avoid.h"
#include "ua/upkeep.h"

struct path {
	struct compose_route route;
	struct peal_text hop; /* the URI of the next hop */
};

static int next_route(struct peal_values *values, struct peal_address_value *route,
		      struct peal_uri *uri)
{
	int got = peal_address_next(values, route, NULL);

	if (got <= 0)
		return got;
	if (!route->bracketed || peal_uri_read(route->uri, uri, NULL) != PEAL_OK ||
	    uri->headers.len)
		return PEAL_E_SYNTAX;
	return got;
}

static int read_route(const struct peal_request *r, struct path *path)
{
	struct peal_values values = peal_values_in(r->route);
	struct peal_address_value first, other;
	struct peal_uri uri;
	int got;

	if (next_route(&values, &first, &uri) != 1)
		return PEAL_E_SYNTAX;
	path->hop = first.uri;
	while ((got = next_route(&values, &other, &uri)) > 0)
		;
	return got < 0 ? got : compose_route_read(r->target, r->route, &path->route);
}

static int read_path(const struct peal_request *r, struct path *path)
{
	struct peal_uri uri;

	*path = (struct path){ .route.uri = r->target, .hop = r->target };
	if (peal_uri_read(r->target, &uri, NULL) != PEAL_OK || uri.headers.len)
		return PEAL_E_SYNTAX; /* no headers in a Request-URI: RFC 3261 19.1.1 */
	return r->route.len ? read_route(r, path) : PEAL_OK;
}

/* A name-addr as given, or a URI in brackets: its parameters are its own. */
static void write_party(struct peal_writer *w, struct peal_text party)
{
	bool bracketed = memchr(party.at, '<', party.len) != NULL;

	if (!bracketed)
		writer_put(w, PEAL_TEXT("<"));
	peal_write_part(w, party);
	if (!bracketed)
		writer_put(w, PEAL_TEXT(">"));
}

static void write_from(struct peal_writer *w, const struct runtime *rt,
		       const struct peal_request *r, const struct outgoing *o)
{
	peal_write_begin(w, PEAL_HDR_FROM);
	if (r->from.len)
		write_party(w, r->from);
	else
		write_local_uri(w, rt, &o->flow);
	writer_put(w, PEAL_TEXT(";tag="));
	peal_write_part(w, (struct peal_text){ o->tag, RANDOM_DIGITS });
	peal_write_end(w);
}

static void write_identity(struct peal_writer *w, const struct runtime *rt,
			   const struct peal_request *r, const struct outgoing *o,
			   struct peal_text method)
{
	write_from(w, rt, r, o);
	peal_write_begin(w, PEAL_HDR_TO);
	write_party(w, r->to.len ? r->to : r->target);
	peal_write_end(w);
	peal_write_header(w, PEAL_HDR_CALL_ID, (struct peal_text){ o->call_id, sizeof o->call_id });
	compose_cseq(w, o->cseq, method);
}

/* Their Accept is about what NOTIFY brings: RFC 6665 3.1.3, RFC 3515 2.2. */
static bool is_of_events(enum peal_method method)
{
	return method == PEAL_METHOD_SUBSCRIBE || method == PEAL_METHOD_REFER;
}

/* RFC 3428 4: no Contact in MESSAGE; nor in PUBLISH, RFC 3903 table 1.  In REGISTER they
 * are the user's: bindings. */
static bool has_contact(enum peal_method method)
{
	return method != PEAL_METHOD_MESSAGE && method != PEAL_METHOD_PUBLISH &&
	       method != PEAL_METHOD_REGISTER;
}

/* RFC 3327 5.1, RFC 5627 4.2: a registrar may say more where it is told so. */
static void write_us(struct peal_writer *w, const struct runtime *rt, const struct outgoing *o,
		     enum peal_method method, struct peal_text from)
{
	if (o->contacts.len) {
		peal_write_header(w, PEAL_HDR_CONTACT, o->contacts);
	} else if (o->kept) {
		peal_write_begin(w, PEAL_HDR_CONTACT);
		write_binding(w, rt, &o->flow, o->own);
		peal_write_end(w);
	} else if (has_contact(method)) {
		write_contact(w, rt, &o->flow, from);
	}
	write_abilities(w, rt);
	if (o->kept)
		peal_write_header(w, PEAL_HDR_SUPPORTED, PEAL_TEXT("path, gruu"));
	else if (!is_of_events(method))
		peal_write_header(w, PEAL_HDR_ACCEPT, PEAL_TEXT("application/sdp"));
}

/* RFC 4028 7.1: the refresher only if it is to be us. */
static void write_timer(struct peal_writer *w, const struct runtime *rt, uint32_t wanted)
{
	const struct peal_config *c = &rt->config;
	uint32_t seconds = wanted ? wanted : c->session_expires;
	bool ours = c->refresher == PEAL_REFRESH_OURS;

	if (has_timers(rt) && seconds)
		write_interval(w, seconds, ours ? PEAL_TEXT(";refresher=uac") : PEAL_TEXT(""),
			       c->min_se > TIMER_LEAST ? c->min_se : 0);
}

static void write_all(struct peal_writer *w, struct ua *ua, const struct peal_request *r,
		      const struct path *path, struct outgoing *o, struct peal_text method)
{
	const struct runtime *rt = ua->rt;
	struct auth_request request = { .method = method,
					.uri = path->route.uri,
					.body = r->body.bytes,
					.flow = &o->flow,
					.host = o->host };

	peal_write_request(w, method, path->route.uri);
	write_via(w, &o->flow, (struct peal_text){ o->branch, BRANCH_LENGTH });
	compose_route_write(w, &path->route);
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, 70);
	write_identity(w, rt, r, o, method);
	if (!extra_has_credentials(r->extra, r->extra_count))
		auth_write(ua->auth, w, &request);
	if (!o->bare)
		write_us(w, rt, o, peal_method_lookup(method), r->from);
	else if (has_timers(rt))
		write_supported(w, rt); /* RFC 4028 7.1 */
	if (peal_method_lookup(method) == PEAL_METHOD_INVITE)
		write_timer(w, rt, r->session_expires);
	if (rt->config.user_agent.len)
		peal_write_header(w, PEAL_HDR_USER_AGENT, rt->config.user_agent);
	if (o->rows.len)
		writer_put(w, o->rows);
	write_extra(w, r->extra, r->extra_count);
	if (o->kept)
		peal_write_number(w, PEAL_HDR_EXPIRES, o->expires);
	peal_write_body(w, r->body.type, r->body.bytes);
}

/* A party must be the address of a URI, without a tag: the engine makes the tags. */
static int check_party(struct peal_text party)
{
	struct peal_address_value address;
	struct peal_uri uri;

	if (!party.len)
		return PEAL_OK;
	if (peal_address_read(party, &address, NULL) != PEAL_OK ||
	    peal_uri_read(address.uri, &uri, NULL) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return address.bracketed && address.tag.len ? PEAL_E_SYNTAX : PEAL_OK;
}

static int find_hop(struct ua *ua, const struct peal_request *r, const struct path *path,
		    struct outgoing *o)
{
	struct peal_flow flow = ua->rt->config.locals[0];
	int result;

	o->host = (struct peal_text){ 0 };
	if (!r->flow) {
		flow.remote = (struct peal_address){ 0 };
		result = hop_read(ua->rt, path->hop, &flow, &o->host);
		if (result != PEAL_OK)
			return result;
		if (avoid_asked(ua, &flow, o->host))
			return PEAL_E_STATE;
	} else if (r->flow->local.family && r->flow->remote.family) {
		flow = *r->flow;
	} else {
		return PEAL_E_ARGUMENT;
	}
	o->flow = flow;
	return PEAL_OK;
}

int outgoing_write(struct ua *ua, const struct peal_request *given, struct peal_text method,
		   struct outgoing *o)
{
	struct peal_request routed = *given, *r = &routed;
	struct runtime *rt = ua->rt;
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct path path;
	int result;

	if (!r->route.len && !o->kept)
		routed.route = upkeep_route(ua, r->from);
	result = read_path(r, &path);
	if (result != PEAL_OK)
		return result;
	if (check_party(r->to) != PEAL_OK || check_party(r->from) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (!extra_allowed(rt, r->extra, r->extra_count, false) ||
	    !request_interval_allowed(rt, r->session_expires, peal_method_lookup(method)))
		return PEAL_E_ARGUMENT;
	result = find_hop(ua, r, &path, o);
	if (result != PEAL_OK)
		return result;
	o->cseq = 1;
	write_branch(rt, o->branch);
	runtime_digits(rt, o->call_id);
	runtime_digits(rt, o->call_id + RANDOM_DIGITS);
	runtime_digits(rt, o->tag);
	write_all(&w, ua, r, &path, o, method);
	result = peal_writer_end(&w);
	if (result < 0)
		return result;
	o->bytes = buffer_copy(&rt->store, (struct peal_text){ rt->scratch, (size_t)result });
	return o->bytes ? PEAL_OK : PEAL_E_FULL;
}
