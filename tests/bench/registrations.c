/* SPDX-License-Identifier: MIT */
/* Registrations: the second engine's user is a registrar that asks who it is. */
#include "operations.h"

#include <peal/guard.h>
#include <peal/registrar.h>
#include <peal/upkeep.h>

#include <stdlib.h>
#include <string.h>

struct office {
	struct peal_guard *guard;
	struct peal_registrar *registrar;
};

/* Both behind it, each aligned to 16 bytes. */
static struct office *open_office(void)
{
	struct peal_guard_config guard = { .size = sizeof guard,
					   .realm = PEAL_TEXT("bench"),
					   .hasher = pair_hasher() };
	struct peal_registrar_config registrar = { .size = sizeof registrar };
	size_t first = (peal_guard_size(&guard) + 15) / 16 * 16;
	size_t second = peal_registrar_size(&registrar);
	size_t head = (sizeof(struct office) + 15) / 16 * 16;
	char *memory = malloc(head + first + second);
	struct office *office = (struct office *)(void *)memory;

	pair_expect(memory && peal_guard_init(&office->guard, memory + head, first, &guard) == 0 &&
			peal_registrar_init(&office->registrar, memory + head + first, second,
					    &registrar) == 0,
		    "no room for a registrar");
	return office;
}

static struct peal_text secret_of(const struct peal_claim *claim, char digits[PEAL_DIGEST_HEX])
{
	struct peal_hasher hasher = pair_hasher();
	int len = peal_digest_secret(&hasher, claim->algorithm, PEAL_TEXT("bench"),
				     PEAL_TEXT("bench"), PEAL_TEXT("secret"), digits);

	return (struct peal_text){ digits, len > 0 ? (size_t)len : 0 };
}

static void serve(struct pair *p, const struct peal_event *event)
{
	const struct office *office = p->office;
	struct peal_registrar_answer answer = { .status = 401 };
	struct peal_reply reply = { .size = sizeof reply, .extra = answer.extra };
	char digits[PEAL_DIGEST_HEX];
	struct peal_claim claim;

	if (peal_guard_read(office->guard, event->message, p->now, &claim) == 1 &&
	    peal_guard_check(office->guard, &claim, secret_of(&claim, digits)) == 1)
		peal_registrar_take(office->registrar, event->message, p->now, &answer);
	else
		answer.extra_count = peal_guard_challenge(office->guard, false, p->now,
							  answer.extra);
	reply.status = answer.status;
	reply.extra_count = answer.extra_count;
	if (answer.status == 200)
		peal_answer(p->engine[1], event->id, &reply, p->now);
	else
		peal_reject(p->engine[1], event->id, &reply, p->now);
}

static void on_registration(struct pair *p, int who, const struct peal_event *event)
{
	p->done += event->type == PEAL_EV_REMOVED && event->status == 200 && who == 0;
	if (event->type == PEAL_EV_REQUEST)
		serve(p, event);
}

/* One that is challenged, made, and removed: three REGISTERs, two of them with
 * credentials. */
void operation_register(struct pair *p)
{
	struct peal_credentials known = { .size = sizeof known,
					  .realm = PEAL_TEXT("bench"),
					  .username = PEAL_TEXT("bench"),
					  .password = PEAL_TEXT("secret") };
	struct peal_request request = { .size = sizeof request,
					.target = PEAL_TEXT("sip:192.0.2.2"),
					.to = PEAL_TEXT("sip:bench@bench.example") };
	struct peal_text own = { NULL, 0 };
	peal_id id;

	p->other = on_registration;
	if (!p->office)
		p->office = open_office();
	peal_credentials(p->engine[0], &known); /* so that it is challenged anew */
	pair_expect(peal_register(p->engine[0], &request, own, 600, p->now, &id) == PEAL_OK,
		    "no room for a registration");
	pair_settle(p);
	pair_expect(peal_remove(p->engine[0], id, false, p->now) == PEAL_OK, "nothing registered");
	pair_settle(p);
}
