/* SPDX-License-Identifier: MIT */
/* How often anything linked here called malloc, calloc, realloc or free; the
 * linker leads these names to the counters (--wrap). */
#ifndef HEAP_H
#define HEAP_H

unsigned long heap_calls(void);

#endif
