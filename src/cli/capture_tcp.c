/* SPDX-License-Identifier: MIT */
/* One direction of a TCP connection: segments in their order, then messages.
 *
 * A segment that comes too early waits.  When too many wait, what is missing was
 * not captured: the stream goes on behind the gap, at the next start of a message.
 */
#include "capture.h"

#include <peal/stream.h>
#include <stdlib.h>
#include <string.h>

enum { WAITING = 64, HEADER_LIMIT = 65536, BODY_LIMIT = 1 << 20 };

struct early {
	uint32_t number;
	size_t len;
	char *bytes;
};

struct tcp {
	struct peal_flow flow;
	bool is_known; /* `next` is */
	uint32_t next; /* number of the byte that is expected */
	char *bytes;
	size_t len, size;
	struct peal_stream cutter;
	struct early early[WAITING];
	unsigned early_count;
};

static bool same_address(const struct peal_address *a, const struct peal_address *b)
{
	return a->port == b->port && a->family == b->family &&
	       memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static struct tcp *stream_of(struct capture *capture, const struct peal_flow *flow)
{
	struct tcp *all = capture->streams, *grown;

	for (uint32_t i = 0; i < capture->stream_count; i++)
		if (same_address(&all[i].flow.local, &flow->local) &&
		    same_address(&all[i].flow.remote, &flow->remote))
			return &all[i];
	grown = realloc(all, (capture->stream_count + 1) * sizeof *all);
	if (!grown)
		return NULL;
	capture->streams = grown;
	grown += capture->stream_count++;
	*grown = (struct tcp){ .flow = *flow,
			       .cutter = peal_stream_with(HEADER_LIMIT, BODY_LIMIT) };
	return grown;
}

static void drop(struct tcp *stream, size_t len)
{
	memmove(stream->bytes, stream->bytes + len, stream->len - len);
	stream->len -= len;
}

/* After an error nobody knows where a message begins, until a segment does. */
static void restart(struct tcp *stream)
{
	stream->len = 0;
	stream->cutter = peal_stream_with(HEADER_LIMIT, BODY_LIMIT);
}

static void take_messages(struct capture *capture, struct tcp *stream, peal_time at)
{
	struct peal_fault fault;
	size_t used;
	int got;

	while ((got = peal_stream_next(&stream->cutter, stream->bytes, stream->len, &used,
				       &fault)) > 0) {
		if (got == PEAL_CHUNK_MESSAGE)
			capture->message(capture->user, &stream->flow,
					 (struct peal_text){ stream->bytes, used }, at);
		drop(stream, used);
	}
	if (got < 0)
		restart(stream);
}

static void append(struct tcp *stream, const char *bytes, size_t len)
{
	size_t need = stream->len + len;
	char *grown = need > stream->size ? realloc(stream->bytes, need * 2) : stream->bytes;

	if (!grown)
		return;
	if (need > stream->size)
		stream->size = need * 2;
	stream->bytes = grown;
	memcpy(stream->bytes + stream->len, bytes, len);
	stream->len += len;
	stream->next += (uint32_t)len;
}

/* Numbers wrap: ahead is what is less than half of them away. */
static bool is_ahead(uint32_t number, uint32_t next)
{
	return number != next && number - next < 0x80000000u;
}

/* Appends what of it is new; false when it comes too early. */
static bool fit(struct tcp *stream, uint32_t number, const char *bytes, size_t len)
{
	uint32_t known = stream->next - number;

	if (is_ahead(number, stream->next))
		return false;
	if (known < len)
		append(stream, bytes + known, len - known);
	return true;
}

static void wait_for_turn(struct tcp *stream, const struct segment *segment, uint32_t number)
{
	char *copy = malloc(segment->len);

	if (!copy)
		return;
	memcpy(copy, segment->bytes, segment->len);
	stream->early[stream->early_count++] = (struct early){ number, segment->len, copy };
}

static bool fit_early(struct tcp *stream)
{
	for (unsigned i = 0; i < stream->early_count; i++) {
		struct early *early = &stream->early[i];

		if (!fit(stream, early->number, early->bytes, early->len))
			continue;
		free(early->bytes);
		*early = stream->early[--stream->early_count];
		return true;
	}
	return false;
}

/* Goes on with the first of those that wait. */
static void leap(struct capture *capture, struct tcp *stream)
{
	uint32_t nearest = stream->early[0].number;

	for (unsigned i = 1; i < stream->early_count; i++)
		if (is_ahead(nearest, stream->early[i].number))
			nearest = stream->early[i].number;
	capture->gaps++;
	restart(stream);
	stream->next = nearest;
}

void capture_segment(struct capture *capture, const struct peal_flow *flow,
		     const struct segment *segment, peal_time at)
{
	struct tcp *stream = stream_of(capture, flow);
	uint32_t number = segment->number + segment->is_first; /* SYN counts as one */

	if (!stream)
		return;
	if (segment->is_first || !stream->is_known)
		stream->next = number;
	stream->is_known = true;
	if (segment->len == 0)
		return;
	if (!fit(stream, number, (const char *)segment->bytes, segment->len))
		wait_for_turn(stream, segment, number);
	if (stream->early_count == WAITING)
		leap(capture, stream);
	while (fit_early(stream))
		;
	take_messages(capture, stream, at);
}

void capture_close(struct capture *capture)
{
	for (uint32_t i = 0; i < capture->stream_count; i++) {
		struct tcp *stream = &capture->streams[i];

		while (stream->early_count > 0)
			free(stream->early[--stream->early_count].bytes);
		free(stream->bytes);
	}
	free(capture->joints);
	capture->joints = NULL;
	free(capture->streams);
	capture->streams = NULL;
	capture->stream_count = 0;
}
