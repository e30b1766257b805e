/* SPDX-License-Identifier: MIT */
/* URIs: which grammar one is read by, and the ranges the grammar leaves out;
 * and the hosts in them.
 */
#include <peal/uri.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/parts.h"

struct peal_text host_unbracketed(struct peal_text text)
{
	if (text.len > 1 && text.at[0] == '[' && text.at[text.len - 1] == ']')
		return (struct peal_text){ text.at + 1, text.len - 2 };
	return text;
}

bool host_resolve(const struct scan_host *shape, struct peal_text *host, enum peal_host_kind *kind)
{
	uint8_t bytes[16];

	*host = host_unbracketed(shape->text);
	*kind = PEAL_HOST_NAME;
	if (shape->dotted)
		*kind = PEAL_HOST_IPV4;
	else if (host->len != shape->text.len)
		*kind = PEAL_HOST_IPV6;
	else
		return true;
	return peal_host_address(*host, bytes) == (*kind == PEAL_HOST_IPV4 ? 4 : 16);
}

bool host_port(struct peal_text text, uint16_t *port)
{
	uint32_t number = 0;

	if (text.len > 0 && (peal_text_number(text, 65535, &number) != PEAL_OK || number == 0))
		return false;
	*port = (uint16_t)number;
	return true;
}

static size_t ipv4_bytes(const struct scan_literal *literal, uint8_t *bytes)
{
	for (size_t i = 0; i < 4; i++) {
		if (literal->octet[i] > 255)
			return 0;
		bytes[i] = (uint8_t)literal->octet[i];
	}
	return 4;
}

/* "::" stands for at least one group of zeros.               RFC 3986 3.2.2 */
static size_t ipv6_bytes(const struct scan_literal *literal, uint8_t bytes[16])
{
	uint32_t in_ipv4 = literal->octets == 4 ? 2 : 0;
	uint32_t seen = literal->groups + in_ipv4;
	uint8_t ipv4[4];

	if (literal->has_gap ? seen > 7 : seen != 8)
		return 0;
	if (in_ipv4 && ipv4_bytes(literal, ipv4) == 0)
		return 0;
	memset(bytes, 0, 16);
	for (uint32_t i = 0; i < literal->groups; i++) {
		uint32_t to = literal->has_gap && i >= literal->gap ? i + 8 - seen : i;

		bytes[2 * to] = (uint8_t)(literal->group[i] >> 8);
		bytes[2 * to + 1] = (uint8_t)(literal->group[i] & 0xff);
	}
	if (in_ipv4)
		memcpy(bytes + 12, ipv4, 4);
	return 16;
}

size_t peal_host_address(struct peal_text host, uint8_t bytes[16])
{
	struct scan scan = scan_of(host);
	struct scan_literal literal = { 0 };

	if (!host_scan(&scan, &literal))
		return 0;
	if (literal.groups == 0 && !literal.has_gap)
		return ipv4_bytes(&literal, bytes);
	return ipv6_bytes(&literal, bytes);
}

/* Runs one of uri.rl's machines over `rest`, a part of `text`. */
static int scan_rest(struct peal_text text, struct peal_text rest, enum scan_uri_form form,
		     struct scan_uri *parts, const char *clause, struct peal_fault *fault)
{
	struct scan scan = scan_of(rest);

	if (uri_scan(&scan, form, parts))
		return PEAL_OK;
	return fault_at(fault, text.len - rest.len + scan.used, scan.expected, clause);
}

/* sip and sips.  "@" is legal at the end of the userinfo alone, so whether there
 * is one decides what comes first.                            RFC 3261 25.1 */
static int read_sip(struct peal_text text, struct peal_text rest, struct peal_uri *uri,
		    struct peal_fault *fault)
{
	bool has_user = rest.len > 0 && memchr(rest.at, '@', rest.len) != NULL;
	struct scan_uri parts = { 0 };
	static const char clause[] = "RFC 3261 19.1.1";

	if (scan_rest(text, rest, has_user ? SCAN_URI_USER : SCAN_URI_HOST, &parts, clause, fault))
		return PEAL_E_SYNTAX;
	if (!host_resolve(&parts.host, &uri->host, &uri->host_kind))
		return fault_at(fault, (size_t)(uri->host.at - text.at), "a host", "RFC 5954 4");
	if (!host_port(parts.host.port, &uri->port))
		return fault_at(fault, (size_t)(parts.host.port.at - text.at), "1 to 65535",
				clause);
	uri->has_user = has_user;
	uri->user = parts.user;
	uri->password = parts.password;
	uri->params = parts.params;
	uri->headers = parts.headers;
	return PEAL_OK;
}

static int read_tel(struct peal_text text, struct peal_text rest, struct peal_uri *uri,
		    struct peal_fault *fault)
{
	struct scan_uri parts = { 0 };

	if (scan_rest(text, rest, SCAN_URI_TEL, &parts, "RFC 3966 3", fault))
		return PEAL_E_SYNTAX;
	uri->has_user = true;
	uri->user = parts.user;
	uri->params = parts.params;
	return PEAL_OK;
}

static int read_other(struct peal_text text, struct peal_text rest, struct peal_uri *uri,
		      struct peal_fault *fault)
{
	struct scan scheme = scan_of(uri->scheme_name);
	struct scan_uri parts = { 0 };

	if (!uri_scan(&scheme, SCAN_URI_SCHEME, &parts))
		return fault_at(fault, scheme.used, "a URI scheme", "RFC 3261 25.1");
	uri->opaque = rest;
	return scan_rest(text, rest, SCAN_URI_OTHER, &parts, "RFC 3261 25.1", fault);
}

static enum peal_scheme scheme_of(struct peal_text name)
{
	if (peal_text_same(name, PEAL_TEXT("sip")))
		return PEAL_SCHEME_SIP;
	if (peal_text_same(name, PEAL_TEXT("sips")))
		return PEAL_SCHEME_SIPS;
	return peal_text_same(name, PEAL_TEXT("tel")) ? PEAL_SCHEME_TEL : PEAL_SCHEME_OTHER;
}

int peal_uri_read(struct peal_text text, struct peal_uri *uri, struct peal_fault *fault)
{
	const char *colon = text.len ? memchr(text.at, ':', text.len) : NULL;
	struct peal_text rest;

	*uri = (struct peal_uri){ 0 };
	if (!colon)
		return fault_at(fault, text.len, "a URI scheme and a colon", "RFC 3261 25.1");
	uri->scheme_name = (struct peal_text){ text.at, (size_t)(colon - text.at) };
	uri->scheme = scheme_of(uri->scheme_name);
	rest = text_behind(text, uri->scheme_name.len + 1);
	switch (uri->scheme) {
	case PEAL_SCHEME_SIP:
	case PEAL_SCHEME_SIPS: return read_sip(text, rest, uri, fault);
	case PEAL_SCHEME_TEL: return read_tel(text, rest, uri, fault);
	case PEAL_SCHEME_OTHER: break;
	}
	return read_other(text, rest, uri, fault);
}
