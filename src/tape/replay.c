/* SPDX-License-Identifier: MIT */
/* Giving an engine again what was recorded.  A piece that is not there is read as
 * 0 or empty, and remembered: the entry is refused before anything is done. */
#include "pieces.h"

#include <string.h>

/* ---- the engine ---- */

static void take_config(struct peal_replay *replay, struct peal_config *c)
{
	uint32_t *numbers[] = { &c->transactions,
				&c->calls,
				&c->dialogs,
				&c->acks,
				&c->events,
				&c->outputs,
				NULL,
				&c->message_size,
				&c->headers,
				&c->t1,
				&c->t2,
				&c->t4,
				&c->ring_limit,
				&c->local_count,
				&c->upkeeps,
				&c->accounts,
				&c->nonces,
				&c->redirects,
				&c->subscriptions,
				&c->min_expires,
				&c->reliables,
				&c->avoided,
				NULL };

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		uint32_t number = (uint32_t)replay_number(replay, 4);

		if (numbers[i])
			*numbers[i] = number;
	}
	c->storage = replay_number(replay, 8);
	c->session_expires = (uint32_t)replay_number(replay, 4);
	c->min_se = (uint32_t)replay_number(replay, 4);
	c->refresher = (uint8_t)replay_number(replay, 1);
	for (uint32_t i = 0; i < PEAL_LOCALS; i++)
		c->locals[i] = replay_flow(replay);
	c->user_agent = replay_text(replay);
	c->contact_user = replay_text(replay);
	c->methods = replay_text(replay);
	c->packages = replay_text(replay);
	c->supported = replay_text(replay);
	c->instance = replay_text(replay);
	replay_bytes(replay, c->seed, sizeof c->seed);
	c->hasher = (struct peal_hasher){ NULL, NULL };
	if (replay_number(replay, 1))
		c->hasher = replay_hasher(replay);
}

int peal_replay_open(struct peal_replay *replay, const void *bytes, size_t len,
		     struct peal_config *config)
{
	size_t magic = strlen(TAPE_MAGIC);

	*replay = (struct peal_replay){ .bytes = bytes, .len = len };
	if (len < magic || memcmp(bytes, TAPE_MAGIC, magic) != 0)
		return replay_broken(replay, "it is not a recording of version 2");
	replay->at = replay->entry = magic;
	config->size = sizeof *config;
	take_config(replay, config);
	if (replay->what)
		return replay_broken(replay, replay->what);
	if (peal_size(config) == 0)
		return replay_broken(replay, "the limits of its engine make no sense");
	replay->config = *config;
	return PEAL_OK;
}

int peal_replay_init(struct peal_replay *replay, void *memory, size_t size)
{
	return peal_init(&replay->engine, memory, size, &replay->config);
}

/* ---- entries ---- */

/* After a call: what its hashes made of the recording. */
static int compare_hashes(struct peal_replay *replay)
{
	if (replay->what)
		return replay_differs(replay, replay->what);
	if (replay->at < replay->len && replay->bytes[replay->at] == TAPE_HASH)
		return replay_differs(replay, "a hash is not asked for any more");
	return 1;
}

/* The result of a call that was made again. */
static int compare_result(struct peal_replay *replay, int result, peal_id made)
{
	int hashed = compare_hashes(replay);

	if (hashed != 1)
		return hashed;
	if (replay_number(replay, 1) != TAPE_RESULT)
		return replay_broken(replay, "a result is missing");
	if ((int32_t)replay_number(replay, 4) != result ||
	    replay_number(replay, 8) != (result == PEAL_OK ? made : 0))
		return replay_differs(replay, "the result is not what it was");
	return 1;
}

static int do_receive(struct peal_replay *replay, struct peal_replayed *now)
{
	now->flow = replay_flow(replay);
	now->bytes = replay_text(replay);
	if (replay->what)
		return replay_broken(replay, replay->what);
	return compare_result(
	    replay,
	    peal_receive(replay->engine, &now->flow, now->bytes.at, now->bytes.len, now->now), 0);
}

static int do_not_sent(struct peal_replay *replay, const struct peal_replayed *now)
{
	peal_id ticket = replay_number(replay, 8);

	if (replay->what)
		return replay_broken(replay, replay->what);
	peal_not_sent(replay->engine, ticket, now->now);
	return compare_hashes(replay);
}

