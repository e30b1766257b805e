/* SPDX-License-Identifier: MIT */
/* A stream, and in its first eight bytes how it is split: the chunks are the same as when
 * all comes at once, and each message of it is read with the body the framer gave it.
 */
#include "fuzz_kit.h"

#include <peal/message.h>
#include <peal/stream.h>

#define CHUNKS 64
#define ROWS   64

struct chunk {
	int kind;
	size_t at, used;
};

/* A copy of exactly these bytes: one read too far is seen. */
static char *copy_of(const uint8_t *bytes, size_t len)
{
	char *copy = malloc(len ? len : 1);

	must(copy != NULL, "there is memory");
	if (len > 0)
		memcpy(copy, bytes, len);
	return copy;
}

static size_t cut(const uint8_t *data, size_t size, const uint8_t *pieces, struct chunk *chunks)
{
	struct peal_stream stream = peal_stream_with(300, 300);
	size_t come = 0, taken = 0, count = 0, turn = 0, used;
	struct peal_fault fault = { 0, NULL, NULL };

	for (;;) {
		size_t piece = pieces ? (size_t)pieces[turn++ % 8] + 1 : size;
		char *bytes;
		int got;

		come = size - come < piece ? size : come + piece;
		bytes = copy_of(data + taken, come - taken);
		got = peal_stream_next(&stream, bytes, come - taken, &used, &fault);
		free(bytes);
		if (got < 0)
			must(fault.at <= come - taken && fault.expected, "a fault says where");
		if (got != PEAL_CHUNK_NONE && count < CHUNKS)
			chunks[count++] = (struct chunk){ got, taken, used };
		if (got < 0)
			return count;
		must(used <= come - taken && (got != PEAL_CHUNK_NONE || used == 0),
		     "a chunk is there");
		taken += used;
		if (got == PEAL_CHUNK_NONE && come == size)
			return count;
		if (count == CHUNKS)
			return count;
	}
}

/* The parser sees the same message. */
static void read_message(const uint8_t *bytes, size_t len)
{
	static struct peal_header rows[ROWS];
	struct peal_message m;
	int result = peal_message_read(&m, bytes, len, rows, ROWS, NULL);

	must(result != PEAL_E_SYNTAX || m.verdict != PEAL_VERDICT_FRAMING,
	     "framer and parser agree");
	if (result == PEAL_OK)
		must(m.body.len == 0 || m.body.at + m.body.len == (const char *)bytes + len,
		     "a message ends with its body");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct chunk whole[CHUNKS] = { { 0 } }, split[CHUNKS] = { { 0 } };
	size_t count;

	if (size < 8)
		return 0;
	count = cut(data + 8, size - 8, NULL, whole);
	must(cut(data + 8, size - 8, data, split) == count, "as many chunks, however split");
	for (size_t i = 0; i < count; i++) {
		must(whole[i].kind == split[i].kind && whole[i].at == split[i].at &&
			 whole[i].used == split[i].used,
		     "the same chunks, however split");
		if (whole[i].kind == PEAL_CHUNK_MESSAGE)
			read_message(data + 8 + whole[i].at, whole[i].used);
	}
	return 0;
}
