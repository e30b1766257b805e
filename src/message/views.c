/* SPDX-License-Identifier: MIT */
/* Typed views that take the parameters of a value apart, too. */
#include "base/text.h"
#include "message/fault.h"
#include "message/values.h"

/* A parameter's text, empty when it is absent or has no value. */
static struct peal_text param(struct peal_text params, struct peal_text name)
{
	struct peal_text value = { NULL, 0 };

	peal_param_find(params, name, &value);
	return value;
}

/* A parameter that is a number: absent is fine. */
static int number_param(struct peal_text params, struct peal_text name, bool *is_there,
			uint32_t *number)
{
	struct peal_text value = { NULL, 0 };

	*number = 0;
	*is_there = peal_param_find(params, name, &value);
	return *is_there ? peal_text_number(value, UINT32_MAX, number) : PEAL_OK;
}

/* A fault in the parameter `name`: where its value is, or else its list begins. */
static int bad_param(struct peal_text value, struct peal_text params, struct peal_text name,
		     const char *expected, const char *clause, struct peal_fault *fault)
{
	struct peal_text wrong = param(params, name);

	return fault_at(fault, (size_t)((wrong.len ? wrong.at : params.at) - value.at), expected,
			clause);
}

int peal_quality(struct peal_text params, uint32_t *thousandths)
{
	struct peal_text q = { NULL, 0 };
	uint32_t whole, part = 0;

	*thousandths = 1000;
	if (!peal_param_find(params, PEAL_TEXT("q"), &q))
		return PEAL_OK;
	if (q.len == 0 || q.len > 5 || (q.len > 1 && q.at[1] != '.') ||
	    peal_text_number((struct peal_text){ q.at, 1 }, 1, &whole) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (q.len > 2 && peal_text_number(text_behind(q, 2), 999, &part) != PEAL_OK)
		return PEAL_E_SYNTAX;
	for (size_t n = q.len; n > 2 && n < 5; n++)
		part *= 10;
	if (whole * 1000 + part > 1000)
		return PEAL_E_SYNTAX;
	*thousandths = whole * 1000 + part;
	return PEAL_OK;
}

int peal_call_id_next(struct peal_values *values, struct peal_text *call_id,
		      struct peal_fault *fault)
{
	struct scan_value got;
	int more = values_by_family(values, PEAL_FAMILY_CALL_ID, &got, fault);

	if (more > 0)
		*call_id = got.value;
	return more;
}

int peal_dialog_name_read(struct peal_text value, struct peal_dialog_name *name,
			  struct peal_fault *fault)
{
	struct peal_call_id_params read;

	if (peal_call_id_params_read(value, &read, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	name->call_id = read.call_id;
	name->params = read.params;
	name->to_tag = param(read.params, PEAL_TEXT("to-tag"));
	name->from_tag = param(read.params, PEAL_TEXT("from-tag"));
	if (name->to_tag.len == 0 && name->from_tag.len == 0) {
		name->to_tag = param(read.params, PEAL_TEXT("remote-tag"));
		name->from_tag = param(read.params, PEAL_TEXT("local-tag"));
	}
	name->early_only = peal_param_find(read.params, PEAL_TEXT("early-only"), NULL);
	if (name->to_tag.len == 0 || name->from_tag.len == 0)
		return fault_at(fault, read.call_id.len, "both tags", "RFC 3891 6.1");
	if (peal_param_repeated(read.params))
		return fault_at(fault, (size_t)(read.params.at - value.at), "each tag once",
				"RFC 3891 6.1");
	return PEAL_OK;
}

int peal_session_expires_read(struct peal_text value, struct peal_session_expires *session,
			      struct peal_fault *fault)
{
	static const char clause[] = "RFC 4028 4";
	struct peal_text refresher = { NULL, 0 };

	if (peal_number_params_read(value, UINT32_MAX, &session->seconds, &session->params, fault))
		return PEAL_E_SYNTAX;
	session->refresher = PEAL_REFRESHER_NONE;
	if (!peal_param_find(session->params, PEAL_TEXT("refresher"), &refresher))
		return PEAL_OK;
	if (peal_text_same(refresher, PEAL_TEXT("uac")))
		session->refresher = PEAL_REFRESHER_UAC;
	else if (peal_text_same(refresher, PEAL_TEXT("uas")))
		session->refresher = PEAL_REFRESHER_UAS;
	else
		return bad_param(value, session->params, PEAL_TEXT("refresher"),
				 "refresher=uac or uas", clause, fault);
	return PEAL_OK;
}

int peal_retry_after_read(struct peal_text value, struct peal_retry_after *retry,
			  struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 20.33";
	struct scan_value got;

	if (values_one(value, PEAL_FAMILY_RETRY_AFTER, &got, clause, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	if (peal_text_number(got.value, UINT32_MAX, &retry->seconds) != PEAL_OK)
		return fault_at(fault, 0, "less than 2^32", clause);
	if (number_param(got.behind, PEAL_TEXT("duration"), &retry->has_duration,
			 &retry->duration) != PEAL_OK)
		return bad_param(value, got.behind, PEAL_TEXT("duration"), "duration=seconds",
				 clause, fault);
	retry->comment = got.second;
	retry->params = got.behind;
	return PEAL_OK;
}

int peal_timestamp_read(struct peal_text value, struct peal_timestamp *stamp,
			struct peal_fault *fault)
{
	struct scan_value got;

	if (values_one(value, PEAL_FAMILY_TIMESTAMP, &got, "RFC 3261 20.38", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	stamp->time = got.value;
	stamp->delay = got.second;
	return PEAL_OK;
}

int peal_event_next(struct peal_values *values, struct peal_event_package *event,
		    struct peal_fault *fault)
{
	struct scan_value got;
	int more = values_by_family(values, PEAL_FAMILY_EVENT_PARAMS, &got, fault);

	if (more <= 0)
		return more;
	event->package = got.value;
	event->templates = got.second;
	event->type = got.value;
	if (got.second.len > 0)
		event->type.len = (size_t)(got.second.at + got.second.len - got.value.at);
	event->params = got.behind;
	event->id = param(got.behind, PEAL_TEXT("id"));
	return 1;
}

int peal_event_read(struct peal_text value, struct peal_event_package *event,
		    struct peal_fault *fault)
{
	struct peal_values values = peal_values_in(value);

	return values_alone(&values, peal_event_next(&values, event, fault), fault);
}

int peal_subscription_state_read(struct peal_text value, struct peal_subscription_state *state,
				 struct peal_fault *fault)
{
	static const char clause[] = "RFC 6665 4.1.3";
	struct peal_token_params read;

	if (peal_token_params_read(value, &read, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	state->state = read.token;
	state->params = read.params;
	state->reason = param(read.params, PEAL_TEXT("reason"));
	if (number_param(read.params, PEAL_TEXT("expires"), &state->has_expires, &state->expires))
		return bad_param(value, read.params, PEAL_TEXT("expires"), "expires=seconds",
				 clause, fault);
	if (number_param(read.params, PEAL_TEXT("retry-after"), &state->has_retry_after,
			 &state->retry_after))
		return bad_param(value, read.params, PEAL_TEXT("retry-after"),
				 "retry-after=seconds", clause, fault);
	return PEAL_OK;
}

int peal_disposition_read(struct peal_text value, struct peal_disposition *disposition,
			  struct peal_fault *fault)
{
	struct peal_token_params read;

	if (peal_token_params_read(value, &read, fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	disposition->type = read.token;
	disposition->params = read.params;
	disposition->is_optional = peal_text_same(param(read.params, PEAL_TEXT("handling")),
						  PEAL_TEXT("optional"));
	return PEAL_OK;
}

int peal_reason_next(struct peal_values *values, struct peal_reason *reason,
		     struct peal_fault *fault)
{
	struct peal_token_params read;
	struct peal_text cause;
	int more = peal_token_params_next(values, &read, fault);

	if (more <= 0)
		return more;
	reason->protocol = read.token;
	reason->params = read.params;
	cause = param(read.params, PEAL_TEXT("cause"));
	reason->text = peal_text_unquoted(param(read.params, PEAL_TEXT("text")));
	if (number_param(read.params, PEAL_TEXT("cause"), &reason->has_cause, &reason->cause))
		return values_broken(values, cause.len ? cause.at : read.params.at, "cause=number",
				     "RFC 3326 2", fault);
	return 1;
}

int peal_warning_next(struct peal_values *values, struct peal_warning *warning,
		      struct peal_fault *fault)
{
	struct scan_value got;
	uint32_t code = 0;
	int more = values_by_family(values, PEAL_FAMILY_WARNING, &got, fault);

	if (more <= 0)
		return more;
	peal_text_number(got.value, 999, &code); /* three digits */
	warning->code = (uint16_t)code;
	warning->agent = got.second;
	warning->text = peal_text_unquoted(got.third);
	return 1;
}

int peal_identity_read(struct peal_text value, struct peal_identity *identity,
		       struct peal_fault *fault)
{
	struct scan_value got;

	if (values_one(value, PEAL_FAMILY_IDENTITY, &got, "RFC 8224 4", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	identity->digest = peal_text_unquoted(got.value);
	identity->params = got.behind;
	identity->info = param(got.behind, PEAL_TEXT("info"));
	if (identity->info.len > 1 && identity->info.at[0] == '<')
		identity->info = (struct peal_text){ identity->info.at + 1,
						     identity->info.len - 2 };
	identity->algorithm = peal_text_unquoted(param(got.behind, PEAL_TEXT("alg")));
	identity->type = peal_text_unquoted(param(got.behind, PEAL_TEXT("ppt")));
	return PEAL_OK;
}

int peal_session_id_read(struct peal_text value, struct peal_session_id *session,
			 struct peal_fault *fault)
{
	struct scan_value got;

	if (values_one(value, PEAL_FAMILY_SESSION_ID, &got, "RFC 7989 5", fault) != PEAL_OK)
		return PEAL_E_SYNTAX;
	session->local = got.value;
	session->remote = param(got.behind, PEAL_TEXT("remote"));
	session->params = got.behind;
	return PEAL_OK;
}
