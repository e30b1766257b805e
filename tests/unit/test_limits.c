/* SPDX-License-Identifier: MIT */
/* Each limit of the config: what fits at it, and what is answered one beyond. */
#include "stage.h"

#include "engine/engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PEER "sip:nine@192.0.2.9"

static char text[70000];

/* A request by the peer, the n-th of its kind, `rows` behind its others. */
static const char *request(const char *method, unsigned n, const char *rows, const char *body)
{
	snprintf(text, sizeof text,
		 "%s sip:one@192.0.2.1 SIP/2.0\r\n"
		 "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bK%s%u\r\n"
		 "From: <sip:nine@192.0.2.9>;tag=nine%u\r\n"
		 "To: <sip:one@192.0.2.1>\r\n"
		 "Call-ID: %s%u\r\n"
		 "CSeq: 1 %s\r\n"
		 "Contact: <sip:nine@192.0.2.9>\r\n"
		 "%s"
		 "Content-Length: %zu\r\n\r\n%s",
		 method, method, n, n, method, n, method, rows, strlen(body), body);
	return text;
}

static void wire_invite(struct stage *s, unsigned n)
{
	stage_wire(s, ONE, request("INVITE", n, "", ""));
}

static void wire_options(struct stage *s, unsigned n)
{
	stage_wire(s, ONE, request("OPTIONS", n, "", ""));
}

static struct peal_counts counts_of(const struct stage *s)
{
	struct peal_counts counts;

	peal_count(s->engine[ONE], &counts);
	return counts;
}

/* RFC 3261 21.5.4 */
static void expect_503(struct stage *s, uint64_t refused)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "SIP/2.0 503 ");

	assert_string_not_equal(header_of(p, "Retry-After"), "");
	assert_int_equal(counts_of(s).refused, refused);
	expect_silence(s);
	expect_no_event(s);
}

static int call_peer(struct stage *s, struct peal_body body, peal_id *call)
{
	struct peal_request r = { .size = sizeof r, .target = PEAL_TEXT(PEER), .body = body };
	int result = peal_call(s->engine[ONE], &r, s->now, call);

	stage_read(s);
	return result;
}

/* The caller is told so, and nothing has changed. */
static void expect_full(struct stage *s)
{
	struct peal_counts before = counts_of(s), after;
	peal_id call = 77;

	assert_int_equal(call_peer(s, (struct peal_body){ { 0 }, { 0 } }, &call), PEAL_E_FULL);
	assert_int_equal(call, 77);
	after = counts_of(s);
	assert_memory_equal(&before, &after, sizeof before);
	expect_silence(s);
}

