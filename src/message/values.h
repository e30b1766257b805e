/* SPDX-License-Identifier: MIT */
/* Walking any list whose machine fills a struct scan_value. */
#ifndef MESSAGE_VALUES_H
#define MESSAGE_VALUES_H

#include "message/registry.h"
#include "message/scan.h"

typedef bool values_machine(struct scan *scan, struct scan_value *value);

/* The next value, as peal_FAMILY_next(). */
int values_next(struct peal_values *values, values_machine *machine, struct scan_value *got,
		const char *clause, struct peal_fault *fault);

/* The next value of any family that fills a struct scan_value. */
int values_by_family(struct peal_values *values, uint8_t family, struct scan_value *got,
		     struct peal_fault *fault);

/* The only value of a text, of such a family. */
int values_one(struct peal_text value, uint8_t family, struct scan_value *got, const char *clause,
	       struct peal_fault *fault);

/* A fault at `at`, a byte of the row; the rest of the row is not read. */
int values_broken(struct peal_values *values, const char *at, const char *expected,
		  const char *clause, struct peal_fault *fault);

/* From a list reader's result to that of a single one: there was exactly one. */
int values_alone(struct peal_values *values, int more, struct peal_fault *fault);

/* The only value of a text, as peal_FAMILY_read(). */
int values_only(struct peal_text value, values_machine *machine, struct scan_value *got,
		const char *clause, struct peal_fault *fault);

#endif
