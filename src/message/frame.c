/* SPDX-License-Identifier: MIT */
/* Header rows on their way into the index, and those that need no machine. */
#include "message/frame.h"

#include "base/text.h"
#include "message/registry.h"

/* A row of a message in a stream: how long is its body? */
static void note_length(struct scan_frame *frame, struct peal_text value)
{
	if (frame->lengths++ == 0)
		frame->length = value;
	else if (!peal_text_equal(frame->length, value))
		frame->other_length = value;
}

/* A row that nobody wants, or for which there is no room. */
static void unkept(struct scan_frame *frame, const struct scan *scan, struct peal_text name,
		   struct peal_text value, unsigned id)
{
	if (frame->only_length && id == PEAL_HDR_CONTENT_LENGTH)
		note_length(frame, text_trimmed(value));
	if (!frame->full)
		frame->row_at = (uint32_t)(name.at - (const char *)scan->at);
	frame->full = true;
}

/* The first row of each id below PEAL_MESSAGE_FOUND is found without looking; all others
 * have the place of none. */
static inline void keep(struct scan_frame *frame, const struct scan *scan, struct peal_text name,
			struct peal_text value, unsigned id)
{
	struct peal_message *m = frame->message;
	unsigned place = id < PEAL_MESSAGE_FOUND ? id : PEAL_HDR_OTHER;
	struct peal_header *row;

	if (m->header_count == m->header_limit) {
		unkept(frame, scan, name, value, id);
		return;
	}
	row = &m->headers[m->header_count++];
	row->name = name;
	row->value = text_trimmed(value);
	row->id = (uint16_t)id;
	m->found[place] = m->found[place] ? m->found[place] : m->header_count;
}

void frame_row(struct scan_frame *frame, const struct scan *scan)
{
	if (frame->name.len == 0)
		return;
	keep(frame, scan, frame->name, frame->value, peal_header_lookup(frame->name));
	frame->name.len = 0;
}

static inline bool is_blank(unsigned char byte)
{
	return byte == ' ' || byte == '\t';
}

/* How long the name at `at` is that ends at a colon; 0 when none is near. */
static inline unsigned name_length(const unsigned char *at, const unsigned char *pe)
{
	unsigned len = pe - at < 16 ? 0 : sixteen_find(at, ':');

	if (len < 16)
		return len;
	len += pe - at < 32 ? 16 : sixteen_find(at + 16, ':');
	return len < 32 ? len : 0;
}

/* The id of a name, as nearly always spelled as in the registry. */
static inline unsigned id_of(const unsigned char *name, unsigned len)
{
	unsigned id = len < 16 ? registry_quick(name, len) : PEAL_HDR_OTHER;

	return id ? id : peal_header_lookup(scan_text(name, name + len));
}

/* Where the line ends that is plain text from `p` on: its LF, if no fold follows; else
 * NULL. */
static inline const unsigned char *line_end(const struct scan *scan, const unsigned char *p,
					    const unsigned char *pe)
{
	p = skip_plain(scan->at, p, pe);
	if (pe - p < 4 || p[1] != '\r' || p[2] != '\n' || is_blank(p[3]))
		return NULL;
	return p + 2;
}

const unsigned char *frame_rows(struct scan_frame *frame, const struct scan *scan,
				const unsigned char *p, const unsigned char *pe)
{
	if (pe - p < 2 || is_blank(p[1]))
		return p;
	frame_row(frame, scan);
	for (;;) {
		const unsigned char *name = p + 1, *colon, *end;
		unsigned len = name_length(name, pe);
		unsigned id = len > 0 ? id_of(name, len) : PEAL_HDR_OTHER;

		end = id != PEAL_HDR_OTHER ? line_end(scan, name, pe) : NULL;
		if (!end)
			return p;
		colon = name + len;
		keep(frame, scan, scan_text(name, colon), scan_text(colon + 1, end - 1), id);
		p = end;
	}
}
