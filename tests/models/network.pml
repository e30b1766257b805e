/* SPDX-License-Identifier: MIT */
/* The network of all models: in each direction a set of kinds of messages.  What is
 * in it may arrive, in any order, any number of times, or be lost.
 *
 * With LOSSES that many messages are lost at most, and final timers, which give up,
 * do not exist: they must not be needed.  Without it anything is lost.
 *
 * What happens is noted for trail.awk, when a trail is played.
 */
byte lost;
#ifdef LOSSES
#define MAY_LOSE    (lost < LOSSES)
#define MAY_GIVE_UP false
#define COUNT(n) n++
#else
#define MAY_LOSE    true
#define MAY_GIVE_UP true
#define COUNT(n) skip
#endif

#define TEXT(words) #words
#define NOTE(words) printf(TEXT(ladder words\n))
#define RAN(side, words) NOTE(side ran words)

/* A kind of message arrives, and may arrive again; or it is the last copy. */
#define ARRIVES(bit) NOTE(arrives bit); if :: bit = false :: true fi
#define LOST(bit) MAY_LOSE && bit -> NOTE(lost bit); bit = false; \
		  lost = (MAY_GIVE_UP -> 0 : lost + 1)
