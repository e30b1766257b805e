/* SPDX-License-Identifier: MIT */
/* The INVITE client transaction: RFC 3261 17.1.1, 9.1, RFC 6026. */
#include "nine.h"
#include "sender.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TCP NINE ";transport=tcp"

/* The INVITE that ONE has just sent. */
static const struct packet *invite(struct stage *s, const char *target)
{
	stage_call(s, ONE, target);
	s->reliable = strstr(target, "tcp") != NULL;
	return expect_packet(s, ONE, s->now, "INVITE ");
}

static void expect_all_quiet(struct stage *s)
{
	expect_silence(s);
	expect_no_event(s);
}

static void close_empty(struct stage *s)
{
	expect_all_quiet(s);
	expect_empty(s);
	stage_close(s);
}

/* R3261-17.1.1.2-01, -02, -04, -05, -13: RFC 3261 17.1.1.2 */
static void an_invite_nobody_answers_is_sent_seven_times_and_times_out(void **state)
{
	static const peal_time again[] = { 500, 1500, 3500, 7500, 15500, 31500 };
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, NINE);

	(void)state;
	stage_run(s, 31999);
	expect_copies(s, ONE, first, again, 6);
	expect_state(s, first, "Calling");
	expect_no_event(s);
	stage_run(s, 32000);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 408)->event.cause, PEAL_CAUSE_TIMEOUT);
	assert_int_equal(counts_of(s, ONE).retransmitted, 6);
	close_empty(s);
}

static void with_other_times(struct peal_config *config)
{
	config->t1 = 200;
	config->t2 = 1000; /* Timer A does not stop there */
}

/* R3261-17.1.1.2-02, -04: RFC 3261 17.1.1.2 */
static void timer_a_doubles_without_cap_from_the_t1_of_the_config(void **state)
{
	static const peal_time again[] = { 200, 600, 1400, 3000, 6200, 12600 };
	struct stage *s = stage_open(with_other_times);
	const struct packet *first = invite(s, NINE);

	(void)state;
	stage_run(s, 12799);
	expect_copies(s, ONE, first, again, 6);
	expect_no_event(s);
	stage_run(s, 12800);
	expect_event(s, ONE, PEAL_EV_ENDED, 408);
	close_empty(s);
}

/* R3261-17.1.1.2-03, -04: RFC 3261 17.1.1.2 */
static void over_a_reliable_transport_it_is_sent_once(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, TCP);

	(void)state;
	assert_int_equal(first->flow.transport, PEAL_TCP);
	assert_int_equal(strncmp(header_of(first, "Via"), "SIP/2.0/TCP ", 12), 0);
	stage_run(s, 31999);
	expect_all_quiet(s);
	stage_run(s, 32000);
	expect_event(s, ONE, PEAL_EV_ENDED, 408);
	close_empty(s);
}

/* R3261-17.1.1.2-06, -07, -08: RFC 3261 17.1.1.2, 13.2.1 */
static void a_provisional_response_stops_timers_and_each_one_reaches_the_tu(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, NINE);

	(void)state;
	stage_run(s, 300);
	nine_answers(s, first, "100 Trying", NULL, "", NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 100);
	expect_state(s, first, "Proceeding");
	for (int i = 0; i < 3; i++) {
		nine_answers(s, first, "180 Ringing", "x", CONTACT, NULL);
		expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	}
	stage_run(s, 180299); /* Timers A and B are off; ring_limit is our own bound */
	expect_all_quiet(s);
	expect_state(s, first, "Proceeding");
	stage_run(s, 180300);
	expect_packet(s, ONE, 180300, "CANCEL ");
	stage_close(s);
}

