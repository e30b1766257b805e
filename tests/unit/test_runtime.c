/* SPDX-License-Identifier: MIT */
/* The queues of one engine: what is put in comes out, in order, or is counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fsm/runtime.h"

#define STORE 65536

struct bench {
	struct runtime rt;
	void *store;
	struct output outputs[RUNTIME_ROOM];
	struct event events[RUNTIME_ROOM];
	struct signal signals[2];
};

static int open_bench(void **state)
{
	struct bench *b = calloc(1, sizeof *b);

	assert_non_null(b);
	b->store = malloc(store_memory(STORE));
	store_init(&b->rt.store, b->store, STORE);
	ring_init(&b->rt.outputs, b->outputs, sizeof *b->outputs, RUNTIME_ROOM);
	ring_init(&b->rt.events, b->events, sizeof *b->events, RUNTIME_ROOM);
	ring_init(&b->rt.signals, b->signals, sizeof *b->signals, 2);
	b->rt.now = 7;
	*state = b;
	return 0;
}

static int close_bench(void **state)
{
	struct bench *b = *state;

	free(b->store);
	free(b);
	return 0;
}

static void a_ring_gives_back_in_order_and_refuses_one_too_many(void **state)
{
	uint32_t entries[3], *place;
	struct ring ring;

	(void)state;
	ring_init(&ring, entries, sizeof *entries, 3);
	assert_null(ring_pop(&ring));
	for (uint32_t turn = 0; turn < 4; turn++) { /* begins at each of the places */
		for (uint32_t n = 0; n < 3; n++) {
			place = ring_push(&ring);
			assert_non_null(place);
			*place = n;
		}
		assert_null(ring_push(&ring));
		for (uint32_t n = 0; n < 3; n++) {
			place = ring_pop(&ring);
			assert_non_null(place);
			assert_int_equal(*place, n);
		}
		assert_null(ring_pop(&ring));
		assert_non_null(ring_push(&ring));
		assert_non_null(ring_pop(&ring));
	}
}

static void there_is_room_while_one_input_may_use_it_up(void **state)
{
	struct bench *b = *state;

	assert_true(runtime_has_room(&b->rt));
	ring_push(&b->rt.events);
	assert_false(runtime_has_room(&b->rt));
	ring_pop(&b->rt.events);
	assert_true(runtime_has_room(&b->rt));
	ring_push(&b->rt.outputs);
	assert_false(runtime_has_room(&b->rt));
}

static void what_finds_a_full_queue_is_counted_and_held_by_nobody(void **state)
{
	struct bench *b = *state;
	struct buffer *bytes = buffer_copy(&b->rt.store, PEAL_TEXT("x"));
	struct peal_flow flow = { 0 };

	for (int i = 0; i < RUNTIME_ROOM; i++)
		runtime_send(&b->rt, bytes, &flow, PEAL_TEXT(""), NULL, 1);
	assert_int_equal(b->rt.counts.sent, RUNTIME_ROOM);
	assert_int_equal(bytes->users, 1 + RUNTIME_ROOM);
	runtime_send(&b->rt, bytes, &flow, PEAL_TEXT(""), NULL, 1);
	assert_int_equal(b->rt.counts.sent, RUNTIME_ROOM);
	assert_int_equal(bytes->users, 1 + RUNTIME_ROOM);
	assert_int_equal(b->rt.counts.unexpected, 1);

	runtime_signal(&b->rt, (struct signal){ .object = 1 });
	runtime_signal(&b->rt, (struct signal){ .object = 2 });
	runtime_signal(&b->rt, (struct signal){ .object = 3 });
	assert_int_equal(b->rt.counts.unexpected, 2);
	assert_int_equal(((struct signal *)ring_pop(&b->rt.signals))->object, 1);
	assert_int_equal(((struct signal *)ring_pop(&b->rt.signals))->object, 2);
	assert_null(ring_pop(&b->rt.signals));

	for (int i = 0; i <= RUNTIME_ROOM; i++)
		runtime_tell(&b->rt, &(struct peal_event){ .id = (peal_id)i }, false);
	assert_int_equal(b->rt.events.count, RUNTIME_ROOM);
	assert_int_equal(b->rt.counts.unexpected, 3);
	assert_int_equal(((struct event *)ring_pop(&b->rt.events))->seen.id, 0);
}

static void two_events_of_one_message_share_its_copy(void **state)
{
	static const char bytes[] = "BYE sip:a SIP/2.0\r\n\r\n";
	struct bench *b = *state;
	struct peal_message message = { 0 };
	struct peal_event event = { .type = PEAL_EV_ENDED, .id = 5 };
	const struct event *first, *second, *third;

	b->rt.input = &message;
	b->rt.input_bytes = (struct peal_text){ bytes, sizeof bytes - 1 };
	runtime_tell(&b->rt, &event, true);
	runtime_tell(&b->rt, &event, true);
	runtime_tell(&b->rt, &event, false);
	first = ring_pop(&b->rt.events);
	second = ring_pop(&b->rt.events);
	third = ring_pop(&b->rt.events);
	assert_ptr_equal(first->message, second->message);
	assert_int_equal(first->message->users, 3); /* and the input's own */
	assert_int_equal(first->message->len, sizeof bytes - 1);
	assert_memory_equal(first->message->bytes, bytes, sizeof bytes - 1);
	assert_null(third->message);
	assert_int_equal(third->seen.id, 5);
	assert_int_equal(third->seen.at, 7);
}

/* Without storage the event comes, but without its message. */
static void an_event_is_told_even_when_its_message_finds_no_room(void **state)
{
	struct bench *b = *state;
	struct peal_message message = { 0 };
	struct peal_event event = { .type = PEAL_EV_ENDED };
	const struct event *told;

	while (buffer_take(&b->rt.store, 1))
		;
	b->rt.input = &message;
	b->rt.input_bytes = PEAL_TEXT("x");
	runtime_tell(&b->rt, &event, true);
	told = ring_pop(&b->rt.events);
	assert_non_null(told);
	assert_null(told->message);

	b->rt.input = NULL; /* nothing was received */
	runtime_tell(&b->rt, &event, true);
	told = ring_pop(&b->rt.events);
	assert_non_null(told);
	assert_null(told->message);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ring_gives_back_in_order_and_refuses_one_too_many),
		cmocka_unit_test_setup_teardown(there_is_room_while_one_input_may_use_it_up,
						open_bench, close_bench),
		cmocka_unit_test_setup_teardown(
		    what_finds_a_full_queue_is_counted_and_held_by_nobody, open_bench, close_bench),
		cmocka_unit_test_setup_teardown(two_events_of_one_message_share_its_copy,
						open_bench, close_bench),
		cmocka_unit_test_setup_teardown(
		    an_event_is_told_even_when_its_message_finds_no_room, open_bench, close_bench),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
