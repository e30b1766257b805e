/* SPDX-License-Identifier: MIT */
/* What no grammar says of a message: rows that need, fit or forbid each other.  Each
 * rule is one function that says what is wrong, or nothing.  A lenient reading asks
 * only for what nobody can do without.
 */
#include "base/text.h"
#include "message/check.h"

static bool has(const struct check *c, enum peal_header_id id)
{
	return peal_message_find(c->message, id) != NULL;
}

static void complain(struct check *c, struct peal_text at, const char *expected, const char *clause,
		     uint16_t status)
{
	check_fault(c, at, expected, clause);
	check_note(c, status ? PEAL_VERDICT_SEMANTICS : PEAL_VERDICT_VALID, status);
}

static void need(struct check *c, enum peal_header_id id, const char *what, const char *clause,
		 uint16_t status)
{
	if (!has(c, id))
		complain(c, c->message->line, what, clause, status);
}

/* Max-Forwards is mandatory too, but RFC 2543 did not have it. */
static void check_mandatory(struct check *c)
{
	static const char clause[] = "RFC 3261 8.1.1";

	need(c, PEAL_HDR_VIA, "a Via", clause, 400);
	need(c, PEAL_HDR_FROM, "a From", clause, 400);
	need(c, PEAL_HDR_TO, "a To", clause, 400);
	need(c, PEAL_HDR_CALL_ID, "a Call-ID", clause, 400);
	need(c, PEAL_HDR_CSEQ, "a CSeq", clause, 400);
}

/* A subscription to nothing.                                 RFC 6665 8.2.1, 489 */
static void check_event(struct check *c)
{
	bool asks = c->message->method == PEAL_METHOD_SUBSCRIBE ||
		    c->message->method == PEAL_METHOD_NOTIFY ||
		    c->message->method == PEAL_METHOD_PUBLISH;

	if (c->message->is_request && asks)
		need(c, PEAL_HDR_EVENT, "an Event", "RFC 6665 8.2.1", 489);
}

/* 2^31 and beyond: only where a dialog counted up to there. */
static void check_cseq(struct check *c)
{
	static const char clause[] = "RFC 3261 8.1.1.5";

	if (!c->message->is_request || !c->cseq.token.at)
		return;
	if (!peal_text_equal(c->cseq.token, c->message->token))
		complain(c, c->cseq.token, "the method of the request", clause,
			 c->message->method == PEAL_METHOD_OTHER ? 501 : 400);
	if (!c->is_lenient && c->cseq.number > INT32_MAX && c->to_tag.len == 0)
		complain(c, peal_message_value(c->message, PEAL_HDR_CSEQ), "less than 2^31", clause,
			 400);
}

/* A cookie that promises a unique branch, and none behind it. */
static void check_branch(struct check *c)
{
	if (!c->is_lenient && c->message->is_request && peal_text_is(c->branch, "z9hG4bK"))
		complain(c, c->branch, "more than the magic cookie", "RFC 3261 8.1.1.7", 400);
}

/* A star stands alone, in a REGISTER that lets everything expire. RFC 3261 10.3 */
static void check_star(struct check *c)
{
	static const char clause[] = "RFC 3261 10.3";
	struct peal_text expires = peal_message_value(c->message, PEAL_HDR_EXPIRES);
	bool is_register = c->message->is_request && c->message->method == PEAL_METHOD_REGISTER;
	uint32_t seconds;

	if (c->contacts > 1 || !is_register)
		complain(c, c->star, "a star alone, in REGISTER", clause, 400);
	else if (peal_number_read(expires, 0, &seconds, NULL) != PEAL_OK)
		complain(c, c->star, "Expires: 0 with a star", clause, 400);
}

bool check_needs_target(enum peal_method method)
{
	return method == PEAL_METHOD_INVITE || method == PEAL_METHOD_NOTIFY ||
	       method == PEAL_METHOD_REFER || method == PEAL_METHOD_SUBSCRIBE ||
	       method == PEAL_METHOD_UPDATE;
}

static bool has_one_contact(const struct peal_message *message)
{
	return message->is_request && check_needs_target(message->method);
}

