/* SPDX-License-Identifier: MIT */
/* The typed views that take parameters apart, and the families read in two steps. */
#include "message_kit.h"

/* All values of `text` as of a row with this id: how many, or where it breaks. */
static int count(enum peal_header_id id, const char *text, uint32_t *at)
{
	struct peal_text copy = exact_copy(peal_text_of(text));
	struct peal_values values = peal_values_in(copy);
	struct peal_fault fault = { 0, "", "" };
	struct peal_value value;
	int n = 0, more;

	values.id = (uint16_t)id;
	while ((more = peal_value_next(&values, &value, &fault)) > 0)
		n++;
	*at = fault.at;
	exact_free(copy);
	return more < 0 ? more : n;
}

struct value_case {
	enum peal_header_id id;
	const char *text;
	int values;
	uint32_t at;
};

static void expect_values(const struct value_case *cases, size_t cases_count)
{
	for (size_t i = 0; i < cases_count; i++) {
		uint32_t at;
		int values = count(cases[i].id, cases[i].text, &at);

		if (values != cases[i].values || (values < 0 && at != cases[i].at))
			fail_msg("%s: %d at %u", cases[i].text, values, at);
	}
}

/* Each family: what it takes, and where what it does not take breaks. */
static void a_value_is_what_its_family_allows(void **state)
{
	static const struct value_case cases[] = {
		/* RFC 6665 8.4: no dot inside a part, none at the ends */
		{ PEAL_HDR_ALLOW_EVENTS, "presence, presence.winfo,a.b.c", 3, 0 },
		{ PEAL_HDR_ALLOW_EVENTS, "presence;id=1", -1, 8 },
		{ PEAL_HDR_EVENT, "presence.;id=1", -1, 9 },
		{ PEAL_HDR_EVENT, ".winfo", -1, 0 },
		{ PEAL_HDR_EVENT, "a..b", -1, 2 },
		{ PEAL_HDR_EVENT, "\"a\"", -1, 0 },
		/* RFC 3261 20.3, 20.13 */
		{ PEAL_HDR_ACCEPT_LANGUAGE, "da, en-gb;q=0.8, *;q=0.1, es-419", 4, 0 },
		{ PEAL_HDR_ACCEPT_LANGUAGE, "en_gb", -1, 2 },
		{ PEAL_HDR_CONTENT_LANGUAGE, "fr, en-US", 2, 0 },
		{ PEAL_HDR_CONTENT_LANGUAGE, "fr;q=1", -1, 2 },
		{ PEAL_HDR_CONTENT_LANGUAGE, "abcdefghi", -1, 8 },
		/* RFC 4412 3.1 */
		{ PEAL_HDR_RESOURCE_PRIORITY, "wps.3, dsn.flash", 2, 0 },
		{ PEAL_HDR_RESOURCE_PRIORITY, "flash", -1, 5 },
		{ PEAL_HDR_RESOURCE_PRIORITY, "a.b.c", -1, 3 },
		/* RFC 3841 9.2, RFC 6809 6.3.1 */
		{ PEAL_HDR_ACCEPT_CONTACT, "*;mobility=\"fixed\", *;methods=\"INVITE\"", 2, 0 },
		{ PEAL_HDR_REJECT_CONTACT, "sip", -1, 0 },
		{ PEAL_HDR_FEATURE_CAPS, "*;+g.3gpp.atcf=\"<tel:1>\"", 1, 0 },
		/* RFC 3313 6, RFC 7989 5, RFC 7329 */
		{ PEAL_HDR_P_MEDIA_AUTHORIZATION, "0020,ABcd", 2, 0 },
		{ PEAL_HDR_P_MEDIA_AUTHORIZATION, "00g0", -1, 2 },
		{ PEAL_HDR_SESSION_ID, "ab30317f1a784dc48ff824d0d3715d86", 1, 0 },
		{ PEAL_HDR_SESSION_ID, "ab30317f1a784dc48ff824d0d3715d8", -1, 0 },
		{ PEAL_HDR_SESSION_ID, "ab30317f1a784dc48ff824d0d3715d861", -1, 0 },
	};

	(void)state;
	expect_values(cases, COUNT(cases));
}

