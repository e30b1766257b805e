/* SPDX-License-Identifier: MIT */
/* libpeal-net: real sockets for an engine, on a libuv loop.
 *
 * One peal_net drives one engine on one loop, all in the loop's thread: it
 * feeds datagrams and time, sends outputs, resolves host names, and hands events
 * to the application's function.
 */
#ifndef PEAL_NET_H
#define PEAL_NET_H

#include <peal/peal.h>

struct uv_loop_s;
struct peal_net;

/* What the network did, for those who draw or log it. */
enum peal_net_way { PEAL_NET_IN, PEAL_NET_OUT };

struct peal_net_config {
	size_t size;             /* sizeof(struct peal_net_config) */
	struct uv_loop_s *loop;  /* the application's; kept until peal_net_close() is done */
	const char *const *on;   /* "udp:127.0.0.1:5060", "udp:[::1]:0"; port 0: any */
	size_t on_count;         /* 1 .. PEAL_LOCALS */
	struct peal_config engine; /* locals and seed are filled in */

	/* Called from the loop only, never from inside a call of the application's
	 * into the engine.  Each may be NULL but `event`. */
	void (*event)(void *user, struct peal_engine *engine, const struct peal_event *event);
	void (*step)(void *user, const struct peal_step *step);
	void (*traffic)(void *user, enum peal_net_way way, const struct peal_flow *flow,
	                struct peal_text bytes, peal_time at);
	void *user;
};

/* Binds the sockets, seeds and makes the engine, starts to listen.
 *
 * Returns 0; `net` is to be closed with peal_net_close().
 * PEAL_E_ARGUMENT: an `on` that is no address; the engine refuses its config.
 * PEAL_E_FULL: no memory.  PEAL_E_STATE: the system refuses the address.
 * `why` (may be NULL) becomes a static sentence.
 */
int peal_net_open(struct peal_net **net, const struct peal_net_config *config, const char **why);

/* The engine, for calls into it; follow them with peal_net_flush(). */
struct peal_engine *peal_net_engine(struct peal_net *net);

/* The loop's time, the one the engine knows. */
peal_time peal_net_now(const struct peal_net *net);

/* Sends what the engine has to send, hands over events, sets the timer. */
void peal_net_flush(struct peal_net *net);

/* The address a socket is bound to: number 0 .. on_count - 1. */
bool peal_net_local(const struct peal_net *net, size_t number, struct peal_flow *local);

/* Closes the sockets; memory is given back when the loop has run once more. */
void peal_net_close(struct peal_net *net);

/* Writes "127.0.0.1:5060" or "[::1]:5060" and a NUL into `out`; returns the
 * length, 0 when it does not fit in `size`.  54 bytes are enough. */
size_t peal_address_write(const struct peal_address *address, char *out, size_t size);

#endif
