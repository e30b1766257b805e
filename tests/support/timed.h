/* SPDX-License-Identifier: MIT */
/* Calls with a session timer, of ONE with nine: RFC 4028. */
#ifndef TIMED_H
#define TIMED_H

#include "nine.h"

#define OURS   "Session-Expires: 1800;refresher=uac\r\nRequire: timer\r\n"
#define THEIRS "Session-Expires: 1800;refresher=uas\r\nRequire: timer\r\n"
#define ALLOW  "Allow: INVITE, ACK, BYE, CANCEL, UPDATE\r\n"
#define POOR   "Allow: INVITE, ACK, BYE, CANCEL\r\n"

#define HELD "v=0\r\no=- 1 2 IN IP4 192.0.2.1\r\ns=held\r\nt=0 0\r\n"
#define BACK "v=0\r\no=- 1 3 IN IP4 192.0.2.1\r\ns=back\r\nt=0 0\r\n"

/* A config that asks for 1800 s. */
void timed(struct peal_config *config);

/* ONE calls, with an offer; the 2xx has these rows. */
peal_id up_with(struct stage *stage, const char *rows);

/* A request of theirs in that call. */
void they_send(struct stage *stage, const char *method, unsigned cseq, const char *rows,
	       const char *body);
/* ONE answers 200, with this description. */
void answer_with(struct stage *stage, peal_id id, const char *sdp);
/* ONE sends a re-INVITE with it, which is answered so. */
void modify_to(struct stage *stage, peal_id call, const char *sdp, const char *status);

/* Our refresh by UPDATE; that the session was refreshed. */
const struct packet *expect_update(struct stage *stage, peal_time at);
void expect_refreshed(struct stage *stage, peal_id call, uint32_t seconds, uint8_t refresher);

/* The end of a test: our user hangs up; or we do, now, because the session is over. */
void hang_up(struct stage *stage, peal_id call);
void expect_expired(struct stage *stage, peal_id call, peal_time at);

#endif
