/* SPDX-License-Identifier: MIT */
/* The timer wheel against a list that is searched from end to end. */
#include "stage.h"

#include "base/wheel.h"

#define ENTRIES 64

struct naive {
	struct wheel wheel;
	struct wheel_entry entries[ENTRIES];
	bool runs[ENTRIES];
	peal_time when[ENTRIES];
	peal_time now;
	uint64_t random;
};

static uint64_t chance(struct naive *n)
{
	n->random = n->random * 6364136223846793005u + 1442695040888963407u;
	return n->random >> 20;
}

static peal_time earliest(const struct naive *n)
{
	peal_time first = PEAL_NEVER;

	for (int i = 0; i < ENTRIES; i++)
		if (n->runs[i] && n->when[i] < first)
			first = n->when[i];
	return first;
}

static void start(struct naive *n, int i, peal_time when)
{
	wheel_start(&n->wheel, &n->entries[i], when);
	n->runs[i] = true;
	n->when[i] = when < n->now ? n->now : when;
}

static void stop(struct naive *n, int i)
{
	wheel_stop(&n->wheel, &n->entries[i]);
	n->runs[i] = false;
}

/* Timers come at their time, in the order of their times, and all of them. */
static void pass(struct naive *n, peal_time now)
{
	struct wheel_entry *due;

	assert_true(wheel_next(&n->wheel) <= earliest(n));
	while ((due = wheel_due(&n->wheel, now))) {
		long i = due - n->entries;

		assert_true(n->runs[i]);
		assert_true(n->when[i] == earliest(n));
		assert_true(n->when[i] <= now);
		n->runs[i] = false;
		n->now = n->when[i];
	}
	n->now = now;
	assert_true(earliest(n) > now);
	assert_true((earliest(n) == PEAL_NEVER) == (wheel_next(&n->wheel) == PEAL_NEVER));
}

static void do_anything(struct naive *n, unsigned reach)
{
	int i = (int)(chance(n) % ENTRIES);
	peal_time length = chance(n) & (((uint64_t)1 << chance(n) % reach) - 1);

	switch (chance(n) % 4) {
	case 0:
	case 1: start(n, i, n->now + length); break;
	case 2: stop(n, i); break;
	default: pass(n, n->now + length); break;
	}
}

static void timers_come_as_from_a_sorted_list(void **state)
{
	static struct naive n;

	(void)state;
	for (unsigned reach = 4; reach <= 40; reach += 6) {
		n = (struct naive){ .random = reach };
		wheel_init(&n.wheel);
		for (int i = 0; i < 20000; i++)
			do_anything(&n, reach);
		pass(&n, n.now + ((peal_time)1 << 41));
		assert_true(wheel_next(&n.wheel) == PEAL_NEVER);
	}
}

static void timers_of_one_time_come_in_the_order_of_starting(void **state)
{
	static struct naive n;

	(void)state;
	wheel_init(&n.wheel);
	for (int i = 0; i < 10; i++)
		start(&n, i, 5000);
	for (int i = 0; i < 10; i++)
		assert_ptr_equal(wheel_due(&n.wheel, 5000), &n.entries[i]);
	assert_null(wheel_due(&n.wheel, 5000));
}

static void a_time_in_the_past_means_now(void **state)
{
	static struct naive n;

	(void)state;
	wheel_init(&n.wheel);
	assert_null(wheel_due(&n.wheel, 1000));
	start(&n, 0, 10);
	assert_true(wheel_next(&n.wheel) == 1000);
	assert_ptr_equal(wheel_due(&n.wheel, 1000), &n.entries[0]);
}

/* Any 64 bits are a time: a timer far away neither comes early nor is lost. */
static void the_farthest_time_is_a_time(void **state)
{
	static const peal_time times[] = { (peal_time)1 << 47, (peal_time)1 << 48,
					   (peal_time)1 << 50, (peal_time)1 << 63, PEAL_NEVER - 1 };
	static struct naive n;

	(void)state;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		n = (struct naive){ 0 };
		wheel_init(&n.wheel);
		start(&n, 0, times[i]);
		assert_null(wheel_due(&n.wheel, times[i] - 1));
		assert_true(wheel_next(&n.wheel) <= times[i]);
		assert_ptr_equal(wheel_due(&n.wheel, times[i]), &n.entries[0]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(timers_come_as_from_a_sorted_list),
		cmocka_unit_test(timers_of_one_time_come_in_the_order_of_starting),
		cmocka_unit_test(a_time_in_the_past_means_now),
		cmocka_unit_test(the_farthest_time_is_a_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
