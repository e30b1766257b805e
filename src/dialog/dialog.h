/* SPDX-License-Identifier: MIT */
/* Dialogs, RFC 3261 12, with their INVITE usage, and the records of 2xx and ACK.
 *
 * A dialog keeps its texts in one buffer of its own.  What it has to say to the
 * user agent comes as SIGNAL_TOLD with enum dialog_told.
 */
#ifndef DIALOG_DIALOG_H
#define DIALOG_DIALOG_H

#include "auth/auth.h"
#include "transaction/transaction.h"

/* The machines of one dialog, as `which` in signals. */
enum dialog_machine {
	WHICH_DIALOG,
	WHICH_USAGE,
	WHICH_REINVITE,
	WHICH_MODIFY,
	WHICH_UPDATE,
	WHICH_SESSION,
	WHICH_TIMER,
	WHICH_DECISION
};

enum dialog_told {
	DIALOG_TOLD_REQUEST,        /* a request to deal with is in `server` */
	DIALOG_TOLD_ESTABLISHED,    /* the ACK came */
	DIALOG_TOLD_EARLY_BYE,      /* the caller hung up before the answer */
	DIALOG_TOLD_OVER,           /* the session has ended, see dialog->cause */
	DIALOG_TOLD_OFFER,          /* a re-INVITE wants an answer */
	DIALOG_TOLD_UPDATE,         /* so does an UPDATE, see `server` */
	DIALOG_TOLD_WITHDRAWN,      /* not any more */
	DIALOG_TOLD_REVOKED,        /* the UPDATE does not either, see `asked_update` */
	DIALOG_TOLD_MODIFIED,       /* a re-INVITE of ours was accepted, see dialog->modify */
	DIALOG_TOLD_UNMODIFIED,     /* it was not */
	DIALOG_TOLD_PROGRESS,       /* a reliable provisional response is taken */
	DIALOG_TOLD_ACKNOWLEDGED,   /* the PRACK for one of ours came */
	DIALOG_TOLD_UNACKNOWLEDGED, /* it never did */
	DIALOG_TOLD_EARLY_LOST,     /* the peer knows of no early dialog */
	DIALOG_TOLD_REFRESHED,      /* the session lasts on, by what the user has no part in */
	DIALOG_TOLD_LOST,           /* the whole dialog is lost, its subscriptions, too */
};

#define DIALOG_ROUTES 32 /* values of a route set */

/* Sessions that ended a short time ago, for RFC 3891 3. */
#define DIALOGS_ENDED 64
struct ended {
	struct table_key key;
	peal_time until;
};

struct dialogs {
	struct runtime *rt;
	struct transactions *transactions;
	struct auth *auth;
	struct pool pool, acks, reliables;
	struct table table;
	struct peal_header *headers;

	/* The request or ACK being dealt with, and its server transaction. */
	const struct facts *facts;
	struct transaction *server;
	/* The answer that the ACK being built is to carry. */
	const struct peal_body *answer;
	struct ended ended[DIALOGS_ENDED]; /* the oldest is overwritten */
	uint32_t ended_next;
	struct within *request; /* the request that an action is to send */
};

/* The re-INVITE that we send. */
struct modify {
	struct fsm fsm;
	struct dialog *dialog;
	peal_id invite;      /* its transaction, 0 when it has a final response */
	struct buffer *sent; /* it, to be sent again; what the user gave begins at `tail` */
	size_t tail;
	struct buffer *parting; /* rows for its CANCEL, or NULL */
	uint8_t tries;
	bool refreshes; /* it is a refresh of the session timer's */
	peal_time wait;
	enum peal_cause cause; /* how it ended */
	uint16_t status;
};

/* Who owes an answer to whom: fsm/offer_answer.fsm. */
struct session {
	struct fsm fsm;
	bool described; /* the message that an event is about has a description */
};

/* How long the session lasts, and who sees to it: fsm/session_timer.fsm. */
struct session_timer {
	struct fsm fsm;
	struct dialog *dialog;
	peal_time until, wait;      /* when it is over; until the next try of a refresh */
	struct buffer *description; /* what a re-INVITE has to repeat: type, then body; or NULL */
	uint32_t type_len;
	uint32_t interval; /* seconds; 0: no timer runs */
	uint32_t min_se;   /* the largest of this dialog, 0: none came */
	uint8_t refresher; /* enum peal_refresh */
	uint8_t tries;
	bool is_able, by_update; /* the peer has session timers; it allows UPDATE */
};

