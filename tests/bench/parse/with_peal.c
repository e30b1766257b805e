/* SPDX-License-Identifier: MIT */
#include <peal/compose.h>
#include <peal/header.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

#define ROWS 64

static bool read_address(const struct peal_message *m, enum peal_header_id id, size_t *tag)
{
	struct peal_address_value address;

	if (peal_address_read(peal_message_value(m, id), &address, NULL) != PEAL_OK)
		return false;
	*tag = address.tag.len;
	return true;
}

static bool read_hosts(const struct peal_message *m, enum peal_header_id id, size_t *count,
		       size_t *hosts)
{
	struct peal_values values = peal_values_of(m, id);
	struct peal_address_value address;
	struct peal_uri uri;
	int more;

	while ((more = peal_address_next(&values, &address, NULL)) > 0) {
		if (peal_uri_read(address.uri, &uri, NULL) != PEAL_OK)
			return false;
		*count += 1;
		*hosts += uri.host.len;
	}
	return more == 0;
}

static bool read_message(const struct sample *sample, struct reading *r)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_values vias;
	struct peal_via via;
	struct peal_cseq cseq;
	size_t contacts = 0;

	if (peal_message_read(&m, sample->bytes, sample->len, rows, ROWS, NULL) != PEAL_OK)
		return false;
	vias = peal_values_of(&m, PEAL_HDR_VIA);
	if (peal_via_next(&vias, &via, NULL) <= 0 ||
	    !read_address(&m, PEAL_HDR_FROM, &r->from_tag) ||
	    !read_address(&m, PEAL_HDR_TO, &r->to_tag) ||
	    peal_call_id_read(peal_message_value(&m, PEAL_HDR_CALL_ID), NULL) != PEAL_OK ||
	    peal_cseq_read(peal_message_value(&m, PEAL_HDR_CSEQ), &cseq, NULL) != PEAL_OK)
		return false;
	r->branch = via.branch.len;
	r->call_id = peal_message_value(&m, PEAL_HDR_CALL_ID).len;
	r->cseq = cseq.number;
	r->method = cseq.token.len;
	r->content_length = (uint32_t)m.body.len; /* checked against Content-Length */
	return read_hosts(&m, PEAL_HDR_CONTACT, &contacts, &r->contact) &&
	       read_hosts(&m, PEAL_HDR_ROUTE, &r->routes, &r->route_hosts) &&
	       read_hosts(&m, PEAL_HDR_RECORD_ROUTE, &r->routes, &r->route_hosts);
}

static size_t read_uri(const char *text, size_t len)
{
	struct peal_uri uri;

	if (peal_uri_read((struct peal_text){ text, len }, &uri, NULL) != PEAL_OK)
		return 0;
	return uri.host.len;
}

const struct parser with_peal = { "Peal", NULL, read_message, read_uri };

size_t peal_index(const struct sample *sample)
{
	struct peal_header rows[ROWS];
	struct peal_message m;

	if (peal_message_read(&m, sample->bytes, sample->len, rows, ROWS, NULL) != PEAL_OK)
		return 0;
	return m.header_count + m.headers[m.header_count - 1].id;
}

size_t peal_validate(const struct sample *sample)
{
	struct peal_header rows[ROWS];
	struct peal_message m;

	if (peal_message_read(&m, sample->bytes, sample->len, rows, ROWS, NULL) != PEAL_OK ||
	    peal_message_validate(&m, sample->bytes, NULL, NULL) != PEAL_OK)
		return 0;
	return m.header_count;
}

size_t walk_lines(const struct sample *sample)
{
	const char *line = sample->bytes, *end = line + sample->len;
	size_t lines = 0;

	while ((line = memchr(line, '\n', (size_t)(end - line)))) {
		lines++;
		line++;
		if (line < end && *line == '\r')
			return lines;
	}
	return 0;
}

struct writing {
	struct peal_message invite;
	struct peal_header rows[ROWS];
	struct peal_prepared_head dialog;
	char out[4096], prepared[1024];
};

/* What the INVITEs of a dialog have in common. */
static struct peal_request_head inside(void)
{
	return (struct peal_request_head){
		.target = PEAL_TEXT("sip:alice@192.0.2.7:5062;transport=udp"),
		.routes = PEAL_TEXT("<sip:one.example.com;lr>, <sip:two.example.net:5060;lr>"),
		.via = PEAL_TEXT("SIP/2.0/UDP 192.0.2.4:5060;rport"),
		.from = PEAL_TEXT("Bob <sip:bob@example.com>;tag=8f3kd02jdk"),
		.to = PEAL_TEXT("\"Alice Ames\" <sip:alice@example.net>;tag=kdj9s2kd"),
		.call_id = PEAL_TEXT("kd92kd0s9dk2d9s0@one.example.com"),
		.contact = PEAL_TEXT("<sip:bob@192.0.2.4:5060;transport=udp>"),
		.max_forwards = 70,
	};
}

struct writing *writing_open(const struct sample *invite)
{
	const struct peal_request_head head = inside();
	struct writing *w = malloc(sizeof *w);
	struct peal_writer prepared;

	if (!w || peal_message_read(&w->invite, invite->bytes, invite->len, w->rows, ROWS, NULL))
		exit(1);
	prepared = peal_writer_into(w->prepared, sizeof w->prepared);
	peal_prepare_head(&prepared, &head, &w->dialog);
	if (peal_writer_end(&prepared) < 0)
		exit(1);
	return w;
}

static struct sample written(struct writing *writing, struct peal_writer *w)
{
	if (peal_writer_end(w) < 0)
		return (struct sample){ 0 };
	return (struct sample){ .bytes = writing->out, .len = w->used };
}

struct sample writing_answer(struct writing *writing)
{
	static const struct peal_response_head head = { .status = 200,
							.tag = { "8f3kd02jdk", 10 } };
	struct peal_writer w = peal_writer_into(writing->out, sizeof writing->out);

	peal_write_response_head(&w, &writing->invite, &head);
	peal_write_header(&w, PEAL_HDR_CONTACT,
			  PEAL_TEXT("<sip:bob@192.0.2.4:5060;transport=udp>"));
	peal_write_body(&w, PEAL_TEXT("application/sdp"), writing->invite.body);
	return written(writing, &w);
}

struct sample writing_request(struct writing *writing)
{
	struct peal_request_head head = inside();
	struct peal_writer w = peal_writer_into(writing->out, sizeof writing->out);

	head.method = PEAL_TEXT("INVITE");
	head.via = PEAL_TEXT("SIP/2.0/UDP 192.0.2.4:5060;rport;branch=z9hG4bK8sd0f9dsfkjs");
	head.cseq = 4711;
	peal_write_request_head(&w, &head);
	peal_write_body(&w, PEAL_TEXT("application/sdp"), writing->invite.body);
	return written(writing, &w);
}

struct sample writing_invite(struct writing *writing)
{
	struct peal_writer w = peal_writer_into(writing->out, sizeof writing->out);

	peal_write_prepared_head(&w, &writing->dialog, PEAL_TEXT("INVITE"),
				 PEAL_TEXT("z9hG4bK8sd0f9dsfkjs"), 4711);
	peal_write_body(&w, PEAL_TEXT("application/sdp"), writing->invite.body);
	return written(writing, &w);
}
