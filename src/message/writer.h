/* SPDX-License-Identifier: MIT */
#ifndef MESSAGE_WRITER_H
#define MESSAGE_WRITER_H

#include <peal/build.h>

/* Bytes as they are, of the library's own making: nothing is checked. */
void writer_put(struct peal_writer *w, struct peal_text bytes);

/* An argument that cannot be written; the first one is told.  `expected` is static. */
void writer_refuse(struct peal_writer *w, const char *expected);

#endif