struct dialog {
	struct pool_slot slot; /* first member */
	struct fsm fsm, usage, reinvite;
	struct flight flight;
	struct dialogs *layer;
	struct table_link link;
	peal_id call;
	peal_id bye;          /* our BYE's transaction, 0 when there is none (any more) */
	peal_id ack;          /* the latest record of a 2xx; it knows the one before */
	peal_id reliable;     /* the latest record of a reliable response; likewise */
	peal_id subscription; /* the latest one in it; it knows the one before */
	peal_id offer;        /* the server transaction of a re-INVITE to be answered */
	struct buffer *data;  /* all texts below */
	struct peal_text call_id, local, remote; /* the values with their tags */
	struct peal_text target;                 /* the remote target */
	struct peal_text routes, first_route;    /* joined by ", "; the first is a part */
	struct peal_text host;                   /* of the next hop, when it is a name */
	struct peal_flow flow;
	uint32_t local_cseq, remote_cseq;
	uint32_t invite_cseq;          /* of the INVITE that made it */
	uint32_t sent_rseq;            /* of our latest reliable provisional response */
	uint32_t seen_rseq, seen_cseq; /* of theirs, and of its INVITE */
	uint16_t pracks;               /* of ours, without a final response */
	uint16_t acks, reliables;      /* records that may still need it */
	uint16_t subscriptions;        /* that hold it */
	bool has_remote_cseq, is_caller;
	enum peal_cause cause;
	struct modify modify;
	struct session session;
	struct session_timer timer;
	struct fsm updates;
	peal_id update;       /* the transaction of our UPDATE, 0 when there is none open */
	peal_id asked_update; /* theirs, or a PRACK with an offer, that waits for an answer */
	uint8_t asked;        /* the request of ours that failed: its method, its status */
	uint16_t asked_status;
	uint16_t lost_status;    /* by which the session was lost */
	struct buffer *parting;  /* rows of the user's for our BYE, or NULL */
	struct buffer *prepared; /* the response an action is to send */
	uint16_t prepared_status;
	bool described;      /* that one has a session description */
	bool answered_early; /* an answer came in a provisional response, unreliably */
};

struct ack {
	struct pool_slot slot; /* first member */
	struct fsm fsm;
	struct flight flight;
	struct dialogs *layer;
	peal_id dialog, transaction, older; /* the dialog's record before this one */
	struct buffer *bytes;               /* the ACK */
	struct peal_flow flow;
	struct peal_text host; /* inside the dialog's data */
	uint32_t cseq;
	bool is_server;
};

/* A provisional response that waits for its PRACK, or for its turn. */
struct reliable {
	struct pool_slot slot; /* first member */
	struct fsm fsm;
	struct flight flight;
	struct dialogs *layer;
	peal_id dialog, transaction, older; /* the dialog's record before this one */
	struct buffer *bytes;
	uint32_t rseq, cseq;
	uint16_t status;
	bool described;
};

/* The dialog of a request, a response or an ACK; NULL when there is none. */
struct dialog *dialog_of(struct dialogs *layer, const struct facts *facts);
struct dialog *dialog_find(const struct dialogs *layer, peal_id id);
struct dialog *dialog_named(const struct dialogs *layer, struct peal_text call_id,
			    struct peal_text local_tag, struct peal_text remote_tag);
struct ack *ack_find(const struct dialogs *layer, peal_id id);
/* Its session has ended; whether one has within the last 64*T1, as far as is remembered. */
void dialog_remember_end(struct dialog *dialog);
bool dialog_ended(const struct dialogs *layer, struct peal_text call_id, struct peal_text local_tag,
		  struct peal_text remote_tag);

/* Makes the dialog that a response (UAC), or a response of ours (UAS: `echo`),
 * creates.  NULL: no room, or the peer's Contact or Record-Route is unusable.
 *                                                        RFC 3261 12.1.1, 12.1.2 */
struct dialog *dialog_make_client(struct dialogs *layer, const struct facts *facts, peal_id call,
				  const struct transaction *invite);
struct dialog *dialog_make_server(struct dialogs *layer, const struct facts *facts, peal_id call,
				  const struct echo *echo);