/* The ACK that RFC 3261 17.1.1.3 asks for, made from the INVITE. */
static void expect_ack(struct stage *s, const struct packet *first, const char *to_tag)
{
	static char expected[8192];
	const struct packet *ack = expect_packet(s, ONE, s->now, "ACK ");
	char *end = expected;
	size_t uri = strcspn(first->bytes + 7, " ");

	end += sprintf(end, "ACK %.*s SIP/2.0\r\n", (int)uri, first->bytes + 7);
	end += sprintf(end, "Via: %s\r\n", header_of(first, "Via"));
	if (*header_of(first, "Route"))
		end += sprintf(end, "Route: %s\r\n", header_of(first, "Route"));
	end += sprintf(end, "Max-Forwards: 70\r\nFrom: %s\r\n", header_of(first, "From"));
	end += sprintf(end, "To: %s;tag=%s\r\n", header_of(first, "To"), to_tag);
	end += sprintf(end, "Call-ID: %s\r\n", header_of(first, "Call-ID"));
	sprintf(end, "CSeq: 1 ACK\r\nContent-Length: 0\r\n\r\n");
	assert_string_equal(ack->bytes, expected);
	expect_same_flow(ack, first);
}

/* R3261-17.1.1.2-09, -10, R3261-17.1.1.3-01, -02, R3261-8.1.1.7-01, R3261-17.1-01 */
static void a_refusal_is_acknowledged_by_the_transaction(void **state)
{
	static const char *const statuses[] = { "300 Multiple Choices", "486 Busy Here",
						"503 Service Unavailable", "699 Never" };

	(void)state;
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
		for (int after_100 = 0; after_100 < 2; after_100++) {
			struct stage *s = stage_open(NULL);
			const struct packet *first = invite(s, NINE);

			if (after_100) {
				nine_answers(s, first, "100 Trying", NULL, "", NULL);
				expect_event(s, ONE, PEAL_EV_PROGRESS, 100);
			}
			nine_answers(s, first, statuses[i], "busy", "", NULL);
			expect_ack(s, first, "busy");
			expect_event(s, ONE, PEAL_EV_ENDED,
				     (uint16_t)strtoul(statuses[i], NULL, 10));
			expect_state(s, first, "Completed");
			stage_rest(s);
			close_empty(s);
		}
}

/* R3261-17.1.1.3-01: RFC 3261 17.1.1.3, the Route of the INVITE */
static void the_ack_takes_the_way_of_the_invite(void **state)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:nine@far.example"),
					.route = PEAL_TEXT("<sip:192.0.2.9:5070;lr>, "
							   "<sip:second.example;lr>") };
	struct stage *s = stage_open(NULL);
	const struct packet *first;
	peal_id call;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	first = expect_packet(s, ONE, 0, "INVITE sip:nine@far.example SIP/2.0");
	assert_int_equal(first->flow.remote.port, 5070);
	nine_answers(s, first, "404 Not Found", "x", "", NULL);
	expect_ack(s, first, "x");
	expect_event(s, ONE, PEAL_EV_ENDED, 404);
	stage_rest(s);
	close_empty(s);
}

/* R3261-22.1-02: RFC 3261 22.1; an ACK has the credentials of its INVITE, a CANCEL needs none */
static void the_ack_repeats_the_credentials(void **state)
{
	static const char *const rows = "Authorization: Digest username=\"a\"\r\n"
					"Proxy-Authorization: Digest username=\"b\"\r\n"
					"Proxy-Authorization: Digest username=\"c\"\r\n";
	const struct peal_extra extra[] = {
		{ PEAL_TEXT("Proxy-Authorization"), PEAL_TEXT("Digest username=\"b\"") },
		{ PEAL_TEXT("Authorization"), PEAL_TEXT("Digest username=\"a\"") },
		{ PEAL_TEXT("Proxy-Authorization"), PEAL_TEXT("Digest username=\"c\"") },
	};
	struct peal_request request = {
		.size = sizeof request, .target = PEAL_TEXT(NINE), .extra = extra, .extra_count = 3
	};
	struct stage *s = stage_open(NULL);
	const struct packet *first;
	peal_id call;

	(void)state;
	assert_int_equal(peal_call(s->engine[ONE], &request, s->now, &call), PEAL_OK);
	stage_read(s);
	first = expect_packet(s, ONE, 0, "INVITE ");
	nine_answers(s, first, "180 Ringing", "x", CONTACT, NULL);
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	assert_null(strstr(expect_packet(s, ONE, 0, "CANCEL ")->bytes, "uthorization"));
	nine_answers(s, first, "487 Request Terminated", "x", "", NULL);
	assert_non_null(strstr(expect_packet(s, ONE, 0, "ACK ")->bytes, rows));
	stage_close(s);
}

