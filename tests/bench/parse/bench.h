/* SPDX-License-Identifier: MIT */
/* The same work done by several parsers, on the same messages. */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define KINDS 12
#define MIX   600

struct sample {
	char *bytes; /* with a NUL behind them, for who wants one */
	size_t len;
	void *aside; /* what a parser needs beside: see prepare() */
};

/* What is read of a message: how long the texts are, so that parsers can be compared. */
struct reading {
	size_t branch; /* of the top Via */
	size_t from_tag, to_tag, call_id;
	uint32_t cseq;
	size_t method;              /* of the CSeq */
	size_t contact;             /* the host of its URI */
	size_t routes, route_hosts; /* of every Route and Record-Route */
	uint32_t content_length;
};

/* A parser.  One that was not there to be built with has no name. */
struct parser {
	const char *name;
	void (*prepare)(struct sample *sample); /* once, not measured; may be NULL */
	bool (*read)(const struct sample *sample, struct reading *reading);
	size_t (*uri)(const char *text, size_t len); /* the length of its host */
};
extern const struct parser with_peal, with_sofia, with_osip, with_re;

/* One message of each kind, rows that may be missing are there; then MIX of them, texts
 * and such rows at random, in random order.  The same in each run. */
const char *sample_kind(unsigned kind);
void samples_make(struct sample kinds[KINDS], struct sample mix[MIX]);

/* What only Peal is asked.  Each returns something that depends on all it did. */
size_t peal_index(const struct sample *sample);
size_t peal_validate(const struct sample *sample);
/* Walks the lines of start line and header rows. */
size_t walk_lines(const struct sample *sample);

/* What is written into one buffer again and again. */
struct writing;
struct writing *writing_open(const struct sample *invite);
struct sample writing_answer(struct writing *writing);  /* a 200 with SDP to that INVITE */
struct sample writing_invite(struct writing *writing);  /* another one in its dialog */
struct sample writing_request(struct writing *writing); /* the same one, all texts of it new */

#endif
