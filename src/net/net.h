/* SPDX-License-Identifier: MIT */
/* What the files of libpeal-net share.
 *
 * net.c     opens and closes, and settles: moves everything between engine,
 *           sockets and application until nothing is left to do
 * udp.c     sockets: datagrams in and out
 * errors.c  what ICMP says of datagrams that found nobody
 * hosts.c   host names: messages wait in order until an address is known
 * address.c addresses as text, as sockaddr, and which of ours a peer can use
 */
#ifndef NET_NET_H
#define NET_NET_H

#include <peal/net.h>
#include <uv.h>

#define SIP_PORT   5060
#define HOST_COUNT 64
#define SENT_COUNT 64 /* datagrams that an error may still come for */

/* A datagram that left. */
struct sent {
	struct peal_address to;
	peal_id ticket; /* 0: nobody waits for an error */
};

struct udp {
	uv_udp_t handle;        /* handle.data: the net */
	struct peal_flow local; /* what we call ourselves; remote unused */
	struct sockaddr_storage bound;
	struct sent sent[SENT_COUNT];
	size_t sent_next;
};

/* A message that waits for the address of its host; `bytes` follow it. */
struct waiting {
	struct waiting *next;
	struct peal_flow flow;
	peal_id ticket;
	size_t len;
	char bytes[];
};

/* One name, for one family.  What the resolver said is believed for a while. */
struct host {
	uv_getaddrinfo_t ask;
	struct peal_net *net;
	bool asking;
	uint8_t family;
	char name[256];
	struct peal_address address;
	peal_time until;               /* the address is believed */
	struct waiting *first, **last; /* while asking */
};

struct peal_net {
	struct peal_net_config config;
	struct peal_tape tape; /* the engine, and what is recorded of it */
	void *memory;
	size_t memory_size;
	uv_timer_t timer;
	peal_time armed; /* when the timer fires, PEAL_NEVER: it is stopped */
	struct udp udp[PEAL_LOCALS];
	size_t udp_count;
	char *inbox;                    /* where datagrams are read to, many at a time */
	struct host *hosts[HOST_COUNT]; /* made when first needed */
	unsigned open_count;            /* handles and questions that the loop still knows */
	bool settling, closing;
};

/* Gives the net's memory back once the loop knows nothing of it any more. */
void net_let_go(struct peal_net *net);

/* Sends `bytes` over `flow` or tells the engine that it did not work. */
void net_send(struct peal_net *net, const struct peal_flow *flow, struct peal_text bytes,
	      peal_id ticket);

/* One datagram for the engine, and all that follows from it. */
void net_take(struct peal_net *net, const struct peal_flow *flow, const char *bytes, size_t len);

/* Binds a socket; negative: an error of libuv's. */
int udp_open(struct peal_net *net, struct udp *udp, const struct peal_address *address);
int udp_listen(struct udp *udp);

/* The socket that `flow` leaves by, NULL when there is none. */
struct udp *udp_find(struct peal_net *net, const struct peal_flow *flow);
int udp_send(struct peal_net *net, struct udp *udp, const struct peal_address *to,
	     struct peal_text bytes, peal_id ticket);

/* Asks for errors; notes what was sent; tells the engine what came back. */
void errors_ask(struct udp *udp);
void errors_note(struct udp *udp, const struct peal_address *to, peal_id ticket);
void errors_take(struct peal_net *net, struct udp *udp);

/* Sends to a host known by its name only: now, or when its address is known. */
void hosts_send(struct peal_net *net, const struct peal_output *output);
void hosts_close(struct peal_net *net);

/* "udp:HOST:PORT"; PEAL_E_ARGUMENT with a sentence when it is not that. */
int address_read_on(const char *on, struct peal_address *address, const char **why);
bool address_from(const struct sockaddr *sa, struct peal_address *address);
const struct sockaddr *address_to(const struct peal_address *address,
				  struct sockaddr_storage *storage);
bool address_is_any(const struct peal_address *address);
bool address_equal(const struct peal_address *a, const struct peal_address *b);

/* Replaces a wildcard by an address of ours that others can reach. */
void address_make_usable(struct peal_address *address);

#endif
