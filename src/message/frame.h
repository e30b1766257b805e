/* SPDX-License-Identifier: MIT */
/* What the machines that read whole messages are given and what they fill. */
#ifndef MESSAGE_FRAME_H
#define MESSAGE_FRAME_H

#include "message/scan.h"

/* A start line and header rows. */
struct scan_frame {
	struct peal_message *message;
	struct peal_text version, status;
	struct peal_text name, value; /* of the row it is in; no name: none */
	uint32_t row_at;              /* offset of the first row for which there was no room */
	bool full;
	bool only_length; /* no row is kept: `lengths` and `length` are all that is asked */
	uint32_t lengths; /* how many Content-Lengths there were */
	struct peal_text length;
	struct peal_text other_length; /* one that says something else */
};
bool frame_scan(struct scan *scan, struct scan_frame *frame);
bool frame_lenient_scan(struct scan *scan, struct scan_frame *frame);
bool fragment_scan(struct scan *scan, struct scan_frame *frame);

/* The end of the row in `frame`, if there is one: it goes into the index. */
void frame_row(struct scan_frame *frame, const struct scan *scan);

/* The end of a line, `p` is its LF.  Where more follows and that is no fold, the row in `frame` is
 * whole, and so are all rows behind it that are a known name, a colon, plain text, CRLF and no
 * fold: they are passed at once.  Returns the LF of the last one: the machine is where it
 * was, before a row.                                                  RFC 3261 7.3.1 */
const unsigned char *frame_rows(struct scan_frame *frame, const struct scan *scan,
				const unsigned char *p, const unsigned char *pe);

#endif
