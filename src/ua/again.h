/* SPDX-License-Identifier: MIT */
/* A request of ours that failed, and whether it goes once more: what the guards and actions
 * of fsm/again.voc look at. */
#ifndef UA_AGAIN_H
#define UA_AGAIN_H

#include "ua/rewrite.h"

#define AGAIN_PART_ROWS  16
#define AGAIN_URI_LENGTH 512

struct again {
	struct fsm fsm;
	struct ua *ua;
	struct transaction *t;
	const struct peal_message *response; /* NULL: nobody answered, or it could not be sent */
	struct peal_message sent;
	struct auth_verdict verdict; /* of a challenge */
	struct peal_text elsewhere;  /* the place chosen, inside t->places */
	struct peal_flow flow;       /* where it goes then */
	struct peal_text host;
	struct peal_message part; /* of a body, the part that is taken there; no rows: none */
	struct peal_header part_rows[AGAIN_PART_ROWS];
	uint32_t asked, least;      /* the session interval it asked for; the least there */
	char uri[AGAIN_URI_LENGTH]; /* another Request-URI */
	bool done;                  /* it went once more */
};

/* A final response came to a request of ours, or none ever will: asks fsm/again.fsm whether
 * it goes once more.  True: it did, under the same id, and the response is nobody's. */
bool again_ask(struct ua *ua, struct transaction *t, bool answered);

/* Sends what the rewriting says: its request, CSeq and way are filled in.  Without room for
 * it nothing happens: the failure is told, as any other. */
void again_resend(struct again *again, struct rewriting *rewriting);

/* The dialog it is in, itself or as a request of a subscription; NULL outside of any. */
struct dialog *again_dialog(const struct again *again);

/* Looks for the place that is left and best by q, also among those that the response
 * names.                                                        RFC 3261 8.1.3.4 */
void again_look_elsewhere(struct again *again);

/* Looks for the part of its body that a 415 takes; what a 422 says. */
void again_look_at_body(struct again *again);
void again_look_at_interval(struct again *again);

#endif
