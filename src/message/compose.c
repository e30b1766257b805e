/* SPDX-License-Identifier: MIT */
/* The rows that every message of a kind begins with. */
#include "message/compose.h"

#include "base/text.h"
#include "message/check.h"
#include "message/writer.h"

/* ---- where a request goes ---- */

/* A URI without what may not stand in a Request-URI. */
static struct peal_text without_headers(struct peal_text text, const struct peal_uri *uri)
{
	if (uri->headers.len > 0)
		text.len = (size_t)(uri->headers.at - text.at) - 1;
	return text;
}

int compose_route_read(struct peal_text target, struct peal_text routes,
		       struct compose_route *route)
{
	struct peal_values values = peal_values_in(routes);
	struct peal_address_value first;
	struct peal_uri uri;

	*route = (struct compose_route){ .uri = target, .routes = routes };
	if (routes.len == 0)
		return PEAL_OK;
	if (peal_address_next(&values, &first, NULL) != 1 || !first.bracketed ||
	    peal_uri_read(first.uri, &uri, NULL) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (peal_param_find(uri.params, PEAL_TEXT("lr"), NULL))
		return PEAL_OK;
	route->uri = without_headers(first.uri, &uri);
	route->routes = text_trimmed(values.rest);
	route->last = target;
	return PEAL_OK;
}

void compose_route_write(struct peal_writer *w, const struct compose_route *route)
{
	if (route->routes.len == 0 && route->last.len == 0)
		return;
	peal_write_begin(w, PEAL_HDR_ROUTE);
	peal_write_copied(w, route->routes);
	if (route->last.len > 0) {
		writer_put(w, route->routes.len > 0 ? PEAL_TEXT(", <") : PEAL_TEXT("<"));
		peal_write_copied(w, route->last);
		writer_put(w, PEAL_TEXT(">"));
	}
	peal_write_end(w);
}

/* ---- requests ---- */

void compose_cseq(struct peal_writer *w, uint32_t number, struct peal_text method)
{
	peal_write_begin(w, PEAL_HDR_CSEQ);
	peal_write_decimal(w, number);
	writer_put(w, PEAL_TEXT(" "));
	peal_write_part(w, method);
	peal_write_end(w);
}

static void check_target(struct peal_writer *w, struct peal_text target)
{
	struct peal_uri uri;

	if (peal_uri_read(target, &uri, NULL) != PEAL_OK || uri.headers.len > 0 ||
	    peal_param_repeated(uri.params))
		writer_refuse(w, "a Request-URI");
}

/* One row, checked once; what its value said is in `said`. */
static void write_said(struct peal_writer *w, enum peal_header_id id, struct peal_text value,
		       struct check *said)
{
	*said = (struct check){ 0 };
	writer_check_line(w, value);
	if (check_value(said, id, value) != PEAL_OK)
		writer_refuse(w, "a value of this header");
	writer_row(w, id, value);
}

/* RFC 3261 8.1.1.7: a branch that is ours alone begins with a cookie. */
static bool is_branch(struct peal_text branch)
{
	return branch.len > 7 && memcmp(branch.at, "z9hG4bK", 7) == 0;
}

static void write_via(struct peal_writer *w, struct peal_text value)
{
	struct check said;

	write_said(w, PEAL_HDR_VIA, value, &said);
	if (!is_branch(said.branch))
		writer_refuse(w, "a Via with a branch behind z9hG4bK");
}

/* RFC 3261 8.1.1.3: we have a tag.  Returns whether they have one, too. */
static bool write_parties(struct peal_writer *w, const struct peal_request_head *head)
{
	struct check said;

	write_said(w, PEAL_HDR_FROM, head->from, &said);
	if (said.from_tag.len == 0)
		writer_refuse(w, "a From with a tag");
	write_said(w, PEAL_HDR_TO, head->to, &said);
	return said.to_tag.len > 0;
}

static void check_target_alone(struct peal_writer *w, const struct check *said)
{
	if (said->contacts != 1 || said->star.at || !check_is_sip(said->contact_uri))
		writer_refuse(w, "one Contact, a SIP or SIPS URI");
}

/* A target for what comes back in the dialog; a star is for REGISTER alone. */
static void write_target(struct peal_writer *w, const struct peal_request_head *head)
{
	enum peal_method method = peal_method_lookup(head->method);
	bool is_needed = check_needs_target(method);
	struct check said;

	if (head->contact.len == 0) {
		if (is_needed)
			writer_refuse(w, "a Contact");
		return;
	}
	write_said(w, PEAL_HDR_CONTACT, head->contact, &said);
	if (said.star.at && method != PEAL_METHOD_REGISTER)
		writer_refuse(w, "a star in REGISTER only");
	else if (is_needed)
		check_target_alone(w, &said);
}

/* The Request-URI, and the routes to it. */
static void read_way(struct peal_writer *w, const struct peal_request_head *head,
		     struct compose_route *route)
{
	check_target(w, head->target);
	writer_check_line(w, head->routes);
	if (head->routes.len > 0)
		writer_check_value(w, PEAL_HDR_ROUTE, head->routes);
	if (compose_route_read(head->target, head->routes, route) != PEAL_OK)
		writer_refuse(w, "a value of this header");
}

void peal_write_request_head(struct peal_writer *w, const struct peal_request_head *head)
{
	struct compose_route route;

	read_way(w, head, &route);
	peal_write_request(w, head->method, route.uri);
	write_via(w, head->via);
	compose_route_write(w, &route);
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, head->max_forwards);
	/* RFC 3261 8.1.1.5: only where a dialog counted. */
	if (!write_parties(w, head) && head->cseq > INT32_MAX)
		writer_refuse(w, "a CSeq below 2^31");
	peal_write_header(w, PEAL_HDR_CALL_ID, head->call_id);
	compose_cseq(w, head->cseq, head->method);
	write_target(w, head);
}