/* The rest of them. */
static void a_value_of_a_rarer_family_is_what_that_allows(void **state)
{
	static const struct value_case cases[] = {
		/* RFC 7315 5.3, RFC 7433 4.1 */
		{ PEAL_HDR_P_VISITED_NETWORK_ID, "other.net, \"Visited, 1\";x=2", 2, 0 },
		{ PEAL_HDR_USER_TO_USER, "56a390f3d2b7310023a2;encoding=hex", 1, 0 },
		{ PEAL_HDR_USER_TO_USER, "a b", -1, 2 },
		{ PEAL_HDR_USER_TO_USER, "a=b", -1, 1 },
		/* RFC 5503, RFC 7316 */
		{ PEAL_HDR_P_DCS_LAES, "10.0.0.1:5060;content=x", 1, 0 },
		{ PEAL_HDR_P_DCS_BILLING_INFO, "0123/00AB@h.example;charge=\"x\"", 1, 0 },
		{ PEAL_HDR_P_PRIVATE_NETWORK_INDICATION, "private.example.com", 1, 0 },
		{ PEAL_HDR_P_DCS_REDIRECT, "<sip:a@b>;count=1;", -1, 18 },
		/* RFC 8262 3.2, RFC 3261 20.24 */
		{ PEAL_HDR_CONTENT_ID, "<a@b.example>", 1, 0 },
		{ PEAL_HDR_CONTENT_ID, "a@b.example", -1, 0 },
		{ PEAL_HDR_CONTENT_ID, "<ab>", -1, 3 },
		{ PEAL_HDR_MIME_VERSION, "1.0", 1, 0 },
		{ PEAL_HDR_MIME_VERSION, "1", -1, 1 },
		{ PEAL_HDR_MIME_VERSION, "1.0;x", -1, 3 },
		/* RFC 8224 4, RFC 4474 9 */
		{ PEAL_HDR_IDENTITY, "eyJhb._-/+=;info=<https://a/b;c,d>;alg=ES256;ppt=shaken", 1,
		  0 },
		{ PEAL_HDR_IDENTITY, "\"rq==\"", 1, 0 },
		{ PEAL_HDR_IDENTITY, "a,b", -1, 1 },
		{ PEAL_HDR_IDENTITY, "a$;info=<b:c>", -1, 1 },
		/* RFC 3261 20.38, 20.33, 20.43 */
		{ PEAL_HDR_TIMESTAMP, "54.", 1, 0 },
		{ PEAL_HDR_TIMESTAMP, ".5", -1, 0 },
		{ PEAL_HDR_RETRY_AFTER, "1 (a (b (c (d) \\) ) ;) ) ;x", 1, 0 },
		{ PEAL_HDR_RETRY_AFTER, "1 (a (b (c (d (e)))))", -1, 14 },
		{ PEAL_HDR_RETRY_AFTER, "1 (a", -1, 4 },
		{ PEAL_HDR_WARNING, "370 devnull \"a, \\\"b\", 399 h:5060 \"\"", 2, 0 },
		{ PEAL_HDR_WARNING, "399 h  \"x\"", 1, 0 },
		{ PEAL_HDR_WARNING, "1812 overture \"In Progress\"", -1, 3 },
		{ PEAL_HDR_WARNING, "399 h text", -1, 6 },
		/* and through the same call what has a view of its own */
		{ PEAL_HDR_ALLOW, "INVITE, ACK", 2, 0 },
		{ PEAL_HDR_ACCEPT, "text/*, */*;q=0", 2, 0 },
		{ PEAL_HDR_ACCEPT_ENCODING, "gzip;q=1, *", 2, 0 },
		{ PEAL_HDR_PRIVACY, "header;session, id", 2, 0 },
		{ PEAL_HDR_P_CHARGING_FUNCTION_ADDRESSES, "ccf=[5555::a];ecf=1.2.3.4, ccf=b", 2,
		  0 },
	};

	(void)state;
	expect_values(cases, COUNT(cases));
}

