/* SPDX-License-Identifier: MIT */
/* Host names.  The first message to a name asks the system's resolver; what
 * follows waits behind it, so that messages leave in the order in which the
 * engine gave them.  An address is believed for 30 s.
 *
 * A and AAAA records only, by the family of the socket: the SRV and NAPTR steps
 * of RFC 3263 are not done here.
 */
#include "net.h"

#include <stdlib.h>
#include <string.h>

#define BELIEVED 30000 /* ms */

static void answer(uv_getaddrinfo_t *ask, int status, struct addrinfo *list);

static bool host_is(const struct host *host, struct peal_text name, uint8_t family)
{
	return host->family == family && peal_text_same(peal_text_of(host->name), name);
}

static bool host_is_free(const struct peal_net *net, const struct host *host)
{
	return !host->asking && host->until <= peal_net_now(net);
}

/* The entry of this name, or a free one, or NULL when all are in use. */
static struct host *find_host(struct peal_net *net, struct peal_text name, uint8_t family)
{
	struct host **free_place = NULL;

	for (size_t i = 0; i < HOST_COUNT; i++) {
		struct host **place = &net->hosts[i];

		if (*place && host_is(*place, name, family))
			return *place;
		if (!free_place && (!*place || host_is_free(net, *place)))
			free_place = place;
	}
	if (!free_place)
		return NULL;
	if (!*free_place)
		*free_place = calloc(1, sizeof **free_place);
	return *free_place;
}

static int ask(struct peal_net *net, struct host *host, struct peal_text name, uint8_t family)
{
	struct addrinfo hints = { .ai_family = family == 4 ? AF_INET : AF_INET6,
				  .ai_socktype = SOCK_DGRAM };
	int error;

	if (name.len >= sizeof host->name)
		return UV_ENAMETOOLONG;
	memcpy(host->name, name.at, name.len);
	host->name[name.len] = '\0';
	host->net = net;
	host->family = family;
	host->first = NULL;
	host->last = &host->first;
	error = uv_getaddrinfo(net->config.loop, &host->ask, answer, host->name, NULL, &hints);
	if (error)
		return error;
	host->asking = true;
	net->open_count++;
	return 0;
}

static int wait_for(struct host *host, const struct peal_output *output)
{
	struct waiting *waiting = malloc(sizeof *waiting + output->bytes.len);

	if (!waiting)
		return UV_ENOMEM;
	waiting->next = NULL;
	waiting->flow = output->flow;
	waiting->ticket = output->ticket;
	waiting->len = output->bytes.len;
	memcpy(waiting->bytes, output->bytes.at, output->bytes.len);
	*host->last = waiting;
	host->last = &waiting->next;
	return 0;
}

static void aim(struct peal_flow *flow, const struct host *host)
{
	uint16_t port = flow->remote.port ? flow->remote.port : SIP_PORT;

	flow->remote = host->address;
	flow->remote.port = port;
}

void hosts_send(struct peal_net *net, const struct peal_output *output)
{
	uint8_t family = output->flow.local.family == 6 ? 6 : 4;
	struct host *host = find_host(net, output->host, family);
	int error = host ? 0 : UV_ENOMEM;

	if (host && host->until > peal_net_now(net)) {
		struct peal_flow flow = output->flow;

		aim(&flow, host);
		net_send(net, &flow, output->bytes, output->ticket);
		return;
	}
	if (host && !host->asking)
		error = ask(net, host, output->host, family);
	if (!error)
		error = wait_for(host, output);
	if (error)
		peal_tape_not_sent(&net->tape, output->ticket, peal_net_now(net));
}

/* Empties the queue: sends each message, or says that it was not sent. */
static void release(struct host *host, bool known)
{
	struct peal_net *net = host->net;
	struct waiting *waiting;

	while ((waiting = host->first)) {
		struct peal_text bytes = { waiting->bytes, waiting->len };

		host->first = waiting->next;
		if (net->closing) {
			free(waiting);
			continue;
		}
		if (known) {
			aim(&waiting->flow, host);
			net_send(net, &waiting->flow, bytes, waiting->ticket);
		} else {
			peal_tape_not_sent(&net->tape, waiting->ticket, peal_net_now(net));
		}
		free(waiting);
	}
	host->last = &host->first;
}

static void answer(uv_getaddrinfo_t *ask, int status, struct addrinfo *list)
{
	struct host *host = (struct host *)(void *)ask;
	struct peal_net *net = host->net;
	bool known = status == 0 && list && address_from(list->ai_addr, &host->address);

	uv_freeaddrinfo(list);
	net->open_count--;
	host->asking = false;
	host->until = known ? peal_net_now(net) + BELIEVED : 0;
	release(host, known);
	if (net->closing)
		net_let_go(net);
	else
		peal_net_flush(net);
}

void hosts_close(struct peal_net *net)
{
	for (size_t i = 0; i < HOST_COUNT; i++)
		if (net->hosts[i] && net->hosts[i]->asking)
			uv_cancel((uv_req_t *)&net->hosts[i]->ask);
}
