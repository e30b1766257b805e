/* SPDX-License-Identifier: MIT */
/* Messages in a stream.  grammar/stream.rl finds the empty line, over any number of
 * calls; then frame.rl, the same that reads messages, says whether it is a header and
 * how long the body is.  So both always agree.
 */
#include <peal/message.h>
#include <peal/stream.h>

#include "base/text.h"
#include "message/fault.h"
#include "message/frame.h"

struct peal_stream peal_stream_with(uint32_t header_limit, uint32_t body_limit)
{
	return (struct peal_stream){
		.header_limit = header_limit,
		.body_limit = body_limit,
		.place = stream_begin(),
	};
}

static void begin_again(struct peal_stream *s)
{
	*s = peal_stream_with(s->header_limit, s->body_limit);
}

/* CRLFs before a start line: each is a chunk, every second one a ping. */
static int line_end(struct peal_stream *s, const char *bytes, size_t len, size_t *used,
		    struct peal_fault *fault)
{
	bool is_ping = s->is_odd;

	if (len < 2)
		return PEAL_CHUNK_NONE;
	if (bytes[1] != '\n')
		return fault_at(fault, 1, "CR and LF together", "RFC 3261 7");
	*used = 2;
	s->is_odd = !is_ping;
	return is_ping ? PEAL_CHUNK_PING : PEAL_CHUNK_CRLF;
}

static int over_limit(struct peal_fault *fault, size_t at, const char *expected)
{
	fault_at(fault, at, expected, "RFC 3261 18.3");
	return PEAL_E_FULL;
}

/* Looks at what was not looked at yet: `header` is set when the empty line is there. */
static int find_header(struct peal_stream *s, const char *bytes, size_t len,
		       struct peal_fault *fault)
{
	size_t most = len < (size_t)s->header_limit + 1 ? len : (size_t)s->header_limit + 1;
	struct scan scan = scan_of((struct peal_text){ bytes + s->seen, most - s->seen });
	bool found = stream_scan(&scan, &s->place);

	if (stream_is_broken(s->place))
		return fault_at(fault, s->seen + scan.used, scan.expected, "RFC 3261 7");
	s->seen += (uint32_t)scan.used;
	if (s->seen > s->header_limit)
		return over_limit(fault, s->header_limit, "a shorter header");
	if (found)
		s->header = s->seen;
	return PEAL_OK;
}

/* Reads a header that is whole: is it one, and what does it say of the body? */
static int measure(struct peal_stream *s, const char *bytes, struct peal_fault *fault)
{
	static const char clause[] = "RFC 3261 20.14";
	struct peal_message ignored = { 0 };
	struct scan_frame frame = { .message = &ignored, .only_length = true };
	struct scan scan = scan_of((struct peal_text){ bytes, s->header });

	if (!frame_scan(&scan, &frame))
		return fault_at(fault, scan.used, scan.expected, "RFC 3261 7");
	if (frame.lengths == 0)
		return PEAL_OK;
	if (frame.other_length.at)
		return fault_at(fault, (size_t)(frame.other_length.at - bytes),
				"the same length as before", clause);
	if (peal_text_number(frame.length, UINT32_MAX, &s->body) != PEAL_OK)
		return fault_at(fault, (size_t)(frame.length.at - bytes),
				"a length in decimal digits", clause);
	if (s->body > s->body_limit)
		return over_limit(fault, (size_t)(frame.length.at - bytes), "a shorter body");
	return PEAL_OK;
}

int peal_stream_next(struct peal_stream *s, const void *bytes, size_t len, size_t *used,
		     struct peal_fault *fault)
{
	const char *at = bytes;
	int result;

	*used = 0;
	if (len == 0)
		return PEAL_CHUNK_NONE;
	if (at[0] == '\r')
		return line_end(s, at, len, used, fault);
	if (s->header == 0) {
		result = find_header(s, at, len, fault);
		if (result != PEAL_OK || s->header == 0)
			return result;
		result = measure(s, at, fault);
		if (result != PEAL_OK) { /* and whoever calls again is told so again */
			*used = s->header;
			s->header = 0;
			return result;
		}
	}
	if (len - s->header < s->body)
		return PEAL_CHUNK_NONE;
	*used = (size_t)s->header + s->body;
	begin_again(s);
	return PEAL_CHUNK_MESSAGE;
}
