/* SPDX-License-Identifier: MIT */
/* For tests of the provisional responses that ONE sends reliably; the peer calls. */
#ifndef RELIABLE_KIT_H
#define RELIABLE_KIT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"
#include "sender.h"

#define SUPPORTED "Contact: <sip:nine@192.0.2.9>\r\nSupported: 100rel\r\n"

static inline void able(struct peal_config *config)
{
	config->supported = PEAL_TEXT("100rel");
	config->methods = PEAL_TEXT("INFO, UPDATE");
}

static inline void one_only(struct peal_config *config)
{
	able(config);
	config->reliables = 1;
}

static inline peal_id called(struct stage *s, const char *rows, const char *body)
{
	nine_sends(s, (struct nine_request){
			  .method = "INVITE", .branch = "i", .rows = rows, .body = body });
	return expect_told(s, PEAL_EV_INCOMING);
}

static inline int ring(struct stage *s, peal_id call, uint16_t status, bool sdp)
{
	struct peal_reply reply = reply_of(status, sdp ? NINE_SDP : NULL);
	int result;

	reply.reliable = true;
	result = peal_ring(s->engine[ONE], call, &reply, s->now);
	stage_read(s);
	return result;
}

/* The next packet is that response; its RSeq. */
static inline uint32_t expect_rung(struct stage *s, peal_time at, unsigned status)
{
	const struct packet *p = expect_response(s, at, status, "1 INVITE");

	expect_header(p, "Require", "100rel");
	return (uint32_t)strtoul(header_of(p, "RSeq"), NULL, 10);
}

static inline uint32_t rings(struct stage *s, peal_id call, uint16_t status, bool sdp)
{
	assert_int_equal(ring(s, call, status, sdp), PEAL_OK);
	return expect_rung(s, s->now, status);
}

static inline void prack(struct stage *s, unsigned cseq, uint32_t rseq, const char *body)
{
	char rows[64];

	snprintf(rows, sizeof rows, "RAck: %u 1 INVITE\r\n", rseq);
	nine_sends(
	    s, (struct nine_request){
		   .method = "PRACK", .cseq = cseq, .in_call = true, .rows = rows, .body = body });
}

static inline const struct packet *expect_pracked(struct stage *s, unsigned cseq, unsigned status)
{
	char line[32];

	snprintf(line, sizeof line, "%u PRACK", cseq);
	return expect_response(s, s->now, status, line);
}

static inline void acknowledges(struct stage *s, peal_id call, unsigned cseq, uint32_t rseq)
{
	const struct happened *h;

	prack(s, cseq, rseq, NULL);
	expect_pracked(s, cseq, 200);
	h = expect_event(s, ONE, PEAL_EV_ACKNOWLEDGED, 0);
	assert_int_equal(h->event.id, call);
	assert_int_equal(h->event.dialog, dialog_of_one(s, call)->slot.id);
	expect_silence(s);
}

static inline int answer(struct stage *s, peal_id call)
{
	struct peal_reply reply = reply_of(200, NINE_SDP);
	int result = peal_answer(s->engine[ONE], call, &reply, s->now);

	stage_read(s);
	return result;
}

static inline void expect_accepted(struct stage *s)
{
	expect_response(s, s->now, 200, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .in_call = true });
	expect_told(s, PEAL_EV_ESTABLISHED);
}

static inline void answer_up(struct stage *s, peal_id call)
{
	assert_int_equal(answer(s, call), PEAL_OK);
	expect_accepted(s);
}

static inline void refuse(struct stage *s, peal_id call)
{
	assert_int_equal(peal_reject(s->engine[ONE], call, NULL, s->now), PEAL_OK);
	stage_read(s);
	expect_response(s, s->now, 603, "1 INVITE");
	nine_sends(s, (struct nine_request){ .method = "ACK", .branch = "i", .in_call = true });
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 603);
}

static inline void bye(struct stage *s, unsigned cseq, peal_id call)
{
	char line[16];

	nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = cseq, .in_call = true });
	snprintf(line, sizeof line, "%u BYE", cseq);
	expect_response(s, s->now, 200, line);
	expect_ended(s, call, PEAL_CAUSE_BYE, 0);
}

static inline peal_id holding(struct stage *s, const char *rows)
{
	peal_id call = called(s, rows, NINE_SDP);

	rings(s, call, 183, true);
	assert_int_equal(answer(s, call), PEAL_OK);
	expect_silence(s);
	return call;
}

#endif
