/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "objects.h"
#include "sum.h"
#include "talk.h"

/* What the user answers, besides calls. */
static void serve(struct peal_config *config)
{
	config->methods = PEAL_TEXT("INFO, MESSAGE, UPDATE");
	config->supported = PEAL_TEXT("100rel, timer");
	config->subscriptions = 8;
	config->packages = PEAL_TEXT("dialog, presence");
	config->hasher = sum_hasher();
	config->redirects = 3;
}

struct stage *say_open(void)
{
	return stage_open(serve);
}

/* ---- the user ---- */

static struct peal_body sdp_of(const struct phrase *p)
{
	struct peal_body none = { .bytes = { 0 } };

	return phrase_body(p) ? stage_sdp : none;
}

/* "Expires=10" becomes a header of the application's. */
static size_t extras_of(const struct phrase *p, struct peal_extra *extra)
{
	size_t count = 0;

	for (size_t i = 1; i < p->count; i++) {
		const char *word = p->words[i], *value = strchr(word, '=');

		if (word_is_header(word))
			extra[count++] = (struct peal_extra){
				.name = { word, (size_t)(value - word) },
				.value = peal_text_of(value + 1),
			};
	}
	return count;
}

/* "timer=1800": the session interval to ask for. */
static uint32_t timer_of(const struct phrase *p)
{
	const char *seconds = phrase_value(p, "timer");

	return seconds ? (uint32_t)strtoul(seconds, NULL, 10) : 0;
}

static int user_calls(struct talk *t, const struct phrase *p)
{
	struct peal_extra extra[TALK_WORDS];
	struct peal_request request = { .size = sizeof request, .body = sdp_of(p), .extra = extra };

	request.extra_count = extras_of(p, extra);
	request.target = peal_text_of(p->count > 1 ? p->words[1] : "");
	request.keep_branches = phrase_has(p, "keep");
	request.session_expires = timer_of(p);
	return peal_call(t->s->engine[ONE], &request, t->s->now, &t->id);
}

/* "request OPTIONS sip:nine@192.0.2.9" by itself, "send INFO" within the call. */
static int user_requests(struct talk *t, const struct phrase *p)
{
	struct peal_extra extra[TALK_WORDS];
	struct peal_request request = { .size = sizeof request, .body = sdp_of(p), .extra = extra };
	peal_id id;

	request.extra_count = extras_of(p, extra);
	request.method = peal_text_of(p->count > 1 ? p->words[1] : "");
	if (strcmp(p->words[0], "send") == 0)
		return peal_send(t->s->engine[ONE], t->id, &request, t->s->now, &id);
	request.target = peal_text_of(p->count > 2 ? p->words[2] : "");
	return peal_request(t->s->engine[ONE], &request, t->s->now, &id);
}

/* "answer", "reject 486", of the call; "answer request", "reject request 403". */
static int user_replies(struct talk *t, const struct phrase *p)
{
	static const struct {
		const char *verb;
		int (*reply)(struct peal_engine *, peal_id, const struct peal_reply *, peal_time);
	} verbs[] = { { "ring", peal_ring }, { "answer", peal_answer }, { "reject", peal_reject } };
	struct peal_extra extra[TALK_WORDS];
	struct peal_reply reply = { .size = sizeof reply, .body = sdp_of(p), .extra = extra };
	bool request = phrase_has(p, "request");
	size_t status = request ? 2 : 1;

	reply.extra_count = extras_of(p, extra);
	reply.reliable = phrase_has(p, "reliable");
	reply.status = p->count > status ? (uint16_t)atoi(p->words[status]) : 0;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (strcmp(p->words[0], verbs[i].verb) == 0)
			return verbs[i].reply(t->s->engine[ONE], request ? t->request : t->id,
					      &reply, t->s->now);
	return PEAL_OK;
}

static int user_acknowledges(struct talk *t, const struct phrase *p)
{
	struct peal_body answer = sdp_of(p);

	return peal_acknowledge(t->s->engine[ONE], t->id, &answer, t->s->now);
}

static int user_hangs_up(struct talk *t, const struct phrase *p)
{
	struct peal_extra extra[TALK_WORDS];

	return peal_hangup_with(t->s->engine[ONE], t->id, extra, extras_of(p, extra), t->s->now);
}

static int user_modifies(struct talk *t, const struct phrase *p)
{
	struct peal_extra extra[TALK_WORDS];
	struct peal_request request = { .size = sizeof request, .body = sdp_of(p), .extra = extra };

	request.extra_count = extras_of(p, extra);
	request.session_expires = timer_of(p);
	return peal_modify(t->s->engine[ONE], t->id, &request, t->s->now);
}

static int user_cancels(struct talk *t, const struct phrase *p)
{
	struct peal_extra extra[TALK_WORDS];

	return peal_cancel_with(t->s->engine[ONE], t->id, extra, extras_of(p, extra), t->s->now);
}

/* "subscribe dialog expires=600", of the peer. */
static int user_subscribes(struct talk *t, const struct phrase *p)
{
	const char *expires = phrase_value(p, "expires");
	struct peal_request request = { .size = sizeof request, .target = PEAL_TEXT(NINE) };
	struct peal_subscribe how = { .size = sizeof how };

	how.event = peal_text_of(p->count > 1 ? p->words[1] : "");
	how.expires = (uint32_t)strtoul(expires ? expires : "3600", NULL, 10);
	return peal_subscribe(t->s->engine[ONE], &request, &how, t->s->now, &t->subscription);
}

