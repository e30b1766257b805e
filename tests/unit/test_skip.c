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

/* Wherever a run ends: within eight bytes, at their end, at the end of all. */
static void plain_text_ends_at_a_control_byte_or_backslash(void **state)
{
	unsigned char text[40];

	(void)state;
	for (size_t at = 1; at < sizeof text; at++) {
		for (int byte = 0; byte < 256; byte++) {
			bool ends = byte < 0x20 || byte == '\\';

			memset(text, 'a', sizeof text);
			text[at] = (unsigned char)byte;
			assert_ptr_equal(skip_plain(text, text + sizeof text),
					 ends ? text + at - 1 : text + sizeof text - 1);
		}
	}
}

static void a_run_ends_where_its_set_does(void **state)
{
	unsigned char text[12];

	(void)state;
	for (size_t len = 1; len <= sizeof text; len++) {
		for (size_t at = 1; at <= len; at++) {
			memset(text, 'a', sizeof text);
			if (at < len)
				text[at] = ',';
			assert_ptr_equal(skip_run(text, text + len, SKIP_TOKEN), text + at - 1);
			assert_ptr_equal(skip_run(text, text + len, SKIP_URI), text + len - 1);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_counts_in_a_run_what_it_counts_alone),
		cmocka_unit_test(plain_text_ends_at_a_control_byte_or_backslash),
		cmocka_unit_test(a_run_ends_where_its_set_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
