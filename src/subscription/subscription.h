/* SPDX-License-Identifier: MIT */
/* Subscriptions, RFC 6665: ours (fsm/subscriber.fsm) and theirs (fsm/notifier.fsm),
 * also those that a REFER makes, RFC 3515.
 *
 * One of ours begins when its SUBSCRIBE or REFER is sent, and has a dialog when the
 * first NOTIFY comes; one of theirs has its dialog from the start.  A dialog knows the
 * latest of its subscriptions, and each the one before.
 *
 *     subscription.c  their life, and what comes for them
 *     subscriber.c    ours: guards and actions
 *     notifier.c      theirs: guards and actions
 *     asked.c         theirs: how they begin
 *     refer.c         those that a REFER makes
 */
#ifndef SUBSCRIPTION_SUBSCRIPTION_H
#define SUBSCRIPTION_SUBSCRIPTION_H

#include "dialog/dialog.h"

#define SUBSCRIPTION_ROWS 512 /* bytes of the rows that a NOTIFY or SUBSCRIBE begins with */
#define REFER_SECONDS     600 /* that a REFER's subscription lasts: longer than anything rings */

/* The machines of one subscription, as `which` in signals. */
enum subscription_machine { WHICH_SUBSCRIPTION, WHICH_LIFETIME, WHICH_RESUBSCRIBE };

struct subscriptions {
	struct runtime *rt;
	struct dialogs *dialogs;
	struct transactions *transactions;
	struct pool pool;
	struct table table; /* ours, by what a NOTIFY without a dialog has of them */
	peal_id origin;     /* the fork being made is beside this one; else 0 */
};

/* What is told, or is to be told, to a subscriber. */
struct notice {
	struct buffer *tail; /* the user's rows, and the body */
	uint32_t retry_after;
	uint8_t tells, reason; /* enum peal_notice_state and _reason */
};

struct subscription {
	struct pool_slot slot; /* first member */
	struct fsm fsm, lifetime;
	struct flight flight;
	struct subscriptions *layer;
	struct table_link link;
	peal_id dialog, older;  /* the dialog's subscription before this one */
	peal_id call;           /* within which it began, or 0 */
	peal_id transaction;    /* of our latest SUBSCRIBE, REFER, NOTIFY; of theirs, unanswered */
	struct buffer *data;    /* all texts below */
	struct peal_text event; /* the value of Event; of a REFER without its id */
	struct peal_text rows;  /* ours: what each SUBSCRIBE has besides */
	struct peal_text refer_to, referred_by; /* their REFER's: the URI; the value, or empty */
	struct buffer *prepared;                /* the response an action is to send */
	struct notice notice;                   /* theirs: the latest, told or not */
	peal_time until;                        /* when the time granted is over, or PEAL_NEVER */
	peal_time wait;                         /* until what failed is sent again, or 0 */
	uint32_t expires;                       /* seconds: asked for, or granted */
	uint32_t cseq;                          /* of our latest SUBSCRIBE or REFER */
	uint32_t refer_id;                      /* the CSeq of the REFER, theirs or ours */
	uint32_t retry_after;                   /* ours: what the last NOTIFY said */
	uint16_t status, prepared_status;
	enum peal_cause cause;
	bool is_notifier, is_refer;
	bool any_id;     /* a REFER's: NOTIFY may have no id, RFC 3515 2.4.6 */
	bool any_number; /* ... or any; the first NOTIFY says */
	bool no_id;      /* ... and has none */
	bool single;     /* a NOTIFY of another branch is refused */
	bool quiet;      /* a REFER that makes no subscription, if the peer agrees */
	bool untold;     /* `notice` was not told yet */
	bool delayed;    /* the last NOTIFY has retry-after */
	bool followed;   /* their REFER was */
	uint8_t reason, again;
};

/* The texts that a new subscription keeps. */
struct subscription_texts {
	struct peal_text event, rows, refer_to, referred_by;
};

