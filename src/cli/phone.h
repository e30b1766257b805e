/* SPDX-License-Identifier: MIT */
/* peal phone: a user agent that does what lines of standard input say.
 *
 * phone.c opens it; phone_lines.c takes line after line, and verbs.c is the table of
 * what a line may say; an event is admitted by phone_react.c, or not, noted by
 * phone_known.c, told by phone_tell.c and answered by phone_react.c.  lines.c reads.
 */
#ifndef CLI_PHONE_H
#define CLI_PHONE_H

#include "agent.h"
#include "lines.h"
#include "server.h"

#define PHONE_WORDS         12  /* of one line */
#define PHONE_SEEN          256 /* events that nobody has waited for yet */
#define PHONE_ASKED         32  /* requests under way whose answer is told by name */
#define PHONE_SUBSCRIPTIONS 64
#define PHONE_UPKEPT        16
#define PHONE_WAIT          32000 /* ms that `wait` waits */
#define PHONE_SDP           4000

/* An event, of the call with this number; 0: of none, or for `wait`, of any. */
struct seen {
	const char *name;
	uint32_t call;
};

/* A request of ours that is not answered yet. */
struct asked {
	peal_id id;
	char what[24]; /* its method */
};

/* A subscription, ours or theirs, or a REFER. */
struct subscription {
	peal_id id; /* 0: this place is free */
	uint32_t number;
	bool is_theirs, is_refer;
	bool waits;       /* theirs, neither accepted nor refused */
	char what[128];   /* "presence of sip:bob@..." */
	char target[128]; /* of a REFER: whom to call */
};

/* A registration or publication of ours. */
struct upkept {
	peal_id id;     /* 0: this place is free */
	char what[128]; /* "registration", "presence of sip:..." */
};

struct phone {
	struct agent agent; /* first member */
	struct lines lines;
	struct server server;
	uv_timer_t pause;    /* of `sleep` and `wait` */
	struct seen awaited; /* what `wait` waits for; name NULL: nothing */
	bool is_paused, is_opened;
	unsigned line; /* number of the latest, from 1 */
	int verdict;
	struct seen seen[PHONE_SEEN]; /* oldest first */
	size_t seen_count;
	struct asked asked[PHONE_ASKED];
	struct subscription subscriptions[PHONE_SUBSCRIPTIONS];
	uint32_t subscribed; /* ever */
	struct upkept upkept[PHONE_UPKEPT];
};

/* ---- verbs.c ---- */

/* Does what a line says; its text may be changed. */
void phone_obey(struct phone *phone, char *text);
/* The names, one after the other; NULL at the end. */
const char *phone_verb_name(size_t number);

/* ---- phone.c ---- */

/* What the last line asked for cannot be done; the exit status will say so. */
void phone_fails(struct phone *phone, int verdict, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* ---- phone_lines.c ---- */

/* Does what the lines say that have come, as long as none of them pauses. */
void phone_go_on(struct phone *phone);
/* Lines wait so long, or until that comes (name NULL: only the time). */
void phone_pause(struct phone *phone, uint32_t ms, struct seen awaited);
/* An event that some line may wait for, or has waited for. */
void phone_saw(struct phone *phone, struct seen seen);

/* ---- phone_known.c ---- */

/* Notes a request, so that its answer is told with its name. */
void phone_asked(struct phone *phone, peal_id id, struct peal_text method);
struct asked *phone_find_asked(struct phone *phone, peal_id id);
/* The same with a subscription; 0: a free place. */
struct subscription *phone_find_subscription(struct phone *phone, peal_id id);
struct subscription *phone_subscribed(struct phone *phone, peal_id id, bool is_theirs);
/* The upkeep that is called so, or, NULL, has this id; 0: a free place. */
struct upkept *phone_find_upkept(struct phone *phone, const char *what, peal_id id);
/* What an event begins: a subscription of theirs, or a fork of ours. */
void phone_note_subscription(struct phone *phone, const struct peal_event *event);
/* What it ends. */
void phone_forget(struct phone *phone, const struct peal_event *event);

/* ---- phone_react.c ---- */

/* Whether an event is told at all: what asks something of us has to be from whom we take
 * it, else it has been answered. */
bool phone_admits(struct phone *phone, const struct peal_event *event);
/* Answers what an event asks for, if it asks. */
void phone_react(struct phone *phone, struct call *call, const struct peal_event *event);

/* ---- phone_tell.c ---- */

void phone_tell(struct phone *phone, const struct call *call, const struct peal_event *event);
/* All calls, a line each. */
void phone_tell_calls(const struct phone *phone);
const char *phone_state_of(const struct phone *phone, const struct call *call);

#endif
