/* SPDX-License-Identifier: MIT */
/* The user agent core, RFC 3261 8: what is done with requests that start
 * something, with responses, and with what the user wants.
 */
#ifndef UA_UA_H
#define UA_UA_H

#include "subscription/subscription.h"

#define CALL_BRANCHES 8 /* early dialogs that one INVITE of ours may have */

struct ua {
	struct runtime *rt;
	struct transactions *transactions;
	struct dialogs *dialogs;
	struct auth *auth;
	struct subscriptions *subscriptions;
	struct pool calls, upkeeps;
	struct avoided *avoided; /* servers: see avoid.h */
	/* What is being dealt with; valid while the input is. */
	const struct facts *facts;
	struct transaction *transaction; /* that the response or request came in */
	struct wanted *wanted;           /* what is to be kept up instead */
};

struct call {
	struct pool_slot slot; /* first member */
	struct fsm fsm;
	struct flight flight;
	struct ua *ua;
	peal_id invite;                  /* its transaction */
	peal_id replaced;                /* the call that ends when this one is answered, or 0 */
	peal_id referrer;                /* the REFER it follows, until it has an outcome */
	peal_id origin;                  /* the call of whose INVITE it is a branch, or 0 */
	peal_id dialog;                  /* the confirmed one, or the callee's only one */
	peal_id branches[CALL_BRANCHES]; /* all dialogs of the INVITE */
	bool is_caller;
	bool keeps; /* other branches that answer, as calls of their own */
	peal_time begun;
	peal_time expires;     /* what the INVITE allows, or PEAL_NEVER */
	enum peal_cause cause; /* why it ends, when that is known before */
	uint16_t status;
	struct buffer *parting;  /* rows of the user's for CANCEL or BYE, or NULL */
	struct buffer *prepared; /* the response an action is to send */
	uint16_t prepared_status;
	bool described; /* that one has a session description */
	/* Of their INVITE: it has no offer; its sender can, or must, have provisional
	 * responses reliably. */
	bool is_bare, takes_reliable, wants_reliable;
};

struct call *call_find(const struct ua *ua, peal_id id);
/* A call for an INVITE of ours that is about to be sent, or of theirs. */
struct call *call_make(struct ua *ua, bool is_caller);
void call_start(struct call *call);
void call_event(struct call *call, uint8_t event);
void call_free(struct call *call);
/* The dialog of the response being dealt with, made if need be; NULL: there is none. */
struct dialog *call_early_dialog(struct call *call);
/* Tells the application of it; with_input: what came in belongs to that. */
void call_tell(struct call *call, struct peal_event event, bool with_input);

/* What ended stays with the event told last, because it is freed before that is read:
 * a machine, and (may be NULL) the transaction of a call's INVITE. */
void ua_keep_end(struct runtime *rt, const struct fsm *own, const struct transaction *invite);
/* A 2xx of a branch that nobody waits for: RFC 3261 13.2.2.4. */
void ua_take_other(struct ua *ua);

/* A request that matched no transaction, after facts_read(). */
void ua_request(struct ua *ua, const struct facts *facts, const struct peal_flow *flow);
/* A request that the application is to answer; within this call, or 0. */
void ua_tell_request(struct ua *ua, const struct transaction *t, peal_id call);
/* Whether it is a SUBSCRIBE, NOTIFY or REFER, and these are served. */
bool ua_serves_events(const struct runtime *rt, const struct peal_message *message);
/* What a transaction or a dialog told. */
void ua_told(struct ua *ua, struct signal signal);

/* The seconds that Retry-After asks for; 0: there is none, or no message. */
uint32_t ua_retry_after(const struct peal_message *message);
/* Whether nothing is lost where the body is not understood.      RFC 3261 20.11 */
bool ua_body_is_optional(const struct peal_message *message);

/* Answers without a transaction: when there is no room, or nothing to match. */
void ua_refuse(struct ua *ua, const struct facts *facts, const struct peal_flow *flow,
	       uint16_t status, uint32_t retry_after);

/* Writes a request outside a dialog.  On success `bytes` has one user. */
struct outgoing {
	struct buffer *bytes;
	struct peal_flow flow;
	struct peal_text host; /* of the next hop, when it is a name; inside the request's texts */
	char branch[BRANCH_LENGTH], call_id[2 * RANDOM_DIGITS], tag[RANDOM_DIGITS];
	uint32_t cseq;
	struct peal_text rows; /* given: rows of the engine's own, before the user's */
	/* Of what is kept up at a server: for how long; instead of our own Contact; nothing of
	 * what makes a dialog. */
	bool kept, bare, own; /* own: by whom it is for, so of this very device */
	uint32_t expires;
	struct peal_text contacts;
};
int outgoing_write(struct ua *ua, const struct peal_request *request, struct peal_text method,
		   struct outgoing *outgoing);

#endif
