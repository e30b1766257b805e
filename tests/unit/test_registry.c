/* SPDX-License-Identifier: MIT */
/* The registries: header names, methods, status codes. */
#include "message_kit.h"

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

static enum peal_header_id lookup_changed(const char *name, char (*change)(char))
{
	char changed[64];
	size_t n = strlen(name);

	assert_true(n < sizeof changed);
	for (size_t i = 0; i < n; i++)
		changed[i] = change(name[i]);
	return peal_header_lookup((struct peal_text){ changed, n });
}

/* R3261-20-01, R3261-7.3.3-01, R3261-7.3.1-08. */
static void every_name_is_known_in_any_case_and_form(void **state)
{
	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++) {
		struct peal_header_info info = peal_header_describe((enum peal_header_id)id);

		assert_int_equal(peal_header_lookup(peal_text_of(info.name)), id);
		assert_int_equal(lookup_changed(info.name, lower), id);
		assert_int_equal(lookup_changed(info.name, upper), id);
		if (info.compact) {
			char small = info.compact, large = upper(info.compact);

			assert_int_equal(peal_header_lookup((struct peal_text){ &small, 1 }), id);
			assert_int_equal(peal_header_lookup((struct peal_text){ &large, 1 }), id);
		}
		assert_true(strlen(info.clause) > 0);
	}
}

/* A part of a name is another name: unknown, unless it is registered itself. */
static void a_prefix_of_a_name_is_not_the_name(void **state)
{
	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++) {
		const char *name = peal_header_describe((enum peal_header_id)id).name;

		for (size_t n = 0; n < strlen(name); n++) {
			struct peal_text prefix = exact_copy((struct peal_text){ name, n });
			int found = (int)peal_header_lookup(prefix);
			struct peal_header_info info = peal_header_describe(
			    (enum peal_header_id)found);

			if (found != PEAL_HDR_OTHER)
				assert_true(peal_text_same(prefix, peal_text_of(info.name)) ||
					    (n == 1 && info.compact == lower(name[0])));
			exact_free(prefix);
		}
	}
}

/* gperf compares the name: one changed byte anywhere makes it unknown. */
static void a_name_with_one_byte_changed_is_unknown(void **state)
{
	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++) {
		const char *name = peal_header_describe((enum peal_header_id)id).name;
		size_t length = strlen(name);
		char changed[64];

		for (size_t i = 0; i < length; i++) {
			memcpy(changed, name, length);
			changed[i] = '\0';
			assert_int_equal(peal_header_lookup((struct peal_text){ changed, length }),
					 PEAL_HDR_OTHER);
			changed[i] = (char)(name[i] ^ 0x80);
			assert_int_equal(peal_header_lookup((struct peal_text){ changed, length }),
					 PEAL_HDR_OTHER);
		}
		memcpy(changed, name, length);
		changed[length] = 's';
		assert_int_equal(peal_header_lookup((struct peal_text){ changed, length + 1 }),
				 PEAL_HDR_OTHER);
	}
	assert_int_equal(peal_header_lookup(T("C%6Fntact")), PEAL_HDR_OTHER); /* esc02 */
	assert_int_equal(peal_header_lookup(T("")), PEAL_HDR_OTHER);
	assert_int_equal(peal_header_lookup((struct peal_text){ NULL, 0 }), PEAL_HDR_OTHER);
}

