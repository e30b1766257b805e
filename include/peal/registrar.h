/* SPDX-License-Identifier: MIT */
/* A small registrar: bindings of addresses of record to contacts, in memory.
 *
 *     config.methods = PEAL_TEXT("REGISTER");              of the engine
 *     on PEAL_EV_REQUEST with a REGISTER, once it is known who sent it (guard.h):
 *         peal_registrar_take(registrar, event.message, now, &answer);
 *         reply = { .status = answer.status, .extra = answer.extra, ... };
 *         answer.status < 300 ? peal_answer(...) : peal_reject(...)
 *     to find somebody:
 *         while (peal_registrar_next(registrar, uri, now, &binding)) ...
 *
 * One registrar is used by one thread at a time.  In libpeal-net, which it needs nothing
 * of.                                              RFC 3261 10.3, RFC 3327 5.3, RFC 5626 6
 */
#ifndef PEAL_REGISTRAR_H
#define PEAL_REGISTRAR_H

#include <peal/peal.h>

struct peal_registrar;

#define PEAL_BINDING_SIZE 1024 /* bytes that all texts of one binding may have */
#define PEAL_BINDINGS     32   /* the most that one address of record may have */

struct peal_registrar_config {
	size_t size;                 /* sizeof(struct peal_registrar_config) */
	struct peal_text domain;     /* the host that it is for, 255 bytes at most; empty: any */
	uint32_t bindings;           /* in all; 0: 1024 */
	uint32_t contacts;           /* of one address of record; 0: 8; at most PEAL_BINDINGS */
	uint32_t least, most, usual; /* seconds: what is too brief (0: nothing is), what is cut
				      * (0: 7200), for who asks for none (0: 3600) */
};

/* Bytes that a registrar needs; 0: the config makes no sense. */
size_t peal_registrar_size(const struct peal_registrar_config *config);

/* Makes a registrar in `memory`, aligned to 16 bytes, which must stay.
 * PEAL_E_ARGUMENT: the config makes no sense.  PEAL_E_FULL: `size` is too little. */
int peal_registrar_init(struct peal_registrar **registrar, void *memory, size_t size,
			const struct peal_registrar_config *config);

/* What a REGISTER is to be answered with.  There is always room for two rows more: Date
 * (peal_write_date(), which 10.3 recommends: the registrar has no calendar) and
 * Authentication-Info (peal_guard_confirm()). */
struct peal_registrar_answer {
	uint16_t status;
	struct peal_extra extra[PEAL_BINDINGS + 4];
	size_t extra_count;
};

/* Does what a REGISTER says, all of it or nothing, and says what to answer: 200 with all
 * bindings; 400, 404 (another domain), 423 with Min-Expires, 500 (older than what is
 * known, or no room).  Texts of `answer` live until the next call that takes the registrar
 * without const.  Who may register what has to be known before: 403.  RFC 3261 10.3 */
void peal_registrar_take(struct peal_registrar *registrar, const struct peal_message *message,
			 peal_time now, struct peal_registrar_answer *answer);

/* One binding; its texts live until the next call that takes the registrar without
 * const. */
struct peal_binding {
	struct peal_text contact; /* the Contact value: <URI> and its parameters */
	struct peal_text uri;
	struct peal_text path; /* the Route to it, may be empty */
	uint32_t quality;      /* in thousandths */
	uint32_t seconds;      /* left */
	uint32_t place;        /* for peal_registrar_next() */
};

/* The next binding of an address of record, the best by q first, then the latest; begins
 * with a `binding` that is { 0 }.  False when there is no more, or no such address. */
bool peal_registrar_next(const struct peal_registrar *registrar, struct peal_text uri,
			 peal_time now, struct peal_binding *binding);

/* Whether both URIs are one address of record: so may a name of the guard's be compared.
 *                                                                     RFC 3261 10.3 */
bool peal_registrar_same(struct peal_text a, struct peal_text b);

#endif
