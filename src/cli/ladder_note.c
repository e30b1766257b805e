/* SPDX-License-Identifier: MIT */
/* Sorting messages, steps and events of one or two sides into talks.
 *
 * The net tells in this order: a message in, the steps it made, what is sent,
 * events.  So the steps after a message in show what it did, and the steps
 * before a message out what sent it.  A new call of ours has no Call-ID before
 * its first message is out: its steps wait for that.
 */
#include "talk.h"

#include "page.h"

#include <peal/fsm.h>
#include <stdlib.h>
#include <string.h>

#define HEADERS 256

struct ladder *ladder_new(const char *left, const char *right, bool both, bool ascii)
{
	struct ladder *ladder = calloc(1, sizeof *ladder);

	if (!ladder)
		return NULL;
	ladder->names[0] = left;
	ladder->names[1] = right;
	ladder->both = both;
	ladder->ascii = ascii;
	ladder->last = &ladder->first;
	return ladder;
}

uint64_t print_of(struct peal_text text)
{
	uint64_t print = 14695981039346656037u;

	for (size_t i = 0; i < text.len; i++)
		print = (print ^ (unsigned char)text.at[i]) * 1099511628211u;
	return print;
}

/* ---- talks ---- */

static struct talk *find_talk(struct ladder *ladder, struct peal_text call_id)
{
	uint64_t print = print_of(call_id);
	struct talk *talk = ladder->talks[print % BUCKETS];

	while (talk && !(talk->print == print && peal_text_is(call_id, talk->call_id)))
		talk = talk->chain;
	return talk;
}

static bool is_between(const struct talk *talk, const char *one, const char *other)
{
	return (strcmp(talk->address[0], one) == 0 && strcmp(talk->address[1], other) == 0) ||
	       (strcmp(talk->address[1], one) == 0 && strcmp(talk->address[0], other) == 0);
}

static struct talk *begin_talk(struct ladder *ladder, struct peal_text call_id, peal_time at)
{
	struct talk *talk = calloc(1, sizeof *talk + call_id.len + 1);

	if (!talk)
		return NULL;
	talk->call_id = (char *)(talk + 1);
	if (call_id.len)
		memcpy(talk->call_id, call_id.at, call_id.len);
	talk->print = print_of(call_id);
	talk->begun = at;
	talk->ended = PEAL_NEVER;
	talk->open = ladder->both ? 2 : 1;
	talk->last = &talk->first;
	talk->chain = ladder->talks[talk->print % BUCKETS];
	ladder->talks[talk->print % BUCKETS] = talk;
	*ladder->last = talk;
	ladder->last = &talk->next;
	return talk;
}

static struct talk *find_between(struct ladder *ladder, struct peal_text call_id, const char *one,
				 const char *other)
{
	struct talk *talk = find_talk(ladder, call_id);

	while (talk && !(peal_text_is(call_id, talk->call_id) && is_between(talk, one, other)))
		talk = talk->chain;
	return talk;
}

struct talk *talk_with(struct ladder *ladder, struct peal_text call_id,
		       const struct peal_flow *between, peal_time at)
{
	char from[64] = "", to[64] = "";
	struct talk *talk;

	if (!between) {
		talk = find_talk(ladder, call_id);
		return talk ? talk : begin_talk(ladder, call_id, at);
	}
	peal_address_write(&between->remote, from, sizeof from);
	peal_address_write(&between->local, to, sizeof to);
	talk = find_between(ladder, call_id, from, to);
	if (talk)
		return talk;
	talk = begin_talk(ladder, call_id, at);
	if (talk) {
		memcpy(talk->address[0], from, sizeof from);
		memcpy(talk->address[1], to, sizeof to);
	}
	return talk;
}

static struct link **bucket_of(struct ladder *ladder, int side, peal_id id)
{
	return &ladder->links[((id ^ (id >> 29)) * 2 + (unsigned)side) % BUCKETS];
}

static struct talk *talk_of(struct ladder *ladder, int side, peal_id id)
{
	struct link *link = *bucket_of(ladder, side, id);

