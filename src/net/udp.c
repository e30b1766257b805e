/* SPDX-License-Identifier: MIT */
/* UDP sockets on libuv.
 *
 * In: recvmmsg() reads up to 20 datagrams at once into one inbox that all
 * sockets share; the engine reads them in place.  Out: a datagram goes straight
 * to the system; only when the system's buffer is full is it copied and queued.
 */
#include "net.h"

#include <stdlib.h>
#include <string.h>

#define INBOX_SIZE  (20 * 64 * 1024) /* libuv cuts it in pieces of 64 KiB */
#define BUFFER_SIZE (4 * 1024 * 1024)

/* A datagram that the system had no room for yet; `bytes` follow it. */
struct sending {
	uv_udp_send_t request;
	struct peal_net *net;
	peal_id ticket;
	char bytes[];
};

static void udp_inbox(uv_handle_t *handle, size_t suggested, uv_buf_t *buffer)
{
	struct peal_net *net = handle->data;

	(void)suggested;
	if (!net->inbox)
		net->inbox = malloc(INBOX_SIZE);
	*buffer = uv_buf_init(net->inbox, net->inbox ? INBOX_SIZE : 0);
}

static void udp_came(uv_udp_t *handle, ssize_t n, const uv_buf_t *buffer,
		     const struct sockaddr *from, unsigned flags)
{
	struct peal_net *net = handle->data;
	struct udp *udp = (struct udp *)(void *)handle;
	struct peal_flow flow = { .transport = PEAL_UDP, .local = udp->local.local };

	if (net->closing)
		return;
	if (n < 0) {
		errors_take(net, udp); /* of earlier datagrams of ours */
		peal_net_flush(net);
	}
	if (!from)
		return; /* the batch is read */
	if ((flags & UV_UDP_PARTIAL) || !address_from(from, &flow.remote))
		return;
	net_take(net, &flow, buffer->base, (size_t)n);
}

int udp_open(struct peal_net *net, struct udp *udp, const struct peal_address *address)
{
	const struct sockaddr *sa = address_to(address, &udp->bound);
	unsigned only = address->family == 6 ? UV_UDP_IPV6ONLY : 0;
	int size = BUFFER_SIZE, len = sizeof udp->bound;
	int error = uv_udp_init_ex(net->config.loop, &udp->handle, sa->sa_family | UV_UDP_RECVMMSG);

	if (error)
		return error;
	net->open_count++;
	udp->handle.data = net;
	error = uv_udp_bind(&udp->handle, sa, only);
	if (error)
		return error;
	uv_recv_buffer_size((uv_handle_t *)&udp->handle, &size); /* as far as the system allows */
	size = BUFFER_SIZE;
	uv_send_buffer_size((uv_handle_t *)&udp->handle, &size);
	error = uv_udp_getsockname(&udp->handle, (struct sockaddr *)&udp->bound, &len);
	if (error)
		return error;
	udp->local.transport = PEAL_UDP;
	address_from((const struct sockaddr *)&udp->bound, &udp->local.local);
	address_make_usable(&udp->local.local);
	errors_ask(udp);
	return 0;
}

int udp_listen(struct udp *udp)
{
	return uv_udp_recv_start(&udp->handle, udp_inbox, udp_came);
}

struct udp *udp_find(struct peal_net *net, const struct peal_flow *flow)
{
	struct udp *family = NULL;

	for (size_t i = 0; i < net->udp_count; i++) {
		struct udp *udp = &net->udp[i];

		if (address_equal(&udp->local.local, &flow->local))
			return udp;
		if (!family && udp->local.local.family == flow->remote.family)
			family = udp;
	}
	return family;
}

static void udp_sent(uv_udp_send_t *request, int status)
{
	struct sending *sending = (struct sending *)(void *)request;
	struct peal_net *net = sending->net;

	if (status < 0 && !net->closing) {
		peal_tape_not_sent(&net->tape, sending->ticket, peal_net_now(net));
		peal_net_flush(net);
	}
	free(sending);
}

static int udp_queue(struct peal_net *net, struct udp *udp, const struct sockaddr *to,
		     struct peal_text bytes, peal_id ticket)
{
	struct sending *sending = malloc(sizeof *sending + bytes.len);
	uv_buf_t buffer;
	int error;

	if (!sending)
		return UV_ENOMEM;
	sending->net = net;
	sending->ticket = ticket;
	memcpy(sending->bytes, bytes.at, bytes.len);
	buffer = uv_buf_init(sending->bytes, (unsigned)bytes.len);
	error = uv_udp_send(&sending->request, &udp->handle, &buffer, 1, to, udp_sent);
	if (error)
		free(sending);
	return error;
}

/* The error of an earlier datagram may come back in place of this one's result:
 * then it is sent again.  The engine is told last, because `bytes` are its own. */
int udp_send(struct peal_net *net, struct udp *udp, const struct peal_address *to,
	     struct peal_text bytes, peal_id ticket)
{
	struct sockaddr_storage storage;
	const struct sockaddr *sa = address_to(to, &storage);
	uv_buf_t buffer = { .len = bytes.len };
	bool has_errors;
	int sent;

	memcpy(&buffer.base, &bytes.at, sizeof bytes.at); /* it is only read */
	sent = uv_udp_try_send(&udp->handle, &buffer, 1, sa);
	has_errors = sent < 0 && sent != UV_EAGAIN;
	if (has_errors)
		sent = uv_udp_try_send(&udp->handle, &buffer, 1, sa);
	if (sent == UV_EAGAIN)
		sent = udp_queue(net, udp, sa, bytes, ticket);
	if (has_errors)
		errors_take(net, udp);
	if (sent >= 0)
		errors_note(udp, to, ticket);
	return sent < 0 ? sent : 0;
}
