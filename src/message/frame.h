/* SPDX-License-Identifier: MIT */
/* What the machines that read whole messages are given and what they fill. */
#ifndef MESSAGE_FRAME_H
#define MESSAGE_FRAME_H

#include "base/text.h"
#include "message/registry.h"
#include "message/scan.h"

/* A start line and header rows. */
struct scan_frame {
	struct peal_message *message;
	struct peal_text version, status;
	struct peal_header unkept; /* a row for which there is no room, or that nobody wants */
	uint32_t row_at;           /* offset of the first such row */
	bool full;
	bool only_length; /* no row is kept: `lengths` and `length` are all that is asked */
	uint32_t lengths; /* how many Content-Lengths there were */
	struct peal_text length;
	struct peal_text other_length; /* one that says something else */
};
bool frame_scan(struct scan *scan, struct scan_frame *frame);
bool frame_lenient_scan(struct scan *scan, struct scan_frame *frame);
bool fragment_scan(struct scan *scan, struct scan_frame *frame);

/* Where the next row is written. */
static inline struct peal_header *frame_next(struct scan_frame *frame)
{
	struct peal_message *m = frame->message;

	return m->header_count < m->header_limit ? &m->headers[m->header_count] : &frame->unkept;
}

/* The last byte of the name at `p` if it is known and its colon right behind it, and its
 * id; else `p`, and the machine goes on. */
static inline const unsigned char *frame_known(const unsigned char *p, const unsigned char *pe,
					       uint16_t *id)
{
	unsigned len = pe - p < 16 ? 0 : sixteen_find(p, ':') % 16;

	*id = PEAL_HDR_OTHER;
	if (len > 0)
		*id = (uint16_t)registry_quick(p, len);
	return *id == PEAL_HDR_OTHER ? p : p + len - 1;
}

/* A row whose name is to be looked up, or that is not kept: as frame_row(). */
struct peal_header *frame_other_row(struct scan_frame *frame, const struct scan *scan,
				    struct peal_header *row);

/* Puts `row` into the index.  The first one of each id below PEAL_MESSAGE_FOUND is found
 * without looking; all others have the place of none. */
static inline void frame_index(struct peal_message *m, const struct peal_header *row)
{
	unsigned place = row->id < PEAL_MESSAGE_FOUND ? row->id : PEAL_HDR_OTHER;

	m->header_count++;
	m->found[place] = m->found[place] ? m->found[place] : m->header_count;
}

/* `row` is whole.  Returns where the next one is written. */
static inline struct peal_header *frame_row(struct scan_frame *frame, const struct scan *scan,
					    struct peal_header *row)
{
	if (row->id == PEAL_HDR_OTHER || row == &frame->unkept)
		return frame_other_row(frame, scan, row);
	row->value = text_trimmed(row->value);
	frame_index(frame->message, row);
	return frame_next(frame);
}

#endif
