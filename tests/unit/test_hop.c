/* SPDX-License-Identifier: MIT */
/* The next hop of a request: RFC 3261 8.1.2, 18.1.1, 19.1.2, as far as without DNS. */
#include <string.h>

#include "nine.h"

static void four_locals(struct peal_config *config)
{
	config->locals[2] = config->locals[0];
	config->locals[2].local = (struct peal_address){ .family = 6,
							 .bytes = { 0x20, 1 },
							 .port = 5060 };
	config->locals[3] = config->locals[0];
	config->locals[3].transport = PEAL_TLS;
	config->locals[3].local.port = 5061;
	config->local_count = 4;
}

/* RFC 3263 4.1, 4.2: numeric targets, their ports, and names to be looked up */
static void a_uri_says_where_to_and_how(void **state)
{
	static const struct {
		const char *uri, *host;
		uint8_t transport, family, last;
		uint16_t port;
	} cases[] = {
		{ "sip:a@192.0.2.7", "", PEAL_UDP, 4, 7, 5060 },
		{ "sip:192.0.2.7:5070", "", PEAL_UDP, 4, 7, 5070 },
		{ "sip:a@192.0.2.7;transport=udp", "", PEAL_UDP, 4, 7, 5060 },
		{ "sip:a@192.0.2.7;transport=TCP", "", PEAL_TCP, 4, 7, 5060 },
		{ "sip:a@192.0.2.7;transport=tls", "", PEAL_TLS, 4, 7, 5061 },
		{ "sips:a@192.0.2.7", "", PEAL_TLS, 4, 7, 5061 },
		{ "sips:a@192.0.2.7:5070;transport=tcp", "", PEAL_TLS, 4, 7, 5070 },
		{ "sip:a@[2001:db8::7]", "", PEAL_UDP, 6, 7, 5060 },
		{ "sip:a@b.example", "b.example", PEAL_UDP, 0, 0, 5060 },
		{ "sip:a@b.example:99;transport=tcp", "b.example", PEAL_TCP, 0, 0, 99 },
		{ "sip:a@b.example;maddr=192.0.2.8", "", PEAL_UDP, 4, 8, 5060 },
		{ "sip:a@192.0.2.7;maddr=c.example", "c.example", PEAL_UDP, 0, 0, 5060 },
		{ "sip:a@b.example;maddr=[2001:db8::8]", "", PEAL_UDP, 6, 8, 5060 },
		{ "sips:b.example", "b.example", PEAL_TLS, 0, 0, 5061 },
	};
	struct stage *s = stage_open(four_locals);
	const struct runtime *rt = &s->engine[ONE]->rt;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct peal_flow flow = rt->config.locals[0];
		struct peal_text host = PEAL_TEXT("?");
		uint8_t family = cases[i].family == 6 ? 6 : 4;

		assert_int_equal(hop_read(rt, peal_text_of(cases[i].uri), &flow, &host), PEAL_OK);
		assert_int_equal(flow.transport, cases[i].transport);
		assert_int_equal(flow.remote.family, cases[i].family);
		assert_int_equal(flow.remote.port, cases[i].port);
		if (cases[i].family)
			assert_int_equal(flow.remote.bytes[family == 6 ? 15 : 3], cases[i].last);
		assert_true(peal_text_is(host, cases[i].host));
		assert_int_equal(flow.local.family, family);
		assert_int_equal(flow.local.port, cases[i].transport == PEAL_TLS ? 5061 : 5060);
	}
	stage_close(s);
}

/* RFC 3261 18.1.1: the local address that is in use stays when it suits */
static void a_local_address_that_suits_stays(void **state)
{
	struct stage *s = stage_open(four_locals);
	const struct runtime *rt = &s->engine[ONE]->rt;
	struct peal_flow flow = rt->config.locals[0];
	struct peal_text host;

	(void)state;
	flow.local.port = 7000;
	flow.connection = 9;
	assert_int_equal(hop_read(rt, PEAL_TEXT("sip:192.0.2.7"), &flow, &host), PEAL_OK);
	assert_int_equal(flow.local.port, 7000);
	assert_int_equal(flow.connection, 9);
	assert_int_equal(hop_read(rt, PEAL_TEXT("sip:192.0.2.7;transport=tcp"), &flow, &host),
			 PEAL_OK);
	assert_int_equal(flow.local.port, 5060);
	assert_int_equal(flow.connection, 0);
	stage_close(s);
}

