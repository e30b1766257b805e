/* SPDX-License-Identifier: MIT */
/* For tests of subscriptions: ONE subscribes at the peer, or the peer at ONE. */
#ifndef EVENTS_KIT_H
#define EVENTS_KIT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

#include "nine.h"
#include "sender.h"

static inline void with_events(struct peal_config *config)
{
	config->subscriptions = 16;
	config->packages = PEAL_TEXT("dialog, presence");
}

static inline struct stage *events_open(void)
{
	return stage_open(with_events);
}

/* ---- ONE subscribes ---- */

static inline int subscribe(struct stage *s, peal_id call, const char *event, uint32_t expires,
			    peal_id *id)
{
	static const struct peal_extra accept = { { "Accept", 6 }, { "text/plain", 10 } };
	struct peal_subscribe how = {
		.size = sizeof how, .call = call, .event = peal_text_of(event), .expires = expires
	};
	struct peal_request request = { .size = sizeof request,
					.extra = &accept,
					.extra_count = 1 };
	int result;

	if (!call)
		request.target = PEAL_TEXT(NINE);
	result = peal_subscribe(s->engine[ONE], &request, &how, s->now, id);
	stage_read(s);
	return result;
}

static inline const struct packet *expect_subscribe(struct stage *s, const char *expires)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "SUBSCRIBE " NINE " SIP/2.0\r\n");

	expect_header(p, "Expires", expires);
	return p;
}

/* ONE sends SUBSCRIBE for `event`, 3600 s. */
static inline peal_id one_subscribes(struct stage *s, const char *event, const struct packet **p)
{
	peal_id id = 0;

	assert_int_equal(subscribe(s, 0, event, 3600, &id), PEAL_OK);
	*p = expect_subscribe(s, "3600");
	return id;
}

/* The peer's NOTIFY; `tag` its own. */
static inline void nine_notifies(struct stage *s, const char *tag, unsigned cseq, const char *event,
				 const char *state)
{
	char rows[512];

	snprintf(rows, sizeof rows,
		 CONTACT "Event: %s\r\nSubscription-State: %s\r\nContent-Type: text/plain\r\n",
		 event, state);
	nine_sends(s, (struct nine_request){ .method = "NOTIFY",
					     .cseq = cseq,
					     .in_call = true,
					     .called = true,
					     .tag = tag,
					     .rows = rows,
					     .body = "here\r\n" });
}

static inline void expect_notify_answered(struct stage *s, unsigned status, unsigned cseq)
{
	char line[32];

	snprintf(line, sizeof line, "%u NOTIFY", cseq);
	expect_response(s, s->now, status, line);
}

static inline const struct happened *expect_notified(struct stage *s, peal_id id, uint8_t state,
						     uint32_t seconds)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_NOTIFIED, 0);

	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.state, state);
	assert_int_equal(h->event.seconds, seconds);
	assert_string_equal(h->body, "here\r\n");
	return h;
}

static inline const struct happened *expect_over(struct stage *s, peal_id id, enum peal_cause cause,
						 uint16_t status)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_UNSUBSCRIBED, status);

	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.cause, cause);
	assert_int_equal(peal_unsubscribe(s->engine[ONE], id, s->now), PEAL_E_GONE);
	return h;
}

/* A subscription of ONE's that is active for 3600 s, with the peer's tag "x". */
static inline peal_id one_subscribed(struct stage *s, const struct packet **p)
{
	peal_id id = one_subscribes(s, "dialog", p);

	nine_answers(s, *p, "200 OK", "x", CONTACT "Expires: 3600\r\n", NULL);
	nine_notifies(s, "x", 1, "dialog", "active;expires=3600");
	expect_notify_answered(s, 200, 1);
	expect_notified(s, id, PEAL_STATE_ACTIVE, 3600);
	return id;
}

/* What a subscription's machine is in. */
static inline void expect_in(struct stage *s, peal_id id, const char *state)
{
	const struct subscription *sub = subscription_find(&s->engine[ONE]->subscriptions, id);

	assert_non_null(sub);
	assert_string_equal(peal_state_name(sub->fsm.machine, sub->fsm.state), state);
}

static inline struct fsm *fsm_of(struct stage *s, peal_id id)
{
	return &subscription_find(&s->engine[ONE]->subscriptions, id)->fsm;
}

/* The peer's last NOTIFY. */
static inline void nine_ends(struct stage *s, peal_id id, unsigned cseq)
{
	nine_notifies(s, "x", cseq, "dialog", "terminated;reason=noresource");
	expect_notify_answered(s, 200, cseq);
	expect_notified(s, id, PEAL_STATE_TERMINATED, 0);
	expect_over(s, id, PEAL_CAUSE_NOTIFY, 0);
}

/* ---- the peer subscribes ---- */

static inline void nine_subscribes(struct stage *s, unsigned cseq, bool in_dialog,
				   const char *event, const char *expires)
{
	char rows[256];

	snprintf(rows, sizeof rows, CONTACT "Event: %s\r\n%s%s%s", event,
		 expires ? "Expires: " : "", expires ? expires : "", expires ? "\r\n" : "");
	nine_sends(s, (struct nine_request){ .method = "SUBSCRIBE",
					     .cseq = cseq,
					     .in_call = in_dialog,
					     .tag = "p",
					     .rows = rows });
}

