/* SPDX-License-Identifier: MIT */
/* parse(write(parse(x))) = parse(x): messages written again as they were, and row by
 * row, are read as the same. */
#include "corpus_kit.h"

static struct peal_header first_rows[ROWS], again_rows[ROWS];
static char buffer[200000];

static const char *const messages[] = {
	"INVITE sip:bob@biloxi.example.com SIP/2.0\r\n"
	"v: SIP/2.0/TCP a.example:5060 ;branch=z9hG4bK74bf9, SIP/2.0/UDP [2001:db8::1]\r\n"
	"Max-Forwards  :\t70\r\nf: \"Alice \\\"A\\\" , x\"\r\n <sip:alice@atlanta.example.com>\r\n"
	"\t;tag=9fxced76sl\r\nTo: Bob <sip:bob@biloxi.example.com>\r\ni: 3848276298220188511@a\r\n"
	"CSeq:0009   INVITE\r\nm:<sip:alice@client.atlanta.example.com;transport=tcp>\r\n"
	"X-Unknown:\r\nSubject: \xe2\x82\xac \r\nc: application/sdp\r\nl:   4\r\n\r\nv=0\n",
	"SIP/2.0 200 \r\nVia: SIP/2.0/UDP a.example;branch=z9hG4bK1\r\nFrom: <sip:a>;tag=1\r\n"
	"To: <sip:b>;tag=2\r\nCall-ID: \"<9>\"@[::]\r\nCSeq: 1 OPTIONS\r\nSupported:\r\n"
	"k: 100rel ,\r\n timer\r\n\r\n",
	"REGISTER sip:biloxi.example.com SIP/2.0\r\nVia: SIP/2.0/TLS c.example;branch=z9hG4bKn\r\n"
	"From: sip:bob@b.example;tag=a\r\nTo: Bob <sips:bob@b.example>\r\nCall-ID: 1j9\r\n"
	"CSeq: 2 REGISTER\r\nContact: *\r\nExpires: 0\r\nAuthorization: Digest username=\"bob\", "
	"realm=\"a\\\\b, c\", nonce=\"ea9c8e88df84f1cec4341ae6cbe5a359\", opaque=\"\",\r\n "
	"uri=\"sips:ss2.biloxi.example.com\", response=\"dfe56131d1958046689d83306477ecc\"\r\n"
	"Content-Length: 0\r\n\r\n",
	"NEW-1 tel:+1-201-555-0123 SIP/2.0\r\nv: SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
	"f: <tel:+1>;tag=1\r\nt: <urn:service:sos>\r\ni: 1\r\nCSeq: 1 NEW-1\r\n"
	"Retry-After: 5 (in (a) meeting);duration=3600\r\nWarning: 301 a \"b\", 302 c "
	"\"d\"\r\n\r\n",
};

/* The blanks and folds in a value are one blank each; where a fold was nobody sees. */
static size_t unfolded(struct peal_text value, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < value.len; i++) {
		if (value.at[i] == '\r' && i + 1 < value.len && value.at[i + 1] == '\n') {
			while (n > 0 && (out[n - 1] == ' ' || out[n - 1] == '\t'))
				n--;
			while (i + 1 < value.len && strchr("\n \t\r", value.at[i + 1]) &&
			       value.at[i + 1])
				i++;
			out[n++] = ' ';
		} else {
			out[n++] = value.at[i];
		}
	}
	return n;
}

static bool same_value(struct peal_text a, struct peal_text b)
{
	static char one[200000], two[200000];
	size_t n = unfolded(a, one);

	return n == unfolded(b, two) && memcmp(one, two, n) == 0;
}

static void assert_same(const struct peal_message *a, const struct peal_message *b,
			const char *what)
{
	bool same = a->is_request == b->is_request && a->status == b->status &&
		    a->method == b->method && a->header_count == b->header_count &&
		    peal_text_equal(a->token, b->token) && peal_text_equal(a->target, b->target) &&
		    (a->reason.len == 0 || peal_text_equal(a->reason, b->reason)) &&
		    peal_text_equal(a->body, b->body);

	for (uint32_t i = 0; same && i < a->header_count; i++) {
		const struct peal_header *x = &a->headers[i], *y = &b->headers[i];

		same = x->id == y->id && same_value(x->value, y->value) &&
		       (x->id != PEAL_HDR_OTHER || peal_text_same(x->name, y->name));
	}
	if (!same)
		fail_msg("%s is another message", what);
}

static void read_again(const struct peal_message *m, const struct peal_writer *w, const char *what)
{
	struct peal_fault fault = { 0, "", "" };
	struct peal_message again;
	int n = peal_writer_end(w);

	if (n < 0)
		fail_msg("%s: %s", what, w->expected ? w->expected : "too long");
	if (peal_message_read(&again, buffer, (size_t)n, again_rows, ROWS, &fault) != PEAL_OK)
		fail_msg("%s, byte %u: %s", what, fault.at, fault.expected);
	assert_same(m, &again, what);
	if (peal_message_validate(m, m->line.at, NULL, NULL) == PEAL_OK &&
	    peal_message_validate(&again, buffer, &fault, NULL) != PEAL_OK)
		fail_msg("%s is no longer valid, byte %u: %s", what, fault.at, fault.expected);
}

/* As it is: from the start line to the body, byte for byte. */
static void write_same(const struct peal_message *m, const char *what)
{
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
	size_t len = (size_t)(m->body.at + m->body.len - m->line.at);

	peal_write_same_line(&w, m);
	peal_write_edited(&w, m, NULL, 0);
	peal_write_same_body(&w, m);
	if (w.used != len || memcmp(buffer, m->line.at, len) != 0)
		fail_msg("%s is not written as it was", what);
	read_again(m, &w, what);
}

/* Piece by piece, in canonical form. */
static void write_rows(const struct peal_message *m, const char *what)
{
	struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

	if (m->is_request)
		peal_write_request(&w, m->token, m->target);
	else
		peal_write_response(&w, m->status, m->reason);
	for (uint32_t i = 0; i < m->header_count; i++)
		peal_write_copy(&w, &m->headers[i]);
	peal_write_same_body(&w, m);
	read_again(m, &w, what);
}

static void round_trip(struct peal_text text, const char *what)
{
	struct peal_message m;

	if (peal_message_read(&m, text.at, text.len, first_rows, ROWS, NULL) != PEAL_OK)
		fail_msg("%s is not read", what);
	write_same(&m, what);
	write_rows(&m, what);
}

static void a_message_survives_being_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(messages); i++)
		round_trip(peal_text_of(messages[i]), messages[i]);
}

static void every_valid_message_survives_being_written(void **state)
{
	char *text = table("manifest.tsv"), *rest = text, *c[8];
	int count = 0;

	(void)state;
	while (next_line(&rest, c, COUNT(c))) {
		struct file file;

		if (strcmp(c[4], "body") == 0 || strcmp(c[5], "valid") != 0)
			continue;
		file = load(c[0]);
		assert_non_null(file.at);
		round_trip((struct peal_text){ file.at, file.len }, c[0]);
		free(file.at);
		count++;
	}
	free(text);
	print_message("%d messages\n", count);
	assert_true(count > 400);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_survives_being_written),
		cmocka_unit_test(every_valid_message_survives_being_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