struct subscription *subscription_find(const struct subscriptions *layer, peal_id id);

/* ---- ours ---- */

/* What a SUBSCRIBE or REFER that was sent asks for. */
struct interest {
	struct peal_text event, rows, call_id, tag;
	uint32_t cseq, expires;
	peal_id call, transaction;
	bool is_refer, single, quiet;
	bool any_number; /* the id that NOTIFYs have is not known yet: RFC 7614 4.4 */
};

/* Makes it the subscription of a request that was just sent, within this dialog or (NULL)
 * outside of any. */
void subscription_make(struct subscription *s, const struct interest *interest,
		       struct dialog *dialog);

/* Writes the row Event: "refer;id=7". */
void subscription_write_event(struct peal_writer *w, const struct subscription *s);

/* The rows Event and Expires of a SUBSCRIBE, into `out`; the length.  An Event is less than
 * half of what there is room for. */
size_t subscription_rows(char out[SUBSCRIPTION_ROWS], struct peal_text event, uint32_t expires);

/* ---- what comes ---- */

/* A SUBSCRIBE, NOTIFY or REFER came within this dialog. */
void subscription_within(struct subscriptions *layer, struct dialog *dialog);
/* A SUBSCRIBE or REFER came outside of any; a NOTIFY came for a dialog that is not there. */
void subscription_asked(struct subscriptions *layer, struct dialog *dialog);
void subscription_notified(struct subscriptions *layer);
/* A transaction of a subscription's tells something. */
void subscription_told(struct subscription *s, const struct transaction *t, enum told what);
/* All subscriptions of the dialog are lost. */
void subscription_lose(struct subscriptions *layer, const struct dialog *dialog);

/* ---- REFER ---- */

/* What is wrong with a REFER that came; status 0 when nothing is. */
struct response refer_check(const struct runtime *rt);
/* A REFER that makes no subscription, if we agree.        RFC 4488 4, RFC 7614 5 */
bool refer_is_quiet(const struct peal_message *message);
/* The URI of its Refer-To. */
struct peal_text refer_target(const struct peal_message *message);
/* How far the call has come that their REFER asked for: to be told by NOTIFY.  What
 * there is no room for is not told. */
void refer_report(struct subscription *s, uint16_t status, struct peal_text reason);
/* The body of a NOTIFY: "SIP/2.0 180 Ringing" and a line end, written to `out`. */
struct peal_body refer_progress(char out[SUBSCRIPTION_ROWS], uint16_t status,
				struct peal_text reason);

/* ---- for the user's verbs ---- */

void subscription_event(struct subscription *s, enum subscription_machine which, uint8_t event);
/* Keeps what is to be told; PEAL_E_FULL, PEAL_E_ARGUMENT: nothing has changed. */
int subscription_keep(struct subscription *s, const struct peal_notice *notice);
void subscription_free(struct subscription *s);

/* ---- between the files here ---- */

void subscription_signal(const struct subscription *s, enum subscription_machine which,
			 uint8_t event);
/* The subscription, theirs or ours, of this dialog that the Event speaks of. */
struct subscription *subscription_of(struct subscriptions *layer, const struct dialog *dialog,
				     const struct peal_event_package *event, bool is_notifier);
/* A new one that keeps these texts; its machines are not started, so it may be given
 * back.  NULL: no room. */
struct subscription *subscription_take(struct subscriptions *layer,
				       const struct subscription_texts *texts);
void subscription_give_back(struct subscription *s);
void subscription_join(struct subscription *s, struct dialog *dialog);
void subscription_start(struct subscription *s, uint8_t machine);
/* The seconds that a SUBSCRIBE asks for: RFC 6665 3.1.1, 4.4.3. */
uint32_t subscription_seconds(const struct peal_message *message, uint32_t otherwise);
/* The time granted begins, or changes. */
void subscription_restart(struct subscription *s, uint32_t seconds);
void subscription_tell(struct subscription *s, struct peal_event event, bool with_input);

#endif
