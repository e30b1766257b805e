/* SPDX-License-Identifier: MIT */
/* What a machine is without its words; see peal/fsm.h for the words. */
#include <peal/fsm.h>

#include "fsm/tables.h"

uint8_t peal_machine_initial(uint8_t machine)
{
	return machine < fsm_machine_count ? fsm_machines[machine].initial : 0;
}

uint8_t peal_machine_final(uint8_t machine)
{
	return machine < fsm_machine_count ? fsm_machines[machine].final : 0;
}

bool peal_timer_describe(uint8_t machine, uint8_t line, struct peal_timer *timer)
{
	const struct fsm_timer *found;

	if (machine >= fsm_machine_count || line >= fsm_machines[machine].timer_lines)
		return false;
	found = &fsm_timers[fsm_machines[machine].timers + line];
	*timer = (struct peal_timer){ found->event, found->states, found->kind == FSM_ONCE };
	return true;
}
