/* SPDX-License-Identifier: MIT */
/* URIs, hosts and parameters. */
#include "message_kit.h"

/* RFC 3261 19.1.3, 25.1, RFC 3966, RFC 4475 3.1.1; R3261-19.1.1-01, R3261-25.1-07. */
static void a_uri_is_taken_apart(void **state)
{
	static const struct {
		const char *uri;
		enum peal_scheme scheme;
		const char *user, *password, *host;
		uint16_t port;
		const char *params, *headers;
	} cases[] = {
		{ "sip:alice@atlanta.com", PEAL_SCHEME_SIP, "alice", "", "atlanta.com", 0, "", "" },
		{ "SIPS:a:b%40@h.example:5061", PEAL_SCHEME_SIPS, "a", "b%40", "h.example", 5061,
		  "", "" },
		{ "sip:h;lr;x=1?to=a&b=", PEAL_SCHEME_SIP, "", "", "h", 0, "lr;x=1", "to=a&b=" },
		{ "sip:h?a=b", PEAL_SCHEME_SIP, "", "", "h", 0, "", "a=b" },
		{ "sip:u;par=u%40e.net@e.com", PEAL_SCHEME_SIP, "u;par=u%40e.net", "", "e.com", 0,
		  "", "" },
		{ "sip:%00%00@h", PEAL_SCHEME_SIP, "%00%00", "", "h", 0, "", "" },
		{ "sip:a?b/c@h;p?q=1", PEAL_SCHEME_SIP, "a?b/c", "", "h", 0, "p", "q=1" },
		{ "sip:[2001:db8::10:5070]", PEAL_SCHEME_SIP, "", "", "2001:db8::10:5070", 0, "",
		  "" },
		{ "sip:u@[::1]:5070;maddr=[::2]", PEAL_SCHEME_SIP, "u", "", "::1", 5070,
		  "maddr=[::2]", "" },
		{ "sip:a:@h", PEAL_SCHEME_SIP, "a", "", "h", 0, "", "" },
		{ "sip:a@192.0.2.4:05060", PEAL_SCHEME_SIP, "a", "", "192.0.2.4", 5060, "", "" },
		{ "tel:(*31#).A-f", PEAL_SCHEME_TEL, "(*31#).A-f", "", "", 0, "", "" },
		{ "tel:+1-201;ext=7;x", PEAL_SCHEME_TEL, "+1-201", "", "", 0, "ext=7;x", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].uri));
		struct peal_uri uri;

		assert_int_equal(peal_uri_read(text, &uri, NULL), PEAL_OK);
		assert_int_equal(uri.scheme, cases[i].scheme);
		assert_text(uri.user, cases[i].user);
		assert_int_equal(uri.has_user, cases[i].user[0] != '\0');
		assert_text(uri.password, cases[i].password);
		assert_text(uri.host, cases[i].host);
		assert_int_equal(uri.port, cases[i].port);
		assert_text(uri.params, cases[i].params);
		assert_text(uri.headers, cases[i].headers);
		exact_free(text);
	}
}

/* R3261-7.1-03: any other scheme is a scheme and the rest. */
static void an_unknown_scheme_is_kept_whole(void **state)
{
	struct peal_uri uri;

	(void)state;
	assert_int_equal(peal_uri_read(T("soap.beep://192.0.2.103:3002"), &uri, NULL), PEAL_OK);
	assert_int_equal(uri.scheme, PEAL_SCHEME_OTHER);
	assert_text(uri.scheme_name, "soap.beep");
	assert_text(uri.opaque, "//192.0.2.103:3002");
	assert_false(uri.has_user);
}