/* ---- the requests of a dialog ---- */

/* A Via up to its branch, read with as much of one as there always is.  What is taken back
 * is less than what comes behind: that it did not fit is seen there. */
static void write_via_start(struct peal_writer *w, struct peal_text value)
{
	struct check said = { 0 };
	struct peal_text written;
	size_t from, end;

	writer_check_line(w, value);
	peal_write_begin(w, PEAL_HDR_VIA);
	from = w->used;
	writer_put(w, value);
	writer_put(w, PEAL_TEXT(";branch="));
	end = w->used;
	writer_put(w, PEAL_TEXT("z9hG4bK"));
	if (w->used <= w->size) {
		written = writer_text(w, from);
		if (check_value(&said, PEAL_HDR_VIA, written) != PEAL_OK ||
		    said.branch.at != w->at + end)
			writer_refuse(w, "a Via without a branch");
	}
	w->used = end;
}

static void write_dialog_contact(struct peal_writer *w, struct peal_text contact)
{
	struct check said;

	if (contact.len == 0)
		return;
	write_said(w, PEAL_HDR_CONTACT, contact, &said);
	check_target_alone(w, &said);
}

void peal_prepare_head(struct peal_writer *w, const struct peal_request_head *head,
		       struct peal_prepared_head *prepared)
{
	struct compose_route route;
	size_t line = w->used, rows, contact;

	read_way(w, head, &route);
	writer_request_uri(w, route.uri);
	write_via_start(w, head->via);
	rows = w->used;
	compose_route_write(w, &route);
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, head->max_forwards);
	if (!write_parties(w, head))
		writer_refuse(w, "a To with a tag");
	peal_write_header(w, PEAL_HDR_CALL_ID, head->call_id);
	contact = w->used;
	write_dialog_contact(w, head->contact);
	if (peal_writer_end(w) < 0)
		return;
	prepared->line = (struct peal_text){ w->at + line, rows - line };
	prepared->rows = (struct peal_text){ w->at + rows, contact - rows };
	prepared->contact = writer_text(w, contact);
}

void peal_write_prepared_head(struct peal_writer *w, const struct peal_prepared_head *prepared,
			      struct peal_text method, struct peal_text branch, uint32_t cseq)
{
	if (!writer_is_token(method))
		writer_refuse(w, "a method that is a token");
	if (prepared->contact.len == 0 && check_needs_target(peal_method_lookup(method)))
		writer_refuse(w, "a Contact");
	if (!is_branch(branch) || !writer_is_token(branch))
		writer_refuse(w, "a branch behind z9hG4bK");
	writer_put(w, method);
	writer_put(w, prepared->line);
	writer_put(w, branch);
	writer_put(w, PEAL_TEXT("\r\n"));
	writer_put(w, prepared->rows);
	compose_cseq(w, cseq, method);
	writer_put(w, prepared->contact);
}

