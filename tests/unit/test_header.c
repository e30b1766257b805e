/* SPDX-License-Identifier: MIT */
/* The typed views: one value, lists over rows and commas, and where they break. */
#include "message_kit.h"

#define ROWS 16

static struct peal_message message_of(const char *rows, struct peal_header *storage)
{
	static char text[4096];
	struct peal_message m;
	int n = snprintf(text, sizeof text, "OPTIONS sip:a SIP/2.0\r\n%s\r\n", rows);

	assert_int_equal(peal_message_read(&m, text, (size_t)n, storage, ROWS, NULL), PEAL_OK);
	return m;
}

/* R3261-20.42-01, RFC 3581 3, RFC 5118 4.5; R3261-25.1-06. */
static void a_via_is_taken_apart(void **state)
{
	struct peal_text text = T(
	    "SIP / 2.0\r\n / UNKNOWN [2001:db8::9] : 5061 ; BRANCH = z9hG4bK/:@1 "
	    ";Received=[2001:db8::1];maddr=a.example;rport=4000;x;y=\"q;,\" ");
	struct peal_values values = peal_values_in(text);
	struct peal_via via;

	(void)state;
	assert_int_equal(peal_via_next(&values, &via, NULL), 1);
	assert_text(via.transport, "UNKNOWN");
	assert_text(via.host, "2001:db8::9");
	assert_int_equal(via.port, 5061);
	assert_text(via.branch, "z9hG4bK/:@1");
	assert_text(via.received, "2001:db8::1");
	assert_text(via.maddr, "a.example");
	assert_text(via.rport, "4000");
	assert_true(via.has_rport);
	assert_true(peal_param_find(via.params, T("y"), NULL));
	assert_true(peal_text_is((struct peal_text){ via.params.at, 6 }, "BRANCH"));
	assert_int_equal(via.text.len, text.len - 1);
	assert_int_equal(peal_via_next(&values, &via, NULL), 0);
}

/* RFC 3581 3: rport has no value, one, or an empty one. */
static void rport_has_a_value_or_none(void **state)
{
	static const char *const vias[] = { "SIP/2.0/UDP a;rport",
					    "SIP/2.0/UDP a;rport=", "SIP/2.0/UDP a;rport;x",
					    "SIP/2.0/UDP a;rport=9" };

	(void)state;
	for (size_t i = 0; i < COUNT(vias); i++) {
		struct peal_values values = peal_values_in(peal_text_of(vias[i]));
		struct peal_via via;

		assert_int_equal(peal_via_next(&values, &via, NULL), 1);
		assert_true(via.has_rport);
		assert_text(via.rport, i == 3 ? "9" : "");
		assert_int_equal(via.branch.len, 0);
		assert_int_equal(via.port, 0);
	}
}

/* R3261-7.3-01, R3261-7.3.1-07: rows and commas are one list, in order. */
static void rows_and_commas_are_one_list(void **state)
{
	static const char *const forms[] = {
		"v: SIP/2.0/UDP a,SIP/2.0/TCP b\r\nVia: SIP/2.0/TLS c\r\n",
		"Via: SIP/2.0/UDP a\r\nvia: SIP/2.0/TCP b\r\nTo: x\r\nVIA: SIP/2.0/TLS c\r\n",
		"Via: SIP/2.0/UDP a \r\n , \r\n\tSIP/2.0/TCP b\t,SIP/2.0/TLS c\r\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(forms); i++) {
		struct peal_header rows[ROWS];
		struct peal_message m = message_of(forms[i], rows);
		struct peal_values values = peal_values_of(&m, PEAL_HDR_VIA);
		struct peal_via via;
		char hosts[8] = "";

		while (peal_via_next(&values, &via, NULL) > 0)
			strncat(hosts, via.host.at, 1);
		assert_string_equal(hosts, "abc");
		assert_int_equal(peal_via_next(&values, &via, NULL), 0);
	}
}

