/* SPDX-License-Identifier: MIT */
/* The engine: bytes and time in, bytes and events out.
 *
 *     size = peal_size(&config);            memory comes from the caller, once
 *     peal_init(&engine, memory, size, &config);
 *     loop:
 *         peal_receive(...)                 when a datagram came
 *         peal_advance(engine, now)         when peal_deadline() has come
 *         peal_call(...), peal_answer(...)  when the user wants something
 *         while (peal_next_output(...))     send it
 *         while (peal_next_event(...))      show it
 *
 * The engine has no socket, clock, thread, lock, heap or callback.  Given the
 * same calls with the same arguments it gives the same bytes.  One engine is
 * used by one thread at a time; two engines share nothing.
 *
 * What an event or an output points to is valid until the next call that takes
 * the engine without const.  A call that returns an error has changed nothing.
 *
 * PEAL_E_FULL from any call means: a limit of the config is reached, or events
 * or outputs are waiting to be read; read them and try again.
 */
#ifndef PEAL_H
#define PEAL_H

#include <peal/build.h>
#include <peal/config.h>
#include <peal/digest.h>
#include <peal/header.h>
#include <peal/message.h>
#include <peal/types.h>
#include <peal/uri.h>
#include <peal/version.h>

struct peal_engine;

/* Makes an engine in `memory`, which must stay until the engine is no longer
 * used, be aligned to 16 bytes, and need not be cleared.  There is nothing to
 * undo: forget the engine, then give the memory back.
 *
 * PEAL_E_ARGUMENT: peal_size() is 0, no local address, or bad alignment.
 * PEAL_E_FULL: `size` is less than peal_size().
 */
int peal_init(struct peal_engine **engine, void *memory, size_t size,
	      const struct peal_config *config);

/* ---- time and bytes ---- */

/* Takes one whole message that came over `flow` (`flow->local`: where it was
 * received).  `bytes` are read during the call only.
 *
 * Returns 0 also for what the peer did wrong: it is counted, and answered where
 * the RFC says so.                                          RFC 3261 17, 18.2.1
 * PEAL_E_FULL: events or outputs must be read first.
 */
int peal_receive(struct peal_engine *engine, const struct peal_flow *flow, const void *bytes,
		 size_t len, peal_time now);

/* Does what is due at `now`, as far as events and outputs have room: while
 * peal_deadline() is not after `now`, read both and call again. */
void peal_advance(struct peal_engine *engine, peal_time now);

/* When peal_advance() is next needed: never too late, at times too early.
 * PEAL_NEVER when nothing is running. */
peal_time peal_deadline(const struct peal_engine *engine);

struct peal_output {
	struct peal_text bytes;
	struct peal_flow flow; /* remote.family 0: find the address of `host` */
	struct peal_text host; /* a domain name, when remote.family is 0; its port is
				* flow.remote.port */
	peal_id ticket;        /* for peal_not_sent() */
};

/* Takes the oldest message to be sent; false when there is none.  If sending
 * fails, say so with its ticket: peal_not_sent(). */
bool peal_next_output(struct peal_engine *engine, struct peal_output *output);

/* The message with this ticket could not be sent.  A ticket whose sender has
 * gone is ignored.                                          RFC 3261 17.1.4, 18.4
 * Unlike other calls it cannot fail; what follows from it may have to wait until
 * events and outputs are read, as with peal_advance(). */
void peal_not_sent(struct peal_engine *engine, peal_id ticket, peal_time now);

/* ---- what happened ---- */

