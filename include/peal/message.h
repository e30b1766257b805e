/* SPDX-License-Identifier: MIT */
/* Reading a message: peal_message_read() indexes it in one pass, then typed
 * views (header.h) read single values on demand, and
 * peal_message_validate() reads everything there is.
 *
 * Nothing is copied: every text points into the caller's bytes, so a message
 * lives as long as those do, unchanged.
 */
#ifndef PEAL_MESSAGE_H
#define PEAL_MESSAGE_H

#include <peal/ids.h>
#include <peal/types.h>

/* One header field row.  A fold inside the value stays as it was sent. */
struct peal_header {
	struct peal_text name;  /* as sent, so it may be the compact form */
	struct peal_text value; /* without blanks at either end; may be empty */
	uint16_t id;            /* enum peal_header_id, PEAL_HDR_OTHER when unknown */
};

/* How many of the first header ids a message finds without looking. */
#define PEAL_MESSAGE_FOUND 16

/* What a message breaks, if it does: each needs those before it.
 *   framing    where it begins and ends: the empty line, Content-Length, limits
 *   message    the start line and what a header row is
 *   header     the grammar of a value, of this header
 *   semantics  what no grammar says: rows that need or forbid each other */
enum peal_verdict {
	PEAL_VERDICT_VALID,
	PEAL_VERDICT_FRAMING,
	PEAL_VERDICT_MESSAGE,
	PEAL_VERDICT_HEADER,
	PEAL_VERDICT_SEMANTICS,
};

struct peal_message {
	bool is_request;
	bool is_lenient;             /* read by peal_message_read_lenient() */
	uint8_t verdict;             /* reading failed: FRAMING or MESSAGE; else VALID */
	uint8_t method;              /* request: enum peal_method */
	uint16_t status;             /* response: 100-699; request: 0 */
	struct peal_text line;       /* the start line, without its CRLF */
	struct peal_text token;      /* request: the method as sent (case matters) */
	struct peal_text target;     /* request: the Request-URI */
	struct peal_text reason;     /* response: the Reason-Phrase; may be empty */
	struct peal_text body;       /* see peal_message_read() about its length */
	struct peal_header *headers; /* the caller's storage */
	uint32_t header_count;
	uint32_t header_limit;
	uint16_t refusal; /* reading failed: the status that suits it (400, 505, 513); else 0 */
	uint32_t found[PEAL_MESSAGE_FOUND]; /* by id: 1 + number of the first row, 0 for none;
					     * what PEAL_HDR_OTHER has means nothing */
};

/* Reads start line and header rows of one whole message, as of a datagram.
 *
 * `bytes` are borrowed for as long as `message` is used.  `headers` is storage
 * for `limit` rows, kept by reference in `message`.  CRLFs before the start
 * line are skipped.  The body is what follows the empty line, cut to
 * Content-Length where there is one; values are not interpreted otherwise.
 *
 * Returns 0.                                        RFC 3261 7, 18.3, 25.1
 * PEAL_E_SYNTAX: a broken start line or row, no empty line, a version other than
 * SIP/2.0, a Content-Length that is no number, differs from another one, or
 * promises more than is there.
 * PEAL_E_FULL: more than `limit` rows.
 * In both cases `fault` (may be NULL) tells where, and `message` holds what was
 * read up to there, so that a request can be answered where Via etc. were seen;
 * `message->refusal` says how: 505 for another version (then everything was
 * read), 513 for too many rows, else 400.  A response is dropped.
 */
int peal_message_read(struct peal_message *message, const void *bytes, size_t len,
		      struct peal_header *headers, uint32_t limit, struct peal_fault *fault);

/* The same, and what the field sends beyond it: docs/grammar.md has the list.  What
 * is valid means the same either way; the views of `message`, and its validation,
 * are lenient, too.  Something in it may have to be put right before it is sent on. */
int peal_message_read_lenient(struct peal_message *message, const void *bytes, size_t len,
			      struct peal_header *headers, uint32_t limit,
			      struct peal_fault *fault);

