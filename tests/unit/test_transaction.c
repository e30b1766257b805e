/* SPDX-License-Identifier: MIT */
/* The life of a transaction: its id, its limits, what it gives back. */
#include "sender.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

#define NINE "sip:nine@192.0.2.9"

static int options(struct stage *s, peal_id *id)
{
	struct peal_request request = { .size = sizeof request,
					.method = PEAL_TEXT("OPTIONS"),
					.target = PEAL_TEXT(NINE) };
	int result = peal_request(s->engine[ONE], &request, s->now, id);

	stage_read(s);
	return result;
}

static void request_comes(struct stage *s, const char *method, unsigned n, const char *to_tag)
{
	char text[1024];

	snprintf(text, sizeof text,
		 "%s sip:one@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK%u\r\n"
		 "From: <sip:nine@192.0.2.9>;tag=n\r\nTo: <sip:one@192.0.2.1>%s\r\nCall-ID: c%u\r\n"
		 "CSeq: 1 %s\r\nContact: " NINE "\r\nContent-Length: 0\r\n\r\n",
		 method, n, to_tag, n, method);
	stage_wire(s, ONE, text);
}

/* ---- events ---- */

/* RFC 3261 7.2 */
static void a_status_code_is_one_of_three_events(void **state)
{
	static const struct {
		uint16_t status;
		uint8_t event;
	} cases[] = { { 100, TRANSACTION_1XX },     { 199, TRANSACTION_1XX },
		      { 200, TRANSACTION_2XX },     { 299, TRANSACTION_2XX },
		      { 300, TRANSACTION_3XX_6XX }, { 699, TRANSACTION_3XX_6XX } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(transaction_status_event(cases[i].status), cases[i].event);
}

/* RFC 3261 17.1.1.2: timers stop where the transport does not lose messages */
static void only_udp_is_unreliable(void **state)
{
	static const uint8_t transports[] = { PEAL_UDP, PEAL_TCP, PEAL_TLS, PEAL_WS, PEAL_WSS };

	(void)state;
	for (size_t i = 0; i < sizeof transports; i++) {
		const struct transaction t = { .flow.transport = transports[i] };

		assert_int_equal(transaction_unreliable(&t), transports[i] == PEAL_UDP);
	}
}

/* The number of an event, as the table of its machine calls it. */
static uint8_t event_named(uint8_t machine, const char *name)
{
	uint8_t event = 0;

	while (strcmp(peal_event_name(machine, event), name) != 0)
		event++;
	return event;
}

/* R6026-7.1-06, R3261-17.1.4-01, R3261-17.2.1-09: what a transaction tells its TU,
 * also where the user agent makes nothing of it */
static void a_tu_is_told_of_errors_and_timeouts(void **state)
{
	static const struct {
		uint8_t machine, at;
		const char *event;
		enum told told;
	} cases[] = {
		{ FSM_MACHINE_INVITE_CLIENT, INVITE_CLIENT_CALLING, "timer B", TOLD_TIMEOUT },
		{ FSM_MACHINE_INVITE_CLIENT, INVITE_CLIENT_CALLING, "transport error",
		  TOLD_TRANSPORT_ERROR },
		{ FSM_MACHINE_INVITE_CLIENT, INVITE_CLIENT_COMPLETED, "transport error",
		  TOLD_TRANSPORT_ERROR },
		{ FSM_MACHINE_CLIENT, CLIENT_PROCEEDING, "timer F", TOLD_TIMEOUT },
		{ FSM_MACHINE_INVITE_SERVER, INVITE_SERVER_PROCEEDING, "transport error",
		  TOLD_TRANSPORT_ERROR },
		{ FSM_MACHINE_INVITE_SERVER, INVITE_SERVER_COMPLETED, "transport error",
		  TOLD_TRANSPORT_ERROR },
		{ FSM_MACHINE_INVITE_SERVER, INVITE_SERVER_ACCEPTED, "transport error",
		  TOLD_TRANSPORT_ERROR },
		{ FSM_MACHINE_INVITE_SERVER, INVITE_SERVER_COMPLETED, "timer H", TOLD_TIMEOUT },
		{ FSM_MACHINE_SERVER, SERVER_PROCEEDING, "transport error", TOLD_TRANSPORT_ERROR },
		{ FSM_MACHINE_SERVER, SERVER_COMPLETED, "transport error", TOLD_TRANSPORT_ERROR },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stage *s = stage_open(NULL);
		struct peal_engine *e = s->engine[ONE];
		struct transaction *t;
		const struct signal *signal;
		peal_id id;

		options(s, &id);
		t = transaction_find(&e->transactions, id);
		t->fsm.machine = cases[i].machine;
		t->fsm.state = cases[i].at;
		transaction_event(t, event_named(cases[i].machine, cases[i].event));
		signal = ring_pop(&e->rt.signals);
		assert_non_null(signal);
		assert_int_equal(signal->object, id);
		assert_int_equal(signal->kind, SIGNAL_TOLD);
		assert_int_equal(signal->which, cases[i].told);
		stage_close(s);
	}
}

/* ---- ids ---- */

/* A ticket kept too long, or no ticket at all, does nothing. */
static void a_stale_ticket_finds_nobody(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id first, second;

	(void)state;
	assert_int_equal(options(s, &first), PEAL_OK);
	stage_run(s, 32000);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 408);
	assert_int_equal(options(s, &second), PEAL_OK); /* the same slot */
	assert_int_not_equal(first, second);
	peal_not_sent(s->engine[ONE], first, s->now);
	peal_not_sent(s->engine[ONE], 0, s->now);
	peal_not_sent(s->engine[ONE], UINT64_MAX, s->now);
	stage_read(s);
	expect_no_event(s);
	assert_null(transaction_find(&s->engine[ONE]->transactions, first));
	assert_non_null(transaction_find(&s->engine[ONE]->transactions, second));
	assert_int_equal(counts_of(s, ONE).unexpected, 0);
	stage_close(s);
}

