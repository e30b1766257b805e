/* SPDX-License-Identifier: MIT */
/* Whom to call, by way of whom, and from which address of ours. */
#ifndef CLI_TARGET_H
#define CLI_TARGET_H

#include "cli.h"

struct target {
	const char *uri;
	char route[300];  /* the --proxy as a Route value; "" without it */
	char on_text[80]; /* the address we chose, when --on is not given */
	const char *on[PEAL_LOCALS];
	size_t on_count;
};

/* Reads URI, --proxy, --from and --on.  Returns 0, or VERDICT_USAGE after it has
 * said what is wrong. */
int target_read(struct target *target, const struct settings *settings, const char *uri);

#endif
