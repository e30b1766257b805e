/* SPDX-License-Identifier: MIT */
/* The keys by which transactions are found. */
#ifndef TRANSACTION_MATCH_H
#define TRANSACTION_MATCH_H

#include "transaction/transaction.h"

uint64_t match_token(const struct runtime *rt, struct peal_text method);
/* The hash of the To tag where matching asks for it: without the cookie; else 0. */
uint64_t match_to_tag(const struct runtime *rt, const struct facts *f);
/* A request of ours, and a response that repeats what it must of it. */
struct table_key match_sending_key(const struct runtime *rt, const struct sending *sending);
struct table_key match_response_key(const struct runtime *rt, const struct facts *f);
struct table_key match_server_key(const struct runtime *rt, const struct facts *f);
struct table_key match_merged_key(const struct runtime *rt, const struct facts *f);

#endif
