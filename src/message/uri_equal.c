/* SPDX-License-Identifier: MIT */
/* Whether two URIs are equal.                          RFC 3261 19.1.4, RFC 3966 4 */
#include <peal/uri.h>

#include "base/text.h"

/* Each parameter is looked for in the other URI; so many nobody means, and they are
 * compared byte by byte, so that it takes no longer than they deserve. */
#define MANY 64

/* Takes one byte off `text`, an escape undone.  A reserved byte is not the same as
 * its escape, so that one is told from it by a bit; -1 at the end. */
static int next_byte(struct peal_text *text, bool any_case)
{
	char byte;
	int c;

	if (text->len == 0)
		return -1;
	if (text->len > 2 && text->at[0] == '%' &&
	    peal_uri_unescape((struct peal_text){ text->at, 3 }, &byte, 1) == 1) {
		*text = text_behind(*text, 3);
		c = (unsigned char)byte;
		if (c != 0 && memchr(";/?:@&=+$,", c, 10))
			c |= 0x100;
	} else {
		c = (unsigned char)text->at[0];
		*text = text_behind(*text, 1);
	}
	return any_case && c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

static bool same(struct peal_text a, struct peal_text b, bool any_case)
{
	int byte;

	do {
		byte = next_byte(&a, any_case);
		if (byte != next_byte(&b, any_case))
			return false;
	} while (byte >= 0);
	return true;
}

/* The next digit of a number, visual separators passed.      RFC 3966 3, 5.1.1 */
static int next_digit(struct peal_text *number)
{
	while (number->len > 0 && memchr("-.()", number->at[0], 4))
		*number = text_behind(*number, 1);
	return next_byte(number, true);
}

static bool same_number(struct peal_text a, struct peal_text b)
{
	int digit;

	do {
		digit = next_digit(&a);
		if (digit != next_digit(&b))
			return false;
	} while (digit >= 0);
	return true;
}

/* Extensions and contexts that are numbers are compared as such.      RFC 3966 4 */
static bool same_in_tel(struct peal_text name, struct peal_text a, struct peal_text b)
{
	bool is_number = peal_text_same(name, PEAL_TEXT("ext")) ||
			 (peal_text_same(name, PEAL_TEXT("phone-context")) && a.len > 0 &&
			  a.at[0] == '+');

	return is_number ? same_number(a, b) : same(a, b, true);
}

/* Absent is not the same as empty. */
static bool same_part(struct peal_text a, struct peal_text b)
{
	return !a.at == !b.at && same(a, b, false);
}

static bool same_host(const struct peal_uri *a, const struct peal_uri *b)
{
	uint8_t x[16], y[16];

	if (a->host_kind != b->host_kind)
		return false;
	if (a->host_kind == PEAL_HOST_NAME)
		return peal_text_same(a->host, b->host);
	return peal_host_address(a->host, x) == peal_host_address(b->host, y) &&
	       memcmp(x, y, a->host_kind == PEAL_HOST_IPV4 ? 4 : 16) == 0;
}

/* These must be in both or in none.  transport is, by the example there. */
static bool always_matters(struct peal_text name)
{
	return peal_text_same(name, PEAL_TEXT("transport")) ||
	       peal_text_same(name, PEAL_TEXT("user")) || peal_text_same(name, PEAL_TEXT("ttl")) ||
	       peal_text_same(name, PEAL_TEXT("method")) ||
	       peal_text_same(name, PEAL_TEXT("maddr"));
}

/* Each parameter of `a` is the same in `b`; one that is not there matters always (tel) or
 * when it is one of those that always do. */
static bool params_match(struct peal_text a, struct peal_text b, bool is_tel)
{
	struct peal_text rest = a, name, value, other;

	for (int count = 0; peal_param_next(&rest, &name, &value); count++) {
		if (count == MANY)
			return peal_text_equal(a, b);
		peal_param_find(a, name, &value); /* of one that is there twice the first */
		if (!peal_param_find(b, name, &other)) {
			if (is_tel || always_matters(name))
				return false;
		} else if (is_tel ? !same_in_tel(name, value, other) : !same(value, other, true)) {
			return false;
		}
	}
	return true;
}

/* How many fields there are with this name and value. */
static size_t count_header(struct peal_text headers, struct peal_text name, struct peal_text value)
{
	struct peal_text its_name, its_value;
	size_t count = 0;

	while (peal_uri_header_next(&headers, &its_name, &its_value))
		count += same(name, its_name, true) && same(value, its_value, true);
	return count;
}

/* Each field of `a` is in `b` as often. */
static bool headers_match(struct peal_text a, struct peal_text b)
{
	struct peal_text rest = a, name, value;

	for (int count = 0; peal_uri_header_next(&rest, &name, &value); count++) {
		if (count == MANY)
			return peal_text_equal(a, b);
		if (count_header(a, name, value) != count_header(b, name, value))
			return false;
	}
	return true;
}

static bool equal_sip(const struct peal_uri *a, const struct peal_uri *b)
{
	return a->has_user == b->has_user && same_part(a->user, b->user) &&
	       same_part(a->password, b->password) && same_host(a, b) && a->port == b->port &&
	       params_match(a->params, b->params, false) &&
	       params_match(b->params, a->params, false) && headers_match(a->headers, b->headers) &&
	       headers_match(b->headers, a->headers);
}

/* Neither case of the namespace nor of an escape's digits matters. RFC 8141 3.1 */
static bool equal_urn(struct peal_text a, struct peal_text b)
{
	struct peal_urn x, y;

	return peal_urn_read(a, &x, NULL) == PEAL_OK && peal_urn_read(b, &y, NULL) == PEAL_OK &&
	       peal_text_same(x.space, y.space) && same(x.name, y.name, false);
}

bool peal_uri_equal(const struct peal_uri *a, const struct peal_uri *b)
{
	if (!peal_text_same(a->scheme_name, b->scheme_name))
		return false;
	if (a->scheme == PEAL_SCHEME_TEL)
		return same_number(a->user, b->user) && params_match(a->params, b->params, true) &&
		       params_match(b->params, a->params, true);
	if (a->scheme != PEAL_SCHEME_OTHER)
		return equal_sip(a, b);
	if (peal_text_same(a->scheme_name, PEAL_TEXT("urn")))
		return equal_urn(a->opaque, b->opaque);
	return peal_text_equal(a->opaque, b->opaque);
}
