/* SPDX-License-Identifier: MIT */
/* What an engine is told once: where messages come from and go to, its limits, times and
 * identity.
 *
 *     struct peal_config config;
 *
 *     peal_config_init(&config);
 *     config.calls = 1000;
 *     size = peal_size(&config);
 */
#ifndef PEAL_CONFIG_H
#define PEAL_CONFIG_H

#include <peal/digest.h>
#include <peal/types.h>

/* ---- where messages come from and go to ---- */

enum peal_transport { PEAL_UDP, PEAL_TCP, PEAL_TLS, PEAL_WS, PEAL_WSS };

/* An IP address and a port, in the order of the wire. */
struct peal_address {
	uint8_t family; /* 4, 6, or 0: none */
	uint8_t bytes[16];
	uint16_t port;
	uint32_t scope; /* IPv6 zone, 0 when it does not matter */
};

struct peal_flow {
	uint8_t transport; /* enum peal_transport */
	struct peal_address local, remote;
	uint64_t connection; /* names a stream; 0 for UDP */
};

/* ---- limits, times, identity ---- */

#define PEAL_LOCALS 4

/* Who refreshes a session.                                          RFC 4028 */
enum peal_refresh {
	PEAL_REFRESH_NONE, /* nobody: it has no session timer */
	PEAL_REFRESH_OURS,
	PEAL_REFRESH_THEIRS
};

/* Which Contact we have while a registrar calls us by a GRUU.             RFC 5627 4.3 */
enum peal_gruu { PEAL_GRUU_PUBLIC, PEAL_GRUU_TEMPORARY, PEAL_GRUU_NONE };

struct peal_config {
	size_t size; /* sizeof(struct peal_config) */

	/* Limits.  A call uses one of `calls`, one of `dialogs` for each branch
	 * that answers, one of `acks` while a 2xx may be repeated, and
	 * transactions that linger 64*T1 on UDP after their work is done. */
	uint32_t transactions, calls, dialogs, acks;
	uint32_t reliables;       /* provisional responses of ours that wait for PRACK */
	uint32_t subscriptions;   /* theirs and ours, one of `dialogs` each, unless within a
				   * call; 0: SUBSCRIBE, NOTIFY, REFER are not served */
	uint32_t events, outputs; /* that may wait to be read; at least 16 */
	uint32_t steps;           /* that peal_next_step() remembers; 0: none */
	uint32_t message_size;    /* bytes of one message, in or out; at most 65535 */
	uint32_t headers;         /* rows of one message */
	uint64_t storage;         /* bytes for messages and dialogs that must be kept */

	uint32_t upkeeps;   /* of peal_register() and peal_publish() */
	uint32_t accounts;  /* of peal_credentials(); at most 65535 */
	uint32_t nonces;    /* challenges that are remembered; at most 65535, and one at
			     * least where there are accounts */
	uint32_t redirects; /* the places that a request outside of dialogs tries by itself
			     * when a 3xx names some: the best by q first, the next where
			     * that fails or does not answer, but no more behind a 6xx; at
			     * most 15, none twice, none but sips from sips.  The last
			     * failure is told.  0: the 3xx is.  RFC 3261 8.1.3.4 */
	uint32_t avoided;   /* servers that are remembered when they ask to be left alone:
			     * 503 with Retry-After, an hour at most; at most 65535 */

	/* Milliseconds.                              RFC 3261 17.1.1.1, 13.2.1 */
	uint32_t t1, t2, t4;
	uint32_t ring_limit; /* our INVITE is cancelled when it rings longer */

	uint32_t min_expires; /* seconds; shorter subscriptions are refused: 423 */

	/* Session timers, where `supported` has "timer".                    RFC 4028 */
	uint32_t session_expires; /* seconds that a session lasts without a refresh: asked
				   * for in each call; 0: we go along with who asks */
	uint32_t min_se;          /* shorter ones are refused: 422; at least 90 */
	uint8_t refresher;        /* enum peal_refresh: who it is to be, where that is ours
				   * to say; NONE: who sent the INVITE */

	/* Addresses that requests are sent from; the first of the family and
	 * transport that the next hop needs is taken.  At least one. */
	struct peal_flow locals[PEAL_LOCALS]; /* remote unused */
	uint32_t local_count;

	/* Read during peal_init() only.  What cannot stand in a row makes no sense, so
	 * peal_size() is 0. */
	struct peal_text user_agent;   /* User-Agent and Server; empty: yours to add */
	struct peal_text contact_user; /* user part of Contact, 256 bytes at most; may
					* be empty */
	struct peal_text methods;      /* that you answer yourself, besides what the engine
					* does, as "INFO, UPDATE"; may be empty */
	struct peal_text supported;    /* option tags of Supported, as "100rel, timer": those
					* that the engine shall obey (these two) and those
					* that you do yourself; may be empty, which is the
					* default.  With timer, UPDATE among `methods` lets
					* peers refresh without a description */
	struct peal_text packages;     /* event packages that you notify of, as "dialog,
					* presence"; may be empty.  `refer` is always there */

	struct peal_text instance; /* this device, as "urn:uuid:...", the same after a restart:
				    * +sip.instance of our own Contact in REGISTER; may be
				    * empty, and then there is no GRUU.  RFC 5626 4.1 */
	uint8_t gruu; /* enum peal_gruu: which one a registrar gives is our Contact wherever we
		       * are that address of record, as long as we are registered */

	/* The hashes of Digest; without them no challenge is answered.  Called from inside
	 * peal_receive(), peal_advance() and the verbs that send a request; has to be a pure
	 * function.                                                   see digest.h */
	struct peal_hasher hasher;

	uint8_t seed[32]; /* from the system's random source; all tags, branches,
			   * Call-IDs and hash keys come from it */
};

/* Fills in a default for everything but `locals` and `seed`. */
void peal_config_init(struct peal_config *config);

/* Bytes that an engine with these limits needs; 0 when they make no sense. */
size_t peal_size(const struct peal_config *config);

#endif
