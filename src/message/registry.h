/* SPDX-License-Identifier: MIT */
/* What gen/registry.c, gen/headers.c and gen/methods.c fill: the registries of
 * header and method names.  Strings are offsets into one pool, so that nothing
 * has to be relocated when a program is loaded.
 */
#ifndef MESSAGE_REGISTRY_H
#define MESSAGE_REGISTRY_H

#include "message/skip.h"

#include <peal/ids.h>
#include <peal/types.h>
#include <string.h>

struct registry_header {
	uint16_t name, clause; /* offsets into registry_pool */
	uint8_t name_length;
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
extern const uint8_t registry_quick_ids[512];
extern const uint16_t registry_methods[PEAL_METHOD_COUNT];
extern const struct registry_status registry_statuses[]; /* codes rise */
extern const uint32_t registry_status_count;

/* What is known of an id; of ids beyond the registry what is of PEAL_HDR_OTHER. */
static inline const struct registry_header *registry_header(enum peal_header_id id)
{
	return &registry_headers[(unsigned)id < PEAL_HDR_COUNT ? id : PEAL_HDR_OTHER];
}

/* gperf's rows: a name (an offset into its own pool) and its id. */
struct registry_word {
	int16_t name;
	unsigned char id;
};

/* Compares a name as gperf would, but for equality only: nearly always it is
 * spelled as in the registry. */
static inline int gperf_case_memcmp(const char *a, const char *b, size_t n)
{
	return memcmp(a, b, n) != 0 &&
	       !peal_text_same((struct peal_text){ a, n }, (struct peal_text){ b, n });
}

/* The id of a name spelled as in the registry, of fewer than sixteen bytes (so many can
 * be looked at); PEAL_HDR_OTHER when it is none, or one that another has the place of. */
static inline unsigned registry_quick(const unsigned char *name, unsigned len)
{
	unsigned id = registry_quick_ids[(name[0] + 23U * name[len - 1] + 34 * len) % 512];
	const struct registry_header *header = &registry_headers[id];
	const char *known = registry_pool + header->name;

	if (len == 1)
		return header->compact == (char)name[0] ? id : PEAL_HDR_OTHER;
	return header->name_length == len && sixteen_same(name, (const unsigned char *)known, len)
		   ? id
		   : PEAL_HDR_OTHER;
}

/* The row of a name, NULL when there is none. */
const struct registry_word *header_word(const char *name, size_t len);
const struct registry_word *method_word(const char *name, size_t len);

#endif
