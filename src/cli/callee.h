/* SPDX-License-Identifier: MIT */
/* The role that answers calls, as --ring, --answer, --reject, --bye-after say. */
#ifndef CLI_CALLEE_H
#define CLI_CALLEE_H

#include "agent.h"

extern const struct role callee_role;

#endif
