/* SPDX-License-Identifier: MIT */
/* One engine on one loop: open, settle, close.
 *
 * Whatever happens (a datagram, the timer, a call of the application's) ends in
 * settle(): it moves steps and outputs out of the engine and events to the
 * application, and advances the engine, until nothing is left to do.  The
 * application may call peal_net_flush() from its own event function: that call
 * returns at once and the settle() around it goes on.
 */
#define _GNU_SOURCE /* MAP_ANONYMOUS, MAP_NORESERVE */

#include "net.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

struct peal_engine *peal_net_engine(struct peal_net *net)
{
	return net->tape.engine;
}

struct peal_tape *peal_net_tape(struct peal_net *net)
{
	return &net->tape;
}

peal_time peal_net_now(const struct peal_net *net)
{
	return uv_now(net->config.loop);
}

bool peal_net_local(const struct peal_net *net, size_t number, struct peal_flow *local)
{
	if (number >= net->udp_count)
		return false;
	*local = net->udp[number].local;
	return true;
}

/* ---- settling ---- */

void net_send(struct peal_net *net, const struct peal_flow *flow, struct peal_text bytes,
	      peal_id ticket)
{
	struct udp *udp = udp_find(net, flow);

	if (net->closing)
		return;
	if (net->config.traffic)
		net->config.traffic(net->config.user, PEAL_NET_OUT, flow, bytes, peal_net_now(net));
	if (!udp || udp_send(net, udp, &flow->remote, bytes, ticket) != 0)
		peal_tape_not_sent(&net->tape, ticket, peal_net_now(net));
}

static void tell_steps(struct peal_net *net)
{
	struct peal_step step;

	while (net->config.step && peal_next_step(net->tape.engine, &step))
		net->config.step(net->config.user, &step);
}

static bool send_outputs(struct peal_net *net)
{
	struct peal_output output;
	bool any = false;

	while (peal_tape_next_output(&net->tape, &output)) {
		any = true;
		if (output.flow.remote.family == 0)
			hosts_send(net, &output);
		else
			net_send(net, &output.flow, output.bytes, output.ticket);
	}
	return any;
}

static bool tell_event(struct peal_net *net)
{
	struct peal_event event;

	if (!peal_tape_next_event(&net->tape, &event))
		return false;
	net->config.event(net->config.user, net->tape.engine, &event);
	return true;
}

static bool advance(struct peal_net *net)
{
	if (peal_deadline(net->tape.engine) > peal_net_now(net))
		return false;
	peal_tape_advance(&net->tape, peal_net_now(net));
	return true;
}

/* Ends when nothing moves any more.  An engine that says it is due but does
 * nothing gets its next chance from the timer. */
static void settle(struct peal_net *net)
{
	int idle = 0;

	if (net->settling)
		return;
	net->settling = true;
	while (!net->closing && idle < 2) {
		bool due = advance(net), moved;

		tell_steps(net);
		moved = send_outputs(net);
		moved = tell_event(net) || moved;
		if (!moved && !due)
			break;
		idle = moved ? 0 : idle + 1;
	}
	net->settling = false;
}

static void fire(uv_timer_t *timer);

/* The timer may fire too early, so it is only ever moved forward. */
static void arm(struct peal_net *net)
{
	peal_time deadline = peal_deadline(net->tape.engine), now = peal_net_now(net);

	if (net->closing || deadline >= net->armed)
		return;
	net->armed = deadline;
	uv_timer_start(&net->timer, fire, deadline > now ? deadline - now : 1, 0);
}

static void fire(uv_timer_t *timer)
{
	struct peal_net *net = timer->data;

	net->armed = PEAL_NEVER;
	settle(net);
	arm(net);
}

void peal_net_flush(struct peal_net *net)
{
	settle(net);
	if (!net->settling)
		arm(net);
}

void net_take(struct peal_net *net, const struct peal_flow *flow, const char *bytes, size_t len)
{
	struct peal_text text = { bytes, len };
	int tries = 3;

	if (net->config.traffic)
		net->config.traffic(net->config.user, PEAL_NET_IN, flow, text, peal_net_now(net));
	while (peal_tape_receive(&net->tape, flow, bytes, len, peal_net_now(net)) == PEAL_E_FULL &&
	       tries-- > 0)
		settle(net);
	peal_net_flush(net);
}

/* ---- opening ---- */

