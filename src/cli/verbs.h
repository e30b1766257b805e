/* SPDX-License-Identifier: MIT */
/* What the verbs of a phone share.  verbs.c has their table and reads lines, verbs_call.c
 * and verbs_request.c do what they say. */
#ifndef CLI_VERBS_H
#define CLI_VERBS_H

#include "phone.h"

/* What a verb is given: the words of the line behind it, and the call that it is about. */
struct order {
	struct phone *phone;
	const struct verb *verb;
	uint32_t number;                   /* in front of the line; 0: none */
	struct call *call;                 /* NULL for verbs that are about none */
	struct subscription *subscription; /* the same */
	size_t count;
	char *words[PHONE_WORDS];
};

struct verb {
	const char *name, *arguments;
	uint8_t least, most; /* words behind it */
	bool takes_rest;     /* the last of `most` is the rest of the line */
	uint8_t states;      /* of a call, where it is possible; 0: it is about no call */
	enum { ABOUT_NONE, ABOUT_OURS, ABOUT_THEIRS, ABOUT_WAITING } about; /* subscriptions */
	void (*obey)(const struct order *order);
	const char *help;
};

struct peal_tape *order_tape(const struct order *order);
peal_time order_now(const struct order *order);
/* Says why it could not be done, unless it could. */
void order_check(const struct order *order, int result);
/* The word stands in the line. */
bool order_has(const struct order *order, const char *word);
/* The number in a word, or what `number` was without it; says what is wrong. */
bool order_number(const struct order *order, size_t word, uint32_t most, uint32_t *number);
/* The number that stands behind the word, or what `number` was without that. */
bool order_number_named(const struct order *order, const char *word, uint32_t most,
			uint32_t *number);
/* A request as us; target "": within a call. */
struct peal_request order_request(const struct order *order, const char *method,
				  const char *target);
struct peal_body order_session(char *sdp, size_t len);
/* The call whose number stands behind the word; NULL, after it has said why. */
struct call *order_call_named(const struct order *order, const char *word);
/* A call of ours has begun; `blank` had its offer. */
void order_note_call(const struct order *order, peal_id id, const struct call *blank,
		     const char *peer);

void verb_call_someone(const struct order *order);
void verb_ring(const struct order *order);
void verb_progress(const struct order *order);
void verb_answer(const struct order *order);
void verb_reject(const struct order *order);
void verb_redirect(const struct order *order);
void verb_cancel(const struct order *order);
void verb_hang_up(const struct order *order);
void verb_reinvite(const struct order *order);
void verb_hold(const struct order *order);
void verb_resume(const struct order *order);

void verb_update(const struct order *order);
void verb_info(const struct order *order);
void verb_message(const struct order *order);
void verb_options(const struct order *order);

void verb_subscribe(const struct order *order);
void verb_unsubscribe(const struct order *order);
void verb_notify(const struct order *order);
void verb_register(const struct order *order);
void verb_unregister(const struct order *order);
void verb_publish(const struct order *order);

void verb_transfer(const struct order *order);
void verb_transfer_to(const struct order *order);
void verb_accept(const struct order *order);
void verb_decline(const struct order *order);
#endif
