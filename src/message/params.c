/* SPDX-License-Identifier: MIT */
/* Parameters, of URIs and of header values alike: one after the other, by name,
 * and whether a name is there twice.
 */
#include "base/text.h"
#include "message/parts.h"

struct peal_text params_from(const unsigned char *from, struct peal_text value)
{
	struct peal_text params = scan_text(from, (const unsigned char *)value.at + value.len);

	params = text_trimmed(params);
	if (params.len > 0 && params.at[0] == ';')
		params = text_trimmed(text_behind(params, 1));
	return params;
}

bool peal_param_next(struct peal_text *params, struct peal_text *name, struct peal_text *value)
{
	struct scan scan = scan_of(*params);
	struct scan_param param = { 0 };

	if (params->len == 0 || !param_scan(&scan, &param)) {
		params->len = 0;
		return false;
	}
	*params = text_behind(*params, scan.used);
	*name = param.name;
	*value = param.value;
	return true;
}

bool peal_param_find(struct peal_text params, struct peal_text name, struct peal_text *value)
{
	struct peal_text found, its_value;

	while (peal_param_next(&params, &found, &its_value)) {
		if (!peal_text_same(found, name))
			continue;
		if (value)
			*value = its_value;
		return true;
	}
	return false;
}

bool params_saw(struct params_seen *seen, struct peal_text name)
{
	for (size_t i = 0; i < seen->count; i++) {
		if (peal_text_same(seen->names[i], name))
			return true;
	}
	if (seen->count == sizeof seen->names / sizeof *seen->names)
		return true;
	seen->names[seen->count++] = name;
	return false;
}

bool peal_param_repeated(struct peal_text params)
{
	struct peal_text name, value;
	struct params_seen seen;

	if (params.len == 0 || !memchr(params.at, ';', params.len))
		return false; /* one, or none */
	seen.count = 0;
	while (peal_param_next(&params, &name, &value)) {
		if (params_saw(&seen, name))
			return true;
	}
	return false;
}
