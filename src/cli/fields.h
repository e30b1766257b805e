/* SPDX-License-Identifier: MIT */
/* The typed fields of header values and URIs, shown one by one. */
#ifndef CLI_FIELDS_H
#define CLI_FIELDS_H

#include <peal/peal.h>

/* Shows what the header's grammar finds in each value of the row: lines below
 * the row, or JSON objects.  Nothing for headers without a typed view, or where
 * the value breaks its grammar. */
void fields_show_row(const struct peal_header *row, bool json);

/* The parts of a URI; `name` says which one it is. */
void fields_show_uri(const char *name, struct peal_text uri, bool json);

#endif