/* R3261-25.1-08, RFC 4475 3.1.2.1: nothing stands between two separators. */
static void a_stray_separator_is_a_fault(void **state)
{
	static const struct {
		const char *via;
		int good; /* values before the fault */
		uint32_t at;
	} cases[] = {
		{ "SIP/2.0/UDP a,", 0, 14 },
		{ ",SIP/2.0/UDP a", 0, 0 },
		{ "SIP/2.0/UDP a,,SIP/2.0/UDP b", 1, 14 },
		{ "SIP/2.0/UDP a;", 0, 14 },
		{ "SIP/2.0/UDP a;;b", 0, 14 },
		{ "SIP/2.0/UDP a;b=", 0, 16 },
		{ "SIP/2.0/UDP a:", 0, 14 },
		{ "SIP/2.0/UDP a:0", 0, 14 },
		{ "SIP/2.0/UDP a:65536", 0, 14 },
		{ "SIP/2.0/UDP 300.1.1.1", 0, 12 },
		{ "SIP/2.0/UDP 2001:db8::1", 0, 16 },
		{ "SIP/2.0/UDP", 0, 11 },
		{ "SIP/2.0/UDP ", 0, 11 },
		{ "SIP/2.0 a", 0, 8 },
		{ "SIP/2.0/UDP a b", 0, 14 },
		{ "SIP/2.0/UDP a;branch=x;branch=y", 0, 23 },
		{ "SIP/2.0/UDP a;branch=x;branch", 0, 23 },
		{ "SIP/2.0/UDP a;rport=x", 0, 20 },
		{ "SIP/2.0/UDP a;rport=65536", 0, 20 },
		{ "SIP/2.0/UDP a;b=\"c", 0, 18 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].via));
		struct peal_values values = peal_values_in(text);
		struct peal_fault fault = { 999, "", "" };
		struct peal_via via;
		int good = 0, more;

		while ((more = peal_via_next(&values, &via, &fault)) > 0)
			good++;
		if (more != PEAL_E_SYNTAX || good != cases[i].good || fault.at != cases[i].at)
			fail_msg("%s: %d good, at %u", cases[i].via, good, fault.at);
		assert_int_equal(peal_via_next(&values, &via, &fault), 0);
		exact_free(text);
	}
}

/* R3261-20-02, R3261-20.10-01, RFC 4475 wsinv, lwsdisp, intmeth. */
static void an_address_is_taken_apart(void **state)
{
	static const struct {
		const char *text, *display, *uri, *params, *tag;
		bool bracketed;
	} cases[] = {
		{ "<sip:a@b>", "", "sip:a@b", "", "", true },
		{ "Bob <sip:a@b>;tag=1", "Bob", "sip:a@b", "tag=1", "1", true },
		{ "caller<sip:a@b>;x;TAG = y ", "caller", "sip:a@b", "x;TAG = y", "y", true },
		{ "The  Wa1t's ~ <sip:a@b>", "The  Wa1t's ~", "sip:a@b", "", "", true },
		{ "\"J \\\\\\\"R\" <sip:a@b>", "J \\\\\\\"R", "sip:a@b", "", "", true },
		{ "\"\"<sip:a@b>", "", "sip:a@b", "", "", true },
		{ "\"a,b;c<d>\" \r\n <sip:a@b;tag=uri>;tag=hdr", "a,b;c<d>", "sip:a@b;tag=uri",
		  "tag=hdr", "hdr", true },
		{ "sip:a@b;tag=1;x=2", "", "sip:a@b", "tag=1;x=2", "1", false },
		{ "sip:a@b\r\n ;\r\n tag\t=\t1", "", "sip:a@b", "tag\t=\t1", "1", false },
		{ "tel:+1-2;tag=3", "", "tel:+1-2", "tag=3", "3", false },
		{ "isbn:2983792873", "", "isbn:2983792873", "", "", false },
		{ "sip <sip:a,b@c?d=e>;q=0.5", "sip", "sip:a,b@c?d=e", "q=0.5", "", true },
		{ "<sip:a>;tagged=1;ta=2", "", "sip:a", "tagged=1;ta=2", "", true },
		{ "<sip:a>;tag", "", "sip:a", "tag", "", true },
		{ "<sip:a>;+sip.instance=\"<urn:uuid:1>\";h=[::1]", "", "sip:a",
		  "+sip.instance=\"<urn:uuid:1>\";h=[::1]", "", true },
		{ "* <sip:a>", "*", "sip:a", "", "", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].text));
		struct peal_address_value address;
		struct peal_fault fault = { 999, "", "" };

		if (peal_address_read(text, &address, &fault) != PEAL_OK)
			fail_msg("%s: %s at %u", cases[i].text, fault.expected, fault.at);
		assert_text(address.display, cases[i].display);
		assert_text(address.uri, cases[i].uri);
		assert_text(address.params, cases[i].params);
		assert_text(address.tag, cases[i].tag);
		assert_int_equal(address.bracketed, cases[i].bracketed);
		assert_false(address.star);
		exact_free(text);
	}
}

