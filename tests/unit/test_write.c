/* SPDX-License-Identifier: MIT */
/* Rows that requests and responses of the engine have in common. */
#include "sender.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message/writer.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static char written[4096];

static struct peal_writer fresh(void)
{
	memset(written, 0, sizeof written);
	return peal_writer_into(written, sizeof written - 1);
}

/* RFC 5952 4, RFC 3261 25.1 IPv6reference */
static void addresses_are_written_in_one_way(void **state)
{
	static const struct {
		struct peal_address address;
		const char *bare, *with_port;
	} cases[] = {
		{ { 4, { 192, 0, 2, 1 }, 5060, 0 }, "192.0.2.1", "192.0.2.1:5060" },
		{ { 4, { 0, 255, 9, 10 }, 1, 0 }, "0.255.9.10", "0.255.9.10:1" },
		{ { 4, { 255, 255, 255, 255 }, 65535, 0 },
		  "255.255.255.255",
		  "255.255.255.255:65535" },
		{ { 6, { 0 }, 5060, 0 }, "::", "[::]:5060" },
		{ { 6, { [15] = 1 }, 5060, 0 }, "::1", "[::1]:5060" },
		{ { 6, { 0x20, 1, 0xd, 0xb8 }, 5060, 0 }, "2001:db8::", "[2001:db8::]:5060" },
		{ { 6, { 0x20, 1, 0xd, 0xb8, [13] = 1, [15] = 0x0a }, 7, 0 },
		  "2001:db8::1:a",
		  "[2001:db8::1:a]:7" },
		/* 4.2.2: one group of zeros is no run; 4.2.3: the first of the longest */
		{ { 6, { 0, 1, 0, 2, 0, 0, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8 }, 1, 0 },
		  "1:2:0:4:5:6:7:8",
		  "[1:2:0:4:5:6:7:8]:1" },
		{ { 6, { 0, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 7, 0, 8 }, 1, 0 },
		  "1::4:0:0:7:8",
		  "[1::4:0:0:7:8]:1" },
		{ { 6, { 0, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 8 }, 1, 0 },
		  "1:0:0:4::8",
		  "[1:0:0:4::8]:1" },
		{ { 6, { 0, 0, 0, 0, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8 }, 1, 0 },
		  "::3:4:5:6:7:8",
		  "[::3:4:5:6:7:8]:1" },
		{ { 6, { 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6 }, 1, 0 },
		  "1:2:3:4:5:6::",
		  "[1:2:3:4:5:6::]:1" },
		{ { 6, { 0xfe, 0x80, [8] = 0x0f, 0xff, 0x10, 0, 0xab, 0xcd, 0, 0xf0 }, 1, 0 },
		  "fe80::fff:1000:abcd:f0",
		  "[fe80::fff:1000:abcd:f0]:1" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_writer w = fresh();
		uint8_t back[16];

		write_address(&w, &cases[i].address, false);
		assert_string_equal(written, cases[i].bare);
		assert_int_equal(peal_host_address(peal_text_of(written), back),
				 cases[i].address.family == 6 ? 16 : 4);
		assert_memory_equal(back, cases[i].address.bytes,
				    cases[i].address.family == 6 ? 16 : 4);
		w = fresh();
		write_address(&w, &cases[i].address, true);
		assert_string_equal(written, cases[i].with_port);
	}
}

static const struct peal_flow six = { .transport = PEAL_TLS,
				      .local = { 6, { 0x20, 1, 0xd, 0xb8, [15] = 7 }, 5061, 0 } };

/* R3261-18.1.1-04, R3261-8.1.1.7-01, R3581-3-01: RFC 3261 18.1.1, 20.42 */
static void a_via_names_transport_place_and_branch(void **state)
{
	static const struct {
		uint8_t transport;
		const char *name;
	} cases[] = { { PEAL_UDP, "UDP" },
		      { PEAL_TCP, "TCP" },
		      { PEAL_TLS, "TLS" },
		      { PEAL_WS, "WS" },
		      { PEAL_WSS, "WSS" } };
	struct peal_writer w;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct peal_flow flow = { .transport = cases[i].transport,
					  .local = { 4, { 192, 0, 2, 1 }, 5060, 0 } };
		char expected[128];

		w = fresh();
		write_via(&w, &flow, PEAL_TEXT("z9hG4bKa"));
		snprintf(expected, sizeof expected,
			 "Via: SIP/2.0/%s 192.0.2.1:5060;rport;branch=z9hG4bKa\r\n", cases[i].name);
		assert_string_equal(written, expected);
	}
	w = fresh();
	write_via(&w, &six, PEAL_TEXT("z9hG4bKa"));
	assert_string_equal(written,
			    "Via: SIP/2.0/TLS [2001:db8::7]:5061;rport;branch=z9hG4bKa\r\n");
}

