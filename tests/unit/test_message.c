/* SPDX-License-Identifier: MIT */
/* Reading a message into its index: start line, rows, folds, length, limits. */
#include "message_kit.h"

#define ROWS 16
#define HEAD "OPTIONS sip:bob@b.example SIP/2.0\r\n"

static int read_text(struct peal_text text, struct peal_message *message, struct peal_header *rows,
		     struct peal_fault *fault)
{
	memset(fault, 0, sizeof *fault);
	return peal_message_read(message, text.at, text.len, rows, ROWS, fault);
}

/* R3261-7.1-01, R3261-7.1-02, R3261-7.1-04, R3261-7.1-05, R3261-7.2-01, R3261-7.2-03. */
static void a_start_line_is_read_or_refused(void **state)
{
	static const struct {
		const char *line;
		uint16_t refusal; /* 0: it is read */
		uint32_t at;
	} cases[] = {
		{ "OPTIONS sip:bob@b.example SIP/2.0", 0, 0 },
		{ "OPTIONS sip:bob@b.example sip/2.0", 0, 0 },
		{ "invite tel:+15551212 SIP/2.0", 0, 0 },
		{ "!interesting-Method0123456789_*+`.%indeed'~ sip:a SIP/2.0", 0, 0 },
		{ "SIP/2.0 200 OK", 0, 0 },
		{ "sIp/2.0 100 ", 0, 0 },
		{ "SIP/2.0 699 = 2**3 * 5**2 \xd0\xbd", 0, 0 },
		{ "SIP sip:a SIP/2.0", 0, 0 }, /* a method may be called so */
		{ "OPTIONS sip:bob@b.example SIP/7.0", 505, 26 },
		{ "OPTIONS sip:bob@b.example SIP/3.1", 505, 26 },
		{ "OPTIONS sip:bob@b.example SIP/2.00", 505, 26 },
		{ "SIP/2.1 200 OK", 505, 0 },
		{ "OPTIONS sip:bob@b.example SIP/2", 400, 31 },
		{ "OPTIONS sip:bob@b.example SIP/2.", 400, 32 },
		{ "OPTIONS sip:bob@b.example HTTP/1.1", 400, 26 },
		{ "OPTIONS  sip:bob@b.example SIP/2.0", 400, 8 },
		{ "OPTIONS sip:bob@b.example  SIP/2.0", 400, 26 },
		{ "OPTIONS sip:bob@b.example SIP/2.0 ", 400, 33 },
		{ "OPTIONS\tsip:bob@b.example SIP/2.0", 400, 7 },
		{ "OPTIONS sip:bob@b.example;a; lr SIP/2.0", 400, 29 },
		{ " OPTIONS sip:bob@b.example SIP/2.0", 400, 0 },
		{ "OPT/IONS sip:bob@b.example SIP/2.0", 400, 3 },
		{ "OPTIONS sip:bob@b.example", 400, 25 },
		{ "OPTIONS sip:bob@\x7f SIP/2.0", 400, 16 },
		{ "SIP/2.0 099 OK", 400, 8 },
		{ "SIP/2.0 700 OK", 400, 8 },
		{ "SIP/2.0 000 OK", 400, 8 },
		{ "SIP/2.0 20 OK", 400, 10 },
		{ "SIP/2.0 2000 OK", 400, 11 },
		{ "SIP/2.0 4294967301 OK", 400, 11 },
		{ "SIP/2.0 200", 400, 11 },
		{ "SIP/2.0  200 OK", 400, 8 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header rows[ROWS];
		struct peal_message message;
		struct peal_fault fault;
		char text[128];
		int n = snprintf(text, sizeof text, "%s\r\nVia: x\r\n\r\n", cases[i].line);
		struct peal_text copy = exact_copy((struct peal_text){ text, (size_t)n });
		int result = read_text(copy, &message, rows, &fault);

		if (result != (cases[i].refusal ? PEAL_E_SYNTAX : PEAL_OK) ||
		    message.refusal != cases[i].refusal || fault.at != cases[i].at)
			fail_msg("%s: %d, %u at %u", cases[i].line, result, message.refusal,
				 fault.at);
		if (cases[i].refusal) {
			assert_true(strlen(fault.expected) > 0);
			assert_true(strlen(fault.clause) > 0);
		} else {
			assert_text(message.line, cases[i].line);
		}
		exact_free(copy);
	}
}

/* RFC 3261 7; R3261-7.3.1-01, -02, R3261-7.3.3-01. */
static void a_request_is_indexed(void **state)
{
	static const char text[] = "\r\n\r\nINVITE sip:bob@b.example SIP/2.0\r\n"
				   "v : SIP/2.0/UDP a.example\r\n"
				   "Subject\t:\r\n"
				   "NewFangled:   one\r\n two \r\n\tthree  \r\n"
				   "m:\r\n <sip:a@a.example>\r\n"
				   "vIA:second\r\n"
				   "l: 3\r\n"
				   "\r\n"
				   "a\0bcd";
	struct peal_text copy = exact_copy((struct peal_text){ text, sizeof text - 1 });
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault;
	const struct peal_header *via;

	(void)state;
	assert_int_equal(read_text(copy, &m, rows, &fault), PEAL_OK);
	assert_true(m.is_request);
	assert_int_equal(m.method, PEAL_METHOD_INVITE);
	assert_int_equal(m.status, 0);
	assert_text(m.token, "INVITE");
	assert_text(m.target, "sip:bob@b.example");
	assert_text(m.line, "INVITE sip:bob@b.example SIP/2.0");
	assert_int_equal(m.header_count, 6);
	assert_int_equal(rows[0].id, PEAL_HDR_VIA);
	assert_text(rows[0].name, "v");
	assert_text(rows[0].value, "SIP/2.0/UDP a.example");
	assert_int_equal(rows[1].id, PEAL_HDR_SUBJECT);
	assert_int_equal(rows[1].value.len, 0);
	assert_int_equal(rows[2].id, PEAL_HDR_OTHER);
	assert_text(rows[2].name, "NewFangled");
	assert_text(rows[2].value, "one\r\n two \r\n\tthree");
	assert_text(peal_message_value(&m, PEAL_HDR_CONTACT), "<sip:a@a.example>");
	via = peal_message_find(&m, PEAL_HDR_VIA);
	assert_ptr_equal(via, &rows[0]);
	via = peal_message_next(&m, via);
	assert_ptr_equal(via, &rows[4]);
	assert_null(peal_message_next(&m, via));
	assert_null(peal_message_find(&m, PEAL_HDR_FROM));
	assert_null(peal_message_find(&m, PEAL_HDR_WARNING));
	assert_ptr_equal(peal_message_find(&m, PEAL_HDR_SUBJECT), &rows[1]);
	assert_null(peal_message_value(&m, PEAL_HDR_FROM).at);
	assert_int_equal(m.body.len, 3);
	assert_memory_equal(m.body.at, "a\0b", 3);
	exact_free(copy);
}

/* R3261-7.2-02: the reason may be anything, or nothing. */
static void a_response_is_indexed(void **state)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault;

	(void)state;
	assert_int_equal(read_text(T("SIP/2.0 183 Session  Progress\r\n\r\n"), &m, rows, &fault),
			 0);
	assert_false(m.is_request);
	assert_int_equal(m.status, 183);
	assert_text(m.reason, "Session  Progress");
	assert_int_equal(m.method, PEAL_METHOD_OTHER);
	assert_int_equal(m.header_count, 0);
	assert_int_equal(read_text(T("SIP/2.0 100 \r\n\r\n"), &m, rows, &fault), 0);
	assert_int_equal(m.reason.len, 0);
}