/* RFC 3261 7.3.3 and the RFCs that came after. */
static void compact_forms_are_those_of_the_rfcs(void **state)
{
	static const struct {
		char compact;
		enum peal_header_id id;
	} forms[] = {
		{ 'a', PEAL_HDR_ACCEPT_CONTACT },
		{ 'b', PEAL_HDR_REFERRED_BY },
		{ 'c', PEAL_HDR_CONTENT_TYPE },
		{ 'd', PEAL_HDR_REQUEST_DISPOSITION },
		{ 'e', PEAL_HDR_CONTENT_ENCODING },
		{ 'f', PEAL_HDR_FROM },
		{ 'i', PEAL_HDR_CALL_ID },
		{ 'j', PEAL_HDR_REJECT_CONTACT },
		{ 'k', PEAL_HDR_SUPPORTED },
		{ 'l', PEAL_HDR_CONTENT_LENGTH },
		{ 'm', PEAL_HDR_CONTACT },
		{ 'n', PEAL_HDR_IDENTITY_INFO },
		{ 'o', PEAL_HDR_EVENT },
		{ 'r', PEAL_HDR_REFER_TO },
		{ 's', PEAL_HDR_SUBJECT },
		{ 't', PEAL_HDR_TO },
		{ 'u', PEAL_HDR_ALLOW_EVENTS },
		{ 'v', PEAL_HDR_VIA },
		{ 'x', PEAL_HDR_SESSION_EXPIRES },
		{ 'y', PEAL_HDR_IDENTITY },
		{ 'g', PEAL_HDR_OTHER },
		{ 'h', PEAL_HDR_OTHER },
		{ 'p', PEAL_HDR_OTHER },
		{ 'q', PEAL_HDR_OTHER },
		{ 'w', PEAL_HDR_OTHER },
		{ 'z', PEAL_HDR_OTHER },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(forms); i++)
		assert_int_equal(peal_header_lookup((struct peal_text){ &forms[i].compact, 1 }),
				 forms[i].id);
}

static void a_row_says_what_the_rfc_says(void **state)
{
	struct peal_header_info via = peal_header_describe(PEAL_HDR_VIA);
	struct peal_header_info call_id = peal_header_describe(PEAL_HDR_CALL_ID);
	struct peal_header_info none = peal_header_describe((enum peal_header_id)9999);

	(void)state;
	assert_string_equal(via.name, "Via");
	assert_int_equal(via.compact, 'v');
	assert_int_equal(via.family, PEAL_FAMILY_VIA);
	assert_int_equal(via.repeat, PEAL_REPEAT_LIST);
	assert_string_equal(via.clause, "RFC 3261 20.42");
	assert_int_equal(call_id.repeat, PEAL_REPEAT_ONE);
	assert_string_equal(call_id.name, "Call-ID");
	assert_string_equal(none.name, "");
	assert_int_equal(none.family, PEAL_FAMILY_TEXT);
	assert_int_equal(peal_header_describe(PEAL_HDR_SUPPORTED).repeat, PEAL_REPEAT_LIST0);
	assert_int_equal(peal_header_describe(PEAL_HDR_AUTHORIZATION).repeat, PEAL_REPEAT_ROWS);
}

/* A fault names a section, not a whole document, of all but what is seldom seen. */
static void a_clause_is_a_section_of_its_document(void **state)
{
	static const enum peal_header_id without[] = {
		PEAL_HDR_ALERTMSG_ERROR,
		PEAL_HDR_ANSWER_MODE,
		PEAL_HDR_DIVERSION,
		PEAL_HDR_ENCRYPTION,
		PEAL_HDR_HIDE,
		PEAL_HDR_P_ANSWER_STATE,
		PEAL_HDR_P_ASSERTED_SERVICE,
		PEAL_HDR_P_CHARGE_INFO,
		PEAL_HDR_P_DCS_BILLING_INFO,
		PEAL_HDR_P_DCS_LAES,
		PEAL_HDR_P_DCS_OSPS,
		PEAL_HDR_P_DCS_REDIRECT,
		PEAL_HDR_P_DCS_TRACE_PARTY_ID,
		PEAL_HDR_P_EARLY_MEDIA,
		PEAL_HDR_P_MEDIA_AUTHORIZATION,
		PEAL_HDR_P_PREFERRED_SERVICE,
		PEAL_HDR_P_PRIVATE_NETWORK_INDICATION,
		PEAL_HDR_P_PROFILE_KEY,
		PEAL_HDR_P_REFUSED_URI_LIST,
		PEAL_HDR_P_USER_DATABASE,
		PEAL_HDR_PERMISSION_MISSING,
		PEAL_HDR_POLICY_CONTACT,
		PEAL_HDR_POLICY_ID,
		PEAL_HDR_PRIV_ANSWER_MODE,
		PEAL_HDR_REASON_PHRASE,
		PEAL_HDR_RESPONSE_KEY,
		PEAL_HDR_TRIGGER_CONSENT,
	};

	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++) {
		const char *clause = peal_header_describe((enum peal_header_id)id).clause;
		bool is_without = false;

		for (size_t i = 0; i < COUNT(without); i++)
			is_without = is_without || without[i] == (enum peal_header_id)id;
		if (strncmp(clause, "RFC ", 4) == 0 &&
		    (strchr(clause + 4, ' ') == NULL) != is_without)
			fail_msg("%s", clause);
	}
}

