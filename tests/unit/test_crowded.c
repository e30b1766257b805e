/* SPDX-License-Identifier: MIT */
/* While the application does not read its events nothing more is begun: each verb says so,
 * and has changed nothing (peal.h). */
#include <string.h>

#include "events_kit.h"
#include "upkeep_kit.h"

/* One of each thing that a verb is for. */
static struct {
	struct stage *stage;
	peal_id up, incoming, ours, asked, told, refer, registration;
} at;

static const struct peal_reply reply = { .size = sizeof reply };
static const struct peal_extra presence = { { "Event", 5 }, { "presence", 8 } };
static peal_id made;

static struct peal_request to_nine(void)
{
	return (struct peal_request){ .size = sizeof(struct peal_request),
				      .target = PEAL_TEXT(NINE) };
}

static int call(struct peal_engine *e)
{
	struct peal_request r = to_nine();

	return peal_call(e, &r, at.stage->now, &made);
}

static int request(struct peal_engine *e)
{
	struct peal_request r = to_nine();

	r.method = PEAL_TEXT("OPTIONS");
	return peal_request(e, &r, at.stage->now, &made);
}

static int ring(struct peal_engine *e)
{
	return peal_ring(e, at.incoming, &reply, at.stage->now);
}

static int answer(struct peal_engine *e)
{
	return peal_answer(e, at.incoming, &reply, at.stage->now);
}

static int reject(struct peal_engine *e)
{
	return peal_reject(e, at.incoming, &reply, at.stage->now);
}

static int hang_up(struct peal_engine *e)
{
	return peal_hangup(e, at.up, at.stage->now);
}

static int acknowledge(struct peal_engine *e)
{
	return peal_acknowledge(e, at.up, &stage_sdp, at.stage->now);
}

static int modify(struct peal_engine *e)
{
	struct peal_request r = { .size = sizeof r, .body = stage_sdp };

	return peal_modify(e, at.up, &r, at.stage->now);
}

static int cancel(struct peal_engine *e)
{
	return peal_cancel(e, at.up, at.stage->now);
}

static int send(struct peal_engine *e)
{
	struct peal_request r = { .size = sizeof r, .method = PEAL_TEXT("INFO") };

	return peal_send(e, at.up, &r, at.stage->now, &made);
}

static int subscribe_to(struct peal_engine *e)
{
	struct peal_subscribe how = { .size = sizeof how,
				      .event = PEAL_TEXT("dialog"),
				      .expires = 60 };
	struct peal_request r = to_nine();

	return peal_subscribe(e, &r, &how, at.stage->now, &made);
}

static int unsubscribe(struct peal_engine *e)
{
	return peal_unsubscribe(e, at.ours, at.stage->now);
}

static int accept(struct peal_engine *e)
{
	return peal_accept(e, at.asked, NULL, at.stage->now);
}

static int notify(struct peal_engine *e)
{
	struct peal_notice notice = notice_of(0, "busy\r\n");

	return peal_notify(e, at.told, &notice, at.stage->now);
}

static int refer(struct peal_engine *e)
{
	struct peal_refer how = { .size = sizeof how, .to = PEAL_TEXT("sip:ten@192.0.2.8") };
	struct peal_request r = to_nine();

	return peal_refer(e, &r, &how, at.stage->now, &made);
}

static int follow_it(struct peal_engine *e)
{
	struct peal_request r = { .size = sizeof r };

	return peal_follow(e, at.refer, &r, at.stage->now, &made);
}

static int enrol(struct peal_engine *e)
{
	struct peal_request r = registration();

	return peal_register(e, &r, (struct peal_text){ 0 }, 600, at.stage->now, &made);
}

static int publish(struct peal_engine *e)
{
	struct peal_request r = to_nine();

	r.extra = &presence;
	r.extra_count = 1;
	r.body = (struct peal_body){ PEAL_TEXT("text/plain"), PEAL_TEXT("here") };
	return peal_publish(e, &r, 600, at.stage->now, &made);
}

static int renew_it(struct peal_engine *e)
{
	return peal_renew(e, at.registration, (struct peal_text){ 0 }, NULL, at.stage->now);
}

static int remove_one(struct peal_engine *e)
{
	return peal_remove(e, at.registration, false, at.stage->now);
}

static int receive(struct peal_engine *e)
{
	static const char bytes[] = "\r\n";

	return peal_receive(e, &e->rt.config.locals[0], bytes, sizeof bytes - 1, at.stage->now);
}

static int (*const verbs[])(struct peal_engine *) = {
	call,   request, ring,    answer,       reject,      hang_up, acknowledge,
	modify, cancel,  send,    subscribe_to, unsubscribe, accept,  notify,
	refer,  enrol,   publish, follow_it,    renew_it,    receive, remove_one,
};

static void with_all(struct peal_config *config)
{
	with_events(config);
	hashing(config);
}

static void open_with_one_of_each(void)
{
	struct stage *s = at.stage = stage_open(with_all);
	const struct packet *p;

	at.up = one_call_up(s);
	at.ours = one_subscribed(s, &p);
	at.registration = reg(s, "", 600, &p);
	at.told = nine_subscribed(s);
	nine_subscribes(s, 2, false, "presence", "600");
	at.asked = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	nine_refers(s, 3, false, "<sip:ten@192.0.2.8>", "");
	at.refer = expect_event(s, ONE, PEAL_EV_REFER, 0)->event.id;
	nine_sends(s, (struct nine_request){ .method = "INVITE", .cseq = 4 });
	at.incoming = expect_told(s, PEAL_EV_INCOMING);
}

static void unread_events_stop_every_verb(void **state)
{
	struct peal_event event = { .type = PEAL_EV_REQUEST };
	struct peal_counts before, after;
	struct peal_engine *e;

	(void)state;
	open_with_one_of_each();
	e = at.stage->engine[ONE];
	while (runtime_has_room(&e->rt))
		runtime_tell(&e->rt, &event, false);
	peal_count(e, &before);
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		if (verbs[i](e) != PEAL_E_FULL)
			fail_msg("verb %zu", i);
		peal_count(e, &after);
		assert_memory_equal(&before, &after, sizeof before);
	}
	while (peal_next_event(e, &event))
		;
	assert_int_equal(ring(e), PEAL_OK);
	assert_int_equal(reject(e), PEAL_OK);
	stage_close(at.stage);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unread_events_stop_every_verb),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
