/* SPDX-License-Identifier: MIT */
/* Any bytes as a message: what is read lies inside them, reading and validating
 * are functions, and the views end. */
#include <peal/header.h>
#include <peal/message.h>
#include <peal/uri.h>

#include <stdlib.h>

#define ROWS 64

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void inside(struct peal_text text, const uint8_t *data, size_t size)
{
	const uint8_t *at = (const uint8_t *)text.at;

	must(text.len == 0 || (at >= data && text.len <= size && at + text.len <= data + size));
}

static void check_message(const struct peal_message *m, const uint8_t *data, size_t size)
{
	inside(m->line, data, size);
	inside(m->token, data, size);
	inside(m->target, data, size);
	inside(m->reason, data, size);
	inside(m->body, data, size);
	must(m->header_count <= ROWS);
	for (uint32_t i = 0; i < m->header_count; i++) {
		inside(m->headers[i].name, data, size);
		inside(m->headers[i].value, data, size);
		must(m->headers[i].id == peal_header_lookup(m->headers[i].name));
	}
}

/* Each view takes something off its values, so as many as there are bytes at most. */
static void check_views(const struct peal_message *m, const uint8_t *data, size_t size)
{
	struct peal_values vias = peal_values_of(m, PEAL_HDR_VIA);
	struct peal_values contacts = peal_values_of(m, PEAL_HDR_CONTACT);
	struct peal_address_value contact;
	struct peal_via via;
	struct peal_uri uri;
	size_t count = 0;

	for (; peal_via_next(&vias, &via, NULL) == 1; must(++count <= size)) {
		inside(via.text, data, size);
		inside(via.host, data, size);
		inside(via.params, data, size);
		inside(via.branch, data, size);
	}
	for (count = 0; peal_address_next(&contacts, &contact, NULL) == 1; must(++count <= size)) {
		inside(contact.text, data, size);
		inside(contact.uri, data, size);
		inside(contact.tag, data, size);
	}
	if (m->is_request && peal_uri_read(m->target, &uri, NULL) == PEAL_OK)
		inside(uri.host, data, size);
}

static void check_again(const struct peal_message *m, const uint8_t *data, size_t size)
{
	struct peal_header rows[ROWS];
	struct peal_message again;
	struct peal_fault one = { 0 }, two = { 0 };
	uint16_t status = 0, same = 0;
	int result = peal_message_validate(m, data, &one, &status);

	must(peal_message_read(&again, data, size, rows, ROWS, NULL) == PEAL_OK);
	must(again.header_count == m->header_count && again.body.at == m->body.at &&
	     again.body.len == m->body.len && again.status == m->status);
	for (uint32_t i = 0; i < m->header_count; i++)
		must(rows[i].id == m->headers[i].id && rows[i].name.at == m->headers[i].name.at &&
		     rows[i].value.at == m->headers[i].value.at &&
		     rows[i].value.len == m->headers[i].value.len);
	must(peal_message_validate(&again, data, &two, &same) == result && same == status);
	must(result == PEAL_OK ||
	     (one.at <= size && one.at == two.at && one.expected == two.expected));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault = { 0 };
	int result;

	result = peal_message_read(&m, data, size, rows, ROWS, &fault);
	check_message(&m, data, size);
	if (result == PEAL_OK) {
		must(m.refusal == 0);
		check_views(&m, data, size);
		check_again(&m, data, size);
	} else {
		must(fault.at <= size && fault.expected && fault.clause);
		must(m.refusal == 400 || m.refusal == 505 || m.refusal == 513);
	}
	return 0;
}
