/* SPDX-License-Identifier: MIT */
#include "transaction/facts.h"

#include <peal/body.h>

static int read_via(struct facts *facts)
{
	struct peal_values values = peal_values_of(facts->message, PEAL_HDR_VIA);

	if (peal_via_next(&values, &facts->via, NULL) != 1)
		return PEAL_E_SYNTAX;
	facts->via_row = values.row;
	facts->via_rest = values.rest;
	facts->one_via = values.rest.len == 0 && !peal_message_next(facts->message, values.row);
	return PEAL_OK;
}

static int read_cseq(struct facts *facts)
{
	const struct peal_message *m = facts->message;

	if (peal_cseq_read(peal_message_value(m, PEAL_HDR_CSEQ), &facts->cseq, NULL) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (m->is_request && !peal_text_equal(m->token, facts->cseq.token))
		return PEAL_E_SYNTAX; /* RFC 3261 8.1.1.5 */
	return PEAL_OK;
}

static int read_address(const struct peal_message *m, enum peal_header_id id,
			struct peal_address_value *address)
{
	return peal_address_read(peal_message_value(m, id), address, NULL);
}

/* RFC 3261 7.3.1: only a header whose value is a list may be there twice. */
static bool has_repeated(const struct peal_message *m)
{
	static const uint16_t single[] = { PEAL_HDR_FROM, PEAL_HDR_TO, PEAL_HDR_CALL_ID,
					   PEAL_HDR_CSEQ };

	for (size_t i = 0; i < sizeof single / sizeof *single; i++)
		if (peal_message_next(m, peal_message_find(m, (enum peal_header_id)single[i])))
			return true;
	return false;
}

int facts_read(struct facts *facts, const struct peal_message *message)
{
	*facts = (struct facts){ .message = message,
				 .call_id = peal_message_value(message, PEAL_HDR_CALL_ID) };
	if (read_via(facts) != PEAL_OK ||
	    read_address(message, PEAL_HDR_FROM, &facts->from) != PEAL_OK ||
	    read_address(message, PEAL_HDR_TO, &facts->to) != PEAL_OK ||
	    peal_call_id_read(facts->call_id, NULL) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (read_cseq(facts) != PEAL_OK || has_repeated(message))
		return PEAL_E_SYNTAX;
	return PEAL_OK;
}

/* Without a Content-Disposition application/sdp is a session. */
static bool is_of_session(const struct peal_message *m)
{
	struct peal_text value = peal_message_value(m, PEAL_HDR_CONTENT_DISPOSITION);
	struct peal_disposition disposition;

	return !value.at || peal_disposition_read(value, &disposition, NULL) != PEAL_OK ||
	       peal_text_same(disposition.type, PEAL_TEXT("session"));
}

bool message_describes(const struct peal_message *m)
{
	struct peal_text content;

	return m->body.len && is_of_session(m) && peal_content_find(m, "application/sdp", &content);
}

/* What stands in a multipart of ours is not looked for. */
bool body_describes(const struct peal_body *body)
{
	struct peal_media_type media;

	return body->bytes.len && peal_media_type_read(body->type, &media, NULL) == PEAL_OK &&
	       (peal_text_same(media.type, PEAL_TEXT("multipart")) ||
		(peal_text_same(media.type, PEAL_TEXT("application")) &&
		 peal_text_same(media.subtype, PEAL_TEXT("sdp"))));
}