/* The same for a SUBSCRIBE or REFER, or a NOTIFY that answers ours, whose number was
 * `cseq`: no INVITE usage.                                     RFC 6665 4.4.1 */
struct dialog *dialog_make_shared(struct dialogs *layer, const struct facts *facts,
				  const struct echo *echo, uint32_t cseq);

/* Whether a dialog can be made of this message: its Contact and Record-Routes. */
bool dialog_possible(const struct peal_message *message);

/* The URI of the first Contact; PEAL_E_SYNTAX unless it is sip or sips. */
int dialog_contact(const struct peal_message *message, struct peal_text *uri);

/* Replaces the remote target (empty: keeps it) and, with `routes`, the route set
 * by the Record-Routes of that response.  On failure the old ones stay.
 *                                             RFC 3261 12.2.1.2, 13.2.2.4, 12.2.2 */
int dialog_refresh(struct dialog *dialog, struct peal_text target,
		   const struct peal_message *routes);

/* A request with a Contact came, and `t` is to answer it: the target that a 2xx
 * brings is kept with it, and used when that 2xx goes out.        RFC 6141 4.6 */
void dialog_keep_contact(struct dialog *dialog, struct transaction *t,
			 const struct peal_message *request);
void dialog_use_contact(struct dialog *dialog, const struct transaction *t);

void dialog_signal(struct dialog *dialog, enum dialog_machine which, uint8_t event);
/* A 2xx was sent or received: tells all three machines. */
void dialog_confirm(struct dialog *dialog);
void dialog_event(struct dialog *dialog, enum dialog_machine which, uint8_t event);

/* A message of the session came or goes; `described`: with a session description.
 * Its machine does nothing but remember, so it is told at once, from any action. */
void session_note(struct dialog *dialog, uint8_t event, bool described);
/* Whether what the peer sent last wants a description in our ACK or PRACK. */
bool session_owes_ack(const struct dialog *dialog);
/* Whether the 2xx to our INVITE has to have one: no answer, or offer, came before; and
 * the same of ours to theirs.                                 RFC 3261 13.3.1.4 */
bool dialog_owes_description(const struct dialog *dialog);
bool dialog_wants_description(const struct dialog *dialog);
void dialog_free(struct dialog *dialog);

/* ---- the session timer, RFC 4028 ---- */

#define TIMER_LEAST 90 /* seconds: RFC 4028 4 */

/* An INVITE, or within `dialog` (else NULL) an UPDATE, of theirs came, and `t` is to
 * answer it: what its 2xx will say is kept with it.  False: it was answered, 422. */
bool timer_asked(struct runtime *rt, const struct dialog *dialog, struct transaction *t,
		 const struct peal_message *request);
/* What such a request, or a 2xx to one of ours, says of the peer. */
void timer_learn(struct dialog *dialog, const struct peal_message *message);
/* Our 2xx with these terms goes out. */
void timer_agree(struct dialog *dialog, const struct terms *terms);
/* A 2xx came to the INVITE or UPDATE that `t` sent. */
void timer_answered(struct dialog *dialog, const struct transaction *t);
/* Our UPDATE that refreshes has this final response (408, 503: none). */
void timer_refreshed(struct dialog *dialog, uint16_t status);
/* A Min-SE came: it counts for this dialog from now on.                RFC 4028 7.4 */
void timer_note_min_se(struct dialog *dialog, uint32_t seconds);
/* The rows of an INVITE or UPDATE of ours; `wanted`: seconds that the user asks for. */
void timer_write(struct peal_writer *w, const struct dialog *dialog, uint32_t wanted);
/* A description of ours that went out, or is agreed on; kept where a refresh needs it. */
void timer_describe(struct dialog *dialog, struct peal_body description);
struct peal_body timer_description(const struct dialog *dialog);
/* The seconds of a Session-Expires or Min-SE; 0 when there is none. */
uint32_t interval_of(const struct peal_message *message, enum peal_header_id id);

/* How long to wait before what met an offer of theirs goes once more: RFC 3261 14.1.  How
 * long the response that came asks to wait. */
peal_time dialog_glare(const struct dialog *dialog);
peal_time dialog_delay(const struct dialog *dialog);