	while (link && !(link->id == id && link->side == side))
		link = link->chain;
	return link ? link->talk : NULL;
}

static void bind(struct ladder *ladder, int side, peal_id id, struct talk *talk)
{
	struct link **bucket = bucket_of(ladder, side, id), *link;

	if (id == 0 || talk_of(ladder, side, id))
		return;
	link = malloc(sizeof *link);
	if (!link)
		return;
	*link = (struct link){ *bucket, id, side, talk };
	*bucket = link;
}

/* ---- steps ---- */

/* An object may run several machines: a dialog runs three. */
static struct shot *find_shot(struct shots *shots, peal_id object, uint8_t machine)
{
	for (uint8_t i = 0; i < shots->count; i++)
		if (shots->list[i].object == object && shots->list[i].machine == machine)
			return &shots->list[i];
	return NULL;
}

/* Those that were in their last state when last shown are not shown again. */
static void forget_gone(struct shots *shots)
{
	uint8_t kept = 0;

	for (uint8_t i = 0; i < shots->count; i++)
		if (!shots->list[i].gone)
			shots->list[kept++] = shots->list[i];
	shots->count = kept;
}

/* NULL: too many at once. */
static struct shot *add_shot(struct shots *shots, peal_id object, uint8_t machine)
{
	struct shot *shot;

	if (shots->count == SHOTS)
		forget_gone(shots);
	if (shots->count == SHOTS)
		return NULL;
	shot = &shots->list[shots->count++];
	*shot = (struct shot){ .object = object,
			       .machine = machine,
			       .state = peal_machine_initial(machine),
			       .moved = true };
	return shot;
}

static void apply(struct shots *shots, const struct peal_step *step)
{
	struct peal_row row;
	struct shot *shot;

	if (!peal_row_describe(step->row, &row))
		return;
	shot = find_shot(shots, step->object, row.machine);
	if (!shot)
		shot = add_shot(shots, step->object, row.machine);
	if (!shot)
		return;
	shot->state = row.next;
	shot->moved = true;
	shot->gone = row.next == peal_machine_final(row.machine);
}

void talk_begin(struct talk *talk, int side, peal_id object, uint8_t machine)
{
	add_shot(&talk->now[side], object, machine);
}

void talk_apply(struct talk *talk, int side, const struct peal_step *step)
{
	apply(&talk->now[side], step);
}

void talk_show(struct talk *talk, int side, struct rung *rung)
{
	struct shots *now = &talk->now[side];

	rung->shots[side] = *now;
	for (uint8_t i = 0; i < now->count; i++)
		now->list[i].moved = false;
	forget_gone(now);
}

/* The message that came has done all it does. */
static void end_reading(struct side *side, int number)
{
	if (side->reading)
		talk_show(side->current, number, side->reading);
	side->reading = NULL;
	side->current = NULL;
}

void ladder_step(struct ladder *ladder, int number, const struct peal_step *step)
{
	struct side *side = &ladder->sides[number];
	struct talk *talk = talk_of(ladder, number, step->object);

	if (!talk && step->call)
		talk = talk_of(ladder, number, step->call);
	if (!talk && side->current)
		talk = side->current;
	if (!talk) {
		if (side->pending_count < PENDING)
			side->pending[side->pending_count++] = *step;
		return;
	}
	bind(ladder, number, step->call, talk);
	bind(ladder, number, step->object, talk);
	apply(&talk->now[number], step);
}

static void apply_pending(struct ladder *ladder, int number, struct talk *talk)
{
	struct side *side = &ladder->sides[number];

	for (unsigned i = 0; i < side->pending_count; i++) {
		bind(ladder, number, side->pending[i].call, talk);
		bind(ladder, number, side->pending[i].object, talk);
		apply(&talk->now[number], &side->pending[i]);
	}
	side->pending_count = 0;
}

/* ---- messages ---- */

