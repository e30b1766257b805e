/* SPDX-License-Identifier: MIT */
/* The peers that were not there to be built with: what with_NAME.c says counts more. */
#include "bench.h"

#define MISSING __attribute__((weak)) const struct parser

MISSING with_sofia;
MISSING with_osip;
MISSING with_re;
