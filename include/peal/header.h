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
	bool is_lenient; /* as the message was read; may be set */
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

/* A value of any other family: a thing, sometimes two, and parameters.  Which
 * grammar reads it is what the header has in the registry: Accept-Language,
 * Resource-Priority (namespace and priority), MIME-Version (major and minor),
 * P-Visited-Network-ID, Content-ID ... */
struct peal_value {
	struct peal_text value;  /* quotes kept */
	struct peal_text second; /* behind the first dot or slash; may be empty */
	struct peal_text params;
};
int peal_value_next(struct peal_values *values, struct peal_value *value, struct peal_fault *fault);

/* The q of `params` in thousandths, 1000 when there is none.
 * PEAL_E_SYNTAX: it is not 0 to 1 with three decimals at most; then ignore it.
 *                                                        RFC 3261 20.1, 25.1 */
int peal_quality(struct peal_text params, uint32_t *thousandths);

/* One Call-ID of a list: In-Reply-To.                           RFC 3261 20.21 */
int peal_call_id_next(struct peal_values *values, struct peal_text *call_id,
		      struct peal_fault *fault);

/* Replaces and Join, whose to-tag is the receiver's own; Target-Dialog, whose
 * remote-tag (here `to_tag`) is.  Both tags are needed.
 *                                              RFC 3891 6.1, 3911 7.1, 4538 7 */
struct peal_dialog_name {
	struct peal_text call_id, to_tag, from_tag, params;
	bool early_only;
};
int peal_dialog_name_read(struct peal_text value, struct peal_dialog_name *name,
			  struct peal_fault *fault);

/* Session-Expires and Min-SE, in seconds.                        RFC 4028 4, 5 */
enum peal_refresher { PEAL_REFRESHER_NONE, PEAL_REFRESHER_UAC, PEAL_REFRESHER_UAS };
struct peal_session_expires {
	uint32_t seconds;
	enum peal_refresher refresher;
	struct peal_text params;
};
int peal_session_expires_read(struct peal_text value, struct peal_session_expires *session,
			      struct peal_fault *fault);

/* Retry-After, in seconds.                                      RFC 3261 20.33 */
struct peal_retry_after {
	uint32_t seconds, duration;
	bool has_duration;
	struct peal_text comment; /* with its parentheses; empty when absent */
	struct peal_text params;
};
int peal_retry_after_read(struct peal_text value, struct peal_retry_after *retry,
			  struct peal_fault *fault);

/* Timestamp: both are digits with at most one dot.              RFC 3261 20.38 */
struct peal_timestamp {
	struct peal_text time, delay; /* delay: empty when absent */
};
int peal_timestamp_read(struct peal_text value, struct peal_timestamp *stamp,
			struct peal_fault *fault);

/* Event, and each value of Allow-Events.  Types and ids are compared byte by
 * byte.                                              RFC 6665 8.2.1, 8.2.2, 8.4 */
struct peal_event_package {
	struct peal_text type;      /* "presence.winfo" */
	struct peal_text package;   /* "presence" */
	struct peal_text templates; /* "winfo"; may be empty */
	struct peal_text id;        /* empty when absent */
	struct peal_text params;
};
int peal_event_read(struct peal_text value, struct peal_event_package *event,
		    struct peal_fault *fault);
int peal_event_next(struct peal_values *values, struct peal_event_package *event,
		    struct peal_fault *fault);

/* Subscription-State; times in seconds.                    RFC 6665 4.1.3, 8.2.3 */
struct peal_subscription_state {
	struct peal_text state, reason, params;
	uint32_t expires, retry_after;
	bool has_expires, has_retry_after;
};
int peal_subscription_state_read(struct peal_text value, struct peal_subscription_state *state,
				 struct peal_fault *fault);

/* Content-Disposition.  What is not marked optional is required (erratum 4567).
 *                                                      RFC 3261 20.11, 8.2.3 */
