/* SPDX-License-Identifier: MIT */
/* Any texts as the arguments of builders: what they do not refuse is a valid message.
 *
 * The first byte chooses the builder; its arguments are divided by 0xff, and what is
 * missing is a good one.
 */
#include "fuzz_kit.h"

#include <peal/compose.h>

#define ROWS 64

static char out[100000];
static struct peal_header rows[ROWS];

static struct peal_text next(struct peal_text *rest, struct peal_text otherwise)
{
	const char *end = rest->len ? memchr(rest->at, 0xff, rest->len) : NULL;
	struct peal_text first = { rest->at, end ? (size_t)(end - rest->at) : rest->len };

	if (rest->len == 0)
		return otherwise;
	rest->at += first.len + (end != NULL);
	rest->len -= first.len + (end != NULL);
	return first;
}

static void must_be_valid(const struct peal_writer *w)
{
	struct peal_fault fault = { 0, "", "" };
	struct peal_message m;
	int n = peal_writer_end(w);

	if (n <= 0) {
		must(n == PEAL_E_FULL || (n == PEAL_E_ARGUMENT && w->expected),
		     "a refusal says why");
		return;
	}
	if (peal_message_read(&m, out, (size_t)n, rows, ROWS, &fault) != PEAL_OK)
		must(fault.expected[0] == 'f', "what is built is read"); /* fewer rows */
	else
		must(peal_message_validate(&m, out, NULL, NULL) == PEAL_OK,
		     "what is built is valid");
}

/* A prepared head gives the same bytes as one that is checked each time, or is refused. */
static void must_be_same(struct peal_request_head *head, struct peal_text branch)
{
	static char memory[100000], again[100000], via[30000];
	struct peal_writer w = peal_writer_into(memory, sizeof memory);
	struct peal_writer whole = peal_writer_into(via, sizeof via);
	struct peal_prepared_head prepared;

	peal_prepare_head(&w, head, &prepared);
	if (peal_writer_end(&w) < 0)
		return;
	w = peal_writer_into(again, sizeof again);
	peal_write_prepared_head(&w, &prepared, head->method, branch, head->cseq);
	if (peal_writer_end(&w) < 0)
		return;
	peal_write_begin(&whole, PEAL_HDR_VIA);
	peal_write_part(&whole, head->via);
	peal_write_part(&whole, PEAL_TEXT(";branch="));
	peal_write_part(&whole, branch);
	head->via = (struct peal_text){ via + 5, whole.used - 5 }; /* "Via: " */
	whole = peal_writer_into(memory, sizeof memory);
	peal_write_request_head(&whole, head);
	must(peal_writer_end(&whole) == (int)w.used && memcmp(memory, again, w.used) == 0,
	     "what is prepared is what is written");
}

static void prepared(struct peal_text rest)
{
	const struct peal_text none = { NULL, 0 };
	struct peal_request_head head = {
		.method = next(&rest, PEAL_TEXT("INVITE")),
		.target = next(&rest, PEAL_TEXT("sip:b@b.example")),
		.routes = next(&rest, none),
		.via = next(&rest, PEAL_TEXT("SIP/2.0/UDP a")),
		.from = next(&rest, PEAL_TEXT("<sip:a>;tag=1")),
		.to = next(&rest, PEAL_TEXT("<sip:b>;tag=2")),
		.call_id = next(&rest, PEAL_TEXT("9")),
		.contact = next(&rest, PEAL_TEXT("<sip:a>")),
		.cseq = 1,
		.max_forwards = 70,
	};

	must_be_same(&head, next(&rest, PEAL_TEXT("z9hG4bK1")));
}

