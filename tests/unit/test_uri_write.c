/* SPDX-License-Identifier: MIT */
/* Writing URIs: what is escaped in which part, URIs from their parts, Refer-To. */
#include "message_kit.h"

/* RFC 3261 25.1: the bytes of each part that need no escape, in their order. */
static void each_part_has_its_own_plain_bytes(void **state)
{
#define ALNUM_UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define ALNUM_LOWER "abcdefghijklmnopqrstuvwxyz"
	static const char *const plain[] = {
		[PEAL_URI_USER] = "!$&'()*+,-./0123456789;=?" ALNUM_UPPER "_" ALNUM_LOWER "~",
		[PEAL_URI_PASSWORD] = "!$&'()*+,-.0123456789=" ALNUM_UPPER "_" ALNUM_LOWER "~",
		[PEAL_URI_PARAM] = "!$&'()*+-./0123456789:" ALNUM_UPPER "[]_" ALNUM_LOWER "~",
		[PEAL_URI_HEADER] = "!$'()*+-./0123456789:?" ALNUM_UPPER "[]_" ALNUM_LOWER "~",
	};

	(void)state;
	for (size_t part = 0; part < COUNT(plain); part++) {
		char found[257];
		size_t n = 0;

		for (int byte = 0; byte < 256; byte++) {
			const char c = (char)byte;
			char out[4] = "....", wanted[4];
			size_t len = peal_uri_escape((enum peal_uri_part)part,
						     (struct peal_text){ &c, 1 }, out, 3);

			if (len == 1) {
				assert_int_equal(out[0], c);
				found[n++] = c;
				continue;
			}
			snprintf(wanted, sizeof wanted, "%%%02X", (unsigned)byte);
			assert_int_equal(len, 3);
			assert_memory_equal(out, wanted, 3);
			assert_int_equal(out[3], '.');
		}
		found[n] = '\0';
		assert_string_equal(found, plain[part]);
	}
}

/* R3261-19.1.2: what is unescaped again is what was there, for any bytes. */
static void escapes_are_undone(void **state)
{
	char all[256], escaped[768], back[256];

	(void)state;
	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	for (int part = PEAL_URI_USER; part <= PEAL_URI_HEADER; part++) {
		size_t n = peal_uri_escape((enum peal_uri_part)part,
					   (struct peal_text){ all, sizeof all }, escaped,
					   sizeof escaped);

		assert_true(n <= sizeof escaped);
		n = peal_uri_unescape((struct peal_text){ escaped, n }, back, sizeof back);
		assert_int_equal(n, sizeof all);
		assert_memory_equal(back, all, sizeof all);
	}
}

/* safety D3: an escape is written whole or not at all. */
static void no_escape_is_cut(void **state)
{
	(void)state;
	for (size_t size = 0; size < 8; size++) {
		char *out = malloc(size + 1);

		assert_non_null(out);
		memset(out, '.', size + 1);
		assert_int_equal(peal_uri_escape(PEAL_URI_USER, T("a@ b"), out, size), 8);
		assert_memory_equal(out,
				    size < 1   ? "."
				    : size < 4 ? "a."
				    : size < 7 ? "a%40."
					       : "a%40%20.",
				    size < 1   ? 1
				    : size < 4 ? 2
				    : size < 7 ? 5
					       : 8);
		free(out);
	}
}

static int write_uri(const struct peal_uri *uri, char *buffer, size_t size)
{
	struct peal_writer w = peal_writer_into(buffer, size);

	peal_write_uri(&w, uri);
	return peal_writer_end(&w);
}

/* A URI that was read is written as it was; each too small a buffer says so. */
static void a_uri_is_written_as_it_was_read(void **state)
{
	static const char *const uris[] = {
		"sip:alice@atlanta.com",
		"SIPS:alice:secret%20word@atlanta.com:5061;transport=tcp;lr?Subject=a%20b&To=c",
		"sip:[2001:db8::1]:5070",
		"sip:%61;isub=1@192.0.2.1",
		"sip:1234;phone-context=+1@host;user=phone",
		"tel:+1-201-555-0123;ext=12",
		"urn:service:sos",
		"https://example.com/a?b#c",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(uris); i++) {
		struct peal_text text = peal_text_of(uris[i]);
		struct peal_uri uri;
		char buffer[120];

		if (peal_uri_read(text, &uri, NULL) != PEAL_OK)
			continue;
		assert_int_equal(write_uri(&uri, buffer, sizeof buffer), (int)text.len);
		assert_memory_equal(buffer, text.at, text.len);
		for (size_t size = 0; size < text.len; size++)
			assert_int_equal(write_uri(&uri, buffer, size), PEAL_E_FULL);
	}
}

