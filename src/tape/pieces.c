/* SPDX-License-Identifier: MIT */
/* The pieces of a recording.  One that is not there is read as 0 or empty, and remembered. */
#include "pieces.h"

#include <string.h>

int replay_broken(struct peal_replay *replay, const char *what)
{
	replay->what = what;
	replay->where = replay->entry;
	replay->at = replay->len;
	return PEAL_E_SYNTAX;
}

int replay_differs(struct peal_replay *replay, const char *what)
{
	replay->what = what;
	replay->where = replay->entry;
	replay->at = replay->len;
	return PEAL_E_STATE;
}

static const unsigned char *take(struct peal_replay *replay, size_t len)
{
	const unsigned char *at = replay->bytes + replay->at;

	if (len > replay->len - replay->at) {
		replay->what = "it ends in the middle of an entry";
		replay->at = replay->len;
		return NULL;
	}
	replay->at += len;
	return at;
}

uint64_t replay_number(struct peal_replay *replay, size_t width)
{
	const unsigned char *at = take(replay, width);
	uint64_t number = 0;

	for (size_t i = 0; at && i < width; i++)
		number |= (uint64_t)at[i] << 8 * i;
	return number;
}

struct peal_text replay_text(struct peal_replay *replay)
{
	size_t len = (size_t)replay_number(replay, 4);
	const unsigned char *at = take(replay, len);

	return (struct peal_text){ (const char *)at, at ? len : 0 };
}

void replay_bytes(struct peal_replay *replay, void *bytes, size_t len)
{
	const unsigned char *at = take(replay, len);

	if (at)
		memcpy(bytes, at, len);
}

static struct peal_address replay_address(struct peal_replay *replay)
{
	struct peal_address address = { .family = (uint8_t)replay_number(replay, 1) };

	replay_bytes(replay, address.bytes, sizeof address.bytes);
	address.port = (uint16_t)replay_number(replay, 2);
	address.scope = (uint32_t)replay_number(replay, 4);
	return address;
}

struct peal_flow replay_flow(struct peal_replay *replay)
{
	struct peal_flow flow = { .transport = (uint8_t)replay_number(replay, 1) };

	flow.local = replay_address(replay);
	flow.remote = replay_address(replay);
	flow.connection = replay_number(replay, 8);
	return flow;
}

size_t replay_extras(struct peal_replay *replay, struct peal_extra extra[TAPE_EXTRAS])
{
	size_t count = (size_t)replay_number(replay, 4);

	if (count > TAPE_EXTRAS) {
		replay->what = "an entry has too many headers";
		return 0;
	}
	for (size_t i = 0; i < count; i++) {
		extra[i].name = replay_text(replay);
		extra[i].value = replay_text(replay);
	}
	return count;
}

struct peal_body replay_body(struct peal_replay *replay)
{
	struct peal_body body = { .type = replay_text(replay) };

	body.bytes = replay_text(replay);
	return body;
}

struct peal_request replay_request(struct peal_replay *replay, struct pieces *pieces)
{
	struct peal_request request = { .size = sizeof request };

	request.method = replay_text(replay);
	request.target = replay_text(replay);
	request.to = replay_text(replay);
	request.from = replay_text(replay);
	request.route = replay_text(replay);
	if (replay_number(replay, 1)) {
		pieces->flow = replay_flow(replay);
		request.flow = &pieces->flow;
	}
	request.keep_branches = replay_number(replay, 1) != 0;
	request.extra = pieces->extra;
	request.extra_count = replay_extras(replay, pieces->extra);
	request.body = replay_body(replay);
	request.session_expires = (uint32_t)replay_number(replay, 4);
	return request;
}

struct peal_reply replay_reply(struct peal_replay *replay, struct pieces *pieces)
{
	struct peal_reply reply = { .size = sizeof reply };

	reply.status = (uint16_t)replay_number(replay, 2);
	reply.reason = replay_text(replay);
	reply.reliable = replay_number(replay, 1) != 0;
	reply.extra = pieces->extra;
	reply.extra_count = replay_extras(replay, pieces->extra);
	reply.body = replay_body(replay);
	return reply;
}
