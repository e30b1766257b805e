/* SPDX-License-Identifier: MIT */
/* The non-INVITE server transaction: RFC 3261 17.2.2, RFC 4320.
 *
 * The engine answers each request at once; for a TU that takes its time some tests
 * make the transaction and hand it responses themselves. */
#include "sender.h"

#include <string.h>

#include <peal/fsm.h>

#define ROWS                                                                                       \
	"Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKnine\r\nFrom: "                             \
	"<sip:nine@192.0.2.9>;tag=n\r\n"                                                           \
	"Call-ID: c9\r\nCSeq: 7 OPTIONS\r\nTo: <sip:one@192.0.2.1>"
#define OPTIONS  "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\n" ROWS "\r\nContent-Length: 0\r\n\r\n"
#define TRYING   "SIP/2.0 100 Trying\r\n" ROWS "\r\nContent-Length: 0\r\n\r\n"
#define OK       "SIP/2.0 200 OK\r\n" ROWS ";tag=o\r\nContent-Length: 0\r\n\r\n"
#define NOT_HERE "SIP/2.0 404 Not Found\r\n" ROWS ";tag=o\r\nContent-Length: 0\r\n\r\n"

/* What would have sent a packet: the transaction of a request whose TU is slow. */
static struct packet slow(struct stage *s)
{
	struct peal_flow flow = { .transport = s->reliable ? PEAL_TCP : PEAL_UDP,
				  .local = { 4, { 192, 0, 2, 1 }, 5060, 0 },
				  .remote = { 4, { 192, 0, 2, 9 }, 5060, 0 } };
	struct peal_engine *e = s->engine[ONE];
	struct peal_header headers[16];
	struct peal_message message;
	struct facts facts;
	struct transaction *t;

	assert_int_equal(peal_message_read(&message, OPTIONS, strlen(OPTIONS), headers, 16, NULL),
			 PEAL_OK);
	assert_int_equal(facts_read(&facts, &message), PEAL_OK);
	engine_begin(e, s->now);
	t = transaction_accept(&e->transactions, &facts, &flow);
	assert_non_null(t);
	engine_settle(e);
	return (struct packet){ .from = ONE, .ticket = t->slot.id };
}

