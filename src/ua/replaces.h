/* SPDX-License-Identifier: MIT */
#ifndef UA_REPLACES_H
#define UA_REPLACES_H

#include "ua/ua.h"

/* A request came: asks fsm/replaces.fsm about its Replaces, if it has one.  False: it was
 * answered.  `replaced` becomes the call that it is to replace, or 0. */
bool replaces_ask(struct ua *ua, struct transaction *t, peal_id *replaced);

#endif
