/* SPDX-License-Identifier: MIT */
/* A corpus of messages with their verdicts (RFC 4475, RFC 5118, the messages
 * printed in RFCs, odd ones after public bugs) and of URIs with their parts.
 * $PEAL_CORPUS says where it is; its README tells what the columns mean.
 */
#include "message_kit.h"

#define ROWS 4000

struct file {
	char *at;
	size_t len;
};

static const char *corpus(void)
{
	const char *folder = getenv("PEAL_CORPUS");

	return folder ? folder : "../shared/corpus";
}

/* A file of the corpus, in memory of exactly its size; `at` NULL: it is not there. */
static struct file load(const char *name)
{
	struct file file = { NULL, 0 };
	char path[1024];
	FILE *stream;
	long size;

	snprintf(path, sizeof path, "%s/%s", corpus(), name);
	stream = fopen(path, "rb");
	if (!stream)
		return file;
	fseek(stream, 0, SEEK_END);
	size = ftell(stream);
	rewind(stream);
	assert_true(size >= 0);
	file.len = (size_t)size;
	file.at = malloc(file.len ? file.len : 1);
	assert_non_null(file.at);
	assert_int_equal(fread(file.at, 1, file.len, stream), file.len);
	fclose(stream);
	return file;
}

/* A table of the corpus as a string; skips the test when there is none. */
static char *table(const char *name)
{
	struct file file = load(name);
	char *text;

	if (!file.at) {
		print_message("no corpus at %s: skipped\n", corpus());
		skip();
	}
	text = realloc(file.at, file.len + 1);
	assert_non_null(text);
	text[file.len] = '\0';
	return text;
}

/* Cuts the next line off `rest` into columns; false at the end. */
static bool next_line(char **rest, char **columns, size_t count)
{
	char *line = *rest, *end = strchr(line, '\n');

	if (!end)
		return false;
	*end = '\0';
	*rest = end + 1;
	for (size_t i = 0; i < count; i++) {
		char *tab = strchr(line, '\t');

		columns[i] = line;
		if (tab)
			*tab = '\0';
		line = tab ? tab + 1 : line + strlen(line);
	}
	return true;
}

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

/* Reads and validates; whatever was read lies inside the bytes. */
static int verdict(struct file file, struct peal_fault *fault, uint16_t *status)
{
	static struct peal_header rows[ROWS];
	struct peal_message m;
	int result = peal_message_read(&m, file.at, file.len, rows, ROWS, fault);

	inside(m.line, file);
	inside(m.body, file);
	for (uint32_t i = 0; i < m.header_count; i++) {
		inside(rows[i].name, file);
		inside(rows[i].value, file);
	}
	*status = m.refusal;
	if (result == PEAL_OK)
		result = peal_message_validate(&m, file.at, fault, status);
	assert_true(result == PEAL_OK || fault->at <= file.len);
	return result;
}

/* RFC 4475, RFC 5118: what is valid is taken, what is invalid is not. */
static void every_message_gets_its_verdict(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	int count = 0, wrong = 0;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_fault fault = { 0, "", "" };
		struct file file;
		uint16_t status;
		int result;

		if (strcmp(c[4], "body") == 0)
			continue;
		file = load(c[0]);
		assert_non_null(file.at);
		result = verdict(file, &fault, &status);
		if ((strcmp(c[5], "valid") == 0 && !is_slip(c[0]) && result != PEAL_OK) ||
		    (strcmp(c[5], "invalid") == 0 && result == PEAL_OK)) {
			print_error("%s is %s: at %u: %s (%s)\n", c[0], c[5], fault.at,
				    fault.expected, fault.clause);
			wrong++;
		}
		if (strcmp(c[6], "505") == 0)
			assert_int_equal(status, 505);
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
			struct peal_fault fault = { 0, "", "" };
			uint16_t status;

			verdict((struct file){ (char *)(uintptr_t)cut.at, n }, &fault, &status);
			exact_free(cut);
		}
		free(file.at);
	}
	free(text);
}

/* Facts are written with \xHH and \\ for what is not printable. */
static struct peal_text unescaped(char *text)
{
	size_t n = 0;