/* Reads part of a message: a start line, header rows, an empty line and a body, each
 * of them there or not; the last line needs no end.  That is message/sipfrag, and, where
 * there is no start line, one part of a multipart body.  `message->line` is empty where
 * there is no start line; the body is all behind the empty line, whatever a
 * Content-Length says.  Else as peal_message_read().  RFC 3420 2, RFC 2046 5.1 */
int peal_fragment_read(struct peal_message *message, const void *bytes, size_t len,
		       struct peal_header *headers, uint32_t limit, struct peal_fault *fault);

/* Checks everything that is checked: each known header by its grammar, the
 * mandatory headers, CSeq against the method, repetition of single headers.
 *
 * `message` is one that peal_message_read() took without error, `start` the
 * first of the bytes it was given (fault offsets count from there).
 * Returns 0.                            RFC 3261 7.3, 8.1.1, 8.1.1.5, 20, 25.1
 * PEAL_E_SYNTAX: the first fault; `status` (may be NULL) is the response code
 * that suits it when the message is a request.
 */
int peal_message_validate(const struct peal_message *message, const void *start,
			  struct peal_fault *fault, uint16_t *status);

/* One thing that is wrong, and the response that suits it if it is in a request (a
 * response is dropped). */
struct peal_finding {
	enum peal_verdict verdict;
	struct peal_fault fault; /* counted from the first byte of the message */
	uint16_t status;
};

/* The same checks, but all of them: at most one finding for each header row, then
 * those between rows.  Returns how many there are, up to `limit`. */
uint32_t peal_message_findings(const struct peal_message *message, const void *start,
			       struct peal_finding *findings, uint32_t limit);

/* What a valid message lacks that its RFC wants, and messages printed in RFCs lack, too: a
 * Contact in an INVITE, a Content-Type, what a request of RFC 2543 has not ...  Its
 * receiver has to guess, or may refuse it.  As peal_message_findings(), but the verdict
 * is VALID and there is no status.
 *                   RFC 3261 8.1.1, 20.15, RFC 3262 7.2, RFC 3515 2.4.1, RFC 6665 4.1.3 */
uint32_t peal_message_advice(const struct peal_message *message, const void *start,
			     struct peal_finding *findings, uint32_t limit);

/* Checks one value, the whole of a row, by the grammar of its header; what the
 * registry does not know is text and passes.  `fault` counts from `value.at`. */
int peal_header_check(enum peal_header_id id, struct peal_text value, struct peal_fault *fault);

/* The first row with this id, NULL when there is none. */
const struct peal_header *peal_message_find(const struct peal_message *message,
					    enum peal_header_id id);

/* The next row with the same id as `row`, NULL when there is none. */
const struct peal_header *peal_message_next(const struct peal_message *message,
					    const struct peal_header *row);

/* The value of the first row with this id; empty (`at` NULL) when there is none. */
struct peal_text peal_message_value(const struct peal_message *message, enum peal_header_id id);

/* What the registry knows of a header; ids beyond the registry name "other". */
struct peal_header_info {
	const char *name;   /* "Call-ID" */
	char compact;       /* 'i', 0 when there is none */
	uint8_t family;     /* enum peal_family: which view reads it */
	uint8_t repeat;     /* enum peal_repeat: single, list, rows */
	const char *clause; /* "RFC 3261 20.8" */
};
struct peal_header_info peal_header_describe(enum peal_header_id id);

/* The id of a header name (full or compact, any case).  PEAL_HDR_OTHER when
 * the registry does not know it.                            RFC 3261 7.3.1 */
enum peal_header_id peal_header_lookup(struct peal_text name);

/* The id of a method name (case-sensitive).  PEAL_METHOD_OTHER when unknown. */
enum peal_method peal_method_lookup(struct peal_text name);

/* The name of a method; "" for PEAL_METHOD_OTHER. */
const char *peal_method_name(enum peal_method method);

/* The RFC's phrase for a status code; of its class (x00) where the code is
 * unknown.                                                    RFC 3261 21 */
const char *peal_status_phrase(uint16_t status);

#endif
