/* SPDX-License-Identifier: MIT */
/* What the checks of a message share: where findings go. */
#ifndef MESSAGE_CHECK_H
#define MESSAGE_CHECK_H

#include <peal/header.h>

struct check {
	const struct peal_message *message; /* NULL: there is a row alone */
	const char *start;
	struct peal_fault fault; /* what a reader told last, counted from `start` */
	struct peal_finding *findings;
	uint32_t count, limit;
	bool is_lenient;
	bool has_via;
	/* What the rows said that semantics.c asks for; `at` is NULL for nothing. */
	struct peal_cseq cseq;
	struct peal_text branch; /* of the first Via */
	struct peal_text from_tag, to_tag;
	struct peal_text contact, contact_uri, star; /* the last ones */
	uint32_t contacts;
};

/* Whether there is room for no more findings. */
static inline bool check_is_full(const struct check *c)
{
	return c->count == c->limit;
}

/* Puts the last fault among the findings. */
void check_note(struct check *c, enum peal_verdict verdict, uint16_t status);

/* A fault at `at`, some bytes of the message.  Returns PEAL_E_SYNTAX. */
int check_fault(struct check *c, struct peal_text at, const char *expected, const char *clause);

/* peal_header_check() into `c`, which is empty: what the value said is in it. */
int check_value(struct check *c, enum peal_header_id id, struct peal_text value);

/* A request that may make a dialog, or moves its target, has one Contact, of SIP.
 *                          RFC 3261 8.1.1.8, RFC 3311 5.1, RFC 3515 2.2 */
bool check_needs_target(enum peal_method method);
/* Whether a URI is one of SIP; also of what is none. */
bool check_is_sip(struct peal_text uri);

/* What no grammar says: header rows that need, fit or forbid each other. */
void check_semantics(struct check *c);

/* Rows that are missing, without which a message is still valid. */
void check_lacks(struct check *c);

#endif
