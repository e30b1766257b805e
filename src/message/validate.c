/* SPDX-License-Identifier: MIT */
/* Reading everything there is in a message: each known header by its grammar.  What
 * only several rows together can break is asked in semantics.c.
 */
#include "base/text.h"
#include "message/check.h"
#include "message/fault.h"
#include "message/parts.h"
#include "message/values.h"

void check_note(struct check *c, enum peal_verdict verdict, uint16_t status)
{
	if (!check_is_full(c))
		c->findings[c->count++] = (struct peal_finding){ verdict, c->fault, status };
}

int check_fault(struct check *c, struct peal_text at, const char *expected, const char *clause)
{
	return fault_at(&c->fault, at.at ? (size_t)(at.at - c->start) : 0, expected, clause);
}

/* Turns a fault within `text` into one within the message. */
static int passed_on(struct check *c, struct peal_text text)
{
	c->fault.at += (uint32_t)(text.at - c->start);
	return PEAL_E_SYNTAX;
}

static int check_once(struct check *c, struct peal_text params, bool repeated)
{
	if (repeated && !c->is_lenient)
		return check_fault(c, params, "each parameter once", "RFC 3261 7.3.1");
	return PEAL_OK;
}

static int check_params(struct check *c, struct peal_text params)
{
	return check_once(c, params, peal_param_repeated(params));
}

/* ttl = 1*3DIGIT ; 0 to 255                                        RFC 3261 25.1 */
static bool is_ttl(struct peal_text value)
{
	uint32_t hops;

	return value.len <= 3 && peal_text_number(value, 255, &hops) == PEAL_OK;
}

/* What the grammar of generic parameters lets pass, in a URI and in a Via. */
static int check_range(struct check *c, struct peal_text name, struct peal_text value,
		       const char *clause)
{
	struct peal_text at = value.len > 0 ? value : name;

	if (peal_text_same(name, PEAL_TEXT("ttl")) && !is_ttl(value))
		return check_fault(c, at, "0 to 255", clause);
	if (peal_text_same(name, PEAL_TEXT("maddr")) && !host_stands_alone(value))
		return check_fault(c, at, "a host behind maddr=", clause);
	return PEAL_OK;
}

/* The same of all `params`; tells in passing whether one is there twice. */
static int check_ranges(struct check *c, struct peal_text params, const char *clause,
			bool *repeated)
{
	struct peal_text name, value;
	struct params_seen seen;

	*repeated = false;
	seen.count = 0;
	while (peal_param_next(&params, &name, &value)) {
		if (check_range(c, name, value, clause) != PEAL_OK)
			return PEAL_E_SYNTAX;
		*repeated |= params_saw(&seen, name);
	}
	return PEAL_OK;
}

