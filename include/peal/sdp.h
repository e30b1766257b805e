/* SPDX-License-Identifier: MIT */
/* Session descriptions (RFC 8866), and offers and answers of them (RFC 3264).
 *
 *     struct peal_sdp_line lines[100];
 *     struct peal_sdp sdp;
 *     struct peal_sdp_media media = { 0 };
 *     if (peal_sdp_read(&sdp, body, lines, 100, &fault) != PEAL_OK) ... 488
 *     while (peal_sdp_media_next(&sdp, &media)) ...
 *
 * Nothing is copied: all texts point into the caller's bytes.
 */
#ifndef PEAL_SDP_H
#define PEAL_SDP_H

#include <peal/build.h>

/* One line, in the order of the description; unknown types are kept. */
struct peal_sdp_line {
	struct peal_text value; /* behind the "=" */
	char type;              /* 'v' */
};

struct peal_sdp {
	struct peal_text text;       /* all of it */
	struct peal_sdp_line *lines; /* the caller's storage */
	uint32_t line_count, line_limit;
	uint32_t session_lines; /* how many come before the first m= */
	uint32_t media_count;
};

/* Reads all of `text`.  It is borrowed while `sdp` is used; `lines` is storage for
 * `limit` lines, kept by reference.  Lines may end in LF alone, the last one needs no
 * end.  o=, c=, t=, m=, b= and a= lines are checked by their grammar, ports and numeric
 * addresses by their range; what an attribute means is asked later.
 *
 * Returns 0.                                                        RFC 8866 5, 9
 * PEAL_E_SYNTAX: `fault` (may be NULL) tells where, counted from `text.at`.
 * PEAL_E_FULL: more than `limit` lines.
 */
int peal_sdp_read(struct peal_sdp *sdp, struct peal_text text, struct peal_sdp_line *lines,
		  uint32_t limit, struct peal_fault *fault);

/* The value of the first line of the session (not of a medium) with this type; empty
 * (`at` NULL) when there is none. */
struct peal_text peal_sdp_value(const struct peal_sdp *sdp, char type);

/* o=: who made this, and which version of it it is.                  RFC 8866 5.2 */
struct peal_sdp_origin {
	struct peal_text username, session, version, net_type, address_type, address;
};
void peal_sdp_origin(const struct peal_sdp *sdp, struct peal_sdp_origin *origin);

/* Some lines in a row: those of the session, or of one medium. */
struct peal_sdp_section {
	uint32_t first, count; /* of sdp->lines */
};

/* The lines of the session, up to the first m=. */
struct peal_sdp_section peal_sdp_session(const struct peal_sdp *sdp);

/* One m= line and those that belong to it.                          RFC 8866 5.14 */
struct peal_sdp_media {
	struct peal_text media, protocol; /* "audio", "RTP/AVP" */
	struct peal_text formats;         /* "0 8 101": see peal_sdp_format_next() */
	uint16_t port;                    /* 0: refused, or not wanted any more */
	uint32_t port_count;              /* 1 when not written */
	struct peal_sdp_section section;  /* with the m= line */
};

/* The next medium behind `media`; the first when that is all zero.  False at the end. */
bool peal_sdp_media_next(const struct peal_sdp *sdp, struct peal_sdp_media *media);

/* Takes the first format off `formats`; false when there is no more. */
bool peal_sdp_format_next(struct peal_text *formats, struct peal_text *format);

/* c=, of a medium or else of the session (`media` NULL: of that).   RFC 8866 5.7 */
struct peal_sdp_connection {
	struct peal_text net_type, address_type, address;
	uint32_t ttl, count; /* of multicast addresses; 0 and 1 when not written */
};
bool peal_sdp_connection(const struct peal_sdp *sdp, const struct peal_sdp_media *media,
			 struct peal_sdp_connection *connection);

/* Takes the attributes of a section one by one: `section` becomes what is left.  The
 * value is empty for those without.  False at the end.              RFC 8866 5.13 */
bool peal_sdp_attribute_next(const struct peal_sdp *sdp, struct peal_sdp_section *section,
			     struct peal_text *name, struct peal_text *value);

/* The first attribute of that name; names are compared byte by byte. */
bool peal_sdp_attribute_find(const struct peal_sdp *sdp, struct peal_sdp_section section,
			     struct peal_text name, struct peal_text *value);

/* a=sendrecv and so on: of the medium (NULL: none), else of the session, else both
 * ways.
 *                                                                  RFC 8866 6.7 */
enum peal_direction {
	PEAL_DIRECTION_INACTIVE = 0,
	PEAL_DIRECTION_SENDONLY = 1,
	PEAL_DIRECTION_RECVONLY = 2,
	PEAL_DIRECTION_SENDRECV = 3, /* the two as bits */
};
enum peal_direction peal_sdp_direction(const struct peal_sdp *sdp,
				       const struct peal_sdp_media *media);

/* True when who wrote this wants to be sent nothing on `media`: by its direction, or, as
 * RFC 2543 had it, by the address 0.0.0.0.                          RFC 3264 8.4 */
bool peal_sdp_is_held(const struct peal_sdp *sdp, const struct peal_sdp_media *media);

/* What a format means: a=rtpmap, or RFC 3551 6 where it is one of the static ones.
 * False: it is neither, or its rtpmap is broken.                    RFC 8866 6.6 */
