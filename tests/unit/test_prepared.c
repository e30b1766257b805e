/* SPDX-License-Identifier: MIT */
/* Heads of a dialog's requests, prepared once: exact bytes, and what is refused when. */
#include "message_kit.h"

#include <peal/compose.h>

#define ROWS 32

#define FIELD(name) offsetof(struct peal_request_head, name)

static const struct peal_text none = { NULL, 0 };

static struct peal_request_head head_in_dialog(void)
{
	return (struct peal_request_head){
		.target = T("sip:bob@biloxi.example.com"),
		.routes = T("<sip:p1.example.com;lr>, <sip:p2.example.com;lr>"),
		.via = T("SIP/2.0/UDP pc33.atlanta.example.com;rport"),
		.from = T("Alice <sip:alice@atlanta.example.com>;tag=1928301774"),
		.to = T("Bob <sip:bob@biloxi.example.com>;tag=a6c85cf"),
		.call_id = T("a84b4c76e66710"),
		.contact = T("<sip:alice@pc33.atlanta.example.com>"),
		.max_forwards = 70,
	};
}

static int prepare(struct peal_prepared_head *prepared, const struct peal_request_head *head,
		   char *memory, size_t size)
{
	struct peal_writer w = peal_writer_into(memory, size);

	peal_prepare_head(&w, head, prepared);
	return peal_writer_end(&w);
}

static struct peal_text inside(char *buffer, size_t size, const struct peal_prepared_head *prepared,
			       struct peal_text method, struct peal_text branch)
{
	struct peal_writer w = peal_writer_into(buffer, size);
	int n;

	peal_write_prepared_head(&w, prepared, method, branch, 314160);
	peal_write_body(&w, none, none);
	n = peal_writer_end(&w);
	return (struct peal_text){ buffer, n > 0 ? (size_t)n : 0 };
}

/* The same with everything checked. */
static struct peal_text checked(char *buffer, size_t size, const struct peal_request_head *head)
{
	struct peal_writer w = peal_writer_into(buffer, size);
	int n;

	peal_write_request_head(&w, head);
	peal_write_body(&w, none, none);
	n = peal_writer_end(&w);
	return (struct peal_text){ buffer, n > 0 ? (size_t)n : 0 };
}

static void must_be_valid(struct peal_text text)
{
	struct peal_header rows[ROWS];
	struct peal_message m;

	assert_int_equal(peal_message_read(&m, text.at, text.len, rows, ROWS, NULL), PEAL_OK);
	assert_int_equal(peal_message_validate(&m, text.at, NULL, NULL), PEAL_OK);
}

/* RFC 3261 12.2.1.1: what a dialog keeps is checked once, and copied then. */
static void the_next_request_of_a_dialog_is_a_copy(void **state)
{
	struct peal_request_head head = head_in_dialog();
	struct peal_prepared_head prepared;
	char memory[600], buffer[600], other[600];
	struct peal_text text;

	(void)state;
	assert_true(prepare(&prepared, &head, memory, sizeof memory) > 0);
	text = inside(buffer, sizeof buffer, &prepared, T("INVITE"), T("z9hG4bKnashds8"));
	assert_text(text,
		    "INVITE sip:bob@biloxi.example.com SIP/2.0\r\n"
		    "Via: SIP/2.0/UDP pc33.atlanta.example.com;rport;branch=z9hG4bKnashds8\r\n"
		    "Route: <sip:p1.example.com;lr>, <sip:p2.example.com;lr>\r\n"
		    "Max-Forwards: 70\r\n"
		    "From: Alice <sip:alice@atlanta.example.com>;tag=1928301774\r\n"
		    "To: Bob <sip:bob@biloxi.example.com>;tag=a6c85cf\r\n"
		    "Call-ID: a84b4c76e66710\r\n"
		    "CSeq: 314160 INVITE\r\n"
		    "Contact: <sip:alice@pc33.atlanta.example.com>\r\n"
		    "Content-Length: 0\r\n\r\n");
	must_be_valid(text);
	head.routes = T("<sip:strict.example.com>, <sip:p2.example.com;lr>");
	head.contact = none;
	assert_true(prepare(&prepared, &head, memory, sizeof memory) > 0);
	text = inside(buffer, sizeof buffer, &prepared, T("BYE"), T("z9hG4bKnashds9"));
	head.method = T("BYE");
	head.via = T("SIP/2.0/UDP pc33.atlanta.example.com;rport;branch=z9hG4bKnashds9");
	head.cseq = 314160;
	assert_true(peal_text_equal(text, checked(other, sizeof other, &head)));
	must_be_valid(text);
}