bool check_is_sip(struct peal_text uri)
{
	struct peal_uri parts;

	return peal_uri_read(uri, &parts, NULL) != PEAL_OK || parts.scheme <= PEAL_SCHEME_SIPS;
}

static void check_contacts(struct check *c)
{
	static const char clause[] = "RFC 3261 8.1.1.8";

	if (c->star.at)
		check_star(c);
	else if (c->is_lenient || !has_one_contact(c->message))
		return;
	else if (c->contacts > 1)
		complain(c, c->contact, "one Contact", clause, 400);
	else if (c->contacts == 1 && !check_is_sip(c->contact_uri))
		complain(c, c->contact, "a SIP or SIPS URI", clause, 400);
}

/* Whether something is told of a value already. */
static bool is_told(const struct check *c, struct peal_text value)
{
	size_t from = (size_t)(value.at - c->start);

	for (uint32_t i = 0; i < c->count; i++) {
		if (c->findings[i].fault.at >= from && c->findings[i].fault.at <= from + value.len)
			return true;
	}
	return false;
}

/* Replaces, Join and Target-Dialog name a dialog by both its tags. */
static void check_dialog_name(struct check *c, enum peal_header_id id)
{
	struct peal_text value = peal_message_value(c->message, id);
	struct peal_dialog_name name;

	if (value.at && !is_told(c, value) && peal_dialog_name_read(value, &name, NULL) != PEAL_OK)
		complain(c, value, "a Call-ID and both tags", peal_header_describe(id).clause, 400);
}

void check_semantics(struct check *c)
{
	check_mandatory(c);
	check_event(c);
	check_cseq(c);
	check_branch(c);
	check_contacts(c);
	check_dialog_name(c, PEAL_HDR_REPLACES);
	check_dialog_name(c, PEAL_HDR_JOIN);
	check_dialog_name(c, PEAL_HDR_TARGET_DIALOG);
}

/* ---- what is not wrong enough to refuse ---- */

/* What a request of a method, or a response (PEAL_METHOD_OTHER), is little without. */
static const struct lack {
	uint8_t method;
	uint16_t status; /* of the response; 0 of requests */
	uint16_t id;     /* enum peal_header_id */
	char what[21];
	char clause[17];
} lacks[] = {
	{ PEAL_METHOD_NOTIFY, 0, PEAL_HDR_SUBSCRIPTION_STATE, "a Subscription-State",
	  "RFC 6665 4.1.3" },
	{ PEAL_METHOD_REFER, 0, PEAL_HDR_REFER_TO, "a Refer-To", "RFC 3515 2.4.1" },
	{ PEAL_METHOD_PRACK, 0, PEAL_HDR_RACK, "an RAck", "RFC 3262 7.2" },
	{ PEAL_METHOD_OTHER, 401, PEAL_HDR_WWW_AUTHENTICATE, "a challenge", "RFC 3261 20.44" },
	{ PEAL_METHOD_OTHER, 405, PEAL_HDR_ALLOW, "an Allow", "RFC 3261 8.2.1" },
	{ PEAL_METHOD_OTHER, 407, PEAL_HDR_PROXY_AUTHENTICATE, "a challenge", "RFC 3261 20.27" },
	{ PEAL_METHOD_OTHER, 420, PEAL_HDR_UNSUPPORTED, "an Unsupported", "RFC 3261 8.2.2.3" },
	{ PEAL_METHOD_OTHER, 422, PEAL_HDR_MIN_SE, "a Min-SE", "RFC 4028 5" },
	{ PEAL_METHOD_OTHER, 423, PEAL_HDR_MIN_EXPIRES, "a Min-Expires", "RFC 3261 20.23" },
};

static void advise(struct check *c, enum peal_header_id id, const char *what, const char *clause)
{
	need(c, id, what, clause, 0);
}

static void advise_by_kind(struct check *c)
{
	const struct peal_message *m = c->message;
	uint8_t method = m->is_request ? m->method : PEAL_METHOD_OTHER;

	for (const struct lack *lack = lacks; lack < lacks + sizeof lacks / sizeof *lacks; lack++)
		if (lack->method == method && lack->status == m->status)
			advise(c, (enum peal_header_id)lack->id, lack->what, lack->clause);
}