/* A part that says more than one part may: the URI would be another one. */
static void no_part_of_a_uri_becomes_two(void **state)
{
	static const struct {
		size_t at;
		struct peal_text text;
	} cases[] = {
#define PART(field) offsetof(struct peal_uri, field)
		{ PART(user), { "a@b", 3 } },
		{ PART(user), { "a:b", 3 } },
		{ PART(user), { "", 0 } },
		{ PART(user), { "a b", 3 } },
		{ PART(user), { "a\r\n", 3 } },
		{ PART(password), { "a@", 2 } },
		{ PART(password), { "\"", 1 } },
		{ PART(host), { "a;b=c", 5 } },
		{ PART(host), { "a:5", 3 } },
		{ PART(host), { "a\0", 2 } },
		{ PART(host), { "", 0 } },
		{ PART(params), { "a=b?c=d", 7 } },
		{ PART(params), { "a=b>", 4 } },
		{ PART(headers), { "a=b c", 5 } },
		{ PART(headers), { "a=b\n", 4 } },
		{ PART(scheme_name), { "sips", 4 } },
		{ PART(scheme_name), { "sip:x@", 6 } },
		{ PART(scheme_name), { "", 0 } },
		{ PART(opaque), { "a", 1 } },
#undef PART
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_uri uri;
		char buffer[120];

		assert_int_equal(peal_uri_read(T("sip:u:p@h:1;a=b?c=d"), &uri, NULL), PEAL_OK);
		memcpy((char *)&uri + cases[i].at, &cases[i].text, sizeof cases[i].text);
		if (write_uri(&uri, buffer, sizeof buffer) != PEAL_E_ARGUMENT)
			fail_msg("case %zu is written", i);
	}
}

/* The same where each single part would pass. */
static void no_part_of_a_uri_is_read_as_another(void **state)
{
	struct peal_uri uri;
	char buffer[120];

	(void)state;
	assert_int_equal(peal_uri_read(T("sip:u@h"), &uri, NULL), PEAL_OK);
	assert_int_equal(write_uri(&uri, buffer, sizeof buffer), 7);
	uri.user = T("a:b");
	assert_int_equal(write_uri(&uri, buffer, sizeof buffer), PEAL_E_ARGUMENT);
	assert_int_equal(peal_uri_read(T("sip:h"), &uri, NULL), PEAL_OK);
	uri.password = T("p"); /* of nobody */
	assert_int_equal(write_uri(&uri, buffer, sizeof buffer), PEAL_E_ARGUMENT);
	assert_int_equal(peal_uri_read(T("sip:h"), &uri, NULL), PEAL_OK);
	uri.host = T("192.0.2.1"); /* a name, it says */
	assert_int_equal(write_uri(&uri, buffer, sizeof buffer), PEAL_E_ARGUMENT);
	assert_int_equal(peal_uri_read(T("sip:h"), &uri, NULL), PEAL_OK);
	uri.params = T("a=b?c=d");
	assert_int_equal(write_uri(&uri, buffer, sizeof buffer), PEAL_E_ARGUMENT);
	assert_int_equal(peal_uri_read(T("mailto:a@b"), &uri, NULL), PEAL_OK);
	uri.scheme_name = T("mail:to");
	assert_int_equal(write_uri(&uri, buffer, sizeof buffer), PEAL_E_ARGUMENT);
}

static struct peal_text refer_to(char *buffer, size_t size, const char *target,
				 const struct peal_dialog_name *replaces, bool required)
{
	struct peal_writer w = peal_writer_into(buffer, size);
	int n;

	peal_write_refer_to(&w, peal_text_of(target), replaces, required);
	n = peal_writer_end(&w);
	return (struct peal_text){ buffer, n > 0 ? (size_t)n : 0 };
}

