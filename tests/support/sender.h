/* SPDX-License-Identifier: MIT */
/* A transaction under test: what it sent, its state, and what nobody but its TU or
 * the transport can do to it. */
#ifndef SENDER_H
#define SENDER_H

#include "stage.h"

#include "engine/engine.h"

/* The transport could not send the packet. */
void could_not_send(struct stage *stage, const struct packet *packet);

/* The transaction that sent the packet, NULL when it is gone. */
struct transaction *sender_of(const struct stage *stage, const struct packet *packet);

/* That transaction is in this state; "": it is gone. */
void expect_state(struct stage *stage, const struct packet *packet, const char *state);

/* Gives that transaction an event by hand, for rows that nothing else reaches. */
void step_transaction(struct stage *stage, const struct packet *packet, uint8_t event);

/* Its TU hands it a response, whatever it said before. */
void respond_by_hand(struct stage *stage, const struct packet *packet, const char *response,
		     uint16_t status);

/* The engine's counts. */
struct peal_counts counts_of(const struct stage *stage, enum who who);

/* Two packets go the same way; and are the same, byte for byte. */
void expect_same_flow(const struct packet *a, const struct packet *b);
void expect_same_bytes(const struct packet *a, const struct packet *b);

/* The next `n` packets of `from` leave at these times, each the very bytes of `first`. */
void expect_copies(struct stage *stage, enum who from, const struct packet *first,
		   const peal_time *at, size_t n);

#endif
