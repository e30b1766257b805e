/* SPDX-License-Identifier: MIT */
/* Any bytes as a message: what is read lies inside them, reading and validating
 * are functions, and the views end. */
#include "fuzz_kit.h"

#include <peal/header.h>
#include <peal/message.h>
#include <peal/uri.h>

#define ROWS 64

static void check_message(const struct peal_message *m, struct peal_text whole)
{
	inside(m->line, whole);
	inside(m->token, whole);
	inside(m->target, whole);
	inside(m->reason, whole);
	inside(m->body, whole);
	must(m->header_count <= ROWS, "no more rows than there is room for");
	for (uint32_t i = 0; i < m->header_count; i++) {
		inside(m->headers[i].name, whole);
		inside(m->headers[i].value, whole);
		must(m->headers[i].id == peal_header_lookup(m->headers[i].name),
		     "a row has the id of its name");
	}
}

/* Each view takes something off its values, so as many as there are bytes at most. */
static void check_views(const struct peal_message *m, struct peal_text whole)
{
	struct peal_values vias = peal_values_of(m, PEAL_HDR_VIA);
	struct peal_values contacts = peal_values_of(m, PEAL_HDR_CONTACT);
	struct peal_address_value contact;
	struct peal_via via;
	struct peal_uri uri;
	size_t count = 0;

	for (; peal_via_next(&vias, &via, NULL) == 1; must(++count <= whole.len, "values end")) {
		inside(via.text, whole);
		inside(via.host, whole);
		inside(via.params, whole);
		inside(via.branch, whole);
	}
	for (count = 0; peal_address_next(&contacts, &contact, NULL) == 1;
	     must(++count <= whole.len, "values end")) {
		inside(contact.text, whole);
		inside(contact.uri, whole);
		inside(contact.tag, whole);
	}
	if (m->is_request && peal_uri_read(m->target, &uri, NULL) == PEAL_OK)
		inside(uri.host, whole);
}

static void check_again(const struct peal_message *m, struct peal_text whole)
{
	struct peal_header rows[ROWS];
	struct peal_message again;
	struct peal_fault one = { 0 }, two = { 0 };
	uint16_t status = 0, same = 0;
	int result = peal_message_validate(m, whole.at, &one, &status);

	must(peal_message_read(&again, whole.at, whole.len, rows, ROWS, NULL) == PEAL_OK,
	     "it is read again");
	must(again.header_count == m->header_count && again.body.at == m->body.at &&
		 again.body.len == m->body.len && again.status == m->status,
	     "reading is a function");
	for (uint32_t i = 0; i < m->header_count; i++)
		must(rows[i].id == m->headers[i].id && rows[i].name.at == m->headers[i].name.at &&
			 rows[i].value.at == m->headers[i].value.at &&
			 rows[i].value.len == m->headers[i].value.len,
		     "reading a row is a function");
	must(peal_message_validate(&again, whole.at, &two, &same) == result && same == status,
	     "validating is a function");
	must(result == PEAL_OK || (one.at <= whole.len && one.at == two.at &&
				   one.expected == two.expected && one.clause),
	     "a fault lies inside");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct peal_text whole = { (const char *)data, size };
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault = { 0 };
	int result;

	result = peal_message_read(&m, data, size, rows, ROWS, &fault);
	check_message(&m, whole);
	if (result == PEAL_OK) {
		must(m.refusal == 0, "what is read is not refused");
		check_views(&m, whole);
		check_again(&m, whole);
	} else {
		must(fault.at <= size && fault.expected && fault.clause, "a fault says where");
		must(m.refusal == 400 || m.refusal == 505 || m.refusal == 513, "a refusal");
	}
	return 0;
}