/* "refer sip:other@192.0.2.9", within the call, if there is one. */
static int user_refers(struct talk *t, const struct phrase *p)
{
	struct peal_request request = { .size = sizeof request };
	struct peal_refer refer = { .size = sizeof refer, .call = t->id };

	if (!t->id)
		request.target = PEAL_TEXT(NINE);
	refer.to = peal_text_of(p->count > 1 ? p->words[1] : "");
	return peal_refer(t->s->engine[ONE], &request, &refer, t->s->now, &t->subscription);
}

static int user_unsubscribes(struct talk *t, const struct phrase *p)
{
	(void)p;
	return peal_unsubscribe(t->s->engine[ONE], t->subscription, t->s->now);
}

/* "credentials nine one secret": realm, name, password. */
static int user_gives_credentials(struct talk *t, const struct phrase *p)
{
	struct peal_credentials c = { .size = sizeof c };

	c.realm = peal_text_of(p->count > 1 ? p->words[1] : "");
	c.username = peal_text_of(p->count > 2 ? p->words[2] : "");
	c.password = peal_text_of(p->count > 3 ? p->words[3] : "");
	return peal_credentials(t->s->engine[ONE], &c);
}

/* "register sip:192.0.2.9 sip:one@example.com 3600", "publish sip:nine@192.0.2.9 3600 sdp". */
static int user_keeps_up(struct talk *t, const struct phrase *p)
{
	struct peal_extra extra[TALK_WORDS];
	struct peal_request request = { .size = sizeof request, .extra = extra };
	bool registers = strcmp(p->words[0], "register") == 0;
	size_t number = registers ? 3 : 2;
	uint32_t seconds = p->count > number ? (uint32_t)atoi(p->words[number]) : 0;

	request.target = peal_text_of(p->count > 1 ? p->words[1] : "");
	if (registers)
		request.to = peal_text_of(p->count > 2 ? p->words[2] : "");
	request.body = sdp_of(p);
	request.extra_count = extras_of(p, extra);
	if (registers)
		return peal_register(t->s->engine[ONE], &request, (struct peal_text){ 0 }, seconds,
				     t->s->now, &t->kept);
	return peal_publish(t->s->engine[ONE], &request, seconds, t->s->now, &t->kept);
}

/* "renew", "remove", "remove all", of what was registered or published last. */
static int user_changes(struct talk *t, const struct phrase *p)
{
	struct peal_body body = sdp_of(p);

	if (strcmp(p->words[0], "remove") == 0)
		return peal_remove(t->s->engine[ONE], t->kept, phrase_has(p, "all"), t->s->now);
	return peal_renew(t->s->engine[ONE], t->kept, (struct peal_text){ 0 }, &body, t->s->now);
}

bool say_as_user(struct talk *t, const char *what)
{
	static const struct {
		const char *verb;
		int (*act)(struct talk *, const struct phrase *);
	} verbs[] = {
		{ "call", user_calls },
		{ "request", user_requests },
		{ "send", user_requests },
		{ "ring", user_replies },
		{ "answer", user_replies },
		{ "reject", user_replies },
		{ "acknowledge", user_acknowledges },
		{ "hangup", user_hangs_up },
		{ "modify", user_modifies },
		{ "cancel", user_cancels },
		{ "subscribe", user_subscribes },
		{ "unsubscribe", user_unsubscribes },
		{ "refer", user_refers },
		{ "credentials", user_gives_credentials },
		{ "register", user_keeps_up },
		{ "publish", user_keeps_up },
		{ "renew", user_changes },
		{ "remove", user_changes },
	};
	struct objects_view before, now;
	struct phrase p;

	if (!phrase_cut(&p, what))
		return wrong(t, "that is too much for one line");
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		if (strcmp(p.words[0], verbs[i].verb) != 0)
			continue;
		before = objects_see(t->s->engine[ONE]);
		stage_enter(t->s, ONE);
		t->result = verbs[i].act(t, &p);
		now = objects_see(t->s->engine[ONE]);
		t->broken = t->result != PEAL_OK && !objects_same(&before, &now);
		stage_read(t->s);
		return !t->broken || wrong(t, "what fails has changed something");
	}
	return wrong(t,
		     "a user does not \"%s\" but call, request, send, ring, answer, reject, "
		     "acknowledge, hangup, modify, cancel, subscribe, unsubscribe, refer, "
		     "credentials, register, publish, renew, remove",
		     p.words[0]);
}

/* ---- the network ---- */

/* "INVITE fails": the latest packet of this kind could not be sent. */
bool say_as_net(struct talk *t, const char *what)
{
	struct phrase p;

	if (!phrase_cut(&p, what) || p.count != 2 || strcmp(p.words[1], "fails") != 0)
		return wrong(t, "what the net says is \"INVITE fails\"");
	for (size_t i = t->s->packet_count; i > 0; i--) {
		if (!packet_is(&t->s->packets[i - 1], p.words[0]))
			continue;
		stage_enter(t->s, ONE);
		peal_not_sent(t->s->engine[ONE], t->s->packets[i - 1].ticket, t->s->now);
		stage_read(t->s);
		return true;
	}
	return wrong(t, "no %s was sent that could fail", p.words[0]);
}