	for (char *p = text; *p; p++) {
		if (p[0] == '\\' && p[1] == 'x') {
			text[n++] = (char)strtoul((char[]){ p[2], p[3], '\0' }, NULL, 16);
			p += 3;
		} else {
			p += p[0] == '\\';
			text[n++] = *p;
		}
	}
	return (struct peal_text){ text, n };
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

/* What a fact's key says of a message; false: a key that is not asked here. */
static bool fact(const struct peal_message *m, const char *key, char *text, size_t size)
{
	struct peal_values vias = peal_values_of(m, PEAL_HDR_VIA);
	struct peal_text from = peal_message_value(m, PEAL_HDR_FROM);
	struct peal_text to = peal_message_value(m, PEAL_HDR_TO), got = { "", 0 };
	struct peal_address_value address;
	struct peal_cseq cseq = { 0 };
	struct peal_via via;

	peal_cseq_read(peal_message_value(m, PEAL_HDR_CSEQ), &cseq, NULL);
	if (strcmp(key, "method") == 0)
		got = m->token;
	else if (strcmp(key, "ruri") == 0)
		got = m->target;
	else if (strcmp(key, "reason") == 0)
		got = m->reason;
	else if (strcmp(key, "callid") == 0)
		got = peal_message_value(m, PEAL_HDR_CALL_ID);
	else if (strcmp(key, "cseq.method") == 0)
		got = cseq.token;
	else if (strcmp(key, "from.uri") == 0 && !peal_address_read(from, &address, NULL))
		got = address.uri;
	else if (strcmp(key, "from.tag") == 0 && !peal_address_read(from, &address, NULL))
		got = address.tag;
	else if (strcmp(key, "to.uri") == 0 && !peal_address_read(to, &address, NULL))
		got = address.uri;
	else if (strcmp(key, "to.tag") == 0 && !peal_address_read(to, &address, NULL))
		got = address.tag;
	else if (strcmp(key, "via.0.branch") == 0 && peal_via_next(&vias, &via, NULL) > 0)
		got = via.branch;
	else if (strcmp(key, "via.0.transport") == 0 && peal_via_next(&vias, &via, NULL) > 0)
		got = via.transport;
	else if (strcmp(key, "via.1.branch") == 0 && peal_via_next(&vias, &via, NULL) > 0 &&
		 peal_via_next(&vias, &via, NULL) > 0)
		got = via.branch;
	else if (strcmp(key, "hdr.count") == 0)
		return snprintf(text, size, "%u", m->header_count) > 0;
	else if (strcmp(key, "body.len") == 0)
		return snprintf(text, size, "%zu", m->body.len) > 0;
	else if (strcmp(key, "status") == 0)
		return snprintf(text, size, "%u", m->status) > 0;
	else if (strcmp(key, "cseq.num") == 0)
		return snprintf(text, size, "%u", cseq.number) > 0;
	else
		return false;
	assert_true(got.len < size);
	memcpy(text, got.at, got.len);
	text[got.len] = '\0';
	return true;
}

/* The parts of each message are those that the corpus names. */
static void the_parts_of_each_message_are_right(void **state)
{
	static struct peal_header rows[ROWS];
	char *text = table("facts.tsv"), *rest = text, *c[3], value[9000], *last = NULL;
	struct file file = { NULL, 0 };
	struct peal_message m = { 0 };
	int count = 0, result = PEAL_E_SYNTAX;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		if (strstr(c[0], "sdp") == c[0] || strstr(c[0], ".sdp"))
			continue;
		if (!last || strcmp(last, c[0]) != 0) {
			free(file.at);
			file = load(c[0]);
			result = peal_message_read(&m, file.at, file.len, rows, ROWS, NULL);
			last = c[0];
		}
		if (result != PEAL_OK || !fact(&m, c[1], value, sizeof value))
			continue;
		if (!peal_text_is(unescaped(c[2]), value))
			fail_msg("%s: %s is \"%s\", not \"%s\"", c[0], c[1], value, c[2]);
		count++;
	}
	free(file.at);
	free(text);
	print_message("%d facts\n", count);
	assert_true(count > 5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_message_gets_its_verdict),
		cmocka_unit_test(no_cut_of_a_torture_message_is_read_beyond_its_end),
		cmocka_unit_test(every_uri_gets_its_verdict),
		cmocka_unit_test(every_pair_of_uris_is_equal_or_not),
		cmocka_unit_test(the_parts_of_each_message_are_right),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
