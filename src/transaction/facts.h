/* SPDX-License-Identifier: MIT */
/* What routing a message needs of it, read once: RFC 3261 8.1.1, 8.2.6, 17. */
#ifndef TRANSACTION_FACTS_H
#define TRANSACTION_FACTS_H

#include <peal/peal.h>

struct facts {
	const struct peal_message *message;
	struct peal_via via;       /* the topmost */
	struct peal_text via_rest; /* what follows it in its row */
	const struct peal_header *via_row;
	bool one_via;
	struct peal_address_value from, to;
	struct peal_text call_id;
	struct peal_cseq cseq;
};

/* PEAL_E_SYNTAX: one of the five is missing or broken, one but Via is there twice,
 * or the CSeq names another method than the request line.  What was read is in
 * `facts`. */
int facts_read(struct facts *facts, const struct peal_message *message);

/* Whether it has a session description: what offers and answers are about.  Of a message,
 * and of a body of ours.                                            RFC 3261 13.2.1 */
bool message_describes(const struct peal_message *message);
bool body_describes(const struct peal_body *body);

#endif