/* ---- the Via of a response ---- */

static bool is_same_address(struct peal_text a, struct peal_text b)
{
	uint8_t bytes[2][16];
	size_t len = peal_host_address(a, bytes[0]);

	return len > 0 && len == peal_host_address(b, bytes[1]) &&
	       memcmp(bytes[0], bytes[1], len) == 0;
}

/* The value up to its parameters, blanks and semicolon cut off. */
static struct peal_text head_of(const struct peal_via *via)
{
	struct peal_text head = via->text;

	if (via->params.len == 0)
		return head;
	head.len = (size_t)(via->params.at - head.at);
	head = text_trimmed_end(head);
	head.len--;
	return text_trimmed_end(head);
}

static void write_param(struct peal_writer *w, struct peal_text name, struct peal_text value)
{
	writer_put(w, PEAL_TEXT(";"));
	peal_write_copied(w, name);
	if (value.len > 0) {
		writer_put(w, PEAL_TEXT("="));
		peal_write_copied(w, value);
	}
}

void compose_via(struct peal_writer *w, const struct peal_via *via, struct peal_text source,
		 uint16_t port)
{
	struct peal_text params = via->params, name, value;

	peal_write_begin(w, PEAL_HDR_VIA);
	peal_write_copied(w, head_of(via));
	while (peal_param_next(&params, &name, &value)) {
		if (!peal_text_same(name, PEAL_TEXT("received")) &&
		    !peal_text_same(name, PEAL_TEXT("rport")))
			write_param(w, name, value);
	}
	if (via->has_rport || !is_same_address(via->host, source))
		write_param(w, PEAL_TEXT("received"), source);
	if (via->has_rport) {
		writer_put(w, PEAL_TEXT(";rport="));
		peal_write_decimal(w, port);
	}
	peal_write_end(w);
}

void compose_vias(struct peal_writer *w, struct peal_text rest)
{
	rest = text_trimmed(rest);
	if (rest.len == 0)
		return;
	peal_write_begin(w, PEAL_HDR_VIA);
	peal_write_copied(w, rest);
	peal_write_end(w);
}

/* All Via rows, the first value with where the request came from. */
static void write_vias_back(struct peal_writer *w, const struct peal_message *request,
			    const struct peal_response_head *head)
{
	struct peal_values values = peal_values_of(request, PEAL_HDR_VIA);
	const struct peal_header *row;
	struct peal_via via = { 0 };
	uint8_t address[16];

	if (peal_host_address(head->source, address) == 0)
		writer_refuse(w, "an IP address");
	if (peal_via_next(&values, &via, NULL) != 1) {
		writer_refuse(w, "a request with a Via");
		return;
	}
	compose_via(w, &via, head->source, head->source_port);
	compose_vias(w, values.rest);
	row = values.row;
	while ((row = peal_message_next(request, row)))
		peal_write_copy(w, row);
}

/* ---- from another message ---- */

/* All rows of a header, as they are. */
static void copy_all(struct peal_writer *w, const struct peal_message *m, enum peal_header_id id)
{
	for (const struct peal_header *row = peal_message_find(m, id); row;
	     row = peal_message_next(m, row))
		peal_write_copy(w, row);
}

static void need(struct peal_writer *w, const struct peal_message *m, enum peal_header_id id)
{
	if (!peal_message_find(m, id))
		writer_refuse(w, "a message with Via, From, To, Call-ID and CSeq");
}

static void copy_one(struct peal_writer *w, const struct peal_message *m, enum peal_header_id id)
{
	const struct peal_header *row = peal_message_find(m, id);

	need(w, m, id);
	if (row)
		peal_write_copy(w, row);
}

/* RFC 3261 12.1.1: both sides learn the way that a dialog's requests go. */
static bool may_make_dialog(const struct peal_message *request, uint16_t status)
{
	return status > 100 && status < 300 &&
	       (request->method == PEAL_METHOD_INVITE || request->method == PEAL_METHOD_SUBSCRIBE ||
		request->method == PEAL_METHOD_REFER || request->method == PEAL_METHOD_NOTIFY);
}

