/* SPDX-License-Identifier: MIT */
/* Two engines in one program call each other; the network is a memcpy.
 *
 * There is no socket, no thread and no clock: time is a number that jumps to
 * whatever is due next, so a call of two seconds takes no time at all, and each
 * run prints the same.
 *
 *     cc two_engines.c -lpeal
 */
#include <peal/peal.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SDP                                                                                        \
	"v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\n"                                               \
	"c=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n"

struct phone {
	const char *name;
	struct peal_address address;
	struct peal_engine *engine;
	void *memory;
	peal_id call;
	peal_time answer_at, hang_up_at; /* what its user will do */
};

static int open_phone(struct phone *phone, uint8_t number)
{
	struct peal_config config;

	peal_config_init(&config);
	config.transactions = config.calls = config.dialogs = config.acks = 16;
	config.storage = 65536;
	phone->address = (struct peal_address){ .family = 4, .port = 5060 };
	memcpy(phone->address.bytes, (const uint8_t[]){ 192, 0, 2, number }, 4);
	config.locals[0] = (struct peal_flow){ .transport = PEAL_UDP, .local = phone->address };
	config.local_count = 1;
	config.contact_user = peal_text_of(phone->name);
	memset(config.seed, number, sizeof config.seed); /* a real program asks the system */
	phone->answer_at = phone->hang_up_at = PEAL_NEVER;
	phone->memory = malloc(peal_size(&config));
	if (!phone->memory)
		return PEAL_E_FULL;
	return peal_init(&phone->engine, phone->memory, peal_size(&config), &config);
}

/* The user of a phone hears of something. */
static void hear(struct phone *phone, const struct peal_event *event)
{
	static const char *const what[] = {
		[PEAL_EV_INCOMING] = "is called",
		[PEAL_EV_PROGRESS] = "hears it ring",
		[PEAL_EV_ANSWERED] = "is answered",
		[PEAL_EV_ESTABLISHED] = "is connected",
		[PEAL_EV_OFFER] = "gets an offer",
		[PEAL_EV_WITHDRAWN] = "loses the offer",
		[PEAL_EV_ENDED] = "is back at rest",
		[PEAL_EV_RESPONSE] = "gets a response",
		[PEAL_EV_REQUEST] = "gets a request",
		[PEAL_EV_MODIFIED] = "has another session",
		[PEAL_EV_UNMODIFIED] = "has the session of before",
		[PEAL_EV_ACKNOWLEDGED] = "knows that it was heard",
	};

	printf("%6llu ms  %s %s\n", (unsigned long long)event->at, phone->name, what[event->type]);
	if (event->type == PEAL_EV_INCOMING) {
		phone->call = event->id;
		phone->answer_at = event->at + 1000;
		peal_ring(phone->engine, event->id, NULL, event->at);
	} else if (event->type == PEAL_EV_ANSWERED) {
		phone->hang_up_at = event->at + 2000;
	} else if (event->type == PEAL_EV_ENDED) {
		phone->call = 0;
	}
}

/* The user of a phone does what it is time for. */
static void act(struct phone *phone, peal_time now)
{
	struct peal_reply reply = {
		.size = sizeof reply,
		.body = { PEAL_TEXT("application/sdp"), PEAL_TEXT(SDP) },
	};

	if (phone->answer_at <= now) {
		phone->answer_at = PEAL_NEVER;
		peal_answer(phone->engine, phone->call, &reply, now);
	}
	if (phone->hang_up_at <= now) {
		phone->hang_up_at = PEAL_NEVER;
		peal_hangup(phone->engine, phone->call, now);
	}
}

/* Hands all that `from` has to say to `to`.  True when there was something. */
static bool carry(struct phone *from, struct phone *to, peal_time now)
{
	struct peal_output output;
	struct peal_event event;
	bool any = false;

	while (peal_next_output(from->engine, &output)) {
		struct peal_flow flow = { PEAL_UDP, to->address, from->address, 0 };
		const char *end = memchr(output.bytes.at, '\r', output.bytes.len);

		printf("%6llu ms      %s: %.*s\n", (unsigned long long)now, from->name,
		       (int)(end - output.bytes.at), output.bytes.at);
		peal_receive(to->engine, &flow, output.bytes.at, output.bytes.len, now);
		any = true;
	}
	if (peal_next_event(from->engine, &event)) {
		hear(from, &event);
		any = true;
	}
	return any;
}

static peal_time earlier(peal_time a, peal_time b)
{
	return a < b ? a : b;
}

static peal_time next_time(const struct phone *a, const struct phone *b)
{
	peal_time next = earlier(peal_deadline(a->engine), peal_deadline(b->engine));

	next = earlier(next, earlier(a->answer_at, b->answer_at));
	return earlier(next, earlier(a->hang_up_at, b->hang_up_at));
}

static int run(struct phone *alice, struct phone *bob)
{
	struct peal_request request = {
		.size = sizeof request,
		.target = PEAL_TEXT("sip:bob@192.0.2.2"),
		.body = { PEAL_TEXT("application/sdp"), PEAL_TEXT(SDP) },
	};
	peal_time now = 0;
	int result = peal_call(alice->engine, &request, now, &alice->call);

	while (result == 0 && now != PEAL_NEVER) {
		while (carry(alice, bob, now) || carry(bob, alice, now))
			;
		now = next_time(alice, bob);
		if (now == PEAL_NEVER)
			break;
		peal_advance(alice->engine, now);
		peal_advance(bob->engine, now);
		act(alice, now);
		act(bob, now);
	}
	return result;
}

int main(void)
{
	struct phone alice = { .name = "alice" }, bob = { .name = "bob" };
	int result = open_phone(&alice, 1);

	if (result == 0)
		result = open_phone(&bob, 2);
	if (result == 0)
		result = run(&alice, &bob);
	free(alice.memory);
	free(bob.memory);
	return result ? 1 : 0;
}
