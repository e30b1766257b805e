/* SPDX-License-Identifier: MIT */
/* Writing a message straight through into a buffer of the caller's.
 *
 *     struct peal_writer w = peal_writer_into(buffer, sizeof buffer);
 *     peal_write_request(&w, PEAL_TEXT("OPTIONS"), uri);
 *     peal_write_header(&w, PEAL_HDR_VIA, via);
 *     ...
 *     peal_write_body(&w, type, body);
 *     int length = peal_writer_end(&w);
 *
 * A problem is remembered, not returned by each call: peal_writer_end() tells.
 * No byte is ever written beyond the buffer, and no control byte of an argument
 * (CR, LF, NUL and all others but tabs) ever reaches the wire, bodies apart; but a
 * copied value keeps one that a backslash quotes, which is legal where it came from.
 */
#ifndef PEAL_BUILD_H
#define PEAL_BUILD_H

#include <peal/header.h>

struct peal_writer {
	char *at;
	size_t size;
	size_t used;          /* the length it takes, also when it does not fit */
	int error;            /* the first problem: PEAL_E_ARGUMENT, or PEAL_OK so far */
	const char *expected; /* with PEAL_E_ARGUMENT: what the argument has to be; static */
	uint8_t quotes;       /* where the row stands: not counting, outside, inside, behind "\\" */
};

/* A writer at the start of `size` bytes at `buffer` (NULL with 0: to measure). */
struct peal_writer peal_writer_into(void *buffer, size_t size);

/* The start lines.  `reason` may be empty: then the RFC's phrase is written.
 * An unusable method token, URI (blank, control byte, <>) or status code is
 * PEAL_E_ARGUMENT; what else the grammar asks of a URI is the caller's here, the heads
 * of <peal/compose.h> ask for all of it.                     RFC 3261 7.1, 7.2 */
void peal_write_request(struct peal_writer *w, struct peal_text method, struct peal_text uri);
void peal_write_response(struct peal_writer *w, uint16_t status, struct peal_text reason);

/* One row: canonical name, ": ", `value` without the blanks at its end, CRLF.
 * PEAL_E_ARGUMENT when `value` has control bytes, or is no value of that header
 * (peal_header_check(); for a name nobody knows any text is).  With
 * peal_write_named() the name must be a token.               RFC 3261 7.3.1 */
void peal_write_header(struct peal_writer *w, enum peal_header_id id, struct peal_text value);
void peal_write_named(struct peal_writer *w, struct peal_text name, struct peal_text value);
void peal_write_number(struct peal_writer *w, enum peal_header_id id, uint32_t number);

/* One row copied from a message that was read: canonical name, the value with
 * each fold turned into one blank, byte for byte otherwise.  RFC 3261 8.2.6.2 */
void peal_write_copy(struct peal_writer *w, const struct peal_header *row);

/* The start line of the request that a URI asks for: `method`, or what its method parameter
 * says; the URI without that parameter and without its headers, which come behind by
 * peal_uri_header_next() and peal_write_uri_field().  PEAL_E_ARGUMENT: the parts do not
 * make a URI, a method that is no token.                         RFC 3261 19.1.5 */
void peal_write_request_to(struct peal_writer *w, struct peal_text method,
			   const struct peal_uri *uri);

/* One row as a URI wants it, name and value with its escapes undone: of what
 * peal_uri_header_next() took off.  PEAL_E_ARGUMENT when the field is refused or the
 * body (see peal_uri_field_trust()), or its value not one of that header.
 *                                                            RFC 3261 19.1.5 */
void peal_write_uri_field(struct peal_writer *w, struct peal_text name, struct peal_text value);

/* Refer-To: <target>, with Replaces in it, escaped, where `replaces` is not NULL, and
 * with Require=replaces where that is `required`.  PEAL_E_ARGUMENT: `target` is no URI,
 * or has headers already; a Call-ID or tag that is none.
 *                                              RFC 3515 2.1, RFC 3891 6.1, RFC 5589 7.3 */
void peal_write_refer_to(struct peal_writer *w, struct peal_text target,
			 const struct peal_dialog_name *replaces, bool required);

