/* SPDX-License-Identifier: MIT */
/* Every fact that the corpus knows of a message that can be read is what the views
 * say of it.
 */
#include "corpus_kit.h"

/* What a view says, where the corpus has it as text. */
struct answer {
	char text[40000];
	size_t len;
};

/* A fold, and the blanks around it, are one blank. */
static void say(struct answer *answer, struct peal_text text)
{
	size_t n = 0;

	assert_true(text.len < sizeof answer->text);
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\r') {
			while (n > 0 && (answer->text[n - 1] == ' ' || answer->text[n - 1] == '\t'))
				n--;
			while (i + 1 < text.len && memchr(" \t\r\n", text.at[i + 1], 4))
				i++;
			answer->text[n++] = ' ';
		} else {
			answer->text[n++] = text.at[i];
		}
	}
	answer->len = n;
}

static void say_number(struct answer *answer, uint32_t number)
{
	answer->len = (size_t)snprintf(answer->text, sizeof answer->text, "%u", number);
}

/* IPv6 with its brackets, as the corpus writes it. */
static void say_host(struct answer *answer, struct peal_text host)
{
	bool is_ipv6 = host.len > 0 && memchr(host.at, ':', host.len);

	answer->len = (size_t)snprintf(answer->text, sizeof answer->text,
				       is_ipv6 ? "[%.*s]" : "%.*s", (int)host.len, host.at);
}

static uint32_t count_addresses(const struct peal_message *m, enum peal_header_id id)
{
	struct peal_values values = peal_values_of(m, id);
	struct peal_address_value address;
	uint32_t n = 0;

	while (peal_address_next(&values, &address, NULL) > 0)
		n++;
	return n;
}

static bool address_fact(const struct peal_address_value *address, const char *part,
			 struct answer *answer)
{
	struct peal_text value;

	if (strcmp(part, "uri") == 0)
		say(answer, address->star ? T("*") : address->uri);
	else if (strcmp(part, "display") == 0)
		say(answer, address->display);
	else if (strcmp(part, "tag") == 0)
		say(answer, address->tag);
	else if (peal_param_find(address->params, peal_text_of(part), &value))
		say(answer, value);
	else
		return false;
	return true;
}

/* "3.uri" of a list, or "count". */
static bool list_fact(const struct peal_message *m, enum peal_header_id id, const char *key,
		      struct answer *answer)
{
	struct peal_values values = peal_values_of(m, id);
	struct peal_address_value address;
	unsigned long n = strtoul(key, NULL, 10);

	if (strcmp(key, "count") == 0) {
		say_number(answer, count_addresses(m, id));
		return true;
	}
	do {
		if (peal_address_next(&values, &address, NULL) <= 0)
			return false;
	} while (n-- > 0);
	return address_fact(&address, strchr(key, '.') + 1, answer);
}

static bool via_part(const struct peal_via *via, const char *part, struct answer *answer)
{
	if (strcmp(part, "transport") == 0)
		say(answer, via->transport);
	else if (strcmp(part, "host") == 0)
		say_host(answer, via->host);
	else if (strcmp(part, "port") == 0)
		say_number(answer, via->port);
	else if (strcmp(part, "branch") == 0)
		say(answer, via->branch);
	else if (strcmp(part, "received") == 0)
		say(answer, via->received);
	else if (strcmp(part, "rport") == 0)
		say(answer, via->rport.at ? via->rport : T("(no value)"));
	else
		return false;
	return true;
}

static bool via_fact(const struct peal_message *m, const char *key, struct answer *answer)
{
	struct peal_values values = peal_values_of(m, PEAL_HDR_VIA);
	unsigned long n = strtoul(key, NULL, 10);
	struct peal_via via;
	uint32_t count = 0;

	if (strcmp(key, "count") == 0) {
		while (peal_via_next(&values, &via, NULL) > 0)
			count++;
		say_number(answer, count);
		return true;
	}
	do {
		if (peal_via_next(&values, &via, NULL) <= 0)
			return false;
	} while (n-- > 0);
	return via_part(&via, strchr(key, '.') + 1, answer);
}

static bool uri_fact(struct peal_text text, const char *part, struct answer *answer)
{
	struct peal_uri uri;

	if (peal_uri_read(text, &uri, NULL) != PEAL_OK)
		return false;
	if (strcmp(part, "scheme") == 0)
		say(answer, uri.scheme_name);
	else if (strcmp(part, "user") == 0)
		say(answer, uri.user);
	else if (strcmp(part, "password") == 0)
		say(answer, uri.password);
	else if (strcmp(part, "host") == 0)
		say_host(answer, uri.host);
	else if (strcmp(part, "port") == 0)
		say_number(answer, uri.port);
	else if (strcmp(part, "params") == 0)
		say(answer, uri.params);
	else
		return false;
	return true;
}

static bool single_fact(const struct peal_message *m, enum peal_header_id id, const char *part,
			struct answer *answer)
{
	struct peal_values values = peal_values_of(m, id);
	struct peal_address_value address;

	return peal_address_next(&values, &address, NULL) > 0 &&
	       address_fact(&address, part, answer);
}

static bool row_fact(const struct peal_message *m, const char *name, struct answer *answer)
{
	enum peal_header_id id = peal_header_lookup(peal_text_of(name));
	const struct peal_header *row = peal_message_find(m, id);

	if (id == PEAL_HDR_OTHER || !row)
		return false;
	say(answer, row->value);
	return true;
}

