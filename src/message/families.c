/* SPDX-License-Identifier: MIT */
/* Which machine reads the values of a family, for all those whose values are a
 * thing or two and parameters.
 */
#include "base/text.h"
#include "message/fault.h"
#include "message/values.h"

/* Where no header is known whose clause it could be. */
#define CLAUSE "RFC 3261 25.1"

static bool value_scan(struct scan *scan, struct scan_value *value)
{
	scan->expected = "a value with parameters";
	return words_scan(scan, SCAN_WORD_VALUE, value);
}

static bool alone_scan(struct scan *scan, struct scan_value *value)
{
	scan->expected = "a value with parameters";
	return words_scan(scan, SCAN_WORD_ALONE, value);
}

static bool date_scan(struct scan *scan, struct scan_value *value)
{
	scan->expected = "a date as Sat, 13 Nov 2010 23:29:00 GMT";
	return stamps_scan(scan, SCAN_STAMP_DATE, value);
}

static bool timestamp_scan(struct scan *scan, struct scan_value *value)
{
	scan->expected = "seconds, and a delay";
	return stamps_scan(scan, SCAN_STAMP_TIMESTAMP, value);
}

static bool retry_after_scan(struct scan *scan, struct scan_value *value)
{
	scan->expected = "seconds, a comment, parameters";
	return stamps_scan(scan, SCAN_STAMP_RETRY_AFTER, value);
}

static bool warning_scan(struct scan *scan, struct scan_value *value)
{
	scan->expected = "three digits, an agent, a quoted text";
	return stamps_scan(scan, SCAN_STAMP_WARNING, value);
}

static values_machine *machine_of(uint8_t family)
{
	switch (family) {
	case PEAL_FAMILY_CALL_ID:
	case PEAL_FAMILY_CALL_ID_PARAMS: return call_id_scan;
	case PEAL_FAMILY_NUMBER:
	case PEAL_FAMILY_NUMBER_PARAMS: return number_scan;
	case PEAL_FAMILY_TOKEN: return token_list_scan;
	case PEAL_FAMILY_TOKEN_PARAMS: return token_params_scan;
	case PEAL_FAMILY_MEDIA_TYPE: return media_type_scan;
	case PEAL_FAMILY_PARAMS: return params_scan;
	case PEAL_FAMILY_AUTH: return auth_scan;
	case PEAL_FAMILY_AUTH_PARAMS: return auth_info_scan;
	case PEAL_FAMILY_DATE: return date_scan;
	case PEAL_FAMILY_TIMESTAMP: return timestamp_scan;
	case PEAL_FAMILY_RETRY_AFTER: return retry_after_scan;
	case PEAL_FAMILY_WARNING: return warning_scan;
	case PEAL_FAMILY_IDENTITY: return alone_scan;
	default: return value_scan;
	}
}

/* What a value has to be whose end another machine found. */
static const struct word {
	uint8_t word; /* enum scan_word; SCAN_WORD_VALUE: its machine asked for all of it */
	bool bare;    /* there are no parameters */
	char expected[30];
} words[PEAL_FAMILY_IDENTITY + 1] = {
	/* the last family */
	[PEAL_FAMILY_CALL_ID] = { SCAN_WORD_VALUE, true, "" },
	[PEAL_FAMILY_NUMBER] = { SCAN_WORD_VALUE, true, "" },
	[PEAL_FAMILY_EVENT] = { SCAN_WORD_EVENT, true, "an event package" },
	[PEAL_FAMILY_EVENT_PARAMS] = { SCAN_WORD_EVENT, false, "an event package" },
	[PEAL_FAMILY_LANGUAGE] = { SCAN_WORD_LANGUAGE, true, "a language tag" },
	[PEAL_FAMILY_LANGUAGE_PARAMS] = { SCAN_WORD_LANGUAGE, false, "a language tag or *" },
	[PEAL_FAMILY_PRIORITY] = { SCAN_WORD_PRIORITY, true, "namespace.priority" },
	[PEAL_FAMILY_STAR_PARAMS] = { SCAN_WORD_STAR, false, "*" },
	[PEAL_FAMILY_HEX] = { SCAN_WORD_HEX, true, "hexadecimal digits" },
	[PEAL_FAMILY_SESSION_ID] = { SCAN_WORD_HEX, false, "32 hexadecimal digits" },
	[PEAL_FAMILY_QUOTED_PARAMS] = { SCAN_WORD_QUOTED, false, "a token or quoted text" },
	[PEAL_FAMILY_SPECIAL_PARAMS] = { SCAN_WORD_SPECIAL, false, "a value" },
	[PEAL_FAMILY_MSG_ID] = { SCAN_WORD_MSG_ID, true, "<left@right>" },
	[PEAL_FAMILY_VERSION] = { SCAN_WORD_VERSION, true, "digits.digits" },
	[PEAL_FAMILY_IDENTITY] = { SCAN_WORD_IDENTITY, false, "base64 with dots" },
};

/* The second step of words.rl, over the value alone. */
static int check_word(struct peal_values *values, const struct word *word, struct scan_value *got,
		      const char *clause, struct peal_fault *fault)
{
	const struct peal_text whole = got->value; /* parameters alone: there is none */
	struct scan scan = scan_of(whole);

	if (word->word != SCAN_WORD_VALUE && !words_scan(&scan, (enum scan_word)word->word, got))
		return values_broken(values, (const char *)scan.at + scan.used, word->expected,
				     clause, fault);
	if (word->bare && got->behind.len > 0)
		return values_broken(values, whole.at + whole.len, "no parameters", clause, fault);
	return 1;
}

int values_by_family(struct peal_values *values, uint8_t family, struct scan_value *got,
		     struct peal_fault *fault)
{
	const char *known = registry_pool + registry_headers[values->id].clause;
	const char *clause = values->id ? known : CLAUSE;
	const struct word *word = &words[family];
	int more = values_next(values, machine_of(family), got, clause, fault);

	if (more <= 0)
		return more;
	more = check_word(values, word, got, clause, fault);
	if (more > 0 && family == PEAL_FAMILY_SESSION_ID && got->value.len != 32)
		more = values_broken(values, got->value.at, word->expected, clause, fault);
	return more;
}

int values_one(struct peal_text text, uint8_t family, struct scan_value *got, const char *clause,
	       struct peal_fault *fault)
{
	struct peal_values values = peal_values_in(text);
	int more = values_by_family(&values, family, got, fault);

	if (more < 0 && fault)
		fault->clause = clause;
	return values_alone(&values, more, fault);
}

int peal_value_next(struct peal_values *values, struct peal_value *value, struct peal_fault *fault)
{
	struct scan_value got;
	int more = values_by_family(values, registry_headers[values->id].family, &got, fault);

	if (more > 0)
		*value = (struct peal_value){ got.value, got.second, got.behind };
	return more;
}
