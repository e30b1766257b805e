/* SPDX-License-Identifier: MIT */
#include "pair.h"

#include <peal/net.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SDP                                                                                        \
	"v=0\r\no=- 3735928559 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"       \
	"m=audio 49170 RTP/AVP 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\na=sendrecv\r\n"

const struct peal_body pair_sdp = { { "application/sdp", 15 }, { SDP, sizeof SDP - 1 } };

void pair_expect(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "peal-bench: %s\n", what);
	exit(1);
}

struct peal_hasher pair_hasher(void)
{
	return peal_net_hasher();
}

static struct peal_address address(int last)
{
	return (struct peal_address){ .family = 4,
				      .bytes = { 192, 0, 2, (uint8_t)last },
				      .port = 5060 };
}

static void open_one(struct pair *p, int n, uint32_t transactions, uint32_t calls)
{
	struct peal_config config;
	size_t size;

	peal_config_init(&config);
	config.transactions = transactions;
	config.calls = calls;
	config.dialogs = config.acks = transactions;
	config.subscriptions = transactions;
	config.packages = PEAL_TEXT("presence");
	config.storage = (uint64_t)transactions * 4096 + ((uint64_t)calls << 12);
	config.locals[0].local = address(n + 1);
	config.local_count = 1;
	config.methods = PEAL_TEXT("REGISTER");
	config.hasher = pair_hasher();
	config.user_agent = PEAL_TEXT("Peal");
	config.contact_user = PEAL_TEXT("bench");
	memset(config.seed, n + 1, sizeof config.seed);
	size = peal_size(&config);
	p->memory[n] = malloc(size);
	pair_expect(peal_init(&p->engine[n], p->memory[n], size, &config) == PEAL_OK, "no engine");
}

void pair_open(struct pair *p, uint32_t transactions, uint32_t calls)
{
	*p = (struct pair){ .hangs_up = true };
	open_one(p, 0, transactions, calls);
	open_one(p, 1, transactions, calls);
}

void pair_close(struct pair *p)
{
	free(p->office);
	free(p->memory[0]);
	free(p->memory[1]);
}

/* Behind the start line, where proxies put theirs. */
static struct peal_text proxied(const struct pair *p, struct peal_text bytes)
{
	static char text[2048];
	const char *rest = memchr(bytes.at, '\n', bytes.len);
	int line = (int)(rest + 1 - bytes.at);
	int len = snprintf(text, sizeof text, "%.*s%s\r\n%.*s", line, bytes.at, p->proxies,
			   (int)bytes.len - line, rest + 1);

	return (struct peal_text){ text, (size_t)len };
}

static bool carry(struct pair *p, int from)
{
	struct peal_output output;
	struct peal_flow flow;

	if (!peal_next_output(p->engine[from], &output))
		return false;
	if (p->proxies && output.bytes.at[0] == 'I')
		output.bytes = proxied(p, output.bytes);
	flow = (struct peal_flow){ .local = output.flow.remote, .remote = output.flow.local };
	pair_expect(peal_receive(p->engine[!from], &flow, output.bytes.at, output.bytes.len,
				 p->now) == PEAL_OK,
		    "no room for a message");
	p->messages++;
	return true;
}

static void react(struct pair *p, int who, const struct peal_event *event)
{
	uint32_t place = p->last % PAIR_RINGING;

	p->ended += event->type == PEAL_EV_ENDED && event->cause <= PEAL_CAUSE_BYE;
	if (event->type == PEAL_EV_INCOMING) {
		pair_expect(p->last++ - p->first < PAIR_RINGING, "too many phones ring");
		p->waiting[place].who = who;
		p->waiting[place].call = event->id;
		p->waiting[place].since = p->now;
	} else if (event->type == PEAL_EV_ANSWERED && p->hangs_up) {
		pair_expect(peal_hangup(p->engine[who], event->id, p->now) == PEAL_OK,
			    "nothing to hang up");
	} else if (p->other) {
		p->other(p, who, event);
	}
}

static bool listen(struct pair *p, int who)
{
	struct peal_event event;

	if (!peal_next_event(p->engine[who], &event))
		return false;
	react(p, who, &event);
	return true;
}

void pair_settle(struct pair *p)
{
	while (carry(p, 0) || carry(p, 1) || listen(p, 0) || listen(p, 1))
		;
}

void pair_call(struct pair *p)
{
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:bench@192.0.2.2"),
					.body = pair_sdp };
	peal_id call;

	pair_expect(peal_call(p->engine[0], &request, p->now, &call) == PEAL_OK,
		    "no room for a call");
	pair_settle(p);
}

static void ring_and_answer(struct pair *p, int who, peal_id call)
{
	struct peal_reply answer = { .size = sizeof answer, .body = pair_sdp };

	pair_expect(peal_ring(p->engine[who], call, NULL, p->now) == PEAL_OK,
		    "nothing to ring for");
	pair_settle(p);
	pair_expect(peal_answer(p->engine[who], call, &answer, p->now) == PEAL_OK,
		    "nothing to answer");
	pair_settle(p);
}

static void run_timers(struct pair *p)
{
	for (int n = 0; n < 2; n++)
		while (peal_deadline(p->engine[n]) <= p->now) {
			peal_advance(p->engine[n], p->now);
			pair_settle(p);
		}
}

void pair_advance(struct pair *p, peal_time now)
{
	p->now = now;
	run_timers(p);
	while (p->first != p->last && p->waiting[p->first % PAIR_RINGING].since + 200 <= now) {
		uint32_t place = p->first++ % PAIR_RINGING;

		ring_and_answer(p, p->waiting[place].who, p->waiting[place].call);
	}
}

static void ask(struct pair *p, int who, uint32_t n)
{
	struct peal_flow flow = { .local = address(who + 1), .remote = address(9) };
	struct peal_output output;
	char text[512];
	int len = snprintf(text, sizeof text,
			   "OPTIONS sip:bench@192.0.2.%d SIP/2.0\r\n"
			   "Via: SIP/2.0/UDP 192.0.2.9:5060;branch=z9hG4bKlinger%u\r\n"
			   "Max-Forwards: 70\r\n"
			   "From: <sip:stranger@192.0.2.9>;tag=%u\r\n"
			   "To: <sip:bench@192.0.2.%d>\r\n"
			   "Call-ID: linger%u\r\n"
			   "CSeq: 1 OPTIONS\r\n"
			   "Content-Length: 0\r\n\r\n",
			   who + 1, n, n, who + 1, n);

	pair_expect(peal_receive(p->engine[who], &flow, text, (size_t)len, p->now) == PEAL_OK &&
			peal_next_output(p->engine[who], &output),
		    "no room for a transaction");
}

void pair_linger(struct pair *p, uint32_t count)
{
	for (uint32_t n = 0; n < count; n++) {
		ask(p, 0, n);
		ask(p, 1, n);
	}
}
