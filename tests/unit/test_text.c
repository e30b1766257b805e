/* SPDX-License-Identifier: MIT */
/* Texts: compared, and read as numbers. */
#include "message_kit.h"

/* RFC 3261 7.3.1: names compare without case, and nothing else does. */
static void case_is_ignored_for_letters_only(void **state)
{
	(void)state;
	for (int a = 0; a < 256; a++) {
		for (int b = 0; b < 256; b++) {
			char x = (char)a, y = (char)b;
			int lower_a = a >= 'A' && a <= 'Z' ? a + 32 : a;
			int lower_b = b >= 'A' && b <= 'Z' ? b + 32 : b;
			struct peal_text one = { &x, 1 }, other = { &y, 1 };

			assert_int_equal(peal_text_same(one, other), lower_a == lower_b);
			assert_int_equal(peal_text_equal(one, other), a == b);
		}
	}
}

static void lengths_differ_before_bytes_do(void **state)
{
	(void)state;
	assert_false(peal_text_same(T("Via"), T("Vi")));
	assert_false(peal_text_equal(T("Via"), T("Via\0")));
	assert_true(peal_text_equal(T(""), (struct peal_text){ NULL, 0 }));
	assert_true(peal_text_same((struct peal_text){ NULL, 0 }, T("")));
	assert_true(peal_text_is(T("Via"), "Via"));
	assert_false(peal_text_is(T("via"), "Via"));
	assert_int_equal(peal_text_of("abc").len, 3);
}

/* RFC 3261 25.1 1*DIGIT; R3261-20.14-01. */
static void a_number_stops_at_its_limit(void **state)
{
	static const struct {
		const char *text;
		uint32_t max;
		int result;
		uint32_t number;
	} cases[] = {
		{ "0", 0, PEAL_OK, 0 },
		{ "1", 0, PEAL_E_SYNTAX, 7 },
		{ "65535", 65535, PEAL_OK, 65535 },
		{ "65536", 65535, PEAL_E_SYNTAX, 7 },
		{ "000068", 255, PEAL_OK, 68 },
		{ "4294967295", UINT32_MAX, PEAL_OK, UINT32_MAX },
		{ "4294967296", UINT32_MAX, PEAL_E_SYNTAX, 7 },
		{ "4294967301", UINT32_MAX, PEAL_E_SYNTAX, 7 },
		{ "18446744073709551616", UINT32_MAX, PEAL_E_SYNTAX, 7 },
		{ "3", 2, PEAL_E_SYNTAX, 7 },
		{ "", 9, PEAL_E_SYNTAX, 7 },
		{ "-1", 9, PEAL_E_SYNTAX, 7 },
		{ "+1", 9, PEAL_E_SYNTAX, 7 },
		{ " 1", 9, PEAL_E_SYNTAX, 7 },
		{ "1x", 99, PEAL_E_SYNTAX, 7 },
		{ "five", 9, PEAL_E_SYNTAX, 7 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t number = 7;
		struct peal_text text = exact_copy(peal_text_of(cases[i].text));

		assert_int_equal(peal_text_number(text, cases[i].max, &number), cases[i].result);
		assert_int_equal(number, cases[i].number);
		exact_free(text);
	}
}

/* RFC 3261 25.1 quoted-string: what has no end is none; a last backslash is itself. */
static void quotes_and_escapes_are_undone_once(void **state)
{
	char out[8];

	(void)state;
	assert_text(peal_text_unquoted(T("\"a \\\"b\"")), "a \\\"b");
	assert_text(peal_text_unquoted(T("\"\"")), "");
	assert_text(peal_text_unquoted(T("\"")), "\"");
	assert_text(peal_text_unquoted(T("\"a")), "\"a");
	assert_text(peal_text_unquoted(T("a\"")), "a\"");
	assert_int_equal(peal_text_unescape(T("a\\\"\\\\b\\"), out, sizeof out), 5);
	assert_memory_equal(out, "a\"\\b\\", 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(case_is_ignored_for_letters_only),
		cmocka_unit_test(lengths_differ_before_bytes_do),
		cmocka_unit_test(a_number_stops_at_its_limit),
		cmocka_unit_test(quotes_and_escapes_are_undone_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
