/* SPDX-License-Identifier: MIT */
/* Cutting a stream (TCP, TLS) into messages.                 RFC 3261 7.5, 18.3
 *
 *     struct peal_stream stream = peal_stream_with(8192, 65536);
 *     for (;;) {
 *         (append what was received to `bytes`)
 *         while ((got = peal_stream_next(&stream, bytes, len, &used, &fault)) > 0) {
 *             if (got == PEAL_CHUNK_MESSAGE) (take `used` bytes as one message)
 *             if (got == PEAL_CHUNK_PING)    (send CRLF)
 *             (drop `used` bytes from the front)
 *         }
 *         if (got < 0) (close the connection)
 *     }
 *
 * However the bytes are split, the chunks are the same, and no byte is looked at
 * twice before a message is whole.
 */
#ifndef PEAL_STREAM_H
#define PEAL_STREAM_H

#include <peal/types.h>

/* What is known of the message that has begun; nothing in it points anywhere. */
struct peal_stream {
	uint32_t header_limit, body_limit;
	uint32_t seen;   /* bytes of the header that were looked at */
	uint32_t header; /* its length with the empty line; 0: not known yet */
	uint32_t body;   /* Content-Length, once `header` is known */
	int place;       /* where stream.rl stands */
	bool is_odd;     /* an odd number of CRLFs came since the last message */
};

/* A stream at its beginning.  Longer headers (start line and rows) or bodies than
 * these many bytes are PEAL_E_FULL. */
struct peal_stream peal_stream_with(uint32_t header_limit, uint32_t body_limit);

enum peal_chunk {
	PEAL_CHUNK_NONE,    /* more bytes are needed */
	PEAL_CHUNK_MESSAGE, /* one whole message, for peal_message_read() */
	PEAL_CHUNK_CRLF,    /* a line end between messages: a pong, or nothing */
	PEAL_CHUNK_PING,    /* the second of two: answer it with one.  RFC 5626 4.4.1 */
};

/* Takes the next chunk off a stream.
 *
 * `bytes` are all that came and were not taken yet; they may have moved since the
 * last call, but not changed.  A message without Content-Length has no body.
 *
 * Returns an enum peal_chunk; `*used` bytes, those of the chunk, are then to be taken
 * off the front.  0 with `*used` 0: call again when there is more.
 * PEAL_E_SYNTAX: a CR or LF alone, a broken start line or row, a Content-Length that
 * is no number or differs from another.  PEAL_E_FULL: over a limit.  Either way
 * nobody knows where the next message begins: a request may be answered (`*used` is
 * the length of its header if all of it is there, else 0), then close.
 */
int peal_stream_next(struct peal_stream *stream, const void *bytes, size_t len, size_t *used,
		     struct peal_fault *fault);

#endif
