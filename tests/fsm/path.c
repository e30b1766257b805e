/* SPDX-License-Identifier: MIT */
/* See path.h.  Guards, actions and times are answered here instead of by the
 * library.
 */
#include "path.h"

#include <stdlib.h>
#include <string.h>

#include "fsm/fsm.h"

static struct runtime *rt;
static struct fsm fsm;
static struct flight flight;
static bool answers[FSM_NOT];
static struct peal_step steps[8];

bool fsm_guard(uint8_t guard, const void *object)
{
	(void)object;
	return answers[guard];
}

void fsm_act(uint8_t action, void *object)
{
	(void)action;
	(void)object;
}

peal_time fsm_time(uint8_t word, const void *object)
{
	(void)word;
	(void)object;
	return PEAL_NEVER;
}

void path_open(void)
{
	static struct signal signals[8];

	rt = calloc(1, sizeof *rt);
	assert_non_null(rt);
	flight = (struct flight){ .object = 1, .call = 1 };
	memset(answers, 0, sizeof answers);
	wheel_init(&rt->wheel);
	ring_init(&rt->steps, steps, sizeof *steps, sizeof steps / sizeof *steps);
	ring_init(&rt->signals, signals, sizeof *signals, sizeof signals / sizeof *signals);
	peal_config_init(&rt->config);
}

void path_close(void)
{
	fsm_stop(rt, &fsm);
	free(rt);
}

void path_guard(uint8_t guard, bool holds)
{
	answers[guard] = holds;
}

static void forget_steps(void)
{
	while (ring_pop(&rt->steps))
		;
}

void path_start(uint8_t machine)
{
	fsm_start(rt, &fsm, machine, 0, NULL, &flight);
}

static uint16_t next_step(void)
{
	const struct peal_step *step = ring_pop(&rt->steps);

	assert_non_null(step);
	return step->row;
}

void path_event(uint8_t event, uint16_t row)
{
	forget_steps();
	assert_int_equal(fsm_event(rt, &fsm, event), PEAL_OK);
	assert_int_equal(next_step(), row);
}

void path_entered(uint16_t row)
{
	assert_int_equal(next_step(), row);
}
