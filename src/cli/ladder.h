/* SPDX-License-Identifier: MIT */
/* Calls drawn as ladders: each message an arrow between two parties, and beside
 * it the state of each machine after it.
 *
 * A ladder listens to one user agent (side 0, drawn left; the peer has no
 * states) or to both (sides 0 and 1).  Messages are sorted into talks by their
 * Call-ID.  A talk is drawn some time after it has ended, because the last
 * messages often come just then.
 *
 * ladder_note.c notes what happens, ladder_seen.c what somebody saw on the wire,
 * ladder_draw.c draws on the terminal, ladder_svg.c into a file.
 */
#ifndef CLI_LADDER_H
#define CLI_LADDER_H

#include "cli.h"

#include <peal/net.h>

struct ladder;

/* `names` are the two parties.  NULL: no memory. */
struct ladder *ladder_new(const char *left, const char *right, bool both, bool ascii);
void ladder_free(struct ladder *ladder);

/* Draws all into this file, too; with `quiet` only there.  False: it cannot be
 * written, errno says why. */
bool ladder_to_svg(struct ladder *ladder, const char *file, bool quiet);

/* A message seen on its way from `flow->remote` to `flow->local`, by somebody who
 * knows no engine: the states are those that the tables say.  Messages between two
 * addresses with one Call-ID are a talk.  False: it has no Call-ID to be found. */
bool ladder_seen(struct ladder *ladder, const struct peal_flow *flow, struct peal_text bytes,
		 peal_time at);

/* The three things that a side tells, as the net and the engine give them. */
void ladder_traffic(struct ladder *ladder, int side, enum peal_net_way way,
		    const struct peal_flow *flow, struct peal_text bytes, peal_time at);
void ladder_step(struct ladder *ladder, int side, const struct peal_step *step);
void ladder_event(struct ladder *ladder, int side, const struct peal_event *event);

/* Draws on standard output what ended before `before`, oldest first, and
 * forgets it; with PEAL_NEVER all there is.  False when talks are waiting. */
bool ladder_draw(struct ladder *ladder, peal_time before);

/* True when the environment asks for nothing but ASCII. */
bool ladder_wants_ascii(void);

#endif