static bool number_fact(const struct peal_message *m, enum peal_header_id id, struct answer *answer)
{
	uint32_t number;

	if (peal_number_read(peal_message_value(m, id), UINT32_MAX, &number, NULL) != PEAL_OK)
		return false;
	say_number(answer, number);
	return true;
}

static bool cseq_fact(const struct peal_message *m, const char *part, struct answer *answer)
{
	struct peal_cseq cseq;

	if (peal_cseq_read(peal_message_value(m, PEAL_HDR_CSEQ), &cseq, NULL) != PEAL_OK)
		return false;
	if (strcmp(part, "num") == 0)
		say_number(answer, cseq.number);
	else
		say(answer, cseq.token);
	return true;
}

/* The key behind `start`, NULL when it does not begin so. */
static const char *behind(const char *key, const char *start)
{
	size_t n = strlen(start);

	return strncmp(key, start, n) == 0 ? key + n : NULL;
}

/* The views know of one version, written in any case; of another, the line has it. */
static struct peal_text version(const struct peal_message *m)
{
	struct peal_text line = m->line, found = { line.at, 7 };

	if (m->is_request)
		found.at = line.at + line.len - 7;
	return peal_text_same(found, T("SIP/2.0")) ? T("SIP/2.0") : found;
}

static bool line_fact(const struct peal_message *m, const char *key, struct answer *answer)
{
	if (strcmp(key, "kind") == 0)
		say(answer, m->is_request ? T("request") : T("response"));
	else if (strcmp(key, "version") == 0)
		say(answer, version(m));
	else if (strcmp(key, "method") == 0)
		say(answer, m->token);
	else if (strcmp(key, "ruri") == 0)
		say(answer, m->target);
	else if (strcmp(key, "reason") == 0)
		say(answer, m->reason);
	else if (strcmp(key, "status") == 0)
		say_number(answer, m->status);
	else if (strcmp(key, "hdr.count") == 0)
		say_number(answer, m->header_count);
	else if (strcmp(key, "body.len") == 0)
		say_number(answer, (uint32_t)m->body.len);
	else
		return false;
	return true;
}

static bool fact(const struct peal_message *m, const char *key, struct answer *answer)
{
	const char *part;

	if ((part = behind(key, "via.")))
		return via_fact(m, part, answer);
	if ((part = behind(key, "contact.")))
		return list_fact(m, PEAL_HDR_CONTACT, part, answer);
	if ((part = behind(key, "route.")))
		return list_fact(m, PEAL_HDR_ROUTE, part, answer);
	if ((part = behind(key, "rroute.")))
		return list_fact(m, PEAL_HDR_RECORD_ROUTE, part, answer);
	if ((part = behind(key, "from.")))
		return single_fact(m, PEAL_HDR_FROM, part, answer);
	if ((part = behind(key, "to.")))
		return single_fact(m, PEAL_HDR_TO, part, answer);
	if ((part = behind(key, "cseq.")))
		return cseq_fact(m, part, answer);
	if ((part = behind(key, "ruri.")))
		return uri_fact(m->target, part, answer);
	if ((part = behind(key, "h.")))
		return row_fact(m, part, answer);
	if (strcmp(key, "callid") == 0)
		return row_fact(m, "call-id", answer);
	if (strcmp(key, "ctype") == 0)
		return row_fact(m, "content-type", answer);
	if (strcmp(key, "clen") == 0)
		return number_fact(m, PEAL_HDR_CONTENT_LENGTH, answer);
	if (strcmp(key, "maxfwd") == 0)
		return number_fact(m, PEAL_HDR_MAX_FORWARDS, answer);
	return line_fact(m, key, answer);
}

static bool is_body(const char *file)
{
	return strcmp(file + strlen(file) - 4, ".sdp") == 0;
}

static void every_fact_of_a_message_is_what_the_views_say(void **state)
{
	static struct peal_header rows[ROWS];
	static struct answer answer;
	char *text = table("facts.tsv"), *rest = text, *c[3], *last = NULL;
	struct file file = { NULL, 0 };
	struct peal_message m = { 0 };
	int count = 0, wrong = 0, messages = 0;

	(void)state;
	next_line(&rest, c, COUNT(c));
	while (next_line(&rest, c, COUNT(c))) {
		struct peal_text expected = unescaped(c[2]);

		if (is_body(c[0]))
			continue;
		if (!last || strcmp(last, c[0]) != 0) {
			free(file.at);
			file = load(c[0]);
			peal_message_read(&m, file.at, file.len, rows, ROWS, NULL);
			last = c[0];
			messages++;
		}
		count++;
		if (fact(&m, c[1], &answer) && answer.len == expected.len &&
		    memcmp(answer.text, expected.at, expected.len) == 0)
			continue;
		print_error("%s: %s is \"%.*s\", not \"%.*s\"\n", c[0], c[1], (int)answer.len,
			    answer.text, (int)expected.len, expected.at);
		wrong++;
	}
	free(file.at);
	free(text);
	print_message("%d facts of %d messages\n", count, messages);
	assert_true(count > 14000);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_fact_of_a_message_is_what_the_views_say),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