/* Date, of so many seconds since 1970-01-01 00:00 UTC.  PEAL_E_ARGUMENT: before that, or
 * behind the year 9999.                                       RFC 3261 20.17, 25.1 */
void peal_write_date(struct peal_writer *w, int64_t seconds);

/* Pieces of a row, for values made of parts: begin, any number of parts, end.
 * _part refuses control bytes, and quotes have to be balanced over the row (but
 * in a Call-ID or opaque text, where they mean nothing); the grammar is the
 * caller's.  _copied unfolds like _copy.  _escaped is a part of a URI, of its user,
 * of a parameter ...; _uri a whole one, PEAL_E_ARGUMENT when its parts do not make it. */
void peal_write_begin(struct peal_writer *w, enum peal_header_id id);
void peal_write_begin_named(struct peal_writer *w, struct peal_text name);
void peal_write_part(struct peal_writer *w, struct peal_text part);
void peal_write_copied(struct peal_writer *w, struct peal_text part);
void peal_write_escaped(struct peal_writer *w, enum peal_uri_part part, struct peal_text text);
void peal_write_uri(struct peal_writer *w, const struct peal_uri *uri);
void peal_write_decimal(struct peal_writer *w, uint32_t number);
void peal_write_end(struct peal_writer *w);

/* Rows written before by this builder, as they are: whole lines with CRLF, none of them
 * empty.  That each is a row is the caller's. */
void peal_write_rows(struct peal_writer *w, struct peal_text rows);

/* Content-Type (when `body` is not empty), Content-Length, the empty line and
 * the body.  The last thing to be written.       RFC 3261 7.4, 20.14, 20.15 */
void peal_write_body(struct peal_writer *w, struct peal_text type, struct peal_text body);

/* A change to the header rows of a message: see peal_write_edited().  Where there was no
 * row of that name a new one goes before the first row that should come behind it: what
 * proxies need is on top, in the order of Via, Route, Record-Route, Proxy-Require,
 * Max-Forwards, Proxy-Authorization; what describes the body is last.  RFC 3261 7.3.1 */
enum peal_change {
	PEAL_CHANGE_REMOVE,  /* all rows of this name */
	PEAL_CHANGE_REPLACE, /* all rows by one, where the first was */
	PEAL_CHANGE_PUSH,    /* one row more, before the first */
	PEAL_CHANGE_APPEND,  /* one row more, behind the last */
	PEAL_CHANGE_POP,     /* the first value (a Via, a Route), not the whole row; twice:
				the first two, of one row or two */
};

struct peal_edit {
	enum peal_change change;
	enum peal_header_id id;
	struct peal_text name;  /* of PEAL_HDR_OTHER */
	struct peal_text value; /* of REPLACE, PUSH, APPEND: as for peal_write_header() */
};

/* The header rows of `message`, one that was read whole, with `count` changes, all of
 * them of the message as it was; of several pushed rows the last is on top.  What no
 * change names is written byte for byte and in its order (rows of a message read
 * leniently: as peal_write_copy() does).  The start line is to be written before, the
 * body behind: peal_write_same_body(), or peal_write_body() when Content-Type and
 * Content-Length are removed.
 * PEAL_E_ARGUMENT: a POP of what cannot be read; a Content-Length (but REMOVE).
 *                                              RFC 3261 7.3.1, 16.6, 16.7, 18.2.1 */
void peal_write_edited(struct peal_writer *w, const struct peal_message *message,
		       const struct peal_edit *edits, size_t count);

/* The start line of `message`, byte for byte; put right where it was read leniently. */
void peal_write_same_line(struct peal_writer *w, const struct peal_message *message);

/* The empty line and the body of `message`, which keeps its Content-Length. */
void peal_write_same_body(struct peal_writer *w, const struct peal_message *message);

/* Returns the length of what was written.
 * PEAL_E_FULL: it needs `w->used` bytes, more than there are.
 * PEAL_E_ARGUMENT: an argument could not be written; `w->expected` says what the
 * first of them has to be.
 */
int peal_writer_end(const struct peal_writer *w);

#endif
