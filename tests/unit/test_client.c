/* SPDX-License-Identifier: MIT */
/* The non-INVITE client transaction: RFC 3261 17.1.2. */
#include "nine.h"
#include "sender.h"

#include <string.h>

#define TCP NINE ";transport=tcp"

/* The OPTIONS that ONE has just sent; its transaction is its id. */
static const struct packet *options(struct stage *s, const char *target)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = peal_text_of(target) };
	const struct packet *p;
	peal_id id;

	s->reliable = strstr(target, "tcp") != NULL;
	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, s->now, "OPTIONS ");
	assert_int_equal(p->ticket, id);
	return p;
}

static void expect_outcome(struct stage *s, const struct packet *p, uint16_t status,
			   enum peal_cause cause)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_RESPONSE, status);

	assert_int_equal(h->event.cause, cause);
	assert_int_equal(h->event.id, p->ticket);
	assert_int_equal(h->event.at, s->now);
}

static void close_empty(struct stage *s)
{
	expect_silence(s);
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

static void an_answer(struct stage *s, const struct packet *p, const char *status)
{
	nine_answers(s, p, status, "x", "", NULL);
}

/* R3261-17.1.2.2-01, -02: RFC 3261 17.1.2.2, erratum 2769 */
static void a_request_nobody_answers_is_sent_eleven_times_and_times_out(void **state)
{
	static const peal_time again[] = { 500,   1500,  3500,  7500,  11500,
					   15500, 19500, 23500, 27500, 31500 };
	struct stage *s = stage_open(NULL);
	const struct packet *first = options(s, NINE);

	(void)state;
	expect_state(s, first, "Trying");
	stage_run(s, 31999);
	expect_copies(s, ONE, first, again, 10);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_outcome(s, first, 408, PEAL_CAUSE_TIMEOUT);
	expect_state(s, first, "");
	close_empty(s);
}

static void with_other_times(struct peal_config *config)
{
	config->t1 = 100;
	config->t2 = 350;
	config->t4 = 700;
}

/* R3261-17.1.2.2-02, -05: RFC 3261 17.1.2.2 */
static void the_config_sets_t1_t2_and_t4(void **state)
{
	static const peal_time again[] = { 100, 300, 650, 1000, 1350 };
	struct stage *s = stage_open(with_other_times);
	const struct packet *first = options(s, NINE);

	(void)state;
	stage_run(s, 1400);
	expect_copies(s, ONE, first, again, 5);
	an_answer(s, first, "200 OK");
	expect_outcome(s, first, 200, PEAL_CAUSE_RESPONSE);
	stage_run(s, 2099);
	expect_state(s, first, "Completed");
	stage_run(s, 2100);
	expect_state(s, first, "");
	close_empty(s);
}

/* R3261-17.1.2.2-01: RFC 3261 17.1.2.2 */
static void over_a_reliable_transport_it_is_sent_once(void **state)
{
	for (int after_100 = 0; after_100 < 2; after_100++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first = options(s, TCP);

		(void)state;
		assert_int_equal(first->flow.transport, PEAL_TCP);
		if (after_100) {
			an_answer(s, first, "100 Trying");
			expect_outcome(s, first, 100, PEAL_CAUSE_NONE);
		}
		stage_run(s, 31999);
		expect_silence(s);
		expect_no_event(s);
		stage_run(s, 32000);
		expect_outcome(s, first, 408, PEAL_CAUSE_TIMEOUT);
		close_empty(s);
	}
}

/* R3261-17.1.2.2-03, -04: RFC 3261 17.1.2.2; the running Timer E is not disturbed */
static void a_provisional_response_slows_it_down_to_t2(void **state)
{
	static const peal_time again[] = { 500, 4500, 8500, 12500, 16500, 20500, 24500, 28500 };
	struct stage *s = stage_open(NULL);
	const struct packet *first = options(s, NINE);

	(void)state;
	stage_run(s, 200);
	an_answer(s, first, "100 Trying");
	expect_outcome(s, first, 100, PEAL_CAUSE_NONE);
	expect_state(s, first, "Proceeding");
	an_answer(s, first, "100 Trying");
	expect_outcome(s, first, 100, PEAL_CAUSE_NONE);
	stage_run(s, 31999);
	expect_copies(s, ONE, first, again, 8);
	expect_no_event(s);
	stage_run(s, 32000);
	expect_outcome(s, first, 408, PEAL_CAUSE_TIMEOUT);
	close_empty(s);
}

/* R3261-17.1.2.2-05, -06: RFC 3261 17.1.2.2 */
static void the_final_response_is_told_once_and_copies_are_absorbed_for_t4(void **state)
{
	static const char *const statuses[] = { "200 OK", "404 Not Found" };

	(void)state;
	for (int which = 0; which < 2; which++)
		for (int after_100 = 0; after_100 < 2; after_100++) {
			struct stage *s = stage_open(NULL);
			const struct packet *first = options(s, NINE);

			if (after_100) {
				an_answer(s, first, "100 Trying");
				expect_outcome(s, first, 100, PEAL_CAUSE_NONE);
			}
			stage_run(s, 300);
			an_answer(s, first, statuses[which]);
			expect_outcome(s, first, which ? 404 : 200, PEAL_CAUSE_RESPONSE);
			expect_state(s, first, "Completed");
			an_answer(s, first, "100 Trying");
			an_answer(s, first, "200 OK");
			an_answer(s, first, "404 Not Found");
			could_not_send(s, first);
			stage_run(s, 5299);
			expect_state(s, first, "Completed");
			stage_run(s, 5300);
			expect_state(s, first, "");
			an_answer(s, first, "200 OK");
			assert_int_equal(counts_of(s, ONE).unmatched, 1);
			close_empty(s);
		}
}

/* R3261-17.1.2.2-05: RFC 3261 17.1.2.2 */
static void over_a_reliable_transport_the_final_response_ends_it_at_once(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first = options(s, TCP);

	(void)state;
	an_answer(s, first, "200 OK");
	expect_outcome(s, first, 200, PEAL_CAUSE_RESPONSE);
	expect_state(s, first, "");
	close_empty(s);
}

/* R3261-17.1.4-01, R3261-18.4-01: RFC 3261 17.1.4, 8.1.3.1 */
static void what_cannot_be_sent_is_a_503(void **state)
{
	for (int after_100 = 0; after_100 < 2; after_100++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first = options(s, NINE);

		(void)state;
		stage_run(s, 10);
		if (after_100) {
			an_answer(s, first, "100 Trying");
			expect_outcome(s, first, 100, PEAL_CAUSE_NONE);
		}
		could_not_send(s, first);
		expect_outcome(s, first, 503, PEAL_CAUSE_TRANSPORT);
		expect_state(s, first, "");
		could_not_send(s, first);
		close_empty(s);
	}
}

/* R3261-9.1-01, R3261-17.1-01: RFC 3261 9.1, 17.1; what is no request of a user */
static void invite_ack_cancel_and_bye_are_not_for_peal_request(void **state)
{
	static const char *const methods[] = { "INVITE", "ACK", "CANCEL", "BYE" };
	struct stage *s = stage_open(NULL);

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct peal_request request = { .size = sizeof request,
						.method = peal_text_of(methods[i]),
						.target = PEAL_TEXT(NINE) };
		peal_id id;

		assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_E_ARGUMENT);
	}
	stage_read(s);
	close_empty(s);
}

