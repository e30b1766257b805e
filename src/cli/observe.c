/* SPDX-License-Identifier: MIT */
/* peal ladder: draws the calls of a capture file, or lists its messages as JSON. */
#include "capture.h"
#include "json.h"
#include "ladder.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct watcher {
	struct ladder *ladder;
	bool json;
	unsigned long messages, nobodys; /* nobody's: without a Call-ID */
};

#define HEADERS 128

static void show_address(const char *key, const struct peal_address *address)
{
	char text[64] = "";

	peal_address_write(address, text, sizeof text);
	json_string(key, text);
}

/* As far as it could be read. */
static void show_json(const struct peal_message *message, const struct peal_flow *flow,
		      peal_time at)
{
	json_begin(message->is_request ? "request" : "response");
	json_number("at", at);
	show_address("from", &flow->remote);
	show_address("to", &flow->local);
	json_text("line", message->line);
	if (message->is_request)
		json_text("method", message->token);
	else
		json_number("status", message->status);
	json_text("call_id", peal_message_value(message, PEAL_HDR_CALL_ID));
	json_text("cseq", peal_message_value(message, PEAL_HDR_CSEQ));
	json_number("body", message->body.len);
	json_end();
}

static void on_message(void *user, const struct peal_flow *flow, struct peal_text bytes,
		       peal_time at)
{
	struct watcher *watcher = user;
	struct peal_header headers[HEADERS];
	struct peal_message message;

	peal_message_read(&message, bytes.at, bytes.len, headers, HEADERS, NULL);
	if (message.line.len == 0)
		return;
	watcher->messages++;
	if (watcher->json)
		show_json(&message, flow, at);
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
							settings->ascii || ladder_wants_ascii()),
				   .json = settings->json };
	bool draws = !settings->json || settings->svg;
	int verdict;

	(void)count;
	if (!watcher.ladder)
		return VERDICT_SYSTEM;
	if (settings->svg &&
	    !ladder_to_svg(watcher.ladder, settings->svg, settings->json || !settings->ladder)) {
		complain(settings->command, "cannot write \"%s\": %s", settings->svg,
			 strerror(errno));
		ladder_free(watcher.ladder);
		return VERDICT_SYSTEM;
	}
	verdict = watch(settings, operands[0], &watcher);
	if (draws)
		ladder_draw(watcher.ladder, PEAL_NEVER);
	ladder_free(watcher.ladder);
	return verdict;
}
