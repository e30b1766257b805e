/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <stddef.h>
#include <string.h>

static uint32_t below(uint64_t *random, uint32_t limit)
{
	*random ^= *random >> 12;
	*random ^= *random << 25;
	*random ^= *random >> 27;
	return (uint32_t)((*random * UINT64_C(0x2545F4914F6CDD1D) >> 32) * limit >> 32);
}

/* How often each kind is chosen. */
static const uint8_t weights[STEP_KINDS] = {
	[STEP_CALL] = 2, [STEP_ACT] = 6,  [STEP_DELIVER] = 3, [STEP_FLOW] = 6, [STEP_PASS] = 4,
	[STEP_FAIL] = 1, [STEP_JUMP] = 1, [STEP_ANSWER] = 5,  [STEP_ASK] = 4,  [STEP_HOG] = 1,
	[STEP_FREE] = 1, [STEP_PROD] = 3, [STEP_DO] = 9,
};

static uint8_t choose_kind(uint64_t *random)
{
	uint32_t all = 0, n, kind = 0;

	for (uint32_t i = 0; i < STEP_KINDS; i++)
		all += weights[i];
	for (n = below(random, all); n >= weights[kind]; kind++)
		n -= weights[kind];
	return (uint8_t)kind;
}

static uint8_t byte(uint64_t *random)
{
	return (uint8_t)below(random, below(random, 2) ? 4 : 256);
}

/* Mostly rows and nothing else: see forge.c. */
static uint8_t more(uint64_t *random)
{
	return (uint8_t)(below(random, 32) | (below(random, 4) ? 0 : below(random, 256)));
}

static struct step choose_step(uint64_t *random)
{
	uint8_t who = (uint8_t)below(random, below(random, 4) ? 2 : 20);

	return (struct step){ choose_kind(random),        who,          byte(random),
			      (uint8_t)below(random, 64), byte(random), more(random) };
}

static size_t insert(uint8_t *bytes, size_t len, size_t size, uint64_t *random)
{
	size_t at = SCRIPT_STEP * (1 + below(random, (uint32_t)(len / SCRIPT_STEP)));
	struct step step = choose_step(random);

	if (len + SCRIPT_STEP > size || len + SCRIPT_STEP > SCRIPT_LONG)
		return len;
	memmove(bytes + at + SCRIPT_STEP, bytes + at, len - at);
	memcpy(bytes + at, &step, SCRIPT_STEP);
	return len + SCRIPT_STEP;
}

static size_t delete (uint8_t *bytes, size_t len, uint64_t *random)
{
	size_t at, steps = len / SCRIPT_STEP - 1;

	if (steps == 0)
		return len;
	at = SCRIPT_STEP * (1 + below(random, (uint32_t)steps));
	memmove(bytes + at, bytes + at + SCRIPT_STEP, len - at - SCRIPT_STEP);
	return len - SCRIPT_STEP;
}

static void change(uint8_t *bytes, size_t len, uint64_t *random)
{
	struct step step = choose_step(random);
	size_t at = SCRIPT_STEP * below(random, (uint32_t)(len / SCRIPT_STEP));
	uint32_t part = below(random, SCRIPT_STEP + 1);

	if (at == 0)
		bytes[1 + below(random, SCRIPT_STEP - 1)] = byte(random);
	else if (part == SCRIPT_STEP)
		memcpy(bytes + at, &step, SCRIPT_STEP);
	else
		bytes[at + part] = ((const uint8_t *)&step)[part];
}

static void swap(uint8_t *bytes, size_t len, uint64_t *random)
{
	uint32_t steps = (uint32_t)(len / SCRIPT_STEP) - 1;
	uint8_t *a = bytes + SCRIPT_STEP * (1 + below(random, steps ? steps : 1));
	uint8_t *b = bytes + SCRIPT_STEP * (1 + below(random, steps ? steps : 1));
	uint8_t kept[SCRIPT_STEP];

	if (steps < 2)
		return;
	memcpy(kept, a, SCRIPT_STEP);
	memcpy(a, b, SCRIPT_STEP);
	memcpy(b, kept, SCRIPT_STEP);
}

static size_t mutate_once(uint8_t *bytes, size_t len, size_t size, uint64_t *random)
{
	switch (below(random, 10)) {
	case 0:
	case 1:
	case 2:
	case 3: return insert(bytes, len, size, random);
	case 4: return delete (bytes, len, random);
	case 5: swap(bytes, len, random); return len;
	default: change(bytes, len, random); return len;
	}
}

size_t script_mutate(uint8_t *bytes, size_t len, size_t size, uint64_t *random)
{
	uint32_t times = 1 + below(random, 3);

	if (size < SCRIPT_STEP)
		return 0;
	if (len < SCRIPT_STEP)
		memset(bytes, 0, SCRIPT_STEP);
	len = len < SCRIPT_STEP ? SCRIPT_STEP : len - len % SCRIPT_STEP;
	if (len > SCRIPT_LONG)
		len = SCRIPT_LONG;
	while (times--)
		len = mutate_once(bytes, len, size, random);
	bytes[offsetof(struct step, more)] &= (uint8_t)~LACK_END;
	if (below(random, 4))
		bytes[offsetof(struct step, more)] |= LACK_END;
	return len;
}

size_t script_cross(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out,
		    size_t size, uint64_t *random)
{
	size_t most = size < SCRIPT_LONG ? size : SCRIPT_LONG;
	size_t head = SCRIPT_STEP * (1 + below(random, (uint32_t)(a_len / SCRIPT_STEP) + 1));
	size_t tail = SCRIPT_STEP * (1 + below(random, (uint32_t)(b_len / SCRIPT_STEP) + 1));

	head = head < a_len ? head : a_len;
	head = head < most ? head : most;
	memcpy(out, a, head);
	if (tail >= b_len)
		return head;
	b_len -= tail;
	b_len = b_len < most - head ? b_len : most - head;
	memcpy(out + head, b + tail, b_len);
	return head + b_len;
}
