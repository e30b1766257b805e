/* SPDX-License-Identifier: MIT */
/* Reading everything there is in a message: each known header by its grammar,
 * then what only several rows together can break.
 */
#include "base/text.h"
#include "message/fault.h"
#include "message/values.h"

/* The first fault wins; offsets count from `start`. */
struct check {
	const struct peal_message *message;
	const char *start;
	struct peal_fault *fault;
};

static int fail(const struct check *c, struct peal_text at, const char *expected,
		const char *clause)
{
	return fault_at(c->fault, at.at ? (size_t)(at.at - c->start) : 0, expected, clause);
}

/* Turns a fault within `text` into one within the message. */
static int passed_on(const struct check *c, struct peal_text text)
{
	if (c->fault)
		c->fault->at += (uint32_t)(text.at - c->start);
	return PEAL_E_SYNTAX;
}

static int check_params(const struct check *c, struct peal_text params)
{
	if (peal_param_repeated(params))
		return fail(c, params, "each parameter once", "RFC 3261 7.3.1");
	return PEAL_OK;
}

static int check_uri(const struct check *c, struct peal_text text, struct peal_uri *uri)
{
	if (peal_uri_read(text, uri, c->fault) != PEAL_OK)
		return passed_on(c, text);
	if (peal_param_repeated(uri->params))
		return fail(c, uri->params, "each uri-parameter once", "RFC 3261 19.1.1");
	return PEAL_OK;
}

