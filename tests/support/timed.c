/* SPDX-License-Identifier: MIT */
#include "timed.h"

#include <stdio.h>
#include <string.h>

void timed(struct peal_config *config)
{
	config->methods = PEAL_TEXT("UPDATE");
	config->supported = PEAL_TEXT("100rel, timer");
	config->session_expires = 1800;
}

/* ONE calls, with an offer; the 2xx has these rows. */
peal_id up_with(struct stage *s, const char *rows)
{
	const struct packet *invite;
	peal_id call = one_calls(s, &invite);
	char all[512];

	snprintf(all, sizeof all, CONTACT "%s", rows);
	nine_answers(s, invite, "200 OK", "x", all, NINE_SDP);
	expect_packet(s, ONE, s->now, "ACK ");
	expect_event(s, ONE, PEAL_EV_ANSWERED, 200);
	return call;
}

void they_send(struct stage *s, const char *method, unsigned cseq, const char *rows,
	       const char *body)
{
	nine_sends(s, (struct nine_request){ .method = method,
					     .cseq = cseq,
					     .in_call = true,
					     .called = true,
					     .tag = "x",
					     .rows = rows,
					     .body = body });
}

const struct packet *expect_update(struct stage *s, peal_time at)
{
	const struct packet *p = expect_packet(s, ONE, at, "UPDATE " NINE " SIP/2.0\r\n");

	expect_header(p, "Session-Expires", "1800;refresher=uac");
	expect_header(p, "Content-Length", "0");
	return p;
}

void expect_refreshed(struct stage *s, peal_id call, uint32_t seconds, uint8_t refresher)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_REFRESHED, 0);

	assert_int_equal(h->event.id, call);
	assert_int_equal(h->event.session_expires, seconds);
	assert_int_equal(h->event.refresher, refresher);
}

void hang_up(struct stage *s, peal_id call)
{
	assert_int_equal(peal_hangup(s->engine[ONE], call, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "BYE "), "200 OK", NULL, NULL, NULL);
	expect_ended(s, call, PEAL_CAUSE_LOCAL, 200);
	expect_rest(s);
	stage_close(s);
}

/* We hang up, at this time, because the session is over. */
void expect_expired(struct stage *s, peal_id call, peal_time at)
{
	const struct packet *bye = expect_packet(s, ONE, at, "BYE ");

	expect_ended(s, call, PEAL_CAUSE_EXPIRED, 0);
	nine_answers(s, bye, "200 OK", NULL, NULL, NULL);
	expect_rest(s);
	stage_close(s);
}

void modify_to(struct stage *s, peal_id call, const char *sdp, const char *status)
{
	struct peal_request request = {
		.size = sizeof request, .body = { PEAL_TEXT("application/sdp"), peal_text_of(sdp) }
	};

	assert_int_equal(peal_modify(s->engine[ONE], call, &request, s->now), PEAL_OK);
	stage_read(s);
	nine_answers(s, expect_packet(s, ONE, s->now, "INVITE "), status, NULL, CONTACT OURS,
		     strcmp(status, "200 OK") == 0 ? NINE_SDP : NULL);
	expect_packet(s, ONE, s->now, "ACK ");
}

void answer_with(struct stage *s, peal_id id, const char *sdp)
{
	struct peal_reply reply = reply_of(200, sdp);

	assert_int_equal(peal_answer(s->engine[ONE], id, &reply, s->now), PEAL_OK);
	stage_read(s);
}