static int check_uri(struct check *c, struct peal_text text, struct peal_uri *uri)
{
	static const char clause[] = "RFC 3261 19.1.1";
	bool repeated;

	if (peal_uri_read(text, uri, &c->fault) != PEAL_OK)
		return passed_on(c, text);
	if (uri->scheme > PEAL_SCHEME_SIPS)
		repeated = peal_param_repeated(uri->params);
	else if (check_ranges(c, uri->params, clause, &repeated) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (repeated && !c->is_lenient)
		return check_fault(c, uri->params, "each uri-parameter once", clause);
	return PEAL_OK;
}

static int check_via_params(struct check *c, const struct peal_via *via)
{
	uint8_t address[16];
	bool repeated;

	if (via->received.len > 0 && peal_host_address(via->received, address) == 0)
		return check_fault(c, via->received, "an IP address", "RFC 3261 18.2.1");
	if (check_ranges(c, via->params, "RFC 3261 20.42", &repeated) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return check_once(c, via->params, repeated);
}

static int check_via(struct check *c, struct peal_values *values)
{
	struct peal_via via;
	int more = peal_via_next(values, &via, &c->fault);

	if (more > 0 && check_via_params(c, &via) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (more > 0 && !c->has_via)
		c->branch = via.branch;
	c->has_via = true;
	return more < 0 ? passed_on(c, values->text) : more;
}

/* Whether an address has the form its family and header ask for. */
static const char *wrong_form(const struct peal_address_value *address, uint8_t family,
			      const struct peal_values *values)
{
	if (address->star)
		return values->id == PEAL_HDR_CONTACT ? NULL : "a URI";
	if (values->is_lenient)
		return NULL;
	if (family == PEAL_FAMILY_BARE_URI)
		return address->bracketed ? "a URI without <>" : NULL;
	if (family != PEAL_FAMILY_ADDRESS && !address->bracketed)
		return "a URI in <>";
	if (family == PEAL_FAMILY_ANGLE_URI && address->display.len > 0)
		return "no display name";
	return NULL;
}

/* Keeps what semantics.c asks for. */
static void remember(struct check *c, const struct peal_address_value *address, uint16_t id)
{
	if (id == PEAL_HDR_FROM)
		c->from_tag = address->tag;
	if (id == PEAL_HDR_TO)
		c->to_tag = address->tag;
	if (id != PEAL_HDR_CONTACT)
		return;
	c->contacts++;
	c->contact = address->text;
	c->contact_uri = address->uri;
	if (address->star)
		c->star = address->text;
}

/* A tag that is no token is a parameter like any other to the grammar. */
static int check_tag(struct check *c, const struct peal_address_value *address, uint16_t id)
{
	struct peal_text value;

	if ((id != PEAL_HDR_FROM && id != PEAL_HDR_TO) || address->tag.len > 0 ||
	    !peal_param_find(address->params, PEAL_TEXT("tag"), &value))
		return PEAL_OK;
	return check_fault(c, value.len ? value : address->params,
			   "a token behind tag=", "RFC 3261 19.3");
}

static int check_address(struct check *c, struct peal_values *values, uint8_t family)
{
	struct peal_address_value address;
	struct peal_uri uri;
	const char *wrong;
	int more = peal_address_next(values, &address, &c->fault);

	if (more <= 0)
		return more < 0 ? passed_on(c, values->text) : 0;
	remember(c, &address, values->id);
	wrong = wrong_form(&address, family, values);
	if (wrong)
		return check_fault(c, address.text, wrong, peal_header_describe(values->id).clause);
	if (check_tag(c, &address, values->id) != PEAL_OK ||
	    check_params(c, address.params) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (!address.star && check_uri(c, address.uri, &uri) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return 1;
}

static int check_other(struct check *c, struct peal_values *values, uint8_t family)
{
	struct scan_value got;
	int more = values_by_family(values, family, &got, &c->fault);

	if (more < 0)
		return passed_on(c, values->text);
	/* Charging addresses are parameters alone, and come twice.   RFC 7315 5.5 */
	if (more > 0 && family != PEAL_FAMILY_PARAMS && check_params(c, got.behind) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return more;
}

/* One that check_single() reads: the whole row is its value. */
static int check_whole(struct peal_values *values)
{
	int more = values->rest.len > 0;

	values->rest.len = 0;
	return more;
}

/* One value of a row: 1, 0 at the end of the row. */
static int check_one(struct check *c, struct peal_values *values, uint8_t family)
{
	switch (family) {
	case PEAL_FAMILY_VIA: return check_via(c, values);
	case PEAL_FAMILY_ADDRESS:
	case PEAL_FAMILY_NAME_ADDR:
	case PEAL_FAMILY_ANGLE_URI:
	case PEAL_FAMILY_BARE_URI: return check_address(c, values, family);
	case PEAL_FAMILY_CSEQ:
	case PEAL_FAMILY_RACK: return check_whole(values);
	default: return check_other(c, values, family);
	}
}

/* What the parameters of a Digest are, and the rest where it is another scheme: that
 * may have none (RFC 7235 2.1), Digest has one at least.            RFC 3261 25.1 */
static int check_auth(struct check *c, const struct peal_header *row)
{
	struct peal_digest digest;
	struct peal_auth auth;

	if (peal_auth_read(row->value, &auth, &c->fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (!peal_text_same(auth.scheme, PEAL_TEXT("Digest")))
		return PEAL_OK;
	if (auth.params.len == 0)
		return fault_at(&c->fault, auth.scheme.len, "parameters behind Digest",
				"RFC 3261 25.1");
	if (peal_digest_read(auth.params, &digest, &c->fault) == PEAL_OK)
		return PEAL_OK;
	c->fault.at += (uint32_t)(auth.params.at - row->value.at);
	return PEAL_E_SYNTAX;
}

/* Headers whose reader says more than that of their family. */
static int check_typed(struct check *c, const struct peal_header *row)
{
	struct peal_values values = peal_values_in(row->value);
	struct peal_subscription_state state;
	struct peal_reason reason;
	int more;

	switch (row->id) {
	case PEAL_HDR_CALL_ID: return peal_call_id_read(row->value, &c->fault);
	case PEAL_HDR_SUBSCRIPTION_STATE:
		if (peal_subscription_state_read(row->value, &state, &c->fault) != PEAL_OK)
			return PEAL_E_SYNTAX;
		return check_params(c, state.params);
	case PEAL_HDR_REASON:
		while ((more = peal_reason_next(&values, &reason, &c->fault)) > 0)
			if (check_params(c, reason.params) != PEAL_OK)
				return PEAL_E_SYNTAX;
		return more;
	default: return PEAL_OK;
	}
}

static int check_number(struct check *c, const struct peal_header *row, uint32_t max)
{
	uint32_t number;

	if (peal_number_read(row->value, max, &number, &c->fault) == PEAL_OK)
		return PEAL_OK;
	c->fault.clause = registry_pool + registry_headers[row->id].clause;
	c->fault.expected = max == 255 ? "0 to 255" : "less than 2^32";
	return PEAL_E_SYNTAX;
}

static int check_session(struct check *c, const struct peal_header *row)
{
	struct peal_session_expires session;

	if (peal_session_expires_read(row->value, &session, &c->fault) == PEAL_OK)
		return check_params(c, session.params);
	c->fault.clause = registry_pool + registry_headers[row->id].clause;
	return PEAL_E_SYNTAX;
}

static int check_retry_after(struct check *c, const struct peal_header *row)
{
	struct peal_retry_after retry;

	if (peal_retry_after_read(row->value, &retry, &c->fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return check_params(c, retry.params);
}

/* Rows that hold one value whose reader says more than its shape; too long an
 * Expires is one of 3600.                            RFC 4475 3.1.2.4 */
static int check_single(struct check *c, const struct peal_header *row)
{
	struct peal_rack rack;
	bool is_hops = row->id == PEAL_HDR_MAX_FORWARDS && !c->is_lenient;
	uint32_t max = is_hops ? 255 : UINT32_MAX;

	switch (registry_headers[row->id].family) {
	case PEAL_FAMILY_CSEQ: return peal_cseq_read(row->value, &c->cseq, &c->fault);
	case PEAL_FAMILY_RACK: return peal_rack_read(row->value, &rack, &c->fault);
	case PEAL_FAMILY_AUTH: return check_auth(c, row);
	case PEAL_FAMILY_RETRY_AFTER: return check_retry_after(c, row);
	case PEAL_FAMILY_NUMBER_PARAMS: return check_session(c, row);
	case PEAL_FAMILY_NUMBER:
		if (row->id != PEAL_HDR_EXPIRES)
			return check_number(c, row, max);
		break;
	default: break;
	}
	return check_typed(c, row);
}

/* Where the value of a row would be that has none. */
static struct peal_text end_of(const struct peal_header *row)
{
	if (!row->name.at)
		return row->value;
	return (struct peal_text){ row->name.at + row->name.len, 0 };
}

/* Whether check_single() reads all of a row, and what it takes is right. */
static bool is_single(const struct peal_header *row, uint8_t family)
{
	if (row->value.len == 0)
		return false;
	switch (family) {
	case PEAL_FAMILY_CSEQ:
	case PEAL_FAMILY_RACK:
	case PEAL_FAMILY_AUTH:
	case PEAL_FAMILY_RETRY_AFTER:
	case PEAL_FAMILY_NUMBER_PARAMS: return true;
	case PEAL_FAMILY_NUMBER: return row->id != PEAL_HDR_EXPIRES;
	default:
		return row->id == PEAL_HDR_CALL_ID || row->id == PEAL_HDR_SUBSCRIPTION_STATE ||
		       row->id == PEAL_HDR_REASON;
	}
}

static int check_row(struct check *c, const struct peal_header *row)
{
	const struct registry_header *known = &registry_headers[row->id];
	struct peal_values values;
	int count = 0, more;

	/* A bad Date is to be ignored: no reason to refuse.   RFC 3261 20.17 */
	if (known->family == PEAL_FAMILY_TEXT || known->family == PEAL_FAMILY_DATE)
		return PEAL_OK;
	/* What is wrong there is told by its family, value by value. */
	if (is_single(row, known->family) && check_single(c, row) == PEAL_OK)
		return PEAL_OK;
	values = peal_values_in(row->value);
	values.id = row->id;
	values.is_lenient = c->is_lenient;
	while ((more = check_one(c, &values, known->family)) > 0)
		count++;
	if (more < 0)
		return PEAL_E_SYNTAX;
	if (count == 0 && known->repeat != PEAL_REPEAT_LIST0 &&
	    !(c->is_lenient && row->value.len > 0))
		return check_fault(c, end_of(row), "a value", registry_pool + known->clause);
	if (count > 1 && known->repeat == PEAL_REPEAT_ONE)
		return check_fault(c, row->value, "one value", registry_pool + known->clause);
	return check_single(c, row) == PEAL_OK ? PEAL_OK : passed_on(c, row->value);
}

/* Every row by itself, and no single header twice (but for Content-Lengths, which
 * peal_message_read() found to be equal).                     RFC 3261 7.3.1 */
static void check_rows(struct check *c)
{
	uint8_t seen[PEAL_HDR_COUNT] = { 0 };

	for (uint32_t i = 0; i < c->message->header_count && !check_is_full(c); i++) {
		const struct peal_header *row = &c->message->headers[i];

		if (check_row(c, row) != PEAL_OK) {
			check_note(c, PEAL_VERDICT_HEADER, 400);
		} else if (registry_headers[row->id].repeat == PEAL_REPEAT_ONE && seen[row->id] &&
			   row->id != PEAL_HDR_CONTENT_LENGTH) {
			check_fault(c, row->name, "this header once", "RFC 3261 7.3.1");
			check_note(c, PEAL_VERDICT_SEMANTICS, 400);
		}
		seen[row->id] = 1;
	}
}

static void check_request_line(struct check *c)
{
	struct peal_uri uri;
	bool fits = check_uri(c, c->message->target, &uri) == PEAL_OK;

	if (fits && uri.headers.len > 0 && !c->is_lenient)
		fits = check_fault(c, uri.headers, "no URI headers in a Request-URI",
				   "RFC 3261 19.1.1") == PEAL_OK;
	if (!fits)
		check_note(c, PEAL_VERDICT_HEADER, 400);
}

uint32_t peal_message_findings(const struct peal_message *message, const void *start,
			       struct peal_finding *findings, uint32_t limit)
{
	struct check c = {
		.message = message,
		.start = start,
		.findings = findings,
		.limit = limit,
		.is_lenient = message->is_lenient,
	};

	if (message->is_request)
		check_request_line(&c);
	check_rows(&c);
	if (!check_is_full(&c))
		check_semantics(&c);
	return c.count;
}

uint32_t peal_message_advice(const struct peal_message *message, const void *start,
			     struct peal_finding *findings, uint32_t limit)
{
	struct check c = {
		.message = message, .start = start, .findings = findings, .limit = limit
	};

	check_lacks(&c);
	return c.count;
}

int peal_message_validate(const struct peal_message *message, const void *start,
			  struct peal_fault *fault, uint16_t *status)
{
	struct peal_finding first;

	if (peal_message_findings(message, start, &first, 1) == 0)
		return PEAL_OK;
	if (fault)
		*fault = first.fault;
	if (status)
		*status = first.status;
	return PEAL_E_SYNTAX;
}

int check_value(struct check *c, enum peal_header_id id, struct peal_text value)
{
	/* As it is when it has been written and read again. */
	const struct peal_header row = { .value = text_trimmed(value), .id = (uint16_t)id };

	c->start = value.at;
	return check_row(c, &row);
}

int peal_header_check(enum peal_header_id id, struct peal_text value, struct peal_fault *fault)
{
	struct check c = { 0 };

	if (check_value(&c, id, value) == PEAL_OK)
		return PEAL_OK;
	if (fault)
		*fault = c.fault;
	return PEAL_E_SYNTAX;
}