/* RFC 5589 7.2 and 7.3, RFC 3515 2.1: byte for byte. */
static void a_transfer_is_asked_for_as_the_rfcs_print_it(void **state)
{
	const struct peal_dialog_name gruu = { .call_id = T("090459243588173445"),
					       .to_tag = T("7553452"),
					       .from_tag = T("31431") };
	const struct peal_dialog_name target = { .call_id = T("090459243588173445"),
						 .to_tag = T("9m2n3wq"),
						 .from_tag = T("763231") };
	const struct peal_dialog_name other = { .call_id = T("12345@192.168.118.3"),
						.to_tag = T("12345"),
						.from_tag = T("5FFE-3994"),
						.early_only = true };
	char buffer[250];

	(void)state;
	assert_text(refer_to(buffer, sizeof buffer,
			     "sips:3ld812adkjw@biloxi.example.com;gr=3413kj2ha", &gruu, false),
		    "Refer-To: <sips:3ld812adkjw@biloxi.example.com;gr=3413kj2ha"
		    "?Replaces=090459243588173445%3Bto-tag%3D7553452%3Bfrom-tag%3D31431>\r\n");
	assert_text(
	    refer_to(buffer, sizeof buffer, "sips:transfertarget@chicago.example.com", &target,
		     true),
	    "Refer-To: <sips:transfertarget@chicago.example.com?Replaces="
	    "090459243588173445%3Bto-tag%3D9m2n3wq%3Bfrom-tag%3D763231&Require=replaces>\r\n");
	assert_text(refer_to(buffer, sizeof buffer, "sip:dave@denver.example.org", &other, false),
		    "Refer-To: <sip:dave@denver.example.org?Replaces=12345%40192.168.118.3%3B"
		    "to-tag%3D12345%3Bfrom-tag%3D5FFE-3994%3Bearly-only>\r\n");
	assert_text(refer_to(buffer, sizeof buffer, "tel:+1-201-555-0123", NULL, false),
		    "Refer-To: <tel:+1-201-555-0123>\r\n");
}

/* R3891-6-01: who follows it finds the dialog that was named. */
static void a_transfer_comes_out_as_it_went_in(void **state)
{
	const struct peal_dialog_name in = { .call_id = T("a%b?c<\"@d"),
					     .to_tag = T("%41~"),
					     .from_tag = T("'*") };
	char buffer[250], row[200];
	struct peal_text text = refer_to(buffer, sizeof buffer, "sip:a@b", &in, false);
	struct peal_text fields, name, value;
	struct peal_address_value address;
	struct peal_dialog_name out;
	struct peal_uri uri;
	struct peal_writer w = peal_writer_into(row, sizeof row);
	int n;

	(void)state;
	assert_int_equal(
	    peal_address_read((struct peal_text){ text.at + 10, text.len - 12 }, &address, NULL),
	    PEAL_OK);
	assert_int_equal(peal_uri_read(address.uri, &uri, NULL), PEAL_OK);
	fields = uri.headers;
	assert_true(peal_uri_header_next(&fields, &name, &value));
	peal_write_uri_field(&w, name, value);
	n = peal_writer_end(&w);
	assert_true(n > 12);
	assert_int_equal(
	    peal_dialog_name_read((struct peal_text){ row + 10, (size_t)n - 12 }, &out, NULL),
	    PEAL_OK);
	assert_true(peal_text_equal(out.call_id, in.call_id));
	assert_true(peal_text_equal(out.to_tag, in.to_tag));
	assert_true(peal_text_equal(out.from_tag, in.from_tag));
}

/* What an escape would carry to somebody else is refused here. */
static void a_transfer_brings_nothing_along(void **state)
{
	static const struct {
		const char *target;
		struct peal_text call_id, to_tag, from_tag;
	} cases[] = {
		{ "sip:a@b", { "a\r\nX: y", 7 }, { "1", 1 }, { "2", 1 } },
		{ "sip:a@b", { "a b", 3 }, { "1", 1 }, { "2", 1 } },
		{ "sip:a@b", { "a;x=y", 5 }, { "1", 1 }, { "2", 1 } },
		{ "sip:a@b", { "", 0 }, { "1", 1 }, { "2", 1 } },
		{ "sip:a@b", { "a", 1 }, { "1;x", 3 }, { "2", 1 } },
		{ "sip:a@b", { "a", 1 }, { "", 0 }, { "2", 1 } },
		{ "sip:a@b", { "a", 1 }, { "1", 1 }, { "2\0", 2 } },
		{ "sip:a@b", { "a", 1 }, { "1", 1 }, { "\n", 1 } },
		{ "sip:a@b?x=y", { "a", 1 }, { "1", 1 }, { "2", 1 } },
		{ "sip:a@b>", { "a", 1 }, { "1", 1 }, { "2", 1 } },
		{ "b", { "a", 1 }, { "1", 1 }, { "2", 1 } },
	};
	char buffer[250];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
		struct peal_dialog_name name = { .call_id = cases[i].call_id,
						 .to_tag = cases[i].to_tag,
						 .from_tag = cases[i].from_tag };

		peal_write_refer_to(&w, peal_text_of(cases[i].target), &name, false);
		if (peal_writer_end(&w) != PEAL_E_ARGUMENT)
			fail_msg("case %zu is written", i);
	}
}