/* RFC 3261 8.1.1.5, 27.4: a method nobody has heard of goes the same way */
static void any_other_method_has_a_transaction_too(void **state)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("Ping.2"),
					.target = PEAL_TEXT(NINE) };
	struct stage *s = stage_open(NULL);
	const struct packet *p;
	peal_id id;

	(void)state;
	assert_int_equal(peal_request(s->engine[ONE], &request, 0, &id), PEAL_OK);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "Ping.2 sip:nine@192.0.2.9 SIP/2.0\r\n");
	assert_string_equal(header_of(p, "CSeq"), "1 Ping.2");
	an_answer(s, p, "200 OK");
	expect_outcome(s, p, 200, PEAL_CAUSE_RESPONSE);
	stage_rest(s);
	close_empty(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_nobody_answers_is_sent_eleven_times_and_times_out),
		cmocka_unit_test(the_config_sets_t1_t2_and_t4),
		cmocka_unit_test(over_a_reliable_transport_it_is_sent_once),
		cmocka_unit_test(a_provisional_response_slows_it_down_to_t2),
		cmocka_unit_test(the_final_response_is_told_once_and_copies_are_absorbed_for_t4),
		cmocka_unit_test(over_a_reliable_transport_the_final_response_ends_it_at_once),
		cmocka_unit_test(what_cannot_be_sent_is_a_503),
		cmocka_unit_test(invite_ack_cancel_and_bye_are_not_for_peal_request),
		cmocka_unit_test(any_other_method_has_a_transaction_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