/* R3261-17.1.1.2-11, -12: RFC 3261 17.1.1.2 */
static void a_refusal_again_is_acknowledged_again_for_32_seconds(void **state)
{
	struct stage *s = stage_open(with_other_times); /* Timer D is not of T1 */
	const struct packet *first = invite(s, NINE), *ack;

	(void)state;
	nine_answers(s, first, "486 Busy Here", "x", "", NULL);
	ack = expect_packet(s, ONE, 0, "ACK ");
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	stage_run(s, 20000);
	for (int i = 0; i < 2; i++) {
		nine_answers(s, first, "486 Busy Here", "x", "", NULL);
		expect_same_bytes(expect_packet(s, ONE, 20000, "ACK "), ack);
	}
	nine_answers(s, first, "180 Ringing", "x", CONTACT, NULL);
	nine_answers(s, first, "200 OK", "x", CONTACT, NULL); /* a proxy that changed its mind */
	stage_run(s, 31999);
	expect_state(s, first, "Completed");
	stage_run(s, 32000);
	expect_state(s, first, "");
	expect_empty(s);
	nine_answers(s, first, "486 Busy Here", "x", "", NULL);
	assert_int_equal(counts_of(s, ONE).unmatched, 1);
	close_empty(s);
}

/* R3261-17.1.1.2-09, -12: RFC 3261 17.1.1.2 */
static void over_a_reliable_transport_a_refusal_ends_it_at_once(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, TCP);

	(void)state;
	nine_answers(s, first, "486 Busy Here", "x", "", NULL);
	expect_ack(s, first, "x");
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	expect_state(s, first, "");
	close_empty(s);
}

/* R3261-17.1.4-01, R3261-18.4-01: RFC 3261 17.1.4, 8.1.3.1 */
static void what_cannot_be_sent_is_a_503(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, NINE);
	const struct happened *end;

	(void)state;
	stage_run(s, 500);
	could_not_send(s, expect_packet(s, ONE, 500, "INVITE ")); /* the second one, too */
	end = expect_event(s, ONE, PEAL_EV_ENDED, 503);
	assert_int_equal(end->event.cause, PEAL_CAUSE_TRANSPORT);
	assert_int_equal(end->event.at, 500);
	expect_state(s, first, "");
	could_not_send(s, first); /* its sender has gone */
	close_empty(s);
}

/* R6026-6-01: RFC 6026 6 */
static void an_error_while_it_rings_or_after_a_2xx_changes_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, NINE);

	(void)state;
	nine_answers(s, first, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	could_not_send(s, first);
	expect_state(s, first, "Proceeding");
	nine_answers(s, first, "200 OK", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_packet(s, ONE, 0, "ACK ");
	could_not_send(s, first);
	expect_state(s, first, "Accepted");
	expect_all_quiet(s);
	stage_close(s);
}

/* R3261-17.1.4-01: RFC 3261 figure 5 */
static void an_ack_that_cannot_be_sent_ends_it(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, NINE);

	(void)state;
	nine_answers(s, first, "486 Busy Here", "x", "", NULL);
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	could_not_send(s, expect_packet(s, ONE, 0, "ACK "));
	expect_state(s, first, "");
	close_empty(s);
}