static void label(struct rung *rung, const struct peal_message *message)
{
	struct page page = PAGE_ON(rung->label);
	struct peal_text type = peal_message_value(message, PEAL_HDR_CONTENT_TYPE);
	bool has_sdp = message->body.len > 0 && type.len >= 15 &&
		       peal_text_same((struct peal_text){ type.at, 15 },
				      PEAL_TEXT("application/sdp"));
	struct peal_cseq cseq;

	if (message->is_request) {
		page_text(&page, message->token);
	} else {
		page_add(&page, "%u ", message->status);
		page_text(&page, message->reason);
		if (peal_cseq_read(peal_message_value(message, PEAL_HDR_CSEQ), &cseq, NULL) == 0 &&
		    cseq.method != PEAL_METHOD_INVITE)
			page_add(&page, " (%.*s)", TEXT_ARGS(cseq.token));
	}
	page_add(&page, has_sdp ? " (SDP)" : "");
}

/* The message that left the other side and has not arrived yet. */
static struct rung *find_sent(struct talk *talk, uint8_t from, uint64_t print)
{
	struct rung *rung = talk->first;

	while (rung && !(rung->from == from && rung->print == print && rung->arrived == PEAL_NEVER))
		rung = rung->next;
	return rung;
}

static void note_fault(struct rung *rung, const struct peal_message *message, const char *start,
		       const struct peal_fault *broken)
{
	struct page page = PAGE_ON(rung->fault);
	struct peal_fault fault;

	if (broken || peal_message_validate(message, start, &fault, NULL) == 0)
		fault = broken ? *broken : (struct peal_fault){ 0 };
	if (fault.expected)
		page_add(&page, "byte %u: expected %s", (unsigned)fault.at, fault.expected);
}

/* How long a response took is counted from the first copy of its request. */
static void note_request(const struct talk *talk, struct rung *rung,
			 const struct peal_message *message)
{
	struct peal_cseq cseq = { 0 };

	peal_cseq_read(peal_message_value(message, PEAL_HDR_CSEQ), &cseq, NULL);
	rung->cseq = cseq.number;
	rung->method = (uint8_t)cseq.method;
	rung->status = message->is_request ? 0 : message->status;
	rung->asked = PEAL_NEVER;
	for (const struct rung *other = talk->first; other && rung->status; other = other->next)
		if (other->from != rung->from && !other->status && other->cseq == rung->cseq &&
		    other->method == rung->method && other->at < rung->asked)
			rung->asked = other->at;
}

struct rung *talk_add(struct talk *talk, uint8_t from, struct peal_text bytes, peal_time at,
		      const struct peal_message *message, const struct peal_fault *broken)
{
	struct rung *rung = talk->rungs++ < RUNGS ? calloc(1, sizeof *rung) : NULL;
	uint64_t print = print_of(bytes);

	if (!rung)
		return NULL;
	rung->at = at;
	rung->arrived = PEAL_NEVER;
	rung->print = print;
	rung->from = from;
	for (const struct rung *other = talk->first; other; other = other->next)
		if (other->from == from && other->print == print && rung->again < 255)
			rung->again++;
	label(rung, message);
	note_fault(rung, message, bytes.at, broken);
	note_request(talk, rung, message);
	*talk->last = rung;
	talk->last = &rung->next;
	return rung;
}

/* A talk without a call ends with its final response. */
static void note_end(struct talk *talk, const struct peal_message *message, peal_time at)
{
	if (message->is_request && message->method == PEAL_METHOD_INVITE)
		talk->has_call = true;
	else if (!talk->has_call && message->status >= 200)
		talk->ended = at;
}

static void note_out(struct ladder *ladder, int side, struct talk *talk, struct peal_text bytes,
		     peal_time at, const struct peal_message *message)
{
	struct rung *rung;

	apply_pending(ladder, side, talk);
	rung = talk_add(talk, (uint8_t)side, bytes, at, message, NULL);
	if (rung)
		talk_show(talk, side, rung);
}

