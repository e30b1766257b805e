/* SPDX-License-Identifier: MIT */
/* For tests of a client that is challenged: ONE asks, the peer answers. */
#ifndef CHALLENGE_KIT_H
#define CHALLENGE_KIT_H

#include <stdio.h>
#include <string.h>

#include <peal/upkeep.h>

#include "nine.h"
#include "sender.h"
#include "sum.h"

#define REALM "realm=\"nine\", nonce=\"n1\""
#define ASKED "WWW-Authenticate: Digest " REALM ", qop=\"auth\", algorithm=SHA-256\r\n"
#define LATER                                                                                      \
	"WWW-Authenticate: Digest realm=\"nine\", nonce=\"n2\", qop=\"auth\", "                    \
	"algorithm=SHA-256\r\n"
#define STALE                                                                                      \
	"WWW-Authenticate: Digest realm=\"nine\", nonce=\"n2\", qop=\"auth\", stale=true, "        \
	"algorithm=SHA-256\r\n"
#define BY_ROW                                                                                     \
	"Proxy-Authenticate: Digest realm=\"gate\", nonce=\"g1\", qop=\"auth\", "                  \
	"algorithm=SHA-256\r\n"

static inline void hashing(struct peal_config *config)
{
	config->hasher = sum_hasher();
	config->methods = PEAL_TEXT("INFO");
}

static inline void learn(struct stage *s, const char *realm, const char *user, const char *password)
{
	struct peal_credentials c = { .size = sizeof c,
				      .realm = peal_text_of(realm),
				      .username = peal_text_of(user),
				      .password = peal_text_of(password) };

	assert_int_equal(peal_credentials(s->engine[ONE], &c), PEAL_OK);
}

static inline struct stage *open_known(void)
{
	struct stage *s = stage_open(hashing);

	learn(s, "nine", "one", "secret");
	return s;
}

static inline peal_id ask(struct stage *s, const char *method, const struct packet **sent)
{
	struct peal_request request = { .size = sizeof request,
					.method = peal_text_of(method),
					.target = PEAL_TEXT(NINE) };
	peal_id id = 0;

	assert_int_equal(peal_request(s->engine[ONE], &request, s->now, &id), PEAL_OK);
	stage_read(s);
	*sent = next_packet(s);
	return id;
}

/* The next packet is this request with good credentials of ours; they are left in
 * `value`. */
static inline const struct packet *expect_authorized(struct stage *s, const char *method,
						     const char *row, const char *cseq,
						     char value[512])
{
	const struct packet *p = next_packet(s);
	const char *body = strstr(p->bytes, "\r\n\r\n") + 4;

	assert_int_equal(strncmp(p->bytes, method, strlen(method)), 0);
	expect_header(p, "CSeq", cseq);
	snprintf(value, 512, "%s", header_of(p, row));
	assert_true(sum_knows(value, method, body, "secret"));
	return p;
}

static inline void expect_answer(struct stage *s, peal_id id, uint16_t status)
{
	assert_int_equal(expect_event(s, ONE, PEAL_EV_RESPONSE, status)->event.id, id);
}

#endif