/* R6026-7.2-01, -02, -03, -04, R3261-13.2.2.4-03: RFC 6026 7.2, 8.4 */
static void each_2xx_reaches_the_tu_until_timer_m(const char *target)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = invite(s, target), *ack, *other;
	char via[256];

	stage_run(s, 100);
	nine_answers(s, first, "200 OK", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	expect_state(s, first, "Accepted");
	ack = expect_packet(s, ONE, 100, "ACK sip:nine@192.0.2.9 SIP/2.0");
	snprintf(via, sizeof via, "%s", header_of(first, "Via"));
	assert_string_not_equal(header_of(ack, "Via"), via);
	assert_int_not_equal(ack->ticket, first->ticket); /* not the transaction's */

	stage_run(s, 600);
	nine_answers(s, first, "200 OK", "x", CONTACT, NULL); /* sent again: the same ACK */
	expect_same_bytes(expect_packet(s, ONE, 600, "ACK "), ack);
	nine_answers(s, first, "200 OK", "y", CONTACT, NULL); /* of a fork: ACK and BYE */
	other = expect_packet(s, ONE, 600, "ACK ");
	assert_non_null(strstr(header_of(other, "To"), ";tag=y"));
	other = expect_packet(s, ONE, 600, "BYE ");
	nine_answers(s, other, "200 OK", NULL, "", NULL);

	nine_answers(s, first, "180 Ringing", "x", CONTACT, NULL);
	nine_answers(s, first, "486 Busy Here", "x", "", NULL);
	expect_all_quiet(s);
	stage_run(s, 32099);
	expect_state(s, first, "Accepted");
	stage_run(s, 32100);
	expect_state(s, first, "");
	nine_answers(s, first, "200 OK", "x", CONTACT, NULL);
	assert_int_equal(counts_of(s, ONE).unmatched, 1);
	expect_all_quiet(s);
	stage_close(s);
}

static void a_2xx_is_for_the_tu_each_time(void **state)
{
	(void)state;
	each_2xx_reaches_the_tu_until_timer_m(NINE);
}

static void timer_m_runs_over_reliable_transports_too(void **state)
{
	(void)state;
	each_2xx_reaches_the_tu_until_timer_m(TCP);
}

/* R6026-6-01: RFC 6026 6; whatever comes in whatever order, a 2xx keeps it 64*T1 */
static void no_order_of_events_destroys_it_after_a_2xx(void **state)
{
	uint32_t chance = 1;

	(void)state;
	for (int round = 0; round < 50; round++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first = invite(s, NINE);

		nine_answers(s, first, "200 OK", "x", CONTACT, NULL);
		for (int i = 0; i < 20; i++) {
			static const char *const statuses[] = { "100 Trying", "183 Progress",
								"200 OK", "486 Busy Here" };
			int which = (int)((chance = chance * 1103515245 + 12345) >> 16) % 5;

			if (which == 4)
				could_not_send(s, first);
			else
				nine_answers(s, first, statuses[which], i % 2 ? "x" : "y", CONTACT,
					     NULL);
			expect_state(s, first, "Accepted");
		}
		stage_run(s, 31999);
		expect_state(s, first, "Accepted");
		stage_run(s, 32000);
		expect_state(s, first, "");
		assert_int_equal(counts_of(s, ONE).unexpected, 0);
		stage_close(s);
	}
}

/* ---- CANCEL ---- */