static void hang_up_and_end(struct stage *s)
{
	for (size_t i = 0; i < s->event_count; i++) {
		peal_hangup(s->engine[ONE], s->events[i].event.id, s->now);
		stage_read(s);
	}
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

/* ---- calls, dialogs, acks ---- */

static void two_calls(struct peal_config *config)
{
	config->calls = 2;
}

static void two_dialogs(struct peal_config *config)
{
	config->dialogs = 2;
}

static void a_third_call_is_refused(struct stage *s)
{
	peal_id first;

	wire_invite(s, 1);
	first = expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
	wire_invite(s, 2);
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	expect_no_event(s);
	wire_invite(s, 3);
	expect_503(s, 1);
	expect_full(s);
	assert_int_equal(peal_ring(s->engine[ONE], first, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 180 "); /* what was up is up */
	assert_int_equal(peal_reject(s->engine[ONE], first, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 603 ");
	expect_event(s, ONE, PEAL_EV_ENDED, 603);
	wire_invite(s, 4); /* and there is a place again */
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	hang_up_and_end(s);
}

static void calls_beyond_the_limit_are_refused(void **state)
{
	(void)state;
	a_third_call_is_refused(stage_open(two_calls));
}

static void dialogs_beyond_the_limit_are_refused(void **state)
{
	(void)state;
	a_third_call_is_refused(stage_open(two_dialogs));
}

static void one_ack(struct peal_config *config)
{
	config->acks = 1;
}

static peal_id incoming(struct stage *s, unsigned n)
{
	wire_invite(s, n);
	return expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
}

static void an_answer_waits_for_a_record_of_its_2xx(void **state)
{
	struct stage *s = stage_open(one_ack);
	struct peal_reply reply = { .size = sizeof reply, .body = stage_sdp };
	peal_id first = incoming(s, 1), second = incoming(s, 2);

	(void)state;
	assert_int_equal(peal_answer(s->engine[ONE], first, &reply, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	assert_int_equal(peal_answer(s->engine[ONE], second, &reply, 0), PEAL_E_FULL);
	stage_read(s);
	expect_silence(s);
	expect_full(s);
	stage_run(s, 64 * 500); /* nobody acknowledges the first */
	assert_int_equal(peal_answer(s->engine[ONE], second, &reply, s->now), PEAL_OK);
	hang_up_and_end(s);
}

/* ---- transactions ---- */

static void sixteen_transactions(struct peal_config *config)
{
	config->transactions = 16;
}

/* An eighth is kept for what is up already: here for the BYE of a call. */
static void new_requests_leave_transactions_to_calls_that_are_up(void **state)
{
	struct stage *s = stage_open(sixteen_transactions);
	peal_id call = incoming(s, 1);
	unsigned n;

	(void)state;
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	for (n = 2; n <= 14; n++) {
		wire_options(s, n);
		expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	}
	wire_options(s, n);
	expect_503(s, 1);
	wire_invite(s, n);
	expect_503(s, 2);
	expect_full(s);
	wire_options(s, 14); /* a repetition needs no new one */
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	stage_wire(s, ONE,
		   "BYE sip:one@192.0.2.1 SIP/2.0\r\n"
		   "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKbye\r\n"
		   "From: <sip:nine@192.0.2.9>;tag=nine1\r\n"
		   "To: <sip:one@192.0.2.1>;tag=$TAG\r\n"
		   "Call-ID: INVITE1\r\n"
		   "CSeq: 2 BYE\r\n\r\n");
	next_packet(s);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

/* ---- storage ---- */

static void one_chunk(struct peal_config *config)
{
	config->storage = 1 << 17;
	config->message_size = 16384;
}

static void a_full_store_refuses_and_recovers(void **state)
{
	struct stage *s = stage_open(one_chunk);
	struct peal_counts counts;
	unsigned n = 0;

	(void)state;
	do {
		wire_options(s, ++n);
		counts = counts_of(s);
		assert_in_range(counts.storage, 0, 1 << 17);
	} while (counts.refused == 0 && n < 1000);
	assert_in_range(n, 10, 999);
	s->packet_read = s->packet_count - 1;
	expect_503(s, 1);
	expect_full(s);
	stage_run(s, 64 * 500);
	expect_empty(s);
	wire_options(s, n);
	expect_packet(s, ONE, s->now, "SIP/2.0 200 ");
	hang_up_and_end(s);
}

#define BLOCKS 1024

static void two_chunks(struct peal_config *config)
{
	config->storage = 2 << 17;
	config->message_size = 16384;
}

/* Leaves every second block of 256 bytes in the store: room enough in all, but in no
 * place for a long message. */
static void take_every_other(struct store *store, struct buffer **taken)
{
	size_t count = 0;

	while (count < BLOCKS && (taken[count] = buffer_take(store, 200)))
		count++;
	for (size_t i = 0; i < count; i += 2) {
		buffer_drop(store, taken[i]);
		taken[i] = NULL;
	}
	while (count < BLOCKS)
		taken[count++] = NULL;
}

/* RFC 3261 17.2.1: nothing but its TU ends the transaction of an INVITE; when there is
 * no room to keep the 487 it is forgotten, and a copy that comes later is a new one. */
static void an_invite_that_cannot_be_refused_is_forgotten(void **state)
{
	struct stage *s = stage_open(two_chunks);
	struct store *store = &s->engine[ONE]->rt.store;
	struct buffer *taken[BLOCKS];
	const char *via = "Via: SIP/2.0/UDP proxy.example.com;branch=z9hG4bK5\r\n";

	(void)state;
	stage_wire(s, ONE, request("INVITE", 1, via, ""));
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	take_every_other(store, taken);
	stage_wire(s, ONE,
		   "CANCEL sip:one@b SIP/2.0\r\n"
		   "v:SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKINVITE1\r\nCSeq:1 CANCEL\r\n"
		   "f:<sip:a>;tag=9\r\nt:<sip:b>\r\ni:INVITE1\r\nl:0\r\n\r\n");
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	expect_silence(s);
	assert_int_equal(expect_event(s, ONE, PEAL_EV_ENDED, 487)->event.cause, PEAL_CAUSE_CANCEL);
	for (size_t i = 0; i < BLOCKS; i++)
		buffer_drop(store, taken[i]);
	stage_wire(s, ONE, request("INVITE", 1, via, ""));
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	hang_up_and_end(s);
}

/* RFC 3261 21.5.4: what the user has to see and cannot be kept is not told, and its
 * next copy is a new one. */
static void an_invite_that_cannot_be_kept_is_refused(void **state)
{
	struct stage *s = stage_open(two_chunks);
	struct store *store = &s->engine[ONE]->rt.store;
	struct buffer *taken[BLOCKS];
	const char *subject = "Subject: more than there is room for in any place of the store\r\n";

	(void)state;
	take_every_other(store, taken);
	stage_wire(s, ONE, request("INVITE", 1, subject, ""));
	expect_no_event(s);
	assert_int_equal(counts_of(s).refused, 1);
	for (size_t i = 0; i < BLOCKS; i++)
		buffer_drop(store, taken[i]);
	stage_wire(s, ONE, request("INVITE", 1, subject, ""));
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	hang_up_and_end(s);
}

/* ---- one message ---- */

static void small_messages(struct peal_config *config)
{
	config->message_size = 1024;
}

static struct peal_body body_of(size_t len)
{
	static char bytes[2048];

	memset(bytes, 'a', sizeof bytes);
	return (struct peal_body){ PEAL_TEXT("application/sdp"), { bytes, len } };
}

static void a_message_that_came_may_be_as_long_as_the_limit(void **state)
{
	static char filler[1024];
	struct stage *s = stage_open(small_messages);
	size_t bare = strlen(request("OPTIONS", 1, "Subject: \r\n", ""));

	(void)state;
	snprintf(filler, sizeof filler, "Subject: %0*d\r\n", (int)(1024 - bare), 0);
	stage_wire(s, ONE, request("OPTIONS", 1, filler, ""));
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	assert_int_equal(counts_of(s).malformed, 0);
	snprintf(filler, sizeof filler, "Subject: %0*d\r\n", (int)(1025 - bare), 0);
	stage_wire(s, ONE, request("OPTIONS", 2, filler, ""));
	expect_silence(s);
	assert_int_equal(counts_of(s).malformed, 1);
	hang_up_and_end(s);
}

static void a_message_that_is_sent_may_be_as_long_as_the_limit(void **state)
{
	struct stage *s = stage_open(small_messages);
	peal_id call;
	size_t len;

	(void)state;
	assert_int_equal(call_peer(s, body_of(100), &call), PEAL_OK);
	len = 1024 - expect_packet(s, ONE, 0, "INVITE ")->len + 100;
	assert_int_equal(call_peer(s, body_of(len + 1), &call), PEAL_E_FULL);
	expect_silence(s);
	assert_int_equal(call_peer(s, body_of(len), &call), PEAL_OK);
	assert_int_equal(expect_packet(s, ONE, 0, "INVITE ")->len, 1024);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

static void an_answer_that_is_too_long_changes_nothing(void **state)
{
	struct stage *s = stage_open(small_messages);
	struct peal_reply reply = { .size = sizeof reply, .body = body_of(1024) };
	peal_id call = incoming(s, 1);

	(void)state;
	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, 0), PEAL_E_FULL);
	assert_int_equal(peal_ring(s->engine[ONE], call, &reply, 0), PEAL_E_FULL);
	stage_read(s);
	expect_silence(s);
	reply.body.bytes.len = 100;
	assert_int_equal(peal_answer(s->engine[ONE], call, &reply, 0), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	hang_up_and_end(s);
}

static void sixteen_rows(struct peal_config *config)
{
	config->headers = 16;
}

/* RFC 3261 21.5.7 */
static void a_message_may_have_as_many_rows_as_the_limit(void **state)
{
	struct stage *s = stage_open(sixteen_rows);
	char rows[64] = "";

	(void)state;
	for (int i = 0; i < 9; i++) /* with the seven of request() */
		strcat(rows, "X: x\r\n");
	stage_wire(s, ONE, request("OPTIONS", 1, rows, ""));
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	strcat(rows, "X: x\r\n");
	stage_wire(s, ONE, request("OPTIONS", 2, rows, ""));
	expect_packet(s, ONE, 0, "SIP/2.0 513 ");
	expect_silence(s);
	assert_int_equal(counts_of(s).malformed, 1);
	hang_up_and_end(s);
}

/* ---- the queues ---- */

static void short_queues(struct peal_config *config)
{
	config->events = config->outputs = 16;
}

static int receive(struct stage *s, const char *bytes)
{
	struct peal_flow flow = { .local = { .family = 4, .bytes = { 192, 0, 2, 1 }, .port = 5060 },
				  .remote = {
				      .family = 4, .bytes = { 192, 0, 2, 9 }, .port = 5060 } };

	return peal_receive(s->engine[ONE], &flow, bytes, strlen(bytes), s->now);
}

static unsigned receive_until_full(struct stage *s, const char *method)
{
	for (unsigned n = 1; n < 100; n++) {
		struct peal_counts before = counts_of(s), after;

		if (receive(s, request(method, n, "", "")) == PEAL_OK)
			continue;
		assert_int_equal(receive(s, text), PEAL_E_FULL);
		after = counts_of(s);
		assert_memory_equal(&before, &after, sizeof before);
		return n;
	}
	return 0;
}

static void outputs_that_wait_hold_back_what_comes(void **state)
{
	struct stage *s = stage_open(short_queues);
	unsigned n = receive_until_full(s, "OPTIONS");
	struct peal_request r = { .size = sizeof r, .target = PEAL_TEXT(PEER) };
	peal_id call;

	(void)state;
	assert_int_equal(n, 10); /* half of the queue is room for one input */
	assert_int_equal(peal_call(s->engine[ONE], &r, 0, &call), PEAL_E_FULL);
	stage_read(s);
	assert_int_equal(s->packet_count, n - 1); /* none is lost */
	assert_int_equal(receive(s, text), PEAL_OK);
	stage_read(s);
	assert_int_equal(s->packet_count, n);
	hang_up_and_end(s);
}

static void events_that_wait_hold_back_what_comes(void **state)
{
	struct stage *s = stage_open(short_queues);
	unsigned n = receive_until_full(s, "INVITE");

	(void)state;
	assert_int_equal(n, 10);
	stage_read(s);
	assert_int_equal(s->event_count, n - 1);
	assert_int_equal(receive(s, text), PEAL_OK);
	stage_read(s);
	assert_int_equal(s->event_count, n);
	hang_up_and_end(s);
}

/* Timers that find no room are late, not lost. */
static void timers_wait_for_room(void **state)
{
	struct stage *s = stage_open(short_queues);

	(void)state;
	for (int i = 0; i < 20; i++)
		stage_call(s, ONE, PEER);
	assert_int_equal(s->packet_count, 20);
	peal_advance(s->engine[ONE], 500);
	assert_int_equal(counts_of(s).outputs, 9);
	assert_true(peal_deadline(s->engine[ONE]) <= 500);
	s->now = 500;
	for (int i = 0; i < 3; i++) {
		stage_read(s);
		peal_advance(s->engine[ONE], 500);
	}
	stage_read(s);
	assert_int_equal(s->packet_count, 40);
	assert_true(peal_deadline(s->engine[ONE]) > 500);
	stage_rest(s);
	expect_empty(s);
	stage_close(s);
}

static void three_steps(struct peal_config *config)
{
	config->steps = 3;
}

static void no_steps(struct peal_config *config)
{
	config->steps = 0;
}

static void only_the_latest_steps_are_remembered(void **state)
{
	struct stage *s = stage_open(three_steps);
	struct peal_step step;
	int count = 0;

	(void)state;
	for (unsigned n = 1; n < 8; n++)
		receive(s, request("OPTIONS", n, "", ""));
	assert_int_equal(counts_of(s).steps, 7);
	for (; peal_next_step(s->engine[ONE], &step); count++)
		rows_note(ONE, &step);
	assert_int_equal(count, 3);
	stage_close(s);
	s = stage_open(no_steps);
	receive(s, request("OPTIONS", 1, "", ""));
	assert_false(peal_next_step(s->engine[ONE], &step));
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_beyond_the_limit_are_refused),
		cmocka_unit_test(dialogs_beyond_the_limit_are_refused),
		cmocka_unit_test(an_answer_waits_for_a_record_of_its_2xx),
		cmocka_unit_test(new_requests_leave_transactions_to_calls_that_are_up),
		cmocka_unit_test(a_full_store_refuses_and_recovers),
		cmocka_unit_test(an_invite_that_cannot_be_refused_is_forgotten),
		cmocka_unit_test(an_invite_that_cannot_be_kept_is_refused),
		cmocka_unit_test(a_message_that_came_may_be_as_long_as_the_limit),
		cmocka_unit_test(a_message_that_is_sent_may_be_as_long_as_the_limit),
		cmocka_unit_test(an_answer_that_is_too_long_changes_nothing),
		cmocka_unit_test(a_message_may_have_as_many_rows_as_the_limit),
		cmocka_unit_test(outputs_that_wait_hold_back_what_comes),
		cmocka_unit_test(events_that_wait_hold_back_what_comes),
		cmocka_unit_test(timers_wait_for_room),
		cmocka_unit_test(only_the_latest_steps_are_remembered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
