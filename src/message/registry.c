/* SPDX-License-Identifier: MIT */
/* The registries' questions: name to id, id to what is known of it.  The tables
 * are generated from grammar/headers.gperf, methods.gperf and statuses.tsv.
 */
#include "message/registry.h"

#include <peal/message.h>

enum peal_header_id peal_header_lookup(struct peal_text name)
{
	const struct registry_word *word = name.len ? header_word(name.at, name.len) : NULL;

	return word ? (enum peal_header_id)word->id : PEAL_HDR_OTHER;
}

enum peal_method peal_method_lookup(struct peal_text name)
{
	const struct registry_word *word = name.len ? method_word(name.at, name.len) : NULL;

	return word ? (enum peal_method)word->id : PEAL_METHOD_OTHER;
}

struct peal_header_info peal_header_describe(enum peal_header_id id)
{
	const struct registry_header *h = registry_header(id);

	return (struct peal_header_info){
		.name = registry_pool + h->name,
		.compact = h->compact,
		.family = h->family,
		.repeat = h->repeat,
		.clause = registry_pool + h->clause,
	};
}

const char *peal_method_name(enum peal_method method)
{
	return registry_pool + registry_methods[(unsigned)method < PEAL_METHOD_COUNT ? method : 0];
}

static const char *phrase(uint16_t status)
{
	for (uint32_t i = 0; i < registry_status_count; i++) {
		if (registry_statuses[i].code == status)
			return registry_phrases + registry_statuses[i].phrase;
	}
	return NULL;
}

const char *peal_status_phrase(uint16_t status)
{
	const char *known = phrase(status);

	if (!known)
		known = phrase((uint16_t)(status - status % 100));
	return known ? known : "";
}
