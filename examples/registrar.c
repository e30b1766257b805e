/* SPDX-License-Identifier: MIT */
/* A registrar for the domain "example.com", with one user: one, whose password is
 * "secret".  It is in memory, and ends when interrupted.
 *
 *     cc registrar.c $(pkg-config --cflags --libs peal-net libuv)
 *     ./a.out udp:127.0.0.1:5070 &
 *     peal register sip:127.0.0.1:5070 --identity sip:one@example.com --user one \
 *         --password secret
 *
 * Without an address it takes any port of loopback, registers one with itself from a
 * second socket, and ends.
 */
#include <peal/guard.h>
#include <peal/net.h>
#include <peal/registrar.h>
#include <peal/upkeep.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <uv.h>

#define DOMAIN PEAL_TEXT("example.com")

struct office {
	struct peal_net *net;
	struct peal_guard *guard;
	struct peal_registrar *registrar;
};

/* A real one would look into a file that has secrets, not passwords: see digest.h. */
static struct peal_text secret_of(const struct office *o, const struct peal_claim *claim,
				  char digits[PEAL_DIGEST_HEX])
{
	struct peal_hasher hasher = peal_net_hasher();
	int len;

	if (!peal_guard_names(o->guard, claim, PEAL_TEXT("one")))
		return (struct peal_text){ NULL, 0 };
	len = peal_digest_secret(&hasher, claim->algorithm, PEAL_TEXT("one"), DOMAIN,
				 PEAL_TEXT("secret"), digits);
	return (struct peal_text){ digits, len > 0 ? (size_t)len : 0 };
}

/* Whether it is the user that the address of record is of. */
static bool may_register(const struct office *o, const struct peal_claim *claim,
			 const struct peal_message *message)
{
	struct peal_address_value to;

	return peal_guard_names(o->guard, claim, PEAL_TEXT("one")) &&
	       peal_address_read(peal_message_value(message, PEAL_HDR_TO), &to, NULL) == PEAL_OK &&
	       peal_registrar_same(to.uri, PEAL_TEXT("sip:one@example.com"));
}

static void serve(struct office *o, struct peal_engine *engine, const struct peal_event *event)
{
	peal_time now = peal_net_now(o->net);
	struct peal_registrar_answer answer = { .status = 400 };
	struct peal_claim claim;
	char digits[PEAL_DIGEST_HEX];
	int known = peal_guard_read(o->guard, event->message, now, &claim);

	if (known == 1)
		known = peal_guard_check(o->guard, &claim, secret_of(o, &claim, digits));
	if (known == 0) {
		answer.status = 401;
		answer.extra_count = peal_guard_challenge(o->guard, claim.stale, now, answer.extra);
	} else if (known == 1 && !may_register(o, &claim, event->message)) {
		answer.status = 403;
	} else if (known == 1) {
		peal_registrar_take(o->registrar, event->message, now, &answer);
	}
	struct peal_reply reply = { .size = sizeof reply,
				    .status = answer.status,
				    .extra = answer.extra,
				    .extra_count = answer.extra_count };
	if (answer.status < 300)
		peal_answer(engine, event->id, &reply, now);
	else
		peal_reject(engine, event->id, &reply, now);
	printf("REGISTER: %u\n", answer.status);
}

static void on_request(void *user, struct peal_engine *engine, const struct peal_event *event)
{
	if (event->type == PEAL_EV_REQUEST)
		serve(user, engine, event);
	else if (event->type == PEAL_EV_INCOMING)
		peal_reject(engine, event->id, NULL, peal_net_now(((struct office *)user)->net));
}

/* Guard and registrar live in memory of ours; each begins where that does. */
static bool open_office(struct office *o)
{
	struct peal_guard_config guard = { .size = sizeof guard,
					   .realm = DOMAIN,
					   .hasher = peal_net_hasher() };
	struct peal_registrar_config registrar = { .size = sizeof registrar,
						   .domain = DOMAIN,
						   .least = 60 };

	return getrandom(guard.key, sizeof guard.key, 0) == sizeof guard.key &&
	       peal_guard_init(&o->guard, malloc(peal_guard_size(&guard)), peal_guard_size(&guard),
			       &guard) == PEAL_OK &&
	       peal_registrar_init(&o->registrar, malloc(peal_registrar_size(&registrar)),
				   peal_registrar_size(&registrar), &registrar) == PEAL_OK;
}

static struct peal_net *open_on(uv_loop_t *loop, const char *address, void *user,
				void (*event)(void *, struct peal_engine *,
					      const struct peal_event *))
{
	struct peal_net_config config = { .size = sizeof config,
					  .loop = loop,
					  .on = &address,
					  .on_count = 1,
					  .event = event,
					  .user = user };
	struct peal_net *net = NULL;
	const char *why;

	peal_config_init(&config.engine);
	config.engine.methods = PEAL_TEXT("REGISTER");
	if (peal_net_open(&net, &config, &why) != PEAL_OK)
		fprintf(stderr, "%s: %s\n", address, why);
	return net;
}

/* ---- alone: a user who registers ---- */

struct alone {
	struct office *office;
	struct peal_net *net;
	bool is_granted;
};

static void on_answer(void *user, struct peal_engine *engine, const struct peal_event *event)
{
	struct alone *alone = user;

	(void)engine;
	alone->is_granted = event->type == PEAL_EV_GRANTED;
	printf("%s %u\n", alone->is_granted ? "granted" : "not granted", event->status);
	peal_net_close(alone->net);
	peal_net_close(alone->office->net);
}

static void register_one(struct alone *alone)
{
	struct peal_credentials one = { .size = sizeof one,
					.realm = DOMAIN,
					.username = PEAL_TEXT("one"),
					.password = PEAL_TEXT("secret") };
	struct peal_engine *engine = peal_net_engine(alone->net);
	struct peal_request request = { .size = sizeof request,
					.to = PEAL_TEXT("sip:one@example.com") };
	char target[80] = "sip:";
	struct peal_flow server;
	peal_id id;

	peal_net_local(alone->office->net, 0, &server);
	peal_address_write(&server.local, target + 4, sizeof target - 4);
	request.target = peal_text_of(target);
	peal_credentials(engine, &one);
	peal_register(engine, &request, PEAL_TEXT(""), 3600, peal_net_now(alone->net), &id);
	peal_net_flush(alone->net);
}

int main(int argc, char **argv)
{
	struct office office = { NULL, NULL, NULL };
	struct alone alone = { .office = &office };
	uv_loop_t loop;

	uv_loop_init(&loop);
	if (!open_office(&office))
		return 1;
	office.net = open_on(&loop, argc > 1 ? argv[1] : "udp:127.0.0.1:0", &office, on_request);
	if (!office.net)
		return 1;
	if (argc == 1 && (alone.net = open_on(&loop, "udp:127.0.0.1:0", &alone, on_answer)))
		register_one(&alone);
	uv_run(&loop, UV_RUN_DEFAULT);
	uv_loop_close(&loop);
	free(office.guard);
	free(office.registrar);
	return argc > 1 || alone.is_granted ? 0 : 1;
}
