/* SPDX-License-Identifier: MIT */
/* libpeal-net: real sockets for an engine, on a libuv loop.
 *
 *     peal_net_open(&net, &config, &why);
 *     peal_call(peal_net_engine(net), &request, peal_net_now(net), &call);
 *     peal_net_flush(net);                  after any call into the engine
 *     uv_run(loop, UV_RUN_DEFAULT);         events come to config.event
 *     peal_net_close(net);                  the loop then ends by itself
 *
 * One peal_net drives one engine on one loop, all in the loop's thread: it
 * feeds datagrams and time, sends outputs, resolves host names, and hands events
 * to the application's function.  UDP over IPv4 and IPv6.
 */
#ifndef PEAL_NET_H
#define PEAL_NET_H

#include <peal/digest.h>
#include <peal/peal.h>
#include <peal/tape.h>

struct uv_loop_s;
struct peal_net;

/* Which way a message went, for those who draw or log it. */
enum peal_net_way { PEAL_NET_IN, PEAL_NET_OUT };

struct peal_net_config {
	size_t size;               /* sizeof(struct peal_net_config) */
	struct uv_loop_s *loop;    /* the application's; kept until peal_net_close() is done */
	const char *const *on;     /* read by peal_net_open() only; see below */
	size_t on_count;           /* 1 .. PEAL_LOCALS */
	struct peal_config engine; /* locals and seed are filled in, and a hasher where there
				    * is none */

	/* `event` is needed, the others may be NULL.  They are called from the
	 * loop or from peal_net_flush(), never from inside one another and never
	 * from inside a call into the engine.  They may call the engine, and
	 * peal_net_flush() and peal_net_close(); what follows from that comes
	 * after they have returned. */
	void (*event)(void *user, struct peal_engine *engine, const struct peal_event *event);
	/* After each message and each turn of the clock, before anything is sent:
	 * the rows that ran.  When `engine.steps` is 0, 1024 are remembered. */
	void (*step)(void *user, const struct peal_step *step);
	/* Each message as it is given to the engine (PEAL_NET_IN) or to the
	 * system (PEAL_NET_OUT); `bytes` live during the call only. */
	void (*traffic)(void *user, enum peal_net_way way, const struct peal_flow *flow,
			struct peal_text bytes, peal_time at);
	/* What the engine is given, to be replayed: see tape.h.  Then calls into the
	 * engine have to go through peal_net_tape(). */
	void (*record)(void *user, const void *bytes, size_t len);
	void *user;
};

/* Binds the sockets, seeds and makes the engine, starts to listen.
 *
 * An `on` is "udp:HOST:PORT": HOST a numeric address of this machine, IPv6 in
 * brackets; without ":PORT" it is 5060, port 0 is any free one.
 * "udp:0.0.0.0:5060" and "udp:[::]:5060" hear on all interfaces of that family;
 * Via and Contact then name the address that the system sends from to far away.
 *
 * Returns 0; `net` is to be closed with peal_net_close().  After a failure the
 * loop must run once more before it is closed.
 * PEAL_E_ARGUMENT: an `on` that is no address; the engine refuses its config.
 * PEAL_E_FULL: no memory.  PEAL_E_STATE: the system refuses the address.
 * `why` (may be NULL) becomes a static sentence.
 */
int peal_net_open(struct peal_net **net, const struct peal_net_config *config, const char **why);

/* The engine, for calls into it; follow them with peal_net_flush(). */
struct peal_engine *peal_net_engine(struct peal_net *net);

/* The same engine, for calls that are recorded when `config.record` is there. */
struct peal_tape *peal_net_tape(struct peal_net *net);

/* The loop's time, the one the engine knows. */
peal_time peal_net_now(const struct peal_net *net);

/* Sends what the engine has to send, hands over events, sets the timer.  Inside
 * one of the application's functions above it returns at once, and this happens
 * when that function has returned. */
void peal_net_flush(struct peal_net *net);

/* The address a socket is bound to: number 0 .. on_count - 1. */
bool peal_net_local(const struct peal_net *net, size_t number, struct peal_flow *local);

/* Closes the sockets; memory is given back when the loop has run once more.
 * What is still open in the engine is forgotten without a word to the peer. */
void peal_net_close(struct peal_net *net);

/* Writes "127.0.0.1:5060" or "[::1]:5060" and a NUL into `out`; returns the
 * length, 0 when it does not fit in `size`.  54 bytes are enough. */
size_t peal_address_write(const struct peal_address *address, char *out, size_t size);

/* Finds the address of ours that the system would send from to `remote`; its
 * port is 0.  Nothing is sent.  False when there is no way there. */
bool peal_address_toward(const struct peal_address *remote, struct peal_address *local);

/* The hashes of Digest (MD5, SHA-256, SHA-512-256) by OpenSSL; needs no loop, and any
 * thread may call it.  Where the system forbids one of them (MD5 in FIPS mode), that one
 * is not there. */
struct peal_hasher peal_net_hasher(void);

#endif