/* Without these a request is one of RFC 2543. */
static void advise_of_tags(struct check *c)
{
	struct peal_text from = peal_message_value(c->message, PEAL_HDR_FROM);
	struct peal_values vias = peal_values_of(c->message, PEAL_HDR_VIA);
	struct peal_address_value address;
	struct peal_via via;

	if (peal_address_read(from, &address, NULL) == PEAL_OK && address.tag.len == 0)
		complain(c, from, "a tag", "RFC 3261 8.1.1.3", 0);
	if (peal_via_next(&vias, &via, NULL) > 0 &&
	    (via.branch.len < 7 ||
	     !peal_text_same((struct peal_text){ via.branch.at, 7 }, PEAL_TEXT("z9hG4bK"))))
		complain(c, via.branch.len ? via.branch : via.text, "a branch with z9hG4bK",
			 "RFC 3261 8.1.1.7", 0);
}

/* No other response is provisional and reliable.                   RFC 3262 4 */
static void advise_of_requirements(struct check *c)
{
	struct peal_values required = peal_values_of(c->message, PEAL_HDR_REQUIRE);
	struct peal_text option;

	while (c->message->method != PEAL_METHOD_INVITE &&
	       peal_token_next(&required, &option, NULL) > 0) {
		if (peal_text_same(option, PEAL_TEXT("100rel")))
			complain(c, option, "100rel in INVITE only", "RFC 3262 4", 0);
	}
}

/* A Date that is none is passed over by who reads it.               RFC 3261 20.17 */
static void advise_of_date(struct check *c)
{
	struct peal_text value = peal_message_value(c->message, PEAL_HDR_DATE);
	struct peal_date date;

	if (value.at && peal_date_read(value, &date, NULL) != PEAL_OK)
		complain(c, value, "a date as Sat, 13 Nov 2010 23:29:00 GMT", "RFC 3261 20.17", 0);
}

/* Parameters whose value any grammar passes, as it does that of one nobody knows.
 *                                                           RFC 3261 20.10, 25.1 */
static void advise_of_params(struct check *c, struct peal_text params, bool is_contact)
{
	struct peal_text value = { NULL, 0 };
	uint32_t number;

	if (peal_quality(params, &number) != PEAL_OK) {
		peal_param_find(params, PEAL_TEXT("q"), &value);
		complain(c, value.len ? value : params, "q from 0 to 1, three decimals at most",
			 "RFC 3261 25.1", 0);
	}
	if (is_contact && peal_param_find(params, PEAL_TEXT("expires"), &value) &&
	    peal_text_number(value, UINT32_MAX, &number) != PEAL_OK)
		complain(c, value.len ? value : params, "expires in seconds", "RFC 3261 20.10", 0);
}

static void advise_of_preferences(struct check *c)
{
	static const uint8_t ids[] = { PEAL_HDR_ACCEPT, PEAL_HDR_ACCEPT_ENCODING,
				       PEAL_HDR_ACCEPT_LANGUAGE };
	struct peal_values values = peal_values_of(c->message, PEAL_HDR_CONTACT);
	struct peal_address_value contact;
	struct peal_value value;

	while (peal_address_next(&values, &contact, NULL) > 0)
		advise_of_params(c, contact.params, true);
	for (size_t i = 0; i < sizeof ids; i++) {
		values = peal_values_of(c->message, (enum peal_header_id)ids[i]);
		while (peal_value_next(&values, &value, NULL) > 0)
			advise_of_params(c, value.params, false);
	}
}

void check_lacks(struct check *c)
{
	if (c->message->is_request) {
		advise_of_tags(c);
		advise_of_requirements(c);
		advise(c, PEAL_HDR_MAX_FORWARDS, "a Max-Forwards", "RFC 3261 8.1.1.6");
		if (has_one_contact(c->message))
			advise(c, PEAL_HDR_CONTACT, "a Contact", "RFC 3261 8.1.1.8");
	}
	advise_by_kind(c);
	advise_of_date(c);
	advise_of_preferences(c);
	if (c->message->body.len > 0)
		advise(c, PEAL_HDR_CONTENT_TYPE, "a Content-Type", "RFC 3261 20.15");
}
