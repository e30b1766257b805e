/* SPDX-License-Identifier: MIT */
/* What is kept up at a server, registrations and publications, and who we are to those
 * who ask. */
#ifndef PEAL_UPKEEP_H
#define PEAL_UPKEEP_H

#include <peal/peal.h>

/* ---- what is kept up at a server ---- */

/* Registers contacts, and keeps them registered until peal_remove().
 *
 * Of `request`, target is the registrar ("sip:example.com", without a user), to the address of
 * record (needed), from who registers it if that is another; method and body are empty. `contacts`
 * are Contact values as one row, each in <> and without "expires"; empty: our own.  `seconds` are
 * asked for; a registrar that wants more (423) gets it.  Texts are read during the call only.
 *
 * PEAL_EV_GRANTED tells each success, with the response (its Contacts: "pub-gruu",
 * "temp-gruu"; Path), PEAL_EV_RETRY each failure that may pass: 408, 480, 5xx, none at all,
 * a 2xx without our contacts.  The next try comes in 15 s to half an hour, not before
 * Retry-After.  PEAL_EV_REMOVED ends it, at once for other failures.  There is one
 * REGISTER at a time, all with one Call-ID, their CSeq rises.  While there is a
 * Service-Route, requests of ours whose `from` is this address of record take it, if
 * they have no route of their own.        RFC 3261 10.2, RFC 3327, RFC 3608, RFC 5626 4.5
 * PEAL_E_STATE: what was registered there for that address of record is being removed:
 * wait for its PEAL_EV_REMOVED; or as for peal_request().
 * PEAL_E_FULL: upkeeps, transactions, storage or a message's size.
 * PEAL_E_SYNTAX, PEAL_E_ARGUMENT as for peal_request(). */
int peal_register(struct peal_engine *engine, const struct peal_request *request,
		  struct peal_text contacts, uint32_t seconds, peal_time now,
		  peal_id *registration);

/* Publishes event state, and keeps it published until peal_remove().
 *
 * Of `request`, target is the resource, body its state; an extra header has to be the
 * Event.  It is renewed without the body; where the server has forgotten it (412), all of
 * it is published again.  Events as for peal_register().             RFC 3903 4
 * Errors as for peal_register(). */
int peal_publish(struct peal_engine *engine, const struct peal_request *request, uint32_t seconds,
		 peal_time now, peal_id *publication);

/* Renews one of both now; with other contacts (of a registration; those that are not
 * among them are removed), or another body (of a publication; may be NULL).  While a
 * request of it is under way, the next one does that.  RFC 3261 10.2.3, RFC 3903 4.4
 * PEAL_E_GONE: no such id.  PEAL_E_STATE: it is being removed.
 * PEAL_E_ARGUMENT, PEAL_E_FULL as for peal_register(). */
int peal_renew(struct peal_engine *engine, peal_id id, struct peal_text contacts,
	       const struct peal_body *body, peal_time now);

/* Removes one of both; with `all`, of a registration, whatever anybody registered for its
 * address of record ("*").  PEAL_EV_REMOVED tells when that is done, or could not be:
 * status.                                              RFC 3261 10.2.2, RFC 3903 4.5
 * PEAL_E_GONE: no such id.  PEAL_E_STATE: it is being removed already. */
int peal_remove(struct peal_engine *engine, peal_id id, bool all, peal_time now);

/* ---- who we are to those who ask ---- */

/* A name and password for one realm. */
struct peal_credentials {
	size_t size;                   /* sizeof(struct peal_credentials) */
	struct peal_text realm;        /* as the server spells it; empty: any that no other has */
	struct peal_text username;     /* without a colon; empty: forget this realm */
	struct peal_text password;     /* 128 bytes at most */
	struct peal_text secret;       /* of peal_digest_secret() for this realm, in place of the
					* password: then only challenges of this hash are answered */
	enum peal_algorithm algorithm; /* of the secret */
};

/* Gives what challenges are answered with, in place of what was given for that realm.
 *
 * It is copied into the engine's memory, wiped when it is replaced or forgotten, and is in
 * no message, event, history or recording.  From then on a 401 or 407 to any request of
 * ours that names this realm is not told: the request goes once more, with credentials,
 * under the same id, at most once for each nonce and five times in all; and later
 * requests to the same Request-URI's host, or by the same proxy, have them from the
 * start.  Where they are refused, or a realm is not known, the response is told: you may
 * give others, and try again.                     RFC 3261 22, RFC 7616 3.6, RFC 8760 2.4
 * PEAL_E_ARGUMENT: realm and name have more than 384 bytes, a control byte or a colon in
 * the name; a secret without a realm or of another length.
 * PEAL_E_FULL: config.accounts.  PEAL_E_STATE: config.hasher is missing.
 * PEAL_E_GONE: no such realm to forget. */
int peal_credentials(struct peal_engine *engine, const struct peal_credentials *credentials);

#endif