/* RFC 3261 8.1.1.7, 8.1.1.8, 12.1.2: what is no part of a dialog, and said to be none. */
static void what_is_no_dialogs_is_not_prepared(void **state)
{
	static const struct {
		size_t at;
		const char *text, *expected;
	} cases[] = {
		{ FIELD(target), "sip:b?Subject=x", "a Request-URI" },
		{ FIELD(target), "urn:x:<", "a Request-URI" },
		{ FIELD(routes), "sip:p", "a value of this header" },
		{ FIELD(via), "SIP/2.0/UDP a;branch=z9hG4bK1", "a Via without a branch" },
		{ FIELD(via), "SIP/2.0/UDP a;branch", "a Via without a branch" },
		{ FIELD(via), "SIP/2.0/UDP a, SIP/2.0/UDP b", "a Via without a branch" },
		{ FIELD(via), "SIP/2.0/UDP a;branch=z9hG4bK1, SIP/2.0/UDP b",
		  "a Via without a branch" },
		{ FIELD(via), "SIP/2.0/UDP a;x=\"", "a Via without a branch" },
		{ FIELD(via), "SIP/2.0/UDP a:", "a Via without a branch" },
		{ FIELD(from), "<sip:a>", "a From with a tag" },
		{ FIELD(to), "<sip:b>", "a To with a tag" },
		{ FIELD(call_id), "a b", "a value of this header" },
		{ FIELD(contact), "*", "one Contact, a SIP or SIPS URI" },
		{ FIELD(contact), "<sip:a>, <sip:b>", "one Contact, a SIP or SIPS URI" },
		{ FIELD(contact), "<tel:+1>", "one Contact, a SIP or SIPS URI" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_request_head head = head_in_dialog();
		struct peal_text text = peal_text_of(cases[i].text);
		struct peal_prepared_head prepared;
		char memory[600];
		struct peal_writer w = peal_writer_into(memory, sizeof memory);

		memcpy((char *)&head + cases[i].at, &text, sizeof text);
		peal_prepare_head(&w, &head, &prepared);
		if (peal_writer_end(&w) != PEAL_E_ARGUMENT ||
		    strcmp(w.expected, cases[i].expected) != 0)
			fail_msg("\"%s\": %s", cases[i].text, w.expected ? w.expected : "taken");
	}
}

/* RFC 3261 8.1.1.7, 8.1.1.8: what is new in each request is checked in each. */
static void what_is_new_in_a_dialog_is_checked(void **state)
{
	struct peal_request_head head = head_in_dialog();
	struct peal_prepared_head prepared;
	char memory[600], buffer[600];

	(void)state;
	assert_true(prepare(&prepared, &head, memory, sizeof memory) > 0);
	assert_int_equal(inside(buffer, 600, &prepared, T("BYE"), T("z9hG4bK")).len, 0);
	assert_int_equal(inside(buffer, 600, &prepared, T("BYE"), T("Z9hG4bK1")).len, 0);
	assert_int_equal(inside(buffer, 600, &prepared, T("BYE"), T("z9hG4bK1;x")).len, 0);
	assert_int_equal(inside(buffer, 600, &prepared, T("BYE"), T("z9hG4bK1\r\nX: y")).len, 0);
	assert_int_equal(inside(buffer, 600, &prepared, T("B E"), T("z9hG4bK1")).len, 0);
	assert_int_equal(inside(buffer, 600, &prepared, none, T("z9hG4bK1")).len, 0);
	head.contact = none;
	assert_true(prepare(&prepared, &head, memory, sizeof memory) > 0);
	assert_int_equal(inside(buffer, 600, &prepared, T("INVITE"), T("z9hG4bK1")).len, 0);
	assert_true(inside(buffer, 600, &prepared, T("BYE"), T("z9hG4bK1")).len > 0);
}

/* Where memory ends, nothing is prepared; what is measured is what it takes. */
static void a_head_is_prepared_whole_or_not(void **state)
{
	const struct peal_request_head head = head_in_dialog();
	struct peal_prepared_head prepared = { none, none, none };
	char memory[600];
	int size = prepare(&prepared, &head, memory, sizeof memory);
	struct peal_writer measure = peal_writer_into(NULL, 0);

	(void)state;
	assert_true(size > 0);
	peal_prepare_head(&measure, &head, &prepared);
	assert_int_equal(measure.used, size);
	prepared.line = none;
	for (int n = 0; n < size; n++) {
		assert_int_equal(prepare(&prepared, &head, memory, (size_t)n), PEAL_E_FULL);
		assert_null(prepared.line.at);
	}
	assert_int_equal(prepare(&prepared, &head, memory, (size_t)size), size);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_next_request_of_a_dialog_is_a_copy),
		cmocka_unit_test(what_is_no_dialogs_is_not_prepared),
		cmocka_unit_test(what_is_new_in_a_dialog_is_checked),
		cmocka_unit_test(a_head_is_prepared_whole_or_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