/* Of a call it is the transaction that sends, not the call. */
static void a_ticket_of_another_kind_finds_nobody(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call = stage_call(s, ONE, NINE);

	(void)state;
	peal_not_sent(s->engine[ONE], call, s->now);
	stage_read(s);
	expect_no_event(s);
	assert_int_equal(counts_of(s, ONE).unexpected, 0);
	stage_close(s);
}

/* ---- limits ---- */

static void with_eight(struct peal_config *config)
{
	config->transactions = 8;
}

/* What is up keeps a reserve: here one transaction. */
static void new_requests_leave_a_reserve(void **state)
{
	struct stage *s = stage_open(with_eight);
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	peal_id id;

	(void)state;
	for (int i = 0; i < 7; i++)
		assert_int_equal(options(s, &id), PEAL_OK);
	assert_int_equal(options(s, &id), PEAL_E_FULL);
	assert_int_equal(peal_call(s->engine[ONE], &request, 0, &id), PEAL_E_FULL);
	assert_true(transaction_room(&s->engine[ONE]->transactions, false));
	assert_false(transaction_room(&s->engine[ONE]->transactions, true));
	assert_int_equal(counts_of(s, ONE).transactions, 7);
	assert_int_equal(counts_of(s, ONE).calls, 0);
	stage_run(s, 32000); /* they time out: room again */
	assert_int_equal(counts_of(s, ONE).transactions, 0);
	assert_int_equal(options(s, &id), PEAL_OK);
	stage_close(s);
}

/* R3261-8.2.7-02, RFC 3261 21.5.4: without room there is no state; a copy gets the
 * same tag, and the ACK is for nobody */
static void without_room_a_request_is_answered_503_each_time(void **state)
{
	struct stage *s = stage_open(with_eight);
	const struct packet *first;
	peal_id id;

	(void)state;
	while (options(s, &id) == PEAL_OK)
		next_packet(s);
	request_comes(s, "INVITE", 1, "");
	first = expect_packet(s, ONE, 0, "SIP/2.0 503 Service Unavailable\r\n");
	assert_string_equal(header_of(first, "Retry-After"), "10");
	assert_int_equal(first->ticket, 0);
	request_comes(s, "INVITE", 1, "");
	expect_same_bytes(expect_packet(s, ONE, 0, ""), first);
	request_comes(s, "ACK", 1, ";tag=$TAG");
	assert_int_equal(counts_of(s, ONE).refused, 2);
	assert_int_equal(counts_of(s, ONE).unmatched, 1);
	expect_silence(s);
	expect_no_event(s);

	request_comes(s, "BYE", 2, ";tag=x"); /* of something up: the reserve */
	expect_packet(s, ONE, 0, "SIP/2.0 481 ");
	request_comes(s, "BYE", 3, ";tag=x");
	expect_packet(s, ONE, 0, "SIP/2.0 503 ");
	request_comes(s, "ACK", 4, ";tag=x"); /* never answered, room or not */
	expect_silence(s);
	assert_int_equal(counts_of(s, ONE).transactions, 8);
	stage_close(s);
}

