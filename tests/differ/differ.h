/* SPDX-License-Identifier: MIT */
/* The same bytes read by Peal and by others: who takes them, and what is in them. */
#ifndef DIFFER_H
#define DIFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum fact {
	FACT_START, /* the method, or the Status-Code */
	FACT_TARGET,
	FACT_BRANCH, /* of the top Via, as its host and port */
	FACT_VIA_HOST,
	FACT_VIA_PORT,
	FACT_FROM_TAG,
	FACT_TO_TAG,
	FACT_CALL_ID,
	FACT_CSEQ,
	FACT_CSEQ_METHOD,
	FACT_CONTACT, /* user, host and port of the first */
	FACT_ROUTES,  /* the hosts of all */
	FACT_RECORD_ROUTES,
	FACT_CONTENT_LENGTH,
	FACT_BODY, /* its length */
	FACT_COUNT,
};

#define FACT_SIZE 400 /* what is longer is cut, for all in the same way */

struct outcome {
	bool taken;
	const char *expected; /* of Peal, where it does not take them */
	const char *clause;
	char facts[FACT_COUNT][FACT_SIZE];
};

/* A parser that is not there to be built with has no name. */
struct reader {
	const char *name;
	void (*read)(const char *bytes, size_t len, struct outcome *reading);
};
extern const struct reader peal, osip, sofia;

/* Puts text behind what a fact has, with a blank between where there is something. */
void fact_add(char fact[FACT_SIZE], const char *text, size_t len);
void fact_add_word(char fact[FACT_SIZE], const char *word); /* may be NULL: nothing */
void fact_add_number(char fact[FACT_SIZE], unsigned long number);

/* Messages with something in them changed, always the same for one `seed`.  Returns the
 * new length, `size` at most. */
size_t mutate(const char *bytes, size_t len, uint64_t seed, char *out, size_t size);

/* A difference by its name: "takes: EXPECTED" is what Peal refuses for want of that,
 * "refuses: ROW" what Peal takes, "reads: FACT, HOW" what both take. */
#define DIFFERENCE_NAME 120
struct difference {
	char name[DIFFERENCE_NAME];
	const char *clause; /* of what Peal refuses */
};

/* What `other` makes of these bytes that Peal does not.  Returns how many there are. */
unsigned differences(const struct reader *other, const char *bytes, size_t len,
		     struct difference out[FACT_COUNT]);

#endif
