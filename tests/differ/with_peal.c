/* SPDX-License-Identifier: MIT */
#include <peal/header.h>
#include <string.h>

#include "differ.h"

#define ROWS 200

static void add(char fact[FACT_SIZE], struct peal_text text)
{
	if (text.len > 0)
		fact_add(fact, text.at, text.len);
}

/* The others keep the brackets. */
static void add_host(char fact[FACT_SIZE], struct peal_text host)
{
	char in_brackets[FACT_SIZE] = "[";

	if (!memchr(host.at ? host.at : "", ':', host.len) || host.len > FACT_SIZE - 3) {
		add(fact, host);
		return;
	}
	memcpy(in_brackets + 1, host.at, host.len);
	in_brackets[host.len + 1] = ']';
	fact_add_word(fact, in_brackets);
}

static void read_start(const struct peal_message *m, struct outcome *r)
{
	struct peal_uri uri;

	if (!m->is_request) {
		fact_add_number(r->facts[FACT_START], m->status);
		return;
	}
	add(r->facts[FACT_START], m->token);
	if (peal_uri_read(m->target, &uri, NULL) == PEAL_OK)
		add_host(r->facts[FACT_TARGET], uri.host);
}

static void read_via(const struct peal_message *m, struct outcome *r)
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_VIA);
	struct peal_via via;

	if (peal_via_next(&values, &via, NULL) <= 0)
		return;
	add(r->facts[FACT_BRANCH], via.branch);
	add_host(r->facts[FACT_VIA_HOST], via.host);
	if (via.port > 0)
		fact_add_number(r->facts[FACT_VIA_PORT], via.port);
}

static void read_tag(const struct peal_message *m, enum peal_header_id id, char fact[FACT_SIZE])
{
	struct peal_address_value address;

	if (peal_address_read(peal_message_value(m, id), &address, NULL) == PEAL_OK)
		add(fact, address.tag);
}

static void read_contact(const struct peal_message *m, char fact[FACT_SIZE])
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_CONTACT);
	struct peal_address_value address;
	struct peal_uri uri;

	if (peal_address_next(&values, &address, NULL) <= 0 || address.star ||
	    peal_uri_read(address.uri, &uri, NULL) != PEAL_OK)
		return;
	add(fact, uri.user);
	add_host(fact, uri.host);
	if (uri.port > 0)
		fact_add_number(fact, uri.port);
}

static void read_hosts(const struct peal_message *m, enum peal_header_id id, char fact[FACT_SIZE])
{
	struct peal_values values = peal_values_of(m, id);
	struct peal_address_value address;
	struct peal_uri uri;

	while (peal_address_next(&values, &address, NULL) > 0)
		if (peal_uri_read(address.uri, &uri, NULL) == PEAL_OK)
			add_host(fact, uri.host);
}

static void read_facts(const struct peal_message *m, struct outcome *r)
{
	struct peal_cseq cseq;
	uint32_t length;

	read_start(m, r);
	read_via(m, r);
	read_tag(m, PEAL_HDR_FROM, r->facts[FACT_FROM_TAG]);
	read_tag(m, PEAL_HDR_TO, r->facts[FACT_TO_TAG]);
	add(r->facts[FACT_CALL_ID], peal_message_value(m, PEAL_HDR_CALL_ID));
	if (peal_cseq_read(peal_message_value(m, PEAL_HDR_CSEQ), &cseq, NULL) == PEAL_OK) {
		fact_add_number(r->facts[FACT_CSEQ], cseq.number);
		add(r->facts[FACT_CSEQ_METHOD], cseq.token);
	}
	read_contact(m, r->facts[FACT_CONTACT]);
	read_hosts(m, PEAL_HDR_ROUTE, r->facts[FACT_ROUTES]);
	read_hosts(m, PEAL_HDR_RECORD_ROUTE, r->facts[FACT_RECORD_ROUTES]);
	if (peal_number_read(peal_message_value(m, PEAL_HDR_CONTENT_LENGTH), UINT32_MAX, &length,
			     NULL) == PEAL_OK)
		fact_add_number(r->facts[FACT_CONTENT_LENGTH], length);
	fact_add_number(r->facts[FACT_BODY], m->body.len);
}

static void read_message(const char *bytes, size_t len, struct outcome *r)
{
	static struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_finding finding = { .verdict = PEAL_VERDICT_VALID };

	if (peal_message_read(&m, bytes, len, rows, ROWS, &finding.fault) == PEAL_OK &&
	    peal_message_findings(&m, bytes, &finding, 1) == 0)
		r->taken = true;
	r->expected = finding.fault.expected;
	r->clause = finding.fault.clause;
	if (r->taken)
		read_facts(&m, r);
}

const struct reader peal = { "Peal", read_message };