enum peal_event_type {
	PEAL_EV_INCOMING,     /* a call comes in: ring, answer or reject it */
	PEAL_EV_PROGRESS,     /* our call, or our re-INVITE when it is reliable: a provisional
			       * response (status); with `wants_answer`: peal_acknowledge() */
	PEAL_EV_ANSWERED,     /* our call: a 2xx; with `wants_answer`: peal_acknowledge() */
	PEAL_EV_ESTABLISHED,  /* their call, or their re-INVITE: the ACK came */
	PEAL_EV_OFFER,        /* a re-INVITE in a call: answer or reject it */
	PEAL_EV_WITHDRAWN,    /* that re-INVITE is cancelled, or an UPDATE (or PRACK with an
			       * offer: a REQUEST, its id) was answered 487 because the
			       * session has ended: do not answer it any more */
	PEAL_EV_ENDED,        /* the call is over, its id is gone; see cause */
	PEAL_EV_RESPONSE,     /* a response to peal_request() or peal_send(); a final one
			       * ends the id */
	PEAL_EV_REQUEST,      /* a request of one of config.methods: answer or reject it
			       * within 64*T1; then its id is gone */
	PEAL_EV_MODIFIED,     /* our re-INVITE: a 2xx; with `wants_answer`:
			       * peal_acknowledge() */
	PEAL_EV_UNMODIFIED,   /* it failed (status, cause): the session is as before */
	PEAL_EV_SUBSCRIPTION, /* a SUBSCRIBE comes in: accept or reject it within 64*T1 */
	PEAL_EV_REFER,        /* a REFER comes in: follow, accept or reject it, the same */
	PEAL_EV_NOTIFIED,     /* our subscription: a NOTIFY; see state */
	PEAL_EV_UNSUBSCRIBED, /* a subscription, ours or theirs, is over, its id is gone; see
			       * cause, with PEAL_CAUSE_NOTIFY reason and again, with
			       * PEAL_CAUSE_RESPONSE again: Retry-After */
	PEAL_EV_GRANTED,      /* a registration or publication is there, for `seconds`, and
			       * will be renewed before that */
	PEAL_EV_RETRY,        /* it failed (status, cause), and is tried again in `seconds` */
	PEAL_EV_REMOVED,      /* it is over, its id is gone: removed, or it failed for good */
	PEAL_EV_ACKNOWLEDGED, /* their call: PRACK for a reliable response of ours came; its
			       * body is the answer, if the response held an offer */
	PEAL_EV_REFRESHED,    /* a call: its session lasts on, by a refresh of ours, or by an
			       * UPDATE without a body; with `wants_answer`:
			       * peal_acknowledge() */
};

enum peal_cause {
	PEAL_CAUSE_NONE,
	PEAL_CAUSE_RESPONSE,  /* the peer's final response: see status and message */
	PEAL_CAUSE_LOCAL,     /* our own reject, hangup or cancel */
	PEAL_CAUSE_BYE,       /* the peer hung up */
	PEAL_CAUSE_CANCEL,    /* the caller gave up before an answer; status 487 */
	PEAL_CAUSE_TIMEOUT,   /* nobody answered in time; status 408 */
	PEAL_CAUSE_TRANSPORT, /* it could not be sent; status 503 */
	PEAL_CAUSE_NO_ACK,    /* our 2xx was never acknowledged; or theirs, by us */
	PEAL_CAUSE_EXPIRED,   /* the INVITE's Expires, or our ring_limit, ran out; or nobody
			       * has refreshed the session: we sent BYE */
	PEAL_CAUSE_LOST,      /* a request of ours within the call was answered (status) as
			       * if there were none, or not at all (408) */
	PEAL_CAUSE_REPLACED,  /* another call took its place: the INVITE had Replaces */
	PEAL_CAUSE_NOTIFY,    /* the last NOTIFY of a subscription of ours */
	PEAL_CAUSE_LACKING,   /* a 2xx to our INVITE has no answer, or offer, though it owes one:
			       * the call is hung up; of a re-INVITE it is UNMODIFIED */
};

/* What a NOTIFY says of its subscription.                     RFC 6665 4.1.2, 8.4 */
enum peal_notice_state {
	PEAL_STATE_NONE,
	PEAL_STATE_PENDING,
	PEAL_STATE_ACTIVE,
	PEAL_STATE_TERMINATED
};

