/* SPDX-License-Identifier: MIT */
/* ICMP errors: a port or host that is not there says so, and the engine need not
 * wait 64*T1 to know.                                          RFC 3261 18.4
 *
 * Linux queues such errors with the address that the datagram went to
 * (IP_RECVERR, see ip(7)).  A net remembers the tickets of what it sent last; an
 * error takes those that went to the same address.  Where the system has no such
 * queue nothing is heard, and timers do it.
 */
#define _GNU_SOURCE /* IPV6_RECVERR */

#include "net.h"

#include <string.h>
#include <sys/socket.h>

#ifdef __linux__
#include <linux/errqueue.h>
#include <netinet/in.h>

void errors_ask(struct udp *udp)
{
	bool is_6 = udp->local.local.family == 6;
	int fd, on = 1;

	if (uv_fileno((uv_handle_t *)&udp->handle, &fd) == 0)
		setsockopt(fd, is_6 ? IPPROTO_IPV6 : IPPROTO_IP, is_6 ? IPV6_RECVERR : IP_RECVERR,
			   &on, sizeof on);
}

/* Takes one error off the queue: the address that cannot be reached.  An error
 * about size or time names no absent peer and is passed over. */
static bool take_error(int fd, struct peal_address *address, bool *absent)
{
	struct sockaddr_storage name;
	char control[512] __attribute__((aligned(8)));
	struct msghdr message = {
		.msg_name = &name,
		.msg_namelen = sizeof name,
		.msg_control = control,
		.msg_controllen = sizeof control,
	};

	if (recvmsg(fd, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
		return false;
	*absent = false;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
		struct sock_extended_err error;

		memcpy(&error, CMSG_DATA(c), sizeof error);
		*absent = error.ee_errno == ECONNREFUSED || error.ee_errno == EHOSTUNREACH ||
			  error.ee_errno == ENETUNREACH;
	}
	*absent = *absent && address_from((const struct sockaddr *)&name, address);
	return true;
}
#else
void errors_ask(struct udp *udp)
{
	(void)udp;
}

static bool take_error(int fd, struct peal_address *address, bool *absent)
{
	(void)fd;
	(void)address;
	(void)absent;
	return false;
}
#endif

void errors_note(struct udp *udp, const struct peal_address *to, peal_id ticket)
{
	struct sent *sent = &udp->sent[udp->sent_next++ % SENT_COUNT];

	sent->to = *to;
	sent->ticket = ticket;
}

static void give_back(struct peal_net *net, struct udp *udp, const struct peal_address *address)
{
	for (size_t i = 0; i < SENT_COUNT; i++) {
		struct sent *sent = &udp->sent[i];
		peal_id ticket = sent->ticket;

		if (!ticket || !address_equal(&sent->to, address))
			continue;
		sent->ticket = 0;
		peal_tape_not_sent(&net->tape, ticket, peal_net_now(net));
	}
}

void errors_take(struct peal_net *net, struct udp *udp)
{
	struct peal_address address;
	bool absent;
	int fd;

	if (uv_fileno((uv_handle_t *)&udp->handle, &fd) != 0)
		return;
	while (take_error(fd, &address, &absent))
		if (absent)
			give_back(net, udp, &address);
}
