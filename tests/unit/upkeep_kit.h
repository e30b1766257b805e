/* SPDX-License-Identifier: MIT */
/* For tests of what is kept up at a server: ONE registers and publishes, the peer is the
 * server. */
#ifndef UPKEEP_KIT_H
#define UPKEEP_KIT_H

#include <stdlib.h>

#include "challenge_kit.h"
#include "ua/upkeep.h"

#define REGISTRAR "sip:192.0.2.9"
#define AOR       "sip:one@example.com"

static inline struct peal_request registration(void)
{
	return (struct peal_request){ .size = sizeof(struct peal_request),
				      .target = PEAL_TEXT(REGISTRAR),
				      .to = PEAL_TEXT(AOR) };
}

static inline int try_register(struct stage *s, const struct peal_request *request,
			       uint32_t seconds)
{
	peal_id id;

	return peal_register(s->engine[ONE], request, (struct peal_text){ 0 }, seconds, s->now,
			     &id);
}

static inline peal_id reg(struct stage *s, const char *contacts, uint32_t seconds,
			  const struct packet **sent)
{
	struct peal_request request = registration();
	peal_id id = 0;

	assert_int_equal(
	    peal_register(s->engine[ONE], &request, peal_text_of(contacts), seconds, s->now, &id),
	    PEAL_OK);
	stage_read(s);
	*sent = expect_packet(s, ONE, s->now, "REGISTER " REGISTRAR " SIP/2.0\r\n");
	return id;
}

static inline void renew(struct stage *s, peal_id id, const char *contacts)
{
	assert_int_equal(peal_renew(s->engine[ONE], id, peal_text_of(contacts), NULL, s->now),
			 PEAL_OK);
	stage_read(s);
}

static inline void remove_it(struct stage *s, peal_id id, bool all)
{
	assert_int_equal(peal_remove(s->engine[ONE], id, all, s->now), PEAL_OK);
	stage_read(s);
}

static inline void expect_granted(struct stage *s, peal_id id, uint32_t seconds)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_GRANTED, 200);

	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.seconds, seconds);
}

static inline uint32_t expect_retry(struct stage *s, peal_id id, uint16_t status)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_RETRY, status);

	assert_int_equal(h->event.id, id);
	return h->event.seconds;
}

static inline void expect_removed(struct stage *s, peal_id id, enum peal_cause cause,
				  uint16_t status)
{
	const struct happened *h = expect_event(s, ONE, PEAL_EV_REMOVED, status);

	assert_int_equal(h->event.id, id);
	assert_int_equal(h->event.cause, cause);
	assert_int_equal(peal_remove(s->engine[ONE], id, false, s->now), PEAL_E_GONE);
}

#endif