/* Why it ended.                                                 RFC 6665 4.1.3 */
enum peal_notice_reason {
	PEAL_REASON_NONE, /* or one that is not listed here */
	PEAL_REASON_DEACTIVATED,
	PEAL_REASON_PROBATION,
	PEAL_REASON_REJECTED,
	PEAL_REASON_TIMEOUT,
	PEAL_REASON_GIVEUP,
	PEAL_REASON_NORESOURCE,
	PEAL_REASON_INVARIANT
};

/* Whether to subscribe again.                                   RFC 6665 4.1.3 */
enum peal_again { PEAL_AGAIN_NEVER, PEAL_AGAIN_NOW, PEAL_AGAIN_LATER };

struct peal_event {
	enum peal_event_type type;
	peal_id id;     /* the call, or the request */
	peal_id call;   /* of a request, response or subscription within a call: that, or what
			 * it was; else 0 */
	peal_id dialog; /* of a call, what it came in, to tell branches apart; 0: none */
	peal_id origin; /* INCOMING: the call that it replaces when it is answered, or 0: see
			 * who asks (Referred-By, credentials) before you answer.  ANSWERED: the
			 * call that this one is another branch of, or 0.  Of the first NOTIFY of
			 * a fork: the subscription it is beside */
	peal_time at;
	uint16_t status; /* of a response, theirs or ours; else 0 */
	enum peal_cause cause;
	bool wants_answer; /* the body is an offer, to be answered in ACK or PRACK */
	uint8_t state;     /* enum peal_notice_state, of NOTIFIED */
	uint8_t reason;    /* enum peal_notice_reason, of UNSUBSCRIBED */
	uint8_t again;     /* enum peal_again, of UNSUBSCRIBED */
	uint32_t seconds;  /* of SUBSCRIPTION: asked for; NOTIFIED: left; AGAIN_LATER: to wait;
			    * GRANTED: granted; RETRY: to wait; of a failure by a response:
			    * its Retry-After, or 0 */
	uint32_t session_expires; /* of a call: how long its session lasts without a refresh,
				   * in seconds, as agreed on last; 0: for ever */
	uint8_t refresher;        /* enum peal_refresh: who sees to that */
	const struct peal_message *message; /* what brought it; NULL when nothing did or, but
					     * for a request to be answered, there was no
					     * room to keep it */
	struct peal_text body;              /* of `message`; empty without one */
};

/* Takes the oldest event; false when there is none. */
bool peal_next_event(struct peal_engine *engine, struct peal_event *event);

/* ---- calls ---- */

/* A header of the application's own, added to a message. */
struct peal_extra {
	struct peal_text name, value;
};

struct peal_body {
	struct peal_text type; /* "application/sdp" */
	struct peal_text bytes;
};

/* All texts are read during the call only; all may be empty but `target`. */
struct peal_request {
	size_t size;                  /* sizeof(struct peal_request) */
	struct peal_text method;      /* peal_request() and peal_send() only */
	struct peal_text target;      /* a URI without headers ("?..."): Request-URI, and To
				       * unless that is given */
	struct peal_text to;          /* name-addr or URI */
	struct peal_text from;        /* name-addr or URI; default: our Contact URI */
	struct peal_text route;       /* the Route values of a pre-loaded route set, as
				       * "<sip:proxy.example;lr>"; RFC 3261 8.1.2, 12.2.1.1 */
	const struct peal_flow *flow; /* where to send it; NULL: by the next hop's URI */
	bool keep_branches;           /* peal_call(), peal_follow(): see there */
	const struct peal_extra *extra;
	size_t extra_count;
	struct peal_body body;
	uint32_t session_expires; /* of INVITE, and of UPDATE in a call that is up: seconds to
				   * ask for; 0: config.session_expires, or what is agreed on */
};

