/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

static const char *const kinds[STEP_KINDS] = { "call", "act",  "deliver", "flow", "pass",
					       "fail", "jump", "answer",  "ask",  "hog",
					       "free", "prod", "do" };

static const char *const deeds[DEEDS] = { "subscribe", "watch",   "unsubscribe", "accept",
					  "notify",    "refer",   "transfer",    "follow",
					  "register",  "publish", "renew",       "remove",
					  "request",   "send",    "answer",      "reject" };
static const char *const deliveries[DELIVERIES] = { "once", "twice", "copy", "never", "spoilt" };
static const char *const passes[] = { "next", "ms", "s", "min" };
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- what stands in the place of `how` ---- */

static const char *name_in(const char *const *names, size_t count, uint8_t how)
{
	return how < count ? names[how] : NULL;
}

static const char *word_of(uint8_t kind, uint8_t how)
{
	switch (kind % STEP_KINDS) {
	case STEP_ACT: return people_verb(how);
	case STEP_DELIVER: return name_in(deliveries, COUNT(deliveries), how);
	case STEP_PASS: return name_in(passes, COUNT(passes), how);
	case STEP_ANSWER: return forge_status(how);
	case STEP_ASK: return forge_method(how);
	case STEP_DO: return name_in(deeds, COUNT(deeds), how);
	default: return NULL;
	}
}

/* How many words a kind of step has. */
static uint8_t words_of(uint8_t kind)
{
	uint8_t count = 0;

	while (word_of(kind, count))
		count++;
	return count;
}

uint8_t script_how(uint8_t kind, uint8_t how)
{
	uint8_t words = word_of(kind, how) ? 0 : words_of(kind);

	return (uint8_t)(words ? how % words : how);
}

uint8_t script_machine(uint8_t what)
{
	return what % fsm_machine_count;
}

/* The first one is that a state is entered, which nobody can say. */
uint8_t script_event(uint8_t what, uint8_t how)
{
	return (uint8_t)(1 + how % (fsm_machines[script_machine(what)].events - 1));
}

/* ---- out ---- */

/* The name of a machine or event, with no space in it. */
static size_t print_name(const char *name, char *out, size_t size)
{
	size_t len = (size_t)snprintf(out, size, " %s", name);

	for (size_t i = 1; i < len && i < size; i++)
		out[i] = out[i] == ' ' ? '_' : out[i];
	return len;
}

static size_t print_value(const uint8_t *step, size_t i, char *out, size_t size)
{
	uint8_t what = step[offsetof(struct step, what)];
	const char *word;

	if (step[0] % STEP_KINDS == STEP_PROD && i == offsetof(struct step, what))
		return print_name(peal_machine_name(script_machine(what)), out, size);
	if (step[0] % STEP_KINDS == STEP_PROD && i == offsetof(struct step, how))
		return print_name(
		    peal_event_name(script_machine(what), script_event(what, step[i])), out, size);
	word = i == offsetof(struct step, how) ? word_of(step[0], script_how(step[0], step[i]))
					       : NULL;

	return (size_t)(word ? snprintf(out, size, " %s", word)
			     : snprintf(out, size, " %u", step[i]));
}

/* "play 1 0 0 7; call; act 1 0 answer": numbers that are 0 are left out at the end. */
static size_t print_step(const uint8_t *step, const char *name, char *out, size_t size)
{
	size_t len = (size_t)snprintf(out, size, "%s", name), last = 0;

	for (size_t i = 1; i < SCRIPT_STEP; i++)
		if (step[i])
			last = i;
	for (size_t i = 1; i <= last && len < size; i++)
		len += print_value(step, i, out + len, size - len);
	return len;
}

void script_print(const uint8_t *bytes, size_t len, char *line)
{
	size_t used = print_step(bytes, "play", line, SCRIPT_LINE);

	for (size_t at = SCRIPT_STEP; at + SCRIPT_STEP <= len && used + 2 < SCRIPT_LINE;
	     at += SCRIPT_STEP) {
		memcpy(line + used, "; ", 3);
		used += 2;
		used += print_step(bytes + at, kinds[bytes[at] % STEP_KINDS], line + used,
				   SCRIPT_LINE - used);
	}
}

/* ---- in ---- */

static bool same(const char *word, const char *text, size_t len)
{
	return strlen(word) == len && memcmp(word, text, len) == 0;
}

/* As print_name() wrote it. */
static bool same_name(const char *name, const char *text, size_t len)
{
	if (strlen(name) != len)
		return false;
	for (size_t i = 0; i < len; i++)
		if (text[i] != (name[i] == ' ' ? '_' : name[i]))
			return false;
	return true;
}

static bool read_machine(const char *text, size_t len, uint8_t *what)
{
	for (*what = 0; *what < fsm_machine_count; ++*what)
		if (same_name(peal_machine_name(*what), text, len))
			return true;
	return false;
}

static bool read_event(const char *text, size_t len, uint8_t what, uint8_t *how)
{
	uint8_t events = fsm_machines[what].events;

	for (*how = 0; *how + 1 < events; ++*how)
		if (same_name(peal_event_name(what, script_event(what, *how)), text, len))
			return true;
	return false;
}

static bool read_kind(const char *name, size_t len, uint8_t *kind)
{
	for (*kind = 0; *kind < STEP_KINDS; ++*kind)
		if (same(kinds[*kind], name, len))
			return true;
	*kind = 0;
	return same("play", name, len);
}

/* A number, or a word in the place of `how`. */
static bool read_value(const char *text, size_t len, uint8_t *step, size_t i)
{
	uint8_t words = i == offsetof(struct step, how) ? words_of(step[0]) : 0;
	char *end;

	if (step[0] == STEP_PROD && i == offsetof(struct step, what))
		return read_machine(text, len, &step[i]);
	if (step[0] == STEP_PROD && i == offsetof(struct step, how))
		return read_event(text, len, step[offsetof(struct step, what)], &step[i]);
	for (uint8_t n = 0; n < words; n++)
		if (same(word_of(step[0], n), text, len)) {
			step[i] = n;
			return true;
		}
	step[i] = (uint8_t)strtoul(text, &end, 10);
	return len && end == text + len && !words;
}

static bool read_step(const char *text, size_t len, uint8_t *step)
{
	const char *end = text + len;
	size_t word = strcspn(text, " ;\n");

	memset(step, 0, SCRIPT_STEP);
	if (!read_kind(text, word, &step[0]))
		return false;
	for (size_t i = 1; (text += word) < end; i++) {
		word = strcspn(++text, " ;\n");
		if (i == SCRIPT_STEP || !read_value(text, word, step, i))
			return false;
	}
	return true;
}

size_t script_read(const char *line, uint8_t *bytes)
{
	size_t used = 0;

	for (;;) {
		size_t len = strcspn(line, ";\n");

		if (used + SCRIPT_STEP > SCRIPT_LONG || !read_step(line, len, bytes + used))
			return 0;
		used += SCRIPT_STEP;
		if (line[len] != ';')
			return used;
		line += len + 1 + strspn(line + len + 1, " ");
	}
}
