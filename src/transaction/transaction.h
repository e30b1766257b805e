/* SPDX-License-Identifier: MIT */
/* The transaction layer, RFC 3261 17: four machines, the tables that find them,
 * and the bytes they repeat.
 *
 * A client transaction is made with the request to send; a server transaction
 * with the request that came.  What they have to say to their user comes as
 * SIGNAL_TOLD with enum told.
 */
#ifndef TRANSACTION_TRANSACTION_H
#define TRANSACTION_TRANSACTION_H

#include "base/pool.h"
#include "base/table.h"
#include "fsm/fsm.h"
#include "transaction/facts.h"

#include "machines.h"
#include "words.h"

/* The kinds of pools, which are the kinds of ids. */
enum kind {
	KIND_TRANSACTION = 1,
	KIND_DIALOG,
	KIND_ACK,
	KIND_CALL,
	KIND_SUBSCRIPTION,
	KIND_UPKEEP,
	KIND_RELIABLE
};

/* The machine that is asked about a failed request, as `which` in signals. */
#define WHICH_AGAIN    1
#define WHICH_REPLACES 2
#define WHICH_INTERVAL 3

enum told { TOLD_RESPONSE, TOLD_TIMEOUT, TOLD_TRANSPORT_ERROR };

struct transactions {
	struct runtime *rt;
	struct pool pool;
	struct table clients, servers, merged;
	struct peal_header *headers; /* to read stored messages again */
	uint32_t reserve;            /* slots kept for what is up already */
};

/* How a response finds its way, and what it repeats of its request. */
struct echo {
	struct buffer *rows;   /* Via, From, Call-ID, CSeq, then To without its CRLF */
	uint32_t to;           /* of `rows`: where the To begins */
	uint32_t head;         /* of `rows`: how long that is; then CRLF, Record-Routes */
	uint32_t routes;       /* where those end and the value of Timestamp begins */
	peal_time came;        /* when the request did */
	struct peal_flow flow; /* where responses go: RFC 3261 18.2.2, RFC 3581 */
	bool to_has_tag;
	char tag[RANDOM_DIGITS]; /* ours, when the request has none */
};

/* What a 2xx says of the session timer: RFC 4028 9.  All 0: nothing. */
struct terms {
	uint32_t interval; /* seconds */
	uint8_t refresher; /* enum peal_refresh */
	bool required;
};

struct transaction {
	struct pool_slot slot; /* first member */
	struct fsm fsm;
	struct flight flight;
	struct transactions *layer;
	struct table_link link, merged;
	peal_id owner;          /* the call, dialog or ack it works for; 0: nobody */
	struct peal_flow flow;  /* client: where the request goes; server: echo.flow */
	struct peal_text host;  /* client: the name to resolve, inside `sent` */
	struct buffer *sent;    /* client: the request; server: the latest response */
	struct buffer *ack;     /* INVITE client: the ACK for a 3xx-6xx */
	struct echo echo;       /* server */
	struct buffer *contact; /* server: the remote target that its 2xx brings, or NULL */
	bool is_server;
	uint8_t method;
	uint64_t token;  /* the method: its number, or a hash of its name */
	uint64_t to_tag; /* server: see match_to_tag() */
	uint16_t status; /* server: of the latest response */
	uint32_t cseq;
	bool was_sent;            /* `sent` went out before */
	bool refreshes;           /* client: the UPDATE of a session timer, not of the user */
	bool is_early;            /* an UPDATE that was sent, or came, before the session was up */
	uint8_t tries, redirects; /* client: the requests before this one, and those of a 3xx */
	struct buffer *places;    /* where a 3xx sends it: see elsewhere.c */
	struct terms terms;       /* server: of INVITE and UPDATE, what a 2xx is to say */
};

/* A request to send.  The texts are read during transaction_send() only; those that
 * a response repeats (RFC 3261 8.2.6.2) are the ones it is known by. */
struct sending {
	struct buffer *request;
	struct peal_text method, branch, call_id, from_tag;
	uint32_t cseq;
	struct peal_flow flow;
	struct peal_text host; /* of the next hop, when `flow.remote` has no address; it
				* stands in the request, too */
	peal_id owner;
};

/* Makes the transaction that sends a request and starts it; takes over the
 * caller's use of it.  NULL when the pool is empty: nothing was taken. */
struct transaction *transaction_send(struct transactions *layer, const struct sending *sending);

/* Sends another request in place of that of `t`, which has its final response: `t` keeps
 * its id and its user, and takes over the request as transaction_send() does.  False when
 * there is no room: nothing was taken. */
bool transaction_again(struct transaction *t, const struct sending *sending);

/* The request that a client transaction sent, read into `message`; it lives until the
 * next one is read this way. */
void transaction_sent(const struct transaction *t, struct peal_message *message);

/* The name of the next hop where the request itself has it, to be kept with it. */
struct peal_text transaction_host(const struct buffer *request, struct peal_text host);

/* The ACK to the refusal that is being dealt with, for the INVITE that `invite`
 * sent.  NULL: no storage. */
struct buffer *invite_ack(const struct transaction *invite);
/* Of that INVITE: whether it has a session description; its Request-URI, inside its bytes; how long
 * it may ring by its Expires, in ms, or PEAL_NEVER. */
bool invite_describes(const struct transaction *invite);
struct peal_text invite_target(const struct transaction *invite);
peal_time invite_expires(const struct transaction *invite);
/* The Expires of a message likewise. */
peal_time expires_of(const struct peal_message *message);
/* The credentials of the INVITE that `invite` sent, for the ACK to its 2xx.  22.1 */
void write_credentials(struct peal_writer *w, const struct transaction *invite);
/* Sends the CANCEL of that INVITE where it went; there must be room for a
 * transaction.  `rows` (may be NULL): whole lines of the user's.  NULL: no storage. */
