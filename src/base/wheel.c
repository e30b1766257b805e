/* SPDX-License-Identifier: MIT */
/* A timer stands on the level of the highest digit (base 64) in which its time
 * differs from the wheel's, so all of a level lie ahead in the same turn, and any
 * lower level comes before any higher one.
 */
#include "base/wheel.h"

#include <string.h>

#define DIGIT 6

void wheel_init(struct wheel *wheel)
{
	wheel->now = 0;
	memset(wheel->filled, 0, sizeof wheel->filled);
	for (size_t i = 0; i < WHEEL_LEVELS * WHEEL_SLOTS; i++)
		wheel->slots[i] = (struct wheel_entry){ .next = &wheel->slots[i],
							.previous = &wheel->slots[i] };
}

static unsigned highest_bit(uint64_t bits)
{
	return 63u - (unsigned)__builtin_clzll(bits);
}

static unsigned level_of(const struct wheel *wheel, peal_time when)
{
	uint64_t differ = when ^ wheel->now;

	return differ ? highest_bit(differ) / DIGIT : 0;
}

void wheel_start(struct wheel *wheel, struct wheel_entry *entry, peal_time when)
{
	unsigned level, slot;
	struct wheel_entry *head;

	wheel_stop(wheel, entry);
	entry->when = when < wheel->now ? wheel->now : when;
	level = level_of(wheel, entry->when);
	slot = (unsigned)(entry->when >> (level * DIGIT)) & (WHEEL_SLOTS - 1);
	entry->slot = (uint16_t)(level * WHEEL_SLOTS + slot);
	head = &wheel->slots[entry->slot];
	entry->next = head;
	entry->previous = head->previous;
	head->previous->next = entry;
	head->previous = entry;
	wheel->filled[level] |= (uint64_t)1 << slot;
}

void wheel_stop(struct wheel *wheel, struct wheel_entry *entry)
{
	struct wheel_entry *head = &wheel->slots[entry->slot];

	if (!entry->next)
		return;
	entry->previous->next = entry->next;
	entry->next->previous = entry->previous;
	entry->next = entry->previous = NULL;
	if (head->next == head)
		wheel->filled[entry->slot / WHEEL_SLOTS] &= ~((uint64_t)1
							      << entry->slot % WHEEL_SLOTS);
}

/* The first filled slot of the lowest filled level; -1 when all are empty. */
static int first_slot(const struct wheel *wheel)
{
	for (int level = 0; level < WHEEL_LEVELS; level++)
		if (wheel->filled[level])
			return level * WHEEL_SLOTS + __builtin_ctzll(wheel->filled[level]);
	return -1;
}

static peal_time slot_begins(const struct wheel *wheel, int slot)
{
	unsigned shift = (unsigned)slot / WHEEL_SLOTS * DIGIT;
	uint64_t turn = (((uint64_t)1 << shift) - 1) << DIGIT | (WHEEL_SLOTS - 1);

	return (wheel->now & ~turn) | (uint64_t)((unsigned)slot % WHEEL_SLOTS) << shift;
}

peal_time wheel_next(const struct wheel *wheel)
{
	int slot = first_slot(wheel);

	return slot < 0 ? PEAL_NEVER : slot_begins(wheel, slot);
}

/* Hands the timers of a coarse slot, now begun, to finer ones. */
static void spread(struct wheel *wheel, int slot)
{
	struct wheel_entry *head = &wheel->slots[slot];

	while (head->next != head)
		wheel_start(wheel, head->next, head->next->when);
}

struct wheel_entry *wheel_due(struct wheel *wheel, peal_time now)
{
	int slot;

	while ((slot = first_slot(wheel)) >= 0 && slot_begins(wheel, slot) <= now) {
		struct wheel_entry *entry = wheel->slots[slot].next;

		if (slot_begins(wheel, slot) > wheel->now)
			wheel->now = slot_begins(wheel, slot);
		if (slot < WHEEL_SLOTS) {
			wheel_stop(wheel, entry);
			return entry;
		}
		spread(wheel, slot);
	}
	if (now > wheel->now)
		wheel->now = now;
	return NULL;
}