struct peal_sdp_codec {
	uint8_t payload;         /* 0-127 */
	uint8_t channels;        /* 1 when not written */
	uint32_t clock;          /* Hz */
	struct peal_text name;   /* "PCMU": compare without case */
	struct peal_text params; /* of a=fmtp; may be empty */
};
bool peal_sdp_codec_find(const struct peal_sdp *sdp, const struct peal_sdp_media *media,
			 struct peal_text format, struct peal_sdp_codec *codec);

/* a=ptime in milliseconds, 0 when there is none.                    RFC 8866 6.4 */
uint32_t peal_sdp_ptime(const struct peal_sdp *sdp, const struct peal_sdp_media *media);

/* ---- writing ---- */

/* Writes all lines of `sdp`, each with CRLF: what was read is read the same again.  Lines
 * may have been changed since; each is checked as by peal_sdp_write_line(). */
void peal_sdp_write(struct peal_writer *w, const struct peal_sdp *sdp);

/* Write one line each (_codec: a=rtpmap and, with params, a=fmtp).  That they come in the
 * order of RFC 8866 5 is the caller's.  PEAL_E_ARGUMENT (peal_writer_end() tells): a CR, LF
 * or NUL (in all but _line: any control byte but tabs), a blank in what is one word, a value that
 * peal_sdp_read() would refuse.
 *                                                          RFC 8866 5, 5.2, 5.7, 5.14, 6.6 */
void peal_sdp_write_line(struct peal_writer *w, char type, struct peal_text value);
void peal_sdp_write_origin(struct peal_writer *w, const struct peal_sdp_origin *origin);
void peal_sdp_write_connection(struct peal_writer *w, const struct peal_sdp_connection *connection);
void peal_sdp_write_media(struct peal_writer *w, const struct peal_sdp_media *media);
void peal_sdp_write_attribute(struct peal_writer *w, struct peal_text name, struct peal_text value);
void peal_sdp_write_codec(struct peal_writer *w, const struct peal_sdp_codec *codec);
void peal_sdp_write_direction(struct peal_writer *w, enum peal_direction direction);

/* ---- offers and answers, RFC 3264 ---- */

/* A stream that we can have: what an offer asks for, and an answer takes from. */
struct peal_sdp_stream {
	struct peal_text media, protocol; /* "audio", "RTP/AVP" */
	uint16_t port;
	enum peal_direction direction; /* what we want, or are able to do */
	uint32_t ptime;                /* milliseconds; 0: not said */
	const struct peal_sdp_codec *codecs;
	uint32_t codec_count;     /* of RTP: best first.  0: */
	struct peal_text formats; /* of other protocols: "webrtc-datachannel" */
};

/* Us: one description of ours.  `version` grows by one with each that says something
 * new, the rest of the o= line stays the same.                     RFC 3264 5, 8 */
struct peal_sdp_local {
	struct peal_text username; /* "-" when there is none */
	uint64_t session, version; /* below 2^62 */
	struct peal_text address;  /* where media is to be sent: IPv4, IPv6, or a name */
	const struct peal_sdp_stream *streams;
	uint32_t stream_count;
};

/* Writes an offer of all our streams, in order; a port of 0 is a stream that is over.
 * An argument that is empty, or has a blank or control byte, is PEAL_E_ARGUMENT:
 * peal_writer_end() tells.                                           RFC 3264 5 */
void peal_sdp_write_offer(struct peal_writer *w, const struct peal_sdp_local *local);

/* Writes the answer to an offer: each stream of it is taken by the first of ours that
 * has its media, protocol and a codec of it (name, clock and channels; what fmtp says is
 * not compared) and took none before, or refused by port 0.  Only the first 64 of ours
 * are asked.  Codecs have the offer's order and payload types, their fmtp is ours.
 *
 * Returns how many streams were taken; with 0 the response is 488. RFC 3264 6 */
uint32_t peal_sdp_write_answer(struct peal_writer *w, const struct peal_sdp *offer,
			       const struct peal_sdp_local *local);

/* The direction of an answer: all we are able to do that fits the offer. RFC 3264 6.1 */
enum peal_direction peal_sdp_answer_direction(enum peal_direction offered,
					      enum peal_direction able);

/* The direction that puts the other on hold: offer it in place of `direction`, and
 * `direction` again to resume.                                       RFC 3264 8.4 */
enum peal_direction peal_sdp_hold(enum peal_direction direction);

/* Checks that `answer` is one to `offer`: streams, media, protocols, formats,
 * directions, t=.
 *
 * Returns 0.                                                       RFC 3264 6, 6.1
 * PEAL_E_SYNTAX: `fault` (may be NULL) tells where, counted from the answer's text.
 */
int peal_sdp_check_answer(const struct peal_sdp *offer, const struct peal_sdp *answer,
			  struct peal_fault *fault);

/* Checks that `next` may follow `last` of the same side: the same origin but for a
 * version that is one more (or the same bytes again), no stream less, and no payload
 * type that means another codec.                        RFC 3264 8, 8.2, 8.3.2 */
int peal_sdp_check_next(const struct peal_sdp *last, const struct peal_sdp *next,
			struct peal_fault *fault);

#endif