/* Sends an INVITE.                                          RFC 3261 8.1.1, 13.2
 *
 * `call` names the call until its PEAL_EV_ENDED.  Without a body the peer makes
 * the offer.  Where the INVITE forks and several answer, the first is the call; the
 * others are acknowledged and hung up, but with `keep_branches` each is a call of its
 * own, as long as the first is up: PEAL_EV_ANSWERED with a new id, and `call` in
 * `origin`.
 *
 * Where config.supported has timer the engine keeps the session alive, or ends the
 * call when nobody does: PEAL_CAUSE_EXPIRED.  It refreshes by UPDATE where the peer
 * allows that, else by re-INVITE with the description that it sent last; while such a
 * one is open peal_modify() and UPDATE give PEAL_E_STATE.  An INVITE or UPDATE that is
 * answered 422 goes once more.                               RFC 4028 7, 10
 * PEAL_E_SYNTAX: target, to, from or route is not what it should be.
 * PEAL_E_ARGUMENT: no local address suits, a text cannot be written, an extra
 * header is one that the engine writes itself; session_expires is less than
 * config.min_se, or config.supported has no timer.
 * PEAL_E_STATE: the next hop asked to be left alone (503 with Retry-After), and that
 * time is not over; with `flow` it is sent nevertheless.          RFC 3261 21.5.4
 * PEAL_E_FULL: calls, transactions, storage or a message's size.
 */
int peal_call(struct peal_engine *engine, const struct peal_request *request, peal_time now,
	      peal_id *call);

struct peal_reply {
	size_t size;             /* sizeof(struct peal_reply) */
	uint16_t status;         /* 0: the verb's own: 180, 200, 603 */
	struct peal_text reason; /* empty: the RFC's phrase */
	bool reliable;           /* peal_ring(): see there */
	const struct peal_extra *extra;
	size_t extra_count;
	struct peal_body body;
};

/* Answers an incoming call, offer or request: a provisional response 101-199 (of a
 * call only), a 2xx, a final refusal 300-699.  `reply` may be NULL: the verb's
 * default, no body.  A refusal may have a Contact among its extra headers, to
 * redirect the caller; an answer to REGISTER has its bindings there.
 *                                         RFC 3261 13.3.1, 8.2.6, 14.2, RFC 4320 4
 *
 * A provisional response is sent reliably when `reply->reliable` says so, and always
 * to a caller that requires it: repeated until its PRACK comes, one after the other;
 * PEAL_EV_ACKNOWLEDGED tells of each.  If 64*T1 bring none, the call ends (504,
 * PEAL_CAUSE_NO_ACK).  Only such a response may hold an answer that counts, or the
 * offer that the INVITE left to us, which then must be in the first of them.  While
 * one with a description is not acknowledged a 2xx is held back.  A PRACK with an
 * offer is a PEAL_EV_REQUEST, and can only be accepted.          RFC 3262 3, 5
 * PEAL_E_GONE: no such call or request.  PEAL_E_STATE: there is nothing to answer;
 * or the caller, or config.supported, has no 100rel.
 * PEAL_E_ARGUMENT: a status of another class, or a text that cannot be written.
 * PEAL_E_FULL: storage.
 */
int peal_ring(struct peal_engine *engine, peal_id call, const struct peal_reply *reply,
	      peal_time now);
int peal_answer(struct peal_engine *engine, peal_id call, const struct peal_reply *reply,
		peal_time now);
int peal_reject(struct peal_engine *engine, peal_id call, const struct peal_reply *reply,
		peal_time now);

/* Sends the ACK, or PRACK, with the answer to the offer that came in a 2xx, or in a
 * reliable provisional response; only after a PEAL_EV_ANSWERED, PEAL_EV_MODIFIED or
 * PEAL_EV_PROGRESS with `wants_answer`, and within 64*T1: then the call ends.  `call`
 * may be the event's `dialog`, where a call has several.
 *                                             RFC 3261 13.2.1, 13.2.2.4, RFC 3262 5
 * PEAL_E_GONE, PEAL_E_STATE, PEAL_E_ARGUMENT, PEAL_E_FULL as above. */
int peal_acknowledge(struct peal_engine *engine, peal_id call, const struct peal_body *answer,
		     peal_time now);