/* RFC 4475 quotbal, badaspec, baddn, regbadct; R3261-25.1-01, -09, -10. */
static void a_broken_address_is_refused_where_it_breaks(void **state)
{
	static const struct {
		const char *text;
		uint32_t at;
	} cases[] = {
		{ "", 0 },
		{ "Bob", 3 },
		{ "\"Bob <sip:a@b>", 14 },
		{ "\"Bob\\\" <sip:a@b>", 16 },
		{ "\"B\"o\"b\" <sip:a@b>", 3 },
		{ "Bell, A <sip:a@b>", 4 },
		{ "B@b <sip:a@b>", 1 },
		{ "< sip:a@b>", 1 },
		{ "<sip:a@b >", 8 },
		{ "<sip:a@b", 8 },
		{ "<sip:a@b>>", 9 },
		{ "<>", 1 },
		{ "<*>", 1 },
		{ "<a@b>", 2 },
		{ "sip:a@b?c=d", 7 },
		{ "sip:a@b c", 8 },
		{ "<sip:a>;", 8 },
		{ "<sip:a>;;x", 8 },
		{ "<sip:a>;x=", 10 },
		{ "<sip:a>;x=\"", 11 },
		{ "<sip:a> x", 8 },
		{ "<sip:a>,<sip:b>", 8 },
		{ "<sip:a>;tag=1;tag=2", 18 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].text));
		struct peal_address_value address;
		struct peal_fault fault = { 999, "", "" };

		if (peal_address_read(text, &address, &fault) != PEAL_E_SYNTAX ||
		    fault.at != cases[i].at)
			fail_msg("%s: at %u", cases[i].text, fault.at);
		exact_free(text);
	}
}

/* R3261-7.3-02; commas in quotes and in <> separate nothing. */
static void contacts_are_a_list_or_a_star(void **state)
{
	struct peal_values values = peal_values_in(
	    T("\"<x>, \\\"y\" <sip:a,b@c>;q=0.7 , sip:d@e;expires=60,<tel:1>"));
	struct peal_address_value address;

	(void)state;
	assert_int_equal(peal_address_next(&values, &address, NULL), 1);
	assert_text(address.uri, "sip:a,b@c");
	assert_text(address.params, "q=0.7");
	assert_int_equal(peal_address_next(&values, &address, NULL), 1);
	assert_text(address.uri, "sip:d@e");
	assert_text(address.text, "sip:d@e;expires=60");
	assert_int_equal(peal_address_next(&values, &address, NULL), 1);
	assert_text(address.uri, "tel:1");
	assert_int_equal(address.display.len, 0);
	assert_int_equal(peal_address_next(&values, &address, NULL), 0);
	assert_int_equal(peal_address_read(T(" * "), &address, NULL), PEAL_OK);
	assert_true(address.star);
	assert_int_equal(address.uri.len + address.display.len + address.params.len, 0);
}