/* RFC 3261 7.3.1, 25.1; R3261-7-01: CRLF ends each line, and nothing else does. */
static void a_broken_row_is_refused(void **state)
{
	static const struct {
		struct peal_text rows;
		uint32_t at; /* behind the start line */
	} cases[] = {
		{ { "Subject: x\n\r\n", 13 }, 10 },
		{ { "Subject: x\r\r\n", 13 }, 11 },
		{ { "Subject: x\r\n\n", 13 }, 12 },
		{ { "Subject x\r\n\r\n", 13 }, 8 },
		{ { ": x\r\n\r\n", 7 }, 0 },
		{ { "Sub(ject: x\r\n\r\n", 15 }, 3 },
		{ { " Subject: x\r\n\r\n", 15 }, 0 },
		{ { "Subject: a\0b\r\n\r\n", 16 }, 10 },
		{ { "Subject: a\\\\\0b\r\n\r\n", 18 }, 12 },
		{ { "Subject: a\x01"
		    "b\r\n\r\n",
		    16 },
		  10 },
		{ { "Subject\r\n : x\r\n\r\n", 17 }, 7 },
		{ { "", 0 }, 0 },
		{ { "Subject: x\r\n", 12 }, 12 },
		{ { "Subject: x\r\n\r", 13 }, 13 },
	};
	const uint32_t head = sizeof HEAD - 1;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header rows[ROWS];
		struct peal_message message;
		struct peal_fault fault;
		char text[128] = HEAD;
		struct peal_text copy;

		memcpy(text + head, cases[i].rows.at, cases[i].rows.len);
		copy = exact_copy((struct peal_text){ text, head + cases[i].rows.len });
		assert_int_equal(read_text(copy, &message, rows, &fault), PEAL_E_SYNTAX);
		if (fault.at != head + cases[i].at)
			fail_msg("case %zu: at %u", i, fault.at - head);
		assert_int_equal(message.refusal, 400);
		exact_free(copy);
	}
}