static inline peal_id expect_asked(struct stage *s, enum peal_event_type type, uint32_t seconds)
{
	const struct happened *h = expect_event(s, ONE, type, 0);

	assert_int_equal(h->event.seconds, seconds);
	return h->event.id;
}

static inline int accept_it(struct stage *s, peal_id id, const struct peal_notice *notice)
{
	int result = peal_accept(s->engine[ONE], id, notice, s->now);

	stage_read(s);
	return result;
}

static inline struct peal_notice notice_of(uint8_t state, const char *body)
{
	struct peal_notice notice = { .size = sizeof notice, .state = state };

	if (body) {
		notice.body.type = PEAL_TEXT("text/plain");
		notice.body.bytes = peal_text_of(body);
	}
	return notice;
}

static inline int tell(struct stage *s, peal_id id, uint8_t state, const char *body)
{
	struct peal_notice notice = notice_of(state, body);
	int result = peal_notify(s->engine[ONE], id, &notice, s->now);

	stage_read(s);
	return result;
}

/* ONE's next NOTIFY. */
static inline const struct packet *expect_notify(struct stage *s, const char *state)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "NOTIFY " NINE " SIP/2.0\r\n");

	expect_header(p, "Subscription-State", state);
	return p;
}

static inline void nine_takes(struct stage *s, const struct packet *notify)
{
	nine_answers(s, notify, "200 OK", NULL, NULL, NULL);
}

/* ONE's last NOTIFY, taken. */
static inline void one_ends(struct stage *s, peal_id id)
{
	assert_int_equal(tell(s, id, PEAL_STATE_TERMINATED, NULL), PEAL_OK);
	nine_takes(s, expect_notify(s, "terminated"));
	expect_over(s, id, PEAL_CAUSE_LOCAL, 0);
}

/* The peer subscribes for 600 s, ONE accepts; all NOTIFYs are answered. */
static inline peal_id nine_subscribed_as(struct stage *s, unsigned cseq)
{
	peal_id id;
	struct peal_notice notice = notice_of(0, "idle\r\n");
	char line[32];

	nine_subscribes(s, cseq, false, "dialog", "600");
	id = expect_asked(s, PEAL_EV_SUBSCRIPTION, 600);
	assert_int_equal(accept_it(s, id, &notice), PEAL_OK);
	snprintf(line, sizeof line, "%u SUBSCRIBE", cseq);
	expect_response(s, s->now, 200, line);
	nine_takes(s, expect_notify(s, "active;expires=600"));
	expect_silence(s);
	return id;
}

static inline peal_id nine_subscribed(struct stage *s)
{
	return nine_subscribed_as(s, 1);
}

/* ---- REFER ---- */

#define SIPFRAG "message/sipfrag;version=2.0"

static inline int refer_to(struct stage *s, peal_id call, const char *to, enum peal_refer_kind kind,
			   peal_id *id)
{
	struct peal_refer refer = { .size = sizeof refer,
				    .call = call,
				    .to = peal_text_of(to),
				    .referred_by = PEAL_TEXT("<sip:one@192.0.2.1>"),
				    .kind = kind };
	struct peal_request request = { .size = sizeof request };
	int result;

	if (!call)
		request.target = PEAL_TEXT(NINE);
	result = peal_refer(s->engine[ONE], &request, &refer, s->now, id);
	stage_read(s);
	return result;
}

/* The peer's NOTIFY of what a REFER came to. */
static inline void nine_reports(struct stage *s, unsigned cseq, const char *event,
				const char *state, const char *line)
{
	char rows[512], body[128];

	snprintf(rows, sizeof rows,
		 CONTACT "Event: %s\r\nSubscription-State: %s\r\nContent-Type: " SIPFRAG "\r\n",
		 event, state);
	snprintf(body, sizeof body, "%s", line);
	nine_sends(s, (struct nine_request){ .method = "NOTIFY",
					     .cseq = cseq,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = rows,
					     .body = body });
	expect_notify_answered(s, 200, cseq);
}

static inline void expect_progress(struct stage *s, peal_id id, uint16_t status, uint8_t state)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_NOTIFIED, status);

	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.state, state);
}

/* The peer's REFER; `rows` come behind its Refer-To. */
static inline void nine_refers(struct stage *s, unsigned cseq, bool in_dialog, const char *to,
			       const char *rows)
{
	char text[1024];

	snprintf(text, sizeof text, CONTACT "Refer-To: %s\r\n%s", to, rows);
	nine_sends(s, (struct nine_request){
			  .method = "REFER", .cseq = cseq, .in_call = in_dialog, .rows = text });
}

static inline int follow(struct stage *s, peal_id refer, peal_id *call)
{
	struct peal_request request = { .size = sizeof request, .body = stage_sdp };
	int result = peal_follow(s->engine[ONE], refer, &request, s->now, call);

	stage_read(s);
	return result;
}

/* ONE's next NOTIFY of a REFER: state and status line. */
static inline const struct packet *expect_report(struct stage *s, const char *state,
						 const char *line)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "NOTIFY " NINE " SIP/2.0\r\n");

	expect_header(p, "Subscription-State", state);
	expect_header(p, "Content-Type", SIPFRAG);
	assert_string_equal(strstr(p->bytes, "\r\n\r\n") + 4, line);
	return p;
}

#endif
