/* SPDX-License-Identifier: MIT */
/* The INVITE server transaction: RFC 3261 17.2.1, 9.2, RFC 6026. */
#include "sender.h"

#include <stdio.h>
#include <string.h>

#define VIA    "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKnine\r\n"
#define PEOPLE "From: <sip:nine@192.0.2.9>;tag=n\r\nTo: <sip:one@192.0.2.1>"
#define REST   "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
#define INVITE                                                                                     \
	"INVITE sip:one@192.0.2.1 SIP/2.0\r\n" VIA PEOPLE "\r\nCall-ID: c9\r\nCSeq: 7 INVITE\r\n"  \
	"Contact: <sip:nine@192.0.2.9:5060>\r\n" REST
#define ACK                                                                                        \
	"ACK sip:one@192.0.2.1 SIP/2.0\r\n" VIA PEOPLE ";tag=$TAG\r\nCall-ID: c9\r\n"              \
	"CSeq: 7 ACK\r\n" REST
#define ACK_TO_2XX                                                                                 \
	"ACK sip:one@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP "                                       \
	"192.0.2.9:5060;branch=z9hG4bKother\r\n" PEOPLE                                            \
	";tag=$TAG\r\nCall-ID: c9\r\nCSeq: 7 ACK\r\n" REST
#define CANCEL                                                                                     \
	"CANCEL sip:one@192.0.2.1 SIP/2.0\r\n" VIA PEOPLE "\r\nCall-ID: c9\r\n"                    \
	"CSeq: 7 CANCEL\r\n" REST

/* The peer calls; nothing was answered yet. */
static peal_id incoming(struct stage *s)
{
	stage_wire(s, ONE, INVITE);
	return expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
}

static const struct packet *ring(struct stage *s, peal_id call)
{
	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "SIP/2.0 180 Ringing\r\n");
}

static const struct packet *answer(struct stage *s, peal_id call)
{
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "SIP/2.0 200 OK\r\n");
}

