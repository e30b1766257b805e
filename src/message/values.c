/* SPDX-License-Identifier: MIT */
/* The typed views.  Each reader runs the machine of its family on what is left of
 * a row, then asks what the grammar leaves out.  A machine stops behind the comma
 * that ends a value, so a list is walked in one pass.
 */
#include "message/values.h"

#include "base/text.h"
#include "message/fault.h"
#include "message/parts.h"

struct peal_values peal_values_of(const struct peal_message *message, enum peal_header_id id)
{
	return (struct peal_values){
		.message = message,
		.id = (uint16_t)id,
		.is_lenient = message->is_lenient,
	};
}

struct peal_values peal_values_in(struct peal_text text)
{
	text = text_trimmed(text);
	return (struct peal_values){ .text = text, .rest = text };
}

/* Goes on to the next row that is not empty; 0 when there is none.  An empty row
 * is a list without values where the header allows that, else a fault. */
static int next_row(struct peal_values *v, struct peal_fault *fault)
{
	while (v->message) {
		v->row = v->row ? peal_message_next(v->message, v->row)
				: peal_message_find(v->message, (enum peal_header_id)v->id);
		if (!v->row)
			break;
		v->text = v->rest = v->row->value;
		if (v->rest.len > 0)
			return 1;
		if (registry_headers[v->id].repeat != PEAL_REPEAT_LIST0)
			return fault_at(fault, 0, "a value", "RFC 3261 7.3.1");
	}
	v->message = NULL;
	v->row = NULL;
	return 0;
}

/* Nothing between two commas is no value, for who is lenient: goes on to what is one. */
static int next_value(struct peal_values *v, struct peal_fault *fault)
{
	int more = 1;

	do {
		if (v->rest.len == 0)
			more = next_row(v, fault);
		while (v->is_lenient && v->rest.len > 0 &&
		       (v->rest.at[0] == ',' || text_is_blank(v->rest.at[0])))
			v->rest = text_behind(v->rest, 1);
	} while (more > 0 && v->rest.len == 0);
	return more;
}

/* The bytes of `v` for a machine to read from: 1, or 0 at the end. */
static inline int begin(struct peal_values *v, struct scan *scan, struct peal_fault *fault)
{
	int more = v->rest.len > 0 && !v->is_lenient ? 1 : next_value(v, fault);

	*scan = scan_of(v->rest);
	return more;
}

/* Whether a machine read all there is, and no comma behind it: none of them reads
 * nothing. */
static inline bool is_all(const struct scan *scan)
{
	return scan->used == scan->len && scan->at[scan->used - 1] != ',';
}

int values_broken(struct peal_values *v, const char *at, const char *expected, const char *clause,
		  struct peal_fault *fault)
{
	v->rest.len = 0;
	return fault_at(fault, (size_t)(at - v->text.at), expected, clause);
}

/* There is a comma, and a value behind it unless somebody is lenient. */
static int finish_comma(struct peal_values *v, const struct scan *scan, const char *clause,
			struct peal_fault *fault)
{
	const char *end = v->rest.at + scan->used;

	v->rest = text_behind(v->rest, scan->used);
	if (!v->is_lenient && text_trimmed(v->rest).len == 0)
		return values_broken(v, end, "a value behind the comma", clause, fault);
	return 1;
}

/* Takes what a machine read off `v`. */
static inline int finish(struct peal_values *v, const struct scan *scan, bool fits,
			 const char *clause, struct peal_fault *fault)
{
	if (!fits)
		return values_broken(v, v->rest.at + scan->used, scan->expected, clause, fault);
	if (!is_all(scan))
		return finish_comma(v, scan, clause, fault);
	v->rest.len = 0;
	return 1;
}

static int via_resolve(struct peal_values *v, const struct scan_host *host, struct peal_via *via,
		       struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 20.42";
	uint32_t number;

	if (!host_resolve(host, &via->host))
		return values_broken(v, via->host.at, host_expected(host), "RFC 5954 4", fault);
	if (!host_port(host, &via->port))
		return values_broken(v, (const char *)host->port, "1 to 65535", clause, fault);
	if (via->rport.len > 0 && peal_text_number(via->rport, 65535, &number) != PEAL_OK)
		return values_broken(v, via->rport.at, "a port", "RFC 3581 3", fault);
	return 1;
}

