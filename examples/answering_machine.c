/* SPDX-License-Identifier: MIT */
/* Answers every call on the address given, and hangs up after a second.  There is
 * no media: this is about signalling.  Ends when interrupted.
 *
 *     cc answering_machine.c $(pkg-config --cflags --libs peal-net libuv)
 *     ./a.out udp:127.0.0.1:5070 &
 *     peal call sip:machine@127.0.0.1:5070 --duration 10000
 *
 * Without an address it takes any port of loopback, calls itself once from a
 * second socket, and ends.
 */
#include <peal/net.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

#define SDP                                                                                        \
	"v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\n"                                               \
	"c=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n"
#define GREETING 1000 /* ms */

static struct peal_net *net;

/* One call that is up; freed when its timer is closed. */
struct greeting {
	uv_timer_t timer;
	peal_id call;
};

static void forget(uv_handle_t *timer)
{
	free(timer->data);
}

static void end_greeting(uv_timer_t *timer)
{
	struct greeting *greeting = timer->data;

	/* The id of a call that is over names nothing: no harm. */
	if (net) {
		peal_hangup(peal_net_engine(net), greeting->call, peal_net_now(net));
		peal_net_flush(net);
	}
	uv_close((uv_handle_t *)timer, forget);
}

static void begin_greeting(uv_loop_t *loop, peal_id call)
{
	struct greeting *greeting = malloc(sizeof *greeting);

	if (!greeting)
		return;
	greeting->call = call;
	uv_timer_init(loop, &greeting->timer);
	greeting->timer.data = greeting;
	uv_timer_start(&greeting->timer, end_greeting, GREETING, 0);
}

static void answer(struct peal_engine *engine, const struct peal_event *event)
{
	struct peal_reply reply = {
		.size = sizeof reply,
		.body = { PEAL_TEXT("application/sdp"), PEAL_TEXT(SDP) },
	};
	struct peal_text from = peal_message_value(event->message, PEAL_HDR_FROM);

	/* The message is there until the next call into the engine. */
	printf("a call from %.*s\n", (int)from.len, from.at);
	if (peal_answer(engine, event->id, &reply, peal_net_now(net)) != 0)
		peal_reject(engine, event->id, NULL, peal_net_now(net));
}

/* Another session within a call: what we play stays the same. */
static void answer_offer(struct peal_engine *engine, const struct peal_event *event)
{
	struct peal_reply reply = {
		.size = sizeof reply,
		.body = { PEAL_TEXT("application/sdp"), PEAL_TEXT(SDP) },
	};

	peal_answer(engine, event->id, &reply, event->at);
}

static void on_event(void *user, struct peal_engine *engine, const struct peal_event *event)
{
	switch (event->type) {
	case PEAL_EV_INCOMING: answer(engine, event); break;
	case PEAL_EV_ESTABLISHED: begin_greeting(user, event->id); break;
	case PEAL_EV_OFFER: answer_offer(engine, event); break;
	case PEAL_EV_ENDED: puts("a call is over"); break;
	default: break;
	}
	fflush(stdout);
}

/* ---- ending, and trying itself ---- */

static struct peal_net *tester; /* NULL: somebody else calls */
static uv_signal_t interrupt;

/* Closes all there is, so the loop ends. */
static void close_all(void)
{
	peal_net_close(net);
	if (tester)
		peal_net_close(tester);
	net = tester = NULL;
	uv_close((uv_handle_t *)&interrupt, NULL);
}

static void on_interrupt(uv_signal_t *signal, int number)
{
	(void)signal;
	(void)number;
	close_all();
}

static void on_tester_event(void *user, struct peal_engine *engine, const struct peal_event *event)
{
	(void)user;
	(void)engine;
	if (event->type == PEAL_EV_ENDED)
		close_all();
}

static int open_net(struct peal_net **made, uv_loop_t *loop, const char *on,
		    void (*event)(void *, struct peal_engine *, const struct peal_event *))
{
	struct peal_net_config config = {
		.size = sizeof config,
		.loop = loop,
		.on = &on,
		.on_count = 1,
		.event = event,
		.user = loop,
	};
	const char *why;
	int result;

	peal_config_init(&config.engine);
	config.engine.contact_user = PEAL_TEXT("machine");
	result = peal_net_open(made, &config, &why);
	if (result)
		fprintf(stderr, "%s: %s\n", on, why);
	return result;
}

static int call_itself(uv_loop_t *loop)
{
	char target[80] = "sip:machine@";
	struct peal_request request = { .size = sizeof request };
	struct peal_flow local;
	peal_id call;
	int result = open_net(&tester, loop, "udp:127.0.0.1:0", on_tester_event);

	if (result)
		return result;
	peal_net_local(net, 0, &local);
	peal_address_write(&local.local, target + 12, sizeof target - 12);
	request.target = peal_text_of(target);
	request.body = (struct peal_body){ PEAL_TEXT("application/sdp"), PEAL_TEXT(SDP) };
	result = peal_call(peal_net_engine(tester), &request, peal_net_now(tester), &call);
	peal_net_flush(tester);
	return result;
}

int main(int argc, char **argv)
{
	uv_loop_t *loop = uv_default_loop();

	if (open_net(&net, loop, argc > 1 ? argv[1] : "udp:127.0.0.1:0", on_event) != 0)
		return 1;
	uv_signal_init(loop, &interrupt);
	uv_signal_start(&interrupt, on_interrupt, SIGINT);
	if (argc < 2 && call_itself(loop) != 0)
		return 1;
	uv_run(loop, UV_RUN_DEFAULT);
	return 0;
}