/* Ends a call, whatever state it is in: CANCEL, 603, BYE, or BYE after the ACK.
 * Its PEAL_EV_ENDED comes when the peer has answered, or did not in time.
 *                                                            RFC 3261 9.1, 15
 * PEAL_E_GONE: no such call.  PEAL_E_STATE: it is being ended already, by its user or
 * because its time or its early dialog is gone (PEAL_CAUSE_EXPIRED, PEAL_CAUSE_LOST). */
int peal_hangup(struct peal_engine *engine, peal_id call, peal_time now);

/* The same, with headers of the application's own in the CANCEL, BYE or 603 that goes out,
 * be it later: Reason, for example.                                   RFC 3326 2
 * PEAL_E_ARGUMENT: one that the engine writes itself, or that cannot be written.
 * PEAL_E_FULL: also more than a quarter of config.message_size.
 * PEAL_E_GONE, PEAL_E_STATE as for peal_hangup(). */
int peal_hangup_with(struct peal_engine *engine, peal_id call, const struct peal_extra *extra,
		     size_t extra_count, peal_time now);

/* Sends a re-INVITE: another session description, or the same again, in a call that
 * is up.  Hold and resume are descriptions like any other: sendonly, sendrecv.
 *
 * Of `request` only the body, the offer, the extra headers and session_expires count; all
 * else must be empty.  Without a body the peer makes the offer.  One PEAL_EV_MODIFIED or
 * PEAL_EV_UNMODIFIED tells how it ended, unless the call ends first.  When the peer
 * does the same at the same time (491), or asks for time (500 with Retry-After), it
 * is sent once more, later.  A failure that says that the session is gone ends the
 * call, as for peal_send().                            RFC 3261 14.1, RFC 5057 5.1
 * PEAL_E_STATE: the call is not up; or an INVITE of it, theirs or ours, or the ACK
 * of one, is still to come.
 * PEAL_E_GONE, PEAL_E_ARGUMENT, PEAL_E_FULL as for peal_call(). */
int peal_modify(struct peal_engine *engine, peal_id call, const struct peal_request *request,
		peal_time now);

/* Takes that re-INVITE back: by CANCEL, once a provisional response has come.  If
 * the peer accepts it nevertheless, PEAL_EV_MODIFIED comes.          RFC 3261 9.1
 * PEAL_E_GONE: no such call.  PEAL_E_STATE: there is nothing to take back, or it is a
 * refresh of the engine's. */
int peal_cancel(struct peal_engine *engine, peal_id call, peal_time now);

/* The same, with headers of the application's own in the CANCEL; errors as for
 * peal_hangup_with().                                                 RFC 3326 2 */
int peal_cancel_with(struct peal_engine *engine, peal_id call, const struct peal_extra *extra,
		     size_t extra_count, peal_time now);

/* Sends a request within a call, once it is up, or in its early dialog (or the one
 * that `call` names, as above) once a reliable provisional response and its PRACK
 * have made both sides sure of it (RFC 3311 5.1): INFO, MESSAGE, OPTIONS, NOTIFY, or
 * any method but INVITE, ACK, CANCEL, BYE, PRACK.  Of `request`, target, to,
 * from, route and flow must be empty.  PEAL_EV_RESPONSE brings each response to
 * `sent`, also when the call ends before it.  A failure that says that the session
 * is gone ends the call: by BYE, with PEAL_CAUSE_LOST.
 *                                              RFC 3261 12.2.1, RFC 5057 5.1, 5.2
 * UPDATE: a body is an offer, its 2xx has the answer; after 491 or 500 with
 * Retry-After send it again later, as RFC 3261 14.1 says.          RFC 3311 5.1
 * PEAL_E_STATE: the call is not up: before the ACK, or behind the hangup.  UPDATE:
 * an offer, theirs or ours, or an UPDATE of ours is unanswered.
 * PEAL_E_GONE, PEAL_E_ARGUMENT, PEAL_E_FULL as for peal_call(). */
int peal_send(struct peal_engine *engine, peal_id call, const struct peal_request *request,
	      peal_time now, peal_id *sent);

