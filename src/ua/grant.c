/* SPDX-License-Identifier: MIT */
/* Contacts, and what an answer says of them.                RFC 3261 10.2.4, RFC 5626 4.2 */
#include "message/writer.h"
#include "ua/upkeep.h"

static bool has_param(const struct peal_address_value *a, struct peal_text name,
		      struct peal_text *value)
{
	return peal_param_find(a->params, name, value);
}

/* Flows of one device: the same instance, the same reg-id. */
static bool same_flow(const struct peal_address_value *a, const struct peal_address_value *b)
{
	struct peal_text mine, theirs;

	if (!has_param(a, PEAL_TEXT("+sip.instance"), &mine) ||
	    !has_param(b, PEAL_TEXT("+sip.instance"), &theirs) || !peal_text_equal(mine, theirs))
		return false;
	mine = theirs = (struct peal_text){ 0 };
	has_param(a, PEAL_TEXT("reg-id"), &mine);
	has_param(b, PEAL_TEXT("reg-id"), &theirs);
	return peal_text_equal(mine, theirs);
}

/* `a` is ours: grant_possible(). */
static bool same_contact(const struct peal_address_value *a, const struct peal_address_value *b)
{
	struct peal_uri mine, theirs;

	if (same_flow(a, b))
		return true;
	peal_uri_read(a->uri, &mine, NULL);
	return peal_uri_read(b->uri, &theirs, NULL) == PEAL_OK && peal_uri_equal(&mine, &theirs);
}

static bool find_in(struct peal_values list, const struct peal_address_value *wanted,
		    struct peal_address_value *found)
{
	while (peal_address_next(&list, found, NULL) > 0)
		if (!found->star && same_contact(wanted, found))
			return true;
	return false;
}

bool grant_possible(struct peal_text contacts)
{
	struct peal_values values = peal_values_in(contacts);
	struct peal_address_value one;
	struct peal_text value;
	struct peal_uri uri;
	int got;

	while ((got = peal_address_next(&values, &one, NULL)) > 0)
		if (!one.bracketed || peal_uri_read(one.uri, &uri, NULL) != PEAL_OK ||
		    has_param(&one, PEAL_TEXT("expires"), &value))
			return false;
	return got == PEAL_OK;
}

struct peal_text grant_missing(const struct runtime *rt, struct peal_text old, struct peal_text now)
{
	struct peal_writer w = peal_writer_into(rt->scratch, rt->config.message_size);
	struct peal_values values = peal_values_in(old);
	struct peal_address_value one, found;

	while (peal_address_next(&values, &one, NULL) > 0) {
		if (find_in(peal_values_in(now), &one, &found))
			continue;
		if (w.used)
			writer_put(&w, PEAL_TEXT(", "));
		writer_put(&w, one.text);
	}
	return writer_text(&w, 0);
}

static uint32_t number_of(struct peal_text text, uint32_t otherwise)
{
	uint32_t number;

	return text.len && peal_number_read(text, UINT32_MAX, &number, NULL) == PEAL_OK ? number
											: otherwise;
}

/* Of several contacts the one that ends first counts.  Those of others are not ours. */
static uint32_t of_contacts(const struct upkeep *u, const struct peal_message *m)
{
	uint32_t header = number_of(peal_message_value(m, PEAL_HDR_EXPIRES), u->asked);
	struct peal_values ours = peal_values_in(buffer_text(u->contacts));
	struct peal_address_value one, found;
	uint32_t least = UINT32_MAX;

	while (peal_address_next(&ours, &one, NULL) > 0) {
		struct peal_text text = { 0 };
		uint32_t seconds;

		if (!find_in(peal_values_of(m, PEAL_HDR_CONTACT), &one, &found))
			return 0;
		has_param(&found, PEAL_TEXT("expires"), &text);
		seconds = number_of(text, header);
		least = seconds < least ? seconds : least;
	}
	return least;
}

static bool is_gruu(struct peal_text text)
{
	struct peal_uri uri;

	return peal_uri_read(text, &uri, NULL) == PEAL_OK && uri.scheme <= PEAL_SCHEME_SIPS &&
	       !uri.headers.at && peal_param_find(uri.params, PEAL_TEXT("gr"), NULL);
}

struct peal_text grant_gruu(const struct upkeep *u, struct peal_text name)
{
	const struct peal_message *m = u->ua->rt->input;
	struct peal_values ours = peal_values_in(buffer_text(u->contacts));
	struct peal_address_value one, found;
	struct peal_text gruu;

	while (peal_address_next(&ours, &one, NULL) > 0) {
		find_in(peal_values_of(m, PEAL_HDR_CONTACT), &one, &found); /* it is granted */
		if (!has_param(&found, name, &gruu))
			continue;
		gruu = peal_text_unquoted(gruu);
		if (is_gruu(gruu))
			return gruu;
	}
	return (struct peal_text){ 0 };
}

/* RFC 3903 4.1, 6: a 2xx has both. */
static uint32_t of_publication(const struct peal_message *m)
{
	if (!peal_message_value(m, PEAL_HDR_SIP_ETAG).len)
		return 0;
	return number_of(peal_message_value(m, PEAL_HDR_EXPIRES), 0);
}

uint32_t grant_read(const struct upkeep *u, const struct peal_message *m)
{
	return u->is_publication ? of_publication(m) : of_contacts(u, m);
}