/* RFC 3261 8.1.1.5, 20.16; R3261-20.16-01; safety D2. */
static void a_cseq_is_a_number_and_a_method(void **state)
{
	static const struct {
		const char *text;
		uint32_t at; /* 999: it is read */
		uint32_t number;
		const char *method;
		enum peal_method id;
	} cases[] = {
		{ "0 INVITE", 999, 0, "INVITE", PEAL_METHOD_INVITE },
		{ "0009\r\n INVITE", 999, 9, "INVITE", PEAL_METHOD_INVITE },
		{ "2147483648 invite", 999, 2147483648, "invite", PEAL_METHOD_OTHER },
		{ "4294967295\tNEW", 999, UINT32_MAX, "NEW", PEAL_METHOD_OTHER },
		{ "4294967296 INVITE", 0, 0, "", PEAL_METHOD_OTHER },
		{ "36893488147419103232 REGISTER", 0, 0, "", PEAL_METHOD_OTHER },
		{ "1INVITE", 1, 0, "", PEAL_METHOD_OTHER },
		{ "1", 1, 0, "", PEAL_METHOD_OTHER },
		{ "1 ", 2, 0, "", PEAL_METHOD_OTHER },
		{ "INVITE 1", 0, 0, "", PEAL_METHOD_OTHER },
		{ "-1 INVITE", 0, 0, "", PEAL_METHOD_OTHER },
		{ "1 INVITE x", 9, 0, "", PEAL_METHOD_OTHER },
		{ "1 INV/ITE", 5, 0, "", PEAL_METHOD_OTHER },
		{ "", 0, 0, "", PEAL_METHOD_OTHER },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].text));
		struct peal_fault fault = { 999, "", "" };
		struct peal_cseq cseq;
		int result = peal_cseq_read(text, &cseq, &fault);

		if (fault.at != cases[i].at || (result == PEAL_OK) != (fault.at == 999))
			fail_msg("%s: at %u", cases[i].text, fault.at);
		if (result == PEAL_OK) {
			assert_int_equal(cseq.number, cases[i].number);
			assert_text(cseq.token, cases[i].method);
			assert_int_equal(cseq.method, cases[i].id);
		}
		exact_free(text);
	}
}