static int check_via(const struct check *c, struct peal_values *values)
{
	struct peal_via via;
	int more = peal_via_next(values, &via, c->fault);

	if (more > 0 && check_params(c, via.params) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return more < 0 ? passed_on(c, values->text) : more;
}

/* Whether an address has the form its family and header ask for. */
static const char *wrong_form(const struct peal_address_value *address, uint8_t family, uint16_t id)
{
	if (address->star)
		return id == PEAL_HDR_CONTACT ? NULL : "a URI";
	if (family == PEAL_FAMILY_BARE_URI)
		return address->bracketed ? "a URI without <>" : NULL;
	if (family != PEAL_FAMILY_ADDRESS && !address->bracketed)
		return "a URI in <>";
	if (family == PEAL_FAMILY_ANGLE_URI && address->display.len > 0)
		return "no display name";
	return NULL;
}

static int check_address(const struct check *c, struct peal_values *values, uint8_t family)
{
	struct peal_address_value address;
	struct peal_uri uri;
	const char *wrong;
	int more = peal_address_next(values, &address, c->fault);

	if (more <= 0)
		return more < 0 ? passed_on(c, values->text) : 0;
	wrong = wrong_form(&address, family, values->id);
	if (wrong)
		return fail(c, address.text, wrong, peal_header_describe(values->id).clause);
	if (check_params(c, address.params) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (!address.star && check_uri(c, address.uri, &uri) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return 1;
}

static int check_value(const struct check *c, struct peal_values *values, uint8_t family)
{
	struct scan_value got;
	int more = values_by_family(values, family, &got, c->fault);

	return more < 0 ? passed_on(c, values->text) : more;
}

/* One that check_single() reads: the whole row is its value. */
static int check_whole(struct peal_values *values)
{
	int more = values->rest.len > 0;

	values->rest.len = 0;
	return more;
}

/* One value of a row: 1, 0 at the end of the row. */
static int check_one(const struct check *c, struct peal_values *values, uint8_t family)
{
	switch (family) {
	case PEAL_FAMILY_VIA: return check_via(c, values);
	case PEAL_FAMILY_ADDRESS:
	case PEAL_FAMILY_NAME_ADDR:
	case PEAL_FAMILY_ANGLE_URI:
	case PEAL_FAMILY_BARE_URI: return check_address(c, values, family);
	case PEAL_FAMILY_CSEQ:
	case PEAL_FAMILY_RACK: return check_whole(values);
	default: return check_value(c, values, family);
	}
}

/* What the parameters of a Digest are, and the rest where it is another scheme. */
static int check_auth(const struct check *c, const struct peal_header *row)
{
	struct peal_digest digest;
	struct peal_auth auth;

	if (peal_auth_read(row->value, &auth, c->fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (!peal_text_same(auth.scheme, PEAL_TEXT("Digest")) ||
	    peal_digest_read(auth.params, &digest, c->fault) == PEAL_OK)
		return PEAL_OK;
	if (c->fault && auth.params.at)
		c->fault->at += (uint32_t)(auth.params.at - row->value.at);
	return PEAL_E_SYNTAX;
}

/* Rows that hold one value whose reader says more than its shape; too long an
 * Expires is one of 3600.                            RFC 4475 3.1.2.4 */
static int check_single(const struct check *c, const struct peal_header *row)
{
	struct peal_cseq cseq;
	struct peal_rack rack;
	struct peal_session_expires session;
	struct peal_retry_after retry;
	uint32_t number, max = row->id == PEAL_HDR_MAX_FORWARDS ? 255 : UINT32_MAX;

	switch (registry_headers[row->id].family) {
	case PEAL_FAMILY_CSEQ: return peal_cseq_read(row->value, &cseq, c->fault);
	case PEAL_FAMILY_RACK: return peal_rack_read(row->value, &rack, c->fault);
	case PEAL_FAMILY_AUTH: return check_auth(c, row);
	case PEAL_FAMILY_RETRY_AFTER: return peal_retry_after_read(row->value, &retry, c->fault);
	case PEAL_FAMILY_NUMBER_PARAMS:
		return peal_session_expires_read(row->value, &session, c->fault);
	case PEAL_FAMILY_NUMBER:
		if (row->id != PEAL_HDR_EXPIRES)
			return peal_number_read(row->value, max, &number, c->fault);
		break;
	default: break;
	}
	return row->id == PEAL_HDR_CALL_ID ? peal_call_id_read(row->value, c->fault) : PEAL_OK;
}

static int check_row(const struct check *c, const struct peal_header *row)
{
	const struct registry_header *known = &registry_headers[row->id];
	struct peal_values values = peal_values_in(row->value);
	int count = 0, more;

	/* A bad Date is to be ignored: no reason to refuse.   RFC 3261 20.17 */
	if (known->family == PEAL_FAMILY_TEXT || known->family == PEAL_FAMILY_DATE)
		return PEAL_OK;
	values.id = row->id;
	while ((more = check_one(c, &values, known->family)) > 0)
		count++;
	if (more < 0)
		return PEAL_E_SYNTAX;
	if (count == 0 && known->repeat != PEAL_REPEAT_LIST0)
		return fail(c, row->value, "a value", registry_pool + known->clause);
	if (count > 1 && known->repeat == PEAL_REPEAT_ONE)
		return fail(c, row->value, "one value", registry_pool + known->clause);
	return check_single(c, row) == PEAL_OK ? PEAL_OK : passed_on(c, row->value);
}

/* Every row by itself, and no single header twice (but for Content-Lengths, which
 * peal_message_read() found to be equal).                     RFC 3261 7.3.1 */
static int check_rows(const struct check *c)
{
	uint8_t seen[PEAL_HDR_COUNT] = { 0 };

	for (uint32_t i = 0; i < c->message->header_count; i++) {
		const struct peal_header *row = &c->message->headers[i];

		if (registry_headers[row->id].repeat == PEAL_REPEAT_ONE && seen[row->id] &&
		    row->id != PEAL_HDR_CONTENT_LENGTH)
			return fail(c, row->name, "this header once", "RFC 3261 7.3.1");
		seen[row->id] = 1;
		if (check_row(c, row) != PEAL_OK)
			return PEAL_E_SYNTAX;
	}
	return PEAL_OK;
}

/* Max-Forwards is mandatory too, but RFC 2543 did not have it. */
static const char *missing(const struct peal_message *message)
{
	if (!peal_message_find(message, PEAL_HDR_VIA))
		return "a Via";
	if (!peal_message_find(message, PEAL_HDR_FROM))
		return "a From";
	if (!peal_message_find(message, PEAL_HDR_TO))
		return "a To";
	if (!peal_message_find(message, PEAL_HDR_CALL_ID))
		return "a Call-ID";
	return peal_message_find(message, PEAL_HDR_CSEQ) ? NULL : "a CSeq";
}

static int check_request_line(const struct check *c)
{
	struct peal_uri uri;

	if (check_uri(c, c->message->target, &uri) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (uri.headers.len > 0)
		return fail(c, uri.headers, "no URI headers in a Request-URI", "RFC 3261 19.1.1");
	return PEAL_OK;
}

/* A star stands alone, in a REGISTER that lets everything expire.
 *                                                   RFC 3261 10.2.2, 10.3 */
static int check_star(const struct check *c)
{
	struct peal_values values = peal_values_of(c->message, PEAL_HDR_CONTACT);
	struct peal_text expires = peal_message_value(c->message, PEAL_HDR_EXPIRES);
	struct peal_address_value address;
	uint32_t seconds, count = 0, stars = 0;

	while (peal_address_next(&values, &address, NULL) > 0) {
		count++;
		stars += address.star;
	}
	if (stars == 0)
		return PEAL_OK;
	if (count > 1 || !c->message->is_request || c->message->method != PEAL_METHOD_REGISTER)
		return fail(c, address.text, "a star alone, in REGISTER", "RFC 3261 10.3");
	if (peal_number_read(expires, 0, &seconds, NULL) != PEAL_OK)
		return fail(c, address.text, "Expires: 0 with a star", "RFC 3261 10.3");
	return PEAL_OK;
}

static int check_together(const struct check *c)
{
	const char *absent = missing(c->message);
	struct peal_cseq cseq;

	if (absent)
		return fail(c, c->message->line, absent, "RFC 3261 8.1.1");
	if (peal_cseq_read(peal_message_value(c->message, PEAL_HDR_CSEQ), &cseq, NULL) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (c->message->is_request && !peal_text_equal(cseq.token, c->message->token))
		return fail(c, cseq.token, "the method of the request", "RFC 3261 8.1.1.5");
	return check_star(c);
}

int peal_message_validate(const struct peal_message *message, const void *start,
			  struct peal_fault *fault, uint16_t *status)
{
	const struct check c = { message, start, fault };

	if ((message->is_request && check_request_line(&c) != PEAL_OK) ||
	    check_rows(&c) != PEAL_OK || check_together(&c) != PEAL_OK) {
		if (status)
			*status = 400;
		return PEAL_E_SYNTAX;
	}
	return PEAL_OK;
}
