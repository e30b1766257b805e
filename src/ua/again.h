/* SPDX-License-Identifier: MIT */
#ifndef UA_AGAIN_H
#define UA_AGAIN_H

#include "ua/ua.h"

/* A response came to a request of ours: asks fsm/again.fsm whether it goes once more.
 * True: it did, under the same id, and the response is nobody's. */
bool again_ask(struct ua *ua, struct transaction *t);

#endif