int peal_via_next(struct peal_values *values, struct peal_via *via, struct peal_fault *fault)
{
	struct scan_host host = { 0 };
	struct scan scan;
	int more = begin(values, &scan, fault);

	*via = (struct peal_via){ 0 };
	if (more > 0)
		more = finish(values, &scan, via_scan(&scan, via, &host), "RFC 3261 20.42", fault);
	if (more <= 0)
		return more;
	if (scan.again)
		return values_broken(values, (const char *)scan.again, "one branch",
				     "RFC 3261 7.3.1", fault);
	via->received = host_unbracketed(via->received);
	via->maddr = host_unbracketed(via->maddr);
	return via_resolve(values, &host, via, fault);
}

/* What the strict machine does not take, the lenient one may. */
static bool scan_leniently(struct scan *scan, struct peal_address_value *address)
{
	if (!name_addr_lenient_scan(scan, address))
		return false;
	address->display = text_trimmed(address->display);
	return true;
}

/* The clause of the header an iterator is for. */
static const char *clause_of(const struct peal_values *values, const char *otherwise)
{
	return values->id ? registry_pool + registry_headers[values->id].clause : otherwise;
}

/* All but one address alone. */
static int address_finish(struct peal_values *values, struct scan *scan, bool fits,
			  struct peal_address_value *address, struct peal_fault *fault)
{
	int more;

	if (!fits && values->is_lenient)
		fits = scan_leniently(scan, address);
	more = finish(values, scan, fits, clause_of(values, "RFC 3261 20"), fault);
	if (more > 0 && scan->again)
		return values_broken(values, (const char *)scan->again, "one tag", "RFC 3261 7.3.1",
				     fault);
	return more;
}

int peal_address_next(struct peal_values *values, struct peal_address_value *address,
		      struct peal_fault *fault)
{
	struct scan scan;
	int more = begin(values, &scan, fault);
	bool fits;

	if (more <= 0)
		return more;
	fits = name_addr_scan(&scan, address);
	if (!fits || !is_all(&scan) || scan.again)
		return address_finish(values, &scan, fits, address, fault);
	values->rest.len = 0;
	return 1;
}

int values_alone(struct peal_values *values, int more, struct peal_fault *fault)
{
	if (more < 0)
		return more;
	if (more > 0 && values->rest.len == 0)
		return PEAL_OK;
	return fault_at(fault, values->text.len - values->rest.len, "one value", "RFC 3261 7.3.1");
}

/* The reader of a list says where what is not one value breaks. */
int peal_address_read(struct peal_text value, struct peal_address_value *address,
		      struct peal_fault *fault)
{
	struct scan scan = scan_of(value);
	struct peal_values values;

	if (name_addr_scan(&scan, address) && is_all(&scan) && !scan.again)
		return PEAL_OK;
	values = peal_values_in(value);
	return values_alone(&values, peal_address_next(&values, address, fault), fault);
}

/* The machine's view of a value, the parameters behind it without blanks at the ends. */
static inline bool run(values_machine *machine, struct scan *scan, struct scan_value *got)
{
	struct peal_text read;
	bool fits;

	*got = (struct scan_value){ 0 };
	fits = machine(scan, got);
	if (fits && got->params) {
		read = (struct peal_text){ (const char *)scan->at, scan->used };
		read.len -= read.at[read.len - 1] == ',';
		got->behind = params_from(got->params, read);
	}
	return fits;
}

int values_next(struct peal_values *values, values_machine *machine, struct scan_value *got,
		const char *clause, struct peal_fault *fault)
{
	struct scan scan;
	int more = begin(values, &scan, fault);

	return more > 0 ? finish(values, &scan, run(machine, &scan, got), clause, fault) : more;
}

int values_only(struct peal_text value, values_machine *machine, struct scan_value *got,
		const char *clause, struct peal_fault *fault)
{
	struct scan scan = scan_of(value);
	struct peal_values values;

	if (run(machine, &scan, got) && is_all(&scan))
		return PEAL_OK;
	values = peal_values_in(value);
	return values_alone(&values, values_next(&values, machine, got, clause, fault), fault);
}

static int cseq_finish(const struct scan_cseq *got, struct peal_text value, struct peal_cseq *cseq,
		       struct peal_fault *fault)
{
	cseq->number = (uint32_t)got->value;
	if (got->number.len > 9 && peal_text_number(got->number, UINT32_MAX, &cseq->number))
		return fault_at(fault, (size_t)(got->number.at - value.at), "less than 2^32",
				"RFC 3261 8.1.1.5");
	cseq->method = (uint8_t)peal_method_lookup(got->method);
	cseq->token = got->method;
	return PEAL_OK;
}