static int do_request(struct peal_replay *replay, const struct peal_replayed *now)
{
	bool within = now->kind == TAPE_SEND || now->kind == TAPE_MODIFY ||
		      now->kind == TAPE_FOLLOW;
	peal_id call = within ? replay_number(replay, 8) : 0;
	struct pieces pieces;
	struct peal_request request = replay_request(replay, &pieces);
	peal_id made = 0;
	int result;

	if (replay->what)
		return replay_broken(replay, replay->what);
	if (now->kind == TAPE_CALL)
		result = peal_call(replay->engine, &request, now->now, &made);
	else if (now->kind == TAPE_MODIFY)
		result = peal_modify(replay->engine, call, &request, now->now);
	else if (now->kind == TAPE_FOLLOW)
		result = peal_follow(replay->engine, call, &request, now->now, &made);
	else if (now->kind == TAPE_SEND)
		result = peal_send(replay->engine, call, &request, now->now, &made);
	else
		result = peal_request(replay->engine, &request, now->now, &made);
	return compare_result(replay, result, made);
}

static int do_answer(struct peal_replay *replay, const struct peal_replayed *now)
{
	struct pieces pieces;
	peal_id call = replay_number(replay, 8);
	bool has_reply = replay_number(replay, 1) != 0;
	struct peal_reply reply = { 0 }, *given = has_reply ? &reply : NULL;
	int result;

	if (has_reply)
		reply = replay_reply(replay, &pieces);
	if (replay->what)
		return replay_broken(replay, replay->what);
	result = now->kind == TAPE_RING     ? peal_ring(replay->engine, call, given, now->now)
		 : now->kind == TAPE_ANSWER ? peal_answer(replay->engine, call, given, now->now)
					    : peal_reject(replay->engine, call, given, now->now);
	return compare_result(replay, result, 0);
}

static int do_acknowledge(struct peal_replay *replay, const struct peal_replayed *now)
{
	peal_id call = replay_number(replay, 8);
	struct peal_body body = replay_body(replay);

	if (replay->what)
		return replay_broken(replay, replay->what);
	return compare_result(replay, peal_acknowledge(replay->engine, call, &body, now->now), 0);
}

static int do_hangup(struct peal_replay *replay, const struct peal_replayed *now)
{
	peal_id call = replay_number(replay, 8);
	struct peal_extra extra[TAPE_EXTRAS];
	size_t count = replay_extras(replay, extra);

	if (replay->what)
		return replay_broken(replay, replay->what);
	return compare_result(replay,
			      now->kind == TAPE_HANGUP
				  ? peal_hangup_with(replay->engine, call, extra, count, now->now)
				  : peal_cancel_with(replay->engine, call, extra, count, now->now),
			      0);
}

/* ---- subscriptions ---- */

static int do_subscribe(struct peal_replay *replay, const struct peal_replayed *now)
{
	struct pieces pieces;
	struct peal_subscribe subscribe = { .size = sizeof subscribe,
					    .call = replay_number(replay, 8) };
	struct peal_request request;
	peal_id made = 0;
	int result;

	subscribe.event = replay_text(replay);
	subscribe.expires = (uint32_t)replay_number(replay, 4);
	subscribe.single = replay_number(replay, 1) != 0;
	request = replay_request(replay, &pieces);
	if (replay->what)
		return replay_broken(replay, replay->what);
	result = peal_subscribe(replay->engine, &request, &subscribe, now->now, &made);
	return compare_result(replay, result, made);
}

static int do_refer(struct peal_replay *replay, const struct peal_replayed *now)
{
	struct pieces pieces;
	struct peal_refer refer = { .size = sizeof refer, .call = replay_number(replay, 8) };
	struct peal_request request;
	peal_id made = 0;
	int result;

	refer.about = replay_number(replay, 8);
	refer.to = replay_text(replay);
	refer.replaces = replay_number(replay, 8);
	refer.referred_by = replay_text(replay);
	refer.kind = (enum peal_refer_kind)replay_number(replay, 1);
	request = replay_request(replay, &pieces);
	if (replay->what)
		return replay_broken(replay, replay->what);
	result = peal_refer(replay->engine, &request, &refer, now->now, &made);
	return compare_result(replay, result, made);
}

static int do_unsubscribe(struct peal_replay *replay, const struct peal_replayed *now)
{
	peal_id subscription = replay_number(replay, 8);

	if (replay->what)
		return replay_broken(replay, replay->what);
	return compare_result(replay, peal_unsubscribe(replay->engine, subscription, now->now), 0);
}

static struct peal_notice take_notice(struct peal_replay *replay, struct pieces *pieces)
{
	struct peal_notice notice = { .size = sizeof notice };

	notice.state = (uint8_t)replay_number(replay, 1);
	notice.reason = (uint8_t)replay_number(replay, 1);
	notice.retry_after = (uint32_t)replay_number(replay, 4);
	notice.expires = (uint32_t)replay_number(replay, 4);
	notice.extra = pieces->extra;
	notice.extra_count = replay_extras(replay, pieces->extra);
	notice.body = replay_body(replay);
	return notice;
}

