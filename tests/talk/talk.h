/* SPDX-License-Identifier: MIT */
/* A reader of transcripts: README.md says what they are.
 *
 * main.c finds the transcripts in a file and runs each on a stage of its own;
 * line.c does what one line says; say.c is the user and the peer, who say
 * something; check.c compares what is there with what is expected; cut.c puts every
 * message on a stream.
 *
 * The first thing that is not as written ends a transcript: wrong() says where,
 * what, and what would be right.
 */
#ifndef TALK_H
#define TALK_H

#include "nine.h"

#define TALK_WORDS  16
#define TALK_SAID   64
#define TALK_OWED   64
#define TALK_INSIDE 64

/* Words between single blanks: "200", "tag=x", "sdp". */
struct phrase {
	const char *words[TALK_WORDS];
	size_t count;
	char text[256], cut[256]; /* as written; cut into the words */
};

/* A message of the peer's, as it can be sent, and sent again. */
struct said {
	struct phrase phrase;
	bool reliable;
	const struct packet *answers; /* the request it is a response to; else NULL */
	char status[8], method[32], branch[64], tag[64], to[192], call_id[128], uri[128];
	char rows[1024];
	unsigned cseq;
	bool sdp;
};

/* A copy of a packet that is to be sent at a later time. */
struct owed {
	peal_time at;
	const struct packet *packet;
	unsigned line; /* that says so */
};

/* A machine that ran, and the state it came to. */
struct inside {
	peal_id object;
	uint8_t machine, state;
};

struct talk {
	const char *file;
	unsigned line;
	struct stage *s;
	peal_id id;           /* the latest call */
	peal_id subscription; /* of ours */
	peal_id kept;         /* what was registered or published last */
	peal_id request;      /* the latest request of the peer's that the user is to answer */
	int result;           /* of what the user did in this line */
	struct said said[TALK_SAID];
	size_t said_count;
	struct owed owed[TALK_OWED];
	size_t owed_count;
	struct inside inside[TALK_INSIDE]; /* since time passed or somebody acted */
	size_t inside_count;
	unsigned fresh; /* branches of the peer's */
	bool torn;      /* a message of the peer's is not one on a stream */
	bool broken;    /* what the user did failed, and changed something */
	bool gone;      /* nothing was left when the latest line was done */
};

/* One line between the fences, cut at two blanks or more. */
struct line {
	peal_time at;
	const char *who; /* "user", "peer", "net", "wire"; "" when time alone passes */
	const char *what, *expected;
};

/* Prints FILE:LINE: and what is wrong; false. */
bool wrong(const struct talk *talk, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* ---- line.c ---- */

/* Cuts a line; the result points into `text`, which is changed. */
bool line_cut(const struct talk *talk, char *text, struct line *line);
bool line_run(struct talk *talk, const struct line *line);
/* What is owed was paid, everything is gone. */
bool line_last(struct talk *talk);

/* False when the text has more than TALK_WORDS words or 255 bytes. */
bool phrase_cut(struct phrase *phrase, const char *text);
bool phrase_has(const struct phrase *phrase, const char *word);
/* What stands behind "name="; NULL without it. */
const char *phrase_value(const struct phrase *phrase, const char *name);
/* The word behind `word`; NULL without it. */
const char *phrase_behind(const struct phrase *phrase, const char *word);
/* Each word from the second on is one of `known`, which end with NULL ("tag=" for
 * a name with a value), or a header with its value. */
bool phrase_known(const struct talk *talk, const struct phrase *phrase, const char *const *known);
/* "Retry-After=5": a header and its value. */
bool word_is_header(const char *word);

/* ---- say.c ---- */

/* The stage of a transcript. */
struct stage *say_open(void);
bool say_as_user(struct talk *talk, const char *what);
bool say_as_net(struct talk *talk, const char *what);

/* ---- peer.c ---- */

bool say_as_peer(struct talk *talk, const char *what);
/* The session description of "sdp" or "other-sdp"; NULL without. */
const char *phrase_body(const struct phrase *phrase);

/* ---- check.c ---- */

/* The verbs of the user are then about the call of this event. */
bool begins_call(const struct peal_event *event);

bool packet_is_response(const struct packet *packet);
/* "INVITE", "200": a request with this method, a response with this status. */
bool packet_is(const struct packet *packet, const char *word);
/* Takes the next packet: it is what the phrase says and was sent just now. */
const struct packet *check_packet(struct talk *talk, const char *what);
/* No packet, and no event, is left that nobody wrote down. */
bool check_nothing_sent(struct talk *talk);
/* The events that were not looked at are those of the list, and what else the
 * list says is true, too.  `packet`: of a line of the wire; else NULL. */
bool check_column(struct talk *talk, const char *list, const struct packet *packet);
/* No object is left in the engine. */
bool check_is_gone(const struct talk *talk);
/* Takes what was sent and is owed now.  False when a time has passed at which
 * something else was sent, or was owed and not sent. */
bool check_owed(struct talk *talk);
/* The same, and that nothing was told meanwhile. */
bool check_passed(struct talk *talk);
/* For stage.stepped. */
void check_step(void *talk, const struct peal_step *step);

/* ---- cut.c ---- */

/* For stage.heard. */
void cut_heard(void *talk, const void *bytes, size_t len);
/* All that was sent or heard is whole, however it may be cut. */
bool cut_sent(const struct talk *talk);

#endif
