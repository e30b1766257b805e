/* SPDX-License-Identifier: MIT */
#ifndef AUTH_ACCOUNTS_H
#define AUTH_ACCOUNTS_H

#include "auth/auth.h"

struct peal_text account_username(const struct account *account);
struct peal_text account_secret(const struct account *account);

/* The account for a realm, else the one for any; NULL: there is none. */
const struct account *account_for(const struct auth *auth, struct peal_text realm);

#endif
