/* SPDX-License-Identifier: MIT */
/* One value of one header: the first byte says which, the rest is the value.  Every view
 * of every family reads it; parts lie inside, walks end, a value that passes is written
 * and passes again, and what is valid means the same to a lenient reader.
 */
#include "fuzz_kit.h"

#include <peal/build.h>
#include <peal/header.h>

static struct peal_text whole;

/* Each step of a walk takes something off, so it ends. */
static void walk(enum peal_header_id id)
{
	struct peal_values values = peal_values_in(whole), lenient = values;
	struct peal_value value, again;
	size_t steps = 0;
	int got;

	values.id = lenient.id = (uint16_t)id;
	lenient.is_lenient = true;
	while ((got = peal_value_next(&values, &value, NULL)) > 0) {
		inside(value.value, whole), inside(value.second, whole),
		    inside(value.params, whole);
		must(peal_value_next(&lenient, &again, NULL) > 0, "a lenient reader takes it, too");
		must(again.value.at == value.value.at && again.value.len == value.value.len,
		     "it means the same to a lenient reader");
		must(++steps <= whole.len + 1, "a walk ends");
	}
	must(got < 0 || peal_value_next(&values, &value, NULL) == 0, "the end is the end");
}

static void walk_addresses(void)
{
	struct peal_values values = peal_values_in(whole), lenient = values;
	struct peal_address_value a, b;
	size_t steps = 0;

	lenient.is_lenient = true;
	while (peal_address_next(&values, &a, NULL) > 0) {
		inside(a.text, whole), inside(a.display, whole), inside(a.uri, whole);
		inside(a.params, whole), inside(a.tag, whole);
		must(peal_address_next(&lenient, &b, NULL) > 0 && b.uri.at == a.uri.at &&
			 b.uri.len == a.uri.len && b.display.len == a.display.len,
		     "an address means the same to a lenient reader");
		must(++steps <= whole.len + 1, "a walk ends");
	}
	values = peal_values_in(whole);
	values.is_lenient = true;
	for (steps = 0; peal_address_next(&values, &a, NULL) > 0; steps++)
		inside(a.display, whole), inside(a.uri, whole), inside(a.params, whole);
	must(steps <= whole.len + 1, "a lenient walk ends");
}

static void walk_vias(void)
{
	struct peal_values values = peal_values_in(whole);
	struct peal_via via;

	while (peal_via_next(&values, &via, NULL) > 0) {
		inside(via.host, whole), inside(via.branch, whole), inside(via.params, whole);
		inside(via.received, whole), inside(via.maddr, whole), inside(via.rport, whole);
	}
}

static void walk_params(void)
{
	struct peal_text rest = whole, name, value;
	struct peal_digest digest;
	struct peal_auth auth;

	while (peal_param_next(&rest, &name, &value))
		inside(name, whole), inside(value, whole);
	if (peal_auth_read(whole, &auth, NULL) != PEAL_OK)
		return;
	inside(auth.scheme, whole), inside(auth.params, whole);
	rest = auth.params;
	while (peal_auth_next(&rest, &name, &value))
		inside(name, whole), inside(value, whole);
	if (peal_digest_read(auth.params, &digest, NULL) == PEAL_OK)
		inside(digest.realm, whole), inside(digest.auts, whole);
}

static void read_singles(void)
{
	struct peal_subscription_state state;
	struct peal_session_expires session;
	struct peal_disposition disposition;
	struct peal_dialog_name dialog;
	struct peal_event_package event;
	struct peal_timestamp stamp;
	struct peal_retry_after retry;
	struct peal_identity identity;
	struct peal_session_id session_id;
	struct peal_date date;

	if (peal_dialog_name_read(whole, &dialog, NULL) == PEAL_OK)
		inside(dialog.call_id, whole), inside(dialog.to_tag, whole);
	if (peal_session_expires_read(whole, &session, NULL) == PEAL_OK)
		inside(session.params, whole);
	if (peal_retry_after_read(whole, &retry, NULL) == PEAL_OK)
		inside(retry.comment, whole), inside(retry.params, whole);
	if (peal_timestamp_read(whole, &stamp, NULL) == PEAL_OK)
		inside(stamp.time, whole), inside(stamp.delay, whole);
	if (peal_event_read(whole, &event, NULL) == PEAL_OK)
		inside(event.type, whole), inside(event.templates, whole), inside(event.id, whole);
	if (peal_subscription_state_read(whole, &state, NULL) == PEAL_OK)
		inside(state.state, whole), inside(state.reason, whole);
	if (peal_disposition_read(whole, &disposition, NULL) == PEAL_OK)
		inside(disposition.type, whole);
	if (peal_identity_read(whole, &identity, NULL) == PEAL_OK)
		inside(identity.digest, whole), inside(identity.info, whole);
	if (peal_session_id_read(whole, &session_id, NULL) == PEAL_OK)
		inside(session_id.local, whole), inside(session_id.remote, whole);
	if (peal_date_read(whole, &date, NULL) == PEAL_OK)
		must(peal_date_seconds(&date) > -100000000000, "a date is a number of seconds");
}

/* What passes can be copied, unfolded, and passes again. */
static void write_again(enum peal_header_id id)
{
	static char out[70000];
	struct peal_writer w = peal_writer_into(out, sizeof out);
	struct peal_fault fault = { 0, NULL, NULL };
	size_t from;

	if (peal_header_check(id, whole, &fault) != PEAL_OK) {
		must(fault.at <= whole.len && fault.expected && fault.clause, "a fault says where");
		return;
	}
	if (id == PEAL_HDR_OTHER || peal_header_describe(id).family == PEAL_FAMILY_TEXT)
		return;
	peal_write_begin(&w, id);
	from = w.used;
	peal_write_copied(&w, whole);
	if (w.error != PEAL_OK || w.used > sizeof out)
		return;
	must(peal_header_check(id, (struct peal_text){ out + from, w.used - from }, &fault) ==
		 PEAL_OK,
	     "a value that is written again passes again");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum peal_header_id id;

	if (size == 0 || size > 65536)
		return 0;
	id = (enum peal_header_id)(data[0] % PEAL_HDR_COUNT);
	whole = (struct peal_text){ (const char *)data + 1, size - 1 };
	walk(id);
	walk_addresses();
	walk_vias();
	walk_params();
	read_singles();
	write_again(id);
	return 0;
}
