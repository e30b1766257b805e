/* SPDX-License-Identifier: MIT */
/* What the targets of the message layer share. */
#ifndef FUZZ_KIT_H
#define FUZZ_KIT_H

#include <peal/types.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What has to be true of any bytes. */
static inline void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "must be: %s\n", what);
	abort();
}

/* Whatever is found lies in the bytes that were given. */
static inline void inside(struct peal_text part, struct peal_text whole)
{
	if (part.len > 0)
		must(part.at >= whole.at && part.at + part.len <= whole.at + whole.len,
		     "a part lies inside");
}

#endif
