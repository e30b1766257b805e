/* SPDX-License-Identifier: MIT */
/* A hash for tests of who asks for one and what becomes of it: no secret is safe with it. */
#ifndef SUM_H
#define SUM_H

#include <peal/digest.h>

/* MD5 and SHA-256 by name; there is no SHA-512-256. */
struct peal_hasher sum_hasher(void);

/* Whether the credentials in `value`, a row of a request with this method and body, are
 * those of a user with this password. */
bool sum_knows(const char *value, const char *method, const char *body, const char *password);

/* What stands behind `name` in credentials, without quotes; "" when it is not there.  Valid
 * until the next call. */
const char *sum_param(const char *value, const char *name);

#endif
