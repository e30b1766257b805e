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

bool peal_param_repeated(struct peal_text params)
{
	struct peal_text names[64], name, value;
	size_t count = 0;

	if (params.len == 0 || !memchr(params.at, ';', params.len))
		return false; /* one, or none */
	while (peal_param_next(&params, &name, &value)) {
		for (size_t i = 0; i < count; i++) {
			if (peal_text_same(names[i], name))
				return true;
		}
		if (count == sizeof names / sizeof *names)
			return true;
		names[count++] = name;
	}
	return false;
}
