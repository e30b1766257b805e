/* SPDX-License-Identifier: MIT */
/* Each message and each URI of the corpus gets the verdict of its class. */
#include "corpus_kit.h"

/* RFC examples that the RFC itself broke, or left blanks to fill in: read, but
 * not valid.  Each is named with what is wrong. */
static const struct {
	const char *file, *slip;
} slips[] = {
	{ "flows/rfc5589/8-transfer-with-referred-by/002-invite.sip", "Replaces cut in from- tag" },
	{ "flows/rfc3515/4_1-prototypical-refer-callflow/001-refer.sip", "(whatever URI)" },
	{ "flows/rfc3515/4_1-prototypical-refer-callflow/003-notify.sip", "expires=(depends" },
	{ "flows/rfc3515/4_2-multiple-refers-in-a-dialog/001-refer.sip", "(whatever URI)" },
	{ "flows/rfc3515/4_2-multiple-refers-in-a-dialog/003-notify.sip", "expires=(depends" },
	{ "flows/rfc3261/23_3-securing-mime-bodies/001-invite.sip", "a semicolon is missing" },
	{ "flows/rfc3261/22_1-framework/001-invite.sip", "<...> among digest parameters" },
};

static bool is_slip(const char *file)
{
	for (size_t i = 0; i < COUNT(slips); i++) {
		if (strcmp(slips[i].file, file) == 0)
			return true;
	}
	return false;
}

static void inside(struct peal_text text, struct file file)
{
	if (text.len > 0)
		assert_true(text.at >= file.at && text.at + text.len <= file.at + file.len);
}

/* Reads and validates; whatever was read lies inside the bytes, and reading the same
 * again says the same. */
static int verdict(struct file file, struct peal_finding *first)
{
	static struct peal_header rows[ROWS];
	struct peal_message m, again;
	struct peal_fault fault;
	int result = peal_message_read(&m, file.at, file.len, rows, ROWS, &first->fault);

	inside(m.line, file);
	inside(m.body, file);
	for (uint32_t i = 0; i < m.header_count; i++) {
		inside(rows[i].name, file);
		inside(rows[i].value, file);
	}
	first->status = m.refusal;
	first->verdict = (enum peal_verdict)m.verdict;
	if (result == PEAL_OK && peal_message_findings(&m, file.at, first, 1) > 0)
		result = PEAL_E_SYNTAX;
	assert_true(result == PEAL_OK || first->fault.at <= file.len);
	peal_message_read(&again, file.at, file.len, rows, ROWS, &fault);
	assert_int_equal(again.refusal, m.refusal);
	assert_int_equal(again.header_count, m.header_count);
	return result;
}

/* What a class asks for; NULL: it is so. */
static const char *wrong_for(const char *class, const char *code, int result, uint16_t status,
			     enum peal_verdict verdict)
{
	uint32_t wanted = (uint32_t)strtoul(code, NULL, 10);

	if (strcmp(class, "valid") == 0)
		return result == PEAL_OK ? NULL : "refused";
	if (strcmp(class, "invalid") == 0 && result == PEAL_OK)
		return "accepted";
	/* The layers above have their own reasons; here it breaks no grammar. */
	if (strcmp(class, "semantic") == 0 && result != PEAL_OK && status != 505 &&
	    verdict != PEAL_VERDICT_SEMANTICS)
		return "broken";
	/* What is missing is missing, what is there can be read. */
	if (strcmp(class, "fragment") == 0 && verdict != PEAL_VERDICT_VALID &&
	    verdict != PEAL_VERDICT_SEMANTICS)
		return "broken";
	if (strcmp(class, "robust") != 0 && result != PEAL_OK && wanted > 0 && status != wanted)
		return "refused with another status";
	return NULL;
}