/* R3261-19.1.1-01, R3261-19.1.2-01, RFC 5954 4, RFC 3261 25.1. */
static void a_broken_uri_is_refused_where_it_breaks(void **state)
{
	static const struct {
		const char *uri;
		uint32_t at;
	} cases[] = {
		{ "", 0 },
		{ "sip", 3 },
		{ "sip:", 4 },
		{ "sip:@h", 4 },
		{ "sip:a@", 6 },
		{ "sip::5060", 4 },
		{ "sip:a@h:", 8 },
		{ "sip:a@h:0", 8 },
		{ "sip:a@h:5x", 9 },
		{ "sip:a@h:65536", 8 },
		{ "sip:a@h:000080", 13 },
		{ "sip:a@h;", 8 },
		{ "sip:a@h;;lr", 8 },
		{ "sip:a@h;x=", 10 },
		{ "sip:a@h;x=\"y\"", 10 },
		{ "sip:a@h?h", 9 },
		{ "sip:a@h?", 8 },
		{ "sip:a@h ", 7 },
		{ " sip:a@h", 0 },
		{ "<sip:a@h>", 0 },
		{ "sip:a b@h", 5 },
		{ "sip:a@b@h", 7 },
		{ "sip:a%4@h", 7 },
		{ "sip:a@%68ost", 6 },
		{ "sip:a@-h", 6 },
		{ "sip:a@h-", 8 },
		{ "sip:a@h..i", 8 },
		{ "sip:a@.h", 6 },
		{ "sip:\xe4@h", 4 },
		{ "sip:a@h#f", 7 },
		{ "sip:444.5.6.7", 4 },
		{ "sip:192.0.2", 11 },
		{ "sip:192.0.2.1.5", 15 },
		{ "sip:192.0.02.1", 4 },
		{ "sip:7042", 8 },
		{ "sip:2001:db8::10", 8 },
		{ "sip:[2001:db8::10", 17 },
		{ "sip:[1:2:3:4:5:6:7:8:9]", 5 },
		{ "sip:[fe80::1%25eth0]", 12 },
		{ "tel:", 4 },
		{ "tel:x", 4 },
		{ "tel:1;", 6 },
		{ "tel:+", 5 },
		{ "tel:+a", 5 },
		{ "tel:+1-2a", 8 },
		{ "tel:+1*", 6 },
		{ "tel:-", 5 },
		{ "1sip:a", 0 },
		{ "://x", 0 },
		{ "urn:", 4 },
		{ "urn:a b", 5 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].uri));
		struct peal_fault fault = { 999, "", "" };
		struct peal_uri uri;

		if (peal_uri_read(text, &uri, &fault) != PEAL_E_SYNTAX || fault.at != cases[i].at)
			fail_msg("%s: at %u", cases[i].uri, fault.at);
		exact_free(text);
	}
}