/* To, with our tag if it has none: RFC 3261 8.2.6.2. */
static void copy_to(struct peal_writer *w, const struct peal_message *request, struct peal_text tag)
{
	struct peal_text to = peal_message_value(request, PEAL_HDR_TO);
	struct peal_address_value address = { 0 };

	if (peal_address_read(to, &address, NULL) != PEAL_OK)
		writer_refuse(w, "a request with a To");
	peal_write_begin(w, PEAL_HDR_TO);
	peal_write_copied(w, to);
	if (address.tag.len == 0) {
		if (!writer_is_token(tag))
			writer_refuse(w, "a tag");
		writer_put(w, PEAL_TEXT(";tag="));
		peal_write_part(w, tag);
	}
	peal_write_end(w);
}

void peal_write_response_head(struct peal_writer *w, const struct peal_message *request,
			      const struct peal_response_head *head)
{
	if (!request->is_request)
		writer_refuse(w, "a request");
	peal_write_response(w, head->status, head->reason);
	need(w, request, PEAL_HDR_VIA);
	if (head->source.len > 0)
		write_vias_back(w, request, head);
	else
		copy_all(w, request, PEAL_HDR_VIA);
	if (may_make_dialog(request, head->status))
		copy_all(w, request, PEAL_HDR_RECORD_ROUTE);
	copy_one(w, request, PEAL_HDR_FROM);
	if (head->status == 100)
		copy_one(w, request, PEAL_HDR_TO);
	else
		copy_to(w, request, head->tag);
	copy_one(w, request, PEAL_HDR_CALL_ID);
	copy_one(w, request, PEAL_HDR_CSEQ);
	if (head->status == 100)
		copy_all(w, request, PEAL_HDR_TIMESTAMP);
}

/* Our own Via, the only one an INVITE of ours has. */
static void copy_top_via(struct peal_writer *w, const struct peal_message *invite)
{
	struct peal_values values = peal_values_of(invite, PEAL_HDR_VIA);
	struct peal_via via = { 0 };

	if (peal_via_next(&values, &via, NULL) != 1)
		writer_refuse(w, "an INVITE with a Via");
	peal_write_begin(w, PEAL_HDR_VIA);
	peal_write_copied(w, via.text);
	peal_write_end(w);
}

/* What repeats an INVITE, but for the To of `to`. */
static void write_like(struct peal_writer *w, const struct peal_message *invite,
		       struct peal_text method, const struct peal_message *to)
{
	struct peal_cseq cseq = { 0 };

	if (invite->method != PEAL_METHOD_INVITE ||
	    peal_cseq_read(peal_message_value(invite, PEAL_HDR_CSEQ), &cseq, NULL) != PEAL_OK)
		writer_refuse(w, "an INVITE with a CSeq");
	peal_write_request(w, method, invite->target);
	copy_top_via(w, invite);
	copy_all(w, invite, PEAL_HDR_ROUTE);
	peal_write_number(w, PEAL_HDR_MAX_FORWARDS, 70);
	copy_one(w, invite, PEAL_HDR_FROM);
	copy_one(w, to, PEAL_HDR_TO);
	copy_one(w, invite, PEAL_HDR_CALL_ID);
	compose_cseq(w, cseq.number, method);
}

void peal_write_ack_head(struct peal_writer *w, const struct peal_message *invite,
			 const struct peal_message *response)
{
	write_like(w, invite, PEAL_TEXT("ACK"), response);
	copy_all(w, invite, PEAL_HDR_AUTHORIZATION);
	copy_all(w, invite, PEAL_HDR_PROXY_AUTHORIZATION);
}

void peal_write_cancel_head(struct peal_writer *w, const struct peal_message *invite)
{
	write_like(w, invite, PEAL_TEXT("CANCEL"), invite);
}

static bool is_one_of(uint16_t id, const enum peal_header_id *ids, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (ids[i] == id)
			return true;
	}
	return false;
}

void peal_write_sipfrag(struct peal_writer *w, const struct peal_message *message,
			const enum peal_header_id *ids, size_t count)
{
	if (message->line.len > 0)
		peal_write_same_line(w, message);
	for (uint32_t i = 0; i < message->header_count; i++) {
		if (is_one_of(message->headers[i].id, ids, count))
			peal_write_copy(w, &message->headers[i]);
	}
}
