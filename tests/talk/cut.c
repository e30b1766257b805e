/* SPDX-License-Identifier: MIT */
/* Each message of a transcript, of whomever, is one however a stream would cut it:
 * RFC 3261 18.3. */
#include <stdlib.h>
#include <string.h>

#include <peal/stream.h>

#include "talk.h"

/* First `cut` bytes come, which are not enough, then all. */
static bool is_one(const char *bytes, size_t len, size_t cut)
{
	struct peal_stream stream = peal_stream_with(65536, 65536);
	char *first = malloc(cut ? cut : 1); /* a sanitizer sees one byte too far */
	struct peal_fault fault;
	size_t used = 0;
	bool waits;

	assert_non_null(first);
	memcpy(first, bytes, cut);
	waits = peal_stream_next(&stream, first, cut, &used, &fault) == PEAL_CHUNK_NONE;
	free(first);
	return waits && used == 0 &&
	       peal_stream_next(&stream, bytes, len, &used, &fault) == PEAL_CHUNK_MESSAGE &&
	       used == len;
}

static bool is_one_however_cut(const struct talk *t, const char *bytes, size_t len)
{
	for (size_t cut = 0; cut < len; cut++)
		if (!is_one(bytes, len, cut))
			return wrong(t, "cut behind %zu bytes it is not one message:\n%.*s", cut,
				     (int)len, bytes);
	return true;
}

void cut_heard(void *talk, const void *bytes, size_t len)
{
	struct talk *t = talk;

	t->torn = t->torn || !is_one_however_cut(t, bytes, len);
}

bool cut_sent(const struct talk *t)
{
	for (size_t i = 0; i < t->s->packet_count; i++)
		if (!is_one_however_cut(t, t->s->packets[i].bytes, t->s->packets[i].len))
			return false;
	return !t->torn;
}
