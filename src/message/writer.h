/* SPDX-License-Identifier: MIT */
#ifndef MESSAGE_WRITER_H
#define MESSAGE_WRITER_H

#include <peal/build.h>

/* Bytes as they are, of the library's own making: nothing is checked. */
void writer_put(struct peal_writer *w, struct peal_text bytes);

/* An argument that cannot be written; the first one is told.  `expected` is static. */
void writer_refuse(struct peal_writer *w, const char *expected);

/* Refuses a text with control bytes (but tabs): CR, LF, NUL and all others. */
void writer_check_line(struct peal_writer *w, struct peal_text text);

/* Refuses `text` if it is no value of that header. */
void writer_check_value(struct peal_writer *w, enum peal_header_id id, struct peal_text text);

/* The same of what was written from the byte `from` on. */
void writer_check_written(struct peal_writer *w, enum peal_header_id id, size_t from);

/* One row of a value that was checked: its grammar, and that no line ends in it. */
void writer_row(struct peal_writer *w, enum peal_header_id id, struct peal_text text);

/* `text` with each byte escaped that is neither alphanumeric nor one of `plain`.
 *                                            RFC 3261 19.1.2, RFC 5987 3.2.1 */
void writer_put_escaped(struct peal_writer *w, const char *plain, struct peal_text text);

/* The end of a request line, behind the method. */
void writer_request_uri(struct peal_writer *w, struct peal_text uri);

/* Whether all of `text` is one token. */
bool writer_is_token(struct peal_text text);

/* What was written from the byte `from` on, which fitted: something was. */
static inline struct peal_text writer_text(const struct peal_writer *w, size_t from)
{
	return (struct peal_text){ w->at + from, w->used - from };
}

#endif