struct transaction *invite_cancel(const struct transaction *invite, peal_id owner,
				  const struct buffer *rows);

/* Makes the server transaction of a request that matched none. */
struct transaction *transaction_accept(struct transactions *layer, const struct facts *facts,
				       const struct peal_flow *flow);

/* True while a transaction may be made; `fresh`: for something not up yet. */
bool transaction_room(const struct transactions *layer, bool fresh);

struct transaction *transaction_find(const struct transactions *layer, peal_id id);

/* Matching, RFC 3261 17.1.3, 17.2.3, 9.2, 8.2.2.2; NULL when there is none. */
struct transaction *transaction_of_response(const struct transactions *layer,
					    const struct facts *facts);
struct transaction *transaction_of_request(const struct transactions *layer,
					   const struct facts *facts);
struct transaction *transaction_of_cancel(const struct transactions *layer,
					  const struct facts *facts);
bool transaction_is_merged(const struct transactions *layer, const struct facts *facts);

/* Gives the machine an event. */
void transaction_event(struct transaction *t, uint8_t event);
/* The event of a status code: 1xx, 2xx or 3xx-6xx. */
uint8_t transaction_status_event(uint16_t status);
void transaction_free(struct transaction *t);

/* A response to write.  Everything may be 0 but the status. */
struct response {
	uint16_t status;
	struct peal_text reason;
	bool in_dialog; /* it makes or is in a dialog: Record-Route and Contact */
	bool abilities; /* Allow and Supported */
	bool accept;    /* Accept, and languages and encodings */
	bool events;    /* Allow-Events */
	bool has_expires;
	uint32_t retry_after, min_expires, expires, min_se;
	struct terms terms;
	uint32_t rseq; /* it is sent reliably, RFC 3262 3 */
	struct peal_text unsupported;
	const struct peal_extra *extra;
	size_t extra_count;
	struct peal_body body;
};

/* Writes a response.  NULL when it does not fit or, `result` (may be NULL)
 * PEAL_E_ARGUMENT, cannot be written. */
struct buffer *response_write(struct runtime *rt, const struct echo *echo,
			      const struct response *response, int *result);

/* Hands a written response (its use with it) to the machine. */
void transaction_respond(struct transaction *t, struct buffer *response, uint16_t status);

/* Writes and hands over; for answers the engine makes by itself.  Without room for it
 * a machine that nothing else would end abandons the request. */
void transaction_answer(struct transaction *t, const struct response *response);

/* What responses to a request repeat.  PEAL_E_FULL: no storage. */
int echo_read(struct runtime *rt, const struct facts *facts, const struct peal_flow *flow,
	      struct echo *echo);
struct peal_text echo_tag(const struct echo *echo);

/* Rows that tell who we are and what we can do. */
/* `identity`: who we are there, From or To; a GRUU of that address of record comes first. */
void write_contact(struct peal_writer *w, const struct runtime *rt, const struct peal_flow *flow,
		   struct peal_text identity);
/* Our Contact as it is registered, maybe with +sip.instance.        RFC 5627 4.2 */
void write_binding(struct peal_writer *w, const struct runtime *rt, const struct peal_flow *flow,
		   bool with_instance);
/* The GRUU of an address of record (a party), as registration number `place` got it;
 * empty: none, or no room. */
void contact_note(struct runtime *rt, uint32_t place, struct peal_text identity,
		  struct peal_text gruu);
/* Whether both parties are the same URI. */
bool contact_is_of(struct peal_text party, struct peal_text identity);
void write_local_uri(struct peal_writer *w, const struct runtime *rt, const struct peal_flow *flow);
void write_abilities(struct peal_writer *w, const struct runtime *rt);
void write_supported(struct peal_writer *w, const struct runtime *rt);
/* Session-Expires, and Min-SE unless it is 0.                       RFC 4028 4, 5 */
void write_interval(struct peal_writer *w, uint32_t seconds, struct peal_text params,
		    uint32_t min_se);
void write_events(struct peal_writer *w, const struct runtime *rt);
/* Whether an option tag is in config.supported; whether it is in this header.  Whether
 * session timers are. */
bool is_able(const struct runtime *rt, struct peal_text option);
bool has_timers(const struct runtime *rt);
/* Whether the user may ask for this session interval, 0 for none, in such a request. */
bool request_interval_allowed(const struct runtime *rt, uint32_t seconds, enum peal_method method);
bool has_option(const struct peal_message *message, enum peal_header_id id,
		struct peal_text option);
void write_via(struct peal_writer *w, const struct peal_flow *flow, struct peal_text branch);
void write_extra(struct peal_writer *w, const struct peal_extra *extra, size_t count);
bool address_is_multicast(const struct peal_address *address);
void write_address(struct peal_writer *w, const struct peal_address *address, bool with_port);
/* Whether an application may add these headers itself; `contact`: where the engine
 * writes no Contact, in a refusal.                          RFC 3261 13.3.1.2 */
bool extra_allowed(const struct runtime *rt, const struct peal_extra *extra, size_t count,
		   bool contact);

/* Whether an application has its own way with those who ask for credentials. */
bool extra_has_credentials(const struct peal_extra *extra, size_t count);

/* A fresh branch: the cookie and 16 digits.                    RFC 3261 8.1.1.7 */
#define BRANCH_LENGTH (7 + RANDOM_DIGITS)
void write_branch(struct runtime *rt, char out[BRANCH_LENGTH]);

#endif
