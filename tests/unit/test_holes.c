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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ttl_and_a_maddr_have_their_ranges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