/* R3261-18.1.1-07: RFC 3261 18.1.1 */
static void a_via_to_a_group_names_it(void **state)
{
	static const struct {
		const char *target, *maddr;
	} cases[] = {
		{ "sip:all@224.0.1.75", ";rport;maddr=224.0.1.75;ttl=1;branch=z9hG4bK" },
		{ "sip:all@239.255.255.255:5070",
		  ";rport;maddr=239.255.255.255;ttl=1;branch=z9hG4bK" },
		{ "sip:one@host;maddr=224.2.0.1", ";rport;maddr=224.2.0.1;ttl=1;branch=z9hG4bK" },
		{ "sip:one@223.255.255.255", ";rport;branch=z9hG4bK" },
		{ "sip:one@240.0.0.1", ";rport;branch=z9hG4bK" },
		{ "sip:one@name.example", ";rport;branch=z9hG4bK" },
	};
	struct peal_writer w;
	struct peal_flow group = six;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct stage *s = stage_open(NULL);

		stage_call(s, ONE, cases[i].target);
		assert_non_null(strstr(next_packet(s)->bytes, cases[i].maddr));
		stage_close(s);
	}
	group.remote = (struct peal_address){ 6, { 0xff, 2, [15] = 1 }, 5060, 0 };
	w = fresh();
	write_via(&w, &group, PEAL_TEXT("z9hG4bKa"));
	assert_non_null(strstr(written, ";maddr=[ff02::1];ttl=1;"));
}

/* RFC 3261 8.1.1.8, 20.10 */
static void a_contact_is_where_we_listen(void **state)
{
	struct stage *s = stage_open(NULL);
	struct runtime *rt = &s->engine[ONE]->rt;
	struct peal_writer w = fresh();

	(void)state;
	write_contact(&w, rt, &six, (struct peal_text){ 0 });
	assert_string_equal(written, "Contact: <sip:one@[2001:db8::7]:5061>\r\n");
	rt->config.contact_user = PEAL_TEXT("");
	w = fresh();
	write_local_uri(&w, rt, &rt->config.locals[0]);
	assert_string_equal(written, "<sip:192.0.2.1:5060>");
	stage_close(s);
}

/* RFC 3261 20.5, 20.37: what ua/request.c serves, what the config adds, and no
 * extension */
static void abilities_are_what_is_served(void **state)
{
	struct runtime rt = { .config.contact_user = { "", 0 } };
	struct peal_writer w = fresh();

	(void)state;
	write_abilities(&w, &rt);
	assert_string_equal(written,
			    "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\nSupported: replaces\r\n");
	rt.config.methods = PEAL_TEXT("INFO, FOO");
	w = fresh();
	write_abilities(&w, &rt);
	assert_string_equal(
	    written,
	    "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, INFO, FOO\r\nSupported: replaces\r\n");
}

#define BRANCHES (1u << 20)

static int compare(const void *a, const void *b)
{
	return memcmp(a, b, BRANCH_LENGTH);
}

/* R3261-8.1.1.7-01: RFC 3261 8.1.1.7; a million, of two engines */
static void branches_have_the_cookie_and_never_come_twice(void **state)
{
	struct stage *s = stage_open(NULL);
	char(*branches)[BRANCH_LENGTH] = malloc(BRANCHES * sizeof *branches);

	(void)state;
	assert_non_null(branches);
	for (size_t i = 0; i < BRANCHES; i++) {
		write_branch(&s->engine[i % 2]->rt, branches[i]);
		assert_memory_equal(branches[i], "z9hG4bK", 7);
	}
	qsort(branches, BRANCHES, sizeof *branches, compare);
	for (size_t i = 1; i < BRANCHES; i++)
		assert_int_not_equal(compare(branches[i - 1], branches[i]), 0);
	free(branches);
	stage_close(s);
}

/* ---- headers of the application ---- */