static int do_notice(struct peal_replay *replay, const struct peal_replayed *now)
{
	struct pieces pieces;
	peal_id subscription = replay_number(replay, 8);
	bool has_notice = replay_number(replay, 1) != 0;
	struct peal_notice notice, *given = has_notice ? &notice : NULL;
	int result;

	if (has_notice)
		notice = take_notice(replay, &pieces);
	if (replay->what)
		return replay_broken(replay, replay->what);
	result = now->kind == TAPE_ACCEPT
		     ? peal_accept(replay->engine, subscription, given, now->now)
		     : peal_notify(replay->engine, subscription, given, now->now);
	return compare_result(replay, result, 0);
}

static bool same_address(const struct peal_address *a, const struct peal_address *b)
{
	return a->family == b->family && a->port == b->port && a->scope == b->scope &&
	       memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static bool same_flow(const struct peal_flow *a, const struct peal_flow *b)
{
	return a->transport == b->transport && a->connection == b->connection &&
	       same_address(&a->local, &b->local) && same_address(&a->remote, &b->remote);
}

static size_t first_difference(struct peal_text a, struct peal_text b)
{
	size_t i = 0;

	while (i < a.len && i < b.len && a.at[i] == b.at[i])
		i++;
	return i;
}

static int compare_output(struct peal_replay *replay, struct peal_replayed *now)
{
	struct peal_output output = { 0 };
	struct peal_flow flow = replay_flow(replay);
	peal_id ticket = replay_number(replay, 8);
	struct peal_text host = replay_text(replay);

	now->recorded = replay_text(replay);
	if (replay->what)
		return replay_broken(replay, replay->what);
	now->is_there = peal_next_output(replay->engine, &output);
	now->flow = output.flow;
	now->bytes = output.bytes;
	now->differs = first_difference(now->bytes, now->recorded);
	if (!now->is_there)
		return replay_differs(replay, "a message is not sent any more");
	if (!peal_text_equal(now->bytes, now->recorded))
		return replay_differs(replay, "a message is not what it was");
	if (!same_flow(&flow, &output.flow) || !peal_text_equal(host, output.host))
		return replay_differs(replay, "a message goes another way");
	if (ticket != output.ticket)
		return replay_differs(replay, "a message has another ticket");
	return 1;
}

static int do_output(struct peal_replay *replay, struct peal_replayed *now)
{
	struct peal_output output;

	if (replay_number(replay, 1))
		return compare_output(replay, now);
	if (replay->what)
		return replay_broken(replay, replay->what);
	if (!peal_next_output(replay->engine, &output))
		return 1;
	now->is_there = true;
	now->flow = output.flow;
	now->bytes = output.bytes;
	return replay_differs(replay, "a message is sent that was not");
}

/* What an event has of a subscription, and of a session timer. */
static struct peal_event take_notice_event(struct peal_replay *replay)
{
	struct peal_event of = { .origin = replay_number(replay, 8) };

	of.state = (uint8_t)replay_number(replay, 1);
	of.reason = (uint8_t)replay_number(replay, 1);
	of.again = (uint8_t)replay_number(replay, 1);
	of.seconds = (uint32_t)replay_number(replay, 4);
	of.session_expires = (uint32_t)replay_number(replay, 4);
	of.refresher = (uint8_t)replay_number(replay, 1);
	return of;
}

static bool same_notice_event(const struct peal_event *a, const struct peal_event *b)
{
	return a->origin == b->origin && a->state == b->state && a->reason == b->reason &&
	       a->again == b->again && a->seconds == b->seconds &&
	       a->session_expires == b->session_expires && a->refresher == b->refresher;
}

static int compare_event(struct peal_replay *replay, struct peal_replayed *now)
{
	uint64_t type = replay_number(replay, 1), cause = replay_number(replay, 1);
	uint64_t status = replay_number(replay, 2);
	uint64_t id = replay_number(replay, 8);
	uint64_t call = replay_number(replay, 8), dialog = replay_number(replay, 8);
	uint64_t at = replay_number(replay, 8);
	struct peal_event of = take_notice_event(replay);
	struct peal_text body = replay_text(replay);
	const struct peal_event *event = &now->event;

	if (replay->what)
		return replay_broken(replay, replay->what);
	now->is_there = peal_next_event(replay->engine, &now->event);
	if (!now->is_there)
		return replay_differs(replay, "an event does not come any more");
	if ((uint64_t)event->type != type || (uint64_t)event->cause != cause ||
	    event->status != status || event->id != id || event->call != call ||
	    event->dialog != dialog || event->at != at || !same_notice_event(event, &of) ||
	    !peal_text_equal(event->body, body))
		return replay_differs(replay, "an event is not what it was");
	return 1;
}

static int do_event(struct peal_replay *replay, struct peal_replayed *now)
{
	if (replay_number(replay, 1))
		return compare_event(replay, now);
	if (replay->what)
		return replay_broken(replay, replay->what);
	now->is_there = peal_next_event(replay->engine, &now->event);
	return now->is_there ? replay_differs(replay, "an event comes that did not") : 1;
}

static int do_kept(struct peal_replay *replay, const struct peal_replayed *now)
{
	struct pieces pieces;
	struct peal_request request = replay_request(replay, &pieces);
	struct peal_text contacts = replay_text(replay);
	uint32_t seconds = (uint32_t)replay_number(replay, 4);
	peal_id made = 0;
	int result;

	if (replay->what)
		return replay_broken(replay, replay->what);
	result = now->kind == TAPE_REGISTER
		     ? peal_register(replay->engine, &request, contacts, seconds, now->now, &made)
		     : peal_publish(replay->engine, &request, seconds, now->now, &made);
	return compare_result(replay, result, made);
}

static int do_renew(struct peal_replay *replay, const struct peal_replayed *now)
{
	peal_id id = replay_number(replay, 8);
	struct peal_text contacts = replay_text(replay);
	struct peal_body body = replay_body(replay);

	if (replay->what)
		return replay_broken(replay, replay->what);
	return compare_result(replay, peal_renew(replay->engine, id, contacts, &body, now->now), 0);
}

static int do_remove(struct peal_replay *replay, const struct peal_replayed *now)
{
	peal_id id = replay_number(replay, 8);
	bool all = replay_number(replay, 1) != 0;

	if (replay->what)
		return replay_broken(replay, replay->what);
	return compare_result(replay, peal_remove(replay->engine, id, all, now->now), 0);
}

static int do_credentials(struct peal_replay *replay)
{
	static const char unknown[] =
	    "0000000000000000000000000000000000000000000000000000000000000000";
	struct peal_credentials c = { .size = sizeof c, .realm = replay_text(replay) };
	uint64_t secret;

	c.username = replay_text(replay);
	secret = replay_number(replay, 1);
	c.algorithm = (enum peal_algorithm)replay_number(replay, 1);
	if (replay->what)
		return replay_broken(replay, replay->what);
	if (secret == TAPE_PASSWORD)
		c.password = (struct peal_text){ unknown, 1 };
	else if (secret == TAPE_HASHED)
		c.secret = (struct peal_text){ unknown,
					       c.algorithm <= PEAL_ALGORITHM_MD5_SESS ? 32 : 64 };
	return compare_result(replay, peal_credentials(replay->engine, &c), 0);
}

/* Those that begin with the time. */
static int do_timed(struct peal_replay *replay, struct peal_replayed *now)
{
	now->now = replay_number(replay, 8);
	switch (now->kind) {
	case TAPE_RECEIVE: return do_receive(replay, now);
	case TAPE_NOT_SENT: return do_not_sent(replay, now);
	case TAPE_CALL:
	case TAPE_SEND:
	case TAPE_MODIFY:
	case TAPE_FOLLOW:
	case TAPE_REQUEST: return do_request(replay, now);
	case TAPE_RING:
	case TAPE_ANSWER:
	case TAPE_REJECT: return do_answer(replay, now);
	case TAPE_REGISTER:
	case TAPE_PUBLISH: return do_kept(replay, now);
	case TAPE_RENEW: return do_renew(replay, now);
	case TAPE_REMOVE: return do_remove(replay, now);
	case TAPE_ACKNOWLEDGE: return do_acknowledge(replay, now);
	case TAPE_CANCEL:
	case TAPE_HANGUP: return do_hangup(replay, now);
	case TAPE_SUBSCRIBE: return do_subscribe(replay, now);
	case TAPE_REFER: return do_refer(replay, now);
	case TAPE_UNSUBSCRIBE: return do_unsubscribe(replay, now);
	case TAPE_ACCEPT:
	case TAPE_NOTIFY: return do_notice(replay, now);
	case TAPE_ADVANCE: break;
	default: return replay_broken(replay, "an entry is of no known kind");
	}
	if (replay->what)
		return replay_broken(replay, replay->what);
	peal_advance(replay->engine, now->now);
	return compare_hashes(replay);
}

int peal_replay_next(struct peal_replay *replay, struct peal_replayed *replayed)
{
	replay->entry = replay->at;
	*replayed = (struct peal_replayed){ 0 };
	if (replay->at == replay->len)
		return replay_broken(replay, "its end is missing");
	replayed->kind = (char)replay_number(replay, 1);
	if (replayed->kind == TAPE_END)
		return replay->at == replay->len
			   ? 0
			   : replay_broken(replay, "there is more behind its end");
	if (replayed->kind == TAPE_OUTPUT)
		return do_output(replay, replayed);
	if (replayed->kind == TAPE_EVENT)
		return do_event(replay, replayed);
	if (replayed->kind == TAPE_CREDENTIALS)
		return do_credentials(replay);
	return do_timed(replay, replayed);
}
