/* SPDX-License-Identifier: MIT */
#include "server.h"

#include <peal/guard.h>
#include <peal/registrar.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int open_registrar(struct server *server)
{
	struct peal_registrar_config config = { .size = sizeof config };
	size_t size = peal_registrar_size(&config);
	void *memory = malloc(size);

	if (!memory || peal_registrar_init(&server->registrar, memory, size, &config) != PEAL_OK) {
		free(memory);
		return VERDICT_SYSTEM;
	}
	return VERDICT_DONE;
}

static int open_guard(struct server *server, const struct settings *settings)
{
	struct peal_guard_config config = { .size = sizeof config,
					    .realm = peal_text_of(settings->challenge[0]),
					    .hasher = peal_net_hasher() };
	size_t size;
	void *memory;

	uv_random(NULL, NULL, config.key, sizeof config.key, 0, NULL);
	size = peal_guard_size(&config);
	if (size == 0) {
		complain(settings->command, "\"%s\" is no realm", settings->challenge[0]);
		return VERDICT_USAGE;
	}
	memory = malloc(size);
	if (!memory || peal_guard_init(&server->guard, memory, size, &config) != PEAL_OK) {
		free(memory);
		return VERDICT_SYSTEM;
	}
	return VERDICT_DONE;
}

int server_open(struct server *server, const struct settings *settings)
{
	int verdict = VERDICT_DONE;

	if (settings->registrar)
		verdict = open_registrar(server);
	if (!verdict && settings->challenge[0])
		verdict = open_guard(server, settings);
	return verdict;
}

void server_close(struct server *server)
{
	free(server->registrar);
	free(server->guard);
}

/* ---- who is it? ---- */

/* Then there is a proof for him, too. */
static bool is_him(struct server *server, const struct settings *settings,
		   const struct peal_claim *claim, peal_time now)
{
	const struct peal_hasher hasher = peal_net_hasher();
	char secret[PEAL_DIGEST_HEX];
	struct peal_text user = peal_text_of(settings->challenge[1]);
	struct peal_text realm = peal_text_of(settings->challenge[0]);
	int len = peal_digest_secret(&hasher, claim->algorithm, user, realm,
				     peal_text_of(settings->challenge[2]), secret);
	struct peal_text key = { secret, len > 0 ? (size_t)len : 0 };

	server->proof = (struct peal_extra){ { NULL, 0 }, { NULL, 0 } };
	if (!peal_guard_names(server->guard, claim, user))
		key.len = 0;
	if (peal_guard_check(server->guard, claim, key) != 1)
		return false;
	peal_guard_confirm(server->guard, claim, key, (struct peal_text){ NULL, 0 }, now,
			   &server->proof);
	return true;
}

bool server_admits(struct server *server, struct agent *agent, const struct peal_event *event)
{
	struct peal_extra rows[PEAL_GUARD_CHALLENGES];
	struct peal_reply reply = { .size = sizeof reply, .status = 400 };
	peal_time now = peal_net_now(agent->net);
	struct peal_claim claim;
	int read;

	if (!server->guard)
		return true;
	read = peal_guard_read(server->guard, event->message, now, &claim);
	if (read == 1 && is_him(server, agent->settings, &claim, now))
		return true;
	if (read >= 0) {
		reply.status = 401;
		reply.extra = rows;
		reply.extra_count = peal_guard_challenge(server->guard, read == 0 && claim.stale,
							 now, rows);
	}
	peal_tape_reject(peal_net_tape(agent->net), event->id, &reply, now);
	return false;
}

/* ---- where is he? ---- */

/* RFC 3261 10.3: the date is for who has no clock. */
static void add_rows(const struct server *server, struct peal_registrar_answer *answer, char *date,
		     size_t size)
{
	struct peal_writer w = peal_writer_into(date, size);
	struct peal_text name = PEAL_TEXT("Date");

	peal_write_date(&w, time(NULL));
	if (peal_writer_end(&w) > 0)
		answer->extra[answer->extra_count++] = (struct peal_extra){
			name, { date + name.len + 2, w.used - name.len - 4 }
		};
	if (server->proof.name.len)
		answer->extra[answer->extra_count++] = server->proof;
}

void server_register(const struct server *server, struct agent *agent,
		     const struct peal_event *event)
{
	peal_time now = peal_net_now(agent->net);
	struct peal_registrar_answer answer;
	struct peal_reply reply = { .size = sizeof reply };
	char date[64];

	peal_registrar_take(server->registrar, event->message, now, &answer);
	if (answer.status < 300)
		add_rows(server, &answer, date, sizeof date);
	reply.status = answer.status;
	reply.extra = answer.extra;
	reply.extra_count = answer.extra_count;
	if (answer.status < 300)
		peal_tape_answer(peal_net_tape(agent->net), event->id, &reply, now);
	else
		peal_tape_reject(peal_net_tape(agent->net), event->id, &reply, now);
}
