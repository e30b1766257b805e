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
	if (text.len > 1 && text.at[0] == '[')
		return (struct peal_text){ text.at + 1, text.len - 2 };
	return text;
}

const char *host_expected(const struct scan_host *shape)
{
	return shape->kind == PEAL_HOST_IPV6 ? "an IPv6 address" : "an IPv4 address, 0 to 255 each";
}

bool host_resolve(const struct scan_host *shape, struct peal_text *host)
{
	uint8_t bytes[16];

	*host = shape->text;
	if (shape->kind == PEAL_HOST_NAME)
		return true;
	if (shape->kind == PEAL_HOST_IPV4)
		return shape->misfit == 0;
	*host = (struct peal_text){ shape->text.at + 1, shape->text.len - 2 };
	return peal_host_address(*host, bytes) == 16;
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

/* A URI of a host alone, without its scheme, is one. */
bool host_stands_alone(struct peal_text text)
{
	struct scan scan = scan_of(text);
	struct scan_host host = { 0 };
	struct peal_uri uri = { 0 };
	uint8_t bytes[16];

	if (peal_host_address(text, bytes) > 0)
		return true;
	return uri_scan(&scan, false, &uri, &host) && host.text.len == text.len &&
	       host_resolve(&host, &uri.host);
}

/* sip and sips; `uri` is empty yet.                              RFC 3261 25.1 */
static int read_sip(struct peal_text text, size_t scheme, struct peal_uri *uri,
		    struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 19.1.1";
	struct scan scan = scan_of(text_behind(text, scheme));
	struct scan_host host = { 0 };
	const char *start = text.at;

	uri->has_user = scan.len > 0 && memchr(scan.at, '@', scan.len);
	if (!uri_scan(&scan, uri->has_user, uri, &host))
		return fault_at(fault, scheme + scan.used, scan.expected, clause);
	uri->host_kind = host.kind;
	if (!host_resolve(&host, &uri->host))
		return fault_at(fault, (size_t)(uri->host.at - start), host_expected(&host),
				"RFC 5954 4");
	if (!host_port(&host, &uri->port))
		return fault_at(fault, (size_t)((const char *)host.port - start), "1 to 65535",
				clause);
	return PEAL_OK;
}

/* Reads `rest`, the end of `text`, by one of absolute.rl's machines. */
static int scan_absolute(struct peal_text text, struct peal_text rest, enum scan_absolute form,
			 struct peal_uri *parts, const char *clause, struct peal_fault *fault)
{
	struct scan scan = scan_of(rest);

	if (absolute_scan(&scan, form, parts))
		return PEAL_OK;
	return fault_at(fault, text.len - rest.len + scan.used, scan.expected, clause);
}

static int read_tel(struct peal_text text, struct peal_text rest, struct peal_uri *uri,
		    struct peal_fault *fault)
{
	uri->has_user = true;
	return scan_absolute(text, rest, SCAN_ABSOLUTE_TEL, uri, "RFC 3966 3", fault);
}

int peal_tel_read(struct peal_text text, struct peal_tel *tel, struct peal_fault *fault)
{
	struct peal_uri parts = { 0 };

	if (scan_absolute(text, text, SCAN_ABSOLUTE_TEL, &parts, "RFC 3966 3", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	*tel = (struct peal_tel){ .number = parts.user, .params = parts.params };
	tel->is_global = tel->number.at[0] == '+';
	peal_param_find(tel->params, PEAL_TEXT("ext"), &tel->extension);
	peal_param_find(tel->params, PEAL_TEXT("isub"), &tel->isdn_subaddress);
	peal_param_find(tel->params, PEAL_TEXT("phone-context"), &tel->context);
	return PEAL_OK;
}

int peal_urn_read(struct peal_text text, struct peal_urn *urn, struct peal_fault *fault)
{
	struct peal_uri parts = { 0 };

	if (scan_absolute(text, text, SCAN_ABSOLUTE_URN, &parts, "RFC 8141 2", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	urn->space = parts.user;
	urn->name = parts.host;
	return PEAL_OK;
}

static int read_other(struct peal_text text, struct peal_text rest, struct peal_uri *uri,
		      struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 25.1";
	struct peal_uri parts = { 0 };

	if (scan_absolute(uri->scheme_name, uri->scheme_name, SCAN_ABSOLUTE_SCHEME, &parts, clause,
			  fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (peal_text_same(uri->scheme_name, PEAL_TEXT("urn")))
		return scan_absolute(text, rest, SCAN_ABSOLUTE_URN, &parts, "RFC 8141 2", fault);
	return scan_absolute(text, rest, SCAN_ABSOLUTE_OTHER, &parts, clause, fault);
}

static int read_tel_or_other(struct peal_text text, struct peal_uri *uri, struct peal_fault *fault)
{
	const char *colon = text.len ? memchr(text.at, ':', text.len) : NULL;

	if (!colon)
		return fault_at(fault, text.len, "a URI scheme and a colon", "RFC 3261 25.1");
	uri->scheme_name = (struct peal_text){ text.at, (size_t)(colon - text.at) };
	uri->opaque = text_behind(text, uri->scheme_name.len + 1);
	uri->scheme = PEAL_SCHEME_OTHER;
	if (!peal_text_same(uri->scheme_name, PEAL_TEXT("tel")))
		return read_other(text, uri->opaque, uri, fault);
	uri->scheme = PEAL_SCHEME_TEL;
	return read_tel(text, uri->opaque, uri, fault);
}

int peal_uri_read(struct peal_text text, struct peal_uri *uri, struct peal_fault *fault)
{
	size_t scheme = 4;

	*uri = (struct peal_uri){ 0 };
	if (!text_begins(text, PEAL_TEXT("sip:"))) {
		if (!text_begins(text, PEAL_TEXT("sips:")))
			return read_tel_or_other(text, uri, fault);
		uri->scheme = PEAL_SCHEME_SIPS;
		scheme = 5;
	}
	uri->scheme_name = (struct peal_text){ text.at, scheme - 1 };
	return read_sip(text, scheme, uri, fault);
}

/* The value of a hexadecimal digit, 16 for other bytes. */
static unsigned hex(char c)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	const char *at = c ? memchr(digits, c, 32) : NULL;

	return at ? (unsigned)(at - digits) % 16 : 16;
}

size_t peal_uri_unescape(struct peal_text text, char *out, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++, n++) {
		char c = text.at[i];

		if (c == '%' && text.len - i > 2 && hex(text.at[i + 1]) < 16 &&
		    hex(text.at[i + 2]) < 16) {
			c = (char)(hex(text.at[i + 1]) << 4 | hex(text.at[i + 2]));
			i += 2;
		}
		if (n < size)
			out[n] = c;
	}
	return n;
}

/* Takes what is before `mark` off `text`, and the mark. */
static struct peal_text cut(struct peal_text *text, char mark)
{
	const char *at = text->len ? memchr(text->at, mark, text->len) : NULL;
	struct peal_text first = *text;

	if (at)
		first.len = (size_t)(at - text->at);
	*text = text_behind(*text, at ? first.len + 1 : text->len);
	return first;
}

bool peal_uri_header_next(struct peal_text *headers, struct peal_text *name,
			  struct peal_text *value)
{
	if (headers->len == 0)
		return false;
	*value = cut(headers, '&');
	*name = cut(value, '=');
	return true;
}