/* RFC 4475, RFC 5118: each class of message, and the code that suits it. */
static void every_message_gets_its_verdict(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	int count = 0, wrong = 0;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_finding first = { PEAL_VERDICT_VALID, { 0, "", "" }, 0 };
		struct file file;
		const char *why;
		int result;

		if (strcmp(c[4], "body") == 0 || strcmp(c[5], "framing") == 0)
			continue;
		file = load(c[0]);
		assert_non_null(file.at);
		result = verdict(file, &first);
		why = wrong_for(c[5], c[6], result, first.status, first.verdict);
		if (is_slip(c[0])) /* it is refused, for nothing but this one slip */
			assert_true(result != PEAL_OK && first.verdict >= PEAL_VERDICT_HEADER);
		if (why && !is_slip(c[0])) {
			print_error("%s is %s (%s), but %s: %u at %u: %s (%s)\n", c[0], c[5], c[6],
				    why, first.status, first.fault.at, first.fault.expected,
				    first.fault.clause);
			wrong++;
		}
		count++;
		free(file.at);
	}
	free(text);
	print_message("%d messages\n", count);
	assert_true(count > 600);
	assert_int_equal(wrong, 0);
}

/* safety D1, R3261-7-01: no cut of any torture message is read beyond its end. */
static void no_cut_of_a_torture_message_is_read_beyond_its_end(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		struct file file = { NULL, 0 };

		if (strncmp(c[0], "rfc4475/", 8) == 0 || strncmp(c[0], "rfc5118/", 8) == 0)
			file = load(c[0]);
		for (size_t n = 0; n<file.len; n += file.len> 2000 ? 7 : 1) {
			struct peal_text cut = exact_copy((struct peal_text){ file.at, n });
			struct peal_finding first = { PEAL_VERDICT_VALID, { 0, "", "" }, 0 };

			verdict((struct file){ (char *)(uintptr_t)cut.at, n }, &first);
			exact_free(cut);
		}
		free(file.at);
	}
	free(text);
}

/* RFC 3261 19.1, RFC 5118, RFC 5954: class and parts of each URI. */
static void every_uri_gets_its_verdict(void **state)
{
	char *text = table("uri/uris.tsv"), *rest = text, *c[10];
	int count = 0;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_text line = unescaped(c[0]), copy = exact_copy(line), host;
		struct peal_uri uri;
		int result = peal_uri_read(copy, &uri, NULL);

		if ((strcmp(c[1], "valid") == 0 && result != PEAL_OK) ||
		    (strcmp(c[1], "invalid") == 0 && result == PEAL_OK))
			fail_msg("%s is %s", c[0], c[1]);
		if (strcmp(c[1], "valid") == 0 && uri.scheme <= PEAL_SCHEME_SIPS) {
			uint32_t port = (uint32_t)strtoul(c[6], NULL, 10);

			host = peal_text_of(c[5]);
			if (host.len > 0 && host.at[0] == '[')
				host = (struct peal_text){ host.at + 1, host.len - 2 };
			assert_true(peal_text_equal(uri.host, host));
			assert_text(uri.user, c[3]);
			assert_text(uri.password, c[4]);
			assert_int_equal(uri.port, port);
			assert_text(uri.params, c[7]);
			assert_text(uri.headers, c[8]);
		}
		exact_free(copy);
		count++;
	}
	free(text);
	print_message("%d URIs\n", count);
	assert_true(count > 100);
}

/* R3261-19.1.4. */
static void every_pair_of_uris_is_equal_or_not(void **state)
{
	char *text = table("uri/equal.tsv"), *rest = text, *c[3];

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_uri a, b;

		assert_int_equal(peal_uri_read(peal_text_of(c[0]), &a, NULL), PEAL_OK);
		assert_int_equal(peal_uri_read(peal_text_of(c[1]), &b, NULL), PEAL_OK);
		if (peal_uri_equal(&a, &b) != (c[2][0] == '1') ||
		    peal_uri_equal(&b, &a) != (c[2][0] == '1'))
			fail_msg("%s and %s: %s", c[0], c[1], c[2]);
	}
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_message_gets_its_verdict),
		cmocka_unit_test(no_cut_of_a_torture_message_is_read_beyond_its_end),
		cmocka_unit_test(every_uri_gets_its_verdict),
		cmocka_unit_test(every_pair_of_uris_is_equal_or_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
