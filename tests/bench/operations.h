/* SPDX-License-Identifier: MIT */
/* Operations to be measured, each whole: begun, and ended on both sides. */
#ifndef OPERATIONS_H
#define OPERATIONS_H

#include "pair.h"

/* A subscription, with ten NOTIFYs. */
void operation_subscribe(struct pair *pair);
/* A call and its transfer: two INVITEs, REFER, two NOTIFYs, two BYEs. */
void operation_transfer(struct pair *pair);
/* A registration with Digest: challenged, made, removed. */
void operation_register(struct pair *pair);
/* So many calls more that stay, each with a route set of two. */
void operation_hold(struct pair *pair, uint32_t count);

#endif