static const struct packet *reject(struct stage *s, peal_id call, uint16_t status)
{
	struct peal_reply reply = { .size = sizeof reply, .status = status };

	assert_int_equal(peal_reject(s->engine[ONE], call, &reply, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "SIP/2.0 ");
}

static void expect_all_quiet(struct stage *s)
{
	expect_silence(s);
	expect_no_event(s);
	assert_int_equal(counts_of(s, ONE).unexpected, 0);
}

/* ---- Proceeding ---- */

/* R3261-17.2.1-01: RFC 3261 17.2.1, 8.2.6.1, 8.2.6.2 */
static void a_100_goes_after_200_ms_unless_the_tu_was_faster(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *trying;

	(void)state;
	incoming(s);
	stage_wire(s, ONE, INVITE); /* there is nothing to repeat yet */
	stage_run(s, 199);
	expect_silence(s);
	stage_run(s, 200);
	trying = expect_packet(s, ONE, 200, "SIP/2.0 100 Trying\r\n");
	assert_string_equal(trying->bytes, "SIP/2.0 100 Trying\r\n" VIA
					   "From: <sip:nine@192.0.2.9>;tag=n\r\nCall-ID: c9\r\n"
					   "CSeq: 7 INVITE\r\nTo: <sip:one@192.0.2.1>\r\n"
					   "Content-Length: 0\r\n\r\n");
	stage_wire(s, ONE, INVITE);
	expect_same_bytes(expect_packet(s, ONE, 200, ""), trying);
	stage_run(s, 59999);
	expect_no_event(s); /* R3261-17.2-01: the TU sees the INVITE once */
	expect_all_quiet(s);
	stage_close(s);

	s = stage_open(NULL);
	ring(s, incoming(s));
	stage_run(s, 1000);
	expect_all_quiet(s);
	stage_close(s);
}

/* R3261-17.2.1-02, -03, R3261-17.2-01: RFC 3261 17.2.1 */
static void an_invite_again_gets_the_latest_provisional_response_again(void **state)
{
	struct peal_reply progress = { .size = sizeof progress, .status = 183 };
	struct stage *s = stage_open(NULL);
	peal_id call = incoming(s);
	const struct packet *first = ring(s, call), *second;

	(void)state;
	stage_wire(s, ONE, INVITE);
	expect_same_bytes(expect_packet(s, ONE, 0, ""), first);
	assert_int_equal(peal_ring(s->engine[ONE], call, &progress, s->now), PEAL_OK);
	stage_read(s);
	second = expect_packet(s, ONE, 0, "SIP/2.0 183 ");
	expect_state(s, second, "Proceeding");
	stage_run(s, 500);
	stage_wire(s, ONE, INVITE);
	expect_same_bytes(expect_packet(s, ONE, 500, ""), second);
	expect_all_quiet(s);
	stage_close(s);
}

/* RFC 3261 17.2.1, figure 7: nobody asked for it */
static void an_ack_before_the_final_response_is_ignored(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *ringing = ring(s, incoming(s));

	(void)state;
	stage_wire(s, ONE, ACK);
	expect_state(s, ringing, "Proceeding");
	expect_all_quiet(s);
	stage_close(s);
}

/* ---- Completed and Confirmed ---- */

/* R3261-17.2.1-05, -06, -09: RFC 3261 17.2.1 */
static void a_refusal_nobody_acknowledges_is_repeated_by_timer_g(void **state)
{
	static const peal_time again[] = { 500,   1500,  3500,  7500,  11500,
					   15500, 19500, 23500, 27500, 31500 };
	struct stage *s = stage_open(NULL);
	const struct packet *busy = reject(s, incoming(s), 486);

	(void)state;
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	stage_run(s, 31999);
	expect_copies(s, ONE, busy, again, 10);
	expect_state(s, busy, "Completed");
	stage_run(s, 32000);
	expect_state(s, busy, "");
	expect_all_quiet(s);
	expect_empty(s);
	stage_close(s);
}

static void with_other_times(struct peal_config *config)
{
	config->t1 = 100;
	config->t2 = 300;
	config->t4 = 2000;
}

/* R3261-17.2.1-06: RFC 3261 17.2.1 */
static void timer_g_stops_growing_at_t2(void **state)
{
	static const peal_time again[] = { 100, 300, 600, 900, 1200 };
	struct stage *s = stage_open(with_other_times);
	const struct packet *busy = reject(s, incoming(s), 600);

	(void)state;
	stage_run(s, 1499);
	expect_copies(s, ONE, busy, again, 5);
	stage_wire(s, ONE, ACK);
	stage_run(s, 3498);
	expect_state(s, busy, "Confirmed");
	stage_run(s, 3499); /* Timer I: T4 */
	expect_state(s, busy, "");
	expect_silence(s);
	stage_close(s);
}

/* R3261-17.2.1-07, -08: RFC 3261 17.2.1 */
static void an_ack_stops_the_refusal_and_late_copies_are_absorbed(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *busy = reject(s, incoming(s), 486);

	(void)state;
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	stage_run(s, 200);
	stage_wire(s, ONE, INVITE);
	expect_same_bytes(expect_packet(s, ONE, 200, ""), busy);
	stage_wire(s, ONE, ACK);
	expect_state(s, busy, "Confirmed");
	for (int i = 0; i < 3; i++)
		stage_wire(s, ONE, ACK);
	stage_wire(s, ONE, INVITE);
	stage_run(s, 5199);
	expect_state(s, busy, "Confirmed");
	stage_run(s, 5200);
	expect_state(s, busy, "");
	expect_all_quiet(s);
	expect_empty(s);
	stage_close(s);
}

/* R3261-17.2.1-05, -08, -09: RFC 3261 17.2.1 */
static void over_a_reliable_transport_only_timer_h_runs(void **state)
{
	for (int acknowledged = 0; acknowledged < 2; acknowledged++) {
		struct stage *s = stage_open(NULL);
		const struct packet *busy;

		(void)state;
		s->reliable = true;
		busy = reject(s, incoming(s), 486);
		assert_int_equal(busy->flow.transport, PEAL_TCP);
		expect_event(s, ONE, PEAL_EV_ENDED, 486);
		stage_run(s, 31999);
		expect_state(s, busy, "Completed");
		if (acknowledged)
			stage_wire(s, ONE, ACK); /* Timer I is 0 */
		else
			stage_run(s, 32000);
		expect_state(s, busy, "");
		expect_all_quiet(s);
		expect_empty(s);
		stage_close(s);
	}
}

/* ---- Accepted ---- */

/* R6026-7.1-01, -02, -03, R3261-17.2.1-04, R3261-13.3.1.4-03: RFC 6026 7.1, 8.7 */
static void a_2xx_is_repeated_by_the_tu_alone(bool reliable)
{
	static const peal_time again[] = { 500, 1500 };
	struct stage *s = stage_open(NULL);
	const struct packet *ok;

	s->reliable = reliable;
	ok = answer(s, incoming(s));
	expect_state(s, ok, "Accepted");
	stage_run(s, 400);
	stage_wire(s, ONE, INVITE); /* absorbed: no copy of its own, no second call */
	stage_run(s, 2000);
	expect_copies(s, ONE, ok, again, 2);
	stage_wire(s, ONE, ACK_TO_2XX);
	expect_event(s, ONE, PEAL_EV_ESTABLISHED, 0);
	stage_run(s, 30000);
	stage_wire(s, ONE, INVITE);
	stage_run(s, 36999); /* Timer L: 64*T1, and T4 more for the last copy's way */
	expect_state(s, ok, "Accepted");
	stage_run(s, 37000);
	expect_state(s, ok, "");
	expect_all_quiet(s);
	stage_close(s);
}

static void a_2xx_is_sent_and_the_transaction_stays_for_copies(void **state)
{
	(void)state;
	a_2xx_is_repeated_by_the_tu_alone(false);
}

static void timer_l_runs_over_reliable_transports_too(void **state)
{
	(void)state;
	a_2xx_is_repeated_by_the_tu_alone(true);
}

/* R3261-13.3.1.4-03: RFC 3261 13.3.1.4, on every transport */
static void a_2xx_nobody_acknowledges_is_repeated_up_to_t2(void **state)
{
	static const peal_time again[] = { 500,   1500,  3500,  7500,  11500,
					   15500, 19500, 23500, 27500, 31500 };

	(void)state;
	for (int reliable = 0; reliable < 2; reliable++) {
		struct stage *s = stage_open(NULL);
		const struct packet *ok;

		s->reliable = reliable;
		ok = answer(s, incoming(s));
		stage_run(s, 31999);
		expect_copies(s, ONE, ok, again, 10);
		expect_silence(s);
		stage_run(s, 32000);
		expect_packet(s, ONE, 32000, "BYE ");
		stage_close(s);
	}
}

/* R6026-7.1-04: RFC 6026 7.1; without the cookie the ACK to a 2xx has the INVITE's
 * Via and matches its transaction */
static void an_ack_that_matches_in_accepted_reaches_the_tu(void **state)
{
	struct stage *s = stage_open(NULL);
	const struct packet *ok = answer(s, incoming(s));

	(void)state;
	stage_wire(s, ONE, ACK); /* the branch of the INVITE: a peer's mistake */
	expect_event(s, ONE, PEAL_EV_ESTABLISHED, 0);
	expect_state(s, ok, "Accepted");
	stage_run(s, 20000);
	expect_all_quiet(s);
	stage_close(s);
}

/* ---- what the TU may not do, and what the transport cannot ---- */

#define ABANDONED 0

/* The TU says something else, or that it has no answer. */
static void decide_late(struct stage *s, const struct packet *answered, uint16_t status)
{
	if (status == ABANDONED)
		step_transaction(s, answered, TRANSACTION_ABANDON);
	else
		respond_by_hand(s, answered, "never sent", status);
}

/* R6026-7.1-05, RFC 3261 17.2.1: the first final response stands */
static void a_final_response_is_final(void **state)
{
	static const uint16_t late[] = { 183, 200, 503, ABANDONED };

	(void)state;
	for (int acknowledged = 0; acknowledged < 2; acknowledged++)
		for (size_t i = 0; i < 4; i++) {
			struct stage *s = stage_open(NULL);
			const struct packet *busy = reject(s, incoming(s), 486);

			if (acknowledged)
				stage_wire(s, ONE, ACK);
			decide_late(s, busy, late[i]);
			expect_state(s, busy, acknowledged ? "Confirmed" : "Completed");
			expect_silence(s);
			stage_wire(s, ONE, INVITE);
			if (!acknowledged)
				expect_same_bytes(expect_packet(s, ONE, 0, ""), busy);
			expect_silence(s);
			stage_close(s);
		}
}

/* R6026-7.1-05: RFC 6026 7.1 */
static void in_accepted_only_a_2xx_is_sent(void **state)
{
	static const uint16_t late[] = { 183, 486, ABANDONED };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct stage *s = stage_open(NULL);
		const struct packet *ok = answer(s, incoming(s));

		decide_late(s, ok, late[i]);
		expect_state(s, ok, "Accepted");
		expect_silence(s);
		stage_run(s, 500);
		expect_same_bytes(expect_packet(s, ONE, 500, ""), ok);
		stage_close(s);
	}
}

