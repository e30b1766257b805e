/* SPDX-License-Identifier: MIT */
/* Strict and lenient: one case for each row of the table in docs/grammar.md. */
#include "verdict_kit.h"

#define ROWS VERDICT_ROWS

static const struct deviation {
	const char *row; /* of the table */
	const char *text;
	enum peal_verdict strict;
	enum peal_header_id id; /* what a lenient reader finds there ... */
	const char *value;      /* ... as the URI of the last address; NULL: not asked */
} deviations[] = {
	{ "a line ends in LF alone",
	  "OPTIONS sip:b SIP/2.0\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\nFrom: <sip:a>;tag=1\n"
	  "To: <sip:b>\nCall-ID: 1\nCSeq: 1 OPTIONS\n\n",
	  PEAL_VERDICT_MESSAGE, PEAL_HDR_TO, "sip:b" },
	{ "several SP in the start line, SP at its end", "OPTIONS  sip:b  SIP/2.0  \r\n" ALL "\r\n",
	  PEAL_VERDICT_MESSAGE, PEAL_HDR_TO, "sip:b" },
	{ "<> around the Request-URI", "OPTIONS <sip:b> SIP/2.0\r\n" ALL "\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_TO, "sip:b" },
	{ "no SP behind the Status-Code", "SIP/2.0 200\r\n" ALL "\r\n", PEAL_VERDICT_MESSAGE,
	  PEAL_HDR_TO, "sip:b" },
	{ "no empty line where there is no body", LINE ALL, PEAL_VERDICT_FRAMING, PEAL_HDR_TO,
	  "sip:b" },
	{ "a display name of other than tokens, not in quotes",
	  LINE VIA "From: Bell, B@b <sip:a>;tag=1\r\n" TO REST "\r\n", PEAL_VERDICT_HEADER,
	  PEAL_HDR_FROM, "sip:a" },
	{ "blanks inside <>", LINE VIA FROM "To: < sip:b\t>\r\n" REST "\r\n", PEAL_VERDICT_HEADER,
	  PEAL_HDR_TO, "sip:b" },
	{ "? in a URI that is not in <>", LINE ALL "Contact: sip:c?x=y, <sip:d>\r\n\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_CONTACT, "sip:d" },
	{ "a URI without <> where they are needed", LINE ALL "Route: sip:c;lr\r\n\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_ROUTE, "sip:c" },
	{ "<> where there are to be none", LINE ALL "P-Asserted-Service: <urn:aa:b>\r\n\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_P_ASSERTED_SERVICE, "urn:aa:b" },
	{ "a display name where there is to be none", LINE ALL "Alert-Info: x <http://a>\r\n\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_ALERT_INFO, "http://a" },
	{ "nothing between two commas, or behind the last",
	  LINE ALL "Contact: ,<sip:c>,, <sip:d>,\r\nContact: ,\r\n\r\n", PEAL_VERDICT_HEADER,
	  PEAL_HDR_CONTACT, "sip:d" },
	{ "a parameter twice", LINE ALL "Contact: <sip:c;x=1;x=2>;y=1;y=2\r\n\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_CONTACT, "sip:c;x=1;x=2" },
	{ "headers in the Request-URI", "OPTIONS sip:b?Route=x SIP/2.0\r\n" ALL "\r\n",
	  PEAL_VERDICT_HEADER, PEAL_HDR_ROUTE, NULL },
	{ "Max-Forwards above 255", LINE ALL "Max-Forwards: 300\r\n\r\n", PEAL_VERDICT_HEADER,
	  PEAL_HDR_TO, "sip:b" },
	{ "a first CSeq of 2^31 or more",
	  LINE VIA FROM TO "Call-ID: 1\r\nCSeq: 2147483648 OPTIONS\r\n\r\n", PEAL_VERDICT_SEMANTICS,
	  PEAL_HDR_TO, "sip:b" },
	{ "a branch that is the magic cookie alone",
	  LINE "Via: SIP/2.0/UDP a;branch=z9hG4bK\r\n" FROM TO REST "\r\n", PEAL_VERDICT_SEMANTICS,
	  PEAL_HDR_TO, "sip:b" },
	{ "several Contacts where a dialog needs one",
	  "INVITE sip:b SIP/2.0\r\n" VIA FROM TO
	  "Call-ID: 1\r\nCSeq: 1 INVITE\r\nContact: <sip:c>, <sip:d>\r\n\r\n",
	  PEAL_VERDICT_SEMANTICS, PEAL_HDR_CONTACT, "sip:d" },
	{ "a Contact of another scheme where a dialog needs SIP",
	  "INVITE sip:b SIP/2.0\r\n" VIA FROM TO
	  "Call-ID: 1\r\nCSeq: 1 INVITE\r\nContact: <tel:1>\r\n\r\n",
	  PEAL_VERDICT_SEMANTICS, PEAL_HDR_CONTACT, "tel:1" },
};

static void only_a_lenient_reader_takes_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(deviations); i++) {
		const struct deviation *d = &deviations[i];
		struct peal_text text = exact_copy(peal_text_of(d->text));
		struct peal_header rows[ROWS];
		struct peal_address_value address = { 0 };
		struct peal_values values;
		struct peal_message m;

		if (verdict(&m, rows, text, false) != d->strict)
			fail_msg("%s: strict", d->row);
		if (verdict(&m, rows, text, true) != PEAL_VERDICT_VALID)
			fail_msg("%s: lenient", d->row);
		values = peal_values_of(&m, d->id);
		while (peal_address_next(&values, &address, NULL) > 0)
			;
		if (d->value)
			assert_text(address.uri, d->value);
		else
			assert_null(address.uri.at);
		exact_free(text);
	}
}

/* A lenient reading of what is valid is the strict one, but for the mark. */
static void what_is_valid_means_the_same(void **state)
{
	static const char text[] = LINE ALL "Contact: \"B, C\" <sip:c>;q=1, sip:d?\r\n\r\nbody";
	struct peal_header strict_rows[ROWS], lenient_rows[ROWS];
	struct peal_message strict, lenient;

	(void)state;
	memset(strict_rows, 0, sizeof strict_rows);
	memset(lenient_rows, 0, sizeof lenient_rows);
	assert_int_equal(peal_message_read(&strict, text, sizeof text - 1, strict_rows, ROWS, NULL),
			 0);
	assert_int_equal(
	    peal_message_read_lenient(&lenient, text, sizeof text - 1, lenient_rows, ROWS, NULL),
	    0);
	assert_memory_equal(strict_rows, lenient_rows, sizeof strict_rows);
	assert_true(lenient.is_lenient && !strict.is_lenient);
	assert_memory_equal(strict.found, lenient.found, sizeof strict.found);
	assert_ptr_equal(strict.body.at, lenient.body.at);
}

/* Not even the lenient take these. */
static void some_things_nobody_takes(void **state)
{
	static const char *const texts[] = {
		"",
		"OPTIONS sip:b SIP/2.0",
		"OPTIONS sip:b\r\n\r\n",
		"OPTIONS <sip:b SIP/2.0\r\n\r\n",
		"OPTIONS sip:b lr SIP/2.0\r\n\r\n",
		"OPTIONS sip:b SIP/2.0\r\nTo\r\n\r\n",
		"OPTIONS sip:b SIP/3.0\r\n" ALL "\r\n",
		LINE ALL "Contact:\r\n\r\n",
		"OPTIONS sip:b SIP/2.0\rTo: b\r\r",
		"OPTIONS sip:b SIP/2.0\r\nX: a\001\r\n\r\n",
		"SIP/2.0 20 OK\r\n\r\n",
		LINE VIA FROM "To: \"b <sip:b>\r\n" REST "\r\n",
		LINE VIA FROM "To: <sip:b\r\n" REST "\r\n",
		LINE VIA FROM "To: b\r\n" REST "\r\n",
		LINE ALL "Contact: <sip:c>;;q=1\r\n\r\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct peal_text text = exact_copy(peal_text_of(texts[i]));
		struct peal_header rows[ROWS];
		struct peal_message m;

		if (verdict(&m, rows, text, true) == PEAL_VERDICT_VALID)
			fail_msg("%s", texts[i]);
		exact_free(text);
	}
}

/* The table is in docs/grammar.md, row by row, and has no other row. */
static void the_table_says_so(void **state)
{
	char row[ROW_SIZE];
	size_t count = 0;

	(void)state;
	while (table_row("## Strict and lenient", count, row))
		if (count >= COUNT(deviations) || strcmp(row, deviations[count++].row) != 0)
			fail_msg("no case for \"%s\"", row);
	assert_int_equal(count, COUNT(deviations));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_a_lenient_reader_takes_it),
		cmocka_unit_test(what_is_valid_means_the_same),
		cmocka_unit_test(some_things_nobody_takes),
		cmocka_unit_test(the_table_says_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
