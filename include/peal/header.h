/* SPDX-License-Identifier: MIT */
/* Typed views of header values, one reader for each grammar family.
 *
 * Single values: peal_FAMILY_read(value, &view, &fault).
 * Lists: start an iterator on a header id, then peal_FAMILY_next() until it
 * returns 0; rows and commas are walked as one list, in order.
 *
 *     struct peal_values it = peal_values_of(message, PEAL_HDR_VIA);
 *     struct peal_via via;
 *     while ((got = peal_via_next(&it, &via, &fault)) > 0) ...
 *
 * Views point into the message.  All readers return 0 (next: 1, and 0 at the
 * end) or PEAL_E_SYNTAX with `fault` (may be NULL) counted from the first byte
 * of the value, respectively of the row the iterator stands in.
 */
#ifndef PEAL_HEADER_H
#define PEAL_HEADER_H

#include <peal/message.h>
#include <peal/uri.h>

struct peal_values {
	const struct peal_message *message; /* NULL when there are no more rows */
	const struct peal_header *row;      /* the row it stands in, NULL before the first */
	struct peal_text text;              /* what that row has */
	struct peal_text rest;              /* what of it is not read yet */
	uint16_t id;
};

/* An iterator over all values of a header; nothing is read yet. */
struct peal_values peal_values_of(const struct peal_message *message, enum peal_header_id id);

/* An iterator over the values of one text, as of one row. */
struct peal_values peal_values_in(struct peal_text text);

/* One Via value.                                        RFC 3261 20.42, 25.1 */
struct peal_via {
	struct peal_text text;            /* the whole value */
	struct peal_text transport;       /* "UDP" */
	struct peal_text host;            /* sent-by; IPv6 without its brackets */
	uint16_t port;                    /* 0 when absent */
	struct peal_text params;          /* after the first ";" */
	struct peal_text branch;          /* empty when absent */
	struct peal_text received, maddr; /* IPv6 without its brackets */
	struct peal_text rport;           /* its value, empty in a request */
	bool has_rport;
};
int peal_via_next(struct peal_values *values, struct peal_via *via, struct peal_fault *fault);

/* name-addr or addr-spec, with header parameters: From, To, Contact, Route ...
 *                                                   RFC 3261 20, 20.10, 25.1 */
struct peal_address_value {
	struct peal_text text;    /* the whole value */
	struct peal_text display; /* without outer quotes, backslashes kept; may be empty */
	struct peal_text uri;     /* without <> */
	struct peal_text params;  /* header parameters, after the first ";" */
	struct peal_text tag;     /* the tag parameter, empty when absent */
	bool bracketed;           /* it was in <> */
	bool star;                /* Contact: * ; all else is empty */
};
int peal_address_read(struct peal_text value, struct peal_address_value *address,
		      struct peal_fault *fault);
int peal_address_next(struct peal_values *values, struct peal_address_value *address,
		      struct peal_fault *fault);

/* CSeq.                                                        RFC 3261 20.16 */
struct peal_cseq {
	uint32_t number;
	uint8_t method;         /* enum peal_method */
	struct peal_text token; /* the method as sent */
};
int peal_cseq_read(struct peal_text value, struct peal_cseq *cseq, struct peal_fault *fault);

/* Call-ID: the value itself, checked.                           RFC 3261 20.8 */
int peal_call_id_read(struct peal_text value, struct peal_fault *fault);

/* A number of seconds, hops or bytes, up to `max`.
 *                                   RFC 3261 20.14, 20.19, 20.22, RFC 3262 7.1 */
int peal_number_read(struct peal_text value, uint32_t max, uint32_t *number,
		     struct peal_fault *fault);

/* The same with parameters: Session-Expires, Min-SE.         RFC 4028 4, 5 */
int peal_number_params_read(struct peal_text value, uint32_t max, uint32_t *number,
			    struct peal_text *params, struct peal_fault *fault);

/* RAck: the RSeq it answers, then a CSeq.                      RFC 3262 7.2 */
struct peal_rack {
	uint32_t response;
	struct peal_cseq cseq;
};
int peal_rack_read(struct peal_text value, struct peal_rack *rack, struct peal_fault *fault);

/* A Call-ID with parameters: Replaces, Join, Target-Dialog.
 *                                             RFC 3891 6.1, 3911 7.1, 4538 7 */
struct peal_call_id_params {
	struct peal_text call_id, params;
};
int peal_call_id_params_read(struct peal_text value, struct peal_call_id_params *value_read,
			     struct peal_fault *fault);

/* One token of a list: Allow, Supported, Require, Unsupported ...
 *                                                    RFC 3261 20.5, 20.32, 20.37 */
int peal_token_next(struct peal_values *values, struct peal_text *token, struct peal_fault *fault);

/* Content-Type.                                                RFC 3261 20.15 */
struct peal_media_type {
	struct peal_text type, subtype, params;
};
int peal_media_type_read(struct peal_text value, struct peal_media_type *media,
			 struct peal_fault *fault);

/* A token with parameters: Event, Content-Disposition, Subscription-State ... */
struct peal_token_params {
	struct peal_text token, params;
};
int peal_token_params_read(struct peal_text value, struct peal_token_params *value_read,
			   struct peal_fault *fault);

/* The same for lists: Reason, Recv-Info, Accept-Encoding ...
 *                                                   RFC 3261 20.2, RFC 3326 2 */
int peal_token_params_next(struct peal_values *values, struct peal_token_params *value_read,
			   struct peal_fault *fault);
int peal_media_type_next(struct peal_values *values, struct peal_media_type *media,
			 struct peal_fault *fault);

#endif