/* R6026-7.1-06, R3261-17.2.4-01, R6026-6-01: RFC 6026 8.8 */
static void a_response_that_cannot_be_sent_changes_no_state(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = incoming(s);
	const struct packet *ringing = ring(s, call), *last;

	(void)state;
	could_not_send(s, ringing);
	expect_state(s, ringing, "Proceeding");
	last = reject(s, call, 486);
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	could_not_send(s, last);
	expect_state(s, last, "Completed");
	stage_run(s, 500);
	expect_same_bytes(expect_packet(s, ONE, 500, ""), last); /* Timer G goes on */
	stage_wire(s, ONE, ACK);
	could_not_send(s, last);
	expect_state(s, last, "Confirmed");
	stage_run(s, 5500);
	expect_all_quiet(s);
	expect_empty(s);
	stage_close(s);

	s = stage_open(NULL);
	last = answer(s, incoming(s));
	could_not_send(s, last);
	expect_state(s, last, "Accepted");
	stage_run(s, 500);
	expect_same_bytes(expect_packet(s, ONE, 500, ""), last);
	expect_all_quiet(s);
	stage_close(s);
}

/* ---- CANCEL ---- */

/* R3261-9.2-03: RFC 3261 9.2 */
static void a_cancel_in_time_is_answered_200_and_the_invite_487(void **state)
{
	struct stage *s = stage_open(NULL);
	char tag[128];
	const struct packet *p = ring(s, incoming(s));

	(void)state;
	snprintf(tag, sizeof tag, "%s", header_of(p, "To"));
	stage_wire(s, ONE, CANCEL);
	p = expect_packet(s, ONE, 0, "SIP/2.0 200 OK\r\n");
	assert_string_equal(header_of(p, "CSeq"), "7 CANCEL");
	assert_string_equal(header_of(p, "To"), tag);
	p = expect_packet(s, ONE, 0, "SIP/2.0 487 Request Terminated\r\n");
	assert_string_equal(header_of(p, "CSeq"), "7 INVITE");
	assert_string_equal(header_of(p, "To"), tag);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 487)->event.cause, PEAL_CAUSE_CANCEL);
	stage_wire(s, ONE, ACK);
	expect_state(s, p, "Confirmed");
	stage_rest(s);
	expect_all_quiet(s);
	expect_empty(s);
	stage_close(s);
}