/* R3261-19.1.2-02: RFC 3261 19.1.6: a number with what no user may have in it. */
static void a_telephone_number_becomes_a_user(void **state)
{
	static const char number[] = "*#31#+1-201", expected[] = "*%2331%23+1-201";
	char out[40];

	(void)state;
	assert_int_equal(peal_uri_escape(PEAL_URI_USER, T(number), out, sizeof out),
			 sizeof expected - 1);
	assert_memory_equal(out, expected, sizeof expected - 1);
}

static int write_line(const char *method, const struct peal_uri *uri, char *out, size_t size)
{
	struct peal_writer w = peal_writer_into(out, size);

	peal_write_request_to(&w, peal_text_of(method), uri);
	return peal_writer_end(&w);
}

/* R3261-19.1.5-01, -02: RFC 3261 19.1.1, 19.1.5: the method goes, unknown parameters stay. */
static void a_uri_makes_a_request_line(void **state)
{
	static const char *const cases[][2] = {
		{ "sip:a@b", "INVITE sip:a@b SIP/2.0\r\n" },
		{ "sip:a@b;method=REGISTER", "REGISTER sip:a@b SIP/2.0\r\n" },
		{ "sips:a:c@[::1]:5061;x=1;METHOD=MESSAGE;transport=tcp;lr?Subject=x&body=y",
		  "MESSAGE sips:a:c@[::1]:5061;x=1;transport=tcp;lr SIP/2.0\r\n" },
		{ "sip:b;maddr=192.0.2.1;ttl=1;user=ip",
		  "INVITE sip:b;maddr=192.0.2.1;ttl=1;user=ip "
		  "SIP/2.0\r\n" },
		{ "sip:b;method=%4e%45W", "NEW sip:b SIP/2.0\r\n" },
		{ "sip:b;method=%20", NULL },
		{ "sip:b;method=A%0d%0aB", NULL },
		{ "sip:b;method", NULL },
		{ "tel:+1-201;ext=2", "INVITE tel:+1-201;ext=2 SIP/2.0\r\n" },
		{ "urn:service:sos", "INVITE urn:service:sos SIP/2.0\r\n" },
	};
	static const char *const bad[] = { "a b", "a?Route=c", "a>", "a\r\nVia: b", "a\"" };
	struct peal_uri uri;
	char out[200];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *line = cases[i][1];
		int n;

		assert_int_equal(peal_uri_read(peal_text_of(cases[i][0]), &uri, NULL), PEAL_OK);
		n = write_line("INVITE", &uri, out, sizeof out);
		assert_int_equal(n, line ? (int)strlen(line) : PEAL_E_ARGUMENT);
		if (line)
			assert_memory_equal(out, line, (size_t)n);
	}
	for (size_t i = 0; i < COUNT(bad); i++) {
		assert_int_equal(peal_uri_read(T("sip:b"), &uri, NULL), PEAL_OK);
		uri.params = peal_text_of(bad[i]);
		assert_int_equal(write_line("INVITE", &uri, out, sizeof out), PEAL_E_ARGUMENT);
	}
	assert_int_equal(peal_uri_read(T("sip:b"), &uri, NULL), PEAL_OK);
	assert_int_equal(write_line("IN VITE", &uri, out, sizeof out), PEAL_E_ARGUMENT);
	assert_int_equal(write_line("INVITE", &uri, out, 10), PEAL_E_FULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_part_has_its_own_plain_bytes),
		cmocka_unit_test(escapes_are_undone),
		cmocka_unit_test(no_escape_is_cut),
		cmocka_unit_test(a_uri_is_written_as_it_was_read),
		cmocka_unit_test(no_part_of_a_uri_becomes_two),
		cmocka_unit_test(no_part_of_a_uri_is_read_as_another),
		cmocka_unit_test(a_transfer_is_asked_for_as_the_rfcs_print_it),
		cmocka_unit_test(a_transfer_comes_out_as_it_went_in),
		cmocka_unit_test(a_transfer_brings_nothing_along),
		cmocka_unit_test(a_telephone_number_becomes_a_user),
		cmocka_unit_test(a_uri_makes_a_request_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