/* ---- a layer alone ---- */

static const char invite[] =
    "INVITE sip:one@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKa\r\n"
    "From: <sip:nine@192.0.2.9>;tag=n\r\nTo: <sip:one@192.0.2.1>\r\nCall-ID: c\r\n"
    "CSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n";

static const struct peal_flow to_nine = { .local = { 4, { 192, 0, 2, 1 }, 5060, 0 },
					  .remote = { 4, { 192, 0, 2, 9 }, 5060, 0 } };

static struct sending an_invite(struct buffer *request, struct peal_flow flow)
{
	return (struct sending){ .request = request,
				 .method = PEAL_TEXT("INVITE"),
				 .branch = PEAL_TEXT("z9hG4bKa"),
				 .call_id = PEAL_TEXT("c"),
				 .from_tag = PEAL_TEXT("n"),
				 .cseq = 1,
				 .flow = flow };
}

static struct transaction *sends(struct stage *s, struct buffer *request)
{
	struct sending sending = an_invite(request, to_nine);

	return transaction_send(&s->engine[ONE]->transactions, &sending);
}

/* NULL means: nothing was taken. */
static void a_request_without_a_slot_stays_the_callers(void **state)
{
	struct stage *s = stage_open(with_eight);
	struct store *store = &s->engine[ONE]->rt.store;
	struct buffer *request = buffer_copy(store, PEAL_TEXT(invite));

	(void)state;
	for (int i = 0; i < 8; i++)
		assert_non_null(sends(s, buffer_hold(request)));
	stage_read(s);
	assert_int_equal(request->users, 8 + 1);
	assert_null(sends(s, request));
	assert_int_equal(request->users, 8 + 1);
	buffer_drop(store, request);
	stage_rest(s); /* nobody owns them: their ends are nobody's business */
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

/* The name of the next hop is kept with the request, wherever it came from. */
static void the_name_of_the_next_hop_is_kept_with_the_request(void **state)
{
	struct stage *s = stage_open(NULL);
	struct store *store = &s->engine[ONE]->rt.store;
	struct sending sending = an_invite(buffer_copy(store, PEAL_TEXT(invite)), to_nine);
	char name[] = "192.0.2.1 SIP";
	struct transaction *t;

	(void)state;
	sending.flow.remote = (struct peal_address){ .port = 5060 };
	sending.host = (struct peal_text){ name, 9 };
	t = transaction_send(&s->engine[ONE]->transactions, &sending);
	memset(name, 'x', sizeof name);
	assert_non_null(t);
	assert_true(peal_text_is(t->host, "192.0.2.1"));
	assert_ptr_equal(t->host.at, t->sent->bytes + 15);
	stage_close(s);
}

/* ---- without storage ---- */

static void with_little(struct peal_config *config)
{
	config->storage = 4 * STORE_CHUNK;
}

struct hoard {
	struct store *store;
	struct buffer *all[8192];
	size_t count;
};

/* Takes all there is. */
static struct hoard *take_all(struct stage *s)
{
	static struct hoard h;

	h = (struct hoard){ .store = &s->engine[ONE]->rt.store };
	for (size_t len = STORE_CHUNK / 2; len > 0; len /= 2)
		while ((h.all[h.count] = buffer_take(h.store, len)) != NULL)
			assert_in_range(++h.count, 1, 8191);
	return &h;
}

static void give_back(struct hoard *h)
{
	while (h->count > 0)
		buffer_drop(h->store, h->all[--h->count]);
}

/* Of storage, too, what is up keeps a reserve: a sixteenth of it. */
static void new_requests_leave_storage_to_what_is_up(void **state)
{
	struct stage *s = stage_open(with_little);
	struct transactions *layer = &s->engine[ONE]->transactions;
	struct store *store = &layer->rt->store;
	struct buffer *most[2] = { NULL, NULL };

	(void)state;
	while (store->used < 3 * STORE_CHUNK)
		assert_non_null(buffer_take(store, STORE_CHUNK / 2));
	assert_true(transaction_room(layer, true));
	assert_true(transaction_room(layer, false));
	most[0] = buffer_take(store, STORE_CHUNK / 4 - 64);
	assert_int_equal(store_size(store) - store->used, STORE_CHUNK / 4 * 3);
	assert_false(transaction_room(layer, true));
	assert_true(transaction_room(layer, false));
	most[1] = buffer_take(store, STORE_CHUNK / 4 - 64);
	assert_int_equal(store_size(store) - store->used, STORE_CHUNK / 2);
	assert_false(transaction_room(layer, false));
	buffer_drop(store, most[0]);
	buffer_drop(store, most[1]);
	stage_close(s);
}

/* Not even a 503 can be kept until it is sent. */
static void without_storage_a_request_is_dropped(void **state)
{
	struct stage *s = stage_open(with_little);
	struct hoard *h = take_all(s);
	peal_id id;

	(void)state;
	request_comes(s, "INVITE", 1, "");
	request_comes(s, "CANCEL", 1, "");
	assert_int_equal(options(s, &id), PEAL_E_FULL);
	assert_int_equal(counts_of(s, ONE).refused, 2);
	assert_int_equal(counts_of(s, ONE).transactions, 0);
	expect_silence(s);
	give_back(h);
	request_comes(s, "INVITE", 1, ""); /* its copy finds room */
	expect_event(s, ONE, PEAL_EV_INCOMING, 0);
	stage_close(s);
}

/* transaction_accept() itself: the slot goes back. */
static void an_echo_that_cannot_be_kept_takes_no_slot(void **state)
{
	struct stage *s = stage_open(with_little);
	struct hoard *h = take_all(s);
	struct peal_header headers[16];
	struct peal_message message;
	struct facts facts;

	(void)state;
	peal_message_read(&message, invite, sizeof invite - 1, headers, 16, NULL);
	assert_int_equal(facts_read(&facts, &message), PEAL_OK);
	assert_null(transaction_accept(&s->engine[ONE]->transactions, &facts, &to_nine));
	assert_int_equal(counts_of(s, ONE).transactions, 0);
	give_back(h);
	assert_non_null(transaction_accept(&s->engine[ONE]->transactions, &facts, &to_nine));
	stage_close(s);
}

/* transaction_accept() itself: without a slot there is none. */
static void a_request_too_many_is_not_accepted(void **state)
{
	struct stage *s = stage_open(with_eight);
	struct peal_header headers[16];
	struct peal_message message;
	struct facts facts;

	(void)state;
	peal_message_read(&message, invite, sizeof invite - 1, headers, 16, NULL);
	assert_int_equal(facts_read(&facts, &message), PEAL_OK);
	for (int i = 0; i < 8; i++)
		assert_non_null(
		    transaction_accept(&s->engine[ONE]->transactions, &facts, &to_nine));
	assert_null(transaction_accept(&s->engine[ONE]->transactions, &facts, &to_nine));
	assert_int_equal(counts_of(s, ONE).transactions, 8);
	stage_close(s);
}

/* OPTIONS of `length` bytes, most of them in Via rows with compact names. */
static void long_options(struct stage *s, size_t length, char branch)
{
	char *text = malloc(length + 1), *end = text;
	size_t left;

	assert_non_null(text);
	end += sprintf(end,
		       "OPTIONS sip:one@192.0.2.1 SIP/2.0\r\nv:SIP/2.0/UDP 192.0.2.9;branch="
		       "z9hG4bK%c\r\nf:<sip:nine@192.0.2.9>;tag=n\r\nt:<sip:one@192.0.2.1>\r\n"
		       "i:%c\r\nCSeq:1 OPTIONS\r\n",
		       branch, branch);
	for (int rows = 50; rows > 0; rows--) {
		left = length - (size_t)(end - text) - 2;
		end += sprintf(end, "v:SIP/2.0/UDP a%0*d\r\n", (int)(left / (size_t)rows) - 17, 0);
	}
	sprintf(end, "\r\n");
	stage_wire(s, ONE, text);
	free(text);
}

/* What a response repeats may be longer than it was: compact names are written out. */
static void what_no_response_can_repeat_is_dropped(void **state)
{
	struct stage *s = stage_open(NULL);
	size_t most = s->engine[ONE]->rt.config.message_size;

	(void)state;
	long_options(s, most - 500, 'a');
	expect_packet(s, ONE, 0, "SIP/2.0 200 ");
	long_options(s, most - 50, 'b');
	expect_silence(s);
	assert_int_equal(counts_of(s, ONE).transactions, 1);
	assert_int_equal(counts_of(s, ONE).received, 2);
	stage_close(s);
}

/* A response that cannot be kept changes nothing; it can be tried again. */
/* A response that cannot be kept changes nothing; it can be tried again. */
static void without_storage_an_answer_is_refused_and_a_100_is_left_out(void **state)
{
	struct stage *s = stage_open(with_little);
	struct hoard *h;
	peal_id call;

	(void)state;
	request_comes(s, "INVITE", 1, "");
	call = expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
	h = take_all(s);
	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, s->now), PEAL_E_FULL);
	stage_run(s, 1000);
	request_comes(s, "INVITE", 1, "");
	expect_silence(s);
	give_back(h);
	assert_int_equal(peal_ring(s->engine[ONE], call, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_packet(s, ONE, 1000, "SIP/2.0 180 ");
	assert_int_equal(counts_of(s, ONE).unexpected, 0);
	stage_close(s);
}

/* R3261-17.1.1.2-11: the refusal comes again, and then there is an ACK for it */
static void without_storage_an_ack_waits_for_the_next_copy(void **state)
{
	static const char busy[] = "SIP/2.0 486 Busy Here\r\n"
				   "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=$BRANCH\r\n"
				   "From: <sip:one@192.0.2.1:5060>;tag=$TAG\r\nTo: <" NINE
				   ">;tag=x\r\nCall-ID: $CALL\r\nCSeq: 1 INVITE\r\n"
				   "Content-Length: 0\r\n\r\n";
	struct stage *s = stage_open(with_little);
	struct hoard *h;

	(void)state;
	stage_call(s, ONE, NINE);
	expect_packet(s, ONE, 0, "INVITE ");
	h = take_all(s);
	stage_wire(s, ONE, busy);
	expect_event(s, ONE, PEAL_EV_ENDED, 486);
	expect_silence(s);
	give_back(h);
	stage_run(s, 500);
	stage_wire(s, ONE, busy);
	expect_packet(s, ONE, 500, "ACK ");
	stage_rest(s);
	expect_no_event(s);
	expect_empty(s);
	stage_close(s);
}

/* What a final response leaves is its own bytes: RFC 3261 17.2.1, 17.2.2 */
static void a_final_response_is_all_that_is_kept(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id call;
	const struct packet *p;

	(void)state;
	request_comes(s, "INVITE", 1, "");
	call = expect_event(s, ONE, PEAL_EV_INCOMING, 0)->event.id;
	peal_ring(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	assert_non_null(sender_of(s, expect_packet(s, ONE, 0, "SIP/2.0 180 "))->echo.rows);
	peal_reject(s->engine[ONE], call, NULL, 0);
	stage_read(s);
	p = expect_packet(s, ONE, 0, "SIP/2.0 603 ");
	assert_null(sender_of(s, p)->echo.rows);
	assert_int_equal(sender_of(s, p)->sent->users, 1);
	stage_close(s);
}

/* ---- time ---- */

/* A clock that comes late finds everything due: once each, in its order. */
static void a_late_clock_makes_up_for_nothing(void **state)
{
	struct stage *s = stage_open(NULL);
	peal_id id;

	(void)state;
	assert_int_equal(options(s, &id), PEAL_OK);
	expect_packet(s, ONE, 0, "OPTIONS ");
	s->now = 100000;
	peal_advance(s->engine[ONE], s->now);
	stage_read(s);
	expect_packet(s, ONE, 100000, "OPTIONS ");
	expect_silence(s);
	expect_event(s, ONE, PEAL_EV_RESPONSE, 408);
	assert_true(peal_deadline(s->engine[ONE]) == PEAL_NEVER);
	stage_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_status_code_is_one_of_three_events),
		cmocka_unit_test(only_udp_is_unreliable),
		cmocka_unit_test(a_tu_is_told_of_errors_and_timeouts),
		cmocka_unit_test(a_stale_ticket_finds_nobody),
		cmocka_unit_test(a_ticket_of_another_kind_finds_nobody),
		cmocka_unit_test(new_requests_leave_a_reserve),
		cmocka_unit_test(without_room_a_request_is_answered_503_each_time),
		cmocka_unit_test(a_request_without_a_slot_stays_the_callers),
		cmocka_unit_test(the_name_of_the_next_hop_is_kept_with_the_request),
		cmocka_unit_test(new_requests_leave_storage_to_what_is_up),
		cmocka_unit_test(without_storage_a_request_is_dropped),
		cmocka_unit_test(an_echo_that_cannot_be_kept_takes_no_slot),
		cmocka_unit_test(a_request_too_many_is_not_accepted),
		cmocka_unit_test(what_no_response_can_repeat_is_dropped),
		cmocka_unit_test(without_storage_an_answer_is_refused_and_a_100_is_left_out),
		cmocka_unit_test(without_storage_an_ack_waits_for_the_next_copy),
		cmocka_unit_test(a_final_response_is_all_that_is_kept),
		cmocka_unit_test(a_late_clock_makes_up_for_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
