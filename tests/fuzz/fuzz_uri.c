/* SPDX-License-Identifier: MIT */
/* Two URIs, a line end between them: parts lie inside, reading is a function, a URI is
 * equal to itself and equality has no direction, unescaping never grows.
 */
#include "fuzz_kit.h"

#include <peal/build.h>
#include <peal/uri.h>

static bool read_uri(struct peal_text text, struct peal_uri *uri)
{
	struct peal_uri again;
	struct peal_fault fault = { 0, NULL, NULL };

	memset(uri, 0, sizeof *uri);
	memset(&again, 0, sizeof again);
	if (peal_uri_read(text, uri, &fault) != PEAL_OK) {
		must(fault.at <= text.len && fault.expected && fault.clause, "a fault says where");
		return false;
	}
	must(peal_uri_read(text, &again, NULL) == PEAL_OK, "the same bytes are read again");
	must(memcmp(&again, uri, sizeof again) == 0, "reading is a function");
	inside(uri->scheme_name, text), inside(uri->user, text), inside(uri->password, text);
	inside(uri->host, text), inside(uri->params, text), inside(uri->headers, text);
	inside(uri->opaque, text);
	must(peal_uri_equal(uri, &again), "a URI is equal to itself");
	return true;
}

static void look_closer(struct peal_text text, const struct peal_uri *uri)
{
	struct peal_text rest = uri->headers, name, value;
	struct peal_tel tel;
	struct peal_urn urn;
	char out[64];

	must(peal_uri_unescape(text, out, sizeof out) <= text.len, "unescaping never grows");
	while (peal_uri_header_next(&rest, &name, &value)) {
		struct peal_writer w = peal_writer_into(out, sizeof out);

		inside(name, text), inside(value, text);
		peal_write_uri_field(&w, name, value);
		if (peal_writer_end(&w) > 0)
			must(memchr(out, '\n', w.used) == out + w.used - 1,
			     "one field is one line");
	}
	if (peal_tel_read(uri->opaque, &tel, NULL) == PEAL_OK)
		inside(tel.number, text), inside(tel.params, text), inside(tel.context, text);
	if (peal_urn_read(uri->opaque, &urn, NULL) == PEAL_OK)
		inside(urn.space, text), inside(urn.name, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *end = size ? memchr(data, '\n', size) : NULL;
	size_t first = end ? (size_t)(end - data) : size, second = end ? size - first - 1 : 0;
	struct peal_text a = { (const char *)data, first };
	struct peal_text b = { (const char *)data + (end ? first + 1 : 0), second };
	struct peal_uri x, y;
	bool has_a = read_uri(a, &x), has_b = read_uri(b, &y);

	if (has_a)
		look_closer(a, &x);
	if (has_a && has_b)
		must(peal_uri_equal(&x, &y) == peal_uri_equal(&y, &x), "equality has no direction");
	return 0;
}