/* R3261-9.1-02, -03, -05, -07: RFC 3261 9.1 */
static void a_cancel_waits_for_a_response_and_repeats_the_invite(void **state)
{
	static const peal_time again[] = { 1500, 2500 };
	static char expected[8192];
	struct stage *s = stage_open(NULL);
	peal_id call = stage_call(s, ONE, NINE);
	const struct packet *first = expect_packet(s, ONE, 0, "INVITE "), *cancel;
	char *end = expected;

	(void)state;
	stage_run(s, 100);
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_run(s, 999);
	expect_packet(s, ONE, 500, "INVITE "); /* not yet: nobody has answered */
	expect_silence(s);
	stage_run(s, 1000);
	nine_answers(s, first, "100 Trying", NULL, "", NULL);
	cancel = expect_packet(s, ONE, 1000, "CANCEL ");
	end += sprintf(end, "CANCEL sip:nine@192.0.2.9 SIP/2.0\r\n");
	end += sprintf(end, "Via: %s\r\n", header_of(first, "Via"));
	end += sprintf(end, "Max-Forwards: 70\r\nFrom: %s\r\n", header_of(first, "From"));
	end += sprintf(end, "To: %s\r\n", header_of(first, "To"));
	end += sprintf(end, "Call-ID: %s\r\n", header_of(first, "Call-ID"));
	sprintf(end, "CSeq: 1 CANCEL\r\nContent-Length: 0\r\n\r\n");
	assert_string_equal(cancel->bytes, expected);
	expect_same_flow(cancel, first);

	stage_run(s, 2600);
	expect_copies(s, ONE, cancel, again, 2);
	nine_answers(s, cancel, "200 OK", "x", "", NULL); /* R3261-17.1.3-01: not the INVITE's */
	expect_state(s, cancel, "Completed");
	expect_state(s, first, "Proceeding");
	nine_answers(s, first, "487 Request Terminated", "x", "", NULL);
	expect_ack(s, first, "x");
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 487)->event.cause, PEAL_CAUSE_LOCAL);
	stage_rest(s);
	close_empty(s);
}

static void expect_for_name(struct stage *s, const char *start)
{
	struct peal_output out;

	assert_true(peal_next_output(s->engine[ONE], &out));
	assert_memory_equal(out.bytes.at, start, strlen(start));
	assert_int_equal(out.flow.remote.family, 0);
	assert_int_equal(out.flow.remote.port, 5070);
	assert_true(peal_text_is(out.host, "away.example"));
}

/* R3261-9.1-05, RFC 3261 8.1.2, 12.2.1.1: the next hop is a name, for the transport to
 * resolve; each request that goes there says so */
static void requests_to_a_name_carry_it_to_the_transport(void **state)
{
	for (int answered = 0; answered < 2; answered++) {
		struct stage *s = stage_open(NULL);
		peal_id call = stage_call(s, ONE, "sip:nine@away.example:5070");
		const struct packet *first = expect_packet(s, ONE, 0, "INVITE ");

		(void)state;
		nine_answers(s, first, answered ? "200 OK" : "180 Ringing", "x",
			     "Contact: <sip:nine@away.example:5070>\r\n", NULL);
		peal_hangup(s->engine[ONE], call, s->now);
		expect_for_name(s, answered ? "BYE " : "CANCEL ");
		stage_close(s);
	}
}

/* R3261-9.1-04: RFC 3261 9.1 */
static void after_a_final_response_there_is_nothing_to_cancel(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = stage_call(s, ONE, NINE);
	const struct packet *first = expect_packet(s, ONE, 0, "INVITE ");

	(void)state;
	nine_answers(s, first, "486 Busy Here", "x", "", NULL);
	expect_packet(s, ONE, 0, "ACK ");
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_E_GONE);
	stage_read(s);
	expect_silence(s);
	stage_close(s);
}

/* R3261-9.1-06: RFC 3261 9.1 */
static void an_invite_that_ignores_its_cancel_is_abandoned_after_64_t1(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = stage_call(s, ONE, NINE);
	const struct packet *first = expect_packet(s, ONE, 0, "INVITE "), *cancel;

	(void)state;
	nine_answers(s, first, "180 Ringing", "x", CONTACT, NULL);
	expect_event(s, ONE, PEAL_EV_PROGRESS, 180);
	stage_run(s, 1000);
	peal_hangup(s->engine[ONE], call, s->now);
	stage_read(s);
	cancel = expect_packet(s, ONE, 1000, "CANCEL ");
	nine_answers(s, cancel, "200 OK", "x", "", NULL);
	stage_run(s, 32999);
	expect_state(s, first, "Proceeding");
	expect_all_quiet(s);
	stage_run(s, 33000);
	expect_event(s, ONE, PEAL_EV_ENDED, 0);
	expect_state(s, first, "");
	close_empty(s);
}