/* R5954-4-01, RFC 3986 3.2.2, RFC 5118 4.10. */
static void an_address_literal_is_read_into_bytes(void **state)
{
	static const struct {
		const char *text, *bytes; /* hexadecimal; "" when it is none */
	} cases[] = {
		{ "192.0.2.255", "c00002ff" },
		{ "0.0.0.0", "00000000" },
		{ "256.0.2.1", "" },
		{ "1.2.3", "" },
		{ "1.2.3.4.5", "" },
		{ "01.2.3.4", "" },
		{ "1.2.3.1000", "" },
		{ "::", "00000000000000000000000000000000" },
		{ "::1", "00000000000000000000000000000001" },
		{ "1::", "00010000000000000000000000000000" },
		{ "2001:DB8::9:255", "20010db8000000000000000000090255" },
		{ "1:2:3:4:5:6:7:8", "00010002000300040005000600070008" },
		{ "1:2:3:4:5:6:7::", "00010002000300040005000600070000" },
		{ "::2:3:4:5:6:7:8", "00000002000300040005000600070008" },
		{ "1::3:4:5:6:7:8", "00010000000300040005000600070008" },
		{ "::ffff:192.0.2.10", "00000000000000000000ffffc000020a" },
		{ "0:0:0:0:0:0:13.1.68.3", "0000000000000000000000000d014403" },
		{ "2001:db8:::192.0.2.1", "20010db80000000000000000c0000201" },
		{ "::1.2.3.4", "00000000000000000000000001020304" },
		{ "1:2:3:4:5:6:7:8:9", "" },
		{ "1:2:3:4:5:6:7", "" },
		{ "::1:2:3:4:5:6:7:8", "" },
		{ "1:2:3:4::5:6:7:8", "" },
		{ "1::2::3", "" },
		{ "1:2:3:4:5:6:7:1.2.3.4", "" },
		{ "::1:2:3:4:5:6:1.2.3.4", "" },
		{ "12345::", "" },
		{ "::12345", "" },
		{ "::g", "" },
		{ ":1::", "" },
		{ ":::", "" },
		{ "1:", "" },
		{ ":", "" },
		{ "", "" },
		{ "::ffff:192.0.2.256", "" },
		{ "::ffff:192.0.2", "" },
		{ "[::1]", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_text text = exact_copy(peal_text_of(cases[i].text));
		uint8_t bytes[16];
		size_t n = peal_host_address(text, bytes);
		char hex[33] = "";

		for (size_t k = 0; k < n; k++)
			snprintf(hex + 2 * k, 3, "%02x", bytes[k]);
		if (strcmp(hex, cases[i].bytes) != 0)
			fail_msg("%s is %s", cases[i].text, hex);
		exact_free(text);
	}
}

/* A long run of groups neither wraps a counter nor writes beyond the literal. */
static void a_thousand_groups_are_no_address(void **state)
{
	char text[2001];
	uint8_t bytes[16];

	(void)state;
	for (size_t n = 1; n <= 1000; n++) {
		memcpy(text + 2 * n - 2, "1:", 2);
		assert_int_equal(peal_host_address((struct peal_text){ text, 2 * n - 1 }, bytes),
				 n == 8 ? 16 : 0);
	}
}

static void the_kind_of_a_host_is_told(void **state)
{
	struct peal_uri uri;

	(void)state;
	assert_int_equal(peal_uri_read(T("sip:1.2.3.example"), &uri, NULL), PEAL_OK);
	assert_int_equal(uri.host_kind, PEAL_HOST_NAME);
	assert_int_equal(peal_uri_read(T("sip:1.2.3.4"), &uri, NULL), PEAL_OK);
	assert_int_equal(uri.host_kind, PEAL_HOST_IPV4);
	assert_int_equal(peal_uri_read(T("sip:[1::2]"), &uri, NULL), PEAL_OK);
	assert_int_equal(uri.host_kind, PEAL_HOST_IPV6);
	assert_int_equal(peal_uri_read(T("sip:a.example.:5060"), &uri, NULL), PEAL_OK);
	assert_text(uri.host, "a.example.");
}

/* RFC 3261 7.3.1, 20. */
static void parameters_are_found_without_case(void **state)
{
	struct peal_text params = T("lr ; Q = 0.5;s=\"a;b=\\\"\";branch=z9hG4bK==;e=;[::1]"), value;

	(void)state;
	assert_true(peal_param_find(params, T("LR"), &value));
	assert_int_equal(value.len, 0);
	assert_true(peal_param_find(params, T("q"), &value));
	assert_text(value, "0.5");
	assert_true(peal_param_find(params, T("S"), &value));
	assert_text(value, "\"a;b=\\\"\"");
	assert_true(peal_param_find(params, T("branch"), &value));
	assert_text(value, "z9hG4bK==");
	assert_true(peal_param_find(params, T("e"), NULL));
	assert_true(peal_param_find(params, T("[::1]"), NULL));
	assert_false(peal_param_find(params, T("b"), &value));
	assert_false(peal_param_find(params, T("l"), NULL));
	assert_false(peal_param_find(T(""), T("l"), NULL));
	assert_false(peal_param_find((struct peal_text){ NULL, 0 }, T("l"), NULL));
	assert_false(peal_param_find(T(";;a"), T("a"), NULL));
}

/* R3261-7.3.1-05, R3261-19.1.1-02; D10: many names end, and soon. */
static void a_name_twice_is_noticed(void **state)
{
	char many[64 * 4 + 5];
	size_t n = 0;

	(void)state;
	assert_false(peal_param_repeated(T("a;b=1;c=\"a;b\"")));
	assert_true(peal_param_repeated(T("a;b=1;A=2")));
	assert_true(peal_param_repeated(T("tag=1;x;tag=1")));
	assert_false(peal_param_repeated(T("")));
	for (int i = 0; i < 64; i++)
		n += (size_t)snprintf(many + n, sizeof many - n, "p%02d;", i);
	assert_false(peal_param_repeated((struct peal_text){ many, n - 1 }));
	n += (size_t)snprintf(many + n, sizeof many - n, "p64");
	assert_true(peal_param_repeated((struct peal_text){ many, n }));
}

static struct peal_uri uri_of(const char *text)
{
	struct peal_uri uri;

	if (peal_uri_read(peal_text_of(text), &uri, NULL) != PEAL_OK)
		fail_msg("%s is no URI", text);
	return uri;
}

/* R3261-19.1.4-01, -02, -03, -04, RFC 5954 4, RFC 3966 4, RFC 8141 3.1: both ways the same answer.
 */
static void equality_is_that_of_the_scheme(void **state)
{
	static const struct {
		const char *a, *b;
		bool equal;
	} cases[] = {
		{ "sip:%61lice@h;transport=TCP", "SIP:alice@H;Transport=tcp", true },
		{ "sip:a@h", "sip:A@h", false },
		{ "sip:a@h", "sips:a@h", false },
		{ "sip:a@h", "sip:h", false },
		{ "sip:a:p@h", "sip:a@h", false },
		{ "sip:a:@h", "sip:a@h", false },
		{ "sip:a:p@h", "sip:a:%70@h", true },
		{ "sip:a%3Bb@h", "sip:a;b@h", false }, /* reserved: not the same */
		{ "sip:a%2d@h", "sip:a-@h", true },
		{ "sip:a%00b@h", "sip:a%00b@h;x", true },
		{ "sip:a%00b@h", "sip:a@h", false },
		{ "sip:a@h:5060", "sip:a@h", false },
		{ "sip:a@h:05060", "sip:a@h:5060", true },
		{ "sip:a@[2001:db8::1]", "sip:a@[2001:DB8:0:0::0001]", true },
		{ "sip:a@[::ffff:192.0.2.1]", "sip:a@192.0.2.1", false },
		{ "sip:a@192.0.2.1", "sip:a@192.0.2.2", false },
		{ "sip:h;user=ip", "sip:h", false },
		{ "sip:h;ttl=1", "sip:h", false },
		{ "sip:h;method=INVITE", "sip:h", false },
		{ "sip:h;maddr=1.2.3.4", "sip:h", false },
		{ "sip:h;transport=udp", "sip:h", false },
		{ "sip:h;lr;x=1", "sip:h", true },
		{ "sip:h;x=1", "sip:h;X=%31", true },
		{ "sip:h;x=1", "sip:h;x=2", false },
		{ "sip:h;x", "sip:h;x=1", false },
		{ "sip:h;x=1;x=2", "sip:h;X=1", true }, /* the first counts */
		{ "sip:h;x=2;x=1", "sip:h;x=1", false },
		{ "sip:h?a=1&b=2", "sip:h?B=2&a=1", true },
		{ "sip:h?a=1&a=1&b=2", "sip:h?a=1&b=2&b=2", false },
		{ "sip:h?a=1", "sip:h", false },
		{ "sip:h?a=1", "sip:h?a=2", false },
		{ "sip:h?a=x%20y", "sip:h?a=%58%20Y", true },
		{ "tel:+1-201-555-0123", "tel:+1.201(555)0123", true },
		{ "tel:+12015550123", "tel:12015550123", false },
		{ "tel:7042;phone-context=a.example;ext=1",
		  "TEL:70-42;ext=1;phone-context=A.example", true },
		{ "tel:7042;phone-context=+1-914;ext=4.2", "tel:7042;ext=42;phone-context=+1914",
		  true },
		{ "tel:7042;phone-context=+1914", "tel:7042;phone-context=+1915", false },
		{ "tel:7042;phone-context=a-b.example", "tel:7042;phone-context=ab.example",
		  false },
		{ "tel:7042;isub=1-2", "tel:7042;isub=12", false },
		{ "tel:7042;phone-context", "tel:7042;phone-context=+1", false },
		{ "tel:7042;ext=1", "tel:7042", false },
		{ "tel:7042;x", "tel:7042;y", false },
		{ "urn:Service:sos", "URN:service:sos", true },
		{ "urn:service:sos", "urn:service:SOS", false },
		{ "urn:aa:x", "urn:bb:x", false },
		{ "urn:a1:x%3ay", "urn:a1:x%3Ay", true },
		{ "mailto:a@b", "mailto:a@b", true },
		{ "mailto:a@b", "mailto:A@b", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_uri a = uri_of(cases[i].a), b = uri_of(cases[i].b);

		if (peal_uri_equal(&a, &b) != cases[i].equal ||
		    peal_uri_equal(&b, &a) != cases[i].equal)
			fail_msg("%s and %s", cases[i].a, cases[i].b);
		assert_true(peal_uri_equal(&a, &a) && peal_uri_equal(&b, &b));
	}
}

/* Parts that somebody put together by hand, and that no URI has. */
static void parts_that_are_none_equal_nothing_else(void **state)
{
	struct peal_uri a = uri_of("sip:a@192.0.2.1"), b = a;

	(void)state;
	a.host = T("192.0.2");
	assert_false(peal_uri_equal(&a, &b));
	assert_false(peal_uri_equal(&b, &a));
	b = a = uri_of("sip:a@h");
	a.user = T("%zz");
	b.user = T("%zy");
	assert_false(peal_uri_equal(&a, &b));
	b.user = T("%ZZ");
	assert_false(peal_uri_equal(&a, &b));
	b.user = T("%zz");
	assert_true(peal_uri_equal(&a, &b));
	b = a = uri_of("urn:service:sos");
	a.opaque = T("service");
	assert_false(peal_uri_equal(&a, &b));
	assert_false(peal_uri_equal(&b, &a));
}

/* safety D10: hostile lists are not compared pair by pair. */
/* safety D10: hostile lists are not compared pair by pair. */
static void long_lists_are_compared_in_no_time(void **state)
{
	static char a[60000], b[60000];
	const size_t n = sizeof a - 3; /* so that the last is a value */
	struct peal_uri x, y;

	(void)state;
	memcpy(a, "sip:h", 5);
	for (size_t i = 5; i < sizeof a; i++)
		a[i] = i % 2 ? ';' : 'a';
	a[sizeof a - 1] = 'a';
	a[sizeof a - 2] = 'a';
	memcpy(b, a, sizeof b);
	b[sizeof b - 1] = 'b';
	assert_int_equal(peal_uri_read((struct peal_text){ a, sizeof a }, &x, NULL), PEAL_OK);
	assert_int_equal(peal_uri_read((struct peal_text){ b, sizeof b }, &y, NULL), PEAL_OK);
	assert_true(peal_uri_equal(&x, &x));
	assert_false(peal_uri_equal(&x, &y));
	a[5] = b[5] = '?';
	for (size_t i = 6; i < n; i++)
		a[i] = b[i] = "1&a="[i % 4];
	assert_int_equal(peal_uri_read((struct peal_text){ a, n }, &x, NULL), PEAL_OK);
	assert_int_equal(peal_uri_read((struct peal_text){ b, n }, &y, NULL), PEAL_OK);
	assert_true(peal_uri_equal(&x, &y));
	b[n - 1] = '2';
	assert_false(peal_uri_equal(&x, &y));
}

/* RFC 3966 3, RFC 3261 19.1.6. */
static void a_telephone_number_has_parameters(void **state)
{
	struct peal_uri uri = uri_of("tel:863-1234;phone-context=+1-914-555;ext=22;isub=1411;x");
	struct peal_tel tel;

	(void)state;
	assert_int_equal(peal_tel_read(uri.opaque, &tel, NULL), PEAL_OK);
	assert_text(tel.number, "863-1234");
	assert_false(tel.is_global);
	assert_text(tel.context, "+1-914-555");
	assert_text(tel.extension, "22");
	assert_text(tel.isdn_subaddress, "1411");
	assert_true(peal_param_find(tel.params, T("x"), NULL));
	uri = uri_of("sip:+358-555-1234567;postd=pp22@foo.com;user=phone");
	assert_int_equal(peal_tel_read(uri.user, &tel, NULL), PEAL_OK);
	assert_text(tel.number, "+358-555-1234567");
	assert_true(tel.is_global);
	assert_text(tel.params, "postd=pp22");
	assert_int_equal(tel.context.len, 0);
	assert_int_equal(peal_tel_read(T("alice"), &tel, NULL), PEAL_E_SYNTAX);
}

/* What should have stood there, and by which rule. */
static void a_fault_says_what_should_be_there(void **state)
{
	static const struct {
		const char *uri, *expected, *clause;
	} cases[] = {
		{ "sip:a@", "a host", "RFC 3261 19.1.1" },
		{ "sip:a b@c", "a user, then @", "RFC 3261 19.1.1" },
		{ "sip:a:b:c@d", "a password, then @", "RFC 3261 19.1.1" },
		{ "sip:a@b-", "more of a host, a port, a parameter, ? or the end",
		  "RFC 3261 19.1.1" },
		{ "sip:a@b:5x", "a parameter, ? or the end", "RFC 3261 19.1.1" },
		{ "sip:a@192.0.2.256", "an IPv4 address, 0 to 255 each", "RFC 5954 4" },
		{ "sip:a@[1:2]", "an IPv6 address", "RFC 5954 4" },
		{ "tel:", "a telephone number", "RFC 3966 3" },
		{ "tel:+", "a digit", "RFC 3966 3" },
		{ "tel:1;", "a parameter", "RFC 3966 3" },
		{ "urn:x", "a namespace, a colon and a name in it", "RFC 8141 2" },
		{ "1http:x", "a URI scheme", "RFC 3261 25.1" },
		{ "x", "a URI scheme and a colon", "RFC 3261 25.1" },
		{ "http:", "what a URI is made of", "RFC 3261 25.1" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_fault fault = { 0 };
		struct peal_uri uri;

		assert_int_equal(peal_uri_read(peal_text_of(cases[i].uri), &uri, &fault),
				 PEAL_E_SYNTAX);
		assert_string_equal(fault.expected, cases[i].expected);
		assert_string_equal(fault.clause, cases[i].clause);
	}
}

/* RFC 8141 2, RFC 5031. */
static void a_urn_has_a_namespace(void **state)
{
	struct peal_uri uri = uri_of("urn:service:sos.fire");
	struct peal_urn urn;

	(void)state;
	assert_int_equal(peal_urn_read(uri.opaque, &urn, NULL), PEAL_OK);
	assert_text(urn.space, "service");
	assert_text(urn.name, "sos.fire");
	assert_int_equal(peal_uri_read(T("urn:x:a"), &uri, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_uri_read(T("urn:-x:a"), &uri, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_uri_read(T("urn:service"), &uri, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_uri_read(T("urn:service:"), &uri, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_urn_read(T("service"), &urn, NULL), PEAL_E_SYNTAX);
}

/* R3261-25.1-04, RFC 3261 19.1.2: any byte may be behind an escape. */
static void escapes_are_undone_on_demand(void **state)
{
	struct peal_uri uri = uri_of("sip:j%40s%6fn%00@h?Subject=a%20b&body=&To=%3csip:c%3e");
	struct peal_text name, value;
	char out[16] = "................";

	(void)state;
	assert_int_equal(peal_uri_unescape(T("j%40s%6fn%00%zz%4"), out, sizeof out), 11);
	assert_memory_equal(out, "j@son\0%zz%4.....", 16);
	assert_int_equal(peal_uri_unescape(T("%41%42%43"), out, 2), 3);
	assert_memory_equal(out, "ABson", 5);
	assert_int_equal(peal_uri_unescape(T("%4z%\0"
					     "1%1\0"),
					   out, sizeof out),
			 9);
	assert_memory_equal(out,
			    "%4z%\0"
			    "1%1\0",
			    9);
	assert_true(peal_uri_header_next(&uri.headers, &name, &value));
	assert_text(name, "Subject");
	assert_text(value, "a%20b");
	assert_true(peal_uri_header_next(&uri.headers, &name, &value));
	assert_text(name, "body");
	assert_int_equal(value.len, 0);
	assert_true(peal_uri_header_next(&uri.headers, &name, &value));
	assert_text(value, "%3csip:c%3e");
	assert_false(peal_uri_header_next(&uri.headers, &name, &value));
	uri.headers = T("&a=b"); /* by hand: no URI is read so */
	assert_true(peal_uri_header_next(&uri.headers, &name, &value));
	assert_int_equal(name.len + value.len, 0);
	assert_true(peal_uri_header_next(&uri.headers, &name, &value));
	assert_text(name, "a");
	assert_text(value, "b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_uri_is_taken_apart),
		cmocka_unit_test(an_unknown_scheme_is_kept_whole),
		cmocka_unit_test(a_broken_uri_is_refused_where_it_breaks),
		cmocka_unit_test(an_address_literal_is_read_into_bytes),
		cmocka_unit_test(a_thousand_groups_are_no_address),
		cmocka_unit_test(the_kind_of_a_host_is_told),
		cmocka_unit_test(parameters_are_found_without_case),
		cmocka_unit_test(a_name_twice_is_noticed),
		cmocka_unit_test(equality_is_that_of_the_scheme),
		cmocka_unit_test(parts_that_are_none_equal_nothing_else),
		cmocka_unit_test(long_lists_are_compared_in_no_time),
		cmocka_unit_test(a_telephone_number_has_parameters),
		cmocka_unit_test(a_fault_says_what_should_be_there),
		cmocka_unit_test(a_urn_has_a_namespace),
		cmocka_unit_test(escapes_are_undone_on_demand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
