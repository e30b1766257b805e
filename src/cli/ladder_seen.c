/* SPDX-License-Identifier: MIT */
/* A ladder of messages that somebody saw on the wire: no engine tells its steps, so
 * each message is given to the transactions it concerns as their tables have it.
 * Guards cannot be asked: the row without one is taken. */
#include "talk.h"

#include <peal/fsm.h>
#include <string.h>

#define HEADERS 256

static bool find_machine(const char *name, uint8_t *machine)
{
	for (*machine = 0; *machine < peal_machine_count(); ++*machine)
		if (strcmp(peal_machine_name(*machine), name) == 0)
			return true;
	return false;
}

/* The row of an event in a state: the one whose guard need not be asked. */
static bool find_row(uint8_t machine, uint8_t state, const char *event, uint16_t *number)
{
	struct peal_row row;

	for (*number = 0; peal_row_describe(*number, &row); ++*number)
		if (row.machine == machine && row.state == state && !*row.guard &&
		    strcmp(peal_event_name(machine, row.event), event) == 0)
			return true;
	return false;
}

static const struct shot *find_shot(const struct shots *shots, peal_id object, uint8_t machine)
{
	for (uint8_t i = 0; i < shots->count; i++)
		if (shots->list[i].object == object && shots->list[i].machine == machine)
			return &shots->list[i];
	return NULL;
}

/* A transaction is its CSeq; `starts`: the event is the one that makes it. */
struct act {
	const char *machine, *event;
	bool starts;
};

static void act(struct talk *talk, int side, const struct rung *rung, struct act act)
{
	peal_id object = (peal_id)rung->cseq << 8 | rung->method;
	const struct shot *shot;
	struct peal_step step = { .at = rung->at, .object = object };
	uint8_t machine;

	if (!find_machine(act.machine, &machine))
		return;
	shot = find_shot(&talk->now[side], object, machine);
	if (!shot && act.starts)
		act.event = "enter";
	if (!shot && !act.starts)
		return;
	if (find_row(machine, shot ? shot->state : peal_machine_initial(machine), act.event,
		     &step.row))
		talk_apply(talk, side, &step);
	else if (!shot)
		talk_begin(talk, side, object, machine);
}

static const char *class_of(uint16_t status)
{
	return status < 200 ? "1xx" : status < 300 ? "2xx" : "3xx-6xx";
}

static void act_both(struct talk *talk, const struct rung *rung, const struct peal_message *m)
{
	bool invite = rung->method == PEAL_METHOD_INVITE || rung->method == PEAL_METHOD_ACK;
	const char *client = invite ? "invite_client" : "client";
	const char *server = invite ? "invite_server" : "server";
	int from = rung->from, to = !from;

	if (!m->is_request) {
		act(talk, from, rung, (struct act){ server, class_of(rung->status), false });
		act(talk, to, rung, (struct act){ client, class_of(rung->status), false });
	} else if (rung->method == PEAL_METHOD_ACK) {
		struct rung of_invite = *rung;

		of_invite.method = PEAL_METHOD_INVITE;
		act(talk, to, &of_invite, (struct act){ server, "ack", false });
	} else {
		act(talk, from, rung, (struct act){ client, "request", true });
		act(talk, to, rung, (struct act){ server, "request", true });
	}
}

static void add_whole(struct ladder *ladder, const struct peal_flow *flow, struct peal_text bytes,
		      peal_time at, const struct peal_message *message,
		      const struct peal_fault *broken)
{
	struct talk *talk = talk_with(ladder, peal_message_value(message, PEAL_HDR_CALL_ID), flow,
				      at);
	char from[64] = "";
	struct rung *rung;

	if (!talk)
		return;
	peal_address_write(&flow->remote, from, sizeof from);
	rung = talk_add(talk, strcmp(from, talk->address[0]) != 0, bytes, at, message, broken);
	if (!rung)
		return;
	rung->arrived = at;
	act_both(talk, rung, message);
	talk_show(talk, 0, rung);
	talk_show(talk, 1, rung);
}

bool ladder_seen(struct ladder *ladder, const struct peal_flow *flow, struct peal_text bytes,
		 peal_time at)
{
	struct peal_header headers[HEADERS];
	struct peal_message message;
	struct peal_fault fault = { 0 };
	int read = peal_message_read(&message, bytes.at, bytes.len, headers, HEADERS, &fault);

	if (peal_message_value(&message, PEAL_HDR_CALL_ID).len == 0)
		return false;
	add_whole(ladder, flow, bytes, at, &message, read == PEAL_OK ? NULL : &fault);
	return true;
}