/* The caller's machine abandons only in Proceeding; the other states are ready for
 * a TU that does it at any time. */
static void a_tu_may_abandon_it_in_any_state(void **state)
{
	static const struct {
		const char *answer, *before, *after;
	} cases[] = {
		{ NULL, "Calling", "" },
		{ "100 Trying", "Proceeding", "" },
		{ "486 Busy Here", "Completed", "Completed" }, /* ends by Timer D */
		{ "200 OK", "Accepted", "Accepted" },          /* ends by Timer M */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first = invite(s, NINE);

		if (cases[i].answer)
			nine_answers(s, first, cases[i].answer, "x", CONTACT, NULL);
		expect_state(s, first, cases[i].before);
		step_transaction(s, first, TRANSACTION_ABANDON);
		expect_state(s, first, cases[i].after);
		stage_run(s, 32000);
		expect_state(s, first, "");
		stage_close(s);
	}
}

/* RFC 3261 17.1.1.3: an ACK that would be longer than a message is not sent: the peer repeats
 * its refusal until it gives up */
static void an_ack_has_to_fit_a_message(void **state)
{
	char tag[200];
	size_t len = 0;

	(void)state;
	memset(tag, 't', sizeof tag - 1);
	tag[sizeof tag - 1] = '\0';
	for (int i = 0; i < 2; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *invite;
		peal_id call = one_calls(s, &invite);

		if (len)
			s->engine[ONE]->rt.config.message_size = (uint32_t)len - 1;
		nine_answers(s, invite, "486 Busy Here", tag, NULL, NULL);
		if (!len)
			len = expect_packet(s, ONE, 0, "ACK ")->len;
		expect_silence(s);
		expect_ended(s, call, PEAL_CAUSE_RESPONSE, 486);
		stage_close(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_invite_nobody_answers_is_sent_seven_times_and_times_out),
		cmocka_unit_test(timer_a_doubles_without_cap_from_the_t1_of_the_config),
		cmocka_unit_test(over_a_reliable_transport_it_is_sent_once),
		cmocka_unit_test(a_provisional_response_stops_timers_and_each_one_reaches_the_tu),
		cmocka_unit_test(a_refusal_is_acknowledged_by_the_transaction),
		cmocka_unit_test(the_ack_takes_the_way_of_the_invite),
		cmocka_unit_test(the_ack_repeats_the_credentials),
		cmocka_unit_test(a_refusal_again_is_acknowledged_again_for_32_seconds),
		cmocka_unit_test(over_a_reliable_transport_a_refusal_ends_it_at_once),
		cmocka_unit_test(what_cannot_be_sent_is_a_503),
		cmocka_unit_test(an_error_while_it_rings_or_after_a_2xx_changes_nothing),
		cmocka_unit_test(an_ack_that_cannot_be_sent_ends_it),
		cmocka_unit_test(a_2xx_is_for_the_tu_each_time),
		cmocka_unit_test(timer_m_runs_over_reliable_transports_too),
		cmocka_unit_test(no_order_of_events_destroys_it_after_a_2xx),
		cmocka_unit_test(a_cancel_waits_for_a_response_and_repeats_the_invite),
		cmocka_unit_test(requests_to_a_name_carry_it_to_the_transport),
		cmocka_unit_test(after_a_final_response_there_is_nothing_to_cancel),
		cmocka_unit_test(an_invite_that_ignores_its_cancel_is_abandoned_after_64_t1),
		cmocka_unit_test(a_tu_may_abandon_it_in_any_state),
		cmocka_unit_test(an_ack_has_to_fit_a_message),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
