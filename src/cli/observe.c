/* SPDX-License-Identifier: MIT */
/* peal ladder: draws the calls of a capture file. */
#include "capture.h"
#include "ladder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct watcher {
	struct ladder *ladder;
	unsigned long messages, nobodys; /* nobody's: without a Call-ID */
};

static bool begins_as_sip(struct peal_text bytes)
{
	struct peal_header headers[1];
	struct peal_message message;

	peal_message_read(&message, bytes.at, bytes.len, headers, 1, NULL);
	return message.line.len > 0;
}

static void on_message(void *user, const struct peal_flow *flow, struct peal_text bytes,
		       peal_time at)
{
	struct watcher *watcher = user;

	if (!begins_as_sip(bytes))
		return;
	watcher->messages++;
	if (!ladder_seen(watcher->ladder, flow, bytes, at))
		watcher->nobodys++;
}

static int watch(const struct settings *settings, const char *file, struct watcher *watcher)
{
	struct capture capture = { .message = on_message, .user = watcher };
	char why[300] = "";
	int result = capture_read(&capture, file, why, sizeof why);

	capture_close(&capture);
	if (result != 0) {
		complain(settings->command, "cannot read \"%s\": %s", file, why);
		return VERDICT_SYSTEM;
	}
	if (capture.fragments)
		complain(settings->command,
			 "%lu fragments of IP packets have not all of their packet",
			 capture.fragments);
	if (capture.gaps)
		complain(settings->command, "%lu times a part of a TCP stream was not captured",
			 capture.gaps);
	if (watcher->nobodys)
		complain(settings->command, "%lu messages belong to no call: they have no Call-ID",
			 watcher->nobodys);
	if (watcher->messages > 0)
		return VERDICT_DONE;
	complain(settings->command, "no SIP in the %lu packets of \"%s\"", capture.packets, file);
	return VERDICT_FAILED;
}

int run_ladder(const struct settings *settings, int count, char **operands)
{
	struct watcher watcher = { .ladder = ladder_new("", "", false,
							settings->ascii || ladder_wants_ascii()) };
	int verdict;

	(void)count;
	if (!watcher.ladder)
		return VERDICT_SYSTEM;
	if (settings->svg && !ladder_to_svg(watcher.ladder, settings->svg, !settings->ladder)) {
		complain(settings->command, "cannot write \"%s\": %s", settings->svg,
			 strerror(errno));
		ladder_free(watcher.ladder);
		return VERDICT_SYSTEM;
	}
	verdict = watch(settings, operands[0], &watcher);
	ladder_draw(watcher.ladder, PEAL_NEVER);
	ladder_free(watcher.ladder);
	return verdict;
}
