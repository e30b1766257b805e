/* SPDX-License-Identifier: MIT */
/* Challenges and credentials: a scheme, and its parameters one by one or, for
 * Digest, all at once.                             RFC 3261 20.7, 20.44, RFC 7616
 */
#include "base/text.h"
#include "message/fault.h"
#include "message/values.h"

int peal_auth_read(struct peal_text value, struct peal_auth *auth, struct peal_fault *fault)
{
	struct scan_value got;

	if (values_one(value, PEAL_FAMILY_AUTH, &got, "RFC 3261 25.1", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	auth->scheme = got.value;
	auth->params = got.behind;
	return PEAL_OK;
}

bool peal_auth_next(struct peal_text *params, struct peal_text *name, struct peal_text *value)
{
	struct scan scan = scan_of(*params);
	struct scan_value got = { 0 };

	auth_param_scan(&scan, &got);
	if (got.second.len == 0) {
		params->len = 0;
		return false;
	}
	*params = text_behind(*params, scan.used);
	*name = got.value;
	*value = got.second;
	return true;
}

/* The parameters of RFC 7616 3.3 to 3.5 and RFC 3310: where each is put. */
static const struct digest_param {
	char name[11];
	uint16_t offset;
} digest_params[] = {
#define PARAM(name, field)                                                                         \
	{                                                                                          \
		name, offsetof(struct peal_digest, field)                                          \
	}
	PARAM("realm", realm),
	PARAM("nonce", nonce),
	PARAM("domain", domain),
	PARAM("opaque", opaque),
	PARAM("stale", stale),
	PARAM("algorithm", algorithm),
	PARAM("qop", qop),
	PARAM("charset", charset),
	PARAM("userhash", userhash),
	PARAM("username", username),
	PARAM("username*", username_star),
	PARAM("uri", uri),
	PARAM("response", response),
	PARAM("cnonce", cnonce),
	PARAM("nc", nc),
	PARAM("nextnonce", nextnonce),
	PARAM("rspauth", rspauth),
	PARAM("auts", auts),
#undef PARAM
};

/* Where the value of a parameter is put; NULL: nobody asks for it. */
static struct peal_text *place(struct peal_digest *digest, struct peal_text name)
{
	for (size_t i = 0; i < sizeof digest_params / sizeof *digest_params; i++) {
		const struct digest_param *param = &digest_params[i];

		if (text_is_named(name, peal_text_of(param->name)))
			return (struct peal_text *)(void *)((char *)digest + param->offset);
	}
	return NULL;
}

int peal_extended_read(struct peal_text value, struct peal_extended *extended,
		       struct peal_fault *fault)
{
	struct scan scan = scan_of(value);
	struct scan_value got = { 0 };

	if (!words_scan(&scan, SCAN_WORD_EXTENDED, &got))
		return fault_at(fault, scan.used, "charset'language'text", "RFC 5987 3.2.1");
	*extended = (struct peal_extended){ got.value, got.second, got.third };
	return PEAL_OK;
}

/* A name is sent in one form, and the extended one is not quoted.  RFC 7616 3.4 */
static int check_username(const struct peal_digest *digest, struct peal_text params,
			  struct peal_fault *fault)
{
	struct peal_text name = digest->username_star;
	struct peal_extended extended;
	struct peal_fault within;

	if (!name.at)
		return PEAL_OK;
	if (digest->username.at)
		return fault_at(fault, (size_t)(name.at - params.at), "one form of the username",
				"RFC 7616 3.4");
	if (peal_extended_read(name, &extended, &within) == PEAL_OK)
		return PEAL_OK;
	return fault_at(fault, (size_t)(name.at - params.at) + within.at, within.expected,
			within.clause);
}

int peal_digest_read(struct peal_text params, struct peal_digest *digest, struct peal_fault *fault)
{
	struct peal_text rest = params, name, value;

	*digest = (struct peal_digest){ 0 };
	while (peal_auth_next(&rest, &name, &value)) {
		struct peal_text *known = place(digest, name);

		if (known && known->at)
			return fault_at(fault, (size_t)(name.at - params.at), "each parameter once",
					"RFC 7616 3.3");
		if (known)
			*known = known == &digest->username_star ? value
								 : peal_text_unquoted(value);
	}
	return check_username(digest, params, fault);
}