struct peal_disposition {
	struct peal_text type, params;
	bool is_optional;
};
int peal_disposition_read(struct peal_text value, struct peal_disposition *disposition,
			  struct peal_fault *fault);

/* Reason: protocol and cause.                                        RFC 3326 2 */
struct peal_reason {
	struct peal_text protocol, text, params; /* text: without quotes */
	uint32_t cause;
	bool has_cause;
};
int peal_reason_next(struct peal_values *values, struct peal_reason *reason,
		     struct peal_fault *fault);

/* Warning.                                                      RFC 3261 20.43 */
struct peal_warning {
	uint16_t code;
	struct peal_text agent, text; /* text: without quotes */
};
int peal_warning_next(struct peal_values *values, struct peal_warning *warning,
		      struct peal_fault *fault);

/* Identity.                                             RFC 8224 4, RFC 4474 9 */
struct peal_identity {
	struct peal_text digest, info, algorithm, type, params; /* without quotes and <> */
};
int peal_identity_read(struct peal_text value, struct peal_identity *identity,
		       struct peal_fault *fault);

/* Session-ID: 32 hexadecimal digits each; remote may be empty (RFC 7329).
 *                                                                    RFC 7989 5 */
struct peal_session_id {
	struct peal_text local, remote, params;
};
int peal_session_id_read(struct peal_text value, struct peal_session_id *session,
			 struct peal_fault *fault);

/* Date, GMT.  Bad dates are to be ignored, not to be refused.   RFC 3261 20.17 */
struct peal_date {
	uint16_t year;
	uint8_t month, day; /* from 1 */
	uint8_t weekday;    /* Sunday is 0; as written */
	uint8_t hour, minute, second;
};
int peal_date_read(struct peal_text value, struct peal_date *date, struct peal_fault *fault);

/* Seconds since 1970, leap seconds not counted. */
int64_t peal_date_seconds(const struct peal_date *date);

/* A challenge or credentials: WWW-Authenticate, Authorization ...  One row is one
 * of them.                     RFC 3261 20.7, 20.27, 20.28, 20.44, RFC 7235 2.1 */
struct peal_auth {
	struct peal_text scheme; /* "Digest": compare without case */
	struct peal_text params; /* with commas; or what else the scheme has */
};
int peal_auth_read(struct peal_text value, struct peal_auth *auth, struct peal_fault *fault);

/* Takes the first parameter off `params`: of a peal_auth, or a whole
 * Authentication-Info.  A quoted value keeps its quotes.  False at the end. */
bool peal_auth_next(struct peal_text *params, struct peal_text *name, struct peal_text *value);

/* The value of a parameter whose name ends in "*": text of a charset, its escapes undone
 * by peal_uri_unescape().                                             RFC 5987 3.2.1 */
struct peal_extended {
	struct peal_text charset, language, text; /* "UTF-8", "", "J%C3%A4s" */
};
int peal_extended_read(struct peal_text value, struct peal_extended *extended,
		       struct peal_fault *fault);

/* Every parameter of Digest, in challenges, credentials and Authentication-Info:
 * without quotes, backslashes kept; `at` is NULL where it is absent.
 *                                       RFC 7616 3.3, 3.4, 3.5, RFC 8760, RFC 3310 */
struct peal_digest {
	struct peal_text realm, nonce, domain, opaque, stale, algorithm, qop, charset, userhash;
	struct peal_text username, username_star, uri, response, cnonce, nc;
	struct peal_text nextnonce, rspauth, auts;
};

/* Reads `params` of a peal_auth that was read, or of an Authentication-Info, up to
 * what is no parameter.
 * PEAL_E_SYNTAX: one of them twice, "username" beside "username*", or one of these that
 * peal_extended_read() cannot read; `fault` counts from `params.at`.  RFC 7616 3.4 */
int peal_digest_read(struct peal_text params, struct peal_digest *digest, struct peal_fault *fault);

#endif