static void close_empty(struct stage *s)
{
	expect_silence(s);
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

/* ---- Trying and Proceeding ---- */

/* R3261-17.2.2-01, -02, R4320-4.1-02, -03, R4320-4.2-01, R3261-8.2.6.1-01 */
static void a_slow_tu_gets_a_100_after_7_t1_and_never_a_408(void **state)
{
	for (int reliable = 0; reliable < 2; reliable++) {
		struct stage *s = stage_open(NULL);
		const struct packet *trying;
		struct packet t;

		(void)state;
		s->reliable = reliable;
		t = slow(s);
		expect_state(s, &t, "Trying");
		stage_run(s, 500);
		stage_wire(s, ONE, OPTIONS); /* dropped */
		stage_run(s, 3499);
		expect_silence(s);
		stage_run(s, 3500);
		trying = expect_packet(s, ONE, 3500, TRYING);
		assert_int_equal(trying->len, strlen(TRYING));
		expect_state(s, &t, "Proceeding");
		stage_run(s, 7500);
		stage_wire(s, ONE, OPTIONS);
		expect_same_bytes(expect_packet(s, ONE, 7500, ""), trying);
		stage_run(s, 31999);
		expect_state(s, &t, "Proceeding");
		stage_run(s, 32000);
		expect_state(s, &t, "");
		close_empty(s);
	}
}

static void with_other_times(struct peal_config *config)
{
	config->t1 = 100;
}

/* R4320-4.1-03: as the client's Timer E reaches T2 by the default times */
static void the_100_is_of_t1(void **state)
{
	struct stage *s = stage_open(with_other_times);
	struct packet t = slow(s);

	(void)state;
	stage_run(s, 699);
	expect_silence(s);
	stage_run(s, 700);
	expect_packet(s, ONE, 700, TRYING);
	stage_run(s, 6400);
	expect_state(s, &t, "");
	close_empty(s);
}

/* R3261-17.2.2-03: RFC 3261 17.2.2, erratum 1470 */
static void a_final_response_goes_from_either_state(void **state)
{
	(void)state;
	for (int which = 0; which < 2; which++)
		for (int after_100 = 0; after_100 < 2; after_100++) {
			const char *response = which ? NOT_HERE : OK;
			struct stage *s = stage_open(NULL);
			struct packet t = slow(s);

			if (after_100) {
				stage_run(s, 3500);
				expect_packet(s, ONE, 3500, TRYING);
			}
			respond_by_hand(s, &t, response, which ? 404 : 200);
			expect_packet(s, ONE, s->now, response);
			expect_state(s, &t, "Completed");
			stage_wire(s, ONE, OPTIONS);
			expect_packet(s, ONE, s->now, response);
			stage_rest(s);
			close_empty(s);
		}
}

/* R4320-4.1-01: RFC 4320 4.1; the engine's API has no such response */
static void no_other_provisional_response_is_ever_sent(void **state)
{
	(void)state;
	for (int after_100 = 0; after_100 < 2; after_100++) {
		struct stage *s = stage_open(NULL);
		struct packet t = slow(s);

		if (after_100) {
			stage_run(s, 3500);
			expect_packet(s, ONE, 3500, TRYING);
		}
		respond_by_hand(s, &t, "SIP/2.0 180 Ringing\r\n" ROWS "\r\n\r\n", 180);
		expect_silence(s);
		expect_state(s, &t, after_100 ? "Proceeding" : "Trying");
		assert_int_equal(counts_of(s, ONE).unexpected, 1); /* a defect of ours */
		stage_close(s);
	}
}

/* ---- Completed ---- */

/* R3261-17.2.2-04, R3261-17.2-01: RFC 3261 17.2.2 */
static void copies_get_the_same_answer_until_timer_j(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *first, *second;

	(void)state;
	stage_wire(s, ONE, OPTIONS);
	first = expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
	expect_state(s, first, "Completed");
	for (peal_time at = 500; at < 32000; at += 7000) {
		stage_run(s, at);
		stage_wire(s, ONE, OPTIONS);
		expect_same_bytes(expect_packet(s, ONE, at, ""), first);
	}
	assert_int_equal(counts_of(s, ONE).retransmitted, 5);
	stage_run(s, 31999);
	expect_state(s, first, "Completed");
	stage_run(s, 32000);
	expect_state(s, first, "");
	stage_wire(s, ONE, OPTIONS); /* a new request now: a new tag */
	second = expect_packet(s, ONE, 32000, "SIP/2.0 200 OK\r\n");
	assert_int_equal(second->len, first->len);
	assert_memory_not_equal(second->bytes, first->bytes, first->len);
	stage_rest(s);
	close_empty(s);
}

/* R3261-17.2.2-04: RFC 3261 17.2.2 */
static void over_a_reliable_transport_the_answer_ends_it(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	s->reliable = true;
	stage_wire(s, ONE, OPTIONS);
	expect_state(s, expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n"), "");
	close_empty(s);
}

/* R3261-17.2.2-04: RFC 3261 17.2.2; the TU may not change its mind */
static void the_first_final_response_stands(void **state)
{
	static const uint16_t late[] = { 202, 500 };

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *first;

		stage_wire(s, ONE, OPTIONS);
		first = expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
		respond_by_hand(s, first, "never sent", late[i]);
		expect_silence(s);
		stage_wire(s, ONE, OPTIONS);
		expect_same_bytes(expect_packet(s, ONE, 0, ""), first);
		stage_rest(s);
		close_empty(s);
	}
}

/* R3261-17.2.4-01: RFC 6026 8.8, the server transaction remains where it is */
static void an_error_changes_no_state(void **state)
{
	struct stage *s = stage_open(NULL);
	struct packet t = slow(s);

	(void)state;
	could_not_send(s, &t); /* nothing was sent */
	expect_state(s, &t, "Trying");
	stage_run(s, 3500);
	could_not_send(s, expect_packet(s, ONE, 3500, TRYING));
	expect_state(s, &t, "Proceeding");
	respond_by_hand(s, &t, OK, 200);
	could_not_send(s, expect_packet(s, ONE, 3500, OK));
	expect_state(s, &t, "Completed");
	stage_wire(s, ONE, OPTIONS);
	expect_packet(s, ONE, 3500, OK);
	stage_run(s, 35499);
	expect_state(s, &t, "Completed");
	stage_run(s, 35500);
	expect_state(s, &t, "");
	close_empty(s);
}

static void with_small_messages(struct peal_config *config)
{
	config->message_size = 256;
}

/* R4320-4.2-01: an answer that cannot be written is no answer */
static void an_answer_too_long_to_write_is_a_100_and_then_silence(void **state)
{
	struct stage *s = stage_open(with_small_messages);

	(void)state;
	stage_wire(s, ONE, OPTIONS);
	stage_run(s, 3500);
	expect_packet(s, ONE, 3500, TRYING);
	stage_run(s, 32000);
	close_empty(s);
}

/* RFC 3261 17.2.2: Timer F runs from the start, but Timer Q always comes before it;
 * the row is there because the table must say something. */
static void timer_f_would_end_it_in_trying_too(void **state)
{
	struct stage *s = stage_open(NULL);
	struct packet t = slow(s);
	uint8_t f = 0;

	(void)state;
	while (strcmp(peal_event_name(FSM_MACHINE_SERVER, f), "timer F") != 0)
		f++;
	step_transaction(s, &t, f);
	expect_state(s, &t, "");
	close_empty(s);
}

/* RFC 3261 17.2.2: once answered, of the request nothing is kept, and of the answer one copy;
 * a second answer is none */
static void an_answered_request_is_forgotten(void **state)
{
	struct stage *s = stage_open(NULL);
	struct peal_engine *e = s->engine[ONE];
	struct response again = { .status = 500 };
	struct transaction *t;
	struct packet p = slow(s);
	size_t len = 64;

	(void)state;
	t = transaction_find(&e->transactions, p.ticket);
	assert_non_null(t->echo.rows);
	transaction_answer(t, &(struct response){ .status = 200 });
	engine_settle(e);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
	assert_null(t->echo.rows);
	while (len < sizeof(struct buffer) + t->sent->len)
		len *= 2;
	assert_int_equal(e->rt.store.used, len);
	transaction_answer(t, &again);
	engine_settle(e);
	stage_read(s);
	expect_silence(s);
	assert_int_equal(t->status, 200);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_slow_tu_gets_a_100_after_7_t1_and_never_a_408),
		cmocka_unit_test(the_100_is_of_t1),
		cmocka_unit_test(a_final_response_goes_from_either_state),
		cmocka_unit_test(no_other_provisional_response_is_ever_sent),
		cmocka_unit_test(copies_get_the_same_answer_until_timer_j),
		cmocka_unit_test(over_a_reliable_transport_the_answer_ends_it),
		cmocka_unit_test(the_first_final_response_stands),
		cmocka_unit_test(an_error_changes_no_state),
		cmocka_unit_test(an_answer_too_long_to_write_is_a_100_and_then_silence),
		cmocka_unit_test(timer_f_would_end_it_in_trying_too),
		cmocka_unit_test(an_answered_request_is_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