/* A request of ours within a dialog. */
struct within {
	struct peal_text method;
	uint32_t cseq;
	struct peal_text rows; /* of the engine's own, before the user's; whole lines */
	const struct peal_extra *extra;
	size_t extra_count;
	struct peal_body body;
	uint32_t rseq, rseq_cseq;         /* of a PRACK: what its RAck names */
	const struct transaction *invite; /* of an ACK: whose credentials it repeats, or NULL */
	struct peal_text tail;            /* instead of both: all behind the headers of our own */
	uint32_t session_expires;         /* what the user asks for, or 0 */
	/* What becomes of it. */
	char branch[BRANCH_LENGTH];
	struct buffer *bytes;
	size_t tail_at; /* where that tail begins in `bytes` */
	struct transaction *sent;
};

/* Writes it, with a branch of its own, to `bytes`, which then have one user.
 * PEAL_E_FULL: no storage, or too long.  PEAL_E_ARGUMENT: a text of the caller's. */
int within_write(struct dialog *dialog, struct within *request);
/* The same with the next CSeq, where there is room to send it. */
int within_prepare(struct dialog *dialog, struct within *request);
/* Sends what was prepared, for which there is room then, and takes over its bytes. */
struct transaction *within_send(struct dialog *dialog, const struct within *request);

/* Asks a table that has one state and forgets the answer. */
void dialog_decide(struct dialog *dialog, uint8_t machine, uint8_t event);
/* Notes the CSeq of the request being dealt with. */
void dialog_note_cseq(struct dialog *dialog);

/* A request of ours got this failure, or 408 for none: what is left of the session
 * is told by fsm/scope.fsm. */
void dialog_failed(struct dialog *dialog, enum peal_method method, uint16_t status);

/* Whether a request, and its 2xx, bring a new remote target: RFC 6141 4. */
bool method_refreshes(enum peal_method method);

/* Our re-INVITE has ended without success. */
void modify_failed(struct modify *modify, enum peal_cause cause, uint16_t status);

/* The record of the 2xx to this INVITE, theirs or (`is_server`) ours; the latest
 * that waits for an ACK, or for the answer that ours is to carry.  NULL: none. */
struct ack *ack_of(const struct dialog *dialog, bool is_server, uint32_t cseq);
struct ack *ack_waiting(const struct dialog *dialog, bool is_server);

/* Records of a 2xx: received (wants the ACK at once unless `wait`), or sent. */
struct ack *ack_make_client(struct dialog *dialog, const struct transaction *invite, bool wait);
struct ack *ack_make_server(struct dialog *dialog, const struct transaction *invite);
void ack_free(struct ack *ack);

/* The records of our reliable provisional responses: made in the order in which they
 * are to go, then sent one after the other, until the final response. */
struct reliable *reliable_find(const struct dialogs *layer, peal_id id);
uint32_t reliable_next_rseq(const struct dialog *dialog);
/* There must be room for it. */
struct reliable *reliable_make(struct dialog *dialog, const struct transaction *invite,
			       uint32_t rseq);
void reliable_send(const struct dialog *dialog);
void reliable_end(const struct dialog *dialog);
void reliable_free(struct reliable *record);
/* One with a description is on its way: a 2xx has to wait.       RFC 3262 3, 5 */
bool reliable_is_described(const struct dialog *dialog);

/* A reliable provisional response of theirs came (RFC 3262 4): fsm/reliable_client.fsm
 * says whether it is taken; then it is told: DIALOG_TOLD_PROGRESS. */
bool provisional_is_reliable(const struct runtime *rt);
void dialog_ask_provisional(struct dialog *dialog);
/* The PRACK for the latest that was taken; as within_prepare(), within_send(). */
int prack_prepare(struct dialog *dialog, const struct peal_body *answer, struct within *prack);
void prack_send(struct dialog *dialog, const struct within *prack);

/* Where a request to `uri` goes: the address in `flow->remote`, or family 0 and
 * the name in `host`.  `flow->local` stays when it suits, else another one of the
 * config is taken.                                          RFC 3261 8.1.2, 18.1.1
 * PEAL_E_SYNTAX: no URI of a SIP host.  PEAL_E_ARGUMENT: no local address suits. */
int hop_read(const struct runtime *rt, struct peal_text uri, struct peal_flow *flow,
	     struct peal_text *host);

#endif