/* R3262-5-04. */
static void a_rack_has_one_number_more(void **state)
{
	struct peal_rack rack;

	(void)state;
	assert_int_equal(peal_rack_read(T("776656 1 INVITE"), &rack, NULL), PEAL_OK);
	assert_int_equal(rack.response, 776656);
	assert_int_equal(rack.cseq.number, 1);
	assert_int_equal(rack.cseq.method, PEAL_METHOD_INVITE);
	assert_int_equal(peal_rack_read(T("1 INVITE"), &rack, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_rack_read(T("4294967296 1 INVITE"), &rack, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_rack_read(T("1 4294967296 INVITE"), &rack, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_rack_read(T("1 2"), &rack, NULL), PEAL_E_SYNTAX);
}

/* R3261-20.8-01; RFC 4475 intmeth. */
static void a_call_id_is_checked(void **state)
{
	struct peal_call_id_params replaces;

	(void)state;
	assert_int_equal(peal_call_id_read(T("a84b4c@pc33"), NULL), PEAL_OK);
	assert_int_equal(peal_call_id_read(T("~)(><:\\/\"][?}{@a"), NULL), PEAL_OK);
	assert_int_equal(peal_call_id_read(T(""), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_read(T("a@"), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_read(T("@a"), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_read(T("a@b@c"), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_read(T("a b"), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_read(T("a,b"), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_read(T("a;b"), NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_call_id_params_read(T("a@b;to-tag=1 ; from-tag=2"), &replaces, NULL),
			 PEAL_OK);
	assert_text(replaces.call_id, "a@b");
	assert_text(replaces.params, "to-tag=1 ; from-tag=2");
}

/* R3261-20.22-01, RFC 4028 4; at the limit and one beyond. */
static void a_number_has_a_limit(void **state)
{
	struct peal_text params;
	uint32_t number = 7;

	(void)state;
	assert_int_equal(peal_number_read(T("256"), 255, &number, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_number_read(T("70;x"), 255, &number, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_number_read(T("70abc"), 255, &number, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_number_read(T(""), 255, &number, NULL), PEAL_E_SYNTAX);
	assert_int_equal(number, 7);
	assert_int_equal(peal_number_read(T("0255"), 255, &number, NULL), PEAL_OK);
	assert_int_equal(number, 255);
	assert_int_equal(
	    peal_number_params_read(T("1800 ;refresher=uac"), UINT32_MAX, &number, &params, NULL),
	    PEAL_OK);
	assert_int_equal(number, 1800);
	assert_text(params, "refresher=uac");
}

/* RFC 3261 20.32, 20.37; an empty Supported is a list of nothing, an empty Require
 * is a fault. */
static void tokens_are_a_list(void **state)
{
	struct peal_header rows[ROWS];
	struct peal_message m = message_of("k: \r\nSupported: 100rel , timer\r\nSupported:\r\n"
					   "k: path\r\nRequire: a\r\nRequire:\r\n",
					   rows);
	struct peal_values values = peal_values_of(&m, PEAL_HDR_SUPPORTED);
	struct peal_text token;

	(void)state;
	assert_int_equal(peal_token_next(&values, &token, NULL), 1);
	assert_text(token, "100rel");
	assert_int_equal(peal_token_next(&values, &token, NULL), 1);
	assert_text(token, "timer");
	assert_int_equal(peal_token_next(&values, &token, NULL), 1);
	assert_text(token, "path");
	assert_int_equal(peal_token_next(&values, &token, NULL), 0);
	values = peal_values_of(&m, PEAL_HDR_REQUIRE);
	assert_int_equal(peal_token_next(&values, &token, NULL), 1);
	assert_int_equal(peal_token_next(&values, &token, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_token_next(&values, &token, NULL), 0);
	values = peal_values_of(&m, PEAL_HDR_ALLOW);
	assert_int_equal(peal_token_next(&values, &token, NULL), 0);
	values = peal_values_in(T("a b"));
	assert_int_equal(peal_token_next(&values, &token, NULL), PEAL_E_SYNTAX);
}

/* RFC 3261 20.15, 20.1. */
static void a_media_type_is_taken_apart(void **state)
{
	struct peal_media_type media;
	struct peal_values values = peal_values_in(T("text/*;q=0.5, */*"));

	(void)state;
	assert_int_equal(
	    peal_media_type_read(T("multipart / mixed ; boundary=\"a;b\""), &media, NULL), PEAL_OK);
	assert_text(media.type, "multipart");
	assert_text(media.subtype, "mixed");
	assert_text(media.params, "boundary=\"a;b\"");
	assert_int_equal(peal_media_type_read(T("text"), &media, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_media_type_read(T("text/"), &media, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_media_type_read(T(""), &media, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_media_type_read(T("text/plain, text/html"), &media, NULL),
			 PEAL_E_SYNTAX);
	assert_int_equal(peal_media_type_next(&values, &media, NULL), 1);
	assert_text(media.subtype, "*");
	assert_int_equal(peal_media_type_next(&values, &media, NULL), 1);
	assert_text(media.type, "*");
	assert_int_equal(peal_media_type_next(&values, &media, NULL), 0);
}

/* RFC 6665 8.2, RFC 3261 20.11. */
static void a_token_has_parameters(void **state)
{
	struct peal_token_params event;

	(void)state;
	assert_int_equal(peal_token_params_read(T("presence.winfo ; id=7"), &event, NULL), PEAL_OK);
	assert_text(event.token, "presence.winfo");
	assert_text(event.params, "id=7");
	assert_int_equal(peal_token_params_read(T("refer"), &event, NULL), PEAL_OK);
	assert_int_equal(event.params.len, 0);
	assert_int_equal(peal_token_params_read(T("a,b"), &event, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_token_params_read(T("\"a\""), &event, NULL), PEAL_E_SYNTAX);
}

/* safety D10: 64 KiB of one thing are read in one pass, and end. */
static void long_values_are_read_in_one_pass(void **state)
{
	static const char *const pieces[] = { "<sip:a>,", "\"\\\"\\\"\\\"", "a;b=c;",
					      ",,,,,,,,", "SIP/2.0/UDP a,", "        ",
					      "a a a a " };
	static char text[65536];

	(void)state;
	for (size_t i = 0; i < COUNT(pieces); i++) {
		size_t n = strlen(pieces[i]), used = 0;
		struct peal_values addresses, vias;
		struct peal_address_value address;
		struct peal_via via;

		for (; used + n <= sizeof text; used += n)
			memcpy(text + used, pieces[i], n);
		addresses = peal_values_in((struct peal_text){ text, used });
		vias = addresses;
		while (peal_address_next(&addresses, &address, NULL) > 0)
			;
		while (peal_via_next(&vias, &via, NULL) > 0)
			;
		assert_int_equal(addresses.rest.len, 0);
		assert_int_equal(vias.rest.len, 0);
	}
}

/* What is wrong in a parameter is told where its value is, or, if it has none, where they
 * begin; a quote that is open at the end is named. */
static void a_fault_is_where_the_mistake_is(void **state)
{
	static const struct {
		enum peal_header_id id;
		const char *value, *at; /* at: begins with what is wrong */
		const char *expected;
	} cases[] = {
		{ PEAL_HDR_SESSION_EXPIRES, "90;x;refresher=me", "me", "refresher=uac or uas" },
		{ PEAL_HDR_SESSION_EXPIRES, "90;x;refresher", "x;", "refresher=uac or uas" },
		{ PEAL_HDR_RETRY_AFTER, "5 (x);a;duration=b", "b", "duration=seconds" },
		{ PEAL_HDR_SUBSCRIPTION_STATE, "active;a=1;expires=b", "b", "expires=seconds" },
		{ PEAL_HDR_SUBSCRIPTION_STATE, "active;x=1;retry-after=-1", "-1",
		  "retry-after=seconds" },
		{ PEAL_HDR_REASON, "SIP;cause=1, SIP;text=\"a\";cause=b", "b", "cause=number" },
		{ PEAL_HDR_REASON, "SIP;x;cause", "x;", "cause=number" },
		{ PEAL_HDR_IN_REPLY_TO, "1@a;x, 2@a", ";x", "no parameters" },
		{ PEAL_HDR_EXPIRES, "5;x", ";x", "no parameters" },
		{ PEAL_HDR_TO, "\"Bob <sip:bob@b.example>", "", "the closing quote" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_fault fault = { 0, "", "" };
		size_t at = strlen(cases[i].value) - strlen(cases[i].at);

		while (at > 0 && strncmp(cases[i].value + at, cases[i].at, strlen(cases[i].at)))
			at--;
		assert_int_equal(
		    peal_header_check(cases[i].id, peal_text_of(cases[i].value), &fault),
		    PEAL_E_SYNTAX);
		if (fault.at != at || strcmp(fault.expected, cases[i].expected) != 0)
			fail_msg("%s: at %u: %s", cases[i].value, fault.at, fault.expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_via_is_taken_apart),
		cmocka_unit_test(rport_has_a_value_or_none),
		cmocka_unit_test(rows_and_commas_are_one_list),
		cmocka_unit_test(a_stray_separator_is_a_fault),
		cmocka_unit_test(an_address_is_taken_apart),
		cmocka_unit_test(a_broken_address_is_refused_where_it_breaks),
		cmocka_unit_test(contacts_are_a_list_or_a_star),
		cmocka_unit_test(a_cseq_is_a_number_and_a_method),
		cmocka_unit_test(a_rack_has_one_number_more),
		cmocka_unit_test(a_call_id_is_checked),
		cmocka_unit_test(a_number_has_a_limit),
		cmocka_unit_test(tokens_are_a_list),
		cmocka_unit_test(a_media_type_is_taken_apart),
		cmocka_unit_test(a_token_has_parameters),
		cmocka_unit_test(long_values_are_read_in_one_pass),
		cmocka_unit_test(a_fault_is_where_the_mistake_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
