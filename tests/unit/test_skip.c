/* SPDX-License-Identifier: MIT */
/* Runs of bytes are passed at once, and nothing passes there that would not pass alone:
 * each byte first in a run, where the machine reads it, and then in one, far from both
 * its ends.                                                      RFC 3261 25.1 */
#include "message/skip.h"
#include "message_kit.h"

typedef bool accepts(const char *text);

static bool as_name(const char *text)
{
	struct peal_header rows[4];
	struct peal_message m;
	char bytes[200];
	int n = snprintf(bytes, sizeof bytes, "BYE sip:a SIP/2.0\r\n%s: 1\r\n\r\n", text);

	return peal_message_read(&m, bytes, (size_t)n, rows, 4, NULL) == PEAL_OK;
}

static bool as_call_id(const char *text)
{
	return peal_call_id_read(peal_text_of(text), NULL) == PEAL_OK;
}

static bool address_is_read(const char *form, const char *text)
{
	struct peal_address_value address;
	char value[200];
	int n = snprintf(value, sizeof value, form, text);

	return peal_address_read((struct peal_text){ value, (size_t)n }, &address, NULL) == PEAL_OK;
}

static bool as_uri(const char *text)
{
	return address_is_read("<x:%s>", text);
}

static bool as_tag(const char *text)
{
	return address_is_read("<sip:a>;tag=%s", text);
}

static bool as_user(const char *text)
{
	struct peal_uri uri;
	char value[200];
	int n = snprintf(value, sizeof value, "sip:%s@a", text);

	return peal_uri_read((struct peal_text){ value, (size_t)n }, &uri, NULL) == PEAL_OK;
}

/* `before` + the byte + `behind`, in a rule that takes both ends. */
static bool with_byte(accepts *rule, const char *before, int byte, const char *behind)
{
	char text[100];

	snprintf(text, sizeof text, "%s%c%s", before, byte, behind);
	return rule(text);
}

static void a_byte_counts_in_a_run_what_it_counts_alone(void **state)
{
	static accepts *const rules[] = { as_name, as_call_id, as_uri, as_tag, as_user };

	(void)state;
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		for (int byte = 1; byte < 256; byte++) {
			bool alone = with_byte(rules[i], "", byte, "a");

			if (strchr("\t\r\n %:@;,", byte))
				continue; /* these end a run or begin something else */
			if (with_byte(rules[i], "abcdefg", byte, "hijklmn") != alone)
				fail_msg("rule %zu, byte %02x in a run: %d", i, (unsigned)byte,
					 !alone);
		}
	}
}

/* A run of bytes, of which one may be another: that ends it. */
typedef const unsigned char *passes(const unsigned char *from, const unsigned char *p,
				    const unsigned char *pe);

/* Wherever a run begins and ends in texts of each length, from memory of just that size:
 * what is passed is part of the run, and enough of it. */
static void expect_run(passes *run, const unsigned char *text, size_t len, size_t at, bool ends)
{
	size_t end = ends ? at : len;

	for (size_t from = 0; from < end; from++) {
		size_t passed = (size_t)(run(text, text + from, text + len) - text);

		if (passed >= end || (len >= 16 && passed + 1 < end && passed < from + 15))
			fail_msg("%zu to %zu of %zu: %zu", from, end, len, passed);
	}
}

static void a_run_ends_where_its_set_does(void **state)
{
	static const struct {
		passes *run;
		const char *ends, *goes_on;
	} cases[] = {
		{ skip_plain, "\\\r\n\t\x1f", "a \"/<>,;\x7f\x80\xff" },
		{ skip_quoted, "\\\"\r\t\x7f", "a /<>,;\x80\xff" },
		{ skip_uri, "<>\" \r\x7f\x80\xff", "a!/;,?@[]~\\" },
		{ skip_word, "/@[`{:;=%_~ \x80", "azAZ09" },
		{ skip_name, "/@[`{:;=%_~ \x80", "azAZ09" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (size_t len = 1; len < 50; len++) {
			unsigned char *text = malloc(len);

			assert_non_null(text);
			for (size_t at = 1; at < len; at++) {
				memset(text, 'a', len);
				for (const char *c = cases[i].ends; *c; c++) {
					text[at] = (unsigned char)*c;
					expect_run(cases[i].run, text, len, at, true);
				}
				for (const char *c = cases[i].goes_on; *c; c++) {
					text[at] = (unsigned char)*c;
					expect_run(cases[i].run, text, len, at, false);
				}
			}
			free(text);
		}
	}
}

/* A machine is where it was behind "a.a" and "a-a", not behind "a." or "a--". */
static void a_mark_is_passed_between_letters_alone(void **state)
{
	static const char *const texts[] = { "abcdefgh..ijklmnopqrs", "abcdefgh.-ijklmnopqrs",
					     "abcdefgh--ijklmnopqrs", "abcdefgh-;ijklmnopqrs" };
	static const char marks[] = "one.two-three.4.five";
	const unsigned char *text = (const unsigned char *)marks;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const unsigned char *t = (const unsigned char *)texts[i];

		assert_ptr_equal(skip_word(t, t, t + strlen(texts[i])), t + 7);
	}
	for (size_t at = 0; at < sizeof marks - 1; at++) {
		const unsigned char *last = skip_word(text, text + at, text + sizeof marks - 1);

		assert_true(last >= text + at);
		if (last > text + at)
			assert_true(*last != '.' && *last != '-');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_counts_in_a_run_what_it_counts_alone),
		cmocka_unit_test(a_run_ends_where_its_set_does),
		cmocka_unit_test(a_mark_is_passed_between_letters_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