static void what_leads_nowhere_is_refused(void **state)
{
	static const struct {
		const char *uri;
		int result;
	} cases[] = {
		{ "", PEAL_E_SYNTAX },
		{ "tel:1", PEAL_E_SYNTAX },
		{ "http://192.0.2.7/", PEAL_E_SYNTAX },
		{ "sip:a@192.0.2.7:70000", PEAL_E_SYNTAX },
		{ "sips:a@192.0.2.7", PEAL_E_ARGUMENT },
		{ "sip:a@192.0.2.7;transport=ws", PEAL_E_ARGUMENT },
		{ "sip:a@[2001:db8::7]", PEAL_E_ARGUMENT },
	};
	struct stage *s = stage_open(NULL);
	const struct runtime *rt = &s->engine[ONE]->rt;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct peal_flow flow = rt->config.locals[0];
		struct peal_text host;

		assert_int_equal(hop_read(rt, peal_text_of(cases[i].uri), &flow, &host),
				 cases[i].result);
	}
	stage_close(s);
}

static void expect_output(struct stage *s, const char *start, const char *host, uint16_t port)
{
	struct peal_output output;

	assert_true(peal_next_output(s->engine[ONE], &output));
	assert_memory_equal(output.bytes.at, start, strlen(start));
	assert_true(peal_text_is(output.host, host));
	assert_int_equal(output.flow.remote.family, host[0] ? 0 : 4);
	assert_int_equal(output.flow.remote.port, port);
	assert_false(peal_next_output(s->engine[ONE], &output));
}

/* Each request of a call to names says which name is meant; the 2xx's Contact and
 * Record-Route replace the target's.  RFC 3261 8.1.2, 9.1, 12.2.1.1, 17.1.1.3 */
static void each_request_to_a_name_says_which(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *invite;
	peal_id call;
	int branch;

	(void)state;
	for (branch = 0; branch < 2; branch++) {
		call = stage_call(s, ONE, "sip:nine@a.example:5070");
		invite = expect_packet(s, ONE, 0, "INVITE ");
		nine_answers(s, invite, "180 Ringing", "x", CONTACT, NULL);
		expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
		if (branch == 0) {
			peal_hangup(s->engine[ONE], call, 0);
			expect_output(s, "CANCEL ", "a.example", 5070);
			continue;
		}
		nine_answers(s, invite, "200 OK", "x", "Contact: <sip:n@b.example:99>\r\n", NULL);
		expect_packet(s, ONE, 0, "ACK sip:n@b.example:99 ");
		expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
		peal_hangup(s->engine[ONE], call, 0);
		expect_output(s, "BYE sip:n@b.example:99 ", "b.example", 99);
	}
	stage_close(s);
}

/* RFC 3261 18.1.1: who does not know where it came to us leaves from an address of ours */
static void a_flow_without_a_local_address_gets_one(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct runtime *rt = &s->engine[ONE]->rt;
	struct peal_flow flow = { .transport = PEAL_UDP };
	struct peal_text host;

	(void)state;
	assert_int_equal(hop_read(rt, PEAL_TEXT("sip:nine.example"), &flow, &host), PEAL_OK);
	assert_int_equal(flow.local.family, 4);
	assert_int_equal(flow.local.port, 5060);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_uri_says_where_to_and_how),
		cmocka_unit_test(a_local_address_that_suits_stays),
		cmocka_unit_test(what_leads_nowhere_is_refused),
		cmocka_unit_test(each_request_to_a_name_says_which),
		cmocka_unit_test(a_flow_without_a_local_address_gets_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
