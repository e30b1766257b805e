/* SPDX-License-Identifier: MIT */
/* One flat JSON object on one line of standard output. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <peal/types.h>

/* Begins a line: {"event":"..."; then fields, then the end of the line. */
void json_begin(const char *event);
void json_text(const char *key, struct peal_text value);
void json_string(const char *key, const char *value);
void json_number(const char *key, uint64_t value);
void json_flag(const char *key, bool value);
void json_end(void);

#endif
