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

/* FNV-1a: only has to tell messages apart. */
static uint64_t print_of(struct peal_text text)
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

static struct talk *begin_talk(struct ladder *ladder, struct peal_text call_id, peal_time at)
{
	struct talk *talk = calloc(1, sizeof *talk + call_id.len + 1);

	if (!talk)
		return NULL;
	talk->call_id = (char *)(talk + 1);
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

/* No row leaves the last state. */
static bool is_last(uint8_t machine, uint8_t state)
{
	struct peal_row row;

	for (uint16_t i = 0; peal_row_describe(i, &row); i++)
		if (row.machine == machine && row.state == state)
			return false;
	return true;
}

static void apply(struct shots *shots, const struct peal_step *step)
{
	struct peal_row row;
	struct shot *shot;

	if (!peal_row_describe(step->row, &row))
		return;
	shot = find_shot(shots, step->object, row.machine);
	if (!shot) {
		if (shots->count == SHOTS)
			forget_gone(shots);
		if (shots->count == SHOTS)
			return;
		shot = &shots->list[shots->count++];
		*shot = (struct shot){ .object = step->object, .machine = row.machine };
	}
	shot->state = row.next;
	shot->moved = true;
	shot->gone = is_last(row.machine, row.next);
}

/* Everything up to now is shown beside `rung`. */
static void show_at(struct talk *talk, int side, struct rung *rung)
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
		show_at(side->current, number, side->reading);
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

static struct rung *add_rung(struct talk *talk, uint8_t from, uint64_t print, peal_time at,
			     const struct peal_message *message)
{
	struct rung *rung = talk->rungs++ < RUNGS ? calloc(1, sizeof *rung) : NULL;

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

static void note_out(struct ladder *ladder, int side, struct talk *talk, uint64_t print,
		     peal_time at, const struct peal_message *message)
{
	struct rung *rung;

	apply_pending(ladder, side, talk);
	rung = add_rung(talk, (uint8_t)side, print, at, message);
	if (rung)
		show_at(talk, side, rung);
}

static void note_in(struct ladder *ladder, int side, struct talk *talk, uint64_t print,
		    peal_time at, const struct peal_message *message)
{
	uint8_t from = (uint8_t)!side;
	struct rung *rung = ladder->both ? find_sent(talk, from, print) : NULL;

	if (!rung)
		rung = add_rung(talk, from, print, at, message);
	if (rung)
		rung->arrived = at;
	ladder->sides[side].current = talk;
	ladder->sides[side].reading = rung;
}

static void note_addresses(struct ladder *ladder, int side, const struct peal_flow *flow)
{
	if (!*ladder->address[side])
		peal_address_write(&flow->local, ladder->address[side], sizeof ladder->address[0]);
	if (!ladder->both)
		peal_address_write(&flow->remote, ladder->address[1], sizeof ladder->address[1]);
}

void ladder_traffic(struct ladder *ladder, int side, enum peal_net_way way,
		    const struct peal_flow *flow, struct peal_text bytes, peal_time at)
{
	struct peal_header headers[HEADERS];
	struct peal_message message;
	struct peal_text call_id;
	struct talk *talk;

	end_reading(&ladder->sides[side], side);
	if (peal_message_read(&message, bytes.at, bytes.len, headers, HEADERS, NULL) != 0)
		return;
	call_id = peal_message_value(&message, PEAL_HDR_CALL_ID);
	talk = find_talk(ladder, call_id);
	if (!talk)
		talk = begin_talk(ladder, call_id, at);
	if (!talk)
		return;
	note_addresses(ladder, side, flow);
	if (way == PEAL_NET_OUT)
		note_out(ladder, side, talk, print_of(bytes), at, &message);
	else
		note_in(ladder, side, talk, print_of(bytes), at, &message);
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
			ladder_draw_talk(ladder, *place);
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
	free(ladder);
}
