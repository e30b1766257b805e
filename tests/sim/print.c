/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const kinds[STEP_KINDS] = { "call", "act",  "deliver", "flow", "pass",
					       "fail", "jump", "answer",  "ask",  "hog",
					       "free", "prod", "do" };

/* "play 1 0 0 7; call 1 0 0 3; flow 0 4": numbers that are 0 are left out at the end. */
static size_t print_step(const uint8_t *step, const char *name, char *out, size_t size)
{
	size_t len = (size_t)snprintf(out, size, "%s", name), last = 0;

	for (size_t i = 1; i < SCRIPT_STEP; i++)
		if (step[i])
			last = i;
	for (size_t i = 1; i <= last && len < size; i++)
		len += (size_t)snprintf(out + len, size - len, " %u", step[i]);
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

static bool read_kind(const char *name, size_t len, uint8_t *kind)
{
	for (*kind = 0; *kind < STEP_KINDS; ++*kind)
		if (strlen(kinds[*kind]) == len && memcmp(kinds[*kind], name, len) == 0)
			return true;
	*kind = 0;
	return len == 4 && memcmp(name, "play", 4) == 0;
}

static bool read_step(const char *text, size_t len, uint8_t *step)
{
	const char *end = text + len;
	size_t name = strcspn(text, " ;\n");

	memset(step, 0, SCRIPT_STEP);
	if (!read_kind(text, name < len ? name : len, &step[0]))
		return false;
	text += name;
	for (size_t i = 1; i < SCRIPT_STEP && text < end; i++) {
		char *next;

		step[i] = (uint8_t)strtoul(text, &next, 10);
		text = next;
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
		line += len + 1 + (line[len + 1] == ' ');
	}
}
