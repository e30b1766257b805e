/* SPDX-License-Identifier: MIT */
/* What gen/registry.c, gen/headers.c and gen/methods.c fill: the registries of
 * header and method names.  Strings are offsets into one pool, so that nothing
 * has to be relocated when a program is loaded.
 */
#ifndef MESSAGE_REGISTRY_H
#define MESSAGE_REGISTRY_H

#include <peal/ids.h>
#include <peal/types.h>
#include <string.h>

struct registry_header {
	uint16_t name, clause; /* offsets into registry_pool */
	uint8_t family, repeat;
	char compact;
};

struct registry_status {
	uint16_t code;
	uint16_t phrase; /* offset into registry_phrases */
};

extern const char registry_pool[];
extern const char registry_phrases[];
extern const struct registry_header registry_headers[PEAL_HDR_COUNT];
extern const uint16_t registry_methods[PEAL_METHOD_COUNT];
extern const struct registry_status registry_statuses[]; /* codes rise */
extern const uint32_t registry_status_count;

/* gperf's rows: a name (an offset into its own pool) and its id. */
struct registry_word {
	int name;
	unsigned char id;
};

/* Compares a name as gperf would, but for equality only: nearly always it is
 * spelled as in the registry. */
static inline int gperf_case_memcmp(const char *a, const char *b, size_t n)
{
	return memcmp(a, b, n) != 0 &&
	       !peal_text_same((struct peal_text){ a, n }, (struct peal_text){ b, n });
}

/* The row of a name, NULL when there is none. */
const struct registry_word *header_word(const char *name, size_t len);
const struct registry_word *method_word(const char *name, size_t len);

#endif
