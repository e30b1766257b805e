/* SPDX-License-Identifier: MIT */
/* A stage for tests of the engine: virtual time, and either two engines that talk
 * to each other or one engine and a peer whose every byte the test writes.
 *
 *     struct stage *s = stage_open(NULL);
 *     stage_wire(s, ONE, "INVITE sip:one@192.0.2.1 SIP/2.0\r\n" ...);
 *     expect_sent(s, ONE, "SIP/2.0 180 Ringing");
 *     stage_run(s, 32000);
 *     expect_rest(s);
 *     stage_close(s);
 *
 * Rows that run are noted for the coverage of the tables (PEAL_ROWS).
 */
#ifndef STAGE_H
#define STAGE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <peal/peal.h>

#include "rows.h"

#define STAGE_PACKETS 4096
#define STAGE_EVENTS  1024

enum who { ONE, TWO, THREE }; /* 192.0.2.1:5060 and so on; the peer is 192.0.2.9:5060 */

struct packet {
	peal_time at;
	enum who from;
	struct peal_flow flow;
	peal_id ticket;
	bool lost;
	char *bytes; /* NUL behind them */
	size_t len;
};

struct happened {
	struct peal_event event; /* message and body are gone; see below */
	enum who who;
	char line[128];  /* the start line of the message, "" without one */
	char body[2048]; /* a copy, NUL behind it */
};

struct stage {
	peal_time now;
	struct peal_engine *engine[3];
	void *memory[3];
	int count;      /* of engines: 2; 3 with stage_third() */
	bool linked;    /* what one sends the other gets, unless `lose` says no */
	uint32_t delay; /* of linked packets, ms: 0 */
	bool reliable;  /* flows are TCP */
	bool (*lose)(struct stage *stage, const struct packet *packet);
	void (*stepped)(void *watcher, const struct peal_step *step); /* or NULL */
	void (*heard)(void *watcher, const void *bytes, size_t len);  /* or NULL */
	void (*entering)(struct peal_engine *engine); /* a call into it comes next; or NULL */
	void *watcher;
	struct packet packets[STAGE_PACKETS]; /* all that was sent, in order */
	size_t packet_count, packet_read, packet_delivered;
	struct happened events[STAGE_EVENTS];
	size_t event_count, event_read;
};

/* Two fresh engines; `change` (may be NULL) alters the config of both first. */
struct stage *stage_open(void (*change)(struct peal_config *config));
/* One more, 192.0.2.3; what is linked then goes to whom it is addressed. */
void stage_third(struct stage *stage, void (*change)(struct peal_config *config));
/* Gives everything back. */
void stage_close(struct stage *stage);

/* Lets time pass up to `until`, doing what is due at its very time. */
void stage_run(struct stage *stage, peal_time until);
/* Until nothing is due any more. */
void stage_rest(struct stage *stage);
/* Takes what engines have to say; after calls into an engine by hand. */
void stage_read(struct stage *stage);
/* Before such a call: tells who listens. */
void stage_enter(struct stage *stage, enum who who);

/* The peer (192.0.2.9:5060) sends bytes to an engine.  In the text, "$BRANCH",
 * "$TAG" stand for the branch of the latest request, and the To or From tag of
 * ours in the latest message, that this engine sent. */
void stage_wire(struct stage *stage, enum who to, const char *text);
void stage_wire_bytes(struct stage *stage, enum who to, const void *bytes, size_t len);

/* A call from ONE to TWO (linked), or to the peer; with a small SDP offer. */
peal_id stage_call(struct stage *stage, enum who from, const char *target);
extern const struct peal_body stage_sdp;
/* An answer with the same. */
extern const struct peal_reply stage_answer;

/* The next packet that was not looked at yet; fails when there is none. */
const struct packet *next_packet(struct stage *stage);
/* The next packet begins with `start`, was sent by `from` and at this time. */
const struct packet *expect_packet(struct stage *stage, enum who from, peal_time at,
				   const char *start);
/* Nothing was sent that was not looked at. */
void expect_silence(struct stage *stage);

/* The next event; its type and status are these. */
const struct happened *expect_event(struct stage *stage, enum who who, enum peal_event_type type,
				    uint16_t status);
void expect_no_event(struct stage *stage);

/* All pools of both engines are empty, the stores too, and nothing unexpected. */
void expect_empty(struct stage *stage);

/* The value of the first header `name` in a packet; "" when it has none.  Valid
 * until the next call. */
const char *header_of(const struct packet *packet, const char *name);

#endif