/* A value that is not there is none of a list, and no value where there has to be one. */
static void nothing_is_no_value(void **state)
{
	struct peal_retry_after retry;
	struct peal_timestamp stamp;
	struct peal_identity identity;
	struct peal_session_id session;
	struct peal_auth auth;
	struct peal_date date;
	struct peal_text nothing = exact_copy(T(""));
	uint32_t at, number;

	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++)
		assert_int_equal(count((enum peal_header_id)id, "", &at), 0);
	assert_int_equal(peal_call_id_read(nothing, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_number_read(nothing, 1, &number, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_retry_after_read(nothing, &retry, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_timestamp_read(nothing, &stamp, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_identity_read(nothing, &identity, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_session_id_read(nothing, &session, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_auth_read(nothing, &auth, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_date_read(nothing, &date, NULL), PEAL_E_SYNTAX);
	exact_free(nothing);
}

/* facts/sip-headers: only what is prose, or has no grammar any more, is text. */
static void every_header_but_prose_has_a_family(void **state)
{
	static const enum peal_header_id prose[] = {
		PEAL_HDR_ENCRYPTION,    PEAL_HDR_HIDE,       PEAL_HDR_ORGANIZATION,
		PEAL_HDR_REASON_PHRASE, PEAL_HDR_SERVER,     PEAL_HDR_RESPONSE_KEY,
		PEAL_HDR_SUBJECT,       PEAL_HDR_USER_AGENT,
	};

	(void)state;
	for (unsigned id = 1; id < PEAL_HDR_COUNT; id++) {
		bool is_prose = false;

		for (size_t i = 0; i < COUNT(prose); i++)
			is_prose = is_prose || prose[i] == id;
		assert_int_equal(is_prose, peal_header_describe((enum peal_header_id)id).family ==
					       PEAL_FAMILY_TEXT);
	}
}

/* RFC 3261 20.21, R3891-6.1, RFC 3911 7.1, RFC 4538 7. */
static void a_dialog_is_named_by_three_things(void **state)
{
	struct peal_values values = peal_values_in(T("a@b , c"));
	struct peal_dialog_name name;
	struct peal_fault fault;
	struct peal_text call_id;

	(void)state;
	assert_int_equal(peal_call_id_next(&values, &call_id, NULL), 1);
	assert_text(call_id, "a@b");
	assert_int_equal(peal_call_id_next(&values, &call_id, NULL), 1);
	assert_text(call_id, "c");
	assert_int_equal(peal_call_id_next(&values, &call_id, NULL), 0);
	values = peal_values_in(T("a;x"));
	assert_int_equal(peal_call_id_next(&values, &call_id, &fault), PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 1);
	assert_int_equal(
	    peal_dialog_name_read(T("1@a;to-tag=2;FROM-TAG=3;early-only"), &name, NULL), PEAL_OK);
	assert_text(name.call_id, "1@a");
	assert_text(name.to_tag, "2");
	assert_text(name.from_tag, "3");
	assert_true(name.early_only);
	assert_int_equal(peal_dialog_name_read(T("1@a;local-tag=2;remote-tag=3"), &name, NULL),
			 PEAL_OK);
	assert_text(name.to_tag, "3");
	assert_text(name.from_tag, "2");
	assert_false(name.early_only);
	assert_int_equal(peal_dialog_name_read(T("1@a;to-tag=2"), &name, &fault), PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 3);
	assert_int_equal(peal_dialog_name_read(T("1@a@b;to-tag=2"), &name, &fault), PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 3);
}

/* R4028-4, RFC 4028 5. */
static void a_session_expires_has_a_refresher(void **state)
{
	struct peal_session_expires session;

	(void)state;
	assert_int_equal(peal_session_expires_read(T("1800 ; Refresher = UAS"), &session, NULL),
			 PEAL_OK);
	assert_int_equal(session.seconds, 1800);
	assert_int_equal(session.refresher, PEAL_REFRESHER_UAS);
	assert_int_equal(peal_session_expires_read(T("90;refresher=uac"), &session, NULL), PEAL_OK);
	assert_int_equal(session.refresher, PEAL_REFRESHER_UAC);
	assert_int_equal(peal_session_expires_read(T("90;x=y"), &session, NULL), PEAL_OK);
	assert_int_equal(session.refresher, PEAL_REFRESHER_NONE);
	assert_int_equal(peal_session_expires_read(T("90;refresher=me"), &session, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_session_expires_read(T("4294967296"), &session, NULL), PEAL_E_SYNTAX);
}

/* R3261-20.33-01, R3261-25.1-02, RFC 3261 20.38. */
static void times_are_numbers_with_more(void **state)
{
	struct peal_retry_after retry;
	struct peal_timestamp stamp;

	(void)state;
	assert_int_equal(peal_retry_after_read(
			     T("18000 (I'm (really) in; a meeting) ; duration=3600"), &retry, NULL),
			 PEAL_OK);
	assert_int_equal(retry.seconds, 18000);
	assert_int_equal(retry.duration, 3600);
	assert_true(retry.has_duration);
	assert_text(retry.comment, "(I'm (really) in; a meeting)");
	assert_int_equal(peal_retry_after_read(T("120"), &retry, NULL), PEAL_OK);
	assert_false(retry.has_duration);
	assert_int_equal(retry.comment.len, 0);
	assert_int_equal(peal_retry_after_read(T("1;duration=x"), &retry, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_retry_after_read(T("soon"), &retry, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_retry_after_read(T("4294967296"), &retry, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_timestamp_read(T("54.21 .5"), &stamp, NULL), PEAL_OK);
	assert_text(stamp.time, "54.21");
	assert_text(stamp.delay, ".5");
	assert_int_equal(peal_timestamp_read(T("54"), &stamp, NULL), PEAL_OK);
	assert_int_equal(stamp.delay.len, 0);
	assert_int_equal(peal_timestamp_read(T("54 1 2"), &stamp, NULL), PEAL_E_SYNTAX);
}

/* R6665-8.2.1, RFC 6665 8.4, 4.1.3. */
static void subscriptions_have_an_event_and_a_state(void **state)
{
	struct peal_subscription_state substate;
	struct peal_event_package event;

	(void)state;
	assert_int_equal(peal_event_read(T("presence.winfo.winfo;Id=a;x"), &event, NULL), PEAL_OK);
	assert_text(event.type, "presence.winfo.winfo");
	assert_text(event.package, "presence");
	assert_text(event.templates, "winfo.winfo");
	assert_text(event.id, "a");
	assert_int_equal(peal_event_read(T("refer"), &event, NULL), PEAL_OK);
	assert_text(event.type, "refer");
	assert_int_equal(event.templates.len + event.id.len + event.params.len, 0);
	assert_int_equal(
	    peal_subscription_state_read(T("terminated;reason=rejected;retry-after=7;expires=0"),
					 &substate, NULL),
	    PEAL_OK);
	assert_text(substate.state, "terminated");
	assert_text(substate.reason, "rejected");
	assert_int_equal(substate.retry_after, 7);
	assert_true(substate.has_expires && substate.has_retry_after);
	assert_int_equal(peal_subscription_state_read(T("active"), &substate, NULL), PEAL_OK);
	assert_false(substate.has_expires || substate.has_retry_after);
	assert_int_equal(peal_subscription_state_read(T("active;expires=a"), &substate, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_subscription_state_read(T("pending;retry-after="), &substate, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_subscription_state_read(T("pending;retry-after=1s"), &substate, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_subscription_state_read(T("active now"), &substate, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_event_read(T("presence..winfo"), &event, NULL), PEAL_E_SYNTAX);
}

/* RFC 3261 20.11 with erratum 4567; RFC 3326 2; RFC 3261 20.43. */
static void reasons_warnings_and_dispositions(void **state)
{
	struct peal_values values = peal_values_in(T("SIP ;cause=200 ;text=\"done, \\\"b\", X"));
	struct peal_disposition disposition;
	struct peal_warning warning;
	struct peal_reason reason;
	char text[16];

	(void)state;
	assert_int_equal(peal_reason_next(&values, &reason, NULL), 1);
	assert_text(reason.protocol, "SIP");
	assert_int_equal(reason.cause, 200);
	assert_text(reason.text, "done, \\\"b");
	assert_int_equal(peal_text_unescape(reason.text, text, sizeof text), 8);
	assert_memory_equal(text, "done, \"b", 8);
	assert_int_equal(peal_text_unescape(reason.text, text, 0), 8);
	assert_int_equal(peal_reason_next(&values, &reason, NULL), 1);
	assert_false(reason.has_cause);
	values = peal_values_in(T("SIP;cause=x"));
	assert_int_equal(peal_reason_next(&values, &reason, NULL), PEAL_E_SYNTAX);
	values = peal_values_in(T("301 isi.edu:5060 \"Incompatible\""));
	assert_int_equal(peal_warning_next(&values, &warning, NULL), 1);
	assert_int_equal(warning.code, 301);
	assert_text(warning.agent, "isi.edu:5060");
	assert_text(warning.text, "Incompatible");
	assert_int_equal(peal_disposition_read(T("icon;handling=OPTIONAL"), &disposition, NULL),
			 PEAL_OK);
	assert_text(disposition.type, "icon");
	assert_true(disposition.is_optional);
	assert_int_equal(peal_disposition_read(T("session"), &disposition, NULL), PEAL_OK);
	assert_false(disposition.is_optional);
	assert_int_equal(peal_disposition_read(T("session; ;"), &disposition, NULL), PEAL_E_SYNTAX);
	values = peal_values_in(T("99 isi.edu \"no code\""));
	assert_int_equal(peal_warning_next(&values, &warning, NULL), PEAL_E_SYNTAX);
}

/* RFC 8224 4, RFC 7989 5. */
static void an_identity_and_a_session_id(void **state)
{
	struct peal_identity identity;
	struct peal_session_id session;

	(void)state;
	assert_int_equal(peal_identity_read(T("ey.a.b;info=<https://c;d>;alg=ES256;ppt=\"shaken\""),
					    &identity, NULL),
			 PEAL_OK);
	assert_text(identity.digest, "ey.a.b");
	assert_text(identity.info, "https://c;d");
	assert_text(identity.algorithm, "ES256");
	assert_text(identity.type, "shaken");
	assert_int_equal(peal_session_id_read(T("ab30317f1a784dc48ff824d0d3715d86"
						";remote=00000000000000000000000000000000"),
					      &session, NULL),
			 PEAL_OK);
	assert_text(session.remote, "00000000000000000000000000000000");
	assert_int_equal(peal_identity_read(T("ey.a.b;info=cd"), &identity, NULL), PEAL_OK);
	assert_text(identity.info, "cd");
	assert_int_equal(peal_identity_read(T("ey.a.b"), &identity, NULL), PEAL_OK);
	assert_int_equal(identity.info.len, 0);
	assert_int_equal(peal_identity_read(T("ey.a b"), &identity, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_session_id_read(T("ab30317f"), &session, NULL), PEAL_E_SYNTAX);
}

/* R3261-20.17-01: GMT, case matters; 20.1, 25.1 for q. */
static void a_date_is_a_day_there_is(void **state)
{
	static const struct {
		const char *text;
		int64_t seconds; /* -1: it is refused */
	} cases[] = {
		{ "Thu, 01 Jan 1970 00:00:00 GMT", 0 },
		{ "Sat, 13 Nov 2010 23:29:00 GMT", 1289690940 },
		{ "Sat,  13 Nov 2010\t23:29:00 GMT", 1289690940 },
		{ "Tue, 29 Feb 2000 12:00:00 GMT", 951825600 },
		{ "Sun, 29 Feb 2004 12:00:00 GMT", 1078056000 },
		{ "Sat, 13 Nov 2010 23:29:60 GMT", 1289691000 }, /* a leap second */
		{ "Sat, 13 Nov 2010 23:29:61 GMT", -1 },
		{ "Thu, 29 Feb 1900 12:00:00 GMT", -1 },
		{ "Fri, 31 Dec 2999 23:59:59 GMT", 32503679999 },
		{ "Mon, 29 Feb 1999 12:00:00 GMT", -1 },
		{ "Sat, 00 Nov 2010 23:29:00 GMT", -1 },
		{ "Sat, 31 Nov 2010 23:29:00 GMT", -1 },
		{ "Sat, 13 Nov 2010 24:29:00 GMT", -1 },
		{ "Sat, 13 Nov 2010 23:60:00 GMT", -1 },
		{ "Sat, 13 Nov 2010 23:29:00 EST", -1 },
		{ "sat, 13 Nov 2010 23:29:00 GMT", -1 },
		{ "Sat, 13 Nov 10 23:29:00 GMT", -1 },
		{ "Sat, 13 Nov 2010 23:29:00 GMT x", -1 },
		{ "", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text copy = exact_copy(peal_text_of(cases[i].text));
		struct peal_date date;
		int64_t seconds = -1;

		if (peal_date_read(copy, &date, NULL) == PEAL_OK)
			seconds = peal_date_seconds(&date);
		if (seconds != cases[i].seconds)
			fail_msg("%s: %lld", cases[i].text, (long long)seconds);
		exact_free(copy);
	}
}

/* RFC 3261 20.17, 25.1: what is written is read as that second, each day of 800 years */
static void a_date_is_written_as_it_is_read(void **state)
{
	static const char row[] = "Date: Sat, 13 Nov 2010 23:29:00 GMT\r\n";
	char text[64];
	struct peal_date date;

	(void)state;
	for (int64_t seconds = 59; seconds < 800LL * 366 * 86400; seconds += 86401) {
		struct peal_writer w = peal_writer_into(text, sizeof text);

		peal_write_date(&w, seconds);
		assert_int_equal(peal_writer_end(&w), sizeof row - 1);
		assert_int_equal(peal_date_read((struct peal_text){ text + 6, 29 }, &date, NULL),
				 PEAL_OK);
		assert_int_equal(peal_date_seconds(&date), seconds);
		assert_int_equal(date.weekday, (seconds / 86400 + 4) % 7);
	}
	for (int i = 0; i < 4; i++) {
		static const int64_t ends[] = { 1289690940, 253402300799, 253402300800, -1 };
		struct peal_writer w = peal_writer_into(text, sizeof text);

		peal_write_date(&w, ends[i]);
		assert_int_equal(peal_writer_end(&w),
				 i < 2 ? (int)sizeof row - 1 : PEAL_E_ARGUMENT);
		if (i == 0)
			assert_memory_equal(text, row, sizeof row - 1);
	}
}

static void a_quality_is_a_number_of_thousandths(void **state)
{
	static const struct {
		const char *params;
		uint32_t q; /* 9999: it is refused */
	} cases[] = {
		{ "", 1000 },        { "q=1", 1000 },     { "q=0", 0 },         { "x;Q=0.5", 500 },
		{ "q=1.", 1000 },    { "q=1.000", 1000 }, { "q=0.07", 70 },     { "q=0.007", 7 },
		{ "q=1.001", 9999 }, { "q=2", 9999 },     { "q=0.0001", 9999 }, { "q", 9999 },
		{ "q=.5", 9999 },    { "q=05", 9999 },    { "q=0.x", 9999 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t q;
		int result = peal_quality(peal_text_of(cases[i].params), &q);

		if ((result == PEAL_OK ? q : 9999) != cases[i].q)
			fail_msg("%s: %u", cases[i].params, q);
	}
}

/* RFC 7616 3.3, 3.4, 3.5, 3.9.1; RFC 3665 2.1 forgets a comma. */
static void a_digest_is_taken_apart(void **state)
{
	struct peal_text params, name, value;
	struct peal_digest digest;
	struct peal_fault fault;
	struct peal_auth auth;

	(void)state;
	assert_int_equal(peal_auth_read(T("Digest username*=UTF-8''J%C3%A4, realm = \"a, \\\"b\" "
					  "nonce=\"\" ,uri=\"sip:a\",qop=auth,nc=00000001,x=\"y\""),
					&auth, NULL),
			 PEAL_OK);
	assert_text(auth.scheme, "Digest");
	assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
	assert_text(digest.username_star, "UTF-8''J%C3%A4");
	assert_text(digest.realm, "a, \\\"b");
	assert_true(digest.nonce.at && digest.nonce.len == 0);
	assert_text(digest.uri, "sip:a");
	assert_text(digest.qop, "auth");
	assert_text(digest.nc, "00000001");
	assert_null(digest.cnonce.at);
	params = auth.params;
	assert_true(peal_auth_next(&params, &name, &value));
	assert_text(name, "username*");
	assert_true(peal_auth_next(&params, &name, &value));
	assert_text(value, "\"a, \\\"b\"");
	assert_int_equal(
	    peal_digest_read(T("nextnonce=\"n\", rspauth=\"r\", auts=\"s\""), &digest, NULL),
	    PEAL_OK);
	assert_text(digest.auts, "s");
	assert_int_equal(peal_digest_read(T("realm=\"a\", Realm=\"b\""), &digest, &fault),
			 PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 11);
	assert_int_equal(
	    peal_digest_read(T("username=\"a\", realm=\"b\",username*=UTF-8''a"), &digest, &fault),
	    PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 34);
	assert_string_equal(fault.expected, "one form of the username");
	assert_int_equal(peal_digest_read(T("username*=\"UTF-8''a\""), &digest, &fault),
			 PEAL_E_SYNTAX);
	assert_int_equal(fault.at, 10);
	assert_string_equal(fault.expected, "charset'language'text");
	assert_int_equal(peal_auth_read(T("Basic YWxhZGRpbg=="), &auth, NULL), PEAL_OK);
	assert_text(auth.params, "YWxhZGRpbg==");
	assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
	assert_int_equal(peal_auth_read(T("Digest"), &auth, NULL), PEAL_OK);
	assert_int_equal(auth.params.len, 0);
}

/* R7616-3-03, RFC 5987 3.2.1 */
static void an_extended_text_has_a_charset(void **state)
{
	static const struct {
		const char *value;
		int at; /* -1: it is one */
		const char *charset, *language, *text;
	} cases[] = {
		{ "UTF-8''J%C3%A4s%C3%B8n%20Doe", -1, "UTF-8", "", "J%C3%A4s%C3%B8n%20Doe" },
		{ "iso-8859-1'en-GB'%A3!#$&+-.^_`|~", -1, "iso-8859-1", "en-GB",
		  "%A3!#$&+-.^_`|~" },
		{ "UTF-8''", -1, "UTF-8", "", "" },
		{ "", 0, "", "", "" },
		{ "''a", 0, "", "", "" },
		{ "UTF-8'a", 7, "", "", "" },
		{ "UTF-8", 5, "", "", "" },
		{ "UTF-8'e_n'a", 7, "", "", "" },
		{ "UTF-8''%C", 9, "", "", "" },
		{ "UTF-8''%CX", 9, "", "", "" },
		{ "UTF-8''a b", 8, "", "", "" },
		{ "UTF-8''a*", 8, "", "", "" },
		{ "UTF-8''a'", 8, "", "", "" },
		{ "UTF-8''\xc3", 7, "", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text value = exact_copy(peal_text_of(cases[i].value));
		struct peal_extended extended;
		struct peal_fault fault = { 0 };
		int result = peal_extended_read(value, &extended, &fault);

		assert_int_equal(result, cases[i].at < 0 ? PEAL_OK : PEAL_E_SYNTAX);
		if (result == PEAL_OK) {
			assert_text(extended.charset, cases[i].charset);
			assert_text(extended.language, cases[i].language);
			assert_text(extended.text, cases[i].text);
		} else if ((int)fault.at != cases[i].at) {
			fail_msg("%s: byte %u", cases[i].value, (unsigned)fault.at);
		}
		exact_free(value);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_what_its_family_allows),
		cmocka_unit_test(a_value_of_a_rarer_family_is_what_that_allows),
		cmocka_unit_test(nothing_is_no_value),
		cmocka_unit_test(every_header_but_prose_has_a_family),
		cmocka_unit_test(a_dialog_is_named_by_three_things),
		cmocka_unit_test(a_session_expires_has_a_refresher),
		cmocka_unit_test(times_are_numbers_with_more),
		cmocka_unit_test(subscriptions_have_an_event_and_a_state),
		cmocka_unit_test(reasons_warnings_and_dispositions),
		cmocka_unit_test(an_identity_and_a_session_id),
		cmocka_unit_test(a_date_is_a_day_there_is),
		cmocka_unit_test(a_date_is_written_as_it_is_read),
		cmocka_unit_test(a_quality_is_a_number_of_thousandths),
		cmocka_unit_test(a_digest_is_taken_apart),
		cmocka_unit_test(an_extended_text_has_a_charset),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