/* Sends a request outside any call: OPTIONS, or any method but INVITE, ACK,
 * CANCEL, BYE.  PEAL_EV_RESPONSE brings each response to `id`; the final one, or
 * its absence (status 408, 503 with cause), ends it.          RFC 3261 8.1, 11
 * Errors as for peal_call(). */
int peal_request(struct peal_engine *engine, const struct peal_request *request, peal_time now,
		 peal_id *id);

/* ---- subscriptions ---- */

struct peal_subscribe {
	size_t size;            /* sizeof(struct peal_subscribe) */
	peal_id call;           /* within the dialog of this call; 0: in one of its own */
	struct peal_text event; /* "dialog", "presence;id=7" */
	uint32_t expires;       /* seconds to ask for; 0: the state as it is now, once */
	bool single;            /* where the SUBSCRIBE forks, the first that notifies counts */
};

/* Subscribes to events.                                   RFC 6665 3.1.1, 4.1.2
 *
 * `request` as for peal_request(), but without a method; within a call target, to, from,
 * route and flow must be empty.  Its extra headers, Accept for example, go with each
 * SUBSCRIBE, its body with the first.  `subscription` names it until its
 * PEAL_EV_UNSUBSCRIBED; until then each NOTIFY is a PEAL_EV_NOTIFIED, and it is refreshed
 * when 64*T1 are left of the time granted, or half of it.  Where the SUBSCRIBE forks,
 * a NOTIFY of another branch brings a new id, with `origin`.  Of the event "refer", at the
 * URI of a Refer-Events-At, each PEAL_EV_NOTIFIED is as of peal_refer(): RFC 7614 4.4.
 * PEAL_E_ARGUMENT: also an Event that is none, or "refer" within a call.  PEAL_E_STATE: the
 * call is not up, or its peer has a GRUU, and is to be asked in a dialog of its own.
 *                                                                    RFC 6665 4.5.2
 * PEAL_E_GONE, PEAL_E_SYNTAX, PEAL_E_FULL as for peal_call(). */
int peal_subscribe(struct peal_engine *engine, const struct peal_request *request,
		   const struct peal_subscribe *subscribe, peal_time now, peal_id *subscription);

/* Ends a subscription of ours: by SUBSCRIBE with Expires 0, as soon as there was a
 * NOTIFY.  PEAL_EV_UNSUBSCRIBED follows.                       RFC 6665 4.1.2.3
 * PEAL_E_GONE: no such subscription.  PEAL_E_STATE: it is being ended, or is theirs.
 * PEAL_E_FULL: transactions, storage. */
int peal_unsubscribe(struct peal_engine *engine, peal_id subscription, peal_time now);

/* What is told to a subscriber.  All may be 0 or empty. */
struct peal_notice {
	size_t size;          /* sizeof(struct peal_notice) */
	uint8_t state;        /* enum peal_notice_state; NONE: as before, at first ACTIVE */
	uint8_t reason;       /* enum peal_notice_reason, of TERMINATED */
	uint32_t retry_after; /* seconds, of TERMINATED */
	uint32_t expires;     /* peal_accept(): seconds granted, no more than what was asked */
	const struct peal_extra *extra;
	size_t extra_count;
	struct peal_body body;
};

/* Accepts a subscription of theirs, or a REFER: answers 200, and sends the NOTIFY that
 * must follow.  `notice` may be NULL.  Of a REFER the body is "SIP/2.0 100 Trying"
 * where it has none; one that wants to hear nothing of what becomes of it (Refer-Sub:
 * false, Require: nosub) is over with that.         RFC 6665 4.2.1.2, RFC 3515 2.4.4
 * peal_reject() refuses it: 403, 406, 603.
 * PEAL_E_GONE: no such subscription.  PEAL_E_STATE: it is accepted already, or ours.
 * PEAL_E_ARGUMENT: a state, a reason, more seconds than asked, a text that cannot be
 * written.  PEAL_E_FULL: transactions, storage. */
int peal_accept(struct peal_engine *engine, peal_id subscription, const struct peal_notice *notice,
		peal_time now);