/* R3261-7.1-06, R3261-25.1-03: case matters, and nothing is unescaped. */
static void methods_are_compared_with_case(void **state)
{
	static const char *const names[] = { "INVITE",  "ACK",   "BYE",       "CANCEL", "REGISTER",
					     "OPTIONS", "PRACK", "SUBSCRIBE", "NOTIFY", "UPDATE",
					     "MESSAGE", "REFER", "PUBLISH",   "INFO" };

	(void)state;
	assert_int_equal(COUNT(names), PEAL_METHOD_COUNT - 1);
	for (size_t i = 0; i < COUNT(names); i++) {
		struct peal_text name = peal_text_of(names[i]);
		enum peal_method method = peal_method_lookup(name);

		assert_int_not_equal(method, PEAL_METHOD_OTHER);
		assert_string_equal(peal_method_name(method), names[i]);
		for (size_t n = 0; n < name.len; n++)
			assert_int_equal(peal_method_lookup((struct peal_text){ name.at, n }),
					 PEAL_METHOD_OTHER);
	}
	assert_int_equal(peal_method_lookup(T("invite")), PEAL_METHOD_OTHER);
	assert_int_equal(peal_method_lookup(T("RE%47IST%45R")), PEAL_METHOD_OTHER); /* esc02 */
	assert_int_equal(peal_method_lookup(T("INVITEX")), PEAL_METHOD_OTHER);
	assert_string_equal(peal_method_name(PEAL_METHOD_OTHER), "");
	assert_string_equal(peal_method_name((enum peal_method)99), "");
}

/* RFC 3261 21; an unknown code is its class's x00, 8.1.3.2. */
static void a_status_has_the_phrase_of_the_rfc(void **state)
{
	(void)state;
	assert_string_equal(peal_status_phrase(100), "Trying");
	assert_string_equal(peal_status_phrase(200), "OK");
	assert_string_equal(peal_status_phrase(481), "Call/Transaction Does Not Exist");
	assert_string_equal(peal_status_phrase(608), "Rejected");
	assert_string_equal(peal_status_phrase(199), "Early Dialog Terminated");
	assert_string_equal(peal_status_phrase(299), "OK");
	assert_string_equal(peal_status_phrase(499), "Bad Request");
	assert_string_equal(peal_status_phrase(699), "Busy Everywhere");
	assert_string_equal(peal_status_phrase(0), "");
	assert_string_equal(peal_status_phrase(700), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_name_is_known_in_any_case_and_form),
		cmocka_unit_test(a_prefix_of_a_name_is_not_the_name),
		cmocka_unit_test(a_name_with_one_byte_changed_is_unknown),
		cmocka_unit_test(compact_forms_are_those_of_the_rfcs),
		cmocka_unit_test(a_row_says_what_the_rfc_says),
		cmocka_unit_test(a_clause_is_a_section_of_its_document),
		cmocka_unit_test(methods_are_compared_with_case),
		cmocka_unit_test(a_status_has_the_phrase_of_the_rfc),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
