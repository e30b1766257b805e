/* SPDX-License-Identifier: MIT */
/* For tests of the reliable provisional responses that ONE gets; it calls the peer. */
#ifndef PRACK_KIT_H
#define PRACK_KIT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nine.h"
#include "sender.h"

#define MOVED "Contact: <sip:moved@192.0.2.9:5062>\r\n"

static inline void able(struct peal_config *config)
{
	config->supported = PEAL_TEXT("100rel");
	config->methods = PEAL_TEXT("INFO, UPDATE");
}

static inline void rings(struct stage *s, const struct packet *invite, const char *status,
			 const char *tag, uint32_t rseq, const char *body)
{
	char rows[256];

	snprintf(rows, sizeof rows, CONTACT "Require: 100rel\r\nRSeq: %u\r\n", rseq);
	nine_answers(s, invite, status, tag, rows, body);
}

static inline const struct packet *expect_prack(struct stage *s, const char *cseq, const char *rack)
{
	const struct packet *p = expect_packet(s, ONE, s->now, "PRACK " NINE " SIP/2.0\r\n");

	expect_header(p, "CSeq", cseq);
	expect_header(p, "RAck", rack);
	return p;
}

static inline const struct happened *expect_progress(struct stage *s, uint16_t status, bool wants)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_PROGRESS, status);

	assert_int_equal(h->event.wants_answer, wants);
	return h;
}

static inline void ok(struct stage *s, const struct packet *request)
{
	nine_answers(s, request, "200 OK", NULL, NULL, NULL);
}

static inline void answered(struct stage *s, const struct packet *invite, const char *body)
{
	nine_answers(s, invite, "200 OK", "x", CONTACT, body);
	expect_packet(s, ONE, s->now, "ACK ");
	assert_false(expect_event(s, ONE, PEAL_EV_ANSWERED, 200)->event.wants_answer);
}

static inline void hang_up_and_rest(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	ok(s, expect_packet(s, ONE, s->now, "BYE "));
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

static inline int send(struct stage *s, peal_id call, const char *method, bool offer)
{
	struct peal_request request = { .size = sizeof request, .method = peal_text_of(method) };
	peal_id id;
	int result;

	if (offer)
		request.body = stage_sdp;
	result = peal_send(s->engine[ONE], call, &request, s->now, &id);
	stage_read(s);
	return result;
}

#endif
