/* SPDX-License-Identifier: MIT */
/* A world as text, one line for each thing that happens, an agent in its column. */
#include "sim.h"

#include <stdio.h>
#include <string.h>

#include <peal/fsm.h>

#define COLUMN 12

static void begin(const struct sim *sim, uint8_t agent)
{
	printf("%8llu %*s%u ", (unsigned long long)sim->now, agent * COLUMN, "", agent);
}

static int line_length(struct peal_text text)
{
	const char *end = memchr(text.at, '\r', text.len);

	return (int)(end ? (size_t)(end - text.at) : text.len);
}

static void show_packet(const struct sim *sim, const char *what, uint8_t from, int to,
			struct peal_text bytes)
{
	struct peal_header headers[64];
	struct peal_message m;
	struct peal_text call_id, cseq;

	peal_message_read(&m, bytes.at, bytes.len, headers, 64, NULL); /* or what there is */
	call_id = peal_message_value(&m, PEAL_HDR_CALL_ID);
	cseq = peal_message_value(&m, PEAL_HDR_CSEQ);
	begin(sim, from);
	printf("%s -> %d  %.*s  (%.*s, %.8s)\n", what, to, line_length(bytes), bytes.at,
	       (int)cseq.len, cseq.at, call_id.len > 8 ? call_id.at : "");
}

void draw_packet(const struct sim *sim, const char *what, uint8_t from, int to,
		 struct peal_text bytes)
{
	if (sim->show)
		show_packet(sim, what, from, to, bytes);
}

void draw_event(const struct sim *sim, uint8_t agent, const struct peal_event *event)
{
	static const char *const names[] = {
		"INCOMING",   "PROGRESS",     "ANSWERED", "ESTABLISHED", "OFFER",
		"WITHDRAWN",  "ENDED",        "RESPONSE", "REQUEST",     "MODIFIED",
		"UNMODIFIED", "SUBSCRIPTION", "REFER",    "NOTIFIED",    "UNSUBSCRIBED",
		"GRANTED",    "RETRY",        "REMOVED",  "ACKNOWLEDGED"
	};

	if (!sim->show)
		return;
	begin(sim, agent);
	printf("hears %s of %llx, status %u, cause %d\n", names[event->type],
	       (unsigned long long)event->id, event->status, event->cause);
}

void draw_verb(const struct sim *sim, uint8_t agent, const char *verb, peal_id id, int result)
{
	if (!sim->show)
		return;
	begin(sim, agent);
	printf("wants to %s %llx: %d\n", verb, (unsigned long long)id, result);
}

void draw_step(const struct sim *sim, uint8_t agent, const struct peal_step *step)
{
	struct peal_row row;

	if (!sim->show || !peal_row_describe(step->row, &row))
		return;
	begin(sim, agent);
	printf("  %s %llx: %s, %s -> %s\n", peal_machine_name(row.machine),
	       (unsigned long long)step->object, peal_state_name(row.machine, row.state),
	       peal_event_name(row.machine, row.event), peal_state_name(row.machine, row.next));
}