static const char *reason_of(int error)
{
	switch (error) {
	case UV_EADDRINUSE: return "another program has this address and port";
	case UV_EADDRNOTAVAIL: return "no interface of this machine has this address";
	case UV_EACCES: return "the system does not allow this port";
	case UV_EAFNOSUPPORT: return "the system does not speak this family of addresses";
	case UV_EMFILE:
	case UV_ENFILE: return "too many open files";
	case UV_ENOMEM:
	case UV_ENOBUFS: return "no memory";
	default: return "the system refused to open the socket";
	}
}

static int open_sockets(struct peal_net *net, const char **why)
{
	struct peal_address address;

	for (size_t i = 0; i < net->config.on_count; i++) {
		struct udp *udp = &net->udp[i];
		int error;

		if (address_read_on(net->config.on[i], &address, why) != 0)
			return PEAL_E_ARGUMENT;
		net->udp_count = i + 1;
		error = udp_open(net, udp, &address);
		*why = reason_of(error);
		if (error)
			return PEAL_E_STATE;
		net->config.engine.locals[i] = udp->local;
	}
	net->config.engine.local_count = (uint32_t)net->udp_count;
	return PEAL_OK;
}

static int make_engine(struct peal_net *net, const char **why)
{
	struct peal_config *config = &net->config.engine;

	if (net->config.step && config->steps == 0)
		config->steps = 1024;
	if (!config->hasher.hash)
		config->hasher = peal_net_hasher();
	*why = "the system gives no random bytes";
	if (uv_random(NULL, NULL, config->seed, sizeof config->seed, 0, NULL) != 0)
		return PEAL_E_STATE;
	*why = "the engine's limits make no sense";
	net->memory_size = peal_size(config);
	if (net->memory_size == 0)
		return PEAL_E_ARGUMENT;
	*why = "there is not enough memory for these limits";
	net->memory = mmap(NULL, net->memory_size, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (net->memory == MAP_FAILED) {
		net->memory = NULL;
		return PEAL_E_FULL;
	}
	*why = "the engine refuses its configuration";
	return peal_tape_init(&net->tape, net->memory, net->memory_size, config);
}

static int start(struct peal_net *net, const char **why)
{
	int error = open_sockets(net, why);

	if (!error)
		error = make_engine(net, why);
	for (size_t i = 0; i < net->udp_count && !error; i++) {
		error = udp_listen(&net->udp[i]) ? PEAL_E_STATE : PEAL_OK;
		*why = "the system refused to listen";
	}
	return error;
}

int peal_net_open(struct peal_net **net, const struct peal_net_config *config, const char **why)
{
	const char *nobody_asks;
	struct peal_net *made;
	int error;

	why = why ? why : &nobody_asks;
	*why = "the configuration is incomplete";
	if (config->size != sizeof *config || !config->loop || !config->event ||
	    config->on_count == 0 || config->on_count > PEAL_LOCALS)
		return PEAL_E_ARGUMENT;
	*why = "no memory";
	made = calloc(1, sizeof *made);
	if (!made)
		return PEAL_E_FULL;
	made->config = *config;
	made->tape = (struct peal_tape){ .put = config->record, .user = config->user };
	made->armed = PEAL_NEVER;
	uv_update_time(config->loop);
	uv_timer_init(config->loop, &made->timer);
	made->timer.data = made;
	made->open_count = 1;
	error = start(made, why);
	if (error) {
		peal_net_close(made);
		return error;
	}
	*why = "";
	*net = made;
	return PEAL_OK;
}

/* ---- closing ---- */

void net_let_go(struct peal_net *net)
{
	if (net->open_count > 0)
		return;
	for (size_t i = 0; i < HOST_COUNT; i++)
		free(net->hosts[i]);
	if (net->memory)
		munmap(net->memory, net->memory_size);
	free(net->inbox);
	free(net);
}

static void closed(uv_handle_t *handle)
{
	struct peal_net *net = handle->data;

	net->open_count--;
	net_let_go(net);
}

void peal_net_close(struct peal_net *net)
{
	if (net->closing)
		return;
	net->closing = true;
	if (net->tape.put && net->tape.engine)
		peal_tape_end(&net->tape);
	net->tape.put = NULL;
	hosts_close(net);
	uv_close((uv_handle_t *)&net->timer, closed);
	for (size_t i = 0; i < net->udp_count; i++)
		if (net->udp[i].handle.data)
			uv_close((uv_handle_t *)&net->udp[i].handle, closed);
}