/* Sends NOTIFY.  One goes out at a time: what is told before the one before was answered
 * waits, and something newer takes its place.  So say the whole state, each time; it is
 * repeated, too, when the subscriber refreshes.  With TERMINATED the subscription ends.
 *                                                              RFC 6665 4.2.2
 * Errors as for peal_accept(); PEAL_E_STATE: not accepted yet, or ending. */
int peal_notify(struct peal_engine *engine, peal_id subscription, const struct peal_notice *notice,
		peal_time now);

/* ---- REFER: asking somebody to call somebody ---- */

enum peal_refer_kind {
	PEAL_REFER_WATCHED,  /* we hear what becomes of it */
	PEAL_REFER_QUIET,    /* Refer-Sub: false; the peer may tell nevertheless.  RFC 4488 */
	PEAL_REFER_NOSUB,    /* Require: nosub                                     RFC 7614 */
	PEAL_REFER_EXPLICIT, /* Require: explicitsub: the 2xx has Refer-Events-At, a URI to
			      * subscribe at: peal_subscribe(), event "refer"     RFC 7614 4 */
};

struct peal_refer {
	size_t size;         /* sizeof(struct peal_refer) */
	peal_id call;        /* within the dialog of this call; 0: in one of its own */
	peal_id about;       /* in one of its own, but about this call: Target-Dialog; or 0 */
	struct peal_text to; /* whom the peer is to call: a URI; may be empty with `replaces` */
	peal_id replaces;    /* ... in place of this call of ours, which is up; or 0 */
	struct peal_text referred_by; /* name-addr or URI; may be empty */
	enum peal_refer_kind kind;
};

/* Sends REFER: a transfer, if it is within a call, and an attended one with `replaces`,
 * which asks the peer to call the other end of that call and take its place there.
 *
 * `request` as for peal_subscribe().  `refer` names what follows as a subscription does:
 * each PEAL_EV_NOTIFIED has in `status` how far the peer has come, 100 to 699, until
 * PEAL_EV_UNSUBSCRIBED; that comes at once, with the status of the response, where
 * nothing is to be told.  peal_unsubscribe() ends the watching, not the transfer.
 *                                    RFC 3515 2.4, RFC 5589 6, 7, RFC 3892 2.1, RFC 4538
 * PEAL_E_STATE: a call is not up; or the peer of `call` has a GRUU, and `about` is to be
 * taken, where it is not PEAL_REFER_NOSUB (RFC 7647 4).  PEAL_E_GONE: there is no such call.
 * PEAL_E_ARGUMENT, PEAL_E_SYNTAX, PEAL_E_FULL as for peal_call(). */
int peal_refer(struct peal_engine *engine, const struct peal_request *request,
	       const struct peal_refer *refer, peal_time now, peal_id *id);

/* Does what a REFER asks for: accepts it, unless that was done, and calls whom it names,
 * with what the URI wants in the INVITE (Replaces, for example), and its Referred-By.
 *
 * Of `request` all counts but the target, which must be empty.  `call` is as from
 * peal_call(); the provisional responses and the end of its INVITE go to the referrer by
 * NOTIFY.  What the user does with the call is not bound to the REFER any more.
 *                                                    RFC 3515 2.4.3, 2.4.5, RFC 3892 2.2
 * PEAL_E_GONE: no such REFER.  PEAL_E_STATE: it has ended, or was followed.
 * PEAL_E_SYNTAX: it names nobody who can be called; it wants another method than INVITE.
 * PEAL_E_ARGUMENT, PEAL_E_FULL as for peal_call(); then it is not accepted either. */
int peal_follow(struct peal_engine *engine, peal_id refer, const struct peal_request *request,
		peal_time now, peal_id *call);

/* ---- looking inside ---- */

/* Messages one way, counted each time they pass. */
struct peal_traffic {
	uint64_t requests[PEAL_METHOD_COUNT]; /* by enum peal_method; 0: all others */
	uint64_t responses[7];                /* by the first digit of the status */
};

