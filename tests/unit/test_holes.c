/* SPDX-License-Identifier: MIT */
/* Holes of the RFC's grammar, of docs/grammar.md, that no other test is the place for. */
#include "message_kit.h"

/* RFC 3261 25.1 ttl, maddr-param, via-maddr, 19.1.1: what a parameter of a URI or a Via
 * may be, beside the grammar of parameters. */
static void a_ttl_and_a_maddr_have_their_ranges(void **state)
{
	static const struct {
		const char *params, *wrong; /* NULL: nothing; else where */
	} cases[] = {
		{ "ttl=0", NULL },
		{ "TTL=255;maddr=224.2.0.1", NULL },
		{ "ttl=016", NULL },
		{ "maddr=[2001:db8::1];x", NULL },
		{ "maddr=a.example", NULL },
		{ "ttl=256", "256" },
		{ "x;ttl=-1", "-1" },
		{ "ttl=0001", "0001" },
		{ "Ttl", "Ttl" },
		{ "maddr=1.2.3.444", "1.2.3.444" },
		{ "maddr=1.2.3", "1.2.3" },
		{ "maddr=[1.2.3.4]", "[1.2.3.4]" },
		{ "maddr=[::1", "[::1" },
		{ "maddr=a:5060", "a:5060" },
		{ "maddr=$", "$" },
		{ "ttl=1;mAddr", "mAddr" },
	};
	static const struct {
		enum peal_header_id id;
		const char *value, *clause;
	} places[] = {
		{ PEAL_HDR_CONTACT, "<sip:a;%s>", "RFC 3261 19.1.1" },
		{ PEAL_HDR_VIA, "SIP/2.0/UDP a;branch=z9hG4bK5;%s", "RFC 3261 20.42" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(places) * COUNT(cases); i++) {
		const char *wrong = cases[i / 2].wrong;
		struct peal_fault fault = { 0, "", "" };
		char value[100];
		int result;

		snprintf(value, sizeof value, places[i % 2].value, cases[i / 2].params);
		result = peal_header_check(places[i % 2].id, peal_text_of(value), &fault);
		if (result != (wrong ? PEAL_E_SYNTAX : PEAL_OK))
			fail_msg("%s", value);
		if (!wrong)
			continue;
		assert_string_equal(fault.clause, places[i % 2].clause);
		assert_ptr_equal(value + fault.at, strstr(value, wrong));
	}
	/* a telephone number has no host */
	assert_int_equal(peal_header_check(PEAL_HDR_CONTACT, T("<tel:1;ttl=999>"), NULL), PEAL_OK);
}

/* Hole 3, 4, 45: RFC 3261 20, 25.1 display-name; erratum 5598: what is written is in <>,
 * behind tokens or quotes. */
static void an_address_is_written_in_quotes_and_angles(void **state)
{
	static const struct {
		enum peal_header_id id;
		const char *value;
		bool fits;
	} cases[] = {
		{ PEAL_HDR_FROM, "\"Bell, A\" <sip:a>;tag=1", true },
		{ PEAL_HDR_FROM, "Bell A<sip:a>;tag=1", true },
		{ PEAL_HDR_FROM, "Bell, A <sip:a>;tag=1", false },
		{ PEAL_HDR_FROM, "\"Bell <sip:a>;tag=1", false },
		{ PEAL_HDR_CONTACT, "sip:a?Subject=x", false },
		{ PEAL_HDR_ROUTE, "<sip:a;lr>", true },
		{ PEAL_HDR_ROUTE, "sip:a;lr", false },
		{ PEAL_HDR_RECORD_ROUTE, "sip:a;lr", false },
		{ PEAL_HDR_PATH, "sip:a;lr", false },
		{ PEAL_HDR_SERVICE_ROUTE, "sip:a;lr", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char buffer[100];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		peal_write_header(&w, cases[i].id, peal_text_of(cases[i].value));
		if ((peal_writer_end(&w) > 0) != cases[i].fits)
			fail_msg("%s", cases[i].value);
	}
}

/* Hole 24: RFC 3261 25.1 delay = *(DIGIT) [ "." *(DIGIT) ]: it may be empty behind LWS. */
static void a_delay_may_be_empty(void **state)
{
	static const struct {
		const char *text, *time, *delay; /* NULL: refused */
	} cases[] = {
		{ "54 ", "54", "" },        { "54.1\r\n ", "54.1", "" }, { "54 .", "54", "." },
		{ "54. 0.", "54.", "0." },  { "54\t.25", "54", ".25" },  { "54 1 ", "54", "1" },
		{ "54 1.2.3", NULL, NULL }, { ". 1", NULL, NULL },       { "54 -1", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text copy = exact_copy(peal_text_of(cases[i].text));
		struct peal_timestamp stamp;
		int result = peal_timestamp_read(copy, &stamp, NULL);

		assert_int_equal(result, cases[i].time ? PEAL_OK : PEAL_E_SYNTAX);
		if (cases[i].time) {
			assert_text(stamp.time, cases[i].time);
			assert_text(stamp.delay, cases[i].delay);
		}
		exact_free(copy);
	}
}

/* Hole 28: RFC 3261 25.1 TEXT-UTF8-TRIM, erratum 678: blanks at the end are none of a
 * value, neither read nor written. */
static void no_value_is_written_with_blanks_at_its_end(void **state)
{
	static const char *const ends[] = { "", " ", "\t", " \t  " };

	(void)state;
	for (size_t i = 0; i < COUNT(ends); i++) {
		char value[40], buffer[100];
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		snprintf(value, sizeof value, "a  b%s", ends[i]);
		peal_write_header(&w, PEAL_HDR_SUBJECT, peal_text_of(value));
		peal_write_named(&w, T("X-Y"), peal_text_of(value));
		peal_write_header(&w, PEAL_HDR_SUPPORTED, peal_text_of(ends[i]));
		assert_text((struct peal_text){ buffer, (size_t)peal_writer_end(&w) },
			    "Subject: a  b\r\nX-Y: a  b\r\nSupported: \r\n");
	}
}

/* Hole 31: RFC 3261 25.1 accept-range, erratum 832: which parameters are of the type, and
 * which of the range, is told by q alone; they stay in their order. */
static void the_parameters_of_a_media_range_stay_in_order(void **state)
{
	struct peal_values values = peal_values_in(T("text/html;level=1 ; Q=0.5;ext, a/b;q"));
	struct peal_text rest, name, value;
	struct peal_media_type media;
	uint32_t q;

	(void)state;
	assert_int_equal(peal_media_type_next(&values, &media, NULL), 1);
	assert_text(media.params, "level=1 ; Q=0.5;ext");
	assert_int_equal(peal_quality(media.params, &q), PEAL_OK);
	assert_int_equal(q, 500);
	rest = media.params;
	assert_true(peal_param_next(&rest, &name, &value));
	assert_text(name, "level");
	assert_true(peal_param_next(&rest, &name, &value));
	assert_text(name, "Q");
	assert_text(rest, "ext");
	assert_int_equal(peal_media_type_next(&values, &media, NULL), 1);
	assert_int_equal(peal_quality(media.params, &q), PEAL_E_SYNTAX);
}

/* Hole 35: RFC 3261 20.1 to 20.3, 20.5, 20.37, RFC 4412 3.2, RFC 5009, RFC 6086 9.2,
 * RFC 7315 5.1: which lists may hold nothing, of all headers there are. */
static void a_header_may_be_empty_or_not(void **state)
{
	static const enum peal_header_id empty[] = {
		PEAL_HDR_ACCEPT,
		PEAL_HDR_ACCEPT_ENCODING,
		PEAL_HDR_ACCEPT_LANGUAGE,
		PEAL_HDR_ACCEPT_RESOURCE_PRIORITY,
		PEAL_HDR_ALLOW,
		PEAL_HDR_P_ASSOCIATED_URI,
		PEAL_HDR_P_EARLY_MEDIA,
		PEAL_HDR_RECV_INFO,
		PEAL_HDR_SUPPORTED,
		PEAL_HDR_ORGANIZATION, /* from here on: prose, or what is to be ignored */
		PEAL_HDR_SUBJECT,
		PEAL_HDR_DATE,
		PEAL_HDR_ENCRYPTION,
		PEAL_HDR_HIDE,
		PEAL_HDR_REASON_PHRASE,
		PEAL_HDR_RESPONSE_KEY,
		PEAL_HDR_SERVER,
		PEAL_HDR_USER_AGENT,
	};

	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++) {
		bool may = false;

		for (size_t i = 0; i < COUNT(empty); i++)
			may = may || empty[i] == (enum peal_header_id)id;
		if ((peal_header_check((enum peal_header_id)id, T(""), NULL) == PEAL_OK) != may)
			fail_msg("%s", peal_header_describe((enum peal_header_id)id).name);
	}
}

/* Hole 36: RFC 3261 7.3.1, 20.44: a row is one challenge; of two in a row, as HTTP writes
 * them, the first counts. */
static void of_two_challenges_in_a_row_the_first_counts(void **state)
{
	struct peal_text row = T("Digest realm=\"a\", nonce=\"1\", Digest realm=\"b\", qop=auth");
	struct peal_digest digest;
	struct peal_auth auth;

	(void)state;
	assert_int_equal(peal_header_check(PEAL_HDR_WWW_AUTHENTICATE, row, NULL), PEAL_OK);
	assert_int_equal(peal_auth_read(row, &auth, NULL), PEAL_OK);
	assert_text(auth.scheme, "Digest");
	assert_int_equal(peal_digest_read(auth.params, &digest, NULL), PEAL_OK);
	assert_text(digest.realm, "a");
	assert_text(digest.nonce, "1");
	assert_null(digest.qop.at);
}

/* Hole 37, 38: RFC 3261 25.1, erratum 316, RFC 7616 3.3, 3.4, RFC 8760 2.4: quoted or not,
 * in either case, of any length; `domain` is as it came; what nobody knows stays. */
static void digest_parameters_are_quoted_or_not(void **state)
{
	static const char *const forms[] = {
		"qop=\"auth\",algorithm=\"MD5\",stale=\"TRUE\",nc=\"0000000A\",x=\"1\"",
		"qop=auth , algorithm=MD5 , stale=TRUE , nc=0000000A , x=1",
	};
	struct peal_digest digest;

	(void)state;
	for (size_t i = 0; i < COUNT(forms); i++) {
		struct peal_text params = peal_text_of(forms[i]), name, value;
		int count = 0;

		assert_int_equal(peal_digest_read(params, &digest, NULL), PEAL_OK);
		assert_text(digest.qop, "auth");
		assert_text(digest.algorithm, "MD5");
		assert_text(digest.stale, "TRUE");
		assert_text(digest.nc, "0000000A");
		while (peal_auth_next(&params, &name, &value))
			count++;
		assert_text(name, "x");
		assert_int_equal(count, 5);
	}
	assert_int_equal(peal_digest_read(T("uri=\"sip:a;x=y,z\", domain=\"sip:a  /b,c\", "
					    "response=\"0123456789ABCDEF0\""),
					  &digest, NULL),
			 PEAL_OK);
	assert_text(digest.uri, "sip:a;x=y,z");
	assert_text(digest.domain, "sip:a  /b,c");
	assert_text(digest.response, "0123456789ABCDEF0");
}

/* Hole 41: RFC 3261 25.1 hvalue, 19.1.1: an "@" ends the userinfo, wherever it stands, so
 * one that nobody escaped makes another URI: it is no header that could be put right. */
static void an_at_that_nobody_escaped_ends_a_user(void **state)
{
	struct peal_uri uri;

	(void)state;
	assert_int_equal(peal_uri_read(T("sip:a?Replaces=1@h;to-tag=2"), &uri, NULL), PEAL_OK);
	assert_text(uri.user, "a?Replaces=1");
	assert_text(uri.host, "h");
	assert_text(uri.params, "to-tag=2");
	assert_int_equal(uri.headers.len, 0);
	assert_int_equal(peal_uri_read(T("sip:a@b?Replaces=1@h"), &uri, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_uri_read(T("sip:a@b?Replaces=1;to-tag=2"), &uri, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_uri_read(T("sip:a@b?Replaces=1%40h%3Bto-tag%3D2"), &uri, NULL),
			 PEAL_OK);
	assert_text(uri.headers, "Replaces=1%40h%3Bto-tag%3D2");
}

/* Hole 55: RFC 8224 4, RFC 4474 9: both forms, and one in each row. */
static void identities_stand_in_rows_of_their_own(void **state)
{
	static const char text[] = "OPTIONS sip:a SIP/2.0\r\nVia: SIP/2.0/UDP a\r\nTo: <sip:a>\r\n"
				   "From: <sip:a>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n"
				   "Identity: ey.a.b;info=<https://a/c,d>;alg=ES256\r\n"
				   "y: \"ZYNBbHC00VMZr2kZ==\"\r\n\r\n";
	const struct peal_header *row;
	struct peal_header rows[10];
	struct peal_identity identity;
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, text, sizeof text - 1, rows, 10, NULL), PEAL_OK);
	assert_int_equal(peal_message_validate(&m, text, NULL, NULL), PEAL_OK);
	row = peal_message_find(&m, PEAL_HDR_IDENTITY);
	assert_int_equal(peal_identity_read(row->value, &identity, NULL), PEAL_OK);
	assert_text(identity.digest, "ey.a.b");
	assert_text(identity.info, "https://a/c,d");
	row = peal_message_next(&m, row);
	assert_int_equal(peal_identity_read(row->value, &identity, NULL), PEAL_OK);
	assert_text(identity.digest, "ZYNBbHC00VMZr2kZ==");
	assert_null(peal_message_next(&m, row));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ttl_and_a_maddr_have_their_ranges),
		cmocka_unit_test(an_address_is_written_in_quotes_and_angles),
		cmocka_unit_test(a_delay_may_be_empty),
		cmocka_unit_test(no_value_is_written_with_blanks_at_its_end),
		cmocka_unit_test(the_parameters_of_a_media_range_stay_in_order),
		cmocka_unit_test(a_header_may_be_empty_or_not),
		cmocka_unit_test(of_two_challenges_in_a_row_the_first_counts),
		cmocka_unit_test(digest_parameters_are_quoted_or_not),
		cmocka_unit_test(an_at_that_nobody_escaped_ends_a_user),
		cmocka_unit_test(identities_stand_in_rows_of_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