/* RFC 4475 3.1.1.2: a quoted NUL is text; a lone backslash may end a line. */
static void a_backslash_at_the_end_of_a_line_is_text(void **state)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault;

	(void)state;
	assert_int_equal(read_text(T(HEAD "Subject: a\\\r\nTo: \"\\\0\" <sip:a>\r\n"
					  "Subject: b\\\r\n c\r\n\r\n"),
				   &m, rows, &fault),
			 PEAL_OK);
	assert_text(rows[0].value, "a\\");
	assert_int_equal(rows[1].value.len, 12);
	assert_text(rows[2].value, "b\\\r\n c");
}

/* R3261-20.14-01, RFC 3261 18.3, 20.14; RFC 4475 ncl, clerr, mcl01. */
static void content_length_cuts_the_body(void **state)
{
	static const struct {
		const char *rows;
		int body; /* -1: refused */
	} cases[] = {
		{ "", 5 },
		{ "Content-Length: 5\r\n", 5 },
		{ "Content-Length: 4\r\n", 4 },
		{ "l: 0\r\n", 0 },
		{ "Content-Length: 00003\r\n", 3 },
		{ "Content-Length:\r\n 3\r\n", 3 },
		{ "Content-Length: 3\r\nl: 3\r\n", 3 },
		{ "Content-Length: 3\r\nl: 003\r\n", 3 },
		{ "Content-Length: 6\r\n", -1 },
		{ "Content-Length: 3\r\nl: 4\r\n", -1 },
		{ "Content-Length: 3, 3\r\n", -1 },
		{ "Content-Length: -1\r\n", -1 },
		{ "Content-Length: +3\r\n", -1 },
		{ "Content-Length: 3x\r\n", -1 },
		{ "Content-Length: five\r\n", -1 },
		{ "Content-Length:\r\n", -1 },
		{ "Content-Length: 4294967301\r\n", -1 },
		{ "Content-Length: 18446744073709551619\r\n", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_header rows[ROWS];
		struct peal_message m;
		struct peal_fault fault;
		char text[256];
		int n = snprintf(text, sizeof text, HEAD "%s\r\nhello", cases[i].rows);
		struct peal_text copy = exact_copy((struct peal_text){ text, (size_t)n });
		int result = read_text(copy, &m, rows, &fault);

		assert_int_equal(result, cases[i].body < 0 ? PEAL_E_SYNTAX : PEAL_OK);
		if (cases[i].body >= 0)
			assert_int_equal(m.body.len, cases[i].body);
		else
			assert_int_equal(m.refusal, 400);
		exact_free(copy);
	}
}

/* safety D4: the limit, and one beyond; what fits stays readable. */
static void rows_stop_at_the_limit(void **state)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault = { 0, "", "" };
	struct peal_text text = T(HEAD "Via: 1\r\nVia: 2\r\nFrom: 3\r\n\r\n");

	(void)state;
	assert_int_equal(peal_message_read(&m, text.at, text.len, rows, 3, &fault), PEAL_OK);
	assert_int_equal(m.refusal, 0);
	assert_int_equal(peal_message_read(&m, text.at, text.len, rows, 2, &fault), PEAL_E_FULL);
	assert_int_equal(m.refusal, 513);
	assert_int_equal(m.header_count, 2);
	assert_int_equal(fault.at, sizeof HEAD - 1 + 16);
	assert_int_equal(peal_message_read(&m, text.at, text.len, NULL, 0, NULL), PEAL_E_FULL);
	assert_int_equal(m.header_count, 0);
	assert_null(peal_message_find(&m, PEAL_HDR_VIA));
}

