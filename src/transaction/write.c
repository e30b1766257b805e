/* SPDX-License-Identifier: MIT */
/* Rows that requests and responses of the engine have in common. */
#include "transaction/transaction.h"

#include <string.h>

#include "message/writer.h"

static void write_ipv4(struct peal_writer *w, const uint8_t *bytes)
{
	char text[16]; /* the last dot is not written */
	size_t len = 0;

	for (int i = 0; i < 4; i++) {
		if (bytes[i] >= 100)
			text[len++] = (char)('0' + bytes[i] / 100);
		if (bytes[i] >= 10)
			text[len++] = (char)('0' + bytes[i] / 10 % 10);
		text[len++] = (char)('0' + bytes[i] % 10);
		text[len++] = '.';
	}
	writer_put(w, (struct peal_text){ text, len - 1 });
}

static uint32_t group_at(const uint8_t *bytes, int n)
{
	return (uint32_t)(bytes[2 * n] << 8 | bytes[2 * n + 1]);
}

/* The longest run of two or more zero groups: RFC 5952 4.2. */
static int longest_run(const uint8_t *bytes, int *begin)
{
	int best = 1;

	*begin = -1;
	for (int i = 0; i < 8; i++) {
		int end = i;

		while (end < 8 && group_at(bytes, end) == 0)
			end++;
		if (end - i > best) {
			best = end - i;
			*begin = i;
		}
	}
	return best;
}

static void write_group(struct peal_writer *w, uint32_t group)
{
	char digits[4];
	size_t len = 0;

	for (int shift = 12; shift >= 0; shift -= 4)
		if (group >> shift || shift == 0)
			digits[len++] = "0123456789abcdef"[group >> shift & 0xf];
	writer_put(w, (struct peal_text){ digits, len });
}

static void write_ipv6(struct peal_writer *w, const uint8_t *bytes)
{
	int begin, length = longest_run(bytes, &begin);

	for (int i = 0; i < 8; i++) {
		if (i == begin) {
			writer_put(w, PEAL_TEXT("::"));
			i += length - 1;
			continue;
		}
		if (i > 0 && i != begin + length)
			writer_put(w, PEAL_TEXT(":"));
		write_group(w, group_at(bytes, i));
	}
}

void write_address(struct peal_writer *w, const struct peal_address *address, bool with_port)
{
	if (address->family == 6) {
		if (with_port)
			writer_put(w, PEAL_TEXT("["));
		write_ipv6(w, address->bytes);
		if (with_port)
			writer_put(w, PEAL_TEXT("]"));
	} else {
		write_ipv4(w, address->bytes);
	}
	if (with_port) {
		writer_put(w, PEAL_TEXT(":"));
		peal_write_decimal(w, address->port);
	}
}

void write_local_uri(struct peal_writer *w, const struct runtime *rt, const struct peal_flow *flow)
{
	struct peal_text user = rt->config.contact_user;

	writer_put(w, PEAL_TEXT("<sip:"));
	if (user.len) {
		peal_write_part(w, user);
		writer_put(w, PEAL_TEXT("@"));
	}
	write_address(w, &flow->local, true);
	writer_put(w, PEAL_TEXT(">"));
}

/* RFC 3891 6.2, RFC 4488 4, RFC 7614 6, RFC 4538 4.  Those of REFER where it is served. */
void write_supported(struct peal_writer *w, const struct runtime *rt)
{
	peal_write_begin(w, PEAL_HDR_SUPPORTED);
	peal_write_part(w, PEAL_TEXT("replaces"));
	if (rt->config.subscriptions)
		peal_write_part(w, PEAL_TEXT(", norefersub, nosub, tdialog"));
	if (rt->config.supported.len) {
		peal_write_part(w, PEAL_TEXT(", "));
		peal_write_part(w, rt->config.supported);
	}
	peal_write_end(w);
}

static bool is_listed(struct peal_values values, struct peal_text option)
{
	struct peal_text token;

	while (peal_token_next(&values, &token, NULL) > 0)
		if (peal_text_same(token, option))
			return true;
	return false;
}

bool is_able(const struct runtime *rt, struct peal_text option)
{
	return is_listed(peal_values_in(rt->config.supported), option);
}

bool has_timers(const struct runtime *rt)
{
	return is_able(rt, PEAL_TEXT("timer"));
}

bool request_interval_allowed(const struct runtime *rt, uint32_t seconds, enum peal_method method)
{
	if (!seconds)
		return true;
	return has_timers(rt) && seconds >= rt->config.min_se &&
	       (method == PEAL_METHOD_INVITE || method == PEAL_METHOD_UPDATE);
}

bool has_option(const struct peal_message *m, enum peal_header_id id, struct peal_text option)
{
	return is_listed(peal_values_of(m, id), option);
}

