/* SPDX-License-Identifier: MIT */
/* What is in a body: the parts of a multipart, and the one part that is wanted.
 *
 *     struct peal_parts parts = peal_parts_of(body, media.params);
 *     struct peal_text part;
 *     while ((got = peal_part_next(&parts, &part, &fault)) > 0)
 *         peal_fragment_read(&inner, part.at, part.len, rows, limit, &fault);
 *
 * A part is read by peal_fragment_read(): rows, the empty line, and its own body.
 */
#ifndef PEAL_BODY_H
#define PEAL_BODY_H

#include <peal/build.h>
#include <peal/header.h>

struct peal_parts {
	struct peal_text body;     /* the whole of it */
	struct peal_text rest;     /* from the next delimiter line on */
	struct peal_text boundary; /* without quotes; empty: there is none */
	bool is_over;              /* the closing delimiter was seen */
};

/* An iterator over the parts of a multipart body; `params` are those of its
 * Content-Type.  Both are borrowed.                              RFC 2046 5.1 */
struct peal_parts peal_parts_of(struct peal_text body, struct peal_text params);

/* The next part: header rows, an empty line, content; without its delimiters.
 *
 * Returns 1, and 0 behind the closing delimiter.        RFC 5621 3, RFC 2046 5.1.1
 * PEAL_E_SYNTAX: no boundary, no first delimiter, or none behind this part; `fault`
 * counts from the first byte of the body.
 */
int peal_part_next(struct peal_parts *parts, struct peal_text *part, struct peal_fault *fault);

/* Finds content by its type, "application/sdp": the body of `message`, or the first
 * part of that type in it, in multiparts within multiparts down to four.  What is
 * encoded (Content-Encoding, Content-Transfer-Encoding) is not found.  False when it is
 * not there, or behind something broken.                    RFC 5621 3.1, 8.1 */
bool peal_content_find(const struct peal_message *message, const char *type,
		       struct peal_text *content);

/* Writes one part of a multipart body, and behind the last one its end.
 *
 *     w = peal_writer_into(body, sizeof body);
 *     peal_write_body_part(&w, boundary, PEAL_TEXT("Content-Type: text/plain\r\n"), text);
 *     peal_write_body_end(&w, boundary);
 *
 * `rows` are whole lines with CRLF, as another writer made them; there may be none.  The
 * Content-Type of all is "multipart/mixed;boundary=" and the boundary, in quotes.
 * PEAL_E_ARGUMENT: a boundary that is none, or that a line of the content begins with,
 * behind its "--": what is nested has a boundary that begins otherwise.
 *                                                                RFC 2046 5.1.1 */
void peal_write_body_part(struct peal_writer *w, struct peal_text boundary, struct peal_text rows,
			  struct peal_text content);
void peal_write_body_end(struct peal_writer *w, struct peal_text boundary);

#endif
