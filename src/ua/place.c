/* SPDX-License-Identifier: MIT */
#include "ua/place.h"

#include "message/writer.h"

#define NAME_SIZE 64

void place_write_target(struct peal_writer *w, const struct peal_uri *uri)
{
	struct peal_uri plain = *uri;
	struct peal_text params = uri->params, name, value;

	plain.params = plain.headers = (struct peal_text){ 0 };
	peal_write_uri(w, &plain);
	while (peal_param_next(&params, &name, &value)) {
		if (peal_text_same(name, PEAL_TEXT("method")))
			continue;
		peal_write_part(w, PEAL_TEXT(";"));
		peal_write_part(w, name);
		if (value.len) {
			peal_write_part(w, PEAL_TEXT("="));
			peal_write_part(w, value);
		}
	}
}

/* Whether a field that the URI wants may stand beside what is written anyway. */
static bool is_wanted(const struct runtime *rt, struct peal_text name)
{
	char plain[NAME_SIZE];
	size_t len = peal_uri_unescape(name, plain, sizeof plain);
	struct peal_extra extra = { { plain, len }, { 0 } };

	return len <= sizeof plain && peal_uri_field_trust(name) == PEAL_URI_TRUST_FIELD &&
	       extra_allowed(rt, &extra, 1, false);
}

void place_write_fields(struct peal_writer *w, const struct runtime *rt, struct peal_text headers)
{
	struct peal_text name, value;

	while (peal_uri_header_next(&headers, &name, &value))
		if (is_wanted(rt, name))
			peal_write_uri_field(w, name, value);
}

static bool is_named(struct peal_text escaped, const struct peal_header *row)
{
	char plain[NAME_SIZE];
	size_t len = peal_uri_unescape(escaped, plain, sizeof plain);
	struct peal_text name = { plain, len };

	if (len > sizeof plain)
		return false;
	return peal_header_lookup(name) == row->id;
}

bool place_overwrites(const struct runtime *rt, struct peal_text headers,
		      const struct peal_header *row)
{
	struct peal_text name, value;

	if (peal_header_describe((enum peal_header_id)row->id).repeat != PEAL_REPEAT_ONE)
		return false;
	while (peal_uri_header_next(&headers, &name, &value))
		if (is_named(name, row) && is_wanted(rt, name))
			return true;
	return false;
}
