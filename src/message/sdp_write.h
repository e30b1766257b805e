/* SPDX-License-Identifier: MIT */
#ifndef MESSAGE_SDP_WRITE_H
#define MESSAGE_SDP_WRITE_H

#include <peal/sdp.h>

/* An argument that is one word: no blank ends it too early. */
void sdp_put_word(struct peal_writer *w, struct peal_text word);

void sdp_put_number(struct peal_writer *w, uint64_t number);

/* "m=" up to where the formats begin, each of which has a blank before it. */
void sdp_begin_media(struct peal_writer *w, struct peal_text media, uint16_t port,
		     uint32_t port_count, struct peal_text protocol);

/* Whether one line is right by itself (sdp.c). */
bool sdp_line_fits(char type, struct peal_text value);

#endif
