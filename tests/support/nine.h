/* SPDX-License-Identifier: MIT */
/* The peer of a stage, sip:nine@192.0.2.9, one message at a time: what is not
 * said is the usual.  All texts may have the marks of stage_wire().
 *
 *     nine_sends(s, (struct nine_request){ .method = "INVITE", .branch = "i" });
 *     expect_packet(s, ONE, 0, "SIP/2.0 ...");
 *     nine_sends(s, (struct nine_request){ .method = "BYE", .cseq = 2, .in_call = true });
 *
 *     stage_call(s, ONE, NINE);
 *     invite = next_packet(s);
 *     nine_answers(s, invite, "200 OK", "x", CONTACT, NINE_SDP);
 */
#ifndef NINE_H
#define NINE_H

#include "stage.h"

#include "engine/engine.h"

#define NINE    "sip:nine@192.0.2.9"
#define CONTACT "Contact: <sip:nine@192.0.2.9>\r\n"
#define NINE_SDP                                                                                   \
	"v=0\r\no=- 9 9 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nt=0 0\r\nm=audio 4900 "   \
	"RTP/AVP 0\r\n"

struct nine_request {
	const char *method;
	const char *branch;  /* behind the cookie; default: a fresh one */
	unsigned cseq;       /* default: 1 */
	bool in_call;        /* To has the engine's tag ($TAG) */
	bool called;         /* the engine made the call: its Call-ID ($CALL) */
	const char *tag;     /* of From: "p" */
	const char *uri;     /* "sip:one@192.0.2.1:5060" */
	const char *to;      /* all of To */
	const char *call_id; /* "c@192.0.2.9" */
	const char *rows;    /* default: CONTACT in an INVITE */
	const char *body;    /* SDP unless `rows` has a Content-Type; default: none */
};
void nine_sends(struct stage *stage, struct nine_request request);

/* A response to a request that an engine sent.  `tag` (NULL: none) goes to its To
 * unless it has one.  `body` NULL: of a 2xx to INVITE the usual, else none. */
void nine_answers(struct stage *stage, const struct packet *request, const char *status,
		  const char *tag, const char *rows, const char *body);

/* The peer calls ONE with an offer, branch "i", CSeq 1; the call's id. */
peal_id nine_calls(struct stage *stage);
/* ONE calls the peer; its INVITE is looked at.  With or without an offer. */
peal_id one_calls(struct stage *stage, const struct packet **invite);
peal_id one_calls_bare(struct stage *stage, const struct packet **invite);
/* The same, answered with tag "x" and acknowledged; all looked at. */
peal_id nine_call_up(struct stage *stage);
peal_id one_call_up(struct stage *stage);

/* The next packet is a response with this status, to this CSeq. */
const struct packet *expect_response(struct stage *stage, peal_time at, unsigned status,
				     const char *cseq);
/* The call ends now, for this reason. */
void expect_ended(struct stage *stage, peal_id call, enum peal_cause cause, uint16_t status);
/* The next event has this type and status 0. */
peal_id expect_told(struct stage *stage, enum peal_event_type type);
/* Nothing more is sent or told; all that is left runs out, and nothing remains. */
void expect_rest(struct stage *stage);
void expect_header(const struct packet *packet, const char *name, const char *value);
/* All rows `name` of a packet's, joined by "|"; valid until the next call. */
const char *headers_of(const struct packet *packet, const char *name);

/* For rows that nothing a peer or a user may do can reach: gives the machine the
 * event, and sees that it stays where it is and that nothing is sent or told. */
void expect_ignored(struct stage *stage, struct fsm *machine, uint8_t event);
/* The call, and its dialog. */
struct call *call_of(struct stage *stage, peal_id call);
struct dialog *dialog_of_one(struct stage *stage, peal_id call);

/* A reply with this status and body (NULL: none). */
struct peal_reply reply_of(uint16_t status, const char *sdp);

#endif
