/* SPDX-License-Identifier: MIT */
/* For tests of the re-INVITE that we send: ONE sends it, the peer answers. */
#ifndef MODIFY_KIT_H
#define MODIFY_KIT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <peal/fsm.h>

#include "nine.h"
#include "sender.h"

#define MOVED "Contact: <sip:moved@192.0.2.9:5062>\r\n"

static inline int modify(struct stage *s, peal_id call, const struct peal_body *offer)
{
	static const struct peal_extra extra = { { "Subject", 7 }, { "hold", 4 } };
	struct peal_request request = { .size = sizeof request, .extra = &extra, .extra_count = 1 };
	int result;

	if (offer)
		request.body = *offer;
	result = peal_modify(s->engine[ONE], call, &request, s->now);
	stage_read(s);
	return result;
}

/* ONE sends a re-INVITE with an offer; the packet. */
static inline const struct packet *reinvite(struct stage *s, peal_id call)
{
	assert_int_equal(modify(s, call, &stage_sdp), PEAL_OK);
	return expect_packet(s, ONE, s->now, "INVITE " NINE " SIP/2.0\r\n");
}

static inline void answers(struct stage *s, const struct packet *invite, const char *status)
{
	nine_answers(s, invite, status, NULL, CONTACT, status[0] == '2' ? NINE_SDP : NULL);
}

static inline const struct packet *expect_ack(struct stage *s, const char *cseq)
{
	const struct packet *ack = expect_packet(s, ONE, s->now, "ACK ");

	expect_header(ack, "CSeq", cseq);
	return ack;
}

static inline void expect_outcome(struct stage *s, peal_id call, enum peal_event_type type,
				  enum peal_cause cause, uint16_t status)
{
	const struct happened *h = expect_event(s, ONE, type, status);

	assert_int_equal(h->event.id, call);
	assert_int_equal(h->event.cause, cause);
	assert_false(h->event.wants_answer);
}

static inline void expect_modified(struct stage *s, peal_id call)
{
	expect_outcome(s, call, PEAL_EV_MODIFIED, PEAL_CAUSE_NONE, 200);
}

static inline void expect_refused(struct stage *s, peal_id call, uint16_t status)
{
	expect_outcome(s, call, PEAL_EV_UNMODIFIED, PEAL_CAUSE_RESPONSE, status);
}

static inline const struct packet *hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	return expect_packet(s, ONE, s->now, "BYE ");
}

static inline void hang_up_and_rest(struct stage *s, peal_id call)
{
	nine_answers(s, hang_up(s, call), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
}

static inline void cancel(struct stage *s, peal_id call, int result)
{
	assert_int_equal(peal_cancel(s->engine[ONE], call, s->now), result);
	stage_read(s);
}

static inline struct fsm *machine(struct stage *s, peal_id call)
{
	return &dialog_of_one(s, call)->modify.fsm;
}

static inline void expect_at(struct stage *s, peal_id call, const char *state)
{
	assert_string_equal(peal_state_name(FSM_MACHINE_MODIFY, machine(s, call)->state), state);
}

/* The peer's re-INVITE, accepted and acknowledged. */
static inline void peer_modifies(struct stage *s, peal_id call, unsigned cseq)
{
	char line[32];

	nine_sends(s, (struct nine_request){ .method = "INVITE",
					     .cseq = cseq,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .body = NINE_SDP });
	assert_int_equal(expect_told(s, PEAL_EV_OFFER), call);
	assert_int_equal(peal_answer(s->engine[ONE], call, &stage_answer, s->now), PEAL_OK);
	stage_read(s);
	snprintf(line, sizeof line, "%u INVITE", cseq);
	expect_response(s, s->now, 200, line);
	nine_sends(
	    s, (struct nine_request){
		   .method = "ACK", .cseq = cseq, .in_call = true, .called = true, .tag = "x" });
	assert_int_equal(expect_told(s, PEAL_EV_ESTABLISHED), call);
}

#endif