/* What was seen before the fault is there, so that a 400 or 505 can be written;
 * R3261-7.1-05. */
static void a_refused_request_keeps_what_was_read(void **state)
{
	struct peal_header rows[ROWS];
	struct peal_message m;
	struct peal_fault fault;

	(void)state;
	assert_int_equal(read_text(T(HEAD "Via: 1\r\nCSeq: 2\r\nbroken\r\n\r\n"), &m, rows, &fault),
			 PEAL_E_SYNTAX);
	assert_true(m.is_request);
	assert_int_equal(m.method, PEAL_METHOD_OPTIONS);
	assert_int_equal(m.header_count, 2);
	assert_text(peal_message_value(&m, PEAL_HDR_CSEQ), "2");
	assert_int_equal(
	    read_text(T("BYE sip:a SIP/7.0\r\nVia: 1\r\nTo: 2\r\n\r\n"), &m, rows, &fault),
	    PEAL_E_SYNTAX);
	assert_int_equal(m.refusal, 505);
	assert_string_equal(fault.clause, "RFC 3261 7.1");
	assert_text(peal_message_value(&m, PEAL_HDR_TO), "2");
	assert_int_equal(read_text(T("GARBAGE"), &m, rows, &fault), PEAL_E_SYNTAX);
	assert_false(m.is_request);
}