static void request(struct peal_writer *w, struct peal_text *rest)
{
	const struct peal_text none = { NULL, 0 };
	struct peal_request_head head = {
		.method = next(rest, PEAL_TEXT("INVITE")),
		.target = next(rest, PEAL_TEXT("sip:b@b.example")),
		.routes = next(rest, none),
		.via = next(rest, PEAL_TEXT("SIP/2.0/UDP a;branch=z9hG4bK1")),
		.from = next(rest, PEAL_TEXT("<sip:a>;tag=1")),
		.to = next(rest, PEAL_TEXT("<sip:b>")),
		.call_id = next(rest, PEAL_TEXT("9")),
		.contact = next(rest, PEAL_TEXT("<sip:a>")),
		.cseq = 1,
		.max_forwards = 70,
	};
	struct peal_text name;

	peal_write_request_head(w, &head);
	peal_write_header(w, PEAL_HDR_EVENT, PEAL_TEXT("presence"));
	name = next(rest, PEAL_TEXT("X-Y"));
	peal_write_named(w, name, next(rest, PEAL_TEXT("1")));
}

static const char came[] = "INVITE sip:b@b.example SIP/2.0\r\n"
			   "v: SIP/2.0/UDP p;branch=z9hG4bK2, SIP/2.0/UDP a;branch=z9hG4bK1\r\n"
			   "Record-Route: <sip:p;lr>\r\nFrom: <sip:a>;tag=1\r\nt: <sip:b>\r\n"
			   "Call-ID: 9\r\nCSeq: 7 INVITE\r\nRoute: <sip:q>, <sip:r>\r\n"
			   "Contact: <sip:a>\r\nl: 0\r\n\r\n";

static void edited(struct peal_writer *w, const struct peal_message *m, struct peal_text rest)
{
	struct peal_edit edits[4];
	size_t count = 0;

	while (rest.len > 2 && count < 4) {
		unsigned change = (unsigned char)rest.at[0] % 5, id = (unsigned char)rest.at[1];

		rest.at += 2;
		rest.len -= 2;
		edits[count++] = (struct peal_edit){ (enum peal_change)change,
						     (enum peal_header_id)(id % PEAL_HDR_COUNT),
						     PEAL_TEXT("X-Y"),
						     next(&rest, PEAL_TEXT("1")) };
	}
	peal_write_same_line(w, m);
	peal_write_edited(w, m, edits, count);
	peal_write_same_body(w, m);
}

static void response(struct peal_writer *w, const struct peal_message *m, uint16_t status,
		     struct peal_text *rest)
{
	struct peal_response_head head = { .status = status };

	head.reason = next(rest, PEAL_TEXT("OK"));
	head.tag = next(rest, PEAL_TEXT("1"));
	head.source = next(rest, (struct peal_text){ NULL, 0 });
	peal_write_response_head(w, m, &head);
}

/* Edits may take away what a message needs, or put a second one there; but its rows are
 * rows. */
static void must_be_rows(const struct peal_writer *w)
{
	struct peal_finding findings[8];
	struct peal_message m;
	int n = peal_writer_end(w);

	if (n <= 0)
		return;
	must(peal_message_read(&m, out, (size_t)n, rows, ROWS, NULL) == PEAL_OK,
	     "what is edited is read");
	for (uint32_t i = peal_message_findings(&m, out, findings, 8); i-- > 0;)
		must(findings[i].verdict == PEAL_VERDICT_SEMANTICS, "each row is right");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct peal_writer w = peal_writer_into(out, sizeof out);
	struct peal_header came_rows[16];
	struct peal_message m;
	struct peal_text rest, type;

	if (size < 1 || size > 20000)
		return 0;
	rest = (struct peal_text){ (const char *)data + 1, size - 1 };
	must(peal_message_read(&m, came, sizeof came - 1, came_rows, 16, NULL) == PEAL_OK, "came");
	prepared(rest);
	if (data[0] % 3 == 0) {
		edited(&w, &m, rest);
		must_be_rows(&w);
		return 0;
	}
	if (data[0] % 3 == 1)
		request(&w, &rest);
	else
		response(&w, &m, (uint16_t)(100 + data[0] * 2), &rest);
	type = next(&rest, PEAL_TEXT("a/b"));
	peal_write_body(&w, type, next(&rest, PEAL_TEXT("x")));
	must_be_valid(&w);
	return 0;
}