int peal_cseq_read(struct peal_text value, struct peal_cseq *cseq, struct peal_fault *fault)
{
	struct scan_cseq got = { 0 };
	struct scan scan = scan_of(value);

	if (!cseq_scan(&scan, &got))
		return fault_at(fault, scan.used, scan.expected, "RFC 3261 20.16");
	return cseq_finish(&got, value, cseq, fault);
}

int peal_rack_read(struct peal_text value, struct peal_rack *rack, struct peal_fault *fault)
{
	struct scan_cseq got = { 0 };
	struct scan scan = scan_of(value);

	if (!rack_scan(&scan, &got))
		return fault_at(fault, scan.used, scan.expected, "RFC 3262 7.2");
	if (peal_text_number(got.response, UINT32_MAX, &rack->response) != PEAL_OK)
		return fault_at(fault, 0, "less than 2^32", "RFC 3262 7.1");
	return cseq_finish(&got, value, &rack->cseq, fault);
}

int peal_call_id_read(struct peal_text value, struct peal_fault *fault)
{
	struct peal_call_id_params read;
	struct scan scan = scan_of(value);
	struct scan_value got = { 0 };

	if (call_id_scan(&scan, &got) && got.value.len == value.len)
		return PEAL_OK;
	if (peal_call_id_params_read(value, &read, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	return fault_at(fault, read.call_id.len, "the end of the Call-ID", "RFC 3261 20.8");
}

int peal_call_id_params_read(struct peal_text value, struct peal_call_id_params *value_read,
			     struct peal_fault *fault)
{
	struct scan_value got;

	if (values_only(value, call_id_scan, &got, "RFC 3261 20.8", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	value_read->call_id = got.value;
	value_read->params = got.behind;
	return PEAL_OK;
}

int peal_number_params_read(struct peal_text value, uint32_t max, uint32_t *number,
			    struct peal_text *params, struct peal_fault *fault)
{
	struct scan_value got;

	if (values_only(value, number_scan, &got, "RFC 3261 25.1", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (peal_text_number(got.value, max, number) != PEAL_OK)
		return fault_at(fault, 0, max == UINT32_MAX ? "less than 2^32" : "a smaller number",
				"RFC 3261 25.1");
	*params = got.behind;
	return PEAL_OK;
}

int peal_number_read(struct peal_text value, uint32_t max, uint32_t *number,
		     struct peal_fault *fault)
{
	struct peal_text params;
	uint32_t read;

	if (peal_number_params_read(value, max, &read, &params, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (params.len > 0)
		return fault_at(fault, value.len - params.len, "the end", "RFC 3261 25.1");
	*number = read;
	return PEAL_OK;
}

int peal_token_next(struct peal_values *values, struct peal_text *token, struct peal_fault *fault)
{
	struct scan_value got;
	int more = values_next(values, token_list_scan, &got, "RFC 3261 20.32", fault);

	if (more > 0)
		*token = got.value;
	return more;
}

int peal_token_params_next(struct peal_values *values, struct peal_token_params *value_read,
			   struct peal_fault *fault)
{
	struct scan_value got;
	int more = values_next(values, token_params_scan, &got, "RFC 3261 25.1", fault);

	if (more > 0)
		*value_read = (struct peal_token_params){ got.value, got.behind };
	return more;
}

int peal_token_params_read(struct peal_text value, struct peal_token_params *value_read,
			   struct peal_fault *fault)
{
	struct peal_values values = peal_values_in(value);

	return values_alone(&values, peal_token_params_next(&values, value_read, fault), fault);
}

int peal_media_type_next(struct peal_values *values, struct peal_media_type *media,
			 struct peal_fault *fault)
{
	struct scan_value got;
	int more = values_next(values, media_type_scan, &got, "RFC 3261 20.15", fault);

	if (more > 0)
		*media = (struct peal_media_type){ got.value, got.second, got.behind };
	return more;
}

int peal_media_type_read(struct peal_text value, struct peal_media_type *media,
			 struct peal_fault *fault)
{
	struct peal_values values = peal_values_in(value);

	return values_alone(&values, peal_media_type_next(&values, media, fault), fault);
}
