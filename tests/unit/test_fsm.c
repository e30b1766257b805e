/* SPDX-License-Identifier: MIT */
/* The executor, on the tables of tests/fsm/toy: it needs no SIP. */
#include "stage.h"

#include <stdlib.h>
#include <string.h>

#include "../fsm/toy/golden/machines.h"
#include "../fsm/toy/golden/words.h"
#include "fsm/fsm.h"

struct toy {
	struct fsm fsm;
	bool battery, warm, tired;
	peal_time patience;
	char log[64]; /* a letter for each action */
};

static void note(struct toy *toy, const char *letter)
{
	strncat(toy->log, letter, sizeof toy->log - strlen(toy->log) - 1);
}

bool toy_battery(const struct toy *toy)
{
	return toy->battery;
}
bool toy_warm(const struct toy *toy)
{
	return toy->warm;
}
bool toy_tired(const struct toy *toy)
{
	return toy->tired;
}
void toy_light(struct toy *toy)
{
	note(toy, "L");
}
void toy_ring(struct toy *toy)
{
	note(toy, "R");
}
void toy_count(struct toy *toy)
{
	note(toy, "C");
}
void toy_write_log(struct toy *toy)
{
	note(toy, "W");
}
peal_time toy_patience(const struct toy *toy)
{
	return toy->patience;
}
bool bell_loud(const struct bell *bell)
{
	return bell != NULL;
}
void bell_sound(struct bell *bell)
{
	(void)bell;
}

static struct runtime rt;
static struct signal signals[4];
static struct flight flight;

static void start_with(struct toy *toy, uint32_t t1, uint32_t t2)
{
	memset(&rt, 0, sizeof rt);
	flight = (struct flight){ .object = 77 };
	wheel_init(&rt.wheel);
	ring_init(&rt.signals, signals, sizeof *signals, 4);
	rt.config.t1 = t1, rt.config.t2 = t2, rt.config.t4 = 5000;
	fsm_start(&rt, &toy->fsm, FSM_MACHINE_TOY, 9, toy, &flight);
}

static void start(struct toy *toy)
{
	start_with(toy, 500, 4000);
}

static void expect_toy(struct toy *toy, uint8_t state, const char *log)
{
	assert_int_equal(toy->fsm.state, state);
	assert_string_equal(toy->log, log);
	toy->log[0] = '\0';
}

/* The next timer is due at `at` and not before. */
static void fire(peal_time at)
{
	struct wheel_entry *due = wheel_due(&rt.wheel, at - 1);

	assert_null(due);
	rt.now = at;
	due = wheel_due(&rt.wheel, at);
	assert_non_null(due);
	fsm_fire(&rt, (struct fsm *)(void *)due);
}

static void the_first_row_whose_guard_holds_runs(void **state)
{
	struct toy toy = { .battery = true, .patience = PEAL_NEVER };

	(void)state;
	start(&toy);
	expect_toy(&toy, TOY_WARMING, "LR");
	fsm_event(&rt, &toy.fsm, TOY_PRESS);
	expect_toy(&toy, TOY_WARMING, "C"); /* stays: nothing is entered again */
	toy.warm = true;
	fsm_event(&rt, &toy.fsm, TOY_PRESS);
	expect_toy(&toy, TOY_LIT, "RR"); /* the row, then the new state's enter row */
	toy.tired = true;
	fsm_event(&rt, &toy.fsm, TOY_PRESS);
	expect_toy(&toy, TOY_COOLING, "W");
	assert_false(fsm_takes(&toy.fsm, TOY_PRESS)); /* ignored */
	assert_int_equal(rt.counts.unexpected, 0);
}

static void a_doubling_timer_doubles_up_to_its_cap(void **state)
{
	static const peal_time at[] = { 500, 1500, 3500, 7500, 11500, 15500 };
	struct toy toy = { .battery = true };

	(void)state;
	start(&toy);
	toy.log[0] = '\0';
	for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
		fire(at[i]);
		expect_toy(&toy, TOY_WARMING, "C");
	}
}

/* More doublings than a time has bits: with T1 as long as T2 there are 64 in 64*T1. */
static void a_timer_at_its_cap_stays_there(void **state)
{
	struct toy toy = { .battery = true };

	(void)state;
	start_with(&toy, 1000, 1000);
	toy.log[0] = '\0';
	for (peal_time at = 1000; at <= 64000; at += 1000) {
		fire(at);
		expect_toy(&toy, TOY_WARMING, "C");
	}
}

/* A timer that both states have goes on; one that its guard forbids does not run. */
/* A timer that both states have goes on; one that its guard forbids does not run. */
static void a_timer_runs_through_its_span(void **state)
{
	struct toy toy = { .warm = true, .patience = PEAL_NEVER };

	(void)state;
	start(&toy);
	rt.now = 1000;
	fsm_event(&rt, &toy.fsm, TOY_PRESS);
	toy.log[0] = '\0';
	fire(64 * 500 + 2 * 4000 + 32000);
	expect_toy(&toy, TOY_COOLING, "W");
}

static void a_time_of_the_objects_own_may_be_never(void **state)
{
	struct toy toy = { .warm = true, .patience = 1234 };

	(void)state;
	start(&toy);
	fsm_event(&rt, &toy.fsm, TOY_PRESS);
	toy.log[0] = '\0';
	fire(1234);
	expect_toy(&toy, TOY_COOLING, "");
}

/* `or 0`: at once; and the end is signalled once, with what names the machine. */
static void where_the_guard_fails_or_zero_fires_at_once(void **state)
{
	struct toy toy = { .battery = false };
	const struct signal *end;

	(void)state;
	start(&toy);
	fsm_event(&rt, &toy.fsm, TOY_FAULT);
	expect_toy(&toy, TOY_COOLING, "LWC");
	assert_non_null(wheel_due(&rt.wheel, rt.now));
	fsm_fire(&rt, &toy.fsm);
	assert_true(fsm_is_final(&toy.fsm));
	end = ring_pop(&rt.signals);
	assert_true(end->object == 77 && end->kind == SIGNAL_ENDED && end->which == 9);
	assert_null(ring_pop(&rt.signals));
	assert_true(wheel_next(&rt.wheel) == PEAL_NEVER);
	assert_int_equal(fsm_event(&rt, &toy.fsm, TOY_PRESS), PEAL_E_STATE);
	assert_int_equal(rt.counts.unexpected, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_row_whose_guard_holds_runs),
		cmocka_unit_test(a_doubling_timer_doubles_up_to_its_cap),
		cmocka_unit_test(a_timer_at_its_cap_stays_there),
		cmocka_unit_test(a_timer_runs_through_its_span),
		cmocka_unit_test(a_time_of_the_objects_own_may_be_never),
		cmocka_unit_test(where_the_guard_fails_or_zero_fires_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
