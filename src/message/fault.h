/* SPDX-License-Identifier: MIT */
/* How a reader says where bytes break a rule. */
#ifndef MESSAGE_FAULT_H
#define MESSAGE_FAULT_H

#include <peal/types.h>

/* Tells, where somebody listens.  Returns PEAL_E_SYNTAX. */
static inline int fault_at(struct peal_fault *fault, size_t at, const char *expected,
			   const char *clause)
{
	if (fault)
		*fault = (struct peal_fault){ (uint32_t)at, expected, clause };
	return PEAL_E_SYNTAX;
}

#endif
