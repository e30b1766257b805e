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

/* The only value of a text, as peal_FAMILY_read(). */
int values_only(struct peal_text value, values_machine *machine, struct scan_value *got,
		const char *clause, struct peal_fault *fault);

#endif