static void note_in(struct ladder *ladder, int side, struct talk *talk, struct peal_text bytes,
		    peal_time at, const struct peal_message *message)
{
	uint8_t from = (uint8_t)!side;
	struct rung *rung = ladder->both ? find_sent(talk, from, print_of(bytes)) : NULL;

	if (!rung)
		rung = talk_add(talk, from, bytes, at, message, NULL);
	if (rung)
		rung->arrived = at;
	ladder->sides[side].current = talk;
	ladder->sides[side].reading = rung;
}

static void note_addresses(const struct ladder *ladder, int side, struct talk *talk,
			   const struct peal_flow *flow)
{
	if (!*talk->address[side])
		peal_address_write(&flow->local, talk->address[side], sizeof talk->address[0]);
	if (!ladder->both)
		peal_address_write(&flow->remote, talk->address[1], sizeof talk->address[1]);
}

void ladder_traffic(struct ladder *ladder, int side, enum peal_net_way way,
		    const struct peal_flow *flow, struct peal_text bytes, peal_time at)
{
	struct peal_header headers[HEADERS];
	struct peal_message message;
	struct talk *talk;

	end_reading(&ladder->sides[side], side);
	if (peal_message_read(&message, bytes.at, bytes.len, headers, HEADERS, NULL) != 0)
		return;
	talk = talk_with(ladder, peal_message_value(&message, PEAL_HDR_CALL_ID), NULL, at);
	if (!talk)
		return;
	note_addresses(ladder, side, talk, flow);
	if (way == PEAL_NET_OUT)
		note_out(ladder, side, talk, bytes, at, &message);
	else
		note_in(ladder, side, talk, bytes, at, &message);
	note_end(talk, &message, at);
}

void ladder_event(struct ladder *ladder, int side, const struct peal_event *event)
{
	struct talk *talk;

	end_reading(&ladder->sides[side], side);
	if (event->message) {
		struct peal_text call_id = peal_message_value(event->message, PEAL_HDR_CALL_ID);

		talk = find_talk(ladder, call_id);
		if (talk)
			bind(ladder, side, event->id, talk);
	}
	talk = talk_of(ladder, side, event->id);
	if (talk && event->type == PEAL_EV_ENDED && talk->open > 0 && --talk->open == 0)
		talk->ended = event->at;
}

/* ---- forgetting ---- */

static void unlink_all(struct ladder *ladder, const struct talk *talk)
{
	for (size_t i = 0; i < BUCKETS; i++) {
		struct link **place = &ladder->links[i], *link;

		while ((link = *place)) {
			if (link->talk != talk) {
				place = &link->chain;
				continue;
			}
			*place = link->chain;
			free(link);
		}
	}
	for (int i = 0; i < 2; i++)
		if (ladder->sides[i].current == talk)
			ladder->sides[i].current = NULL, ladder->sides[i].reading = NULL;
}

static void forget(struct ladder *ladder, struct talk **place)
{
	struct talk *talk = *place, **chain = &ladder->talks[talk->print % BUCKETS];
	struct rung *rung;

	unlink_all(ladder, talk);
	while (*chain != talk)
		chain = &(*chain)->chain;
	*chain = talk->chain;
	*place = talk->next;
	if (!*place)
		ladder->last = place;
	while ((rung = talk->first)) {
		talk->first = rung->next;
		free(rung);
	}
	free(talk);
}

bool ladder_draw(struct ladder *ladder, peal_time before)
{
	struct talk **place = &ladder->first;
	bool none_waits = true;

	while (*place) {
		if (before == PEAL_NEVER || (*place)->ended < before) {
			if (!ladder->quiet)
				ladder_draw_talk(ladder, *place);
			if (ladder->svg)
				ladder_svg_talk(ladder, *place);
			forget(ladder, place);
			continue;
		}
		none_waits = none_waits && (*place)->ended == PEAL_NEVER;
		place = &(*place)->next;
	}
	return none_waits;
}

void ladder_free(struct ladder *ladder)
{
	if (!ladder)
		return;
	while (ladder->first)
		forget(ladder, &ladder->first);
	if (ladder->svg)
		ladder_svg_end(ladder);
	free(ladder);
}