/* How often something took how long: [0] less than 1 ms, [n] from 2^(n-1) ms up to
 * 2^n - 1, the last one everything longer (over an hour). */
#define PEAL_DURATIONS 24
struct peal_durations {
	uint32_t counts[PEAL_DURATIONS];
};

/* Objects in use, and what was counted since the start. */
struct peal_counts {
	uint32_t transactions, calls, dialogs, acks, reliables, events, outputs; /* now */
	uint32_t subscriptions, upkeeps;
	uint64_t storage;                       /* bytes now */
	uint64_t received, sent, retransmitted; /* messages */
	uint64_t malformed, unmatched, refused; /* received but: broken; a response or ACK
						 * for nobody; answered 503 for want of room */
	uint64_t unproven;           /* 2xx with an rspauth of who does not know our password: its
				      * nextnonce is not used, nor is the nonce again */
	uint64_t unexpected;         /* events that no table provides for: a defect of ours */
	uint64_t steps;              /* rows executed */
	struct peal_traffic in, out; /* what could be read; what was fetched */
	struct peal_durations setup, lifetimes; /* of calls: INVITE to 2xx; INVITE to the end */
};
void peal_count(const struct peal_engine *engine, struct peal_counts *counts);

/* How far a call is.  It is not kept anywhere: it follows from the states of the
 * call's own machine and, behind a 2xx, of its dialog's INVITE usage. */
enum peal_call_state {
	PEAL_CALL_CALLING,  /* ours: the INVITE is out, nothing has come */
	PEAL_CALL_EARLY,    /* ours: a provisional response has come */
	PEAL_CALL_RINGING,  /* theirs: it waits for our answer */
	PEAL_CALL_ANSWERED, /* a 2xx went or came, its ACK is still to come */
	PEAL_CALL_UP,       /* and that too */
	PEAL_CALL_ENDING,   /* our CANCEL or a BYE is on its way; PEAL_EV_ENDED follows */
};

struct peal_call_info {
	enum peal_call_state state;
	bool is_caller;                          /* the INVITE was ours */
	peal_time begun, active;                 /* when it was made; when a row of it last ran */
	struct peal_text call_id, local, remote; /* the dialog's, as in Call-ID, From and To;
						  * empty before there is one */
	struct peal_text target;                 /* the remote target: a URI */
	uint32_t session_expires;                /* as in struct peal_event */
	uint8_t refresher;
};

/* What is known of a call.  Its texts live until the next call that takes the
 * engine without const.
 * PEAL_E_GONE: no such call; `info` is as it was. */
int peal_call_look(const struct peal_engine *engine, peal_id call, struct peal_call_info *info);

/* All calls, one after the other: begins with `after` 0, ends with 0.  A call made
 * or ended meanwhile may be left out, no other. */
peal_id peal_call_next(const struct peal_engine *engine, peal_id after);

/* The call of the dialog with this Call-ID and these tags (not the whole values of
 * From and To), 0 when there is none.                              RFC 3261 12 */
peal_id peal_call_find(const struct peal_engine *engine, struct peal_text call_id,
		       struct peal_text local_tag, struct peal_text remote_tag);

/* The call that a message belongs to, one that came to us or one that we sent, by its
 * Call-ID and tags; of an INVITE that made no dialog yet, and of the CANCEL of one, by its
 * transaction.  `message` may be that of an event or any other that was read; it is read
 * during the call only.  0: there is none, or it is no message with these headers.
 *                                                           RFC 3261 12, 17.1.3, 17.2.3 */
peal_id peal_call_of(const struct peal_engine *engine, const struct peal_message *message);

/* One row that ran.  See fsm.h for what it says. */
struct peal_step {
	peal_time at;
	peal_id object; /* the transaction, call, dialog ... it ran in */
	peal_id call;   /* the call that object works for, 0 when there is none */
	uint16_t row;
};

/* Takes the oldest step of those remembered; when more ran than `config.steps`,
 * the oldest are lost.  False when there is none. */
bool peal_next_step(struct peal_engine *engine, struct peal_step *step);

#endif
