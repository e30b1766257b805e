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
 *     notifier.c      theirs: how they begin, guards and actions
 */
#ifndef SUBSCRIPTION_SUBSCRIPTION_H
#define SUBSCRIPTION_SUBSCRIPTION_H

#include "dialog/dialog.h"

#define SUBSCRIPTION_ROWS 512 /* bytes of the rows that a NOTIFY or SUBSCRIBE begins with */

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
	peal_id dialog, older; /* the dialog's subscription before this one */
	peal_id call;          /* within which it began, or 0 */
	peal_id transaction;   /* of our latest SUBSCRIBE, REFER, NOTIFY; of theirs, unanswered */
	struct buffer *data;   /* the two texts below */
	struct peal_text event, rows; /* the value of Event; what each SUBSCRIBE has besides */
	struct buffer *prepared;      /* the response an action is to send */
	struct notice notice;         /* theirs: the latest, told or not */
	peal_time until;              /* when the time granted is over, or PEAL_NEVER */
	uint32_t expires;             /* seconds: asked for, or granted */
	uint32_t cseq;                /* of our latest SUBSCRIBE or REFER */
	uint32_t retry_after;         /* ours: what the last NOTIFY said */
	uint16_t status, prepared_status;
	enum peal_cause cause;
	bool is_notifier, is_refer;
	bool any_id;    /* a REFER's: NOTIFY may have no id, RFC 3515 2.4.6 */
	bool single;    /* a NOTIFY of another branch is refused */
	bool quiet;     /* a REFER that makes no subscription, if the peer agrees */
	bool sent_anew; /* after 423 */
	bool untold;    /* `notice` was not told yet */
	bool delayed;   /* the last NOTIFY has retry-after */
	uint8_t reason, again;
};

struct subscription *subscription_find(const struct subscriptions *layer, peal_id id);

/* ---- ours ---- */

/* What a SUBSCRIBE or REFER that was sent asks for. */
struct interest {
	struct peal_text event, rows, call_id, tag;
	uint32_t cseq, expires;
	peal_id call, transaction;
	bool is_refer, single, quiet;
};

/* Makes the subscription of a request that was just sent, within this dialog or (NULL)
 * outside of any.  NULL: no room. */
struct subscription *subscription_make(struct subscriptions *layer, const struct interest *interest,
				       struct dialog *dialog);

/* The rows Event and Expires of a SUBSCRIBE, into `out`; the length. */
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
/* A new one; its machines are not started. */
struct subscription *subscription_take(struct subscriptions *layer, struct peal_text event,
				       struct peal_text rows);
void subscription_join(struct subscription *s, struct dialog *dialog);
void subscription_start(struct subscription *s, uint8_t machine);
/* The time granted begins, or changes. */
void subscription_restart(struct subscription *s, uint32_t seconds);
void subscription_tell(struct subscription *s, struct peal_event event, bool with_input);

#endif