/* R3261-9.2-02: RFC 3261 9.2, RFC 5407 3.1.2 */
static void a_cancel_too_late_is_answered_and_does_nothing(void **state)
{
	for (int accepted = 0; accepted < 2; accepted++) {
		struct stage *s = stage_open(NULL);
		peal_id call = incoming(s);
		const struct packet *last = accepted ? answer(s, call) : reject(s, call, 486);
		char to[128];

		(void)state;
		snprintf(to, sizeof to, "%s", header_of(last, "To"));
		if (!accepted)
			expect_event(s, ONE, PEAL_EV_ENDED, 486);
		stage_wire(s, ONE, CANCEL);
		assert_string_equal(header_of(expect_packet(s, ONE, 0, "SIP/2.0 200 "), "To"), to);
		expect_state(s, last, accepted ? "Accepted" : "Completed");
		expect_all_quiet(s);
		stage_close(s);
	}
}

/* R3261-9.2-01: RFC 3261 9.2 */
static void a_cancel_for_nothing_is_answered_481(void **state)
{
	struct stage *s = stage_open(NULL);

	(void)state;
	stage_wire(s, ONE, CANCEL);
	expect_packet(s, ONE, 0, "SIP/2.0 481 Call/Transaction Does Not Exist\r\n");
	stage_rest(s);
	expect_all_quiet(s);
	expect_empty(s);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_100_goes_after_200_ms_unless_the_tu_was_faster),
		cmocka_unit_test(an_invite_again_gets_the_latest_provisional_response_again),
		cmocka_unit_test(an_ack_before_the_final_response_is_ignored),
		cmocka_unit_test(a_refusal_nobody_acknowledges_is_repeated_by_timer_g),
		cmocka_unit_test(timer_g_stops_growing_at_t2),
		cmocka_unit_test(an_ack_stops_the_refusal_and_late_copies_are_absorbed),
		cmocka_unit_test(over_a_reliable_transport_only_timer_h_runs),
		cmocka_unit_test(a_2xx_is_sent_and_the_transaction_stays_for_copies),
		cmocka_unit_test(timer_l_runs_over_reliable_transports_too),
		cmocka_unit_test(a_2xx_nobody_acknowledges_is_repeated_up_to_t2),
		cmocka_unit_test(an_ack_that_matches_in_accepted_reaches_the_tu),
		cmocka_unit_test(a_final_response_is_final),
		cmocka_unit_test(in_accepted_only_a_2xx_is_sent),
		cmocka_unit_test(a_response_that_cannot_be_sent_changes_no_state),
		cmocka_unit_test(a_cancel_in_time_is_answered_200_and_the_invite_487),
		cmocka_unit_test(a_cancel_too_late_is_answered_and_does_nothing),
		cmocka_unit_test(a_cancel_for_nothing_is_answered_481),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
