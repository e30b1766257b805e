/* SPDX-License-Identifier: MIT */
/* All that is wrong with a URI, as far as it can be seen: a byte that no URI has, or a digit
 * of a number that is out of its range, is made another in a copy, and that is read on.
 */
#include "lint.h"

#include <peal/header.h>
#include <peal/uri.h>
#include <stdlib.h>
#include <string.h>

/* A byte that ends none of a URI's parts, so that it can be one of them. */
static bool is_no_mark(char c)
{
	return c != '\0' && !strchr("%:@;?&=[]/#", c);
}

static bool is_rest_of_character(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

static void look_at_headers(struct lint *lint, const struct peal_uri *uri, const char *start)
{
	struct peal_text headers = uri->headers, name, value;
	struct peal_fault fault = { 0, "no field that nobody may follow", "RFC 3261 19.1.5" };

	while (peal_uri_header_next(&headers, &name, &value)) {
		fault.at = (uint32_t)(name.at - start);
		if (peal_uri_field_trust(name) == PEAL_URI_TRUST_REFUSED)
			lint_note(lint, &fault, lint_advice, 0);
	}
}

/* What may not be in a header either, which asks for ranges of parameters, too. */
static void look_at_ranges(struct lint *lint, struct peal_text text, const char *but)
{
	char *address = malloc(text.len + 2);
	struct peal_fault fault;

	if (!address)
		return;
	address[0] = '<';
	memcpy(address + 1, text.at, text.len);
	address[text.len + 1] = '>';
	if (peal_header_check(PEAL_HDR_REPLY_TO, (struct peal_text){ address, text.len + 2 },
			      &fault) != PEAL_OK &&
	    strcmp(fault.expected, but) != 0) {
		fault.at--;
		lint_note(lint, &fault, "header", 0);
	}
	free(address);
}

static void look_at_parts(struct lint *lint, const struct peal_uri *uri, struct peal_text text)
{
	const struct peal_fault twice = { (uint32_t)(uri->params.at ? uri->params.at - text.at : 0),
					  "each uri-parameter once", "RFC 3261 19.1.1" };

	if (peal_param_repeated(uri->params))
		lint_note(lint, &twice, "header", 0);
	look_at_ranges(lint, text, twice.expected);
	look_at_headers(lint, uri, text.at);
}

/* Whether `at` is in a place that is as it was, so that there is news. */
static bool is_new(struct peal_text text, const char *copy, size_t at)
{
	return at >= text.len || copy[at] == text.at[at];
}

/* Makes the character at `at` another one; false where it has to stay. */
static bool paint_over(char *copy, size_t len, size_t at)
{
	if (at >= len || !is_no_mark(copy[at]))
		return false;
	copy[at] = copy[at] == '1' ? '2' : '1';
	while (++at < len && is_rest_of_character(copy[at]))
		copy[at] = '1';
	return true;
}

void lint_uri(struct lint *lint, struct peal_text text)
{
	char *copy = malloc(text.len + 1);
	const struct peal_text painted = { copy, text.len };
	struct peal_fault fault = { 0, "", "" };
	struct peal_uri uri;
	int result;

	if (!copy)
		return;
	memcpy(copy, text.at, text.len);
	while ((result = peal_uri_read(painted, &uri, &fault)) != PEAL_OK &&
	       is_new(text, copy, fault.at)) {
		lint_note(lint, &fault, "header", 0);
		if (!paint_over(copy, text.len, fault.at))
			break;
	}
	lint->is_read = result == PEAL_OK;
	if (lint->is_read)
		look_at_parts(lint, &uri, painted);
	free(copy);
}
