/* SPDX-License-Identifier: MIT */
#ifndef MESSAGE_DIGEST_H
#define MESSAGE_DIGEST_H

#include <peal/digest.h>

/* Whether a number is one of the enum's. */
bool digest_is_algorithm(enum peal_algorithm algorithm);

/* "auth" or "auth-int". */
struct peal_text digest_qop_name(enum peal_qop qop);

/* nc as it is written: eight digits, stored in `digits`. */
struct peal_text digest_count(uint32_t nc, char digits[8]);

/* Two digits for each byte. */
void digest_hex(const uint8_t *bytes, size_t count, char *out);

#endif
