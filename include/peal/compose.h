/* SPDX-License-Identifier: MIT */
/* The rows that every message of a kind begins with.  What is written here is the start
 * line and what RFC 3261 makes mandatory, in the order of its 7.3.1; what a method has of
 * its own is written behind it, then the body:
 *
 *     peal_write_request_head(&w, &head);
 *     peal_write_header(&w, PEAL_HDR_EVENT, PEAL_TEXT("presence"));
 *     peal_write_body(&w, none, none);
 *
 * Each value is checked by its grammar: what is written is valid, or peal_writer_end()
 * gives PEAL_E_ARGUMENT and `w.expected` says why.
 */
#ifndef PEAL_COMPOSE_H
#define PEAL_COMPOSE_H

#include <peal/build.h>

/* What a request has of its own.  All texts are values as they stand in a row. */
struct peal_request_head {
	struct peal_text method;
	struct peal_text target; /* a URI without headers; in a dialog: the remote target */
	struct peal_text routes; /* the route set, "<sip:a;lr>, <sip:b;lr>"; may be empty */
	struct peal_text via;    /* "SIP/2.0/UDP pc33.a.example;branch=z9hG4bK776asdhds" */
	struct peal_text from;   /* with a tag */
	struct peal_text to;     /* with a tag in a dialog, and nowhere else */
	struct peal_text call_id;
	struct peal_text contact; /* may be empty where the method does without one */
	uint32_t cseq;            /* below 2^31 outside a dialog */
	uint8_t max_forwards;     /* 70 where nothing else is asked for */
};

/* A request, in a dialog or not, also the ACK to a 2xx.  Where the first route is a
 * strict router's (no ";lr"), it becomes the Request-URI and the target the last Route.
 * INVITE, NOTIFY, REFER, SUBSCRIBE and UPDATE need a Contact.
 *                          RFC 3261 8.1.1, 8.1.1.8, 12.2.1.1, 13.2.2.4, RFC 6665 8.1 */
void peal_write_request_head(struct peal_writer *w, const struct peal_request_head *head);

/* What the requests of one dialog begin with, checked once and then copied: parts of what
 * peal_prepare_head() wrote. */
struct peal_prepared_head {
	struct peal_text line;    /* what stands behind the method, up to the branch */
	struct peal_text rows;    /* Route, Max-Forwards, From, To, Call-ID */
	struct peal_text contact; /* its row; may be empty */
};

/* Prepares the head of a dialog's requests: writes its parts and tells where they are, if
 * peal_writer_end() then gives a length.  The buffer of `w` is borrowed for as long as
 * `prepared` is used, the texts of `head` are not.
 *
 * Of `head` the method and the CSeq mean nothing; the Via is without a branch, the To with a
 * tag, and a Contact, where there is one, a single SIP or SIPS URI.  RFC 3261 12.2.1.1 */
void peal_prepare_head(struct peal_writer *w, const struct peal_request_head *head,
		       struct peal_prepared_head *prepared);

/* The same bytes as peal_write_request_head() writes of such a head with this method and CSeq
 * and this branch behind its Via: a token that begins with z9hG4bK and goes on. */
void peal_write_prepared_head(struct peal_writer *w, const struct peal_prepared_head *prepared,
			      struct peal_text method, struct peal_text branch, uint32_t cseq);

/* What a response has that its request has not. */
struct peal_response_head {
	uint16_t status;
	struct peal_text reason; /* may be empty: the RFC's phrase */
	struct peal_text tag;    /* a token; put to the To if that has none, but not in a 100 */
	struct peal_text source; /* the IP address the request came from, "192.0.2.1"; empty: its
				  * Via is repeated as it is */
	uint16_t source_port;    /* the port it came from */
};

/* The response to a request that was read: Via, From, To, Call-ID and CSeq are its own;
 * in a 100 also Timestamp, in a 101-299 to what may make a dialog also Record-Route.
 * Where `source` is given, the topmost Via gets `received` if its host is another than
 * that, and where it asks for `rport` both.  PEAL_E_ARGUMENT: also when the request has not
 * all of these rows.
 *                RFC 3261 8.2.6, 8.2.6.1, 12.1.1, 18.2.1, RFC 3581 4 */
void peal_write_response_head(struct peal_writer *w, const struct peal_message *request,
			      const struct peal_response_head *head);

/* The ACK to a 300-699: all of the INVITE we sent but the To, which is that of the
 * response; with the INVITE's credentials.         RFC 3261 17.1.1.3, 22.1 */
void peal_write_ack_head(struct peal_writer *w, const struct peal_message *invite,
			 const struct peal_message *response);

/* The CANCEL of an INVITE we sent.                              RFC 3261 9.1 */
void peal_write_cancel_head(struct peal_writer *w, const struct peal_message *invite);

/* message/sipfrag: the start line of `message` and its rows of those `count` headers, in
 * its order.  A body may follow: peal_write_same_body().           RFC 3420 2 */
void peal_write_sipfrag(struct peal_writer *w, const struct peal_message *message,
			const enum peal_header_id *ids, size_t count);

#endif
