/* SPDX-License-Identifier: MIT */
/* The parsers that were not there to be built with: what with_NAME.c says counts more. */
#include "differ.h"

#define MISSING __attribute__((weak)) const struct reader

MISSING osip;
MISSING sofia;