static int call_with(struct stage *s, struct peal_extra extra)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:nine@192.0.2.9"),
					.extra = &extra,
					.extra_count = 1 };
	peal_id call;

	return peal_call(s->engine[ONE], &request, s->now, &call);
}

/* RFC 3261 7.3.1: what the engine writes is not to be there twice, by any name */
static void what_the_engine_writes_is_not_for_the_application(void **state)
{
	static const char *const names[] = { "Via",
					     "v",
					     "FROM",
					     "f",
					     "To",
					     "t",
					     "Call-ID",
					     "i",
					     "CSeq",
					     "Contact",
					     "m",
					     "max-forwards",
					     "Content-Length",
					     "l",
					     "Content-Type",
					     "c",
					     "Route",
					     "Record-Route" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		assert_int_equal(
		    call_with(s, (struct peal_extra){ peal_text_of(names[i]), PEAL_TEXT("1") }),
		    PEAL_E_ARGUMENT);
	stage_read(s);
	expect_silence(s);
	expect_empty(s);
	stage_close(s);
}

static void with_a_name(struct peal_config *config)
{
	config->user_agent = PEAL_TEXT("Peal test");
}

/* RFC 3261 20.41, 20.35: there is one User-Agent, and one Server */
static void a_name_in_the_config_is_the_only_one(void **state)
{
	static const char *const names[] = { "User-Agent", "Server" };

	(void)state;
	for (int named = 0; named < 2; named++)
		for (size_t i = 0; i < COUNT(names); i++) {
			struct stage *s = stage_open(named ? with_a_name : NULL);

			assert_int_equal(call_with(s, (struct peal_extra){ peal_text_of(names[i]),
									   PEAL_TEXT("Mine") }),
					 named ? PEAL_E_ARGUMENT : PEAL_OK);
			stage_close(s);
		}
}

/* RFC 3261 7.3.1 */
static void other_headers_go_out_as_they_are(void **state)
{
	const struct peal_extra good[] = {
		{ PEAL_TEXT("X-Odd.~'"), PEAL_TEXT("\"half") },
		{ PEAL_TEXT("s"), PEAL_TEXT("T\xc3\xa4st") },
		{ PEAL_TEXT("supported"), PEAL_TEXT("x") },
	};
	static const char *const rows[] = { "\r\nX-Odd.~': \"half\r\n",
					    "\r\nSubject: T\xc3\xa4st\r\n",
					    "\r\nSupported: x\r\n" };
	const struct peal_extra bad[] = {
		{ PEAL_TEXT("X: "), PEAL_TEXT("1") },         { PEAL_TEXT(""), PEAL_TEXT("1") },
		{ PEAL_TEXT("X"), PEAL_TEXT("1\r\nVia: x") }, { PEAL_TEXT("X"), PEAL_TEXT("1\n") },
		{ PEAL_TEXT("X\r\nY"), PEAL_TEXT("1") },      { PEAL_TEXT("X"), PEAL_TEXT("a\0b") },
	};
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		assert_int_equal(call_with(s, good[i]), PEAL_OK);
		stage_read(s);
		assert_non_null(strstr(next_packet(s)->bytes, rows[i]));
	}
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_int_equal(call_with(s, bad[i]), PEAL_E_ARGUMENT);
	stage_read(s);
	expect_silence(s);
	stage_close(s);
}

/* RFC 3326 2, RFC 3261 7.3.1: blanks around a value are none of it, so these are empty */
static void a_value_of_blanks_is_none(void **state)
{
	static const char *const blanks[] = { "", " ", "\t ", "   " };
	char buffer[100];

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct peal_writer w = peal_writer_into(buffer, sizeof buffer);

		peal_write_header(&w, PEAL_HDR_REASON, peal_text_of(blanks[i]));
		assert_int_equal(peal_writer_end(&w), PEAL_E_ARGUMENT);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_of_blanks_is_none),
		cmocka_unit_test(addresses_are_written_in_one_way),
		cmocka_unit_test(a_via_names_transport_place_and_branch),
		cmocka_unit_test(a_via_to_a_group_names_it),
		cmocka_unit_test(a_contact_is_where_we_listen),
		cmocka_unit_test(abilities_are_what_is_served),
		cmocka_unit_test(branches_have_the_cookie_and_never_come_twice),
		cmocka_unit_test(what_the_engine_writes_is_not_for_the_application),
		cmocka_unit_test(a_name_in_the_config_is_the_only_one),
		cmocka_unit_test(other_headers_go_out_as_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