static void nothing_is_no_message(void **state)
{
	struct peal_header rows[ROWS];
	struct peal_message m;

	(void)state;
	assert_int_equal(peal_message_read(&m, NULL, 0, rows, ROWS, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_message_read(&m, "\r\n\r\n", 4, rows, ROWS, NULL), PEAL_E_SYNTAX);
	assert_int_equal(peal_message_read(&m, "\0\0\0\0", 4, rows, ROWS, NULL), PEAL_E_SYNTAX);
}

/* safety D1: no cut of a message is read beyond its end, or taken for a whole. */
static void no_truncation_is_read_beyond_its_end(void **state)
{
	struct peal_text whole = T("\r\nINVITE sip:bob@b.example SIP/2.0\r\n"
				   "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1\r\n"
				   "To: \"B \\\" b\" <sip:b@b.example>;tag=x\r\n \r\n"
				   "From: a <sip:a@a.example>\r\nCall-ID: 1@a\r\nCSeq: 1 INVITE\r\n"
				   "Content-Length: 4\r\n\r\nbody");

	(void)state;
	for (size_t n = 0; n <= whole.len; n++) {
		struct peal_text cut = exact_copy((struct peal_text){ whole.at, n });
		struct peal_header rows[ROWS];
		struct peal_message m;
		struct peal_fault fault;
		int result = read_text(cut, &m, rows, &fault);

		assert_int_equal(result, n == whole.len ? PEAL_OK : PEAL_E_SYNTAX);
		assert_true(fault.at <= n);
		for (uint32_t i = 0; i < m.header_count; i++)
			assert_true(rows[i].value.at + rows[i].value.len <= cut.at + n);
		exact_free(cut);
	}
}

/* What is passed a row at a time means what the machine says: a blank before the colon
 * is legal, and is the machine's.                                  RFC 3261 7.3.1 */
static void a_row_means_the_same_at_once_and_byte_by_byte(void **state)
{
	static const char *const rows[][2] = {
		{ "Via", "SIP/2.0/UDP a" },
		{ "v", "SIP/2.0/UDP a" },
		{ "cONTACT", "<sip:a>" },
		{ "Subscription-State", "active" },
		{ "P-Charging-Function-Addresses", "ccf=a" },
		{ "Subject", "" },
		{ "Subject", " a  b \t" },
		{ "Subject", "a\\\001\\b" },
		{ "Subject", "\xc3\xa4\x7f" },
		{ "Subject", "a\r\n b" },
		{ "Subject", "\r\n\tb" },
		{ "X-Unknown", "a" },
		{ "Vi", "a" },
		{ "a.b!c", "a" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct peal_header at_once[8], by_byte[8];
		struct peal_message a, b;
		struct peal_fault fault;
		char text[2][200];

		for (int k = 0; k < 2; k++)
			snprintf(text[k], sizeof text[k],
				 "BYE sip:a SIP/2.0\r\nTo: a\r\n%s%s:%s\r\nFrom: b\r\n\r\n",
				 rows[i][0], k ? " " : "", rows[i][1]);
		assert_int_equal(read_text(peal_text_of(text[0]), &a, at_once, &fault), PEAL_OK);
		assert_int_equal(read_text(peal_text_of(text[1]), &b, by_byte, &fault), PEAL_OK);
		assert_int_equal(a.header_count, 3);
		assert_int_equal(b.header_count, 3);
		for (int n = 0; n < 3; n++) {
			assert_int_equal(at_once[n].id, by_byte[n].id);
			assert_true(peal_text_equal(at_once[n].name, by_byte[n].name));
			assert_true(peal_text_equal(at_once[n].value, by_byte[n].value));
		}
	}
}

/* Each name of the registry, and what differs from it in one byte. */
static void a_row_has_the_id_of_its_name_and_of_no_other(void **state)
{
	(void)state;
	for (int id = 1; id < PEAL_HDR_COUNT; id++) {
		const char *name = peal_header_describe((enum peal_header_id)id).name;

		for (size_t at = 0; at <= strlen(name); at++) {
			struct peal_header rows[4];
			struct peal_fault fault;
			struct peal_message m;
			char text[100], changed[40];

			snprintf(changed, sizeof changed, "%s", name);
			if (changed[at])
				changed[at] ^= 1;
			snprintf(text, sizeof text, "BYE sip:a SIP/2.0\r\n%s: 0\r\n\r\n", changed);
			if (read_text(peal_text_of(text), &m, rows, &fault) == PEAL_OK)
				assert_int_equal(rows[0].id,
						 peal_header_lookup(peal_text_of(changed)));
			else
				assert_int_not_equal(at, strlen(name));
		}
	}
}

/* Wherever a control byte is, that is where it breaks. */
static void a_bare_control_byte_is_told_at_its_place(void **state)
{
	static const char message[] = "BYE sip:a SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=b\r\n"
				      "Content-Length: 0\r\nSubscription-State: active\r\n\r\n";

	(void)state;
	for (size_t at = 0; at < sizeof message - 1; at++) {
		struct peal_header rows[8];
		struct peal_fault fault = { 0, "", "" };
		struct peal_message m;
		char broken[sizeof message];

		memcpy(broken, message, sizeof message);
		broken[at] = 1;
		assert_int_equal(read_text(peal_text_of(broken), &m, rows, &fault), PEAL_E_SYNTAX);
		assert_int_equal(fault.at, at);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_start_line_is_read_or_refused),
		cmocka_unit_test(a_request_is_indexed),
		cmocka_unit_test(a_response_is_indexed),
		cmocka_unit_test(a_broken_row_is_refused),
		cmocka_unit_test(a_backslash_at_the_end_of_a_line_is_text),
		cmocka_unit_test(a_row_means_the_same_at_once_and_byte_by_byte),
		cmocka_unit_test(a_row_has_the_id_of_its_name_and_of_no_other),
		cmocka_unit_test(a_bare_control_byte_is_told_at_its_place),
		cmocka_unit_test(content_length_cuts_the_body),
		cmocka_unit_test(rows_stop_at_the_limit),
		cmocka_unit_test(a_refused_request_keeps_what_was_read),
		cmocka_unit_test(nothing_is_no_message),
		cmocka_unit_test(no_truncation_is_read_beyond_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