void write_abilities(struct peal_writer *w, const struct runtime *rt)
{
	peal_write_begin(w, PEAL_HDR_ALLOW);
	peal_write_part(w, PEAL_TEXT("INVITE, ACK, CANCEL, BYE, OPTIONS"));
	if (is_able(rt, PEAL_TEXT("100rel")))
		peal_write_part(w, PEAL_TEXT(", PRACK"));
	if (rt->config.subscriptions)
		peal_write_part(w, PEAL_TEXT(", SUBSCRIBE, NOTIFY, REFER"));
	if (rt->config.methods.len) {
		peal_write_part(w, PEAL_TEXT(", "));
		peal_write_part(w, rt->config.methods);
	}
	peal_write_end(w);
	write_supported(w, rt);
	if (rt->config.subscriptions)
		write_events(w, rt);
}

/* RFC 6665 4.4.4; `refer` is no package of SUBSCRIBE's, but one that is told. */
void write_events(struct peal_writer *w, const struct runtime *rt)
{
	peal_write_begin(w, PEAL_HDR_ALLOW_EVENTS);
	peal_write_part(w, PEAL_TEXT("refer"));
	if (rt->config.packages.len) {
		peal_write_part(w, PEAL_TEXT(", "));
		peal_write_part(w, rt->config.packages);
	}
	peal_write_end(w);
}

void write_interval(struct peal_writer *w, uint32_t seconds, struct peal_text params,
		    uint32_t min_se)
{
	peal_write_begin(w, PEAL_HDR_SESSION_EXPIRES);
	peal_write_decimal(w, seconds);
	writer_put(w, params);
	peal_write_end(w);
	if (min_se)
		peal_write_number(w, PEAL_HDR_MIN_SE, min_se);
}

static struct peal_text transport_name(uint8_t transport)
{
	switch (transport) {
	case PEAL_TCP: return PEAL_TEXT("TCP");
	case PEAL_TLS: return PEAL_TEXT("TLS");
	case PEAL_WS: return PEAL_TEXT("WS");
	case PEAL_WSS: return PEAL_TEXT("WSS");
	default: return PEAL_TEXT("UDP");
	}
}

bool address_is_multicast(const struct peal_address *a)
{
	return a->family == 6 ? a->bytes[0] == 0xff : (a->bytes[0] & 0xf0) == 0xe0;
}

/* RFC 3261 18.1.1: whoever gets it answers to the group. */
static void write_maddr(struct peal_writer *w, const struct peal_address *group)
{
	bool brackets = group->family == 6;

	writer_put(w, brackets ? PEAL_TEXT(";maddr=[") : PEAL_TEXT(";maddr="));
	write_address(w, group, false);
	writer_put(w, brackets ? PEAL_TEXT("];ttl=1") : PEAL_TEXT(";ttl=1"));
}

void write_via(struct peal_writer *w, const struct peal_flow *flow, struct peal_text branch)
{
	peal_write_begin(w, PEAL_HDR_VIA);
	writer_put(w, PEAL_TEXT("SIP/2.0/"));
	peal_write_part(w, transport_name(flow->transport));
	writer_put(w, PEAL_TEXT(" "));
	write_address(w, &flow->local, true);
	writer_put(w, PEAL_TEXT(";rport"));
	if (address_is_multicast(&flow->remote))
		write_maddr(w, &flow->remote);
	writer_put(w, PEAL_TEXT(";branch="));
	peal_write_part(w, branch);
	peal_write_end(w);
}

void write_branch(struct runtime *rt, char out[BRANCH_LENGTH])
{
	memcpy(out, "z9hG4bK", 7);
	runtime_digits(rt, out + 7);
}

void write_extra(struct peal_writer *w, const struct peal_extra *extra, size_t count)
{
	for (size_t i = 0; i < count; i++)
		peal_write_named(w, extra[i].name, extra[i].value);
}

static bool is_ours(enum peal_header_id id)
{
	static const uint16_t ours[] = { PEAL_HDR_VIA,          PEAL_HDR_FROM,
					 PEAL_HDR_TO,           PEAL_HDR_CALL_ID,
					 PEAL_HDR_CSEQ,         PEAL_HDR_CONTACT,
					 PEAL_HDR_MAX_FORWARDS, PEAL_HDR_CONTENT_LENGTH,
					 PEAL_HDR_CONTENT_TYPE, PEAL_HDR_ROUTE,
					 PEAL_HDR_RECORD_ROUTE };

	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
		if (ours[i] == id)
			return true;
	return false;
}

bool extra_allowed(const struct runtime *rt, const struct peal_extra *extra, size_t count,
		   bool contact)
{
	bool named = rt->config.user_agent.len != 0, timed = has_timers(rt);

	for (size_t i = 0; i < count; i++) {
		enum peal_header_id id = peal_header_lookup(extra[i].name);

		if (contact && id == PEAL_HDR_CONTACT)
			continue;
		if (timed && (id == PEAL_HDR_SESSION_EXPIRES || id == PEAL_HDR_MIN_SE))
			return false;
		if (is_ours(id) || (named && (id == PEAL_HDR_USER_AGENT || id == PEAL_HDR_SERVER)))
			return false;
	}
	return true;
}

bool extra_has_credentials(const struct peal_extra *extra, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		enum peal_header_id id = peal_header_lookup(extra[i].name);

		if (id == PEAL_HDR_AUTHORIZATION || id == PEAL_HDR_PROXY_AUTHORIZATION)
			return true;
	}
	return false;
}
